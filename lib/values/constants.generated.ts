// Generated from native/constants.def and native/errno.def by `npm run generate`; do not edit.
//
// The numbers are those of x64. The addon has what the kernel headers that it was built with have otherwise.
import { native } from '../addon/binding.ts';
import type { Level, Option, SocketType } from './option-types.ts';

const { differing } = native;

/** The value on this processor. */
function here(name: string, x64: number): number {
  return differing[name] ?? x64;
}

/** `<sys/socket.h>` */
export const AF_ALG: 38 = /* @__PURE__ */ here('AF_ALG', 38) as 38;
/** `<sys/socket.h>` */
export const AF_APPLETALK: 5 = /* @__PURE__ */ here('AF_APPLETALK', 5) as 5;
/** `<sys/socket.h>` */
export const AF_ASH: 18 = /* @__PURE__ */ here('AF_ASH', 18) as 18;
/** `<sys/socket.h>` */
export const AF_ATMPVC: 8 = /* @__PURE__ */ here('AF_ATMPVC', 8) as 8;
/** `<sys/socket.h>` */
export const AF_ATMSVC: 20 = /* @__PURE__ */ here('AF_ATMSVC', 20) as 20;
/** `<sys/socket.h>` */
export const AF_AX25: 3 = /* @__PURE__ */ here('AF_AX25', 3) as 3;
/** `<sys/socket.h>` */
export const AF_BLUETOOTH: 31 = /* @__PURE__ */ here('AF_BLUETOOTH', 31) as 31;
/** `<sys/socket.h>` */
export const AF_BRIDGE: 7 = /* @__PURE__ */ here('AF_BRIDGE', 7) as 7;
/** `<sys/socket.h>` */
export const AF_CAIF: 37 = /* @__PURE__ */ here('AF_CAIF', 37) as 37;
/** `<sys/socket.h>` */
export const AF_CAN: 29 = /* @__PURE__ */ here('AF_CAN', 29) as 29;
/** `<sys/socket.h>` */
export const AF_DECnet: 12 = /* @__PURE__ */ here('AF_DECnet', 12) as 12;
/** `<sys/socket.h>` */
export const AF_ECONET: 19 = /* @__PURE__ */ here('AF_ECONET', 19) as 19;
/** `<sys/socket.h>` */
export const AF_FILE: 1 = /* @__PURE__ */ here('AF_FILE', 1) as 1;
/** `<sys/socket.h>` */
export const AF_IB: 27 = /* @__PURE__ */ here('AF_IB', 27) as 27;
/** `<sys/socket.h>` */
export const AF_IEEE802154: 36 = /* @__PURE__ */ here('AF_IEEE802154', 36) as 36;
/** `<sys/socket.h>` */
export const AF_INET: 2 = /* @__PURE__ */ here('AF_INET', 2) as 2;
/** `<sys/socket.h>` */
export const AF_INET6: 10 = /* @__PURE__ */ here('AF_INET6', 10) as 10;
/** `<sys/socket.h>` */
export const AF_IPX: 4 = /* @__PURE__ */ here('AF_IPX', 4) as 4;
/** `<sys/socket.h>` */
export const AF_IRDA: 23 = /* @__PURE__ */ here('AF_IRDA', 23) as 23;
/** `<sys/socket.h>` */
export const AF_ISDN: 34 = /* @__PURE__ */ here('AF_ISDN', 34) as 34;
/** `<sys/socket.h>` */
export const AF_IUCV: 32 = /* @__PURE__ */ here('AF_IUCV', 32) as 32;
/** `<sys/socket.h>` */
export const AF_KCM: 41 = /* @__PURE__ */ here('AF_KCM', 41) as 41;
/** `<sys/socket.h>` */
export const AF_KEY: 15 = /* @__PURE__ */ here('AF_KEY', 15) as 15;
/** `<sys/socket.h>` */
export const AF_LLC: 26 = /* @__PURE__ */ here('AF_LLC', 26) as 26;
/** `<sys/socket.h>` */
export const AF_LOCAL: 1 = /* @__PURE__ */ here('AF_LOCAL', 1) as 1;
/** `<sys/socket.h>` */
export const AF_MCTP: 45 = /* @__PURE__ */ here('AF_MCTP', 45) as 45;
/** `<sys/socket.h>` */
export const AF_MPLS: 28 = /* @__PURE__ */ here('AF_MPLS', 28) as 28;
/** `<sys/socket.h>` */
export const AF_NETBEUI: 13 = /* @__PURE__ */ here('AF_NETBEUI', 13) as 13;
/** `<sys/socket.h>` */
export const AF_NETLINK: 16 = /* @__PURE__ */ here('AF_NETLINK', 16) as 16;
/** `<sys/socket.h>` */
export const AF_NETROM: 6 = /* @__PURE__ */ here('AF_NETROM', 6) as 6;
/** `<sys/socket.h>` */
export const AF_NFC: 39 = /* @__PURE__ */ here('AF_NFC', 39) as 39;
/** `<sys/socket.h>` */
export const AF_PACKET: 17 = /* @__PURE__ */ here('AF_PACKET', 17) as 17;
/** `<sys/socket.h>` */
export const AF_PHONET: 35 = /* @__PURE__ */ here('AF_PHONET', 35) as 35;
/** `<sys/socket.h>` */
export const AF_PPPOX: 24 = /* @__PURE__ */ here('AF_PPPOX', 24) as 24;
/** `<sys/socket.h>` */
export const AF_QIPCRTR: 42 = /* @__PURE__ */ here('AF_QIPCRTR', 42) as 42;
/** `<sys/socket.h>` */
export const AF_RDS: 21 = /* @__PURE__ */ here('AF_RDS', 21) as 21;
/** `<sys/socket.h>` */
export const AF_ROSE: 11 = /* @__PURE__ */ here('AF_ROSE', 11) as 11;
/** `<sys/socket.h>` */
export const AF_ROUTE: 16 = /* @__PURE__ */ here('AF_ROUTE', 16) as 16;
/** `<sys/socket.h>` */
export const AF_RXRPC: 33 = /* @__PURE__ */ here('AF_RXRPC', 33) as 33;
/** `<sys/socket.h>` */
export const AF_SECURITY: 14 = /* @__PURE__ */ here('AF_SECURITY', 14) as 14;
/** `<sys/socket.h>` */
export const AF_SMC: 43 = /* @__PURE__ */ here('AF_SMC', 43) as 43;
/** `<sys/socket.h>` */
export const AF_SNA: 22 = /* @__PURE__ */ here('AF_SNA', 22) as 22;
/** `<sys/socket.h>` */
export const AF_TIPC: 30 = /* @__PURE__ */ here('AF_TIPC', 30) as 30;
/** `<sys/socket.h>` */
export const AF_UNIX: 1 = /* @__PURE__ */ here('AF_UNIX', 1) as 1;
/** `<sys/socket.h>` */
export const AF_UNSPEC: 0 = /* @__PURE__ */ here('AF_UNSPEC', 0) as 0;
/** `<sys/socket.h>` */
export const AF_VSOCK: 40 & Level<'VSOCK'> =
  /* @__PURE__ */ here('AF_VSOCK', 40) as 40 & Level<'VSOCK'>;
/** `<sys/socket.h>` */
export const AF_WANPIPE: 25 = /* @__PURE__ */ here('AF_WANPIPE', 25) as 25;
/** `<sys/socket.h>` */
export const AF_X25: 9 = /* @__PURE__ */ here('AF_X25', 9) as 9;
/** `<sys/socket.h>` */
export const AF_XDP: 44 = /* @__PURE__ */ here('AF_XDP', 44) as 44;
/** `<sys/socket.h>` */
export const MPTCP_FULL_INFO: Option<'MPTCP', 'bytes', 'g'> =
  /* @__PURE__ */ here('MPTCP_FULL_INFO', 4) as Option<'MPTCP', 'bytes', 'g'>;
/** `<sys/socket.h>` */
export const MSG_BATCH: number = /* @__PURE__ */ here('MSG_BATCH', 262144);
/** `<sys/socket.h>` */
export const MSG_CMSG_CLOEXEC: number = /* @__PURE__ */ here('MSG_CMSG_CLOEXEC', 1073741824);
/** `<sys/socket.h>` */
export const MSG_CONFIRM: number = /* @__PURE__ */ here('MSG_CONFIRM', 2048);
/** `<sys/socket.h>` */
export const MSG_CTRUNC: number = /* @__PURE__ */ here('MSG_CTRUNC', 8);
/** `<sys/socket.h>` */
export const MSG_DONTROUTE: number = /* @__PURE__ */ here('MSG_DONTROUTE', 4);
/** `<sys/socket.h>` */
export const MSG_DONTWAIT: number = /* @__PURE__ */ here('MSG_DONTWAIT', 64);
/** `<sys/socket.h>` */
export const MSG_EOR: number = /* @__PURE__ */ here('MSG_EOR', 128);
/** `<sys/socket.h>` */
export const MSG_ERRQUEUE: number = /* @__PURE__ */ here('MSG_ERRQUEUE', 8192);
/** `<sys/socket.h>` */
export const MSG_FASTOPEN: number = /* @__PURE__ */ here('MSG_FASTOPEN', 536870912);
/** `<sys/socket.h>` */
export const MSG_FIN: number = /* @__PURE__ */ here('MSG_FIN', 512);
/** `<sys/socket.h>` */
export const MSG_MORE: number = /* @__PURE__ */ here('MSG_MORE', 32768);
/** `<sys/socket.h>` */
export const MSG_NOSIGNAL: number = /* @__PURE__ */ here('MSG_NOSIGNAL', 16384);
/** `<sys/socket.h>` */
export const MSG_OOB: number = /* @__PURE__ */ here('MSG_OOB', 1);
/** `<sys/socket.h>` */
export const MSG_PEEK: number = /* @__PURE__ */ here('MSG_PEEK', 2);
/** `<sys/socket.h>` */
export const MSG_PROXY: number = /* @__PURE__ */ here('MSG_PROXY', 16);
/** `<sys/socket.h>` */
export const MSG_RST: number = /* @__PURE__ */ here('MSG_RST', 4096);
/** `<sys/socket.h>` */
export const MSG_SOCK_DEVMEM: number = /* @__PURE__ */ here('MSG_SOCK_DEVMEM', 33554432);
/** `<sys/socket.h>` */
export const MSG_SPLICE_PAGES: number = /* @__PURE__ */ here('MSG_SPLICE_PAGES', 134217728);
/** `<sys/socket.h>` */
export const MSG_SYN: number = /* @__PURE__ */ here('MSG_SYN', 1024);
/** `<sys/socket.h>` */
export const MSG_TRUNC: number = /* @__PURE__ */ here('MSG_TRUNC', 32);
/** `<sys/socket.h>` */
export const MSG_TRYHARD: number = /* @__PURE__ */ here('MSG_TRYHARD', 4);
/** `<sys/socket.h>` */
export const MSG_WAITALL: number = /* @__PURE__ */ here('MSG_WAITALL', 256);
/** `<sys/socket.h>` */
export const MSG_WAITFORONE: number = /* @__PURE__ */ here('MSG_WAITFORONE', 65536);
/** `<sys/socket.h>` */
export const MSG_ZEROCOPY: number = /* @__PURE__ */ here('MSG_ZEROCOPY', 67108864);
/** `<sys/socket.h>` */
export const PF_ALG: 38 = /* @__PURE__ */ here('PF_ALG', 38) as 38;
/** `<sys/socket.h>` */
export const PF_APPLETALK: 5 = /* @__PURE__ */ here('PF_APPLETALK', 5) as 5;
/** `<sys/socket.h>` */
export const PF_ASH: 18 = /* @__PURE__ */ here('PF_ASH', 18) as 18;
/** `<sys/socket.h>` */
export const PF_ATMPVC: 8 = /* @__PURE__ */ here('PF_ATMPVC', 8) as 8;
/** `<sys/socket.h>` */
export const PF_ATMSVC: 20 = /* @__PURE__ */ here('PF_ATMSVC', 20) as 20;
/** `<sys/socket.h>` */
export const PF_AX25: 3 = /* @__PURE__ */ here('PF_AX25', 3) as 3;
/** `<sys/socket.h>` */
export const PF_BLUETOOTH: 31 = /* @__PURE__ */ here('PF_BLUETOOTH', 31) as 31;
/** `<sys/socket.h>` */
export const PF_BRIDGE: 7 = /* @__PURE__ */ here('PF_BRIDGE', 7) as 7;
/** `<sys/socket.h>` */
export const PF_CAIF: 37 = /* @__PURE__ */ here('PF_CAIF', 37) as 37;
/** `<sys/socket.h>` */
export const PF_CAN: 29 = /* @__PURE__ */ here('PF_CAN', 29) as 29;
/** `<sys/socket.h>` */
export const PF_DECnet: 12 = /* @__PURE__ */ here('PF_DECnet', 12) as 12;
/** `<sys/socket.h>` */
export const PF_ECONET: 19 = /* @__PURE__ */ here('PF_ECONET', 19) as 19;
/** `<sys/socket.h>` */
export const PF_FILE: 1 = /* @__PURE__ */ here('PF_FILE', 1) as 1;
/** `<sys/socket.h>` */
export const PF_IB: 27 = /* @__PURE__ */ here('PF_IB', 27) as 27;
/** `<sys/socket.h>` */
export const PF_IEEE802154: 36 = /* @__PURE__ */ here('PF_IEEE802154', 36) as 36;
/** `<sys/socket.h>` */
export const PF_INET: 2 = /* @__PURE__ */ here('PF_INET', 2) as 2;
/** `<sys/socket.h>` */
export const PF_INET6: 10 = /* @__PURE__ */ here('PF_INET6', 10) as 10;
/** `<sys/socket.h>` */
export const PF_IPX: 4 = /* @__PURE__ */ here('PF_IPX', 4) as 4;
/** `<sys/socket.h>` */
export const PF_IRDA: 23 = /* @__PURE__ */ here('PF_IRDA', 23) as 23;
/** `<sys/socket.h>` */
export const PF_ISDN: 34 = /* @__PURE__ */ here('PF_ISDN', 34) as 34;
/** `<sys/socket.h>` */
export const PF_IUCV: 32 = /* @__PURE__ */ here('PF_IUCV', 32) as 32;
/** `<sys/socket.h>` */
export const PF_KCM: 41 = /* @__PURE__ */ here('PF_KCM', 41) as 41;
/** `<sys/socket.h>` */
export const PF_KEY: 15 = /* @__PURE__ */ here('PF_KEY', 15) as 15;
/** `<sys/socket.h>` */
export const PF_LLC: 26 = /* @__PURE__ */ here('PF_LLC', 26) as 26;
/** `<sys/socket.h>` */
export const PF_LOCAL: 1 = /* @__PURE__ */ here('PF_LOCAL', 1) as 1;
/** `<sys/socket.h>` */
export const PF_MCTP: 45 = /* @__PURE__ */ here('PF_MCTP', 45) as 45;
/** `<sys/socket.h>` */
export const PF_MPLS: 28 = /* @__PURE__ */ here('PF_MPLS', 28) as 28;
/** `<sys/socket.h>` */
export const PF_NETBEUI: 13 = /* @__PURE__ */ here('PF_NETBEUI', 13) as 13;
/** `<sys/socket.h>` */
export const PF_NETLINK: 16 = /* @__PURE__ */ here('PF_NETLINK', 16) as 16;
/** `<sys/socket.h>` */
export const PF_NETROM: 6 = /* @__PURE__ */ here('PF_NETROM', 6) as 6;
/** `<sys/socket.h>` */
export const PF_NFC: 39 = /* @__PURE__ */ here('PF_NFC', 39) as 39;
/** `<sys/socket.h>` */
export const PF_PACKET: 17 = /* @__PURE__ */ here('PF_PACKET', 17) as 17;
/** `<sys/socket.h>` */
export const PF_PHONET: 35 = /* @__PURE__ */ here('PF_PHONET', 35) as 35;
/** `<sys/socket.h>` */
export const PF_PPPOX: 24 = /* @__PURE__ */ here('PF_PPPOX', 24) as 24;
/** `<sys/socket.h>` */
export const PF_QIPCRTR: 42 = /* @__PURE__ */ here('PF_QIPCRTR', 42) as 42;
/** `<sys/socket.h>` */
export const PF_RDS: 21 = /* @__PURE__ */ here('PF_RDS', 21) as 21;
/** `<sys/socket.h>` */
export const PF_ROSE: 11 = /* @__PURE__ */ here('PF_ROSE', 11) as 11;
/** `<sys/socket.h>` */
export const PF_ROUTE: 16 = /* @__PURE__ */ here('PF_ROUTE', 16) as 16;
/** `<sys/socket.h>` */
export const PF_RXRPC: 33 = /* @__PURE__ */ here('PF_RXRPC', 33) as 33;
/** `<sys/socket.h>` */
export const PF_SECURITY: 14 = /* @__PURE__ */ here('PF_SECURITY', 14) as 14;
/** `<sys/socket.h>` */
export const PF_SMC: 43 = /* @__PURE__ */ here('PF_SMC', 43) as 43;
/** `<sys/socket.h>` */
export const PF_SNA: 22 = /* @__PURE__ */ here('PF_SNA', 22) as 22;
/** `<sys/socket.h>` */
export const PF_TIPC: 30 = /* @__PURE__ */ here('PF_TIPC', 30) as 30;
/** `<sys/socket.h>` */
export const PF_UNIX: 1 = /* @__PURE__ */ here('PF_UNIX', 1) as 1;
/** `<sys/socket.h>` */
export const PF_UNSPEC: 0 = /* @__PURE__ */ here('PF_UNSPEC', 0) as 0;
/** `<sys/socket.h>` */
export const PF_VSOCK: 40 = /* @__PURE__ */ here('PF_VSOCK', 40) as 40;
/** `<sys/socket.h>` */
export const PF_WANPIPE: 25 = /* @__PURE__ */ here('PF_WANPIPE', 25) as 25;
/** `<sys/socket.h>` */
export const PF_X25: 9 = /* @__PURE__ */ here('PF_X25', 9) as 9;
/** `<sys/socket.h>` */
export const PF_XDP: 44 = /* @__PURE__ */ here('PF_XDP', 44) as 44;
/** `<sys/socket.h>` */
export const SCM_CREDENTIALS: 2 = /* @__PURE__ */ here('SCM_CREDENTIALS', 2) as 2;
/** `<sys/socket.h>` */
export const SCM_PIDFD: 4 = /* @__PURE__ */ here('SCM_PIDFD', 4) as 4;
/** `<sys/socket.h>` */
export const SCM_RIGHTS: 1 = /* @__PURE__ */ here('SCM_RIGHTS', 1) as 1;
/** `<sys/socket.h>` */
export const SCM_SECURITY: 3 = /* @__PURE__ */ here('SCM_SECURITY', 3) as 3;
/** `<sys/socket.h>` */
export const SCM_TIMESTAMP: typeof SO_TIMESTAMP =
  /* @__PURE__ */ here('SCM_TIMESTAMP', 29) as typeof SO_TIMESTAMP;
/** `<sys/socket.h>` */
export const SCM_TIMESTAMPING: typeof SO_TIMESTAMPING =
  /* @__PURE__ */ here('SCM_TIMESTAMPING', 37) as typeof SO_TIMESTAMPING;
/** `<sys/socket.h>` */
export const SCM_TIMESTAMPING_OPT_STATS: 54 =
  /* @__PURE__ */ here('SCM_TIMESTAMPING_OPT_STATS', 54) as 54;
/** `<sys/socket.h>` */
export const SCM_TIMESTAMPING_PKTINFO: number =
  /* @__PURE__ */ here('SCM_TIMESTAMPING_PKTINFO', 58);
/** `<sys/socket.h>` */
export const SCM_TIMESTAMPNS: typeof SO_TIMESTAMPNS =
  /* @__PURE__ */ here('SCM_TIMESTAMPNS', 35) as typeof SO_TIMESTAMPNS;
/** `<sys/socket.h>` */
export const SCM_TS_OPT_ID: number = /* @__PURE__ */ here('SCM_TS_OPT_ID', 81);
/** `<sys/socket.h>` */
export const SCM_TXTIME: typeof SO_TXTIME =
  /* @__PURE__ */ here('SCM_TXTIME', 61) as typeof SO_TXTIME;
/** `<sys/socket.h>` */
export const SCM_WIFI_STATUS: number = /* @__PURE__ */ here('SCM_WIFI_STATUS', 41);
/** `<sys/socket.h>` */
export const SHUT_RD: number = /* @__PURE__ */ here('SHUT_RD', 0);
/** `<sys/socket.h>` */
export const SHUT_RDWR: number = /* @__PURE__ */ here('SHUT_RDWR', 2);
/** `<sys/socket.h>` */
export const SHUT_WR: number = /* @__PURE__ */ here('SHUT_WR', 1);
/** `<sys/socket.h>` */
export const SOCK_CLOEXEC: number = /* @__PURE__ */ here('SOCK_CLOEXEC', 524288);
/** `<sys/socket.h>` */
export const SOCK_DCCP: SocketType = /* @__PURE__ */ here('SOCK_DCCP', 6) as SocketType;
/** `<sys/socket.h>` */
export const SOCK_DGRAM: SocketType = /* @__PURE__ */ here('SOCK_DGRAM', 2) as SocketType;
/** `<sys/socket.h>` */
export const SOCK_NONBLOCK: number = /* @__PURE__ */ here('SOCK_NONBLOCK', 2048);
/** `<sys/socket.h>` */
export const SOCK_PACKET: SocketType = /* @__PURE__ */ here('SOCK_PACKET', 10) as SocketType;
/** `<sys/socket.h>` */
export const SOCK_RAW: SocketType = /* @__PURE__ */ here('SOCK_RAW', 3) as SocketType;
/** `<sys/socket.h>` */
export const SOCK_RDM: SocketType = /* @__PURE__ */ here('SOCK_RDM', 4) as SocketType;
/** `<sys/socket.h>` */
export const SOCK_SEQPACKET: SocketType = /* @__PURE__ */ here('SOCK_SEQPACKET', 5) as SocketType;
/** `<sys/socket.h>` */
export const SOCK_STREAM: SocketType = /* @__PURE__ */ here('SOCK_STREAM', 1) as SocketType;
/** `<sys/socket.h>` */
export const SOL_AAL: number = /* @__PURE__ */ here('SOL_AAL', 265);
/** `<sys/socket.h>` */
export const SOL_ALG: 279 & Level<'ALG'> =
  /* @__PURE__ */ here('SOL_ALG', 279) as 279 & Level<'ALG'>;
/** `<sys/socket.h>` */
export const SOL_ATM: number = /* @__PURE__ */ here('SOL_ATM', 264);
/** `<sys/socket.h>` */
export const SOL_BLUETOOTH: number = /* @__PURE__ */ here('SOL_BLUETOOTH', 274);
/** `<sys/socket.h>` */
export const SOL_CAIF: number = /* @__PURE__ */ here('SOL_CAIF', 278);
/** `<sys/socket.h>` */
export const SOL_DCCP: 269 & Level<'DCCP'> =
  /* @__PURE__ */ here('SOL_DCCP', 269) as 269 & Level<'DCCP'>;
/** `<sys/socket.h>` */
export const SOL_DECNET: number = /* @__PURE__ */ here('SOL_DECNET', 261);
/** `<sys/socket.h>` */
export const SOL_IRDA: number = /* @__PURE__ */ here('SOL_IRDA', 266);
/** `<sys/socket.h>` */
export const SOL_IUCV: number = /* @__PURE__ */ here('SOL_IUCV', 277);
/** `<sys/socket.h>` */
export const SOL_KCM: number = /* @__PURE__ */ here('SOL_KCM', 281);
/** `<sys/socket.h>` */
export const SOL_LLC: number = /* @__PURE__ */ here('SOL_LLC', 268);
/** `<sys/socket.h>` */
export const SOL_MCTP: number = /* @__PURE__ */ here('SOL_MCTP', 285);
/** `<sys/socket.h>` */
export const SOL_MPTCP: 284 & Level<'MPTCP'> =
  /* @__PURE__ */ here('SOL_MPTCP', 284) as 284 & Level<'MPTCP'>;
/** `<sys/socket.h>` */
export const SOL_NETBEUI: number = /* @__PURE__ */ here('SOL_NETBEUI', 267);
/** `<sys/socket.h>` */
export const SOL_NETLINK: 270 & Level<'NETLINK'> =
  /* @__PURE__ */ here('SOL_NETLINK', 270) as 270 & Level<'NETLINK'>;
/** `<sys/socket.h>` */
export const SOL_NFC: number = /* @__PURE__ */ here('SOL_NFC', 280);
/** `<sys/socket.h>` */
export const SOL_PACKET: 263 & Level<'PACKET'> =
  /* @__PURE__ */ here('SOL_PACKET', 263) as 263 & Level<'PACKET'>;
/** `<sys/socket.h>` */
export const SOL_PNPIPE: number = /* @__PURE__ */ here('SOL_PNPIPE', 275);
/** `<sys/socket.h>` */
export const SOL_PPPOL2TP: number = /* @__PURE__ */ here('SOL_PPPOL2TP', 273);
/** `<sys/socket.h>` */
export const SOL_RAW: 255 & Level<'RAW'> =
  /* @__PURE__ */ here('SOL_RAW', 255) as 255 & Level<'RAW'>;
/** `<sys/socket.h>` */
export const SOL_RDS: number = /* @__PURE__ */ here('SOL_RDS', 276);
/** `<sys/socket.h>` */
export const SOL_RXRPC: number = /* @__PURE__ */ here('SOL_RXRPC', 272);
/** `<sys/socket.h>` */
export const SOL_SMC: number = /* @__PURE__ */ here('SOL_SMC', 286);
/** `<sys/socket.h>` */
export const SOL_SOCKET: 1 & Level<'SOCKET'> =
  /* @__PURE__ */ here('SOL_SOCKET', 1) as 1 & Level<'SOCKET'>;
/** `<sys/socket.h>` */
export const SOL_TIPC: number = /* @__PURE__ */ here('SOL_TIPC', 271);
/** `<sys/socket.h>` */
export const SOL_TLS: 282 & Level<'TLS'> =
  /* @__PURE__ */ here('SOL_TLS', 282) as 282 & Level<'TLS'>;
/** `<sys/socket.h>` */
export const SOL_X25: number = /* @__PURE__ */ here('SOL_X25', 262);
/** `<sys/socket.h>` */
export const SOL_XDP: 283 & Level<'XDP'> =
  /* @__PURE__ */ here('SOL_XDP', 283) as 283 & Level<'XDP'>;
/** `<sys/socket.h>` */
export const SOMAXCONN: number = /* @__PURE__ */ here('SOMAXCONN', 4096);
/** `<sys/socket.h>` */
export const SO_ACCEPTCONN: Option<'SOCKET', 'int', 'g'> =
  /* @__PURE__ */ here('SO_ACCEPTCONN', 30) as Option<'SOCKET', 'int', 'g'>;
/** `<sys/socket.h>` */
export const SO_ATTACH_BPF: Option<'SOCKET', 'fd', 's'> =
  /* @__PURE__ */ here('SO_ATTACH_BPF', 50) as Option<'SOCKET', 'fd', 's'>;
/** `<sys/socket.h>` */
export const SO_ATTACH_FILTER: Option<'SOCKET', 'sock_fprog', 's'> =
  /* @__PURE__ */ here('SO_ATTACH_FILTER', 26) as Option<'SOCKET', 'sock_fprog', 's'>;
/** `<sys/socket.h>` */
export const SO_ATTACH_REUSEPORT_CBPF: Option<'SOCKET', 'sock_fprog', 's'> =
  /* @__PURE__ */ here('SO_ATTACH_REUSEPORT_CBPF', 51) as Option<'SOCKET', 'sock_fprog', 's'>;
/** `<sys/socket.h>` */
export const SO_ATTACH_REUSEPORT_EBPF: Option<'SOCKET', 'fd', 's'> =
  /* @__PURE__ */ here('SO_ATTACH_REUSEPORT_EBPF', 52) as Option<'SOCKET', 'fd', 's'>;
/** `<sys/socket.h>` */
export const SO_BINDTODEVICE: Option<'SOCKET', 'string', 'gs'> =
  /* @__PURE__ */ here('SO_BINDTODEVICE', 25) as Option<'SOCKET', 'string', 'gs'>;
/** `<sys/socket.h>` */
export const SO_BINDTOIFINDEX: Option<'SOCKET', 'int', 'gs'> =
  /* @__PURE__ */ here('SO_BINDTOIFINDEX', 62) as Option<'SOCKET', 'int', 'gs'>;
/** `<sys/socket.h>` */
export const SO_BPF_EXTENSIONS: Option<'SOCKET', 'int', 'g'> =
  /* @__PURE__ */ here('SO_BPF_EXTENSIONS', 48) as Option<'SOCKET', 'int', 'g'>;
/** `<sys/socket.h>` */
export const SO_BROADCAST: Option<'SOCKET', 'int', 'gs'> =
  /* @__PURE__ */ here('SO_BROADCAST', 6) as Option<'SOCKET', 'int', 'gs'>;
/** `<sys/socket.h>` */
export const SO_BSDCOMPAT: number = /* @__PURE__ */ here('SO_BSDCOMPAT', 14);
/** `<sys/socket.h>` */
export const SO_BUF_LOCK: Option<'SOCKET', 'int', 'gs'> =
  /* @__PURE__ */ here('SO_BUF_LOCK', 72) as Option<'SOCKET', 'int', 'gs'>;
/** `<sys/socket.h>` */
export const SO_BUSY_POLL: Option<'SOCKET', 'int', 'gs'> =
  /* @__PURE__ */ here('SO_BUSY_POLL', 46) as Option<'SOCKET', 'int', 'gs'>;
/** `<sys/socket.h>` */
export const SO_BUSY_POLL_BUDGET: Option<'SOCKET', 'int', 'gs'> =
  /* @__PURE__ */ here('SO_BUSY_POLL_BUDGET', 70) as Option<'SOCKET', 'int', 'gs'>;
/** `<sys/socket.h>` */
export const SO_CNX_ADVICE: Option<'SOCKET', 'int', 'gs'> =
  /* @__PURE__ */ here('SO_CNX_ADVICE', 53) as Option<'SOCKET', 'int', 'gs'>;
/** `<sys/socket.h>` */
export const SO_COOKIE: Option<'SOCKET', 'u64', 'g'> =
  /* @__PURE__ */ here('SO_COOKIE', 57) as Option<'SOCKET', 'u64', 'g'>;
/** `<sys/socket.h>` */
export const SO_DEBUG: Option<'SOCKET', 'int', 'gs'> =
  /* @__PURE__ */ here('SO_DEBUG', 1) as Option<'SOCKET', 'int', 'gs'>;
/** `<sys/socket.h>` */
export const SO_DETACH_BPF: Option<'SOCKET', 'int', 's'> =
  /* @__PURE__ */ here('SO_DETACH_BPF', 27) as Option<'SOCKET', 'int', 's'>;
/** `<sys/socket.h>` */
export const SO_DETACH_FILTER: Option<'SOCKET', 'int', 's'> =
  /* @__PURE__ */ here('SO_DETACH_FILTER', 27) as Option<'SOCKET', 'int', 's'>;
/** `<sys/socket.h>` */
export const SO_DETACH_REUSEPORT_BPF: Option<'SOCKET', 'int', 's'> =
  /* @__PURE__ */ here('SO_DETACH_REUSEPORT_BPF', 68) as Option<'SOCKET', 'int', 's'>;
/** `<sys/socket.h>` */
export const SO_DEVMEM_DMABUF: number = /* @__PURE__ */ here('SO_DEVMEM_DMABUF', 79);
/** `<sys/socket.h>` */
export const SO_DEVMEM_DONTNEED: Option<'SOCKET', 'bytes', 's'> =
  /* @__PURE__ */ here('SO_DEVMEM_DONTNEED', 80) as Option<'SOCKET', 'bytes', 's'>;
/** `<sys/socket.h>` */
export const SO_DEVMEM_LINEAR: number = /* @__PURE__ */ here('SO_DEVMEM_LINEAR', 78);
/** `<sys/socket.h>` */
export const SO_DOMAIN: Option<'SOCKET', 'int', 'g'> =
  /* @__PURE__ */ here('SO_DOMAIN', 39) as Option<'SOCKET', 'int', 'g'>;
/** `<sys/socket.h>` */
export const SO_DONTROUTE: Option<'SOCKET', 'int', 'gs'> =
  /* @__PURE__ */ here('SO_DONTROUTE', 5) as Option<'SOCKET', 'int', 'gs'>;
/** `<sys/socket.h>` */
export const SO_ERROR: Option<'SOCKET', 'int', 'g'> =
  /* @__PURE__ */ here('SO_ERROR', 4) as Option<'SOCKET', 'int', 'g'>;
/** `<sys/socket.h>` */
export const SO_GET_FILTER: Option<'SOCKET', 'sock_fprog', 'g'> =
  /* @__PURE__ */ here('SO_GET_FILTER', 26) as Option<'SOCKET', 'sock_fprog', 'g'>;
/** `<sys/socket.h>` */
export const SO_INCOMING_CPU: Option<'SOCKET', 'int', 'gs'> =
  /* @__PURE__ */ here('SO_INCOMING_CPU', 49) as Option<'SOCKET', 'int', 'gs'>;
/** `<sys/socket.h>` */
export const SO_INCOMING_NAPI_ID: Option<'SOCKET', 'uint', 'g'> =
  /* @__PURE__ */ here('SO_INCOMING_NAPI_ID', 56) as Option<'SOCKET', 'uint', 'g'>;
/** `<sys/socket.h>` */
export const SO_INQ: 84 & Option<'SOCKET', 'int', 'gs'> =
  /* @__PURE__ */ here('SO_INQ', 84) as 84 & Option<'SOCKET', 'int', 'gs'>;
/** `<sys/socket.h>` */
export const SO_KEEPALIVE: Option<'SOCKET', 'int', 'gs'> =
  /* @__PURE__ */ here('SO_KEEPALIVE', 9) as Option<'SOCKET', 'int', 'gs'>;
/** `<sys/socket.h>` */
export const SO_LINGER: Option<'SOCKET', 'linger', 'gs'> =
  /* @__PURE__ */ here('SO_LINGER', 13) as Option<'SOCKET', 'linger', 'gs'>;
/** `<sys/socket.h>` */
export const SO_LOCK_FILTER: Option<'SOCKET', 'int', 'gs'> =
  /* @__PURE__ */ here('SO_LOCK_FILTER', 44) as Option<'SOCKET', 'int', 'gs'>;
/** `<sys/socket.h>` */
export const SO_MARK: 36 & Option<'SOCKET', 'uint', 'gs'> =
  /* @__PURE__ */ here('SO_MARK', 36) as 36 & Option<'SOCKET', 'uint', 'gs'>;
/** `<sys/socket.h>` */
export const SO_MAX_PACING_RATE: Option<'SOCKET', 'u64', 'gs'> =
  /* @__PURE__ */ here('SO_MAX_PACING_RATE', 47) as Option<'SOCKET', 'u64', 'gs'>;
/** `<sys/socket.h>` */
export const SO_MEMINFO: Option<'SOCKET', 'u32[]', 'g'> =
  /* @__PURE__ */ here('SO_MEMINFO', 55) as Option<'SOCKET', 'u32[]', 'g'>;
/** `<sys/socket.h>` */
export const SO_NETNS_COOKIE: Option<'SOCKET', 'u64', 'g'> =
  /* @__PURE__ */ here('SO_NETNS_COOKIE', 71) as Option<'SOCKET', 'u64', 'g'>;
/** `<sys/socket.h>` */
export const SO_NOFCS: Option<'SOCKET', 'int', 'gs'> =
  /* @__PURE__ */ here('SO_NOFCS', 43) as Option<'SOCKET', 'int', 'gs'>;
/** `<sys/socket.h>` */
export const SO_NO_CHECK: Option<'SOCKET', 'int', 'gs'> =
  /* @__PURE__ */ here('SO_NO_CHECK', 11) as Option<'SOCKET', 'int', 'gs'>;
/** `<sys/socket.h>` */
export const SO_OOBINLINE: Option<'SOCKET', 'int', 'gs'> =
  /* @__PURE__ */ here('SO_OOBINLINE', 10) as Option<'SOCKET', 'int', 'gs'>;
/** `<sys/socket.h>` */
export const SO_PASSCRED: Option<'SOCKET', 'int', 'gs'> =
  /* @__PURE__ */ here('SO_PASSCRED', 16) as Option<'SOCKET', 'int', 'gs'>;
/** `<sys/socket.h>` */
export const SO_PASSPIDFD: Option<'SOCKET', 'int', 'gs'> =
  /* @__PURE__ */ here('SO_PASSPIDFD', 76) as Option<'SOCKET', 'int', 'gs'>;
/** `<sys/socket.h>` */
export const SO_PASSRIGHTS: Option<'SOCKET', 'int', 'gs'> =
  /* @__PURE__ */ here('SO_PASSRIGHTS', 83) as Option<'SOCKET', 'int', 'gs'>;
/** `<sys/socket.h>` */
export const SO_PASSSEC: Option<'SOCKET', 'int', 'gs'> =
  /* @__PURE__ */ here('SO_PASSSEC', 34) as Option<'SOCKET', 'int', 'gs'>;
/** `<sys/socket.h>` */
export const SO_PEEK_OFF: Option<'SOCKET', 'int', 'gs'> =
  /* @__PURE__ */ here('SO_PEEK_OFF', 42) as Option<'SOCKET', 'int', 'gs'>;
/** `<sys/socket.h>` */
export const SO_PEERCRED: Option<'SOCKET', 'ucred', 'g'> =
  /* @__PURE__ */ here('SO_PEERCRED', 17) as Option<'SOCKET', 'ucred', 'g'>;
/** `<sys/socket.h>` */
export const SO_PEERGROUPS: Option<'SOCKET', 'gid[]', 'g'> =
  /* @__PURE__ */ here('SO_PEERGROUPS', 59) as Option<'SOCKET', 'gid[]', 'g'>;
/** `<sys/socket.h>` */
export const SO_PEERNAME: Option<'SOCKET', 'sockaddr', 'g'> =
  /* @__PURE__ */ here('SO_PEERNAME', 28) as Option<'SOCKET', 'sockaddr', 'g'>;
/** `<sys/socket.h>` */
export const SO_PEERPIDFD: Option<'SOCKET', 'fd', 'g'> =
  /* @__PURE__ */ here('SO_PEERPIDFD', 77) as Option<'SOCKET', 'fd', 'g'>;
/** `<sys/socket.h>` */
export const SO_PEERSEC: Option<'SOCKET', 'string', 'g'> =
  /* @__PURE__ */ here('SO_PEERSEC', 31) as Option<'SOCKET', 'string', 'g'>;
/** `<sys/socket.h>` */
export const SO_PREFER_BUSY_POLL: Option<'SOCKET', 'int', 'gs'> =
  /* @__PURE__ */ here('SO_PREFER_BUSY_POLL', 69) as Option<'SOCKET', 'int', 'gs'>;
/** `<sys/socket.h>` */
export const SO_PRIORITY: 12 & Option<'SOCKET', 'uint', 'gs'> =
  /* @__PURE__ */ here('SO_PRIORITY', 12) as 12 & Option<'SOCKET', 'uint', 'gs'>;
/** `<sys/socket.h>` */
export const SO_PROTOCOL: Option<'SOCKET', 'int', 'g'> =
  /* @__PURE__ */ here('SO_PROTOCOL', 38) as Option<'SOCKET', 'int', 'g'>;
/** `<sys/socket.h>` */
export const SO_RCVBUF: Option<'SOCKET', 'int', 'gs'> =
  /* @__PURE__ */ here('SO_RCVBUF', 8) as Option<'SOCKET', 'int', 'gs'>;
/** `<sys/socket.h>` */
export const SO_RCVBUFFORCE: Option<'SOCKET', 'int', 's'> =
  /* @__PURE__ */ here('SO_RCVBUFFORCE', 33) as Option<'SOCKET', 'int', 's'>;
/** `<sys/socket.h>` */
export const SO_RCVLOWAT: Option<'SOCKET', 'int', 'gs'> =
  /* @__PURE__ */ here('SO_RCVLOWAT', 18) as Option<'SOCKET', 'int', 'gs'>;
/** `<sys/socket.h>` */
export const SO_RCVMARK: Option<'SOCKET', 'int', 'gs'> =
  /* @__PURE__ */ here('SO_RCVMARK', 75) as Option<'SOCKET', 'int', 'gs'>;
/** `<sys/socket.h>` */
export const SO_RCVPRIORITY: Option<'SOCKET', 'int', 'gs'> =
  /* @__PURE__ */ here('SO_RCVPRIORITY', 82) as Option<'SOCKET', 'int', 'gs'>;
/** `<sys/socket.h>` */
export const SO_RCVTIMEO: Option<'SOCKET', 'timeval', 'gs'> =
  /* @__PURE__ */ here('SO_RCVTIMEO', 20) as Option<'SOCKET', 'timeval', 'gs'>;
/** `<sys/socket.h>` */
export const SO_RCVTIMEO_NEW: Option<'SOCKET', 'timeval', 'gs'> =
  /* @__PURE__ */ here('SO_RCVTIMEO_NEW', 66) as Option<'SOCKET', 'timeval', 'gs'>;
/** `<sys/socket.h>` */
export const SO_RCVTIMEO_OLD: Option<'SOCKET', 'timeval', 'gs'> =
  /* @__PURE__ */ here('SO_RCVTIMEO_OLD', 20) as Option<'SOCKET', 'timeval', 'gs'>;
/** `<sys/socket.h>` */
export const SO_RESERVE_MEM: Option<'SOCKET', 'int', 'gs'> =
  /* @__PURE__ */ here('SO_RESERVE_MEM', 73) as Option<'SOCKET', 'int', 'gs'>;
/** `<sys/socket.h>` */
export const SO_REUSEADDR: Option<'SOCKET', 'int', 'gs'> =
  /* @__PURE__ */ here('SO_REUSEADDR', 2) as Option<'SOCKET', 'int', 'gs'>;
/** `<sys/socket.h>` */
export const SO_REUSEPORT: Option<'SOCKET', 'int', 'gs'> =
  /* @__PURE__ */ here('SO_REUSEPORT', 15) as Option<'SOCKET', 'int', 'gs'>;
/** `<sys/socket.h>` */
export const SO_RXQ_OVFL: 40 & Option<'SOCKET', 'int', 'gs'> =
  /* @__PURE__ */ here('SO_RXQ_OVFL', 40) as 40 & Option<'SOCKET', 'int', 'gs'>;
/** `<sys/socket.h>` */
export const SO_SECURITY_AUTHENTICATION: number =
  /* @__PURE__ */ here('SO_SECURITY_AUTHENTICATION', 22);
/** `<sys/socket.h>` */
export const SO_SECURITY_ENCRYPTION_NETWORK: number =
  /* @__PURE__ */ here('SO_SECURITY_ENCRYPTION_NETWORK', 24);
/** `<sys/socket.h>` */
export const SO_SECURITY_ENCRYPTION_TRANSPORT: number =
  /* @__PURE__ */ here('SO_SECURITY_ENCRYPTION_TRANSPORT', 23);
/** `<sys/socket.h>` */
export const SO_SELECT_ERR_QUEUE: Option<'SOCKET', 'int', 'gs'> =
  /* @__PURE__ */ here('SO_SELECT_ERR_QUEUE', 45) as Option<'SOCKET', 'int', 'gs'>;
/** `<sys/socket.h>` */
export const SO_SNDBUF: Option<'SOCKET', 'int', 'gs'> =
  /* @__PURE__ */ here('SO_SNDBUF', 7) as Option<'SOCKET', 'int', 'gs'>;
/** `<sys/socket.h>` */
export const SO_SNDBUFFORCE: Option<'SOCKET', 'int', 's'> =
  /* @__PURE__ */ here('SO_SNDBUFFORCE', 32) as Option<'SOCKET', 'int', 's'>;
/** `<sys/socket.h>` */
export const SO_SNDLOWAT: Option<'SOCKET', 'int', 'g'> =
  /* @__PURE__ */ here('SO_SNDLOWAT', 19) as Option<'SOCKET', 'int', 'g'>;
/** `<sys/socket.h>` */
export const SO_SNDTIMEO: Option<'SOCKET', 'timeval', 'gs'> =
  /* @__PURE__ */ here('SO_SNDTIMEO', 21) as Option<'SOCKET', 'timeval', 'gs'>;
/** `<sys/socket.h>` */
export const SO_SNDTIMEO_NEW: Option<'SOCKET', 'timeval', 'gs'> =
  /* @__PURE__ */ here('SO_SNDTIMEO_NEW', 67) as Option<'SOCKET', 'timeval', 'gs'>;
/** `<sys/socket.h>` */
export const SO_SNDTIMEO_OLD: Option<'SOCKET', 'timeval', 'gs'> =
  /* @__PURE__ */ here('SO_SNDTIMEO_OLD', 21) as Option<'SOCKET', 'timeval', 'gs'>;
/** `<sys/socket.h>` */
export const SO_TIMESTAMP: 29 & Option<'SOCKET', 'int', 'gs'> =
  /* @__PURE__ */ here('SO_TIMESTAMP', 29) as 29 & Option<'SOCKET', 'int', 'gs'>;
/** `<sys/socket.h>` */
export const SO_TIMESTAMPING: 37 & Option<'SOCKET', 'so_timestamping', 'gs'> =
  /* @__PURE__ */ here('SO_TIMESTAMPING', 37) as 37 & Option<'SOCKET', 'so_timestamping', 'gs'>;
/** `<sys/socket.h>` */
export const SO_TIMESTAMPING_NEW: 65 & Option<'SOCKET', 'so_timestamping', 'gs'> =
  /* @__PURE__ */ here('SO_TIMESTAMPING_NEW', 65) as 65 & Option<'SOCKET', 'so_timestamping', 'gs'>;
/** `<sys/socket.h>` */
export const SO_TIMESTAMPING_OLD: Option<'SOCKET', 'so_timestamping', 'gs'> =
  /* @__PURE__ */ here('SO_TIMESTAMPING_OLD', 37) as Option<'SOCKET', 'so_timestamping', 'gs'>;
/** `<sys/socket.h>` */
export const SO_TIMESTAMPNS: 35 & Option<'SOCKET', 'int', 'gs'> =
  /* @__PURE__ */ here('SO_TIMESTAMPNS', 35) as 35 & Option<'SOCKET', 'int', 'gs'>;
/** `<sys/socket.h>` */
export const SO_TIMESTAMPNS_NEW: 64 & Option<'SOCKET', 'int', 'gs'> =
  /* @__PURE__ */ here('SO_TIMESTAMPNS_NEW', 64) as 64 & Option<'SOCKET', 'int', 'gs'>;
/** `<sys/socket.h>` */
export const SO_TIMESTAMPNS_OLD: Option<'SOCKET', 'int', 'gs'> =
  /* @__PURE__ */ here('SO_TIMESTAMPNS_OLD', 35) as Option<'SOCKET', 'int', 'gs'>;
/** `<sys/socket.h>` */
export const SO_TIMESTAMP_NEW: 63 & Option<'SOCKET', 'int', 'gs'> =
  /* @__PURE__ */ here('SO_TIMESTAMP_NEW', 63) as 63 & Option<'SOCKET', 'int', 'gs'>;
/** `<sys/socket.h>` */
export const SO_TIMESTAMP_OLD: Option<'SOCKET', 'int', 'gs'> =
  /* @__PURE__ */ here('SO_TIMESTAMP_OLD', 29) as Option<'SOCKET', 'int', 'gs'>;
/** `<sys/socket.h>` */
export const SO_TXREHASH: Option<'SOCKET', 'int', 'gs'> =
  /* @__PURE__ */ here('SO_TXREHASH', 74) as Option<'SOCKET', 'int', 'gs'>;
/** `<sys/socket.h>` */
export const SO_TXTIME: 61 & Option<'SOCKET', 'sock_txtime', 'gs'> =
  /* @__PURE__ */ here('SO_TXTIME', 61) as 61 & Option<'SOCKET', 'sock_txtime', 'gs'>;
/** `<sys/socket.h>` */
export const SO_TYPE: Option<'SOCKET', 'int', 'g'> =
  /* @__PURE__ */ here('SO_TYPE', 3) as Option<'SOCKET', 'int', 'g'>;
/** `<sys/socket.h>` */
export const SO_WIFI_STATUS: Option<'SOCKET', 'int', 'gs'> =
  /* @__PURE__ */ here('SO_WIFI_STATUS', 41) as Option<'SOCKET', 'int', 'gs'>;
/** `<sys/socket.h>` */
export const SO_ZEROCOPY: Option<'SOCKET', 'int', 'gs'> =
  /* @__PURE__ */ here('SO_ZEROCOPY', 60) as Option<'SOCKET', 'int', 'gs'>;
/** `<netinet/in.h>` */
export const ICMPV6_FILTER: Option<'ICMPV6', 'icmp6_filter', 'gs'> =
  /* @__PURE__ */ here('ICMPV6_FILTER', 1) as Option<'ICMPV6', 'icmp6_filter', 'gs'>;
/** `<netinet/in.h>` */
export const INADDR_ALLHOSTS_GROUP: number =
  /* @__PURE__ */ here('INADDR_ALLHOSTS_GROUP', 3758096385);
/** `<netinet/in.h>` */
export const INADDR_ALLRTRS_GROUP: number =
  /* @__PURE__ */ here('INADDR_ALLRTRS_GROUP', 3758096386);
/** `<netinet/in.h>` */
export const INADDR_ALLSNOOPERS_GROUP: number =
  /* @__PURE__ */ here('INADDR_ALLSNOOPERS_GROUP', 3758096490);
/** `<netinet/in.h>` */
export const INADDR_ANY: number = /* @__PURE__ */ here('INADDR_ANY', 0);
/** `<netinet/in.h>` */
export const INADDR_BROADCAST: number = /* @__PURE__ */ here('INADDR_BROADCAST', 4294967295);
/** `<netinet/in.h>` */
export const INADDR_DUMMY: number = /* @__PURE__ */ here('INADDR_DUMMY', 3221225480);
/** `<netinet/in.h>` */
export const INADDR_LOOPBACK: number = /* @__PURE__ */ here('INADDR_LOOPBACK', 2130706433);
/** `<netinet/in.h>` */
export const INADDR_MAX_LOCAL_GROUP: number =
  /* @__PURE__ */ here('INADDR_MAX_LOCAL_GROUP', 3758096639);
/** `<netinet/in.h>` */
export const INADDR_NONE: number = /* @__PURE__ */ here('INADDR_NONE', 4294967295);
/** `<netinet/in.h>` */
export const INADDR_UNSPEC_GROUP: number = /* @__PURE__ */ here('INADDR_UNSPEC_GROUP', 3758096384);
/** `<netinet/in.h>` */
export const INET6_ADDRSTRLEN: number = /* @__PURE__ */ here('INET6_ADDRSTRLEN', 46);
/** `<netinet/in.h>` */
export const INET_ADDRSTRLEN: number = /* @__PURE__ */ here('INET_ADDRSTRLEN', 16);
/** `<netinet/in.h>` */
export const IPPROTO_AH: number = /* @__PURE__ */ here('IPPROTO_AH', 51);
/** `<netinet/in.h>` */
export const IPPROTO_BEETPH: number = /* @__PURE__ */ here('IPPROTO_BEETPH', 94);
/** `<netinet/in.h>` */
export const IPPROTO_COMP: number = /* @__PURE__ */ here('IPPROTO_COMP', 108);
/** `<netinet/in.h>` */
export const IPPROTO_DCCP: number = /* @__PURE__ */ here('IPPROTO_DCCP', 33);
/** `<netinet/in.h>` */
export const IPPROTO_DSTOPTS: number = /* @__PURE__ */ here('IPPROTO_DSTOPTS', 60);
/** `<netinet/in.h>` */
export const IPPROTO_EGP: number = /* @__PURE__ */ here('IPPROTO_EGP', 8);
/** `<netinet/in.h>` */
export const IPPROTO_ENCAP: number = /* @__PURE__ */ here('IPPROTO_ENCAP', 98);
/** `<netinet/in.h>` */
export const IPPROTO_ESP: number = /* @__PURE__ */ here('IPPROTO_ESP', 50);
/** `<netinet/in.h>` */
export const IPPROTO_ETHERNET: number = /* @__PURE__ */ here('IPPROTO_ETHERNET', 143);
/** `<netinet/in.h>` */
export const IPPROTO_FRAGMENT: number = /* @__PURE__ */ here('IPPROTO_FRAGMENT', 44);
/** `<netinet/in.h>` */
export const IPPROTO_GRE: number = /* @__PURE__ */ here('IPPROTO_GRE', 47);
/** `<netinet/in.h>` */
export const IPPROTO_HOPOPTS: number = /* @__PURE__ */ here('IPPROTO_HOPOPTS', 0);
/** `<netinet/in.h>` */
export const IPPROTO_ICMP: number = /* @__PURE__ */ here('IPPROTO_ICMP', 1);
/** `<netinet/in.h>` */
export const IPPROTO_ICMPV6: 58 & Level<'ICMPV6'> =
  /* @__PURE__ */ here('IPPROTO_ICMPV6', 58) as 58 & Level<'ICMPV6'>;
/** `<netinet/in.h>` */
export const IPPROTO_IDP: number = /* @__PURE__ */ here('IPPROTO_IDP', 22);
/** `<netinet/in.h>` */
export const IPPROTO_IGMP: number = /* @__PURE__ */ here('IPPROTO_IGMP', 2);
/** `<netinet/in.h>` */
export const IPPROTO_IP: 0 & Level<'IP'> = /* @__PURE__ */ here('IPPROTO_IP', 0) as 0 & Level<'IP'>;
/** `<netinet/in.h>` */
export const IPPROTO_IPIP: number = /* @__PURE__ */ here('IPPROTO_IPIP', 4);
/** `<netinet/in.h>` */
export const IPPROTO_IPV6: 41 & Level<'IPV6'> =
  /* @__PURE__ */ here('IPPROTO_IPV6', 41) as 41 & Level<'IPV6'>;
/** `<netinet/in.h>` */
export const IPPROTO_MH: number = /* @__PURE__ */ here('IPPROTO_MH', 135);
/** `<netinet/in.h>` */
export const IPPROTO_MPLS: number = /* @__PURE__ */ here('IPPROTO_MPLS', 137);
/** `<netinet/in.h>` */
export const IPPROTO_MPTCP: number = /* @__PURE__ */ here('IPPROTO_MPTCP', 262);
/** `<netinet/in.h>` */
export const IPPROTO_MTP: number = /* @__PURE__ */ here('IPPROTO_MTP', 92);
/** `<netinet/in.h>` */
export const IPPROTO_NONE: number = /* @__PURE__ */ here('IPPROTO_NONE', 59);
/** `<netinet/in.h>` */
export const IPPROTO_PIM: number = /* @__PURE__ */ here('IPPROTO_PIM', 103);
/** `<netinet/in.h>` */
export const IPPROTO_PUP: number = /* @__PURE__ */ here('IPPROTO_PUP', 12);
/** `<netinet/in.h>` */
export const IPPROTO_RAW: 255 & Level<'RAW'> =
  /* @__PURE__ */ here('IPPROTO_RAW', 255) as 255 & Level<'RAW'>;
/** `<netinet/in.h>` */
export const IPPROTO_ROUTING: number = /* @__PURE__ */ here('IPPROTO_ROUTING', 43);
/** `<netinet/in.h>` */
export const IPPROTO_RSVP: number = /* @__PURE__ */ here('IPPROTO_RSVP', 46);
/** `<netinet/in.h>` */
export const IPPROTO_SCTP: 132 & Level<'SCTP'> =
  /* @__PURE__ */ here('IPPROTO_SCTP', 132) as 132 & Level<'SCTP'>;
/** `<netinet/in.h>` */
export const IPPROTO_TCP: 6 & Level<'TCP'> =
  /* @__PURE__ */ here('IPPROTO_TCP', 6) as 6 & Level<'TCP'>;
/** `<netinet/in.h>` */
export const IPPROTO_TP: number = /* @__PURE__ */ here('IPPROTO_TP', 29);
/** `<netinet/in.h>` */
export const IPPROTO_UDP: 17 & Level<'UDP'> =
  /* @__PURE__ */ here('IPPROTO_UDP', 17) as 17 & Level<'UDP'>;
/** `<netinet/in.h>` */
export const IPPROTO_UDPLITE: 136 & Level<'UDPLITE'> =
  /* @__PURE__ */ here('IPPROTO_UDPLITE', 136) as 136 & Level<'UDPLITE'>;
/** `<netinet/in.h>` */
export const IPV6_2292DSTOPTS: Option<'IPV6', 'int', 'gs'> =
  /* @__PURE__ */ here('IPV6_2292DSTOPTS', 4) as Option<'IPV6', 'int', 'gs'>;
/** `<netinet/in.h>` */
export const IPV6_2292HOPLIMIT: Option<'IPV6', 'int', 'gs'> =
  /* @__PURE__ */ here('IPV6_2292HOPLIMIT', 8) as Option<'IPV6', 'int', 'gs'>;
/** `<netinet/in.h>` */
export const IPV6_2292HOPOPTS: Option<'IPV6', 'int', 'gs'> =
  /* @__PURE__ */ here('IPV6_2292HOPOPTS', 3) as Option<'IPV6', 'int', 'gs'>;
/** `<netinet/in.h>` */
export const IPV6_2292PKTINFO: Option<'IPV6', 'int', 'gs'> =
  /* @__PURE__ */ here('IPV6_2292PKTINFO', 2) as Option<'IPV6', 'int', 'gs'>;
/** `<netinet/in.h>` */
export const IPV6_2292PKTOPTIONS: Option<'IPV6', 'bytes', 'g'> =
  /* @__PURE__ */ here('IPV6_2292PKTOPTIONS', 6) as Option<'IPV6', 'bytes', 'g'>;
/** `<netinet/in.h>` */
export const IPV6_2292RTHDR: Option<'IPV6', 'int', 'gs'> =
  /* @__PURE__ */ here('IPV6_2292RTHDR', 5) as Option<'IPV6', 'int', 'gs'>;
/** `<netinet/in.h>` */
export const IPV6_ADDRFORM: Option<'IPV6', 'int', 'gs'> =
  /* @__PURE__ */ here('IPV6_ADDRFORM', 1) as Option<'IPV6', 'int', 'gs'>;
/** `<netinet/in.h>` */
export const IPV6_ADDR_PREFERENCES: Option<'IPV6', 'int', 'gs'> =
  /* @__PURE__ */ here('IPV6_ADDR_PREFERENCES', 72) as Option<'IPV6', 'int', 'gs'>;
/** `<netinet/in.h>` */
export const IPV6_ADD_MEMBERSHIP: Option<'IPV6', 'ipv6_mreq', 's'> =
  /* @__PURE__ */ here('IPV6_ADD_MEMBERSHIP', 20) as Option<'IPV6', 'ipv6_mreq', 's'>;
/** `<netinet/in.h>` */
export const IPV6_AUTHHDR: Option<'IPV6', 'int', 's'> =
  /* @__PURE__ */ here('IPV6_AUTHHDR', 10) as Option<'IPV6', 'int', 's'>;
/** `<netinet/in.h>` */
export const IPV6_AUTOFLOWLABEL: Option<'IPV6', 'int', 'gs'> =
  /* @__PURE__ */ here('IPV6_AUTOFLOWLABEL', 70) as Option<'IPV6', 'int', 'gs'>;
/** `<netinet/in.h>` */
export const IPV6_CHECKSUM: Option<'IPV6' | 'RAW' | 'ICMPV6', 'int', 'gs'> =
  /* @__PURE__ */ here('IPV6_CHECKSUM', 7) as Option<'IPV6' | 'RAW' | 'ICMPV6', 'int', 'gs'>;
/** `<netinet/in.h>` */
export const IPV6_DONTFRAG: Option<'IPV6', 'int', 'gs'> =
  /* @__PURE__ */ here('IPV6_DONTFRAG', 62) as Option<'IPV6', 'int', 'gs'>;
/** `<netinet/in.h>` */
export const IPV6_DROP_MEMBERSHIP: Option<'IPV6', 'ipv6_mreq', 's'> =
  /* @__PURE__ */ here('IPV6_DROP_MEMBERSHIP', 21) as Option<'IPV6', 'ipv6_mreq', 's'>;
/** `<netinet/in.h>` */
export const IPV6_DSTOPTS: Option<'IPV6', 'bytes', 'gs'> =
  /* @__PURE__ */ here('IPV6_DSTOPTS', 59) as Option<'IPV6', 'bytes', 'gs'>;
/** `<netinet/in.h>` */
export const IPV6_FLOWINFO: 11 & Option<'IPV6', 'int', 'gs'> =
  /* @__PURE__ */ here('IPV6_FLOWINFO', 11) as 11 & Option<'IPV6', 'int', 'gs'>;
/** `<netinet/in.h>` */
export const IPV6_FLOWINFO_FLOWLABEL: number =
  /* @__PURE__ */ here('IPV6_FLOWINFO_FLOWLABEL', 1048575);
/** `<netinet/in.h>` */
export const IPV6_FLOWINFO_PRIORITY: number =
  /* @__PURE__ */ here('IPV6_FLOWINFO_PRIORITY', 267386880);
/** `<netinet/in.h>` */
export const IPV6_FLOWINFO_SEND: Option<'IPV6', 'int', 'gs'> =
  /* @__PURE__ */ here('IPV6_FLOWINFO_SEND', 33) as Option<'IPV6', 'int', 'gs'>;
/** `<netinet/in.h>` */
export const IPV6_FLOWLABEL_MGR: Option<'IPV6', 'in6_flowlabel_req', 'gs'> =
  /* @__PURE__ */ here('IPV6_FLOWLABEL_MGR', 32) as Option<'IPV6', 'in6_flowlabel_req', 'gs'>;
/** `<netinet/in.h>` */
export const IPV6_FL_A_GET: number = /* @__PURE__ */ here('IPV6_FL_A_GET', 0);
/** `<netinet/in.h>` */
export const IPV6_FL_A_PUT: number = /* @__PURE__ */ here('IPV6_FL_A_PUT', 1);
/** `<netinet/in.h>` */
export const IPV6_FL_A_RENEW: number = /* @__PURE__ */ here('IPV6_FL_A_RENEW', 2);
/** `<netinet/in.h>` */
export const IPV6_FL_F_CREATE: number = /* @__PURE__ */ here('IPV6_FL_F_CREATE', 1);
/** `<netinet/in.h>` */
export const IPV6_FL_F_EXCL: number = /* @__PURE__ */ here('IPV6_FL_F_EXCL', 2);
/** `<netinet/in.h>` */
export const IPV6_FL_F_REFLECT: number = /* @__PURE__ */ here('IPV6_FL_F_REFLECT', 4);
/** `<netinet/in.h>` */
export const IPV6_FL_F_REMOTE: number = /* @__PURE__ */ here('IPV6_FL_F_REMOTE', 8);
/** `<netinet/in.h>` */
export const IPV6_FL_S_ANY: number = /* @__PURE__ */ here('IPV6_FL_S_ANY', 255);
/** `<netinet/in.h>` */
export const IPV6_FL_S_EXCL: number = /* @__PURE__ */ here('IPV6_FL_S_EXCL', 1);
/** `<netinet/in.h>` */
export const IPV6_FL_S_NONE: number = /* @__PURE__ */ here('IPV6_FL_S_NONE', 0);
/** `<netinet/in.h>` */
export const IPV6_FL_S_PROCESS: number = /* @__PURE__ */ here('IPV6_FL_S_PROCESS', 2);
/** `<netinet/in.h>` */
export const IPV6_FL_S_USER: number = /* @__PURE__ */ here('IPV6_FL_S_USER', 3);
/** `<netinet/in.h>` */
export const IPV6_FREEBIND: Option<'IPV6', 'int', 'gs'> =
  /* @__PURE__ */ here('IPV6_FREEBIND', 78) as Option<'IPV6', 'int', 'gs'>;
/** `<netinet/in.h>` */
export const IPV6_HDRINCL: Option<'IPV6', 'int', 'gs'> =
  /* @__PURE__ */ here('IPV6_HDRINCL', 36) as Option<'IPV6', 'int', 'gs'>;
/** `<netinet/in.h>` */
export const IPV6_HOPLIMIT: 52 & Option<'IPV6', 'int', 's'> =
  /* @__PURE__ */ here('IPV6_HOPLIMIT', 52) as 52 & Option<'IPV6', 'int', 's'>;
/** `<netinet/in.h>` */
export const IPV6_HOPOPTS: Option<'IPV6', 'bytes', 'gs'> =
  /* @__PURE__ */ here('IPV6_HOPOPTS', 54) as Option<'IPV6', 'bytes', 'gs'>;
/** `<netinet/in.h>` */
export const IPV6_IPSEC_POLICY: Option<'IPV6', 'bytes', 's'> =
  /* @__PURE__ */ here('IPV6_IPSEC_POLICY', 34) as Option<'IPV6', 'bytes', 's'>;
/** `<netinet/in.h>` */
export const IPV6_JOIN_ANYCAST: Option<'IPV6', 'ipv6_mreq', 's'> =
  /* @__PURE__ */ here('IPV6_JOIN_ANYCAST', 27) as Option<'IPV6', 'ipv6_mreq', 's'>;
/** `<netinet/in.h>` */
export const IPV6_JOIN_GROUP: Option<'IPV6', 'ipv6_mreq', 's'> =
  /* @__PURE__ */ here('IPV6_JOIN_GROUP', 20) as Option<'IPV6', 'ipv6_mreq', 's'>;
/** `<netinet/in.h>` */
export const IPV6_LEAVE_ANYCAST: Option<'IPV6', 'ipv6_mreq', 's'> =
  /* @__PURE__ */ here('IPV6_LEAVE_ANYCAST', 28) as Option<'IPV6', 'ipv6_mreq', 's'>;
/** `<netinet/in.h>` */
export const IPV6_LEAVE_GROUP: Option<'IPV6', 'ipv6_mreq', 's'> =
  /* @__PURE__ */ here('IPV6_LEAVE_GROUP', 21) as Option<'IPV6', 'ipv6_mreq', 's'>;
/** `<netinet/in.h>` */
export const IPV6_MINHOPCOUNT: Option<'IPV6', 'int', 'gs'> =
  /* @__PURE__ */ here('IPV6_MINHOPCOUNT', 73) as Option<'IPV6', 'int', 'gs'>;
/** `<netinet/in.h>` */
export const IPV6_MTU: Option<'IPV6', 'int', 'gs'> =
  /* @__PURE__ */ here('IPV6_MTU', 24) as Option<'IPV6', 'int', 'gs'>;
/** `<netinet/in.h>` */
export const IPV6_MTU_DISCOVER: Option<'IPV6', 'int', 'gs'> =
  /* @__PURE__ */ here('IPV6_MTU_DISCOVER', 23) as Option<'IPV6', 'int', 'gs'>;
/** `<netinet/in.h>` */
export const IPV6_MULTICAST_ALL: Option<'IPV6', 'int', 'gs'> =
  /* @__PURE__ */ here('IPV6_MULTICAST_ALL', 29) as Option<'IPV6', 'int', 'gs'>;
/** `<netinet/in.h>` */
export const IPV6_MULTICAST_HOPS: Option<'IPV6', 'int', 'gs'> =
  /* @__PURE__ */ here('IPV6_MULTICAST_HOPS', 18) as Option<'IPV6', 'int', 'gs'>;
/** `<netinet/in.h>` */
export const IPV6_MULTICAST_IF: Option<'IPV6', 'int', 'gs'> =
  /* @__PURE__ */ here('IPV6_MULTICAST_IF', 17) as Option<'IPV6', 'int', 'gs'>;
/** `<netinet/in.h>` */
export const IPV6_MULTICAST_LOOP: Option<'IPV6', 'int', 'gs'> =
  /* @__PURE__ */ here('IPV6_MULTICAST_LOOP', 19) as Option<'IPV6', 'int', 'gs'>;
/** `<netinet/in.h>` */
export const IPV6_NEXTHOP: Option<'IPV6', 'bytes', 's'> =
  /* @__PURE__ */ here('IPV6_NEXTHOP', 9) as Option<'IPV6', 'bytes', 's'>;
/** `<netinet/in.h>` */
export const IPV6_ORIGDSTADDR: 74 & Option<'IPV6', 'int', 'gs'> =
  /* @__PURE__ */ here('IPV6_ORIGDSTADDR', 74) as 74 & Option<'IPV6', 'int', 'gs'>;
/** `<netinet/in.h>` */
export const IPV6_PATHMTU: 61 & Option<'IPV6', 'ip6_mtuinfo', 'g'> =
  /* @__PURE__ */ here('IPV6_PATHMTU', 61) as 61 & Option<'IPV6', 'ip6_mtuinfo', 'g'>;
/** `<netinet/in.h>` */
export const IPV6_PKTINFO: 50 & Option<'IPV6', 'in6_pktinfo', 'gs'> =
  /* @__PURE__ */ here('IPV6_PKTINFO', 50) as 50 & Option<'IPV6', 'in6_pktinfo', 'gs'>;
/** `<netinet/in.h>` */
export const IPV6_PMTUDISC_DO: number = /* @__PURE__ */ here('IPV6_PMTUDISC_DO', 2);
/** `<netinet/in.h>` */
export const IPV6_PMTUDISC_DONT: number = /* @__PURE__ */ here('IPV6_PMTUDISC_DONT', 0);
/** `<netinet/in.h>` */
export const IPV6_PMTUDISC_INTERFACE: number = /* @__PURE__ */ here('IPV6_PMTUDISC_INTERFACE', 4);
/** `<netinet/in.h>` */
export const IPV6_PMTUDISC_OMIT: number = /* @__PURE__ */ here('IPV6_PMTUDISC_OMIT', 5);
/** `<netinet/in.h>` */
export const IPV6_PMTUDISC_PROBE: number = /* @__PURE__ */ here('IPV6_PMTUDISC_PROBE', 3);
/** `<netinet/in.h>` */
export const IPV6_PMTUDISC_WANT: number = /* @__PURE__ */ here('IPV6_PMTUDISC_WANT', 1);
/** `<netinet/in.h>` */
export const IPV6_PREFER_SRC_CGA: number = /* @__PURE__ */ here('IPV6_PREFER_SRC_CGA', 8);
/** `<netinet/in.h>` */
export const IPV6_PREFER_SRC_COA: number = /* @__PURE__ */ here('IPV6_PREFER_SRC_COA', 4);
/** `<netinet/in.h>` */
export const IPV6_PREFER_SRC_HOME: number = /* @__PURE__ */ here('IPV6_PREFER_SRC_HOME', 1024);
/** `<netinet/in.h>` */
export const IPV6_PREFER_SRC_NONCGA: number = /* @__PURE__ */ here('IPV6_PREFER_SRC_NONCGA', 2048);
/** `<netinet/in.h>` */
export const IPV6_PREFER_SRC_PUBLIC: number = /* @__PURE__ */ here('IPV6_PREFER_SRC_PUBLIC', 2);
/** `<netinet/in.h>` */
export const IPV6_PREFER_SRC_PUBTMP_DEFAULT: number =
  /* @__PURE__ */ here('IPV6_PREFER_SRC_PUBTMP_DEFAULT', 256);
/** `<netinet/in.h>` */
export const IPV6_PREFER_SRC_TMP: number = /* @__PURE__ */ here('IPV6_PREFER_SRC_TMP', 1);
/** `<netinet/in.h>` */
export const IPV6_PRIORITY_10: number = /* @__PURE__ */ here('IPV6_PRIORITY_10', 2560);
/** `<netinet/in.h>` */
export const IPV6_PRIORITY_11: number = /* @__PURE__ */ here('IPV6_PRIORITY_11', 2816);
/** `<netinet/in.h>` */
export const IPV6_PRIORITY_12: number = /* @__PURE__ */ here('IPV6_PRIORITY_12', 3072);
/** `<netinet/in.h>` */
export const IPV6_PRIORITY_13: number = /* @__PURE__ */ here('IPV6_PRIORITY_13', 3328);
/** `<netinet/in.h>` */
export const IPV6_PRIORITY_14: number = /* @__PURE__ */ here('IPV6_PRIORITY_14', 3584);
/** `<netinet/in.h>` */
export const IPV6_PRIORITY_15: number = /* @__PURE__ */ here('IPV6_PRIORITY_15', 3840);
/** `<netinet/in.h>` */
export const IPV6_PRIORITY_8: number = /* @__PURE__ */ here('IPV6_PRIORITY_8', 2048);
/** `<netinet/in.h>` */
export const IPV6_PRIORITY_9: number = /* @__PURE__ */ here('IPV6_PRIORITY_9', 2304);
/** `<netinet/in.h>` */
export const IPV6_PRIORITY_BULK: number = /* @__PURE__ */ here('IPV6_PRIORITY_BULK', 1024);
/** `<netinet/in.h>` */
export const IPV6_PRIORITY_CONTROL: number = /* @__PURE__ */ here('IPV6_PRIORITY_CONTROL', 1792);
/** `<netinet/in.h>` */
export const IPV6_PRIORITY_FILLER: number = /* @__PURE__ */ here('IPV6_PRIORITY_FILLER', 256);
/** `<netinet/in.h>` */
export const IPV6_PRIORITY_INTERACTIVE: number =
  /* @__PURE__ */ here('IPV6_PRIORITY_INTERACTIVE', 1536);
/** `<netinet/in.h>` */
export const IPV6_PRIORITY_RESERVED1: number = /* @__PURE__ */ here('IPV6_PRIORITY_RESERVED1', 768);
/** `<netinet/in.h>` */
export const IPV6_PRIORITY_RESERVED2: number =
  /* @__PURE__ */ here('IPV6_PRIORITY_RESERVED2', 1280);
/** `<netinet/in.h>` */
export const IPV6_PRIORITY_UNATTENDED: number =
  /* @__PURE__ */ here('IPV6_PRIORITY_UNATTENDED', 512);
/** `<netinet/in.h>` */
export const IPV6_PRIORITY_UNCHARACTERIZED: number =
  /* @__PURE__ */ here('IPV6_PRIORITY_UNCHARACTERIZED', 0);
/** `<netinet/in.h>` */
export const IPV6_RECVDSTOPTS: Option<'IPV6', 'int', 'gs'> =
  /* @__PURE__ */ here('IPV6_RECVDSTOPTS', 58) as Option<'IPV6', 'int', 'gs'>;
/** `<netinet/in.h>` */
export const IPV6_RECVERR: 25 & Option<'IPV6', 'int', 'gs'> =
  /* @__PURE__ */ here('IPV6_RECVERR', 25) as 25 & Option<'IPV6', 'int', 'gs'>;
/** `<netinet/in.h>` */
export const IPV6_RECVERR_RFC4884: Option<'IPV6', 'int', 'gs'> =
  /* @__PURE__ */ here('IPV6_RECVERR_RFC4884', 31) as Option<'IPV6', 'int', 'gs'>;
/** `<netinet/in.h>` */
export const IPV6_RECVFRAGSIZE: 77 & Option<'IPV6', 'int', 'gs'> =
  /* @__PURE__ */ here('IPV6_RECVFRAGSIZE', 77) as 77 & Option<'IPV6', 'int', 'gs'>;
/** `<netinet/in.h>` */
export const IPV6_RECVHOPLIMIT: Option<'IPV6', 'int', 'gs'> =
  /* @__PURE__ */ here('IPV6_RECVHOPLIMIT', 51) as Option<'IPV6', 'int', 'gs'>;
/** `<netinet/in.h>` */
export const IPV6_RECVHOPOPTS: Option<'IPV6', 'int', 'gs'> =
  /* @__PURE__ */ here('IPV6_RECVHOPOPTS', 53) as Option<'IPV6', 'int', 'gs'>;
/** `<netinet/in.h>` */
export const IPV6_RECVORIGDSTADDR: Option<'IPV6', 'int', 'gs'> =
  /* @__PURE__ */ here('IPV6_RECVORIGDSTADDR', 74) as Option<'IPV6', 'int', 'gs'>;
/** `<netinet/in.h>` */
export const IPV6_RECVPATHMTU: Option<'IPV6', 'int', 'gs'> =
  /* @__PURE__ */ here('IPV6_RECVPATHMTU', 60) as Option<'IPV6', 'int', 'gs'>;
/** `<netinet/in.h>` */
export const IPV6_RECVPKTINFO: Option<'IPV6', 'int', 'gs'> =
  /* @__PURE__ */ here('IPV6_RECVPKTINFO', 49) as Option<'IPV6', 'int', 'gs'>;
/** `<netinet/in.h>` */
export const IPV6_RECVRTHDR: Option<'IPV6', 'int', 'gs'> =
  /* @__PURE__ */ here('IPV6_RECVRTHDR', 56) as Option<'IPV6', 'int', 'gs'>;
/** `<netinet/in.h>` */
export const IPV6_RECVTCLASS: Option<'IPV6', 'int', 'gs'> =
  /* @__PURE__ */ here('IPV6_RECVTCLASS', 66) as Option<'IPV6', 'int', 'gs'>;
/** `<netinet/in.h>` */
export const IPV6_ROUTER_ALERT: Option<'IPV6', 'int', 'gs'> =
  /* @__PURE__ */ here('IPV6_ROUTER_ALERT', 22) as Option<'IPV6', 'int', 'gs'>;
/** `<netinet/in.h>` */
export const IPV6_ROUTER_ALERT_ISOLATE: Option<'IPV6', 'int', 'gs'> =
  /* @__PURE__ */ here('IPV6_ROUTER_ALERT_ISOLATE', 30) as Option<'IPV6', 'int', 'gs'>;
/** `<netinet/in.h>` */
export const IPV6_RTHDR: Option<'IPV6', 'bytes', 'gs'> =
  /* @__PURE__ */ here('IPV6_RTHDR', 57) as Option<'IPV6', 'bytes', 'gs'>;
/** `<netinet/in.h>` */
export const IPV6_RTHDRDSTOPTS: Option<'IPV6', 'bytes', 'gs'> =
  /* @__PURE__ */ here('IPV6_RTHDRDSTOPTS', 55) as Option<'IPV6', 'bytes', 'gs'>;
/** `<netinet/in.h>` */
export const IPV6_RTHDR_LOOSE: number = /* @__PURE__ */ here('IPV6_RTHDR_LOOSE', 0);
/** `<netinet/in.h>` */
export const IPV6_RTHDR_STRICT: number = /* @__PURE__ */ here('IPV6_RTHDR_STRICT', 1);
/** `<netinet/in.h>` */
export const IPV6_RTHDR_TYPE_0: number = /* @__PURE__ */ here('IPV6_RTHDR_TYPE_0', 0);
/** `<netinet/in.h>` */
export const IPV6_RXDSTOPTS: number = /* @__PURE__ */ here('IPV6_RXDSTOPTS', 59);
/** `<netinet/in.h>` */
export const IPV6_RXHOPOPTS: number = /* @__PURE__ */ here('IPV6_RXHOPOPTS', 54);
/** `<netinet/in.h>` */
export const IPV6_TCLASS: 67 & Option<'IPV6', 'int', 'gs'> =
  /* @__PURE__ */ here('IPV6_TCLASS', 67) as 67 & Option<'IPV6', 'int', 'gs'>;
/** `<netinet/in.h>` */
export const IPV6_TLV_CALIPSO: number = /* @__PURE__ */ here('IPV6_TLV_CALIPSO', 7);
/** `<netinet/in.h>` */
export const IPV6_TLV_HAO: number = /* @__PURE__ */ here('IPV6_TLV_HAO', 201);
/** `<netinet/in.h>` */
export const IPV6_TLV_IOAM: number = /* @__PURE__ */ here('IPV6_TLV_IOAM', 49);
/** `<netinet/in.h>` */
export const IPV6_TLV_JUMBO: number = /* @__PURE__ */ here('IPV6_TLV_JUMBO', 194);
/** `<netinet/in.h>` */
export const IPV6_TLV_PAD1: number = /* @__PURE__ */ here('IPV6_TLV_PAD1', 0);
/** `<netinet/in.h>` */
export const IPV6_TLV_PADN: number = /* @__PURE__ */ here('IPV6_TLV_PADN', 1);
/** `<netinet/in.h>` */
export const IPV6_TLV_ROUTERALERT: number = /* @__PURE__ */ here('IPV6_TLV_ROUTERALERT', 5);
/** `<netinet/in.h>` */
export const IPV6_TRANSPARENT: Option<'IPV6', 'int', 'gs'> =
  /* @__PURE__ */ here('IPV6_TRANSPARENT', 75) as Option<'IPV6', 'int', 'gs'>;
/** `<netinet/in.h>` */
export const IPV6_UNICAST_HOPS: Option<'IPV6', 'int', 'gs'> =
  /* @__PURE__ */ here('IPV6_UNICAST_HOPS', 16) as Option<'IPV6', 'int', 'gs'>;
/** `<netinet/in.h>` */
export const IPV6_UNICAST_IF: Option<'IPV6', 'uint', 'gs'> =
  /* @__PURE__ */ here('IPV6_UNICAST_IF', 76) as Option<'IPV6', 'uint', 'gs'>;
/** `<netinet/in.h>` */
export const IPV6_V6ONLY: Option<'IPV6', 'int', 'gs'> =
  /* @__PURE__ */ here('IPV6_V6ONLY', 26) as Option<'IPV6', 'int', 'gs'>;
/** `<netinet/in.h>` */
export const IPV6_XFRM_POLICY: Option<'IPV6', 'bytes', 's'> =
  /* @__PURE__ */ here('IPV6_XFRM_POLICY', 35) as Option<'IPV6', 'bytes', 's'>;
/** `<netinet/in.h>` */
export const IP_ADD_MEMBERSHIP: Option<'IP', 'ip_mreqn', 's'> =
  /* @__PURE__ */ here('IP_ADD_MEMBERSHIP', 35) as Option<'IP', 'ip_mreqn', 's'>;
/** `<netinet/in.h>` */
export const IP_ADD_SOURCE_MEMBERSHIP: Option<'IP', 'ip_mreq_source', 's'> =
  /* @__PURE__ */ here('IP_ADD_SOURCE_MEMBERSHIP', 39) as Option<'IP', 'ip_mreq_source', 's'>;
/** `<netinet/in.h>` */
export const IP_BIND_ADDRESS_NO_PORT: Option<'IP', 'int', 'gs'> =
  /* @__PURE__ */ here('IP_BIND_ADDRESS_NO_PORT', 24) as Option<'IP', 'int', 'gs'>;
/** `<netinet/in.h>` */
export const IP_BLOCK_SOURCE: Option<'IP', 'ip_mreq_source', 's'> =
  /* @__PURE__ */ here('IP_BLOCK_SOURCE', 38) as Option<'IP', 'ip_mreq_source', 's'>;
/** `<netinet/in.h>` */
export const IP_CHECKSUM: Option<'IP', 'int', 'gs'> =
  /* @__PURE__ */ here('IP_CHECKSUM', 23) as Option<'IP', 'int', 'gs'>;
/** `<netinet/in.h>` */
export const IP_DEFAULT_MULTICAST_LOOP: number =
  /* @__PURE__ */ here('IP_DEFAULT_MULTICAST_LOOP', 1);
/** `<netinet/in.h>` */
export const IP_DEFAULT_MULTICAST_TTL: number = /* @__PURE__ */ here('IP_DEFAULT_MULTICAST_TTL', 1);
/** `<netinet/in.h>` */
export const IP_DROP_MEMBERSHIP: Option<'IP', 'ip_mreqn', 's'> =
  /* @__PURE__ */ here('IP_DROP_MEMBERSHIP', 36) as Option<'IP', 'ip_mreqn', 's'>;
/** `<netinet/in.h>` */
export const IP_DROP_SOURCE_MEMBERSHIP: Option<'IP', 'ip_mreq_source', 's'> =
  /* @__PURE__ */ here('IP_DROP_SOURCE_MEMBERSHIP', 40) as Option<'IP', 'ip_mreq_source', 's'>;
/** `<netinet/in.h>` */
export const IP_FREEBIND: Option<'IP', 'int', 'gs'> =
  /* @__PURE__ */ here('IP_FREEBIND', 15) as Option<'IP', 'int', 'gs'>;
/** `<netinet/in.h>` */
export const IP_HDRINCL: Option<'IP', 'int', 'gs'> =
  /* @__PURE__ */ here('IP_HDRINCL', 3) as Option<'IP', 'int', 'gs'>;
/** `<netinet/in.h>` */
export const IP_IPSEC_POLICY: Option<'IP', 'bytes', 's'> =
  /* @__PURE__ */ here('IP_IPSEC_POLICY', 16) as Option<'IP', 'bytes', 's'>;
/** `<netinet/in.h>` */
export const IP_LOCAL_PORT_RANGE: Option<'IP', 'port_range', 'gs'> =
  /* @__PURE__ */ here('IP_LOCAL_PORT_RANGE', 51) as Option<'IP', 'port_range', 'gs'>;
/** `<netinet/in.h>` */
export const IP_MAX_MEMBERSHIPS: number = /* @__PURE__ */ here('IP_MAX_MEMBERSHIPS', 20);
/** `<netinet/in.h>` */
export const IP_MINTTL: Option<'IP', 'int', 'gs'> =
  /* @__PURE__ */ here('IP_MINTTL', 21) as Option<'IP', 'int', 'gs'>;
/** `<netinet/in.h>` */
export const IP_MSFILTER: Option<'IP', 'ip_msfilter', 'gs'> =
  /* @__PURE__ */ here('IP_MSFILTER', 41) as Option<'IP', 'ip_msfilter', 'gs'>;
/** `<netinet/in.h>` */
export const IP_MTU: Option<'IP', 'int', 'g'> =
  /* @__PURE__ */ here('IP_MTU', 14) as Option<'IP', 'int', 'g'>;
/** `<netinet/in.h>` */
export const IP_MTU_DISCOVER: Option<'IP', 'int', 'gs'> =
  /* @__PURE__ */ here('IP_MTU_DISCOVER', 10) as Option<'IP', 'int', 'gs'>;
/** `<netinet/in.h>` */
export const IP_MULTICAST_ALL: Option<'IP', 'int', 'gs'> =
  /* @__PURE__ */ here('IP_MULTICAST_ALL', 49) as Option<'IP', 'int', 'gs'>;
/** `<netinet/in.h>` */
export const IP_MULTICAST_IF: Option<'IP', 'in_addr', 'gs'> =
  /* @__PURE__ */ here('IP_MULTICAST_IF', 32) as Option<'IP', 'in_addr', 'gs'>;
/** `<netinet/in.h>` */
export const IP_MULTICAST_LOOP: Option<'IP', 'int', 'gs'> =
  /* @__PURE__ */ here('IP_MULTICAST_LOOP', 34) as Option<'IP', 'int', 'gs'>;
/** `<netinet/in.h>` */
export const IP_MULTICAST_TTL: Option<'IP', 'int', 'gs'> =
  /* @__PURE__ */ here('IP_MULTICAST_TTL', 33) as Option<'IP', 'int', 'gs'>;
/** `<netinet/in.h>` */
export const IP_NODEFRAG: Option<'IP', 'int', 'gs'> =
  /* @__PURE__ */ here('IP_NODEFRAG', 22) as Option<'IP', 'int', 'gs'>;
/** `<netinet/in.h>` */
export const IP_OPTIONS: Option<'IP', 'bytes', 'gs'> =
  /* @__PURE__ */ here('IP_OPTIONS', 4) as Option<'IP', 'bytes', 'gs'>;
/** `<netinet/in.h>` */
export const IP_ORIGDSTADDR: 20 & Option<'IP', 'int', 'gs'> =
  /* @__PURE__ */ here('IP_ORIGDSTADDR', 20) as 20 & Option<'IP', 'int', 'gs'>;
/** `<netinet/in.h>` */
export const IP_PASSSEC: Option<'IP', 'int', 'gs'> =
  /* @__PURE__ */ here('IP_PASSSEC', 18) as Option<'IP', 'int', 'gs'>;
/** `<netinet/in.h>` */
export const IP_PKTINFO: 8 & Option<'IP', 'int', 'gs'> =
  /* @__PURE__ */ here('IP_PKTINFO', 8) as 8 & Option<'IP', 'int', 'gs'>;
/** `<netinet/in.h>` */
export const IP_PKTOPTIONS: Option<'IP', 'bytes', 'g'> =
  /* @__PURE__ */ here('IP_PKTOPTIONS', 9) as Option<'IP', 'bytes', 'g'>;
/** `<netinet/in.h>` */
export const IP_PMTUDISC: number = /* @__PURE__ */ here('IP_PMTUDISC', 10);
/** `<netinet/in.h>` */
export const IP_PMTUDISC_DO: number = /* @__PURE__ */ here('IP_PMTUDISC_DO', 2);
/** `<netinet/in.h>` */
export const IP_PMTUDISC_DONT: number = /* @__PURE__ */ here('IP_PMTUDISC_DONT', 0);
/** `<netinet/in.h>` */
export const IP_PMTUDISC_INTERFACE: number = /* @__PURE__ */ here('IP_PMTUDISC_INTERFACE', 4);
/** `<netinet/in.h>` */
export const IP_PMTUDISC_OMIT: number = /* @__PURE__ */ here('IP_PMTUDISC_OMIT', 5);
/** `<netinet/in.h>` */
export const IP_PMTUDISC_PROBE: number = /* @__PURE__ */ here('IP_PMTUDISC_PROBE', 3);
/** `<netinet/in.h>` */
export const IP_PMTUDISC_WANT: number = /* @__PURE__ */ here('IP_PMTUDISC_WANT', 1);
/** `<netinet/in.h>` */
export const IP_PROTOCOL: Option<'IP', 'int', 'g'> =
  /* @__PURE__ */ here('IP_PROTOCOL', 52) as Option<'IP', 'int', 'g'>;
/** `<netinet/in.h>` */
export const IP_RECVERR: 11 & Option<'IP', 'int', 'gs'> =
  /* @__PURE__ */ here('IP_RECVERR', 11) as 11 & Option<'IP', 'int', 'gs'>;
/** `<netinet/in.h>` */
export const IP_RECVERR_RFC4884: Option<'IP', 'int', 'gs'> =
  /* @__PURE__ */ here('IP_RECVERR_RFC4884', 26) as Option<'IP', 'int', 'gs'>;
/** `<netinet/in.h>` */
export const IP_RECVFRAGSIZE: 25 & Option<'IP', 'int', 'gs'> =
  /* @__PURE__ */ here('IP_RECVFRAGSIZE', 25) as 25 & Option<'IP', 'int', 'gs'>;
/** `<netinet/in.h>` */
export const IP_RECVOPTS: Option<'IP', 'int', 'gs'> =
  /* @__PURE__ */ here('IP_RECVOPTS', 6) as Option<'IP', 'int', 'gs'>;
/** `<netinet/in.h>` */
export const IP_RECVORIGDSTADDR: Option<'IP', 'int', 'gs'> =
  /* @__PURE__ */ here('IP_RECVORIGDSTADDR', 20) as Option<'IP', 'int', 'gs'>;
/** `<netinet/in.h>` */
export const IP_RECVRETOPTS: number = /* @__PURE__ */ here('IP_RECVRETOPTS', 7);
/** `<netinet/in.h>` */
export const IP_RECVTOS: Option<'IP', 'int', 'gs'> =
  /* @__PURE__ */ here('IP_RECVTOS', 13) as Option<'IP', 'int', 'gs'>;
/** `<netinet/in.h>` */
export const IP_RECVTTL: Option<'IP', 'int', 'gs'> =
  /* @__PURE__ */ here('IP_RECVTTL', 12) as Option<'IP', 'int', 'gs'>;
/** `<netinet/in.h>` */
export const IP_RETOPTS: Option<'IP', 'int', 'gs'> =
  /* @__PURE__ */ here('IP_RETOPTS', 7) as Option<'IP', 'int', 'gs'>;
/** `<netinet/in.h>` */
export const IP_ROUTER_ALERT: Option<'IP', 'int', 'gs'> =
  /* @__PURE__ */ here('IP_ROUTER_ALERT', 5) as Option<'IP', 'int', 'gs'>;
/** `<netinet/in.h>` */
export const IP_TOS: 1 & Option<'IP', 'int', 'gs'> =
  /* @__PURE__ */ here('IP_TOS', 1) as 1 & Option<'IP', 'int', 'gs'>;
/** `<netinet/in.h>` */
export const IP_TRANSPARENT: Option<'IP', 'int', 'gs'> =
  /* @__PURE__ */ here('IP_TRANSPARENT', 19) as Option<'IP', 'int', 'gs'>;
/** `<netinet/in.h>` */
export const IP_TTL: 2 & Option<'IP', 'int', 'gs'> =
  /* @__PURE__ */ here('IP_TTL', 2) as 2 & Option<'IP', 'int', 'gs'>;
/** `<netinet/in.h>` */
export const IP_UNBLOCK_SOURCE: Option<'IP', 'ip_mreq_source', 's'> =
  /* @__PURE__ */ here('IP_UNBLOCK_SOURCE', 37) as Option<'IP', 'ip_mreq_source', 's'>;
/** `<netinet/in.h>` */
export const IP_UNICAST_IF: Option<'IP', 'uint', 'gs'> =
  /* @__PURE__ */ here('IP_UNICAST_IF', 50) as Option<'IP', 'uint', 'gs'>;
/** `<netinet/in.h>` */
export const IP_XFRM_POLICY: Option<'IP', 'bytes', 's'> =
  /* @__PURE__ */ here('IP_XFRM_POLICY', 17) as Option<'IP', 'bytes', 's'>;
/** `<netinet/in.h>` */
export const MCAST_BLOCK_SOURCE: Option<'IP' | 'IPV6', 'group_source_req', 's'> =
  /* @__PURE__ */ here('MCAST_BLOCK_SOURCE', 43) as Option<'IP' | 'IPV6', 'group_source_req', 's'>;
/** `<netinet/in.h>` */
export const MCAST_EXCLUDE: number = /* @__PURE__ */ here('MCAST_EXCLUDE', 0);
/** `<netinet/in.h>` */
export const MCAST_INCLUDE: number = /* @__PURE__ */ here('MCAST_INCLUDE', 1);
/** `<netinet/in.h>` */
export const MCAST_JOIN_GROUP: Option<'IP' | 'IPV6', 'group_req', 's'> =
  /* @__PURE__ */ here('MCAST_JOIN_GROUP', 42) as Option<'IP' | 'IPV6', 'group_req', 's'>;
/** `<netinet/in.h>` */
export const MCAST_JOIN_SOURCE_GROUP: Option<'IP' | 'IPV6', 'group_source_req', 's'> =
  /* @__PURE__ */ here('MCAST_JOIN_SOURCE_GROUP', 46) as Option<'IP' | 'IPV6', 'group_source_req', 's'>;
/** `<netinet/in.h>` */
export const MCAST_LEAVE_GROUP: Option<'IP' | 'IPV6', 'group_req', 's'> =
  /* @__PURE__ */ here('MCAST_LEAVE_GROUP', 45) as Option<'IP' | 'IPV6', 'group_req', 's'>;
/** `<netinet/in.h>` */
export const MCAST_LEAVE_SOURCE_GROUP: Option<'IP' | 'IPV6', 'group_source_req', 's'> =
  /* @__PURE__ */ here('MCAST_LEAVE_SOURCE_GROUP', 47) as Option<'IP' | 'IPV6', 'group_source_req', 's'>;
/** `<netinet/in.h>` */
export const MCAST_MSFILTER: Option<'IP' | 'IPV6', 'group_filter', 'gs'> =
  /* @__PURE__ */ here('MCAST_MSFILTER', 48) as Option<'IP' | 'IPV6', 'group_filter', 'gs'>;
/** `<netinet/in.h>` */
export const MCAST_UNBLOCK_SOURCE: Option<'IP' | 'IPV6', 'group_source_req', 's'> =
  /* @__PURE__ */ here('MCAST_UNBLOCK_SOURCE', 44) as Option<'IP' | 'IPV6', 'group_source_req', 's'>;
/** `<netinet/in.h>` */
export const SOL_ICMPV6: 58 & Level<'ICMPV6'> =
  /* @__PURE__ */ here('SOL_ICMPV6', 58) as 58 & Level<'ICMPV6'>;
/** `<netinet/in.h>` */
export const SOL_IP: 0 & Level<'IP'> = /* @__PURE__ */ here('SOL_IP', 0) as 0 & Level<'IP'>;
/** `<netinet/in.h>` */
export const SOL_IPV6: 41 & Level<'IPV6'> =
  /* @__PURE__ */ here('SOL_IPV6', 41) as 41 & Level<'IPV6'>;
/** `<netinet/tcp.h>` */
export const SOL_TCP: 6 & Level<'TCP'> = /* @__PURE__ */ here('SOL_TCP', 6) as 6 & Level<'TCP'>;
/** `<netinet/tcp.h>` */
export const TCPI_OPT_ECN: number = /* @__PURE__ */ here('TCPI_OPT_ECN', 8);
/** `<netinet/tcp.h>` */
export const TCPI_OPT_ECN_SEEN: number = /* @__PURE__ */ here('TCPI_OPT_ECN_SEEN', 16);
/** `<netinet/tcp.h>` */
export const TCPI_OPT_SACK: number = /* @__PURE__ */ here('TCPI_OPT_SACK', 2);
/** `<netinet/tcp.h>` */
export const TCPI_OPT_SYN_DATA: number = /* @__PURE__ */ here('TCPI_OPT_SYN_DATA', 32);
/** `<netinet/tcp.h>` */
export const TCPI_OPT_TIMESTAMPS: number = /* @__PURE__ */ here('TCPI_OPT_TIMESTAMPS', 1);
/** `<netinet/tcp.h>` */
export const TCPI_OPT_WSCALE: number = /* @__PURE__ */ here('TCPI_OPT_WSCALE', 4);
/** `<netinet/tcp.h>` */
export const TCP_AO_ADD_KEY: Option<'TCP', 'bytes', 's'> =
  /* @__PURE__ */ here('TCP_AO_ADD_KEY', 38) as Option<'TCP', 'bytes', 's'>;
/** `<netinet/tcp.h>` */
export const TCP_AO_DEL_KEY: Option<'TCP', 'bytes', 's'> =
  /* @__PURE__ */ here('TCP_AO_DEL_KEY', 39) as Option<'TCP', 'bytes', 's'>;
/** `<netinet/tcp.h>` */
export const TCP_AO_GET_KEYS: Option<'TCP', 'bytes', 'g'> =
  /* @__PURE__ */ here('TCP_AO_GET_KEYS', 41) as Option<'TCP', 'bytes', 'g'>;
/** `<netinet/tcp.h>` */
export const TCP_AO_INFO: Option<'TCP', 'bytes', 'gs'> =
  /* @__PURE__ */ here('TCP_AO_INFO', 40) as Option<'TCP', 'bytes', 'gs'>;
/** `<netinet/tcp.h>` */
export const TCP_AO_REPAIR: Option<'TCP', 'bytes', 'gs'> =
  /* @__PURE__ */ here('TCP_AO_REPAIR', 42) as Option<'TCP', 'bytes', 'gs'>;
/** `<netinet/tcp.h>` */
export const TCP_CA_CWR: number = /* @__PURE__ */ here('TCP_CA_CWR', 2);
/** `<netinet/tcp.h>` */
export const TCP_CA_Disorder: number = /* @__PURE__ */ here('TCP_CA_Disorder', 1);
/** `<netinet/tcp.h>` */
export const TCP_CA_Loss: number = /* @__PURE__ */ here('TCP_CA_Loss', 4);
/** `<netinet/tcp.h>` */
export const TCP_CA_Open: number = /* @__PURE__ */ here('TCP_CA_Open', 0);
/** `<netinet/tcp.h>` */
export const TCP_CA_Recovery: number = /* @__PURE__ */ here('TCP_CA_Recovery', 3);
/** `<netinet/tcp.h>` */
export const TCP_CC_INFO: Option<'TCP', 'tcp_cc_info', 'g'> =
  /* @__PURE__ */ here('TCP_CC_INFO', 26) as Option<'TCP', 'tcp_cc_info', 'g'>;
/** `<netinet/tcp.h>` */
export const TCP_CLOSE: number = /* @__PURE__ */ here('TCP_CLOSE', 7);
/** `<netinet/tcp.h>` */
export const TCP_CLOSE_WAIT: number = /* @__PURE__ */ here('TCP_CLOSE_WAIT', 8);
/** `<netinet/tcp.h>` */
export const TCP_CLOSING: number = /* @__PURE__ */ here('TCP_CLOSING', 11);
/** `<netinet/tcp.h>` */
export const TCP_CM_INQ: typeof TCP_INQ = /* @__PURE__ */ here('TCP_CM_INQ', 36) as typeof TCP_INQ;
/** `<netinet/tcp.h>` */
export const TCP_CONGESTION: Option<'TCP', 'string', 'gs'> =
  /* @__PURE__ */ here('TCP_CONGESTION', 13) as Option<'TCP', 'string', 'gs'>;
/** `<netinet/tcp.h>` */
export const TCP_COOKIE_IN_ALWAYS: number = /* @__PURE__ */ here('TCP_COOKIE_IN_ALWAYS', 1);
/** `<netinet/tcp.h>` */
export const TCP_COOKIE_MIN: number = /* @__PURE__ */ here('TCP_COOKIE_MIN', 8);
/** `<netinet/tcp.h>` */
export const TCP_COOKIE_OUT_NEVER: number = /* @__PURE__ */ here('TCP_COOKIE_OUT_NEVER', 2);
/** `<netinet/tcp.h>` */
export const TCP_COOKIE_PAIR_SIZE: number = /* @__PURE__ */ here('TCP_COOKIE_PAIR_SIZE', 32);
/** `<netinet/tcp.h>` */
export const TCP_COOKIE_TRANSACTIONS: number = /* @__PURE__ */ here('TCP_COOKIE_TRANSACTIONS', 15);
/** `<netinet/tcp.h>` */
export const TCP_CORK: Option<'TCP', 'int', 'gs'> =
  /* @__PURE__ */ here('TCP_CORK', 3) as Option<'TCP', 'int', 'gs'>;
/** `<netinet/tcp.h>` */
export const TCP_DEFER_ACCEPT: Option<'TCP', 'int', 'gs'> =
  /* @__PURE__ */ here('TCP_DEFER_ACCEPT', 9) as Option<'TCP', 'int', 'gs'>;
/** `<netinet/tcp.h>` */
export const TCP_DELACK_MAX_US: Option<'TCP', 'int', 'gs'> =
  /* @__PURE__ */ here('TCP_DELACK_MAX_US', 46) as Option<'TCP', 'int', 'gs'>;
/** `<netinet/tcp.h>` */
export const TCP_ESTABLISHED: number = /* @__PURE__ */ here('TCP_ESTABLISHED', 1);
/** `<netinet/tcp.h>` */
export const TCP_FASTOPEN: Option<'TCP', 'int', 'gs'> =
  /* @__PURE__ */ here('TCP_FASTOPEN', 23) as Option<'TCP', 'int', 'gs'>;
/** `<netinet/tcp.h>` */
export const TCP_FASTOPEN_CONNECT: Option<'TCP', 'int', 'gs'> =
  /* @__PURE__ */ here('TCP_FASTOPEN_CONNECT', 30) as Option<'TCP', 'int', 'gs'>;
/** `<netinet/tcp.h>` */
export const TCP_FASTOPEN_KEY: Option<'TCP', 'bytes', 'gs'> =
  /* @__PURE__ */ here('TCP_FASTOPEN_KEY', 33) as Option<'TCP', 'bytes', 'gs'>;
/** `<netinet/tcp.h>` */
export const TCP_FASTOPEN_NO_COOKIE: Option<'TCP', 'int', 'gs'> =
  /* @__PURE__ */ here('TCP_FASTOPEN_NO_COOKIE', 34) as Option<'TCP', 'int', 'gs'>;
/** `<netinet/tcp.h>` */
export const TCP_FIN_WAIT1: number = /* @__PURE__ */ here('TCP_FIN_WAIT1', 4);
/** `<netinet/tcp.h>` */
export const TCP_FIN_WAIT2: number = /* @__PURE__ */ here('TCP_FIN_WAIT2', 5);
/** `<netinet/tcp.h>` */
export const TCP_INFO: Option<'TCP', 'tcp_info', 'g'> =
  /* @__PURE__ */ here('TCP_INFO', 11) as Option<'TCP', 'tcp_info', 'g'>;
/** `<netinet/tcp.h>` */
export const TCP_INQ: 36 & Option<'TCP', 'int', 'gs'> =
  /* @__PURE__ */ here('TCP_INQ', 36) as 36 & Option<'TCP', 'int', 'gs'>;
/** `<netinet/tcp.h>` */
export const TCP_IS_MPTCP: Option<'TCP', 'int', 'g'> =
  /* @__PURE__ */ here('TCP_IS_MPTCP', 43) as Option<'TCP', 'int', 'g'>;
/** `<netinet/tcp.h>` */
export const TCP_KEEPCNT: Option<'TCP', 'int', 'gs'> =
  /* @__PURE__ */ here('TCP_KEEPCNT', 6) as Option<'TCP', 'int', 'gs'>;
/** `<netinet/tcp.h>` */
export const TCP_KEEPIDLE: Option<'TCP', 'int', 'gs'> =
  /* @__PURE__ */ here('TCP_KEEPIDLE', 4) as Option<'TCP', 'int', 'gs'>;
/** `<netinet/tcp.h>` */
export const TCP_KEEPINTVL: Option<'TCP', 'int', 'gs'> =
  /* @__PURE__ */ here('TCP_KEEPINTVL', 5) as Option<'TCP', 'int', 'gs'>;
/** `<netinet/tcp.h>` */
export const TCP_LAST_ACK: number = /* @__PURE__ */ here('TCP_LAST_ACK', 9);
/** `<netinet/tcp.h>` */
export const TCP_LINGER2: Option<'TCP', 'int', 'gs'> =
  /* @__PURE__ */ here('TCP_LINGER2', 8) as Option<'TCP', 'int', 'gs'>;
/** `<netinet/tcp.h>` */
export const TCP_LISTEN: number = /* @__PURE__ */ here('TCP_LISTEN', 10);
/** `<netinet/tcp.h>` */
export const TCP_MAXSEG: Option<'TCP', 'int', 'gs'> =
  /* @__PURE__ */ here('TCP_MAXSEG', 2) as Option<'TCP', 'int', 'gs'>;
/** `<netinet/tcp.h>` */
export const TCP_MAXWIN: number = /* @__PURE__ */ here('TCP_MAXWIN', 65535);
/** `<netinet/tcp.h>` */
export const TCP_MAX_WINSHIFT: number = /* @__PURE__ */ here('TCP_MAX_WINSHIFT', 14);
/** `<netinet/tcp.h>` */
export const TCP_MD5SIG: Option<'TCP', 'tcp_md5sig', 's'> =
  /* @__PURE__ */ here('TCP_MD5SIG', 14) as Option<'TCP', 'tcp_md5sig', 's'>;
/** `<netinet/tcp.h>` */
export const TCP_MD5SIG_EXT: Option<'TCP', 'tcp_md5sig', 's'> =
  /* @__PURE__ */ here('TCP_MD5SIG_EXT', 32) as Option<'TCP', 'tcp_md5sig', 's'>;
/** `<netinet/tcp.h>` */
export const TCP_MD5SIG_FLAG_PREFIX: number = /* @__PURE__ */ here('TCP_MD5SIG_FLAG_PREFIX', 1);
/** `<netinet/tcp.h>` */
export const TCP_MD5SIG_MAXKEYLEN: number = /* @__PURE__ */ here('TCP_MD5SIG_MAXKEYLEN', 80);
/** `<netinet/tcp.h>` */
export const TCP_MSS: number = /* @__PURE__ */ here('TCP_MSS', 512);
/** `<netinet/tcp.h>` */
export const TCP_MSS_DEFAULT: number = /* @__PURE__ */ here('TCP_MSS_DEFAULT', 536);
/** `<netinet/tcp.h>` */
export const TCP_MSS_DESIRED: number = /* @__PURE__ */ here('TCP_MSS_DESIRED', 1220);
/** `<netinet/tcp.h>` */
export const TCP_NODELAY: Option<'TCP', 'int', 'gs'> =
  /* @__PURE__ */ here('TCP_NODELAY', 1) as Option<'TCP', 'int', 'gs'>;
/** `<netinet/tcp.h>` */
export const TCP_NOTSENT_LOWAT: Option<'TCP', 'uint', 'gs'> =
  /* @__PURE__ */ here('TCP_NOTSENT_LOWAT', 25) as Option<'TCP', 'uint', 'gs'>;
/** `<netinet/tcp.h>` */
export const TCP_QUEUE_SEQ: Option<'TCP', 'uint', 'gs'> =
  /* @__PURE__ */ here('TCP_QUEUE_SEQ', 21) as Option<'TCP', 'uint', 'gs'>;
/** `<netinet/tcp.h>` */
export const TCP_QUICKACK: Option<'TCP', 'int', 'gs'> =
  /* @__PURE__ */ here('TCP_QUICKACK', 12) as Option<'TCP', 'int', 'gs'>;
/** `<netinet/tcp.h>` */
export const TCP_REPAIR: Option<'TCP', 'int', 'gs'> =
  /* @__PURE__ */ here('TCP_REPAIR', 19) as Option<'TCP', 'int', 'gs'>;
/** `<netinet/tcp.h>` */
export const TCP_REPAIR_OFF: number = /* @__PURE__ */ here('TCP_REPAIR_OFF', 0);
/** `<netinet/tcp.h>` */
export const TCP_REPAIR_OFF_NO_WP: number = /* @__PURE__ */ here('TCP_REPAIR_OFF_NO_WP', -1);
/** `<netinet/tcp.h>` */
export const TCP_REPAIR_ON: number = /* @__PURE__ */ here('TCP_REPAIR_ON', 1);
/** `<netinet/tcp.h>` */
export const TCP_REPAIR_OPTIONS: Option<'TCP', 'tcp_repair_opt[]', 's'> =
  /* @__PURE__ */ here('TCP_REPAIR_OPTIONS', 22) as Option<'TCP', 'tcp_repair_opt[]', 's'>;
/** `<netinet/tcp.h>` */
export const TCP_REPAIR_QUEUE: Option<'TCP', 'int', 'gs'> =
  /* @__PURE__ */ here('TCP_REPAIR_QUEUE', 20) as Option<'TCP', 'int', 'gs'>;
/** `<netinet/tcp.h>` */
export const TCP_REPAIR_WINDOW: Option<'TCP', 'tcp_repair_window', 'gs'> =
  /* @__PURE__ */ here('TCP_REPAIR_WINDOW', 29) as Option<'TCP', 'tcp_repair_window', 'gs'>;
/** `<netinet/tcp.h>` */
export const TCP_RTO_MAX_MS: Option<'TCP', 'int', 'gs'> =
  /* @__PURE__ */ here('TCP_RTO_MAX_MS', 44) as Option<'TCP', 'int', 'gs'>;
/** `<netinet/tcp.h>` */
export const TCP_RTO_MIN_US: Option<'TCP', 'int', 'gs'> =
  /* @__PURE__ */ here('TCP_RTO_MIN_US', 45) as Option<'TCP', 'int', 'gs'>;
/** `<netinet/tcp.h>` */
export const TCP_SAVED_SYN: Option<'TCP', 'bytes', 'g'> =
  /* @__PURE__ */ here('TCP_SAVED_SYN', 28) as Option<'TCP', 'bytes', 'g'>;
/** `<netinet/tcp.h>` */
export const TCP_SAVE_SYN: Option<'TCP', 'int', 'gs'> =
  /* @__PURE__ */ here('TCP_SAVE_SYN', 27) as Option<'TCP', 'int', 'gs'>;
/** `<netinet/tcp.h>` */
export const TCP_SYNCNT: Option<'TCP', 'int', 'gs'> =
  /* @__PURE__ */ here('TCP_SYNCNT', 7) as Option<'TCP', 'int', 'gs'>;
/** `<netinet/tcp.h>` */
export const TCP_SYN_RECV: number = /* @__PURE__ */ here('TCP_SYN_RECV', 3);
/** `<netinet/tcp.h>` */
export const TCP_SYN_SENT: number = /* @__PURE__ */ here('TCP_SYN_SENT', 2);
/** `<netinet/tcp.h>` */
export const TCP_S_DATA_IN: number = /* @__PURE__ */ here('TCP_S_DATA_IN', 4);
/** `<netinet/tcp.h>` */
export const TCP_S_DATA_OUT: number = /* @__PURE__ */ here('TCP_S_DATA_OUT', 8);
/** `<netinet/tcp.h>` */
export const TCP_THIN_DUPACK: Option<'TCP', 'int', 'gs'> =
  /* @__PURE__ */ here('TCP_THIN_DUPACK', 17) as Option<'TCP', 'int', 'gs'>;
/** `<netinet/tcp.h>` */
export const TCP_THIN_LINEAR_TIMEOUTS: Option<'TCP', 'int', 'gs'> =
  /* @__PURE__ */ here('TCP_THIN_LINEAR_TIMEOUTS', 16) as Option<'TCP', 'int', 'gs'>;
/** `<netinet/tcp.h>` */
export const TCP_TIMESTAMP: Option<'TCP', 'uint', 'gs'> =
  /* @__PURE__ */ here('TCP_TIMESTAMP', 24) as Option<'TCP', 'uint', 'gs'>;
/** `<netinet/tcp.h>` */
export const TCP_TIME_WAIT: number = /* @__PURE__ */ here('TCP_TIME_WAIT', 6);
/** `<netinet/tcp.h>` */
export const TCP_TX_DELAY: Option<'TCP', 'int', 'gs'> =
  /* @__PURE__ */ here('TCP_TX_DELAY', 37) as Option<'TCP', 'int', 'gs'>;
/** `<netinet/tcp.h>` */
export const TCP_ULP: Option<'TCP', 'string', 'gs'> =
  /* @__PURE__ */ here('TCP_ULP', 31) as Option<'TCP', 'string', 'gs'>;
/** `<netinet/tcp.h>` */
export const TCP_USER_TIMEOUT: Option<'TCP', 'int', 'gs'> =
  /* @__PURE__ */ here('TCP_USER_TIMEOUT', 18) as Option<'TCP', 'int', 'gs'>;
/** `<netinet/tcp.h>` */
export const TCP_WINDOW_CLAMP: Option<'TCP', 'int', 'gs'> =
  /* @__PURE__ */ here('TCP_WINDOW_CLAMP', 10) as Option<'TCP', 'int', 'gs'>;
/** `<netinet/tcp.h>` */
export const TCP_ZEROCOPY_RECEIVE: Option<'TCP', 'tcp_zerocopy_receive', 'g'> =
  /* @__PURE__ */ here('TCP_ZEROCOPY_RECEIVE', 35) as Option<'TCP', 'tcp_zerocopy_receive', 'g'>;
/** `<netinet/udp.h>` */
export const SOL_UDP: 17 & Level<'UDP'> = /* @__PURE__ */ here('SOL_UDP', 17) as 17 & Level<'UDP'>;
/** `<netinet/udp.h>` */
export const UDPLITE_RECV_CSCOV: Option<'UDPLITE', 'int', 'gs'> =
  /* @__PURE__ */ here('UDPLITE_RECV_CSCOV', 11) as Option<'UDPLITE', 'int', 'gs'>;
/** `<netinet/udp.h>` */
export const UDPLITE_SEND_CSCOV: Option<'UDPLITE', 'int', 'gs'> =
  /* @__PURE__ */ here('UDPLITE_SEND_CSCOV', 10) as Option<'UDPLITE', 'int', 'gs'>;
/** `<netinet/udp.h>` */
export const UDP_CORK: Option<'UDP' | 'UDPLITE', 'int', 'gs'> =
  /* @__PURE__ */ here('UDP_CORK', 1) as Option<'UDP' | 'UDPLITE', 'int', 'gs'>;
/** `<netinet/udp.h>` */
export const UDP_ENCAP: Option<'UDP' | 'UDPLITE', 'int', 'gs'> =
  /* @__PURE__ */ here('UDP_ENCAP', 100) as Option<'UDP' | 'UDPLITE', 'int', 'gs'>;
/** `<netinet/udp.h>` */
export const UDP_ENCAP_ESPINUDP: number = /* @__PURE__ */ here('UDP_ENCAP_ESPINUDP', 2);
/** `<netinet/udp.h>` */
export const UDP_ENCAP_ESPINUDP_NON_IKE: number =
  /* @__PURE__ */ here('UDP_ENCAP_ESPINUDP_NON_IKE', 1);
/** `<netinet/udp.h>` */
export const UDP_ENCAP_GTP0: number = /* @__PURE__ */ here('UDP_ENCAP_GTP0', 4);
/** `<netinet/udp.h>` */
export const UDP_ENCAP_GTP1U: number = /* @__PURE__ */ here('UDP_ENCAP_GTP1U', 5);
/** `<netinet/udp.h>` */
export const UDP_ENCAP_L2TPINUDP: number = /* @__PURE__ */ here('UDP_ENCAP_L2TPINUDP', 3);
/** `<netinet/udp.h>` */
export const UDP_GRO: 104 & Option<'UDP' | 'UDPLITE', 'int', 'gs'> =
  /* @__PURE__ */ here('UDP_GRO', 104) as 104 & Option<'UDP' | 'UDPLITE', 'int', 'gs'>;
/** `<netinet/udp.h>` */
export const UDP_NO_CHECK6_RX: Option<'UDP' | 'UDPLITE', 'int', 'gs'> =
  /* @__PURE__ */ here('UDP_NO_CHECK6_RX', 102) as Option<'UDP' | 'UDPLITE', 'int', 'gs'>;
/** `<netinet/udp.h>` */
export const UDP_NO_CHECK6_TX: Option<'UDP' | 'UDPLITE', 'int', 'gs'> =
  /* @__PURE__ */ here('UDP_NO_CHECK6_TX', 101) as Option<'UDP' | 'UDPLITE', 'int', 'gs'>;
/** `<netinet/udp.h>` */
export const UDP_SEGMENT: 103 & Option<'UDP' | 'UDPLITE', 'int', 'gs'> =
  /* @__PURE__ */ here('UDP_SEGMENT', 103) as 103 & Option<'UDP' | 'UDPLITE', 'int', 'gs'>;
/** `<netinet/ip.h>` */
export const IPTOS_CLASS_CS0: number = /* @__PURE__ */ here('IPTOS_CLASS_CS0', 0);
/** `<netinet/ip.h>` */
export const IPTOS_CLASS_CS1: number = /* @__PURE__ */ here('IPTOS_CLASS_CS1', 32);
/** `<netinet/ip.h>` */
export const IPTOS_CLASS_CS2: number = /* @__PURE__ */ here('IPTOS_CLASS_CS2', 64);
/** `<netinet/ip.h>` */
export const IPTOS_CLASS_CS3: number = /* @__PURE__ */ here('IPTOS_CLASS_CS3', 96);
/** `<netinet/ip.h>` */
export const IPTOS_CLASS_CS4: number = /* @__PURE__ */ here('IPTOS_CLASS_CS4', 128);
/** `<netinet/ip.h>` */
export const IPTOS_CLASS_CS5: number = /* @__PURE__ */ here('IPTOS_CLASS_CS5', 160);
/** `<netinet/ip.h>` */
export const IPTOS_CLASS_CS6: number = /* @__PURE__ */ here('IPTOS_CLASS_CS6', 192);
/** `<netinet/ip.h>` */
export const IPTOS_CLASS_CS7: number = /* @__PURE__ */ here('IPTOS_CLASS_CS7', 224);
/** `<netinet/ip.h>` */
export const IPTOS_CLASS_DEFAULT: number = /* @__PURE__ */ here('IPTOS_CLASS_DEFAULT', 0);
/** `<netinet/ip.h>` */
export const IPTOS_CLASS_MASK: number = /* @__PURE__ */ here('IPTOS_CLASS_MASK', 224);
/** `<netinet/ip.h>` */
export const IPTOS_DSCP_AF11: number = /* @__PURE__ */ here('IPTOS_DSCP_AF11', 40);
/** `<netinet/ip.h>` */
export const IPTOS_DSCP_AF12: number = /* @__PURE__ */ here('IPTOS_DSCP_AF12', 48);
/** `<netinet/ip.h>` */
export const IPTOS_DSCP_AF13: number = /* @__PURE__ */ here('IPTOS_DSCP_AF13', 56);
/** `<netinet/ip.h>` */
export const IPTOS_DSCP_AF21: number = /* @__PURE__ */ here('IPTOS_DSCP_AF21', 72);
/** `<netinet/ip.h>` */
export const IPTOS_DSCP_AF22: number = /* @__PURE__ */ here('IPTOS_DSCP_AF22', 80);
/** `<netinet/ip.h>` */
export const IPTOS_DSCP_AF23: number = /* @__PURE__ */ here('IPTOS_DSCP_AF23', 88);
/** `<netinet/ip.h>` */
export const IPTOS_DSCP_AF31: number = /* @__PURE__ */ here('IPTOS_DSCP_AF31', 104);
/** `<netinet/ip.h>` */
export const IPTOS_DSCP_AF32: number = /* @__PURE__ */ here('IPTOS_DSCP_AF32', 112);
/** `<netinet/ip.h>` */
export const IPTOS_DSCP_AF33: number = /* @__PURE__ */ here('IPTOS_DSCP_AF33', 120);
/** `<netinet/ip.h>` */
export const IPTOS_DSCP_AF41: number = /* @__PURE__ */ here('IPTOS_DSCP_AF41', 136);
/** `<netinet/ip.h>` */
export const IPTOS_DSCP_AF42: number = /* @__PURE__ */ here('IPTOS_DSCP_AF42', 144);
/** `<netinet/ip.h>` */
export const IPTOS_DSCP_AF43: number = /* @__PURE__ */ here('IPTOS_DSCP_AF43', 152);
/** `<netinet/ip.h>` */
export const IPTOS_DSCP_EF: number = /* @__PURE__ */ here('IPTOS_DSCP_EF', 184);
/** `<netinet/ip.h>` */
export const IPTOS_DSCP_MASK: number = /* @__PURE__ */ here('IPTOS_DSCP_MASK', 252);
/** `<netinet/ip.h>` */
export const IPTOS_ECN_CE: number = /* @__PURE__ */ here('IPTOS_ECN_CE', 3);
/** `<netinet/ip.h>` */
export const IPTOS_ECN_ECT0: number = /* @__PURE__ */ here('IPTOS_ECN_ECT0', 2);
/** `<netinet/ip.h>` */
export const IPTOS_ECN_ECT1: number = /* @__PURE__ */ here('IPTOS_ECN_ECT1', 1);
/** `<netinet/ip.h>` */
export const IPTOS_ECN_MASK: number = /* @__PURE__ */ here('IPTOS_ECN_MASK', 3);
/** `<netinet/ip.h>` */
export const IPTOS_ECN_NOT_ECT: number = /* @__PURE__ */ here('IPTOS_ECN_NOT_ECT', 0);
/** `<netinet/ip.h>` */
export const IPTOS_LOWCOST: number = /* @__PURE__ */ here('IPTOS_LOWCOST', 2);
/** `<netinet/ip.h>` */
export const IPTOS_LOWDELAY: number = /* @__PURE__ */ here('IPTOS_LOWDELAY', 16);
/** `<netinet/ip.h>` */
export const IPTOS_MINCOST: number = /* @__PURE__ */ here('IPTOS_MINCOST', 2);
/** `<netinet/ip.h>` */
export const IPTOS_PREC_CRITIC_ECP: number = /* @__PURE__ */ here('IPTOS_PREC_CRITIC_ECP', 160);
/** `<netinet/ip.h>` */
export const IPTOS_PREC_FLASH: number = /* @__PURE__ */ here('IPTOS_PREC_FLASH', 96);
/** `<netinet/ip.h>` */
export const IPTOS_PREC_FLASHOVERRIDE: number =
  /* @__PURE__ */ here('IPTOS_PREC_FLASHOVERRIDE', 128);
/** `<netinet/ip.h>` */
export const IPTOS_PREC_IMMEDIATE: number = /* @__PURE__ */ here('IPTOS_PREC_IMMEDIATE', 64);
/** `<netinet/ip.h>` */
export const IPTOS_PREC_INTERNETCONTROL: number =
  /* @__PURE__ */ here('IPTOS_PREC_INTERNETCONTROL', 192);
/** `<netinet/ip.h>` */
export const IPTOS_PREC_MASK: number = /* @__PURE__ */ here('IPTOS_PREC_MASK', 224);
/** `<netinet/ip.h>` */
export const IPTOS_PREC_NETCONTROL: number = /* @__PURE__ */ here('IPTOS_PREC_NETCONTROL', 224);
/** `<netinet/ip.h>` */
export const IPTOS_PREC_PRIORITY: number = /* @__PURE__ */ here('IPTOS_PREC_PRIORITY', 32);
/** `<netinet/ip.h>` */
export const IPTOS_PREC_ROUTINE: number = /* @__PURE__ */ here('IPTOS_PREC_ROUTINE', 0);
/** `<netinet/ip.h>` */
export const IPTOS_RELIABILITY: number = /* @__PURE__ */ here('IPTOS_RELIABILITY', 4);
/** `<netinet/ip.h>` */
export const IPTOS_THROUGHPUT: number = /* @__PURE__ */ here('IPTOS_THROUGHPUT', 8);
/** `<netinet/ip.h>` */
export const IP_DF: number = /* @__PURE__ */ here('IP_DF', 16384);
/** `<netinet/ip.h>` */
export const IP_MAXPACKET: number = /* @__PURE__ */ here('IP_MAXPACKET', 65535);
/** `<netinet/ip.h>` */
export const IP_MF: number = /* @__PURE__ */ here('IP_MF', 8192);
/** `<netinet/ip.h>` */
export const IP_MSS: number = /* @__PURE__ */ here('IP_MSS', 576);
/** `<netinet/ip.h>` */
export const IP_OFFMASK: number = /* @__PURE__ */ here('IP_OFFMASK', 8191);
/** `<netinet/ip.h>` */
export const IP_RF: number = /* @__PURE__ */ here('IP_RF', 32768);
/** `<netinet/ip_icmp.h>` */
export const ICMP_ADDRESS: number = /* @__PURE__ */ here('ICMP_ADDRESS', 17);
/** `<netinet/ip_icmp.h>` */
export const ICMP_ADDRESSREPLY: number = /* @__PURE__ */ here('ICMP_ADDRESSREPLY', 18);
/** `<netinet/ip_icmp.h>` */
export const ICMP_ADVLENMIN: number = /* @__PURE__ */ here('ICMP_ADVLENMIN', 36);
/** `<netinet/ip_icmp.h>` */
export const ICMP_AFI_IP: number = /* @__PURE__ */ here('ICMP_AFI_IP', 1);
/** `<netinet/ip_icmp.h>` */
export const ICMP_AFI_IP6: number = /* @__PURE__ */ here('ICMP_AFI_IP6', 2);
/** `<netinet/ip_icmp.h>` */
export const ICMP_DEST_UNREACH: number = /* @__PURE__ */ here('ICMP_DEST_UNREACH', 3);
/** `<netinet/ip_icmp.h>` */
export const ICMP_ECHO: number = /* @__PURE__ */ here('ICMP_ECHO', 8);
/** `<netinet/ip_icmp.h>` */
export const ICMP_ECHOREPLY: number = /* @__PURE__ */ here('ICMP_ECHOREPLY', 0);
/** `<netinet/ip_icmp.h>` */
export const ICMP_EXC_FRAGTIME: number = /* @__PURE__ */ here('ICMP_EXC_FRAGTIME', 1);
/** `<netinet/ip_icmp.h>` */
export const ICMP_EXC_TTL: number = /* @__PURE__ */ here('ICMP_EXC_TTL', 0);
/** `<netinet/ip_icmp.h>` */
export const ICMP_EXT_CODE_MAL_QUERY: number = /* @__PURE__ */ here('ICMP_EXT_CODE_MAL_QUERY', 1);
/** `<netinet/ip_icmp.h>` */
export const ICMP_EXT_CODE_MULT_IFS: number = /* @__PURE__ */ here('ICMP_EXT_CODE_MULT_IFS', 4);
/** `<netinet/ip_icmp.h>` */
export const ICMP_EXT_CODE_NO_IF: number = /* @__PURE__ */ here('ICMP_EXT_CODE_NO_IF', 2);
/** `<netinet/ip_icmp.h>` */
export const ICMP_EXT_CODE_NO_TABLE_ENT: number =
  /* @__PURE__ */ here('ICMP_EXT_CODE_NO_TABLE_ENT', 3);
/** `<netinet/ip_icmp.h>` */
export const ICMP_EXT_ECHO: number = /* @__PURE__ */ here('ICMP_EXT_ECHO', 42);
/** `<netinet/ip_icmp.h>` */
export const ICMP_EXT_ECHOREPLY: number = /* @__PURE__ */ here('ICMP_EXT_ECHOREPLY', 43);
/** `<netinet/ip_icmp.h>` */
export const ICMP_EXT_ECHOREPLY_ACTIVE: number =
  /* @__PURE__ */ here('ICMP_EXT_ECHOREPLY_ACTIVE', 4);
/** `<netinet/ip_icmp.h>` */
export const ICMP_EXT_ECHOREPLY_IPV4: number = /* @__PURE__ */ here('ICMP_EXT_ECHOREPLY_IPV4', 2);
/** `<netinet/ip_icmp.h>` */
export const ICMP_EXT_ECHOREPLY_IPV6: number = /* @__PURE__ */ here('ICMP_EXT_ECHOREPLY_IPV6', 1);
/** `<netinet/ip_icmp.h>` */
export const ICMP_EXT_ECHO_CTYPE_ADDR: number = /* @__PURE__ */ here('ICMP_EXT_ECHO_CTYPE_ADDR', 3);
/** `<netinet/ip_icmp.h>` */
export const ICMP_EXT_ECHO_CTYPE_INDEX: number =
  /* @__PURE__ */ here('ICMP_EXT_ECHO_CTYPE_INDEX', 2);
/** `<netinet/ip_icmp.h>` */
export const ICMP_EXT_ECHO_CTYPE_NAME: number = /* @__PURE__ */ here('ICMP_EXT_ECHO_CTYPE_NAME', 1);
/** `<netinet/ip_icmp.h>` */
export const ICMP_FILTER: Option<'RAW', 'icmp_filter', 'gs'> =
  /* @__PURE__ */ here('ICMP_FILTER', 1) as Option<'RAW', 'icmp_filter', 'gs'>;
/** `<netinet/ip_icmp.h>` */
export const ICMP_FRAG_NEEDED: number = /* @__PURE__ */ here('ICMP_FRAG_NEEDED', 4);
/** `<netinet/ip_icmp.h>` */
export const ICMP_HOST_ANO: number = /* @__PURE__ */ here('ICMP_HOST_ANO', 10);
/** `<netinet/ip_icmp.h>` */
export const ICMP_HOST_ISOLATED: number = /* @__PURE__ */ here('ICMP_HOST_ISOLATED', 8);
/** `<netinet/ip_icmp.h>` */
export const ICMP_HOST_UNKNOWN: number = /* @__PURE__ */ here('ICMP_HOST_UNKNOWN', 7);
/** `<netinet/ip_icmp.h>` */
export const ICMP_HOST_UNREACH: number = /* @__PURE__ */ here('ICMP_HOST_UNREACH', 1);
/** `<netinet/ip_icmp.h>` */
export const ICMP_HOST_UNR_TOS: number = /* @__PURE__ */ here('ICMP_HOST_UNR_TOS', 12);
/** `<netinet/ip_icmp.h>` */
export const ICMP_INFO_REPLY: number = /* @__PURE__ */ here('ICMP_INFO_REPLY', 16);
/** `<netinet/ip_icmp.h>` */
export const ICMP_INFO_REQUEST: number = /* @__PURE__ */ here('ICMP_INFO_REQUEST', 15);
/** `<netinet/ip_icmp.h>` */
export const ICMP_IREQ: number = /* @__PURE__ */ here('ICMP_IREQ', 15);
/** `<netinet/ip_icmp.h>` */
export const ICMP_IREQREPLY: number = /* @__PURE__ */ here('ICMP_IREQREPLY', 16);
/** `<netinet/ip_icmp.h>` */
export const ICMP_MASKLEN: number = /* @__PURE__ */ here('ICMP_MASKLEN', 12);
/** `<netinet/ip_icmp.h>` */
export const ICMP_MASKREPLY: number = /* @__PURE__ */ here('ICMP_MASKREPLY', 18);
/** `<netinet/ip_icmp.h>` */
export const ICMP_MASKREQ: number = /* @__PURE__ */ here('ICMP_MASKREQ', 17);
/** `<netinet/ip_icmp.h>` */
export const ICMP_MAXTYPE: number = /* @__PURE__ */ here('ICMP_MAXTYPE', 18);
/** `<netinet/ip_icmp.h>` */
export const ICMP_MINLEN: number = /* @__PURE__ */ here('ICMP_MINLEN', 8);
/** `<netinet/ip_icmp.h>` */
export const ICMP_NET_ANO: number = /* @__PURE__ */ here('ICMP_NET_ANO', 9);
/** `<netinet/ip_icmp.h>` */
export const ICMP_NET_UNKNOWN: number = /* @__PURE__ */ here('ICMP_NET_UNKNOWN', 6);
/** `<netinet/ip_icmp.h>` */
export const ICMP_NET_UNREACH: number = /* @__PURE__ */ here('ICMP_NET_UNREACH', 0);
/** `<netinet/ip_icmp.h>` */
export const ICMP_NET_UNR_TOS: number = /* @__PURE__ */ here('ICMP_NET_UNR_TOS', 11);
/** `<netinet/ip_icmp.h>` */
export const ICMP_PARAMETERPROB: number = /* @__PURE__ */ here('ICMP_PARAMETERPROB', 12);
/** `<netinet/ip_icmp.h>` */
export const ICMP_PARAMPROB: number = /* @__PURE__ */ here('ICMP_PARAMPROB', 12);
/** `<netinet/ip_icmp.h>` */
export const ICMP_PARAMPROB_OPTABSENT: number = /* @__PURE__ */ here('ICMP_PARAMPROB_OPTABSENT', 1);
/** `<netinet/ip_icmp.h>` */
export const ICMP_PKT_FILTERED: number = /* @__PURE__ */ here('ICMP_PKT_FILTERED', 13);
/** `<netinet/ip_icmp.h>` */
export const ICMP_PORT_UNREACH: number = /* @__PURE__ */ here('ICMP_PORT_UNREACH', 3);
/** `<netinet/ip_icmp.h>` */
export const ICMP_PREC_CUTOFF: number = /* @__PURE__ */ here('ICMP_PREC_CUTOFF', 15);
/** `<netinet/ip_icmp.h>` */
export const ICMP_PREC_VIOLATION: number = /* @__PURE__ */ here('ICMP_PREC_VIOLATION', 14);
/** `<netinet/ip_icmp.h>` */
export const ICMP_PROT_UNREACH: number = /* @__PURE__ */ here('ICMP_PROT_UNREACH', 2);
/** `<netinet/ip_icmp.h>` */
export const ICMP_REDIRECT: number = /* @__PURE__ */ here('ICMP_REDIRECT', 5);
/** `<netinet/ip_icmp.h>` */
export const ICMP_REDIRECT_HOST: number = /* @__PURE__ */ here('ICMP_REDIRECT_HOST', 1);
/** `<netinet/ip_icmp.h>` */
export const ICMP_REDIRECT_NET: number = /* @__PURE__ */ here('ICMP_REDIRECT_NET', 0);
/** `<netinet/ip_icmp.h>` */
export const ICMP_REDIRECT_TOSHOST: number = /* @__PURE__ */ here('ICMP_REDIRECT_TOSHOST', 3);
/** `<netinet/ip_icmp.h>` */
export const ICMP_REDIRECT_TOSNET: number = /* @__PURE__ */ here('ICMP_REDIRECT_TOSNET', 2);
/** `<netinet/ip_icmp.h>` */
export const ICMP_REDIR_HOST: number = /* @__PURE__ */ here('ICMP_REDIR_HOST', 1);
/** `<netinet/ip_icmp.h>` */
export const ICMP_REDIR_HOSTTOS: number = /* @__PURE__ */ here('ICMP_REDIR_HOSTTOS', 3);
/** `<netinet/ip_icmp.h>` */
export const ICMP_REDIR_NET: number = /* @__PURE__ */ here('ICMP_REDIR_NET', 0);
/** `<netinet/ip_icmp.h>` */
export const ICMP_REDIR_NETTOS: number = /* @__PURE__ */ here('ICMP_REDIR_NETTOS', 2);
/** `<netinet/ip_icmp.h>` */
export const ICMP_ROUTERADVERT: number = /* @__PURE__ */ here('ICMP_ROUTERADVERT', 9);
/** `<netinet/ip_icmp.h>` */
export const ICMP_ROUTERSOLICIT: number = /* @__PURE__ */ here('ICMP_ROUTERSOLICIT', 10);
/** `<netinet/ip_icmp.h>` */
export const ICMP_SOURCEQUENCH: number = /* @__PURE__ */ here('ICMP_SOURCEQUENCH', 4);
/** `<netinet/ip_icmp.h>` */
export const ICMP_SOURCE_QUENCH: number = /* @__PURE__ */ here('ICMP_SOURCE_QUENCH', 4);
/** `<netinet/ip_icmp.h>` */
export const ICMP_SR_FAILED: number = /* @__PURE__ */ here('ICMP_SR_FAILED', 5);
/** `<netinet/ip_icmp.h>` */
export const ICMP_TIMESTAMP: number = /* @__PURE__ */ here('ICMP_TIMESTAMP', 13);
/** `<netinet/ip_icmp.h>` */
export const ICMP_TIMESTAMPREPLY: number = /* @__PURE__ */ here('ICMP_TIMESTAMPREPLY', 14);
/** `<netinet/ip_icmp.h>` */
export const ICMP_TIME_EXCEEDED: number = /* @__PURE__ */ here('ICMP_TIME_EXCEEDED', 11);
/** `<netinet/ip_icmp.h>` */
export const ICMP_TIMXCEED: number = /* @__PURE__ */ here('ICMP_TIMXCEED', 11);
/** `<netinet/ip_icmp.h>` */
export const ICMP_TIMXCEED_INTRANS: number = /* @__PURE__ */ here('ICMP_TIMXCEED_INTRANS', 0);
/** `<netinet/ip_icmp.h>` */
export const ICMP_TIMXCEED_REASS: number = /* @__PURE__ */ here('ICMP_TIMXCEED_REASS', 1);
/** `<netinet/ip_icmp.h>` */
export const ICMP_TSTAMP: number = /* @__PURE__ */ here('ICMP_TSTAMP', 13);
/** `<netinet/ip_icmp.h>` */
export const ICMP_TSTAMPREPLY: number = /* @__PURE__ */ here('ICMP_TSTAMPREPLY', 14);
/** `<netinet/ip_icmp.h>` */
export const ICMP_UNREACH: number = /* @__PURE__ */ here('ICMP_UNREACH', 3);
/** `<netinet/ip_icmp.h>` */
export const ICMP_UNREACH_FILTER_PROHIB: number =
  /* @__PURE__ */ here('ICMP_UNREACH_FILTER_PROHIB', 13);
/** `<netinet/ip_icmp.h>` */
export const ICMP_UNREACH_HOST: number = /* @__PURE__ */ here('ICMP_UNREACH_HOST', 1);
/** `<netinet/ip_icmp.h>` */
export const ICMP_UNREACH_HOST_PRECEDENCE: number =
  /* @__PURE__ */ here('ICMP_UNREACH_HOST_PRECEDENCE', 14);
/** `<netinet/ip_icmp.h>` */
export const ICMP_UNREACH_HOST_PROHIB: number =
  /* @__PURE__ */ here('ICMP_UNREACH_HOST_PROHIB', 10);
/** `<netinet/ip_icmp.h>` */
export const ICMP_UNREACH_HOST_UNKNOWN: number =
  /* @__PURE__ */ here('ICMP_UNREACH_HOST_UNKNOWN', 7);
/** `<netinet/ip_icmp.h>` */
export const ICMP_UNREACH_ISOLATED: number = /* @__PURE__ */ here('ICMP_UNREACH_ISOLATED', 8);
/** `<netinet/ip_icmp.h>` */
export const ICMP_UNREACH_NEEDFRAG: number = /* @__PURE__ */ here('ICMP_UNREACH_NEEDFRAG', 4);
/** `<netinet/ip_icmp.h>` */
export const ICMP_UNREACH_NET: number = /* @__PURE__ */ here('ICMP_UNREACH_NET', 0);
/** `<netinet/ip_icmp.h>` */
export const ICMP_UNREACH_NET_PROHIB: number = /* @__PURE__ */ here('ICMP_UNREACH_NET_PROHIB', 9);
/** `<netinet/ip_icmp.h>` */
export const ICMP_UNREACH_NET_UNKNOWN: number = /* @__PURE__ */ here('ICMP_UNREACH_NET_UNKNOWN', 6);
/** `<netinet/ip_icmp.h>` */
export const ICMP_UNREACH_PORT: number = /* @__PURE__ */ here('ICMP_UNREACH_PORT', 3);
/** `<netinet/ip_icmp.h>` */
export const ICMP_UNREACH_PRECEDENCE_CUTOFF: number =
  /* @__PURE__ */ here('ICMP_UNREACH_PRECEDENCE_CUTOFF', 15);
/** `<netinet/ip_icmp.h>` */
export const ICMP_UNREACH_PROTOCOL: number = /* @__PURE__ */ here('ICMP_UNREACH_PROTOCOL', 2);
/** `<netinet/ip_icmp.h>` */
export const ICMP_UNREACH_SRCFAIL: number = /* @__PURE__ */ here('ICMP_UNREACH_SRCFAIL', 5);
/** `<netinet/ip_icmp.h>` */
export const ICMP_UNREACH_TOSHOST: number = /* @__PURE__ */ here('ICMP_UNREACH_TOSHOST', 12);
/** `<netinet/ip_icmp.h>` */
export const ICMP_UNREACH_TOSNET: number = /* @__PURE__ */ here('ICMP_UNREACH_TOSNET', 11);
/** `<netinet/icmp6.h>` */
export const ICMP6_DST_UNREACH: number = /* @__PURE__ */ here('ICMP6_DST_UNREACH', 1);
/** `<netinet/icmp6.h>` */
export const ICMP6_DST_UNREACH_ADDR: number = /* @__PURE__ */ here('ICMP6_DST_UNREACH_ADDR', 3);
/** `<netinet/icmp6.h>` */
export const ICMP6_DST_UNREACH_ADMIN: number = /* @__PURE__ */ here('ICMP6_DST_UNREACH_ADMIN', 1);
/** `<netinet/icmp6.h>` */
export const ICMP6_DST_UNREACH_BEYONDSCOPE: number =
  /* @__PURE__ */ here('ICMP6_DST_UNREACH_BEYONDSCOPE', 2);
/** `<netinet/icmp6.h>` */
export const ICMP6_DST_UNREACH_NOPORT: number = /* @__PURE__ */ here('ICMP6_DST_UNREACH_NOPORT', 4);
/** `<netinet/icmp6.h>` */
export const ICMP6_DST_UNREACH_NOROUTE: number =
  /* @__PURE__ */ here('ICMP6_DST_UNREACH_NOROUTE', 0);
/** `<netinet/icmp6.h>` */
export const ICMP6_ECHO_REPLY: number = /* @__PURE__ */ here('ICMP6_ECHO_REPLY', 129);
/** `<netinet/icmp6.h>` */
export const ICMP6_ECHO_REQUEST: number = /* @__PURE__ */ here('ICMP6_ECHO_REQUEST', 128);
/** `<netinet/icmp6.h>` */
export const ICMP6_FILTER: Option<'ICMPV6', 'icmp6_filter', 'gs'> =
  /* @__PURE__ */ here('ICMP6_FILTER', 1) as Option<'ICMPV6', 'icmp6_filter', 'gs'>;
/** `<netinet/icmp6.h>` */
export const ICMP6_FILTER_BLOCK: number = /* @__PURE__ */ here('ICMP6_FILTER_BLOCK', 1);
/** `<netinet/icmp6.h>` */
export const ICMP6_FILTER_BLOCKOTHERS: number = /* @__PURE__ */ here('ICMP6_FILTER_BLOCKOTHERS', 3);
/** `<netinet/icmp6.h>` */
export const ICMP6_FILTER_PASS: number = /* @__PURE__ */ here('ICMP6_FILTER_PASS', 2);
/** `<netinet/icmp6.h>` */
export const ICMP6_FILTER_PASSONLY: number = /* @__PURE__ */ here('ICMP6_FILTER_PASSONLY', 4);
/** `<netinet/icmp6.h>` */
export const ICMP6_INFOMSG_MASK: number = /* @__PURE__ */ here('ICMP6_INFOMSG_MASK', 128);
/** `<netinet/icmp6.h>` */
export const ICMP6_PACKET_TOO_BIG: number = /* @__PURE__ */ here('ICMP6_PACKET_TOO_BIG', 2);
/** `<netinet/icmp6.h>` */
export const ICMP6_PARAMPROB_HEADER: number = /* @__PURE__ */ here('ICMP6_PARAMPROB_HEADER', 0);
/** `<netinet/icmp6.h>` */
export const ICMP6_PARAMPROB_NEXTHEADER: number =
  /* @__PURE__ */ here('ICMP6_PARAMPROB_NEXTHEADER', 1);
/** `<netinet/icmp6.h>` */
export const ICMP6_PARAMPROB_OPTION: number = /* @__PURE__ */ here('ICMP6_PARAMPROB_OPTION', 2);
/** `<netinet/icmp6.h>` */
export const ICMP6_PARAM_PROB: number = /* @__PURE__ */ here('ICMP6_PARAM_PROB', 4);
/** `<netinet/icmp6.h>` */
export const ICMP6_ROUTER_RENUMBERING: number =
  /* @__PURE__ */ here('ICMP6_ROUTER_RENUMBERING', 138);
/** `<netinet/icmp6.h>` */
export const ICMP6_RR_FLAGS_FORCEAPPLY: number =
  /* @__PURE__ */ here('ICMP6_RR_FLAGS_FORCEAPPLY', 32);
/** `<netinet/icmp6.h>` */
export const ICMP6_RR_FLAGS_PREVDONE: number = /* @__PURE__ */ here('ICMP6_RR_FLAGS_PREVDONE', 8);
/** `<netinet/icmp6.h>` */
export const ICMP6_RR_FLAGS_REQRESULT: number =
  /* @__PURE__ */ here('ICMP6_RR_FLAGS_REQRESULT', 64);
/** `<netinet/icmp6.h>` */
export const ICMP6_RR_FLAGS_SPECSITE: number = /* @__PURE__ */ here('ICMP6_RR_FLAGS_SPECSITE', 16);
/** `<netinet/icmp6.h>` */
export const ICMP6_RR_FLAGS_TEST: number = /* @__PURE__ */ here('ICMP6_RR_FLAGS_TEST', 128);
/** `<netinet/icmp6.h>` */
export const ICMP6_RR_PCOUSE_FLAGS_DECRPLTIME: number =
  /* @__PURE__ */ here('ICMP6_RR_PCOUSE_FLAGS_DECRPLTIME', 64);
/** `<netinet/icmp6.h>` */
export const ICMP6_RR_PCOUSE_FLAGS_DECRVLTIME: number =
  /* @__PURE__ */ here('ICMP6_RR_PCOUSE_FLAGS_DECRVLTIME', 128);
/** `<netinet/icmp6.h>` */
export const ICMP6_RR_PCOUSE_RAFLAGS_AUTO: number =
  /* @__PURE__ */ here('ICMP6_RR_PCOUSE_RAFLAGS_AUTO', 16);
/** `<netinet/icmp6.h>` */
export const ICMP6_RR_PCOUSE_RAFLAGS_ONLINK: number =
  /* @__PURE__ */ here('ICMP6_RR_PCOUSE_RAFLAGS_ONLINK', 32);
/** `<netinet/icmp6.h>` */
export const ICMP6_RR_RESULT_FLAGS_FORBIDDEN: number =
  /* @__PURE__ */ here('ICMP6_RR_RESULT_FLAGS_FORBIDDEN', 256);
/** `<netinet/icmp6.h>` */
export const ICMP6_RR_RESULT_FLAGS_OOB: number =
  /* @__PURE__ */ here('ICMP6_RR_RESULT_FLAGS_OOB', 512);
/** `<netinet/icmp6.h>` */
export const ICMP6_TIME_EXCEEDED: number = /* @__PURE__ */ here('ICMP6_TIME_EXCEEDED', 3);
/** `<netinet/icmp6.h>` */
export const ICMP6_TIME_EXCEED_REASSEMBLY: number =
  /* @__PURE__ */ here('ICMP6_TIME_EXCEED_REASSEMBLY', 1);
/** `<netinet/icmp6.h>` */
export const ICMP6_TIME_EXCEED_TRANSIT: number =
  /* @__PURE__ */ here('ICMP6_TIME_EXCEED_TRANSIT', 0);
/** `<netinet/icmp6.h>` */
export const ICMPV6_EXT_ECHO_REPLY: number = /* @__PURE__ */ here('ICMPV6_EXT_ECHO_REPLY', 161);
/** `<netinet/icmp6.h>` */
export const ICMPV6_EXT_ECHO_REQUEST: number = /* @__PURE__ */ here('ICMPV6_EXT_ECHO_REQUEST', 160);
/** `<fcntl.h>` */
export const FD_CLOEXEC: number = /* @__PURE__ */ here('FD_CLOEXEC', 1);
/** `<fcntl.h>` */
export const F_ADD_SEALS: number = /* @__PURE__ */ here('F_ADD_SEALS', 1033);
/** `<fcntl.h>` */
export const F_DUPFD: number = /* @__PURE__ */ here('F_DUPFD', 0);
/** `<fcntl.h>` */
export const F_DUPFD_CLOEXEC: number = /* @__PURE__ */ here('F_DUPFD_CLOEXEC', 1030);
/** `<fcntl.h>` */
export const F_DUPFD_QUERY: number = /* @__PURE__ */ here('F_DUPFD_QUERY', 1027);
/** `<fcntl.h>` */
export const F_EXLCK: number = /* @__PURE__ */ here('F_EXLCK', 4);
/** `<fcntl.h>` */
export const F_GETFD: number = /* @__PURE__ */ here('F_GETFD', 1);
/** `<fcntl.h>` */
export const F_GETFL: number = /* @__PURE__ */ here('F_GETFL', 3);
/** `<fcntl.h>` */
export const F_GETLEASE: number = /* @__PURE__ */ here('F_GETLEASE', 1025);
/** `<fcntl.h>` */
export const F_GETLK: number = /* @__PURE__ */ here('F_GETLK', 5);
/** `<fcntl.h>` */
export const F_GETLK64: number = /* @__PURE__ */ here('F_GETLK64', 5);
/** `<fcntl.h>` */
export const F_GETOWN: number = /* @__PURE__ */ here('F_GETOWN', 9);
/** `<fcntl.h>` */
export const F_GETOWN_EX: number = /* @__PURE__ */ here('F_GETOWN_EX', 16);
/** `<fcntl.h>` */
export const F_GETPIPE_SZ: number = /* @__PURE__ */ here('F_GETPIPE_SZ', 1032);
/** `<fcntl.h>` */
export const F_GETSIG: number = /* @__PURE__ */ here('F_GETSIG', 11);
/** `<fcntl.h>` */
export const F_GET_FILE_RW_HINT: number = /* @__PURE__ */ here('F_GET_FILE_RW_HINT', 1037);
/** `<fcntl.h>` */
export const F_GET_RW_HINT: number = /* @__PURE__ */ here('F_GET_RW_HINT', 1035);
/** `<fcntl.h>` */
export const F_GET_SEALS: number = /* @__PURE__ */ here('F_GET_SEALS', 1034);
/** `<fcntl.h>` */
export const F_LOCK: number = /* @__PURE__ */ here('F_LOCK', 1);
/** `<fcntl.h>` */
export const F_NOTIFY: number = /* @__PURE__ */ here('F_NOTIFY', 1026);
/** `<fcntl.h>` */
export const F_OFD_GETLK: number = /* @__PURE__ */ here('F_OFD_GETLK', 36);
/** `<fcntl.h>` */
export const F_OFD_SETLK: number = /* @__PURE__ */ here('F_OFD_SETLK', 37);
/** `<fcntl.h>` */
export const F_OFD_SETLKW: number = /* @__PURE__ */ here('F_OFD_SETLKW', 38);
/** `<fcntl.h>` */
export const F_OK: number = /* @__PURE__ */ here('F_OK', 0);
/** `<fcntl.h>` */
export const F_OWNER_GID: number = /* @__PURE__ */ here('F_OWNER_GID', 2);
/** `<fcntl.h>` */
export const F_OWNER_PGRP: number = /* @__PURE__ */ here('F_OWNER_PGRP', 2);
/** `<fcntl.h>` */
export const F_OWNER_PID: number = /* @__PURE__ */ here('F_OWNER_PID', 1);
/** `<fcntl.h>` */
export const F_OWNER_TID: number = /* @__PURE__ */ here('F_OWNER_TID', 0);
/** `<fcntl.h>` */
export const F_RDLCK: number = /* @__PURE__ */ here('F_RDLCK', 0);
/** `<fcntl.h>` */
export const F_SEAL_FUTURE_WRITE: number = /* @__PURE__ */ here('F_SEAL_FUTURE_WRITE', 16);
/** `<fcntl.h>` */
export const F_SEAL_GROW: number = /* @__PURE__ */ here('F_SEAL_GROW', 4);
/** `<fcntl.h>` */
export const F_SEAL_SEAL: number = /* @__PURE__ */ here('F_SEAL_SEAL', 1);
/** `<fcntl.h>` */
export const F_SEAL_SHRINK: number = /* @__PURE__ */ here('F_SEAL_SHRINK', 2);
/** `<fcntl.h>` */
export const F_SEAL_WRITE: number = /* @__PURE__ */ here('F_SEAL_WRITE', 8);
/** `<fcntl.h>` */
export const F_SETFD: number = /* @__PURE__ */ here('F_SETFD', 2);
/** `<fcntl.h>` */
export const F_SETFL: number = /* @__PURE__ */ here('F_SETFL', 4);
/** `<fcntl.h>` */
export const F_SETLEASE: number = /* @__PURE__ */ here('F_SETLEASE', 1024);
/** `<fcntl.h>` */
export const F_SETLK: number = /* @__PURE__ */ here('F_SETLK', 6);
/** `<fcntl.h>` */
export const F_SETLK64: number = /* @__PURE__ */ here('F_SETLK64', 6);
/** `<fcntl.h>` */
export const F_SETLKW: number = /* @__PURE__ */ here('F_SETLKW', 7);
/** `<fcntl.h>` */
export const F_SETLKW64: number = /* @__PURE__ */ here('F_SETLKW64', 7);
/** `<fcntl.h>` */
export const F_SETOWN: number = /* @__PURE__ */ here('F_SETOWN', 8);
/** `<fcntl.h>` */
export const F_SETOWN_EX: number = /* @__PURE__ */ here('F_SETOWN_EX', 15);
/** `<fcntl.h>` */
export const F_SETPIPE_SZ: number = /* @__PURE__ */ here('F_SETPIPE_SZ', 1031);
/** `<fcntl.h>` */
export const F_SETSIG: number = /* @__PURE__ */ here('F_SETSIG', 10);
/** `<fcntl.h>` */
export const F_SET_FILE_RW_HINT: number = /* @__PURE__ */ here('F_SET_FILE_RW_HINT', 1038);
/** `<fcntl.h>` */
export const F_SET_RW_HINT: number = /* @__PURE__ */ here('F_SET_RW_HINT', 1036);
/** `<fcntl.h>` */
export const F_SHLCK: number = /* @__PURE__ */ here('F_SHLCK', 8);
/** `<fcntl.h>` */
export const F_TEST: number = /* @__PURE__ */ here('F_TEST', 3);
/** `<fcntl.h>` */
export const F_TLOCK: number = /* @__PURE__ */ here('F_TLOCK', 2);
/** `<fcntl.h>` */
export const F_ULOCK: number = /* @__PURE__ */ here('F_ULOCK', 0);
/** `<fcntl.h>` */
export const F_UNLCK: number = /* @__PURE__ */ here('F_UNLCK', 2);
/** `<fcntl.h>` */
export const F_WRLCK: number = /* @__PURE__ */ here('F_WRLCK', 1);
/** `<fcntl.h>` */
export const O_ACCMODE: number = /* @__PURE__ */ here('O_ACCMODE', 3);
/** `<fcntl.h>` */
export const O_APPEND: number = /* @__PURE__ */ here('O_APPEND', 1024);
/** `<fcntl.h>` */
export const O_ASYNC: number = /* @__PURE__ */ here('O_ASYNC', 8192);
/** `<fcntl.h>` */
export const O_CLOEXEC: number = /* @__PURE__ */ here('O_CLOEXEC', 524288);
/** `<fcntl.h>` */
export const O_CREAT: number = /* @__PURE__ */ here('O_CREAT', 64);
/** `<fcntl.h>` */
export const O_DIRECT: number = /* @__PURE__ */ here('O_DIRECT', 16384);
/** `<fcntl.h>` */
export const O_DIRECTORY: number = /* @__PURE__ */ here('O_DIRECTORY', 65536);
/** `<fcntl.h>` */
export const O_DSYNC: number = /* @__PURE__ */ here('O_DSYNC', 4096);
/** `<fcntl.h>` */
export const O_EXCL: number = /* @__PURE__ */ here('O_EXCL', 128);
/** `<fcntl.h>` */
export const O_FSYNC: number = /* @__PURE__ */ here('O_FSYNC', 1052672);
/** `<fcntl.h>` */
export const O_LARGEFILE: number = /* @__PURE__ */ here('O_LARGEFILE', 0);
/** `<fcntl.h>` */
export const O_NDELAY: number = /* @__PURE__ */ here('O_NDELAY', 2048);
/** `<fcntl.h>` */
export const O_NOATIME: number = /* @__PURE__ */ here('O_NOATIME', 262144);
/** `<fcntl.h>` */
export const O_NOCTTY: number = /* @__PURE__ */ here('O_NOCTTY', 256);
/** `<fcntl.h>` */
export const O_NOFOLLOW: number = /* @__PURE__ */ here('O_NOFOLLOW', 131072);
/** `<fcntl.h>` */
export const O_NONBLOCK: number = /* @__PURE__ */ here('O_NONBLOCK', 2048);
/** `<fcntl.h>` */
export const O_PATH: number = /* @__PURE__ */ here('O_PATH', 2097152);
/** `<fcntl.h>` */
export const O_RDONLY: number = /* @__PURE__ */ here('O_RDONLY', 0);
/** `<fcntl.h>` */
export const O_RDWR: number = /* @__PURE__ */ here('O_RDWR', 2);
/** `<fcntl.h>` */
export const O_RSYNC: number = /* @__PURE__ */ here('O_RSYNC', 1052672);
/** `<fcntl.h>` */
export const O_SYNC: number = /* @__PURE__ */ here('O_SYNC', 1052672);
/** `<fcntl.h>` */
export const O_TMPFILE: number = /* @__PURE__ */ here('O_TMPFILE', 4259840);
/** `<fcntl.h>` */
export const O_TRUNC: number = /* @__PURE__ */ here('O_TRUNC', 512);
/** `<fcntl.h>` */
export const O_WRONLY: number = /* @__PURE__ */ here('O_WRONLY', 1);
/** `<fcntl.h>` */
export const SPLICE_F_GIFT: number = /* @__PURE__ */ here('SPLICE_F_GIFT', 8);
/** `<fcntl.h>` */
export const SPLICE_F_MORE: number = /* @__PURE__ */ here('SPLICE_F_MORE', 4);
/** `<fcntl.h>` */
export const SPLICE_F_MOVE: number = /* @__PURE__ */ here('SPLICE_F_MOVE', 1);
/** `<fcntl.h>` */
export const SPLICE_F_NONBLOCK: number = /* @__PURE__ */ here('SPLICE_F_NONBLOCK', 2);
/** `<linux/can.h>` */
export const CANFD_BRS: number = /* @__PURE__ */ here('CANFD_BRS', 1);
/** `<linux/can.h>` */
export const CANFD_ESI: number = /* @__PURE__ */ here('CANFD_ESI', 2);
/** `<linux/can.h>` */
export const CANFD_FDF: number = /* @__PURE__ */ here('CANFD_FDF', 4);
/** `<linux/can.h>` */
export const CANFD_MAX_DLC: number = /* @__PURE__ */ here('CANFD_MAX_DLC', 15);
/** `<linux/can.h>` */
export const CANFD_MAX_DLEN: number = /* @__PURE__ */ here('CANFD_MAX_DLEN', 64);
/** `<linux/can.h>` */
export const CANFD_MTU: number = /* @__PURE__ */ here('CANFD_MTU', 72);
/** `<linux/can.h>` */
export const CANXL_MAX_DLEN: number = /* @__PURE__ */ here('CANXL_MAX_DLEN', 2048);
/** `<linux/can.h>` */
export const CANXL_MIN_DLEN: number = /* @__PURE__ */ here('CANXL_MIN_DLEN', 1);
/** `<linux/can.h>` */
export const CANXL_MTU: number = /* @__PURE__ */ here('CANXL_MTU', 2060);
/** `<linux/can.h>` */
export const CANXL_SEC: number = /* @__PURE__ */ here('CANXL_SEC', 1);
/** `<linux/can.h>` */
export const CANXL_XLF: number = /* @__PURE__ */ here('CANXL_XLF', 128);
/** `<linux/can.h>` */
export const CAN_BCM: number = /* @__PURE__ */ here('CAN_BCM', 2);
/** `<linux/can.h>` */
export const CAN_EFF_FLAG: number = /* @__PURE__ */ here('CAN_EFF_FLAG', 2147483648);
/** `<linux/can.h>` */
export const CAN_EFF_ID_BITS: number = /* @__PURE__ */ here('CAN_EFF_ID_BITS', 29);
/** `<linux/can.h>` */
export const CAN_EFF_MASK: number = /* @__PURE__ */ here('CAN_EFF_MASK', 536870911);
/** `<linux/can.h>` */
export const CAN_ERR_FLAG: number = /* @__PURE__ */ here('CAN_ERR_FLAG', 536870912);
/** `<linux/can.h>` */
export const CAN_ERR_MASK: number = /* @__PURE__ */ here('CAN_ERR_MASK', 536870911);
/** `<linux/can.h>` */
export const CAN_INV_FILTER: number = /* @__PURE__ */ here('CAN_INV_FILTER', 536870912);
/** `<linux/can.h>` */
export const CAN_ISOTP: number = /* @__PURE__ */ here('CAN_ISOTP', 6);
/** `<linux/can.h>` */
export const CAN_J1939: number = /* @__PURE__ */ here('CAN_J1939', 7);
/** `<linux/can.h>` */
export const CAN_MAX_DLC: number = /* @__PURE__ */ here('CAN_MAX_DLC', 8);
/** `<linux/can.h>` */
export const CAN_MAX_DLEN: number = /* @__PURE__ */ here('CAN_MAX_DLEN', 8);
/** `<linux/can.h>` */
export const CAN_MAX_RAW_DLC: number = /* @__PURE__ */ here('CAN_MAX_RAW_DLC', 15);
/** `<linux/can.h>` */
export const CAN_MCNET: number = /* @__PURE__ */ here('CAN_MCNET', 5);
/** `<linux/can.h>` */
export const CAN_MTU: number = /* @__PURE__ */ here('CAN_MTU', 16);
/** `<linux/can.h>` */
export const CAN_NPROTO: number = /* @__PURE__ */ here('CAN_NPROTO', 8);
/** `<linux/can.h>` */
export const CAN_RAW: number = /* @__PURE__ */ here('CAN_RAW', 1);
/** `<linux/can.h>` */
export const CAN_RAW_FILTER_MAX: number = /* @__PURE__ */ here('CAN_RAW_FILTER_MAX', 512);
/** `<linux/can.h>` */
export const CAN_RTR_FLAG: number = /* @__PURE__ */ here('CAN_RTR_FLAG', 1073741824);
/** `<linux/can.h>` */
export const CAN_SFF_ID_BITS: number = /* @__PURE__ */ here('CAN_SFF_ID_BITS', 11);
/** `<linux/can.h>` */
export const CAN_SFF_MASK: number = /* @__PURE__ */ here('CAN_SFF_MASK', 2047);
/** `<linux/can.h>` */
export const CAN_TP16: number = /* @__PURE__ */ here('CAN_TP16', 3);
/** `<linux/can.h>` */
export const CAN_TP20: number = /* @__PURE__ */ here('CAN_TP20', 4);
/** `<linux/can.h>` */
export const SOL_CAN_BASE: number = /* @__PURE__ */ here('SOL_CAN_BASE', 100);
/** `<linux/can/bcm.h>` */
export const CAN_BCM_CAN_FD_FRAME: number = /* @__PURE__ */ here('CAN_BCM_CAN_FD_FRAME', 2048);
/** `<linux/can/bcm.h>` */
export const CAN_BCM_RX_ANNOUNCE_RESUME: number =
  /* @__PURE__ */ here('CAN_BCM_RX_ANNOUNCE_RESUME', 256);
/** `<linux/can/bcm.h>` */
export const CAN_BCM_RX_CHANGED: number = /* @__PURE__ */ here('CAN_BCM_RX_CHANGED', 12);
/** `<linux/can/bcm.h>` */
export const CAN_BCM_RX_CHECK_DLC: number = /* @__PURE__ */ here('CAN_BCM_RX_CHECK_DLC', 64);
/** `<linux/can/bcm.h>` */
export const CAN_BCM_RX_DELETE: number = /* @__PURE__ */ here('CAN_BCM_RX_DELETE', 6);
/** `<linux/can/bcm.h>` */
export const CAN_BCM_RX_FILTER_ID: number = /* @__PURE__ */ here('CAN_BCM_RX_FILTER_ID', 32);
/** `<linux/can/bcm.h>` */
export const CAN_BCM_RX_NO_AUTOTIMER: number = /* @__PURE__ */ here('CAN_BCM_RX_NO_AUTOTIMER', 128);
/** `<linux/can/bcm.h>` */
export const CAN_BCM_RX_READ: number = /* @__PURE__ */ here('CAN_BCM_RX_READ', 7);
/** `<linux/can/bcm.h>` */
export const CAN_BCM_RX_RTR_FRAME: number = /* @__PURE__ */ here('CAN_BCM_RX_RTR_FRAME', 1024);
/** `<linux/can/bcm.h>` */
export const CAN_BCM_RX_SETUP: number = /* @__PURE__ */ here('CAN_BCM_RX_SETUP', 5);
/** `<linux/can/bcm.h>` */
export const CAN_BCM_RX_STATUS: number = /* @__PURE__ */ here('CAN_BCM_RX_STATUS', 10);
/** `<linux/can/bcm.h>` */
export const CAN_BCM_RX_TIMEOUT: number = /* @__PURE__ */ here('CAN_BCM_RX_TIMEOUT', 11);
/** `<linux/can/bcm.h>` */
export const CAN_BCM_SETTIMER: number = /* @__PURE__ */ here('CAN_BCM_SETTIMER', 1);
/** `<linux/can/bcm.h>` */
export const CAN_BCM_STARTTIMER: number = /* @__PURE__ */ here('CAN_BCM_STARTTIMER', 2);
/** `<linux/can/bcm.h>` */
export const CAN_BCM_TX_ANNOUNCE: number = /* @__PURE__ */ here('CAN_BCM_TX_ANNOUNCE', 8);
/** `<linux/can/bcm.h>` */
export const CAN_BCM_TX_COUNTEVT: number = /* @__PURE__ */ here('CAN_BCM_TX_COUNTEVT', 4);
/** `<linux/can/bcm.h>` */
export const CAN_BCM_TX_CP_CAN_ID: number = /* @__PURE__ */ here('CAN_BCM_TX_CP_CAN_ID', 16);
/** `<linux/can/bcm.h>` */
export const CAN_BCM_TX_DELETE: number = /* @__PURE__ */ here('CAN_BCM_TX_DELETE', 2);
/** `<linux/can/bcm.h>` */
export const CAN_BCM_TX_EXPIRED: number = /* @__PURE__ */ here('CAN_BCM_TX_EXPIRED', 9);
/** `<linux/can/bcm.h>` */
export const CAN_BCM_TX_READ: number = /* @__PURE__ */ here('CAN_BCM_TX_READ', 3);
/** `<linux/can/bcm.h>` */
export const CAN_BCM_TX_RESET_MULTI_IDX: number =
  /* @__PURE__ */ here('CAN_BCM_TX_RESET_MULTI_IDX', 512);
/** `<linux/can/bcm.h>` */
export const CAN_BCM_TX_SEND: number = /* @__PURE__ */ here('CAN_BCM_TX_SEND', 4);
/** `<linux/can/bcm.h>` */
export const CAN_BCM_TX_SETUP: number = /* @__PURE__ */ here('CAN_BCM_TX_SETUP', 1);
/** `<linux/can/bcm.h>` */
export const CAN_BCM_TX_STATUS: number = /* @__PURE__ */ here('CAN_BCM_TX_STATUS', 8);
/** `<linux/can/isotp.h>` */
export const CAN_ISOTP_CF_BROADCAST: number = /* @__PURE__ */ here('CAN_ISOTP_CF_BROADCAST', 4096);
/** `<linux/can/isotp.h>` */
export const CAN_ISOTP_CHK_PAD_DATA: number = /* @__PURE__ */ here('CAN_ISOTP_CHK_PAD_DATA', 32);
/** `<linux/can/isotp.h>` */
export const CAN_ISOTP_CHK_PAD_LEN: number = /* @__PURE__ */ here('CAN_ISOTP_CHK_PAD_LEN', 16);
/** `<linux/can/isotp.h>` */
export const CAN_ISOTP_EXTEND_ADDR: number = /* @__PURE__ */ here('CAN_ISOTP_EXTEND_ADDR', 2);
/** `<linux/can/isotp.h>` */
export const CAN_ISOTP_FORCE_RXSTMIN: number = /* @__PURE__ */ here('CAN_ISOTP_FORCE_RXSTMIN', 256);
/** `<linux/can/isotp.h>` */
export const CAN_ISOTP_FORCE_TXSTMIN: number = /* @__PURE__ */ here('CAN_ISOTP_FORCE_TXSTMIN', 128);
/** `<linux/can/isotp.h>` */
export const CAN_ISOTP_FRAME_TXTIME_ZERO: number =
  /* @__PURE__ */ here('CAN_ISOTP_FRAME_TXTIME_ZERO', 4294967295);
/** `<linux/can/isotp.h>` */
export const CAN_ISOTP_HALF_DUPLEX: number = /* @__PURE__ */ here('CAN_ISOTP_HALF_DUPLEX', 64);
/** `<linux/can/isotp.h>` */
export const CAN_ISOTP_LISTEN_MODE: number = /* @__PURE__ */ here('CAN_ISOTP_LISTEN_MODE', 1);
/** `<linux/can/isotp.h>` */
export const CAN_ISOTP_LL_OPTS: Option<'CAN_ISOTP', 'can_isotp_ll_options', 'gs'> =
  /* @__PURE__ */ here('CAN_ISOTP_LL_OPTS', 5) as Option<'CAN_ISOTP', 'can_isotp_ll_options', 'gs'>;
/** `<linux/can/isotp.h>` */
export const CAN_ISOTP_OPTS: Option<'CAN_ISOTP', 'can_isotp_options', 'gs'> =
  /* @__PURE__ */ here('CAN_ISOTP_OPTS', 1) as Option<'CAN_ISOTP', 'can_isotp_options', 'gs'>;
/** `<linux/can/isotp.h>` */
export const CAN_ISOTP_RECV_FC: Option<'CAN_ISOTP', 'can_isotp_fc_options', 'gs'> =
  /* @__PURE__ */ here('CAN_ISOTP_RECV_FC', 2) as Option<'CAN_ISOTP', 'can_isotp_fc_options', 'gs'>;
/** `<linux/can/isotp.h>` */
export const CAN_ISOTP_RX_EXT_ADDR: number = /* @__PURE__ */ here('CAN_ISOTP_RX_EXT_ADDR', 512);
/** `<linux/can/isotp.h>` */
export const CAN_ISOTP_RX_PADDING: number = /* @__PURE__ */ here('CAN_ISOTP_RX_PADDING', 8);
/** `<linux/can/isotp.h>` */
export const CAN_ISOTP_RX_STMIN: Option<'CAN_ISOTP', 'uint', 'gs'> =
  /* @__PURE__ */ here('CAN_ISOTP_RX_STMIN', 4) as Option<'CAN_ISOTP', 'uint', 'gs'>;
/** `<linux/can/isotp.h>` */
export const CAN_ISOTP_SF_BROADCAST: number = /* @__PURE__ */ here('CAN_ISOTP_SF_BROADCAST', 2048);
/** `<linux/can/isotp.h>` */
export const CAN_ISOTP_TX_PADDING: number = /* @__PURE__ */ here('CAN_ISOTP_TX_PADDING', 4);
/** `<linux/can/isotp.h>` */
export const CAN_ISOTP_TX_STMIN: Option<'CAN_ISOTP', 'uint', 'gs'> =
  /* @__PURE__ */ here('CAN_ISOTP_TX_STMIN', 3) as Option<'CAN_ISOTP', 'uint', 'gs'>;
/** `<linux/can/isotp.h>` */
export const CAN_ISOTP_WAIT_TX_DONE: number = /* @__PURE__ */ here('CAN_ISOTP_WAIT_TX_DONE', 1024);
/** `<linux/can/isotp.h>` */
export const SOL_CAN_ISOTP: 106 & Level<'CAN_ISOTP'> =
  /* @__PURE__ */ here('SOL_CAN_ISOTP', 106) as 106 & Level<'CAN_ISOTP'>;
/** `<linux/can/j1939.h>` */
export const J1939_EE_INFO_NONE: number = /* @__PURE__ */ here('J1939_EE_INFO_NONE', 0);
/** `<linux/can/j1939.h>` */
export const J1939_EE_INFO_TX_ABORT: number = /* @__PURE__ */ here('J1939_EE_INFO_TX_ABORT', 1);
/** `<linux/can/j1939.h>` */
export const J1939_FILTER_MAX: number = /* @__PURE__ */ here('J1939_FILTER_MAX', 512);
/** `<linux/can/j1939.h>` */
export const J1939_IDLE_ADDR: number = /* @__PURE__ */ here('J1939_IDLE_ADDR', 254);
/** `<linux/can/j1939.h>` */
export const J1939_MAX_UNICAST_ADDR: number = /* @__PURE__ */ here('J1939_MAX_UNICAST_ADDR', 253);
/** `<linux/can/j1939.h>` */
export const J1939_NLA_BYTES_ACKED: number = /* @__PURE__ */ here('J1939_NLA_BYTES_ACKED', 1);
/** `<linux/can/j1939.h>` */
export const J1939_NLA_PAD: number = /* @__PURE__ */ here('J1939_NLA_PAD', 0);
/** `<linux/can/j1939.h>` */
export const J1939_NO_ADDR: number = /* @__PURE__ */ here('J1939_NO_ADDR', 255);
/** `<linux/can/j1939.h>` */
export const J1939_NO_NAME: number = /* @__PURE__ */ here('J1939_NO_NAME', 0);
/** `<linux/can/j1939.h>` */
export const J1939_NO_PGN: number = /* @__PURE__ */ here('J1939_NO_PGN', 262144);
/** `<linux/can/j1939.h>` */
export const J1939_PGN_ADDRESS_CLAIMED: number =
  /* @__PURE__ */ here('J1939_PGN_ADDRESS_CLAIMED', 60928);
/** `<linux/can/j1939.h>` */
export const J1939_PGN_ADDRESS_COMMANDED: number =
  /* @__PURE__ */ here('J1939_PGN_ADDRESS_COMMANDED', 65240);
/** `<linux/can/j1939.h>` */
export const J1939_PGN_MAX: number = /* @__PURE__ */ here('J1939_PGN_MAX', 262143);
/** `<linux/can/j1939.h>` */
export const J1939_PGN_PDU1_MAX: number = /* @__PURE__ */ here('J1939_PGN_PDU1_MAX', 261888);
/** `<linux/can/j1939.h>` */
export const J1939_PGN_REQUEST: number = /* @__PURE__ */ here('J1939_PGN_REQUEST', 59904);
/** `<linux/can/j1939.h>` */
export const SCM_J1939_DEST_ADDR: number = /* @__PURE__ */ here('SCM_J1939_DEST_ADDR', 1);
/** `<linux/can/j1939.h>` */
export const SCM_J1939_DEST_NAME: number = /* @__PURE__ */ here('SCM_J1939_DEST_NAME', 2);
/** `<linux/can/j1939.h>` */
export const SCM_J1939_ERRQUEUE: number = /* @__PURE__ */ here('SCM_J1939_ERRQUEUE', 4);
/** `<linux/can/j1939.h>` */
export const SCM_J1939_PRIO: number = /* @__PURE__ */ here('SCM_J1939_PRIO', 3);
/** `<linux/can/j1939.h>` */
export const SOL_CAN_J1939: 107 & Level<'CAN_J1939'> =
  /* @__PURE__ */ here('SOL_CAN_J1939', 107) as 107 & Level<'CAN_J1939'>;
/** `<linux/can/j1939.h>` */
export const SO_J1939_ERRQUEUE: Option<'CAN_J1939', 'int', 'gs'> =
  /* @__PURE__ */ here('SO_J1939_ERRQUEUE', 4) as Option<'CAN_J1939', 'int', 'gs'>;
/** `<linux/can/j1939.h>` */
export const SO_J1939_FILTER: Option<'CAN_J1939', 'j1939_filter[]', 's'> =
  /* @__PURE__ */ here('SO_J1939_FILTER', 1) as Option<'CAN_J1939', 'j1939_filter[]', 's'>;
/** `<linux/can/j1939.h>` */
export const SO_J1939_PROMISC: Option<'CAN_J1939', 'int', 'gs'> =
  /* @__PURE__ */ here('SO_J1939_PROMISC', 2) as Option<'CAN_J1939', 'int', 'gs'>;
/** `<linux/can/j1939.h>` */
export const SO_J1939_SEND_PRIO: Option<'CAN_J1939', 'int', 'gs'> =
  /* @__PURE__ */ here('SO_J1939_SEND_PRIO', 3) as Option<'CAN_J1939', 'int', 'gs'>;
/** `<linux/can/raw.h>` */
export const CAN_RAW_ERR_FILTER: Option<'CAN_RAW', 'uint', 'gs'> =
  /* @__PURE__ */ here('CAN_RAW_ERR_FILTER', 2) as Option<'CAN_RAW', 'uint', 'gs'>;
/** `<linux/can/raw.h>` */
export const CAN_RAW_FD_FRAMES: Option<'CAN_RAW', 'int', 'gs'> =
  /* @__PURE__ */ here('CAN_RAW_FD_FRAMES', 5) as Option<'CAN_RAW', 'int', 'gs'>;
/** `<linux/can/raw.h>` */
export const CAN_RAW_FILTER: Option<'CAN_RAW', 'can_filter[]', 'gs'> =
  /* @__PURE__ */ here('CAN_RAW_FILTER', 1) as Option<'CAN_RAW', 'can_filter[]', 'gs'>;
/** `<linux/can/raw.h>` */
export const CAN_RAW_JOIN_FILTERS: Option<'CAN_RAW', 'int', 'gs'> =
  /* @__PURE__ */ here('CAN_RAW_JOIN_FILTERS', 6) as Option<'CAN_RAW', 'int', 'gs'>;
/** `<linux/can/raw.h>` */
export const CAN_RAW_LOOPBACK: Option<'CAN_RAW', 'int', 'gs'> =
  /* @__PURE__ */ here('CAN_RAW_LOOPBACK', 3) as Option<'CAN_RAW', 'int', 'gs'>;
/** `<linux/can/raw.h>` */
export const CAN_RAW_RECV_OWN_MSGS: Option<'CAN_RAW', 'int', 'gs'> =
  /* @__PURE__ */ here('CAN_RAW_RECV_OWN_MSGS', 4) as Option<'CAN_RAW', 'int', 'gs'>;
/** `<linux/can/raw.h>` */
export const CAN_RAW_XL_FRAMES: Option<'CAN_RAW', 'int', 'gs'> =
  /* @__PURE__ */ here('CAN_RAW_XL_FRAMES', 7) as Option<'CAN_RAW', 'int', 'gs'>;
/** `<linux/can/raw.h>` */
export const SCM_CAN_RAW_ERRQUEUE: number = /* @__PURE__ */ here('SCM_CAN_RAW_ERRQUEUE', 1);
/** `<linux/can/raw.h>` */
export const SOL_CAN_RAW: 101 & Level<'CAN_RAW'> =
  /* @__PURE__ */ here('SOL_CAN_RAW', 101) as 101 & Level<'CAN_RAW'>;
/** `<linux/close_range.h>` */
export const CLOSE_RANGE_CLOEXEC: number = /* @__PURE__ */ here('CLOSE_RANGE_CLOEXEC', 4);
/** `<linux/close_range.h>` */
export const CLOSE_RANGE_UNSHARE: number = /* @__PURE__ */ here('CLOSE_RANGE_UNSHARE', 2);
/** `<linux/dccp.h>` */
export const DCCP_SERVICE_LIST_MAX_LEN: number =
  /* @__PURE__ */ here('DCCP_SERVICE_LIST_MAX_LEN', 32);
/** `<linux/dccp.h>` */
export const DCCP_SOCKOPT_AVAILABLE_CCIDS: Option<'DCCP', 'bytes', 'g'> =
  /* @__PURE__ */ here('DCCP_SOCKOPT_AVAILABLE_CCIDS', 12) as Option<'DCCP', 'bytes', 'g'>;
/** `<linux/dccp.h>` */
export const DCCP_SOCKOPT_CCID: Option<'DCCP', 'bytes', 's'> =
  /* @__PURE__ */ here('DCCP_SOCKOPT_CCID', 13) as Option<'DCCP', 'bytes', 's'>;
/** `<linux/dccp.h>` */
export const DCCP_SOCKOPT_CCID_RX_INFO: number =
  /* @__PURE__ */ here('DCCP_SOCKOPT_CCID_RX_INFO', 128);
/** `<linux/dccp.h>` */
export const DCCP_SOCKOPT_CCID_TX_INFO: number =
  /* @__PURE__ */ here('DCCP_SOCKOPT_CCID_TX_INFO', 192);
/** `<linux/dccp.h>` */
export const DCCP_SOCKOPT_CHANGE_L: number = /* @__PURE__ */ here('DCCP_SOCKOPT_CHANGE_L', 3);
/** `<linux/dccp.h>` */
export const DCCP_SOCKOPT_CHANGE_R: number = /* @__PURE__ */ here('DCCP_SOCKOPT_CHANGE_R', 4);
/** `<linux/dccp.h>` */
export const DCCP_SOCKOPT_GET_CUR_MPS: Option<'DCCP', 'int', 'g'> =
  /* @__PURE__ */ here('DCCP_SOCKOPT_GET_CUR_MPS', 5) as Option<'DCCP', 'int', 'g'>;
/** `<linux/dccp.h>` */
export const DCCP_SOCKOPT_PACKET_SIZE: number = /* @__PURE__ */ here('DCCP_SOCKOPT_PACKET_SIZE', 1);
/** `<linux/dccp.h>` */
export const DCCP_SOCKOPT_QPOLICY_ID: Option<'DCCP', 'int', 'gs'> =
  /* @__PURE__ */ here('DCCP_SOCKOPT_QPOLICY_ID', 16) as Option<'DCCP', 'int', 'gs'>;
/** `<linux/dccp.h>` */
export const DCCP_SOCKOPT_QPOLICY_TXQLEN: Option<'DCCP', 'int', 'gs'> =
  /* @__PURE__ */ here('DCCP_SOCKOPT_QPOLICY_TXQLEN', 17) as Option<'DCCP', 'int', 'gs'>;
/** `<linux/dccp.h>` */
export const DCCP_SOCKOPT_RECV_CSCOV: Option<'DCCP', 'int', 'gs'> =
  /* @__PURE__ */ here('DCCP_SOCKOPT_RECV_CSCOV', 11) as Option<'DCCP', 'int', 'gs'>;
/** `<linux/dccp.h>` */
export const DCCP_SOCKOPT_RX_CCID: Option<'DCCP', 'int', 'g'> =
  /* @__PURE__ */ here('DCCP_SOCKOPT_RX_CCID', 15) as Option<'DCCP', 'int', 'g'>;
/** `<linux/dccp.h>` */
export const DCCP_SOCKOPT_SEND_CSCOV: Option<'DCCP', 'int', 'gs'> =
  /* @__PURE__ */ here('DCCP_SOCKOPT_SEND_CSCOV', 10) as Option<'DCCP', 'int', 'gs'>;
/** `<linux/dccp.h>` */
export const DCCP_SOCKOPT_SERVER_TIMEWAIT: Option<'DCCP', 'int', 'gs'> =
  /* @__PURE__ */ here('DCCP_SOCKOPT_SERVER_TIMEWAIT', 6) as Option<'DCCP', 'int', 'gs'>;
/** `<linux/dccp.h>` */
export const DCCP_SOCKOPT_SERVICE: Option<'DCCP', 'be32', 'gs'> =
  /* @__PURE__ */ here('DCCP_SOCKOPT_SERVICE', 2) as Option<'DCCP', 'be32', 'gs'>;
/** `<linux/dccp.h>` */
export const DCCP_SOCKOPT_TX_CCID: Option<'DCCP', 'int', 'g'> =
  /* @__PURE__ */ here('DCCP_SOCKOPT_TX_CCID', 14) as Option<'DCCP', 'int', 'g'>;
/** `<linux/errqueue.h>` */
export const SCM_TSTAMP_ACK: number = /* @__PURE__ */ here('SCM_TSTAMP_ACK', 2);
/** `<linux/errqueue.h>` */
export const SCM_TSTAMP_SCHED: number = /* @__PURE__ */ here('SCM_TSTAMP_SCHED', 1);
/** `<linux/errqueue.h>` */
export const SCM_TSTAMP_SND: number = /* @__PURE__ */ here('SCM_TSTAMP_SND', 0);
/** `<linux/errqueue.h>` */
export const SO_EE_CODE_TXTIME_INVALID_PARAM: number =
  /* @__PURE__ */ here('SO_EE_CODE_TXTIME_INVALID_PARAM', 1);
/** `<linux/errqueue.h>` */
export const SO_EE_CODE_TXTIME_MISSED: number = /* @__PURE__ */ here('SO_EE_CODE_TXTIME_MISSED', 2);
/** `<linux/errqueue.h>` */
export const SO_EE_CODE_ZEROCOPY_COPIED: number =
  /* @__PURE__ */ here('SO_EE_CODE_ZEROCOPY_COPIED', 1);
/** `<linux/errqueue.h>` */
export const SO_EE_ORIGIN_ICMP: number = /* @__PURE__ */ here('SO_EE_ORIGIN_ICMP', 2);
/** `<linux/errqueue.h>` */
export const SO_EE_ORIGIN_ICMP6: number = /* @__PURE__ */ here('SO_EE_ORIGIN_ICMP6', 3);
/** `<linux/errqueue.h>` */
export const SO_EE_ORIGIN_LOCAL: number = /* @__PURE__ */ here('SO_EE_ORIGIN_LOCAL', 1);
/** `<linux/errqueue.h>` */
export const SO_EE_ORIGIN_NONE: number = /* @__PURE__ */ here('SO_EE_ORIGIN_NONE', 0);
/** `<linux/errqueue.h>` */
export const SO_EE_ORIGIN_TIMESTAMPING: number =
  /* @__PURE__ */ here('SO_EE_ORIGIN_TIMESTAMPING', 4);
/** `<linux/errqueue.h>` */
export const SO_EE_ORIGIN_TXSTATUS: number = /* @__PURE__ */ here('SO_EE_ORIGIN_TXSTATUS', 4);
/** `<linux/errqueue.h>` */
export const SO_EE_ORIGIN_TXTIME: number = /* @__PURE__ */ here('SO_EE_ORIGIN_TXTIME', 6);
/** `<linux/errqueue.h>` */
export const SO_EE_ORIGIN_ZEROCOPY: number = /* @__PURE__ */ here('SO_EE_ORIGIN_ZEROCOPY', 5);
/** `<linux/errqueue.h>` */
export const SO_EE_RFC4884_FLAG_INVALID: number =
  /* @__PURE__ */ here('SO_EE_RFC4884_FLAG_INVALID', 1);
/** `<linux/ethtool.h>` */
export const AUTONEG_DISABLE: number = /* @__PURE__ */ here('AUTONEG_DISABLE', 0);
/** `<linux/ethtool.h>` */
export const AUTONEG_ENABLE: number = /* @__PURE__ */ here('AUTONEG_ENABLE', 1);
/** `<linux/ethtool.h>` */
export const DUPLEX_FULL: number = /* @__PURE__ */ here('DUPLEX_FULL', 1);
/** `<linux/ethtool.h>` */
export const DUPLEX_HALF: number = /* @__PURE__ */ here('DUPLEX_HALF', 0);
/** `<linux/ethtool.h>` */
export const DUPLEX_UNKNOWN: number = /* @__PURE__ */ here('DUPLEX_UNKNOWN', 255);
/** `<linux/ethtool.h>` */
export const ETHTOOL_FEC_AUTO: number = /* @__PURE__ */ here('ETHTOOL_FEC_AUTO', 2);
/** `<linux/ethtool.h>` */
export const ETHTOOL_FEC_BASER: number = /* @__PURE__ */ here('ETHTOOL_FEC_BASER', 16);
/** `<linux/ethtool.h>` */
export const ETHTOOL_FEC_LLRS: number = /* @__PURE__ */ here('ETHTOOL_FEC_LLRS', 32);
/** `<linux/ethtool.h>` */
export const ETHTOOL_FEC_NONE: number = /* @__PURE__ */ here('ETHTOOL_FEC_NONE', 1);
/** `<linux/ethtool.h>` */
export const ETHTOOL_FEC_OFF: number = /* @__PURE__ */ here('ETHTOOL_FEC_OFF', 4);
/** `<linux/ethtool.h>` */
export const ETHTOOL_FEC_RS: number = /* @__PURE__ */ here('ETHTOOL_FEC_RS', 8);
/** `<linux/ethtool.h>` */
export const ETHTOOL_FLASHDEV: 51 = /* @__PURE__ */ here('ETHTOOL_FLASHDEV', 51) as 51;
/** `<linux/ethtool.h>` */
export const ETHTOOL_F_COMPAT: number = /* @__PURE__ */ here('ETHTOOL_F_COMPAT', 4);
/** `<linux/ethtool.h>` */
export const ETHTOOL_F_UNSUPPORTED: number = /* @__PURE__ */ here('ETHTOOL_F_UNSUPPORTED', 1);
/** `<linux/ethtool.h>` */
export const ETHTOOL_F_WISH: number = /* @__PURE__ */ here('ETHTOOL_F_WISH', 2);
/** `<linux/ethtool.h>` */
export const ETHTOOL_GCHANNELS: 60 = /* @__PURE__ */ here('ETHTOOL_GCHANNELS', 60) as 60;
/** `<linux/ethtool.h>` */
export const ETHTOOL_GCOALESCE: 14 = /* @__PURE__ */ here('ETHTOOL_GCOALESCE', 14) as 14;
/** `<linux/ethtool.h>` */
export const ETHTOOL_GDRVINFO: 3 = /* @__PURE__ */ here('ETHTOOL_GDRVINFO', 3) as 3;
/** `<linux/ethtool.h>` */
export const ETHTOOL_GEEE: 68 = /* @__PURE__ */ here('ETHTOOL_GEEE', 68) as 68;
/** `<linux/ethtool.h>` */
export const ETHTOOL_GEEPROM: 11 = /* @__PURE__ */ here('ETHTOOL_GEEPROM', 11) as 11;
/** `<linux/ethtool.h>` */
export const ETHTOOL_GET_DUMP_DATA: 64 = /* @__PURE__ */ here('ETHTOOL_GET_DUMP_DATA', 64) as 64;
/** `<linux/ethtool.h>` */
export const ETHTOOL_GET_DUMP_FLAG: 63 = /* @__PURE__ */ here('ETHTOOL_GET_DUMP_FLAG', 63) as 63;
/** `<linux/ethtool.h>` */
export const ETHTOOL_GET_TS_INFO: 65 = /* @__PURE__ */ here('ETHTOOL_GET_TS_INFO', 65) as 65;
/** `<linux/ethtool.h>` */
export const ETHTOOL_GFEATURES: 58 = /* @__PURE__ */ here('ETHTOOL_GFEATURES', 58) as 58;
/** `<linux/ethtool.h>` */
export const ETHTOOL_GFECPARAM: 80 = /* @__PURE__ */ here('ETHTOOL_GFECPARAM', 80) as 80;
/** `<linux/ethtool.h>` */
export const ETHTOOL_GFLAGS: 37 = /* @__PURE__ */ here('ETHTOOL_GFLAGS', 37) as 37;
/** `<linux/ethtool.h>` */
export const ETHTOOL_GGRO: 43 = /* @__PURE__ */ here('ETHTOOL_GGRO', 43) as 43;
/** `<linux/ethtool.h>` */
export const ETHTOOL_GGSO: 35 = /* @__PURE__ */ here('ETHTOOL_GGSO', 35) as 35;
/** `<linux/ethtool.h>` */
export const ETHTOOL_GLINK: 10 = /* @__PURE__ */ here('ETHTOOL_GLINK', 10) as 10;
/** `<linux/ethtool.h>` */
export const ETHTOOL_GLINKSETTINGS: 76 = /* @__PURE__ */ here('ETHTOOL_GLINKSETTINGS', 76) as 76;
/** `<linux/ethtool.h>` */
export const ETHTOOL_GMODULEEEPROM: 67 = /* @__PURE__ */ here('ETHTOOL_GMODULEEEPROM', 67) as 67;
/** `<linux/ethtool.h>` */
export const ETHTOOL_GMODULEINFO: 66 = /* @__PURE__ */ here('ETHTOOL_GMODULEINFO', 66) as 66;
/** `<linux/ethtool.h>` */
export const ETHTOOL_GMSGLVL: 7 = /* @__PURE__ */ here('ETHTOOL_GMSGLVL', 7) as 7;
/** `<linux/ethtool.h>` */
export const ETHTOOL_GPAUSEPARAM: 18 = /* @__PURE__ */ here('ETHTOOL_GPAUSEPARAM', 18) as 18;
/** `<linux/ethtool.h>` */
export const ETHTOOL_GPERMADDR: 32 = /* @__PURE__ */ here('ETHTOOL_GPERMADDR', 32) as 32;
/** `<linux/ethtool.h>` */
export const ETHTOOL_GPFLAGS: 39 = /* @__PURE__ */ here('ETHTOOL_GPFLAGS', 39) as 39;
/** `<linux/ethtool.h>` */
export const ETHTOOL_GPHYSTATS: 74 = /* @__PURE__ */ here('ETHTOOL_GPHYSTATS', 74) as 74;
/** `<linux/ethtool.h>` */
export const ETHTOOL_GREGS: 4 = /* @__PURE__ */ here('ETHTOOL_GREGS', 4) as 4;
/** `<linux/ethtool.h>` */
export const ETHTOOL_GRINGPARAM: 16 = /* @__PURE__ */ here('ETHTOOL_GRINGPARAM', 16) as 16;
/** `<linux/ethtool.h>` */
export const ETHTOOL_GRSSH: 70 = /* @__PURE__ */ here('ETHTOOL_GRSSH', 70) as 70;
/** `<linux/ethtool.h>` */
export const ETHTOOL_GRXCLSRLALL: 48 = /* @__PURE__ */ here('ETHTOOL_GRXCLSRLALL', 48) as 48;
/** `<linux/ethtool.h>` */
export const ETHTOOL_GRXCLSRLCNT: 46 = /* @__PURE__ */ here('ETHTOOL_GRXCLSRLCNT', 46) as 46;
/** `<linux/ethtool.h>` */
export const ETHTOOL_GRXCLSRULE: 47 = /* @__PURE__ */ here('ETHTOOL_GRXCLSRULE', 47) as 47;
/** `<linux/ethtool.h>` */
export const ETHTOOL_GRXCSUM: 20 = /* @__PURE__ */ here('ETHTOOL_GRXCSUM', 20) as 20;
/** `<linux/ethtool.h>` */
export const ETHTOOL_GRXFH: 41 = /* @__PURE__ */ here('ETHTOOL_GRXFH', 41) as 41;
/** `<linux/ethtool.h>` */
export const ETHTOOL_GRXFHINDIR: 56 = /* @__PURE__ */ here('ETHTOOL_GRXFHINDIR', 56) as 56;
/** `<linux/ethtool.h>` */
export const ETHTOOL_GRXNTUPLE: 54 = /* @__PURE__ */ here('ETHTOOL_GRXNTUPLE', 54) as 54;
/** `<linux/ethtool.h>` */
export const ETHTOOL_GRXRINGS: 45 = /* @__PURE__ */ here('ETHTOOL_GRXRINGS', 45) as 45;
/** `<linux/ethtool.h>` */
export const ETHTOOL_GSET: 1 = /* @__PURE__ */ here('ETHTOOL_GSET', 1) as 1;
/** `<linux/ethtool.h>` */
export const ETHTOOL_GSG: 24 = /* @__PURE__ */ here('ETHTOOL_GSG', 24) as 24;
/** `<linux/ethtool.h>` */
export const ETHTOOL_GSSET_INFO: 55 = /* @__PURE__ */ here('ETHTOOL_GSSET_INFO', 55) as 55;
/** `<linux/ethtool.h>` */
export const ETHTOOL_GSTATS: 29 = /* @__PURE__ */ here('ETHTOOL_GSTATS', 29) as 29;
/** `<linux/ethtool.h>` */
export const ETHTOOL_GSTRINGS: 27 = /* @__PURE__ */ here('ETHTOOL_GSTRINGS', 27) as 27;
/** `<linux/ethtool.h>` */
export const ETHTOOL_GTSO: 30 = /* @__PURE__ */ here('ETHTOOL_GTSO', 30) as 30;
/** `<linux/ethtool.h>` */
export const ETHTOOL_GTUNABLE: 72 = /* @__PURE__ */ here('ETHTOOL_GTUNABLE', 72) as 72;
/** `<linux/ethtool.h>` */
export const ETHTOOL_GTXCSUM: 22 = /* @__PURE__ */ here('ETHTOOL_GTXCSUM', 22) as 22;
/** `<linux/ethtool.h>` */
export const ETHTOOL_GUFO: 33 = /* @__PURE__ */ here('ETHTOOL_GUFO', 33) as 33;
/** `<linux/ethtool.h>` */
export const ETHTOOL_GWOL: 5 = /* @__PURE__ */ here('ETHTOOL_GWOL', 5) as 5;
/** `<linux/ethtool.h>` */
export const ETHTOOL_NWAY_RST: 9 = /* @__PURE__ */ here('ETHTOOL_NWAY_RST', 9) as 9;
/** `<linux/ethtool.h>` */
export const ETHTOOL_PERQUEUE: 75 = /* @__PURE__ */ here('ETHTOOL_PERQUEUE', 75) as 75;
/** `<linux/ethtool.h>` */
export const ETHTOOL_PHYS_ID: 28 = /* @__PURE__ */ here('ETHTOOL_PHYS_ID', 28) as 28;
/** `<linux/ethtool.h>` */
export const ETHTOOL_PHY_GTUNABLE: 78 = /* @__PURE__ */ here('ETHTOOL_PHY_GTUNABLE', 78) as 78;
/** `<linux/ethtool.h>` */
export const ETHTOOL_PHY_STUNABLE: 79 = /* @__PURE__ */ here('ETHTOOL_PHY_STUNABLE', 79) as 79;
/** `<linux/ethtool.h>` */
export const ETHTOOL_RESET: 52 = /* @__PURE__ */ here('ETHTOOL_RESET', 52) as 52;
/** `<linux/ethtool.h>` */
export const ETHTOOL_SCHANNELS: 61 = /* @__PURE__ */ here('ETHTOOL_SCHANNELS', 61) as 61;
/** `<linux/ethtool.h>` */
export const ETHTOOL_SCOALESCE: 15 = /* @__PURE__ */ here('ETHTOOL_SCOALESCE', 15) as 15;
/** `<linux/ethtool.h>` */
export const ETHTOOL_SEEE: 69 = /* @__PURE__ */ here('ETHTOOL_SEEE', 69) as 69;
/** `<linux/ethtool.h>` */
export const ETHTOOL_SEEPROM: 12 = /* @__PURE__ */ here('ETHTOOL_SEEPROM', 12) as 12;
/** `<linux/ethtool.h>` */
export const ETHTOOL_SET_DUMP: 62 = /* @__PURE__ */ here('ETHTOOL_SET_DUMP', 62) as 62;
/** `<linux/ethtool.h>` */
export const ETHTOOL_SFEATURES: 59 = /* @__PURE__ */ here('ETHTOOL_SFEATURES', 59) as 59;
/** `<linux/ethtool.h>` */
export const ETHTOOL_SFECPARAM: 81 = /* @__PURE__ */ here('ETHTOOL_SFECPARAM', 81) as 81;
/** `<linux/ethtool.h>` */
export const ETHTOOL_SFLAGS: 38 = /* @__PURE__ */ here('ETHTOOL_SFLAGS', 38) as 38;
/** `<linux/ethtool.h>` */
export const ETHTOOL_SGRO: 44 = /* @__PURE__ */ here('ETHTOOL_SGRO', 44) as 44;
/** `<linux/ethtool.h>` */
export const ETHTOOL_SGSO: 36 = /* @__PURE__ */ here('ETHTOOL_SGSO', 36) as 36;
/** `<linux/ethtool.h>` */
export const ETHTOOL_SLINKSETTINGS: 77 = /* @__PURE__ */ here('ETHTOOL_SLINKSETTINGS', 77) as 77;
/** `<linux/ethtool.h>` */
export const ETHTOOL_SMSGLVL: 8 = /* @__PURE__ */ here('ETHTOOL_SMSGLVL', 8) as 8;
/** `<linux/ethtool.h>` */
export const ETHTOOL_SPAUSEPARAM: 19 = /* @__PURE__ */ here('ETHTOOL_SPAUSEPARAM', 19) as 19;
/** `<linux/ethtool.h>` */
export const ETHTOOL_SPFLAGS: 40 = /* @__PURE__ */ here('ETHTOOL_SPFLAGS', 40) as 40;
/** `<linux/ethtool.h>` */
export const ETHTOOL_SRINGPARAM: 17 = /* @__PURE__ */ here('ETHTOOL_SRINGPARAM', 17) as 17;
/** `<linux/ethtool.h>` */
export const ETHTOOL_SRSSH: 71 = /* @__PURE__ */ here('ETHTOOL_SRSSH', 71) as 71;
/** `<linux/ethtool.h>` */
export const ETHTOOL_SRXCLSRLDEL: 49 = /* @__PURE__ */ here('ETHTOOL_SRXCLSRLDEL', 49) as 49;
/** `<linux/ethtool.h>` */
export const ETHTOOL_SRXCLSRLINS: 50 = /* @__PURE__ */ here('ETHTOOL_SRXCLSRLINS', 50) as 50;
/** `<linux/ethtool.h>` */
export const ETHTOOL_SRXCSUM: 21 = /* @__PURE__ */ here('ETHTOOL_SRXCSUM', 21) as 21;
/** `<linux/ethtool.h>` */
export const ETHTOOL_SRXFH: 42 = /* @__PURE__ */ here('ETHTOOL_SRXFH', 42) as 42;
/** `<linux/ethtool.h>` */
export const ETHTOOL_SRXFHINDIR: 57 = /* @__PURE__ */ here('ETHTOOL_SRXFHINDIR', 57) as 57;
/** `<linux/ethtool.h>` */
export const ETHTOOL_SRXNTUPLE: 53 = /* @__PURE__ */ here('ETHTOOL_SRXNTUPLE', 53) as 53;
/** `<linux/ethtool.h>` */
export const ETHTOOL_SSET: 2 = /* @__PURE__ */ here('ETHTOOL_SSET', 2) as 2;
/** `<linux/ethtool.h>` */
export const ETHTOOL_SSG: 25 = /* @__PURE__ */ here('ETHTOOL_SSG', 25) as 25;
/** `<linux/ethtool.h>` */
export const ETHTOOL_STSO: 31 = /* @__PURE__ */ here('ETHTOOL_STSO', 31) as 31;
/** `<linux/ethtool.h>` */
export const ETHTOOL_STUNABLE: 73 = /* @__PURE__ */ here('ETHTOOL_STUNABLE', 73) as 73;
/** `<linux/ethtool.h>` */
export const ETHTOOL_STXCSUM: 23 = /* @__PURE__ */ here('ETHTOOL_STXCSUM', 23) as 23;
/** `<linux/ethtool.h>` */
export const ETHTOOL_SUFO: 34 = /* @__PURE__ */ here('ETHTOOL_SUFO', 34) as 34;
/** `<linux/ethtool.h>` */
export const ETHTOOL_SWOL: 6 = /* @__PURE__ */ here('ETHTOOL_SWOL', 6) as 6;
/** `<linux/ethtool.h>` */
export const ETHTOOL_TEST: 26 = /* @__PURE__ */ here('ETHTOOL_TEST', 26) as 26;
/** `<linux/ethtool.h>` */
export const ETH_MDIO_SUPPORTS_C22: number = /* @__PURE__ */ here('ETH_MDIO_SUPPORTS_C22', 1);
/** `<linux/ethtool.h>` */
export const ETH_MDIO_SUPPORTS_C45: number = /* @__PURE__ */ here('ETH_MDIO_SUPPORTS_C45', 2);
/** `<linux/ethtool.h>` */
export const ETH_MODULE_SFF_8079: number = /* @__PURE__ */ here('ETH_MODULE_SFF_8079', 1);
/** `<linux/ethtool.h>` */
export const ETH_MODULE_SFF_8436: number = /* @__PURE__ */ here('ETH_MODULE_SFF_8436', 4);
/** `<linux/ethtool.h>` */
export const ETH_MODULE_SFF_8472: number = /* @__PURE__ */ here('ETH_MODULE_SFF_8472', 2);
/** `<linux/ethtool.h>` */
export const ETH_MODULE_SFF_8636: number = /* @__PURE__ */ here('ETH_MODULE_SFF_8636', 3);
/** `<linux/ethtool.h>` */
export const ETH_RXFH_CONTEXT_ALLOC: number =
  /* @__PURE__ */ here('ETH_RXFH_CONTEXT_ALLOC', 4294967295);
/** `<linux/ethtool.h>` */
export const ETH_RXFH_INDIR_NO_CHANGE: number =
  /* @__PURE__ */ here('ETH_RXFH_INDIR_NO_CHANGE', 4294967295);
/** `<linux/ethtool.h>` */
export const ETH_SS_FEATURES: number = /* @__PURE__ */ here('ETH_SS_FEATURES', 4);
/** `<linux/ethtool.h>` */
export const ETH_SS_LINK_MODES: number = /* @__PURE__ */ here('ETH_SS_LINK_MODES', 9);
/** `<linux/ethtool.h>` */
export const ETH_SS_MSG_CLASSES: number = /* @__PURE__ */ here('ETH_SS_MSG_CLASSES', 10);
/** `<linux/ethtool.h>` */
export const ETH_SS_NTUPLE_FILTERS: number = /* @__PURE__ */ here('ETH_SS_NTUPLE_FILTERS', 3);
/** `<linux/ethtool.h>` */
export const ETH_SS_PHY_STATS: number = /* @__PURE__ */ here('ETH_SS_PHY_STATS', 7);
/** `<linux/ethtool.h>` */
export const ETH_SS_PHY_TUNABLES: number = /* @__PURE__ */ here('ETH_SS_PHY_TUNABLES', 8);
/** `<linux/ethtool.h>` */
export const ETH_SS_PRIV_FLAGS: number = /* @__PURE__ */ here('ETH_SS_PRIV_FLAGS', 2);
/** `<linux/ethtool.h>` */
export const ETH_SS_RSS_HASH_FUNCS: number = /* @__PURE__ */ here('ETH_SS_RSS_HASH_FUNCS', 5);
/** `<linux/ethtool.h>` */
export const ETH_SS_SOF_TIMESTAMPING: number = /* @__PURE__ */ here('ETH_SS_SOF_TIMESTAMPING', 12);
/** `<linux/ethtool.h>` */
export const ETH_SS_STATS: number = /* @__PURE__ */ here('ETH_SS_STATS', 1);
/** `<linux/ethtool.h>` */
export const ETH_SS_TEST: number = /* @__PURE__ */ here('ETH_SS_TEST', 0);
/** `<linux/ethtool.h>` */
export const ETH_SS_TS_RX_FILTERS: number = /* @__PURE__ */ here('ETH_SS_TS_RX_FILTERS', 14);
/** `<linux/ethtool.h>` */
export const ETH_SS_TS_TX_TYPES: number = /* @__PURE__ */ here('ETH_SS_TS_TX_TYPES', 13);
/** `<linux/ethtool.h>` */
export const ETH_SS_TUNABLES: number = /* @__PURE__ */ here('ETH_SS_TUNABLES', 6);
/** `<linux/ethtool.h>` */
export const ETH_SS_WOL_MODES: number = /* @__PURE__ */ here('ETH_SS_WOL_MODES', 11);
/** `<linux/ethtool.h>` */
export const MASTER_SLAVE_CFG_MASTER_FORCE: number =
  /* @__PURE__ */ here('MASTER_SLAVE_CFG_MASTER_FORCE', 4);
/** `<linux/ethtool.h>` */
export const MASTER_SLAVE_CFG_MASTER_PREFERRED: number =
  /* @__PURE__ */ here('MASTER_SLAVE_CFG_MASTER_PREFERRED', 2);
/** `<linux/ethtool.h>` */
export const MASTER_SLAVE_CFG_SLAVE_FORCE: number =
  /* @__PURE__ */ here('MASTER_SLAVE_CFG_SLAVE_FORCE', 5);
/** `<linux/ethtool.h>` */
export const MASTER_SLAVE_CFG_SLAVE_PREFERRED: number =
  /* @__PURE__ */ here('MASTER_SLAVE_CFG_SLAVE_PREFERRED', 3);
/** `<linux/ethtool.h>` */
export const MASTER_SLAVE_CFG_UNKNOWN: number = /* @__PURE__ */ here('MASTER_SLAVE_CFG_UNKNOWN', 1);
/** `<linux/ethtool.h>` */
export const MASTER_SLAVE_CFG_UNSUPPORTED: number =
  /* @__PURE__ */ here('MASTER_SLAVE_CFG_UNSUPPORTED', 0);
/** `<linux/ethtool.h>` */
export const MASTER_SLAVE_STATE_ERR: number = /* @__PURE__ */ here('MASTER_SLAVE_STATE_ERR', 4);
/** `<linux/ethtool.h>` */
export const MASTER_SLAVE_STATE_MASTER: number =
  /* @__PURE__ */ here('MASTER_SLAVE_STATE_MASTER', 2);
/** `<linux/ethtool.h>` */
export const MASTER_SLAVE_STATE_SLAVE: number = /* @__PURE__ */ here('MASTER_SLAVE_STATE_SLAVE', 3);
/** `<linux/ethtool.h>` */
export const MASTER_SLAVE_STATE_UNKNOWN: number =
  /* @__PURE__ */ here('MASTER_SLAVE_STATE_UNKNOWN', 1);
/** `<linux/ethtool.h>` */
export const MASTER_SLAVE_STATE_UNSUPPORTED: number =
  /* @__PURE__ */ here('MASTER_SLAVE_STATE_UNSUPPORTED', 0);
/** `<linux/ethtool.h>` */
export const PORT_AUI: number = /* @__PURE__ */ here('PORT_AUI', 1);
/** `<linux/ethtool.h>` */
export const PORT_BNC: number = /* @__PURE__ */ here('PORT_BNC', 4);
/** `<linux/ethtool.h>` */
export const PORT_DA: number = /* @__PURE__ */ here('PORT_DA', 5);
/** `<linux/ethtool.h>` */
export const PORT_FIBRE: number = /* @__PURE__ */ here('PORT_FIBRE', 3);
/** `<linux/ethtool.h>` */
export const PORT_MII: number = /* @__PURE__ */ here('PORT_MII', 2);
/** `<linux/ethtool.h>` */
export const PORT_NONE: number = /* @__PURE__ */ here('PORT_NONE', 239);
/** `<linux/ethtool.h>` */
export const PORT_OTHER: number = /* @__PURE__ */ here('PORT_OTHER', 255);
/** `<linux/ethtool.h>` */
export const PORT_TP: number = /* @__PURE__ */ here('PORT_TP', 0);
/** `<linux/ethtool.h>` */
export const RXH_DISCARD: number = /* @__PURE__ */ here('RXH_DISCARD', -2147483648);
/** `<linux/ethtool.h>` */
export const RXH_IP_DST: number = /* @__PURE__ */ here('RXH_IP_DST', 32);
/** `<linux/ethtool.h>` */
export const RXH_IP_SRC: number = /* @__PURE__ */ here('RXH_IP_SRC', 16);
/** `<linux/ethtool.h>` */
export const RXH_L2DA: number = /* @__PURE__ */ here('RXH_L2DA', 2);
/** `<linux/ethtool.h>` */
export const RXH_L3_PROTO: number = /* @__PURE__ */ here('RXH_L3_PROTO', 8);
/** `<linux/ethtool.h>` */
export const RXH_L4_B_0_1: number = /* @__PURE__ */ here('RXH_L4_B_0_1', 64);
/** `<linux/ethtool.h>` */
export const RXH_L4_B_2_3: number = /* @__PURE__ */ here('RXH_L4_B_2_3', 128);
/** `<linux/ethtool.h>` */
export const RXH_VLAN: number = /* @__PURE__ */ here('RXH_VLAN', 4);
/** `<linux/ethtool.h>` */
export const SPEED_10: number = /* @__PURE__ */ here('SPEED_10', 10);
/** `<linux/ethtool.h>` */
export const SPEED_100: number = /* @__PURE__ */ here('SPEED_100', 100);
/** `<linux/ethtool.h>` */
export const SPEED_1000: number = /* @__PURE__ */ here('SPEED_1000', 1000);
/** `<linux/ethtool.h>` */
export const SPEED_10000: number = /* @__PURE__ */ here('SPEED_10000', 10000);
/** `<linux/ethtool.h>` */
export const SPEED_100000: number = /* @__PURE__ */ here('SPEED_100000', 100000);
/** `<linux/ethtool.h>` */
export const SPEED_14000: number = /* @__PURE__ */ here('SPEED_14000', 14000);
/** `<linux/ethtool.h>` */
export const SPEED_20000: number = /* @__PURE__ */ here('SPEED_20000', 20000);
/** `<linux/ethtool.h>` */
export const SPEED_200000: number = /* @__PURE__ */ here('SPEED_200000', 200000);
/** `<linux/ethtool.h>` */
export const SPEED_2500: number = /* @__PURE__ */ here('SPEED_2500', 2500);
/** `<linux/ethtool.h>` */
export const SPEED_25000: number = /* @__PURE__ */ here('SPEED_25000', 25000);
/** `<linux/ethtool.h>` */
export const SPEED_40000: number = /* @__PURE__ */ here('SPEED_40000', 40000);
/** `<linux/ethtool.h>` */
export const SPEED_400000: number = /* @__PURE__ */ here('SPEED_400000', 400000);
/** `<linux/ethtool.h>` */
export const SPEED_5000: number = /* @__PURE__ */ here('SPEED_5000', 5000);
/** `<linux/ethtool.h>` */
export const SPEED_50000: number = /* @__PURE__ */ here('SPEED_50000', 50000);
/** `<linux/ethtool.h>` */
export const SPEED_56000: number = /* @__PURE__ */ here('SPEED_56000', 56000);
/** `<linux/ethtool.h>` */
export const SPEED_UNKNOWN: number = /* @__PURE__ */ here('SPEED_UNKNOWN', -1);
/** `<linux/ethtool.h>` */
export const WAKE_ARP: number = /* @__PURE__ */ here('WAKE_ARP', 16);
/** `<linux/ethtool.h>` */
export const WAKE_BCAST: number = /* @__PURE__ */ here('WAKE_BCAST', 8);
/** `<linux/ethtool.h>` */
export const WAKE_FILTER: number = /* @__PURE__ */ here('WAKE_FILTER', 128);
/** `<linux/ethtool.h>` */
export const WAKE_MAGIC: number = /* @__PURE__ */ here('WAKE_MAGIC', 32);
/** `<linux/ethtool.h>` */
export const WAKE_MAGICSECURE: number = /* @__PURE__ */ here('WAKE_MAGICSECURE', 64);
/** `<linux/ethtool.h>` */
export const WAKE_MCAST: number = /* @__PURE__ */ here('WAKE_MCAST', 4);
/** `<linux/ethtool.h>` */
export const WAKE_PHY: number = /* @__PURE__ */ here('WAKE_PHY', 1);
/** `<linux/ethtool.h>` */
export const WAKE_UCAST: number = /* @__PURE__ */ here('WAKE_UCAST', 2);
/** `<linux/ethtool.h>` */
export const XCVR_DUMMY1: number = /* @__PURE__ */ here('XCVR_DUMMY1', 2);
/** `<linux/ethtool.h>` */
export const XCVR_DUMMY2: number = /* @__PURE__ */ here('XCVR_DUMMY2', 3);
/** `<linux/ethtool.h>` */
export const XCVR_DUMMY3: number = /* @__PURE__ */ here('XCVR_DUMMY3', 4);
/** `<linux/ethtool.h>` */
export const XCVR_EXTERNAL: number = /* @__PURE__ */ here('XCVR_EXTERNAL', 1);
/** `<linux/ethtool.h>` */
export const XCVR_INTERNAL: number = /* @__PURE__ */ here('XCVR_INTERNAL', 0);
/** `<linux/filter.h>` */
export const BPF_A: number = /* @__PURE__ */ here('BPF_A', 16);
/** `<linux/filter.h>` */
export const BPF_ABS: number = /* @__PURE__ */ here('BPF_ABS', 32);
/** `<linux/filter.h>` */
export const BPF_ADD: number = /* @__PURE__ */ here('BPF_ADD', 0);
/** `<linux/filter.h>` */
export const BPF_ALU: number = /* @__PURE__ */ here('BPF_ALU', 4);
/** `<linux/filter.h>` */
export const BPF_AND: number = /* @__PURE__ */ here('BPF_AND', 80);
/** `<linux/filter.h>` */
export const BPF_B: number = /* @__PURE__ */ here('BPF_B', 16);
/** `<linux/filter.h>` */
export const BPF_DIV: number = /* @__PURE__ */ here('BPF_DIV', 48);
/** `<linux/filter.h>` */
export const BPF_H: number = /* @__PURE__ */ here('BPF_H', 8);
/** `<linux/filter.h>` */
export const BPF_IMM: number = /* @__PURE__ */ here('BPF_IMM', 0);
/** `<linux/filter.h>` */
export const BPF_IND: number = /* @__PURE__ */ here('BPF_IND', 64);
/** `<linux/filter.h>` */
export const BPF_JA: number = /* @__PURE__ */ here('BPF_JA', 0);
/** `<linux/filter.h>` */
export const BPF_JEQ: number = /* @__PURE__ */ here('BPF_JEQ', 16);
/** `<linux/filter.h>` */
export const BPF_JGE: number = /* @__PURE__ */ here('BPF_JGE', 48);
/** `<linux/filter.h>` */
export const BPF_JGT: number = /* @__PURE__ */ here('BPF_JGT', 32);
/** `<linux/filter.h>` */
export const BPF_JMP: number = /* @__PURE__ */ here('BPF_JMP', 5);
/** `<linux/filter.h>` */
export const BPF_JSET: number = /* @__PURE__ */ here('BPF_JSET', 64);
/** `<linux/filter.h>` */
export const BPF_K: number = /* @__PURE__ */ here('BPF_K', 0);
/** `<linux/filter.h>` */
export const BPF_LD: number = /* @__PURE__ */ here('BPF_LD', 0);
/** `<linux/filter.h>` */
export const BPF_LDX: number = /* @__PURE__ */ here('BPF_LDX', 1);
/** `<linux/filter.h>` */
export const BPF_LEN: number = /* @__PURE__ */ here('BPF_LEN', 128);
/** `<linux/filter.h>` */
export const BPF_LL_OFF: number = /* @__PURE__ */ here('BPF_LL_OFF', -2097152);
/** `<linux/filter.h>` */
export const BPF_LSH: number = /* @__PURE__ */ here('BPF_LSH', 96);
/** `<linux/filter.h>` */
export const BPF_MAJOR_VERSION: number = /* @__PURE__ */ here('BPF_MAJOR_VERSION', 1);
/** `<linux/filter.h>` */
export const BPF_MAXINSNS: number = /* @__PURE__ */ here('BPF_MAXINSNS', 4096);
/** `<linux/filter.h>` */
export const BPF_MEM: number = /* @__PURE__ */ here('BPF_MEM', 96);
/** `<linux/filter.h>` */
export const BPF_MEMWORDS: number = /* @__PURE__ */ here('BPF_MEMWORDS', 16);
/** `<linux/filter.h>` */
export const BPF_MINOR_VERSION: number = /* @__PURE__ */ here('BPF_MINOR_VERSION', 1);
/** `<linux/filter.h>` */
export const BPF_MISC: number = /* @__PURE__ */ here('BPF_MISC', 7);
/** `<linux/filter.h>` */
export const BPF_MOD: number = /* @__PURE__ */ here('BPF_MOD', 144);
/** `<linux/filter.h>` */
export const BPF_MSH: number = /* @__PURE__ */ here('BPF_MSH', 160);
/** `<linux/filter.h>` */
export const BPF_MUL: number = /* @__PURE__ */ here('BPF_MUL', 32);
/** `<linux/filter.h>` */
export const BPF_NEG: number = /* @__PURE__ */ here('BPF_NEG', 128);
/** `<linux/filter.h>` */
export const BPF_NET_OFF: number = /* @__PURE__ */ here('BPF_NET_OFF', -1048576);
/** `<linux/filter.h>` */
export const BPF_OR: number = /* @__PURE__ */ here('BPF_OR', 64);
/** `<linux/filter.h>` */
export const BPF_RET: number = /* @__PURE__ */ here('BPF_RET', 6);
/** `<linux/filter.h>` */
export const BPF_RSH: number = /* @__PURE__ */ here('BPF_RSH', 112);
/** `<linux/filter.h>` */
export const BPF_ST: number = /* @__PURE__ */ here('BPF_ST', 2);
/** `<linux/filter.h>` */
export const BPF_STX: number = /* @__PURE__ */ here('BPF_STX', 3);
/** `<linux/filter.h>` */
export const BPF_SUB: number = /* @__PURE__ */ here('BPF_SUB', 16);
/** `<linux/filter.h>` */
export const BPF_TAX: number = /* @__PURE__ */ here('BPF_TAX', 0);
/** `<linux/filter.h>` */
export const BPF_TXA: number = /* @__PURE__ */ here('BPF_TXA', 128);
/** `<linux/filter.h>` */
export const BPF_W: number = /* @__PURE__ */ here('BPF_W', 0);
/** `<linux/filter.h>` */
export const BPF_X: number = /* @__PURE__ */ here('BPF_X', 8);
/** `<linux/filter.h>` */
export const BPF_XOR: number = /* @__PURE__ */ here('BPF_XOR', 160);
/** `<linux/filter.h>` */
export const SKF_AD_ALU_XOR_X: number = /* @__PURE__ */ here('SKF_AD_ALU_XOR_X', 40);
/** `<linux/filter.h>` */
export const SKF_AD_CPU: number = /* @__PURE__ */ here('SKF_AD_CPU', 36);
/** `<linux/filter.h>` */
export const SKF_AD_HATYPE: number = /* @__PURE__ */ here('SKF_AD_HATYPE', 28);
/** `<linux/filter.h>` */
export const SKF_AD_IFINDEX: number = /* @__PURE__ */ here('SKF_AD_IFINDEX', 8);
/** `<linux/filter.h>` */
export const SKF_AD_MARK: number = /* @__PURE__ */ here('SKF_AD_MARK', 20);
/** `<linux/filter.h>` */
export const SKF_AD_NLATTR: number = /* @__PURE__ */ here('SKF_AD_NLATTR', 12);
/** `<linux/filter.h>` */
export const SKF_AD_NLATTR_NEST: number = /* @__PURE__ */ here('SKF_AD_NLATTR_NEST', 16);
/** `<linux/filter.h>` */
export const SKF_AD_OFF: number = /* @__PURE__ */ here('SKF_AD_OFF', -4096);
/** `<linux/filter.h>` */
export const SKF_AD_PAY_OFFSET: number = /* @__PURE__ */ here('SKF_AD_PAY_OFFSET', 52);
/** `<linux/filter.h>` */
export const SKF_AD_PKTTYPE: number = /* @__PURE__ */ here('SKF_AD_PKTTYPE', 4);
/** `<linux/filter.h>` */
export const SKF_AD_PROTOCOL: number = /* @__PURE__ */ here('SKF_AD_PROTOCOL', 0);
/** `<linux/filter.h>` */
export const SKF_AD_QUEUE: number = /* @__PURE__ */ here('SKF_AD_QUEUE', 24);
/** `<linux/filter.h>` */
export const SKF_AD_RANDOM: number = /* @__PURE__ */ here('SKF_AD_RANDOM', 56);
/** `<linux/filter.h>` */
export const SKF_AD_RXHASH: number = /* @__PURE__ */ here('SKF_AD_RXHASH', 32);
/** `<linux/filter.h>` */
export const SKF_AD_VLAN_TAG: number = /* @__PURE__ */ here('SKF_AD_VLAN_TAG', 44);
/** `<linux/filter.h>` */
export const SKF_AD_VLAN_TAG_PRESENT: number = /* @__PURE__ */ here('SKF_AD_VLAN_TAG_PRESENT', 48);
/** `<linux/filter.h>` */
export const SKF_AD_VLAN_TPID: number = /* @__PURE__ */ here('SKF_AD_VLAN_TPID', 60);
/** `<linux/filter.h>` */
export const SKF_LL_OFF: number = /* @__PURE__ */ here('SKF_LL_OFF', -2097152);
/** `<linux/filter.h>` */
export const SKF_NET_OFF: number = /* @__PURE__ */ here('SKF_NET_OFF', -1048576);
/** `<linux/if_addr.h>` */
export const IFA_ADDRESS: number = /* @__PURE__ */ here('IFA_ADDRESS', 1);
/** `<linux/if_addr.h>` */
export const IFA_ANYCAST: number = /* @__PURE__ */ here('IFA_ANYCAST', 5);
/** `<linux/if_addr.h>` */
export const IFA_BROADCAST: number = /* @__PURE__ */ here('IFA_BROADCAST', 4);
/** `<linux/if_addr.h>` */
export const IFA_CACHEINFO: number = /* @__PURE__ */ here('IFA_CACHEINFO', 6);
/** `<linux/if_addr.h>` */
export const IFA_FLAGS: number = /* @__PURE__ */ here('IFA_FLAGS', 8);
/** `<linux/if_addr.h>` */
export const IFA_F_DADFAILED: number = /* @__PURE__ */ here('IFA_F_DADFAILED', 8);
/** `<linux/if_addr.h>` */
export const IFA_F_DEPRECATED: number = /* @__PURE__ */ here('IFA_F_DEPRECATED', 32);
/** `<linux/if_addr.h>` */
export const IFA_F_HOMEADDRESS: number = /* @__PURE__ */ here('IFA_F_HOMEADDRESS', 16);
/** `<linux/if_addr.h>` */
export const IFA_F_MANAGETEMPADDR: number = /* @__PURE__ */ here('IFA_F_MANAGETEMPADDR', 256);
/** `<linux/if_addr.h>` */
export const IFA_F_MCAUTOJOIN: number = /* @__PURE__ */ here('IFA_F_MCAUTOJOIN', 1024);
/** `<linux/if_addr.h>` */
export const IFA_F_NODAD: number = /* @__PURE__ */ here('IFA_F_NODAD', 2);
/** `<linux/if_addr.h>` */
export const IFA_F_NOPREFIXROUTE: number = /* @__PURE__ */ here('IFA_F_NOPREFIXROUTE', 512);
/** `<linux/if_addr.h>` */
export const IFA_F_OPTIMISTIC: number = /* @__PURE__ */ here('IFA_F_OPTIMISTIC', 4);
/** `<linux/if_addr.h>` */
export const IFA_F_PERMANENT: number = /* @__PURE__ */ here('IFA_F_PERMANENT', 128);
/** `<linux/if_addr.h>` */
export const IFA_F_SECONDARY: number = /* @__PURE__ */ here('IFA_F_SECONDARY', 1);
/** `<linux/if_addr.h>` */
export const IFA_F_STABLE_PRIVACY: number = /* @__PURE__ */ here('IFA_F_STABLE_PRIVACY', 2048);
/** `<linux/if_addr.h>` */
export const IFA_F_TEMPORARY: number = /* @__PURE__ */ here('IFA_F_TEMPORARY', 1);
/** `<linux/if_addr.h>` */
export const IFA_F_TENTATIVE: number = /* @__PURE__ */ here('IFA_F_TENTATIVE', 64);
/** `<linux/if_addr.h>` */
export const IFA_LABEL: number = /* @__PURE__ */ here('IFA_LABEL', 3);
/** `<linux/if_addr.h>` */
export const IFA_LOCAL: number = /* @__PURE__ */ here('IFA_LOCAL', 2);
/** `<linux/if_addr.h>` */
export const IFA_MULTICAST: number = /* @__PURE__ */ here('IFA_MULTICAST', 7);
/** `<linux/if_addr.h>` */
export const IFA_PROTO: number = /* @__PURE__ */ here('IFA_PROTO', 11);
/** `<linux/if_addr.h>` */
export const IFA_RT_PRIORITY: number = /* @__PURE__ */ here('IFA_RT_PRIORITY', 9);
/** `<linux/if_addr.h>` */
export const IFA_TARGET_NETNSID: number = /* @__PURE__ */ here('IFA_TARGET_NETNSID', 10);
/** `<linux/if_addr.h>` */
export const IFA_UNSPEC: number = /* @__PURE__ */ here('IFA_UNSPEC', 0);
/** `<linux/if_alg.h>` */
export const ALG_OP_DECRYPT: number = /* @__PURE__ */ here('ALG_OP_DECRYPT', 0);
/** `<linux/if_alg.h>` */
export const ALG_OP_ENCRYPT: number = /* @__PURE__ */ here('ALG_OP_ENCRYPT', 1);
/** `<linux/if_alg.h>` */
export const ALG_SET_AEAD_ASSOCLEN: 4 = /* @__PURE__ */ here('ALG_SET_AEAD_ASSOCLEN', 4) as 4;
/** `<linux/if_alg.h>` */
export const ALG_SET_AEAD_AUTHSIZE: Option<'ALG', 'int', 's'> =
  /* @__PURE__ */ here('ALG_SET_AEAD_AUTHSIZE', 5) as Option<'ALG', 'int', 's'>;
/** `<linux/if_alg.h>` */
export const ALG_SET_DRBG_ENTROPY: Option<'ALG', 'bytes', 's'> =
  /* @__PURE__ */ here('ALG_SET_DRBG_ENTROPY', 6) as Option<'ALG', 'bytes', 's'>;
/** `<linux/if_alg.h>` */
export const ALG_SET_IV: 2 = /* @__PURE__ */ here('ALG_SET_IV', 2) as 2;
/** `<linux/if_alg.h>` */
export const ALG_SET_KEY: Option<'ALG', 'bytes', 's'> =
  /* @__PURE__ */ here('ALG_SET_KEY', 1) as Option<'ALG', 'bytes', 's'>;
/** `<linux/if_alg.h>` */
export const ALG_SET_OP: 3 = /* @__PURE__ */ here('ALG_SET_OP', 3) as 3;
/** `<linux/if_ether.h>` */
export const ETH_ALEN: number = /* @__PURE__ */ here('ETH_ALEN', 6);
/** `<linux/if_ether.h>` */
export const ETH_DATA_LEN: number = /* @__PURE__ */ here('ETH_DATA_LEN', 1500);
/** `<linux/if_ether.h>` */
export const ETH_FCS_LEN: number = /* @__PURE__ */ here('ETH_FCS_LEN', 4);
/** `<linux/if_ether.h>` */
export const ETH_FRAME_LEN: number = /* @__PURE__ */ here('ETH_FRAME_LEN', 1514);
/** `<linux/if_ether.h>` */
export const ETH_HLEN: number = /* @__PURE__ */ here('ETH_HLEN', 14);
/** `<linux/if_ether.h>` */
export const ETH_MAX_MTU: number = /* @__PURE__ */ here('ETH_MAX_MTU', 65535);
/** `<linux/if_ether.h>` */
export const ETH_MIN_MTU: number = /* @__PURE__ */ here('ETH_MIN_MTU', 68);
/** `<linux/if_ether.h>` */
export const ETH_P_1588: number = /* @__PURE__ */ here('ETH_P_1588', 35063);
/** `<linux/if_ether.h>` */
export const ETH_P_8021AD: number = /* @__PURE__ */ here('ETH_P_8021AD', 34984);
/** `<linux/if_ether.h>` */
export const ETH_P_8021AH: number = /* @__PURE__ */ here('ETH_P_8021AH', 35047);
/** `<linux/if_ether.h>` */
export const ETH_P_8021Q: number = /* @__PURE__ */ here('ETH_P_8021Q', 33024);
/** `<linux/if_ether.h>` */
export const ETH_P_80221: number = /* @__PURE__ */ here('ETH_P_80221', 35095);
/** `<linux/if_ether.h>` */
export const ETH_P_802_2: number = /* @__PURE__ */ here('ETH_P_802_2', 4);
/** `<linux/if_ether.h>` */
export const ETH_P_802_3: number = /* @__PURE__ */ here('ETH_P_802_3', 1);
/** `<linux/if_ether.h>` */
export const ETH_P_802_3_MIN: number = /* @__PURE__ */ here('ETH_P_802_3_MIN', 1536);
/** `<linux/if_ether.h>` */
export const ETH_P_802_EX1: number = /* @__PURE__ */ here('ETH_P_802_EX1', 34997);
/** `<linux/if_ether.h>` */
export const ETH_P_AARP: number = /* @__PURE__ */ here('ETH_P_AARP', 33011);
/** `<linux/if_ether.h>` */
export const ETH_P_AF_IUCV: number = /* @__PURE__ */ here('ETH_P_AF_IUCV', 64507);
/** `<linux/if_ether.h>` */
export const ETH_P_ALL: number = /* @__PURE__ */ here('ETH_P_ALL', 3);
/** `<linux/if_ether.h>` */
export const ETH_P_AOE: number = /* @__PURE__ */ here('ETH_P_AOE', 34978);
/** `<linux/if_ether.h>` */
export const ETH_P_ARCNET: number = /* @__PURE__ */ here('ETH_P_ARCNET', 26);
/** `<linux/if_ether.h>` */
export const ETH_P_ARP: number = /* @__PURE__ */ here('ETH_P_ARP', 2054);
/** `<linux/if_ether.h>` */
export const ETH_P_ATALK: number = /* @__PURE__ */ here('ETH_P_ATALK', 32923);
/** `<linux/if_ether.h>` */
export const ETH_P_ATMFATE: number = /* @__PURE__ */ here('ETH_P_ATMFATE', 34948);
/** `<linux/if_ether.h>` */
export const ETH_P_ATMMPOA: number = /* @__PURE__ */ here('ETH_P_ATMMPOA', 34892);
/** `<linux/if_ether.h>` */
export const ETH_P_AX25: number = /* @__PURE__ */ here('ETH_P_AX25', 2);
/** `<linux/if_ether.h>` */
export const ETH_P_BATMAN: number = /* @__PURE__ */ here('ETH_P_BATMAN', 17157);
/** `<linux/if_ether.h>` */
export const ETH_P_BPQ: number = /* @__PURE__ */ here('ETH_P_BPQ', 2303);
/** `<linux/if_ether.h>` */
export const ETH_P_CAIF: number = /* @__PURE__ */ here('ETH_P_CAIF', 247);
/** `<linux/if_ether.h>` */
export const ETH_P_CAN: number = /* @__PURE__ */ here('ETH_P_CAN', 12);
/** `<linux/if_ether.h>` */
export const ETH_P_CANFD: number = /* @__PURE__ */ here('ETH_P_CANFD', 13);
/** `<linux/if_ether.h>` */
export const ETH_P_CANXL: number = /* @__PURE__ */ here('ETH_P_CANXL', 14);
/** `<linux/if_ether.h>` */
export const ETH_P_CFM: number = /* @__PURE__ */ here('ETH_P_CFM', 35074);
/** `<linux/if_ether.h>` */
export const ETH_P_CONTROL: number = /* @__PURE__ */ here('ETH_P_CONTROL', 22);
/** `<linux/if_ether.h>` */
export const ETH_P_CUST: number = /* @__PURE__ */ here('ETH_P_CUST', 24582);
/** `<linux/if_ether.h>` */
export const ETH_P_DDCMP: number = /* @__PURE__ */ here('ETH_P_DDCMP', 6);
/** `<linux/if_ether.h>` */
export const ETH_P_DEC: number = /* @__PURE__ */ here('ETH_P_DEC', 24576);
/** `<linux/if_ether.h>` */
export const ETH_P_DIAG: number = /* @__PURE__ */ here('ETH_P_DIAG', 24581);
/** `<linux/if_ether.h>` */
export const ETH_P_DNA_DL: number = /* @__PURE__ */ here('ETH_P_DNA_DL', 24577);
/** `<linux/if_ether.h>` */
export const ETH_P_DNA_RC: number = /* @__PURE__ */ here('ETH_P_DNA_RC', 24578);
/** `<linux/if_ether.h>` */
export const ETH_P_DNA_RT: number = /* @__PURE__ */ here('ETH_P_DNA_RT', 24579);
/** `<linux/if_ether.h>` */
export const ETH_P_DSA: number = /* @__PURE__ */ here('ETH_P_DSA', 27);
/** `<linux/if_ether.h>` */
export const ETH_P_DSA_8021Q: number = /* @__PURE__ */ here('ETH_P_DSA_8021Q', 56027);
/** `<linux/if_ether.h>` */
export const ETH_P_DSA_A5PSW: number = /* @__PURE__ */ here('ETH_P_DSA_A5PSW', 57345);
/** `<linux/if_ether.h>` */
export const ETH_P_ECONET: number = /* @__PURE__ */ here('ETH_P_ECONET', 24);
/** `<linux/if_ether.h>` */
export const ETH_P_EDSA: number = /* @__PURE__ */ here('ETH_P_EDSA', 56026);
/** `<linux/if_ether.h>` */
export const ETH_P_ERSPAN: number = /* @__PURE__ */ here('ETH_P_ERSPAN', 35006);
/** `<linux/if_ether.h>` */
export const ETH_P_ERSPAN2: number = /* @__PURE__ */ here('ETH_P_ERSPAN2', 8939);
/** `<linux/if_ether.h>` */
export const ETH_P_ETHERCAT: number = /* @__PURE__ */ here('ETH_P_ETHERCAT', 34980);
/** `<linux/if_ether.h>` */
export const ETH_P_FCOE: number = /* @__PURE__ */ here('ETH_P_FCOE', 35078);
/** `<linux/if_ether.h>` */
export const ETH_P_FIP: number = /* @__PURE__ */ here('ETH_P_FIP', 35092);
/** `<linux/if_ether.h>` */
export const ETH_P_HDLC: number = /* @__PURE__ */ here('ETH_P_HDLC', 25);
/** `<linux/if_ether.h>` */
export const ETH_P_HSR: number = /* @__PURE__ */ here('ETH_P_HSR', 35119);
/** `<linux/if_ether.h>` */
export const ETH_P_IBOE: number = /* @__PURE__ */ here('ETH_P_IBOE', 35093);
/** `<linux/if_ether.h>` */
export const ETH_P_IEEE802154: number = /* @__PURE__ */ here('ETH_P_IEEE802154', 246);
/** `<linux/if_ether.h>` */
export const ETH_P_IEEEPUP: number = /* @__PURE__ */ here('ETH_P_IEEEPUP', 2560);
/** `<linux/if_ether.h>` */
export const ETH_P_IEEEPUPAT: number = /* @__PURE__ */ here('ETH_P_IEEEPUPAT', 2561);
/** `<linux/if_ether.h>` */
export const ETH_P_IFE: number = /* @__PURE__ */ here('ETH_P_IFE', 60734);
/** `<linux/if_ether.h>` */
export const ETH_P_IP: number = /* @__PURE__ */ here('ETH_P_IP', 2048);
/** `<linux/if_ether.h>` */
export const ETH_P_IPV6: number = /* @__PURE__ */ here('ETH_P_IPV6', 34525);
/** `<linux/if_ether.h>` */
export const ETH_P_IPX: number = /* @__PURE__ */ here('ETH_P_IPX', 33079);
/** `<linux/if_ether.h>` */
export const ETH_P_IRDA: number = /* @__PURE__ */ here('ETH_P_IRDA', 23);
/** `<linux/if_ether.h>` */
export const ETH_P_LAT: number = /* @__PURE__ */ here('ETH_P_LAT', 24580);
/** `<linux/if_ether.h>` */
export const ETH_P_LINK_CTL: number = /* @__PURE__ */ here('ETH_P_LINK_CTL', 34924);
/** `<linux/if_ether.h>` */
export const ETH_P_LLDP: number = /* @__PURE__ */ here('ETH_P_LLDP', 35020);
/** `<linux/if_ether.h>` */
export const ETH_P_LOCALTALK: number = /* @__PURE__ */ here('ETH_P_LOCALTALK', 9);
/** `<linux/if_ether.h>` */
export const ETH_P_LOOP: number = /* @__PURE__ */ here('ETH_P_LOOP', 96);
/** `<linux/if_ether.h>` */
export const ETH_P_LOOPBACK: number = /* @__PURE__ */ here('ETH_P_LOOPBACK', 36864);
/** `<linux/if_ether.h>` */
export const ETH_P_MACSEC: number = /* @__PURE__ */ here('ETH_P_MACSEC', 35045);
/** `<linux/if_ether.h>` */
export const ETH_P_MAP: number = /* @__PURE__ */ here('ETH_P_MAP', 249);
/** `<linux/if_ether.h>` */
export const ETH_P_MCTP: number = /* @__PURE__ */ here('ETH_P_MCTP', 250);
/** `<linux/if_ether.h>` */
export const ETH_P_MOBITEX: number = /* @__PURE__ */ here('ETH_P_MOBITEX', 21);
/** `<linux/if_ether.h>` */
export const ETH_P_MPLS_MC: number = /* @__PURE__ */ here('ETH_P_MPLS_MC', 34888);
/** `<linux/if_ether.h>` */
export const ETH_P_MPLS_UC: number = /* @__PURE__ */ here('ETH_P_MPLS_UC', 34887);
/** `<linux/if_ether.h>` */
export const ETH_P_MRP: number = /* @__PURE__ */ here('ETH_P_MRP', 35043);
/** `<linux/if_ether.h>` */
export const ETH_P_MVRP: number = /* @__PURE__ */ here('ETH_P_MVRP', 35061);
/** `<linux/if_ether.h>` */
export const ETH_P_NCSI: number = /* @__PURE__ */ here('ETH_P_NCSI', 35064);
/** `<linux/if_ether.h>` */
export const ETH_P_NSH: number = /* @__PURE__ */ here('ETH_P_NSH', 35151);
/** `<linux/if_ether.h>` */
export const ETH_P_PAE: number = /* @__PURE__ */ here('ETH_P_PAE', 34958);
/** `<linux/if_ether.h>` */
export const ETH_P_PAUSE: number = /* @__PURE__ */ here('ETH_P_PAUSE', 34824);
/** `<linux/if_ether.h>` */
export const ETH_P_PHONET: number = /* @__PURE__ */ here('ETH_P_PHONET', 245);
/** `<linux/if_ether.h>` */
export const ETH_P_PPPTALK: number = /* @__PURE__ */ here('ETH_P_PPPTALK', 16);
/** `<linux/if_ether.h>` */
export const ETH_P_PPP_DISC: number = /* @__PURE__ */ here('ETH_P_PPP_DISC', 34915);
/** `<linux/if_ether.h>` */
export const ETH_P_PPP_MP: number = /* @__PURE__ */ here('ETH_P_PPP_MP', 8);
/** `<linux/if_ether.h>` */
export const ETH_P_PPP_SES: number = /* @__PURE__ */ here('ETH_P_PPP_SES', 34916);
/** `<linux/if_ether.h>` */
export const ETH_P_PREAUTH: number = /* @__PURE__ */ here('ETH_P_PREAUTH', 35015);
/** `<linux/if_ether.h>` */
export const ETH_P_PROFINET: number = /* @__PURE__ */ here('ETH_P_PROFINET', 34962);
/** `<linux/if_ether.h>` */
export const ETH_P_PRP: number = /* @__PURE__ */ here('ETH_P_PRP', 35067);
/** `<linux/if_ether.h>` */
export const ETH_P_PUP: number = /* @__PURE__ */ here('ETH_P_PUP', 512);
/** `<linux/if_ether.h>` */
export const ETH_P_PUPAT: number = /* @__PURE__ */ here('ETH_P_PUPAT', 513);
/** `<linux/if_ether.h>` */
export const ETH_P_QINQ1: number = /* @__PURE__ */ here('ETH_P_QINQ1', 37120);
/** `<linux/if_ether.h>` */
export const ETH_P_QINQ2: number = /* @__PURE__ */ here('ETH_P_QINQ2', 37376);
/** `<linux/if_ether.h>` */
export const ETH_P_QINQ3: number = /* @__PURE__ */ here('ETH_P_QINQ3', 37632);
/** `<linux/if_ether.h>` */
export const ETH_P_RARP: number = /* @__PURE__ */ here('ETH_P_RARP', 32821);
/** `<linux/if_ether.h>` */
export const ETH_P_REALTEK: number = /* @__PURE__ */ here('ETH_P_REALTEK', 34969);
/** `<linux/if_ether.h>` */
export const ETH_P_SCA: number = /* @__PURE__ */ here('ETH_P_SCA', 24583);
/** `<linux/if_ether.h>` */
export const ETH_P_SLOW: number = /* @__PURE__ */ here('ETH_P_SLOW', 34825);
/** `<linux/if_ether.h>` */
export const ETH_P_SNAP: number = /* @__PURE__ */ here('ETH_P_SNAP', 5);
/** `<linux/if_ether.h>` */
export const ETH_P_TDLS: number = /* @__PURE__ */ here('ETH_P_TDLS', 35085);
/** `<linux/if_ether.h>` */
export const ETH_P_TEB: number = /* @__PURE__ */ here('ETH_P_TEB', 25944);
/** `<linux/if_ether.h>` */
export const ETH_P_TIPC: number = /* @__PURE__ */ here('ETH_P_TIPC', 35018);
/** `<linux/if_ether.h>` */
export const ETH_P_TRAILER: number = /* @__PURE__ */ here('ETH_P_TRAILER', 28);
/** `<linux/if_ether.h>` */
export const ETH_P_TR_802_2: number = /* @__PURE__ */ here('ETH_P_TR_802_2', 17);
/** `<linux/if_ether.h>` */
export const ETH_P_TSN: number = /* @__PURE__ */ here('ETH_P_TSN', 8944);
/** `<linux/if_ether.h>` */
export const ETH_P_WAN_PPP: number = /* @__PURE__ */ here('ETH_P_WAN_PPP', 7);
/** `<linux/if_ether.h>` */
export const ETH_P_WCCP: number = /* @__PURE__ */ here('ETH_P_WCCP', 34878);
/** `<linux/if_ether.h>` */
export const ETH_P_X25: number = /* @__PURE__ */ here('ETH_P_X25', 2053);
/** `<linux/if_ether.h>` */
export const ETH_P_XDSA: number = /* @__PURE__ */ here('ETH_P_XDSA', 248);
/** `<linux/if_ether.h>` */
export const ETH_TLEN: number = /* @__PURE__ */ here('ETH_TLEN', 2);
/** `<linux/if_ether.h>` */
export const ETH_ZLEN: number = /* @__PURE__ */ here('ETH_ZLEN', 60);
/** `<linux/if_link.h>` */
export const IFLA_ADDRESS: number = /* @__PURE__ */ here('IFLA_ADDRESS', 1);
/** `<linux/if_link.h>` */
export const IFLA_AF_SPEC: number = /* @__PURE__ */ here('IFLA_AF_SPEC', 26);
/** `<linux/if_link.h>` */
export const IFLA_ALLMULTI: number = /* @__PURE__ */ here('IFLA_ALLMULTI', 61);
/** `<linux/if_link.h>` */
export const IFLA_ALT_IFNAME: number = /* @__PURE__ */ here('IFLA_ALT_IFNAME', 53);
/** `<linux/if_link.h>` */
export const IFLA_BROADCAST: number = /* @__PURE__ */ here('IFLA_BROADCAST', 2);
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_BACKUP_PORT: number = /* @__PURE__ */ here('IFLA_BRPORT_BACKUP_PORT', 34);
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_BCAST_FLOOD: number = /* @__PURE__ */ here('IFLA_BRPORT_BCAST_FLOOD', 30);
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_BRIDGE_ID: number = /* @__PURE__ */ here('IFLA_BRPORT_BRIDGE_ID', 14);
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_CONFIG_PENDING: number =
  /* @__PURE__ */ here('IFLA_BRPORT_CONFIG_PENDING', 20);
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_COST: number = /* @__PURE__ */ here('IFLA_BRPORT_COST', 3);
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_DESIGNATED_COST: number =
  /* @__PURE__ */ here('IFLA_BRPORT_DESIGNATED_COST', 16);
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_DESIGNATED_PORT: number =
  /* @__PURE__ */ here('IFLA_BRPORT_DESIGNATED_PORT', 15);
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_FAST_LEAVE: number = /* @__PURE__ */ here('IFLA_BRPORT_FAST_LEAVE', 7);
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_FLUSH: number = /* @__PURE__ */ here('IFLA_BRPORT_FLUSH', 24);
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_FORWARD_DELAY_TIMER: number =
  /* @__PURE__ */ here('IFLA_BRPORT_FORWARD_DELAY_TIMER', 22);
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_GROUP_FWD_MASK: number =
  /* @__PURE__ */ here('IFLA_BRPORT_GROUP_FWD_MASK', 31);
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_GUARD: number = /* @__PURE__ */ here('IFLA_BRPORT_GUARD', 5);
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_HOLD_TIMER: number = /* @__PURE__ */ here('IFLA_BRPORT_HOLD_TIMER', 23);
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_ID: number = /* @__PURE__ */ here('IFLA_BRPORT_ID', 17);
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_ISOLATED: number = /* @__PURE__ */ here('IFLA_BRPORT_ISOLATED', 33);
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_LEARNING: number = /* @__PURE__ */ here('IFLA_BRPORT_LEARNING', 8);
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_LEARNING_SYNC: number =
  /* @__PURE__ */ here('IFLA_BRPORT_LEARNING_SYNC', 11);
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_LOCKED: number = /* @__PURE__ */ here('IFLA_BRPORT_LOCKED', 39);
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_MCAST_EHT_HOSTS_CNT: number =
  /* @__PURE__ */ here('IFLA_BRPORT_MCAST_EHT_HOSTS_CNT', 38);
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_MCAST_EHT_HOSTS_LIMIT: number =
  /* @__PURE__ */ here('IFLA_BRPORT_MCAST_EHT_HOSTS_LIMIT', 37);
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_MCAST_FLOOD: number = /* @__PURE__ */ here('IFLA_BRPORT_MCAST_FLOOD', 27);
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_MCAST_TO_UCAST: number =
  /* @__PURE__ */ here('IFLA_BRPORT_MCAST_TO_UCAST', 28);
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_MESSAGE_AGE_TIMER: number =
  /* @__PURE__ */ here('IFLA_BRPORT_MESSAGE_AGE_TIMER', 21);
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_MODE: number = /* @__PURE__ */ here('IFLA_BRPORT_MODE', 4);
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_MRP_IN_OPEN: number = /* @__PURE__ */ here('IFLA_BRPORT_MRP_IN_OPEN', 36);
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_MRP_RING_OPEN: number =
  /* @__PURE__ */ here('IFLA_BRPORT_MRP_RING_OPEN', 35);
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_MULTICAST_ROUTER: number =
  /* @__PURE__ */ here('IFLA_BRPORT_MULTICAST_ROUTER', 25);
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_NEIGH_SUPPRESS: number =
  /* @__PURE__ */ here('IFLA_BRPORT_NEIGH_SUPPRESS', 32);
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_NO: number = /* @__PURE__ */ here('IFLA_BRPORT_NO', 18);
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_PAD: number = /* @__PURE__ */ here('IFLA_BRPORT_PAD', 26);
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_PRIORITY: number = /* @__PURE__ */ here('IFLA_BRPORT_PRIORITY', 2);
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_PROTECT: number = /* @__PURE__ */ here('IFLA_BRPORT_PROTECT', 6);
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_PROXYARP: number = /* @__PURE__ */ here('IFLA_BRPORT_PROXYARP', 10);
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_PROXYARP_WIFI: number =
  /* @__PURE__ */ here('IFLA_BRPORT_PROXYARP_WIFI', 12);
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_ROOT_ID: number = /* @__PURE__ */ here('IFLA_BRPORT_ROOT_ID', 13);
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_STATE: number = /* @__PURE__ */ here('IFLA_BRPORT_STATE', 1);
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_TOPOLOGY_CHANGE_ACK: number =
  /* @__PURE__ */ here('IFLA_BRPORT_TOPOLOGY_CHANGE_ACK', 19);
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_UNICAST_FLOOD: number =
  /* @__PURE__ */ here('IFLA_BRPORT_UNICAST_FLOOD', 9);
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_UNSPEC: number = /* @__PURE__ */ here('IFLA_BRPORT_UNSPEC', 0);
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_VLAN_TUNNEL: number = /* @__PURE__ */ here('IFLA_BRPORT_VLAN_TUNNEL', 29);
/** `<linux/if_link.h>` */
export const IFLA_CARRIER: number = /* @__PURE__ */ here('IFLA_CARRIER', 33);
/** `<linux/if_link.h>` */
export const IFLA_CARRIER_CHANGES: number = /* @__PURE__ */ here('IFLA_CARRIER_CHANGES', 35);
/** `<linux/if_link.h>` */
export const IFLA_CARRIER_DOWN_COUNT: number = /* @__PURE__ */ here('IFLA_CARRIER_DOWN_COUNT', 48);
/** `<linux/if_link.h>` */
export const IFLA_CARRIER_UP_COUNT: number = /* @__PURE__ */ here('IFLA_CARRIER_UP_COUNT', 47);
/** `<linux/if_link.h>` */
export const IFLA_COST: number = /* @__PURE__ */ here('IFLA_COST', 8);
/** `<linux/if_link.h>` */
export const IFLA_EVENT: number = /* @__PURE__ */ here('IFLA_EVENT', 44);
/** `<linux/if_link.h>` */
export const IFLA_EXT_MASK: number = /* @__PURE__ */ here('IFLA_EXT_MASK', 29);
/** `<linux/if_link.h>` */
export const IFLA_GROUP: number = /* @__PURE__ */ here('IFLA_GROUP', 27);
/** `<linux/if_link.h>` */
export const IFLA_GRO_MAX_SIZE: number = /* @__PURE__ */ here('IFLA_GRO_MAX_SIZE', 58);
/** `<linux/if_link.h>` */
export const IFLA_GSO_MAX_SEGS: number = /* @__PURE__ */ here('IFLA_GSO_MAX_SEGS', 40);
/** `<linux/if_link.h>` */
export const IFLA_GSO_MAX_SIZE: number = /* @__PURE__ */ here('IFLA_GSO_MAX_SIZE', 41);
/** `<linux/if_link.h>` */
export const IFLA_IFALIAS: number = /* @__PURE__ */ here('IFLA_IFALIAS', 20);
/** `<linux/if_link.h>` */
export const IFLA_IFNAME: number = /* @__PURE__ */ here('IFLA_IFNAME', 3);
/** `<linux/if_link.h>` */
export const IFLA_IF_NETNSID: number = /* @__PURE__ */ here('IFLA_IF_NETNSID', 46);
/** `<linux/if_link.h>` */
export const IFLA_INET6_ADDR_GEN_MODE: number = /* @__PURE__ */ here('IFLA_INET6_ADDR_GEN_MODE', 8);
/** `<linux/if_link.h>` */
export const IFLA_INET6_CACHEINFO: number = /* @__PURE__ */ here('IFLA_INET6_CACHEINFO', 5);
/** `<linux/if_link.h>` */
export const IFLA_INET6_CONF: number = /* @__PURE__ */ here('IFLA_INET6_CONF', 2);
/** `<linux/if_link.h>` */
export const IFLA_INET6_FLAGS: number = /* @__PURE__ */ here('IFLA_INET6_FLAGS', 1);
/** `<linux/if_link.h>` */
export const IFLA_INET6_ICMP6STATS: number = /* @__PURE__ */ here('IFLA_INET6_ICMP6STATS', 6);
/** `<linux/if_link.h>` */
export const IFLA_INET6_MCAST: number = /* @__PURE__ */ here('IFLA_INET6_MCAST', 4);
/** `<linux/if_link.h>` */
export const IFLA_INET6_RA_MTU: number = /* @__PURE__ */ here('IFLA_INET6_RA_MTU', 9);
/** `<linux/if_link.h>` */
export const IFLA_INET6_STATS: number = /* @__PURE__ */ here('IFLA_INET6_STATS', 3);
/** `<linux/if_link.h>` */
export const IFLA_INET6_TOKEN: number = /* @__PURE__ */ here('IFLA_INET6_TOKEN', 7);
/** `<linux/if_link.h>` */
export const IFLA_INET6_UNSPEC: number = /* @__PURE__ */ here('IFLA_INET6_UNSPEC', 0);
/** `<linux/if_link.h>` */
export const IFLA_INFO_DATA: number = /* @__PURE__ */ here('IFLA_INFO_DATA', 2);
/** `<linux/if_link.h>` */
export const IFLA_INFO_KIND: number = /* @__PURE__ */ here('IFLA_INFO_KIND', 1);
/** `<linux/if_link.h>` */
export const IFLA_INFO_UNSPEC: number = /* @__PURE__ */ here('IFLA_INFO_UNSPEC', 0);
/** `<linux/if_link.h>` */
export const IFLA_INFO_XSTATS: number = /* @__PURE__ */ here('IFLA_INFO_XSTATS', 3);
/** `<linux/if_link.h>` */
export const IFLA_LINK: number = /* @__PURE__ */ here('IFLA_LINK', 5);
/** `<linux/if_link.h>` */
export const IFLA_LINKINFO: number = /* @__PURE__ */ here('IFLA_LINKINFO', 18);
/** `<linux/if_link.h>` */
export const IFLA_LINKMODE: number = /* @__PURE__ */ here('IFLA_LINKMODE', 17);
/** `<linux/if_link.h>` */
export const IFLA_LINK_NETNSID: number = /* @__PURE__ */ here('IFLA_LINK_NETNSID', 37);
/** `<linux/if_link.h>` */
export const IFLA_MAP: number = /* @__PURE__ */ here('IFLA_MAP', 14);
/** `<linux/if_link.h>` */
export const IFLA_MASTER: number = /* @__PURE__ */ here('IFLA_MASTER', 10);
/** `<linux/if_link.h>` */
export const IFLA_MAX_MTU: number = /* @__PURE__ */ here('IFLA_MAX_MTU', 51);
/** `<linux/if_link.h>` */
export const IFLA_MIN_MTU: number = /* @__PURE__ */ here('IFLA_MIN_MTU', 50);
/** `<linux/if_link.h>` */
export const IFLA_MTU: number = /* @__PURE__ */ here('IFLA_MTU', 4);
/** `<linux/if_link.h>` */
export const IFLA_NET_NS_FD: number = /* @__PURE__ */ here('IFLA_NET_NS_FD', 28);
/** `<linux/if_link.h>` */
export const IFLA_NET_NS_PID: number = /* @__PURE__ */ here('IFLA_NET_NS_PID', 19);
/** `<linux/if_link.h>` */
export const IFLA_NEW_IFINDEX: number = /* @__PURE__ */ here('IFLA_NEW_IFINDEX', 49);
/** `<linux/if_link.h>` */
export const IFLA_NEW_NETNSID: number = /* @__PURE__ */ here('IFLA_NEW_NETNSID', 45);
/** `<linux/if_link.h>` */
export const IFLA_NUM_RX_QUEUES: number = /* @__PURE__ */ here('IFLA_NUM_RX_QUEUES', 32);
/** `<linux/if_link.h>` */
export const IFLA_NUM_TX_QUEUES: number = /* @__PURE__ */ here('IFLA_NUM_TX_QUEUES', 31);
/** `<linux/if_link.h>` */
export const IFLA_NUM_VF: number = /* @__PURE__ */ here('IFLA_NUM_VF', 21);
/** `<linux/if_link.h>` */
export const IFLA_OPERSTATE: number = /* @__PURE__ */ here('IFLA_OPERSTATE', 16);
/** `<linux/if_link.h>` */
export const IFLA_PAD: number = /* @__PURE__ */ here('IFLA_PAD', 42);
/** `<linux/if_link.h>` */
export const IFLA_PARENT_DEV_BUS_NAME: number =
  /* @__PURE__ */ here('IFLA_PARENT_DEV_BUS_NAME', 57);
/** `<linux/if_link.h>` */
export const IFLA_PARENT_DEV_NAME: number = /* @__PURE__ */ here('IFLA_PARENT_DEV_NAME', 56);
/** `<linux/if_link.h>` */
export const IFLA_PERM_ADDRESS: number = /* @__PURE__ */ here('IFLA_PERM_ADDRESS', 54);
/** `<linux/if_link.h>` */
export const IFLA_PHYS_PORT_ID: number = /* @__PURE__ */ here('IFLA_PHYS_PORT_ID', 34);
/** `<linux/if_link.h>` */
export const IFLA_PHYS_PORT_NAME: number = /* @__PURE__ */ here('IFLA_PHYS_PORT_NAME', 38);
/** `<linux/if_link.h>` */
export const IFLA_PHYS_SWITCH_ID: number = /* @__PURE__ */ here('IFLA_PHYS_SWITCH_ID', 36);
/** `<linux/if_link.h>` */
export const IFLA_PRIORITY: number = /* @__PURE__ */ here('IFLA_PRIORITY', 9);
/** `<linux/if_link.h>` */
export const IFLA_PROMISCUITY: number = /* @__PURE__ */ here('IFLA_PROMISCUITY', 30);
/** `<linux/if_link.h>` */
export const IFLA_PROP_LIST: number = /* @__PURE__ */ here('IFLA_PROP_LIST', 52);
/** `<linux/if_link.h>` */
export const IFLA_PROTINFO: number = /* @__PURE__ */ here('IFLA_PROTINFO', 12);
/** `<linux/if_link.h>` */
export const IFLA_PROTO_DOWN: number = /* @__PURE__ */ here('IFLA_PROTO_DOWN', 39);
/** `<linux/if_link.h>` */
export const IFLA_PROTO_DOWN_REASON: number = /* @__PURE__ */ here('IFLA_PROTO_DOWN_REASON', 55);
/** `<linux/if_link.h>` */
export const IFLA_PROTO_DOWN_REASON_MASK: number =
  /* @__PURE__ */ here('IFLA_PROTO_DOWN_REASON_MASK', 1);
/** `<linux/if_link.h>` */
export const IFLA_PROTO_DOWN_REASON_UNSPEC: number =
  /* @__PURE__ */ here('IFLA_PROTO_DOWN_REASON_UNSPEC', 0);
/** `<linux/if_link.h>` */
export const IFLA_PROTO_DOWN_REASON_VALUE: number =
  /* @__PURE__ */ here('IFLA_PROTO_DOWN_REASON_VALUE', 2);
/** `<linux/if_link.h>` */
export const IFLA_QDISC: number = /* @__PURE__ */ here('IFLA_QDISC', 6);
/** `<linux/if_link.h>` */
export const IFLA_STATS: number = /* @__PURE__ */ here('IFLA_STATS', 7);
/** `<linux/if_link.h>` */
export const IFLA_STATS64: number = /* @__PURE__ */ here('IFLA_STATS64', 23);
/** `<linux/if_link.h>` */
export const IFLA_TARGET_NETNSID: number = /* @__PURE__ */ here('IFLA_TARGET_NETNSID', 46);
/** `<linux/if_link.h>` */
export const IFLA_TSO_MAX_SEGS: number = /* @__PURE__ */ here('IFLA_TSO_MAX_SEGS', 60);
/** `<linux/if_link.h>` */
export const IFLA_TSO_MAX_SIZE: number = /* @__PURE__ */ here('IFLA_TSO_MAX_SIZE', 59);
/** `<linux/if_link.h>` */
export const IFLA_TXQLEN: number = /* @__PURE__ */ here('IFLA_TXQLEN', 13);
/** `<linux/if_link.h>` */
export const IFLA_UNSPEC: number = /* @__PURE__ */ here('IFLA_UNSPEC', 0);
/** `<linux/if_link.h>` */
export const IFLA_VFINFO_LIST: number = /* @__PURE__ */ here('IFLA_VFINFO_LIST', 22);
/** `<linux/if_link.h>` */
export const IFLA_WEIGHT: number = /* @__PURE__ */ here('IFLA_WEIGHT', 15);
/** `<linux/if_link.h>` */
export const IFLA_WIRELESS: number = /* @__PURE__ */ here('IFLA_WIRELESS', 11);
/** `<linux/if_link.h>` */
export const IFLA_XDP: number = /* @__PURE__ */ here('IFLA_XDP', 43);
/** `<linux/if_link.h>` */
export const IFLA_XFRM_COLLECT_METADATA: number =
  /* @__PURE__ */ here('IFLA_XFRM_COLLECT_METADATA', 3);
/** `<linux/if_link.h>` */
export const IFLA_XFRM_IF_ID: number = /* @__PURE__ */ here('IFLA_XFRM_IF_ID', 2);
/** `<linux/if_link.h>` */
export const IFLA_XFRM_LINK: number = /* @__PURE__ */ here('IFLA_XFRM_LINK', 1);
/** `<linux/if_link.h>` */
export const IFLA_XFRM_UNSPEC: number = /* @__PURE__ */ here('IFLA_XFRM_UNSPEC', 0);
/** `<linux/if_link.h>` */
export const XDP_ATTACHED_DRV: number = /* @__PURE__ */ here('XDP_ATTACHED_DRV', 1);
/** `<linux/if_link.h>` */
export const XDP_ATTACHED_HW: number = /* @__PURE__ */ here('XDP_ATTACHED_HW', 3);
/** `<linux/if_link.h>` */
export const XDP_ATTACHED_MULTI: number = /* @__PURE__ */ here('XDP_ATTACHED_MULTI', 4);
/** `<linux/if_link.h>` */
export const XDP_ATTACHED_NONE: number = /* @__PURE__ */ here('XDP_ATTACHED_NONE', 0);
/** `<linux/if_link.h>` */
export const XDP_ATTACHED_SKB: number = /* @__PURE__ */ here('XDP_ATTACHED_SKB', 2);
/** `<linux/if_link.h>` */
export const XDP_FLAGS_DRV_MODE: number = /* @__PURE__ */ here('XDP_FLAGS_DRV_MODE', 4);
/** `<linux/if_link.h>` */
export const XDP_FLAGS_HW_MODE: number = /* @__PURE__ */ here('XDP_FLAGS_HW_MODE', 8);
/** `<linux/if_link.h>` */
export const XDP_FLAGS_MASK: number = /* @__PURE__ */ here('XDP_FLAGS_MASK', 31);
/** `<linux/if_link.h>` */
export const XDP_FLAGS_MODES: number = /* @__PURE__ */ here('XDP_FLAGS_MODES', 14);
/** `<linux/if_link.h>` */
export const XDP_FLAGS_REPLACE: number = /* @__PURE__ */ here('XDP_FLAGS_REPLACE', 16);
/** `<linux/if_link.h>` */
export const XDP_FLAGS_SKB_MODE: number = /* @__PURE__ */ here('XDP_FLAGS_SKB_MODE', 2);
/** `<linux/if_link.h>` */
export const XDP_FLAGS_UPDATE_IF_NOEXIST: number =
  /* @__PURE__ */ here('XDP_FLAGS_UPDATE_IF_NOEXIST', 1);
/** `<linux/if_packet.h>` */
export const PACKET_ADD_MEMBERSHIP: Option<'PACKET', 'packet_mreq', 's'> =
  /* @__PURE__ */ here('PACKET_ADD_MEMBERSHIP', 1) as Option<'PACKET', 'packet_mreq', 's'>;
/** `<linux/if_packet.h>` */
export const PACKET_AUXDATA: 8 & Option<'PACKET', 'int', 'gs'> =
  /* @__PURE__ */ here('PACKET_AUXDATA', 8) as 8 & Option<'PACKET', 'int', 'gs'>;
/** `<linux/if_packet.h>` */
export const PACKET_BROADCAST: number = /* @__PURE__ */ here('PACKET_BROADCAST', 1);
/** `<linux/if_packet.h>` */
export const PACKET_COPY_THRESH: Option<'PACKET', 'int', 's'> =
  /* @__PURE__ */ here('PACKET_COPY_THRESH', 7) as Option<'PACKET', 'int', 's'>;
/** `<linux/if_packet.h>` */
export const PACKET_DROP_MEMBERSHIP: Option<'PACKET', 'packet_mreq', 's'> =
  /* @__PURE__ */ here('PACKET_DROP_MEMBERSHIP', 2) as Option<'PACKET', 'packet_mreq', 's'>;
/** `<linux/if_packet.h>` */
export const PACKET_FANOUT: Option<'PACKET', 'fanout', 'gs'> =
  /* @__PURE__ */ here('PACKET_FANOUT', 18) as Option<'PACKET', 'fanout', 'gs'>;
/** `<linux/if_packet.h>` */
export const PACKET_FANOUT_CBPF: number = /* @__PURE__ */ here('PACKET_FANOUT_CBPF', 6);
/** `<linux/if_packet.h>` */
export const PACKET_FANOUT_CPU: number = /* @__PURE__ */ here('PACKET_FANOUT_CPU', 2);
/** `<linux/if_packet.h>` */
export const PACKET_FANOUT_DATA: Option<'PACKET', 'bytes', 's'> =
  /* @__PURE__ */ here('PACKET_FANOUT_DATA', 22) as Option<'PACKET', 'bytes', 's'>;
/** `<linux/if_packet.h>` */
export const PACKET_FANOUT_EBPF: number = /* @__PURE__ */ here('PACKET_FANOUT_EBPF', 7);
/** `<linux/if_packet.h>` */
export const PACKET_FANOUT_FLAG_DEFRAG: number =
  /* @__PURE__ */ here('PACKET_FANOUT_FLAG_DEFRAG', 32768);
/** `<linux/if_packet.h>` */
export const PACKET_FANOUT_FLAG_ROLLOVER: number =
  /* @__PURE__ */ here('PACKET_FANOUT_FLAG_ROLLOVER', 4096);
/** `<linux/if_packet.h>` */
export const PACKET_FANOUT_FLAG_UNIQUEID: number =
  /* @__PURE__ */ here('PACKET_FANOUT_FLAG_UNIQUEID', 8192);
/** `<linux/if_packet.h>` */
export const PACKET_FANOUT_HASH: number = /* @__PURE__ */ here('PACKET_FANOUT_HASH', 0);
/** `<linux/if_packet.h>` */
export const PACKET_FANOUT_LB: number = /* @__PURE__ */ here('PACKET_FANOUT_LB', 1);
/** `<linux/if_packet.h>` */
export const PACKET_FANOUT_QM: number = /* @__PURE__ */ here('PACKET_FANOUT_QM', 5);
/** `<linux/if_packet.h>` */
export const PACKET_FANOUT_RND: number = /* @__PURE__ */ here('PACKET_FANOUT_RND', 4);
/** `<linux/if_packet.h>` */
export const PACKET_FANOUT_ROLLOVER: number = /* @__PURE__ */ here('PACKET_FANOUT_ROLLOVER', 3);
/** `<linux/if_packet.h>` */
export const PACKET_FASTROUTE: number = /* @__PURE__ */ here('PACKET_FASTROUTE', 6);
/** `<linux/if_packet.h>` */
export const PACKET_HDRLEN: Option<'PACKET', 'int', 'g'> =
  /* @__PURE__ */ here('PACKET_HDRLEN', 11) as Option<'PACKET', 'int', 'g'>;
/** `<linux/if_packet.h>` */
export const PACKET_HOST: number = /* @__PURE__ */ here('PACKET_HOST', 0);
/** `<linux/if_packet.h>` */
export const PACKET_IGNORE_OUTGOING: Option<'PACKET', 'int', 'gs'> =
  /* @__PURE__ */ here('PACKET_IGNORE_OUTGOING', 23) as Option<'PACKET', 'int', 'gs'>;
/** `<linux/if_packet.h>` */
export const PACKET_KERNEL: number = /* @__PURE__ */ here('PACKET_KERNEL', 7);
/** `<linux/if_packet.h>` */
export const PACKET_LOOPBACK: number = /* @__PURE__ */ here('PACKET_LOOPBACK', 5);
/** `<linux/if_packet.h>` */
export const PACKET_LOSS: Option<'PACKET', 'int', 'gs'> =
  /* @__PURE__ */ here('PACKET_LOSS', 14) as Option<'PACKET', 'int', 'gs'>;
/** `<linux/if_packet.h>` */
export const PACKET_MR_ALLMULTI: number = /* @__PURE__ */ here('PACKET_MR_ALLMULTI', 2);
/** `<linux/if_packet.h>` */
export const PACKET_MR_MULTICAST: number = /* @__PURE__ */ here('PACKET_MR_MULTICAST', 0);
/** `<linux/if_packet.h>` */
export const PACKET_MR_PROMISC: number = /* @__PURE__ */ here('PACKET_MR_PROMISC', 1);
/** `<linux/if_packet.h>` */
export const PACKET_MR_UNICAST: number = /* @__PURE__ */ here('PACKET_MR_UNICAST', 3);
/** `<linux/if_packet.h>` */
export const PACKET_MULTICAST: number = /* @__PURE__ */ here('PACKET_MULTICAST', 2);
/** `<linux/if_packet.h>` */
export const PACKET_ORIGDEV: Option<'PACKET', 'int', 'gs'> =
  /* @__PURE__ */ here('PACKET_ORIGDEV', 9) as Option<'PACKET', 'int', 'gs'>;
/** `<linux/if_packet.h>` */
export const PACKET_OTHERHOST: number = /* @__PURE__ */ here('PACKET_OTHERHOST', 3);
/** `<linux/if_packet.h>` */
export const PACKET_OUTGOING: number = /* @__PURE__ */ here('PACKET_OUTGOING', 4);
/** `<linux/if_packet.h>` */
export const PACKET_QDISC_BYPASS: Option<'PACKET', 'int', 'gs'> =
  /* @__PURE__ */ here('PACKET_QDISC_BYPASS', 20) as Option<'PACKET', 'int', 'gs'>;
/** `<linux/if_packet.h>` */
export const PACKET_RECV_OUTPUT: number = /* @__PURE__ */ here('PACKET_RECV_OUTPUT', 3);
/** `<linux/if_packet.h>` */
export const PACKET_RESERVE: Option<'PACKET', 'int', 'gs'> =
  /* @__PURE__ */ here('PACKET_RESERVE', 12) as Option<'PACKET', 'int', 'gs'>;
/** `<linux/if_packet.h>` */
export const PACKET_ROLLOVER_STATS: Option<'PACKET', 'tpacket_rollover_stats', 'g'> =
  /* @__PURE__ */ here('PACKET_ROLLOVER_STATS', 21) as Option<'PACKET', 'tpacket_rollover_stats', 'g'>;
/** `<linux/if_packet.h>` */
export const PACKET_RX_RING: Option<'PACKET', 'tpacket_req', 's'> =
  /* @__PURE__ */ here('PACKET_RX_RING', 5) as Option<'PACKET', 'tpacket_req', 's'>;
/** `<linux/if_packet.h>` */
export const PACKET_STATISTICS: Option<'PACKET', 'tpacket_stats', 'g'> =
  /* @__PURE__ */ here('PACKET_STATISTICS', 6) as Option<'PACKET', 'tpacket_stats', 'g'>;
/** `<linux/if_packet.h>` */
export const PACKET_TIMESTAMP: Option<'PACKET', 'int', 'gs'> =
  /* @__PURE__ */ here('PACKET_TIMESTAMP', 17) as Option<'PACKET', 'int', 'gs'>;
/** `<linux/if_packet.h>` */
export const PACKET_TX_HAS_OFF: Option<'PACKET', 'int', 'gs'> =
  /* @__PURE__ */ here('PACKET_TX_HAS_OFF', 19) as Option<'PACKET', 'int', 'gs'>;
/** `<linux/if_packet.h>` */
export const PACKET_TX_RING: Option<'PACKET', 'tpacket_req', 's'> =
  /* @__PURE__ */ here('PACKET_TX_RING', 13) as Option<'PACKET', 'tpacket_req', 's'>;
/** `<linux/if_packet.h>` */
export const PACKET_TX_TIMESTAMP: 16 & Option<'PACKET', 'int', 's'> =
  /* @__PURE__ */ here('PACKET_TX_TIMESTAMP', 16) as 16 & Option<'PACKET', 'int', 's'>;
/** `<linux/if_packet.h>` */
export const PACKET_USER: number = /* @__PURE__ */ here('PACKET_USER', 6);
/** `<linux/if_packet.h>` */
export const PACKET_VERSION: Option<'PACKET', 'int', 'gs'> =
  /* @__PURE__ */ here('PACKET_VERSION', 10) as Option<'PACKET', 'int', 'gs'>;
/** `<linux/if_packet.h>` */
export const PACKET_VNET_HDR: Option<'PACKET', 'int', 'gs'> =
  /* @__PURE__ */ here('PACKET_VNET_HDR', 15) as Option<'PACKET', 'int', 'gs'>;
/** `<linux/if_packet.h>` */
export const PACKET_VNET_HDR_SZ: Option<'PACKET', 'int', 'gs'> =
  /* @__PURE__ */ here('PACKET_VNET_HDR_SZ', 24) as Option<'PACKET', 'int', 'gs'>;
/** `<linux/if_packet.h>` */
export const TPACKET_ALIGNMENT: number = /* @__PURE__ */ here('TPACKET_ALIGNMENT', 16);
/** `<linux/if_packet.h>` */
export const TPACKET_HDRLEN: number = /* @__PURE__ */ here('TPACKET_HDRLEN', 52);
/** `<linux/if_packet.h>` */
export const TPACKET_V1: number = /* @__PURE__ */ here('TPACKET_V1', 0);
/** `<linux/if_packet.h>` */
export const TPACKET_V2: number = /* @__PURE__ */ here('TPACKET_V2', 1);
/** `<linux/if_packet.h>` */
export const TPACKET_V3: number = /* @__PURE__ */ here('TPACKET_V3', 2);
/** `<linux/if_packet.h>` */
export const TP_STATUS_AVAILABLE: number = /* @__PURE__ */ here('TP_STATUS_AVAILABLE', 0);
/** `<linux/if_packet.h>` */
export const TP_STATUS_BLK_TMO: number = /* @__PURE__ */ here('TP_STATUS_BLK_TMO', 32);
/** `<linux/if_packet.h>` */
export const TP_STATUS_COPY: number = /* @__PURE__ */ here('TP_STATUS_COPY', 2);
/** `<linux/if_packet.h>` */
export const TP_STATUS_CSUMNOTREADY: number = /* @__PURE__ */ here('TP_STATUS_CSUMNOTREADY', 8);
/** `<linux/if_packet.h>` */
export const TP_STATUS_CSUM_VALID: number = /* @__PURE__ */ here('TP_STATUS_CSUM_VALID', 128);
/** `<linux/if_packet.h>` */
export const TP_STATUS_KERNEL: number = /* @__PURE__ */ here('TP_STATUS_KERNEL', 0);
/** `<linux/if_packet.h>` */
export const TP_STATUS_LOSING: number = /* @__PURE__ */ here('TP_STATUS_LOSING', 4);
/** `<linux/if_packet.h>` */
export const TP_STATUS_SENDING: number = /* @__PURE__ */ here('TP_STATUS_SENDING', 2);
/** `<linux/if_packet.h>` */
export const TP_STATUS_SEND_REQUEST: number = /* @__PURE__ */ here('TP_STATUS_SEND_REQUEST', 1);
/** `<linux/if_packet.h>` */
export const TP_STATUS_TS_RAW_HARDWARE: number =
  /* @__PURE__ */ here('TP_STATUS_TS_RAW_HARDWARE', 2147483648);
/** `<linux/if_packet.h>` */
export const TP_STATUS_TS_SOFTWARE: number =
  /* @__PURE__ */ here('TP_STATUS_TS_SOFTWARE', 536870912);
/** `<linux/if_packet.h>` */
export const TP_STATUS_TS_SYS_HARDWARE: number =
  /* @__PURE__ */ here('TP_STATUS_TS_SYS_HARDWARE', 1073741824);
/** `<linux/if_packet.h>` */
export const TP_STATUS_USER: number = /* @__PURE__ */ here('TP_STATUS_USER', 1);
/** `<linux/if_packet.h>` */
export const TP_STATUS_VLAN_TPID_VALID: number =
  /* @__PURE__ */ here('TP_STATUS_VLAN_TPID_VALID', 64);
/** `<linux/if_packet.h>` */
export const TP_STATUS_VLAN_VALID: number = /* @__PURE__ */ here('TP_STATUS_VLAN_VALID', 16);
/** `<linux/if_packet.h>` */
export const TP_STATUS_WRONG_FORMAT: number = /* @__PURE__ */ here('TP_STATUS_WRONG_FORMAT', 4);
/** `<linux/if_tun.h>` */
export const IFF_ATTACH_QUEUE: number = /* @__PURE__ */ here('IFF_ATTACH_QUEUE', 512);
/** `<linux/if_tun.h>` */
export const IFF_DETACH_QUEUE: number = /* @__PURE__ */ here('IFF_DETACH_QUEUE', 1024);
/** `<linux/if_tun.h>` */
export const IFF_MULTI_QUEUE: number = /* @__PURE__ */ here('IFF_MULTI_QUEUE', 256);
/** `<linux/if_tun.h>` */
export const IFF_NAPI: number = /* @__PURE__ */ here('IFF_NAPI', 16);
/** `<linux/if_tun.h>` */
export const IFF_NAPI_FRAGS: number = /* @__PURE__ */ here('IFF_NAPI_FRAGS', 32);
/** `<linux/if_tun.h>` */
export const IFF_NOFILTER: number = /* @__PURE__ */ here('IFF_NOFILTER', 4096);
/** `<linux/if_tun.h>` */
export const IFF_NO_CARRIER: number = /* @__PURE__ */ here('IFF_NO_CARRIER', 64);
/** `<linux/if_tun.h>` */
export const IFF_NO_PI: number = /* @__PURE__ */ here('IFF_NO_PI', 4096);
/** `<linux/if_tun.h>` */
export const IFF_ONE_QUEUE: number = /* @__PURE__ */ here('IFF_ONE_QUEUE', 8192);
/** `<linux/if_tun.h>` */
export const IFF_PERSIST: number = /* @__PURE__ */ here('IFF_PERSIST', 2048);
/** `<linux/if_tun.h>` */
export const IFF_TAP: number = /* @__PURE__ */ here('IFF_TAP', 2);
/** `<linux/if_tun.h>` */
export const IFF_TUN: number = /* @__PURE__ */ here('IFF_TUN', 1);
/** `<linux/if_tun.h>` */
export const IFF_TUN_EXCL: number = /* @__PURE__ */ here('IFF_TUN_EXCL', 32768);
/** `<linux/if_tun.h>` */
export const IFF_VNET_HDR: number = /* @__PURE__ */ here('IFF_VNET_HDR', 16384);
/** `<linux/if_tun.h>` */
export const TUNGETIFF: number = /* @__PURE__ */ here('TUNGETIFF', 2147767506);
/** `<linux/if_tun.h>` */
export const TUNSETIFF: number = /* @__PURE__ */ here('TUNSETIFF', 1074025674);
/** `<linux/if_tun.h>` */
export const TUNSETPERSIST: number = /* @__PURE__ */ here('TUNSETPERSIST', 1074025675);
/** `<linux/if_tun.h>` */
export const TUN_FLT_ALLMULTI: number = /* @__PURE__ */ here('TUN_FLT_ALLMULTI', 1);
/** `<linux/if_tun.h>` */
export const TUN_F_CSUM: number = /* @__PURE__ */ here('TUN_F_CSUM', 1);
/** `<linux/if_tun.h>` */
export const TUN_F_TSO4: number = /* @__PURE__ */ here('TUN_F_TSO4', 2);
/** `<linux/if_tun.h>` */
export const TUN_F_TSO6: number = /* @__PURE__ */ here('TUN_F_TSO6', 4);
/** `<linux/if_tun.h>` */
export const TUN_F_TSO_ECN: number = /* @__PURE__ */ here('TUN_F_TSO_ECN', 8);
/** `<linux/if_tun.h>` */
export const TUN_F_UFO: number = /* @__PURE__ */ here('TUN_F_UFO', 16);
/** `<linux/if_tun.h>` */
export const TUN_PKT_STRIP: number = /* @__PURE__ */ here('TUN_PKT_STRIP', 1);
/** `<linux/if_tun.h>` */
export const TUN_TAP_DEV: number = /* @__PURE__ */ here('TUN_TAP_DEV', 2);
/** `<linux/if_tun.h>` */
export const TUN_TUN_DEV: number = /* @__PURE__ */ here('TUN_TUN_DEV', 1);
/** `<linux/if_xdp.h>` */
export const XDP_COPY: number = /* @__PURE__ */ here('XDP_COPY', 2);
/** `<linux/if_xdp.h>` */
export const XDP_MMAP_OFFSETS: Option<'XDP', 'xdp_mmap_offsets', 'g'> =
  /* @__PURE__ */ here('XDP_MMAP_OFFSETS', 1) as Option<'XDP', 'xdp_mmap_offsets', 'g'>;
/** `<linux/if_xdp.h>` */
export const XDP_OPTIONS: Option<'XDP', 'uint', 'g'> =
  /* @__PURE__ */ here('XDP_OPTIONS', 8) as Option<'XDP', 'uint', 'g'>;
/** `<linux/if_xdp.h>` */
export const XDP_OPTIONS_ZEROCOPY: number = /* @__PURE__ */ here('XDP_OPTIONS_ZEROCOPY', 1);
/** `<linux/if_xdp.h>` */
export const XDP_PGOFF_RX_RING: number = /* @__PURE__ */ here('XDP_PGOFF_RX_RING', 0);
/** `<linux/if_xdp.h>` */
export const XDP_PGOFF_TX_RING: number = /* @__PURE__ */ here('XDP_PGOFF_TX_RING', 2147483648);
/** `<linux/if_xdp.h>` */
export const XDP_RING_NEED_WAKEUP: number = /* @__PURE__ */ here('XDP_RING_NEED_WAKEUP', 1);
/** `<linux/if_xdp.h>` */
export const XDP_RX_RING: Option<'XDP', 'int', 's'> =
  /* @__PURE__ */ here('XDP_RX_RING', 2) as Option<'XDP', 'int', 's'>;
/** `<linux/if_xdp.h>` */
export const XDP_SHARED_UMEM: number = /* @__PURE__ */ here('XDP_SHARED_UMEM', 1);
/** `<linux/if_xdp.h>` */
export const XDP_STATISTICS: Option<'XDP', 'xdp_statistics', 'g'> =
  /* @__PURE__ */ here('XDP_STATISTICS', 7) as Option<'XDP', 'xdp_statistics', 'g'>;
/** `<linux/if_xdp.h>` */
export const XDP_TX_RING: Option<'XDP', 'int', 's'> =
  /* @__PURE__ */ here('XDP_TX_RING', 3) as Option<'XDP', 'int', 's'>;
/** `<linux/if_xdp.h>` */
export const XDP_UMEM_COMPLETION_RING: Option<'XDP', 'int', 's'> =
  /* @__PURE__ */ here('XDP_UMEM_COMPLETION_RING', 6) as Option<'XDP', 'int', 's'>;
/** `<linux/if_xdp.h>` */
export const XDP_UMEM_FILL_RING: Option<'XDP', 'int', 's'> =
  /* @__PURE__ */ here('XDP_UMEM_FILL_RING', 5) as Option<'XDP', 'int', 's'>;
/** `<linux/if_xdp.h>` */
export const XDP_UMEM_PGOFF_COMPLETION_RING: number =
  /* @__PURE__ */ here('XDP_UMEM_PGOFF_COMPLETION_RING', 6442450944);
/** `<linux/if_xdp.h>` */
export const XDP_UMEM_PGOFF_FILL_RING: number =
  /* @__PURE__ */ here('XDP_UMEM_PGOFF_FILL_RING', 4294967296);
/** `<linux/if_xdp.h>` */
export const XDP_UMEM_REG: Option<'XDP', 'bytes', 's'> =
  /* @__PURE__ */ here('XDP_UMEM_REG', 4) as Option<'XDP', 'bytes', 's'>;
/** `<linux/if_xdp.h>` */
export const XDP_UMEM_UNALIGNED_CHUNK_FLAG: number =
  /* @__PURE__ */ here('XDP_UMEM_UNALIGNED_CHUNK_FLAG', 1);
/** `<linux/if_xdp.h>` */
export const XDP_USE_NEED_WAKEUP: number = /* @__PURE__ */ here('XDP_USE_NEED_WAKEUP', 8);
/** `<linux/if_xdp.h>` */
export const XDP_ZEROCOPY: number = /* @__PURE__ */ here('XDP_ZEROCOPY', 4);
/** `<linux/inet_diag.h>` */
export const INET_DIAG_BBRINFO: number = /* @__PURE__ */ here('INET_DIAG_BBRINFO', 16);
/** `<linux/inet_diag.h>` */
export const INET_DIAG_BC_AUTO: number = /* @__PURE__ */ here('INET_DIAG_BC_AUTO', 6);
/** `<linux/inet_diag.h>` */
export const INET_DIAG_BC_CGROUP_COND: number =
  /* @__PURE__ */ here('INET_DIAG_BC_CGROUP_COND', 13);
/** `<linux/inet_diag.h>` */
export const INET_DIAG_BC_DEV_COND: number = /* @__PURE__ */ here('INET_DIAG_BC_DEV_COND', 9);
/** `<linux/inet_diag.h>` */
export const INET_DIAG_BC_D_COND: number = /* @__PURE__ */ here('INET_DIAG_BC_D_COND', 8);
/** `<linux/inet_diag.h>` */
export const INET_DIAG_BC_D_EQ: number = /* @__PURE__ */ here('INET_DIAG_BC_D_EQ', 12);
/** `<linux/inet_diag.h>` */
export const INET_DIAG_BC_D_GE: number = /* @__PURE__ */ here('INET_DIAG_BC_D_GE', 4);
/** `<linux/inet_diag.h>` */
export const INET_DIAG_BC_D_LE: number = /* @__PURE__ */ here('INET_DIAG_BC_D_LE', 5);
/** `<linux/inet_diag.h>` */
export const INET_DIAG_BC_JMP: number = /* @__PURE__ */ here('INET_DIAG_BC_JMP', 1);
/** `<linux/inet_diag.h>` */
export const INET_DIAG_BC_MARK_COND: number = /* @__PURE__ */ here('INET_DIAG_BC_MARK_COND', 10);
/** `<linux/inet_diag.h>` */
export const INET_DIAG_BC_NOP: number = /* @__PURE__ */ here('INET_DIAG_BC_NOP', 0);
/** `<linux/inet_diag.h>` */
export const INET_DIAG_BC_S_COND: number = /* @__PURE__ */ here('INET_DIAG_BC_S_COND', 7);
/** `<linux/inet_diag.h>` */
export const INET_DIAG_BC_S_EQ: number = /* @__PURE__ */ here('INET_DIAG_BC_S_EQ', 11);
/** `<linux/inet_diag.h>` */
export const INET_DIAG_BC_S_GE: number = /* @__PURE__ */ here('INET_DIAG_BC_S_GE', 2);
/** `<linux/inet_diag.h>` */
export const INET_DIAG_BC_S_LE: number = /* @__PURE__ */ here('INET_DIAG_BC_S_LE', 3);
/** `<linux/inet_diag.h>` */
export const INET_DIAG_CGROUP_ID: number = /* @__PURE__ */ here('INET_DIAG_CGROUP_ID', 21);
/** `<linux/inet_diag.h>` */
export const INET_DIAG_CLASS_ID: number = /* @__PURE__ */ here('INET_DIAG_CLASS_ID', 17);
/** `<linux/inet_diag.h>` */
export const INET_DIAG_CONG: number = /* @__PURE__ */ here('INET_DIAG_CONG', 4);
/** `<linux/inet_diag.h>` */
export const INET_DIAG_DCTCPINFO: number = /* @__PURE__ */ here('INET_DIAG_DCTCPINFO', 9);
/** `<linux/inet_diag.h>` */
export const INET_DIAG_INFO: number = /* @__PURE__ */ here('INET_DIAG_INFO', 2);
/** `<linux/inet_diag.h>` */
export const INET_DIAG_LOCALS: number = /* @__PURE__ */ here('INET_DIAG_LOCALS', 12);
/** `<linux/inet_diag.h>` */
export const INET_DIAG_MARK: number = /* @__PURE__ */ here('INET_DIAG_MARK', 15);
/** `<linux/inet_diag.h>` */
export const INET_DIAG_MD5SIG: number = /* @__PURE__ */ here('INET_DIAG_MD5SIG', 18);
/** `<linux/inet_diag.h>` */
export const INET_DIAG_MEMINFO: number = /* @__PURE__ */ here('INET_DIAG_MEMINFO', 1);
/** `<linux/inet_diag.h>` */
export const INET_DIAG_NOCOOKIE: number = /* @__PURE__ */ here('INET_DIAG_NOCOOKIE', 4294967295);
/** `<linux/inet_diag.h>` */
export const INET_DIAG_NONE: number = /* @__PURE__ */ here('INET_DIAG_NONE', 0);
/** `<linux/inet_diag.h>` */
export const INET_DIAG_PAD: number = /* @__PURE__ */ here('INET_DIAG_PAD', 14);
/** `<linux/inet_diag.h>` */
export const INET_DIAG_PEERS: number = /* @__PURE__ */ here('INET_DIAG_PEERS', 13);
/** `<linux/inet_diag.h>` */
export const INET_DIAG_PROTOCOL: number = /* @__PURE__ */ here('INET_DIAG_PROTOCOL', 10);
/** `<linux/inet_diag.h>` */
export const INET_DIAG_REQ_BYTECODE: number = /* @__PURE__ */ here('INET_DIAG_REQ_BYTECODE', 1);
/** `<linux/inet_diag.h>` */
export const INET_DIAG_REQ_NONE: number = /* @__PURE__ */ here('INET_DIAG_REQ_NONE', 0);
/** `<linux/inet_diag.h>` */
export const INET_DIAG_REQ_PROTOCOL: number = /* @__PURE__ */ here('INET_DIAG_REQ_PROTOCOL', 3);
/** `<linux/inet_diag.h>` */
export const INET_DIAG_REQ_SK_BPF_STORAGES: number =
  /* @__PURE__ */ here('INET_DIAG_REQ_SK_BPF_STORAGES', 2);
/** `<linux/inet_diag.h>` */
export const INET_DIAG_SHUTDOWN: number = /* @__PURE__ */ here('INET_DIAG_SHUTDOWN', 8);
/** `<linux/inet_diag.h>` */
export const INET_DIAG_SKMEMINFO: number = /* @__PURE__ */ here('INET_DIAG_SKMEMINFO', 7);
/** `<linux/inet_diag.h>` */
export const INET_DIAG_SKV6ONLY: number = /* @__PURE__ */ here('INET_DIAG_SKV6ONLY', 11);
/** `<linux/inet_diag.h>` */
export const INET_DIAG_SK_BPF_STORAGES: number =
  /* @__PURE__ */ here('INET_DIAG_SK_BPF_STORAGES', 20);
/** `<linux/inet_diag.h>` */
export const INET_DIAG_SOCKOPT: number = /* @__PURE__ */ here('INET_DIAG_SOCKOPT', 22);
/** `<linux/inet_diag.h>` */
export const INET_DIAG_TCLASS: number = /* @__PURE__ */ here('INET_DIAG_TCLASS', 6);
/** `<linux/inet_diag.h>` */
export const INET_DIAG_TOS: number = /* @__PURE__ */ here('INET_DIAG_TOS', 5);
/** `<linux/inet_diag.h>` */
export const INET_DIAG_ULP_INFO: number = /* @__PURE__ */ here('INET_DIAG_ULP_INFO', 19);
/** `<linux/inet_diag.h>` */
export const INET_DIAG_VEGASINFO: number = /* @__PURE__ */ here('INET_DIAG_VEGASINFO', 3);
/** `<linux/mptcp.h>` */
export const MPTCP_ATTR_BACKUP: number = /* @__PURE__ */ here('MPTCP_ATTR_BACKUP', 11);
/** `<linux/mptcp.h>` */
export const MPTCP_ATTR_DADDR4: number = /* @__PURE__ */ here('MPTCP_ATTR_DADDR4', 7);
/** `<linux/mptcp.h>` */
export const MPTCP_ATTR_DADDR6: number = /* @__PURE__ */ here('MPTCP_ATTR_DADDR6', 8);
/** `<linux/mptcp.h>` */
export const MPTCP_ATTR_DPORT: number = /* @__PURE__ */ here('MPTCP_ATTR_DPORT', 10);
/** `<linux/mptcp.h>` */
export const MPTCP_ATTR_ERROR: number = /* @__PURE__ */ here('MPTCP_ATTR_ERROR', 12);
/** `<linux/mptcp.h>` */
export const MPTCP_ATTR_FAMILY: number = /* @__PURE__ */ here('MPTCP_ATTR_FAMILY', 2);
/** `<linux/mptcp.h>` */
export const MPTCP_ATTR_FLAGS: number = /* @__PURE__ */ here('MPTCP_ATTR_FLAGS', 13);
/** `<linux/mptcp.h>` */
export const MPTCP_ATTR_IF_IDX: number = /* @__PURE__ */ here('MPTCP_ATTR_IF_IDX', 15);
/** `<linux/mptcp.h>` */
export const MPTCP_ATTR_LOC_ID: number = /* @__PURE__ */ here('MPTCP_ATTR_LOC_ID', 3);
/** `<linux/mptcp.h>` */
export const MPTCP_ATTR_REM_ID: number = /* @__PURE__ */ here('MPTCP_ATTR_REM_ID', 4);
/** `<linux/mptcp.h>` */
export const MPTCP_ATTR_RESET_FLAGS: number = /* @__PURE__ */ here('MPTCP_ATTR_RESET_FLAGS', 17);
/** `<linux/mptcp.h>` */
export const MPTCP_ATTR_RESET_REASON: number = /* @__PURE__ */ here('MPTCP_ATTR_RESET_REASON', 16);
/** `<linux/mptcp.h>` */
export const MPTCP_ATTR_SADDR4: number = /* @__PURE__ */ here('MPTCP_ATTR_SADDR4', 5);
/** `<linux/mptcp.h>` */
export const MPTCP_ATTR_SADDR6: number = /* @__PURE__ */ here('MPTCP_ATTR_SADDR6', 6);
/** `<linux/mptcp.h>` */
export const MPTCP_ATTR_SERVER_SIDE: number = /* @__PURE__ */ here('MPTCP_ATTR_SERVER_SIDE', 18);
/** `<linux/mptcp.h>` */
export const MPTCP_ATTR_SPORT: number = /* @__PURE__ */ here('MPTCP_ATTR_SPORT', 9);
/** `<linux/mptcp.h>` */
export const MPTCP_ATTR_TIMEOUT: number = /* @__PURE__ */ here('MPTCP_ATTR_TIMEOUT', 14);
/** `<linux/mptcp.h>` */
export const MPTCP_ATTR_TOKEN: number = /* @__PURE__ */ here('MPTCP_ATTR_TOKEN', 1);
/** `<linux/mptcp.h>` */
export const MPTCP_ATTR_UNSPEC: number = /* @__PURE__ */ here('MPTCP_ATTR_UNSPEC', 0);
/** `<linux/mptcp.h>` */
export const MPTCP_EVENT_ANNOUNCED: number = /* @__PURE__ */ here('MPTCP_EVENT_ANNOUNCED', 6);
/** `<linux/mptcp.h>` */
export const MPTCP_EVENT_CLOSED: number = /* @__PURE__ */ here('MPTCP_EVENT_CLOSED', 3);
/** `<linux/mptcp.h>` */
export const MPTCP_EVENT_CREATED: number = /* @__PURE__ */ here('MPTCP_EVENT_CREATED', 1);
/** `<linux/mptcp.h>` */
export const MPTCP_EVENT_ESTABLISHED: number = /* @__PURE__ */ here('MPTCP_EVENT_ESTABLISHED', 2);
/** `<linux/mptcp.h>` */
export const MPTCP_EVENT_REMOVED: number = /* @__PURE__ */ here('MPTCP_EVENT_REMOVED', 7);
/** `<linux/mptcp.h>` */
export const MPTCP_EVENT_SUB_CLOSED: number = /* @__PURE__ */ here('MPTCP_EVENT_SUB_CLOSED', 11);
/** `<linux/mptcp.h>` */
export const MPTCP_EVENT_SUB_ESTABLISHED: number =
  /* @__PURE__ */ here('MPTCP_EVENT_SUB_ESTABLISHED', 10);
/** `<linux/mptcp.h>` */
export const MPTCP_EVENT_SUB_PRIORITY: number =
  /* @__PURE__ */ here('MPTCP_EVENT_SUB_PRIORITY', 13);
/** `<linux/mptcp.h>` */
export const MPTCP_EVENT_UNSPEC: number = /* @__PURE__ */ here('MPTCP_EVENT_UNSPEC', 0);
/** `<linux/mptcp.h>` */
export const MPTCP_INFO: Option<'MPTCP', 'mptcp_info', 'g'> =
  /* @__PURE__ */ here('MPTCP_INFO', 1) as Option<'MPTCP', 'mptcp_info', 'g'>;
/** `<linux/mptcp.h>` */
export const MPTCP_INFO_FLAG_FALLBACK: number = /* @__PURE__ */ here('MPTCP_INFO_FLAG_FALLBACK', 1);
/** `<linux/mptcp.h>` */
export const MPTCP_INFO_FLAG_REMOTE_KEY_RECEIVED: number =
  /* @__PURE__ */ here('MPTCP_INFO_FLAG_REMOTE_KEY_RECEIVED', 2);
/** `<linux/mptcp.h>` */
export const MPTCP_PM_ADDR_ATTR_ADDR4: number = /* @__PURE__ */ here('MPTCP_PM_ADDR_ATTR_ADDR4', 3);
/** `<linux/mptcp.h>` */
export const MPTCP_PM_ADDR_ATTR_ADDR6: number = /* @__PURE__ */ here('MPTCP_PM_ADDR_ATTR_ADDR6', 4);
/** `<linux/mptcp.h>` */
export const MPTCP_PM_ADDR_ATTR_FAMILY: number =
  /* @__PURE__ */ here('MPTCP_PM_ADDR_ATTR_FAMILY', 1);
/** `<linux/mptcp.h>` */
export const MPTCP_PM_ADDR_ATTR_FLAGS: number = /* @__PURE__ */ here('MPTCP_PM_ADDR_ATTR_FLAGS', 6);
/** `<linux/mptcp.h>` */
export const MPTCP_PM_ADDR_ATTR_ID: number = /* @__PURE__ */ here('MPTCP_PM_ADDR_ATTR_ID', 2);
/** `<linux/mptcp.h>` */
export const MPTCP_PM_ADDR_ATTR_IF_IDX: number =
  /* @__PURE__ */ here('MPTCP_PM_ADDR_ATTR_IF_IDX', 7);
/** `<linux/mptcp.h>` */
export const MPTCP_PM_ADDR_ATTR_PORT: number = /* @__PURE__ */ here('MPTCP_PM_ADDR_ATTR_PORT', 5);
/** `<linux/mptcp.h>` */
export const MPTCP_PM_ADDR_ATTR_UNSPEC: number =
  /* @__PURE__ */ here('MPTCP_PM_ADDR_ATTR_UNSPEC', 0);
/** `<linux/mptcp.h>` */
export const MPTCP_PM_ADDR_FLAG_BACKUP: number =
  /* @__PURE__ */ here('MPTCP_PM_ADDR_FLAG_BACKUP', 4);
/** `<linux/mptcp.h>` */
export const MPTCP_PM_ADDR_FLAG_FULLMESH: number =
  /* @__PURE__ */ here('MPTCP_PM_ADDR_FLAG_FULLMESH', 8);
/** `<linux/mptcp.h>` */
export const MPTCP_PM_ADDR_FLAG_IMPLICIT: number =
  /* @__PURE__ */ here('MPTCP_PM_ADDR_FLAG_IMPLICIT', 16);
/** `<linux/mptcp.h>` */
export const MPTCP_PM_ADDR_FLAG_SIGNAL: number =
  /* @__PURE__ */ here('MPTCP_PM_ADDR_FLAG_SIGNAL', 1);
/** `<linux/mptcp.h>` */
export const MPTCP_PM_ADDR_FLAG_SUBFLOW: number =
  /* @__PURE__ */ here('MPTCP_PM_ADDR_FLAG_SUBFLOW', 2);
/** `<linux/mptcp.h>` */
export const MPTCP_PM_ATTR_ADDR: number = /* @__PURE__ */ here('MPTCP_PM_ATTR_ADDR', 1);
/** `<linux/mptcp.h>` */
export const MPTCP_PM_ATTR_ADDR_REMOTE: number =
  /* @__PURE__ */ here('MPTCP_PM_ATTR_ADDR_REMOTE', 6);
/** `<linux/mptcp.h>` */
export const MPTCP_PM_ATTR_LOC_ID: number = /* @__PURE__ */ here('MPTCP_PM_ATTR_LOC_ID', 5);
/** `<linux/mptcp.h>` */
export const MPTCP_PM_ATTR_RCV_ADD_ADDRS: number =
  /* @__PURE__ */ here('MPTCP_PM_ATTR_RCV_ADD_ADDRS', 2);
/** `<linux/mptcp.h>` */
export const MPTCP_PM_ATTR_SUBFLOWS: number = /* @__PURE__ */ here('MPTCP_PM_ATTR_SUBFLOWS', 3);
/** `<linux/mptcp.h>` */
export const MPTCP_PM_ATTR_TOKEN: number = /* @__PURE__ */ here('MPTCP_PM_ATTR_TOKEN', 4);
/** `<linux/mptcp.h>` */
export const MPTCP_PM_ATTR_UNSPEC: number = /* @__PURE__ */ here('MPTCP_PM_ATTR_UNSPEC', 0);
/** `<linux/mptcp.h>` */
export const MPTCP_PM_CMD_ADD_ADDR: number = /* @__PURE__ */ here('MPTCP_PM_CMD_ADD_ADDR', 1);
/** `<linux/mptcp.h>` */
export const MPTCP_PM_CMD_ANNOUNCE: number = /* @__PURE__ */ here('MPTCP_PM_CMD_ANNOUNCE', 8);
/** `<linux/mptcp.h>` */
export const MPTCP_PM_CMD_DEL_ADDR: number = /* @__PURE__ */ here('MPTCP_PM_CMD_DEL_ADDR', 2);
/** `<linux/mptcp.h>` */
export const MPTCP_PM_CMD_FLUSH_ADDRS: number = /* @__PURE__ */ here('MPTCP_PM_CMD_FLUSH_ADDRS', 4);
/** `<linux/mptcp.h>` */
export const MPTCP_PM_CMD_GET_ADDR: number = /* @__PURE__ */ here('MPTCP_PM_CMD_GET_ADDR', 3);
/** `<linux/mptcp.h>` */
export const MPTCP_PM_CMD_GET_LIMITS: number = /* @__PURE__ */ here('MPTCP_PM_CMD_GET_LIMITS', 6);
/** `<linux/mptcp.h>` */
export const MPTCP_PM_CMD_REMOVE: number = /* @__PURE__ */ here('MPTCP_PM_CMD_REMOVE', 9);
/** `<linux/mptcp.h>` */
export const MPTCP_PM_CMD_SET_FLAGS: number = /* @__PURE__ */ here('MPTCP_PM_CMD_SET_FLAGS', 7);
/** `<linux/mptcp.h>` */
export const MPTCP_PM_CMD_SET_LIMITS: number = /* @__PURE__ */ here('MPTCP_PM_CMD_SET_LIMITS', 5);
/** `<linux/mptcp.h>` */
export const MPTCP_PM_CMD_SUBFLOW_CREATE: number =
  /* @__PURE__ */ here('MPTCP_PM_CMD_SUBFLOW_CREATE', 10);
/** `<linux/mptcp.h>` */
export const MPTCP_PM_CMD_SUBFLOW_DESTROY: number =
  /* @__PURE__ */ here('MPTCP_PM_CMD_SUBFLOW_DESTROY', 11);
/** `<linux/mptcp.h>` */
export const MPTCP_PM_CMD_UNSPEC: number = /* @__PURE__ */ here('MPTCP_PM_CMD_UNSPEC', 0);
/** `<linux/mptcp.h>` */
export const MPTCP_PM_EV_FLAG_DENY_JOIN_ID0: number =
  /* @__PURE__ */ here('MPTCP_PM_EV_FLAG_DENY_JOIN_ID0', 1);
/** `<linux/mptcp.h>` */
export const MPTCP_PM_VER: number = /* @__PURE__ */ here('MPTCP_PM_VER', 1);
/** `<linux/mptcp.h>` */
export const MPTCP_RST_EBADPERF: number = /* @__PURE__ */ here('MPTCP_RST_EBADPERF', 5);
/** `<linux/mptcp.h>` */
export const MPTCP_RST_EMIDDLEBOX: number = /* @__PURE__ */ here('MPTCP_RST_EMIDDLEBOX', 6);
/** `<linux/mptcp.h>` */
export const MPTCP_RST_EMPTCP: number = /* @__PURE__ */ here('MPTCP_RST_EMPTCP', 1);
/** `<linux/mptcp.h>` */
export const MPTCP_RST_EPROHIBIT: number = /* @__PURE__ */ here('MPTCP_RST_EPROHIBIT', 3);
/** `<linux/mptcp.h>` */
export const MPTCP_RST_ERESOURCE: number = /* @__PURE__ */ here('MPTCP_RST_ERESOURCE', 2);
/** `<linux/mptcp.h>` */
export const MPTCP_RST_EUNSPEC: number = /* @__PURE__ */ here('MPTCP_RST_EUNSPEC', 0);
/** `<linux/mptcp.h>` */
export const MPTCP_RST_EWQ2BIG: number = /* @__PURE__ */ here('MPTCP_RST_EWQ2BIG', 4);
/** `<linux/mptcp.h>` */
export const MPTCP_SUBFLOW_ADDRS: Option<'MPTCP', 'mptcp_subflow_addrs[]', 'g'> =
  /* @__PURE__ */ here('MPTCP_SUBFLOW_ADDRS', 3) as Option<'MPTCP', 'mptcp_subflow_addrs[]', 'g'>;
/** `<linux/mptcp.h>` */
export const MPTCP_SUBFLOW_ATTR_FLAGS: number = /* @__PURE__ */ here('MPTCP_SUBFLOW_ATTR_FLAGS', 8);
/** `<linux/mptcp.h>` */
export const MPTCP_SUBFLOW_ATTR_ID_LOC: number =
  /* @__PURE__ */ here('MPTCP_SUBFLOW_ATTR_ID_LOC', 10);
/** `<linux/mptcp.h>` */
export const MPTCP_SUBFLOW_ATTR_ID_REM: number =
  /* @__PURE__ */ here('MPTCP_SUBFLOW_ATTR_ID_REM', 9);
/** `<linux/mptcp.h>` */
export const MPTCP_SUBFLOW_ATTR_MAP_DATALEN: number =
  /* @__PURE__ */ here('MPTCP_SUBFLOW_ATTR_MAP_DATALEN', 7);
/** `<linux/mptcp.h>` */
export const MPTCP_SUBFLOW_ATTR_MAP_SEQ: number =
  /* @__PURE__ */ here('MPTCP_SUBFLOW_ATTR_MAP_SEQ', 4);
/** `<linux/mptcp.h>` */
export const MPTCP_SUBFLOW_ATTR_MAP_SFSEQ: number =
  /* @__PURE__ */ here('MPTCP_SUBFLOW_ATTR_MAP_SFSEQ', 5);
/** `<linux/mptcp.h>` */
export const MPTCP_SUBFLOW_ATTR_PAD: number = /* @__PURE__ */ here('MPTCP_SUBFLOW_ATTR_PAD', 11);
/** `<linux/mptcp.h>` */
export const MPTCP_SUBFLOW_ATTR_RELWRITE_SEQ: number =
  /* @__PURE__ */ here('MPTCP_SUBFLOW_ATTR_RELWRITE_SEQ', 3);
/** `<linux/mptcp.h>` */
export const MPTCP_SUBFLOW_ATTR_SSN_OFFSET: number =
  /* @__PURE__ */ here('MPTCP_SUBFLOW_ATTR_SSN_OFFSET', 6);
/** `<linux/mptcp.h>` */
export const MPTCP_SUBFLOW_ATTR_TOKEN_LOC: number =
  /* @__PURE__ */ here('MPTCP_SUBFLOW_ATTR_TOKEN_LOC', 2);
/** `<linux/mptcp.h>` */
export const MPTCP_SUBFLOW_ATTR_TOKEN_REM: number =
  /* @__PURE__ */ here('MPTCP_SUBFLOW_ATTR_TOKEN_REM', 1);
/** `<linux/mptcp.h>` */
export const MPTCP_SUBFLOW_ATTR_UNSPEC: number =
  /* @__PURE__ */ here('MPTCP_SUBFLOW_ATTR_UNSPEC', 0);
/** `<linux/mptcp.h>` */
export const MPTCP_SUBFLOW_FLAG_BKUP_LOC: number =
  /* @__PURE__ */ here('MPTCP_SUBFLOW_FLAG_BKUP_LOC', 32);
/** `<linux/mptcp.h>` */
export const MPTCP_SUBFLOW_FLAG_BKUP_REM: number =
  /* @__PURE__ */ here('MPTCP_SUBFLOW_FLAG_BKUP_REM', 16);
/** `<linux/mptcp.h>` */
export const MPTCP_SUBFLOW_FLAG_CONNECTED: number =
  /* @__PURE__ */ here('MPTCP_SUBFLOW_FLAG_CONNECTED', 128);
/** `<linux/mptcp.h>` */
export const MPTCP_SUBFLOW_FLAG_FULLY_ESTABLISHED: number =
  /* @__PURE__ */ here('MPTCP_SUBFLOW_FLAG_FULLY_ESTABLISHED', 64);
/** `<linux/mptcp.h>` */
export const MPTCP_SUBFLOW_FLAG_JOIN_LOC: number =
  /* @__PURE__ */ here('MPTCP_SUBFLOW_FLAG_JOIN_LOC', 8);
/** `<linux/mptcp.h>` */
export const MPTCP_SUBFLOW_FLAG_JOIN_REM: number =
  /* @__PURE__ */ here('MPTCP_SUBFLOW_FLAG_JOIN_REM', 4);
/** `<linux/mptcp.h>` */
export const MPTCP_SUBFLOW_FLAG_MAPVALID: number =
  /* @__PURE__ */ here('MPTCP_SUBFLOW_FLAG_MAPVALID', 256);
/** `<linux/mptcp.h>` */
export const MPTCP_SUBFLOW_FLAG_MCAP_LOC: number =
  /* @__PURE__ */ here('MPTCP_SUBFLOW_FLAG_MCAP_LOC', 2);
/** `<linux/mptcp.h>` */
export const MPTCP_SUBFLOW_FLAG_MCAP_REM: number =
  /* @__PURE__ */ here('MPTCP_SUBFLOW_FLAG_MCAP_REM', 1);
/** `<linux/mptcp.h>` */
export const MPTCP_TCPINFO: Option<'MPTCP', 'tcp_info[]', 'g'> =
  /* @__PURE__ */ here('MPTCP_TCPINFO', 2) as Option<'MPTCP', 'tcp_info[]', 'g'>;
/** `<linux/net_tstamp.h>` */
export const HWTSTAMP_FILTER_ALL: number = /* @__PURE__ */ here('HWTSTAMP_FILTER_ALL', 1);
/** `<linux/net_tstamp.h>` */
export const HWTSTAMP_FILTER_NONE: number = /* @__PURE__ */ here('HWTSTAMP_FILTER_NONE', 0);
/** `<linux/net_tstamp.h>` */
export const HWTSTAMP_FILTER_NTP_ALL: number = /* @__PURE__ */ here('HWTSTAMP_FILTER_NTP_ALL', 15);
/** `<linux/net_tstamp.h>` */
export const HWTSTAMP_FILTER_PTP_V1_L4_DELAY_REQ: number =
  /* @__PURE__ */ here('HWTSTAMP_FILTER_PTP_V1_L4_DELAY_REQ', 5);
/** `<linux/net_tstamp.h>` */
export const HWTSTAMP_FILTER_PTP_V1_L4_EVENT: number =
  /* @__PURE__ */ here('HWTSTAMP_FILTER_PTP_V1_L4_EVENT', 3);
/** `<linux/net_tstamp.h>` */
export const HWTSTAMP_FILTER_PTP_V1_L4_SYNC: number =
  /* @__PURE__ */ here('HWTSTAMP_FILTER_PTP_V1_L4_SYNC', 4);
/** `<linux/net_tstamp.h>` */
export const HWTSTAMP_FILTER_PTP_V2_DELAY_REQ: number =
  /* @__PURE__ */ here('HWTSTAMP_FILTER_PTP_V2_DELAY_REQ', 14);
/** `<linux/net_tstamp.h>` */
export const HWTSTAMP_FILTER_PTP_V2_EVENT: number =
  /* @__PURE__ */ here('HWTSTAMP_FILTER_PTP_V2_EVENT', 12);
/** `<linux/net_tstamp.h>` */
export const HWTSTAMP_FILTER_PTP_V2_L2_DELAY_REQ: number =
  /* @__PURE__ */ here('HWTSTAMP_FILTER_PTP_V2_L2_DELAY_REQ', 11);
/** `<linux/net_tstamp.h>` */
export const HWTSTAMP_FILTER_PTP_V2_L2_EVENT: number =
  /* @__PURE__ */ here('HWTSTAMP_FILTER_PTP_V2_L2_EVENT', 9);
/** `<linux/net_tstamp.h>` */
export const HWTSTAMP_FILTER_PTP_V2_L2_SYNC: number =
  /* @__PURE__ */ here('HWTSTAMP_FILTER_PTP_V2_L2_SYNC', 10);
/** `<linux/net_tstamp.h>` */
export const HWTSTAMP_FILTER_PTP_V2_L4_DELAY_REQ: number =
  /* @__PURE__ */ here('HWTSTAMP_FILTER_PTP_V2_L4_DELAY_REQ', 8);
/** `<linux/net_tstamp.h>` */
export const HWTSTAMP_FILTER_PTP_V2_L4_EVENT: number =
  /* @__PURE__ */ here('HWTSTAMP_FILTER_PTP_V2_L4_EVENT', 6);
/** `<linux/net_tstamp.h>` */
export const HWTSTAMP_FILTER_PTP_V2_L4_SYNC: number =
  /* @__PURE__ */ here('HWTSTAMP_FILTER_PTP_V2_L4_SYNC', 7);
/** `<linux/net_tstamp.h>` */
export const HWTSTAMP_FILTER_PTP_V2_SYNC: number =
  /* @__PURE__ */ here('HWTSTAMP_FILTER_PTP_V2_SYNC', 13);
/** `<linux/net_tstamp.h>` */
export const HWTSTAMP_FILTER_SOME: number = /* @__PURE__ */ here('HWTSTAMP_FILTER_SOME', 2);
/** `<linux/net_tstamp.h>` */
export const HWTSTAMP_FLAG_BONDED_PHC_INDEX: number =
  /* @__PURE__ */ here('HWTSTAMP_FLAG_BONDED_PHC_INDEX', 1);
/** `<linux/net_tstamp.h>` */
export const HWTSTAMP_FLAG_LAST: number = /* @__PURE__ */ here('HWTSTAMP_FLAG_LAST', 1);
/** `<linux/net_tstamp.h>` */
export const HWTSTAMP_FLAG_MASK: number = /* @__PURE__ */ here('HWTSTAMP_FLAG_MASK', 1);
/** `<linux/net_tstamp.h>` */
export const HWTSTAMP_TX_OFF: number = /* @__PURE__ */ here('HWTSTAMP_TX_OFF', 0);
/** `<linux/net_tstamp.h>` */
export const HWTSTAMP_TX_ON: number = /* @__PURE__ */ here('HWTSTAMP_TX_ON', 1);
/** `<linux/net_tstamp.h>` */
export const HWTSTAMP_TX_ONESTEP_P2P: number = /* @__PURE__ */ here('HWTSTAMP_TX_ONESTEP_P2P', 3);
/** `<linux/net_tstamp.h>` */
export const HWTSTAMP_TX_ONESTEP_SYNC: number = /* @__PURE__ */ here('HWTSTAMP_TX_ONESTEP_SYNC', 2);
/** `<linux/net_tstamp.h>` */
export const SOF_TIMESTAMPING_BIND_PHC: number =
  /* @__PURE__ */ here('SOF_TIMESTAMPING_BIND_PHC', 32768);
/** `<linux/net_tstamp.h>` */
export const SOF_TIMESTAMPING_LAST: number = /* @__PURE__ */ here('SOF_TIMESTAMPING_LAST', 32768);
/** `<linux/net_tstamp.h>` */
export const SOF_TIMESTAMPING_MASK: number = /* @__PURE__ */ here('SOF_TIMESTAMPING_MASK', 65535);
/** `<linux/net_tstamp.h>` */
export const SOF_TIMESTAMPING_OPT_CMSG: number =
  /* @__PURE__ */ here('SOF_TIMESTAMPING_OPT_CMSG', 1024);
/** `<linux/net_tstamp.h>` */
export const SOF_TIMESTAMPING_OPT_ID: number = /* @__PURE__ */ here('SOF_TIMESTAMPING_OPT_ID', 128);
/** `<linux/net_tstamp.h>` */
export const SOF_TIMESTAMPING_OPT_PKTINFO: number =
  /* @__PURE__ */ here('SOF_TIMESTAMPING_OPT_PKTINFO', 8192);
/** `<linux/net_tstamp.h>` */
export const SOF_TIMESTAMPING_OPT_STATS: number =
  /* @__PURE__ */ here('SOF_TIMESTAMPING_OPT_STATS', 4096);
/** `<linux/net_tstamp.h>` */
export const SOF_TIMESTAMPING_OPT_TSONLY: number =
  /* @__PURE__ */ here('SOF_TIMESTAMPING_OPT_TSONLY', 2048);
/** `<linux/net_tstamp.h>` */
export const SOF_TIMESTAMPING_OPT_TX_SWHW: number =
  /* @__PURE__ */ here('SOF_TIMESTAMPING_OPT_TX_SWHW', 16384);
/** `<linux/net_tstamp.h>` */
export const SOF_TIMESTAMPING_RAW_HARDWARE: number =
  /* @__PURE__ */ here('SOF_TIMESTAMPING_RAW_HARDWARE', 64);
/** `<linux/net_tstamp.h>` */
export const SOF_TIMESTAMPING_RX_HARDWARE: number =
  /* @__PURE__ */ here('SOF_TIMESTAMPING_RX_HARDWARE', 4);
/** `<linux/net_tstamp.h>` */
export const SOF_TIMESTAMPING_RX_SOFTWARE: number =
  /* @__PURE__ */ here('SOF_TIMESTAMPING_RX_SOFTWARE', 8);
/** `<linux/net_tstamp.h>` */
export const SOF_TIMESTAMPING_SOFTWARE: number =
  /* @__PURE__ */ here('SOF_TIMESTAMPING_SOFTWARE', 16);
/** `<linux/net_tstamp.h>` */
export const SOF_TIMESTAMPING_SYS_HARDWARE: number =
  /* @__PURE__ */ here('SOF_TIMESTAMPING_SYS_HARDWARE', 32);
/** `<linux/net_tstamp.h>` */
export const SOF_TIMESTAMPING_TX_ACK: number = /* @__PURE__ */ here('SOF_TIMESTAMPING_TX_ACK', 512);
/** `<linux/net_tstamp.h>` */
export const SOF_TIMESTAMPING_TX_HARDWARE: number =
  /* @__PURE__ */ here('SOF_TIMESTAMPING_TX_HARDWARE', 1);
/** `<linux/net_tstamp.h>` */
export const SOF_TIMESTAMPING_TX_RECORD_MASK: number =
  /* @__PURE__ */ here('SOF_TIMESTAMPING_TX_RECORD_MASK', 771);
/** `<linux/net_tstamp.h>` */
export const SOF_TIMESTAMPING_TX_SCHED: number =
  /* @__PURE__ */ here('SOF_TIMESTAMPING_TX_SCHED', 256);
/** `<linux/net_tstamp.h>` */
export const SOF_TIMESTAMPING_TX_SOFTWARE: number =
  /* @__PURE__ */ here('SOF_TIMESTAMPING_TX_SOFTWARE', 2);
/** `<linux/net_tstamp.h>` */
export const SOF_TXTIME_DEADLINE_MODE: number = /* @__PURE__ */ here('SOF_TXTIME_DEADLINE_MODE', 1);
/** `<linux/net_tstamp.h>` */
export const SOF_TXTIME_FLAGS_LAST: number = /* @__PURE__ */ here('SOF_TXTIME_FLAGS_LAST', 2);
/** `<linux/net_tstamp.h>` */
export const SOF_TXTIME_FLAGS_MASK: number = /* @__PURE__ */ here('SOF_TXTIME_FLAGS_MASK', 3);
/** `<linux/net_tstamp.h>` */
export const SOF_TXTIME_REPORT_ERRORS: number = /* @__PURE__ */ here('SOF_TXTIME_REPORT_ERRORS', 2);
/** `<linux/netfilter_ipv4.h>` */
export const SO_ORIGINAL_DST: Option<'IP', 'sockaddr_in', 'g'> =
  /* @__PURE__ */ here('SO_ORIGINAL_DST', 80) as Option<'IP', 'sockaddr_in', 'g'>;
/** `<linux/netfilter_ipv6/ip6_tables.h>` */
export const IP6T_SO_ORIGINAL_DST: Option<'IPV6', 'sockaddr_in6', 'g'> =
  /* @__PURE__ */ here('IP6T_SO_ORIGINAL_DST', 80) as Option<'IPV6', 'sockaddr_in6', 'g'>;
/** `<linux/netlink.h>` */
export const NETLINK_ADD_MEMBERSHIP: Option<'NETLINK', 'int', 's'> =
  /* @__PURE__ */ here('NETLINK_ADD_MEMBERSHIP', 1) as Option<'NETLINK', 'int', 's'>;
/** `<linux/netlink.h>` */
export const NETLINK_AUDIT: number = /* @__PURE__ */ here('NETLINK_AUDIT', 9);
/** `<linux/netlink.h>` */
export const NETLINK_BROADCAST_ERROR: Option<'NETLINK', 'int', 'gs'> =
  /* @__PURE__ */ here('NETLINK_BROADCAST_ERROR', 4) as Option<'NETLINK', 'int', 'gs'>;
/** `<linux/netlink.h>` */
export const NETLINK_CAP_ACK: Option<'NETLINK', 'int', 'gs'> =
  /* @__PURE__ */ here('NETLINK_CAP_ACK', 10) as Option<'NETLINK', 'int', 'gs'>;
/** `<linux/netlink.h>` */
export const NETLINK_CONNECTED: number = /* @__PURE__ */ here('NETLINK_CONNECTED', 1);
/** `<linux/netlink.h>` */
export const NETLINK_CONNECTOR: number = /* @__PURE__ */ here('NETLINK_CONNECTOR', 11);
/** `<linux/netlink.h>` */
export const NETLINK_CRYPTO: number = /* @__PURE__ */ here('NETLINK_CRYPTO', 21);
/** `<linux/netlink.h>` */
export const NETLINK_DNRTMSG: number = /* @__PURE__ */ here('NETLINK_DNRTMSG', 14);
/** `<linux/netlink.h>` */
export const NETLINK_DROP_MEMBERSHIP: Option<'NETLINK', 'int', 's'> =
  /* @__PURE__ */ here('NETLINK_DROP_MEMBERSHIP', 2) as Option<'NETLINK', 'int', 's'>;
/** `<linux/netlink.h>` */
export const NETLINK_ECRYPTFS: number = /* @__PURE__ */ here('NETLINK_ECRYPTFS', 19);
/** `<linux/netlink.h>` */
export const NETLINK_EXT_ACK: Option<'NETLINK', 'int', 'gs'> =
  /* @__PURE__ */ here('NETLINK_EXT_ACK', 11) as Option<'NETLINK', 'int', 'gs'>;
/** `<linux/netlink.h>` */
export const NETLINK_FIB_LOOKUP: number = /* @__PURE__ */ here('NETLINK_FIB_LOOKUP', 10);
/** `<linux/netlink.h>` */
export const NETLINK_FIREWALL: number = /* @__PURE__ */ here('NETLINK_FIREWALL', 3);
/** `<linux/netlink.h>` */
export const NETLINK_GENERIC: number = /* @__PURE__ */ here('NETLINK_GENERIC', 16);
/** `<linux/netlink.h>` */
export const NETLINK_GET_STRICT_CHK: Option<'NETLINK', 'int', 'gs'> =
  /* @__PURE__ */ here('NETLINK_GET_STRICT_CHK', 12) as Option<'NETLINK', 'int', 'gs'>;
/** `<linux/netlink.h>` */
export const NETLINK_INET_DIAG: number = /* @__PURE__ */ here('NETLINK_INET_DIAG', 4);
/** `<linux/netlink.h>` */
export const NETLINK_IP6_FW: number = /* @__PURE__ */ here('NETLINK_IP6_FW', 13);
/** `<linux/netlink.h>` */
export const NETLINK_ISCSI: number = /* @__PURE__ */ here('NETLINK_ISCSI', 8);
/** `<linux/netlink.h>` */
export const NETLINK_KOBJECT_UEVENT: number = /* @__PURE__ */ here('NETLINK_KOBJECT_UEVENT', 15);
/** `<linux/netlink.h>` */
export const NETLINK_LISTEN_ALL_NSID: Option<'NETLINK', 'int', 's'> =
  /* @__PURE__ */ here('NETLINK_LISTEN_ALL_NSID', 8) as Option<'NETLINK', 'int', 's'>;
/** `<linux/netlink.h>` */
export const NETLINK_LIST_MEMBERSHIPS: Option<'NETLINK', 'u32[]', 'g'> =
  /* @__PURE__ */ here('NETLINK_LIST_MEMBERSHIPS', 9) as Option<'NETLINK', 'u32[]', 'g'>;
/** `<linux/netlink.h>` */
export const NETLINK_NETFILTER: number = /* @__PURE__ */ here('NETLINK_NETFILTER', 12);
/** `<linux/netlink.h>` */
export const NETLINK_NFLOG: number = /* @__PURE__ */ here('NETLINK_NFLOG', 5);
/** `<linux/netlink.h>` */
export const NETLINK_NO_ENOBUFS: Option<'NETLINK', 'int', 'gs'> =
  /* @__PURE__ */ here('NETLINK_NO_ENOBUFS', 5) as Option<'NETLINK', 'int', 'gs'>;
/** `<linux/netlink.h>` */
export const NETLINK_PKTINFO: 3 & Option<'NETLINK', 'int', 'gs'> =
  /* @__PURE__ */ here('NETLINK_PKTINFO', 3) as 3 & Option<'NETLINK', 'int', 'gs'>;
/** `<linux/netlink.h>` */
export const NETLINK_RDMA: number = /* @__PURE__ */ here('NETLINK_RDMA', 20);
/** `<linux/netlink.h>` */
export const NETLINK_ROUTE: number = /* @__PURE__ */ here('NETLINK_ROUTE', 0);
/** `<linux/netlink.h>` */
export const NETLINK_RX_RING: number = /* @__PURE__ */ here('NETLINK_RX_RING', 6);
/** `<linux/netlink.h>` */
export const NETLINK_SCSITRANSPORT: number = /* @__PURE__ */ here('NETLINK_SCSITRANSPORT', 18);
/** `<linux/netlink.h>` */
export const NETLINK_SELINUX: number = /* @__PURE__ */ here('NETLINK_SELINUX', 7);
/** `<linux/netlink.h>` */
export const NETLINK_SMC: number = /* @__PURE__ */ here('NETLINK_SMC', 22);
/** `<linux/netlink.h>` */
export const NETLINK_SOCK_DIAG: number = /* @__PURE__ */ here('NETLINK_SOCK_DIAG', 4);
/** `<linux/netlink.h>` */
export const NETLINK_TX_RING: number = /* @__PURE__ */ here('NETLINK_TX_RING', 7);
/** `<linux/netlink.h>` */
export const NETLINK_UNCONNECTED: number = /* @__PURE__ */ here('NETLINK_UNCONNECTED', 0);
/** `<linux/netlink.h>` */
export const NETLINK_UNUSED: number = /* @__PURE__ */ here('NETLINK_UNUSED', 1);
/** `<linux/netlink.h>` */
export const NETLINK_USERSOCK: number = /* @__PURE__ */ here('NETLINK_USERSOCK', 2);
/** `<linux/netlink.h>` */
export const NETLINK_XFRM: number = /* @__PURE__ */ here('NETLINK_XFRM', 6);
/** `<linux/netlink.h>` */
export const NLA_F_NESTED: number = /* @__PURE__ */ here('NLA_F_NESTED', 32768);
/** `<linux/netlink.h>` */
export const NLA_F_NET_BYTEORDER: number = /* @__PURE__ */ here('NLA_F_NET_BYTEORDER', 16384);
/** `<linux/netlink.h>` */
export const NLMSG_ALIGNTO: number = /* @__PURE__ */ here('NLMSG_ALIGNTO', 4);
/** `<linux/netlink.h>` */
export const NLMSG_DONE: number = /* @__PURE__ */ here('NLMSG_DONE', 3);
/** `<linux/netlink.h>` */
export const NLMSG_ERROR: number = /* @__PURE__ */ here('NLMSG_ERROR', 2);
/** `<linux/netlink.h>` */
export const NLMSG_MIN_TYPE: number = /* @__PURE__ */ here('NLMSG_MIN_TYPE', 16);
/** `<linux/netlink.h>` */
export const NLMSG_NOOP: number = /* @__PURE__ */ here('NLMSG_NOOP', 1);
/** `<linux/netlink.h>` */
export const NLMSG_OVERRUN: number = /* @__PURE__ */ here('NLMSG_OVERRUN', 4);
/** `<linux/netlink.h>` */
export const NLM_F_ACK: number = /* @__PURE__ */ here('NLM_F_ACK', 4);
/** `<linux/netlink.h>` */
export const NLM_F_ACK_TLVS: number = /* @__PURE__ */ here('NLM_F_ACK_TLVS', 512);
/** `<linux/netlink.h>` */
export const NLM_F_APPEND: number = /* @__PURE__ */ here('NLM_F_APPEND', 2048);
/** `<linux/netlink.h>` */
export const NLM_F_ATOMIC: number = /* @__PURE__ */ here('NLM_F_ATOMIC', 1024);
/** `<linux/netlink.h>` */
export const NLM_F_BULK: number = /* @__PURE__ */ here('NLM_F_BULK', 512);
/** `<linux/netlink.h>` */
export const NLM_F_CAPPED: number = /* @__PURE__ */ here('NLM_F_CAPPED', 256);
/** `<linux/netlink.h>` */
export const NLM_F_CREATE: number = /* @__PURE__ */ here('NLM_F_CREATE', 1024);
/** `<linux/netlink.h>` */
export const NLM_F_DUMP: number = /* @__PURE__ */ here('NLM_F_DUMP', 768);
/** `<linux/netlink.h>` */
export const NLM_F_DUMP_FILTERED: number = /* @__PURE__ */ here('NLM_F_DUMP_FILTERED', 32);
/** `<linux/netlink.h>` */
export const NLM_F_DUMP_INTR: number = /* @__PURE__ */ here('NLM_F_DUMP_INTR', 16);
/** `<linux/netlink.h>` */
export const NLM_F_ECHO: number = /* @__PURE__ */ here('NLM_F_ECHO', 8);
/** `<linux/netlink.h>` */
export const NLM_F_EXCL: number = /* @__PURE__ */ here('NLM_F_EXCL', 512);
/** `<linux/netlink.h>` */
export const NLM_F_MATCH: number = /* @__PURE__ */ here('NLM_F_MATCH', 512);
/** `<linux/netlink.h>` */
export const NLM_F_MULTI: number = /* @__PURE__ */ here('NLM_F_MULTI', 2);
/** `<linux/netlink.h>` */
export const NLM_F_NONREC: number = /* @__PURE__ */ here('NLM_F_NONREC', 256);
/** `<linux/netlink.h>` */
export const NLM_F_REPLACE: number = /* @__PURE__ */ here('NLM_F_REPLACE', 256);
/** `<linux/netlink.h>` */
export const NLM_F_REQUEST: number = /* @__PURE__ */ here('NLM_F_REQUEST', 1);
/** `<linux/netlink.h>` */
export const NLM_F_ROOT: number = /* @__PURE__ */ here('NLM_F_ROOT', 256);
/** `<linux/pidfd.h>` */
export const PIDFD_NONBLOCK: number = /* @__PURE__ */ here('PIDFD_NONBLOCK', 2048);
/** `<linux/pidfd.h>` */
export const PIDFD_THREAD: number = /* @__PURE__ */ here('PIDFD_THREAD', 128);
/** `<linux/rtnetlink.h>` */
export const RTA_CACHEINFO: number = /* @__PURE__ */ here('RTA_CACHEINFO', 12);
/** `<linux/rtnetlink.h>` */
export const RTA_DPORT: number = /* @__PURE__ */ here('RTA_DPORT', 29);
/** `<linux/rtnetlink.h>` */
export const RTA_DST: number = /* @__PURE__ */ here('RTA_DST', 1);
/** `<linux/rtnetlink.h>` */
export const RTA_ENCAP: number = /* @__PURE__ */ here('RTA_ENCAP', 22);
/** `<linux/rtnetlink.h>` */
export const RTA_ENCAP_TYPE: number = /* @__PURE__ */ here('RTA_ENCAP_TYPE', 21);
/** `<linux/rtnetlink.h>` */
export const RTA_EXPIRES: number = /* @__PURE__ */ here('RTA_EXPIRES', 23);
/** `<linux/rtnetlink.h>` */
export const RTA_FLOW: number = /* @__PURE__ */ here('RTA_FLOW', 11);
/** `<linux/rtnetlink.h>` */
export const RTA_GATEWAY: number = /* @__PURE__ */ here('RTA_GATEWAY', 5);
/** `<linux/rtnetlink.h>` */
export const RTA_IIF: number = /* @__PURE__ */ here('RTA_IIF', 3);
/** `<linux/rtnetlink.h>` */
export const RTA_IP_PROTO: number = /* @__PURE__ */ here('RTA_IP_PROTO', 27);
/** `<linux/rtnetlink.h>` */
export const RTA_MARK: number = /* @__PURE__ */ here('RTA_MARK', 16);
/** `<linux/rtnetlink.h>` */
export const RTA_METRICS: number = /* @__PURE__ */ here('RTA_METRICS', 8);
/** `<linux/rtnetlink.h>` */
export const RTA_MFC_STATS: number = /* @__PURE__ */ here('RTA_MFC_STATS', 17);
/** `<linux/rtnetlink.h>` */
export const RTA_MP_ALGO: number = /* @__PURE__ */ here('RTA_MP_ALGO', 14);
/** `<linux/rtnetlink.h>` */
export const RTA_MULTIPATH: number = /* @__PURE__ */ here('RTA_MULTIPATH', 9);
/** `<linux/rtnetlink.h>` */
export const RTA_NEWDST: number = /* @__PURE__ */ here('RTA_NEWDST', 19);
/** `<linux/rtnetlink.h>` */
export const RTA_NH_ID: number = /* @__PURE__ */ here('RTA_NH_ID', 30);
/** `<linux/rtnetlink.h>` */
export const RTA_OIF: number = /* @__PURE__ */ here('RTA_OIF', 4);
/** `<linux/rtnetlink.h>` */
export const RTA_PAD: number = /* @__PURE__ */ here('RTA_PAD', 24);
/** `<linux/rtnetlink.h>` */
export const RTA_PREF: number = /* @__PURE__ */ here('RTA_PREF', 20);
/** `<linux/rtnetlink.h>` */
export const RTA_PREFSRC: number = /* @__PURE__ */ here('RTA_PREFSRC', 7);
/** `<linux/rtnetlink.h>` */
export const RTA_PRIORITY: number = /* @__PURE__ */ here('RTA_PRIORITY', 6);
/** `<linux/rtnetlink.h>` */
export const RTA_PROTOINFO: number = /* @__PURE__ */ here('RTA_PROTOINFO', 10);
/** `<linux/rtnetlink.h>` */
export const RTA_SESSION: number = /* @__PURE__ */ here('RTA_SESSION', 13);
/** `<linux/rtnetlink.h>` */
export const RTA_SPORT: number = /* @__PURE__ */ here('RTA_SPORT', 28);
/** `<linux/rtnetlink.h>` */
export const RTA_SRC: number = /* @__PURE__ */ here('RTA_SRC', 2);
/** `<linux/rtnetlink.h>` */
export const RTA_TABLE: number = /* @__PURE__ */ here('RTA_TABLE', 15);
/** `<linux/rtnetlink.h>` */
export const RTA_TTL_PROPAGATE: number = /* @__PURE__ */ here('RTA_TTL_PROPAGATE', 26);
/** `<linux/rtnetlink.h>` */
export const RTA_UID: number = /* @__PURE__ */ here('RTA_UID', 25);
/** `<linux/rtnetlink.h>` */
export const RTA_UNSPEC: number = /* @__PURE__ */ here('RTA_UNSPEC', 0);
/** `<linux/rtnetlink.h>` */
export const RTA_VIA: number = /* @__PURE__ */ here('RTA_VIA', 18);
/** `<linux/rtnetlink.h>` */
export const RTMGRP_DECnet_IFADDR: number = /* @__PURE__ */ here('RTMGRP_DECnet_IFADDR', 4096);
/** `<linux/rtnetlink.h>` */
export const RTMGRP_DECnet_ROUTE: number = /* @__PURE__ */ here('RTMGRP_DECnet_ROUTE', 16384);
/** `<linux/rtnetlink.h>` */
export const RTMGRP_IPV4_IFADDR: number = /* @__PURE__ */ here('RTMGRP_IPV4_IFADDR', 16);
/** `<linux/rtnetlink.h>` */
export const RTMGRP_IPV4_MROUTE: number = /* @__PURE__ */ here('RTMGRP_IPV4_MROUTE', 32);
/** `<linux/rtnetlink.h>` */
export const RTMGRP_IPV4_ROUTE: number = /* @__PURE__ */ here('RTMGRP_IPV4_ROUTE', 64);
/** `<linux/rtnetlink.h>` */
export const RTMGRP_IPV4_RULE: number = /* @__PURE__ */ here('RTMGRP_IPV4_RULE', 128);
/** `<linux/rtnetlink.h>` */
export const RTMGRP_IPV6_IFADDR: number = /* @__PURE__ */ here('RTMGRP_IPV6_IFADDR', 256);
/** `<linux/rtnetlink.h>` */
export const RTMGRP_IPV6_IFINFO: number = /* @__PURE__ */ here('RTMGRP_IPV6_IFINFO', 2048);
/** `<linux/rtnetlink.h>` */
export const RTMGRP_IPV6_MROUTE: number = /* @__PURE__ */ here('RTMGRP_IPV6_MROUTE', 512);
/** `<linux/rtnetlink.h>` */
export const RTMGRP_IPV6_PREFIX: number = /* @__PURE__ */ here('RTMGRP_IPV6_PREFIX', 131072);
/** `<linux/rtnetlink.h>` */
export const RTMGRP_IPV6_ROUTE: number = /* @__PURE__ */ here('RTMGRP_IPV6_ROUTE', 1024);
/** `<linux/rtnetlink.h>` */
export const RTMGRP_LINK: number = /* @__PURE__ */ here('RTMGRP_LINK', 1);
/** `<linux/rtnetlink.h>` */
export const RTMGRP_NEIGH: number = /* @__PURE__ */ here('RTMGRP_NEIGH', 4);
/** `<linux/rtnetlink.h>` */
export const RTMGRP_NOTIFY: number = /* @__PURE__ */ here('RTMGRP_NOTIFY', 2);
/** `<linux/rtnetlink.h>` */
export const RTMGRP_TC: number = /* @__PURE__ */ here('RTMGRP_TC', 8);
/** `<linux/rtnetlink.h>` */
export const RTM_BASE: number = /* @__PURE__ */ here('RTM_BASE', 16);
/** `<linux/rtnetlink.h>` */
export const RTM_DELACTION: number = /* @__PURE__ */ here('RTM_DELACTION', 49);
/** `<linux/rtnetlink.h>` */
export const RTM_DELADDR: number = /* @__PURE__ */ here('RTM_DELADDR', 21);
/** `<linux/rtnetlink.h>` */
export const RTM_DELADDRLABEL: number = /* @__PURE__ */ here('RTM_DELADDRLABEL', 73);
/** `<linux/rtnetlink.h>` */
export const RTM_DELCHAIN: number = /* @__PURE__ */ here('RTM_DELCHAIN', 101);
/** `<linux/rtnetlink.h>` */
export const RTM_DELLINK: number = /* @__PURE__ */ here('RTM_DELLINK', 17);
/** `<linux/rtnetlink.h>` */
export const RTM_DELLINKPROP: number = /* @__PURE__ */ here('RTM_DELLINKPROP', 109);
/** `<linux/rtnetlink.h>` */
export const RTM_DELMDB: number = /* @__PURE__ */ here('RTM_DELMDB', 85);
/** `<linux/rtnetlink.h>` */
export const RTM_DELNEIGH: number = /* @__PURE__ */ here('RTM_DELNEIGH', 29);
/** `<linux/rtnetlink.h>` */
export const RTM_DELNETCONF: number = /* @__PURE__ */ here('RTM_DELNETCONF', 81);
/** `<linux/rtnetlink.h>` */
export const RTM_DELNEXTHOP: number = /* @__PURE__ */ here('RTM_DELNEXTHOP', 105);
/** `<linux/rtnetlink.h>` */
export const RTM_DELNEXTHOPBUCKET: number = /* @__PURE__ */ here('RTM_DELNEXTHOPBUCKET', 117);
/** `<linux/rtnetlink.h>` */
export const RTM_DELNSID: number = /* @__PURE__ */ here('RTM_DELNSID', 89);
/** `<linux/rtnetlink.h>` */
export const RTM_DELQDISC: number = /* @__PURE__ */ here('RTM_DELQDISC', 37);
/** `<linux/rtnetlink.h>` */
export const RTM_DELROUTE: number = /* @__PURE__ */ here('RTM_DELROUTE', 25);
/** `<linux/rtnetlink.h>` */
export const RTM_DELRULE: number = /* @__PURE__ */ here('RTM_DELRULE', 33);
/** `<linux/rtnetlink.h>` */
export const RTM_DELTCLASS: number = /* @__PURE__ */ here('RTM_DELTCLASS', 41);
/** `<linux/rtnetlink.h>` */
export const RTM_DELTFILTER: number = /* @__PURE__ */ here('RTM_DELTFILTER', 45);
/** `<linux/rtnetlink.h>` */
export const RTM_DELTUNNEL: number = /* @__PURE__ */ here('RTM_DELTUNNEL', 121);
/** `<linux/rtnetlink.h>` */
export const RTM_DELVLAN: number = /* @__PURE__ */ here('RTM_DELVLAN', 113);
/** `<linux/rtnetlink.h>` */
export const RTM_F_CLONED: number = /* @__PURE__ */ here('RTM_F_CLONED', 512);
/** `<linux/rtnetlink.h>` */
export const RTM_F_EQUALIZE: number = /* @__PURE__ */ here('RTM_F_EQUALIZE', 1024);
/** `<linux/rtnetlink.h>` */
export const RTM_F_FIB_MATCH: number = /* @__PURE__ */ here('RTM_F_FIB_MATCH', 8192);
/** `<linux/rtnetlink.h>` */
export const RTM_F_LOOKUP_TABLE: number = /* @__PURE__ */ here('RTM_F_LOOKUP_TABLE', 4096);
/** `<linux/rtnetlink.h>` */
export const RTM_F_NOTIFY: number = /* @__PURE__ */ here('RTM_F_NOTIFY', 256);
/** `<linux/rtnetlink.h>` */
export const RTM_F_OFFLOAD: number = /* @__PURE__ */ here('RTM_F_OFFLOAD', 16384);
/** `<linux/rtnetlink.h>` */
export const RTM_F_OFFLOAD_FAILED: number = /* @__PURE__ */ here('RTM_F_OFFLOAD_FAILED', 536870912);
/** `<linux/rtnetlink.h>` */
export const RTM_F_PREFIX: number = /* @__PURE__ */ here('RTM_F_PREFIX', 2048);
/** `<linux/rtnetlink.h>` */
export const RTM_F_TRAP: number = /* @__PURE__ */ here('RTM_F_TRAP', 32768);
/** `<linux/rtnetlink.h>` */
export const RTM_GETACTION: number = /* @__PURE__ */ here('RTM_GETACTION', 50);
/** `<linux/rtnetlink.h>` */
export const RTM_GETADDR: number = /* @__PURE__ */ here('RTM_GETADDR', 22);
/** `<linux/rtnetlink.h>` */
export const RTM_GETADDRLABEL: number = /* @__PURE__ */ here('RTM_GETADDRLABEL', 74);
/** `<linux/rtnetlink.h>` */
export const RTM_GETANYCAST: number = /* @__PURE__ */ here('RTM_GETANYCAST', 62);
/** `<linux/rtnetlink.h>` */
export const RTM_GETCHAIN: number = /* @__PURE__ */ here('RTM_GETCHAIN', 102);
/** `<linux/rtnetlink.h>` */
export const RTM_GETDCB: number = /* @__PURE__ */ here('RTM_GETDCB', 78);
/** `<linux/rtnetlink.h>` */
export const RTM_GETLINK: number = /* @__PURE__ */ here('RTM_GETLINK', 18);
/** `<linux/rtnetlink.h>` */
export const RTM_GETLINKPROP: number = /* @__PURE__ */ here('RTM_GETLINKPROP', 110);
/** `<linux/rtnetlink.h>` */
export const RTM_GETMDB: number = /* @__PURE__ */ here('RTM_GETMDB', 86);
/** `<linux/rtnetlink.h>` */
export const RTM_GETMULTICAST: number = /* @__PURE__ */ here('RTM_GETMULTICAST', 58);
/** `<linux/rtnetlink.h>` */
export const RTM_GETNEIGH: number = /* @__PURE__ */ here('RTM_GETNEIGH', 30);
/** `<linux/rtnetlink.h>` */
export const RTM_GETNEIGHTBL: number = /* @__PURE__ */ here('RTM_GETNEIGHTBL', 66);
/** `<linux/rtnetlink.h>` */
export const RTM_GETNETCONF: number = /* @__PURE__ */ here('RTM_GETNETCONF', 82);
/** `<linux/rtnetlink.h>` */
export const RTM_GETNEXTHOP: number = /* @__PURE__ */ here('RTM_GETNEXTHOP', 106);
/** `<linux/rtnetlink.h>` */
export const RTM_GETNEXTHOPBUCKET: number = /* @__PURE__ */ here('RTM_GETNEXTHOPBUCKET', 118);
/** `<linux/rtnetlink.h>` */
export const RTM_GETNSID: number = /* @__PURE__ */ here('RTM_GETNSID', 90);
/** `<linux/rtnetlink.h>` */
export const RTM_GETQDISC: number = /* @__PURE__ */ here('RTM_GETQDISC', 38);
/** `<linux/rtnetlink.h>` */
export const RTM_GETROUTE: number = /* @__PURE__ */ here('RTM_GETROUTE', 26);
/** `<linux/rtnetlink.h>` */
export const RTM_GETRULE: number = /* @__PURE__ */ here('RTM_GETRULE', 34);
/** `<linux/rtnetlink.h>` */
export const RTM_GETSTATS: number = /* @__PURE__ */ here('RTM_GETSTATS', 94);
/** `<linux/rtnetlink.h>` */
export const RTM_GETTCLASS: number = /* @__PURE__ */ here('RTM_GETTCLASS', 42);
/** `<linux/rtnetlink.h>` */
export const RTM_GETTFILTER: number = /* @__PURE__ */ here('RTM_GETTFILTER', 46);
/** `<linux/rtnetlink.h>` */
export const RTM_GETTUNNEL: number = /* @__PURE__ */ here('RTM_GETTUNNEL', 122);
/** `<linux/rtnetlink.h>` */
export const RTM_GETVLAN: number = /* @__PURE__ */ here('RTM_GETVLAN', 114);
/** `<linux/rtnetlink.h>` */
export const RTM_NEWACTION: number = /* @__PURE__ */ here('RTM_NEWACTION', 48);
/** `<linux/rtnetlink.h>` */
export const RTM_NEWADDR: number = /* @__PURE__ */ here('RTM_NEWADDR', 20);
/** `<linux/rtnetlink.h>` */
export const RTM_NEWADDRLABEL: number = /* @__PURE__ */ here('RTM_NEWADDRLABEL', 72);
/** `<linux/rtnetlink.h>` */
export const RTM_NEWCACHEREPORT: number = /* @__PURE__ */ here('RTM_NEWCACHEREPORT', 96);
/** `<linux/rtnetlink.h>` */
export const RTM_NEWCHAIN: number = /* @__PURE__ */ here('RTM_NEWCHAIN', 100);
/** `<linux/rtnetlink.h>` */
export const RTM_NEWLINK: number = /* @__PURE__ */ here('RTM_NEWLINK', 16);
/** `<linux/rtnetlink.h>` */
export const RTM_NEWLINKPROP: number = /* @__PURE__ */ here('RTM_NEWLINKPROP', 108);
/** `<linux/rtnetlink.h>` */
export const RTM_NEWMDB: number = /* @__PURE__ */ here('RTM_NEWMDB', 84);
/** `<linux/rtnetlink.h>` */
export const RTM_NEWNDUSEROPT: number = /* @__PURE__ */ here('RTM_NEWNDUSEROPT', 68);
/** `<linux/rtnetlink.h>` */
export const RTM_NEWNEIGH: number = /* @__PURE__ */ here('RTM_NEWNEIGH', 28);
/** `<linux/rtnetlink.h>` */
export const RTM_NEWNEIGHTBL: number = /* @__PURE__ */ here('RTM_NEWNEIGHTBL', 64);
/** `<linux/rtnetlink.h>` */
export const RTM_NEWNETCONF: number = /* @__PURE__ */ here('RTM_NEWNETCONF', 80);
/** `<linux/rtnetlink.h>` */
export const RTM_NEWNEXTHOP: number = /* @__PURE__ */ here('RTM_NEWNEXTHOP', 104);
/** `<linux/rtnetlink.h>` */
export const RTM_NEWNEXTHOPBUCKET: number = /* @__PURE__ */ here('RTM_NEWNEXTHOPBUCKET', 116);
/** `<linux/rtnetlink.h>` */
export const RTM_NEWNSID: number = /* @__PURE__ */ here('RTM_NEWNSID', 88);
/** `<linux/rtnetlink.h>` */
export const RTM_NEWPREFIX: number = /* @__PURE__ */ here('RTM_NEWPREFIX', 52);
/** `<linux/rtnetlink.h>` */
export const RTM_NEWQDISC: number = /* @__PURE__ */ here('RTM_NEWQDISC', 36);
/** `<linux/rtnetlink.h>` */
export const RTM_NEWROUTE: number = /* @__PURE__ */ here('RTM_NEWROUTE', 24);
/** `<linux/rtnetlink.h>` */
export const RTM_NEWRULE: number = /* @__PURE__ */ here('RTM_NEWRULE', 32);
/** `<linux/rtnetlink.h>` */
export const RTM_NEWSTATS: number = /* @__PURE__ */ here('RTM_NEWSTATS', 92);
/** `<linux/rtnetlink.h>` */
export const RTM_NEWTCLASS: number = /* @__PURE__ */ here('RTM_NEWTCLASS', 40);
/** `<linux/rtnetlink.h>` */
export const RTM_NEWTFILTER: number = /* @__PURE__ */ here('RTM_NEWTFILTER', 44);
/** `<linux/rtnetlink.h>` */
export const RTM_NEWTUNNEL: number = /* @__PURE__ */ here('RTM_NEWTUNNEL', 120);
/** `<linux/rtnetlink.h>` */
export const RTM_NEWVLAN: number = /* @__PURE__ */ here('RTM_NEWVLAN', 112);
/** `<linux/rtnetlink.h>` */
export const RTM_NR_FAMILIES: number = /* @__PURE__ */ here('RTM_NR_FAMILIES', 27);
/** `<linux/rtnetlink.h>` */
export const RTM_NR_MSGTYPES: number = /* @__PURE__ */ here('RTM_NR_MSGTYPES', 108);
/** `<linux/rtnetlink.h>` */
export const RTM_SETDCB: number = /* @__PURE__ */ here('RTM_SETDCB', 79);
/** `<linux/rtnetlink.h>` */
export const RTM_SETLINK: number = /* @__PURE__ */ here('RTM_SETLINK', 19);
/** `<linux/rtnetlink.h>` */
export const RTM_SETNEIGHTBL: number = /* @__PURE__ */ here('RTM_SETNEIGHTBL', 67);
/** `<linux/rtnetlink.h>` */
export const RTM_SETSTATS: number = /* @__PURE__ */ here('RTM_SETSTATS', 95);
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_BRVLAN: number = /* @__PURE__ */ here('RTNLGRP_BRVLAN', 33);
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_DCB: number = /* @__PURE__ */ here('RTNLGRP_DCB', 23);
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_DECnet_IFADDR: number = /* @__PURE__ */ here('RTNLGRP_DECnet_IFADDR', 13);
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_DECnet_ROUTE: number = /* @__PURE__ */ here('RTNLGRP_DECnet_ROUTE', 15);
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_DECnet_RULE: number = /* @__PURE__ */ here('RTNLGRP_DECnet_RULE', 16);
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_IPV4_IFADDR: number = /* @__PURE__ */ here('RTNLGRP_IPV4_IFADDR', 5);
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_IPV4_MROUTE: number = /* @__PURE__ */ here('RTNLGRP_IPV4_MROUTE', 6);
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_IPV4_MROUTE_R: number = /* @__PURE__ */ here('RTNLGRP_IPV4_MROUTE_R', 30);
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_IPV4_NETCONF: number = /* @__PURE__ */ here('RTNLGRP_IPV4_NETCONF', 24);
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_IPV4_ROUTE: number = /* @__PURE__ */ here('RTNLGRP_IPV4_ROUTE', 7);
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_IPV4_RULE: number = /* @__PURE__ */ here('RTNLGRP_IPV4_RULE', 8);
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_IPV6_IFADDR: number = /* @__PURE__ */ here('RTNLGRP_IPV6_IFADDR', 9);
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_IPV6_IFINFO: number = /* @__PURE__ */ here('RTNLGRP_IPV6_IFINFO', 12);
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_IPV6_MROUTE: number = /* @__PURE__ */ here('RTNLGRP_IPV6_MROUTE', 10);
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_IPV6_MROUTE_R: number = /* @__PURE__ */ here('RTNLGRP_IPV6_MROUTE_R', 31);
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_IPV6_NETCONF: number = /* @__PURE__ */ here('RTNLGRP_IPV6_NETCONF', 25);
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_IPV6_PREFIX: number = /* @__PURE__ */ here('RTNLGRP_IPV6_PREFIX', 18);
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_IPV6_ROUTE: number = /* @__PURE__ */ here('RTNLGRP_IPV6_ROUTE', 11);
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_IPV6_RULE: number = /* @__PURE__ */ here('RTNLGRP_IPV6_RULE', 19);
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_LINK: number = /* @__PURE__ */ here('RTNLGRP_LINK', 1);
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_MCTP_IFADDR: number = /* @__PURE__ */ here('RTNLGRP_MCTP_IFADDR', 34);
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_MDB: number = /* @__PURE__ */ here('RTNLGRP_MDB', 26);
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_MPLS_NETCONF: number = /* @__PURE__ */ here('RTNLGRP_MPLS_NETCONF', 29);
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_MPLS_ROUTE: number = /* @__PURE__ */ here('RTNLGRP_MPLS_ROUTE', 27);
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_ND_USEROPT: number = /* @__PURE__ */ here('RTNLGRP_ND_USEROPT', 20);
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_NEIGH: number = /* @__PURE__ */ here('RTNLGRP_NEIGH', 3);
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_NEXTHOP: number = /* @__PURE__ */ here('RTNLGRP_NEXTHOP', 32);
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_NONE: number = /* @__PURE__ */ here('RTNLGRP_NONE', 0);
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_NOTIFY: number = /* @__PURE__ */ here('RTNLGRP_NOTIFY', 2);
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_NSID: number = /* @__PURE__ */ here('RTNLGRP_NSID', 28);
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_PHONET_IFADDR: number = /* @__PURE__ */ here('RTNLGRP_PHONET_IFADDR', 21);
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_PHONET_ROUTE: number = /* @__PURE__ */ here('RTNLGRP_PHONET_ROUTE', 22);
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_STATS: number = /* @__PURE__ */ here('RTNLGRP_STATS', 36);
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_TC: number = /* @__PURE__ */ here('RTNLGRP_TC', 4);
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_TUNNEL: number = /* @__PURE__ */ here('RTNLGRP_TUNNEL', 35);
/** `<linux/rtnetlink.h>` */
export const RTN_ANYCAST: number = /* @__PURE__ */ here('RTN_ANYCAST', 4);
/** `<linux/rtnetlink.h>` */
export const RTN_BLACKHOLE: number = /* @__PURE__ */ here('RTN_BLACKHOLE', 6);
/** `<linux/rtnetlink.h>` */
export const RTN_BROADCAST: number = /* @__PURE__ */ here('RTN_BROADCAST', 3);
/** `<linux/rtnetlink.h>` */
export const RTN_LOCAL: number = /* @__PURE__ */ here('RTN_LOCAL', 2);
/** `<linux/rtnetlink.h>` */
export const RTN_MULTICAST: number = /* @__PURE__ */ here('RTN_MULTICAST', 5);
/** `<linux/rtnetlink.h>` */
export const RTN_NAT: number = /* @__PURE__ */ here('RTN_NAT', 10);
/** `<linux/rtnetlink.h>` */
export const RTN_PROHIBIT: number = /* @__PURE__ */ here('RTN_PROHIBIT', 8);
/** `<linux/rtnetlink.h>` */
export const RTN_THROW: number = /* @__PURE__ */ here('RTN_THROW', 9);
/** `<linux/rtnetlink.h>` */
export const RTN_UNICAST: number = /* @__PURE__ */ here('RTN_UNICAST', 1);
/** `<linux/rtnetlink.h>` */
export const RTN_UNREACHABLE: number = /* @__PURE__ */ here('RTN_UNREACHABLE', 7);
/** `<linux/rtnetlink.h>` */
export const RTN_UNSPEC: number = /* @__PURE__ */ here('RTN_UNSPEC', 0);
/** `<linux/rtnetlink.h>` */
export const RTN_XRESOLVE: number = /* @__PURE__ */ here('RTN_XRESOLVE', 11);
/** `<linux/rtnetlink.h>` */
export const RTPROT_BABEL: number = /* @__PURE__ */ here('RTPROT_BABEL', 42);
/** `<linux/rtnetlink.h>` */
export const RTPROT_BGP: number = /* @__PURE__ */ here('RTPROT_BGP', 186);
/** `<linux/rtnetlink.h>` */
export const RTPROT_BIRD: number = /* @__PURE__ */ here('RTPROT_BIRD', 12);
/** `<linux/rtnetlink.h>` */
export const RTPROT_BOOT: number = /* @__PURE__ */ here('RTPROT_BOOT', 3);
/** `<linux/rtnetlink.h>` */
export const RTPROT_DHCP: number = /* @__PURE__ */ here('RTPROT_DHCP', 16);
/** `<linux/rtnetlink.h>` */
export const RTPROT_DNROUTED: number = /* @__PURE__ */ here('RTPROT_DNROUTED', 13);
/** `<linux/rtnetlink.h>` */
export const RTPROT_EIGRP: number = /* @__PURE__ */ here('RTPROT_EIGRP', 192);
/** `<linux/rtnetlink.h>` */
export const RTPROT_GATED: number = /* @__PURE__ */ here('RTPROT_GATED', 8);
/** `<linux/rtnetlink.h>` */
export const RTPROT_ISIS: number = /* @__PURE__ */ here('RTPROT_ISIS', 187);
/** `<linux/rtnetlink.h>` */
export const RTPROT_KEEPALIVED: number = /* @__PURE__ */ here('RTPROT_KEEPALIVED', 18);
/** `<linux/rtnetlink.h>` */
export const RTPROT_KERNEL: number = /* @__PURE__ */ here('RTPROT_KERNEL', 2);
/** `<linux/rtnetlink.h>` */
export const RTPROT_MROUTED: number = /* @__PURE__ */ here('RTPROT_MROUTED', 17);
/** `<linux/rtnetlink.h>` */
export const RTPROT_MRT: number = /* @__PURE__ */ here('RTPROT_MRT', 10);
/** `<linux/rtnetlink.h>` */
export const RTPROT_NTK: number = /* @__PURE__ */ here('RTPROT_NTK', 15);
/** `<linux/rtnetlink.h>` */
export const RTPROT_OPENR: number = /* @__PURE__ */ here('RTPROT_OPENR', 99);
/** `<linux/rtnetlink.h>` */
export const RTPROT_OSPF: number = /* @__PURE__ */ here('RTPROT_OSPF', 188);
/** `<linux/rtnetlink.h>` */
export const RTPROT_RA: number = /* @__PURE__ */ here('RTPROT_RA', 9);
/** `<linux/rtnetlink.h>` */
export const RTPROT_REDIRECT: number = /* @__PURE__ */ here('RTPROT_REDIRECT', 1);
/** `<linux/rtnetlink.h>` */
export const RTPROT_RIP: number = /* @__PURE__ */ here('RTPROT_RIP', 189);
/** `<linux/rtnetlink.h>` */
export const RTPROT_STATIC: number = /* @__PURE__ */ here('RTPROT_STATIC', 4);
/** `<linux/rtnetlink.h>` */
export const RTPROT_UNSPEC: number = /* @__PURE__ */ here('RTPROT_UNSPEC', 0);
/** `<linux/rtnetlink.h>` */
export const RTPROT_XORP: number = /* @__PURE__ */ here('RTPROT_XORP', 14);
/** `<linux/rtnetlink.h>` */
export const RTPROT_ZEBRA: number = /* @__PURE__ */ here('RTPROT_ZEBRA', 11);
/** `<linux/rtnetlink.h>` */
export const RT_SCOPE_HOST: number = /* @__PURE__ */ here('RT_SCOPE_HOST', 254);
/** `<linux/rtnetlink.h>` */
export const RT_SCOPE_LINK: number = /* @__PURE__ */ here('RT_SCOPE_LINK', 253);
/** `<linux/rtnetlink.h>` */
export const RT_SCOPE_NOWHERE: number = /* @__PURE__ */ here('RT_SCOPE_NOWHERE', 255);
/** `<linux/rtnetlink.h>` */
export const RT_SCOPE_SITE: number = /* @__PURE__ */ here('RT_SCOPE_SITE', 200);
/** `<linux/rtnetlink.h>` */
export const RT_SCOPE_UNIVERSE: number = /* @__PURE__ */ here('RT_SCOPE_UNIVERSE', 0);
/** `<linux/sctp.h>` */
export const MSG_NOTIFICATION: number = /* @__PURE__ */ here('MSG_NOTIFICATION', 32768);
/** `<linux/sctp.h>` */
export const SCTP_ABORT: number = /* @__PURE__ */ here('SCTP_ABORT', 4);
/** `<linux/sctp.h>` */
export const SCTP_ACTIVE: number = /* @__PURE__ */ here('SCTP_ACTIVE', 2);
/** `<linux/sctp.h>` */
export const SCTP_ADAPTATION_INDICATION: number =
  /* @__PURE__ */ here('SCTP_ADAPTATION_INDICATION', 32775);
/** `<linux/sctp.h>` */
export const SCTP_ADAPTATION_LAYER: Option<'SCTP', 'uint', 'gs'> =
  /* @__PURE__ */ here('SCTP_ADAPTATION_LAYER', 7) as Option<'SCTP', 'uint', 'gs'>;
/** `<linux/sctp.h>` */
export const SCTP_ADDR_ADDED: number = /* @__PURE__ */ here('SCTP_ADDR_ADDED', 3);
/** `<linux/sctp.h>` */
export const SCTP_ADDR_AVAILABLE: number = /* @__PURE__ */ here('SCTP_ADDR_AVAILABLE', 0);
/** `<linux/sctp.h>` */
export const SCTP_ADDR_CONFIRMED: number = /* @__PURE__ */ here('SCTP_ADDR_CONFIRMED', 5);
/** `<linux/sctp.h>` */
export const SCTP_ADDR_MADE_PRIM: number = /* @__PURE__ */ here('SCTP_ADDR_MADE_PRIM', 4);
/** `<linux/sctp.h>` */
export const SCTP_ADDR_OVER: number = /* @__PURE__ */ here('SCTP_ADDR_OVER', 2);
/** `<linux/sctp.h>` */
export const SCTP_ADDR_PF: number = /* @__PURE__ */ here('SCTP_ADDR_PF', 6);
/** `<linux/sctp.h>` */
export const SCTP_ADDR_REMOVED: number = /* @__PURE__ */ here('SCTP_ADDR_REMOVED', 2);
/** `<linux/sctp.h>` */
export const SCTP_ADDR_UNREACHABLE: number = /* @__PURE__ */ here('SCTP_ADDR_UNREACHABLE', 1);
/** `<linux/sctp.h>` */
export const SCTP_ADD_STREAMS: Option<'SCTP', 'sctp_add_streams', 's'> =
  /* @__PURE__ */ here('SCTP_ADD_STREAMS', 121) as Option<'SCTP', 'sctp_add_streams', 's'>;
/** `<linux/sctp.h>` */
export const SCTP_ALL_ASSOC: number = /* @__PURE__ */ here('SCTP_ALL_ASSOC', 2);
/** `<linux/sctp.h>` */
export const SCTP_ASCONF_SUPPORTED: Option<'SCTP', 'sctp_assoc_value', 'gs'> =
  /* @__PURE__ */ here('SCTP_ASCONF_SUPPORTED', 128) as Option<'SCTP', 'sctp_assoc_value', 'gs'>;
/** `<linux/sctp.h>` */
export const SCTP_ASSOCINFO: Option<'SCTP', 'sctp_assocparams', 'gs'> =
  /* @__PURE__ */ here('SCTP_ASSOCINFO', 1) as Option<'SCTP', 'sctp_assocparams', 'gs'>;
/** `<linux/sctp.h>` */
export const SCTP_ASSOC_CHANGE: number = /* @__PURE__ */ here('SCTP_ASSOC_CHANGE', 32769);
/** `<linux/sctp.h>` */
export const SCTP_ASSOC_CHANGE_DENIED: number = /* @__PURE__ */ here('SCTP_ASSOC_CHANGE_DENIED', 4);
/** `<linux/sctp.h>` */
export const SCTP_ASSOC_CHANGE_FAILED: number = /* @__PURE__ */ here('SCTP_ASSOC_CHANGE_FAILED', 8);
/** `<linux/sctp.h>` */
export const SCTP_ASSOC_RESET_DENIED: number = /* @__PURE__ */ here('SCTP_ASSOC_RESET_DENIED', 4);
/** `<linux/sctp.h>` */
export const SCTP_ASSOC_RESET_EVENT: number = /* @__PURE__ */ here('SCTP_ASSOC_RESET_EVENT', 32779);
/** `<linux/sctp.h>` */
export const SCTP_ASSOC_RESET_FAILED: number = /* @__PURE__ */ here('SCTP_ASSOC_RESET_FAILED', 8);
/** `<linux/sctp.h>` */
export const SCTP_AUTHENTICATION_EVENT: number =
  /* @__PURE__ */ here('SCTP_AUTHENTICATION_EVENT', 32776);
/** `<linux/sctp.h>` */
export const SCTP_AUTHENTICATION_INDICATION: number =
  /* @__PURE__ */ here('SCTP_AUTHENTICATION_INDICATION', 32776);
/** `<linux/sctp.h>` */
export const SCTP_AUTHINFO: number = /* @__PURE__ */ here('SCTP_AUTHINFO', 6);
/** `<linux/sctp.h>` */
export const SCTP_AUTH_ACTIVE_KEY: Option<'SCTP', 'sctp_authkeyid', 'gs'> =
  /* @__PURE__ */ here('SCTP_AUTH_ACTIVE_KEY', 24) as Option<'SCTP', 'sctp_authkeyid', 'gs'>;
/** `<linux/sctp.h>` */
export const SCTP_AUTH_CHUNK: Option<'SCTP', 'sctp_authchunk', 's'> =
  /* @__PURE__ */ here('SCTP_AUTH_CHUNK', 21) as Option<'SCTP', 'sctp_authchunk', 's'>;
/** `<linux/sctp.h>` */
export const SCTP_AUTH_DEACTIVATE_KEY: Option<'SCTP', 'sctp_authkeyid', 's'> =
  /* @__PURE__ */ here('SCTP_AUTH_DEACTIVATE_KEY', 35) as Option<'SCTP', 'sctp_authkeyid', 's'>;
/** `<linux/sctp.h>` */
export const SCTP_AUTH_DELETE_KEY: Option<'SCTP', 'sctp_authkeyid', 's'> =
  /* @__PURE__ */ here('SCTP_AUTH_DELETE_KEY', 25) as Option<'SCTP', 'sctp_authkeyid', 's'>;
/** `<linux/sctp.h>` */
export const SCTP_AUTH_KEY: Option<'SCTP', 'sctp_authkey', 's'> =
  /* @__PURE__ */ here('SCTP_AUTH_KEY', 23) as Option<'SCTP', 'sctp_authkey', 's'>;
/** `<linux/sctp.h>` */
export const SCTP_AUTH_NEWKEY: number = /* @__PURE__ */ here('SCTP_AUTH_NEWKEY', 0);
/** `<linux/sctp.h>` */
export const SCTP_AUTH_SUPPORTED: Option<'SCTP', 'sctp_assoc_value', 'gs'> =
  /* @__PURE__ */ here('SCTP_AUTH_SUPPORTED', 129) as Option<'SCTP', 'sctp_assoc_value', 'gs'>;
/** `<linux/sctp.h>` */
export const SCTP_AUTOCLOSE: Option<'SCTP', 'uint', 'gs'> =
  /* @__PURE__ */ here('SCTP_AUTOCLOSE', 4) as Option<'SCTP', 'uint', 'gs'>;
/** `<linux/sctp.h>` */
export const SCTP_AUTO_ASCONF: Option<'SCTP', 'int', 'gs'> =
  /* @__PURE__ */ here('SCTP_AUTO_ASCONF', 30) as Option<'SCTP', 'int', 'gs'>;
/** `<linux/sctp.h>` */
export const SCTP_BINDX_ADD_ADDR: number = /* @__PURE__ */ here('SCTP_BINDX_ADD_ADDR', 1);
/** `<linux/sctp.h>` */
export const SCTP_BINDX_REM_ADDR: number = /* @__PURE__ */ here('SCTP_BINDX_REM_ADDR', 2);
/** `<linux/sctp.h>` */
export const SCTP_CANT_STR_ASSOC: number = /* @__PURE__ */ here('SCTP_CANT_STR_ASSOC', 4);
/** `<linux/sctp.h>` */
export const SCTP_CLOSED: number = /* @__PURE__ */ here('SCTP_CLOSED', 1);
/** `<linux/sctp.h>` */
export const SCTP_COMM_LOST: number = /* @__PURE__ */ here('SCTP_COMM_LOST', 1);
/** `<linux/sctp.h>` */
export const SCTP_COMM_UP: number = /* @__PURE__ */ here('SCTP_COMM_UP', 0);
/** `<linux/sctp.h>` */
export const SCTP_CONTEXT: Option<'SCTP', 'sctp_assoc_value', 'gs'> =
  /* @__PURE__ */ here('SCTP_CONTEXT', 17) as Option<'SCTP', 'sctp_assoc_value', 'gs'>;
/** `<linux/sctp.h>` */
export const SCTP_COOKIE_ECHOED: number = /* @__PURE__ */ here('SCTP_COOKIE_ECHOED', 3);
/** `<linux/sctp.h>` */
export const SCTP_COOKIE_WAIT: number = /* @__PURE__ */ here('SCTP_COOKIE_WAIT', 2);
/** `<linux/sctp.h>` */
export const SCTP_CURRENT_ASSOC: number = /* @__PURE__ */ here('SCTP_CURRENT_ASSOC', 1);
/** `<linux/sctp.h>` */
export const SCTP_DATA_IO_EVENT: number = /* @__PURE__ */ here('SCTP_DATA_IO_EVENT', 32768);
/** `<linux/sctp.h>` */
export const SCTP_DEFAULT_PRINFO: Option<'SCTP', 'sctp_default_prinfo', 'gs'> =
  /* @__PURE__ */ here('SCTP_DEFAULT_PRINFO', 114) as Option<'SCTP', 'sctp_default_prinfo', 'gs'>;
/** `<linux/sctp.h>` */
export const SCTP_DEFAULT_SEND_PARAM: Option<'SCTP', 'sctp_sndrcvinfo', 'gs'> =
  /* @__PURE__ */ here('SCTP_DEFAULT_SEND_PARAM', 10) as Option<'SCTP', 'sctp_sndrcvinfo', 'gs'>;
/** `<linux/sctp.h>` */
export const SCTP_DEFAULT_SNDINFO: Option<'SCTP', 'sctp_sndinfo', 'gs'> =
  /* @__PURE__ */ here('SCTP_DEFAULT_SNDINFO', 34) as Option<'SCTP', 'sctp_sndinfo', 'gs'>;
/** `<linux/sctp.h>` */
export const SCTP_DELAYED_ACK: number = /* @__PURE__ */ here('SCTP_DELAYED_ACK', 16);
/** `<linux/sctp.h>` */
export const SCTP_DELAYED_ACK_TIME: number = /* @__PURE__ */ here('SCTP_DELAYED_ACK_TIME', 16);
/** `<linux/sctp.h>` */
export const SCTP_DELAYED_SACK: Option<'SCTP', 'sctp_sack_info', 'gs'> =
  /* @__PURE__ */ here('SCTP_DELAYED_SACK', 16) as Option<'SCTP', 'sctp_sack_info', 'gs'>;
/** `<linux/sctp.h>` */
export const SCTP_DISABLE_FRAGMENTS: Option<'SCTP', 'int', 'gs'> =
  /* @__PURE__ */ here('SCTP_DISABLE_FRAGMENTS', 8) as Option<'SCTP', 'int', 'gs'>;
/** `<linux/sctp.h>` */
export const SCTP_DSTADDRV4: number = /* @__PURE__ */ here('SCTP_DSTADDRV4', 7);
/** `<linux/sctp.h>` */
export const SCTP_DSTADDRV6: number = /* @__PURE__ */ here('SCTP_DSTADDRV6', 8);
/** `<linux/sctp.h>` */
export const SCTP_ECN_SUPPORTED: Option<'SCTP', 'sctp_assoc_value', 'gs'> =
  /* @__PURE__ */ here('SCTP_ECN_SUPPORTED', 130) as Option<'SCTP', 'sctp_assoc_value', 'gs'>;
/** `<linux/sctp.h>` */
export const SCTP_EMPTY: number = /* @__PURE__ */ here('SCTP_EMPTY', 0);
/** `<linux/sctp.h>` */
export const SCTP_ENABLE_CHANGE_ASSOC_REQ: number =
  /* @__PURE__ */ here('SCTP_ENABLE_CHANGE_ASSOC_REQ', 4);
/** `<linux/sctp.h>` */
export const SCTP_ENABLE_RESET_ASSOC_REQ: number =
  /* @__PURE__ */ here('SCTP_ENABLE_RESET_ASSOC_REQ', 2);
/** `<linux/sctp.h>` */
export const SCTP_ENABLE_RESET_STREAM_REQ: number =
  /* @__PURE__ */ here('SCTP_ENABLE_RESET_STREAM_REQ', 1);
/** `<linux/sctp.h>` */
export const SCTP_ENABLE_STREAM_RESET: Option<'SCTP', 'sctp_assoc_value', 'gs'> =
  /* @__PURE__ */ here('SCTP_ENABLE_STREAM_RESET', 118) as Option<'SCTP', 'sctp_assoc_value', 'gs'>;
/** `<linux/sctp.h>` */
export const SCTP_ENABLE_STRRESET_MASK: number =
  /* @__PURE__ */ here('SCTP_ENABLE_STRRESET_MASK', 7);
/** `<linux/sctp.h>` */
export const SCTP_EOF: number = /* @__PURE__ */ here('SCTP_EOF', 512);
/** `<linux/sctp.h>` */
export const SCTP_ESTABLISHED: number = /* @__PURE__ */ here('SCTP_ESTABLISHED', 4);
/** `<linux/sctp.h>` */
export const SCTP_EVENT: Option<'SCTP', 'sctp_event', 'gs'> =
  /* @__PURE__ */ here('SCTP_EVENT', 127) as Option<'SCTP', 'sctp_event', 'gs'>;
/** `<linux/sctp.h>` */
export const SCTP_EVENTS: Option<'SCTP', 'sctp_event_subscribe', 'gs'> =
  /* @__PURE__ */ here('SCTP_EVENTS', 11) as Option<'SCTP', 'sctp_event_subscribe', 'gs'>;
/** `<linux/sctp.h>` */
export const SCTP_EXPOSE_PF_STATE: number = /* @__PURE__ */ here('SCTP_EXPOSE_PF_STATE', 131);
/** `<linux/sctp.h>` */
export const SCTP_EXPOSE_POTENTIALLY_FAILED_STATE: Option<'SCTP', 'sctp_assoc_value', 'gs'> =
  /* @__PURE__ */ here('SCTP_EXPOSE_POTENTIALLY_FAILED_STATE', 131) as Option<'SCTP', 'sctp_assoc_value', 'gs'>;
/** `<linux/sctp.h>` */
export const SCTP_FRAGMENT_INTERLEAVE: Option<'SCTP', 'int', 'gs'> =
  /* @__PURE__ */ here('SCTP_FRAGMENT_INTERLEAVE', 18) as Option<'SCTP', 'int', 'gs'>;
/** `<linux/sctp.h>` */
export const SCTP_FUTURE_ASSOC: number = /* @__PURE__ */ here('SCTP_FUTURE_ASSOC', 0);
/** `<linux/sctp.h>` */
export const SCTP_GET_ASSOC_ID_LIST: Option<'SCTP', 'sctp_assoc_ids', 'g'> =
  /* @__PURE__ */ here('SCTP_GET_ASSOC_ID_LIST', 29) as Option<'SCTP', 'sctp_assoc_ids', 'g'>;
/** `<linux/sctp.h>` */
export const SCTP_GET_ASSOC_NUMBER: Option<'SCTP', 'uint', 'g'> =
  /* @__PURE__ */ here('SCTP_GET_ASSOC_NUMBER', 28) as Option<'SCTP', 'uint', 'g'>;
/** `<linux/sctp.h>` */
export const SCTP_GET_ASSOC_STATS: Option<'SCTP', 'sctp_assoc_stats', 'g'> =
  /* @__PURE__ */ here('SCTP_GET_ASSOC_STATS', 112) as Option<'SCTP', 'sctp_assoc_stats', 'g'>;
/** `<linux/sctp.h>` */
export const SCTP_GET_LOCAL_ADDRS: Option<'SCTP', 'sctp_getaddrs', 'g'> =
  /* @__PURE__ */ here('SCTP_GET_LOCAL_ADDRS', 109) as Option<'SCTP', 'sctp_getaddrs', 'g'>;
/** `<linux/sctp.h>` */
export const SCTP_GET_PEER_ADDRS: Option<'SCTP', 'sctp_getaddrs', 'g'> =
  /* @__PURE__ */ here('SCTP_GET_PEER_ADDRS', 108) as Option<'SCTP', 'sctp_getaddrs', 'g'>;
/** `<linux/sctp.h>` */
export const SCTP_GET_PEER_ADDR_INFO: Option<'SCTP', 'sctp_paddrinfo', 'g'> =
  /* @__PURE__ */ here('SCTP_GET_PEER_ADDR_INFO', 15) as Option<'SCTP', 'sctp_paddrinfo', 'g'>;
/** `<linux/sctp.h>` */
export const SCTP_HMAC_IDENT: Option<'SCTP', 'sctp_hmacalgo', 'gs'> =
  /* @__PURE__ */ here('SCTP_HMAC_IDENT', 22) as Option<'SCTP', 'sctp_hmacalgo', 'gs'>;
/** `<linux/sctp.h>` */
export const SCTP_INACTIVE: number = /* @__PURE__ */ here('SCTP_INACTIVE', 0);
/** `<linux/sctp.h>` */
export const SCTP_INIT: number = /* @__PURE__ */ here('SCTP_INIT', 0);
/** `<linux/sctp.h>` */
export const SCTP_INITMSG: Option<'SCTP', 'sctp_initmsg', 'gs'> =
  /* @__PURE__ */ here('SCTP_INITMSG', 2) as Option<'SCTP', 'sctp_initmsg', 'gs'>;
/** `<linux/sctp.h>` */
export const SCTP_INTERLEAVING_SUPPORTED: Option<'SCTP', 'sctp_assoc_value', 'gs'> =
  /* @__PURE__ */ here('SCTP_INTERLEAVING_SUPPORTED', 125) as Option<'SCTP', 'sctp_assoc_value', 'gs'>;
/** `<linux/sctp.h>` */
export const SCTP_I_WANT_MAPPED_V4_ADDR: Option<'SCTP', 'int', 'gs'> =
  /* @__PURE__ */ here('SCTP_I_WANT_MAPPED_V4_ADDR', 12) as Option<'SCTP', 'int', 'gs'>;
/** `<linux/sctp.h>` */
export const SCTP_LOCAL_AUTH_CHUNKS: Option<'SCTP', 'bytes', 'g'> =
  /* @__PURE__ */ here('SCTP_LOCAL_AUTH_CHUNKS', 27) as Option<'SCTP', 'bytes', 'g'>;
/** `<linux/sctp.h>` */
export const SCTP_MAXSEG: Option<'SCTP', 'sctp_assoc_value', 'gs'> =
  /* @__PURE__ */ here('SCTP_MAXSEG', 13) as Option<'SCTP', 'sctp_assoc_value', 'gs'>;
/** `<linux/sctp.h>` */
export const SCTP_MAX_BURST: Option<'SCTP', 'sctp_assoc_value', 'gs'> =
  /* @__PURE__ */ here('SCTP_MAX_BURST', 20) as Option<'SCTP', 'sctp_assoc_value', 'gs'>;
/** `<linux/sctp.h>` */
export const SCTP_NODELAY: Option<'SCTP', 'int', 'gs'> =
  /* @__PURE__ */ here('SCTP_NODELAY', 3) as Option<'SCTP', 'int', 'gs'>;
/** `<linux/sctp.h>` */
export const SCTP_NXTINFO: number = /* @__PURE__ */ here('SCTP_NXTINFO', 4);
/** `<linux/sctp.h>` */
export const SCTP_PARTIAL_DELIVERY_EVENT: number =
  /* @__PURE__ */ here('SCTP_PARTIAL_DELIVERY_EVENT', 32774);
/** `<linux/sctp.h>` */
export const SCTP_PARTIAL_DELIVERY_POINT: Option<'SCTP', 'uint', 'gs'> =
  /* @__PURE__ */ here('SCTP_PARTIAL_DELIVERY_POINT', 19) as Option<'SCTP', 'uint', 'gs'>;
/** `<linux/sctp.h>` */
export const SCTP_PEER_ADDR_CHANGE: number = /* @__PURE__ */ here('SCTP_PEER_ADDR_CHANGE', 32770);
/** `<linux/sctp.h>` */
export const SCTP_PEER_ADDR_PARAMS: Option<'SCTP', 'sctp_paddrparams', 'gs'> =
  /* @__PURE__ */ here('SCTP_PEER_ADDR_PARAMS', 9) as Option<'SCTP', 'sctp_paddrparams', 'gs'>;
/** `<linux/sctp.h>` */
export const SCTP_PEER_ADDR_THLDS: Option<'SCTP', 'sctp_paddrthlds', 'gs'> =
  /* @__PURE__ */ here('SCTP_PEER_ADDR_THLDS', 31) as Option<'SCTP', 'sctp_paddrthlds', 'gs'>;
/** `<linux/sctp.h>` */
export const SCTP_PEER_ADDR_THLDS_V2: Option<'SCTP', 'sctp_paddrthlds_v2', 'gs'> =
  /* @__PURE__ */ here('SCTP_PEER_ADDR_THLDS_V2', 37) as Option<'SCTP', 'sctp_paddrthlds_v2', 'gs'>;
/** `<linux/sctp.h>` */
export const SCTP_PEER_AUTH_CHUNKS: Option<'SCTP', 'bytes', 'g'> =
  /* @__PURE__ */ here('SCTP_PEER_AUTH_CHUNKS', 26) as Option<'SCTP', 'bytes', 'g'>;
/** `<linux/sctp.h>` */
export const SCTP_PF: number = /* @__PURE__ */ here('SCTP_PF', 1);
/** `<linux/sctp.h>` */
export const SCTP_PLPMTUD_PROBE_INTERVAL: Option<'SCTP', 'sctp_probeinterval', 'gs'> =
  /* @__PURE__ */ here('SCTP_PLPMTUD_PROBE_INTERVAL', 133) as Option<'SCTP', 'sctp_probeinterval', 'gs'>;
/** `<linux/sctp.h>` */
export const SCTP_POTENTIALLY_FAILED: number = /* @__PURE__ */ here('SCTP_POTENTIALLY_FAILED', 1);
/** `<linux/sctp.h>` */
export const SCTP_PRIMARY_ADDR: Option<'SCTP', 'sctp_prim', 'gs'> =
  /* @__PURE__ */ here('SCTP_PRIMARY_ADDR', 6) as Option<'SCTP', 'sctp_prim', 'gs'>;
/** `<linux/sctp.h>` */
export const SCTP_PRINFO: number = /* @__PURE__ */ here('SCTP_PRINFO', 5);
/** `<linux/sctp.h>` */
export const SCTP_PR_ASSOC_STATUS: Option<'SCTP', 'sctp_prstatus', 'g'> =
  /* @__PURE__ */ here('SCTP_PR_ASSOC_STATUS', 115) as Option<'SCTP', 'sctp_prstatus', 'g'>;
/** `<linux/sctp.h>` */
export const SCTP_PR_SCTP_MASK: number = /* @__PURE__ */ here('SCTP_PR_SCTP_MASK', 48);
/** `<linux/sctp.h>` */
export const SCTP_PR_SCTP_MAX: number = /* @__PURE__ */ here('SCTP_PR_SCTP_MAX', 48);
/** `<linux/sctp.h>` */
export const SCTP_PR_SCTP_NONE: number = /* @__PURE__ */ here('SCTP_PR_SCTP_NONE', 0);
/** `<linux/sctp.h>` */
export const SCTP_PR_SCTP_PRIO: number = /* @__PURE__ */ here('SCTP_PR_SCTP_PRIO', 48);
/** `<linux/sctp.h>` */
export const SCTP_PR_SCTP_RTX: number = /* @__PURE__ */ here('SCTP_PR_SCTP_RTX', 32);
/** `<linux/sctp.h>` */
export const SCTP_PR_SCTP_TTL: number = /* @__PURE__ */ here('SCTP_PR_SCTP_TTL', 16);
/** `<linux/sctp.h>` */
export const SCTP_PR_STREAM_STATUS: Option<'SCTP', 'sctp_prstatus', 'g'> =
  /* @__PURE__ */ here('SCTP_PR_STREAM_STATUS', 116) as Option<'SCTP', 'sctp_prstatus', 'g'>;
/** `<linux/sctp.h>` */
export const SCTP_PR_SUPPORTED: Option<'SCTP', 'sctp_assoc_value', 'gs'> =
  /* @__PURE__ */ here('SCTP_PR_SUPPORTED', 113) as Option<'SCTP', 'sctp_assoc_value', 'gs'>;
/** `<linux/sctp.h>` */
export const SCTP_RCVINFO: number = /* @__PURE__ */ here('SCTP_RCVINFO', 3);
/** `<linux/sctp.h>` */
export const SCTP_RECONFIG_SUPPORTED: Option<'SCTP', 'sctp_assoc_value', 'gs'> =
  /* @__PURE__ */ here('SCTP_RECONFIG_SUPPORTED', 117) as Option<'SCTP', 'sctp_assoc_value', 'gs'>;
/** `<linux/sctp.h>` */
export const SCTP_RECVNXTINFO: Option<'SCTP', 'int', 'gs'> =
  /* @__PURE__ */ here('SCTP_RECVNXTINFO', 33) as Option<'SCTP', 'int', 'gs'>;
/** `<linux/sctp.h>` */
export const SCTP_RECVRCVINFO: Option<'SCTP', 'int', 'gs'> =
  /* @__PURE__ */ here('SCTP_RECVRCVINFO', 32) as Option<'SCTP', 'int', 'gs'>;
/** `<linux/sctp.h>` */
export const SCTP_REMOTE_ERROR: number = /* @__PURE__ */ here('SCTP_REMOTE_ERROR', 32772);
/** `<linux/sctp.h>` */
export const SCTP_REMOTE_UDP_ENCAPS_PORT: Option<'SCTP', 'sctp_udpencaps', 'gs'> =
  /* @__PURE__ */ here('SCTP_REMOTE_UDP_ENCAPS_PORT', 132) as Option<'SCTP', 'sctp_udpencaps', 'gs'>;
/** `<linux/sctp.h>` */
export const SCTP_RESET_ASSOC: Option<'SCTP', 'int', 's'> =
  /* @__PURE__ */ here('SCTP_RESET_ASSOC', 120) as Option<'SCTP', 'int', 's'>;
/** `<linux/sctp.h>` */
export const SCTP_RESET_STREAMS: Option<'SCTP', 'sctp_reset_streams', 's'> =
  /* @__PURE__ */ here('SCTP_RESET_STREAMS', 119) as Option<'SCTP', 'sctp_reset_streams', 's'>;
/** `<linux/sctp.h>` */
export const SCTP_RESTART: number = /* @__PURE__ */ here('SCTP_RESTART', 2);
/** `<linux/sctp.h>` */
export const SCTP_REUSE_PORT: Option<'SCTP', 'int', 'gs'> =
  /* @__PURE__ */ here('SCTP_REUSE_PORT', 36) as Option<'SCTP', 'int', 'gs'>;
/** `<linux/sctp.h>` */
export const SCTP_RTOINFO: Option<'SCTP', 'sctp_rtoinfo', 'gs'> =
  /* @__PURE__ */ here('SCTP_RTOINFO', 0) as Option<'SCTP', 'sctp_rtoinfo', 'gs'>;
/** `<linux/sctp.h>` */
export const SCTP_SACK_IMMEDIATELY: number = /* @__PURE__ */ here('SCTP_SACK_IMMEDIATELY', 8);
/** `<linux/sctp.h>` */
export const SCTP_SENDALL: number = /* @__PURE__ */ here('SCTP_SENDALL', 64);
/** `<linux/sctp.h>` */
export const SCTP_SENDER_DRY_EVENT: number = /* @__PURE__ */ here('SCTP_SENDER_DRY_EVENT', 32777);
/** `<linux/sctp.h>` */
export const SCTP_SENDMSG_CONNECT: number = /* @__PURE__ */ here('SCTP_SENDMSG_CONNECT', 126);
/** `<linux/sctp.h>` */
export const SCTP_SEND_FAILED: number = /* @__PURE__ */ here('SCTP_SEND_FAILED', 32771);
/** `<linux/sctp.h>` */
export const SCTP_SEND_FAILED_EVENT: number = /* @__PURE__ */ here('SCTP_SEND_FAILED_EVENT', 32781);
/** `<linux/sctp.h>` */
export const SCTP_SET_PEER_PRIMARY_ADDR: Option<'SCTP', 'sctp_setpeerprim', 's'> =
  /* @__PURE__ */ here('SCTP_SET_PEER_PRIMARY_ADDR', 5) as Option<'SCTP', 'sctp_setpeerprim', 's'>;
/** `<linux/sctp.h>` */
export const SCTP_SHUTDOWN_ACK_SENT: number = /* @__PURE__ */ here('SCTP_SHUTDOWN_ACK_SENT', 8);
/** `<linux/sctp.h>` */
export const SCTP_SHUTDOWN_COMP: number = /* @__PURE__ */ here('SCTP_SHUTDOWN_COMP', 3);
/** `<linux/sctp.h>` */
export const SCTP_SHUTDOWN_EVENT: number = /* @__PURE__ */ here('SCTP_SHUTDOWN_EVENT', 32773);
/** `<linux/sctp.h>` */
export const SCTP_SHUTDOWN_PENDING: number = /* @__PURE__ */ here('SCTP_SHUTDOWN_PENDING', 5);
/** `<linux/sctp.h>` */
export const SCTP_SHUTDOWN_RECEIVED: number = /* @__PURE__ */ here('SCTP_SHUTDOWN_RECEIVED', 7);
/** `<linux/sctp.h>` */
export const SCTP_SHUTDOWN_SENT: number = /* @__PURE__ */ here('SCTP_SHUTDOWN_SENT', 6);
/** `<linux/sctp.h>` */
export const SCTP_SNDINFO: number = /* @__PURE__ */ here('SCTP_SNDINFO', 2);
/** `<linux/sctp.h>` */
export const SCTP_SNDRCV: number = /* @__PURE__ */ here('SCTP_SNDRCV', 1);
/** `<linux/sctp.h>` */
export const SCTP_SN_TYPE_BASE: number = /* @__PURE__ */ here('SCTP_SN_TYPE_BASE', 32768);
/** `<linux/sctp.h>` */
export const SCTP_SN_TYPE_MAX: number = /* @__PURE__ */ here('SCTP_SN_TYPE_MAX', 32781);
/** `<linux/sctp.h>` */
export const SCTP_SOCKOPT_BINDX_ADD: Option<'SCTP', 'bytes', 's'> =
  /* @__PURE__ */ here('SCTP_SOCKOPT_BINDX_ADD', 100) as Option<'SCTP', 'bytes', 's'>;
/** `<linux/sctp.h>` */
export const SCTP_SOCKOPT_BINDX_REM: Option<'SCTP', 'bytes', 's'> =
  /* @__PURE__ */ here('SCTP_SOCKOPT_BINDX_REM', 101) as Option<'SCTP', 'bytes', 's'>;
/** `<linux/sctp.h>` */
export const SCTP_SOCKOPT_CONNECTX: number = /* @__PURE__ */ here('SCTP_SOCKOPT_CONNECTX', 110);
/** `<linux/sctp.h>` */
export const SCTP_SOCKOPT_CONNECTX3: number = /* @__PURE__ */ here('SCTP_SOCKOPT_CONNECTX3', 111);
/** `<linux/sctp.h>` */
export const SCTP_SOCKOPT_CONNECTX_OLD: number =
  /* @__PURE__ */ here('SCTP_SOCKOPT_CONNECTX_OLD', 107);
/** `<linux/sctp.h>` */
export const SCTP_SOCKOPT_PEELOFF: number = /* @__PURE__ */ here('SCTP_SOCKOPT_PEELOFF', 102);
/** `<linux/sctp.h>` */
export const SCTP_SOCKOPT_PEELOFF_FLAGS: number =
  /* @__PURE__ */ here('SCTP_SOCKOPT_PEELOFF_FLAGS', 122);
/** `<linux/sctp.h>` */
export const SCTP_SS_DEFAULT: number = /* @__PURE__ */ here('SCTP_SS_DEFAULT', 0);
/** `<linux/sctp.h>` */
export const SCTP_SS_FCFS: number = /* @__PURE__ */ here('SCTP_SS_FCFS', 0);
/** `<linux/sctp.h>` */
export const SCTP_SS_PRIO: number = /* @__PURE__ */ here('SCTP_SS_PRIO', 1);
/** `<linux/sctp.h>` */
export const SCTP_SS_RR: number = /* @__PURE__ */ here('SCTP_SS_RR', 2);
/** `<linux/sctp.h>` */
export const SCTP_STATUS: Option<'SCTP', 'sctp_status', 'g'> =
  /* @__PURE__ */ here('SCTP_STATUS', 14) as Option<'SCTP', 'sctp_status', 'g'>;
/** `<linux/sctp.h>` */
export const SCTP_STREAM_CHANGE_DENIED: number =
  /* @__PURE__ */ here('SCTP_STREAM_CHANGE_DENIED', 4);
/** `<linux/sctp.h>` */
export const SCTP_STREAM_CHANGE_EVENT: number =
  /* @__PURE__ */ here('SCTP_STREAM_CHANGE_EVENT', 32780);
/** `<linux/sctp.h>` */
export const SCTP_STREAM_CHANGE_FAILED: number =
  /* @__PURE__ */ here('SCTP_STREAM_CHANGE_FAILED', 8);
/** `<linux/sctp.h>` */
export const SCTP_STREAM_RESET_DENIED: number = /* @__PURE__ */ here('SCTP_STREAM_RESET_DENIED', 4);
/** `<linux/sctp.h>` */
export const SCTP_STREAM_RESET_EVENT: number =
  /* @__PURE__ */ here('SCTP_STREAM_RESET_EVENT', 32778);
/** `<linux/sctp.h>` */
export const SCTP_STREAM_RESET_FAILED: number = /* @__PURE__ */ here('SCTP_STREAM_RESET_FAILED', 8);
/** `<linux/sctp.h>` */
export const SCTP_STREAM_RESET_INCOMING: number =
  /* @__PURE__ */ here('SCTP_STREAM_RESET_INCOMING', 1);
/** `<linux/sctp.h>` */
export const SCTP_STREAM_RESET_INCOMING_SSN: number =
  /* @__PURE__ */ here('SCTP_STREAM_RESET_INCOMING_SSN', 1);
/** `<linux/sctp.h>` */
export const SCTP_STREAM_RESET_OUTGOING: number =
  /* @__PURE__ */ here('SCTP_STREAM_RESET_OUTGOING', 2);
/** `<linux/sctp.h>` */
export const SCTP_STREAM_RESET_OUTGOING_SSN: number =
  /* @__PURE__ */ here('SCTP_STREAM_RESET_OUTGOING_SSN', 2);
/** `<linux/sctp.h>` */
export const SCTP_STREAM_SCHEDULER: Option<'SCTP', 'sctp_assoc_value', 'gs'> =
  /* @__PURE__ */ here('SCTP_STREAM_SCHEDULER', 123) as Option<'SCTP', 'sctp_assoc_value', 'gs'>;
/** `<linux/sctp.h>` */
export const SCTP_STREAM_SCHEDULER_VALUE: Option<'SCTP', 'sctp_stream_value', 'gs'> =
  /* @__PURE__ */ here('SCTP_STREAM_SCHEDULER_VALUE', 124) as Option<'SCTP', 'sctp_stream_value', 'gs'>;
/** `<linux/sctp.h>` */
export const SCTP_UNCONFIRMED: number = /* @__PURE__ */ here('SCTP_UNCONFIRMED', 3);
/** `<linux/sctp.h>` */
export const SCTP_UNKNOWN: number = /* @__PURE__ */ here('SCTP_UNKNOWN', 65535);
/** `<linux/sctp.h>` */
export const SCTP_UNORDERED: number = /* @__PURE__ */ here('SCTP_UNORDERED', 1);
/** `<linux/sock_diag.h>` */
export const SK_MEMINFO_BACKLOG: number = /* @__PURE__ */ here('SK_MEMINFO_BACKLOG', 7);
/** `<linux/sock_diag.h>` */
export const SK_MEMINFO_DROPS: number = /* @__PURE__ */ here('SK_MEMINFO_DROPS', 8);
/** `<linux/sock_diag.h>` */
export const SK_MEMINFO_FWD_ALLOC: number = /* @__PURE__ */ here('SK_MEMINFO_FWD_ALLOC', 4);
/** `<linux/sock_diag.h>` */
export const SK_MEMINFO_OPTMEM: number = /* @__PURE__ */ here('SK_MEMINFO_OPTMEM', 6);
/** `<linux/sock_diag.h>` */
export const SK_MEMINFO_RCVBUF: number = /* @__PURE__ */ here('SK_MEMINFO_RCVBUF', 1);
/** `<linux/sock_diag.h>` */
export const SK_MEMINFO_RMEM_ALLOC: number = /* @__PURE__ */ here('SK_MEMINFO_RMEM_ALLOC', 0);
/** `<linux/sock_diag.h>` */
export const SK_MEMINFO_SNDBUF: number = /* @__PURE__ */ here('SK_MEMINFO_SNDBUF', 3);
/** `<linux/sock_diag.h>` */
export const SK_MEMINFO_VARS: number = /* @__PURE__ */ here('SK_MEMINFO_VARS', 9);
/** `<linux/sock_diag.h>` */
export const SK_MEMINFO_WMEM_ALLOC: number = /* @__PURE__ */ here('SK_MEMINFO_WMEM_ALLOC', 2);
/** `<linux/sock_diag.h>` */
export const SK_MEMINFO_WMEM_QUEUED: number = /* @__PURE__ */ here('SK_MEMINFO_WMEM_QUEUED', 5);
/** `<linux/sock_diag.h>` */
export const SOCK_DESTROY: number = /* @__PURE__ */ here('SOCK_DESTROY', 21);
/** `<linux/sock_diag.h>` */
export const SOCK_DIAG_BY_FAMILY: number = /* @__PURE__ */ here('SOCK_DIAG_BY_FAMILY', 20);
/** `<linux/socket.h>` */
export const SOCK_BUF_LOCK_MASK: number = /* @__PURE__ */ here('SOCK_BUF_LOCK_MASK', 3);
/** `<linux/socket.h>` */
export const SOCK_RCVBUF_LOCK: number = /* @__PURE__ */ here('SOCK_RCVBUF_LOCK', 2);
/** `<linux/socket.h>` */
export const SOCK_SNDBUF_LOCK: number = /* @__PURE__ */ here('SOCK_SNDBUF_LOCK', 1);
/** `<linux/socket.h>` */
export const SOCK_TXREHASH_DEFAULT: number = /* @__PURE__ */ here('SOCK_TXREHASH_DEFAULT', 255);
/** `<linux/socket.h>` */
export const SOCK_TXREHASH_DISABLED: number = /* @__PURE__ */ here('SOCK_TXREHASH_DISABLED', 0);
/** `<linux/socket.h>` */
export const SOCK_TXREHASH_ENABLED: number = /* @__PURE__ */ here('SOCK_TXREHASH_ENABLED', 1);
/** `<linux/sockios.h>` */
export const FIOGETOWN: number = /* @__PURE__ */ here('FIOGETOWN', 35075);
/** `<linux/sockios.h>` */
export const FIOSETOWN: number = /* @__PURE__ */ here('FIOSETOWN', 35073);
/** `<linux/sockios.h>` */
export const SIOCATMARK: number = /* @__PURE__ */ here('SIOCATMARK', 35077);
/** `<linux/sockios.h>` */
export const SIOCBONDCHANGEACTIVE: number = /* @__PURE__ */ here('SIOCBONDCHANGEACTIVE', 35221);
/** `<linux/sockios.h>` */
export const SIOCBONDENSLAVE: number = /* @__PURE__ */ here('SIOCBONDENSLAVE', 35216);
/** `<linux/sockios.h>` */
export const SIOCBONDINFOQUERY: number = /* @__PURE__ */ here('SIOCBONDINFOQUERY', 35220);
/** `<linux/sockios.h>` */
export const SIOCBONDRELEASE: number = /* @__PURE__ */ here('SIOCBONDRELEASE', 35217);
/** `<linux/sockios.h>` */
export const SIOCBONDSETHWADDR: number = /* @__PURE__ */ here('SIOCBONDSETHWADDR', 35218);
/** `<linux/sockios.h>` */
export const SIOCBONDSLAVEINFOQUERY: number = /* @__PURE__ */ here('SIOCBONDSLAVEINFOQUERY', 35219);
/** `<linux/sockios.h>` */
export const SIOCBRADDBR: number = /* @__PURE__ */ here('SIOCBRADDBR', 35232);
/** `<linux/sockios.h>` */
export const SIOCBRADDIF: number = /* @__PURE__ */ here('SIOCBRADDIF', 35234);
/** `<linux/sockios.h>` */
export const SIOCBRDELBR: number = /* @__PURE__ */ here('SIOCBRDELBR', 35233);
/** `<linux/sockios.h>` */
export const SIOCBRDELIF: number = /* @__PURE__ */ here('SIOCBRDELIF', 35235);
/** `<linux/sockios.h>` */
export const SIOCETHTOOL: number = /* @__PURE__ */ here('SIOCETHTOOL', 35142);
/** `<linux/sockios.h>` */
export const SIOCGHWTSTAMP: number = /* @__PURE__ */ here('SIOCGHWTSTAMP', 35249);
/** `<linux/sockios.h>` */
export const SIOCGIFVLAN: number = /* @__PURE__ */ here('SIOCGIFVLAN', 35202);
/** `<linux/sockios.h>` */
export const SIOCGMIIPHY: number = /* @__PURE__ */ here('SIOCGMIIPHY', 35143);
/** `<linux/sockios.h>` */
export const SIOCGMIIREG: number = /* @__PURE__ */ here('SIOCGMIIREG', 35144);
/** `<linux/sockios.h>` */
export const SIOCGPGRP: number = /* @__PURE__ */ here('SIOCGPGRP', 35076);
/** `<linux/sockios.h>` */
export const SIOCGSKNS: number = /* @__PURE__ */ here('SIOCGSKNS', 35148);
/** `<linux/sockios.h>` */
export const SIOCGSTAMP: number = /* @__PURE__ */ here('SIOCGSTAMP', 35078);
/** `<linux/sockios.h>` */
export const SIOCGSTAMPNS: number = /* @__PURE__ */ here('SIOCGSTAMPNS', 35079);
/** `<linux/sockios.h>` */
export const SIOCGSTAMPNS_NEW: number = /* @__PURE__ */ here('SIOCGSTAMPNS_NEW', 2148567303);
/** `<linux/sockios.h>` */
export const SIOCGSTAMPNS_OLD: number = /* @__PURE__ */ here('SIOCGSTAMPNS_OLD', 35079);
/** `<linux/sockios.h>` */
export const SIOCGSTAMP_NEW: number = /* @__PURE__ */ here('SIOCGSTAMP_NEW', 2148567302);
/** `<linux/sockios.h>` */
export const SIOCGSTAMP_OLD: number = /* @__PURE__ */ here('SIOCGSTAMP_OLD', 35078);
/** `<linux/sockios.h>` */
export const SIOCINQ: number = /* @__PURE__ */ here('SIOCINQ', 21531);
/** `<linux/sockios.h>` */
export const SIOCOUTQ: number = /* @__PURE__ */ here('SIOCOUTQ', 21521);
/** `<linux/sockios.h>` */
export const SIOCOUTQNSD: number = /* @__PURE__ */ here('SIOCOUTQNSD', 35147);
/** `<linux/sockios.h>` */
export const SIOCSHWTSTAMP: number = /* @__PURE__ */ here('SIOCSHWTSTAMP', 35248);
/** `<linux/sockios.h>` */
export const SIOCSIFVLAN: number = /* @__PURE__ */ here('SIOCSIFVLAN', 35203);
/** `<linux/sockios.h>` */
export const SIOCSMIIREG: number = /* @__PURE__ */ here('SIOCSMIIREG', 35145);
/** `<linux/sockios.h>` */
export const SIOCSPGRP: number = /* @__PURE__ */ here('SIOCSPGRP', 35074);
/** `<linux/sockios.h>` */
export const SIOCWANDEV: number = /* @__PURE__ */ here('SIOCWANDEV', 35146);
/** `<linux/sockios.h>` */
export const SOCK_IOC_TYPE: number = /* @__PURE__ */ here('SOCK_IOC_TYPE', 137);
/** `<linux/tipc.h>` */
export const TIPC_ADDR_ID: number = /* @__PURE__ */ here('TIPC_ADDR_ID', 3);
/** `<linux/tipc.h>` */
export const TIPC_ADDR_MCAST: number = /* @__PURE__ */ here('TIPC_ADDR_MCAST', 1);
/** `<linux/tipc.h>` */
export const TIPC_ADDR_NAME: number = /* @__PURE__ */ here('TIPC_ADDR_NAME', 2);
/** `<linux/tipc.h>` */
export const TIPC_ADDR_NAMESEQ: number = /* @__PURE__ */ here('TIPC_ADDR_NAMESEQ', 1);
/** `<linux/tipc.h>` */
export const TIPC_CFG_SRV: number = /* @__PURE__ */ here('TIPC_CFG_SRV', 0);
/** `<linux/tipc.h>` */
export const TIPC_CLUSTER_SCOPE: number = /* @__PURE__ */ here('TIPC_CLUSTER_SCOPE', 2);
/** `<linux/tipc.h>` */
export const TIPC_CONN_SHUTDOWN: number = /* @__PURE__ */ here('TIPC_CONN_SHUTDOWN', 5);
/** `<linux/tipc.h>` */
export const TIPC_CONN_TIMEOUT: number = /* @__PURE__ */ here('TIPC_CONN_TIMEOUT', 130);
/** `<linux/tipc.h>` */
export const TIPC_CRITICAL_IMPORTANCE: number = /* @__PURE__ */ here('TIPC_CRITICAL_IMPORTANCE', 3);
/** `<linux/tipc.h>` */
export const TIPC_DESTNAME: number = /* @__PURE__ */ here('TIPC_DESTNAME', 3);
/** `<linux/tipc.h>` */
export const TIPC_DEST_DROPPABLE: number = /* @__PURE__ */ here('TIPC_DEST_DROPPABLE', 129);
/** `<linux/tipc.h>` */
export const TIPC_ERRINFO: number = /* @__PURE__ */ here('TIPC_ERRINFO', 1);
/** `<linux/tipc.h>` */
export const TIPC_ERR_NO_NAME: number = /* @__PURE__ */ here('TIPC_ERR_NO_NAME', 1);
/** `<linux/tipc.h>` */
export const TIPC_ERR_NO_NODE: number = /* @__PURE__ */ here('TIPC_ERR_NO_NODE', 3);
/** `<linux/tipc.h>` */
export const TIPC_ERR_NO_PORT: number = /* @__PURE__ */ here('TIPC_ERR_NO_PORT', 2);
/** `<linux/tipc.h>` */
export const TIPC_ERR_OVERLOAD: number = /* @__PURE__ */ here('TIPC_ERR_OVERLOAD', 4);
/** `<linux/tipc.h>` */
export const TIPC_GROUP_JOIN: number = /* @__PURE__ */ here('TIPC_GROUP_JOIN', 135);
/** `<linux/tipc.h>` */
export const TIPC_GROUP_LEAVE: number = /* @__PURE__ */ here('TIPC_GROUP_LEAVE', 136);
/** `<linux/tipc.h>` */
export const TIPC_GROUP_LOOPBACK: number = /* @__PURE__ */ here('TIPC_GROUP_LOOPBACK', 1);
/** `<linux/tipc.h>` */
export const TIPC_GROUP_MEMBER_EVTS: number = /* @__PURE__ */ here('TIPC_GROUP_MEMBER_EVTS', 2);
/** `<linux/tipc.h>` */
export const TIPC_HIGH_IMPORTANCE: number = /* @__PURE__ */ here('TIPC_HIGH_IMPORTANCE', 2);
/** `<linux/tipc.h>` */
export const TIPC_IMPORTANCE: number = /* @__PURE__ */ here('TIPC_IMPORTANCE', 127);
/** `<linux/tipc.h>` */
export const TIPC_LINK_STATE: number = /* @__PURE__ */ here('TIPC_LINK_STATE', 2);
/** `<linux/tipc.h>` */
export const TIPC_LOW_IMPORTANCE: number = /* @__PURE__ */ here('TIPC_LOW_IMPORTANCE', 0);
/** `<linux/tipc.h>` */
export const TIPC_MAX_USER_MSG_SIZE: number = /* @__PURE__ */ here('TIPC_MAX_USER_MSG_SIZE', 66000);
/** `<linux/tipc.h>` */
export const TIPC_MCAST_BROADCAST: number = /* @__PURE__ */ here('TIPC_MCAST_BROADCAST', 133);
/** `<linux/tipc.h>` */
export const TIPC_MCAST_REPLICAST: number = /* @__PURE__ */ here('TIPC_MCAST_REPLICAST', 134);
/** `<linux/tipc.h>` */
export const TIPC_MEDIUM_IMPORTANCE: number = /* @__PURE__ */ here('TIPC_MEDIUM_IMPORTANCE', 1);
/** `<linux/tipc.h>` */
export const TIPC_NODELAY: number = /* @__PURE__ */ here('TIPC_NODELAY', 138);
/** `<linux/tipc.h>` */
export const TIPC_NODE_RECVQ_DEPTH: number = /* @__PURE__ */ here('TIPC_NODE_RECVQ_DEPTH', 131);
/** `<linux/tipc.h>` */
export const TIPC_NODE_SCOPE: number = /* @__PURE__ */ here('TIPC_NODE_SCOPE', 3);
/** `<linux/tipc.h>` */
export const TIPC_NODE_STATE: number = /* @__PURE__ */ here('TIPC_NODE_STATE', 0);
/** `<linux/tipc.h>` */
export const TIPC_OK: number = /* @__PURE__ */ here('TIPC_OK', 0);
/** `<linux/tipc.h>` */
export const TIPC_PUBLISHED: number = /* @__PURE__ */ here('TIPC_PUBLISHED', 1);
/** `<linux/tipc.h>` */
export const TIPC_RESERVED_TYPES: number = /* @__PURE__ */ here('TIPC_RESERVED_TYPES', 64);
/** `<linux/tipc.h>` */
export const TIPC_RETDATA: number = /* @__PURE__ */ here('TIPC_RETDATA', 2);
/** `<linux/tipc.h>` */
export const TIPC_SERVICE_ADDR: number = /* @__PURE__ */ here('TIPC_SERVICE_ADDR', 2);
/** `<linux/tipc.h>` */
export const TIPC_SERVICE_RANGE: number = /* @__PURE__ */ here('TIPC_SERVICE_RANGE', 1);
/** `<linux/tipc.h>` */
export const TIPC_SOCKET_ADDR: number = /* @__PURE__ */ here('TIPC_SOCKET_ADDR', 3);
/** `<linux/tipc.h>` */
export const TIPC_SOCK_RECVQ_DEPTH: number = /* @__PURE__ */ here('TIPC_SOCK_RECVQ_DEPTH', 132);
/** `<linux/tipc.h>` */
export const TIPC_SOCK_RECVQ_USED: number = /* @__PURE__ */ here('TIPC_SOCK_RECVQ_USED', 137);
/** `<linux/tipc.h>` */
export const TIPC_SRC_DROPPABLE: number = /* @__PURE__ */ here('TIPC_SRC_DROPPABLE', 128);
/** `<linux/tipc.h>` */
export const TIPC_SUBSCR_TIMEOUT: number = /* @__PURE__ */ here('TIPC_SUBSCR_TIMEOUT', 3);
/** `<linux/tipc.h>` */
export const TIPC_SUB_CANCEL: number = /* @__PURE__ */ here('TIPC_SUB_CANCEL', 4);
/** `<linux/tipc.h>` */
export const TIPC_SUB_PORTS: number = /* @__PURE__ */ here('TIPC_SUB_PORTS', 1);
/** `<linux/tipc.h>` */
export const TIPC_SUB_SERVICE: number = /* @__PURE__ */ here('TIPC_SUB_SERVICE', 2);
/** `<linux/tipc.h>` */
export const TIPC_TOP_SRV: number = /* @__PURE__ */ here('TIPC_TOP_SRV', 1);
/** `<linux/tipc.h>` */
export const TIPC_WAIT_FOREVER: number = /* @__PURE__ */ here('TIPC_WAIT_FOREVER', -1);
/** `<linux/tipc.h>` */
export const TIPC_WITHDRAWN: number = /* @__PURE__ */ here('TIPC_WITHDRAWN', 2);
/** `<linux/tipc.h>` */
export const TIPC_ZONE_SCOPE: number = /* @__PURE__ */ here('TIPC_ZONE_SCOPE', 1);
/** `<linux/tls.h>` */
export const TLS_1_2_VERSION: number = /* @__PURE__ */ here('TLS_1_2_VERSION', 771);
/** `<linux/tls.h>` */
export const TLS_1_2_VERSION_MAJOR: number = /* @__PURE__ */ here('TLS_1_2_VERSION_MAJOR', 3);
/** `<linux/tls.h>` */
export const TLS_1_2_VERSION_MINOR: number = /* @__PURE__ */ here('TLS_1_2_VERSION_MINOR', 3);
/** `<linux/tls.h>` */
export const TLS_1_3_VERSION: number = /* @__PURE__ */ here('TLS_1_3_VERSION', 772);
/** `<linux/tls.h>` */
export const TLS_1_3_VERSION_MAJOR: number = /* @__PURE__ */ here('TLS_1_3_VERSION_MAJOR', 3);
/** `<linux/tls.h>` */
export const TLS_1_3_VERSION_MINOR: number = /* @__PURE__ */ here('TLS_1_3_VERSION_MINOR', 4);
/** `<linux/tls.h>` */
export const TLS_CIPHER_AES_CCM_128: number = /* @__PURE__ */ here('TLS_CIPHER_AES_CCM_128', 53);
/** `<linux/tls.h>` */
export const TLS_CIPHER_AES_CCM_128_IV_SIZE: number =
  /* @__PURE__ */ here('TLS_CIPHER_AES_CCM_128_IV_SIZE', 8);
/** `<linux/tls.h>` */
export const TLS_CIPHER_AES_CCM_128_KEY_SIZE: number =
  /* @__PURE__ */ here('TLS_CIPHER_AES_CCM_128_KEY_SIZE', 16);
/** `<linux/tls.h>` */
export const TLS_CIPHER_AES_CCM_128_REC_SEQ_SIZE: number =
  /* @__PURE__ */ here('TLS_CIPHER_AES_CCM_128_REC_SEQ_SIZE', 8);
/** `<linux/tls.h>` */
export const TLS_CIPHER_AES_CCM_128_SALT_SIZE: number =
  /* @__PURE__ */ here('TLS_CIPHER_AES_CCM_128_SALT_SIZE', 4);
/** `<linux/tls.h>` */
export const TLS_CIPHER_AES_CCM_128_TAG_SIZE: number =
  /* @__PURE__ */ here('TLS_CIPHER_AES_CCM_128_TAG_SIZE', 16);
/** `<linux/tls.h>` */
export const TLS_CIPHER_AES_GCM_128: number = /* @__PURE__ */ here('TLS_CIPHER_AES_GCM_128', 51);
/** `<linux/tls.h>` */
export const TLS_CIPHER_AES_GCM_128_IV_SIZE: number =
  /* @__PURE__ */ here('TLS_CIPHER_AES_GCM_128_IV_SIZE', 8);
/** `<linux/tls.h>` */
export const TLS_CIPHER_AES_GCM_128_KEY_SIZE: number =
  /* @__PURE__ */ here('TLS_CIPHER_AES_GCM_128_KEY_SIZE', 16);
/** `<linux/tls.h>` */
export const TLS_CIPHER_AES_GCM_128_REC_SEQ_SIZE: number =
  /* @__PURE__ */ here('TLS_CIPHER_AES_GCM_128_REC_SEQ_SIZE', 8);
/** `<linux/tls.h>` */
export const TLS_CIPHER_AES_GCM_128_SALT_SIZE: number =
  /* @__PURE__ */ here('TLS_CIPHER_AES_GCM_128_SALT_SIZE', 4);
/** `<linux/tls.h>` */
export const TLS_CIPHER_AES_GCM_128_TAG_SIZE: number =
  /* @__PURE__ */ here('TLS_CIPHER_AES_GCM_128_TAG_SIZE', 16);
/** `<linux/tls.h>` */
export const TLS_CIPHER_AES_GCM_256: number = /* @__PURE__ */ here('TLS_CIPHER_AES_GCM_256', 52);
/** `<linux/tls.h>` */
export const TLS_CIPHER_AES_GCM_256_IV_SIZE: number =
  /* @__PURE__ */ here('TLS_CIPHER_AES_GCM_256_IV_SIZE', 8);
/** `<linux/tls.h>` */
export const TLS_CIPHER_AES_GCM_256_KEY_SIZE: number =
  /* @__PURE__ */ here('TLS_CIPHER_AES_GCM_256_KEY_SIZE', 32);
/** `<linux/tls.h>` */
export const TLS_CIPHER_AES_GCM_256_REC_SEQ_SIZE: number =
  /* @__PURE__ */ here('TLS_CIPHER_AES_GCM_256_REC_SEQ_SIZE', 8);
/** `<linux/tls.h>` */
export const TLS_CIPHER_AES_GCM_256_SALT_SIZE: number =
  /* @__PURE__ */ here('TLS_CIPHER_AES_GCM_256_SALT_SIZE', 4);
/** `<linux/tls.h>` */
export const TLS_CIPHER_AES_GCM_256_TAG_SIZE: number =
  /* @__PURE__ */ here('TLS_CIPHER_AES_GCM_256_TAG_SIZE', 16);
/** `<linux/tls.h>` */
export const TLS_CIPHER_ARIA_GCM_128: number = /* @__PURE__ */ here('TLS_CIPHER_ARIA_GCM_128', 57);
/** `<linux/tls.h>` */
export const TLS_CIPHER_ARIA_GCM_128_IV_SIZE: number =
  /* @__PURE__ */ here('TLS_CIPHER_ARIA_GCM_128_IV_SIZE', 8);
/** `<linux/tls.h>` */
export const TLS_CIPHER_ARIA_GCM_128_KEY_SIZE: number =
  /* @__PURE__ */ here('TLS_CIPHER_ARIA_GCM_128_KEY_SIZE', 16);
/** `<linux/tls.h>` */
export const TLS_CIPHER_ARIA_GCM_128_REC_SEQ_SIZE: number =
  /* @__PURE__ */ here('TLS_CIPHER_ARIA_GCM_128_REC_SEQ_SIZE', 8);
/** `<linux/tls.h>` */
export const TLS_CIPHER_ARIA_GCM_128_SALT_SIZE: number =
  /* @__PURE__ */ here('TLS_CIPHER_ARIA_GCM_128_SALT_SIZE', 4);
/** `<linux/tls.h>` */
export const TLS_CIPHER_ARIA_GCM_128_TAG_SIZE: number =
  /* @__PURE__ */ here('TLS_CIPHER_ARIA_GCM_128_TAG_SIZE', 16);
/** `<linux/tls.h>` */
export const TLS_CIPHER_ARIA_GCM_256: number = /* @__PURE__ */ here('TLS_CIPHER_ARIA_GCM_256', 58);
/** `<linux/tls.h>` */
export const TLS_CIPHER_ARIA_GCM_256_IV_SIZE: number =
  /* @__PURE__ */ here('TLS_CIPHER_ARIA_GCM_256_IV_SIZE', 8);
/** `<linux/tls.h>` */
export const TLS_CIPHER_ARIA_GCM_256_KEY_SIZE: number =
  /* @__PURE__ */ here('TLS_CIPHER_ARIA_GCM_256_KEY_SIZE', 32);
/** `<linux/tls.h>` */
export const TLS_CIPHER_ARIA_GCM_256_REC_SEQ_SIZE: number =
  /* @__PURE__ */ here('TLS_CIPHER_ARIA_GCM_256_REC_SEQ_SIZE', 8);
/** `<linux/tls.h>` */
export const TLS_CIPHER_ARIA_GCM_256_SALT_SIZE: number =
  /* @__PURE__ */ here('TLS_CIPHER_ARIA_GCM_256_SALT_SIZE', 4);
/** `<linux/tls.h>` */
export const TLS_CIPHER_ARIA_GCM_256_TAG_SIZE: number =
  /* @__PURE__ */ here('TLS_CIPHER_ARIA_GCM_256_TAG_SIZE', 16);
/** `<linux/tls.h>` */
export const TLS_CIPHER_CHACHA20_POLY1305: number =
  /* @__PURE__ */ here('TLS_CIPHER_CHACHA20_POLY1305', 54);
/** `<linux/tls.h>` */
export const TLS_CIPHER_CHACHA20_POLY1305_IV_SIZE: number =
  /* @__PURE__ */ here('TLS_CIPHER_CHACHA20_POLY1305_IV_SIZE', 12);
/** `<linux/tls.h>` */
export const TLS_CIPHER_CHACHA20_POLY1305_KEY_SIZE: number =
  /* @__PURE__ */ here('TLS_CIPHER_CHACHA20_POLY1305_KEY_SIZE', 32);
/** `<linux/tls.h>` */
export const TLS_CIPHER_CHACHA20_POLY1305_REC_SEQ_SIZE: number =
  /* @__PURE__ */ here('TLS_CIPHER_CHACHA20_POLY1305_REC_SEQ_SIZE', 8);
/** `<linux/tls.h>` */
export const TLS_CIPHER_CHACHA20_POLY1305_SALT_SIZE: number =
  /* @__PURE__ */ here('TLS_CIPHER_CHACHA20_POLY1305_SALT_SIZE', 0);
/** `<linux/tls.h>` */
export const TLS_CIPHER_CHACHA20_POLY1305_TAG_SIZE: number =
  /* @__PURE__ */ here('TLS_CIPHER_CHACHA20_POLY1305_TAG_SIZE', 16);
/** `<linux/tls.h>` */
export const TLS_CIPHER_SM4_CCM: number = /* @__PURE__ */ here('TLS_CIPHER_SM4_CCM', 56);
/** `<linux/tls.h>` */
export const TLS_CIPHER_SM4_CCM_IV_SIZE: number =
  /* @__PURE__ */ here('TLS_CIPHER_SM4_CCM_IV_SIZE', 8);
/** `<linux/tls.h>` */
export const TLS_CIPHER_SM4_CCM_KEY_SIZE: number =
  /* @__PURE__ */ here('TLS_CIPHER_SM4_CCM_KEY_SIZE', 16);
/** `<linux/tls.h>` */
export const TLS_CIPHER_SM4_CCM_REC_SEQ_SIZE: number =
  /* @__PURE__ */ here('TLS_CIPHER_SM4_CCM_REC_SEQ_SIZE', 8);
/** `<linux/tls.h>` */
export const TLS_CIPHER_SM4_CCM_SALT_SIZE: number =
  /* @__PURE__ */ here('TLS_CIPHER_SM4_CCM_SALT_SIZE', 4);
/** `<linux/tls.h>` */
export const TLS_CIPHER_SM4_CCM_TAG_SIZE: number =
  /* @__PURE__ */ here('TLS_CIPHER_SM4_CCM_TAG_SIZE', 16);
/** `<linux/tls.h>` */
export const TLS_CIPHER_SM4_GCM: number = /* @__PURE__ */ here('TLS_CIPHER_SM4_GCM', 55);
/** `<linux/tls.h>` */
export const TLS_CIPHER_SM4_GCM_IV_SIZE: number =
  /* @__PURE__ */ here('TLS_CIPHER_SM4_GCM_IV_SIZE', 8);
/** `<linux/tls.h>` */
export const TLS_CIPHER_SM4_GCM_KEY_SIZE: number =
  /* @__PURE__ */ here('TLS_CIPHER_SM4_GCM_KEY_SIZE', 16);
/** `<linux/tls.h>` */
export const TLS_CIPHER_SM4_GCM_REC_SEQ_SIZE: number =
  /* @__PURE__ */ here('TLS_CIPHER_SM4_GCM_REC_SEQ_SIZE', 8);
/** `<linux/tls.h>` */
export const TLS_CIPHER_SM4_GCM_SALT_SIZE: number =
  /* @__PURE__ */ here('TLS_CIPHER_SM4_GCM_SALT_SIZE', 4);
/** `<linux/tls.h>` */
export const TLS_CIPHER_SM4_GCM_TAG_SIZE: number =
  /* @__PURE__ */ here('TLS_CIPHER_SM4_GCM_TAG_SIZE', 16);
/** `<linux/tls.h>` */
export const TLS_CONF_BASE: number = /* @__PURE__ */ here('TLS_CONF_BASE', 1);
/** `<linux/tls.h>` */
export const TLS_CONF_HW: number = /* @__PURE__ */ here('TLS_CONF_HW', 3);
/** `<linux/tls.h>` */
export const TLS_CONF_HW_RECORD: number = /* @__PURE__ */ here('TLS_CONF_HW_RECORD', 4);
/** `<linux/tls.h>` */
export const TLS_CONF_SW: number = /* @__PURE__ */ here('TLS_CONF_SW', 2);
/** `<linux/tls.h>` */
export const TLS_GET_RECORD_TYPE: 2 = /* @__PURE__ */ here('TLS_GET_RECORD_TYPE', 2) as 2;
/** `<linux/tls.h>` */
export const TLS_INFO_CIPHER: number = /* @__PURE__ */ here('TLS_INFO_CIPHER', 2);
/** `<linux/tls.h>` */
export const TLS_INFO_RXCONF: number = /* @__PURE__ */ here('TLS_INFO_RXCONF', 4);
/** `<linux/tls.h>` */
export const TLS_INFO_RX_NO_PAD: number = /* @__PURE__ */ here('TLS_INFO_RX_NO_PAD', 6);
/** `<linux/tls.h>` */
export const TLS_INFO_TXCONF: number = /* @__PURE__ */ here('TLS_INFO_TXCONF', 3);
/** `<linux/tls.h>` */
export const TLS_INFO_UNSPEC: number = /* @__PURE__ */ here('TLS_INFO_UNSPEC', 0);
/** `<linux/tls.h>` */
export const TLS_INFO_VERSION: number = /* @__PURE__ */ here('TLS_INFO_VERSION', 1);
/** `<linux/tls.h>` */
export const TLS_INFO_ZC_RO_TX: number = /* @__PURE__ */ here('TLS_INFO_ZC_RO_TX', 5);
/** `<linux/tls.h>` */
export const TLS_RX: Option<'TLS', 'tls_crypto_info', 'gs'> =
  /* @__PURE__ */ here('TLS_RX', 2) as Option<'TLS', 'tls_crypto_info', 'gs'>;
/** `<linux/tls.h>` */
export const TLS_RX_EXPECT_NO_PAD: Option<'TLS', 'int', 'gs'> =
  /* @__PURE__ */ here('TLS_RX_EXPECT_NO_PAD', 4) as Option<'TLS', 'int', 'gs'>;
/** `<linux/tls.h>` */
export const TLS_SET_RECORD_TYPE: 1 = /* @__PURE__ */ here('TLS_SET_RECORD_TYPE', 1) as 1;
/** `<linux/tls.h>` */
export const TLS_TX: Option<'TLS', 'tls_crypto_info', 'gs'> =
  /* @__PURE__ */ here('TLS_TX', 1) as Option<'TLS', 'tls_crypto_info', 'gs'>;
/** `<linux/tls.h>` */
export const TLS_TX_ZEROCOPY_RO: Option<'TLS', 'int', 'gs'> =
  /* @__PURE__ */ here('TLS_TX_ZEROCOPY_RO', 3) as Option<'TLS', 'int', 'gs'>;
/** `<linux/unix_diag.h>` */
export const UDIAG_SHOW_ICONS: number = /* @__PURE__ */ here('UDIAG_SHOW_ICONS', 8);
/** `<linux/unix_diag.h>` */
export const UDIAG_SHOW_MEMINFO: number = /* @__PURE__ */ here('UDIAG_SHOW_MEMINFO', 32);
/** `<linux/unix_diag.h>` */
export const UDIAG_SHOW_NAME: number = /* @__PURE__ */ here('UDIAG_SHOW_NAME', 1);
/** `<linux/unix_diag.h>` */
export const UDIAG_SHOW_PEER: number = /* @__PURE__ */ here('UDIAG_SHOW_PEER', 4);
/** `<linux/unix_diag.h>` */
export const UDIAG_SHOW_RQLEN: number = /* @__PURE__ */ here('UDIAG_SHOW_RQLEN', 16);
/** `<linux/unix_diag.h>` */
export const UDIAG_SHOW_UID: number = /* @__PURE__ */ here('UDIAG_SHOW_UID', 64);
/** `<linux/unix_diag.h>` */
export const UDIAG_SHOW_VFS: number = /* @__PURE__ */ here('UDIAG_SHOW_VFS', 2);
/** `<linux/unix_diag.h>` */
export const UNIX_DIAG_ICONS: number = /* @__PURE__ */ here('UNIX_DIAG_ICONS', 3);
/** `<linux/unix_diag.h>` */
export const UNIX_DIAG_MEMINFO: number = /* @__PURE__ */ here('UNIX_DIAG_MEMINFO', 5);
/** `<linux/unix_diag.h>` */
export const UNIX_DIAG_NAME: number = /* @__PURE__ */ here('UNIX_DIAG_NAME', 0);
/** `<linux/unix_diag.h>` */
export const UNIX_DIAG_PEER: number = /* @__PURE__ */ here('UNIX_DIAG_PEER', 2);
/** `<linux/unix_diag.h>` */
export const UNIX_DIAG_RQLEN: number = /* @__PURE__ */ here('UNIX_DIAG_RQLEN', 4);
/** `<linux/unix_diag.h>` */
export const UNIX_DIAG_SHUTDOWN: number = /* @__PURE__ */ here('UNIX_DIAG_SHUTDOWN', 6);
/** `<linux/unix_diag.h>` */
export const UNIX_DIAG_UID: number = /* @__PURE__ */ here('UNIX_DIAG_UID', 7);
/** `<linux/unix_diag.h>` */
export const UNIX_DIAG_VFS: number = /* @__PURE__ */ here('UNIX_DIAG_VFS', 1);
/** `<linux/vm_sockets.h>` */
export const SOL_VSOCK: 287 & Level<'VSOCK'> =
  /* @__PURE__ */ here('SOL_VSOCK', 287) as 287 & Level<'VSOCK'>;
/** `<linux/vm_sockets.h>` */
export const SO_VM_SOCKETS_BUFFER_MAX_SIZE: Option<'VSOCK', 'u64', 'gs'> =
  /* @__PURE__ */ here('SO_VM_SOCKETS_BUFFER_MAX_SIZE', 2) as Option<'VSOCK', 'u64', 'gs'>;
/** `<linux/vm_sockets.h>` */
export const SO_VM_SOCKETS_BUFFER_MIN_SIZE: Option<'VSOCK', 'u64', 'gs'> =
  /* @__PURE__ */ here('SO_VM_SOCKETS_BUFFER_MIN_SIZE', 1) as Option<'VSOCK', 'u64', 'gs'>;
/** `<linux/vm_sockets.h>` */
export const SO_VM_SOCKETS_BUFFER_SIZE: Option<'VSOCK', 'u64', 'gs'> =
  /* @__PURE__ */ here('SO_VM_SOCKETS_BUFFER_SIZE', 0) as Option<'VSOCK', 'u64', 'gs'>;
/** `<linux/vm_sockets.h>` */
export const SO_VM_SOCKETS_CONNECT_TIMEOUT: Option<'VSOCK', 'timeval', 'gs'> =
  /* @__PURE__ */ here('SO_VM_SOCKETS_CONNECT_TIMEOUT', 6) as Option<'VSOCK', 'timeval', 'gs'>;
/** `<linux/vm_sockets.h>` */
export const SO_VM_SOCKETS_CONNECT_TIMEOUT_NEW: Option<'VSOCK', 'timeval', 'gs'> =
  /* @__PURE__ */ here('SO_VM_SOCKETS_CONNECT_TIMEOUT_NEW', 8) as Option<'VSOCK', 'timeval', 'gs'>;
/** `<linux/vm_sockets.h>` */
export const SO_VM_SOCKETS_CONNECT_TIMEOUT_OLD: Option<'VSOCK', 'timeval', 'gs'> =
  /* @__PURE__ */ here('SO_VM_SOCKETS_CONNECT_TIMEOUT_OLD', 6) as Option<'VSOCK', 'timeval', 'gs'>;
/** `<linux/vm_sockets.h>` */
export const SO_VM_SOCKETS_NONBLOCK_TXRX: Option<'VSOCK', 'int', 'gs'> =
  /* @__PURE__ */ here('SO_VM_SOCKETS_NONBLOCK_TXRX', 7) as Option<'VSOCK', 'int', 'gs'>;
/** `<linux/vm_sockets.h>` */
export const SO_VM_SOCKETS_PEER_HOST_VM_ID: Option<'VSOCK', 'int', 'g'> =
  /* @__PURE__ */ here('SO_VM_SOCKETS_PEER_HOST_VM_ID', 3) as Option<'VSOCK', 'int', 'g'>;
/** `<linux/vm_sockets.h>` */
export const SO_VM_SOCKETS_TRUSTED: Option<'VSOCK', 'int', 'g'> =
  /* @__PURE__ */ here('SO_VM_SOCKETS_TRUSTED', 5) as Option<'VSOCK', 'int', 'g'>;
/** `<linux/vm_sockets.h>` */
export const VMADDR_CID_ANY: number = /* @__PURE__ */ here('VMADDR_CID_ANY', 4294967295);
/** `<linux/vm_sockets.h>` */
export const VMADDR_CID_HOST: number = /* @__PURE__ */ here('VMADDR_CID_HOST', 2);
/** `<linux/vm_sockets.h>` */
export const VMADDR_CID_HYPERVISOR: number = /* @__PURE__ */ here('VMADDR_CID_HYPERVISOR', 0);
/** `<linux/vm_sockets.h>` */
export const VMADDR_CID_LOCAL: number = /* @__PURE__ */ here('VMADDR_CID_LOCAL', 1);
/** `<linux/vm_sockets.h>` */
export const VMADDR_FLAG_TO_HOST: number = /* @__PURE__ */ here('VMADDR_FLAG_TO_HOST', 1);
/** `<linux/vm_sockets.h>` */
export const VMADDR_PORT_ANY: number = /* @__PURE__ */ here('VMADDR_PORT_ANY', 4294967295);
/** `<linux/vm_sockets.h>` */
export const VM_SOCKETS_INVALID_VERSION: number =
  /* @__PURE__ */ here('VM_SOCKETS_INVALID_VERSION', 4294967295);
/** `<net/if.h>` */
export const IFF_ALLMULTI: number = /* @__PURE__ */ here('IFF_ALLMULTI', 512);
/** `<net/if.h>` */
export const IFF_AUTOMEDIA: number = /* @__PURE__ */ here('IFF_AUTOMEDIA', 16384);
/** `<net/if.h>` */
export const IFF_BROADCAST: number = /* @__PURE__ */ here('IFF_BROADCAST', 2);
/** `<net/if.h>` */
export const IFF_DEBUG: number = /* @__PURE__ */ here('IFF_DEBUG', 4);
/** `<net/if.h>` */
export const IFF_DORMANT: number = /* @__PURE__ */ here('IFF_DORMANT', 131072);
/** `<net/if.h>` */
export const IFF_DYNAMIC: number = /* @__PURE__ */ here('IFF_DYNAMIC', 32768);
/** `<net/if.h>` */
export const IFF_ECHO: number = /* @__PURE__ */ here('IFF_ECHO', 262144);
/** `<net/if.h>` */
export const IFF_LOOPBACK: number = /* @__PURE__ */ here('IFF_LOOPBACK', 8);
/** `<net/if.h>` */
export const IFF_LOWER_UP: number = /* @__PURE__ */ here('IFF_LOWER_UP', 65536);
/** `<net/if.h>` */
export const IFF_MASTER: number = /* @__PURE__ */ here('IFF_MASTER', 1024);
/** `<net/if.h>` */
export const IFF_MULTICAST: number = /* @__PURE__ */ here('IFF_MULTICAST', 4096);
/** `<net/if.h>` */
export const IFF_NOARP: number = /* @__PURE__ */ here('IFF_NOARP', 128);
/** `<net/if.h>` */
export const IFF_NOTRAILERS: number = /* @__PURE__ */ here('IFF_NOTRAILERS', 32);
/** `<net/if.h>` */
export const IFF_POINTOPOINT: number = /* @__PURE__ */ here('IFF_POINTOPOINT', 16);
/** `<net/if.h>` */
export const IFF_PORTSEL: number = /* @__PURE__ */ here('IFF_PORTSEL', 8192);
/** `<net/if.h>` */
export const IFF_PROMISC: number = /* @__PURE__ */ here('IFF_PROMISC', 256);
/** `<net/if.h>` */
export const IFF_RUNNING: number = /* @__PURE__ */ here('IFF_RUNNING', 64);
/** `<net/if.h>` */
export const IFF_SLAVE: number = /* @__PURE__ */ here('IFF_SLAVE', 2048);
/** `<net/if.h>` */
export const IFF_UP: number = /* @__PURE__ */ here('IFF_UP', 1);
/** `<net/if.h>` */
export const IFF_VOLATILE: number = /* @__PURE__ */ here('IFF_VOLATILE', 461914);
/** `<net/if.h>` */
export const IFNAMSIZ: number = /* @__PURE__ */ here('IFNAMSIZ', 16);
/** `<net/if_arp.h>` */
export const ARPHRD_ADAPT: number = /* @__PURE__ */ here('ARPHRD_ADAPT', 264);
/** `<net/if_arp.h>` */
export const ARPHRD_APPLETLK: number = /* @__PURE__ */ here('ARPHRD_APPLETLK', 8);
/** `<net/if_arp.h>` */
export const ARPHRD_ARCNET: number = /* @__PURE__ */ here('ARPHRD_ARCNET', 7);
/** `<net/if_arp.h>` */
export const ARPHRD_ASH: number = /* @__PURE__ */ here('ARPHRD_ASH', 781);
/** `<net/if_arp.h>` */
export const ARPHRD_ATM: number = /* @__PURE__ */ here('ARPHRD_ATM', 19);
/** `<net/if_arp.h>` */
export const ARPHRD_AX25: number = /* @__PURE__ */ here('ARPHRD_AX25', 3);
/** `<net/if_arp.h>` */
export const ARPHRD_BIF: number = /* @__PURE__ */ here('ARPHRD_BIF', 775);
/** `<net/if_arp.h>` */
export const ARPHRD_CAN: number = /* @__PURE__ */ here('ARPHRD_CAN', 280);
/** `<net/if_arp.h>` */
export const ARPHRD_CHAOS: number = /* @__PURE__ */ here('ARPHRD_CHAOS', 5);
/** `<net/if_arp.h>` */
export const ARPHRD_CISCO: number = /* @__PURE__ */ here('ARPHRD_CISCO', 513);
/** `<net/if_arp.h>` */
export const ARPHRD_CSLIP: number = /* @__PURE__ */ here('ARPHRD_CSLIP', 257);
/** `<net/if_arp.h>` */
export const ARPHRD_CSLIP6: number = /* @__PURE__ */ here('ARPHRD_CSLIP6', 259);
/** `<net/if_arp.h>` */
export const ARPHRD_DDCMP: number = /* @__PURE__ */ here('ARPHRD_DDCMP', 517);
/** `<net/if_arp.h>` */
export const ARPHRD_DLCI: number = /* @__PURE__ */ here('ARPHRD_DLCI', 15);
/** `<net/if_arp.h>` */
export const ARPHRD_ECONET: number = /* @__PURE__ */ here('ARPHRD_ECONET', 782);
/** `<net/if_arp.h>` */
export const ARPHRD_EETHER: number = /* @__PURE__ */ here('ARPHRD_EETHER', 2);
/** `<net/if_arp.h>` */
export const ARPHRD_ETHER: number = /* @__PURE__ */ here('ARPHRD_ETHER', 1);
/** `<net/if_arp.h>` */
export const ARPHRD_EUI64: number = /* @__PURE__ */ here('ARPHRD_EUI64', 27);
/** `<net/if_arp.h>` */
export const ARPHRD_FCAL: number = /* @__PURE__ */ here('ARPHRD_FCAL', 785);
/** `<net/if_arp.h>` */
export const ARPHRD_FCFABRIC: number = /* @__PURE__ */ here('ARPHRD_FCFABRIC', 787);
/** `<net/if_arp.h>` */
export const ARPHRD_FCPL: number = /* @__PURE__ */ here('ARPHRD_FCPL', 786);
/** `<net/if_arp.h>` */
export const ARPHRD_FCPP: number = /* @__PURE__ */ here('ARPHRD_FCPP', 784);
/** `<net/if_arp.h>` */
export const ARPHRD_FDDI: number = /* @__PURE__ */ here('ARPHRD_FDDI', 774);
/** `<net/if_arp.h>` */
export const ARPHRD_FRAD: number = /* @__PURE__ */ here('ARPHRD_FRAD', 770);
/** `<net/if_arp.h>` */
export const ARPHRD_HDLC: number = /* @__PURE__ */ here('ARPHRD_HDLC', 513);
/** `<net/if_arp.h>` */
export const ARPHRD_HIPPI: number = /* @__PURE__ */ here('ARPHRD_HIPPI', 780);
/** `<net/if_arp.h>` */
export const ARPHRD_HWX25: number = /* @__PURE__ */ here('ARPHRD_HWX25', 272);
/** `<net/if_arp.h>` */
export const ARPHRD_IEEE1394: number = /* @__PURE__ */ here('ARPHRD_IEEE1394', 24);
/** `<net/if_arp.h>` */
export const ARPHRD_IEEE802: number = /* @__PURE__ */ here('ARPHRD_IEEE802', 6);
/** `<net/if_arp.h>` */
export const ARPHRD_IEEE80211: number = /* @__PURE__ */ here('ARPHRD_IEEE80211', 801);
/** `<net/if_arp.h>` */
export const ARPHRD_IEEE80211_PRISM: number = /* @__PURE__ */ here('ARPHRD_IEEE80211_PRISM', 802);
/** `<net/if_arp.h>` */
export const ARPHRD_IEEE80211_RADIOTAP: number =
  /* @__PURE__ */ here('ARPHRD_IEEE80211_RADIOTAP', 803);
/** `<net/if_arp.h>` */
export const ARPHRD_IEEE802154: number = /* @__PURE__ */ here('ARPHRD_IEEE802154', 804);
/** `<net/if_arp.h>` */
export const ARPHRD_IEEE802154_PHY: number = /* @__PURE__ */ here('ARPHRD_IEEE802154_PHY', 805);
/** `<net/if_arp.h>` */
export const ARPHRD_IEEE802_TR: number = /* @__PURE__ */ here('ARPHRD_IEEE802_TR', 800);
/** `<net/if_arp.h>` */
export const ARPHRD_INFINIBAND: number = /* @__PURE__ */ here('ARPHRD_INFINIBAND', 32);
/** `<net/if_arp.h>` */
export const ARPHRD_IPDDP: number = /* @__PURE__ */ here('ARPHRD_IPDDP', 777);
/** `<net/if_arp.h>` */
export const ARPHRD_IPGRE: number = /* @__PURE__ */ here('ARPHRD_IPGRE', 778);
/** `<net/if_arp.h>` */
export const ARPHRD_IRDA: number = /* @__PURE__ */ here('ARPHRD_IRDA', 783);
/** `<net/if_arp.h>` */
export const ARPHRD_LAPB: number = /* @__PURE__ */ here('ARPHRD_LAPB', 516);
/** `<net/if_arp.h>` */
export const ARPHRD_LOCALTLK: number = /* @__PURE__ */ here('ARPHRD_LOCALTLK', 773);
/** `<net/if_arp.h>` */
export const ARPHRD_LOOPBACK: number = /* @__PURE__ */ here('ARPHRD_LOOPBACK', 772);
/** `<net/if_arp.h>` */
export const ARPHRD_MCTP: number = /* @__PURE__ */ here('ARPHRD_MCTP', 290);
/** `<net/if_arp.h>` */
export const ARPHRD_METRICOM: number = /* @__PURE__ */ here('ARPHRD_METRICOM', 23);
/** `<net/if_arp.h>` */
export const ARPHRD_NETROM: number = /* @__PURE__ */ here('ARPHRD_NETROM', 0);
/** `<net/if_arp.h>` */
export const ARPHRD_NONE: number = /* @__PURE__ */ here('ARPHRD_NONE', 65534);
/** `<net/if_arp.h>` */
export const ARPHRD_PIMREG: number = /* @__PURE__ */ here('ARPHRD_PIMREG', 779);
/** `<net/if_arp.h>` */
export const ARPHRD_PPP: number = /* @__PURE__ */ here('ARPHRD_PPP', 512);
/** `<net/if_arp.h>` */
export const ARPHRD_PRONET: number = /* @__PURE__ */ here('ARPHRD_PRONET', 4);
/** `<net/if_arp.h>` */
export const ARPHRD_RAWHDLC: number = /* @__PURE__ */ here('ARPHRD_RAWHDLC', 518);
/** `<net/if_arp.h>` */
export const ARPHRD_RAWIP: number = /* @__PURE__ */ here('ARPHRD_RAWIP', 519);
/** `<net/if_arp.h>` */
export const ARPHRD_ROSE: number = /* @__PURE__ */ here('ARPHRD_ROSE', 270);
/** `<net/if_arp.h>` */
export const ARPHRD_RSRVD: number = /* @__PURE__ */ here('ARPHRD_RSRVD', 260);
/** `<net/if_arp.h>` */
export const ARPHRD_SIT: number = /* @__PURE__ */ here('ARPHRD_SIT', 776);
/** `<net/if_arp.h>` */
export const ARPHRD_SKIP: number = /* @__PURE__ */ here('ARPHRD_SKIP', 771);
/** `<net/if_arp.h>` */
export const ARPHRD_SLIP: number = /* @__PURE__ */ here('ARPHRD_SLIP', 256);
/** `<net/if_arp.h>` */
export const ARPHRD_SLIP6: number = /* @__PURE__ */ here('ARPHRD_SLIP6', 258);
/** `<net/if_arp.h>` */
export const ARPHRD_TUNNEL: number = /* @__PURE__ */ here('ARPHRD_TUNNEL', 768);
/** `<net/if_arp.h>` */
export const ARPHRD_TUNNEL6: number = /* @__PURE__ */ here('ARPHRD_TUNNEL6', 769);
/** `<net/if_arp.h>` */
export const ARPHRD_VOID: number = /* @__PURE__ */ here('ARPHRD_VOID', 65535);
/** `<net/if_arp.h>` */
export const ARPHRD_X25: number = /* @__PURE__ */ here('ARPHRD_X25', 271);
/** `<netdb.h>` */
export const AI_ADDRCONFIG: number = /* @__PURE__ */ here('AI_ADDRCONFIG', 32);
/** `<netdb.h>` */
export const AI_ALL: number = /* @__PURE__ */ here('AI_ALL', 16);
/** `<netdb.h>` */
export const AI_CANONIDN: number = /* @__PURE__ */ here('AI_CANONIDN', 128);
/** `<netdb.h>` */
export const AI_CANONNAME: number = /* @__PURE__ */ here('AI_CANONNAME', 2);
/** `<netdb.h>` */
export const AI_IDN: number = /* @__PURE__ */ here('AI_IDN', 64);
/** `<netdb.h>` */
export const AI_NUMERICHOST: number = /* @__PURE__ */ here('AI_NUMERICHOST', 4);
/** `<netdb.h>` */
export const AI_NUMERICSERV: number = /* @__PURE__ */ here('AI_NUMERICSERV', 1024);
/** `<netdb.h>` */
export const AI_PASSIVE: number = /* @__PURE__ */ here('AI_PASSIVE', 1);
/** `<netdb.h>` */
export const AI_V4MAPPED: number = /* @__PURE__ */ here('AI_V4MAPPED', 8);
/** `<netdb.h>` */
export const EAI_ADDRFAMILY: number = /* @__PURE__ */ here('EAI_ADDRFAMILY', -9);
/** `<netdb.h>` */
export const EAI_AGAIN: number = /* @__PURE__ */ here('EAI_AGAIN', -3);
/** `<netdb.h>` */
export const EAI_ALLDONE: number = /* @__PURE__ */ here('EAI_ALLDONE', -103);
/** `<netdb.h>` */
export const EAI_BADFLAGS: number = /* @__PURE__ */ here('EAI_BADFLAGS', -1);
/** `<netdb.h>` */
export const EAI_CANCELED: number = /* @__PURE__ */ here('EAI_CANCELED', -101);
/** `<netdb.h>` */
export const EAI_FAIL: number = /* @__PURE__ */ here('EAI_FAIL', -4);
/** `<netdb.h>` */
export const EAI_FAMILY: number = /* @__PURE__ */ here('EAI_FAMILY', -6);
/** `<netdb.h>` */
export const EAI_INPROGRESS: number = /* @__PURE__ */ here('EAI_INPROGRESS', -100);
/** `<netdb.h>` */
export const EAI_INTR: number = /* @__PURE__ */ here('EAI_INTR', -104);
/** `<netdb.h>` */
export const EAI_MEMORY: number = /* @__PURE__ */ here('EAI_MEMORY', -10);
/** `<netdb.h>` */
export const EAI_NODATA: number = /* @__PURE__ */ here('EAI_NODATA', -5);
/** `<netdb.h>` */
export const EAI_NONAME: number = /* @__PURE__ */ here('EAI_NONAME', -2);
/** `<netdb.h>` */
export const EAI_NOTCANCELED: number = /* @__PURE__ */ here('EAI_NOTCANCELED', -102);
/** `<netdb.h>` */
export const EAI_OVERFLOW: number = /* @__PURE__ */ here('EAI_OVERFLOW', -12);
/** `<netdb.h>` */
export const EAI_SERVICE: number = /* @__PURE__ */ here('EAI_SERVICE', -8);
/** `<netdb.h>` */
export const EAI_SOCKTYPE: number = /* @__PURE__ */ here('EAI_SOCKTYPE', -7);
/** `<netdb.h>` */
export const EAI_SYSTEM: number = /* @__PURE__ */ here('EAI_SYSTEM', -11);
/** `<netdb.h>` */
export const IPPORT_RESERVED: number = /* @__PURE__ */ here('IPPORT_RESERVED', 1024);
/** `<netdb.h>` */
export const IPPORT_USERRESERVED: number = /* @__PURE__ */ here('IPPORT_USERRESERVED', 5000);
/** `<netdb.h>` */
export const NI_DGRAM: number = /* @__PURE__ */ here('NI_DGRAM', 16);
/** `<netdb.h>` */
export const NI_IDN: number = /* @__PURE__ */ here('NI_IDN', 32);
/** `<netdb.h>` */
export const NI_MAXHOST: number = /* @__PURE__ */ here('NI_MAXHOST', 1025);
/** `<netdb.h>` */
export const NI_MAXSERV: number = /* @__PURE__ */ here('NI_MAXSERV', 32);
/** `<netdb.h>` */
export const NI_NAMEREQD: number = /* @__PURE__ */ here('NI_NAMEREQD', 8);
/** `<netdb.h>` */
export const NI_NOFQDN: number = /* @__PURE__ */ here('NI_NOFQDN', 4);
/** `<netdb.h>` */
export const NI_NUMERICHOST: number = /* @__PURE__ */ here('NI_NUMERICHOST', 1);
/** `<netdb.h>` */
export const NI_NUMERICSERV: number = /* @__PURE__ */ here('NI_NUMERICSERV', 2);
/** `<poll.h>` */
export const POLLERR: number = /* @__PURE__ */ here('POLLERR', 8);
/** `<poll.h>` */
export const POLLHUP: number = /* @__PURE__ */ here('POLLHUP', 16);
/** `<poll.h>` */
export const POLLIN: number = /* @__PURE__ */ here('POLLIN', 1);
/** `<poll.h>` */
export const POLLMSG: number = /* @__PURE__ */ here('POLLMSG', 1024);
/** `<poll.h>` */
export const POLLNVAL: number = /* @__PURE__ */ here('POLLNVAL', 32);
/** `<poll.h>` */
export const POLLOUT: number = /* @__PURE__ */ here('POLLOUT', 4);
/** `<poll.h>` */
export const POLLPRI: number = /* @__PURE__ */ here('POLLPRI', 2);
/** `<poll.h>` */
export const POLLRDBAND: number = /* @__PURE__ */ here('POLLRDBAND', 128);
/** `<poll.h>` */
export const POLLRDHUP: number = /* @__PURE__ */ here('POLLRDHUP', 8192);
/** `<poll.h>` */
export const POLLRDNORM: number = /* @__PURE__ */ here('POLLRDNORM', 64);
/** `<poll.h>` */
export const POLLREMOVE: number = /* @__PURE__ */ here('POLLREMOVE', 4096);
/** `<poll.h>` */
export const POLLWRBAND: number = /* @__PURE__ */ here('POLLWRBAND', 512);
/** `<poll.h>` */
export const POLLWRNORM: number = /* @__PURE__ */ here('POLLWRNORM', 256);
/** `<sched.h>` */
export const CLONE_NEWCGROUP: number = /* @__PURE__ */ here('CLONE_NEWCGROUP', 33554432);
/** `<sched.h>` */
export const CLONE_NEWIPC: number = /* @__PURE__ */ here('CLONE_NEWIPC', 134217728);
/** `<sched.h>` */
export const CLONE_NEWNET: number = /* @__PURE__ */ here('CLONE_NEWNET', 1073741824);
/** `<sched.h>` */
export const CLONE_NEWNS: number = /* @__PURE__ */ here('CLONE_NEWNS', 131072);
/** `<sched.h>` */
export const CLONE_NEWPID: number = /* @__PURE__ */ here('CLONE_NEWPID', 536870912);
/** `<sched.h>` */
export const CLONE_NEWTIME: number = /* @__PURE__ */ here('CLONE_NEWTIME', 128);
/** `<sched.h>` */
export const CLONE_NEWUSER: number = /* @__PURE__ */ here('CLONE_NEWUSER', 268435456);
/** `<sched.h>` */
export const CLONE_NEWUTS: number = /* @__PURE__ */ here('CLONE_NEWUTS', 67108864);
/** `<signal.h>` */
export const SIGABRT: number = /* @__PURE__ */ here('SIGABRT', 6);
/** `<signal.h>` */
export const SIGALRM: number = /* @__PURE__ */ here('SIGALRM', 14);
/** `<signal.h>` */
export const SIGBUS: number = /* @__PURE__ */ here('SIGBUS', 7);
/** `<signal.h>` */
export const SIGCHLD: number = /* @__PURE__ */ here('SIGCHLD', 17);
/** `<signal.h>` */
export const SIGCLD: number = /* @__PURE__ */ here('SIGCLD', 17);
/** `<signal.h>` */
export const SIGCONT: number = /* @__PURE__ */ here('SIGCONT', 18);
/** `<signal.h>` */
export const SIGFPE: number = /* @__PURE__ */ here('SIGFPE', 8);
/** `<signal.h>` */
export const SIGHUP: number = /* @__PURE__ */ here('SIGHUP', 1);
/** `<signal.h>` */
export const SIGILL: number = /* @__PURE__ */ here('SIGILL', 4);
/** `<signal.h>` */
export const SIGINT: number = /* @__PURE__ */ here('SIGINT', 2);
/** `<signal.h>` */
export const SIGIO: number = /* @__PURE__ */ here('SIGIO', 29);
/** `<signal.h>` */
export const SIGIOT: number = /* @__PURE__ */ here('SIGIOT', 6);
/** `<signal.h>` */
export const SIGKILL: number = /* @__PURE__ */ here('SIGKILL', 9);
/** `<signal.h>` */
export const SIGPIPE: number = /* @__PURE__ */ here('SIGPIPE', 13);
/** `<signal.h>` */
export const SIGPOLL: number = /* @__PURE__ */ here('SIGPOLL', 29);
/** `<signal.h>` */
export const SIGPROF: number = /* @__PURE__ */ here('SIGPROF', 27);
/** `<signal.h>` */
export const SIGPWR: number = /* @__PURE__ */ here('SIGPWR', 30);
/** `<signal.h>` */
export const SIGQUIT: number = /* @__PURE__ */ here('SIGQUIT', 3);
/** `<signal.h>` */
export const SIGRTMAX: number = /* @__PURE__ */ here('SIGRTMAX', 64);
/** `<signal.h>` */
export const SIGRTMIN: number = /* @__PURE__ */ here('SIGRTMIN', 34);
/** `<signal.h>` */
export const SIGSEGV: number = /* @__PURE__ */ here('SIGSEGV', 11);
/** `<signal.h>` */
export const SIGSTKFLT: number = /* @__PURE__ */ here('SIGSTKFLT', 16);
/** `<signal.h>` */
export const SIGSTOP: number = /* @__PURE__ */ here('SIGSTOP', 19);
/** `<signal.h>` */
export const SIGSYS: number = /* @__PURE__ */ here('SIGSYS', 31);
/** `<signal.h>` */
export const SIGTERM: number = /* @__PURE__ */ here('SIGTERM', 15);
/** `<signal.h>` */
export const SIGTRAP: number = /* @__PURE__ */ here('SIGTRAP', 5);
/** `<signal.h>` */
export const SIGTSTP: number = /* @__PURE__ */ here('SIGTSTP', 20);
/** `<signal.h>` */
export const SIGTTIN: number = /* @__PURE__ */ here('SIGTTIN', 21);
/** `<signal.h>` */
export const SIGTTOU: number = /* @__PURE__ */ here('SIGTTOU', 22);
/** `<signal.h>` */
export const SIGURG: number = /* @__PURE__ */ here('SIGURG', 23);
/** `<signal.h>` */
export const SIGUSR1: number = /* @__PURE__ */ here('SIGUSR1', 10);
/** `<signal.h>` */
export const SIGUSR2: number = /* @__PURE__ */ here('SIGUSR2', 12);
/** `<signal.h>` */
export const SIGVTALRM: number = /* @__PURE__ */ here('SIGVTALRM', 26);
/** `<signal.h>` */
export const SIGWINCH: number = /* @__PURE__ */ here('SIGWINCH', 28);
/** `<signal.h>` */
export const SIGXCPU: number = /* @__PURE__ */ here('SIGXCPU', 24);
/** `<signal.h>` */
export const SIGXFSZ: number = /* @__PURE__ */ here('SIGXFSZ', 25);
/** `<signal.h>` */
export const SIG_BLOCK: number = /* @__PURE__ */ here('SIG_BLOCK', 0);
/** `<signal.h>` */
export const SIG_SETMASK: number = /* @__PURE__ */ here('SIG_SETMASK', 2);
/** `<signal.h>` */
export const SIG_UNBLOCK: number = /* @__PURE__ */ here('SIG_UNBLOCK', 1);
/** `<sys/epoll.h>` */
export const EPOLLERR: number = /* @__PURE__ */ here('EPOLLERR', 8);
/** `<sys/epoll.h>` */
export const EPOLLET: number = /* @__PURE__ */ here('EPOLLET', 2147483648);
/** `<sys/epoll.h>` */
export const EPOLLEXCLUSIVE: number = /* @__PURE__ */ here('EPOLLEXCLUSIVE', 268435456);
/** `<sys/epoll.h>` */
export const EPOLLHUP: number = /* @__PURE__ */ here('EPOLLHUP', 16);
/** `<sys/epoll.h>` */
export const EPOLLIN: number = /* @__PURE__ */ here('EPOLLIN', 1);
/** `<sys/epoll.h>` */
export const EPOLLMSG: number = /* @__PURE__ */ here('EPOLLMSG', 1024);
/** `<sys/epoll.h>` */
export const EPOLLONESHOT: number = /* @__PURE__ */ here('EPOLLONESHOT', 1073741824);
/** `<sys/epoll.h>` */
export const EPOLLOUT: number = /* @__PURE__ */ here('EPOLLOUT', 4);
/** `<sys/epoll.h>` */
export const EPOLLPRI: number = /* @__PURE__ */ here('EPOLLPRI', 2);
/** `<sys/epoll.h>` */
export const EPOLLRDBAND: number = /* @__PURE__ */ here('EPOLLRDBAND', 128);
/** `<sys/epoll.h>` */
export const EPOLLRDHUP: number = /* @__PURE__ */ here('EPOLLRDHUP', 8192);
/** `<sys/epoll.h>` */
export const EPOLLRDNORM: number = /* @__PURE__ */ here('EPOLLRDNORM', 64);
/** `<sys/epoll.h>` */
export const EPOLLWAKEUP: number = /* @__PURE__ */ here('EPOLLWAKEUP', 536870912);
/** `<sys/epoll.h>` */
export const EPOLLWRBAND: number = /* @__PURE__ */ here('EPOLLWRBAND', 512);
/** `<sys/epoll.h>` */
export const EPOLLWRNORM: number = /* @__PURE__ */ here('EPOLLWRNORM', 256);
/** `<sys/epoll.h>` */
export const EPOLL_CLOEXEC: number = /* @__PURE__ */ here('EPOLL_CLOEXEC', 524288);
/** `<sys/epoll.h>` */
export const EPOLL_CTL_ADD: number = /* @__PURE__ */ here('EPOLL_CTL_ADD', 1);
/** `<sys/epoll.h>` */
export const EPOLL_CTL_DEL: number = /* @__PURE__ */ here('EPOLL_CTL_DEL', 2);
/** `<sys/epoll.h>` */
export const EPOLL_CTL_MOD: number = /* @__PURE__ */ here('EPOLL_CTL_MOD', 3);
/** `<sys/eventfd.h>` */
export const EFD_CLOEXEC: number = /* @__PURE__ */ here('EFD_CLOEXEC', 524288);
/** `<sys/eventfd.h>` */
export const EFD_NONBLOCK: number = /* @__PURE__ */ here('EFD_NONBLOCK', 2048);
/** `<sys/eventfd.h>` */
export const EFD_SEMAPHORE: number = /* @__PURE__ */ here('EFD_SEMAPHORE', 1);
/** `<sys/ioctl.h>` */
export const FIOASYNC: number = /* @__PURE__ */ here('FIOASYNC', 21586);
/** `<sys/ioctl.h>` */
export const FIOCLEX: number = /* @__PURE__ */ here('FIOCLEX', 21585);
/** `<sys/ioctl.h>` */
export const FIONBIO: number = /* @__PURE__ */ here('FIONBIO', 21537);
/** `<sys/ioctl.h>` */
export const FIONCLEX: number = /* @__PURE__ */ here('FIONCLEX', 21584);
/** `<sys/ioctl.h>` */
export const FIONREAD: number = /* @__PURE__ */ here('FIONREAD', 21531);
/** `<sys/ioctl.h>` */
export const FIOQSIZE: number = /* @__PURE__ */ here('FIOQSIZE', 21600);
/** `<sys/ioctl.h>` */
export const SIOCADDDLCI: number = /* @__PURE__ */ here('SIOCADDDLCI', 35200);
/** `<sys/ioctl.h>` */
export const SIOCADDMULTI: number = /* @__PURE__ */ here('SIOCADDMULTI', 35121);
/** `<sys/ioctl.h>` */
export const SIOCADDRT: number = /* @__PURE__ */ here('SIOCADDRT', 35083);
/** `<sys/ioctl.h>` */
export const SIOCDARP: number = /* @__PURE__ */ here('SIOCDARP', 35155);
/** `<sys/ioctl.h>` */
export const SIOCDELDLCI: number = /* @__PURE__ */ here('SIOCDELDLCI', 35201);
/** `<sys/ioctl.h>` */
export const SIOCDELMULTI: number = /* @__PURE__ */ here('SIOCDELMULTI', 35122);
/** `<sys/ioctl.h>` */
export const SIOCDELRT: number = /* @__PURE__ */ here('SIOCDELRT', 35084);
/** `<sys/ioctl.h>` */
export const SIOCDEVPRIVATE: number = /* @__PURE__ */ here('SIOCDEVPRIVATE', 35312);
/** `<sys/ioctl.h>` */
export const SIOCDIFADDR: number = /* @__PURE__ */ here('SIOCDIFADDR', 35126);
/** `<sys/ioctl.h>` */
export const SIOCDRARP: number = /* @__PURE__ */ here('SIOCDRARP', 35168);
/** `<sys/ioctl.h>` */
export const SIOCGARP: number = /* @__PURE__ */ here('SIOCGARP', 35156);
/** `<sys/ioctl.h>` */
export const SIOCGIFADDR: number = /* @__PURE__ */ here('SIOCGIFADDR', 35093);
/** `<sys/ioctl.h>` */
export const SIOCGIFBR: number = /* @__PURE__ */ here('SIOCGIFBR', 35136);
/** `<sys/ioctl.h>` */
export const SIOCGIFBRDADDR: number = /* @__PURE__ */ here('SIOCGIFBRDADDR', 35097);
/** `<sys/ioctl.h>` */
export const SIOCGIFCONF: number = /* @__PURE__ */ here('SIOCGIFCONF', 35090);
/** `<sys/ioctl.h>` */
export const SIOCGIFCOUNT: number = /* @__PURE__ */ here('SIOCGIFCOUNT', 35128);
/** `<sys/ioctl.h>` */
export const SIOCGIFDSTADDR: number = /* @__PURE__ */ here('SIOCGIFDSTADDR', 35095);
/** `<sys/ioctl.h>` */
export const SIOCGIFENCAP: number = /* @__PURE__ */ here('SIOCGIFENCAP', 35109);
/** `<sys/ioctl.h>` */
export const SIOCGIFFLAGS: number = /* @__PURE__ */ here('SIOCGIFFLAGS', 35091);
/** `<sys/ioctl.h>` */
export const SIOCGIFHWADDR: number = /* @__PURE__ */ here('SIOCGIFHWADDR', 35111);
/** `<sys/ioctl.h>` */
export const SIOCGIFINDEX: number = /* @__PURE__ */ here('SIOCGIFINDEX', 35123);
/** `<sys/ioctl.h>` */
export const SIOCGIFMAP: number = /* @__PURE__ */ here('SIOCGIFMAP', 35184);
/** `<sys/ioctl.h>` */
export const SIOCGIFMEM: number = /* @__PURE__ */ here('SIOCGIFMEM', 35103);
/** `<sys/ioctl.h>` */
export const SIOCGIFMETRIC: number = /* @__PURE__ */ here('SIOCGIFMETRIC', 35101);
/** `<sys/ioctl.h>` */
export const SIOCGIFMTU: number = /* @__PURE__ */ here('SIOCGIFMTU', 35105);
/** `<sys/ioctl.h>` */
export const SIOCGIFNAME: number = /* @__PURE__ */ here('SIOCGIFNAME', 35088);
/** `<sys/ioctl.h>` */
export const SIOCGIFNETMASK: number = /* @__PURE__ */ here('SIOCGIFNETMASK', 35099);
/** `<sys/ioctl.h>` */
export const SIOCGIFPFLAGS: number = /* @__PURE__ */ here('SIOCGIFPFLAGS', 35125);
/** `<sys/ioctl.h>` */
export const SIOCGIFSLAVE: number = /* @__PURE__ */ here('SIOCGIFSLAVE', 35113);
/** `<sys/ioctl.h>` */
export const SIOCGIFTXQLEN: number = /* @__PURE__ */ here('SIOCGIFTXQLEN', 35138);
/** `<sys/ioctl.h>` */
export const SIOCGRARP: number = /* @__PURE__ */ here('SIOCGRARP', 35169);
/** `<sys/ioctl.h>` */
export const SIOCPROTOPRIVATE: number = /* @__PURE__ */ here('SIOCPROTOPRIVATE', 35296);
/** `<sys/ioctl.h>` */
export const SIOCRTMSG: number = /* @__PURE__ */ here('SIOCRTMSG', 35085);
/** `<sys/ioctl.h>` */
export const SIOCSARP: number = /* @__PURE__ */ here('SIOCSARP', 35157);
/** `<sys/ioctl.h>` */
export const SIOCSIFADDR: number = /* @__PURE__ */ here('SIOCSIFADDR', 35094);
/** `<sys/ioctl.h>` */
export const SIOCSIFBR: number = /* @__PURE__ */ here('SIOCSIFBR', 35137);
/** `<sys/ioctl.h>` */
export const SIOCSIFBRDADDR: number = /* @__PURE__ */ here('SIOCSIFBRDADDR', 35098);
/** `<sys/ioctl.h>` */
export const SIOCSIFDSTADDR: number = /* @__PURE__ */ here('SIOCSIFDSTADDR', 35096);
/** `<sys/ioctl.h>` */
export const SIOCSIFENCAP: number = /* @__PURE__ */ here('SIOCSIFENCAP', 35110);
/** `<sys/ioctl.h>` */
export const SIOCSIFFLAGS: number = /* @__PURE__ */ here('SIOCSIFFLAGS', 35092);
/** `<sys/ioctl.h>` */
export const SIOCSIFHWADDR: number = /* @__PURE__ */ here('SIOCSIFHWADDR', 35108);
/** `<sys/ioctl.h>` */
export const SIOCSIFHWBROADCAST: number = /* @__PURE__ */ here('SIOCSIFHWBROADCAST', 35127);
/** `<sys/ioctl.h>` */
export const SIOCSIFLINK: number = /* @__PURE__ */ here('SIOCSIFLINK', 35089);
/** `<sys/ioctl.h>` */
export const SIOCSIFMAP: number = /* @__PURE__ */ here('SIOCSIFMAP', 35185);
/** `<sys/ioctl.h>` */
export const SIOCSIFMEM: number = /* @__PURE__ */ here('SIOCSIFMEM', 35104);
/** `<sys/ioctl.h>` */
export const SIOCSIFMETRIC: number = /* @__PURE__ */ here('SIOCSIFMETRIC', 35102);
/** `<sys/ioctl.h>` */
export const SIOCSIFMTU: number = /* @__PURE__ */ here('SIOCSIFMTU', 35106);
/** `<sys/ioctl.h>` */
export const SIOCSIFNAME: number = /* @__PURE__ */ here('SIOCSIFNAME', 35107);
/** `<sys/ioctl.h>` */
export const SIOCSIFNETMASK: number = /* @__PURE__ */ here('SIOCSIFNETMASK', 35100);
/** `<sys/ioctl.h>` */
export const SIOCSIFPFLAGS: number = /* @__PURE__ */ here('SIOCSIFPFLAGS', 35124);
/** `<sys/ioctl.h>` */
export const SIOCSIFSLAVE: number = /* @__PURE__ */ here('SIOCSIFSLAVE', 35120);
/** `<sys/ioctl.h>` */
export const SIOCSIFTXQLEN: number = /* @__PURE__ */ here('SIOCSIFTXQLEN', 35139);
/** `<sys/ioctl.h>` */
export const SIOCSRARP: number = /* @__PURE__ */ here('SIOCSRARP', 35170);
/** `<sys/ioctl.h>` */
export const TIOCINQ: number = /* @__PURE__ */ here('TIOCINQ', 21531);
/** `<sys/ioctl.h>` */
export const TIOCOUTQ: number = /* @__PURE__ */ here('TIOCOUTQ', 21521);
/** `<sys/resource.h>` */
export const RLIMIT_AS: number = /* @__PURE__ */ here('RLIMIT_AS', 9);
/** `<sys/resource.h>` */
export const RLIMIT_CORE: number = /* @__PURE__ */ here('RLIMIT_CORE', 4);
/** `<sys/resource.h>` */
export const RLIMIT_CPU: number = /* @__PURE__ */ here('RLIMIT_CPU', 0);
/** `<sys/resource.h>` */
export const RLIMIT_DATA: number = /* @__PURE__ */ here('RLIMIT_DATA', 2);
/** `<sys/resource.h>` */
export const RLIMIT_FSIZE: number = /* @__PURE__ */ here('RLIMIT_FSIZE', 1);
/** `<sys/resource.h>` */
export const RLIMIT_LOCKS: number = /* @__PURE__ */ here('RLIMIT_LOCKS', 10);
/** `<sys/resource.h>` */
export const RLIMIT_MEMLOCK: number = /* @__PURE__ */ here('RLIMIT_MEMLOCK', 8);
/** `<sys/resource.h>` */
export const RLIMIT_MSGQUEUE: number = /* @__PURE__ */ here('RLIMIT_MSGQUEUE', 12);
/** `<sys/resource.h>` */
export const RLIMIT_NICE: number = /* @__PURE__ */ here('RLIMIT_NICE', 13);
/** `<sys/resource.h>` */
export const RLIMIT_NLIMITS: number = /* @__PURE__ */ here('RLIMIT_NLIMITS', 16);
/** `<sys/resource.h>` */
export const RLIMIT_NOFILE: number = /* @__PURE__ */ here('RLIMIT_NOFILE', 7);
/** `<sys/resource.h>` */
export const RLIMIT_NPROC: number = /* @__PURE__ */ here('RLIMIT_NPROC', 6);
/** `<sys/resource.h>` */
export const RLIMIT_OFILE: number = /* @__PURE__ */ here('RLIMIT_OFILE', 7);
/** `<sys/resource.h>` */
export const RLIMIT_RSS: number = /* @__PURE__ */ here('RLIMIT_RSS', 5);
/** `<sys/resource.h>` */
export const RLIMIT_RTPRIO: number = /* @__PURE__ */ here('RLIMIT_RTPRIO', 14);
/** `<sys/resource.h>` */
export const RLIMIT_RTTIME: number = /* @__PURE__ */ here('RLIMIT_RTTIME', 15);
/** `<sys/resource.h>` */
export const RLIMIT_SIGPENDING: number = /* @__PURE__ */ here('RLIMIT_SIGPENDING', 11);
/** `<sys/resource.h>` */
export const RLIMIT_STACK: number = /* @__PURE__ */ here('RLIMIT_STACK', 3);
/** `<sys/select.h>` */
export const FD_SETSIZE: number = /* @__PURE__ */ here('FD_SETSIZE', 1024);
/** `<sys/signalfd.h>` */
export const SFD_CLOEXEC: number = /* @__PURE__ */ here('SFD_CLOEXEC', 524288);
/** `<sys/signalfd.h>` */
export const SFD_NONBLOCK: number = /* @__PURE__ */ here('SFD_NONBLOCK', 2048);
/** `<sys/timerfd.h>` */
export const TFD_CLOEXEC: number = /* @__PURE__ */ here('TFD_CLOEXEC', 524288);
/** `<sys/timerfd.h>` */
export const TFD_NONBLOCK: number = /* @__PURE__ */ here('TFD_NONBLOCK', 2048);
/** `<sys/timerfd.h>` */
export const TFD_TIMER_ABSTIME: number = /* @__PURE__ */ here('TFD_TIMER_ABSTIME', 1);
/** `<sys/timerfd.h>` */
export const TFD_TIMER_CANCEL_ON_SET: number = /* @__PURE__ */ here('TFD_TIMER_CANCEL_ON_SET', 2);
/** `<time.h>` */
export const CLOCK_BOOTTIME: number = /* @__PURE__ */ here('CLOCK_BOOTTIME', 7);
/** `<time.h>` */
export const CLOCK_BOOTTIME_ALARM: number = /* @__PURE__ */ here('CLOCK_BOOTTIME_ALARM', 9);
/** `<time.h>` */
export const CLOCK_MONOTONIC: number = /* @__PURE__ */ here('CLOCK_MONOTONIC', 1);
/** `<time.h>` */
export const CLOCK_MONOTONIC_COARSE: number = /* @__PURE__ */ here('CLOCK_MONOTONIC_COARSE', 6);
/** `<time.h>` */
export const CLOCK_MONOTONIC_RAW: number = /* @__PURE__ */ here('CLOCK_MONOTONIC_RAW', 4);
/** `<time.h>` */
export const CLOCK_PROCESS_CPUTIME_ID: number = /* @__PURE__ */ here('CLOCK_PROCESS_CPUTIME_ID', 2);
/** `<time.h>` */
export const CLOCK_REALTIME: number = /* @__PURE__ */ here('CLOCK_REALTIME', 0);
/** `<time.h>` */
export const CLOCK_REALTIME_ALARM: number = /* @__PURE__ */ here('CLOCK_REALTIME_ALARM', 8);
/** `<time.h>` */
export const CLOCK_REALTIME_COARSE: number = /* @__PURE__ */ here('CLOCK_REALTIME_COARSE', 5);
/** `<time.h>` */
export const CLOCK_TAI: number = /* @__PURE__ */ here('CLOCK_TAI', 11);
/** `<time.h>` */
export const CLOCK_THREAD_CPUTIME_ID: number = /* @__PURE__ */ here('CLOCK_THREAD_CPUTIME_ID', 3);
/** `<asm/ioctls.h>` */
export const TCGETS: number = /* @__PURE__ */ here('TCGETS', 21505);
/** `<asm/ioctls.h>` */
export const TCSETS: number = /* @__PURE__ */ here('TCSETS', 21506);
/** `<asm/ioctls.h>` */
export const TCSETSW: number = /* @__PURE__ */ here('TCSETSW', 21507);
/** `<asm/ioctls.h>` */
export const TCSETSF: number = /* @__PURE__ */ here('TCSETSF', 21508);
/** `<asm/ioctls.h>` */
export const TCGETS2: number = /* @__PURE__ */ here('TCGETS2', 2150388778);
/** `<asm/ioctls.h>` */
export const TCSETS2: number = /* @__PURE__ */ here('TCSETS2', 1076646955);
/** `<asm/ioctls.h>` */
export const TCSETSW2: number = /* @__PURE__ */ here('TCSETSW2', 1076646956);
/** `<asm/ioctls.h>` */
export const TCSETSF2: number = /* @__PURE__ */ here('TCSETSF2', 1076646957);
/** `<asm/ioctls.h>` */
export const TIOCGLCKTRMIOS: number = /* @__PURE__ */ here('TIOCGLCKTRMIOS', 21590);
/** `<asm/ioctls.h>` */
export const TIOCSLCKTRMIOS: number = /* @__PURE__ */ here('TIOCSLCKTRMIOS', 21591);
/** `<asm/ioctls.h>` */
export const TCSBRK: number = /* @__PURE__ */ here('TCSBRK', 21513);
/** `<asm/ioctls.h>` */
export const TCSBRKP: number = /* @__PURE__ */ here('TCSBRKP', 21541);
/** `<asm/ioctls.h>` */
export const TCXONC: number = /* @__PURE__ */ here('TCXONC', 21514);
/** `<asm/ioctls.h>` */
export const TCFLSH: number = /* @__PURE__ */ here('TCFLSH', 21515);
/** `<asm/ioctls.h>` */
export const TIOCSBRK: number = /* @__PURE__ */ here('TIOCSBRK', 21543);
/** `<asm/ioctls.h>` */
export const TIOCCBRK: number = /* @__PURE__ */ here('TIOCCBRK', 21544);
/** `<asm/ioctls.h>` */
export const TIOCEXCL: number = /* @__PURE__ */ here('TIOCEXCL', 21516);
/** `<asm/ioctls.h>` */
export const TIOCNXCL: number = /* @__PURE__ */ here('TIOCNXCL', 21517);
/** `<asm/ioctls.h>` */
export const TIOCGEXCL: number = /* @__PURE__ */ here('TIOCGEXCL', 2147767360);
/** `<asm/ioctls.h>` */
export const TIOCSCTTY: number = /* @__PURE__ */ here('TIOCSCTTY', 21518);
/** `<asm/ioctls.h>` */
export const TIOCNOTTY: number = /* @__PURE__ */ here('TIOCNOTTY', 21538);
/** `<asm/ioctls.h>` */
export const TIOCCONS: number = /* @__PURE__ */ here('TIOCCONS', 21533);
/** `<asm/ioctls.h>` */
export const TIOCVHANGUP: number = /* @__PURE__ */ here('TIOCVHANGUP', 21559);
/** `<asm/ioctls.h>` */
export const TIOCGPGRP: number = /* @__PURE__ */ here('TIOCGPGRP', 21519);
/** `<asm/ioctls.h>` */
export const TIOCSPGRP: number = /* @__PURE__ */ here('TIOCSPGRP', 21520);
/** `<asm/ioctls.h>` */
export const TIOCGSID: number = /* @__PURE__ */ here('TIOCGSID', 21545);
/** `<asm/ioctls.h>` */
export const TIOCSTI: number = /* @__PURE__ */ here('TIOCSTI', 21522);
/** `<asm/ioctls.h>` */
export const TIOCGWINSZ: number = /* @__PURE__ */ here('TIOCGWINSZ', 21523);
/** `<asm/ioctls.h>` */
export const TIOCSWINSZ: number = /* @__PURE__ */ here('TIOCSWINSZ', 21524);
/** `<asm/ioctls.h>` */
export const TIOCMGET: number = /* @__PURE__ */ here('TIOCMGET', 21525);
/** `<asm/ioctls.h>` */
export const TIOCMSET: number = /* @__PURE__ */ here('TIOCMSET', 21528);
/** `<asm/ioctls.h>` */
export const TIOCMBIS: number = /* @__PURE__ */ here('TIOCMBIS', 21526);
/** `<asm/ioctls.h>` */
export const TIOCMBIC: number = /* @__PURE__ */ here('TIOCMBIC', 21527);
/** `<asm/ioctls.h>` */
export const TIOCMIWAIT: number = /* @__PURE__ */ here('TIOCMIWAIT', 21596);
/** `<asm/ioctls.h>` */
export const TIOCGSOFTCAR: number = /* @__PURE__ */ here('TIOCGSOFTCAR', 21529);
/** `<asm/ioctls.h>` */
export const TIOCSSOFTCAR: number = /* @__PURE__ */ here('TIOCSSOFTCAR', 21530);
/** `<asm/ioctls.h>` */
export const TIOCPKT: number = /* @__PURE__ */ here('TIOCPKT', 21536);
/** `<asm/ioctls.h>` */
export const TIOCGPKT: number = /* @__PURE__ */ here('TIOCGPKT', 2147767352);
/** `<asm/ioctls.h>` */
export const TIOCGETD: number = /* @__PURE__ */ here('TIOCGETD', 21540);
/** `<asm/ioctls.h>` */
export const TIOCSETD: number = /* @__PURE__ */ here('TIOCSETD', 21539);
/** `<asm/ioctls.h>` */
export const TIOCGPTN: number = /* @__PURE__ */ here('TIOCGPTN', 2147767344);
/** `<asm/ioctls.h>` */
export const TIOCSPTLCK: number = /* @__PURE__ */ here('TIOCSPTLCK', 1074025521);
/** `<asm/ioctls.h>` */
export const TIOCGPTLCK: number = /* @__PURE__ */ here('TIOCGPTLCK', 2147767353);
/** `<asm/ioctls.h>` */
export const TIOCGPTPEER: number = /* @__PURE__ */ here('TIOCGPTPEER', 21569);
/** `<asm/ioctls.h>` */
export const TIOCSIG: number = /* @__PURE__ */ here('TIOCSIG', 1074025526);
/** `<asm/ioctls.h>` */
export const TIOCGDEV: number = /* @__PURE__ */ here('TIOCGDEV', 2147767346);
/** `<asm/ioctls.h>` */
export const TIOCSERGETLSR: number = /* @__PURE__ */ here('TIOCSERGETLSR', 21593);
/** `<asm/ioctls.h>` */
export const TIOCGSERIAL: number = /* @__PURE__ */ here('TIOCGSERIAL', 21534);
/** `<asm/ioctls.h>` */
export const TIOCSSERIAL: number = /* @__PURE__ */ here('TIOCSSERIAL', 21535);
/** `<asm/ioctls.h>` */
export const TIOCLINUX: number = /* @__PURE__ */ here('TIOCLINUX', 21532);
/** `<linux/serial.h>` */
export const TIOCGRS485: number = /* @__PURE__ */ here('TIOCGRS485', 21550);
/** `<linux/serial.h>` */
export const TIOCSRS485: number = /* @__PURE__ */ here('TIOCSRS485', 21551);
/** `<linux/serial.h>` */
export const TIOCGICOUNT: number = /* @__PURE__ */ here('TIOCGICOUNT', 21597);
/** `<linux/sockios.h>` */
export const SIOCUNIXFILE: number = /* @__PURE__ */ here('SIOCUNIXFILE', 35296);
/** `<linux/if_tun.h>` */
export const TUNSETQUEUE: number = /* @__PURE__ */ here('TUNSETQUEUE', 1074025689);
/** `<linux/if_tun.h>` */
export const TUNSETIFINDEX: number = /* @__PURE__ */ here('TUNSETIFINDEX', 1074025690);
/** `<linux/if_tun.h>` */
export const TUNGETFEATURES: number = /* @__PURE__ */ here('TUNGETFEATURES', 2147767503);
/** `<linux/if_tun.h>` */
export const TUNSETNOCSUM: number = /* @__PURE__ */ here('TUNSETNOCSUM', 1074025672);
/** `<linux/if_tun.h>` */
export const TUNSETDEBUG: number = /* @__PURE__ */ here('TUNSETDEBUG', 1074025673);
/** `<linux/if_tun.h>` */
export const TUNSETOWNER: number = /* @__PURE__ */ here('TUNSETOWNER', 1074025676);
/** `<linux/if_tun.h>` */
export const TUNSETGROUP: number = /* @__PURE__ */ here('TUNSETGROUP', 1074025678);
/** `<linux/if_tun.h>` */
export const TUNSETLINK: number = /* @__PURE__ */ here('TUNSETLINK', 1074025677);
/** `<linux/if_tun.h>` */
export const TUNSETOFFLOAD: number = /* @__PURE__ */ here('TUNSETOFFLOAD', 1074025680);
/** `<linux/if_tun.h>` */
export const TUNSETTXFILTER: number = /* @__PURE__ */ here('TUNSETTXFILTER', 1074025681);
/** `<linux/if_tun.h>` */
export const TUNGETSNDBUF: number = /* @__PURE__ */ here('TUNGETSNDBUF', 2147767507);
/** `<linux/if_tun.h>` */
export const TUNSETSNDBUF: number = /* @__PURE__ */ here('TUNSETSNDBUF', 1074025684);
/** `<linux/if_tun.h>` */
export const TUNGETVNETHDRSZ: number = /* @__PURE__ */ here('TUNGETVNETHDRSZ', 2147767511);
/** `<linux/if_tun.h>` */
export const TUNSETVNETHDRSZ: number = /* @__PURE__ */ here('TUNSETVNETHDRSZ', 1074025688);
/** `<linux/if_tun.h>` */
export const TUNGETVNETLE: number = /* @__PURE__ */ here('TUNGETVNETLE', 2147767517);
/** `<linux/if_tun.h>` */
export const TUNSETVNETLE: number = /* @__PURE__ */ here('TUNSETVNETLE', 1074025692);
/** `<linux/if_tun.h>` */
export const TUNGETVNETBE: number = /* @__PURE__ */ here('TUNGETVNETBE', 2147767519);
/** `<linux/if_tun.h>` */
export const TUNSETVNETBE: number = /* @__PURE__ */ here('TUNSETVNETBE', 1074025694);
/** `<linux/if_tun.h>` */
export const TUNSETSTEERINGEBPF: number = /* @__PURE__ */ here('TUNSETSTEERINGEBPF', 2147767520);
/** `<linux/if_tun.h>` */
export const TUNSETFILTEREBPF: number = /* @__PURE__ */ here('TUNSETFILTEREBPF', 2147767521);
/** `<linux/if_tun.h>` */
export const TUNSETCARRIER: number = /* @__PURE__ */ here('TUNSETCARRIER', 1074025698);
/** `<linux/if_tun.h>` */
export const TUNGETDEVNETNS: number = /* @__PURE__ */ here('TUNGETDEVNETNS', 21731);
/** `<linux/if_tun.h>` */
export const TUNATTACHFILTER: number = /* @__PURE__ */ here('TUNATTACHFILTER', 1074812117);
/** `<linux/if_tun.h>` */
export const TUNDETACHFILTER: number = /* @__PURE__ */ here('TUNDETACHFILTER', 1074812118);
/** `<linux/if_tun.h>` */
export const TUNGETFILTER: number = /* @__PURE__ */ here('TUNGETFILTER', 2148553947);
/** `<linux/ppp-ioctl.h>` */
export const PPPIOCGFLAGS: number = /* @__PURE__ */ here('PPPIOCGFLAGS', 2147775578);
/** `<linux/ppp-ioctl.h>` */
export const PPPIOCSFLAGS: number = /* @__PURE__ */ here('PPPIOCSFLAGS', 1074033753);
/** `<linux/ppp-ioctl.h>` */
export const PPPIOCGASYNCMAP: number = /* @__PURE__ */ here('PPPIOCGASYNCMAP', 2147775576);
/** `<linux/ppp-ioctl.h>` */
export const PPPIOCSASYNCMAP: number = /* @__PURE__ */ here('PPPIOCSASYNCMAP', 1074033751);
/** `<linux/ppp-ioctl.h>` */
export const PPPIOCSRASYNCMAP: number = /* @__PURE__ */ here('PPPIOCSRASYNCMAP', 1074033748);
/** `<linux/ppp-ioctl.h>` */
export const PPPIOCGXASYNCMAP: number = /* @__PURE__ */ here('PPPIOCGXASYNCMAP', 2149610576);
/** `<linux/ppp-ioctl.h>` */
export const PPPIOCSXASYNCMAP: number = /* @__PURE__ */ here('PPPIOCSXASYNCMAP', 1075868751);
/** `<linux/ppp-ioctl.h>` */
export const PPPIOCGUNIT: number = /* @__PURE__ */ here('PPPIOCGUNIT', 2147775574);
/** `<linux/ppp-ioctl.h>` */
export const PPPIOCGMRU: number = /* @__PURE__ */ here('PPPIOCGMRU', 2147775571);
/** `<linux/ppp-ioctl.h>` */
export const PPPIOCSMRU: number = /* @__PURE__ */ here('PPPIOCSMRU', 1074033746);
/** `<linux/ppp-ioctl.h>` */
export const PPPIOCSMAXCID: number = /* @__PURE__ */ here('PPPIOCSMAXCID', 1074033745);
/** `<linux/ppp-ioctl.h>` */
export const PPPIOCNEWUNIT: number = /* @__PURE__ */ here('PPPIOCNEWUNIT', 3221517374);
/** `<linux/ppp-ioctl.h>` */
export const PPPIOCATTACH: number = /* @__PURE__ */ here('PPPIOCATTACH', 1074033725);
/** `<linux/ppp-ioctl.h>` */
export const PPPIOCATTCHAN: number = /* @__PURE__ */ here('PPPIOCATTCHAN', 1074033720);
/** `<linux/ppp-ioctl.h>` */
export const PPPIOCGCHAN: number = /* @__PURE__ */ here('PPPIOCGCHAN', 2147775543);
/** `<linux/ppp-ioctl.h>` */
export const PPPIOCCONNECT: number = /* @__PURE__ */ here('PPPIOCCONNECT', 1074033722);
/** `<linux/ppp-ioctl.h>` */
export const PPPIOCDISCONN: number = /* @__PURE__ */ here('PPPIOCDISCONN', 29753);
/** `<linux/ppp-ioctl.h>` */
export const PPPIOCSMRRU: number = /* @__PURE__ */ here('PPPIOCSMRRU', 1074033723);
/** `<linux/ppp-ioctl.h>` */
export const PPPIOCGDEBUG: number = /* @__PURE__ */ here('PPPIOCGDEBUG', 2147775553);
/** `<linux/ppp-ioctl.h>` */
export const PPPIOCSDEBUG: number = /* @__PURE__ */ here('PPPIOCSDEBUG', 1074033728);
/** `<linux/ppp-ioctl.h>` */
export const PPPIOCGNPMODE: number = /* @__PURE__ */ here('PPPIOCGNPMODE', 3221779532);
/** `<linux/ppp-ioctl.h>` */
export const PPPIOCSNPMODE: number = /* @__PURE__ */ here('PPPIOCSNPMODE', 1074295883);
/** `<linux/ppp-ioctl.h>` */
export const PPPIOCSCOMPRESS: number = /* @__PURE__ */ here('PPPIOCSCOMPRESS', 1074820173);
/** `<linux/ppp-ioctl.h>` */
export const PPPIOCSPASS: number = /* @__PURE__ */ here('PPPIOCSPASS', 1074820167);
/** `<linux/ppp-ioctl.h>` */
export const PPPIOCSACTIVE: number = /* @__PURE__ */ here('PPPIOCSACTIVE', 1074820166);
/** `<linux/nsfs.h>` */
export const NS_GET_USERNS: number = /* @__PURE__ */ here('NS_GET_USERNS', 46849);
/** `<linux/nsfs.h>` */
export const NS_GET_PARENT: number = /* @__PURE__ */ here('NS_GET_PARENT', 46850);
/** `<linux/nsfs.h>` */
export const NS_GET_NSTYPE: number = /* @__PURE__ */ here('NS_GET_NSTYPE', 46851);
/** `<linux/nsfs.h>` */
export const NS_GET_OWNER_UID: number = /* @__PURE__ */ here('NS_GET_OWNER_UID', 46852);
/** `<linux/nsfs.h>` */
export const NS_GET_MNTNS_ID: number = /* @__PURE__ */ here('NS_GET_MNTNS_ID', 2148054789);
/** `<linux/nsfs.h>` */
export const NS_GET_PID_FROM_PIDNS: number =
  /* @__PURE__ */ here('NS_GET_PID_FROM_PIDNS', 2147792646);
/** `<linux/nsfs.h>` */
export const NS_GET_TGID_FROM_PIDNS: number =
  /* @__PURE__ */ here('NS_GET_TGID_FROM_PIDNS', 2147792647);
/** `<linux/nsfs.h>` */
export const NS_GET_PID_IN_PIDNS: number = /* @__PURE__ */ here('NS_GET_PID_IN_PIDNS', 2147792648);
/** `<linux/nsfs.h>` */
export const NS_GET_TGID_IN_PIDNS: number =
  /* @__PURE__ */ here('NS_GET_TGID_IN_PIDNS', 2147792649);
/** `<linux/pidfd.h>` */
export const PIDFD_GET_CGROUP_NAMESPACE: number =
  /* @__PURE__ */ here('PIDFD_GET_CGROUP_NAMESPACE', 65281);
/** `<linux/pidfd.h>` */
export const PIDFD_GET_IPC_NAMESPACE: number =
  /* @__PURE__ */ here('PIDFD_GET_IPC_NAMESPACE', 65282);
/** `<linux/pidfd.h>` */
export const PIDFD_GET_MNT_NAMESPACE: number =
  /* @__PURE__ */ here('PIDFD_GET_MNT_NAMESPACE', 65283);
/** `<linux/pidfd.h>` */
export const PIDFD_GET_NET_NAMESPACE: number =
  /* @__PURE__ */ here('PIDFD_GET_NET_NAMESPACE', 65284);
/** `<linux/pidfd.h>` */
export const PIDFD_GET_PID_NAMESPACE: number =
  /* @__PURE__ */ here('PIDFD_GET_PID_NAMESPACE', 65285);
/** `<linux/pidfd.h>` */
export const PIDFD_GET_PID_FOR_CHILDREN_NAMESPACE: number =
  /* @__PURE__ */ here('PIDFD_GET_PID_FOR_CHILDREN_NAMESPACE', 65286);
/** `<linux/pidfd.h>` */
export const PIDFD_GET_TIME_NAMESPACE: number =
  /* @__PURE__ */ here('PIDFD_GET_TIME_NAMESPACE', 65287);
/** `<linux/pidfd.h>` */
export const PIDFD_GET_TIME_FOR_CHILDREN_NAMESPACE: number =
  /* @__PURE__ */ here('PIDFD_GET_TIME_FOR_CHILDREN_NAMESPACE', 65288);
/** `<linux/pidfd.h>` */
export const PIDFD_GET_USER_NAMESPACE: number =
  /* @__PURE__ */ here('PIDFD_GET_USER_NAMESPACE', 65289);
/** `<linux/pidfd.h>` */
export const PIDFD_GET_UTS_NAMESPACE: number =
  /* @__PURE__ */ here('PIDFD_GET_UTS_NAMESPACE', 65290);
/** `<sys/epoll.h>` */
export const EPIOCSPARAMS: number = /* @__PURE__ */ here('EPIOCSPARAMS', 1074301441);
/** `<sys/epoll.h>` */
export const EPIOCGPARAMS: number = /* @__PURE__ */ here('EPIOCGPARAMS', 2148043266);
/** `<linux/timerfd.h>` */
export const TFD_IOC_SET_TICKS: number = /* @__PURE__ */ here('TFD_IOC_SET_TICKS', 1074287616);
/** `<linux/inotify.h>` */
export const INOTIFY_IOC_SETNEXTWD: number =
  /* @__PURE__ */ here('INOTIFY_IOC_SETNEXTWD', 1074022656);
/** `<linux/vm_sockets.h>` */
export const IOCTL_VM_SOCKETS_GET_LOCAL_CID: number =
  /* @__PURE__ */ here('IOCTL_VM_SOCKETS_GET_LOCAL_CID', 1977);
/** `<linux/fs.h>` */
export const FICLONE: number = /* @__PURE__ */ here('FICLONE', 1074041865);
/** `<linux/fs.h>` */
export const FICLONERANGE: number = /* @__PURE__ */ here('FICLONERANGE', 1075876877);
/** `<linux/fs.h>` */
export const FIDEDUPERANGE: number = /* @__PURE__ */ here('FIDEDUPERANGE', 3222836278);
/** `<linux/fs.h>` */
export const FIBMAP: number = /* @__PURE__ */ here('FIBMAP', 1);
/** `<linux/fs.h>` */
export const FIGETBSZ: number = /* @__PURE__ */ here('FIGETBSZ', 2);
/** `<linux/fs.h>` */
export const FS_IOC_GETFLAGS: number = /* @__PURE__ */ here('FS_IOC_GETFLAGS', 2148034049);
/** `<linux/fs.h>` */
export const FS_IOC_SETFLAGS: number = /* @__PURE__ */ here('FS_IOC_SETFLAGS', 1074292226);
/** `<linux/fs.h>` */
export const FS_IOC_GETVERSION: number = /* @__PURE__ */ here('FS_IOC_GETVERSION', 2148038145);
/** `<linux/fs.h>` */
export const FS_IOC_SETVERSION: number = /* @__PURE__ */ here('FS_IOC_SETVERSION', 1074296322);
/** `<linux/fs.h>` */
export const FS_IOC_FSGETXATTR: number = /* @__PURE__ */ here('FS_IOC_FSGETXATTR', 2149341215);
/** `<linux/fs.h>` */
export const FS_IOC_FSSETXATTR: number = /* @__PURE__ */ here('FS_IOC_FSSETXATTR', 1075599392);
/** `<linux/fs.h>` */
export const FS_IOC_GETFSLABEL: number = /* @__PURE__ */ here('FS_IOC_GETFSLABEL', 2164298801);
/** `<linux/fs.h>` */
export const FS_IOC_SETFSLABEL: number = /* @__PURE__ */ here('FS_IOC_SETFSLABEL', 1090556978);
/** `<linux/fiemap.h>` */
export const FS_IOC_FIEMAP: number = /* @__PURE__ */ here('FS_IOC_FIEMAP', 3223348747);
/** `<errno.h>` */
export const EPERM: number = /* @__PURE__ */ here('EPERM', 1);
/** `<errno.h>` */
export const ENOENT: number = /* @__PURE__ */ here('ENOENT', 2);
/** `<errno.h>` */
export const ESRCH: number = /* @__PURE__ */ here('ESRCH', 3);
/** `<errno.h>` */
export const EINTR: number = /* @__PURE__ */ here('EINTR', 4);
/** `<errno.h>` */
export const EIO: number = /* @__PURE__ */ here('EIO', 5);
/** `<errno.h>` */
export const ENXIO: number = /* @__PURE__ */ here('ENXIO', 6);
/** `<errno.h>` */
export const E2BIG: number = /* @__PURE__ */ here('E2BIG', 7);
/** `<errno.h>` */
export const ENOEXEC: number = /* @__PURE__ */ here('ENOEXEC', 8);
/** `<errno.h>` */
export const EBADF: number = /* @__PURE__ */ here('EBADF', 9);
/** `<errno.h>` */
export const ECHILD: number = /* @__PURE__ */ here('ECHILD', 10);
/** `<errno.h>` */
export const EAGAIN: number = /* @__PURE__ */ here('EAGAIN', 11);
/** `<errno.h>` */
export const ENOMEM: number = /* @__PURE__ */ here('ENOMEM', 12);
/** `<errno.h>` */
export const EACCES: number = /* @__PURE__ */ here('EACCES', 13);
/** `<errno.h>` */
export const EFAULT: number = /* @__PURE__ */ here('EFAULT', 14);
/** `<errno.h>` */
export const ENOTBLK: number = /* @__PURE__ */ here('ENOTBLK', 15);
/** `<errno.h>` */
export const EBUSY: number = /* @__PURE__ */ here('EBUSY', 16);
/** `<errno.h>` */
export const EEXIST: number = /* @__PURE__ */ here('EEXIST', 17);
/** `<errno.h>` */
export const EXDEV: number = /* @__PURE__ */ here('EXDEV', 18);
/** `<errno.h>` */
export const ENODEV: number = /* @__PURE__ */ here('ENODEV', 19);
/** `<errno.h>` */
export const ENOTDIR: number = /* @__PURE__ */ here('ENOTDIR', 20);
/** `<errno.h>` */
export const EISDIR: number = /* @__PURE__ */ here('EISDIR', 21);
/** `<errno.h>` */
export const EINVAL: number = /* @__PURE__ */ here('EINVAL', 22);
/** `<errno.h>` */
export const ENFILE: number = /* @__PURE__ */ here('ENFILE', 23);
/** `<errno.h>` */
export const EMFILE: number = /* @__PURE__ */ here('EMFILE', 24);
/** `<errno.h>` */
export const ENOTTY: number = /* @__PURE__ */ here('ENOTTY', 25);
/** `<errno.h>` */
export const ETXTBSY: number = /* @__PURE__ */ here('ETXTBSY', 26);
/** `<errno.h>` */
export const EFBIG: number = /* @__PURE__ */ here('EFBIG', 27);
/** `<errno.h>` */
export const ENOSPC: number = /* @__PURE__ */ here('ENOSPC', 28);
/** `<errno.h>` */
export const ESPIPE: number = /* @__PURE__ */ here('ESPIPE', 29);
/** `<errno.h>` */
export const EROFS: number = /* @__PURE__ */ here('EROFS', 30);
/** `<errno.h>` */
export const EMLINK: number = /* @__PURE__ */ here('EMLINK', 31);
/** `<errno.h>` */
export const EPIPE: number = /* @__PURE__ */ here('EPIPE', 32);
/** `<errno.h>` */
export const EDOM: number = /* @__PURE__ */ here('EDOM', 33);
/** `<errno.h>` */
export const ERANGE: number = /* @__PURE__ */ here('ERANGE', 34);
/** `<errno.h>` */
export const EDEADLK: number = /* @__PURE__ */ here('EDEADLK', 35);
/** `<errno.h>` */
export const ENAMETOOLONG: number = /* @__PURE__ */ here('ENAMETOOLONG', 36);
/** `<errno.h>` */
export const ENOLCK: number = /* @__PURE__ */ here('ENOLCK', 37);
/** `<errno.h>` */
export const ENOSYS: number = /* @__PURE__ */ here('ENOSYS', 38);
/** `<errno.h>` */
export const ENOTEMPTY: number = /* @__PURE__ */ here('ENOTEMPTY', 39);
/** `<errno.h>` */
export const ELOOP: number = /* @__PURE__ */ here('ELOOP', 40);
/** `<errno.h>` */
export const ENOMSG: number = /* @__PURE__ */ here('ENOMSG', 42);
/** `<errno.h>` */
export const EIDRM: number = /* @__PURE__ */ here('EIDRM', 43);
/** `<errno.h>` */
export const ECHRNG: number = /* @__PURE__ */ here('ECHRNG', 44);
/** `<errno.h>` */
export const EL2NSYNC: number = /* @__PURE__ */ here('EL2NSYNC', 45);
/** `<errno.h>` */
export const EL3HLT: number = /* @__PURE__ */ here('EL3HLT', 46);
/** `<errno.h>` */
export const EL3RST: number = /* @__PURE__ */ here('EL3RST', 47);
/** `<errno.h>` */
export const ELNRNG: number = /* @__PURE__ */ here('ELNRNG', 48);
/** `<errno.h>` */
export const EUNATCH: number = /* @__PURE__ */ here('EUNATCH', 49);
/** `<errno.h>` */
export const ENOCSI: number = /* @__PURE__ */ here('ENOCSI', 50);
/** `<errno.h>` */
export const EL2HLT: number = /* @__PURE__ */ here('EL2HLT', 51);
/** `<errno.h>` */
export const EBADE: number = /* @__PURE__ */ here('EBADE', 52);
/** `<errno.h>` */
export const EBADR: number = /* @__PURE__ */ here('EBADR', 53);
/** `<errno.h>` */
export const EXFULL: number = /* @__PURE__ */ here('EXFULL', 54);
/** `<errno.h>` */
export const ENOANO: number = /* @__PURE__ */ here('ENOANO', 55);
/** `<errno.h>` */
export const EBADRQC: number = /* @__PURE__ */ here('EBADRQC', 56);
/** `<errno.h>` */
export const EBADSLT: number = /* @__PURE__ */ here('EBADSLT', 57);
/** `<errno.h>` */
export const EBFONT: number = /* @__PURE__ */ here('EBFONT', 59);
/** `<errno.h>` */
export const ENOSTR: number = /* @__PURE__ */ here('ENOSTR', 60);
/** `<errno.h>` */
export const ENODATA: number = /* @__PURE__ */ here('ENODATA', 61);
/** `<errno.h>` */
export const ETIME: number = /* @__PURE__ */ here('ETIME', 62);
/** `<errno.h>` */
export const ENOSR: number = /* @__PURE__ */ here('ENOSR', 63);
/** `<errno.h>` */
export const ENONET: number = /* @__PURE__ */ here('ENONET', 64);
/** `<errno.h>` */
export const ENOPKG: number = /* @__PURE__ */ here('ENOPKG', 65);
/** `<errno.h>` */
export const EREMOTE: number = /* @__PURE__ */ here('EREMOTE', 66);
/** `<errno.h>` */
export const ENOLINK: number = /* @__PURE__ */ here('ENOLINK', 67);
/** `<errno.h>` */
export const EADV: number = /* @__PURE__ */ here('EADV', 68);
/** `<errno.h>` */
export const ESRMNT: number = /* @__PURE__ */ here('ESRMNT', 69);
/** `<errno.h>` */
export const ECOMM: number = /* @__PURE__ */ here('ECOMM', 70);
/** `<errno.h>` */
export const EPROTO: number = /* @__PURE__ */ here('EPROTO', 71);
/** `<errno.h>` */
export const EMULTIHOP: number = /* @__PURE__ */ here('EMULTIHOP', 72);
/** `<errno.h>` */
export const EDOTDOT: number = /* @__PURE__ */ here('EDOTDOT', 73);
/** `<errno.h>` */
export const EBADMSG: number = /* @__PURE__ */ here('EBADMSG', 74);
/** `<errno.h>` */
export const EOVERFLOW: number = /* @__PURE__ */ here('EOVERFLOW', 75);
/** `<errno.h>` */
export const ENOTUNIQ: number = /* @__PURE__ */ here('ENOTUNIQ', 76);
/** `<errno.h>` */
export const EBADFD: number = /* @__PURE__ */ here('EBADFD', 77);
/** `<errno.h>` */
export const EREMCHG: number = /* @__PURE__ */ here('EREMCHG', 78);
/** `<errno.h>` */
export const ELIBACC: number = /* @__PURE__ */ here('ELIBACC', 79);
/** `<errno.h>` */
export const ELIBBAD: number = /* @__PURE__ */ here('ELIBBAD', 80);
/** `<errno.h>` */
export const ELIBSCN: number = /* @__PURE__ */ here('ELIBSCN', 81);
/** `<errno.h>` */
export const ELIBMAX: number = /* @__PURE__ */ here('ELIBMAX', 82);
/** `<errno.h>` */
export const ELIBEXEC: number = /* @__PURE__ */ here('ELIBEXEC', 83);
/** `<errno.h>` */
export const EILSEQ: number = /* @__PURE__ */ here('EILSEQ', 84);
/** `<errno.h>` */
export const ERESTART: number = /* @__PURE__ */ here('ERESTART', 85);
/** `<errno.h>` */
export const ESTRPIPE: number = /* @__PURE__ */ here('ESTRPIPE', 86);
/** `<errno.h>` */
export const EUSERS: number = /* @__PURE__ */ here('EUSERS', 87);
/** `<errno.h>` */
export const ENOTSOCK: number = /* @__PURE__ */ here('ENOTSOCK', 88);
/** `<errno.h>` */
export const EDESTADDRREQ: number = /* @__PURE__ */ here('EDESTADDRREQ', 89);
/** `<errno.h>` */
export const EMSGSIZE: number = /* @__PURE__ */ here('EMSGSIZE', 90);
/** `<errno.h>` */
export const EPROTOTYPE: number = /* @__PURE__ */ here('EPROTOTYPE', 91);
/** `<errno.h>` */
export const ENOPROTOOPT: number = /* @__PURE__ */ here('ENOPROTOOPT', 92);
/** `<errno.h>` */
export const EPROTONOSUPPORT: number = /* @__PURE__ */ here('EPROTONOSUPPORT', 93);
/** `<errno.h>` */
export const ESOCKTNOSUPPORT: number = /* @__PURE__ */ here('ESOCKTNOSUPPORT', 94);
/** `<errno.h>` */
export const EOPNOTSUPP: number = /* @__PURE__ */ here('EOPNOTSUPP', 95);
/** `<errno.h>` */
export const EPFNOSUPPORT: number = /* @__PURE__ */ here('EPFNOSUPPORT', 96);
/** `<errno.h>` */
export const EAFNOSUPPORT: number = /* @__PURE__ */ here('EAFNOSUPPORT', 97);
/** `<errno.h>` */
export const EADDRINUSE: number = /* @__PURE__ */ here('EADDRINUSE', 98);
/** `<errno.h>` */
export const EADDRNOTAVAIL: number = /* @__PURE__ */ here('EADDRNOTAVAIL', 99);
/** `<errno.h>` */
export const ENETDOWN: number = /* @__PURE__ */ here('ENETDOWN', 100);
/** `<errno.h>` */
export const ENETUNREACH: number = /* @__PURE__ */ here('ENETUNREACH', 101);
/** `<errno.h>` */
export const ENETRESET: number = /* @__PURE__ */ here('ENETRESET', 102);
/** `<errno.h>` */
export const ECONNABORTED: number = /* @__PURE__ */ here('ECONNABORTED', 103);
/** `<errno.h>` */
export const ECONNRESET: number = /* @__PURE__ */ here('ECONNRESET', 104);
/** `<errno.h>` */
export const ENOBUFS: number = /* @__PURE__ */ here('ENOBUFS', 105);
/** `<errno.h>` */
export const EISCONN: number = /* @__PURE__ */ here('EISCONN', 106);
/** `<errno.h>` */
export const ENOTCONN: number = /* @__PURE__ */ here('ENOTCONN', 107);
/** `<errno.h>` */
export const ESHUTDOWN: number = /* @__PURE__ */ here('ESHUTDOWN', 108);
/** `<errno.h>` */
export const ETOOMANYREFS: number = /* @__PURE__ */ here('ETOOMANYREFS', 109);
/** `<errno.h>` */
export const ETIMEDOUT: number = /* @__PURE__ */ here('ETIMEDOUT', 110);
/** `<errno.h>` */
export const ECONNREFUSED: number = /* @__PURE__ */ here('ECONNREFUSED', 111);
/** `<errno.h>` */
export const EHOSTDOWN: number = /* @__PURE__ */ here('EHOSTDOWN', 112);
/** `<errno.h>` */
export const EHOSTUNREACH: number = /* @__PURE__ */ here('EHOSTUNREACH', 113);
/** `<errno.h>` */
export const EALREADY: number = /* @__PURE__ */ here('EALREADY', 114);
/** `<errno.h>` */
export const EINPROGRESS: number = /* @__PURE__ */ here('EINPROGRESS', 115);
/** `<errno.h>` */
export const ESTALE: number = /* @__PURE__ */ here('ESTALE', 116);
/** `<errno.h>` */
export const EUCLEAN: number = /* @__PURE__ */ here('EUCLEAN', 117);
/** `<errno.h>` */
export const ENOTNAM: number = /* @__PURE__ */ here('ENOTNAM', 118);
/** `<errno.h>` */
export const ENAVAIL: number = /* @__PURE__ */ here('ENAVAIL', 119);
/** `<errno.h>` */
export const EISNAM: number = /* @__PURE__ */ here('EISNAM', 120);
/** `<errno.h>` */
export const EREMOTEIO: number = /* @__PURE__ */ here('EREMOTEIO', 121);
/** `<errno.h>` */
export const EDQUOT: number = /* @__PURE__ */ here('EDQUOT', 122);
/** `<errno.h>` */
export const ENOMEDIUM: number = /* @__PURE__ */ here('ENOMEDIUM', 123);
/** `<errno.h>` */
export const EMEDIUMTYPE: number = /* @__PURE__ */ here('EMEDIUMTYPE', 124);
/** `<errno.h>` */
export const ECANCELED: number = /* @__PURE__ */ here('ECANCELED', 125);
/** `<errno.h>` */
export const ENOKEY: number = /* @__PURE__ */ here('ENOKEY', 126);
/** `<errno.h>` */
export const EKEYEXPIRED: number = /* @__PURE__ */ here('EKEYEXPIRED', 127);
/** `<errno.h>` */
export const EKEYREVOKED: number = /* @__PURE__ */ here('EKEYREVOKED', 128);
/** `<errno.h>` */
export const EKEYREJECTED: number = /* @__PURE__ */ here('EKEYREJECTED', 129);
/** `<errno.h>` */
export const EOWNERDEAD: number = /* @__PURE__ */ here('EOWNERDEAD', 130);
/** `<errno.h>` */
export const ENOTRECOVERABLE: number = /* @__PURE__ */ here('ENOTRECOVERABLE', 131);
/** `<errno.h>` */
export const ERFKILL: number = /* @__PURE__ */ here('ERFKILL', 132);
/** `<errno.h>` */
export const EHWPOISON: number = /* @__PURE__ */ here('EHWPOISON', 133);
/** `<errno.h>` the same as EDEADLK */
export const EDEADLOCK: number = /* @__PURE__ */ here('EDEADLOCK', 35);
/** `<errno.h>` the same as EOPNOTSUPP */
export const ENOTSUP: number = /* @__PURE__ */ here('ENOTSUP', 95);
/** `<errno.h>` the same as EAGAIN */
export const EWOULDBLOCK: number = /* @__PURE__ */ here('EWOULDBLOCK', 11);

/** The names of the errno values. */
export type ErrnoName =
  | 'EPERM'
  | 'ENOENT'
  | 'ESRCH'
  | 'EINTR'
  | 'EIO'
  | 'ENXIO'
  | 'E2BIG'
  | 'ENOEXEC'
  | 'EBADF'
  | 'ECHILD'
  | 'EAGAIN'
  | 'ENOMEM'
  | 'EACCES'
  | 'EFAULT'
  | 'ENOTBLK'
  | 'EBUSY'
  | 'EEXIST'
  | 'EXDEV'
  | 'ENODEV'
  | 'ENOTDIR'
  | 'EISDIR'
  | 'EINVAL'
  | 'ENFILE'
  | 'EMFILE'
  | 'ENOTTY'
  | 'ETXTBSY'
  | 'EFBIG'
  | 'ENOSPC'
  | 'ESPIPE'
  | 'EROFS'
  | 'EMLINK'
  | 'EPIPE'
  | 'EDOM'
  | 'ERANGE'
  | 'EDEADLK'
  | 'ENAMETOOLONG'
  | 'ENOLCK'
  | 'ENOSYS'
  | 'ENOTEMPTY'
  | 'ELOOP'
  | 'ENOMSG'
  | 'EIDRM'
  | 'ECHRNG'
  | 'EL2NSYNC'
  | 'EL3HLT'
  | 'EL3RST'
  | 'ELNRNG'
  | 'EUNATCH'
  | 'ENOCSI'
  | 'EL2HLT'
  | 'EBADE'
  | 'EBADR'
  | 'EXFULL'
  | 'ENOANO'
  | 'EBADRQC'
  | 'EBADSLT'
  | 'EBFONT'
  | 'ENOSTR'
  | 'ENODATA'
  | 'ETIME'
  | 'ENOSR'
  | 'ENONET'
  | 'ENOPKG'
  | 'EREMOTE'
  | 'ENOLINK'
  | 'EADV'
  | 'ESRMNT'
  | 'ECOMM'
  | 'EPROTO'
  | 'EMULTIHOP'
  | 'EDOTDOT'
  | 'EBADMSG'
  | 'EOVERFLOW'
  | 'ENOTUNIQ'
  | 'EBADFD'
  | 'EREMCHG'
  | 'ELIBACC'
  | 'ELIBBAD'
  | 'ELIBSCN'
  | 'ELIBMAX'
  | 'ELIBEXEC'
  | 'EILSEQ'
  | 'ERESTART'
  | 'ESTRPIPE'
  | 'EUSERS'
  | 'ENOTSOCK'
  | 'EDESTADDRREQ'
  | 'EMSGSIZE'
  | 'EPROTOTYPE'
  | 'ENOPROTOOPT'
  | 'EPROTONOSUPPORT'
  | 'ESOCKTNOSUPPORT'
  | 'EOPNOTSUPP'
  | 'EPFNOSUPPORT'
  | 'EAFNOSUPPORT'
  | 'EADDRINUSE'
  | 'EADDRNOTAVAIL'
  | 'ENETDOWN'
  | 'ENETUNREACH'
  | 'ENETRESET'
  | 'ECONNABORTED'
  | 'ECONNRESET'
  | 'ENOBUFS'
  | 'EISCONN'
  | 'ENOTCONN'
  | 'ESHUTDOWN'
  | 'ETOOMANYREFS'
  | 'ETIMEDOUT'
  | 'ECONNREFUSED'
  | 'EHOSTDOWN'
  | 'EHOSTUNREACH'
  | 'EALREADY'
  | 'EINPROGRESS'
  | 'ESTALE'
  | 'EUCLEAN'
  | 'ENOTNAM'
  | 'ENAVAIL'
  | 'EISNAM'
  | 'EREMOTEIO'
  | 'EDQUOT'
  | 'ENOMEDIUM'
  | 'EMEDIUMTYPE'
  | 'ECANCELED'
  | 'ENOKEY'
  | 'EKEYEXPIRED'
  | 'EKEYREVOKED'
  | 'EKEYREJECTED'
  | 'EOWNERDEAD'
  | 'ENOTRECOVERABLE'
  | 'ERFKILL'
  | 'EHWPOISON';
