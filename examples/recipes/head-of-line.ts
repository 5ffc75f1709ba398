// Recipe: head-of-line blocking, seen in numbers: one lost segment of one message delays the next message of somebody else,
// where both share a connection, and does not where each has its own.
// Manual pages: tcp(7)
// Run it: npx tsx examples/recipes/head-of-line.ts
import {
  AF_INET,
  accept,
  bind,
  close,
  connect,
  IPPROTO_TCP,
  listen,
  own,
  SOCK_STREAM,
  setsockopt,
  TCP_NODELAY,
  write,
} from 'sockfd';
import { lab } from 'sockfd/lab';
import { recv } from 'sockfd/promises';
import { fact, skip, title } from '../show.ts';

/** Sends A, whose segment is lost once, and B behind it; how many milliseconds B takes. */
async function message(connections: 1 | 2): Promise<number> {
  await using net = await lab({
    hosts: { client: '10.0.0.1/24', server: '10.0.0.2/24' },
    cable: {
      delay: 10,
      from: {
        client: {
          // Runs in the thread of the cables, and sees nothing of this file; what it keeps in `this` stays there.
          drop(this: { lost?: boolean }, packet) {
            const isA = packet.payload[0] === 65 && this.lost !== true;
            if (isA) this.lost = true;
            return isA;
          },
        },
      },
    },
  });
  using listener = own(net.server.socket(AF_INET, SOCK_STREAM));
  bind(listener, { family: AF_INET, address: '10.0.0.2', port: 80 });
  listen(listener);
  const pairs = Array.from({ length: connections }, () => {
    const fd = net.client.socket(AF_INET, SOCK_STREAM);
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, true);
    connect(fd, { family: AF_INET, address: '10.0.0.2', port: 80 });
    return [fd, accept(listener).fd] as const;
  });
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (first === undefined || last === undefined) return Number.NaN;
  write(first[0], 'A');
  const begin = performance.now();
  write(last[0], 'B');
  const buf = new Uint8Array(2);
  for (let text = ''; !text.includes('B'); ) {
    text += new TextDecoder().decode(buf.subarray(0, await recv(last[1], buf)));
  }
  const took = performance.now() - begin;
  for (const fds of pairs) for (const fd of fds) close(fd);
  return took;
}

const reason = await lab.whyNot();
if (reason === undefined) {
  title('A is lost once; B was sent right behind it, 10 ms away');
  const shared = await message(1);
  const own = await message(2);
  fact('B on the connection of A, ms', Math.round(shared));
  fact('B on a connection of its own, ms', Math.round(own));
  fact('B waited for A', shared > 2 * own);
} else skip('the messages', reason);
