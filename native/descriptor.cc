// close(2) dup(2) pipe(2) fcntl(2) ioctl(2) netdevice(7)
#include <fcntl.h>
#include <linux/sockios.h>
#include <net/if.h>
#include <sys/ioctl.h>
#include <sys/types.h>

#include <algorithm>
#include <cstring>

#include "batched.h"
#include "call.h"
#include "calls.h"
#include "compat.h"

namespace sockfd {

/// close(fd: number): number
/// Closes a file descriptor. Returns 0, or -errno; the number is free again in either case but EBADF.
template <typename R>
long Close(R& args) {
  const int fd = args.Int("fd");
  return args.Call(SYS_close, fd);
}

namespace {

/// dup(oldfd: number): number
/// Makes the lowest free number refer to the same open file description. Returns it, or -errno.
long Dup(Args& args) {
  const int oldfd = args.Int("oldfd");
  return args.Call(SYS_dup, oldfd);
}

/// dup2(oldfd: number, newfd: number): number
/// Makes `newfd` refer to the open file description of `oldfd`, closing what it was. Returns it, or -errno.
long Dup2(Args& args) {
  const int oldfd = args.Int("oldfd");
  const int newfd = args.Int("newfd");
#ifdef SYS_dup2
  return args.Call(SYS_dup2, oldfd, newfd);
#else
  return args.ok() ? Errno(::dup2(oldfd, newfd)) : 0;
#endif
}

/// dup3(oldfd: number, newfd: number, flags: number): number
/// dup2(2) with O_CLOEXEC for the new fd, and EINVAL where both are the same.
long Dup3(Args& args) {
  const int oldfd = args.Int("oldfd");
  const int newfd = args.Int("newfd");
  const uint32_t flags = args.Bits("flags");
  return args.Call(SYS_dup3, oldfd, newfd, flags);
}

/// pipe2(pipefd: Int32Array | null, flags: number): number
/// Makes a pipe; its read end and its write end go into `pipefd`. Returns 0, or -errno.
long Pipe2(Args& args) {
  int32_t* pipefd = args.Ints("pipefd", 2);
  const uint32_t flags = args.Bits("flags");
  return args.Call(SYS_pipe2, pipefd, flags);
}

// The size of the struct that a command of fcntl(2) has behind its pointer; 0 for an int, -1 where it is not known to
// be an int: a number must never reach the kernel as an address.
int FcntlStruct(int cmd) {
  switch (cmd) {
    case F_DUPFD:
    case F_DUPFD_CLOEXEC:
    case F_GETFD:
    case F_SETFD:
    case F_GETFL:
    case F_SETFL:
    case F_GETOWN:
    case F_SETOWN:
    case F_GETSIG:
    case F_SETSIG:
    case F_GETLEASE:
    case F_SETLEASE:
    case F_NOTIFY:
    case F_GETPIPE_SZ:
    case F_SETPIPE_SZ:
    case F_ADD_SEALS:
    case F_GET_SEALS:
    case F_DUPFD_QUERY:
      return 0;
    case F_GETLK:
    case F_SETLK:
    case F_SETLKW:
    case F_OFD_GETLK:
    case F_OFD_SETLK:
    case F_OFD_SETLKW:
      return sizeof(struct flock);
    case F_GETOWN_EX:
    case F_SETOWN_EX:
    case F_GET_RW_HINT:
    case F_SET_RW_HINT:
    case F_GET_FILE_RW_HINT:
    case F_SET_FILE_RW_HINT:
      return 8;
    default:
      return -1;
  }
}

/// fcntl(fd: number, cmd: number, arg: number | Bytes | null): number
/// Manipulates a file descriptor. `arg` is an int, null, or the memory of the command's struct. Returns what the command
/// returns, or -errno.
long Fcntl(Args& args) {
  const int fd = args.Int("fd");
  const int cmd = args.Int("cmd");
  const int size = FcntlStruct(cmd);
  if (args.NextIsNumber()) {
    const uint32_t number = args.Bits("arg");
    return args.ok() ? Errno(::fcntl(fd, cmd, size == 0 ? static_cast<long>(static_cast<int32_t>(number)) : 0L)) : 0;
  }
  const Memory arg = args.BufferOrNull("arg");
  if (!args.ok()) return 0;
  if (arg.data == nullptr) return Errno(::fcntl(fd, cmd, 0L));
  if (size == 0) {
    args.TypeError("arg", "an integer for this command", "a buffer");
    return 0;
  }
  if (size > 0 && arg.size < static_cast<size_t>(size)) {
    args.RangeError("arg", "at least " + std::to_string(size) + " bytes", std::to_string(arg.size));
    return 0;
  }
  // A command newer than this list gets memory that is larger than any struct of fcntl.
  alignas(16) uint8_t copy[4096] = {};
  memcpy(copy, arg.data, std::min(arg.size, sizeof copy));
  const long result = Errno(::fcntl(fd, cmd, copy));
  memcpy(arg.data, copy, std::min(arg.size, sizeof copy));
  return result;
}

// The most that a request can encode as its size (14 bits).
constexpr size_t kIoctlMax = 1 << 14;

// Requests whose struct holds addresses of memory that the kernel follows: no bytes from JavaScript may forge one. Of
// the types outside sockets ('T' terminals, 0xb7 namespaces, 0x8a epoll) none does; others are not known.
bool IoctlCarriesPointer(uint32_t request) {
  switch (_IOC_TYPE(request)) {
    case 'T':
      return _IOC_NR(request) == 213 || _IOC_NR(request) == 214 || _IOC_NR(request) == 219;  // TUN*FILTER
    case 0xb7:
    case 0x8a:
      return false;
    case 0x89:
      switch (request) {
        case SIOCADDRT:
        case SIOCDELRT:
        case SIOCGIFCONF:
        case SIOCETHTOOL:
        case SIOCGIFBR:
        case SIOCSIFBR:
        case SIOCBONDINFOQUERY:
        case SIOCBONDSLAVEINFOQUERY:
        case SIOCSHWTSTAMP:
        case SIOCGHWTSTAMP:
        case SIOCWANDEV:
          return true;
        default:
          return request >= SIOCDEVPRIVATE && request <= SIOCDEVPRIVATE + 15;
      }
    default:
      return true;
  }
}

// Requests that take their int by value; all others have it behind a pointer.
bool IoctlByValue(uint32_t request) {
  switch (request) {
    case TCSBRK:
    case TCSBRKP:
    case TCXONC:
    case TCFLSH:
    case TIOCSCTTY:
      return true;
    default:
      return false;
  }
}

/// ioctl(fd: number, request: number, arg: number | Bytes | null): number
/// Controls a device or socket. `arg` is the memory of the request's struct, or an int (which goes to the kernel behind
/// a pointer where the request has it so), or null. Returns what the request returns, or -errno.
long Ioctl(Args& args) {
  const int fd = args.Int("fd");
  const uint32_t request = args.Bits("request");
  Memory arg;
  uint32_t number = 0;
  const bool is_number = args.NextIsNumber();
  if (is_number) {
    number = args.Bits("arg");
  } else {
    arg = args.BufferOrNull("arg");
  }
  if (!args.ok()) return 0;
  if (is_number && IoctlByValue(request)) return args.Call(SYS_ioctl, fd, request, static_cast<int32_t>(number));
  if (!is_number && arg.data == nullptr) return args.Call(SYS_ioctl, fd, request, nullptr);
  if (!is_number && IoctlCarriesPointer(request)) {
    args.RangeError("request", "one whose struct is known to hold no memory addresses", std::to_string(request));
    return 0;
  }
  if (!is_number && arg.size < _IOC_SIZE(request)) {
    args.RangeError("arg", "at least " + std::to_string(_IOC_SIZE(request)) + " bytes", std::to_string(arg.size));
    return 0;
  }
  // Old requests do not say how large their struct is, so the kernel gets memory that is larger than any.
  alignas(16) uint8_t copy[kIoctlMax] = {};
  const size_t size = is_number ? sizeof number : std::min(arg.size, sizeof copy);
  memcpy(copy, is_number ? reinterpret_cast<uint8_t*>(&number) : arg.data, size);
  const long result = args.Call(SYS_ioctl, fd, request, copy);
  if (!is_number) memcpy(arg.data, copy, size);
  return result;
}

/// ifconf(fd: number, buf: Bytes | null): number
/// ioctl(fd, SIOCGIFCONF): one struct ifreq for each IPv4 address of an interface, as many as `buf` holds; null asks how
/// much there is. Returns the bytes, or -errno.
long Ifconf(Args& args) {
  const int fd = args.Int("fd");
  const Memory buf = args.BufferOrNull("buf");
  if (!args.ok()) return 0;
  struct ifconf conf = {};
  conf.ifc_len = static_cast<int>(std::min<size_t>(buf.size, INT_MAX));
  conf.ifc_buf = reinterpret_cast<char*>(buf.data);
  const long result = args.Call(SYS_ioctl, fd, SIOCGIFCONF, &conf);
  return result < 0 ? result : conf.ifc_len;
}

constexpr Function kFunctions[] = {
    {"close", Entry<Close>}, {"dup", Entry<Dup>},     {"dup2", Entry<Dup2>},   {"dup3", Entry<Dup3>},
    {"pipe2", Entry<Pipe2>}, {"fcntl", Entry<Fcntl>}, {"ioctl", Entry<Ioctl>}, {"ifconf", Entry<Ifconf>},
};

}  // namespace

template long Close(Batched&);

void RegisterDescriptor(Napi::Env env, Napi::Object calls) { Register(env, calls, kFunctions); }

}  // namespace sockfd
