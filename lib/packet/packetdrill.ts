// Packets in packetdrill's notation.
import { isUint8Array } from '../values/arguments.ts';
import { hex } from './bytes.ts';
import type { Conversations } from './conversations.ts';
import type { Packet } from './packet.ts';
import type { TcpOption } from './tcp-types.ts';

/** The flags in packetdrill's letters and order. */
export function packetdrillFlags(flags: string): string {
  const text = [...'SFPR.UEW'].filter((letter) => flags.includes(letter)).join('');
  return `${text}${flags.includes('e') ? 'A' : ''}` || '-';
}

/** An option; those that packetdrill has no words for are in those of tcpdump or of their RFC. */
export function packetdrillOption(option: TcpOption, sack: number): string {
  if (typeof option === 'string') return option;
  if ('mss' in option) return `mss ${option.mss}`;
  if ('wscale' in option) return `wscale ${option.wscale}`;
  if ('sack' in option) {
    const edges = option.sack.map(([a, b]) => `${(a - sack) >>> 0}:${(b - sack) >>> 0}`);
    return `sack ${edges.join(' ')}`;
  }
  if ('timestamp' in option) return `TS val ${option.timestamp.val} ecr ${option.timestamp.ecr}`;
  if ('fastOpen' in option) return `FO ${hex(option.fastOpen)}`.trimEnd();
  if ('md5' in option) return `md5 ${hex(option.md5)}`;
  if ('experiment' in option) {
    const { id, data } = option.experiment;
    if (id === 0xf989) return `FOEXP ${hex(data)}`.trimEnd();
    return `exp-${id.toString(16).padStart(4, '0')} ${hex(data)}`.trimEnd();
  }
  if ('accEcn' in option) {
    const { order, ...counters } = option.accEcn;
    const names = order === 0 ? (['e0b', 'ceb', 'e1b'] as const) : (['e1b', 'ceb', 'e0b'] as const);
    const shown = names.filter((name) => counters[name] !== undefined);
    return ['ECN', ...shown.map((name) => `${name} ${counters[name]}`)].join(' ');
  }
  if ('userTimeout' in option) {
    return `uto ${option.userTimeout.value} ${option.userTimeout.unit}`;
  }
  if ('ao' in option) {
    const { keyId, nextKeyId, mac } = option.ao;
    return `tcp-ao keyid ${keyId} rnextkeyid ${nextKeyId} mac ${hex(mac)}`.trimEnd();
  }
  if ('mptcp' in option) return mptcp(option.mptcp);
  if ('padding' in option) return `padding ${hex(option.padding)}`;
  if ('malformed' in option) return `malformed ${hex(option.data)}`;
  return `unknown-${option.kind} ${hex(option.data)}`.trimEnd();
}

/** The subtype, and each field with its value. */
function mptcp({ subtype, ...fields }: Extract<TcpOption, { mptcp: unknown }>['mptcp']): string {
  const words = Object.entries(fields).map(([name, value]: [string, unknown]) => {
    if (isUint8Array(value)) return `${name} ${hex(value)}`;
    if (typeof value === 'bigint') return `${name} 0x${value.toString(16)}`;
    return `${name} ${String(value)}`;
  });
  return [`mptcp ${subtype}`, ...words].join(' ');
}

/** Packets inside packets are shown from the first IP header on. */
export function packetdrillLine(packet: Packet, conversations: Conversations | undefined): string {
  const { tcp, udp, icmp, icmp6 } = packet;
  const length = packet.payload.length;
  if (tcp !== undefined) {
    const { src = '', dst = '' } = packet.ip ?? packet.ip6 ?? {};
    const offsets = conversations?.packetdrill(src, dst, tcp) ?? { seq: 0, ack: 0, sack: 0 };
    const seq = (tcp.seq - offsets.seq) >>> 0;
    const words = [packetdrillFlags(tcp.flags), `${seq}:${(seq + length) >>> 0}(${length})`];
    if (tcp.flags.includes('.')) words.push(`ack ${(tcp.ack - offsets.ack) >>> 0}`);
    words.push(`win ${tcp.win}`);
    if (tcp.flags.includes('U')) words.push(`urg ${tcp.urg}`);
    if (tcp.options.length > 0) {
      const options = tcp.options.map((option) => packetdrillOption(option, offsets.sack));
      words.push(`<${options.join(',')}>`);
    }
    return words.join(' ');
  }
  if (udp !== undefined) return `udp (${length})`;
  if (icmp !== undefined) return icmpWords('icmp', icmp, ICMP[icmp.type], icmp.type === 3);
  if (icmp6 !== undefined) return icmpWords('icmpv6', icmp6, ICMP6[icmp6.type], icmp6.type === 1);
  return packet.layers.map((layer) => Object.keys(layer)[0]).join(' ');
}

const ICMP: Readonly<Record<number, string>> = {
  0: 'echo_reply',
  3: 'unreachable',
  4: 'source_quench',
  5: 'redirect',
  8: 'echo_request',
  11: 'time_exceeded',
  12: 'parameter_problem',
};
const ICMP6: Readonly<Record<number, string>> = {
  1: 'unreachable',
  2: 'packet_too_big',
  3: 'time_exceeded',
  4: 'parameter_problem',
  128: 'echo_request',
  129: 'echo_reply',
};
const CODES = [
  ...['net_unreachable', 'host_unreachable', 'protocol_unreachable', 'port_unreachable'],
  ...['frag_needed', 'source_route_failed', 'net_unknown', 'host_unknown'],
];
const CODES6 = [
  ...['no_route', 'admin_prohibited', 'beyond_scope', 'address_unreachable', 'port_unreachable'],
];

function icmpWords(
  protocol: 'icmp' | 'icmpv6',
  message: { readonly type: number; readonly code: number; readonly mtu?: number },
  type: string | undefined,
  named: boolean,
): string {
  const codes = protocol === 'icmp' ? CODES : CODES6;
  const words = [protocol, type ?? `type ${message.type}`];
  if (named) words.push(codes[message.code] ?? `code ${message.code}`);
  else if (message.code !== 0) words.push(`code ${message.code}`);
  if (message.mtu !== undefined) words.push(`mtu ${message.mtu}`);
  return words.join(' ');
}
