// Connections accepted and closed, one after the other, without an fd that stays open, as /proc/self/fd tells, and
// without memory that grows, as process.memoryUsage tells.
import { expect, test } from 'vitest';
import {
  AF_INET,
  accept4,
  close,
  connect,
  SO_LINGER,
  SOCK_CLOEXEC,
  SOCK_STREAM,
  SOL_SOCKET,
  setsockopt,
  socket,
} from '../../lib/index.ts';
import { accepting } from '../../lib/promises/index.ts';
import { openFds } from '../support/peer.ts';
import { type Bound, listener } from '../support/sockets.ts';
import { collectGarbage } from './garbage.ts';
import '../support/waiting.ts';
import { accepts, report } from './size.ts';

/** As many as come before the next is accepted. */
const AT_ONCE = 20;
/** What comes first fills the pools of V8 and of the allocator. */
const WARM_UP = 10_000;
/** A leak of as few bytes for each connection is found. */
const LEAK = 64;
/** What V8 keeps of compiled code and of its own, now more, now less. */
const NOISE = 300_000;

/** A client that is connected and leaves with a reset: a TIME_WAIT for each would use up the ports. */
function client({ at }: Bound): number {
  const fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC);
  setsockopt(fd, SOL_SOCKET, SO_LINGER, { onoff: true, linger: 0 });
  connect(fd, at);
  return fd;
}

type Churn = (server: Bound, count: number) => Promise<void>;

const withAccept4: Churn = async (server, count) => {
  for (let i = 0; i < count; i += AT_ONCE) {
    const clients = Array.from({ length: AT_ONCE }, () => client(server));
    for (const fd of clients) {
      close(accept4(server.fd, SOCK_CLOEXEC).fd);
      close(fd);
    }
    // The memory of a turn is given back between the turns.
    if (i % 10_000 === 0) await new Promise(setImmediate);
  }
};

const withAccepting: Churn = async (server, count) => {
  const connections = accepting(server.fd);
  for (let i = 0; i < count; i += AT_ONCE) {
    // The first has to wait, the others are there.
    let next = connections.next();
    const clients = Array.from({ length: AT_ONCE }, () => client(server));
    for (const fd of clients) {
      const { value } = await next;
      if (value === undefined) throw new Error('the iteration has ended');
      close(value.fd);
      close(fd);
      if (fd !== clients.at(-1)) next = connections.next();
    }
  }
};

/** Bytes that are in use, and those that are resident. */
function memory(): { used: number; resident: number } {
  collectGarbage();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { used: heapUsed + external, resident: rss };
}

test.each([
  ['accept4', withAccept4],
  ['promises: accepting', withAccepting],
])(
  `${accepts} connections: %s`,
  async (name, churn) => {
    const server = listener();
    await churn(server, WARM_UP);
    const fds = openFds();
    const before = memory();
    await churn(server, accepts);
    const after = memory();
    expect(openFds()).toBe(fds);
    expect(after.used - before.used).toBeLessThan(accepts * (LEAK / 2) + NOISE);
    // What V8 and the allocator keep for later is no leak, and little beside a leak of many connections.
    if (accepts >= 1_000_000) {
      expect(after.resident - before.resident).toBeLessThan(accepts * (LEAK / 2));
    }
    report(name, {
      connections: accepts,
      'bytes in use before': before.used,
      'bytes in use after': after.used,
      'RSS before': before.resident,
      'RSS after': after.resident,
    });
  },
  60_000 + accepts,
);
