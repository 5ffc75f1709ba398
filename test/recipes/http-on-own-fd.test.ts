// The recipe against socket(7) and ip(7): SO_REUSEPORT, IP_TRANSPARENT, SO_MARK.
import { beforeAll, expect, test } from 'vitest';
import { runScene, type Scene } from '../scenes/scene.ts';
import { noNetns } from '../support/netns.ts';

let scene: Scene;

beforeAll(async () => {
  scene = await runScene('recipes/http-on-own-fd.ts');
});

test('two servers share a port', () => {
  expect(scene).toMatchObject({ status: 0, stderr: '' });
  expect(scene.value('servers that answered')).toEqual(['one', 'two']);
});

test.skipIf(noNetns() !== undefined)(
  `an address that the host does not have, and the mark (${noNetns() ?? 'as root'})`,
  () => {
    expect(scene.skipped).toEqual([]);
    expect(scene.text('bind without IP_TRANSPARENT')).toBe('EADDRNOTAVAIL');
    expect(scene.text('bind with IP_TRANSPARENT')).toBe('ok');
    expect(scene.text('address that answered')).toBe('192.0.2.1');
    expect(scene.value('mark of the accepted connection')).toBe(42);
  },
);
