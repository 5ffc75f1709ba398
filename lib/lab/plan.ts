// What was asked for, checked: hosts, networks, who has which address where.
import { integer, onlyFields, outOfRange, wrongType } from '../values/arguments.ts';
import { type HostAddress, hostAddress, overlap } from './address.ts';
import { type CableOptions, type CableSettings, cableSettings } from './settings.ts';

/** A host of a lab. */
export interface HostOptions {
  /** Its addresses with their prefixes, where the lab has one network; by network, where it has several. */
  readonly addresses:
    | string
    | readonly string[]
    | Readonly<Record<string, string | readonly string[]>>;
  /** Whether it forwards packets between its networks. By default a host does that is in several. */
  readonly forward?: boolean | undefined;
  /** The MTU of its interfaces, in bytes: 1500 unless given. */
  readonly mtu?: number | undefined;
  /** Settings of its network below /proc/sys/net: `{ 'ipv4.tcp_syncookies': 0 }` */
  readonly sysctls?: Readonly<Record<string, string | number>> | undefined;
}

/** A host: its addresses alone, or with more. */
export type HostInput =
  | string
  | readonly string[]
  | Readonly<Record<string, string | readonly string[]>>
  | HostOptions;

/** What a lab is made of. */
export interface LabOptions<Names extends string = string> {
  /**
   * The hosts by name: `{ client: '10.0.0.1/24', server: ['10.0.0.2/24', 'fd00::2/64'] }`. All are in one network unless
   * some have their addresses by network: `{ router: { left: '10.0.0.254/24', right: '10.0.1.254/24' } }`. Then hosts
   * get routes to all networks, over those that forward.
   */
  readonly hosts: Readonly<Record<Names, HostInput>>;
  /** The cables: of two hosts the one between them, of more each host's to the switch. Perfect ones unless given. */
  readonly cable?: CableOptions<Names> | undefined;
  /** Where the random numbers of the cables begin: 32 bits. Chosen unless given, and told as `lab.seed`. */
  readonly seed?: number | undefined;
}

export interface PlannedInterface {
  readonly host: string;
  readonly network: string;
  /** `'eth0'`, ... */
  readonly ifname: string;
  /** The name of the other end, in the switch's namespace. */
  readonly plug: string;
  readonly mac: string;
  readonly addresses: readonly HostAddress[];
}

export interface PlannedHost {
  readonly name: string;
  readonly interfaces: readonly PlannedInterface[];
  readonly forward: boolean;
  readonly mtu: number;
  readonly sysctls: ReadonlyMap<string, string>;
}

export interface Plan {
  readonly hosts: readonly PlannedHost[];
  readonly networks: readonly string[];
  readonly cable: CableSettings | undefined;
  readonly seed: number;
}

/** BR_MAX_PORTS is 1024, and some are for puppets and for cables' own ends. */
const MOST_HOSTS = 500;

/** Of all hosts, and of one: those of a link's hardware address that stand for it are one byte. */
const MOST_INTERFACES = 1000;
const MOST_OF_ONE = 250;

/** The name of the network where there is one. */
export const ONLY = 'cable';

const FIELDS: readonly string[] = ['addresses', 'forward', 'mtu', 'sysctls'];

function record(path: string, value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw wrongType(path, 'an object', value);
  }
  return { ...value };
}

function nameOf(path: string, name: string, reserved: (name: string) => boolean): string {
  if (!/^[A-Za-z][A-Za-z0-9_-]{0,62}$/.test(name)) {
    throw outOfRange(path, 'a name of letters, digits, - and _', name);
  }
  if (reserved(name)) throw outOfRange(path, 'a name that a lab does not need for itself', name);
  return name;
}

function addressList(path: string, input: unknown): HostAddress[] {
  if (typeof input === 'string') return [hostAddress(path, input)];
  if (!Array.isArray(input)) throw wrongType(path, 'an address or an array of addresses', input);
  return input.map((text, i) => hostAddress(`${path}[${i}]`, text));
}

/** The addresses by network. */
function byNetwork(path: string, input: unknown): Map<string, HostAddress[]> {
  if (typeof input === 'string' || Array.isArray(input)) {
    return new Map([[ONLY, addressList(path, input)]]);
  }
  const networks = new Map<string, HostAddress[]>();
  for (const [name, list] of Object.entries(record(path, input))) {
    nameOf(`${path}.${name}`, name, () => false);
    networks.set(name, addressList(`${path}.${name}`, list));
  }
  if (networks.size > MOST_OF_ONE) {
    throw outOfRange(path, `in at most ${MOST_OF_ONE} networks`, networks.size);
  }
  if (networks.size === 0) throw outOfRange(path, 'at least one network', 'none');
  return networks;
}

