// Bytes as a program of waits: promises that take and give the bytes of streams, and what ends them, in any order. No byte
// may be lost or wrong, each promise settles, no fd stays.
import { readlinkSync } from 'node:fs';
import * as s from '../../../lib/index.ts';
import { type InjectableCall, inject } from '../../../lib/inject/index.ts';
import * as p from '../../../lib/promises/index.ts';
import { openFds, own, rememberOwn } from '../../hostile/pool.ts';
import { Bytes } from './bytes.ts';

const MOST_STEPS = 24;

/** One direction of a stream. */
interface Direction {
  readonly from: number;
  readonly to: number;
  sent: number;
  got: number;
  /** At most one promise at each end: which of several takes which bytes is not said. */
  giving: boolean;
  taking: boolean;
  closed: boolean;
}

type Take = (fd: number, buf: Uint8Array, options: p.WaitOptions) => Promise<number>;
type Give = (fd: number, data: Uint8Array, options: p.WaitOptions) => Promise<number>;

const takes: readonly Take[] = [
  (fd, buf, options) => p.read(fd, buf, options),
  (fd, buf, options) => p.readv(fd, [buf.subarray(0, 3), buf.subarray(3)], options),
  (fd, buf, options) => p.blocking.read(fd, buf, options),
  (fd, buf, options) => p.recv(fd, buf, options),
  async (fd, buf, options) => (await p.recvfrom(fd, buf, options)).bytes,
  async (fd, buf, options) => (await p.recvmsg(fd, { iov: [buf] }, options)).bytes,
  async (fd, buf, options) =>
    (await p.recvmmsg(fd, [{ iov: [buf] }], options)).messages[0]?.bytes ?? 0,
  (fd, buf, options) => p.blocking.recv(fd, buf, s.MSG_WAITALL, options),
];
const gives: readonly Give[] = [
  (fd, data, options) => p.write(fd, data, options),
  (fd, data, options) => p.writev(fd, [data.subarray(0, 2), data.subarray(2)], options),
  (fd, data, options) => p.blocking.write(fd, data, options),
  (fd, data, options) => p.send(fd, data, options),
  (fd, data, options) => p.sendmsg(fd, { iov: [data] }, options),
  async (fd, data, options) => (await p.sendmmsg(fd, [{ iov: [data] }], options)).bytes[0] ?? 0,
];
/** The first of both are for pipes, too. */
const OF_PIPES = 3;

const faulty: readonly InjectableCall[] = ['recvfrom', 'sendto', 'read', 'write', 'sendmsg'];

/** The byte that is the n-th of a direction. */
const nth = (n: number): number => (n * 7) % 251;

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** What an input does. */
export class Waits {
  readonly #tell: ((text: string) => void) | undefined;
  #warm = false;

  constructor(tell?: (text: string) => void) {
    this.#tell = tell;
  }

  /** Runs the program. Returns what is wrong; undefined where nothing is. */
  async run(bytes: Uint8Array): Promise<string | undefined> {
    if (!this.#warm) await this.#warmUp();
    const program = new Program(new Bytes(bytes), this.#tell);
    await program.run();
    for (const fd of openFds())
      if (!own.has(fd)) program.wrong ??= `fd ${fd} stays: ${readlinkSync(`/proc/self/fd/${fd}`)}`;
    return program.wrong;
  }

  /** The fds of the promises of this thread come with the first wait, and stay. */
  async #warmUp(): Promise<void> {
    const [a, b] = s.socketpair(s.AF_UNIX, s.SOCK_STREAM);
    await p.recv(a, new Uint8Array(1), { timeout: 1 }).catch(() => undefined);
    await p.blocking.read(a, new Uint8Array(1), { timeout: 1 }).catch(() => undefined);
    s.close(a);
    s.close(b);
    rememberOwn();
    this.#warm = true;
  }
}

class Program {
  wrong: string | undefined;
  readonly #random: Bytes;
  readonly #tell: ((text: string) => void) | undefined;
  readonly #directions: Direction[] = [];
  readonly #controllers: AbortController[] = [];
  readonly #waits: Promise<void>[] = [];
  #sockets: boolean;

  constructor(random: Bytes, tell: ((text: string) => void) | undefined) {
    this.#random = random;
    this.#tell = tell;
    this.#sockets = random.chance(0.7);
    const [a, b] = this.#sockets ? s.socketpair(s.AF_UNIX, s.SOCK_STREAM) : s.pipe2(0);
    const fresh = { sent: 0, got: 0, giving: false, taking: false, closed: false };
    if (this.#sockets) {
      // A buffer that is full soon.
      for (const fd of [a, b]) s.setsockopt(fd, s.SOL_SOCKET, s.SO_SNDBUF, 4608);
      this.#directions.push({ from: a, to: b, ...fresh }, { from: b, to: a, ...fresh });
    } else {
      this.#directions.push({ from: b, to: a, ...fresh });
    }
  }

  async run(): Promise<void> {
    await this.#steps();
    await this.#end();
  }

