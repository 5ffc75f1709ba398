// Links, addresses, routes, neighbours, rules and packet filters of a network namespace, over netlink(7).

export {
  type Attribute,
  type AttributeInput,
  type AttributeList,
  attributes,
  encode,
  type MalformedAttribute,
} from '../values/attributes.ts';
export {
  ADDRESS_FLAGS,
  type AddressCacheInfo,
  type Addresses,
  type AddressFilter,
  type AddressInput,
  type InterfaceAddress,
} from './addresses.ts';
export type { BridgeData, BridgeId, BridgePort } from './bridge.ts';
export { type ExtendedAck, NetlinkError, type RefusedRequest } from './errors.ts';
export { getifaddrs, type IfAddr } from './getifaddrs.ts';
export {
  LINK_FLAGS,
  type Link,
  type LinkAfSpec,
  type LinkAttributes,
  type LinkData,
  type LinkInet6,
  type LinkInfo,
  type LinkStats,
} from './link.ts';
export type {
  BondData,
  DataOfKind,
  GreData,
  IptunData,
  IpvlanData,
  MacvlanData,
  TunData,
  VlanData,
  VrfData,
  VxlanData,
  XfrmData,
} from './link-kinds.ts';
export type { LinkChange, LinkInput, LinkSettings } from './link-request.ts';
export type { LinkFilter, Links } from './links.ts';
export {
  type Action,
  type Monitor,
  type MonitorEvent,
  type MonitorGroup,
  type MonitorOptions,
  monitor,
} from './monitor.ts';
export type {
  Neighbour,
  NeighbourCacheInfo,
  NeighbourFilter,
  NeighbourInput,
  Neighbours,
} from './neighbours.ts';
export { inNamespace, listNetns, openNetns } from './netns.ts';
export type {
  NftData,
  NftExpression,
  NftExpressionInput,
  NftExpressions,
  NftTyped,
  NftVerdictData,
} from './nft-expressions.ts';
export type {
  NftChain,
  NftChainInput,
  NftFamily,
  NftFilter,
  NftRule,
  NftRuleInput,
  NftTable,
  NftTableInput,
} from './nft-objects.ts';
export type { NftReading } from './nft-reading.ts';
export type { NatTarget, NftMatch, NftStatement, NftVerdict, PortMatch } from './nft-rule.ts';
export {
  type Nftables,
  type NftChains,
  type NftRules,
  type NftTables,
  nftables,
} from './nftables.ts';
export type { NextHop, Route, RouteCacheInfo, RouteMetrics, Via } from './route.ts';
export type { NextHopInput, RouteInput } from './route-request.ts';
export type { RouteFilter, RouteLookup, Routes } from './routes.ts';
export { type RtNetlink, rtnetlink } from './rtnetlink.ts';
export type { Range, Rule, RuleFilter, RuleInput, Rules } from './rules.ts';
export { type Message, type NetlinkOptions, type NetlinkRequest, NetlinkSocket } from './socket.ts';
export type { Decoded, Extra } from './table.ts';
export { type TunTap, type TunTapOptions, tuntap } from './tuntap.ts';
