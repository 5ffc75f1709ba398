// A firewall in front of a server: rules that drop and rules that reject, by nft(8) in the server's network namespace.
// Compared with nft's own counters and with the errnos of icmp(7) and connect(2).
import { expect, test } from 'vitest';
import { type Inside, inNetworkOf, start } from './support/container.ts';
import { network, uniqueLocal } from './support/docker.ts';

/** A server that listens on a port for each rule. */
function servers({ say, hear, listening }: Inside<unknown>, ports: readonly number[]) {
  for (const port of ports) listening('::', port);
  say('listening');
  hear();
}

/** The errno of connecting to each port of an address, over TCP, all at once. */
function connectTo(
  { sockfd, say, at }: Inside<unknown>,
  address: string,
  ports: readonly number[],
) {
  const { SOCK_STREAM, SOCK_NONBLOCK, SOL_SOCKET, SO_ERROR, POLLOUT, EINPROGRESS } = sockfd;
  const connecting = ports.map((port) => {
    const where = at(address, port);
    const fd = sockfd.socket(where.family, SOCK_STREAM | SOCK_NONBLOCK);
    try {
      sockfd.connect(fd, where);
    } catch (error) {
      if (!(error instanceof sockfd.SyscallError) || error.errno !== EINPROGRESS) throw error;
    }
    return fd;
  });
  const outcomes = connecting.map((fd) => {
    // An answer that comes while the call still holds the socket counts only when the next SYN gets it again.
    sockfd.poll([{ fd, events: POLLOUT }], -1);
    const error = sockfd.getsockopt(fd, SOL_SOCKET, SO_ERROR);
    return error === 0 ? 'ok' : sockfd.errnoName(error);
  });
  say(outcomes);
}

const table = (...rules: string[]) =>
  ['add table inet sockfd', 'add chain inet sockfd in { type filter hook input priority 0; }']
    .concat(rules.map((rule) => `add rule inet sockfd in ${rule}`))
    .join('; ');

test('a rule that drops: ETIMEDOUT after the SYNs that TCP_SYNCNT allows, counted by the rule', async () => {
  const net = await network('drop');
  const server = start('server', ['--network', net], servers, [7001]);
  await server.fact();
  await inNetworkOf(server, 'NET_ADMIN', 'nft', table('tcp dport 7001 counter drop'));
  const client = start(
    'client',
    ['--network', net],
    ({ sockfd, say, errno, at, sysctl }: Inside<unknown>, address: string) => {
      const { IPPROTO_TCP, SOL_SOCKET } = sockfd;
      // Not blocking: a connect(2) that blocks resets the counters when it fails.
      const fd = sockfd.socket(sockfd.AF_INET, sockfd.SOCK_STREAM | sockfd.SOCK_NONBLOCK);
      sockfd.setsockopt(fd, IPPROTO_TCP, sockfd.TCP_SYNCNT, 1);
      const started = errno(() => sockfd.connect(fd, at(address, 7001)));
      sockfd.poll([{ fd, events: sockfd.POLLOUT }], -1);
      const { total_retrans } = sockfd.getsockopt(fd, IPPROTO_TCP, sockfd.TCP_INFO);
      const error = sockfd.errnoName(sockfd.getsockopt(fd, SOL_SOCKET, sockfd.SO_ERROR));
      // Since Linux 6.5 the first ones follow each other faster, so more fit into the same time.
      const more = (sysctl('net/ipv4/tcp_syn_linear_timeouts') ?? 0) > 0;
      say({ started, error, total_retrans, more });
    },
    await server.address(net),
  );
  const told = (await client.fact()) as { total_retrans: number; more: boolean };
  expect(told).toMatchObject({ started: 'EINPROGRESS', error: 'ETIMEDOUT' });
  if (told.more) expect(told.total_retrans).toBeGreaterThanOrEqual(1);
  else expect(told.total_retrans).toBe(1);
  const listed = await inNetworkOf(server, 'NET_ADMIN', 'nft', 'list chain inet sockfd in');
  expect(listed).toContain(`tcp dport 7001 counter packets ${1 + told.total_retrans} `);
});

