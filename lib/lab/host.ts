// A host of a lab.
import { readdirSync, statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import { threadUrl } from '../addon/place.ts';
import { close } from '../calls/descriptor.ts';
import { type AddrInfo, type AddrInfoHints, lookupOf } from '../calls/resolver.ts';
import { type FdInfo, fds, type SocketFilter, type SocketInfo } from '../inspect/index.ts';
import { type NftMatch, type NftVerdict, type RtNetlink, rtnetlink } from '../netlink/index.ts';
import { wrongType } from '../values/arguments.ts';
import {
  AF_INET,
  AF_NETLINK,
  NETLINK_GENERIC,
  NETLINK_NETFILTER,
  NETLINK_ROUTE,
  SOCK_CLOEXEC,
  SOCK_RAW,
} from '../values/constants.generated.ts';
import type { Cable } from './cable.ts';
import { LabError } from './errors.ts';
import { Firewall, type FirewallRule } from './firewall.ts';
import type { FirewallLayers } from './firewall-match.ts';
import type { Helper } from './helping.ts';
import { hostsText } from './names.ts';
import { withoutOffloads } from './offloads.ts';
import type { PlannedHost } from './plan.ts';
import { type ExecOptions, Program } from './program.ts';
import type { Realm } from './realm.ts';
import type { RunData } from './run.ts';
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

  readonly #helper: () => Promise<Helper>;
  /** The hosts of the lab by name. */
  readonly #all: ReadonlyMap<string, Host>;
  readonly #programs: Program[] = [];
  readonly #workers: Worker[] = [];
  #firewall: Firewall | undefined;

  /** @internal */
  constructor(
    realm: Realm,
    helper: () => Promise<Helper>,
    all: ReadonlyMap<string, Host>,
    { name, interfaces }: PlannedHost,
  ) {
    this.#realm = realm;
    this.#helper = helper;
    this.#all = all;
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
   * `if_nameindex` and /proc/thread-self/net do, and for programs that it starts. The thread comes back whatever happens. The
   * names of hosts do not resolve in it: `getaddrinfo` of the host does that.
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

  /**
   * `getaddrinfo(node, service, hints)` as a program there gets it: with the names of the hosts, and in the order in which
   * this host reaches the addresses. The lab's helper asks.
   *
   * @throws {GaiError} EAI_NONAME, ...
   * @throws {LabError} where there is no unshare(1), which the helper starts with
   */
  async getaddrinfo(
    node: string | null,
    service: string | number | null = null,
    hints: AddrInfoHints = {},
  ): Promise<AddrInfo[]> {
    const lookup = lookupOf(node, service, hints);
    this.#there();
    const helper = await this.#helper();
    return helper.getaddrinfo(this.#there(), lookup);
  }

  /**
   * Runs a program there. It ends with the lab, and so does all that it starts, daemons too. There the names of hosts
   * resolve, unless they are asked for at a name server.
   *
   * @throws {SyscallError} ENOENT, EACCES
   * @throws {LabError} where there is no unshare(1), which makes its PID namespace
   */
  async exec(
    program: string,
    args: readonly string[] = [],
    options: ExecOptions = {},
  ): Promise<Program> {
    this.#there();
    const helper = await this.#helper();
    const made = new Program(helper, this.#there(), program, args, options);
    this.#programs.push(made);
    return made;
  }

  /**
   * Runs a file there in a thread of this process, for blocking calls beside this thread. Its sockets are there, and
   * `getaddrinfo` knows the names of the hosts, where the thread may use mount(8).
   *
   * @param options those of a Worker of Node.js
   */
  run(file: string | URL, options: WorkerOptions = {}): Worker {
    const netns = this.#there();
    this.#realm.enter(netns, () => undefined);
    if (typeof file !== 'string' && !(file instanceof URL)) {
      throw wrongType('file', 'the path or the URL of a file', file);
    }
    const url = typeof file === 'string' ? pathToFileURL(file) : file;
    const hosts = hostsText(this.#all.values());
    const workerData: RunData = { netns, hosts, file: url.href, data: options.workerData };
    const worker = new Worker(new URL(threadUrl('lab/run')), { ...options, workerData });
    this.#workers.push(worker);
    return worker;
  }

  /** The processes that are there, but for this one: their ids, as this one sees them. */
  processes(): number[] {
    const there = statSync(`/proc/self/fd/${this.#there()}`).ino;
    return readdirSync('/proc').flatMap((name) => {
      try {
        return /^\d+$/.test(name) && statSync(`/proc/${name}/ns/net`).ino === there
          ? [Number(name)]
          : [];
      } catch {
        // Gone, or somebody else's.
        return [];
      }
    });
  }

  /** What they have open, as `fds` of sockfd/inspect. */
  fds(): ReadonlyMap<number, FdInfo[]> {
    return new Map(this.processes().map((pid) => [pid, fds(pid)] as const));
  }

  /**
   * Adds a rule to its packet filter: `firewall('drop', { tcp: { dport: 80 } })`.
   *
   * @param verdict `'drop'`, `'accept'`, `{ reject: 'tcp reset' }`, `{ redirect: 8080 }`, ..., as in sockfd/netlink
   * @param match which packets, by fields of their layers or as in sockfd/netlink: all unless given
   * @param hook `'input'` (unless given), `'output'`, `'forward'`, `'prerouting'`, `'postrouting'`
   * @throws {NetlinkError} EOPNOTSUPP, ENOENT where the kernel has no nftables, or no such verdict
   */
  firewall(
    verdict: NftVerdict,
    match: NftMatch | FirewallLayers = {},
    hook = 'input',
  ): FirewallRule {
    const netns = this.#there();
    this.#firewall ??= new Firewall(() => {
      const type = SOCK_RAW | SOCK_CLOEXEC;
      const fd = this.#realm.socket(netns, AF_NETLINK, type, NETLINK_NETFILTER);
      this.#fds.push(fd);
      return fd;
    });
    return this.#firewall.add(verdict, match, hook);
  }

  /** Its sockets, as `sockets` of sockfd/inspect. */
  sockets(filter: SocketFilter = {}): SocketInfo[] {
    return this.#realm.sockets(this.#there(), filter);
  }

  /** @internal Ends what runs there in this process. */
  async stop(): Promise<void> {
    for (const program of this.#programs) program.close();
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
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
