// rtnetlink(7): what changes, as an async iterable over its multicast groups.
/// <reference lib="esnext.disposable" preserve="true" />

import * as raw from '../addon/calls.ts';
import { getsockopt, setsockopt } from '../calls/options.ts';
import { recvfrom, type WaitOptions } from '../promises/index.ts';
import { elements, integer, onlyFields, wrongType } from '../values/arguments.ts';
import {
  AF_NETLINK,
  EAGAIN,
  EBADF,
  ENOBUFS,
  MSG_DONTWAIT,
  MSG_PEEK,
  MSG_TRUNC,
  NETLINK_ADD_MEMBERSHIP,
  NETLINK_ROUTE,
  RTNLGRP_IPV4_IFADDR,
  RTNLGRP_IPV4_ROUTE,
  RTNLGRP_IPV4_RULE,
  RTNLGRP_IPV6_IFADDR,
  RTNLGRP_IPV6_ROUTE,
  RTNLGRP_IPV6_RULE,
  RTNLGRP_LINK,
  RTNLGRP_NEIGH,
  SO_MEMINFO,
  SO_RCVBUF,
  SOL_NETLINK,
  SOL_SOCKET,
} from '../values/constants.generated.ts';
import { check, SyscallError } from '../values/errors.ts';
import { addressOf, type InterfaceAddress } from './addresses.ts';
import { Context, RTM } from './context.ts';
import { type Link, linkOf } from './link.ts';
import { type Neighbour, neighbourOf } from './neighbours.ts';
import { type Route, routeOf } from './route.ts';
import { type Rule, ruleOf } from './rules.ts';
import {
  type Message,
  messagesOf,
  type NetlinkOptions,
  NetlinkSocket,
  openNetlink,
} from './socket.ts';

/** The groups that tell of each kind of object. */
const GROUPS: Readonly<Record<MonitorGroup, readonly number[]>> = {
  link: [RTNLGRP_LINK],
  address: [RTNLGRP_IPV4_IFADDR, RTNLGRP_IPV6_IFADDR],
  route: [RTNLGRP_IPV4_ROUTE, RTNLGRP_IPV6_ROUTE],
  neighbour: [RTNLGRP_NEIGH],
  rule: [RTNLGRP_IPV4_RULE, RTNLGRP_IPV6_RULE],
};

/** A kind of object. */
export type MonitorGroup = 'link' | 'address' | 'route' | 'neighbour' | 'rule';

/** What is watched, and how long. */
export interface MonitorOptions extends Omit<NetlinkOptions, 'timeout'>, WaitOptions {
  /** The kinds of objects; all unless given. */
  readonly groups?: readonly MonitorGroup[] | undefined;
  /** SO_RCVBUF, in bytes: how much the kernel keeps for a program that does not look. */
  readonly rcvbuf?: number | undefined;
}

/** What an object's event says: it is there now (new, or another than before), or it is gone. */
export type Action = 'new' | 'delete';

/** An event. */
export type MonitorEvent =
  | { readonly object: 'link'; readonly action: Action; readonly link: Link }
  | { readonly object: 'address'; readonly action: Action; readonly address: InterfaceAddress }
  | { readonly object: 'route'; readonly action: Action; readonly route: Route }
  | { readonly object: 'neighbour'; readonly action: Action; readonly neighbour: Neighbour }
  | { readonly object: 'rule'; readonly action: Action; readonly rule: Rule }
  /**
   * So many events found no room and were dropped since the last that was told. The kernel says so before it gives out
   * what still is in the buffer. List again what matters.
   */
  | { readonly object: 'lost'; readonly events: number }
  /** A message of another type. */
  | { readonly object: 'other'; readonly message: Message };

/** The fields of `MonitorOptions`. */
const FIELDS: readonly (keyof MonitorOptions)[] = [
  ...(['groups', 'netns', 'fd', 'rcvbuf', 'signal', 'timeout', 'ref'] as const),
];

