// What sockfd/promises waits with: one epoll instance for each environment, which the event loop of Node.js watches;
// elsewhere a thread does, and wakes JavaScript when there is something to tell.
#include <dlfcn.h>
#include <poll.h>
#include <pthread.h>
#include <semaphore.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <memory>

#include "call.h"
#include "calls.h"
#include "turn.h"

namespace sockfd {

namespace {

// The number that the kernel counts eventfds by, from proc(5); -1 where it cannot be told. So an eventfd is known
// again.
long EventfdId(int fd) {
  char path[64];
  snprintf(path, sizeof path, "/proc/self/fdinfo/%d", fd);
  FILE* info = fopen(path, "re");
  if (info == nullptr) return -1;
  long id = -1;
  constexpr char kField[] = "eventfd-id:";
  constexpr size_t kLength = sizeof kField - 1;
  char line[256];
  while (id < 0 && fgets(line, sizeof line, info) != nullptr) {
    if (strncmp(line, kField, kLength) == 0) id = strtol(line + kLength, nullptr, 10);
  }
  fclose(info);
  return id;
}

// The epoll instance of an environment and who watches it.
//
// Its fds are in the process's table as all others, so anybody may close them, and their numbers may be another's then.
// A marker, an eventfd that is registered with the epoll instance, tells: only while both numbers are what they were
// does the kernel find one in the other.
class Readiness {
 public:
  virtual ~Readiness() { Close(); }
  int epfd() const { return epfd_; }
  int marker() const { return marker_; }

  // Whether both numbers still are this one's.
  bool IsIntact() const {
    epoll_event none = {};
    if (epfd_ < 0) return false;
    if (Kernel(SYS_epoll_ctl, epfd_.load(), EPOLL_CTL_MOD, marker_.load(), &none) == 0) return true;
    // Another error says nothing of the numbers.
    return errno != EBADF && errno != ENOENT && errno != EINVAL && errno != EPERM;
  }

  // Asks for wake-ups: a thread gives at most one for each time, a loop gives them until it is disarmed. False where
  // the fds are lost.
  virtual bool Arm() = 0;
  virtual void Disarm() {}
  // Whether the wake-ups that may come keep the process alive.
  virtual void Hold(bool held) = 0;

  // Gives up: nobody watches from now on, and the fds are closed, but for the numbers from `first` to `last`, which
  // somebody else closes or has closed.
  void Abandon(int64_t first, int64_t last) {
    Hold(false);
    Stop();
    const bool intact = IsIntact();
    const bool marked = intact || IsMarker();
    const auto others = [&](int fd) { return fd >= first && fd <= last; };
    if (intact && !others(epfd_)) Kernel(SYS_close, epfd_.load());
    if (marked && !others(marker_)) Kernel(SYS_close, marker_.load());
    epfd_ = -1;
    marker_ = -1;
  }

 protected:
  // Returns errno, or 0.
  int Make() {
    epfd_ = static_cast<int>(Kernel(SYS_epoll_create1, EPOLL_CLOEXEC));
    if (epfd_ < 0) return errno;
    marker_ = static_cast<int>(Kernel(SYS_eventfd2, 0, EFD_CLOEXEC | EFD_NONBLOCK));
    // No event of it is asked for: it is only there.
    epoll_event none = {};
    if (marker_ < 0 || Kernel(SYS_epoll_ctl, epfd_.load(), EPOLL_CTL_ADD, marker_.load(), &none) != 0) {
      const int error = errno;
      // Nothing can tell later that they are this one's.
      if (marker_ >= 0) Kernel(SYS_close, marker_.load());
      Kernel(SYS_close, epfd_.load());
      epfd_ = -1;
      marker_ = -1;
      return error;
    }
    marker_id_ = EventfdId(marker_);
    return 0;
  }

  // Ends what watches.
  virtual void Stop() = 0;
  // Whether the marker is what it was, also where the epoll instance is gone.
  bool IsMarker() const { return marker_ >= 0 && marker_id_ >= 0 && EventfdId(marker_) == marker_id_; }

