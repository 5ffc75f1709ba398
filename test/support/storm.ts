// A storm of signals: a C program that sends SIGALRM to every thread of a process for as long as there is one, or stops and
// continues it; and a library that gives the process a handler, with SA_RESTART or without, as no JavaScript can.
import { rmSync, writeFileSync } from 'node:fs';
import { ended, temporaryFolder } from './peer.ts';

const STORM = `
#define _GNU_SOURCE
#include <dirent.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <unistd.h>

static volatile sig_atomic_t over;
static void end(int number) { over = 1; }

int main(int argc, char **argv) {
  int pid = atoi(argv[1]);
  char path[64];
  snprintf(path, sizeof path, "/proc/%d/task", pid);
  signal(SIGTERM, end);
  unsigned long sent = 0;
  if (argc > 2) {
    while (!over && kill(pid, SIGSTOP) == 0) {
      usleep(3000);
      kill(pid, SIGCONT);
      sent++;
      usleep(5000);
    }
    over = 1;
  }
  while (!over) {
    DIR *tasks = opendir(path);
    if (tasks == 0) break;
    for (struct dirent *task = readdir(tasks); task != 0; task = readdir(tasks)) {
      int tid = atoi(task->d_name);
      if (tid > 0 && syscall(SYS_tgkill, pid, tid, SIGALRM) == 0) sent++;
    }
    closedir(tasks);
    usleep(100);
  }
  printf("%lu\\n", sent);
  return 0;
}
`;

const HANDLER = `
#include <signal.h>
#include <stdlib.h>
#include <string.h>

static void ignore(int number) {}

__attribute__((constructor)) static void install(void) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = ignore;
  const char *restart = getenv("RESTART");
  action.sa_flags = restart != 0 && *restart == '1' ? SA_RESTART : 0;
  sigaction(SIGALRM, &action, 0);
}
`;

/** What was built. */
export interface Storm {
  /**
   * The program: its argument is the process, and whatever follows has it stop that one; SIGTERM ends it, and it prints how
   * often it did so.
   */
  readonly program: string;
  /** What a process that has the handler starts with. */
  handling(restart: boolean): string[];
  /** Removes it all. */
  remove(): void;
}

export async function buildStorm(): Promise<Storm> {
  const folder = temporaryFolder();
  const build = async (name: string, source: string, ...flags: string[]): Promise<string> => {
    writeFileSync(`${folder}/${name}.c`, source);
    const args = ['-O1', '-Wall', ...flags, '-o', `${folder}/${name}`, `${folder}/${name}.c`];
    const { status, stderr } = await ended('cc', args);
    if (status !== 0) throw new Error(`cc: ${stderr}`);
    return `${folder}/${name}`;
  };
  const program = await build('storm', STORM);
  const library = await build('handler.so', HANDLER, '-shared', '-fPIC');
  return {
    program,
    // Bounded, as a test that ends too early could not end a process that is blocked.
    handling: (restart) => [
      'timeout',
      '-s',
      'KILL',
      '60',
      'env',
      `LD_PRELOAD=${library}`,
      `RESTART=${restart ? 1 : 0}`,
    ],
    remove: () => rmSync(folder, { recursive: true }),
  };
}
