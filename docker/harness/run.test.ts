// docker/run itself: what it says where it cannot work, and that nothing is left behind. In a run, with its engine.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';
import { afterAll, describe, expect, test } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;
const work = mkdtempSync(`${tmpdir()}/sockfd-harness-`);

afterAll(() => rmSync(work, { recursive: true }));

/** Starts docker/run as a run of its own. */
function start(env: NodeJS.ProcessEnv, ...args: readonly string[]) {
  const child = spawn('docker/run', args, {
    cwd: root,
    env: { ...process.env, SOCKFD_RUN: '', TMPDIR: work, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output.err += text;
  });
  return { child, output, ended: once(child, 'close') as Promise<[number | null, string | null]> };
}

async function run(env: NodeJS.ProcessEnv, ...args: readonly string[]) {
  const { output, ended } = start(env, ...args);
  const [status] = await ended;
  return { status, ...output };
}

/** What has the label of a run. */
function left(id: string): string[] {
  const list = (...args: string[]) =>
    execFileSync('docker', [...args, '--filter', `label=sockfd.run=${id}`], { encoding: 'utf8' });
  return [list('ps', '-aq'), list('network', 'ls', '-q'), list('volume', 'ls', '-q')]
    .join('')
    .split('\n')
    .filter((line) => line !== '');
}

describe('one message where it cannot work', () => {
  test('the engine that DOCKER_HOST names does not answer', async () => {
    const { status, err } = await run({ DOCKER_HOST: `unix://${work}/none.sock` });
    expect(status).toBe(1);
    expect(err).toMatch(
      /^sockfd: no Docker engine answers at unix:\S+, and one cannot be started here: DOCKER_HOST names it\nsockfd: Start Docker, .*\n$/,
    );
  });

  test('no permission to start an engine', (ctx) => {
    if (process.getuid?.() !== 0) ctx.skip('needs root to be another user');
    const { status, stderr } = spawnSync(
      'setpriv',
      ['--reuid=65534', '--regid=65534', '--clear-groups', 'docker/engine', 'start', '1'],
      {
        cwd: root,
        encoding: 'utf8',
        env: { PATH: process.env['PATH'], HOME: work, DOCKER_CONFIG: work },
      },
    );
    expect(stderr).toContain('and one cannot be started here: that needs root\n');
    expect(status).toBe(1);
  });

  test('an option that there is not', async () => {
    const { status, err } = await run({}, '--only', 'nothing');
    expect(err).toBe('sockfd: --only suite, scenarios, capabilities or harness, not nothing\n');
    expect(status).toBe(2);
  });

  test('a base that cannot be pulled', async () => {
    const { status, err } = await run({ SOCKFD_DOCKER_BASE: 'localhost:1/none:1' });
    expect(err).toMatch(/^sockfd: docker pull localhost:1\/none:1: .+\n$/);
    expect(status).toBe(1);
  });

  test('an image that cannot be built', async () => {
    const base = execFileSync('docker', ['build', '-q', '--label', 'sockfd.image=harness', '-'], {
      input: 'FROM scratch\nLABEL none=none\n',
      encoding: 'utf8',
    }).trim();
    try {
      const { status, err } = await run({ SOCKFD_DOCKER_BASE: base });
      expect(err).toMatch(/^sockfd: the build of the image runtime failed:\n/);
      expect(status).toBe(1);
    } finally {
      execFileSync('docker', ['rmi', '-f', base]);
    }
  });
});

const few = { SOCKFD_SUITE_FILES: 'test/values/own.test.ts' };

test('two runs at once', { timeout: 300_000 }, async () => {
  const runs = await Promise.all([run(few, '--only', 'suite'), run(few, '--only', 'suite')]);
  for (const { status, out, err } of runs) {
    expect(err).toBe('');
    expect(out).toMatch(/\n[1-9]\d* passed, 0 failed\n$/);
    expect(status).toBe(0);
  }
});

test.each(['SIGINT', 'SIGTERM'] as const)(
  'interrupted by %s it leaves nothing',
  { timeout: 300_000 },
  async (signal) => {
    const id = `harness-${process.pid}-${signal.toLowerCase()}`;
    const { child, output, ended } = start({ SOCKFD_RUN: id }, '--only', 'suite');
    for await (const line of createInterface(child.stdout)) if (line.startsWith('== ')) break;
    // Its first container is there when the engine says so.
    const events = spawn('docker', [
      'events',
      '--since=10m',
      '--filter=event=start',
      `--filter=label=sockfd.run=${id}`,
    ]);
    await once(events.stdout, 'data');
    events.kill();
    expect(left(id)).not.toEqual([]);
    child.kill(signal);
    expect(await ended).toEqual([signal === 'SIGINT' ? 130 : 143, null]);
    expect(left(id)).toEqual([]);
    expect(output.err).toBe('');
  },
);
