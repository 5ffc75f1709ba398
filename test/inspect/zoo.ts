// A zoo of sockets in all states, in a network namespace of the test file's own, for comparisons with other tools.
import { afterAll, beforeAll } from 'vitest';
import * as s from '../../lib/index.ts';
import { type Endpoint, sockets } from '../../lib/inspect/index.ts';
import { inOwnNamespace, noNamespace } from '../support/own-netns.ts';

/** Those that are open, until the file's tests have ended. */
export const zoo: number[] = [];

function keep(fd: number): number {
  zoo.push(fd);
  return fd;
}

function letGo(fd: number): void {
  zoo.splice(zoo.indexOf(fd), 1);
  s.close(fd);
}

function listening(family: number, address: string, backlog = 7): number {
  const fd = keep(s.socket(family, s.SOCK_STREAM));
  s.bind(fd, { family, address, port: 0 } as s.AddressInput);
  s.listen(fd, backlog);
  return fd;
}

/** The ends of a connection; `receive` is the size of the server's buffer. */
function tcpPair(family: number, address: string, receive?: number): [number, number] {
  const listener = listening(family, address);
  if (receive !== undefined) s.setsockopt(listener, s.SOL_SOCKET, s.SO_RCVBUF, receive);
  const client = keep(s.socket(family, s.SOCK_STREAM));
  s.connect(client, s.getsockname(listener));
  return [client, keep(s.accept(listener).fd)];
}

function endOf(fd: number): Endpoint {
  const { address, port } = s.getsockname(fd) as s.InetAddress;
  return { address, port };
}

/** A pair whose first end cannot send any more: its peer's window is zero. */
function stuckPair(): [number, number] {
  const [client, served] = tcpPair(s.AF_INET, '127.0.0.1', 4096);
  s.setsockopt(client, s.SOL_SOCKET, s.SO_SNDBUF, 16_384);
  const block = new Uint8Array(65_536);
  try {
    for (;;) s.send(client, block, s.MSG_DONTWAIT);
  } catch (error) {
    if ((error as s.SyscallError).errno !== s.EAGAIN) throw error;
  }
  // What is under way still moves the queues; then only probes are sent.
  const { port } = s.getsockname(client) as s.InetAddress;
  for (let looks = 0; looks < 100_000; looks++) {
    const [row] = sockets({ protocol: s.IPPROTO_TCP, local: { port }, remote: endOf(served) });
    if (row?.timer?.kind === 'probe') return [client, served];
  }
  throw new Error('the window does not close');
}

/** Every state of TCP. */
function tcpStates(): void {
  // ESTABLISHED, with data on both sides, and options that show.
  const [a, b] = tcpPair(s.AF_INET, '127.0.0.1');
  s.send(a, 'unread');
  s.setsockopt(b, s.SOL_SOCKET, s.SO_KEEPALIVE, true);
  s.setsockopt(b, s.SOL_SOCKET, s.SO_MARK, 0x2a);
  s.setsockopt(b, s.IPPROTO_IP, s.IP_TOS, 0x10);
  tcpPair(s.AF_INET6, '::1');
  const [reno] = tcpPair(s.AF_INET, '127.0.0.2');
  s.setsockopt(reno, s.IPPROTO_TCP, s.TCP_CONGESTION, 'reno');
  // An IPv6 socket that is connected to an IPv4 one.
  const dual = listening(s.AF_INET6, '::');
  const four = keep(s.socket(s.AF_INET, s.SOCK_STREAM));
  const { port } = s.getsockname(dual) as s.Inet6Address;
  s.connect(four, { family: s.AF_INET, address: '127.0.0.1', port });
  keep(s.accept(dual).fd);
  // FIN_WAIT2 and CLOSE_WAIT: half closed.
  const [c] = tcpPair(s.AF_INET, '127.0.0.1');
  s.shutdown(c, s.SHUT_WR);
  // TIME_WAIT: who closes first.
  const [d, e] = tcpPair(s.AF_INET, '127.0.0.1');
  letGo(d);
  letGo(e);
  // SYN_SENT: nobody is there.
  const f = keep(s.socket(s.AF_INET, s.SOCK_STREAM | s.SOCK_NONBLOCK));
  try {
    s.connect(f, { family: s.AF_INET, address: '192.0.2.2', port: 9 });
  } catch (error) {
    if ((error as s.SyscallError).errno !== s.EINPROGRESS) throw error;
  }
  // SYN_RECV: complete for the client, but the listener waits for data.
  const g = listening(s.AF_INET, '127.0.0.1');
  s.setsockopt(g, s.IPPROTO_TCP, s.TCP_DEFER_ACCEPT, 30);
  s.connect(keep(s.socket(s.AF_INET, s.SOCK_STREAM)), s.getsockname(g));
  // A queue of connections that wait to be accepted.
  const h = listening(s.AF_INET, '0.0.0.0', 3);
  const at = { ...(s.getsockname(h) as s.InetAddress), address: '127.0.0.1' };
  for (let k = 0; k < 2; k++) s.connect(keep(s.socket(s.AF_INET, s.SOCK_STREAM)), at);
  // The timer that asks a zero window; and with it FIN_WAIT1, CLOSING and LAST_ACK, whose FIN waits behind the data.
  stuckPair();
  s.shutdown(stuckPair()[0], s.SHUT_WR);
  const [closing, closed] = stuckPair();
  s.shutdown(closing, s.SHUT_WR);
  s.shutdown(closed, s.SHUT_WR);
  const [last, first] = stuckPair();
  s.shutdown(first, s.SHUT_WR);
  s.shutdown(last, s.SHUT_WR);
  if (!s.supports('IPPROTO_MPTCP')) return;
  const mptcp = keep(s.socket(s.AF_INET, s.SOCK_STREAM, s.IPPROTO_MPTCP));
  s.bind(mptcp, { family: s.AF_INET, address: '127.0.0.1', port: 0 });
  s.listen(mptcp);
}

