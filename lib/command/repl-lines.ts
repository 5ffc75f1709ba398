// Which calls the prompt shows.
import type { TraceEvent } from '../trace/index.ts';
import { AF_NETLINK } from '../values/constants.generated.ts';

/** Calls that set a stage, as labs do: shown where they were typed, or are about what was. */
const STAGE = new Set(['setns', 'unshare', 'fcntl', 'close']);

/** What lines are shown: those of what was typed, not those of how labs are made. */
export class ShownLines {
  /** The fds of netlink sockets, and those that calls have made that were shown. */
  readonly #netlink = new Set<unknown>();
  readonly #known = new Set<unknown>();

  /** Whether a call is shown that an input has made. */
  has({ name, args, result }: TraceEvent, typed: string): boolean {
    const [first] = args;
    const netlink = name === 'socket' && first === AF_NETLINK;
    if (netlink && result >= 0) this.#netlink.add(result);
    const stage = STAGE.has(name) && !this.#known.has(first);
    const quiet = stage || netlink || this.#netlink.has(first);
    const shown = !quiet || new RegExp(`(?<![.\\w])${name}\\b`).test(typed);
    if (name === 'close') {
      this.#netlink.delete(first);
      this.#known.delete(first);
    } else if (shown && /^(socket|accept|accept4|dup|dup2|dup3)$/.test(name)) {
      this.#known.add(result);
    }
    return shown;
  }
}
