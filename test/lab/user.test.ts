// Labs of an ordinary user: in a user namespace, by a helper. And where neither is allowed: one error.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readlinkSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { lab } from '../../lib/lab/index.ts';
import { hasProgram } from '../support/peer.ts';
import '../support/waiting.ts';
import { slowness } from '../support/linux.ts';
import { processesWith } from './programs.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const isRoot = process.getuid?.() === 0;

/** How code is run as an ordinary user: by this one, or by root as nobody. */
const user = [
  ...(isRoot ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : []),
  ...[process.execPath, '-e'],
];

/** Runs code as an ordinary user, with the compiled library as `s` and `lab`; what it prints. */
function asUser(code: string, before: readonly string[] = user): string {
  const [program = '', ...args] = before;
  const library = `const s = require('${root}dist/index.js'); const { lab } = require('${root}dist/lab/index.js');`;
  const whole = `${library} (async () => { ${code} })().catch((error) => { console.log(String(error)); process.exitCode = 1; });`;
  return execFileSync(program, [...args, whole], {
    encoding: 'utf8',
    cwd: '/',
    timeout: 25_000 * slowness,
  });
}

/** Why there is no ordinary user here that may do this; empty where there is. */
function noUser(): string {
  if (!hasProgram('setpriv') || !hasProgram('unshare')) return ' (needs setpriv, unshare)';
  const [program = '', ...args] = user;
  const { status } = spawnSync(program, [...args, `require('${root}dist/index.js')`], { cwd: '/' });
  if (status !== 0) return ' (the library is in a folder that others cannot read)';
  const reason = asUser('console.log((await lab.whyNot()) ?? "")').trim();
  return reason === '' ? '' : ` (${reason})`;
}

const skipped = noUser();

const hosts = "{ client: '10.0.0.1/24', server: ['10.0.0.2/24', 'fd00::2/64'] }";

describe.skipIf(skipped)(`an ordinary user${skipped}`, () => {
  test('has hosts, cables, sockets that block, programs, puppets, packet filters', () => {
    const printed = asUser(`
      const net = await lab({ hosts: ${hosts}, cable: { delay: 10 } });
      const listener = net.server.socket(s.AF_INET, s.SOCK_STREAM);
      s.bind(listener, { family: s.AF_INET, address: '10.0.0.2', port: 80 });
      s.listen(listener);
      const fd = net.client.socket(s.AF_INET, s.SOCK_STREAM);
      const begin = performance.now();
      s.connect(fd, { family: s.AF_INET, address: '10.0.0.2', port: 80 });
      console.log(process.getuid(), performance.now() - begin >= 40, s.accept(listener).address.address);
      console.log(s.fcntl(fd, s.F_GETFD), s.fcntl(net.client.socket(s.AF_INET, s.SOCK_STREAM | s.SOCK_CLOEXEC), s.F_GETFD));
      console.log((await (await net.client.exec('getent', ['hosts', '10.0.0.2'])).text()).trim());
      console.log((await net.client.getaddrinfo('server', 80, { family: s.AF_INET, socktype: s.SOCK_STREAM })).map(({ address }) => address.address).join());
      console.log(net.server.sockets({ state: 'LISTEN' }).map(({ local }) => local.port).join(), net.client.sockets({ state: 'LISTEN' }).length);
      const peer = await net.puppet('10.0.0.9');
      await peer.tcp({ to: '10.0.0.2', dport: 80 }).connect();
      console.log(net.server.firewall('drop', { protocol: 'udp' }).counter.packets);
      console.log(net.server.netlink.addresses.list({ dev: 'eth0' }).map(({ local }) => local).join());
      await net.close();`);
    expect(printed).toBe(
      `${isRoot ? 65534 : process.getuid?.()} true 10.0.0.1\n0 1\n10.0.0.2        server\n10.0.0.2\n80 0\n0\n10.0.0.2,fd00::2,fe80::ff:fe00:1\n`,
    );
  });

  test('cannot enter a host, and is told what can be done', () => {
    const printed = asUser(`
      const net = await lab({ hosts: ${hosts} });
      for (const call of [() => net.client.enter(() => 1), () => net.client.run('/x.mjs')]) {
        try { call(); } catch (error) { console.log(error.name, error.message.split(':')[0]); }
      }
      await net.close();`);
    expect(printed).toBe('LabError an ordinary user cannot enter a host\n'.repeat(2));
  });

  test('is refused what root is refused, with the same errors', () => {
    const code = `
      const net = await lab({ hosts: ${hosts} });
      const host = net.client;
      const program = await host.exec('sleep', ['1000']);
      const wrong = ['x', Number.NaN, 1.5, 10n, Symbol('x'), null, 2 ** 40, -1, {}, () => 1, 'a\\0'];
      const calls = {
        socket: (value) => host.socket(s.AF_INET, value),
        'sockets, filter': (value) => host.sockets(value),
        'sockets, state': (value) => host.sockets({ state: value }),
        'sockets, pid': (value) => host.sockets({ pid: value }),
        'getaddrinfo, node': (value) => host.getaddrinfo(value ?? 5),
        'getaddrinfo, family': (value) => host.getaddrinfo('server', null, { family: value }),
        'exec, program': (value) => host.exec(value, [], { env: { PATH: '/usr/bin' } }),
        'exec, arguments': (value) => host.exec('true', [value]),
        'exec, cwd': (value) => host.exec('true', [], { cwd: value }),
        'exec, env': (value) => host.exec('true', [], { env: { A: value } }),
        kill: (value) => program.kill(value),
      };
      for (const [name, call] of Object.entries(calls)) {
        for (const value of wrong) {
          const how = await (async () => call(value))().then(() => 'went', (error) => error.constructor.name + ' ' + error.code + ' ' + error.message);
          console.log(name + ' of ' + JSON.stringify(String(value)) + ': ' + how);
        }
      }
      await net.close();`;
    const lines = asUser(code).trim().split('\n');
    expect(lines).toHaveLength(11 * 11);
    if (isRoot) expect(lines).toEqual(asUser(code, user.slice(-2)).trim().split('\n'));
    expect(
      lines.filter((line) => /LabError|cloned|(Type|Range)Error undefined/.test(line)),
    ).toEqual([]);
  });

  test('sees the sockets of a process of its own, and more than a message holds', () => {
    const printed = asUser(`
      const net = await lab({ hosts: ${hosts} });
      for (let i = 0; i < 1000; i++) {
        s.bind(net.client.socket(s.AF_INET, s.SOCK_DGRAM), { family: s.AF_INET, address: '10.0.0.1', port: 0 });
      }
      for (const pid of [undefined, 'self', process.pid]) console.log(net.client.sockets({ family: s.AF_INET, pid }).length);
      const program = await net.client.exec('sh', ['-c', 'echo $$; printf %s "$@" | wc -c', 'x', ...Array(4).fill('y'.repeat(100_000))]);
      console.log((await program.text()).trim().split('\\n')[1].trim());
      await net.close();`);
    expect(printed).toBe('1000\n1000\n1000\n400000\n');
  });

  test('leaves nothing', () => {
    const namespaces = (): string[] =>
      readdirSync('/proc').flatMap((name) => {
        try {
          return /^\d+$/.test(name)
            ? [readlinkSync(`/proc/${name}/ns/net`), readlinkSync(`/proc/${name}/ns/user`)]
            : [];
        } catch {
          return [];
        }
      });
    const before = new Set(namespaces());
    const made = asUser(
      `
      const net = await lab({ hosts: ${hosts} });
      await net.client.exec('sleep', ['1000']);
      console.log(require('fs').readlinkSync('/proc/self/fd/' + net.client.netns));
      await net.close();`,
    ).trim();
    expect(made).toMatch(/^net:/);
    expect(before.has(made)).toBe(false);
    expect(namespaces()).not.toContain(made);
  });
});

