// Generated from the doc comments of native/*.cc by `npm run generate`; do not edit.
//
// The calls as the addon makes them: integers and buffers in, one integer out, -errno where the kernel refuses.
import { addonCalls, type Memory, sharedTable } from './table.ts';

/**
 * Every call by name.
 *
 * @internal
 */
export type Calls = {
  CMSG_LEN: (length: number) => number;
  CMSG_SPACE: (length: number) => number;
  accept: (sockfd: number, addr: Memory | null, addrlen: Int32Array | null) => number;
  accept4: (sockfd: number, addr: Memory | null, addrlen: Int32Array | null, flags: number) => number;
  batch: (list: Int32Array, count: number, arena: Memory) => number;
  bind: (sockfd: number, addr: Memory | null, addrlen: number) => number;
  close: (fd: number) => number;
  close_range: (first: number, last: number, flags: number) => number;
  connect: (sockfd: number, addr: Memory | null, addrlen: number) => number;
  dup: (oldfd: number) => number;
  dup2: (oldfd: number, newfd: number) => number;
  dup3: (oldfd: number, newfd: number, flags: number) => number;
  epoll_create1: (flags: number) => number;
  epoll_ctl: (epfd: number, op: number, fd: number, event: Int32Array | null) => number;
  epoll_pwait: (epfd: number, events: Int32Array | null, maxevents: number, timeout: number, sigmask: Memory | null) => number;
  epoll_pwait2: (epfd: number, events: Int32Array | null, maxevents: number, timeout: BigInt64Array | null, sigmask: Memory | null) => number;
  epoll_wait: (epfd: number, events: Int32Array | null, maxevents: number, timeout: number) => number;
  eventfd: (initval: number, flags: number) => number;
  fcntl: (fd: number, cmd: number, arg: number | Memory | null) => number;
  gai_strerror: (errcode: number) => string;
  getaddrinfo: (node: string | null, service: string | null, hints: Int32Array, results: Memory, canonname: Memory) => number;
  getnameinfo: (addr: Memory | null, addrlen: number, host: Memory | null, serv: Memory | null, flags: number, error: Int32Array) => number;
  getpeername: (sockfd: number, addr: Memory | null, addrlen: Int32Array | null) => number;
  getprotobyname: (name: string, entry: Memory) => number;
  getprotobynumber: (proto: number, entry: Memory) => number;
  getrlimit: (resource: number, rlim: BigUint64Array | null) => number;
  getservbyname: (name: string, proto: string | null, entry: Memory) => number;
  getservbyport: (port: number, proto: string | null, entry: Memory) => number;
  getsockname: (sockfd: number, addr: Memory | null, addrlen: Int32Array | null) => number;
  getsockopt: (sockfd: number, level: number, optname: number, optval: Memory | null, optlen: Int32Array | null) => number;
  htonl: (hostlong: number) => number;
  htons: (hostshort: number) => number;
  if_indextoname: (ifindex: number, ifname: Memory) => number;
  if_nameindex: (buf: Memory | null) => number;
  if_nametoindex: (ifname: string) => number;
  ifconf: (fd: number, buf: Memory | null) => number;
  ifdata: (fd: number, request: number, ifname: Memory, data: Memory | null) => number;
  inet_aton: (cp: string, inp: Memory) => number;
  inet_ntop: (af: number, src: Memory, dst: Memory) => number;
  inet_pton: (af: number, src: string, dst: Memory) => number;
  ioctl: (fd: number, request: number, arg: number | Memory | null) => number;
  listen: (sockfd: number, backlog: number) => number;
  ntohl: (netlong: number) => number;
  ntohs: (netshort: number) => number;
  pidfd_getfd: (pidfd: number, targetfd: number, flags: number) => number;
  pidfd_open: (pid: number, flags: number) => number;
  pipe2: (pipefd: Int32Array | null, flags: number) => number;
  poll: (fds: Int32Array | null, nfds: number, timeout: number) => number;
  ppoll: (fds: Int32Array | null, nfds: number, timeout: BigInt64Array | null, sigmask: Memory | null) => number;
  pselect: (nfds: number, readfds: Memory | null, writefds: Memory | null, exceptfds: Memory | null, timeout: BigInt64Array | null, sigmask: Memory | null) => number;
  read: (fd: number, buf: Memory | null, offset: number, length: number) => number;
  readv: (fd: number, iov: readonly Memory[]) => number;
  recv: (sockfd: number, buf: Memory | null, offset: number, length: number, flags: number) => number;
  recvfrom: (sockfd: number, buf: Memory | null, offset: number, length: number, flags: number, addr: Memory | null, addrlen: Int32Array | null) => number;
  recvmmsg: (sockfd: number, iovs: readonly (readonly Memory[])[], names: readonly (Memory | null)[], controls: readonly (Memory | null)[], lengths: Int32Array, flags: number, timeout: BigInt64Array | null) => number;
  recvmsg: (sockfd: number, iov: readonly Memory[], name: Memory | null, control: Memory | null, lengths: Int32Array, flags: number) => number;
  select: (nfds: number, readfds: Memory | null, writefds: Memory | null, exceptfds: Memory | null, timeout: BigInt64Array | null) => number;
  send: (sockfd: number, buf: Memory | null, offset: number, length: number, flags: number) => number;
  sendfile: (out_fd: number, in_fd: number, offset: BigInt64Array | null, count: number) => number;
  sendmmsg: (sockfd: number, iovs: readonly (readonly Memory[])[], names: readonly (Memory | null)[], controls: readonly (Memory | null)[], lengths: Int32Array, flags: number) => number;
  sendmsg: (sockfd: number, iov: readonly Memory[], name: Memory | null, control: Memory | null, flags: number) => number;
  sendto: (sockfd: number, buf: Memory | null, offset: number, length: number, flags: number, addr: Memory | null, addrlen: number) => number;
  setns: (fd: number, nstype: number) => number;
  setrlimit: (resource: number, rlim: BigUint64Array | null) => number;
  setsockopt: (sockfd: number, level: number, optname: number, optval: Memory | null, optlen: number) => number;
  shutdown: (sockfd: number, how: number) => number;
  signalfd: (fd: number, mask: Memory | null, flags: number) => number;
  sigprocmask: (how: number, set: Memory | null, oldset: Memory | null) => number;
  sockaddr_decode: (addr: Memory, addrlen: number, fields: Int32Array) => string;
  sockaddr_in: (out: Memory, address: string, port: number) => number;
  sockaddr_in6: (out: Memory, address: string, port: number, flowinfo: number, scopeId: number) => number;
  sockaddr_ll: (out: Memory, protocol: number, ifindex: number, hatype: number, pkttype: number, address: Memory) => number;
  sockaddr_nl: (out: Memory, pid: number, groups: number) => number;
  sockaddr_un: (out: Memory, path: Memory) => number;
  sockaddr_vm: (out: Memory, cid: number, port: number, flags: number) => number;
  socket: (domain: number, type: number, protocol: number) => number;
  socketpair: (domain: number, type: number, protocol: number, sv: Int32Array | null) => number;
  splice: (fd_in: number, off_in: BigInt64Array | null, fd_out: number, off_out: BigInt64Array | null, len: number, flags: number) => number;
  strerror: (errnum: number) => string;
  tee: (fd_in: number, fd_out: number, len: number, flags: number) => number;
  timerfd_create: (clockid: number, flags: number) => number;
  timerfd_gettime: (fd: number, curr_value: BigInt64Array | null) => number;
  timerfd_settime: (fd: number, flags: number, new_value: BigInt64Array | null, old_value: BigInt64Array | null) => number;
  unshare: (flags: number) => number;
  write: (fd: number, buf: Memory | null, offset: number, length: number) => number;
  writev: (fd: number, iov: readonly Memory[]) => number;
};

