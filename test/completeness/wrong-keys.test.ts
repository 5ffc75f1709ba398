// A field that nobody reads is a TypeError that names it: `tiemout` for `timeout`. Every public function that takes an
// object is here, because TypeScript's compiler says which do.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as s from '../../lib/index.ts';
import { inject } from '../../lib/inject/index.ts';
import * as inspect from '../../lib/inspect/index.ts';
import { type Lab, lab, type Puppet, type PuppetTcp } from '../../lib/lab/index.ts';
import * as netlink from '../../lib/netlink/index.ts';
import * as packet from '../../lib/packet/index.ts';
import * as promises from '../../lib/promises/index.ts';
import { serve } from '../../lib/raw/index.ts';
import * as timeline from '../../lib/timeline/index.ts';
import { expectTrace, trace } from '../../lib/trace/index.ts';
import { inOwnNamespace } from '../support/own-netns.ts';
import { objectParameters } from './options.ts';

const ENTRIES = [
  ...[
    '.',
    'raw',
    'promises',
    'node',
    'inspect',
    'netlink',
    'trace',
    'packet',
    'lab',
    'timeline',
    'inject',
  ],
];

/** The object that nobody wants, in place of one of any type. */
type Wrong = never;

// What is refused here is refused by the library; if it were not, the host's own addresses and routes would change.
inOwnNamespace();

let a = -1;
let b = -1;
let rt: netlink.RtNetlink;
let nft: netlink.Nftables;
let socket: netlink.NetlinkSocket;
let net: Lab<'one' | 'other'>;
let puppet: Puppet;
let tcp: PuppetTcp;
let recorded: timeline.Timeline;
let zerocopy: promises.Zerocopy;
let connected: [number, number];

beforeAll(async () => {
  [a, b] = s.socketpair(s.AF_UNIX, s.SOCK_STREAM);
  rt = netlink.rtnetlink();
  nft = netlink.nftables();
  socket = new netlink.NetlinkSocket(s.NETLINK_ROUTE);
  recorded = await timeline.record(() => undefined, { packets: false, states: false });
  const listener = s.socket(s.AF_INET, s.SOCK_STREAM);
  s.listen(listener, 1);
  const client = s.socket(s.AF_INET, s.SOCK_STREAM);
  s.connect(client, { ...s.getsockname(listener, s.AF_INET), address: '127.0.0.1' });
  connected = [client, s.accept(listener).fd];
  s.close(listener);
  zerocopy = await promises.zerocopy(client);
  if (noLab !== undefined) return;
  net = await lab({ hosts: { one: '10.0.0.1/24', other: '10.0.0.2/24' }, cable: {} });
  // What a host opens when it is first asked for.
  const one = net.hosts.get('one');
  await one?.getaddrinfo('other');
  one?.firewall('accept');
  puppet = await net.puppet('10.0.0.9');
  tcp = puppet.tcp({ to: '10.0.0.1', dport: 4000 });
});

afterAll(async () => {
  await zerocopy.close();
  s.close(connected[1]);
  await net?.[Symbol.asyncDispose]();
  for (const each of [rt, nft, socket]) each.close();
  s.close(a);
  s.close(b);
});

const buf = new Uint8Array(8);
const unix = { family: s.AF_UNIX, path: '/nobody' } as const;
const iov = [buf];
const LOOPBACK = { family: s.AF_INET, address: '127.0.0.1', port: 9 } as const;
const noLab = await lab.whyNot();

