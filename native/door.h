// The one door to the kernel: every system call of the addon goes through it, so that sockfd/inject can stand in it.
#pragma once

#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>
#include <cstddef>

namespace sockfd {

using Door = long (*)(long number, ...);

// syscall(2), or while something is injected what tampers with it (faults.cc). A call through it costs what a call of
// the C library's function costs, which goes through a pointer of the linker's.
extern std::atomic<Door> door;

// syscall(2) is variadic and reads whole registers.
template <typename T>
long Word(T* pointer) {
  return reinterpret_cast<long>(pointer);
}
template <typename T>
long Word(T integer) {
  return static_cast<long>(integer);
}
inline long Word(std::nullptr_t) { return 0; }

// As syscall(2): -1 with errno where it fails. Who stands in the door reads seven arguments, so there are as many.
template <typename... T>
long Kernel(long number, T... values) {
  const long words[7] = {Word(values)...};
  return door.load(std::memory_order_relaxed)(number, words[0], words[1], words[2], words[3], words[4], words[5],
                                              words[6]);
}

// The calls that the C library makes, as it knows them in several forms: each as its function.
int KernelFcntl(int fd, int cmd, long argument);
int KernelPoll(void* fds, unsigned long count, int timeout);
int KernelDup2(int oldfd, int newfd);
int KernelSelect(int nfds, void* readfds, void* writefds, void* exceptfds, void* timeout);

class Faults;

// For a thread that works for the one that made this: what is injected there is injected into its calls, too.
class Employer {
 public:
  Employer();
  ~Employer();
  Employer(const Employer&) = delete;
  Employer& operator=(const Employer&) = delete;

  // The calling thread works for it from now on, at most as long as this is there.
  void Work() const;

 private:
  Faults* faults_;
};

}  // namespace sockfd
