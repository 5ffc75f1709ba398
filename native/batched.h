// The arguments of a call in a batch: integers, and pieces of the batch's memory.
#pragma once

#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

#include "call.h"

namespace sockfd {

// What a call of a batch is in its array: its fields, in this order. lib/raw/batch.ts has the same.
enum Field : uint8_t { kCall, kFd, kOffset, kLength, kFlags, kAddress, kAddressLength, kResult, kFields };

// The same readers as Args has for the calls that can be in a batch. Each takes the next of the fields that the call's
// row names, one or, for a piece of memory and its length, two. A refused argument makes no system call either, and is
// the result: -EFAULT for memory outside the arena, -EINVAL for another.
class Batched : public Reader {
 public:
  Batched(int32_t* fields, const Field* order, const Memory& arena) : fields_(fields), order_(order), arena_(arena) {}
  Batched(const Batched&) = delete;
  Batched& operator=(const Batched&) = delete;

  int Int(const char*) { return fields_[*order_++]; }
  uint32_t Bits(const char*) { return static_cast<uint32_t>(fields_[*order_++]); }
  int32_t* Ints(const char*, size_t) { return &fields_[*order_++]; }

  // The arena from the offset on, as integers.
  std::span<int32_t> IntArray(const char*) {
    const int32_t offset = fields_[*order_++];
    if (offset < 0 || static_cast<size_t>(offset) > arena_.size ||
        (reinterpret_cast<uintptr_t>(arena_.data) + static_cast<size_t>(offset)) % sizeof(int32_t) != 0) {
      Refuse(EFAULT);
      return {};
    }
    return {reinterpret_cast<int32_t*>(arena_.data + offset),
            (arena_.size - static_cast<size_t>(offset)) / sizeof(int32_t)};
  }
  void Holds(const char*, size_t count, std::span<const int32_t> array, size_t unit) {
    if (count > array.size() / unit) Refuse(EFAULT);
  }

  Memory Range(const char* name) {
    const Memory rest = BufferOrNull(name);
    const int32_t length = fields_[*order_++];
    if (ok_ && static_cast<size_t>(length) > rest.size) Refuse(EFAULT);
    return {rest.data, static_cast<size_t>(length)};
  }

  // The arena from the offset on. Its length is the next field, and who reads that compares it with what is there: the
  // call knows what it counts.
  Memory BufferOrNull(const char*) {
    const int32_t offset = fields_[order_[0]];
    const int32_t length = fields_[order_[1]];
    order_++;
    if (offset < 0 || length < 0 || static_cast<size_t>(offset) > arena_.size) {
      Refuse(EFAULT);
      return {};
    }
    return {arena_.data + offset, arena_.size - static_cast<size_t>(offset)};
  }

  void TooLong(const char*, const char*, size_t, int64_t) { Refuse(EFAULT); }
  void RangeError(const char*, const std::string&, const std::string&) { Refuse(EINVAL); }
  void TypeError(const char*, const std::string&, const std::string&) { Refuse(EINVAL); }

  // The call's result, or -errno of the argument that was refused.
  long Result(long result) const { return ok_ ? result : -errno_; }

 private:
  void Refuse(int error) {
    if (ok_) errno_ = error;
    ok_ = false;
  }

  int32_t* fields_;
  const Field* order_;
  Memory arena_;
  int errno_ = 0;
};

// Makes the call that the fields say. Returns its result, or -errno.
long CallOf(const Memory& arena, int32_t* fields);

}  // namespace sockfd
