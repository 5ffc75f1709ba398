// Scene 7 against bind(2), ip(7), ipv6(7) and unix(7).
import { beforeAll, expect, test } from 'vitest';
import { runScene, type Scene } from './scene.ts';

interface Bound {
  addrlen: number;
  name: { family: number; address?: string; path?: string };
}

let scene: Scene;

beforeAll(async () => {
  scene = await runScene('07-address-formats.ts');
});

test('the scene runs to its end', () => {
  expect(scene).toMatchObject({ status: 0, stderr: '' });
});

test('IPv4: 16 bytes, one too short is EINVAL', () => {
  expect(scene.value('AF_INET')).toMatchObject({ addrlen: 16, name: { address: '127.0.0.1' } });
  expect(scene.text('AF_INET, one byte too short')).toBe('EINVAL');
  expect(scene.value('AF_INET, the least addrlen')).toBe(16);
});

test('IPv6: 28 bytes, or the 24 of RFC 2133; one too short is EINVAL', (ctx) => {
  const skipped = scene.skipped.find((line) => line.startsWith('IPv6'));
  if (skipped !== undefined) ctx.skip(skipped);
  const whole = { addrlen: 28, name: { address: '::1' } };
  expect(scene.value('AF_INET6')).toMatchObject(whole);
  expect(scene.value('AF_INET6, without sin6_scope_id')).toMatchObject(whole);
  expect(scene.text('AF_INET6, one byte too short')).toBe('EINVAL');
  expect(scene.value('AF_INET6, the least addrlen')).toBe(24);
});

test('a local path: addrlen decides where it ends, the zero byte may be left out', () => {
  const { addrlen, name } = scene.value<Bound>('a path');
  expect(name.path).toMatch(/\/sock$/);
  // unix(7): offsetof(struct sockaddr_un, sun_path) + strlen(sun_path) + 1
  expect(addrlen).toBe(2 + Buffer.byteLength(name.path ?? '') + 1);
  expect(scene.text('a path, without its zero byte')).toBe('EADDRINUSE');
  expect(scene.value('a path, one byte less')).toEqual({
    addrlen: addrlen - 1,
    name: { ...name, path: name.path?.slice(0, -1) },
  });
  expect(scene.value('the files')).toEqual(['soc', 'sock']);
});

test('an abstract name: addrlen decides, zero bytes count', () => {
  const { addrlen, name } = scene.value<Bound>('an abstract name');
  expect(name.path).toMatch(/^\0sockfd-\d+\0xy$/);
  expect(addrlen).toBe(2 + (name.path ?? '').length);
  expect(scene.value('an abstract name, one byte less')).toEqual({
    addrlen: addrlen - 1,
    name: { ...name, path: name.path?.slice(0, -1) },
  });
});

test('unnamed: the family alone; bound so, autobind gives five hexadecimal digits', () => {
  expect(scene.value('never bound')).toMatchObject({ addrlen: 2, name: { path: '' } });
  const { addrlen, name } = scene.value<Bound>('the family alone');
  expect(name.path).toMatch(/^\0[0-9a-f]{5}$/);
  expect(addrlen).toBe(8);
});

test('local addresses of fewer than 2 or more than 110 bytes are EINVAL', () => {
  expect(scene.text('the family alone, one byte too short')).toBe('EINVAL');
  expect(scene.text('one byte more than a sockaddr_un')).toBe('EINVAL');
});
