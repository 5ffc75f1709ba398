// Finds and loads the addon: a local build, then the packaged binary of this processor.
import { unloadable } from './binary.ts';
import { BUNDLED } from './bundled.ts';
import { environment } from './environment.ts';
import { isThere, loadAddon, namesIn, root } from './place.ts';

/** What the addon exports. */
export interface Native {
  /** The calls: integers and buffers in, one integer out. */
  readonly calls: Readonly<Record<string, (...args: never[]) => unknown>>;
  /** Those of them that have no flag for it, made so that they never wait: -EAGAIN. Blocking fds stay blocking. */
  readonly nonblocking: Readonly<Record<string, (...args: never[]) => unknown>>;
  /** The constants and errnos of this processor that are not what they are on x64. */
  readonly differing: Readonly<Record<string, number>>;
  /** Constants by name, as far as the kernel headers of the build have them. This and the next two are made when asked for. */
  readonly constants: Readonly<Record<string, number>>;
  /** errno values by name, aliases included. */
  readonly errno: Readonly<Record<string, number>>;
  /** errno names by value. */
  readonly errnoNames: Readonly<Record<number, string>>;
  /** What the addon knows of the requests of ioctl(2): native/ioctl.def. */
  readonly requests: () => IoctlRequest[];
  /**
   * Makes the environment's epoll instance; -errno on failure. Where `shared` is an array, the event loop of Node.js
   * watches it; else a thread does.
   *
   * @param shared the numbers that lib/promises/engine.ts and native/turn.h have in common
   * @param list the sends that are put off, five integers each: fd, offset, length, flags, result
   * @param arena their bytes
   */
  readonly readiness: (
    wake: () => void,
    shared: Int32Array | null,
    list: Int32Array,
    arena: Uint8Array,
  ) => Readiness | number;
  /** The threads for calls that block and have no event; -errno on failure. `wake` is called when some have ended. */
  readonly threads: (wake: () => void) => Threads | number;
  /**
   * A function that makes a call of a batch with the arguments in `fields`, eight integers as there, and memory of `arena`.
   * Both have to be of memory that stays where it is: the addon looks at no array again.
   */
  readonly prepare: (call: number, fields: Int32Array, arena: Uint8Array) => () => number;
  readonly order: Order;
  readonly faults: Faults;
}

/** What is wrong with system calls of this thread, and of those that work for it, while somebody wants it. */
export interface Faults {
  /** The calls that can have something wrong, by their rows. */
  calls(): InjectableRow[];
  /**
   * Begins. Returns its number, or -errno.
   *
   * @param rows of `calls`
   * @param fields eight numbers, as lib/inject/inject.ts and native/faults.cc have them
   */
  add(rows: Int32Array, fields: Float64Array): number;
  /** Ends. */
  remove(id: number): void;
  /** How many calls it saw, and into how many it was injected. */
  counts(id: number): [calls: number, hits: number];
  /** What was done to calls of the thread since this was asked last: bits, 1 a result, 2 a delay, 4 less room. */
  mark(): number;
}

/** A call that can have something wrong. */
export interface InjectableRow {
  readonly name: string;
  /** Whether it is on an fd. */
  readonly onFd: boolean;
  /** Whether it can be made with less. */
  readonly shortens: boolean;
}

/** Whose turn it is to write a line to a file that several threads of the process write lines to. */
export interface Order {
  /** Makes this thread one of those that write lines to it, or not any more; -errno on failure. */
  join(fd: number, joins: boolean): number;
  /**
   * Waits until no other thread has it, and has it until `release`; -errno on failure.
   *
   * @param state gets the thread whose line has no end yet (0: none), how many threads there are, when the last line began,
   *   and this thread, as gettid(2) has it
   */
  claim(fd: number, state: BigInt64Array): number;
  /** Lets the next one have it, which finds the first and the third number of `state` as they are now. */
  release(state: BigInt64Array): void;
}

