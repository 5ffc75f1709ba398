// The failures that only a network gives, made in network namespaces of this test's own.
import { describe, expect, test } from 'vitest';
import { Netns, noNetns } from '../support/netns.ts';
import { hasProgram, Python, type Sockfd } from '../support/peer.ts';

const reason = noNetns();
const silent = { v4: '192.0.2.2', v6: '2001:db8::2' };

/** A namespace with one interface, whose other end nobody answers on. */
function silentNetwork(): Netns {
  const netns = new Netns();
  try {
    netns.ip('link', 'add', 'near', 'type', 'veth', 'peer', 'name', 'far');
    for (const end of ['near', 'far']) netns.ip('link', 'set', end, 'up');
    netns.ip('address', 'add', '192.0.2.1/24', 'dev', 'near');
    netns.ip('address', 'add', '2001:db8::1/64', 'dev', 'near', 'nodad');
    return netns;
  } catch (error) {
    netns[Symbol.dispose]();
    throw error;
  }
}

/** For a namespace: connects over TCP. Its errors come back as they were thrown there. */
const connect = (s: Sockfd, family: number, address: string) =>
  s.connect(s.socket(family, s.SOCK_STREAM), {
    family: family as typeof s.AF_INET,
    address,
    port: 80,
  });

/** For a namespace: sends a datagram. */
const sendto = (s: Sockfd, family: number, address: string) =>
  s.sendto(s.socket(family, s.SOCK_DGRAM), 'x', 0, {
    family: family as typeof s.AF_INET,
    address,
    port: 80,
  });

