// What of the entry points that need nothing of Node.js's sockets works on the runtime that runs this. docs/promises.md
// has the table.
import { Worker } from 'node:worker_threads';
import * as s from 'sockfd';
import { describe, fds, sockets } from 'sockfd/inspect';
import { rtnetlink } from 'sockfd/netlink';
import * as p from 'sockfd/promises';
import * as raw from 'sockfd/raw';
import { trace } from 'sockfd/trace';
import { expect, report, row } from './rows.ts';

const loopback = { family: s.AF_INET, address: '127.0.0.1', port: 0 } as const;

function listener(): number {
  const fd = s.socket(s.AF_INET, s.SOCK_STREAM);
  s.bind(fd, loopback);
  s.listen(fd);
  return fd;
}

/** The code that a promise is rejected with. */
async function code(promise: Promise<unknown>): Promise<unknown> {
  try {
    return await promise;
  } catch (error) {
    return (error as { code?: unknown }).code ?? (error as Error).name;
  }
}

row('`sockfd`: a TCP conversation', () => {
  const server = listener();
  const client = s.socket(s.AF_INET, s.SOCK_STREAM);
  s.connect(client, s.getsockname(server));
  const { fd } = s.accept(server);
  s.send(client, 'hello');
  const buf = new Uint8Array(16);
  expect(s.recv(fd, buf) === 5, 'another length');
  expect(s.getsockopt(fd, s.IPPROTO_TCP, s.TCP_INFO).state === 1, 'another state');
  for (const number of [server, client, fd]) s.close(number);
});

row('`sockfd`: `SyscallError`', () => {
  try {
    s.connect(-1, loopback);
  } catch (error) {
    const { errno, code, syscall } = error as s.SyscallError;
    expect(errno === s.EBADF && code === 'EBADF' && syscall === 'connect', String(error));
    return;
  }
  throw new Error('no error');
});

row('`sockfd`: fds over `SCM_RIGHTS`', () => {
  const [a, b] = s.socketpair(s.AF_UNIX, s.SOCK_STREAM);
  const control = [{ level: s.SOL_SOCKET, type: s.SCM_RIGHTS, fds: [b] }] as const;
  s.sendmsg(a, { iov: ['x'], control });
  const got = s.recvmsg(b, { iov: [new Uint8Array(1)], controlLength: 64 });
  const [rights] = got.control;
  expect(rights !== undefined && 'fds' in rights && rights.fds.length === 1, 'no fd');
});

row('`sockfd`: options as integers, structs, strings, and by a wrong name', () => {
  const fd = s.socket(s.AF_INET, s.SOCK_STREAM);
  s.setsockopt(fd, s.SOL_SOCKET, s.SO_LINGER, { onoff: 1, linger: 7 });
  expect(s.getsockopt(fd, s.SOL_SOCKET, s.SO_LINGER).linger === 7, 'another SO_LINGER');
  s.setsockopt(fd, s.SOL_SOCKET, s.SO_RCVTIMEO, { sec: 1, usec: 500_000 });
  expect(s.getsockopt(fd, s.SOL_SOCKET, s.SO_RCVTIMEO).usec === 500_000, 'another SO_RCVTIMEO');
  s.setsockopt(fd, s.IPPROTO_TCP, s.TCP_CONGESTION, 'reno');
  expect(s.getsockopt(fd, s.IPPROTO_TCP, s.TCP_CONGESTION) === 'reno', 'another TCP_CONGESTION');
  try {
    s.setsockopt(fd, s.SOL_SOCKET, s.SO_LINGER, { onoff: 1, lingr: 7 } as never);
  } catch (error) {
    expect(error instanceof TypeError && /lingr/.test(error.message), String(error));
    return;
  }
  throw new Error('no TypeError');
});

row('`sockfd`: packet info, TTL and timestamps of a datagram', () => {
  const [a, b] = [s.socket(s.AF_INET, s.SOCK_DGRAM), s.socket(s.AF_INET, s.SOCK_DGRAM)];
  s.bind(a, loopback);
  for (const option of [s.IP_PKTINFO, s.IP_RECVTTL]) s.setsockopt(a, s.IPPROTO_IP, option, true);
  s.setsockopt(a, s.SOL_SOCKET, s.SO_TIMESTAMPNS, true);
  s.sendto(b, 'x', 0, s.getsockname(a));
  const { control } = s.recvmsg(a, { iov: [new Uint8Array(9)], controlLength: 256 });
  const types = control.map(({ type }) => type).sort((x, y) => x - y);
  const wanted: number[] = [s.IP_TTL, s.IP_PKTINFO, s.SO_TIMESTAMPNS];
  expect(String(types) === String(wanted.sort((x, y) => x - y)), `got ${types}`);
});

