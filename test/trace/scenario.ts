// A run of every call, for strace and for our own trace at once: between two marks, on the main thread, without a turn
// of the event loop. Prints its own lines as JSON. Its argument is the options of the trace, as JSON.
import { openSync } from 'node:fs';
import * as raw from '../../lib/addon/calls.ts';
import * as s from '../../lib/index.ts';
import { BATCH, Batch } from '../../lib/raw/batch.ts';
import { type TraceOptions, trace } from '../../lib/trace/tracer.ts';

/** A close that no program makes. */
const MARK = -12345;

/** Goes on where a call fails: the failure is what is to be shown. */
function attempt(call: () => unknown): void {
  try {
    call();
  } catch (error) {
    if (!(error instanceof s.SyscallError)) throw error;
  }
}

const buf = new Uint8Array(100);
const loopback = { family: s.AF_INET, address: '127.0.0.1', port: 0 } as const;

function sockets(): void {
  const domains = [
    s.AF_UNIX,
    s.AF_INET,
    s.AF_INET6,
    s.AF_NETLINK,
    s.AF_PACKET,
    s.AF_VSOCK,
    s.AF_UNSPEC,
    s.AF_ALG,
    s.AF_BLUETOOTH,
    s.AF_CAN,
    s.AF_TIPC,
    s.AF_X25,
    s.AF_APPLETALK,
    s.AF_XDP,
    s.AF_KEY,
    s.AF_PPPOX,
    s.AF_RDS,
    s.AF_LLC,
    s.AF_KCM,
    s.AF_SMC,
    99,
  ];
  for (const domain of domains) {
    const fd = raw.socket(domain, s.SOCK_STREAM, 0);
    if (fd >= 0) s.close(fd);
  }
  const types = [
    s.SOCK_DGRAM,
    s.SOCK_RAW,
    s.SOCK_SEQPACKET,
    s.SOCK_RDM,
    s.SOCK_DCCP,
    s.SOCK_PACKET,
    9,
    0,
    s.SOCK_STREAM | s.SOCK_CLOEXEC,
    s.SOCK_DGRAM | s.SOCK_NONBLOCK,
    s.SOCK_STREAM | s.SOCK_NONBLOCK | s.SOCK_CLOEXEC,
    s.SOCK_STREAM | 0x100000,
  ];
  for (const type of types) {
    for (const domain of [s.AF_INET, s.AF_UNIX]) {
      const fd = raw.socket(domain, type, 0);
      if (fd >= 0) s.close(fd);
    }
  }
  const protocols = [
    s.IPPROTO_TCP,
    s.IPPROTO_MPTCP,
    s.IPPROTO_SCTP,
    s.IPPROTO_UDP,
    s.IPPROTO_DCCP,
    200,
    s.IPPROTO_ICMP,
  ];
  for (const protocol of protocols) {
    for (const [domain, type] of [
      [s.AF_INET, s.SOCK_STREAM],
      [s.AF_INET6, s.SOCK_DGRAM],
      [s.AF_INET, s.SOCK_RAW],
    ] as const) {
      const fd = raw.socket(domain, type, protocol);
      if (fd >= 0) s.close(fd);
    }
  }
  for (const protocol of [
    s.NETLINK_ROUTE,
    s.NETLINK_SOCK_DIAG,
    s.NETLINK_GENERIC,
    s.NETLINK_KOBJECT_UEVENT,
    77,
  ]) {
    const fd = raw.socket(s.AF_NETLINK, s.SOCK_RAW, protocol);
    if (fd >= 0) s.close(fd);
  }
  for (const protocol of [s.ETH_P_ALL, s.ETH_P_IP, s.ETH_P_ARP, 0x1234]) {
    const fd = raw.socket(s.AF_PACKET, s.SOCK_DGRAM, s.htons(protocol));
    if (fd >= 0) s.close(fd);
  }
  for (const type of [s.SOCK_STREAM, s.SOCK_DGRAM | s.SOCK_CLOEXEC, s.SOCK_SEQPACKET]) {
    for (const fd of s.socketpair(s.AF_UNIX, type)) s.close(fd);
  }
  attempt(() => s.socketpair(s.AF_INET, s.SOCK_STREAM));
  raw.socketpair(s.AF_UNIX, s.SOCK_STREAM, 0, null);
}

