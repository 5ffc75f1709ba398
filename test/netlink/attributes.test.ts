// The codec of attributes, and the decoders of whole messages, on bytes that nobody meant.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressOf } from '../../lib/netlink/addresses.ts';
import { type AttributeInput, attributes, encode } from '../../lib/netlink/index.ts';
import { linkOf } from '../../lib/netlink/link.ts';
import { neighbourOf } from '../../lib/netlink/neighbours.ts';
import { expressions } from '../../lib/netlink/nft-expressions.ts';
import { readStatement } from '../../lib/netlink/nft-reading.ts';
import { routeOf } from '../../lib/netlink/route.ts';
import { ruleOf } from '../../lib/netlink/rules.ts';
import { messagesOf } from '../../lib/netlink/socket.ts';
import { littleEndian } from '../../lib/values/struct.ts';

/** A header as this machine has it. */
function header(length: number, type: number): number[] {
  return [...new Uint8Array(Uint16Array.of(length, type).buffer)];
}

const inputs: fc.Arbitrary<AttributeInput[]> = fc.letrec<{ list: AttributeInput[] }>((tie) => ({
  list: fc.array(
    fc.record({
      type: fc.integer({ min: 0, max: 0x3fff }),
      data: fc.oneof({ maxDepth: 3 }, fc.uint8Array({ maxLength: 40 }), tie('list')),
      net_byteorder: fc.boolean(),
    }),
    { maxLength: 5 },
  ),
})).list;

describe('attributes', () => {
  test('type, flags, bytes, padding', () => {
    const bytes = Uint8Array.from([
      ...header(5, 1),
      7,
      0,
      0,
      0,
      ...header(8, 0x8002),
      ...header(4, 3),
      ...header(6, 0x4004),
      1,
      2,
      9,
      9,
      ...header(5, 5),
      1,
    ]);
    const found = attributes(bytes);
    expect(found).toEqual([
      { type: 1, data: Uint8Array.of(7) },
      { type: 2, nested: true, data: Uint8Array.from(header(4, 3)) },
      { type: 4, net_byteorder: true, data: Uint8Array.of(1, 2), padding: Uint8Array.of(9, 9) },
      { type: 5, data: Uint8Array.of(1), padding: new Uint8Array(0) },
    ]);
    expect(encode(found)).toEqual(bytes);
    expect(attributes(Uint8Array.from(header(4, 3)))).toEqual([
      { type: 3, data: new Uint8Array(0) },
    ]);
  });

  test.each([
    ['no header', [1, 2]],
    ['a length of 0', [...header(0, 1), 5, 6]],
    ['a length of 3', header(3, 1)],
    ['a length beyond the end', [...header(9, 1), 1, 2]],
  ])('%s: malformed, with every byte from there on', (_name, wrong) => {
    const good = [...header(5, 1), 7, 0, 0, 0];
    const bytes = Uint8Array.from([...good, ...wrong]);
    const found = attributes(bytes);
    expect(found).toEqual([
      { type: 1, data: Uint8Array.of(7) },
      { malformed: true, at: 8, data: Uint8Array.from(wrong) },
    ]);
    expect(encode(found)).toEqual(bytes);
  });

  test('any bytes: what is decoded encodes to the same', () => {
    const some = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      // Small lengths, so that more than the first is an attribute.
      fc.array(fc.integer({ min: 0, max: 24 }), { maxLength: 200 }).map((list) => {
        const bytes = Uint8Array.from(list);
        for (let i = littleEndian ? 1 : 0; i < bytes.length; i += 4) bytes[i] = 0;
        return bytes;
      }),
    );
    fc.assert(
      fc.property(some, (bytes) => {
        expect(encode(attributes(bytes))).toEqual(bytes);
      }),
      { numRuns: 3000 },
    );
  });

  test('any attributes: what is encoded decodes to the same', () => {
    const bytesOf = (input: AttributeInput): Uint8Array =>
      Array.isArray(input.data) ? encode(input.data) : (input.data as Uint8Array);
    fc.assert(
      fc.property(inputs, (list) => {
        const found = attributes(encode(list));
        expect(found).toEqual(
          list.map((input) => ({
            type: input.type,
            data: bytesOf(input),
            ...(Array.isArray(input.data) ? { nested: true } : {}),
            ...(input.net_byteorder === true ? { net_byteorder: true } : {}),
          })),
        );
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['attributes', 7],
    ['attributes[0]', [null]],
    ['attributes[0].type', [{ type: 0x4000 }]],
    ['attributes[1].type', [{ type: 1 }, { type: '1' }]],
    ['attributes[0].data', [{ type: 1, data: 7 }]],
    ['attributes[0].data', [{ type: 1, data: new Uint8Array(65_532) }]],
    ['attributes[0].data[0].type', [{ type: 1, data: [{ type: -1 }] }]],
    ['attributes[0].nested', [{ type: 1, nested: 1 }]],
    ['attributes[0].padding', [{ type: 1, padding: 7 }]],
  ])('names what is wrong: %s', (path, wrong) => {
    const name = path.replace(/[[\]]/g, '\\$&');
    expect(() => encode(wrong as never)).toThrow(new RegExp(`^"${name}" must be`));
  });

  test('bytes that are no memory', () => {
    expect(() => attributes(7 as never)).toThrow(/^"bytes" must be/);
  });
});

describe('messages', () => {
  const names = new Map([[1, 'lo']]);
  const decoders: Readonly<Record<string, (data: Uint8Array) => unknown>> = {
    link: linkOf,
    address: (data) => addressOf(data, names),
    route: (data) => routeOf(data, names),
    neighbour: (data) => neighbourOf(data, names),
    rule: ruleOf,
    expressions: (data) => {
      const list = expressions.get(data);
      return list === undefined ? undefined : readStatement(list, 1);
    },
    messages: (data) => [...messagesOf(data)],
  };

  /** A header of zeros, and attributes whose numbers and lengths are likely ones. */
  const likely = inputs.chain((list) =>
    fc.constantFrom(0, 8, 12, 16).map((size) => {
      const small = (each: AttributeInput): AttributeInput => ({
        ...each,
        type: each.type % 70,
        ...(Array.isArray(each.data) ? { data: (each.data as AttributeInput[]).map(small) } : {}),
      });
      const tail = encode(list.map(small));
      const bytes = new Uint8Array(size + tail.byteLength);
      bytes.set(tail, size);
      return bytes;
    }),
  );

  test.each(Object.keys(decoders))('%s: any bytes are decoded, and never throw', (name) => {
    const decode = decoders[name] as (data: Uint8Array) => unknown;
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 300 }), likely), (bytes) => {
        decode(bytes);
      }),
      { numRuns: 2000 },
    );
  });

  test('what no table knows is kept whole', () => {
    const unknown = encode([
      { type: 1000, data: Uint8Array.of(1, 2, 3) },
      { type: 4, data: Uint8Array.of(1) },
    ]);
    const bytes = new Uint8Array(16 + unknown.byteLength + 2);
    bytes.set(unknown, 16);
    expect(linkOf(bytes)?.extra).toEqual([
      { type: 1000, data: Uint8Array.of(1, 2, 3) },
      // IFLA_MTU of one byte is no number of 32 bits.
      { type: 4, data: Uint8Array.of(1) },
      { malformed: true, at: unknown.byteLength, data: new Uint8Array(2) },
    ]);
  });
});
