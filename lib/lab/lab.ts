// A lab: its hosts, what joins them, and its end.
/// <reference lib="esnext.disposable" preserve="true" />

import { close } from '../calls/descriptor.ts';
import { onlyFields, outOfRange, wrongType } from '../values/arguments.ts';
import { AF_INET, AF_INET6, ENOSYS } from '../values/constants.generated.ts';
import { SyscallError } from '../values/errors.ts';
import { labs } from '../values/labs.ts';
import { addressText, bytesOfAddress, overlap } from './address.ts';
import { Cable, type Link } from './cable.ts';
import { LabError, messageOf } from './errors.ts';
import { Helper } from './helping.ts';
import { Host } from './host.ts';
import { hostsText } from './names.ts';
import { type LabOptions, type Plan, planOf } from './plan.ts';
import { Puppet, type PuppetOptions } from './puppet.ts';
import { ownRealm, type Realm } from './realm.ts';
import { addRoutes } from './routes.ts';
import { Switch } from './switch.ts';
import { userRealm } from './user-realm.ts';
import { Wires } from './wires.ts';

function hex(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}

/** A network of hosts. Each is a property, by its name. */
export class Network implements AsyncDisposable {
  readonly #plan: Plan;
  readonly #realm: Realm;
  readonly #hosts = new Map<string, Host>();
  readonly #wires: Wires;
  readonly #links: { readonly network: string; readonly host: string; readonly link: Link }[] = [];
  readonly #puppets = new Set<Puppet>();
  /** The hardware addresses of puppets, by their addresses. */
  readonly #neighbours = new Map<string, string>();
  #puppetCount = 0;
  #hub: Switch | undefined;
  #helper: Promise<Helper> | undefined;
  #named: Promise<void> | undefined;
  #closed: Promise<void> | undefined;
  /** Whether those who record labs know of it. */
  #told = false;

