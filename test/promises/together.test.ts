// Where many fds are ready at once, their receives are made together, and the sends that they lead to: nothing of that may
// be seen but by strace(1).
import { setMaxListeners } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import * as s from '../../lib/index.ts';
import * as p from '../../lib/promises/index.ts';
import { trace } from '../../lib/trace/index.ts';
import { keep } from '../support/fds.ts';
import { ended, hasProgram, temporaryFolder } from '../support/peer.ts';
import { listener, tcp } from '../support/sockets.ts';
import '../support/waiting.ts';

const text = new TextDecoder();

/** As many as are certain to be many. */
const MANY = 24;

interface Pair {
  readonly client: number;
  readonly served: number;
}

function pairs(count = MANY): Pair[] {
  const { fd, at } = listener(count);
  return Array.from({ length: count }, () => {
    const client = tcp();
    s.connect(client, at);
    return { client, served: keep(s.accept(fd).fd) };
  });
}

/** Has all of them ready at once, and runs `serve` for each in the turn that finds it. */
async function together<T>(
  all: readonly Pair[],
  serve: (pair: Pair, bytes: Uint8Array) => Promise<T>,
): Promise<T[]> {
  const running = all.map(async (pair) => {
    const buf = new Uint8Array(64);
    const n = await p.recv(pair.served, buf);
    return serve(pair, buf.subarray(0, n));
  });
  all.forEach(({ client }, i) => {
    s.send(client, `request ${i}`);
  });
  return Promise.all(running);
}

/** What there is to read now, and that nothing was missing at the moment of the call. */
function arrived(fd: number): string {
  const buf = new Uint8Array(100_000);
  return text.decode(buf.subarray(0, s.recv(fd, buf, s.MSG_DONTWAIT)));
}

test('every answer has the bytes of its request', async () => {
  const all = pairs();
  for (let round = 0; round < 3; round++) {
    const sent = await together(all, ({ served }, bytes) => p.send(served, bytes));
    expect(sent).toEqual(all.map((_, i) => `request ${i}`.length));
    expect(all.map(({ client }) => arrived(client))).toEqual(all.map((_, i) => `request ${i}`));
  }
});

describe('what is sent leaves before', () => {
  test('the next call of the library, also one that waits for it', async () => {
    const all = pairs();
    const said = await together(all, async ({ client, served }) => {
      const sending = p.send(served, 'answer');
      // Blocks for ever where it has not left.
      const buf = new Uint8Array(16);
      const n = s.recv(client, buf);
      return [text.decode(buf.subarray(0, n)), await sending];
    });
    expect(said).toEqual(all.map(() => ['answer', 6]));
  });

  test('shutdown and close, which find it sent', async () => {
    const all = pairs();
    const said = await together(all, async ({ served }) => {
      const sending = p.send(served, 'last words');
      if (served % 2 === 0) s.shutdown(served, s.SHUT_WR);
      else s.close(served);
      return sending;
    });
    expect(said).toEqual(all.map(() => 10));
    for (const { client } of all) {
      const buf = new Uint8Array(64);
      expect(text.decode(buf.subarray(0, s.recv(client, buf)))).toBe('last words');
      expect(s.recv(client, buf)).toBe(0);
    }
  });

  test('a later send on the same fd, and one that is not put off', async () => {
    const all = pairs();
    const large = 'x'.repeat(5000);
    const said = await together(all, ({ served }) =>
      Promise.all([
        p.send(served, 'a'),
        p.send(served, 'b'),
        p.sendmsg(served, { iov: [Buffer.from('c')] }),
        p.send(served, large),
        p.write(served, 'd'),
        p.send(served, ''),
        s.send(served, 'e'),
        p.send(served, 'f'),
      ]),
    );
    expect(said).toEqual(all.map(() => [1, 1, 1, 5000, 1, 0, 1, 1]));
    for (const { client } of all) expect(arrived(client)).toBe(`abc${large}def`);
  });
});

test('the bytes are those of the moment of the call', async () => {
  const all = pairs();
  await together(all, async ({ served }, bytes) => {
    const buf = new Uint8Array(bytes);
    const sending = p.send(served, buf);
    buf.fill(0);
    structuredClone(buf.buffer, { transfer: [buf.buffer] });
    return sending;
  });
  expect(all.map(({ client }) => arrived(client))).toEqual(all.map((_, i) => `request ${i}`));
});

test('arrays that lie about their length are sent as they are', async () => {
  class Longer extends Uint8Array {
    override get length(): number {
      return 60;
    }
  }
  const all = pairs();
  const sent = await together(all, ({ served }, bytes) => p.send(served, new Longer(bytes)));
  expect(sent).toEqual(all.map((_, i) => `request ${i}`.length));
  expect(all.map(({ client }) => arrived(client))).toEqual(all.map((_, i) => `request ${i}`));
});

test('more than can be put off', async () => {
  const all = pairs();
  const piece = 'y'.repeat(2000);
  const said = await together(all, ({ served }) =>
    Promise.all(Array.from({ length: 40 }, () => p.send(served, piece))),
  );
  expect(said.flat().every((n) => n === 2000)).toBe(true);
  for (const { client } of all) {
    let left = 80_000;
    while (left > 0) left -= arrived(client).length;
    expect(left).toBe(0);
  }
});

