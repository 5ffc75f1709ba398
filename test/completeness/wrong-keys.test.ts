// A field that nobody reads is a TypeError that names it: `tiemout` for `timeout`. Every public function that takes an
// object is here, because TypeScript's compiler says which do.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as s from '../../lib/index.ts';
import * as inspect from '../../lib/inspect/index.ts';
import * as netlink from '../../lib/netlink/index.ts';
import * as packet from '../../lib/packet/index.ts';
import * as promises from '../../lib/promises/index.ts';
import { serve } from '../../lib/raw/index.ts';
import { expectTrace, trace } from '../../lib/trace/index.ts';
import { inOwnNamespace } from '../support/own-netns.ts';
import { objectParameters } from './options.ts';

const ENTRIES = ['.', 'raw', 'promises', 'node', 'inspect', 'netlink', 'trace', 'packet'];

/** The object that nobody wants, in place of one of any type. */
type Wrong = never;

// What is refused here is refused by the library; if it were not, the host's own addresses and routes would change.
inOwnNamespace();

let a = -1;
let b = -1;
let rt: netlink.RtNetlink;
let nft: netlink.Nftables;
let socket: netlink.NetlinkSocket;

beforeAll(() => {
  [a, b] = s.socketpair(s.AF_UNIX, s.SOCK_STREAM);
  rt = netlink.rtnetlink();
  nft = netlink.nftables();
  socket = new netlink.NetlinkSocket(s.NETLINK_ROUTE);
});

afterAll(() => {
  for (const each of [rt, nft, socket]) each.close();
  s.close(a);
  s.close(b);
});

const buf = new Uint8Array(8);
const unix = { family: s.AF_UNIX, path: '/nobody' } as const;
const iov = [buf];

/** A call with a wrong object in the place of each parameter, which stands in parentheses. */
const calls: Readonly<Record<string, (wrong: Wrong) => unknown>> = {
  '.: epoll_ctl(event)': (wrong) => s.epoll_ctl(a, s.EPOLL_CTL_ADD, b, wrong),
  '.: getaddrinfo(hints)': (wrong) => s.getaddrinfo('localhost', null, wrong),
  '.: getsockopt(request)': (wrong) => s.getsockopt(a, s.IPPROTO_IPV6, s.IPV6_FLOWLABEL_MGR, wrong),
  '.: recvmsg(room)': (wrong) => s.recvmsg(a, Object.assign({ iov }, wrong)),
  '.: sendmsg(message)': (wrong) => s.sendmsg(a, Object.assign({ iov }, wrong)),
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
    const known = new Set([...Object.keys(calls), ...Object.keys(others)]);
    expect(objectParameters(ENTRIES).filter((each) => !known.has(each))).toEqual([]);
  });

  test.each(Object.entries(calls))('%s: TypeError', { timeout: 2000 }, async (_, call) => {
    const error = await (async () => call({ nobody: 1 } as never))().then(
      () => undefined,
      (each: unknown) => each,
    );
    expect(error).toBeInstanceOf(TypeError);
    expect((error as Error).message).toContain('nobody');
  });
});
