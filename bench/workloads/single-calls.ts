// System calls in a loop, one thread, nobody else: what crossing into C++ and back adds to them.
import type { Row } from './row.ts';

export const singleCalls: readonly Row[] = [
  {
    workload: 'recv-eagain',
    title: 'recv → EAGAIN',
    iterations: 200_000,
    // It throws as often.
    fewer: { typed: 20, 'typed-before': 20 },
    targets: { raw: 1.2, batch: 1.12, prepared: 1.2, typed: 8 },
  },
  {
    workload: 'write-read',
    title: 'write+read 64 B, socketpair',
    iterations: 50_000,
    targets: { raw: 1.15, batch: 1.08, prepared: 1.15, typed: 1.3 },
  },
  {
    workload: 'udp',
    title: 'UDP sendto+recvfrom 64 B',
    iterations: 30_000,
    targets: { raw: 1.15, batch: 1.05, typed: 1.5 },
  },
  {
    workload: 'socket-close',
    title: 'socket+close',
    iterations: 30_000,
    targets: { raw: 1.05, typed: 1.1 },
  },
  {
    workload: 'epoll-1',
    title: 'epoll_wait, 1 ready',
    iterations: 200_000,
    targets: { raw: 1.2, prepared: 1.2 },
  },
  {
    workload: 'epoll-64',
    title: 'epoll_wait, 64 ready',
    iterations: 10_000,
    targets: { raw: 1.08 },
  },
  {
    workload: 'epoll-1024',
    title: 'epoll_wait, 1,024 ready',
    iterations: 600,
    targets: { raw: 1.08 },
  },
  {
    workload: 'getsockopt',
    title: 'getsockopt int',
    iterations: 200_000,
    targets: { raw: 1.25, batch: 1.17, prepared: 1.25, typed: 1.4 },
  },
];