function addresses(): void {
  const each: [number, number, s.AddressInput[]][] = [
    [
      s.AF_INET,
      s.SOCK_DGRAM,
      [
        loopback,
        { ...loopback, address: '0.0.0.0' },
        { ...loopback, address: '203.0.113.9', port: 53 },
      ],
    ],
    [
      s.AF_INET6,
      s.SOCK_DGRAM,
      [
        { family: s.AF_INET6, address: '::1', port: 0 },
        { family: s.AF_INET6, address: '::', port: 0 },
        { family: s.AF_INET6, address: 'fe80::1', port: 9, scopeId: 1 },
        { family: s.AF_INET6, address: 'fe80::1', port: 9, scopeId: 4242 },
        { family: s.AF_INET6, address: '2001:db8::1', port: 9, flowinfo: 7, scopeId: 3 },
        { family: s.AF_INET6, address: '::ffff:10.0.0.1', port: 443 },
      ],
    ],
    [
      s.AF_UNIX,
      s.SOCK_DGRAM,
      [
        { family: s.AF_UNIX, path: '/nonexistent/socket' },
        { family: s.AF_UNIX, path: `/${'x'.repeat(106)}` },
        { family: s.AF_UNIX, path: '\0abstract' },
        { family: s.AF_UNIX, path: '\0with\0nul\n"quote"' },
        { family: s.AF_UNIX, path: new Uint8Array([0, 255, 1, 0x31]) },
        { family: s.AF_UNIX, path: '' },
      ],
    ],
    [
      s.AF_NETLINK,
      s.SOCK_RAW,
      [
        { family: s.AF_NETLINK, pid: 0, groups: 0 },
        { family: s.AF_NETLINK, pid: 12, groups: 5 },
      ],
    ],
    [
      s.AF_PACKET,
      s.SOCK_DGRAM,
      [
        {
          family: s.AF_PACKET,
          protocol: s.ETH_P_IP,
          ifindex: 1,
          hatype: 0,
          pkttype: 0,
          address: new Uint8Array(),
        },
        {
          family: s.AF_PACKET,
          protocol: s.ETH_P_ALL,
          ifindex: 0,
          hatype: 1,
          pkttype: 3,
          address: Uint8Array.of(1, 2, 3, 4, 5, 6),
        },
      ],
    ],
  ];
  for (const [domain, type, list] of each) {
    for (const address of list) {
      const fd = raw.socket(domain, type, 0);
      if (fd < 0) continue;
      attempt(() => s.bind(fd, address));
      attempt(() => s.connect(fd, address));
      attempt(() => s.getsockname(fd));
      attempt(() => s.getpeername(fd));
      s.close(fd);
    }
  }
  const fd = s.socket(s.AF_INET, s.SOCK_STREAM);
  const odd: s.AddressInput[] = [
    { family: s.AF_VSOCK, cid: 1, port: 1024 },
    { family: s.AF_VSOCK, cid: 2, port: 0xffffffff },
    { family: s.AF_X25, data: Uint8Array.of(1, 2, 3) },
    { family: 99, data: Uint8Array.of(1, 2, 3, 0, 255) },
    { family: s.AF_UNSPEC, data: new Uint8Array(14) },
    s.sockaddr(loopback).subarray(0, 15),
    s.sockaddr({ family: s.AF_INET6, address: '::1', port: 1 }).subarray(0, 24),
    s.sockaddr(loopback).subarray(0, 2),
  ];
  for (const address of odd) attempt(() => s.connect(fd, address));
  raw.bind(fd, null, 16);
  raw.bind(fd, s.sockaddr(loopback), 16);
  raw.getsockname(fd, null, null);
  raw.getsockname(fd, new Uint8Array(16), Int32Array.of(8));
  raw.getsockname(fd, new Uint8Array(16), Int32Array.of(16));
  raw.getsockname(fd, new Uint8Array(16), Int32Array.of(0));
  raw.getsockname(-1, new Uint8Array(16), Int32Array.of(16));
  raw.getpeername(fd, new Uint8Array(16), Int32Array.of(16));
  s.close(fd);
  raw.close(fd);
}

