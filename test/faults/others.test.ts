// What is built on the calls × the calls that it makes × their errnos: it is told, or goes on without; no fd stays, nothing
// hangs, and the next time is as if nothing had been.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { native } from '../../lib/addon/binding.ts';
import * as s from '../../lib/index.ts';
import { type InjectableCall, inject } from '../../lib/inject/index.ts';
import { describe as describeFd, sockets } from '../../lib/inspect/index.ts';
import { rtnetlink } from '../../lib/netlink/index.ts';
import { toDuplex } from '../../lib/node/index.ts';
import * as p from '../../lib/promises/index.ts';
import { serve } from '../../lib/raw/index.ts';
import { keep, keepBoth } from '../support/fds.ts';
import { listener } from '../support/sockets.ts';
import { version } from '../trace/under-strace.ts';
import { errnosOf } from './errnos.ts';
import '../support/waiting.ts';

const openFds = (): number => readdirSync('/proc/self/fd').length;

async function ended(make: () => unknown): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, 1000, 'late');
  });
  try {
    return (await Promise.race([make(), late])) === 'late' ? 'late' : 'done';
  } catch (error) {
    if (error instanceof s.SyscallError) return error.code;
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** Each errno of a call, once and each time; the outcomes that are neither the errno nor a success. */
async function tried(
  call: string,
  make: () => unknown,
  also: readonly string[] = [],
  whens: readonly (1 | '1+')[] = [1, '1+'],
): Promise<unknown[]> {
  const wrong: unknown[] = [];
  expect(await ended(make)).toBe('done');
  const open = openFds();
  for (const errno of errnosOf(call)) {
    for (const when of whens) {
      const fault = { errno: native.errno[errno] ?? 0, when } as const;
      const [shown, hits] = await inject(call as InjectableCall, fault, async (injection) => [
        await ended(make),
        injection.hits,
      ]);
      const after = await ended(make);
      const told = shown === 'done' || shown === errno || also.includes(String(shown));
      if (told && after === 'done' && openFds() === open && Number(hits) < 5000) continue;
      wrong.push([errno, when, shown, hits, after, openFds() - open]);
    }
  }
  return wrong;
}

describe('serve', () => {
  test.each(['epoll_create1', 'epoll_ctl', 'epoll_wait', 'accept4', 'recvfrom', 'sendto'])(
    '%s',
    async (call) => {
      const { fd, at } = listener();
      const wrong = await tried(call, () => {
        const client = s.socket(s.AF_INET, s.SOCK_STREAM);
        s.connect(client, at);
        s.write(client, 'x');
        let rounds = 0;
        let closed = false;
        try {
          const handler = {
            data: (_fd: number, _arena: Uint8Array, _offset: number, bytes: number) => bytes,
            close: () => {
              closed = true;
            },
          };
          s.shutdown(client, s.SHUT_WR);
          serve(fd, handler, { until: () => closed || ++rounds > 20, interval: 1 });
        } finally {
          s.close(client);
          // Who is in the queue yet.
          s.fcntl(fd, s.F_SETFL, s.O_NONBLOCK);
          for (;;) {
            try {
              s.close(s.accept(fd).fd);
            } catch {
              break;
            }
          }
        }
      });
      expect(wrong.map((each) => (each as unknown[]).slice(0, 5))).toEqual([]);
    },
  );
});

describe('inspect, netlink', () => {
  test.each(['socket', 'sendto', 'recvfrom', 'setsockopt', 'bind'])('sockets: %s', async (call) => {
    const all = (): unknown => sockets({ family: s.AF_INET });
    expect(await tried(call, all, ['ETIMEDOUT'], ['1+'])).toEqual([]);
  });

  test.each(['getsockopt', 'getsockname', 'getpeername', 'ioctl', 'poll', 'fcntl'])(
    'describe: %s',
    async (call) => {
      const [a] = keepBoth(s.socketpair(s.AF_UNIX, s.SOCK_STREAM));
      expect(await tried(call, () => describeFd(a))).toEqual([]);
    },
  );

  test.each(['socket', 'bind', 'sendto', 'recvfrom', 'setsockopt'])('links: %s', async (call) => {
    const links = (): void => {
      const route = rtnetlink({ timeout: 50 });
      try {
        route.links.list();
      } finally {
        route.close();
      }
    };
    expect(await tried(call, links, ['ETIMEDOUT'])).toEqual([]);
  });
});

describe('the bridge to Node.js', () => {
  test.each(['recvmsg', 'sendmsg', 'sendto', 'recvfrom', 'shutdown'])(
    'toDuplex: %s',
    async (call) => {
      const duplex = async (): Promise<void> => {
        const [a, b] = s.socketpair(s.AF_UNIX, s.SOCK_SEQPACKET);
        const stream = toDuplex(a);
        const failed = new Promise<never>((_, reject) => stream.once('error', reject));
        failed.catch(() => undefined);
        try {
          s.send(b, 'x');
          const data = new Promise((resolve) => stream.once('data', resolve));
          await Promise.race([failed, data]);
          const written = new Promise<void>((resolve, reject) =>
            stream.write({ data: 'y' }, (error) => (error ? reject(error) : resolve())),
          );
          await Promise.race([failed, written]);
        } finally {
          const gone = new Promise((resolve) => stream.once('close', resolve));
          stream.destroy();
          if (!stream.closed) await gone;
          s.close(b);
        }
      };
      // What is never ready is waited for.
      expect(await tried(call, duplex, [], [1])).toEqual([]);
    },
  );
});

describe('close', () => {
  test('an owner that could not close is none any more, and the number is not forgotten twice', async () => {
    for (const errno of ['EINTR', 'EIO', 'ENOSPC', 'EDQUOT'] as const) {
      const fd = keep(s.socket(s.AF_INET, s.SOCK_DGRAM));
      const owner = s.own(fd);
      inject('close', { errno, fd }, () => {
        expect(() => owner.close()).toThrow(errno);
        expect(() => owner.close()).toThrow('EBADF');
      });
      const other = keep(s.dup(fd));
      await inject('close', { errno, fd: other }, () =>
        expect(p.close(other)).rejects.toMatchObject({ code: errno }),
      );
      // Where it was closed nowhere, it can be waited for as before.
      await expect(p.recv(other, new Uint8Array(1), { timeout: 1 })).rejects.toMatchObject({
        code: 'ETIMEDOUT',
      });
    }
  });
});

describe.skipIf(version === 0)(
  `the command, by strace${version === 0 ? ' (needs strace)' : ''}`,
  () => {
    const command = fileURLToPath(new URL('../../dist/command/main.js', import.meta.url));
    test.each([
      ['ss', 'sendto', 'ENOBUFS'],
      ['ss', 'recvfrom', 'ENOMEM'],
      ['fds', 'getsockopt', 'ENOMEM'],
    ])('%s: %s fails with %s', { timeout: 30_000 }, (verb, call, errno) => {
      const strace = ['-f', '-o', '/dev/null', '-e', `inject=${call}:error=${errno}`];
      const { status, signal, stderr } = spawnSync(
        process.env['SOCKFD_STRACE'] ?? 'strace',
        [...strace, process.execPath, command, verb],
        { encoding: 'utf8', timeout: 20_000 },
      );
      expect(signal).toBe(null);
      // It goes on without, or says in one line what failed.
      expect([0, 1]).toContain(status);
      if (status === 1) expect(stderr.trim()).toMatch(new RegExp(`^sockfd[^\n]*${errno}[^\n]*$`));
    });
  },
);
