// getaddrinfo(3) getnameinfo(3): names and addresses, with an error class of their own
import * as raw from '../addon/calls.ts';
import { integer, onlyFields, shareClass, wrongType } from '../values/arguments.ts';
import { namesWith } from '../values/constant-names.ts';
import { EAI_SYSTEM, ENOSYS, NI_MAXHOST, NI_MAXSERV } from '../values/constants.generated.ts';
import { SyscallError } from '../values/errors.ts';
import { type Address, type AddressInput, address, sockaddr } from '../values/sockaddr.ts';
import { littleEndian } from '../values/struct.ts';
import { stringOf } from '../values/text.ts';

/** The values of EAI_*, by which their names are found; aliases that came later are not among them. */
let names: ReadonlyMap<number, string> | undefined;

function eaiName(errno: number): string | undefined {
  names ??= namesWith('EAI_');
  return names.get(errno);
}

/**
 * The resolver's failure: `getaddrinfo EAI_NONAME no.such.host (Name or service not known)`.
 */
export class GaiError extends Error {
  override readonly name: string = 'GaiError';
  /** The EAI_* value, which is negative. */
  readonly errno: number;
  /** Its name: `'EAI_NONAME'`. */
  readonly code: string;
  /** `'getaddrinfo'` or `'getnameinfo'`. */
  readonly syscall: string;
  /** The host that was asked for. */
  declare hostname?: string;
  /** The service that was asked for. */
  declare service?: string;

  constructor(
    syscall: string,
    errno: number,
    context: { readonly hostname?: string | undefined; readonly service?: string | undefined } = {},
  ) {
    if (typeof syscall !== 'string') throw wrongType('syscall', 'a string', syscall);
    integer('errno', errno, -0x80000000, 0x7fffffff);
    if (typeof context !== 'object' || context === null) {
      throw wrongType('context', 'an object', context);
    }
    const { hostname, service } = context;
    const about = [hostname, service].filter((each) => each !== undefined).join(' ');
    const code = eaiName(errno) ?? `EAI_${errno}`;
    super(`${syscall} ${code}${about === '' ? '' : ` ${about}`} (${raw.gai_strerror(errno)})`);
    this.errno = errno;
    this.code = code;
    this.syscall = syscall;
    if (hostname !== undefined) this.hostname = hostname;
    if (service !== undefined) this.service = service;
  }
}

shareClass('GaiError', GaiError);

/** What shall be found; each is anything unless given. */
export interface AddrInfoHints {
  /** `AI_*` */
  readonly flags?: number;
  /** `AF_INET`, `AF_INET6` */
  readonly family?: number;
  /** `SOCK_*` */
  readonly socktype?: number;
  /** `IPPROTO_*` */
  readonly protocol?: number;
}

/** One way to reach a service: what `socket` and `connect` (or `bind`) take. */
export interface AddrInfo {
  readonly flags: number;
  readonly family: number;
  readonly socktype: number;
  readonly protocol: number;
  readonly address: Address;
  /** With `AI_CANONNAME` the host's own name, in the first. */
  readonly canonname?: string;
}

/** A result in the memory of `raw.getaddrinfo`: five integers and room for any address. */
const FIELDS = 20;
const RECORD = FIELDS + 128;

/** A name, or null for C's NULL. */
function nameOf(name: string, must: string, value: unknown): string | null {
  if (value !== null && typeof value !== 'string') throw wrongType(name, must, value);
  return value;
}

/** A number stands for a port. */
function serviceOf(value: unknown): string | null {
  if (typeof value === 'number') return String(integer('service', value, 0, 65_535));
  return nameOf('service', 'a string, a port or null', value);
}

/** What is asked for, as the addon takes it. */
export interface Lookup {
  readonly node: string | null;
  readonly service: string | null;
  /** Flags, family, type and protocol. */
  readonly hints: readonly number[];
}

/** Checks what is asked for. */
export function lookupOf(node: unknown, service: unknown, hints: AddrInfoHints): Lookup {
  if (typeof hints !== 'object' || hints === null) throw wrongType('hints', 'an object', hints);
  const fields = ['flags', 'family', 'socktype', 'protocol'] as const;
  onlyFields('hints', hints, fields);
  const host = nameOf('node', 'a string or null', node);
  const port = serviceOf(service);
  const wanted = fields.map((field) => {
    const value = hints[field];
    return value === undefined ? 0 : integer(`hints.${field}`, value, -0x80000000, 0x7fffffff);
  });
  return { node: host, service: port, hints: wanted };
}

/** Room for as many results at first; where there are more, it is asked again with more. */
export const FIRST_ROOM = 16;

