// A puppet's end of a TCP conversation: it keeps count of sequence numbers and does nothing else by itself.
import type { Packet, TcpOption } from '../packet/index.ts';
import { integer, onlyFields, wrongType } from '../values/arguments.ts';
import type { Patience } from './inbox.ts';
import type { PuppetPattern, Talker } from './puppet-packet.ts';
import { parseSegment } from './segment.ts';

/** Who talks to whom. */
export interface TcpOptions {
  /** The other's address. */
  readonly to: string;
  /** The other's port. */
  readonly dport: number;
  /** The puppet's port: 40000 unless given. */
  readonly sport?: number | undefined;
  /** The puppet's initial sequence number, 32 bits: 1000 unless given. */
  readonly isn?: number | undefined;
}

/** What a segment has beside its line. */
export interface SegmentOptions {
  /** What it carries: as many zeros as the line says unless given. */
  readonly data?: string | Uint8Array | undefined;
  /** A checksum that may be wrong. */
  readonly checksum?: number | undefined;
  /** Options of TCP that the line's notation has no words for. */
  readonly options?: readonly TcpOption[] | undefined;
  /** The time to live, or the hop limit. */
  readonly ttl?: number | undefined;
}

/** The sequence numbers that a segment takes. */
function taken(flags: string, length: number): number {
  return length + (flags.includes('S') ? 1 : 0) + (flags.includes('F') ? 1 : 0);
}

/** One end of a conversation. Its sequence numbers are relative: each end's SYN is 0. */
export class PuppetTcp {
  readonly to: string;
  readonly sport: number;
  readonly dport: number;
  readonly #puppet: Talker;
  readonly #isn: number;
  #peerIsn: number | undefined;
  #next = 0;
  #expected = 0;

  /** @internal */
  constructor(puppet: Talker, options: TcpOptions) {
    if (typeof options !== 'object' || options === null) {
      throw wrongType('options', 'an object { to, dport }', options);
    }
    onlyFields('options', options, ['to', 'dport', 'sport', 'isn']);
    const { to, dport, sport = 40_000, isn = 1000 } = options;
    if (typeof to !== 'string') throw wrongType('options.to', 'an address', to);
    this.#puppet = puppet;
    this.to = to;
    this.dport = integer('options.dport', dport, 0, 65_535);
    this.sport = integer('options.sport', sport, 0, 65_535);
    this.#isn = integer('options.isn', isn, 0, 0xffffffff);
  }

  /** The next sequence number to send. */
  get next(): number {
    return this.#next;
  }

  /** The next sequence number to come, which a segment acknowledges unless its line says another. */
  get expected(): number {
    return this.#expected;
  }

  /**
   * Sends a segment: `'S'`, `'. ack 1'`, `'P. 1:6(5) ack 1 win 1000 <nop,nop,TS val 1 ecr 0>'`. What the line leaves out is
   * what is next: the sequence number, the acknowledgment where it has the flag, a window of 65,535.
   *
   * @throws {RangeError} for what is no such line
   */
  send(line: string, options: SegmentOptions = {}): void {
    if (typeof line !== 'string') throw wrongType('line', 'a string', line);
    if (typeof options !== 'object' || options === null) {
      throw wrongType('options', 'an object', options);
    }
    onlyFields('options', options, ['data', 'checksum', 'options', 'ttl']);
    const peer = this.#peerIsn ?? 0;
    const segment = parseSegment(line, peer);
    const { flags, seq = this.#next, ack, win = 65_535, urg } = segment;
    const payload = bytesOf(options.data) ?? new Uint8Array(segment.length ?? 0);
    const acknowledged = ack ?? (flags.includes('.') ? this.#expected : undefined);
    const network = options.ttl === undefined ? {} : { ttl: options.ttl };
    const layers = {
      tcp: {
        sport: this.sport,
        dport: this.dport,
        flags,
        seq: (this.#isn + seq) >>> 0,
        ack: acknowledged === undefined ? 0 : (peer + acknowledged) >>> 0,
        win,
        urg: urg ?? 0,
        options: options.options ?? segment.options ?? [],
        checksum: options.checksum,
      },
      payload,
    };
    const to = this.to;
    if (to.includes(':')) {
      const limit = options.ttl === undefined ? {} : { hopLimit: options.ttl };
      this.#puppet.send({ ip6: { src: this.#puppet.address, dst: to, ...limit }, ...layers });
    } else {
      this.#puppet.send({ ip: { src: this.#puppet.address, dst: to, ...network }, ...layers });
    }
    this.#next = Math.max(this.#next, seq + taken(flags, payload.length));
  }

  /** @internal Whether a packet is of this conversation. */
  readonly isMine = ({ tcp, ip, ip6 }: Packet): boolean =>
    tcp?.sport === this.dport && tcp.dport === this.sport && (ip ?? ip6)?.src === this.to;

  /** @internal Counts what came, if it is what is next. */
  arrived(packet: Packet): void {
    const { tcp, payload } = packet;
    if (tcp === undefined) return;
    const syn = tcp.flags.includes('S');
    this.#peerIsn ??= syn ? tcp.seq : (tcp.seq - 1) >>> 0;
    const seq = (tcp.seq - this.#peerIsn) >>> 0;
    const end = seq + taken(tcp.flags, payload.length);
    if (seq <= this.#expected && end > this.#expected) this.#expected = end;
  }

  /**
   * The next segment of this conversation, which has to match.
   *
   * @throws {LabError} where it does not, with what came beside what was expected; or where none comes in time
   */
  async expect(pattern: PuppetPattern, options: Patience = {}): Promise<Packet> {
    const packet = await this.#puppet.expectOf(this.isMine, pattern, options);
    this.arrived(packet);
    return packet;
  }

  /**
   * The next segment of this conversation that matches; those before it are passed over.
   *
   * @throws {LabError} where none comes in time, with what came
   */
  async receive(pattern?: PuppetPattern, options: Patience = {}): Promise<Packet> {
    const counted = (packet: Packet): boolean => {
      if (!this.isMine(packet)) return false;
      this.arrived(packet);
      return true;
    };
    return await this.#puppet.receiveOf(counted, pattern, options);
  }

  /** Opens the connection as any TCP does: SYN, SYN+ACK, ACK. */
  async connect(options: Patience = {}): Promise<void> {
    this.send('S 0:0(0) <mss 1460>');
    await this.expect('S. 0:0(0) ack 1', options);
    this.send('.');
  }
}

const UTF8 = new TextEncoder();

function bytesOf(data: string | Uint8Array | undefined): Uint8Array | undefined {
  return typeof data === 'string' ? UTF8.encode(data) : data;
}
