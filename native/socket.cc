// socket(2) socketpair(2) bind(2) connect(2) listen(2) accept(2) shutdown(2) getsockname(2) getpeername(2)
#include <sys/socket.h>

#include "batched.h"
#include "call.h"
#include "calls.h"
#include "nonblocking.h"

namespace sockfd {

namespace {

/// socket(domain: number, type: number, protocol: number): number
/// Creates an endpoint for communication. Returns its fd, or -errno.
long Socket(Args& args) {
  const int domain = args.Int("domain");
  const uint32_t type = args.Bits("type");
  const int protocol = args.Int("protocol");
  return args.Call(SYS_socket, domain, type, protocol);
}

/// socketpair(domain: number, type: number, protocol: number, sv: Int32Array | null): number
/// Creates two connected sockets; their fds go into `sv`. Returns 0, or -errno.
long Socketpair(Args& args) {
  const int domain = args.Int("domain");
  const uint32_t type = args.Bits("type");
  const int protocol = args.Int("protocol");
  int32_t* sv = args.Ints("sv", 2);
  return args.Call(SYS_socketpair, domain, type, protocol, sv);
}

/// bind(sockfd: number, addr: Memory | null, addrlen: number): number
/// Gives a socket its local address. Returns 0, or -errno.
long Bind(Args& args) {
  const int sockfd = args.Int("sockfd");
  int addrlen;
  const Memory addr = Sized(args, "addr", "addrlen", &addrlen);
  return args.Call(SYS_bind, sockfd, addr.data, addrlen);
}

/// connect(sockfd: number, addr: Memory | null, addrlen: number): number
/// Connects a socket to an address. Returns 0, or -errno. Blocks unless the fd is O_NONBLOCK.
long Connect(Args& args) {
  const int sockfd = args.Int("sockfd");
  int addrlen;
  const Memory addr = Sized(args, "addr", "addrlen", &addrlen);
  return args.Call(SYS_connect, sockfd, addr.data, addrlen);
}

/// listen(sockfd: number, backlog: number): number
/// Marks a bound socket as accepting connections. Returns 0, or -errno.
long Listen(Args& args) {
  const int sockfd = args.Int("sockfd");
  const int backlog = args.Int("backlog");
  return args.Call(SYS_listen, sockfd, backlog);
}

/// accept(sockfd: number, addr: Memory | null, addrlen: Int32Array | null): number
/// Takes the first connection of a listening socket's queue; its peer's address goes into `addr`, the address's length
/// into `addrlen`. Returns the new fd, or -errno. Blocks unless the fd is O_NONBLOCK.
long Accept(Args& args) {
  const int sockfd = args.Int("sockfd");
  ValueResult addr(args, "addr", "addrlen");
#ifdef SYS_accept
  return addr.Store(args.Call(SYS_accept, sockfd, addr.data(), addr.length()));
#else
  return addr.Store(args.Call(SYS_accept4, sockfd, addr.data(), addr.length(), 0));
#endif
}

}  // namespace

/// accept4(sockfd: number, addr: Memory | null, addrlen: Int32Array | null, flags: number): number
/// accept(2) with SOCK_NONBLOCK and SOCK_CLOEXEC for the new fd.
template <typename R>
long Accept4(R& args) {
  const int sockfd = args.Int("sockfd");
  ValueResult addr(args, "addr", "addrlen");
  const uint32_t flags = args.Bits("flags");
  return addr.Store(args.Call(SYS_accept4, sockfd, addr.data(), addr.length(), flags));
}

namespace {

/// shutdown(sockfd: number, how: number): number
/// Ends one or both directions of a connection: SHUT_RD, SHUT_WR, SHUT_RDWR. Returns 0, or -errno.
long Shutdown(Args& args) {
  const int sockfd = args.Int("sockfd");
  const int how = args.Int("how");
  return args.Call(SYS_shutdown, sockfd, how);
}

/// getsockname(sockfd: number, addr: Memory | null, addrlen: Int32Array | null): number
/// The address a socket is bound to goes into `addr`, its whole length into `addrlen`. Returns 0, or -errno.
long Getsockname(Args& args) {
  const int sockfd = args.Int("sockfd");
  ValueResult addr(args, "addr", "addrlen");
  return addr.Store(args.Call(SYS_getsockname, sockfd, addr.data(), addr.length()));
}

/// getpeername(sockfd: number, addr: Memory | null, addrlen: Int32Array | null): number
/// The address a socket is connected to goes into `addr`, its whole length into `addrlen`. Returns 0, or -errno.
long Getpeername(Args& args) {
  const int sockfd = args.Int("sockfd");
  ValueResult addr(args, "addr", "addrlen");
  return addr.Store(args.Call(SYS_getpeername, sockfd, addr.data(), addr.length()));
}

constexpr Function kFunctions[] = {
    {"socket", Entry<Socket>},           {"socketpair", Entry<Socketpair>}, {"bind", Entry<Bind>},
    {"connect", Entry<Connect>},         {"listen", Entry<Listen>},         {"accept", Entry<Accept>},
    {"accept4", Entry<Accept4>},         {"shutdown", Entry<Shutdown>},     {"getsockname", Entry<Getsockname>},
    {"getpeername", Entry<Getpeername>},
};

constexpr Function kNonblocking[] = {
    {"accept", NonblockingEntry<Accept>},
    {"accept4", NonblockingEntry<Accept4>},
    {"connect", NonblockingEntry<Connect>},
};

}  // namespace

template long Accept4(Batched&);

void RegisterSocket(Napi::Env env, Napi::Object calls, Napi::Object nonblocking) {
  Register(env, calls, kFunctions);
  Register(env, nonblocking, kNonblocking);
}

}  // namespace sockfd
