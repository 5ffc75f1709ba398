// send(2) recv(2) sendmmsg(2) recvmmsg(2) cmsg(3): messages with control data
#include <netinet/in.h>
#include <sys/socket.h>

#include <algorithm>
#include <iterator>

#include "call.h"
#include "calls.h"
#include "kernel.h"
#include "room.h"

namespace sockfd {

namespace {

/// CMSG_SPACE(length: number): number
/// The bytes that a control message with `length` bytes of data takes of a control buffer.
long CmsgSpace(Args& args) { return static_cast<long>(CMSG_SPACE(args.Unsigned("length", INT32_MAX))); }

/// CMSG_LEN(length: number): number
/// The value of a control message's own length field for `length` bytes of data.
long CmsgLen(Args& args) { return static_cast<long>(CMSG_LEN(args.Unsigned("length", INT32_MAX))); }

msghdr Header(std::vector<iovec>& iov, size_t count, const Memory& name, const Memory& control) {
  msghdr header = {};
  header.msg_name = name.data;
  header.msg_namelen = static_cast<socklen_t>(name.size);
  header.msg_iov = iov.data();
  header.msg_iovlen = count;
  header.msg_control = control.data;
  header.msg_controllen = control.size;
  return header;
}

// A private copy of control data to be sent, with the same rule as options have (options.cc): the kernel must not find
// addresses in it that it follows, as it does in some of the levels that are not in this list (SOL_RDS).
class Control {
 public:
  Control(Args& args, const char* name, const Memory& given) : bytes_(given.size) {
    if (bytes_.missing() || given.size == 0) return;
    memcpy(bytes_.data(), given.data, given.size);
    msghdr header = {};
    header.msg_control = bytes_.data();
    header.msg_controllen = bytes_.size();
    for (cmsghdr* each = CMSG_FIRSTHDR(&header); each != nullptr; each = CMSG_NXTHDR(&header, each)) {
      if (IsKnown(each->cmsg_level)) continue;
      // What its length says may be more than there is; the kernel refuses it then, after others that it took.
      const uint8_t* data = CMSG_DATA(each);
      const size_t rest = static_cast<size_t>(bytes_.data() + bytes_.size() - data);
      const size_t size = std::min(rest, each->cmsg_len < CMSG_LEN(0) ? 0 : each->cmsg_len - CMSG_LEN(0));
      if (size < sizeof(void*) || std::all_of(data, data + size, [](uint8_t byte) { return byte == 0; })) continue;
      args.RangeError(name,
                      "free of messages with more than an int in them, of levels that are not known to hold no "
                      "memory addresses",
                      "one of level " + std::to_string(each->cmsg_level));
      return;
    }
  }

  bool missing() const { return bytes_.missing(); }
  Memory memory() { return {bytes_.data(), bytes_.size()}; }

 private:
  static bool IsKnown(int level) {
    constexpr int kSctp = 132, kRxrpc = 272, kIucv = 277, kAlg = 279, kTls = 282, kMptcp = 284;
    constexpr int kKnown[] = {SOL_SOCKET, IPPROTO_IP, IPPROTO_IPV6, IPPROTO_TCP, IPPROTO_UDP, IPPROTO_ICMPV6,
                              kSctp,      kRxrpc,     kIucv,        kAlg,        kTls,        kMptcp};
    return std::find(std::begin(kKnown), std::end(kKnown), level) != std::end(kKnown);
  }

