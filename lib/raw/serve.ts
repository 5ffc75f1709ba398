// An epoll loop for servers and proxies that is built on batches.
import * as raw from '../addon/calls.ts';
import { onClose } from '../addon/close.ts';
import { nonblocking } from '../addon/nonblocking.ts';
import { noRoomErrors, ROOM_PAUSE } from '../values/accept-errors.ts';
import { integer, onlyFields } from '../values/arguments.ts';
import {
  EAGAIN,
  EBADF,
  EINTR,
  EINVAL,
  ENOTSOCK,
  EOPNOTSUPP,
  EPOLL_CTL_ADD,
  EPOLL_CTL_DEL,
  EPOLL_CTL_MOD,
  EPOLLET,
  EPOLLIN,
  EPOLLOUT,
  F_GETFL,
  MSG_DONTWAIT,
  O_NONBLOCK,
  SOCK_CLOEXEC,
  SOCK_NONBLOCK,
} from '../values/constants.generated.ts';
import { check } from '../values/errors.ts';
import { now } from '../values/timers.ts';
import { BATCH, Batch } from './batch.ts';

/** What `serve` does with the bytes of a connection, and with its end. */
export interface ServeHandler {
  /**
   * Bytes came: `arena` from `offset`, `bytes` of them. The answer may be written there too, up to `room` bytes.
   *
   * @returns how many bytes of the arena from `offset` are the answer; -1 closes the connection
   */
  data(fd: number, arena: Uint8Array, offset: number, bytes: number, room: number): number;
  /** A connection was accepted. */
  open?(fd: number): void;
  /** A connection has been closed, by the peer (0), by an error (-errno), or by `data` (0). */
  close?(fd: number, result: number): void;
}

/** How `serve` serves. */
export interface ServeOptions {
  /** Ends the loop: asked before each wait. */
  readonly until?: () => boolean;
  /** Milliseconds after which `until` is asked again; -1, which waits for ever, unless given. */
  readonly interval?: number;
  /** The bytes that one read takes at the most; 16384 unless given. */
  readonly size?: number;
}

/** As many events as one wait takes, and calls as one batch makes. */
const EVENTS = 256;

/** There is no listener any more, or there never was: no wait would change that. */
const hopeless = new Set([-EBADF, -EINVAL, -ENOTSOCK, -EOPNOTSUPP]);

/**
 * Serves the connections of a listening socket until it is told to end: an epoll loop that reads from all that are
 * ready in one crossing and answers all in another. Blocks its thread. What an answer cannot send at once is kept and
 * sent when there is room; until then its connection is not read. Where the process has no room for another fd, it
 * goes on with the connections that it has, and accepts the next when one of them is closed, or after a while.
 *
 * What the handler closes itself (with this library) is forgotten, and is not told to its `close`. What it throws ends
 * the loop. In the end all connections that are left are closed, the listener is not.
 *
 * @throws {SyscallError} what epoll and accept fail with, EBADF where the listener was closed and there is no connection
 * left; errors of a connection end that connection
 */
