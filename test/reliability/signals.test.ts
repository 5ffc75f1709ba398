// Signals without end, to every thread: EINTR where signal(7) says so and nowhere else, and every byte right.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compiled } from '../support/dist.ts';
import { hasProgram, inProcess, type Sockfd } from '../support/peer.ts';
import { buildStorm, type Storm } from '../support/storm.ts';

const noCompiler = hasProgram('cc') ? '' : ' (needs cc)';

/** Calls that sleep until a signal comes, or until another thread has done something; what each came to. */
const waits = async (
  s: Sockfd,
  storm: string,
  restarts: boolean,
  raw: string,
): Promise<Record<string, string | number>> => {
  const { spawn } = process.getBuiltinModule('node:child_process');
  const { once } = process.getBuiltinModule('node:events').EventEmitter;
  const { openSync, rmSync } = process.getBuiltinModule('node:fs');
  const { Worker } = process.getBuiltinModule('node:worker_threads');

  // Does something after a while: ends what main is blocked in.
  const worker = new Worker(
    `
    const { parentPort, workerData } = require('node:worker_threads');
    const raw = require(workerData);
    const word = new Int32Array(new SharedArrayBuffer(4));
    parentPort.on('message', ([what, fd, bytes]) => {
      Atomics.wait(word, 0, 0, 50);
      if (what === 'write') raw.write(fd, new Uint8Array(1), 0, 1);
      if (what === 'close') raw.close(fd);
      if (what === 'connect') raw.connect(fd, bytes, bytes.length);
      if (what === 'read') raw.read(fd, new Uint8Array(1 << 20), 0, 1 << 20);
      if (what === 'accept') raw.close(raw.accept(fd, null, null));
    });`,
    { eval: true, execArgv: [], workerData: raw },
  );
  await once(worker, 'online');
  const helper = spawn(storm, [String(process.pid)], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(helper, 'spawn');

  const results: Record<string, string | number> = {};
  /** Makes a call; its outcome is the number or the code. */
  const made = (name: string, call: () => unknown): void => {
    try {
      const value = call();
      results[name] = typeof value === 'number' ? value : 'done';
    } catch (error) {
      results[name] = String((error as { code?: unknown }).code);
    }
  };
  /** The same, where it sleeps until the worker does that: without SA_RESTART the signal is first. */
  const slept = (name: string, what: unknown[], call: () => unknown): void => {
    if (restarts) worker.postMessage(what);
    made(name, call);
  };

  const pair = (type = s.SOCK_STREAM): [number, number] => s.socketpair(s.AF_UNIX, type);
  const [idle] = pair();
  const buf = new Uint8Array(16);
  const listener = s.socket(s.AF_INET, s.SOCK_STREAM);
  s.bind(listener, { family: s.AF_INET, address: '127.0.0.1', port: 0 });
  s.listen(listener);
  const epfd = s.epoll_create1(0);
  s.epoll_ctl(epfd, s.EPOLL_CTL_ADD, idle, { events: s.EPOLLIN });
  const full = (fd: number): number => {
    s.fcntl(fd, s.F_SETFL, s.O_NONBLOCK);
    try {
      for (;;) s.write(fd, new Uint8Array(65_536));
    } catch {
      s.fcntl(fd, s.F_SETFL, 0);
    }
    return fd;
  };

  // Never restarted, whatever the handler says.
  const none = [{ fd: idle, events: s.POLLIN, revents: 0 }];
  made('poll', () => s.poll(none, 10_000));
  made('ppoll', () => s.ppoll(none, 10_000));
  made('select', () => s.select([idle], [], [], 10_000).ready);
  made('pselect', () => s.pselect([idle], [], [], 10_000).ready);
  made('epoll_wait', () => s.epoll_wait(epfd, 1, 10_000));
  made('epoll_pwait', () => s.epoll_pwait(epfd, 1, 10_000));
  made('epoll_pwait2', () => s.epoll_pwait2(epfd, 1, 10_000));
  const timed = pair();
  for (const fd of [...timed, listener]) {
    s.setsockopt(fd, s.SOL_SOCKET, s.SO_RCVTIMEO, { sec: 10, usec: 0 });
    s.setsockopt(fd, s.SOL_SOCKET, s.SO_SNDTIMEO, { sec: 10, usec: 0 });
  }
  made('recv with SO_RCVTIMEO', () => s.recv(timed[0], buf));
  made('recvmsg with SO_RCVTIMEO', () => s.recvmsg(timed[0], { iov: [buf] }));
  made('accept with SO_RCVTIMEO', () => s.accept(listener));
  full(timed[0]);
  made('send with SO_SNDTIMEO', () => s.send(timed[0], buf));
  s.setsockopt(listener, s.SOL_SOCKET, s.SO_RCVTIMEO, { sec: 0, usec: 0 });

  // Restarted where the handler says so.
  const [a, b] = pair();
  slept('read', ['write', b], () => s.read(a, buf));
  slept('readv', ['write', b], () => s.readv(a, [buf]));
  slept('recv', ['write', b], () => s.recv(a, buf));
  slept('recvfrom', ['write', b], () => s.recvfrom(a, buf).bytes);
  slept('recvmsg', ['write', b], () => s.recvmsg(a, { iov: [buf] }).bytes);
  slept('recvmmsg', ['write', b], () => s.recvmmsg(a, [{ iov: [buf] }]).count);
  const [from, to] = s.pipe2(0);
  slept('read of a pipe', ['write', to], () => s.read(from, buf));
  const at = s.sockaddr(s.getsockname(listener));
  const clients = [1, 2].map(() => s.socket(s.AF_INET, s.SOCK_STREAM));
  slept('accept', ['connect', clients[0], at], () => s.accept(listener));
  slept('accept4', ['connect', clients[1], at], () => s.accept4(listener, 0));
  const [x, y] = pair();
  full(x);
  slept('send', ['read', y], () => s.send(x, buf));
  const [z, w] = pair();
  full(z);
  slept('write', ['read', w], () => s.write(z, buf));
  const queue = s.socket(s.AF_UNIX, s.SOCK_STREAM);
  const name = { family: s.AF_UNIX, path: `\0sockfd-signals-${process.pid}` } as const;
  s.bind(queue, name);
  s.listen(queue, 0);
  s.connect(s.socket(s.AF_UNIX, s.SOCK_STREAM), name);
  slept('connect', ['accept', queue], () => s.connect(s.socket(s.AF_UNIX, s.SOCK_STREAM), name));
  const path = `/tmp/sockfd-signals-${process.pid}`;
  const file = openSync(path, 'w');
  rmSync(path);
  const other = openSync(`/proc/self/fd/${file}`, 'r+');
  const lock = new Uint8Array(32);
  new Int16Array(lock.buffer)[0] = s.F_WRLCK;
  s.fcntl(other, s.F_OFD_SETLK, lock);
  slept('fcntl(F_OFD_SETLKW)', ['close', other], () => {
    s.fcntl(file, s.F_OFD_SETLKW, lock);
  });

  helper.kill('SIGTERM');
  await once(helper, 'close');
  await worker.terminate();
  return results;
};

/** Traffic while the storm lasts: how many bytes were right, and which calls were interrupted how often. */
const traffic = async (
  s: Sockfd,
  storm: string,
  dist: string,
  handled: boolean,
): Promise<{
  bytes: number;
  wrong: number;
  interrupted: number;
  sent: number;
  whileIdle: number;
}> => {
  const { spawn } = process.getBuiltinModule('node:child_process');
  const { once } = process.getBuiltinModule('node:events').EventEmitter;
  const { Worker } = process.getBuiltinModule('node:worker_threads');
  const require = process.getBuiltinModule('node:module').createRequire(dist);
  const p = require(`${dist}promises/index.js`) as typeof import('../../lib/promises/index.ts');
  const { sockets } = require(
    `${dist}inspect/index.js`,
  ) as typeof import('../../lib/inspect/index.ts');
  const { trace } = require(`${dist}trace/index.js`) as typeof import('../../lib/trace/index.ts');
  if (handled) process.on('SIGALRM', () => undefined);

  const [a, b] = s.socketpair(s.AF_UNIX, s.SOCK_STREAM);
  // Echoes with calls that block, and makes again what a signal interrupted, as in C.
  const worker = new Worker(
    `
    const { parentPort, workerData: [dist, fd] } = require('node:worker_threads');
    const raw = require(dist + 'raw/index.js');
    const buf = new Uint8Array(50_000);
    let interrupted = 0;
    const again = (call) => {
      for (;;) {
        const result = call();
        if (result !== -4) return result;
        interrupted++;
      }
    };
    for (;;) {
      const got = again(() => raw.recv(fd, buf, 0, buf.length, 0));
      if (got === 0) break;
      for (let sent = 0; sent < got;) sent += again(() => raw.send(fd, buf, sent, got - sent, 0));
    }
    parentPort.postMessage(interrupted);`,
    { eval: true, execArgv: [], workerData: [dist, b] },
  );
  const counted = once(worker, 'message');
  await once(worker, 'online');
  const helper = spawn(storm, [String(process.pid)], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(helper, 'spawn');
  const said = once(helper.stdout, 'data');

  let [bytes, wrong] = [0, 0];
  const compare = (got: Uint8Array, data: Uint8Array): void => {
    bytes += data.length;
    if (Buffer.compare(got, data) !== 0) wrong++;
  };
  const exchange = async (fd: number, data: Uint8Array): Promise<void> => {
    const got = new Uint8Array(data.length);
    const out = async (): Promise<void> => {
      for (let at = 0; at < data.length; ) at += await p.send(fd, data.subarray(at));
    };
    const into = async (): Promise<void> => {
      for (let at = 0; at < got.length; ) at += await p.recv(fd, got.subarray(at));
    };
    await Promise.all([out(), into()]);
    compare(got, data);
  };
  const listener = s.socket(s.AF_INET, s.SOCK_STREAM);
  s.bind(listener, { family: s.AF_INET, address: '127.0.0.1', port: 0 });
  s.listen(listener);
  const at = s.getsockname(listener, s.AF_INET);
  const echo = async (fd: number): Promise<void> => {
    const buf = new Uint8Array(10_000);
    for (let n = await p.recv(fd, buf); n > 0; n = await p.recv(fd, buf)) {
      for (let sent = 0; sent < n; ) sent += await p.send(fd, buf.subarray(sent, n));
    }
    s.close(fd);
  };
  const serving = (async () => {
    for await (const { fd } of p.accepting(listener)) void echo(fd);
  })();
  const random = (size: number): Uint8Array =>
    process.getBuiltinModule('node:crypto').randomBytes(size);
  const [x, y] = s.socketpair(s.AF_UNIX, s.SOCK_STREAM);
  for (let round = 0; round < 40; round++) {
    const fd = s.socket(s.AF_INET, s.SOCK_STREAM);
    await p.connect(fd, at);
    await Promise.all([exchange(fd, random(200_000)), exchange(a, random(300_000))]);
    // On a thread of its own.
    const whole = new Uint8Array(3000);
    const waiting = p.blocking.recv(x, whole, s.MSG_WAITALL);
    const data = random(3000);
    s.send(y, data.subarray(0, 1000));
    s.send(y, data.subarray(1000));
    await waiting;
    compare(whole, data);
    const rows = sockets({ local: { port: at.port }, state: 'ESTABLISHED' });
    if (rows.length !== 1) wrong++;
    s.close(fd);
  }
  // What waits makes no call, however many signals come.
  let whileIdle = 0;
  const never = p.recv(x, new Uint8Array(1)).catch(() => undefined);
  await new Promise(setImmediate);
  const stop = trace((_, { args }) => {
    if (args[0] === x) whileIdle++;
  });
  await new Promise((resolve) => setTimeout(resolve, 100));
  stop();
  s.close(x);
  await never;
  s.close(listener);
  await serving;
  s.shutdown(a, s.SHUT_WR);
  const [interrupted] = (await counted) as [number];
  helper.kill('SIGTERM');
  const [sent] = (await said) as [Buffer];
  return { bytes, wrong, interrupted, sent: Number(String(sent)), whileIdle };
};

const NEVER_RESTARTED = [
  'poll',
  'ppoll',
  'select',
  'pselect',
  'epoll_wait',
  'epoll_pwait',
  'epoll_pwait2',
  'recv with SO_RCVTIMEO',
  'recvmsg with SO_RCVTIMEO',
  'accept with SO_RCVTIMEO',
  'send with SO_SNDTIMEO',
];
const RESTARTED = {
  read: 1,
  readv: 1,
  recv: 1,
  recvfrom: 1,
  recvmsg: 1,
  recvmmsg: 1,
  'read of a pipe': 1,
  accept: 'done',
  accept4: 'done',
  send: 16,
  write: 16,
  connect: 'done',
  'fcntl(F_OFD_SETLKW)': 'done',
};

/** The same for all of these. */
const all = (names: readonly string[], value: string): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, value]));

