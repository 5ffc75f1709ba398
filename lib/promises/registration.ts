// What the kernel is told of the fds that somebody waits for: epoll_ctl(2).
import * as raw from '../addon/calls.ts';
import {
  EEXIST,
  EPOLL_CTL_ADD,
  EPOLL_CTL_DEL,
  EPOLL_CTL_MOD,
  EPOLLET,
  EPOLLIN,
  EPOLLONESHOT,
  EPOLLOUT,
  EPOLLPRI,
  EPOLLRDHUP,
} from '../values/constants.generated.ts';
import { scratch } from '../values/scratch.ts';
import { epollFd, knownEpollFd } from './engine.ts';
import { list } from './waiter.ts';
import { ADDED, CHANGED, EDGE, REGISTERED, TCP, type Watched } from './watched.ts';

const interest = scratch(Int32Array, 3);

/** The events that somebody waits for. */
function wanted(watch: Watched): number {
  let mask = 0;
  if (watch.input !== undefined) mask |= EPOLLIN | EPOLLRDHUP;
  if (watch.output !== undefined) mask |= EPOLLOUT;
  for (const waiter of list(watch.other)) mask |= waiter.events;
  return mask;
}

function control(operation: number, watch: Watched, mask: number): number {
  interest[0] = mask;
  interest[1] = watch.fd;
  interest[2] = watch.generation;
  return raw.epoll_ctl(epollFd(), operation, watch.fd, interest);
}

/**
 * Tells the kernel what is waited for: the next event of each kind. It tells at once what is there already.
 *
 * @returns -errno; -ENOENT where the number stands for another file than the one that was registered
 */
export function register(watch: Watched): number {
  watch.flags &= ~CHANGED;
  const wants = wanted(watch);
  if (wants === 0) return 0;
  const tcp = (watch.flags & TCP) !== 0;
  const mask = tcp
    ? wants | EPOLLIN | EPOLLRDHUP | EPOLLPRI | EPOLLET
    : wants | ((watch.flags & EDGE) !== 0 ? EPOLLET : EPOLLONESHOT);
  const added = (watch.flags & ADDED) !== 0;
  let result = control(added ? EPOLL_CTL_MOD : EPOLL_CTL_ADD, watch, mask);
  if (result === -EEXIST) result = control(EPOLL_CTL_MOD, watch, mask);
  if (result === 0) watch.flags |= tcp ? ADDED | REGISTERED : ADDED;
  return result;
}

/** Nobody waits for one that the kernel tells of each arrival: told once is enough until somebody does. */
export function pause(watch: Watched): void {
  watch.flags &= ~REGISTERED;
  control(EPOLL_CTL_MOD, watch, EPOLLET);
}

/** Ends a registration. The file may live on under another number, and its events with it. */
export function unregister(watch: Watched): void {
  const epfd = knownEpollFd();
  if (epfd === undefined || (watch.flags & ADDED) === 0) return;
  raw.epoll_ctl(epfd, EPOLL_CTL_DEL, watch.fd, null);
}