  /** @internal */
  constructor(plan: Plan, realm: Realm, helper: Helper | undefined) {
    this.#plan = plan;
    if (helper !== undefined) this.#helper = Promise.resolve(helper);
    this.#realm = realm;
    this.#wires = new Wires(plan.seed);
    for (const host of plan.hosts) {
      const made = new Host(realm, () => this.#helping(), this.#hosts, host);
      this.#hosts.set(host.name, made);
      Object.defineProperty(this, host.name, { value: made, enumerable: true });
    }
  }

  /** @internal Makes what was planned. */
  async open(): Promise<void> {
    // It comes up while all else is made.
    if (this.#plan.cable !== undefined) this.#wires.start();
    const hub = new Switch(this.#realm);
    this.#hub = hub;
    for (const network of this.#plan.networks) hub.add(network);
    for (const plan of this.#plan.hosts) {
      this.#hosts.get(plan.name)?.open(plan, hub);
      for (const { plug, network } of plan.interfaces) hub.plug(plug, network);
    }
    for (const network of this.#plan.networks) this.#join(network, hub);
    for (const [name, host] of this.#hosts) {
      const first = this.#links.find(({ link }) => link.ends.includes(name));
      const own = this.#links.filter(({ host: of }) => of === name);
      const links = own.length > 0 ? own.slice(0, 1) : first === undefined ? [] : [first];
      host.cable = new Cable(
        this.#wires,
        links.map(({ link }) => link),
      );
    }
    addRoutes(this.#plan, this.#hosts);
    if (this.#plan.cable !== undefined) this.cable.apply(this.#plan.cable);
    await hub.ready();
    for (const listener of labs.listeners) {
      for (const host of this.#hosts.values()) listener.made(host);
    }
    this.#told = true;
  }

  /** The process that programs run in, where the names of hosts resolve. */
  async #helping(): Promise<Helper> {
    this.#helper ??= Helper.start(false);
    const helper = await this.#helper;
    this.#named ??= (async () => {
      helper.ask({ op: 'hosts', text: hostsText(this.#hosts.values()) });
    })();
    await this.#named;
    return helper;
  }

  /** The cables of a network: of two hosts one between them, of more one from each to the switch. */
  #join(network: string, hub: Switch): void {
    const all = this.#plan.hosts
      .flatMap(({ interfaces }) => interfaces)
      .filter((each) => each.network === network);
    const between = all.length === 2 ? all.slice(0, 1) : all;
    for (const { host, plug } of between) {
      let wire: number | undefined;
      const ends: readonly [string, string] = [host, all.length === 2 ? (all[1]?.host ?? '') : ''];
      const link: Link = {
        ends,
        engaged: () => wire !== undefined,
        wire: () => {
          wire ??= this.#wires.add(() => hub.insert(plug, network), ends);
          return wire;
        },
      };
      this.#links.push({ network, host, link });
    }
  }

  /** The cable of two hosts; of more, all their cables, to be changed together. */
  get cable(): Cable {
    return new Cable(
      this.#wires,
      this.#links.map(({ link }) => link),
    );
  }

  /** The cables by network, where there are several. */
  get cables(): Readonly<Record<string, Cable>> {
    const cables = this.#plan.networks.map((name) => {
      const links = this.#links.filter(({ network }) => network === name);
      return [
        name,
        new Cable(
          this.#wires,
          links.map(({ link }) => link),
        ),
      ] as const;
    });
    return Object.fromEntries(cables);
  }

  /** The hosts by name. */
  get hosts(): ReadonlyMap<string, Host> {
    return this.#hosts;
  }

  /**
   * Plugs in a puppet: a host whose stack is the script. It is at the switch of a network: of two hosts, the cable lies
   * between it and the first.
   *
   * @param address without a prefix, of one of the lab's networks
   * @throws {RangeError} for an address that somebody has, or that is in none of several networks
   */
  async puppet(address: string, options: PuppetOptions = {}): Promise<Puppet> {
    if (typeof options !== 'object' || options === null) {
      throw wrongType('options', '{ broadcast? }', options);
    }
    onlyFields('options', options, ['broadcast']);
    const { broadcast = false } = options;
    if (typeof broadcast !== 'boolean')
      throw wrongType('options.broadcast', 'a boolean', broadcast);
    const bytes = bytesOfAddress('address', address);
    const text = addressText(bytes);
    if (this.#hub === undefined || this.#closed !== undefined)
      throw new LabError('the lab is no more');
    const all = this.#plan.hosts.flatMap(({ interfaces }) => interfaces);
    if (
      this.#neighbours.has(text) ||
      all.some(({ addresses }) => addresses.some((own) => own.address === text))
    ) {
      throw outOfRange('address', 'an address that nobody in the lab has', address);
    }
    const alone = { family: bytes.length === 4 ? AF_INET : AF_INET6, address: text, bytes };
    const at = all.find(({ addresses }) =>
      addresses.some((own) => overlap(own, { ...alone, prefixlen: own.prefixlen })),
    );
    const network = at?.network ?? this.#plan.networks[0] ?? '';
    if (at === undefined && this.#plan.networks.length > 1) {
      throw outOfRange('address', 'in one of the networks', address);
    }
    const hub = this.#hub;
    const port = hub.port(network);
    const mac = `02:00:00:ff:${hex(this.#puppetCount >> 8)}:${hex(this.#puppetCount & 255)}`;
    this.#puppetCount++;
    this.#neighbours.set(text, mac);
    const puppet = new Puppet({
      fd: port.fd,
      address: text,
      mac,
      broadcast,
      neighbour: (other) => this.#neighbour(network, other),
      closed: (who) => {
        if (!this.#puppets.delete(who)) return;
        this.#neighbours.delete(text);
        void who.reading.then(() => hub.remove(port));
      },
    });
    this.#puppets.add(puppet);
    await hub.ready();
    return puppet;
  }

  /** The hardware address of who has an address in a network, or of a router there. */
  #neighbour(network: string, address: string): string | undefined {
    const text = addressText(bytesOfAddress('dst', address));
    const there = this.#plan.hosts.flatMap((host) =>
      host.interfaces.filter((each) => each.network === network).map((at) => ({ host, at })),
    );
    const owner = there.find(({ at }) => at.addresses.some((own) => own.address === text));
    return (
      owner?.at.mac ?? this.#neighbours.get(text) ?? there.find(({ host }) => host.forward)?.at.mac
    );
  }

  /** Where the random numbers of the cables begin: given to `lab` again, they are the same. */
  get seed(): number {
    return this.#plan.seed;
  }

  /**
   * Ends the lab: all that it made is gone. A socket that is still open stays, in a namespace without links. Twice is once.
   *
   * @throws {LabError} what went wrong in the background: a filter that threw, a capture that could not be written
   */
  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async #close(): Promise<void> {
    const failures: string[] = [];
    const attempt = async (end: () => unknown): Promise<void> => {
      try {
        await end();
      } catch (error) {
        failures.push(messageOf(error));
      }
    };
    if (this.#told) {
      for (const listener of labs.listeners) {
        for (const host of this.#hosts.values()) listener.ends(host);
      }
    }
    const puppets = [...this.#puppets];
    for (const puppet of puppets) puppet.close();
    for (const { reading } of puppets) await attempt(() => reading);
    for (const host of this.#hosts.values()) await attempt(() => host.stop());
    await attempt(() => this.#helper?.then((helper) => helper.close()));
    // The kernel takes its time to end the sockets of cables; the hosts end meanwhile.
    const wires = attempt(() => this.#wires.close());
    for (const host of this.#hosts.values()) await attempt(() => host.close());
    await attempt(() => this.#hub?.close());
    await wires;
    failures.unshift(...this.#wires.failures);
    if (failures.length > 0) throw new LabError(failures.join('; '));
  }

  /** The same as `close`. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}

/** A lab with its hosts by name. */
export type Lab<Names extends string = string> = Network & { readonly [N in Names]: Host };

/** Names that a lab needs for itself, and those by which the language asks any object for something. */
function isReserved(name: string): boolean {
  return name in Network.prototype || ['then', 'toJSON'].includes(name);
}

/** Makes labs. */
export interface MakeLab {
  /**
   * Makes a lab: hosts with addresses, joined by cables: `await using net = await lab({ hosts: { client: '10.0.0.1/24', ... } })`;
   * without `using`, `await net.close()` in a `finally`.
   *
   * @throws {TypeError | RangeError} naming what of the options is wrong
   * @throws {LabError} where the kernel, or who runs the process, does not allow it, with what to ask for
   */
  <const Names extends string>(options: LabOptions<Names>): Promise<Lab<Names>>;
  /** Whether there can be a lab here. It tries. */
  supported(): Promise<boolean>;
  /** Why there can be none, in one sentence, for the title of a skipped test; undefined where there can. It tries. */
  whyNot(): Promise<string | undefined>;
}

/** What to ask for where there can be no lab. */
const ASK =
  'run as root; or allow user namespaces (sysctl user.max_user_namespaces, and on Ubuntu kernel.apparmor_restrict_unprivileged_userns=0); ' +
  'or in Docker --cap-add SYS_ADMIN --cap-add NET_ADMIN --security-opt apparmor=unconfined';

/**
 * Makes a namespace; whether its settings can be written. In a container /proc/sys is read-only, but not that of a helper,
 * which mounts one of its own.
 *
 * @throws {SyscallError} EPERM where there can be no namespace
 */
function writesSettings(): boolean {
  const netns = ownRealm.namespace();
  try {
    ownRealm.write(netns, '/proc/sys/net/ipv4/ip_forward', '0');
    return true;
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'EROFS') throw error;
    return false;
  } finally {
    close(netns);
  }
}

/** What `writesSettings` said. */
let writable: boolean | undefined;

/** Where this process may have its namespaces. */
async function realmOf(): Promise<{ realm: Realm; helper?: Helper }> {
  let refused: unknown;
  try {
    writable ??= writesSettings();
    if (writable) return { realm: ownRealm };
    const helper = await Helper.start(false);
    return { realm: { ...ownRealm, write: userRealm(helper).write }, helper };
  } catch (error) {
    if (!(error instanceof SyscallError) || error.code !== 'EPERM') throw error;
    refused = error;
  }
  try {
    const helper = await Helper.start(true);
    return { realm: userRealm(helper), helper };
  } catch (error) {
    const message = `no lab is allowed here: ${messageOf(refused)}; ${messageOf(error)}. To have one, ${ASK}`;
    throw new LabError(message, { cause: error });
  }
}

async function make<const Names extends string>(options: LabOptions<Names>): Promise<Lab<Names>> {
  if (process.platform !== 'linux') throw new SyscallError('lab', ENOSYS);
  const plan = planOf(options, isReserved);
  const { realm, helper } = await realmOf();
  const net = new Network(plan, realm, helper);
  try {
    await net.open();
  } catch (error) {
    await net.close().catch(() => undefined);
    if (!(error instanceof SyscallError) || error.code !== 'EPERM') throw error;
    const message = `no lab is allowed here: ${messageOf(error)}. To have one, ${ASK}`;
    throw new LabError(message, { cause: error });
  }
  return net as Lab<Names>;
}

async function whyNot(): Promise<string | undefined> {
  try {
    const net = await make({ hosts: { one: '192.0.2.1/30', other: '192.0.2.2/30' } });
    await net.close();
    return undefined;
  } catch (error) {
    return messageOf(error);
  }
}

export const lab: MakeLab = Object.assign(make, {
  whyNot,
  supported: async () => (await whyNot()) === undefined,
});
