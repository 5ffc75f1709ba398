// strerror(3) byteorder(3) inet(3) inet_pton(3) inet_ntop(3) if_nametoindex(3) if_nameindex(3)
#include <arpa/inet.h>
#include <net/if.h>
#include <netinet/in.h>

#include <cstring>

#include "call.h"
#include "calls.h"

namespace sockfd {

namespace {

/// htons(hostshort: number): number
/// 16 bits from host to network byte order.
long Htons(Args& args) { return htons(static_cast<uint16_t>(args.Unsigned("hostshort", UINT16_MAX))); }

/// ntohs(netshort: number): number
/// 16 bits from network to host byte order.
long Ntohs(Args& args) { return ntohs(static_cast<uint16_t>(args.Unsigned("netshort", UINT16_MAX))); }

// What a call returns is a long, which would have the upper half of these as negative where it has 32 bits.
napi_value Whole(napi_env env, const Args& args, uint32_t number) {
  if (!args.ok()) return nullptr;
  napi_value value = nullptr;
  napi_create_uint32(env, number, &value);
  return value;
}

/// htonl(hostlong: number): number
/// 32 bits from host to network byte order.
napi_value Htonl(napi_env env, napi_callback_info info) {
  Args args(env, info);
  const auto hostlong = static_cast<uint32_t>(args.Unsigned("hostlong", UINT32_MAX));
  return Whole(env, args, htonl(hostlong));
}

/// ntohl(netlong: number): number
/// 32 bits from network to host byte order.
napi_value Ntohl(napi_env env, napi_callback_info info) {
  Args args(env, info);
  const auto netlong = static_cast<uint32_t>(args.Unsigned("netlong", UINT32_MAX));
  return Whole(env, args, ntohl(netlong));
}

size_t AddressSize(int af) { return af == AF_INET ? sizeof(in_addr) : af == AF_INET6 ? sizeof(in6_addr) : 0; }

/// inet_pton(af: number, src: string, dst: Memory): number
/// The text of an IPv4 or IPv6 address into 4 or 16 bytes of `dst`. Returns 1, 0 where the text is no such address, or
/// -EAFNOSUPPORT.
long InetPton(Args& args) {
  const int af = args.Int("af");
  const std::string src = args.String("src");
  void* dst = args.Struct("dst", AddressSize(af));
  if (!args.ok()) return 0;
  if (AddressSize(af) == 0) return -EAFNOSUPPORT;
  if (dst == nullptr) return -EFAULT;
  return inet_pton(af, src.c_str(), dst);
}

/// inet_ntop(af: number, src: Memory, dst: Memory): number
/// 4 or 16 bytes of an address into text with a terminating NUL in `dst`. Returns the text's length, or -errno
/// (EAFNOSUPPORT, ENOSPC).
long InetNtop(Args& args) {
  const int af = args.Int("af");
  const void* src = args.Struct("src", AddressSize(af));
  const Memory dst = args.BufferOrNull("dst");
  if (!args.ok()) return 0;
  if (AddressSize(af) == 0) return -EAFNOSUPPORT;
  if (src == nullptr || dst.data == nullptr) return -EFAULT;
  char text[INET6_ADDRSTRLEN];
  if (inet_ntop(af, src, text, sizeof text) == nullptr) return -errno;
  const size_t length = strlen(text);
  if (length >= dst.size) return -ENOSPC;
  memcpy(dst.data, text, length + 1);
  return static_cast<long>(length);
}

/// inet_aton(cp: string, inp: Memory): number
/// The text of an IPv4 address in any of its classic forms ("127.1", "0x7f000001") into 4 bytes of `inp`. Returns 1, or
/// 0 where the text is no such address.
long InetAton(Args& args) {
  const std::string cp = args.String("cp");
  void* inp = args.Struct("inp", sizeof(in_addr));
  if (!args.ok()) return 0;
  if (inp == nullptr) return -EFAULT;
  in_addr address;
  if (inet_aton(cp.c_str(), &address) == 0) return 0;
  memcpy(inp, &address, sizeof address);
  return 1;
}

/// if_nametoindex(ifname: string): number
/// The index of a network interface, or -errno (ENODEV).
long IfNametoindex(Args& args) {
  const std::string ifname = args.String("ifname");
  if (!args.ok()) return 0;
  const unsigned index = if_nametoindex(ifname.c_str());
  return index == 0 ? -errno : static_cast<long>(index);
}

/// if_indextoname(ifindex: number, ifname: Memory): number
/// The name of a network interface with a terminating NUL into the first IFNAMSIZ bytes of `ifname`. Returns the name's
/// length, or -errno (ENXIO).
long IfIndextoname(Args& args) {
  const uint32_t ifindex = args.Bits("ifindex");
  void* ifname = args.Struct("ifname", IF_NAMESIZE);
  if (!args.ok()) return 0;
  if (ifname == nullptr) return -EFAULT;
  char name[IF_NAMESIZE] = {};
  if (if_indextoname(ifindex, name) == nullptr) return -errno;
  memcpy(ifname, name, sizeof name);
  return static_cast<long>(strnlen(name, sizeof name));
}

// What if_nameindex writes for each interface: the index as an int, then the name, filled up with NUL characters.
constexpr size_t kNameIndex = sizeof(int32_t) + IF_NAMESIZE;

/// if_nameindex(buf: Memory | null): number
/// All network interfaces: for each 4 bytes of index in host byte order and IFNAMSIZ bytes of name, as many as `buf`
/// holds. Returns how many there are, or -errno.
long IfNameindex(Args& args) {
  const Memory buf = args.BufferOrNull("buf");
  if (!args.ok()) return 0;
  struct if_nameindex* list = if_nameindex();
  if (list == nullptr) return -errno;
  size_t count = 0;
  for (; list[count].if_index != 0; count++) {
    if ((count + 1) * kNameIndex > buf.size) continue;
    uint8_t* entry = buf.data + count * kNameIndex;
    const int32_t index = static_cast<int32_t>(list[count].if_index);
    memset(entry, 0, kNameIndex);
    memcpy(entry, &index, sizeof index);
    memcpy(entry + sizeof index, list[count].if_name, strnlen(list[count].if_name, IF_NAMESIZE));
  }
  if_freenameindex(list);
  return static_cast<long>(count);
}

/// strerror(errnum: number): string
/// The C library's text for an errno value.
napi_value Strerror(napi_env env, napi_callback_info info) {
  Args args(env, info);
  const int errnum = args.Int("errnum");
  if (!args.ok()) return nullptr;
  napi_value text = nullptr;
  // One table of constant texts in glibc and musl: safe in any thread for the values that have one.
  napi_create_string_utf8(env, strerror(errnum), NAPI_AUTO_LENGTH, &text);
  return text;
}

constexpr Function kFunctions[] = {
    {"strerror", Strerror},
    {"htons", Entry<Htons>},
    {"ntohs", Entry<Ntohs>},
    {"htonl", Htonl},
    {"ntohl", Ntohl},
    {"inet_pton", Entry<InetPton>},
    {"inet_ntop", Entry<InetNtop>},
    {"inet_aton", Entry<InetAton>},
    {"if_nametoindex", Entry<IfNametoindex>},
    {"if_indextoname", Entry<IfIndextoname>},
    {"if_nameindex", Entry<IfNameindex>},
};

}  // namespace

void RegisterNames(Napi::Env env, Napi::Object calls) { Register(env, calls, kFunctions); }

}  // namespace sockfd
