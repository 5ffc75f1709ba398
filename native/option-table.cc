#include "option-table.h"

#include <array>

#include "headers.h"

namespace sockfd {

namespace {

constexpr int kSolXdp = 283, kSolMptcp = 284;

constexpr Option kOptions[] = {
    // Structs with addresses that the kernel follows. By number, since the headers of the build may be older.
    {IPPROTO_TCP, 35, false, false, {0, 24, 40}},  // TCP_ZEROCOPY_RECEIVE: address, copybuf_address, msg_control
    {kSolMptcp, 4, false, false, {24, 32, -1}},    // MPTCP_FULL_INFO: subflow_info, tcp_info
    {kSolXdp, 4, true, false, {0, -1, -1}},        // XDP_UMEM_REG: addr
#define GET(level, name) {level, name, false, false, {-1, -1, -1}},
#define SET(level, name) {level, name, true, false, {-1, -1, -1}},
#define PLAIN_GET(level, name) {level, name, false, true, {-1, -1, -1}},
#define PLAIN_SET(level, name) {level, name, true, true, {-1, -1, -1}},
    // iptables(8) reads its tables so; what comes back is in the struct itself, as long as that says.
    GET(IPPROTO_IP, 64)    // IPT_SO_GET_INFO
    GET(IPPROTO_IP, 65)    // IPT_SO_GET_ENTRIES
    GET(IPPROTO_IP, 66)    // IPT_SO_GET_REVISION_MATCH
    GET(IPPROTO_IP, 67)    // IPT_SO_GET_REVISION_TARGET
    GET(IPPROTO_IPV6, 64)  // IP6T_SO_GET_INFO
    GET(IPPROTO_IPV6, 65)  // IP6T_SO_GET_ENTRIES
    GET(IPPROTO_IPV6, 68)  // IP6T_SO_GET_REVISION_MATCH
    GET(IPPROTO_IPV6, 69)  // IP6T_SO_GET_REVISION_TARGET
#include "options.inc"
#undef GET
#undef SET
#undef PLAIN_GET
#undef PLAIN_SET
};

// The rows by a hash of what they are asked for by; the first of several for one option counts.
constexpr size_t kSlots = 2048;

constexpr size_t Slot(bool set, int level, int name) {
  const uint32_t mixed = static_cast<uint32_t>(level) * 0x9e3779b1u + static_cast<uint32_t>(name) * 0x85ebca6bu + set;
  return (mixed ^ mixed >> 15) % kSlots;
}

constexpr bool Is(const Option& option, bool set, int level, int name) {
  return option.level == level && option.name == name && option.set == set;
}

constexpr auto kIndex = [] {
  static_assert(std::size(kOptions) < kSlots);
  std::array<uint16_t, kSlots> index = {};
  uint16_t number = 0;
  for (const Option& option : kOptions) {
    number++;
    size_t slot = Slot(option.set, option.level, option.name);
    while (index[slot] != 0 && !Is(kOptions[index[slot] - 1], option.set, option.level, option.name)) {
      slot = (slot + 1) % kSlots;
    }
    if (index[slot] == 0) index[slot] = number;
  }
  return index;
}();

}  // namespace

const Option* FindOption(bool set, int level, int name) {
  for (size_t slot = Slot(set, level, name); kIndex[slot] != 0; slot = (slot + 1) % kSlots) {
    const Option& option = kOptions[kIndex[slot] - 1];
    if (Is(option, set, level, name)) return &option;
  }
  return nullptr;
}

}  // namespace sockfd