const addon: Calls = addonCalls();

/**
 * What the functions below call.
 *
 * @internal
 */
export const calls: Calls = sharedTable('calls', () => ({
  CMSG_LEN: addon.CMSG_LEN,
  CMSG_SPACE: addon.CMSG_SPACE,
  accept: addon.accept,
  accept4: addon.accept4,
  batch: addon.batch,
  bind: addon.bind,
  close: addon.close,
  close_range: addon.close_range,
  connect: addon.connect,
  dup: addon.dup,
  dup2: addon.dup2,
  dup3: addon.dup3,
  epoll_create1: addon.epoll_create1,
  epoll_ctl: addon.epoll_ctl,
  epoll_pwait: addon.epoll_pwait,
  epoll_pwait2: addon.epoll_pwait2,
  epoll_wait: addon.epoll_wait,
  eventfd: addon.eventfd,
  fcntl: addon.fcntl,
  gai_strerror: addon.gai_strerror,
  getaddrinfo: addon.getaddrinfo,
  getnameinfo: addon.getnameinfo,
  getpeername: addon.getpeername,
  getprotobyname: addon.getprotobyname,
  getprotobynumber: addon.getprotobynumber,
  getrlimit: addon.getrlimit,
  getservbyname: addon.getservbyname,
  getservbyport: addon.getservbyport,
  getsockname: addon.getsockname,
  getsockopt: addon.getsockopt,
  htonl: addon.htonl,
  htons: addon.htons,
  if_indextoname: addon.if_indextoname,
  if_nameindex: addon.if_nameindex,
  if_nametoindex: addon.if_nametoindex,
  ifconf: addon.ifconf,
  ifdata: addon.ifdata,
  inet_aton: addon.inet_aton,
  inet_ntop: addon.inet_ntop,
  inet_pton: addon.inet_pton,
  ioctl: addon.ioctl,
  listen: addon.listen,
  ntohl: addon.ntohl,
  ntohs: addon.ntohs,
  pidfd_getfd: addon.pidfd_getfd,
  pidfd_open: addon.pidfd_open,
  pipe2: addon.pipe2,
  poll: addon.poll,
  ppoll: addon.ppoll,
  pselect: addon.pselect,
  read: addon.read,
  readv: addon.readv,
  recv: addon.recv,
  recvfrom: addon.recvfrom,
  recvmmsg: addon.recvmmsg,
  recvmsg: addon.recvmsg,
  select: addon.select,
  send: addon.send,
  sendfile: addon.sendfile,
  sendmmsg: addon.sendmmsg,
  sendmsg: addon.sendmsg,
  sendto: addon.sendto,
  setns: addon.setns,
  setrlimit: addon.setrlimit,
  setsockopt: addon.setsockopt,
  shutdown: addon.shutdown,
  signalfd: addon.signalfd,
  sigprocmask: addon.sigprocmask,
  sockaddr_decode: addon.sockaddr_decode,
  sockaddr_in: addon.sockaddr_in,
  sockaddr_in6: addon.sockaddr_in6,
  sockaddr_ll: addon.sockaddr_ll,
  sockaddr_nl: addon.sockaddr_nl,
  sockaddr_un: addon.sockaddr_un,
  sockaddr_vm: addon.sockaddr_vm,
  socket: addon.socket,
  socketpair: addon.socketpair,
  splice: addon.splice,
  strerror: addon.strerror,
  tee: addon.tee,
  timerfd_create: addon.timerfd_create,
  timerfd_gettime: addon.timerfd_gettime,
  timerfd_settime: addon.timerfd_settime,
  unshare: addon.unshare,
  write: addon.write,
  writev: addon.writev,
}));

