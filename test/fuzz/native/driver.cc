// libFuzzer inside of Node.js. On a thread of its own it chooses inputs; JavaScript, on its own thread and with its
// event loop turning, makes calls of them; and what the addon tells of the code that ran (it is built so) decides which
// inputs are changed further.
#include <dlfcn.h>
#include <node_api.h>
#include <pthread.h>
#include <semaphore.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <string>
#include <vector>

namespace {

using RunDriver = int (*)(int* argc, char*** argv, int (*test_one)(const uint8_t* data, size_t size));

// Seconds after which a call is taken for one that hangs.
constexpr time_t kPatience = 60;

struct Input {
  const uint8_t* data;
  size_t size;
};

RunDriver run_driver = nullptr;
std::vector<std::string> arguments;
napi_threadsafe_function target = nullptr;
sem_t done;

// libFuzzer writes down the input and ends the process.
[[noreturn]] void Fail(const char* why) {
  fprintf(stderr, "sockfd: %s\n", why);
  abort();
}

// On JavaScript's thread.
void CallTarget(napi_env env, napi_value function, void*, void* data) {
  if (env == nullptr) return;
  const auto* input = static_cast<const Input*>(data);
  void* memory = nullptr;
  napi_value buffer, bytes, receiver;
  napi_create_arraybuffer(env, input->size, &memory, &buffer);
  if (input->size > 0) memcpy(memory, input->data, input->size);
  napi_create_typedarray(env, napi_uint8_array, input->size, buffer, 0, &bytes);
  napi_get_undefined(env, &receiver);
  if (napi_call_function(env, receiver, function, 1, &bytes, nullptr) != napi_ok) Fail("the target threw");
}

int TestOne(const uint8_t* data, size_t size) {
  Input input = {data, size};
  napi_call_threadsafe_function(target, &input, napi_tsfn_blocking);
  timespec until;
  clock_gettime(CLOCK_REALTIME, &until);
  until.tv_sec += kPatience;
  while (sem_timedwait(&done, &until) != 0) {
    if (errno != EINTR) Fail("an input hangs");
  }
  return 0;
}

void* Run(void*) {
  std::vector<char*> argv;
  for (std::string& argument : arguments) argv.push_back(argument.data());
  argv.push_back(nullptr);
  int argc = static_cast<int>(arguments.size());
  char** pointer = argv.data();
  const int status = run_driver(&argc, &pointer, TestOne);
  _exit(status);
}

// JavaScript runs on while libFuzzer, which has done its work, calls exit(3).
void Leave(int status, void*) { _exit(status); }

std::string Text(napi_env env, napi_value value) {
  size_t length = 0;
  napi_get_value_string_utf8(env, value, nullptr, 0, &length);
  std::string text(length, '\0');
  napi_get_value_string_utf8(env, value, text.data(), length + 1, &length);
  return text;
}

// done(failure?: string): void
napi_value Done(napi_env env, napi_callback_info info) {
  napi_value argument;
  size_t argc = 1;
  napi_valuetype type = napi_undefined;
  napi_get_cb_info(env, info, &argc, &argument, nullptr, nullptr);
  napi_typeof(env, argument, &type);
  if (type == napi_string) Fail(Text(env, argument).c_str());
  sem_post(&done);
  return nullptr;
}

// fuzz(addon: string, args: string[], target: (bytes: Uint8Array) => void): void
// Begins, with the libFuzzer that the addon at that path has in it. `target` is called for each input, and calls `done`
// when it has done what that says. Ends the process.
napi_value Fuzz(napi_env env, napi_callback_info info) {
  napi_value argv[3];
  size_t argc = 3;
  napi_get_cb_info(env, info, &argc, argv, nullptr, nullptr);
  void* addon = dlopen(Text(env, argv[0]).c_str(), RTLD_NOW | RTLD_NOLOAD);
  if (addon != nullptr) run_driver = reinterpret_cast<RunDriver>(dlsym(addon, "LLVMFuzzerRunDriver"));
  if (run_driver == nullptr) Fail("the addon that is loaded has no libFuzzer in it");
  uint32_t count = 0;
  napi_get_array_length(env, argv[1], &count);
  for (uint32_t i = 0; i < count; i++) {
    napi_value element;
    napi_get_element(env, argv[1], i, &element);
    arguments.push_back(Text(env, element));
  }
  napi_value name;
  napi_create_string_utf8(env, "fuzz", NAPI_AUTO_LENGTH, &name);
  if (napi_create_threadsafe_function(env, argv[2], nullptr, name, 0, 1, nullptr, nullptr, nullptr, CallTarget,
                                      &target) != napi_ok) {
    Fail("the target is no function");
  }
  sem_init(&done, 0, 0);
  on_exit(Leave, nullptr);
  pthread_t thread;
  if (pthread_create(&thread, nullptr, Run, nullptr) != 0) Fail("no thread");
  return nullptr;
}

napi_value Init(napi_env env, napi_value exports) {
  const napi_property_descriptor functions[] = {
      {"fuzz", nullptr, Fuzz, nullptr, nullptr, nullptr, napi_default, nullptr},
      {"done", nullptr, Done, nullptr, nullptr, nullptr, napi_default, nullptr},
  };
  napi_define_properties(env, exports, 2, functions);
  return exports;
}

}  // namespace

NAPI_MODULE(driver, Init)
