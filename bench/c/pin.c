// Runs a program on one CPU: pin CPU PROGRAM ARGUMENT...
#define _GNU_SOURCE
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  cpu_set_t set;
  CPU_ZERO(&set);
  CPU_SET((size_t)atoi(argv[1]), &set);
  if (sched_setaffinity(0, sizeof set, &set) == -1) {
    perror("sched_setaffinity");
    return 1;
  }
  execvp(argv[2], argv + 2);
  perror(argv[2]);
  return 1;
}
