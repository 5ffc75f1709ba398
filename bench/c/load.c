// The load generator: connects to 127.0.0.1 and keeps one request in flight on each connection.
//   load PORT [--connections N] [--idle N] [--seconds S | --requests N] [--warmup S] [--size N | --lookup] [--line]
//        [--pieces] [--pid PID]
//   load PORT --send SIZE [--seconds S] [--pid PID]    one connection, one way; checks that all bytes were counted
//   load PORT --hold N                                 connects, says so, and waits for the end of its input
// Each request differs from those before; a wrong byte in an answer ends it with status 3. With --line a request is a
// line and its answer is "server-" and the line; with --lookup it asks for a value of lookup.h. With --pieces one request
// of 16 goes in two sends. --idle connections are made first and say nothing.
// Prints one line of JSON: requests per second, round trips in nanoseconds, its own use of a CPU, and how often it had
// to wait: one that seldom waits is itself the bottleneck. With --pid also the CPU time of that process.
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "lookup.h"

enum { EVENTS = 256, MOST = 4096, STEPS = 256, PIECES = 16 };
#define PREFIX "server-"
enum { PREFIX_SIZE = sizeof PREFIX - 1 };

struct options {
  int port, connections, idle, hold;
  double seconds, warmup;
  long requests;
  size_t size, send;
  int line, lookup, pieces;
  pid_t pid;
};

struct connection {
  int fd;
  uint32_t number;
  uint64_t count;
  size_t received;
  int64_t sent_at;
};

static struct options options = {.connections = 1, .seconds = 1, .size = 64};

// A request and the answer that it has to get.
static struct {
  const char *request, *answer;
  size_t request_size, answer_size;
} expected;
// The prefix, then the request.
static char line[PREFIX_SIZE + MOST + 8] = PREFIX;
static char questions[KEYS][24], values[KEYS][VALUE];

static void fail(const char* what) {
  perror(what);
  exit(1);
}

static int64_t clock_of(clockid_t clock) {
  struct timespec time;
  if (clock_gettime(clock, &time) == -1) fail("clock_gettime");
  return time.tv_sec * 1000000000L + time.tv_nsec;
}

static int64_t now(void) { return clock_of(CLOCK_MONOTONIC); }

static int64_t cpu_of(pid_t pid) {
  clockid_t clock;
  if (pid == 0) return 0;
  if (clock_getcpuclockid(pid, &clock) != 0) fail("clock_getcpuclockid");
  return clock_of(clock);
}

// Round trips by their length: each power of two in 256 steps.
static uint64_t histogram[64 * STEPS];

static void count_round_trip(int64_t time) {
  int power = 63 - __builtin_clzll((uint64_t)time | STEPS);
  int shift = power - 8;
  histogram[(size_t)shift * STEPS + ((uint64_t)time >> shift)]++;
}

static int64_t percentile(long requests, double part) {
  uint64_t wanted = (uint64_t)((double)requests * part), seen = 0;
  for (size_t i = 0; i < sizeof histogram / sizeof *histogram; i++) {
    seen += histogram[i];
    if (seen <= wanted) continue;
    size_t shift = i < STEPS ? 0 : i / STEPS - 1;
    return (int64_t)((i - shift * STEPS) << shift);
  }
  return 0;
}

// What is being measured: from the end of the warm-up on.
static struct {
  int64_t start, end, self, server, waits, slept;
  long requests;
} measured;

static int64_t sleeps(void) {
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_nvcsw;
}

static void begin(void) {
  memset(histogram, 0, sizeof histogram);
  measured.requests = measured.waits = 0;
  measured.slept = sleeps();
  measured.self = clock_of(CLOCK_PROCESS_CPUTIME_ID);
  measured.server = cpu_of(options.pid);
  measured.start = now();
}

