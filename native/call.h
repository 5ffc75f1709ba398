// Arguments in, result out: the only file that knows both JavaScript values and C types.
#pragma once

#include <napi.h>
#include <sys/uio.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <climits>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "door.h"
#include "turn.h"

namespace sockfd {

// A piece of JavaScript-owned memory. `data` is null only where the caller gave null for C's NULL.
struct Memory {
  uint8_t* data = nullptr;
  size_t size = 0;
};

// What every reader of a call's arguments has: whether it refused one, and the way to the kernel.
//
// The functions of the calls are templates over their reader. So each call has one body with one set of checks,
// wherever its arguments come from: from JavaScript (Args) or from the integers of a batch (Batched, batched.h).
class Reader {
 public:
  // Makes a system call of which it gets the number and the arguments. Returns its result, or -errno.
  using Way = long (*)(long number, const std::array<long, 6>& words);

  // Where there is a `way`, the call is made by it.
  explicit Reader(Way way = nullptr) : way_(way) {}

  bool ok() const { return ok_; }

  // Makes the system call unless an argument was refused. Returns its result, or -errno.
  // syscall(2) (door.h) instead of libc's wrappers, which are cancellation points and cost more than the crossing.
  template <typename... T>
  long Call(long number, T... values) {
    if (!ok_) return 0;
    if (way_ != nullptr) return way_(number, {Word(values)...});
    const long result = Kernel(number, values...);
    return result == -1 ? -errno : result;
  }

 protected:
  bool ok_ = true;

 private:
  Way way_;
};

// The arguments of one call from JavaScript, read in order, each exactly once.
//
// A reader that meets a wrong value throws the TypeError or RangeError that names the argument; from then on all
// readers return zeros and `Call` makes no system call. So a call reads all its arguments and needs no early return.
//
// No reader runs JavaScript after the first memory was taken, except `Buffers`, which takes its memory last: a getter
// cannot free what a system call is about to use.
class Args : public Reader {
 public:
  static constexpr size_t kMax = 8;
  static constexpr double kMaxSafeInteger = 9007199254740991.0;

  Args(napi_env env, napi_callback_info info, Way way = nullptr) : Reader(way), env_(env), info_(info) {
    napi_get_cb_info(env, info, &argc_, argv_, nullptr, nullptr);
    // The count is that of the caller, who may give more than there is room for.
    if (argc_ > kMax) argc_ = kMax;
  }

  Args(const Args&) = delete;
  Args& operator=(const Args&) = delete;

  // A C int: -2^31 to 2^31-1.
  int Int(const char* name) { return static_cast<int>(Integer(name, INT_MIN, INT_MAX)); }
  // 32 bits that C has as int or unsigned: -2^31 to 2^32-1 (flags, masks, requests).
  uint32_t Bits(const char* name) { return static_cast<uint32_t>(Integer(name, INT_MIN, UINT32_MAX)); }
  // An unsigned integer from 0 to `max`.
  uint32_t Unsigned(const char* name, uint32_t max) { return static_cast<uint32_t>(Integer(name, 0, max)); }
  // A size_t: 0 to 2^53-1.
  size_t Size(const char* name) { return static_cast<size_t>(Integer(name, 0, kMaxSafeInteger)); }
  // UTF-8; NUL characters are refused because C would end the string there.
  std::string String(const char* name);

  // The whole of an ArrayBufferView or ArrayBuffer.
  Memory Buffer(const char* name) { return View(name, Take(), false); }
  // The same, or null.
  Memory BufferOrNull(const char* name) { return View(name, Take(), true); }
  // Three arguments: a view (or null), an offset and a length inside it.
  Memory Range(const char* name) {
    const Memory whole = BufferOrNull(name);
    // At address 0 the kernel finds nothing and says EFAULT, whatever the length.
    const double size = whole.data == nullptr ? kMaxSafeInteger : static_cast<double>(whole.size);
    const int64_t offset = Integer("offset", 0, whole.data == nullptr ? 0 : size);
    const int64_t length = Integer("length", 0, size - static_cast<double>(offset));
    return {whole.data + offset, static_cast<size_t>(length)};
  }
  // A view of at least `size` bytes, or null: a struct that C has behind a pointer.
  void* Struct(const char* name, size_t size);
  // An Int32Array of at least `count` elements, or null.
  int32_t* Ints(const char* name, size_t count) { return IntArray(name, count).data(); }
  std::span<int32_t> IntArray(const char* name, size_t count = 0);
  // Refuses the argument `name`, which asked for `count` groups of `unit` elements, where `array` has fewer (or is null
  // and the kernel will say what it thinks of that).
  void Holds(const char* name, size_t count, std::span<const int32_t> array, size_t unit);
  // An array of views, for readv and its like. `count` may exceed the vector's size where the kernel would refuse it.
  std::vector<iovec> Buffers(const char* name, size_t* count);

  // Several messages, as many as the kernel takes of a list: for each its buffers, its address and its control data (or
  // null).
  struct Messages {
    size_t count = 0;
    std::vector<std::vector<iovec>> iovs;
    std::vector<Memory> names;
    std::vector<Memory> controls;
  };
  // Three arguments: arrays of the same length, of arrays of views, of views or null, of views or null.
  Messages MessageBuffers(const char* iovs_name, const char* names_name, const char* controls_name);