function streams(): void {
  const server = s.socket(s.AF_INET, s.SOCK_STREAM | s.SOCK_NONBLOCK);
  raw.accept(server, new Uint8Array(16), Int32Array.of(16));
  s.bind(server, loopback);
  s.listen(server, 5);
  raw.listen(server, -1);
  raw.listen(-1, 5);
  raw.accept(server, new Uint8Array(16), Int32Array.of(16));
  raw.accept(server, null, null);
  const at = s.getsockname(server);
  const clients = [0, 1, 2, 3].map(() => s.socket(s.AF_INET, s.SOCK_STREAM));
  for (const client of clients) s.connect(client, at);
  const accepted = [
    s.accept(server).fd,
    s.accept4(server, s.SOCK_CLOEXEC).fd,
    s.accept4(server, s.SOCK_NONBLOCK | s.SOCK_CLOEXEC).fd,
    raw.accept4(server, null, null, 0),
  ];
  raw.accept4(server, null, null, 0x10);
  const [client = -1] = clients;
  const [peer = -1] = accepted;
  for (const data of [
    'hello',
    'tab\there',
    'a\0b',
    '\x001',
    '\x01\x02x',
    '"quoted\\"',
    'é',
    'x'.repeat(32),
    'y'.repeat(33),
    '',
  ]) {
    s.write(client, data);
    if (data !== '') s.read(peer, buf);
    s.send(client, data);
    if (data !== '') s.recv(peer, buf);
  }
  s.write(client, Uint8Array.of(0, 0x30, 200, 0x39, 7, 8, 9, 10, 11, 12, 13, 27, 127, 255));
  s.recv(peer, buf, s.MSG_PEEK);
  s.read(peer, buf);
  for (const flags of [
    s.MSG_DONTWAIT,
    s.MSG_NOSIGNAL,
    s.MSG_MORE | s.MSG_DONTWAIT,
    s.MSG_CONFIRM,
    s.MSG_DONTROUTE,
    s.MSG_EOR,
    0x10000000,
  ]) {
    attempt(() => s.send(client, 'f', flags));
  }
  s.send(client, '!', s.MSG_OOB);
  s.recv(peer, buf, s.MSG_OOB);
  for (const flags of [
    s.MSG_DONTWAIT,
    s.MSG_DONTWAIT | s.MSG_TRUNC,
    s.MSG_DONTWAIT | s.MSG_WAITALL,
    s.MSG_ERRQUEUE | s.MSG_DONTWAIT,
    s.MSG_DONTWAIT | s.MSG_CMSG_CLOEXEC,
  ]) {
    attempt(() => s.recv(peer, buf, flags));
    attempt(() => s.recvfrom(peer, buf, flags));
  }
  s.writev(client, ['ab', 'cde', new Uint8Array(0)]);
  s.readv(peer, [new Uint8Array(1), new Uint8Array(3), new Uint8Array(5)]);
  raw.readv(-1, [new Uint8Array(4), new Uint8Array(9)]);
  raw.writev(-1, [new Uint8Array(4)]);
  raw.readv(peer, []);
  raw.read(-1, buf, 0, 10);
  raw.read(peer, null, 0, 0);
  raw.write(-1, buf, 0, 3);
  for (const how of [s.SHUT_RD, s.SHUT_WR, s.SHUT_RDWR, 7]) attempt(() => s.shutdown(client, how));
  raw.send(client, buf, 0, 5, s.MSG_NOSIGNAL);
  for (const fd of [server, ...clients, ...accepted]) raw.close(fd);
}