  Room<uint8_t> bytes_;
};

/// sendmsg(sockfd: number, iov: readonly Memory[], name: Memory | null, control: Memory | null, flags: number): number
/// Sends a message: `iov` one after the other, to the address `name`, with the control messages in `control`, both as
/// long as their views. Returns the bytes sent, or -errno.
long Sendmsg(Args& args) {
  const int sockfd = args.Int("sockfd");
  size_t count;
  std::vector<iovec> iov = args.Buffers("iov", &count);
  const Memory name = args.BufferOrNull("name");
  const Memory given = args.BufferOrNull("control");
  const uint32_t flags = args.Bits("flags");
  if (!args.ok()) return 0;
  Control control(args, "control", given);
  if (control.missing()) return -ENOMEM;
  const msghdr header = Header(iov, count, name, control.memory());
  return args.Call(SYS_sendmsg, sockfd, &header, flags);
}

// What the caller's lengths may say: at most what the memory has. Returns false after refusing them.
bool Fits(Args& args, const char* name, int32_t length, const Memory& memory) {
  if (length >= 0 && static_cast<size_t>(length) <= memory.size) return true;
  args.RangeError(name, "from 0 to the size of its buffer, " + std::to_string(memory.size), std::to_string(length));
  return false;
}

/// recvmsg(sockfd: number, iov: readonly Memory[], name: Memory | null, control: Memory | null, lengths: Int32Array, flags: number): number
/// Receives a message into `iov`, its sender's address into `name` and its control messages into `control`. `lengths` has
/// namelen, controllen and msg_flags: what there is room for goes in, what the kernel had comes out. Returns the bytes
/// received, or -errno.
long Recvmsg(Args& args) {
  const int sockfd = args.Int("sockfd");
  size_t count;
  std::vector<iovec> iov = args.Buffers("iov", &count);
  const Memory name = args.BufferOrNull("name");
  const Memory control = args.BufferOrNull("control");
  int32_t* lengths = args.Ints("lengths", 3);
  const uint32_t flags = args.Bits("flags");
  if (!args.ok()) return 0;
  if (lengths == nullptr) return -EFAULT;
  const int32_t namelen = lengths[0];
  const int32_t controllen = lengths[1];
  if (!Fits(args, "lengths[0]", namelen, name) || !Fits(args, "lengths[1]", controllen, control)) return 0;
  msghdr header =
      Header(iov, count, {name.data, static_cast<size_t>(namelen)}, {control.data, static_cast<size_t>(controllen)});
  const long result = args.Call(SYS_recvmsg, sockfd, &header, flags);
  if (result >= 0) {
    lengths[0] = static_cast<int32_t>(header.msg_namelen);
    lengths[1] = static_cast<int32_t>(header.msg_controllen);
    lengths[2] = header.msg_flags;
  }
  return result;
}

// Of a message's lengths: its name's, its control data's, its flags, its bytes.
constexpr size_t kLengths = 4;

/// sendmmsg(sockfd: number, iovs: readonly (readonly Memory[])[], names: readonly (Memory | null)[], controls: readonly (Memory | null)[], lengths: Int32Array, flags: number): number
/// Sends several messages in one call. The bytes sent of message i go into `lengths[i]`. Returns how many were sent, or
/// -errno where not even the first was.
long Sendmmsg(Args& args) {
  const int sockfd = args.Int("sockfd");
  Args::Messages messages = args.MessageBuffers("iovs", "names", "controls");
  const std::span<int32_t> lengths = args.IntArray("lengths", messages.count);
  const uint32_t flags = args.Bits("flags");
  if (!args.ok()) return 0;
  std::vector<mmsghdr> headers(messages.count);
  std::vector<Control> controls;
  controls.reserve(messages.count);
  for (size_t i = 0; i < messages.count; i++) {
    controls.emplace_back(args, "controls", messages.controls[i]);
    if (controls.back().missing()) return -ENOMEM;
    headers[i].msg_hdr = Header(messages.iovs[i], messages.iovs[i].size(), messages.names[i], controls.back().memory());
  }
  const long result = args.Call(SYS_sendmmsg, sockfd, headers.data(), messages.count, flags);
  for (long i = 0; i < result && lengths.data() != nullptr; i++) {
    lengths[i] = static_cast<int32_t>(headers[i].msg_len);
  }
  return result;
}

/// recvmmsg(sockfd: number, iovs: readonly (readonly Memory[])[], names: readonly (Memory | null)[], controls: readonly (Memory | null)[], lengths: Int32Array, flags: number, timeout: BigInt64Array | null): number
/// Receives several messages in one call. `lengths` has four elements for each, [namelen, controllen, msg_flags, bytes]:
/// the first two go in as the room to use, all come out. `timeout` is [seconds, nanoseconds]; the kernel stores the time
/// left. Returns how many were received, or -errno.
long Recvmmsg(Args& args) {
  const int sockfd = args.Int("sockfd");
  Args::Messages messages = args.MessageBuffers("iovs", "names", "controls");
  const std::span<int32_t> lengths = args.IntArray("lengths", messages.count * kLengths);
  const uint32_t flags = args.Bits("flags");
  void* timeout = args.Struct("timeout", 2 * sizeof(int64_t));
  if (!args.ok()) return 0;
  // An empty array has no address either.
  if (lengths.data() == nullptr && messages.count > 0) return -EFAULT;
  std::vector<mmsghdr> headers(messages.count);
  for (size_t i = 0; i < messages.count; i++) {
    const int32_t namelen = lengths[i * kLengths];
    const int32_t controllen = lengths[i * kLengths + 1];
    if (!Fits(args, "lengths", namelen, messages.names[i]) ||
        !Fits(args, "lengths", controllen, messages.controls[i])) {
      return 0;
    }
    headers[i].msg_hdr =
        Header(messages.iovs[i], messages.iovs[i].size(), {messages.names[i].data, static_cast<size_t>(namelen)},
               {messages.controls[i].data, static_cast<size_t>(controllen)});
  }
  KernelTime left = {};
  if (timeout != nullptr) left = LoadTime(timeout);
  const long result =
      args.Call(SYS_recvmmsg, sockfd, headers.data(), messages.count, flags, timeout == nullptr ? nullptr : &left);
  if (timeout != nullptr) StoreTime(timeout, left);
  for (long i = 0; i < result; i++) {
    const mmsghdr& header = headers[i];
    int32_t* out = &lengths[static_cast<size_t>(i) * kLengths];
    out[0] = static_cast<int32_t>(header.msg_hdr.msg_namelen);
    out[1] = static_cast<int32_t>(header.msg_hdr.msg_controllen);
    out[2] = header.msg_hdr.msg_flags;
    out[3] = static_cast<int32_t>(header.msg_len);
  }
  return result;
}

constexpr Function kFunctions[] = {
    {"CMSG_SPACE", Entry<CmsgSpace>}, {"CMSG_LEN", Entry<CmsgLen>},  {"sendmsg", Entry<Sendmsg>},
    {"recvmsg", Entry<Recvmsg>},      {"sendmmsg", Entry<Sendmmsg>}, {"recvmmsg", Entry<Recvmmsg>},
};

}  // namespace

void RegisterMessage(Napi::Env env, Napi::Object calls) { Register(env, calls, kFunctions); }

}  // namespace sockfd
