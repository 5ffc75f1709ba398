// getaddrinfo(3) and getnameinfo(3) with memory instead of lists: what the calls and the threads make of them.
#pragma once

#include "call.h"

namespace sockfd {

// As `getaddrinfo` of the calls; `hints` are four integers, or null.
long Resolve(const char* node, const char* service, int32_t* hints, const Memory& results, const Memory& canonname);

// As `getnameinfo` of the calls; `system` gets the errno of EAI_SYSTEM.
long ResolveName(const Memory& addr, int addrlen, const Memory& host, const Memory& serv, uint32_t flags,
                 int32_t* system);

}  // namespace sockfd