function datagrams(): void {
  const [a, b] = [s.socket(s.AF_INET, s.SOCK_DGRAM), s.socket(s.AF_INET6, s.SOCK_DGRAM)];
  s.bind(a, loopback);
  s.bind(b, { family: s.AF_INET6, address: '::1', port: 0 });
  s.sendto(a, 'four', 0, s.getsockname(a));
  s.recvfrom(a, buf);
  s.sendto(b, 'six', s.MSG_DONTWAIT, s.getsockname(b));
  s.recvfrom(b, buf);
  s.sendto(a, 'long datagram', 0, s.getsockname(a));
  s.recvfrom(a, new Uint8Array(4), s.MSG_TRUNC);
  raw.recvfrom(a, buf, 0, 10, s.MSG_DONTWAIT, new Uint8Array(16), Int32Array.of(16));
  raw.recvfrom(a, buf, 0, 10, s.MSG_DONTWAIT, null, null);
  raw.sendto(a, buf, 0, 3, 0, null, 0);
  s.sendmsg(a, { iov: ['one', 'two'], address: s.getsockname(a) });
  s.recvmsg(a, { iov: [new Uint8Array(2), new Uint8Array(10)], controlLength: 64 });
  s.setsockopt(a, s.IPPROTO_IP, s.IP_PKTINFO, true);
  s.setsockopt(a, s.IPPROTO_IP, s.IP_RECVTTL, true);
  s.setsockopt(a, s.SOL_SOCKET, s.SO_TIMESTAMP, true);
  s.sendto(a, 'info', 0, s.getsockname(a));
  s.recvmsg(a, { iov: [buf], controlLength: 256 });
  raw.recvmsg(a, [buf], new Uint8Array(16), null, Int32Array.of(16, 0, 0), s.MSG_DONTWAIT);
  raw.recvmsg(a, [buf], null, null, Int32Array.of(0, 0, 0), s.MSG_DONTWAIT);
  s.sendmmsg(a, [
    { iov: ['m1'], address: s.getsockname(a) },
    { iov: ['m2', 'm3'], address: s.getsockname(a) },
  ]);
  s.setsockopt(a, s.IPPROTO_IP, s.IP_PKTINFO, false);
  s.setsockopt(a, s.IPPROTO_IP, s.IP_RECVTTL, false);
  s.setsockopt(a, s.SOL_SOCKET, s.SO_TIMESTAMP, false);
  s.recvmmsg(a, [{ iov: [buf] }, { iov: [new Uint8Array(50)] }]);
  s.recvmmsg(a, []);
  s.sendmmsg(a, []);
  attempt(() => s.recvmmsg(a, [{ iov: [buf] }], s.MSG_DONTWAIT));
  s.close(a);
  s.close(b);
  const [u, v] = s.socketpair(s.AF_UNIX, s.SOCK_DGRAM);
  s.sendmsg(u, {
    iov: ['fds'],
    control: [{ level: s.SOL_SOCKET, type: s.SCM_RIGHTS, fds: [0, 1] }],
  });
  const got = s.recvmsg(v, { iov: [buf], controlLength: 64 }, s.MSG_CMSG_CLOEXEC);
  for (const message of got.control)
    if ('fds' in message) for (const fd of message.fds) s.close(fd);
  s.setsockopt(v, s.SOL_SOCKET, s.SO_PASSCRED, true);
  s.sendmsg(u, { iov: ['creds'] });
  s.recvmsg(v, { iov: [buf], controlLength: 64 });
  s.sendmsg(u, { iov: ['x'] }, s.MSG_DONTWAIT);
  s.recvmsg(v, { iov: [], controlLength: 0 });
  attempt(() => s.sendmsg(-1, { iov: ['x'] }));
  s.close(u);
  s.close(v);
}

