// sockfd timeline: a script with its calls, packets and states as one picture.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { threadUrl } from '../addon/place.ts';
import type { CallRecord, WaitRecord } from '../timeline/calls.ts';
import { Capture } from '../timeline/capture.ts';
import { html, ladder, mermaid, pcapng, svg, type Timeline } from '../timeline/index.ts';
import { join } from '../timeline/join.ts';
import { settled } from '../timeline/settled.ts';
import { parsed } from './arguments.ts';
import { coloured, Failure, remark, UsageError } from './output.ts';
import type { TimelineCalls } from './timeline-calls.ts';
import { checkScript, loader, output, run, split, tracingModule } from './trace.ts';

/** What `sockfd timeline --help` says. */
export const timelineHelp = `sockfd timeline [OPTION]... SCRIPT [ARGUMENT]...

Runs a script of JavaScript or TypeScript, and shows the calls that it makes through sockfd, the packets that come of them
and the states of TCP, on one clock. Packets need CAP_NET_RAW, states root; what is not allowed is left out, and said.

  -o FILE   writes it into a file, in the form that its name ends with:
            .txt    a ladder of text, as on standard error without -o
            .html   a page to look around in: everything, without a network
            .svg    a picture
            .json   everything (docs/timeline.md)
            .mmd    a sequence diagram of Mermaid
            .pcapng the packets, with calls and states as comments
  -w WIDTH  the columns of the ladder: those of the terminal, or 100
  --all     the packets of others in this network namespace, too

The exit status is the script's.`;

/** The forms by the ends of names. */
const FORMS: Readonly<Record<string, (timeline: Timeline, width: number) => string | Uint8Array>> =
  {
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

/** The calls in a file; of the last one, a process that was killed may have written a part. */
function recordsIn(file: string): (CallRecord | WaitRecord)[] {
  let text = '';
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const lines = text.split('\n');
  return lines.slice(0, -1).map((line) => JSON.parse(line) as CallRecord | WaitRecord);
}

/** The script and its arguments, run while a capture runs; its exit status, and what was recorded. */
async function recorded(
  script: string,
  rest: readonly string[],
  all: boolean,
): Promise<{ readonly status: number; readonly timeline: Timeline }> {
  const folder = mkdtempSync(`${tmpdir()}/sockfd-timeline-`);
  let capture: Capture | undefined;
  try {
    capture = await Capture.start({ packets: true, states: true });
    const base = process.hrtime.bigint();
    const file = `${folder}/calls`;
    const calls: TimelineCalls = {
      module: tracingModule(script),
      output: file,
      base: String(base),
      states: capture.traced === undefined,
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
    const command = [...process.execArgv, ...loader(script), script, ...rest];
    const status = await run(command, env, undefined);
    const waiting = await settled(capture, 50);
    const material = await capture.end(base);
    const records = recordsIn(file);
    const timeline = join({
      ...material,
      title: [script, ...rest].join(' '),
      calls: records.filter((each) => 'line' in each),
      waits: records.filter((each) => 'awaited' in each),
      names: new Map(),
      hosts: new Map(),
      waiting,
      all,
    });
    return { status, timeline };
  } finally {
    await capture?.close();
    rmSync(folder, { recursive: true, force: true });
  }
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
    },
  });
  if (script === undefined) throw new UsageError('timeline takes a script');
  const width = columns(values.width);
  const { output: name } = values;
  const form = name === undefined ? undefined : FORMS[extname(name)];
  if (name !== undefined && form === undefined) {
    const known = Object.keys(FORMS).join(', ');
    throw new UsageError(`not a form: -o ${name}, expected a name that ends with ${known}`);
  }
  checkScript(script);
  const file = name === undefined ? undefined : output(name);
  const { status, timeline } = await recorded(script, rest, values.all === true);
  if (timeline.events.every(({ kind }) => kind !== 'call')) {
    remark('nothing was recorded: the script made no calls through sockfd');
  }
  if (file === undefined || form === undefined) {
    process.stderr.write(`${ladder(timeline, { width, colours: coloured(2) })}\n`);
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
