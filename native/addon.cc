// The module's entry: one line for each group of calls.
#include <csignal>

#include "bounce.h"
#include "call.h"
#include "calls.h"
#include "constants.h"
#include "ioctl-table.h"

namespace {

// A write to a socket that the peer closed is EPIPE here, as in Node.js itself, also where the runtime left SIGPIPE
// at its default of ending the process.
void IgnoreSigpipe() {
  struct sigaction action = {};
  if (sigaction(SIGPIPE, nullptr, &action) == 0 && (action.sa_flags & SA_SIGINFO) == 0 &&
      action.sa_handler == SIG_DFL) {
    action.sa_handler = SIG_IGN;
    sigaction(SIGPIPE, &action, nullptr);
  }
}

// What this thread's environment got when it loaded the addon first. Emptying require.cache makes it load once more: it
// gets the same object then, on which the state of the library hangs.
struct Loaded {
  napi_env env;
  napi_ref global;
  napi_ref exports;
};

thread_local Loaded* loaded = nullptr;

napi_value Referenced(napi_env env, napi_ref reference) {
  napi_value value = nullptr;
  napi_get_reference_value(env, reference, &value);
  return value;
}

// Null where this is the first time.
napi_value LoadedBefore(napi_env env) {
  if (loaded == nullptr) return nullptr;
  // A runtime may have several environments on one thread.
  napi_value global = nullptr;
  bool same = false;
  napi_get_global(env, &global);
  napi_strict_equals(env, global, Referenced(loaded->env, loaded->global), &same);
  return same ? Referenced(loaded->env, loaded->exports) : nullptr;
}

void Forget(void* data) {
  auto* mine = static_cast<Loaded*>(data);
  if (loaded == mine) loaded = nullptr;
  delete mine;
}

void Remember(napi_env env, napi_value exports) {
  if (loaded != nullptr) return;
  napi_value global = nullptr;
  napi_get_global(env, &global);
  loaded = new Loaded{env, nullptr, nullptr};
  napi_create_reference(env, global, 1, &loaded->global);
  napi_create_reference(env, exports, 1, &loaded->exports);
  napi_add_env_cleanup_hook(env, Forget, loaded);
}

// No state outlives a call but what an environment has for itself, and who writes a line of a trace (order.cc), so any
// number of them (the main thread, worker threads) can load and leave.
Napi::Object Init(Napi::Env env, Napi::Object exports) {
  if (napi_value before = LoadedBefore(env); before != nullptr) return Napi::Object(env, before);
  IgnoreSigpipe();
  sockfd::InitMemory(env);
  sockfd::InitBounce(env);
  Napi::Object calls = Napi::Object::New(env);
  Napi::Object nonblocking = Napi::Object::New(env);
  sockfd::RegisterSocket(env, calls, nonblocking);
  sockfd::RegisterTransfer(env, calls, nonblocking);
  sockfd::RegisterMessage(env, calls);
  sockfd::RegisterOptions(env, calls);
  sockfd::RegisterMultiplex(env, calls);
  sockfd::RegisterEvent(env, calls);
  sockfd::RegisterDescriptor(env, calls);
  sockfd::RegisterFcntl(env, calls);
  sockfd::RegisterIoctl(env, calls);
  sockfd::RegisterSplice(env, calls, nonblocking);
  sockfd::RegisterBatch(env, calls);
  sockfd::RegisterProcess(env, calls);
  sockfd::RegisterNames(env, calls);
  sockfd::RegisterResolver(env, calls);
  sockfd::RegisterServices(env, calls);
  sockfd::RegisterSockaddr(env, calls);
  exports.Set("calls", calls);
  exports.Set("nonblocking", nonblocking);
  sockfd::RegisterReadiness(env, exports);
  sockfd::RegisterThreads(env, exports);
  sockfd::RegisterPrepared(env, exports);
  sockfd::RegisterOrder(env, exports);
  sockfd::RegisterFaults(env, exports);
  sockfd::InitConstants(env, exports);
  sockfd::InitRequests(env, exports);
  Remember(env, exports);
  return exports;
}

}  // namespace

NODE_API_MODULE(sockfd, Init)
