// sockfd repl: a prompt with the library in scope.
import { mkdirSync, readdirSync, readlinkSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, extname } from 'node:path';
import { createInterface } from 'node:readline';
import { type REPLServer, Recoverable, start } from 'node:repl';
import { PassThrough } from 'node:stream';
import { isatty } from 'node:tty';
import { inspect } from 'node:util';
import { Script } from 'node:vm';
import { moduleUrl } from '../addon/place.ts';
import { waits } from '../addon/waits.ts';
import { ladder } from '../timeline/index.ts';
import { type TraceEvent, trace } from '../trace/index.ts';
import { tracing } from '../trace/listeners.ts';
import { writeAll } from '../trace/output.ts';
import { AF_NETLINK } from '../values/constants.generated.ts';
import { SyscallError } from '../values/errors.ts';
import { labs } from '../values/labs.ts';
import { parsed } from './arguments.ts';
import { describeCommand } from './describe.ts';
import { ownFds } from './fds.ts';
import { coloured, Failure, paint, print, UsageError } from './output.ts';
import { completeConstant } from './repl-complete.ts';
import { Recording } from './repl-recording.ts';
import { ssCommand } from './ss.ts';
import { FORMS } from './timeline.ts';

/** What `sockfd repl --help` says. */
export const replHelp = `sockfd repl

A prompt of JavaScript with every call and constant of sockfd in scope, and promises, inspect, lab, netlink, packet, raw. Each
call is answered by its line of strace. Tab completes constants by the argument that they are for: socket(AF_INET, SOCK_

  .timeline [FILE]  the calls, packets and states so far, as a ladder, or as a file (.html .svg .txt .json .mmd .pcapng)
  .fds [all]        the fds that were opened at the prompt; all: and those of the prompt itself
  .ss [OPTION]...   the sockets of this network namespace, as sockfd ss shows them
  .describe FD      everything about one socket
  .help             all commands of the prompt

await works, and Control-C ends a call that blocks. What was typed is kept in ~/.local/state/sockfd/repl_history, or in the
file of SOCKFD_REPL_HISTORY (none where that is empty). From a pipe there is no prompt, and the exit status is 1 where
something failed.

Examples:
  sockfd repl
  echo 'socket(AF_INET, SOCK_STREAM)' | sockfd repl`;

/** Calls of sockfd/promises that Control-C abandons, with the place of their options. */
const ABANDONED: Readonly<Record<string, number>> = {
  ...{ accept: 1, accept4: 2, connect: 2, read: 2, write: 2 },
  ...{ recv: 3, recvfrom: 3, recvmsg: 3, send: 3 },
};

/** sockfd/promises, with waits that end with a signal where they were given no other options. */
function abandonable(
  promises: object,
  signal: () => AbortSignal,
  begun: (promise: Promise<unknown>) => void,
): object {
  const wrapped = Object.entries(ABANDONED).map(([name, place]) => {
    const call: unknown = Reflect.get(promises, name);
    if (typeof call !== 'function') throw new Error(`sockfd/promises has no ${name}`);
    const made = (...args: unknown[]): unknown => {
      const own = args.some((arg) => typeof arg === 'object' && arg !== null && 'signal' in arg);
      const given = Array.from({ length: place }, (_, i) => args[i]);
      const full = own || args.length > place ? args : [...given, { signal: signal() }];
      // Options may stand in the place of flags.
      const last = full[place - 1];
      const early = place === 3 && typeof last === 'object' && last !== null;
      const promise: unknown = Reflect.apply(call, promises, early ? args : full);
      if (promise instanceof Promise) begun(promise);
      return promise;
    };
    return [name, made] as const;
  });
  return { ...promises, ...Object.fromEntries(wrapped) };
}

/** The entry points that are in scope by their names, besides the first, whose exports are. */
const ROOMS = ['promises', 'inspect', 'netlink', 'packet', 'raw'] as const;

