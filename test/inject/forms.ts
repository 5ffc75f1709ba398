// What is injected, in our terms and in those of strace.
import type { Fault } from '../../lib/inject/index.ts';

/** Calls that Node.js does not make meanwhile, so that counts are those of the scenario. */
export const CALLS = [
  'accept4',
  'bind',
  'connect',
  'dup3',
  'epoll_pwait2',
  'getpeername',
  'getsockname',
  'getsockopt',
  'listen',
  'poll',
  'ppoll',
  'recvfrom',
  'recvmmsg',
  'recvmsg',
  'sendfile',
  'sendmmsg',
  'sendmsg',
  'sendto',
  'setsockopt',
  'shutdown',
  'signalfd4',
  'splice',
  'tee',
  'timerfd_gettime',
  'timerfd_settime',
] as const;

export interface Form {
  readonly ours: Fault;
  readonly theirs: string;
}

export const FORMS: readonly Form[] = [
  { ours: { errno: 'ETIMEDOUT' }, theirs: 'error=ETIMEDOUT' },
  { ours: { errno: 4095 }, theirs: 'error=4095' },
  { ours: { errno: 'EINTR', when: 2 }, theirs: 'error=EINTR:when=2' },
  { ours: { errno: 'EIO', when: '3+' }, theirs: 'error=EIO:when=3+' },
  { ours: { errno: 'ENOMEM', when: '2+2' }, theirs: 'error=ENOMEM:when=2+2' },
  { ours: { errno: 'EAGAIN', when: '2..3' }, theirs: 'error=EAGAIN:when=2..3' },
  { ours: { errno: 'EPERM', when: '2..4+' }, theirs: 'error=EPERM:when=2..4+' },
  { ours: { errno: 'ENOSYS', when: '1..5+3' }, theirs: 'error=ENOSYS:when=1..5+3' },
  { ours: { retval: 0 }, theirs: 'retval=0' },
  { ours: { retval: 1, when: '1+3' }, theirs: 'retval=1:when=1+3' },
  { ours: { delayEnter: 300 }, theirs: 'delay_enter=300' },
  { ours: { delayExit: '0.3ms', when: 4 }, theirs: 'delay_exit=300:when=4' },
  {
    ours: { errno: 'ENOBUFS', delayEnter: 100, delayExit: 100, when: 1 },
    theirs: 'error=ENOBUFS:delay_enter=100:delay_exit=100:when=1',
  },
];