/**
 * The value of a control message's own length field for `length` bytes of data.
 */
export function CMSG_LEN(length: number): number {
  return calls.CMSG_LEN(length);
}

/**
 * The bytes that a control message with `length` bytes of data takes of a control buffer.
 */
export function CMSG_SPACE(length: number): number {
  return calls.CMSG_SPACE(length);
}

/**
 * Takes the first connection of a listening socket's queue; its peer's address goes into `addr`, the address's length
 * into `addrlen`. Returns the new fd, or -errno. Blocks unless the fd is O_NONBLOCK.
 */
export function accept(sockfd: number, addr: Memory | null, addrlen: Int32Array | null): number {
  return calls.accept(sockfd, addr, addrlen);
}

/**
 * accept(2) with SOCK_NONBLOCK and SOCK_CLOEXEC for the new fd.
 */
export function accept4(
  sockfd: number,
  addr: Memory | null,
  addrlen: Int32Array | null,
  flags: number,
): number {
  return calls.accept4(sockfd, addr, addrlen, flags);
}

/**
 * Makes `count` calls one after the other. Each is eight integers of `list`: the call (`BATCH`), the fd, the offset and
 * length of its data in `arena`, its flags, the offset and length of its address in `arena` (the length that the kernel
 * has for it comes back), and its result or -errno: -EFAULT for memory outside `arena`, -EINVAL for another argument that
 * the call alone refuses with an exception, -ENOSYS for a code that is none. Returns `count`.
 */
export function batch(list: Int32Array, count: number, arena: Memory): number {
  return calls.batch(list, count, arena);
}

/**
 * Gives a socket its local address. Returns 0, or -errno.
 */
export function bind(sockfd: number, addr: Memory | null, addrlen: number): number {
  return calls.bind(sockfd, addr, addrlen);
}

/**
 * Connects a socket to an address. Returns 0, or -errno. Blocks unless the fd is O_NONBLOCK.
 */
export function connect(sockfd: number, addr: Memory | null, addrlen: number): number {
  return calls.connect(sockfd, addr, addrlen);
}

/**
 * Makes the lowest free number refer to the same open file description. Returns it, or -errno.
 */
export function dup(oldfd: number): number {
  return calls.dup(oldfd);
}

/**
 * Opens an epoll instance. Returns its fd, or -errno.
 */
export function epoll_create1(flags: number): number {
  return calls.epoll_create1(flags);
}

/**
 * Adds, modifies or removes an fd of an epoll instance. `event` is a triple: events, the data's low and high 32 bits.
 * Returns 0, or -errno.
 */
