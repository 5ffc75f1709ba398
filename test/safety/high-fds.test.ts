// fds above 65,536 and above 1,000,000 in all calls that keep numbers or sets of them.
import { describe, expect, test } from 'vitest';
import { ended } from '../support/peer.ts';

const dist = (path: string): string => new URL(`../../dist/${path}`, import.meta.url).href;

/** Takes an fd to the number, and does with it what there is; prints JSON. */
const program = (number: number): string => `
import * as s from '${dist('index.mjs')}';
import raw from '${dist('raw/index.js')}';
import inspect from '${dist('inspect/index.js')}';
import promises from '${dist('promises/index.js')}';
import tracing from '${dist('trace/index.js')}';
const N = ${number};
const seen = {};
try {
  s.setrlimit(s.RLIMIT_NOFILE, { cur: N + 10, max: N + 10 });
} catch (error) {
  console.log(JSON.stringify({ skipped: error.code }));
  process.exit();
}
const code = (call) => { try { return call(); } catch (error) { return [error.code, error.fd]; } };
const [a, b] = s.socketpair(s.AF_UNIX, s.SOCK_STREAM);
const buf = new Uint8Array(16);
const lines = [];
const stop = tracing.trace((line) => lines.push(String(line)), {});
seen.dup2 = s.dup2(a, N);
stop();
seen.traced = lines[0]?.startsWith('dup2(' + a + ', ' + N + ')');
s.close(a);
seen.next = s.fcntl(b, s.F_DUPFD, N + 1);
s.close(seen.next);
s.send(b, 'hello');
seen.poll = s.poll([{ fd: N, events: s.POLLIN }], 0);
seen.rawPoll = raw.poll(Int32Array.of(N, s.POLLIN, 0), 1, 0);
seen.select = code(() => s.select([N], [], [], 0));
seen.FD_SET = code(() => s.FD_SET(N, new Uint8Array(128)))?.[0];
const epoll = s.epoll_create1();
s.epoll_ctl(epoll, s.EPOLL_CTL_ADD, N, { events: s.EPOLLIN });
seen.epoll = s.epoll_wait(epoll, 4, 0).map(({ data }) => data);
seen.recv = s.recv(N, buf);
seen.listed = inspect.fds().some(({ fd }) => fd === N);
seen.described = inspect.describe(N).inode !== undefined;
// Waits, so that its tables by fd are asked; a second waiter for the same fd.
const waiting = [promises.recv(N, new Uint8Array(1)), promises.recv(N, new Uint8Array(1))];
setTimeout(() => s.send(b, 'xy'), 1);
seen.promises = await Promise.all(waiting);
const late = await promises.recv(N, buf, { timeout: 5 }).catch((error) => [error.code, error.fd]);
seen.timeout = late;
const waits = promises.recv(N, buf);
s.sendmsg(b, { iov: ['f'], control: [{ level: s.SOL_SOCKET, type: s.SCM_RIGHTS, fds: [N] }] });
seen.passed = await waits;
s.close_range(N, N);
seen.over = code(() => s.fcntl(N, s.F_GETFD));
console.log(JSON.stringify(seen));
`;

describe('fds of high numbers', () => {
  test.for([70_000, 1_000_001])('%i', async (number, { skip }) => {
    const { stdout, stderr } = await ended(process.execPath, [
      '--input-type=module',
      '-e',
      program(number),
    ]);
    expect(stderr).toBe('');
    const seen = JSON.parse(stdout) as { readonly skipped?: string };
    if (seen.skipped !== undefined)
      skip(`needs a hard limit of ${number + 10} fds: ${seen.skipped}`);
    expect(seen).toEqual({
      dup2: number,
      traced: true,
      next: number + 1,
      poll: 1,
      rawPoll: 1,
      select: ['EINVAL', number],
      FD_SET: 'ERR_OUT_OF_RANGE',
      epoll: [number],
      recv: 5,
      listed: true,
      described: true,
      promises: [1, 1],
      timeout: ['ETIMEDOUT', number],
      passed: 1,
      over: ['EBADF', number],
    });
  });
});
