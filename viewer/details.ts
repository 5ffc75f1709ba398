// All that is known of an entry, as elements.
import { decode } from '../lib/packet/decode.ts';
import { callText, packetText, seconds, stateText } from '../lib/timeline/text.ts';
import type {
  Timeline,
  TimelineCall,
  TimelineEvent,
  TimelineSample,
} from '../lib/timeline/types.ts';
import { printable } from '../lib/values/printable.ts';
import { element } from './element.ts';

/** What an entry is, in one line. */
export function lineOf(event: TimelineEvent): string {
  if (event.kind === 'call') return printable(callText(event.line));
  if (event.kind === 'packet') return printable(packetText(event));
  return printable(event.kind === 'mark' ? event.text : stateText(event));
}

/** Whose an entry is. */
export function actorOf({ sockets, actors }: Timeline, event: TimelineEvent): string {
  const name = (socket: number | undefined): string =>
    printable(actors[sockets[socket ?? -1]?.actor ?? -1]?.name ?? '');
  if (event.kind === 'mark') return '';
  if (event.kind === 'packet') return `${name(event.from)} → ${name(event.to)}`;
  return name(event.kind === 'call' ? (event.socket ?? event.made) : event.socket);
}

/** A time between two, as people say it. */
export function duration(nanoseconds: number): string {
  if (nanoseconds < 1e3) return `${nanoseconds} ns`;
  if (nanoseconds < 1e6) return `${(nanoseconds / 1e3).toFixed(1)} µs`;
  if (nanoseconds < 1e9) return `${(nanoseconds / 1e6).toFixed(3)} ms`;
  return `${(nanoseconds / 1e9).toFixed(3)} s`;
}

type Fields = readonly (readonly [name: string, value: string | undefined])[];

function list(fields: Fields): HTMLElement {
  const given = fields.filter((field): field is [string, string] => (field[1] ?? '') !== '');
  return element(
    'dl',
    {},
    given.flatMap(([name, value]) => [
      element('dt', {}, [name]),
      element('dd', {}, [printable(value)]),
    ]),
  );
}

/** A value of a layer as text. */
function valueText(value: unknown): string {
  if (value instanceof Uint8Array) {
    const shown = [...value.subarray(0, 32)].map((byte) => byte.toString(16).padStart(2, '0'));
    return `${shown.join(' ')}${value.length > 32 ? ` … (${value.length} bytes, below)` : ''}`;
  }
  if (Array.isArray(value)) return value.map(valueText).join(', ');
  if (typeof value !== 'object' || value === null) return String(value);
  return `{${Object.entries(value)
    .map(([name, each]) => `${name}: ${valueText(each)}`)
    .join(', ')}}`;
}

/** The bytes of hexadecimal digits. */
function bytesOf(data: string): Uint8Array {
  return Uint8Array.from({ length: data.length / 2 }, (_, i) =>
    Number.parseInt(data.slice(2 * i, 2 * i + 2), 16),
  );
}

/** How many bytes a line has: the panel is narrow. */
const WIDE = 8;

/** Bytes as hexdump -C has them. */
function dump(bytes: Uint8Array): string {
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += WIDE) {
    const part = [...bytes.subarray(at, at + WIDE)];
    const hex = part.map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
    const text = part.map((byte) => (byte >= 32 && byte < 127 ? String.fromCharCode(byte) : '.'));
    lines.push(
      `${at.toString(16).padStart(4, '0')}  ${hex.padEnd(3 * WIDE - 1)}  ${text.join('')}`,
    );
  }
  return lines.join('\n');
}

/** More bytes than these are shown when they are asked for. */
const BYTES = 2048;

function packetParts(data: string): HTMLElement[] {
  const bytes = bytesOf(data);
  const { layers } = decode(bytes, { link: 'raw' });
  const parts = layers.flatMap((layer) =>
    Object.entries(layer).flatMap(([name, value]: [string, unknown]) => {
      if (value instanceof Uint8Array && value.length === 0) return [];
      const fields =
        typeof value === 'object' && value !== null && !(value instanceof Uint8Array)
          ? Object.entries(value).map(([field, each]) => [field, valueText(each)] as const)
          : [['data', valueText(value)] as const];
      return [element('h3', {}, [name]), list(fields)];
    }),
  );
  const bytesShown = element('pre', { class: 'bytes', tabindex: '0' }, [
    dump(bytes.subarray(0, BYTES)),
  ]);
  const more: HTMLElement[] = [];
  if (bytes.length > BYTES) {
    const button = element('button', { type: 'button' }, [`All ${bytes.length} bytes`]);
    button.addEventListener('click', () => {
      bytesShown.textContent = dump(bytes);
      button.remove();
    });
    more.push(button);
  }
  return [...parts, element('h3', {}, [`${bytes.length} bytes`]), bytesShown, ...more];
}

/** A socket in a word. */
function socketText({ sockets, actors }: Timeline, id: number | undefined): string | undefined {
  const socket = sockets[id ?? -1];
  if (socket === undefined) return undefined;
  const fds = socket.fds.length === 0 ? '' : ` fd ${socket.fds.join(', ')}`;
  const ends = [socket.local, socket.remote].filter((end) => end !== undefined).join(' – ');
  return `${actors[socket.actor]?.name ?? ''}${fds} ${ends}`.trim();
}

/** What is known of the promise that a call is a try of. */
function promiseText(timeline: Timeline, event: TimelineCall): string | undefined {
  const promise = timeline.promises[event.promise ?? -1];
  if (promise === undefined) return undefined;
  const { tries, time, end, code } = promise;
  const settled = end === undefined ? 'not settled' : `settled after ${duration(end - time)}`;
  const how = code === undefined ? '' : `, rejected: ${code}`;
  return `try ${tries.indexOf(event.id) + 1} of ${tries.length}; ${settled}${how}`;
}

