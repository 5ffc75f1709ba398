// sendmsg(2) recvmsg(2) sendmmsg(2) recvmmsg(2).
import { controlText } from '../control.ts';
import { bytes, list, POINTER, type Style } from '../format.ts';
import { sockaddrText } from '../sockaddr.ts';
import { iovec, time } from '../structs.ts';
import { begun, known, look, message, noted, type Table, timedOut, type View } from './call.ts';

/** struct msghdr. `lengths` are those of the name and the control buffer, and the flags, before and after. */
function header(
  name: View,
  iov: readonly unknown[],
  control: View,
  filled: number | undefined,
  lengths: { name: number; nameBefore?: number; control: number; flags: number },
  style: Style,
): string {
  const before = lengths.nameBefore ?? lengths.name;
  const size = Math.min(lengths.name, bytes(name).length, 128);
  const nameText =
    name === null ? 'NULL' : size === 0 ? POINTER : sockaddrText(bytes(name, 0, size), style);
  const nameLength = before === lengths.name ? `${before}` : `${before} => ${lengths.name}`;
  const controlText_ =
    control === null || lengths.control === 0
      ? ''
      : `msg_control=${controlText(bytes(control, 0, lengths.control), style)}, `;
  return `{msg_name=${nameText}, msg_namelen=${nameLength}, msg_iov=${iovec(iov, filled, style)}, msg_iovlen=${iov.length}, ${controlText_}msg_controllen=${lengths.control}, msg_flags=${message(lengths.flags)}}`;
}

/** A received header: what was there before the call is shown where the call failed. */
function receivedHeader(
  name: View,
  iov: readonly unknown[],
  control: View,
  lengths: Int32Array,
  at: number,
  style: Style,
) {
  const nameBefore = name === null ? 0 : (lengths[at] ?? 0);
  return (result: number, filled: number): string =>
    result < 0
      ? `{msg_namelen=${nameBefore}}`
      : header(
          name,
          iov,
          control,
          filled,
          {
            name: name === null ? 0 : (lengths[at] ?? 0),
            nameBefore,
            control: control === null ? 0 : (lengths[at + 1] ?? 0),
            flags: lengths[at + 2] ?? 0,
          },
          style,
        );
}

function sentHeader(iov: readonly unknown[], name: View, control: View, style: Style): string {
  return header(
    name,
    iov,
    control,
    Number.POSITIVE_INFINITY,
    { name: bytes(name).length, control: bytes(control).length, flags: 0 },
    style,
  );
}

/** These calls as strace prints them. */
export const messageCalls: Table = {
  sendmsg: {
    syscall: 'sendmsg',
    look: look(
      (style, fd: number, iov: readonly unknown[], name: View, control: View, bits: number) => {
        return known(`${style.fd(fd)}, ${sentHeader(iov, name, control, style)}, ${message(bits)}`);
      },
    ),
  },
  recvmsg: {
    syscall: 'recvmsg',
    look: look(
      (
        style,
        fd: number,
        iov: readonly unknown[],
        name: View,
        control: View,
        lengths: Int32Array,
        bits: number,
      ) => {
        const after = receivedHeader(name, iov, control, lengths, 0, style);
        return begun(`${style.fd(fd)}, `, (result) => `${after(result, result)}, ${message(bits)}`);
      },
    ),
  },
  sendmmsg: {
    syscall: 'sendmmsg',
    look: look(
      (
        style,
        fd: number,
        iovs: readonly (readonly unknown[])[],
        names: readonly View[],
        controls: readonly View[],
        lengths: Int32Array,
        bits: number,
      ) => {
        const headers = iovs.map((iov, i) =>
          sentHeader(iov, names[i] ?? null, controls[i] ?? null, style),
        );
        return begun(`${style.fd(fd)}, `, (result) => {
          const messages = headers.map((text, i) =>
            i < result ? `{msg_hdr=${text}, msg_len=${lengths[i]}}` : `{msg_hdr=${text}}`,
          );
          const shown = iovs.length === 0 ? 'NULL' : list(messages, style);
          return `${shown}, ${iovs.length}, ${message(bits)}`;
        });
      },
    ),
  },
  recvmmsg: {
    syscall: 'recvmmsg',
    look: look(
      (
        style,
        fd: number,
        iovs: readonly (readonly unknown[])[],
        names: readonly View[],
        controls: readonly View[],
        lengths: Int32Array,
        bits: number,
        timeout: BigInt64Array | null,
      ) => {
        const before = time(timeout === null ? null : timeout.slice(), 'tv_nsec');
        const afters = iovs.map((iov, i) =>
          receivedHeader(names[i] ?? null, iov, controls[i] ?? null, lengths, 4 * i, style),
        );
        return begun(`${style.fd(fd)}, `, (result) => {
          const filled = afters.slice(0, Math.max(result, 0)).map((after, i) => {
            const size = lengths[4 * i + 3] ?? 0;
            return `{msg_hdr=${after(result, size)}, msg_len=${size}}`;
          });
          // No vector of none has an address.
          const messages = iovs.length === 0 ? 'NULL' : result < 0 ? POINTER : list(filled, style);
          const text = `${messages}, ${iovs.length}, ${message(bits)}, ${before}`;
          return noted(
            text,
            result > 0 && timeout !== null ? `left ${time(timeout, 'tv_nsec')}` : timedOut(result),
          );
        });
      },
    ),
  },
};