static void end(void) {
  measured.end = now();
  measured.server = cpu_of(options.pid) - measured.server;
  measured.self = clock_of(CLOCK_PROCESS_CPUTIME_ID) - measured.self;
  measured.slept = sleeps() - measured.slept;
}

// From an address of 127/8 that depends on the process and the number, so that no port is short after many runs.
static int connected(uint32_t number) {
  int one = 1, fd = socket(AF_INET, SOCK_STREAM, 0);
  struct sockaddr_in from = {.sin_family = AF_INET};
  from.sin_addr.s_addr = htonl(0x7f010001U + (((uint32_t)getpid() & 0x7fff) << 8) + number / 10000);
  struct sockaddr_in to = {.sin_family = AF_INET, .sin_addr = {htonl(INADDR_LOOPBACK)}};
  to.sin_port = htons((uint16_t)options.port);
  if (fd == -1) fail("socket");
  if (setsockopt(fd, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &one, sizeof one) == -1) fail("setsockopt");
  if (bind(fd, (struct sockaddr*)&from, sizeof from) == -1) fail("bind");
  if (connect(fd, (struct sockaddr*)&to, sizeof to) == -1) fail("connect");
  // Else the second piece would wait until the first is acknowledged.
  if (options.pieces && setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one) == -1) fail("setsockopt");
  return fd;
}

// What this connection has asked last, or asks next: eight bytes at a time, to be quick.
static void make_expected(const struct connection* connection) {
  uint64_t seed = ((uint64_t)connection->number << 40 ^ connection->count) + 1;
  if (options.lookup) {
    size_t key = (seed * 0x9e3779b97f4a7c15ULL >> 32) % KEYS;
    expected.request = questions[key];
    expected.request_size = strlen(questions[key]);
    expected.answer = values[key];
    return;
  }
  char* request = line + PREFIX_SIZE;
  for (size_t i = 0; i < options.size; i += sizeof seed) {
    seed *= 0x9e3779b97f4a7c15ULL;
    uint64_t word = options.line ? (seed >> 4 & 0x0f0f0f0f0f0f0f0fULL) + 0x6161616161616161ULL : seed;
    memcpy(request + i, &word, sizeof word);
  }
  if (options.line) request[options.size - 1] = '\n';
}

// What does not depend on the request.
static void prepare_expected(void) {
  for (unsigned key = 0; options.lookup && key < KEYS; key++) {
    snprintf(questions[key], sizeof questions[key], QUESTION "%u\n", key);
    make_value(values[key], key);
  }
  expected.request = line + PREFIX_SIZE;
  expected.request_size = options.size;
  expected.answer = options.line ? line : expected.request;
  expected.answer_size = options.lookup ? VALUE : options.size + (options.line ? PREFIX_SIZE : 0);
}

static void send_all(int fd, const char* data, size_t size) {
  ssize_t sent = send(fd, data, size, MSG_NOSIGNAL);
  if (sent != (ssize_t)size) fail("send");
}

static void send_next(struct connection* connection) {
  connection->count++;
  connection->received = 0;
  make_expected(connection);
  size_t first = expected.request_size;
  if (options.pieces && connection->count % PIECES == 0) first = 1 + connection->count / PIECES % (first - 1);
  connection->sent_at = now();
  send_all(connection->fd, expected.request, first);
  if (first < expected.request_size) {
    send_all(connection->fd, expected.request + first, expected.request_size - first);
  }
}

// Takes what came of the answer and compares it; true where the answer is complete.
static int receive(struct connection* connection) {
  static char answer[sizeof line];
  ssize_t n = recv(connection->fd, answer, expected.answer_size - connection->received, 0);
  if (n <= 0) {
    fprintf(stderr, "load: connection %u: %s\n", connection->number, n == 0 ? "closed" : strerror(errno));
    exit(1);
  }
  make_expected(connection);
  if (memcmp(answer, expected.answer + connection->received, (size_t)n) != 0) {
    fprintf(stderr, "load: connection %u, request %lu: a wrong byte from byte %zu on\n", connection->number,
            (unsigned long)connection->count, connection->received);
    exit(3);
  }
  connection->received += (size_t)n;
  if (connection->received < expected.answer_size) return 0;
  count_round_trip(now() - connection->sent_at);
  measured.requests++;
  return 1;
}

