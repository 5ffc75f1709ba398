// Limits: a container with few fds, and a reader that is slower than its sender. Compared with accept(2), getrlimit(2)
// and tcp(7).
import { expect, test } from 'vitest';
import { type Inside, start } from './support/container.ts';
import { network } from './support/docker.ts';

test('64 fds: accept fails with EMFILE, the connection waits, and service goes on', async () => {
  const net = await network('fds');
  const server = start(
    'server',
    ['--network', net, '--ulimit', 'nofile=64:64'],
    ({ sockfd, inspect, say, hear, errno, listening }: Inside<unknown>) => {
      const listener = listening('0.0.0.0', 7007, 128);
      const before = inspect.fds().length;
      const { cur, max } = sockfd.getrlimit(sockfd.RLIMIT_NOFILE);
      say({ before, limit: [cur, max].map(Number) });
      hear();
      const open: number[] = [];
      const full = errno(() => {
        for (;;) open.push(sockfd.accept(listener).fd);
      });
      const accepted = open.length;
      // Level-triggered: whoever waits for the listener now spins unless it makes room first.
      const waiting = sockfd.poll([{ fd: listener, events: sockfd.POLLIN }], 0);
      const socket = errno(() => sockfd.socket(sockfd.AF_INET, sockfd.SOCK_STREAM));
      say({ full, accepted, waiting, socket });
      let served = 0;
      for (let fd = open.shift(); fd !== undefined; fd = open.shift()) {
        sockfd.send(fd, 'served');
        sockfd.close(fd);
        served += 1;
        if (served + open.length < 80) open.push(sockfd.accept(listener).fd);
      }
      say({ served, after: inspect.fds().length });
    },
  );
  const { before, limit } = (await server.fact()) as { before: number; limit: number[] };
  expect(limit).toEqual([64, 64]);
  const client = start(
    'client',
    ['--network', net],
    ({ sockfd, say, at }: Inside<unknown>, address: string) => {
      const fds = Array.from({ length: 80 }, () => {
        const fd = sockfd.socket(sockfd.AF_INET, sockfd.SOCK_STREAM);
        sockfd.connect(fd, at(address, 7007));
        return fd;
      });
      say('80 connections');
      const room = new Uint8Array(6);
      say(fds.filter((fd) => sockfd.recv(fd, room, sockfd.MSG_WAITALL) === 6).length);
    },
    await server.address(net),
  );
  // All of them: they complete without an accept.
  expect(await client.fact()).toBe('80 connections');
  server.tell();
  expect(await server.fact()).toEqual({
    full: 'EMFILE',
    accepted: 64 - before,
    waiting: 1,
    socket: 'EMFILE',
  });
  expect(await server.fact()).toEqual({ served: 80, after: before });
  expect(await client.fact()).toBe(80);
});

test('a slow reader closes the window of its sender: probes, until it reads', async () => {
  const net = await network('slow');
  const reader = start(
    'reader',
    ['--network', net],
    ({ sockfd, say, hear, listening }: Inside<unknown>) => {
      const listener = listening('0.0.0.0', 7007);
      // Before the connection is made, so that the window starts small.
      sockfd.setsockopt(listener, sockfd.SOL_SOCKET, sockfd.SO_RCVBUF, 8192);
      say('listening');
      const { fd } = sockfd.accept(listener);
      hear();
      const room = new Uint8Array(65536);
      let total = 0;
      for (let n = 1; n > 0; total += n) n = sockfd.recv(fd, room);
      say(total);
    },
  );
  await reader.fact();
  const sender = start(
    'sender',
    ['--network', net],
    ({ sockfd, inspect, say, hear, at }: Inside<unknown>, address: string) => {
      const { IPPROTO_TCP, TCP_INFO, MSG_DONTWAIT, POLLOUT } = sockfd;
      const fd = sockfd.socket(sockfd.AF_INET, sockfd.SOCK_STREAM);
      sockfd.connect(fd, at(address, 7007));
      const piece = new Uint8Array(16384);
      let sent = 0;
      try {
        for (;;) sent += sockfd.send(fd, piece, MSG_DONTWAIT);
      } catch (error) {
        if (!(error instanceof sockfd.SyscallError) || error.code !== 'EAGAIN') throw error;
      }
      const timer = () => inspect.describe(fd).socket?.timer?.kind;
      const info = () => sockfd.getsockopt(fd, IPPROTO_TCP, TCP_INFO);
      // The backoff grows with each probe, also with those that are answered.
      while (timer() !== 'probe' || info().backoff < 2) {
        sockfd.poll([{ fd, events: POLLOUT }], 10);
      }
      const closed = info();
      const { sendQ } = inspect.describe(fd).socket ?? { sendQ: 0 };
      say({
        window: closed.snd_wnd ?? 0,
        state: closed.state,
        limited: closed.rwnd_limited > 0,
        waits: sendQ > 0,
        acknowledged: closed.unacked === 0,
      });
      hear();
      sent += sockfd.send(fd, piece);
      sockfd.shutdown(fd, sockfd.SHUT_WR);
      // End of file: the reader has read everything and closed.
      sockfd.recv(fd, piece);
      const open = info();
      say({ sent, reopened: (open.snd_wnd ?? 1) > 0, backoff: open.backoff });
    },
    await reader.address(net),
  );
  expect(await sender.fact()).toEqual({
    window: 0,
    state: 1,
    limited: true,
    waits: true,
    acknowledged: true,
  });
  sender.tell();
  reader.tell();
  const { sent, ...open } = (await sender.fact()) as { sent: number };
  expect(open).toEqual({ reopened: true, backoff: 0 });
  expect(await reader.fact()).toBe(sent);
});
