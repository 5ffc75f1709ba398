// Memory of callers: a class of their own may say of its view what is not so.
import { expect, test } from 'vitest';
import { AF_UNIX, ETHTOOL_GDRVINFO, ethtool, SOCK_DGRAM, socket } from '../../lib/index.ts';
import { bytesOf } from '../../lib/values/memory.ts';
import { keep, thrown } from '../support/fds.ts';

const more = 1 << 20;

class Lying extends Uint8Array<ArrayBuffer> {
  override get byteOffset(): number {
    return more;
  }

  override get byteLength(): number {
    return more;
  }

  override get length(): number {
    return more;
  }

  override slice(): never {
    throw new Error('not to be called');
  }
}

class LyingDataView extends DataView<ArrayBuffer> {
  override get byteOffset(): number {
    return more;
  }

  override get byteLength(): number {
    return more;
  }
}

test.each([
  ['a Uint8Array', new Lying(Uint8Array.of(9, 1, 2, 3, 9).buffer, 1, 3)],
  ['a DataView', new LyingDataView(Uint8Array.of(9, 1, 2, 3, 9).buffer, 1, 3)],
])('%s is read as the language knows it', (_name, view) => {
  const bytes = bytesOf('bytes', view);
  expect(Object.getPrototypeOf(bytes)).toBe(Uint8Array.prototype);
  expect([...bytes]).toEqual([1, 2, 3]);
});

test('its memory is the caller’s', () => {
  const given = Uint8Array.of(1, 2, 3);
  bytesOf('bytes', given)[0] = 7;
  expect(given[0]).toBe(7);
});

test('where it is gone, the argument is named', () => {
  const given = new Uint8Array(8);
  structuredClone(given.buffer, { transfer: [given.buffer] });
  expect(() => bytesOf('bytes', given)).toThrow('"bytes" must be attached memory');
});

test('ethtool refuses what only has the prototype', () => {
  const fd = keep(socket(AF_UNIX, SOCK_DGRAM));
  const empty = Object.create(Uint8Array.prototype) as Uint8Array;
  expect(() => ethtool(fd, 'lo', ETHTOOL_GDRVINFO, empty)).toThrow(/^"(value|struct)" must be /);
});

test('ethtool takes such bytes as they are', () => {
  const fd = keep(socket(AF_UNIX, SOCK_DGRAM));
  expect(
    thrown(() => ethtool(fd, 'lo', ETHTOOL_GDRVINFO, new Lying(new ArrayBuffer(196)))),
  ).toMatchObject({ syscall: 'ioctl' });
});
