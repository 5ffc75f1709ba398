// The calls that have no flag for "do not wait": accept(2), connect(2), sendfile(2), splice(2), read(2) and write(2) of
// what is no socket.
//
// What the kernel offers for one call alone comes first (RWF_NOWAIT, preadv2(2)). For the rest the fd is O_NONBLOCK for
// the moment of the call. That flag is the open file description's, which other threads use at the same time, perhaps
// under other numbers: a lock keeps them from ending each other's moment, and from taking it for the owner's flag.
#include "nonblocking.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>

#include <cstring>
#include <mutex>

#include "file-status.h"

#ifndef RWF_NOWAIT
#define RWF_NOWAIT 0x00000008
#endif

namespace sockfd {

namespace {

// All threads' moments, of all fds: a duplicate has another number and the same flag.
std::mutex moment;

// preadv2(2) and pwritev2(2) have one argument more, of which the kernel knows nothing: the call that they are made
// for, which finds what is injected into that (faults.cc).
constexpr long kForItself = -1;

enum class Way { kAccept, kConnect, kRead, kWrite, kSendfile };

Way WayOf(long number) {
  switch (number) {
    case SYS_connect:
      return Way::kConnect;
    case SYS_read:
    case SYS_readv:
      return Way::kRead;
    case SYS_write:
    case SYS_writev:
      return Way::kWrite;
    case SYS_sendfile:
#ifdef SYS_sendfile64
    case SYS_sendfile64:
#endif
      return Way::kSendfile;
    default:
      return Way::kAccept;
  }
}

long Made(long number, const std::array<long, 6>& words) {
  return Errno(Kernel(number, words[0], words[1], words[2], words[3], words[4], words[5]));
}

// A word of a system call that is an address.
template <typename T>
T* Address(long word) {
  T* address;
  memcpy(&address, &word, sizeof word);
  return address;
}

// The buffers of a read or a write.
std::span<const iovec> Pieces(long number, const std::array<long, 6>& words, iovec* one) {
  if (number == SYS_readv || number == SYS_writev) {
    return {Address<const iovec>(words[1]), static_cast<size_t>(words[2])};
  }
  *one = {Address<void>(words[1]), static_cast<size_t>(words[2])};
  return {one, 1};
}

bool IsEmpty(std::span<const iovec> pieces) {
  for (const iovec& piece : pieces) {
    if (piece.iov_len > 0) return false;
  }
  return true;
}

// Neither ready nor in any trouble that the call would report.
bool IsQuiet(int fd, short events) {
  pollfd asked = {fd, events, 0};
  return KernelPoll(&asked, 1, 0) == 0;
}

// What has no way to be read, or to be written: the call says so at once.
bool Lacks(int fd, long once) { return Kernel(once, fd, nullptr, 0, -1, -1, 0, kForItself) == -1 && errno == EINVAL; }

bool IsListening(int fd) {
  int value = 0;
  socklen_t length = sizeof value;
  return Kernel(SYS_getsockopt, fd, SOL_SOCKET, SO_ACCEPTCONN, &value, &length) == 0 && value != 0;
}

// What O_NONBLOCK means nothing for: its calls end when the disk has done its work.
bool IsOnDisk(int fd) {
  FileStatus status = {};
  return GetStatus(fd, &status) && (status.type == S_IFREG || status.type == S_IFDIR || status.type == S_IFBLK);
}

// Whether the call would wait, as far as poll(2) knows: then it is not made. Another process may have the same open
// file, and no lock of ours keeps its moments apart from this one.
bool WouldWait(int fd, Way way, int flags, bool empty) {
  const int mode = flags & O_ACCMODE;
  switch (way) {
    case Way::kAccept:
      return IsQuiet(fd, POLLIN) && IsListening(fd);
    case Way::kRead:
      return !empty && mode != O_WRONLY && IsQuiet(fd, POLLIN);
    case Way::kWrite:
      return !empty && mode != O_RDONLY && IsQuiet(fd, POLLOUT);
    case Way::kSendfile:
      return !empty && mode != O_RDONLY && IsQuiet(fd, POLLOUT) && !Lacks(fd, SYS_pwritev2);
    default:
      return false;
  }
}

bool IsPipe(int fd) {
  FileStatus status = {};
  return GetStatus(fd, &status) && status.type == S_IFIFO;
}

// Makes the call while the file of `fd` is O_NONBLOCK, where `would_wait` of its flags does not say that it would wait.
template <typename F>
long Moment(int fd, long number, const std::array<long, 6>& words, const F& would_wait) {
  std::unique_lock<std::mutex> lock(moment);
  const int flags = KernelFcntl(fd, F_GETFL, 0);
  if (flags < 0) return -errno;
  if ((flags & O_NONBLOCK) != 0) {
    lock.unlock();
    return Made(number, words);
  }
  if (would_wait(flags)) return -EAGAIN;
  if (KernelFcntl(fd, F_SETFL, flags | O_NONBLOCK) < 0) return -errno;
  const long result = Made(number, words);
  KernelFcntl(fd, F_SETFL, flags);
  return result;
}

int ModeOf(int fd) { return KernelFcntl(fd, F_GETFL, 0) & O_ACCMODE; }

// splice(2): its flag is for pipes alone, of which one of its fds has to be.
long Splice(long number, std::array<long, 6> words) {
  constexpr size_t kIn = 0, kInOffset = 1, kOut = 2, kOutOffset = 3, kLength = 4, kFlags = 5;
  words[kFlags] |= SPLICE_F_NONBLOCK;
  const auto in = static_cast<int>(words[kIn]);
  const auto out = static_cast<int>(words[kOut]);
  const bool from_pipe = IsPipe(in);
  const int fd = from_pipe ? out : in;
  // With two, its flag is enough; with none, it is refused.
  if (from_pipe == IsPipe(out) || IsOnDisk(fd)) return Made(number, words);
  const bool refused =
      words[kInOffset] != 0 || words[kOutOffset] != 0 || ModeOf(in) == O_WRONLY || ModeOf(out) == O_RDONLY;
  return Moment(fd, number, words, [&](int) {
    return !refused && words[kLength] != 0 && IsQuiet(fd, static_cast<short>(from_pipe ? POLLOUT : POLLIN)) &&
           !Lacks(fd, from_pipe ? SYS_pwritev2 : SYS_preadv2);
  });
}

}  // namespace

long CallNonblocking(long number, const std::array<long, 6>& words) {
  if (number == SYS_splice) return Splice(number, words);
  const int fd = static_cast<int>(words[0]);
  const Way way = WayOf(number);
  bool empty = false;
  if (way == Way::kRead || way == Way::kWrite) {
    iovec one;
    const std::span<const iovec> pieces = Pieces(number, words, &one);
    const long once = way == Way::kRead ? SYS_preadv2 : SYS_pwritev2;
    const long result = Errno(Kernel(once, fd, pieces.data(), pieces.size(), -1, -1, RWF_NOWAIT, number));
    // EAGAIN is also what a file says that is not in memory. The others: a file, a kernel, a filter that lacks it.
    if (result != -EAGAIN && result != -EOPNOTSUPP && result != -ENOSYS && result != -EPERM) return result;
    empty = IsEmpty(pieces);
  }
  const bool may_be_on_disk = way == Way::kRead || way == Way::kWrite || way == Way::kSendfile;
  if (may_be_on_disk && IsOnDisk(fd)) return Made(number, words);
  if (way == Way::kSendfile) empty = words[3] == 0;
  return Moment(fd, number, words, [&](int flags) { return WouldWait(fd, way, flags, empty); });
}

}  // namespace sockfd
