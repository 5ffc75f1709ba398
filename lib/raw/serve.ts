// An epoll loop for servers and proxies that is built on batches.
import * as raw from '../addon/calls.ts';
import { integer } from '../values/arguments.ts';
import {
  EAGAIN,
  EBADF,
  EINTR,
  EINVAL,
  EMFILE,
  ENFILE,
  ENOBUFS,
  ENOMEM,
  ENOTSOCK,
  EOPNOTSUPP,
  EPOLL_CTL_ADD,
  EPOLL_CTL_MOD,
  EPOLLIN,
  EPOLLOUT,
  F_GETFL,
  MSG_DONTWAIT,
  O_NONBLOCK,
  SOCK_CLOEXEC,
  SOCK_NONBLOCK,
} from '../values/constants.generated.ts';
import { check } from '../values/errors.ts';
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

/** There is no room for another fd; the connection stays in the queue. */
const crowded = new Set([-EMFILE, -ENFILE, -ENOBUFS, -ENOMEM]);

/** There is no listener any more, or there never was: no wait would change that. */
const hopeless = new Set([-EBADF, -EINVAL, -ENOTSOCK, -EOPNOTSUPP]);

/** How long to wait for room, in milliseconds. */
const ROOM = 50;

/**
 * Serves the connections of a listening socket until it is told to end: an epoll loop that reads from all that are
 * ready in one crossing and answers all in another. Blocks its thread. What an answer cannot send at once is kept and
 * sent when there is room; until then its connection is not read. Where the process has no room for another fd, it
 * goes on with the connections that it has, and accepts the next when one of them is closed, or after a while.
 *
 * @throws {SyscallError} what epoll and accept fail with; errors of a connection end that connection
 */
export function serve(listener: number, handler: ServeHandler, options: ServeOptions = {}): void {
  const { until = () => false, interval = -1, size = 16_384 } = options;
  integer('size', size, 1, 0x1000000);
  const batch = new Batch(EVENTS, new Uint8Array(size * EVENTS));
  const answers = new Batch(EVENTS, batch.arena);
  const events = new Int32Array(3 * EVENTS);
  const interest = new Int32Array(3);
  const pending = new Map<number, Uint8Array>();
  const open = new Set<number>();
  // A blocking listener would hold up everybody once its queue is empty: one connection for each time it is ready.
  const drains = (check(raw.fcntl(listener, F_GETFL, null), 'fcntl', listener) & O_NONBLOCK) !== 0;
  const epfd = check(raw.epoll_create1(SOCK_CLOEXEC), 'epoll_create1');
  const watch = (op: number, fd: number, mask: number): void => {
    interest[0] = mask;
    interest[1] = fd;
    interest[2] = 0;
    check(raw.epoll_ctl(epfd, op, fd, interest), 'epoll_ctl', fd);
  };
  /** When to look at the listener again; 0 while it is watched. */
  let room = 0;
  const accepts = (yes: boolean): void => {
    watch(EPOLL_CTL_MOD, listener, yes ? EPOLLIN : 0);
    room = yes ? 0 : performance.now() + ROOM;
  };
  const end = (fd: number, result: number): void => {
    pending.delete(fd);
    open.delete(fd);
    raw.close(fd);
    if (room > 0) accepts(true);
    handler.close?.(fd, result);
  };
  /** Keeps what did not fit, and waits until there is room. */
  const keep = (fd: number, rest: Uint8Array): void => {
    if (!pending.has(fd)) watch(EPOLL_CTL_MOD, fd, EPOLLOUT);
    pending.set(fd, rest);
  };
  const flush = (fd: number, rest: Uint8Array): void => {
    const sent = raw.send(fd, rest, 0, rest.byteLength, MSG_DONTWAIT);
    if (sent === rest.byteLength) {
      pending.delete(fd);
      watch(EPOLL_CTL_MOD, fd, EPOLLIN);
    } else if (sent >= 0) {
      pending.set(fd, rest.subarray(sent));
    } else if (sent !== -EAGAIN) {
      end(fd, sent);
    }
  };
  const acceptAll = (): void => {
    do {
      const fd = raw.accept4(listener, null, null, SOCK_NONBLOCK | SOCK_CLOEXEC);
      // The listener stays ready, and every wait would end at once.
      if (crowded.has(fd)) accepts(false);
      if (hopeless.has(fd)) check(fd, 'accept4', listener);
      // A connection that ended in the queue, too: the rest waits for the next turn.
      if (fd < 0) return;
      open.add(fd);
      watch(EPOLL_CTL_ADD, fd, EPOLLIN);
      handler.open?.(fd);
    } while (drains);
  };
  const reading = new Int32Array(EVENTS);
  const answering = new Int32Array(EVENTS);
  const offsets = new Int32Array(EVENTS);
  const lengths = new Int32Array(EVENTS);
  /** Hands on what the reads of a turn brought, and collects the answers. */
  const handle = (reads: number): void => {
    for (let i = 0; i < reads; i++) {
      const fd = reading[i] ?? -1;
      const bytes = batch.result(i);
      if (bytes === -EAGAIN) continue;
      if (bytes <= 0) {
        end(fd, bytes);
        continue;
      }
      const length = handler.data(fd, batch.arena, i * size, bytes, size);
      if (length < 0) {
        end(fd, 0);
      } else if (length > 0) {
        const index = answers.add(BATCH.send, fd, i * size, Math.min(length, size), MSG_DONTWAIT);
        answering[index] = fd;
        offsets[index] = i * size;
        lengths[index] = Math.min(length, size);
      }
    }
  };
  /** Reads from all that are ready, then answers all. */
  const turn = (count: number): void => {
    for (let i = 0; i < count; i++) {
      const fd = events[3 * i + 1] ?? -1;
      const rest = pending.get(fd);
      if (fd === listener) acceptAll();
      else if (rest !== undefined) flush(fd, rest);
      else reading[batch.add(BATCH.recv, fd, batch.count * size, size, MSG_DONTWAIT)] = fd;
    }
    handle(batch.run());
    const sends = answers.run();
    for (let i = 0; i < sends; i++) {
      const [fd = -1, offset = 0, length = 0] = [answering[i], offsets[i], lengths[i]];
      const sent = answers.result(i);
      if (sent === length) continue;
      if (sent < 0 && sent !== -EAGAIN) end(fd, sent);
      else keep(fd, batch.arena.slice(offset + Math.max(sent, 0), offset + length));
    }
  };
  try {
    watch(EPOLL_CTL_ADD, listener, EPOLLIN);
    while (!until()) {
      if (room > 0 && performance.now() >= room) accepts(true);
      const patience = room > 0 && (interval < 0 || interval > ROOM) ? ROOM : interval;
      const count = raw.epoll_wait(epfd, events, EVENTS, patience);
      if (count >= 0) turn(count);
      else if (count !== -EINTR) check(count, 'epoll_wait', epfd);
    }
  } finally {
    for (const fd of open) raw.close(fd);
    raw.close(epfd);
  }
}
