// The reference: each workload as a loop of libc calls. Reads lines "workload iterations", prints the nanoseconds that
// it took. With the argument "thread" a second thread sleeps beside it, so that the kernel counts references to the fds
// as it has to in every Node.js process.
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

static long now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1000000000L + time.tv_nsec;
}

static void check(long result, const char *call) {
  if (result < 0) {
    perror(call);
    exit(1);
  }
}

static long recv_eagain(long n) {
  int fds[2];
  char buf[64];
  check(socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, fds), "socketpair");
  long start = now();
  for (long i = 0; i < n; i++) {
    if (recv(fds[0], buf, sizeof buf, 0) != -1 || errno != EAGAIN) exit(2);
  }
  long time = now() - start;
  close(fds[0]);
  close(fds[1]);
  return time;
}

static long write_read(long n) {
  int fds[2];
  char buf[64] = {0};
  check(socketpair(AF_UNIX, SOCK_STREAM, 0, fds), "socketpair");
  long start = now();
  for (long i = 0; i < n; i++) {
    check(write(fds[0], buf, sizeof buf), "write");
    check(read(fds[1], buf, sizeof buf), "read");
  }
  long time = now() - start;
  close(fds[0]);
  close(fds[1]);
  return time;
}

static long udp(long n) {
  struct sockaddr_in at = {.sin_family = AF_INET, .sin_addr = {htonl(INADDR_LOOPBACK)}};
  struct sockaddr_in from;
  socklen_t length = sizeof at;
  char buf[64] = {0};
  int server = socket(AF_INET, SOCK_DGRAM, 0);
  int client = socket(AF_INET, SOCK_DGRAM, 0);
  check(bind(server, (struct sockaddr *)&at, sizeof at), "bind");
  check(getsockname(server, (struct sockaddr *)&at, &length), "getsockname");
  long start = now();
  for (long i = 0; i < n; i++) {
    check(sendto(client, buf, sizeof buf, 0, (struct sockaddr *)&at, sizeof at), "sendto");
    length = sizeof from;
    check(recvfrom(server, buf, sizeof buf, 0, (struct sockaddr *)&from, &length), "recvfrom");
  }
  long time = now() - start;
  close(server);
  close(client);
  return time;
}

static long socket_close(long n) {
  long start = now();
  for (long i = 0; i < n; i++) check(close(socket(AF_INET, SOCK_STREAM, 0)), "close");
  return now() - start;
}

static long getsockopt_int(long n) {
  int fd = socket(AF_INET, SOCK_STREAM, 0);
  int value;
  long start = now();
  for (long i = 0; i < n; i++) {
    socklen_t length = sizeof value;
    check(getsockopt(fd, SOL_SOCKET, SO_RCVBUF, &value, &length), "getsockopt");
  }
  long time = now() - start;
  close(fd);
  return time;
}

static long epoll(long n, int ready) {
  struct epoll_event events[1024];
  int fds[1024];
  int epfd = epoll_create1(0);
  for (int i = 0; i < ready; i++) {
    fds[i] = eventfd(1, 0);
    struct epoll_event event = {.events = EPOLLIN, .data.u64 = (unsigned long)fds[i]};
    check(epoll_ctl(epfd, EPOLL_CTL_ADD, fds[i], &event), "epoll_ctl");
  }
  long sum = 0;
  long start = now();
  for (long i = 0; i < n; i++) {
    int count = epoll_wait(epfd, events, 1024, 0);
    for (int k = 0; k < count; k++) sum += events[k].data.fd;
  }
  long time = now() - start;
  if (sum == 0) exit(2);
  for (int i = 0; i < ready; i++) close(fds[i]);
  close(epfd);
  return time;
}

static void *sleeps(void *argument) {
  pause();
  return argument;
}

int main(int argc, char **argv) {
  struct rlimit limit;
  getrlimit(RLIMIT_NOFILE, &limit);
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
  pthread_t thread;
  if (argc > 1 && strcmp(argv[1], "thread") == 0) pthread_create(&thread, NULL, sleeps, NULL);
  char name[64];
  long n;
  setvbuf(stdout, NULL, _IOLBF, 0);
  while (scanf("%63s %ld", name, &n) == 2) {
    long time = -1;
    if (strcmp(name, "recv-eagain") == 0) time = recv_eagain(n);
    if (strcmp(name, "write-read") == 0) time = write_read(n);
    if (strcmp(name, "udp") == 0) time = udp(n);
    if (strcmp(name, "socket-close") == 0) time = socket_close(n);
    if (strcmp(name, "getsockopt") == 0) time = getsockopt_int(n);
    if (strcmp(name, "epoll-1") == 0) time = epoll(n, 1);
    if (strcmp(name, "epoll-64") == 0) time = epoll(n, 64);
    if (strcmp(name, "epoll-1024") == 0) time = epoll(n, 1024);
    printf("%ld\n", time);
  }
  return 0;
}
