// rtnetlink(7): links, addresses, routes, neighbours and rules of a network namespace over one socket.
/// <reference lib="esnext.disposable" preserve="true" />

import { NETLINK_ROUTE } from '../values/constants.generated.ts';
import { Addresses } from './addresses.ts';
import { Context } from './context.ts';
import { Links } from './links.ts';
import { Neighbours } from './neighbours.ts';
import { Routes } from './routes.ts';
import { Rules } from './rules.ts';
import { type NetlinkOptions, NetlinkSocket } from './socket.ts';

/** What `ip` does, as calls. Made by `rtnetlink`. */
export class RtNetlink implements Disposable {
  /** The socket, for requests that have no call here. */
  readonly socket: NetlinkSocket;
  readonly links: Links;
  readonly addresses: Addresses;
  readonly routes: Routes;
  readonly neighbours: Neighbours;
  readonly rules: Rules;

  /** @internal */
  constructor(socket: NetlinkSocket) {
    const context = new Context(socket);
    this.socket = socket;
    this.links = new Links(context);
    this.addresses = new Addresses(context);
    this.routes = new Routes(context);
    this.neighbours = new Neighbours(context);
    this.rules = new Rules(context);
  }

  /** Closes the socket, unless it was passed as `fd`. Twice is once. */
  close(): void {
    this.socket.close();
  }

  [Symbol.dispose](): void {
    this.close();
  }
}

/**
 * Opens a socket of NETLINK_ROUTE: `using rt = rtnetlink()`. It stays in the network namespace of the calling thread, or
 * in the one that is given, wherever the thread goes later. All calls are synchronous: the kernel answers at once.
 *
 * @throws {SyscallError} EPERM for a namespace that the thread may not enter
 * @see {@link https://man7.org/linux/man-pages/man7/rtnetlink.7.html | rtnetlink(7)}
 */
export function rtnetlink(options: NetlinkOptions = {}): RtNetlink {
  return new RtNetlink(new NetlinkSocket(NETLINK_ROUTE, options));
}
