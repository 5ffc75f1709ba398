// One use of every call, and of those that need a capability the uses that do. Each throws where it is refused.
import { openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as s from '../../lib/index.ts';
import * as inspect from '../../lib/inspect/index.ts';
import { check } from '../../lib/values/errors.ts';

const loopback = { family: s.AF_INET, address: '127.0.0.1', port: 0 } as const;
const byte = new Uint8Array(1);

/** Closes what `use` was given. */
function withFds<T>(fds: readonly number[], use: (...fds: number[]) => T): T {
  try {
    return use(...fds);
  } finally {
    for (const fd of fds) s.close(fd);
  }
}

function withSocket(
  family: number,
  type: number,
  protocol: number,
  use: (fd: number) => void = () => undefined,
): void {
  withFds([s.socket(family, type, protocol)], use);
}

function withUdp(use: (fd: number, at: s.Address) => void): void {
  withSocket(s.AF_INET, s.SOCK_DGRAM, 0, (fd) => {
    s.bind(fd, loopback);
    use(fd, s.getsockname(fd));
  });
}

function withPair(use: (one: number, other: number) => void): void {
  withFds(s.socketpair(s.AF_UNIX, s.SOCK_STREAM), use as (...fds: number[]) => void);
}

function withPipe(use: (read: number, write: number) => void): void {
  withFds(s.pipe2(0), use as (...fds: number[]) => void);
}

function withEpoll(use: (epfd: number) => void): void {
  withPair((one, other) => {
    withFds([s.epoll_create1(0)], (epfd) => {
      s.epoll_ctl(epfd, s.EPOLL_CTL_ADD, one, { events: s.EPOLLIN, data: 1n });
      s.write(other, byte);
      use(epfd);
    });
  });
}

function withConnection(use: (client: number, served: number) => void): void {
  withSocket(s.AF_INET, s.SOCK_STREAM, 0, (listener) => {
    s.bind(listener, loopback);
    s.listen(listener);
    withSocket(s.AF_INET, s.SOCK_STREAM, 0, (client) => {
      s.connect(client, s.getsockname(listener));
      withFds([s.accept(listener).fd], (served) => use(client, served));
    });
  });
}

/** A request to rtnetlink(7), sock_diag(7) or nfnetlink and the kernel's answer, which is an errno. */
function netlink(protocol: number, type: number, payload: Uint8Array): void {
  withSocket(s.AF_NETLINK, s.SOCK_RAW, protocol, (fd) => {
    const request = new Uint8Array(16 + payload.length);
    const view = new DataView(request.buffer);
    const little = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
    view.setUint32(0, request.length, little);
    view.setUint16(4, type, little);
    // NLM_F_REQUEST | NLM_F_ACK
    view.setUint16(6, 5, little);
    request.set(payload, 16);
    s.send(fd, request);
    const answer = new Uint8Array(4096);
    s.recv(fd, answer);
    check(new DataView(answer.buffer).getInt32(16, little), 'netlink');
  });
}

/** struct ifinfomsg that asks for no change of the loopback interface. */
function noChange(): Uint8Array {
  const message = new Uint8Array(16);
  new Int32Array(message.buffer)[1] = s.if_nametoindex('lo');
  return message;
}

const RTM_SETLINK = 19;

/** What stands in the table for each use, and the use. */
export const calls: readonly (readonly [name: string, use: () => void])[] = [
  ['socket(AF_INET, SOCK_STREAM)', () => withSocket(s.AF_INET, s.SOCK_STREAM, 0)],
  ['socket(AF_INET, SOCK_DGRAM)', () => withSocket(s.AF_INET, s.SOCK_DGRAM, 0)],
  ['socket(AF_INET6, SOCK_STREAM)', () => withSocket(s.AF_INET6, s.SOCK_STREAM, 0)],
  [
    'socket(AF_INET, SOCK_STREAM, IPPROTO_MPTCP)',
    () => withSocket(s.AF_INET, s.SOCK_STREAM, s.IPPROTO_MPTCP),
  ],
  // Who may is the setting net.ipv4.ping_group_range: the host's own is not compared.
  [
    'socket(AF_INET, SOCK_DGRAM, IPPROTO_ICMP)',
    () => withSocket(s.AF_INET, s.SOCK_DGRAM, s.IPPROTO_ICMP),
  ],
  [
    'socket(AF_INET, SOCK_RAW, IPPROTO_ICMP)',
    () => withSocket(s.AF_INET, s.SOCK_RAW, s.IPPROTO_ICMP),
  ],
  [
    'socket(AF_INET6, SOCK_RAW, IPPROTO_ICMPV6)',
    () => withSocket(s.AF_INET6, s.SOCK_RAW, s.IPPROTO_ICMPV6),
  ],
  ['socket(AF_PACKET, SOCK_RAW)', () => withSocket(s.AF_PACKET, s.SOCK_RAW, s.htons(s.ETH_P_ALL))],
  ['socket(AF_PACKET, SOCK_DGRAM)', () => withSocket(s.AF_PACKET, s.SOCK_DGRAM, 0)],
  ['socket(AF_UNIX, SOCK_SEQPACKET)', () => withSocket(s.AF_UNIX, s.SOCK_SEQPACKET, 0)],
  [
    'socket(AF_NETLINK, SOCK_RAW, NETLINK_ROUTE)',
    () => withSocket(s.AF_NETLINK, s.SOCK_RAW, s.NETLINK_ROUTE),
  ],
  ['socket(AF_VSOCK, SOCK_STREAM)', () => withSocket(s.AF_VSOCK, s.SOCK_STREAM, 0)],
  ['bind, getsockname', () => withUdp(() => undefined)],
  [
    'bind to port 80',
    () =>
      withSocket(s.AF_INET, s.SOCK_STREAM, 0, (fd) => {
        s.bind(fd, { ...loopback, port: 80 });
      }),
  ],
  [
    'bind to an address that the host does not have, with IP_FREEBIND',
    () =>
      withSocket(s.AF_INET, s.SOCK_STREAM, 0, (fd) => {
        s.setsockopt(fd, s.IPPROTO_IP, s.IP_FREEBIND, true);
        s.bind(fd, { ...loopback, address: '192.0.2.1' });
      }),
  ],
  ['connect, listen, accept', () => withConnection(() => undefined)],
  [
    'accept4',
    () =>
      withSocket(s.AF_INET, s.SOCK_STREAM, 0, (listener) => {
        s.bind(listener, loopback);
        s.listen(listener);
        withSocket(s.AF_INET, s.SOCK_STREAM, 0, (client) => {
          s.connect(client, s.getsockname(listener));
          s.close(s.accept4(listener, s.SOCK_NONBLOCK).fd);
        });
      }),
  ],
  [
    'getsockopt, setsockopt',
    () =>
      withUdp((fd) => {
        s.setsockopt(fd, s.SOL_SOCKET, s.SO_RCVBUF, s.getsockopt(fd, s.SOL_SOCKET, s.SO_RCVBUF));
      }),
  ],
  [
    'getpeername, shutdown',
    () => withConnection((fd) => [s.getpeername(fd), s.shutdown(fd, s.SHUT_WR)]),
  ],
  ['send, recv', () => withConnection((one, other) => [s.send(one, byte), s.recv(other, byte)])],
  ['send with MSG_OOB', () => withConnection((one) => s.send(one, byte, s.MSG_OOB))],
  [
    'sendto, recvfrom',
    () => withUdp((fd, at) => [s.sendto(fd, byte, 0, at), s.recvfrom(fd, byte)]),
  ],
  [
    'sendmsg, recvmsg',
    () =>
      withUdp((fd, address) => [
        s.sendmsg(fd, { iov: [byte], address }),
        s.recvmsg(fd, { iov: [byte] }),
      ]),
  ],
  [
    'sendmmsg, recvmmsg',
    () =>
      withUdp((fd, address) => [
        s.sendmmsg(fd, [{ iov: [byte], address }]),
        s.recvmmsg(fd, [{ iov: [byte] }]),
      ]),
  ],
  [
    'sendmsg with SCM_RIGHTS',
    () =>
      withPair((one, other) => {
        s.sendmsg(one, {
          iov: [byte],
          control: [{ level: s.SOL_SOCKET, type: s.SCM_RIGHTS, fds: [one] }],
        });
        const { control } = s.recvmsg(other, { iov: [byte], controlLength: 64 });
        for (const message of control) if ('fds' in message) message.fds.forEach(s.close);
      }),
  ],
  ...(
    [
      ['of the process itself', () => process.pid, () => process.getuid?.() ?? 0],
      ['with the pid of another', () => 1, () => process.getuid?.() ?? 0],
      ['with the uid of another', () => process.pid, () => 4242],
    ] as const
  ).map(
    ([whose, pid, uid]) =>
      [
        `sendmsg with SCM_CREDENTIALS ${whose}`,
        () =>
          withPair((one) => {
            const cred = { pid: pid(), uid: uid(), gid: process.getgid?.() ?? 0 };
            s.sendmsg(one, {
              iov: [byte],
              control: [{ level: s.SOL_SOCKET, type: s.SCM_CREDENTIALS, ...cred }],
            });
          }),
      ] as const,
  ),
  ['read, write', () => withPair((one, other) => [s.write(one, byte), s.read(other, byte)])],
  [
    'readv, writev',
    () => withPair((one, other) => [s.writev(one, [byte]), s.readv(other, [byte])]),
  ],
  [
    'sendfile',
    () =>
      withFds([openSync(process.execPath, 'r')], (file) => {
        withPair((one) => s.sendfile(one, file, 0, 1));
      }),
  ],
  [
    'splice, tee',
    () =>
      withPipe((read, write) => {
        s.write(write, byte);
        withPipe((_, other) => [s.tee(read, other, 1, 0), s.splice(read, null, other, null, 1, 0)]);
      }),
  ],
  [
    'select, pselect',
    () => withPair((one) => [s.select([one], [], [], 0), s.pselect([one], [], [], 0)]),
  ],
  [
    'poll, ppoll',
    () =>
      withPair((fd) => {
        const fds = [{ fd, events: s.POLLIN, revents: 0 }];
        s.poll(fds, 0);
        s.ppoll(fds, 0);
      }),
  ],
  ['epoll_create1, epoll_ctl, epoll_wait', () => withEpoll((epfd) => s.epoll_wait(epfd, 1, 0))],
  [
    'epoll_pwait, epoll_pwait2',
    () => withEpoll((epfd) => [s.epoll_pwait(epfd, 1, 0), s.epoll_pwait2(epfd, 1, 0)]),
  ],
  [
    'eventfd, timerfd_create, timerfd_settime, timerfd_gettime',
    () =>
      withFds([s.eventfd(1, 0), s.timerfd_create(s.CLOCK_MONOTONIC, 0)], (event, timer = -1) => {
        s.eventfd_read(event ?? -1);
        s.timerfd_settime(timer, 0, { interval: 0, value: 1 });
        s.timerfd_gettime(timer);
      }),
  ],
  [
    'timerfd_create(CLOCK_BOOTTIME_ALARM)',
    () => s.close(s.timerfd_create(s.CLOCK_BOOTTIME_ALARM, 0)),
  ],
  [
    'signalfd, sigprocmask',
    () => [s.close(s.signalfd(-1, [s.SIGUSR2], 0)), s.sigprocmask(s.SIG_BLOCK, [])],
  ],
  ['pidfd_open', () => s.close(s.pidfd_open(process.pid))],
  [
    'pidfd_getfd of the parent',
    () =>
      withFds([s.pidfd_open(process.ppid)], (pidfd) => {
        s.close(s.pidfd_getfd(pidfd, 0));
      }),
  ],
  ['fcntl', () => withUdp((fd) => s.fcntl(fd, s.F_SETFL, s.O_NONBLOCK))],
  ['ioctl', () => withUdp((fd) => s.ioctl(fd, s.FIONBIO, 1))],
  [
    'ioctl(SIOCGIFADDR), if_nameindex',
    () => withUdp((fd) => [s.getifaddr(fd, 'lo'), s.if_nameindex()]),
  ],
  ['ethtool', () => withUdp((fd) => s.ethtool(fd, 'lo', s.ETHTOOL_GLINK))],
  ['ioctl(SIOCGIFCONF)', () => withUdp((fd) => s.getifconf(fd))],
  [
    'dup, dup2, dup3',
    () =>
      withUdp((fd) =>
        withFds([s.dup(fd)], (copy) => [s.dup2(fd, copy), s.dup3(fd, copy, s.O_CLOEXEC)]),
      ),
  ],
  ['close_range', () => s.close_range(1_000_000, 1_000_001)],
  [
    'getaddrinfo, getnameinfo',
    () => s.getnameinfo(s.getaddrinfo('127.0.0.1', 80)[0]?.address ?? loopback),
  ],
  ['getrlimit, setrlimit', () => s.setrlimit(s.RLIMIT_NOFILE, s.getrlimit(s.RLIMIT_NOFILE))],
  [
    'setns to the own network namespace',
    () =>
      withFds([openSync('/proc/self/ns/net', 'r')], (namespace) => {
        s.setns(namespace, s.CLONE_NEWNET);
      }),
  ],
  [
    'bind of a Unix path',
    () => {
      const path = `${tmpdir()}/sockfd-${process.pid}`;
      withSocket(s.AF_UNIX, s.SOCK_STREAM, 0, (fd) => {
        s.bind(fd, { family: s.AF_UNIX, path });
        rmSync(path);
      });
    },
  ],
  ['rtnetlink: change a link', () => netlink(s.NETLINK_ROUTE, RTM_SETLINK, noChange())],
  ['inspect: sockets()', () => inspect.sockets()],
  ['inspect: fds() of the parent', () => inspect.fds(process.ppid)],
  // The last one: what follows would be in another namespace.
  ['unshare(CLONE_NEWNET)', () => s.unshare(s.CLONE_NEWNET)],
];