  async #steps(): Promise<void> {
    const random = this.#random;
    using _ = random.chance(0.1) ? this.#fault() : undefined;
    for (let i = 0; i < MOST_STEPS && !random.isEmpty; i++) {
      const direction = random.pick(this.#directions);
      const step = random.below(16);
      if (step < 5) this.#take(direction);
      else if (step < 10) this.#give(direction);
      else if (step < 12) await turn();
      else if (step < 14) random.pick(this.#controllers.concat(new AbortController())).abort();
      else if (step < 15) await Promise.resolve();
      else if (random.chance(0.1)) this.#close(direction);
    }
  }

  #fault(): Disposable {
    const fault = this.#random.pick([
      { count: 1 + this.#random.below(8) },
      { errno: 'EAGAIN', when: 1 + this.#random.below(3) },
      { errno: 'ENOBUFS', when: 1 + this.#random.below(3) },
    ] as const);
    const call = this.#random.pick(faulty);
    this.#tell?.(`${call} with ${JSON.stringify(fault)}`);
    return inject(call, fault);
  }

  #options(): p.WaitOptions {
    const how = this.#random.below(4);
    if (how === 0) return {};
    if (how === 1) return { timeout: this.#random.below(3) };
    const controller = new AbortController();
    this.#controllers.push(controller);
    return { signal: controller.signal };
  }

  #take(direction: Direction): void {
    if (direction.taking || direction.closed) return;
    direction.taking = true;
    const buf = new Uint8Array(this.#random.pick([1, 7, 64, 4096]));
    const which = this.#random.below(this.#sockets ? takes.length : OF_PIPES);
    const options = this.#options();
    this.#tell?.(`take ${which} of ${direction.to}, ${buf.length} bytes, ${Object.keys(options)}`);
    const taken = (n: number): void => {
      direction.taking = false;
      const bad = buf.subarray(0, n).findIndex((byte, i) => byte !== nth(direction.got + i));
      if (bad >= 0) this.wrong ??= `take ${which}: byte ${direction.got + bad} is wrong`;
      direction.got += n;
    };
    this.#wait(
      (takes[which] as Take)(direction.to, buf, options).then(taken, (error: unknown) => {
        direction.taking = false;
        this.#ended(error, `take ${which}`);
      }),
    );
  }

  #give(direction: Direction): void {
    if (direction.giving || direction.closed) return;
    direction.giving = true;
    const length = this.#random.pick([1, 2, 100, 5000]);
    const data = Uint8Array.from({ length }, (_, i) => nth(direction.sent + i));
    const which = this.#random.below(this.#sockets ? gives.length : OF_PIPES);
    const options = this.#options();
    this.#tell?.(`give ${which} to ${direction.from}, ${length} bytes, ${Object.keys(options)}`);
    const given = (n: number): void => {
      direction.giving = false;
      direction.sent += n;
    };
    this.#wait(
      (gives[which] as Give)(direction.from, data, options).then(given, (error: unknown) => {
        direction.giving = false;
        this.#ended(error, `give ${which}`);
      }),
    );
  }

  /** What a wait may end with. */
  #ended(error: unknown, what: string): void {
    const { code, name } = error as { code?: unknown; name?: unknown };
    if (name === 'AbortError' || error instanceof s.SyscallError) return;
    this.wrong ??= `${what} ended with ${String(code ?? name)}: ${String(error)}`;
  }

  #wait(promise: Promise<void>): void {
    this.#waits.push(promise);
  }

  /** Both ends of a stream. */
  #close({ from, to }: Direction): void {
    if (this.#directions.some(({ closed }) => closed)) return;
    this.#tell?.('close');
    for (const direction of this.#directions) direction.closed = true;
    s.close(from);
    s.close(to);
  }

  /** Ends all waits; what was given and not taken is there. */
  async #end(): Promise<void> {
    for (const controller of this.#controllers) controller.abort();
    await turn();
    const [direction] = this.#directions;
    if (direction?.closed === false) {
      const quiet = this.#directions.filter(({ giving, taking }) => !giving && !taking);
      for (const each of quiet) this.#drain(each);
      this.#close(direction);
    }
    await Promise.all(this.#waits);
  }

  #drain(direction: Direction): void {
    const buf = new Uint8Array(8192);
    const sets = s.fcntl(direction.to, s.F_GETFL);
    s.fcntl(direction.to, s.F_SETFL, sets | s.O_NONBLOCK);
    while (direction.got < direction.sent) {
      let n = 0;
      try {
        n = s.read(direction.to, buf);
      } catch {
        // Nothing is there.
      }
      if (n === 0) {
        this.wrong ??= `${direction.sent - direction.got} bytes of ${direction.sent} are lost`;
        return;
      }
      const bad = buf.subarray(0, n).findIndex((byte, i) => byte !== nth(direction.got + i));
      if (bad >= 0) this.wrong ??= `byte ${direction.got + bad} is wrong`;
      direction.got += n;
    }
    if (direction.got > direction.sent) this.wrong ??= 'more bytes than were given';
  }
}
