// What is not asked of some calls, and why.

/** Why a call is an exception. What is not said here is asked of it. */
export interface Exception {
  /** The name by which `sockfd` (or `sockfd/raw`) offers it, where that is another one. */
  readonly offered?: string;
  /** Why no line of a trace shows it. */
  readonly untraced?: string;
  /** Why the line of a trace that shows it is not compared with strace's. */
  readonly uncompared?: string;
  /** Why docker/capabilities has no row for it. */
  readonly unlimited?: string;
}

const computes = 'computes alone: no system call';
const resolves = "asks by system calls of the C library's own";
const reads = 'reads a file that all may read';
const encodes = {
  untraced: 'writes a struct; the name of a zone is looked up by the C library',
  unlimited: computes,
} as const;
const converts = { untraced: computes, unlimited: computes } as const;

export const exceptions: Readonly<Record<string, Exception>> = {
  CMSG_LEN: converts,
  CMSG_SPACE: converts,
  batch: {
    offered: 'Batch',
    untraced: 'is shown as the calls that it makes',
    unlimited: 'makes calls that have rows of their own',
  },
  gai_strerror: { offered: 'GaiError', ...converts },
  getaddrinfo: { untraced: resolves },
  getnameinfo: { untraced: resolves },
  getprotobyname: { untraced: resolves, unlimited: reads },
  getprotobynumber: { untraced: resolves, unlimited: reads },
  getservbyname: { untraced: resolves, unlimited: reads },
  getservbyport: { untraced: resolves, unlimited: reads },
  htonl: converts,
  htons: converts,
  if_indextoname: { untraced: resolves, unlimited: 'needs what if_nameindex needs' },
  if_nameindex: { untraced: resolves },
  if_nametoindex: { untraced: resolves, unlimited: 'needs what if_nameindex needs' },
  ifconf: { offered: 'getifconf', uncompared: 'is shown without its struct' },
  ifdata: { offered: 'ethtool' },
  inet_aton: converts,
  inet_ntop: converts,
  inet_pton: converts,
  ntohl: converts,
  ntohs: converts,
  sockaddr_decode: { offered: 'address', ...encodes },
  sockaddr_in: { offered: 'sockaddr', ...encodes },
  sockaddr_in6: { offered: 'sockaddr', ...encodes },
  sockaddr_ll: { offered: 'sockaddr', ...encodes },
  sockaddr_nl: { offered: 'sockaddr', ...encodes },
  sockaddr_un: { offered: 'sockaddr', ...encodes },
  sockaddr_vm: { offered: 'sockaddr', ...encodes },
  strerror: { offered: 'SyscallError', ...converts },
};
