// Scene 15 against getrlimit(2), accept(2), tcp(7) and ip(7).
import { beforeAll, expect, test } from 'vitest';
import { needsLinux } from '../support/linux.ts';
import { runScene, type Scene } from './scene.ts';

let scene: Scene;

beforeAll(async () => {
  scene = await runScene('15-how-many-connections.ts');
});

/** Why the scene skipped a part, for want of a right: root of a container may have less than root. */
const skipped = (part: string) => scene.skipped.find((line) => line.startsWith(part));

test('the scene runs to its end', () => {
  expect(scene).toMatchObject({ status: 0, stderr: '' });
});

test('accept at the limit gives EMFILE, and leaves the connection in the queue', () => {
  expect(scene.value('three accepts')).toEqual(['ok', 'ok', 'EMFILE']);
  expect(scene.value('at the limit poll finds the listener ready')).toBe(true);
});

test('service goes on at the limit, and with a free fd the one that waited is accepted', () => {
  expect(scene.value('answers at the limit')).toEqual([
    'answer to question 0',
    'answer to question 1',
  ]);
  expect(scene.value('accepted after a close')).toEqual(scene.value('the third client'));
  expect(scene.text('and it hears')).toBe('welcome');
});

test('the memory for each connection is measured', () => {
  expect(scene.value('fds of them')).toBe(2 * scene.value<number>('connections'));
  // To this process an end is an integer and the object that owns it. A sanitizer's malloc keeps more beside each.
  const most = process.env['ASAN_OPTIONS'] === undefined ? 2048 : 8192;
  expect(scene.value('memory of this process for each end')).toBeLessThan(most);
  expect(scene.value('rmem_alloc of an idle end')).toBe(0);
  expect(scene.value('rmem_alloc with 10000 bytes unread')).toBeGreaterThanOrEqual(10_000);
});

test('the kernel has a socket, an inode, a file and a name for each end', ({ skip }) => {
  const why = skipped('the sizes');
  if (why !== undefined) skip(why);
  const sizes = scene.value<Record<string, number>>('the kernel’s objects for an end');
  expect(Object.keys(sizes).sort()).toEqual(['TCP', 'dentry', 'filp', 'sock_inode_cache']);
  expect(sizes['TCP']).toBeGreaterThan(1000);
});

test('connections that differ in one element of the four-tuple coexist', () => {
  const tuples = scene.value<(string | number)[][]>('four-tuples');
  const [first = [], ...others] = tuples;
  const differences = others.map((tuple) => tuple.map((element, i) => element !== first[i]));
  expect(differences).toEqual([
    [false, true, false, false],
    [true, false, false, false],
    [false, false, true, false],
    [false, false, false, true],
  ]);
  expect(scene.value('what was said')).toEqual(tuples.map((_, i) => `client ${i}`));
});

test('all four the same is no other connection: EADDRNOTAVAIL', () => {
  expect(scene.text('the same four-tuple again')).toBe('EADDRNOTAVAIL');
});

// Older kernels leave out the last of an odd number of ports.
const noPorts = needsLinux('6.9');

test.skipIf(noPorts !== '')(
  `ports are what a client runs out of, for one server${noPorts}`,
  ({ skip }) => {
    const why = skipped('the ports');
    if (why !== undefined) skip(why);
    expect(scene.value('four connects with three ports')).toEqual([
      'ok',
      'ok',
      'ok',
      'EADDRNOTAVAIL',
    ]);
    expect(scene.value('three more to another port')).toEqual(['ok', 'ok', 'ok']);
  },
);
