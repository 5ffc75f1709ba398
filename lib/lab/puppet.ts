// Puppets: hosts whose stack is the script.
/// <reference lib="esnext.disposable" preserve="true" />

import { send } from '../calls/transfer.ts';
import {
  Conversations,
  decode,
  encode,
  format,
  type LayersPattern,
  matches,
  Packet,
  type PacketInput,
  type Pattern,
  parsePattern,
} from '../packet/index.ts';
import { recv } from '../promises/index.ts';
import { outOfRange, wrongType } from '../values/arguments.ts';
import { bytesOfAddress, groupMac } from './address.ts';
import { LabError } from './errors.ts';
import { type Arrived, endOf, Inbox, type Patience } from './inbox.ts';
import type { PuppetPacket, PuppetPattern } from './puppet-packet.ts';
import { PuppetTcp, type TcpOptions } from './puppet-tcp.ts';

/** What a puppet hears. */
export interface PuppetOptions {
  /** Also what is for everybody, or for a group: a DHCP server hears that. Only what is for its address unless given. */
  readonly broadcast?: boolean | undefined;
}

/** What a puppet is plugged in with. */
export interface Plug {
  /** The fd of its port: every frame of the network that is for it, or for all. */
  readonly fd: number;
  readonly address: string;
  readonly mac: string;
  readonly broadcast: boolean;
  /** The hardware address of who has an address; undefined where nobody has. */
  readonly neighbour: (address: string) => string | undefined;
  readonly closed: (puppet: Puppet) => void;
}

const ARP = 0x0806;
const ETH_P_IP = 0x0800;

/** A frame at most: an MTU of 65,535, the header, a tag. */
const FRAME = 65_535 + 18;

/** How many lines are kept. */
const LOG = 2000;

/** A host without a kernel. It answers ARP and neighbour discovery; all else comes to the script. */
export class Puppet implements Disposable {
  /** Its address, without a prefix. */
  readonly address: string;
  /** Its hardware address. */
  readonly mac: string;
  readonly #plug: Plug;
  readonly #inbox = new Inbox();
  readonly #conversations = new Conversations();
  readonly #lines: string[] = [];
  readonly #ended = new AbortController();
  readonly #reading: Promise<void>;

  /** @internal */
  constructor(plug: Plug) {
    this.#plug = plug;
    this.address = plug.address;
    this.mac = plug.mac;
    this.#reading = this.#read();
  }

  async #read(): Promise<void> {
    const buffer = new Uint8Array(FRAME);
    const { signal } = this.#ended;
    try {
      for (;;) {
        const length = await recv(this.#plug.fd, buffer, 0, { signal, ref: false });
        this.#take(decode(buffer.slice(0, length), { link: 'ethernet' }));
      }
    } catch {
      this.#inbox.close();
    }
  }

