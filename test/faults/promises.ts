// Every function of sockfd/promises × the system calls of its tries × their errnos, before it waits and when it has waited; and
// what it waits with, failing. For the event loop and for the thread that waits elsewhere.
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { native } from '../../lib/addon/binding.ts';
import * as s from '../../lib/index.ts';
import { type InjectableCall, inject } from '../../lib/inject/index.ts';
import type * as promises from '../../lib/promises/index.ts';
import { errnosOf } from './errnos.ts';
import { WAITS, type Wait } from './waits.ts';

type P = typeof promises;

/** Milliseconds after which a wait that nothing ends would be over. */
const LIMIT = { timeout: 2000 };

/** What is no error of the function: why, and of which calls. */
const ABSORBED: readonly (readonly [errnos: string, calls: string, why: string])[] = [
  ['EAGAIN EWOULDBLOCK', '', 'it waits until it is ready, which it is'],
  ['ENOTSOCK', 'recvfrom recvmsg sendto sendmsg', 'it is made as on what is no socket'],
  [
    'ENOSYS EOPNOTSUPP EPERM',
    'preadv2 pwritev2 read readv write writev',
    'a kernel or a filter lacks it',
  ],
  ['EINPROGRESS', 'connect', 'it has begun'],
];

/** What a function asks aside: whatever that says, the call itself decides. */
const ASIDE: readonly (readonly [name: string, call: string])[] = [
  ['sendfile', 'poll'],
  ['splice', 'fcntl'],
];

function absorbs(wait: Wait, call: string, errno: string): boolean {
  if (ASIDE.some(([name, aside]) => name === wait.name && aside === call)) return true;
  return ABSORBED.some(
    ([errnos, calls]) =>
      errnos.split(' ').includes(errno) && (calls === '' || calls.split(' ').includes(call)),
  );
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function ended(wait: Promise<unknown>): Promise<string> {
  try {
    await wait;
    return 'done';
  } catch (error) {
    if (error instanceof s.SyscallError) return error.code;
    throw error;
  }
}

const openFds = (): number => readdirSync('/proc/self/fd').length;

export function sweepPromises(p: P): void {
  const pairs = WAITS.flatMap((wait) => wait.calls.map((call) => [wait.name, call, wait] as const));

  test.each(pairs)('%s: %s fails', { timeout: 60_000 }, async (_name, call, wait) => {
    const wrong: unknown[] = [];
    for (const errno of errnosOf(call)) {
      const fault = { errno: native.errno[errno] ?? 0, when: 1 } as const;
      for (const late of wait.ready === undefined ? [false] : [false, true]) {
        const open = openFds();
        const fds = wait.open();
        if (!late) wait.ready?.(fds);
        let making = late ? wait.make(p, fds, LIMIT) : undefined;
        await turn();
        const injection = inject(call as InjectableCall, fault);
        if (late) wait.ready?.(fds);
        making ??= wait.make(p, fds, LIMIT);
        const shown = await ended(making);
        const { hits } = injection;
        injection.end();
        // The next is as if nothing had been: what it needs is there still, unless the first took it.
        const next = shown === 'done' ? 'done' : await ended(wait.make(p, fds, LIMIT));
        for (const fd of fds) s.close(fd);
        // It depends on who looks first whether a call that is only tried when it is ready is tried again.
        // And the thread that waits calls poll(2), too: the one that fails may be its own.
        const absorbed = absorbs(wait, call, errno) || call === 'poll';
        const due = shown === errno || (shown === 'done' && absorbed);
        if (!due || next !== 'done' || openFds() !== open) {
          if (hits > 0 || shown !== 'done')
            wrong.push([errno, late, shown, next, openFds() - open]);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  test.each(WAITS.filter(({ name }) => name !== 'poll').map((wait) => [wait.name, wait] as const))(
    '%s: says again and again that it is not ready, though it is',
    { timeout: 60_000 },
    async (_name, wait) => {
      const fds = wait.open();
      wait.ready?.(fds);
      const calls = wait.calls.filter((call) => call !== 'poll' && call !== 'getsockopt');
      await inject(calls as InjectableCall[], { errno: s.EAGAIN }, async (injection) => {
        // A machine that does other work may not come to the second look in a tenth of a second.
        for (let timeout = 100; injection.hits <= 1; timeout *= 4) {
          const before = injection.hits;
          expect(await ended(wait.make(p, fds, { timeout }))).toBe('ETIMEDOUT');
          // One look for each time that it was told of: not as many as fit into the time.
          expect(injection.hits - before).toBeLessThan(0.6 * timeout);
        }
      });
      expect(await ended(wait.make(p, fds, LIMIT))).toBe('done');
      for (const fd of fds) s.close(fd);
    },
  );

  describe('what it waits with', () => {
    const recv = WAITS.find(({ name }) => name === 'recv');
    const cases = ['epoll_ctl', 'epoll_wait', 'poll'].flatMap((call) =>
      errnosOf(call).flatMap((errno) => [
        [call, errno, 1] as const,
        [call, errno, '1..5'] as const,
        [call, errno, '1+'] as const,
      ]),
    );
    /** That the numbers are another's, whose fds it leaves open: a lie that is told again and again costs one. */
    const lies = (call: string, errno: string, when: unknown): boolean =>
      call === 'epoll_ctl' && when !== 1 && 'EBADF EINVAL ENOENT EPERM'.includes(errno);
    const told = cases.filter(([call, errno, when]) => !lies(call, errno, when));
    test.each(told)('%s: %s, %s', { timeout: 20_000 }, async (call, errno, when) => {
      if (recv === undefined) throw new Error('no recv');
      const fds = recv.open();
      // What it waits with is there before fds are counted.
      await ended(recv.make(p, fds, { timeout: 1 }));
      const open = openFds();
      const fault = { errno: native.errno[errno] ?? 0, when } as const;
      const shown = await inject(call as InjectableCall, fault, async (injection) => {
        const waiting = ended(recv.make(p, fds, { timeout: 10_000 }));
        await turn();
        recv.ready?.(fds);
        const end = await waiting;
        // Bounded, whatever it says: no thread does nothing else.
        expect(injection.hits).toBeLessThan(2500);
        return end;
      });
      // It is served, or told; never forgotten.
      expect(['done', errno, 'EBADF', 'ETIMEDOUT']).toContain(shown);
      if (shown === 'ETIMEDOUT') expect(call).toBe('never');
      if (shown !== 'done') expect(await ended(recv.make(p, fds, LIMIT))).toBe('done');
      expect(openFds()).toBe(open);
      for (const fd of fds) s.close(fd);
    });
  });
}

/** Where what they wait with cannot be made: -errno, and no fd is left. */
export function sweepStart(): void {
  test.each(['epoll_create1', 'eventfd2', 'epoll_ctl'] as const)('begins without %s', (call) => {
    const open = openFds();
    for (const shared of [null, new Int32Array(6)]) {
      for (const errno of errnosOf(call)) {
        const value = native.errno[errno] ?? 0;
        const made = inject(call, { errno: value }, () =>
          native.readiness(() => undefined, shared, new Int32Array(5), new Uint8Array(64)),
        );
        expect([errno, made]).toEqual([errno, -value]);
        expect(openFds()).toBe(open);
      }
    }
  });
}
