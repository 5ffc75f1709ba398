// The calls of a batch, as the single calls that they are.
import { types } from 'node:util';
import { plainView, seen } from './arguments.ts';
import { bytes } from './format.ts';

/** The integers of an entry, by the order in which `batch` has them. */
const FIELDS = 8;
const ADDRESS_LENGTH = 6;
const RESULT = 7;

type Name =
  | 'accept4'
  | 'close'
  | 'epoll_wait'
  | 'getsockopt'
  | 'read'
  | 'recv'
  | 'recvfrom'
  | 'send'
  | 'sendto'
  | 'write';

/** The calls by their codes: `BATCH` of `sockfd/raw`. */
export const codes: readonly Name[] = [
  'read',
  'write',
  'recv',
  'send',
  'recvfrom',
  'sendto',
  'accept4',
  'close',
  'getsockopt',
  'epoll_wait',
];

const noData: ReadonlySet<string> = new Set(['accept4', 'close', 'getsockopt', 'epoll_wait']);
const noAddress: ReadonlySet<string> = new Set([
  'read',
  'write',
  'recv',
  'send',
  'close',
  'epoll_wait',
]);

/** The list of a batch, without the methods of a subclass; undefined where `batch` refuses the list or the count. */
export function entriesOf(list: unknown, count: unknown): Int32Array | undefined {
  if (!types.isInt32Array(list) || !Number.isInteger(count)) return undefined;
  const entries = plainView(list);
  if (!(entries instanceof Int32Array)) return undefined;
  const enough = (count as number) >= 0 && FIELDS * (count as number) <= entries.length;
  return enough ? entries : undefined;
}

/** The events of an epoll_wait, from an offset of the memory on; undefined where they are not there. */
function eventsIn(memory: Uint8Array, offset: number, count: number): Int32Array | undefined {
  const at = memory.byteOffset + offset;
  const room = memory.byteLength - offset;
  if (offset < 0 || room < 0 || at % 4 !== 0 || 12 * count > room) return undefined;
  return new Int32Array(memory.buffer, at, Math.floor(room / 4));
}

/** An entry as a call of its own. */
export interface BatchedCall {
  readonly name: Name;
  readonly args: readonly unknown[];
  /** Takes over what the entry has after the call; returns its result. */
  readonly after: () => number;
}

/** The call that an entry stands for; undefined where none is made, since there is none or its memory is not there. */
export function batchedCall(entry: Int32Array, arena: unknown): BatchedCall | undefined {
  const [code = -1, fd = 0, offset = 0, size = 0, flags = 0, address = 0, addrlen = 0] = entry;
  const name = codes[code];
  if (name === undefined) return undefined;
  const memory = bytes(seen(arena));
  const isThere = (from: number, length: number): boolean =>
    from >= 0 && length >= 0 && from + length <= memory.length;
  if (!noData.has(name) && !isThere(offset, size)) return undefined;
  if (!noAddress.has(name) && !isThere(address, addrlen)) return undefined;
  const events = name === 'epoll_wait' ? eventsIn(memory, offset, size) : null;
  if (events === undefined) return undefined;
  const at = memory.subarray(address, address + addrlen);
  const length = Int32Array.of(addrlen);
  const args: Readonly<Record<Name, readonly unknown[]>> = {
    read: [fd, memory, offset, size],
    write: [fd, memory, offset, size],
    recv: [fd, memory, offset, size, flags],
    send: [fd, memory, offset, size, flags],
    recvfrom: [fd, memory, offset, size, flags, at, length],
    sendto: [fd, memory, offset, size, flags, at, addrlen],
    accept4: [fd, at, length, flags],
    close: [fd],
    getsockopt: [fd, offset, flags, at, length],
    epoll_wait: [fd, events, size, flags],
  };
  return {
    name,
    args: args[name],
    after: () => {
      length[0] = entry[ADDRESS_LENGTH] ?? 0;
      return entry[RESULT] ?? 0;
    },
  };
}

/** Makes a batch of one call for each of many: `make` has the entry made, which is a copy. */
export function eachEntry(
  list: Int32Array,
  count: number,
  make: (entry: Int32Array) => void,
): void {
  for (let i = 0; i < count; i++) {
    const from = FIELDS * i;
    const entry = list.slice(from, from + FIELDS);
    make(entry);
    list[from + RESULT] = entry[RESULT] ?? 0;
    list[from + ADDRESS_LENGTH] = entry[ADDRESS_LENGTH] ?? 0;
  }
}
