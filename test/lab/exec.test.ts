// What runs on hosts: programs, threads; and how all of it ends.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test, vi } from 'vitest';
import {
  AF_INET,
  AI_ADDRCONFIG,
  accept,
  bind,
  connect as connectNow,
  GaiError,
  getaddrinfo,
  listen,
  SOCK_DGRAM,
  SOCK_STREAM,
  send,
  write,
} from '../../lib/index.ts';
import { type Host, lab } from '../../lib/lab/index.ts';
import { connect, recv } from '../../lib/promises/index.ts';
import { keep } from '../support/fds.ts';

import '../support/waiting.ts';
import { noLab, processesWith, without } from './programs.ts';

const hosts = { client: '10.0.0.1/24', server: ['10.0.0.2/24', 'fd00::2/64'] } as const;

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'sockfd-exec-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Waits until a socket of a host listens at a port. */
async function listening(host: Host, port: number): Promise<void> {
  const until = performance.now() + 10_000;
  while (
    !host
      .sockets({ state: 'LISTEN' })
      .some(({ local }) => local !== undefined && 'port' in local && local.port === port)
  ) {
    if (performance.now() > until) throw new Error(`nobody listens at ${port}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

describe.skipIf(noLab)(`programs${noLab}`, () => {
  const noNc = without('nc', 'ss', 'ip');

  test.skipIf(noNc)(
    `run on their host: nc talks to a socket of ours, ss and ip see what is there${noNc}`,
    async () => {
      await using net = await lab({ hosts });
      const nc = await net.server.exec('nc', ['-l', '10.0.0.2', '80']);
      await listening(net.server, 80);
      const shown = await (await net.server.exec('ss', ['-Htnlp'])).text();
      expect(shown).toMatch(new RegExp(`10\\.0\\.0\\.2:80 .*"nc",pid=${nc.pid},`));
      const fd = keep(net.client.socket(AF_INET, SOCK_STREAM));
      await connect(fd, { family: AF_INET, address: '10.0.0.2', port: 80 });
      write(fd, 'hello');
      const [data] = (await once(nc.stdout, 'data')) as [Buffer];
      expect(data.toString()).toBe('hello');
      nc.stdin.end('and back');
      const buf = new Uint8Array(20);
      expect(new TextDecoder().decode(buf.subarray(0, await recv(fd, buf)))).toBe('and back');
      nc.kill();
      expect(await nc.exited).toEqual({ code: null, signal: 'SIGTERM' });
      nc.kill();
      const addresses = JSON.parse(await (await net.client.exec('ip', ['-j', 'addr'])).text()) as {
        addr_info: { local: string }[];
      }[];
      expect(addresses.flatMap(({ addr_info }) => addr_info.map(({ local }) => local))).toContain(
        '10.0.0.1',
      );
    },
  );

  test('find the other hosts by their names', async () => {
    await using net = await lab({ hosts });
    const text = await (await net.server.exec('getent', ['ahosts', 'server'])).text();
    expect(text.split('\n').map((line) => line.split(/\s+/)[0])).toEqual(
      expect.arrayContaining(['10.0.0.2', 'fd00::2']),
    );
    expect(readFileSync('/etc/hosts', 'utf8')).not.toContain('10.0.0.2 server');
  });

  test("are asked for by getaddrinfo, as getent does; the machine's own does not know them", async () => {
    await using net = await lab({ hosts });
    // getent asks only for families of which its host has an address.
    const hints = { flags: AI_ADDRCONFIG, socktype: SOCK_STREAM };
    for (const host of [net.client, net.server]) {
      const found = await host.getaddrinfo('server', 80, hints);
      const shown = await (await host.exec('getent', ['ahosts', 'server'])).text();
      const theirs = shown.split('\n').filter((line) => line.includes('STREAM'));
      expect(found.map(({ address }) => 'address' in address && address.address)).toEqual(
        theirs.map((line) => line.split(/\s+/)[0]),
      );
      expect(found.at(-1)).toMatchObject({ family: AF_INET, address: { port: 80 } });
    }
    expect(await net.server.getaddrinfo('server', null, { socktype: SOCK_STREAM })).toHaveLength(2);
    await expect(net.client.getaddrinfo('nobody.invalid')).rejects.toSatisfy(
      (error) => error instanceof GaiError && error.hostname === 'nobody.invalid',
    );
    await expect(
      net.client.getaddrinfo('server', 'no-such-service', { socktype: SOCK_STREAM }),
    ).rejects.toThrow('getaddrinfo EAI_SERVICE server no-such-service');
    await expect(net.client.getaddrinfo(5 as unknown as string)).rejects.toThrow(
      '"node" must be a string or null',
    );
    await expect(net.client.getaddrinfo('server', 70_000)).rejects.toThrow(RangeError);
    expect(() => net.client.enter(() => getaddrinfo('server'))).toThrow(GaiError);
  });

  test('have their environment, folder and streams; what fails says so', async () => {
    await using net = await lab({ hosts });
    const shell = (code: string, options = {}): Promise<string> =>
      net.client.exec('sh', ['-c', code], options).then((program) => program.text());
    expect(
      await shell('echo $COLOUR; pwd', {
        cwd: folder,
        env: { COLOUR: 'red', PATH: process.env['PATH'] },
      }),
    ).toBe(`red\n${folder}\n`);
    const program = await net.client.exec('cat');
    program.stdin.write('through');
    expect(await program.text()).toBe('through');
    await expect(shell('echo no >&2; exit 3')).rejects.toThrow(
      'sh -c echo no >&2; exit 3 ended with 3: no',
    );
    await expect(shell('kill -9 $$')).rejects.toThrow('was ended by SIGKILL');
    await expect(net.client.exec('no-such-program')).rejects.toThrow(
      'spawn no-such-program ENOENT',
    );
    await expect(net.client.exec('')).rejects.toThrow('"program" must be');
    await expect(net.client.exec('true', [5 as unknown as string])).rejects.toThrow(
      '"args[0]" must be a string',
    );
    await expect(net.client.exec('true', [], { stdio: 'no' as 'pipe' })).rejects.toThrow(
      '"options.stdio" must be',
    );
    const silent = await net.client.exec('sh', ['-c', 'yes | head -c 1000000; exit 4'], {
      stdio: 'ignore',
    });
    expect(await silent.exited).toEqual({ code: 4, signal: null });
  });

  test('are a PID namespace of the lab, and are seen from here', async () => {
    await using net = await lab({ hosts });
    const program = await net.server.exec('sleep', ['1000']);
    expect(program.pid).toBeLessThan(100);
    const [pid = 0, ...others] = net.server.processes();
    expect(others).toEqual([]);
    expect(readFileSync(`/proc/${pid}/cmdline`, 'utf8')).toBe('sleep\0' + '1000\0');
    expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(
      new RegExp(`NSpid:\\t${pid}\\t${program.pid}\\n`),
    );
    const open = [...(net.server.fds().get(pid) ?? [])].slice(0, 3);
    expect(open.map(({ fd, kind }) => [fd, kind])).toEqual([
      [0, 'pipe'],
      [1, 'pipe'],
      [2, 'pipe'],
    ]);
    expect(net.client.processes()).toEqual([]);
  });

  test('end with the lab, double-forked daemons too', async () => {
    const net = await lab({ hosts });
    const mark = `sockfd-daemon-${process.pid}`;
    await (
      await net.client.exec('setsid', [
        'sh',
        '-c',
        `sh -c 'while sleep 1; do :; done' ${mark} >/dev/null 2>&1 </dev/null & exit 0`,
      ])
    ).text();
    expect(processesWith(mark)).not.toEqual([]);
    const waiting = await net.client.exec('sleep', ['1000']);
    await net.close();
    expect(processesWith(mark)).toEqual([]);
    expect(await waiting.exited).toEqual({ code: null, signal: 'SIGKILL' });
    await expect(net.client.exec('true')).rejects.toThrow('client is no more');
  });

  test('end where the helper is killed: nobody waits for what will not come', async () => {
    await using net = await lab({ hosts });
    const waiting = await net.client.exec('sleep', ['1000']);
    const talking = await net.server.exec('cat');
    talking.stdin.write('to nobody');
    const text = expect(talking.text()).rejects.toThrow('cat was ended by SIGKILL');
    const [pid = 0] = net.client.processes();
    const [, parent = ''] =
      /^PPid:\t(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    process.kill(Number(parent), 'SIGKILL');
    expect(await waiting.exited).toEqual({ code: null, signal: 'SIGKILL' });
    await text;
    await expect(net.client.exec('true')).rejects.toThrow("the lab's helper has ended");
  });

  test('end where the process of the lab is killed: SIGKILL leaves nothing', async () => {
    const mark = `sockfd-killed-${process.pid}`;
    const code = `
      const { lab } = require('${root}dist/lab/index.js');
      lab({ hosts: { a: '10.0.0.1/24', b: '10.0.0.2/24' } }).then(async (net) => {
        await net.a.exec('setsid', ['sh', '-c', 'while sleep 1; do :; done', '${mark}']);
        console.log(net.a.processes().length);
      });`;
    const child = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    // One that is just becoming another program has no arguments: setsid the shell, the shell's child sleep.
    await vi.waitUntil(() => processesWith(mark).length > 0, { timeout: 10_000, interval: 5 });
    const helper = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').trim();
    expect(helper).toMatch(/^\d+$/);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const until = performance.now() + 10_000;
    while (
      (processesWith(mark).length > 0 || readdirSync('/proc').includes(helper)) &&
      performance.now() < until
    )
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect(processesWith(mark)).toEqual([]);
    expect(readdirSync('/proc')).not.toContain(helper);
  });
});

describe.skipIf(noLab)(`threads${noLab}`, () => {
  test('run on their host, with blocking calls of their own', async () => {
    const file = join(folder, 'client.mjs');
    writeFileSync(
      file,
      `import { parentPort, workerData } from 'node:worker_threads';
       import { readFileSync } from 'node:fs';
       import { AF_INET, connect, close, getaddrinfo, if_nameindex, read, SOCK_STREAM, socket } from '${pathToFileURL(root).href}dist/index.mjs';
       const fd = socket(AF_INET, SOCK_STREAM);
       const [{ address }] = getaddrinfo(workerData.name, 80, { family: AF_INET, socktype: SOCK_STREAM });
       connect(fd, address);
       const buf = new Uint8Array(10);
       const length = read(fd, buf);
       close(fd);
       parentPort.postMessage([if_nameindex().length, length, readFileSync('/etc/hosts', 'utf8').includes('server')]);`,
    );
    await using net = await lab({ hosts });
    const listener = keep(net.server.socket(AF_INET, SOCK_STREAM));
    bind(listener, { family: AF_INET, address: '10.0.0.2', port: 80 });
    listen(listener);
    const worker = net.client.run(file, { workerData: { name: 'server' } });
    const { fd, address } = accept(listener);
    expect(address).toMatchObject({ address: '10.0.0.1' });
    write(keep(fd), 'hello');
    expect(await once(worker, 'message')).toEqual([[2, 5, true]]);
    expect(readFileSync('/etc/hosts', 'utf8')).not.toContain('10.0.0.2 server');
    expect(() => net.client.run(5 as unknown as string)).toThrow(TypeError);
  });
});

describe.skipIf(noLab)(`packet filters${noLab}`, () => {
  const noNft = without('nft');
  test.skipIf(noNft)(`drop, reject and count, as nft shows them${noNft}`, async () => {
    await using net = await lab({ hosts });
    const listener = keep(net.server.socket(AF_INET, SOCK_STREAM));
    bind(listener, { family: AF_INET, address: '10.0.0.2', port: 80 });
    listen(listener);
    const attempt = (): void => {
      const fd = keep(net.client.socket(AF_INET, SOCK_STREAM));
      connectNow(fd, { family: AF_INET, address: '10.0.0.2', port: 80 });
    };
    attempt();
    const rule = net.server.firewall({ reject: 'tcp reset' }, { protocol: 'tcp', dport: 80 });
    expect(attempt).toThrow('ECONNREFUSED');
    expect(rule.counter.packets).toBe(1);
    const shown = await (await net.server.exec('nft', ['list', 'ruleset'])).text();
    expect(shown).toContain('tcp dport 80 counter packets 1 bytes 60 reject with tcp reset');
    rule.remove();
    attempt();
    const drop = net.server.firewall('drop', { protocol: 'udp' });
    const fd = keep(net.client.socket(AF_INET, SOCK_DGRAM));
    connectNow(fd, { family: AF_INET, address: '10.0.0.2', port: 9 });
    send(fd, 'x');
    expect(drop.counter.packets).toBe(1);
    drop.remove();
    net.server.firewall('drop', { ip: { src: '10.0.0.0/8' }, tcp: { dport: [80, 90] } });
    net.server.firewall('accept', { tcp: { sport: 7, flags: 'SA' } }, 'output');
    net.server.firewall('drop', { ip6: { dst: 'fd00::2' }, udp: { dport: 53 } });
    net.server.firewall('accept', { icmp: { type: 8 } });
    net.server.firewall('accept', { icmp6: { type: 128 } });
    const layers = await (await net.server.exec('nft', ['list', 'table', 'inet', 'lab'])).text();
    const rules = layers.split('\n').filter((line) => line.includes('counter'));
    expect(rules.map((line) => line.trim().replace(/counter packets \d+ bytes \d+ /, ''))).toEqual(
      expect.arrayContaining([
        'ip saddr 10.0.0.0/8 tcp dport 80-90 drop',
        'tcp sport 7 tcp flags == 0x12 accept',
        'ip6 daddr fd00::2 udp dport 53 drop',
        'icmp type echo-request accept',
        'icmpv6 type echo-request accept',
      ]),
    );
    const wrong = net.server.firewall.bind(net.server, 'drop') as (match: unknown) => void;
    expect(() => wrong({ tcp: { port: 80 } })).toThrow(
      '"match.tcp" must be an object with no fields but sport',
    );
    expect(() => wrong({ tcp: {}, udp: {} })).toThrow('"match" must be with one layer above');
    expect(() => wrong({ tcp: {}, sctp: {} })).toThrow(
      '"match" must be an object with no fields but ip, ip6',
    );
    expect(() => wrong({ tcp: 80 })).toThrow('"match.tcp" must be an object');
    expect(() => wrong({ tcp: { flags: 5 } })).toThrow('"match.tcp.flags" must be letters');
    expect(() => wrong(5)).toThrow('"match" must be an object');
    expect(() => net.server.firewall('drop', {}, 'nowhere')).toThrow('"hook" must be one of');
  });
});
