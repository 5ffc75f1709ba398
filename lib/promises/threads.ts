// Calls that block and that no event belongs to, each on a thread of its own (native/threads.cc). What ends the wait for one
// interrupts the call, and the promise has what the call came to; only a resolver's goes on, and nobody hears of its end.
import { native, type Threads } from '../addon/binding.ts';
import { onClose } from '../addon/close.ts';
import { EBADF, EINTR, ETIMEDOUT } from '../values/constants.generated.ts';
import { SyscallError } from '../values/errors.ts';
import { type Limits, limit, release } from './limits.ts';
import { checked, type WaitOptions } from './options.ts';
import { unsettled } from './settle.ts';

/** The calls, as native/threads.cc has them. */
export const GETADDRINFO = 0;
export const GETNAMEINFO = 1;
export const FCNTL = 2;
export const CLOSE = 3;
export const READ = 4;
export const WRITE = 5;
export const RECV = 6;
export const SENDFILE = 7;
export const SPLICE = 8;

/** A call for a thread. */
export interface Call<T> {
  readonly call: number;
  readonly syscall: string;
  /** At most six integers. */
  readonly numbers: readonly number[];
  /** What the call reads; the thread has a copy. */
  readonly bytes?: Uint8Array;
  /** How many bytes it stores. */
  readonly room?: number;
  /** What is asked for, for the error of a wait that ended. */
  readonly path?: string | undefined;
  /** Its fds: where the library closes one of them, the call ends. */
  readonly fds?: readonly number[];
  /** Where these go. Throws where that is gone. */
  readonly into?: () => Uint8Array;
  /** What the promise resolves to. Throws what it rejects with. */
  finish(result: number): T;
}

/** A call that runs, or waits for its turn. */
interface Running {
  readonly call: Call<unknown>;
  resolve: ((value: unknown) => void) | undefined;
  limits: Limits | undefined;
  /** Its number; undefined while it waits for its turn. */
  id: number | undefined;
}

let threads: Threads | undefined;
const all = new Map<number, Running>();
let holders = 0;

const NONE: Uint8Array = new Uint8Array(0);
const NUMBERS = 6;

/** Those of the environment, made for the first call. */
function opened(syscall: string): Threads {
  if (threads !== undefined) return threads;
  const made = native.threads(woken);
  if (typeof made === 'number') throw new SyscallError(syscall, -made);
  threads = made;
  onClose(closed);
  return made;
}

/** Some have ended. */
function woken(): void {
  for (const id of threads?.finished() ?? []) {
    lookups.delete(id);
    ended(id);
  }
  begin();
}

/** One has ended: whoever waits for it has its result. */
function ended(id: number): void {
  const running = all.get(id);
  if (running === undefined) {
    // Nobody waits for it any more.
    threads?.collect(id, NONE);
    return;
  }
  all.delete(id);
  settle(running, collected(running, id));
}

/** What a call that has ended came to. */
function collected({ call }: Running, id: number, interruption?: { reason: unknown }): unknown {
  let into = NONE;
  let gone: { readonly error: unknown } | undefined;
  try {
    into = call.into?.() ?? NONE;
  } catch (error) {
    gone = { error };
  }
  const result = threads?.collect(id, into) ?? -EINTR;
  if (result === -EINTR && interruption !== undefined) return Promise.reject(interruption.reason);
  if (gone !== undefined) return Promise.reject(gone.error);
  try {
    return call.finish(result);
  } catch (error) {
    return Promise.reject(error);
  }
}

function settle(running: Running, value: unknown): void {
  const { limits, resolve } = running;
  if (limits === undefined || limits.ref) {
    holders--;
    if (holders === 0) threads?.hold(false);
  }
  if (limits !== undefined) release(limits);
  resolve?.(value);
}

/** Ends a call before its time. */
function cancel(running: Running, reason: unknown): void {
  const { id } = running;
  if (id === undefined) {
    const place = waiting.indexOf(running);
    if (place < 0) return;
    waiting.splice(place, 1);
    settle(running, Promise.reject(reason));
    return;
  }
  if (!all.has(id)) return;
  const over = threads?.cancel(id) ?? true;
  all.delete(id);
  settle(running, over ? collected(running, id, { reason }) : Promise.reject(reason));
}

/** The numbers that are being closed. */
function closed(first: number, last: number): void {
  for (const running of [...all.values()]) {
    const { fds = [], syscall, call } = running.call;
    const fd = fds.find((each) => each >= first && each <= last);
    if (fd === undefined || call === CLOSE) continue;
    cancel(running, new SyscallError(syscall, EBADF, { fd }));
  }
}

/** As many lookups as run at once; the others wait for their turn. All other calls begin at once. */
const LOOKUPS = 16;
const waiting: Running[] = [];
/** Those that run, also where nobody waits for them any more. */
const lookups = new Set<number>();

const isLookup = ({ call }: Call<unknown>): boolean => call === GETADDRINFO || call === GETNAMEINFO;

/** Begins those lookups whose turn it is. */
function begin(): void {
  while (waiting.length > 0 && lookups.size < LOOKUPS) {
    const running = waiting.shift() as Running;
    try {
      lookups.add(start(running));
    } catch (error) {
      settle(running, Promise.reject(error));
    }
  }
}

function start(running: Running): number {
  const { call, syscall, numbers, bytes = NONE, room = 0, fds = [] } = running.call;
  const six = new Float64Array(NUMBERS);
  six.set(numbers);
  const id = opened(syscall).start(call, six, bytes, room);
  if (id < 0) throw new SyscallError(syscall, -id, { fd: fds[0] });
  running.id = id;
  all.set(id, running);
  return id;
}

/** Makes a call on a thread. */
export function onThread<T>(call: Call<T>, options: WaitOptions | undefined): Promise<T> {
  const limits = checked(options);
  const running: Running = { call, resolve: undefined, limits: undefined, id: undefined };
  const promise = unsettled<T>(running);
  if (options !== undefined) {
    const { path, fds: [fd] = [] } = call;
    running.limits = limit(
      limits,
      (reason) => cancel(running, reason),
      () => cancel(running, new SyscallError(call.syscall, ETIMEDOUT, { fd, path })),
    );
  }
  if (limits.ref) holders++;
  if (isLookup(call)) {
    waiting.push(running);
    begin();
  } else {
    try {
      start(running);
    } catch (error) {
      settle(running, Promise.reject(error));
    }
  }
  if (holders > 0) threads?.hold(true);
  return promise;
}
