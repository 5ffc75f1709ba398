// getsockopt(2) setsockopt(2)
#include <linux/filter.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <cstring>

#include "call.h"
#include "calls.h"

namespace sockfd {

namespace {

#ifndef SO_GET_FILTER
#define SO_GET_FILTER SO_ATTACH_FILTER
#endif

// An option whose struct carries addresses of memory that the kernel then reads or writes. Bytes from JavaScript
// cannot hold such an address and stay safe; `first` and `second` say where a struct to be read has them (or the whole
// option is refused where `size` is 0, as all are that are set).
struct PointerOption {
  int level;
  int name;
  bool set;
  size_t first;
  size_t second;
  size_t size;
};

constexpr int kSolSctp = 132, kSolRds = 276, kSolXdp = 283, kSolMptcp = 284;

constexpr PointerOption kPointerOptions[] = {
    {IPPROTO_TCP, 35, false, 24, 40, 8},  // TCP_ZEROCOPY_RECEIVE: copybuf_address, msg_control
    {kSolMptcp, 4, false, 24, 32, 8},     // MPTCP_FULL_INFO: subflow_info, tcp_info
    {IPPROTO_IP, 64, true, 0, 0, 0},      // IPT_SO_SET_REPLACE
    {IPPROTO_IPV6, 64, true, 0, 0, 0},    // IP6T_SO_SET_REPLACE
    {IPPROTO_IP, 96, true, 0, 0, 0},      // ARPT_SO_SET_REPLACE
    {IPPROTO_IP, 128, true, 0, 0, 0},     // EBT_SO_SET_ENTRIES
    {IPPROTO_IP, 128, false, 0, 0, 0},    // EBT_SO_GET_INFO
    {IPPROTO_IP, 129, false, 0, 0, 0},    // EBT_SO_GET_ENTRIES
    {kSolSctp, 111, false, 0, 0, 0},      // SCTP_SOCKOPT_CONNECTX3
    {kSolRds, 2, true, 0, 0, 0},          // RDS_GET_MR
    {kSolRds, 7, true, 0, 0, 0},          // RDS_GET_MR_FOR_DEST
    {kSolXdp, 4, true, 0, 0, 0},          // XDP_UMEM_REG
};

bool Zero(const uint8_t* bytes, size_t size, size_t offset, size_t count) {
  for (size_t i = offset; i < offset + count && i < size; i++) {
    if (bytes[i] != 0) return false;
  }
  return true;
}

const PointerOption* FindPointerOption(bool set, int level, int name) {
  // The level that nearly all calls have has none.
  if (level == SOL_SOCKET) return nullptr;
  for (const PointerOption& option : kPointerOptions) {
    if (option.set == set && option.level == level && option.name == name) return &option;
  }
  return nullptr;
}

bool CarriesPointer(const PointerOption& option, const uint8_t* value, size_t size) {
  if (option.size == 0) return true;
  return !Zero(value, size, option.first, option.size) || !Zero(value, size, option.second, option.size);
}

// `optval` has room for the length that `optlen` says.
long GetPointerOption(Args& args, int sockfd, const PointerOption& option, Memory optval, int32_t* optlen) {
  // A private copy: shared memory could change between this look and the kernel's.
  std::vector<uint8_t> copy(optval.data, optval.data + optval.size);
  if (CarriesPointer(option, copy.data(), copy.size())) {
    args.RangeError("optval", "free of memory addresses, which the kernel would follow", "some");
    return 0;
  }
  const long result = args.Call(SYS_getsockopt, sockfd, option.level, option.name, copy.data(), optlen);
  if (!copy.empty()) memcpy(optval.data, copy.data(), copy.size());
  return result;
}

/// getsockopt(sockfd: number, level: number, optname: number, optval: Bytes | null, optlen: Int32Array | null): number
/// Reads a socket option into `optval`; the value's length goes into `optlen`. Returns 0, or -errno.
long Getsockopt(Args& args) {
  const int sockfd = args.Int("sockfd");
  const int level = args.Int("level");
  const int optname = args.Int("optname");
  const Memory optval = args.BufferOrNull("optval");
  int32_t* caller = args.Ints("optlen", 1);
  if (!args.ok()) return 0;
  int32_t optlen = caller == nullptr ? 0 : *caller;
  // The length of a filter counts its instructions, of eight bytes each.
  const size_t unit = level == SOL_SOCKET && optname == SO_GET_FILTER ? sizeof(sock_filter) : 1;
  if (optval.data != nullptr && optlen > 0 && static_cast<size_t>(optlen) > optval.size / unit) {
    args.RangeError("optlen", "at most the size of \"optval\", " + std::to_string(optval.size / unit),
                    std::to_string(optlen));
    return 0;
  }
  int32_t* length = caller == nullptr ? nullptr : &optlen;
  const PointerOption* pointers = FindPointerOption(false, level, optname);
  const long result = pointers == nullptr ? args.Call(SYS_getsockopt, sockfd, level, optname, optval.data, length)
                                          : GetPointerOption(args, sockfd, *pointers, optval, length);
  // Also on failure: with ERANGE it is how much would be needed.
  if (caller != nullptr && args.ok()) *caller = optlen;
  return result;
}

/// setsockopt(sockfd: number, level: number, optname: number, optval: Bytes | null, optlen: number): number
/// Sets a socket option from the first `optlen` bytes of `optval`. The filter options (SO_ATTACH_FILTER,
/// SO_ATTACH_REUSEPORT_CBPF) take the instructions themselves. Returns 0, or -errno.
long Setsockopt(Args& args) {
  const int sockfd = args.Int("sockfd");
  const int level = args.Int("level");
  const int optname = args.Int("optname");
  int optlen;
  const Memory optval = args.Sized("optval", "optlen", &optlen);
  if (!args.ok()) return 0;
  if (FindPointerOption(true, level, optname) != nullptr) {
    args.RangeError("optname", "one whose struct has no memory addresses, which the kernel would follow",
                    std::to_string(optname));
    return 0;
  }
  if (level == SOL_SOCKET && (optname == SO_ATTACH_FILTER || optname == SO_ATTACH_REUSEPORT_CBPF)) {
    if (optlen < 0 || optlen % sizeof(sock_filter) != 0) return -EINVAL;
    const size_t count = static_cast<size_t>(optlen) / sizeof(sock_filter);
    if (count > BPF_MAXINSNS) return -EINVAL;
    const sock_fprog program = {static_cast<unsigned short>(count), reinterpret_cast<sock_filter*>(optval.data)};
    return args.Call(SYS_setsockopt, sockfd, level, optname, &program, sizeof program);
  }
  return args.Call(SYS_setsockopt, sockfd, level, optname, optval.data, optlen);
}

constexpr Function kFunctions[] = {
    {"getsockopt", Entry<Getsockopt>},
    {"setsockopt", Entry<Setsockopt>},
};

}  // namespace

void RegisterOptions(Napi::Env env, Napi::Object calls) { Register(env, calls, kFunctions); }

}  // namespace sockfd
