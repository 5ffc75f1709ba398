// Writing pcapng (draft-ietf-opsawg-pcapng).
import { outOfRange, wrongType } from '../values/arguments.ts';
import { concat, NO_BYTES } from './bytes.ts';
import {
  type Block,
  type BlockOption,
  BYTE_ORDER,
  type CapturedPacket,
  type CaptureInterface,
  COMMENT,
  ENHANCED_PACKET,
  FLAGS,
  INTERFACE,
  INTERFACE_OPTIONS,
  OFFSET,
  RESOLUTION,
  SECTION,
  SECTION_OPTIONS,
  type Section,
  SIMPLE_PACKET,
} from './capture.ts';
import { data, int, known, list } from './fields.ts';
import { LINKTYPES } from './links.ts';
import type { PartlyGiven } from './types.ts';

/** What can be written: blocks as they are read, of which only the data of packets is needed. */
export type BlockInput =
  | { readonly section: PartlyGiven<Section> }
  /** The link, or its number where that is none of the links with a name; nanoseconds, and no limit. */
  | { readonly interface: PartlyGiven<CaptureInterface> }
  /** On interface 0 by default; the length is that of the data, without a time it has none. */
  | { readonly packet: PartlyGiven<CapturedPacket> & Pick<CapturedPacket, 'data'> }
  | Extract<Block, { readonly block: unknown }>;

interface Clock {
  readonly perSecond: bigint;
  readonly seconds: bigint;
}

const SECTION_FIELDS = new Set(['order', 'comments', 'application', 'os', 'hardware', 'options']);
const INTERFACE_FIELDS = new Set([
  ...['link', 'linkType', 'snaplen', 'resolution', 'name', 'description', 'comments', 'options'],
]);
const PACKET_FIELDS = new Set([
  ...['interface', 'time', 'data', 'length', 'comments', 'flags', 'options', 'link', 'linkType'],
]);
const UTF8 = new TextEncoder();

/**
 * Writes pcapng block by block: each call gives the bytes to append to the file. What was not written comes by itself: a
 * section before the first block, an Ethernet interface before the first packet.
 */
export class PcapngWriter {
  #little = true;
  #started = false;
  #clocks: Clock[] = [];

