// Segments to send, in packetdrill's notation: `P. 1:6(5) ack 1 win 1000 <nop,nop,TS val 1 ecr 0>`
import { type TcpOption, tcpFlags } from '../packet/index.ts';
import { outOfRange } from '../values/arguments.ts';

/** What a line says; what it leaves out is undefined. Sequence numbers are relative. */
export interface SegmentLine {
  readonly flags: string;
  readonly seq: number | undefined;
  readonly length: number | undefined;
  readonly ack: number | undefined;
  readonly win: number | undefined;
  readonly urg: number | undefined;
  readonly options: readonly TcpOption[] | undefined;
}

const LINE =
  /^(?<flags>-|[FSPRUEWA.]+)(?:\s+(?<from>\d+):(?<to>\d+)\((?<length>\d+)\))?(?:\s+ack\s+(?<ack>\d+))?(?:\s+win\s+(?<win>\d+))?(?:\s+urg\s+(?<urg>\d+))?(?:\s*<(?<options>[^<>]*)>)?$/;

const OPTIONS: readonly (readonly [RegExp, (...numbers: number[]) => TcpOption])[] = [
  [/^nop$/, () => 'nop'],
  [/^eol$/, () => 'eol'],
  [/^sackOK$/, () => 'sackOK'],
  [/^mss (\d+)$/, (mss = 0) => ({ mss })],
  [/^wscale (\d+)$/, (wscale = 0) => ({ wscale })],
  [/^TS val (\d+) ecr (\d+)$/, (val = 0, ecr = 0) => ({ timestamp: { val, ecr } })],
];

function optionOf(line: string, text: string, sack: number): TcpOption {
  for (const [form, make] of OPTIONS) {
    const [match, ...numbers] = form.exec(text) ?? [];
    if (match !== undefined) return make(...numbers.map(Number));
  }
  const blocks = /^sack ((?:\d+:\d+ ?)+)$/.exec(text)?.[1];
  if (blocks === undefined) {
    throw outOfRange('line', `with options of packetdrill (${text} is none)`, line);
  }
  const edges = [...blocks.matchAll(/(\d+):(\d+)/g)];
  return {
    sack: edges.map(([, a, b]) => [(Number(a) + sack) >>> 0, (Number(b) + sack) >>> 0] as const),
  };
}

/**
 * Reads a line.
 *
 * @param sack what is added to the edges of selective acknowledgments
 * @throws {RangeError} for what is no such line
 */
export function parseSegment(line: string, sack: number): SegmentLine {
  const { groups } = LINE.exec(line.trim().replaceAll(/\s+/g, ' ')) ?? {};
  if (groups === undefined) {
    throw outOfRange('line', "like 'P. 1:6(5) ack 1 win 1000 <nop,nop,TS val 1 ecr 0>'", line);
  }
  const { flags = '', from, to, length, options } = groups;
  if (from !== undefined && Number(to) - Number(from) !== Number(length)) {
    throw outOfRange('line', 'with a length that is that of its sequence numbers', line);
  }
  const number = (text: string | undefined): number | undefined =>
    text === undefined ? undefined : Number(text);
  return {
    flags: flags === '-' ? '' : tcpFlags(flags),
    seq: number(from),
    length: number(length),
    ack: number(groups['ack']),
    win: number(groups['win']),
    urg: number(groups['urg']),
    options: options
      ?.split(',')
      .map((text) => text.trim())
      .filter((text) => text !== '')
      .map((text) => optionOf(line, text, sack)),
  };
}
