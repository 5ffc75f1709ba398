// close(2) dup(2) pipe(2)
#include <unistd.h>

#include "batched.h"
#include "call.h"
#include "calls.h"

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
  return args.ok() ? Errno(KernelDup2(oldfd, newfd)) : 0;
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

constexpr Function kFunctions[] = {
    {"close", Entry<Close>}, {"dup", Entry<Dup>}, {"dup2", Entry<Dup2>}, {"dup3", Entry<Dup3>}, {"pipe2", Entry<Pipe2>},
};

}  // namespace

template long Close(Batched&);

void RegisterDescriptor(Napi::Env env, Napi::Object calls) { Register(env, calls, kFunctions); }

}  // namespace sockfd
