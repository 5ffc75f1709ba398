// A client and a server on networks of their own: by address, by name, without a route, with IPv6. Compared with
// connect(2), ip(7), ipv6(7).
import { expect, test } from 'vitest';
import { type Inside, inNetworkOf, start } from './support/container.ts';
import { docker, network, uniqueLocal } from './support/docker.ts';

/** Answers one connection with all that it reads, and tells who it was. */
function echoServer({ sockfd, say, listening }: Inside<unknown>, address: string) {
  const listener = listening(address, 7007);
  say('listening');
  const { fd, address: peer } = sockfd.accept(listener);
  const room = new Uint8Array(65536);
  let total = 0;
  for (let n = 1; n > 0; total += n) {
    n = sockfd.recv(fd, room);
    for (let sent = 0; sent < n; ) sent += sockfd.send(fd, room.subarray(sent, n));
  }
  say({ total, peer });
}

/** Sends 4 MB that do not repeat, and compares each piece with its echo. */
function echoClient({ sockfd, say, at }: Inside<unknown>, address: string) {
  const where = at(address, 7007);
  const fd = sockfd.socket(where.family, sockfd.SOCK_STREAM);
  sockfd.connect(fd, where);
  const words = new Uint32Array(4096);
  const piece = new Uint8Array(words.buffer);
  const echo = new Uint8Array(piece.length);
  let word = 1;
  let equal = 0;
  for (let round = 0; round < 256; round += 1) {
    for (let i = 0; i < words.length; i += 1) {
      word = (Math.imul(word, 1664525) + 1013904223) >>> 0;
      words[i] = word;
    }
    for (let sent = 0; sent < piece.length; ) sent += sockfd.send(fd, piece.subarray(sent));
    if (sockfd.recv(fd, echo, sockfd.MSG_WAITALL) !== echo.length) break;
    if (Buffer.compare(piece, echo) === 0) equal += 1;
  }
  sockfd.shutdown(fd, sockfd.SHUT_WR);
  say({ equal, end: sockfd.recv(fd, echo), me: sockfd.getsockname(fd) });
}

/** The errno of connecting to each address, whenever it is told to. */
function connectTo(
  { sockfd, say, hear, errno, at }: Inside<unknown>,
  addresses: readonly string[],
) {
  say('ready');
  while (hear() !== '') {
    const outcomes = addresses.map((address) => {
      const where = at(address, 7007);
      const fd = sockfd.socket(where.family, sockfd.SOCK_STREAM);
      return errno(() => sockfd.connect(fd, where));
    });
    say(outcomes);
  }
}

test('echo between two containers: every byte, and the client has the address that the engine gave it', async () => {
  const net = await network('echo');
  const server = start('server', ['--network', net], echoServer, '0.0.0.0');
  expect(await server.fact()).toBe('listening');
  const client = start('client', ['--network', net], echoClient, await server.address(net));
  const { equal, end, me } = (await client.fact()) as { equal: number; end: number; me: object };
  expect({ equal, end }).toEqual({ equal: 256, end: 0 });
  expect(await server.fact()).toEqual({ total: 4 * 2 ** 20, peer: me });
  expect(await client.ended()).toBe(0);
  expect(await server.ended()).toBe(0);
});

test('a name of the network resolves to the address of its container', async () => {
  const net = await network('names');
  const server = start(
    'server',
    ['--network', net, '--network-alias', 'echo'],
    echoServer,
    '0.0.0.0',
  );
  expect(await server.fact()).toBe('listening');
  const client = start('client', ['--network', net], ({ sockfd, say, errno }: Inside<unknown>) => {
    const hints = { family: sockfd.AF_INET, socktype: sockfd.SOCK_STREAM };
    const found = sockfd.getaddrinfo('echo', '7007', hints);
    const [first] = found;
    if (first === undefined) throw new Error('no address');
    const fd = sockfd.socket(first.family, first.socktype, first.protocol);
    say({
      found: found.map((f) => f.address),
      connect: errno(() => sockfd.connect(fd, first.address)),
    });
  });
  const address = { family: 2, address: await server.address(net), port: 7007 };
  expect(await client.fact()).toEqual({ found: [address], connect: 'ok' });
});

/** A server that nobody needs to accept. */
function server({ say, hear, listening }: Inside<unknown>) {
  listening('0.0.0.0', 7007);
  say('listening');
  hear();
}

test('two networks and no route: the errno of each kind of route, and a container in both reaches both', async () => {
  const here = await network('here');
  const there = await network('there');
  const near = start('near', ['--network', here], server);
  const far = start('far', ['--network', there], server);
  await Promise.all([near.fact(), far.fact()]);
  const addresses = [await near.address(here), await far.address(there)];

  const client = start('client', ['--network', here], connectTo, addresses);
  await client.fact();
  const route = (...change: string[]) => inNetworkOf(client, 'NET_ADMIN', 'ip', 'route', ...change);
  const connect = () => {
    client.tell('connect');
    return client.fact();
  };
  // The way out that an engine may give to every container.
  await route('flush', 'default');
  expect(await connect()).toEqual(['ok', 'ENETUNREACH']);
  // ip-route(8) names the errno of each.
  const kinds = { unreachable: 'EHOSTUNREACH', prohibit: 'EACCES', blackhole: 'EINVAL' };
  for (const [kind, errno] of Object.entries(kinds)) {
    await route('add', kind, 'default');
    expect(await connect(), kind).toEqual(['ok', errno]);
    await route('del', kind, 'default');
  }
  await docker('network', 'connect', there, client.name);
  expect(await connect()).toEqual(['ok', 'ok']);

  const none = start('none', ['--network', 'none'], connectTo, [...addresses, '127.0.0.1']);
  await none.fact();
  none.tell('connect');
  expect(await none.fact()).toEqual(['ENETUNREACH', 'ENETUNREACH', 'ECONNREFUSED']);
});

test('a container of the own network that has gone: EHOSTUNREACH, once ARP has no answer', async () => {
  const net = await network('gone');
  const gone = start('gone', ['--network', net], server);
  await gone.fact();
  const address = [await gone.address(net)];
  // Both are there before it goes, so neither gets its address; the second one has no neighbour entry of it.
  const before = start('before', ['--network', net], connectTo, address);
  const after = start('after', ['--network', net], connectTo, address);
  await Promise.all([before.fact(), after.fact()]);
  before.tell('connect');
  expect(await before.fact()).toEqual(['ok']);
  await gone.remove();
  after.tell('connect');
  expect(await after.fact()).toEqual(['EHOSTUNREACH']);
});

test('IPv6: echo, and a dual-stack server sees IPv4 clients as mapped addresses', async () => {
  const net = await network('six', '--ipv6', '--subnet', uniqueLocal());
  for (const field of ['GlobalIPv6Address', 'IPAddress']) {
    const server = start('server', ['--network', net], echoServer, '::');
    expect(await server.fact()).toBe('listening');
    const client = start(
      'client',
      ['--network', net],
      echoClient,
      await server.address(net, field),
    );
    const told = (await client.fact()) as { equal: number; end: number; me: { address: string } };
    expect(told).toMatchObject({ equal: 256, end: 0 });
    const mapped = field === 'IPAddress' ? `::ffff:${told.me.address}` : told.me.address;
    expect(await server.fact()).toMatchObject({ peer: { family: 10, address: mapped } });
    await server.remove();
    await client.remove();
  }
});
