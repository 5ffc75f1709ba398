// Hosts: what they are made of is what ip(8) says, and nothing stays.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  AF_INET,
  AF_INET6,
  accept,
  bind,
  close,
  connect,
  dup,
  getrlimit,
  getsockname,
  if_nameindex,
  listen,
  RLIMIT_NOFILE,
  read,
  SOCK_STREAM,
  setrlimit,
  write,
} from '../../lib/index.ts';
import { type Host, lab } from '../../lib/lab/index.ts';
import { keep, thrown } from '../support/fds.ts';
import '../support/waiting.ts';
import { ip, noLab, output, ping, without } from './programs.ts';

const two = { client: '10.0.0.1/24', server: ['10.0.0.2/24', 'fd00::2/64'] } as const;

/** A listening socket on a host. */
function listener(host: Host, family: number, address: string): number {
  const fd = keep(host.socket(family, SOCK_STREAM));
  if (family === AF_INET) bind(fd, { family: AF_INET, address, port: 80 });
  else bind(fd, { family: AF_INET6, address, port: 80 });
  listen(fd);
  return fd;
}

describe.skipIf(noLab)(`hosts${noLab}`, () => {
  const noIp = without('ip');
  test.skipIf(noIp)(`have the addresses that ip shows${noIp}`, async () => {
    await using net = await lab({ hosts: two });
    interface Shown {
      ifname: string;
      operstate: string;
      address: string;
      mtu: number;
      flags: string[];
      addr_info: { local: string; prefixlen: number; scope: string; tentative?: true }[];
    }
    const [lo, eth0, ...more] = ip<Shown[]>(net.server, 'address');
    expect(more).toEqual([]);
    expect(lo).toMatchObject({ ifname: 'lo', flags: expect.arrayContaining(['UP']) });
    expect(lo?.addr_info.map(({ local }) => local)).toEqual(['127.0.0.1', '::1']);
    expect(eth0).toMatchObject({
      ifname: 'eth0',
      operstate: 'UP',
      mtu: 1500,
      address: '02:00:00:00:00:01',
    });
    expect(eth0?.addr_info.filter(({ tentative }) => tentative)).toEqual([]);
    expect(eth0?.addr_info).toMatchObject([
      { local: '10.0.0.2', prefixlen: 24, scope: 'global' },
      { local: 'fd00::2', prefixlen: 64, scope: 'global' },
      { local: 'fe80::ff:fe00:1', prefixlen: 64, scope: 'link' },
    ]);
    expect(net.server.addresses).toEqual(['10.0.0.2', 'fd00::2']);
    expect(net.server.netlink.links.get('eth0').mtu).toBe(1500);
  });

  test('talk: a socket of this process lives where its host is, and calls block', async () => {
    await using net = await lab({ hosts: two });
    const server = listener(net.server, AF_INET, '10.0.0.2');
    const client = keep(net.client.socket(AF_INET, SOCK_STREAM));
    connect(client, { family: AF_INET, address: '10.0.0.2', port: 80 });
    const { fd, address } = accept(server);
    keep(fd);
    expect(address).toEqual(getsockname(client));
    expect(address).toMatchObject({ address: '10.0.0.1' });
    write(client, 'hello');
    const buf = new Uint8Array(10);
    expect(read(fd, buf)).toBe(5);
    expect(net.server.sockets({ state: 'LISTEN' })).toHaveLength(1);
    expect(net.client.sockets({ state: 'LISTEN' })).toHaveLength(0);
  });

  test('have IPv6 addresses that are usable at once', async () => {
    await using net = await lab({ hosts: { a: 'fd00::1/64', b: 'fd00::2/64' } });
    listener(net.b, AF_INET6, 'fd00::2');
    const client = keep(net.a.socket(AF_INET6, SOCK_STREAM));
    connect(client, { family: AF_INET6, address: 'fd00::2', port: 80 });
  });

  const noPython = without('python3');
  test.skipIf(noPython)(`talk to a program of somebody else${noPython}`, async () => {
    await using net = await lab({ hosts: two });
    const server = listener(net.server, AF_INET, '10.0.0.2');
    const code = `import socket; s = socket.create_connection(('10.0.0.2', 80)); s.sendall(b'from ' + s.getsockname()[0].encode())`;
    const child = net.client.enter(() => spawn('python3', ['-c', code], { stdio: 'inherit' }));
    const { fd } = accept(server);
    keep(fd);
    const buf = new Uint8Array(100);
    let text = '';
    for (let n = read(fd, buf); n > 0; n = read(fd, buf))
      text += new TextDecoder().decode(buf.subarray(0, n));
    expect(text).toBe('from 10.0.0.1');
    await once(child, 'exit');
  });

  test('enter: what depends on the thread is there, and the thread comes back', async () => {
    await using net = await lab({ hosts: two });
    const here = readFileSync('/proc/thread-self/net/dev', 'utf8');
    const names = net.client.enter(() => if_nameindex().map(({ name }) => name));
    expect(names).toEqual(['lo', 'eth0']);
    const nested = net.client.enter(() =>
      net.server.enter(() => readFileSync('/proc/thread-self/net/fib_trie', 'utf8')),
    );
    expect(nested).toContain('10.0.0.2');
    const error = new Error('mine');
    expect(
      thrown(() =>
        net.client.enter(() => {
          throw error;
        }),
      ),
    ).toBe(error);
    expect(readFileSync('/proc/thread-self/net/dev', 'utf8').split('\n').length).toBe(
      here.split('\n').length,
    );
    expect(if_nameindex().map(({ name }) => name)).not.toEqual(names);
  });

  test('enter refuses what would wait', async () => {
    await using net = await lab({ hosts: two });
    let ran = false;
    const message = /"fn" must be a function that is not async/;
    expect(() =>
      net.client.enter(async () => {
        ran = true;
      }),
    ).toThrow(message);
    expect(ran).toBe(false);
    expect(() => net.client.enter(() => Promise.reject(new Error('lost')))).toThrow(
      /returns no promise/,
    );
    expect(() => net.client.enter(() => Object.fromEntries([['then', () => undefined]]))).toThrow(
      /returns no promise/,
    );
    expect(() => net.client.enter(5 as unknown as () => void)).toThrow(TypeError);
  });

  const noUnshare = without('unshare');
  test.skipIf(noUnshare)(
    `have settings where /proc/sys is read-only, as in a container${noUnshare}`,
    () => {
      const mounts = 'mount --bind /proc/sys /proc/sys && mount -o remount,bind,ro /proc/sys';
      const code = `
      const { lab } = require('sockfd/lab');
      const { readFileSync } = require('fs');
      lab({ hosts: { a: { addresses: '10.0.0.1/24', forward: true } } }).then(async (net) => {
        console.log(net.a.enter(() => readFileSync('/proc/sys/net/ipv4/ip_forward', 'utf8')).trim());
        await net.close();
      });`;
      const args = [
        '--mount',
        'sh',
        '-c',
        `${mounts} && exec "$0" -e "$1"`,
        process.execPath,
        code,
      ];
      expect(execFileSync('unshare', args, { encoding: 'utf8' })).toBe('1\n');
    },
  );

  test('have settings of their own', async () => {
    await using net = await lab({
      hosts: {
        a: {
          addresses: '10.0.0.1/24',
          mtu: 1280,
          sysctls: { 'ipv4.tcp_syncookies': 0, 'net.ipv4.tcp_retries2': '3' },
        },
        b: '10.0.0.2/24',
      },
    });
    const read = (host: Host, name: string): string =>
      host.enter(() => readFileSync(`/proc/sys/net/${name}`, 'utf8').trim());
    expect(read(net.a, 'ipv4/tcp_syncookies')).toBe('0');
    expect(read(net.a, 'ipv4/tcp_retries2')).toBe('3');
    expect(read(net.b, 'ipv4/tcp_retries2')).not.toBe('3');
    expect(net.a.netlink.links.get('eth0').mtu).toBe(1280);
  });

  test('see frames as they are on a cable: complete, and no longer than the MTU', async () => {
    await using net = await lab({ hosts: two });
    const server = listener(net.server, AF_INET, '10.0.0.2');
    const client = keep(net.client.socket(AF_INET, SOCK_STREAM));
    connect(client, { family: AF_INET, address: '10.0.0.2', port: 80 });
    const { fd } = accept(server);
    keep(fd);
    const before = net.server.netlink.links.get('eth0').stats64?.rx_packets ?? 0;
    write(client, new Uint8Array(100_000));
    const buf = new Uint8Array(100_000);
    for (let left = buf.length; left > 0; ) left -= read(fd, buf);
    const after = net.server.netlink.links.get('eth0').stats64?.rx_packets ?? 0;
    // 1,448 bytes in each segment.
    expect(Number(after) - Number(before)).toBeGreaterThanOrEqual(Math.ceil(100_000 / 1448));
  });
});

