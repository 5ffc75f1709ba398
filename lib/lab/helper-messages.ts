// What a lab and its helper say to each other: JSON in messages of a Unix socket, with fds beside it.
import { deserialize, serialize } from 'node:v8';
import { recvmsg, sendmsg } from '../calls/message.ts';
import {
  ECONNRESET,
  EPIPE,
  MSG_NOSIGNAL,
  SCM_RIGHTS,
  SOL_SOCKET,
} from '../values/constants.generated.ts';
import { SyscallError } from '../values/errors.ts';

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
  /** The filter and what is found, as v8.serialize makes them, in base64: both have bigints. */
  | { readonly op: 'sockets'; readonly filter: string }
  /** getaddrinfo(3); what is found as above. */
  | {
      readonly op: 'getaddrinfo';
      readonly node: string | null;
      readonly service: string | null;
      readonly hints: readonly number[];
    }
  | { readonly op: 'kill'; readonly pid: number; readonly signal: string };

/** What it answers: what was made is a number or an fd beside it. */
export type Answer =
  | { readonly value: number; readonly data?: string | undefined }
  | {
      readonly failed: {
        readonly message: string;
        readonly errno: number;
        readonly syscall: string;
        /** That of the error's class. */
        readonly name: string;
      };
    };

/** What it tells by itself. */
export interface Ended {
  readonly pid: number;
  readonly code: number | null;
  readonly signal: string | null;
}

/** A value as text, bigints too. */
export function packed(value: unknown): string {
  return serialize(value).toString('base64');
}

/** What `packed` has made into text. */
export function unpacked(text: string): unknown {
  return deserialize(Buffer.from(text, 'base64'));
}

/** More than the arguments and the environment of any program that tests start. */
const ROOM = 1 << 18;

const UTF8 = { encoder: new TextEncoder(), decoder: new TextDecoder() };

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

/** Sends a message with fds beside it. False where the other is gone. */
export function tell(fd: number, message: object, fds: readonly number[] = []): boolean {
  const control =
    fds.length === 0 ? {} : { control: [{ level: SOL_SOCKET, type: SCM_RIGHTS, fds }] };
  const iov = [UTF8.encoder.encode(JSON.stringify(message))];
  return whileThere(() => sendmsg(fd, { iov, ...control }, MSG_NOSIGNAL)) !== undefined;
}

/** A buffer for messages, and how they are read from it. */
export function room(): Uint8Array {
  return new Uint8Array(ROOM);
}

/** Reads a message that is there: what was said, and the fds; undefined where the other is gone. */
export function hear(
  fd: number,
  buffer: Uint8Array,
  flags: number,
): { readonly message: unknown; readonly fds: readonly number[] } | undefined {
  const heard = whileThere(() => recvmsg(fd, { iov: [buffer], controlLength: 256 }, flags));
  if (heard === undefined || heard.bytes === 0) return undefined;
  const { bytes, control } = heard;
  const fds = control.flatMap((each) => ('fds' in each ? each.fds : []));
  return { message: JSON.parse(UTF8.decoder.decode(buffer.subarray(0, bytes))), fds };
}
