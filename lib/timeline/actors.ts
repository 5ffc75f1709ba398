// Who sends and receives: sockets by the names that they have been given, by their hosts, or by their roles.
import { SOCK_STREAM } from '../values/constants.generated.ts';
import { partsOf } from './endpoint.ts';
import type { Building } from './sockets.ts';
import type { TimelineActor } from './types.ts';

/** The name of a role, with a number from the second on. */
function numbered(role: string, taken: ReadonlySet<string>): string {
  if (!taken.has(role)) return role;
  let number = 2;
  while (taken.has(`${role} ${number}`)) number++;
  return `${role} ${number}`;
}

function roleOf(socket: Building): string {
  if (socket.listens) return 'server';
  if (socket.attempts.length > 0) return 'client';
  return socket.record?.type === SOCK_STREAM ? 'socket' : 'datagrams';
}

/** The actors, and whose each socket is. Clients stand before servers: they begin. */
export function actorsOf(
  sockets: readonly Building[],
  names: ReadonlyMap<string, string>,
  hosts: ReadonlyMap<string, string>,
): { readonly actors: readonly TimelineActor[]; readonly of: ReadonlyMap<Building, number> } {
  const nameOf = new Map<Building, string>();
  const taken = new Set<string>(names.values());
  const given = (socket: Building): string | undefined => {
    const own = socket.record === undefined ? undefined : names.get(socket.record.cookie);
    if (own !== undefined) return own;
    if (socket.listener !== undefined) return nameOf.get(socket.listener) ?? given(socket.listener);
    return socket.local === undefined ? undefined : hosts.get(partsOf(socket.local).address);
  };
  // Those that others are accepted from come first.
  const order = [...sockets].sort(
    (a, b) => Number(a.listener !== undefined) - Number(b.listener !== undefined),
  );
  for (const socket of order) {
    let name = given(socket);
    if (name === undefined) {
      name = socket.record === undefined ? (socket.local ?? '?') : numbered(roleOf(socket), taken);
      if (socket.record !== undefined) taken.add(name);
    }
    nameOf.set(socket, name);
  }
  const recorded = new Set(
    sockets
      .filter(({ record, listener }) => record !== undefined || listener !== undefined)
      .map((socket) => nameOf.get(socket)),
  );
  const rank = (socket: Building): number =>
    socket.attempts.length > 0 ? 0 : socket.listens || socket.listener !== undefined ? 2 : 1;
  const first = new Map<string, number>();
  for (const socket of sockets) {
    const name = nameOf.get(socket) ?? '';
    first.set(name, Math.min(first.get(name) ?? 9, rank(socket)));
  }
  const actors = [...first]
    .sort(([, a], [, b]) => a - b)
    .map(([name], id) => ({ id, name, recorded: recorded.has(name) }));
  const ids = new Map(actors.map(({ id, name }) => [name, id]));
  return {
    actors,
    of: new Map(sockets.map((socket) => [socket, ids.get(nameOf.get(socket) ?? '') ?? 0])),
  };
}