function options(): void {
  const fd = s.socket(s.AF_INET, s.SOCK_STREAM);
  const six = s.socket(s.AF_INET6, s.SOCK_DGRAM);
  const unix = s.socketpair(s.AF_UNIX, s.SOCK_STREAM);
  const ints: [number, number][] = [];
  for (const option of [
    s.SO_REUSEADDR,
    s.SO_KEEPALIVE,
    s.SO_BROADCAST,
    s.SO_RCVBUF,
    s.SO_SNDBUF,
    s.SO_OOBINLINE,
    s.SO_PRIORITY,
    s.SO_REUSEPORT,
    s.SO_RCVLOWAT,
    s.SO_MARK,
    s.SO_RXQ_OVFL,
    s.SO_BUSY_POLL,
    s.SO_INCOMING_CPU,
    s.SO_ZEROCOPY,
    s.SO_DONTROUTE,
    s.SO_NO_CHECK,
    s.SO_TIMESTAMP,
    s.SO_TIMESTAMPNS,
    s.SO_PEEK_OFF,
    s.SO_LOCK_FILTER,
    s.SO_DEBUG,
  ])
    ints.push([s.SOL_SOCKET, option]);
  for (const option of [
    s.TCP_NODELAY,
    s.TCP_CORK,
    s.TCP_KEEPIDLE,
    s.TCP_KEEPINTVL,
    s.TCP_KEEPCNT,
    s.TCP_SYNCNT,
    s.TCP_LINGER2,
    s.TCP_DEFER_ACCEPT,
    s.TCP_WINDOW_CLAMP,
    s.TCP_QUICKACK,
    s.TCP_USER_TIMEOUT,
    s.TCP_FASTOPEN_CONNECT,
    s.TCP_NOTSENT_LOWAT,
    s.TCP_SAVE_SYN,
    s.TCP_MAXSEG,
    s.TCP_TIMESTAMP,
    s.TCP_INQ,
  ])
    ints.push([s.IPPROTO_TCP, option]);
  for (const option of [
    s.IP_TTL,
    s.IP_TOS,
    s.IP_MTU_DISCOVER,
    s.IP_RECVERR,
    s.IP_PKTINFO,
    s.IP_RECVTTL,
    s.IP_RECVTOS,
    s.IP_FREEBIND,
    s.IP_TRANSPARENT,
    s.IP_MINTTL,
    s.IP_NODEFRAG,
    s.IP_MULTICAST_TTL,
    s.IP_MULTICAST_LOOP,
    s.IP_MULTICAST_ALL,
    s.IP_BIND_ADDRESS_NO_PORT,
    s.IP_RECVORIGDSTADDR,
    s.IP_CHECKSUM,
  ])
    ints.push([s.IPPROTO_IP, option]);
  for (const [level, option] of ints) {
    raw.getsockopt(fd, level, option, new Int32Array(1), Int32Array.of(4));
    raw.setsockopt(fd, level, option, Int32Array.of(1), 4);
  }
  for (const option of [
    s.IPV6_V6ONLY,
    s.IPV6_UNICAST_HOPS,
    s.IPV6_MULTICAST_HOPS,
    s.IPV6_MULTICAST_LOOP,
    s.IPV6_RECVPKTINFO,
    s.IPV6_RECVHOPLIMIT,
    s.IPV6_TCLASS,
    s.IPV6_RECVTCLASS,
    s.IPV6_RECVERR,
    s.IPV6_MTU,
    s.IPV6_DONTFRAG,
    s.IPV6_FREEBIND,
  ]) {
    raw.getsockopt(six, s.IPPROTO_IPV6, option, new Int32Array(1), Int32Array.of(4));
    raw.setsockopt(six, s.IPPROTO_IPV6, option, Int32Array.of(1), 4);
  }
  for (const option of [s.UDP_CORK, s.UDP_SEGMENT, s.UDP_GRO, s.UDP_ENCAP]) {
    raw.getsockopt(six, s.IPPROTO_UDP, option, new Int32Array(1), Int32Array.of(4));
  }
  s.getsockopt(fd, s.SOL_SOCKET, s.SO_LINGER);
  s.setsockopt(fd, s.SOL_SOCKET, s.SO_LINGER, { onoff: true, linger: 3 });
  s.getsockopt(unix[0], s.SOL_SOCKET, s.SO_PEERCRED);
  for (const option of [s.SO_TYPE, s.SO_DOMAIN, s.SO_PROTOCOL, s.SO_ERROR, s.SO_ACCEPTCONN])
    s.getsockopt(fd, s.SOL_SOCKET, option);
  raw.getsockopt(fd, s.IPPROTO_TCP, s.TCP_CONGESTION, new Uint8Array(16), Int32Array.of(16));
  raw.setsockopt(fd, s.IPPROTO_TCP, s.TCP_CONGESTION, new TextEncoder().encode('reno'), 4);
  raw.setsockopt(fd, s.SOL_SOCKET, s.SO_BINDTODEVICE, new TextEncoder().encode('lo\0'), 3);
  raw.getsockopt(fd, s.SOL_SOCKET, s.SO_BINDTODEVICE, new Uint8Array(16), Int32Array.of(16));
  raw.setsockopt(fd, s.SOL_SOCKET, s.SO_RCVTIMEO, BigInt64Array.of(1n, 500000n), 16);
  raw.getsockopt(fd, s.SOL_SOCKET, s.SO_RCVTIMEO, new BigInt64Array(2), Int32Array.of(16));
  raw.setsockopt(fd, s.SOL_SOCKET, s.SO_SNDTIMEO, BigInt64Array.of(1n, 0n), 16);
  raw.setsockopt(fd, s.SOL_SOCKET, 9999, Int32Array.of(1), 4);
  raw.getsockopt(fd, 8888, 1, new Int32Array(1), Int32Array.of(4));
  raw.getsockopt(fd, s.SOL_SOCKET, s.SO_RCVBUF, new Uint8Array(8), Int32Array.of(8));
  raw.getsockopt(fd, s.SOL_SOCKET, s.SO_RCVBUF, new Uint8Array(8), Int32Array.of(2));
  raw.getsockopt(fd, s.SOL_SOCKET, s.SO_RCVBUF, null, null);
  raw.setsockopt(fd, s.SOL_SOCKET, s.SO_RCVBUF, null, 4);
  raw.setsockopt(fd, s.SOL_SOCKET, s.SO_RCVBUF, Int32Array.of(4096), 3);
  raw.setsockopt(-1, s.IPPROTO_TCP, s.TCP_NODELAY, Int32Array.of(1), 4);
  attempt(() =>
    s.setsockopt(six, s.IPPROTO_IPV6, s.IPV6_JOIN_GROUP, {
      multiaddr: 'ff02::1:3',
      ifindex: 1,
    }),
  );
  for (const each of [fd, six, ...unix]) s.close(each);
}

