// The kernel's tracepoints of TCP, read by the formats that the kernel itself gives.
import { AF_INET, AF_INET6 } from '../values/constants.generated.ts';
import { littleEndian } from '../values/struct.ts';
import { endpointText } from './endpoint.ts';
import { markedIn } from './marks.ts';
import type { RingEvent } from './ring.ts';

/** Those of states. */
export const STATE_POINTS = [
  'sock/inet_sock_set_state',
  'tcp/tcp_retransmit_skb',
  'tcp/tcp_send_reset',
  'tcp/tcp_receive_reset',
] as const;

/** Those that say why packets are dropped, and which these are: the buffer that was received is the one that is freed. */
export const DROPPED = 'skb/kfree_skb';
export const RECEIVED = 'net/netif_receive_skb';
export const DROP_POINTS: readonly [typeof DROPPED, typeof RECEIVED] = [DROPPED, RECEIVED];

/** What is written into the trace itself. */
export const MARK_POINT = 'ftrace/print';

export type TracepointName =
  | (typeof STATE_POINTS)[number]
  | (typeof DROP_POINTS)[number]
  | typeof MARK_POINT;

/** Reasons that say nothing; and what is left in a socket's queue when it goes, the other end's FIN with it. */
const UNSAID = new Set(['NOT_SPECIFIED', 'QUEUE_PURGE']);

/** What of a tracepoint's events is recorded, as tracefs has it; undefined where that is all. */
export function filterOf({ name, reasons }: Format): string | undefined {
  if (name === 'sock/inet_sock_set_state') return 'protocol == 6';
  if (name !== DROPPED) return undefined;
  const unsaid = [...reasons].flatMap(([number, word]) => (UNSAID.has(word) ? [number] : []));
  const said = [0, 1, ...unsaid].map((number) => `reason != ${number}`);
  // IPv4 and IPv6.
  return `(protocol == 2048 || protocol == 34525) && ${said.join(' && ')}`;
}

/** What happened to a socket in the kernel. */
export interface KernelEvent {
  /** By CLOCK_MONOTONIC, in nanoseconds. */
  readonly time: bigint;
  readonly name: TracepointName;
  /** The thread that ran then, whose doing it need not be, as the first PID namespace counts it. */
  readonly tid: number;
  /** How it counts itself, where it has said so. */
  readonly marked?: number;
  /** The kernel's address of the socket, 0 where there is none. */
  readonly sk: bigint;
  /** Its ends; ports that it does not have yet are 0. */
  readonly local: string;
  readonly remote: string;
  /** Of a state. */
  readonly oldstate?: string;
  readonly newstate?: string;
  /** Of a reset that was sent, and of a packet that was dropped. */
  readonly reason?: string;
  /** The kernel's address of a packet's buffer, its length, and whether the kernel was about to receive it. */
  readonly skb?: bigint;
  readonly length?: number;
  readonly receiving?: boolean;
}

/** In `common_flags`: within a soft interrupt, in which packets are received. */
const TRACE_FLAG_SOFTIRQ = 0x10;

interface Field {
  readonly offset: number;
  readonly size: number;
}

/** One tracepoint's form. */
export interface Format {
  readonly name: TracepointName;
  readonly id: number;
  readonly fields: ReadonlyMap<string, Field>;
  /** The words for numbers of `reason`. */
  readonly reasons: ReadonlyMap<number, string>;
}

/** The states of TCP as tracepoints, sock_diag and TCP_INFO number them. */
export const STATES: readonly string[] = [
  ...['UNKNOWN', 'ESTABLISHED', 'SYN_SENT', 'SYN_RECV', 'FIN_WAIT1', 'FIN_WAIT2', 'TIME_WAIT'],
  ...['CLOSE', 'CLOSE_WAIT', 'LAST_ACK', 'LISTEN', 'CLOSING', 'NEW_SYN_RECV', 'BOUND_INACTIVE'],
];

/** The name of a state. */
export function stateName(state: number): string {
  return STATES[state] ?? String(state);
}

