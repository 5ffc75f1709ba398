// A cable that the script carries packets over: a laboratory of two hosts that see each other only through packet sockets
// of a third. Nothing arrives before it is passed on, so that what both ends think meanwhile can be looked at.
import {
  AF_INET,
  AF_PACKET,
  bind,
  ETH_P_IP,
  type OwnedFd,
  own,
  POLLIN,
  poll,
  recv,
  SOCK_RAW,
  send,
} from 'sockfd';
import type { SocketInfo, State } from 'sockfd/inspect';
import { type Host, type Lab, LabError, lab } from 'sockfd/lab';
import { type Segment, segmentOf } from './packets.ts';

/** An end of the cable. */
export type Side = 'client' | 'server';

const SIDES = ['client', 'server'] as const;

/** The addresses of the ends. */
export const addresses: Readonly<Record<Side, string>> = {
  client: '192.0.2.1',
  server: '192.0.2.2',
};

/** A segment that is on its way: taken from one end, not yet given to the other. */
export interface Held {
  readonly from: Side;
  readonly segment: Segment;
  readonly frame: Uint8Array;
  readonly key: string;
}

/** The kernel handles what it was given in its own time; more than this is a failure. */
const PATIENCE = 10_000;

/** The cable and its two ends. */
export class Cable implements Disposable {
  readonly #net: Lab<Side | 'hub'>;
  readonly #plugs: Readonly<Record<Side, OwnedFd>>;
  readonly #seen = new Map<string, 'held' | 'passed'>();
  readonly #taken: Readonly<Record<Side, Held[]>> = { client: [], server: [] };

  constructor(net: Lab<Side | 'hub'>) {
    this.#net = net;
    for (const [side, other] of [SIDES, SIDES.toReversed()] as const) {
      const { netlink } = net[side];
      const lladdr = net[other].netlink.links.get('eth0').address;
      netlink.routes.add({ dst: `${addresses[other]}/32`, dev: 'eth0' });
      netlink.neighbours.add({ dst: addresses[other], lladdr, dev: 'eth0', state: 'PERMANENT' });
    }
    this.#plugs = { client: this.#plug('eth0'), server: this.#plug('eth1') };
  }

  #plug(name: string): OwnedFd {
    const fd = own(this.#net.hub.socket(AF_PACKET, SOCK_RAW));
    const { ifindex } = this.#net.hub.netlink.links.get(name);
    bind(fd, { family: AF_PACKET, protocol: ETH_P_IP, ifindex });
    return fd;
  }

  /** The host at an end: its sockets live there. */
  at(side: Side): Host {
    return this.#net[side];
  }

  /** Takes what an end sent. What it sends again goes on where it went before, and is not shown twice. */
  #receive(from: Side): void {
    const buf = new Uint8Array(2048);
    const frame = buf.slice(0, recv(this.#plugs[from], buf));
    const segment = segmentOf(frame, 'ethernet');
    if (segment === undefined) return;
    const { sequence, acknowledgement, length, flags } = segment;
    const ends = [from, segment.from, segment.to];
    const key = [...ends, sequence, acknowledgement, length, ...flags].join(' ');
    const known = this.#seen.get(key);
    if (known === 'passed') this.#give(from, frame);
    if (known !== undefined) return;
    this.#seen.set(key, 'held');
    this.#taken[from].push({ from, segment, frame, key });
  }

  /** Takes what the ends have sent; waits for it as long as `timeout`, in milliseconds. */
  #attend(timeout: number): boolean {
    const fds = SIDES.map((side) => ({ fd: this.#plugs[side].fd, events: POLLIN, revents: 0 }));
    if (poll(fds, timeout) === 0) return false;
    for (const [i, side] of SIDES.entries()) if (fds[i]?.revents === POLLIN) this.#receive(side);
    return true;
  }

  #give(from: Side, frame: Uint8Array): void {
    send(this.#plugs[from === 'client' ? 'server' : 'client'], frame);
  }

  /** Waits for the next new segment from an end, and keeps it. */
  take(from: Side): Held {
    for (;;) {
      const held = this.#taken[from].shift();
      if (held !== undefined) return held;
      if (!this.#attend(PATIENCE)) throw new Error(`nothing came from the ${from}`);
    }
  }

  /** Gives a segment to the other end. */
  pass({ from, frame, key }: Held): void {
    this.#seen.set(key, 'passed');
    this.#give(from, frame);
  }

  /** Takes the next segment of an end and gives it to the other. */
  carry(from: Side): Held {
    const held = this.take(from);
    this.pass(held);
    return held;
  }

  /** Carries whatever comes from both ends until there is something to read from `fd`. */
  carryUntil(fd: number): void {
    const until = Date.now() + PATIENCE;
    while (poll([{ fd, events: POLLIN, revents: 0 }], 0) === 0) {
      if (Date.now() > until) throw new Error(`nothing came for fd ${fd}`);
      this.#attend(1);
      for (const side of SIDES) {
        for (const held of this.#taken[side].splice(0)) this.pass(held);
      }
    }
  }

  /** The TCP sockets of an end. */
  sockets(side: Side): SocketInfo[] {
    return this.#net[side].sockets({ family: AF_INET });
  }

  /** The states of the TCP sockets of an end that are no listeners, as the kernel's table has them; of none `none`. */
  state(side: Side): State | 'none' {
    return this.sockets(side).find(({ state }) => state !== 'LISTEN')?.state ?? 'none';
  }

  /** The state of an end when it is no longer `before`. */
  stateAfter(side: Side, before: State | 'none'): State | 'none' {
    const until = Date.now() + PATIENCE;
    for (;;) {
      const state = this.state(side);
      if (state !== before || Date.now() > until) return state;
      this.#attend(0);
    }
  }

  [Symbol.dispose](): void {
    for (const side of SIDES) this.#plugs[side].close();
  }
}

/** A segment in the words of the lessons: `SYN+ACK`. */
export function segmentText({ segment: { flags, length } }: Held): string {
  return `${flags.join('+')}${length > 0 ? ` ${length} bytes` : ''}`;
}

/** Runs `body` with a cable, or tells `skip` why it cannot be. */
export async function withCable(
  body: (cable: Cable) => void | Promise<void>,
  skip: (reason: string) => void,
): Promise<void> {
  let net: Lab<Side | 'hub'>;
  try {
    net = await lab({
      hosts: {
        client: { left: `${addresses.client}/32` },
        server: { right: `${addresses.server}/32` },
        // It has both networks, and passes nothing on by itself.
        hub: { addresses: { left: [], right: [] }, forward: false },
      },
    });
  } catch (error) {
    if (!(error instanceof LabError)) throw error;
    skip(error.message);
    return;
  }
  await using _ = net;
  using cable = new Cable(net);
  await body(cable);
}