describe.skipIf(noCompiler !== '')(`a storm of signals${noCompiler}`, () => {
  let storm: Storm;
  beforeAll(async () => {
    storm = await buildStorm();
  });
  afterAll(() => storm.remove());

  const raw = new URL(compiled('raw/index.js')).pathname;

  test('handled without SA_RESTART: EINTR from every call that sleeps', async () => {
    const prefix = storm.handling(false);
    expect(await inProcess(prefix, waits, storm.program, false, raw)).toEqual({
      ...all(NEVER_RESTARTED, 'EINTR'),
      ...all(Object.keys(RESTARTED), 'EINTR'),
    });
  });

  test('handled with SA_RESTART: EINTR from those alone that signal(7) names', async () => {
    const prefix = storm.handling(true);
    expect(await inProcess(prefix, waits, storm.program, true, raw)).toEqual({
      ...all(NEVER_RESTARTED, 'EINTR'),
      ...RESTARTED,
    });
  });

  const dist = raw.replace(/raw\/index\.js$/, '');
  const BYTES = 40 * (200_000 + 300_000 + 3000);

  test.each([
    ['without SA_RESTART', () => storm.handling(false), false],
    ['with SA_RESTART', () => storm.handling(true), false],
    ['by process.on', () => ['timeout', '-s', 'KILL', '60'], true],
  ] as const)(
    'handled %s: every byte is right, and nothing spins',
    async (how, prefix, handled) => {
      const result = await inProcess(prefix(), traffic, storm.program, dist, handled);
      expect(result).toMatchObject({ bytes: BYTES, wrong: 0, whileIdle: 0 });
      expect(result.sent).toBeGreaterThan(100);
      // Node.js itself has the kernel restart what its own handlers interrupt.
      if (how !== 'without SA_RESTART') expect(result.interrupted).toBe(0);
      else expect(result.interrupted).toBeLessThanOrEqual(result.sent);
    },
  );
});
