// Arguments that are file descriptors, one or many.
import { own as ownFd } from '../../lib/index.ts';
import { type Call, type Generator, spoiled } from './call.ts';
import { FLOOR } from './pool.ts';
import { constantsOf } from './surface.ts';
import { label } from './values.ts';

const pollEvents = constantsOf('POLL');
const epollEvents = constantsOf('EPOLL').filter((event) => event > 2);

export function isFd(parameter: string): boolean {
  return /fd$|^fd(_in|_out|in|out)$/i.test(parameter);
}

export function fdNumber(call: Call): number {
  const { pool, random } = call;
  const fresh = pool.fresh[random.below(1000)];
  const waits = call.surface === 'nonblocking' && random.chance(0.5);
  const { fd, family } = random.pick(waits ? pool.waiting : pool.fds);
  if (fresh !== undefined) return fresh;
  call.family = family;
  return fd;
}

export function fd(call: Call): unknown {
  const number = fdNumber(call);
  if (call.surface !== 'library' || call.random.chance(0.8)) return number;
  const owned = ownFd(number);
  if (call.random.chance(0.2)) {
    const other = ownFd(2 ** 31 - 1);
    try {
      other.close();
    } catch {
      // EBADF, but closed in its eyes.
    }
    return label('a closed owner', other);
  }
  return label(`an owner of ${number}`, owned);
}

export function newFd(call: Call): number {
  return call.random.chance(0.5) ? fdNumber(call) : FLOOR + call.random.below(300);
}

function triples(fill: (call: Call, triple: Int32Array) => void): Generator {
  return (call) => {
    const { guards, random } = call;
    const most = random.pick([0, 1, 2, 5, 64, 65, 100]);
    const array = guards.ints(3 * most + random.below(3));
    call.count = most;
    for (let i = 0; i < most; i++) fill(call, array.subarray(3 * i, 3 * i + 3));
    return array;
  };
}

export const pollTriples: Generator = triples((call, triple) => {
  triple[0] = fdNumber(call);
  triple[1] = call.random.pick(pollEvents);
});
export const eventTriples: Generator = triples(() => {});

export function fdSet({ guards, pool, random }: Call): unknown {
  if (random.chance(0.2)) return null;
  const set = guards.bytes(random.chance(0.9) ? 128 : random.below(200));
  for (let i = 0; i < 4; i++) {
    const { fd: number } = random.pick(pool.fds);
    const byte = number >> 3;
    if (byte < set.length) set[byte] = (set[byte] ?? 0) | (1 << (number & 7));
  }
  return set;
}

export function pollFd(call: Call): unknown {
  return spoiled(call, { fd: fd(call), events: call.random.pick(pollEvents), revents: 0 }, 0.1);
}

export function interest(call: Call): unknown {
  const { guards, random, surface } = call;
  const events = random.pick(epollEvents) | random.pick(epollEvents);
  if (surface !== 'library') {
    return random.chance(0.1) ? null : guards.ints(3, [events, random.bits(), 0]);
  }
  if (random.chance(0.1)) return undefined;
  const data = random.pick([0, 1, 2 ** 53 - 1, 1n, 2n ** 64n - 1n]);
  return spoiled(
    call,
    random.chance(0.5) ? { events: events >>> 0 } : { events: events >>> 0, data },
  );
}
