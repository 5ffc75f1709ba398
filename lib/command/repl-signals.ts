// What Control-C does at the prompt, and what is left of it.
import { Script } from 'node:vm';
import { SyscallError } from '../values/errors.ts';

/** Whether it is what Control-C makes of what was running. */
export function isInterruption(value: unknown): boolean {
  return (
    value instanceof Error && 'code' in value && value.code === 'ERR_SCRIPT_EXECUTION_INTERRUPTED'
  );
}

/** Whether a call or all of an input has ended by Control-C. */
export function isOfSignal(error: unknown): boolean {
  return isInterruption(error) || (error instanceof SyscallError && error.code === 'EINTR');
}

/** For so long a signal may come late, in milliseconds. */
const LATE = 100;

/**
 * A call that blocks ends before Node.js has taken notice of the signal that ended it, which then ends the input that comes next:
 * an input of ours, that has nothing to lose.
 */
export function forgetSignals(): void {
  const script = new Script(`for (const end = Date.now() + ${LATE}; Date.now() < end; );`);
  for (let late = true; late; ) {
    try {
      script.runInThisContext({ breakOnSigint: true });
      late = false;
    } catch {
      // It came.
    }
  }
}
