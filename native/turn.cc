#include "turn.h"

#include <sys/epoll.h>
#include <sys/socket.h>

#include <algorithm>
#include <cerrno>
#include <climits>

#include "door.h"

namespace sockfd {

namespace {

thread_local SendQueue* queues = nullptr;

enum Field : uint8_t { kFd, kOffset, kLength, kFlags, kResult, kFields };
enum ReceiveField : uint8_t { kReceiveFd, kReceiveFlags, kReceiveResult, kReceiveFields };

// The result of a receive that was not tried.
constexpr int32_t kNotMade = INT32_MIN;

// As many events as one call takes.
constexpr size_t kMostEvents = 128;
constexpr size_t kTriple = 3;

int32_t Result(long result) { return static_cast<int32_t>(result == -1 ? -errno : result); }

}  // namespace

std::atomic<bool> SendQueue::any = false;

SendQueue::SendQueue(napi_env env, int32_t* shared, napi_value list, napi_value arena)
    : env_(env), shared_(shared), next_(queues) {
  void* data = nullptr;
  size_t length = 0;
  napi_get_typedarray_info(env, list, nullptr, &length, &data, nullptr, nullptr);
  list_ = static_cast<int32_t*>(data);
  count_ = length / kFields;
  napi_get_typedarray_info(env, arena, nullptr, &size_, &data, nullptr, nullptr);
  arena_ = static_cast<uint8_t*>(data);
  napi_create_reference(env, list, 1, &list_reference_);
  napi_create_reference(env, arena, 1, &arena_reference_);
  queues = this;
  any = true;
}

SendQueue::~SendQueue() {
  SendQueue** link = &queues;
  while (*link != nullptr && *link != this) link = &(*link)->next_;
  if (*link == this) *link = next_;
}

void SendQueue::Flush() {
  const size_t end = std::min(static_cast<size_t>(std::max(shared_[kPutOff], 0)), count_);
  for (size_t i = static_cast<size_t>(std::max(shared_[kMade], 0)); i < end; i++) {
    int32_t* send = list_ + i * kFields;
    const auto offset = static_cast<size_t>(send[kOffset]);
    const auto length = static_cast<size_t>(send[kLength]);
    send[kResult] = offset > size_ || length > size_ - offset
                        ? -EFAULT
                        : Result(Kernel(SYS_sendto, static_cast<long>(send[kFd]), arena_ + offset, length,
                                        static_cast<long>(send[kFlags] | MSG_DONTWAIT), nullptr, 0L));
  }
  shared_[kMade] = static_cast<int32_t>(end);
}

void SendQueue::FlushAll() {
  for (SendQueue* queue = queues; queue != nullptr; queue = queue->next_) {
    if (queue->shared_[kPutOff] > queue->shared_[kMade]) queue->Flush();
  }
}

int TakeEvents(int epfd, int32_t* events, size_t length) {
  epoll_event taken[kMostEvents];
  const auto most = static_cast<long>(std::min(kMostEvents, length / kTriple));
#ifdef SYS_epoll_wait
  const long count = Kernel(SYS_epoll_wait, static_cast<long>(epfd), taken, most, 0L);
#else
  const long count = Kernel(SYS_epoll_pwait, static_cast<long>(epfd), taken, most, 0L, nullptr, 0L);
#endif
  if (count < 0) return -errno;
  for (long i = 0; i < count; i++) {
    int32_t* event = events + static_cast<size_t>(i) * kTriple;
    event[0] = static_cast<int32_t>(taken[i].events);
    event[1] = static_cast<int32_t>(taken[i].data.u64);
    event[2] = static_cast<int32_t>(taken[i].data.u64 >> 32);
  }
  return static_cast<int>(count);
}

napi_value Receive(napi_env env, napi_callback_info info) {
  FlushSends();
  napi_value arguments[3];
  size_t argc = 3;
  napi_get_cb_info(env, info, &argc, arguments, nullptr, nullptr);
  void* data = nullptr;
  size_t length = 0;
  uint32_t count = 0;
  if (napi_get_typedarray_info(env, arguments[0], nullptr, &length, &data, nullptr, nullptr) != napi_ok ||
      napi_get_value_uint32(env, arguments[2], &count) != napi_ok) {
    return nullptr;
  }
  auto* list = static_cast<int32_t*>(data);
  count = std::min(count, static_cast<uint32_t>(length / kReceiveFields));
  for (uint32_t i = 0; i < count; i++) {
    int32_t* receive = list + i * kReceiveFields;
    receive[kReceiveResult] = kNotMade;
    napi_value view;
    napi_typedarray_type type;
    size_t room = 0;
    void* memory = nullptr;
    if (napi_get_element(env, arguments[1], i, &view) != napi_ok ||
        napi_get_typedarray_info(env, view, &type, &room, &memory, nullptr, nullptr) != napi_ok ||
        type != napi_uint8_array || room == 0) {
      continue;
    }
    receive[kReceiveResult] =
        Result(Kernel(SYS_recvfrom, static_cast<long>(receive[kReceiveFd]), memory, room,
                      static_cast<long>(receive[kReceiveFlags] | MSG_DONTWAIT), nullptr, nullptr));
  }
  return nullptr;
}

}  // namespace sockfd
