// A cable that the script carries packets over: two network namespaces whose frames end in packet sockets of this
// process. Nothing arrives before it is passed on, so that what both ends think meanwhile can be looked at.
import { execFileSync } from 'node:child_process';
import { openSync } from 'node:fs';
import {
  AF_INET,
  AF_PACKET,
  bind,
  CLONE_NEWNET,
  ETH_P_IP,
  if_nametoindex,
  type OwnedFd,
  own,
  POLLIN,
  poll,
  recv,
  SOCK_RAW,
  send,
  setns,
  socket,
  unshare,
} from 'sockfd';
import { type SocketInfo, type State, sockets } from 'sockfd/inspect';
import { inNamespace } from './namespace.ts';
import { checksum, type Segment, segmentOf } from './packets.ts';

/** An end of the cable. */
export type Side = 'client' | 'server';

/** The addresses of the ends. */
export const addresses: Readonly<Record<Side, string>> = {
  client: '192.0.2.1',
  server: '192.0.2.2',
};

const stations: Readonly<Record<Side, string>> = {
  client: '02:00:00:00:00:01',
  server: '02:00:00:00:00:02',
};

/** A segment that is on its way: taken from one end, not yet given to the other. */
export interface Held {
  readonly from: Side;
  readonly segment: Segment;
  readonly frame: Uint8Array;
  readonly key: string;
}

/** sizeof(struct ethhdr) */
const ETHERNET = 14;

/** Writes the checksum that the sender left to a network card that does not exist. */
function complete(frame: Uint8Array): void {
  const packet = frame.subarray(ETHERNET);
  const view = new DataView(packet.buffer, packet.byteOffset, packet.byteLength);
  const header = (view.getUint8(0) & 15) * 4;
  const length = view.getUint16(2) - header;
  const tcp = packet.subarray(header, header + length);
  tcp.fill(0, 16, 18);
  // The pseudo header: both addresses, the protocol, the length.
  const summed = new Uint8Array(12 + length);
  summed.set(packet.subarray(12, 20));
  summed[9] = view.getUint8(9);
  new DataView(summed.buffer).setUint16(10, length);
  summed.set(tcp, 12);
  view.setUint16(header + 16, checksum(summed));
}

/** The kernel handles what it was given in its own time; more than this is a failure. */
const PATIENCE = 10_000;

/** The cable and its two ends. */
export class Cable implements Disposable {
  readonly #hub: OwnedFd;
  readonly #spaces: Readonly<Record<Side, OwnedFd>>;
  readonly #plugs: Readonly<Record<Side, OwnedFd>>;
  readonly #seen = new Map<string, 'held' | 'passed'>();
  readonly #taken: Readonly<Record<Side, Held[]>> = { client: [], server: [] };

  /** In a namespace of its own: inNamespace. */
  constructor() {
    this.#hub = own(openSync('/proc/thread-self/ns/net', 'r'));
    this.#spaces = { client: this.#end('client'), server: this.#end('server') };
    this.#plugs = { client: this.#plug('client'), server: this.#plug('server') };
  }

  #end(side: Side): OwnedFd {
    const name = side.slice(0, 1);
    const other: Side = side === 'client' ? 'server' : 'client';
    const ip = (command: string): void => void execFileSync('ip', command.split(' '));
    unshare(CLONE_NEWNET);
    const space = own(openSync('/proc/thread-self/ns/net', 'r'));
    setns(this.#hub, CLONE_NEWNET);
    ip(`link add ${name}0 address ${stations[side]} type veth peer name ${name}1`);
    ip(`link set ${name}1 up`);
    ip(`link set ${name}0 netns /proc/${process.pid}/fd/${space.fd}`);
    setns(space, CLONE_NEWNET);
    ip(`addr add ${addresses[side]}/24 dev ${name}0`);
    ip(`link set ${name}0 up`);
    ip(`neigh replace ${addresses[other]} lladdr ${stations[other]} dev ${name}0`);
    setns(this.#hub, CLONE_NEWNET);
    return space;
  }

  #plug(side: Side): OwnedFd {
    const fd = own(socket(AF_PACKET, SOCK_RAW, 0));
    const ifindex = if_nametoindex(`${side.slice(0, 1)}1`);
    bind(fd, { family: AF_PACKET, protocol: ETH_P_IP, ifindex });
    return fd;
  }

  /** Runs `body` with this thread at one end: its sockets are made there. */
  at<T>(side: Side, body: () => T): T {
    setns(this.#spaces[side], CLONE_NEWNET);
    try {
      return body();
    } finally {
      setns(this.#hub, CLONE_NEWNET);
    }
  }

  /** Takes what an end sent. What it sends again goes on where it went before, and is not shown twice. */
  #receive(from: Side): void {
    const buf = new Uint8Array(2048);
    const frame = buf.slice(0, recv(this.#plugs[from], buf));
    const segment = segmentOf(frame.subarray(ETHERNET));
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
    const sides = ['client', 'server'] as const;
    const fds = sides.map((side) => ({ fd: this.#plugs[side].fd, events: POLLIN, revents: 0 }));
    if (poll(fds, timeout) === 0) return false;
    for (const [i, side] of sides.entries()) if (fds[i]?.revents === POLLIN) this.#receive(side);
    return true;
  }

  #give(from: Side, frame: Uint8Array): void {
    complete(frame);
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
      for (const side of ['client', 'server'] as const) {
        for (const held of this.#taken[side].splice(0)) this.pass(held);
      }
    }
  }

  /** The TCP sockets of an end. */
  sockets(side: Side): SocketInfo[] {
    return this.at(side, () => sockets({ family: AF_INET }));
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
    for (const fd of [...Object.values(this.#plugs), ...Object.values(this.#spaces)]) fd.close();
    this.#hub.close();
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
  await inNamespace(
    [],
    async () => {
      using cable = new Cable();
      await body(cable);
    },
    skip,
  );
}