  // Closes what is still this one's.
  void Close() {
    const bool intact = IsIntact();
    if (intact || IsMarker()) Kernel(SYS_close, marker_.load());
    if (intact) Kernel(SYS_close, epfd_.load());
    epfd_ = -1;
    marker_ = -1;
  }

  // The thread reads them while JavaScript gives them up.
  std::atomic<int> epfd_ = -1;
  std::atomic<int> marker_ = -1;

 private:
  long marker_id_ = -1;
};

// The thread never takes events: it sleeps until it is armed, polls the epoll instance once, and wakes JavaScript,
// which takes them itself and arms the thread again when it has nothing left to do. Needs no libuv, so it works
// wherever Node-API does.
class Thread final : public Readiness {
 public:
  // Returns nullptr with errno in `*error`.
  static Readiness* Open(napi_env env, napi_value callback, int* error) {
    auto* readiness = new Thread(env);
    *error = readiness->Start(callback);
    if (*error == 0) return readiness;
    delete readiness;
    return nullptr;
  }

  bool Arm() override {
    if (!IsIntact()) return false;
    sem_post(&armed_);
    return true;
  }

  void Hold(bool held) override {
    if (held) {
      napi_ref_threadsafe_function(env_, wake_);
    } else {
      napi_unref_threadsafe_function(env_, wake_);
    }
  }

 private:
  explicit Thread(napi_env env) : env_(env) { sem_init(&armed_, 0, 0); }

  ~Thread() override { sem_destroy(&armed_); }

  int Start(napi_value callback) {
    if (const int error = Make(); error != 0) return error;
    napi_value name;
    napi_create_string_utf8(env_, "sockfd", NAPI_AUTO_LENGTH, &name);
    if (napi_create_threadsafe_function(env_, callback, nullptr, name, 0, 1, nullptr, nullptr, nullptr, nullptr,
                                        &wake_) != napi_ok) {
      return ENOMEM;
    }
    Hold(false);
    // Signals are for the threads that were there before.
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, kStack);
    const int error = pthread_create(&thread_, &attributes, Run, this);
    pthread_attr_destroy(&attributes);
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
    if (error != 0) {
      napi_release_threadsafe_function(wake_, napi_tsfn_abort);
      return error;
    }
    napi_add_env_cleanup_hook(env_, End, this);
    return 0;
  }

  static void* Run(void* data) {
    auto* self = static_cast<Thread*>(data);
    pthread_setname_np(pthread_self(), "sockfd-ready");
    self->employer_.Work();
    for (;;) {
      while (sem_wait(&self->armed_) != 0) {
      }
      if (self->stopping_) return nullptr;
      // Where somebody closed the fds, no write wakes it.
      int ready = 0;
      while (!self->stopping_ && ready <= 0) {
        pollfd fds[] = {{self->epfd_, POLLIN, 0}, {self->marker_, POLLIN, 0}};
        ready = KernelPoll(fds, 2, kPatience);
        // What cannot be waited for is looked at after a while.
        if (ready < 0) {
          const timespec pause = {0, kPause};
          nanosleep(&pause, nullptr);
          ready = 1;
        }
      }
      if (self->stopping_) return nullptr;
      napi_call_threadsafe_function(self->wake_, nullptr, napi_tsfn_nonblocking);
    }
  }

  void Stop() override {
    stopping_ = true;
    const uint64_t one = 1;
    // The counter cannot be full: this is its only write.
    if (IsIntact() || IsMarker()) [[maybe_unused]]
      const long written = Kernel(SYS_write, marker_.load(), &one, sizeof one);
    sem_post(&armed_);
  }

  // The environment ends, perhaps because somebody terminated the worker: nothing may be left behind.
  static void End(void* data) {
    auto* self = static_cast<Thread*>(data);
    self->Stop();
    pthread_join(self->thread_, nullptr);
    napi_release_threadsafe_function(self->wake_, napi_tsfn_abort);
    delete self;
  }

  static constexpr size_t kStack = 256 * 1024;
  // Milliseconds after which it looks whether it shall end.
  static constexpr int kPatience = 1000;
  // Nanoseconds between two looks where poll(2) fails.
  static constexpr long kPause = 10'000'000;

