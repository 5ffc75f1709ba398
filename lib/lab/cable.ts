// Cables as the script has them.
import { wrongType } from '../values/arguments.ts';
import { LabError } from './errors.ts';
import { COUNTERS, type CounterName } from './line.ts';
import {
  type CableOptions,
  type CableSettings,
  cableSettings,
  type LineOptions,
  lineSettings,
} from './settings.ts';
import { countersOf } from './wire.ts';
import type { Wires } from './wires.ts';

/**
 * What happened to the frames of a direction: how many were sent (`frames`, `bytes`), arrived (`delivered`, duplicates
 * included), and did not: by chance (`lost`), by the filter (`dropped`), by the MTU (`tooBig`), for want of room in the
 * queue (`overflowed`), on a cut cable (`cut`); and how many were `duplicated`, `reordered`, `corrupted`.
 */
export type CableCounters = Readonly<Record<CounterName, number>>;

/** One cable between two ends, before and after the thread carries its frames. */
export interface Link {
  readonly ends: readonly [string, string];
  /** Its number in the thread; what makes it is made when it is first asked for. */
  readonly wire: () => number;
  readonly engaged: () => boolean;
}

/** One direction of a cable. */
export class Direction {
  readonly #wires: Wires;
  readonly #link: Link;
  readonly #from: 0 | 1;

  constructor(wires: Wires, link: Link, from: 0 | 1) {
    this.#wires = wires;
    this.#link = link;
    this.#from = from;
  }

  /** Changes what happens to frames that are sent from now on; what is not given stays. */
  set(options: LineOptions): void {
    const set = lineSettings('options', options);
    this.#wires.change(this.#link.wire(), this.#from, { set });
  }

  /** Loses all frames, those on their way too. */
  cut(): void {
    this.#wires.change(this.#link.wire(), this.#from, { cut: true });
  }

  /** Ends `cut`. */
  mend(): void {
    if (this.#link.engaged()) this.#wires.change(this.#link.wire(), this.#from, { cut: false });
  }

  /** What happened so far, since the cable's own thread carries it: since the first `set`, `cut` or `capture`. */
  get counters(): CableCounters {
    const numbers = this.#link.engaged()
      ? countersOf(this.#wires.counters, this.#link.wire(), this.#from)
      : undefined;
    const pairs = COUNTERS.map((name, i) => [name, numbers?.[i] ?? 0] as const);
    return Object.fromEntries(pairs) as Record<CounterName, number>;
  }
}

/** A cable, or several that are changed together. */
export class Cable {
  readonly #wires: Wires;
  readonly #links: readonly Link[];

  constructor(wires: Wires, links: readonly Link[]) {
    this.#wires = wires;
    this.#links = links;
  }

  #names(): string[] {
    return this.#links.flatMap(({ ends }) => ends).filter((name) => name !== '');
  }

  /** The end `at` of which is the host's. */
  #end(host: string): { readonly link: Link; readonly at: 0 | 1 } {
    for (const link of this.#links) {
      if (typeof host !== 'string' || host === '') break;
      if (link.ends[0] === host) return { link, at: 0 };
      if (link.ends[1] === host) return { link, at: 1 };
    }
    throw wrongType('host', `a host at its ends (${this.#names().join(', ')})`, host);
  }

  /** The frames that a host sends. */
  from(host: string): Direction {
    const { link, at } = this.#end(host);
    return new Direction(this.#wires, link, at);
  }

  /** The frames that go to a host. */
  to(host: string): Direction {
    const { link, at } = this.#end(host);
    return new Direction(this.#wires, link, at === 0 ? 1 : 0);
  }

  /**
   * Changes what happens to frames that are sent from now on, in both directions unless said; what is not given stays.
   * When it returns, the change is made.
   *
   * @throws {TypeError | RangeError} naming the field
   */
  set(options: CableOptions): void {
    this.apply(cableSettings('options', options, this.#names()));
  }

  /** @internal */
  apply({ both, from, to }: CableSettings): void {
    if (Object.keys(both).length > 0) {
      for (const link of this.#links) {
        for (const at of [0, 1] as const) this.#wires.change(link.wire(), at, { set: both });
      }
    }
    for (const [name, set] of from) {
      const { link, at } = this.#end(name);
      this.#wires.change(link.wire(), at, { set });
    }
    for (const [name, set] of to) {
      const { link, at } = this.#end(name);
      this.#wires.change(link.wire(), at === 0 ? 1 : 0, { set });
    }
  }

  #both(change: (direction: Direction) => void): void {
    for (const link of this.#links) {
      for (const at of [0, 1] as const) change(new Direction(this.#wires, link, at));
    }
  }

  /** Loses all frames in both directions, those on their way too. The links stay up, as behind a switch. */
  cut(): void {
    this.#both((direction) => direction.cut());
  }

  /** Ends `cut`. */
  mend(): void {
    this.#both((direction) => direction.mend());
  }

  /** What happened to the frames of both directions. */
  get counters(): CableCounters {
    const sum = Object.fromEntries(COUNTERS.map((name) => [name, 0])) as Record<
      CounterName,
      number
    >;
    this.#both(({ counters }) => {
      for (const name of COUNTERS) sum[name] += counters[name];
    });
    return sum;
  }

  /**
   * Writes what the cable carries into a pcapng file, until `stop` or the lab's end. Each end is an interface of the file,
   * with the frames that it sent and got; those that did not arrive have a comment with what became of them.
   *
   * @throws {Error} of Node.js where the file cannot be written
   */
  capture(path: string): Capture {
    if (typeof path !== 'string') throw wrongType('path', 'the path of a file', path);
    const [link, ...more] = this.#links;
    if (link === undefined || more.length > 0) {
      throw new LabError(
        'a capture is of one cable: take that of a host, net.<host>.cable.capture(path)',
      );
    }
    const wire = link.wire();
    this.#wires.capture(wire, path);
    let running = true;
    const stop = (): void => {
      if (running) this.#wires.capture(wire, null);
      running = false;
    };
    return { stop, [Symbol.dispose]: stop };
  }
}

/** A capture that is being written. */
export interface Capture extends Disposable {
  /** Ends it: the file is whole. Twice is once. */
  stop(): void;
}