/** The index of the number of drops in SO_MEMINFO: SK_MEMINFO_DROPS. */
const DROPS = 8;

/** The events of a namespace since it was made. `for await` over it ends with `break`, `close` or its signal. */
export class Monitor implements AsyncIterableIterator<MonitorEvent>, AsyncDisposable, Disposable {
  /** The socket's fd. */
  readonly fd: number;
  readonly #own: boolean;
  readonly #wait: WaitOptions;
  readonly #names: Map<number, string>;
  readonly #queue: MonitorEvent[] = [];
  #buffer = new Uint8Array(32 * 1024);
  #drops = 0;
  /** Between ENOBUFS and an empty queue the kernel drops all events, and says so only in the count. */
  #congested = false;
  #open = true;
  #last: Promise<unknown> = Promise.resolve();

  /** @internal */
  constructor(options: MonitorOptions) {
    if (typeof options !== 'object' || options === null) {
      throw wrongType(
        'options',
        'an object { groups, netns, fd, rcvbuf, signal, timeout }',
        options,
      );
    }
    onlyFields('options', options, FIELDS);
    const { groups, rcvbuf, signal, timeout, ref, netns, fd: passed } = options;
    const kinds = elements(
      'options.groups',
      'an array of names',
      groups ?? (Object.keys(GROUPS) as MonitorGroup[]),
    );
    const members = Array.from(kinds).flatMap((kind, i) => {
      const numbers = Object.hasOwn(GROUPS, kind) ? GROUPS[kind] : undefined;
      if (numbers !== undefined) return numbers;
      throw wrongType(`options.groups[${i}]`, `one of ${Object.keys(GROUPS).join(', ')}`, kind);
    });
    if (rcvbuf !== undefined) integer('options.rcvbuf', rcvbuf, 0, 0x7fffffff);
    this.#wait = { signal, timeout, ref };
    const { fd, own } = openNetlink(NETLINK_ROUTE, { netns, fd: passed });
    this.fd = fd;
    this.#own = own;
    try {
      // Before the first event can lie between the answers.
      using socket = new NetlinkSocket(NETLINK_ROUTE, { fd });
      this.#names = new Map(new Context(socket).names());
      if (rcvbuf !== undefined) setsockopt(fd, SOL_SOCKET, SO_RCVBUF, rcvbuf);
      for (const group of members) setsockopt(fd, SOL_NETLINK, NETLINK_ADD_MEMBERSHIP, group);
    } catch (error) {
      this.close();
      throw error;
    }
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** The next event. Rejects with ETIMEDOUT after `timeout`, with the reason of `signal`; events that come later are kept. */
  next(): Promise<IteratorResult<MonitorEvent, undefined>> {
    const event = this.#last.then(() => this.#next());
    this.#last = event.catch(() => undefined);
    return event;
  }

  /** Ends it. */
  return(): Promise<IteratorResult<MonitorEvent, undefined>> {
    this.close();
    return Promise.resolve({ done: true, value: undefined });
  }

  /** Closes the socket; who waits for an event is told that it is over. A socket that was passed as `fd` stays open. */
  close(): void {
    if (!this.#open) return;
    this.#open = false;
    if (this.#own) check(raw.close(this.fd), 'close', this.fd);
  }

  [Symbol.dispose](): void {
    this.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    this.close();
    return Promise.resolve();
  }

  async #next(): Promise<IteratorResult<MonitorEvent, undefined>> {
    while (this.#open) {
      const event = this.#queue.shift();
      if (event !== undefined) return { done: false, value: event };
      try {
        await this.#receive();
      } catch (error) {
        if (!(error instanceof SyscallError)) throw error;
        if (error.errno === EBADF && !this.#open) break;
        if (error.errno !== ENOBUFS) throw error;
        this.#congested = true;
        this.#lost(1);
      }
    }
    return { done: true, value: undefined };
  }

  /** Tells the drops that were not told yet; `least` where the kernel did not count them. */
  #lost(least: number): void {
    const drops = getsockopt(this.fd, SOL_SOCKET, SO_MEMINFO)[DROPS] ?? this.#drops;
    const events = Math.max((drops - this.#drops) >>> 0, least);
    if (events > 0) this.#queue.push({ object: 'lost', events });
    this.#drops = drops;
  }

  async #receive(): Promise<void> {
    const { bytes } = await recvfrom(
      this.fd,
      this.#buffer.subarray(0, 0),
      MSG_PEEK | MSG_TRUNC,
      this.#wait,
    );
    if (!this.#open) return;
    if (bytes > this.#buffer.byteLength) this.#buffer = new Uint8Array(bytes);
    const sender = new Int32Array(3);
    const buffer = this.#buffer;
    const length = raw.recvfrom(
      this.fd,
      buffer,
      0,
      buffer.byteLength,
      MSG_DONTWAIT,
      sender,
      Int32Array.of(12),
    );
    check(length, 'recvfrom', this.fd, { family: AF_NETLINK, pid: 0 });
    // Anybody who may send to this port could claim to be the kernel, whose port is 0.
    if (sender[1] === 0) {
      for (const message of messagesOf(buffer.slice(0, length))) {
        this.#queue.push(this.#eventOf(message));
      }
    }
    if (!this.#congested) return;
    const left = raw.recvfrom(this.fd, buffer, 0, 0, MSG_PEEK | MSG_DONTWAIT, null, null);
    this.#lost(0);
    this.#congested = left !== -EAGAIN;
  }

  #eventOf(message: Message): MonitorEvent {
    const { type, data } = message;
    switch (type) {
      case RTM.NEWLINK:
      case RTM.DELLINK: {
        const link = linkOf(data);
        if (link === undefined) break;
        if (type === RTM.NEWLINK) this.#names.set(link.ifindex, link.ifname);
        else this.#names.delete(link.ifindex);
        return { object: 'link', action: type === RTM.NEWLINK ? 'new' : 'delete', link };
      }
      case RTM.NEWADDR:
      case RTM.DELADDR: {
        const address = addressOf(data, this.#names);
        if (address === undefined) break;
        return { object: 'address', action: type === RTM.NEWADDR ? 'new' : 'delete', address };
      }
      case RTM.NEWROUTE:
      case RTM.DELROUTE: {
        const route = routeOf(data, this.#names);
        if (route === undefined) break;
        return { object: 'route', action: type === RTM.NEWROUTE ? 'new' : 'delete', route };
      }
      case RTM.NEWNEIGH:
      case RTM.DELNEIGH: {
        const neighbour = neighbourOf(data, this.#names);
        if (neighbour === undefined) break;
        return { object: 'neighbour', action: type === RTM.NEWNEIGH ? 'new' : 'delete', neighbour };
      }
      case RTM.NEWRULE:
      case RTM.DELRULE: {
        const rule = ruleOf(data);
        if (rule === undefined) break;
        return { object: 'rule', action: type === RTM.NEWRULE ? 'new' : 'delete', rule };
      }
    }
    return { object: 'other', message };
  }
}

/**
 * Watches a network namespace: `ip monitor`. Events are kept from this call on, not only from the first `next`:
 *
 * ```ts
 * for await (const event of monitor({ groups: ['link'] })) {
 *   if (event.object === 'link') console.log(event.action, event.link.ifname, event.link.operstate);
 *   if (event.object === 'lost') console.log('list again');
 * }
 * ```
 *
 * What found no room in the socket's buffer is an event, too: `{ object: 'lost', events }`.
 *
 * @throws {SyscallError} EPERM for a namespace that the thread may not enter
 */
export function monitor(options: MonitorOptions = {}): Monitor {
  return new Monitor(options);
}
