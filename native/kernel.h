// Times and sets of signals as the kernel's calls take them, from the 64-bit words that JavaScript has.
#pragma once

#include <sys/syscall.h>

#include <climits>
#include <csignal>
#include <cstddef>
#include <cstdint>
#include <cstring>

// Calls newer than the headers of glibc 2.28. Since Linux 5.0 their numbers are the same everywhere but on alpha and
// mips, which need newer headers.
#ifndef SYS_pidfd_open
#define SYS_pidfd_open 434
#endif
#ifndef SYS_close_range
#define SYS_close_range 436
#endif
#ifndef SYS_pidfd_getfd
#define SYS_pidfd_getfd 438
#endif
#ifndef SYS_epoll_pwait2
#define SYS_epoll_pwait2 441
#endif

// select(2) as a call that takes a time of two 64-bit longs, where there is one. Under that name powerpc has the number
// of a call that its kernels no longer make.
#if __SIZEOF_LONG__ == 8
#if defined(SYS__newselect)
#define SOCKFD_SYS_SELECT SYS__newselect
#elif defined(SYS_select)
#define SOCKFD_SYS_SELECT SYS_select
#endif
#endif

namespace sockfd {

// struct timespec of the calls that every kernel has: two longs, whatever the C library calls a time_t.
struct KernelTime {
  long sec;
  long nsec;
};

// Where a long has 32 bits, a later time than it holds is the last one it does.
inline long ToLong(int64_t value) {
  if constexpr (sizeof(long) < sizeof(int64_t)) {
    if (value > LONG_MAX) return LONG_MAX;
    if (value < LONG_MIN) return LONG_MIN;
  }
  return static_cast<long>(value);
}

// [seconds, nanoseconds], 64 bits each; a view of bytes may lie unaligned.
inline KernelTime LoadTime(const void* caller) {
  int64_t words[2];
  memcpy(words, caller, sizeof words);
  return {ToLong(words[0]), ToLong(words[1])};
}

inline void StoreTime(void* caller, const KernelTime& time) {
  const int64_t words[2] = {time.sec, time.nsec};
  memcpy(caller, words, sizeof words);
}

// The kernel's sigset_t, for the 64 signals that all architectures but mips (128) have.
#ifdef __mips__
constexpr size_t kSignalsSize = 16;
#else
constexpr size_t kSignalsSize = 8;
#endif

struct KernelSignals {
  unsigned long words[kSignalsSize / sizeof(unsigned long)];
};

constexpr size_t kWordBits = CHAR_BIT * sizeof(unsigned long);

inline KernelSignals ToSignals(uint64_t mask) {
  KernelSignals signals = {};
  for (size_t bit = 0; bit < 64; bit += kWordBits) {
    signals.words[bit / kWordBits] = static_cast<unsigned long>(mask >> bit);
  }
  return signals;
}

// A mask is an integer of 64 bits in host byte order, signal n being bit n-1.
inline KernelSignals LoadSignals(const void* caller) {
  uint64_t mask = 0;
  if (caller != nullptr) memcpy(&mask, caller, sizeof mask);
  return ToSignals(mask);
}

inline void StoreSignals(void* caller, const KernelSignals& signals) {
  uint64_t mask = 0;
  for (size_t bit = 0; bit < 64; bit += kWordBits) {
    mask |= static_cast<uint64_t>(signals.words[bit / kWordBits]) << bit;
  }
  memcpy(caller, &mask, sizeof mask);
}

}  // namespace sockfd
