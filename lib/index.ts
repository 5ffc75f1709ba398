// The map: every call under its man-page name, every constant, and the types of what goes in and out.
import { startTracing } from './trace/start.ts';

export * from './constants.ts';
export type {
  ControlHeader,
  ControlInput,
  ControlMessage,
  ControlValues,
  ExtendedError,
  KnownControl,
  Timespec,
  UnknownControl,
} from './control.ts';
export * from './descriptor.ts';
export { errnoName, type SyscallContext, SyscallError } from './errors.ts';
export * from './event.ts';
export type { Bytes, Data } from './memory.ts';
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
} from './message.ts';
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
} from './multiplex.ts';
export * from './names.ts';
export * from './netdevice.ts';
export type { AnyOption, InputOf, Level, LevelOf, Option, ValueOf } from './option-types.ts';
export type * from './option-values.ts';
export { getsockopt, setsockopt } from './options.ts';
export { type Fd, type OwnedFd, own } from './own.ts';
export * from './process.ts';
export * from './resolver.ts';
export {
  type Address,
  type AddressInput,
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
} from './sockaddr.ts';
export * from './socket.ts';
export * from './splice.ts';
export { supports } from './supports.ts';
export type { MptcpInfo, TcpInfo } from './tcp-info.ts';
export * from './transfer.ts';

startTracing();
