// The single calls, 64 of them in each crossing.
import {
  AF_INET,
  AF_UNIX,
  EAGAIN,
  SO_RCVBUF,
  SOCK_DGRAM,
  SOCK_NONBLOCK,
  SOCK_STREAM,
  SOL_SOCKET,
  sockaddr,
} from 'sockfd';
import * as raw from 'sockfd/raw';
import { BATCH, Batch } from 'sockfd/raw';
import { timed, type Workloads } from '../serve.ts';

const CALLS = 64;
const SIZE = 64;

function pair(type: number): [number, number] {
  const fds = new Int32Array(2);
  raw.socketpair(AF_UNIX, type, 0, fds);
  return [fds[0] ?? -1, fds[1] ?? -1];
}

function expectResults(batch: Batch, expected: number): void {
  for (let i = 0; i < CALLS; i++) {
    if (batch.result(i) !== expected) throw new Error(`result ${batch.result(i)} of call ${i}`);
  }
}

/** Makes the calls of `n` iterations, `each` in one, and looks at each result. */
function inBatches(n: number, each: number, expected: number, add: (batch: Batch) => void): number {
  const batch = new Batch(CALLS, new Uint8Array(4096));
  const runs = Math.ceil((n * each) / CALLS);
  const time = timed(() => {
    for (let i = 0; i < runs; i++) {
      for (let k = 0; k < CALLS; k += each) add(batch);
      batch.run();
      expectResults(batch, expected);
    }
  });
  return (time * n * each) / (runs * CALLS);
}

export const singleCalls: Workloads = {
  'recv-eagain': (n) => {
    const [a, b] = pair(SOCK_STREAM | SOCK_NONBLOCK);
    const time = inBatches(n, 1, -EAGAIN, (batch) => batch.add(BATCH.recv, a, 0, SIZE));
    raw.close(a);
    raw.close(b);
    return time;
  },
  'write-read': (n) => {
    const [a, b] = pair(SOCK_STREAM);
    const time = inBatches(n, 2, SIZE, (batch) => {
      batch.add(BATCH.write, a, 0, SIZE);
      batch.add(BATCH.read, b, 0, SIZE);
    });
    raw.close(a);
    raw.close(b);
    return time;
  },
  udp: (n) => {
    const server = raw.socket(AF_INET, SOCK_DGRAM, 0);
    const client = raw.socket(AF_INET, SOCK_DGRAM, 0);
    const at = sockaddr({ family: AF_INET, address: '127.0.0.1', port: 0 });
    raw.bind(server, at, at.length);
    raw.getsockname(server, at, Int32Array.of(at.length));
    const time = inBatches(n, 2, SIZE, (batch) => {
      batch.arena.set(at, 1024);
      batch.add(BATCH.sendto, client, 0, SIZE, 0, 1024, at.length);
      batch.add(BATCH.recvfrom, server, 0, SIZE, 0, 2048, at.length);
    });
    raw.close(server);
    raw.close(client);
    return time;
  },
  getsockopt: (n) => {
    const fd = raw.socket(AF_INET, SOCK_STREAM, 0);
    const time = inBatches(n, 1, 0, (batch) =>
      batch.add(BATCH.getsockopt, fd, SOL_SOCKET, 0, SO_RCVBUF, 0, 4),
    );
    raw.close(fd);
    return time;
  },
};
