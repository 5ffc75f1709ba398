// A server container that is killed under its clients. Compared with tcp(7) and connect(2).
import { expect, test } from 'vitest';
import { holder, type Inside, start } from './support/container.ts';
import { docker, network } from './support/docker.ts';
import { server } from './support/peers.ts';

test('killed with unread bytes: ECONNRESET, then ECONNREFUSED', async () => {
  const net = await network('killed');
  // The namespace outlives the server, so that its kernel goes on answering.
  const host = await holder('host', '--network', net);
  const victim = start('server', ['--network', `container:${host.name}`], server, 0, 1);
  await victim.fact();
  const client = start(
    'client',
    ['--network', net],
    ({ sockfd, say, hear, errno, at }: Inside<unknown>, address: string) => {
      const connected = sockfd.socket(sockfd.AF_INET, sockfd.SOCK_STREAM);
      sockfd.connect(connected, at(address, 7007));
      sockfd.send(connected, 'never read');
      const first = errno(() => sockfd.recv(connected, new Uint8Array(1)));
      // The error is told once; then it is a socket without connection.
      const afterwards = sockfd.recv(connected, new Uint8Array(1));
      const write = errno(() => sockfd.send(connected, 'x'));
      say({ first, afterwards, write });
      hear();
      const fresh = sockfd.socket(sockfd.AF_INET, sockfd.SOCK_STREAM);
      say(errno(() => sockfd.connect(fresh, at(address, 7007))));
    },
    await host.address(net),
  );
  expect(await victim.fact()).toBe('bytes');
  await docker('kill', victim.name);
  expect(await client.fact()).toEqual({
    first: 'ECONNRESET',
    afterwards: 0,
    write: 'EPIPE',
  });
  // Its sockets close one after the other: until it has ended, the listening one may still be there.
  await victim.ended();
  client.tell();
  expect(await client.fact()).toBe('ECONNREFUSED');
});

test('killed with everything read: end of file, and EPIPE once a write was answered with RST', async () => {
  const net = await network('closed');
  const host = await holder('host', '--network', net);
  const victim = start('server', ['--network', `container:${host.name}`], server, 4, 1);
  await victim.fact();
  const client = start(
    'client',
    ['--network', net],
    ({ sockfd, inspect, say, errno, at }: Inside<unknown>, address: string) => {
      const fd = sockfd.socket(sockfd.AF_INET, sockfd.SOCK_STREAM);
      sockfd.connect(fd, at(address, 7007));
      sockfd.send(fd, 'read');
      const end = sockfd.recv(fd, new Uint8Array(1));
      const state = inspect.describe(fd).socket?.state;
      const first = sockfd.send(fd, 'x');
      const events = { fd, events: 0, revents: 0 };
      sockfd.poll([events], -1);
      const hangup = (events.revents & sockfd.POLLHUP) !== 0;
      say({ end, state, first, hangup, second: errno(() => sockfd.send(fd, 'x')) });
    },
    await host.address(net),
  );
  expect(await victim.fact()).toBe('bytes');
  await docker('kill', victim.name);
  expect(await client.fact()).toEqual({
    end: 0,
    state: 'CLOSE_WAIT',
    first: 1,
    hangup: true,
    second: 'EPIPE',
  });
});