// What each kind of rejection makes connect(2) fail with: the kernel's icmp_err_convert and icmpv6_err_convert.
const kinds = {
  ip: {
    'tcp reset': 'ECONNREFUSED',
    'icmp type port-unreachable': 'ECONNREFUSED',
    'icmp type prot-unreachable': 'ENOPROTOOPT',
    'icmp type net-unreachable': 'ENETUNREACH',
    'icmp type net-prohibited': 'ENETUNREACH',
    'icmp type host-unreachable': 'EHOSTUNREACH',
    'icmp type host-prohibited': 'EHOSTUNREACH',
    'icmp type admin-prohibited': 'EHOSTUNREACH',
  },
  ip6: {
    'tcp reset': 'ECONNREFUSED',
    'icmpv6 type port-unreachable': 'ECONNREFUSED',
    'icmpv6 type no-route': 'ENETUNREACH',
    'icmpv6 type addr-unreachable': 'EHOSTUNREACH',
    'icmpv6 type admin-prohibited': 'EACCES',
  },
};

test.each(['ip', 'ip6'] as const)('rules that reject, %s: the errno of each', async (family) => {
  const net = await network('reject', '--ipv6', '--subnet', uniqueLocal());
  const rules = Object.entries(kinds[family]).map(([kind, errno], i) => ({
    kind,
    errno,
    port: 7001 + i,
  }));
  const ports = [7000, ...rules.map(({ port }) => port)];
  // Otherwise the kernel sends one each second, after the first six.
  const unlimited = ['net.ipv4.icmp_ratelimit=0', 'net.ipv6.icmp.ratelimit=0'];
  const options = ['--network', net, ...unlimited.flatMap((sysctl) => ['--sysctl', sysctl])];
  const server = start('server', options, servers, ports);
  await server.fact();
  const nft = rules.map(
    ({ kind, port }) =>
      `meta nfproto ${family === 'ip' ? 'ipv4' : 'ipv6'} tcp dport ${port} reject with ${kind}`,
  );
  await inNetworkOf(server, 'NET_ADMIN', 'nft', table(...nft));
  const field = family === 'ip' ? 'IPAddress' : 'GlobalIPv6Address';
  const address = await server.address(net, field);
  const client = start('client', ['--network', net], connectTo, address, ports);
  const [open, ...rejected] = (await client.fact()) as string[];
  expect(open).toBe('ok');
  expect(Object.fromEntries(rules.map(({ kind }, i) => [kind, rejected[i]]))).toEqual(
    kinds[family],
  );
});

test("the sender's own rule that drops: EPERM for a datagram, ECONNREFUSED for one that a peer rejects", async () => {
  const net = await network('own');
  const server = start('server', ['--network', net], servers, []);
  await server.fact();
  const client = start(
    'client',
    ['--network', net],
    ({ sockfd, say, hear, errno, at }: Inside<unknown>, address: string) => {
      say('ready');
      hear();
      const [dropped, rejected] = [7001, 7002].map((port) => {
        const fd = sockfd.socket(sockfd.AF_INET, sockfd.SOCK_DGRAM);
        sockfd.connect(fd, at(address, port));
        return fd;
      });
      if (dropped === undefined || rejected === undefined) throw new Error('no sockets');
      const own = errno(() => sockfd.send(dropped, 'x'));
      sockfd.send(rejected, 'x');
      say({ own, peer: errno(() => sockfd.recv(rejected, new Uint8Array(1))) });
    },
    await server.address(net),
  );
  await client.fact();
  const out =
    'add table inet sockfd; add chain inet sockfd out { type filter hook output priority 0; }';
  const drop = 'add rule inet sockfd out udp dport 7001 drop';
  await inNetworkOf(client, 'NET_ADMIN', 'nft', `${out}; ${drop}`);
  client.tell();
  expect(await client.fact()).toEqual({ own: 'EPERM', peer: 'ECONNREFUSED' });
});
