// The map: every call under its man-page name, every constant, and the types of what goes in and out.
import { startTracing } from './trace/start.ts';

export * from './calls/descriptor.ts';
export * from './calls/ethtool.ts';
export * from './calls/event.ts';
export {
  CMSG_LEN,
  CMSG_SPACE,
  type IncomingMessage,
  type IncomingRoom,
  type OutgoingMessage,
  type ReceivedMessages,
  recvmmsg,
  recvmsg,
  type SentMessages,
  sendmmsg,
  sendmsg,
} from './calls/message.ts';
export {
  type EpollEvent,
  type EpollInterest,
  epoll_create1,
  epoll_ctl,
  epoll_pwait,
  epoll_pwait2,
  epoll_wait,
  FD_CLR,
  FD_ISSET,
  FD_SET,
  FD_ZERO,
  type FdSet,
  type PollFd,
  poll,
  ppoll,
  pselect,
  type Selected,
  select,
} from './calls/multiplex.ts';
export * from './calls/names.ts';
export * from './calls/netdevice.ts';
export * from './calls/netdevice-set.ts';
export { getsockopt, setsockopt } from './calls/options.ts';
export * from './calls/process.ts';
export {
  type AddrInfo,
  type AddrInfoHints,
  GaiError,
  getaddrinfo,
  getnameinfo,
  type NameInfo,
} from './calls/resolver.ts';
export * from './calls/services.ts';
export * from './calls/socket.ts';
export { type FileOffset, sendfile, splice, tee } from './calls/splice.ts';
export { supports } from './calls/supports.ts';
export * from './calls/transfer.ts';
export * from './values/constants.generated.ts';
export type {
  ControlHeader,
  ControlInput,
  ControlMessage,
  ControlValues,
  ExtendedError,
  KnownControl,
  Timespec,
  Timestamps,
  UnknownControl,
} from './values/control.ts';
export {
  type AddressFields,
  type ErrnoCode,
  errnoName,
  type SyscallContext,
  SyscallError,
} from './values/errors.ts';
export type * from './values/family-values.ts';
export type { Bytes, Data } from './values/memory.ts';
export type {
  AnyOption,
  Domain,
  Gettable,
  Level,
  LevelOf,
  Option,
  Settable,
  SocketType,
} from './values/option-types.ts';
export type * from './values/option-values.ts';
export { type Fd, type OwnedFd, own } from './values/own.ts';
export {
  type Address,
  type AddressInput,
  type AddressOf,
  address,
  type Inet6Address,
  type InetAddress,
  type NetlinkAddress,
  type OpaqueAddress,
  type OtherFamily,
  type PacketAddress,
  sockaddr,
  type UnixAddress,
  type UnspecAddress,
  type VsockAddress,
} from './values/sockaddr.ts';
export type {
  AlgAddress,
  CanAddress,
  CanAddressInput,
  CanJ1939,
  CanTp,
  XdpAddress,
} from './values/sockaddr-structs.ts';
export type { MptcpInfo, TcpInfo } from './values/tcp-info.ts';
export type { TcpStats } from './values/tcp-stats.ts';

startTracing();
