// Vectors, sets and times as strace prints them.

import { littleEndian } from '../values/struct.ts';
import { bytes, flags, list, memory, namesOf, prefixed, type Style } from './format.ts';

/** Several buffers; of `filled` bytes the content is shown, or of none where the call failed. */
export function iovec(iov: readonly unknown[], filled: number | undefined, style: Style): string {
  // An empty vector has no address.
  if (iov.length === 0) return 'NULL';
  let left = filled ?? 0;
  const parts = iov.map((buffer) => {
    const all = bytes(buffer);
    const shown = all.subarray(0, Math.min(left, all.length));
    left -= shown.length;
    const base = filled === undefined ? '0x7f0000000000' : memory(shown, style);
    return `{iov_base=${base}, iov_len=${all.length}}`;
  });
  return list(parts, style);
}

/** { tv_sec, tv_usec } or { tv_sec, tv_nsec } of two 64-bit words. */
export function time(words: ArrayLike<bigint> | null, fraction: 'tv_usec' | 'tv_nsec'): string {
  if (words === null) return 'NULL';
  return `{tv_sec=${words[0]}, ${fraction}=${words[1]}}`;
}

/** The numbers of a set of fds, or of signals. */
export function bitSet(set: Uint8Array, first = 0): number[] {
  const numbers: number[] = [];
  for (let i = 0; i < set.length * 8; i++) {
    const byte = set[littleEndian ? i >> 3 : ((i >> 6) << 3) + 7 - ((i >> 3) & 7)] ?? 0;
    if ((byte & (1 << (i & 7))) !== 0) numbers.push(i + first);
  }
  return numbers;
}

/** An fd_set; in results strace has the numbers alone, which is without style. */
export function fdSet(set: Uint8Array | null, nfds: number, style?: Style): string {
  if (set === null) return 'NULL';
  return `[${bitSet(set)
    .filter((fd) => fd < nfds)
    .map((fd) => style?.fd(fd) ?? fd)
    .join(' ')}]`;
}

const signalNames = new Map(
  prefixed('SIG').flatMap(([number, name]): [number, string][] =>
    /^SIG[A-Z0-9]+$/.test(name) && !/^SIG(RTMIN|RTMAX|IOT|POLL|CLD|UNUSED|STKSZ)$/.test(name)
      ? [[number, name.slice(3)]]
      : [],
  ),
);

/** The first signal without a name of its own in the kernel. */
const RTMIN = 32;

function signalName(number: number): string {
  if (number < RTMIN) return signalNames.get(number) ?? String(number);
  return number === RTMIN ? 'RTMIN' : `RT_${number - RTMIN}`;
}

/** One signal by its name. */
export function signalText(number: number): string {
  if (number <= 0 || number > 64) return String(number);
  const name = signalName(number);
  return name === String(number) ? name : `SIG${name}`;
}

/** A signal set; where most are in it, those that are not, after a tilde. */
export function sigset(set: Uint8Array | null): string {
  if (set === null) return 'NULL';
  const members = bitSet(set.subarray(0, 8), 1);
  if (members.length < 64 * (2 / 3)) return `[${members.map(signalName).join(' ')}]`;
  const missing = Array.from({ length: 64 }, (_, i) => i + 1).filter((n) => !members.includes(n));
  return `~[${missing.map(signalName).join(' ')}]`;
}

const polls = namesOf(
  'POLLIN POLLPRI POLLOUT POLLERR POLLHUP POLLNVAL POLLRDNORM POLLRDBAND POLLWRNORM POLLWRBAND POLLMSG POLLREMOVE POLLRDHUP',
);

/** The events of poll(2). */
export function pollEvents(events: number): string {
  return flags(polls, events & 0xffff, 'POLL???');
}

const epolls = namesOf(
  'EPOLLIN EPOLLPRI EPOLLOUT EPOLLERR EPOLLHUP EPOLLNVAL=32 EPOLLRDNORM EPOLLRDBAND EPOLLWRNORM EPOLLWRBAND EPOLLMSG EPOLLRDHUP EPOLLEXCLUSIVE EPOLLWAKEUP EPOLLONESHOT EPOLLET',
);

/** One struct epoll_event of a triple of integers. */
export function epollEvent(events: number, low: number, high: number): string {
  const data = (BigInt(high >>> 0) << 32n) | BigInt(low >>> 0);
  return `{events=${flags(epolls, events, 'EPOLL???')}, data={u32=${low >>> 0}, u64=${data}}}`;
}
