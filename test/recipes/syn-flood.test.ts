// The recipe against listen(2) and tcp(7): a backlog of 4 holds 5.
import { expect, test } from 'vitest';
import { runScene } from '../scenes/scene.ts';
import { translated } from '../support/linux.ts';

test.skipIf(translated !== '')(
  `without cookies nobody gets in, with them everybody does${translated}`,
  async (ctx) => {
    const scene = await runScene('recipes/syn-flood.ts');
    expect(scene).toMatchObject({ status: 0, stderr: '' });
    if (scene.skipped.length > 0) ctx.skip(scene.skipped.join(', '));
    expect(scene.text('cookies 0, the honest client')).toBe('no answer');
    expect(scene.text('cookies 1, the honest client')).toBe('connected');
    for (const cookies of [0, 1]) expect(scene.value(`cookies ${cookies}, half open`)).toBe(5);
    // 500 of the flood and the honest one, less those that found room.
    expect(scene.value('cookies 0, SYNs without an answer')).toBe(496);
    expect(scene.value('cookies 1, cookies sent')).toBe(496);
    expect(scene.value('cookies 0, cookies sent')).toBe(0);
  },
);
