// The end of packet sockets: the kernel waits until no processor can still use one (synchronize_rcu in packet_release), some
// 10 ms. One after the other that adds up, and the thread stands still; here the threads of libuv's pool wait at once.
import { close as closeFile, openSync } from 'node:fs';
import * as raw from '../addon/calls.ts';
import { O_CLOEXEC } from '../values/constants.generated.ts';

/** Closes fds at once; they are gone when it resolves. Their numbers are free, or not theirs, when it returns. */
export async function closeTogether(fds: readonly number[]): Promise<void> {
  await Promise.all(fds.map(closeElsewhere));
}

async function closeElsewhere(fd: number): Promise<void> {
  let place: number;
  try {
    // In a worker thread Node.js warns of an fd that it closes and has not opened.
    place = openSync('/dev/null', 'r');
  } catch {
    // No number is left (EMFILE): one after the other, then.
    raw.close(fd);
    return;
  }
  raw.dup3(fd, place, O_CLOEXEC);
  raw.close(fd);
  await new Promise<void>((resolve) => {
    closeFile(place, () => resolve());
  });
}
