// The reference of the servers: prints its port, then serves until it is ended from outside.
//   echo blocking        one connection after the other, with calls that wait
//   echo epoll           all connections at once, with epoll
//   echo lookup          the same, and answers a line with what a table has for it: lookup.h
//   echo memory N...     the same, and says when it has accepted N connections
//   echo sink SIZE       reads all that comes, SIZE bytes at a time, and answers its end with how many bytes it was
// With "thread" as the last argument a second thread sleeps beside it, as in reference.c. Compiled with -DWORK=N, an echo
// counts to N, too: what a server does itself for a request.
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include "lookup.h"

#ifndef WORK
#define WORK 0
#endif

enum { EVENTS = 256, SIZE = 4096 };

static void fail(const char* call) {
  perror(call);
  exit(1);
}

static int listening(int flags) {
  struct sockaddr_in at = {.sin_family = AF_INET, .sin_addr = {htonl(INADDR_LOOPBACK)}};
  socklen_t length = sizeof at;
  int fd = socket(AF_INET, SOCK_STREAM | flags, 0);
  if (bind(fd, (struct sockaddr*)&at, sizeof at) == -1 || listen(fd, 4096) == -1) fail("listen");
  if (getsockname(fd, (struct sockaddr*)&at, &length) == -1) fail("getsockname");
  printf("port %d\n", ntohs(at.sin_port));
  return fd;
}

static void blocking(void) {
  char buf[SIZE];
  int listener = listening(0);
  for (;;) {
    int fd = accept(listener, NULL, NULL);
    if (fd == -1) fail("accept");
    ssize_t n;
    while ((n = recv(fd, buf, sizeof buf, 0)) > 0) {
      if (send(fd, buf, (size_t)n, MSG_NOSIGNAL) != n) break;
    }
    close(fd);
  }
}

static void sink(size_t size) {
  char* buf = malloc(size);
  int listener = listening(0);
  for (;;) {
    int fd = accept(listener, NULL, NULL);
    if (fd == -1) fail("accept");
    unsigned long total = 0;
    ssize_t n;
    while ((n = recv(fd, buf, size, 0)) > 0) total += (unsigned long)n;
    char text[32];
    int length = snprintf(text, sizeof text, "%lu\n", total);
    if (send(fd, text, (size_t)length, MSG_NOSIGNAL) != length) fail("send");
    close(fd);
  }
}

static void watch(int epfd, int fd) {
  struct epoll_event event = {.events = EPOLLIN, .data.fd = fd};
  if (epoll_ctl(epfd, EPOLL_CTL_ADD, fd, &event) == -1) fail("epoll_ctl");
}

static int echo(int fd) {
  char buf[SIZE];
  ssize_t n = recv(fd, buf, sizeof buf, 0);
  for (volatile int i = 0; i < WORK; i++) {
  }
  return (n > 0 && send(fd, buf, (size_t)n, MSG_NOSIGNAL) == n) || (n == -1 && errno == EAGAIN);
}

// Serves: `ready` is called with a connection that has something, and says whether it goes on. `counts` are numbers of
// connections to say.
static void with_epoll(int (*ready)(int fd), char** counts) {
  struct epoll_event events[EVENTS];
  int listener = listening(SOCK_NONBLOCK);
  int epfd = epoll_create1(0);
  watch(epfd, listener);
  long accepted = 0;
  for (;;) {
    int count = epoll_wait(epfd, events, EVENTS, -1);
    for (int i = 0; i < count; i++) {
      int fd = events[i].data.fd;
      if (fd == listener) {
        int client;
        while ((client = accept4(listener, NULL, NULL, SOCK_NONBLOCK)) != -1) {
          watch(epfd, client);
          accepted++;
          if (*counts != NULL && accepted == atol(*counts)) {
            printf("accepted %ld\n", accepted);
            counts++;
          }
        }
        continue;
      }
      if (!ready(fd)) close(fd);
    }
  }
}

static void* sleeps(void* argument) {
  for (;;) pause();
  return argument;
}

int main(int argc, char** argv) {
  struct rlimit limit;
  getrlimit(RLIMIT_NOFILE, &limit);
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
  setvbuf(stdout, NULL, _IOLBF, 0);
  pthread_t thread;
  if (argc > 1 && strcmp(argv[argc - 1], "thread") == 0 && pthread_create(&thread, NULL, sleeps, NULL) != 0) return 1;
  const char* mode = argc > 1 ? argv[1] : "";
  if (strcmp(mode, "blocking") == 0) blocking();
  if (strcmp(mode, "epoll") == 0) with_epoll(echo, argv + argc);
  if (strcmp(mode, "lookup") == 0) with_epoll(lookup(), argv + argc);
  if (strcmp(mode, "memory") == 0) with_epoll(echo, argv + 2);
  if (strcmp(mode, "sink") == 0 && argc > 2) sink(strtoul(argv[2], NULL, 10));
  fprintf(stderr, "usage: echo blocking|epoll|lookup|memory N...|sink SIZE [thread]\n");
  return 2;
}
