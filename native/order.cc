// Files that several threads write lines to, one at a time: who writes, and whose line has no end yet.
#include <pthread.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <list>
#include <set>

#include "call.h"
#include "calls.h"
#include "file-status.h"

namespace sockfd {

namespace {

// What claim gives and release takes: numbers that lib/trace/threads.ts has, too.
enum State { kOpen, kThreads, kLast, kThread, kStates };

struct Output {
  uint64_t device;
  uint64_t inode;
  // The thread whose line has no end yet, 0 for none.
  int64_t open;
  // When the last line began.
  int64_t last;
  // Those that write lines.
  std::set<int64_t> threads;
};

// Threads hold this over several calls, so that it is no mutex alone: a thread that ends lets go of it.
pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
pthread_cond_t freed = PTHREAD_COND_INITIALIZER;
int64_t holder = 0;
Output* held = nullptr;

// Of the whole process and never destroyed: threads may be there still when the main one ends.
std::list<Output>& Outputs() {
  static auto* const outputs = new std::list<Output>;
  return *outputs;
}

int64_t Thread() { return syscall(SYS_gettid); }

void LetGo(int64_t thread) {
  if (holder != thread) return;
  holder = 0;
  held = nullptr;
  pthread_cond_signal(&freed);
}

// Of an environment that ends, in the middle of whatever it did.
void End(void*) {
  const int64_t thread = Thread();
  pthread_mutex_lock(&lock);
  for (Output& output : Outputs()) output.threads.erase(thread);
  LetGo(thread);
  pthread_mutex_unlock(&lock);
}

Output* Find(int fd) {
  FileStatus file = {};
  if (!GetStatus(fd, &file)) return nullptr;
  for (Output& output : Outputs()) {
    if (output.device == file.device && output.inode == file.inode) return &output;
  }
  Outputs().push_back({file.device, file.inode, 0, 0, {}});
  return &Outputs().back();
}

bool Arguments(napi_env env, napi_callback_info info, int64_t* first, int64_t** state, bool* flag) {
  napi_value arguments[2];
  size_t argc = 2;
  size_t count = 0;
  void* data = nullptr;
  napi_get_cb_info(env, info, &argc, arguments, nullptr, nullptr);
  if (first != nullptr && napi_get_value_int64(env, arguments[0], first) != napi_ok) return false;
  if (flag != nullptr) return napi_get_value_bool(env, arguments[1], flag) == napi_ok;
  if (napi_get_typedarray_info(env, arguments[first == nullptr ? 0 : 1], nullptr, &count, &data, nullptr, nullptr) !=
          napi_ok ||
      count < kStates) {
    return false;
  }
  *state = static_cast<int64_t*>(data);
  return true;
}

napi_value Number(napi_env env, int64_t number) {
  napi_value value = nullptr;
  napi_create_int64(env, number, &value);
  return value;
}

// join(fd: number, joins: boolean): number
napi_value Join(napi_env env, napi_callback_info info) {
  int64_t fd = -1;
  bool joins = false;
  if (!Arguments(env, info, &fd, nullptr, &joins)) return nullptr;
  pthread_mutex_lock(&lock);
  Output* const output = Find(static_cast<int>(fd));
  const int error = errno;
  if (output != nullptr && joins) output->threads.insert(Thread());
  if (output != nullptr && !joins) output->threads.erase(Thread());
  pthread_mutex_unlock(&lock);
  return Number(env, output == nullptr ? -error : 0);
}

// claim(fd: number, state: BigInt64Array): number
napi_value Claim(napi_env env, napi_callback_info info) {
  int64_t fd = -1;
  int64_t* state = nullptr;
  if (!Arguments(env, info, &fd, &state, nullptr)) return nullptr;
  const int64_t thread = Thread();
  pthread_mutex_lock(&lock);
  while (holder != 0 && holder != thread) pthread_cond_wait(&freed, &lock);
  Output* const output = Find(static_cast<int>(fd));
  const int error = errno;
  if (output != nullptr) {
    holder = thread;
    held = output;
    state[kOpen] = output->open;
    state[kThreads] = static_cast<int64_t>(output->threads.size());
    state[kLast] = output->last;
    state[kThread] = thread;
  }
  pthread_mutex_unlock(&lock);
  return Number(env, output == nullptr ? -error : 0);
}

// release(state: BigInt64Array): void
napi_value Release(napi_env env, napi_callback_info info) {
  int64_t* state = nullptr;
  if (!Arguments(env, info, nullptr, &state, nullptr)) return nullptr;
  const int64_t thread = Thread();
  pthread_mutex_lock(&lock);
  if (holder == thread) {
    held->open = state[kOpen];
    held->last = state[kLast];
  }
  LetGo(thread);
  pthread_mutex_unlock(&lock);
  return nullptr;
}

}  // namespace

void RegisterOrder(Napi::Env env, Napi::Object exports) {
  const std::pair<const char*, napi_callback> functions[] = {{"join", Join}, {"claim", Claim}, {"release", Release}};
  napi_value order;
  napi_create_object(env, &order);
  for (const auto& [name, callback] : functions) {
    napi_value function;
    napi_create_function(env, name, NAPI_AUTO_LENGTH, callback, nullptr, &function);
    napi_set_named_property(env, order, name, function);
  }
  napi_set_named_property(env, exports, "order", order);
  napi_add_env_cleanup_hook(env, End, nullptr);
}

}  // namespace sockfd