  // True when the next argument is null (or, with `Number`, a number); consumes nothing.
  bool NextIsNull() const;
  bool NextIsNumber() const;
  void Skip() { ++next_; }

  // Refuse an argument: the call returns without a result and throws `name` must be `must`, got `got`.
  void RangeError(const char* name, const std::string& must, const std::string& got) { Throw(true, name, must, got); }
  void TypeError(const char* name, const std::string& must, const std::string& got) { Throw(false, name, must, got); }
  // Refuses the length `name` of the memory `of`, which has room for `most`.
  void TooLong(const char* name, const char* of, size_t most, int64_t length);

 private:
  // The first `max` elements of an array, which may run JavaScript (a getter, a proxy); `count` tells how many it has.
  std::vector<napi_value> Elements(const char* name, const char* must, napi_value array, size_t max, size_t* count);

  napi_value Take() { return next_ < argc_ ? argv_[next_++] : nullptr; }
  // The bounds are at most 2^53 apart from 0, so the conversion to int64_t is exact.
  int64_t Integer(const char* name, double min, double max) {
    napi_value argument = Take();
    double number;
    if (argument != nullptr && napi_get_value_double(env_, argument, &number) == napi_ok && number >= min &&
        number <= max) {
      const int64_t integer = static_cast<int64_t>(number);
      if (static_cast<double>(integer) == number && ok_) return integer;
    }
    RefuseInteger(name, argument, min, max);
    return 0;
  }
  void RefuseInteger(const char* name, napi_value argument, double min, double max);

  // Every typed array comes this way in one Node-API call; an empty one may be detached or outside its buffer, and is
  // looked at again.
  Memory View(const char* name, napi_value value, bool nullable) {
    napi_typedarray_type type = napi_int8_array;
    size_t length;
    void* data;
    if (ok_ && value != nullptr &&
        napi_get_typedarray_info(env_, value, &type, &length, &data, nullptr, nullptr) == napi_ok && length > 0) {
      return {static_cast<uint8_t*>(data), length * (type == napi_uint8_array ? 1 : ElementSize(type))};
    }
    return OtherView(name, value, nullable);
  }
  static size_t ElementSize(napi_typedarray_type type);
  Memory OtherView(const char* name, napi_value value, bool nullable);
  void Throw(bool range, const char* name, const std::string& must, const std::string& got);

  napi_env env_;
  napi_callback_info info_;
  napi_value argv_[kMax];
  size_t argc_ = kMax;
  size_t next_ = 0;
};

// Two arguments: an address (or null) and its addrlen, which goes to the kernel as it is when the memory is there.
template <typename R>
Memory Sized(R& args, const char* name, const char* length_name, int* length) {
  const Memory memory = args.BufferOrNull(name);
  *length = args.Int(length_name);
  if (args.ok() && memory.data != nullptr && *length > 0 && static_cast<size_t>(*length) > memory.size) {
    args.TooLong(length_name, name, memory.size, *length);
  }
  return memory;
}

// Two arguments that C has as a buffer and a pointer to its length: how much there is goes in, how much the kernel had
// comes out. Both may be null. The kernel gets a copy of the length, because the caller's may be shared memory that
// another thread changes after it was checked.
class ValueResult {
 public:
  template <typename R>
  ValueResult(R& args, const char* name, const char* length_name)
      : memory_(args.BufferOrNull(name)), caller_(args.Ints(length_name, 1)) {
    if (!args.ok() || caller_ == nullptr) return;
    length_ = *caller_;
    if (memory_.data != nullptr && length_ > 0 && static_cast<size_t>(length_) > memory_.size) {
      args.TooLong(length_name, name, memory_.size, length_);
    }
  }

  void* data() const { return memory_.data; }
  int32_t* length() { return caller_ == nullptr ? nullptr : &length_; }
  long Store(long result) {
    if (caller_ != nullptr && result >= 0) *caller_ = length_;
    return result;
  }

 private:
  Memory memory_;
  int32_t* caller_;
  int32_t length_ = 0;
};

// Once for each environment, before any call.
void InitMemory(napi_env env);

// What a libc function that sets errno returned.
inline long Errno(long result) { return result == -1 ? -errno : result; }

template <long (*fn)(Args&)>
napi_value Enter(napi_env env, napi_callback_info info, Args::Way way) {
  FlushSends();
  Args args(env, info, way);
  const long result = fn(args);
  napi_value value = nullptr;
  if (!args.ok()) return nullptr;
  if (result == static_cast<int32_t>(result)) {
    napi_create_int32(env, static_cast<int32_t>(result), &value);
  } else {
    napi_create_int64(env, result, &value);
  }
  return value;
}

template <long (*fn)(Args&)>
napi_value Entry(napi_env env, napi_callback_info info) {
  return Enter<fn>(env, info, nullptr);
}

// One row for each call: its name, how many arguments it has, and its entry.
struct Function {
  const char* name;
  napi_callback entry;
};

template <size_t n>
void Register(Napi::Env env, Napi::Object exports, const Function (&functions)[n]) {
  for (const Function& function : functions) {
    napi_value value;
    // The name travels as the function's data: it is what the messages of refused arguments start with.
    napi_create_function(env, function.name, NAPI_AUTO_LENGTH, function.entry, const_cast<char*>(function.name),
                         &value);
    napi_set_named_property(env, exports, function.name, value);
  }
}

}  // namespace sockfd
