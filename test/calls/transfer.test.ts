// read(2) write(2) readv(2) writev(2) send(2) recv(2) sendto(2) recvfrom(2), each with the errnos of its man page.
import { openSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as raw from '../../lib/addon/calls.ts';
import {
  AF_INET,
  AF_UNIX,
  bind,
  connect,
  epoll_create1,
  F_GETFL,
  fcntl,
  getsockname,
  MSG_DONTWAIT,
  MSG_ERRQUEUE,
  MSG_NOSIGNAL,
  MSG_OOB,
  MSG_PEEK,
  MSG_TRUNC,
  MSG_WAITALL,
  O_NONBLOCK,
  POLLPRI,
  pipe2,
  poll,
  read,
  readv,
  recv,
  recvfrom,
  SHUT_WR,
  SO_LINGER,
  SOCK_DGRAM,
  SOCK_NONBLOCK,
  SOCK_SEQPACKET,
  SOCK_STREAM,
  SOL_SOCKET,
  SyscallError,
  send,
  sendto,
  shutdown,
  sockaddr,
  socket,
  socketpair,
  write,
  writev,
} from '../../lib/index.ts';
import { failures, rawFailures } from '../support/failures.ts';
import { drop, keep, keepBoth, thrown } from '../support/fds.ts';
import { closed, connection, loopback, tcp, udp } from '../support/sockets.ts';

const one = () => new Uint8Array(1);
const text = (view: ArrayBufferView) =>
  Buffer.from(view.buffer, view.byteOffset, view.byteLength).toString();

const pair = (type: number = SOCK_STREAM) => keepBoth(socketpair(AF_UNIX, type));
const pipes = (flags = 0) => keepBoth(pipe2(flags));

/** Ends a connection with a reset: SO_LINGER with a time of zero. */
function reset(fd: number): void {
  raw.setsockopt(fd, SOL_SOCKET, SO_LINGER as number, Int32Array.of(1, 0), 8);
  drop(fd);
}

/** Sends until nothing more fits. */
function fill(fd: number, call: (fd: number) => number): void {
  for (;;) call(fd);
}

/** The four calls that receive, as one shape, and the three that send to the peer of a connection. */
const receivers = [
  ['read', (fd: number, buf: Uint8Array) => read(fd, buf)],
  ['readv', (fd: number, buf: Uint8Array) => readv(fd, [buf])],
  ['recv', (fd: number, buf: Uint8Array) => recv(fd, buf)],
  ['recvfrom', (fd: number, buf: Uint8Array) => recvfrom(fd, buf).bytes],
] as const;
const senders = [
  ['write', (fd: number, data: Uint8Array | string) => write(fd, data)],
  ['writev', (fd: number, data: Uint8Array | string) => writev(fd, [data])],
  ['send', (fd: number, data: Uint8Array | string) => send(fd, data)],
] as const;

describe.each(receivers)('%s(2)', (name, call) => {
  test('fills what there is, and leaves the rest of the buffer alone', () => {
    const [a, b] = pair();
    const buf = new Uint8Array(8).fill(0x2e);
    send(a, 'four');
    expect(call(b, buf)).toBe(4);
    expect(text(buf)).toBe('four....');
  });

  test('is 0 at end of stream', () => {
    const [a, b] = pair();
    shutdown(a, SHUT_WR);
    expect(call(b, one())).toBe(0);
  });

  test('with no room takes nothing', () => {
    const [a, b] = pair();
    send(a, 'x');
    expect(call(b, new Uint8Array(0))).toBe(0);
    expect(call(b, one())).toBe(1);
  });

  function afterReset(): void {
    const [client, served] = connection();
    reset(served);
    call(client, one());
  }

  /** The ICMP port unreachable of loopback comes back before send(2) does. */
  function refused(): void {
    const gone = udp();
    const fd = keep(socket(AF_INET, SOCK_DGRAM));
    connect(fd, gone.at);
    connect(gone.fd, { family: AF_INET, address: '127.0.0.1', port: 9 });
    send(fd, 'x');
    call(fd, one());
  }

  failures(name, [
    ['EBADF', 'fd -1', () => call(-1, one())],
    ['EBADF', 'a closed fd', () => call(closed(), one())],
    [
      'EAGAIN',
      'nothing there, without blocking',
      () => call(pair(SOCK_STREAM | SOCK_NONBLOCK)[0], one()),
    ],
    ['ENOTCONN', 'a TCP socket without connection', () => call(tcp(), one())],
    ['ECONNRESET', 'a connection that the peer reset', afterReset],
    ['ECONNREFUSED', 'a datagram before that nobody took', refused],
  ]);
});

describe.each(senders)('%s(2)', (name, call) => {
  test.each([
    ['a string as UTF-8', 'hé€😀', 'hé€😀'],
    ['bytes', new TextEncoder().encode('bytes'), 'bytes'],
    ['nothing', '', ''],
  ])('sends %s', (_what, data, got) => {
    const [a, b] = pair(SOCK_SEQPACKET);
    const buf = new Uint8Array(32);
    const sent = call(a, data);
    expect(sent).toBe(Buffer.byteLength(got));
    if (sent > 0) expect(text(buf.subarray(0, recv(b, buf)))).toBe(got);
  });

  function toClosedPeer(): void {
    const [a, b] = pair();
    drop(b);
    call(a, 'x');
  }

  function afterReset(): void {
    const [client, served] = connection();
    reset(served);
    call(client, 'x');
  }

  failures(name, [
    ['EBADF', 'fd -1', () => call(-1, 'x')],
    ['EBADF', 'a closed fd', () => call(closed(), 'x')],
    [
      'EAGAIN',
      'no room, without blocking',
      () => fill(pair(SOCK_STREAM | SOCK_NONBLOCK)[0], (fd) => call(fd, new Uint8Array(65_536))),
    ],
    ['EDESTADDRREQ', 'a UDP socket without peer', () => call(udp().fd, 'x')],
    ['ENOTCONN', 'a Unix stream without peer', () => call(keep(socket(AF_UNIX, SOCK_STREAM)), 'x')],
    ['EPIPE', 'a peer that is closed', toClosedPeer],
    [
      'EPIPE',
      'a direction that is shut down',
      () => {
        const [a] = pair();
        shutdown(a, SHUT_WR);
        call(a, 'x');
      },
    ],
    ['EPIPE', 'a TCP socket that was never connected', () => call(tcp(), 'x')],
    ['ECONNRESET', 'a connection that the peer reset', afterReset],
    [
      'EMSGSIZE',
      'more than a UDP datagram holds',
      () => {
        const { fd, at } = udp();
        connect(fd, at);
        call(fd, new Uint8Array(65_508));
      },
    ],
  ]);
});

/** The errors of files that are no sockets. */
describe('on pipes and files', () => {
  test('pipe2, write, read: the bytes in order, then end of file', () => {
    const [r, w] = pipes();
    write(w, 'ab');
    writev(w, ['c', 'd']);
    drop(w);
    const buf = new Uint8Array(8);
    expect(text(buf.subarray(0, read(r, buf)))).toBe('abcd');
    expect(read(r, buf)).toBe(0);
  });

  const folder = () => keep(openSync('/', 'r'));
  const full = () => keep(openSync('/dev/full', 'w'));

  failures('read', [
    ['EBADF', 'the end to write to', () => read(pipes()[1], one())],
    ['EISDIR', 'a folder', () => read(folder(), one())],
    ['EAGAIN', 'an empty pipe, without blocking', () => read(pipes(O_NONBLOCK)[0], one())],
    ['EINVAL', 'an epoll instance', () => read(keep(epoll_create1()), one())],
  ]);
  failures('write', [
    ['EBADF', 'the end to read from', () => write(pipes()[0], 'x')],
    ['ENOSPC', '/dev/full', () => write(full(), 'x')],
    [
      'EAGAIN',
      'a full pipe, without blocking',
      () => fill(pipes(O_NONBLOCK)[1], (fd) => write(fd, new Uint8Array(4096))),
    ],
  ]);
  failures('recv', [['ENOTSOCK', 'a pipe', () => recv(pipes()[0], one())]]);
  failures('recvfrom', [['ENOTSOCK', 'a pipe', () => recvfrom(pipes()[0], one())]]);
  failures('send', [['ENOTSOCK', 'a pipe', () => send(pipes()[1], 'x')]]);
  failures('sendto', [['ENOTSOCK', 'a pipe', () => sendto(pipes()[1], 'x', 0, loopback)]]);
});

describe('sendto(2) and recvfrom(2)', () => {
  test('name the other side of every datagram', () => {
    const [a, b] = [udp(), udp()];
    const buf = new Uint8Array(16);
    expect(sendto(a.fd, 'ping', 0, b.at)).toBe(4);
    expect(recvfrom(b.fd, buf)).toEqual({ bytes: 4, address: a.at });
    expect(sendto(b.fd, 'pong!', 0, sockaddr(a.at))).toBe(5);
    expect(recvfrom(a.fd, buf)).toEqual({ bytes: 5, address: b.at });
    expect(text(buf.subarray(0, 5))).toBe('pong!');
  });

  test('a connected stream tells no address', () => {
    const [client, served] = connection();
    send(client, 'x');
    expect(recvfrom(served, one())).toEqual({ bytes: 1, address: undefined });
  });

  test('an empty datagram is a datagram', () => {
    const [a, b] = [udp(), udp()];
    expect(sendto(a.fd, '', 0, b.at)).toBe(0);
    expect(recvfrom(b.fd, one())).toEqual({ bytes: 0, address: a.at });
  });

  test('a connected datagram socket sends elsewhere when told to', () => {
    const [a, b, c] = [udp(), udp(), udp()];
    connect(a.fd, b.at);
    sendto(a.fd, 'x', 0, c.at);
    expect(recvfrom(c.fd, one()).address).toEqual(a.at);
  });

  function unixName(type: number): ReturnType<typeof getsockname> {
    const fd = keep(socket(AF_UNIX, type));
    bind(fd, { family: AF_UNIX, path: '' });
    return getsockname(fd);
  }

  failures('sendto', [
    ['EBADF', 'fd -1', () => sendto(-1, 'x', 0, loopback)],
    ['EINVAL', 'port 0', () => sendto(udp().fd, 'x', 0, loopback)],
    [
      'EINVAL',
      'addrlen one byte too short',
      () => sendto(udp().fd, 'x', 0, sockaddr(udp().at).subarray(0, 15)),
    ],
    [
      'EINVAL',
      'addrlen above sockaddr_storage',
      () => sendto(udp().fd, 'x', 0, new Uint8Array(129)),
    ],
    [
      'EAFNOSUPPORT',
      "another family's address",
      () => sendto(udp().fd, 'x', 0, { family: AF_UNIX, path: '/tmp/0123456789' }),
    ],
    [
      'EMSGSIZE',
      'more than a UDP datagram holds',
      () => sendto(udp().fd, new Uint8Array(65_508), 0, udp().at),
    ],
    [
      'EACCES',
      'a broadcast without SO_BROADCAST',
      () => sendto(udp().fd, 'x', 0, { ...loopback, address: '255.255.255.255', port: 9 }),
    ],
    [
      'EISCONN',
      'a Unix stream that has a peer',
      () => sendto(pair()[0], 'x', 0, unixName(SOCK_DGRAM)),
    ],
    [
      'EOPNOTSUPP',
      'a Unix stream without peer',
      () => sendto(keep(socket(AF_UNIX, SOCK_STREAM)), 'x', 0, unixName(SOCK_DGRAM)),
    ],
    ['EPIPE', 'a TCP socket without peer', () => sendto(tcp(), 'x', 0, udp().at)],
    [
      'ENOENT',
      'a Unix path that does not exist',
      () =>
        sendto(keep(socket(AF_UNIX, SOCK_DGRAM)), 'x', 0, { family: AF_UNIX, path: '/nowhere/s' }),
    ],
  ]);
});

describe('flags', () => {
  test('MSG_PEEK leaves the data', () => {
    const [a, b] = pair();
    const buf = new Uint8Array(4);
    send(a, 'data');
    expect(recv(b, buf, MSG_PEEK)).toBe(4);
    expect(recv(b, new Uint8Array(2), MSG_PEEK)).toBe(2);
    expect(recv(b, buf)).toBe(4);
    expect(text(buf)).toBe('data');
  });

  test.each([
    ['Unix seqpacket', SOCK_SEQPACKET],
    ['Unix datagram', SOCK_DGRAM],
  ])(
    'the messages of %s end where they were sent, and what does not fit is gone',
    (_name, type) => {
      const [a, b] = pair(type);
      const buf = new Uint8Array(16);
      for (const message of ['one', 'three', 'cut here', '']) send(a, message);
      expect(recv(b, buf)).toBe(3);
      expect(recv(b, buf)).toBe(5);
      expect(recv(b, buf.subarray(0, 3))).toBe(3);
      expect(text(buf.subarray(0, 3))).toBe('cut');
      expect(recv(b, buf)).toBe(0);
      expect(thrown(() => recv(b, buf, MSG_DONTWAIT))).toMatchObject({ code: 'EAGAIN' });
    },
  );

  test('a stream has no such ends', () => {
    const [a, b] = pair();
    const buf = new Uint8Array(16);
    for (const message of ['one', 'two']) send(a, message);
    expect(text(buf.subarray(0, recv(b, buf)))).toBe('onetwo');
  });

  test('MSG_TRUNC tells the real length of a datagram, with MSG_PEEK before it is read', () => {
    const [a, b] = [udp(), udp()];
    sendto(a.fd, 'longer than that', 0, b.at);
    expect(recv(b.fd, new Uint8Array(0), MSG_PEEK | MSG_TRUNC)).toBe(16);
    expect(recvfrom(b.fd, new Uint8Array(4), MSG_TRUNC)).toEqual({ bytes: 16, address: a.at });
  });

  test('MSG_TRUNC on a TCP stream discards, tcp(7)', () => {
    const [client, served] = connection();
    send(client, 'droprest');
    const buf = new Uint8Array(4).fill(0x2e);
    expect(recv(served, buf, MSG_TRUNC)).toBe(4);
    expect(text(buf)).toBe('....');
    recv(served, buf);
    expect(text(buf)).toBe('rest');
  });

  test('MSG_DONTWAIT does not block, and changes no flag of the fd', () => {
    const [a, b] = pair();
    expect(thrown(() => recv(b, one(), MSG_DONTWAIT))).toMatchObject({ code: 'EAGAIN' });
    expect(
      thrown(() => fill(a, (fd) => send(fd, new Uint8Array(65_536), MSG_DONTWAIT))),
    ).toMatchObject({ code: 'EAGAIN' });
    expect((fcntl(a, F_GETFL) as number) & O_NONBLOCK).toBe(0);
  });

  test('MSG_WAITALL ends early at end of stream', () => {
    const [a, b] = pair();
    send(a, 'end');
    shutdown(a, SHUT_WR);
    expect(recv(b, new Uint8Array(8), MSG_WAITALL)).toBe(3);
  });

  test('MSG_OOB: the last byte is urgent and stays out of the stream', () => {
    const [client, served] = connection();
    const buf = new Uint8Array(8);
    send(client, 'abc', MSG_OOB);
    expect(poll([{ fd: served, events: POLLPRI }], 10_000)).toBe(1);
    expect(recv(served, buf, MSG_OOB)).toBe(1);
    expect(text(buf.subarray(0, 1))).toBe('c');
    expect(text(buf.subarray(0, recv(served, buf)))).toBe('ab');
    expect(thrown(() => recv(served, buf, MSG_OOB))).toMatchObject({ code: 'EINVAL' });
  });

  test('MSG_NOSIGNAL is the same EPIPE', () => {
    const [a] = pair();
    shutdown(a, SHUT_WR);
    expect(thrown(() => send(a, 'x', MSG_NOSIGNAL))).toMatchObject({ code: 'EPIPE' });
  });

  failures('recv', [
    [
      'EINVAL',
      'urgent data of a connection that has none',
      () => {
        const [client] = connection();
        recv(client, one(), MSG_OOB);
      },
    ],
    ['EAGAIN', 'an empty error queue', () => recv(udp().fd, one(), MSG_ERRQUEUE)],
    [
      'EOPNOTSUPP',
      'urgent data of a Unix datagram socket',
      () => recv(pair(SOCK_DGRAM)[0], one(), MSG_OOB),
    ],
  ]);
  failures('send', [
    [
      'EOPNOTSUPP',
      'urgent data on UDP',
      () => {
        const { fd, at } = udp();
        connect(fd, at);
        send(fd, 'x', MSG_OOB);
      },
    ],
    ['EOPNOTSUPP', 'urgent data on Unix datagrams', () => send(pair(SOCK_DGRAM)[0], 'x', MSG_OOB)],
  ]);
});

describe('readv(2) and writev(2)', () => {
  test('writev gathers, readv scatters, each buffer filled before the next', () => {
    const [a, b] = pair();
    const bufs = [new Uint8Array(2), new Uint8Array(0), new Uint8Array(3), new Uint8Array(9)];
    expect(writev(a, ['ab', new Uint8Array(0), new TextEncoder().encode('cde'), 'fg'])).toBe(7);
    expect(readv(b, bufs)).toBe(7);
    expect(bufs.map((buf) => text(buf).replaceAll('\0', '.'))).toEqual([
      'ab',
      '',
      'cde',
      'fg.......',
    ]);
  });

  test('writev makes one datagram of its buffers', () => {
    const [a, b] = pair(SOCK_DGRAM);
    writev(a, ['one ', 'datagram']);
    expect(recv(b, new Uint8Array(32))).toBe(12);
  });

  test('no buffers are no bytes', () => {
    const [a] = pair();
    expect(writev(a, [])).toBe(0);
    expect(readv(a, [])).toBe(0);
  });

  test('1024 buffers (UIO_MAXIOV) are the most', () => {
    const [a, b] = pair();
    expect(
      writev(
        a,
        Array.from({ length: 1024 }, () => 'x'),
      ),
    ).toBe(1024);
    expect(readv(b, Array.from({ length: 1024 }, one))).toBe(1024);
  });

  const many = Array.from({ length: 1025 }, one);
  failures('readv', [['EINVAL', '1025 buffers', () => readv(pair()[0], many)]]);
  failures('writev', [['EINVAL', '1025 buffers', () => writev(pair()[0], many)]]);
});

describe('memory', () => {
  const shared = new SharedArrayBuffer(4);

  test.each([
    ['Uint8Array', new Uint8Array(4)],
    ['Buffer', Buffer.alloc(4)],
    ['ArrayBuffer', new ArrayBuffer(4)],
    ['SharedArrayBuffer', shared],
    ['a view of a SharedArrayBuffer', new Uint8Array(new SharedArrayBuffer(4))],
    ['a DataView of a SharedArrayBuffer', new DataView(new SharedArrayBuffer(4))],
    ['DataView', new DataView(new ArrayBuffer(8), 2, 4)],
    ['Int8Array', new Int8Array(4)],
    ['Uint8ClampedArray', new Uint8ClampedArray(4)],
    ['Uint16Array', new Uint16Array(2)],
    ['Float32Array', new Float32Array(1)],
  ])('%s takes four bytes and gives them', (_name, memory) => {
    const [a, b] = pair(SOCK_SEQPACKET);
    send(a, '\x01\x02\x03\x04+');
    expect(recv(b, memory)).toBe(4);
    send(b, memory);
    const back = new Uint8Array(8);
    expect(recv(a, back)).toBe(4);
    expect([...back]).toEqual([1, 2, 3, 4, 0, 0, 0, 0]);
  });

  test.each([
    ['BigUint64Array', new BigUint64Array(2)],
    ['Float64Array', new Float64Array(2)],
  ])('%s has eight bytes an element', (_name, memory) => {
    const [a, b] = pair();
    expect(send(a, memory)).toBe(16);
    expect(recv(b, memory.subarray(1))).toBe(8);
  });

  test('a view gives the range: nothing outside it is read or written', () => {
    const [a, b] = pair();
    const whole = new Uint8Array(30).fill(0x2e);
    send(a, new TextEncoder().encode('0123456789abcdef').subarray(4, 14));
    expect(recv(b, whole.subarray(10, 20))).toBe(10);
    expect(text(whole)).toBe('..........456789abcd..........');
  });

  test('raw: offset and length give the range', () => {
    const [a, b] = pair();
    const whole = new Uint8Array(8).fill(0x2e);
    expect(raw.send(a, Buffer.from('0123456789'), 3, 4, 0)).toBe(4);
    expect(raw.recv(b, whole, 2, 6, 0)).toBe(4);
    expect(text(whole)).toBe('..3456..');
  });
});

describe('raw: NULL for a buffer is EFAULT', () => {
  const ready = () => {
    const [a, b] = pair();
    send(a, 'x');
    return b;
  };
  rawFailures('read', [['EFAULT', 'buf is NULL', () => raw.read(ready(), null, 0, 1)]]);
  rawFailures('recv', [['EFAULT', 'buf is NULL', () => raw.recv(ready(), null, 0, 1, 0)]]);
  rawFailures('write', [['EFAULT', 'buf is NULL', () => raw.write(ready(), null, 0, 1)]]);
  rawFailures('send', [['EFAULT', 'buf is NULL', () => raw.send(ready(), null, 0, 1, 0)]]);
  rawFailures('sendto', [
    [
      'EDESTADDRREQ',
      'addr is NULL, whatever its length',
      () => raw.sendto(udp().fd, one(), 0, 1, 0, null, 16),
    ],
    ['EDESTADDRREQ', 'no address', () => raw.sendto(udp().fd, one(), 0, 1, 0, null, 0)],
  ]);
  rawFailures('recvfrom', [
    ['EFAULT', 'buf is NULL', () => raw.recvfrom(ready(), null, 0, 1, 0, null, null)],
    [
      'EINVAL',
      'addrlen is negative',
      () => {
        const { fd, at } = udp();
        sendto(fd, 'x', 0, at);
        return raw.recvfrom(fd, one(), 0, 1, 0, new Uint8Array(16), Int32Array.of(-1));
      },
    ],
  ]);
});

describe('what an argument is refused for, before any system call', () => {
  const wrong = [undefined, null, 5, {}, [1], Symbol('bytes')] as never[];

  test.each([
    ['buf', 'read', (it: never) => read(-1, it)],
    ['buf', 'recv', (it: never) => recv(-1, it)],
    ['buf', 'recvfrom', (it: never) => recvfrom(-1, it)],
    ['data', 'write', (it: never) => write(-1, it)],
    ['data', 'send', (it: never) => send(-1, it)],
    ['data', 'sendto', (it: never) => sendto(-1, it, 0, loopback)],
    ['bufs', 'readv', (it: never) => readv(-1, Array.isArray(it) ? (null as never) : it)],
    ['bufs', 'writev', (it: never) => writev(-1, Array.isArray(it) ? (null as never) : it)],
    ['bufs[1]', 'readv', (it: never) => readv(-1, [one(), it])],
    ['bufs[1]', 'writev', (it: never) => writev(-1, [one(), it])],
  ])('%s of %s', (argument, _name, call) => {
    for (const it of wrong) {
      const error = thrown(() => call(it));
      expect(error).toBeInstanceOf(TypeError);
      expect((error as Error).message).toContain(`"${argument}"`);
    }
  });

  test.each([
    ['fd', () => read('0' as never, one())],
    ['fd', () => write(1.5, 'x')],
    ['sockfd', () => recv(Number.NaN, one())],
    ['flags', () => recv(-1, one(), 0.5)],
    ['flags', () => send(-1, 'x', '0' as never)],
    ['flags', () => sendto(-1, 'x', undefined as never, loopback)],
    ['offset', () => raw.recv(-1, one(), 2, 0, 0)],
    ['offset', () => raw.recv(-1, one(), -1, 0, 0)],
    ['length', () => raw.recv(-1, one(), 1, 1, 0)],
    ['length', () => raw.send(-1, one(), 0, 2, 0)],
    ['addrlen', () => raw.sendto(-1, one(), 0, 1, 0, new Uint8Array(4), 5)],
    ['addrlen', () => raw.recvfrom(-1, one(), 0, 1, 0, new Uint8Array(4), Int32Array.of(5))],
    ['buf', () => raw.recv(-1, 'x' as never, 0, 1, 0)],
  ])('%s is named', (argument, call) => {
    const error = thrown(call);
    expect(error).not.toBeInstanceOf(SyscallError);
    expect((error as Error).message).toContain(`"${argument}"`);
  });

  test('a detached buffer', () => {
    const gone = new Uint8Array(4);
    structuredClone(gone.buffer, { transfer: [gone.buffer] });
    expect(thrown(() => recv(-1, gone))).toBeInstanceOf(TypeError);
  });
});
