// The recipe against unix(7), SCM_RIGHTS: a queue of connections outlives the process that made it.
import { expect, test } from 'vitest';
import { ESRCH, own, POLLIN, pidfd_open, SyscallError } from '../../lib/index.ts';
import { poll } from '../../lib/promises/index.ts';
import { runScene } from '../scenes/scene.ts';

/** Waits for the end of a process that is nobody's child here: it may be gone or not yet waited for. */
async function ended(pid: number): Promise<boolean> {
  try {
    using pidfd = own(pidfd_open(pid));
    return ((await poll(pidfd, POLLIN, { timeout: 10_000 })) & POLLIN) !== 0;
  } catch (error) {
    if (error instanceof SyscallError && error.errno === ESRCH) return true;
    throw error;
  }
}

test('nobody is refused while a server is replaced', async () => {
  const scene = await runScene('recipes/graceful-handover.ts');
  expect(scene).toMatchObject({ status: 0, stderr: '', skipped: [] });
  expect(scene.value('refused, reset or unanswered')).toEqual([]);
  expect(scene.value('servers')).toBe(2);
  expect(scene.value('answered by the old one at least 100')).toBe(true);
  expect(scene.value('answered by the new one at least 100')).toBe(true);
  const order = scene.value<number[]>('who answered, in the order of their first answer');
  expect(order[0]).toBe(scene.value('the old one'));
  expect(scene.value('exit status of the old one')).toBe(0);
  expect(await ended(order[1] ?? 0)).toBe(true);
});
