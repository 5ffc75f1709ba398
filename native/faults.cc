// sockfd/inject: what is wrong with system calls while a test wants it, as `strace --inject` does it.
#include <fcntl.h>
#include <napi.h>
#include <poll.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <sys/uio.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <cstdarg>
#include <cstdint>
#include <cstring>
#include <ctime>
#include <iterator>
#include <mutex>
#include <utility>
#include <vector>

#include "calls.h"
#include "door.h"
#include "kernel.h"
#include "turn.h"

namespace sockfd {

std::atomic<Door> door = ::syscall;

namespace {

// Where a call has its room: what bounds the count that it returns, and what a short count makes less.
enum class Room : uint8_t {
  kNone,
  // A number of bytes, or of elements, by its argument.
  kSecond,
  kThird,
  kFourth,
  kFifth,
  // An array of iovec, and how many.
  kBuffers,
  // A msghdr.
  kMessage,
  // Three sets of as many bits as the first argument says.
  kSets,
};

constexpr int8_t kNoFd = -1;

struct Row {
  const char* name;
  long number;
  // The argument that is an fd.
  int8_t fd;
  Room room;
  // Whether the call can be made with less room.
  bool shortens;
};

#ifdef SYS_fcntl64
#define SYS_fcntl SYS_fcntl64
#endif
#ifndef SYS_accept
#define SYS_accept SYS_accept4
#endif
#ifndef SYS_dup2
#define SYS_dup2 SYS_dup3
#endif
#ifndef SYS_epoll_wait
#define SYS_epoll_wait SYS_epoll_pwait
#endif
#ifndef SYS_poll
#define SYS_poll SYS_ppoll
#endif
#ifndef SOCKFD_SYS_SELECT
#define SOCKFD_SYS_SELECT SYS_pselect6
#endif
#ifdef SYS_sendfile64
#undef SYS_sendfile
#define SYS_sendfile SYS_sendfile64
#endif

// By the kernel's name, and by the library's where that is another. Where a processor has no such call, it is the one
// that is made instead. lib/inject/calls.ts has the same names.
constexpr Row kRows[] = {
    {"accept", SYS_accept, 0, Room::kNone, false},
    {"accept4", SYS_accept4, 0, Room::kNone, false},
    {"bind", SYS_bind, 0, Room::kNone, false},
    {"close", SYS_close, 0, Room::kNone, false},
    {"close_range", SYS_close_range, kNoFd, Room::kNone, false},
    {"connect", SYS_connect, 0, Room::kNone, false},
    {"dup", SYS_dup, 0, Room::kNone, false},
    {"dup2", SYS_dup2, 0, Room::kNone, false},
    {"dup3", SYS_dup3, 0, Room::kNone, false},
    {"epoll_create1", SYS_epoll_create1, kNoFd, Room::kNone, false},
    {"epoll_ctl", SYS_epoll_ctl, 2, Room::kNone, false},
    {"epoll_pwait", SYS_epoll_pwait, 0, Room::kThird, true},
    {"epoll_pwait2", SYS_epoll_pwait2, 0, Room::kThird, true},
    {"epoll_wait", SYS_epoll_wait, 0, Room::kThird, true},
    {"eventfd", SYS_eventfd2, kNoFd, Room::kNone, false},
    {"eventfd2", SYS_eventfd2, kNoFd, Room::kNone, false},
    {"fcntl", SYS_fcntl, 0, Room::kNone, false},
    {"getpeername", SYS_getpeername, 0, Room::kNone, false},
    {"getrlimit", SYS_prlimit64, kNoFd, Room::kNone, false},
    {"getsockname", SYS_getsockname, 0, Room::kNone, false},
    {"getsockopt", SYS_getsockopt, 0, Room::kNone, false},
    {"ifconf", SYS_ioctl, 0, Room::kNone, false},
    {"ifdata", SYS_ioctl, 0, Room::kNone, false},
    {"ioctl", SYS_ioctl, 0, Room::kNone, false},
    {"listen", SYS_listen, 0, Room::kNone, false},
    {"pidfd_getfd", SYS_pidfd_getfd, 0, Room::kNone, false},
    {"pidfd_open", SYS_pidfd_open, kNoFd, Room::kNone, false},
    {"pipe2", SYS_pipe2, kNoFd, Room::kNone, false},
    {"poll", SYS_poll, kNoFd, Room::kSecond, false},
    {"ppoll", SYS_ppoll, kNoFd, Room::kSecond, false},
    {"preadv2", SYS_preadv2, 0, Room::kBuffers, true},
    {"prlimit64", SYS_prlimit64, kNoFd, Room::kNone, false},
    {"pselect", SYS_pselect6, kNoFd, Room::kSets, false},
    {"pselect6", SYS_pselect6, kNoFd, Room::kSets, false},
    {"pwritev2", SYS_pwritev2, 0, Room::kBuffers, true},
    {"read", SYS_read, 0, Room::kThird, true},
    {"readv", SYS_readv, 0, Room::kBuffers, true},
    {"recv", SYS_recvfrom, 0, Room::kThird, true},
    {"recvfrom", SYS_recvfrom, 0, Room::kThird, true},
    {"recvmmsg", SYS_recvmmsg, 0, Room::kThird, true},
    {"recvmsg", SYS_recvmsg, 0, Room::kMessage, true},
    {"rt_sigprocmask", SYS_rt_sigprocmask, kNoFd, Room::kNone, false},
    {"select", SOCKFD_SYS_SELECT, kNoFd, Room::kSets, false},
    {"send", SYS_sendto, 0, Room::kThird, true},
    {"sendfile", SYS_sendfile, 0, Room::kFourth, true},
    {"sendmmsg", SYS_sendmmsg, 0, Room::kThird, true},
    {"sendmsg", SYS_sendmsg, 0, Room::kMessage, true},
    {"sendto", SYS_sendto, 0, Room::kThird, true},
    {"setns", SYS_setns, 0, Room::kNone, false},
    {"setrlimit", SYS_prlimit64, kNoFd, Room::kNone, false},
    {"setsockopt", SYS_setsockopt, 0, Room::kNone, false},
    {"shutdown", SYS_shutdown, 0, Room::kNone, false},
    {"signalfd", SYS_signalfd4, kNoFd, Room::kNone, false},
    {"signalfd4", SYS_signalfd4, kNoFd, Room::kNone, false},
    {"sigprocmask", SYS_rt_sigprocmask, kNoFd, Room::kNone, false},
    {"socket", SYS_socket, kNoFd, Room::kNone, false},
    {"socketpair", SYS_socketpair, kNoFd, Room::kNone, false},
    {"splice", SYS_splice, 0, Room::kFifth, true},
    {"tee", SYS_tee, 0, Room::kThird, true},
    {"timerfd_create", SYS_timerfd_create, kNoFd, Room::kNone, false},
    {"timerfd_gettime", SYS_timerfd_gettime, 0, Room::kNone, false},
    {"timerfd_settime", SYS_timerfd_settime, 0, Room::kNone, false},
    {"unshare", SYS_unshare, kNoFd, Room::kNone, false},
    {"write", SYS_write, 0, Room::kThird, true},
    {"writev", SYS_writev, 0, Room::kBuffers, true},
};

// A system call's arguments, and one more: what preadv2(2) and pwritev2(2) are made for (nonblocking.cc).
using Words = std::array<long, 7>;
constexpr size_t kMadeFor = 6;

template <typename T>
T* Address(long word) {
  T* address;
  memcpy(&address, &word, sizeof word);
  return address;
}

// The bytes of an array of iovec.
long Bytes(const iovec* iov, size_t count) {
  size_t sum = 0;
  for (size_t i = 0; iov != nullptr && i < std::min<size_t>(count, IOV_MAX); i++) {
    sum += std::min<size_t>(iov[i].iov_len, static_cast<size_t>(LONG_MAX) - sum);
  }
  return static_cast<long>(sum);
}

// The most that the call can return, where it returns a count of the caller's memory: what follows it relies on that.
long Most(Room room, const Words& words) {
  switch (room) {
    case Room::kSecond:
      return words[1];
    case Room::kThird:
      return words[2];
    case Room::kFourth:
      return words[3];
    case Room::kFifth:
      return words[4];
    case Room::kBuffers:
      return Bytes(Address<const iovec>(words[1]), static_cast<size_t>(words[2]));
    case Room::kMessage: {
      const auto* header = Address<const msghdr>(words[1]);
      return Bytes(header->msg_iov, header->msg_iovlen);
    }
    case Room::kSets:
      return 3 * std::max(words[0], 0L);
    default:
      return LONG_MAX;
  }
}

// As much of the buffers as `count` bytes are.
std::vector<iovec> Shortened(const iovec* iov, size_t buffers, size_t count) {
  std::vector<iovec> some(iov, iov + (iov == nullptr ? 0 : std::min<size_t>(buffers, IOV_MAX)));
  for (iovec& each : some) {
    each.iov_len = std::min(each.iov_len, count);
    count -= each.iov_len;
  }
  return some;
}

void Sleep(int64_t nanoseconds) {
  timespec left = {static_cast<time_t>(nanoseconds / 1'000'000'000), static_cast<long>(nanoseconds % 1'000'000'000)};
  while (nanoseconds > 0 && nanosleep(&left, &left) != 0 && errno == EINTR) {
  }
}

// What is done to a call.
enum class Kind : uint8_t { kNothing, kErrno, kRetval, kCount, kKinds };

struct Effect {
  Kind kind = Kind::kNothing;
  long value = 0;
  // Nanoseconds before and after the call.
  int64_t enter = 0;
  int64_t exit = 0;
};

// A number of JavaScript's for each field.
enum Field : uint8_t { kFieldKind, kFieldValue, kEnter, kExit, kFirst, kLast, kStep, kFd, kFields };

struct Counter {
  const Row* row;
  double seen = 0;
};

// One injection: which calls, which of them, what. Each call of it is counted by itself, as strace does.
struct Rule {
  int32_t id;
  Effect effect;
  double first;
  double last;
  // 0: the first alone.
  double step;
  // Of the calls on which fd; -1 for all.
  double fd;
  double hits = 0;
  std::vector<Counter> counters;

