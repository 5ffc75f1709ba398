// One direction of a cable: what becomes of each frame, and when it arrives. It knows no sockets and no clock.
import { decode, matches, type Packet } from '../packet/index.ts';
import type { FilterSettings, LineSettings } from './settings.ts';

/** What is counted of a direction, in this order in the memory that both threads have. */
export const COUNTERS = [
  'frames',
  'bytes',
  'delivered',
  'lost',
  'dropped',
  'tooBig',
  'overflowed',
  'cut',
  'duplicated',
  'reordered',
  'corrupted',
] as const;

export type CounterName = (typeof COUNTERS)[number];

/** What became of a frame, where it does not arrive. */
export type Fate = Extract<CounterName, 'lost' | 'dropped' | 'tooBig' | 'overflowed' | 'cut'>;

/** A frame on its way. */
interface Flying {
  readonly due: number;
  readonly order: number;
  readonly frame: Uint8Array;
  /** It waits for the rate until then. */
  readonly leaves: number;
}

/** sizeof(struct ethhdr) */
const ETHERNET = 14;

/** A filter as a function. Code of the lab's user, which was a function there. */
export function filterFunction(settings: FilterSettings): (packet: Packet) => boolean {
  if ('pattern' in settings) return (packet) => matches(packet, settings.pattern);
  // What transpilers that keep names (esbuild's keepNames) put around functions.
  const name = (fn: unknown): unknown => fn;
  const evaluate = (source: string): unknown => new Function('__name', `return (${source});`)(name);
  let made: unknown;
  try {
    made = evaluate(settings.source);
  } catch (error) {
    // A method: `{ drop(packet) { ... } }`
    if (!(error instanceof SyntaxError)) throw error;
    made = Object.values(evaluate(`{${settings.source}}`) as object)[0];
  }
  const filter = made as (this: object, packet: Packet) => unknown;
  const state = {};
  return (packet) => Boolean(filter.call(state, packet));
}

/** One direction of a cable. */
export class Line {
  cut = false;
  readonly #counters: Float64Array;
  readonly #random: () => number;
  readonly #failed: (error: unknown) => void;
  #settings: LineSettings = {};
  #drop: ((packet: Packet) => boolean) | undefined;
  /** In a burst of losses. */
  #bad = false;
  /** When the last frame has left, and when the last one in order arrives. */
  #leaves = 0;
  #last = 0;
  #order = 0;
  /** Sorted: the first is the last to arrive. */
  readonly #flying: Flying[] = [];

  /**
   * @param counters the memory of COUNTERS
   * @param failed is told what a filter has thrown
   */
  constructor(counters: Float64Array, random: () => number, failed: (error: unknown) => void) {
    this.#counters = counters;
    this.#random = random;
    this.#failed = failed;
  }

  /** Changes what is given. */
  set(settings: LineSettings): void {
    this.#settings = { ...this.#settings, ...settings };
    if (settings.drop === null) this.#drop = undefined;
    else if (settings.drop !== undefined) this.#drop = filterFunction(settings.drop);
  }

  #count(name: CounterName, by = 1): void {
    const at = COUNTERS.indexOf(name);
    this.#counters[at] = (this.#counters[at] ?? 0) + by;
  }

  #fate(frame: Uint8Array, now: number): Fate | undefined {
    const { loss = 0, burst = 1, mtu = Infinity, rate, queue = 1000 } = this.#settings;
    if (this.cut) return 'cut';
    if (frame.length - ETHERNET > mtu) return 'tooBig';
    if (this.#drop !== undefined && this.#dropped(frame)) return 'dropped';
    if (this.#isLost(loss, burst)) return 'lost';
    if (rate !== undefined && this.#waiting(now) >= queue) return 'overflowed';
    return undefined;
  }

  #dropped(frame: Uint8Array): boolean {
    try {
      return this.#drop?.(decode(frame, { link: 'ethernet' })) === true;
    } catch (error) {
      this.#drop = undefined;
      this.#failed(error);
      return false;
    }
  }

  /** With bursts, Gilbert's model: losses begin and end at random, such that both means are those asked for. */
  #isLost(loss: number, burst: number): boolean {
    if (loss === 0) return false;
    if (burst === 1) return this.#random() < loss;
    const leave = 1 / burst;
    const enter = (loss / (1 - loss)) * leave;
    this.#bad = this.#random() < (this.#bad ? 1 - leave : Math.min(1, enter));
    return this.#bad;
  }

  /** How many frames have not left. */
  #waiting(now: number): number {
    let count = 0;
    for (const { leaves } of this.#flying) if (leaves > now) count++;
    return count;
  }

  /**
   * A frame that was sent.
   *
   * @param frame is kept
   * @param now in milliseconds
   * @returns what became of it, where it does not arrive
   */
  send(frame: Uint8Array, now: number): Fate | undefined {
    this.#count('frames');
    this.#count('bytes', frame.length);
    const fate = this.#fate(frame, now);
    if (fate !== undefined) {
      this.#count(fate);
      return fate;
    }
    const { duplicate = 0, corrupt = 0 } = this.#settings;
    const chance = (likely: number): boolean => likely > 0 && this.#random() < likely;
    if (chance(duplicate)) {
      this.#count('duplicated');
      this.#fly(frame, now, false);
    }
    this.#fly(frame, now, chance(corrupt));
    return undefined;
  }

  #fly(frame: Uint8Array, now: number, corrupt: boolean): void {
    const { delay = 0, jitter = 0, reorder = 0, rate } = this.#settings;
    this.#leaves =
      Math.max(now, this.#leaves) + (rate === undefined ? 0 : (frame.length / rate) * 1000);
    const leaves = this.#leaves;
    const overtakes = reorder > 0 && this.#random() < reorder;
    let due = leaves;
    if (overtakes) {
      this.#count('reordered');
    } else {
      const varied = jitter === 0 ? delay : delay + (this.#random() * 2 - 1) * jitter;
      due = Math.max(this.#last, leaves + Math.max(0, varied));
      this.#last = due;
    }
    let bytes = frame;
    if (corrupt && frame.length > ETHERNET) {
      this.#count('corrupted');
      bytes = frame.slice();
      const bit = Math.floor(this.#random() * (frame.length - ETHERNET) * 8);
      const at = ETHERNET + (bit >> 3);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (bit & 7));
    }
    const flying = { due, leaves, frame: bytes, order: this.#order++ };
    let at = 0;
    let end = this.#flying.length;
    while (at < end) {
      const middle = (at + end) >> 1;
      const other = this.#flying[middle];
      if (
        other !== undefined &&
        (other.due > due || (other.due === due && other.order > flying.order))
      ) {
        at = middle + 1;
      } else end = middle;
    }
    this.#flying.splice(at, 0, flying);
  }

  /** When the next frame arrives; Infinity where none is on its way. */
  get next(): number {
    return this.#flying.at(-1)?.due ?? Number.POSITIVE_INFINITY;
  }

  /** The next frame, if it has arrived by now. A cut cable loses what is on its way. */
  arrived(now: number): Uint8Array | undefined {
    while (this.next <= now) {
      const flying = this.#flying.pop();
      if (flying === undefined) return undefined;
      if (this.cut) {
        this.#count('cut');
        continue;
      }
      this.#count('delivered');
      return flying.frame;
    }
    return undefined;
  }
}
