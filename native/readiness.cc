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
#include <cstdlib>

#include "call.h"
#include "calls.h"

namespace sockfd {

namespace {

class Readiness {
 public:
  virtual ~Readiness() = default;
  virtual int epfd() const = 0;
  // Asks for wake-ups: a thread gives at most one for each time, a loop gives them until it is disarmed.
  virtual void Arm() = 0;
  virtual void Disarm() {}
  // Whether the wake-ups that may come keep the process alive.
  virtual void Hold(bool held) = 0;
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

  int epfd() const override { return epfd_; }
  void Arm() override { sem_post(&armed_); }

  void Hold(bool held) override {
    if (held) {
      napi_ref_threadsafe_function(env_, wake_);
    } else {
      napi_unref_threadsafe_function(env_, wake_);
    }
  }

 private:
  explicit Thread(napi_env env) : env_(env) { sem_init(&armed_, 0, 0); }

  ~Thread() override {
    if (epfd_ >= 0) close(epfd_);
    if (stop_ >= 0) close(stop_);
    sem_destroy(&armed_);
  }

  int Start(napi_value callback) {
    epfd_ = epoll_create1(EPOLL_CLOEXEC);
    if (epfd_ < 0) return errno;
    stop_ = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    if (stop_ < 0) return errno;
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
    for (;;) {
      while (sem_wait(&self->armed_) != 0) {
      }
      if (self->stopping_) return nullptr;
      pollfd fds[] = {{self->epfd_, POLLIN, 0}, {self->stop_, POLLIN, 0}};
      while (poll(fds, 2, -1) < 0 && errno == EINTR) {
      }
      if (self->stopping_) return nullptr;
      napi_call_threadsafe_function(self->wake_, nullptr, napi_tsfn_nonblocking);
    }
  }

  // The environment ends, perhaps because somebody terminated the worker: nothing may be left behind.
  static void End(void* data) {
    auto* self = static_cast<Thread*>(data);
    self->stopping_ = true;
    const uint64_t one = 1;
    // The counter cannot be full: this is its only write.
    [[maybe_unused]] const ssize_t written = write(self->stop_, &one, sizeof one);
    sem_post(&self->armed_);
    pthread_join(self->thread_, nullptr);
    napi_release_threadsafe_function(self->wake_, napi_tsfn_abort);
    delete self;
  }

  static constexpr size_t kStack = 256 * 1024;

  napi_env env_;
  napi_threadsafe_function wake_ = nullptr;
  int epfd_ = -1;
  int stop_ = -1;
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
  void (*close)(void*, void (*)(void*));
  void (*ref)(void*);
  void (*unref)(void*);
  size_t (*handle_size)(int);
  napi_status (*get_loop)(napi_env, uv_loop_s**);

  // Whether all are there.
  bool Load() {
    return Find("uv_poll_init", &poll_init) && Find("uv_poll_start", &poll_start) && Find("uv_poll_stop", &poll_stop) &&
           Find("uv_close", &close) && Find("uv_ref", &ref) && Find("uv_unref", &unref) &&
           Find("uv_handle_size", &handle_size) && Find("napi_get_uv_event_loop", &get_loop);
  }

 private:
  template <typename F>
  static bool Find(const char* name, F* function) {
    *function = reinterpret_cast<F>(dlsym(RTLD_DEFAULT, name));
    return *function != nullptr;
  }
};

// The loop of Node.js watches the epoll instance as it watches its own sockets: no thread, no wake-up across one.
class Loop final : public Readiness {
 public:
  // Returns nullptr where there is no such loop, with errno in `*error` where something went wrong.
  static Readiness* Open(napi_env env, napi_value callback, napi_value holding, int* error) {
    auto* loop = new Loop(env);
    *error = 0;
    if (loop->Start(callback, holding, error)) return loop;
    delete loop;
    return nullptr;
  }

  int epfd() const override { return epfd_; }
  void Arm() override { uv_.poll_start(handle_, kReadable, Ready); }
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
    if (epfd_ >= 0) close(epfd_);
    free(handle_);
  }

  bool Start(napi_value callback, napi_value holding, int* error) {
    uv_loop_s* loop = nullptr;
    if (!uv_.Load() || uv_.get_loop(env_, &loop) != napi_ok) return false;
    void* data = nullptr;
    size_t length = 0;
    napi_get_typedarray_info(env_, holding, nullptr, &length, &data, nullptr, nullptr);
    if (length < 2) return false;
    holding_ = static_cast<int32_t*>(data);
    epfd_ = epoll_create1(EPOLL_CLOEXEC);
    if (epfd_ < 0) {
      *error = errno;
      return false;
    }
    handle_ = static_cast<Handle*>(calloc(1, uv_.handle_size(kPoll)));
    if (handle_ == nullptr || uv_.poll_init(loop, handle_, epfd_) != 0) return false;
    handle_->data = this;
    uv_.unref(handle_);
    napi_create_reference(env_, callback, 1, &wake_);
    napi_create_reference(env_, holding, 1, &holding_reference_);
    napi_add_async_cleanup_hook(env_, End, this, &hook_);
    return true;
  }

