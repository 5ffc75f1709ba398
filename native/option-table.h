// What is known of socket options: whether their bytes can hold addresses of memory.
#pragma once

#include <cstddef>
#include <cstdint>

namespace sockfd {

struct Option {
  int32_t level;
  int32_t name;
  bool set;
  // Its value is of a type (an int, a struct of fixed size) that every kernel takes and gives by the given length.
  bool plain;
  // Where its struct holds addresses, -1 for nowhere.
  int16_t addresses[3];
};

// What the table has of the option in this direction; null where it has nothing.
const Option* FindOption(bool set, int level, int name);

}  // namespace sockfd
