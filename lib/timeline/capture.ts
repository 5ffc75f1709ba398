// The recording thread as the main thread has it, with the kernel's trace beside it.
import { Worker } from 'node:worker_threads';
import * as raw from '../addon/calls.ts';
import { threadUrl } from '../addon/place.ts';
import { EFD_CLOEXEC, EFD_NONBLOCK } from '../values/constants.generated.ts';
import { check, SyscallError } from '../values/errors.ts';
import { threadNumber } from './calls.ts';
import { Clocks, relation } from './clock.ts';
import type { Connection } from './filter.ts';
import type { Material } from './join.ts';
import { countedHere, markThread } from './marks.ts';
import { connectionsOfOthers } from './others.ts';
import { openDiag } from './prober.ts';
import { readPage } from './ring.ts';
import { probeOf } from './samples.ts';
import type { Traced } from './states.ts';
import { attachFilter, openTap } from './tap.ts';
import { Tracefs } from './tracefs.ts';
import { DROP_POINTS, DROPPED, decodeEvent, RECEIVED, STATE_POINTS } from './tracepoints.ts';
import type { ClockSample, Diag, Recorded, Tap, ThreadData, ThreadMessage } from './wire.ts';
import { END, FLUSH } from './wire.ts';

/** What is captured. */
export interface CaptureOptions {
  readonly packets: boolean;
  readonly states: boolean;
  readonly samples: boolean;
  /** Whether packets are captured of connections, too, that other processes have already. */
  readonly all?: boolean;
  readonly limit?: number | undefined;
  /** Where packets are captured besides this network namespace. */
  readonly hosts?: readonly TapHost[];
  /** Where packet sockets of more namespaces come in, which `handOver` sends: `openDoor`. The recording closes it. */
  readonly door?: number | undefined;
}

/** A host that sockets can be made on. */
export interface TapHost {
  readonly name: string;
  socket(domain: number, type: number, protocol: number): number;
}

/** How many bytes are kept unless something else is asked for. */
const LIMIT = 64 * 1024 * 1024;

/** The bytes of a page of the trace: with a buffer_subbuf_size_kb of more, what is behind them comes next. */
const PAGE = 65_536;

/** The part of a timeline's material that a capture has. */
export type Captured = Pick<
  Material,
  | 'monotonic'
  | 'realtime'
  | 'error'
  | 'duration'
  | 'lost'
  | 'notes'
  | 'marks'
  | 'frames'
  | 'time'
  | 'traced'
  | 'probes'
>;

/** Parts as one: counts are of all before. */
function together(parts: readonly Recorded[]): Recorded {
  const last = parts.at(-1);
  return {
    frames: parts.flatMap(({ frames }) => frames),
    pages: parts.flatMap(({ pages }) => pages),
    looks: parts.flatMap(({ looks }) => looks),
    clocks: parts.flatMap(({ clocks }) => clocks),
    cut: last?.cut ?? 0,
    cutAt: last?.cutAt,
    lost: last?.lost ?? 0,
    failures: last?.failures ?? [],
  };
}

/** What a capture has opened, and closes. */
interface Opened {
  readonly taps: readonly Tap[];
  readonly diags: readonly Diag[];
  /** Whether what sockets are like is kept, and not their ends alone heard of. */
  readonly looks: boolean;
  readonly others: readonly Connection[];
  readonly tracefs: Tracefs | undefined;
  readonly notes: readonly string[];
  /** An eventfd that the thread waits for. */
  readonly wake: number;
  readonly door: number | undefined;
  /** A look at the clocks before all else. */
  readonly first: ClockSample;
}

/** A capture that runs. */
export class Capture {
  readonly #opened: Opened;
  #worker: Worker | undefined;
  #recorded: Promise<Recorded> | undefined;
  /** What the thread has given before the end, and who waits for more. */
  readonly #parts: Recorded[] = [];
  #flushed: (() => void) | undefined;
  #closed = false;

  private constructor(opened: Opened) {
    this.#opened = opened;
  }

