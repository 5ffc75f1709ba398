// Sockets of many processes, listed: a C program holds them, as many as each of its children may have.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { AF_UNIX } from '../../lib/index.ts';
import { eachSocket } from '../../lib/inspect/index.ts';
import { ended, temporaryFolder } from '../support/peer.ts';

const HOLD = `
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

int main(int argc, char **argv) {
  long left = atol(argv[1]) / 2;
  struct rlimit limit;
  getrlimit(RLIMIT_NOFILE, &limit);
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
  long room = (long)(limit.rlim_max - 16) / 2;
  int said[2];
  if (pipe(said) == -1) return 1;
  int children = 0;
  for (; left > 0; left -= room, children++) {
    if (fork() > 0) continue;
    int pair[2];
    for (long i = 0; i < room && i < left; i++) {
      if (socketpair(AF_UNIX, SOCK_DGRAM, 0, pair) == -1) return 1;
    }
    if (write(said[1], "", 1) != 1) return 1;
    char end;
    return read(0, &end, 1) != 0;
  }
  close(said[1]);
  char each;
  for (int i = 0; i < children; i++) {
    if (read(said[0], &each, 1) != 1) return 1;
  }
  puts("ready");
  fflush(stdout);
  int status, failed = 0;
  while (wait(&status) > 0) failed |= status;
  return failed != 0;
}
`;

/** Has so many sockets held; resolves to how many of them the kernel listed, and how long that took in milliseconds. */
export async function sockets(count: number): Promise<{ listed: number; took: number }> {
  const folder = temporaryFolder();
  try {
    writeFileSync(`${folder}/hold.c`, HOLD);
    const { status, stderr } = await ended('cc', ['-o', `${folder}/hold`, `${folder}/hold.c`]);
    if (status !== 0) throw new Error(`cc: ${stderr}`);
    const child = spawn(`${folder}/hold`, [`${count}`], { stdio: ['pipe', 'pipe', 'inherit'] });
    const gone = once(child, 'close');
    await Promise.race([once(child.stdout, 'data'), gone]);
    const seen = new Set<number>();
    const start = performance.now();
    for (const { inode } of eachSocket({ family: AF_UNIX })) seen.add(inode);
    const took = performance.now() - start;
    child.stdin.end();
    const [code] = (await gone) as [number | null];
    if (code !== 0) throw new Error(`the program that holds them: status ${code}`);
    return { listed: seen.size, took };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
