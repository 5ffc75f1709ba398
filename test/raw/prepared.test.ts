// Calls whose arguments lie ready: the results are those of the calls alone, also traced, and of strace(1) where it says so.
import { expect, test } from 'vitest';
import * as s from '../../lib/index.ts';
import * as raw from '../../lib/raw/index.ts';
import { ARGUMENT, BATCH, Prepared } from '../../lib/raw/index.ts';
import { trace } from '../../lib/trace/index.ts';
import { keep, keepBoth } from '../support/fds.ts';

function prepared(
  call: number,
  size: number,
  args: Partial<Record<keyof typeof ARGUMENT, number>>,
) {
  const made = new Prepared(call, size);
  for (const [name, value] of Object.entries(args)) {
    made.arguments[ARGUMENT[name as keyof typeof ARGUMENT]] = value;
  }
  return made;
}

function pair(type = s.SOCK_STREAM): [number, number] {
  return keepBoth(s.socketpair(s.AF_UNIX, type | s.SOCK_NONBLOCK));
}

/** Runs it alone and while somebody listens: both have to give the same. */
function both(each: () => void): string[] {
  each();
  const lines: string[] = [];
  const stop = trace((line) => lines.push(line), { column: 0 });
  try {
    each();
  } finally {
    stop();
  }
  return lines;
}

test('send and recv, each with what was written since', () => {
  const [a, b] = pair();
  const send = prepared(BATCH.send, 16, { fd: a, length: 5, flags: s.MSG_NOSIGNAL });
  const receive = prepared(BATCH.recv, 64, { fd: b, offset: 8, length: 56 });
  send.memory.set(new TextEncoder().encode('hello'), 1);
  const lines = both(() => {
    expect(receive.run()).toBe(-s.EAGAIN);
    send.arguments[ARGUMENT.offset] = 1;
    expect([send.run(), receive.run()]).toEqual([5, 5]);
    expect(new TextDecoder().decode(receive.memory.slice(8, 13))).toBe('hello');
    send.arguments[ARGUMENT.length] = 2;
    expect([send.run(), receive.run()]).toEqual([2, 2]);
    send.arguments[ARGUMENT.length] = 5;
  });
  expect(lines).toContain(`sendto(${a}, "hello", 5, MSG_NOSIGNAL, NULL, 0) = 5`);
});

test('getsockopt gives the value and its length', () => {
  const [a] = pair();
  const type = prepared(BATCH.getsockopt, 8, { fd: a, offset: s.SOL_SOCKET, addrlen: 4 });
  type.arguments[ARGUMENT.flags] = s.SO_TYPE;
  both(() => {
    expect(type.run()).toBe(0);
    expect(type.arguments[ARGUMENT.addrlen]).toBe(4);
    expect(new Int32Array(type.memory.buffer)[0]).toBe(s.SOCK_STREAM);
  });
});

test('epoll_wait gives triples, as the call alone does', () => {
  const epfd = keep(s.epoll_create1());
  const fd = keep(s.eventfd(1));
  raw.epoll_ctl(epfd, s.EPOLL_CTL_ADD, fd, Int32Array.of(s.EPOLLIN, 7, -9));
  const wait = prepared(BATCH.epoll_wait, 4 + 12 * 8, { fd: epfd, offset: 4, length: 8 });
  const lines = both(() => {
    expect(wait.run()).toBe(1);
    expect([...new Int32Array(wait.memory.buffer, 4, 3)]).toEqual([s.EPOLLIN, 7, -9]);
    wait.memory.fill(0);
  });
  expect(lines.join()).toContain('epoll_wait(');
  wait.arguments[ARGUMENT.length] = 9;
  both(() => expect(wait.run()).toBe(-s.EFAULT));
  wait.arguments[ARGUMENT.offset] = 2;
  both(() => expect(wait.run()).toBe(-s.EFAULT));
  wait.arguments[ARGUMENT.offset] = 4;
  wait.arguments[ARGUMENT.length] = 0;
  both(() => expect(wait.run()).toBe(-s.EINVAL));
});

test('memory that is not there is EFAULT, whatever the numbers', () => {
  const [a] = pair();
  const receive = prepared(BATCH.recv, 64, { fd: a });
  for (const [offset, length] of [
    [0, 65],
    [64, 1],
    [65, 0],
    [-1, 1],
    [0, -1],
    [0x7fffffff, 0x7fffffff],
    [-0x80000000, -0x80000000],
  ]) {
    receive.arguments[ARGUMENT.offset] = offset as number;
    receive.arguments[ARGUMENT.length] = length as number;
    both(() => expect(receive.run()).toBe(-s.EFAULT));
  }
  expect(new Prepared(BATCH.recv, 0).run()).toBe(raw.recv(0, new Uint8Array(0), 0, 0, 0));
});

test('another code in the array makes no other call of it', () => {
  const [a] = pair();
  const call = prepared(BATCH.recv, 8, { fd: a, length: 8 });
  both(() => {
    // close(2) would leave those behind who wait for the fd.
    for (const code of [BATCH.close, 99]) {
      call.arguments[0] = code;
      expect(call.run()).toBe(-s.EAGAIN);
    }
  });
});

test('what is no call of them is refused', () => {
  for (const call of [BATCH.close, 10, -1, 1.5, Number.NaN, '2' as never]) {
    expect(() => new Prepared(call, 8)).toThrow(/"call"/);
  }
  for (const size of [-1, 1.5, 2 ** 31, '8' as never]) {
    expect(() => new Prepared(BATCH.recv, size)).toThrow(/"size"/);
  }
  // Memory that is shared cannot be taken away.
  const { memory } = new Prepared(BATCH.recv, 8);
  expect(() => structuredClone(memory, { transfer: [memory.buffer as never] })).toThrow();
});
