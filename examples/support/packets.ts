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
import type { Host } from 'sockfd/lab';
import { Conversations, decode, format, type LinkName } from 'sockfd/packet';
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

/** The bits in their order, and tcpdump's letters. */
const FLAGS = { F: 'FIN', S: 'SYN', R: 'RST', P: 'PSH', '.': 'ACK', U: 'URG' } as const;

/** The TCP segment of a packet; undefined where it has none. */
export function segmentOf(bytes: Uint8Array, link: LinkName): Segment | undefined {
  const { tcp, payload } = decode(bytes, { link });
  if (tcp === undefined) return undefined;
  return {
    from: tcp.sport,
    to: tcp.dport,
    flags: Object.entries(FLAGS).flatMap(([letter, name]) =>
      tcp.flags.includes(letter) ? [name] : [],
    ),
    sequence: tcp.seq,
    acknowledgement: tcp.ack,
    length: payload.length,
  };
}

/** A capture of the IPv4 packets of an interface, here or of a host, from when it is made. Needs CAP_NET_RAW. */
export class Capture implements Disposable {
  readonly #fd: OwnedFd;
  /** What makes sequence numbers relative, as tcpdump has them. */
  readonly #state = new Conversations();

  constructor(name: string, host?: Host) {
    const ifindex = host?.netlink.links.get(name).ifindex ?? if_nametoindex(name);
    // Without a protocol it sees nothing until it is bound: no packet of another interface comes before.
    this.#fd = own((host?.socket.bind(host) ?? socket)(AF_PACKET, SOCK_DGRAM, 0));
    instrument(this.#fd.fd);
    bind(this.#fd, { family: AF_PACKET, protocol: ETH_P_ALL, ifindex });
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
        const segment = outgoing ? segmentOf(buf.subarray(0, bytes), 'ipv4') : undefined;
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