export function serve(listener: number, handler: ServeHandler, options: ServeOptions = {}): void {
  onlyFields('options', options, ['until', 'interval', 'size']);
  const { until = () => false, interval = -1, size = 16_384 } = options;
  integer('size', size, 1, 0x1000000);
  const batch = new Batch(EVENTS, new Uint8Array(size * EVENTS));
  const answers = new Batch(EVENTS, batch.arena);
  const events = new Int32Array(3 * EVENTS);
  const interest = new Int32Array(3);
  const pending = new Map<number, Uint8Array>();
  const open = new Set<number>();
  // What stays (a filled error queue, which is the handler's to read) would be told without end: of these, once.
  const edged = new Set<number>();
  // A blocking listener would hold up everybody once its queue is empty: one connection for each time it is ready.
  const drains = (check(raw.fcntl(listener, F_GETFL, null), 'fcntl', listener) & O_NONBLOCK) !== 0;
  const epfd = check(raw.epoll_create1(SOCK_CLOEXEC), 'epoll_create1');
  const control = (op: number, fd: number, mask: number): number => {
    interest[0] = mask | (edged.has(fd) ? EPOLLET : 0);
    interest[1] = fd;
    interest[2] = 0;
    return raw.epoll_ctl(epfd, op, fd, interest);
  };
  const watch = (op: number, fd: number, mask: number): void => {
    check(control(op, fd, mask), 'epoll_ctl', fd);
  };
  /** When to look at the listener again; 0 while it is watched. */
  let room = 0;
  const accepts = (yes: boolean): void => {
    watch(EPOLL_CTL_MOD, listener, yes ? EPOLLIN : 0);
    room = yes ? 0 : now() + ROOM_PAUSE;
  };
  /** Whether somebody closed these. */
  let listenerClosed = false;
  let epollClosed = false;
  const forget = (fd: number): void => {
    pending.delete(fd);
    open.delete(fd);
    edged.delete(fd);
    for (let i = 0; i < answered; i++) if (answering[i] === fd) answering[i] = -1;
  };
  const deaf = onClose((first, last) => {
    for (const fd of open) if (fd >= first && fd <= last) forget(fd);
    if (listener >= first && listener <= last) listenerClosed = true;
    if (epfd >= first && epfd <= last) epollClosed = true;
  });
  /** Closes a connection, unless the number has become another file, which no registration has. */
  const drop = (fd: number): void => {
    forget(fd);
    if (epollClosed || raw.epoll_ctl(epfd, EPOLL_CTL_DEL, fd, null) === 0) raw.close(fd);
  };
  const end = (fd: number, result: number): void => {
    drop(fd);
    if (room > 0 && !listenerClosed) accepts(true);
    handler.close?.(fd, result);
  };
  /** Keeps what did not fit, and waits until there is room. */
  const keep = (fd: number, rest: Uint8Array): void => {
    if (!pending.has(fd)) watch(EPOLL_CTL_MOD, fd, EPOLLOUT);
    pending.set(fd, rest);
  };
  /** An event that a call could not take away is told once from now on. */
  const quieten = (fd: number, mask: number): void => {
    if (edged.has(fd)) return;
    edged.add(fd);
    watch(EPOLL_CTL_MOD, fd, mask);
  };
  const flush = (fd: number, rest: Uint8Array): void => {
    const sent = raw.send(fd, rest, 0, rest.byteLength, MSG_DONTWAIT);
    if (sent === rest.byteLength) {
      pending.delete(fd);
      watch(EPOLL_CTL_MOD, fd, EPOLLIN);
    } else if (sent >= 0) {
      pending.set(fd, rest.subarray(sent));
    } else if (sent === -EAGAIN) {
      quieten(fd, EPOLLOUT);
    } else {
      end(fd, sent);
    }
  };
  const acceptAll = (): void => {
    const flags = SOCK_NONBLOCK | SOCK_CLOEXEC;
    do {
      const fd = drains
        ? raw.accept4(listener, null, null, flags)
        : nonblocking.accept4(listener, null, null, flags);
      // The listener stays ready, and every wait would end at once.
      if (noRoomErrors.has(-fd)) accepts(false);
      if (hopeless.has(fd)) check(fd, 'accept4', listener);
      // A connection that ended in the queue, too: the rest waits for the next turn.
      if (fd < 0) return;
      open.add(fd);
      watch(EPOLL_CTL_ADD, fd, EPOLLIN);
      handler.open?.(fd);
    } while (drains && !listenerClosed);
  };
  const reading = new Int32Array(EVENTS);
  /** Answers of this turn: how many, and each one's fd, -1 where that was closed meanwhile. */
  let answered = 0;
  const answering = new Int32Array(EVENTS);
  const offsets = new Int32Array(EVENTS);
  const lengths = new Int32Array(EVENTS);
  /** Hands on what the reads of a turn brought, and collects the answers. */
  const handle = (reads: number): void => {
    for (let i = 0; i < reads; i++) {
      const fd = reading[i] ?? -1;
      const bytes = batch.result(i);
      // The handler closed it while it had another's bytes.
      if (!open.has(fd)) continue;
      if (bytes === -EAGAIN) {
        quieten(fd, EPOLLIN);
        continue;
      }
      if (bytes <= 0) {
        end(fd, bytes);
        continue;
      }
      const length = handler.data(fd, batch.arena, i * size, bytes, size);
      if (!open.has(fd)) continue;
      if (length < 0) {
        end(fd, 0);
        continue;
      }
      // More may be there, and its edge has been.
      if (edged.has(fd)) watch(EPOLL_CTL_MOD, fd, EPOLLIN);
      if (length === 0) continue;
      answering[answered] = fd;
      offsets[answered] = i * size;
      lengths[answered] = Math.min(length, size);
      answered++;
    }
  };
  /** Sends the answers of a turn. */
  const answer = (): void => {
    for (let i = 0; i < answered; i++) {
      answers.add(BATCH.send, answering[i] ?? -1, offsets[i], lengths[i], MSG_DONTWAIT);
    }
    const sends = answers.run();
    for (let i = 0; i < sends; i++) {
      const [fd = -1, offset = 0, length = 0] = [answering[i], offsets[i], lengths[i]];
      const sent = answers.result(i);
      if (sent === length || fd === -1) continue;
      if (sent < 0 && sent !== -EAGAIN) end(fd, sent);
      else keep(fd, batch.arena.slice(offset + Math.max(sent, 0), offset + length));
    }
    answered = 0;
  };
  /** Reads from all that are ready, then answers all. */
  const turn = (count: number): void => {
    for (let i = 0; i < count; i++) {
      const fd = events[3 * i + 1] ?? -1;
      if (fd === listener) {
        if (!listenerClosed) acceptAll();
        continue;
      }
      const rest = pending.get(fd);
      if (rest !== undefined) flush(fd, rest);
      else if (open.has(fd)) {
        reading[batch.add(BATCH.recv, fd, batch.count * size, size, MSG_DONTWAIT)] = fd;
      }
    }
    handle(batch.run());
    answer();
  };
  try {
    watch(EPOLL_CTL_ADD, listener, EPOLLIN);
    while (!until()) {
      // There is nothing left to wait for.
      if (epollClosed || (listenerClosed && open.size === 0)) {
        check(-EBADF, epollClosed ? 'epoll_wait' : 'accept4', epollClosed ? epfd : listener);
      }
      if (room > 0 && !listenerClosed && now() >= room) accepts(true);
      const patience = room > 0 && (interval < 0 || interval > ROOM_PAUSE) ? ROOM_PAUSE : interval;
      const count = raw.epoll_wait(epfd, events, EVENTS, patience);
      if (count >= 0) turn(count);
      else if (count !== -EINTR) check(count, 'epoll_wait', epfd);
    }
  } finally {
    deaf();
    for (const fd of [...open]) drop(fd);
    if (!epollClosed) raw.close(epfd);
  }
}
