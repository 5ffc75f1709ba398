// Capture files: pcapng (draft-ietf-opsawg-pcapng) in both byte orders, and the classic pcap.
import { isUint8Array, outOfRange, wrongType } from '../values/arguments.ts';
import { type LinkName, linkName } from './links.ts';
import type { MalformedPart } from './malformed.ts';

/** An option of a block that has no field of its own. */
export interface BlockOption {
  readonly code: number;
  readonly data: Uint8Array;
}

/** The beginning of a file, or of another one behind it. */
export interface Section {
  readonly order: 'little' | 'big';
  readonly comments: readonly string[];
  /** The program that wrote it. */
  readonly application?: string;
  /** The operating system it ran on. */
  readonly os?: string;
  readonly hardware?: string;
  readonly options: readonly BlockOption[];
}

/** What packets were captured on. */
export interface CaptureInterface {
  /** The kind of link; undefined for one that decode does not know. */
  readonly link: LinkName | undefined;
  /** Its LINKTYPE_* number. */
  readonly linkType: number;
  /** The most bytes that were kept of a packet; 0 is no limit. */
  readonly snaplen: number;
  /** The unit of times: 10 to the power of minus this, or with 128 added, 2 to the power of minus this. */
  readonly resolution: number;
  readonly name?: string;
  readonly description?: string;
  readonly comments: readonly string[];
  readonly options: readonly BlockOption[];
}

/** A packet of a capture. */
export interface CapturedPacket {
  /** The number of its interface in its section. */
  readonly interface: number;
  /** The time since 1970, in nanoseconds; undefined in a block without. */
  readonly time: bigint | undefined;
  readonly data: Uint8Array;
  /** Its length on the wire, in bytes. */
  readonly length: number;
  readonly comments: readonly string[];
  /** The flags of the block, where it has them: in the lowest two bits, 1 is inbound and 2 outbound. */
  readonly flags?: number;
  readonly options: readonly BlockOption[];
}

/** One block of a file. */
export type Block =
  | { readonly section: Section }
  | { readonly interface: CaptureInterface }
  | { readonly packet: CapturedPacket }
  /** One of another kind, with its body. */
  | { readonly block: { readonly type: number; readonly data: Uint8Array } }
  /** What follows could not be read: a file that was cut, most often. */
  | MalformedPart;

/** A capture: all blocks, and the packets with their links. */
export interface Capture {
  readonly format: 'pcapng' | 'pcap';
  readonly blocks: readonly Block[];
  readonly packets: readonly (CapturedPacket & Pick<CaptureInterface, 'link' | 'linkType'>)[];
}

export const SECTION = 0x0a0d0d0a;
export const INTERFACE = 1;
export const SIMPLE_PACKET = 3;
export const ENHANCED_PACKET = 6;
export const BYTE_ORDER = 0x1a2b3c4d;
const PCAP_MICRO = 0xa1b2c3d4;
const PCAP_NANO = 0xa1b23c4d;

export const COMMENT = 1;
export const SECTION_OPTIONS = { hardware: 2, os: 3, application: 4 } as const;
export const INTERFACE_OPTIONS = { name: 2, description: 3 } as const;
export const RESOLUTION = 9;
export const OFFSET = 14;
export const FLAGS = 2;

const UTF8 = new TextDecoder();

/**
 * Reads a capture file, pcapng or classic pcap. The data of packets are views of the bytes given.
 *
 * @throws {TypeError} for what is no bytes
 * @throws {RangeError} for bytes that are no capture file; one that was cut ends with a malformed block instead
 */
