// States of sockets: which of the kernel's events are of which socket.
import type { CallRecord } from './calls.ts';
import type { Connection } from './connections.ts';
import { covers, partsOf } from './endpoint.ts';
import type { Near } from './near.ts';
import type { Found } from './samples.ts';
import type { Building, Sockets } from './sockets.ts';
import { type KernelEvent, stateName } from './tracepoints.ts';

/** An event of the kernel with its time since the beginning. */
export interface Traced extends Omit<KernelEvent, 'time'> {
  readonly time: number;
  /** The processor that it happened on. */
  readonly cpu: number;
}

/** A change of state that is some socket's. */
export interface Change {
  readonly time: number;
  readonly socket: Building;
  readonly kind: 'state' | 'retransmit' | 'reset sent' | 'reset received';
  readonly from?: string;
  readonly to?: string;
  readonly reason?: string;
  readonly sampled?: true;
  readonly tracepoint?: string;
  readonly ambiguous?: true;
}

/** All events of one socket of the kernel, from its first to its last; the address may be another's afterwards. */
interface Life {
  readonly events: Traced[];
  local: string;
  remote: string;
}

const BEGINS = new Set(['SYN_SENT', 'LISTEN', 'SYN_RECV']);

function begins({ name, oldstate = '', newstate = '' }: Traced): boolean {
  if (name !== 'sock/inet_sock_set_state' || !BEGINS.has(newstate)) return false;
  // A connection that is accepted is a copy of the listening socket.
  return oldstate === 'CLOSE' || newstate === 'SYN_RECV';
}

function hasPort(end: string): boolean {
  return partsOf(end).port !== 0;
}

/** The lives of the kernel's sockets. */
function lives(events: readonly Traced[]): Life[] {
  const all: Life[] = [];
  const current = new Map<bigint, Life>();
  for (const event of events) {
    if (event.sk === 0n) continue;
    let life = current.get(event.sk);
    const last = life?.events.at(-1);
    // From SYN_SENT, where both ends open at once, it goes on.
    const copy = event.newstate === 'SYN_RECV' && event.oldstate !== 'SYN_SENT';
    if (life === undefined || last?.newstate === 'CLOSE' || (begins(event) && copy)) {
      life = { events: [], local: '', remote: '' };
      all.push(life);
      current.set(event.sk, life);
    }
    life.events.push(event);
    // What it is bound to is known from when on it has a port; a reset's ends are those of the packet.
    if (event.name !== 'tcp/tcp_send_reset' && hasPort(event.local)) {
      const listens = event.newstate === 'LISTEN' || event.oldstate === 'LISTEN';
      // What has failed to connect has a port left, and no address.
      if (life.local === '' || !covers(event.local, life.local)) life.local = event.local;
      if (hasPort(event.remote) && !listens) life.remote = event.remote;
    }
  }
  return all;
}

/** What is needed to say whose a life is. */
interface Known {
  readonly sockets: readonly Building[];
  readonly connections: readonly Connection[];
  readonly calls: readonly CallRecord[];
  readonly error: number;
  readonly near: Near;
}

/** The socket of a life. */
function ownerOf({ events, local, remote }: Life, known: Known): Building | undefined {
  const first = events[0]?.time ?? 0;
  if (remote === '') {
    const here = known.sockets.filter(
      (each) => each.listens && each.local !== undefined && covers(each.local, local),
    );
    // Of those that followed each other, the one whose listen(2) it was.
    const within = ({ record }: Building): boolean =>
      known.calls.some(
        ({ name, socket, start, end }) =>
          name === 'listen' &&
          socket?.cookie === record?.cookie &&
          start - known.error <= first &&
          first <= end + known.error,
      );
    return here.find(within) ?? here[0];
  }
  const near = known.connections.filter(
    ({ client, server }) =>
      (covers(local, client.end) && server.end === remote) ||
      (client.end === remote && covers(local, server.end)),
  );
  // The last that began before it, or with it.
  const started = ({ client }: Connection): number => client.segments[0]?.captured.time ?? 0;
  const last = events.at(-1)?.time ?? first;
  const connection = near.findLast((each) => started(each) <= last + known.error) ?? near[0];
  if (connection !== undefined) {
    return connection.server.end === remote ? connection.client.socket : connection.server.socket;
  }
  return known.sockets.findLast(
    (each) =>
      each.record !== undefined &&
      each.local === local &&
      each.remote === remote &&
      each.since <= last + known.error,
  );
}

