#include "ioctl-table.h"

#include <algorithm>
#include <array>
#include <type_traits>

#include "headers.h"

namespace sockfd {

namespace {

constexpr Request kRequests[] = {
#define NONE(name) {#name, static_cast<uint32_t>(name), Argument::kNone, 0, false},
#define VALUE(name) {#name, static_cast<uint32_t>(name), Argument::kValue, 0, false},
#define PROGRAM(name) {#name, static_cast<uint32_t>(name), Argument::kProgram, 0, false},
#define REFUSED(name) {#name, static_cast<uint32_t>(name), Argument::kRefused, 0, false},
#define READS(name, type) \
  {#name, static_cast<uint32_t>(name), Argument::kReads, sizeof(type), std::is_unsigned_v<type>},
#define STORES(name, type) \
  {#name, static_cast<uint32_t>(name), Argument::kStores, sizeof(type), std::is_unsigned_v<type>},
#define BOTH(name, type) {#name, static_cast<uint32_t>(name), Argument::kBoth, sizeof(type), std::is_unsigned_v<type>},
#define MORE(name, type) {#name, static_cast<uint32_t>(name), Argument::kMore, sizeof(type), std::is_unsigned_v<type>},
#include "ioctl.inc"
};

// By number. Of several names for one number the first of the table counts.
constexpr auto kSorted = [] {
  std::array<const Request*, std::size(kRequests)> sorted = {};
  for (size_t i = 0; i < sorted.size(); i++) sorted[i] = &kRequests[i];
  std::sort(sorted.begin(), sorted.end(),
            [](const Request* a, const Request* b) { return a->number != b->number ? a->number < b->number : a < b; });
  return sorted;
}();

constexpr const char* kNames[] = {"none", "value", "reads", "stores", "both", "more", "program", "refused"};

Napi::Value Requests(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  Napi::Array list = Napi::Array::New(env);
  for (const Request& request : kRequests) {
    Napi::Object row = Napi::Object::New(env);
    row.Set("name", request.name);
    row.Set("request", Napi::Number::New(env, request.number));
    row.Set("how", kNames[static_cast<size_t>(request.how)]);
    row.Set("size", Napi::Number::New(env, request.size));
    row.Set("unsigned", Napi::Boolean::New(env, request.is_unsigned));
    list.Set(list.Length(), row);
  }
  return list;
}

}  // namespace

const Request* FindRequest(uint32_t number) {
  const auto found = std::lower_bound(kSorted.begin(), kSorted.end(), number,
                                      [](const Request* row, uint32_t wanted) { return row->number < wanted; });
  return found == kSorted.end() || (*found)->number != number ? nullptr : *found;
}

void InitRequests(Napi::Env env, Napi::Object exports) {
  exports.Set("requests", Napi::Function::New(env, Requests, "requests"));
}

}  // namespace sockfd
