// Scene 21 against tcp(7).
import { beforeAll, expect, test } from 'vitest';
import { translated } from '../support/linux.ts';
import { runScene, type Scene } from './scene.ts';

let scene: Scene;

beforeAll(async () => {
  scene = await runScene('21-is-the-peer-there.ts');
});

test('the scene runs to its end', () => {
  expect(scene).toMatchObject({ status: 0, stderr: '' });
});

test.skipIf(translated !== '')(
  `probes on the wire, and ETIMEDOUT after the configured count${translated}`,
  (ctx) => {
    if (scene.skipped.length > 0) ctx.skip(scene.skipped.join(', '));
    expect(scene.text('the idle connection')).toBe('ETIMEDOUT');
    expect(scene.value('probes on the wire')).toBe(scene.value('probes that were configured'));
  },
);

test('TCP_USER_TIMEOUT ends the one whose data nobody acknowledges', (ctx) => {
  if (scene.skipped.length > 0) ctx.skip(scene.skipped.join(', '));
  expect(scene.text('the busy connection')).toBe('ETIMEDOUT');
  expect(scene.value('times that the data was sent')).toBeGreaterThan(1);
});
