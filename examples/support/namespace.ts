// A network of its own for a part of a scene: this process enters a new network namespace and comes back.
import { execFileSync } from 'node:child_process';
import { openSync } from 'node:fs';
import { CLONE_NEWNET, own, SyscallError, setns, unshare } from 'sockfd';

/**
 * Runs `body` with the main thread in a new network namespace, which is gone afterwards. Sockets belong to the namespace
 * that their thread was in when they were made.
 *
 * @param commands what `ip` does there first: `link set lo up`
 * @param skip is told why it cannot be
 */
export async function inNamespace(
  commands: readonly string[],
  body: () => void | Promise<void>,
  skip: (reason: string) => void,
): Promise<void> {
  using home = own(openSync('/proc/thread-self/ns/net', 'r'));
  try {
    unshare(CLONE_NEWNET);
  } catch (error) {
    if (!(error instanceof SyscallError)) throw error;
    skip(`unshare(CLONE_NEWNET): ${error.code}, needs CAP_SYS_ADMIN`);
    return;
  }
  try {
    // Child processes start in the namespace of the thread that starts them.
    for (const command of commands) execFileSync('ip', command.split(' '));
    await body();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    skip('needs the program ip (Debian: apt-get install iproute2)');
  } finally {
    setns(home, CLONE_NEWNET);
  }
}