/** A request of ioctl(2). */
export interface IoctlRequest {
  readonly name: string;
  readonly request: number;
  /** What its argument is: none, an integer, or the address of what the kernel reads, stores, ... */
  readonly how: 'none' | 'value' | 'reads' | 'stores' | 'both' | 'more' | 'program' | 'refused';
  /** The bytes at the address. */
  readonly size: number;
  /** Whether they are an unsigned integer. */
  readonly unsigned: boolean;
}

/** One epoll instance and who watches it. */
export interface Readiness {
  readonly epfd: number;
  /** An eventfd that is registered with it, by which it is known again. */
  readonly marker: number;
  /** Whether an event loop watches. */
  readonly looped: boolean;
  /**
   * Asks for wake-ups while the epoll instance has events: a thread gives one, an event loop one in each round. False
   * where the fds are lost.
   */
  arm(): boolean;
  /** Ends those of an event loop. */
  disarm(): void;
  /** Whether wake-ups that may come keep the process alive. */
  hold(held: boolean): void;
  /**
   * Makes the sends that were put off, then takes the events that are there.
   *
   * @param events gets three integers for each: the events, and the two halves of its data
   * @returns how many events, or -errno
   */
  take(events: Int32Array): number;
  /**
   * Makes `count` calls of recv(2) that do not wait.
   *
   * @param list three integers for each: the fd, the flags, and the result: -errno where it failed, INT32_MIN where it was
   *   not made, as its view has no room or is something else
   */
  receive(list: Int32Array, views: readonly (Uint8Array | undefined)[], count: number): void;
  /** Makes the sends that were put off. Any call does so before it is made. */
  flush(): void;
  /** Whether the numbers still are those of this epoll instance: anybody may close an fd, and get the number. */
  intact(): boolean;
  /** Gives it up. Closes its fds, but for numbers from `first` to `last`, which somebody else closes or has closed. */
  abandon(first: number, last: number): void;
}

/** Calls on threads of their own. */
export interface Threads {
  /**
   * Makes a call on a thread.
   *
   * @param call which one, as lib/promises/threads.ts and native/threads.cc have it
   * @param numbers its six integers
   * @param bytes what it reads, of which the thread has a copy
   * @param room how many bytes it stores
   * @returns its number, which is positive, or -errno
   */
  start(call: number, numbers: Float64Array, bytes: Uint8Array, room: number): number;
  /** Interrupts a call. Returns whether it has ended: that of a resolver goes on. */
  cancel(id: number): boolean;
  /** The numbers of those that have ended since this was asked last. */
  finished(): number[];
  /** The result of one that has ended, -errno where it failed; gets what it stored, and is forgotten. */
  collect(id: number, bytes: Uint8Array): number;
  /** Whether they keep the process alive. */
  hold(held: boolean): void;
}

/** errno of a call that the platform does not have (Linux's value; nothing but Linux reaches the kernel here). */
const ENOSYS = 38;

/** What strerror(3) says of it there. */
const ELSEWHERE =
  'Function not implemented: sockfd makes system calls of Linux only, docs/docker.md shows how to run it elsewhere';

/** Stands in on other platforms, so that a program can import the library and find out: every call is ENOSYS. */
function elsewhere(): Native {
  const calls = new Proxy<Record<string, () => unknown>>(
    {},
    {
      get: (_, name) =>
        name === 'strerror'
          ? (errno: number) => (errno === ENOSYS ? ELSEWHERE : `errno ${errno}`)
          : name === 'sockaddr_decode'
            ? () => ''
            : () => -ENOSYS,
    },
  );
  return {
    calls,
    nonblocking: calls,
    differing: {},
    constants: {},
    errno: { ENOSYS },
    errnoNames: { [ENOSYS]: 'ENOSYS' },
    requests: () => [],
    readiness: () => -ENOSYS,
    threads: () => -ENOSYS,
    prepare: () => () => -ENOSYS,
    order: { join: () => -ENOSYS, claim: () => -ENOSYS, release: () => undefined },
    faults: {
      calls: () => [],
      add: () => -ENOSYS,
      remove: () => undefined,
      counts: () => [0, 0],
      mark: () => 0,
    },
  };
}

