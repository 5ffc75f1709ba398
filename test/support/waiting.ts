// The epoll instance and the eventfd of this thread's promises, which come with the first wait and stay: made before
// the leak check looks.
import { beforeAll } from 'vitest';
import { AF_UNIX, close, SOCK_STREAM, socketpair } from '../../lib/index.ts';
import { recv } from '../../lib/promises/index.ts';

beforeAll(async () => {
  const [a, b] = socketpair(AF_UNIX, SOCK_STREAM);
  await recv(a, new Uint8Array(1), { timeout: 1 }).catch(() => undefined);
  close(a);
  close(b);
});
