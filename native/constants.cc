// Constants and errno(3): what the kernel headers of the build call the numbers.
#include "constants.h"

#include <cerrno>
#include <cstring>

#include "headers.h"

namespace sockfd {

namespace {

struct Constant {
  double value;
  double x64;
};

// The rows of a table, and their names one behind the other, each with its NUL: an address for each would be as long as
// the row, and its relocation, which the load works on, again as long.
template <size_t n>
struct Table {
  const Constant (&rows)[n];
  const char* names;

  template <typename F>
  void Each(const F& call) const {
    const char* name = names;
    for (const Constant& row : rows) {
      call(name, row);
      name += strlen(name) + 1;
    }
  }
};

template <size_t n>
Table(const Constant (&)[n], const char*) -> Table<n>;

#if defined(__alpha__) || defined(__hppa__) || defined(__mips__) || defined(__sparc__)
// Their numbers are their own, so what the headers lack gets one that the kernel refuses.
#define ABSENT_ROW(name, x64) {-1, x64},
#define ABSENT_NAME(name, x64) #name "\0"
#else
#define ABSENT_ROW(name, x64)
#define ABSENT_NAME(name, x64)
#endif
#define ROW(name, x64) {static_cast<double>(name), x64},
#define NAME(name, x64) #name "\0"

// Not constexpr: SIGRTMIN is a function of the C library.
const Constant kConstantRows[] = {
#define CONSTANT ROW
#define ABSENT ABSENT_ROW
#include "constants.inc"
};
#undef CONSTANT
#undef ABSENT
constexpr char kConstantNames[] =
#define CONSTANT NAME
#define ABSENT ABSENT_NAME
#include "constants.inc"
    ;
#undef CONSTANT
#undef ABSENT
const Table kConstants = {kConstantRows, kConstantNames};

// Aliases follow the names that they are aliases of.
constexpr Constant kErrnoRows[] = {
#define ERRNO ROW
#define ALIAS ROW
#define ABSENT ABSENT_ROW
#include "errno.inc"
};
#undef ERRNO
#undef ALIAS
#undef ABSENT
constexpr char kErrnoNames[] =
#define ERRNO NAME
#define ALIAS NAME
#define ABSENT ABSENT_NAME
#include "errno.inc"
    ;
#undef ERRNO
#undef ALIAS
#undef ABSENT
const Table kErrnos = {kErrnoRows, kErrnoNames};

template <size_t n>
Napi::Object ByName(Napi::Env env, const Table<n>& table) {
  Napi::Object object = Napi::Object::New(env);
  table.Each([&](const char* name, const Constant& row) { object.Set(name, Napi::Number::New(env, row.value)); });
  return object;
}

Napi::Object Constants(Napi::Env env) { return ByName(env, kConstants); }

Napi::Object Errnos(Napi::Env env) { return ByName(env, kErrnos); }

Napi::Object ErrnoNames(Napi::Env env) {
  Napi::Object names = Napi::Object::New(env);
  // An alias has a number of its own on some processors (EDEADLOCK on ppc64); else the name before it stays.
  kErrnos.Each([&](const char* name, const Constant& row) {
    const auto number = static_cast<uint32_t>(row.value);
    if (row.value > 0 && !names.Has(number)) names.Set(number, Napi::String::New(env, name));
  });
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
void Differing(Napi::Env env, Napi::Object object, const Table<n>& table) {
  table.Each([&](const char* name, const Constant& row) {
    if (row.value != row.x64) object.Set(name, Napi::Number::New(env, row.value));
  });
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
