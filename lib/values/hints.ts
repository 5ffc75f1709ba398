// What usually is the reason of a failed call, and what to do about it: the hint of a SyscallError.

/** What a hint depends on. */
export interface Failed {
  readonly syscall: string;
  readonly code: string;
  readonly port?: number | undefined;
  readonly path?: string | undefined;
}

/** A text, or one that depends on the address; undefined where there is nothing to say. */
type Hint = string | ((failed: Failed) => string | undefined);

const WAIT =
  'nothing is there yet, and the call must not wait: poll(2) tells when, the calls of sockfd/promises wait by themselves';
const NOT_CONNECTED =
  'the socket has no peer: connect it first. A listening socket never has one: accept returns the fd of the connection';
const DESTINATION = 'the socket has no peer: connect it first, or name the destination (sendto)';
const PRIVILEGED = 'it needs a capability, docs/capabilities.md says which: CAP_NET_ADMIN for most';
const FULL =
  'the process has as many fds open as RLIMIT_NOFILE allows (ulimit -n): close what is not needed, see fds() of sockfd/inspect';
const NO_ROUTE = 'no route leads there: see `ip route get` with the address';
const OTHER_FAMILY =
  'the socket is of another family than the address: see the first argument of its socket(domain, type)';
const CLOSED = 'no file is open under this number: closed already, or never opened';
const NOT_A_SOCKET = 'this fd is a file, a pipe or the like: describe(fd) of sockfd/inspect tells';

/** Those that send to an address. */
const SENDING = 'send sendto sendmsg sendmmsg write writev';
const RECEIVING = 'recv recvfrom recvmsg recvmmsg read readv';

