// The reference: reads lines "workload iterations", prints the nanoseconds that the loop took, -1 for a workload that
// it does not have. With the argument "thread" a second thread sleeps beside it, so that the kernel counts references
// to the fds as it has to in every Node.js process.
#include "reference.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

// One row for each file of workloads.
static const struct workload* const files[] = {single_calls};

long now(void) {
  struct timespec time;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return time.tv_sec * 1000000000L + time.tv_nsec;
}

void check(long result, const char* call) {
  if (result < 0) {
    perror(call);
    exit(1);
  }
}

static long run(const char* name, long n) {
  for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
    for (const struct workload* workload = files[i]; workload->name != NULL; workload++) {
      if (strcmp(workload->name, name) == 0) return workload->run(n);
    }
  }
  return -1;
}

static void* sleeps(void* argument) {
  for (;;) pause();
  return argument;
}

int main(int argc, char** argv) {
  // As many fds as Node.js allows itself.
  struct rlimit limit;
  getrlimit(RLIMIT_NOFILE, &limit);
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
  pthread_t thread;
  if (argc > 1 && strcmp(argv[1], "thread") == 0 && pthread_create(&thread, NULL, sleeps, NULL) != 0) return 1;
  char name[64];
  long n;
  setvbuf(stdout, NULL, _IOLBF, 0);
  while (scanf("%63s %ld", name, &n) == 2) printf("%ld\n", run(name, n));
  return 0;
}
