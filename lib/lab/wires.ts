// The thread of the cables as the main thread has it: started with the first cable that needs it, and told what to do.
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import * as raw from '../addon/calls.ts';
import { threadUrl } from '../addon/place.ts';
import { EFD_CLOEXEC, EFD_NONBLOCK } from '../values/constants.generated.ts';
import { check } from '../values/errors.ts';
import { open } from '../values/open.ts';
import { closeTogether } from './closing.ts';
import { LabError } from './errors.ts';
import { COUNTERS_SIZE, type Command, type ThreadData, type Told, WIRES_STATE } from './wire.ts';

/** The thread does at once what it is told; but it may have to start, on a busy machine. */
const PATIENCE = 30_000;

interface Running {
  readonly worker: Worker;
  /** It uses no sockets any more. */
  readonly stopped: Promise<void>;
  readonly ended: Promise<void>;
  readonly port: MessagePort;
  readonly wake: number;
}

/** The cables of a lab whose frames its own thread carries. */
export class Wires {
  readonly counters: SharedArrayBuffer = new SharedArrayBuffer(COUNTERS_SIZE);
  readonly #seed: number;
  readonly #state = new SharedArrayBuffer(4);
  readonly #failures: string[] = [];
  /** The packet sockets. */
  readonly #fds: number[] = [];
  #sent = 0;
  #count = 0;
  #running: Running | undefined;
  #ended = false;
  #closed = false;

  constructor(seed: number) {
    this.#seed = seed;
  }

  /** Starts the thread, without waiting for it. */
  start(): void {
    this.#running ??= this.#start();
  }

  #start(): Running {
    const wake = check(raw.eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK), 'eventfd');
    const { port1, port2 } = new MessageChannel();
    const data: ThreadData = {
      port: port2,
      wake,
      seed: this.#seed,
      state: this.#state,
      counters: this.counters,
    };
    const worker = new Worker(new URL(threadUrl('lab/thread')), {
      workerData: data,
      transferList: [port2],
      execArgv: [],
    });
    const ended = new Promise<void>((resolve) => {
      worker.on('exit', () => {
        this.#ended = true;
        resolve();
      });
    });
    const stopped = new Promise<void>((resolve) => {
      worker.on('message', (told: Told) => {
        if ('stopped' in told) resolve();
        else this.#failures.push(told.failed);
      });
    });
    worker.on('error', (error: Error) =>
      this.#failures.push(`the cables stopped: ${error.message}`),
    );
    worker.unref();
    port1.unref();
    return { worker, stopped: Promise.race([stopped, ended]), ended, port: port1, wake };
  }

  /** Tells the thread, and waits until it has done that: what is sent from now on meets the change. */
  #tell(command: Command): void {
    this.#open();
    this.#running ??= this.#start();
    const { port, wake } = this.#running;
    const state = new Int32Array(this.#state);
    port.postMessage(command);
    this.#sent++;
    raw.write(wake, BigUint64Array.of(1n), 0, 8);
    const until = performance.now() + PATIENCE;
    for (;;) {
      const done = Atomics.load(state, WIRES_STATE);
      if (done >= this.#sent || this.#ended) return;
      const left = until - performance.now();
      if (left <= 0) throw new LabError('the thread of the cables does not answer');
      Atomics.wait(state, WIRES_STATE, done, Math.min(left, 100));
    }
  }

  #open(): void {
    if (this.#closed) throw new LabError('the cable is no more: its lab was disposed of');
  }

  /** Joins two packet sockets, which are asked for, by a cable. Its number. */
  add(make: () => readonly [number, number], ends: readonly [string, string]): number {
    this.#open();
    const fds = make();
    const index = this.#count++;
    this.#fds.push(...fds);
    this.#tell({ add: { index, fds, ends } });
    return index;
  }

  /** Changes one direction of a cable. */
  change(
    wire: number,
    from: 0 | 1,
    change: Omit<Extract<Command, { from: 0 | 1 }>, 'wire' | 'from'>,
  ): void {
    this.#tell({ wire, from, ...change });
  }

  /** Writes what a cable carries into a new file, until it is told to end. */
  capture(wire: number, path: string | null): void {
    this.#tell({ wire, capture: path === null ? null : open(path, 'w') });
  }

  /** What has gone wrong there. */
  get failures(): readonly string[] {
    return this.#failures;
  }

  /** Ends the thread, and closes the sockets of the cables. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    if (this.#running === undefined) return;
    const { worker, stopped, ended, port, wake } = this.#running;
    port.postMessage({ stop: true } satisfies Command);
    raw.write(wake, BigUint64Array.of(1n), 0, 8);
    worker.ref();
    // A filter may run for ever.
    const timer = setTimeout(() => void worker.terminate(), 1000);
    await stopped;
    clearTimeout(timer);
    await Promise.all([closeTogether(this.#fds), ended]);
    port.close();
    raw.close(wake);
  }
}
