// What the addon uses of the C++ standard library beside its templates, for the packaged binaries alone: these are
// linked with the C library and nothing else, so that one binary runs on glibc and musl, whichever C++ library is there
// or none.
//
// The addon is built without exceptions: what would throw one ends the process, as it does with the library's own.
#include <pthread.h>
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <new>

namespace {

[[noreturn]] void End(const char* reason) {
  constexpr char kName[] = "sockfd: ";
  [[maybe_unused]] ssize_t written = write(STDERR_FILENO, kName, sizeof kName - 1);
  written = write(STDERR_FILENO, reason, strlen(reason));
  written = write(STDERR_FILENO, "\n", 1);
  abort();
}

void* Allocated(size_t size) {
  void* const memory = malloc(size == 0 ? 1 : size);
  if (memory == nullptr) End("out of memory");
  return memory;
}

// Of all local statics. Their initializers have none of their own.
pthread_mutex_t initializing = PTHREAD_MUTEX_INITIALIZER;

}  // namespace

void* operator new(size_t size) { return Allocated(size); }
void* operator new[](size_t size) { return Allocated(size); }
void operator delete(void* memory) noexcept { free(memory); }
void operator delete[](void* memory) noexcept { free(memory); }
void operator delete(void* memory, size_t) noexcept { free(memory); }
void operator delete[](void* memory, size_t) noexcept { free(memory); }

namespace std {

[[noreturn]] void __throw_bad_alloc() { End("out of memory"); }
[[noreturn]] void __throw_bad_array_new_length() { End("out of memory"); }
[[noreturn]] void __throw_length_error(const char* what) { End(what); }
[[noreturn]] void __throw_logic_error(const char* what) { End(what); }
[[noreturn]] void __throw_out_of_range_fmt(const char* what, ...) { End(what); }
[[noreturn]] void __throw_system_error(int) { End("a lock failed"); }

}  // namespace std

extern "C" {

[[noreturn]] void __cxa_pure_virtual() { End("a virtual function has no definition"); }

// The first byte of a guard, which the compiler's code looks at, says that the initializer has ended.
int __cxa_guard_acquire(uint8_t* guard) {
  pthread_mutex_lock(&initializing);
  if (__atomic_load_n(guard, __ATOMIC_ACQUIRE) == 0) return 1;
  pthread_mutex_unlock(&initializing);
  return 0;
}

void __cxa_guard_release(uint8_t* guard) {
  __atomic_store_n(guard, 1, __ATOMIC_RELEASE);
  pthread_mutex_unlock(&initializing);
}

}  // extern "C"
