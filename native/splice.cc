// sendfile(2) splice(2) tee(2)
#include <cstring>

#include "call.h"
#include "calls.h"
#include "nonblocking.h"

namespace sockfd {

namespace {

// An offset behind a pointer, or null: read before the call and stored after it. The kernel gets a copy, because the
// caller's may be shared memory.
class Offset {
 public:
  Offset(Args& args, const char* name) : caller_(args.Struct(name, sizeof value_)) {
    if (caller_ != nullptr) memcpy(&value_, caller_, sizeof value_);
  }
  int64_t* pointer() { return caller_ == nullptr ? nullptr : &value_; }
  void Store() const {
    if (caller_ != nullptr) memcpy(caller_, &value_, sizeof value_);
  }

 private:
  void* caller_;
  int64_t value_ = 0;
};

/// sendfile(out_fd: number, in_fd: number, offset: BigInt64Array | null, count: number): number
/// Copies up to `count` bytes of a file, from `offset` (which moves) or, where that is null, from the file's own
/// position. Returns the bytes copied, 0 at end of file, or -errno.
long Sendfile(Args& args) {
  const int out_fd = args.Int("out_fd");
  const int in_fd = args.Int("in_fd");
  Offset offset(args, "offset");
  const size_t count = args.Size("count");
#ifdef SYS_sendfile64
  const long result = args.Call(SYS_sendfile64, out_fd, in_fd, offset.pointer(), count);
#else
  const long result = args.Call(SYS_sendfile, out_fd, in_fd, offset.pointer(), count);
#endif
  if (args.ok() && result >= 0) offset.Store();
  return result;
}

/// splice(fd_in: number, off_in: BigInt64Array | null, fd_out: number, off_out: BigInt64Array | null, len: number, flags: number): number
/// Moves up to `len` bytes between two fds, of which one is a pipe. Returns the bytes moved, 0 at end of file, or -errno.
long Splice(Args& args) {
  const int fd_in = args.Int("fd_in");
  Offset off_in(args, "off_in");
  const int fd_out = args.Int("fd_out");
  Offset off_out(args, "off_out");
  const size_t len = args.Size("len");
  const uint32_t flags = args.Bits("flags");
  const long result = args.Call(SYS_splice, fd_in, off_in.pointer(), fd_out, off_out.pointer(), len, flags);
  if (args.ok() && result >= 0) {
    off_in.Store();
    off_out.Store();
  }
  return result;
}

/// tee(fd_in: number, fd_out: number, len: number, flags: number): number
/// Copies up to `len` bytes from one pipe to another and leaves them in the first. Returns the bytes copied, or -errno.
long Tee(Args& args) {
  const int fd_in = args.Int("fd_in");
  const int fd_out = args.Int("fd_out");
  const size_t len = args.Size("len");
  const uint32_t flags = args.Bits("flags");
  return args.Call(SYS_tee, fd_in, fd_out, len, flags);
}

constexpr Function kFunctions[] = {
    {"sendfile", Entry<Sendfile>},
    {"splice", Entry<Splice>},
    {"tee", Entry<Tee>},
};

constexpr Function kNonblocking[] = {
    {"sendfile", NonblockingEntry<Sendfile>},
    {"splice", NonblockingEntry<Splice>},
};

}  // namespace

void RegisterSplice(Napi::Env env, Napi::Object calls, Napi::Object nonblocking) {
  Register(env, calls, kFunctions);
  Register(env, nonblocking, kNonblocking);
}

}  // namespace sockfd
