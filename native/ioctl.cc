// ioctl(2) netdevice(7)
#include <linux/filter.h>
#include <linux/sockios.h>
#include <net/if.h>
#include <sys/ioctl.h>

#include <algorithm>

#include "bounce.h"
#include "call.h"
#include "calls.h"
#include "ioctl-table.h"

namespace sockfd {

namespace {

std::string Hex(uint32_t number) {
  char text[16];
  snprintf(text, sizeof text, "0x%x", number);
  return text;
}

// Whether the request takes an argument of this kind; refuses it where not. One without (null) is for every request:
// the kernel finds nothing at address 0.
bool Takes(Args& args, uint32_t number, const Request* request, bool is_number, const Memory& arg) {
  if (request == nullptr) {
    args.RangeError("request",
                    "one that the library knows how to give an argument (native/ioctl.def says how to add it), or have "
                    "none",
                    Hex(number));
    return false;
  }
  switch (request->how) {
    case Argument::kRefused:
      args.RangeError("request", "one whose struct holds no memory addresses, which the kernel would follow",
                      request->name);
      return false;
    case Argument::kNone:
    case Argument::kValue:
      if (!is_number) args.TypeError("arg", "an integer for this request", "a buffer");
      break;
    case Argument::kProgram:
      if (is_number) args.TypeError("arg", "the instructions of a program", "a number");
      break;
    default:
      if (is_number ? request->size != sizeof(int) : arg.size < request->size) {
        args.RangeError("arg", "at least " + std::to_string(request->size) + " bytes",
                        is_number ? "a number" : std::to_string(arg.size));
      }
  }
  return args.ok();
}

// The instructions go to the kernel with a struct of ours around them.
long IoctlProgram(Args& args, int fd, uint32_t request, const Memory& instructions) {
  const size_t count = instructions.size / sizeof(sock_filter);
  if (instructions.size % sizeof(sock_filter) != 0 || count > BPF_MAXINSNS) return -EINVAL;
  const sock_fprog program = {static_cast<unsigned short>(count), reinterpret_cast<sock_filter*>(instructions.data)};
  return args.Call(SYS_ioctl, fd, request, &program);
}

/// ioctl(fd: number, request: number, arg: number | Memory | null): number
/// Controls a device or socket. `arg` is the memory of the request's struct, or an int (which goes to the kernel behind
/// a pointer where the request has it so), or null. Returns what the request returns, or -errno.
long Ioctl(Args& args) {
  const int fd = args.Int("fd");
  const uint32_t number = args.Bits("request");
  Memory arg;
  uint32_t value = 0;
  const bool is_number = args.NextIsNumber();
  if (is_number) {
    value = args.Bits("arg");
  } else {
    arg = args.BufferOrNull("arg");
  }
  if (!args.ok()) return 0;
  if (!is_number && arg.data == nullptr) return args.Call(SYS_ioctl, fd, number, nullptr);
  const Request* request = FindRequest(number);
  if (!Takes(args, number, request, is_number, arg)) return 0;
  switch (request->how) {
    case Argument::kNone:
      return args.Call(SYS_ioctl, fd, number, nullptr);
    case Argument::kValue:
      return args.Call(SYS_ioctl, fd, number, static_cast<int32_t>(value));
    case Argument::kProgram:
      return IoctlProgram(args, fd, number, arg);
    default:
      break;
  }
  const size_t size = request->how == Argument::kMore ? arg.size : request->size;
  Bounce memory(size);
  if (memory.data() == nullptr) return -ENOMEM;
  memory.Fill(is_number ? reinterpret_cast<const uint8_t*>(&value) : arg.data);
  const long result = args.Call(SYS_ioctl, fd, number, memory.data());
  if (!is_number && request->how != Argument::kReads) memory.Store(arg.data, size);
  return result;
}

/// ifconf(fd: number, buf: Memory | null): number
/// ioctl(fd, SIOCGIFCONF): one struct ifreq for each IPv4 address of an interface, as many as `buf` holds; null asks how
/// much there is. Returns the bytes, or -errno.
long Ifconf(Args& args) {
  const int fd = args.Int("fd");
  const Memory buf = args.BufferOrNull("buf");
  if (!args.ok()) return 0;
  struct ifconf conf = {};
  conf.ifc_len = static_cast<int>(std::min<size_t>(buf.size, INT_MAX));
  conf.ifc_buf = reinterpret_cast<char*>(buf.data);
  const long result = args.Call(SYS_ioctl, fd, SIOCGIFCONF, &conf);
  return result < 0 ? result : conf.ifc_len;
}

/// ifdata(fd: number, request: number, ifname: Memory, data: Memory | null): number
/// ioctl(fd, SIOCETHTOOL), and SIOCGHWTSTAMP, SIOCSHWTSTAMP: a struct ifreq with the name of an interface, whose ifr_data
/// is `data`, read and stored. Nothing is stored beyond its end, whatever the struct in it says: EFAULT. Returns what the
/// request returns, or -errno.
long Ifdata(Args& args) {
  const int fd = args.Int("fd");
  const uint32_t number = args.Bits("request");
  const Memory ifname = args.Buffer("ifname");
  const Memory data = args.BufferOrNull("data");
  if (!args.ok()) return 0;
  if (number != SIOCETHTOOL && number != SIOCGHWTSTAMP && number != SIOCSHWTSTAMP) {
    args.RangeError("request", "SIOCETHTOOL, SIOCGHWTSTAMP or SIOCSHWTSTAMP", Hex(number));
    return 0;
  }
  struct ifreq request = {};
  if (ifname.size >= sizeof request.ifr_name) {
    args.RangeError("ifname", "at most 15 bytes", std::to_string(ifname.size));
    return 0;
  }
  std::copy_n(ifname.data, ifname.size, request.ifr_name);
  Bounce memory(data.size);
  if (data.data != nullptr) {
    if (memory.data() == nullptr) return -ENOMEM;
    memory.Fill(data.data);
    request.ifr_data = reinterpret_cast<char*>(memory.data());
  }
  const long result = args.Call(SYS_ioctl, fd, number, &request);
  memory.Store(data.data, data.size);
  return result;
}

constexpr Function kFunctions[] = {{"ioctl", Entry<Ioctl>}, {"ifconf", Entry<Ifconf>}, {"ifdata", Entry<Ifdata>}};

}  // namespace

void RegisterIoctl(Napi::Env env, Napi::Object calls) { Register(env, calls, kFunctions); }

}  // namespace sockfd