  /** Begins to capture, as far as it is allowed. */
  static async start(options: CaptureOptions): Promise<Capture> {
    const { packets, states, samples, all = false, limit = LIMIT, hosts = [], door } = options;
    const notes: string[] = [];
    const taps: Tap[] = [];
    const others = packets && !all ? connectionsOfOthers() : [];
    const tap = (host: TapHost | undefined): void => {
      try {
        const fd =
          host === undefined
            ? openTap(undefined, others)
            : openTap((...args) => host.socket(...args));
        taps.push({ fd, host: host?.name ?? '' });
      } catch (error) {
        if (!(error instanceof SyscallError)) {
          for (const { fd } of taps) raw.close(fd);
          throw error;
        }
        const of = host === undefined ? '' : ` of ${host.name}`;
        notes.push(`no packets${of}: ${error.syscall} ${error.code}: needs CAP_NET_RAW`);
      }
    };
    if (packets) for (const host of [undefined, ...hosts]) tap(host);
    let tracefs: Tracefs | undefined;
    if (states) {
      const started = await Tracefs.start([
        ...STATE_POINTS,
        ...(taps.length > 0 ? DROP_POINTS : []),
      ]);
      if (typeof started === 'string') {
        notes.push(`states are sampled: ${started}: the kernel's tracepoints need root`);
      } else {
        tracefs = started;
        markThread(tracefs.marker, threadNumber());
        notes.push(...tracefs.missing);
      }
    }
    const diags: Diag[] = [];
    const looks = samples || (states && tracefs === undefined);
    if (looks || others.length > 0) {
      for (const host of [undefined, ...hosts]) {
        try {
          const make = host === undefined ? undefined : host.socket.bind(host);
          diags.push(openDiag(make, host?.name));
        } catch (error) {
          if (!(error instanceof SyscallError)) throw error;
          if (looks) {
            notes.push(`samples only behind calls: sock_diag: ${error.syscall} ${error.code}`);
          }
          // Without news of their ends, nobody's connections may be refused.
          const own = host === undefined ? taps.find((each) => each.host === '') : undefined;
          if (own !== undefined) attachFilter(own.fd, []);
        }
      }
    }
    const wake = check(raw.eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK), 'eventfd');
    const clocks = new Clocks();
    const first = clocks.sample();
    clocks.close();
    const capture = new Capture({
      taps,
      diags,
      looks,
      others,
      tracefs,
      notes,
      wake,
      door,
      first,
    });
    try {
      await capture.#start(limit);
    } catch (error) {
      await capture.close();
      throw error;
    }
    return capture;
  }

  /** Whether the kernel tells of states. */
  get traced(): Tracefs | undefined {
    return this.#opened.tracefs;
  }

  #start(limit: number): Promise<void> {
    const { tracefs, wake, taps, diags, looks, others, door } = this.#opened;
    const pipes = tracefs?.pipes ?? [];
    const workerData: ThreadData = {
      wake,
      taps,
      diags,
      looks,
      door,
      others,
      pipes,
      page: PAGE,
      layout: tracefs?.layout,
      received: tracefs?.numberOf(RECEIVED),
      dropped: tracefs?.numberOf(DROPPED),
      limit,
    };
    const worker = new Worker(new URL(threadUrl('timeline/thread')), {
      workerData,
      execArgv: [],
      // Its calls are none of the program's: no trace has them.
      env: { ...process.env, SOCKFD_TRACE: '' },
    });
    this.#worker = worker;
    return new Promise((ready, failed) => {
      this.#recorded = new Promise((resolve, reject) => {
        worker.on('message', (message: ThreadMessage) => {
          if ('ready' in message) ready();
          else if ('part' in message) {
            this.#parts.push(message.part);
            this.#flushed?.();
          } else resolve(message.recorded);
        });
        const fail = (error: Error): void => {
          failed(error);
          reject(error);
        };
        worker.on('error', fail);
        worker.on('exit', () => fail(new Error('the recording thread ended')));
      });
      this.#recorded.catch(() => undefined);
    });
  }

  /** Waits for what comes late. */
  settle(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      setTimeout(resolve, milliseconds);
    });
  }

  /** Ends it; what it has, with times since `base`, a moment of CLOCK_MONOTONIC. */
  async end(base: bigint): Promise<Captured> {
    const notes = [...this.#opened.notes];
    this.#opened.tracefs?.stop();
    const lostEvents = this.#opened.tracefs?.lost ?? 0;
    raw.write(this.#opened.wake, BigUint64Array.of(END), 0, 8);
    const recorded = await this.#recorded;
    if (recorded === undefined) throw new Error('the recording did not run');
    this.#parts.push(recorded);
    return this.#captured(base, lostEvents, notes);
  }

  /** What it has so far; it goes on. Not twice at once. */
  async soFar(base: bigint): Promise<Captured> {
    const part = new Promise<void>((resolve) => {
      this.#flushed = resolve;
    });
    raw.write(this.#opened.wake, BigUint64Array.of(FLUSH), 0, 8);
    await Promise.race([part, this.#recorded]);
    return this.#captured(base, 0, [...this.#opened.notes]);
  }

  #captured(base: bigint, lostEvents: number, notes: string[]): Captured {
    const recorded = together(this.#parts);
    const { frames, clocks, cut, cutAt, lost, failures } = recorded;
    const clock = relation([this.#opened.first, ...clocks]);
    const time = (real: bigint, seen?: bigint): number =>
      Number(clock.toMonotonic(real, seen) - base);
    const duration = Number((clocks.at(-1)?.after ?? base) - base);
    const marks: { time: number; text: string }[] = [];
    if (cut > 0) {
      const at = cutAt === undefined ? duration : time(cutAt.time, cutAt.seen);
      marks.push({ time: at, text: `the limit was reached: ${cut} that came later are not here` });
      notes.push(`${cut} packets or pages of kernel events are missing: a larger limit keeps them`);
    }
    if (lost > 0) notes.push(`${lost} frames were lost: the recording was too slow for them`);
    if (lostEvents > 0)
      notes.push(`${lostEvents} events of the kernel were lost: too many at once`);
    if (clock.set !== 0n) {
      notes.push(`the system's clock was set by ${Number(clock.set) / 1e6} ms meanwhile`);
    }
    notes.push(...failures);
    return {
      monotonic: base,
      realtime: clock.toReal(base),
      error: clock.error,
      duration,
      lost: { packets: lost, events: lostEvents, cut },
      notes,
      marks,
      frames,
      time,
      traced: this.#events(recorded, base),
      probes: recorded.looks.map((look) => probeOf(look, base)),
    };
  }

  /** The kernel's events in the order of their times, with the numbers that threads have here. */
  #events({ pages }: Recorded, base: bigint): Traced[] | undefined {
    const tracefs = this.#opened.tracefs;
    if (tracefs === undefined) return undefined;
    const events = pages.flatMap(({ cpu, page }) =>
      readPage(page, tracefs.layout).flatMap((event) => {
        const decoded = decodeEvent(event, tracefs.formats);
        return decoded === undefined
          ? []
          : [{ ...decoded, cpu, time: Number(decoded.time - base) }];
      }),
    );
    return countedHere(events.sort((a, b) => a.time - b.time));
  }

  /** Ends all that is left. Twice is once. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    raw.write(this.#opened.wake, BigUint64Array.of(END), 0, 8);
    try {
      await this.#recorded;
    } catch {
      // Who waited for what it had has got the error.
    }
    if (this.#worker !== undefined) await this.#worker.terminate();
    for (const { fd } of this.#opened.taps) raw.close(fd);
    for (const { fd, ends } of this.#opened.diags) {
      raw.close(fd);
      raw.close(ends);
    }
    raw.close(this.#opened.wake);
    if (this.#opened.door !== undefined) raw.close(this.#opened.door);
    await this.#opened.tracefs?.close();
  }
}
