// Scene 6 against byteorder(3) and the udp header of RFC 768.
import { endianness } from 'node:os';
import { beforeAll, expect, test } from 'vitest';
import { runScene, type Scene } from './scene.ts';

let scene: Scene;

beforeAll(async () => {
  scene = await runScene('06-byte-order.ts');
});

test('the scene runs to its end', () => {
  expect(scene).toMatchObject({ status: 0, stderr: '' });
  expect(scene.text('this host is')).toBe(endianness());
});

test('htons(8080) is 0x901f on a little-endian host, 0x1f90 on a big-endian one', () => {
  const little = endianness() === 'LE';
  expect(scene.text('the port')).toBe('0x1f90');
  expect(scene.text('the port in memory')).toBe(little ? '90 1f' : '1f 90');
  expect(scene.text('htons(8080)')).toBe(little ? '0x901f' : '0x1f90');
  expect(scene.text('htons(8080) in memory')).toBe('1f 90');
  expect(scene.value('ntohs(htons(8080))')).toBe(8080);
});

test('a sockaddr_in has the family in host order, port and address in network order', () => {
  const family = endianness() === 'LE' ? '02 00' : '00 02';
  expect(scene.text('sockaddr_in')).toBe(`${family} 1f 90 7f 00 00 01 00 00 00 00 00 00 00 00`);
  expect(scene.text('sin_port')).toBe('1f 90');
  expect(scene.text('sin_port as a number of this host')).toBe(scene.text('htons(8080)'));
});

test('the wire has 1f 90 on every host (RFC 768)', (ctx) => {
  const [skipped] = scene.skipped;
  if (skipped !== undefined) ctx.skip(skipped);
  expect(scene.text('destination port on the wire')).toBe('1f 90');
  expect(scene.text('what follows the UDP header')).toBe('hello');
});
