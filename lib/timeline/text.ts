// What is said of an entry in every picture.
import { outOfRange, wrongType } from '../values/arguments.ts';
import { printable } from '../values/printable.ts';
import type { Timeline, TimelineCall, TimelineEvent, TimelinePacket } from './types.ts';

/** Lines of at most so many columns, broken at spaces where there are any. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let rest = printable(text);
  while (rest.length > width) {
    const at = rest.lastIndexOf(' ', width);
    const cut = at > 2 ? at : width;
    lines.push(rest.slice(0, cut));
    // What goes on is set in.
    rest = `  ${rest.slice(cut).trimStart()}`;
  }
  return [...lines, rest];
}

/** Seconds with as many digits as the clock has: microseconds. */
export function seconds(time: number): string {
  return (time / 1e9).toFixed(6);
}

const INET = /\{sa_family=AF_INET, sin_port=htons\((\d+)\), sin_addr=inet_addr\("([^"]*)"\)\}/g;
const INET6 =
  /\{sa_family=AF_INET6, sin6_port=htons\((\d+)\)(?:, sin6_flowinfo=htonl\(\d+\))?, inet_pton\(AF_INET6, "([^"]*)", &sin6_addr\)[^}]*\}/g;

/** A call's line in short: addresses as people write them, and without their lengths. */
export function callText(line: string): string {
  return line
    .replace(/\) +=/, ') =')
    .replace(INET, '$2:$1')
    .replace(INET6, '[$2]:$1')
    .replace(/(:\d+), (?:\d+|\[\d+(?: => \d+)?\])\)/, '$1)');
}

/** Which try of a promise a call is; nothing where it is the only one, or none. */
export function tryText({ promises }: Timeline, { id, promise: number }: TimelineCall): string {
  const promise = promises[number ?? -1];
  if (promise === undefined) return '';
  const { tries, end, code } = promise;
  const last = tries.at(-1) === id;
  const lasts = !last
    ? ''
    : end === undefined
      ? ', not settled'
      : code === undefined
        ? ''
        : `, ${code}`;
  if (tries.length === 1 && (lasts === '' || code !== undefined)) return '';
  return `  try ${tries.indexOf(id) + 1} of ${tries.length}${lasts}`;
}

/** What stands at an arrow. */
export function packetText({ text, labels, reason, length, protocol }: TimelinePacket): string {
  // Of options, those of the beginning are worth the room.
  const short = text.replace(/ <[^>]*TS val[^>]*>$/, (options) => {
    const others = options.replace(/,?(nop,)*TS val \d+ ecr \d+/, '').replace(/<,?(nop,?)*/, '<');
    return /<\s*>$/.test(others) ? '' : others.replace(/<,/, '<');
  });
  const words = labels.filter((label) => label !== 'FIN' && label !== 'RST');
  const why = reason === undefined ? [] : [reason];
  const said = [...words, ...why].join(', ');
  const size = protocol === 'tcp' || length === 0 || /\(\d+\)/.test(text) ? '' : ` (${length})`;
  return `${short}${size}${said === '' ? '' : `  ${said}`}`;
}

/** What a change of state is called. */
export function stateText(
  event: Exclude<TimelineEvent, { kind: 'call' | 'packet' | 'mark' }>,
): string {
  if (event.kind !== 'state') {
    return event.reason === undefined ? event.kind : `${event.kind}: ${event.reason}`;
  }
  const { from, to, sampled, ambiguous } = event;
  const words = [...(sampled ? ['sampled'] : []), ...(ambiguous ? ['ambiguous'] : [])];
  const more = words.length === 0 ? '' : ` (${words.join(', ')})`;
  return `${from === undefined ? '' : `${from} → `}${to}${more}`;
}

/** Whether something is a timeline, as far as it matters here. */
export function checkTimeline(timeline: Timeline): void {
  if (typeof timeline !== 'object' || timeline === null || !Array.isArray(timeline.events)) {
    throw wrongType('timeline', 'a timeline', timeline);
  }
  if (timeline.schema !== 1) throw outOfRange('timeline.schema', '1', timeline.schema);
}
