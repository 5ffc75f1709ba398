// own(fd): closed once, by its owner, and never somebody else's fd.
import { fstatSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  AF_INET,
  AF_UNIX,
  accept,
  bind,
  close,
  connect,
  dup,
  getpeername,
  getsockname,
  listen,
  type OwnedFd,
  own,
  POLLOUT,
  poll,
  read,
  readv,
  recv,
  recvfrom,
  SHUT_RDWR,
  SOCK_DGRAM,
  SOCK_STREAM,
  SyscallError,
  send,
  sendto,
  shutdown,
  socket,
  socketpair,
  write,
  writev,
} from '../../lib/index.ts';
import { keep, thrown } from '../support/fds.ts';

const isOpen = (fd: number): boolean => {
  try {
    fstatSync(fd);
    return true;
  } catch {
    return false;
  }
};

const open = (): OwnedFd => own(socket(AF_INET, SOCK_STREAM));

describe('own', () => {
  test('has the number, and `using` closes it', () => {
    let number = -1;
    {
      using owned = open();
      number = owned.fd;
      expect(isOpen(number)).toBe(true);
    }
    expect(isOpen(number)).toBe(false);
  });

  test('`using` closes it also where the block throws', () => {
    let number = -1;
    const error = thrown(() => {
      using owned = open();
      number = owned.fd;
      throw new Error('inside');
    });
    expect(error).toMatchObject({ message: 'inside' });
    expect(isOpen(number)).toBe(false);
  });

  test('`using` leaves alone what was closed before', () => {
    using owned = open();
    const number = owned.fd;
    owned.close();
    const other = keep(socket(AF_INET, SOCK_STREAM));
    expect(other).toBe(number);
    owned[Symbol.dispose]();
    expect(isOpen(other)).toBe(true);
  });

  test.each([
    ['owned.close()', (owned: OwnedFd) => owned.close()],
    ['close(owned)', (owned: OwnedFd) => close(owned)],
  ])('%s closes once; a second time is EBADF that names the fd', (_name, call) => {
    const owned = open();
    const number = owned.fd;
    call(owned);
    expect(isOpen(number)).toBe(false);
    // The number is somebody else's now.
    const other = keep(socket(AF_INET, SOCK_STREAM));
    expect(other).toBe(number);
    const error = thrown(() => call(owned));
    expect(error).toBeInstanceOf(SyscallError);
    expect(error).toMatchObject({ code: 'EBADF', syscall: 'close', fd: number });
    expect((error as Error).message).toContain(`fd ${number}`);
    expect(isOpen(other)).toBe(true);
  });

  test('says so where somebody else closed the number', () => {
    const owned = open();
    close(owned.fd);
    expect(thrown(() => owned.close())).toMatchObject({ code: 'EBADF', syscall: 'close' });
  });

  test.each([
    ['fd -1', -1, RangeError],
    ['a fraction', 1.5, RangeError],
    ['NaN', Number.NaN, RangeError],
    ['a number beyond int', 2 ** 31, RangeError],
    ['text', '3' as never, TypeError],
    ['an owned fd', { fd: 3 } as never, TypeError],
  ])('refuses %s', (_name, fd, type) => {
    const error = thrown(() => own(fd));
    expect(error).toBeInstanceOf(type);
    expect((error as Error).message).toContain('"fd"');
  });
});

describe('every call takes an owned fd', () => {
  const loopback = { family: AF_INET, address: '127.0.0.1', port: 0 } as const;

  test('from bind to close', () => {
    using server = open();
    bind(server, loopback);
    listen(server);
    using client = open();
    connect(client, getsockname(server));
    using served = own(accept(server).fd);
    expect(getpeername(client)).toEqual(getsockname(served));
    const buf = new Uint8Array(1);
    for (const call of [write, send]) call(client, 'x');
    writev(client, ['x']);
    for (const call of [read, recv, (fd: OwnedFd, to: Uint8Array) => readv(fd, [to])]) {
      expect(call(served, buf)).toBe(1);
    }
    expect(poll([{ fd: served, events: POLLOUT }])).toBe(1);
    using again = own(dup(served));
    shutdown(again, SHUT_RDWR);
    expect(recv(client, buf)).toBe(0);
  });

  test('sendto and recvfrom', () => {
    using a = own(socket(AF_INET, SOCK_DGRAM));
    bind(a, loopback);
    sendto(a, 'x', 0, getsockname(a));
    expect(recvfrom(a, new Uint8Array(1))).toEqual({ bytes: 1, address: getsockname(a) });
  });

  const buf = new Uint8Array(1);
  test.each<[string, (fd: OwnedFd) => unknown]>([
    ['bind', (fd) => bind(fd, loopback)],
    ['connect', (fd) => connect(fd, loopback)],
    ['listen', (fd) => listen(fd)],
    ['accept', (fd) => accept(fd)],
    ['getsockname', (fd) => getsockname(fd)],
    ['getpeername', (fd) => getpeername(fd)],
    ['read', (fd) => read(fd, buf)],
    ['write', (fd) => write(fd, 'x')],
    ['send', (fd) => send(fd, 'x')],
    ['recv', (fd) => recv(fd, buf)],
    ['dup', (fd) => dup(fd)],
    ['poll', (fd) => poll([{ fd, events: POLLOUT }])],
    ['shutdown', (fd) => shutdown(fd, SHUT_RDWR)],
  ])('after close, %s is EBADF and never reaches who has the number now', (_name, call) => {
    const owned = open();
    const number = owned.fd;
    owned.close();
    const pair = socketpair(AF_UNIX, SOCK_STREAM);
    for (const fd of pair) keep(fd);
    expect(pair[0]).toBe(number);
    expect(thrown(() => call(owned))).toMatchObject({ code: 'EBADF', fd: number });
    send(pair[0], 'alive');
    expect(recv(pair[1], new Uint8Array(8))).toBe(5);
  });
});
