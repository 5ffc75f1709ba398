// Connections of TCP: which packets are of which, relative sequence numbers, and what a segment is besides its flags.
import type { Captured } from './packets.ts';
import type { Building, Sockets } from './sockets.ts';
import type { PacketLabel } from './types.ts';

/** A packet with what is known of it. */
export interface Joined {
  readonly captured: Captured;
  readonly from: Building;
  readonly to: Building;
  readonly flags?: string;
  readonly seq?: number;
  readonly ack?: number;
  readonly labels: readonly PacketLabel[];
  readonly original?: Joined;
  /** The bytes of the stream that it carries: where they begin, and where they end. */
  readonly stream?: readonly [number, number];
}

/** What one end of a connection has sent. */
interface Half {
  readonly end: string;
  readonly socket: Building;
  /** Its initial sequence number, once it is known. */
  isn: number | undefined;
  /** The number behind all that it has sent. */
  next: number;
  /** Its last acknowledgment and window. */
  ack: number | undefined;
  win: number;
  readonly segments: Joined[];
}

/** One connection. */
export interface Connection {
  readonly client: Half;
  readonly server: Half;
}

/** The sequence number after a payload, with the flags that count as a byte. */
function span(flags: string, length: number): number {
  return length + (flags.includes('S') ? 1 : 0) + (flags.includes('F') ? 1 : 0);
}

/** Signed distance of sequence numbers, which wrap. */
function distance(a: number, b: number): number {
  return (a - b) | 0;
}

/** Finds connections as their packets come by, in the order of their times. */
export class Connections {
  readonly all: Connection[] = [];
  readonly #open = new Map<string, Connection>();
  readonly #sockets: Sockets;
  readonly #error: number;

  constructor(sockets: Sockets, error: number) {
    this.#sockets = sockets;
    this.#error = error;
  }

  #begin(client: string, server: string, time: number): Connection {
    const opener = this.#sockets.client(client, server, time + this.#error, true);
    const accepted = this.#sockets.accepted(server, client);
    if (accepted !== undefined) accepted.taken = true;
    const half = (end: string, other: string, socket: Building | undefined): Half => ({
      end,
      socket: socket ?? this.#sockets.foreign(end, other, this.#sockets.listener(end)),
      isn: undefined,
      next: 0,
      ack: undefined,
      win: -1,
      segments: [],
    });
    const made = { client: half(client, server, opener), server: half(server, client, accepted) };
    this.all.push(made);
    return made;
  }

  /** The connection of a segment; a SYN with a new number begins another. */
  #of({ source, destination, time }: Captured, flags: string, seq: number): Connection {
    const known =
      this.#open.get(`${source} ${destination}`) ?? this.#open.get(`${destination} ${source}`);
    const syn = flags.includes('S') && !flags.includes('.');
    if (known !== undefined) {
      const half = known.client.end === source ? known.client : known.server;
      // That of both ends at once begins nothing.
      const anew = syn && half.isn !== undefined && half.isn !== seq;
      if (!anew) return known;
    }
    for (const key of [`${source} ${destination}`, `${destination} ${source}`])
      this.#open.delete(key);
    // Where the beginning was not seen, the socket that has connected says who opened it.
    const late = time + this.#error;
    const backward =
      !syn &&
      this.#sockets.client(source, destination, late, false) === undefined &&
      (flags.includes('S') || this.#sockets.client(destination, source, late, false) !== undefined);
    const [client, server] = backward ? [destination, source] : [source, destination];
    const made = this.#begin(client, server, time);
    this.#open.set(`${client} ${server}`, made);
    return made;
  }

  /** A segment of TCP. */
  join(captured: Captured): Joined | undefined {
    const { tcp, payload } = captured.packet;
    if (tcp === undefined) return undefined;
    const { flags } = tcp;
    const connection = this.#of(captured, flags, tcp.seq);
    const { client, server } = connection;
    const [own, other] = captured.source === client.end ? [client, server] : [server, client];
    const length = payload.length;
    if (own.isn === undefined) {
      own.isn = flags.includes('S') ? tcp.seq : (tcp.seq - 1) >>> 0;
      own.next = tcp.seq;
    }
    const acks = flags.includes('.');
    if (acks && other.isn === undefined && !flags.includes('R')) {
      other.isn = (tcp.ack - 1) >>> 0;
      other.next = tcp.ack;
    }
    const seq = (tcp.seq - own.isn) >>> 0;
    const ack = acks ? (tcp.ack - (other.isn ?? 0)) >>> 0 : undefined;
    const size = span(flags, length);
    const before = distance(tcp.seq, own.next);
    const again =
      size > 0 && before < 0 && !flags.includes('R')
        ? own.segments.find(
            (each) =>
              each.stream !== undefined &&
              each.seq !== undefined &&
              each.seq + span(each.flags ?? '', each.stream[1] - each.stream[0]) > seq &&
              each.seq < seq + size,
          )
        : undefined;
    const labels: PacketLabel[] = [];
    const plain = !/[SFR]/.test(flags);
    const closed = other.win === 0;
    if (plain && length <= 1 && before === -1) labels.push(closed ? 'window probe' : 'keep-alive');
    else if (plain && closed && length > 0) labels.push('window probe');
    else if (again !== undefined) labels.push('retransmission');
    if (plain && length === 0 && acks && own.ack === tcp.ack && before === 0) {
      const waits = distance(other.next, tcp.ack) > 0;
      if (own.win === tcp.win && waits) labels.push('duplicate ACK');
      else if (own.win !== tcp.win && tcp.win > 0) labels.push('window update');
    }
    if (tcp.win === 0 && !/[SR]/.test(flags)) labels.push('zero window');
    if (flags.includes('F')) labels.push('FIN');
    if (flags.includes('R')) labels.push('RST');
    if (captured.gso) labels.push('GSO');
    if (captured.gro) labels.push('GRO');
    if (captured.cut) labels.push('cut');
    const from = seq - (flags.includes('S') ? 0 : 1);
    const joined: Joined = {
      captured,
      from: own.socket,
      to: other.socket,
      flags,
      seq,
      labels,
      ...(ack === undefined ? {} : { ack }),
      ...(again === undefined || !labels.includes('retransmission') ? {} : { original: again }),
      ...(size > 0 ? { stream: [from, from + length] as const } : {}),
    };
    own.segments.push(joined);
    if (distance(tcp.seq + size, own.next) > 0) own.next = (tcp.seq + size) >>> 0;
    if (acks) own.ack = tcp.ack;
    if (!flags.includes('R')) own.win = tcp.win;
    return joined;
  }
}
