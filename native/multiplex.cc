// select(2) poll(2) epoll_create(2) epoll_ctl(2) epoll_wait(2)
#include <poll.h>
#include <sys/epoll.h>
#include <sys/select.h>

#include <bit>
#include <cstring>

#include "call.h"
#include "calls.h"

namespace sockfd {

namespace {

// How many Int32Array elements describe one fd of poll or one event of epoll.
constexpr size_t kTriple = 3;

// Where struct epoll_event is three 32-bit words (packed, as on x86), low word first, the caller's array is the
// kernel's.
constexpr bool kEventsInPlace =
    sizeof(epoll_event) == kTriple * sizeof(int32_t) && std::endian::native == std::endian::little;

// The bytes that the kernel reads and writes of a set for fds below `nfds`: whole words.
size_t SetSize(int nfds) {
  constexpr size_t kBits = 8 * sizeof(unsigned long);
  return nfds <= 0 ? 0 : (static_cast<size_t>(nfds) + kBits - 1) / kBits * sizeof(unsigned long);
}

/// select(nfds: number, readfds: Bytes | null, writefds: Bytes | null, exceptfds: Bytes | null, timeout: BigInt64Array | null): number
/// Waits until one of the fds in the sets, which are bit sets as in C, is ready. `timeout` is [seconds, microseconds];
/// the kernel stores the time left there. Returns the number of bits set, 0 on timeout, or -errno (EINVAL above
/// FD_SETSIZE).
long Select(Args& args) {
  const int nfds = args.Int("nfds");
  const size_t size = nfds > FD_SETSIZE ? 0 : SetSize(nfds);
  void* readfds = args.Struct("readfds", size);
  void* writefds = args.Struct("writefds", size);
  void* exceptfds = args.Struct("exceptfds", size);
  int64_t* timeout = static_cast<int64_t*>(args.Struct("timeout", 2 * sizeof(int64_t)));
  if (!args.ok()) return 0;
  if (nfds > FD_SETSIZE) return -EINVAL;
  timeval left = {};
  if (timeout != nullptr) {
    int64_t given[2];
    memcpy(given, timeout, sizeof given);  // a view of bytes may lie unaligned
    left.tv_sec = given[0];
    left.tv_usec = given[1];
  }
  timeval* pointer = timeout == nullptr ? nullptr : &left;
#if defined(SYS_select) && __SIZEOF_LONG__ == 8
  const long result = args.Call(SYS_select, nfds, readfds, writefds, exceptfds, pointer);
#else
  const long result = Errno(::select(nfds, static_cast<fd_set*>(readfds), static_cast<fd_set*>(writefds),
                                     static_cast<fd_set*>(exceptfds), pointer));
#endif
  if (timeout != nullptr) {
    const int64_t rest[2] = {left.tv_sec, left.tv_usec};
    memcpy(timeout, rest, sizeof rest);
  }
  return result;
}

/// poll(fds: Int32Array | null, nfds: number, timeout: number): number
/// Waits until one of `nfds` fds is ready. `fds` holds a triple for each: fd, events, revents. `timeout` is in
/// milliseconds, -1 for ever. Returns how many have revents, 0 on timeout, or -errno.
long Poll(Args& args) {
  const std::span<int32_t> fds = args.IntArray("fds");
  const uint32_t nfds = args.Bits("nfds");
  const int timeout = args.Int("timeout");
  args.Holds("nfds", nfds, fds, kTriple);
  if (!args.ok()) return 0;
  pollfd few[64];
  std::vector<pollfd> many;
  pollfd* list = few;
  if (fds.data() == nullptr) {
    list = nullptr;
  } else if (nfds > std::size(few)) {
    many.resize(nfds);
    list = many.data();
  }
  for (size_t i = 0; list != nullptr && i < nfds; i++) {
    list[i] = {fds[kTriple * i], static_cast<short>(fds[kTriple * i + 1]), 0};
  }
#ifdef SYS_poll
  const long result = args.Call(SYS_poll, list, nfds, timeout);
#else
  const long result = Errno(::poll(list, nfds, timeout));
#endif
  for (size_t i = 0; result >= 0 && list != nullptr && i < nfds; i++) fds[kTriple * i + 2] = list[i].revents;
  return result;
}

/// epoll_create1(flags: number): number
/// Opens an epoll instance. Returns its fd, or -errno.
long EpollCreate1(Args& args) {
  const uint32_t flags = args.Bits("flags");
  return args.Call(SYS_epoll_create1, flags);
}

epoll_event Event(const int32_t* triple) {
  epoll_event event = {};
  event.events = static_cast<uint32_t>(triple[0]);
  event.data.u64 = static_cast<uint64_t>(static_cast<uint32_t>(triple[2])) << 32 | static_cast<uint32_t>(triple[1]);
  return event;
}

/// epoll_ctl(epfd: number, op: number, fd: number, event: Int32Array | null): number
/// Adds, modifies or removes an fd of an epoll instance. `event` is a triple: events, the data's low and high 32 bits.
/// Returns 0, or -errno.
long EpollCtl(Args& args) {
  const int epfd = args.Int("epfd");
  const int op = args.Int("op");
  const int fd = args.Int("fd");
  const int32_t* triple = args.Ints("event", kTriple);
  epoll_event event = {};
  if (triple != nullptr) event = Event(triple);
  return args.Call(SYS_epoll_ctl, epfd, op, fd, triple == nullptr ? nullptr : &event);
}

/// epoll_wait(epfd: number, events: Int32Array | null, maxevents: number, timeout: number): number
/// Waits for events. Each fills a triple of `events`: events, the data's low and high 32 bits. `timeout` is in
/// milliseconds, -1 for ever. Returns how many there are, 0 on timeout, or -errno.
long EpollWait(Args& args) {
  const int epfd = args.Int("epfd");
  const std::span<int32_t> events = args.IntArray("events");
  const int maxevents = args.Int("maxevents");
  const int timeout = args.Int("timeout");
  args.Holds("maxevents", maxevents < 0 ? 0 : static_cast<size_t>(maxevents), events, kTriple);
  if (!args.ok()) return 0;
  epoll_event* list = reinterpret_cast<epoll_event*>(events.data());
  std::vector<epoll_event> copy;
  if (!kEventsInPlace && events.data() != nullptr && maxevents > 0) {
    copy.resize(static_cast<size_t>(maxevents));
    list = copy.data();
  }
#ifdef SYS_epoll_wait
  const long result = args.Call(SYS_epoll_wait, epfd, list, maxevents, timeout);
#else
  const long result = args.Call(SYS_epoll_pwait, epfd, list, maxevents, timeout, nullptr, 0);
#endif
  for (long i = 0; i < result && !copy.empty(); i++) {
    int32_t* triple = &events[kTriple * static_cast<size_t>(i)];
    triple[0] = static_cast<int32_t>(copy[i].events);
    triple[1] = static_cast<int32_t>(copy[i].data.u64);
    triple[2] = static_cast<int32_t>(copy[i].data.u64 >> 32);
  }
  return result;
}

constexpr Function kFunctions[] = {
    {"select", Entry<Select>},
    {"poll", Entry<Poll>},
    {"epoll_create1", Entry<EpollCreate1>},
    {"epoll_ctl", Entry<EpollCtl>},
    {"epoll_wait", Entry<EpollWait>},
};

}  // namespace

void RegisterMultiplex(Napi::Env env, Napi::Object calls) { Register(env, calls, kFunctions); }

}  // namespace sockfd
