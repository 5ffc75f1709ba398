// What of the entry points that need nothing of Node.js's sockets works on the runtime that runs this. docs/promises.md
// has the table.
import { Worker } from 'node:worker_threads';
import * as s from 'sockfd';
import { fds, sockets } from 'sockfd/inspect';
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

row('`sockfd/trace`', () => {
  const lines: string[] = [];
  const stop = trace((line) => lines.push(String(line)), {});
  s.close(s.socket(s.AF_INET, s.SOCK_DGRAM));
  stop();
  expect(lines.length >= 2, `${lines.length} lines`);
});

await report();
