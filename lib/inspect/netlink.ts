// netlink(7): one request, and the messages of its answer.
import {
  AF_NETLINK,
  ENOENT,
  MSG_TRUNC,
  NETLINK_SOCK_DIAG,
  NLM_F_DUMP,
  NLM_F_DUMP_INTR,
  NLM_F_REQUEST,
  NLMSG_DONE,
  NLMSG_ERROR,
  SOCK_CLOEXEC,
  SOCK_DIAG_BY_FAMILY,
  SOCK_RAW,
} from '../constants.ts';
import { SyscallError } from '../errors.ts';
import { own } from '../own.ts';
import { socket } from '../socket.ts';
import { littleEndian } from '../struct.ts';
import { recv, send } from '../transfer.ts';

/** sizeof(struct nlmsghdr) */
const HEADER = 16;

/** The kernel fills at most this much at a time; its dumps grow to the longest read that it has seen. */
const ROOM = 128 * 1024;

/** How often a dump is made again that changes interrupted. */
const TRIES = 5;

/** Rounds up to the alignment of netlink. */
function align(length: number): number {
  return (length + 3) & ~3;
}

/** The attributes after a message's own struct: a view of each by its number. */
export type Attributes = ReadonlyMap<number, DataView>;

/** Splits what follows a struct into its attributes. A nested or byte-order flag is no part of the number. */
export function attributesOf(view: DataView, from: number): Attributes {
  const attributes = new Map<number, DataView>();
  for (let at = align(from); at + 4 <= view.byteLength; ) {
    const length = view.getUint16(at, littleEndian);
    if (length < 4 || at + length > view.byteLength) break;
    const type = view.getUint16(at + 2, littleEndian) & 0x3fff;
    attributes.set(type, new DataView(view.buffer, view.byteOffset + at + 4, length - 4));
    at += align(length);
  }
  return attributes;
}

/** One attribute, as bytes of a request. */
export function attribute(type: number, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(align(4 + data.byteLength));
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 4 + data.byteLength, littleEndian);
  view.setUint16(2, type, littleEndian);
  bytes.set(data, 4);
  return bytes;
}

/** The dump was interrupted by a change, so that rows may be missing or twice. */
class Interrupted extends Error {}

function dump(fd: number, request: Uint8Array, row: (payload: DataView) => void): void {
  send(fd, request);
  const buffer = new Uint8Array(ROOM);
  const view = new DataView(buffer.buffer);
  let interrupted = false;
  for (;;) {
    const bytes = recv(fd, buffer, MSG_TRUNC);
    for (let at = 0; at + HEADER <= Math.min(bytes, ROOM); ) {
      const length = view.getUint32(at, littleEndian);
      const type = view.getUint16(at + 4, littleEndian);
      const flags = view.getUint16(at + 6, littleEndian);
      if (length < HEADER || at + length > bytes) break;
      if ((flags & NLM_F_DUMP_INTR) !== 0) interrupted = true;
      if (type === NLMSG_DONE || type === NLMSG_ERROR) {
        const errno = length >= HEADER + 4 ? -view.getInt32(at + HEADER, littleEndian) : 0;
        if (errno > 0) throw new SyscallError('sock_diag', errno);
        if (interrupted) throw new Interrupted();
        return;
      }
      row(new DataView(buffer.buffer, at + HEADER, length - HEADER));
      at += align(length);
    }
  }
}

/**
 * Asks sock_diag(7) for the sockets that a request selects.
 *
 * @param request the family's request struct and attributes
 * @param decode makes a row of a message; its view is used again afterwards
 * @throws {SyscallError} EPERM and EACCES where netlink is refused, ENOENT where the kernel lacks the family's module
 */
export function sockDiag<T>(
  request: Uint8Array,
  decode: (payload: DataView) => T | undefined,
): T[] {
  const message = new Uint8Array(HEADER + request.byteLength);
  const header = new DataView(message.buffer);
  header.setUint32(0, message.byteLength, littleEndian);
  header.setUint16(4, SOCK_DIAG_BY_FAMILY, littleEndian);
  header.setUint16(6, NLM_F_REQUEST | NLM_F_DUMP, littleEndian);
  message.set(request, HEADER);
  using fd = own(socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_SOCK_DIAG));
  for (let tried = 1; ; tried++) {
    const rows: T[] = [];
    try {
      dump(fd.fd, message, (payload) => {
        const row = decode(payload);
        if (row !== undefined) rows.push(row);
      });
      return rows;
    } catch (error) {
      // After some tries what was seen is better than nothing.
      if (!(error instanceof Interrupted)) throw error;
      if (tried === TRIES) return rows;
    }
  }
}

/** Whether an error says that this kernel has no such family in sock_diag. */
export function isUnsupported(error: unknown): boolean {
  return error instanceof SyscallError && error.errno === ENOENT;
}