describe.skipIf(noLab)(`topologies${noLab}`, () => {
  const noPing = without('ping', 'ip');
  test.skipIf(noPing)(`five hosts on a switch reach each other${noPing}`, async () => {
    const hosts = Object.fromEntries(
      [1, 2, 3, 4, 5].map((n) => [`h${n}`, [`10.0.0.${n}/24`, `fd00::${n}/64`]]),
    );
    await using net = await lab({ hosts });
    for (const [, host] of net.hosts) {
      for (const n of [1, 5]) {
        expect(ping(host, `10.0.0.${n}`, '-c', '1').lost).toBe(0);
        expect(ping(host, `fd00::${n}`, '-c', '1').lost).toBe(0);
      }
    }
  });

  test.skipIf(noPing)(
    `three routers forward, and hosts have routes over them${noPing}`,
    async () => {
      await using net = await lab({
        hosts: {
          a: { n0: ['10.0.0.1/24', 'fd00:0::1/64'] },
          r1: { n0: ['10.0.0.254/24', 'fd00:0::fe/64'], n1: ['10.0.1.1/24', 'fd00:0:0:1::1/64'] },
          r2: { n1: ['10.0.1.2/24', 'fd00:0:0:1::2/64'], n2: ['10.0.2.1/24', 'fd00:0:0:2::1/64'] },
          r3: {
            n2: ['10.0.2.2/24', 'fd00:0:0:2::2/64'],
            n3: ['10.0.3.254/24', 'fd00:0:0:3::fe/64'],
          },
          b: { n3: ['10.0.3.1/24', 'fd00:0:0:3::1/64'] },
        },
      });
      expect(ping(net.a, '10.0.3.1', '-c', '1').lost).toBe(0);
      expect(ping(net.b, 'fd00::1', '-c', '1').lost).toBe(0);
      const routes = ip<{ dst: string; gateway?: string }[]>(net.a, 'route').flatMap(
        ({ dst, gateway }) => (gateway === undefined ? [] : [`${dst} via ${gateway}`]),
      );
      expect(routes.sort()).toEqual([
        '10.0.1.0/24 via 10.0.0.254',
        '10.0.2.0/24 via 10.0.0.254',
        '10.0.3.0/24 via 10.0.0.254',
      ]);
      // Who answers where the time to live ends: traceroute through three routers.
      const way = [1, 2, 3].map((ttl) => {
        const args = ['-n', '-c', '1', '-W', '1', '-t', `${ttl}`, '10.0.3.1'];
        const { stdout } = net.a.enter(() => spawnSync('ping', args, { encoding: 'utf8' }));
        return /From (\S+) icmp_seq=1 Time to live exceeded/.exec(stdout)?.[1];
      });
      expect(way).toEqual(['10.0.0.254', '10.0.1.2', '10.0.2.2']);
      // Each router takes one from the time to live.
      expect(output(net.a, 'ping', '-n', '-c', '1', '10.0.3.1')).toContain('ttl=61');
    },
  );
});