export function epoll_ctl(epfd: number, op: number, fd: number, event: Int32Array | null): number {
  return calls.epoll_ctl(epfd, op, fd, event);
}

/**
 * epoll_wait(2) with other signals blocked while it waits (see `ppoll`). Returns how many events there are, 0 on timeout,
 * or -errno.
 */
export function epoll_pwait(
  epfd: number,
  events: Int32Array | null,
  maxevents: number,
  timeout: number,
  sigmask: Memory | null,
): number {
  return calls.epoll_pwait(epfd, events, maxevents, timeout, sigmask);
}

/**
 * epoll_pwait(2) with a timeout of [seconds, nanoseconds], null for ever; the kernel stores nothing there. Returns how
 * many events there are, 0 on timeout, or -errno (ENOSYS before Linux 5.11).
 */
export function epoll_pwait2(
  epfd: number,
  events: Int32Array | null,
  maxevents: number,
  timeout: BigInt64Array | null,
  sigmask: Memory | null,
): number {
  return calls.epoll_pwait2(epfd, events, maxevents, timeout, sigmask);
}

/**
 * Waits for events. Each fills a triple of `events`: events, the data's low and high 32 bits. `timeout` is in
 * milliseconds, -1 for ever. Returns how many there are, 0 on timeout, or -errno.
 */
export function epoll_wait(
  epfd: number,
  events: Int32Array | null,
  maxevents: number,
  timeout: number,
): number {
  return calls.epoll_wait(epfd, events, maxevents, timeout);
}

/**
 * Makes an object with a counter of 64 bits, which starts at `initval`. Returns its fd, or -errno.
 */
export function eventfd(initval: number, flags: number): number {
  return calls.eventfd(initval, flags);
}

/**
 * Manipulates a file descriptor. `arg` is an int, null, or the memory of the command's struct. Returns what the command
 * returns, or -errno.
 */
export function fcntl(fd: number, cmd: number, arg: number | Memory | null): number {
  return calls.fcntl(fd, cmd, arg);
}

/**
 * The C library's text for an EAI_* value.
 */
export function gai_strerror(errcode: number): string {
  return calls.gai_strerror(errcode);
}

/**
 * Asks for the addresses of a host and a service; blocks while the resolver asks others. `hints` are flags, family, type
 * and protocol. Each result takes 148 bytes of `results`: flags, family, type, protocol, address length, address. The
 * canonical name goes into `canonname` with a terminating NUL. Returns how many there are (also where there is no room
 * for all), or EAI_*, which is negative; with EAI_SYSTEM the errno is in the first of `hints`.
 */
export function getaddrinfo(
  node: string | null,
  service: string | null,
  hints: Int32Array,
  results: Memory,
  canonname: Memory,
): number {
  return calls.getaddrinfo(node, service, hints, results, canonname);
}

/**
 * Asks for the names of an address; blocks while the resolver asks others. They go into `host` and `serv` with a
 * terminating NUL. Returns 0, or EAI_*, which is negative; with EAI_SYSTEM the errno is in `error`.
 */
export function getnameinfo(
  addr: Memory | null,
  addrlen: number,
  host: Memory | null,
  serv: Memory | null,
  flags: number,
  error: Int32Array,
): number {
  return calls.getnameinfo(addr, addrlen, host, serv, flags, error);
}

/**
 * The address a socket is connected to goes into `addr`, its whole length into `addrlen`. Returns 0, or -errno.
 */
export function getpeername(
  sockfd: number,
  addr: Memory | null,
  addrlen: Int32Array | null,
): number {
  return calls.getpeername(sockfd, addr, addrlen);
}

/**
 * The number of a protocol. Its name and aliases go into `entry`, as those of `getservbyname`.
 */
export function getprotobyname(name: string, entry: Memory): number {
  return calls.getprotobyname(name, entry);
}

/**
 * The protocol with a number. As `getprotobyname`.
 */
export function getprotobynumber(proto: number, entry: Memory): number {
  return calls.getprotobynumber(proto, entry);
}

/**
 * Reads a limit of this process: the soft and the hard one, 2^64-1 for none. Returns 0, or -errno.
 */
export function getrlimit(resource: number, rlim: BigUint64Array | null): number {
  return calls.getrlimit(resource, rlim);
}

/**
 * The port of a service in host byte order. Its name, protocol and aliases go into `entry`, each with a terminating NUL,
 * and an empty one at the end. Returns -ENOENT where there is none, -ERANGE where there is no room.
 */
export function getservbyname(name: string, proto: string | null, entry: Memory): number {
  return calls.getservbyname(name, proto, entry);
}

/**
 * The service of a port, which is in host byte order. As `getservbyname`.
 */
export function getservbyport(port: number, proto: string | null, entry: Memory): number {
  return calls.getservbyport(port, proto, entry);
}