/** What of `process.report` is used here. */
interface Report {
  excludeNetwork?: boolean | undefined;
  getReport(): object;
}

/** 'glibc' or 'musl': the C library that this process runs on. */
function libc(): string {
  const report: Report | undefined = process.report;
  if (report === undefined) return 'musl';
  const { excludeNetwork } = report;
  // Else the report asks the resolver for the name of each end of each connection.
  report.excludeNetwork = true;
  try {
    const { header } = report.getReport() as { header?: { glibcVersionRuntime?: string } };
    return header?.glibcVersionRuntime === undefined ? 'musl' : 'glibc';
  } finally {
    report.excludeNetwork = excludeNetwork;
  }
}

/** What the addon has to be built for. Deno asks for a permission before it tells its C library. */
function platform(): string {
  return `linux-${process.arch}${'deno' in process.versions ? '' : `-${libc()}`}`;
}

/** An error's message, whatever was thrown. */
function reason(error: unknown): string {
  const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  return message.startsWith('Module did not self-register')
    ? 'no addon: it registers none'
    : message;
}

/** The packaged binary of this processor, for either C library. */
const PACKAGED = `prebuilds/linux-${process.arch}/sockfd.node`;

/** The files that may be the addon. */
function candidates(): string[] {
  // Another build, for developers: the debug, sanitizer or coverage one.
  const chosen = environment('SOCKFD_ADDON');
  if (chosen !== undefined && chosen !== '') return [chosen];
  return [`${root}build/Release/sockfd.node`, `${root}${PACKAGED}`];
}

/** Loads one; throws what says why not. */
function loadFrom(path: string): Native {
  // SOCKFD_ADDON may name a module that makes one.
  const fault = path.endsWith('.node') ? unloadable(path) : undefined;
  if (fault !== undefined) throw new Error(fault);
  const addon = loadAddon(path) as Partial<Native> | null;
  if (typeof addon?.calls !== 'object') throw new Error('another addon, not that of sockfd');
  // What came to it last.
  if (addon.order === undefined) throw new Error('the addon of an older sockfd');
  return addon as Native;
}

/** What is to be said of the packaged binary that is not there. */
function absent(): string {
  const found = namesIn(`${root}prebuilds`).map((name) => name.replace('linux-', ''));
  if (found.length === 0) return 'not there: the package was copied without its folder prebuilds';
  return `not there: the package has binaries for ${found.sort().join(', ')}`;
}

/** How the addon is built, on the distributions that most use. */
const BUILD = [
  'Build it from the sources that the package has:',
  '  Debian, Ubuntu: apt-get install g++',
  '  Fedora:         dnf install gcc-c++',
  '  Alpine:         apk add g++ linux-headers',
  '  and then:       npm install --no-save node-addon-api node-api-headers && sh node_modules/sockfd/native/build.sh',
];

function load(): Native {
  if (process.platform !== 'linux') return elsewhere();
  const paths = candidates();
  const chosen = paths.length === 1;
  // A bundler leaves the addon behind, and what it makes is no package.
  if (!chosen && (root === '' || !isThere(`${root}native/build.sh`))) throw new Error(BUNDLED);
  const failures: string[] = [];
  for (const path of paths) {
    try {
      if (chosen || isThere(path)) return loadFrom(path);
      failures.push(`  ${path}: ${path.endsWith(PACKAGED) ? absent() : 'not there'}`);
    } catch (error) {
      failures.push(`  ${path}: ${reason(error)}`);
    }
  }
  throw new Error(
    [
      `sockfd: no addon for ${platform()} and Node.js ${process.version} could be loaded:`,
      ...failures,
      ...BUILD,
      'Under --permission, allow addons with --allow-addons; Deno needs --allow-read and --allow-ffi.',
    ].join('\n'),
  );
}

/** The loaded addon. */
export const native: Native = load();
