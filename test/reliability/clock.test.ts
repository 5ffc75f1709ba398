// A clock that jumps, by a library that adds or takes an hour each time that the time of day is asked for: timeouts go by
// the monotonic clock.
import { rmSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compiled } from '../support/dist.ts';
import { ended, hasProgram, inProcess, type Sockfd, temporaryFolder } from '../support/peer.ts';

const JUMPS = `
#define _GNU_SOURCE
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static __thread int turn;

int clock_gettime(clockid_t clock, struct timespec *time) {
  int result = (int)syscall(SYS_clock_gettime, clock, time);
  if (clock == CLOCK_REALTIME) time->tv_sec += turn++ % 2 ? 3600 : -3600;
  return result;
}

int gettimeofday(struct timeval *restrict time, void *restrict zone) {
  struct timespec now;
  int result = clock_gettime(CLOCK_REALTIME, &now);
  time->tv_sec = now.tv_sec;
  time->tv_usec = now.tv_nsec / 1000;
  return result;
}
`;

const waits = async (
  s: Sockfd,
  dist: string,
): Promise<{ jumped: boolean; results: unknown[]; early: number }> => {
  const require = process.getBuiltinModule('node:module').createRequire(dist);
  const p = require(`${dist}promises/index.js`) as typeof import('../../lib/promises/index.ts');
  const times = Array.from({ length: 10 }, () => Date.now());
  const jumped = Math.max(...times) - Math.min(...times) >= 3_600_000;
  const [a, b] = s.socketpair(s.AF_UNIX, s.SOCK_STREAM);
  const buf = new Uint8Array(8);
  const results: unknown[] = [];
  let early = 0;
  const code = (error: unknown): unknown => (error as { code?: unknown }).code;
  for (let i = 0; i < 5; i++) {
    for (const wait of [
      () => p.recv(a, buf, { timeout: 40 }),
      () => p.poll(a, s.POLLIN, { timeout: 40 }),
      () => p.blocking.recv(a, buf, s.MSG_WAITALL, { timeout: 40 }),
      async () => s.poll([{ fd: a, events: s.POLLIN, revents: 0 }], 40),
    ]) {
      const start = process.hrtime.bigint();
      results.push(await wait().catch(code));
      // The timers of Node.js count whole milliseconds.
      if (process.hrtime.bigint() - start < 39_000_000n) early++;
    }
    const got = p.recv(a, buf, { timeout: 10_000 });
    s.send(b, 'x');
    results.push(await got);
  }
  return { jumped, results, early };
};

const noCompiler = hasProgram('cc') ? '' : ' (needs cc)';

test.skipIf(noCompiler !== '')(`no wait is shorter or longer for it${noCompiler}`, async () => {
  const folder = temporaryFolder();
  try {
    writeFileSync(`${folder}/jumps.c`, JUMPS);
    const args = ['-shared', '-fPIC', '-Wall', '-o', `${folder}/jumps.so`, `${folder}/jumps.c`];
    const { status, stderr } = await ended('cc', args);
    if (status !== 0) throw new Error(`cc: ${stderr}`);
    const dist = new URL(compiled('')).pathname;
    const prefix = ['env', `LD_PRELOAD=${folder}/jumps.so`];
    const round = ['ETIMEDOUT', 'ETIMEDOUT', 'ETIMEDOUT', 0, 1];
    expect(await inProcess(prefix, waits, dist)).toEqual({
      jumped: true,
      results: [...round, ...round, ...round, ...round, ...round],
      early: 0,
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
