// sockfd repl: a prompt with the library in scope.
import { mkdirSync, readdirSync, readlinkSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, extname } from 'node:path';
import { createInterface } from 'node:readline';
import { type REPLServer, Recoverable, start } from 'node:repl';
import { PassThrough } from 'node:stream';
import { isatty } from 'node:tty';
import { inspect } from 'node:util';
import { waits } from '../addon/waits.ts';
import { ladder } from '../timeline/index.ts';
import { type TraceEvent, trace } from '../trace/index.ts';
import { tracing } from '../trace/listeners.ts';
import { writeAll } from '../trace/output.ts';
import { SyscallError } from '../values/errors.ts';
import { labs } from '../values/labs.ts';
import { parsed } from './arguments.ts';
import { describeCommand } from './describe.ts';
import { ownFds } from './fds.ts';
import { coloured, Failure, paint, print, UsageError } from './output.ts';
import { completeConstant } from './repl-complete.ts';
import { ShownLines } from './repl-lines.ts';
import { Recording } from './repl-recording.ts';
import { inScope } from './repl-scope.ts';
import { forgetSignals, isInterruption, isOfSignal } from './repl-signals.ts';
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

/** The file of what was typed; undefined for none. */
function historyFile(): string | undefined {
  const { SOCKFD_REPL_HISTORY: own, XDG_STATE_HOME: state } = process.env;
  if (own !== undefined) return own === '' ? undefined : own;
  const folder = state === undefined || state === '' ? `${homedir()}/.local/state` : state;
  return `${folder}/sockfd/repl_history`;
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
  readonly #shown = new ShownLines();
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