function files(): void {
  const [r, w] = s.pipe2();
  // An octal number is as short as the character behind it allows.
  for (let digit = 0x30; digit <= 0x3a; digit++) raw.write(w, Uint8Array.of(2, digit), 0, 2);
  for (const fd of s.pipe2(s.O_CLOEXEC)) s.close(fd);
  for (const fd of s.pipe2(s.O_NONBLOCK | s.O_CLOEXEC)) s.close(fd);
  for (const fd of s.pipe2(s.O_DIRECT)) s.close(fd);
  raw.pipe2(null, 0);
  raw.pipe2(new Int32Array(2), 1);
  s.fcntl(r, s.F_GETFD);
  s.fcntl(r, s.F_SETFD, s.FD_CLOEXEC);
  s.fcntl(r, s.F_GETFD);
  s.fcntl(r, s.F_GETFL);
  s.fcntl(w, s.F_GETFL);
  s.fcntl(r, s.F_SETFL, s.O_NONBLOCK);
  s.fcntl(r, s.F_GETFL);
  s.fcntl(w, s.F_SETFL, s.O_APPEND | s.O_NONBLOCK);
  s.fcntl(w, s.F_GETFL);
  for (const command of [s.F_GETSIG, s.F_GETPIPE_SZ, s.F_GETLEASE, s.F_GET_SEALS])
    raw.fcntl(r, command, null);
  s.fcntl(r, s.F_SETPIPE_SZ, 8192);
  raw.fcntl(-1, s.F_GETFL, null);
  s.close(s.fcntl(r, s.F_DUPFD, 50));
  s.close(s.fcntl(r, s.F_DUPFD_CLOEXEC, 60));
  s.close(s.dup(r));
  s.close(s.dup2(r, 70));
  s.close(s.dup3(r, 71, s.O_CLOEXEC));
  raw.dup3(r, r, 0);
  raw.dup(-1);
  s.write(w, 'abc');
  s.ioctl(r, s.FIONREAD);
  raw.ioctl(r, s.FIONBIO, Int32Array.of(1));
  s.ioctl(r, s.FIONBIO, false);
  raw.ioctl(r, s.SIOCATMARK, new Int32Array(1));
  const udp = s.socket(s.AF_INET, s.SOCK_DGRAM);
  const request = new Uint8Array(40);
  request.set(new TextEncoder().encode('lo'));
  for (const name of [s.SIOCGIFFLAGS, s.SIOCGIFADDR, s.SIOCGIFHWADDR]) {
    raw.ioctl(udp, name, request);
    raw.ioctl(-1, name, request);
  }
  // What sets something goes to no socket.
  raw.ioctl(-1, s.SIOCSIFMTU, request);
  raw.ioctl(udp, s.SIOCOUTQ, null);
  raw.ifconf(udp, new Uint8Array(400));
  raw.ifconf(udp, null);
  raw.ifdata(
    udp,
    s.SIOCETHTOOL,
    new TextEncoder().encode('lo'),
    new Uint8Array(Uint32Array.of(s.ETHTOOL_GLINK, 0).buffer),
  );
  raw.ifdata(-1, s.SIOCGHWTSTAMP, new TextEncoder().encode('lo'), new Uint8Array(12));
  raw.ifconf(-1, new Uint8Array(40));
  raw.fcntl(udp, s.F_GETOWN_EX, new Uint8Array(8));
  raw.fcntl(udp, s.F_SETLK, new Uint8Array(32));
  raw.fcntl(udp, s.F_GETLK, new Uint8Array(32));
  s.close(udp);
  attempt(() => s.tee(r, w, 2, s.SPLICE_F_NONBLOCK));
  const file = openSync(new URL(import.meta.url), 'r');
  const [a, b] = s.socketpair(s.AF_UNIX, s.SOCK_STREAM);
  s.sendfile(a, file, null, 10);
  s.sendfile(a, file, 1_000_000, 10);
  attempt(() => s.sendfile(a, file, 5, 10));
  s.splice(b, null, w, null, 4, s.SPLICE_F_MOVE | s.SPLICE_F_MORE);
  attempt(() => s.splice(b, 3, w, null, 4));
  for (const fd of [file, a, b]) s.close(fd);
  s.close_range(900, 910);
  attempt(() => s.close_range(5, 3));
  attempt(() => s.close_range(900, 0xffffffff, s.CLOSE_RANGE_CLOEXEC));
  raw.close_range(1000, 1001, 8);
  s.close(r);
  s.close(w);
}

