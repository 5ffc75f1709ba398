// What sockfd/promises waits with: one epoll instance for each environment, and a thread that wakes JavaScript when it
// has something to tell.
#include <poll.h>
#include <pthread.h>
#include <semaphore.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <atomic>
#include <csignal>

#include "call.h"
#include "calls.h"

namespace sockfd {

namespace {

// The thread never takes events: it sleeps until it is armed, polls the epoll instance once, and wakes JavaScript,
// which takes them itself and arms the thread again when it has nothing left to do. Needs no libuv, so it works
// wherever Node-API does.
class Readiness {
 public:
  // Returns nullptr with errno in `*error`.
  static Readiness* Open(napi_env env, napi_value callback, int* error) {
    auto* readiness = new Readiness(env);
    *error = readiness->Start(callback);
    if (*error == 0) return readiness;
    delete readiness;
    return nullptr;
  }

  int epfd() const { return epfd_; }

  // At most one wake-up comes for each time.
  void Arm() { sem_post(&armed_); }

  // Whether the wake-ups that may come keep the process alive.
  void Hold(bool held) {
    if (held) {
      napi_ref_threadsafe_function(env_, wake_);
    } else {
      napi_unref_threadsafe_function(env_, wake_);
    }
  }

 private:
  explicit Readiness(napi_env env) : env_(env) { sem_init(&armed_, 0, 0); }

  ~Readiness() {
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
    auto* self = static_cast<Readiness*>(data);
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
    auto* self = static_cast<Readiness*>(data);
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

napi_value Hold(napi_env env, napi_callback_info info) {
  napi_value argument;
  Readiness* self = Self(env, info, &argument);
  bool held = false;
  if (napi_get_value_bool(env, argument, &held) == napi_ok) self->Hold(held);
  return nullptr;
}

// readiness(wake: () => void): { epfd: number, arm(): void, hold(held: boolean): void } | -errno
napi_value Open(napi_env env, napi_callback_info info) {
  napi_value callback;
  size_t argc = 1;
  napi_get_cb_info(env, info, &argc, &callback, nullptr, nullptr);
  int error;
  Readiness* self = Readiness::Open(env, callback, &error);
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
  napi_create_function(env, "hold", NAPI_AUTO_LENGTH, Hold, self, &value);
  napi_set_named_property(env, result, "hold", value);
  return result;
}

}  // namespace

void RegisterReadiness(Napi::Env env, Napi::Object exports) {
  napi_value function;
  napi_create_function(env, "readiness", NAPI_AUTO_LENGTH, Open, nullptr, &function);
  napi_set_named_property(env, exports, "readiness", function);
}

}  // namespace sockfd
