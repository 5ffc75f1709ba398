// Many calls in one crossing.
#include <iterator>

#include "batched.h"
#include "call.h"
#include "calls.h"

namespace sockfd {

namespace {

// A call that a batch can make: its function, and which of the fields its arguments are.
struct Row {
  long (*call)(Batched& args);
  Field order[kFields];
};

// By their codes, which lib/raw/batch.ts has. getsockopt has its level where others have their offset, and its option
// where they have their flags; epoll_wait its timeout there.
constexpr Row kRows[] = {
    {Read, {kFd, kOffset, kLength}},
    {Write, {kFd, kOffset, kLength}},
    {Recv, {kFd, kOffset, kLength, kFlags}},
    {Send, {kFd, kOffset, kLength, kFlags}},
    {Recvfrom, {kFd, kOffset, kLength, kFlags, kAddress, kAddressLength}},
    {Sendto, {kFd, kOffset, kLength, kFlags, kAddress, kAddressLength}},
    {Accept4, {kFd, kAddress, kAddressLength, kFlags}},
    {Close, {kFd}},
    {Getsockopt, {kFd, kOffset, kFlags, kAddress, kAddressLength}},
    {EpollWait, {kFd, kOffset, kLength, kFlags}},
};

}  // namespace

long CallOf(const Memory& arena, int32_t* fields) {
  const int32_t code = fields[kCall];
  if (code < 0 || static_cast<size_t>(code) >= std::size(kRows)) return -ENOSYS;
  const Row& row = kRows[code];
  Batched args(fields, row.order, arena);
  return args.Result(row.call(args));
}

namespace {

/// batch(list: Int32Array, count: number, arena: Memory): number
/// Makes `count` calls one after the other. Each is eight integers of `list`: the call (`BATCH`), the fd, the offset and
/// length of its data in `arena`, its flags, the offset and length of its address in `arena` (the length that the kernel
/// has for it comes back), and its result or -errno: -EFAULT for memory outside `arena`, -EINVAL for another argument that
/// the call alone refuses with an exception, -ENOSYS for a code that is none. Returns `count`.
long Batch(Args& args) {
  const std::span<int32_t> list = args.IntArray("list");
  const uint32_t count = args.Unsigned("count", INT32_MAX);
  const Memory arena = args.Buffer("arena");
  args.Holds("count", count, list, kFields);
  if (!args.ok()) return 0;
  if (list.data() == nullptr) return count == 0 ? 0 : -EFAULT;
  for (size_t i = 0; i < count; i++) {
    int32_t* given = list.data() + i * kFields;
    // A copy, since the array may be shared memory.
    int32_t fields[kFields];
    for (size_t field = 0; field < kResult; field++) fields[field] = given[field];
    given[kResult] = static_cast<int32_t>(CallOf(arena, fields));
    given[kAddressLength] = fields[kAddressLength];
  }
  return count;
}

constexpr Function kFunctions[] = {{"batch", Entry<Batch>}};

}  // namespace

void RegisterBatch(Napi::Env env, Napi::Object calls) { Register(env, calls, kFunctions); }

}  // namespace sockfd
