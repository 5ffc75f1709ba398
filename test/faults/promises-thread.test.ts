// The promises on a thread, as where there is no libuv: chosen before the library is loaded.
import { expect, test, vi } from 'vitest';
import * as promises from '../../lib/promises/index.ts';
import '../support/waiting.ts';
import { sweepPromises } from './promises.ts';

vi.hoisted(() => {
  process.env['SOCKFD_READINESS'] = 'thread';
});

test('a thread waits', async () => {
  const { readdirSync, readFileSync } = await import('node:fs');
  const names = (): string[] =>
    readdirSync('/proc/self/task').map((id) =>
      readFileSync(`/proc/self/task/${id}/comm`, 'utf8').trim(),
    );
  // It names itself when it first runs.
  await vi.waitFor(() => expect(names()).toContain('sockfd-ready'));
});

sweepPromises(promises);
