// Reads arguments: numbers, memory, strings. Throws what it refuses.
#include "call.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <initializer_list>

namespace sockfd {

namespace {

std::string Text(double value) {
  if (std::isnan(value)) return "NaN";
  if (std::isinf(value)) return value < 0 ? "-Infinity" : "Infinity";
  char text[32];
  snprintf(text, sizeof text, "%.17g", value);
  return text;
}

// What the value is, for messages. Runs no JavaScript.
std::string Describe(napi_env env, napi_value value) {
  napi_valuetype type;
  if (value == nullptr || napi_typeof(env, value, &type) != napi_ok) return "nothing";
  switch (type) {
    case napi_undefined:
      return "undefined";
    case napi_null:
      return "null";
    case napi_boolean:
      return "a boolean";
    case napi_number: {
      double number = 0;
      napi_get_value_double(env, value, &number);
      return Text(number);
    }
    case napi_string:
      return "a string";
    case napi_symbol:
      return "a symbol";
    case napi_function:
      return "a function";
    case napi_bigint:
      return "a bigint";
    default:
      return "an object";
  }
}

// The language's own functions that tell a view inside its buffer from one outside, as they were when the addon was
// loaded: no JavaScript of anybody else runs.
struct Builtins {
  napi_ref index_of;     // %TypedArray%.prototype.indexOf
  napi_ref byte_length;  // get DataView.prototype.byteLength
};

// Calls one of them on `view`; false where it throws.
bool CallBuiltin(napi_env env, napi_ref Builtins::* which, napi_value view, napi_value* result) {
  void* data = nullptr;
  napi_value function = nullptr;
  if (napi_get_instance_data(env, &data) != napi_ok || data == nullptr) return true;
  napi_get_reference_value(env, static_cast<Builtins*>(data)->*which, &function);
  if (napi_call_function(env, view, function, 1, &view, result) == napi_ok) return true;
  napi_value exception = nullptr;
  napi_get_and_clear_last_exception(env, &exception);
  return false;
}

// A view of a fixed length whose resizable buffer shrank has no elements, as an empty view has none.
bool OutsideItsBuffer(napi_env env, napi_value view) {
  napi_value result = nullptr;
  return !CallBuiltin(env, &Builtins::index_of, view, &result);
}

// The same of a DataView, for which Node-API may have the length from before its buffer shrank.
bool DataViewSize(napi_env env, napi_value view, size_t* size) {
  napi_value result = nullptr;
  if (!CallBuiltin(env, &Builtins::byte_length, view, &result)) return false;
  double number = 0;
  if (result != nullptr && napi_get_value_double(env, result, &number) == napi_ok) *size = static_cast<size_t>(number);
  return true;
}

napi_value Property(napi_env env, napi_value object, std::initializer_list<const char*> names) {
  for (const char* name : names) napi_get_named_property(env, object, name, &object);
  return object;
}

}  // namespace

void InitMemory(napi_env env) {
  napi_value global = nullptr;
  napi_get_global(env, &global);
  napi_value arguments[] = {Property(env, global, {"DataView", "prototype"}), nullptr};
  napi_create_string_utf8(env, "byteLength", NAPI_AUTO_LENGTH, &arguments[1]);
  napi_value descriptor = nullptr;
  napi_call_function(env, global, Property(env, global, {"Object", "getOwnPropertyDescriptor"}), 2, arguments,
                     &descriptor);
  auto* builtins = new Builtins;
  napi_create_reference(env, Property(env, global, {"Uint8Array", "prototype", "indexOf"}), 1, &builtins->index_of);
  napi_create_reference(env, Property(env, descriptor, {"get"}), 1, &builtins->byte_length);
  napi_set_instance_data(
      env, builtins, [](napi_env, void* data, void*) { delete static_cast<Builtins*>(data); }, nullptr);
}

size_t Args::ElementSize(napi_typedarray_type type) {
  switch (type) {
    case napi_int8_array:
    case napi_uint8_array:
    case napi_uint8_clamped_array:
      return 1;
    case napi_int16_array:
    case napi_uint16_array:
      return 2;
    case napi_int32_array:
    case napi_uint32_array:
    case napi_float32_array:
      return 4;
    case napi_float64_array:
    case napi_bigint64_array:
    case napi_biguint64_array:
      return 8;
    default:
      // A kind newer than this list: one byte an element is never more than there is.
      return 1;
  }
}

void Args::Throw(bool range, const char* name, const std::string& must, const std::string& got) {
  if (!ok_) return;
  ok_ = false;
  void* call = nullptr;
  napi_get_cb_info(env_, info_, nullptr, nullptr, nullptr, &call);
  const std::string message =
      std::string(static_cast<const char*>(call)) + ": \"" + name + "\" must be " + must + ", got " + got;
  if (range) {
    napi_throw_range_error(env_, "ERR_OUT_OF_RANGE", message.c_str());
  } else {
    napi_throw_type_error(env_, "ERR_INVALID_ARG_TYPE", message.c_str());
  }
}

void Args::RefuseInteger(const char* name, napi_value argument, double min, double max) {
  if (!ok_) return;
  double number;
  if (argument == nullptr || napi_get_value_double(env_, argument, &number) != napi_ok) {
    Throw(false, name, "an integer", Describe(env_, argument));
  } else {
    Throw(true, name, "an integer from " + Text(min) + " to " + Text(max), Text(number));
  }
}

std::string Args::String(const char* name) {
  napi_value value = Take();
  if (!ok_) return {};
  size_t length = 0;
  if (value == nullptr || napi_get_value_string_utf8(env_, value, nullptr, 0, &length) != napi_ok) {
    Throw(false, name, "a string", Describe(env_, value));
    return {};
  }
  std::string text(length, '\0');
  napi_get_value_string_utf8(env_, value, text.data(), length + 1, &length);
  if (text.find('\0') != std::string::npos) {
    Throw(false, name, "a string without NUL characters", "one with a NUL");
    return {};
  }
  return text;
}

Memory Args::OtherView(const char* name, napi_value value, bool nullable) {
  static uint8_t nothing;  // an empty buffer has an address too, to tell it from NULL
  if (!ok_) return {};
  napi_valuetype kind = napi_undefined;
  if (value != nullptr) napi_typeof(env_, value, &kind);
  if (kind == napi_null && nullable) return {};
  napi_value buffer = value;
  size_t offset = 0;
  size_t size = 0;
  bool is = false;
  bool is_dataview = false;
  if (kind != napi_object) {
    buffer = nullptr;
  } else if (napi_is_typedarray(env_, value, &is) == napi_ok && is) {
    napi_typedarray_type type = napi_int8_array;
    size_t length = 0;
    napi_get_typedarray_info(env_, value, &type, &length, nullptr, &buffer, &offset);
    size = length * ElementSize(type);
  } else if (napi_is_dataview(env_, value, &is_dataview) == napi_ok && is_dataview) {
    if (napi_get_dataview_info(env_, value, &size, nullptr, &buffer, &offset) != napi_ok ||
        !DataViewSize(env_, value, &size)) {
      Throw(true, name, "a view inside its buffer", "one outside it");
      return {};
    }
  } else if (napi_is_arraybuffer(env_, value, &is) == napi_ok && is) {
    size = SIZE_MAX;
  } else {
    buffer = nullptr;
  }
  if (buffer == nullptr) {
    Throw(false, name, nullable ? "an ArrayBuffer, a view of one, or null" : "an ArrayBuffer or a view of one",
          Describe(env_, value));
    return {};
  }
  bool detached = false;
  if (napi_is_detached_arraybuffer(env_, buffer, &detached) == napi_ok && detached) {
    Throw(false, name, "attached memory", "a detached buffer");
    return {};
  }
  if (is && buffer != value && size == 0 && OutsideItsBuffer(env_, value)) {
    Throw(false, name, "a view inside its buffer", "one outside it, which shrank");
    return {};
  }
  void* data = nullptr;
  size_t whole = 0;
  if (napi_get_arraybuffer_info(env_, buffer, &data, &whole) == napi_ok) {
    // What is there now decides, whatever the view says.
    offset = std::min(offset, whole);
    size = std::min(size, whole - offset);
    data = static_cast<uint8_t*>(data) + offset;
  } else if (is_dataview) {
    // Shared memory, which is no ArrayBuffer to Node-API and never shrinks.
    napi_get_dataview_info(env_, value, &size, &data, nullptr, nullptr);
  }
  if (size == 0) data = &nothing;
  return {static_cast<uint8_t*>(data), size};
}

bool Args::NextIsNull() const {
  napi_valuetype type;
  return next_ < argc_ && napi_typeof(env_, argv_[next_], &type) == napi_ok && type == napi_null;
}

bool Args::NextIsNumber() const {
  napi_valuetype type;
  return next_ < argc_ && napi_typeof(env_, argv_[next_], &type) == napi_ok && type == napi_number;
}

void Args::TooLong(const char* name, const char* of, size_t most, int64_t length) {
  Throw(true, name, "at most the size of \"" + std::string(of) + "\", " + std::to_string(most), std::to_string(length));
}

void* Args::Struct(const char* name, size_t size) {
  const Memory memory = BufferOrNull(name);
  if (ok_ && memory.data != nullptr && memory.size < size) {
    Throw(true, name, "at least " + std::to_string(size) + " bytes", std::to_string(memory.size));
    return nullptr;
  }
  return memory.data;
}

std::span<int32_t> Args::IntArray(const char* name, size_t count) {
  napi_value value = Take();
  if (!ok_) return {};
  napi_typedarray_type type = napi_int8_array;
  size_t length = 0;
  void* data = nullptr;
  if (value == nullptr || napi_get_typedarray_info(env_, value, &type, &length, &data, nullptr, nullptr) != napi_ok ||
      type != napi_int32_array) {
    napi_valuetype kind = napi_undefined;
    if (value != nullptr) napi_typeof(env_, value, &kind);
    if (kind != napi_null) Throw(false, name, "an Int32Array or null", Describe(env_, value));
    return {};
  }
  if (length == 0 && OutsideItsBuffer(env_, value)) {
    Throw(false, name, "a view inside its buffer", "one outside it, which shrank or was detached");
    return {};
  }
  if (length < count) {
    Throw(true, name, "an Int32Array of at least " + std::to_string(count) + " elements", std::to_string(length));
    return {};
  }
  return {static_cast<int32_t*>(data), length};
}

void Args::Holds(const char* name, size_t count, std::span<const int32_t> array, size_t unit) {
  if (array.data() != nullptr && count > array.size() / unit) {
    Throw(true, name, "at most what the array holds, " + std::to_string(array.size() / unit), std::to_string(count));
  }
}

std::vector<napi_value> Args::Elements(const char* name, const char* must, napi_value array, size_t max,
                                       size_t* count) {
  *count = 0;
  bool is_array = false;
  uint32_t length = 0;
  if (!ok_) return {};
  if (array == nullptr || napi_is_array(env_, array, &is_array) != napi_ok || !is_array) {
    Throw(false, name, must, Describe(env_, array));
    return {};
  }
  napi_get_array_length(env_, array, &length);
  *count = length;
  std::vector<napi_value> values(std::min<size_t>(length, max));
  for (uint32_t i = 0; i < values.size(); i++) {
    if (napi_get_element(env_, array, i, &values[i]) != napi_ok) {
      ok_ = false;  // what the getter threw is pending
      return {};
    }
  }
  return values;
}

// First every element, which may run JavaScript; then the memory, with none in between.
std::vector<iovec> Args::Buffers(const char* name, size_t* count) {
  // The kernel refuses more with EINVAL before it looks at any.
  std::vector<napi_value> values = Elements(name, "an array of buffers", Take(), IOV_MAX, count);
  if (*count > IOV_MAX) values.clear();
  std::vector<iovec> iov;
  iov.reserve(values.size());
  for (napi_value value : values) {
    const Memory memory = View(name, value, false);
    if (!ok_) return {};
    iov.push_back({memory.data, memory.size});
  }
  return iov;
}

Args::Messages Args::MessageBuffers(const char* iovs_name, const char* names_name, const char* controls_name) {
  // The kernel takes no more than this of a longer list.
  constexpr size_t kMost = IOV_MAX;
  Messages messages;
  size_t names_count;
  size_t controls_count;
  napi_value arrays[] = {Take(), Take(), Take()};
  const std::vector<napi_value> lists =
      Elements(iovs_name, "an array of arrays of buffers", arrays[0], kMost, &messages.count);
  const std::vector<napi_value> names =
      Elements(names_name, "an array of buffers or null", arrays[1], kMost, &names_count);
  const std::vector<napi_value> controls =
      Elements(controls_name, "an array of buffers or null", arrays[2], kMost, &controls_count);
  if (!ok_) return {};
  if (names_count != messages.count || controls_count != messages.count) {
    RangeError(names_count != messages.count ? names_name : controls_name,
               "as many as \"" + std::string(iovs_name) + "\", " + std::to_string(messages.count),
               std::to_string(names_count != messages.count ? names_count : controls_count));
    return {};
  }
  messages.count = lists.size();
  std::vector<std::vector<napi_value>> values;
  for (napi_value list : lists) {
    size_t count;
    values.push_back(Elements(iovs_name, "an array of arrays of buffers", list, kMost, &count));
    if (!ok_) return {};
    if (count > kMost) {
      RangeError(iovs_name, "arrays of at most " + std::to_string(kMost) + " buffers", std::to_string(count));
      return {};
    }
  }
  for (size_t i = 0; i < messages.count && ok_; i++) {
    std::vector<iovec>& iov = messages.iovs.emplace_back();
    for (napi_value value : values[i]) {
      const Memory memory = View(iovs_name, value, false);
      iov.push_back({memory.data, memory.size});
    }
    messages.names.push_back(View(names_name, names[i], true));
    messages.controls.push_back(View(controls_name, controls[i], true));
  }
  return messages;
}

}  // namespace sockfd
