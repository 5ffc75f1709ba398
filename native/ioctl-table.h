// What is known of the requests of ioctl(2): how their arguments go (ioctl.def).
#pragma once

#include <napi.h>

#include <cstddef>
#include <cstdint>

namespace sockfd {

enum class Argument : uint8_t { kNone, kValue, kReads, kStores, kBoth, kMore, kProgram, kRefused };

struct Request {
  const char* name;
  uint32_t number;
  Argument how;
  // Of what the argument is the address of, or of its part before the elements (kMore); 0 where it is none.
  uint16_t size;
  bool is_unsigned;
};

// What the table has of the request; null where it has nothing.
const Request* FindRequest(uint32_t number);

// Gives JavaScript the table: `requests()`.
void InitRequests(Napi::Env env, Napi::Object exports);

}  // namespace sockfd
