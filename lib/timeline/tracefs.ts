// The kernel's trace of TCP: an instance of tracefs of its own, which is gone in the end whatever ended this process.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as raw from '../addon/calls.ts';
import {
  F_GETFD,
  F_SETFD,
  F_SETFL,
  FD_CLOEXEC,
  O_NONBLOCK,
} from '../values/constants.generated.ts';
import { check } from '../values/errors.ts';
import { open } from '../values/open.ts';
import { type PageLayout, pageLayout } from './ring.ts';
import {
  DROPPED,
  type Format,
  filterOf,
  MARK_POINT,
  parseFormat,
  type TracepointName,
} from './tracepoints.ts';

/** Where it is mounted, if it is. */
const PLACES = ['/sys/kernel/tracing', '/sys/kernel/debug/tracing'];

/** How much each processor's buffer holds, in KiB: some 15,000 changes of state until they are read. */
const BUFFER = 1408;

/**
 * Starts a process that gets none of this one's fds: a socket that it had, too, would not be closed with the program's `close`.
 */
function withoutInheriting<T>(start: () => T): T {
  const kept = readdirSync('/proc/self/fd')
    .map(Number)
    .filter((fd) => fd > 2 && raw.fcntl(fd, F_GETFD, 0) === 0);
  for (const fd of kept) raw.fcntl(fd, F_SETFD, FD_CLOEXEC);
  try {
    return start();
  } finally {
    for (const fd of kept) raw.fcntl(fd, F_SETFD, 0);
  }
}

/**
 * A process that outlives this one where it must: it makes the instance, and removes it when its standard input ends. An
 * instance is busy as long as somebody has its pipes open, so that it tries again. Where tracefs is not mounted, it mounts
 * it in a mount namespace of its own, which others reach by way of /proc.
 */
const GUARD = `
if [ "$1" = mount ]; then mount -t tracefs tracefs "$2" || exit 1; fi
mkdir "$2/instances/$3" || exit 1
echo ready
cat > /dev/null
for i in $(seq 3000); do rmdir "$2/instances/$3" 2> /dev/null && exit 0; sleep 0.02; done
echo "the trace instance $3 could not be removed" >&2
exit 1
`;

let count = 0;

/** What the guard says: that it is ready, or why not. */
function ready(child: ChildProcess): Promise<string | undefined> {
  return new Promise((resolve) => {
    let text = '';
    child.stderr?.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
    child.stdout?.once('data', () => resolve(undefined));
    child.on('error', ({ message }) => resolve(message));
    child.on('close', () => resolve(text.trim().replaceAll('\n', '; ') || 'it was refused'));
  });
}

/** An instance whose events are recorded. */
export class Tracefs {
  readonly formats: ReadonlyMap<number, Format>;
  readonly layout: PageLayout;
  /** One pipe for each processor. */
  readonly pipes: readonly number[];
  /** What could not be had of it, and why. */
  readonly missing: readonly string[];
  readonly #guard: ChildProcess;
  readonly #gone: Promise<void>;
  readonly #folder: string;

  private constructor(folder: string, guard: ChildProcess, points: readonly TracepointName[]) {
    this.#folder = folder;
    this.#guard = guard;
    this.#gone = new Promise((resolve) => guard.on('close', () => resolve()));
    const read = (file: string): string => readFileSync(`${folder}/${file}`, 'utf8');
    const missing: string[] = [];
    const pipes: number[] = [];
    const formats = new Map<number, Format>();
    try {
      writeFileSync(`${folder}/trace_clock`, 'mono');
      writeFileSync(`${folder}/buffer_size_kb`, String(BUFFER));
      this.layout = pageLayout(read('events/header_page'));
      for (const name of points) {
        if (!existsSync(`${folder}/events/${name}`)) {
          missing.push(`this kernel has no tracepoint ${name}`);
          continue;
        }
        const format = parseFormat(name, read(`events/${name}/format`));
        if (name === DROPPED && !format.fields.has('reason')) {
          missing.push('this kernel does not say why it drops packets: Linux 5.17 does');
          continue;
        }
        formats.set(format.id, format);
        const filter = filterOf(format);
        if (filter !== undefined) writeFileSync(`${folder}/events/${name}/filter`, filter);
      }
      const cpus = readdirSync(`${folder}/per_cpu`).filter((cpu) => /^cpu\d+$/.test(cpu));
      for (const cpu of cpus) {
        const pipe = open(`${folder}/per_cpu/${cpu}/trace_pipe_raw`, 'r');
        pipes.push(pipe);
        check(raw.fcntl(pipe, F_SETFL, O_NONBLOCK), 'fcntl', pipe);
      }
      for (const { name } of formats.values())
        writeFileSync(`${folder}/events/${name}/enable`, '1');
      const mark = parseFormat(MARK_POINT, read(`events/${MARK_POINT}/format`));
      formats.set(mark.id, mark);
    } catch (error) {
      for (const pipe of pipes) raw.close(pipe);
      throw error;
    }
    this.formats = formats;
    this.pipes = pipes;
    this.missing = missing;
  }

  /** Begins to trace these; a text says why that cannot be. */
  static async start(points: readonly TracepointName[]): Promise<Tracefs | string> {
    const place = PLACES.find((folder) => existsSync(`${folder}/instances`));
    const at = place ?? PLACES[0] ?? '';
    if (!existsSync(at)) return 'this kernel has no tracefs';
    const name = `sockfd-${process.pid}-${count++}`;
    const shell = [
      'sh',
      '-c',
      GUARD,
      'sockfd-timeline',
      place === undefined ? 'mount' : 'there',
      at,
      name,
    ];
    const command = place === undefined ? ['unshare', '--mount', ...shell] : shell;
    // What a terminal sends to all of its programs must not end it before its time.
    const guard = withoutInheriting(() =>
      spawn(command[0] ?? '', command.slice(1), {
        detached: true,
        stdio: ['pipe', 'pipe', 'pipe'],
      }),
    );
    const refused = await ready(guard);
    if (refused !== undefined) return refused;
    const root = place ?? `/proc/${guard.pid}/root${at}`;
    try {
      return new Tracefs(`${root}/instances/${name}`, guard, points);
    } catch (error) {
      const gone = new Promise((resolve) => guard.on('close', resolve));
      guard.stdin?.end();
      await gone;
      return error instanceof Error ? error.message : String(error);
    }
  }

  /** The number of a tracepoint, if it is recorded. */
  numberOf(point: TracepointName): number | undefined {
    return [...this.formats].find(([, { name }]) => name === point)?.[0];
  }

  /** Where threads mark themselves. */
  get marker(): string {
    return `${this.#folder}/trace_marker`;
  }

  /** No more events; those that there are can still be read. */
  stop(): void {
    writeFileSync(`${this.#folder}/tracing_on`, '0');
  }

  /** How many events were lost because the buffers were full. */
  get lost(): number {
    return this.pipes.reduce((sum, _, cpu) => {
      const text = readFileSync(`${this.#folder}/per_cpu/cpu${cpu}/stats`, 'utf8');
      return sum + Number(/^overrun: (\d+)$/m.exec(text)?.[1] ?? 0);
    }, 0);
  }

  /** Removes the instance. */
  async close(): Promise<void> {
    for (const pipe of this.pipes) raw.close(pipe);
    this.#guard.stdin?.end();
    await this.#gone;
  }
}
