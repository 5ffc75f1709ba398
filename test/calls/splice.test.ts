// sendfile(2) splice(2) tee(2)
import { openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import * as raw from '../../lib/addon/calls.ts';
import * as s from '../../lib/index.ts';
import { failures } from '../support/failures.ts';
import { keep, keepBoth } from '../support/fds.ts';
import { temporaryFolder } from '../support/peer.ts';
import { connection } from '../support/sockets.ts';

const folder = temporaryFolder();
const data = Uint8Array.from({ length: 1000 }, (_, i) => i * 31);
writeFileSync(`${folder}/data`, data);
afterAll(() => rmSync(folder, { recursive: true }));

const file = () => keep(openSync(`${folder}/data`, 'r'));

function received(fd: number, length: number): Uint8Array {
  const buf = new Uint8Array(length);
  expect(s.recv(fd, buf, s.MSG_WAITALL)).toBe(length);
  return buf;
}

describe('sendfile', () => {
  test('from the file’s position, which moves; from an offset, and the position stays', () => {
    const [client, served] = connection();
    const fd = file();
    expect(s.sendfile(client, fd, null, 100)).toBe(100);
    expect(received(served, 100)).toEqual(data.slice(0, 100));
    expect(s.sendfile(client, fd, 500, 50)).toBe(50);
    expect(received(served, 50)).toEqual(data.slice(500, 550));
    expect(s.sendfile(client, fd, 998n, 50)).toBe(2);
    expect(s.sendfile(client, fd, 5000, 50)).toBe(0);
    expect(s.sendfile(client, fd, null, 1)).toBe(1);
    expect(received(served, 3)).toEqual(
      Uint8Array.of(data[998] ?? 0, data[999] ?? 0, data[100] ?? 0),
    );
  });

  failures('sendfile', [
    ['EBADF', 'nowhere to', () => s.sendfile(-1, file(), null, 1)],
    ['EBADF', 'nothing from', () => s.sendfile(connection()[0], -1, null, 1)],
    ['EINVAL', 'from a socket', () => s.sendfile(connection()[0], connection()[0], null, 1)],
    ['EINVAL', 'a negative offset', () => s.sendfile(connection()[0], file(), -1, 1)],
    [
      'ESPIPE',
      'an offset in what has none',
      () => s.sendfile(connection()[0], connection()[0], 5, 1),
    ],
  ]);

  test('what is no offset is refused by name', () => {
    expect(() => s.sendfile(1, 1, 1.5, 1)).toThrow('"offset"');
    expect(() => s.sendfile(1, 1, 2n ** 63n, 1)).toThrow(RangeError);
    expect(() => s.sendfile(1, 1, '1' as never, 1)).toThrow(TypeError);
    expect(() => s.sendfile(1, 1, null, -1)).toThrow('sendfile: "count"');
    expect(() => s.sendfile(1, 1, undefined as never, 1)).toThrow('"offset"');
    expect(() => s.sendfile(1, 1, Number.NaN, 1)).toThrow('"offset"');
    expect(() => s.splice(1, 2 ** 53, 1, null, 1)).toThrow('"off_in"');
    expect(() => s.splice(1, null, 1, '' as never, 1)).toThrow('"off_out"');
    expect(() => s.tee(1, 1, 0.5)).toThrow('tee: "len"');
    expect(() => s.tee('1' as never, 1, 1)).toThrow(TypeError);
  });

  test('raw moves the offsets as C does, and leaves them where the call fails', () => {
    const [client, served] = connection();
    const [r, w] = keepBoth(s.pipe2());
    const offset = BigInt64Array.of(990n);
    expect(raw.sendfile(client, file(), offset, 100)).toBe(10);
    expect(offset[0]).toBe(1000n);
    expect(received(served, 10)).toEqual(data.slice(990));
    expect(raw.splice(file(), offset.fill(7n), w, null, 3, 0)).toBe(3);
    expect(offset[0]).toBe(10n);
    const target = keep(openSync(`${folder}/copy`, 'w+'));
    expect(raw.splice(r, null, target, offset, 3, 0)).toBe(3);
    expect(offset[0]).toBe(13n);
    expect(readFileSync(`${folder}/copy`).subarray(10)).toEqual(Buffer.from(data.slice(7, 10)));
    expect(raw.sendfile(client, -1, offset, 1)).toBe(-s.EBADF);
    expect(offset[0]).toBe(13n);
    expect(() => raw.sendfile(client, 0, new BigInt64Array(0), 1)).toThrow('"offset"');
    expect(() => raw.sendfile(client, 0, new Uint8Array(7) as never, 1)).toThrow('"offset"');
    structuredClone(offset, { transfer: [offset.buffer] });
    expect(() => raw.sendfile(client, 0, offset, 1)).toThrow('"offset"');
  });
});

describe('splice and tee', () => {
  test('from a file through a pipe to a socket, and a copy that stays', () => {
    const [client, served] = connection();
    const [[r, w], [copyR, copyW]] = [keepBoth(s.pipe2()), keepBoth(s.pipe2())];
    expect(s.splice(file(), 10, w, null, 200)).toBe(200);
    expect(s.tee(r, copyW, 150)).toBe(150);
    expect(s.splice(r, null, client, null, 1000, s.SPLICE_F_MOVE)).toBe(200);
    expect(received(served, 200)).toEqual(data.slice(10, 210));
    const buf = new Uint8Array(200);
    expect(s.read(copyR, buf)).toBe(150);
    expect(buf.slice(0, 150)).toEqual(data.slice(10, 160));
    s.close(s.dup(0));
    expect(readFileSync(`${folder}/data`)).toHaveLength(1000);
  });

  failures('splice', [
    ['EBADF', 'nothing from', () => s.splice(-1, null, keepBoth(s.pipe2())[1], null, 1)],
    ['EINVAL', 'no pipe', () => s.splice(connection()[0], null, connection()[0], null, 1)],
    [
      'ESPIPE',
      'an offset in a pipe',
      () => s.splice(keepBoth(s.pipe2())[0], 0, connection()[0], null, 1),
    ],
    [
      'EAGAIN',
      'an empty pipe',
      () => s.splice(keepBoth(s.pipe2())[0], null, connection()[0], null, 1, s.SPLICE_F_NONBLOCK),
    ],
  ]);
  failures('tee', [
    ['EINVAL', 'no pipes', () => s.tee(connection()[0], connection()[0], 1)],
    [
      'EAGAIN',
      'an empty pipe',
      () => s.tee(keepBoth(s.pipe2())[0], keepBoth(s.pipe2())[1], 1, s.SPLICE_F_NONBLOCK),
    ],
  ]);
});
