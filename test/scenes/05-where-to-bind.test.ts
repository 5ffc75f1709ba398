// Scene 5 against bind(2), ip(7), ipv6(7) and socket(7).
import { readFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { beforeAll, expect, test } from 'vitest';
import { runScene, type Scene } from './scene.ts';

let scene: Scene;

beforeAll(async () => {
  scene = await runScene('05-where-to-bind.ts');
});

test('the scene runs to its end', () => {
  expect(scene).toMatchObject({ status: 0, stderr: '' });
});

test('a concrete address accepts on that address only', () => {
  expect(scene.text('bound to 127.0.0.1, connect to 127.0.0.1')).toBe('127.0.0.1');
  expect(scene.text('bound to 127.0.0.1, connect to 127.0.0.2')).toBe('ECONNREFUSED');
});

test('INADDR_ANY accepts on every local address', () => {
  const accepted = scene.value<string[]>('the wildcard accepted on');
  expect(scene.text('INADDR_ANY is')).toBe('0.0.0.0');
  expect(accepted).toEqual(scene.value('local addresses'));
  const interfaces = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  for (const { address, family } of interfaces) {
    if (family === 'IPv4') expect(accepted).toContain(address);
  }
});

test('IN6ADDR_ANY accepts IPv4 unless IPV6_V6ONLY is set (ipv6(7))', (ctx) => {
  const skipped = scene.skipped.find((line) => line.startsWith('IN6ADDR_ANY'));
  if (skipped !== undefined) ctx.skip(skipped);
  expect(scene.text('bound to ::, IPV6_V6ONLY false, connect to 127.0.0.1')).toBe(
    '::ffff:127.0.0.1',
  );
  expect(scene.text('bound to ::, IPV6_V6ONLY true, connect to 127.0.0.1')).toBe('ECONNREFUSED');
});

test('port 0 becomes a port from ip_local_port_range', () => {
  const range = readFileSync('/proc/sys/net/ipv4/ip_local_port_range', 'utf8');
  const [low = 0, high = 0] = range.trim().split(/\s+/).map(Number);
  expect(scene.value('ip_local_port_range')).toEqual([low, high]);
  expect(scene.value('port 0 became')).toBeGreaterThanOrEqual(low);
  expect(scene.value('port 0 became')).toBeLessThanOrEqual(high);
});

test('the same address twice is EADDRINUSE, with SO_REUSEADDR too while one listens', () => {
  expect(scene.text('the second listener')).toBe('EADDRINUSE');
  expect(scene.text('the second listener, SO_REUSEADDR')).toBe('EADDRINUSE');
});

test('SO_REUSEADDR binds where connections of the last server still end', () => {
  expect(scene.text('the server again')).toBe('EADDRINUSE');
  expect(scene.text('the server again, SO_REUSEADDR')).toBe('ok');
});

test('SO_REUSEPORT shares the connections of one port', () => {
  expect(scene.text('the second listener of the same user')).toBe('ok');
  const [one = 0, two = 0] = scene.value<number[]>('32 connections were accepted by');
  expect(one + two).toBe(32);
  // The kernel chooses by a hash of the addresses: that one gets none has a chance of 1 in 2^31.
  expect(Math.min(one, two)).toBeGreaterThan(0);
});

test('a privileged port is EACCES without CAP_NET_BIND_SERVICE', (ctx) => {
  const limit = scene.value<number>('ip_unprivileged_port_start');
  if (limit === 0) ctx.skip('here every port is for everybody');
  const outcomes = [...scene.facts].filter(([name]) =>
    name.startsWith(`bind to port ${limit - 1}`),
  );
  expect(outcomes.at(-1)?.[1]).toBe('EACCES');
});

test('a foreign address is EADDRNOTAVAIL', () => {
  expect(scene.text('bind to 198.51.100.1')).toBe('EADDRNOTAVAIL');
});

test('a client that binds before it connects is seen at that address', () => {
  expect(scene.text('the client bound to')).toMatch(/^127\.0\.0\.3:\d+$/);
  expect(scene.text('the server sees')).toBe(scene.text('the client bound to'));
});
