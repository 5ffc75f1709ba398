// Calls that block, and of which no event tells when they would not: each on a thread of its own.
//
// The kernel gets memory of the addon's own: JavaScript may detach, shrink or free its buffers at any time. A thread
// that waits is interrupted by a signal, so that what ends a wait ends its call, too, and the call's result says what
// it did.
#include <dlfcn.h>
#include <fcntl.h>
#include <netdb.h>
#include <pthread.h>
#include <sys/sendfile.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <map>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include "call.h"
#include "calls.h"
#include "resolver.h"
#include "room.h"

namespace sockfd {

namespace {

// As lib/promises/threads.ts has them.
enum class Call : uint8_t {
  kGetaddrinfo,
  kGetnameinfo,
  kFcntl,
  kClose,
  kRead,
  kWrite,
  kRecv,
  kSendfile,
  kSplice,
  kCalls
};

constexpr size_t kNumbers = 6;

// The C library begins its work anew, whatever signal comes.
bool IsInterruptible(Call call) { return call != Call::kGetaddrinfo && call != Call::kGetnameinfo; }

void Nothing(int) {}

// The signal that interrupts a call: one that nobody has a use for. 0 where there is none.
int Interruption() {
  static const int chosen = [] {
    // The last is that of some tools.
    for (int number = SIGRTMAX - 1; number >= SIGRTMIN; number--) {
      struct sigaction action = {};
      if (sigaction(number, nullptr, &action) != 0 || (action.sa_flags & SA_SIGINFO) != 0 ||
          action.sa_handler != SIG_DFL) {
        continue;
      }
      action = {};
      action.sa_handler = Nothing;
      if (sigaction(number, &action, nullptr) == 0) return number;
    }
    return 0;
  }();
  return chosen;
}

// Whether it still does nothing but interrupt: else it might end the process.
bool IsHarmless(int number) {
  struct sigaction action = {};
  return number != 0 && sigaction(number, nullptr, &action) == 0 && (action.sa_flags & SA_SIGINFO) == 0 &&
         action.sa_handler == Nothing;
}

// The addon stays in memory from now on, whichever environments end: threads run its code, and a signal has its
// handler.
void Stay() {
  [[maybe_unused]] static const bool stays = [] {
    Dl_info info = {};
    return dladdr(reinterpret_cast<void*>(Nothing), &info) != 0 &&
           dlopen(info.dli_fname, RTLD_NOW | RTLD_NOLOAD | RTLD_NODELETE) != nullptr;
  }();
}

// What two have, each of whom may go first. By itself, as the standard library's way needs newer C libraries than the
// rest.
template <typename T>
class Shared {
 public:
  Shared() = default;
  explicit Shared(T* object) : object_(object) { object->owners++; }
  Shared(const Shared& other) : object_(other.object_) {
    if (object_ != nullptr) object_->owners++;
  }
  Shared& operator=(const Shared&) = delete;
  ~Shared() {
    if (object_ != nullptr && --object_->owners == 0) delete object_;
  }
  T* operator->() const { return object_; }
  T& operator*() const { return *object_; }

 private:
  T* object_ = nullptr;
};

// Where the threads of an environment leave word that they have ended.
struct Mailbox {
  std::atomic<int> owners = 0;
  std::mutex mutex;
  bool closed = false;
  napi_threadsafe_function wake = nullptr;
  std::vector<int32_t> finished;
};

struct Job {
  explicit Job(const Shared<Mailbox>& box) : mailbox(box) {}

  std::atomic<int> owners = 0;
  int32_t id;
  Call call;
  double numbers[kNumbers];
  // With a zero behind it.
  Room<uint8_t> copy;
  Memory in;
  std::unique_ptr<uint8_t, Free> out;
  size_t room;
  const Shared<Mailbox> mailbox;
  const Employer employer;
  pthread_t thread;

  std::mutex mutex;
  bool cancelled = false;
  bool done = false;
  long result = 0;

  int Int(size_t which) const { return static_cast<int>(numbers[which]); }
  size_t Size(size_t which) const { return static_cast<size_t>(numbers[which]); }

