// select(2) pselect(2) poll(2) ppoll(2) epoll_create(2) epoll_ctl(2) epoll_wait(2) epoll_pwait2(2)
#include <poll.h>
#include <sys/epoll.h>
#include <sys/select.h>

#include <bit>
#include <cstring>

#include "batched.h"
#include "call.h"
#include "calls.h"
#include "kernel.h"
#include "room.h"

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

/// select(nfds: number, readfds: Memory | null, writefds: Memory | null, exceptfds: Memory | null, timeout: BigInt64Array | null): number
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
#ifdef SOCKFD_SYS_SELECT
  const long result = args.Call(SOCKFD_SYS_SELECT, nfds, readfds, writefds, exceptfds, pointer);
#else
  const long result = Errno(KernelSelect(nfds, readfds, writefds, exceptfds, pointer));
#endif
  if (timeout != nullptr) {
    const int64_t rest[2] = {left.tv_sec, left.tv_usec};
    memcpy(timeout, rest, sizeof rest);
  }
  return result;
}

// Two arguments: a timeout of [seconds, nanoseconds], and the signals that are blocked meanwhile. Either may be null.
class Waiting {
 public:
  explicit Waiting(Args& args)
      : timeout_(args.Struct("timeout", 2 * sizeof(int64_t))), sigmask_(args.Struct("sigmask", sizeof(uint64_t))) {
    if (!args.ok()) return;
    if (timeout_ != nullptr) left_ = LoadTime(timeout_);
    signals_ = LoadSignals(sigmask_);
  }

  KernelTime* time() { return timeout_ == nullptr ? nullptr : &left_; }
  const KernelSignals* signals() const { return sigmask_ == nullptr ? nullptr : &signals_; }
  long Store(long result) {
    if (timeout_ != nullptr) StoreTime(timeout_, left_);
    return result;
  }

 private:
  void* timeout_;
  const void* sigmask_;
  KernelTime left_ = {};
  KernelSignals signals_ = {};
};

/// pselect(nfds: number, readfds: Memory | null, writefds: Memory | null, exceptfds: Memory | null, timeout: BigInt64Array | null, sigmask: Memory | null): number
/// select(2) with a timeout of [seconds, nanoseconds], null for ever, and with other signals blocked while it waits (see
/// `ppoll`). The kernel stores the time left in `timeout`. Returns the number of bits set, 0 on timeout, or -errno (EINVAL
/// above FD_SETSIZE).
long Pselect(Args& args) {
  const int nfds = args.Int("nfds");
  const size_t size = nfds > FD_SETSIZE ? 0 : SetSize(nfds);
  void* readfds = args.Struct("readfds", size);
  void* writefds = args.Struct("writefds", size);
  void* exceptfds = args.Struct("exceptfds", size);
  Waiting waiting(args);
  if (!args.ok()) return 0;
  if (nfds > FD_SETSIZE) return -EINVAL;
  // The call has seven arguments, of which the kernel takes the last two behind a pointer.
  const struct {
    const KernelSignals* signals;
    size_t size;
  } mask = {waiting.signals(), kSignalsSize};
  return waiting.Store(args.Call(SYS_pselect6, nfds, readfds, writefds, exceptfds, waiting.time(), &mask));
}

// The fds of poll as the kernel has them. The caller's array stays as it is until the call is over.
class PollList {
 public:
  PollList(std::span<int32_t> fds, size_t nfds) : fds_(fds), count_(fds.data() == nullptr ? 0 : nfds) {
    if (count_ > std::size(few_)) many_ = Room<pollfd>(count_);
    pollfd* list = count_ > std::size(few_) ? many_.data() : few_;
    for (size_t i = 0; i < count_ && list != nullptr; i++)
      list[i] = {fds[kTriple * i], static_cast<short>(fds[kTriple * i + 1]), 0};
  }

  bool missing() const { return many_.missing(); }
  pollfd* data() { return fds_.data() == nullptr ? nullptr : many_.size() == 0 ? few_ : many_.data(); }
  long Store(long result) {
    const pollfd* list = data();
    for (size_t i = 0; result >= 0 && i < count_; i++) fds_[kTriple * i + 2] = list[i].revents;
    return result;
  }

 private:
  std::span<int32_t> fds_;
  size_t count_;
  pollfd few_[64];
  Room<pollfd> many_;
};

/// poll(fds: Int32Array | null, nfds: number, timeout: number): number
/// Waits until one of `nfds` fds is ready. `fds` holds a triple for each: fd, events, revents. `timeout` is in
/// milliseconds, -1 for ever. Returns how many have revents, 0 on timeout, or -errno.
long Poll(Args& args) {
  const std::span<int32_t> fds = args.IntArray("fds");
  const uint32_t nfds = args.Bits("nfds");
  const int timeout = args.Int("timeout");
  args.Holds("nfds", nfds, fds, kTriple);
  if (!args.ok()) return 0;
  PollList list(fds, nfds);
  if (list.missing()) return -ENOMEM;
#ifdef SYS_poll
  return list.Store(args.Call(SYS_poll, list.data(), nfds, timeout));
#else
  return list.Store(Errno(KernelPoll(list.data(), nfds, timeout)));
#endif
}

