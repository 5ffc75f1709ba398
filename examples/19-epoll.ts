// Scene 19, the fourth way to serve many clients: epoll. Its modes; ten thousand connections in one thread; and what an
// event costs among idle connections, beside select and poll.
// Manual pages: epoll(7) epoll_ctl(2) epoll_wait(2) eventfd(2) poll(2) select(2)
// Run it: npx tsx examples/19-epoll.ts
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  AF_INET,
  AF_UNIX,
  accept4,
  bind,
  close,
  EPOLL_CTL_ADD,
  EPOLL_CTL_MOD,
  EPOLLET,
  EPOLLEXCLUSIVE,
  EPOLLIN,
  EPOLLONESHOT,
  epoll_create1,
  epoll_ctl,
  epoll_wait,
  eventfd,
  eventfd_write,
  getrlimit,
  getsockname,
  type InetAddress,
  listen,
  type OwnedFd,
  own,
  RLIMIT_NOFILE,
  recv,
  SO_LINGER,
  SOCK_CLOEXEC,
  SOCK_NONBLOCK,
  SOCK_SEQPACKET,
  SOCK_STREAM,
  SOL_SOCKET,
  send,
  setrlimit,
  setsockopt,
  socket,
  socketpair,
} from 'sockfd';
import { fact, say, skip, title } from './show.ts';
import type { Order } from './support/19-clients.ts';
import { type Point, pollCost, selectCost, waitCost } from './support/19-cost.ts';
import type { Wait, Waiting } from './support/19-waiter.ts';
import { Calls } from './support/calls.ts';
import { startThread } from './support/thread.ts';

const calls = new Calls();
const buf = Buffer.alloc(4096);

/** An epoll instance that watches one end of a connection, and the other end. */
function watched(flags: number): { epfd: OwnedFd; served: OwnedFd; client: OwnedFd } {
  const [client, served] = socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK);
  const epfd = own(epoll_create1());
  epoll_ctl(epfd, EPOLL_CTL_ADD, served, { events: EPOLLIN | flags });
  return { epfd, served: own(served), client: own(client) };
}

/** How many events there are at once. */
const events = (epfd: OwnedFd): number => epoll_wait(epfd, 8, 0).length;

function modes(): void {
  title('Level: as long as there is something to be read');
  {
    const { epfd, served, client } = watched(0);
    send(client, '0123456789');
    const seen = [events(epfd)];
    recv(served, buf.subarray(0, 5));
    seen.push(events(epfd));
    recv(served, buf.subarray(0, 5));
    seen.push(events(epfd));
    fact('level, events with 10, 5 and 0 bytes left', seen);
    for (const fd of [epfd, served, client]) fd.close();
  }
  title('Edge: once for each time that something comes');
  {
    const { epfd, served, client } = watched(EPOLLET);
    send(client, '0123456789');
    const seen = [events(epfd)];
    recv(served, buf.subarray(0, 5));
    seen.push(events(epfd));
    send(client, 'more');
    seen.push(events(epfd));
    fact('edge, events with 10 bytes, with 5 of them left, and after 4 more', seen);
    fact('edge, bytes that were left all the while', recv(served, buf));
    for (const fd of [epfd, served, client]) fd.close();
  }
  title('One-shot: once, and again when it is asked for');
  {
    const { epfd, served, client } = watched(EPOLLONESHOT);
    send(client, 'one');
    const seen = [events(epfd)];
    send(client, 'two');
    seen.push(events(epfd));
    epoll_ctl(epfd, EPOLL_CTL_MOD, served, { events: EPOLLIN | EPOLLONESHOT });
    seen.push(events(epfd));
    fact('one-shot, events at first, after more, and after EPOLL_CTL_MOD', seen);
    for (const fd of [epfd, served, client]) fd.close();
  }
}

/** Whether a thread of this process sleeps in a call whose first argument is the fd: proc_pid_syscall(5). */
function sleepsIn({ tid, epfd }: Waiting): boolean {
  const task = `/proc/self/task/${tid}`;
  const [call, first] = readFileSync(`${task}/syscall`, 'latin1').split(' ');
  const state = /\) (\w)/.exec(readFileSync(`${task}/stat`, 'latin1'))?.[1];
  return call !== 'running' && first === `0x${epfd.toString(16)}` && state === 'S';
}

