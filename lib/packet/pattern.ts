// Patterns that packets match: in packetdrill's notation with `...`, or as some of the fields of layers.
import { isUint8Array, outOfRange, wrongType } from '../values/arguments.ts';
import { equalBytes } from './bytes.ts';
import type { Conversations } from './conversations.ts';
import { LAYER_NAMES } from './encode.ts';
import { format } from './format.ts';
import type { Packet } from './packet.ts';
import { flagBits } from './tcp-flags.ts';
import type { LayerName, LayersInput } from './types.ts';

/** A parsed pattern. */
export interface Pattern {
  /** As it was given. */
  readonly text: string;
  /** Whether a line in packetdrill's notation matches. */
  readonly test: (line: string) => boolean;
}

/** Some layers with some of their fields: a packet matches that has them all. */
export type LayersPattern = {
  readonly [K in Exclude<LayerName, 'payload' | 'padding'>]?: Partial<LayersInput[K]> | undefined;
} & {
  readonly payload?: Uint8Array | string | undefined;
  readonly padding?: Uint8Array | undefined;
};

const TCP_LINE =
  /^(?<flags>\S+)(?: (?<seq>\d+:\d+\(\d+\)))?(?: ack (?<ack>\d+))?(?: win (?<win>\d+))?(?: urg (?<urg>\d+))?(?: <(?<options>.*)>)?$/;
const TCP_PATTERN =
  /^(?<flags>\.\.\.|[-FSPRUEWACNe.]+)(?:\s+(?<seq>\.\.\.(?!\S)|(?:\d+|\.\.\.):(?:\d+|\.\.\.)\((?:\d+|\.\.\.)\)))?(?:\s+ack\s+(?<ack>\d+|\.\.\.))?(?:\s+win\s+(?<win>\d+|\.\.\.))?(?:\s+urg\s+(?<urg>\d+|\.\.\.))?(?:\s*<(?<options>[^<>]*)>)?$/;
const OTHER_PATTERN = /^(udp|icmp|icmpv6)\b/;

/** A text in which `...` stands for anything. */
function wild(text: string): RegExp {
  const parts = text.split('...').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`);
}

/**
 * Parses a pattern in packetdrill's notation: `'S. 0:0(0) ack 1 <mss 1460,...>'`.
 *
 * What is left out behind the flags is not compared; neither is what `...` stands for: the flags, the sequence numbers or
 * one of them, a number, the value of an option, or any options between others. Sequence numbers are relative, if
 * {@link matches} is given the conversations.
 *
 * @throws {TypeError} for what is no string
 * @throws {RangeError} for a text that is no pattern
 */
export function parsePattern(text: string): Pattern {
  if (typeof text !== 'string') throw wrongType('pattern', 'a string', text);
  const trimmed = text.trim();
  if (OTHER_PATTERN.test(trimmed)) {
    const whole = wild(trimmed);
    return { text, test: (line) => whole.test(line) };
  }
  const { groups } = TCP_PATTERN.exec(trimmed) ?? {};
  if (groups === undefined) {
    throw outOfRange('pattern', "like 'S. 0:0(0) ack 1 win 65535 <mss 1460,...>'", text);
  }
  const { flags = '', options } = groups;
  const bits = flags === '...' ? undefined : flagBits('pattern', flags.replace('-', ''));
  const rest = ['seq', 'ack', 'win', 'urg'].flatMap((name) => {
    const value = groups[name];
    return value === undefined ? [] : [[name, wild(value)] as const];
  });
  const expected = options?.split(',').map((option) => option.trim().replaceAll(/\s+/g, ' '));
  const test = (line: string): boolean => {
    const found = TCP_LINE.exec(line)?.groups;
    if (found === undefined || !/^[-FSPRUEWA.]+$/.test(found['flags'] ?? '')) return false;
    const has = flagBits('line', (found['flags'] ?? '').replace('-', ''));
    if (bits !== undefined && has !== bits) return false;
    if (!rest.every(([name, value]) => value.test(found[name] ?? ''))) return false;
    if (expected === undefined) return true;
    const has2 = found['options'] === undefined ? [] : found['options'].split(',');
    return optionsMatch(expected.length === 1 && expected[0] === '' ? [] : expected, has2);
  };
  return { text, test };
}

/** Whether options match in their order, with `...` for any number of them. */
function optionsMatch(expected: readonly string[], found: readonly string[]): boolean {
  const [first, ...rest] = expected;
  if (first === undefined) return found.length === 0;
  if (first === '...') {
    return found.some((_, i) => optionsMatch(rest, found.slice(i))) || optionsMatch(rest, []);
  }
  const [option, ...others] = found;
  return option !== undefined && wild(first).test(option) && optionsMatch(rest, others);
}

/**
 * Whether a packet matches a pattern: text in packetdrill's notation, a parsed one, or some of the fields of some layers:
 * `{ tcp: { flags: 'SA', dport: 80 } }`. Flags match in any spelling.
 *
 * @param state the conversations so far, for relative sequence numbers
 * @throws {TypeError} for an argument of a wrong type
 * @throws {RangeError} for a text that is no pattern
 */
export function matches(
  packet: Packet,
  pattern: string | Pattern | LayersPattern,
  state?: Conversations,
): boolean {
  if (typeof pattern === 'string') return matches(packet, parsePattern(pattern), state);
  if (typeof pattern !== 'object' || pattern === null) {
    throw wrongType('pattern', 'a string or an object', pattern);
  }
  if ('test' in pattern) return pattern.test(format(packet, { notation: 'packetdrill', state }));
  for (const key of Object.keys(pattern)) {
    if (!(LAYER_NAMES as readonly string[]).includes(key)) {
      throw new TypeError(`"pattern.${key}" is not a layer; there are ${LAYER_NAMES.join(', ')}`);
    }
  }
  return LAYER_NAMES.every((name) => {
    const expected: unknown = pattern[name];
    return expected === undefined || part(expected, packet[name], name);
  });
}

const UTF8 = new TextEncoder();

function part(expected: unknown, found: unknown, key: string): boolean {
  if (isUint8Array(found)) {
    const bytes = typeof expected === 'string' ? UTF8.encode(expected) : expected;
    return isUint8Array(bytes) && equalBytes(bytes, found);
  }
  if (key === 'flags' && typeof found === 'string') {
    return flagBits('pattern.tcp.flags', expected) === flagBits('flags', found);
  }
  if (typeof expected !== 'object' || expected === null) return Object.is(expected, found);
  if (typeof found !== 'object' || found === null) return false;
  if (Array.isArray(expected)) {
    if (!Array.isArray(found) || found.length !== expected.length) return false;
    return expected.every((each, i) => part(each, found[i], ''));
  }
  const fields: Readonly<Record<string, unknown>> = { ...found };
  return Object.entries(expected).every(
    ([name, value]) => value === undefined || part(value, fields[name], name),
  );
}
