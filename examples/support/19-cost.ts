// What select, poll and epoll cost for one event, among fds that have none: the shortest of many calls.
import { FD_SET, FD_SETSIZE, POLLIN, recv, send } from 'sockfd';
import * as raw from 'sockfd/raw';

/** The ends of a connection: what is written to `busy` makes `other` ready. */
export interface Pair {
  readonly busy: number;
  readonly other: number;
}

/** Nanoseconds for an event, with so many idle connections. */
export interface Point {
  readonly idle: number;
  /** Undefined where a set of fds has no room for them. */
  readonly select: number | undefined;
  readonly poll: number;
  readonly epoll: number;
}

const ROUNDS = 100;
const byte = new Uint8Array(1);

/** The shortest time of a call that finds the one fd ready. Disturbances make a call longer, never shorter. */
function shortest({ busy, other }: Pair, call: () => number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < ROUNDS; i++) {
    send(busy, byte);
    const start = process.hrtime.bigint();
    const ready = call();
    const time = Number(process.hrtime.bigint() - start);
    if (ready !== 1) throw new Error(`${ready} are ready instead of one`);
    recv(other, byte);
    least = Math.min(least, time);
  }
  return least;
}

/** epoll_wait: the instance knows the fds. */
export function waitCost(pair: Pair, epfd: number): number {
  const events = new Int32Array(3 * 8);
  return shortest(pair, () => raw.epoll_wait(epfd, events, 8, -1));
}

/** poll: each call has the list of all, and the kernel asks each. */
export function pollCost(pair: Pair, idle: readonly number[]): number {
  const fds = Int32Array.from([...idle, pair.other].flatMap((fd) => [fd, POLLIN, 0]));
  return shortest(pair, () => raw.poll(fds, idle.length + 1, -1));
}

/** select: each call has the set of all, and overwrites it. */
export function selectCost(pair: Pair, idle: readonly number[]): number {
  const all = [...idle, pair.other];
  const set = new Uint8Array(FD_SETSIZE / 8);
  for (const fd of all) FD_SET(fd, set);
  const scratch = new Uint8Array(set.length);
  const nfds = Math.max(...all) + 1;
  return shortest(pair, () => {
    scratch.set(set);
    return raw.select(nfds, scratch, null, null, null);
  });
}
