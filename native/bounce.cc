#include "bounce.h"

#include <sys/mman.h>
#include <unistd.h>

namespace sockfd {

namespace {

// Of the area that a thread keeps. A multiple of every page size, and more than any ioctl encodes (14 bits); of a page
// that is never touched only the address is used.
constexpr size_t kKept = size_t{1} << 16;

// The end of the thread's area; null before its first use.
thread_local uint8_t* kept_end = nullptr;

size_t PageSize() {
  static const auto size = static_cast<size_t>(sysconf(_SC_PAGESIZE));
  return size;
}

// Maps `size` bytes, a multiple of the page size, and a page behind them that stays inaccessible.
uint8_t* MapGuarded(size_t size) {
  void* mapping = mmap(nullptr, size + PageSize(), PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (mapping == MAP_FAILED) return nullptr;
  if (mprotect(mapping, size, PROT_READ | PROT_WRITE) == 0) return static_cast<uint8_t*>(mapping);
  munmap(mapping, size + PageSize());
  return nullptr;
}

size_t Pages(size_t size) { return (size + PageSize() - 1) / PageSize() * PageSize(); }

// Whether the thread's environment releases it: one hook may be added once.
thread_local bool hooked = false;

void Release(void*) {
  hooked = false;
  if (kept_end == nullptr) return;
  munmap(kept_end - kKept, kKept + PageSize());
  kept_end = nullptr;
}

}  // namespace

Bounce::Bounce(size_t size) : size_(size) {
  if (size > kKept || kept_end == nullptr) {
    Map();
  } else {
    data_ = kept_end - size;
  }
}

void Bounce::Map() {
  if (size_ > kKept) {
    mapping_ = MapGuarded(Pages(size_));
    if (mapping_ != nullptr) data_ = static_cast<uint8_t*>(mapping_) + Pages(size_) - size_;
  } else if (uint8_t* area = MapGuarded(kKept); area != nullptr) {
    kept_end = area + kKept;
    data_ = kept_end - size_;
  }
  if (data_ == nullptr) size_ = 0;
}

void Bounce::Unmap() { munmap(mapping_, Pages(size_) + PageSize()); }

void InitBounce(napi_env env) {
  if (hooked) return;
  hooked = napi_add_env_cleanup_hook(env, Release, nullptr) == napi_ok;
}

}  // namespace sockfd
