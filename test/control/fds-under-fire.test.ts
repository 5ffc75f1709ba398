// 100,000 messages with fds between two processes, some into control buffers that are too small: afterwards both have as
// many fds open as before.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import * as s from '../../lib/index.ts';
import { keepBoth } from '../support/fds.ts';

const MESSAGES = 100_000;
const index = fileURLToPath(new URL('../../dist/index.js', import.meta.url));

/** The other process: takes the messages, closes the fds that come, and tells how many it has open before and after. */
const RECEIVER = `
import { readdirSync } from 'node:fs';
import * as s from ${JSON.stringify(index)};
const open = () => readdirSync('/proc/self/fd').length;
const buf = new Uint8Array(8);
const rooms = [s.CMSG_SPACE(16), s.CMSG_SPACE(4), s.CMSG_SPACE(0), 0, s.CMSG_SPACE(8), 5];
const before = open();
let got = 0, cut = 0;
for (let i = 0; i < ${MESSAGES}; i++) {
  const { control, flags } = s.recvmsg(3, { iov: [buf], controlLength: rooms[i % rooms.length] });
  if (flags & s.MSG_CTRUNC) cut++;
  for (const message of control) if ('fds' in message) for (const fd of message.fds) { s.close(fd); got++; }
}
console.log(JSON.stringify({ before, after: open(), got, cut }));
`;

test('no fd leaks', async () => {
  const [ours, theirs] = keepBoth(s.socketpair(s.AF_UNIX, s.SOCK_SEQPACKET | s.SOCK_CLOEXEC));
  const child = spawn(process.execPath, ['--input-type=module', '-e', RECEIVER], {
    stdio: ['ignore', 'pipe', 'inherit', theirs],
  });
  if (child.stdout === null) throw new Error('no pipe');
  const lines = createInterface({ input: child.stdout });
  const answer = once(lines, 'line');
  const before = readdirSync('/proc/self/fd').length;
  const [a, b] = keepBoth(s.pipe2());
  for (let i = 0; i < MESSAGES; i++) {
    const fds = [a, b, a, b].slice(0, 1 + (i % 4));
    s.sendmsg(ours, { iov: ['x'], control: [{ level: s.SOL_SOCKET, type: s.SCM_RIGHTS, fds }] });
  }
  const {
    before: theirBefore,
    after,
    got,
    cut,
  } = JSON.parse(String((await answer)[0])) as Record<string, number>;
  if (child.exitCode === null) await once(child, 'exit');
  expect(after).toBe(theirBefore);
  expect(readdirSync('/proc/self/fd').length - 2).toBeLessThanOrEqual(before);
  expect(got).toBeGreaterThan(MESSAGES / 4);
  expect(cut).toBeGreaterThan(MESSAGES / 4);
}, 900_000);
