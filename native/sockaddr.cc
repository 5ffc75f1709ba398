// The structs of addresses: ip(7) ipv6(7) unix(7) netlink(7) packet(7) vsock(7)
#include <arpa/inet.h>
#include <net/if.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/un.h>
// After <sys/socket.h>, which they need.
#include <linux/if_packet.h>
#include <linux/netlink.h>
#include <linux/vm_sockets.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>

#include "call.h"
#include "calls.h"

namespace sockfd {

namespace {

// Copies a filled struct to where the caller wants it. Returns its size, or that of the part in use.
template <typename T>
long Store(Args& args, void* out, const T& address, size_t size = sizeof(T)) {
  if (!args.ok()) return 0;
  if (out == nullptr) return -EFAULT;
  memcpy(out, &address, size);
  return static_cast<long>(size);
}

/// sockaddr_in(out: Memory, address: string, port: number): number
/// Writes a struct sockaddr_in. Returns its size, or -EINVAL where the text is no IPv4 address.
/// @internal
long SockaddrIn(Args& args) {
  void* out = args.Struct("out", sizeof(sockaddr_storage));
  const std::string text = args.String("address");
  sockaddr_in address = {};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<uint16_t>(args.Unsigned("port", UINT16_MAX)));
  if (args.ok() && inet_pton(AF_INET, text.c_str(), &address.sin_addr) != 1) return -EINVAL;
  return Store(args, out, address);
}

// A zone is the name of an interface, or its number.
uint32_t Zone(const char* zone) {
  const unsigned index = if_nametoindex(zone);
  if (index != 0) return index;
  char* end = nullptr;
  errno = 0;
  const unsigned long number = strtoul(zone, &end, 10);
  return *zone >= '0' && *zone <= '9' && *end == '\0' && errno == 0 && number <= UINT32_MAX
             ? static_cast<uint32_t>(number)
             : 0;
}

/// sockaddr_in6(out: Memory, address: string, port: number, flowinfo: number, scopeId: number): number
/// Writes a struct sockaddr_in6; a zone in the text counts before `scopeId`. Returns its size, -EINVAL where the text is
/// no IPv6 address, or -ENODEV where its zone is no interface.
/// @internal
long SockaddrIn6(Args& args) {
  void* out = args.Struct("out", sizeof(sockaddr_storage));
  std::string text = args.String("address");
  sockaddr_in6 address = {};
  address.sin6_family = AF_INET6;
  address.sin6_port = htons(static_cast<uint16_t>(args.Unsigned("port", UINT16_MAX)));
  address.sin6_flowinfo = htonl(args.Unsigned("flowinfo", UINT32_MAX));
  address.sin6_scope_id = args.Unsigned("scopeId", UINT32_MAX);
  const size_t percent = text.find('%');
  if (args.ok() && percent != std::string::npos) {
    address.sin6_scope_id = Zone(text.c_str() + percent + 1);
    if (address.sin6_scope_id == 0) return -ENODEV;
    text.resize(percent);
  }
  if (args.ok() && inet_pton(AF_INET6, text.c_str(), &address.sin6_addr) != 1) return -EINVAL;
  return Store(args, out, address);
}

/// sockaddr_un(out: Memory, path: Memory): number
/// Writes a struct sockaddr_un. An empty path is the unnamed address, one that starts with NUL an abstract name of all
/// its bytes; any other ends with a NUL where one fits. Returns the address's length.
/// @internal
long SockaddrUn(Args& args) {
  void* out = args.Struct("out", sizeof(sockaddr_storage));
  const Memory path = args.Buffer("path");
  if (!args.ok()) return 0;
  sockaddr_un address = {};
  address.sun_family = AF_UNIX;
  if (path.size > sizeof address.sun_path) {
    args.RangeError("path", "at most " + std::to_string(sizeof address.sun_path) + " bytes", std::to_string(path.size));
    return 0;
  }
  size_t size = path.size;
  if (size > 0) memcpy(address.sun_path, path.data, size);
  if (size > 0 && address.sun_path[0] != '\0') {
    if (memchr(address.sun_path, '\0', size) != nullptr) {
      args.TypeError("path", "free of NUL characters, or start with one (an abstract name)", "one with a NUL inside");
      return 0;
    }
    size = std::min(size + 1, sizeof address.sun_path);
  }
  return Store(args, out, address, offsetof(sockaddr_un, sun_path) + size);
}

/// sockaddr_nl(out: Memory, pid: number, groups: number): number
/// Writes a struct sockaddr_nl. Returns its size.
/// @internal
long SockaddrNl(Args& args) {
  void* out = args.Struct("out", sizeof(sockaddr_storage));
  sockaddr_nl address = {};
  address.nl_family = AF_NETLINK;
  address.nl_pid = args.Unsigned("pid", UINT32_MAX);
  address.nl_groups = args.Bits("groups");
  return Store(args, out, address);
}

// The kernel's MAX_ADDR_LEN.
constexpr size_t kMaxAddrLen = 32;

/// sockaddr_ll(out: Memory, protocol: number, ifindex: number, hatype: number, pkttype: number, address: Memory): number
/// Writes a struct sockaddr_ll; `protocol` is in host byte order. Returns its size.
/// @internal
long SockaddrLl(Args& args) {
  void* out = args.Struct("out", sizeof(sockaddr_storage));
  // A long address goes beyond the struct, as the kernel has it.
  constexpr size_t kOffset = offsetof(sockaddr_ll, sll_addr);
  union {
    sockaddr_ll ll;
    uint8_t bytes[kOffset + kMaxAddrLen];
  } address = {};
  address.ll.sll_family = AF_PACKET;
  address.ll.sll_protocol = htons(static_cast<uint16_t>(args.Unsigned("protocol", UINT16_MAX)));
  address.ll.sll_ifindex = args.Int("ifindex");
  address.ll.sll_hatype = static_cast<uint16_t>(args.Unsigned("hatype", UINT16_MAX));
  address.ll.sll_pkttype = static_cast<uint8_t>(args.Unsigned("pkttype", UINT8_MAX));
  const Memory hardware = args.Buffer("address");
  if (args.ok() && hardware.size > kMaxAddrLen) {
    args.RangeError("address", "at most " + std::to_string(kMaxAddrLen) + " bytes", std::to_string(hardware.size));
    return 0;
  }
  address.ll.sll_halen = static_cast<uint8_t>(hardware.size);
  if (hardware.size > 0) memcpy(address.bytes + kOffset, hardware.data, hardware.size);
  return Store(args, out, address, std::max(sizeof address.ll, kOffset + hardware.size));
}

// svm_flags, which older headers have in svm_zero.
constexpr size_t kVmFlags = offsetof(sockaddr_vm, svm_cid) + sizeof(unsigned);

/// sockaddr_vm(out: Memory, cid: number, port: number, flags: number): number
/// Writes a struct sockaddr_vm. Returns its size.
/// @internal
long SockaddrVm(Args& args) {
  void* out = args.Struct("out", sizeof(sockaddr_storage));
  sockaddr_vm address = {};
  address.svm_family = AF_VSOCK;
  address.svm_cid = args.Bits("cid");
  address.svm_port = args.Bits("port");
  reinterpret_cast<uint8_t*>(&address)[kVmFlags] = static_cast<uint8_t>(args.Unsigned("flags", UINT8_MAX));
  return Store(args, out, address);
}

// An address of at most as many bytes as a struct, as that struct. `*fits` says whether all its fields are there.
template <typename T>
T Load(const Memory& addr, size_t needed, bool* fits) {
  T address = {};
  memcpy(&address, addr.data, std::min(addr.size, sizeof address));
  *fits = addr.size >= needed;
  return address;
}

// Which element of `fields` is what: the family first (-1 where the bytes are too few for it), then what the family
// has.
constexpr size_t kFields = 7;

struct Text {
  char data[INET6_ADDRSTRLEN] = {};
};

Text Decode(const Memory& addr, int32_t* fields) {
  Text text;
  sa_family_t family;
  memcpy(&family, addr.data, sizeof family);
  bool fits = true;
  fields[0] = family;
  switch (family) {
    case AF_INET: {
      const auto in = Load<sockaddr_in>(addr, offsetof(sockaddr_in, sin_zero), &fits);
      fields[1] = ntohs(in.sin_port);
      inet_ntop(AF_INET, &in.sin_addr, text.data, sizeof text.data);
      break;
    }
    case AF_INET6: {
      // SIN6_LEN_RFC2133: without the scope, which the kernel takes too.
      const auto in6 = Load<sockaddr_in6>(addr, offsetof(sockaddr_in6, sin6_scope_id), &fits);
      fields[1] = ntohs(in6.sin6_port);
      fields[2] = static_cast<int32_t>(ntohl(in6.sin6_flowinfo));
      fields[3] = static_cast<int32_t>(in6.sin6_scope_id);
      inet_ntop(AF_INET6, &in6.sin6_addr, text.data, sizeof text.data);
      break;
    }
    case AF_UNIX: {
      const size_t offset = offsetof(sockaddr_un, sun_path);
      const char* path = reinterpret_cast<const char*>(addr.data) + offset;
      const size_t size = addr.size - offset;
      fields[1] = static_cast<int32_t>(offset);
      fields[2] = static_cast<int32_t>(size > 0 && path[0] != '\0' ? strnlen(path, size) : size);
      break;
    }
    case AF_NETLINK: {
      const auto nl = Load<sockaddr_nl>(addr, sizeof(sockaddr_nl), &fits);
      fields[1] = static_cast<int32_t>(nl.nl_pid);
      fields[2] = static_cast<int32_t>(nl.nl_groups);
      break;
    }
    case AF_PACKET: {
      const auto ll = Load<sockaddr_ll>(addr, offsetof(sockaddr_ll, sll_addr), &fits);
      const size_t offset = offsetof(sockaddr_ll, sll_addr);
      fields[1] = ntohs(ll.sll_protocol);
      fields[2] = ll.sll_ifindex;
      fields[3] = ll.sll_hatype;
      fields[4] = ll.sll_pkttype;
      fields[5] = static_cast<int32_t>(offset);
      fields[6] = static_cast<int32_t>(std::min<size_t>(ll.sll_halen, addr.size < offset ? 0 : addr.size - offset));
      break;
    }
    case AF_VSOCK: {
      const auto vm = Load<sockaddr_vm>(addr, sizeof(sockaddr_vm), &fits);
      fields[1] = static_cast<int32_t>(vm.svm_cid);
      fields[2] = static_cast<int32_t>(vm.svm_port);
      fields[3] = reinterpret_cast<const uint8_t*>(&vm)[kVmFlags];
      break;
    }
    default:
      break;
  }
  if (!fits) fields[0] = -1;
  return text;
}

/// sockaddr_decode(addr: Memory, addrlen: number, fields: Int32Array): string
/// Reads the fields of an address of `addrlen` bytes: the family and what the family has, integers into `fields`, an
/// IPv4 or IPv6 address as the result.
/// @internal
napi_value SockaddrDecode(napi_env env, napi_callback_info info) {
  Args args(env, info);
  int addrlen;
  const Memory whole = Sized(args, "addr", "addrlen", &addrlen);
  int32_t* fields = args.Ints("fields", kFields);
  if (!args.ok()) return nullptr;
  Text text;
  if (whole.data == nullptr || fields == nullptr || addrlen < static_cast<int>(sizeof(sa_family_t))) {
    if (fields != nullptr) fields[0] = -1;
  } else {
    text = Decode({whole.data, static_cast<size_t>(addrlen)}, fields);
  }
  napi_value result = nullptr;
  napi_create_string_latin1(env, text.data, NAPI_AUTO_LENGTH, &result);
  return result;
}

constexpr Function kFunctions[] = {
    {"sockaddr_in", Entry<SockaddrIn>},  {"sockaddr_in6", Entry<SockaddrIn6>}, {"sockaddr_un", Entry<SockaddrUn>},
    {"sockaddr_nl", Entry<SockaddrNl>},  {"sockaddr_ll", Entry<SockaddrLl>},   {"sockaddr_vm", Entry<SockaddrVm>},
    {"sockaddr_decode", SockaddrDecode},
};

}  // namespace

void RegisterSockaddr(Napi::Env env, Napi::Object calls) { Register(env, calls, kFunctions); }

}  // namespace sockfd
