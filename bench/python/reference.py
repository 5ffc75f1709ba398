"""The same workloads in Python: reads lines "workload iterations", prints nanoseconds, -1 for what it does not have."""
import resource
import sys

import single_calls

# One for each file of workloads.
WORKLOADS = {**single_calls.WORKLOADS}

# As many fds as Node.js allows itself.
hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))

for line in sys.stdin:
    name, n = line.split()
    print(WORKLOADS[name](int(n)) if name in WORKLOADS else -1, flush=True)
