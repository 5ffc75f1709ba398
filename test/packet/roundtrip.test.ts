// What holds for all packets and all bytes: nothing is lost, and nothing throws.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decode,
  encode,
  format,
  LINKTYPES,
  type LinkName,
  type Packet,
  verify,
} from '../../lib/packet/index.ts';
import { frame, linked } from './packets.ts';

const LINKS = Object.keys(LINKTYPES) as LinkName[];
const runs = { numRuns: 150 };

/** Where every byte of a packet went: the bytes again, without those that the layers hold as bytes. */
function same(packet: Packet, bytes: Uint8Array): void {
  expect(Buffer.from(encode(packet)).toString('hex')).toBe(Buffer.from(bytes).toString('hex'));
}

describe('well-formed packets', () => {
  test.each(Object.entries(linked))(
    '%s: decode reads all that encode wrote, and encode writes it again',
    (link, packets) => {
      fc.assert(
        fc.property(packets, (layers) => {
          const bytes = encode(layers);
          const packet = decode(bytes, { link: link as LinkName });
          expect(packet.malformed).toBeUndefined();
          expect(packet.layers.map((layer) => Object.keys(layer)[0])).toEqual(
            layers.map((layer) => Object.keys(layer)[0]),
          );
          same(packet, bytes);
        }),
        runs,
      );
    },
  );

  test('their fields come back', () => {
    fc.assert(
      fc.property(frame, (layers) => {
        const { layers: found } = decode(encode(layers));
        layers.forEach((layer, i) => {
          const { original: _, ...fields } = { original: undefined, ...Object.values(layer)[0] };
          const again = Object.values(found[i] ?? {})[0];
          if (again instanceof Uint8Array) expect(again).toEqual(Object.values(layer)[0]);
          else expect(again).toMatchObject(withoutFill(fields, again));
        });
      }),
      runs,
    );
  });

  test('their checksums and lengths are those that they should have', () => {
    fc.assert(
      fc.property(frame, (layers) => {
        expect(verify(decode(encode(layers)))).toEqual([]);
      }),
      runs,
    );
  });

  test('format has a line for each, in both notations', () => {
    fc.assert(
      fc.property(frame, (layers) => {
        const packet = decode(encode(layers));
        for (const notation of ['tcpdump', 'packetdrill'] as const) {
          const line = format(packet, { notation });
          expect(line).not.toBe('');
          expect(line).not.toMatch(/undefined|NaN|object|\n/);
        }
      }),
      runs,
    );
  });
});

/** Options that decode adds: the end of options of a header that was filled up, and padding; and fields it adds for codes. */
function withoutFill(fields: object, found: unknown): object {
  if (!('options' in fields) || !Array.isArray(fields.options)) return fields;
  const given: readonly unknown[] = fields.options;
  const options =
    typeof found === 'object' &&
    found !== null &&
    'options' in found &&
    Array.isArray(found.options)
      ? found.options.slice(given.length)
      : [];
  return { ...fields, options: [...given, ...options] };
}

describe('any bytes', () => {
  test('decode reads them, and encode gives them back', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LINKS), fc.uint8Array({ maxLength: 120 }), (link, bytes) => {
        const packet = decode(bytes, { link });
        same(packet, bytes);
        expect(typeof format(packet)).toBe('string');
        expect(typeof format(packet, { notation: 'packetdrill' })).toBe('string');
      }),
      { numRuns: 1000 },
    );
  });

  test('packets with some bytes changed, and cut anywhere', () => {
    const change = fc.tuple(fc.nat(100), fc.oneof(fc.nat(255), fc.constantFrom(0, 1, 4, 6, 255)));
    const packets = Object.entries(linked).map(([link, packet]) =>
      packet.map((layers) => ({ link: link as LinkName, bytes: encode(layers) })),
    );
    fc.assert(
      fc.property(
        fc.oneof(...packets),
        fc.array(change, { minLength: 1, maxLength: 4 }),
        fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
        ({ link, bytes }, changes, share) => {
          for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
          const some = share === null ? bytes : bytes.subarray(0, Math.floor(share * bytes.length));
          const packet = decode(some, { link });
          same(packet, some);
          expect(typeof format(packet)).toBe('string');
          for (const layer of packet.layers) {
            if ('malformed' in layer) {
              expect(layer.data).toEqual(some.subarray(layer.at, layer.at + layer.data.length));
            }
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('ICMP errors inside one another, and IP inside IP, as deep as bytes allow', () => {
    const nested = new Uint8Array(60_000);
    for (let at = 0; at + 28 <= nested.length; at += 28) {
      nested.set([0x45, 0, (nested.length - at) >> 8, nested.length - at, 0, 0, 0, 0, 64, 1], at);
      nested.set([3, 1], at + 20);
    }
    same(decode(nested, { link: 'raw' }), nested);
    const tunnels = new Uint8Array(60_000);
    for (let at = 0; at + 20 <= tunnels.length; at += 20) {
      tunnels.set(
        [0x45, 0, (tunnels.length - at) >> 8, tunnels.length - at, 0, 0, 0, 0, 64, 4],
        at,
      );
    }
    const packet = decode(tunnels, { link: 'raw' });
    expect(packet.layers.length).toBeGreaterThan(2900);
    same(packet, tunnels);
  });
});
