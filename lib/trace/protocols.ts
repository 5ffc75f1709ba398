// The families, types and protocols of socket(2) as strace prints them.
import {
  AF_AX25,
  AF_BLUETOOTH,
  AF_CAIF,
  AF_CAN,
  AF_INET,
  AF_INET6,
  AF_IRDA,
  AF_ISDN,
  AF_KCM,
  AF_NETLINK,
  AF_NFC,
  AF_PACKET,
  AF_PHONET,
  AF_RXRPC,
  AF_SMC,
} from '../values/constants.generated.ts';
import { flags, type Names, namesOf, register, value, wideHex } from './format.ts';
import { etherType, families } from './sockaddr.ts';

const types = namesOf(
  'SOCK_STREAM SOCK_DGRAM SOCK_RAW SOCK_RDM SOCK_SEQPACKET SOCK_DCCP SOCK_PACKET',
);

/** Flags that come with the type, and those of accept4(2). */
export const socketFlags: Names = namesOf('SOCK_CLOEXEC SOCK_NONBLOCK');

const internet: readonly [names: Names, unknown: string] = [
  namesOf(`
    IPPROTO_IP IPPROTO_ICMP IPPROTO_IGMP IPPROTO_IPIP IPPROTO_TCP IPPROTO_EGP IPPROTO_PUP IPPROTO_UDP IPPROTO_IDP
    IPPROTO_TP IPPROTO_DCCP IPPROTO_IPV6 IPPROTO_ROUTING IPPROTO_FRAGMENT IPPROTO_RSVP IPPROTO_GRE IPPROTO_ESP
    IPPROTO_AH IPPROTO_ICMPV6 IPPROTO_NONE IPPROTO_DSTOPTS IPPROTO_MTP IPPROTO_BEETPH IPPROTO_ENCAP IPPROTO_PIM
    IPPROTO_COMP IPPROTO_L2TP=115 IPPROTO_SCTP IPPROTO_MH IPPROTO_UDPLITE IPPROTO_MPLS IPPROTO_ETHERNET
    IPPROTO_AGGFRAG=144 IPPROTO_RAW IPPROTO_SMC=256 IPPROTO_MPTCP
  `),
  'IPPROTO_???',
];

/** Families whose protocols have names, those of most in headers that this library does not need. */
const protocols: ReadonlyMap<number, readonly [names: Names, unknown: string]> = new Map<
  number,
  [Names, string]