/** A call with a wrong object in the place of each parameter, which stands in parentheses. */
const calls: Readonly<Record<string, (wrong: Wrong) => unknown>> = {
  '.: epoll_ctl(event)': (wrong) => s.epoll_ctl(a, s.EPOLL_CTL_ADD, b, wrong),
  '.: getaddrinfo(hints)': (wrong) => s.getaddrinfo('localhost', null, wrong),
  '.: getsockopt(request)': (wrong) => s.getsockopt(a, s.IPPROTO_IPV6, s.IPV6_FLOWLABEL_MGR, wrong),
  '.: recvmsg(room)': (wrong) => s.recvmsg(a, Object.assign({ iov }, wrong)),
  '.: sendmsg(message)': (wrong) => s.sendmsg(a, Object.assign({ iov }, wrong)),
  '.: ethtool(value)': (wrong) => s.ethtool(a, 'nobody', s.ETHTOOL_SCHANNELS, wrong),
  '.: sethwtstamp(config)': (wrong) => s.sethwtstamp(a, 'nobody', wrong),
  '.: setifhwaddr(address)': (wrong) => s.setifhwaddr(a, 'nobody', wrong),
  '.: setrlimit(rlim)': (wrong) => s.setrlimit(s.RLIMIT_CORE, wrong),
  '.: timerfd_settime(new_value)': (wrong) => s.timerfd_settime(a, 0, wrong),
  'inspect: describe(options)': (wrong) => inspect.describe(a, wrong),
  'inspect: destroyedSockets(options)': (wrong) => inspect.destroyedSockets(wrong).close(),
  'inspect: eachSocket(filter)': (wrong) => [...inspect.eachSocket(wrong)],
  'inspect: sockets(filter)': (wrong) => inspect.sockets(wrong),
  'raw: serve(options)': (wrong) =>
    serve(a, { open: () => undefined, data: () => undefined } as never, wrong),
  'trace: expectTrace(options)': (wrong) => expectTrace(() => undefined, wrong),
  'trace: trace(options)': (wrong) => trace(() => undefined, wrong)(),
  'packet: decode(options)': (wrong) => packet.decode(buf, wrong),
  'packet: encode(options)': (wrong) => packet.encode({ layers: [{ payload: buf }] }, wrong),
  'packet: format(options)': (wrong) => packet.format({ layers: [{ payload: buf }] }, wrong),
  'promises: accept(options)': (wrong) => promises.accept(a, wrong),
  'promises: accept4(options)': (wrong) => promises.accept4(a, 0, wrong),
  'promises: accepting(options)': (wrong) => promises.accepting(a, wrong).next(),
  'promises: datagrams(options)': (wrong) => promises.datagrams(a, wrong).next(),
  'promises: connect(options)': (wrong) => promises.connect(a, unix, wrong),
  'promises: poll(options)': (wrong) => promises.poll(a, s.POLLIN, wrong),
  'promises: read(options)': (wrong) => promises.read(a, buf, wrong),
  'promises: readv(options)': (wrong) => promises.readv(a, iov, wrong),
  'promises: recv(flags)': (wrong) => promises.recv(a, buf, wrong),
  'promises: recv(options)': (wrong) => promises.recv(a, buf, 0, wrong),
  'promises: recvfrom(flags)': (wrong) => promises.recvfrom(a, buf, wrong),
  'promises: recvfrom(options)': (wrong) => promises.recvfrom(a, buf, 0, wrong),
  'promises: recvmsg(flags)': (wrong) => promises.recvmsg(a, { iov }, wrong),
  'promises: recvmsg(options)': (wrong) => promises.recvmsg(a, { iov }, 0, wrong),
  'promises: recvmsg(room)': (wrong) => promises.recvmsg(a, Object.assign({ iov }, wrong)),
  'promises: send(flags)': (wrong) => promises.send(a, buf, wrong),
  'promises: send(options)': (wrong) => promises.send(a, buf, 0, wrong),
  'promises: sendmsg(flags)': (wrong) => promises.sendmsg(a, { iov }, wrong),
  'promises: sendmsg(message)': (wrong) => promises.sendmsg(a, Object.assign({ iov }, wrong)),
  'promises: sendmsg(options)': (wrong) => promises.sendmsg(a, { iov }, 0, wrong),
  'promises: sendto(options)': (wrong) => promises.sendto(a, buf, 0, unix, wrong),
  'promises: write(options)': (wrong) => promises.write(a, buf, wrong),
  'promises: writev(options)': (wrong) => promises.writev(a, iov, wrong),
  'promises: getaddrinfo(hints)': (wrong) => promises.getaddrinfo('localhost', null, wrong),
  'promises: getaddrinfo(options)': (wrong) => promises.getaddrinfo('localhost', null, {}, wrong),
  'promises: getnameinfo(flags)': (wrong) => promises.getnameinfo(LOOPBACK, wrong),
  'promises: getnameinfo(options)': (wrong) => promises.getnameinfo(LOOPBACK, 0, wrong),
  'promises: recvmmsg(flags)': (wrong) => promises.recvmmsg(a, [{ iov }], wrong),
  'promises: recvmmsg(options)': (wrong) => promises.recvmmsg(a, [{ iov }], 0, wrong),
  'promises: sendmmsg(flags)': (wrong) => promises.sendmmsg(a, [{ iov }], wrong),
  'promises: sendmmsg(options)': (wrong) => promises.sendmmsg(a, [{ iov }], 0, wrong),
  'promises: sendfile(options)': (wrong) => promises.sendfile(a, b, null, 1, wrong),
  'promises: splice(flags)': (wrong) => promises.splice(a, null, b, null, 1, wrong),
  'promises: splice(options)': (wrong) => promises.splice(a, null, b, null, 1, 0, wrong),
  'promises: zerocopy(options)': (wrong) => promises.zerocopy(connected[1], wrong),
  'promises: Zerocopy.close(options)': (wrong) => zerocopy.close(wrong),
  'promises: Zerocopy.completed(options)': (wrong) => zerocopy.completed(wrong),
  'promises: Zerocopy.send(options)': (wrong) => zerocopy.send(buf, 0, wrong),
  'promises: Zerocopy.sendto(options)': (wrong) => zerocopy.sendto(buf, 0, LOOPBACK, wrong),
  'inject: inject(fault)': (wrong) => inject('connect', wrong),
  'timeline: ladder(options)': (wrong) => timeline.ladder(recorded, wrong),
  'timeline: svg(options)': (wrong) => timeline.svg(recorded, wrong),
  'timeline: record(options)': (wrong) => timeline.record(() => undefined, wrong),
  'netlink: NetlinkSocket.dump(request)': (wrong) =>
    socket.dump(Object.assign({ type: s.RTM_GETLINK }, wrong)),
  'netlink: NetlinkSocket.request(request)': (wrong) =>
    socket.request(Object.assign({ type: s.RTM_GETLINK }, wrong)),
  'netlink: getifaddrs(options)': (wrong) => netlink.getifaddrs(wrong),
  'netlink: monitor(options)': (wrong) => netlink.monitor(wrong).close(),
  'netlink: nftables(options)': (wrong) => netlink.nftables(wrong).close(),
  'netlink: rtnetlink(options)': (wrong) => netlink.rtnetlink(wrong).close(),
  'netlink: tuntap(options)': (wrong) => netlink.tuntap(wrong),
  'netlink: Links.add(link)': (wrong) =>
    rt.links.add(Object.assign({ kind: 'dummy', ifname: 'none0' }, wrong)),
  'netlink: Links.change(change)': (wrong) => rt.links.change('lo', wrong),
  'netlink: Links.list(filter)': (wrong) => rt.links.list(wrong),
  'netlink: Routes.lookup(packet)': (wrong) =>
    rt.routes.lookup(Object.assign({ dst: '127.0.0.1' }, wrong)),
  ...netlinkCalls('Addresses', 'address', ['add', 'change', 'delete', 'replace'], {
    local: '10.9.8.7/24',
    dev: 'lo',
  }),
  ...netlinkCalls('Neighbours', 'neighbour', ['add', 'append', 'change', 'delete', 'replace'], {
    dst: '10.9.8.7',
    dev: 'lo',
  }),
  ...netlinkCalls('Routes', 'route', ['add', 'append', 'change', 'delete', 'replace'], {
    dst: '10.9.8.0/24',
    dev: 'lo',
  }),
  ...netlinkCalls('Rules', 'rule', ['add', 'delete'], { priority: 12_345 }),
  ...nftCalls('NftTables', ['add', 'delete'], { family: 'inet', name: 'none' }),
  ...nftCalls('NftChains', ['add', 'change', 'delete'], {
    family: 'inet',
    table: 'none',
    name: 'none',
  }),
  ...nftCalls('NftRules', ['add', 'delete'], { family: 'inet', table: 'none', chain: 'none' }),
};

