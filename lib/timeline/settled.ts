// The end of a recording: what is on its way arrives, and what ends without an event is looked for.
import { sockets } from '../inspect/index.ts';
import { AF_INET, AF_INET6, IPPROTO_TCP, SOCK_STREAM } from '../values/constants.generated.ts';
import type { LabHost } from '../values/labs.ts';
import type { Capture } from './capture.ts';
import { endOf } from './endpoint.ts';

/** Lists sockets: of this namespace, or of a host. */
type Look = LabHost['sockets'];

/** The ends of all that is in TIME_WAIT. */
export function waitingEnds(look: Look): string[] {
  return [AF_INET, AF_INET6].flatMap((family) => {
    try {
      const all = look({ family, type: SOCK_STREAM, protocol: IPPROTO_TCP, state: 'TIME_WAIT' });
      return all.map(({ local, remote }) => `${endOf(local)} ${endOf(remote)}`);
    } catch {
      // Without sock_diag the tracepoint's word stands.
      return [];
    }
  });
}

/**
 * Lets what was done settle.
 *
 * @param milliseconds how long
 * @param hosts lists the sockets of each host of a lab
 * @returns `local remote` of what is in TIME_WAIT
 */
export async function settled(
  capture: Capture,
  milliseconds: number,
  hosts: readonly Look[] = [],
): Promise<ReadonlySet<string>> {
  const look = (): string[] => [sockets, ...hosts].flatMap(waitingEnds);
  // What settles may come to it only then, or, where that takes minutes, be over by then.
  const before = look();
  await capture.settle(milliseconds);
  return new Set([...before, ...look()]);
}
