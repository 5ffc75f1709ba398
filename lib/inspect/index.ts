// What the kernel knows: fds, sockets, their states, queues and options, and who holds the other end.

export { type Change, type Description, describe, diff, type Peer, peerOf } from './describe.ts';
export {
  type DestroyedOptions,
  DestroyedSockets,
  destroyedSockets,
  destroySocket,
} from './destroy.ts';
export {
  type EpollMember,
  type FdInfo,
  type FdKind,
  fds,
  type Holder,
  holders,
  type Pid,
} from './fds.ts';
export type { Endpoint } from './inet.ts';
export type {
  BbrInfo,
  CongestionInfo,
  DctcpInfo,
  MptcpUlp,
  TlsUlp,
  UlpInfo,
  VegasInfo,
} from './inet-info.ts';
export { eachSocket, type SocketFilter, sockets } from './sockets.ts';
export type { Memory, SocketInfo, State, Timer, XdpInfo, XdpUmem } from './types.ts';
