// A kernel that says EAGAIN where there is something, whose epoll_wait fails, whose netlink answer has no end: nothing
// hangs, and nothing spins.
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ended, hasProgram } from '../support/peer.ts';
import { buildShim } from '../support/shim.ts';

const dist = new URL('../../dist/', import.meta.url).href;

const PRELUDE = `
  import * as s from '${dist}index.js';
  import * as p from '${dist}promises/index.js';
  const server = s.socket(s.AF_INET, s.SOCK_STREAM | s.SOCK_NONBLOCK);
  s.bind(server, { family: s.AF_INET, address: '127.0.0.1', port: 0 });
  s.listen(server);
  const client = s.socket(s.AF_INET, s.SOCK_STREAM);
  const buf = new Uint8Array(8);
  const outcome = (wait) => wait.then((value) => value, (error) => error.code + ' of ' + error.syscall);
`;

describe.skipIf(!hasProgram('cc'))('with a library before libc (needs cc)', () => {
  let folder = '';
  let shim = '';
  beforeAll(async () => {
    const built = await buildShim();
    folder = built.folder;
    shim = built.path;
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** What a program prints while a call goes wrong so many times. */
  async function printed(
    fault: string,
    times: number,
    code: string,
    readiness = '',
  ): Promise<string> {
    const env = {
      ...process.env,
      LD_PRELOAD: shim,
      FAULT: fault,
      TIMES: String(times),
      SOCKFD_READINESS: readiness,
    };
    const args = ['--input-type=module', '-e', PRELUDE + code];
    const { stdout, stderr, status } = await ended(process.execPath, args, { env });
    return stderr + stdout + (status === 0 ? '' : `status ${status}`);
  }

  const accepted = `
    const waiting = p.accept4(server, s.SOCK_CLOEXEC);
    await new Promise((resolve) => setTimeout(resolve, 10));
    s.connect(client, s.getsockname(server));
    const { fd } = await waiting;`;

  describe.each(['', 'thread'])('SOCKFD_READINESS=%s', (readiness) => {
    test('EAGAIN of accept4 and of recv on TCP, where there is something: tried again', async () => {
      const [a, b] = await Promise.all([
        printed('accept', 2, `${accepted} console.log(fd > 0);`, readiness),
        printed(
          'recv',
          3,
          `${accepted}
           const reading = p.recv(fd, buf);
           await new Promise((resolve) => setTimeout(resolve, 10));
           s.send(client, 'x');
           console.log(await reading);`,
          readiness,
        ),
      ]);
      expect([a, b]).toEqual(['true\n', '1\n']);
    });

    test('EAGAIN without end on a Unix socket does not spin', async () => {
      const code = `
        const [a, b] = s.socketpair(s.AF_UNIX, s.SOCK_STREAM);
        s.send(b, 'x');
        const { trace } = await import('${dist}trace/index.js');
        let tries = 0;
        trace(() => tries++, { calls: ['recv'] });
        console.log(await outcome(p.recv(a, buf, { timeout: 600 })), tries < 50);`;
      expect(await printed('recv', 1e9, code, readiness)).toBe('ETIMEDOUT of recv true\n');
    });

    test('epoll_wait fails for a while: nothing is lost', async () => {
      const code = `
        const [a, b] = s.socketpair(s.AF_UNIX, s.SOCK_STREAM);
        const waiting = outcome(p.recv(a, buf));
        s.send(b, 'x');
        console.log(await waiting);`;
      expect(await printed('wait', 3, code, readiness)).toBe('1\n');
    });

    test('epoll_wait fails without end: those who wait are rejected with its error', async () => {
      const code = `
        const [a, b] = s.socketpair(s.AF_UNIX, s.SOCK_STREAM);
        const waits = [outcome(p.recv(a, buf)), outcome(p.accept(server))];
        s.send(b, 'x');
        console.log(...(await Promise.all(waits)));`;
      expect(await printed('wait', 1e9, code, readiness)).toBe(
        'EIO of epoll_wait EIO of epoll_wait\n',
      );
    });
  });

  test('the end of a sock_diag answer is lost: ETIMEDOUT', async () => {
    const code = `
      import { sockets } from '${dist}inspect/index.js';
      try {
        sockets();
        console.log('no error');
      } catch (error) {
        console.log(error.message);
      }`;
    expect(await printed('done', 1e9, code)).toBe(
      'sock_diag ETIMEDOUT (Connection timed out): no NLMSG_DONE within 2 s\n',
    );
  });
});
