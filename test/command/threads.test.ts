// `sockfd trace -f` with real threads: whose line it is, and where a call waits.
import { expect, test } from 'vitest';
import { scripts, sockfd } from './command.ts';

const { write } = scripts();

/** Two threads: one waits in recvfrom(2) until the other has made a call; then it goes on. */
const waiting = `
const { Worker, isMainThread, workerData } = require('node:worker_threads');
const { readFileSync, readdirSync } = require('node:fs');
const s = require('sockfd');
// In recvfrom(2), by its number on x64, arm64, armv7, ppc64 and s390x.
const waits = (tid) => /^(45|207|292|337|371) /.test(readFileSync('/proc/self/task/' + tid + '/syscall', 'utf8'));
if (isMainThread) {
  const [a, b] = s.socketpair(s.AF_UNIX, s.SOCK_STREAM);
  const turn = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(__filename, { workerData: { fd: b, turn } });
  Atomics.wait(turn, 0, 0);
  while (!readdirSync('/proc/self/task').some(waits));
  try {
    s.listen(-1, 5);
  } catch {}
  s.send(a, 'now');
  worker.on('exit', () => s.close(a));
} else {
  const { fd, turn } = workerData;
  Atomics.store(turn, 0, 1);
  Atomics.notify(turn, 0);
  s.recv(fd, new Uint8Array(10));
  s.close(fd);
}`;

/** Without numbers that differ, and threads in the order in which they come. */
function plain(text: string): string[] {
  const threads: string[] = [];
  return text
    .trimEnd()
    .split('\n')
    .map((line) =>
      line
        .replace(/^(\[pid +)?(\d+)(\])? +/, (_, open = '', pid: string, close = '') => {
          if (!threads.includes(pid)) threads.push(pid);
          return `${open === '' ? '' : '[pid '}${'AB'[threads.indexOf(pid)]}${close} `;
        })
        .replaceAll(/(?<=\(|\[|, )\d+(?=[,\])]| <)/g, 'N')
        .replace(/ += /, ' = '),
    );
}

test('-f: [pid N] where several threads trace, unfinished and resumed where one waits', async () => {
  const path = write('waiting.cjs', waiting);
  const { status, stderr } = await sockfd('trace', '-f', path);
  expect(status).toBe(0);
  const lines = plain(stderr);
  expect(lines.slice(0, 3)).toEqual([
    'socketpair(AF_UNIX, SOCK_STREAM, N, [N, N]) = 0',
    '[pid A] recvfrom(N,  <unfinished ...>',
    '[pid B] listen(-1, N) = -1 EBADF (Bad file descriptor)',
  ]);
  // Which of the two is told first, the kernel chooses.
  expect(lines).toContain('[pid A] <... recvfrom resumed>"now", N, N, NULL, NULL) = 3');
  expect(lines.at(-1)).toBe('close(N) = 0');
});
