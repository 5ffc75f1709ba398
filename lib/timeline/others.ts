// Connections of other processes, which a recording need not see.
import { readdirSync, readlinkSync } from 'node:fs';
import { type SocketInfo, sockets } from '../inspect/index.ts';
import { AF_INET, AF_INET6, IPPROTO_TCP, SOCK_STREAM } from '../values/constants.generated.ts';
import { endOf } from './endpoint.ts';
import type { Connection } from './filter.ts';

/** The inodes of the sockets that this process has. */
function ownInodes(): ReadonlySet<number> {
  const inodes = new Set<number>();
  for (const fd of readdirSync('/proc/self/fd')) {
    let link = '';
    try {
      link = readlinkSync(`/proc/self/fd/${fd}`);
    } catch {
      // That of the folder itself.
    }
    const inode = /^socket:\[(\d+)\]$/.exec(link)?.[1];
    if (inode !== undefined) inodes.add(Number(inode));
  }
  return inodes;
}

function established(): SocketInfo[] {
  return [AF_INET, AF_INET6].flatMap((family) => {
    try {
      return sockets({ family, type: SOCK_STREAM, protocol: IPPROTO_TCP, state: 'ESTABLISHED' });
    } catch {
      return [];
    }
  });
}

/**
 * The connections that there are in this network namespace, of which this process has no end: what it records is none of them,
 * unless it gets one of their sockets from another process.
 */
export function connectionsOfOthers(): Connection[] {
  const all = established();
  if (all.length === 0) return [];
  const inodes = ownInodes();
  const own = new Set(
    all
      .filter(({ inode }) => inodes.has(inode))
      .flatMap(({ local, remote }) => [
        `${endOf(local)} ${endOf(remote)}`,
        `${endOf(remote)} ${endOf(local)}`,
      ]),
  );
  return all.flatMap(({ local, remote, cookie, inode }): Connection[] => {
    if (cookie === undefined || inode === 0 || own.has(`${endOf(local)} ${endOf(remote)}`))
      return [];
    const isInet = (
      end: typeof local,
    ): end is Extract<typeof local, { port: number; address: string }> =>
      end !== undefined && 'port' in end && 'address' in end && typeof end.address === 'string';
    return isInet(local) && isInet(remote) ? [{ cookie, local, remote }] : [];
  });
}
