// Network namespaces that are made while a recording runs: hosts of labs, and what unshare(2) makes. Their packets are recorded,
// too.
import { type LabHost, type LabListener, labs } from '../values/labs.ts';
import type { CallRecord } from './calls.ts';
import { handOver } from './door.ts';
import { waitingEnds } from './settled.ts';
import { openTap } from './tap.ts';

/** What is to be known of namespaces. */
export interface NamespaceRecord {
  /** The host that has these addresses. */
  readonly host?: { readonly name: string; readonly addresses: readonly string[] };
  /** `local remote` of what was in TIME_WAIT when a host ended. */
  readonly waiting?: readonly string[];
  /** Why packets are missing. */
  readonly note?: string;
}

/** Looks for namespaces that this thread makes. */
export class NamespaceSource implements LabListener {
  readonly #door: string;
  readonly #put: (record: NamespaceRecord) => void;
  /** Whether the calls that this thread makes are those of the recording. */
  busy = false;

  /**
   * @param door where packet sockets go: `openDoor`
   */
  constructor(door: string, put: (record: NamespaceRecord) => void) {
    this.#door = door;
    this.#put = put;
  }

  /** Begins. Ends with what is returned. */
  begin(): () => void {
    labs.listeners.add(this);
    return () => labs.listeners.delete(this);
  }

  /** Looks at a call that this thread has made; the thread is in the namespace that it made. */
  look({ syscall, line, result }: CallRecord): void {
    if (syscall !== 'unshare' || result < 0 || labs.making) return;
    if (/CLONE_NEWNET\b/.test(line)) this.#tap(undefined);
  }

  made(host: LabHost): void {
    const { name, addresses } = host;
    this.#put({ host: { name, addresses } });
    this.#tap(host);
  }

  ends(host: LabHost): void {
    const waiting = this.#quietly(() => waitingEnds((filter) => host.sockets(filter)));
    if (waiting.length > 0) this.#put({ waiting });
  }

  #quietly<T>(act: () => T): T {
    this.busy = true;
    try {
      return act();
    } finally {
      this.busy = false;
    }
  }

  #tap(host: LabHost | undefined): void {
    try {
      this.#quietly(() => {
        const tap = host === undefined ? openTap() : openTap((...at) => host.socket(...at));
        handOver(this.#door, tap);
      });
    } catch (error) {
      const of = host === undefined ? 'of a namespace' : `of ${host.name}`;
      this.#put({ note: `no packets ${of}: ${error instanceof Error ? error.message : error}` });
    }
  }
}