/** Whether one of the events was made by the thread that was within a call of that socket then. */
function isOwn(life: Life, socket: Building, { calls, error }: Known): boolean {
  return life.events.some((event) =>
    calls.some(
      (call) =>
        call.tid === event.tid &&
        socket.record !== undefined &&
        call.socket?.cookie === socket.record.cookie &&
        call.start - error <= event.time &&
        event.time <= call.end + error,
    ),
  );
}

function change(event: Traced, socket: Building, ambiguous: boolean): Change {
  const mark = ambiguous ? { ambiguous: true as const } : {};
  const { time, name, oldstate, newstate, reason } = event;
  const why = reason === undefined ? {} : { reason };
  if (name === 'tcp/tcp_retransmit_skb') return { time, socket, kind: 'retransmit', ...mark };
  if (name === 'tcp/tcp_send_reset') return { time, socket, kind: 'reset sent', ...why, ...mark };
  if (name === 'tcp/tcp_receive_reset') return { time, socket, kind: 'reset received', ...mark };
  return {
    time,
    socket,
    kind: 'state',
    ...(oldstate === undefined ? {} : { from: oldstate }),
    ...(newstate === undefined ? {} : { to: newstate }),
    ...mark,
  };
}

/**
 * The changes of the recorded sockets, and of the ends that they talk to.
 *
 * @param waiting the ends, `local remote`, of the sockets that are in TIME_WAIT at the end
 */
export function changesOf(
  events: readonly Traced[],
  known: Known,
  waiting: ReadonlySet<string>,
): Change[] {
  const found = new Map<Building, Life[]>();
  for (const life of lives(events)) {
    const { local, remote } = life;
    if (local === '' || !known.near.socket(local, remote)) continue;
    const socket = ownerOf(life, known);
    if (socket === undefined) continue;
    const others = found.get(socket);
    if (others === undefined) found.set(socket, [life]);
    else others.push(life);
  }
  const changes: Change[] = [];
  for (const [socket, claimed] of found) {
    const own = claimed.filter((life) => isOwn(life, socket, known));
    // Two sockets of the kernel with one pair of addresses: one of them is in another network namespace.
    const chosen = claimed.length > 1 && own.length === 1 ? own : claimed;
    for (const life of chosen) {
      for (const event of life.events) changes.push(change(event, socket, chosen.length > 1));
    }
  }
  const closed = (each: Change): boolean => each.kind === 'state' && each.to === 'CLOSE';
  return changes
    .map((each) => {
      const { local, remote } = each.socket;
      const waits = closed(each) && waiting.has(`${local} ${remote}`);
      return waits && (each.from === 'FIN_WAIT2' || each.from === 'CLOSING')
        ? { ...each, to: 'TIME_WAIT', tracepoint: 'CLOSE', sampled: true as const }
        : each;
    })
    .sort((a, b) => a.time - b.time);
}

/** What a look at a socket has found of its state. */
interface Seen {
  readonly time: number;
  readonly socket: Building;
  readonly state: string;
}

/**
 * The states that looks have found, where the kernel does not tell of changes.
 *
 * @param waiting the ends, `local remote`, of what is in TIME_WAIT at the end
 */
export function sampledChanges(
  calls: readonly CallRecord[],
  found: readonly Found[],
  sockets: Sockets,
  waiting: ReadonlySet<string>,
): Change[] {
  const seen = found.map(({ probe: { time, state, destroyed }, socket }): Seen => {
    // A socket ends when its connection goes over into TIME_WAIT, which is no socket.
    const waits = destroyed && waiting.has(`${socket.local} ${socket.remote}`);
    return { time, socket, state: waits ? 'TIME_WAIT' : state };
  });
  for (const { look, socket, madeLook, made, start } of calls) {
    for (const [each, record] of [
      [look, socket],
      [madeLook, made],
    ] as const) {
      if (each === undefined || record === undefined) continue;
      const state = stateName(each.info[0] ?? 0);
      seen.push({ time: each.time, socket: sockets.of(record, start), state });
    }
  }
  const last = new Map<Building, string>();
  const changes: Change[] = [];
  for (const { time, socket, state: to } of seen.sort((a, b) => a.time - b.time)) {
    const from = last.get(socket);
    // What waits in TIME_WAIT is no socket any more: that this one has gone says nothing of it.
    const known = from === undefined ? to === 'CLOSE' : from === to || from === 'TIME_WAIT';
    if (known) continue;
    last.set(socket, to);
    const before = from === undefined ? {} : { from };
    changes.push({ time, socket, kind: 'state', to, sampled: true, ...before });
  }
  return changes;
}
