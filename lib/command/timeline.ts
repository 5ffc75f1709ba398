// sockfd timeline: a script with its calls, packets and states as one picture.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { threadUrl } from '../addon/place.ts';
import type { CallRecord, WaitRecord } from '../timeline/calls.ts';
import { Capture, type Captured } from '../timeline/capture.ts';
import { openDoor } from '../timeline/door.ts';
import { html, ladder, mermaid, pcapng, svg, type Timeline } from '../timeline/index.ts';
import { join } from '../timeline/join.ts';
import { LiveLadder } from '../timeline/live.ts';
import type { NamespaceRecord } from '../timeline/namespaces.ts';
import { settled } from '../timeline/settled.ts';
import { STRACE_NOTE, straceCalls } from '../timeline/strace.ts';
import { wrap } from '../timeline/text.ts';
import { parsed } from './arguments.ts';
import { coloured, Failure, remark, say, UsageError } from './output.ts';
import type { TimelineCalls } from './timeline-calls.ts';
import { checkStrace, straceFiles, underStrace } from './timeline-program.ts';
import { checkScript, loader, output, programOf, run, split, tracingModule } from './trace.ts';

/** What `sockfd timeline --help` says. */
export const timelineHelp = `sockfd timeline [OPTION]... SCRIPT [ARGUMENT]...
sockfd timeline [OPTION]... -- PROGRAM [ARGUMENT]...
sockfd timeline [OPTION]... --pid PID

Runs a script of JavaScript or TypeScript, and shows the calls that it makes through sockfd, the packets that come of them
and the states of TCP, on one clock. Of any other program, and of a process that runs already, the calls are those that the
installed strace sees: until it ends, or until Control-C. Packets need CAP_NET_RAW, states root; what is not allowed is left out, and said.

  -o FILE   writes it into a file, in the form that its name ends with:
            .txt    a ladder of text, as on standard error without -o
            .html   a page to look around in: everything, without a network
            .svg    a picture
            .json   everything (docs/timeline.md)
            .mmd    a sequence diagram of Mermaid
            .pcapng the packets, with calls and states as comments
  -w WIDTH  the columns of the ladder: those of the terminal, or 100
  --watch   shows the ladder on standard error while it runs
  --all     the packets of others in this network namespace, too
  -p, --pid PID
            joins this process

The exit status is the script's, or the program's.`;

/** The forms by the ends of names. */
export const FORMS: Readonly<
  Record<string, (timeline: Timeline, width: number) => string | Uint8Array>
> = {
  '.txt': (timeline, width) => `${ladder(timeline, { width })}\n`,
  '.json': (timeline) => `${JSON.stringify(timeline, undefined, 1)}\n`,
  '.html': (timeline) => html(timeline),
  '.svg': (timeline) => svg(timeline),
  '.mmd': (timeline) => mermaid(timeline),
  '.pcapng': (timeline) => pcapng(timeline),
};

/** The columns of -w, or those of the terminal. */
function columns(given: string | undefined): number {
  if (given === undefined) {
    const { columns: own } = process.stderr as { readonly columns?: number };
    return Math.min(Math.max(own ?? 100, 60), 1000);
  }
  const width = Number(given);
  if (!/^\d+$/.test(given) || width < 60 || width > 1000) {
    throw new UsageError(`not a width from 60 to 1000: -w ${given}`);
  }
  return width;
}

type Entry = CallRecord | WaitRecord | NamespaceRecord;

/** What is in a file; of the last entry, a process that was killed may have written a part. */
function recordsIn(file: string): Entry[] {
  let text = '';
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const lines = text.split('\n');
  const asBytes = (_name: string, value: unknown): unknown =>
    typeof value === 'object' && value !== null && 'hex' in value && typeof value.hex === 'string'
      ? Buffer.from(value.hex, 'hex')
      : value;
  return lines.slice(0, -1).map((line) => JSON.parse(line, asBytes) as Entry);
}

