// The calls that have no flag for "do not wait", made so that they do not wait.
#pragma once

#include <array>

#include "call.h"

namespace sockfd {

// Makes the system call `number`, whose first argument is an fd, without waiting, also where the fd blocks. Returns its
// result, or -errno: -EAGAIN where it would have had to wait. `words` are its arguments.
long CallNonblocking(long number, const std::array<long, 6>& words);

// A call whose own body reads the arguments, as `Entry` has it, and that does not wait.
template <long (*fn)(Args&)>
napi_value NonblockingEntry(napi_env env, napi_callback_info info) {
  return Enter<fn>(env, info, CallNonblocking);
}

}  // namespace sockfd
