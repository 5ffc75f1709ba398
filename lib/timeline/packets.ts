// Frames of captures as packets, each once: what one end sent and another got is one packet with two times.
import { decode, type Packet } from '../packet/index.ts';
import { PACKET_LOOPBACK, PACKET_OUTGOING } from '../values/constants.generated.ts';
import { endText } from './endpoint.ts';
import type { Frame } from './wire.ts';

/** A packet that was captured, decoded when it is asked what it is. Times are nanoseconds since the beginning. */
export class Captured {
  readonly data: Uint8Array;
  /** The bytes that there were, of which `data` may lack some. */
  readonly length: number;
  readonly time: number;
  received: number | undefined;
  /** The kernel will split it, or has merged it of what it received. */
  readonly gso: boolean;
  gro: boolean;
  #packet: Packet | undefined;
  #ends: readonly [string, string] | undefined;

  constructor({ data, length, gso }: Frame, time: number, outgoing: boolean) {
    this.data = data;
    this.length = length;
    this.time = time;
    this.received = outgoing ? undefined : time;
    this.gso = gso && outgoing;
    this.gro = gso && !outgoing;
  }

  get cut(): boolean {
    return this.length > this.data.length;
  }

  get packet(): Packet {
    this.#packet ??= decode(this.data, { link: 'raw', length: this.length });
    return this.#packet;
  }

  get source(): string {
    this.#ends ??= ends(this.packet);
    return this.#ends[0];
  }

  get destination(): string {
    this.#ends ??= ends(this.packet);
    return this.#ends[1];
  }
}

/** A packet by its bytes, but for what routers change in it: the TTL and the checksum of the header. */
function keyOf(data: Uint8Array): string {
  const bytes = Buffer.from(data);
  if ((bytes[0] ?? 0) >> 4 === 4) {
    bytes[8] = 0;
    bytes.fill(0, 10, 12);
  } else bytes[7] = 0;
  return bytes.toString('latin1');
}

/** The ends of a packet, with port 0 where it has none. */
function ends(packet: Packet): readonly [string, string] {
  const { src = '', dst = '' } = packet.ip ?? packet.ip6 ?? {};
  const { sport = 0, dport = 0 } = packet.tcp ?? packet.udp ?? {};
  return [endText(src, sport), endText(dst, dport)];
}

/** A packet that is still to be seen, where it was sent, and where it has come by. */
interface Travelling {
  readonly captured: Captured;
  readonly tap: number;
  readonly seen: Set<number>;
}

function wait(sent: Map<string, Travelling[]>, key: string, packet: Travelling): void {
  const waiting = sent.get(key);
  if (waiting === undefined) sent.set(key, [packet]);
  else waiting.push(packet);
}

/** The packets of frames, in the order of their times. What carries a packet on, as routers do, does not make it another one. */
export function packetsOf(
  frames: readonly Frame[],
  time: (real: bigint, seen?: bigint) => number,
): readonly Captured[] {
  const packets: Captured[] = [];
  const sent = new Map<string, Travelling[]>();
  const travelling = new Map<string, Travelling>();
  // By CLOCK_MONOTONIC: the other clock may have been set.
  const sorted = frames
    .map((frame) => ({ frame, at: time(frame.time, frame.seen) }))
    .sort((a, b) => a.at - b.at);
  for (const { frame, at } of sorted) {
    if (frame.pkttype === PACKET_LOOPBACK) continue;
    const key = keyOf(frame.data);
    const outgoing = frame.pkttype === PACKET_OUTGOING;
    const partner = outgoing ? undefined : sent.get(key)?.shift();
    if (partner !== undefined) {
      partner.captured.received = at;
      partner.captured.gro = frame.gso && !partner.captured.gso;
      partner.seen.add(frame.tap);
      travelling.set(key, partner);
      continue;
    }
    const carried = outgoing ? travelling.get(key) : undefined;
    if (carried !== undefined && carried.tap !== frame.tap && carried.seen.delete(frame.tap)) {
      carried.captured.received = undefined;
      wait(sent, key, carried);
      continue;
    }
    const captured = new Captured(frame, at, outgoing);
    packets.push(captured);
    if (outgoing) wait(sent, key, { captured, tap: frame.tap, seen: new Set() });
  }
  return packets;
}
