// A call whose arguments lie ready: a function without arguments, which makes it with those that are in its array.
#include <memory>
#include <new>

#include "batched.h"
#include "call.h"
#include "calls.h"

namespace sockfd {

namespace {

// Both arrays are of memory that is shared, which nobody can take away or make shorter.
struct Prepared {
  int32_t call;
  int32_t* fields;
  Memory arena;
  napi_ref fields_reference;
  napi_ref arena_reference;
};

napi_value Run(napi_env env, napi_callback_info info) {
  FlushSends();
  void* data = nullptr;
  napi_get_cb_info(env, info, nullptr, nullptr, nullptr, &data);
  const auto* prepared = static_cast<const Prepared*>(data);
  // A copy, since other threads may have the array, too.
  int32_t fields[kFields];
  fields[kCall] = prepared->call;
  for (size_t field = kFd; field < kResult; field++) fields[field] = prepared->fields[field];
  const auto result = static_cast<int32_t>(CallOf(prepared->arena, fields));
  prepared->fields[kAddressLength] = fields[kAddressLength];
  napi_value value = nullptr;
  napi_create_int32(env, result, &value);
  return value;
}

void Release(napi_env env, void* data, void*) {
  const std::unique_ptr<Prepared> prepared(static_cast<Prepared*>(data));
  napi_delete_reference(env, prepared->fields_reference);
  napi_delete_reference(env, prepared->arena_reference);
}

// prepare(call: number, fields: Int32Array, arena: Uint8Array): () => number
napi_value Prepare(napi_env env, napi_callback_info info) {
  napi_value arguments[3];
  size_t argc = 3;
  napi_get_cb_info(env, info, &argc, arguments, nullptr, nullptr);
  int32_t call = 0;
  void* fields = nullptr;
  void* arena = nullptr;
  size_t count = 0;
  size_t size = 0;
  if (napi_get_value_int32(env, arguments[0], &call) != napi_ok ||
      napi_get_typedarray_info(env, arguments[1], nullptr, &count, &fields, nullptr, nullptr) != napi_ok ||
      napi_get_typedarray_info(env, arguments[2], nullptr, &size, &arena, nullptr, nullptr) != napi_ok ||
      count < kFields) {
    return nullptr;
  }
  auto prepared = std::make_unique<Prepared>();
  prepared->call = call;
  prepared->fields = static_cast<int32_t*>(fields);
  prepared->arena = {static_cast<uint8_t*>(arena), size};
  napi_create_reference(env, arguments[1], 1, &prepared->fields_reference);
  napi_create_reference(env, arguments[2], 1, &prepared->arena_reference);
  napi_value function = nullptr;
  napi_create_function(env, "run", NAPI_AUTO_LENGTH, Run, prepared.get(), &function);
  Prepared* kept = prepared.release();
  if (napi_add_finalizer(env, function, kept, Release, nullptr, nullptr) != napi_ok) Release(env, kept, nullptr);
  return function;
}

}  // namespace

void RegisterPrepared(Napi::Env env, Napi::Object exports) {
  napi_value function;
  napi_create_function(env, "prepare", NAPI_AUTO_LENGTH, Prepare, nullptr, &function);
  napi_set_named_property(env, exports, "prepare", function);
}

}  // namespace sockfd
