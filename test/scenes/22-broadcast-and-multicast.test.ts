// Scene 22 against ip(7), socket(7) and /proc/net/igmp.
import { beforeAll, expect, test } from 'vitest';
import { runScene, type Scene } from './scene.ts';

let scene: Scene;

beforeAll(async () => {
  scene = await runScene('22-broadcast-and-multicast.ts');
});

test('the scene runs to its end', () => {
  expect(scene).toMatchObject({ status: 0, stderr: '' });
});

test('EACCES without SO_BROADCAST; with it everybody hears', (ctx) => {
  if (scene.skipped.length > 0) ctx.skip(scene.skipped.join(', '));
  expect(scene.text('a broadcast without SO_BROADCAST')).toBe('EACCES');
  expect(scene.value('who heard the broadcast')).toEqual(['hello, all', 'hello, all']);
});

test('members receive, others do not, and the kernel lists the membership', (ctx) => {
  if (scene.skipped.length > 0) ctx.skip(scene.skipped.join(', '));
  expect(scene.text('the socket heard before it joined')).toBe('EAGAIN');
  expect(scene.text('and as a member')).toBe('members');
  expect(scene.value('others heard')).toEqual(['EAGAIN', 'EAGAIN']);
  expect(scene.value('the group in /proc/net/igmp before, during and after')).toEqual([
    false,
    true,
    false,
  ]);
  expect(scene.text('without the loop')).toBe('EAGAIN');
});
