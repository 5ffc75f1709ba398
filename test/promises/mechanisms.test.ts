// On Node.js the event loop watches; elsewhere a thread does, which is asked for here, too, so that all is tested with it.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ended } from '../support/peer.ts';

process.env['SOCKFD_READINESS'] = 'thread';
await import('./calls.test.ts');
await import('./faults.test.ts');
await import('./fair.test.ts');
await import('./tcp.test.ts');

test('a thread has watched: proc(5), /proc/pid/task/tid/comm', () => {
  const names = readdirSync('/proc/self/task').map((tid) =>
    readFileSync(`/proc/self/task/${tid}/comm`, 'utf8').trim(),
  );
  expect(names).toContain('sockfd-ready');
});

test.each([
  ['thread', 'sockfd-ready\n'],
  ['', ''],
])('SOCKFD_READINESS=%s starts the thread %j', async (readiness, thread) => {
  const promises = new URL('../../lib/promises/index.ts', import.meta.url).href;
  const index = new URL('../../lib/index.ts', import.meta.url).href;
  const code = `
    import { readdirSync, readFileSync } from 'node:fs';
    import * as s from '${index}';
    import { recv } from '${promises}';
    const [a, b] = s.socketpair(s.AF_UNIX, s.SOCK_STREAM);
    const waiting = recv(a, new Uint8Array(1));
    s.send(b, 'x');
    await waiting;
    for (const tid of readdirSync('/proc/self/task')) {
      const name = readFileSync('/proc/self/task/' + tid + '/comm', 'utf8');
      if (name.startsWith('sockfd')) process.stdout.write(name);
    }`;
  const args = ['--import', 'tsx', '--input-type=module', '-e', code];
  const env = { ...process.env, SOCKFD_READINESS: readiness };
  const { stdout, stderr, status } = await ended(process.execPath, args, { env });
  expect([stderr, status, stdout]).toEqual(['', 0, thread]);
});
