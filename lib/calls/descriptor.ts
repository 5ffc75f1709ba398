// close(2) dup(2) pipe(2) fcntl(2) ioctl(2)

import { type IoctlRequest, native } from '../addon/binding.ts';
import * as raw from '../addon/calls.ts';
import { wrongType } from '../values/arguments.ts';
import { F_GETOWN, F_GETOWN_EX, F_OWNER_PGRP } from '../values/constants.generated.ts';
import { check } from '../values/errors.ts';
import { type Bytes, viewOf } from '../values/memory.ts';
import { type Fd, fdOf } from '../values/own.ts';

/**
 * `close(fd)`: closes a file descriptor. An owned one is closed by its owner, which then knows.
 *
 * @throws {SyscallError} EBADF, EINTR, EIO
 * @see {@link https://man7.org/linux/man-pages/man2/close.2.html | close(2)}
 */
export function close(fd: Fd): void {
  if (typeof fd === 'object' && fd !== null) {
    // Read once: what a getter gives the second time may be something else.
    const { close: closes } = fd;
    if (typeof closes !== 'function') throw wrongType('fd', 'an integer or an owned fd', fd);
    closes.call(fd);
  } else check(raw.close(fd), 'close', fd);
}

/**
 * `dup(oldfd)`: makes the lowest free number refer to the same open file description.
 *
 * @returns the new fd
 * @throws {SyscallError} EBADF, EMFILE
 * @see {@link https://man7.org/linux/man-pages/man2/dup.2.html | dup(2)}
 */
export function dup(oldfd: Fd): number {
  const fd = fdOf(oldfd);
  return check(raw.dup(fd), 'dup', fd);
}

/**
 * `dup2(oldfd, newfd)`: makes `newfd` refer to the open file description of `oldfd`, closing what it was.
 *
 * @returns `newfd`
 * @throws {SyscallError} EBADF, EBUSY, EINTR
 * @see {@link https://man7.org/linux/man-pages/man2/dup.2.html | dup2(2)}
 */
export function dup2(oldfd: Fd, newfd: Fd): number {
  const fd = fdOf(oldfd);
  return check(raw.dup2(fd, fdOf(newfd)), 'dup2', fd);
}

/**
 * `dup3(oldfd, newfd, flags)`: `dup2` with `O_CLOEXEC` for the new fd.
 *
 * @returns `newfd`
 * @throws {SyscallError} as `dup2`; EINVAL for other flags and where both fds are the same
 * @see {@link https://man7.org/linux/man-pages/man2/dup.2.html | dup3(2)}
 */
export function dup3(oldfd: Fd, newfd: Fd, flags: number): number {
  const fd = fdOf(oldfd);
  return check(raw.dup3(fd, fdOf(newfd), flags), 'dup3', fd);
}

/**
 * `pipe2(pipefd, flags)`: makes a pipe.
 *
 * @param flags `O_CLOEXEC`, `O_NONBLOCK`, `O_DIRECT`
 * @returns the read end and the write end
 * @throws {SyscallError} EINVAL, EMFILE, ENFILE
 * @see {@link https://man7.org/linux/man-pages/man2/pipe.2.html | pipe2(2)}
 */
export function pipe2(flags = 0): [number, number] {
  const pipefd = new Int32Array(2);
  check(raw.pipe2(pipefd, flags), 'pipe2');
  return [pipefd[0] as number, pipefd[1] as number];
}

/**
 * `fcntl(fd, cmd, arg)`: manipulates a file descriptor.
 *
 * @param cmd `F_GETFL`, `F_SETFL`, `F_GETFD`, `F_SETFD`, `F_DUPFD`, ...
 * @param arg an int, or the memory of the command's struct
 * @returns what the command returns
 * @throws {SyscallError} EACCES, EAGAIN, EBADF, EBUSY, EINTR, EINVAL, EMFILE, EPERM
 * @see {@link https://man7.org/linux/man-pages/man2/fcntl.2.html | fcntl(2)}
 */
export function fcntl(fd: Fd, cmd: number, arg?: number | Bytes): number {
  const number = fdOf(fd);
  if (cmd === F_GETOWN) {
    // A process group is a negative result, which cannot be told from -errno.
    const owner = new Int32Array(2);
    check(raw.fcntl(number, F_GETOWN_EX, owner), 'fcntl', number);
    const [type = 0, pid = 0] = owner;
    return type === F_OWNER_PGRP ? -pid : pid;
  }
  const value = arg === undefined ? null : typeof arg === 'object' ? viewOf('arg', arg) : arg;
  return check(raw.fcntl(number, cmd, value), 'fcntl', number);
}

let intRequests: Map<number, IoctlRequest> | undefined;

/** The requests that store an int, which is the result where no argument is given, by number. */
function storesInt(request: number): IoctlRequest | undefined {
  intRequests ??= new Map(
    native
      .requests()
      .filter(({ how, size }) => how === 'stores' && size === 4)
      .map((row) => [row.request, row]),
  );
  return intRequests.get(request >>> 0);
}

/**
 * `ioctl(fd, request, arg)`: controls a device or socket.
 *
 * @param request `FIONREAD`, `FIONBIO`, `SIOCATMARK`, `SIOCOUTQ`, `TUNSETIFF`, ...
 * @param arg an integer or boolean, which goes to the kernel behind a pointer where the request has it so; or the memory
 * of the request's struct, which the kernel reads and fills in; or, for `TUNATTACHFILTER`, a program's instructions
 * @returns the int that the request stores (`FIONREAD`, `SIOCOUTQ`, `SIOCATMARK`, `TIOCGPGRP`, `NS_GET_OWNER_UID`, ...)
 * where no `arg` is given, else what the request returns
 * @throws {SyscallError} EBADF, EINVAL, ENOTTY
 * @throws {RangeError} for a request whose struct holds memory addresses, and, where there is an `arg`, for one that the
 * library does not know (native/ioctl.def)
 * @see {@link https://man7.org/linux/man-pages/man2/ioctl.2.html | ioctl(2)}
 */
export function ioctl(fd: Fd, request: number, arg?: number | boolean | Bytes): number {
  const number = fdOf(fd);
  const stored = arg === undefined && typeof request === 'number' ? storesInt(request) : undefined;
  if (stored !== undefined) {
    const int = stored.unsigned ? new Uint32Array(1) : new Int32Array(1);
    check(raw.ioctl(number, request, int), 'ioctl', number);
    return int[0] as number;
  }
  const value =
    arg === undefined
      ? null
      : typeof arg === 'boolean'
        ? Number(arg)
        : typeof arg === 'object'
          ? viewOf('arg', arg)
          : arg;
  return check(raw.ioctl(number, request, value), 'ioctl', number);
}
