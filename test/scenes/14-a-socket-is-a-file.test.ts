// Scene 14 against proc(5), fstat(2), tcp(7) (SIOCINQ, SIOCOUTQ), dup(2) and unix(7) (SCM_RIGHTS).
import { beforeAll, expect, test } from 'vitest';
import { runScene, type Scene } from './scene.ts';

let scene: Scene;
let link: string;

beforeAll(async () => {
  scene = await runScene('14-a-socket-is-a-file.ts');
  link = `socket:[${scene.text('its inode')}]`;
}, 900_000);

test('the scene runs to its end', () => {
  expect(scene).toMatchObject({ status: 0, stderr: '' });
});

test('the link, fstat, fdinfo and sockfd/inspect have the same inode', () => {
  const inode = scene.value<number>('its inode');
  expect(inode).toBeGreaterThan(0);
  expect(scene.text('its link')).toBe(link);
  expect(scene.value('what inspect says of it')).toEqual(['socket', inode]);
  expect(scene.value<string[]>('fdinfo')).toEqual(expect.arrayContaining(['pos 0', 'flags 02']));
});

test('the bytes are in the queues: sock_diag, SIOCINQ and SIOCOUTQ, /proc/net/tcp', () => {
  const queues = scene.value<[number, number]>('receive queue and send queue');
  expect(queues[0]).toBeGreaterThan(0);
  expect(queues[1]).toBeGreaterThan(0);
  expect(queues[0] + queues[1]).toBe(scene.value('bytes that were sent'));
  expect(scene.value('SIOCINQ and SIOCOUTQ')).toEqual(queues);
  expect(scene.value('the line of /proc/net/tcp')).toEqual({
    state: '01',
    sendQ: 0,
    recvQ: queues[0],
  });
});

test('dup: three fds, one socket, one set of flags; it lives as long as one of them', () => {
  const fd = scene.value<number>('fd');
  const fds = scene.value<number[]>('fds after dup');
  expect(new Set(fds).size).toBe(3);
  expect(fds).toEqual(expect.arrayContaining([fd, scene.value('the passed fd here')]));
  expect(scene.value('their links')).toEqual([link, link, link]);
  expect(scene.value('O_NONBLOCK set through one is seen through another')).toBe(true);
  expect(scene.text('after two of three are closed')).toBe('ESTABLISHED');
});

test('passed to another process: another number, the same inode', () => {
  expect(scene.value('processes that have it on its way, and its state')).toEqual([
    0,
    'ESTABLISHED',
  ]);
  const there = scene.value<{ fd: number; link: string }>('there');
  expect(there.fd).not.toBe(scene.value('the passed fd here'));
  expect(there.link).toBe(link);
  expect(scene.value('who has it')).toMatchObject([{ pid: scene.value('process'), fd: there.fd }]);
  expect(scene.text('what the other process read')).toBe('hello');
});

test('gone from the tables with its last fd', () => {
  expect(scene.text('after the last close')).toBe('none');
});
