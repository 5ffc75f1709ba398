// The entry point `sockfd/lab`: hosts, cables and puppets in one test.

export type { Cable, CableCounters, Capture, Direction } from './cable.ts';
export { LabError } from './errors.ts';
export type { FirewallRule } from './firewall.ts';
export type { FirewallLayers } from './firewall-match.ts';
export type { Host } from './host.ts';
export type { Patience } from './inbox.ts';
export { type Lab, lab, type MakeLab, type Network } from './lab.ts';
export type { CounterName } from './line.ts';
export type { HostInput, HostOptions, LabOptions } from './plan.ts';
export type { ExecOptions, Exit, Program } from './program.ts';
export type { Puppet, PuppetOptions } from './puppet.ts';
export type { PuppetPacket, PuppetPattern } from './puppet-packet.ts';
export type { PuppetTcp, SegmentOptions, TcpOptions } from './puppet-tcp.ts';
export type { CableOptions, LineOptions, PacketFilter } from './settings.ts';
