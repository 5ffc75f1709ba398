// getsockopt(2) setsockopt(2)
#include <linux/filter.h>
#include <linux/if_packet.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <algorithm>

#include "batched.h"
#include "bounce.h"
#include "call.h"
#include "calls.h"
#include "compat.h"
#include "option-table.h"

namespace sockfd {

namespace {

#ifndef SO_GET_FILTER
#define SO_GET_FILTER SO_ATTACH_FILTER
#endif

constexpr int kTcpAoGetKeys = 41;
constexpr int kSctpGetLocalAddrs = 109;

// Fewer bytes than an address has, but an int always: no option's value is a bare address.
constexpr size_t kNoAddress = std::max(sizeof(int), sizeof(void*) - 1);

// Whether the option's memory can be JavaScript's own: of so many bytes, the kernel touches no others. Several families
// have their options at one level, and some of those write an int whatever the length says, so there must be room for
// one. All else goes through memory of ours (bounce.h): a length that the kernel does not look at does no harm there.
bool Direct(const Option* option, size_t size) { return option != nullptr && option->plain && size >= sizeof(int); }

// Whether an option may go to the kernel with these bytes, of which none must be an address that the kernel follows. An
// option of the table says where it has such; one that is not there has fewer bytes than an address, or only zeros.
template <typename R>
bool Allowed(R& args, const Option* option, const Bounce& value, size_t size) {
  if (size <= kNoAddress) return true;
  if (option == nullptr) {
    if (value.Zero(0, size)) return true;
    args.RangeError("optval",
                    "at most " + std::to_string(kNoAddress) +
                        " bytes, or zeros, for an option that is not known (docs/raw.md, \"What the kernel would "
                        "follow\")",
                    std::to_string(size) + " bytes");
    return false;
  }
  for (const int16_t offset : option->addresses) {
    if (offset < 0 || value.Zero(static_cast<size_t>(offset), sizeof(uint64_t))) continue;
    args.RangeError("optval", "free of memory addresses, which the kernel would follow",
                    "one at byte " + std::to_string(offset));
    return false;
  }
  return true;
}

// What getsockopt(2) is asked for.
struct Wanted {
  int sockfd;
  int level;
  int optname;
  const Option* option;
};

// Through memory of ours: `unit` bytes for each of the length's, and all of `optval` where that counts only a part.
template <typename R>
long GetBounced(R& args, const Wanted& wanted, const Memory& optval, size_t size, size_t unit, int32_t* optlen) {
  Bounce value(size);
  if (value.data() == nullptr) return -ENOMEM;
  value.Fill(optval.data);
  if (!Allowed(args, wanted.option, value, size)) return 0;
  const long result = args.Call(SYS_getsockopt, wanted.sockfd, wanted.level, wanted.optname, value.data(), optlen);
  if (result >= 0) value.Store(optval.data, unit == 0 ? size : static_cast<size_t>(std::max(*optlen, 0)) * unit);
  return result;
}

}  // namespace

/// getsockopt(sockfd: number, level: number, optname: number, optval: Memory | null, optlen: Int32Array | null): number
/// Reads a socket option into `optval`; the value's length goes into `optlen`. What `optval` holds before is what the
/// kernel is asked with, where the option takes a request. The length of SO_GET_FILTER counts instructions of eight bytes,
/// that of TCP_AO_GET_KEYS is one key's, of as many as `optval` has room for, that of SCTP_GET_LOCAL_ADDRS leaves out the
/// eight bytes before the addresses. Returns 0, or -errno.
template <typename R>
long Getsockopt(R& args) {
  const int sockfd = args.Int("sockfd");
  const int level = args.Int("level");
  const int optname = args.Int("optname");
  const Memory optval = args.BufferOrNull("optval");
  int32_t* caller = args.Ints("optlen", 1);
  if (!args.ok()) return 0;
  int32_t optlen = caller == nullptr ? 0 : *caller;
  size_t unit = 1;
  if (level == SOL_SOCKET && optname == SO_GET_FILTER) unit = sizeof(sock_filter);
  const size_t length = optlen > 0 ? static_cast<size_t>(optlen) : 0;
  if (optval.data != nullptr && length > optval.size / unit) {
    args.TooLong("optlen", "optval", optval.size / unit, optlen);
    return 0;
  }
  const Wanted wanted = {sockfd, level, optname, FindOption(false, level, optname)};
  long result;
  if (optval.data == nullptr || caller == nullptr || Direct(wanted.option, length)) {
    result = args.Call(SYS_getsockopt, sockfd, level, optname, caller == nullptr ? nullptr : optval.data,
                       caller == nullptr ? nullptr : &optlen);
  } else if ((level == IPPROTO_TCP && optname == kTcpAoGetKeys) ||
             // Its length is that of the addresses, without the eight bytes before them.
             (level == IPPROTO_SCTP && optname == kSctpGetLocalAddrs)) {
    result = GetBounced(args, wanted, optval, optval.size, 0, &optlen);
  } else {
    result = GetBounced(args, wanted, optval, length * unit, unit, &optlen);
  }
  if (!args.ok()) return 0;
  // Also on failure: with ERANGE it is how much would be needed.
  if (caller != nullptr) *caller = optlen;
  return result;
}

template long Getsockopt(Batched&);

namespace {

// Options whose struct is a program: its instructions go to the kernel with a struct of ours around them. Of a length
// that no program has they go as they are, and it says what is wrong.
bool IsProgram(int level, int optname, int optlen) {
  if (optlen < 0 || optlen % sizeof(sock_filter) != 0 || optlen / sizeof(sock_filter) > BPF_MAXINSNS) return false;
  if (level == SOL_SOCKET) return optname == SO_ATTACH_FILTER || optname == SO_ATTACH_REUSEPORT_CBPF;
  return level == SOL_PACKET && optname == PACKET_FANOUT_DATA;
}

/// setsockopt(sockfd: number, level: number, optname: number, optval: Memory | null, optlen: number): number
/// Sets a socket option from the first `optlen` bytes of `optval`. The options that take a program (SO_ATTACH_FILTER,
/// SO_ATTACH_REUSEPORT_CBPF, PACKET_FANOUT_DATA) take the instructions themselves. IPV6_FLOWLABEL_MGR puts the label that
/// the kernel chose into `optval`. Returns 0, or -errno.
long Setsockopt(Args& args) {
  const int sockfd = args.Int("sockfd");
  const int level = args.Int("level");
  const int optname = args.Int("optname");
  int optlen;
  const Memory optval = Sized(args, "optval", "optlen", &optlen);
  if (!args.ok()) return 0;
  if (IsProgram(level, optname, optlen)) {
    const auto count = static_cast<unsigned short>(optlen / sizeof(sock_filter));
    const sock_fprog program = {count, reinterpret_cast<sock_filter*>(optval.data)};
    return args.Call(SYS_setsockopt, sockfd, level, optname, &program, sizeof program);
  }
  const size_t size = optval.data == nullptr || optlen < 0 ? 0 : static_cast<size_t>(optlen);
  const Option* option = FindOption(true, level, optname);
  if (optval.data == nullptr || Direct(option, size)) {
    return args.Call(SYS_setsockopt, sockfd, level, optname, optval.data, optlen);
  }
  Bounce value(size);
  if (value.data() == nullptr) return -ENOMEM;
  value.Fill(optval.data);
  if (!Allowed(args, option, value, size)) return 0;
  const long result = args.Call(SYS_setsockopt, sockfd, level, optname, value.data(), optlen);
  if (result >= 0 && level == IPPROTO_IPV6 && optname == IPV6_FLOWLABEL_MGR) value.Store(optval.data, size);
  return result;
}

constexpr Function kFunctions[] = {
    {"getsockopt", Entry<Getsockopt>},
    {"setsockopt", Entry<Setsockopt>},
};

}  // namespace

void RegisterOptions(Napi::Env env, Napi::Object calls) { Register(env, calls, kFunctions); }

}  // namespace sockfd
