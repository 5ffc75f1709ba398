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

// No state outlives a call but what an environment has for itself, so any number of them (the main thread, worker
// threads) can load and leave.
Napi::Object Init(Napi::Env env, Napi::Object exports) {
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
  sockfd::RegisterSplice(env, calls);
  sockfd::RegisterBatch(env, calls);
  sockfd::RegisterProcess(env, calls);
  sockfd::RegisterNames(env, calls);
  sockfd::RegisterResolver(env, calls);
  sockfd::RegisterServices(env, calls);
  sockfd::RegisterSockaddr(env, calls);
  exports.Set("calls", calls);
  exports.Set("nonblocking", nonblocking);
  sockfd::RegisterReadiness(env, exports);
  sockfd::RegisterPrepared(env, exports);
  sockfd::InitConstants(env, exports);
  sockfd::InitRequests(env, exports);
  return exports;
}

}  // namespace

NODE_API_MODULE(sockfd, Init)
