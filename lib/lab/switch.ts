// The switches of a lab: a namespace with a bridge for each network, to which the hosts are plugged in, and where cables
// and puppets have their ends.
import { close } from '../calls/descriptor.ts';
import { setsockopt } from '../calls/options.ts';
import { bind } from '../calls/socket.ts';
import { type RtNetlink, rtnetlink } from '../netlink/index.ts';
import {
  AF_NETLINK,
  AF_PACKET,
  ETH_P_ALL,
  NETLINK_ROUTE,
  PACKET_IGNORE_OUTGOING,
  SO_RCVBUF,
  SOCK_CLOEXEC,
  SOCK_RAW,
  SOL_PACKET,
  SOL_SOCKET,
} from '../values/constants.generated.ts';
import { SyscallError } from '../values/errors.ts';
import { closeTogether } from './closing.ts';
import { LabError } from './errors.ts';
import type { Realm } from './realm.ts';
import { MOST_WIRES } from './wire.ts';

/**
 * The first index of a link in the switches' namespace: no host's link has the same. Where both ends of a veth have one
 * index, the kernel takes its time to tell that it is up.
 */
const FIRST_INDEX = 10_000;

/** What a packet socket may hold until the cable's thread is there: frames of a whole window. */
const ROOM = 4 << 20;

/** A busy kernel takes milliseconds. */
const PATIENCE = 30_000;

/** The switches. */
export class Switch {
  readonly netns: number;
  readonly rt: RtNetlink;
  readonly #realm: Realm;
  readonly #fds: number[] = [];
  readonly #bridges = new Map<string, number>();
  /** Ports that are being taken away. */
  readonly #leaving = new Set<Promise<void>>();
  #index = FIRST_INDEX;
  #count = 0;
  #closed = false;

  constructor(realm: Realm) {
    this.#realm = realm;
    this.netns = realm.namespace();
    this.#fds.push(this.netns);
    try {
      // What belongs to no host says nothing.
      for (const which of ['all', 'default']) {
        this.#sysctl(`/proc/sys/net/ipv6/conf/${which}/disable_ipv6`, '1');
      }
      const fd = realm.socket(this.netns, AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_ROUTE);
      this.#fds.push(fd);
      this.rt = rtnetlink({ fd });
    } catch (error) {
      void this.close();
      throw error;
    }
  }

  #sysctl(path: string, value: string): void {
    try {
      this.#realm.write(this.netns, path, value);
    } catch (error) {
      // A kernel without IPv6.
      if (!(error instanceof Error) || !('code' in error) || error.code !== 'ENOENT') throw error;
    }
  }

  /** An index for a link that is made here. */
  get index(): number {
    return this.#index++;
  }

  /** Makes the switch of a network. */
  add(network: string): void {
    const ifindex = this.index;
    this.rt.links.add({ ifname: `sw${this.#bridges.size}`, kind: 'bridge', up: true, ifindex });
    this.#bridges.set(network, ifindex);
  }

  /** Plugs a link in, and lets it carry frames. */
  plug(link: string, network: string): void {
    this.rt.links.change(link, { master: this.#bridges.get(network) ?? null, up: true });
  }

  /** A packet socket for all frames of a link. Who gets it closes it. */
  #tap(link: string): number {
    const fd = this.#realm.socket(this.netns, AF_PACKET, SOCK_RAW | SOCK_CLOEXEC, 0);
    try {
      return this.#listening(fd, link);
    } catch (error) {
      close(fd);
      throw error;
    }
  }

  #listening(fd: number, link: string): number {
    setsockopt(fd, SOL_SOCKET, SO_RCVBUF, ROOM);
    try {
      setsockopt(fd, SOL_PACKET, PACKET_IGNORE_OUTGOING, 1);
    } catch (error) {
      // Before Linux 4.20; who reads looks at the kind of each frame.
      if (!(error instanceof SyscallError)) throw error;
    }
    const { ifindex } = this.rt.links.get(link);
    bind(fd, { family: AF_PACKET, protocol: ETH_P_ALL, ifindex });
    return fd;
  }

  /** A pair of links, one of which is plugged in. */
  #pair(network: string, name: string): string {
    const [here, there] = [`${name}a`, `${name}b`];
    const ifname = { ifname: here, ifindex: this.index, up: true, mtu: 65_535 };
    const peer = { ifname: there, ifindex: this.index, up: true, mtu: 65_535 };
    this.rt.links.add({ ...ifname, kind: 'veth', peer });
    this.plug(there, network);
    return here;
  }

  /** Takes a host's link from the switch, and gives the two ends of what shall be between them, for the caller to close. */
  insert(link: string, network: string): [number, number] {
    if (this.#count >= MOST_WIRES) throw new RangeError(`a lab has at most ${MOST_WIRES} cables`);
    const here = this.#pair(network, `x${this.#count++}`);
    this.rt.links.change(link, { master: null, up: true });
    const end = this.#tap(link);
    try {
      return [end, this.#tap(here)];
    } catch (error) {
      close(end);
      throw error;
    }
  }

  /** A new port: its link, and an fd for its frames. */
  port(network: string): { readonly link: string; readonly fd: number } {
    const link = this.#pair(network, `u${this.#count++}`);
    return { link, fd: this.#tap(link) };
  }

  /** Takes a port away, by and by; at the end of all its link goes with the others. */
  remove({ link, fd }: { readonly link: string; readonly fd: number }): void {
    const leaving = closeTogether([fd]).then(() => {
      if (!this.#closed) this.rt.links.delete(link);
      this.#leaving.delete(leaving);
    });
    this.#leaving.add(leaving);
    // Whoever ends the lab is told.
    leaving.catch(() => undefined);
  }

  /**
   * Waits until all that is plugged in carries frames; the kernel tells by and by that links are up. That a bridge is up
   * it tells a second later, which is of no account.
   */
  async ready(): Promise<void> {
    const until = performance.now() + PATIENCE;
    const isUp = (): boolean =>
      this.rt.links.list().every(({ operstate, kind }) => operstate === 'UP' || kind !== 'veth');
    while (!isUp()) {
      if (performance.now() > until) throw new LabError('the links of the lab do not come up');
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const fd of this.#fds.splice(0).reverse()) close(fd);
    await Promise.all(this.#leaving);
  }
}