  // Interrupts its call, and waits a moment for the end of that. Returns whether it has ended.
  bool Cancel() {
    // A signal that comes just before the call is lost, so there is another one.
    for (int i = 0; i < kInterruptions; i++) {
      {
        const std::lock_guard<std::mutex> lock(mutex);
        cancelled = true;
        if (done || !IsInterruptible(call) || !IsHarmless(Interruption())) return done;
        pthread_kill(thread, Interruption());
      }
      const timespec moment = {0, 100'000};
      nanosleep(&moment, nullptr);
    }
    const std::lock_guard<std::mutex> lock(mutex);
    return done;
  }

 private:
  // What waits for a disk cannot be interrupted.
  static constexpr int kInterruptions = 300;
};

// Of what getaddrinfo(3) gives: an errno, the canonical name, then the results.
constexpr size_t kErrno = sizeof(int32_t);

long Lookup(Job& job) {
  constexpr size_t kHints = 4 * sizeof(int32_t);
  int32_t hints[4];
  if (job.in.size < kHints || job.room < kErrno + NI_MAXHOST) return -EINVAL;
  memcpy(hints, job.in.data, kHints);
  const char* node = reinterpret_cast<const char*>(job.in.data) + kHints;
  const char* service = node + strlen(node) + 1;
  uint8_t* out = job.out.get();
  const size_t names = kErrno + NI_MAXHOST;
  const long result = Resolve(job.numbers[0] != 0 ? node : nullptr, job.numbers[1] != 0 ? service : nullptr, hints,
                              {out + names, job.room - names}, {out + kErrno, NI_MAXHOST});
  memcpy(out, hints, kErrno);
  return result;
}

long LookupName(Job& job) {
  int32_t system = 0;
  if (job.room < kErrno + NI_MAXHOST + NI_MAXSERV) return -EINVAL;
  uint8_t* out = job.out.get();
  const long result =
      ResolveName(job.in, static_cast<int>(job.in.size), {out + kErrno, NI_MAXHOST},
                  {out + kErrno + NI_MAXHOST, NI_MAXSERV}, static_cast<uint32_t>(job.numbers[0]), &system);
  memcpy(out, &system, kErrno);
  return result;
}

// A lock of a file, which another one has.
long Lock(Job& job) {
  struct flock lock = {};
  const int cmd = job.Int(1);
  if ((cmd != F_SETLKW && cmd != F_OFD_SETLKW) || job.in.size < sizeof lock) return -EINVAL;
  memcpy(&lock, job.in.data, sizeof lock);
  return Errno(KernelFcntl(job.Int(0), cmd, Word(&lock)));
}

// The offsets that are in the memory that went in, where the numbers say so.
class Offsets {
 public:
  explicit Offsets(const Job& job) { memcpy(values_, job.in.data, std::min(job.in.size, sizeof values_)); }
  off_t* pointer(size_t which, bool given) { return given ? &values_[which] : nullptr; }

 private:
  static_assert(sizeof(off_t) == sizeof(int64_t));
  off_t values_[2] = {};
};

#ifdef SYS_sendfile64
constexpr long kSendfile = SYS_sendfile64;
#else
constexpr long kSendfile = SYS_sendfile;
#endif

long Sendfile(Job& job) {
  Offsets offsets(job);
  return Errno(Kernel(kSendfile, job.Int(0), job.Int(1), offsets.pointer(0, job.numbers[3] != 0), job.Size(2)));
}

long Splice(Job& job) {
  Offsets offsets(job);
  return Errno(Kernel(SYS_splice, job.Int(0), offsets.pointer(0, job.numbers[4] != 0), job.Int(1),
                      offsets.pointer(1, job.numbers[5] != 0), job.Size(2), static_cast<unsigned>(job.numbers[3])));
}

long Made(Job& job) {
  switch (job.call) {
    case Call::kGetaddrinfo:
      return Lookup(job);
    case Call::kGetnameinfo:
      return LookupName(job);
    case Call::kFcntl:
      return Lock(job);
    case Call::kClose:
      return Errno(Kernel(SYS_close, job.Int(0)));
    case Call::kRead:
      return Errno(Kernel(SYS_read, job.Int(0), job.out.get(), job.room));
    case Call::kWrite:
      return Errno(Kernel(SYS_write, job.Int(0), job.in.data, job.in.size));
    case Call::kRecv:
      return Errno(Kernel(SYS_recvfrom, job.Int(0), job.out.get(), job.room, job.Int(1), nullptr, nullptr));
    case Call::kSendfile:
      return Sendfile(job);
    case Call::kSplice:
      return Splice(job);
    default:
      return -ENOSYS;
  }
}

void* Run(void* data) {
  const std::unique_ptr<Shared<Job>> owner(static_cast<Shared<Job>*>(data));
  Job& job = **owner;
  pthread_setname_np(pthread_self(), "sockfd-call");
  job.employer.Work();
  bool made = false;
  {
    const std::lock_guard<std::mutex> lock(job.mutex);
    made = !job.cancelled;
  }
  const long result = made ? Made(job) : -EINTR;
  {
    const std::lock_guard<std::mutex> lock(job.mutex);
    job.result = result;
    job.done = true;
  }
  const std::lock_guard<std::mutex> lock(job.mailbox->mutex);
  if (!job.mailbox->closed) {
    job.mailbox->finished.push_back(job.id);
    // Where there is word for JavaScript already, it takes this one with it.
    napi_call_threadsafe_function(job.mailbox->wake, nullptr, napi_tsfn_nonblocking);
  }
  return nullptr;
}

// Returns errno, or 0.
int Begin(const Shared<Job>& job) {
  // A lookup goes through much code of others, which musl's own choice has no room for.
  constexpr size_t kStack = size_t{1} << 20;
  auto owner = std::make_unique<Shared<Job>>(job);
  // Signals are for the threads that were there before, but for the one that interrupts.
  sigset_t all, before;
  sigfillset(&all);
  if (const int interruption = Interruption(); interruption != 0) sigdelset(&all, interruption);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  pthread_attr_setstacksize(&attributes, kStack);
  pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
  int error = 0;
  {
    // It looks at its job when it has a name.
    const std::lock_guard<std::mutex> lock(job->mutex);
    error = pthread_create(&job->thread, &attributes, Run, owner.get());
  }
  if (error == 0) [[maybe_unused]]
    const auto* given = owner.release();
  pthread_attr_destroy(&attributes);
  pthread_sigmask(SIG_SETMASK, &before, nullptr);
  return error;
}

// The threads of an environment.
class Threads {
 public:
  // Returns nullptr where there is no way to be told.
  static Threads* Open(napi_env env, napi_value wake) {
    const Shared<Mailbox> mailbox(new Mailbox);
    napi_value name;
    napi_create_string_utf8(env, "sockfd", NAPI_AUTO_LENGTH, &name);
    if (napi_create_threadsafe_function(env, wake, nullptr, name, 0, 1, nullptr, nullptr, nullptr, nullptr,
                                        &mailbox->wake) != napi_ok) {
      return nullptr;
    }
    auto* threads = new Threads(env, mailbox);
    threads->Hold(false);
    napi_add_env_cleanup_hook(env, End, threads);
    return threads;
  }

