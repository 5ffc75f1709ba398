// All clients in one thread that waits in poll(2): the whole list goes to the kernel in each call and is looked through
// after it.
import { POLLIN, SOCK_NONBLOCK } from 'sockfd';
import * as raw from 'sockfd/raw';
import { answer, listener, say } from './lines.ts';

const MOST = 20_000;
const fds = new Int32Array(3 * MOST);
const { fd: listening, port } = listener(SOCK_NONBLOCK);
let count = 0;

function add(fd: number): void {
  fds[3 * count] = fd;
  fds[3 * count + 1] = POLLIN;
  fds[3 * count + 2] = 0;
  count++;
}

/** The last one takes the place of the one that is gone. */
function remove(index: number): void {
  count--;
  fds.copyWithin(3 * index, 3 * count, 3 * count + 3);
}

function acceptAll(): void {
  while (true) {
    const fd = raw.accept4(listening, null, null, SOCK_NONBLOCK);
    if (fd < 0) return;
    if (count < MOST) add(fd);
    else raw.close(fd);
  }
}

add(listening);
say(port);
while (true) {
  let ready = raw.poll(fds, count, -1);
  // From the last one on, so that one that is moved has been looked at.
  for (let i = count - 1; ready > 0; i--) {
    if (fds[3 * i + 2] === 0) continue;
    ready--;
    const fd = fds[3 * i] as number;
    if (fd === listening) acceptAll();
    else if (!answer(fd)) remove(i);
  }
}
