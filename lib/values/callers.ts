// SOCKFD_STACKS: the stack of who made the call, in errors that come after it. To look at it each time would cost more
// than most calls do, so nobody has it who did not ask.
import { environment } from '../addon/environment.ts';
import { SyscallError } from './errors.ts';

const wanted = (environment('SOCKFD_STACKS') ?? '') !== '';

/** A promise whose errors tell who asked for it, where the environment has SOCKFD_STACKS; else the promise as it is. */
export function tellingCaller<T>(promise: Promise<T>): Promise<T> {
  if (!wanted) return promise;
  const caller: { stack?: string } = {};
  Error.captureStackTrace(caller, tellingCaller);
  return promise.catch((error: unknown) => {
    // The reason of an AbortSignal is its owner's, and not of this call alone.
    if (error instanceof SyscallError) {
      const frames = (caller.stack ?? '').split('\n').slice(1).join('\n');
      error.stack = `${error.stack}\n  called from\n${frames}`;
    }
    throw error;
  });
}
