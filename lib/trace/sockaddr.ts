// Addresses as strace prints them.

import { if_indextoname, inet_ntop } from '../calls/names.ts';
import {
  AF_ALG,
  AF_INET,
  AF_INET6,
  AF_NETLINK,
  AF_PACKET,
  AF_UNIX,
  AF_VSOCK,
  AF_XDP,
} from '../values/constants.generated.ts';
import { littleEndian } from '../values/struct.ts';
import { beforeNul } from '../values/text.ts';
import {
  cstring,
  flags,
  hex,
  hexBytes,
  type Names,
  namesOf,
  POINTER,
  prefixed,
  quoted,
  type Style,
  value,
} from './format.ts';

/** AF_*; of several names strace has the first of each. */
export const families: Names = prefixed('AF_', ['AF_LOCAL', 'AF_ROUTE', 'AF_FILE', 'AF_MAX']);

const ethernet = prefixed('ETH_P_');
export const hardware: Names = [
  ...namesOf(`
    ARPHRD_IEEE802154_MONITOR=805 ARPHRD_PHONET=820 ARPHRD_PHONET_PIPE=821 ARPHRD_CAIF=822 ARPHRD_IP6GRE=823
    ARPHRD_NETLINK=824 ARPHRD_6LOWPAN=825 ARPHRD_VSOCKMON=826
  `),
  ...prefixed('ARPHRD_'),
];
const packetTypes = namesOf(
  'PACKET_HOST PACKET_BROADCAST PACKET_MULTICAST PACKET_OTHERHOST PACKET_OUTGOING PACKET_LOOPBACK PACKET_USER PACKET_KERNEL',
);
const vsockFlags = namesOf('VMADDR_FLAG_TO_HOST');
const algFlags = namesOf('CRYPTO_ALG_KERN_DRIVER_ONLY=4096');
const xdpFlags = namesOf('XDP_SHARED_UMEM=1 XDP_COPY=2 XDP_ZEROCOPY=4 XDP_USE_NEED_WAKEUP=8');
const cids = namesOf('VMADDR_CID_ANY VMADDR_CID_HYPERVISOR VMADDR_CID_LOCAL VMADDR_CID_HOST');

/** The scopes of IPv6 whose addresses mean something only with an interface. */
function isLocalScope(address: Uint8Array): boolean {
  const [first = 0, second = 0] = address;
  const linkLocal = first === 0xfe && (second & 0xc0) === 0x80;
  const multicastLinkLocal = first === 0xff && (second & 0x0f) === 2;
  return linkLocal || multicastLinkLocal;
}

/** An interface: `if_nametoindex("eth0")`, or its number where there is none. */
export function interfaceIndex(index: number): string {
  if (index === 0) return '0';
  try {
    return `if_nametoindex(${quoted(new TextEncoder().encode(if_indextoname(index)))})`;
  } catch {
    return String(index >>> 0);
  }
}

/** The sixteen bits of an Ethernet protocol in network order. */
export function etherType(protocol: number): string {
  return `htons(${value(ethernet, protocol, 'ETH_P_???')})`;
}

/** A sockaddr: `view` is of as many bytes as any has, with zeros behind the `data.length` that were given. */
type Show = (view: DataView, data: Uint8Array, style: Style) => string;

const inet: Show = (view, data) => {
  const address = inet_ntop(AF_INET, data.subarray(4, 8));
  return `sin_port=htons(${view.getUint16(2)}), sin_addr=inet_addr("${address}")`;
};

const inet6: Show = (view, data) => {
  const host = data.subarray(8, 24);
  const parts = [
    `sin6_port=htons(${view.getUint16(2)})`,
    `sin6_flowinfo=htonl(${view.getUint32(4)})`,
    `inet_pton(AF_INET6, "${inet_ntop(AF_INET6, host)}", &sin6_addr)`,
  ];
  if (data.length > 24) {
    const scope = view.getUint32(24, littleEndian);
    parts.push(`sin6_scope_id=${isLocalScope(host) ? interfaceIndex(scope) : scope}`);
  }
  return parts.join(', ');
};

const unix: Show = (_view, data) => {
  const path = data.subarray(2, 110);
  // An abstract name is all its bytes; a path ends at its NUL.
  if (path[0] === 0) return `sun_path=@${quoted(path.subarray(1))}`;
  return `sun_path=${quoted(beforeNul(path))}`;
};

/** What should be zero, where it is not. */
function padding(name: string, number: number): string {
  return number === 0 ? '' : `${name}=${hex(number)}, `;
}

const netlink: Show = (view) => {
  const groups = view.getUint32(8, littleEndian);
  const mask = groups === 0 ? '00000000' : `0x${groups.toString(16).padStart(6, '0')}`;
  const pad = padding('nl_pad', view.getUint16(2, littleEndian));
  return `${pad}nl_pid=${view.getInt32(4, littleEndian)}, nl_groups=${mask}`;
};