/** Where a setting is below /proc/sys/net. */
function sysctlPath(path: string, name: string): string {
  const file = name.replaceAll('.', '/').replace(/^net\//, '');
  if (!/^[A-Za-z0-9_-]+(\/[A-Za-z0-9_-]+)+$/.test(file)) {
    throw outOfRange(path, "a name below net, such as 'ipv4.tcp_syncookies'", name);
  }
  return `/proc/sys/net/${file}`;
}

function sysctlsOf(path: string, input: unknown): Map<string, string> {
  const sysctls = new Map<string, string>();
  for (const [name, value] of Object.entries(record(path, input))) {
    if (typeof value !== 'string' && typeof value !== 'number') {
      throw wrongType(`${path}.${name}`, 'a number or a string', value);
    }
    sysctls.set(sysctlPath(`${path}.${name}`, name), `${value}`);
  }
  return sysctls;
}

function flag(path: string, value: unknown, otherwise: boolean): boolean {
  if (value === undefined) return otherwise;
  if (typeof value !== 'boolean') throw wrongType(path, 'a boolean', value);
  return value;
}

/** An address that two hosts have, or a network that lies in another. */
function conflicts(interfaces: readonly PlannedInterface[]): void {
  const seen: { readonly of: PlannedInterface; readonly address: HostAddress }[] = [];
  for (const of of interfaces) {
    for (const address of of.addresses) {
      const path = `hosts.${of.host}`;
      for (const other of seen) {
        if (other.address.address === address.address) {
          throw outOfRange(path, `an address that ${other.of.host} does not have`, address.address);
        }
        if (other.of.network !== of.network && overlap(other.address, address)) {
          const text = `${address.address}/${address.prefixlen}`;
          throw outOfRange(path, `outside of the network ${other.of.network}`, text);
        }
      }
      seen.push({ of, address });
    }
  }
}

/** Checks what a lab is asked for. */
export function planOf(options: LabOptions, reserved: (name: string) => boolean): Plan {
  if (typeof options !== 'object' || options === null) {
    throw wrongType('options', 'an object { hosts, cable }', options);
  }
  onlyFields('options', options, ['hosts', 'cable', 'seed']);
  const inputs = Object.entries(record('hosts', options.hosts));
  if (inputs.length === 0 || inputs.length > MOST_HOSTS) {
    throw outOfRange('hosts', `1 to ${MOST_HOSTS} hosts`, inputs.length);
  }
  const networks: string[] = [];
  const hosts = inputs.map(([name, input], index): PlannedHost => {
    const path = `hosts.${nameOf('hosts', name, reserved)}`;
    const whole =
      typeof input === 'object' && input !== null && 'addresses' in input
        ? record(path, input)
        : { addresses: input };
    onlyFields(path, whole, FIELDS);
    const { addresses, forward, mtu, sysctls } = whole as Readonly<Record<string, unknown>>;
    const interfaces = [...byNetwork(path, addresses)].map(([network, list], at) => {
      if (!networks.includes(network)) networks.push(network);
      const [high, low] = [index >> 8, index & 255].map((byte) =>
        byte.toString(16).padStart(2, '0'),
      );
      return {
        host: name,
        network,
        ifname: `eth${at}`,
        plug: `p${index}.${at}`,
        mac: `02:00:00:${at.toString(16).padStart(2, '0')}:${high}:${low}`,
        addresses: list,
      };
    });
    return {
      name,
      interfaces,
      forward: flag(`${path}.forward`, forward, interfaces.length > 1),
      mtu: integer(`${path}.mtu`, mtu ?? 1500, 68, 65535),
      sysctls: sysctlsOf(`${path}.sysctls`, sysctls ?? {}),
    };
  });
  const interfaces = hosts.flatMap((host) => host.interfaces);
  if (interfaces.length > MOST_INTERFACES) {
    const must = `hosts with at most ${MOST_INTERFACES} interfaces in all`;
    throw outOfRange('hosts', must, interfaces.length);
  }
  conflicts(interfaces);
  const names = hosts.map(({ name }) => name);
  const { cable, seed = (Math.random() * 2 ** 32) >>> 0 } = options;
  return {
    hosts,
    networks,
    cable: cable === undefined ? undefined : cableSettings('cable', cable, names),
    seed: integer('seed', seed, 0, 0xffffffff),
  };
}