  bool IsDue(double n) const {
    if (n < first || n > last) return false;
    if (step == 0) return n == first;
    return static_cast<int64_t>(n - first) % static_cast<int64_t>(step) == 0;
  }
};

// Whether the kernel has another call with buffers in the place of read(2), write(2) and their like (nonblocking.cc).
bool IsInstead(long number) { return number == SYS_preadv2 || number == SYS_pwritev2; }

bool IsFor(const Row& row, long number, const Words& words) {
  return row.number == number || (IsInstead(number) && row.number == words[kMadeFor]);
}

// Where the call that is made has its room, whatever the row has of the one that it is made for.
Room RoomOf(const Row& row, long number) { return IsInstead(number) ? Room::kBuffers : row.room; }

}  // namespace

// What is injected into the calls of one thread of JavaScript and of those that work for it, which may be there longer.
class Faults {
 public:
  void Acquire() { owners_++; }
  // Whether that was the last of those who have it: it is gone then.
  bool Release() {
    if (--owners_ > 0) return false;
    delete this;
    return true;
  }

  void Begin(Rule&& rule) {
    const std::lock_guard<std::mutex> lock(mutex_);
    rules_.push_back(std::move(rule));
  }

  // False where there is no such rule any more.
  bool End(int32_t id) {
    const std::lock_guard<std::mutex> lock(mutex_);
    const auto found = std::find_if(rules_.begin(), rules_.end(), [&](const Rule& rule) { return rule.id == id; });
    if (found == rules_.end()) return false;
    rules_.erase(found);
    return true;
  }

