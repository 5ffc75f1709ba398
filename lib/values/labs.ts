// Hosts of labs as they come and go, for those who record them.
import { shared } from '../addon/shared.ts';
import type { Address } from './sockaddr.ts';

/** What a recording needs of a host. */
export interface LabHost {
  readonly name: string;
  readonly addresses: readonly string[];
  socket(domain: number, type: number, protocol?: number): number;
  sockets(filter: {
    readonly family: number;
    readonly type: number;
    readonly protocol: number;
    readonly state: 'TIME_WAIT';
  }): readonly { readonly local: Address | undefined; readonly remote: Address | undefined }[];
}

/** Who is told. */
export interface LabListener {
  /** A host that is complete, before anybody uses it. */
  made(host: LabHost): void;
  /** A host that is there for the last time. */
  ends(host: LabHost): void;
}

/** Who is told, and whether the namespace that is being made is a lab's. */
interface Labs {
  readonly listeners: Set<LabListener>;
  making: boolean;
}

/** One state for all copies of the library in a thread. */
export const labs: Labs = shared('labs', () => ({
  listeners: new Set<LabListener>(),
  making: false,
}));