/// ppoll(fds: Int32Array | null, nfds: number, timeout: BigInt64Array | null, sigmask: Memory | null): number
/// poll(2) with a timeout of [seconds, nanoseconds], null for ever, and with other signals blocked while it waits. The
/// kernel stores the time left in `timeout`. `sigmask` is an integer of 64 bits in host byte order, signal n being bit
/// n-1. Returns how many have revents, 0 on timeout, or -errno.
long Ppoll(Args& args) {
  const std::span<int32_t> fds = args.IntArray("fds");
  const uint32_t nfds = args.Bits("nfds");
  Waiting waiting(args);
  args.Holds("nfds", nfds, fds, kTriple);
  if (!args.ok()) return 0;
  PollList list(fds, nfds);
  if (list.missing()) return -ENOMEM;
  return waiting.Store(
      list.Store(args.Call(SYS_ppoll, list.data(), nfds, waiting.time(), waiting.signals(), kSignalsSize)));
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

// The events of epoll: the caller's array, or the kernel's own where that looks different.
class EventList {
 public:
  EventList(std::span<int32_t> events, int maxevents) : events_(events) {
    if (!kEventsInPlace && events.data() != nullptr && maxevents > 0)
      copy_ = Room<epoll_event>(static_cast<size_t>(maxevents));
  }

  bool missing() const { return copy_.missing(); }
  epoll_event* data() { return copy_.size() == 0 ? reinterpret_cast<epoll_event*>(events_.data()) : copy_.data(); }
  long Store(long result) {
    for (long i = 0; i < result && copy_.size() > 0; i++) {
      int32_t* triple = &events_[kTriple * static_cast<size_t>(i)];
      const epoll_event& event = copy_.data()[i];
      triple[0] = static_cast<int32_t>(event.events);
      triple[1] = static_cast<int32_t>(event.data.u64);
      triple[2] = static_cast<int32_t>(event.data.u64 >> 32);
    }
    return result;
  }

 private:
  std::span<int32_t> events_;
  Room<epoll_event> copy_;
};

size_t EventCount(int maxevents) { return maxevents < 0 ? 0 : static_cast<size_t>(maxevents); }

}  // namespace

/// epoll_wait(epfd: number, events: Int32Array | null, maxevents: number, timeout: number): number
/// Waits for events. Each fills a triple of `events`: events, the data's low and high 32 bits. `timeout` is in
/// milliseconds, -1 for ever. Returns how many there are, 0 on timeout, or -errno.
template <typename R>
long EpollWait(R& args) {
  const int epfd = args.Int("epfd");
  const std::span<int32_t> events = args.IntArray("events");
  const int maxevents = args.Int("maxevents");
  const int timeout = args.Int("timeout");
  args.Holds("maxevents", EventCount(maxevents), events, kTriple);
  if (!args.ok()) return 0;
  EventList list(events, maxevents);
  if (list.missing()) return -ENOMEM;
#ifdef SYS_epoll_wait
  return list.Store(args.Call(SYS_epoll_wait, epfd, list.data(), maxevents, timeout));
#else
  return list.Store(args.Call(SYS_epoll_pwait, epfd, list.data(), maxevents, timeout, nullptr, 0));
#endif
}

template long EpollWait(Args& args);
template long EpollWait(Batched& args);

namespace {

/// epoll_pwait(epfd: number, events: Int32Array | null, maxevents: number, timeout: number, sigmask: Memory | null): number
/// epoll_wait(2) with other signals blocked while it waits (see `ppoll`). Returns how many events there are, 0 on timeout,
/// or -errno.
long EpollPwait(Args& args) {
  const int epfd = args.Int("epfd");
  const std::span<int32_t> events = args.IntArray("events");
  const int maxevents = args.Int("maxevents");
  const int timeout = args.Int("timeout");
  const void* sigmask = args.Struct("sigmask", sizeof(uint64_t));
  args.Holds("maxevents", EventCount(maxevents), events, kTriple);
  if (!args.ok()) return 0;
  const KernelSignals signals = LoadSignals(sigmask);
  EventList list(events, maxevents);
  if (list.missing()) return -ENOMEM;
  return list.Store(args.Call(SYS_epoll_pwait, epfd, list.data(), maxevents, timeout,
                              sigmask == nullptr ? nullptr : &signals, kSignalsSize));
}

/// epoll_pwait2(epfd: number, events: Int32Array | null, maxevents: number, timeout: BigInt64Array | null, sigmask: Memory | null): number
/// epoll_pwait(2) with a timeout of [seconds, nanoseconds], null for ever; the kernel stores nothing there. Returns how
/// many events there are, 0 on timeout, or -errno (ENOSYS before Linux 5.11).
long EpollPwait2(Args& args) {
  const int epfd = args.Int("epfd");
  const std::span<int32_t> events = args.IntArray("events");
  const int maxevents = args.Int("maxevents");
  const void* timeout = args.Struct("timeout", 2 * sizeof(int64_t));
  const void* sigmask = args.Struct("sigmask", sizeof(uint64_t));
  args.Holds("maxevents", EventCount(maxevents), events, kTriple);
  if (!args.ok()) return 0;
  int64_t time[2] = {};  // struct __kernel_timespec, the same on every architecture
  if (timeout != nullptr) memcpy(time, timeout, sizeof time);
  const KernelSignals signals = LoadSignals(sigmask);
  EventList list(events, maxevents);
  if (list.missing()) return -ENOMEM;
  return list.Store(args.Call(SYS_epoll_pwait2, epfd, list.data(), maxevents, timeout == nullptr ? nullptr : time,
                              sigmask == nullptr ? nullptr : &signals, kSignalsSize));
}

constexpr Function kFunctions[] = {
    {"select", Entry<Select>},
    {"pselect", Entry<Pselect>},
    {"poll", Entry<Poll>},
    {"ppoll", Entry<Ppoll>},
    {"epoll_create1", Entry<EpollCreate1>},
    {"epoll_ctl", Entry<EpollCtl>},
    {"epoll_wait", Entry<EpollWait>},
    {"epoll_pwait", Entry<EpollPwait>},
    {"epoll_pwait2", Entry<EpollPwait2>},
};

}  // namespace

void RegisterMultiplex(Napi::Env env, Napi::Object calls) { Register(env, calls, kFunctions); }

}  // namespace sockfd
