// Memory of the addon's own that is as large as a caller says.
#pragma once

#include <cstddef>
#include <cstdlib>
#include <memory>
#include <type_traits>

namespace sockfd {

struct Free {
  void operator()(void* memory) const { free(memory); }
};

// `count` zeros. Where there is no memory for them the call has to fail with ENOMEM: a std::vector would end the
// process.
template <typename T>
class Room {
  static_assert(std::is_trivial_v<T>);

 public:
  Room() = default;
  explicit Room(size_t count)
      : memory_(count == 0 ? nullptr : static_cast<T*>(calloc(count, sizeof(T)))), count_(count) {}

  bool missing() const { return count_ > 0 && memory_ == nullptr; }
  // Null where there is none.
  T* data() const { return memory_.get(); }
  size_t size() const { return count_; }

 private:
  std::unique_ptr<T, Free> memory_;
  size_t count_ = 0;
};

}  // namespace sockfd
