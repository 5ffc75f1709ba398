// A kernel that answers wrongly: a library before libc, through which the addon makes its system calls.
import { writeFileSync } from 'node:fs';
import { ended, temporaryFolder } from './peer.ts';

const SOURCE = `
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <linux/netlink.h>
#include <poll.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/syscall.h>

static int count;

static int domain_of(int fd) {
  int domain = 0;
  socklen_t length = sizeof domain;
  getsockopt(fd, SOL_SOCKET, SO_DOMAIN, &domain, &length);
  return domain;
}

long syscall(long number, ...) {
  static long (*real)(long, ...);
  if (real == 0) real = (long (*)(long, ...))dlsym(RTLD_NEXT, "syscall");
  long a[6];
  va_list list;
  va_start(list, number);
  for (int i = 0; i < 6; i++) a[i] = va_arg(list, long);
  va_end(list);
  const char *fault = getenv("FAULT");
  const char *times = getenv("TIMES");
  int limit = times == 0 ? 1 : atoi(times);
  int waits = number == SYS_epoll_pwait;
#ifdef SYS_epoll_wait
  waits = waits || number == SYS_epoll_wait;
#endif
  int hit = fault != 0 && ((strcmp(fault, "recv") == 0 && number == SYS_recvfrom) ||
                           (strcmp(fault, "accept") == 0 && number == SYS_accept4) ||
                           (strcmp(fault, "wait") == 0 && waits));
  if (hit && count < limit) {
    /* Only where there is something: what is not taken stays. */
    struct pollfd ready = {a[0], POLLIN, 0};
    if (poll(&ready, 1, 0) == 1) {
      count++;
      errno = waits ? EIO : EAGAIN;
      return -1;
    }
  }
  long result = real(number, a[0], a[1], a[2], a[3], a[4], a[5]);
  if (fault != 0 && strcmp(fault, "done") == 0 && number == SYS_recvfrom && domain_of(a[0]) == AF_NETLINK) {
    struct nlmsghdr *first = (struct nlmsghdr *)a[1];
    if (result >= (long)sizeof *first && first->nlmsg_type == NLMSG_DONE)
      return real(number, a[0], a[1], a[2], a[3], a[4], a[5]);
  }
  return result;
}
`;

/** Builds it into a folder, which whoever asked for it removes. Returns its path. */
export async function buildShim(): Promise<{ readonly folder: string; readonly path: string }> {
  const folder = temporaryFolder();
  const path = `${folder}/shim.so`;
  writeFileSync(`${folder}/shim.c`, SOURCE);
  const args = ['-shared', '-fPIC', '-Wall', '-o', path, `${folder}/shim.c`];
  const { status, stderr } = await ended('cc', args);
  if (status !== 0) throw new Error(`cc: ${stderr}`);
  return { folder, path };
}
