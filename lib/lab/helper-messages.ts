// What a lab and its helper say to each other: values in pieces through a Unix socket, with fds beside them.
import { deserialize, serialize } from 'node:v8';
import { recvmsg, sendmsg } from '../calls/message.ts';
import { poll } from '../calls/multiplex.ts';
import type { SocketFilter } from '../inspect/index.ts';
import {
  EAGAIN,
  ECONNRESET,
  EPIPE,
  MSG_DONTWAIT,
  MSG_NOSIGNAL,
  POLLIN,
  POLLOUT,
  SCM_RIGHTS,
  SOL_SOCKET,
} from '../values/constants.generated.ts';
import { SyscallError } from '../values/errors.ts';
import { LabError } from './errors.ts';

/** What the helper is asked for. The first fd beside it is that of a network namespace, unless it is to make one. */
export type Request =
  | { readonly op: 'namespace' }
  | { readonly op: 'socket'; readonly args: readonly [number, number, number] }
  | { readonly op: 'write'; readonly path: string; readonly text: string }
  | { readonly op: 'hosts'; readonly text: string }
  /** With the three fds of its standard streams. */
  | {
      readonly op: 'exec';
      readonly program: string;
      readonly args: readonly string[];
      readonly cwd: string;
      readonly env: Readonly<Record<string, string>>;
    }
  | { readonly op: 'sockets'; readonly filter: SocketFilter }
  /** getaddrinfo(3) */
  | {
      readonly op: 'getaddrinfo';
      readonly node: string | null;
      readonly service: string | null;
      readonly hints: readonly number[];
    }
  | { readonly op: 'kill'; readonly pid: number; readonly signal: string };

/** What it answers: what was made is a number or an fd beside it, what was found is data. */
export type Answer =
  | { readonly value: number; readonly data?: unknown }
  | {
      readonly failed: {
        readonly message: string;
        readonly errno: number;
        readonly syscall: string;
        /** That of the error's class. */
        readonly name: string;
        /** Of an error that is no system call's: `'ERR_INVALID_ARG_TYPE'`, ... */
        readonly code: string | undefined;
      };
    };

/** What it tells by itself. */
export interface Ended {
  readonly pid: number;
  readonly code: number | null;
  readonly signal: string | null;
}

/** How long the other may take to read or to go on, in milliseconds: it does so at once, but the machine may be busy. */
export const PATIENCE = 30_000;

/** The bytes of a piece: a socket's buffer has room for several. */
const PIECE = 60_000;

/** The first byte of a piece. */
const LAST = 0;
const MORE = 1;

/** Does what needs the other end; undefined where that is gone. */
function whileThere<Result>(act: () => Result): Result | undefined {
  try {
    return act();
  } catch (error) {
    // The reset is that of an end which had not read everything.
    if (error instanceof SyscallError && (error.errno === EPIPE || error.errno === ECONNRESET)) {
      return undefined;
    }
    throw error;
  }
}

/** Waits until the other has read, or has gone on. */
function waitFor(fd: number, events: number): void {
  if (poll([{ fd, events, revents: 0 }], PATIENCE) === 0) {
    throw new LabError("the lab's helper does not answer");
  }
}

/** Sends a piece. False where the other is gone. */
function send(fd: number, piece: readonly Uint8Array[], fds: readonly number[]): boolean {
  const control =
    fds.length === 0 ? {} : { control: [{ level: SOL_SOCKET, type: SCM_RIGHTS, fds }] };
  for (;;) {
    try {
      const message = { iov: piece, ...control };
      return whileThere(() => sendmsg(fd, message, MSG_NOSIGNAL | MSG_DONTWAIT)) !== undefined;
    } catch (error) {
      if (!(error instanceof SyscallError) || error.errno !== EAGAIN) throw error;
    }
    waitFor(fd, POLLOUT);
  }
}

/** Sends a message with fds beside it. False where the other is gone. */
export function tell(fd: number, message: object, fds: readonly number[] = []): boolean {
  const bytes = serialize(message);
  let at = 0;
  for (; bytes.length - at > PIECE; at += PIECE) {
    if (!send(fd, [Uint8Array.of(MORE), bytes.subarray(at, at + PIECE)], [])) return false;
  }
  return send(fd, [Uint8Array.of(LAST), bytes.subarray(at)], fds);
}

/** A buffer for messages, and how they are read from it. */
export function room(): Uint8Array {
  return new Uint8Array(1 + PIECE);
}

/** Reads a message that is there: what was said, and the fds; undefined where the other is gone. */
export function hear(
  fd: number,
  buffer: Uint8Array,
  flags: number,
): { readonly message: unknown; readonly fds: readonly number[] } | undefined {
  const pieces: Uint8Array[] = [];
  for (;;) {
    const heard = whileThere(() => recvmsg(fd, { iov: [buffer], controlLength: 256 }, flags));
    if (heard === undefined || heard.bytes === 0) return undefined;
    const { bytes, control } = heard;
    pieces.push(buffer.slice(1, bytes));
    if (buffer[0] === LAST) {
      const fds = control.flatMap((each) => ('fds' in each ? each.fds : []));
      return { message: deserialize(Buffer.concat(pieces)), fds };
    }
    waitFor(fd, POLLIN);
  }
}
