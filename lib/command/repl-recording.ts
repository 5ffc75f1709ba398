// The recording that runs while the prompt does: what there is so far can be had at any time.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { type CallRecord, CallSource, type WaitRecord } from '../timeline/calls.ts';
import { Capture } from '../timeline/capture.ts';
import { openDoor } from '../timeline/door.ts';
import type { Timeline } from '../timeline/index.ts';
import { join, type Material } from '../timeline/join.ts';
import { type NamespaceRecord, NamespaceSource } from '../timeline/namespaces.ts';
import { settled } from '../timeline/settled.ts';
import { type LabHost, type LabListener, labs } from '../values/labs.ts';

/** More calls than these are not kept: somebody has a loop. */
const MOST = 100_000;

/** A recording of this thread, which goes on until it is closed. */
export class Recording implements LabListener {
  readonly #folder = mkdtempSync(`${tmpdir()}/sockfd-repl-`);
  readonly #base = process.hrtime.bigint();
  readonly #calls: CallRecord[] = [];
  readonly #waits: WaitRecord[] = [];
  readonly #hosts = new Map<string, string>();
  readonly #live = new Set<LabHost>();
  readonly #waiting = new Set<string>();
  readonly #notes = new Set<string>();
  readonly #ends: (() => void)[] = [];
  #namespaces: NamespaceSource | undefined;
  #capture: Capture | undefined;
  /** Whether the calls that are being made are the prompt's own. */
  quiet = false;

  private constructor() {
    labs.listeners.add(this);
    this.#ends.push(() => labs.listeners.delete(this));
  }

  /** Begins, as far as it is allowed. */
  static async start(): Promise<Recording> {
    const recording = new Recording();
    try {
      await recording.#begin();
      return recording;
    } catch (error) {
      await recording.close();
      throw error;
    }
  }

  made(host: LabHost): void {
    this.#live.add(host);
  }

  ends(host: LabHost): void {
    this.#live.delete(host);
  }

  #note({ host, waiting = [], note }: NamespaceRecord): void {
    for (const address of host?.addresses ?? []) this.#hosts.set(address, host?.name ?? '');
    for (const end of waiting) this.#waiting.add(end);
    if (note !== undefined) this.#notes.add(note);
  }

  async #begin(): Promise<void> {
    const path = `${this.#folder}/door`;
    const door = openDoor(path);
    this.#capture = await Capture.start({ packets: true, states: true, samples: true, door });
    const namespaces = new NamespaceSource(path, (record) => this.#note(record));
    this.#namespaces = namespaces;
    this.#ends.push(namespaces.begin());
    const source = new CallSource({ base: this.#base, looks: 'samples' }, (each) => {
      if (this.busy || this.#calls.length >= MOST) return;
      if ('awaited' in each) this.#waits.push(each);
      else {
        this.#calls.push(each);
        this.#namespaces?.look(each);
      }
    });
    this.#ends.push(source.begin());
  }

  /** Whether the calls that are being made are none of the user's. */
  get busy(): boolean {
    return this.quiet || this.#namespaces?.busy === true;
  }

  /** Goes on where Control-C has ended something in the middle. */
  interrupted(): void {
    this.quiet = false;
    if (this.#namespaces !== undefined) this.#namespaces.busy = false;
  }

  /** What there is so far. */
  async timeline(title: string): Promise<Timeline> {
    const capture = this.#capture;
    if (capture === undefined) throw new Error('the recording has ended');
    const hosts = [...this.#live].map(
      (host): LabHost['sockets'] =>
        (at) =>
          host.sockets(at),
    );
    const waiting = await settled(capture, 50, hosts);
    const captured = await capture.soFar(this.#base);
    const material: Material = {
      ...captured,
      title,
      samples: true,
      notes: [
        ...captured.notes,
        ...this.#notes,
        ...(this.#calls.length < MOST ? [] : [`calls behind the first ${MOST} are missing`]),
      ],
      calls: this.#calls,
      waits: this.#waits,
      names: new Map(),
      hosts: this.#hosts,
      waiting: new Set([...this.#waiting, ...waiting]),
      all: false,
    };
    return join(material);
  }

  /** Ends it. Twice is once. */
  async close(): Promise<void> {
    for (const end of this.#ends.splice(0)) end();
    const capture = this.#capture;
    this.#capture = undefined;
    await capture?.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
