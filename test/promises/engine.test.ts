// The promises' own fds are in the process's table as all others: whoever closes them, through the library or behind its
// back, those that wait are served all the same, and nobody else's fd is closed.
import { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import * as s from '../../lib/index.ts';
import { keepBoth } from '../support/fds.ts';
import { ended } from '../support/peer.ts';

const dist = new URL('../../dist/', import.meta.url).href;

/** What finds the fds that the first wait made. */
const PRELUDE = `
  import fs from 'node:fs';
  import * as s from '${dist}index.js';
  import * as p from '${dist}promises/index.js';
  const kind = (fd) => {
    try {
      return fs.readlinkSync('/proc/self/fd/' + fd);
    } catch {
      return '';
    }
  };
  const anonymous = () =>
    fs.readdirSync('/proc/self/fd').map(Number).filter((fd) => kind(fd).startsWith('anon_inode:'));
  const [a, b] = s.socketpair(s.AF_UNIX, s.SOCK_STREAM);
  const [c, d] = s.socketpair(s.AF_UNIX, s.SOCK_DGRAM);
  const server = s.socket(s.AF_INET, s.SOCK_STREAM);
  s.bind(server, { family: s.AF_INET, address: '127.0.0.1', port: 0 });
  s.listen(server);
  const buf = new Uint8Array(8);
  const before = new Set(anonymous());
  const waits = [p.recv(a, buf), p.recv(c, new Uint8Array(8)), p.accept(server)];
  const own = anonymous().filter((fd) => !before.has(fd));
  const epfd = own.find((fd) => kind(fd).includes('eventpoll'));
  const marker = own.find((fd) => kind(fd).includes('eventfd'));
  const turns = async (n) => {
    for (let i = 0; i < n; i++) await new Promise((resolve) => setImmediate(resolve));
  };
`;

const ways: [string, string][] = [
  ['close', 's.close(epfd);'],
  ['close of the marker', 's.close(marker);'],
  ['close_range', 's.close_range(Math.min(epfd, marker), 0xffffffff);'],
  ['close_range to -1', 's.close_range(Math.min(epfd, marker), -1);'],
  ['dup2', 's.dup2(a, epfd);'],
  ['dup3', 's.dup3(a, epfd, s.O_CLOEXEC);'],
  ['dup2 onto the marker', 's.dup2(a, marker);'],
  [
    'a batch',
    `
    const { BATCH, Batch } = await import('${dist}raw/index.js');
    const batch = new Batch(1, new Uint8Array(1));
    batch.add(BATCH.close, epfd);
    batch.run();`,
  ],
  ['fs.closeSync', 'fs.closeSync(epfd);'],
  ['fs.closeSync of the marker', 'fs.closeSync(marker);'],
  ['fs.closeSync of both', 'fs.closeSync(epfd); fs.closeSync(marker);'],
  ['fs.closeSync, and the number is a file', "fs.closeSync(epfd); fs.openSync('/dev/null');"],
  [
    'fs.closeSync, and the number is a socket',
    'fs.closeSync(epfd); s.socket(s.AF_INET, s.SOCK_DGRAM);',
  ],
  ['fs.closeSync, and the number is an epoll instance', 'fs.closeSync(epfd); s.epoll_create1(0);'],
  [
    'five times',
    'for (let i = 0, fd = epfd; i < 5; i++) { s.close(fd); fd = anonymous().find((n) => !before.has(n) && kind(n).includes("eventpoll")); }',
  ],
];

describe.each(['loop', 'thread'])('watched by the %s', (readiness) => {
  const env = { ...process.env, SOCKFD_READINESS: readiness };

  /** What a program prints after its prelude. */
  async function printed(code: string): Promise<string> {
    const args = ['--input-type=module', '-e', PRELUDE + code];
    const { stdout, stderr, status, signal } = await ended(process.execPath, args, { env });
    return [stderr, stdout, status === 0 ? '' : (signal ?? `status ${status}`)].join('');
  }

  test('all are served, however they were closed', async () => {
    const results = await Promise.all(
      ways.map(async ([name, way]) => {
        const code = `
          await turns(3);
          ${way}
          s.send(b, 'x');
          s.send(d, 'yy');
          const client = s.socket(s.AF_INET, s.SOCK_STREAM);
          s.connect(client, s.getsockname(server));
          const [one, two, accepted] = await Promise.all(waits);
          const next = p.recv(accepted.fd, buf);
          await turns(3);
          s.send(client, 'zzz');
          console.log(one, two, await next);`;
        return [name, await printed(code)];
      }),
    );
    expect(results).toEqual(ways.map(([name]) => [name, '1 2 3\n']));
  });

  test('it is noticed also where nobody makes a call afterwards', async () => {
    const code = `
      await turns(3);
      s.send(b, 'x');
      s.send(d, 'yy');
      s.connect(s.socket(s.AF_INET, s.SOCK_STREAM), s.getsockname(server));
      fs.closeSync(epfd);
      const [one, two, accepted] = await Promise.all(waits);
      console.log(one, two, accepted.fd > 0);`;
    expect(await printed(code)).toBe('1 2 true\n');
  });

  // Node.js's prompt has every module as a global, and uses domains.
  test('beside node:domain, where a global has the name', async () => {
    const code = `
      globalThis.domain = await import('node:domain');
      domain.create();
      setTimeout(() => s.send(b, 'x'), 1);
      console.log(await waits[0]);
      process.exit();`;
    expect(await printed(code)).toBe('1\n');
  });

  test('without room for another every wait is rejected, and the next one works', async () => {
    const code = `
      await turns(3);
      const usual = s.getrlimit(s.RLIMIT_NOFILE);
      s.setrlimit(s.RLIMIT_NOFILE, { ...usual, cur: 3 });
      s.close(epfd);
      const codes = (await Promise.allSettled(waits)).map(({ reason }) => reason?.code);
      s.setrlimit(s.RLIMIT_NOFILE, usual);
      const next = p.recv(a, buf);
      s.send(b, 'x');
      console.log(codes.join(), await next);`;
    expect(await printed(code)).toBe('EMFILE,EMFILE,EMFILE 1\n');
  });

  test('a worker that is terminated closes no number that has become another fd', async () => {
    const code = `
      const { parentPort } = require('node:worker_threads');
      const fs = require('node:fs');
      const kind = (fd) => {
        try {
          return fs.readlinkSync('/proc/self/fd/' + fd);
        } catch {
          return '';
        }
      };
      const anonymous = () =>
        fs.readdirSync('/proc/self/fd').map(Number).filter((fd) => kind(fd).startsWith('anon_inode:'));
      process.env.SOCKFD_READINESS = ${JSON.stringify(readiness)};
      import(${JSON.stringify(`${dist}promises/index.js`)}).then((p) => {
        const before = new Set(anonymous());
        p.read(require('node:worker_threads').workerData, new Uint8Array(8));
        parentPort.postMessage(anonymous().filter((fd) => !before.has(fd)));
      });`;
    const [idle, peer] = keepBoth(s.socketpair(s.AF_UNIX, s.SOCK_STREAM));
    const worker = new Worker(code, { eval: true, workerData: idle });
    const own = await new Promise<number[]>((resolve, reject) =>
      worker.once('message', resolve).once('error', reject),
    );
    expect(own).toHaveLength(2);
    // In this thread, of which the worker's library knows nothing.
    for (const fd of own) s.dup2(peer, fd);
    await worker.terminate();
    for (const fd of own) {
      expect(s.getsockopt(fd, s.SOL_SOCKET, s.SO_TYPE)).toBe(s.SOCK_STREAM);
      s.close(fd);
    }
  });
});
