// Calls that block and that no event belongs to: a lock, a disk, the end of a connection that lingers.
import * as raw from '../addon/calls.ts';
import { closeHook } from '../addon/close.ts';
import { type FileOffset, pointer } from '../calls/splice.ts';
import { integer } from '../values/arguments.ts';
import { tellingCaller } from '../values/callers.ts';
import {
  EACCES,
  EAGAIN,
  F_OFD_SETLK,
  F_OFD_SETLKW,
  F_SETLK,
  F_SETLKW,
} from '../values/constants.generated.ts';
import { check } from '../values/errors.ts';
import { attached, type Bytes, bytesOf, type Data, viewOf } from '../values/memory.ts';
import { type Fd, fdOf } from '../values/own.ts';
import type { WaitOptions } from './options.ts';
import { CLOSE, FCNTL, onThread, READ, RECV, SENDFILE, SPLICE, WRITE } from './threads.ts';

/** A C int. */
function int(name: string, value: unknown): number {
  return integer(name, value, -0x80000000, 0x7fffffff);
}

const count = (name: string, value: unknown): number =>
  integer(name, value, 0, Number.MAX_SAFE_INTEGER);

/** The most that one read or write moves: MAX_RW_COUNT of the kernel, rounded down to any page size. */
const MOST = 0x7fff0000;

/** A view's bytes as they are now; where its memory is gone, the TypeError that names it. */
function bytesIn(name: string, buf: Bytes): Uint8Array {
  const view = viewOf(name, buf);
  return attached(name, () => new Uint8Array(view.buffer, view.byteOffset, view.byteLength));
}

/** A call of one fd. */
function made<T>(
  syscall: string,
  call: number,
  fds: readonly number[],
  rest: readonly number[],
  options: WaitOptions | undefined,
  memory: { bytes?: Uint8Array; room?: number; into?: () => Uint8Array },
  value: (result: number) => T,
): Promise<T> {
  const [fd] = fds;
  const finish = (result: number): T => value(check(result, syscall, fd));
  return onThread({ call, syscall, numbers: [...fds, ...rest], fds, ...memory, finish }, options);
}

const same = (result: number): number => result;

/** What `begin` returns; what it throws is a rejection. */
function promised<T>(begin: () => Promise<T>): Promise<T> {
  try {
    return tellingCaller(begin());
  } catch (error) {
    return Promise.reject(error);
  }
}

/** Into memory of the caller's, where the call has put it. */
function taken(
  syscall: string,
  call: number,
  fd: Fd,
  buf: Bytes,
  rest: readonly number[],
  options: WaitOptions | undefined,
): Promise<number> {
  const number = int('fd', fdOf(fd));
  const room = Math.min(bytesIn('buf', buf).byteLength, MOST);
  return made(
    syscall,
    call,
    [number],
    rest,
    options,
    { room, into: () => bytesIn('buf', buf) },
    same,
  );
}

/** The words of an offset behind a pointer: its eight bytes. */
function offsets(...all: readonly (BigInt64Array | null)[]): Uint8Array {
  return new Uint8Array(BigInt64Array.from(all, (offset) => offset?.[0] ?? 0n).buffer);
}

/**
 * Calls that block and of which poll(2) cannot tell when they would not, each on a thread of its own, which is none of
 * Node.js's pool. What ends the wait (`signal`, `timeout`, a close with the library) interrupts the call, and the promise
 * has what the call came to: bytes that it has moved by then, a lock that it has got, are a result, not lost. Only what waits for a
 * disk goes on, and nobody hears of it.
 *
 * The fd decides whether the call waits: with `O_NONBLOCK` it fails with EAGAIN, as in C. The thread has memory of its own,
 * whose bytes are copied before and after.
 */
export const blocking = {
  /**
   * `fcntl(fd, F_SETLKW, lock)` and `F_OFD_SETLKW`: waits for a lock of a file. Tries once before there is a thread.
   *
   * @param arg the memory of a struct flock
   * @throws {SyscallError} as `fcntl`; EDEADLK, and EINVAL for any other command
   */
  fcntl(fd: Fd, cmd: number, arg: Bytes, options?: WaitOptions): Promise<void> {
    return promised(async () => {
      const number = int('fd', fdOf(fd));
      const lock = bytesIn('arg', arg);
      const once = cmd === F_SETLKW ? F_SETLK : cmd === F_OFD_SETLKW ? F_OFD_SETLK : -1;
      const tried = raw.fcntl(number, once, lock);
      if (tried !== -EAGAIN && tried !== -EACCES) {
        check(tried, 'fcntl', number);
        return;
      }
      await made('fcntl', FCNTL, [number], [cmd], options, { bytes: lock.slice() }, same);
    });
  },

  /**
   * `close` that may linger (SO_LINGER): until the peer has acknowledged all, or the time is over. The number is free when the
   * promise is settled, also where `signal` or `timeout` ended the lingering.
   *
   * @throws {SyscallError} as `close`
   */
  close(fd: Fd, options?: WaitOptions): Promise<void> {
    return promised(() => {
      const number = int('fd', fdOf(fd));
      closeHook.notify?.(number, number);
      return made('close', CLOSE, [number], [], options, {}, () => undefined);
    });
  },

  /** `read` of what is on a disk. Takes from the file's position, which moves. */
  read(fd: Fd, buf: Bytes, options?: WaitOptions): Promise<number> {
    return promised(() => taken('read', READ, fd, buf, [], options));
  },

  /** `write` of what is on a disk. */
  write(fd: Fd, data: Data, options?: WaitOptions): Promise<number> {
    return promised(() => {
      const number = int('fd', fdOf(fd));
      const bytes = bytesOf('data', data).slice(0, MOST);
      return made('write', WRITE, [number], [], options, { bytes }, same);
    });
  },

  /** `recv` with flags that make it wait for more than an event tells of: `MSG_WAITALL`. */
  recv(sockfd: Fd, buf: Bytes, flags: number, options?: WaitOptions): Promise<number> {
    return promised(() => taken('recv', RECV, sockfd, buf, [int('flags', flags)], options));
  },

  /** `sendfile` of a file on a disk, to an fd that blocks: until all is sent. */
  sendfile(
    out_fd: Fd,
    in_fd: Fd,
    offset: FileOffset,
    length: number,
    options?: WaitOptions,
  ): Promise<number> {
    return promised(() => {
      const at = pointer('offset', offset);
      const fds = [int('out_fd', fdOf(out_fd)), int('in_fd', fdOf(in_fd))];
      const rest = [count('count', length), Number(at !== null)];
      return made('sendfile', SENDFILE, fds, rest, options, { bytes: offsets(at) }, same);
    });
  },

  /** `splice` from or to a file on a disk. */
  splice(
    fd_in: Fd,
    off_in: FileOffset,
    fd_out: Fd,
    off_out: FileOffset,
    len: number,
    flags: number = 0,
    options?: WaitOptions,
  ): Promise<number> {
    return promised(() => {
      const [read, write] = [pointer('off_in', off_in), pointer('off_out', off_out)];
      const fds = [int('fd_in', fdOf(fd_in)), int('fd_out', fdOf(fd_out))];
      const given = [Number(read !== null), Number(write !== null)];
      const rest = [count('len', len), int('flags', flags), ...given];
      const memory = { bytes: offsets(read, write) };
      return made('splice', SPLICE, fds, rest, options, memory, same);
    });
  },
} as const;
