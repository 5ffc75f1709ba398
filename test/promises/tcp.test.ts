// TCP, whose arrivals the kernel tells by edges, and whose short reads are known to have taken all there was: nothing
// may be missed. Bytes are compared with what the peer sent, in order.
import { closeSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as s from '../../lib/index.ts';
import * as p from '../../lib/promises/index.ts';
import { drop, keep, keepBoth } from '../support/fds.ts';
import '../support/waiting.ts';
import { bound, connection, listener, tcp } from '../support/sockets.ts';

const text = new TextDecoder();

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

async function someTurns(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise((resolve) => setImmediate(resolve));
}

/** All bytes of a stream as a string, read in pieces of so many. */
async function rest(fd: number, room: number): Promise<string> {
  const buf = new Uint8Array(room);
  let all = '';
  for (let n = await p.recv(fd, buf); n > 0; n = await p.recv(fd, buf)) {
    all += text.decode(buf.subarray(0, n));
  }
  return all;
}

describe('nothing is missed', () => {
  test('pieces of random sizes at random moments, read with more and with less room', async () => {
    const below = random(0x7c9);
    for (const room of [1, 7, 64, 4096]) {
      const [a, b] = connection();
      const reading = rest(a, room);
      let sent = '';
      for (let i = 0; i < 200; i++) {
        const piece = String(i).repeat(1 + below(9));
        sent += piece;
        s.send(b, piece);
        if (below(3) === 0) await someTurns(below(3));
      }
      s.shutdown(b, s.SHUT_WR);
      expect(await reading).toBe(sent);
    }
  });

  test('an end that comes with, before and after the last bytes', async () => {
    const below = random(0xf19);
    for (let i = 0; i < 100; i++) {
      const [a, b] = connection();
      const buf = new Uint8Array(64);
      const first = p.recv(a, buf);
      await someTurns(below(2));
      s.send(b, 'bytes');
      await someTurns(below(2));
      s.shutdown(b, s.SHUT_WR);
      await someTurns(below(2));
      expect(await first).toBe(5);
      expect(await p.recv(a, buf)).toBe(0);
      expect(await p.recv(a, buf)).toBe(0);
      drop(a);
      drop(b);
    }
  });

  test('a read that stops before urgent data leaves what is behind it: tcp(7), MSG_OOB', async () => {
    for (let i = 0; i < 20; i++) {
      const [a, b] = connection();
      const reading = rest(a, 64);
      await someTurns(i % 3);
      s.send(b, 'before');
      s.send(b, '!', s.MSG_OOB);
      s.send(b, 'behind');
      await someTurns(i % 2);
      s.shutdown(b, s.SHUT_WR);
      expect(await reading).toBe('beforebehind');
    }
  });

  test('what comes while nobody waits', async () => {
    const [a, b] = connection();
    const buf = new Uint8Array(64);
    for (let i = 0; i < 50; i++) {
      const waiting = p.recv(a, buf);
      s.send(b, '1');
      expect(await waiting).toBe(1);
      for (let k = 0; k < 3; k++) {
        s.send(b, '23');
        await someTurns(1);
      }
      // RFC 896: small segments may wait for an acknowledgment, so they come in parts.
      for (let got = 0; got < 6; ) got += await p.recv(a, buf);
    }
  });

  test('timeout 0 tries, also after a read that took all there was', async () => {
    const [a, b] = connection();
    const buf = new Uint8Array(64);
    const waiting = p.recv(a, buf);
    s.send(b, 'one');
    await waiting;
    await expect(p.recv(a, buf, { timeout: 0 })).rejects.toThrow('ETIMEDOUT');
    s.send(b, 'two');
    expect(await p.recv(a, buf, { timeout: 0 })).toBe(3);
  });

  test('poll beside a read: POLLIN again for what the read left', async () => {
    const [a, b] = connection();
    const buf = new Uint8Array(2);
    const waiting = p.recv(a, buf);
    s.send(b, 'four');
    expect(await waiting).toBe(2);
    expect(await p.poll(a, s.POLLIN)).toBe(s.POLLIN);
    expect(await p.recv(a, buf)).toBe(2);
    const polling = p.poll(a, s.POLLIN);
    await someTurns(2);
    s.send(b, 'x');
    expect(await polling).toBe(s.POLLIN);
  });
});

describe('a number that was closed behind the library’s back and is used again', () => {
  // Each takes its numbers, the lowest that are free, at its second call.
  const kinds: [string, () => () => [number, number]][] = [
    [
      'TCP',
      () => {
        const server = listener();
        const client = tcp();
        s.connect(client, server.at);
        return () => [keep(s.accept(server.fd).fd), client];
      },
    ],
    ['Unix stream', () => () => keepBoth(s.socketpair(s.AF_UNIX, s.SOCK_STREAM))],
    ['Unix seqpacket', () => () => keepBoth(s.socketpair(s.AF_UNIX, s.SOCK_SEQPACKET))],
  ];
  test.each(kinds)('%s', async (_name, prepare) => {
    const make = prepare();
    const server = listener();
    const client = tcp();
    s.connect(client, server.at);
    const { fd } = s.accept(server.fd);
    const buf = new Uint8Array(64);
    const waiting = p.recv(fd, buf);
    s.send(client, 'first');
    // A short read: all is known of this number, wrongly in a moment.
    expect(await waiting).toBe(5);
    closeSync(fd);
    const [again, other] = make();
    expect(again).toBe(fd);
    for (let i = 0; i < 5; i++) {
      const next = p.recv(fd, buf);
      await someTurns(i % 3);
      s.send(other, 'next');
      expect(await next).toBe(4);
    }
  });

  const udpOn = (fd: number): [number, number] => {
    const there = bound(keep(s.socket(s.AF_INET, s.SOCK_DGRAM)));
    const from = keep(s.socket(s.AF_INET, s.SOCK_DGRAM));
    s.connect(from, there.at);
    expect(there.fd).toBe(fd);
    return [there.fd, from];
  };
  const others: [string, (fd: number) => [number, number]][] = [
    ['UDP', udpOn],
    ['Unix datagram', () => keepBoth(s.socketpair(s.AF_UNIX, s.SOCK_DGRAM))],
    ['Unix stream', () => keepBoth(s.socketpair(s.AF_UNIX, s.SOCK_STREAM))],
  ];
  test.each(others)(
    'as %s: a wait with a short timeout finds what is there',
    async (_name, make) => {
      for (const early of [true, false]) {
        const server = listener();
        const client = tcp();
        s.connect(client, server.at);
        const { fd } = s.accept(server.fd);
        const buf = new Uint8Array(64);
        const waiting = p.recv(fd, buf);
        s.send(client, 'first');
        expect(await waiting).toBe(5);
        closeSync(fd);
        const [again, other] = make(fd);
        expect(again).toBe(fd);
        for (let i = 0; i < 3; i++) {
          if (early) s.send(other, 'next');
          const next = p.recv(fd, buf, { timeout: 200 });
          if (!early) s.send(other, 'next');
          expect(await next).toBe(4);
          // More datagrams than one: a short read of the file before is no proof of this one.
          s.send(other, 'a');
          s.send(other, 'b');
          let got = 0;
          while (got < 2) got += await p.recv(fd, buf, { timeout: 200 });
        }
        drop(again);
      }
    },
  );

  test('who waited for the file before takes nothing of this one: EBADF', async () => {
    const [fd, peer] = s.socketpair(s.AF_UNIX, s.SOCK_STREAM);
    keep(peer);
    const old = [p.recv(fd, new Uint8Array(8)), p.poll(fd, s.POLLPRI)];
    const settled = Promise.allSettled(old);
    // The kernel knows of them by then.
    await someTurns(2);
    closeSync(fd);
    const [again, other] = keepBoth(s.socketpair(s.AF_UNIX, s.SOCK_STREAM));
    expect(again).toBe(fd);
    const buf = new Uint8Array(8);
    const next = p.recv(fd, buf);
    s.send(other, 'next');
    expect(await next).toBe(4);
    const ebadf = { status: 'rejected', reason: { code: 'EBADF', fd } };
    expect(await settled).toMatchObject([ebadf, ebadf]);
  });

  test('accept gives it: who still waits for the old file is rejected with EBADF', async () => {
    const server = listener();
    const clients = Array.from({ length: 5 }, () => tcp());
    for (const client of clients) s.connect(client, server.at);
    const buf = new Uint8Array(64);
    let number = -1;
    let forgotten: Promise<unknown> | undefined;
    for (const client of clients) {
      const { fd } = await p.accept(server.fd);
      if (forgotten !== undefined) {
        expect(fd).toBe(number);
        expect(await forgotten).toMatchObject({ code: 'EBADF', fd });
      }
      number = fd;
      const waiting = p.recv(fd, buf);
      s.send(client, 'hello');
      expect(await waiting).toBe(5);
      forgotten = p.recv(fd, buf).catch((error: unknown) => error);
      closeSync(fd);
    }
    s.close(s.dup2(server.fd, number));
    expect(await forgotten).toMatchObject({ code: 'EBADF' });
  });
});