/** Puts the library where what is typed looks for it; the names of its constants. */
async function inScope(
  signal: () => AbortSignal,
  begun: (promise: Promise<unknown>) => void,
): Promise<string[]> {
  const names: string[] = [];
  const put = (name: string, value: unknown): void => {
    // Whoever declares the same name has it.
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  };
  const library = (await import(moduleUrl('index'))) as Record<string, unknown>;
  for (const [name, value] of Object.entries(library)) {
    if (name === 'default' || name === 'module.exports') continue;
    put(name, value);
    if (typeof value === 'number') names.push(name);
  }
  for (const room of ROOMS) {
    const entry = (await import(moduleUrl(`${room}/index`))) as object;
    put(room, room === 'promises' ? abandonable(entry, signal, begun) : entry);
  }
  const { lab } = (await import(moduleUrl('lab/index'))) as { lab: unknown };
  put('lab', lab);
  return names;
}

/** The file of what was typed; undefined for none. */
function historyFile(): string | undefined {
  const { SOCKFD_REPL_HISTORY: own, XDG_STATE_HOME: state } = process.env;
  if (own !== undefined) return own === '' ? undefined : own;
  const folder = state === undefined || state === '' ? `${homedir()}/.local/state` : state;
  return `${folder}/sockfd/repl_history`;
}

/** Calls that set a stage, as labs do: shown where they were typed, or are about what was. */
const STAGE = new Set(['setns', 'unshare', 'fcntl', 'close']);

/** What lines are shown: those of what was typed, not those of how labs are made. */
class Shown {
  /** The fds of netlink sockets, and those that calls have made that were shown. */
  readonly #netlink = new Set<unknown>();
  readonly #known = new Set<unknown>();

  /** Whether a call is shown that an input has made. */
  has({ name, args, result }: TraceEvent, typed: string): boolean {
    const [first] = args;
    const netlink = name === 'socket' && first === AF_NETLINK;
    if (netlink && result >= 0) this.#netlink.add(result);
    const stage = STAGE.has(name) && !this.#known.has(first);
    const quiet = stage || netlink || this.#netlink.has(first);
    const shown = !quiet || new RegExp(`(?<![.\\w])${name}\\b`).test(typed);
    if (name === 'close') {
      this.#netlink.delete(first);
      this.#known.delete(first);
    } else if (shown && /^(socket|accept|accept4|dup|dup2|dup3)$/.test(name)) {
      this.#known.add(result);
    }
    return shown;
  }
}

/** Whether an fd is open. */
function isOpen(fd: string): boolean {
  try {
    readlinkSync(`/proc/self/fd/${fd}`);
    return true;
  } catch {
    return false;
  }
}

/** The numbers of all fds of this process, but not that of the look itself. */
function openFds(): number[] {
  return readdirSync('/proc/self/fd').filter(isOpen).map(Number);
}

/** Whether it is what Control-C makes of what was running. */
function isInterruption(value: unknown): boolean {
  return (
    value instanceof Error && 'code' in value && value.code === 'ERR_SCRIPT_EXECUTION_INTERRUPTED'
  );
}

/** Whether a call or all of an input has ended by Control-C. */
function isOfSignal(error: unknown): boolean {
  return isInterruption(error) || (error instanceof SyscallError && error.code === 'EINTR');
}

/** For so long a signal may come late, in milliseconds. */
const LATE = 100;

/**
 * A call that blocks ends before Node.js has taken notice of the signal that ended it, which then ends the input that comes next:
 * an input of ours, that has nothing to lose.
 */
function forgetSignals(): void {
  const script = new Script(`for (const end = Date.now() + ${LATE}; Date.now() < end; );`);
  for (let late = true; late; ) {
    try {
      script.runInThisContext({ breakOnSigint: true });
      late = false;
    } catch {
      // It came.
    }
  }
}

/** How what comes of an input is shown: errors by what they say, with the hint. */
function shown(value: unknown, colours: boolean): string {
  if (isInterruption(value)) {
    return 'interrupted: a call that blocked has ended with EINTR, one that was awaited is abandoned';
  }
  if (value instanceof SyscallError) {
    const hint = value.hint === undefined ? '' : `\n${paint('yellow', `hint: ${value.hint}`)}`;
    return `${value.name}: ${value.message}${hint}`;
  }
  if (value instanceof TypeError || value instanceof RangeError) {
    return `${value.name}: ${value.message}`;
  }
  return inspect(value, { colors: colours });
}