  size_t Clear() {
    const std::lock_guard<std::mutex> lock(mutex_);
    const size_t count = rules_.size();
    rules_.clear();
    return count;
  }

  // How many calls it saw, and into how many it was injected.
  bool Counts(int32_t id, double* seen, double* hits) {
    const std::lock_guard<std::mutex> lock(mutex_);
    for (const Rule& rule : rules_) {
      if (rule.id != id) continue;
      *seen = 0;
      for (const Counter& counter : rule.counters) *seen += counter.seen;
      *hits = rule.hits;
      return true;
    }
    return false;
  }

  // Every rule counts the call; the newest that is due has its way.
  bool Due(long number, const Words& words, Effect* effect, const Row** row) {
    const std::lock_guard<std::mutex> lock(mutex_);
    bool due = false;
    for (size_t i = rules_.size(); i > 0; i--) {
      Rule& rule = rules_[i - 1];
      for (Counter& counter : rule.counters) {
        if (!IsFor(*counter.row, number, words)) continue;
        if (rule.fd >= 0 && static_cast<double>(static_cast<int>(words[counter.row->fd])) != rule.fd) continue;
        counter.seen++;
        if (due || !rule.IsDue(counter.seen)) continue;
        due = true;
        rule.hits++;
        *effect = rule.effect;
        *row = counter.row;
      }
    }
    return due;
  }

