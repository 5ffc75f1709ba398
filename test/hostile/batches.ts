// Calls of a batch: the integers that they are made of.
import { BATCH, FIELDS } from '../../lib/raw/batch.ts';
import type { Call } from './call.ts';
import { fdNumber } from './fds.ts';
import { constantsOf } from './surface.ts';

const codes = Object.values(BATCH);
const messageFlags = constantsOf('MSG_').filter((flag) => flag > 0);
const levels = [1, 6, 17, 0, 41];

/** Where something is in an arena of most sizes, or just not in it. */
function place({ random }: Call): number {
  return random.chance(0.9) ? random.below(24) : random.pick([-1, 64, 256, 2 ** 31 - 1]);
}

/** The fields of one call, without its result. */
export function batchFields(call: Call, code: number): number[] {
  const { random } = call;
  const fd = fdNumber(call);
  const length = random.chance(0.9) ? random.below(40) : random.pick([-1, 1000, 2 ** 31 - 1]);
  const address = place(call);
  const addrlen = random.chance(0.9) ? random.below(130) : random.pick([-1, 2 ** 31 - 1]);
  if (code === BATCH.getsockopt) {
    const option = random.chance(0.9) ? random.below(80) : random.bits() | 0;
    return [code, fd, random.pick(levels), 0, option, address, addrlen];
  }
  const flags = code === BATCH.epoll_wait ? 0 : random.chance(0.6) ? 0 : random.pick(messageFlags);
  return [code, fd, place(call), length, flags | 0, address, addrlen];
}

/** Several calls, whose number is `call.count`. */
export function batchList(call: Call): Int32Array {
  const { guards, random } = call;
  call.count = random.below(5);
  const list = guards.ints(FIELDS * call.count + random.below(3));
  for (let i = 0; i < call.count; i++) {
    const code = random.chance(0.9) ? random.pick(codes) : random.pick([-1, codes.length, 99]);
    list.set(batchFields(call, code), FIELDS * i);
  }
  return list;
}

/** Changes what must not happen in calls of a batch, as `tame` does in others. */
export function tameBatch(list: Int32Array, away: (fd: number) => number): void {
  for (let at = 0; at + FIELDS <= list.length; at += FIELDS) {
    list[at + 1] = away(list[at + 1] ?? 0);
    if (list[at] === BATCH.epoll_wait) list[at + 4] = (list[at + 4] ?? 0) & 1;
  }
}
