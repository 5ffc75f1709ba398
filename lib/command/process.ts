// Looks at another process that fail, in words for the one who asked.

import type { Pid } from '../inspect/fds.ts';
import { EACCES, ENOENT, EPERM, ESRCH } from '../values/constants.generated.ts';
import { SyscallError } from '../values/errors.ts';
import { Failure } from './output.ts';

/** What `look` returns; that the process is not there or not ours to see is said as such. */
export function ofProcess<T>(pid: Pid, look: () => T): T {
  try {
    return look();
  } catch (error) {
    if (!(error instanceof SyscallError) || pid === 'self') throw error;
    const { errno, syscall, code } = error;
    if (errno === ENOENT || errno === ESRCH) throw new Failure(`no such process: ${pid}`);
    if (errno !== EACCES && errno !== EPERM) throw error;
    throw new Failure(
      `process ${pid}: permission denied (${syscall} ${code}): needs its user or CAP_SYS_PTRACE`,
    );
  }
}
