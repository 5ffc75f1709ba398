// A server container that is paused under its clients: its processes stand still, its kernel does not. Compared with
// tcp(7), and with the packets that tcpdump(8) sees.
import { expect, test } from 'vitest';
import { type Inside, start, watch } from './support/container.ts';
import { docker, network } from './support/docker.ts';
import { keepsAlive, server } from './support/peers.ts';

test('paused: its kernel answers keep-alive probes, so the connection lives on', async () => {
  const net = await network('alive');
  const frozen = start('server', ['--network', net], server, 1, 1);
  await frozen.fact();
  const address = await frozen.address(net);
  const client = start('client', ['--network', net], keepsAlive, address, 0);
  expect(await client.fact()).toBe('ESTABLISHED');
  expect(await frozen.fact()).toBe('bytes');
  const dump = await watch(client, `src host ${address} and tcp src port 7007`);
  await docker('pause', frozen.name);
  // More answers than TCP_KEEPCNT probes: each of them is an empty ACK.
  for (let probe = 0; probe < 4; probe += 1)
    expect(await dump.line()).toMatch(/\[\.\].* length 0$/);
  await docker('unpause', frozen.name);
  frozen.tell();
  expect(await client.fact()).toBe('ok');
});

test('paused: what is sent fills its window, and TCP_USER_TIMEOUT ends the wait with ETIMEDOUT', async () => {
  const net = await network('full');
  const frozen = start('server', ['--network', net], server, 1, 1);
  await frozen.fact();
  const client = start(
    'client',
    ['--network', net],
    ({ sockfd, say, hear, errno, at }: Inside<unknown>, address: string) => {
      const fd = sockfd.socket(sockfd.AF_INET, sockfd.SOCK_STREAM);
      // The probes of the closed window are answered; only this option limits how long it may stay closed.
      sockfd.setsockopt(fd, sockfd.IPPROTO_TCP, sockfd.TCP_USER_TIMEOUT, 1000);
      sockfd.connect(fd, at(address, 7007));
      sockfd.send(fd, 'x');
      hear();
      const piece = new Uint8Array(65536);
      let sent = 0;
      const outcome = errno(() => {
        for (;;) sent += sockfd.send(fd, piece);
      });
      say({ outcome, filled: sent > 65536 });
    },
    await frozen.address(net),
  );
  expect(await frozen.fact()).toBe('bytes');
  await docker('pause', frozen.name);
  client.tell();
  expect(await client.fact()).toEqual({ outcome: 'ETIMEDOUT', filled: true });
  await docker('unpause', frozen.name);
});

test('paused: connections are made until its queue is full, then ETIMEDOUT', async () => {
  const net = await network('queue');
  const frozen = start('server', ['--network', net], server, 1, 0);
  await frozen.fact();
  const address = await frozen.address(net);
  await docker('pause', frozen.name);
  const client = start(
    'client',
    ['--network', net],
    ({ sockfd, say, errno, at }: Inside<unknown>, where: string) => {
      // A backlog of 0 takes one; what it is full of is dropped, and so is the SYN after it.
      const outcomes = [1, 2].map(() => {
        const fd = sockfd.socket(sockfd.AF_INET, sockfd.SOCK_STREAM);
        sockfd.setsockopt(fd, sockfd.IPPROTO_TCP, sockfd.TCP_USER_TIMEOUT, 2000);
        const outcome = errno(() => sockfd.connect(fd, at(where, 7007)));
        if (outcome === 'ok') sockfd.send(fd, 'x');
        return outcome;
      });
      say(outcomes);
    },
    address,
  );
  expect(await client.fact()).toEqual(['ok', 'ETIMEDOUT']);
  await docker('unpause', frozen.name);
  expect(await frozen.fact()).toBe('bytes');
});