  napi_env env_;
  const Employer employer_;
  napi_threadsafe_function wake_ = nullptr;
  sem_t armed_;
  std::atomic<bool> stopping_ = false;
  pthread_t thread_ = {};
};

// libuv's functions, as far as they are needed. They are looked up at run time: where there is no libuv, loading the
// addon must not need them.
struct Uv {
  int (*poll_init)(uv_loop_s*, void*, int);
  int (*poll_start)(void*, int, void (*)(void*, int, int));
  int (*poll_stop)(void*);
  int (*prepare_init)(uv_loop_s*, void*);
  int (*prepare_start)(void*, void (*)(void*));
  int (*prepare_stop)(void*);
  void (*close)(void*, void (*)(void*));
  void (*ref)(void*);
  void (*unref)(void*);
  size_t (*handle_size)(int);
  napi_status (*get_loop)(napi_env, uv_loop_s**);

  // Whether all are there.
  bool Load() {
    return Find("uv_poll_init", &poll_init) && Find("uv_poll_start", &poll_start) && Find("uv_poll_stop", &poll_stop) &&
           Find("uv_prepare_init", &prepare_init) && Find("uv_prepare_start", &prepare_start) &&
           Find("uv_prepare_stop", &prepare_stop) && Find("uv_close", &close) && Find("uv_ref", &ref) &&
           Find("uv_unref", &unref) && Find("uv_handle_size", &handle_size) &&
           Find("napi_get_uv_event_loop", &get_loop);
  }

 private:
  template <typename F>
  static bool Find(const char* name, F* function) {
    *function = reinterpret_cast<F>(dlsym(RTLD_DEFAULT, name));
    return *function != nullptr;
  }
};

// The loop of Node.js watches the epoll instance as it watches its own sockets: no thread, no wake-up across one.
//
// It tells its own epoll instance of an fd only when it is about to wait, and aborts the process where the fd is gone
// by then. So a look comes just before.
class Loop final : public Readiness {
 public:
  // Returns nullptr where there is no such loop, with errno in `*error` where something went wrong.
  static Readiness* Open(napi_env env, napi_value callback, napi_value shared, napi_value list, napi_value arena,
                         int* error) {
    auto* loop = new Loop(env);
    *error = 0;
    if (loop->Start(callback, shared, list, arena, error)) return loop;
    delete loop;
    return nullptr;
  }

  bool Arm() override {
    if (!IsIntact()) return false;
    uv_.poll_start(handle_, kReadable, Ready);
    uv_.prepare_start(look_, Look);
    return true;
  }

  void Disarm() override { uv_.poll_stop(handle_); }

  void Hold(bool held) override {
    if (held) {
      uv_.ref(handle_);
    } else {
      uv_.unref(handle_);
    }
  }

 private:
  explicit Loop(napi_env env) : env_(env) {}

  ~Loop() override {
    free(handle_);
    free(look_);
  }

  bool Start(napi_value callback, napi_value shared, napi_value list, napi_value arena, int* error) {
    uv_loop_s* loop = nullptr;
    if (!uv_.Load() || uv_.get_loop(env_, &loop) != napi_ok) return false;
    void* data = nullptr;
    size_t length = 0;
    napi_get_typedarray_info(env_, shared, nullptr, &length, &data, nullptr, nullptr);
    if (length < kSharedNumbers) return false;
    shared_ = static_cast<int32_t*>(data);
    *error = Make();
    if (*error != 0) return false;
    handle_ = static_cast<Handle*>(calloc(1, uv_.handle_size(kPoll)));
    look_ = static_cast<Handle*>(calloc(1, uv_.handle_size(kPrepare)));
    if (handle_ == nullptr || look_ == nullptr || uv_.poll_init(loop, handle_, epfd_) != 0) return false;
    uv_.prepare_init(loop, look_);
    handle_->data = this;
    look_->data = this;
    uv_.unref(handle_);
    uv_.unref(look_);
    napi_create_reference(env_, callback, 1, &wake_);
    napi_create_reference(env_, shared, 1, &shared_reference_);
    sends_ = std::make_unique<SendQueue>(env_, shared_, list, arena);
    napi_add_async_cleanup_hook(env_, End, this, &hook_);
    return true;
  }

