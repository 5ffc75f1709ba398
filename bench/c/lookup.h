// A request is a line with a key, "GET key42\n", and its answer is 1 KiB that depends on the key: what the servers have in
// a table, and what the load generator compares.
#pragma once

#include <stdio.h>

#define QUESTION "GET key"
enum { KEYS = 1000, VALUE = 1024 };

// "key42 ", the alphabet again and again, and the end of the line.
static inline void make_value(char* value, unsigned key) {
  int length = snprintf(value, VALUE, "key%u ", key);
  for (int i = length; i < VALUE - 1; i++) value[i] = (char)('a' + (i - length) % 26);
  value[VALUE - 1] = '\n';
}

// Makes the table. What it returns reads from a connection and answers each line that is complete; 0 where the connection
// is over.
int (*lookup(void))(int fd);