test('one that has to wait does, and the others do not wait for it', async () => {
  const all = pairs();
  const [full] = all as [Pair];
  s.setsockopt(full.served, s.SOL_SOCKET, s.SO_SNDBUF, 4096);
  const buf = new Uint8Array(100_000);
  let filled = 0;
  let done = 0;
  const running = together(all, async ({ served }) => {
    if (served === full.served) {
      for (let n = 1; n > 0; ) {
        try {
          n = s.send(served, buf, s.MSG_DONTWAIT);
          filled += n;
        } catch {
          n = 0;
        }
      }
    }
    const sent = await p.send(served, 'after all');
    done++;
    return sent;
  });
  while (done < MANY - 1) await sleep(1);
  expect(done).toBe(MANY - 1);
  for (let left = filled; left > 0; ) left -= s.recv(full.client, buf, 0);
  expect(await running).toEqual(all.map(() => 9));
  expect(arrived(full.client)).toBe('after all');
});

test('errors are those of the call', async () => {
  const all = pairs();
  const said = await together(all, async ({ served }) => {
    s.shutdown(served, s.SHUT_WR);
    return p.send(served, 'x', s.MSG_NOSIGNAL).catch((error: unknown) => error);
  });
  for (const [i, error] of said.entries()) {
    expect(error).toMatchObject({ code: 'EPIPE', syscall: 'send', fd: all[i]?.served });
  }
});

test('a signal that is aborted by another one that was served loses nothing', async () => {
  const all = pairs();
  const abort = new AbortController();
  setMaxListeners(0, abort.signal);
  const running = all.map(async ({ served }, i) => {
    const buf = new Uint8Array(64);
    try {
      const n = await p.recv(served, buf, { signal: abort.signal });
      // Those that were ready at the same time have their bytes.
      if (i === 0) abort.abort();
      return text.decode(buf.subarray(0, n));
    } catch {
      return arrived(served);
    }
  });
  all.forEach(({ client }, i) => {
    s.send(client, `request ${i}`);
  });
  expect(await Promise.all(running)).toEqual(all.map((_, i) => `request ${i}`));
});

test('one that is served may close another that was ready at the same time', async () => {
  const all = pairs();
  const [first, ...others] = all as [Pair, ...Pair[]];
  const running = all.map(async ({ served }) => {
    const buf = new Uint8Array(64);
    const n = await p.recv(served, buf);
    for (const other of served === first.served ? others : []) s.close(other.served);
    return text.decode(buf.subarray(0, n));
  });
  all.forEach(({ client }, i) => {
    s.send(client, `request ${i}`);
  });
  expect(await Promise.all(running)).toEqual(all.map((_, i) => `request ${i}`));
});

test('a trace has every call', async () => {
  const all = pairs();
  const lines: string[] = [];
  const stop = trace((line) => lines.push(line), { column: 0 });
  try {
    await together(all, ({ served }) => p.send(served, 'answer'));
  } finally {
    stop();
  }
  const sends = lines.filter((line) => line.includes('"answer"'));
  expect(sends.sort()).toEqual(
    all.map(({ served }) => `sendto(${served}, "answer", 6, MSG_DONTWAIT, NULL, 0) = 6`).sort(),
  );
});

/** A program that has many connections, all of them ready in the same turn, and answers each; then `end` runs. */
function program(ports: readonly number[], end: string): string[] {
  const code = `
    import * as s from '${new URL('../../dist/index.mjs', import.meta.url).href}';
    import p from '${new URL('../../dist/promises/index.js', import.meta.url).href}';
    const fds = ${JSON.stringify(ports)}.map((port) => {
      const fd = s.socket(s.AF_INET, s.SOCK_STREAM);
      s.connect(fd, { family: s.AF_INET, address: '127.0.0.1', port });
      return fd;
    });
    let left = fds.length;
    for (const fd of fds) {
      p.recv(fd, new Uint8Array(8)).then(() => {
        p.send(fd, 'sent').catch(() => {});
        if (--left === 0) { ${end} }
      });
    }
    s.send(fds[0], 'all wait');
    for (const fd of fds) s.recv(fd, new Uint8Array(1), s.MSG_PEEK);`;
  return ['--input-type=module', '-e', code];
}

/** Runs it, with a command before it if need be; what it said, and what its peers got. */
async function answers(
  end: string,
  ...before: string[]
): Promise<{ stderr: string; got: string[] }> {
  const all = Array.from({ length: MANY }, () => listener(1));
  const [command = '', ...args] = [...before, process.execPath];
  const ports = all.map(({ at }) => at.port);
  const run = ended(command, [...args, ...program(ports, end)]);
  const served = all.map(({ fd }) => keep(s.accept(fd).fd));
  s.recv(served[0] ?? -1, new Uint8Array(8), s.MSG_WAITALL);
  for (const fd of served) s.send(fd, 'x');
  const { stderr } = await run;
  return { stderr, got: served.map(arrived) };
}

test.each([
  ['process.exit', 'process.exit(0)', ''],
  ['an exception', 'throw new Error("on purpose")', 'Error: on purpose'],
])('%s in the same turn: what was sent has left', async (_, end, said) => {
  const { stderr, got } = await answers(end);
  expect(stderr).toContain(said);
  expect(stderr === '').toBe(said === '');
  expect(got).toEqual(Array.from({ length: MANY }, () => 'sent'));
});

test.skipIf(!hasProgram('strace'))(
  'strace(1): all receives, then all sends (needs strace)',
  async () => {
    const folder = temporaryFolder();
    try {
      const options = ['-qq', '-o', `${folder}/lines`, '-e', 'trace=recvfrom,sendto'];
      const { got } = await answers('process.exit(0)', 'strace', ...options);
      expect(got).toEqual(Array.from({ length: MANY }, () => 'sent'));
      const calls = readFileSync(`${folder}/lines`, 'utf8')
        .split('\n')
        .filter((line) => line.includes('MSG_DONTWAIT') && !line.includes('EAGAIN'))
        .map((line) => line.slice(0, line.indexOf('(')));
      const many = (name: string): string[] => Array.from({ length: MANY }, () => name);
      expect(calls).toEqual([...many('recvfrom'), ...many('sendto')]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