  static void Ready(void* handle, int, int) { static_cast<Handle*>(handle)->data->Wake(); }

  static void Look(void* handle) {
    Loop* self = static_cast<Handle*>(handle)->data;
    self->uv_.prepare_stop(handle);
    if (self->IsIntact()) return;
    self->uv_.poll_stop(self->handle_);
    self->Wake();
  }

  void Stop() override {
    uv_.prepare_stop(look_);
    uv_.poll_stop(handle_);
  }

  // Turns follow each other while there is more to do: to come by way of the loop would cost more than they do. What
  // the loop has besides waits no longer than `kPatience`.
  void Wake() {
    const int64_t end = Now() + kPatience;
    for (int turns = 1;; turns++) {
      shared_[kLast] = turns == kTurns || Now() >= end ? 1 : 0;
      if (!Turn()) {
        sends_->Flush();
        return;
      }
      if (shared_[kLast] != 0 || (shared_[kMore] == 0 && shared_[kPutOff] == 0)) break;
    }
    // With the last turn nothing is put off any more, so that there is nothing left now.
    if (shared_[kHolders] == 0 && shared_[kHeld] != 0) {
      shared_[kHeld] = 0;
      uv_.unref(handle_);
    }
  }

  // One call into JavaScript. False where it runs no more.
  bool Turn() {
    napi_handle_scope scope;
    if (napi_open_handle_scope(env_, &scope) != napi_ok) return false;
    napi_value wake, result;
    napi_get_reference_value(env_, wake_, &wake);
    // Runs the microtasks, too: what was served has had its say, and may wait again. Its receiver is not the global
    // object, of which node:domain would take a global `domain` (that of Node.js's prompt is the module) for the
    // callback's.
    const napi_status status = napi_make_callback(env_, nullptr, wake, wake, 0, nullptr, &result);
    bool runs = status == napi_ok;
    if (status == napi_pending_exception) {
      napi_value exception;
      if (napi_get_and_clear_last_exception(env_, &exception) == napi_ok) {
        napi_fatal_exception(env_, exception);
        runs = true;
      }
    }
    napi_close_handle_scope(env_, scope);
    return runs;
  }

  // Milliseconds on a clock of its own.
  static int64_t Now() {
    timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return static_cast<int64_t>(time.tv_sec) * 1000 + time.tv_nsec / 1'000'000;
  }

  // The environment ends, perhaps because somebody terminated the worker: nothing may be left behind.
  static void End(napi_async_cleanup_hook_handle, void* data) {
    auto* self = static_cast<Loop*>(data);
    self->sends_->Flush();
    self->uv_.close(self->handle_, Closed);
    self->uv_.close(self->look_, Closed);
  }

  static void Closed(void* handle) {
    Loop* self = static_cast<Handle*>(handle)->data;
    if (--self->open_ > 0) return;
    napi_remove_async_cleanup_hook(self->hook_);
    delete self;
  }

  // The beginning of uv_handle_t.
  struct Handle {
    Loop* data;
  };

  // UV_POLL, UV_PREPARE, UV_READABLE
  static constexpr int kPoll = 8;
  static constexpr int kPrepare = 9;
  static constexpr int kReadable = 1;
  // How many turns in a row, and for how many milliseconds.
  static constexpr int kTurns = 16;
  static constexpr int64_t kPatience = 5;

