// All traffic at once, for a while, with samples at moments at which all of it rests.
import * as looking from './looking.ts';
import { sample } from './sample.ts';
import * as synchronous from './synchronous.ts';
import * as threads from './threads.ts';
import type { Begin, Traffic } from './traffic.ts';
import type { Moment } from './verdict.ts';
import * as waiting from './waiting.ts';

/** Every kind of traffic, by its name. */
export const kinds: Readonly<Record<string, Begin>> = {
  'typed: TCP, poll, epoll': synchronous.typedTcp,
  'typed: UDP, recvmmsg, IP_PKTINFO': synchronous.typedUdp,
  'typed: SCM_RIGHTS': synchronous.rights,
  'typed: netlink': synchronous.netlinkPeers,
  'typed: sendfile': synchronous.files,
  'raw: UDP': synchronous.rawCalls,
  'raw: batches, prepared calls': synchronous.batches,
  'raw: serve, in a thread': threads.servingThread,
  'blocking calls in a thread': threads.blockingThread,
  'promises: TCP': waiting.promises,
  'promises: timeouts, signals, closes': waiting.endings,
  'promises: UDP, zerocopy': waiting.datagrams,
  'promises: splice': waiting.spliced,
  'promises.blocking, getaddrinfo': waiting.blocking,
  'node: streams': looking.bridgedStreams,
  'node: servers': looking.bridgedServers,
  'node: messages': looking.bridgedMessages,
  inspect: looking.inspected,
  netlink: looking.routed,
  packet: looking.packets,
  'trace on and off': synchronous.traced,
  inject: synchronous.injected,
};

/** What a kind of traffic came to. */
export interface Count {
  rounds: number;
  /** Bytes that were compared. */
  bytes: number;
}

/** A run, as far as it has come. */
export interface Run {
  readonly counts: Readonly<Record<string, Count>>;
  readonly moments: readonly Moment[];
}

/** How long a kind goes on before the others have their turn, in milliseconds. */
const SLICE = 0.4;

/** One kind of traffic, round after round until it is told to rest. */
async function work(traffic: Traffic, count: Count, rests: () => boolean): Promise<void> {
  let since = performance.now();
  while (!rests()) {
    count.bytes += await traffic.round();
    count.rounds++;
    if (performance.now() - since < SLICE) continue;
    await new Promise(setImmediate);
    since = performance.now();
  }
}

/**
 * Runs traffic.
 *
 * @param seconds how long
 * @param each how many seconds between two samples
 * @param of the kinds of traffic
 * @throws what a round throws: a wrong byte, an error that should not be; what was open stays open then
 */
export async function soak(
  seconds: number,
  each: number,
  of: Readonly<Record<string, Begin>>,
): Promise<Run> {
  const counts: Record<string, Count> = {};
  const all: { traffic: Traffic; count: Count }[] = [];
  for (const [name, begin] of Object.entries(of)) {
    const count = { rounds: 0, bytes: 0 };
    counts[name] = count;
    all.push({ traffic: await begin(), count });
  }
  const heaps = async (): Promise<number> => {
    let sum = 0;
    for (const { traffic } of all) sum += (await traffic.heap?.()) ?? 0;
    return sum;
  };
  const moments: Moment[] = [];
  const start = performance.now();
  const now = (): number => (performance.now() - start) / 1000;
  let failed = false;
  while (now() < seconds) {
    const until = Math.min(seconds, now() + each);
    const rests = (): boolean => failed || now() >= until;
    await Promise.all(
      all.map(async ({ traffic, count }) => {
        try {
          await work(traffic, count, rests);
        } catch (error) {
          // The others end their rounds.
          failed = true;
          throw error;
        }
      }),
    );
    moments.push({ ...(await sample(heaps)), seconds: now() });
  }
  for (const { traffic } of all) await traffic.end?.();
  return { counts, moments };
}
