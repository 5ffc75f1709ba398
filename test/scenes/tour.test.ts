// What `npm start` shows, as root or as an ordinary user, against socket(7), udp(7), connect(2), epoll(7), dup(2).
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { runScene, type Scene } from './scene.ts';

let tour: Scene;

beforeAll(async () => {
  tour = await runScene('tour.ts');
});

test('the tour runs to its end', () => {
  expect(tour).toMatchObject({ status: 0, stderr: '' });
});

test('it prints each call as it was made, with its result', () => {
  const connected = tour.value<number>('connected fd');
  const listening = tour.value<number>('listening fd');
  expect(tour.stdout).toMatch(RegExp(`^ +listen\\(${listening}, .*= 0$`, 'm'));
  expect(tour.stdout).toMatch(RegExp(`^ +accept4?\\(${listening}, .*= ${connected}$`, 'm'));
  expect(tour.stdout).toMatch(/^ {2}connect\(.*= -1 ECONNREFUSED \(Connection refused\)$/m);
  expect(tour.stdout).toMatch(/^ {2}epoll_wait\(.*= [12]$/m);
});

test('TCP: two fds, an answer, and 0 at the end', () => {
  expect(tour.value('connected fd')).not.toBe(tour.value('listening fd'));
  expect(tour.text('the answer')).toBe('server-hello');
  expect(tour.value('read after the peer’s close')).toBe(0);
});

test('UDP: messages stay whole, and the first sendto gives a port', () => {
  expect(tour.value('lengths of the messages')).toEqual([3, 7]);
  expect(tour.value('the client’s port')).toBeGreaterThan(0);
});

test('connect fails in three ways', (ctx) => {
  expect(tour.text('nobody listens')).toMatch(/^ECONNREFUSED after \d+ ms$/);
  const [skipped] = tour.skipped;
  if (skipped !== undefined) ctx.skip(skipped);
  expect(tour.text('no route')).toMatch(/^ENETUNREACH after \d+ ms$/);
  expect(tour.text('the packets vanish')).toMatch(/^ETIMEDOUT after \d+ ms$/);
});

test('select and epoll find the clients that said something, epoll also the one that closed', () => {
  const texts = (name: string) =>
    tour.value<string[]>(name).map((line) => line.replace(/ \(fd \d+\)$/, ''));
  expect(texts('select served').sort()).toEqual(['me too', 'select me']);
  expect(texts('epoll served').sort()).toEqual(['end of file', 'epoll me']);
});

test('a duplicated fd is the same socket in /proc, which is there until both are closed', () => {
  const name = [...tour.facts.keys()].find((fact) => fact.startsWith('/proc/self/fd/')) ?? '';
  const [one, two] = tour.value<string[]>(name);
  expect(one).toMatch(/^socket:\[\d+\]$/);
  expect(two).toBe(one);
  expect(tour.value('after the first close')).toEqual(['gone', two]);
  expect(tour.value('after the second close')).toEqual(['gone', 'gone']);
});

const noSetpriv =
  process.getuid?.() !== 0 || spawnSync('setpriv', ['--version']).error !== undefined;

test.skipIf(noSetpriv)(
  'without capabilities it skips what needs them, and says why (needs root, setpriv)',
  () => {
    const script = fileURLToPath(new URL('../../examples/tour.ts', import.meta.url));
    const { status, stdout, stderr } = spawnSync(
      'setpriv',
      ['--inh-caps=-all', '--bounding-set=-all', process.execPath, '--import', 'tsx', script],
      { encoding: 'utf8' },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const reason = 'unshare(CLONE_NEWNET): EPERM, needs CAP_SYS_ADMIN';
    expect(stdout).toContain(`- skipped: no route (${reason})\n`);
    expect(stdout).toContain(`- skipped: the packets vanish (${reason})\n`);
    expect(stdout).toMatch(/^\* after the second close: \["gone","gone"\]$/m);
  },
);
