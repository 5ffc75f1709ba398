// A connection that is waited for: until it is there, or for a place in the queue of a Unix socket.
import { EBADF, EINPROGRESS, ETIMEDOUT } from '../values/constants.generated.ts';
import { check, SyscallError } from '../values/errors.ts';
import { type Fd, fdOf } from '../values/own.ts';
import { type AddressInput, sockaddr } from '../values/sockaddr.ts';
import { Connected, connecting, cookieOf } from './attempts.ts';
import { generationOf } from './interest.ts';
import { countdown } from './limits.ts';
import { checked, type WaitOptions } from './options.ts';
import { pauseFor } from './pauses.ts';
import { whenReady } from './readiness.ts';
import { AGAIN } from './waiter.ts';

/** When to try again to connect to a Unix socket with a full queue, in milliseconds: the kernel has no event for it. */
const RETRY = { first: 1, last: 64 };

/** `connect` of index.ts; what it throws at once is a rejection, too. */
export async function connects(
  sockfd: Fd,
  address: AddressInput,
  options: WaitOptions | undefined,
): Promise<void> {
  const fd = fdOf(sockfd);
  const bytes = sockaddr(address);
  const { signal, ref = true, timeout } = checked(options);
  const left = countdown(timeout);
  let result = connecting(fd, bytes);
  if (result === AGAIN) {
    const socket = generationOf(fd);
    const cookie = cookieOf(fd);
    for (let delay = RETRY.first; result === AGAIN; delay = Math.min(2 * delay, RETRY.last)) {
      const pause = Math.min(delay, left());
      if (pause === 0) throw new SyscallError('connect', ETIMEDOUT, { fd, address });
      await pauseFor(fd, 'connect', pause, { signal, ref });
      // The number may be another's by now, whoever closed it.
      if (!socket.isCurrent() || cookieOf(fd) !== cookie) {
        throw new SyscallError('connect', EBADF, { fd, address });
      }
      result = connecting(fd, bytes);
    }
  }
  if (result !== -EINPROGRESS) {
    check(result, 'connect', fd, address);
    return;
  }
  await whenReady(fd, new Connected(address), { signal, ref, timeout: left() });
}
