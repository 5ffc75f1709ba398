// What `ip -j -d` prints of the same objects: ours in its words.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { AF_INET, AF_INET6, ARPHRD_ETHER, ARPHRD_LOOPBACK } from '../../lib/index.ts';
import type { InterfaceAddress, Link, Neighbour, Route, Rule } from '../../lib/netlink/index.ts';

/** A row of `ip -j`. */
export type Row = Record<string, unknown>;

/** Runs `ip -j -d` in the namespace of this thread. */
export function ipJson(command: string): Row[] {
  const text = execFileSync('ip', ['-j', '-d', ...command.split(' ')], { encoding: 'utf8' });
  return JSON.parse(text === '' ? '[]' : text) as Row[];
}

/** New links of this thread's namespace make no IPv6 addresses of their own. */
export function quietIpv6(): void {
  writeFileSync('/proc/sys/net/ipv6/conf/default/addr_gen_mode', '1');
}

/** Leaves out what is not there. */
export function row(fields: Row): Row {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

const FLAG_ORDER = [
  'NO-CARRIER',
  'LOOPBACK',
  'BROADCAST',
  'POINTOPOINT',
  'MULTICAST',
  'NOARP',
  'ALLMULTI',
  'PROMISC',
  'MASTER',
  'SLAVE',
  'DEBUG',
  'DYNAMIC',
  'AUTOMEDIA',
  'PORTSEL',
  'NOTRAILERS',
  'UP',
  'LOWER_UP',
  'DORMANT',
  'ECHO',
];

/** `ip` has no RUNNING, but NO-CARRIER where a link is up without it. */
function flagsOf({ flagNames }: Link): string[] {
  const names = flagNames.filter((name) => name !== 'RUNNING');
  if (names.includes('UP') && !flagNames.includes('RUNNING')) names.push('NO-CARRIER');
  return names.sort((a, b) => FLAG_ORDER.indexOf(a) - FLAG_ORDER.indexOf(b));
}

const LINK_TYPES = new Map<number, string>([
  [ARPHRD_ETHER, 'ether'],
  [ARPHRD_LOOPBACK, 'loopback'],
  [65534, 'none'],
  // <linux/if_arp.h>: those of the tunnels that each namespace has where their modules are loaded.
  [768, 'ipip'],
  [769, 'tunnel6'],
  [776, 'sit'],
  [778, 'gre'],
  [823, 'gre6'],
]);

/** A link without what depends on its kind; `names` are those of all links. */
export function asIpLink(link: Link, names: ReadonlyMap<number, string>): Row {
  const name = (index: number | undefined): string | undefined =>
    index === undefined ? undefined : names.get(index);
  const { link_netnsid } = link;
  return row({
    ifindex: link.ifindex,
    ifname: link.ifname,
    link: link_netnsid !== undefined ? undefined : link.link === 0 ? null : name(link.link),
    link_index: link_netnsid === undefined ? undefined : link.link,
    link_netnsid,
    flags: flagsOf(link),
    mtu: link.mtu,
    qdisc: link.qdisc,
    master: name(link.master),
    operstate: link.operstate,
    linkmode: link.linkmode,
    group: link.group === 0 ? 'default' : String(link.group),
    txqlen: link.txqlen,
    link_type: LINK_TYPES.get(link.type),
    address: link.address,
    broadcast: link.broadcast,
    promiscuity: link.promiscuity,
    allmulti: link.allmulti,
    min_mtu: link.min_mtu,
    max_mtu: link.max_mtu,
    inet6_addr_gen_mode: link.af_spec?.inet6?.addr_gen_mode,
    num_tx_queues: link.num_tx_queues,
    num_rx_queues: link.num_rx_queues,
    gso_max_size: link.gso_max_size,
    gso_max_segs: link.gso_max_segs,
    tso_max_size: link.tso_max_size,
    tso_max_segs: link.tso_max_segs,
    gro_max_size: link.gro_max_size,
    ifalias: link.ifalias,
    altnames: link.prop_list,
  });
}

const FOREVER = 4294967295;

function seconds(value: number | undefined): number | undefined {
  return value === Number.POSITIVE_INFINITY ? FOREVER : value;
}

const FAMILIES = new Map<number, string>([
  [AF_INET, 'inet'],
  [AF_INET6, 'inet6'],
]);

/** One element of `addr_info`. */
export function asIpAddress(address: InterfaceAddress): Row {
  const { flagNames } = address;
  const flags = flagNames.filter((name) => name !== 'permanent');
  return row({
    family: FAMILIES.get(address.family),
    local: address.local,
    address: address.peer,
    prefixlen: address.prefixlen,
    metric: address.rt_priority,
    broadcast: address.broadcast,
    scope: address.scope,
    dynamic: flagNames.includes('permanent') ? undefined : true,
    ...Object.fromEntries(flags.map((name) => [name, true])),
    label: address.label,
    valid_life_time: seconds(address.valid_lft),
    preferred_life_time: seconds(address.preferred_lft),
  });
}

function tableName(table: number): string {
  return (
    new Map([
      [253, 'default'],
      [254, 'main'],
      [255, 'local'],
    ]).get(table) ?? String(table)
  );
}

function via(of: Route['via']): Row | undefined {
  return of === undefined ? undefined : { family: FAMILIES.get(of.family), host: of.host };
}

function hex(value: number): string {
  return `0x${value.toString(16).padStart(2, '0')}`;
}

/** A route of `ip -d route show table all`. */
export function asIpRoute(route: Route): Row {
  const { extra: _, lock: _lock, cc_algo, features, ...metrics } = route.metrics ?? {};
  const shown = row({
    ...metrics,
    congestion: cc_algo,
    ecn: features === undefined ? undefined : null,
  });
  return row({
    type: route.type,
    dst: route.dst,
    from: route.src,
    tos: route.tos === 0 ? undefined : hex(route.tos),
    gateway: route.gateway,
    via: via(route.via),
    dev: route.dev,
    table: tableName(route.table),
    protocol: route.protocol,
    scope: route.scope,
    prefsrc: route.prefsrc,
    metric: route.priority,
    flags: route.flagNames,
    metrics: route.metrics === undefined ? undefined : [shown],
    pref: route.pref,
    nexthops: route.multipath?.map((hop) =>
      row({
        gateway: hop.gateway,
        via: via(hop.via),
        dev: hop.dev,
        weight: hop.weight,
        flags: hop.flagNames,
      }),
    ),
  });
}

/** A neighbour of `ip neighbour show nud all`. */
export function asIpNeighbour(neighbour: Neighbour): Row {
  return row({
    dst: neighbour.dst,
    dev: neighbour.dev,
    lladdr: neighbour.lladdr,
    ...Object.fromEntries(neighbour.flagNames.map((name) => [name, null])),
    state: neighbour.stateName === 'NONE' ? [] : [neighbour.stateName],
    protocol: neighbour.protocol,
  });
}

const PROTOCOLS = new Map([
  [6, 'tcp'],
  [17, 'udp'],
]);

/** A rule of `ip -d rule show`. */
export function asIpRule(rule: Rule): Row {
  const end = (prefix: string | undefined): [string | undefined, number | undefined] => {
    const [address, length] = prefix?.split('/') ?? [];
    return [address, length === undefined ? undefined : Number(length)];
  };
  const [src = 'all', srclen] = end(rule.src);
  const [dst, dstlen] = end(rule.dst);
  const ports = (name: string, range: Rule['sport_range']): Row =>
    range === undefined
      ? {}
      : range.start === range.end
        ? { [name]: range.start }
        : { [`${name}_start`]: range.start, [`${name}_end`]: range.end };
  const masked = rule.fwmask !== undefined && rule.fwmask !== 0xffffffff;
  return row({
    priority: rule.priority,
    not: rule.not ? null : undefined,
    src,
    srclen,
    dst,
    dstlen,
    tos: rule.tos === 0 ? undefined : hex(rule.tos),
    fwmark: rule.fwmark === undefined ? undefined : `0x${rule.fwmark.toString(16)}`,
    fwmask: masked ? `0x${rule.fwmask?.toString(16)}` : undefined,
    iif: rule.iifname,
    iif_detached: rule.flagNames.includes('iif_detached') ? null : undefined,
    oif: rule.oifname,
    oif_detached: rule.flagNames.includes('oif_detached') ? null : undefined,
    uid_start: rule.uid_range?.start,
    uid_end: rule.uid_range?.end,
    ipproto: rule.ip_proto === undefined ? undefined : PROTOCOLS.get(rule.ip_proto),
    ...ports('sport', rule.sport_range),
    ...ports('dport', rule.dport_range),
    goto: rule.goto,
    action: rule.action === 'lookup' || rule.action === 'goto' ? undefined : rule.action,
    table: rule.table === 0 ? undefined : tableName(rule.table),
    suppress_prefixlen: rule.suppress_prefixlen,
    protocol: rule.protocol,
  });
}
