// read(2) write(2) readv(2) send(2) recv(2)
#include <sys/socket.h>

#include "batched.h"
#include "call.h"
#include "calls.h"
#include "nonblocking.h"

namespace sockfd {

/// read(fd: number, buf: Memory | null, offset: number, length: number): number
/// Reads up to `length` bytes into `buf` from `offset`. Returns the bytes read, 0 at end of file, or -errno.
template <typename R>
long Read(R& args) {
  const int fd = args.Int("fd");
  const Memory buf = args.Range("buf");
  return args.Call(SYS_read, fd, buf.data, buf.size);
}

/// write(fd: number, buf: Memory | null, offset: number, length: number): number
/// Writes up to `length` bytes of `buf` from `offset`. Returns the bytes written, or -errno.
template <typename R>
long Write(R& args) {
  const int fd = args.Int("fd");
  const Memory buf = args.Range("buf");
  return args.Call(SYS_write, fd, buf.data, buf.size);
}

namespace {

/// readv(fd: number, iov: readonly Memory[]): number
/// Reads into several buffers, each filled before the next. Returns the bytes read, or -errno.
long Readv(Args& args) {
  const int fd = args.Int("fd");
  size_t count;
  const std::vector<iovec> iov = args.Buffers("iov", &count);
  return args.Call(SYS_readv, fd, iov.data(), count);
}

/// writev(fd: number, iov: readonly Memory[]): number
/// Writes several buffers, one after the other. Returns the bytes written, or -errno.
long Writev(Args& args) {
  const int fd = args.Int("fd");
  size_t count;
  const std::vector<iovec> iov = args.Buffers("iov", &count);
  return args.Call(SYS_writev, fd, iov.data(), count);
}

}  // namespace

/// send(sockfd: number, buf: Memory | null, offset: number, length: number, flags: number): number
/// Sends `length` bytes of `buf` from `offset` on a connected socket. Returns the bytes sent, or -errno.
template <typename R>
long Send(R& args) {
  const int sockfd = args.Int("sockfd");
  const Memory buf = args.Range("buf");
  const uint32_t flags = args.Bits("flags");
  return args.Call(SYS_sendto, sockfd, buf.data, buf.size, flags, nullptr, 0);
}

/// recv(sockfd: number, buf: Memory | null, offset: number, length: number, flags: number): number
/// Receives up to `length` bytes into `buf` from `offset`. Returns the bytes received (with MSG_TRUNC the datagram's
/// real length), 0 at end of stream, or -errno.
template <typename R>
long Recv(R& args) {
  const int sockfd = args.Int("sockfd");
  const Memory buf = args.Range("buf");
  const uint32_t flags = args.Bits("flags");
  return args.Call(SYS_recvfrom, sockfd, buf.data, buf.size, flags, nullptr, nullptr);
}

/// sendto(sockfd: number, buf: Memory | null, offset: number, length: number, flags: number, addr: Memory | null, addrlen: number): number
/// Sends `length` bytes of `buf` from `offset` to an address. Returns the bytes sent, or -errno.
template <typename R>
long Sendto(R& args) {
  const int sockfd = args.Int("sockfd");
  const Memory buf = args.Range("buf");
  const uint32_t flags = args.Bits("flags");
  int addrlen;
  const Memory addr = Sized(args, "addr", "addrlen", &addrlen);
  return args.Call(SYS_sendto, sockfd, buf.data, buf.size, flags, addr.data, addrlen);
}

/// recvfrom(sockfd: number, buf: Memory | null, offset: number, length: number, flags: number, addr: Memory | null, addrlen: Int32Array | null): number
/// Receives up to `length` bytes into `buf` from `offset`; the sender's address goes into `addr`, its whole length into
/// `addrlen`. Returns the bytes received, or -errno.
template <typename R>
long Recvfrom(R& args) {
  const int sockfd = args.Int("sockfd");
  const Memory buf = args.Range("buf");
  const uint32_t flags = args.Bits("flags");
  ValueResult addr(args, "addr", "addrlen");
  return addr.Store(args.Call(SYS_recvfrom, sockfd, buf.data, buf.size, flags, addr.data(), addr.length()));
}

namespace {

constexpr Function kFunctions[] = {
    {"read", Entry<Read>}, {"write", Entry<Write>}, {"readv", Entry<Readv>},   {"writev", Entry<Writev>},
    {"send", Entry<Send>}, {"recv", Entry<Recv>},   {"sendto", Entry<Sendto>}, {"recvfrom", Entry<Recvfrom>},
};

constexpr Function kNonblocking[] = {
    {"read", NonblockingEntry<Read>},
    {"readv", NonblockingEntry<Readv>},
    {"write", NonblockingEntry<Write>},
    {"writev", NonblockingEntry<Writev>},
};

}  // namespace

template long Read(Batched&);
template long Write(Batched&);
template long Send(Batched&);
template long Recv(Batched&);
template long Sendto(Batched&);
template long Recvfrom(Batched&);

void RegisterTransfer(Napi::Env env, Napi::Object calls, Napi::Object nonblocking) {
  Register(env, calls, kFunctions);
  Register(env, nonblocking, kNonblocking);
}

}  // namespace sockfd
