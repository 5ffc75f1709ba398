// Constants and errno(3): what the kernel headers of the build call the numbers.
#include "constants.h"

#include <cerrno>

#include "headers.h"

namespace sockfd {

namespace {

struct Constant {
  const char* name;
  double value;
  double x64;
};

#if defined(__alpha__) || defined(__hppa__) || defined(__mips__) || defined(__sparc__)
// Their numbers are their own, so what the headers lack gets one that the kernel refuses.
#define ABSENT(name, x64) {#name, -1, x64},
#else
#define ABSENT(name, x64)
#endif

// Not constexpr: SIGRTMIN is a function of the C library.
const Constant kConstants[] = {
#define CONSTANT(name, x64) {#name, static_cast<double>(name), x64},
#include "constants.inc"
#undef CONSTANT
};

// Aliases follow the names that they are aliases of.
constexpr Constant kErrnos[] = {
#define ERRNO(name, x64) {#name, name, x64},
#define ALIAS(name, x64) {#name, name, x64},
#include "errno.inc"
#undef ERRNO
#undef ALIAS
};

#undef ABSENT
#define ABSENT(name, x64)

constexpr Constant kErrnoNames[] = {
#define ERRNO(name, x64) {#name, name, x64},
#define ALIAS(name, x64)
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

Napi::Object Constants(Napi::Env env) { return ByName(env, kConstants); }

Napi::Object Errnos(Napi::Env env) { return ByName(env, kErrnos); }

Napi::Object ErrnoNames(Napi::Env env) {
  Napi::Object names = Napi::Object::New(env);
  for (const Constant& constant : kErrnoNames) {
    names.Set(static_cast<uint32_t>(constant.value), Napi::String::New(env, constant.name));
  }
  return names;
}

// A property that is made when it is first asked for, and then stays.
template <Napi::Object (*make)(Napi::Env)>
Napi::Value Late(const Napi::CallbackInfo& info) {
  Napi::Object made = make(info.Env());
  info.This().As<Napi::Object>().DefineProperty(
      Napi::PropertyDescriptor::Value(static_cast<const char*>(info.Data()), made, napi_enumerable));
  return made;
}

template <Napi::Object (*make)(Napi::Env)>
void SetLate(Napi::Object exports, const char* name) {
  const auto attributes = static_cast<napi_property_attributes>(napi_enumerable | napi_configurable);
  exports.DefineProperty(Napi::PropertyDescriptor::Accessor<Late<make>>(name, attributes, const_cast<char*>(name)));
}

template <size_t n>
void Differing(Napi::Env env, Napi::Object object, const Constant (&constants)[n]) {
  for (const Constant& constant : constants) {
    if (constant.value != constant.x64) object.Set(constant.name, Napi::Number::New(env, constant.value));
  }
}

}  // namespace

// The library has the values of x64 as literals, so a load makes nothing but what differs from them. The tables by name
// are for those who look names up.
void InitConstants(Napi::Env env, Napi::Object exports) {
  Napi::Object differing = Napi::Object::New(env);
  Differing(env, differing, kConstants);
  Differing(env, differing, kErrnos);
  exports.Set("differing", differing);
  SetLate<Constants>(exports, "constants");
  SetLate<Errnos>(exports, "errno");
  SetLate<ErrnoNames>(exports, "errnoNames");
}

}  // namespace sockfd
