// Scene 3 against udp(7), recv(2) and the range of ports in /proc/sys/net/ipv4/ip_local_port_range.
import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { runScene, type Scene } from './scene.ts';

let scene: Scene;

beforeAll(async () => {
  scene = await runScene('03-udp.ts');
});

test('the scene runs to its end', () => {
  expect(scene).toMatchObject({ status: 0, stderr: '', skipped: [] });
});

test('a client that never called bind(2) has a port after its first sendto(2)', () => {
  expect(scene.value('the client’s port before its first sendto')).toBe(0);
  const port = scene.value<number>('the client’s port after it');
  expect(scene.value('the port that the server saw')).toBe(port);
  const [low, high] = readFileSync('/proc/sys/net/ipv4/ip_local_port_range', 'utf8').split(/\s/);
  expect(port).toBeGreaterThanOrEqual(Number(low));
  expect(port).toBeLessThanOrEqual(Number(high));
});

test('one bound socket answers each peer', () => {
  const alice = scene.value('the client’s port after it');
  const bob = scene.value('bob’s port');
  expect(bob).not.toBe(alice);
  expect(scene.text('the answer to alice')).toBe(`hello, port ${alice}`);
  expect(scene.text('the answer to bob')).toBe(`hello, port ${bob}`);
});

test('the boundaries of messages are kept, also those of an empty one', () => {
  expect(scene.value('lengths of the messages')).toEqual([3, 7, 0]);
});

test('a datagram longer than the buffer is cut, MSG_TRUNC says so, and the rest is lost', () => {
  expect(scene.text('read into 4 bytes')).toBe('0123');
  expect(scene.value('MSG_TRUNC was set')).toBe(true);
  expect(scene.text('the message after it')).toBe('the next');
  expect(scene.value('the real length with MSG_TRUNC')).toBe(10);
});