describe.skipIf(skipped)(`an ordinary user who is killed${skipped}`, () => {
  test('leaves no process: SIGKILL ends the helper, too', async () => {
    const mark = `sockfd-user-killed-${process.pid}`;
    const [program = '', ...args] = user;
    const code = `require('${root}dist/lab/index.js').lab({ hosts: ${hosts} }).then(async (net) => {
      await net.client.exec('setsid', ['sh', '-c', 'while sleep 1; do :; done', '${mark}']);
      console.log('there');
    });`;
    const child = spawn(program, [...args, code], {
      cwd: '/',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    expect(processesWith(mark)).not.toEqual([]);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const until = performance.now() + 10_000;
    while (processesWith(mark).length > 0 && performance.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    expect(processesWith(mark)).toEqual([]);
  });
});

const noUnshare =
  skipped || spawnSync('unshare', ['--user', '--map-root-user', 'true']).status === 0
    ? skipped
    : ' (needs user namespaces)';

describe.skipIf(noUnshare)(`where it is not allowed${noUnshare}`, () => {
  // A user namespace without capabilities that may have none in it.
  const forbidden = (code: string): string =>
    asUser(code, [
      'unshare',
      ...['--user', '--map-root-user', 'sh', '-c'],
      'echo 0 > /proc/sys/user/max_user_namespaces; exec setpriv --bounding-set=-all --inh-caps=-all "$0" -e "$1"',
      process.execPath,
    ]);

  test('supported() says so, and the one error says what to ask for', () => {
    const [supported, reason = '', error] = forbidden(`
      console.log(await lab.supported());
      console.log(await lab.whyNot());
      await lab({ hosts: ${hosts} }).catch((error) => console.log(error.name));`).split('\n');
    expect(supported).toBe('false');
    expect(reason).toMatch(
      /^no lab is allowed here: unshare EPERM .*; the lab's helper did not start: unshare: .*\. To have one, run as root; or allow user namespaces .*; or in Docker --cap-add SYS_ADMIN --cap-add NET_ADMIN/,
    );
    expect(error).toBe('LabError');
  });
});

test('whyNot and supported agree', async () => {
  expect(await lab.supported()).toBe((await lab.whyNot()) === undefined);
});
