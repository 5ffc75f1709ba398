// Scene 20 against fcntl(2), connect(2) and socket(7).
import { beforeAll, expect, test } from 'vitest';
import { runScene, type Scene } from './scene.ts';

let scene: Scene;

beforeAll(async () => {
  scene = await runScene('20-blocking-and-non-blocking.ts');
});

test('the scene runs to its end', () => {
  expect(scene).toMatchObject({ status: 0, stderr: '', skipped: [] });
});

test('O_NONBLOCK by fcntl, and EAGAIN instead of each wait', () => {
  expect(scene.value('O_NONBLOCK at first')).toBe(false);
  expect(scene.value('O_NONBLOCK after F_SETFL')).toBe(true);
  expect(scene.text('accept with an empty queue')).toBe('EAGAIN');
  expect(scene.text('recv with nothing there')).toBe('EAGAIN');
  expect(scene.text('send with no room')).toBe('EAGAIN');
  expect(scene.value('bytes that fitted')).toBeGreaterThan(0);
});

test('a connect that does not wait: EINPROGRESS, POLLOUT, SO_ERROR 0, EISCONN', () => {
  // The loopback may be done before connect returns.
  expect(['EINPROGRESS', 'ok']).toContain(scene.text('connect'));
  expect(scene.value('poll says writable')).toBe(true);
  expect(scene.value('SO_ERROR of the connection')).toBe(0);
  expect(['EISCONN', 'ok']).toContain(scene.text('connect again'));
});

test('one that fails: SO_ERROR tells ECONNREFUSED once', () => {
  expect(['EINPROGRESS', 'ECONNREFUSED']).toContain(
    scene.text('connect to a port without a listener'),
  );
  expect(scene.value('poll says error')).toBe(true);
  expect(scene.text('SO_ERROR of that')).toBe('ECONNREFUSED');
  expect(scene.value('SO_ERROR once read')).toBe(0);
});