// One connection: calls that wait, and nothing else.
static void one(struct connection* connection) {
  int64_t warm = now() + (int64_t)(options.warmup * 1e9), stop = 0;
  for (;;) {
    send_next(connection);
    while (!receive(connection)) continue;
    if (stop == 0 && connection->sent_at >= warm) {
      begin();
      stop = measured.start + (int64_t)(options.seconds * 1e9);
    } else if (stop != 0 && (options.requests > 0 ? measured.requests >= options.requests : connection->sent_at >= stop)) {
      break;
    }
  }
  end();
  measured.waits = measured.requests;
}

static void many(struct connection* connections, int epfd) {
  struct epoll_event events[EVENTS];
  int64_t warm = now() + (int64_t)(options.warmup * 1e9), stop = 0;
  int waiting = options.connections, stopping = 0;
  long counted = 0;
  for (int i = 0; i < options.connections; i++) send_next(&connections[i]);
  while (waiting > 0) {
    int count = epoll_wait(epfd, events, EVENTS, -1);
    if (count == -1) fail("epoll_wait");
    measured.waits++;
    for (int i = 0; i < count; i++) {
      struct connection* connection = events[i].data.ptr;
      if (!receive(connection)) continue;
      if (stopping) waiting--;
      else send_next(connection);
    }
    if (stopping) continue;
    if (stop == 0) {
      if (now() < warm) continue;
      begin();
      stop = measured.start + (int64_t)(options.seconds * 1e9);
    } else if (options.requests > 0 ? measured.requests >= options.requests : now() >= stop) {
      end();
      // What is still under way is compared, but not counted.
      stopping = 1;
      counted = measured.requests;
    }
  }
  measured.requests = counted;
}

static void print_result(void) {
  double time = (double)(measured.end - measured.start), waits = (double)(measured.waits > 0 ? measured.waits : 1);
  double slept = (double)measured.slept / waits;
  printf("{\"requests\":%ld,\"seconds\":%.6f,\"rate\":%.1f,\"p50\":%ld,\"p99\":%ld,\"cpu\":%.3f,\"serverCpu\":%ld,"
         "\"slept\":%.3f,\"bottleneck\":%s}\n",
         measured.requests, time / 1e9, (double)measured.requests / (time / 1e9), percentile(measured.requests, 0.5),
         percentile(measured.requests, 0.99), (double)measured.self / time, measured.server, slept,
         options.connections > 1 && slept < 0.05 ? "true" : "false");
}

// One way, for as long as asked; the server says at the end how many bytes came.
static void send_only(void) {
  char* buf = calloc(1, options.send);
  char text[32] = "";
  int fd = connected(0);
  unsigned long total = 0;
  begin();
  int64_t stop = measured.start + (int64_t)(options.seconds * 1e9);
  while (now() < stop) {
    ssize_t n = send(fd, buf, options.send, MSG_NOSIGNAL);
    if (n == -1) fail("send");
    total += (unsigned long)n;
  }
  shutdown(fd, SHUT_WR);
  size_t length = 0;
  ssize_t n;
  while ((n = recv(fd, text + length, sizeof text - 1 - length, 0)) > 0) length += (size_t)n;
  end();
  if (n == -1) fail("recv");
  if (strtoul(text, NULL, 10) != total) {
    fprintf(stderr, "load: sent %lu bytes, the server counted %s\n", total, text);
    exit(3);
  }
  double time = (double)(measured.end - measured.start);
  printf("{\"bytes\":%lu,\"seconds\":%.6f,\"megabytes\":%.1f,\"cpu\":%.3f,\"serverCpu\":%ld}\n", total, time / 1e9,
         (double)total / 1e6 / (time / 1e9), (double)measured.self / time, measured.server);
}