  #take(packet: Packet): void {
    const { ethernet, arp, icmp6, ip, ip6 } = packet;
    if (arp?.operation === 1 && arp.tpa === this.address) {
      this.#frame({
        ethernet: { dst: arp.sha, src: this.mac, type: ARP },
        arp: {
          ...{ hardwareType: 1, protocolType: ETH_P_IP, operation: 2 },
          ...{ sha: this.mac, spa: this.address, tha: arp.sha, tpa: arp.spa },
        },
      });
    } else if (icmp6?.type === 135 && icmp6.target === this.address && ip6 !== undefined) {
      this.#frame({
        ethernet: { dst: ethernet?.src ?? '', src: this.mac },
        ip6: { src: this.address, dst: ip6.src, hopLimit: 255 },
        icmp6: {
          type: 136,
          ...{ target: this.address, solicited: true, override: true },
          options: [{ targetLinkAddress: this.mac }],
        },
      });
    } else if (this.#isHeard(ethernet?.dst ?? '', (ip ?? ip6)?.dst)) {
      const line = this.#line(packet);
      this.#log(`< ${line}`);
      this.#inbox.put({ packet, line });
    }
  }

  #isHeard(mac: string, dst: string | undefined): boolean {
    if (dst === undefined) return false;
    // The lowest bit of the first byte: for a group.
    const isGroup = (Number.parseInt(mac.slice(0, 2), 16) & 1) === 1;
    return isGroup ? this.#plug.broadcast : dst === this.address;
  }

  #line(packet: Packet): string {
    return format(packet, { notation: 'packetdrill', state: this.#conversations });
  }

  #frame(packet: PacketInput): Uint8Array {
    const bytes = encode(packet);
    send(this.#plug.fd, bytes);
    return bytes;
  }

  #log(line: string): void {
    this.#lines.push(line);
    if (this.#lines.length > LOG) this.#lines.splice(0, LOG / 2);
  }

  /** What went (`>`) and came (`<`) so far, in packetdrill's notation with relative sequence numbers: the last of it. */
  get lines(): readonly string[] {
    return this.#lines;
  }

  /** What came and nobody has asked for yet. */
  get waiting(): readonly Packet[] {
    return this.#inbox.left.map(({ packet }) => packet);
  }

  /** The layers with what they leave out of links and addresses. */
  #complete(packet: PuppetPacket): PacketInput {
    if (typeof packet !== 'object' || packet === null || Array.isArray(packet)) {
      throw wrongType('packet', 'an object such as { ip: { dst }, udp: { sport, dport } }', packet);
    }
    const { ethernet, arp, ip, ip6 } = packet;
    const src = this.address;
    const whole = {
      ...packet,
      icmp: withOriginal(packet.icmp),
      icmp6: withOriginal(packet.icmp6),
      ip: ip === undefined ? undefined : { ...ip, src: ip.src ?? src },
      ip6: ip6 === undefined ? undefined : { ...ip6, src: ip6.src ?? src },
    };
    if (ethernet !== undefined) return whole;
    const broadcast = 'ff:ff:ff:ff:ff:ff';
    if (arp !== undefined) return { ...whole, ethernet: { dst: broadcast, src: this.mac } };
    const to = ip?.dst ?? ip6?.dst;
    if (to === undefined) {
      throw wrongType('packet', 'given an ip.dst, an ip6.dst or an ethernet', to);
    }
    const dst = groupMac(bytesOfAddress('dst', to)) ?? this.#plug.neighbour(to);
    if (dst === undefined) {
      throw outOfRange('packet', 'for an address of the lab, or given an ethernet', to);
    }
    return { ...whole, ethernet: { dst, src: this.mac } };
  }

  /**
   * Sends a packet. What it leaves out is filled in: the link, its own address as the source, lengths, checksums. What is
   * given goes as it is, right or wrong.
   *
   * @throws {TypeError | RangeError} naming the field
   */
  send(packet: PuppetPacket): void {
    this.#sent(this.#frame(this.#complete(packet)));
  }

  #sent(bytes: Uint8Array): void {
    this.#log(`> ${this.#line(decode(bytes, { link: 'ethernet' }))}`);
  }

  /**
   * The next packet that matches; those before it that do not are passed over. Without a pattern, the next one.
   *
   * @throws {LabError} where none comes in time, with what came; or the signal's reason
   */
  receive(pattern?: PuppetPattern, options: Patience = {}): Promise<Packet> {
    return this.receiveOf(() => true, pattern, options);
  }

  /**
   * The next packet, which has to match.
   *
   * @throws {LabError} where it does not, with what came beside what was expected; or where none comes in time
   */
  expect(pattern: PuppetPattern, options: Patience = {}): Promise<Packet> {
    return this.expectOf(() => true, pattern, options);
  }

  /** @internal */
  async receiveOf(
    mine: (packet: Packet) => boolean,
    pattern: PuppetPattern | undefined,
    options: Patience,
  ): Promise<Packet> {
    const parsed = typeof pattern === 'string' ? parsePattern(pattern) : pattern;
    const until = endOf(options);
    const passed: string[] = [];
    for (;;) {
      const arrived = await this.#inbox.next(({ packet }) => mine(packet), until, options.signal);
      if (arrived === undefined) {
        const what = pattern === undefined ? 'came' : `like ${shown(pattern)} came`;
        const rest = passed.length === 0 ? 'nothing else either' : `but:\n  ${passed.join('\n  ')}`;
        throw new LabError(`nothing ${what} to ${this.address}, ${rest}`);
      }
      if (parsed === undefined || fits(arrived, parsed)) return arrived.packet;
      passed.push(arrived.line);
    }
  }

  /** @internal */
  async expectOf(
    mine: (packet: Packet) => boolean,
    pattern: PuppetPattern,
    options: Patience,
  ): Promise<Packet> {
    const parsed = typeof pattern === 'string' ? parsePattern(pattern) : pattern;
    const until = endOf(options);
    const arrived = await this.#inbox.next(({ packet }) => mine(packet), until, options.signal);
    if (arrived !== undefined && fits(arrived, parsed)) return arrived.packet;
    const found = arrived?.line ?? 'nothing';
    throw new LabError(
      [`expected: ${shown(pattern)}`, `found:    ${found}`, ...this.#history()].join('\n'),
    );
  }

  #history(): string[] {
    const lines = this.#lines.slice(-10);
    return lines.length === 0 ? [] : ['so far:', ...lines.map((line) => `  ${line}`)];
  }

  /** A conversation with a TCP of somebody else, with relative sequence numbers. It sends nothing by itself. */
  tcp(options: TcpOptions): PuppetTcp {
    return new PuppetTcp(this, options);
  }

  /**
   * Waits for a SYN to a port, and gives the conversation that it begins. It is not answered: `tcp.send('S.')` does that.
   *
   * @throws {LabError} where none comes in time
   */
  async accept(port: number, options: Patience = {}): Promise<PuppetTcp> {
    const isSyn = ({ tcp }: Packet): boolean => tcp?.flags === 'S' && tcp.dport === port;
    const packet = await this.receiveOf(isSyn, undefined, options);
    const { tcp, ip, ip6 } = packet;
    const made = new PuppetTcp(this, {
      to: (ip ?? ip6)?.src ?? '',
      dport: tcp?.sport ?? 0,
      sport: port,
    });
    made.arrived(packet);
    return made;
  }

  /** Unplugs it. Who waits gets an error. Twice is once. */
  close(): void {
    this.#ended.abort();
    this.#inbox.close();
    this.#plug.closed(this);
  }

  /** @internal When nothing of it uses its fd any more. */
  get reading(): Promise<void> {
    return this.#reading;
  }

  [Symbol.dispose](): void {
    this.close();
  }
}

/** A packet that an ICMP message is about begins with its IP header, as it came to the puppet with that of its link. */
function withOriginal<T extends { readonly original?: unknown }>(
  message: T | undefined,
): T | undefined {
  if (!(message?.original instanceof Packet)) return message;
  const layers = message.original.layers.filter((layer) => !('ethernet' in layer));
  return { ...message, original: { layers } };
}

function fits({ packet, line }: Arrived, pattern: Pattern | LayersPattern): boolean {
  return 'test' in pattern && typeof pattern.test === 'function'
    ? pattern.test(line)
    : matches(packet, pattern);
}

function shown(pattern: PuppetPattern): string {
  if (typeof pattern === 'string') return pattern;
  return 'text' in pattern && typeof pattern.text === 'string'
    ? pattern.text
    : JSON.stringify(pattern);
}
