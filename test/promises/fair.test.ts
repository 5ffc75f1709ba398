// Calls that never have to wait let the event loop have its turn all the same: timers, other connections, signals.
import { openSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as s from '../../lib/index.ts';
import * as p from '../../lib/promises/index.ts';
import { keep, keepBoth } from '../support/fds.ts';

test('a timer fires while reads of /dev/zero, which is always ready, go on: zero(4)', async () => {
  const zero = keep(openSync('/dev/zero', 'r'));
  const buf = new Uint8Array(4096);
  let over = false;
  setTimeout(() => {
    over = true;
  }, 1);
  let reads = 0;
  for (; !over; reads++) expect(await p.read(zero, buf)).toBe(buf.length);
  expect(reads).toBeGreaterThan(0);
});

test('bytes stay in order when they are told of late', async () => {
  const [a, b] = keepBoth(s.socketpair(s.AF_UNIX, s.SOCK_STREAM));
  const out = new Uint32Array(1);
  const inward = new Uint32Array(1);
  let over = false;
  setTimeout(() => {
    over = true;
  }, 30);
  for (let i = 0; !over; i++) {
    out[0] = i;
    expect(await p.send(a, out)).toBe(4);
    expect(await p.recv(b, inward)).toBe(4);
    expect(inward[0]).toBe(i);
  }
});

test('datagrams and accepting end when their fd is closed while nobody waits', async () => {
  const fd = s.socket(s.AF_INET, s.SOCK_DGRAM);
  s.bind(fd, { family: s.AF_INET, address: '127.0.0.1', port: 0 });
  s.sendto(fd, 'x', 0, s.getsockname(fd));
  let again = -1;
  for await (const { data } of p.datagrams(fd)) {
    expect(data).toHaveLength(1);
    s.close(fd);
    // The number is another socket's now, from which the iteration must not read.
    again = keep(s.socket(s.AF_INET, s.SOCK_DGRAM));
  }
  expect(again).toBe(fd);
});
