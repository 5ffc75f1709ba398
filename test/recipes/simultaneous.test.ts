// The recipe against RFC 9293: figures 8 (both open) and 13 (both close).
import { expect, test } from 'vitest';
import { runScene } from '../scenes/scene.ts';
import { translated } from '../support/linux.ts';

test.skipIf(translated !== '')(
  `SYNs that cross make one connection, and FINs that cross leave two in TIME_WAIT${translated}`,
  async (ctx) => {
    const scene = await runScene('recipes/simultaneous.ts');
    expect(scene).toMatchObject({ status: 0, stderr: '' });
    if (scene.skipped.length > 0) ctx.skip(scene.skipped.join(', '));
    for (const side of ['left', 'right']) {
      const opens = scene.value<string[]>(`${side} opens`).filter((state) => state !== 'CLOSE');
      expect(opens).toEqual(['SYN_SENT', 'SYN_RECV', 'ESTABLISHED']);
      const closes = scene.value<string[]>(`${side} closes`);
      expect(closes.filter((state) => state !== 'ESTABLISHED')).toEqual([
        'FIN_WAIT1',
        'CLOSING',
        'TIME_WAIT',
      ]);
    }
    const flags = scene.text('flags').split(', ');
    // Of each kind one in each direction; how often they are acknowledged is the kernel's own affair.
    for (const kind of ['S', 'S.', 'F.'])
      expect(flags.filter((each) => each === kind)).toHaveLength(2);
    expect(flags.slice(0, 2)).toEqual(['S', 'S']);
  },
);