const packet: Show = (view, data) => {
  const [protocol, hatype] = [view.getUint16(2), view.getUint16(8, littleEndian)];
  const parts = [
    `sll_protocol=${etherType(protocol)}`,
    `sll_ifindex=${interfaceIndex(view.getInt32(4, littleEndian))}`,
    `sll_hatype=${value(hardware, hatype, 'ARPHRD_???')}`,
    `sll_pkttype=${value(packetTypes, data[10] ?? 0, 'PACKET_???')}`,
    `sll_halen=${data[11] ?? 0}`,
  ];
  const size = data[11] ?? 0;
  if (size > 0) {
    const address = [...data.subarray(12, 12 + size)].map((byte) =>
      byte === 0 ? '00' : `0x${byte.toString(16)}`,
    );
    if (size > data.length - 12) address.push('...');
    parts.push(`sll_addr=[${address.join(', ')}]`);
  }
  return parts.join(', ');
};

const vsock: Show = (view) => {
  const [port, cid] = [view.getUint32(4, littleEndian), view.getUint32(8, littleEndian)];
  const name = cids.find(([number]) => number >>> 0 === cid)?.[1] ?? hex(cid);
  const portText = port === 0xffffffff ? 'VMADDR_PORT_ANY' : hex(port);
  const parts = [
    `${padding('svm_reserved1', view.getUint16(2, littleEndian))}svm_cid=${name}`,
    `svm_port=${portText}`,
    `svm_flags=${flags(vsockFlags, view.getUint8(12), 'VMADDR_FLAG_???')}`,
  ];
  const zero = new Uint8Array(view.buffer, view.byteOffset + 13, 3);
  if (zero.some((byte) => byte !== 0)) parts.push(`svm_zero=${hexBytes(zero)}`);
  return parts.join(', ');
};

/** Flags behind their number. */
function verbose(number: number): string {
  if (number === 0) return '0';
  const text = flags(algFlags, number, 'CRYPTO_ALG_???');
  return text.startsWith('0x') ? text : `${hex(number)} /* ${text} */`;
}

const alg: Show = (view, data) =>
  [
    `salg_type=${cstring(data.subarray(2, 16))}`,
    `salg_feat=${verbose(view.getUint32(16, littleEndian))}`,
    `salg_mask=${verbose(view.getUint32(20, littleEndian))}`,
    `salg_name=${cstring(data.subarray(24))}`,
  ].join(', ');

const SHARED_UMEM = 1;

const xdp: Show = (view, _data, style) => {
  const bits = view.getUint16(2, littleEndian);
  const parts = [
    `sxdp_flags=${flags(xdpFlags, bits, 'XDP_???')}`,
    `sxdp_ifindex=${interfaceIndex(view.getUint32(4, littleEndian))}`,
    `sxdp_queue_id=${view.getUint32(8, littleEndian)}`,
  ];
  const fd = view.getInt32(12, littleEndian);
  if ((bits & SHARED_UMEM) !== 0) parts.push(`sxdp_shared_umem_fd=${style.fd(fd)}`);
  else if (fd !== 0) parts.push(`sxdp_shared_umem_fd=${hex(fd)}`);
  return parts.join(', ');
};

/** Each family, and the bytes that it needs to be shown as its own. */
const shows: ReadonlyMap<number, readonly [least: number, show: Show]> = new Map<
  number,
  [number, Show]
>([
  [AF_INET, [16, inet]],
  [AF_INET6, [24, inet6]],
  [AF_UNIX, [3, unix]],
  [AF_NETLINK, [12, netlink]],
  [AF_PACKET, [20, packet]],
  [AF_VSOCK, [16, vsock]],
  [AF_ALG, [25, alg]],
  [AF_XDP, [16, xdp]],
]);

/** struct sockaddr_storage */
const MOST = 128;

/** A sockaddr of `given.length` bytes. */
export function sockaddrText(given: Uint8Array, style: Style): string {
  if (given.length < 2) return POINTER;
  const data = given.subarray(0, MOST);
  const padded = new Uint8Array(MOST);
  padded.set(data);
  const view = new DataView(padded.buffer);
  const family = view.getUint16(0, littleEndian);
  const name = `sa_family=${value(families, family, 'AF_???')}`;
  if (data.length === 2) return `{${name}}`;
  const [least = 0, show] = shows.get(family) ?? [];
  const rest =
    show === undefined || data.length < least
      ? `sa_data=${quoted(data.subarray(2))}`
      : show(view, data, style);
  return `{${name}, ${rest}}`;
}
