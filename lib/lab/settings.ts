// What a cable does to the frames of one direction: checked, and in a form that goes to the cables' thread.
import { type LayersPattern, type Packet, parsePattern } from '../packet/index.ts';
import { kind, onlyFields, outOfRange, wrongType } from '../values/arguments.ts';

/** Which packets: a pattern in packetdrill's notation, some fields of some layers, or a function that runs elsewhere. */
export type PacketFilter = string | LayersPattern | ((packet: Packet) => boolean);

/** What happens to the frames of one direction. */
export interface LineOptions {
  /** How long a frame is on its way, in milliseconds, fractions too. */
  readonly delay?: number | undefined;
  /** By how much the delay varies either way, in milliseconds. Frames keep their order. */
  readonly jitter?: number | undefined;
  /** The share of frames that is lost, 0 to 1; in bursts of so many frames on average with `{ share, burst }`. */
  readonly loss?: number | { readonly share: number; readonly burst: number } | undefined;
  /** The share of frames that overtakes the others: it is not delayed. */
  readonly reorder?: number | undefined;
  /** The share of frames that arrives twice. */
  readonly duplicate?: number | undefined;
  /** The share of frames of which one bit behind the Ethernet header is turned. */
  readonly corrupt?: number | undefined;
  /** Bytes per second, those of the Ethernet header included. */
  readonly rate?: number | undefined;
  /** How many frames wait for the rate before others are lost: 1000 unless given. */
  readonly queue?: number | undefined;
  /** Frames with more bytes behind the Ethernet header are lost, and nobody is told. */
  readonly mtu?: number | undefined;
  /**
   * Frames that are lost. A function runs in the thread of the cables: it sees nothing of the scope that it is written in,
   * and of the modules that it imports. What it keeps in `this` stays there.
   */
  readonly drop?: PacketFilter | null | undefined;
}

/** What a cable does, the same in both directions unless said. */
export interface CableOptions<Names extends string = string> extends LineOptions {
  /** What is different for frames from a host. */
  readonly from?: { readonly [N in Names]?: LineOptions } | undefined;
  /** What is different for frames to a host. */
  readonly to?: { readonly [N in Names]?: LineOptions } | undefined;
}

/** A filter as it goes to the thread. */
export type FilterSettings =
  | { readonly pattern: string | LayersPattern }
  | { readonly source: string };

/** The checked form of `LineOptions`: without what was not given. */
export interface LineSettings {
  readonly delay?: number;
  readonly jitter?: number;
  readonly loss?: number;
  readonly burst?: number;
  readonly reorder?: number;
  readonly duplicate?: number;
  readonly corrupt?: number;
  readonly rate?: number;
  readonly queue?: number;
  readonly mtu?: number;
  readonly drop?: FilterSettings | null;
}

/** The checked form of `CableOptions`. */
export interface CableSettings {
  readonly both: LineSettings;
  readonly from: ReadonlyMap<string, LineSettings>;
  readonly to: ReadonlyMap<string, LineSettings>;
}

/** A number from `min` to `max`, fractions too. */
function amount(path: string, value: unknown, min: number, max: number): number {
  if (typeof value !== 'number') throw wrongType(path, 'a number', value);
  if (!(value >= min && value <= max)) throw outOfRange(path, `from ${min} to ${max}`, value);
  return value;
}

const share = (path: string, value: unknown): number => amount(path, value, 0, 1);

/** A day: frames are no archive. */
const LONGEST = 86_400_000;

function filterOf(path: string, value: unknown): FilterSettings | null {
  if (value === null) return null;
  if (typeof value === 'function') {
    const source = Function.prototype.toString.call(value);
    if (/\{\s*\[native code\]\s*\}$/.test(source)) {
      throw wrongType(path, 'a function with a source (neither bound nor native)', value);
    }
    return { source };
  }
  if (typeof value === 'string') {
    parsePattern(value);
    return { pattern: value };
  }
  if (typeof value === 'object' && !Array.isArray(value)) {
    try {
      return { pattern: structuredClone(value) as LayersPattern };
    } catch {
      throw wrongType(path, 'a pattern of plain values', value);
    }
  }
  throw wrongType(path, 'a pattern, a function or null', value);
}

const READERS: {
  readonly [K in keyof LineOptions]-?: (path: string, value: unknown) => LineSettings;
} = {
  delay: (path, value) => ({ delay: amount(path, value, 0, LONGEST) }),
  jitter: (path, value) => ({ jitter: amount(path, value, 0, LONGEST) }),
  loss: (path, value) => {
    if (typeof value !== 'object' || value === null) return { loss: share(path, value), burst: 1 };
    const given: { readonly share?: unknown; readonly burst?: unknown } = value;
    const burst = amount(`${path}.burst`, given.burst, 1, 1e6);
    return { loss: amount(`${path}.share`, given.share, 0, 0.999), burst };
  },
  reorder: (path, value) => ({ reorder: share(path, value) }),
  duplicate: (path, value) => ({ duplicate: share(path, value) }),
  corrupt: (path, value) => ({ corrupt: share(path, value) }),
  rate: (path, value) => ({ rate: amount(path, value, 1, Number.POSITIVE_INFINITY) }),
  queue: (path, value) => ({ queue: amount(path, value, 1, Number.POSITIVE_INFINITY) }),
  mtu: (path, value) => ({ mtu: amount(path, value, 68, Number.POSITIVE_INFINITY) }),
  drop: (path, value) => ({ drop: filterOf(path, value) }),
};

function isField(field: string): field is keyof LineOptions {
  return Object.hasOwn(READERS, field);
}

/** Checks what one direction shall do. */
export function lineSettings(path: string, options: LineOptions): LineSettings {
  if (typeof options !== 'object' || options === null) {
    throw wrongType(path, 'an object such as { delay: 20 }', options);
  }
  onlyFields(path, options, Object.keys(READERS));
  let settings: LineSettings = {};
  for (const [field, value] of Object.entries(options)) {
    if (isField(field) && value !== undefined)
      settings = { ...settings, ...READERS[field](`${path}.${field}`, value) };
  }
  return settings;
}

/** Checks what a cable shall do; `names` are the hosts that are at an end of one. */
export function cableSettings(
  path: string,
  options: CableOptions,
  names: readonly string[],
): CableSettings {
  if (typeof options !== 'object' || options === null) {
    throw wrongType(path, 'an object such as { delay: 20 }', options);
  }
  const { from, to, ...both } = options;
  const ends = (field: string, given: unknown): Map<string, LineSettings> => {
    const lines = new Map<string, LineSettings>();
    if (given === undefined) return lines;
    if (typeof given !== 'object' || given === null) {
      throw wrongType(`${path}.${field}`, 'an object with hosts', given);
    }
    for (const [name, line] of Object.entries(given)) {
      if (!names.includes(name)) {
        const must = `of the hosts at its ends (${names.join(', ')})`;
        throw new RangeError(`"${path}.${field}" must be ${must}, got ${kind(name)}`);
      }
      if (line !== undefined) lines.set(name, lineSettings(`${path}.${field}.${name}`, line));
    }
    return lines;
  };
  return { both: lineSettings(path, both), from: ends('from', from), to: ends('to', to) };
}