/**
 * The address a socket is bound to goes into `addr`, its whole length into `addrlen`. Returns 0, or -errno.
 */
export function getsockname(
  sockfd: number,
  addr: Memory | null,
  addrlen: Int32Array | null,
): number {
  return calls.getsockname(sockfd, addr, addrlen);
}

/**
 * Reads a socket option into `optval`; the value's length goes into `optlen`. What `optval` holds before is what the
 * kernel is asked with, where the option takes a request. The length of SO_GET_FILTER counts instructions of eight bytes,
 * that of TCP_AO_GET_KEYS is one key's, of as many as `optval` has room for, that of SCTP_GET_LOCAL_ADDRS leaves out the
 * eight bytes before the addresses. Returns 0, or -errno.
 */
export function getsockopt(
  sockfd: number,
  level: number,
  optname: number,
  optval: Memory | null,
  optlen: Int32Array | null,
): number {
  return calls.getsockopt(sockfd, level, optname, optval, optlen);
}

/**
 * 32 bits from host to network byte order.
 */
export function htonl(hostlong: number): number {
  return calls.htonl(hostlong);
}

/**
 * 16 bits from host to network byte order.
 */
export function htons(hostshort: number): number {
  return calls.htons(hostshort);
}

/**
 * The name of a network interface with a terminating NUL into the first IFNAMSIZ bytes of `ifname`. Returns the name's
 * length, or -errno (ENXIO).
 */
export function if_indextoname(ifindex: number, ifname: Memory): number {
  return calls.if_indextoname(ifindex, ifname);
}

/**
 * All network interfaces: for each 4 bytes of index in host byte order and IFNAMSIZ bytes of name, as many as `buf`
 * holds. Returns how many there are, or -errno.
 */
export function if_nameindex(buf: Memory | null): number {
  return calls.if_nameindex(buf);
}

/**
 * The index of a network interface, or -errno (ENODEV).
 */
export function if_nametoindex(ifname: string): number {
  return calls.if_nametoindex(ifname);
}

/**
 * ioctl(fd, SIOCGIFCONF): one struct ifreq for each IPv4 address of an interface, as many as `buf` holds; null asks how
 * much there is. Returns the bytes, or -errno.
 */
export function ifconf(fd: number, buf: Memory | null): number {
  return calls.ifconf(fd, buf);
}

/**
 * ioctl(fd, SIOCETHTOOL), and SIOCGHWTSTAMP, SIOCSHWTSTAMP: a struct ifreq with the name of an interface, whose ifr_data
 * is `data`, read and stored. Nothing is stored beyond its end, whatever the struct in it says: EFAULT. Returns what the
 * request returns, or -errno.
 */
export function ifdata(fd: number, request: number, ifname: Memory, data: Memory | null): number {
  return calls.ifdata(fd, request, ifname, data);
}

/**
 * The text of an IPv4 address in any of its classic forms ("127.1", "0x7f000001") into 4 bytes of `inp`. Returns 1, or
 * 0 where the text is no such address.
 */
export function inet_aton(cp: string, inp: Memory): number {
  return calls.inet_aton(cp, inp);
}

/**
 * 4 or 16 bytes of an address into text with a terminating NUL in `dst`. Returns the text's length, or -errno
 * (EAFNOSUPPORT, ENOSPC).
 */
export function inet_ntop(af: number, src: Memory, dst: Memory): number {
  return calls.inet_ntop(af, src, dst);
}

/**
 * The text of an IPv4 or IPv6 address into 4 or 16 bytes of `dst`. Returns 1, 0 where the text is no such address, or
 * -EAFNOSUPPORT.
 */
export function inet_pton(af: number, src: string, dst: Memory): number {
  return calls.inet_pton(af, src, dst);
}

/**
 * Controls a device or socket. `arg` is the memory of the request's struct, or an int (which goes to the kernel behind
 * a pointer where the request has it so), or null. Returns what the request returns, or -errno.
 */
export function ioctl(fd: number, request: number, arg: number | Memory | null): number {
  return calls.ioctl(fd, request, arg);
}

/**
 * Marks a bound socket as accepting connections. Returns 0, or -errno.
 */
export function listen(sockfd: number, backlog: number): number {
  return calls.listen(sockfd, backlog);
}

/**
 * 32 bits from network to host byte order.
 */
export function ntohl(netlong: number): number {
  return calls.ntohl(netlong);
}

/**
 * 16 bits from network to host byte order.
 */
export function ntohs(netshort: number): number {
  return calls.ntohs(netshort);
}

/**
 * A duplicate of a file descriptor of another process, with FD_CLOEXEC. Returns it, or -errno.
 */
