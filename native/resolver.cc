// getaddrinfo(3) getnameinfo(3)
#include "resolver.h"

#include <netdb.h>
#include <sys/socket.h>

#include <algorithm>
#include <cstring>
#include <string>

#include "call.h"
#include "calls.h"

namespace sockfd {

namespace {

// One result: flags, family, type, protocol, the address's length, and room for any address.
constexpr size_t kFields = 5;
constexpr size_t kRecord = kFields * sizeof(int32_t) + sizeof(sockaddr_storage);

// A string, or nothing where the argument is null.
class Name {
 public:
  Name(Args& args, const char* name) : given_(!args.NextIsNull()) {
    if (given_) {
      text_ = args.String(name);
    } else {
      args.Skip();
    }
  }
  const char* text() const { return given_ ? text_.c_str() : nullptr; }

 private:
  bool given_;
  std::string text_;
};

/// getaddrinfo(node: string | null, service: string | null, hints: Int32Array, results: Memory, canonname: Memory): number
/// Asks for the addresses of a host and a service; blocks while the resolver asks others. `hints` are flags, family, type
/// and protocol. Each result takes 148 bytes of `results`: flags, family, type, protocol, address length, address. The
/// canonical name goes into `canonname` with a terminating NUL. Returns how many there are (also where there is no room
/// for all), or EAI_*, which is negative; with EAI_SYSTEM the errno is in the first of `hints`.
long Getaddrinfo(Args& args) {
  const Name node(args, "node");
  const Name service(args, "service");
  const std::span<int32_t> hints = args.IntArray("hints", 4);
  const Memory results = args.Buffer("results");
  const Memory canonname = args.Buffer("canonname");
  if (!args.ok()) return 0;
  return Resolve(node.text(), service.text(), hints.data(), results, canonname);
}

/// getnameinfo(addr: Memory | null, addrlen: number, host: Memory | null, serv: Memory | null, flags: number, error: Int32Array): number
/// Asks for the names of an address; blocks while the resolver asks others. They go into `host` and `serv` with a
/// terminating NUL. Returns 0, or EAI_*, which is negative; with EAI_SYSTEM the errno is in `error`.
long Getnameinfo(Args& args) {
  int addrlen;
  const Memory addr = Sized(args, "addr", "addrlen", &addrlen);
  const Memory host = args.BufferOrNull("host");
  const Memory serv = args.BufferOrNull("serv");
  const uint32_t flags = args.Bits("flags");
  int32_t* system = args.Ints("error", 1);
  if (!args.ok()) return 0;
  return ResolveName(addr, addrlen, host, serv, flags, system);
}

/// gai_strerror(errcode: number): string
/// The C library's text for an EAI_* value.
napi_value GaiStrerror(napi_env env, napi_callback_info info) {
  Args args(env, info);
  const int errcode = args.Int("errcode");
  napi_value text = nullptr;
  if (args.ok()) napi_create_string_utf8(env, gai_strerror(errcode), NAPI_AUTO_LENGTH, &text);
  return text;
}

constexpr Function kFunctions[] = {
    {"getaddrinfo", Entry<Getaddrinfo>},
    {"getnameinfo", Entry<Getnameinfo>},
    {"gai_strerror", GaiStrerror},
};

}  // namespace

long Resolve(const char* node, const char* service, int32_t* hints, const Memory& results, const Memory& canonname) {
  addrinfo wanted = {};
  if (hints != nullptr) {
    wanted.ai_flags = hints[0];
    wanted.ai_family = hints[1];
    wanted.ai_socktype = hints[2];
    wanted.ai_protocol = hints[3];
  }
  addrinfo* list = nullptr;
  errno = 0;
  const int error = getaddrinfo(node, service, &wanted, &list);
  if (error != 0) {
    if (error == EAI_SYSTEM && hints != nullptr) hints[0] = errno;
    return error < 0 ? error : -error;
  }
  size_t count = 0;
  for (const addrinfo* each = list; each != nullptr; each = each->ai_next, count++) {
    if ((count + 1) * kRecord > results.size) continue;
    uint8_t* record = results.data + count * kRecord;
    const size_t size = std::min<size_t>(each->ai_addrlen, sizeof(sockaddr_storage));
    const int32_t fields[kFields] = {each->ai_flags, each->ai_family, each->ai_socktype, each->ai_protocol,
                                     static_cast<int32_t>(size)};
    memcpy(record, fields, sizeof fields);
    if (each->ai_addr != nullptr) memcpy(record + sizeof fields, each->ai_addr, size);
  }
  if (canonname.size > 0) {
    const char* name = list == nullptr || list->ai_canonname == nullptr ? "" : list->ai_canonname;
    const size_t length = std::min(strlen(name), canonname.size - 1);
    memcpy(canonname.data, name, length);
    canonname.data[length] = 0;
  }
  freeaddrinfo(list);
  return static_cast<long>(count);
}

long ResolveName(const Memory& addr, int addrlen, const Memory& host, const Memory& serv, uint32_t flags,
                 int32_t* system) {
  // libc trusts the length of the structs that it knows, the memory to be aligned, and a Unix path to end in a NUL.
  struct {
    sockaddr_storage address;
    char end;
  } copy = {};
  const size_t size = std::min<size_t>(addrlen < 0 ? 0 : static_cast<size_t>(addrlen), sizeof copy.address);
  if (addr.data != nullptr) memcpy(&copy.address, addr.data, size);
  errno = 0;
  const int error =
      getnameinfo(reinterpret_cast<const sockaddr*>(&copy.address), static_cast<socklen_t>(size),
                  reinterpret_cast<char*>(host.data), static_cast<socklen_t>(host.size),
                  reinterpret_cast<char*>(serv.data), static_cast<socklen_t>(serv.size), static_cast<int>(flags));
  if (error == EAI_SYSTEM && system != nullptr) *system = errno;
  return error < 0 ? error : -error;
}

void RegisterResolver(Napi::Env env, Napi::Object calls) { Register(env, calls, kFunctions); }

}  // namespace sockfd
