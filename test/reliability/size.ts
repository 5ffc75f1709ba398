// How long and how often: little by default, all of it where the environment asks for it; and figures of long runs.
import { getrlimit, RLIMIT_NOFILE, setrlimit } from '../../lib/index.ts';

/** Seconds of load. The full size is 60. */
export const soakSeconds = Number(process.env['SOCKFD_SOAK_SECONDS'] ?? '3');

/** Connections that are accepted and closed. The full size is 1,000,000. */
export const accepts = Number(process.env['SOCKFD_ACCEPTS'] ?? '20000');

/** Raises the soft limit of fds to the hard one. The returned function sets it back. */
export function raiseFiles(): () => void {
  const before = getrlimit(RLIMIT_NOFILE);
  setrlimit(RLIMIT_NOFILE, { ...before, cur: before.max });
  return () => setrlimit(RLIMIT_NOFILE, before);
}

const asked =
  process.env['SOCKFD_SOAK_SECONDS'] !== undefined || process.env['SOCKFD_ACCEPTS'] !== undefined;

/** Prints the figures of a run whose size was asked for. */
export function report(name: string, figures: Readonly<Record<string, number>>): void {
  if (!asked) return;
  const list = Object.entries(figures).map(
    ([key, value]) => `${key} ${value.toLocaleString('en')}`,
  );
  console.log(`${name}: ${list.join(', ')}`);
}
