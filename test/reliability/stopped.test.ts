// A process that is stopped and goes on while it waits (SIGSTOP, SIGCONT): what fails with EINTR then is what signal(7)
// names, "Interruption of system calls and library functions by stop signals"; all else goes on, and no wait is shorter.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compiled } from '../support/dist.ts';
import { hasProgram, inProcess, type Sockfd } from '../support/peer.ts';
import { buildStorm, type Storm } from '../support/storm.ts';

const noCompiler = hasProgram('cc') ? '' : ' (needs cc)';

const waits = async (
  s: Sockfd,
  storm: string,
  dist: string,
): Promise<{ results: Record<string, unknown>; early: string[]; stops: number }> => {
  const { spawn } = process.getBuiltinModule('node:child_process');
  const { once } = process.getBuiltinModule('node:events').EventEmitter;
  const require = process.getBuiltinModule('node:module').createRequire(dist);
  const p = require(`${dist}promises/index.js`) as typeof import('../../lib/promises/index.ts');

  const results: Record<string, unknown> = {};
  const early: string[] = [];
  /**
   * Makes a call, which lasts so many milliseconds at least unless it is interrupted; its outcome is its value or the code. The
   * timers of Node.js count whole milliseconds.
   */
  const made = async (name: string, lasts: number, call: () => unknown): Promise<void> => {
    const start = process.hrtime.bigint();
    try {
      results[name] = await call();
    } catch (error) {
      results[name] = String((error as { code?: unknown }).code);
    }
    const took = Number(process.hrtime.bigint() - start) / 1e6;
    if (took < lasts && results[name] !== 'EINTR') early.push(`${name}: ${took} ms`);
  };
  const pair = (): [number, number] => s.socketpair(s.AF_UNIX, s.SOCK_STREAM);
  const [idle] = pair();
  const [timed] = pair();
  s.setsockopt(timed, s.SOL_SOCKET, s.SO_RCVTIMEO, { sec: 10, usec: 0 });
  const epfd = s.epoll_create1(0);
  s.epoll_ctl(epfd, s.EPOLL_CTL_ADD, idle, { events: s.EPOLLIN });
  const none = [{ fd: idle, events: s.POLLIN, revents: 0 }];
  const buf = new Uint8Array(16);
  // Another process ends a wait that has no timeout.
  const [read, write] = pair();
  const later = spawn('sh', ['-c', 'sleep 0.1; printf x >&3'], {
    stdio: ['ignore', 'ignore', 'inherit', write],
  });
  const helper = spawn(storm, [String(process.pid), 'stop'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said = once(helper.stdout, 'data');
  await once(helper, 'spawn');

  await made('recv', 0, () => s.recv(read, buf));
  // The end of a child is a signal, too.
  if (later.exitCode === null) await once(later, 'close');
  await made('poll', 100, () => s.poll(none, 100));
  await made('ppoll', 100, () => s.ppoll(none, 100));
  await made('select', 100, () => s.select([idle], [], [], 100).ready);
  await made('pselect', 100, () => s.pselect([idle], [], [], 100).ready);
  await made('epoll_wait', 0, () => s.epoll_wait(epfd, 1, 10_000));
  await made('recv with SO_RCVTIMEO', 0, () => s.recv(timed, buf));
  await made('promises.recv with a timeout', 99, () => p.recv(idle, buf, { timeout: 100 }));
  await made('promises.poll with a timeout', 99, () => p.poll(idle, s.POLLIN, { timeout: 100 }));
  await made('promises.blocking with a timeout', 99, () =>
    p.blocking.recv(idle, buf, s.MSG_WAITALL, { timeout: 100 }),
  );
  const [x, y] = pair();
  const data = process.getBuiltinModule('node:crypto').randomBytes(3_000_000);
  const got = new Uint8Array(data.length);
  await made('promises, 3 MB', 0, async () => {
    const out = async (): Promise<void> => {
      for (let at = 0; at < data.length; ) at += await p.send(x, data.subarray(at));
    };
    const into = async (): Promise<void> => {
      for (let at = 0; at < got.length; ) at += await p.recv(y, got.subarray(at));
    };
    await Promise.all([out(), into()]);
    return Buffer.compare(got, data);
  });

  helper.kill('SIGTERM');
  const [stops] = (await said) as [Buffer];
  return { results, early, stops: Number(String(stops)) };
};

describe.skipIf(noCompiler !== '')(`a process that is stopped now and then${noCompiler}`, () => {
  let storm: Storm;
  beforeAll(async () => {
    storm = await buildStorm();
  });
  afterAll(() => storm.remove());

  test('EINTR from those alone that signal(7) names, and no wait is shorter', async () => {
    const dist = new URL(compiled('')).pathname;
    const prefix = ['timeout', '-s', 'KILL', '60'];
    const { results, early, stops } = await inProcess(prefix, waits, storm.program, dist);
    expect(results).toEqual({
      recv: 1,
      poll: 0,
      ppoll: 0,
      select: 0,
      pselect: 0,
      epoll_wait: 'EINTR',
      'recv with SO_RCVTIMEO': 'EINTR',
      'promises.recv with a timeout': 'ETIMEDOUT',
      'promises.poll with a timeout': 'ETIMEDOUT',
      'promises.blocking with a timeout': 'ETIMEDOUT',
      'promises, 3 MB': 0,
    });
    expect(early).toEqual([]);
    expect(stops).toBeGreaterThan(10);
  });
});
