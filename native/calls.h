// What each file of calls registers.
#pragma once

#include <napi.h>

namespace sockfd {

// `nonblocking` gets the calls that have no flag for that, by the same names.
void RegisterSocket(Napi::Env env, Napi::Object calls, Napi::Object nonblocking);
void RegisterTransfer(Napi::Env env, Napi::Object calls, Napi::Object nonblocking);
void RegisterOptions(Napi::Env env, Napi::Object calls);
void RegisterMultiplex(Napi::Env env, Napi::Object calls);
void RegisterEvent(Napi::Env env, Napi::Object calls);
void RegisterDescriptor(Napi::Env env, Napi::Object calls);
void RegisterSplice(Napi::Env env, Napi::Object calls);
void RegisterBatch(Napi::Env env, Napi::Object calls);
void RegisterProcess(Napi::Env env, Napi::Object calls);
void RegisterMessage(Napi::Env env, Napi::Object calls);
void RegisterNames(Napi::Env env, Napi::Object calls);
void RegisterResolver(Napi::Env env, Napi::Object calls);
void RegisterSockaddr(Napi::Env env, Napi::Object calls);
// Beside the calls: what sockfd/promises waits with.
void RegisterReadiness(Napi::Env env, Napi::Object exports);

}  // namespace sockfd