  void Hold(bool held) {
    if (held) {
      napi_ref_threadsafe_function(env_, mailbox_->wake);
    } else {
      napi_unref_threadsafe_function(env_, mailbox_->wake);
    }
  }

  // Returns the number of the job, which is positive, or -errno.
  int32_t Start(Call call, const double* numbers, const Memory& in, size_t room) {
    Stay();
    std::unique_ptr<uint8_t, Free> out(room == 0 ? nullptr : static_cast<uint8_t*>(calloc(1, room)));
    Room<uint8_t> copy(in.size + 1);
    if ((room > 0 && out == nullptr) || copy.missing()) return -ENOMEM;
    if (in.size > 0) memcpy(copy.data(), in.data, in.size);
    const Shared<Job> job(new Job(mailbox_));
    job->id = last_ = last_ == INT32_MAX ? 1 : last_ + 1;
    job->call = call;
    std::copy_n(numbers, kNumbers, job->numbers);
    job->in = {copy.data(), in.size};
    job->copy = std::move(copy);
    job->out = std::move(out);
    job->room = room;
    if (const int error = Begin(job); error != 0) return -error;
    jobs_.emplace(job->id, job);
    return last_;
  }

  Job* Find(int32_t id) const {
    const auto found = jobs_.find(id);
    return found == jobs_.end() ? nullptr : &*found->second;
  }

  void Forget(int32_t id) { jobs_.erase(id); }

  // The numbers of those that have ended since.
  std::vector<int32_t> Finished() {
    const std::lock_guard<std::mutex> lock(mailbox_->mutex);
    return std::exchange(mailbox_->finished, {});
  }

 private:
  Threads(napi_env env, const Shared<Mailbox>& mailbox) : env_(env), mailbox_(mailbox) {}

  // The environment ends, perhaps because somebody terminated the worker: no thread has a word for it any more. Those
  // that wait end; a lookup goes on until the resolver has its answer, and frees what it has.
  static void End(void* data) {
    const std::unique_ptr<Threads> self(static_cast<Threads*>(data));
    {
      const std::lock_guard<std::mutex> lock(self->mailbox_->mutex);
      self->mailbox_->closed = true;
    }
    for (const auto& [id, job] : self->jobs_) job->Cancel();
    napi_release_threadsafe_function(self->mailbox_->wake, napi_tsfn_abort);
  }

