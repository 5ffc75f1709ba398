// Required before the script of `sockfd timeline`, in its threads and in the processes that it starts with Node.js: each call as a
// line of JSON, behind those of the others.
import { openSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { CallSource, type Looks, threadNumber } from '../timeline/calls.ts';
import { markThread } from '../timeline/marks.ts';
import { NamespaceSource } from '../timeline/namespaces.ts';
import { writeAll } from '../trace/output.ts';

/** What the command leaves in the environment for this module. */
export interface TimelineCalls {
  /** The script's own copy of sockfd/trace. */
  readonly module: string;
  /** The file of the lines. */
  readonly output: string;
  /** The beginning by CLOCK_MONOTONIC, in digits. */
  readonly base: string;
  readonly looks: Looks;
  /** Where threads say how they count themselves, if the kernel tells of states. */
  readonly marker?: string | undefined;
  /** Where packet sockets of namespaces go that it makes. */
  readonly door: string;
}

/** Bytes as text. */
function asText(_name: string, value: unknown): unknown {
  return value instanceof Uint8Array ? { hex: Buffer.from(value).toString('hex') } : value;
}

const setting = process.env['SOCKFD_TIMELINE_CALLS'];
if (setting !== undefined) {
  const {
    module: tracing,
    output,
    base,
    looks,
    marker,
    door,
  } = JSON.parse(setting) as TimelineCalls;
  // At once: what `import()` gives would come after the script's first calls.
  const { trace } = createRequire(tracing)(
    fileURLToPath(tracing),
  ) as typeof import('../trace/index.ts');
  const fd = openSync(output, 'a');
  if (marker !== undefined) markThread(marker, threadNumber());
  const put = (record: unknown): void => writeAll(fd, `${JSON.stringify(record, asText)}\n`);
  const namespaces = new NamespaceSource(door, put);
  const source = new CallSource({ base: BigInt(base), looks, trace }, (each) => {
    // What it does itself is nothing of the script's.
    if (namespaces.busy) return;
    put(each);
    if ('line' in each) namespaces.look(each);
  });
  source.begin();
  namespaces.begin();
}