/** Those of a laboratory, which not everybody may make. */
const labCalls: Readonly<Record<string, (wrong: Wrong) => unknown>> = {
  'lab: lab(options)': (wrong) => lab(Object.assign({ hosts: { one: '10.0.0.1/24' } }, wrong)),
  'lab: Cable.set(options)': (wrong) => net.cable.set(wrong),
  'lab: Direction.set(options)': (wrong) => net.cable.from('one').set(wrong),
  'lab: Host.exec(options)': (wrong) => net.hosts.get('one')?.exec('true', [], wrong),
  'lab: Host.firewall(match)': (wrong) => net.hosts.get('one')?.firewall('drop', wrong),
  'lab: Host.getaddrinfo(hints)': (wrong) =>
    net.hosts.get('one')?.getaddrinfo('other', null, wrong),
  'lab: Host.sockets(filter)': (wrong) => net.hosts.get('one')?.sockets(wrong),
  'lab: Network.puppet(options)': (wrong) => net.puppet('10.0.0.10', wrong),
  'lab: Puppet.accept(options)': (wrong) => puppet.accept(80, wrong),
  'lab: Puppet.expect(options)': (wrong) => puppet.expect('S', wrong),
  'lab: Puppet.receive(options)': (wrong) => puppet.receive(undefined, wrong),
  'lab: Puppet.tcp(options)': (wrong) =>
    puppet.tcp(Object.assign({ to: '10.0.0.1', dport: 4000 }, wrong)),
  'lab: PuppetTcp.connect(options)': (wrong) => tcp.connect(wrong),
  'lab: PuppetTcp.expect(options)': (wrong) => tcp.expect('S', wrong),
  'lab: PuppetTcp.receive(options)': (wrong) => tcp.receive(undefined, wrong),
  'lab: PuppetTcp.send(options)': (wrong) => tcp.send('S 0:0(0)', wrong),
};

