// Whether the running kernel has something: asked of the kernel itself, never of a version number.
import { native } from './binding.ts';
import {
  AF_INET,
  AF_INET6,
  AF_NETLINK,
  AF_PACKET,
  AF_UNIX,
  AF_VSOCK,
  EACCES,
  EAFNOSUPPORT,
  EBADF,
  ENOPROTOOPT,
  ENOSYS,
  EOPNOTSUPP,
  EPERM,
  EPROTONOSUPPORT,
  ESOCKTNOSUPPORT,
  IPPROTO_MPTCP,
  IPPROTO_UDPLITE,
  NETLINK_ROUTE,
  SOCK_CLOEXEC,
  SOCK_DGRAM,
  SOCK_RAW,
  SOCK_STREAM,
} from './constants.ts';
import { knownOptions } from './options.ts';
import * as raw from './raw.ts';
import { wrongType } from './refuse.ts';

/** The sockets on which an option may be known, until one knows it. */
const kinds: readonly (readonly [number, number, number])[] = [
  [AF_INET, SOCK_STREAM, 0],
  [AF_INET, SOCK_DGRAM, 0],
  [AF_INET6, SOCK_STREAM, 0],
  [AF_INET6, SOCK_DGRAM, 0],
  [AF_UNIX, SOCK_STREAM, 0],
  [AF_INET, SOCK_STREAM, IPPROTO_MPTCP],
  [AF_INET, SOCK_DGRAM, IPPROTO_UDPLITE],
  [AF_NETLINK, SOCK_RAW, NETLINK_ROUTE],
  [AF_VSOCK, SOCK_STREAM, 0],
  [AF_PACKET, SOCK_RAW, 0],
];

/** Errors that say: never heard of it. */
const unknown = [ENOPROTOOPT, EOPNOTSUPP, EAFNOSUPPORT, EPROTONOSUPPORT, ESOCKTNOSUPPORT, ENOSYS];

/** Calls that can be asked without doing anything: with an fd that is none. */
const calls: Readonly<Record<string, () => number>> = {
  accept4: () => raw.accept4(-1, null, null, 0),
  close_range: () => raw.close_range(0xfffffff0, 0xfffffff0, 0),
  epoll_pwait2: () => raw.epoll_pwait2(-1, null, 1, null, null),
  pidfd_getfd: () => raw.pidfd_getfd(-1, 0, 0),
  pidfd_open: () => raw.pidfd_open(0, 0),
  recvmmsg: () => raw.recvmmsg(-1, [], [], [], new Int32Array(0), 0, null),
  sendmmsg: () => raw.sendmmsg(-1, [], [], [], new Int32Array(0), 0),
  setns: () => raw.setns(-1, 0),
  splice: () => raw.splice(-1, null, -1, null, 0, 0),
  tee: () => raw.tee(-1, -1, 0, 0),
};

/** Whether a socket can be made, were it not for permissions. */
function family(domain: number): boolean {
  const fd = [SOCK_STREAM, SOCK_DGRAM, SOCK_RAW]
    .map((type) => raw.socket(domain, type | SOCK_CLOEXEC, 0))
    .reduce((best, each) => {
      if (each < 0) return best;
      raw.close(each);
      return each;
    }, -EAFNOSUPPORT);
  if (fd >= 0) return true;
  const result = raw.socket(domain, SOCK_RAW, 0);
  if (result >= 0) raw.close(result);
  return result >= 0 || result === -EPERM || result === -EACCES;
}

function option(name: string): boolean {
  const row = [...knownOptions.values()].find((each) => each.name === name);
  if (row === undefined) return false;
  const bytes = new Uint8Array(Math.max(row.codec.size, 4));
  const length = new Int32Array(1);
  return kinds.some(([domain, type, protocol]) => {
    const fd = raw.socket(domain, type | SOCK_CLOEXEC, protocol);
    if (fd < 0) return false;
    length[0] = bytes.byteLength;
    // What cannot be read is set with no value at all: an option that is known refuses that in another way.
    const result = row.get
      ? raw.getsockopt(fd, row.level, row.option, bytes, length)
      : raw.setsockopt(fd, row.level, row.option, null, 0);
    raw.close(fd);
    return result >= 0 || !unknown.includes(-result);
  });
}

/**
 * Whether the running kernel has an option (`'TCP_FASTOPEN'`), an address family (`'AF_VSOCK'`), a protocol
 * (`'IPPROTO_MPTCP'`) or a call (`'epoll_pwait2'`), by its name. A name that the library does not know is `false`.
 *
 * It asks the kernel with a socket of its own, and does not guess from versions. What needs a privilege is there.
 */
export function supports(name: string): boolean {
  if (typeof name !== 'string') throw wrongType('name', 'a string', name);
  if (Object.hasOwn(calls, name)) return calls[name]?.() !== -ENOSYS;
  if (Object.hasOwn(native.calls, name))
    return native.calls[name] !== undefined && raw.close(-1) === -EBADF;
  const value = native.constants[name];
  if (value === undefined) return false;
  if (name.startsWith('AF_')) return family(value);
  if (name.startsWith('IPPROTO_')) return protocol(value);
  return option(name);
}

function protocol(number: number): boolean {
  const made = [AF_INET, AF_INET6].flatMap((domain) =>
    [SOCK_STREAM, SOCK_DGRAM].map((type) => raw.socket(domain, type | SOCK_CLOEXEC, number)),
  );
  for (const fd of made) if (fd >= 0) raw.close(fd);
  return made.some((fd) => fd >= 0 || fd === -EPERM || fd === -EACCES);
}
