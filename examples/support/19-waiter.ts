// A thread of scene 19: it waits with an epoll instance of its own for an fd that others wait for, too, and tells whether
// it was woken for it.
import { once } from 'node:events';
import { readlinkSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { EPOLL_CTL_ADD, EPOLLIN, epoll_create1, epoll_ctl, epoll_wait, own } from 'sockfd';

/** What a thread is told. */
export interface Wait {
  /** The fd that all wait for, and how. */
  readonly event: number;
  readonly flags: number;
  /** The fd that ends the wait of those who are not woken. */
  readonly stop: number;
}

/** Where a thread waits: its number in the kernel, and its epoll instance. */
export interface Waiting {
  readonly tid: string;
  readonly epfd: number;
}

if (parentPort === null) throw new Error('this is a worker thread of scene 19');
parentPort.postMessage('ready');
const [{ event, flags, stop }] = (await once(parentPort, 'message')) as [Wait];
using epfd = own(epoll_create1());
epoll_ctl(epfd, EPOLL_CTL_ADD, event, { events: EPOLLIN | flags });
epoll_ctl(epfd, EPOLL_CTL_ADD, stop, { events: EPOLLIN });
const tid = readlinkSync('/proc/thread-self').split('/').pop() ?? '';
parentPort.postMessage({ tid, epfd: epfd.fd } satisfies Waiting);
const woken = epoll_wait(epfd, 2).some(({ data }) => data === event);
parentPort.postMessage(woken);
