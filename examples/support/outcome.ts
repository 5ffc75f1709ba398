// What came of a call: scenes show failures as facts, not as exceptions.
import { SyscallError } from 'sockfd';

/** Makes a call: `'ok'`, or the name of the errno that it failed with (`'EADDRINUSE'`). */
export function outcome(call: () => unknown): string {
  try {
    call();
    return 'ok';
  } catch (error) {
    if (error instanceof SyscallError) return error.code;
    throw error;
  }
}
