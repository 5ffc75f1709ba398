// The recipe against socket(7), SO_LINGER, the packets, and Node.js's own resetAndDestroy.
import { once } from 'node:events';
import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeAll, expect, test } from 'vitest';
import { runScene, type Scene } from '../scenes/scene.ts';

let scene: Scene;

beforeAll(async () => {
  scene = await runScene('recipes/reset-on-purpose.ts');
});

test('the kernel’s ECONNRESET comes from read(2), that of node:http from nowhere', () => {
  expect(scene).toMatchObject({ status: 0, stderr: '' });
  expect(scene.text('reset, code')).toBe('ECONNRESET');
  expect(scene.text('reset, syscall')).toBe('read');
  expect(scene.text('close, code')).toBe('ECONNRESET');
  expect(scene.text('close, syscall')).toBe('none');
});

test('an RST on the wire, and a FIN for the close', (ctx) => {
  if (scene.skipped.length > 0) ctx.skip(scene.skipped.join(', '));
  expect(scene.value('reset, on the wire')).toEqual(['RST ACK']);
  expect(scene.value('close, on the wire')).toEqual(['FIN ACK']);
});

test('resetAndDestroy of Node.js looks the same to the client', async () => {
  const server = createServer((request) => request.socket.resetAndDestroy());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const request = get({ port, host: '127.0.0.1', agent: false });
  const [error] = await once(request, 'error');
  expect(error.code).toBe(scene.text('reset, code'));
  expect(error.message).toBe(scene.text('reset, message'));
  await new Promise((resolve) => server.close(resolve));
});
