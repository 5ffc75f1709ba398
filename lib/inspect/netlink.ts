// netlink(7): one request, and the messages of its answer.

import { setsockopt } from '../calls/options.ts';
import { socket } from '../calls/socket.ts';
import { recv, send } from '../calls/transfer.ts';
import { align } from '../values/attributes.ts';
import {
  AF_NETLINK,
  EAGAIN,
  ETIMEDOUT,
  NETLINK_SOCK_DIAG,
  NLM_F_DUMP,
  NLM_F_REQUEST,
  NLMSG_DONE,
  NLMSG_ERROR,
  SO_RCVTIMEO,
  SOCK_CLOEXEC,
  SOCK_DIAG_BY_FAMILY,
  SOCK_RAW,
  SOL_SOCKET,
} from '../values/constants.generated.ts';
import { SyscallError } from '../values/errors.ts';
import { type OwnedFd, own } from '../values/own.ts';
import { littleEndian } from '../values/struct.ts';

export { attribute, attributesOf, eachAttribute } from '../values/attributes.ts';

/** sizeof(struct nlmsghdr) */
const HEADER = 16;

/** The kernel fills at most this much at a time; its dumps grow to the longest read that it has seen. */
const ROOM = 128 * 1024;

/** Seconds that an answer may stay away: the kernel makes it while it is read, so one that does has lost its end. */
const PATIENCE = 2;

/** recv(2) of a part of an answer. */
function receive(fd: OwnedFd, buffer: Uint8Array): number {
  try {
    return recv(fd, buffer);
  } catch (error) {
    if (!(error instanceof SyscallError) || error.errno !== EAGAIN) throw error;
    const late = new SyscallError('sock_diag', ETIMEDOUT);
    late.message += `: no NLMSG_DONE within ${PATIENCE} s`;
    throw late;
  }
}

/**
 * Asks sock_diag(7) for the sockets that a request selects, one row at a time: the kernel is asked for more when those
 * that it told are used up. It locks nothing meanwhile, so a socket that comes or goes may be there or not, and one
 * beside it twice.
 *
 * @param request the family's request struct and attributes
 * @param decode makes a row of a message; its view is used again afterwards
 * @throws {SyscallError} EPERM and EACCES where netlink is refused, ENOENT where the kernel lacks the family's module,
 * ETIMEDOUT where the answer has no end
 */
export function* sockDiag<T>(
  request: Uint8Array,
  decode: (payload: DataView) => T | undefined,
): Generator<T, void, undefined> {
  const message = new Uint8Array(HEADER + request.byteLength);
  const header = new DataView(message.buffer);
  header.setUint32(0, message.byteLength, littleEndian);
  header.setUint16(4, SOCK_DIAG_BY_FAMILY, littleEndian);
  header.setUint16(6, NLM_F_REQUEST | NLM_F_DUMP, littleEndian);
  message.set(request, HEADER);
  using fd = own(socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_SOCK_DIAG));
  setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, { sec: PATIENCE, usec: 0 });
  send(fd, message);
  const buffer = new Uint8Array(ROOM);
  const view = new DataView(buffer.buffer);
  for (;;) {
    const bytes = receive(fd, buffer);
    for (let at = 0; at + HEADER <= bytes; ) {
      const length = view.getUint32(at, littleEndian);
      const type = view.getUint16(at + 4, littleEndian);
      if (length < HEADER || at + length > bytes) break;
      if (type === NLMSG_DONE || type === NLMSG_ERROR) {
        const errno = length >= HEADER + 4 ? -view.getInt32(at + HEADER, littleEndian) : 0;
        if (errno > 0) throw new SyscallError('sock_diag', errno);
        return;
      }
      const row = decode(new DataView(buffer.buffer, at + HEADER, length - HEADER));
      if (row !== undefined) yield row;
      at += align(length);
    }
  }
}
