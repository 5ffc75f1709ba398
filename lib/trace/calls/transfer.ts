// read(2) write(2) recv(2) send(2) and their like.
import { bytes, memory, POINTER, type Style } from '../format.ts';
import { richData } from '../rich.ts';
import { iovec } from '../structs.ts';
import { given, taken } from './address.ts';
import { begun, known, look, message, plain, type Ref, type Table, type View } from './call.ts';

function content(fd: number, data: Uint8Array, style: Style): string {
  return (style.rich ? richData(fd, data, style) : undefined) ?? memory(data, style);
}

/** What a call took in: its bytes, or where they would have gone. */
function input(fd: number, buf: View, offset: number, result: number, style: Style): string {
  if (buf === null) return 'NULL';
  if (result < 0) return POINTER;
  return content(fd, bytes(buf, offset, Math.min(result, bytes(buf).length - offset)), style);
}

function output(fd: number, buf: View, offset: number, length: number, style: Style): string {
  return buf === null ? 'NULL' : content(fd, bytes(buf, offset, length), style);
}

/** These calls as strace prints them. */
export const transferCalls: Table = {
  read: {
    syscall: 'read',
    look: look((style, fd: number, buf: View, offset: number, length: number) =>
      begun(`${style.fd(fd)}, `, (result) => `${input(fd, buf, offset, result, style)}, ${length}`),
    ),
  },
  write: {
    syscall: 'write',
    look: plain(
      (style, fd: number, buf: View, offset: number, length: number) =>
        `${style.fd(fd)}, ${output(fd, buf, offset, length, style)}, ${length}`,
    ),
  },
  readv: {
    syscall: 'readv',
    look: look((style, fd: number, iov: readonly unknown[]) =>
      begun(
        `${style.fd(fd)}, `,
        (result) => `${iovec(iov, result < 0 ? undefined : result, style)}, ${iov.length}`,
      ),
    ),
  },
  writev: {
    syscall: 'writev',
    look: plain(
      (style, fd: number, iov: readonly unknown[]) =>
        `${style.fd(fd)}, ${iovec(iov, Number.POSITIVE_INFINITY, style)}, ${iov.length}`,
    ),
  },
  send: {
    syscall: 'sendto',
    look: plain(
      (style, fd: number, buf: View, offset: number, length: number, bits: number) =>
        `${style.fd(fd)}, ${output(fd, buf, offset, length, style)}, ${length}, ${message(bits)}, NULL, 0`,
    ),
  },
  recv: {
    syscall: 'recvfrom',
    look: look((style, fd: number, buf: View, offset: number, length: number, bits: number) =>
      begun(
        `${style.fd(fd)}, `,
        (result) =>
          `${input(fd, buf, offset, result, style)}, ${length}, ${message(bits)}, NULL, NULL`,
      ),
    ),
  },
  sendto: {
    syscall: 'sendto',
    look: look(
      (
        style,
        fd: number,
        buf: View,
        offset: number,
        length: number,
        bits: number,
        addr: View,
        addrlen: number,
      ) => {
        const data = output(fd, buf, offset, length, style);
        return known(
          `${style.fd(fd)}, ${data}, ${length}, ${message(bits)}, ${given(addr, addrlen, style)}`,
        );
      },
    ),
  },
  recvfrom: {
    syscall: 'recvfrom',
    look: look(
      (
        style,
        fd: number,
        buf: View,
        offset: number,
        length: number,
        bits: number,
        addr: View,
        addrlen: Ref,
      ) => {
        const after = taken(addr, addrlen, style);
        return begun(
          `${style.fd(fd)}, `,
          (result) =>
            `${input(fd, buf, offset, result, style)}, ${length}, ${message(bits)}, ${after(result)}`,
        );
      },
    ),
  },
};