>([
  [AF_INET, [...internet]],
  [AF_INET6, [...internet]],
  [
    AF_NETLINK,
    [
      namesOf(`
        NETLINK_ROUTE NETLINK_UNUSED NETLINK_USERSOCK NETLINK_FIREWALL NETLINK_SOCK_DIAG NETLINK_NFLOG NETLINK_XFRM
        NETLINK_SELINUX NETLINK_ISCSI NETLINK_AUDIT NETLINK_FIB_LOOKUP NETLINK_CONNECTOR NETLINK_NETFILTER
        NETLINK_IP6_FW NETLINK_DNRTMSG NETLINK_KOBJECT_UEVENT NETLINK_GENERIC NETLINK_SCSITRANSPORT NETLINK_ECRYPTFS
        NETLINK_RDMA NETLINK_CRYPTO NETLINK_SMC
      `),
      'NETLINK_???',
    ],
  ],
  [
    AF_BLUETOOTH,
    [
      namesOf(`
        BTPROTO_L2CAP=0 BTPROTO_HCI=1 BTPROTO_SCO=2 BTPROTO_RFCOMM=3 BTPROTO_BNEP=4 BTPROTO_CMTP=5 BTPROTO_HIDP=6
        BTPROTO_AVDTP=7
      `),
      'BTPROTO_???',
    ],
  ],
  [
    AF_CAN,
    [
      namesOf('CAN_RAW=1 CAN_BCM=2 CAN_TP16=3 CAN_TP20=4 CAN_MCNET=5 CAN_ISOTP=6 CAN_J1939=7'),
      'CAN_???',
    ],
  ],
  [AF_IRDA, [namesOf('IRDAPROTO_UNITDATA=0 IRDAPROTO_ULTRA=1'), 'IRDAPROTO_???']],
  [AF_RXRPC, [families, 'AF_???']],
  [
    AF_ISDN,
    [
      namesOf(`
        ISDN_P_BASE=0 ISDN_P_TE_S0=1 ISDN_P_NT_S0=2 ISDN_P_TE_E1=3 ISDN_P_NT_E1=4 ISDN_P_LAPD_TE=16 ISDN_P_LAPD_NT=17
        ISDN_P_B_RAW=33 ISDN_P_B_HDLC=34 ISDN_P_B_X75SLP=35 ISDN_P_B_L2DTMF=36 ISDN_P_B_L2DSP=37 ISDN_P_B_L2DSPHDLC=38
      `),
      'ISDN_P_???',
    ],
  ],
  [AF_PHONET, [namesOf('PN_PROTO_TRANSPORT=0 PN_PROTO_PHONET=1 PN_PROTO_PIPE=2'), 'PN_PROTO_???']],
  [
    AF_CAIF,
    [
      namesOf(`
        CAIFPROTO_AT=0 CAIFPROTO_DATAGRAM=1 CAIFPROTO_DATAGRAM_LOOP=2 CAIFPROTO_UTIL=3 CAIFPROTO_RFM=4
        CAIFPROTO_DEBUG=5
      `),
      'CAIFPROTO_???',
    ],
  ],
  [AF_NFC, [namesOf('NFC_SOCKPROTO_RAW=0 NFC_SOCKPROTO_LLCP=1'), 'NFC_SOCKPROTO_???']],
  [AF_KCM, [namesOf('KCMPROTO_CONNECTED=0'), 'KCMPROTO_???']],
  [AF_SMC, [namesOf('SMCPROTO_SMC=0 SMCPROTO_SMC6=1'), 'SMCPROTO_???']],
]);

/** In no public header: strace has the number first. */
const ax25 = namesOf(`
  AX25_P_ROSE=1 AX25_P_VJCOMP=6 AX25_P_VJUNCOMP=7 AX25_P_SEGMENT=8 AX25_P_TEXNET=195 AX25_P_LQ=196 AX25_P_ATALK=202
  AX25_P_ATALK_ARP=203 AX25_P_IP=204 AX25_P_ARP=205 AX25_P_FLEXNET=206 AX25_P_NETROM=207 AX25_P_TEXT=240
`);

/** A protocol of AF_NETLINK without its prefix: `ROUTE`. */
export function netlinkName(protocol: number): string | undefined {
  const name = protocols.get(AF_NETLINK)?.[0].find(([each]) => each === protocol)?.[1];
  return name?.replace('NETLINK_', '');
}

/** AF_* */
export function familyText(domain: number): string {
  return value(families, domain, 'AF_???');
}

/** IPPROTO_*, or what the family has in its place. */
export function protocolText(domain: number, number: number): string {
  if (domain === AF_PACKET) return etherType(((number & 0xff) << 8) | ((number >> 8) & 0xff));
  if (domain === AF_AX25) {
    const name = ax25.find(([each]) => each === number)?.[1];
    return `${wideHex(number)} /* ${name ?? 'AX25_P_???'} */`;
  }
  const known = protocols.get(domain);
  return known === undefined ? String(register(number)) : value(known[0], number, known[1]);
}

/** SOCK_* and the flags that come with it; a type that is none is behind them. */
export function typeText(type: number): string {
  const name = types.find(([each]) => each === (type & 0xf))?.[1];
  if (name === undefined) return flags(socketFlags, type, 'SOCK_???');
  const rest = type & ~0xf;
  return rest === 0 ? name : `${name}|${flags(socketFlags, rest, 'SOCK_???')}`;
}
