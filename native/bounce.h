// Memory of the addon's own between JavaScript's and a kernel that does not take sizes from the given length.
#pragma once

#include <napi.h>

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace sockfd {

// `size` bytes that end where a page begins that nobody can read or write: a kernel that goes beyond what it was given,
// in either direction, finds EFAULT there, and no memory of anybody else. They are also a private copy: what was
// checked of them is what the kernel reads, whoever shares the original.
//
// One at a time in each thread.
class Bounce {
 public:
  explicit Bounce(size_t size);
  ~Bounce() {
    if (mapping_ != nullptr) Unmap();
  }
  Bounce(const Bounce&) = delete;
  Bounce& operator=(const Bounce&) = delete;

  // Null where there is no memory for it.
  uint8_t* data() const { return data_; }

  void Fill(const void* from) {
    if (from != nullptr && size_ > 0) memcpy(data_, from, size_);
  }
  // The first `count` bytes, or all where it is more.
  void Store(void* to, size_t count) const {
    const size_t length = count < size_ ? count : size_;
    if (to != nullptr && length > 0) memcpy(to, data_, length);
  }
  bool Zero(size_t offset, size_t count) const {
    for (size_t i = offset; i < size_ && i - offset < count; i++) {
      if (data_[i] != 0) return false;
    }
    return true;
  }

 private:
  void Map();
  void Unmap();

  size_t size_;
  uint8_t* data_ = nullptr;
  // What was mapped for this one alone, because it is large.
  void* mapping_ = nullptr;
};

// Once for each environment: its thread's memory goes when it goes.
void InitBounce(napi_env env);

}  // namespace sockfd