// Waits until the server has closed the connection too, so that its work does not fall into somebody else's time.
static void finish(const int* fds, int count) {
  char byte;
  for (int i = 0; i < count; i++) shutdown(fds[i], SHUT_WR);
  for (int i = 0; i < count; i++) {
    while (recv(fds[i], &byte, 1, 0) > 0) continue;
    close(fds[i]);
  }
}

static void echo(void) {
  struct connection* connections = calloc((size_t)options.connections, sizeof *connections);
  int total = options.idle + options.connections;
  int* fds = calloc((size_t)total, sizeof *fds);
  int epfd = epoll_create1(0);
  for (int i = 0; i < total; i++) fds[i] = connected((uint32_t)i);
  for (int i = 0; i < options.connections; i++) {
    connections[i].fd = fds[options.idle + i];
    connections[i].number = (uint32_t)i;
    struct epoll_event event = {.events = EPOLLIN, .data.ptr = &connections[i]};
    if (epoll_ctl(epfd, EPOLL_CTL_ADD, connections[i].fd, &event) == -1) fail("epoll_ctl");
  }
  if (options.connections == 1) one(connections);
  else many(connections, epfd);
  finish(fds, total);
  print_result();
}

static void hold(void) {
  int* fds = calloc((size_t)options.hold, sizeof *fds);
  for (int i = 0; i < options.hold; i++) fds[i] = connected((uint32_t)i);
  printf("{\"held\":%d}\n", options.hold);
  while (getchar() != EOF) continue;
  finish(fds, options.hold);
}

static void parse(int argc, char** argv) {
  if (argc > 1) options.port = atoi(argv[1]);
  for (int i = 2; i < argc; i++) {
    int* flag = strcmp(argv[i], "--line") == 0     ? &options.line
                : strcmp(argv[i], "--lookup") == 0 ? &options.lookup
                : strcmp(argv[i], "--pieces") == 0 ? &options.pieces
                                                   : NULL;
    if (flag != NULL) {
      *flag = 1;
      continue;
    }
    const char* value = i + 1 < argc ? argv[i + 1] : "";
    if (strcmp(argv[i], "--connections") == 0) options.connections = atoi(value);
    else if (strcmp(argv[i], "--idle") == 0) options.idle = atoi(value);
    else if (strcmp(argv[i], "--hold") == 0) options.hold = atoi(value);
    else if (strcmp(argv[i], "--seconds") == 0) options.seconds = atof(value);
    else if (strcmp(argv[i], "--requests") == 0) options.requests = atol(value);
    else if (strcmp(argv[i], "--warmup") == 0) options.warmup = atof(value);
    else if (strcmp(argv[i], "--size") == 0) options.size = strtoul(value, NULL, 10);
    else if (strcmp(argv[i], "--send") == 0) options.send = strtoul(value, NULL, 10);
    else if (strcmp(argv[i], "--pid") == 0) options.pid = atoi(value);
    else options.port = 0;
    i++;
  }
  if (options.port <= 0 || options.connections < 1 || options.size < 2 || options.size > MOST) {
    fprintf(stderr, "usage: load PORT [--connections N] [--idle N] [--seconds S | --requests N] [--warmup S]\n"
                    "       [--size N] [--line] [--send SIZE] [--hold N] [--pid PID]\n");
    exit(2);
  }
  prepare_expected();
}

int main(int argc, char** argv) {
  struct rlimit limit;
  getrlimit(RLIMIT_NOFILE, &limit);
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
  setvbuf(stdout, NULL, _IOLBF, 0);
  parse(argc, argv);
  if (options.hold > 0) hold();
  else if (options.send > 0) send_only();
  else echo();
  return 0;
}