/** Reads a file `format`. */
export function parseFormat(name: TracepointName, text: string): Format {
  const fields = new Map<string, Field>();
  const lines = text.matchAll(/field:[^;]*?(\w+)(?:\[\d*\])?;\s*offset:(\d+);\s*size:(\d+);/g);
  for (const [, field = '', offset, size] of lines) {
    fields.set(field, { offset: Number(offset), size: Number(size) });
  }
  const symbols = /REC->reason,\s*((?:\{[^}]*\},?\s*)+)\)/.exec(text)?.[1] ?? '';
  const reasons = [...symbols.matchAll(/\{\s*(\d+),\s*"([^"]*)"\s*\}/g)];
  return {
    name,
    id: Number(/^ID: (\d+)$/m.exec(text)?.[1]),
    fields,
    reasons: new Map(reasons.map(([, number, word = '']) => [Number(number), word])),
  };
}

/** Integers of any size that the kernel has. */
function integerAt(data: DataView, { offset, size }: Field): bigint {
  if (size === 8) return data.getBigUint64(offset, littleEndian);
  if (size === 4) return BigInt(data.getInt32(offset, littleEndian));
  return BigInt(size === 2 ? data.getUint16(offset, littleEndian) : data.getUint8(offset));
}

function bytesAt(data: DataView, offset: number, size: number): Uint8Array {
  return new Uint8Array(data.buffer, data.byteOffset + offset, size);
}

/** The ends of a socket: as addresses and ports, or, in newer kernels, as a struct sockaddr. */
function ends(data: DataView, { fields }: Format): readonly [string, string] {
  const end = (address: string, port: string): string => {
    const at = fields.get(address);
    if (at === undefined) return '';
    const number = fields.get(port);
    if (number === undefined) {
      const family = data.getUint16(at.offset, littleEndian);
      const from = family === AF_INET6 ? 8 : 4;
      const size = family === AF_INET6 ? 16 : 4;
      return endpointText(
        bytesAt(data, at.offset + from, size),
        data.getUint16(at.offset + 2, false),
      );
    }
    const family = fields.get('family');
    const isV6 = family !== undefined && Number(integerAt(data, family)) !== AF_INET;
    const v6 = fields.get(`${address}_v6`);
    const place = isV6 && v6 !== undefined ? v6 : at;
    return endpointText(bytesAt(data, place.offset, place.size), Number(integerAt(data, number)));
  };
  return [end('saddr', 'sport'), end('daddr', 'dport')];
}

/** What was written into the trace itself. */
function printed(data: DataView, { fields }: Format): string {
  const at = fields.get('buf')?.offset ?? data.byteLength;
  const text = Buffer.from(bytesAt(data, at, data.byteLength - at)).toString('latin1');
  return text.replace(/\n?\0.*$/s, '');
}

/** An event as what it says; undefined for one of another tracepoint, and for a mark of somebody else. */
export function decodeEvent(
  { time, data }: RingEvent,
  formats: ReadonlyMap<number, Format>,
): KernelEvent | undefined {
  const format = formats.get(data.getUint16(0, littleEndian));
  if (format === undefined) return undefined;
  const marked = format.name === MARK_POINT ? markedIn(printed(data, format)) : undefined;
  if (format.name === MARK_POINT && marked === undefined) return undefined;
  const number = (name: string): number | undefined => {
    const field = format.fields.get(name);
    return field === undefined ? undefined : Number(integerAt(data, field));
  };
  const [local, remote] = ends(data, format);
  const sk = format.fields.get('skaddr');
  const skb = format.name.startsWith('tcp/') ? undefined : format.fields.get('skbaddr');
  const length = number('len');
  const [oldstate, newstate, reason] = ['oldstate', 'newstate', 'reason'].map(number);
  return {
    time,
    name: format.name,
    tid: number('common_pid') ?? 0,
    sk: sk === undefined ? 0n : integerAt(data, sk),
    local,
    remote,
    ...(marked === undefined ? {} : { marked }),
    ...(oldstate === undefined ? {} : { oldstate: stateName(oldstate) }),
    ...(newstate === undefined ? {} : { newstate: stateName(newstate) }),
    ...(length === undefined ? {} : { length }),
    ...(skb === undefined
      ? {}
      : {
          skb: integerAt(data, skb),
          receiving: ((number('common_flags') ?? 0) & TRACE_FLAG_SOFTIRQ) !== 0,
        }),
    ...(reason === undefined ? {} : { reason: format.reasons.get(reason) ?? String(reason) }),
  };
}
