// A server container that is cut from its network under its clients. Compared with tcp(7), arp(7) and ip(7).
import { expect, test } from 'vitest';
import { type Inside, inNetworkOf, start } from './support/container.ts';
import { docker, network } from './support/docker.ts';
import { keepsAlive, server } from './support/peers.ts';

test('disconnected from its network: ETIMEDOUT by keep-alive, and by TCP_USER_TIMEOUT with bytes on the way', async () => {
  const net = await network('cut');
  const servers = ['silent', 'busy'].map((name) => start(name, ['--network', net], server, 1, 1));
  const [silent, busy] = servers;
  if (silent === undefined || busy === undefined) throw new Error('no servers');
  await Promise.all(servers.map((one) => one.fact()));
  const idle = start('idle', ['--network', net], keepsAlive, await silent.address(net), 0);
  const sender = start(
    'sender',
    ['--network', net],
    ({ sockfd, say, hear, errno, at }: Inside<unknown>, address: string) => {
      const fd = sockfd.socket(sockfd.AF_INET, sockfd.SOCK_STREAM);
      sockfd.setsockopt(fd, sockfd.IPPROTO_TCP, sockfd.TCP_USER_TIMEOUT, 1500);
      sockfd.connect(fd, at(address, 7007));
      sockfd.send(fd, 'x');
      hear();
      sockfd.send(fd, 'on the way');
      const { unacked } = sockfd.getsockopt(fd, sockfd.IPPROTO_TCP, sockfd.TCP_INFO);
      say({ unacked, outcome: errno(() => sockfd.recv(fd, new Uint8Array(1))) });
    },
    await busy.address(net),
  );
  expect(await idle.fact()).toBe('ESTABLISHED');
  for (const one of servers) expect(await one.fact()).toBe('bytes');
  await Promise.all(servers.map((one) => docker('network', 'disconnect', net, one.name)));
  sender.tell();
  expect(await sender.fact()).toEqual({ unacked: 1, outcome: 'ETIMEDOUT' });
  expect(await idle.fact()).toBe('ETIMEDOUT');
});

test('disconnected from its network: EHOSTUNREACH where ARP finds out first, and IP_RECVERR wants to know', async () => {
  const net = await network('arp');
  const cut = start('server', ['--network', net], server, 1, 1);
  await cut.fact();
  const client = start(
    'client',
    ['--network', net],
    ({ sockfd, say, hear, errno, at }: Inside<unknown>, address: string) => {
      const fd = sockfd.socket(sockfd.AF_INET, sockfd.SOCK_STREAM);
      // Without it the error is kept, and told in place of ETIMEDOUT when TCP gives up.
      sockfd.setsockopt(fd, sockfd.IPPROTO_IP, sockfd.IP_RECVERR, true);
      sockfd.connect(fd, at(address, 7007));
      sockfd.send(fd, 'x');
      hear();
      // Bytes: the kernel takes no error for a keep-alive probe, which lies before the window.
      sockfd.send(fd, 'on the way');
      say(errno(() => sockfd.recv(fd, new Uint8Array(1))));
    },
    await cut.address(net),
  );
  expect(await cut.fact()).toBe('bytes');
  await docker('network', 'disconnect', net, cut.name);
  // The entry would be good for half a minute more.
  await inNetworkOf(client, 'NET_ADMIN', 'ip', 'neigh', 'flush', 'dev', 'eth0');
  client.tell();
  expect(await client.fact()).toBe('EHOSTUNREACH');
});

test('disconnected from its network: the container itself has no route, until it is connected again', async () => {
  const net = await network('back');
  const other = start('server', ['--network', net], server, 1, 1);
  await other.fact();
  const cut = start(
    'cut',
    ['--network', net],
    ({ sockfd, say, hear, errno, at }: Inside<unknown>, address: string) => {
      const connect = () => {
        const fd = sockfd.socket(sockfd.AF_INET, sockfd.SOCK_STREAM);
        return errno(() => sockfd.connect(fd, at(address, 7007)));
      };
      for (say(connect()); hear() !== ''; say(connect()));
    },
    await other.address(net),
  );
  expect(await cut.fact()).toBe('ok');
  await docker('network', 'disconnect', net, cut.name);
  cut.tell('again');
  expect(await cut.fact()).toBe('ENETUNREACH');
  await docker('network', 'connect', net, cut.name);
  cut.tell('again');
  expect(await cut.fact()).toBe('ok');
});
