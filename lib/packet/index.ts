// The entry point `sockfd/packet`: packets as typed values. It needs neither Linux nor the addon.

export * from './capture.ts';
export { checksum } from './checksum.ts';
export { type ConversationOffsets, Conversations } from './conversations.ts';
export { type DecodeOptions, decode } from './decode.ts';
export { type EncodeOptions, encode } from './encode.ts';
export { type FormatOptions, format } from './format.ts';
export type { Icmp, Icmp6, MldRecord, NdOption, NdPrefix } from './icmp-types.ts';
export { LINKTYPES, type LinkName, linkName } from './links.ts';
export type { MalformedPart } from './malformed.ts';
export { Packet } from './packet.ts';
export { type LayersPattern, matches, type Pattern, parsePattern } from './pattern.ts';
export * from './pcapng.ts';
export { tcpFlags } from './tcp-flags.ts';
export type { AccEcn, Mptcp, TcpOption } from './tcp-types.ts';
export type * from './types.ts';
export { verify, type Wrong } from './verify.ts';
