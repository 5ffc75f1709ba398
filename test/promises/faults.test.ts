// Every promise function under abort, timeout, close and reset at a random moment, and in workers that are terminated:
// nothing is lost, nothing leaks. The seed is fixed; SOCKFD_FAULTS says how often (10,000 with `npm run test:faults`).
import { readdirSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import * as s from '../../lib/index.ts';
import * as p from '../../lib/promises/index.ts';
import { keep, keepBoth } from '../support/fds.ts';
import '../support/waiting.ts';
import { connection, listener, loopback, udp } from '../support/sockets.ts';

const times = Number(process.env['SOCKFD_FAULTS'] ?? 300);
/** On kernels that are translated, all takes long. */
const limit = Math.max(900_000, times * 60);

/** Integers below `n`, the same in every run (xorshift32). */
function random(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % n;
  };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Some turns of the event loop, perhaps none. */
async function someTurns(below: (n: number) => number): Promise<void> {
  for (let k = below(4); k > 0; k--) await turn();
}

/** What a wait ended with: its value, or the code or name of its error. */
async function outcome<T>(wait: Promise<T>): Promise<T | string> {
  try {
    return await wait;
  } catch (error) {
    const { code, name } = error as { code?: unknown; name?: unknown };
    return typeof code === 'string' ? code : String(name);
  }
}

/** The functions that take bytes of a stream. */
const takes: [string, (fd: number, buf: Uint8Array, options: p.WaitOptions) => Promise<number>][] =
  [
    ['recv', (fd, buf, options) => p.recv(fd, buf, options)],
    ['read', (fd, buf, options) => p.read(fd, buf, options)],
    ['readv', (fd, buf, options) => p.readv(fd, [buf.subarray(0, 3), buf.subarray(3)], options)],
    ['recvfrom', async (fd, buf, options) => (await p.recvfrom(fd, buf, options)).bytes],
    ['recvmsg', async (fd, buf, options) => (await p.recvmsg(fd, { iov: [buf] }, options)).bytes],
    [
      'recvmmsg',
      async (fd, buf, options) => {
        const { messages } = await p.recvmmsg(fd, [{ iov: [buf] }], options);
        return messages[0]?.bytes ?? 0;
      },
    ],
  ];

/** The functions that put bytes into a stream. */
const puts: [string, (fd: number, data: Uint8Array, options: p.WaitOptions) => Promise<number>][] =
  [
    ['send', (fd, data, options) => p.send(fd, data, options)],
    ['write', (fd, data, options) => p.write(fd, data, options)],
    ['writev', (fd, data, options) => p.writev(fd, [data], options)],
    ['sendmsg', (fd, data, options) => p.sendmsg(fd, { iov: [data] }, options)],
    [
      'sendmmsg',
      async (fd, data, options) => (await p.sendmmsg(fd, [{ iov: [data] }], options)).bytes[0] ?? 0,
    ],
    ['splice', splicing],
  ];

/** Puts bytes into a stream by way of a pipe, as many as that holds; what did not go, goes with the pipe. */
async function splicing(fd: number, data: Uint8Array, options: p.WaitOptions): Promise<number> {
  const [r, w] = s.pipe2(0);
  try {
    s.write(w, data.subarray(0, 1 << 16));
    return await p.splice(r, null, fd, null, data.length, options);
  } finally {
    s.close(r);
    s.close(w);
  }
}

/** A wait's options with an end at a random moment, and what makes that moment come. */
function ending(below: (n: number) => number): { options: p.WaitOptions; end: () => void } {
  if (below(2) === 0) return { options: { timeout: below(3) }, end: () => {} };
  const controller = new AbortController();
  return { options: { signal: controller.signal }, end: () => controller.abort() };
}

const ended = ['AbortError', 'ETIMEDOUT'];

describe('no byte is lost when a wait ends early', () => {
  test.each(takes)(
    '%s',
    async (_name, take) => {
      const below = random(0x5eed);
      const [a, b] = keepBoth(s.socketpair(s.AF_UNIX, s.SOCK_STREAM));
      let sent = 0;
      let got = 0;
      const buf = new Uint8Array(16);
      const check = (bytes: number): void => {
        for (let i = 0; i < bytes; i++)
          if (buf[i] !== (got + i) % 251) throw new Error(`wrong byte at ${got + i}`);
        got += bytes;
      };
      const put = (): void => {
        const data = Uint8Array.from({ length: 1 + below(20) }, (_, i) => (sent + i) % 251);
        sent += s.send(b, data);
      };
      let early = 0;
      for (let i = 0; i < times; i++) {
        const { options, end } = ending(below);
        const wait = outcome(take(a, buf, options));
        const actions = below(2) === 0 ? [end, put] : [put, end];
        for (const action of actions) {
          await someTurns(below);
          action();
        }
        const result = await wait;
        if (typeof result === 'number') check(result);
        else {
          expect(ended).toContain(result);
          early++;
        }
      }
      while (got < sent) check(await take(a, buf, {}));
      expect(got).toBe(sent);
      expect(early).toBeGreaterThan(0);
    },
    limit,
  );

  test.each(puts)(
    '%s',
    async (_name, put) => {
      const below = random(0xbeef);
      const [a, b] = keepBoth(s.socketpair(s.AF_UNIX, s.SOCK_STREAM));
      s.setsockopt(a, s.SOL_SOCKET, s.SO_SNDBUF, 4096);
      let sent = 0;
      let got = 0;
      const buf = new Uint8Array(8192);
      const take = (): void => {
        const bytes = s.recv(b, buf, s.MSG_DONTWAIT);
        for (let i = 0; i < bytes; i++)
          if (buf[i] !== (got + i) % 251) throw new Error(`wrong byte at ${got + i}`);
        got += bytes;
      };
      for (let i = 0; i < times; i++) {
        const { options, end } = ending(below);
        const data = Uint8Array.from({ length: 1 + below(4000) }, (_, k) => (sent + k) % 251);
        const wait = outcome(put(a, data, options));
        await someTurns(below);
        const actions = below(2) === 0 ? [end, take] : [take, end];
        for (const action of actions) {
          try {
            action();
          } catch (error) {
            if ((error as s.SyscallError).code !== 'EAGAIN') throw error;
          }
        }
        const result = await wait;
        if (typeof result === 'number') sent += result;
        else expect(ended).toContain(result);
      }
      while (got < sent) take();
      expect(got).toBe(sent);
    },
    limit,
  );

  test(
    'accept: every connection is accepted once',
    async () => {
      const below = random(0xacce);
      const server = listener();
      const clients = new Map<number, number>();
      let accepted = 0;
      const take = ({ fd, address }: { fd: number; address: s.Address }): void => {
        const client = clients.get((address as s.InetAddress).port);
        if (client === undefined) throw new Error('accepted twice, or nobody');
        clients.delete((address as s.InetAddress).port);
        accepted++;
        for (const each of [client, fd]) {
          s.setsockopt(each, s.SOL_SOCKET, s.SO_LINGER, { onoff: true, linger: 0 });
          s.close(each);
        }
      };
      const connect = (): void => {
        const client = s.socket(s.AF_INET, s.SOCK_STREAM);
        s.connect(client, server.at);
        clients.set((s.getsockname(client) as s.InetAddress).port, client);
      };
      for (let i = 0; i < times; i++) {
        const { options, end } = ending(below);
        const wait = outcome(p.accept(server.fd, options));
        for (const action of below(2) === 0 ? [end, connect] : [connect, end]) {
          await someTurns(below);
          action();
        }
        const result = await wait;
        if (typeof result === 'string') expect(ended).toContain(result);
        else take(result);
      }
      while (clients.size > 0) take(await p.accept(server.fd));
      expect(accepted).toBe(times);
    },
    limit,
  );
});

describe('close and reset at a random moment', () => {
  const all: [string, (fd: number, options: p.WaitOptions) => Promise<unknown>][] = [
    ...takes.map(([name, take]): (typeof all)[number] => [
      name,
      (fd, options) => take(fd, new Uint8Array(8), options),
    ]),
    ...puts.map(([name, put]): (typeof all)[number] => [
      name,
      (fd, options) => put(fd, new Uint8Array(1 << 20), options),
    ]),
    ['poll', (fd, options) => p.poll(fd, s.POLLPRI, options)],
  ];

  test.each(all)(
    'close rejects %s with EBADF, or it was done before',
    async (_name, call) => {
      const below = random(0xc105e);
      for (let i = 0; i < times; i++) {
        const [fd, peer] = s.socketpair(s.AF_UNIX, s.SOCK_STREAM);
        const waits = [outcome(call(fd, {})), outcome(call(fd, {}))];
        await someTurns(below);
        if (below(2) === 0) s.send(peer, 'x');
        await someTurns(below);
        s.close(fd);
        for (const result of await Promise.all(waits)) {
          if (typeof result === 'string') expect(result).toBe('EBADF');
        }
        s.close(peer);
      }
    },
    limit,
  );

  test.each(all)(
    'a reset ends %s',
    async (_name, call) => {
      const below = random(0x4e5e7);
      for (let i = 0; i < Math.ceil(times / 3); i++) {
        const server = s.socket(s.AF_INET, s.SOCK_STREAM);
        s.bind(server, loopback);
        s.listen(server);
        const fd = s.socket(s.AF_INET, s.SOCK_STREAM);
        s.connect(fd, s.getsockname(server));
        const peer = s.accept(server).fd;
        const wait = (async () => {
          for (;;) {
            const result = await outcome(call(fd, {}));
            if (
              typeof result === 'string' ||
              result === 0 ||
              (typeof result === 'number' && (result & s.POLLHUP) !== 0)
            )
              return result;
          }
        })();
        await someTurns(below);
        s.setsockopt(peer, s.SOL_SOCKET, s.SO_LINGER, { onoff: true, linger: 0 });
        s.close(peer);
        const result = await wait;
        if (typeof result === 'string') expect(['ECONNRESET', 'EPIPE']).toContain(result);
        s.close(fd);
        s.close(server);
      }
    },
    limit,
  );

  test(
    'connect under abort, timeout and close, and the listener’s end',
    async () => {
      const below = random(0xc0ec);
      for (let i = 0; i < times; i++) {
        const server = s.socket(s.AF_INET, s.SOCK_STREAM);
        s.bind(server, loopback);
        if (below(4) > 0) s.listen(server, 1);
        const fd = s.socket(s.AF_INET, s.SOCK_STREAM);
        const { options, end } = ending(below);
        const wait = outcome(p.connect(fd, s.getsockname(server), options));
        if (below(2) === 0) await turn();
        end();
        const closes = below(3) === 0;
        if (closes) s.close(fd);
        const result = await wait;
        if (typeof result === 'string')
          expect([...ended, 'ECONNREFUSED', 'EBADF']).toContain(result);
        if (!closes) s.close(fd);
        s.close(server);
      }
    },
    limit,
  );

  test(
    'datagrams: each comes whole, once, or stays',
    async () => {
      const below = random(0xd96);
      const [a, b] = [udp(), udp()];
      const got: number[] = [];
      const buf = new Uint8Array(8);
      const note = ({ bytes }: { bytes: number }): void => {
        expect(bytes).toBe(4);
        got.push(new DataView(buf.buffer).getUint32(0));
      };
      for (let i = 0; i < times; i++) {
        const { options, end } = ending(below);
        const wait = outcome(p.recvfrom(a.fd, buf, options));
        const data = new Uint8Array(4);
        new DataView(data.buffer).setUint32(0, i);
        const put = () => p.sendto(b.fd, data, 0, a.at);
        for (const action of below(2) === 0 ? [end, put] : [put, end]) {
          await someTurns(below);
          await action();
        }
        const result = await wait;
        if (typeof result === 'string') expect(ended).toContain(result);
        else note(result);
      }
      while (got.length < times) note(await p.recvfrom(a.fd, buf));
      expect(got).toEqual(Array.from({ length: times }, (_, i) => i));
    },
    limit,
  );
});

describe('workers', () => {
  const promises = new URL('../../dist/promises/index.js', import.meta.url).href;

  test(
    'one that is terminated in the middle of its waits leaves no fd and no thread',
    async () => {
      const below = random(0x30e4);
      const [client, served] = connection();
      const [a, b] = keepBoth(s.socketpair(s.AF_UNIX, s.SOCK_STREAM));
      const idle = keep(s.eventfd(0));
      const code = `
      const { parentPort, workerData } = require('node:worker_threads');
      import(${JSON.stringify(promises)}).then(async (p) => {
        const { a, client, idle } = workerData;
        p.read(idle, new Uint8Array(8));
        p.poll(client, 2, { timeout: 1e6 });
        parentPort.postMessage('waiting');
        for (const buf = new Uint8Array(64);;) await p.recv(a, buf);
      });`;
      const count = (): [number, number] => [
        readdirSync('/proc/self/fd').length,
        readdirSync('/proc/self/task').length,
      ];
      const run = async (): Promise<void> => {
        const worker = new Worker(code, { eval: true, workerData: { a, client, idle } });
        await new Promise((resolve, reject) =>
          worker.once('message', resolve).once('error', reject),
        );
        for (let k = below(5); k > 0; k--) {
          s.send(b, 'data');
          await turn();
        }
        await worker.terminate();
      };
      await run();
      const before = count();
      for (let i = 0; i < Math.ceil(times / 15); i++) await run();
      // The kernel takes the last thread out of the list a moment after it has ended.
      await expect.poll(count, { timeout: 10_000 }).toEqual(before);
      expect(served).toBeGreaterThan(0);
    },
    limit * 5,
  );
});