/** What is recorded while a capture runs. */
interface Recorded {
  readonly title: string;
  /** Whether it runs already, and may have connections. */
  readonly joins: boolean;
  /** What is to be known of its calls. */
  readonly notes: readonly string[];
  /** Runs it until it ends; its exit status. What it did is left in the folder, and threads are marked at `marker`. */
  run(folder: string, base: bigint, marker: string | undefined): Promise<number>;
  /** What it did. */
  records(folder: string, time: (real: bigint) => number, duration: number): readonly Entry[];
}

/** A script, which is told to write what it does. */
function scriptOf(script: string, rest: readonly string[]): Recorded {
  return {
    title: [script, ...rest].join(' '),
    joins: false,
    notes: [],
    run(folder, base, marker) {
      const calls: TimelineCalls = {
        module: tracingModule(script),
        output: `${folder}/calls`,
        base: String(base),
        looks: 'samples',
        marker,
        door: `${folder}/door`,
      };
      const { NODE_OPTIONS = '' } = process.env;
      const module = fileURLToPath(threadUrl('command/timeline-calls'));
      const preload = `"${module.replaceAll(/["\\]/g, '\\$&')}"`;
      const env = {
        ...process.env,
        // Threads and processes of the script have it, too.
        NODE_OPTIONS: `${NODE_OPTIONS} --require=${preload}`.trim(),
        SOCKFD_TIMELINE_CALLS: JSON.stringify(calls),
      };
      return run([...process.execArgv, ...loader(script), script, ...rest], env, undefined);
    },
    records: (folder) => recordsIn(`${folder}/calls`),
  };
}

/** A program or a process, which strace sees. */
function programUnderStrace(title: string, what: readonly string[]): Recorded {
  return {
    title,
    joins: what[0] === '-p',
    notes: [STRACE_NOTE],
    run: (folder) => underStrace(`${folder}/strace`, what),
    records: (folder, time, duration) => straceCalls(straceFiles(folder, 'strace'), time, duration),
  };
}

/** How often a ladder that is watched grows, in milliseconds; more seldom where that takes long. */
const TURN = 150;
/** What a call that has returned takes to be known, in nanoseconds. */
const LATE = 5e6;

function show(rows: readonly string[]): void {
  if (rows.length > 0) say(rows.join('\n'));
}

/** Looks at what there is so far until it has ended. */
async function watch(
  running: Promise<unknown>,
  capture: Capture,
  base: bigint,
  turn: (material: Captured) => void,
): Promise<void> {
  let ended = false;
  const end = running.then(
    () => {
      ended = true;
    },
    () => {
      ended = true;
    },
  );
  for (let pause = TURN; !ended; ) {
    let timer: NodeJS.Timeout | undefined;
    const over = new Promise<void>((done) => {
      timer = setTimeout(done, pause);
    });
    await Promise.race([end, over]);
    clearTimeout(timer);
    if (ended) return;
    const before = performance.now();
    turn(await capture.soFar(base));
    pause = Math.max(TURN, 2 * (performance.now() - before));
  }
}

