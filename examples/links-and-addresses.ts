// The links and addresses of this host, as `ip link` and `ip address` list them: two dumps of rtnetlink, made and read
// byte by byte.
// Manual pages: netlink(7) rtnetlink(7)
// Run it: npx tsx examples/links-and-addresses.ts
import { endianness } from 'node:os';
import {
  AF_INET,
  AF_INET6,
  AF_NETLINK,
  AF_UNSPEC,
  IFA_ADDRESS,
  IFA_LOCAL,
  IFLA_ADDRESS,
  IFLA_IFNAME,
  IFLA_MTU,
  inet_ntop,
  NETLINK_ROUTE,
  NLM_F_DUMP,
  NLM_F_REQUEST,
  NLMSG_DONE,
  NLMSG_ERROR,
  own,
  RTM_GETADDR,
  RTM_GETLINK,
  recv,
  SOCK_CLOEXEC,
  SOCK_RAW,
  SyscallError,
  sendto,
  socket,
} from 'sockfd';
import { fact, showCalls, title } from './show.ts';

// Netlink speaks the host's byte order.
const le = endianness() === 'LE';
const align = (length: number): number => (length + 3) & ~3;

/** struct nlmsghdr, then the struct that the request is about, which is all zero but for its family. */
function request(type: number, structSize: number): Uint8Array {
  const bytes = new Uint8Array(16 + structSize);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, bytes.length, le);
  view.setUint16(4, type, le);
  view.setUint16(6, NLM_F_REQUEST | NLM_F_DUMP, le);
  view.setUint32(8, 1, le);
  bytes[16] = AF_UNSPEC;
  return bytes;
}

/** Every message of the answer, without its header. */
function* dump(fd: number, type: number, structSize: number): Generator<DataView> {
  sendto(fd, request(type, structSize), 0, { family: AF_NETLINK, pid: 0, groups: 0 });
  const buffer = new Uint8Array(64 * 1024);
  for (;;) {
    const bytes = recv(fd, buffer);
    for (let at = 0; at < bytes; ) {
      const header = new DataView(buffer.buffer, at, 16);
      const length = header.getUint32(0, le);
      const payload = new DataView(buffer.buffer, at + 16, length - 16);
      if (header.getUint16(4, le) === NLMSG_DONE) return;
      if (header.getUint16(4, le) === NLMSG_ERROR) {
        throw new SyscallError('rtnetlink', -payload.getInt32(0, le));
      }
      yield payload;
      at += align(length);
    }
  }
}

/** struct rtattr, again and again: each one's bytes by its type. */
function attributes(message: DataView, structSize: number): Map<number, Uint8Array> {
  const found = new Map<number, Uint8Array>();
  for (let at = align(structSize); at + 4 <= message.byteLength; ) {
    const length = message.getUint16(at, le);
    const start = message.byteOffset + at + 4;
    // A copy: the buffer is read into again.
    found.set(
      message.getUint16(at + 2, le),
      new Uint8Array(message.buffer.slice(start, start + length - 4)),
    );
    at += align(length);
  }
  return found;
}

const stop = showCalls();
using route = own(socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_ROUTE));

title('Links: struct ifinfomsg with its attributes');
const links = new Map<number, { name: string; mtu: number; address: string }>();
for (const message of dump(route.fd, RTM_GETLINK, 16)) {
  const values = attributes(message, 16);
  const name = new TextDecoder().decode(values.get(IFLA_IFNAME)?.subarray(0, -1));
  const mtu = new DataView(values.get(IFLA_MTU)?.buffer ?? new ArrayBuffer(4)).getUint32(0, le);
  const address = [...(values.get(IFLA_ADDRESS) ?? [])]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join(':');
  links.set(message.getInt32(4, le), { name, mtu, address });
}

title('Addresses: struct ifaddrmsg with its attributes');
const addresses: string[] = [];
for (const message of dump(route.fd, RTM_GETADDR, 8)) {
  const family = message.getUint8(0);
  const values = attributes(message, 8);
  // On a point-to-point link IFA_ADDRESS is the other end.
  const address = values.get(IFA_LOCAL) ?? values.get(IFA_ADDRESS);
  if (address === undefined || (family !== AF_INET && family !== AF_INET6)) continue;
  const link = links.get(message.getUint32(4, le));
  addresses.push(`${link?.name} ${inet_ntop(family, address)}/${message.getUint8(1)}`);
}
stop();

console.log('');
for (const [index, link] of links) fact(`link ${index}`, link);
fact('addresses', addresses);