/** The bytes of room for so many. */
export function roomFor(count: number): number {
  return count * RECORD;
}

/** What the addon stored. Throws its error. */
export function addrInfos(
  { node, service }: Lookup,
  count: number,
  errno: number,
  results: Uint8Array,
  canonname: Uint8Array,
): AddrInfo[] {
  if (count < 0) fail('getaddrinfo', count, errno, node, service);
  return Array.from({ length: count }, (_, i) => result(results, i, canonname));
}

/**
 * `getaddrinfo(node, service, hints, res)`: the addresses of a host and a service. Blocks while the resolver asks others
 * (DNS); that of `sockfd/promises` does not.
 *
 * @param node a name or the text of an address; null for this machine (with `AI_PASSIVE` the wildcard)
 * @param service a name or number; null leaves the port 0
 * @returns in the order to try them (RFC 6724), each once for every type of socket that `hints` leaves open
 * @throws {GaiError} EAI_AGAIN, EAI_BADFLAGS, EAI_FAIL, EAI_FAMILY, EAI_NODATA, EAI_NONAME, EAI_SERVICE, EAI_SOCKTYPE
 * @throws {SyscallError} the errno of EAI_SYSTEM
 * @see {@link https://man7.org/linux/man-pages/man3/getaddrinfo.3.html | getaddrinfo(3)}
 */
export function getaddrinfo(
  node: string | null,
  service: string | number | null = null,
  hints: AddrInfoHints = {},
): AddrInfo[] {
  const lookup = lookupOf(node, service, hints);
  const canonname = new Uint8Array(NI_MAXHOST);
  for (let room = FIRST_ROOM; ; ) {
    const ints = Int32Array.from(lookup.hints);
    const results = new Uint8Array(roomFor(room));
    const count = raw.getaddrinfo(lookup.node, lookup.service, ints, results, canonname);
    if (count <= room) return addrInfos(lookup, count, ints[0] ?? 0, results, canonname);
    room = count;
  }
}

function fail(
  syscall: string,
  error: number,
  errno: number,
  hostname: string | null,
  service: string | null,
): never {
  // On another platform than Linux there is no call to fail with an EAI_*.
  if (error === -ENOSYS) throw new SyscallError(syscall, ENOSYS);
  if (error === EAI_SYSTEM && errno > 0) {
    throw new SyscallError(syscall, errno, { path: hostname ?? undefined });
  }
  throw new GaiError(syscall, error, {
    hostname: hostname ?? undefined,
    service: service ?? undefined,
  });
}

function result(results: Uint8Array, index: number, canonname: Uint8Array): AddrInfo {
  const view = new DataView(results.buffer, results.byteOffset + index * RECORD, RECORD);
  const [flags = 0, family = 0, socktype = 0, protocol = 0, length = 0] = [0, 4, 8, 12, 16].map(
    (offset) => view.getInt32(offset, littleEndian),
  );
  const from = index * RECORD + FIELDS;
  const name = index === 0 ? stringOf(canonname) : '';
  return {
    flags,
    family,
    socktype,
    protocol,
    address: address(results.subarray(from, from + length)),
    ...(name === '' ? {} : { canonname: name }),
  };
}

/** The names of an address. */
export interface NameInfo {
  readonly host: string;
  readonly service: string;
}

/**
 * `getnameinfo(addr, addrlen, host, hostlen, serv, servlen, flags)`: the names of an address. Blocks while the resolver
 * asks others (DNS), unless `NI_NUMERICHOST` asks for none.
 *
 * @param flags `NI_*`
 * @throws {GaiError} EAI_AGAIN, EAI_BADFLAGS, EAI_FAIL, EAI_FAMILY, EAI_NONAME, EAI_OVERFLOW
 * @see {@link https://man7.org/linux/man-pages/man3/getnameinfo.3.html | getnameinfo(3)}
 */
export function getnameinfo(addr: AddressInput, flags = 0): NameInfo {
  const bytes = sockaddr(addr);
  const [host, service] = [new Uint8Array(NI_MAXHOST), new Uint8Array(NI_MAXSERV)];
  const errno = new Int32Array(1);
  const error = raw.getnameinfo(bytes, bytes.byteLength, host, service, flags, errno);
  return nameInfo(error, errno[0] ?? 0, host, service);
}

/** What the addon stored. Throws its error. */
export function nameInfo(
  error: number,
  errno: number,
  host: Uint8Array,
  service: Uint8Array,
): NameInfo {
  if (error < 0) fail('getnameinfo', error, errno, null, null);
  return { host: stringOf(host), service: stringOf(service) };
}
