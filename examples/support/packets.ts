// Packets as they are on the wire: a packet socket that sees them, and the headers of IPv4 and TCP.
import {
  AF_PACKET,
  bind,
  ETH_P_ALL,
  ETH_P_IP,
  if_nametoindex,
  MSG_DONTWAIT,
  type OwnedFd,
  own,
  PACKET_OUTGOING,
  recvfrom,
  SOCK_DGRAM,
  SyscallError,
  socket,
} from 'sockfd';
import { Conversations, decode, format } from 'sockfd/packet';
import { instrument, say } from '../show.ts';

/** A TCP segment. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  /** `SYN`, `ACK`, `RST`, ... in the order of their bits. */
  readonly flags: readonly string[];
  readonly sequence: number;
  /** The number that is expected next; meaningful where ACK is set. */
  readonly acknowledgement: number;
  readonly length: number;
}

const FLAGS = ['FIN', 'SYN', 'RST', 'PSH', 'ACK', 'URG'] as const;

/** The TCP segment of an IPv4 packet; undefined where it has none. */
export function segmentOf(packet: Uint8Array): Segment | undefined {
  const view = new DataView(packet.buffer, packet.byteOffset, packet.byteLength);
  const header = (view.getUint8(0) & 15) * 4;
  const TCP = 6;
  if (view.getUint8(9) !== TCP) return undefined;
  const bits = view.getUint8(header + 13);
  return {
    from: view.getUint16(header),
    to: view.getUint16(header + 2),
    flags: FLAGS.filter((_, i) => (bits & (1 << i)) !== 0),
    sequence: view.getUint32(header + 4),
    acknowledgement: view.getUint32(header + 8),
    length: view.getUint16(2) - header - (view.getUint8(header + 12) >> 4) * 4,
  };
}

/** A capture of the IPv4 packets of an interface, from when it is made. Needs CAP_NET_RAW. */
export class Capture implements Disposable {
  readonly #fd: OwnedFd;
  /** What makes sequence numbers relative, as tcpdump has them. */
  readonly #state = new Conversations();

  constructor(name: string) {
    // Without a protocol it sees nothing until it is bound: no packet of another interface comes before.
    this.#fd = own(socket(AF_PACKET, SOCK_DGRAM, 0));
    instrument(this.#fd.fd);
    bind(this.#fd, { family: AF_PACKET, protocol: ETH_P_ALL, ifindex: if_nametoindex(name) });
  }

  /** The TCP segments since the last time that have this port at either end; each is printed as tcpdump does. */
  segments(port: number): Segment[] {
    const found: Segment[] = [];
    const buf = new Uint8Array(65_536);
    for (;;) {
      try {
        const { bytes, address } = recvfrom(this.#fd, buf, MSG_DONTWAIT);
        // As they go out: the loopback shows each packet a second time, as it comes.
        const outgoing =
          address !== undefined &&
          'pkttype' in address &&
          address.pkttype === PACKET_OUTGOING &&
          address.protocol === ETH_P_IP;
        const segment = outgoing ? segmentOf(buf.subarray(0, bytes)) : undefined;
        if (segment === undefined || (segment.from !== port && segment.to !== port)) continue;
        const packet = decode(buf.slice(0, bytes), { link: 'ipv4' });
        say(`  wire: ${format(packet, { state: this.#state })}`);
        found.push(segment);
      } catch (error) {
        if (error instanceof SyscallError && error.code === 'EAGAIN') return found;
        throw error;
      }
    }
  }

  [Symbol.dispose](): void {
    this.#fd.close();
  }
}

/** A capture, or why there is none. */
export function capture(name: string): Capture | string {
  try {
    return new Capture(name);
  } catch (error) {
    if (error instanceof SyscallError) return `${error.message}, needs CAP_NET_RAW`;
    throw error;
  }
}

/** The checksum of the Internet protocols: RFC 1071. */
export function checksum(bytes: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < bytes.length; i += 2) sum += ((bytes[i] ?? 0) << 8) | (bytes[i + 1] ?? 0);
  while (sum > 0xffff) sum = (sum & 0xffff) + (sum >>> 16);
  return ~sum & 0xffff;
}
