// Who has a lane of a picture, and what is left out of it.
import type { Timeline, TimelineEvent } from '../types.ts';

/** As every Linux has them: a page that shows a timeline has no addon to ask. */
const AF_NETLINK = 16;
const AF_PACKET = 17;

/** Whose lanes there are. */
export interface Lanes {
  readonly names: readonly string[];
  /** The lanes of actors, by their ids. */
  readonly of: ReadonlyMap<number, number>;
  /** Whether an entry is shown. */
  shown(event: TimelineEvent): boolean;
}

/** With more lanes than this, ends of one role are on one. */
const MOST = 3;

/** A role that actors have who were not named: `client 2`. */
const ROLE = /^(client|server|socket|datagrams)(?: \d+)?$/;

/** Calls that wait for several fds: they are nobody's, but they are what a program does. */
const WAITS = /^(select|pselect6|_newselect|p?poll|epoll_p?wait2?)$/;

/** The sockets that packets and states are of. */
function seen({ events }: Timeline): ReadonlySet<number> {
  const sockets = new Set<number>();
  for (const event of events) {
    if (event.kind === 'packet') sockets.add(event.from).add(event.to);
    else if (event.kind !== 'call' && event.kind !== 'mark') sockets.add(event.socket);
  }
  return sockets;
}

/** Whether a call waits for one of these fds; of some it is not seen in their lines. */
function waitsFor(syscall: string, line: string, fds: ReadonlySet<number>): boolean {
  if (!WAITS.test(syscall)) return false;
  const named = [...line.matchAll(/fd=(\d+)/g)].map(([, fd]) => Number(fd));
  return named.length === 0 || named.some((fd) => fds.has(fd));
}

/** What a script does to set its stage: questions to the kernel, captures, namespaces. */
function isPlumbing(
  { sockets }: Timeline,
  event: TimelineEvent,
  of: ReadonlySet<number>,
  fds: ReadonlySet<number>,
): boolean {
  if (event.kind !== 'call') return false;
  const id = event.socket ?? event.made;
  if (id === undefined) return !waitsFor(event.syscall, event.line, fds);
  const { family } = sockets[id] ?? {};
  return (family === AF_NETLINK || family === AF_PACKET) && !of.has(id);
}

/** The actor of an entry; of a packet those of both ends. */
function actorsIn({ sockets }: Timeline, event: TimelineEvent): number[] {
  const ids =
    event.kind === 'packet'
      ? [event.from, event.to]
      : event.kind === 'mark'
        ? []
        : [event.kind === 'call' ? (event.socket ?? event.made) : event.socket];
  return ids.flatMap((id) => sockets[id ?? -1]?.actor ?? []);
}

/**
 * The lanes of a timeline.
 *
 * @param all whether calls are shown that set the stage alone; they are, too, where there is nothing else
 */
export function lanesOf(timeline: Timeline, all: boolean): Lanes {
  const { actors, events, sockets } = timeline;
  const of = seen(timeline);
  const fds = new Set(
    sockets
      .filter(({ id, family }) => of.has(id) || (family !== AF_NETLINK && family !== AF_PACKET))
      .flatMap((socket) => socket.fds),
  );
  const plumbing = new Set(events.filter((event) => isPlumbing(timeline, event, of, fds)));
  const shown = (event: TimelineEvent): boolean => !plumbing.has(event);
  if (all || !events.some(shown)) plumbing.clear();
  const used = new Set(events.filter(shown).flatMap((event) => actorsIn(timeline, event)));
  const kept = actors.filter(({ id }) => used.has(id));
  const shared = kept.length > MOST;
  const members = new Map<string, number[]>();
  for (const { id, name } of kept) {
    const key = shared ? (ROLE.exec(name)?.[1] ?? name) : name;
    const others = members.get(key);
    if (others === undefined) members.set(key, [id]);
    else others.push(id);
  }
  const lanes = [...members];
  return {
    names: lanes.map(([name, ids]) => (ids.length > 1 ? `${name} (${ids.length})` : name)),
    of: new Map(lanes.flatMap(([, ids], lane) => ids.map((id) => [id, lane] as const))),
    shown,
  };
}
