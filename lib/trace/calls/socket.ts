// socket(2) bind(2) listen(2) connect(2) accept(2) and their like.
import {
  AF_BLUETOOTH,
  AF_CAN,
  AF_INET,
  AF_INET6,
  AF_KCM,
  AF_NETLINK,
  AF_PACKET,
  AF_SMC,
} from '../../values/constants.generated.ts';
import { flags, type Names, namesOf, POINTER, prefixed, value } from '../format.ts';
import { etherType, families } from '../sockaddr.ts';
import { giving, named, taken } from './address.ts';
import { type Bytes, look, plain, type Ref, type Table, two } from './call.ts';

const socketTypes = namesOf(
  'SOCK_STREAM SOCK_DGRAM SOCK_RAW SOCK_RDM SOCK_SEQPACKET SOCK_DCCP SOCK_PACKET',
);
const socketFlags = namesOf('SOCK_CLOEXEC SOCK_NONBLOCK');
const protocols = namesOf(
  'IPPROTO_IP IPPROTO_ICMP IPPROTO_IGMP IPPROTO_IPIP IPPROTO_TCP IPPROTO_EGP IPPROTO_PUP IPPROTO_UDP IPPROTO_IDP IPPROTO_TP IPPROTO_DCCP IPPROTO_IPV6 IPPROTO_RSVP IPPROTO_GRE IPPROTO_ESP IPPROTO_AH IPPROTO_ICMPV6 IPPROTO_MTP IPPROTO_BEETPH IPPROTO_ENCAP IPPROTO_PIM IPPROTO_COMP IPPROTO_L2TP IPPROTO_SCTP IPPROTO_UDPLITE IPPROTO_MPLS IPPROTO_ETHERNET IPPROTO_RAW IPPROTO_MPTCP',
);
const netlinks = prefixed('NETLINK_').filter(([, name]) =>
  /^NETLINK_(ROUTE|UNUSED|USERSOCK|FIREWALL|SOCK_DIAG|NFLOG|XFRM|SELINUX|ISCSI|AUDIT|FIB_LOOKUP|CONNECTOR|NETFILTER|IP6_FW|DNRTMSG|KOBJECT_UEVENT|GENERIC|SCSITRANSPORT|ECRYPTFS|RDMA|CRYPTO|SMC)$/.test(
    name,
  ),
);
const hows = namesOf('SHUT_RD SHUT_WR SHUT_RDWR');
/** The protocols of families whose constants are not in the headers of this library. */
const others: Readonly<Record<number, Names>> = {
  [AF_BLUETOOTH]: ['L2CAP', 'HCI', 'SCO', 'RFCOMM', 'BNEP', 'CMTP', 'HIDP', 'AVDTP', 'ISO'].map(
    (name, i): [number, string] => [i, `BTPROTO_${name}`],
  ),
  [AF_CAN]: ['RAW', 'BCM', 'TP16', 'TP20', 'MCNET', 'ISOTP', 'J1939'].map(
    (name, i): [number, string] => [i + 1, `CAN_${name}`],
  ),
  [AF_KCM]: [[0, 'KCMPROTO_CONNECTED']],
  [AF_SMC]: [
    [0, 'SMCPROTO_SMC'],
    [1, 'SMCPROTO_SMC6'],
  ],
};

const unknown: Readonly<Record<number, string>> = {
  [AF_BLUETOOTH]: 'BTPROTO_???',
  [AF_CAN]: 'CAN_???',
  [AF_KCM]: 'KCMPROTO_???',
  [AF_SMC]: 'SMCPROTO_???',
};
function protocol(domain: number, number: number): string {
  if (domain === AF_INET || domain === AF_INET6) return value(protocols, number, 'IPPROTO_???');
  if (domain === AF_NETLINK) return value(netlinks, number, 'NETLINK_???');
  if (domain === AF_PACKET) return etherType(((number & 0xff) << 8) | ((number >> 8) & 0xff));
  const names = others[domain];
  return names === undefined ? String(number) : value(names, number, unknown[domain] ?? '???');
}

function family(domain: number): string {
  return value(families, domain, 'AF_???');
}

function socketType(type: number): string {
  const name = (type & 0xf) === 0 ? '0' : value(socketTypes, type & 0xf, 'SOCK_???');
  const rest = type & ~0xf;
  return rest === 0 ? name : `${name}|${flags(socketFlags, rest, 'SOCK_???')}`;
}

/** These calls as strace prints them. */
export const socketCalls: Table = {
  socket: {
    syscall: 'socket',
    returnsFd: true,
    look: plain(
      (_style, domain: number, type: number, number: number) =>
        `${family(domain)}, ${socketType(type)}, ${protocol(domain, number)}`,
    ),
  },
  socketpair: {
    syscall: 'socketpair',
    look: look((style, domain: number, type: number, number: number, sv: Int32Array | null) => {
      const first = `${family(domain)}, ${socketType(type)}, ${number}`;
      return (result) =>
        `${first}, ${sv === null ? 'NULL' : result < 0 ? POINTER : two(sv, style)}`;
    }),
  },
  bind: { syscall: 'bind', look: giving() },
  connect: { syscall: 'connect', look: giving() },
  listen: {
    syscall: 'listen',
    look: plain((style, fd: number, backlog: number) => `${style.fd(fd)}, ${backlog}`),
  },
  accept: { ...named('accept'), returnsFd: true },
  accept4: {
    syscall: 'accept4',
    returnsFd: true,
    look: look((style, fd: number, addr: Bytes, addrlen: Ref, bits: number) => {
      const after = taken(addr, addrlen, style);
      return (result) =>
        `${style.fd(fd)}, ${after(result)}, ${flags(socketFlags, bits, 'SOCK_???')}`;
    }),
  },
  getsockname: named('getsockname'),
  getpeername: named('getpeername'),
  shutdown: {
    syscall: 'shutdown',
    look: plain(
      (style, fd: number, how: number) => `${style.fd(fd)}, ${value(hows, how, 'SHUT_???')}`,
    ),
  },
};
