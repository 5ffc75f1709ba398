// Recording: what is begun, what is waited for, and what is ended whatever happens.
import type { SocketFilter, SocketInfo } from '../inspect/index.ts';
import { onlyFields, outOfRange, wrongType } from '../values/arguments.ts';
import { ENOSYS } from '../values/constants.generated.ts';
import { SyscallError } from '../values/errors.ts';
import { type Fd, fdOf } from '../values/own.ts';
import { type CallRecord, CallSource, looksOf, type WaitRecord } from './calls.ts';
import { Capture } from './capture.ts';
import { join } from './join.ts';
import { settled } from './settled.ts';
import type { Timeline } from './types.ts';

/** What is recorded, and how. */
export interface RecordOptions {
  /** What it is called; nothing unless given. */
  readonly title?: string | undefined;
  /**
   * The packets of the recorded sockets, which need CAP_NET_RAW; `'all'` those of this network namespace, whoever sends and
   * gets them. Recorded unless false.
   */
  readonly packets?: boolean | 'all' | undefined;
  /**
   * The states of the recorded sockets and of those that they talk to, from the kernel's tracepoints, which need root; where
   * these cannot be had, as they are behind each call. Recorded unless false.
   */
  readonly states?: boolean | undefined;
  /**
   * What the sockets of TCP are like: the lengths of their queues, windows, RTT and more of TCP_INFO, behind each call, and
   * between them when packets have come by. Sampled unless false.
   */
  readonly samples?: boolean | undefined;
  /** Labs, of all hosts of which packets are recorded, too: `sockfd/lab`. Sockets on a host are the host's, by its name. */
  readonly labs?: readonly RecordedLab[] | undefined;
  /** How many bytes of packets and kernel events are kept at most: 64 MiB unless given. */
  readonly limit?: number | undefined;
  /**
   * For how many milliseconds packets and states are recorded still when the function has ended: acknowledgments may be
   * late. 50 unless given.
   */
  readonly settle?: number | undefined;
}

/** What a recording needs of a host of a lab. */
export interface RecordedHost {
  readonly name: string;
  readonly addresses: readonly string[];
  socket(domain: number, type: number, protocol?: number): number;
  sockets(filter?: SocketFilter): SocketInfo[];
}

/** What a recording needs of a lab. */
export interface RecordedLab {
  readonly hosts: ReadonlyMap<string, RecordedHost>;
}

/** What the function that is recorded gets. */
export interface Recorder {
  /** Names who has a socket, and those who are accepted from it: the columns of the picture. */
  actor(name: string, fd: Fd): void;
}

const MOST = 2 ** 32;

function check(options: RecordOptions): void {
  if (typeof options !== 'object' || options === null) {
    throw wrongType('options', 'an object', options);
  }
  onlyFields('options', options, [
    'title',
    'packets',
    'states',
    'samples',
    'labs',
    'limit',
    'settle',
  ]);
  const { title, packets, states, samples, limit, settle, labs = [] } = options;
  if (!Array.isArray(labs) || labs.some((each) => !(each?.hosts instanceof Map))) {
    throw wrongType('options.labs', 'an array of labs', labs);
  }
  if (title !== undefined && typeof title !== 'string') {
    throw wrongType('options.title', 'a string', title);
  }
  if (packets !== undefined && typeof packets !== 'boolean' && packets !== 'all') {
    throw outOfRange('options.packets', "a boolean or 'all'", packets);
  }
  if (states !== undefined && typeof states !== 'boolean') {
    throw wrongType('options.states', 'a boolean', states);
  }
  if (samples !== undefined && typeof samples !== 'boolean') {
    throw wrongType('options.samples', 'a boolean', samples);
  }
  for (const [name, value] of Object.entries({ limit, settle })) {
    if (value === undefined) continue;
    if (typeof value !== 'number') throw wrongType(`options.${name}`, 'a number', value);
    if (!(value >= 0 && value <= MOST)) {
      throw outOfRange(`options.${name}`, `from 0 to ${MOST}`, value);
    }
  }
}

/**
 * Records what a function does: the system calls that it makes through this library in this thread, and the packets and the
 * states of TCP that come of them, on one clock.
 *
 * What cannot be recorded here is left out, and `notes` says what and why.
 *
 * @param fn what is recorded; it ends when its promise does
 * @returns the timeline; where the function throws, `record` throws the same, with the timeline as `error.timeline`, where it
 * is an object
 * @throws {TypeError | RangeError} for a wrong argument
 */
export async function record(
  fn: (recorder: Recorder) => unknown,
  options: RecordOptions = {},
): Promise<Timeline> {
  if (process.platform !== 'linux') throw new SyscallError('record', ENOSYS);
  if (typeof fn !== 'function') throw wrongType('fn', 'a function', fn);
  check(options);
  const { title = '', packets = true, states = true, samples = true } = options;
  const { limit, settle = 50, labs = [] } = options;
  const hosts = labs.flatMap((lab) => [...lab.hosts.values()]);
  const capture = await Capture.start({
    packets: packets !== false,
    states,
    samples,
    all: packets === 'all',
    limit,
    hosts,
  });
  const calls: CallRecord[] = [];
  const waits: WaitRecord[] = [];
  const names = new Map<string, string>();
  const base = process.hrtime.bigint();
  const source = new CallSource(
    { base, looks: looksOf(samples, states && capture.traced === undefined) },
    (each) => ('awaited' in each ? waits.push(each) : calls.push(each)),
  );
  const recorder: Recorder = {
    actor(name, fd) {
      if (typeof name !== 'string' || name === '') throw wrongType('name', 'a name', name);
      const socket = source.look(fdOf(fd));
      if (socket === undefined) throw wrongType('fd', 'the fd of a socket', fd);
      names.set(socket.cookie, name);
    },
  };
  let failure: { readonly error: unknown } | undefined;
  let timeline: Timeline;
  try {
    const stop = source.begin();
    try {
      await fn(recorder);
    } catch (error) {
      failure = { error };
    } finally {
      stop();
    }
    const waiting = await settled(
      capture,
      settle,
      hosts.map((host) => (filter) => host.sockets(filter)),
    );
    const material = await capture.end(base);
    timeline = join({
      ...material,
      title,
      samples,
      calls,
      waits,
      names,
      hosts: new Map(
        hosts.flatMap(({ name, addresses }) =>
          addresses.map((address) => [address, name] as const),
        ),
      ),
      waiting,
      all: packets === 'all',
    });
  } finally {
    await capture.close();
  }
  if (failure === undefined) return timeline;
  const { error } = failure;
  if (typeof error === 'object' && error !== null && Object.isExtensible(error)) {
    Object.defineProperty(error, 'timeline', { value: timeline, configurable: true });
  }
  throw error;
}