type Completed = (error: Error | null, found: unknown) => void;

/** A prompt that runs. */
class Prompt {
  readonly #server: REPLServer;
  readonly #recording: Recording;
  readonly #terminal: boolean;
  #typed = '';
  #evaluating = false;
  /** What the input that ran last has returned; another value that is shown is what it threw. */
  #returned: { readonly value: unknown } | undefined;
  #incomplete = false;
  readonly #shown = new Shown();
  /** The fds that inputs have opened. */
  readonly #opened = new Set<number>();
  /** Those that were open before the one that runs. */
  #before = new Set<number>();
  #abandon = new AbortController();
  /** What the input that runs has begun, and may be waiting for. */
  #begun: WeakRef<Promise<unknown>>[] = [];
  #failed = false;
  #acting: Promise<unknown> = Promise.resolve();

  constructor(recording: Recording, constants: readonly string[], terminal: boolean) {
    this.#recording = recording;
    this.#terminal = terminal;
    const colours = terminal && coloured();
    const feed = terminal ? undefined : new PassThrough();
    this.#server = start({
      prompt: terminal ? 'sockfd> ' : '',
      input: feed ?? process.stdin,
      output: process.stdout,
      terminal,
      useColors: colours,
      useGlobal: true,
      ignoreUndefined: true,
      breakEvalOnSigint: terminal,
      preview: false,
      writer: (value: unknown) => {
        if (this.#returned === undefined || this.#returned.value !== value) this.#failed = true;
        this.#settled();
        if (isOfSignal(value)) forgetSignals();
        if (isInterruption(value)) this.#interrupted();
        return shown(value, colours);
      },
    });
    const server = this.#server;
    // What Node.js completes is asked for where no constant is called for.
    const usual = server.completer as (line: string, done: Completed) => void;
    const completer = (line: string, done: Completed): void => {
      const found = completeConstant(line, constants);
      if (found === undefined) usual.call(server, line, done);
      else done(null, found);
    };
    Object.defineProperty(server, 'completer', { value: completer });
    const evaluate = server.eval.bind(server);
    const own: REPLServer['eval'] = (code, context, file, done) => {
      this.#typed = code;
      this.#evaluating = true;
      this.#returned = undefined;
      this.#begun = [];
      this.#before = new Set(openFds());
      evaluate.call(server, code, context, file, (error, value) => {
        this.#incomplete = error instanceof Recoverable;
        if (error === null) this.#returned = { value };
        this.#settled();
        done(error, value);
      });
    };
    Object.defineProperty(server, 'eval', { value: own });
    if (feed !== undefined) {
      // A pipe has nobody to prompt; and a line comes when the one before it is over.
      const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
      const next = async (): Promise<void> => {
        const { value, done } = await lines.next();
        if (done === true) server.close();
        else feed.write(`${value}\n`);
      };
      Object.defineProperty(server, 'displayPrompt', { value: () => void next() });
      void next();
    }
    this.#commands();
  }

  /** Control-C has ended what ran, wherever it was: what was to be undone behind it is undone here. */
  #interrupted(): void {
    tracing.aside = false;
    labs.making = false;
    waits.current = undefined;
    this.#recording.interrupted();
    // That they are abandoned is no news.
    for (const each of this.#begun) each.deref()?.catch(() => undefined);
    this.#abandon.abort();
    this.#abandon = new AbortController();
  }

  /** An input has begun a wait. */
  begun(promise: Promise<unknown>): void {
    this.#begun.push(new WeakRef(promise));
  }

  /** What ends the waits of the input that runs. */
  get signal(): AbortSignal {
    return this.#abandon.signal;
  }

  /** An input is over, whatever came of it. */
  #settled(): void {
    if (!this.#evaluating) return;
    this.#evaluating = false;
    for (const fd of openFds()) if (!this.#before.has(fd)) this.#opened.add(fd);
  }

  /** Shows a line of strace, above the prompt where somebody is typing. */
  line(line: string, event: TraceEvent): void {
    if (this.#recording.busy || !this.#shown.has(event, this.#typed)) return;
    const idle = this.#terminal && !this.#evaluating;
    // Control-C may end this at any place: no stream may be left in the middle of a write.
    const text = `${idle ? '\r\u001b[K' : ''}${paint('dim', line)}\n`;
    try {
      writeAll(1, text);
    } catch {
      // Nobody reads it any more, which the stream says in its own way.
      process.stdout.write(text);
    }
    if (idle) this.#server.displayPrompt(true);
  }

  #commands(): void {
    const define = (
      name: string,
      help: string,
      action: (args: readonly string[]) => Promise<unknown>,
    ): void => {
      this.#server.defineCommand(name, {
        help,
        action: (text) => {
          const args = text.split(/\s+/).filter((arg) => arg !== '');
          this.#acting = this.#act(() => action(args));
        },
      });
    };
    define(
      'fds',
      'Show the fds that were opened here; .fds all: and those of the prompt',
      ([all]) => {
        print(ownFds((fd) => all === 'all' || this.#opened.has(fd)));
        return Promise.resolve();
      },
    );
    define('ss', 'Show the sockets of this network namespace: .ss -tl', (args) => ssCommand(args));
    define('describe', 'Show everything about one socket: .describe 3', (args) =>
      describeCommand(['self', ...args]),
    );
    define('timeline', 'Show the calls, packets and states so far, or write a file', ([file]) =>
      this.#timeline(file),
    );
  }

  async #timeline(file: string | undefined): Promise<void> {
    const form = file === undefined ? undefined : FORMS[extname(file)];
    if (file !== undefined && form === undefined) {
      const known = Object.keys(FORMS).join(', ');
      throw new UsageError(`not a form: ${file}, expected a name that ends with ${known}`);
    }
    const timeline = await this.#recording.timeline('');
    const { columns = 100 } = process.stdout as { readonly columns?: number };
    const width = Math.min(Math.max(columns, 60), 1000);
    if (file === undefined || form === undefined) {
      process.stdout.write(`${ladder(timeline, { width, colours: coloured() })}\n`);
    } else writeFileSync(file, form(timeline, width));
  }

  /** Does what a command of the prompt asks for; its calls are none of the user's. */
  async #act(action: () => Promise<unknown>): Promise<void> {
    this.#server.pause();
    this.#recording.quiet = true;
    try {
      await action();
    } catch (error) {
      this.#failed = true;
      const known = error instanceof UsageError || error instanceof Failure;
      process.stdout.write(`${known ? error.message : shown(error, false)}\n`);
    } finally {
      this.#recording.quiet = false;
      this.#server.resume();
      this.#server.displayPrompt();
    }
  }

  /** Keeps what is typed from one time to the next. */
  async history(): Promise<void> {
    const file = historyFile();
    if (!this.#terminal || file === undefined) return;
    try {
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    } catch {
      // It says itself that it cannot be opened.
    }
    await new Promise<void>((done) => this.#server.setupHistory(file, () => done()));
  }

  /** Waits until the user leaves; the exit status. */
  async over(): Promise<number> {
    await new Promise<void>((done) => this.#server.once('exit', () => done()));
    await this.#acting;
    if (this.#terminal) return 0;
    if (this.#incomplete)
      process.stdout.write('SyntaxError: the input ends before it is complete\n');
    return this.#failed || this.#incomplete ? 1 : 0;
  }
}

/** `sockfd repl` */
export async function replCommand(args: readonly string[]): Promise<number> {
  parsed({ args: [...args], options: {} });
  const terminal = isatty(0) && isatty(1);
  let prompt: Prompt | undefined;
  const none = new AbortController().signal;
  const constants = await inScope(
    () => prompt?.signal ?? none,
    (promise) => prompt?.begun(promise),
  );
  const recording = await Recording.start();
  try {
    const own = new Prompt(recording, constants, terminal);
    prompt = own;
    const stop = trace((line, event) => own.line(line, event));
    await own.history();
    const status = await own.over();
    stop();
    return status;
  } finally {
    await recording.close();
  }
}
