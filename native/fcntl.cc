// fcntl(2)
#include <fcntl.h>

#include "bounce.h"
#include "call.h"
#include "calls.h"
#include "compat.h"

namespace sockfd {

namespace {

// The size of the struct that a command has behind its pointer: 0 where it takes an integer or nothing, -1 where the
// command is not known, so that nothing says whether the kernel takes a number for an address.
int StructSize(int cmd) {
  switch (cmd) {
    case F_DUPFD:
    case F_DUPFD_CLOEXEC:
    case F_DUPFD_QUERY:
    case F_CREATED_QUERY:
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
      return sizeof(f_owner_ex);
    case F_GETOWNER_UIDS:
      return 2 * sizeof(uid_t);
    case F_GET_RW_HINT:
    case F_SET_RW_HINT:
    case F_GET_FILE_RW_HINT:
    case F_SET_FILE_RW_HINT:
      return sizeof(uint64_t);
    default:
      return -1;
  }
}

/// fcntl(fd: number, cmd: number, arg: number | Memory | null): number
/// Manipulates a file descriptor. `arg` is an int, null, or the memory of the command's struct. Returns what the command
/// returns, or -errno.
long Fcntl(Args& args) {
  const int fd = args.Int("fd");
  const int cmd = args.Int("cmd");
  const int size = StructSize(cmd);
  const bool is_number = args.NextIsNumber();
  uint32_t number = 0;
  Memory arg;
  if (is_number) {
    number = args.Bits("arg");
  } else {
    arg = args.BufferOrNull("arg");
  }
  if (!args.ok()) return 0;
  // Through libc, which knows the commands that the kernel has in several forms.
  if (!is_number && arg.data == nullptr) return Errno(KernelFcntl(fd, cmd, 0));
  if (size < 0) {
    args.RangeError("cmd", "one that the library knows how to give an argument (native/fcntl.cc), or have none",
                    std::to_string(cmd));
    return 0;
  }
  if (is_number && size > 0) {
    args.TypeError("arg", "the memory of this command's struct, " + std::to_string(size) + " bytes",
                   std::to_string(static_cast<int32_t>(number)));
    return 0;
  }
  if (is_number) return Errno(KernelFcntl(fd, cmd, static_cast<int32_t>(number)));
  if (size == 0) {
    args.TypeError("arg", "an integer for this command", "a buffer");
    return 0;
  }
  const auto bytes = static_cast<size_t>(size);
  if (arg.size < bytes) {
    args.RangeError("arg", "at least " + std::to_string(bytes) + " bytes", std::to_string(arg.size));
    return 0;
  }
  Bounce value(bytes);
  if (value.data() == nullptr) return -ENOMEM;
  value.Fill(arg.data);
  const long result = Errno(KernelFcntl(fd, cmd, Word(value.data())));
  value.Store(arg.data, bytes);
  return result;
}

constexpr Function kFunctions[] = {{"fcntl", Entry<Fcntl>}};

}  // namespace

void RegisterFcntl(Napi::Env env, Napi::Object calls) { Register(env, calls, kFunctions); }

}  // namespace sockfd