  /**
   * The bytes of the next block.
   *
   * @throws {TypeError} for a value of a wrong type, and a field that there is not
   * @throws {RangeError} for a value outside its range; both name its path: `block.packet.time`
   */
  write(block: BlockInput): Uint8Array {
    if (typeof block !== 'object' || block === null) throw wrongType('block', 'an object', block);
    if ('section' in block) return this.#section('block.section', block.section);
    const before = this.#started ? NO_BYTES : this.#section('block', {});
    if ('interface' in block) {
      return concat([before, this.#interface('block.interface', block.interface)]);
    }
    if ('packet' in block) {
      const device = this.#clocks.length === 0 ? this.#interface('block', {}) : NO_BYTES;
      return concat([before, device, this.#packet('block.packet', block.packet)]);
    }
    if (!('block' in block)) {
      throw new TypeError('"block" must have one of the fields section, interface, packet, block');
    }
    const type = int('block.block', 'type', block.block.type, 0xffffffff);
    return concat([before, this.#whole(type, [data('block.block', 'data', block.block.data)])]);
  }

  /** A block around its body, which is filled up to a multiple of four bytes. */
  #whole(type: number, body: readonly Uint8Array[]): Uint8Array {
    const size = body.reduce((sum, piece) => sum + Math.ceil(piece.length / 4) * 4, 12);
    const bytes = new Uint8Array(size);
    const view = new DataView(bytes.buffer);
    view.setUint32(0, type, this.#little);
    view.setUint32(4, size, this.#little);
    view.setUint32(size - 4, size, this.#little);
    let at = 8;
    for (const piece of body) {
      bytes.set(piece, at);
      at += Math.ceil(piece.length / 4) * 4;
    }
    return bytes;
  }

  #section(path: string, given: PartlyGiven<Section>): Uint8Array {
    known(path, given, SECTION_FIELDS);
    const { order = 'little' } = given;
    if (order !== 'little' && order !== 'big') {
      throw wrongType(`${path}.order`, "'little' or 'big'", order);
    }
    this.#little = order === 'little';
    const head = new DataView(new ArrayBuffer(16));
    head.setUint32(0, BYTE_ORDER, this.#little);
    head.setUint16(4, 1, this.#little);
    // The section's length is not told: -1.
    head.setBigInt64(8, -1n, this.#little);
    const options = this.#options(path, given, SECTION_OPTIONS, []);
    this.#started = true;
    this.#clocks = [];
    return this.#whole(SECTION, [new Uint8Array(head.buffer), options]);
  }

  #interface(path: string, given: PartlyGiven<CaptureInterface>): Uint8Array {
    known(path, given, INTERFACE_FIELDS);
    const { link } = given;
    if (link !== undefined && !Object.hasOwn(LINKTYPES, link)) {
      throw outOfRange(`${path}.link`, `one of ${Object.keys(LINKTYPES).join(', ')}`, link);
    }
    const number = int(path, 'linkType', given.linkType, 0xffff, LINKTYPES[link ?? 'ethernet']);
    const resolution = int(path, 'resolution', given.resolution, 255, 9);
    const head = new DataView(new ArrayBuffer(8));
    head.setUint16(0, number, this.#little);
    head.setUint32(4, int(path, 'snaplen', given.snaplen, 0xffffffff, 0), this.#little);
    const unit = { code: RESOLUTION, data: Uint8Array.of(resolution) };
    const options = this.#options(path, given, INTERFACE_OPTIONS, [unit]);
    const offset = given.options?.find(({ code, data }) => code === OFFSET && data.length === 8);
    this.#clocks.push({
      perSecond: resolution >= 128 ? 1n << BigInt(resolution - 128) : 10n ** BigInt(resolution),
      seconds:
        offset === undefined
          ? 0n
          : new DataView(offset.data.buffer, offset.data.byteOffset).getBigInt64(0, this.#little),
    });
    return this.#whole(INTERFACE, [new Uint8Array(head.buffer), options]);
  }

  #packet(path: string, given: PartlyGiven<CapturedPacket>): Uint8Array {
    known(path, given, PACKET_FIELDS);
    const content = data(path, 'data', given.data);
    const length = int(path, 'length', given.length, 0xffffffff, content.length);
    const number = int(path, 'interface', given.interface, this.#clocks.length - 1, 0);
    if (given.time === undefined && number === 0 && length === content.length && bare(given)) {
      const head = new DataView(new ArrayBuffer(4));
      head.setUint32(0, length, this.#little);
      return this.#whole(SIMPLE_PACKET, [new Uint8Array(head.buffer), content]);
    }
    const head = new DataView(new ArrayBuffer(20));
    const ticks = this.#ticks(path, given.time ?? 0n, this.#clocks[number]);
    head.setUint32(0, number, this.#little);
    head.setUint32(4, Number(ticks >> 32n), this.#little);
    head.setUint32(8, Number(ticks & 0xffffffffn), this.#little);
    head.setUint32(12, content.length, this.#little);
    head.setUint32(16, length, this.#little);
    const options = this.#options(path, given, {}, this.#flags(path, given.flags));
    return this.#whole(ENHANCED_PACKET, [new Uint8Array(head.buffer), content, options]);
  }

  #flags(path: string, flags: number | undefined): BlockOption[] {
    if (flags === undefined) return [];
    const bytes = new Uint8Array(4);
    const value = int(path, 'flags', flags, 0xffffffff);
    new DataView(bytes.buffer).setUint32(0, value, this.#little);
    return [{ code: FLAGS, data: bytes }];
  }

  #ticks(path: string, time: bigint, clock: Clock | undefined): bigint {
    if (typeof time !== 'bigint') throw wrongType(`${path}.time`, 'a bigint', time);
    const { perSecond, seconds } = clock ?? { perSecond: 1_000_000_000n, seconds: 0n };
    // Rounded up, so that what a reader makes of it, rounding down, is the time again.
    const scaled = (time - seconds * 1_000_000_000n) * perSecond;
    const ticks = scaled <= 0n ? scaled : (scaled + 999_999_999n) / 1_000_000_000n;
    const exact = perSecond >= 1_000_000_000n ? ticks : scaled / 1_000_000_000n;
    if (exact < 0n || exact > 0xffffffffffffffffn) {
      throw outOfRange(`${path}.time`, 'a time that fits in 64 bits of the resolution', time);
    }
    return exact;
  }

  /** Comments, texts with names, and other options; nothing where there is none. */
  #options(
    path: string,
    given: {
      comments?: readonly string[] | undefined;
      options?: readonly BlockOption[] | undefined;
    },
    names: Readonly<Record<string, number>>,
    more: readonly BlockOption[],
  ): Uint8Array {
    const texts: BlockOption[] = list(path, 'comments', given.comments).map((comment, i) => ({
      code: COMMENT,
      data: text(`${path}.comments[${i}]`, comment),
    }));
    for (const [name, code] of Object.entries(names)) {
      const value = (given as Readonly<Record<string, unknown>>)[name];
      if (value !== undefined) texts.push({ code, data: text(`${path}.${name}`, value) });
    }
    const all = [...texts, ...more, ...list(path, 'options', given.options)];
    if (all.length === 0) return NO_BYTES;
    const pieces = all.map((option, i) => this.#option(`${path}.options[${i}]`, option));
    return concat([...pieces, new Uint8Array(4)]);
  }

  #option(path: string, { code, data: content }: BlockOption): Uint8Array {
    const value = data(path, 'data', content);
    if (value.length > 0xffff) throw outOfRange(path, 'at most 65535 bytes long', value.length);
    const bytes = new Uint8Array(4 + Math.ceil(value.length / 4) * 4);
    const view = new DataView(bytes.buffer);
    view.setUint16(0, int(path, 'code', code, 0xffff), this.#little);
    view.setUint16(2, value.length, this.#little);
    bytes.set(value, 4);
    return bytes;
  }
}

/** Whether a packet has nothing that a simple packet block has no place for. */
function bare(given: PartlyGiven<CapturedPacket>): boolean {
  const { comments = [], options = [], flags } = given;
  return comments.length === 0 && options.length === 0 && flags === undefined;
}

function text(path: string, value: unknown): Uint8Array {
  if (typeof value !== 'string') throw wrongType(path, 'a string', value);
  return UTF8.encode(value);
}

/**
 * The bytes of a pcapng file.
 *
 * @throws {TypeError} as {@link PcapngWriter.write} does
 * @throws {RangeError} as {@link PcapngWriter.write} does
 */
export function writePcapng(blocks: readonly BlockInput[]): Uint8Array {
  if (!Array.isArray(blocks)) throw wrongType('blocks', 'an array', blocks);
  const writer = new PcapngWriter();
  return concat(blocks.map((block: BlockInput) => writer.write(block)));
}