  napi_env env_;
  Uv uv_;
  Handle* handle_ = nullptr;
  Handle* look_ = nullptr;
  // How many of its handles libuv has.
  int open_ = 2;
  int32_t* shared_ = nullptr;
  std::unique_ptr<SendQueue> sends_;
  napi_ref wake_ = nullptr;
  napi_ref shared_reference_ = nullptr;
  napi_async_cleanup_hook_handle hook_ = nullptr;
};

Readiness* Self(napi_env env, napi_callback_info info, napi_value (&arguments)[2]) {
  void* data = nullptr;
  size_t argc = 2;
  napi_get_cb_info(env, info, &argc, arguments, nullptr, &data);
  return static_cast<Readiness*>(data);
}

napi_value Boolean(napi_env env, bool value) {
  napi_value result = nullptr;
  napi_get_boolean(env, value, &result);
  return result;
}

napi_value Arm(napi_env env, napi_callback_info info) {
  napi_value none[2];
  return Boolean(env, Self(env, info, none)->Arm());
}

napi_value Disarm(napi_env env, napi_callback_info info) {
  napi_value none[2];
  Self(env, info, none)->Disarm();
  return nullptr;
}

napi_value Intact(napi_env env, napi_callback_info info) {
  napi_value none[2];
  return Boolean(env, Self(env, info, none)->IsIntact());
}

// take(events: Int32Array): number
napi_value Take(napi_env env, napi_callback_info info) {
  FlushSends();
  napi_value arguments[2];
  const Readiness* self = Self(env, info, arguments);
  void* data = nullptr;
  size_t length = 0;
  napi_get_typedarray_info(env, arguments[0], nullptr, &length, &data, nullptr, nullptr);
  napi_value result = nullptr;
  napi_create_int32(env, TakeEvents(self->epfd(), static_cast<int32_t*>(data), length), &result);
  return result;
}

napi_value Flush(napi_env, napi_callback_info) {
  FlushSends();
  return nullptr;
}

napi_value Hold(napi_env env, napi_callback_info info) {
  napi_value arguments[2];
  Readiness* self = Self(env, info, arguments);
  bool held = false;
  if (napi_get_value_bool(env, arguments[0], &held) == napi_ok) self->Hold(held);
  return nullptr;
}

napi_value Abandon(napi_env env, napi_callback_info info) {
  FlushSends();
  napi_value arguments[2];
  Readiness* self = Self(env, info, arguments);
  int64_t first = 0;
  int64_t last = -1;
  napi_get_value_int64(env, arguments[0], &first);
  napi_get_value_int64(env, arguments[1], &last);
  self->Abandon(first, last);
  return nullptr;
}

// A method of `object`, which `self` has.
void Method(napi_env env, napi_value object, const char* name, napi_callback method, Readiness* self) {
  napi_value function;
  napi_create_function(env, name, NAPI_AUTO_LENGTH, method, self, &function);
  napi_set_named_property(env, object, name, function);
}

void Number(napi_env env, napi_value object, const char* name, int value) {
  napi_value number;
  napi_create_int32(env, value, &number);
  napi_set_named_property(env, object, name, number);
}

// readiness(wake: () => void, shared: Int32Array | null, list: Int32Array, arena: Uint8Array): Readiness
// (lib/addon/binding.ts) | -errno. Without `shared`, or where its loop cannot be asked, a thread watches.
napi_value Open(napi_env env, napi_callback_info info) {
  napi_value arguments[4];
  size_t argc = 4;
  napi_get_cb_info(env, info, &argc, arguments, nullptr, nullptr);
  bool looped = false;
  napi_is_typedarray(env, arguments[1], &looped);
  int error = 0;
  Readiness* self = nullptr;
  if (looped) self = Loop::Open(env, arguments[0], arguments[1], arguments[2], arguments[3], &error);
  looped = self != nullptr;
  if (self == nullptr && error == 0) self = Thread::Open(env, arguments[0], &error);
  napi_value result;
  if (self == nullptr) {
    napi_create_int32(env, -error, &result);
    return result;
  }
  napi_create_object(env, &result);
  Number(env, result, "epfd", self->epfd());
  Number(env, result, "marker", self->marker());
  Method(env, result, "arm", Arm, self);
  Method(env, result, "disarm", Disarm, self);
  Method(env, result, "hold", Hold, self);
  Method(env, result, "intact", Intact, self);
  Method(env, result, "abandon", Abandon, self);
  Method(env, result, "take", Take, self);
  Method(env, result, "receive", Receive, self);
  Method(env, result, "flush", Flush, self);
  napi_set_named_property(env, result, "looped", Boolean(env, looped));
  return result;
}

}  // namespace

void RegisterReadiness(Napi::Env env, Napi::Object exports) {
  napi_value function;
  napi_create_function(env, "readiness", NAPI_AUTO_LENGTH, Open, nullptr, &function);
  napi_set_named_property(env, exports, "readiness", function);
}

}  // namespace sockfd
