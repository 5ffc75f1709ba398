// errno(3): the error class, and the one place that turns -errno into an exception.
import { native } from '../addon/binding.ts';
import { strerror } from '../addon/calls.ts';
import { integer, isUint8Array, shareClass, wrongType } from './arguments.ts';
import { AF_CAN, AF_INET, AF_INET6, AF_XDP, type ErrnoName } from './constants.generated.ts';
import { hintOf } from './hints.ts';
import { printable } from './printable.ts';
import { dotted } from './text.ts';

/** The fields of an address that messages show, whatever its family. */
export interface AddressFields {
  readonly family?: unknown;
  readonly address?: unknown;
  readonly port?: unknown;
  readonly path?: unknown;
  readonly pid?: unknown;
  readonly cid?: unknown;
  readonly ifindex?: unknown;
}

/** What a failed call was about. */
export interface SyscallContext {
  /** The file descriptor that the call was made on. */
  readonly fd?: number | undefined;
  /** The address that it was given. */
  readonly address?: AddressFields | Uint8Array | undefined;
  /** A path, or the name of an interface. */
  readonly path?: string | undefined;
}

/** An IPv4 or IPv6 address; a number is one of INADDR_ANY's kind. */
function hostText(host: unknown): string {
  return typeof host === 'number' ? dotted(host) : String(host);
}

function pathText(path: unknown): string {
  let name: string;
  try {
    name = isUint8Array(path) ? String.fromCharCode(...path.subarray(0, 108)) : String(path);
  } catch {
    // Memory that is gone by now, which is no reason to hide the error that this is a part of.
    name = '?';
  }
  if (name === '') return '(unnamed)';
  return name.startsWith('\0') ? `@${name.slice(1)}` : name;
}

/** An address for a message: `127.0.0.1:8080`, `[::1]:8080`, `/tmp/s`, `@abstract`. */
export function addressText(address: AddressFields | Uint8Array): string {
  if (isUint8Array(address)) return `sockaddr of ${address.byteLength} bytes`;
  const { family, address: host, port, path, pid, cid, ifindex } = address;
  if (path !== undefined) return pathText(path);
  if (family === AF_INET) return `${hostText(host)}:${String(port)}`;
  if (family === AF_INET6) return `[${hostText(host)}]:${String(port)}`;
  if (pid !== undefined) return `netlink:${String(pid)}`;
  if (ifindex !== undefined) {
    const kind = family === AF_CAN ? 'can' : family === AF_XDP ? 'xdp' : 'packet';
    return `${kind}:${String(ifindex)}`;
  }
  if (cid !== undefined) return `vsock:${String(cid)}:${String(port)}`;
  return `family ${String(family)}`;
}

/** The name of an errno value, `'ECONNREFUSED'`; `'ERRNO_<n>'` where the kernel's headers have none. */
export type ErrnoCode = ErrnoName | `ERRNO_${number}`;

/** What strerror(3) says of each errno that was met: the calls that fail most often fail again and again. */
const descriptions: string[] = [];

function description(errno: number): string {
  descriptions[errno] ??= strerror(errno);
  return descriptions[errno];
}

/** The name of an errno value: `'ECONNREFUSED'`, or `'ERRNO_<n>'` where the kernel's headers have none. */
export function errnoName(errno: number): ErrnoCode {
  if (typeof errno !== 'number') throw wrongType('errno', 'an integer', errno);
  return (native.errnoNames[errno] as ErrnoName | undefined) ?? `ERRNO_${errno}`;
}

/**
 * A system call that failed: `connect ECONNREFUSED 127.0.0.1:8080 (Connection refused)`.
 *
 * It has the shape of `NodeJS.ErrnoException`, but `errno` is the positive value of C, where Node.js's own errors have
 * it negative. The message has what the call was about: an address, a path, else the fd. Control characters of a path or
 * name are escapes there, `\\x1b`; the fields have them as they are.
 */
export class SyscallError extends Error {
  override readonly name: string = 'SyscallError';
  /** The errno value: 111. */
  readonly errno: number;
  /** Its name: `'ECONNREFUSED'`. */
  readonly code: ErrnoCode;
  /** The call: `'connect'`. */
  readonly syscall: string;
  /** The file descriptor that the call was made on. */
  declare fd?: number;
  /** The IPv4 or IPv6 address that the call was given. */
  declare address?: string;
  /** The port that the call was given, in host byte order. */
  declare port?: number;
  /** The path that the call was given. */
  declare path?: string;
  /**
   * What usually is the reason, and what to do about it, where the errno alone does not say it: a text for people, which
   * a printed error shows on a line of its own. docs/errors.md has them all.
   */
  declare hint?: string;

  constructor(syscall: string, errno: number, context: SyscallContext = {}) {
    if (typeof syscall !== 'string') throw wrongType('syscall', 'a string', syscall);
    if (typeof context !== 'object' || context === null) {
      throw wrongType('context', 'an object', context);
    }
    const code = errnoName(integer('errno', errno, 0, 0x7fffffff));
    // Read once: what a getter gives the second time may be something else.
    const { fd, path, address } = context;
    if (fd !== undefined && typeof fd !== 'number') throw wrongType('context.fd', 'a number', fd);
    if (path !== undefined && typeof path !== 'string') {
      throw wrongType('context.path', 'a string', path);
    }
    const named = typeof address === 'object' && address !== null ? address : undefined;
    const about = named === undefined ? path : addressText(named);
    const fallback = fd === undefined ? '' : ` fd ${fd}`;
    super(
      `${printable(syscall)} ${code}${about === undefined ? fallback : ` ${printable(about)}`} (${description(errno)})`,
    );
    this.errno = errno;
    this.code = code;
    this.syscall = syscall;
    if (fd !== undefined) this.fd = fd;
    if (path !== undefined) this.path = path;
    if (named !== undefined && !isUint8Array(named)) this.#about(named);
    const hint = hintOf(this);
    if (hint !== undefined) this.hint = hint;
  }

  #about(named: AddressFields): void {
    if (named.family === AF_INET || named.family === AF_INET6) {
      this.address = hostText(named.address);
      this.port = named.port as number;
    } else if (named.path !== undefined) {
      this.path = pathText(named.path);
    }
  }
}

shareClass('SyscallError', SyscallError);

/**
 * The exception that a raw call's -errno stands for. Apart from {@link check}, because V8 counts a function's calls
 * where it returns: one that always throws stays in the interpreter, whose object literals are calls of the runtime.
 */
function failure(
  result: number,
  syscall: string,
  fd: number | undefined,
  address: AddressFields | Uint8Array | undefined,
): SyscallError {
  return new SyscallError(syscall, -result, { fd, address });
}

/** The result of a raw call, or the exception that its -errno stands for. */
export function check(
  result: number,
  syscall: string,
  fd?: number,
  address?: AddressFields | Uint8Array,
): number {
  if (result < 0) throw failure(result, syscall, fd, address);
  return result;
}