/** Runs it while a capture runs; its exit status, and what was recorded. */
async function recorded(
  what: Recorded,
  all: boolean,
  live: LiveLadder | undefined,
): Promise<{ readonly status: number; readonly timeline: Timeline }> {
  const folder = mkdtempSync(`${tmpdir()}/sockfd-timeline-`);
  let capture: Capture | undefined;
  try {
    const door = openDoor(`${folder}/door`);
    capture = await Capture.start({
      packets: true,
      states: true,
      samples: true,
      door,
      all: all || what.joins,
    });
    const base = process.hrtime.bigint();
    const joined = (material: Captured, waiting: ReadonlySet<string>): Timeline => {
      const records = what.records(folder, material.time, material.duration);
      const namespaces = records.filter(
        (each): each is NamespaceRecord => !('line' in each || 'awaited' in each),
      );
      return join({
        ...material,
        title: what.title,
        samples: true,
        notes: [
          ...material.notes,
          ...what.notes,
          ...new Set(namespaces.flatMap(({ note = [] }) => note)),
        ],
        calls: records.filter((each) => 'line' in each),
        waits: records.filter((each) => 'awaited' in each),
        names: new Map(),
        hosts: new Map(
          namespaces.flatMap(
            ({ host }) => host?.addresses.map((address) => [address, host.name] as const) ?? [],
          ),
        ),
        waiting: new Set([...waiting, ...namespaces.flatMap(({ waiting: own = [] }) => own)]),
        all,
      });
    };
    const running = what.run(folder, base, capture.traced?.marker);
    if (live !== undefined) {
      await watch(running, capture, base, (material) => {
        const timeline = joined(material, new Set());
        // What has not returned has no end yet.
        const events = timeline.events.filter(
          (event) => event.kind !== 'call' || !event.line.includes('<unfinished ...>'),
        );
        show(live.rows({ ...timeline, events }, material.duration - LATE));
      });
    }
    const status = await running;
    const waiting = await settled(capture, 50);
    const timeline = joined(await capture.end(base), waiting);
    return { status, timeline };
  } finally {
    await capture?.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the arguments say is to be recorded; that it cannot be is said before anything runs. */
function subject(
  script: string | undefined,
  rest: readonly string[],
  pid: string | undefined,
): Recorded {
  if (pid !== undefined) {
    if (script !== undefined) throw new UsageError('--pid and a script exclude each other');
    if (!/^[1-9]\d*$/.test(pid)) throw new UsageError(`not a process: --pid ${pid}`);
    if (!existsSync(`/proc/${pid}`)) throw new Failure(`no such process: ${pid}`);
    checkStrace();
    return programUnderStrace(`process ${pid}`, ['-p', pid]);
  }
  if (script === undefined) throw new UsageError('timeline takes a script, a program, or --pid');
  const program = programOf(script);
  if (program === undefined) {
    checkScript(script);
    return scriptOf(script, rest);
  }
  checkStrace();
  const command = [program, ...rest];
  return programUnderStrace([script, ...rest].join(' '), ['--', ...command]);
}

/** `sockfd timeline`; returns the script's exit status. */
export async function timelineCommand(args: readonly string[]): Promise<number> {
  const [own, script, rest] = split(args);
  const { values } = parsed({
    args: own,
    options: {
      output: { type: 'string', short: 'o' },
      width: { type: 'string', short: 'w' },
      all: { type: 'boolean' },
      watch: { type: 'boolean' },
      pid: { type: 'string', short: 'p' },
    },
  });
  const width = columns(values.width);
  const { output: name } = values;
  const form = name === undefined ? undefined : FORMS[extname(name)];
  if (name !== undefined && form === undefined) {
    const known = Object.keys(FORMS).join(', ');
    throw new UsageError(`not a form: -o ${name}, expected a name that ends with ${known}`);
  }
  const what = subject(script, rest, values.pid);
  const file = name === undefined ? undefined : output(name);
  const options = { width, colours: coloured(2) };
  const live = values.watch === true ? new LiveLadder(options) : undefined;
  if (live !== undefined) show([...wrap(what.title, width), '']);
  const { status, timeline } = await recorded(what, values.all === true, live);
  if (timeline.events.every(({ kind }) => kind !== 'call')) {
    remark(
      script !== undefined && programOf(script) === undefined
        ? 'nothing was recorded: the script made no calls through sockfd'
        : 'nothing was recorded: there were no calls on sockets',
    );
  }
  if (live !== undefined) show(live.rows(timeline));
  if (live !== undefined && file === undefined) {
    for (const note of timeline.notes) remark(note);
    return status;
  }
  if (file === undefined || form === undefined) {
    say(ladder(timeline, { width, colours: coloured(2) }));
    return status;
  }
  for (const note of timeline.notes) remark(note);
  try {
    writeFileSync(file, form(timeline, width));
  } catch (error) {
    throw new Failure(`-o ${name}: ${(error as Error).message}`);
  }
  return status;
}