function waiting(): void {
  const [r, w] = s.pipe2();
  s.select([r], [w], [], 0);
  s.select([r], [], [], 0);
  s.select([], [], [r], 1.5);
  s.select([r, w], [r, w], [r, w], 0);
  raw.select(-1, null, null, null, BigInt64Array.of(0n, 0n));
  raw.select(0, null, null, null, BigInt64Array.of(0n, 1n));
  s.poll(
    [
      { fd: r, events: s.POLLIN },
      { fd: w, events: s.POLLOUT | s.POLLRDHUP },
    ],
    0,
  );
  s.poll([{ fd: r, events: s.POLLIN }], 0);
  s.poll(
    [
      { fd: -1, events: s.POLLIN },
      { fd: 999, events: 0 },
    ],
    0,
  );
  s.poll([], 0);
  s.ppoll([{ fd: w, events: s.POLLOUT }], 1000, [s.SIGUSR1]);
  s.ppoll([{ fd: r, events: s.POLLIN }], 0);
  s.ppoll(
    [{ fd: r, events: s.POLLIN | s.POLLPRI }],
    0.5,
    Array.from({ length: 60 }, (_, i) => i + 1).filter((n) => n !== 9 && n !== 19),
  );
  s.pselect([r], [w], [], 0.25);
  s.pselect([r], [], [], 0, [s.SIGHUP, s.SIGTERM, 34]);
  const epfd = s.epoll_create1(s.EPOLL_CLOEXEC);
  s.close(s.epoll_create1());
  raw.epoll_create1(77);
  s.epoll_ctl(epfd, s.EPOLL_CTL_ADD, r, { events: s.EPOLLIN | s.EPOLLET | s.EPOLLRDHUP });
  s.epoll_ctl(epfd, s.EPOLL_CTL_MOD, r, {
    events: s.EPOLLIN | s.EPOLLONESHOT | s.EPOLLPRI,
    data: 7,
  });
  s.epoll_ctl(epfd, s.EPOLL_CTL_ADD, w, { events: s.EPOLLOUT, data: 0x1234567890abcdefn });
  attempt(() =>
    s.epoll_ctl(epfd, s.EPOLL_CTL_ADD, w, {
      events: s.EPOLLOUT | s.EPOLLEXCLUSIVE | s.EPOLLWAKEUP,
    }),
  );
  s.epoll_wait(epfd, 10, 0);
  s.epoll_pwait(epfd, 10, 0, [s.SIGINT]);
  s.epoll_pwait(epfd, 10, 0);
  attempt(() => s.epoll_pwait2(epfd, 10, 1.5));
  attempt(() => s.epoll_pwait(-1, 10, 0, [s.SIGINT]));
  attempt(() => s.epoll_pwait2(-1, 10, 1.5, [s.SIGINT]));
  attempt(() => s.epoll_pwait2(-1, 10));
  s.epoll_ctl(epfd, s.EPOLL_CTL_DEL, w);
  raw.epoll_ctl(epfd, s.EPOLL_CTL_DEL, w, null);
  raw.epoll_ctl(epfd, 9, w, Int32Array.of(1, 2, 3));
  s.epoll_wait(epfd, 10, 0);
  raw.epoll_wait(epfd, new Int32Array(3), 0, 0);
  for (const fd of [r, w, epfd]) s.close(fd);
}

function objects(): void {
  s.close(s.eventfd(3));
  s.close(s.eventfd(0, s.EFD_CLOEXEC | s.EFD_NONBLOCK));
  s.close(s.eventfd(0, s.EFD_SEMAPHORE));
  raw.eventfd(0, 0x1000000);
  for (const clock of [s.CLOCK_REALTIME, s.CLOCK_MONOTONIC, s.CLOCK_BOOTTIME, 99]) {
    const fd = raw.timerfd_create(clock, s.TFD_NONBLOCK);
    if (fd < 0) continue;
    raw.timerfd_settime(fd, 0, BigInt64Array.of(0n, 0n, 100n, 5n), null);
    raw.timerfd_settime(fd, s.TFD_TIMER_ABSTIME, new BigInt64Array(4), new BigInt64Array(4));
    raw.timerfd_gettime(fd, new BigInt64Array(4));
    s.close(fd);
  }
  raw.timerfd_gettime(-1, new BigInt64Array(4));
  raw.timerfd_settime(-1, 0, null, null);
  s.close(s.signalfd(-1, [s.SIGUSR1, s.SIGCHLD, 40]));
  s.close(s.signalfd(-1, [], s.SFD_NONBLOCK | s.SFD_CLOEXEC));
  s.sigprocmask(s.SIG_BLOCK, [s.SIGUSR2]);
  s.sigprocmask(s.SIG_UNBLOCK, [s.SIGUSR2]);
  raw.sigprocmask(99, new Uint8Array(8), null);
  s.close(s.pidfd_open(process.pid));
  attempt(() => s.pidfd_open(-1));
  attempt(() => s.pidfd_getfd(-1, 3));
  s.getrlimit(s.RLIMIT_NOFILE);
  s.getrlimit(s.RLIMIT_CORE);
  s.setrlimit(s.RLIMIT_CORE, s.getrlimit(s.RLIMIT_CORE));
  raw.getrlimit(99, new BigUint64Array(2));
  attempt(() => s.setns(-1, s.CLONE_NEWNET));
  raw.unshare(0);
  attempt(() => s.unshare(0x40));
}

