// What the addon gives the kernel, under AddressSanitizer: it sees what the addon's own code reads and writes, but
// nothing of what the kernel does, which takes addresses and lengths on trust. So syscall(2) is, in an addon built with
// it, this one: memory that a call names and that is nobody's, or somebody else's, is reported before the call is made.
#include "../../../native/kernel.h"

#include <dlfcn.h>
#include <linux/sockios.h>
#include <net/if.h>
#include <poll.h>
#include <sanitizer/asan_interface.h>
#include <sys/epoll.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/uio.h>

#include <climits>
#include <cstdarg>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

// An argument that is an address.
template <typename T>
T* Address(long word) {
  T* address;
  memcpy(&address, &word, sizeof word);
  return address;
}

void Check(const void* memory, size_t size, bool writes) {
  // Lengths beyond these are the kernel's to refuse, before it touches anything.
  if (memory == nullptr || size == 0 || size > INT_MAX) return;
  void* const wrong = __asan_region_is_poisoned(const_cast<void*>(memory), size);
  if (wrong == nullptr) return;
  fprintf(stderr, "sockfd: a system call %s %zu bytes at %p, of which not all are there from byte %td on\n",
          writes ? "writes" : "reads", size, memory, static_cast<char*>(wrong) - static_cast<const char*>(memory));
  void* const frame = __builtin_frame_address(0);
  __asan_report_error(__builtin_return_address(0), frame, frame, wrong, writes, size);
  abort();
}

void Reads(long word, size_t size) { Check(Address<void>(word), size, false); }
void Writes(long word, size_t size) { Check(Address<void>(word), size, true); }

// A length that the kernel reads and stores, and what it is the length of.
void Stores(long memory, long length) {
  Writes(length, sizeof(int));
  const int* size = Address<int>(length);
  if (size != nullptr && *size > 0) Writes(memory, static_cast<size_t>(*size));
}

void Buffers(const iovec* iov, size_t count, bool writes) {
  if (count > IOV_MAX) return;
  Check(iov, count * sizeof(iovec), false);
  for (size_t i = 0; iov != nullptr && i < count; i++) Check(iov[i].iov_base, iov[i].iov_len, writes);
}

void Message(const msghdr& message, bool writes) {
  Check(message.msg_name, message.msg_namelen, writes);
  Check(message.msg_control, message.msg_controllen, writes);
  Buffers(message.msg_iov, message.msg_iovlen, writes);
}

void Messages(long list, long count, bool writes) {
  if (count < 0 || count > IOV_MAX) return;
  Writes(list, static_cast<size_t>(count) * sizeof(mmsghdr));
  const auto* messages = Address<const mmsghdr>(list);
  for (long i = 0; messages != nullptr && i < count; i++) Message(messages[i].msg_hdr, writes);
}

// The list of interfaces that the kernel stores.
void Interfaces(long word) {
  Writes(word, sizeof(ifconf));
  const auto* list = Address<const ifconf>(word);
  if (list != nullptr && list->ifc_len > 0) Check(list->ifc_buf, static_cast<size_t>(list->ifc_len), true);
}

// The bytes of a set of so many fds: whole words.
size_t SetSize(long nfds) {
  constexpr long kBits = 8 * sizeof(long);
  return nfds <= 0 ? 0 : static_cast<size_t>((nfds + kBits - 1) / kBits) * sizeof(long);
}

size_t Size(long word) { return word < 0 ? 0 : static_cast<size_t>(word); }

