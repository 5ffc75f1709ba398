// eventfd(2) timerfd_create(2) signalfd(2) pthread_sigmask(3) pidfd_open(2) pidfd_getfd(2)
#include <csignal>
#include <cstring>
#include <ctime>

#include "call.h"
#include "calls.h"
#include "kernel.h"

namespace sockfd {

namespace {

/// eventfd(initval: number, flags: number): number
/// Makes an object with a counter of 64 bits, which starts at `initval`. Returns its fd, or -errno.
long Eventfd(Args& args) {
  const uint32_t initval = args.Bits("initval");
  const uint32_t flags = args.Bits("flags");
  return args.Call(SYS_eventfd2, initval, flags);
}

/// timerfd_create(clockid: number, flags: number): number
/// Makes a timer that is a file descriptor. Returns it, or -errno.
long TimerfdCreate(Args& args) {
  const int clockid = args.Int("clockid");
  const uint32_t flags = args.Bits("flags");
  return args.Call(SYS_timerfd_create, clockid, flags);
}

// A timer's setting as its caller has it: interval seconds and nanoseconds, value seconds and nanoseconds.
constexpr size_t kTimerWords = 4;

struct KernelTimer {
  KernelTime interval;
  KernelTime value;
};

void StoreTimer(void* caller, const KernelTimer& timer) {
  StoreTime(caller, timer.interval);
  StoreTime(static_cast<uint8_t*>(caller) + 2 * sizeof(int64_t), timer.value);
}

/// timerfd_settime(fd: number, flags: number, new_value: BigInt64Array | null, old_value: BigInt64Array | null): number
/// Arms a timer, or disarms it where the value is zero. A setting is [interval seconds, interval nanoseconds, value
/// seconds, value nanoseconds]; the one before goes into `old_value`. Returns 0, or -errno.
long TimerfdSettime(Args& args) {
  const int fd = args.Int("fd");
  const uint32_t flags = args.Bits("flags");
  const void* new_value = args.Struct("new_value", kTimerWords * sizeof(int64_t));
  void* old_value = args.Struct("old_value", kTimerWords * sizeof(int64_t));
  if (!args.ok()) return 0;
  KernelTimer timer = {};
  KernelTimer old = {};
  if (new_value != nullptr) {
    timer.interval = LoadTime(new_value);
    timer.value = LoadTime(static_cast<const uint8_t*>(new_value) + 2 * sizeof(int64_t));
  }
  const long result = args.Call(SYS_timerfd_settime, fd, flags, new_value == nullptr ? nullptr : &timer,
                                old_value == nullptr ? nullptr : &old);
  if (result >= 0 && old_value != nullptr) StoreTimer(old_value, old);
  return result;
}

/// timerfd_gettime(fd: number, curr_value: BigInt64Array | null): number
/// A timer's setting, as `timerfd_settime` has it; its value is the time left. Returns 0, or -errno.
long TimerfdGettime(Args& args) {
  const int fd = args.Int("fd");
  void* curr_value = args.Struct("curr_value", kTimerWords * sizeof(int64_t));
  KernelTimer timer = {};
  const long result = args.Call(SYS_timerfd_gettime, fd, curr_value == nullptr ? nullptr : &timer);
  if (args.ok() && result >= 0 && curr_value != nullptr) StoreTimer(curr_value, timer);
  return result;
}

/// signalfd(fd: number, mask: Memory | null, flags: number): number
/// Makes a file descriptor (or, unless `fd` is -1, changes one) from which the signals of `mask` are read. The mask is an
/// integer of 64 bits in host byte order, signal n being bit n-1. Returns the fd, or -errno.
long Signalfd(Args& args) {
  const int fd = args.Int("fd");
  const void* mask = args.Struct("mask", sizeof(uint64_t));
  const uint32_t flags = args.Bits("flags");
  if (!args.ok()) return 0;
  const KernelSignals signals = LoadSignals(mask);
  return args.Call(SYS_signalfd4, fd, mask == nullptr ? nullptr : &signals, kSignalsSize, flags);
}

/// sigprocmask(how: number, set: Memory | null, oldset: Memory | null): number
/// Changes which signals are blocked for the calling thread, and for no other; the mask before goes into `oldset`. Masks
/// are as for `signalfd`. The signals that the C library keeps for itself are left alone, as pthread_sigmask(3) does.
/// Returns 0, or -errno.
long Sigprocmask(Args& args) {
  const int how = args.Int("how");
  const void* set = args.Struct("set", sizeof(uint64_t));
  void* oldset = args.Struct("oldset", sizeof(uint64_t));
  if (!args.ok()) return 0;
  // Blocked, these would hang the next setuid(2) of any thread, or the end of this one.
  constexpr int kFirstRealTime = 32;
  uint64_t own = 0;
  for (int signal = kFirstRealTime; signal < SIGRTMIN; signal++) own |= uint64_t{1} << (signal - 1);
  uint64_t mask = 0;
  if (set != nullptr) memcpy(&mask, set, sizeof mask);
  const KernelSignals signals = ToSignals(mask & ~own);
  KernelSignals old = {};
  const long result = args.Call(SYS_rt_sigprocmask, how, set == nullptr ? nullptr : &signals,
                                oldset == nullptr ? nullptr : &old, kSignalsSize);
  if (result >= 0 && oldset != nullptr) StoreSignals(oldset, old);
  return result;
}

/// pidfd_open(pid: number, flags: number): number
/// A file descriptor for a process: readable once it has ended. Returns it, or -errno.
long PidfdOpen(Args& args) {
  const int pid = args.Int("pid");
  const uint32_t flags = args.Bits("flags");
  return args.Call(SYS_pidfd_open, pid, flags);
}

/// pidfd_getfd(pidfd: number, targetfd: number, flags: number): number
/// A duplicate of a file descriptor of another process, with FD_CLOEXEC. Returns it, or -errno.
long PidfdGetfd(Args& args) {
  const int pidfd = args.Int("pidfd");
  const int targetfd = args.Int("targetfd");
  const uint32_t flags = args.Bits("flags");
  return args.Call(SYS_pidfd_getfd, pidfd, targetfd, flags);
}

constexpr Function kFunctions[] = {
    {"eventfd", Entry<Eventfd>},
    {"timerfd_create", Entry<TimerfdCreate>},
    {"timerfd_settime", Entry<TimerfdSettime>},
    {"timerfd_gettime", Entry<TimerfdGettime>},
    {"signalfd", Entry<Signalfd>},
    {"sigprocmask", Entry<Sigprocmask>},
    {"pidfd_open", Entry<PidfdOpen>},
    {"pidfd_getfd", Entry<PidfdGetfd>},
};

}  // namespace

void RegisterEvent(Napi::Env env, Napi::Object calls) { Register(env, calls, kFunctions); }

}  // namespace sockfd
