// The helper as its lab has it.
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { threadUrl } from '../addon/place.ts';
import { close } from '../calls/descriptor.ts';
import { poll } from '../calls/multiplex.ts';
import { type AddrInfo, GaiError, type Lookup } from '../calls/resolver.ts';
import { socketpair } from '../calls/socket.ts';
import type { SocketFilter, SocketInfo } from '../inspect/index.ts';
import { poll as whenReady } from '../promises/index.ts';
import {
  AF_UNIX,
  MSG_CMSG_CLOEXEC,
  MSG_DONTWAIT,
  POLLIN,
  SOCK_CLOEXEC,
  SOCK_SEQPACKET,
} from '../values/constants.generated.ts';
import { SyscallError } from '../values/errors.ts';
import { LabError } from './errors.ts';
import {
  type Answer,
  type Ended,
  hear,
  PATIENCE,
  type Request,
  room,
  tell,
} from './helper-messages.ts';

/** The classes of errors that are not a system call's. */
const CLASSES: Readonly<Record<string, new (message: string) => Error>> = { RangeError, TypeError };

/** A helper process. */
export class Helper {
  readonly #child: ChildProcess;
  readonly #control: number;
  readonly #events: number;
  readonly #buffer = room();
  readonly #ended: Promise<string>;
  /** What it has written to standard error. */
  #text = '';
  readonly #waiting = new Map<number, (ended: Ended) => void>();
  /** Programs that ended before anybody asked. */
  readonly #early = new Map<number, Ended>();
  #listening: AbortController | undefined;
  #heard: Promise<void> = Promise.resolve();
  #open = true;

  private constructor(child: ChildProcess, control: number, events: number) {
    this.#child = child;
    this.#control = control;
    this.#events = events;
    child.stderr?.setEncoding('utf8').on('data', (piece: string) => {
      this.#text += piece;
    });
    this.#ended = new Promise((resolve) => {
      child.on('error', ({ message }) => resolve(message));
      child.on('close', () => resolve(this.#text.trim()));
    });
  }

