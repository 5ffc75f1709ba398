// What a recording costs the calls that it records, and whether it loses packets: `npm run bench:timeline`.
import { createRequire } from 'node:module';
import { setTimeout } from 'node:timers/promises';

// As it is published: a loader that compiles TypeScript makes calls of functions longer.
const dist = createRequire(new URL('../dist/', import.meta.url));
const s = dist('./index.js') as typeof import('../lib/index.ts');
const raw = dist('./raw/index.js') as typeof import('../lib/raw/index.ts');
const { record } = dist('./timeline/index.js') as typeof import('../lib/timeline/index.ts');
const { trace } = dist('./trace/index.js') as typeof import('../lib/trace/index.ts');

/** Calls of a measurement, and measurements of each, of which the median counts. */
const CALLS = 20_000;
const ROUNDS = 5;

function median(values: Float64Array | readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[sorted.length >> 1] ?? 0;
}

/** The median of what a recv of a connection takes, in nanoseconds. */
function recv(): number {
  const listener = s.socket(s.AF_INET, s.SOCK_STREAM);
  s.bind(listener, { family: s.AF_INET, address: '127.0.0.1', port: 0 });
  s.listen(listener, 1);
  const client = s.socket(s.AF_INET, s.SOCK_STREAM);
  s.connect(client, s.getsockname(listener));
  const { fd } = s.accept(listener);
  const buffer = new Uint8Array(10);
  s.send(client, buffer);
  const took = new Float64Array(CALLS);
  for (let i = 0; i < CALLS; i++) {
    const before = process.hrtime.bigint();
    raw.recv(fd, buffer, 0, 10, s.MSG_PEEK);
    took[i] = Number(process.hrtime.bigint() - before);
  }
  for (const each of [fd, client, listener]) s.close(each);
  return median(took);
}

async function recorded(samples: boolean): Promise<number> {
  let took = 0;
  await record(
    () => {
      took = recv();
    },
    { packets: false, samples },
  );
  return took;
}

function traced(): number {
  const stop = trace(() => undefined);
  try {
    return recv();
  } finally {
    stop();
  }
}

const ways: Readonly<Record<string, () => number | Promise<number>>> = {
  plain: recv,
  traced,
  'recorded, without samples': () => recorded(false),
  recorded: () => recorded(true),
};

const took = new Map<string, number[]>(Object.keys(ways).map((name) => [name, []]));
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, way] of Object.entries(ways)) took.get(name)?.push(await way());
}
for (const [name, values] of took) {
  console.log(`recv, ${name}: ${(median(values) / 1000).toFixed(1)} µs`);
}

/** Datagrams at this rate for so many seconds, with an event loop that turns. */
const RATE = 20_000;
const SECONDS = 5;

const timeline = await record(
  async () => {
    const server = s.socket(s.AF_INET, s.SOCK_DGRAM);
    s.bind(server, { family: s.AF_INET, address: '127.0.0.1', port: 0 });
    const client = s.socket(s.AF_INET, s.SOCK_DGRAM);
    s.connect(client, s.getsockname(server));
    const message = new Uint8Array(100);
    const begin = performance.now();
    for (let sent = 0; sent < RATE * SECONDS; ) {
      const due = Math.min(((performance.now() - begin) / 1000) * RATE, RATE * SECONDS);
      for (; sent < due; sent++) raw.send(client, message, 0, message.length, 0);
      await setTimeout(1);
    }
    for (const fd of [server, client]) s.close(fd);
  },
  { limit: 2 ** 30 },
);
const packets = timeline.events.filter(({ kind }) => kind === 'packet');
const arrived = packets.filter(
  (event) => event.kind === 'packet' && event.received !== undefined,
).length;
console.log(
  `${RATE} packets a second for ${SECONDS} s: ${packets.length} recorded, ${arrived} with their arrival; lost: ${timeline.lost.packets} frames, ${timeline.lost.events} events`,
);