/** The fields of an entry. */
function fieldsOf(timeline: Timeline, event: TimelineEvent): Fields {
  const time: Fields = [['time', `${seconds(event.time)} s`]];
  if (event.kind === 'call') {
    return [
      ...time,
      ['took', duration(event.end - event.time)],
      ['result', String(event.result)],
      ['errno', event.code],
      ['fd', event.fd === undefined ? undefined : String(event.fd)],
      ['socket', socketText(timeline, event.socket)],
      ['made', socketText(timeline, event.made)],
      [
        'stream',
        event.offset === undefined
          ? undefined
          : `bytes ${event.offset} to ${event.offset + (event.bytes ?? 0)}`,
      ],
      ['promise', promiseText(timeline, event)],
      ['thread', event.pid === event.tid ? String(event.pid) : `${event.pid}, ${event.tid}`],
    ];
  }
  if (event.kind === 'packet') {
    return [
      ...time,
      [
        'received',
        event.received === undefined
          ? 'not seen'
          : `${duration(event.received - event.time)} later`,
      ],
      ['from', `${event.source} (${socketText(timeline, event.from) ?? '?'})`],
      ['to', `${event.destination} (${socketText(timeline, event.to) ?? '?'})`],
      ['payload', `${event.length} bytes`],
      ['says', event.labels.length === 0 ? undefined : event.labels.join(', ')],
      ['reason', event.reason],
      ['dropped', event.dropped],
    ];
  }
  if (event.kind === 'mark') return time;
  const state = event.kind === 'state' ? event : undefined;
  return [
    ...time,
    ['socket', socketText(timeline, event.socket)],
    ['reason', 'reason' in event ? event.reason : undefined],
    ['sampled', state?.sampled === true ? 'seen by a look at the socket' : undefined],
    [
      'ambiguous',
      state?.ambiguous === true ? 'another network namespace has the same addresses' : undefined,
    ],
    ['tracepoint', state?.tracepoint],
  ];
}

/** What is known of a socket by samples, nearest to a moment: behind the call itself, where the entry is one. */
function sampleOf(
  { samples = [] }: Timeline,
  socket: number | undefined,
  time: number,
  call?: number,
): TimelineSample | undefined {
  let best: TimelineSample | undefined;
  for (const sample of samples) {
    if (sample.socket !== socket) continue;
    if (call !== undefined && sample.call === call) return sample;
    const nearer = best === undefined || Math.abs(sample.time - time) < Math.abs(best.time - time);
    if (nearer) best = sample;
  }
  return best;
}

const MICROSECONDS = new Set(['rtt', 'rttvar', 'min_rtt', 'rto']);
const SEGMENTS = new Set(['snd_cwnd', 'snd_ssthresh', 'unacked', 'sacked', 'lost', 'retrans']);
/** What the kernel has where there is no limit yet. */
const INFINITE = new Set([0x7fffffff, 0xffffffff]);

function sampleParts(
  timeline: Timeline,
  socket: number | undefined,
  time: number,
  call?: number,
): HTMLElement[] {
  const sample = sampleOf(timeline, socket, time, call);
  if (sample === undefined) return [];
  const { time: at, socket: of, call: behind, ...values } = sample;
  const distance = at - time;
  const when =
    distance === 0
      ? 'at that time'
      : `${duration(Math.abs(distance))} ${distance < 0 ? 'before' : 'later'}`;
  const fields = Object.entries(values).map(([name, value]) => {
    const unit = MICROSECONDS.has(name) ? ' µs' : SEGMENTS.has(name) ? ' segments' : '';
    const shown = INFINITE.has(Number(value)) ? '–' : `${value}${unit}`;
    return [name, shown] as const;
  });
  return [
    element('h3', {}, [`TCP_INFO of ${printable(socketText(timeline, of) ?? '')}`]),
    list([
      ['sampled', `${when}, ${behind === undefined ? 'by the recording' : 'behind a call'}`],
      ...fields,
    ]),
  ];
}

/** The samples that belong to an entry. */
function samplesOf(timeline: Timeline, event: TimelineEvent): HTMLElement[] {
  if (event.kind === 'mark') return [];
  if (event.kind === 'call') {
    return sampleParts(timeline, event.socket, event.end, event.id);
  }
  if (event.kind !== 'packet') return sampleParts(timeline, event.socket, event.time);
  return [
    ...sampleParts(timeline, event.from, event.time),
    ...sampleParts(timeline, event.to, event.received ?? event.time),
  ];
}

/** All of an entry; `go` leads to another. */
export function details(
  timeline: Timeline,
  event: TimelineEvent,
  related: ReadonlySet<number>,
  go: (event: number) => void,
): HTMLElement[] {
  const whole = event.kind === 'call' ? event.line : lineOf(event);
  const links = [...related]
    .filter((id) => id !== event.id)
    .sort((a, b) => a - b)
    .slice(0, 200)
    .flatMap((id) => {
      const other = timeline.events[id];
      if (other === undefined) return [];
      const button = element('button', { type: 'button' }, [`${other.kind}: ${lineOf(other)}`]);
      button.addEventListener('click', () => go(id));
      return [button];
    });
  return [
    element('h2', {}, [`${event.kind} ${event.id}`]),
    element('pre', {}, [printable(whole)]),
    list(fieldsOf(timeline, event)),
    ...(links.length === 0
      ? []
      : [element('h3', {}, ['Belongs together']), element('div', { class: 'links' }, links)]),
    ...(event.kind === 'packet' ? packetParts(event.data) : []),
    ...samplesOf(timeline, event),
  ];
}
