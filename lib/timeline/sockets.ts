// The sockets of a recording, as its calls and its packets tell of them.
import { SOCK_STREAM } from '../values/constants.generated.ts';
import type { CallRecord, SocketRecord } from './calls.ts';
import { covers } from './endpoint.ts';

/** A connection that was to be opened. */
interface Attempt {
  readonly target: string;
  readonly start: number;
  readonly end: number;
  /** Whether its packets are known. */
  taken: boolean;
}

/** A socket while it is being found out about. */
export interface Building {
  readonly id: number;
  readonly record: SocketRecord | undefined;
  readonly fds: Set<number>;
  local: string | undefined;
  remote: string | undefined;
  /** From when on it may have sent and got something. */
  since: number;
  /** Its calls of connect(2). */
  readonly attempts: Attempt[];
  listens: boolean;
  listener: Building | undefined;
  /** Whether a connection that was accepted is known to be this one's. */
  taken: boolean;
}

/** The sockets so far. */
export class Sockets {
  readonly all: Building[] = [];
  readonly #cookies = new Map<string, Building>();

  #add(record: SocketRecord | undefined, since: number): Building {
    const made: Building = {
      id: this.all.length,
      record,
      fds: new Set(),
      local: record?.local,
      remote: record?.remote,
      since,
      attempts: [],
      listens: false,
      listener: undefined,
      taken: false,
    };
    this.all.push(made);
    return made;
  }

  /** The socket of a record, with what is new there. */
  of(record: SocketRecord, since: number): Building {
    let known = this.#cookies.get(record.cookie);
    if (known === undefined) {
      known = this.#add(record, since);
      this.#cookies.set(record.cookie, known);
    }
    // One whose connection has failed has no port any more.
    const unbound = record.local?.endsWith(':0') === true && known.local !== undefined;
    if (!unbound) known.local = record.local ?? known.local;
    known.remote = record.remote ?? known.remote;
    return known;
  }

  /** The socket that calls have told of by this cookie. */
  byCookie(cookie: string): Building | undefined {
    return this.#cookies.get(cookie);
  }

  /** An end that no call is known of: another process's, or a connection that nobody has accepted. */
  foreign(local: string, remote: string | undefined, listener: Building | undefined): Building {
    const made = this.#add(undefined, 0);
    made.local = local;
    made.remote = remote;
    made.listener = listener;
    return made;
  }

  /** What a call tells. */
  learn(call: CallRecord): void {
    const socket = call.socket === undefined ? undefined : this.of(call.socket, call.start);
    if (socket !== undefined && call.fd !== undefined) {
      socket.fds.add(call.fd);
      if (call.target !== undefined) {
        const { target, start, end } = call;
        socket.attempts.push({ target, start, end, taken: false });
        socket.remote ??= target;
      }
      if (call.name === 'listen' && call.result === 0) socket.listens = true;
    }
    if (call.made === undefined || call.madeFd === undefined) return;
    const made = this.of(call.made, call.start);
    made.fds.add(call.madeFd);
    if (call.name.startsWith('accept') && made.listener === undefined) {
      made.listener = socket;
      // It is older than the call that gives it out.
      made.since = 0;
    }
  }

  /** The socket that opened a connection between these ends, at that time; the next has another one. */
  client(local: string, remote: string, time: number, take: boolean): Building | undefined {
    for (const socket of [...this.all].reverse()) {
      const bound = socket.local !== undefined && covers(socket.local, local);
      const unbound = socket.local === undefined || socket.local.endsWith(':0');
      const attempt = socket.attempts.findLast(
        (each) =>
          !each.taken &&
          covers(each.target, remote) &&
          each.start <= time &&
          (bound || (unbound && time <= each.end)),
      );
      if (attempt === undefined) continue;
      attempt.taken = take;
      socket.local = local;
      return socket;
    }
    return undefined;
  }

  /** The accepted socket with these ends, the next that is nobody else's. */
  accepted(local: string, remote: string): Building | undefined {
    return this.all.find(
      (each) =>
        each.listener !== undefined &&
        each.record !== undefined &&
        !each.taken &&
        each.local === local &&
        each.remote === remote,
    );
  }

  /** Who listens there. */
  listener(local: string): Building | undefined {
    return this.all.find(
      (each) => each.listens && each.local !== undefined && covers(each.local, local),
    );
  }

  /** Whose datagrams these are: of a connected socket, or of one that has the port. */
  datagrams(local: string, remote: string, time: number): Building | undefined {
    const alive = this.all.filter(
      (each) =>
        each.record !== undefined &&
        each.record.type !== SOCK_STREAM &&
        each.local !== undefined &&
        covers(each.local, local) &&
        each.since <= time,
    );
    return alive.findLast((each) => each.remote === remote) ?? alive.at(-1);
  }
}