export function pidfd_getfd(pidfd: number, targetfd: number, flags: number): number {
  return calls.pidfd_getfd(pidfd, targetfd, flags);
}

/**
 * A file descriptor for a process: readable once it has ended. Returns it, or -errno.
 */
export function pidfd_open(pid: number, flags: number): number {
  return calls.pidfd_open(pid, flags);
}

/**
 * Makes a pipe; its read end and its write end go into `pipefd`. Returns 0, or -errno.
 */
export function pipe2(pipefd: Int32Array | null, flags: number): number {
  return calls.pipe2(pipefd, flags);
}

/**
 * Waits until one of `nfds` fds is ready. `fds` holds a triple for each: fd, events, revents. `timeout` is in
 * milliseconds, -1 for ever. Returns how many have revents, 0 on timeout, or -errno.
 */
export function poll(fds: Int32Array | null, nfds: number, timeout: number): number {
  return calls.poll(fds, nfds, timeout);
}

/**
 * poll(2) with a timeout of [seconds, nanoseconds], null for ever, and with other signals blocked while it waits. The
 * kernel stores the time left in `timeout`. `sigmask` is an integer of 64 bits in host byte order, signal n being bit
 * n-1. Returns how many have revents, 0 on timeout, or -errno.
 */
export function ppoll(
  fds: Int32Array | null,
  nfds: number,
  timeout: BigInt64Array | null,
  sigmask: Memory | null,
): number {
  return calls.ppoll(fds, nfds, timeout, sigmask);
}

/**
 * select(2) with a timeout of [seconds, nanoseconds], null for ever, and with other signals blocked while it waits (see
 * `ppoll`). The kernel stores the time left in `timeout`. Returns the number of bits set, 0 on timeout, or -errno (EINVAL
 * above FD_SETSIZE).
 */
export function pselect(
  nfds: number,
  readfds: Memory | null,
  writefds: Memory | null,
  exceptfds: Memory | null,
  timeout: BigInt64Array | null,
  sigmask: Memory | null,
): number {
  return calls.pselect(nfds, readfds, writefds, exceptfds, timeout, sigmask);
}

/**
 * Reads up to `length` bytes into `buf` from `offset`. Returns the bytes read, 0 at end of file, or -errno.
 */
export function read(fd: number, buf: Memory | null, offset: number, length: number): number {
  return calls.read(fd, buf, offset, length);
}

/**
 * Reads into several buffers, each filled before the next. Returns the bytes read, or -errno.
 */
export function readv(fd: number, iov: readonly Memory[]): number {
  return calls.readv(fd, iov);
}

/**
 * Receives up to `length` bytes into `buf` from `offset`. Returns the bytes received (with MSG_TRUNC the datagram's
 * real length), 0 at end of stream, or -errno.
 */
export function recv(
  sockfd: number,
  buf: Memory | null,
  offset: number,
  length: number,
  flags: number,
): number {
  return calls.recv(sockfd, buf, offset, length, flags);
}

/**
 * Receives up to `length` bytes into `buf` from `offset`; the sender's address goes into `addr`, its whole length into
 * `addrlen`. Returns the bytes received, or -errno.
 */
export function recvfrom(
  sockfd: number,
  buf: Memory | null,
  offset: number,
  length: number,
  flags: number,
  addr: Memory | null,
  addrlen: Int32Array | null,
): number {
  return calls.recvfrom(sockfd, buf, offset, length, flags, addr, addrlen);
}

/**
 * Receives several messages in one call. `lengths` has four elements for each, [namelen, controllen, msg_flags, bytes]:
 * the first two go in as the room to use, all come out. `timeout` is [seconds, nanoseconds]; the kernel stores the time
 * left. Returns how many were received, or -errno.
 */
export function recvmmsg(
  sockfd: number,
  iovs: readonly (readonly Memory[])[],
  names: readonly (Memory | null)[],
  controls: readonly (Memory | null)[],
  lengths: Int32Array,
  flags: number,
  timeout: BigInt64Array | null,
): number {
  return calls.recvmmsg(sockfd, iovs, names, controls, lengths, flags, timeout);
}

/**
 * Receives a message into `iov`, its sender's address into `name` and its control messages into `control`. `lengths` has
 * namelen, controllen and msg_flags: what there is room for goes in, what the kernel had comes out. Returns the bytes
 * received, or -errno.
 */
export function recvmsg(
  sockfd: number,
  iov: readonly Memory[],
  name: Memory | null,
  control: Memory | null,
  lengths: Int32Array,
  flags: number,
): number {
  return calls.recvmsg(sockfd, iov, name, control, lengths, flags);
}

/**
 * Waits until one of the fds in the sets, which are bit sets as in C, is ready. `timeout` is [seconds, microseconds];
 * the kernel stores the time left there. Returns the number of bits set, 0 on timeout, or -errno (EINVAL above
 * FD_SETSIZE).
 */
