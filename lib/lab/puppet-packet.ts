// What puppets send and expect.
import type { LayerName, LayersInput, LayersPattern, Packet, Pattern } from '../packet/index.ts';
import type { Patience } from './inbox.ts';

/** What a packet must be like: packetdrill's notation with `...`, or some fields of some layers. */
export type PuppetPattern = string | Pattern | LayersPattern;

/** The layers of a packet by name, as `encode` of sockfd/packet takes them. */
export type PuppetPacket = {
  readonly [K in Exclude<LayerName, 'ip' | 'ip6'>]?: LayersInput[K] | undefined;
} & {
  /** Its source is the puppet unless given. */
  readonly ip?: (Omit<LayersInput['ip'], 'src'> & { readonly src?: string }) | undefined;
  readonly ip6?: (Omit<LayersInput['ip6'], 'src'> & { readonly src?: string }) | undefined;
};

/** @internal What a conversation needs of its puppet. */
export interface Talker {
  readonly address: string;
  send(packet: PuppetPacket): void;
  receiveOf(
    mine: (packet: Packet) => boolean,
    pattern: PuppetPattern | undefined,
    options: Patience,
  ): Promise<Packet>;
  expectOf(
    mine: (packet: Packet) => boolean,
    pattern: PuppetPattern,
    options: Patience,
  ): Promise<Packet>;
}
