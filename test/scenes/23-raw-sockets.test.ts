// Scene 23 against raw(7), icmp(7) and packet(7); and without the capability, under setpriv(1).
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { inOwnNamespace, noNamespace } from '../support/own-netns.ts';
import { ended, hasProgram } from '../support/peer.ts';
import { runScene, type Scene } from './scene.ts';

let scene: Scene;

inOwnNamespace();

beforeAll(async () => {
  // ICMP datagram sockets for everybody, where that may be said.
  if (noNamespace === '') writeFileSync('/proc/sys/net/ipv4/ping_group_range', '0 2147483647');
  scene = await runScene('23-raw-sockets.ts');
});

test('the scene runs to its end', () => {
  expect(scene).toMatchObject({ status: 0, stderr: '' });
});

test('an echo reply with our id and sequence; a packet socket saw request and reply', (ctx) => {
  if (scene.text('raw and packet sockets') !== 'ok') ctx.skip(scene.skipped.join(', '));
  expect(scene.value('the reply to a raw socket')).toEqual([0, 0x5f, 7]);
  expect(scene.value('ICMP frames that the packet socket saw')).toBeGreaterThanOrEqual(2);
});

test('an ICMP datagram socket gets its reply, with an id of the kernel’s', (ctx) => {
  if (!scene.facts.has('the reply to a datagram socket')) ctx.skip(scene.skipped.join(', '));
  expect(scene.value('the reply to a datagram socket')).toEqual([0, 9]);
  expect(scene.value('its id is the socket’s port')).toBe(true);
});

const drop = ['--bounding-set=-net_raw', '--inh-caps=-net_raw'];
const can = hasProgram('setpriv') && spawnSync('setpriv', [...drop, 'true']).status === 0;

test.skipIf(!can)(
  `EPERM without CAP_NET_RAW${can ? '' : ' (needs setpriv and root)'}`,
  async () => {
    const script = fileURLToPath(new URL('../../examples/23-raw-sockets.ts', import.meta.url));
    const args = [...drop, process.execPath, '--import', 'tsx', script];
    const { stdout, status } = await ended('setpriv', args);
    expect(status).toBe(0);
    expect(stdout).toContain('* raw and packet sockets: EPERM');
    expect(stdout).toMatch(/skipped: raw and packet sockets \(EPERM, needs CAP_NET_RAW\)/);
  },
);
