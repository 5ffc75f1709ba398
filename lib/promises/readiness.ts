// A call that is made as soon as it need not wait.
import * as raw from '../addon/calls.ts';
import { EBADF, EPOLLIN, EPOLLOUT, ETIMEDOUT, F_GETFD } from '../values/constants.generated.ts';
import { SyscallError } from '../values/errors.ts';
import { cancel, closedError } from './ending.ts';
import * as engine from './engine.ts';
import { heardAttempt, heardWait, isHeard } from './heard.ts';
import {
  failAll,
  isChanged,
  isWaitedFor,
  RECHECK_AFTER,
  recheckLater,
  registerAll,
  request,
  tell,
  update,
  watched,
  watchOf,
} from './interest.ts';
import { limit } from './limits.ts';
import { checked, type WaitOptions } from './options.ts';
import { guard } from './pauses.ts';
import { putOff, settle as settleSends } from './sends.ts';
import { serveAll } from './serving.ts';
import { unsettled, yielding } from './settle.ts';
import { AGAIN, append, lastOf, type Waiter } from './waiter.ts';
import { ADDED, DRAINED, PUT_OFF, REGISTERED, type Watched } from './watched.ts';

engine.serveWith({
  changed: isChanged,
  update,
  sent() {
    settleSends(waitToSend);
  },
  events: serveAll,
  registerAll,
  failAll,
});

/** A send that was put off and that would have had to wait. */
function waitToSend(watch: Watched, waiter: Waiter): void {
  append(watch, 'output', waiter);
  engine.began(true);
  request(watch);
}

/** Makes a call as soon as it need not wait: at once, or when the kernel reports its events for the fd. */
export function whenReady<T>(
  fd: number,
  waiter: Waiter<T>,
  options: WaitOptions | undefined,
): Promise<T> {
  if (isHeard()) return heardWait(fd, waiter, () => wait(fd, waiter, options));
  return wait(fd, waiter, options);
}

function wait<T>(fd: number, waiter: Waiter<T>, options: WaitOptions | undefined): Promise<T> {
  const limits = checked(options);
  const { timeout } = limits;
  const mask = waiter.events;
  const queue = mask === EPOLLIN ? 'input' : mask === EPOLLOUT ? 'output' : 'other';
  const known = watched[fd];
  if (known !== undefined && queue === 'output') {
    // What was put off comes first.
    if ((known.flags & PUT_OFF) !== 0) engine.sendAll();
    if (options === undefined && engine.puttingOff() && known.output === undefined) {
      const count = putOff(known, waiter);
      if (count > 0) {
        engine.willSend(count);
        return unsettled<T>(waiter);
      }
    }
  }
  // What is known may be of a file that was closed behind the library's back. A short wait does not rely on it.
  const relies = timeout > 2 * RECHECK_AFTER;
  // Whoever came before is served before; a read that is bound to fail is not even tried.
  const behind =
    known !== undefined &&
    queue !== 'other' &&
    (lastOf(known, queue) !== undefined ||
      (queue === 'input' && (known.flags & DRAINED) !== 0 && relies));
  if (!behind) {
    const result = isHeard() ? heardAttempt(waiter, fd) : waiter.attempt(fd);
    if (result !== AGAIN) return yielding(result);
    // Whoever saw the call (a trace) may have closed the fd.
    if (known !== undefined && watched[fd] !== known) throw closedError(fd, waiter.syscall);
  }
  if (timeout === 0) throw new SyscallError(waiter.syscall, ETIMEDOUT, { fd });
  const { partner } = waiter;
  if (partner !== undefined && raw.fcntl(partner, F_GETFD, 0) === -EBADF) {
    throw closedError(partner, waiter.syscall);
  }
  engine.epollFd();
  const watch = watchOf(fd);
  const promise = unsettled<T>(waiter);
  if (options !== undefined || partner !== undefined) {
    waiter.limits = limit(
      limits,
      (reason) => cancel(watch, queue, waiter, reason),
      () => {
        const error = new SyscallError(waiter.syscall, ETIMEDOUT, { fd });
        cancel(watch, queue, waiter, error);
      },
    );
    if (partner !== undefined) {
      waiter.limits.onrelease = guard(partner, waiter.syscall, (error) =>
        cancel(watch, queue, waiter, error),
      );
    }
  }
  const alone = !isWaitedFor(watch);
  append(watch, queue, waiter);
  engine.began(limits.ref);
  if (!alone && (watch.flags & ADDED) !== 0) tell(watch, waiter);
  else if (queue === 'input' && (watch.flags & REGISTERED) !== 0 && relies) recheckLater(watch);
  else request(watch);
  engine.idle();
  return promise;
}