type Method = (input: object) => unknown;

/** The requests of a part of rtnetlink, with what they have to have beside the wrong field. */
function netlinkCalls(part: string, name: string, methods: string[], valid: object) {
  const field = part.toLowerCase() as 'addresses' | 'neighbours' | 'routes' | 'rules';
  const call = (method: string, input: object): unknown =>
    (rt[field] as unknown as Record<string, Method>)[method]?.(input);
  return Object.fromEntries([
    ...methods.map((method): [string, (wrong: Wrong) => unknown] => [
      `netlink: ${part}.${method}(${name})`,
      (wrong) => call(method, Object.assign({ ...valid }, wrong)),
    ]),
    [`netlink: ${part}.list(filter)`, (wrong: Wrong) => call('list', wrong)],
  ]);
}

function nftCalls(part: string, methods: string[], valid: object) {
  const field = part.slice(3).toLowerCase() as 'tables' | 'chains' | 'rules';
  const call = (method: string, input: object): unknown =>
    (nft[field] as unknown as Record<string, Method>)[method]?.(input);
  return Object.fromEntries([
    ...methods.map((method): [string, (wrong: Wrong) => unknown] => [
      `netlink: ${part}.${method}(input)`,
      (wrong) => call(method, Object.assign({ ...valid }, wrong)),
    ]),
    [`netlink: ${part}.list(filter)`, (wrong: Wrong) => call('list', wrong)],
  ]);
}

/** What takes an object that is none of fields to choose from, and why. */
const others: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['Puppet', 'PuppetTcp'].flatMap((name) =>
      ['expect', 'receive'].map((method) => [
        `lab: ${name}.${method}(pattern)`,
        'fields of layers, which are looked for',
      ]),
    ),
  ),
  'lab: Host.firewall(verdict)': 'one verdict of several; no other is known',
  'lab: Puppet.send(packet)': 'layers, also those of a packet that was read, which has more',
  ...Object.fromEntries(
    ['expectTimeline', 'html', 'ladder', 'mermaid', 'normalised', 'pcapng', 'svg'].map((name) => [
      `timeline: ${name}(timeline)`,
      'a recording, also one of a later version that has more',
    ]),
  ),
  'netlink: openNetns(netns)': 'a process or a path, one of the two',
  'node: fdOf(object)': "somebody else's object, of which the fd is asked",
  'packet: encode(packet)': 'layers, also those of a packet that was read, which has more',
  'packet: format(packet)': 'layers, also those of a packet that was read, which has more',
  'packet: matches(pattern)': 'fields of layers, which are looked for',
  'packet: Conversations.packetdrill(tcp)': 'a decoded layer',
  'packet: Conversations.tcpdump(tcp)': 'a decoded layer',
  'packet: PcapngWriter.write(block)': 'a block that was read',
  'trace: trace(sink)': 'anything with an fd',
};

describe('a field that nobody reads', () => {
  test('is tried of every function that takes an object', { timeout: 60_000 }, () => {
    const known = new Set([calls, labCalls, others].flatMap(Object.keys));
    expect(objectParameters(ENTRIES).filter((each) => !known.has(each))).toEqual([]);
  });

  const refused = async (call: (wrong: Wrong) => unknown): Promise<void> => {
    const error = await (async () => call({ nobody: 1 } as never))().then(
      () => undefined,
      (each: unknown) => each,
    );
    expect(error).toBeInstanceOf(TypeError);
    expect((error as Error).message).toContain('nobody');
  };

  test.each(Object.entries(calls))('%s: TypeError', { timeout: 2000 }, (_, call) => refused(call));

  describe.skipIf(noLab)(`in a laboratory${noLab === undefined ? '' : ` (${noLab})`}`, () => {
    test.each(Object.entries(labCalls))('%s: TypeError', { timeout: 2000 }, (_, call) =>
      refused(call),
    );
  });
});