describe.skipIf(noLab)(`the end${noLab}`, () => {
  /** The network namespaces that processes of this machine are in or have open. */
  const namespaces = (): string[] =>
    readdirSync('/proc/self/fd')
      .flatMap((fd) => {
        try {
          return [
            execFileSync('readlink', [`/proc/${process.pid}/fd/${fd}`], {
              encoding: 'utf8',
            }).trim(),
          ];
        } catch {
          return [];
        }
      })
      .filter((target) => target.startsWith('net:'));

  test('leaves no fd, no namespace, no thread, and twice is once', async () => {
    const threads = (): number => readdirSync('/proc/self/task').length;
    const before = { fds: readdirSync('/proc/self/fd').length, threads: threads() };
    const net = await lab({ hosts: two, cable: { delay: 1 } });
    expect(namespaces().length).toBeGreaterThanOrEqual(3);
    expect(threads()).toBeGreaterThan(before.threads);
    await net.close();
    await net.close();
    expect(namespaces()).toEqual([]);
    expect(readdirSync('/proc/self/fd').length).toBe(before.fds);
  });

  test('is whole where no fd is left', async () => {
    const net = await lab({ hosts: two, cable: { delay: 1 } });
    await net.puppet('10.0.0.9');
    const before = readdirSync('/proc/self/fd').length;
    const limit = getrlimit(RLIMIT_NOFILE);
    const fds: number[] = [];
    try {
      // Names of folders take an fd, too: the highest that is there bounds the rest.
      setrlimit(RLIMIT_NOFILE, {
        ...limit,
        cur: Math.max(...readdirSync('/proc/self/fd').map(Number)) + 1,
      });
      for (;;) fds.push(dup(0));
    } catch (error) {
      expect(error).toMatchObject({ code: 'EMFILE' });
    }
    try {
      await net.close();
    } finally {
      setrlimit(RLIMIT_NOFILE, limit);
      for (const fd of fds) close(fd);
    }
    expect(namespaces()).toEqual([]);
    expect(readdirSync('/proc/self/fd').length).toBeLessThan(before);
  });

  test('a host that was used after it says so', async () => {
    const net = await lab({ hosts: two });
    const { client, cable } = net;
    await net.close();
    expect(() => client.socket(AF_INET, SOCK_STREAM)).toThrow(
      'client is no more: its lab was disposed of',
    );
    expect(() => client.enter(() => 1)).toThrow('client is no more');
    expect(() => client.netlink).toThrow('client is no more');
    expect(() => cable.set({ delay: 1 })).toThrow('the cable is no more');
  });

  test('a socket that is still open has no network any more', async () => {
    const net = await lab({ hosts: two });
    const fd = net.client.socket(AF_INET, SOCK_STREAM);
    await net.close();
    expect(() => connect(fd, { family: AF_INET, address: '10.0.0.2', port: 80 })).toThrow(
      /ENETUNREACH/,
    );
    close(fd);
  });

  test('is complete in a thread, too, and Node.js knows of no fd that is not its own', () => {
    const code = `
      const { Worker, isMainThread } = require('worker_threads');
      const run = async () => {
        const { lab } = require('sockfd/lab');
        for (let i = 0; i < 3; i++) {
          const net = await lab({ hosts: { a: '10.0.0.1/24', b: '10.0.0.2/24' }, cable: { delay: 1 } });
          net.cable.capture('/dev/null');
          console.log(net.a.enter(() => require('sockfd').if_nameindex().length));
          await net.close();
        }
      };
      new Worker('(' + run + ')()', { eval: true });`;
    const child = spawnSync(process.execPath, ['-e', code], { encoding: 'utf8' });
    expect([child.stdout, child.stderr]).toEqual(['2\n2\n2\n', '']);
  });

  test('many labs side by side do not collide', async () => {
    const labs = await Promise.all(Array.from({ length: 100 }, () => lab({ hosts: two })));
    try {
      for (const net of labs) {
        listener(net.server, AF_INET, '10.0.0.2');
        const client = keep(net.client.socket(AF_INET, SOCK_STREAM));
        connect(client, { family: AF_INET, address: '10.0.0.2', port: 80 });
      }
    } finally {
      await Promise.all(labs.map((net) => net.close()));
    }
  });

  test('comes also where nobody disposed: the process ends, and SIGKILL leaves nothing', async () => {
    const code = `
      const { lab } = require('sockfd/lab');
      lab({ hosts: { a: '10.0.0.1/24', b: '10.0.0.2/24' }, cable: { delay: 1 } }).then((net) => {
        console.log(require('fs').readlinkSync('/proc/self/fd/' + net.a.netns));
        if (process.argv[1] === 'stay') setInterval(() => undefined, 1000);
      });`;
    const alone = execFileSync(process.execPath, ['-e', code], {
      encoding: 'utf8',
      timeout: 20_000,
    });
    expect(alone).toMatch(/^net:\[\d+\]\n$/);
    const child = spawn(process.execPath, ['-e', code, 'stay'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    const inode = /\d+/.exec(line.toString())?.[0] ?? '';
    const all = (): string =>
      execFileSync('lsns', ['-t', 'net', '-n', '-o', 'NS'], { encoding: 'utf8' });
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(all()).not.toContain(inode);
  });
});

describe('bad input', () => {
  const one = '10.0.0.1/24';
  const networks = (count: number, host = 1): Record<string, string> =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`n${i}`, `10.1.${i}.${host}/24`]));
  const bad: [string, object, string][] = [
    ['no hosts', { hosts: {} }, '"hosts" must be 1 to 500 hosts, got 0'],
    ['no hosts at all', Object(5), '"hosts" must be an object, got undefined'],
    [
      'an address without a prefix',
      { hosts: { a: '10.0.0.1' } },
      '"hosts.a" must be an address with its prefix',
    ],
    [
      'no address',
      { hosts: { a: '10.0.0.300/24' } },
      '"hosts.a" must be an address with its prefix',
    ],
    [
      'a prefix too long',
      { hosts: { a: '10.0.0.1/33' } },
      '"hosts.a" must be an address with its prefix',
    ],
    ['a number', { hosts: { a: 5 } }, '"hosts.a" must be an object, got 5'],
    [
      'an address of two',
      { hosts: { a: one, b: one } },
      '"hosts.b" must be an address that a does not have',
    ],
    [
      'networks that overlap',
      { hosts: { a: { n: '10.0.0.1/16' }, b: { m: '10.0.1.1/24' } } },
      '"hosts.b" must be outside of the network n',
    ],
    [
      'a reserved name',
      { hosts: { cable: one } },
      '"hosts" must be a name that a lab does not need for itself',
    ],
    [
      'the name of a method of objects',
      { hosts: Object.fromEntries([['then', one]]) },
      'a name that a lab does not need',
    ],
    ['a name with a space', { hosts: { 'a b': one } }, '"hosts" must be a name of letters'],
    [
      'an unknown option',
      { hosts: { a: one }, cables: {} },
      '"options" must be an object with no fields but hosts, cable, seed',
    ],
    [
      'an unknown option of a host',
      { hosts: { a: { addresses: one, mut: 5 } } },
      '"hosts.a" must be an object with no fields but',
    ],
    [
      'a setting elsewhere',
      { hosts: { a: { addresses: one, sysctls: { '../kernel': 1 } } } },
      '"hosts.a.sysctls.../kernel" must be a name below net',
    ],
    [
      'a cable to nowhere',
      { hosts: { a: one }, cable: { from: { b: {} } } },
      '"cable.from" must be of the hosts at its ends (a)',
    ],
    [
      'a wrong share',
      { hosts: { a: one }, cable: { loss: 2 } },
      '"cable.loss" must be from 0 to 1, got 2',
    ],
    [
      'an unknown impairment',
      { hosts: { a: one }, cable: { dealy: 2 } },
      '"cable" must be an object with no fields but delay',
    ],
    [
      'a pattern that is none',
      { hosts: { a: one }, cable: { drop: 'nonsense' } },
      '"pattern" must be like',
    ],
    [
      'a function without a source',
      { hosts: { a: one }, cable: { drop: Math.max } },
      '"cable.drop" must be a function with a source',
    ],
    ['a seed that is none', { hosts: { a: one }, seed: -1 }, '"seed" must be an integer from 0'],
    [
      'too many hosts',
      {
        hosts: Object.fromEntries(
          Array.from({ length: 501 }, (_, i) => [`h${i}`, `10.0.${i >> 8}.${i & 255}/16`]),
        ),
      },
      '"hosts" must be 1 to 500 hosts, got 501',
    ],
    [
      'too many interfaces of a host',
      { hosts: { a: networks(251) } },
      '"hosts.a" must be in at most 250 networks, got 251',
    ],
    [
      'too many interfaces',
      { hosts: Object.fromEntries([...'abcde'].map((n, i) => [n, networks(201, i + 1)])) },
      '"hosts" must be hosts with at most 1000 interfaces in all, got 1005',
    ],
  ];
  test.each(bad)('%s', async (_, options, message) => {
    const fds = readdirSync('/proc/self/fd').length;
    const call = lab(options as Parameters<typeof lab>[0]);
    await expect(call).rejects.toThrow(message);
    await expect(call).rejects.toSatisfy(
      (error) => error instanceof TypeError || error instanceof RangeError,
    );
    expect(readdirSync('/proc/self/fd').length).toBe(fds);
  });

  test.skipIf(noLab)(`what the kernel refuses leaves nothing${noLab}`, async () => {
    const sysctls = { 'ipv4.no_such_thing': 1 };
    const call = lab({ hosts: { a: { addresses: '10.0.0.1/24', sysctls }, b: '10.0.0.2/24' } });
    await expect(call).rejects.toThrow(/a cannot have ipv4\/no_such_thing = 1: .*ENOENT/);
  });
});