 private:
  std::atomic<int> owners_ = 0;
  std::mutex mutex_;
  std::vector<Rule> rules_;
};

namespace {

thread_local Faults* faults = nullptr;

// How many rules there are in the process.
std::atomic<int> rules = 0;

// What was done to calls of the thread since somebody looked, who shows it: bits.
enum Mark : uint8_t { kInjected = 1, kDelayed = 2, kArguments = 4 };
thread_local uint8_t mark = 0;

// Makes the call with less room.
template <typename F>
long MakeShort(Room room, Words words, size_t count, const F& make) {
  const long less = static_cast<long>(count);
  constexpr std::pair<Room, size_t> kLengths[] = {{Room::kThird, 2}, {Room::kFourth, 3}, {Room::kFifth, 4}};
  for (const auto& [of, word] : kLengths) {
    // Below 0 it is the kernel's to refuse.
    if (room == of && words[word] > less) words[word] = less;
  }
  if (room == Room::kBuffers) {
    const std::vector<iovec> some = Shortened(Address<const iovec>(words[1]), static_cast<size_t>(words[2]), count);
    if (static_cast<size_t>(words[2]) <= IOV_MAX) words[1] = Word(some.data());
    return make(words);
  }
  if (room == Room::kMessage) {
    auto* given = Address<msghdr>(words[1]);
    if (given->msg_iovlen > IOV_MAX) return make(words);
    const std::vector<iovec> some = Shortened(given->msg_iov, given->msg_iovlen, count);
    iovec* const whole = given->msg_iov;
    given->msg_iov = const_cast<iovec*>(some.data());
    const long result = make(words);
    given->msg_iov = whole;
    return result;
  }
  return make(words);
}

// The call as it goes while something is injected: -1 with errno where it fails.
template <typename F>
long Tampered(long number, const Words& words, const F& make) {
  Effect effect;
  const Row* row = nullptr;
  if (faults == nullptr || !faults->Due(number, words, &effect, &row)) return make(words);
  if (effect.enter > 0 || effect.exit > 0) mark |= kDelayed;
  if (effect.kind == Kind::kCount) mark |= kArguments;
  if (effect.kind == Kind::kErrno || effect.kind == Kind::kRetval) mark |= kInjected;
  Sleep(effect.enter);
  long result = 0;
  switch (effect.kind) {
    case Kind::kErrno:
      errno = static_cast<int>(effect.value);
      result = -1;
      break;
    case Kind::kRetval:
      result = std::min(effect.value, std::max(Most(RoomOf(*row, number), words), 0L));
      break;
    case Kind::kCount:
      result = MakeShort(RoomOf(*row, number), words, static_cast<size_t>(effect.value), make);
      break;
    default:
      result = make(words);
  }
  const int error = errno;
  Sleep(effect.exit);
  errno = error;
  return result;
}

long Make(long number, const Words& words) {
  return ::syscall(number, words[0], words[1], words[2], words[3], words[4], words[5]);
}

long Tampering(long number, ...) {
  va_list list;
  va_start(list, number);
  Words words;
  for (long& word : words) word = va_arg(list, long);
  va_end(list);
  return Tampered(number, words, [&](const Words& some) { return Make(number, some); });
}

// Makes a call of the C library's, `make`.
template <typename F>
int OfLibrary(long number, const Words& words, const F& make) {
  if (door.load(std::memory_order_relaxed) == ::syscall) return make(words);
  return static_cast<int>(Tampered(number, words, make));
}

void Count(int more) {
  // Another thread may be at the same: the last one to look leaves the door as it has to be.
  static std::mutex mutex;
  const std::lock_guard<std::mutex> lock(mutex);
  rules += more;
  door = rules > 0 ? Tampering : ::syscall;
}

}  // namespace

int KernelFcntl(int fd, int cmd, long argument) {
  return OfLibrary(SYS_fcntl, {fd, cmd, argument, 0, 0, 0, 0},
                   [&](const Words&) { return ::fcntl(fd, cmd, argument); });
}

int KernelPoll(void* fds, unsigned long count, int timeout) {
  return OfLibrary(SYS_poll, {Word(fds), Word(count), timeout, 0, 0, 0, 0},
                   [&](const Words&) { return ::poll(static_cast<pollfd*>(fds), count, timeout); });
}

int KernelSelect(int nfds, void* readfds, void* writefds, void* exceptfds, void* timeout) {
  return OfLibrary(SOCKFD_SYS_SELECT, {nfds, Word(readfds), Word(writefds), Word(exceptfds), Word(timeout), 0, 0},
                   [&](const Words&) {
                     return ::select(nfds, static_cast<fd_set*>(readfds), static_cast<fd_set*>(writefds),
                                     static_cast<fd_set*>(exceptfds), static_cast<timeval*>(timeout));
                   });
}

int KernelDup2(int oldfd, int newfd) {
  return OfLibrary(SYS_dup2, {oldfd, newfd, 0, 0, 0, 0, 0}, [&](const Words&) { return ::dup2(oldfd, newfd); });
}

Employer::Employer() : faults_(faults) {
  if (faults_ != nullptr) faults_->Acquire();
}

Employer::~Employer() {
  if (faults_ != nullptr) faults_->Release();
}

void Employer::Work() const { faults = faults_; }

namespace {

int32_t last_id = 0;

// add(rows: Int32Array, fields: Float64Array): number
napi_value Add(napi_env env, napi_callback_info info) {
  FlushSends();
  napi_value arguments[2];
  size_t argc = 2;
  napi_get_cb_info(env, info, &argc, arguments, nullptr, nullptr);
  size_t count = 0;
  size_t length = 0;
  void* which = nullptr;
  void* data = nullptr;
  if (napi_get_typedarray_info(env, arguments[0], nullptr, &count, &which, nullptr, nullptr) != napi_ok ||
      napi_get_typedarray_info(env, arguments[1], nullptr, &length, &data, nullptr, nullptr) != napi_ok ||
      length < kFields) {
    return nullptr;
  }
  double fields[kFields];
  memcpy(fields, data, sizeof fields);
  static std::mutex mutex;
  Rule rule = {};
  {
    const std::lock_guard<std::mutex> lock(mutex);
    rule.id = last_id = last_id == INT32_MAX ? 1 : last_id + 1;
  }
  rule.effect = {static_cast<Kind>(fields[kFieldKind]), static_cast<long>(fields[kFieldValue]),
                 static_cast<int64_t>(fields[kEnter]), static_cast<int64_t>(fields[kExit])};
  rule.first = fields[kFirst];
  rule.last = fields[kLast];
  rule.step = fields[kStep];
  rule.fd = fields[kFd];
  for (size_t i = 0; i < count; i++) {
    const int32_t row = static_cast<const int32_t*>(which)[i];
    if (row < 0 || static_cast<size_t>(row) >= std::size(kRows)) return nullptr;
    // Two names of one call count once.
    const bool there = std::any_of(rule.counters.begin(), rule.counters.end(),
                                   [&](const Counter& counter) { return counter.row->number == kRows[row].number; });
    if (!there) rule.counters.push_back({&kRows[row]});
  }
  const int32_t id = rule.id;
  faults->Begin(std::move(rule));
  Count(1);
  napi_value result = nullptr;
  napi_create_int32(env, id, &result);
  return result;
}

int32_t Id(napi_env env, napi_callback_info info) {
  napi_value argument;
  size_t argc = 1;
  int32_t id = 0;
  napi_get_cb_info(env, info, &argc, &argument, nullptr, nullptr);
  napi_get_value_int32(env, argument, &id);
  return id;
}

// remove(id: number): void
napi_value Remove(napi_env env, napi_callback_info info) {
  FlushSends();
  if (faults->End(Id(env, info))) Count(-1);
  return nullptr;
}

// counts(id: number): [seen: number, hits: number] | undefined
napi_value Counts(napi_env env, napi_callback_info info) {
  FlushSends();
  double both[2] = {};
  if (!faults->Counts(Id(env, info), &both[0], &both[1])) return nullptr;
  napi_value result = nullptr;
  napi_create_array_with_length(env, 2, &result);
  for (uint32_t i = 0; i < 2; i++) {
    napi_value number;
    napi_create_double(env, both[i], &number);
    napi_set_element(env, result, i, number);
  }
  return result;
}

// mark(): number
napi_value LastMark(napi_env env, napi_callback_info) {
  napi_value result = nullptr;
  napi_create_uint32(env, mark, &result);
  mark = 0;
  return result;
}

// calls(): { name: string, onFd: boolean, shortens: boolean }[]
napi_value Calls(napi_env env, napi_callback_info) {
  napi_value list = nullptr;
  napi_create_array(env, &list);
  for (uint32_t i = 0; i < std::size(kRows); i++) {
    napi_value object, value;
    napi_create_object(env, &object);
    napi_create_string_utf8(env, kRows[i].name, NAPI_AUTO_LENGTH, &value);
    napi_set_named_property(env, object, "name", value);
    napi_get_boolean(env, kRows[i].fd != kNoFd, &value);
    napi_set_named_property(env, object, "onFd", value);
    napi_get_boolean(env, kRows[i].shortens, &value);
    napi_set_named_property(env, object, "shortens", value);
    napi_set_element(env, list, i, object);
  }
  return list;
}

// The environment ends, perhaps in the middle of what it injects.
void End(void* data) {
  auto* mine = static_cast<Faults*>(data);
  Count(-static_cast<int>(mine->Clear()));
  if (mine->Release() && faults == mine) faults = nullptr;
}

}  // namespace

void RegisterFaults(Napi::Env env, Napi::Object exports) {
  if (faults == nullptr) faults = new Faults;
  faults->Acquire();
  const std::pair<const char*, napi_callback> functions[] = {
      {"add", Add}, {"remove", Remove}, {"counts", Counts}, {"mark", LastMark}, {"calls", Calls}};
  napi_value object;
  napi_create_object(env, &object);
  for (const auto& [name, callback] : functions) {
    napi_value function;
    napi_create_function(env, name, NAPI_AUTO_LENGTH, callback, nullptr, &function);
    napi_set_named_property(env, object, name, function);
  }
  napi_set_named_property(env, exports, "faults", object);
  napi_add_env_cleanup_hook(env, End, faults);
}

}  // namespace sockfd