export function readCapture(bytes: Uint8Array): Capture {
  if (!isUint8Array(bytes)) throw wrongType('bytes', 'a Uint8Array', bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const magic = bytes.length < 4 ? 0 : view.getUint32(0);
  const blocks: Block[] = [];
  let format: Capture['format'] = 'pcapng';
  if (magic === SECTION) readBlocks(bytes, view, blocks);
  else {
    const swapped = bytes.length < 4 ? 0 : view.getUint32(0, true);
    const little = swapped === PCAP_MICRO || swapped === PCAP_NANO;
    if (!little && magic !== PCAP_MICRO && magic !== PCAP_NANO) {
      throw outOfRange('bytes', 'a pcapng or pcap file', magic);
    }
    format = 'pcap';
    readPcap(bytes, view, little, blocks);
  }
  return { format, blocks, packets: packetsOf(blocks) };
}

function packetsOf(blocks: readonly Block[]): Capture['packets'] {
  const packets: Capture['packets'][number][] = [];
  let interfaces: CaptureInterface[] = [];
  for (const block of blocks) {
    if ('section' in block) interfaces = [];
    else if ('interface' in block) interfaces.push(block.interface);
    else if ('packet' in block) {
      const { link, linkType = -1 } = interfaces[block.packet.interface] ?? {};
      packets.push({ ...block.packet, link, linkType });
    }
  }
  return packets;
}

function readPcap(bytes: Uint8Array, view: DataView, little: boolean, blocks: Block[]): void {
  if (bytes.length < 24) {
    blocks.push({ malformed: 'pcap: a header of 24 bytes', at: 0, data: bytes });
    return;
  }
  const nano = view.getUint32(0, little) === PCAP_NANO;
  blocks.push({ section: { order: little ? 'little' : 'big', comments: [], options: [] } });
  const linkType = view.getUint32(20, little) & 0xffff;
  blocks.push({
    interface: {
      link: linkName(linkType),
      linkType,
      snaplen: view.getUint32(16, little),
      resolution: nano ? 9 : 6,
      comments: [],
      options: [],
    },
  });
  let at = 24;
  while (at < bytes.length) {
    const size = at + 16 <= bytes.length ? view.getUint32(at + 8, little) : 0;
    if (at + 16 + size > bytes.length || at + 16 > bytes.length) {
      blocks.push({ malformed: 'pcap: a record that was cut', at, data: bytes.subarray(at) });
      return;
    }
    const fraction = BigInt(view.getUint32(at + 4, little));
    blocks.push({
      packet: {
        interface: 0,
        time:
          BigInt(view.getUint32(at, little)) * 1_000_000_000n +
          (nano ? fraction : fraction * 1000n),
        data: bytes.subarray(at + 16, at + 16 + size),
        length: view.getUint32(at + 12, little),
        comments: [],
        options: [],
      },
    });
    at += 16 + size;
  }
}

/** What the blocks of a section share. */
interface Reading {
  little: boolean;
  /** For each interface, how to make nanoseconds. */
  clocks: ((ticks: bigint) => bigint)[];
  /** The most bytes that simple packets of the first interface have. */
  snaplen: number;
}

function readBlocks(bytes: Uint8Array, view: DataView, blocks: Block[]): void {
  const reading: Reading = { little: false, clocks: [], snaplen: 0 };
  let at = 0;
  while (at < bytes.length) {
    const why = readBlock(bytes, view, at, reading, blocks);
    if (typeof why === 'string') {
      blocks.push({ malformed: why, at, data: bytes.subarray(at) });
      return;
    }
    at = why;
  }
}

/** Reads the block at `at`, and gives where the next one begins; or why it cannot be read. */
function readBlock(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  reading: Reading,
  blocks: Block[],
): number | string {
  if (at + 12 > bytes.length) return 'pcapng: a block that was cut';
  const isSection = view.getUint32(at) === SECTION;
  if (isSection) {
    const little = view.getUint32(at + 8, true) === BYTE_ORDER;
    if (!little && view.getUint32(at + 8) !== BYTE_ORDER) return 'pcapng: no byte-order magic';
    reading.little = little;
    reading.clocks = [];
    reading.snaplen = 0;
  }
  const { little } = reading;
  const type = view.getUint32(at, little);
  const size = view.getUint32(at + 4, little);
  if (size < 12 || size % 4 !== 0) return `pcapng: a block of ${size} bytes`;
  if (at + size > bytes.length) return 'pcapng: a block that was cut';
  const body = bytes.subarray(at + 8, at + size - 4);
  const block = decodeBody(type, body, reading) ?? { block: { type, data: body } };
  if ('section' in block && view.getUint16(at + 12, little) !== 1) {
    return `pcapng: version ${view.getUint16(at + 12, little)}`;
  }
  blocks.push(block);
  return at + size;
}

/** A block by its body; undefined for one of another kind, or one too short for its kind. */
function decodeBody(type: number, body: Uint8Array, reading: Reading): Block | undefined {
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  const { little } = reading;
  if (type === SECTION && body.length >= 16) {
    const { texts, comments, options } = readOptions(body, 16, little, SECTION_OPTIONS);
    return { section: { order: little ? 'little' : 'big', comments, ...texts, options } };
  }
  if (type === INTERFACE && body.length >= 8) {
    return readInterface(body, view.getUint16(0, little), view.getUint32(4, little), reading);
  }
  if (type === SIMPLE_PACKET && body.length >= 4) {
    const length = view.getUint32(0, little);
    const kept = reading.snaplen > 0 ? Math.min(length, reading.snaplen) : length;
    if (kept > body.length - 4) return undefined;
    const data = body.subarray(4, 4 + kept);
    return {
      packet: { interface: 0, time: undefined, data, length, comments: [], options: [] },
    };
  }
  if (type === ENHANCED_PACKET && body.length >= 20) {
    const kept = view.getUint32(12, little);
    if (kept > body.length - 20) return undefined;
    const ticks = (BigInt(view.getUint32(4, little)) << 32n) | BigInt(view.getUint32(8, little));
    const number = view.getUint32(0, little);
    const padded = 20 + Math.ceil(kept / 4) * 4;
    const { comments, options } = readOptions(body, padded, little, {});
    const flags = options.find(({ code, data }) => code === FLAGS && data.length === 4);
    return {
      packet: {
        interface: number,
        time: (reading.clocks[number] ?? clock(6, 0n))(ticks),
        data: body.subarray(20, 20 + kept),
        length: view.getUint32(16, little),
        comments,
        ...(flags === undefined ? {} : { flags: uint(flags.data, little) }),
        options: options.filter((option) => option !== flags),
      },
    };
  }
  return undefined;
}

function uint(data: Uint8Array, little: boolean): number {
  return new DataView(data.buffer, data.byteOffset, 4).getUint32(0, little);
}

function readInterface(
  body: Uint8Array,
  linkType: number,
  snaplen: number,
  reading: Reading,
): Block {
  const { little } = reading;
  const { texts, comments, options } = readOptions(body, 8, little, INTERFACE_OPTIONS);
  const resolution = options.find(({ code, data }) => code === RESOLUTION && data.length === 1);
  const offset = options.find(({ code, data }) => code === OFFSET && data.length === 8);
  const unit = resolution?.data[0] ?? 6;
  const seconds =
    offset === undefined
      ? 0n
      : new DataView(offset.data.buffer, offset.data.byteOffset, 8).getBigInt64(0, little);
  if (reading.clocks.length === 0) reading.snaplen = snaplen;
  reading.clocks.push(clock(unit, seconds));
  return {
    interface: {
      link: linkName(linkType),
      linkType,
      snaplen,
      resolution: unit,
      ...texts,
      comments,
      options: options.filter((option) => option !== resolution),
    },
  };
}

/** How to make nanoseconds of an interface's ticks. */
function clock(resolution: number, seconds: bigint): (ticks: bigint) => bigint {
  const perSecond = resolution >= 128 ? 1n << BigInt(resolution - 128) : 10n ** BigInt(resolution);
  const start = seconds * 1_000_000_000n;
  if (perSecond === 1_000_000_000n) return (ticks) => ticks + start;
  return (ticks) => (ticks * 1_000_000_000n) / perSecond + start;
}

/** The options of a block from `from` on: texts with names, comments, and the others. What was cut is left out. */
function readOptions<K extends string>(
  body: Uint8Array,
  from: number,
  little: boolean,
  names: Readonly<Record<K, number>>,
): {
  readonly texts: { readonly [P in K]?: string };
  readonly comments: readonly string[];
  readonly options: readonly BlockOption[];
} {
  const texts: { [P in K]?: string } = {};
  const comments: string[] = [];
  const options: BlockOption[] = [];
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  const entries = Object.entries(names) as [K, number][];
  let at = from;
  while (at + 4 <= body.length) {
    const code = view.getUint16(at, little);
    const size = view.getUint16(at + 2, little);
    if (code === 0 || at + 4 + size > body.length) break;
    const data = body.subarray(at + 4, at + 4 + size);
    const named = entries.find(([, number]) => number === code);
    if (code === COMMENT) comments.push(UTF8.decode(data));
    else if (named !== undefined && texts[named[0]] === undefined) {
      texts[named[0]] = UTF8.decode(data);
    } else options.push({ code, data });
    at += 4 + Math.ceil(size / 4) * 4;
  }
  return { texts, comments, options };
}
