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
void RegisterFcntl(Napi::Env env, Napi::Object calls);
void RegisterIoctl(Napi::Env env, Napi::Object calls);
void RegisterSplice(Napi::Env env, Napi::Object calls, Napi::Object nonblocking);
void RegisterBatch(Napi::Env env, Napi::Object calls);
void RegisterProcess(Napi::Env env, Napi::Object calls);
void RegisterMessage(Napi::Env env, Napi::Object calls);
void RegisterNames(Napi::Env env, Napi::Object calls);
void RegisterResolver(Napi::Env env, Napi::Object calls);
void RegisterServices(Napi::Env env, Napi::Object calls);
void RegisterSockaddr(Napi::Env env, Napi::Object calls);

// The calls that can also be made of a batch. Each is defined, and instantiated for its readers, in the file of its
// group.
template <typename R>
long Read(R& args);
template <typename R>
long Write(R& args);
template <typename R>
long Recv(R& args);
template <typename R>
long Send(R& args);
template <typename R>
long Recvfrom(R& args);
template <typename R>
long Sendto(R& args);
template <typename R>
long Accept4(R& args);
template <typename R>
long Close(R& args);
template <typename R>
long Getsockopt(R& args);
template <typename R>
long EpollWait(R& args);

// Beside the calls: what sockfd/promises waits with.
void RegisterReadiness(Napi::Env env, Napi::Object exports);
// The calls that block and have no event, on threads.
void RegisterThreads(Napi::Env env, Napi::Object exports);
// Calls whose arguments lie ready.
void RegisterPrepared(Napi::Env env, Napi::Object exports);
// Whose turn it is to write a line of a trace that several threads write.
void RegisterOrder(Napi::Env env, Napi::Object exports);

// What sockfd/inject does to calls.
void RegisterFaults(Napi::Env env, Napi::Object exports);

}  // namespace sockfd
