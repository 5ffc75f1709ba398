// Constants and errno(3): what the kernel headers of the build call the numbers.
#include "constants.h"

#include <cerrno>

#include "headers.h"

namespace sockfd {

namespace {

struct Constant {
  const char* name;
  double value;
};

// Not constexpr: SIGRTMIN is a function of the C library.
const Constant kConstants[] = {
#define CONSTANT(name) {#name, static_cast<double>(name)},
#include "constants.inc"
#undef CONSTANT
};

// Aliases follow the names that they are aliases of.
constexpr Constant kErrnos[] = {
#define ERRNO(name) {#name, name},
#define ALIAS(name) {#name, name},
#include "errno.inc"
#undef ERRNO
#undef ALIAS
};

constexpr Constant kErrnoNames[] = {
#define ERRNO(name) {#name, name},
#define ALIAS(name)
#include "errno.inc"
#undef ERRNO
#undef ALIAS
};

template <size_t n>
Napi::Object ByName(Napi::Env env, const Constant (&constants)[n]) {
  Napi::Object object = Napi::Object::New(env);
  for (const Constant& constant : constants) object.Set(constant.name, Napi::Number::New(env, constant.value));
  return object;
}

}  // namespace

void InitConstants(Napi::Env env, Napi::Object exports) {
  exports.Set("constants", ByName(env, kConstants));
  exports.Set("errno", ByName(env, kErrnos));
  Napi::Object names = Napi::Object::New(env);
  for (const Constant& constant : kErrnoNames) {
    names.Set(static_cast<uint32_t>(constant.value), Napi::String::New(env, constant.name));
  }
  exports.Set("errnoNames", names);
}

}  // namespace sockfd
