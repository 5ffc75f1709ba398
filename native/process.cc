// close_range(2) getrlimit(2) setrlimit(2) setns(2) unshare(2)
#include <sys/resource.h>

#include <cstring>

#include "call.h"
#include "calls.h"

namespace sockfd {

namespace {

/// close_range(first: number, last: number, flags: number): number
/// Closes all fds from `first` to `last`, or marks them close-on-exec. Returns 0, or -errno.
long CloseRange(Args& args) {
  const uint32_t first = args.Bits("first");
  const uint32_t last = args.Bits("last");
  const uint32_t flags = args.Bits("flags");
  return args.Call(SYS_close_range, first, last, flags);
}

// struct rlimit64, the same on every architecture.
struct KernelLimit {
  uint64_t cur;
  uint64_t max;
};

/// getrlimit(resource: number, rlim: BigUint64Array | null): number
/// Reads a limit of this process: the soft and the hard one, 2^64-1 for none. Returns 0, or -errno.
long Getrlimit(Args& args) {
  const int resource = args.Int("resource");
  void* rlim = args.Struct("rlim", sizeof(KernelLimit));
  KernelLimit limit = {};
  // The kernel takes a missing limit as nothing to do, getrlimit(2) as a wrong address.
  if (args.ok() && rlim == nullptr) return -EFAULT;
  const long result = args.Call(SYS_prlimit64, 0, resource, nullptr, &limit);
  if (args.ok() && result == 0) memcpy(rlim, &limit, sizeof limit);
  return result;
}

/// setrlimit(resource: number, rlim: BigUint64Array | null): number
/// Sets a limit of this process: the soft and the hard one, 2^64-1 for none. Returns 0, or -errno.
long Setrlimit(Args& args) {
  const int resource = args.Int("resource");
  const void* rlim = args.Struct("rlim", sizeof(KernelLimit));
  KernelLimit limit = {};
  if (args.ok() && rlim == nullptr) return -EFAULT;
  if (args.ok()) memcpy(&limit, rlim, sizeof limit);
  return args.Call(SYS_prlimit64, 0, resource, &limit, nullptr);
}

/// setns(fd: number, nstype: number): number
/// Moves the calling thread into the namespace that `fd` stands for. Returns 0, or -errno.
long Setns(Args& args) {
  const int fd = args.Int("fd");
  const uint32_t nstype = args.Bits("nstype");
  return args.Call(SYS_setns, fd, nstype);
}

/// unshare(flags: number): number
/// Moves the calling thread into new namespaces. Returns 0, or -errno.
long Unshare(Args& args) {
  const uint32_t flags = args.Bits("flags");
  return args.Call(SYS_unshare, flags);
}

constexpr Function kFunctions[] = {
    {"close_range", Entry<CloseRange>}, {"getrlimit", Entry<Getrlimit>},
    {"setrlimit", Entry<Setrlimit>},    {"setns", Entry<Setns>},
    {"unshare", Entry<Unshare>},
};

}  // namespace

void RegisterProcess(Napi::Env env, Napi::Object calls) { Register(env, calls, kFunctions); }

}  // namespace sockfd
