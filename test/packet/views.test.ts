// What counts as bytes: views of any context, and nothing that only looks like one.
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { decode, encode, format, readCapture } from '../../lib/packet/index.ts';

const packet = encode([
  { ip: { src: '127.0.0.1', dst: '127.0.0.2' } },
  { udp: { sport: 1, dport: 2 } },
  { payload: new Uint8Array([1, 2, 3]) },
]);

/** The same bytes as an array of another context, whose classes are not this one's. */
function elsewhere(bytes: Uint8Array): Uint8Array {
  return runInNewContext('Uint8Array.from(bytes)', { bytes: [...bytes] }) as Uint8Array;
}

describe('bytes of another context', () => {
  test('are none of this one', () => {
    expect(elsewhere(packet) instanceof Uint8Array).toBe(false);
  });

  test('are decoded', () => {
    const decoded = decode(elsewhere(packet));
    expect(format(decoded)).toBe(format(decode(packet)));
    expect(encode(decoded)).toEqual(packet);
  });

  test('are encoded', () => {
    const payload = elsewhere(new Uint8Array([1, 2, 3]));
    const again = encode([
      { ip: { src: '127.0.0.1', dst: '127.0.0.2' } },
      { udp: { sport: 1, dport: 2 } },
      { payload },
    ]);
    expect(again).toEqual(packet);
  });
});

describe('what only has the prototype of an array', () => {
  const fake = Object.create(Uint8Array.prototype) as Uint8Array;

  test.each([
    ['decode', () => decode(fake)],
    ['readCapture', () => readCapture(fake)],
    ['encode, as a payload', () => encode([{ payload: fake }])],
    ['encode, as a field', () => encode([{ malformed: { data: fake } }] as never)],
  ])('is refused by %s', (_, call) => {
    expect(call).toThrow(TypeError);
    expect(call).toThrow(/must be a Uint8Array/);
  });
});