export function select(
  nfds: number,
  readfds: Memory | null,
  writefds: Memory | null,
  exceptfds: Memory | null,
  timeout: BigInt64Array | null,
): number {
  return calls.select(nfds, readfds, writefds, exceptfds, timeout);
}

/**
 * Sends `length` bytes of `buf` from `offset` on a connected socket. Returns the bytes sent, or -errno.
 */
export function send(
  sockfd: number,
  buf: Memory | null,
  offset: number,
  length: number,
  flags: number,
): number {
  return calls.send(sockfd, buf, offset, length, flags);
}

/**
 * Copies up to `count` bytes of a file, from `offset` (which moves) or, where that is null, from the file's own
 * position. Returns the bytes copied, 0 at end of file, or -errno.
 */
export function sendfile(
  out_fd: number,
  in_fd: number,
  offset: BigInt64Array | null,
  count: number,
): number {
  return calls.sendfile(out_fd, in_fd, offset, count);
}

/**
 * Sends several messages in one call. The bytes sent of message i go into `lengths[i]`. Returns how many were sent, or
 * -errno where not even the first was.
 */
export function sendmmsg(
  sockfd: number,
  iovs: readonly (readonly Memory[])[],
  names: readonly (Memory | null)[],
  controls: readonly (Memory | null)[],
  lengths: Int32Array,
  flags: number,
): number {
  return calls.sendmmsg(sockfd, iovs, names, controls, lengths, flags);
}

/**
 * Sends a message: `iov` one after the other, to the address `name`, with the control messages in `control`, both as
 * long as their views. Returns the bytes sent, or -errno.
 */
export function sendmsg(
  sockfd: number,
  iov: readonly Memory[],
  name: Memory | null,
  control: Memory | null,
  flags: number,
): number {
  return calls.sendmsg(sockfd, iov, name, control, flags);
}

/**
 * Sends `length` bytes of `buf` from `offset` to an address. Returns the bytes sent, or -errno.
 */
export function sendto(
  sockfd: number,
  buf: Memory | null,
  offset: number,
  length: number,
  flags: number,
  addr: Memory | null,
  addrlen: number,
): number {
  return calls.sendto(sockfd, buf, offset, length, flags, addr, addrlen);
}

/**
 * Moves the calling thread into the namespace that `fd` stands for. Returns 0, or -errno.
 */
export function setns(fd: number, nstype: number): number {
  return calls.setns(fd, nstype);
}

/**
 * Sets a limit of this process: the soft and the hard one, 2^64-1 for none. Returns 0, or -errno.
 */
export function setrlimit(resource: number, rlim: BigUint64Array | null): number {
  return calls.setrlimit(resource, rlim);
}

/**
 * Sets a socket option from the first `optlen` bytes of `optval`. The options that take a program (SO_ATTACH_FILTER,
 * SO_ATTACH_REUSEPORT_CBPF, PACKET_FANOUT_DATA) take the instructions themselves. IPV6_FLOWLABEL_MGR puts the label that
 * the kernel chose into `optval`. Returns 0, or -errno.
 */
export function setsockopt(
  sockfd: number,
  level: number,
  optname: number,
  optval: Memory | null,
  optlen: number,
): number {
  return calls.setsockopt(sockfd, level, optname, optval, optlen);
}

/**
 * Ends one or both directions of a connection: SHUT_RD, SHUT_WR, SHUT_RDWR. Returns 0, or -errno.
 */
export function shutdown(sockfd: number, how: number): number {
  return calls.shutdown(sockfd, how);
}

/**
 * Makes a file descriptor (or, unless `fd` is -1, changes one) from which the signals of `mask` are read. The mask is an
 * integer of 64 bits in host byte order, signal n being bit n-1. Returns the fd, or -errno.
 */
export function signalfd(fd: number, mask: Memory | null, flags: number): number {
  return calls.signalfd(fd, mask, flags);
}

/**
 * Changes which signals are blocked for the calling thread, and for no other; the mask before goes into `oldset`. Masks
 * are as for `signalfd`. The signals that the C library keeps for itself are left alone, as pthread_sigmask(3) does.
 * Returns 0, or -errno.
 */
export function sigprocmask(how: number, set: Memory | null, oldset: Memory | null): number {
  return calls.sigprocmask(how, set, oldset);
}

/**
 * Reads the fields of an address of `addrlen` bytes: the family and what the family has, integers into `fields`, an
 * IPv4 or IPv6 address as the result.
 * @internal
 */
export function sockaddr_decode(addr: Memory, addrlen: number, fields: Int32Array): string {
  return calls.sockaddr_decode(addr, addrlen, fields);
}

