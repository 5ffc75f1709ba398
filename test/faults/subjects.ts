// Every system call of the library by every function that makes it: typed, raw, in a batch, prepared.
import { openSync } from 'node:fs';
import * as s from '../../lib/index.ts';
import * as raw from '../../lib/raw/index.ts';

/** A function that makes a system call. A new fd is its result, for who closes it. */
export interface Subject {
  /** The system call. */
  readonly call: string;
  readonly form: 'typed' | 'raw' | 'batch' | 'prepared';
  readonly name: string;
  /** Its result or -errno, where it does not throw. */
  make(): unknown;
  /** The fds that it made. */
  fds?(result: unknown): readonly number[];
}

const one = (result: unknown): readonly number[] =>
  typeof result === 'number' && result >= 0 ? [result] : [];

/** All of them, on fds of their own; `fds` are those. */
export function subjects(): { readonly all: readonly Subject[]; readonly fds: readonly number[] } {
  const fds: number[] = [];
  const kept = (...some: readonly number[]): void => void fds.push(...some);
  const [a, b] = s.socketpair(s.AF_UNIX, s.SOCK_STREAM);
  const [c, d] = s.socketpair(s.AF_UNIX, s.SOCK_DGRAM);
  const listener = s.socket(s.AF_UNIX, s.SOCK_STREAM | s.SOCK_NONBLOCK);
  s.bind(listener, { family: s.AF_UNIX, path: '' });
  s.listen(listener);
  const [from, to] = s.pipe2(s.O_NONBLOCK);
  const [from2, to2] = s.pipe2(s.O_NONBLOCK);
  const file = openSync('/etc/hostname', 'r');
  const sink = openSync('/dev/null', 'w');
  const timer = s.timerfd_create(s.CLOCK_MONOTONIC);
  const epoll = s.epoll_create1(0);
  const pidfd = s.pidfd_open(process.pid);
  kept(a, b, c, d, listener, from, to, from2, to2, sink, file, timer, epoll, pidfd);
  const buf = new Uint8Array(64);
  const ref = new Int32Array(1);
  const ints = new Int32Array(16);
  const longs = new BigInt64Array(8);
  const sent = s.sockaddr({ family: s.AF_UNIX, path: '\0sockfd-nobody' });
  const unix = { family: s.AF_UNIX, path: '\0sockfd-nobody' } as const;
  const none = s.MSG_DONTWAIT;
  const length = (): Int32Array => {
    ref[0] = 4;
    return ref;
  };
  const core = s.getrlimit(s.RLIMIT_CORE);
  const limits = new BigUint64Array(2);
  const all: Subject[] = [];
  const add = (
    call: string,
    name: string,
    typed: (() => unknown) | undefined,
    plain: () => number,
    made?: (result: unknown) => readonly number[],
  ): void => {
    const rest = made === undefined ? {} : { fds: made };
    if (typed !== undefined) all.push({ call, form: 'typed', name, make: typed, ...rest });
    all.push({ call, form: 'raw', name, make: plain, ...rest });
  };
  add(
    'accept',
    'accept',
    () => s.accept(listener),
    () => raw.accept(listener, null, null),
    one,
  );
  add(
    'accept4',
    'accept4',
    () => s.accept4(listener, 0),
    () => raw.accept4(listener, null, null, 0),
    one,
  );
  add(
    'bind',
    'bind',
    () => s.bind(listener, unix),
    () => raw.bind(listener, sent, sent.length),
  );
  add(
    'close',
    'close',
    () => s.close(-1),
    () => raw.close(-1),
  );
  add(
    'close_range',
    'close_range',
    () => s.close_range(99_999, 99_999),
    () => raw.close_range(99_999, 99_999, 0),
  );
  add(
    'connect',
    'connect',
    () => s.connect(c, unix),
    () => raw.connect(c, sent, sent.length),
  );
  add(
    'dup',
    'dup',
    () => s.dup(a),
    () => raw.dup(a),
    one,
  );
  add(
    'dup2',
    'dup2',
    () => s.dup2(a, 300),
    () => raw.dup2(a, 300),
    one,
  );
  add(
    'dup3',
    'dup3',
    () => s.dup3(a, 300, 0),
    () => raw.dup3(a, 300, 0),
    one,
  );
  add(
    'epoll_create1',
    'epoll_create1',
    () => s.epoll_create1(0),
    () => raw.epoll_create1(0),
    one,
  );
  add(
    'epoll_ctl',
    'epoll_ctl',
    () => s.epoll_ctl(epoll, s.EPOLL_CTL_DEL, a),
    () => raw.epoll_ctl(epoll, s.EPOLL_CTL_DEL, a, null),
  );
  add(
    'epoll_wait',
    'epoll_wait',
    () => s.epoll_wait(epoll, 1, 0),
    () => raw.epoll_wait(epoll, ints, 1, 0),
  );
  add(
    'epoll_pwait',
    'epoll_pwait',
    () => s.epoll_pwait(epoll, 1, 0),
    () => raw.epoll_pwait(epoll, ints, 1, 0, null),
  );
  add(
    'epoll_pwait2',
    'epoll_pwait2',
    () => s.epoll_pwait2(epoll, 1, 0),
    () => raw.epoll_pwait2(epoll, ints, 1, longs.fill(0n), null),
  );
  add(
    'eventfd2',
    'eventfd',
    () => s.eventfd(0),
    () => raw.eventfd(0, 0),
    one,
  );
  add(
    'fcntl',
    'fcntl',
    () => s.fcntl(a, s.F_GETFD),
    () => raw.fcntl(a, s.F_GETFD, null),
  );
  add(
    'getpeername',
    'getpeername',
    () => s.getpeername(a),
    () => raw.getpeername(a, buf, length()),
  );
  add(
    'getsockname',
    'getsockname',
    () => s.getsockname(a),
    () => raw.getsockname(a, buf, length()),
  );
  add(
    'getsockopt',
    'getsockopt',
    () => s.getsockopt(a, s.SOL_SOCKET, s.SO_TYPE),
    () => raw.getsockopt(a, s.SOL_SOCKET, s.SO_TYPE, ints, length()),
  );
  add(
    'ioctl',
    'ioctl',
    () => s.ioctl(a, s.FIONREAD),
    () => raw.ioctl(a, s.FIONREAD, ints),
  );
  add('ioctl', 'ifconf', undefined, () => raw.ifconf(a, buf));
  add('ioctl', 'ifdata', undefined, () =>
    raw.ifdata(a, s.SIOCETHTOOL, Uint8Array.of(0x6c, 0x6f), buf),
  );
  add(
    'listen',
    'listen',
    () => s.listen(listener, 9),
    () => raw.listen(listener, 9),
  );
  add(
    'pidfd_getfd',
    'pidfd_getfd',
    () => s.pidfd_getfd(pidfd, a),
    () => raw.pidfd_getfd(pidfd, a, 0),
    one,
  );
  add(
    'pidfd_open',
    'pidfd_open',
    () => s.pidfd_open(process.pid),
    () => raw.pidfd_open(process.pid, 0),
    one,
  );
  add(
    'pipe2',
    'pipe2',
    () => s.pipe2(0),
    () => raw.pipe2(ints, 0),
    (result) => (Array.isArray(result) ? result : result === 0 ? [...ints.subarray(0, 2)] : []),
  );
  add(
    'poll',
    'poll',
    () => s.poll([{ fd: a, events: s.POLLOUT }], 0),
    () => raw.poll(ints.fill(0), 1, 0),
  );
  add(
    'ppoll',
    'ppoll',
    () => s.ppoll([{ fd: a, events: s.POLLOUT }], 0),
    () => raw.ppoll(ints.fill(0), 1, longs.fill(0n), null),
  );
  add(
    'prlimit64',
    'getrlimit',
    () => s.getrlimit(s.RLIMIT_CORE),
    () => raw.getrlimit(s.RLIMIT_CORE, limits),
  );
  add(
    'prlimit64',
    'setrlimit',
    () => s.setrlimit(s.RLIMIT_CORE, core),
    () => raw.setrlimit(s.RLIMIT_CORE, limits),
  );
  add(
    'select',
    'select',
    () => s.select([a], [], [], 0),
    () => raw.select(0, null, null, null, longs.fill(0n)),
  );
  add(
    'pselect6',
    'pselect',
    () => s.pselect([a], [], [], 0),
    () => raw.pselect(0, null, null, null, longs.fill(0n), null),
  );
  add(
    'read',
    'read',
    () => s.read(from, buf),
    () => raw.read(from, buf, 0, 9),
  );
  add(
    'readv',
    'readv',
    () => s.readv(from, [buf]),
    () => raw.readv(from, [buf]),
  );
  add(
    'recvfrom',
    'recv',
    () => s.recv(a, buf, none),
    () => raw.recv(a, buf, 0, 9, none),
  );
  add(
    'recvfrom',
    'recvfrom',
    () => s.recvfrom(c, buf, none),
    () => raw.recvfrom(c, buf, 0, 9, none, null, null),
  );
  add(
    'recvmmsg',
    'recvmmsg',
    () => s.recvmmsg(c, [{ iov: [buf] }], none),
    () => raw.recvmmsg(c, [[buf]], [null], [null], ints.fill(0), none, null),
  );
  add(
    'recvmsg',
    'recvmsg',
    () => s.recvmsg(c, { iov: [buf] }, none),
    () => raw.recvmsg(c, [buf], null, null, ints.fill(0), none),
  );
  add(
    'rt_sigprocmask',
    'sigprocmask',
    () => s.sigprocmask(s.SIG_BLOCK, []),
    () => raw.sigprocmask(s.SIG_BLOCK, null, longs),
  );
  add(
    'sendfile',
    'sendfile',
    () => s.sendfile(sink, file, 0, 1),
    () => raw.sendfile(sink, file, longs.fill(0n), 1),
  );
  add(
    'sendmmsg',
    'sendmmsg',
    () => s.sendmmsg(c, [{ iov: ['x'] }], none),
    () => raw.sendmmsg(c, [[buf]], [null], [null], ints, none),
  );
  add(
    'sendmsg',
    'sendmsg',
    () => s.sendmsg(c, { iov: ['x'] }, none),
    () => raw.sendmsg(c, [buf], null, null, none),
  );
  add(
    'sendto',
    'send',
    () => s.send(c, 'x', none),
    () => raw.send(c, buf, 0, 1, none),
  );
  add(
    'sendto',
    'sendto',
    () => s.sendto(c, 'x', none, unix),
    () => raw.sendto(c, buf, 0, 1, none, sent, sent.length),
  );
  add(
    'setns',
    'setns',
    () => s.setns(a, 0),
    () => raw.setns(a, 0),
  );
  add(
    'setsockopt',
    'setsockopt',
    () => s.setsockopt(a, s.SOL_SOCKET, s.SO_REUSEADDR, 1),
    () => raw.setsockopt(a, s.SOL_SOCKET, s.SO_REUSEADDR, ints, 4),
  );
  add(
    'shutdown',
    'shutdown',
    () => s.shutdown(listener, 9),
    () => raw.shutdown(listener, 9),
  );
  add(
    'signalfd4',
    'signalfd',
    () => s.signalfd(-1, []),
    () => raw.signalfd(-1, longs.fill(0n), 0),
    one,
  );
  add(
    'socket',
    'socket',
    () => s.socket(s.AF_UNIX, s.SOCK_STREAM),
    () => raw.socket(s.AF_UNIX, s.SOCK_STREAM, 0),
    one,
  );
  add(
    'socketpair',
    'socketpair',
    () => s.socketpair(s.AF_UNIX, s.SOCK_STREAM),
    () => raw.socketpair(s.AF_UNIX, s.SOCK_STREAM, 0, ints),
    (result) => (Array.isArray(result) ? result : result === 0 ? [...ints.subarray(0, 2)] : []),
  );
  add(
    'splice',
    'splice',
    () => s.splice(from, null, sink, null, 1, s.SPLICE_F_NONBLOCK),
    () => raw.splice(from, null, sink, null, 1, s.SPLICE_F_NONBLOCK),
  );
  add(
    'tee',
    'tee',
    () => s.tee(from, to2, 1, s.SPLICE_F_NONBLOCK),
    () => raw.tee(from, to2, 1, s.SPLICE_F_NONBLOCK),
  );
  add(
    'timerfd_create',
    'timerfd_create',
    () => s.timerfd_create(s.CLOCK_MONOTONIC),
    () => raw.timerfd_create(s.CLOCK_MONOTONIC, 0),
    one,
  );
  add(
    'timerfd_gettime',
    'timerfd_gettime',
    () => s.timerfd_gettime(timer),
    () => raw.timerfd_gettime(timer, longs),
  );
  add(
    'timerfd_settime',
    'timerfd_settime',
    () => s.timerfd_settime(timer, 0, { value: 0 }),
    () => raw.timerfd_settime(timer, 0, longs.fill(0n), null),
  );
  add(
    'unshare',
    'unshare',
    () => s.unshare(0),
    () => raw.unshare(0),
  );
  add(
    'write',
    'write',
    () => s.write(sink, 'x'),
    () => raw.write(sink, buf, 0, 1),
  );
  add(
    'writev',
    'writev',
    () => s.writev(sink, ['x']),
    () => raw.writev(sink, [buf]),
  );

  const { BATCH, ARGUMENT } = raw;
  const arena = new Uint8Array(64);
  const batch = new raw.Batch(1, arena);
  // The fd, offset, length, flags, address and its length of each.
  const batched: readonly [string, keyof typeof BATCH, ...number[]][] = [
    ['read', 'read', from, 0, 9],
    ['write', 'write', sink, 0, 1],
    ['recvfrom', 'recv', a, 0, 9, none],
    ['sendto', 'send', c, 0, 1, none],
    ['recvfrom', 'recvfrom', c, 0, 9, none, 16, 16],
    ['sendto', 'sendto', c, 0, 1, none, 16, 2],
    ['accept4', 'accept4', listener, 0, 0, 0, 16, 16],
    ['close', 'close', -1],
    ['getsockopt', 'getsockopt', a, s.SOL_SOCKET, 0, s.SO_TYPE, 16, 4],
    ['epoll_wait', 'epoll_wait', epoll, 0, 1, 0],
  ];
  for (const [call, name, fd = -1, ...rest] of batched) {
    const batchedOne = (): number => {
      batch.add(BATCH[name], fd, ...rest);
      batch.run();
      return batch.result(0);
    };
    all.push({ call, form: 'batch', name, make: batchedOne });
    if (name === 'close') continue;
    const prepared = new raw.Prepared(BATCH[name], 64);
    const preparedOne = (): number => {
      prepared.arguments.set([fd, ...rest], ARGUMENT.fd);
      return prepared.run();
    };
    all.push({ call, form: 'prepared', name, make: preparedOne });
  }
  return { all, fds };
}