  /** What it has written to standard error, as the end of a message. */
  #said(): string {
    const text = this.#text.trim();
    return text === '' ? '' : `: ${text}`;
  }

  /**
   * Starts one, in a PID and a mount namespace of its own.
   *
   * @param user also in a user namespace, in which it may do what root may
   * @throws {LabError} with what unshare(1) said
   */
  static async start(user: boolean): Promise<Helper> {
    const [control, controlThere] = socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC);
    const [events, eventsThere] = socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC);
    const namespaces = ['--pid', '--fork', '--kill-child', '--mount', '--mount-proc'];
    const all = user ? ['--user', '--map-root-user', '--net', ...namespaces] : namespaces;
    const command = [process.execPath, fileURLToPath(threadUrl('lab/helper'))];
    const child = spawn('unshare', [...all, '--', ...command], {
      stdio: ['ignore', 'ignore', 'pipe', controlThere, eventsThere],
      // Its calls are not this process's: no trace has them.
      env: { ...process.env, NODE_OPTIONS: '', SOCKFD_TRACE: '' },
    });
    close(controlThere);
    close(eventsThere);
    const helper = new Helper(child, control, events);
    try {
      const gone = helper.#ended.then((text) => {
        throw new LabError(`the lab's helper did not start: ${text}`);
      });
      const waiting = new AbortController();
      const ready = whenReady(control, POLLIN, { timeout: PATIENCE, signal: waiting.signal });
      await Promise.race([ready, gone]).finally(() => waiting.abort());
      await ready;
      // Where it has ended at once, the other end is closed, too.
      if (helper.#hear() === undefined) await gone;
      gone.catch(() => undefined);
      child.unref();
    } catch (error) {
      await helper.close();
      throw error;
    }
    return helper;
  }

  #hear(): { readonly answer: Answer; readonly fds: readonly number[] } | undefined {
    const heard = hear(this.#control, this.#buffer, MSG_CMSG_CLOEXEC | MSG_DONTWAIT);
    return heard === undefined ? undefined : { answer: heard.message as Answer, fds: heard.fds };
  }

  #exchange(
    request: Request,
    fds: readonly number[],
  ): { readonly value: number; readonly data: unknown } {
    if (!this.#open) throw new LabError('the lab is no more');
    const told = tell(this.#control, request, fds);
    if (told && poll([{ fd: this.#control, events: POLLIN, revents: 0 }], PATIENCE) === 0) {
      throw new LabError("the lab's helper does not answer");
    }
    const heard = told ? this.#hear() : undefined;
    if (heard === undefined) throw new LabError(`the lab's helper has ended${this.#said()}`);
    const { answer } = heard;
    if ('value' in answer) return { value: heard.fds[0] ?? answer.value, data: answer.data };
    const { errno, syscall, message, name, code } = answer.failed;
    if (name === 'GaiError' && request.op === 'getaddrinfo') {
      const [hostname, service] = [request.node ?? undefined, request.service ?? undefined];
      throw new GaiError(syscall, -errno, { hostname, service });
    }
    if (errno === 0) {
      const Class = CLASSES[name];
      throw Class === undefined
        ? new LabError(message)
        : Object.assign(new Class(message), { code });
    }
    throw Object.assign(new SyscallError(syscall, errno), { message });
  }

  /**
   * Asks, and waits for the answer.
   *
   * @returns the number or the fd that it is
   * @throws {SyscallError} what failed there
   */
  ask(request: Request, fds: readonly number[] = []): number {
    return this.#exchange(request, fds).value;
  }

  /** Asks for sockets in a namespace. */
  sockets(netns: number, filter: SocketFilter): SocketInfo[] {
    return this.#exchange({ op: 'sockets', filter }, [netns]).data as SocketInfo[];
  }

  /** getaddrinfo(3) in a namespace, with the names of hosts. */
  getaddrinfo(netns: number, lookup: Lookup): AddrInfo[] {
    const { data } = this.#exchange({ op: 'getaddrinfo', ...lookup }, [netns]);
    return data as AddrInfo[];
  }

  /** The end of a program that it has started. */
  end(pid: number): Promise<Ended> {
    const early = this.#early.get(pid);
    if (early !== undefined) return Promise.resolve(early);
    const ended = new Promise<Ended>((resolve) => this.#waiting.set(pid, resolve));
    if (this.#listening === undefined) {
      this.#listening = new AbortController();
      this.#heard = this.#listen(this.#listening.signal);
    }
    return ended;
  }

  /** Reads what it tells, while there are programs. */
  async #listen(signal: AbortSignal): Promise<void> {
    const buffer = room();
    while (this.#waiting.size > 0) {
      try {
        await whenReady(this.#events, POLLIN, { signal });
      } catch {
        break;
      }
      const heard = hear(this.#events, buffer, MSG_DONTWAIT);
      if (heard === undefined) break;
      const ended = heard.message as Ended;
      const waiter = this.#waiting.get(ended.pid);
      this.#waiting.delete(ended.pid);
      if (waiter === undefined) this.#early.set(ended.pid, ended);
      else waiter(ended);
    }
    this.#listening = undefined;
    // Those that are left end with the helper, which is the first of their PID namespace: whoever ended it, the lab or another.
    for (const [pid, waiter] of this.#waiting) waiter({ pid, code: null, signal: 'SIGKILL' });
    this.#waiting.clear();
  }

  /** Ends it, and with it all that it has started; both are gone then. */
  async close(): Promise<void> {
    if (!this.#open) return;
    this.#open = false;
    this.#child.ref();
    close(this.#control);
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), 5000);
    await this.#ended;
    clearTimeout(timer);
    this.#listening?.abort();
    await this.#heard;
    close(this.#events);
  }
}
