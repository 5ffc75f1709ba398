// What the files of workloads share.
#pragma once

// Does its work `n` times and returns the nanoseconds of CPU time that the loop took. Lists of them end with a row of zeros.
struct workload {
  const char* name;
  long (*run)(long n);
};

extern const struct workload single_calls[];

// The CPU time of this process in nanoseconds.
long now(void);

// Ends the process where a call failed.
void check(long result, const char* call);