function otherInet(): void {
  const udp = keep(s.socket(s.AF_INET, s.SOCK_DGRAM));
  s.bind(udp, { family: s.AF_INET, address: '127.0.0.1', port: 0 });
  s.sendto(udp, 'waiting', 0, s.getsockname(udp));
  const six = keep(s.socket(s.AF_INET6, s.SOCK_DGRAM));
  s.bind(six, { family: s.AF_INET6, address: '::1', port: 0 });
  s.connect(six, s.getsockname(six));
  const only = keep(s.socket(s.AF_INET6, s.SOCK_DGRAM));
  s.setsockopt(only, s.IPPROTO_IPV6, s.IPV6_V6ONLY, true);
  s.bind(only, { family: s.AF_INET6, address: '::', port: 0 });
  const device = keep(s.socket(s.AF_INET, s.SOCK_DGRAM));
  s.setsockopt(device, s.SOL_SOCKET, s.SO_BINDTODEVICE, 'zoo0');
  s.bind(device, { family: s.AF_INET, address: '0.0.0.0', port: 0 });
  keep(s.socket(s.AF_INET, s.SOCK_RAW, s.IPPROTO_ICMP));
  keep(s.socket(s.AF_INET6, s.SOCK_RAW, s.IPPROTO_ICMPV6));
}

function others(): void {
  const [u = -1] = s.socketpair(s.AF_UNIX, s.SOCK_STREAM).map(keep);
  s.send(u, 'unix');
  const [half = -1] = s.socketpair(s.AF_UNIX, s.SOCK_STREAM).map(keep);
  s.shutdown(half, s.SHUT_WR);
  s.socketpair(s.AF_UNIX, s.SOCK_SEQPACKET).map(keep);
  const named = keep(s.socket(s.AF_UNIX, s.SOCK_DGRAM));
  s.bind(named, { family: s.AF_UNIX, path: `\0sockfd-${process.pid}-zoo` });
  const server = keep(s.socket(s.AF_UNIX, s.SOCK_STREAM));
  s.bind(server, { family: s.AF_UNIX, path: `\0sockfd-${process.pid}-listening` });
  s.listen(server, 4);
  s.connect(keep(s.socket(s.AF_UNIX, s.SOCK_STREAM)), s.getsockname(server));
  const packet = keep(s.socket(s.AF_PACKET, s.SOCK_DGRAM, s.htons(s.ETH_P_ARP)));
  s.bind(packet, { family: s.AF_PACKET, protocol: s.ETH_P_ARP, ifindex: s.if_nametoindex('zoo0') });
  const netlink = keep(s.socket(s.AF_NETLINK, s.SOCK_RAW, s.NETLINK_ROUTE));
  s.bind(netlink, { family: s.AF_NETLINK, pid: 0, groups: 5 });
}

/** Makes the zoo before the tests of a file and closes it after them. */
export function withZoo(): void {
  inOwnNamespace(
    'link add zoo0 type veth peer name zoo1',
    'addr add 192.0.2.1/24 dev zoo0',
    'link set zoo0 up',
    'link set zoo1 up',
    'neigh add 192.0.2.2 lladdr 02:00:00:00:00:02 dev zoo0',
  );
  beforeAll(() => {
    if (noNamespace !== '') return;
    tcpStates();
    otherInet();
    others();
    // What another program starts shall not have them, too.
    for (const fd of zoo) s.fcntl(fd, s.F_SETFD, s.FD_CLOEXEC);
  });
  afterAll(() => {
    for (const fd of zoo) s.close(fd);
  });
}
