// The single calls, as loops of libc calls.
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include "reference.h"

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
  check(bind(server, (struct sockaddr*)&at, sizeof at), "bind");
  check(getsockname(server, (struct sockaddr*)&at, &length), "getsockname");
  long start = now();
  for (long i = 0; i < n; i++) {
    check(sendto(client, buf, sizeof buf, 0, (struct sockaddr*)&at, sizeof at), "sendto");
    length = sizeof from;
    check(recvfrom(server, buf, sizeof buf, 0, (struct sockaddr*)&from, &length), "recvfrom");
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

static long epoll_1(long n) { return epoll(n, 1); }

static long epoll_64(long n) { return epoll(n, 64); }

static long epoll_1024(long n) { return epoll(n, 1024); }

const struct workload single_calls[] = {
    {"recv-eagain", recv_eagain},   {"write-read", write_read},     {"udp", udp},
    {"socket-close", socket_close}, {"epoll-1", epoll_1},           {"epoll-64", epoll_64},
    {"epoll-1024", epoll_1024},     {"getsockopt", getsockopt_int}, {0},
};
