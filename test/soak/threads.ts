// Traffic with other threads, which block in their calls: one answers by accept and recv, one by serve.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import * as s from '../../lib/index.ts';
import * as p from '../../lib/promises/index.ts';
import { payload, same, someSize, type Traffic } from './traffic.ts';
import { fill, sendAll } from './waiting.ts';

const dist = new URL('../../dist/', import.meta.url);
const loopback = { family: s.AF_INET, address: '127.0.0.1', port: 0 } as const;

/** Messages on a connection: then the thread closes it, and waits for the next one. */
const EXCHANGES = 4;
/** The longest message. */
const LONGEST = 20_000;

/** What both programs begin with: the library, and what to do where a connection begins with a length of 0. */
const common = `
  const { workerData } = require('node:worker_threads');
  const v8 = require('node:v8');
  v8.setFlagsFromString('--expose-gc');
  const collect = require('node:vm').runInNewContext('gc');
  const s = require(workerData.dist + 'index.js');
  const raw = require(workerData.dist + 'raw/index.js');
  /** Bytes of this thread's heap. */
  function heap() {
    for (let i = 0; i < 3; i++) collect();
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  }
`;

/** Waits by poll, by select, by epoll_wait, or in the call itself, and echoes; a message of one byte asks for the heap. */
const blocks = `${common}
  const buf = new Uint8Array(${LONGEST});
  const wait = [
    () => {},
    (fd) => s.poll([{ fd, events: s.POLLIN, revents: 0 }], -1),
    (fd) => s.select([fd]),
    (fd) => {
      const epfd = s.epoll_create1(s.EPOLL_CLOEXEC);
      s.epoll_ctl(epfd, s.EPOLL_CTL_ADD, fd, { events: s.EPOLLIN });
      s.epoll_wait(epfd, 1, -1);
      s.close(epfd);
    },
  ];
  for (let turn = 0; ; turn++) {
    const { fd } = s.accept(workerData.listener);
    if (Atomics.load(workerData.ended, 0) !== 0) { s.close(fd); break; }
    for (let i = 0; i < ${EXCHANGES}; i++) {
      wait[(turn + i) % wait.length](fd);
      const length = new Uint32Array(1);
      if (s.recv(fd, length, s.MSG_WAITALL) === 0) break;
      if (length[0] === 0) { s.write(fd, Float64Array.of(heap())); break; }
      const message = buf.subarray(0, length[0]);
      s.recv(fd, message, s.MSG_WAITALL);
      for (let sent = 0; sent < message.length;) sent += s.send(fd, message.subarray(sent));
    }
    s.close(fd);
  }
`;

/** The same by `serve`, which has many connections at once. */
const serves = `${common}
  const left = new Map();
  raw.serve(workerData.listener, {
    open: (fd) => left.set(fd, { exchanges: ${EXCHANGES}, bytes: 0 }),
    data(fd, arena, offset, bytes) {
      const state = left.get(fd);
      if (state.bytes === 0) {
        const length = new DataView(arena.buffer, arena.byteOffset + offset).getUint32(0, true);
        if (length === 0) {
          new DataView(arena.buffer, arena.byteOffset + offset).setFloat64(0, heap(), true);
          return 8;
        }
        state.bytes = length;
        arena.copyWithin(offset, offset + 4, offset + bytes);
        bytes -= 4;
      }
      state.bytes -= bytes;
      if (state.bytes === 0) state.exchanges--;
      return bytes;
    },
    close: (fd) => left.delete(fd),
  }, { until: () => Atomics.load(workerData.ended, 0) !== 0, interval: 50, size: ${2 * LONGEST} });
`;

async function withThread(program: string, flags: number): Promise<Traffic> {
  const listener = s.socket(s.AF_INET, s.SOCK_STREAM | s.SOCK_CLOEXEC | flags);
  s.bind(listener, loopback);
  s.listen(listener, 16);
  const at = s.getsockname(listener);
  const ended = new Int32Array(new SharedArrayBuffer(4));
  const workerData = { dist: dist.pathname, listener, ended };
  const worker = new Worker(program, { eval: true, workerData });
  const gone = once(worker, 'exit');
  await once(worker, 'online');
  const connected = async (): Promise<number> => {
    const fd = s.socket(s.AF_INET, s.SOCK_STREAM | s.SOCK_CLOEXEC);
    s.setsockopt(fd, s.SOL_SOCKET, s.SO_LINGER, { onoff: true, linger: 0 });
    await p.connect(fd, at);
    return fd;
  };
  return {
    async round() {
      const fd = await connected();
      let bytes = 0;
      for (let i = 0; i < EXCHANGES; i++) {
        const sent = payload(someSize(LONGEST));
        const message = Buffer.concat([new Uint8Array(Uint32Array.of(sent.length).buffer), sent]);
        const room = new Uint8Array(sent.length);
        const [, got] = await Promise.all([sendAll(fd, message), fill(fd, room)]);
        bytes += same('a thread', got, sent);
      }
      await p.close(fd);
      return bytes;
    },
    async heap() {
      const fd = await connected();
      await p.send(fd, Uint32Array.of(0));
      const answer = new Float64Array(1);
      await fill(fd, new Uint8Array(answer.buffer));
      await p.close(fd);
      return answer[0] ?? 0;
    },
    async end() {
      Atomics.store(ended, 0, 1);
      // Whoever is blocked in accept gets a last connection.
      await p.close(await connected());
      await gone;
      s.close(listener);
    },
  };
}

export const blockingThread = (): Promise<Traffic> => withThread(blocks, 0);
export const servingThread = (): Promise<Traffic> => withThread(serves, s.SOCK_NONBLOCK);
