// Packets as lines.
import { onlyFields, outOfRange, wrongType } from '../values/arguments.ts';
import { Conversations } from './conversations.ts';
import { decode } from './decode.ts';
import { encode } from './encode.ts';
import type { LinkName } from './links.ts';
import { Packet } from './packet.ts';
import { packetdrillLine } from './packetdrill.ts';
import { tcpdumpLine } from './tcpdump.ts';
import type { PacketInput } from './types.ts';

/** How to format. */
export interface FormatOptions {
  /** Whose notation: that of `tcpdump -n` by default. */
  readonly notation?: 'tcpdump' | 'packetdrill' | undefined;
  /**
   * The conversations so far: with them sequence numbers are relative, as the notation has them. Without, they are those of
   * the header, as with `tcpdump -S`.
   */
  readonly state?: Conversations | undefined;
  /** The name of an interface, for packets with an SLL2 header; `'?'` by default. */
  readonly ifname?: ((ifindex: number) => string | undefined) | undefined;
}

const LINKS: Readonly<Record<string, LinkName>> = {
  ethernet: 'ethernet',
  sll: 'sll',
  sll2: 'sll2',
  loopback: 'null',
};

/**
 * One line for a packet, without its time.
 *
 * In tcpdump's notation it is byte for byte what `tcpdump -n` prints for the layers that decode knows; what tcpdump decodes
 * behind TCP and UDP by their ports (DNS, HTTP and so on) is left out. In packetdrill's it is what a script would say:
 * `S 0:0(0) win 65535 <mss 1460,sackOK,TS val 1 ecr 0,nop,wscale 7>`.
 *
 * @param packet a decoded packet, or anything that encode takes
 * @throws {TypeError} for an argument of a wrong type
 */
export function format(packet: Packet | PacketInput, options: FormatOptions = {}): string {
  if (typeof options !== 'object' || options === null) {
    throw wrongType('options', 'an object', options);
  }
  onlyFields('options', options, ['notation', 'state', 'ifname']);
  const { notation = 'tcpdump', state, ifname = () => undefined } = options;
  if (state !== undefined && !(state instanceof Conversations)) {
    throw wrongType('options.state', 'a Conversations', state);
  }
  if (typeof ifname !== 'function') throw wrongType('options.ifname', 'a function', ifname);
  const whole = packet instanceof Packet ? packet : decodedAgain(packet);
  if (notation === 'tcpdump') return tcpdumpLine(whole, state, ifname);
  if (notation === 'packetdrill') return packetdrillLine(whole, state);
  throw outOfRange('options.notation', "'tcpdump' or 'packetdrill'", notation);
}

function decodedAgain(packet: PacketInput): Packet {
  const bytes = encode(packet);
  const { layers = packet } = 'layers' in packet ? packet : {};
  const names = Object.keys(Array.isArray(layers) ? (layers[0] ?? {}) : layers);
  const link = names.map((name) => LINKS[name]).find((each) => each !== undefined);
  return decode(bytes, { link: link ?? 'raw' });
}
