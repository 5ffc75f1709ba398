// Addresses as strace prints them.

import { if_indextoname, inet_ntop } from '../calls/names.ts';
import {
  AF_INET,
  AF_INET6,
  AF_NETLINK,
  AF_PACKET,
  AF_UNIX,
  AF_VSOCK,
} from '../values/constants.generated.ts';
import { littleEndian } from '../values/struct.ts';
import { hex, memory, type Names, namesOf, prefixed, quoted, type Style, value } from './format.ts';

/** AF_*; of several names strace has the first of each. */
export const families: Names = prefixed('AF_', ['AF_LOCAL', 'AF_ROUTE', 'AF_FILE', 'AF_MAX']);

const ethernet = prefixed('ETH_P_');
const hardware = prefixed('ARPHRD_', ['ARPHRD_IEEE802_TR', 'ARPHRD_LOOPBACK_']);
const packetTypes = namesOf(
  'PACKET_HOST PACKET_BROADCAST PACKET_MULTICAST PACKET_OTHERHOST PACKET_OUTGOING PACKET_LOOPBACK PACKET_USER PACKET_KERNEL',
);
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
    return String(index);
  }
}

/** The sixteen bits of an Ethernet protocol in network order. */
export function etherType(protocol: number): string {
  return `htons(${value(ethernet, protocol, 'ETH_P_???')})`;
}

function inet(view: DataView, data: Uint8Array): string {
  const address = inet_ntop(AF_INET, data.subarray(4, 8));
  return `sin_port=htons(${view.getUint16(2)}), sin_addr=inet_addr("${address}")`;
}

function inet6(view: DataView, data: Uint8Array): string {
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
}

function unix(data: Uint8Array, style: Style): string {
  const path = data.subarray(2, 110);
  if (path.length === 0) return '';
  // An abstract name is all its bytes; a path ends at its NUL.
  if (path[0] === 0) {
    const name = path.subarray(1);
    return `sun_path=@${name.length > 108 ? memory(name, style) : quoted(name)}`;
  }
  const end = path.indexOf(0);
  return `sun_path=${quoted(end < 0 ? path : path.subarray(0, end))}`;
}

function netlink(view: DataView): string {
  const groups = view.getUint32(8, littleEndian);
  const mask = groups === 0 ? '00000000' : `0x${groups.toString(16).padStart(6, '0')}`;
  return `nl_pid=${view.getInt32(4, littleEndian)}, nl_groups=${mask}`;
}

function packet(view: DataView, data: Uint8Array): string {
  const [protocol, hatype] = [view.getUint16(2), view.getUint16(8, littleEndian)];
  const parts = [
    `sll_protocol=${etherType(protocol)}`,
    `sll_ifindex=${interfaceIndex(view.getInt32(4, littleEndian))}`,
    `sll_hatype=${value(hardware, hatype, 'ARPHRD_???')}`,
    `sll_pkttype=${value(packetTypes, data[10] ?? 0, 'PACKET_???')}`,
    `sll_halen=${data[11] ?? 0}`,
  ];
  const size = Math.min(data[11] ?? 0, data.length - 12);
  if (size > 0) {
    const address = [...data.subarray(12, 12 + size)].map((byte) => `0x${byte.toString(16)}`);
    parts.push(`sll_addr=[${address.join(', ')}]`);
  }
  return parts.join(', ');
}

function vsock(view: DataView): string {
  const [port, cid] = [view.getUint32(4, littleEndian), view.getUint32(8, littleEndian)];
  const name = cids.find(([number]) => number >>> 0 === cid)?.[1] ?? hex(cid);
  const portText = port === 0xffffffff ? 'VMADDR_PORT_ANY' : hex(port);
  return `svm_cid=${name}, svm_port=${portText}, svm_flags=${hex(view.getUint8(12))}`;
}

/** The bytes that each family needs to be shown as its own. */
const least: Readonly<Record<number, number>> = {
  [AF_INET]: 16,
  [AF_INET6]: 24,
  [AF_UNIX]: 2,
  [AF_NETLINK]: 12,
  [AF_PACKET]: 20,
  [AF_VSOCK]: 16,
};

/** A sockaddr of `data.length` bytes. */
export function sockaddrText(data: Uint8Array, style: Style): string {
  if (data.length < 2) return data.length === 0 ? '' : memory(data, style);
  const view = new DataView(data.buffer, data.byteOffset, data.length);
  const family = view.getUint16(0, littleEndian);
  const name = `sa_family=${value(families, family, 'AF_???')}`;
  let rest: string;
  if (data.length < (least[family] ?? 2)) {
    rest = raw(data);
  } else {
    switch (family) {
      case AF_INET:
        rest = inet(view, data);
        break;
      case AF_INET6:
        rest = inet6(view, data);
        break;
      case AF_UNIX:
        rest = unix(data, style);
        break;
      case AF_NETLINK:
        rest = netlink(view);
        break;
      case AF_PACKET:
        rest = packet(view, data);
        break;
      case AF_VSOCK:
        rest = vsock(view);
        break;
      default:
        rest = raw(data);
    }
  }
  return rest === '' ? `{${name}}` : `{${name}, ${rest}}`;
}

function raw(data: Uint8Array): string {
  return data.length === 2 ? '' : `sa_data=${quoted(data.subarray(2))}`;
}
