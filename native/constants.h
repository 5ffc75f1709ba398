// The values of the names in constants.def and errno.def.
#pragma once

#include <napi.h>

namespace sockfd {

void InitConstants(Napi::Env env, Napi::Object exports);

}  // namespace sockfd