  static void Ready(void* handle, int, int) { static_cast<Handle*>(handle)->data->Wake(); }

  void Wake() {
    napi_handle_scope scope;
    if (napi_open_handle_scope(env_, &scope) != napi_ok) return;
    napi_value wake, receiver, result;
    napi_get_reference_value(env_, wake_, &wake);
    napi_get_global(env_, &receiver);
    // Runs the microtasks, too: what was served has had its say, and may wait again.
    const napi_status status = napi_make_callback(env_, nullptr, receiver, wake, 0, nullptr, &result);
    if (status == napi_pending_exception) {
      napi_value exception;
      if (napi_get_and_clear_last_exception(env_, &exception) == napi_ok) napi_fatal_exception(env_, exception);
    } else if (holding_[kHolders] == 0 && holding_[kHeld] != 0) {
      holding_[kHeld] = 0;
      uv_.unref(handle_);
    }
    napi_close_handle_scope(env_, scope);
  }

  // The environment ends, perhaps because somebody terminated the worker: nothing may be left behind.
  static void End(napi_async_cleanup_hook_handle, void* data) {
    auto* self = static_cast<Loop*>(data);
    self->uv_.close(self->handle_, Closed);
  }

  static void Closed(void* handle) {
    Loop* self = static_cast<Handle*>(handle)->data;
    napi_remove_async_cleanup_hook(self->hook_);
    delete self;
  }

  // The beginning of uv_handle_t.
  struct Handle {
    Loop* data;
  };

  // UV_POLL, UV_READABLE
  static constexpr int kPoll = 8;
  static constexpr int kReadable = 1;
  // The elements of `holding`, as lib/readiness.ts has them.
  static constexpr int kHolders = 0;
  static constexpr int kHeld = 1;

  napi_env env_;
  Uv uv_;
  Handle* handle_ = nullptr;
  int epfd_ = -1;
  int32_t* holding_ = nullptr;
  napi_ref wake_ = nullptr;
  napi_ref holding_reference_ = nullptr;
  napi_async_cleanup_hook_handle hook_ = nullptr;
};

Readiness* Self(napi_env env, napi_callback_info info, napi_value* argument) {
  void* data = nullptr;
  size_t argc = 1;
  napi_get_cb_info(env, info, &argc, argument, nullptr, &data);
  return static_cast<Readiness*>(data);
}

napi_value Arm(napi_env env, napi_callback_info info) {
  napi_value none;
  Self(env, info, &none)->Arm();
  return nullptr;
}

napi_value Disarm(napi_env env, napi_callback_info info) {
  napi_value none;
  Self(env, info, &none)->Disarm();
  return nullptr;
}

napi_value Hold(napi_env env, napi_callback_info info) {
  napi_value argument;
  Readiness* self = Self(env, info, &argument);
  bool held = false;
  if (napi_get_value_bool(env, argument, &held) == napi_ok) self->Hold(held);
  return nullptr;
}

// readiness(wake: () => void, holding: Int32Array | null): { epfd: number, arm(): void, disarm(): void, hold(held:
// boolean): void, looped: boolean } | -errno. Without `holding`, or where its loop cannot be asked, a thread watches.
napi_value Open(napi_env env, napi_callback_info info) {
  napi_value arguments[2];
  size_t argc = 2;
  napi_get_cb_info(env, info, &argc, arguments, nullptr, nullptr);
  bool looped = false;
  napi_is_typedarray(env, arguments[1], &looped);
  int error = 0;
  Readiness* self = nullptr;
  if (looped) self = Loop::Open(env, arguments[0], arguments[1], &error);
  looped = self != nullptr;
  if (self == nullptr && error == 0) self = Thread::Open(env, arguments[0], &error);
  napi_value result;
  if (self == nullptr) {
    napi_create_int32(env, -error, &result);
    return result;
  }
  napi_create_object(env, &result);
  napi_value value;
  napi_create_int32(env, self->epfd(), &value);
  napi_set_named_property(env, result, "epfd", value);
  napi_create_function(env, "arm", NAPI_AUTO_LENGTH, Arm, self, &value);
  napi_set_named_property(env, result, "arm", value);
  napi_create_function(env, "disarm", NAPI_AUTO_LENGTH, Disarm, self, &value);
  napi_set_named_property(env, result, "disarm", value);
  napi_create_function(env, "hold", NAPI_AUTO_LENGTH, Hold, self, &value);
  napi_set_named_property(env, result, "hold", value);
  napi_get_boolean(env, looped, &value);
  napi_set_named_property(env, result, "looped", value);
  return result;
}

}  // namespace

void RegisterReadiness(Napi::Env env, Napi::Object exports) {
  napi_value function;
  napi_create_function(env, "readiness", NAPI_AUTO_LENGTH, Open, nullptr, &function);
  napi_set_named_property(env, exports, "readiness", function);
}

}  // namespace sockfd