row('`sockfd`: `select`, `poll`, `epoll_wait`, `eventfd`, `timerfd`', () => {
  const [fd, timer] = [s.eventfd(1), s.timerfd_create(s.CLOCK_MONOTONIC)];
  s.timerfd_settime(timer, 0, { interval: 0, value: 1 });
  expect(s.select([fd], [], [], 0).read.includes(fd), 'select');
  expect(s.poll([{ fd: timer, events: s.POLLIN }], 5000) === 1, 'poll');
  const epoll = s.epoll_create1();
  s.epoll_ctl(epoll, s.EPOLL_CTL_ADD, fd, { events: s.EPOLLIN, data: fd });
  expect(s.epoll_wait(epoll, 8, 0)[0]?.data === fd, 'epoll_wait');
});

row('`sockfd`: `own` and `using`', () => {
  const owner = s.own(s.socket(s.AF_INET, s.SOCK_DGRAM));
  s.bind(owner, loopback);
  owner.close();
  try {
    owner.close();
  } catch (error) {
    expect((error as s.SyscallError).code === 'EBADF', String(error));
    return;
  }
  throw new Error('closed twice');
});

row('`sockfd/raw`: a prepared call, a wrong range', () => {
  const [a, b] = s.socketpair(s.AF_UNIX, s.SOCK_STREAM);
  s.send(b, 'prepared');
  const receive = new raw.Prepared(raw.BATCH.recv, 64);
  receive.arguments[raw.ARGUMENT.fd] = a;
  receive.arguments[raw.ARGUMENT.length] = 64;
  expect(receive.run() === 8, 'another length');
  try {
    raw.recv(a, new Uint8Array(8), 4, 8, s.MSG_DONTWAIT);
  } catch (error) {
    expect(error instanceof RangeError, String(error));
    return;
  }
  throw new Error('no RangeError');
});

row('`sockfd/raw`', () => {
  const [a, b] = s.socketpair(s.AF_UNIX, s.SOCK_STREAM);
  const buf = new Uint8Array(8);
  expect(raw.recv(a, buf, 0, 8, s.MSG_DONTWAIT) === -s.EAGAIN, 'not -EAGAIN');
  expect(raw.send(b, buf, 0, 3, 0) === 3 && raw.recv(a, buf, 0, 8, 0) === 3, 'other bytes');
});

row('`sockfd/promises`: echo over 100 connections', async () => {
  const server = listener();
  const serving = (async () => {
    for await (const { fd } of p.accepting(server)) {
      void (async () => {
        const buf = new Uint8Array(64);
        for (let n = await p.recv(fd, buf); n > 0; n = await p.recv(fd, buf)) {
          await p.send(fd, buf.subarray(0, n));
        }
        await p.close(fd);
      })();
    }
  })();
  const to = s.getsockname(server);
  await Promise.all(
    Array.from({ length: 100 }, async (_, i) => {
      const fd = s.socket(s.AF_INET, s.SOCK_STREAM);
      await p.connect(fd, to);
      const buf = new Uint8Array(64);
      for (let round = 0; round < 10; round++) {
        await p.send(fd, `${i}:${round}`);
        const n = await p.recv(fd, buf);
        const text = new TextDecoder().decode(buf.subarray(0, n));
        expect(text === `${i}:${round}`, `got ${text}`);
      }
      await p.close(fd);
    }),
  );
  s.close(server);
  await serving;
});

row('`sockfd/promises`: `timeout`, `signal`, `close`', async () => {
  const [a] = s.socketpair(s.AF_UNIX, s.SOCK_STREAM);
  const buf = new Uint8Array(1);
  expect((await code(p.recv(a, buf, { timeout: 5 }))) === 'ETIMEDOUT', 'no ETIMEDOUT');
  const controller = new AbortController();
  const aborted = code(p.recv(a, buf, { signal: controller.signal }));
  controller.abort(new DOMException('enough', 'TimeoutError'));
  expect((await aborted) === DOMException.TIMEOUT_ERR, `${await aborted}`);
  const closed = code(p.recv(a, buf));
  s.close(a);
  expect((await closed) === 'EBADF', 'no EBADF');
});

