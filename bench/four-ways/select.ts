// All clients in one thread that waits in select(2). Its sets have a bit for each fd below 1,024, and the kernel
// overwrites them: they are copied before and looked through after each call.
import { SOCK_NONBLOCK } from 'sockfd';
import * as raw from 'sockfd/raw';
import { answer, listener, say } from './lines.ts';

const FD_SETSIZE = 1024;
const watched = new Uint32Array(FD_SETSIZE / 32);
const ready = new Uint32Array(watched.length);
const { fd: listening, port } = listener(SOCK_NONBLOCK);
let highest = listening;

function set(fd: number): void {
  watched[fd >> 5] = (watched[fd >> 5] ?? 0) | (1 << (fd & 31));
  highest = Math.max(highest, fd);
}

function clear(fd: number): void {
  watched[fd >> 5] = (watched[fd >> 5] ?? 0) & ~(1 << (fd & 31));
}

function acceptAll(): void {
  while (true) {
    const fd = raw.accept4(listening, null, null, SOCK_NONBLOCK);
    if (fd < 0) return;
    if (fd < FD_SETSIZE) set(fd);
    else raw.close(fd);
  }
}

set(listening);
say(port);
while (true) {
  ready.set(watched);
  raw.select(highest + 1, ready, null, null, null);
  for (let word = 0; word <= highest >> 5; word++) {
    for (let bits = ready[word] ?? 0; bits !== 0; ) {
      const bit = 31 - Math.clz32(bits & -bits);
      bits &= bits - 1;
      const fd = word * 32 + bit;
      if (fd === listening) acceptAll();
      else if (!answer(fd)) clear(fd);
    }
  }
}
