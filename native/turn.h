// What sockfd/promises does in one crossing for many: sends that were put off, events, receives.
#pragma once

#include <node_api.h>

#include <atomic>
#include <cstddef>
#include <cstdint>

namespace sockfd {

// The numbers that an environment's promises and its addon have in common, as lib/promises/engine.ts has them.
enum Shared : uint8_t {
  // How many waits keep the process alive, and whether it is kept alive.
  kHolders,
  kHeld,
  // Whether a turn shall follow at once, until which sends are put off; whether the one that begins is the last before
  // the event loop goes on.
  kMore,
  kLast,
  // How many sends were put off, and how many of those have been made.
  kPutOff,
  kMade,
  kSharedNumbers
};

// Sends that were called while a turn serves events: they are made together, before anything else happens. Each is five
// integers: the fd, the offset and length of its bytes in the arena, its flags, and its result.
class SendQueue {
 public:
  SendQueue(napi_env env, int32_t* shared, napi_value list, napi_value arena);
  ~SendQueue();
  SendQueue(const SendQueue&) = delete;
  SendQueue& operator=(const SendQueue&) = delete;

  // Makes those that have not been made.
  void Flush();

  // Those of the thread.
  static void FlushAll();
  // Whether any thread may have some.
  static std::atomic<bool> any;

 private:
  napi_env env_;
  int32_t* shared_;
  int32_t* list_ = nullptr;
  size_t count_ = 0;
  uint8_t* arena_ = nullptr;
  size_t size_ = 0;
  napi_ref list_reference_ = nullptr;
  napi_ref arena_reference_ = nullptr;
  SendQueue* next_ = nullptr;
};

// Before every call: what was sent before leaves before.
inline void FlushSends() {
  if (SendQueue::any.load(std::memory_order_relaxed)) SendQueue::FlushAll();
}

// Takes the events of an epoll instance that are there, at most as many as `events` has room for: three integers each,
// the events and the two halves of the data. Returns how many, or -errno.
int TakeEvents(int epfd, int32_t* events, size_t length);

// receive(list: Int32Array, views: ArrayBufferView[], count: number): void
// Makes `count` calls of recv(2) that do not wait, each into the view of its number: three integers of `list`, the fd,
// the flags, and the result, which is -errno where it failed, and kNotMade where the view is no typed array with room.
napi_value Receive(napi_env env, napi_callback_info info);

}  // namespace sockfd