/**
 * Writes a struct sockaddr_in. Returns its size, or -EINVAL where the text is no IPv4 address.
 * @internal
 */
export function sockaddr_in(out: Memory, address: string, port: number): number {
  return calls.sockaddr_in(out, address, port);
}

/**
 * Writes a struct sockaddr_in6; a zone in the text counts before `scopeId`. Returns its size, -EINVAL where the text is
 * no IPv6 address, or -ENODEV where its zone is no interface.
 * @internal
 */
export function sockaddr_in6(
  out: Memory,
  address: string,
  port: number,
  flowinfo: number,
  scopeId: number,
): number {
  return calls.sockaddr_in6(out, address, port, flowinfo, scopeId);
}

/**
 * Writes a struct sockaddr_ll; `protocol` is in host byte order. Returns its size.
 * @internal
 */
export function sockaddr_ll(
  out: Memory,
  protocol: number,
  ifindex: number,
  hatype: number,
  pkttype: number,
  address: Memory,
): number {
  return calls.sockaddr_ll(out, protocol, ifindex, hatype, pkttype, address);
}

/**
 * Writes a struct sockaddr_nl. Returns its size.
 * @internal
 */
export function sockaddr_nl(out: Memory, pid: number, groups: number): number {
  return calls.sockaddr_nl(out, pid, groups);
}

/**
 * Writes a struct sockaddr_un. An empty path is the unnamed address, one that starts with NUL an abstract name of all
 * its bytes; any other ends with a NUL where one fits. Returns the address's length.
 * @internal
 */
export function sockaddr_un(out: Memory, path: Memory): number {
  return calls.sockaddr_un(out, path);
}

/**
 * Writes a struct sockaddr_vm. Returns its size.
 * @internal
 */
export function sockaddr_vm(out: Memory, cid: number, port: number, flags: number): number {
  return calls.sockaddr_vm(out, cid, port, flags);
}

/**
 * Creates an endpoint for communication. Returns its fd, or -errno.
 */
export function socket(domain: number, type: number, protocol: number): number {
  return calls.socket(domain, type, protocol);
}

/**
 * Creates two connected sockets; their fds go into `sv`. Returns 0, or -errno.
 */
export function socketpair(
  domain: number,
  type: number,
  protocol: number,
  sv: Int32Array | null,
): number {
  return calls.socketpair(domain, type, protocol, sv);
}

/**
 * Moves up to `len` bytes between two fds, of which one is a pipe. Returns the bytes moved, 0 at end of file, or -errno.
 */
export function splice(
  fd_in: number,
  off_in: BigInt64Array | null,
  fd_out: number,
  off_out: BigInt64Array | null,
  len: number,
  flags: number,
): number {
  return calls.splice(fd_in, off_in, fd_out, off_out, len, flags);
}

/**
 * The C library's text for an errno value.
 */
export function strerror(errnum: number): string {
  return calls.strerror(errnum);
}

/**
 * Copies up to `len` bytes from one pipe to another and leaves them in the first. Returns the bytes copied, or -errno.
 */
export function tee(fd_in: number, fd_out: number, len: number, flags: number): number {
  return calls.tee(fd_in, fd_out, len, flags);
}

/**
 * Makes a timer that is a file descriptor. Returns it, or -errno.
 */
export function timerfd_create(clockid: number, flags: number): number {
  return calls.timerfd_create(clockid, flags);
}

/**
 * A timer's setting, as `timerfd_settime` has it; its value is the time left. Returns 0, or -errno.
 */
export function timerfd_gettime(fd: number, curr_value: BigInt64Array | null): number {
  return calls.timerfd_gettime(fd, curr_value);
}

/**
 * Arms a timer, or disarms it where the value is zero. A setting is [interval seconds, interval nanoseconds, value
 * seconds, value nanoseconds]; the one before goes into `old_value`. Returns 0, or -errno.
 */
export function timerfd_settime(
  fd: number,
  flags: number,
  new_value: BigInt64Array | null,
  old_value: BigInt64Array | null,
): number {
  return calls.timerfd_settime(fd, flags, new_value, old_value);
}

/**
 * Moves the calling thread into new namespaces. Returns 0, or -errno.
 */
export function unshare(flags: number): number {
  return calls.unshare(flags);
}

/**
 * Writes up to `length` bytes of `buf` from `offset`. Returns the bytes written, or -errno.
 */
export function write(fd: number, buf: Memory | null, offset: number, length: number): number {
  return calls.write(fd, buf, offset, length);
}

/**
 * Writes several buffers, one after the other. Returns the bytes written, or -errno.
 */
export function writev(fd: number, iov: readonly Memory[]): number {
  return calls.writev(fd, iov);
}
