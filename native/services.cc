// getservbyname(3) getservbyport(3) getprotobyname(3) getprotobynumber(3)
#include <arpa/inet.h>
#include <netdb.h>

#include <cstring>
#include <initializer_list>
#include <mutex>
#include <string>

#include "call.h"
#include "calls.h"

namespace sockfd {

namespace {

// What these functions of the C library return is one for the process, and worker threads ask, too. Not every C library
// has the variants with a memory of their own.
std::mutex entries;

// Writes an entry's texts one after the other, each with its NUL. False where there is no room.
bool Store(const Memory& out, std::initializer_list<const char*> texts, char* const* aliases) {
  size_t at = 0;
  const auto put = [&](const char* text) {
    const size_t size = strlen(text) + 1;
    if (out.data == nullptr || size > out.size - at) return false;
    memcpy(out.data + at, text, size);
    at += size;
    return true;
  };
  for (const char* text : texts) {
    if (!put(text)) return false;
  }
  for (; aliases != nullptr && *aliases != nullptr; aliases++) {
    if (!put(*aliases)) return false;
  }
  // An empty text ends the list.
  return put("");
}

long Service(const servent* entry, const Memory& out) {
  if (entry == nullptr) return -ENOENT;
  if (!Store(out, {entry->s_name, entry->s_proto}, entry->s_aliases)) return -ERANGE;
  return ntohs(static_cast<uint16_t>(entry->s_port));
}

long Protocol(const protoent* entry, const Memory& out) {
  if (entry == nullptr) return -ENOENT;
  if (!Store(out, {entry->p_name}, entry->p_aliases)) return -ERANGE;
  return entry->p_proto;
}

/// getservbyname(name: string, proto: string | null, entry: Memory): number
/// The port of a service in host byte order. Its name, protocol and aliases go into `entry`, each with a terminating NUL,
/// and an empty one at the end. Returns -ENOENT where there is none, -ERANGE where there is no room.
long Getservbyname(Args& args) {
  const std::string name = args.String("name");
  const bool any = args.NextIsNull();
  std::string proto;
  if (any) {
    args.Skip();
  } else {
    proto = args.String("proto");
  }
  const Memory entry = args.Buffer("entry");
  if (!args.ok()) return 0;
  const std::lock_guard<std::mutex> lock(entries);
  return Service(getservbyname(name.c_str(), any ? nullptr : proto.c_str()), entry);
}

/// getservbyport(port: number, proto: string | null, entry: Memory): number
/// The service of a port, which is in host byte order. As `getservbyname`.
long Getservbyport(Args& args) {
  const uint32_t port = args.Unsigned("port", UINT16_MAX);
  const bool any = args.NextIsNull();
  std::string proto;
  if (any) {
    args.Skip();
  } else {
    proto = args.String("proto");
  }
  const Memory entry = args.Buffer("entry");
  if (!args.ok()) return 0;
  const std::lock_guard<std::mutex> lock(entries);
  return Service(getservbyport(htons(static_cast<uint16_t>(port)), any ? nullptr : proto.c_str()), entry);
}

/// getprotobyname(name: string, entry: Memory): number
/// The number of a protocol. Its name and aliases go into `entry`, as those of `getservbyname`.
long Getprotobyname(Args& args) {
  const std::string name = args.String("name");
  const Memory entry = args.Buffer("entry");
  if (!args.ok()) return 0;
  const std::lock_guard<std::mutex> lock(entries);
  return Protocol(getprotobyname(name.c_str()), entry);
}

/// getprotobynumber(proto: number, entry: Memory): number
/// The protocol with a number. As `getprotobyname`.
long Getprotobynumber(Args& args) {
  const int proto = args.Int("proto");
  const Memory entry = args.Buffer("entry");
  if (!args.ok()) return 0;
  const std::lock_guard<std::mutex> lock(entries);
  return Protocol(getprotobynumber(proto), entry);
}

constexpr Function kFunctions[] = {
    {"getservbyname", Entry<Getservbyname>},
    {"getservbyport", Entry<Getservbyport>},
    {"getprotobyname", Entry<Getprotobyname>},
    {"getprotobynumber", Entry<Getprotobynumber>},
};

}  // namespace

void RegisterServices(Napi::Env env, Napi::Object calls) { Register(env, calls, kFunctions); }

}  // namespace sockfd
