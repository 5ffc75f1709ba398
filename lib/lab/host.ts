// A host of a lab.
import { close } from '../calls/descriptor.ts';
import { type SocketFilter, type SocketInfo, sockets } from '../inspect/index.ts';
import { type RtNetlink, rtnetlink } from '../netlink/index.ts';
import { wrongType } from '../values/arguments.ts';
import {
  AF_INET,
  AF_NETLINK,
  NETLINK_GENERIC,
  NETLINK_ROUTE,
  SOCK_CLOEXEC,
  SOCK_RAW,
} from '../values/constants.generated.ts';
import type { Cable } from './cable.ts';
import { LabError } from './errors.ts';
import { withoutOffloads } from './offloads.ts';
import type { PlannedHost } from './plan.ts';
import type { Realm } from './realm.ts';
import type { Switch } from './switch.ts';

/** A host: a network namespace of its own, with its addresses, its routes, and a loopback interface that is up. */
export class Host {
  /** Its name in the lab. */
  readonly name: string;
  /** Its addresses without their prefixes, in the order in which they were given. */
  readonly addresses: readonly string[];
  readonly #realm: Realm;
  readonly #fds: number[] = [];
  readonly #up: string[] = [];
  #netns = -1;
  #rt: RtNetlink | undefined;
  #cable: Cable | undefined;

  /** @internal */
  constructor(realm: Realm, { name, interfaces }: PlannedHost) {
    this.#realm = realm;
    this.name = name;
    this.addresses = interfaces.flatMap(({ addresses }) => addresses.map(({ address }) => address));
  }

  /** @internal Makes its namespace, its links and addresses. */
  open(plan: PlannedHost, hub: Switch): void {
    const { name, interfaces, mtu, forward, sysctls } = plan;
    this.#netns = this.#realm.namespace();
    this.#fds.push(this.#netns);
    const socket = (protocol: number): number => {
      const type = SOCK_RAW | SOCK_CLOEXEC;
      const fd = this.#realm.socket(this.#netns, AF_NETLINK, type, protocol);
      this.#fds.push(fd);
      return fd;
    };
    this.#rt = rtnetlink({ fd: socket(NETLINK_ROUTE) });
    const rt = this.#rt;
    // Its addresses are known to be nobody else's, and there is no router that it could ask for others.
    for (const [file, value] of [
      ['accept_dad', 0],
      ['dad_transmits', 0],
      ['router_solicitations', 0],
      ['accept_ra', 0],
    ]) {
      this.#default(`/proc/sys/net/ipv6/conf/default/${file}`, `${value}`);
    }
    // Without an address of IPv6, a link has none of its own either, and says nothing about it.
    if (interfaces.every(({ addresses }) => addresses.every(({ family }) => family === AF_INET))) {
      this.#default('/proc/sys/net/ipv6/conf/default/disable_ipv6', '1');
    }
    if (forward) {
      this.#default('/proc/sys/net/ipv4/ip_forward', '1');
      this.#default('/proc/sys/net/ipv6/conf/all/forwarding', '1');
    }
    rt.links.change('lo', { up: true });
    for (const { ifname, plug, mac } of interfaces) {
      rt.links.add({
        ifname,
        kind: 'veth',
        address: mac,
        mtu,
        peer: { ifname: plug, netns: hub.netns, ifindex: hub.index, mtu, up: true },
      });
    }
    withoutOffloads(
      socket(NETLINK_GENERIC),
      interfaces.map(({ ifname }) => ifname),
    );
    for (const { ifname, addresses } of interfaces) {
      rt.links.change(ifname, { up: true });
      this.#up.push(ifname);
      for (const { address, prefixlen, family } of addresses) {
        const flags = family === AF_INET ? [] : ['nodad'];
        const broadcast = family === AF_INET && prefixlen < 31 ? '+' : undefined;
        rt.addresses.add({ dev: ifname, local: `${address}/${prefixlen}`, flags, broadcast });
      }
    }
    for (const [path, value] of sysctls) {
      try {
        this.#realm.write(this.#netns, path, value);
      } catch (error) {
        throw new LabError(`${name} cannot have ${path.slice(14)} = ${value}: ${String(error)}`);
      }
    }
  }

  /** A setting that a kernel without IPv6 does not have. */
  #default(path: string, value: string): void {
    try {
      this.#realm.write(this.#netns, path, value);
    } catch (error) {
      if (!(error instanceof Error) || !('code' in error) || error.code !== 'ENOENT') throw error;
    }
  }

  /** @internal */
  set cable(cable: Cable) {
    this.#cable = cable;
  }

  /** The cable between it and the others: of its first network, where it is in several. */
  get cable(): Cable {
    if (this.#cable === undefined) throw new LabError(`${this.name} is no more`);
    return this.#cable;
  }

  #there(): number {
    if (this.#netns < 0) throw new LabError(`${this.name} is no more: its lab was disposed of`);
    return this.#netns;
  }

  /** Its network namespace: an fd, for `setns` and what takes a `netns`. The lab closes it. */
  get netns(): number {
    return this.#there();
  }

  /** Its links, addresses, routes, neighbours and rules: what `ip` does there. */
  get netlink(): RtNetlink {
    this.#there();
    if (this.#rt === undefined) throw new LabError(`${this.name} is no more`);
    return this.#rt;
  }

  /**
   * `socket(domain, type, protocol)`: a socket that lives there; its fd is one of this process, and any call takes it.
   * Whoever asked closes it.
   *
   * @throws {SyscallError} as `socket`
   */
  socket(domain: number, type: number, protocol = 0): number {
    return this.#realm.socket(this.#there(), domain, type, protocol);
  }

  /**
   * Runs a function with this thread there, and gives what it returns: for what depends on the thread's namespace, as
   * `if_nameindex`, `getaddrinfo` and /proc/net do, and for programs that it starts. The thread comes back whatever happens.
   *
   * @throws {TypeError} for an async function, and for one that returns a promise: what it waits for would not be there
   */
  enter<T>(fn: () => T): T {
    const netns = this.#there();
    if (typeof fn !== 'function') throw wrongType('fn', 'a function', fn);
    if (/^\[object Async/.test(Object.prototype.toString.call(fn))) {
      throw wrongType('fn', 'a function that is not async: the thread comes back at once', fn);
    }
    return this.#realm.enter(netns, () => {
      const result: unknown = fn();
      if (typeof result === 'object' && result !== null && 'then' in result) {
        if (result instanceof Promise) result.catch(() => undefined);
        throw wrongType('fn', 'a function that returns no promise', result);
      }
      return result as T;
    });
  }

  /** Its sockets, as `sockets` of sockfd/inspect. */
  sockets(filter: SocketFilter = {}): SocketInfo[] {
    return this.enter(() => sockets(filter));
  }

  /** @internal Whatever still has the namespace open has no network there. */
  close(): void {
    try {
      for (const ifname of this.#up.splice(0)) this.#rt?.links.change(ifname, { up: false });
    } finally {
      this.#end();
    }
  }

  #end(): void {
    this.#netns = -1;
    for (const fd of this.#fds.splice(0).reverse()) close(fd);
  }
}
