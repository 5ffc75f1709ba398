// Generated from native/constants.def and native/errno.def by `npm run generate`; do not edit.
//
// The values are those of the kernel headers that the addon was built with; a name that they lack is undefined.
import { native } from '../addon/binding.ts';
import type { Level, Option } from './option-types.ts';

const { constants: values, errno: errnos } = native;

/** `<sys/socket.h>` */
export const AF_ALG: 38 = values['AF_ALG'] as 38;
/** `<sys/socket.h>` */
export const AF_APPLETALK: 5 = values['AF_APPLETALK'] as 5;
/** `<sys/socket.h>` */
export const AF_ASH: 18 = values['AF_ASH'] as 18;
/** `<sys/socket.h>` */
export const AF_ATMPVC: 8 = values['AF_ATMPVC'] as 8;
/** `<sys/socket.h>` */
export const AF_ATMSVC: 20 = values['AF_ATMSVC'] as 20;
/** `<sys/socket.h>` */
export const AF_AX25: 3 = values['AF_AX25'] as 3;
/** `<sys/socket.h>` */
export const AF_BLUETOOTH: 31 = values['AF_BLUETOOTH'] as 31;
/** `<sys/socket.h>` */
export const AF_BRIDGE: 7 = values['AF_BRIDGE'] as 7;
/** `<sys/socket.h>` */
export const AF_CAIF: 37 = values['AF_CAIF'] as 37;
/** `<sys/socket.h>` */
export const AF_CAN: 29 = values['AF_CAN'] as 29;
/** `<sys/socket.h>` */
export const AF_DECnet: 12 = values['AF_DECnet'] as 12;
/** `<sys/socket.h>` */
export const AF_ECONET: 19 = values['AF_ECONET'] as 19;
/** `<sys/socket.h>` */
export const AF_FILE: 1 = values['AF_FILE'] as 1;
/** `<sys/socket.h>` */
export const AF_IB: 27 = values['AF_IB'] as 27;
/** `<sys/socket.h>` */
export const AF_IEEE802154: 36 = values['AF_IEEE802154'] as 36;
/** `<sys/socket.h>` */
export const AF_INET: 2 = values['AF_INET'] as 2;
/** `<sys/socket.h>` */
export const AF_INET6: 10 = values['AF_INET6'] as 10;
/** `<sys/socket.h>` */
export const AF_IPX: 4 = values['AF_IPX'] as 4;
/** `<sys/socket.h>` */
export const AF_IRDA: 23 = values['AF_IRDA'] as 23;
/** `<sys/socket.h>` */
export const AF_ISDN: 34 = values['AF_ISDN'] as 34;
/** `<sys/socket.h>` */
export const AF_IUCV: 32 = values['AF_IUCV'] as 32;
/** `<sys/socket.h>` */
export const AF_KCM: 41 = values['AF_KCM'] as 41;
/** `<sys/socket.h>` */
export const AF_KEY: 15 = values['AF_KEY'] as 15;
/** `<sys/socket.h>` */
export const AF_LLC: 26 = values['AF_LLC'] as 26;
/** `<sys/socket.h>` */
export const AF_LOCAL: 1 = values['AF_LOCAL'] as 1;
/** `<sys/socket.h>` */
export const AF_MCTP: 45 = values['AF_MCTP'] as 45;
/** `<sys/socket.h>` */
export const AF_MPLS: 28 = values['AF_MPLS'] as 28;
/** `<sys/socket.h>` */
export const AF_NETBEUI: 13 = values['AF_NETBEUI'] as 13;
/** `<sys/socket.h>` */
export const AF_NETLINK: 16 = values['AF_NETLINK'] as 16;
/** `<sys/socket.h>` */
export const AF_NETROM: 6 = values['AF_NETROM'] as 6;
/** `<sys/socket.h>` */
export const AF_NFC: 39 = values['AF_NFC'] as 39;
/** `<sys/socket.h>` */
export const AF_PACKET: 17 = values['AF_PACKET'] as 17;
/** `<sys/socket.h>` */
export const AF_PHONET: 35 = values['AF_PHONET'] as 35;
/** `<sys/socket.h>` */
export const AF_PPPOX: 24 = values['AF_PPPOX'] as 24;
/** `<sys/socket.h>` */
export const AF_QIPCRTR: 42 = values['AF_QIPCRTR'] as 42;
/** `<sys/socket.h>` */
export const AF_RDS: 21 = values['AF_RDS'] as 21;
/** `<sys/socket.h>` */
export const AF_ROSE: 11 = values['AF_ROSE'] as 11;
/** `<sys/socket.h>` */
export const AF_ROUTE: 16 = values['AF_ROUTE'] as 16;
/** `<sys/socket.h>` */
export const AF_RXRPC: 33 = values['AF_RXRPC'] as 33;
/** `<sys/socket.h>` */
export const AF_SECURITY: 14 = values['AF_SECURITY'] as 14;
/** `<sys/socket.h>` */
export const AF_SMC: 43 = values['AF_SMC'] as 43;
/** `<sys/socket.h>` */
export const AF_SNA: 22 = values['AF_SNA'] as 22;
/** `<sys/socket.h>` */
export const AF_TIPC: 30 = values['AF_TIPC'] as 30;
/** `<sys/socket.h>` */
export const AF_UNIX: 1 = values['AF_UNIX'] as 1;
/** `<sys/socket.h>` */
export const AF_UNSPEC: 0 = values['AF_UNSPEC'] as 0;
/** `<sys/socket.h>` */
export const AF_VSOCK: 40 & Level<'VSOCK'> = values['AF_VSOCK'] as 40 & Level<'VSOCK'>;
/** `<sys/socket.h>` */
export const AF_WANPIPE: 25 = values['AF_WANPIPE'] as 25;
/** `<sys/socket.h>` */
export const AF_X25: 9 = values['AF_X25'] as 9;
/** `<sys/socket.h>` */
export const AF_XDP: 44 = values['AF_XDP'] as 44;
/** `<sys/socket.h>` */
export const MPTCP_FULL_INFO: Option<'MPTCP', 'bytes'> =
  values['MPTCP_FULL_INFO'] as Option<'MPTCP', 'bytes'>;
/** `<sys/socket.h>` */
export const MSG_BATCH: number = values['MSG_BATCH'] as number;
/** `<sys/socket.h>` */
export const MSG_CMSG_CLOEXEC: number = values['MSG_CMSG_CLOEXEC'] as number;
/** `<sys/socket.h>` */
export const MSG_CONFIRM: number = values['MSG_CONFIRM'] as number;
/** `<sys/socket.h>` */
export const MSG_CTRUNC: number = values['MSG_CTRUNC'] as number;
/** `<sys/socket.h>` */
export const MSG_DONTROUTE: number = values['MSG_DONTROUTE'] as number;
/** `<sys/socket.h>` */
export const MSG_DONTWAIT: number = values['MSG_DONTWAIT'] as number;
/** `<sys/socket.h>` */
export const MSG_EOR: number = values['MSG_EOR'] as number;
/** `<sys/socket.h>` */
export const MSG_ERRQUEUE: number = values['MSG_ERRQUEUE'] as number;
/** `<sys/socket.h>` */
export const MSG_FASTOPEN: number = values['MSG_FASTOPEN'] as number;
/** `<sys/socket.h>` */
export const MSG_FIN: number = values['MSG_FIN'] as number;
/** `<sys/socket.h>` */
export const MSG_MORE: number = values['MSG_MORE'] as number;
/** `<sys/socket.h>` */
export const MSG_NOSIGNAL: number = values['MSG_NOSIGNAL'] as number;
/** `<sys/socket.h>` */
export const MSG_OOB: number = values['MSG_OOB'] as number;
/** `<sys/socket.h>` */
export const MSG_PEEK: number = values['MSG_PEEK'] as number;
/** `<sys/socket.h>` */
export const MSG_PROXY: number = values['MSG_PROXY'] as number;
/** `<sys/socket.h>` */
export const MSG_RST: number = values['MSG_RST'] as number;
/** `<sys/socket.h>` */
export const MSG_SOCK_DEVMEM: number = values['MSG_SOCK_DEVMEM'] as number;
/** `<sys/socket.h>` */
export const MSG_SPLICE_PAGES: number = values['MSG_SPLICE_PAGES'] as number;
/** `<sys/socket.h>` */
export const MSG_SYN: number = values['MSG_SYN'] as number;
/** `<sys/socket.h>` */
export const MSG_TRUNC: number = values['MSG_TRUNC'] as number;
/** `<sys/socket.h>` */
export const MSG_TRYHARD: number = values['MSG_TRYHARD'] as number;
/** `<sys/socket.h>` */
export const MSG_WAITALL: number = values['MSG_WAITALL'] as number;
/** `<sys/socket.h>` */
export const MSG_WAITFORONE: number = values['MSG_WAITFORONE'] as number;
/** `<sys/socket.h>` */
export const MSG_ZEROCOPY: number = values['MSG_ZEROCOPY'] as number;
/** `<sys/socket.h>` */
export const PF_ALG: 38 = values['PF_ALG'] as 38;
/** `<sys/socket.h>` */
export const PF_APPLETALK: 5 = values['PF_APPLETALK'] as 5;
/** `<sys/socket.h>` */
export const PF_ASH: 18 = values['PF_ASH'] as 18;
/** `<sys/socket.h>` */
export const PF_ATMPVC: 8 = values['PF_ATMPVC'] as 8;
/** `<sys/socket.h>` */
export const PF_ATMSVC: 20 = values['PF_ATMSVC'] as 20;
/** `<sys/socket.h>` */
export const PF_AX25: 3 = values['PF_AX25'] as 3;
/** `<sys/socket.h>` */
export const PF_BLUETOOTH: 31 = values['PF_BLUETOOTH'] as 31;
/** `<sys/socket.h>` */
export const PF_BRIDGE: 7 = values['PF_BRIDGE'] as 7;
/** `<sys/socket.h>` */
export const PF_CAIF: 37 = values['PF_CAIF'] as 37;
/** `<sys/socket.h>` */
export const PF_CAN: 29 = values['PF_CAN'] as 29;
/** `<sys/socket.h>` */
export const PF_DECnet: 12 = values['PF_DECnet'] as 12;
/** `<sys/socket.h>` */
export const PF_ECONET: 19 = values['PF_ECONET'] as 19;
/** `<sys/socket.h>` */
export const PF_FILE: 1 = values['PF_FILE'] as 1;
/** `<sys/socket.h>` */
export const PF_IB: 27 = values['PF_IB'] as 27;
/** `<sys/socket.h>` */
export const PF_IEEE802154: 36 = values['PF_IEEE802154'] as 36;
/** `<sys/socket.h>` */
export const PF_INET: 2 = values['PF_INET'] as 2;
/** `<sys/socket.h>` */
export const PF_INET6: 10 = values['PF_INET6'] as 10;
/** `<sys/socket.h>` */
export const PF_IPX: 4 = values['PF_IPX'] as 4;
/** `<sys/socket.h>` */
export const PF_IRDA: 23 = values['PF_IRDA'] as 23;
/** `<sys/socket.h>` */
export const PF_ISDN: 34 = values['PF_ISDN'] as 34;
/** `<sys/socket.h>` */
export const PF_IUCV: 32 = values['PF_IUCV'] as 32;
/** `<sys/socket.h>` */
export const PF_KCM: 41 = values['PF_KCM'] as 41;
/** `<sys/socket.h>` */
export const PF_KEY: 15 = values['PF_KEY'] as 15;
/** `<sys/socket.h>` */
export const PF_LLC: 26 = values['PF_LLC'] as 26;
/** `<sys/socket.h>` */
export const PF_LOCAL: 1 = values['PF_LOCAL'] as 1;
/** `<sys/socket.h>` */
export const PF_MCTP: 45 = values['PF_MCTP'] as 45;
/** `<sys/socket.h>` */
export const PF_MPLS: 28 = values['PF_MPLS'] as 28;
/** `<sys/socket.h>` */
export const PF_NETBEUI: 13 = values['PF_NETBEUI'] as 13;
/** `<sys/socket.h>` */
export const PF_NETLINK: 16 = values['PF_NETLINK'] as 16;
/** `<sys/socket.h>` */
export const PF_NETROM: 6 = values['PF_NETROM'] as 6;
/** `<sys/socket.h>` */
export const PF_NFC: 39 = values['PF_NFC'] as 39;
/** `<sys/socket.h>` */
export const PF_PACKET: 17 = values['PF_PACKET'] as 17;
/** `<sys/socket.h>` */
export const PF_PHONET: 35 = values['PF_PHONET'] as 35;
/** `<sys/socket.h>` */
export const PF_PPPOX: 24 = values['PF_PPPOX'] as 24;
/** `<sys/socket.h>` */
export const PF_QIPCRTR: 42 = values['PF_QIPCRTR'] as 42;
/** `<sys/socket.h>` */
export const PF_RDS: 21 = values['PF_RDS'] as 21;
/** `<sys/socket.h>` */
export const PF_ROSE: 11 = values['PF_ROSE'] as 11;
/** `<sys/socket.h>` */
export const PF_ROUTE: 16 = values['PF_ROUTE'] as 16;
/** `<sys/socket.h>` */
export const PF_RXRPC: 33 = values['PF_RXRPC'] as 33;
/** `<sys/socket.h>` */
export const PF_SECURITY: 14 = values['PF_SECURITY'] as 14;
/** `<sys/socket.h>` */
export const PF_SMC: 43 = values['PF_SMC'] as 43;
/** `<sys/socket.h>` */
export const PF_SNA: 22 = values['PF_SNA'] as 22;
/** `<sys/socket.h>` */
export const PF_TIPC: 30 = values['PF_TIPC'] as 30;
/** `<sys/socket.h>` */
export const PF_UNIX: 1 = values['PF_UNIX'] as 1;
/** `<sys/socket.h>` */
export const PF_UNSPEC: 0 = values['PF_UNSPEC'] as 0;
/** `<sys/socket.h>` */
export const PF_VSOCK: 40 = values['PF_VSOCK'] as 40;
/** `<sys/socket.h>` */
export const PF_WANPIPE: 25 = values['PF_WANPIPE'] as 25;
/** `<sys/socket.h>` */
export const PF_X25: 9 = values['PF_X25'] as 9;
/** `<sys/socket.h>` */
export const PF_XDP: 44 = values['PF_XDP'] as 44;
/** `<sys/socket.h>` */
export const SCM_CREDENTIALS: number = values['SCM_CREDENTIALS'] as number;
/** `<sys/socket.h>` */
export const SCM_PIDFD: number = values['SCM_PIDFD'] as number;
/** `<sys/socket.h>` */
export const SCM_RIGHTS: number = values['SCM_RIGHTS'] as number;
/** `<sys/socket.h>` */
export const SCM_SECURITY: number = values['SCM_SECURITY'] as number;
/** `<sys/socket.h>` */
export const SCM_TIMESTAMP: number = values['SCM_TIMESTAMP'] as number;
/** `<sys/socket.h>` */
export const SCM_TIMESTAMPING: number = values['SCM_TIMESTAMPING'] as number;
/** `<sys/socket.h>` */
export const SCM_TIMESTAMPING_OPT_STATS: number = values['SCM_TIMESTAMPING_OPT_STATS'] as number;
/** `<sys/socket.h>` */
export const SCM_TIMESTAMPING_PKTINFO: number = values['SCM_TIMESTAMPING_PKTINFO'] as number;
/** `<sys/socket.h>` */
export const SCM_TIMESTAMPNS: number = values['SCM_TIMESTAMPNS'] as number;
/** `<sys/socket.h>` */
export const SCM_TS_OPT_ID: number = values['SCM_TS_OPT_ID'] as number;
/** `<sys/socket.h>` */
export const SCM_TXTIME: number = values['SCM_TXTIME'] as number;
/** `<sys/socket.h>` */
export const SCM_WIFI_STATUS: number = values['SCM_WIFI_STATUS'] as number;
/** `<sys/socket.h>` */
export const SHUT_RD: number = values['SHUT_RD'] as number;
/** `<sys/socket.h>` */
export const SHUT_RDWR: number = values['SHUT_RDWR'] as number;
/** `<sys/socket.h>` */
export const SHUT_WR: number = values['SHUT_WR'] as number;
/** `<sys/socket.h>` */
export const SOCK_CLOEXEC: number = values['SOCK_CLOEXEC'] as number;
/** `<sys/socket.h>` */
export const SOCK_DCCP: number = values['SOCK_DCCP'] as number;
/** `<sys/socket.h>` */
export const SOCK_DGRAM: number = values['SOCK_DGRAM'] as number;
/** `<sys/socket.h>` */
export const SOCK_NONBLOCK: number = values['SOCK_NONBLOCK'] as number;
/** `<sys/socket.h>` */
export const SOCK_PACKET: number = values['SOCK_PACKET'] as number;
/** `<sys/socket.h>` */
export const SOCK_RAW: number = values['SOCK_RAW'] as number;
/** `<sys/socket.h>` */
export const SOCK_RDM: number = values['SOCK_RDM'] as number;
/** `<sys/socket.h>` */
export const SOCK_SEQPACKET: number = values['SOCK_SEQPACKET'] as number;
/** `<sys/socket.h>` */
export const SOCK_STREAM: number = values['SOCK_STREAM'] as number;
/** `<sys/socket.h>` */
export const SOL_AAL: number = values['SOL_AAL'] as number;
/** `<sys/socket.h>` */
export const SOL_ALG: Level<'ALG'> = values['SOL_ALG'] as Level<'ALG'>;
/** `<sys/socket.h>` */
export const SOL_ATM: number = values['SOL_ATM'] as number;
/** `<sys/socket.h>` */
export const SOL_BLUETOOTH: number = values['SOL_BLUETOOTH'] as number;
/** `<sys/socket.h>` */
export const SOL_CAIF: number = values['SOL_CAIF'] as number;
/** `<sys/socket.h>` */
export const SOL_DCCP: number = values['SOL_DCCP'] as number;
/** `<sys/socket.h>` */
export const SOL_DECNET: number = values['SOL_DECNET'] as number;
/** `<sys/socket.h>` */
export const SOL_IRDA: number = values['SOL_IRDA'] as number;
/** `<sys/socket.h>` */
export const SOL_IUCV: number = values['SOL_IUCV'] as number;
/** `<sys/socket.h>` */
export const SOL_KCM: number = values['SOL_KCM'] as number;
/** `<sys/socket.h>` */
export const SOL_LLC: number = values['SOL_LLC'] as number;
/** `<sys/socket.h>` */
export const SOL_MCTP: number = values['SOL_MCTP'] as number;
/** `<sys/socket.h>` */
export const SOL_MPTCP: Level<'MPTCP'> = values['SOL_MPTCP'] as Level<'MPTCP'>;
/** `<sys/socket.h>` */
export const SOL_NETBEUI: number = values['SOL_NETBEUI'] as number;
/** `<sys/socket.h>` */
export const SOL_NETLINK: Level<'NETLINK'> = values['SOL_NETLINK'] as Level<'NETLINK'>;
/** `<sys/socket.h>` */
export const SOL_NFC: number = values['SOL_NFC'] as number;
/** `<sys/socket.h>` */
export const SOL_PACKET: Level<'PACKET'> = values['SOL_PACKET'] as Level<'PACKET'>;
/** `<sys/socket.h>` */
export const SOL_PNPIPE: number = values['SOL_PNPIPE'] as number;
/** `<sys/socket.h>` */
export const SOL_PPPOL2TP: number = values['SOL_PPPOL2TP'] as number;
/** `<sys/socket.h>` */
export const SOL_RAW: Level<'RAW'> = values['SOL_RAW'] as Level<'RAW'>;
/** `<sys/socket.h>` */
export const SOL_RDS: number = values['SOL_RDS'] as number;
/** `<sys/socket.h>` */
export const SOL_RXRPC: number = values['SOL_RXRPC'] as number;
/** `<sys/socket.h>` */
export const SOL_SMC: number = values['SOL_SMC'] as number;
/** `<sys/socket.h>` */
export const SOL_SOCKET: Level<'SOCKET'> = values['SOL_SOCKET'] as Level<'SOCKET'>;
/** `<sys/socket.h>` */
export const SOL_TIPC: number = values['SOL_TIPC'] as number;
/** `<sys/socket.h>` */
export const SOL_TLS: Level<'TLS'> = values['SOL_TLS'] as Level<'TLS'>;
/** `<sys/socket.h>` */
export const SOL_X25: number = values['SOL_X25'] as number;
/** `<sys/socket.h>` */
export const SOL_XDP: Level<'XDP'> = values['SOL_XDP'] as Level<'XDP'>;
/** `<sys/socket.h>` */
export const SOMAXCONN: number = values['SOMAXCONN'] as number;
/** `<sys/socket.h>` */
export const SO_ACCEPTCONN: Option<'SOCKET', 'int'> =
  values['SO_ACCEPTCONN'] as Option<'SOCKET', 'int'>;
/** `<sys/socket.h>` */
export const SO_ATTACH_BPF: Option<'SOCKET', 'fd'> =
  values['SO_ATTACH_BPF'] as Option<'SOCKET', 'fd'>;
/** `<sys/socket.h>` */
export const SO_ATTACH_FILTER: Option<'SOCKET', 'sock_fprog'> =
  values['SO_ATTACH_FILTER'] as Option<'SOCKET', 'sock_fprog'>;
/** `<sys/socket.h>` */
export const SO_ATTACH_REUSEPORT_CBPF: Option<'SOCKET', 'sock_fprog'> =
  values['SO_ATTACH_REUSEPORT_CBPF'] as Option<'SOCKET', 'sock_fprog'>;
/** `<sys/socket.h>` */
export const SO_ATTACH_REUSEPORT_EBPF: Option<'SOCKET', 'fd'> =
  values['SO_ATTACH_REUSEPORT_EBPF'] as Option<'SOCKET', 'fd'>;
/** `<sys/socket.h>` */
export const SO_BINDTODEVICE: Option<'SOCKET', 'string'> =
  values['SO_BINDTODEVICE'] as Option<'SOCKET', 'string'>;
/** `<sys/socket.h>` */
export const SO_BINDTOIFINDEX: Option<'SOCKET', 'int'> =
  values['SO_BINDTOIFINDEX'] as Option<'SOCKET', 'int'>;
/** `<sys/socket.h>` */
export const SO_BPF_EXTENSIONS: Option<'SOCKET', 'int'> =
  values['SO_BPF_EXTENSIONS'] as Option<'SOCKET', 'int'>;
/** `<sys/socket.h>` */
export const SO_BROADCAST: Option<'SOCKET', 'int'> =
  values['SO_BROADCAST'] as Option<'SOCKET', 'int'>;
/** `<sys/socket.h>` */
export const SO_BSDCOMPAT: number = values['SO_BSDCOMPAT'] as number;
/** `<sys/socket.h>` */
export const SO_BUF_LOCK: Option<'SOCKET', 'int'> =
  values['SO_BUF_LOCK'] as Option<'SOCKET', 'int'>;
/** `<sys/socket.h>` */
export const SO_BUSY_POLL: Option<'SOCKET', 'int'> =
  values['SO_BUSY_POLL'] as Option<'SOCKET', 'int'>;
/** `<sys/socket.h>` */
export const SO_BUSY_POLL_BUDGET: Option<'SOCKET', 'int'> =
  values['SO_BUSY_POLL_BUDGET'] as Option<'SOCKET', 'int'>;
/** `<sys/socket.h>` */
export const SO_CNX_ADVICE: Option<'SOCKET', 'int'> =
  values['SO_CNX_ADVICE'] as Option<'SOCKET', 'int'>;
/** `<sys/socket.h>` */
export const SO_COOKIE: Option<'SOCKET', 'u64'> = values['SO_COOKIE'] as Option<'SOCKET', 'u64'>;
/** `<sys/socket.h>` */
export const SO_DEBUG: Option<'SOCKET', 'int'> = values['SO_DEBUG'] as Option<'SOCKET', 'int'>;
/** `<sys/socket.h>` */
export const SO_DETACH_BPF: Option<'SOCKET', 'int'> =
  values['SO_DETACH_BPF'] as Option<'SOCKET', 'int'>;
/** `<sys/socket.h>` */
export const SO_DETACH_FILTER: Option<'SOCKET', 'int'> =
  values['SO_DETACH_FILTER'] as Option<'SOCKET', 'int'>;
/** `<sys/socket.h>` */
export const SO_DETACH_REUSEPORT_BPF: Option<'SOCKET', 'int'> =
  values['SO_DETACH_REUSEPORT_BPF'] as Option<'SOCKET', 'int'>;
/** `<sys/socket.h>` */
export const SO_DEVMEM_DMABUF: number = values['SO_DEVMEM_DMABUF'] as number;
/** `<sys/socket.h>` */
export const SO_DEVMEM_DONTNEED: Option<'SOCKET', 'bytes'> =
  values['SO_DEVMEM_DONTNEED'] as Option<'SOCKET', 'bytes'>;
/** `<sys/socket.h>` */
export const SO_DEVMEM_LINEAR: number = values['SO_DEVMEM_LINEAR'] as number;
/** `<sys/socket.h>` */
export const SO_DOMAIN: Option<'SOCKET', 'int'> = values['SO_DOMAIN'] as Option<'SOCKET', 'int'>;
/** `<sys/socket.h>` */
export const SO_DONTROUTE: Option<'SOCKET', 'int'> =
  values['SO_DONTROUTE'] as Option<'SOCKET', 'int'>;
/** `<sys/socket.h>` */
export const SO_ERROR: Option<'SOCKET', 'int'> = values['SO_ERROR'] as Option<'SOCKET', 'int'>;
/** `<sys/socket.h>` */
export const SO_GET_FILTER: Option<'SOCKET', 'sock_fprog'> =
  values['SO_GET_FILTER'] as Option<'SOCKET', 'sock_fprog'>;
/** `<sys/socket.h>` */
export const SO_INCOMING_CPU: Option<'SOCKET', 'int'> =
  values['SO_INCOMING_CPU'] as Option<'SOCKET', 'int'>;
/** `<sys/socket.h>` */
export const SO_INCOMING_NAPI_ID: Option<'SOCKET', 'int'> =
  values['SO_INCOMING_NAPI_ID'] as Option<'SOCKET', 'int'>;
/** `<sys/socket.h>` */
export const SO_INQ: Option<'SOCKET', 'int'> = values['SO_INQ'] as Option<'SOCKET', 'int'>;
/** `<sys/socket.h>` */
export const SO_KEEPALIVE: Option<'SOCKET', 'int'> =
  values['SO_KEEPALIVE'] as Option<'SOCKET', 'int'>;
/** `<sys/socket.h>` */
export const SO_LINGER: Option<'SOCKET', 'linger'> =
  values['SO_LINGER'] as Option<'SOCKET', 'linger'>;
/** `<sys/socket.h>` */
export const SO_LOCK_FILTER: Option<'SOCKET', 'int'> =
  values['SO_LOCK_FILTER'] as Option<'SOCKET', 'int'>;
/** `<sys/socket.h>` */
export const SO_MARK: Option<'SOCKET', 'int'> = values['SO_MARK'] as Option<'SOCKET', 'int'>;
/** `<sys/socket.h>` */
export const SO_MAX_PACING_RATE: Option<'SOCKET', 'u64'> =
  values['SO_MAX_PACING_RATE'] as Option<'SOCKET', 'u64'>;
/** `<sys/socket.h>` */
export const SO_MEMINFO: Option<'SOCKET', 'u32[]'> =
  values['SO_MEMINFO'] as Option<'SOCKET', 'u32[]'>;
/** `<sys/socket.h>` */
export const SO_NETNS_COOKIE: Option<'SOCKET', 'u64'> =
  values['SO_NETNS_COOKIE'] as Option<'SOCKET', 'u64'>;
/** `<sys/socket.h>` */
export const SO_NOFCS: Option<'SOCKET', 'int'> = values['SO_NOFCS'] as Option<'SOCKET', 'int'>;
/** `<sys/socket.h>` */
export const SO_NO_CHECK: Option<'SOCKET', 'int'> =
  values['SO_NO_CHECK'] as Option<'SOCKET', 'int'>;
/** `<sys/socket.h>` */
export const SO_OOBINLINE: Option<'SOCKET', 'int'> =
  values['SO_OOBINLINE'] as Option<'SOCKET', 'int'>;
/** `<sys/socket.h>` */
export const SO_PASSCRED: Option<'SOCKET', 'int'> =
  values['SO_PASSCRED'] as Option<'SOCKET', 'int'>;
/** `<sys/socket.h>` */
export const SO_PASSPIDFD: Option<'SOCKET', 'int'> =
  values['SO_PASSPIDFD'] as Option<'SOCKET', 'int'>;
/** `<sys/socket.h>` */
export const SO_PASSRIGHTS: Option<'SOCKET', 'int'> =
  values['SO_PASSRIGHTS'] as Option<'SOCKET', 'int'>;
/** `<sys/socket.h>` */
export const SO_PASSSEC: Option<'SOCKET', 'int'> = values['SO_PASSSEC'] as Option<'SOCKET', 'int'>;
/** `<sys/socket.h>` */
export const SO_PEEK_OFF: Option<'SOCKET', 'int'> =
  values['SO_PEEK_OFF'] as Option<'SOCKET', 'int'>;
/** `<sys/socket.h>` */
export const SO_PEERCRED: Option<'SOCKET', 'ucred'> =
  values['SO_PEERCRED'] as Option<'SOCKET', 'ucred'>;
/** `<sys/socket.h>` */
export const SO_PEERGROUPS: Option<'SOCKET', 'gid[]'> =
  values['SO_PEERGROUPS'] as Option<'SOCKET', 'gid[]'>;
/** `<sys/socket.h>` */
export const SO_PEERNAME: Option<'SOCKET', 'sockaddr'> =
  values['SO_PEERNAME'] as Option<'SOCKET', 'sockaddr'>;
/** `<sys/socket.h>` */
export const SO_PEERPIDFD: Option<'SOCKET', 'fd'> =
  values['SO_PEERPIDFD'] as Option<'SOCKET', 'fd'>;
/** `<sys/socket.h>` */
export const SO_PEERSEC: Option<'SOCKET', 'string'> =
  values['SO_PEERSEC'] as Option<'SOCKET', 'string'>;
/** `<sys/socket.h>` */
export const SO_PREFER_BUSY_POLL: Option<'SOCKET', 'int'> =
  values['SO_PREFER_BUSY_POLL'] as Option<'SOCKET', 'int'>;
/** `<sys/socket.h>` */
export const SO_PRIORITY: Option<'SOCKET', 'int'> =
  values['SO_PRIORITY'] as Option<'SOCKET', 'int'>;
/** `<sys/socket.h>` */
export const SO_PROTOCOL: Option<'SOCKET', 'int'> =
  values['SO_PROTOCOL'] as Option<'SOCKET', 'int'>;
/** `<sys/socket.h>` */
export const SO_RCVBUF: Option<'SOCKET', 'int'> = values['SO_RCVBUF'] as Option<'SOCKET', 'int'>;
/** `<sys/socket.h>` */
export const SO_RCVBUFFORCE: Option<'SOCKET', 'int'> =
  values['SO_RCVBUFFORCE'] as Option<'SOCKET', 'int'>;
/** `<sys/socket.h>` */
export const SO_RCVLOWAT: Option<'SOCKET', 'int'> =
  values['SO_RCVLOWAT'] as Option<'SOCKET', 'int'>;
/** `<sys/socket.h>` */
export const SO_RCVMARK: Option<'SOCKET', 'int'> = values['SO_RCVMARK'] as Option<'SOCKET', 'int'>;
/** `<sys/socket.h>` */
export const SO_RCVPRIORITY: Option<'SOCKET', 'int'> =
  values['SO_RCVPRIORITY'] as Option<'SOCKET', 'int'>;
/** `<sys/socket.h>` */
export const SO_RCVTIMEO: Option<'SOCKET', 'timeval'> =
  values['SO_RCVTIMEO'] as Option<'SOCKET', 'timeval'>;
/** `<sys/socket.h>` */
export const SO_RCVTIMEO_NEW: Option<'SOCKET', 'timeval'> =
  values['SO_RCVTIMEO_NEW'] as Option<'SOCKET', 'timeval'>;
/** `<sys/socket.h>` */
export const SO_RCVTIMEO_OLD: Option<'SOCKET', 'timeval'> =
  values['SO_RCVTIMEO_OLD'] as Option<'SOCKET', 'timeval'>;
/** `<sys/socket.h>` */
export const SO_RESERVE_MEM: Option<'SOCKET', 'int'> =
  values['SO_RESERVE_MEM'] as Option<'SOCKET', 'int'>;
/** `<sys/socket.h>` */
export const SO_REUSEADDR: Option<'SOCKET', 'int'> =
  values['SO_REUSEADDR'] as Option<'SOCKET', 'int'>;
/** `<sys/socket.h>` */
export const SO_REUSEPORT: Option<'SOCKET', 'int'> =
  values['SO_REUSEPORT'] as Option<'SOCKET', 'int'>;
/** `<sys/socket.h>` */
export const SO_RXQ_OVFL: Option<'SOCKET', 'int'> =
  values['SO_RXQ_OVFL'] as Option<'SOCKET', 'int'>;
/** `<sys/socket.h>` */
export const SO_SECURITY_AUTHENTICATION: number = values['SO_SECURITY_AUTHENTICATION'] as number;
/** `<sys/socket.h>` */
export const SO_SECURITY_ENCRYPTION_NETWORK: number =
  values['SO_SECURITY_ENCRYPTION_NETWORK'] as number;
/** `<sys/socket.h>` */
export const SO_SECURITY_ENCRYPTION_TRANSPORT: number =
  values['SO_SECURITY_ENCRYPTION_TRANSPORT'] as number;
/** `<sys/socket.h>` */
export const SO_SELECT_ERR_QUEUE: Option<'SOCKET', 'int'> =
  values['SO_SELECT_ERR_QUEUE'] as Option<'SOCKET', 'int'>;
/** `<sys/socket.h>` */
export const SO_SNDBUF: Option<'SOCKET', 'int'> = values['SO_SNDBUF'] as Option<'SOCKET', 'int'>;
/** `<sys/socket.h>` */
export const SO_SNDBUFFORCE: Option<'SOCKET', 'int'> =
  values['SO_SNDBUFFORCE'] as Option<'SOCKET', 'int'>;
/** `<sys/socket.h>` */
export const SO_SNDLOWAT: Option<'SOCKET', 'int'> =
  values['SO_SNDLOWAT'] as Option<'SOCKET', 'int'>;
/** `<sys/socket.h>` */
export const SO_SNDTIMEO: Option<'SOCKET', 'timeval'> =
  values['SO_SNDTIMEO'] as Option<'SOCKET', 'timeval'>;
/** `<sys/socket.h>` */
export const SO_SNDTIMEO_NEW: Option<'SOCKET', 'timeval'> =
  values['SO_SNDTIMEO_NEW'] as Option<'SOCKET', 'timeval'>;
/** `<sys/socket.h>` */
export const SO_SNDTIMEO_OLD: Option<'SOCKET', 'timeval'> =
  values['SO_SNDTIMEO_OLD'] as Option<'SOCKET', 'timeval'>;
/** `<sys/socket.h>` */
export const SO_TIMESTAMP: Option<'SOCKET', 'int'> =
  values['SO_TIMESTAMP'] as Option<'SOCKET', 'int'>;
/** `<sys/socket.h>` */
export const SO_TIMESTAMPING: Option<'SOCKET', 'so_timestamping'> =
  values['SO_TIMESTAMPING'] as Option<'SOCKET', 'so_timestamping'>;
/** `<sys/socket.h>` */
export const SO_TIMESTAMPING_NEW: Option<'SOCKET', 'so_timestamping'> =
  values['SO_TIMESTAMPING_NEW'] as Option<'SOCKET', 'so_timestamping'>;
/** `<sys/socket.h>` */
export const SO_TIMESTAMPING_OLD: Option<'SOCKET', 'so_timestamping'> =
  values['SO_TIMESTAMPING_OLD'] as Option<'SOCKET', 'so_timestamping'>;
/** `<sys/socket.h>` */
export const SO_TIMESTAMPNS: Option<'SOCKET', 'int'> =
  values['SO_TIMESTAMPNS'] as Option<'SOCKET', 'int'>;
/** `<sys/socket.h>` */
export const SO_TIMESTAMPNS_NEW: Option<'SOCKET', 'int'> =
  values['SO_TIMESTAMPNS_NEW'] as Option<'SOCKET', 'int'>;
/** `<sys/socket.h>` */
export const SO_TIMESTAMPNS_OLD: Option<'SOCKET', 'int'> =
  values['SO_TIMESTAMPNS_OLD'] as Option<'SOCKET', 'int'>;
/** `<sys/socket.h>` */
export const SO_TIMESTAMP_NEW: Option<'SOCKET', 'int'> =
  values['SO_TIMESTAMP_NEW'] as Option<'SOCKET', 'int'>;
/** `<sys/socket.h>` */
export const SO_TIMESTAMP_OLD: Option<'SOCKET', 'int'> =
  values['SO_TIMESTAMP_OLD'] as Option<'SOCKET', 'int'>;
/** `<sys/socket.h>` */
export const SO_TXREHASH: Option<'SOCKET', 'int'> =
  values['SO_TXREHASH'] as Option<'SOCKET', 'int'>;
/** `<sys/socket.h>` */
export const SO_TXTIME: Option<'SOCKET', 'sock_txtime'> =
  values['SO_TXTIME'] as Option<'SOCKET', 'sock_txtime'>;
/** `<sys/socket.h>` */
export const SO_TYPE: Option<'SOCKET', 'int'> = values['SO_TYPE'] as Option<'SOCKET', 'int'>;
/** `<sys/socket.h>` */
export const SO_WIFI_STATUS: Option<'SOCKET', 'int'> =
  values['SO_WIFI_STATUS'] as Option<'SOCKET', 'int'>;
/** `<sys/socket.h>` */
export const SO_ZEROCOPY: Option<'SOCKET', 'int'> =
  values['SO_ZEROCOPY'] as Option<'SOCKET', 'int'>;
/** `<netinet/in.h>` */
export const ICMPV6_FILTER: Option<'ICMPV6', 'icmp6_filter'> =
  values['ICMPV6_FILTER'] as Option<'ICMPV6', 'icmp6_filter'>;
/** `<netinet/in.h>` */
export const INADDR_ALLHOSTS_GROUP: number = values['INADDR_ALLHOSTS_GROUP'] as number;
/** `<netinet/in.h>` */
export const INADDR_ALLRTRS_GROUP: number = values['INADDR_ALLRTRS_GROUP'] as number;
/** `<netinet/in.h>` */
export const INADDR_ALLSNOOPERS_GROUP: number = values['INADDR_ALLSNOOPERS_GROUP'] as number;
/** `<netinet/in.h>` */
export const INADDR_ANY: number = values['INADDR_ANY'] as number;
/** `<netinet/in.h>` */
export const INADDR_BROADCAST: number = values['INADDR_BROADCAST'] as number;
/** `<netinet/in.h>` */
export const INADDR_DUMMY: number = values['INADDR_DUMMY'] as number;
/** `<netinet/in.h>` */
export const INADDR_LOOPBACK: number = values['INADDR_LOOPBACK'] as number;
/** `<netinet/in.h>` */
export const INADDR_MAX_LOCAL_GROUP: number = values['INADDR_MAX_LOCAL_GROUP'] as number;
/** `<netinet/in.h>` */
export const INADDR_NONE: number = values['INADDR_NONE'] as number;
/** `<netinet/in.h>` */
export const INADDR_UNSPEC_GROUP: number = values['INADDR_UNSPEC_GROUP'] as number;
/** `<netinet/in.h>` */
export const INET6_ADDRSTRLEN: number = values['INET6_ADDRSTRLEN'] as number;
/** `<netinet/in.h>` */
export const INET_ADDRSTRLEN: number = values['INET_ADDRSTRLEN'] as number;
/** `<netinet/in.h>` */
export const IPPROTO_AH: number = values['IPPROTO_AH'] as number;
/** `<netinet/in.h>` */
export const IPPROTO_BEETPH: number = values['IPPROTO_BEETPH'] as number;
/** `<netinet/in.h>` */
export const IPPROTO_COMP: number = values['IPPROTO_COMP'] as number;
/** `<netinet/in.h>` */
export const IPPROTO_DCCP: number = values['IPPROTO_DCCP'] as number;
/** `<netinet/in.h>` */
export const IPPROTO_DSTOPTS: number = values['IPPROTO_DSTOPTS'] as number;
/** `<netinet/in.h>` */
export const IPPROTO_EGP: number = values['IPPROTO_EGP'] as number;
/** `<netinet/in.h>` */
export const IPPROTO_ENCAP: number = values['IPPROTO_ENCAP'] as number;
/** `<netinet/in.h>` */
export const IPPROTO_ESP: number = values['IPPROTO_ESP'] as number;
/** `<netinet/in.h>` */
export const IPPROTO_ETHERNET: number = values['IPPROTO_ETHERNET'] as number;
/** `<netinet/in.h>` */
export const IPPROTO_FRAGMENT: number = values['IPPROTO_FRAGMENT'] as number;
/** `<netinet/in.h>` */
export const IPPROTO_GRE: number = values['IPPROTO_GRE'] as number;
/** `<netinet/in.h>` */
export const IPPROTO_HOPOPTS: number = values['IPPROTO_HOPOPTS'] as number;
/** `<netinet/in.h>` */
export const IPPROTO_ICMP: number = values['IPPROTO_ICMP'] as number;
/** `<netinet/in.h>` */
export const IPPROTO_ICMPV6: Level<'ICMPV6'> = values['IPPROTO_ICMPV6'] as Level<'ICMPV6'>;
/** `<netinet/in.h>` */
export const IPPROTO_IDP: number = values['IPPROTO_IDP'] as number;
/** `<netinet/in.h>` */
export const IPPROTO_IGMP: number = values['IPPROTO_IGMP'] as number;
/** `<netinet/in.h>` */
export const IPPROTO_IP: Level<'IP'> = values['IPPROTO_IP'] as Level<'IP'>;
/** `<netinet/in.h>` */
export const IPPROTO_IPIP: number = values['IPPROTO_IPIP'] as number;
/** `<netinet/in.h>` */
export const IPPROTO_IPV6: Level<'IPV6'> = values['IPPROTO_IPV6'] as Level<'IPV6'>;
/** `<netinet/in.h>` */
export const IPPROTO_MH: number = values['IPPROTO_MH'] as number;
/** `<netinet/in.h>` */
export const IPPROTO_MPLS: number = values['IPPROTO_MPLS'] as number;
/** `<netinet/in.h>` */
export const IPPROTO_MPTCP: number = values['IPPROTO_MPTCP'] as number;
/** `<netinet/in.h>` */
export const IPPROTO_MTP: number = values['IPPROTO_MTP'] as number;
/** `<netinet/in.h>` */
export const IPPROTO_NONE: number = values['IPPROTO_NONE'] as number;
/** `<netinet/in.h>` */
export const IPPROTO_PIM: number = values['IPPROTO_PIM'] as number;
/** `<netinet/in.h>` */
export const IPPROTO_PUP: number = values['IPPROTO_PUP'] as number;
/** `<netinet/in.h>` */
export const IPPROTO_RAW: Level<'RAW'> = values['IPPROTO_RAW'] as Level<'RAW'>;
/** `<netinet/in.h>` */
export const IPPROTO_ROUTING: number = values['IPPROTO_ROUTING'] as number;
/** `<netinet/in.h>` */
export const IPPROTO_RSVP: number = values['IPPROTO_RSVP'] as number;
/** `<netinet/in.h>` */
export const IPPROTO_SCTP: number = values['IPPROTO_SCTP'] as number;
/** `<netinet/in.h>` */
export const IPPROTO_TCP: Level<'TCP'> = values['IPPROTO_TCP'] as Level<'TCP'>;
/** `<netinet/in.h>` */
export const IPPROTO_TP: number = values['IPPROTO_TP'] as number;
/** `<netinet/in.h>` */
export const IPPROTO_UDP: Level<'UDP'> = values['IPPROTO_UDP'] as Level<'UDP'>;
/** `<netinet/in.h>` */
export const IPPROTO_UDPLITE: Level<'UDPLITE'> = values['IPPROTO_UDPLITE'] as Level<'UDPLITE'>;
/** `<netinet/in.h>` */
export const IPV6_2292DSTOPTS: Option<'IPV6', 'int'> =
  values['IPV6_2292DSTOPTS'] as Option<'IPV6', 'int'>;
/** `<netinet/in.h>` */
export const IPV6_2292HOPLIMIT: Option<'IPV6', 'int'> =
  values['IPV6_2292HOPLIMIT'] as Option<'IPV6', 'int'>;
/** `<netinet/in.h>` */
export const IPV6_2292HOPOPTS: Option<'IPV6', 'int'> =
  values['IPV6_2292HOPOPTS'] as Option<'IPV6', 'int'>;
/** `<netinet/in.h>` */
export const IPV6_2292PKTINFO: Option<'IPV6', 'int'> =
  values['IPV6_2292PKTINFO'] as Option<'IPV6', 'int'>;
/** `<netinet/in.h>` */
export const IPV6_2292PKTOPTIONS: Option<'IPV6', 'bytes'> =
  values['IPV6_2292PKTOPTIONS'] as Option<'IPV6', 'bytes'>;
/** `<netinet/in.h>` */
export const IPV6_2292RTHDR: Option<'IPV6', 'int'> =
  values['IPV6_2292RTHDR'] as Option<'IPV6', 'int'>;
/** `<netinet/in.h>` */
export const IPV6_ADDRFORM: Option<'IPV6', 'int'> =
  values['IPV6_ADDRFORM'] as Option<'IPV6', 'int'>;
/** `<netinet/in.h>` */
export const IPV6_ADDR_PREFERENCES: Option<'IPV6', 'int'> =
  values['IPV6_ADDR_PREFERENCES'] as Option<'IPV6', 'int'>;
/** `<netinet/in.h>` */
export const IPV6_ADD_MEMBERSHIP: Option<'IPV6', 'ipv6_mreq'> =
  values['IPV6_ADD_MEMBERSHIP'] as Option<'IPV6', 'ipv6_mreq'>;
/** `<netinet/in.h>` */
export const IPV6_AUTHHDR: Option<'IPV6', 'int'> = values['IPV6_AUTHHDR'] as Option<'IPV6', 'int'>;
/** `<netinet/in.h>` */
export const IPV6_AUTOFLOWLABEL: Option<'IPV6', 'int'> =
  values['IPV6_AUTOFLOWLABEL'] as Option<'IPV6', 'int'>;
/** `<netinet/in.h>` */
export const IPV6_CHECKSUM: Option<'IPV6' | 'RAW' | 'ICMPV6', 'int'> =
  values['IPV6_CHECKSUM'] as Option<'IPV6' | 'RAW' | 'ICMPV6', 'int'>;
/** `<netinet/in.h>` */
export const IPV6_DONTFRAG: Option<'IPV6', 'int'> =
  values['IPV6_DONTFRAG'] as Option<'IPV6', 'int'>;
/** `<netinet/in.h>` */
export const IPV6_DROP_MEMBERSHIP: Option<'IPV6', 'ipv6_mreq'> =
  values['IPV6_DROP_MEMBERSHIP'] as Option<'IPV6', 'ipv6_mreq'>;
/** `<netinet/in.h>` */
export const IPV6_DSTOPTS: Option<'IPV6', 'bytes'> =
  values['IPV6_DSTOPTS'] as Option<'IPV6', 'bytes'>;
/** `<netinet/in.h>` */
export const IPV6_FLOWINFO: Option<'IPV6', 'int'> =
  values['IPV6_FLOWINFO'] as Option<'IPV6', 'int'>;
/** `<netinet/in.h>` */
export const IPV6_FLOWINFO_FLOWLABEL: number = values['IPV6_FLOWINFO_FLOWLABEL'] as number;
/** `<netinet/in.h>` */
export const IPV6_FLOWINFO_PRIORITY: number = values['IPV6_FLOWINFO_PRIORITY'] as number;
/** `<netinet/in.h>` */
export const IPV6_FLOWINFO_SEND: Option<'IPV6', 'int'> =
  values['IPV6_FLOWINFO_SEND'] as Option<'IPV6', 'int'>;
/** `<netinet/in.h>` */
export const IPV6_FLOWLABEL_MGR: Option<'IPV6', 'in6_flowlabel_req'> =
  values['IPV6_FLOWLABEL_MGR'] as Option<'IPV6', 'in6_flowlabel_req'>;
/** `<netinet/in.h>` */
export const IPV6_FL_A_GET: number = values['IPV6_FL_A_GET'] as number;
/** `<netinet/in.h>` */
export const IPV6_FL_A_PUT: number = values['IPV6_FL_A_PUT'] as number;
/** `<netinet/in.h>` */
export const IPV6_FL_A_RENEW: number = values['IPV6_FL_A_RENEW'] as number;
/** `<netinet/in.h>` */
export const IPV6_FL_F_CREATE: number = values['IPV6_FL_F_CREATE'] as number;
/** `<netinet/in.h>` */
export const IPV6_FL_F_EXCL: number = values['IPV6_FL_F_EXCL'] as number;
/** `<netinet/in.h>` */
export const IPV6_FL_F_REFLECT: number = values['IPV6_FL_F_REFLECT'] as number;
/** `<netinet/in.h>` */
export const IPV6_FL_F_REMOTE: number = values['IPV6_FL_F_REMOTE'] as number;
/** `<netinet/in.h>` */
export const IPV6_FL_S_ANY: number = values['IPV6_FL_S_ANY'] as number;
/** `<netinet/in.h>` */
export const IPV6_FL_S_EXCL: number = values['IPV6_FL_S_EXCL'] as number;
/** `<netinet/in.h>` */
export const IPV6_FL_S_NONE: number = values['IPV6_FL_S_NONE'] as number;
/** `<netinet/in.h>` */
export const IPV6_FL_S_PROCESS: number = values['IPV6_FL_S_PROCESS'] as number;
/** `<netinet/in.h>` */
export const IPV6_FL_S_USER: number = values['IPV6_FL_S_USER'] as number;
/** `<netinet/in.h>` */
export const IPV6_FREEBIND: Option<'IPV6', 'int'> =
  values['IPV6_FREEBIND'] as Option<'IPV6', 'int'>;
/** `<netinet/in.h>` */
export const IPV6_HDRINCL: Option<'IPV6', 'int'> = values['IPV6_HDRINCL'] as Option<'IPV6', 'int'>;
/** `<netinet/in.h>` */
export const IPV6_HOPLIMIT: Option<'IPV6', 'int'> =
  values['IPV6_HOPLIMIT'] as Option<'IPV6', 'int'>;
/** `<netinet/in.h>` */
export const IPV6_HOPOPTS: Option<'IPV6', 'bytes'> =
  values['IPV6_HOPOPTS'] as Option<'IPV6', 'bytes'>;
/** `<netinet/in.h>` */
export const IPV6_IPSEC_POLICY: Option<'IPV6', 'bytes'> =
  values['IPV6_IPSEC_POLICY'] as Option<'IPV6', 'bytes'>;
/** `<netinet/in.h>` */
export const IPV6_JOIN_ANYCAST: Option<'IPV6', 'ipv6_mreq'> =
  values['IPV6_JOIN_ANYCAST'] as Option<'IPV6', 'ipv6_mreq'>;
/** `<netinet/in.h>` */
export const IPV6_JOIN_GROUP: Option<'IPV6', 'ipv6_mreq'> =
  values['IPV6_JOIN_GROUP'] as Option<'IPV6', 'ipv6_mreq'>;
/** `<netinet/in.h>` */
export const IPV6_LEAVE_ANYCAST: Option<'IPV6', 'ipv6_mreq'> =
  values['IPV6_LEAVE_ANYCAST'] as Option<'IPV6', 'ipv6_mreq'>;
/** `<netinet/in.h>` */
export const IPV6_LEAVE_GROUP: Option<'IPV6', 'ipv6_mreq'> =
  values['IPV6_LEAVE_GROUP'] as Option<'IPV6', 'ipv6_mreq'>;
/** `<netinet/in.h>` */
export const IPV6_MINHOPCOUNT: Option<'IPV6', 'int'> =
  values['IPV6_MINHOPCOUNT'] as Option<'IPV6', 'int'>;
/** `<netinet/in.h>` */
export const IPV6_MTU: Option<'IPV6', 'int'> = values['IPV6_MTU'] as Option<'IPV6', 'int'>;
/** `<netinet/in.h>` */
export const IPV6_MTU_DISCOVER: Option<'IPV6', 'int'> =
  values['IPV6_MTU_DISCOVER'] as Option<'IPV6', 'int'>;
/** `<netinet/in.h>` */
export const IPV6_MULTICAST_ALL: Option<'IPV6', 'int'> =
  values['IPV6_MULTICAST_ALL'] as Option<'IPV6', 'int'>;
/** `<netinet/in.h>` */
export const IPV6_MULTICAST_HOPS: Option<'IPV6', 'int'> =
  values['IPV6_MULTICAST_HOPS'] as Option<'IPV6', 'int'>;
/** `<netinet/in.h>` */
export const IPV6_MULTICAST_IF: Option<'IPV6', 'int'> =
  values['IPV6_MULTICAST_IF'] as Option<'IPV6', 'int'>;
/** `<netinet/in.h>` */
export const IPV6_MULTICAST_LOOP: Option<'IPV6', 'int'> =
  values['IPV6_MULTICAST_LOOP'] as Option<'IPV6', 'int'>;
/** `<netinet/in.h>` */
export const IPV6_NEXTHOP: Option<'IPV6', 'bytes'> =
  values['IPV6_NEXTHOP'] as Option<'IPV6', 'bytes'>;
/** `<netinet/in.h>` */
export const IPV6_ORIGDSTADDR: Option<'IPV6', 'int'> =
  values['IPV6_ORIGDSTADDR'] as Option<'IPV6', 'int'>;
/** `<netinet/in.h>` */
export const IPV6_PATHMTU: Option<'IPV6', 'ip6_mtuinfo'> =
  values['IPV6_PATHMTU'] as Option<'IPV6', 'ip6_mtuinfo'>;
/** `<netinet/in.h>` */
export const IPV6_PKTINFO: Option<'IPV6', 'in6_pktinfo'> =
  values['IPV6_PKTINFO'] as Option<'IPV6', 'in6_pktinfo'>;
/** `<netinet/in.h>` */
export const IPV6_PMTUDISC_DO: number = values['IPV6_PMTUDISC_DO'] as number;
/** `<netinet/in.h>` */
export const IPV6_PMTUDISC_DONT: number = values['IPV6_PMTUDISC_DONT'] as number;
/** `<netinet/in.h>` */
export const IPV6_PMTUDISC_INTERFACE: number = values['IPV6_PMTUDISC_INTERFACE'] as number;
/** `<netinet/in.h>` */
export const IPV6_PMTUDISC_OMIT: number = values['IPV6_PMTUDISC_OMIT'] as number;
/** `<netinet/in.h>` */
export const IPV6_PMTUDISC_PROBE: number = values['IPV6_PMTUDISC_PROBE'] as number;
/** `<netinet/in.h>` */
export const IPV6_PMTUDISC_WANT: number = values['IPV6_PMTUDISC_WANT'] as number;
/** `<netinet/in.h>` */
export const IPV6_PREFER_SRC_CGA: number = values['IPV6_PREFER_SRC_CGA'] as number;
/** `<netinet/in.h>` */
export const IPV6_PREFER_SRC_COA: number = values['IPV6_PREFER_SRC_COA'] as number;
/** `<netinet/in.h>` */
export const IPV6_PREFER_SRC_HOME: number = values['IPV6_PREFER_SRC_HOME'] as number;
/** `<netinet/in.h>` */
export const IPV6_PREFER_SRC_NONCGA: number = values['IPV6_PREFER_SRC_NONCGA'] as number;
/** `<netinet/in.h>` */
export const IPV6_PREFER_SRC_PUBLIC: number = values['IPV6_PREFER_SRC_PUBLIC'] as number;
/** `<netinet/in.h>` */
export const IPV6_PREFER_SRC_PUBTMP_DEFAULT: number =
  values['IPV6_PREFER_SRC_PUBTMP_DEFAULT'] as number;
/** `<netinet/in.h>` */
export const IPV6_PREFER_SRC_TMP: number = values['IPV6_PREFER_SRC_TMP'] as number;
/** `<netinet/in.h>` */
export const IPV6_PRIORITY_10: number = values['IPV6_PRIORITY_10'] as number;
/** `<netinet/in.h>` */
export const IPV6_PRIORITY_11: number = values['IPV6_PRIORITY_11'] as number;
/** `<netinet/in.h>` */
export const IPV6_PRIORITY_12: number = values['IPV6_PRIORITY_12'] as number;
/** `<netinet/in.h>` */
export const IPV6_PRIORITY_13: number = values['IPV6_PRIORITY_13'] as number;
/** `<netinet/in.h>` */
export const IPV6_PRIORITY_14: number = values['IPV6_PRIORITY_14'] as number;
/** `<netinet/in.h>` */
export const IPV6_PRIORITY_15: number = values['IPV6_PRIORITY_15'] as number;
/** `<netinet/in.h>` */
export const IPV6_PRIORITY_8: number = values['IPV6_PRIORITY_8'] as number;
/** `<netinet/in.h>` */
export const IPV6_PRIORITY_9: number = values['IPV6_PRIORITY_9'] as number;
/** `<netinet/in.h>` */
export const IPV6_PRIORITY_BULK: number = values['IPV6_PRIORITY_BULK'] as number;
/** `<netinet/in.h>` */
export const IPV6_PRIORITY_CONTROL: number = values['IPV6_PRIORITY_CONTROL'] as number;
/** `<netinet/in.h>` */
export const IPV6_PRIORITY_FILLER: number = values['IPV6_PRIORITY_FILLER'] as number;
/** `<netinet/in.h>` */
export const IPV6_PRIORITY_INTERACTIVE: number = values['IPV6_PRIORITY_INTERACTIVE'] as number;
/** `<netinet/in.h>` */
export const IPV6_PRIORITY_RESERVED1: number = values['IPV6_PRIORITY_RESERVED1'] as number;
/** `<netinet/in.h>` */
export const IPV6_PRIORITY_RESERVED2: number = values['IPV6_PRIORITY_RESERVED2'] as number;
/** `<netinet/in.h>` */
export const IPV6_PRIORITY_UNATTENDED: number = values['IPV6_PRIORITY_UNATTENDED'] as number;
/** `<netinet/in.h>` */
export const IPV6_PRIORITY_UNCHARACTERIZED: number =
  values['IPV6_PRIORITY_UNCHARACTERIZED'] as number;
/** `<netinet/in.h>` */
export const IPV6_RECVDSTOPTS: Option<'IPV6', 'int'> =
  values['IPV6_RECVDSTOPTS'] as Option<'IPV6', 'int'>;
/** `<netinet/in.h>` */
export const IPV6_RECVERR: Option<'IPV6', 'int'> = values['IPV6_RECVERR'] as Option<'IPV6', 'int'>;
/** `<netinet/in.h>` */
export const IPV6_RECVERR_RFC4884: Option<'IPV6', 'int'> =
  values['IPV6_RECVERR_RFC4884'] as Option<'IPV6', 'int'>;
/** `<netinet/in.h>` */
export const IPV6_RECVFRAGSIZE: Option<'IPV6', 'int'> =
  values['IPV6_RECVFRAGSIZE'] as Option<'IPV6', 'int'>;
/** `<netinet/in.h>` */
export const IPV6_RECVHOPLIMIT: Option<'IPV6', 'int'> =
  values['IPV6_RECVHOPLIMIT'] as Option<'IPV6', 'int'>;
/** `<netinet/in.h>` */
export const IPV6_RECVHOPOPTS: Option<'IPV6', 'int'> =
  values['IPV6_RECVHOPOPTS'] as Option<'IPV6', 'int'>;
/** `<netinet/in.h>` */
export const IPV6_RECVORIGDSTADDR: Option<'IPV6', 'int'> =
  values['IPV6_RECVORIGDSTADDR'] as Option<'IPV6', 'int'>;
/** `<netinet/in.h>` */
export const IPV6_RECVPATHMTU: Option<'IPV6', 'int'> =
  values['IPV6_RECVPATHMTU'] as Option<'IPV6', 'int'>;
/** `<netinet/in.h>` */
export const IPV6_RECVPKTINFO: Option<'IPV6', 'int'> =
  values['IPV6_RECVPKTINFO'] as Option<'IPV6', 'int'>;
/** `<netinet/in.h>` */
export const IPV6_RECVRTHDR: Option<'IPV6', 'int'> =
  values['IPV6_RECVRTHDR'] as Option<'IPV6', 'int'>;
/** `<netinet/in.h>` */
export const IPV6_RECVTCLASS: Option<'IPV6', 'int'> =
  values['IPV6_RECVTCLASS'] as Option<'IPV6', 'int'>;
/** `<netinet/in.h>` */
export const IPV6_ROUTER_ALERT: Option<'IPV6', 'int'> =
  values['IPV6_ROUTER_ALERT'] as Option<'IPV6', 'int'>;
/** `<netinet/in.h>` */
export const IPV6_ROUTER_ALERT_ISOLATE: Option<'IPV6', 'int'> =
  values['IPV6_ROUTER_ALERT_ISOLATE'] as Option<'IPV6', 'int'>;
/** `<netinet/in.h>` */
export const IPV6_RTHDR: Option<'IPV6', 'bytes'> = values['IPV6_RTHDR'] as Option<'IPV6', 'bytes'>;
/** `<netinet/in.h>` */
export const IPV6_RTHDRDSTOPTS: Option<'IPV6', 'bytes'> =
  values['IPV6_RTHDRDSTOPTS'] as Option<'IPV6', 'bytes'>;
/** `<netinet/in.h>` */
export const IPV6_RTHDR_LOOSE: number = values['IPV6_RTHDR_LOOSE'] as number;
/** `<netinet/in.h>` */
export const IPV6_RTHDR_STRICT: number = values['IPV6_RTHDR_STRICT'] as number;
/** `<netinet/in.h>` */
export const IPV6_RTHDR_TYPE_0: number = values['IPV6_RTHDR_TYPE_0'] as number;
/** `<netinet/in.h>` */
export const IPV6_RXDSTOPTS: number = values['IPV6_RXDSTOPTS'] as number;
/** `<netinet/in.h>` */
export const IPV6_RXHOPOPTS: number = values['IPV6_RXHOPOPTS'] as number;
/** `<netinet/in.h>` */
export const IPV6_TCLASS: Option<'IPV6', 'int'> = values['IPV6_TCLASS'] as Option<'IPV6', 'int'>;
/** `<netinet/in.h>` */
export const IPV6_TLV_CALIPSO: number = values['IPV6_TLV_CALIPSO'] as number;
/** `<netinet/in.h>` */
export const IPV6_TLV_HAO: number = values['IPV6_TLV_HAO'] as number;
/** `<netinet/in.h>` */
export const IPV6_TLV_IOAM: number = values['IPV6_TLV_IOAM'] as number;
/** `<netinet/in.h>` */
export const IPV6_TLV_JUMBO: number = values['IPV6_TLV_JUMBO'] as number;
/** `<netinet/in.h>` */
export const IPV6_TLV_PAD1: number = values['IPV6_TLV_PAD1'] as number;
/** `<netinet/in.h>` */
export const IPV6_TLV_PADN: number = values['IPV6_TLV_PADN'] as number;
/** `<netinet/in.h>` */
export const IPV6_TLV_ROUTERALERT: number = values['IPV6_TLV_ROUTERALERT'] as number;
/** `<netinet/in.h>` */
export const IPV6_TRANSPARENT: Option<'IPV6', 'int'> =
  values['IPV6_TRANSPARENT'] as Option<'IPV6', 'int'>;
/** `<netinet/in.h>` */
export const IPV6_UNICAST_HOPS: Option<'IPV6', 'int'> =
  values['IPV6_UNICAST_HOPS'] as Option<'IPV6', 'int'>;
/** `<netinet/in.h>` */
export const IPV6_UNICAST_IF: Option<'IPV6', 'int'> =
  values['IPV6_UNICAST_IF'] as Option<'IPV6', 'int'>;
/** `<netinet/in.h>` */
export const IPV6_V6ONLY: Option<'IPV6', 'int'> = values['IPV6_V6ONLY'] as Option<'IPV6', 'int'>;
/** `<netinet/in.h>` */
export const IPV6_XFRM_POLICY: Option<'IPV6', 'bytes'> =
  values['IPV6_XFRM_POLICY'] as Option<'IPV6', 'bytes'>;
/** `<netinet/in.h>` */
export const IP_ADD_MEMBERSHIP: Option<'IP', 'ip_mreqn'> =
  values['IP_ADD_MEMBERSHIP'] as Option<'IP', 'ip_mreqn'>;
/** `<netinet/in.h>` */
export const IP_ADD_SOURCE_MEMBERSHIP: Option<'IP', 'ip_mreq_source'> =
  values['IP_ADD_SOURCE_MEMBERSHIP'] as Option<'IP', 'ip_mreq_source'>;
/** `<netinet/in.h>` */
export const IP_BIND_ADDRESS_NO_PORT: Option<'IP', 'int'> =
  values['IP_BIND_ADDRESS_NO_PORT'] as Option<'IP', 'int'>;
/** `<netinet/in.h>` */
export const IP_BLOCK_SOURCE: Option<'IP', 'ip_mreq_source'> =
  values['IP_BLOCK_SOURCE'] as Option<'IP', 'ip_mreq_source'>;
/** `<netinet/in.h>` */
export const IP_CHECKSUM: Option<'IP', 'int'> = values['IP_CHECKSUM'] as Option<'IP', 'int'>;
/** `<netinet/in.h>` */
export const IP_DEFAULT_MULTICAST_LOOP: number = values['IP_DEFAULT_MULTICAST_LOOP'] as number;
/** `<netinet/in.h>` */
export const IP_DEFAULT_MULTICAST_TTL: number = values['IP_DEFAULT_MULTICAST_TTL'] as number;
/** `<netinet/in.h>` */
export const IP_DROP_MEMBERSHIP: Option<'IP', 'ip_mreqn'> =
  values['IP_DROP_MEMBERSHIP'] as Option<'IP', 'ip_mreqn'>;
/** `<netinet/in.h>` */
export const IP_DROP_SOURCE_MEMBERSHIP: Option<'IP', 'ip_mreq_source'> =
  values['IP_DROP_SOURCE_MEMBERSHIP'] as Option<'IP', 'ip_mreq_source'>;
/** `<netinet/in.h>` */
export const IP_FREEBIND: Option<'IP', 'int'> = values['IP_FREEBIND'] as Option<'IP', 'int'>;
/** `<netinet/in.h>` */
export const IP_HDRINCL: Option<'IP', 'int'> = values['IP_HDRINCL'] as Option<'IP', 'int'>;
/** `<netinet/in.h>` */
export const IP_IPSEC_POLICY: Option<'IP', 'bytes'> =
  values['IP_IPSEC_POLICY'] as Option<'IP', 'bytes'>;
/** `<netinet/in.h>` */
export const IP_LOCAL_PORT_RANGE: Option<'IP', 'port_range'> =
  values['IP_LOCAL_PORT_RANGE'] as Option<'IP', 'port_range'>;
/** `<netinet/in.h>` */
export const IP_MAX_MEMBERSHIPS: number = values['IP_MAX_MEMBERSHIPS'] as number;
/** `<netinet/in.h>` */
export const IP_MINTTL: Option<'IP', 'int'> = values['IP_MINTTL'] as Option<'IP', 'int'>;
/** `<netinet/in.h>` */
export const IP_MSFILTER: Option<'IP', 'ip_msfilter'> =
  values['IP_MSFILTER'] as Option<'IP', 'ip_msfilter'>;
/** `<netinet/in.h>` */
export const IP_MTU: Option<'IP', 'int'> = values['IP_MTU'] as Option<'IP', 'int'>;
/** `<netinet/in.h>` */
export const IP_MTU_DISCOVER: Option<'IP', 'int'> =
  values['IP_MTU_DISCOVER'] as Option<'IP', 'int'>;
/** `<netinet/in.h>` */
export const IP_MULTICAST_ALL: Option<'IP', 'int'> =
  values['IP_MULTICAST_ALL'] as Option<'IP', 'int'>;
/** `<netinet/in.h>` */
export const IP_MULTICAST_IF: Option<'IP', 'in_addr'> =
  values['IP_MULTICAST_IF'] as Option<'IP', 'in_addr'>;
/** `<netinet/in.h>` */
export const IP_MULTICAST_LOOP: Option<'IP', 'int'> =
  values['IP_MULTICAST_LOOP'] as Option<'IP', 'int'>;
/** `<netinet/in.h>` */
export const IP_MULTICAST_TTL: Option<'IP', 'int'> =
  values['IP_MULTICAST_TTL'] as Option<'IP', 'int'>;
/** `<netinet/in.h>` */
export const IP_NODEFRAG: Option<'IP', 'int'> = values['IP_NODEFRAG'] as Option<'IP', 'int'>;
/** `<netinet/in.h>` */
export const IP_OPTIONS: Option<'IP', 'bytes'> = values['IP_OPTIONS'] as Option<'IP', 'bytes'>;
/** `<netinet/in.h>` */
export const IP_ORIGDSTADDR: Option<'IP', 'int'> = values['IP_ORIGDSTADDR'] as Option<'IP', 'int'>;
/** `<netinet/in.h>` */
export const IP_PASSSEC: Option<'IP', 'int'> = values['IP_PASSSEC'] as Option<'IP', 'int'>;
/** `<netinet/in.h>` */
export const IP_PKTINFO: Option<'IP', 'int'> = values['IP_PKTINFO'] as Option<'IP', 'int'>;
/** `<netinet/in.h>` */
export const IP_PKTOPTIONS: Option<'IP', 'bytes'> =
  values['IP_PKTOPTIONS'] as Option<'IP', 'bytes'>;
/** `<netinet/in.h>` */
export const IP_PMTUDISC: number = values['IP_PMTUDISC'] as number;
/** `<netinet/in.h>` */
export const IP_PMTUDISC_DO: number = values['IP_PMTUDISC_DO'] as number;
/** `<netinet/in.h>` */
export const IP_PMTUDISC_DONT: number = values['IP_PMTUDISC_DONT'] as number;
/** `<netinet/in.h>` */
export const IP_PMTUDISC_INTERFACE: number = values['IP_PMTUDISC_INTERFACE'] as number;
/** `<netinet/in.h>` */
export const IP_PMTUDISC_OMIT: number = values['IP_PMTUDISC_OMIT'] as number;
/** `<netinet/in.h>` */
export const IP_PMTUDISC_PROBE: number = values['IP_PMTUDISC_PROBE'] as number;
/** `<netinet/in.h>` */
export const IP_PMTUDISC_WANT: number = values['IP_PMTUDISC_WANT'] as number;
/** `<netinet/in.h>` */
export const IP_PROTOCOL: Option<'IP', 'int'> = values['IP_PROTOCOL'] as Option<'IP', 'int'>;
/** `<netinet/in.h>` */
export const IP_RECVERR: Option<'IP', 'int'> = values['IP_RECVERR'] as Option<'IP', 'int'>;
/** `<netinet/in.h>` */
export const IP_RECVERR_RFC4884: Option<'IP', 'int'> =
  values['IP_RECVERR_RFC4884'] as Option<'IP', 'int'>;
/** `<netinet/in.h>` */
export const IP_RECVFRAGSIZE: Option<'IP', 'int'> =
  values['IP_RECVFRAGSIZE'] as Option<'IP', 'int'>;
/** `<netinet/in.h>` */
export const IP_RECVOPTS: Option<'IP', 'int'> = values['IP_RECVOPTS'] as Option<'IP', 'int'>;
/** `<netinet/in.h>` */
export const IP_RECVORIGDSTADDR: Option<'IP', 'int'> =
  values['IP_RECVORIGDSTADDR'] as Option<'IP', 'int'>;
/** `<netinet/in.h>` */
export const IP_RECVRETOPTS: number = values['IP_RECVRETOPTS'] as number;
/** `<netinet/in.h>` */
export const IP_RECVTOS: Option<'IP', 'int'> = values['IP_RECVTOS'] as Option<'IP', 'int'>;
/** `<netinet/in.h>` */
export const IP_RECVTTL: Option<'IP', 'int'> = values['IP_RECVTTL'] as Option<'IP', 'int'>;
/** `<netinet/in.h>` */
export const IP_RETOPTS: Option<'IP', 'int'> = values['IP_RETOPTS'] as Option<'IP', 'int'>;
/** `<netinet/in.h>` */
export const IP_ROUTER_ALERT: Option<'IP', 'int'> =
  values['IP_ROUTER_ALERT'] as Option<'IP', 'int'>;
/** `<netinet/in.h>` */
export const IP_TOS: Option<'IP', 'int'> = values['IP_TOS'] as Option<'IP', 'int'>;
/** `<netinet/in.h>` */
export const IP_TRANSPARENT: Option<'IP', 'int'> = values['IP_TRANSPARENT'] as Option<'IP', 'int'>;
/** `<netinet/in.h>` */
export const IP_TTL: Option<'IP', 'int'> = values['IP_TTL'] as Option<'IP', 'int'>;
/** `<netinet/in.h>` */
export const IP_UNBLOCK_SOURCE: Option<'IP', 'ip_mreq_source'> =
  values['IP_UNBLOCK_SOURCE'] as Option<'IP', 'ip_mreq_source'>;
/** `<netinet/in.h>` */
export const IP_UNICAST_IF: Option<'IP', 'int'> = values['IP_UNICAST_IF'] as Option<'IP', 'int'>;
/** `<netinet/in.h>` */
export const IP_XFRM_POLICY: Option<'IP', 'bytes'> =
  values['IP_XFRM_POLICY'] as Option<'IP', 'bytes'>;
/** `<netinet/in.h>` */
export const MCAST_BLOCK_SOURCE: Option<'IP' | 'IPV6', 'group_source_req'> =
  values['MCAST_BLOCK_SOURCE'] as Option<'IP' | 'IPV6', 'group_source_req'>;
/** `<netinet/in.h>` */
export const MCAST_EXCLUDE: number = values['MCAST_EXCLUDE'] as number;
/** `<netinet/in.h>` */
export const MCAST_INCLUDE: number = values['MCAST_INCLUDE'] as number;
/** `<netinet/in.h>` */
export const MCAST_JOIN_GROUP: Option<'IP' | 'IPV6', 'group_req'> =
  values['MCAST_JOIN_GROUP'] as Option<'IP' | 'IPV6', 'group_req'>;
/** `<netinet/in.h>` */
export const MCAST_JOIN_SOURCE_GROUP: Option<'IP' | 'IPV6', 'group_source_req'> =
  values['MCAST_JOIN_SOURCE_GROUP'] as Option<'IP' | 'IPV6', 'group_source_req'>;
/** `<netinet/in.h>` */
export const MCAST_LEAVE_GROUP: Option<'IP' | 'IPV6', 'group_req'> =
  values['MCAST_LEAVE_GROUP'] as Option<'IP' | 'IPV6', 'group_req'>;
/** `<netinet/in.h>` */
export const MCAST_LEAVE_SOURCE_GROUP: Option<'IP' | 'IPV6', 'group_source_req'> =
  values['MCAST_LEAVE_SOURCE_GROUP'] as Option<'IP' | 'IPV6', 'group_source_req'>;
/** `<netinet/in.h>` */
export const MCAST_MSFILTER: Option<'IP' | 'IPV6', 'group_filter'> =
  values['MCAST_MSFILTER'] as Option<'IP' | 'IPV6', 'group_filter'>;
/** `<netinet/in.h>` */
export const MCAST_UNBLOCK_SOURCE: Option<'IP' | 'IPV6', 'group_source_req'> =
  values['MCAST_UNBLOCK_SOURCE'] as Option<'IP' | 'IPV6', 'group_source_req'>;
/** `<netinet/in.h>` */
export const SOL_ICMPV6: Level<'ICMPV6'> = values['SOL_ICMPV6'] as Level<'ICMPV6'>;
/** `<netinet/in.h>` */
export const SOL_IP: Level<'IP'> = values['SOL_IP'] as Level<'IP'>;
/** `<netinet/in.h>` */
export const SOL_IPV6: Level<'IPV6'> = values['SOL_IPV6'] as Level<'IPV6'>;
/** `<netinet/tcp.h>` */
export const SOL_TCP: Level<'TCP'> = values['SOL_TCP'] as Level<'TCP'>;
/** `<netinet/tcp.h>` */
export const TCPI_OPT_ECN: number = values['TCPI_OPT_ECN'] as number;
/** `<netinet/tcp.h>` */
export const TCPI_OPT_ECN_SEEN: number = values['TCPI_OPT_ECN_SEEN'] as number;
/** `<netinet/tcp.h>` */
export const TCPI_OPT_SACK: number = values['TCPI_OPT_SACK'] as number;
/** `<netinet/tcp.h>` */
export const TCPI_OPT_SYN_DATA: number = values['TCPI_OPT_SYN_DATA'] as number;
/** `<netinet/tcp.h>` */
export const TCPI_OPT_TIMESTAMPS: number = values['TCPI_OPT_TIMESTAMPS'] as number;
/** `<netinet/tcp.h>` */
export const TCPI_OPT_WSCALE: number = values['TCPI_OPT_WSCALE'] as number;
/** `<netinet/tcp.h>` */
export const TCP_AO_ADD_KEY: Option<'TCP', 'bytes'> =
  values['TCP_AO_ADD_KEY'] as Option<'TCP', 'bytes'>;
/** `<netinet/tcp.h>` */
export const TCP_AO_DEL_KEY: Option<'TCP', 'bytes'> =
  values['TCP_AO_DEL_KEY'] as Option<'TCP', 'bytes'>;
/** `<netinet/tcp.h>` */
export const TCP_AO_GET_KEYS: Option<'TCP', 'bytes'> =
  values['TCP_AO_GET_KEYS'] as Option<'TCP', 'bytes'>;
/** `<netinet/tcp.h>` */
export const TCP_AO_INFO: Option<'TCP', 'bytes'> = values['TCP_AO_INFO'] as Option<'TCP', 'bytes'>;
/** `<netinet/tcp.h>` */
export const TCP_AO_REPAIR: Option<'TCP', 'bytes'> =
  values['TCP_AO_REPAIR'] as Option<'TCP', 'bytes'>;
/** `<netinet/tcp.h>` */
export const TCP_CA_CWR: number = values['TCP_CA_CWR'] as number;
/** `<netinet/tcp.h>` */
export const TCP_CA_Disorder: number = values['TCP_CA_Disorder'] as number;
/** `<netinet/tcp.h>` */
export const TCP_CA_Loss: number = values['TCP_CA_Loss'] as number;
/** `<netinet/tcp.h>` */
export const TCP_CA_Open: number = values['TCP_CA_Open'] as number;
/** `<netinet/tcp.h>` */
export const TCP_CA_Recovery: number = values['TCP_CA_Recovery'] as number;
/** `<netinet/tcp.h>` */
export const TCP_CC_INFO: Option<'TCP', 'tcp_cc_info'> =
  values['TCP_CC_INFO'] as Option<'TCP', 'tcp_cc_info'>;
/** `<netinet/tcp.h>` */
export const TCP_CLOSE: number = values['TCP_CLOSE'] as number;
/** `<netinet/tcp.h>` */
export const TCP_CLOSE_WAIT: number = values['TCP_CLOSE_WAIT'] as number;
/** `<netinet/tcp.h>` */
export const TCP_CLOSING: number = values['TCP_CLOSING'] as number;
/** `<netinet/tcp.h>` */
export const TCP_CM_INQ: number = values['TCP_CM_INQ'] as number;
/** `<netinet/tcp.h>` */
export const TCP_CONGESTION: Option<'TCP', 'string'> =
  values['TCP_CONGESTION'] as Option<'TCP', 'string'>;
/** `<netinet/tcp.h>` */
export const TCP_COOKIE_IN_ALWAYS: number = values['TCP_COOKIE_IN_ALWAYS'] as number;
/** `<netinet/tcp.h>` */
export const TCP_COOKIE_MIN: number = values['TCP_COOKIE_MIN'] as number;
/** `<netinet/tcp.h>` */
export const TCP_COOKIE_OUT_NEVER: number = values['TCP_COOKIE_OUT_NEVER'] as number;
/** `<netinet/tcp.h>` */
export const TCP_COOKIE_PAIR_SIZE: number = values['TCP_COOKIE_PAIR_SIZE'] as number;
/** `<netinet/tcp.h>` */
export const TCP_COOKIE_TRANSACTIONS: number = values['TCP_COOKIE_TRANSACTIONS'] as number;
/** `<netinet/tcp.h>` */
export const TCP_CORK: Option<'TCP', 'int'> = values['TCP_CORK'] as Option<'TCP', 'int'>;
/** `<netinet/tcp.h>` */
export const TCP_DEFER_ACCEPT: Option<'TCP', 'int'> =
  values['TCP_DEFER_ACCEPT'] as Option<'TCP', 'int'>;
/** `<netinet/tcp.h>` */
export const TCP_DELACK_MAX_US: Option<'TCP', 'int'> =
  values['TCP_DELACK_MAX_US'] as Option<'TCP', 'int'>;
/** `<netinet/tcp.h>` */
export const TCP_ESTABLISHED: number = values['TCP_ESTABLISHED'] as number;
/** `<netinet/tcp.h>` */
export const TCP_FASTOPEN: Option<'TCP', 'int'> = values['TCP_FASTOPEN'] as Option<'TCP', 'int'>;
/** `<netinet/tcp.h>` */
export const TCP_FASTOPEN_CONNECT: Option<'TCP', 'int'> =
  values['TCP_FASTOPEN_CONNECT'] as Option<'TCP', 'int'>;
/** `<netinet/tcp.h>` */
export const TCP_FASTOPEN_KEY: Option<'TCP', 'bytes'> =
  values['TCP_FASTOPEN_KEY'] as Option<'TCP', 'bytes'>;
/** `<netinet/tcp.h>` */
export const TCP_FASTOPEN_NO_COOKIE: Option<'TCP', 'int'> =
  values['TCP_FASTOPEN_NO_COOKIE'] as Option<'TCP', 'int'>;
/** `<netinet/tcp.h>` */
export const TCP_FIN_WAIT1: number = values['TCP_FIN_WAIT1'] as number;
/** `<netinet/tcp.h>` */
export const TCP_FIN_WAIT2: number = values['TCP_FIN_WAIT2'] as number;
/** `<netinet/tcp.h>` */
export const TCP_INFO: Option<'TCP', 'tcp_info'> = values['TCP_INFO'] as Option<'TCP', 'tcp_info'>;
/** `<netinet/tcp.h>` */
export const TCP_INQ: Option<'TCP', 'int'> = values['TCP_INQ'] as Option<'TCP', 'int'>;
/** `<netinet/tcp.h>` */
export const TCP_IS_MPTCP: Option<'TCP', 'int'> = values['TCP_IS_MPTCP'] as Option<'TCP', 'int'>;
/** `<netinet/tcp.h>` */
export const TCP_KEEPCNT: Option<'TCP', 'int'> = values['TCP_KEEPCNT'] as Option<'TCP', 'int'>;
/** `<netinet/tcp.h>` */
export const TCP_KEEPIDLE: Option<'TCP', 'int'> = values['TCP_KEEPIDLE'] as Option<'TCP', 'int'>;
/** `<netinet/tcp.h>` */
export const TCP_KEEPINTVL: Option<'TCP', 'int'> = values['TCP_KEEPINTVL'] as Option<'TCP', 'int'>;
/** `<netinet/tcp.h>` */
export const TCP_LAST_ACK: number = values['TCP_LAST_ACK'] as number;
/** `<netinet/tcp.h>` */
export const TCP_LINGER2: Option<'TCP', 'int'> = values['TCP_LINGER2'] as Option<'TCP', 'int'>;
/** `<netinet/tcp.h>` */
export const TCP_LISTEN: number = values['TCP_LISTEN'] as number;
/** `<netinet/tcp.h>` */
export const TCP_MAXSEG: Option<'TCP', 'int'> = values['TCP_MAXSEG'] as Option<'TCP', 'int'>;
/** `<netinet/tcp.h>` */
export const TCP_MAXWIN: number = values['TCP_MAXWIN'] as number;
/** `<netinet/tcp.h>` */
export const TCP_MAX_WINSHIFT: number = values['TCP_MAX_WINSHIFT'] as number;
/** `<netinet/tcp.h>` */
export const TCP_MD5SIG: Option<'TCP', 'tcp_md5sig'> =
  values['TCP_MD5SIG'] as Option<'TCP', 'tcp_md5sig'>;
/** `<netinet/tcp.h>` */
export const TCP_MD5SIG_EXT: Option<'TCP', 'tcp_md5sig'> =
  values['TCP_MD5SIG_EXT'] as Option<'TCP', 'tcp_md5sig'>;
/** `<netinet/tcp.h>` */
export const TCP_MD5SIG_FLAG_PREFIX: number = values['TCP_MD5SIG_FLAG_PREFIX'] as number;
/** `<netinet/tcp.h>` */
export const TCP_MD5SIG_MAXKEYLEN: number = values['TCP_MD5SIG_MAXKEYLEN'] as number;
/** `<netinet/tcp.h>` */
export const TCP_MSS: number = values['TCP_MSS'] as number;
/** `<netinet/tcp.h>` */
export const TCP_MSS_DEFAULT: number = values['TCP_MSS_DEFAULT'] as number;
/** `<netinet/tcp.h>` */
export const TCP_MSS_DESIRED: number = values['TCP_MSS_DESIRED'] as number;
/** `<netinet/tcp.h>` */
export const TCP_NODELAY: Option<'TCP', 'int'> = values['TCP_NODELAY'] as Option<'TCP', 'int'>;
/** `<netinet/tcp.h>` */
export const TCP_NOTSENT_LOWAT: Option<'TCP', 'int'> =
  values['TCP_NOTSENT_LOWAT'] as Option<'TCP', 'int'>;
/** `<netinet/tcp.h>` */
export const TCP_QUEUE_SEQ: Option<'TCP', 'int'> = values['TCP_QUEUE_SEQ'] as Option<'TCP', 'int'>;
/** `<netinet/tcp.h>` */
export const TCP_QUICKACK: Option<'TCP', 'int'> = values['TCP_QUICKACK'] as Option<'TCP', 'int'>;
/** `<netinet/tcp.h>` */
export const TCP_REPAIR: Option<'TCP', 'int'> = values['TCP_REPAIR'] as Option<'TCP', 'int'>;
/** `<netinet/tcp.h>` */
export const TCP_REPAIR_OFF: number = values['TCP_REPAIR_OFF'] as number;
/** `<netinet/tcp.h>` */
export const TCP_REPAIR_OFF_NO_WP: number = values['TCP_REPAIR_OFF_NO_WP'] as number;
/** `<netinet/tcp.h>` */
export const TCP_REPAIR_ON: number = values['TCP_REPAIR_ON'] as number;
/** `<netinet/tcp.h>` */
export const TCP_REPAIR_OPTIONS: Option<'TCP', 'tcp_repair_opt[]'> =
  values['TCP_REPAIR_OPTIONS'] as Option<'TCP', 'tcp_repair_opt[]'>;
/** `<netinet/tcp.h>` */
export const TCP_REPAIR_QUEUE: Option<'TCP', 'int'> =
  values['TCP_REPAIR_QUEUE'] as Option<'TCP', 'int'>;
/** `<netinet/tcp.h>` */
export const TCP_REPAIR_WINDOW: Option<'TCP', 'tcp_repair_window'> =
  values['TCP_REPAIR_WINDOW'] as Option<'TCP', 'tcp_repair_window'>;
/** `<netinet/tcp.h>` */
export const TCP_RTO_MAX_MS: Option<'TCP', 'int'> =
  values['TCP_RTO_MAX_MS'] as Option<'TCP', 'int'>;
/** `<netinet/tcp.h>` */
export const TCP_RTO_MIN_US: Option<'TCP', 'int'> =
  values['TCP_RTO_MIN_US'] as Option<'TCP', 'int'>;
/** `<netinet/tcp.h>` */
export const TCP_SAVED_SYN: Option<'TCP', 'bytes'> =
  values['TCP_SAVED_SYN'] as Option<'TCP', 'bytes'>;
/** `<netinet/tcp.h>` */
export const TCP_SAVE_SYN: Option<'TCP', 'int'> = values['TCP_SAVE_SYN'] as Option<'TCP', 'int'>;
/** `<netinet/tcp.h>` */
export const TCP_SYNCNT: Option<'TCP', 'int'> = values['TCP_SYNCNT'] as Option<'TCP', 'int'>;
/** `<netinet/tcp.h>` */
export const TCP_SYN_RECV: number = values['TCP_SYN_RECV'] as number;
/** `<netinet/tcp.h>` */
export const TCP_SYN_SENT: number = values['TCP_SYN_SENT'] as number;
/** `<netinet/tcp.h>` */
export const TCP_S_DATA_IN: number = values['TCP_S_DATA_IN'] as number;
/** `<netinet/tcp.h>` */
export const TCP_S_DATA_OUT: number = values['TCP_S_DATA_OUT'] as number;
/** `<netinet/tcp.h>` */
export const TCP_THIN_DUPACK: Option<'TCP', 'int'> =
  values['TCP_THIN_DUPACK'] as Option<'TCP', 'int'>;
/** `<netinet/tcp.h>` */
export const TCP_THIN_LINEAR_TIMEOUTS: Option<'TCP', 'int'> =
  values['TCP_THIN_LINEAR_TIMEOUTS'] as Option<'TCP', 'int'>;
/** `<netinet/tcp.h>` */
export const TCP_TIMESTAMP: Option<'TCP', 'int'> = values['TCP_TIMESTAMP'] as Option<'TCP', 'int'>;
/** `<netinet/tcp.h>` */
export const TCP_TIME_WAIT: number = values['TCP_TIME_WAIT'] as number;
/** `<netinet/tcp.h>` */
export const TCP_TX_DELAY: Option<'TCP', 'int'> = values['TCP_TX_DELAY'] as Option<'TCP', 'int'>;
/** `<netinet/tcp.h>` */
export const TCP_ULP: Option<'TCP', 'string'> = values['TCP_ULP'] as Option<'TCP', 'string'>;
/** `<netinet/tcp.h>` */
export const TCP_USER_TIMEOUT: Option<'TCP', 'int'> =
  values['TCP_USER_TIMEOUT'] as Option<'TCP', 'int'>;
/** `<netinet/tcp.h>` */
export const TCP_WINDOW_CLAMP: Option<'TCP', 'int'> =
  values['TCP_WINDOW_CLAMP'] as Option<'TCP', 'int'>;
/** `<netinet/tcp.h>` */
export const TCP_ZEROCOPY_RECEIVE: Option<'TCP', 'tcp_zerocopy_receive'> =
  values['TCP_ZEROCOPY_RECEIVE'] as Option<'TCP', 'tcp_zerocopy_receive'>;
/** `<netinet/udp.h>` */
export const SOL_UDP: Level<'UDP'> = values['SOL_UDP'] as Level<'UDP'>;
/** `<netinet/udp.h>` */
export const UDPLITE_RECV_CSCOV: Option<'UDPLITE', 'int'> =
  values['UDPLITE_RECV_CSCOV'] as Option<'UDPLITE', 'int'>;
/** `<netinet/udp.h>` */
export const UDPLITE_SEND_CSCOV: Option<'UDPLITE', 'int'> =
  values['UDPLITE_SEND_CSCOV'] as Option<'UDPLITE', 'int'>;
/** `<netinet/udp.h>` */
export const UDP_CORK: Option<'UDP' | 'UDPLITE', 'int'> =
  values['UDP_CORK'] as Option<'UDP' | 'UDPLITE', 'int'>;
/** `<netinet/udp.h>` */
export const UDP_ENCAP: Option<'UDP' | 'UDPLITE', 'int'> =
  values['UDP_ENCAP'] as Option<'UDP' | 'UDPLITE', 'int'>;
/** `<netinet/udp.h>` */
export const UDP_ENCAP_ESPINUDP: number = values['UDP_ENCAP_ESPINUDP'] as number;
/** `<netinet/udp.h>` */
export const UDP_ENCAP_ESPINUDP_NON_IKE: number = values['UDP_ENCAP_ESPINUDP_NON_IKE'] as number;
/** `<netinet/udp.h>` */
export const UDP_ENCAP_GTP0: number = values['UDP_ENCAP_GTP0'] as number;
/** `<netinet/udp.h>` */
export const UDP_ENCAP_GTP1U: number = values['UDP_ENCAP_GTP1U'] as number;
/** `<netinet/udp.h>` */
export const UDP_ENCAP_L2TPINUDP: number = values['UDP_ENCAP_L2TPINUDP'] as number;
/** `<netinet/udp.h>` */
export const UDP_GRO: Option<'UDP' | 'UDPLITE', 'int'> =
  values['UDP_GRO'] as Option<'UDP' | 'UDPLITE', 'int'>;
/** `<netinet/udp.h>` */
export const UDP_NO_CHECK6_RX: Option<'UDP' | 'UDPLITE', 'int'> =
  values['UDP_NO_CHECK6_RX'] as Option<'UDP' | 'UDPLITE', 'int'>;
/** `<netinet/udp.h>` */
export const UDP_NO_CHECK6_TX: Option<'UDP' | 'UDPLITE', 'int'> =
  values['UDP_NO_CHECK6_TX'] as Option<'UDP' | 'UDPLITE', 'int'>;
/** `<netinet/udp.h>` */
export const UDP_SEGMENT: Option<'UDP' | 'UDPLITE', 'int'> =
  values['UDP_SEGMENT'] as Option<'UDP' | 'UDPLITE', 'int'>;
/** `<netinet/ip.h>` */
export const IPTOS_CLASS_CS0: number = values['IPTOS_CLASS_CS0'] as number;
/** `<netinet/ip.h>` */
export const IPTOS_CLASS_CS1: number = values['IPTOS_CLASS_CS1'] as number;
/** `<netinet/ip.h>` */
export const IPTOS_CLASS_CS2: number = values['IPTOS_CLASS_CS2'] as number;
/** `<netinet/ip.h>` */
export const IPTOS_CLASS_CS3: number = values['IPTOS_CLASS_CS3'] as number;
/** `<netinet/ip.h>` */
export const IPTOS_CLASS_CS4: number = values['IPTOS_CLASS_CS4'] as number;
/** `<netinet/ip.h>` */
export const IPTOS_CLASS_CS5: number = values['IPTOS_CLASS_CS5'] as number;
/** `<netinet/ip.h>` */
export const IPTOS_CLASS_CS6: number = values['IPTOS_CLASS_CS6'] as number;
/** `<netinet/ip.h>` */
export const IPTOS_CLASS_CS7: number = values['IPTOS_CLASS_CS7'] as number;
/** `<netinet/ip.h>` */
export const IPTOS_CLASS_DEFAULT: number = values['IPTOS_CLASS_DEFAULT'] as number;
/** `<netinet/ip.h>` */
export const IPTOS_CLASS_MASK: number = values['IPTOS_CLASS_MASK'] as number;
/** `<netinet/ip.h>` */
export const IPTOS_DSCP_AF11: number = values['IPTOS_DSCP_AF11'] as number;
/** `<netinet/ip.h>` */
export const IPTOS_DSCP_AF12: number = values['IPTOS_DSCP_AF12'] as number;
/** `<netinet/ip.h>` */
export const IPTOS_DSCP_AF13: number = values['IPTOS_DSCP_AF13'] as number;
/** `<netinet/ip.h>` */
export const IPTOS_DSCP_AF21: number = values['IPTOS_DSCP_AF21'] as number;
/** `<netinet/ip.h>` */
export const IPTOS_DSCP_AF22: number = values['IPTOS_DSCP_AF22'] as number;
/** `<netinet/ip.h>` */
export const IPTOS_DSCP_AF23: number = values['IPTOS_DSCP_AF23'] as number;
/** `<netinet/ip.h>` */
export const IPTOS_DSCP_AF31: number = values['IPTOS_DSCP_AF31'] as number;
/** `<netinet/ip.h>` */
export const IPTOS_DSCP_AF32: number = values['IPTOS_DSCP_AF32'] as number;
/** `<netinet/ip.h>` */
export const IPTOS_DSCP_AF33: number = values['IPTOS_DSCP_AF33'] as number;
/** `<netinet/ip.h>` */
export const IPTOS_DSCP_AF41: number = values['IPTOS_DSCP_AF41'] as number;
/** `<netinet/ip.h>` */
export const IPTOS_DSCP_AF42: number = values['IPTOS_DSCP_AF42'] as number;
/** `<netinet/ip.h>` */
export const IPTOS_DSCP_AF43: number = values['IPTOS_DSCP_AF43'] as number;
/** `<netinet/ip.h>` */
export const IPTOS_DSCP_EF: number = values['IPTOS_DSCP_EF'] as number;
/** `<netinet/ip.h>` */
export const IPTOS_DSCP_MASK: number = values['IPTOS_DSCP_MASK'] as number;
/** `<netinet/ip.h>` */
export const IPTOS_ECN_CE: number = values['IPTOS_ECN_CE'] as number;
/** `<netinet/ip.h>` */
export const IPTOS_ECN_ECT0: number = values['IPTOS_ECN_ECT0'] as number;
/** `<netinet/ip.h>` */
export const IPTOS_ECN_ECT1: number = values['IPTOS_ECN_ECT1'] as number;
/** `<netinet/ip.h>` */
export const IPTOS_ECN_MASK: number = values['IPTOS_ECN_MASK'] as number;
/** `<netinet/ip.h>` */
export const IPTOS_ECN_NOT_ECT: number = values['IPTOS_ECN_NOT_ECT'] as number;
/** `<netinet/ip.h>` */
export const IPTOS_LOWCOST: number = values['IPTOS_LOWCOST'] as number;
/** `<netinet/ip.h>` */
export const IPTOS_LOWDELAY: number = values['IPTOS_LOWDELAY'] as number;
/** `<netinet/ip.h>` */
export const IPTOS_MINCOST: number = values['IPTOS_MINCOST'] as number;
/** `<netinet/ip.h>` */
export const IPTOS_PREC_CRITIC_ECP: number = values['IPTOS_PREC_CRITIC_ECP'] as number;
/** `<netinet/ip.h>` */
export const IPTOS_PREC_FLASH: number = values['IPTOS_PREC_FLASH'] as number;
/** `<netinet/ip.h>` */
export const IPTOS_PREC_FLASHOVERRIDE: number = values['IPTOS_PREC_FLASHOVERRIDE'] as number;
/** `<netinet/ip.h>` */
export const IPTOS_PREC_IMMEDIATE: number = values['IPTOS_PREC_IMMEDIATE'] as number;
/** `<netinet/ip.h>` */
export const IPTOS_PREC_INTERNETCONTROL: number = values['IPTOS_PREC_INTERNETCONTROL'] as number;
/** `<netinet/ip.h>` */
export const IPTOS_PREC_MASK: number = values['IPTOS_PREC_MASK'] as number;
/** `<netinet/ip.h>` */
export const IPTOS_PREC_NETCONTROL: number = values['IPTOS_PREC_NETCONTROL'] as number;
/** `<netinet/ip.h>` */
export const IPTOS_PREC_PRIORITY: number = values['IPTOS_PREC_PRIORITY'] as number;
/** `<netinet/ip.h>` */
export const IPTOS_PREC_ROUTINE: number = values['IPTOS_PREC_ROUTINE'] as number;
/** `<netinet/ip.h>` */
export const IPTOS_RELIABILITY: number = values['IPTOS_RELIABILITY'] as number;
/** `<netinet/ip.h>` */
export const IPTOS_THROUGHPUT: number = values['IPTOS_THROUGHPUT'] as number;
/** `<netinet/ip.h>` */
export const IP_DF: number = values['IP_DF'] as number;
/** `<netinet/ip.h>` */
export const IP_MAXPACKET: number = values['IP_MAXPACKET'] as number;
/** `<netinet/ip.h>` */
export const IP_MF: number = values['IP_MF'] as number;
/** `<netinet/ip.h>` */
export const IP_MSS: number = values['IP_MSS'] as number;
/** `<netinet/ip.h>` */
export const IP_OFFMASK: number = values['IP_OFFMASK'] as number;
/** `<netinet/ip.h>` */
export const IP_RF: number = values['IP_RF'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_ADDRESS: number = values['ICMP_ADDRESS'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_ADDRESSREPLY: number = values['ICMP_ADDRESSREPLY'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_ADVLENMIN: number = values['ICMP_ADVLENMIN'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_AFI_IP: number = values['ICMP_AFI_IP'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_AFI_IP6: number = values['ICMP_AFI_IP6'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_DEST_UNREACH: number = values['ICMP_DEST_UNREACH'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_ECHO: number = values['ICMP_ECHO'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_ECHOREPLY: number = values['ICMP_ECHOREPLY'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_EXC_FRAGTIME: number = values['ICMP_EXC_FRAGTIME'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_EXC_TTL: number = values['ICMP_EXC_TTL'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_EXT_CODE_MAL_QUERY: number = values['ICMP_EXT_CODE_MAL_QUERY'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_EXT_CODE_MULT_IFS: number = values['ICMP_EXT_CODE_MULT_IFS'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_EXT_CODE_NO_IF: number = values['ICMP_EXT_CODE_NO_IF'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_EXT_CODE_NO_TABLE_ENT: number = values['ICMP_EXT_CODE_NO_TABLE_ENT'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_EXT_ECHO: number = values['ICMP_EXT_ECHO'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_EXT_ECHOREPLY: number = values['ICMP_EXT_ECHOREPLY'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_EXT_ECHOREPLY_ACTIVE: number = values['ICMP_EXT_ECHOREPLY_ACTIVE'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_EXT_ECHOREPLY_IPV4: number = values['ICMP_EXT_ECHOREPLY_IPV4'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_EXT_ECHOREPLY_IPV6: number = values['ICMP_EXT_ECHOREPLY_IPV6'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_EXT_ECHO_CTYPE_ADDR: number = values['ICMP_EXT_ECHO_CTYPE_ADDR'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_EXT_ECHO_CTYPE_INDEX: number = values['ICMP_EXT_ECHO_CTYPE_INDEX'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_EXT_ECHO_CTYPE_NAME: number = values['ICMP_EXT_ECHO_CTYPE_NAME'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_FILTER: Option<'RAW', 'icmp_filter'> =
  values['ICMP_FILTER'] as Option<'RAW', 'icmp_filter'>;
/** `<netinet/ip_icmp.h>` */
export const ICMP_FRAG_NEEDED: number = values['ICMP_FRAG_NEEDED'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_HOST_ANO: number = values['ICMP_HOST_ANO'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_HOST_ISOLATED: number = values['ICMP_HOST_ISOLATED'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_HOST_UNKNOWN: number = values['ICMP_HOST_UNKNOWN'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_HOST_UNREACH: number = values['ICMP_HOST_UNREACH'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_HOST_UNR_TOS: number = values['ICMP_HOST_UNR_TOS'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_INFO_REPLY: number = values['ICMP_INFO_REPLY'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_INFO_REQUEST: number = values['ICMP_INFO_REQUEST'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_IREQ: number = values['ICMP_IREQ'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_IREQREPLY: number = values['ICMP_IREQREPLY'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_MASKLEN: number = values['ICMP_MASKLEN'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_MASKREPLY: number = values['ICMP_MASKREPLY'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_MASKREQ: number = values['ICMP_MASKREQ'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_MAXTYPE: number = values['ICMP_MAXTYPE'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_MINLEN: number = values['ICMP_MINLEN'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_NET_ANO: number = values['ICMP_NET_ANO'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_NET_UNKNOWN: number = values['ICMP_NET_UNKNOWN'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_NET_UNREACH: number = values['ICMP_NET_UNREACH'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_NET_UNR_TOS: number = values['ICMP_NET_UNR_TOS'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_PARAMETERPROB: number = values['ICMP_PARAMETERPROB'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_PARAMPROB: number = values['ICMP_PARAMPROB'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_PARAMPROB_OPTABSENT: number = values['ICMP_PARAMPROB_OPTABSENT'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_PKT_FILTERED: number = values['ICMP_PKT_FILTERED'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_PORT_UNREACH: number = values['ICMP_PORT_UNREACH'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_PREC_CUTOFF: number = values['ICMP_PREC_CUTOFF'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_PREC_VIOLATION: number = values['ICMP_PREC_VIOLATION'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_PROT_UNREACH: number = values['ICMP_PROT_UNREACH'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_REDIRECT: number = values['ICMP_REDIRECT'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_REDIRECT_HOST: number = values['ICMP_REDIRECT_HOST'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_REDIRECT_NET: number = values['ICMP_REDIRECT_NET'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_REDIRECT_TOSHOST: number = values['ICMP_REDIRECT_TOSHOST'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_REDIRECT_TOSNET: number = values['ICMP_REDIRECT_TOSNET'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_REDIR_HOST: number = values['ICMP_REDIR_HOST'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_REDIR_HOSTTOS: number = values['ICMP_REDIR_HOSTTOS'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_REDIR_NET: number = values['ICMP_REDIR_NET'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_REDIR_NETTOS: number = values['ICMP_REDIR_NETTOS'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_ROUTERADVERT: number = values['ICMP_ROUTERADVERT'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_ROUTERSOLICIT: number = values['ICMP_ROUTERSOLICIT'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_SOURCEQUENCH: number = values['ICMP_SOURCEQUENCH'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_SOURCE_QUENCH: number = values['ICMP_SOURCE_QUENCH'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_SR_FAILED: number = values['ICMP_SR_FAILED'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_TIMESTAMP: number = values['ICMP_TIMESTAMP'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_TIMESTAMPREPLY: number = values['ICMP_TIMESTAMPREPLY'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_TIME_EXCEEDED: number = values['ICMP_TIME_EXCEEDED'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_TIMXCEED: number = values['ICMP_TIMXCEED'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_TIMXCEED_INTRANS: number = values['ICMP_TIMXCEED_INTRANS'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_TIMXCEED_REASS: number = values['ICMP_TIMXCEED_REASS'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_TSTAMP: number = values['ICMP_TSTAMP'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_TSTAMPREPLY: number = values['ICMP_TSTAMPREPLY'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_UNREACH: number = values['ICMP_UNREACH'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_UNREACH_FILTER_PROHIB: number = values['ICMP_UNREACH_FILTER_PROHIB'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_UNREACH_HOST: number = values['ICMP_UNREACH_HOST'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_UNREACH_HOST_PRECEDENCE: number =
  values['ICMP_UNREACH_HOST_PRECEDENCE'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_UNREACH_HOST_PROHIB: number = values['ICMP_UNREACH_HOST_PROHIB'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_UNREACH_HOST_UNKNOWN: number = values['ICMP_UNREACH_HOST_UNKNOWN'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_UNREACH_ISOLATED: number = values['ICMP_UNREACH_ISOLATED'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_UNREACH_NEEDFRAG: number = values['ICMP_UNREACH_NEEDFRAG'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_UNREACH_NET: number = values['ICMP_UNREACH_NET'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_UNREACH_NET_PROHIB: number = values['ICMP_UNREACH_NET_PROHIB'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_UNREACH_NET_UNKNOWN: number = values['ICMP_UNREACH_NET_UNKNOWN'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_UNREACH_PORT: number = values['ICMP_UNREACH_PORT'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_UNREACH_PRECEDENCE_CUTOFF: number =
  values['ICMP_UNREACH_PRECEDENCE_CUTOFF'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_UNREACH_PROTOCOL: number = values['ICMP_UNREACH_PROTOCOL'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_UNREACH_SRCFAIL: number = values['ICMP_UNREACH_SRCFAIL'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_UNREACH_TOSHOST: number = values['ICMP_UNREACH_TOSHOST'] as number;
/** `<netinet/ip_icmp.h>` */
export const ICMP_UNREACH_TOSNET: number = values['ICMP_UNREACH_TOSNET'] as number;
/** `<netinet/icmp6.h>` */
export const ICMP6_DST_UNREACH: number = values['ICMP6_DST_UNREACH'] as number;
/** `<netinet/icmp6.h>` */
export const ICMP6_DST_UNREACH_ADDR: number = values['ICMP6_DST_UNREACH_ADDR'] as number;
/** `<netinet/icmp6.h>` */
export const ICMP6_DST_UNREACH_ADMIN: number = values['ICMP6_DST_UNREACH_ADMIN'] as number;
/** `<netinet/icmp6.h>` */
export const ICMP6_DST_UNREACH_BEYONDSCOPE: number =
  values['ICMP6_DST_UNREACH_BEYONDSCOPE'] as number;
/** `<netinet/icmp6.h>` */
export const ICMP6_DST_UNREACH_NOPORT: number = values['ICMP6_DST_UNREACH_NOPORT'] as number;
/** `<netinet/icmp6.h>` */
export const ICMP6_DST_UNREACH_NOROUTE: number = values['ICMP6_DST_UNREACH_NOROUTE'] as number;
/** `<netinet/icmp6.h>` */
export const ICMP6_ECHO_REPLY: number = values['ICMP6_ECHO_REPLY'] as number;
/** `<netinet/icmp6.h>` */
export const ICMP6_ECHO_REQUEST: number = values['ICMP6_ECHO_REQUEST'] as number;
/** `<netinet/icmp6.h>` */
export const ICMP6_FILTER: Option<'ICMPV6', 'icmp6_filter'> =
  values['ICMP6_FILTER'] as Option<'ICMPV6', 'icmp6_filter'>;
/** `<netinet/icmp6.h>` */
export const ICMP6_FILTER_BLOCK: number = values['ICMP6_FILTER_BLOCK'] as number;
/** `<netinet/icmp6.h>` */
export const ICMP6_FILTER_BLOCKOTHERS: number = values['ICMP6_FILTER_BLOCKOTHERS'] as number;
/** `<netinet/icmp6.h>` */
export const ICMP6_FILTER_PASS: number = values['ICMP6_FILTER_PASS'] as number;
/** `<netinet/icmp6.h>` */
export const ICMP6_FILTER_PASSONLY: number = values['ICMP6_FILTER_PASSONLY'] as number;
/** `<netinet/icmp6.h>` */
export const ICMP6_INFOMSG_MASK: number = values['ICMP6_INFOMSG_MASK'] as number;
/** `<netinet/icmp6.h>` */
export const ICMP6_PACKET_TOO_BIG: number = values['ICMP6_PACKET_TOO_BIG'] as number;
/** `<netinet/icmp6.h>` */
export const ICMP6_PARAMPROB_HEADER: number = values['ICMP6_PARAMPROB_HEADER'] as number;
/** `<netinet/icmp6.h>` */
export const ICMP6_PARAMPROB_NEXTHEADER: number = values['ICMP6_PARAMPROB_NEXTHEADER'] as number;
/** `<netinet/icmp6.h>` */
export const ICMP6_PARAMPROB_OPTION: number = values['ICMP6_PARAMPROB_OPTION'] as number;
/** `<netinet/icmp6.h>` */
export const ICMP6_PARAM_PROB: number = values['ICMP6_PARAM_PROB'] as number;
/** `<netinet/icmp6.h>` */
export const ICMP6_ROUTER_RENUMBERING: number = values['ICMP6_ROUTER_RENUMBERING'] as number;
/** `<netinet/icmp6.h>` */
export const ICMP6_RR_FLAGS_FORCEAPPLY: number = values['ICMP6_RR_FLAGS_FORCEAPPLY'] as number;
/** `<netinet/icmp6.h>` */
export const ICMP6_RR_FLAGS_PREVDONE: number = values['ICMP6_RR_FLAGS_PREVDONE'] as number;
/** `<netinet/icmp6.h>` */
export const ICMP6_RR_FLAGS_REQRESULT: number = values['ICMP6_RR_FLAGS_REQRESULT'] as number;
/** `<netinet/icmp6.h>` */
export const ICMP6_RR_FLAGS_SPECSITE: number = values['ICMP6_RR_FLAGS_SPECSITE'] as number;
/** `<netinet/icmp6.h>` */
export const ICMP6_RR_FLAGS_TEST: number = values['ICMP6_RR_FLAGS_TEST'] as number;
/** `<netinet/icmp6.h>` */
export const ICMP6_RR_PCOUSE_FLAGS_DECRPLTIME: number =
  values['ICMP6_RR_PCOUSE_FLAGS_DECRPLTIME'] as number;
/** `<netinet/icmp6.h>` */
export const ICMP6_RR_PCOUSE_FLAGS_DECRVLTIME: number =
  values['ICMP6_RR_PCOUSE_FLAGS_DECRVLTIME'] as number;
/** `<netinet/icmp6.h>` */
export const ICMP6_RR_PCOUSE_RAFLAGS_AUTO: number =
  values['ICMP6_RR_PCOUSE_RAFLAGS_AUTO'] as number;
/** `<netinet/icmp6.h>` */
export const ICMP6_RR_PCOUSE_RAFLAGS_ONLINK: number =
  values['ICMP6_RR_PCOUSE_RAFLAGS_ONLINK'] as number;
/** `<netinet/icmp6.h>` */
export const ICMP6_RR_RESULT_FLAGS_FORBIDDEN: number =
  values['ICMP6_RR_RESULT_FLAGS_FORBIDDEN'] as number;
/** `<netinet/icmp6.h>` */
export const ICMP6_RR_RESULT_FLAGS_OOB: number = values['ICMP6_RR_RESULT_FLAGS_OOB'] as number;
/** `<netinet/icmp6.h>` */
export const ICMP6_TIME_EXCEEDED: number = values['ICMP6_TIME_EXCEEDED'] as number;
/** `<netinet/icmp6.h>` */
export const ICMP6_TIME_EXCEED_REASSEMBLY: number =
  values['ICMP6_TIME_EXCEED_REASSEMBLY'] as number;
/** `<netinet/icmp6.h>` */
export const ICMP6_TIME_EXCEED_TRANSIT: number = values['ICMP6_TIME_EXCEED_TRANSIT'] as number;
/** `<netinet/icmp6.h>` */
export const ICMPV6_EXT_ECHO_REPLY: number = values['ICMPV6_EXT_ECHO_REPLY'] as number;
/** `<netinet/icmp6.h>` */
export const ICMPV6_EXT_ECHO_REQUEST: number = values['ICMPV6_EXT_ECHO_REQUEST'] as number;
/** `<fcntl.h>` */
export const FD_CLOEXEC: number = values['FD_CLOEXEC'] as number;
/** `<fcntl.h>` */
export const F_ADD_SEALS: number = values['F_ADD_SEALS'] as number;
/** `<fcntl.h>` */
export const F_DUPFD: number = values['F_DUPFD'] as number;
/** `<fcntl.h>` */
export const F_DUPFD_CLOEXEC: number = values['F_DUPFD_CLOEXEC'] as number;
/** `<fcntl.h>` */
export const F_DUPFD_QUERY: number = values['F_DUPFD_QUERY'] as number;
/** `<fcntl.h>` */
export const F_EXLCK: number = values['F_EXLCK'] as number;
/** `<fcntl.h>` */
export const F_GETFD: number = values['F_GETFD'] as number;
/** `<fcntl.h>` */
export const F_GETFL: number = values['F_GETFL'] as number;
/** `<fcntl.h>` */
export const F_GETLEASE: number = values['F_GETLEASE'] as number;
/** `<fcntl.h>` */
export const F_GETLK: number = values['F_GETLK'] as number;
/** `<fcntl.h>` */
export const F_GETLK64: number = values['F_GETLK64'] as number;
/** `<fcntl.h>` */
export const F_GETOWN: number = values['F_GETOWN'] as number;
/** `<fcntl.h>` */
export const F_GETOWN_EX: number = values['F_GETOWN_EX'] as number;
/** `<fcntl.h>` */
export const F_GETPIPE_SZ: number = values['F_GETPIPE_SZ'] as number;
/** `<fcntl.h>` */
export const F_GETSIG: number = values['F_GETSIG'] as number;
/** `<fcntl.h>` */
export const F_GET_FILE_RW_HINT: number = values['F_GET_FILE_RW_HINT'] as number;
/** `<fcntl.h>` */
export const F_GET_RW_HINT: number = values['F_GET_RW_HINT'] as number;
/** `<fcntl.h>` */
export const F_GET_SEALS: number = values['F_GET_SEALS'] as number;
/** `<fcntl.h>` */
export const F_LOCK: number = values['F_LOCK'] as number;
/** `<fcntl.h>` */
export const F_NOTIFY: number = values['F_NOTIFY'] as number;
/** `<fcntl.h>` */
export const F_OFD_GETLK: number = values['F_OFD_GETLK'] as number;
/** `<fcntl.h>` */
export const F_OFD_SETLK: number = values['F_OFD_SETLK'] as number;
/** `<fcntl.h>` */
export const F_OFD_SETLKW: number = values['F_OFD_SETLKW'] as number;
/** `<fcntl.h>` */
export const F_OK: number = values['F_OK'] as number;
/** `<fcntl.h>` */
export const F_OWNER_GID: number = values['F_OWNER_GID'] as number;
/** `<fcntl.h>` */
export const F_OWNER_PGRP: number = values['F_OWNER_PGRP'] as number;
/** `<fcntl.h>` */
export const F_OWNER_PID: number = values['F_OWNER_PID'] as number;
/** `<fcntl.h>` */
export const F_OWNER_TID: number = values['F_OWNER_TID'] as number;
/** `<fcntl.h>` */
export const F_RDLCK: number = values['F_RDLCK'] as number;
/** `<fcntl.h>` */
export const F_SEAL_FUTURE_WRITE: number = values['F_SEAL_FUTURE_WRITE'] as number;
/** `<fcntl.h>` */
export const F_SEAL_GROW: number = values['F_SEAL_GROW'] as number;
/** `<fcntl.h>` */
export const F_SEAL_SEAL: number = values['F_SEAL_SEAL'] as number;
/** `<fcntl.h>` */
export const F_SEAL_SHRINK: number = values['F_SEAL_SHRINK'] as number;
/** `<fcntl.h>` */
export const F_SEAL_WRITE: number = values['F_SEAL_WRITE'] as number;
/** `<fcntl.h>` */
export const F_SETFD: number = values['F_SETFD'] as number;
/** `<fcntl.h>` */
export const F_SETFL: number = values['F_SETFL'] as number;
/** `<fcntl.h>` */
export const F_SETLEASE: number = values['F_SETLEASE'] as number;
/** `<fcntl.h>` */
export const F_SETLK: number = values['F_SETLK'] as number;
/** `<fcntl.h>` */
export const F_SETLK64: number = values['F_SETLK64'] as number;
/** `<fcntl.h>` */
export const F_SETLKW: number = values['F_SETLKW'] as number;
/** `<fcntl.h>` */
export const F_SETLKW64: number = values['F_SETLKW64'] as number;
/** `<fcntl.h>` */
export const F_SETOWN: number = values['F_SETOWN'] as number;
/** `<fcntl.h>` */
export const F_SETOWN_EX: number = values['F_SETOWN_EX'] as number;
/** `<fcntl.h>` */
export const F_SETPIPE_SZ: number = values['F_SETPIPE_SZ'] as number;
/** `<fcntl.h>` */
export const F_SETSIG: number = values['F_SETSIG'] as number;
/** `<fcntl.h>` */
export const F_SET_FILE_RW_HINT: number = values['F_SET_FILE_RW_HINT'] as number;
/** `<fcntl.h>` */
export const F_SET_RW_HINT: number = values['F_SET_RW_HINT'] as number;
/** `<fcntl.h>` */
export const F_SHLCK: number = values['F_SHLCK'] as number;
/** `<fcntl.h>` */
export const F_TEST: number = values['F_TEST'] as number;
/** `<fcntl.h>` */
export const F_TLOCK: number = values['F_TLOCK'] as number;
/** `<fcntl.h>` */
export const F_ULOCK: number = values['F_ULOCK'] as number;
/** `<fcntl.h>` */
export const F_UNLCK: number = values['F_UNLCK'] as number;
/** `<fcntl.h>` */
export const F_WRLCK: number = values['F_WRLCK'] as number;
/** `<fcntl.h>` */
export const O_ACCMODE: number = values['O_ACCMODE'] as number;
/** `<fcntl.h>` */
export const O_APPEND: number = values['O_APPEND'] as number;
/** `<fcntl.h>` */
export const O_ASYNC: number = values['O_ASYNC'] as number;
/** `<fcntl.h>` */
export const O_CLOEXEC: number = values['O_CLOEXEC'] as number;
/** `<fcntl.h>` */
export const O_CREAT: number = values['O_CREAT'] as number;
/** `<fcntl.h>` */
export const O_DIRECT: number = values['O_DIRECT'] as number;
/** `<fcntl.h>` */
export const O_DIRECTORY: number = values['O_DIRECTORY'] as number;
/** `<fcntl.h>` */
export const O_DSYNC: number = values['O_DSYNC'] as number;
/** `<fcntl.h>` */
export const O_EXCL: number = values['O_EXCL'] as number;
/** `<fcntl.h>` */
export const O_FSYNC: number = values['O_FSYNC'] as number;
/** `<fcntl.h>` */
export const O_LARGEFILE: number = values['O_LARGEFILE'] as number;
/** `<fcntl.h>` */
export const O_NDELAY: number = values['O_NDELAY'] as number;
/** `<fcntl.h>` */
export const O_NOATIME: number = values['O_NOATIME'] as number;
/** `<fcntl.h>` */
export const O_NOCTTY: number = values['O_NOCTTY'] as number;
/** `<fcntl.h>` */
export const O_NOFOLLOW: number = values['O_NOFOLLOW'] as number;
/** `<fcntl.h>` */
export const O_NONBLOCK: number = values['O_NONBLOCK'] as number;
/** `<fcntl.h>` */
export const O_PATH: number = values['O_PATH'] as number;
/** `<fcntl.h>` */
export const O_RDONLY: number = values['O_RDONLY'] as number;
/** `<fcntl.h>` */
export const O_RDWR: number = values['O_RDWR'] as number;
/** `<fcntl.h>` */
export const O_RSYNC: number = values['O_RSYNC'] as number;
/** `<fcntl.h>` */
export const O_SYNC: number = values['O_SYNC'] as number;
/** `<fcntl.h>` */
export const O_TMPFILE: number = values['O_TMPFILE'] as number;
/** `<fcntl.h>` */
export const O_TRUNC: number = values['O_TRUNC'] as number;
/** `<fcntl.h>` */
export const O_WRONLY: number = values['O_WRONLY'] as number;
/** `<fcntl.h>` */
export const SPLICE_F_GIFT: number = values['SPLICE_F_GIFT'] as number;
/** `<fcntl.h>` */
export const SPLICE_F_MORE: number = values['SPLICE_F_MORE'] as number;
/** `<fcntl.h>` */
export const SPLICE_F_MOVE: number = values['SPLICE_F_MOVE'] as number;
/** `<fcntl.h>` */
export const SPLICE_F_NONBLOCK: number = values['SPLICE_F_NONBLOCK'] as number;
/** `<linux/can.h>` */
export const CAN_BCM: number = values['CAN_BCM'] as number;
/** `<linux/can.h>` */
export const CAN_EFF_FLAG: number = values['CAN_EFF_FLAG'] as number;
/** `<linux/can.h>` */
export const CAN_EFF_ID_BITS: number = values['CAN_EFF_ID_BITS'] as number;
/** `<linux/can.h>` */
export const CAN_EFF_MASK: number = values['CAN_EFF_MASK'] as number;
/** `<linux/can.h>` */
export const CAN_ERR_FLAG: number = values['CAN_ERR_FLAG'] as number;
/** `<linux/can.h>` */
export const CAN_ERR_MASK: number = values['CAN_ERR_MASK'] as number;
/** `<linux/can.h>` */
export const CAN_INV_FILTER: number = values['CAN_INV_FILTER'] as number;
/** `<linux/can.h>` */
export const CAN_ISOTP: number = values['CAN_ISOTP'] as number;
/** `<linux/can.h>` */
export const CAN_J1939: number = values['CAN_J1939'] as number;
/** `<linux/can.h>` */
export const CAN_MAX_DLC: number = values['CAN_MAX_DLC'] as number;
/** `<linux/can.h>` */
export const CAN_MAX_DLEN: number = values['CAN_MAX_DLEN'] as number;
/** `<linux/can.h>` */
export const CAN_MAX_RAW_DLC: number = values['CAN_MAX_RAW_DLC'] as number;
/** `<linux/can.h>` */
export const CAN_MCNET: number = values['CAN_MCNET'] as number;
/** `<linux/can.h>` */
export const CAN_MTU: number = values['CAN_MTU'] as number;
/** `<linux/can.h>` */
export const CAN_NPROTO: number = values['CAN_NPROTO'] as number;
/** `<linux/can.h>` */
export const CAN_RAW: number = values['CAN_RAW'] as number;
/** `<linux/can.h>` */
export const CAN_RTR_FLAG: number = values['CAN_RTR_FLAG'] as number;
/** `<linux/can.h>` */
export const CAN_SFF_ID_BITS: number = values['CAN_SFF_ID_BITS'] as number;
/** `<linux/can.h>` */
export const CAN_SFF_MASK: number = values['CAN_SFF_MASK'] as number;
/** `<linux/can.h>` */
export const CAN_TP16: number = values['CAN_TP16'] as number;
/** `<linux/can.h>` */
export const CAN_TP20: number = values['CAN_TP20'] as number;
/** `<linux/can.h>` */
export const SOL_CAN_BASE: number = values['SOL_CAN_BASE'] as number;
/** `<linux/can/raw.h>` */
export const CAN_RAW_ERR_FILTER: Option<'CAN_RAW', 'int'> =
  values['CAN_RAW_ERR_FILTER'] as Option<'CAN_RAW', 'int'>;
/** `<linux/can/raw.h>` */
export const CAN_RAW_FD_FRAMES: Option<'CAN_RAW', 'int'> =
  values['CAN_RAW_FD_FRAMES'] as Option<'CAN_RAW', 'int'>;
/** `<linux/can/raw.h>` */
export const CAN_RAW_FILTER: Option<'CAN_RAW', 'bytes'> =
  values['CAN_RAW_FILTER'] as Option<'CAN_RAW', 'bytes'>;
/** `<linux/can/raw.h>` */
export const CAN_RAW_JOIN_FILTERS: Option<'CAN_RAW', 'int'> =
  values['CAN_RAW_JOIN_FILTERS'] as Option<'CAN_RAW', 'int'>;
/** `<linux/can/raw.h>` */
export const CAN_RAW_LOOPBACK: Option<'CAN_RAW', 'int'> =
  values['CAN_RAW_LOOPBACK'] as Option<'CAN_RAW', 'int'>;
/** `<linux/can/raw.h>` */
export const CAN_RAW_RECV_OWN_MSGS: Option<'CAN_RAW', 'int'> =
  values['CAN_RAW_RECV_OWN_MSGS'] as Option<'CAN_RAW', 'int'>;
/** `<linux/can/raw.h>` */
export const CAN_RAW_XL_FRAMES: Option<'CAN_RAW', 'int'> =
  values['CAN_RAW_XL_FRAMES'] as Option<'CAN_RAW', 'int'>;
/** `<linux/can/raw.h>` */
export const SCM_CAN_RAW_ERRQUEUE: number = values['SCM_CAN_RAW_ERRQUEUE'] as number;
/** `<linux/can/raw.h>` */
export const SOL_CAN_RAW: Level<'CAN_RAW'> = values['SOL_CAN_RAW'] as Level<'CAN_RAW'>;
/** `<linux/close_range.h>` */
export const CLOSE_RANGE_CLOEXEC: number = values['CLOSE_RANGE_CLOEXEC'] as number;
/** `<linux/close_range.h>` */
export const CLOSE_RANGE_UNSHARE: number = values['CLOSE_RANGE_UNSHARE'] as number;
/** `<linux/errqueue.h>` */
export const SCM_TSTAMP_ACK: number = values['SCM_TSTAMP_ACK'] as number;
/** `<linux/errqueue.h>` */
export const SCM_TSTAMP_SCHED: number = values['SCM_TSTAMP_SCHED'] as number;
/** `<linux/errqueue.h>` */
export const SCM_TSTAMP_SND: number = values['SCM_TSTAMP_SND'] as number;
/** `<linux/errqueue.h>` */
export const SO_EE_CODE_TXTIME_INVALID_PARAM: number =
  values['SO_EE_CODE_TXTIME_INVALID_PARAM'] as number;
/** `<linux/errqueue.h>` */
export const SO_EE_CODE_TXTIME_MISSED: number = values['SO_EE_CODE_TXTIME_MISSED'] as number;
/** `<linux/errqueue.h>` */
export const SO_EE_CODE_ZEROCOPY_COPIED: number = values['SO_EE_CODE_ZEROCOPY_COPIED'] as number;
/** `<linux/errqueue.h>` */
export const SO_EE_ORIGIN_ICMP: number = values['SO_EE_ORIGIN_ICMP'] as number;
/** `<linux/errqueue.h>` */
export const SO_EE_ORIGIN_ICMP6: number = values['SO_EE_ORIGIN_ICMP6'] as number;
/** `<linux/errqueue.h>` */
export const SO_EE_ORIGIN_LOCAL: number = values['SO_EE_ORIGIN_LOCAL'] as number;
/** `<linux/errqueue.h>` */
export const SO_EE_ORIGIN_NONE: number = values['SO_EE_ORIGIN_NONE'] as number;
/** `<linux/errqueue.h>` */
export const SO_EE_ORIGIN_TIMESTAMPING: number = values['SO_EE_ORIGIN_TIMESTAMPING'] as number;
/** `<linux/errqueue.h>` */
export const SO_EE_ORIGIN_TXSTATUS: number = values['SO_EE_ORIGIN_TXSTATUS'] as number;
/** `<linux/errqueue.h>` */
export const SO_EE_ORIGIN_TXTIME: number = values['SO_EE_ORIGIN_TXTIME'] as number;
/** `<linux/errqueue.h>` */
export const SO_EE_ORIGIN_ZEROCOPY: number = values['SO_EE_ORIGIN_ZEROCOPY'] as number;
/** `<linux/errqueue.h>` */
export const SO_EE_RFC4884_FLAG_INVALID: number = values['SO_EE_RFC4884_FLAG_INVALID'] as number;
/** `<linux/filter.h>` */
export const BPF_A: number = values['BPF_A'] as number;
/** `<linux/filter.h>` */
export const BPF_ABS: number = values['BPF_ABS'] as number;
/** `<linux/filter.h>` */
export const BPF_ADD: number = values['BPF_ADD'] as number;
/** `<linux/filter.h>` */
export const BPF_ALU: number = values['BPF_ALU'] as number;
/** `<linux/filter.h>` */
export const BPF_AND: number = values['BPF_AND'] as number;
/** `<linux/filter.h>` */
export const BPF_B: number = values['BPF_B'] as number;
/** `<linux/filter.h>` */
export const BPF_DIV: number = values['BPF_DIV'] as number;
/** `<linux/filter.h>` */
export const BPF_H: number = values['BPF_H'] as number;
/** `<linux/filter.h>` */
export const BPF_IMM: number = values['BPF_IMM'] as number;
/** `<linux/filter.h>` */
export const BPF_IND: number = values['BPF_IND'] as number;
/** `<linux/filter.h>` */
export const BPF_JA: number = values['BPF_JA'] as number;
/** `<linux/filter.h>` */
export const BPF_JEQ: number = values['BPF_JEQ'] as number;
/** `<linux/filter.h>` */
export const BPF_JGE: number = values['BPF_JGE'] as number;
/** `<linux/filter.h>` */
export const BPF_JGT: number = values['BPF_JGT'] as number;
/** `<linux/filter.h>` */
export const BPF_JMP: number = values['BPF_JMP'] as number;
/** `<linux/filter.h>` */
export const BPF_JSET: number = values['BPF_JSET'] as number;
/** `<linux/filter.h>` */
export const BPF_K: number = values['BPF_K'] as number;
/** `<linux/filter.h>` */
export const BPF_LD: number = values['BPF_LD'] as number;
/** `<linux/filter.h>` */
export const BPF_LDX: number = values['BPF_LDX'] as number;
/** `<linux/filter.h>` */
export const BPF_LEN: number = values['BPF_LEN'] as number;
/** `<linux/filter.h>` */
export const BPF_LL_OFF: number = values['BPF_LL_OFF'] as number;
/** `<linux/filter.h>` */
export const BPF_LSH: number = values['BPF_LSH'] as number;
/** `<linux/filter.h>` */
export const BPF_MAJOR_VERSION: number = values['BPF_MAJOR_VERSION'] as number;
/** `<linux/filter.h>` */
export const BPF_MAXINSNS: number = values['BPF_MAXINSNS'] as number;
/** `<linux/filter.h>` */
export const BPF_MEM: number = values['BPF_MEM'] as number;
/** `<linux/filter.h>` */
export const BPF_MEMWORDS: number = values['BPF_MEMWORDS'] as number;
/** `<linux/filter.h>` */
export const BPF_MINOR_VERSION: number = values['BPF_MINOR_VERSION'] as number;
/** `<linux/filter.h>` */
export const BPF_MISC: number = values['BPF_MISC'] as number;
/** `<linux/filter.h>` */
export const BPF_MOD: number = values['BPF_MOD'] as number;
/** `<linux/filter.h>` */
export const BPF_MSH: number = values['BPF_MSH'] as number;
/** `<linux/filter.h>` */
export const BPF_MUL: number = values['BPF_MUL'] as number;
/** `<linux/filter.h>` */
export const BPF_NEG: number = values['BPF_NEG'] as number;
/** `<linux/filter.h>` */
export const BPF_NET_OFF: number = values['BPF_NET_OFF'] as number;
/** `<linux/filter.h>` */
export const BPF_OR: number = values['BPF_OR'] as number;
/** `<linux/filter.h>` */
export const BPF_RET: number = values['BPF_RET'] as number;
/** `<linux/filter.h>` */
export const BPF_RSH: number = values['BPF_RSH'] as number;
/** `<linux/filter.h>` */
export const BPF_ST: number = values['BPF_ST'] as number;
/** `<linux/filter.h>` */
export const BPF_STX: number = values['BPF_STX'] as number;
/** `<linux/filter.h>` */
export const BPF_SUB: number = values['BPF_SUB'] as number;
/** `<linux/filter.h>` */
export const BPF_TAX: number = values['BPF_TAX'] as number;
/** `<linux/filter.h>` */
export const BPF_TXA: number = values['BPF_TXA'] as number;
/** `<linux/filter.h>` */
export const BPF_W: number = values['BPF_W'] as number;
/** `<linux/filter.h>` */
export const BPF_X: number = values['BPF_X'] as number;
/** `<linux/filter.h>` */
export const BPF_XOR: number = values['BPF_XOR'] as number;
/** `<linux/filter.h>` */
export const SKF_AD_ALU_XOR_X: number = values['SKF_AD_ALU_XOR_X'] as number;
/** `<linux/filter.h>` */
export const SKF_AD_CPU: number = values['SKF_AD_CPU'] as number;
/** `<linux/filter.h>` */
export const SKF_AD_HATYPE: number = values['SKF_AD_HATYPE'] as number;
/** `<linux/filter.h>` */
export const SKF_AD_IFINDEX: number = values['SKF_AD_IFINDEX'] as number;
/** `<linux/filter.h>` */
export const SKF_AD_MARK: number = values['SKF_AD_MARK'] as number;
/** `<linux/filter.h>` */
export const SKF_AD_NLATTR: number = values['SKF_AD_NLATTR'] as number;
/** `<linux/filter.h>` */
export const SKF_AD_NLATTR_NEST: number = values['SKF_AD_NLATTR_NEST'] as number;
/** `<linux/filter.h>` */
export const SKF_AD_OFF: number = values['SKF_AD_OFF'] as number;
/** `<linux/filter.h>` */
export const SKF_AD_PAY_OFFSET: number = values['SKF_AD_PAY_OFFSET'] as number;
/** `<linux/filter.h>` */
export const SKF_AD_PKTTYPE: number = values['SKF_AD_PKTTYPE'] as number;
/** `<linux/filter.h>` */
export const SKF_AD_PROTOCOL: number = values['SKF_AD_PROTOCOL'] as number;
/** `<linux/filter.h>` */
export const SKF_AD_QUEUE: number = values['SKF_AD_QUEUE'] as number;
/** `<linux/filter.h>` */
export const SKF_AD_RANDOM: number = values['SKF_AD_RANDOM'] as number;
/** `<linux/filter.h>` */
export const SKF_AD_RXHASH: number = values['SKF_AD_RXHASH'] as number;
/** `<linux/filter.h>` */
export const SKF_AD_VLAN_TAG: number = values['SKF_AD_VLAN_TAG'] as number;
/** `<linux/filter.h>` */
export const SKF_AD_VLAN_TAG_PRESENT: number = values['SKF_AD_VLAN_TAG_PRESENT'] as number;
/** `<linux/filter.h>` */
export const SKF_AD_VLAN_TPID: number = values['SKF_AD_VLAN_TPID'] as number;
/** `<linux/filter.h>` */
export const SKF_LL_OFF: number = values['SKF_LL_OFF'] as number;
/** `<linux/filter.h>` */
export const SKF_NET_OFF: number = values['SKF_NET_OFF'] as number;
/** `<linux/if_addr.h>` */
export const IFA_ADDRESS: number = values['IFA_ADDRESS'] as number;
/** `<linux/if_addr.h>` */
export const IFA_ANYCAST: number = values['IFA_ANYCAST'] as number;
/** `<linux/if_addr.h>` */
export const IFA_BROADCAST: number = values['IFA_BROADCAST'] as number;
/** `<linux/if_addr.h>` */
export const IFA_CACHEINFO: number = values['IFA_CACHEINFO'] as number;
/** `<linux/if_addr.h>` */
export const IFA_FLAGS: number = values['IFA_FLAGS'] as number;
/** `<linux/if_addr.h>` */
export const IFA_F_DADFAILED: number = values['IFA_F_DADFAILED'] as number;
/** `<linux/if_addr.h>` */
export const IFA_F_DEPRECATED: number = values['IFA_F_DEPRECATED'] as number;
/** `<linux/if_addr.h>` */
export const IFA_F_HOMEADDRESS: number = values['IFA_F_HOMEADDRESS'] as number;
/** `<linux/if_addr.h>` */
export const IFA_F_MANAGETEMPADDR: number = values['IFA_F_MANAGETEMPADDR'] as number;
/** `<linux/if_addr.h>` */
export const IFA_F_MCAUTOJOIN: number = values['IFA_F_MCAUTOJOIN'] as number;
/** `<linux/if_addr.h>` */
export const IFA_F_NODAD: number = values['IFA_F_NODAD'] as number;
/** `<linux/if_addr.h>` */
export const IFA_F_NOPREFIXROUTE: number = values['IFA_F_NOPREFIXROUTE'] as number;
/** `<linux/if_addr.h>` */
export const IFA_F_OPTIMISTIC: number = values['IFA_F_OPTIMISTIC'] as number;
/** `<linux/if_addr.h>` */
export const IFA_F_PERMANENT: number = values['IFA_F_PERMANENT'] as number;
/** `<linux/if_addr.h>` */
export const IFA_F_SECONDARY: number = values['IFA_F_SECONDARY'] as number;
/** `<linux/if_addr.h>` */
export const IFA_F_STABLE_PRIVACY: number = values['IFA_F_STABLE_PRIVACY'] as number;
/** `<linux/if_addr.h>` */
export const IFA_F_TEMPORARY: number = values['IFA_F_TEMPORARY'] as number;
/** `<linux/if_addr.h>` */
export const IFA_F_TENTATIVE: number = values['IFA_F_TENTATIVE'] as number;
/** `<linux/if_addr.h>` */
export const IFA_LABEL: number = values['IFA_LABEL'] as number;
/** `<linux/if_addr.h>` */
export const IFA_LOCAL: number = values['IFA_LOCAL'] as number;
/** `<linux/if_addr.h>` */
export const IFA_MULTICAST: number = values['IFA_MULTICAST'] as number;
/** `<linux/if_addr.h>` */
export const IFA_PROTO: number = values['IFA_PROTO'] as number;
/** `<linux/if_addr.h>` */
export const IFA_RT_PRIORITY: number = values['IFA_RT_PRIORITY'] as number;
/** `<linux/if_addr.h>` */
export const IFA_TARGET_NETNSID: number = values['IFA_TARGET_NETNSID'] as number;
/** `<linux/if_addr.h>` */
export const IFA_UNSPEC: number = values['IFA_UNSPEC'] as number;
/** `<linux/if_alg.h>` */
export const ALG_OP_DECRYPT: number = values['ALG_OP_DECRYPT'] as number;
/** `<linux/if_alg.h>` */
export const ALG_OP_ENCRYPT: number = values['ALG_OP_ENCRYPT'] as number;
/** `<linux/if_alg.h>` */
export const ALG_SET_AEAD_ASSOCLEN: number = values['ALG_SET_AEAD_ASSOCLEN'] as number;
/** `<linux/if_alg.h>` */
export const ALG_SET_AEAD_AUTHSIZE: Option<'ALG', 'int'> =
  values['ALG_SET_AEAD_AUTHSIZE'] as Option<'ALG', 'int'>;
/** `<linux/if_alg.h>` */
export const ALG_SET_DRBG_ENTROPY: Option<'ALG', 'bytes'> =
  values['ALG_SET_DRBG_ENTROPY'] as Option<'ALG', 'bytes'>;
/** `<linux/if_alg.h>` */
export const ALG_SET_IV: number = values['ALG_SET_IV'] as number;
/** `<linux/if_alg.h>` */
export const ALG_SET_KEY: Option<'ALG', 'bytes'> = values['ALG_SET_KEY'] as Option<'ALG', 'bytes'>;
/** `<linux/if_alg.h>` */
export const ALG_SET_OP: number = values['ALG_SET_OP'] as number;
/** `<linux/if_ether.h>` */
export const ETH_ALEN: number = values['ETH_ALEN'] as number;
/** `<linux/if_ether.h>` */
export const ETH_DATA_LEN: number = values['ETH_DATA_LEN'] as number;
/** `<linux/if_ether.h>` */
export const ETH_FCS_LEN: number = values['ETH_FCS_LEN'] as number;
/** `<linux/if_ether.h>` */
export const ETH_FRAME_LEN: number = values['ETH_FRAME_LEN'] as number;
/** `<linux/if_ether.h>` */
export const ETH_HLEN: number = values['ETH_HLEN'] as number;
/** `<linux/if_ether.h>` */
export const ETH_MAX_MTU: number = values['ETH_MAX_MTU'] as number;
/** `<linux/if_ether.h>` */
export const ETH_MIN_MTU: number = values['ETH_MIN_MTU'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_1588: number = values['ETH_P_1588'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_8021AD: number = values['ETH_P_8021AD'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_8021AH: number = values['ETH_P_8021AH'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_8021Q: number = values['ETH_P_8021Q'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_80221: number = values['ETH_P_80221'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_802_2: number = values['ETH_P_802_2'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_802_3: number = values['ETH_P_802_3'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_802_3_MIN: number = values['ETH_P_802_3_MIN'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_802_EX1: number = values['ETH_P_802_EX1'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_AARP: number = values['ETH_P_AARP'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_AF_IUCV: number = values['ETH_P_AF_IUCV'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_ALL: number = values['ETH_P_ALL'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_AOE: number = values['ETH_P_AOE'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_ARCNET: number = values['ETH_P_ARCNET'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_ARP: number = values['ETH_P_ARP'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_ATALK: number = values['ETH_P_ATALK'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_ATMFATE: number = values['ETH_P_ATMFATE'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_ATMMPOA: number = values['ETH_P_ATMMPOA'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_AX25: number = values['ETH_P_AX25'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_BATMAN: number = values['ETH_P_BATMAN'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_BPQ: number = values['ETH_P_BPQ'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_CAIF: number = values['ETH_P_CAIF'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_CAN: number = values['ETH_P_CAN'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_CANFD: number = values['ETH_P_CANFD'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_CANXL: number = values['ETH_P_CANXL'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_CFM: number = values['ETH_P_CFM'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_CONTROL: number = values['ETH_P_CONTROL'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_CUST: number = values['ETH_P_CUST'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_DDCMP: number = values['ETH_P_DDCMP'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_DEC: number = values['ETH_P_DEC'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_DIAG: number = values['ETH_P_DIAG'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_DNA_DL: number = values['ETH_P_DNA_DL'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_DNA_RC: number = values['ETH_P_DNA_RC'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_DNA_RT: number = values['ETH_P_DNA_RT'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_DSA: number = values['ETH_P_DSA'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_DSA_8021Q: number = values['ETH_P_DSA_8021Q'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_DSA_A5PSW: number = values['ETH_P_DSA_A5PSW'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_ECONET: number = values['ETH_P_ECONET'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_EDSA: number = values['ETH_P_EDSA'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_ERSPAN: number = values['ETH_P_ERSPAN'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_ERSPAN2: number = values['ETH_P_ERSPAN2'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_ETHERCAT: number = values['ETH_P_ETHERCAT'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_FCOE: number = values['ETH_P_FCOE'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_FIP: number = values['ETH_P_FIP'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_HDLC: number = values['ETH_P_HDLC'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_HSR: number = values['ETH_P_HSR'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_IBOE: number = values['ETH_P_IBOE'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_IEEE802154: number = values['ETH_P_IEEE802154'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_IEEEPUP: number = values['ETH_P_IEEEPUP'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_IEEEPUPAT: number = values['ETH_P_IEEEPUPAT'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_IFE: number = values['ETH_P_IFE'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_IP: number = values['ETH_P_IP'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_IPV6: number = values['ETH_P_IPV6'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_IPX: number = values['ETH_P_IPX'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_IRDA: number = values['ETH_P_IRDA'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_LAT: number = values['ETH_P_LAT'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_LINK_CTL: number = values['ETH_P_LINK_CTL'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_LLDP: number = values['ETH_P_LLDP'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_LOCALTALK: number = values['ETH_P_LOCALTALK'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_LOOP: number = values['ETH_P_LOOP'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_LOOPBACK: number = values['ETH_P_LOOPBACK'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_MACSEC: number = values['ETH_P_MACSEC'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_MAP: number = values['ETH_P_MAP'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_MCTP: number = values['ETH_P_MCTP'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_MOBITEX: number = values['ETH_P_MOBITEX'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_MPLS_MC: number = values['ETH_P_MPLS_MC'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_MPLS_UC: number = values['ETH_P_MPLS_UC'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_MRP: number = values['ETH_P_MRP'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_MVRP: number = values['ETH_P_MVRP'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_NCSI: number = values['ETH_P_NCSI'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_NSH: number = values['ETH_P_NSH'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_PAE: number = values['ETH_P_PAE'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_PAUSE: number = values['ETH_P_PAUSE'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_PHONET: number = values['ETH_P_PHONET'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_PPPTALK: number = values['ETH_P_PPPTALK'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_PPP_DISC: number = values['ETH_P_PPP_DISC'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_PPP_MP: number = values['ETH_P_PPP_MP'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_PPP_SES: number = values['ETH_P_PPP_SES'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_PREAUTH: number = values['ETH_P_PREAUTH'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_PROFINET: number = values['ETH_P_PROFINET'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_PRP: number = values['ETH_P_PRP'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_PUP: number = values['ETH_P_PUP'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_PUPAT: number = values['ETH_P_PUPAT'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_QINQ1: number = values['ETH_P_QINQ1'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_QINQ2: number = values['ETH_P_QINQ2'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_QINQ3: number = values['ETH_P_QINQ3'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_RARP: number = values['ETH_P_RARP'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_REALTEK: number = values['ETH_P_REALTEK'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_SCA: number = values['ETH_P_SCA'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_SLOW: number = values['ETH_P_SLOW'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_SNAP: number = values['ETH_P_SNAP'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_TDLS: number = values['ETH_P_TDLS'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_TEB: number = values['ETH_P_TEB'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_TIPC: number = values['ETH_P_TIPC'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_TRAILER: number = values['ETH_P_TRAILER'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_TR_802_2: number = values['ETH_P_TR_802_2'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_TSN: number = values['ETH_P_TSN'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_WAN_PPP: number = values['ETH_P_WAN_PPP'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_WCCP: number = values['ETH_P_WCCP'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_X25: number = values['ETH_P_X25'] as number;
/** `<linux/if_ether.h>` */
export const ETH_P_XDSA: number = values['ETH_P_XDSA'] as number;
/** `<linux/if_ether.h>` */
export const ETH_TLEN: number = values['ETH_TLEN'] as number;
/** `<linux/if_ether.h>` */
export const ETH_ZLEN: number = values['ETH_ZLEN'] as number;
/** `<linux/if_link.h>` */
export const IFLA_ADDRESS: number = values['IFLA_ADDRESS'] as number;
/** `<linux/if_link.h>` */
export const IFLA_AF_SPEC: number = values['IFLA_AF_SPEC'] as number;
/** `<linux/if_link.h>` */
export const IFLA_ALLMULTI: number = values['IFLA_ALLMULTI'] as number;
/** `<linux/if_link.h>` */
export const IFLA_ALT_IFNAME: number = values['IFLA_ALT_IFNAME'] as number;
/** `<linux/if_link.h>` */
export const IFLA_BROADCAST: number = values['IFLA_BROADCAST'] as number;
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_BACKUP_PORT: number = values['IFLA_BRPORT_BACKUP_PORT'] as number;
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_BCAST_FLOOD: number = values['IFLA_BRPORT_BCAST_FLOOD'] as number;
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_BRIDGE_ID: number = values['IFLA_BRPORT_BRIDGE_ID'] as number;
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_CONFIG_PENDING: number = values['IFLA_BRPORT_CONFIG_PENDING'] as number;
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_COST: number = values['IFLA_BRPORT_COST'] as number;
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_DESIGNATED_COST: number = values['IFLA_BRPORT_DESIGNATED_COST'] as number;
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_DESIGNATED_PORT: number = values['IFLA_BRPORT_DESIGNATED_PORT'] as number;
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_FAST_LEAVE: number = values['IFLA_BRPORT_FAST_LEAVE'] as number;
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_FLUSH: number = values['IFLA_BRPORT_FLUSH'] as number;
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_FORWARD_DELAY_TIMER: number =
  values['IFLA_BRPORT_FORWARD_DELAY_TIMER'] as number;
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_GROUP_FWD_MASK: number = values['IFLA_BRPORT_GROUP_FWD_MASK'] as number;
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_GUARD: number = values['IFLA_BRPORT_GUARD'] as number;
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_HOLD_TIMER: number = values['IFLA_BRPORT_HOLD_TIMER'] as number;
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_ID: number = values['IFLA_BRPORT_ID'] as number;
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_ISOLATED: number = values['IFLA_BRPORT_ISOLATED'] as number;
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_LEARNING: number = values['IFLA_BRPORT_LEARNING'] as number;
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_LEARNING_SYNC: number = values['IFLA_BRPORT_LEARNING_SYNC'] as number;
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_LOCKED: number = values['IFLA_BRPORT_LOCKED'] as number;
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_MCAST_EHT_HOSTS_CNT: number =
  values['IFLA_BRPORT_MCAST_EHT_HOSTS_CNT'] as number;
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_MCAST_EHT_HOSTS_LIMIT: number =
  values['IFLA_BRPORT_MCAST_EHT_HOSTS_LIMIT'] as number;
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_MCAST_FLOOD: number = values['IFLA_BRPORT_MCAST_FLOOD'] as number;
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_MCAST_TO_UCAST: number = values['IFLA_BRPORT_MCAST_TO_UCAST'] as number;
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_MESSAGE_AGE_TIMER: number =
  values['IFLA_BRPORT_MESSAGE_AGE_TIMER'] as number;
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_MODE: number = values['IFLA_BRPORT_MODE'] as number;
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_MRP_IN_OPEN: number = values['IFLA_BRPORT_MRP_IN_OPEN'] as number;
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_MRP_RING_OPEN: number = values['IFLA_BRPORT_MRP_RING_OPEN'] as number;
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_MULTICAST_ROUTER: number =
  values['IFLA_BRPORT_MULTICAST_ROUTER'] as number;
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_NEIGH_SUPPRESS: number = values['IFLA_BRPORT_NEIGH_SUPPRESS'] as number;
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_NO: number = values['IFLA_BRPORT_NO'] as number;
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_PAD: number = values['IFLA_BRPORT_PAD'] as number;
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_PRIORITY: number = values['IFLA_BRPORT_PRIORITY'] as number;
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_PROTECT: number = values['IFLA_BRPORT_PROTECT'] as number;
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_PROXYARP: number = values['IFLA_BRPORT_PROXYARP'] as number;
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_PROXYARP_WIFI: number = values['IFLA_BRPORT_PROXYARP_WIFI'] as number;
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_ROOT_ID: number = values['IFLA_BRPORT_ROOT_ID'] as number;
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_STATE: number = values['IFLA_BRPORT_STATE'] as number;
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_TOPOLOGY_CHANGE_ACK: number =
  values['IFLA_BRPORT_TOPOLOGY_CHANGE_ACK'] as number;
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_UNICAST_FLOOD: number = values['IFLA_BRPORT_UNICAST_FLOOD'] as number;
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_UNSPEC: number = values['IFLA_BRPORT_UNSPEC'] as number;
/** `<linux/if_link.h>` */
export const IFLA_BRPORT_VLAN_TUNNEL: number = values['IFLA_BRPORT_VLAN_TUNNEL'] as number;
/** `<linux/if_link.h>` */
export const IFLA_CARRIER: number = values['IFLA_CARRIER'] as number;
/** `<linux/if_link.h>` */
export const IFLA_CARRIER_CHANGES: number = values['IFLA_CARRIER_CHANGES'] as number;
/** `<linux/if_link.h>` */
export const IFLA_CARRIER_DOWN_COUNT: number = values['IFLA_CARRIER_DOWN_COUNT'] as number;
/** `<linux/if_link.h>` */
export const IFLA_CARRIER_UP_COUNT: number = values['IFLA_CARRIER_UP_COUNT'] as number;
/** `<linux/if_link.h>` */
export const IFLA_COST: number = values['IFLA_COST'] as number;
/** `<linux/if_link.h>` */
export const IFLA_EVENT: number = values['IFLA_EVENT'] as number;
/** `<linux/if_link.h>` */
export const IFLA_EXT_MASK: number = values['IFLA_EXT_MASK'] as number;
/** `<linux/if_link.h>` */
export const IFLA_GROUP: number = values['IFLA_GROUP'] as number;
/** `<linux/if_link.h>` */
export const IFLA_GRO_MAX_SIZE: number = values['IFLA_GRO_MAX_SIZE'] as number;
/** `<linux/if_link.h>` */
export const IFLA_GSO_MAX_SEGS: number = values['IFLA_GSO_MAX_SEGS'] as number;
/** `<linux/if_link.h>` */
export const IFLA_GSO_MAX_SIZE: number = values['IFLA_GSO_MAX_SIZE'] as number;
/** `<linux/if_link.h>` */
export const IFLA_IFALIAS: number = values['IFLA_IFALIAS'] as number;
/** `<linux/if_link.h>` */
export const IFLA_IFNAME: number = values['IFLA_IFNAME'] as number;
/** `<linux/if_link.h>` */
export const IFLA_IF_NETNSID: number = values['IFLA_IF_NETNSID'] as number;
/** `<linux/if_link.h>` */
export const IFLA_INET6_ADDR_GEN_MODE: number = values['IFLA_INET6_ADDR_GEN_MODE'] as number;
/** `<linux/if_link.h>` */
export const IFLA_INET6_CACHEINFO: number = values['IFLA_INET6_CACHEINFO'] as number;
/** `<linux/if_link.h>` */
export const IFLA_INET6_CONF: number = values['IFLA_INET6_CONF'] as number;
/** `<linux/if_link.h>` */
export const IFLA_INET6_FLAGS: number = values['IFLA_INET6_FLAGS'] as number;
/** `<linux/if_link.h>` */
export const IFLA_INET6_ICMP6STATS: number = values['IFLA_INET6_ICMP6STATS'] as number;
/** `<linux/if_link.h>` */
export const IFLA_INET6_MCAST: number = values['IFLA_INET6_MCAST'] as number;
/** `<linux/if_link.h>` */
export const IFLA_INET6_RA_MTU: number = values['IFLA_INET6_RA_MTU'] as number;
/** `<linux/if_link.h>` */
export const IFLA_INET6_STATS: number = values['IFLA_INET6_STATS'] as number;
/** `<linux/if_link.h>` */
export const IFLA_INET6_TOKEN: number = values['IFLA_INET6_TOKEN'] as number;
/** `<linux/if_link.h>` */
export const IFLA_INET6_UNSPEC: number = values['IFLA_INET6_UNSPEC'] as number;
/** `<linux/if_link.h>` */
export const IFLA_INFO_DATA: number = values['IFLA_INFO_DATA'] as number;
/** `<linux/if_link.h>` */
export const IFLA_INFO_KIND: number = values['IFLA_INFO_KIND'] as number;
/** `<linux/if_link.h>` */
export const IFLA_INFO_UNSPEC: number = values['IFLA_INFO_UNSPEC'] as number;
/** `<linux/if_link.h>` */
export const IFLA_INFO_XSTATS: number = values['IFLA_INFO_XSTATS'] as number;
/** `<linux/if_link.h>` */
export const IFLA_LINK: number = values['IFLA_LINK'] as number;
/** `<linux/if_link.h>` */
export const IFLA_LINKINFO: number = values['IFLA_LINKINFO'] as number;
/** `<linux/if_link.h>` */
export const IFLA_LINKMODE: number = values['IFLA_LINKMODE'] as number;
/** `<linux/if_link.h>` */
export const IFLA_LINK_NETNSID: number = values['IFLA_LINK_NETNSID'] as number;
/** `<linux/if_link.h>` */
export const IFLA_MAP: number = values['IFLA_MAP'] as number;
/** `<linux/if_link.h>` */
export const IFLA_MASTER: number = values['IFLA_MASTER'] as number;
/** `<linux/if_link.h>` */
export const IFLA_MAX_MTU: number = values['IFLA_MAX_MTU'] as number;
/** `<linux/if_link.h>` */
export const IFLA_MIN_MTU: number = values['IFLA_MIN_MTU'] as number;
/** `<linux/if_link.h>` */
export const IFLA_MTU: number = values['IFLA_MTU'] as number;
/** `<linux/if_link.h>` */
export const IFLA_NET_NS_FD: number = values['IFLA_NET_NS_FD'] as number;
/** `<linux/if_link.h>` */
export const IFLA_NET_NS_PID: number = values['IFLA_NET_NS_PID'] as number;
/** `<linux/if_link.h>` */
export const IFLA_NEW_IFINDEX: number = values['IFLA_NEW_IFINDEX'] as number;
/** `<linux/if_link.h>` */
export const IFLA_NEW_NETNSID: number = values['IFLA_NEW_NETNSID'] as number;
/** `<linux/if_link.h>` */
export const IFLA_NUM_RX_QUEUES: number = values['IFLA_NUM_RX_QUEUES'] as number;
/** `<linux/if_link.h>` */
export const IFLA_NUM_TX_QUEUES: number = values['IFLA_NUM_TX_QUEUES'] as number;
/** `<linux/if_link.h>` */
export const IFLA_NUM_VF: number = values['IFLA_NUM_VF'] as number;
/** `<linux/if_link.h>` */
export const IFLA_OPERSTATE: number = values['IFLA_OPERSTATE'] as number;
/** `<linux/if_link.h>` */
export const IFLA_PAD: number = values['IFLA_PAD'] as number;
/** `<linux/if_link.h>` */
export const IFLA_PARENT_DEV_BUS_NAME: number = values['IFLA_PARENT_DEV_BUS_NAME'] as number;
/** `<linux/if_link.h>` */
export const IFLA_PARENT_DEV_NAME: number = values['IFLA_PARENT_DEV_NAME'] as number;
/** `<linux/if_link.h>` */
export const IFLA_PERM_ADDRESS: number = values['IFLA_PERM_ADDRESS'] as number;
/** `<linux/if_link.h>` */
export const IFLA_PHYS_PORT_ID: number = values['IFLA_PHYS_PORT_ID'] as number;
/** `<linux/if_link.h>` */
export const IFLA_PHYS_PORT_NAME: number = values['IFLA_PHYS_PORT_NAME'] as number;
/** `<linux/if_link.h>` */
export const IFLA_PHYS_SWITCH_ID: number = values['IFLA_PHYS_SWITCH_ID'] as number;
/** `<linux/if_link.h>` */
export const IFLA_PRIORITY: number = values['IFLA_PRIORITY'] as number;
/** `<linux/if_link.h>` */
export const IFLA_PROMISCUITY: number = values['IFLA_PROMISCUITY'] as number;
/** `<linux/if_link.h>` */
export const IFLA_PROP_LIST: number = values['IFLA_PROP_LIST'] as number;
/** `<linux/if_link.h>` */
export const IFLA_PROTINFO: number = values['IFLA_PROTINFO'] as number;
/** `<linux/if_link.h>` */
export const IFLA_PROTO_DOWN: number = values['IFLA_PROTO_DOWN'] as number;
/** `<linux/if_link.h>` */
export const IFLA_PROTO_DOWN_REASON: number = values['IFLA_PROTO_DOWN_REASON'] as number;
/** `<linux/if_link.h>` */
export const IFLA_PROTO_DOWN_REASON_MASK: number = values['IFLA_PROTO_DOWN_REASON_MASK'] as number;
/** `<linux/if_link.h>` */
export const IFLA_PROTO_DOWN_REASON_UNSPEC: number =
  values['IFLA_PROTO_DOWN_REASON_UNSPEC'] as number;
/** `<linux/if_link.h>` */
export const IFLA_PROTO_DOWN_REASON_VALUE: number =
  values['IFLA_PROTO_DOWN_REASON_VALUE'] as number;
/** `<linux/if_link.h>` */
export const IFLA_QDISC: number = values['IFLA_QDISC'] as number;
/** `<linux/if_link.h>` */
export const IFLA_STATS: number = values['IFLA_STATS'] as number;
/** `<linux/if_link.h>` */
export const IFLA_STATS64: number = values['IFLA_STATS64'] as number;
/** `<linux/if_link.h>` */
export const IFLA_TARGET_NETNSID: number = values['IFLA_TARGET_NETNSID'] as number;
/** `<linux/if_link.h>` */
export const IFLA_TSO_MAX_SEGS: number = values['IFLA_TSO_MAX_SEGS'] as number;
/** `<linux/if_link.h>` */
export const IFLA_TSO_MAX_SIZE: number = values['IFLA_TSO_MAX_SIZE'] as number;
/** `<linux/if_link.h>` */
export const IFLA_TXQLEN: number = values['IFLA_TXQLEN'] as number;
/** `<linux/if_link.h>` */
export const IFLA_UNSPEC: number = values['IFLA_UNSPEC'] as number;
/** `<linux/if_link.h>` */
export const IFLA_VFINFO_LIST: number = values['IFLA_VFINFO_LIST'] as number;
/** `<linux/if_link.h>` */
export const IFLA_WEIGHT: number = values['IFLA_WEIGHT'] as number;
/** `<linux/if_link.h>` */
export const IFLA_WIRELESS: number = values['IFLA_WIRELESS'] as number;
/** `<linux/if_link.h>` */
export const IFLA_XDP: number = values['IFLA_XDP'] as number;
/** `<linux/if_link.h>` */
export const IFLA_XFRM_COLLECT_METADATA: number = values['IFLA_XFRM_COLLECT_METADATA'] as number;
/** `<linux/if_link.h>` */
export const IFLA_XFRM_IF_ID: number = values['IFLA_XFRM_IF_ID'] as number;
/** `<linux/if_link.h>` */
export const IFLA_XFRM_LINK: number = values['IFLA_XFRM_LINK'] as number;
/** `<linux/if_link.h>` */
export const IFLA_XFRM_UNSPEC: number = values['IFLA_XFRM_UNSPEC'] as number;
/** `<linux/if_link.h>` */
export const XDP_ATTACHED_DRV: number = values['XDP_ATTACHED_DRV'] as number;
/** `<linux/if_link.h>` */
export const XDP_ATTACHED_HW: number = values['XDP_ATTACHED_HW'] as number;
/** `<linux/if_link.h>` */
export const XDP_ATTACHED_MULTI: number = values['XDP_ATTACHED_MULTI'] as number;
/** `<linux/if_link.h>` */
export const XDP_ATTACHED_NONE: number = values['XDP_ATTACHED_NONE'] as number;
/** `<linux/if_link.h>` */
export const XDP_ATTACHED_SKB: number = values['XDP_ATTACHED_SKB'] as number;
/** `<linux/if_link.h>` */
export const XDP_FLAGS_DRV_MODE: number = values['XDP_FLAGS_DRV_MODE'] as number;
/** `<linux/if_link.h>` */
export const XDP_FLAGS_HW_MODE: number = values['XDP_FLAGS_HW_MODE'] as number;
/** `<linux/if_link.h>` */
export const XDP_FLAGS_MASK: number = values['XDP_FLAGS_MASK'] as number;
/** `<linux/if_link.h>` */
export const XDP_FLAGS_MODES: number = values['XDP_FLAGS_MODES'] as number;
/** `<linux/if_link.h>` */
export const XDP_FLAGS_REPLACE: number = values['XDP_FLAGS_REPLACE'] as number;
/** `<linux/if_link.h>` */
export const XDP_FLAGS_SKB_MODE: number = values['XDP_FLAGS_SKB_MODE'] as number;
/** `<linux/if_link.h>` */
export const XDP_FLAGS_UPDATE_IF_NOEXIST: number = values['XDP_FLAGS_UPDATE_IF_NOEXIST'] as number;
/** `<linux/if_packet.h>` */
export const PACKET_ADD_MEMBERSHIP: Option<'PACKET', 'packet_mreq'> =
  values['PACKET_ADD_MEMBERSHIP'] as Option<'PACKET', 'packet_mreq'>;
/** `<linux/if_packet.h>` */
export const PACKET_AUXDATA: Option<'PACKET', 'int'> =
  values['PACKET_AUXDATA'] as Option<'PACKET', 'int'>;
/** `<linux/if_packet.h>` */
export const PACKET_BROADCAST: number = values['PACKET_BROADCAST'] as number;
/** `<linux/if_packet.h>` */
export const PACKET_COPY_THRESH: Option<'PACKET', 'int'> =
  values['PACKET_COPY_THRESH'] as Option<'PACKET', 'int'>;
/** `<linux/if_packet.h>` */
export const PACKET_DROP_MEMBERSHIP: Option<'PACKET', 'packet_mreq'> =
  values['PACKET_DROP_MEMBERSHIP'] as Option<'PACKET', 'packet_mreq'>;
/** `<linux/if_packet.h>` */
export const PACKET_FANOUT: Option<'PACKET', 'fanout'> =
  values['PACKET_FANOUT'] as Option<'PACKET', 'fanout'>;
/** `<linux/if_packet.h>` */
export const PACKET_FANOUT_CBPF: number = values['PACKET_FANOUT_CBPF'] as number;
/** `<linux/if_packet.h>` */
export const PACKET_FANOUT_CPU: number = values['PACKET_FANOUT_CPU'] as number;
/** `<linux/if_packet.h>` */
export const PACKET_FANOUT_DATA: Option<'PACKET', 'bytes'> =
  values['PACKET_FANOUT_DATA'] as Option<'PACKET', 'bytes'>;
/** `<linux/if_packet.h>` */
export const PACKET_FANOUT_EBPF: number = values['PACKET_FANOUT_EBPF'] as number;
/** `<linux/if_packet.h>` */
export const PACKET_FANOUT_FLAG_DEFRAG: number = values['PACKET_FANOUT_FLAG_DEFRAG'] as number;
/** `<linux/if_packet.h>` */
export const PACKET_FANOUT_FLAG_ROLLOVER: number = values['PACKET_FANOUT_FLAG_ROLLOVER'] as number;
/** `<linux/if_packet.h>` */
export const PACKET_FANOUT_FLAG_UNIQUEID: number = values['PACKET_FANOUT_FLAG_UNIQUEID'] as number;
/** `<linux/if_packet.h>` */
export const PACKET_FANOUT_HASH: number = values['PACKET_FANOUT_HASH'] as number;
/** `<linux/if_packet.h>` */
export const PACKET_FANOUT_LB: number = values['PACKET_FANOUT_LB'] as number;
/** `<linux/if_packet.h>` */
export const PACKET_FANOUT_QM: number = values['PACKET_FANOUT_QM'] as number;
/** `<linux/if_packet.h>` */
export const PACKET_FANOUT_RND: number = values['PACKET_FANOUT_RND'] as number;
/** `<linux/if_packet.h>` */
export const PACKET_FANOUT_ROLLOVER: number = values['PACKET_FANOUT_ROLLOVER'] as number;
/** `<linux/if_packet.h>` */
export const PACKET_FASTROUTE: number = values['PACKET_FASTROUTE'] as number;
/** `<linux/if_packet.h>` */
export const PACKET_HDRLEN: Option<'PACKET', 'int'> =
  values['PACKET_HDRLEN'] as Option<'PACKET', 'int'>;
/** `<linux/if_packet.h>` */
export const PACKET_HOST: number = values['PACKET_HOST'] as number;
/** `<linux/if_packet.h>` */
export const PACKET_IGNORE_OUTGOING: Option<'PACKET', 'int'> =
  values['PACKET_IGNORE_OUTGOING'] as Option<'PACKET', 'int'>;
/** `<linux/if_packet.h>` */
export const PACKET_KERNEL: number = values['PACKET_KERNEL'] as number;
/** `<linux/if_packet.h>` */
export const PACKET_LOOPBACK: number = values['PACKET_LOOPBACK'] as number;
/** `<linux/if_packet.h>` */
export const PACKET_LOSS: Option<'PACKET', 'int'> =
  values['PACKET_LOSS'] as Option<'PACKET', 'int'>;
/** `<linux/if_packet.h>` */
export const PACKET_MR_ALLMULTI: number = values['PACKET_MR_ALLMULTI'] as number;
/** `<linux/if_packet.h>` */
export const PACKET_MR_MULTICAST: number = values['PACKET_MR_MULTICAST'] as number;
/** `<linux/if_packet.h>` */
export const PACKET_MR_PROMISC: number = values['PACKET_MR_PROMISC'] as number;
/** `<linux/if_packet.h>` */
export const PACKET_MR_UNICAST: number = values['PACKET_MR_UNICAST'] as number;
/** `<linux/if_packet.h>` */
export const PACKET_MULTICAST: number = values['PACKET_MULTICAST'] as number;
/** `<linux/if_packet.h>` */
export const PACKET_ORIGDEV: Option<'PACKET', 'int'> =
  values['PACKET_ORIGDEV'] as Option<'PACKET', 'int'>;
/** `<linux/if_packet.h>` */
export const PACKET_OTHERHOST: number = values['PACKET_OTHERHOST'] as number;
/** `<linux/if_packet.h>` */
export const PACKET_OUTGOING: number = values['PACKET_OUTGOING'] as number;
/** `<linux/if_packet.h>` */
export const PACKET_QDISC_BYPASS: Option<'PACKET', 'int'> =
  values['PACKET_QDISC_BYPASS'] as Option<'PACKET', 'int'>;
/** `<linux/if_packet.h>` */
export const PACKET_RECV_OUTPUT: number = values['PACKET_RECV_OUTPUT'] as number;
/** `<linux/if_packet.h>` */
export const PACKET_RESERVE: Option<'PACKET', 'int'> =
  values['PACKET_RESERVE'] as Option<'PACKET', 'int'>;
/** `<linux/if_packet.h>` */
export const PACKET_ROLLOVER_STATS: Option<'PACKET', 'bytes'> =
  values['PACKET_ROLLOVER_STATS'] as Option<'PACKET', 'bytes'>;
/** `<linux/if_packet.h>` */
export const PACKET_RX_RING: Option<'PACKET', 'tpacket_req'> =
  values['PACKET_RX_RING'] as Option<'PACKET', 'tpacket_req'>;
/** `<linux/if_packet.h>` */
export const PACKET_STATISTICS: Option<'PACKET', 'tpacket_stats'> =
  values['PACKET_STATISTICS'] as Option<'PACKET', 'tpacket_stats'>;
/** `<linux/if_packet.h>` */
export const PACKET_TIMESTAMP: Option<'PACKET', 'int'> =
  values['PACKET_TIMESTAMP'] as Option<'PACKET', 'int'>;
/** `<linux/if_packet.h>` */
export const PACKET_TX_HAS_OFF: Option<'PACKET', 'int'> =
  values['PACKET_TX_HAS_OFF'] as Option<'PACKET', 'int'>;
/** `<linux/if_packet.h>` */
export const PACKET_TX_RING: Option<'PACKET', 'tpacket_req'> =
  values['PACKET_TX_RING'] as Option<'PACKET', 'tpacket_req'>;
/** `<linux/if_packet.h>` */
export const PACKET_TX_TIMESTAMP: Option<'PACKET', 'int'> =
  values['PACKET_TX_TIMESTAMP'] as Option<'PACKET', 'int'>;
/** `<linux/if_packet.h>` */
export const PACKET_USER: number = values['PACKET_USER'] as number;
/** `<linux/if_packet.h>` */
export const PACKET_VERSION: Option<'PACKET', 'int'> =
  values['PACKET_VERSION'] as Option<'PACKET', 'int'>;
/** `<linux/if_packet.h>` */
export const PACKET_VNET_HDR: Option<'PACKET', 'int'> =
  values['PACKET_VNET_HDR'] as Option<'PACKET', 'int'>;
/** `<linux/if_packet.h>` */
export const PACKET_VNET_HDR_SZ: Option<'PACKET', 'int'> =
  values['PACKET_VNET_HDR_SZ'] as Option<'PACKET', 'int'>;
/** `<linux/if_packet.h>` */
export const TPACKET_ALIGNMENT: number = values['TPACKET_ALIGNMENT'] as number;
/** `<linux/if_packet.h>` */
export const TPACKET_HDRLEN: number = values['TPACKET_HDRLEN'] as number;
/** `<linux/if_packet.h>` */
export const TPACKET_V1: number = values['TPACKET_V1'] as number;
/** `<linux/if_packet.h>` */
export const TPACKET_V2: number = values['TPACKET_V2'] as number;
/** `<linux/if_packet.h>` */
export const TPACKET_V3: number = values['TPACKET_V3'] as number;
/** `<linux/if_packet.h>` */
export const TP_STATUS_AVAILABLE: number = values['TP_STATUS_AVAILABLE'] as number;
/** `<linux/if_packet.h>` */
export const TP_STATUS_BLK_TMO: number = values['TP_STATUS_BLK_TMO'] as number;
/** `<linux/if_packet.h>` */
export const TP_STATUS_COPY: number = values['TP_STATUS_COPY'] as number;
/** `<linux/if_packet.h>` */
export const TP_STATUS_CSUMNOTREADY: number = values['TP_STATUS_CSUMNOTREADY'] as number;
/** `<linux/if_packet.h>` */
export const TP_STATUS_CSUM_VALID: number = values['TP_STATUS_CSUM_VALID'] as number;
/** `<linux/if_packet.h>` */
export const TP_STATUS_KERNEL: number = values['TP_STATUS_KERNEL'] as number;
/** `<linux/if_packet.h>` */
export const TP_STATUS_LOSING: number = values['TP_STATUS_LOSING'] as number;
/** `<linux/if_packet.h>` */
export const TP_STATUS_SENDING: number = values['TP_STATUS_SENDING'] as number;
/** `<linux/if_packet.h>` */
export const TP_STATUS_SEND_REQUEST: number = values['TP_STATUS_SEND_REQUEST'] as number;
/** `<linux/if_packet.h>` */
export const TP_STATUS_TS_RAW_HARDWARE: number = values['TP_STATUS_TS_RAW_HARDWARE'] as number;
/** `<linux/if_packet.h>` */
export const TP_STATUS_TS_SOFTWARE: number = values['TP_STATUS_TS_SOFTWARE'] as number;
/** `<linux/if_packet.h>` */
export const TP_STATUS_TS_SYS_HARDWARE: number = values['TP_STATUS_TS_SYS_HARDWARE'] as number;
/** `<linux/if_packet.h>` */
export const TP_STATUS_USER: number = values['TP_STATUS_USER'] as number;
/** `<linux/if_packet.h>` */
export const TP_STATUS_VLAN_TPID_VALID: number = values['TP_STATUS_VLAN_TPID_VALID'] as number;
/** `<linux/if_packet.h>` */
export const TP_STATUS_VLAN_VALID: number = values['TP_STATUS_VLAN_VALID'] as number;
/** `<linux/if_packet.h>` */
export const TP_STATUS_WRONG_FORMAT: number = values['TP_STATUS_WRONG_FORMAT'] as number;
/** `<linux/if_tun.h>` */
export const IFF_ATTACH_QUEUE: number = values['IFF_ATTACH_QUEUE'] as number;
/** `<linux/if_tun.h>` */
export const IFF_DETACH_QUEUE: number = values['IFF_DETACH_QUEUE'] as number;
/** `<linux/if_tun.h>` */
export const IFF_MULTI_QUEUE: number = values['IFF_MULTI_QUEUE'] as number;
/** `<linux/if_tun.h>` */
export const IFF_NAPI: number = values['IFF_NAPI'] as number;
/** `<linux/if_tun.h>` */
export const IFF_NAPI_FRAGS: number = values['IFF_NAPI_FRAGS'] as number;
/** `<linux/if_tun.h>` */
export const IFF_NOFILTER: number = values['IFF_NOFILTER'] as number;
/** `<linux/if_tun.h>` */
export const IFF_NO_CARRIER: number = values['IFF_NO_CARRIER'] as number;
/** `<linux/if_tun.h>` */
export const IFF_NO_PI: number = values['IFF_NO_PI'] as number;
/** `<linux/if_tun.h>` */
export const IFF_ONE_QUEUE: number = values['IFF_ONE_QUEUE'] as number;
/** `<linux/if_tun.h>` */
export const IFF_PERSIST: number = values['IFF_PERSIST'] as number;
/** `<linux/if_tun.h>` */
export const IFF_TAP: number = values['IFF_TAP'] as number;
/** `<linux/if_tun.h>` */
export const IFF_TUN: number = values['IFF_TUN'] as number;
/** `<linux/if_tun.h>` */
export const IFF_TUN_EXCL: number = values['IFF_TUN_EXCL'] as number;
/** `<linux/if_tun.h>` */
export const IFF_VNET_HDR: number = values['IFF_VNET_HDR'] as number;
/** `<linux/if_tun.h>` */
export const TUNGETIFF: number = values['TUNGETIFF'] as number;
/** `<linux/if_tun.h>` */
export const TUNSETIFF: number = values['TUNSETIFF'] as number;
/** `<linux/if_tun.h>` */
export const TUNSETPERSIST: number = values['TUNSETPERSIST'] as number;
/** `<linux/if_xdp.h>` */
export const XDP_COPY: number = values['XDP_COPY'] as number;
/** `<linux/if_xdp.h>` */
export const XDP_MMAP_OFFSETS: Option<'XDP', 'bytes'> =
  values['XDP_MMAP_OFFSETS'] as Option<'XDP', 'bytes'>;
/** `<linux/if_xdp.h>` */
export const XDP_OPTIONS: Option<'XDP', 'bytes'> = values['XDP_OPTIONS'] as Option<'XDP', 'bytes'>;
/** `<linux/if_xdp.h>` */
export const XDP_OPTIONS_ZEROCOPY: number = values['XDP_OPTIONS_ZEROCOPY'] as number;
/** `<linux/if_xdp.h>` */
export const XDP_PGOFF_RX_RING: number = values['XDP_PGOFF_RX_RING'] as number;
/** `<linux/if_xdp.h>` */
export const XDP_PGOFF_TX_RING: number = values['XDP_PGOFF_TX_RING'] as number;
/** `<linux/if_xdp.h>` */
export const XDP_RING_NEED_WAKEUP: number = values['XDP_RING_NEED_WAKEUP'] as number;
/** `<linux/if_xdp.h>` */
export const XDP_RX_RING: Option<'XDP', 'int'> = values['XDP_RX_RING'] as Option<'XDP', 'int'>;
/** `<linux/if_xdp.h>` */
export const XDP_SHARED_UMEM: number = values['XDP_SHARED_UMEM'] as number;
/** `<linux/if_xdp.h>` */
export const XDP_STATISTICS: Option<'XDP', 'bytes'> =
  values['XDP_STATISTICS'] as Option<'XDP', 'bytes'>;
/** `<linux/if_xdp.h>` */
export const XDP_TX_RING: Option<'XDP', 'int'> = values['XDP_TX_RING'] as Option<'XDP', 'int'>;
/** `<linux/if_xdp.h>` */
export const XDP_UMEM_COMPLETION_RING: Option<'XDP', 'int'> =
  values['XDP_UMEM_COMPLETION_RING'] as Option<'XDP', 'int'>;
/** `<linux/if_xdp.h>` */
export const XDP_UMEM_FILL_RING: Option<'XDP', 'int'> =
  values['XDP_UMEM_FILL_RING'] as Option<'XDP', 'int'>;
/** `<linux/if_xdp.h>` */
export const XDP_UMEM_PGOFF_COMPLETION_RING: number =
  values['XDP_UMEM_PGOFF_COMPLETION_RING'] as number;
/** `<linux/if_xdp.h>` */
export const XDP_UMEM_PGOFF_FILL_RING: number = values['XDP_UMEM_PGOFF_FILL_RING'] as number;
/** `<linux/if_xdp.h>` */
export const XDP_UMEM_REG: Option<'XDP', 'bytes'> =
  values['XDP_UMEM_REG'] as Option<'XDP', 'bytes'>;
/** `<linux/if_xdp.h>` */
export const XDP_UMEM_UNALIGNED_CHUNK_FLAG: number =
  values['XDP_UMEM_UNALIGNED_CHUNK_FLAG'] as number;
/** `<linux/if_xdp.h>` */
export const XDP_USE_NEED_WAKEUP: number = values['XDP_USE_NEED_WAKEUP'] as number;
/** `<linux/if_xdp.h>` */
export const XDP_ZEROCOPY: number = values['XDP_ZEROCOPY'] as number;
/** `<linux/inet_diag.h>` */
export const INET_DIAG_BBRINFO: number = values['INET_DIAG_BBRINFO'] as number;
/** `<linux/inet_diag.h>` */
export const INET_DIAG_BC_AUTO: number = values['INET_DIAG_BC_AUTO'] as number;
/** `<linux/inet_diag.h>` */
export const INET_DIAG_BC_CGROUP_COND: number = values['INET_DIAG_BC_CGROUP_COND'] as number;
/** `<linux/inet_diag.h>` */
export const INET_DIAG_BC_DEV_COND: number = values['INET_DIAG_BC_DEV_COND'] as number;
/** `<linux/inet_diag.h>` */
export const INET_DIAG_BC_D_COND: number = values['INET_DIAG_BC_D_COND'] as number;
/** `<linux/inet_diag.h>` */
export const INET_DIAG_BC_D_EQ: number = values['INET_DIAG_BC_D_EQ'] as number;
/** `<linux/inet_diag.h>` */
export const INET_DIAG_BC_D_GE: number = values['INET_DIAG_BC_D_GE'] as number;
/** `<linux/inet_diag.h>` */
export const INET_DIAG_BC_D_LE: number = values['INET_DIAG_BC_D_LE'] as number;
/** `<linux/inet_diag.h>` */
export const INET_DIAG_BC_JMP: number = values['INET_DIAG_BC_JMP'] as number;
/** `<linux/inet_diag.h>` */
export const INET_DIAG_BC_MARK_COND: number = values['INET_DIAG_BC_MARK_COND'] as number;
/** `<linux/inet_diag.h>` */
export const INET_DIAG_BC_NOP: number = values['INET_DIAG_BC_NOP'] as number;
/** `<linux/inet_diag.h>` */
export const INET_DIAG_BC_S_COND: number = values['INET_DIAG_BC_S_COND'] as number;
/** `<linux/inet_diag.h>` */
export const INET_DIAG_BC_S_EQ: number = values['INET_DIAG_BC_S_EQ'] as number;
/** `<linux/inet_diag.h>` */
export const INET_DIAG_BC_S_GE: number = values['INET_DIAG_BC_S_GE'] as number;
/** `<linux/inet_diag.h>` */
export const INET_DIAG_BC_S_LE: number = values['INET_DIAG_BC_S_LE'] as number;
/** `<linux/inet_diag.h>` */
export const INET_DIAG_CGROUP_ID: number = values['INET_DIAG_CGROUP_ID'] as number;
/** `<linux/inet_diag.h>` */
export const INET_DIAG_CLASS_ID: number = values['INET_DIAG_CLASS_ID'] as number;
/** `<linux/inet_diag.h>` */
export const INET_DIAG_CONG: number = values['INET_DIAG_CONG'] as number;
/** `<linux/inet_diag.h>` */
export const INET_DIAG_DCTCPINFO: number = values['INET_DIAG_DCTCPINFO'] as number;
/** `<linux/inet_diag.h>` */
export const INET_DIAG_INFO: number = values['INET_DIAG_INFO'] as number;
/** `<linux/inet_diag.h>` */
export const INET_DIAG_LOCALS: number = values['INET_DIAG_LOCALS'] as number;
/** `<linux/inet_diag.h>` */
export const INET_DIAG_MARK: number = values['INET_DIAG_MARK'] as number;
/** `<linux/inet_diag.h>` */
export const INET_DIAG_MD5SIG: number = values['INET_DIAG_MD5SIG'] as number;
/** `<linux/inet_diag.h>` */
export const INET_DIAG_MEMINFO: number = values['INET_DIAG_MEMINFO'] as number;
/** `<linux/inet_diag.h>` */
export const INET_DIAG_NOCOOKIE: number = values['INET_DIAG_NOCOOKIE'] as number;
/** `<linux/inet_diag.h>` */
export const INET_DIAG_NONE: number = values['INET_DIAG_NONE'] as number;
/** `<linux/inet_diag.h>` */
export const INET_DIAG_PAD: number = values['INET_DIAG_PAD'] as number;
/** `<linux/inet_diag.h>` */
export const INET_DIAG_PEERS: number = values['INET_DIAG_PEERS'] as number;
/** `<linux/inet_diag.h>` */
export const INET_DIAG_PROTOCOL: number = values['INET_DIAG_PROTOCOL'] as number;
/** `<linux/inet_diag.h>` */
export const INET_DIAG_REQ_BYTECODE: number = values['INET_DIAG_REQ_BYTECODE'] as number;
/** `<linux/inet_diag.h>` */
export const INET_DIAG_REQ_NONE: number = values['INET_DIAG_REQ_NONE'] as number;
/** `<linux/inet_diag.h>` */
export const INET_DIAG_REQ_PROTOCOL: number = values['INET_DIAG_REQ_PROTOCOL'] as number;
/** `<linux/inet_diag.h>` */
export const INET_DIAG_REQ_SK_BPF_STORAGES: number =
  values['INET_DIAG_REQ_SK_BPF_STORAGES'] as number;
/** `<linux/inet_diag.h>` */
export const INET_DIAG_SHUTDOWN: number = values['INET_DIAG_SHUTDOWN'] as number;
/** `<linux/inet_diag.h>` */
export const INET_DIAG_SKMEMINFO: number = values['INET_DIAG_SKMEMINFO'] as number;
/** `<linux/inet_diag.h>` */
export const INET_DIAG_SKV6ONLY: number = values['INET_DIAG_SKV6ONLY'] as number;
/** `<linux/inet_diag.h>` */
export const INET_DIAG_SK_BPF_STORAGES: number = values['INET_DIAG_SK_BPF_STORAGES'] as number;
/** `<linux/inet_diag.h>` */
export const INET_DIAG_SOCKOPT: number = values['INET_DIAG_SOCKOPT'] as number;
/** `<linux/inet_diag.h>` */
export const INET_DIAG_TCLASS: number = values['INET_DIAG_TCLASS'] as number;
/** `<linux/inet_diag.h>` */
export const INET_DIAG_TOS: number = values['INET_DIAG_TOS'] as number;
/** `<linux/inet_diag.h>` */
export const INET_DIAG_ULP_INFO: number = values['INET_DIAG_ULP_INFO'] as number;
/** `<linux/inet_diag.h>` */
export const INET_DIAG_VEGASINFO: number = values['INET_DIAG_VEGASINFO'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_ATTR_BACKUP: number = values['MPTCP_ATTR_BACKUP'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_ATTR_DADDR4: number = values['MPTCP_ATTR_DADDR4'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_ATTR_DADDR6: number = values['MPTCP_ATTR_DADDR6'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_ATTR_DPORT: number = values['MPTCP_ATTR_DPORT'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_ATTR_ERROR: number = values['MPTCP_ATTR_ERROR'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_ATTR_FAMILY: number = values['MPTCP_ATTR_FAMILY'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_ATTR_FLAGS: number = values['MPTCP_ATTR_FLAGS'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_ATTR_IF_IDX: number = values['MPTCP_ATTR_IF_IDX'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_ATTR_LOC_ID: number = values['MPTCP_ATTR_LOC_ID'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_ATTR_REM_ID: number = values['MPTCP_ATTR_REM_ID'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_ATTR_RESET_FLAGS: number = values['MPTCP_ATTR_RESET_FLAGS'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_ATTR_RESET_REASON: number = values['MPTCP_ATTR_RESET_REASON'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_ATTR_SADDR4: number = values['MPTCP_ATTR_SADDR4'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_ATTR_SADDR6: number = values['MPTCP_ATTR_SADDR6'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_ATTR_SERVER_SIDE: number = values['MPTCP_ATTR_SERVER_SIDE'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_ATTR_SPORT: number = values['MPTCP_ATTR_SPORT'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_ATTR_TIMEOUT: number = values['MPTCP_ATTR_TIMEOUT'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_ATTR_TOKEN: number = values['MPTCP_ATTR_TOKEN'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_ATTR_UNSPEC: number = values['MPTCP_ATTR_UNSPEC'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_EVENT_ANNOUNCED: number = values['MPTCP_EVENT_ANNOUNCED'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_EVENT_CLOSED: number = values['MPTCP_EVENT_CLOSED'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_EVENT_CREATED: number = values['MPTCP_EVENT_CREATED'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_EVENT_ESTABLISHED: number = values['MPTCP_EVENT_ESTABLISHED'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_EVENT_REMOVED: number = values['MPTCP_EVENT_REMOVED'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_EVENT_SUB_CLOSED: number = values['MPTCP_EVENT_SUB_CLOSED'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_EVENT_SUB_ESTABLISHED: number = values['MPTCP_EVENT_SUB_ESTABLISHED'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_EVENT_SUB_PRIORITY: number = values['MPTCP_EVENT_SUB_PRIORITY'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_EVENT_UNSPEC: number = values['MPTCP_EVENT_UNSPEC'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_INFO: Option<'MPTCP', 'mptcp_info'> =
  values['MPTCP_INFO'] as Option<'MPTCP', 'mptcp_info'>;
/** `<linux/mptcp.h>` */
export const MPTCP_INFO_FLAG_FALLBACK: number = values['MPTCP_INFO_FLAG_FALLBACK'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_INFO_FLAG_REMOTE_KEY_RECEIVED: number =
  values['MPTCP_INFO_FLAG_REMOTE_KEY_RECEIVED'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_PM_ADDR_ATTR_ADDR4: number = values['MPTCP_PM_ADDR_ATTR_ADDR4'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_PM_ADDR_ATTR_ADDR6: number = values['MPTCP_PM_ADDR_ATTR_ADDR6'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_PM_ADDR_ATTR_FAMILY: number = values['MPTCP_PM_ADDR_ATTR_FAMILY'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_PM_ADDR_ATTR_FLAGS: number = values['MPTCP_PM_ADDR_ATTR_FLAGS'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_PM_ADDR_ATTR_ID: number = values['MPTCP_PM_ADDR_ATTR_ID'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_PM_ADDR_ATTR_IF_IDX: number = values['MPTCP_PM_ADDR_ATTR_IF_IDX'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_PM_ADDR_ATTR_PORT: number = values['MPTCP_PM_ADDR_ATTR_PORT'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_PM_ADDR_ATTR_UNSPEC: number = values['MPTCP_PM_ADDR_ATTR_UNSPEC'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_PM_ADDR_FLAG_BACKUP: number = values['MPTCP_PM_ADDR_FLAG_BACKUP'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_PM_ADDR_FLAG_FULLMESH: number = values['MPTCP_PM_ADDR_FLAG_FULLMESH'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_PM_ADDR_FLAG_IMPLICIT: number = values['MPTCP_PM_ADDR_FLAG_IMPLICIT'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_PM_ADDR_FLAG_SIGNAL: number = values['MPTCP_PM_ADDR_FLAG_SIGNAL'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_PM_ADDR_FLAG_SUBFLOW: number = values['MPTCP_PM_ADDR_FLAG_SUBFLOW'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_PM_ATTR_ADDR: number = values['MPTCP_PM_ATTR_ADDR'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_PM_ATTR_ADDR_REMOTE: number = values['MPTCP_PM_ATTR_ADDR_REMOTE'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_PM_ATTR_LOC_ID: number = values['MPTCP_PM_ATTR_LOC_ID'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_PM_ATTR_RCV_ADD_ADDRS: number = values['MPTCP_PM_ATTR_RCV_ADD_ADDRS'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_PM_ATTR_SUBFLOWS: number = values['MPTCP_PM_ATTR_SUBFLOWS'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_PM_ATTR_TOKEN: number = values['MPTCP_PM_ATTR_TOKEN'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_PM_ATTR_UNSPEC: number = values['MPTCP_PM_ATTR_UNSPEC'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_PM_CMD_ADD_ADDR: number = values['MPTCP_PM_CMD_ADD_ADDR'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_PM_CMD_ANNOUNCE: number = values['MPTCP_PM_CMD_ANNOUNCE'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_PM_CMD_DEL_ADDR: number = values['MPTCP_PM_CMD_DEL_ADDR'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_PM_CMD_FLUSH_ADDRS: number = values['MPTCP_PM_CMD_FLUSH_ADDRS'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_PM_CMD_GET_ADDR: number = values['MPTCP_PM_CMD_GET_ADDR'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_PM_CMD_GET_LIMITS: number = values['MPTCP_PM_CMD_GET_LIMITS'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_PM_CMD_REMOVE: number = values['MPTCP_PM_CMD_REMOVE'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_PM_CMD_SET_FLAGS: number = values['MPTCP_PM_CMD_SET_FLAGS'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_PM_CMD_SET_LIMITS: number = values['MPTCP_PM_CMD_SET_LIMITS'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_PM_CMD_SUBFLOW_CREATE: number = values['MPTCP_PM_CMD_SUBFLOW_CREATE'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_PM_CMD_SUBFLOW_DESTROY: number =
  values['MPTCP_PM_CMD_SUBFLOW_DESTROY'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_PM_CMD_UNSPEC: number = values['MPTCP_PM_CMD_UNSPEC'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_PM_EV_FLAG_DENY_JOIN_ID0: number =
  values['MPTCP_PM_EV_FLAG_DENY_JOIN_ID0'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_PM_VER: number = values['MPTCP_PM_VER'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_RST_EBADPERF: number = values['MPTCP_RST_EBADPERF'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_RST_EMIDDLEBOX: number = values['MPTCP_RST_EMIDDLEBOX'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_RST_EMPTCP: number = values['MPTCP_RST_EMPTCP'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_RST_EPROHIBIT: number = values['MPTCP_RST_EPROHIBIT'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_RST_ERESOURCE: number = values['MPTCP_RST_ERESOURCE'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_RST_EUNSPEC: number = values['MPTCP_RST_EUNSPEC'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_RST_EWQ2BIG: number = values['MPTCP_RST_EWQ2BIG'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_SUBFLOW_ADDRS: Option<'MPTCP', 'mptcp_subflow_addrs[]'> =
  values['MPTCP_SUBFLOW_ADDRS'] as Option<'MPTCP', 'mptcp_subflow_addrs[]'>;
/** `<linux/mptcp.h>` */
export const MPTCP_SUBFLOW_ATTR_FLAGS: number = values['MPTCP_SUBFLOW_ATTR_FLAGS'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_SUBFLOW_ATTR_ID_LOC: number = values['MPTCP_SUBFLOW_ATTR_ID_LOC'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_SUBFLOW_ATTR_ID_REM: number = values['MPTCP_SUBFLOW_ATTR_ID_REM'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_SUBFLOW_ATTR_MAP_DATALEN: number =
  values['MPTCP_SUBFLOW_ATTR_MAP_DATALEN'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_SUBFLOW_ATTR_MAP_SEQ: number = values['MPTCP_SUBFLOW_ATTR_MAP_SEQ'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_SUBFLOW_ATTR_MAP_SFSEQ: number =
  values['MPTCP_SUBFLOW_ATTR_MAP_SFSEQ'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_SUBFLOW_ATTR_PAD: number = values['MPTCP_SUBFLOW_ATTR_PAD'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_SUBFLOW_ATTR_RELWRITE_SEQ: number =
  values['MPTCP_SUBFLOW_ATTR_RELWRITE_SEQ'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_SUBFLOW_ATTR_SSN_OFFSET: number =
  values['MPTCP_SUBFLOW_ATTR_SSN_OFFSET'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_SUBFLOW_ATTR_TOKEN_LOC: number =
  values['MPTCP_SUBFLOW_ATTR_TOKEN_LOC'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_SUBFLOW_ATTR_TOKEN_REM: number =
  values['MPTCP_SUBFLOW_ATTR_TOKEN_REM'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_SUBFLOW_ATTR_UNSPEC: number = values['MPTCP_SUBFLOW_ATTR_UNSPEC'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_SUBFLOW_FLAG_BKUP_LOC: number = values['MPTCP_SUBFLOW_FLAG_BKUP_LOC'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_SUBFLOW_FLAG_BKUP_REM: number = values['MPTCP_SUBFLOW_FLAG_BKUP_REM'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_SUBFLOW_FLAG_CONNECTED: number =
  values['MPTCP_SUBFLOW_FLAG_CONNECTED'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_SUBFLOW_FLAG_FULLY_ESTABLISHED: number =
  values['MPTCP_SUBFLOW_FLAG_FULLY_ESTABLISHED'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_SUBFLOW_FLAG_JOIN_LOC: number = values['MPTCP_SUBFLOW_FLAG_JOIN_LOC'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_SUBFLOW_FLAG_JOIN_REM: number = values['MPTCP_SUBFLOW_FLAG_JOIN_REM'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_SUBFLOW_FLAG_MAPVALID: number = values['MPTCP_SUBFLOW_FLAG_MAPVALID'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_SUBFLOW_FLAG_MCAP_LOC: number = values['MPTCP_SUBFLOW_FLAG_MCAP_LOC'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_SUBFLOW_FLAG_MCAP_REM: number = values['MPTCP_SUBFLOW_FLAG_MCAP_REM'] as number;
/** `<linux/mptcp.h>` */
export const MPTCP_TCPINFO: Option<'MPTCP', 'tcp_info[]'> =
  values['MPTCP_TCPINFO'] as Option<'MPTCP', 'tcp_info[]'>;
/** `<linux/net_tstamp.h>` */
export const HWTSTAMP_FILTER_ALL: number = values['HWTSTAMP_FILTER_ALL'] as number;
/** `<linux/net_tstamp.h>` */
export const HWTSTAMP_FILTER_NONE: number = values['HWTSTAMP_FILTER_NONE'] as number;
/** `<linux/net_tstamp.h>` */
export const HWTSTAMP_FILTER_NTP_ALL: number = values['HWTSTAMP_FILTER_NTP_ALL'] as number;
/** `<linux/net_tstamp.h>` */
export const HWTSTAMP_FILTER_PTP_V1_L4_DELAY_REQ: number =
  values['HWTSTAMP_FILTER_PTP_V1_L4_DELAY_REQ'] as number;
/** `<linux/net_tstamp.h>` */
export const HWTSTAMP_FILTER_PTP_V1_L4_EVENT: number =
  values['HWTSTAMP_FILTER_PTP_V1_L4_EVENT'] as number;
/** `<linux/net_tstamp.h>` */
export const HWTSTAMP_FILTER_PTP_V1_L4_SYNC: number =
  values['HWTSTAMP_FILTER_PTP_V1_L4_SYNC'] as number;
/** `<linux/net_tstamp.h>` */
export const HWTSTAMP_FILTER_PTP_V2_DELAY_REQ: number =
  values['HWTSTAMP_FILTER_PTP_V2_DELAY_REQ'] as number;
/** `<linux/net_tstamp.h>` */
export const HWTSTAMP_FILTER_PTP_V2_EVENT: number =
  values['HWTSTAMP_FILTER_PTP_V2_EVENT'] as number;
/** `<linux/net_tstamp.h>` */
export const HWTSTAMP_FILTER_PTP_V2_L2_DELAY_REQ: number =
  values['HWTSTAMP_FILTER_PTP_V2_L2_DELAY_REQ'] as number;
/** `<linux/net_tstamp.h>` */
export const HWTSTAMP_FILTER_PTP_V2_L2_EVENT: number =
  values['HWTSTAMP_FILTER_PTP_V2_L2_EVENT'] as number;
/** `<linux/net_tstamp.h>` */
export const HWTSTAMP_FILTER_PTP_V2_L2_SYNC: number =
  values['HWTSTAMP_FILTER_PTP_V2_L2_SYNC'] as number;
/** `<linux/net_tstamp.h>` */
export const HWTSTAMP_FILTER_PTP_V2_L4_DELAY_REQ: number =
  values['HWTSTAMP_FILTER_PTP_V2_L4_DELAY_REQ'] as number;
/** `<linux/net_tstamp.h>` */
export const HWTSTAMP_FILTER_PTP_V2_L4_EVENT: number =
  values['HWTSTAMP_FILTER_PTP_V2_L4_EVENT'] as number;
/** `<linux/net_tstamp.h>` */
export const HWTSTAMP_FILTER_PTP_V2_L4_SYNC: number =
  values['HWTSTAMP_FILTER_PTP_V2_L4_SYNC'] as number;
/** `<linux/net_tstamp.h>` */
export const HWTSTAMP_FILTER_PTP_V2_SYNC: number = values['HWTSTAMP_FILTER_PTP_V2_SYNC'] as number;
/** `<linux/net_tstamp.h>` */
export const HWTSTAMP_FILTER_SOME: number = values['HWTSTAMP_FILTER_SOME'] as number;
/** `<linux/net_tstamp.h>` */
export const HWTSTAMP_FLAG_BONDED_PHC_INDEX: number =
  values['HWTSTAMP_FLAG_BONDED_PHC_INDEX'] as number;
/** `<linux/net_tstamp.h>` */
export const HWTSTAMP_FLAG_LAST: number = values['HWTSTAMP_FLAG_LAST'] as number;
/** `<linux/net_tstamp.h>` */
export const HWTSTAMP_FLAG_MASK: number = values['HWTSTAMP_FLAG_MASK'] as number;
/** `<linux/net_tstamp.h>` */
export const HWTSTAMP_TX_OFF: number = values['HWTSTAMP_TX_OFF'] as number;
/** `<linux/net_tstamp.h>` */
export const HWTSTAMP_TX_ON: number = values['HWTSTAMP_TX_ON'] as number;
/** `<linux/net_tstamp.h>` */
export const HWTSTAMP_TX_ONESTEP_P2P: number = values['HWTSTAMP_TX_ONESTEP_P2P'] as number;
/** `<linux/net_tstamp.h>` */
export const HWTSTAMP_TX_ONESTEP_SYNC: number = values['HWTSTAMP_TX_ONESTEP_SYNC'] as number;
/** `<linux/net_tstamp.h>` */
export const SOF_TIMESTAMPING_BIND_PHC: number = values['SOF_TIMESTAMPING_BIND_PHC'] as number;
/** `<linux/net_tstamp.h>` */
export const SOF_TIMESTAMPING_LAST: number = values['SOF_TIMESTAMPING_LAST'] as number;
/** `<linux/net_tstamp.h>` */
export const SOF_TIMESTAMPING_MASK: number = values['SOF_TIMESTAMPING_MASK'] as number;
/** `<linux/net_tstamp.h>` */
export const SOF_TIMESTAMPING_OPT_CMSG: number = values['SOF_TIMESTAMPING_OPT_CMSG'] as number;
/** `<linux/net_tstamp.h>` */
export const SOF_TIMESTAMPING_OPT_ID: number = values['SOF_TIMESTAMPING_OPT_ID'] as number;
/** `<linux/net_tstamp.h>` */
export const SOF_TIMESTAMPING_OPT_PKTINFO: number =
  values['SOF_TIMESTAMPING_OPT_PKTINFO'] as number;
/** `<linux/net_tstamp.h>` */
export const SOF_TIMESTAMPING_OPT_STATS: number = values['SOF_TIMESTAMPING_OPT_STATS'] as number;
/** `<linux/net_tstamp.h>` */
export const SOF_TIMESTAMPING_OPT_TSONLY: number = values['SOF_TIMESTAMPING_OPT_TSONLY'] as number;
/** `<linux/net_tstamp.h>` */
export const SOF_TIMESTAMPING_OPT_TX_SWHW: number =
  values['SOF_TIMESTAMPING_OPT_TX_SWHW'] as number;
/** `<linux/net_tstamp.h>` */
export const SOF_TIMESTAMPING_RAW_HARDWARE: number =
  values['SOF_TIMESTAMPING_RAW_HARDWARE'] as number;
/** `<linux/net_tstamp.h>` */
export const SOF_TIMESTAMPING_RX_HARDWARE: number =
  values['SOF_TIMESTAMPING_RX_HARDWARE'] as number;
/** `<linux/net_tstamp.h>` */
export const SOF_TIMESTAMPING_RX_SOFTWARE: number =
  values['SOF_TIMESTAMPING_RX_SOFTWARE'] as number;
/** `<linux/net_tstamp.h>` */
export const SOF_TIMESTAMPING_SOFTWARE: number = values['SOF_TIMESTAMPING_SOFTWARE'] as number;
/** `<linux/net_tstamp.h>` */
export const SOF_TIMESTAMPING_SYS_HARDWARE: number =
  values['SOF_TIMESTAMPING_SYS_HARDWARE'] as number;
/** `<linux/net_tstamp.h>` */
export const SOF_TIMESTAMPING_TX_ACK: number = values['SOF_TIMESTAMPING_TX_ACK'] as number;
/** `<linux/net_tstamp.h>` */
export const SOF_TIMESTAMPING_TX_HARDWARE: number =
  values['SOF_TIMESTAMPING_TX_HARDWARE'] as number;
/** `<linux/net_tstamp.h>` */
export const SOF_TIMESTAMPING_TX_RECORD_MASK: number =
  values['SOF_TIMESTAMPING_TX_RECORD_MASK'] as number;
/** `<linux/net_tstamp.h>` */
export const SOF_TIMESTAMPING_TX_SCHED: number = values['SOF_TIMESTAMPING_TX_SCHED'] as number;
/** `<linux/net_tstamp.h>` */
export const SOF_TIMESTAMPING_TX_SOFTWARE: number =
  values['SOF_TIMESTAMPING_TX_SOFTWARE'] as number;
/** `<linux/net_tstamp.h>` */
export const SOF_TXTIME_DEADLINE_MODE: number = values['SOF_TXTIME_DEADLINE_MODE'] as number;
/** `<linux/net_tstamp.h>` */
export const SOF_TXTIME_FLAGS_LAST: number = values['SOF_TXTIME_FLAGS_LAST'] as number;
/** `<linux/net_tstamp.h>` */
export const SOF_TXTIME_FLAGS_MASK: number = values['SOF_TXTIME_FLAGS_MASK'] as number;
/** `<linux/net_tstamp.h>` */
export const SOF_TXTIME_REPORT_ERRORS: number = values['SOF_TXTIME_REPORT_ERRORS'] as number;
/** `<linux/netfilter_ipv4.h>` */
export const SO_ORIGINAL_DST: Option<'IP', 'sockaddr_in'> =
  values['SO_ORIGINAL_DST'] as Option<'IP', 'sockaddr_in'>;
/** `<linux/netfilter_ipv6/ip6_tables.h>` */
export const IP6T_SO_ORIGINAL_DST: Option<'IPV6', 'sockaddr_in6'> =
  values['IP6T_SO_ORIGINAL_DST'] as Option<'IPV6', 'sockaddr_in6'>;
/** `<linux/netlink.h>` */
export const NETLINK_ADD_MEMBERSHIP: Option<'NETLINK', 'int'> =
  values['NETLINK_ADD_MEMBERSHIP'] as Option<'NETLINK', 'int'>;
/** `<linux/netlink.h>` */
export const NETLINK_AUDIT: number = values['NETLINK_AUDIT'] as number;
/** `<linux/netlink.h>` */
export const NETLINK_BROADCAST_ERROR: Option<'NETLINK', 'int'> =
  values['NETLINK_BROADCAST_ERROR'] as Option<'NETLINK', 'int'>;
/** `<linux/netlink.h>` */
export const NETLINK_CAP_ACK: Option<'NETLINK', 'int'> =
  values['NETLINK_CAP_ACK'] as Option<'NETLINK', 'int'>;
/** `<linux/netlink.h>` */
export const NETLINK_CONNECTED: number = values['NETLINK_CONNECTED'] as number;
/** `<linux/netlink.h>` */
export const NETLINK_CONNECTOR: number = values['NETLINK_CONNECTOR'] as number;
/** `<linux/netlink.h>` */
export const NETLINK_CRYPTO: number = values['NETLINK_CRYPTO'] as number;
/** `<linux/netlink.h>` */
export const NETLINK_DNRTMSG: number = values['NETLINK_DNRTMSG'] as number;
/** `<linux/netlink.h>` */
export const NETLINK_DROP_MEMBERSHIP: Option<'NETLINK', 'int'> =
  values['NETLINK_DROP_MEMBERSHIP'] as Option<'NETLINK', 'int'>;
/** `<linux/netlink.h>` */
export const NETLINK_ECRYPTFS: number = values['NETLINK_ECRYPTFS'] as number;
/** `<linux/netlink.h>` */
export const NETLINK_EXT_ACK: Option<'NETLINK', 'int'> =
  values['NETLINK_EXT_ACK'] as Option<'NETLINK', 'int'>;
/** `<linux/netlink.h>` */
export const NETLINK_FIB_LOOKUP: number = values['NETLINK_FIB_LOOKUP'] as number;
/** `<linux/netlink.h>` */
export const NETLINK_FIREWALL: number = values['NETLINK_FIREWALL'] as number;
/** `<linux/netlink.h>` */
export const NETLINK_GENERIC: number = values['NETLINK_GENERIC'] as number;
/** `<linux/netlink.h>` */
export const NETLINK_GET_STRICT_CHK: Option<'NETLINK', 'int'> =
  values['NETLINK_GET_STRICT_CHK'] as Option<'NETLINK', 'int'>;
/** `<linux/netlink.h>` */
export const NETLINK_INET_DIAG: number = values['NETLINK_INET_DIAG'] as number;
/** `<linux/netlink.h>` */
export const NETLINK_IP6_FW: number = values['NETLINK_IP6_FW'] as number;
/** `<linux/netlink.h>` */
export const NETLINK_ISCSI: number = values['NETLINK_ISCSI'] as number;
/** `<linux/netlink.h>` */
export const NETLINK_KOBJECT_UEVENT: number = values['NETLINK_KOBJECT_UEVENT'] as number;
/** `<linux/netlink.h>` */
export const NETLINK_LISTEN_ALL_NSID: Option<'NETLINK', 'int'> =
  values['NETLINK_LISTEN_ALL_NSID'] as Option<'NETLINK', 'int'>;
/** `<linux/netlink.h>` */
export const NETLINK_LIST_MEMBERSHIPS: Option<'NETLINK', 'u32[]'> =
  values['NETLINK_LIST_MEMBERSHIPS'] as Option<'NETLINK', 'u32[]'>;
/** `<linux/netlink.h>` */
export const NETLINK_NETFILTER: number = values['NETLINK_NETFILTER'] as number;
/** `<linux/netlink.h>` */
export const NETLINK_NFLOG: number = values['NETLINK_NFLOG'] as number;
/** `<linux/netlink.h>` */
export const NETLINK_NO_ENOBUFS: Option<'NETLINK', 'int'> =
  values['NETLINK_NO_ENOBUFS'] as Option<'NETLINK', 'int'>;
/** `<linux/netlink.h>` */
export const NETLINK_PKTINFO: Option<'NETLINK', 'int'> =
  values['NETLINK_PKTINFO'] as Option<'NETLINK', 'int'>;
/** `<linux/netlink.h>` */
export const NETLINK_RDMA: number = values['NETLINK_RDMA'] as number;
/** `<linux/netlink.h>` */
export const NETLINK_ROUTE: number = values['NETLINK_ROUTE'] as number;
/** `<linux/netlink.h>` */
export const NETLINK_RX_RING: number = values['NETLINK_RX_RING'] as number;
/** `<linux/netlink.h>` */
export const NETLINK_SCSITRANSPORT: number = values['NETLINK_SCSITRANSPORT'] as number;
/** `<linux/netlink.h>` */
export const NETLINK_SELINUX: number = values['NETLINK_SELINUX'] as number;
/** `<linux/netlink.h>` */
export const NETLINK_SMC: number = values['NETLINK_SMC'] as number;
/** `<linux/netlink.h>` */
export const NETLINK_SOCK_DIAG: number = values['NETLINK_SOCK_DIAG'] as number;
/** `<linux/netlink.h>` */
export const NETLINK_TX_RING: number = values['NETLINK_TX_RING'] as number;
/** `<linux/netlink.h>` */
export const NETLINK_UNCONNECTED: number = values['NETLINK_UNCONNECTED'] as number;
/** `<linux/netlink.h>` */
export const NETLINK_UNUSED: number = values['NETLINK_UNUSED'] as number;
/** `<linux/netlink.h>` */
export const NETLINK_USERSOCK: number = values['NETLINK_USERSOCK'] as number;
/** `<linux/netlink.h>` */
export const NETLINK_XFRM: number = values['NETLINK_XFRM'] as number;
/** `<linux/netlink.h>` */
export const NLA_F_NESTED: number = values['NLA_F_NESTED'] as number;
/** `<linux/netlink.h>` */
export const NLA_F_NET_BYTEORDER: number = values['NLA_F_NET_BYTEORDER'] as number;
/** `<linux/netlink.h>` */
export const NLMSG_ALIGNTO: number = values['NLMSG_ALIGNTO'] as number;
/** `<linux/netlink.h>` */
export const NLMSG_DONE: number = values['NLMSG_DONE'] as number;
/** `<linux/netlink.h>` */
export const NLMSG_ERROR: number = values['NLMSG_ERROR'] as number;
/** `<linux/netlink.h>` */
export const NLMSG_MIN_TYPE: number = values['NLMSG_MIN_TYPE'] as number;
/** `<linux/netlink.h>` */
export const NLMSG_NOOP: number = values['NLMSG_NOOP'] as number;
/** `<linux/netlink.h>` */
export const NLMSG_OVERRUN: number = values['NLMSG_OVERRUN'] as number;
/** `<linux/netlink.h>` */
export const NLM_F_ACK: number = values['NLM_F_ACK'] as number;
/** `<linux/netlink.h>` */
export const NLM_F_ACK_TLVS: number = values['NLM_F_ACK_TLVS'] as number;
/** `<linux/netlink.h>` */
export const NLM_F_APPEND: number = values['NLM_F_APPEND'] as number;
/** `<linux/netlink.h>` */
export const NLM_F_ATOMIC: number = values['NLM_F_ATOMIC'] as number;
/** `<linux/netlink.h>` */
export const NLM_F_BULK: number = values['NLM_F_BULK'] as number;
/** `<linux/netlink.h>` */
export const NLM_F_CAPPED: number = values['NLM_F_CAPPED'] as number;
/** `<linux/netlink.h>` */
export const NLM_F_CREATE: number = values['NLM_F_CREATE'] as number;
/** `<linux/netlink.h>` */
export const NLM_F_DUMP: number = values['NLM_F_DUMP'] as number;
/** `<linux/netlink.h>` */
export const NLM_F_DUMP_FILTERED: number = values['NLM_F_DUMP_FILTERED'] as number;
/** `<linux/netlink.h>` */
export const NLM_F_DUMP_INTR: number = values['NLM_F_DUMP_INTR'] as number;
/** `<linux/netlink.h>` */
export const NLM_F_ECHO: number = values['NLM_F_ECHO'] as number;
/** `<linux/netlink.h>` */
export const NLM_F_EXCL: number = values['NLM_F_EXCL'] as number;
/** `<linux/netlink.h>` */
export const NLM_F_MATCH: number = values['NLM_F_MATCH'] as number;
/** `<linux/netlink.h>` */
export const NLM_F_MULTI: number = values['NLM_F_MULTI'] as number;
/** `<linux/netlink.h>` */
export const NLM_F_NONREC: number = values['NLM_F_NONREC'] as number;
/** `<linux/netlink.h>` */
export const NLM_F_REPLACE: number = values['NLM_F_REPLACE'] as number;
/** `<linux/netlink.h>` */
export const NLM_F_REQUEST: number = values['NLM_F_REQUEST'] as number;
/** `<linux/netlink.h>` */
export const NLM_F_ROOT: number = values['NLM_F_ROOT'] as number;
/** `<linux/pidfd.h>` */
export const PIDFD_NONBLOCK: number = values['PIDFD_NONBLOCK'] as number;
/** `<linux/pidfd.h>` */
export const PIDFD_THREAD: number = values['PIDFD_THREAD'] as number;
/** `<linux/rtnetlink.h>` */
export const RTA_CACHEINFO: number = values['RTA_CACHEINFO'] as number;
/** `<linux/rtnetlink.h>` */
export const RTA_DPORT: number = values['RTA_DPORT'] as number;
/** `<linux/rtnetlink.h>` */
export const RTA_DST: number = values['RTA_DST'] as number;
/** `<linux/rtnetlink.h>` */
export const RTA_ENCAP: number = values['RTA_ENCAP'] as number;
/** `<linux/rtnetlink.h>` */
export const RTA_ENCAP_TYPE: number = values['RTA_ENCAP_TYPE'] as number;
/** `<linux/rtnetlink.h>` */
export const RTA_EXPIRES: number = values['RTA_EXPIRES'] as number;
/** `<linux/rtnetlink.h>` */
export const RTA_FLOW: number = values['RTA_FLOW'] as number;
/** `<linux/rtnetlink.h>` */
export const RTA_GATEWAY: number = values['RTA_GATEWAY'] as number;
/** `<linux/rtnetlink.h>` */
export const RTA_IIF: number = values['RTA_IIF'] as number;
/** `<linux/rtnetlink.h>` */
export const RTA_IP_PROTO: number = values['RTA_IP_PROTO'] as number;
/** `<linux/rtnetlink.h>` */
export const RTA_MARK: number = values['RTA_MARK'] as number;
/** `<linux/rtnetlink.h>` */
export const RTA_METRICS: number = values['RTA_METRICS'] as number;
/** `<linux/rtnetlink.h>` */
export const RTA_MFC_STATS: number = values['RTA_MFC_STATS'] as number;
/** `<linux/rtnetlink.h>` */
export const RTA_MP_ALGO: number = values['RTA_MP_ALGO'] as number;
/** `<linux/rtnetlink.h>` */
export const RTA_MULTIPATH: number = values['RTA_MULTIPATH'] as number;
/** `<linux/rtnetlink.h>` */
export const RTA_NEWDST: number = values['RTA_NEWDST'] as number;
/** `<linux/rtnetlink.h>` */
export const RTA_NH_ID: number = values['RTA_NH_ID'] as number;
/** `<linux/rtnetlink.h>` */
export const RTA_OIF: number = values['RTA_OIF'] as number;
/** `<linux/rtnetlink.h>` */
export const RTA_PAD: number = values['RTA_PAD'] as number;
/** `<linux/rtnetlink.h>` */
export const RTA_PREF: number = values['RTA_PREF'] as number;
/** `<linux/rtnetlink.h>` */
export const RTA_PREFSRC: number = values['RTA_PREFSRC'] as number;
/** `<linux/rtnetlink.h>` */
export const RTA_PRIORITY: number = values['RTA_PRIORITY'] as number;
/** `<linux/rtnetlink.h>` */
export const RTA_PROTOINFO: number = values['RTA_PROTOINFO'] as number;
/** `<linux/rtnetlink.h>` */
export const RTA_SESSION: number = values['RTA_SESSION'] as number;
/** `<linux/rtnetlink.h>` */
export const RTA_SPORT: number = values['RTA_SPORT'] as number;
/** `<linux/rtnetlink.h>` */
export const RTA_SRC: number = values['RTA_SRC'] as number;
/** `<linux/rtnetlink.h>` */
export const RTA_TABLE: number = values['RTA_TABLE'] as number;
/** `<linux/rtnetlink.h>` */
export const RTA_TTL_PROPAGATE: number = values['RTA_TTL_PROPAGATE'] as number;
/** `<linux/rtnetlink.h>` */
export const RTA_UID: number = values['RTA_UID'] as number;
/** `<linux/rtnetlink.h>` */
export const RTA_UNSPEC: number = values['RTA_UNSPEC'] as number;
/** `<linux/rtnetlink.h>` */
export const RTA_VIA: number = values['RTA_VIA'] as number;
/** `<linux/rtnetlink.h>` */
export const RTMGRP_DECnet_IFADDR: number = values['RTMGRP_DECnet_IFADDR'] as number;
/** `<linux/rtnetlink.h>` */
export const RTMGRP_DECnet_ROUTE: number = values['RTMGRP_DECnet_ROUTE'] as number;
/** `<linux/rtnetlink.h>` */
export const RTMGRP_IPV4_IFADDR: number = values['RTMGRP_IPV4_IFADDR'] as number;
/** `<linux/rtnetlink.h>` */
export const RTMGRP_IPV4_MROUTE: number = values['RTMGRP_IPV4_MROUTE'] as number;
/** `<linux/rtnetlink.h>` */
export const RTMGRP_IPV4_ROUTE: number = values['RTMGRP_IPV4_ROUTE'] as number;
/** `<linux/rtnetlink.h>` */
export const RTMGRP_IPV4_RULE: number = values['RTMGRP_IPV4_RULE'] as number;
/** `<linux/rtnetlink.h>` */
export const RTMGRP_IPV6_IFADDR: number = values['RTMGRP_IPV6_IFADDR'] as number;
/** `<linux/rtnetlink.h>` */
export const RTMGRP_IPV6_IFINFO: number = values['RTMGRP_IPV6_IFINFO'] as number;
/** `<linux/rtnetlink.h>` */
export const RTMGRP_IPV6_MROUTE: number = values['RTMGRP_IPV6_MROUTE'] as number;
/** `<linux/rtnetlink.h>` */
export const RTMGRP_IPV6_PREFIX: number = values['RTMGRP_IPV6_PREFIX'] as number;
/** `<linux/rtnetlink.h>` */
export const RTMGRP_IPV6_ROUTE: number = values['RTMGRP_IPV6_ROUTE'] as number;
/** `<linux/rtnetlink.h>` */
export const RTMGRP_LINK: number = values['RTMGRP_LINK'] as number;
/** `<linux/rtnetlink.h>` */
export const RTMGRP_NEIGH: number = values['RTMGRP_NEIGH'] as number;
/** `<linux/rtnetlink.h>` */
export const RTMGRP_NOTIFY: number = values['RTMGRP_NOTIFY'] as number;
/** `<linux/rtnetlink.h>` */
export const RTMGRP_TC: number = values['RTMGRP_TC'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_BASE: number = values['RTM_BASE'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_DELACTION: number = values['RTM_DELACTION'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_DELADDR: number = values['RTM_DELADDR'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_DELADDRLABEL: number = values['RTM_DELADDRLABEL'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_DELCHAIN: number = values['RTM_DELCHAIN'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_DELLINK: number = values['RTM_DELLINK'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_DELLINKPROP: number = values['RTM_DELLINKPROP'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_DELMDB: number = values['RTM_DELMDB'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_DELNEIGH: number = values['RTM_DELNEIGH'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_DELNETCONF: number = values['RTM_DELNETCONF'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_DELNEXTHOP: number = values['RTM_DELNEXTHOP'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_DELNEXTHOPBUCKET: number = values['RTM_DELNEXTHOPBUCKET'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_DELNSID: number = values['RTM_DELNSID'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_DELQDISC: number = values['RTM_DELQDISC'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_DELROUTE: number = values['RTM_DELROUTE'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_DELRULE: number = values['RTM_DELRULE'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_DELTCLASS: number = values['RTM_DELTCLASS'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_DELTFILTER: number = values['RTM_DELTFILTER'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_DELTUNNEL: number = values['RTM_DELTUNNEL'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_DELVLAN: number = values['RTM_DELVLAN'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_F_CLONED: number = values['RTM_F_CLONED'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_F_EQUALIZE: number = values['RTM_F_EQUALIZE'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_F_FIB_MATCH: number = values['RTM_F_FIB_MATCH'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_F_LOOKUP_TABLE: number = values['RTM_F_LOOKUP_TABLE'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_F_NOTIFY: number = values['RTM_F_NOTIFY'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_F_OFFLOAD: number = values['RTM_F_OFFLOAD'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_F_OFFLOAD_FAILED: number = values['RTM_F_OFFLOAD_FAILED'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_F_PREFIX: number = values['RTM_F_PREFIX'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_F_TRAP: number = values['RTM_F_TRAP'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_GETACTION: number = values['RTM_GETACTION'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_GETADDR: number = values['RTM_GETADDR'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_GETADDRLABEL: number = values['RTM_GETADDRLABEL'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_GETANYCAST: number = values['RTM_GETANYCAST'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_GETCHAIN: number = values['RTM_GETCHAIN'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_GETDCB: number = values['RTM_GETDCB'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_GETLINK: number = values['RTM_GETLINK'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_GETLINKPROP: number = values['RTM_GETLINKPROP'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_GETMDB: number = values['RTM_GETMDB'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_GETMULTICAST: number = values['RTM_GETMULTICAST'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_GETNEIGH: number = values['RTM_GETNEIGH'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_GETNEIGHTBL: number = values['RTM_GETNEIGHTBL'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_GETNETCONF: number = values['RTM_GETNETCONF'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_GETNEXTHOP: number = values['RTM_GETNEXTHOP'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_GETNEXTHOPBUCKET: number = values['RTM_GETNEXTHOPBUCKET'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_GETNSID: number = values['RTM_GETNSID'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_GETQDISC: number = values['RTM_GETQDISC'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_GETROUTE: number = values['RTM_GETROUTE'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_GETRULE: number = values['RTM_GETRULE'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_GETSTATS: number = values['RTM_GETSTATS'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_GETTCLASS: number = values['RTM_GETTCLASS'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_GETTFILTER: number = values['RTM_GETTFILTER'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_GETTUNNEL: number = values['RTM_GETTUNNEL'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_GETVLAN: number = values['RTM_GETVLAN'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_NEWACTION: number = values['RTM_NEWACTION'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_NEWADDR: number = values['RTM_NEWADDR'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_NEWADDRLABEL: number = values['RTM_NEWADDRLABEL'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_NEWCACHEREPORT: number = values['RTM_NEWCACHEREPORT'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_NEWCHAIN: number = values['RTM_NEWCHAIN'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_NEWLINK: number = values['RTM_NEWLINK'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_NEWLINKPROP: number = values['RTM_NEWLINKPROP'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_NEWMDB: number = values['RTM_NEWMDB'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_NEWNDUSEROPT: number = values['RTM_NEWNDUSEROPT'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_NEWNEIGH: number = values['RTM_NEWNEIGH'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_NEWNEIGHTBL: number = values['RTM_NEWNEIGHTBL'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_NEWNETCONF: number = values['RTM_NEWNETCONF'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_NEWNEXTHOP: number = values['RTM_NEWNEXTHOP'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_NEWNEXTHOPBUCKET: number = values['RTM_NEWNEXTHOPBUCKET'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_NEWNSID: number = values['RTM_NEWNSID'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_NEWPREFIX: number = values['RTM_NEWPREFIX'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_NEWQDISC: number = values['RTM_NEWQDISC'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_NEWROUTE: number = values['RTM_NEWROUTE'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_NEWRULE: number = values['RTM_NEWRULE'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_NEWSTATS: number = values['RTM_NEWSTATS'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_NEWTCLASS: number = values['RTM_NEWTCLASS'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_NEWTFILTER: number = values['RTM_NEWTFILTER'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_NEWTUNNEL: number = values['RTM_NEWTUNNEL'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_NEWVLAN: number = values['RTM_NEWVLAN'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_NR_FAMILIES: number = values['RTM_NR_FAMILIES'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_NR_MSGTYPES: number = values['RTM_NR_MSGTYPES'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_SETDCB: number = values['RTM_SETDCB'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_SETLINK: number = values['RTM_SETLINK'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_SETNEIGHTBL: number = values['RTM_SETNEIGHTBL'] as number;
/** `<linux/rtnetlink.h>` */
export const RTM_SETSTATS: number = values['RTM_SETSTATS'] as number;
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_BRVLAN: number = values['RTNLGRP_BRVLAN'] as number;
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_DCB: number = values['RTNLGRP_DCB'] as number;
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_DECnet_IFADDR: number = values['RTNLGRP_DECnet_IFADDR'] as number;
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_DECnet_ROUTE: number = values['RTNLGRP_DECnet_ROUTE'] as number;
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_DECnet_RULE: number = values['RTNLGRP_DECnet_RULE'] as number;
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_IPV4_IFADDR: number = values['RTNLGRP_IPV4_IFADDR'] as number;
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_IPV4_MROUTE: number = values['RTNLGRP_IPV4_MROUTE'] as number;
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_IPV4_MROUTE_R: number = values['RTNLGRP_IPV4_MROUTE_R'] as number;
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_IPV4_NETCONF: number = values['RTNLGRP_IPV4_NETCONF'] as number;
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_IPV4_ROUTE: number = values['RTNLGRP_IPV4_ROUTE'] as number;
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_IPV4_RULE: number = values['RTNLGRP_IPV4_RULE'] as number;
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_IPV6_IFADDR: number = values['RTNLGRP_IPV6_IFADDR'] as number;
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_IPV6_IFINFO: number = values['RTNLGRP_IPV6_IFINFO'] as number;
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_IPV6_MROUTE: number = values['RTNLGRP_IPV6_MROUTE'] as number;
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_IPV6_MROUTE_R: number = values['RTNLGRP_IPV6_MROUTE_R'] as number;
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_IPV6_NETCONF: number = values['RTNLGRP_IPV6_NETCONF'] as number;
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_IPV6_PREFIX: number = values['RTNLGRP_IPV6_PREFIX'] as number;
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_IPV6_ROUTE: number = values['RTNLGRP_IPV6_ROUTE'] as number;
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_IPV6_RULE: number = values['RTNLGRP_IPV6_RULE'] as number;
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_LINK: number = values['RTNLGRP_LINK'] as number;
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_MCTP_IFADDR: number = values['RTNLGRP_MCTP_IFADDR'] as number;
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_MDB: number = values['RTNLGRP_MDB'] as number;
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_MPLS_NETCONF: number = values['RTNLGRP_MPLS_NETCONF'] as number;
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_MPLS_ROUTE: number = values['RTNLGRP_MPLS_ROUTE'] as number;
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_ND_USEROPT: number = values['RTNLGRP_ND_USEROPT'] as number;
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_NEIGH: number = values['RTNLGRP_NEIGH'] as number;
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_NEXTHOP: number = values['RTNLGRP_NEXTHOP'] as number;
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_NONE: number = values['RTNLGRP_NONE'] as number;
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_NOTIFY: number = values['RTNLGRP_NOTIFY'] as number;
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_NSID: number = values['RTNLGRP_NSID'] as number;
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_PHONET_IFADDR: number = values['RTNLGRP_PHONET_IFADDR'] as number;
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_PHONET_ROUTE: number = values['RTNLGRP_PHONET_ROUTE'] as number;
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_STATS: number = values['RTNLGRP_STATS'] as number;
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_TC: number = values['RTNLGRP_TC'] as number;
/** `<linux/rtnetlink.h>` */
export const RTNLGRP_TUNNEL: number = values['RTNLGRP_TUNNEL'] as number;
/** `<linux/rtnetlink.h>` */
export const RTN_ANYCAST: number = values['RTN_ANYCAST'] as number;
/** `<linux/rtnetlink.h>` */
export const RTN_BLACKHOLE: number = values['RTN_BLACKHOLE'] as number;
/** `<linux/rtnetlink.h>` */
export const RTN_BROADCAST: number = values['RTN_BROADCAST'] as number;
/** `<linux/rtnetlink.h>` */
export const RTN_LOCAL: number = values['RTN_LOCAL'] as number;
/** `<linux/rtnetlink.h>` */
export const RTN_MULTICAST: number = values['RTN_MULTICAST'] as number;
/** `<linux/rtnetlink.h>` */
export const RTN_NAT: number = values['RTN_NAT'] as number;
/** `<linux/rtnetlink.h>` */
export const RTN_PROHIBIT: number = values['RTN_PROHIBIT'] as number;
/** `<linux/rtnetlink.h>` */
export const RTN_THROW: number = values['RTN_THROW'] as number;
/** `<linux/rtnetlink.h>` */
export const RTN_UNICAST: number = values['RTN_UNICAST'] as number;
/** `<linux/rtnetlink.h>` */
export const RTN_UNREACHABLE: number = values['RTN_UNREACHABLE'] as number;
/** `<linux/rtnetlink.h>` */
export const RTN_UNSPEC: number = values['RTN_UNSPEC'] as number;
/** `<linux/rtnetlink.h>` */
export const RTN_XRESOLVE: number = values['RTN_XRESOLVE'] as number;
/** `<linux/rtnetlink.h>` */
export const RTPROT_BABEL: number = values['RTPROT_BABEL'] as number;
/** `<linux/rtnetlink.h>` */
export const RTPROT_BGP: number = values['RTPROT_BGP'] as number;
/** `<linux/rtnetlink.h>` */
export const RTPROT_BIRD: number = values['RTPROT_BIRD'] as number;
/** `<linux/rtnetlink.h>` */
export const RTPROT_BOOT: number = values['RTPROT_BOOT'] as number;
/** `<linux/rtnetlink.h>` */
export const RTPROT_DHCP: number = values['RTPROT_DHCP'] as number;
/** `<linux/rtnetlink.h>` */
export const RTPROT_DNROUTED: number = values['RTPROT_DNROUTED'] as number;
/** `<linux/rtnetlink.h>` */
export const RTPROT_EIGRP: number = values['RTPROT_EIGRP'] as number;
/** `<linux/rtnetlink.h>` */
export const RTPROT_GATED: number = values['RTPROT_GATED'] as number;
/** `<linux/rtnetlink.h>` */
export const RTPROT_ISIS: number = values['RTPROT_ISIS'] as number;
/** `<linux/rtnetlink.h>` */
export const RTPROT_KEEPALIVED: number = values['RTPROT_KEEPALIVED'] as number;
/** `<linux/rtnetlink.h>` */
export const RTPROT_KERNEL: number = values['RTPROT_KERNEL'] as number;
/** `<linux/rtnetlink.h>` */
export const RTPROT_MROUTED: number = values['RTPROT_MROUTED'] as number;
/** `<linux/rtnetlink.h>` */
export const RTPROT_MRT: number = values['RTPROT_MRT'] as number;
/** `<linux/rtnetlink.h>` */
export const RTPROT_NTK: number = values['RTPROT_NTK'] as number;
/** `<linux/rtnetlink.h>` */
export const RTPROT_OPENR: number = values['RTPROT_OPENR'] as number;
/** `<linux/rtnetlink.h>` */
export const RTPROT_OSPF: number = values['RTPROT_OSPF'] as number;
/** `<linux/rtnetlink.h>` */
export const RTPROT_RA: number = values['RTPROT_RA'] as number;
/** `<linux/rtnetlink.h>` */
export const RTPROT_REDIRECT: number = values['RTPROT_REDIRECT'] as number;
/** `<linux/rtnetlink.h>` */
export const RTPROT_RIP: number = values['RTPROT_RIP'] as number;
/** `<linux/rtnetlink.h>` */
export const RTPROT_STATIC: number = values['RTPROT_STATIC'] as number;
/** `<linux/rtnetlink.h>` */
export const RTPROT_UNSPEC: number = values['RTPROT_UNSPEC'] as number;
/** `<linux/rtnetlink.h>` */
export const RTPROT_XORP: number = values['RTPROT_XORP'] as number;
/** `<linux/rtnetlink.h>` */
export const RTPROT_ZEBRA: number = values['RTPROT_ZEBRA'] as number;
/** `<linux/rtnetlink.h>` */
export const RT_SCOPE_HOST: number = values['RT_SCOPE_HOST'] as number;
/** `<linux/rtnetlink.h>` */
export const RT_SCOPE_LINK: number = values['RT_SCOPE_LINK'] as number;
/** `<linux/rtnetlink.h>` */
export const RT_SCOPE_NOWHERE: number = values['RT_SCOPE_NOWHERE'] as number;
/** `<linux/rtnetlink.h>` */
export const RT_SCOPE_SITE: number = values['RT_SCOPE_SITE'] as number;
/** `<linux/rtnetlink.h>` */
export const RT_SCOPE_UNIVERSE: number = values['RT_SCOPE_UNIVERSE'] as number;
/** `<linux/sock_diag.h>` */
export const SK_MEMINFO_BACKLOG: number = values['SK_MEMINFO_BACKLOG'] as number;
/** `<linux/sock_diag.h>` */
export const SK_MEMINFO_DROPS: number = values['SK_MEMINFO_DROPS'] as number;
/** `<linux/sock_diag.h>` */
export const SK_MEMINFO_FWD_ALLOC: number = values['SK_MEMINFO_FWD_ALLOC'] as number;
/** `<linux/sock_diag.h>` */
export const SK_MEMINFO_OPTMEM: number = values['SK_MEMINFO_OPTMEM'] as number;
/** `<linux/sock_diag.h>` */
export const SK_MEMINFO_RCVBUF: number = values['SK_MEMINFO_RCVBUF'] as number;
/** `<linux/sock_diag.h>` */
export const SK_MEMINFO_RMEM_ALLOC: number = values['SK_MEMINFO_RMEM_ALLOC'] as number;
/** `<linux/sock_diag.h>` */
export const SK_MEMINFO_SNDBUF: number = values['SK_MEMINFO_SNDBUF'] as number;
/** `<linux/sock_diag.h>` */
export const SK_MEMINFO_VARS: number = values['SK_MEMINFO_VARS'] as number;
/** `<linux/sock_diag.h>` */
export const SK_MEMINFO_WMEM_ALLOC: number = values['SK_MEMINFO_WMEM_ALLOC'] as number;
/** `<linux/sock_diag.h>` */
export const SK_MEMINFO_WMEM_QUEUED: number = values['SK_MEMINFO_WMEM_QUEUED'] as number;
/** `<linux/sock_diag.h>` */
export const SOCK_DESTROY: number = values['SOCK_DESTROY'] as number;
/** `<linux/sock_diag.h>` */
export const SOCK_DIAG_BY_FAMILY: number = values['SOCK_DIAG_BY_FAMILY'] as number;
/** `<linux/socket.h>` */
export const SOCK_BUF_LOCK_MASK: number = values['SOCK_BUF_LOCK_MASK'] as number;
/** `<linux/socket.h>` */
export const SOCK_RCVBUF_LOCK: number = values['SOCK_RCVBUF_LOCK'] as number;
/** `<linux/socket.h>` */
export const SOCK_SNDBUF_LOCK: number = values['SOCK_SNDBUF_LOCK'] as number;
/** `<linux/socket.h>` */
export const SOCK_TXREHASH_DEFAULT: number = values['SOCK_TXREHASH_DEFAULT'] as number;
/** `<linux/socket.h>` */
export const SOCK_TXREHASH_DISABLED: number = values['SOCK_TXREHASH_DISABLED'] as number;
/** `<linux/socket.h>` */
export const SOCK_TXREHASH_ENABLED: number = values['SOCK_TXREHASH_ENABLED'] as number;
/** `<linux/sockios.h>` */
export const FIOGETOWN: number = values['FIOGETOWN'] as number;
/** `<linux/sockios.h>` */
export const FIOSETOWN: number = values['FIOSETOWN'] as number;
/** `<linux/sockios.h>` */
export const SIOCATMARK: number = values['SIOCATMARK'] as number;
/** `<linux/sockios.h>` */
export const SIOCBONDCHANGEACTIVE: number = values['SIOCBONDCHANGEACTIVE'] as number;
/** `<linux/sockios.h>` */
export const SIOCBONDENSLAVE: number = values['SIOCBONDENSLAVE'] as number;
/** `<linux/sockios.h>` */
export const SIOCBONDINFOQUERY: number = values['SIOCBONDINFOQUERY'] as number;
/** `<linux/sockios.h>` */
export const SIOCBONDRELEASE: number = values['SIOCBONDRELEASE'] as number;
/** `<linux/sockios.h>` */
export const SIOCBONDSETHWADDR: number = values['SIOCBONDSETHWADDR'] as number;
/** `<linux/sockios.h>` */
export const SIOCBONDSLAVEINFOQUERY: number = values['SIOCBONDSLAVEINFOQUERY'] as number;
/** `<linux/sockios.h>` */
export const SIOCBRADDBR: number = values['SIOCBRADDBR'] as number;
/** `<linux/sockios.h>` */
export const SIOCBRADDIF: number = values['SIOCBRADDIF'] as number;
/** `<linux/sockios.h>` */
export const SIOCBRDELBR: number = values['SIOCBRDELBR'] as number;
/** `<linux/sockios.h>` */
export const SIOCBRDELIF: number = values['SIOCBRDELIF'] as number;
/** `<linux/sockios.h>` */
export const SIOCETHTOOL: number = values['SIOCETHTOOL'] as number;
/** `<linux/sockios.h>` */
export const SIOCGHWTSTAMP: number = values['SIOCGHWTSTAMP'] as number;
/** `<linux/sockios.h>` */
export const SIOCGIFVLAN: number = values['SIOCGIFVLAN'] as number;
/** `<linux/sockios.h>` */
export const SIOCGMIIPHY: number = values['SIOCGMIIPHY'] as number;
/** `<linux/sockios.h>` */
export const SIOCGMIIREG: number = values['SIOCGMIIREG'] as number;
/** `<linux/sockios.h>` */
export const SIOCGPGRP: number = values['SIOCGPGRP'] as number;
/** `<linux/sockios.h>` */
export const SIOCGSKNS: number = values['SIOCGSKNS'] as number;
/** `<linux/sockios.h>` */
export const SIOCGSTAMP: number = values['SIOCGSTAMP'] as number;
/** `<linux/sockios.h>` */
export const SIOCGSTAMPNS: number = values['SIOCGSTAMPNS'] as number;
/** `<linux/sockios.h>` */
export const SIOCGSTAMPNS_NEW: number = values['SIOCGSTAMPNS_NEW'] as number;
/** `<linux/sockios.h>` */
export const SIOCGSTAMPNS_OLD: number = values['SIOCGSTAMPNS_OLD'] as number;
/** `<linux/sockios.h>` */
export const SIOCGSTAMP_NEW: number = values['SIOCGSTAMP_NEW'] as number;
/** `<linux/sockios.h>` */
export const SIOCGSTAMP_OLD: number = values['SIOCGSTAMP_OLD'] as number;
/** `<linux/sockios.h>` */
export const SIOCINQ: number = values['SIOCINQ'] as number;
/** `<linux/sockios.h>` */
export const SIOCOUTQ: number = values['SIOCOUTQ'] as number;
/** `<linux/sockios.h>` */
export const SIOCOUTQNSD: number = values['SIOCOUTQNSD'] as number;
/** `<linux/sockios.h>` */
export const SIOCSHWTSTAMP: number = values['SIOCSHWTSTAMP'] as number;
/** `<linux/sockios.h>` */
export const SIOCSIFVLAN: number = values['SIOCSIFVLAN'] as number;
/** `<linux/sockios.h>` */
export const SIOCSMIIREG: number = values['SIOCSMIIREG'] as number;
/** `<linux/sockios.h>` */
export const SIOCSPGRP: number = values['SIOCSPGRP'] as number;
/** `<linux/sockios.h>` */
export const SIOCWANDEV: number = values['SIOCWANDEV'] as number;
/** `<linux/sockios.h>` */
export const SOCK_IOC_TYPE: number = values['SOCK_IOC_TYPE'] as number;
/** `<linux/tls.h>` */
export const TLS_1_2_VERSION: number = values['TLS_1_2_VERSION'] as number;
/** `<linux/tls.h>` */
export const TLS_1_2_VERSION_MAJOR: number = values['TLS_1_2_VERSION_MAJOR'] as number;
/** `<linux/tls.h>` */
export const TLS_1_2_VERSION_MINOR: number = values['TLS_1_2_VERSION_MINOR'] as number;
/** `<linux/tls.h>` */
export const TLS_1_3_VERSION: number = values['TLS_1_3_VERSION'] as number;
/** `<linux/tls.h>` */
export const TLS_1_3_VERSION_MAJOR: number = values['TLS_1_3_VERSION_MAJOR'] as number;
/** `<linux/tls.h>` */
export const TLS_1_3_VERSION_MINOR: number = values['TLS_1_3_VERSION_MINOR'] as number;
/** `<linux/tls.h>` */
export const TLS_CIPHER_AES_CCM_128: number = values['TLS_CIPHER_AES_CCM_128'] as number;
/** `<linux/tls.h>` */
export const TLS_CIPHER_AES_CCM_128_IV_SIZE: number =
  values['TLS_CIPHER_AES_CCM_128_IV_SIZE'] as number;
/** `<linux/tls.h>` */
export const TLS_CIPHER_AES_CCM_128_KEY_SIZE: number =
  values['TLS_CIPHER_AES_CCM_128_KEY_SIZE'] as number;
/** `<linux/tls.h>` */
export const TLS_CIPHER_AES_CCM_128_REC_SEQ_SIZE: number =
  values['TLS_CIPHER_AES_CCM_128_REC_SEQ_SIZE'] as number;
/** `<linux/tls.h>` */
export const TLS_CIPHER_AES_CCM_128_SALT_SIZE: number =
  values['TLS_CIPHER_AES_CCM_128_SALT_SIZE'] as number;
/** `<linux/tls.h>` */
export const TLS_CIPHER_AES_CCM_128_TAG_SIZE: number =
  values['TLS_CIPHER_AES_CCM_128_TAG_SIZE'] as number;
/** `<linux/tls.h>` */
export const TLS_CIPHER_AES_GCM_128: number = values['TLS_CIPHER_AES_GCM_128'] as number;
/** `<linux/tls.h>` */
export const TLS_CIPHER_AES_GCM_128_IV_SIZE: number =
  values['TLS_CIPHER_AES_GCM_128_IV_SIZE'] as number;
/** `<linux/tls.h>` */
export const TLS_CIPHER_AES_GCM_128_KEY_SIZE: number =
  values['TLS_CIPHER_AES_GCM_128_KEY_SIZE'] as number;
/** `<linux/tls.h>` */
export const TLS_CIPHER_AES_GCM_128_REC_SEQ_SIZE: number =
  values['TLS_CIPHER_AES_GCM_128_REC_SEQ_SIZE'] as number;
/** `<linux/tls.h>` */
export const TLS_CIPHER_AES_GCM_128_SALT_SIZE: number =
  values['TLS_CIPHER_AES_GCM_128_SALT_SIZE'] as number;
/** `<linux/tls.h>` */
export const TLS_CIPHER_AES_GCM_128_TAG_SIZE: number =
  values['TLS_CIPHER_AES_GCM_128_TAG_SIZE'] as number;
/** `<linux/tls.h>` */
export const TLS_CIPHER_AES_GCM_256: number = values['TLS_CIPHER_AES_GCM_256'] as number;
/** `<linux/tls.h>` */
export const TLS_CIPHER_AES_GCM_256_IV_SIZE: number =
  values['TLS_CIPHER_AES_GCM_256_IV_SIZE'] as number;
/** `<linux/tls.h>` */
export const TLS_CIPHER_AES_GCM_256_KEY_SIZE: number =
  values['TLS_CIPHER_AES_GCM_256_KEY_SIZE'] as number;
/** `<linux/tls.h>` */
export const TLS_CIPHER_AES_GCM_256_REC_SEQ_SIZE: number =
  values['TLS_CIPHER_AES_GCM_256_REC_SEQ_SIZE'] as number;
/** `<linux/tls.h>` */
export const TLS_CIPHER_AES_GCM_256_SALT_SIZE: number =
  values['TLS_CIPHER_AES_GCM_256_SALT_SIZE'] as number;
/** `<linux/tls.h>` */
export const TLS_CIPHER_AES_GCM_256_TAG_SIZE: number =
  values['TLS_CIPHER_AES_GCM_256_TAG_SIZE'] as number;
/** `<linux/tls.h>` */
export const TLS_CIPHER_ARIA_GCM_128: number = values['TLS_CIPHER_ARIA_GCM_128'] as number;
/** `<linux/tls.h>` */
export const TLS_CIPHER_ARIA_GCM_128_IV_SIZE: number =
  values['TLS_CIPHER_ARIA_GCM_128_IV_SIZE'] as number;
/** `<linux/tls.h>` */
export const TLS_CIPHER_ARIA_GCM_128_KEY_SIZE: number =
  values['TLS_CIPHER_ARIA_GCM_128_KEY_SIZE'] as number;
/** `<linux/tls.h>` */
export const TLS_CIPHER_ARIA_GCM_128_REC_SEQ_SIZE: number =
  values['TLS_CIPHER_ARIA_GCM_128_REC_SEQ_SIZE'] as number;
/** `<linux/tls.h>` */
export const TLS_CIPHER_ARIA_GCM_128_SALT_SIZE: number =
  values['TLS_CIPHER_ARIA_GCM_128_SALT_SIZE'] as number;
/** `<linux/tls.h>` */
export const TLS_CIPHER_ARIA_GCM_128_TAG_SIZE: number =
  values['TLS_CIPHER_ARIA_GCM_128_TAG_SIZE'] as number;
/** `<linux/tls.h>` */
export const TLS_CIPHER_ARIA_GCM_256: number = values['TLS_CIPHER_ARIA_GCM_256'] as number;
/** `<linux/tls.h>` */
export const TLS_CIPHER_ARIA_GCM_256_IV_SIZE: number =
  values['TLS_CIPHER_ARIA_GCM_256_IV_SIZE'] as number;
/** `<linux/tls.h>` */
export const TLS_CIPHER_ARIA_GCM_256_KEY_SIZE: number =
  values['TLS_CIPHER_ARIA_GCM_256_KEY_SIZE'] as number;
/** `<linux/tls.h>` */
export const TLS_CIPHER_ARIA_GCM_256_REC_SEQ_SIZE: number =
  values['TLS_CIPHER_ARIA_GCM_256_REC_SEQ_SIZE'] as number;
/** `<linux/tls.h>` */
export const TLS_CIPHER_ARIA_GCM_256_SALT_SIZE: number =
  values['TLS_CIPHER_ARIA_GCM_256_SALT_SIZE'] as number;
/** `<linux/tls.h>` */
export const TLS_CIPHER_ARIA_GCM_256_TAG_SIZE: number =
  values['TLS_CIPHER_ARIA_GCM_256_TAG_SIZE'] as number;
/** `<linux/tls.h>` */
export const TLS_CIPHER_CHACHA20_POLY1305: number =
  values['TLS_CIPHER_CHACHA20_POLY1305'] as number;
/** `<linux/tls.h>` */
export const TLS_CIPHER_CHACHA20_POLY1305_IV_SIZE: number =
  values['TLS_CIPHER_CHACHA20_POLY1305_IV_SIZE'] as number;
/** `<linux/tls.h>` */
export const TLS_CIPHER_CHACHA20_POLY1305_KEY_SIZE: number =
  values['TLS_CIPHER_CHACHA20_POLY1305_KEY_SIZE'] as number;
/** `<linux/tls.h>` */
export const TLS_CIPHER_CHACHA20_POLY1305_REC_SEQ_SIZE: number =
  values['TLS_CIPHER_CHACHA20_POLY1305_REC_SEQ_SIZE'] as number;
/** `<linux/tls.h>` */
export const TLS_CIPHER_CHACHA20_POLY1305_SALT_SIZE: number =
  values['TLS_CIPHER_CHACHA20_POLY1305_SALT_SIZE'] as number;
/** `<linux/tls.h>` */
export const TLS_CIPHER_CHACHA20_POLY1305_TAG_SIZE: number =
  values['TLS_CIPHER_CHACHA20_POLY1305_TAG_SIZE'] as number;
/** `<linux/tls.h>` */
export const TLS_CIPHER_SM4_CCM: number = values['TLS_CIPHER_SM4_CCM'] as number;
/** `<linux/tls.h>` */
export const TLS_CIPHER_SM4_CCM_IV_SIZE: number = values['TLS_CIPHER_SM4_CCM_IV_SIZE'] as number;
/** `<linux/tls.h>` */
export const TLS_CIPHER_SM4_CCM_KEY_SIZE: number = values['TLS_CIPHER_SM4_CCM_KEY_SIZE'] as number;
/** `<linux/tls.h>` */
export const TLS_CIPHER_SM4_CCM_REC_SEQ_SIZE: number =
  values['TLS_CIPHER_SM4_CCM_REC_SEQ_SIZE'] as number;
/** `<linux/tls.h>` */
export const TLS_CIPHER_SM4_CCM_SALT_SIZE: number =
  values['TLS_CIPHER_SM4_CCM_SALT_SIZE'] as number;
/** `<linux/tls.h>` */
export const TLS_CIPHER_SM4_CCM_TAG_SIZE: number = values['TLS_CIPHER_SM4_CCM_TAG_SIZE'] as number;
/** `<linux/tls.h>` */
export const TLS_CIPHER_SM4_GCM: number = values['TLS_CIPHER_SM4_GCM'] as number;
/** `<linux/tls.h>` */
export const TLS_CIPHER_SM4_GCM_IV_SIZE: number = values['TLS_CIPHER_SM4_GCM_IV_SIZE'] as number;
/** `<linux/tls.h>` */
export const TLS_CIPHER_SM4_GCM_KEY_SIZE: number = values['TLS_CIPHER_SM4_GCM_KEY_SIZE'] as number;
/** `<linux/tls.h>` */
export const TLS_CIPHER_SM4_GCM_REC_SEQ_SIZE: number =
  values['TLS_CIPHER_SM4_GCM_REC_SEQ_SIZE'] as number;
/** `<linux/tls.h>` */
export const TLS_CIPHER_SM4_GCM_SALT_SIZE: number =
  values['TLS_CIPHER_SM4_GCM_SALT_SIZE'] as number;
/** `<linux/tls.h>` */
export const TLS_CIPHER_SM4_GCM_TAG_SIZE: number = values['TLS_CIPHER_SM4_GCM_TAG_SIZE'] as number;
/** `<linux/tls.h>` */
export const TLS_CONF_BASE: number = values['TLS_CONF_BASE'] as number;
/** `<linux/tls.h>` */
export const TLS_CONF_HW: number = values['TLS_CONF_HW'] as number;
/** `<linux/tls.h>` */
export const TLS_CONF_HW_RECORD: number = values['TLS_CONF_HW_RECORD'] as number;
/** `<linux/tls.h>` */
export const TLS_CONF_SW: number = values['TLS_CONF_SW'] as number;
/** `<linux/tls.h>` */
export const TLS_GET_RECORD_TYPE: number = values['TLS_GET_RECORD_TYPE'] as number;
/** `<linux/tls.h>` */
export const TLS_INFO_CIPHER: number = values['TLS_INFO_CIPHER'] as number;
/** `<linux/tls.h>` */
export const TLS_INFO_RXCONF: number = values['TLS_INFO_RXCONF'] as number;
/** `<linux/tls.h>` */
export const TLS_INFO_RX_NO_PAD: number = values['TLS_INFO_RX_NO_PAD'] as number;
/** `<linux/tls.h>` */
export const TLS_INFO_TXCONF: number = values['TLS_INFO_TXCONF'] as number;
/** `<linux/tls.h>` */
export const TLS_INFO_UNSPEC: number = values['TLS_INFO_UNSPEC'] as number;
/** `<linux/tls.h>` */
export const TLS_INFO_VERSION: number = values['TLS_INFO_VERSION'] as number;
/** `<linux/tls.h>` */
export const TLS_INFO_ZC_RO_TX: number = values['TLS_INFO_ZC_RO_TX'] as number;
/** `<linux/tls.h>` */
export const TLS_RX: Option<'TLS', 'bytes'> = values['TLS_RX'] as Option<'TLS', 'bytes'>;
/** `<linux/tls.h>` */
export const TLS_RX_EXPECT_NO_PAD: Option<'TLS', 'int'> =
  values['TLS_RX_EXPECT_NO_PAD'] as Option<'TLS', 'int'>;
/** `<linux/tls.h>` */
export const TLS_SET_RECORD_TYPE: number = values['TLS_SET_RECORD_TYPE'] as number;
/** `<linux/tls.h>` */
export const TLS_TX: Option<'TLS', 'bytes'> = values['TLS_TX'] as Option<'TLS', 'bytes'>;
/** `<linux/tls.h>` */
export const TLS_TX_ZEROCOPY_RO: Option<'TLS', 'int'> =
  values['TLS_TX_ZEROCOPY_RO'] as Option<'TLS', 'int'>;
/** `<linux/unix_diag.h>` */
export const UDIAG_SHOW_ICONS: number = values['UDIAG_SHOW_ICONS'] as number;
/** `<linux/unix_diag.h>` */
export const UDIAG_SHOW_MEMINFO: number = values['UDIAG_SHOW_MEMINFO'] as number;
/** `<linux/unix_diag.h>` */
export const UDIAG_SHOW_NAME: number = values['UDIAG_SHOW_NAME'] as number;
/** `<linux/unix_diag.h>` */
export const UDIAG_SHOW_PEER: number = values['UDIAG_SHOW_PEER'] as number;
/** `<linux/unix_diag.h>` */
export const UDIAG_SHOW_RQLEN: number = values['UDIAG_SHOW_RQLEN'] as number;
/** `<linux/unix_diag.h>` */
export const UDIAG_SHOW_UID: number = values['UDIAG_SHOW_UID'] as number;
/** `<linux/unix_diag.h>` */
export const UDIAG_SHOW_VFS: number = values['UDIAG_SHOW_VFS'] as number;
/** `<linux/unix_diag.h>` */
export const UNIX_DIAG_ICONS: number = values['UNIX_DIAG_ICONS'] as number;
/** `<linux/unix_diag.h>` */
export const UNIX_DIAG_MEMINFO: number = values['UNIX_DIAG_MEMINFO'] as number;
/** `<linux/unix_diag.h>` */
export const UNIX_DIAG_NAME: number = values['UNIX_DIAG_NAME'] as number;
/** `<linux/unix_diag.h>` */
export const UNIX_DIAG_PEER: number = values['UNIX_DIAG_PEER'] as number;
/** `<linux/unix_diag.h>` */
export const UNIX_DIAG_RQLEN: number = values['UNIX_DIAG_RQLEN'] as number;
/** `<linux/unix_diag.h>` */
export const UNIX_DIAG_SHUTDOWN: number = values['UNIX_DIAG_SHUTDOWN'] as number;
/** `<linux/unix_diag.h>` */
export const UNIX_DIAG_UID: number = values['UNIX_DIAG_UID'] as number;
/** `<linux/unix_diag.h>` */
export const UNIX_DIAG_VFS: number = values['UNIX_DIAG_VFS'] as number;
/** `<linux/vm_sockets.h>` */
export const SOL_VSOCK: Level<'VSOCK'> = values['SOL_VSOCK'] as Level<'VSOCK'>;
/** `<linux/vm_sockets.h>` */
export const SO_VM_SOCKETS_BUFFER_MAX_SIZE: Option<'VSOCK', 'u64'> =
  values['SO_VM_SOCKETS_BUFFER_MAX_SIZE'] as Option<'VSOCK', 'u64'>;
/** `<linux/vm_sockets.h>` */
export const SO_VM_SOCKETS_BUFFER_MIN_SIZE: Option<'VSOCK', 'u64'> =
  values['SO_VM_SOCKETS_BUFFER_MIN_SIZE'] as Option<'VSOCK', 'u64'>;
/** `<linux/vm_sockets.h>` */
export const SO_VM_SOCKETS_BUFFER_SIZE: Option<'VSOCK', 'u64'> =
  values['SO_VM_SOCKETS_BUFFER_SIZE'] as Option<'VSOCK', 'u64'>;
/** `<linux/vm_sockets.h>` */
export const SO_VM_SOCKETS_CONNECT_TIMEOUT: Option<'VSOCK', 'timeval'> =
  values['SO_VM_SOCKETS_CONNECT_TIMEOUT'] as Option<'VSOCK', 'timeval'>;
/** `<linux/vm_sockets.h>` */
export const SO_VM_SOCKETS_CONNECT_TIMEOUT_NEW: Option<'VSOCK', 'timeval'> =
  values['SO_VM_SOCKETS_CONNECT_TIMEOUT_NEW'] as Option<'VSOCK', 'timeval'>;
/** `<linux/vm_sockets.h>` */
export const SO_VM_SOCKETS_CONNECT_TIMEOUT_OLD: Option<'VSOCK', 'timeval'> =
  values['SO_VM_SOCKETS_CONNECT_TIMEOUT_OLD'] as Option<'VSOCK', 'timeval'>;
/** `<linux/vm_sockets.h>` */
export const SO_VM_SOCKETS_NONBLOCK_TXRX: Option<'VSOCK', 'int'> =
  values['SO_VM_SOCKETS_NONBLOCK_TXRX'] as Option<'VSOCK', 'int'>;
/** `<linux/vm_sockets.h>` */
export const SO_VM_SOCKETS_PEER_HOST_VM_ID: Option<'VSOCK', 'int'> =
  values['SO_VM_SOCKETS_PEER_HOST_VM_ID'] as Option<'VSOCK', 'int'>;
/** `<linux/vm_sockets.h>` */
export const SO_VM_SOCKETS_TRUSTED: Option<'VSOCK', 'int'> =
  values['SO_VM_SOCKETS_TRUSTED'] as Option<'VSOCK', 'int'>;
/** `<linux/vm_sockets.h>` */
export const VMADDR_CID_ANY: number = values['VMADDR_CID_ANY'] as number;
/** `<linux/vm_sockets.h>` */
export const VMADDR_CID_HOST: number = values['VMADDR_CID_HOST'] as number;
/** `<linux/vm_sockets.h>` */
export const VMADDR_CID_HYPERVISOR: number = values['VMADDR_CID_HYPERVISOR'] as number;
/** `<linux/vm_sockets.h>` */
export const VMADDR_CID_LOCAL: number = values['VMADDR_CID_LOCAL'] as number;
/** `<linux/vm_sockets.h>` */
export const VMADDR_FLAG_TO_HOST: number = values['VMADDR_FLAG_TO_HOST'] as number;
/** `<linux/vm_sockets.h>` */
export const VMADDR_PORT_ANY: number = values['VMADDR_PORT_ANY'] as number;
/** `<net/if.h>` */
export const IFF_ALLMULTI: number = values['IFF_ALLMULTI'] as number;
/** `<net/if.h>` */
export const IFF_AUTOMEDIA: number = values['IFF_AUTOMEDIA'] as number;
/** `<net/if.h>` */
export const IFF_BROADCAST: number = values['IFF_BROADCAST'] as number;
/** `<net/if.h>` */
export const IFF_DEBUG: number = values['IFF_DEBUG'] as number;
/** `<net/if.h>` */
export const IFF_DORMANT: number = values['IFF_DORMANT'] as number;
/** `<net/if.h>` */
export const IFF_DYNAMIC: number = values['IFF_DYNAMIC'] as number;
/** `<net/if.h>` */
export const IFF_ECHO: number = values['IFF_ECHO'] as number;
/** `<net/if.h>` */
export const IFF_LOOPBACK: number = values['IFF_LOOPBACK'] as number;
/** `<net/if.h>` */
export const IFF_LOWER_UP: number = values['IFF_LOWER_UP'] as number;
/** `<net/if.h>` */
export const IFF_MASTER: number = values['IFF_MASTER'] as number;
/** `<net/if.h>` */
export const IFF_MULTICAST: number = values['IFF_MULTICAST'] as number;
/** `<net/if.h>` */
export const IFF_NOARP: number = values['IFF_NOARP'] as number;
/** `<net/if.h>` */
export const IFF_NOTRAILERS: number = values['IFF_NOTRAILERS'] as number;
/** `<net/if.h>` */
export const IFF_POINTOPOINT: number = values['IFF_POINTOPOINT'] as number;
/** `<net/if.h>` */
export const IFF_PORTSEL: number = values['IFF_PORTSEL'] as number;
/** `<net/if.h>` */
export const IFF_PROMISC: number = values['IFF_PROMISC'] as number;
/** `<net/if.h>` */
export const IFF_RUNNING: number = values['IFF_RUNNING'] as number;
/** `<net/if.h>` */
export const IFF_SLAVE: number = values['IFF_SLAVE'] as number;
/** `<net/if.h>` */
export const IFF_UP: number = values['IFF_UP'] as number;
/** `<net/if.h>` */
export const IFF_VOLATILE: number = values['IFF_VOLATILE'] as number;
/** `<net/if.h>` */
export const IFNAMSIZ: number = values['IFNAMSIZ'] as number;
/** `<net/if_arp.h>` */
export const ARPHRD_ADAPT: number = values['ARPHRD_ADAPT'] as number;
/** `<net/if_arp.h>` */
export const ARPHRD_APPLETLK: number = values['ARPHRD_APPLETLK'] as number;
/** `<net/if_arp.h>` */
export const ARPHRD_ARCNET: number = values['ARPHRD_ARCNET'] as number;
/** `<net/if_arp.h>` */
export const ARPHRD_ASH: number = values['ARPHRD_ASH'] as number;
/** `<net/if_arp.h>` */
export const ARPHRD_ATM: number = values['ARPHRD_ATM'] as number;
/** `<net/if_arp.h>` */
export const ARPHRD_AX25: number = values['ARPHRD_AX25'] as number;
/** `<net/if_arp.h>` */
export const ARPHRD_BIF: number = values['ARPHRD_BIF'] as number;
/** `<net/if_arp.h>` */
export const ARPHRD_CAN: number = values['ARPHRD_CAN'] as number;
/** `<net/if_arp.h>` */
export const ARPHRD_CHAOS: number = values['ARPHRD_CHAOS'] as number;
/** `<net/if_arp.h>` */
export const ARPHRD_CISCO: number = values['ARPHRD_CISCO'] as number;
/** `<net/if_arp.h>` */
export const ARPHRD_CSLIP: number = values['ARPHRD_CSLIP'] as number;
/** `<net/if_arp.h>` */
export const ARPHRD_CSLIP6: number = values['ARPHRD_CSLIP6'] as number;
/** `<net/if_arp.h>` */
export const ARPHRD_DDCMP: number = values['ARPHRD_DDCMP'] as number;
/** `<net/if_arp.h>` */
export const ARPHRD_DLCI: number = values['ARPHRD_DLCI'] as number;
/** `<net/if_arp.h>` */
export const ARPHRD_ECONET: number = values['ARPHRD_ECONET'] as number;
/** `<net/if_arp.h>` */
export const ARPHRD_EETHER: number = values['ARPHRD_EETHER'] as number;
/** `<net/if_arp.h>` */
export const ARPHRD_ETHER: number = values['ARPHRD_ETHER'] as number;
/** `<net/if_arp.h>` */
export const ARPHRD_EUI64: number = values['ARPHRD_EUI64'] as number;
/** `<net/if_arp.h>` */
export const ARPHRD_FCAL: number = values['ARPHRD_FCAL'] as number;
/** `<net/if_arp.h>` */
export const ARPHRD_FCFABRIC: number = values['ARPHRD_FCFABRIC'] as number;
/** `<net/if_arp.h>` */
export const ARPHRD_FCPL: number = values['ARPHRD_FCPL'] as number;
/** `<net/if_arp.h>` */
export const ARPHRD_FCPP: number = values['ARPHRD_FCPP'] as number;
/** `<net/if_arp.h>` */
export const ARPHRD_FDDI: number = values['ARPHRD_FDDI'] as number;
/** `<net/if_arp.h>` */
export const ARPHRD_FRAD: number = values['ARPHRD_FRAD'] as number;
/** `<net/if_arp.h>` */
export const ARPHRD_HDLC: number = values['ARPHRD_HDLC'] as number;
/** `<net/if_arp.h>` */
export const ARPHRD_HIPPI: number = values['ARPHRD_HIPPI'] as number;
/** `<net/if_arp.h>` */
export const ARPHRD_HWX25: number = values['ARPHRD_HWX25'] as number;
/** `<net/if_arp.h>` */
export const ARPHRD_IEEE1394: number = values['ARPHRD_IEEE1394'] as number;
/** `<net/if_arp.h>` */
export const ARPHRD_IEEE802: number = values['ARPHRD_IEEE802'] as number;
/** `<net/if_arp.h>` */
export const ARPHRD_IEEE80211: number = values['ARPHRD_IEEE80211'] as number;
/** `<net/if_arp.h>` */
export const ARPHRD_IEEE80211_PRISM: number = values['ARPHRD_IEEE80211_PRISM'] as number;
/** `<net/if_arp.h>` */
export const ARPHRD_IEEE80211_RADIOTAP: number = values['ARPHRD_IEEE80211_RADIOTAP'] as number;
/** `<net/if_arp.h>` */
export const ARPHRD_IEEE802154: number = values['ARPHRD_IEEE802154'] as number;
/** `<net/if_arp.h>` */
export const ARPHRD_IEEE802154_PHY: number = values['ARPHRD_IEEE802154_PHY'] as number;
/** `<net/if_arp.h>` */
export const ARPHRD_IEEE802_TR: number = values['ARPHRD_IEEE802_TR'] as number;
/** `<net/if_arp.h>` */
export const ARPHRD_INFINIBAND: number = values['ARPHRD_INFINIBAND'] as number;
/** `<net/if_arp.h>` */
export const ARPHRD_IPDDP: number = values['ARPHRD_IPDDP'] as number;
/** `<net/if_arp.h>` */
export const ARPHRD_IPGRE: number = values['ARPHRD_IPGRE'] as number;
/** `<net/if_arp.h>` */
export const ARPHRD_IRDA: number = values['ARPHRD_IRDA'] as number;
/** `<net/if_arp.h>` */
export const ARPHRD_LAPB: number = values['ARPHRD_LAPB'] as number;
/** `<net/if_arp.h>` */
export const ARPHRD_LOCALTLK: number = values['ARPHRD_LOCALTLK'] as number;
/** `<net/if_arp.h>` */
export const ARPHRD_LOOPBACK: number = values['ARPHRD_LOOPBACK'] as number;
/** `<net/if_arp.h>` */
export const ARPHRD_MCTP: number = values['ARPHRD_MCTP'] as number;
/** `<net/if_arp.h>` */
export const ARPHRD_METRICOM: number = values['ARPHRD_METRICOM'] as number;
/** `<net/if_arp.h>` */
export const ARPHRD_NETROM: number = values['ARPHRD_NETROM'] as number;
/** `<net/if_arp.h>` */
export const ARPHRD_NONE: number = values['ARPHRD_NONE'] as number;
/** `<net/if_arp.h>` */
export const ARPHRD_PIMREG: number = values['ARPHRD_PIMREG'] as number;
/** `<net/if_arp.h>` */
export const ARPHRD_PPP: number = values['ARPHRD_PPP'] as number;
/** `<net/if_arp.h>` */
export const ARPHRD_PRONET: number = values['ARPHRD_PRONET'] as number;
/** `<net/if_arp.h>` */
export const ARPHRD_RAWHDLC: number = values['ARPHRD_RAWHDLC'] as number;
/** `<net/if_arp.h>` */
export const ARPHRD_RAWIP: number = values['ARPHRD_RAWIP'] as number;
/** `<net/if_arp.h>` */
export const ARPHRD_ROSE: number = values['ARPHRD_ROSE'] as number;
/** `<net/if_arp.h>` */
export const ARPHRD_RSRVD: number = values['ARPHRD_RSRVD'] as number;
/** `<net/if_arp.h>` */
export const ARPHRD_SIT: number = values['ARPHRD_SIT'] as number;
/** `<net/if_arp.h>` */
export const ARPHRD_SKIP: number = values['ARPHRD_SKIP'] as number;
/** `<net/if_arp.h>` */
export const ARPHRD_SLIP: number = values['ARPHRD_SLIP'] as number;
/** `<net/if_arp.h>` */
export const ARPHRD_SLIP6: number = values['ARPHRD_SLIP6'] as number;
/** `<net/if_arp.h>` */
export const ARPHRD_TUNNEL: number = values['ARPHRD_TUNNEL'] as number;
/** `<net/if_arp.h>` */
export const ARPHRD_TUNNEL6: number = values['ARPHRD_TUNNEL6'] as number;
/** `<net/if_arp.h>` */
export const ARPHRD_VOID: number = values['ARPHRD_VOID'] as number;
/** `<net/if_arp.h>` */
export const ARPHRD_X25: number = values['ARPHRD_X25'] as number;
/** `<netdb.h>` */
export const AI_ADDRCONFIG: number = values['AI_ADDRCONFIG'] as number;
/** `<netdb.h>` */
export const AI_ALL: number = values['AI_ALL'] as number;
/** `<netdb.h>` */
export const AI_CANONIDN: number = values['AI_CANONIDN'] as number;
/** `<netdb.h>` */
export const AI_CANONNAME: number = values['AI_CANONNAME'] as number;
/** `<netdb.h>` */
export const AI_IDN: number = values['AI_IDN'] as number;
/** `<netdb.h>` */
export const AI_NUMERICHOST: number = values['AI_NUMERICHOST'] as number;
/** `<netdb.h>` */
export const AI_NUMERICSERV: number = values['AI_NUMERICSERV'] as number;
/** `<netdb.h>` */
export const AI_PASSIVE: number = values['AI_PASSIVE'] as number;
/** `<netdb.h>` */
export const AI_V4MAPPED: number = values['AI_V4MAPPED'] as number;
/** `<netdb.h>` */
export const EAI_ADDRFAMILY: number = values['EAI_ADDRFAMILY'] as number;
/** `<netdb.h>` */
export const EAI_AGAIN: number = values['EAI_AGAIN'] as number;
/** `<netdb.h>` */
export const EAI_ALLDONE: number = values['EAI_ALLDONE'] as number;
/** `<netdb.h>` */
export const EAI_BADFLAGS: number = values['EAI_BADFLAGS'] as number;
/** `<netdb.h>` */
export const EAI_CANCELED: number = values['EAI_CANCELED'] as number;
/** `<netdb.h>` */
export const EAI_FAIL: number = values['EAI_FAIL'] as number;
/** `<netdb.h>` */
export const EAI_FAMILY: number = values['EAI_FAMILY'] as number;
/** `<netdb.h>` */
export const EAI_INPROGRESS: number = values['EAI_INPROGRESS'] as number;
/** `<netdb.h>` */
export const EAI_INTR: number = values['EAI_INTR'] as number;
/** `<netdb.h>` */
export const EAI_MEMORY: number = values['EAI_MEMORY'] as number;
/** `<netdb.h>` */
export const EAI_NODATA: number = values['EAI_NODATA'] as number;
/** `<netdb.h>` */
export const EAI_NONAME: number = values['EAI_NONAME'] as number;
/** `<netdb.h>` */
export const EAI_NOTCANCELED: number = values['EAI_NOTCANCELED'] as number;
/** `<netdb.h>` */
export const EAI_OVERFLOW: number = values['EAI_OVERFLOW'] as number;
/** `<netdb.h>` */
export const EAI_SERVICE: number = values['EAI_SERVICE'] as number;
/** `<netdb.h>` */
export const EAI_SOCKTYPE: number = values['EAI_SOCKTYPE'] as number;
/** `<netdb.h>` */
export const EAI_SYSTEM: number = values['EAI_SYSTEM'] as number;
/** `<netdb.h>` */
export const IPPORT_RESERVED: number = values['IPPORT_RESERVED'] as number;
/** `<netdb.h>` */
export const NI_DGRAM: number = values['NI_DGRAM'] as number;
/** `<netdb.h>` */
export const NI_IDN: number = values['NI_IDN'] as number;
/** `<netdb.h>` */
export const NI_MAXHOST: number = values['NI_MAXHOST'] as number;
/** `<netdb.h>` */
export const NI_MAXSERV: number = values['NI_MAXSERV'] as number;
/** `<netdb.h>` */
export const NI_NAMEREQD: number = values['NI_NAMEREQD'] as number;
/** `<netdb.h>` */
export const NI_NOFQDN: number = values['NI_NOFQDN'] as number;
/** `<netdb.h>` */
export const NI_NUMERICHOST: number = values['NI_NUMERICHOST'] as number;
/** `<netdb.h>` */
export const NI_NUMERICSERV: number = values['NI_NUMERICSERV'] as number;
/** `<poll.h>` */
export const POLLERR: number = values['POLLERR'] as number;
/** `<poll.h>` */
export const POLLHUP: number = values['POLLHUP'] as number;
/** `<poll.h>` */
export const POLLIN: number = values['POLLIN'] as number;
/** `<poll.h>` */
export const POLLMSG: number = values['POLLMSG'] as number;
/** `<poll.h>` */
export const POLLNVAL: number = values['POLLNVAL'] as number;
/** `<poll.h>` */
export const POLLOUT: number = values['POLLOUT'] as number;
/** `<poll.h>` */
export const POLLPRI: number = values['POLLPRI'] as number;
/** `<poll.h>` */
export const POLLRDBAND: number = values['POLLRDBAND'] as number;
/** `<poll.h>` */
export const POLLRDHUP: number = values['POLLRDHUP'] as number;
/** `<poll.h>` */
export const POLLRDNORM: number = values['POLLRDNORM'] as number;
/** `<poll.h>` */
export const POLLREMOVE: number = values['POLLREMOVE'] as number;
/** `<poll.h>` */
export const POLLWRBAND: number = values['POLLWRBAND'] as number;
/** `<poll.h>` */
export const POLLWRNORM: number = values['POLLWRNORM'] as number;
/** `<sched.h>` */
export const CLONE_NEWCGROUP: number = values['CLONE_NEWCGROUP'] as number;
/** `<sched.h>` */
export const CLONE_NEWIPC: number = values['CLONE_NEWIPC'] as number;
/** `<sched.h>` */
export const CLONE_NEWNET: number = values['CLONE_NEWNET'] as number;
/** `<sched.h>` */
export const CLONE_NEWNS: number = values['CLONE_NEWNS'] as number;
/** `<sched.h>` */
export const CLONE_NEWPID: number = values['CLONE_NEWPID'] as number;
/** `<sched.h>` */
export const CLONE_NEWTIME: number = values['CLONE_NEWTIME'] as number;
/** `<sched.h>` */
export const CLONE_NEWUSER: number = values['CLONE_NEWUSER'] as number;
/** `<sched.h>` */
export const CLONE_NEWUTS: number = values['CLONE_NEWUTS'] as number;
/** `<signal.h>` */
export const SIGABRT: number = values['SIGABRT'] as number;
/** `<signal.h>` */
export const SIGALRM: number = values['SIGALRM'] as number;
/** `<signal.h>` */
export const SIGBUS: number = values['SIGBUS'] as number;
/** `<signal.h>` */
export const SIGCHLD: number = values['SIGCHLD'] as number;
/** `<signal.h>` */
export const SIGCLD: number = values['SIGCLD'] as number;
/** `<signal.h>` */
export const SIGCONT: number = values['SIGCONT'] as number;
/** `<signal.h>` */
export const SIGFPE: number = values['SIGFPE'] as number;
/** `<signal.h>` */
export const SIGHUP: number = values['SIGHUP'] as number;
/** `<signal.h>` */
export const SIGILL: number = values['SIGILL'] as number;
/** `<signal.h>` */
export const SIGINT: number = values['SIGINT'] as number;
/** `<signal.h>` */
export const SIGIO: number = values['SIGIO'] as number;
/** `<signal.h>` */
export const SIGIOT: number = values['SIGIOT'] as number;
/** `<signal.h>` */
export const SIGKILL: number = values['SIGKILL'] as number;
/** `<signal.h>` */
export const SIGPIPE: number = values['SIGPIPE'] as number;
/** `<signal.h>` */
export const SIGPOLL: number = values['SIGPOLL'] as number;
/** `<signal.h>` */
export const SIGPROF: number = values['SIGPROF'] as number;
/** `<signal.h>` */
export const SIGPWR: number = values['SIGPWR'] as number;
/** `<signal.h>` */
export const SIGQUIT: number = values['SIGQUIT'] as number;
/** `<signal.h>` */
export const SIGRTMAX: number = values['SIGRTMAX'] as number;
/** `<signal.h>` */
export const SIGRTMIN: number = values['SIGRTMIN'] as number;
/** `<signal.h>` */
export const SIGSEGV: number = values['SIGSEGV'] as number;
/** `<signal.h>` */
export const SIGSTKFLT: number = values['SIGSTKFLT'] as number;
/** `<signal.h>` */
export const SIGSTOP: number = values['SIGSTOP'] as number;
/** `<signal.h>` */
export const SIGSYS: number = values['SIGSYS'] as number;
/** `<signal.h>` */
export const SIGTERM: number = values['SIGTERM'] as number;
/** `<signal.h>` */
export const SIGTRAP: number = values['SIGTRAP'] as number;
/** `<signal.h>` */
export const SIGTSTP: number = values['SIGTSTP'] as number;
/** `<signal.h>` */
export const SIGTTIN: number = values['SIGTTIN'] as number;
/** `<signal.h>` */
export const SIGTTOU: number = values['SIGTTOU'] as number;
/** `<signal.h>` */
export const SIGURG: number = values['SIGURG'] as number;
/** `<signal.h>` */
export const SIGUSR1: number = values['SIGUSR1'] as number;
/** `<signal.h>` */
export const SIGUSR2: number = values['SIGUSR2'] as number;
/** `<signal.h>` */
export const SIGVTALRM: number = values['SIGVTALRM'] as number;
/** `<signal.h>` */
export const SIGWINCH: number = values['SIGWINCH'] as number;
/** `<signal.h>` */
export const SIGXCPU: number = values['SIGXCPU'] as number;
/** `<signal.h>` */
export const SIGXFSZ: number = values['SIGXFSZ'] as number;
/** `<signal.h>` */
export const SIG_BLOCK: number = values['SIG_BLOCK'] as number;
/** `<signal.h>` */
export const SIG_SETMASK: number = values['SIG_SETMASK'] as number;
/** `<signal.h>` */
export const SIG_UNBLOCK: number = values['SIG_UNBLOCK'] as number;
/** `<sys/epoll.h>` */
export const EPOLLERR: number = values['EPOLLERR'] as number;
/** `<sys/epoll.h>` */
export const EPOLLET: number = values['EPOLLET'] as number;
/** `<sys/epoll.h>` */
export const EPOLLEXCLUSIVE: number = values['EPOLLEXCLUSIVE'] as number;
/** `<sys/epoll.h>` */
export const EPOLLHUP: number = values['EPOLLHUP'] as number;
/** `<sys/epoll.h>` */
export const EPOLLIN: number = values['EPOLLIN'] as number;
/** `<sys/epoll.h>` */
export const EPOLLMSG: number = values['EPOLLMSG'] as number;
/** `<sys/epoll.h>` */
export const EPOLLONESHOT: number = values['EPOLLONESHOT'] as number;
/** `<sys/epoll.h>` */
export const EPOLLOUT: number = values['EPOLLOUT'] as number;
/** `<sys/epoll.h>` */
export const EPOLLPRI: number = values['EPOLLPRI'] as number;
/** `<sys/epoll.h>` */
export const EPOLLRDBAND: number = values['EPOLLRDBAND'] as number;
/** `<sys/epoll.h>` */
export const EPOLLRDHUP: number = values['EPOLLRDHUP'] as number;
/** `<sys/epoll.h>` */
export const EPOLLRDNORM: number = values['EPOLLRDNORM'] as number;
/** `<sys/epoll.h>` */
export const EPOLLWAKEUP: number = values['EPOLLWAKEUP'] as number;
/** `<sys/epoll.h>` */
export const EPOLLWRBAND: number = values['EPOLLWRBAND'] as number;
/** `<sys/epoll.h>` */
export const EPOLLWRNORM: number = values['EPOLLWRNORM'] as number;
/** `<sys/epoll.h>` */
export const EPOLL_CLOEXEC: number = values['EPOLL_CLOEXEC'] as number;
/** `<sys/epoll.h>` */
export const EPOLL_CTL_ADD: number = values['EPOLL_CTL_ADD'] as number;
/** `<sys/epoll.h>` */
export const EPOLL_CTL_DEL: number = values['EPOLL_CTL_DEL'] as number;
/** `<sys/epoll.h>` */
export const EPOLL_CTL_MOD: number = values['EPOLL_CTL_MOD'] as number;
/** `<sys/eventfd.h>` */
export const EFD_CLOEXEC: number = values['EFD_CLOEXEC'] as number;
/** `<sys/eventfd.h>` */
export const EFD_NONBLOCK: number = values['EFD_NONBLOCK'] as number;
/** `<sys/eventfd.h>` */
export const EFD_SEMAPHORE: number = values['EFD_SEMAPHORE'] as number;
/** `<sys/ioctl.h>` */
export const FIOASYNC: number = values['FIOASYNC'] as number;
/** `<sys/ioctl.h>` */
export const FIOCLEX: number = values['FIOCLEX'] as number;
/** `<sys/ioctl.h>` */
export const FIONBIO: number = values['FIONBIO'] as number;
/** `<sys/ioctl.h>` */
export const FIONCLEX: number = values['FIONCLEX'] as number;
/** `<sys/ioctl.h>` */
export const FIONREAD: number = values['FIONREAD'] as number;
/** `<sys/ioctl.h>` */
export const FIOQSIZE: number = values['FIOQSIZE'] as number;
/** `<sys/ioctl.h>` */
export const SIOCADDDLCI: number = values['SIOCADDDLCI'] as number;
/** `<sys/ioctl.h>` */
export const SIOCADDMULTI: number = values['SIOCADDMULTI'] as number;
/** `<sys/ioctl.h>` */
export const SIOCADDRT: number = values['SIOCADDRT'] as number;
/** `<sys/ioctl.h>` */
export const SIOCDARP: number = values['SIOCDARP'] as number;
/** `<sys/ioctl.h>` */
export const SIOCDELDLCI: number = values['SIOCDELDLCI'] as number;
/** `<sys/ioctl.h>` */
export const SIOCDELMULTI: number = values['SIOCDELMULTI'] as number;
/** `<sys/ioctl.h>` */
export const SIOCDELRT: number = values['SIOCDELRT'] as number;
/** `<sys/ioctl.h>` */
export const SIOCDEVPRIVATE: number = values['SIOCDEVPRIVATE'] as number;
/** `<sys/ioctl.h>` */
export const SIOCDIFADDR: number = values['SIOCDIFADDR'] as number;
/** `<sys/ioctl.h>` */
export const SIOCDRARP: number = values['SIOCDRARP'] as number;
/** `<sys/ioctl.h>` */
export const SIOCGARP: number = values['SIOCGARP'] as number;
/** `<sys/ioctl.h>` */
export const SIOCGIFADDR: number = values['SIOCGIFADDR'] as number;
/** `<sys/ioctl.h>` */
export const SIOCGIFBR: number = values['SIOCGIFBR'] as number;
/** `<sys/ioctl.h>` */
export const SIOCGIFBRDADDR: number = values['SIOCGIFBRDADDR'] as number;
/** `<sys/ioctl.h>` */
export const SIOCGIFCONF: number = values['SIOCGIFCONF'] as number;
/** `<sys/ioctl.h>` */
export const SIOCGIFCOUNT: number = values['SIOCGIFCOUNT'] as number;
/** `<sys/ioctl.h>` */
export const SIOCGIFDSTADDR: number = values['SIOCGIFDSTADDR'] as number;
/** `<sys/ioctl.h>` */
export const SIOCGIFENCAP: number = values['SIOCGIFENCAP'] as number;
/** `<sys/ioctl.h>` */
export const SIOCGIFFLAGS: number = values['SIOCGIFFLAGS'] as number;
/** `<sys/ioctl.h>` */
export const SIOCGIFHWADDR: number = values['SIOCGIFHWADDR'] as number;
/** `<sys/ioctl.h>` */
export const SIOCGIFINDEX: number = values['SIOCGIFINDEX'] as number;
/** `<sys/ioctl.h>` */
export const SIOCGIFMAP: number = values['SIOCGIFMAP'] as number;
/** `<sys/ioctl.h>` */
export const SIOCGIFMEM: number = values['SIOCGIFMEM'] as number;
/** `<sys/ioctl.h>` */
export const SIOCGIFMETRIC: number = values['SIOCGIFMETRIC'] as number;
/** `<sys/ioctl.h>` */
export const SIOCGIFMTU: number = values['SIOCGIFMTU'] as number;
/** `<sys/ioctl.h>` */
export const SIOCGIFNAME: number = values['SIOCGIFNAME'] as number;
/** `<sys/ioctl.h>` */
export const SIOCGIFNETMASK: number = values['SIOCGIFNETMASK'] as number;
/** `<sys/ioctl.h>` */
export const SIOCGIFPFLAGS: number = values['SIOCGIFPFLAGS'] as number;
/** `<sys/ioctl.h>` */
export const SIOCGIFSLAVE: number = values['SIOCGIFSLAVE'] as number;
/** `<sys/ioctl.h>` */
export const SIOCGIFTXQLEN: number = values['SIOCGIFTXQLEN'] as number;
/** `<sys/ioctl.h>` */
export const SIOCGRARP: number = values['SIOCGRARP'] as number;
/** `<sys/ioctl.h>` */
export const SIOCPROTOPRIVATE: number = values['SIOCPROTOPRIVATE'] as number;
/** `<sys/ioctl.h>` */
export const SIOCRTMSG: number = values['SIOCRTMSG'] as number;
/** `<sys/ioctl.h>` */
export const SIOCSARP: number = values['SIOCSARP'] as number;
/** `<sys/ioctl.h>` */
export const SIOCSIFADDR: number = values['SIOCSIFADDR'] as number;
/** `<sys/ioctl.h>` */
export const SIOCSIFBR: number = values['SIOCSIFBR'] as number;
/** `<sys/ioctl.h>` */
export const SIOCSIFBRDADDR: number = values['SIOCSIFBRDADDR'] as number;
/** `<sys/ioctl.h>` */
export const SIOCSIFDSTADDR: number = values['SIOCSIFDSTADDR'] as number;
/** `<sys/ioctl.h>` */
export const SIOCSIFENCAP: number = values['SIOCSIFENCAP'] as number;
/** `<sys/ioctl.h>` */
export const SIOCSIFFLAGS: number = values['SIOCSIFFLAGS'] as number;
/** `<sys/ioctl.h>` */
export const SIOCSIFHWADDR: number = values['SIOCSIFHWADDR'] as number;
/** `<sys/ioctl.h>` */
export const SIOCSIFHWBROADCAST: number = values['SIOCSIFHWBROADCAST'] as number;
/** `<sys/ioctl.h>` */
export const SIOCSIFLINK: number = values['SIOCSIFLINK'] as number;
/** `<sys/ioctl.h>` */
export const SIOCSIFMAP: number = values['SIOCSIFMAP'] as number;
/** `<sys/ioctl.h>` */
export const SIOCSIFMEM: number = values['SIOCSIFMEM'] as number;
/** `<sys/ioctl.h>` */
export const SIOCSIFMETRIC: number = values['SIOCSIFMETRIC'] as number;
/** `<sys/ioctl.h>` */
export const SIOCSIFMTU: number = values['SIOCSIFMTU'] as number;
/** `<sys/ioctl.h>` */
export const SIOCSIFNAME: number = values['SIOCSIFNAME'] as number;
/** `<sys/ioctl.h>` */
export const SIOCSIFNETMASK: number = values['SIOCSIFNETMASK'] as number;
/** `<sys/ioctl.h>` */
export const SIOCSIFPFLAGS: number = values['SIOCSIFPFLAGS'] as number;
/** `<sys/ioctl.h>` */
export const SIOCSIFSLAVE: number = values['SIOCSIFSLAVE'] as number;
/** `<sys/ioctl.h>` */
export const SIOCSIFTXQLEN: number = values['SIOCSIFTXQLEN'] as number;
/** `<sys/ioctl.h>` */
export const SIOCSRARP: number = values['SIOCSRARP'] as number;
/** `<sys/ioctl.h>` */
export const TIOCINQ: number = values['TIOCINQ'] as number;
/** `<sys/ioctl.h>` */
export const TIOCOUTQ: number = values['TIOCOUTQ'] as number;
/** `<sys/resource.h>` */
export const RLIMIT_AS: number = values['RLIMIT_AS'] as number;
/** `<sys/resource.h>` */
export const RLIMIT_CORE: number = values['RLIMIT_CORE'] as number;
/** `<sys/resource.h>` */
export const RLIMIT_CPU: number = values['RLIMIT_CPU'] as number;
/** `<sys/resource.h>` */
export const RLIMIT_DATA: number = values['RLIMIT_DATA'] as number;
/** `<sys/resource.h>` */
export const RLIMIT_FSIZE: number = values['RLIMIT_FSIZE'] as number;
/** `<sys/resource.h>` */
export const RLIMIT_LOCKS: number = values['RLIMIT_LOCKS'] as number;
/** `<sys/resource.h>` */
export const RLIMIT_MEMLOCK: number = values['RLIMIT_MEMLOCK'] as number;
/** `<sys/resource.h>` */
export const RLIMIT_MSGQUEUE: number = values['RLIMIT_MSGQUEUE'] as number;
/** `<sys/resource.h>` */
export const RLIMIT_NICE: number = values['RLIMIT_NICE'] as number;
/** `<sys/resource.h>` */
export const RLIMIT_NLIMITS: number = values['RLIMIT_NLIMITS'] as number;
/** `<sys/resource.h>` */
export const RLIMIT_NOFILE: number = values['RLIMIT_NOFILE'] as number;
/** `<sys/resource.h>` */
export const RLIMIT_NPROC: number = values['RLIMIT_NPROC'] as number;
/** `<sys/resource.h>` */
export const RLIMIT_OFILE: number = values['RLIMIT_OFILE'] as number;
/** `<sys/resource.h>` */
export const RLIMIT_RSS: number = values['RLIMIT_RSS'] as number;
/** `<sys/resource.h>` */
export const RLIMIT_RTPRIO: number = values['RLIMIT_RTPRIO'] as number;
/** `<sys/resource.h>` */
export const RLIMIT_RTTIME: number = values['RLIMIT_RTTIME'] as number;
/** `<sys/resource.h>` */
export const RLIMIT_SIGPENDING: number = values['RLIMIT_SIGPENDING'] as number;
/** `<sys/resource.h>` */
export const RLIMIT_STACK: number = values['RLIMIT_STACK'] as number;
/** `<sys/select.h>` */
export const FD_SETSIZE: number = values['FD_SETSIZE'] as number;
/** `<sys/signalfd.h>` */
export const SFD_CLOEXEC: number = values['SFD_CLOEXEC'] as number;
/** `<sys/signalfd.h>` */
export const SFD_NONBLOCK: number = values['SFD_NONBLOCK'] as number;
/** `<sys/timerfd.h>` */
export const TFD_CLOEXEC: number = values['TFD_CLOEXEC'] as number;
/** `<sys/timerfd.h>` */
export const TFD_NONBLOCK: number = values['TFD_NONBLOCK'] as number;
/** `<sys/timerfd.h>` */
export const TFD_TIMER_ABSTIME: number = values['TFD_TIMER_ABSTIME'] as number;
/** `<sys/timerfd.h>` */
export const TFD_TIMER_CANCEL_ON_SET: number = values['TFD_TIMER_CANCEL_ON_SET'] as number;
/** `<time.h>` */
export const CLOCK_BOOTTIME: number = values['CLOCK_BOOTTIME'] as number;
/** `<time.h>` */
export const CLOCK_BOOTTIME_ALARM: number = values['CLOCK_BOOTTIME_ALARM'] as number;
/** `<time.h>` */
export const CLOCK_MONOTONIC: number = values['CLOCK_MONOTONIC'] as number;
/** `<time.h>` */
export const CLOCK_MONOTONIC_COARSE: number = values['CLOCK_MONOTONIC_COARSE'] as number;
/** `<time.h>` */
export const CLOCK_MONOTONIC_RAW: number = values['CLOCK_MONOTONIC_RAW'] as number;
/** `<time.h>` */
export const CLOCK_PROCESS_CPUTIME_ID: number = values['CLOCK_PROCESS_CPUTIME_ID'] as number;
/** `<time.h>` */
export const CLOCK_REALTIME: number = values['CLOCK_REALTIME'] as number;
/** `<time.h>` */
export const CLOCK_REALTIME_ALARM: number = values['CLOCK_REALTIME_ALARM'] as number;
/** `<time.h>` */
export const CLOCK_REALTIME_COARSE: number = values['CLOCK_REALTIME_COARSE'] as number;
/** `<time.h>` */
export const CLOCK_TAI: number = values['CLOCK_TAI'] as number;
/** `<time.h>` */
export const CLOCK_THREAD_CPUTIME_ID: number = values['CLOCK_THREAD_CPUTIME_ID'] as number;
/** `<asm/ioctls.h>` */
export const TCGETS: number = values['TCGETS'] as number;
/** `<asm/ioctls.h>` */
export const TCSETS: number = values['TCSETS'] as number;
/** `<asm/ioctls.h>` */
export const TCSETSW: number = values['TCSETSW'] as number;
/** `<asm/ioctls.h>` */
export const TCSETSF: number = values['TCSETSF'] as number;
/** `<asm/ioctls.h>` */
export const TCGETS2: number = values['TCGETS2'] as number;
/** `<asm/ioctls.h>` */
export const TCSETS2: number = values['TCSETS2'] as number;
/** `<asm/ioctls.h>` */
export const TCSETSW2: number = values['TCSETSW2'] as number;
/** `<asm/ioctls.h>` */
export const TCSETSF2: number = values['TCSETSF2'] as number;
/** `<asm/ioctls.h>` */
export const TIOCGLCKTRMIOS: number = values['TIOCGLCKTRMIOS'] as number;
/** `<asm/ioctls.h>` */
export const TIOCSLCKTRMIOS: number = values['TIOCSLCKTRMIOS'] as number;
/** `<asm/ioctls.h>` */
export const TCSBRK: number = values['TCSBRK'] as number;
/** `<asm/ioctls.h>` */
export const TCSBRKP: number = values['TCSBRKP'] as number;
/** `<asm/ioctls.h>` */
export const TCXONC: number = values['TCXONC'] as number;
/** `<asm/ioctls.h>` */
export const TCFLSH: number = values['TCFLSH'] as number;
/** `<asm/ioctls.h>` */
export const TIOCSBRK: number = values['TIOCSBRK'] as number;
/** `<asm/ioctls.h>` */
export const TIOCCBRK: number = values['TIOCCBRK'] as number;
/** `<asm/ioctls.h>` */
export const TIOCEXCL: number = values['TIOCEXCL'] as number;
/** `<asm/ioctls.h>` */
export const TIOCNXCL: number = values['TIOCNXCL'] as number;
/** `<asm/ioctls.h>` */
export const TIOCGEXCL: number = values['TIOCGEXCL'] as number;
/** `<asm/ioctls.h>` */
export const TIOCSCTTY: number = values['TIOCSCTTY'] as number;
/** `<asm/ioctls.h>` */
export const TIOCNOTTY: number = values['TIOCNOTTY'] as number;
/** `<asm/ioctls.h>` */
export const TIOCCONS: number = values['TIOCCONS'] as number;
/** `<asm/ioctls.h>` */
export const TIOCVHANGUP: number = values['TIOCVHANGUP'] as number;
/** `<asm/ioctls.h>` */
export const TIOCGPGRP: number = values['TIOCGPGRP'] as number;
/** `<asm/ioctls.h>` */
export const TIOCSPGRP: number = values['TIOCSPGRP'] as number;
/** `<asm/ioctls.h>` */
export const TIOCGSID: number = values['TIOCGSID'] as number;
/** `<asm/ioctls.h>` */
export const TIOCSTI: number = values['TIOCSTI'] as number;
/** `<asm/ioctls.h>` */
export const TIOCGWINSZ: number = values['TIOCGWINSZ'] as number;
/** `<asm/ioctls.h>` */
export const TIOCSWINSZ: number = values['TIOCSWINSZ'] as number;
/** `<asm/ioctls.h>` */
export const TIOCMGET: number = values['TIOCMGET'] as number;
/** `<asm/ioctls.h>` */
export const TIOCMSET: number = values['TIOCMSET'] as number;
/** `<asm/ioctls.h>` */
export const TIOCMBIS: number = values['TIOCMBIS'] as number;
/** `<asm/ioctls.h>` */
export const TIOCMBIC: number = values['TIOCMBIC'] as number;
/** `<asm/ioctls.h>` */
export const TIOCMIWAIT: number = values['TIOCMIWAIT'] as number;
/** `<asm/ioctls.h>` */
export const TIOCGSOFTCAR: number = values['TIOCGSOFTCAR'] as number;
/** `<asm/ioctls.h>` */
export const TIOCSSOFTCAR: number = values['TIOCSSOFTCAR'] as number;
/** `<asm/ioctls.h>` */
export const TIOCPKT: number = values['TIOCPKT'] as number;
/** `<asm/ioctls.h>` */
export const TIOCGPKT: number = values['TIOCGPKT'] as number;
/** `<asm/ioctls.h>` */
export const TIOCGETD: number = values['TIOCGETD'] as number;
/** `<asm/ioctls.h>` */
export const TIOCSETD: number = values['TIOCSETD'] as number;
/** `<asm/ioctls.h>` */
export const TIOCGPTN: number = values['TIOCGPTN'] as number;
/** `<asm/ioctls.h>` */
export const TIOCSPTLCK: number = values['TIOCSPTLCK'] as number;
/** `<asm/ioctls.h>` */
export const TIOCGPTLCK: number = values['TIOCGPTLCK'] as number;
/** `<asm/ioctls.h>` */
export const TIOCGPTPEER: number = values['TIOCGPTPEER'] as number;
/** `<asm/ioctls.h>` */
export const TIOCSIG: number = values['TIOCSIG'] as number;
/** `<asm/ioctls.h>` */
export const TIOCGDEV: number = values['TIOCGDEV'] as number;
/** `<asm/ioctls.h>` */
export const TIOCSERGETLSR: number = values['TIOCSERGETLSR'] as number;
/** `<asm/ioctls.h>` */
export const TIOCGSERIAL: number = values['TIOCGSERIAL'] as number;
/** `<asm/ioctls.h>` */
export const TIOCSSERIAL: number = values['TIOCSSERIAL'] as number;
/** `<asm/ioctls.h>` */
export const TIOCLINUX: number = values['TIOCLINUX'] as number;
/** `<linux/serial.h>` */
export const TIOCGRS485: number = values['TIOCGRS485'] as number;
/** `<linux/serial.h>` */
export const TIOCSRS485: number = values['TIOCSRS485'] as number;
/** `<linux/serial.h>` */
export const TIOCGICOUNT: number = values['TIOCGICOUNT'] as number;
/** `<linux/sockios.h>` */
export const SIOCUNIXFILE: number = values['SIOCUNIXFILE'] as number;
/** `<linux/if_tun.h>` */
export const TUNSETQUEUE: number = values['TUNSETQUEUE'] as number;
/** `<linux/if_tun.h>` */
export const TUNSETIFINDEX: number = values['TUNSETIFINDEX'] as number;
/** `<linux/if_tun.h>` */
export const TUNGETFEATURES: number = values['TUNGETFEATURES'] as number;
/** `<linux/if_tun.h>` */
export const TUNSETNOCSUM: number = values['TUNSETNOCSUM'] as number;
/** `<linux/if_tun.h>` */
export const TUNSETDEBUG: number = values['TUNSETDEBUG'] as number;
/** `<linux/if_tun.h>` */
export const TUNSETOWNER: number = values['TUNSETOWNER'] as number;
/** `<linux/if_tun.h>` */
export const TUNSETGROUP: number = values['TUNSETGROUP'] as number;
/** `<linux/if_tun.h>` */
export const TUNSETLINK: number = values['TUNSETLINK'] as number;
/** `<linux/if_tun.h>` */
export const TUNSETOFFLOAD: number = values['TUNSETOFFLOAD'] as number;
/** `<linux/if_tun.h>` */
export const TUNSETTXFILTER: number = values['TUNSETTXFILTER'] as number;
/** `<linux/if_tun.h>` */
export const TUNGETSNDBUF: number = values['TUNGETSNDBUF'] as number;
/** `<linux/if_tun.h>` */
export const TUNSETSNDBUF: number = values['TUNSETSNDBUF'] as number;
/** `<linux/if_tun.h>` */
export const TUNGETVNETHDRSZ: number = values['TUNGETVNETHDRSZ'] as number;
/** `<linux/if_tun.h>` */
export const TUNSETVNETHDRSZ: number = values['TUNSETVNETHDRSZ'] as number;
/** `<linux/if_tun.h>` */
export const TUNGETVNETLE: number = values['TUNGETVNETLE'] as number;
/** `<linux/if_tun.h>` */
export const TUNSETVNETLE: number = values['TUNSETVNETLE'] as number;
/** `<linux/if_tun.h>` */
export const TUNGETVNETBE: number = values['TUNGETVNETBE'] as number;
/** `<linux/if_tun.h>` */
export const TUNSETVNETBE: number = values['TUNSETVNETBE'] as number;
/** `<linux/if_tun.h>` */
export const TUNSETSTEERINGEBPF: number = values['TUNSETSTEERINGEBPF'] as number;
/** `<linux/if_tun.h>` */
export const TUNSETFILTEREBPF: number = values['TUNSETFILTEREBPF'] as number;
/** `<linux/if_tun.h>` */
export const TUNSETCARRIER: number = values['TUNSETCARRIER'] as number;
/** `<linux/if_tun.h>` */
export const TUNGETDEVNETNS: number = values['TUNGETDEVNETNS'] as number;
/** `<linux/if_tun.h>` */
export const TUNATTACHFILTER: number = values['TUNATTACHFILTER'] as number;
/** `<linux/if_tun.h>` */
export const TUNDETACHFILTER: number = values['TUNDETACHFILTER'] as number;
/** `<linux/if_tun.h>` */
export const TUNGETFILTER: number = values['TUNGETFILTER'] as number;
/** `<linux/ppp-ioctl.h>` */
export const PPPIOCGFLAGS: number = values['PPPIOCGFLAGS'] as number;
/** `<linux/ppp-ioctl.h>` */
export const PPPIOCSFLAGS: number = values['PPPIOCSFLAGS'] as number;
/** `<linux/ppp-ioctl.h>` */
export const PPPIOCGASYNCMAP: number = values['PPPIOCGASYNCMAP'] as number;
/** `<linux/ppp-ioctl.h>` */
export const PPPIOCSASYNCMAP: number = values['PPPIOCSASYNCMAP'] as number;
/** `<linux/ppp-ioctl.h>` */
export const PPPIOCSRASYNCMAP: number = values['PPPIOCSRASYNCMAP'] as number;
/** `<linux/ppp-ioctl.h>` */
export const PPPIOCGXASYNCMAP: number = values['PPPIOCGXASYNCMAP'] as number;
/** `<linux/ppp-ioctl.h>` */
export const PPPIOCSXASYNCMAP: number = values['PPPIOCSXASYNCMAP'] as number;
/** `<linux/ppp-ioctl.h>` */
export const PPPIOCGUNIT: number = values['PPPIOCGUNIT'] as number;
/** `<linux/ppp-ioctl.h>` */
export const PPPIOCGMRU: number = values['PPPIOCGMRU'] as number;
/** `<linux/ppp-ioctl.h>` */
export const PPPIOCSMRU: number = values['PPPIOCSMRU'] as number;
/** `<linux/ppp-ioctl.h>` */
export const PPPIOCSMAXCID: number = values['PPPIOCSMAXCID'] as number;
/** `<linux/ppp-ioctl.h>` */
export const PPPIOCNEWUNIT: number = values['PPPIOCNEWUNIT'] as number;
/** `<linux/ppp-ioctl.h>` */
export const PPPIOCATTACH: number = values['PPPIOCATTACH'] as number;
/** `<linux/ppp-ioctl.h>` */
export const PPPIOCATTCHAN: number = values['PPPIOCATTCHAN'] as number;
/** `<linux/ppp-ioctl.h>` */
export const PPPIOCGCHAN: number = values['PPPIOCGCHAN'] as number;
/** `<linux/ppp-ioctl.h>` */
export const PPPIOCCONNECT: number = values['PPPIOCCONNECT'] as number;
/** `<linux/ppp-ioctl.h>` */
export const PPPIOCDISCONN: number = values['PPPIOCDISCONN'] as number;
/** `<linux/ppp-ioctl.h>` */
export const PPPIOCSMRRU: number = values['PPPIOCSMRRU'] as number;
/** `<linux/ppp-ioctl.h>` */
export const PPPIOCGDEBUG: number = values['PPPIOCGDEBUG'] as number;
/** `<linux/ppp-ioctl.h>` */
export const PPPIOCSDEBUG: number = values['PPPIOCSDEBUG'] as number;
/** `<linux/ppp-ioctl.h>` */
export const PPPIOCGNPMODE: number = values['PPPIOCGNPMODE'] as number;
/** `<linux/ppp-ioctl.h>` */
export const PPPIOCSNPMODE: number = values['PPPIOCSNPMODE'] as number;
/** `<linux/ppp-ioctl.h>` */
export const PPPIOCSCOMPRESS: number = values['PPPIOCSCOMPRESS'] as number;
/** `<linux/ppp-ioctl.h>` */
export const PPPIOCSPASS: number = values['PPPIOCSPASS'] as number;
/** `<linux/ppp-ioctl.h>` */
export const PPPIOCSACTIVE: number = values['PPPIOCSACTIVE'] as number;
/** `<linux/nsfs.h>` */
export const NS_GET_USERNS: number = values['NS_GET_USERNS'] as number;
/** `<linux/nsfs.h>` */
export const NS_GET_PARENT: number = values['NS_GET_PARENT'] as number;
/** `<linux/nsfs.h>` */
export const NS_GET_NSTYPE: number = values['NS_GET_NSTYPE'] as number;
/** `<linux/nsfs.h>` */
export const NS_GET_OWNER_UID: number = values['NS_GET_OWNER_UID'] as number;
/** `<linux/nsfs.h>` */
export const NS_GET_MNTNS_ID: number = values['NS_GET_MNTNS_ID'] as number;
/** `<linux/nsfs.h>` */
export const NS_GET_PID_FROM_PIDNS: number = values['NS_GET_PID_FROM_PIDNS'] as number;
/** `<linux/nsfs.h>` */
export const NS_GET_TGID_FROM_PIDNS: number = values['NS_GET_TGID_FROM_PIDNS'] as number;
/** `<linux/nsfs.h>` */
export const NS_GET_PID_IN_PIDNS: number = values['NS_GET_PID_IN_PIDNS'] as number;
/** `<linux/nsfs.h>` */
export const NS_GET_TGID_IN_PIDNS: number = values['NS_GET_TGID_IN_PIDNS'] as number;
/** `<linux/pidfd.h>` */
export const PIDFD_GET_CGROUP_NAMESPACE: number = values['PIDFD_GET_CGROUP_NAMESPACE'] as number;
/** `<linux/pidfd.h>` */
export const PIDFD_GET_IPC_NAMESPACE: number = values['PIDFD_GET_IPC_NAMESPACE'] as number;
/** `<linux/pidfd.h>` */
export const PIDFD_GET_MNT_NAMESPACE: number = values['PIDFD_GET_MNT_NAMESPACE'] as number;
/** `<linux/pidfd.h>` */
export const PIDFD_GET_NET_NAMESPACE: number = values['PIDFD_GET_NET_NAMESPACE'] as number;
/** `<linux/pidfd.h>` */
export const PIDFD_GET_PID_NAMESPACE: number = values['PIDFD_GET_PID_NAMESPACE'] as number;
/** `<linux/pidfd.h>` */
export const PIDFD_GET_PID_FOR_CHILDREN_NAMESPACE: number =
  values['PIDFD_GET_PID_FOR_CHILDREN_NAMESPACE'] as number;
/** `<linux/pidfd.h>` */
export const PIDFD_GET_TIME_NAMESPACE: number = values['PIDFD_GET_TIME_NAMESPACE'] as number;
/** `<linux/pidfd.h>` */
export const PIDFD_GET_TIME_FOR_CHILDREN_NAMESPACE: number =
  values['PIDFD_GET_TIME_FOR_CHILDREN_NAMESPACE'] as number;
/** `<linux/pidfd.h>` */
export const PIDFD_GET_USER_NAMESPACE: number = values['PIDFD_GET_USER_NAMESPACE'] as number;
/** `<linux/pidfd.h>` */
export const PIDFD_GET_UTS_NAMESPACE: number = values['PIDFD_GET_UTS_NAMESPACE'] as number;
/** `<sys/epoll.h>` */
export const EPIOCSPARAMS: number = values['EPIOCSPARAMS'] as number;
/** `<sys/epoll.h>` */
export const EPIOCGPARAMS: number = values['EPIOCGPARAMS'] as number;
/** `<linux/timerfd.h>` */
export const TFD_IOC_SET_TICKS: number = values['TFD_IOC_SET_TICKS'] as number;
/** `<linux/inotify.h>` */
export const INOTIFY_IOC_SETNEXTWD: number = values['INOTIFY_IOC_SETNEXTWD'] as number;
/** `<linux/vm_sockets.h>` */
export const IOCTL_VM_SOCKETS_GET_LOCAL_CID: number =
  values['IOCTL_VM_SOCKETS_GET_LOCAL_CID'] as number;
/** `<linux/fs.h>` */
export const FICLONE: number = values['FICLONE'] as number;
/** `<linux/fs.h>` */
export const FICLONERANGE: number = values['FICLONERANGE'] as number;
/** `<linux/fs.h>` */
export const FIDEDUPERANGE: number = values['FIDEDUPERANGE'] as number;
/** `<linux/fs.h>` */
export const FIBMAP: number = values['FIBMAP'] as number;
/** `<linux/fs.h>` */
export const FIGETBSZ: number = values['FIGETBSZ'] as number;
/** `<linux/fs.h>` */
export const FS_IOC_GETFLAGS: number = values['FS_IOC_GETFLAGS'] as number;
/** `<linux/fs.h>` */
export const FS_IOC_SETFLAGS: number = values['FS_IOC_SETFLAGS'] as number;
/** `<linux/fs.h>` */
export const FS_IOC_GETVERSION: number = values['FS_IOC_GETVERSION'] as number;
/** `<linux/fs.h>` */
export const FS_IOC_SETVERSION: number = values['FS_IOC_SETVERSION'] as number;
/** `<linux/fs.h>` */
export const FS_IOC_FSGETXATTR: number = values['FS_IOC_FSGETXATTR'] as number;
/** `<linux/fs.h>` */
export const FS_IOC_FSSETXATTR: number = values['FS_IOC_FSSETXATTR'] as number;
/** `<linux/fs.h>` */
export const FS_IOC_GETFSLABEL: number = values['FS_IOC_GETFSLABEL'] as number;
/** `<linux/fs.h>` */
export const FS_IOC_SETFSLABEL: number = values['FS_IOC_SETFSLABEL'] as number;
/** `<linux/fiemap.h>` */
export const FS_IOC_FIEMAP: number = values['FS_IOC_FIEMAP'] as number;
/** `<errno.h>` */
export const EPERM: number = errnos['EPERM'] as number;
/** `<errno.h>` */
export const ENOENT: number = errnos['ENOENT'] as number;
/** `<errno.h>` */
export const ESRCH: number = errnos['ESRCH'] as number;
/** `<errno.h>` */
export const EINTR: number = errnos['EINTR'] as number;
/** `<errno.h>` */
export const EIO: number = errnos['EIO'] as number;
/** `<errno.h>` */
export const ENXIO: number = errnos['ENXIO'] as number;
/** `<errno.h>` */
export const E2BIG: number = errnos['E2BIG'] as number;
/** `<errno.h>` */
export const ENOEXEC: number = errnos['ENOEXEC'] as number;
/** `<errno.h>` */
export const EBADF: number = errnos['EBADF'] as number;
/** `<errno.h>` */
export const ECHILD: number = errnos['ECHILD'] as number;
/** `<errno.h>` */
export const EAGAIN: number = errnos['EAGAIN'] as number;
/** `<errno.h>` */
export const ENOMEM: number = errnos['ENOMEM'] as number;
/** `<errno.h>` */
export const EACCES: number = errnos['EACCES'] as number;
/** `<errno.h>` */
export const EFAULT: number = errnos['EFAULT'] as number;
/** `<errno.h>` */
export const ENOTBLK: number = errnos['ENOTBLK'] as number;
/** `<errno.h>` */
export const EBUSY: number = errnos['EBUSY'] as number;
/** `<errno.h>` */
export const EEXIST: number = errnos['EEXIST'] as number;
/** `<errno.h>` */
export const EXDEV: number = errnos['EXDEV'] as number;
/** `<errno.h>` */
export const ENODEV: number = errnos['ENODEV'] as number;
/** `<errno.h>` */
export const ENOTDIR: number = errnos['ENOTDIR'] as number;
/** `<errno.h>` */
export const EISDIR: number = errnos['EISDIR'] as number;
/** `<errno.h>` */
export const EINVAL: number = errnos['EINVAL'] as number;
/** `<errno.h>` */
export const ENFILE: number = errnos['ENFILE'] as number;
/** `<errno.h>` */
export const EMFILE: number = errnos['EMFILE'] as number;
/** `<errno.h>` */
export const ENOTTY: number = errnos['ENOTTY'] as number;
/** `<errno.h>` */
export const ETXTBSY: number = errnos['ETXTBSY'] as number;
/** `<errno.h>` */
export const EFBIG: number = errnos['EFBIG'] as number;
/** `<errno.h>` */
export const ENOSPC: number = errnos['ENOSPC'] as number;
/** `<errno.h>` */
export const ESPIPE: number = errnos['ESPIPE'] as number;
/** `<errno.h>` */
export const EROFS: number = errnos['EROFS'] as number;
/** `<errno.h>` */
export const EMLINK: number = errnos['EMLINK'] as number;
/** `<errno.h>` */
export const EPIPE: number = errnos['EPIPE'] as number;
/** `<errno.h>` */
export const EDOM: number = errnos['EDOM'] as number;
/** `<errno.h>` */
export const ERANGE: number = errnos['ERANGE'] as number;
/** `<errno.h>` */
export const EDEADLK: number = errnos['EDEADLK'] as number;
/** `<errno.h>` */
export const ENAMETOOLONG: number = errnos['ENAMETOOLONG'] as number;
/** `<errno.h>` */
export const ENOLCK: number = errnos['ENOLCK'] as number;
/** `<errno.h>` */
export const ENOSYS: number = errnos['ENOSYS'] as number;
/** `<errno.h>` */
export const ENOTEMPTY: number = errnos['ENOTEMPTY'] as number;
/** `<errno.h>` */
export const ELOOP: number = errnos['ELOOP'] as number;
/** `<errno.h>` */
export const ENOMSG: number = errnos['ENOMSG'] as number;
/** `<errno.h>` */
export const EIDRM: number = errnos['EIDRM'] as number;
/** `<errno.h>` */
export const ECHRNG: number = errnos['ECHRNG'] as number;
/** `<errno.h>` */
export const EL2NSYNC: number = errnos['EL2NSYNC'] as number;
/** `<errno.h>` */
export const EL3HLT: number = errnos['EL3HLT'] as number;
/** `<errno.h>` */
export const EL3RST: number = errnos['EL3RST'] as number;
/** `<errno.h>` */
export const ELNRNG: number = errnos['ELNRNG'] as number;
/** `<errno.h>` */
export const EUNATCH: number = errnos['EUNATCH'] as number;
/** `<errno.h>` */
export const ENOCSI: number = errnos['ENOCSI'] as number;
/** `<errno.h>` */
export const EL2HLT: number = errnos['EL2HLT'] as number;
/** `<errno.h>` */
export const EBADE: number = errnos['EBADE'] as number;
/** `<errno.h>` */
export const EBADR: number = errnos['EBADR'] as number;
/** `<errno.h>` */
export const EXFULL: number = errnos['EXFULL'] as number;
/** `<errno.h>` */
export const ENOANO: number = errnos['ENOANO'] as number;
/** `<errno.h>` */
export const EBADRQC: number = errnos['EBADRQC'] as number;
/** `<errno.h>` */
export const EBADSLT: number = errnos['EBADSLT'] as number;
/** `<errno.h>` */
export const EBFONT: number = errnos['EBFONT'] as number;
/** `<errno.h>` */
export const ENOSTR: number = errnos['ENOSTR'] as number;
/** `<errno.h>` */
export const ENODATA: number = errnos['ENODATA'] as number;
/** `<errno.h>` */
export const ETIME: number = errnos['ETIME'] as number;
/** `<errno.h>` */
export const ENOSR: number = errnos['ENOSR'] as number;
/** `<errno.h>` */
export const ENONET: number = errnos['ENONET'] as number;
/** `<errno.h>` */
export const ENOPKG: number = errnos['ENOPKG'] as number;
/** `<errno.h>` */
export const EREMOTE: number = errnos['EREMOTE'] as number;
/** `<errno.h>` */
export const ENOLINK: number = errnos['ENOLINK'] as number;
/** `<errno.h>` */
export const EADV: number = errnos['EADV'] as number;
/** `<errno.h>` */
export const ESRMNT: number = errnos['ESRMNT'] as number;
/** `<errno.h>` */
export const ECOMM: number = errnos['ECOMM'] as number;
/** `<errno.h>` */
export const EPROTO: number = errnos['EPROTO'] as number;
/** `<errno.h>` */
export const EMULTIHOP: number = errnos['EMULTIHOP'] as number;
/** `<errno.h>` */
export const EDOTDOT: number = errnos['EDOTDOT'] as number;
/** `<errno.h>` */
export const EBADMSG: number = errnos['EBADMSG'] as number;
/** `<errno.h>` */
export const EOVERFLOW: number = errnos['EOVERFLOW'] as number;
/** `<errno.h>` */
export const ENOTUNIQ: number = errnos['ENOTUNIQ'] as number;
/** `<errno.h>` */
export const EBADFD: number = errnos['EBADFD'] as number;
/** `<errno.h>` */
export const EREMCHG: number = errnos['EREMCHG'] as number;
/** `<errno.h>` */
export const ELIBACC: number = errnos['ELIBACC'] as number;
/** `<errno.h>` */
export const ELIBBAD: number = errnos['ELIBBAD'] as number;
/** `<errno.h>` */
export const ELIBSCN: number = errnos['ELIBSCN'] as number;
/** `<errno.h>` */
export const ELIBMAX: number = errnos['ELIBMAX'] as number;
/** `<errno.h>` */
export const ELIBEXEC: number = errnos['ELIBEXEC'] as number;
/** `<errno.h>` */
export const EILSEQ: number = errnos['EILSEQ'] as number;
/** `<errno.h>` */
export const ERESTART: number = errnos['ERESTART'] as number;
/** `<errno.h>` */
export const ESTRPIPE: number = errnos['ESTRPIPE'] as number;
/** `<errno.h>` */
export const EUSERS: number = errnos['EUSERS'] as number;
/** `<errno.h>` */
export const ENOTSOCK: number = errnos['ENOTSOCK'] as number;
/** `<errno.h>` */
export const EDESTADDRREQ: number = errnos['EDESTADDRREQ'] as number;
/** `<errno.h>` */
export const EMSGSIZE: number = errnos['EMSGSIZE'] as number;
/** `<errno.h>` */
export const EPROTOTYPE: number = errnos['EPROTOTYPE'] as number;
/** `<errno.h>` */
export const ENOPROTOOPT: number = errnos['ENOPROTOOPT'] as number;
/** `<errno.h>` */
export const EPROTONOSUPPORT: number = errnos['EPROTONOSUPPORT'] as number;
/** `<errno.h>` */
export const ESOCKTNOSUPPORT: number = errnos['ESOCKTNOSUPPORT'] as number;
/** `<errno.h>` */
export const EOPNOTSUPP: number = errnos['EOPNOTSUPP'] as number;
/** `<errno.h>` */
export const EPFNOSUPPORT: number = errnos['EPFNOSUPPORT'] as number;
/** `<errno.h>` */
export const EAFNOSUPPORT: number = errnos['EAFNOSUPPORT'] as number;
/** `<errno.h>` */
export const EADDRINUSE: number = errnos['EADDRINUSE'] as number;
/** `<errno.h>` */
export const EADDRNOTAVAIL: number = errnos['EADDRNOTAVAIL'] as number;
/** `<errno.h>` */
export const ENETDOWN: number = errnos['ENETDOWN'] as number;
/** `<errno.h>` */
export const ENETUNREACH: number = errnos['ENETUNREACH'] as number;
/** `<errno.h>` */
export const ENETRESET: number = errnos['ENETRESET'] as number;
/** `<errno.h>` */
export const ECONNABORTED: number = errnos['ECONNABORTED'] as number;
/** `<errno.h>` */
export const ECONNRESET: number = errnos['ECONNRESET'] as number;
/** `<errno.h>` */
export const ENOBUFS: number = errnos['ENOBUFS'] as number;
/** `<errno.h>` */
export const EISCONN: number = errnos['EISCONN'] as number;
/** `<errno.h>` */
export const ENOTCONN: number = errnos['ENOTCONN'] as number;
/** `<errno.h>` */
export const ESHUTDOWN: number = errnos['ESHUTDOWN'] as number;
/** `<errno.h>` */
export const ETOOMANYREFS: number = errnos['ETOOMANYREFS'] as number;
/** `<errno.h>` */
export const ETIMEDOUT: number = errnos['ETIMEDOUT'] as number;
/** `<errno.h>` */
export const ECONNREFUSED: number = errnos['ECONNREFUSED'] as number;
/** `<errno.h>` */
export const EHOSTDOWN: number = errnos['EHOSTDOWN'] as number;
/** `<errno.h>` */
export const EHOSTUNREACH: number = errnos['EHOSTUNREACH'] as number;
/** `<errno.h>` */
export const EALREADY: number = errnos['EALREADY'] as number;
/** `<errno.h>` */
export const EINPROGRESS: number = errnos['EINPROGRESS'] as number;
/** `<errno.h>` */
export const ESTALE: number = errnos['ESTALE'] as number;
/** `<errno.h>` */
export const EUCLEAN: number = errnos['EUCLEAN'] as number;
/** `<errno.h>` */
export const ENOTNAM: number = errnos['ENOTNAM'] as number;
/** `<errno.h>` */
export const ENAVAIL: number = errnos['ENAVAIL'] as number;
/** `<errno.h>` */
export const EISNAM: number = errnos['EISNAM'] as number;
/** `<errno.h>` */
export const EREMOTEIO: number = errnos['EREMOTEIO'] as number;
/** `<errno.h>` */
export const EDQUOT: number = errnos['EDQUOT'] as number;
/** `<errno.h>` */
export const ENOMEDIUM: number = errnos['ENOMEDIUM'] as number;
/** `<errno.h>` */
export const EMEDIUMTYPE: number = errnos['EMEDIUMTYPE'] as number;
/** `<errno.h>` */
export const ECANCELED: number = errnos['ECANCELED'] as number;
/** `<errno.h>` */
export const ENOKEY: number = errnos['ENOKEY'] as number;
/** `<errno.h>` */
export const EKEYEXPIRED: number = errnos['EKEYEXPIRED'] as number;
/** `<errno.h>` */
export const EKEYREVOKED: number = errnos['EKEYREVOKED'] as number;
/** `<errno.h>` */
export const EKEYREJECTED: number = errnos['EKEYREJECTED'] as number;
/** `<errno.h>` */
export const EOWNERDEAD: number = errnos['EOWNERDEAD'] as number;
/** `<errno.h>` */
export const ENOTRECOVERABLE: number = errnos['ENOTRECOVERABLE'] as number;
/** `<errno.h>` */
export const ERFKILL: number = errnos['ERFKILL'] as number;
/** `<errno.h>` */
export const EHWPOISON: number = errnos['EHWPOISON'] as number;
/** `<errno.h>` the same as EDEADLK */
export const EDEADLOCK: number = errnos['EDEADLOCK'] as number;
/** `<errno.h>` the same as EOPNOTSUPP */
export const ENOTSUP: number = errnos['ENOTSUP'] as number;
/** `<errno.h>` the same as EAGAIN */
export const EWOULDBLOCK: number = errnos['EWOULDBLOCK'] as number;
