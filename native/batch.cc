// Many calls in one crossing.
#include <sys/socket.h>

#include "call.h"
#include "calls.h"

namespace sockfd {

namespace {

// What a call is in the array: its fields, in this order. lib/raw/batch.ts has the same.
struct BatchEntry {
  int32_t call;
  int32_t fd;
  int32_t offset;
  int32_t length;
  int32_t flags;
  int32_t address;
  int32_t address_length;
  int32_t result;
};
constexpr size_t kFields = sizeof(BatchEntry) / sizeof(int32_t);

enum Code : int32_t { kRead, kWrite, kRecv, kSend, kRecvfrom, kSendto, kAccept4, kClose, kGetsockopt };

// A piece of the arena; false where it is not inside.
bool Piece(const Memory& arena, int32_t offset, int32_t length, uint8_t** data) {
  if (offset < 0 || length < 0 || static_cast<size_t>(offset) + static_cast<size_t>(length) > arena.size) return false;
  *data = arena.data + offset;
  return true;
}

// Makes one call. Its fields are a copy, since the array may be shared memory. -EFAULT where its memory is not inside
// the arena, -ENOSYS for a code that is none.
long One(const Memory& arena, BatchEntry* entry) {
  uint8_t* data = nullptr;
  const bool has_data = entry->call != kGetsockopt && entry->call != kClose && entry->call != kAccept4;
  if (has_data && !Piece(arena, entry->offset, entry->length, &data)) return -EFAULT;
  const auto length = static_cast<size_t>(entry->length);
  switch (entry->call) {
    case kRead:
      return Errno(syscall(SYS_read, entry->fd, data, length));
    case kWrite:
      return Errno(syscall(SYS_write, entry->fd, data, length));
    case kRecv:
      return Errno(syscall(SYS_recvfrom, entry->fd, data, length, entry->flags, nullptr, nullptr));
    case kSend:
      return Errno(syscall(SYS_sendto, entry->fd, data, length, entry->flags, nullptr, 0));
    case kClose:
      return Errno(syscall(SYS_close, entry->fd));
    default:
      break;
  }
  uint8_t* address = nullptr;
  if (!Piece(arena, entry->address, entry->address_length, &address)) return -EFAULT;
  auto size = static_cast<socklen_t>(entry->address_length);
  long result = -ENOSYS;
  switch (entry->call) {
    case kSendto:
      return Errno(syscall(SYS_sendto, entry->fd, data, length, entry->flags, address, size));
    case kRecvfrom:
      result = Errno(syscall(SYS_recvfrom, entry->fd, data, length, entry->flags, address, &size));
      break;
    case kAccept4:
      result = Errno(syscall(SYS_accept4, entry->fd, address, &size, entry->flags));
      break;
    case kGetsockopt:
      // The level and the option are where others have their data; only SOL_SOCKET, whose options hold no addresses.
      if (entry->offset != SOL_SOCKET) return -EINVAL;
      result = Errno(syscall(SYS_getsockopt, entry->fd, SOL_SOCKET, entry->flags, address, &size));
      break;
    default:
      return result;
  }
  if (result >= 0) entry->address_length = static_cast<int32_t>(size);
  return result;
}

/// batch(list: Int32Array, count: number, arena: Bytes): number
/// Makes `count` calls one after the other. Each is eight integers of `list`: the call (`BATCH`), the fd, the offset and
/// length of its data in `arena`, its flags, the offset and length of its address in `arena` (the length that the kernel
/// has for it comes back), and its result or -errno. Returns `count`.
long Batch(Args& args) {
  const std::span<int32_t> list = args.IntArray("list");
  const uint32_t count = args.Unsigned("count", INT32_MAX);
  const Memory arena = args.Buffer("arena");
  args.Holds("count", count, list, kFields);
  if (!args.ok()) return 0;
  if (list.data() == nullptr) return count == 0 ? 0 : -EFAULT;
  for (size_t i = 0; i < count; i++) {
    int32_t* fields = list.data() + i * kFields;
    BatchEntry entry = {fields[0], fields[1], fields[2], fields[3], fields[4], fields[5], fields[6], 0};
    fields[7] = static_cast<int32_t>(One(arena, &entry));
    fields[6] = entry.address_length;
  }
  return count;
}

constexpr Function kFunctions[] = {{"batch", Entry<Batch>}};

}  // namespace

void RegisterBatch(Napi::Env env, Napi::Object calls) { Register(env, calls, kFunctions); }

}  // namespace sockfd