row('`sockfd/promises` on threads: `getaddrinfo`, `blocking`', async () => {
  const [first] = await p.getaddrinfo('127.0.0.1', 7);
  expect(first !== undefined && 'port' in first.address && first.address.port === 7, 'no port 7');
  const [a, b] = s.socketpair(s.AF_UNIX, s.SOCK_STREAM);
  const buf = new Uint8Array(8);
  const all = p.blocking.recv(a, buf, s.MSG_WAITALL);
  s.send(b, 'four');
  setTimeout(() => s.send(b, 'more'), 1);
  expect((await all) === 8, 'not all');
  const ended = code(p.blocking.recv(a, buf, s.MSG_WAITALL, { timeout: 5 }));
  expect((await ended) === 'ETIMEDOUT', 'no ETIMEDOUT');
});

/** Runs a program of one wait in a worker, and says whether the worker ended by itself. */
function inWorker(program: string): Promise<unknown> {
  const text = `import { parentPort } from 'node:worker_threads';
    import * as s from ${JSON.stringify(import.meta.resolve('sockfd'))};
    import * as p from ${JSON.stringify(import.meta.resolve('sockfd/promises'))};
    const [a, b] = s.socketpair(s.AF_UNIX, s.SOCK_STREAM);
    ${program}`;
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(text)}`));
  return new Promise((resolve, reject) => {
    worker.on('message', resolve).on('error', reject);
  }).then(async (message) => {
    await worker.terminate();
    return message;
  });
}

row('`sockfd/promises` in a worker', async () => {
  const got = await inWorker(`
    const waiting = p.recv(a, new Uint8Array(8));
    setTimeout(() => s.send(b, 'ping'), 1);
    parentPort.postMessage(await waiting);`);
  expect(got === 4, `got ${got}`);
});

row('a worker is terminated while it waits', async () => {
  await inWorker(`
    p.recv(a, new Uint8Array(8));
    p.blocking.recv(b, new Uint8Array(8), s.MSG_WAITALL);
    parentPort.postMessage('waits');`);
});

row('`sockfd/inspect`', () => {
  const server = listener();
  const { port } = s.getsockname(server) as s.InetAddress;
  expect(
    fds().some(({ fd }) => fd === server),
    'fds() lacks it',
  );
  const found = sockets().some((each) => (each.local as s.InetAddress | undefined)?.port === port);
  expect(found, 'sockets() lacks it');
});

row('`sockfd/inspect`: `describe` with TCP_INFO', () => {
  const server = listener();
  const client = s.socket(s.AF_INET, s.SOCK_STREAM);
  s.connect(client, s.getsockname(server));
  const { socket } = describe(client);
  expect(socket?.state === 'ESTABLISHED', `${socket?.state}`);
  const info = s.getsockopt(client, s.IPPROTO_TCP, s.TCP_INFO);
  expect(socket?.info?.snd_mss === info.snd_mss, 'another TCP_INFO');
});

row('`sockfd/netlink`: links and addresses', () => {
  using rt = rtnetlink();
  expect(rt.links.get('lo').ifindex === s.if_nametoindex('lo'), 'another index');
  expect(
    rt.addresses.list({ dev: 'lo' }).some(({ local }) => String(local).startsWith('127.0.0.1')),
    'no 127.0.0.1',
  );
});

row('`sockfd/trace`: lines, with errors and structs', () => {
  const lines: string[] = [];
  const stop = trace((line) => lines.push(String(line)), {});
  const fd = s.socket(s.AF_INET, s.SOCK_STREAM);
  s.setsockopt(fd, s.SOL_SOCKET, s.SO_LINGER, { onoff: 1, linger: 0 });
  raw.listen(-1, 1);
  s.close(fd);
  stop();
  const all = lines.join('\n');
  expect(all.includes('SO_LINGER, {l_onoff=1, l_linger=0}, 8) = 0'), all);
  expect(/listen\(-1, 1\) *= -1 EBADF \(Bad file descriptor\)/.test(all), all);
});

row('`sockfd/trace`', () => {
  const lines: string[] = [];
  const stop = trace((line) => lines.push(String(line)), {});
  s.close(s.socket(s.AF_INET, s.SOCK_DGRAM));
  stop();
  expect(lines.length >= 2, `${lines.length} lines`);
});

await report();
