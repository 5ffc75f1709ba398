// What every call and option does in containers with different capabilities, compared with docs/capabilities.md.
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changes, markdown, type Outcomes, parse, rowsOf } from './matrix.ts';

const run = promisify(execFile);
const image = process.env['SOCKFD_TEST_IMAGE'] ?? '';
const id = process.env['SOCKFD_RUN'] ?? '';
const network = `sockfd-${id}-capabilities`;
const document = new URL('../../docs/capabilities.md', import.meta.url);
const update = process.env['SOCKFD_UPDATE_CAPABILITIES'] === '1';

async function docker(...args: readonly string[]): Promise<string> {
  const { stdout } = await run('docker', args, { maxBuffer: 16 * 1024 * 1024 });
  return stdout;
}

/** Namespaced settings that engines and hosts have different defaults of. */
const settings = [
  '--sysctl=net.ipv4.ip_unprivileged_port_start=1024',
  '--sysctl=net.ipv4.ping_group_range=0 2147483647',
  '--sysctl=net.ipv6.conf.all.disable_ipv6=0',
  '--sysctl=net.ipv6.conf.lo.disable_ipv6=0',
];
const own = [`--network=${network}`, ...settings];
const dropped = [...own, '--cap-drop=ALL'];

/** All that `--privileged` gives but the devices. */
const unconfined = [
  '--security-opt=seccomp=unconfined',
  '--security-opt=apparmor=unconfined',
  '--security-opt=systempaths=unconfined',
];

/** Without those that one may have on one's own. */
const capabilities = [
  'AUDIT_CONTROL',
  'AUDIT_READ',
  'BLOCK_SUSPEND',
  'BPF',
  'CHECKPOINT_RESTORE',
  'DAC_READ_SEARCH',
  'IPC_LOCK',
  'IPC_OWNER',
  'LEASE',
  'LINUX_IMMUTABLE',
  'MAC_ADMIN',
  'MAC_OVERRIDE',
  'NET_ADMIN',
  'NET_BROADCAST',
  'PERFMON',
  'SYS_ADMIN',
  'SYS_BOOT',
  'SYS_MODULE',
  'SYS_NICE',
  'SYS_PACCT',
  'SYS_PTRACE',
  'SYS_RAWIO',
  'SYS_RESOURCE',
  'SYS_TIME',
  'SYS_TTY_CONFIG',
  'SYSLOG',
  'WAKE_ALARM',
];

async function starts(...flags: readonly string[]): Promise<boolean> {
  return docker('run', '--rm', `--label=sockfd.run=${id}`, ...flags, image, 'true').then(
    () => true,
    () => false,
  );
}

/** `--privileged`, or where the engine itself has not got all capabilities those that it has. */
async function privileged(): Promise<readonly string[]> {
  if (await starts('--privileged', '--network=none')) return [...own, '--privileged'];
  const given: string[] = [];
  for (const capability of capabilities) {
    if (await starts('--network=none', `--cap-add=${capability}`)) given.push(capability);
  }
  const without = capabilities.filter((each) => !given.includes(each));
  console.log(
    `the engine cannot give --privileged; instead all capabilities but ${without.join(', ')}`,
  );
  return [...own, ...unconfined, ...given.map((each) => `--cap-add=${each}`)];
}

const columns: readonly (readonly [title: string, flags: () => Promise<readonly string[]>])[] = [
  ['default', async () => own],
  ['`--cap-drop ALL`', async () => dropped],
  ['only `NET_RAW`', async () => [...dropped, '--cap-add=NET_RAW']],
  ['only `NET_ADMIN`', async () => [...dropped, '--cap-add=NET_ADMIN']],
  ['only `NET_BIND_SERVICE`', async () => [...dropped, '--cap-add=NET_BIND_SERVICE']],
  ['`--privileged`', privileged],
  ['`--network none`', async () => ['--network=none', ...settings]],
  ['`--network host`', async () => ['--network=host']],
  ['not root', async () => [...own, '--user=node']],
];
const titles = columns.map(([title]) => title);

beforeAll(async () => {
  await docker('network', 'create', `--label=sockfd.run=${id}`, network);
});

afterAll(async () => {
  await docker('network', 'rm', network);
});

const found: Outcomes[] = [];

test.each(columns)('%s', { timeout: 120_000 }, async (_title, flags) => {
  const script = ['node', '--import', 'tsx', 'docker/capabilities/probe.ts'];
  const name = `sockfd-${id}-capabilities-${found.length}`;
  const container = ['run', '--rm', '--init', `--name=${name}`, `--label=sockfd.run=${id}`];
  const text = await docker(...container, ...(await flags()), image, ...script);
  found.push(JSON.parse(text) as Outcomes);
});

test('each cell is as docs/capabilities.md says (docker/run --update-capabilities)', () => {
  expect(found).toHaveLength(columns.length);
  const rows = rowsOf(found, titles.indexOf('`--network host`'));
  const text = readFileSync(document, 'utf8');
  const marks = ['<!-- table -->\n', '<!-- end of the table -->'] as const;
  const from = text.indexOf(marks[0]) + marks[0].length;
  const to = text.indexOf(marks[1]);
  expect(to).toBeGreaterThanOrEqual(from);
  if (update) {
    writeFileSync(document, `${text.slice(0, from)}\n${markdown(titles, rows)}\n${text.slice(to)}`);
  } else {
    expect(changes(titles, parse(text.slice(from, to)), rows)).toEqual([]);
  }
});