async function failure(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

const v4 = [2, silent.v4] as const;
const v6 = [10, silent.v6] as const;

describe.skipIf(reason !== undefined)(`network namespaces (need root: ${reason ?? 'yes'})`, () => {
  test('connect(2) to a host that answers nothing: ETIMEDOUT', async () => {
    using netns = silentNetwork();
    netns.sysctl('ipv4/tcp_syn_retries', 1);
    // The neighbours are known, so that the SYNs go out.
    for (const address of [silent.v4, silent.v6]) {
      netns.ip('neigh', 'add', address, 'lladdr', '02:00:00:00:00:02', 'dev', 'near');
    }
    const errors = await Promise.all([v4, v6].map((to) => failure(netns.run(connect, ...to))));
    expect(errors).toMatchObject([
      {
        name: 'SyscallError',
        code: 'ETIMEDOUT',
        errno: 110,
        syscall: 'connect',
        address: silent.v4,
        port: 80,
        message: `connect ETIMEDOUT ${silent.v4}:80 (Connection timed out)`,
      },
      { message: `connect ETIMEDOUT [${silent.v6}]:80 (Connection timed out)` },
    ]);
  });

  test('connect(2) to a host that no neighbour is: EHOSTUNREACH', async () => {
    using netns = silentNetwork();
    for (const version of ['ipv4', 'ipv6']) {
      netns.sysctl(`${version}/neigh/near/mcast_solicit`, 1);
      netns.sysctl(`${version}/neigh/near/retrans_time_ms`, 100);
    }
    const errors = await Promise.all([v4, v6].map((to) => failure(netns.run(connect, ...to))));
    expect(errors).toMatchObject([
      {
        code: 'EHOSTUNREACH',
        message: `connect EHOSTUNREACH ${silent.v4}:80 (No route to host)`,
      },
      {
        code: 'EHOSTUNREACH',
        message: `connect EHOSTUNREACH [${silent.v6}]:80 (No route to host)`,
      },
    ]);
  });

  test.each([
    ['connect', connect],
    ['sendto', sendto],
  ])('%s(2) without a route: ENETUNREACH', async (name, call) => {
    using netns = new Netns();
    const errors = await Promise.all([v4, v6].map((to) => failure(netns.run(call, ...to))));
    expect(errors).toMatchObject([
      {
        code: 'ENETUNREACH',
        message: `${name} ENETUNREACH ${silent.v4}:80 (Network is unreachable)`,
      },
      {
        code: 'ENETUNREACH',
        message: `${name} ENETUNREACH [${silent.v6}]:80 (Network is unreachable)`,
      },
    ]);
  });

  test('the routes that refuse, ip-route(8): unreachable, prohibit, blackhole', async () => {
    using netns = new Netns();
    const routes = { unreachable: '192.0.2.2', prohibit: '192.0.2.3', blackhole: '192.0.2.4' };
    for (const [type, address] of Object.entries(routes)) {
      netns.ip('route', 'add', type, address);
    }
    const errors = await Promise.all(
      Object.values(routes).map((address) => failure(netns.run(connect, 2, address))),
    );
    expect(errors.map((error) => (error as { code: string }).code)).toEqual([
      'EHOSTUNREACH',
      'EACCES',
      'EINVAL',
    ]);
  });

  test.skipIf(!hasProgram('nft'))(
    'a firewall that drops what goes out: EPERM (needs nft)',
    async () => {
      using netns = new Netns();
      netns.exec(
        'nft',
        'add table inet t; add chain inet t out { type filter hook output priority 0; policy drop; }',
      );
      const error = await failure(netns.run(sendto, 2, '127.0.0.1'));
      expect(error).toMatchObject({ code: 'EPERM', syscall: 'sendto' });
    },
  );

  test('all ephemeral ports taken, ip(7): EADDRINUSE from bind and listen, EADDRNOTAVAIL from connect', async () => {
    using netns = new Netns();
    netns.exec('sh', '-c', 'echo 40000 40000 > /proc/sys/net/ipv4/ip_local_port_range');
    const codes = await netns.run((s) => {
      const at = (port: number) => ({ family: s.AF_INET, address: '127.0.0.1', port }) as const;
      const server = s.socket(s.AF_INET, s.SOCK_STREAM);
      s.bind(server, at(80));
      s.listen(server);
      const code = (call: () => unknown) => {
        try {
          call();
          return undefined;
        } catch (error) {
          return (error as { code: string }).code;
        }
      };
      s.connect(s.socket(s.AF_INET, s.SOCK_STREAM), at(80));
      return {
        connect: code(() => s.connect(s.socket(s.AF_INET, s.SOCK_STREAM), at(80))),
        bind: code(() => s.bind(s.socket(s.AF_INET, s.SOCK_STREAM), at(0))),
        listen: code(() => s.listen(s.socket(s.AF_INET, s.SOCK_STREAM))),
      };
    });
    expect(codes).toEqual({ connect: 'EADDRNOTAVAIL', bind: 'EADDRINUSE', listen: 'EADDRINUSE' });
  });

  test('an interface that is down: ENETDOWN from a packet socket, packet(7)', async () => {
    using netns = new Netns();
    netns.ip('link', 'set', 'lo', 'down');
    const error = await failure(
      netns.run((s) => {
        const fd = s.socket(s.AF_PACKET, s.SOCK_DGRAM);
        const lo = s.if_nametoindex('lo');
        s.sendto(fd, 'x', 0, { family: s.AF_PACKET, ifindex: lo, address: new Uint8Array(6) });
      }),
    );
    expect(error).toMatchObject({ code: 'ENETDOWN', errno: 100, syscall: 'sendto' });
  });

  test.each(['recv', 'send'] as const)(
    'a peer that is gone after the connection was made: ETIMEDOUT from %s(2)',
    async (name) => {
      using near = new Netns();
      using far = new Netns();
      near.ip('link', 'add', 'near', 'type', 'veth', 'peer', 'name', 'far', 'netns', far.name);
      near.ip('address', 'add', '192.0.2.1/24', 'dev', 'near');
      far.ip('address', 'add', '192.0.2.2/24', 'dev', 'far');
      near.ip('link', 'set', 'near', 'up');
      far.ip('link', 'set', 'far', 'up');
      const peer = new Python(
        ['ip', 'netns', 'exec', far.name],
        `
import socket
s = socket.create_server(('192.0.2.2', 80))
print('listening')
c, a = s.accept()
input()`,
      );
      await peer.line();
      const error = await failure(
        near.run(
          (s, call, netns) => {
            const { execFileSync } = process.getBuiltinModule('node:child_process');
            const fd = s.socket(s.AF_INET, s.SOCK_STREAM);
            s.connect(fd, { family: s.AF_INET, address: '192.0.2.2', port: 80 });
            const limit = Int32Array.of(300);
            s.raw.setsockopt(fd, s.IPPROTO_TCP as number, s.TCP_USER_TIMEOUT as number, limit, 4);
            // Frames to a hardware address that is not the peer's.
            const neighbour = ['neigh', 'replace', '192.0.2.2', 'lladdr', '02:00:00:00:00:99'];
            execFileSync('ip', ['-n', netns, ...neighbour, 'nud', 'permanent', 'dev', 'near']);
            s.send(fd, 'lost');
            if (call === 'recv') s.recv(fd, new Uint8Array(1));
            s.poll([{ fd, events: s.POLLIN }], 20_000);
            s.send(fd, 'x');
          },
          name,
          near.name,
        ),
      );
      peer.tell('over');
      await peer.end();
      expect(error).toMatchObject({ code: 'ETIMEDOUT', syscall: name });
    },
  );

  test('the same address is free in every namespace', async () => {
    using one = new Netns();
    using two = new Netns();
    const use = (s: Sockfd) => {
      const fd = s.socket(s.AF_INET, s.SOCK_DGRAM);
      s.bind(fd, { family: s.AF_INET, address: '127.0.0.1', port: 53 });
      return s.getsockname(fd);
    };
    const address = { family: 2, address: '127.0.0.1', port: 53 };
    expect(await Promise.all([one.run(use), two.run(use)])).toEqual([address, address]);
  });
});
