// Links between namespaces, sockets of other namespaces, and those of ordinary users.

import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  AF_INET,
  AF_NETLINK,
  AF_UNIX,
  close,
  getsockname,
  NETLINK_ROUTE,
  read,
  SO_RCVBUF,
  SOCK_DGRAM,
  SOCK_RAW,
  SOL_SOCKET,
  sendto,
  setsockopt,
  socket,
  socketpair,
} from '../../lib/index.ts';
import {
  getifaddrs,
  inNamespace,
  listNetns,
  monitor,
  NetlinkSocket,
  openNetns,
  rtnetlink,
  tuntap,
} from '../../lib/netlink/index.ts';
import { compiled } from '../support/dist.ts';
import { Netns, noNetns } from '../support/netns.ts';
import { noTun } from '../support/own-netns.ts';
import { hasProgram, inProcess } from '../support/peer.ts';
import { working } from './settled.ts';

const why = noNetns();
const title = why === undefined ? '' : ` (${why})`;

describe.skipIf(why !== undefined)(`namespaces${title}`, () => {
  beforeAll(async () => {
    // The first wait of a process opens the epoll instance of all of them.
    using first = monitor({ timeout: 1 });
    await first.next().catch(() => undefined);
  });

  test('names are those of ip netns; a socket stays where it was made', () => {
    using ns = new Netns();
    expect(listNetns()).toContain(ns.name);
    using fd = openNetns(ns.name);
    using rt = rtnetlink({ netns: fd });
    rt.links.add({ ifname: 'only-there', kind: 'bridge' });
    using here = rtnetlink();
    expect(() => here.links.get('only-there')).toThrow(expect.objectContaining({ code: 'ENODEV' }));
    expect(rt.links.get('only-there').kind).toBe('bridge');
    using made = inNamespace(fd, () => rtnetlink());
    expect(made.links.get('only-there').kind).toBe('bridge');
    expect(getifaddrs({ netns: fd }).map(({ name }) => name)).toContain('only-there');
  });

  test('a veth between two namespaces, by fd and by pid, both ends up', async () => {
    using one = new Netns();
    using two = new Netns();
    using a = openNetns(one.name);
    using b = openNetns(two.name);
    using rt = rtnetlink({ netns: a });
    rt.links.add({
      ifname: 'va',
      kind: 'veth',
      up: true,
      peer: { ifname: 'vb', netns: b, up: true, mtu: 1400 },
    });
    using there = rtnetlink({ netns: b });
    await working(rt, ['va'], a);
    await working(there, ['vb'], b);
    expect(there.links.get('vb')).toMatchObject({ operstate: 'UP', mtu: 1400 });
    rt.addresses.add({ dev: 'va', local: '10.0.0.1/24' });
    there.addresses.add({ dev: 'vb', local: '10.0.0.2/24' });
    one.exec('ping', '-c', '1', '-W', '5', '10.0.0.2');
    expect(await two.run((sockfd) => sockfd.if_nameindex().map(({ name }) => name))).toContain(
      'vb',
    );

    // From a third namespace, both ends elsewhere; one by a process that is there.
    using here = rtnetlink();
    rt.links.delete('va');
    here.links.add({
      ifname: 'vc',
      kind: 'veth',
      netns: a,
      up: true,
      peer: { ifname: 'vd', netns: b, up: true },
    });
    await working(rt, ['vc'], a);
    await working(there, ['vd'], b);
    there.links.change('vd', { ifname: 've', netns: { pid: process.pid } });
    expect(here.links.get('ve').up).toBe(false);
    here.links.delete('ve');
  });

  test('a thread comes back whatever happens, and waits for nothing there', () => {
    using ns = new Netns();
    using fd = openNetns(ns.name);
    using before = rtnetlink();
    const count = before.links.list().length;
    expect(() =>
      inNamespace(fd, () => {
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(() => inNamespace(fd, async () => 7)).toThrow(
      /^"make" must be a function that returns no promise/,
    );
    {
      using after = rtnetlink();
      expect(after.links.list()).toHaveLength(count);
    }
  });

  test('wrong namespaces', () => {
    expect(() => openNetns('nobody-has-this')).toThrow(expect.objectContaining({ code: 'ENOENT' }));
    expect(() => openNetns('../etc')).toThrow(/^"netns" must be a name without a slash/);
    expect(() => openNetns({ pid: 0 })).toThrow(RangeError);
    expect(() => rtnetlink({ netns: -1 })).toThrow(/^"options.netns" must be an integer/);
    expect(() => rtnetlink({ netns: 99_999 })).toThrow(
      expect.objectContaining({ code: 'EBADF', syscall: 'setns' }),
    );
    expect(() => rtnetlink(7 as never)).toThrow(TypeError);
    expect(() => rtnetlink({ timeout: 'long' as never })).toThrow(
      /^"options.timeout" must be an integer/,
    );
    expect(() => rtnetlink({ netns: 1, fd: 2 })).toThrow(/^"options.fd" must be left out/);
    const file = openSync('/etc/passwd', 'r');
    expect(() => rtnetlink({ netns: file })).toThrow(expect.objectContaining({ code: 'EINVAL' }));
    closeSync(file);
  });

  test.skipIf(noTun !== '')(`TUN: what the kernel sends is read${noTun}`, () => {
    using ns = new Netns();
    using fd = openNetns(ns.name);
    using tun = tuntap({ mode: 'tun', ifname: 'tun%d', netns: fd });
    expect(tun.ifname).toBe('tun0');
    using rt = rtnetlink({ netns: fd });
    expect(rt.links.get('tun0')).toMatchObject({
      kind: 'tun',
      data: { type: 'tun', pi: false, persist: false },
    });
    rt.links.change('tun0', { up: true });
    rt.addresses.add({ dev: 'tun0', local: '10.9.0.1/24' });
    expect(() => tuntap({ mode: 'tun', ifname: 'tun0', netns: fd })).toThrow(
      expect.objectContaining({ code: 'EBUSY' }),
    );
    expect(() => tuntap({ mode: 'tin' as never })).toThrow(/^"options.mode"/);
    expect(() => tuntap({ mode: 'tap', ifname: 'a-name-that-is-too-long' })).toThrow(
      /^"options.ifname"/,
    );
    const datagram = inNamespace(fd, () => socket(AF_INET, SOCK_DGRAM));
    sendto(datagram, 'hello', 0, { family: AF_INET, address: '10.9.0.2', port: 9 });
    close(datagram);
    const packet = new Uint8Array(2000);
    // Router solicitations of IPv6 may come before.
    let bytes = 0;
    do bytes = read(tun, packet);
    while ((packet[0] ?? 0) >> 4 !== 4 || packet[9] !== 17);
    expect(new TextDecoder().decode(packet.subarray(28, bytes))).toBe('hello');
    expect([...packet.subarray(16, 20)]).toEqual([10, 9, 0, 2]);
  });

  test.skipIf(noTun !== '')(`a persistent TAP stays, and can be taken again${noTun}`, () => {
    using ns = new Netns();
    using fd = openNetns(ns.name);
    tuntap({ mode: 'tap', ifname: 'tap7', netns: fd, persist: true }).close();
    using rt = rtnetlink({ netns: fd });
    expect(rt.links.get('tap7')).toMatchObject({
      kind: 'tun',
      data: { type: 'tap', persist: true },
    });
    tuntap({ mode: 'tap', ifname: 'tap7', netns: fd }).close();
    rt.links.delete('tap7');
    expect(rt.links.list({ kind: 'tun' })).toEqual([]);
  });
});

const noUser =
  process.getuid?.() !== 0 || !hasProgram('setpriv') || !hasProgram('unshare')
    ? ' (needs root, setpriv and unshare)'
    : '';
const nobody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];
const dist = compiled('netlink/index.js');

describe.skipIf(noUser !== '')(`ordinary users${noUser}`, () => {
  test('may look, and are refused with the name of the request', async () => {
    const seen = await inProcess(
      nobody,
      async (_, url) => {
        const { rtnetlink, nftables } = (await new Function('url', 'return import(url)')(
          url,
        )) as typeof import('../../lib/netlink/index.ts');
        const rt = rtnetlink();
        const nft = nftables();
        const code = (make: () => unknown): string => {
          try {
            return String(make());
          } catch (error) {
            return (error as Error).message;
          }
        };
        return [
          String(rt.links.list().length > 0 && rt.addresses.list().length > 0),
          code(() => rt.links.add({ ifname: 'x', kind: 'bridge' })),
          code(() => rt.routes.add({ dst: '99.0.0.0/8', type: 'blackhole' })),
          code(() => nft.tables.add({ name: 'x' })),
        ];
      },
      dist,
    );
    expect(seen).toEqual([
      'true',
      'RTM_NEWLINK EPERM x (Operation not permitted)',
      'RTM_NEWROUTE EPERM 99.0.0.0/8 (Operation not permitted)',
      'NFNL_MSG_BATCH_BEGIN EPERM (Operation not permitted)',
    ]);
  });

  test('do all of it in a user namespace of their own', async () => {
    const done = await inProcess(
      [...nobody, 'unshare', '-Urn'],
      async (_, url) => {
        const { rtnetlink, nftables } = (await new Function('url', 'return import(url)')(
          url,
        )) as typeof import('../../lib/netlink/index.ts');
        const rt = rtnetlink();
        rt.links.change('lo', { up: true });
        rt.links.add({ ifname: 'br0', kind: 'bridge', up: true });
        rt.links.add({ ifname: 'va', kind: 'veth', up: true, peer: { ifname: 'vb', up: true } });
        rt.links.change('vb', { master: 'br0' });
        rt.addresses.add({ dev: 'va', local: '10.0.0.1/24' });
        rt.addresses.add({ dev: 'va', local: 'fd00::1/64', flags: ['nodad'] });
        rt.routes.add({ dst: 'default', gateway: '10.0.0.9' });
        rt.neighbours.add({ dev: 'va', dst: '10.0.0.9', lladdr: '02:00:00:00:00:09' });
        rt.rules.add({ priority: 5, table: 77 });
        const nft = nftables();
        nft.tables.add({ name: 't' });
        nft.chains.add({ table: 't', name: 'c', hook: 'input' });
        nft.rules.add({ table: 't', chain: 'c', match: { protocol: 'tcp' }, verdict: 'drop' });
        return [
          rt.links.list({ kind: 'veth' }).length,
          rt.routes.lookup('99.0.0.1').gateway,
          rt.rules.list({ priority: 5 }).length,
          nft.rules.list().length,
        ];
      },
      dist,
    );
    expect(done).toEqual([2, '10.0.0.9', 1, 1]);
  });

  test('use a socket that a helper in a user namespace passed', async () => {
    const done = await inProcess(
      nobody,
      async (sockfd, url) => {
        const { rtnetlink, monitor } = (await new Function('url', 'return import(url)')(
          url,
        )) as typeof import('../../lib/netlink/index.ts');
        const { spawn } = process.getBuiltinModule('node:child_process');
        const [mine, theirs] = sockfd.socketpair(sockfd.AF_UNIX, sockfd.SOCK_DGRAM);
        const code = `
import array, socket, sys
s = socket.socket(fileno=3)
fds = [socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, 0) for _ in range(2)]
s.sendmsg([b'x'], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array('i', [f.fileno() for f in fds]))])
sys.stdin.read()`;
        const helper = spawn('unshare', ['-Urn', 'python3', '-c', code], {
          stdio: ['pipe', 'inherit', 'inherit', theirs],
        });
        const ended = new Promise((resolve) => helper.once('close', resolve));
        const { control } = sockfd.recvmsg(mine, { iov: [new Uint8Array(1)], controlLength: 64 });
        const [first = -1, second = -1] = control.flatMap((each) =>
          'fds' in each ? each.fds : [],
        );
        const rt = rtnetlink({ fd: first });
        const events = monitor({ fd: second, groups: ['link'], timeout: 5000 });
        rt.links.add({ ifname: 'va', kind: 'veth', up: true, peer: { ifname: 'vb', up: true } });
        const { value } = await events.next();
        const names = rt.links.list({ kind: 'veth' }).map(({ ifname }) => ifname);
        helper.stdin?.end();
        await ended;
        return [names.sort(), value?.object];
      },
      dist,
    );
    expect(done).toEqual([['va', 'vb'], 'link']);
  });

  test('where a thread could not come back, it does not go', async () => {
    const seen = await inProcess(
      [...nobody, 'unshare', '-Ur'],
      async (_, url) => {
        const { inNamespace, openNetns } = (await new Function('url', 'return import(url)')(
          url,
        )) as typeof import('../../lib/netlink/index.ts');
        const { readlinkSync } = process.getBuiltinModule('node:fs');
        const { spawn } = process.getBuiltinModule('node:child_process');
        const helper = spawn('unshare', ['-n', 'sh', '-c', 'echo; cat'], {
          stdio: ['pipe', 'pipe', 'inherit'],
        });
        const ended = new Promise((resolve) => helper.once('close', resolve));
        await new Promise((resolve) => helper.stdout?.once('data', resolve));
        const before = readlinkSync('/proc/thread-self/ns/net');
        const fd = openNetns({ pid: helper.pid ?? 0 });
        let code = '';
        try {
          inNamespace(fd, () => 0);
        } catch (error) {
          code = (error as NodeJS.ErrnoException).code ?? '';
        }
        helper.stdin?.end();
        await ended;
        return [code, readlinkSync('/proc/thread-self/ns/net') === before];
      },
      dist,
    );
    expect(seen).toEqual(['EPERM', true]);
  });
});

describe('sockets', () => {
  test('any request and any dump, uncoded', () => {
    using netlink = new NetlinkSocket(NETLINK_ROUTE);
    const dump = netlink.dump({ type: 18, header: new Uint8Array(16), name: 'RTM_GETLINK' });
    expect(dump.every(({ type }) => type === 16)).toBe(true);
    const [one] = netlink.request({
      type: 18,
      header: new Uint8Array(16),
      attributes: [{ type: 3, data: 'lo\0' }],
    });
    expect(one?.type).toBe(16);
    expect(() => netlink.request({ type: 4711, header: new Uint8Array(16) })).toThrow(
      /^netlink EOPNOTSUPP/,
    );
    expect(() => netlink.request({ type: -1 })).toThrow(/^"request.type" must be an integer/);
    expect(() => netlink.request(null as never)).toThrow(/^"request" must be an object/);
    expect(() => netlink.request({ type: 18, attributes: [7] as never })).toThrow(
      /^"request.attributes\[0\]"/,
    );
  });

  test('closed once, and of no use afterwards', () => {
    const netlink = new NetlinkSocket(NETLINK_ROUTE);
    netlink.close();
    netlink.close();
    expect(() => netlink.dump({ type: 18, header: new Uint8Array(16) })).toThrow(
      expect.objectContaining({ code: 'EBADF' }),
    );
  });

  test.skipIf(why !== undefined)(
    `a dump of many parts, through a small receive buffer, too${title}`,
    () => {
      using ns = new Netns();
      using fd = openNetns(ns.name);
      using rt = rtnetlink({ netns: fd });
      for (let i = 0; i < 60; i++) rt.links.add({ ifname: `br${i}`, kind: 'bridge' });
      const names = () => rt.links.list({ kind: 'bridge' }).map(({ ifname }) => ifname);
      expect(names()).toHaveLength(60);
      setsockopt(rt.socket.fd, SOL_SOCKET, SO_RCVBUF, 0);
      expect(new Set(names()).size).toBe(60);
    },
  );

  test.skipIf(why !== undefined)(`what is longer than the buffer arrives whole${title}`, () => {
    using ns = new Netns();
    using fd = openNetns(ns.name);
    using rt = rtnetlink({ netns: fd });
    rt.links.add({ ifname: 'br0', kind: 'bridge' });
    const names = Array.from({ length: 400 }, (_, i) => `${'x'.repeat(110)}${i}`);
    for (const name of names) rt.links.addAltname('br0', name);
    // Some 48 KiB in one message.
    expect(rt.links.get('br0').prop_list).toEqual(names);
  });

  test.skipIf(why !== undefined)(
    `what stays while others come and go is in each list once${title}`,
    async () => {
      using ns = new Netns();
      using fd = openNetns(ns.name);
      using rt = rtnetlink({ netns: fd });
      const stay = Array.from({ length: 40 }, (_, i) => `stay${i}`);
      for (const ifname of stay) rt.links.add({ ifname, kind: 'bridge' });
      const changes = Array.from(
        { length: 100 },
        (_, i) => `link add go${i} type bridge\nlink del go${i}\n`,
      );
      const ip = spawn('ip', ['-n', ns.name, '-batch', '-'], {
        stdio: ['pipe', 'inherit', 'inherit'],
      });
      const ended = new Promise<number | null>((resolve) => ip.once('close', resolve));
      ip.stdin.end(changes.join(''));
      let over = false;
      void ended.then(() => {
        over = true;
      });
      let lists = 0;
      do {
        const names = rt.links.list().map(({ ifname }) => ifname);
        expect(names.filter((name) => name.startsWith('stay')).sort()).toEqual([...stay].sort());
        lists++;
        await new Promise(setImmediate);
      } while (!over);
      expect(await ended).toBe(0);
      expect(lists).toBeGreaterThan(1);
    },
  );

  test('no answer: ETIMEDOUT, naming the request', () => {
    // The kernel answers all that it is asked; nobody does on a socket of another kind.
    const [fd, other] = socketpair(AF_UNIX, SOCK_DGRAM);
    using rt = rtnetlink({ fd, timeout: 20 });
    expect(() => rt.links.get('lo')).toThrow(
      'RTM_GETLINK ETIMEDOUT lo (Connection timed out): no answer in 20 ms',
    );
    rt.close();
    close(fd);
    close(other);
  });

  test.skipIf(process.getuid?.() !== 0)(
    'messages of anybody but the kernel are passed over (needs root)',
    () => {
      using netlink = new NetlinkSocket(NETLINK_ROUTE);
      netlink.dump({ type: 18, header: new Uint8Array(16) });
      const { pid } = getsockname(netlink.fd) as { pid: number };
      const liar = socket(AF_NETLINK, SOCK_RAW, NETLINK_ROUTE);
      // An acknowledgement of all requests that it can think of, refused.
      const lie = new Uint8Array(20);
      const view = new DataView(lie.buffer);
      view.setUint32(0, 20, true);
      view.setUint16(4, 2, true);
      view.setInt32(16, -1, true);
      for (let i = 0; i < 3; i++) sendto(liar, lie, 0, { family: AF_NETLINK, pid, groups: 0 });
      expect(netlink.dump({ type: 18, header: new Uint8Array(16) }).length).toBeGreaterThan(0);
      close(liar);
    },
  );
});
