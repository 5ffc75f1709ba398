// Control messages and message headers as strace prints them.
import { native } from '../addon/binding.ts';
import { inet_ntop } from '../calls/names.ts';
import { littleEndian, longSize } from '../values/struct.ts';
import { hex, list, memory, type Names, namesOf, type Style, value } from './format.ts';
import { optionName } from './option-names.ts';
import { richControl } from './rich.ts';
import { interfaceIndex } from './sockaddr.ts';

const levels = namesOf(
  'SOL_IP SOL_SOCKET SOL_TCP SOL_UDP SOL_IPV6 SOL_ICMPV6 SOL_RAW SOL_PACKET SOL_NETLINK',
);

const kinds: Readonly<Record<number, { readonly names: Names; readonly unknown: string }>> = {
  1: {
    names: [
      ...namesOf('SCM_RIGHTS SCM_CREDENTIALS SCM_SECURITY SCM_PIDFD'),
      ...old('SO_TIMESTAMP', 'SO_TIMESTAMPNS', 'SO_TIMESTAMPING'),
      ...namesOf('SCM_TXTIME SCM_WIFI_STATUS SO_RXQ_OVFL'),
    ],
    unknown: 'SCM_???',
  },
  0: {
    names: namesOf(
      'IP_PKTINFO IP_TTL IP_TOS IP_RECVTOS IP_RECVOPTS IP_RETOPTS IP_RECVERR IP_ORIGDSTADDR IP_CHECKSUM IP_RECVFRAGSIZE SCM_SECURITY',
    ),
    unknown: 'IP_???',
  },
};

function old(...names: string[]): Names {
  return names.flatMap((name): [number, string][] => {
    const number = native.constants[name];
    return number === undefined ? [] : [[number, `${name}_OLD`]];
  });
}

function int(view: DataView, offset: number): number {
  return view.getInt32(offset, littleEndian);
}

function long(view: DataView, offset: number): bigint {
  return longSize === 8
    ? view.getBigInt64(offset, littleEndian)
    : BigInt(view.getInt32(offset, littleEndian));
}

type Show = (view: DataView, data: Uint8Array, style: Style) => string | undefined;

const fds: Show = (view, _data, style) =>
  list(
    Array.from({ length: Math.floor(view.byteLength / 4) }, (_, i) => style.fd(int(view, 4 * i))),
    style,
  );

const one: Show = (view, _data, style) =>
  view.byteLength < 4 ? undefined : list([String(int(view, 0))], style);

const byName: Readonly<Record<string, Show>> = {
  SCM_RIGHTS: fds,
  SCM_CREDENTIALS: (view) =>
    view.byteLength < 12
      ? undefined
      : `{pid=${int(view, 0)}, uid=${int(view, 4)}, gid=${int(view, 8)}}`,
  SO_TIMESTAMP_OLD: (view) =>
    view.byteLength < 2 * longSize
      ? undefined
      : `{tv_sec=${long(view, 0)}, tv_usec=${long(view, longSize)}}`,
  SO_TIMESTAMPNS_OLD: (view) =>
    view.byteLength < 2 * longSize
      ? undefined
      : `{tv_sec=${long(view, 0)}, tv_nsec=${long(view, longSize)}}`,
  SO_TIMESTAMPING_OLD: (view, _data, style) =>
    view.byteLength < 6 * longSize
      ? undefined
      : list(
          [0, 2, 4].map(
            (i) =>
              `{tv_sec=${long(view, i * longSize)}, tv_nsec=${long(view, (i + 1) * longSize)}}`,
          ),
          style,
        ),
  IP_PKTINFO: (view, data) =>
    view.byteLength < 12
      ? undefined
      : `{ipi_ifindex=${interfaceIndex(int(view, 0))}, ipi_spec_dst=inet_addr("${inet_ntop(2, data.subarray(4, 8))}"), ipi_addr=inet_addr("${inet_ntop(2, data.subarray(8, 12))}")}`,
  IP_TTL: one,
  IP_TOS: (view, _data, style) =>
    view.byteLength < 1 ? undefined : list([hexByte(view.getUint8(0))], style),
  IP_CHECKSUM: one,
};

function hexByte(byte: number): string {
  return `0x${byte.toString(16)}`;
}

/** The control buffer of a message, `controllen` bytes of it. */
export function controlText(buffer: Uint8Array, style: Style): string {
  const header = longSize + 8;
  const view = new DataView(buffer.buffer, buffer.byteOffset, buffer.length);
  const messages: string[] = [];
  for (let at = 0; at + header <= buffer.length; ) {
    const length = Number(long(view, at));
    const level = int(view, at + longSize);
    const type = int(view, at + longSize + 4);
    const kind = kinds[level];
    const name = kind === undefined ? undefined : kind.names.find(([each]) => each === type)?.[1];
    const typeText =
      kind === undefined
        ? ((style.rich ? optionName(level, type, false) : undefined) ?? hex(type))
        : value(kind.names, type, kind.unknown);
    let text = `cmsg_len=${length}, cmsg_level=${value(levels, level, 'SOL_???')}, cmsg_type=${typeText}`;
    const size = Math.min(length, buffer.length - at) - header;
    if (length >= header && size > 0) {
      const data = buffer.subarray(at + header, at + header + size);
      const dataView = new DataView(data.buffer, data.byteOffset, data.length);
      const exact = name === undefined ? undefined : byName[name]?.(dataView, data, style);
      const shown =
        exact ?? (style.rich ? richControl(buffer.subarray(at, at + length), style) : undefined);
      text += `, cmsg_data=${shown ?? memory(data, style)}`;
    }
    messages.push(`{${text}}`);
    if (length < header) break;
    at += (length + longSize - 1) & ~(longSize - 1);
  }
  return `[${messages.join(', ')}]`;
}