/** More than strace shows of an array, which is as many as of a string's bytes. */
function crowds(): void {
  const [a, b] = s.socketpair(s.AF_UNIX, s.SOCK_STREAM);
  const many = Array.from({ length: 36 }, (_, i) => i);
  s.writev(
    a,
    many.map((i) => `buffer ${i}`),
  );
  s.readv(
    b,
    many.map(() => new Uint8Array(9)),
  );
  const fds = many.map(() => s.dup(b));
  s.poll(
    fds.map((fd) => ({ fd, events: s.POLLIN | s.POLLOUT })),
    0,
  );
  s.select(fds, fds, [], 0);
  const epfd = s.epoll_create1();
  for (const fd of fds) s.epoll_ctl(epfd, s.EPOLL_CTL_ADD, fd, { events: s.EPOLLOUT });
  s.epoll_wait(epfd, 64, 0);
  s.sendmsg(a, { iov: ['fds'], control: [{ level: s.SOL_SOCKET, type: s.SCM_RIGHTS, fds }] });
  s.recvmsg(b, { iov: [buf], controlLength: 64 });
  for (const fd of [a, b, epfd, ...fds]) s.close(fd);
  const [c, d] = s.socketpair(s.AF_UNIX, s.SOCK_DGRAM);
  s.sendmmsg(
    c,
    many.slice(0, 9).map((i) => ({ iov: [String(i)] })),
  );
  s.recvmmsg(
    d,
    many.slice(0, 9).map(() => ({ iov: [new Uint8Array(4)] })),
  );
  s.close(c);
  s.close(d);
}

/** Calls in one crossing: what the kernel is asked is the same. */
function batches(): void {
  const [a, b] = s.socketpair(s.AF_UNIX, s.SOCK_STREAM | s.SOCK_NONBLOCK);
  const listener = s.socket(s.AF_UNIX, s.SOCK_STREAM);
  s.bind(listener, { family: s.AF_UNIX, path: '' });
  s.listen(listener, 1);
  const client = s.socket(s.AF_UNIX, s.SOCK_STREAM);
  s.connect(client, s.getsockname(listener));
  const batch = new Batch(12, new Uint8Array(256));
  batch.arena.set(new TextEncoder().encode('a batch of calls'));
  batch.add(BATCH.write, a, 0, 16);
  batch.add(BATCH.read, b, 32, 4);
  batch.add(BATCH.recv, b, 32, 4, s.MSG_PEEK);
  batch.add(BATCH.recvfrom, b, 36, 100, s.MSG_DONTWAIT, 140, 32);
  batch.add(BATCH.recvfrom, b, 36, 100, s.MSG_DONTWAIT, 140, 32);
  batch.add(BATCH.send, a, 2, 5, s.MSG_NOSIGNAL);
  batch.add(BATCH.sendto, a, 2, 5, s.MSG_DONTWAIT, 200, 16);
  batch.add(BATCH.getsockopt, a, s.SOL_SOCKET, 8, s.SO_TYPE, 180, 8);
  batch.add(BATCH.accept4, listener, 0, 0, s.SOCK_CLOEXEC, 140, 32);
  batch.add(BATCH.read, b, 256, 1);
  batch.add(77, a);
  batch.add(BATCH.close, client);
  batch.run();
  for (const fd of [a, b, listener, batch.result(8)]) s.close(fd);
}

const lines: string[] = [];
const put = (line: string): number => lines.push(line);
const options_ = JSON.parse(process.argv[2] ?? '{}') as TraceOptions;
// Where other threads trace, too, the lines are in a file.
const stop = trace(options_.threads === true ? { fd: Number(process.argv[3]) } : put, options_);
raw.close(MARK);
for (const part of [
  sockets,
  addresses,
  streams,
  datagrams,
  options,
  files,
  waiting,
  objects,
  crowds,
  batches,
])
  part();
raw.close(MARK);
stop();
if (options_.threads !== true) process.stdout.write(JSON.stringify(lines));
