// Scene 24 against udp(7), ip(7) IP_RECVERR and RFC 792 (destination unreachable 3, port unreachable 3).
import { beforeAll, expect, test } from 'vitest';
import { runScene, type Scene } from './scene.ts';

let scene: Scene;

beforeAll(async () => {
  scene = await runScene('24-udp-nobody-answers.ts');
});

test('the scene runs to its end', () => {
  expect(scene).toMatchObject({ status: 0, stderr: '', skipped: [] });
});

test('the call after the first send gives ECONNREFUSED, and the one after that goes out again', () => {
  expect(scene.text('the first send')).toBe('ok');
  expect(scene.text('the second send')).toBe('ECONNREFUSED');
  expect(scene.text('the third send')).toBe('ok');
  expect(scene.value('sends that are not connected')).toEqual(['ok', 'ok', 'ok']);
});

test('IP_RECVERR shows the datagram, where it was going, and who sent the ICMP error', () => {
  expect(scene.text('the datagram that came back')).toBe('a question');
  expect(scene.value('where it was sent to')).toEqual(scene.value('our destination'));
  expect(scene.text('the error')).toBe('ECONNREFUSED');
  expect(scene.value('it came from ICMP')).toBe(true);
  expect(scene.value('ICMP type and code')).toEqual([3, 3]);
  expect(scene.text('who sent it')).toBe('127.0.0.1');
});