  napi_env env_;
  Shared<Mailbox> mailbox_;
  std::map<int32_t, Shared<Job>> jobs_;
  int32_t last_ = 0;
};

// The methods get what lib/promises/threads.ts gives, which is right.
constexpr size_t kMost = 4;

Threads* Self(napi_env env, napi_callback_info info, napi_value (&arguments)[kMost]) {
  void* data = nullptr;
  size_t argc = kMost;
  napi_get_cb_info(env, info, &argc, arguments, nullptr, &data);
  return static_cast<Threads*>(data);
}

napi_value Number(napi_env env, double value) {
  napi_value number = nullptr;
  napi_create_double(env, value, &number);
  return number;
}

Memory Bytes(napi_env env, napi_value view) {
  void* data = nullptr;
  size_t length = 0;
  napi_get_typedarray_info(env, view, nullptr, &length, &data, nullptr, nullptr);
  return {static_cast<uint8_t*>(data), length};
}

// start(call: number, numbers: Float64Array, bytes: Uint8Array, room: number): number
napi_value Start(napi_env env, napi_callback_info info) {
  FlushSends();
  napi_value arguments[kMost];
  Threads* self = Self(env, info, arguments);
  uint32_t call = 0;
  double room = 0;
  napi_get_value_uint32(env, arguments[0], &call);
  napi_get_value_double(env, arguments[3], &room);
  const Memory numbers = Bytes(env, arguments[1]);
  if (call >= static_cast<uint32_t>(Call::kCalls) || numbers.size < kNumbers) return Number(env, -EINVAL);
  double copy[kNumbers];
  memcpy(copy, numbers.data, sizeof copy);
  return Number(env, self->Start(static_cast<Call>(call), copy, Bytes(env, arguments[2]), static_cast<size_t>(room)));
}

// cancel(id: number): boolean
napi_value Cancel(napi_env env, napi_callback_info info) {
  napi_value arguments[kMost];
  const Threads* self = Self(env, info, arguments);
  int32_t id = 0;
  napi_get_value_int32(env, arguments[0], &id);
  Job* job = self->Find(id);
  napi_value result = nullptr;
  napi_get_boolean(env, job == nullptr || job->Cancel(), &result);
  return result;
}

// finished(): number[]
napi_value Finished(napi_env env, napi_callback_info info) {
  napi_value arguments[kMost];
  Threads* self = Self(env, info, arguments);
  const std::vector<int32_t> all = self->Finished();
  napi_value list = nullptr;
  napi_create_array_with_length(env, all.size(), &list);
  for (uint32_t i = 0; i < all.size(); i++) napi_set_element(env, list, i, Number(env, all[i]));
  return list;
}

// collect(id: number, bytes: Uint8Array): number
napi_value Collect(napi_env env, napi_callback_info info) {
  napi_value arguments[kMost];
  Threads* self = Self(env, info, arguments);
  int32_t id = 0;
  napi_get_value_int32(env, arguments[0], &id);
  const Job* job = self->Find(id);
  if (job == nullptr) return Number(env, -EINVAL);
  const Memory bytes = Bytes(env, arguments[1]);
  size_t length = std::min(bytes.size, job->room);
  // What it did not store stays as it is.
  if (job->call == Call::kRead || job->call == Call::kRecv) {
    length = std::min(length, static_cast<size_t>(std::max(job->result, 0L)));
  }
  if (length > 0) memcpy(bytes.data, job->out.get(), length);
  const long result = job->result;
  self->Forget(id);
  return Number(env, static_cast<double>(result));
}

// hold(held: boolean): void
napi_value Hold(napi_env env, napi_callback_info info) {
  napi_value arguments[kMost];
  Threads* self = Self(env, info, arguments);
  bool held = false;
  if (napi_get_value_bool(env, arguments[0], &held) == napi_ok) self->Hold(held);
  return nullptr;
}

// threads(wake: () => void): Threads (lib/addon/binding.ts) | -errno
napi_value Open(napi_env env, napi_callback_info info) {
  napi_value wake;
  size_t argc = 1;
  napi_get_cb_info(env, info, &argc, &wake, nullptr, nullptr);
  Threads* self = Threads::Open(env, wake);
  if (self == nullptr) return Number(env, -ENOMEM);
  constexpr std::pair<const char*, napi_callback> kMethods[] = {
      {"start", Start}, {"cancel", Cancel}, {"finished", Finished}, {"collect", Collect}, {"hold", Hold}};
  napi_value result;
  napi_create_object(env, &result);
  for (const auto& [name, method] : kMethods) {
    napi_value function;
    napi_create_function(env, name, NAPI_AUTO_LENGTH, method, self, &function);
    napi_set_named_property(env, result, name, function);
  }
  return result;
}

}  // namespace

void RegisterThreads(Napi::Env env, Napi::Object exports) {
  napi_value function;
  napi_create_function(env, "threads", NAPI_AUTO_LENGTH, Open, nullptr, &function);
  napi_set_named_property(env, exports, "threads", function);
}

}  // namespace sockfd