/** The rules: the errno, the calls (`*` for any), the hint. The first that fits counts. */
export const hintRules: readonly (readonly [code: string, calls: string, hint: Hint])[] = [
  [
    'EACCES',
    'bind',
    ({ port = 0, path }) => {
      if (path !== undefined)
        return 'making the socket’s file needs write permission for its folder';
      return port > 0 && port < 1024
        ? 'ports below 1024 need CAP_NET_BIND_SERVICE, or a lower net.ipv4.ip_unprivileged_port_start'
        : undefined;
    },
  ],
  [
    'EACCES',
    `connect ${SENDING}`,
    ({ path }) =>
      path === undefined
        ? 'a broadcast address needs SO_BROADCAST'
        : 'it needs write permission for the socket’s file, and to search all folders on the way',
  ],
  [
    'EACCES',
    'socket',
    'the group of the process is not in net.ipv4.ping_group_range, whose members may make ICMP datagram sockets',
  ],
  [
    'EADDRINUSE',
    'bind',
    ({ port, path }) => {
      if (path !== undefined) {
        return 'this name is taken. The file of a path stays when its socket is closed: unlink it before bind, unless somebody listens there';
      }
      return port === undefined
        ? undefined
        : `a socket has this port (\`npx sockfd ss -a --local :${port}\` shows it), or an ended connection is in TIME_WAIT, which SO_REUSEADDR, set before bind, passes over`;
    },
  ],
  ['EADDRINUSE', 'listen', 'another socket listens on this address already'],
  [
    'EADDRNOTAVAIL',
    'bind',
    'no interface of this network namespace has the address: see getifaddrs() of sockfd/netlink; IP_FREEBIND binds to it all the same',
  ],
  [
    'EADDRNOTAVAIL',
    'connect',
    'no local address or port is left for this peer: see net.ipv4.ip_local_port_range',
  ],
  [
    'EAFNOSUPPORT',
    'socket',
    'the first argument is the address family, the second the type: socket(AF_INET, SOCK_STREAM)',
  ],
  ['EAFNOSUPPORT', `bind connect ${SENDING}`, OTHER_FAMILY],
  ['EAGAIN', `accept accept4 ${RECEIVING}`, WAIT],
  [
    'EAGAIN',
    SENDING,
    'the send buffer is full, and the call must not wait: POLLOUT tells when, the calls of sockfd/promises wait by themselves',
  ],
  ['EALREADY', 'connect', 'the connection is still being made: POLLOUT tells when, SO_ERROR how'],
  ['EBADF', '*', CLOSED],
  [
    'ECONNREFUSED',
    'connect',
    ({ port, path }) => {
      if (path !== undefined) return 'the socket’s file is there, but nobody listens on it';
      return port === undefined
        ? undefined
        : `nobody listens on port ${port} of this address (\`npx sockfd ss -l\` shows who listens where)`;
    },
  ],
  [
    'ECONNREFUSED',
    `${SENDING} ${RECEIVING}`,
    'nobody receives at the other end: of UDP, an ICMP message about an earlier datagram said so',
  ],
  [
    'ECONNRESET',
    `${SENDING} ${RECEIVING}`,
    'the peer is gone, or closed with data unread, or on purpose (SO_LINGER with a time of 0)',
  ],
  ['EDESTADDRREQ', SENDING, DESTINATION],
  ['EEXIST', 'epoll_ctl', 'the fd is watched already: EPOLL_CTL_MOD changes what for'],
  [
    'EINPROGRESS',
    'connect',
    'the connection is being made: POLLOUT tells when, SO_ERROR how; connect of sockfd/promises waits for both',
  ],
  [
    'EINVAL',
    'accept accept4',
    'the socket does not listen: call listen before accept (and not shutdown)',
  ],
  [
    'EINVAL',
    'bind',
    'the socket has an address already, or is of another family than this one: socket(domain, type) with the two swapped makes a Unix socket',
  ],
  [
    'EINVAL',
    'connect',
    'the socket is of another family than the address: socket(domain, type) with the two swapped makes a Unix socket',
  ],
  ['EINVAL', 'socket', 'type is SOCK_*, with no flags but SOCK_NONBLOCK and SOCK_CLOEXEC'],
  ['EINVAL', 'epoll_ctl', 'the first fd is no epoll instance, or it watches itself'],
  [
    'EISCONN',
    'connect',
    'the socket listens, or is connected: another connection needs another socket',
  ],
  ['EISCONN', 'sendto sendmsg', 'the socket has a peer: send without an address'],
  ['EMFILE', '*', FULL],
  [
    'EMSGSIZE',
    SENDING,
    'the datagram is larger than its protocol (65,507 bytes for UDP on IPv4) or the path takes',
  ],
  ['ENETUNREACH', `connect ${SENDING}`, NO_ROUTE],
  [
    'ENODEV',
    'setsockopt ioctl if_nametoindex',
    'no such interface in this network namespace: if_nameindex() lists them',
  ],
  [
    'ENOENT',
    `connect ${SENDING}`,
    'no socket has this path; the names of the abstract ones start with a zero byte',
  ],
  ['ENOENT', 'epoll_ctl', 'the fd is not watched yet: EPOLL_CTL_ADD'],
  [
    'ENOPROTOOPT',
    'getsockopt setsockopt',
    'no such option at this level, for this kind of socket, or in this kernel: docs/options.md has the levels, supports() asks the kernel',
  ],
  ['ENOTCONN', '*', NOT_CONNECTED],
  ['ENOTSOCK', '*', NOT_A_SOCKET],
  [
    'EOPNOTSUPP',
    'accept accept4 listen',
    'only sockets with connections listen and accept: SOCK_STREAM and SOCK_SEQPACKET',
  ],
  [
    'EPERM',
    'socket',
    'SOCK_RAW and AF_PACKET need CAP_NET_RAW (docs/capabilities.md); ICMP echo goes without, over SOCK_DGRAM with IPPROTO_ICMP',
  ],
  ['EPERM', 'epoll_ctl', 'a regular file is always ready, so epoll takes none'],
  ['EPERM', 'setsockopt ioctl setns unshare bind', PRIVILEGED],
  [
    'EPIPE',
    SENDING,
    'no peer reads any more: the connection has ended, or this side has been shut down, or it was never there',
  ],
  [
    'EPROTONOSUPPORT',
    'socket socketpair',
    'no such protocol for this family and type: 0 is the usual one of SOCK_STREAM and SOCK_DGRAM',
  ],
  ['EPROTOTYPE', 'connect', 'the socket at this path is of another type (SOCK_STREAM, SOCK_DGRAM)'],
  [
    'ESOCKTNOSUPPORT',
    'socket socketpair',
    'no such type in this family: socket(AF_INET, SOCK_STREAM) has the family first, and SOCK_RAW needs a protocol',
  ],
  [
    'ETIMEDOUT',
    'connect',
    'no answer at all: a firewall, or nobody at this address; TCP_SYNCNT and the timeout of sockfd/promises end the wait sooner',
  ],
];

/** The rules by errno and call, made when the first call fails. */
let byCode: ReadonlyMap<string, ReadonlyMap<string, Hint>> | undefined;

function indexed(): ReadonlyMap<string, ReadonlyMap<string, Hint>> {
  const codes = new Map<string, Map<string, Hint>>();
  for (const [code, calls, hint] of hintRules) {
    const rules = codes.get(code) ?? new Map<string, Hint>();
    codes.set(code, rules);
    for (const call of calls.split(' ')) if (!rules.has(call)) rules.set(call, hint);
  }
  return codes;
}

/** What a failure suggests; undefined where the errno says it all. Errors are made often (EAGAIN): two look-ups. */
export function hintOf(failed: Failed): string | undefined {
  byCode ??= indexed();
  const rules = byCode.get(failed.code);
  const hint = rules?.get(failed.syscall) ?? rules?.get('*');
  return typeof hint === 'function' ? hint(failed) : hint;
}
