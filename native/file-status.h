// What kind of file an fd is, and which one.
#pragma once

#include <fcntl.h>
#include <linux/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cstdint>

namespace sockfd {

struct FileStatus {
  // S_IFREG, ...
  uint32_t type;
  uint64_t device;
  uint64_t inode;
};

// By statx(2), whose struct is the same for all processors and C libraries: fstat(3) has a struct of its own on each,
// and got a symbol in glibc 2.33 that an older one lacks.
inline bool GetStatus(int fd, FileStatus* status) {
  struct statx all = {};
  if (syscall(SYS_statx, fd, "", AT_EMPTY_PATH, STATX_TYPE | STATX_INO, &all) != 0) return false;
  status->type = all.stx_mode & S_IFMT;
  status->device = uint64_t{all.stx_dev_major} << 32 | all.stx_dev_minor;
  status->inode = all.stx_ino;
  return true;
}

}  // namespace sockfd
