// Lines to an fd: every one of them, whole, however slow the reader is and whatever the program did to the fd's flags.
import { fstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import {
  EAGAIN,
  EDEADLK,
  EINTR,
  POLLOUT,
  SO_PEERCRED,
  SOL_SOCKET,
} from '../values/constants.generated.ts';
import { SyscallError } from '../values/errors.ts';
import { untraced } from './untraced.ts';

/** PIPE_BUF: where poll(2) says that there is room, so much can be written without waiting, and in one piece. */
const PIECE = 4096;

/** For how long nothing must have been read before it matters by whom, in milliseconds. */
const PATIENCE = 10_000;

/** The access mode of fdinfo's flags. */
const O_ACCMODE = 0o3;
const O_WRONLY = 0o1;

/** Whether this process itself has the end that `fd` is read from. */
function readsItself(fd: number): boolean {
  const stat = fstatSync(fd);
  if (stat.isSocket()) {
    // Of a pair it is the process that made both.
    const peer = new Int32Array(3);
    untraced.getsockopt(fd, SOL_SOCKET, SO_PEERCRED, peer, Int32Array.of(12));
    return peer[0] === process.pid;
  }
  if (!stat.isFIFO()) return false;
  const file = readlinkSync(`/proc/self/fd/${fd}`);
  return readdirSync('/proc/self/fd').some((each) => {
    try {
      if (readlinkSync(`/proc/self/fd/${each}`) !== file) return false;
      const flags = /^flags:\s+(\d+)/m.exec(readFileSync(`/proc/self/fdinfo/${each}`, 'utf8'));
      return (Number.parseInt(flags?.[1] ?? '', 8) & O_ACCMODE) !== O_WRONLY;
    } catch {
      // It was the folder's own.
      return false;
    }
  });
}

/** Waits until something can be written; for ever, unless the one to wait for is this process itself. */
function room(fd: number, patience: number): void {
  const fds = Int32Array.of(fd, POLLOUT, 0);
  for (;;) {
    const ready = untraced.poll(fds, 1, patience);
    if (ready === 0 && readsItself(fd)) throw new SyscallError('write', EDEADLK, { fd });
    // What else poll(2) may say, write(2) says better.
    if (ready !== 0 && ready !== -EINTR) return;
  }
}

/**
 * Writes all of a text, and waits where there is no room for it.
 *
 * @throws {SyscallError} what write(2) fails with; EDEADLK where there was no room for `patience` milliseconds and this
 * process has the other end: its thread may be the one that waits here
 */
export function writeAll(fd: number, text: string, patience: number = PATIENCE): void {
  const bytes = Buffer.from(text);
  // A file has room, and lines of several threads stay whole in it.
  const piece = bytes.length > PIECE && fstatSync(fd).isFile() ? bytes.length : PIECE;
  for (let at = 0; at < bytes.length; ) {
    room(fd, patience);
    const written = untraced.write(fd, bytes, at, Math.min(piece, bytes.length - at));
    if (written >= 0) at += written;
    else if (written !== -EAGAIN && written !== -EINTR) {
      throw new SyscallError('write', -written, { fd });
    }
  }
}

/** Says something on standard error, if anybody is there to hear it. */
export function note(text: string): void {
  try {
    writeAll(2, `sockfd: ${text}\n`, 1000);
  } catch {
    // There is nobody left to tell.
  }
}