void CheckCall(long number, const long (&words)[6]) {
  switch (number) {
    case SYS_read:
    case SYS_recvfrom:
      Writes(words[1], Size(words[2]));
      if (number == SYS_recvfrom && words[4] != 0) Stores(words[4], words[5]);
      break;
    case SYS_write:
    case SYS_sendto:
      Reads(words[1], Size(words[2]));
      if (number == SYS_sendto) Reads(words[4], Size(static_cast<int>(words[5])));
      break;
    case SYS_readv:
    case SYS_preadv2:
      Buffers(Address<const iovec>(words[1]), Size(words[2]), true);
      break;
    case SYS_writev:
    case SYS_pwritev2:
      Buffers(Address<const iovec>(words[1]), Size(words[2]), false);
      break;
    case SYS_recvmsg:
    case SYS_sendmsg:
      Writes(words[1], sizeof(msghdr));
      if (words[1] != 0) Message(*Address<const msghdr>(words[1]), number == SYS_recvmsg);
      break;
    case SYS_recvmmsg:
    case SYS_sendmmsg:
      Messages(words[1], words[2], number == SYS_recvmmsg);
      break;
    case SYS_bind:
    case SYS_connect:
      Reads(words[1], Size(static_cast<int>(words[2])));
      break;
#ifdef SYS_accept
    case SYS_accept:
#endif
    case SYS_accept4:
    case SYS_getsockname:
    case SYS_getpeername:
      if (words[1] != 0) Stores(words[1], words[2]);
      break;
    case SYS_getsockopt:
      Stores(words[3], words[4]);
      break;
    case SYS_setsockopt:
      Reads(words[3], Size(static_cast<int>(words[4])));
      break;
    case SYS_socketpair:
      Writes(words[3], 2 * sizeof(int));
      break;
    case SYS_pipe2:
      Writes(words[0], 2 * sizeof(int));
      break;
    case SYS_ppoll:
#ifdef SYS_poll
    case SYS_poll:
#endif
      Writes(words[0], Size(words[1]) * sizeof(pollfd));
      break;
    case SYS_epoll_ctl:
      Reads(words[3], sizeof(epoll_event));
      break;
    case SYS_epoll_pwait:
#ifdef SYS_epoll_wait
    case SYS_epoll_wait:
#endif
    case SYS_epoll_pwait2:
      Writes(words[1], Size(static_cast<int>(words[2])) * sizeof(epoll_event));
      break;
#ifdef SYS_select
    case SYS_select:
#endif
    case SYS_pselect6:
      for (size_t i = 1; i <= 3; i++) Writes(words[i], SetSize(words[0]));
      Writes(words[4], 2 * sizeof(long));
      break;
    case SYS_sendfile:
      Writes(words[2], sizeof(int64_t));
      break;
    case SYS_splice:
      Writes(words[1], sizeof(int64_t));
      Writes(words[3], sizeof(int64_t));
      break;
    case SYS_timerfd_settime:
      Reads(words[2], 4 * sizeof(long));
      Writes(words[3], 4 * sizeof(long));
      break;
    case SYS_timerfd_gettime:
      Writes(words[1], 4 * sizeof(long));
      break;
    case SYS_signalfd4:
      Reads(words[1], Size(words[2]));
      break;
    case SYS_rt_sigprocmask:
      Reads(words[1], Size(words[3]));
      Writes(words[2], Size(words[3]));
      break;
    case SYS_prlimit64:
      Reads(words[2], 2 * sizeof(uint64_t));
      Writes(words[3], 2 * sizeof(uint64_t));
      break;
    case SYS_statx:
      Reads(words[1], 1);
      break;
    case SYS_ioctl:
      // All others have memory that ends where a page begins that nobody has (native/bounce.h).
      if (words[1] == SIOCGIFCONF) Interfaces(words[2]);
      break;
    // Without memory.
    case SYS_close:
    case SYS_close_range:
    case SYS_dup:
#ifdef SYS_dup2
    case SYS_dup2:
#endif
    case SYS_dup3:
    case SYS_epoll_create1:
    case SYS_eventfd2:
    case SYS_gettid:
    case SYS_listen:
    case SYS_pidfd_getfd:
    case SYS_pidfd_open:
    case SYS_setns:
    case SYS_shutdown:
    case SYS_socket:
    case SYS_tee:
    case SYS_timerfd_create:
    case SYS_unshare:
      break;
    default:
      fprintf(stderr, "sockfd: test/safety/native/kernel.cc has to say which memory system call %ld takes\n", number);
      abort();
  }
}

using Syscall = long (*)(long number, ...);

}  // namespace

// As the C library's, it reads six arguments, of which not all need be there.
extern "C" __attribute__((visibility("hidden"), no_sanitize("address"))) long syscall(long number, ...) {
  // The C library's, or that of a library before it; this one nobody else sees.
  static const auto next = reinterpret_cast<Syscall>(dlsym(RTLD_DEFAULT, "syscall"));
  long words[6];
  va_list list;
  va_start(list, number);
  for (long& word : words) word = va_arg(list, long);
  va_end(list);
  CheckCall(number, words);
  return next(number, words[0], words[1], words[2], words[3], words[4], words[5]);
}
