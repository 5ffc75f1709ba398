// Packets in the notation of `tcpdump -n`: the printers of links, ARP, IP, UDP of tcpdump 4.99. Lengths are those that
// headers claim, as tcpdump has them, and a line that needs more bytes than there are ends with `[|protocol]`.
import { ipText } from './addresses.ts';
import { hex, u8 } from './bytes.ts';
import type { Conversations } from './conversations.ts';
import { encode } from './encode.ts';
import { Line, Reader, Truncated } from './line.ts';
import type { Packet } from './packet.ts';
import { ETHERTYPES, printArp, printRouting } from './tcpdump-headers.ts';
import { printIcmp, printIcmp6 } from './tcpdump-icmp.ts';
import { printTcp } from './tcpdump-tcp.ts';
import type { Ip, Ip6, Layer, Malformed, Tcp, Udp } from './types.ts';

const TCP = 6;
const UDP = 17;
/** Those whose addresses are printed with their ports: TCP, UDP, DCCP, SCTP. */
const WITH_PORTS = [TCP, UDP, 33, 132];

/** One packet. */
class Printer {
  readonly line = new Line();
  readonly #layers: readonly Layer[];
  readonly #conversations: Conversations | undefined;
  #at = 0;
  /** How long the rest is: on the wire at first, then as headers claim. */
  #length: number;
  /** The innermost IP header, the protocol that it announces, and whether it is one of a fragmented packet. */
  #ip: Ip | Ip6 | undefined;
  #announced = -1;
  #fragmented = false;

  constructor(packet: Packet, conversations: Conversations | undefined) {
    this.#layers = packet.layers;
    this.#length = packet.length;
    this.#conversations = conversations;
  }

  print(ifname: (ifindex: number) => string | undefined): string {
    const { line } = this;
    const [only] = this.#layers;
    if (only === undefined || ('malformed' in only && only.data.length === 0 && only.at === 0)) {
      return `[Invalid header: caplen==0${this.#length === 0 ? ', len==0' : ''}]`;
    }
    try {
      const layer = this.#layers[0];
      if (layer !== undefined && 'sll2' in layer) {
        const { ifindex, packetType } = layer.sll2;
        const kind = ['In', 'B', 'M', 'P', 'Out'][packetType] ?? '?';
        line.put(`${(ifname(ifindex) ?? '?').padEnd(5)} ${kind.padEnd(3)} `);
      }
      this.#link();
    } catch (error) {
      if (!(error instanceof Truncated)) throw error;
      line.put(` [|${line.protocol}]`);
    }
    return line.text;
  }

