// The recipe against unix(7), and what the clients say of themselves (getpid(2), getuid(2), getgroups(2)).
import { beforeAll, expect, test } from 'vitest';
import { supports } from '../../lib/index.ts';
import { runScene, type Scene } from '../scenes/scene.ts';

interface Self {
  readonly pid: number;
  readonly uid: number;
  readonly gid: number;
  readonly groups: readonly number[];
}

let scene: Scene;

beforeAll(async () => {
  scene = await runScene('recipes/peer-credentials.ts');
});

/** Compares what the kernel noted of a client with what that says. */
function compare(name: string): Self {
  const { groups, ...ids } = scene.value<Self>(`${name}, says`);
  expect(scene.value(`${name}, SO_PEERCRED`)).toEqual(ids);
  // getgroups(2): whether the effective group is among them is not specified.
  const plus = new Set([...scene.value<number[]>(`${name}, SO_PEERGROUPS`), ids.gid]);
  expect(new Set([...groups, ids.gid])).toEqual(plus);
  return { groups, ...ids };
}

test('the client of this user', () => {
  expect(scene).toMatchObject({ status: 0, stderr: '' });
  const { uid, gid } = compare('this user');
  expect([uid, gid]).toEqual([process.getuid?.(), process.getgid?.()]);
});

test('a client of another user with groups of its own', (ctx) => {
  const skipped = scene.skipped.find((each) => each.startsWith('nobody'));
  if (skipped !== undefined) ctx.skip(skipped);
  expect(compare('nobody')).toMatchObject({ uid: 65534, gid: 65533 });
  expect(scene.value('nobody, SO_PEERGROUPS')).toEqual([11, 22]);
});

test('the pidfd is the client’s and says when it has ended', (ctx) => {
  const skipped = scene.skipped.find((each) => each.startsWith('SO_PEERPIDFD'));
  if (skipped !== undefined) ctx.skip(skipped);
  expect(scene.value('this user, pid of SO_PEERPIDFD')).toBe(
    scene.value<Self>('this user, says').pid,
  );
  expect(scene.value('this user, still there')).toBe(true);
  expect(scene.value('this user, ended')).toBe(true);
});

test('nothing is skipped that the kernel has', () => {
  const missing = scene.skipped.filter((each) => each.startsWith('SO_PEER'));
  expect(missing.length > 0).toBe(!supports('SO_PEERPIDFD'));
});