/** Lets three threads wait for one eventfd. Returns how many are woken when it is written to once. */
async function wakes(flags: number): Promise<number> {
  using event = own(eventfd(0));
  using stop = own(eventfd(0));
  const orders: Wait = { event: event.fd, flags, stop: stop.fd };
  const file = new URL('./support/19-waiter.ts', import.meta.url);
  const threads = await Promise.all([1, 2, 3].map(() => startThread(file)));
  for (const thread of threads) {
    thread.postMessage(orders);
    const [where] = (await once(thread, 'message')) as [Waiting];
    while (!sleepsIn(where)) await new Promise(setImmediate);
  }
  const ends = threads.map((thread) => once(thread, 'message'));
  // Nobody takes the event: whoever is woken for it finds it.
  eventfd_write(event, 1);
  await Promise.race(ends);
  eventfd_write(stop, 1);
  const woken = (await Promise.all(ends)).filter(([found]) => found as boolean).length;
  await Promise.all(threads.map((thread) => thread.terminate()));
  return woken;
}

modes();
title('Three threads wait for the same fd, each with an epoll instance of its own');
const all = await wakes(0);
const few = await wakes(EPOLLEXCLUSIVE);
fact('threads woken', all);
fact('threads woken with EPOLLEXCLUSIVE', few);

const WANTED = 10_000;
const usual = getrlimit(RLIMIT_NOFILE);
setrlimit(RLIMIT_NOFILE, { ...usual, cur: usual.max });
const most = Math.min(WANTED, usual.max - 100);
if (most < WANTED) skip(`${WANTED} connections`, `the hard limit of fds is ${usual.max}`);

title(`${most} connections, one thread`);
const [ours, theirs] = socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC);
const script = fileURLToPath(new URL('./support/19-clients.ts', import.meta.url));
const child = spawn(process.execPath, ['--import', 'tsx', script, '3'], {
  stdio: ['ignore', 'inherit', 'inherit', theirs],
});
process.on('exit', () => child.kill());
close(theirs);
const order = (what: Order): void => void send(ours, JSON.stringify(what));
const done = (): number => JSON.parse(buf.toString('utf8', 0, recv(ours, buf))) as number;

using listener = own(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC));
bind(listener, { family: AF_INET, address: '127.0.0.1', port: 0 });
listen(listener);
const { port } = getsockname(listener) as InetAddress;
using epfd = own(epoll_create1());
const served: number[] = [];

/** Lets clients come until there are so many, no more at once than the accept queue holds. */
function grow(count: number): void {
  while (served.length < count) {
    const more = Math.min(100, count - served.length);
    order({ port, connect: more });
    for (let i = 0; i < more; i++) {
      const { fd } = accept4(listener, SOCK_NONBLOCK | SOCK_CLOEXEC);
      setsockopt(fd, SOL_SOCKET, SO_LINGER, { onoff: true, linger: 0 });
      epoll_ctl(epfd, EPOLL_CTL_ADD, fd, { events: EPOLLIN });
      served.push(fd);
    }
    done();
  }
}

/** Answers each of the clients once, as they come. Returns how often it had to ask who is ready. */
function answerAll(): number {
  const rests = new Map<number, string>();
  let waits = 0;
  for (let answered = 0; answered < served.length; waits++) {
    for (const { data: fd } of epoll_wait(epfd, 256)) {
      const line = (rests.get(fd) ?? '') + buf.toString('utf8', 0, recv(fd, buf));
      rests.set(fd, line);
      if (!line.endsWith('\n')) continue;
      send(fd, `server-${line}`);
      answered++;
    }
  }
  return waits;
}

// The busy one among the idle: both of its ends are here, and the same for all of them.
const [busy, other] = socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK);
epoll_ctl(epfd, EPOLL_CTL_ADD, other, { events: EPOLLIN });
const points: Point[] = [];
calls.quietly(() => {
  for (const idle of [...[10, 100, 900].filter((count) => count < most), most]) {
    grow(idle);
    const pair = { busy, other };
    const select = idle === most ? undefined : selectCost(pair, served);
    points.push({ idle, select, poll: pollCost(pair, served), epoll: waitCost(pair, epfd.fd) });
  }
});
order({ ask: 'hello' });
const waits = calls.quietly(answerAll);
const right = done();
say(`  ${right} clients had their own answers, after ${waits} calls of epoll_wait`);
fact('connections', served.length);
fact('clients that had their own answer', right);

title('What an event costs, in nanoseconds, while so many others say nothing');
const longest = Math.max(...points.map(({ poll }) => poll));
for (const { idle, ...costs } of points) {
  for (const [name, ns] of Object.entries(costs)) {
    if (ns === undefined) continue;
    const bar = '#'.repeat(Math.ceil((Math.log2(ns / 100) / Math.log2(longest / 100)) * 50));
    say(`  ${String(idle).padStart(6)} ${name.padEnd(6)} ${String(ns).padStart(8)} ${bar}`);
  }
}
say('  Each # more is the same factor more; select has no room for the last.');
fact('nanoseconds for an event', points);
calls[Symbol.dispose]();
for (const fd of [...served, busy, other]) close(fd);
close(ours);
await once(child, 'exit');