  /** The next layer; undefined behind the last. */
  #next(): Layer | undefined {
    return this.#layers[this.#at++];
  }

  /** The bytes from the layer last taken to the last, without padding. */
  #bytes(): Uint8Array {
    const rest = this.#layers.slice(this.#at - 1).filter((layer) => !('padding' in layer));
    return encode(rest);
  }

  #cut(protocol: string): never {
    this.line.protocol = protocol;
    throw new Truncated();
  }

  #link(): void {
    const layer = this.#next();
    if (layer === undefined) {
      this.line.put('truncated-ip 0');
      return;
    }
    if ('ethernet' in layer) {
      const { src, dst, type } = layer.ethernet;
      this.#length -= 14;
      this.#etherType(type, (last) => {
        const name = ETHERTYPES[last] ?? 'Unknown';
        const total = this.#length + 14 + 4 * (this.#at - 2);
        const number = last.toString(16).padStart(4, '0');
        return `${src} > ${dst}, ethertype ${name} (0x${number}), length ${total}: `;
      });
    } else if ('sll' in layer || 'sll2' in layer) {
      const cooked = 'sll' in layer ? layer.sll : layer.sll2;
      this.#length -= 'sll' in layer ? 16 : 20;
      this.#etherType(cooked.protocol, (last) => this.#cooked(layer, last));
    } else if ('loopback' in layer) {
      this.#length -= 4;
      const next = this.#next();
      if (next !== undefined && ('ip' in next || 'ip6' in next || 'malformed' in next)) {
        this.#network(next);
      } else this.line.put(`AF Unknown (${layer.loopback.family}), length ${this.#length + 4}: `);
    } else if ('malformed' in layer) this.#malformedLink(layer);
    else this.#network(layer);
  }

  #malformedLink(layer: Malformed): void {
    const name = layer.malformed.split(':', 1)[0] ?? '';
    if (name === 'raw') {
      const version = u8(layer.data, 0) >> 4;
      this.line.put(layer.data.length === 0 ? 'truncated-ip 0' : `unknown ip ${version}`);
    } else if (name === 'ip' || name === 'ip6') this.#network(layer);
    else this.#cut({ ethernet: 'ether', loopback: 'null' }[name] ?? name);
  }

  #cooked(layer: Layer, type: number): string {
    if (!('sll' in layer || 'sll2' in layer)) return '';
    const [cooked, size] = 'sll' in layer ? [layer.sll, 16] : [layer.sll2, 20];
    const kind = ['In', 'B', 'M', 'P', 'Out'][cooked.packetType] ?? '?';
    const head = 'sll2' in layer ? `ifindex ${layer.sll2.ifindex} ` : `${kind.padStart(3)} `;
    const mac = cooked.address.length === 17 ? `${cooked.address} ` : '';
    const name = `ethertype ${ETHERTYPES[type] ?? 'Unknown'}`;
    const number = type.toString(16).padStart(4, '0');
    return `${head}${mac}${name} (0x${number}), length ${this.#length + size}: `;
  }

  /** What an EtherType announces; `unknown` is the line of one that is not known. */
  #etherType(type: number, unknown: (type: number) => string): void {
    const layer = this.#next();
    if (layer !== undefined && 'vlan' in layer) {
      this.#length -= 4;
      // Cooked captures say what is in a tagged frame.
      const cooked = this.#layers[0];
      if (cooked !== undefined && ('sll' in cooked || 'sll2' in cooked)) {
        this.line.put(`ethertype ${ETHERTYPES[layer.vlan.type] ?? 'Unknown'}, `);
      }
      this.#etherType(layer.vlan.type, unknown);
    } else if (type === 0x0800 || type === 0x86dd) this.#network(layer);
    else if (type === 0x0806 || type === 0x8035) this.#arp(layer);
    else if (layer !== undefined && 'malformed' in layer) this.#cut('vlan');
    else this.line.put(unknown(type));
  }

  #arp(layer: Layer | undefined): void {
    if (layer === undefined || !('arp' in layer)) this.#cut('arp');
    printArp(this.line, encode([layer]), this.#length);
  }

  #network(layer: Layer | undefined): void {
    if (layer !== undefined && 'ip' in layer) this.#ip4(layer.ip);
    else if (layer !== undefined && 'ip6' in layer) this.#ip6(layer.ip6);
    else if (layer !== undefined && 'malformed' in layer) this.#malformedIp(layer);
    else this.#cut('ip');
  }

  #malformedIp({ malformed, data }: Malformed): void {
    const { line } = this;
    const reader = new Reader(data);
    const version = data.length === 0 ? 0 : reader.u8(0) >> 4;
    if (malformed.startsWith('ip6')) {
      line.protocol = 'ip6';
      reader.need(0, 40);
      line.put(`IP6 version error: ${version} != 6`);
      return;
    }
    line.protocol = 'ip';
    reader.need(0, 1);
    if (version !== 4) {
      const name = version === 6 ? 'IP6, wrong link-layer encapsulation' : `IP${version}`;
      line.put(`${name} (invalid)`);
      return;
    }
    line.put('IP ');
    reader.need(0, 20);
    const size = (reader.u8(0) & 15) * 4;
    const length = reader.u16(2);
    if (size < 20) line.put(`bad-hlen ${size}`);
    else {
      if (this.#length < length) {
        line.put(`truncated-ip - ${length - this.#length} bytes missing! `);
      }
      if (length < size) line.put(`bad-len ${length}`);
      else {
        if (!WITH_PORTS.includes(reader.u8(9))) {
          line.put(`${ipText(data, 12)} > ${ipText(data, 16)}: `);
        }
        line.put(` [remaining caplen(${data.length}) < header length(${size})]`);
        throw new Truncated();
      }
    }
  }

  #ip4(ip: Ip): void {
    const { line } = this;
    const size = 20 + optionSize(ip);
    line.put('IP ');
    if (this.#length < ip.length) {
      line.put(`truncated-ip - ${ip.length - this.#length} bytes missing! `);
    }
    this.#length = (ip.length === 0 ? this.#length : ip.length) - size;
    this.#ip = ip;
    this.#announced = ip.protocol;
    this.#fragmented = ip.mf;
    if (ip.offset > 0) {
      line.put(`${ip.src} > ${ip.dst}: ip-proto-${ip.protocol}`);
      return;
    }
    if (!WITH_PORTS.includes(ip.protocol)) line.put(`${ip.src} > ${ip.dst}: `);
    this.#protocol(ip.protocol, 4);
  }

  #ip6(ip6: Ip6): void {
    const { line } = this;
    line.put('IP6 ');
    const total = ip6.length + 40;
    if (ip6.length !== 0 && this.#length < total) {
      line.put(`truncated-ip6 - ${total - this.#length} bytes missing!`);
    }
    const onWire = this.#length - 40;
    this.#length = ip6.length;
    this.#ip = ip6;
    this.#announced = ip6.next;
    this.#fragmented = false;
    if (!WITH_PORTS.includes(ip6.next)) line.put(`${ip6.src} > ${ip6.dst}: `);
    this.#extensions(ip6, onWire);
  }

  /** Extension headers, as far as they go, and what follows. */
  #extensions(ip6: Ip6, onWire: number): void {
    const { line } = this;
    let next = ip6.next;
    let before = 0;
    // Of a jumbogram, as its option has it, which is told behind the extension headers.
    let missing = 0;
    const skip = (size: number): void => {
      this.#length -= size;
      before += size;
    };
    for (;;) {
      const layer = this.#layers[this.#at];
      if (layer === undefined || 'padding' in layer) {
        if (before === 0) this.#protocol(next, 6);
        return;
      }
      if ('hopopts' in layer) {
        line.put('HBH ');
        next = layer.hopopts.next;
        const jumbo = layer.hopopts.options.find(
          (each) => typeof each === 'object' && 'jumbo' in each,
        );
        const length =
          jumbo !== undefined && typeof jumbo === 'object' && 'jumbo' in jumbo ? jumbo.jumbo : 0;
        if (ip6.length === 0 && length <= 0xffff) {
          line.put('[No valid Jumbo Payload Hop-by-Hop option found] (invalid)');
          return;
        }
        if (isBad(layer.hopopts.options)) this.#cut('hbhopt');
        if (ip6.length === 0) this.#length = length;
        missing = ip6.length === 0 ? length - onWire : 0;
      } else if ('dstopts' in layer) {
        line.put('DSTOPT ');
        next = layer.dstopts.next;
      } else if ('routing' in layer) {
        if (!printRouting(line, layer.routing, encode([layer]).length)) return;
        next = layer.routing.next;
      } else if ('fragment' in layer) {
        const { offset } = layer.fragment;
        line.put(`frag (${offset}|${ip6.length - before - 8})`);
        if (offset > 0) return;
        line.put(' ');
        next = layer.fragment.next;
        this.#fragmented = true;
      } else {
        if ('malformed' in layer) this.#cutExtension(layer);
        if (missing > 0) line.put(`truncated-ip6 - ${missing} bytes missing!`);
        this.#protocol(next, 6);
        return;
      }
      skip(encode([layer]).length);
      this.#at++;
    }
  }

  #cutExtension({ malformed }: Malformed): void {
    const name = malformed.split(':', 1)[0] ?? '';
    const protocol = { hopopts: 'hbhopt', dstopts: 'dstopt', routing: 'rt6', fragment: 'frag6' }[
      name
    ];
    if (protocol !== undefined) this.#cut(protocol);
  }

  /** What a protocol number announces. */
  #protocol(protocol: number, version: 4 | 6): void {
    const { line } = this;
    const layer = this.#next();
    switch (protocol) {
      case TCP:
        this.#tcp(layer);
        break;
      case UDP:
        this.#udp(layer);
        break;
      case 1:
        if (version === 4) this.#icmp(layer, 'icmp');
        else line.put('[ICMP requires IPv4] (invalid)');
        break;
      case 58:
        if (version === 6) this.#icmp(layer, 'icmp6');
        else line.put('[ICMPv6 requires IPv6] (invalid)');
        break;
      case 4:
      case 41:
        if (layer === undefined) this.#cut(protocol === 4 ? 'ip' : 'ip6');
        this.#network(layer);
        break;
      case 51:
        this.#ah(layer, version);
        break;
      case 59:
        line.put('no next header');
        break;
      default:
        line.put(` ip-proto-${protocol} ${this.#length}`);
    }
  }

  #ah(layer: Layer | undefined, version: 4 | 6): void {
    if (layer === undefined || !('ah' in layer)) this.#cut('ah');
    const { reserved = 0, spi, seq, icv, next } = layer.ah;
    const bits = reserved === 0 ? '' : `reserved=0x${reserved.toString(16)}[MustBeZero],`;
    const words = `spi=0x${spi.toString(16).padStart(8, '0')},seq=0x${seq.toString(16)}`;
    this.line.put(`AH(${bits}${words},icv=0x${hex(icv)}): `);
    this.#length -= 12 + icv.length;
    this.#protocol(next, version);
  }

  #icmp(layer: Layer | undefined, name: 'icmp' | 'icmp6'): void {
    const length = this.#length;
    if (layer === undefined) {
      if (name === 'icmp6' && length === 0) this.line.put('ICMP6, length 0 (invalid)');
      else this.#cut(name);
      return;
    }
    const bytes = 'malformed' in layer ? layer.data : this.#bytes();
    if (name === 'icmp') printIcmp(this.line, bytes, length);
    else printIcmp6(this.line, bytes, length);
  }

  /** The addresses of the packet, with ports where its own header announces what has them. */
  #ends(protocol: number, sport: number | undefined, dport: number | undefined): string {
    const { src = '', dst = '' } = this.#ip ?? {};
    const own = this.#announced === protocol;
    if (sport === undefined) return own || protocol === TCP ? `${src} > ${dst}:` : '';
    return own ? `${src}.${sport} > ${dst}.${dport}: ` : `${sport} > ${dport}: `;
  }

  #tcp(layer: Layer | undefined): void {
    const { line } = this;
    line.protocol = 'tcp';
    if (layer !== undefined && 'tcp' in layer) {
      const { src = '', dst = '' } = this.#ip ?? {};
      const { tcp } = layer;
      line.put(this.#ends(TCP, tcp.sport, tcp.dport));
      const offsets = this.#conversations?.tcpdump(src, dst, tcp);
      printTcp(line, tcp, this.#length, offsets ?? { seq: 0, ack: 0, sack: 0 });
      return;
    }
    const { data, parsed } = malformed(layer);
    line.put(this.#ends(TCP, parsed?.tcp?.sport, parsed?.tcp?.dport));
    if (data.length < 20) throw new Truncated();
    const size = (u8(data, 12) >> 4) * 4;
    if (size < 20) {
      const rest = (this.#length - size) >>> 0;
      line.put(` tcp ${rest} [bad hdr length ${size} - too short, < 20]`);
    } else if (size > this.#length) {
      const flags = parsed?.tcp?.flags?.replace('e', '') ?? '';
      line.put(`Flags [${flags || 'none'}] [bad hdr length ${size} - too long, > ${this.#length}]`);
    } else printCutTcp(line, data, parsed?.tcp ?? {}, this.#length);
  }

  #udp(layer: Layer | undefined): void {
    const { line } = this;
    line.protocol = 'udp';
    const found: { udp: Partial<Udp> } =
      layer !== undefined && 'udp' in layer ? layer : { udp: malformed(layer).parsed?.udp ?? {} };
    const { sport, dport, length } = found.udp;
    const ends = this.#ends(UDP, sport, dport);
    line.put(sport === undefined && ends !== '' ? `${ends} ` : ends);
    if (sport === undefined) throw new Truncated();
    if (this.#length < 8) line.put(`truncated-udp ${this.#length}`);
    else if (length === undefined) throw new Truncated();
    else if (length < 8 && !(length === 0 && this.#length > 0xffff)) {
      line.put(`truncated-udplength ${length}`);
    } else if (layer !== undefined && 'malformed' in layer) throw new Truncated();
    else {
      const claimed = length === 0 ? this.#length - 8 : length - 8;
      const bad = claimed > this.#length - 8 && !this.#fragmented;
      line.put(bad ? `UDP, bad length ${claimed} > ${this.#length - 8}` : `UDP, length ${claimed}`);
    }
  }
}

/** The size of an IPv4 header's options. */
function optionSize(ip: Ip): number {
  if (ip.options.length === 0) return 0;
  const { options, src, dst } = ip;
  return encode([{ ip: { options, src, dst, protocol: 0 } }]).length - 20;
}

function malformed(layer: Layer | undefined): Malformed {
  if (layer !== undefined && 'malformed' in layer) return layer;
  return { malformed: '', at: 0, data: new Uint8Array(0) };
}

function isBad(options: readonly unknown[]): boolean {
  return options.some((each) => typeof each === 'object' && each !== null && 'malformed' in each);
}

/** A TCP header whose options were cut. */
function printCutTcp(line: Line, data: Uint8Array, tcp: Partial<Tcp>, length: number): void {
  const { seq = 0, ack = 0, win = 0, urg = 0 } = tcp;
  const flags = (tcp.flags ?? '').replace('e', '');
  const payload = length - (u8(data, 12) >> 4) * 4;
  line.put(`Flags [${flags || 'none'}]`);
  if (payload > 0 || /[SFR]/.test(flags)) line.put(`, seq ${seq}`);
  if (payload > 0) line.put(`:${(seq + payload) >>> 0}`);
  if (flags.includes('.')) line.put(`, ack ${ack}`);
  line.put(`, win ${win}`);
  if (flags.includes('U')) line.put(`, urg ${urg}`);
  line.put(', options [');
  throw new Truncated();
}

/** One line of `tcpdump -n` for a packet, without its time. */
export function tcpdumpLine(
  packet: Packet,
  conversations: Conversations | undefined,
  ifname: (ifindex: number) => string | undefined,
): string {
  return new Printer(packet, conversations).print(ifname);
}
