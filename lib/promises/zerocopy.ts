// MSG_ZEROCOPY: sends whose memory the kernel reads later, and its word that it has done so. The kernel counts such sends of
// a socket from 0; its error queue tells of ranges of them.
import * as raw from '../addon/calls.ts';
import { onClose } from '../addon/close.ts';
import { type IncomingMessage, received } from '../calls/message.ts';
import { getsockopt, setsockopt } from '../calls/options.ts';
import { integer, onlyFields, wrongType } from '../values/arguments.ts';
import { tellingCaller } from '../values/callers.ts';
import {
  AF_INET,
  AF_INET6,
  EAGAIN,
  EBADF,
  ENOBUFS,
  EOPNOTSUPP,
  EPOLLERR,
  EPOLLOUT,
  ETIMEDOUT,
  MSG_DONTWAIT,
  MSG_ERRQUEUE,
  MSG_ZEROCOPY,
  SO_DOMAIN,
  SO_EE_CODE_ZEROCOPY_COPIED,
  SO_EE_ORIGIN_ZEROCOPY,
  SO_ZEROCOPY,
  SOL_SOCKET,
} from '../values/constants.generated.ts';
import { check, SyscallError } from '../values/errors.ts';
import { type Data, dataOf } from '../values/memory.ts';
import type { AddressInput } from '../values/sockaddr.ts';
import { sockaddr } from '../values/sockaddr.ts';
import { cookieOf } from './attempts.ts';
import { limit, release } from './limits.ts';
import { checked, type WaitOptions } from './options.ts';
import { whenReady } from './readiness.ts';
import { report } from './settle.ts';
import { AGAIN, Waiter } from './waiter.ts';

/** What the kernel says of a send when it needs its memory no more. */
export interface ZerocopyCompletion {
  /**
   * Whether it copied the bytes after all, as it does for a receiver on the same machine: then a plain `send` is cheaper.
   * Where the kernel tells of several sends at once, it says so for all of them together, and means the first.
   */
  readonly copied: boolean;
}

/** A send that the kernel has accepted. */
export interface ZerocopySent {
  /** The bytes accepted, perhaps fewer than there were. */
  readonly bytes: number;
  /**
   * Settles when the kernel needs the memory no more. Rejects with EBADF where the fd is closed before. Who does not look at
   * it is told of nothing.
   */
  readonly completion: Promise<ZerocopyCompletion>;
}

/** How a socket's completions are awaited. */
export interface ZerocopyOptions {
  /** `false` lets the process end while completions are missing. */
  readonly ref?: boolean | undefined;
  /** Gets what else is in the socket's error queue (errors of ICMP, timestamps), without its data; else that is dropped. */
  readonly onmessage?: ((message: IncomingMessage) => void) | undefined;
}

/** The memory of a send, which the kernel has. */
interface Pinned {
  readonly memory: ArrayBufferView;
  readonly completion: Promise<ZerocopyCompletion>;
  readonly resolve: (completion: ZerocopyCompletion) => void;
  readonly reject: (error: unknown) => void;
}

/** The memory of sends whose end nobody will ever tell: it must not become somebody else's, or his bytes would be sent. */
const abandoned = new Set<ArrayBufferView>();

const all = new Map<bigint, Zerocopy>();
let told = false;

/** The numbers that are being closed. Before close(2) the last completions can still be had. */
function closed(first: number, last: number): void {
  for (const sender of all.values()) {
    if (sender.fd >= first && sender.fd <= last) sender.end();
  }
}

class ZerocopySend extends Waiter<ZerocopySent> {
  readonly sender: Zerocopy;
  readonly memory: ArrayBufferView;
  readonly flags: number;
  readonly address: AddressInput | undefined;
  readonly to: Uint8Array | null;

  constructor(
    sender: Zerocopy,
    memory: ArrayBufferView,
    flags: number,
    address: AddressInput | undefined,
  ) {
    super();
    this.sender = sender;
    this.memory = memory;
    this.flags = integer('flags', flags, -0x80000000, 0xffffffff) | MSG_ZEROCOPY | MSG_DONTWAIT;
    this.address = address;
    this.to = address === undefined ? null : sockaddr(address);
  }

  get syscall(): string {
    return this.to === null ? 'send' : 'sendto';
  }

  get events(): number {
    return EPOLLOUT;
  }

  attempt(fd: number): ZerocopySent | typeof AGAIN {
    const { sender, memory, flags, to, address } = this;
    for (;;) {
      const length = to?.byteLength ?? 0;
      const bytes = raw.sendto(fd, memory, 0, memory.byteLength, flags, to, length);
      if (bytes === -EAGAIN) return AGAIN;
      // Too much memory is pinned, or too much told and not taken: the next completion makes room.
      if (bytes !== -ENOBUFS || sender.pending === 0) {
        return sender.accepted(memory, check(bytes, this.syscall, fd, address));
      }
      if (!sender.take()) return AGAIN;
    }
  }
}

/** Takes completions while any are missing. */
class Completions extends Waiter<void> {
  readonly sender: Zerocopy;

  constructor(sender: Zerocopy) {
    super();
    this.sender = sender;
  }

  get syscall(): string {
    return 'recvmsg';
  }

  get events(): number {
    return EPOLLERR;
  }

  attempt(): undefined | typeof AGAIN {
    this.sender.take();
    return this.sender.pending === 0 ? undefined : AGAIN;
  }
}

/** Room for one message of the error queue: its control messages, and no data. */
const CONTROL = 512;

/** The sends of a socket with MSG_ZEROCOPY, and the kernel's word of when it needs their memory no more. */
export class Zerocopy {
  /** The socket. */
  readonly fd: number;
  readonly #cookie: bigint;
  readonly #ref: boolean;
  readonly #onmessage: ((message: IncomingMessage) => void) | undefined;
  readonly #pinned = new Map<number, Pinned>();
  /** The number that the kernel gives to the next send. */
  #next = 0;
  #reading = false;
  #ended = false;

  /** @internal */
  constructor(fd: number, cookie: bigint, { ref = true, onmessage }: ZerocopyOptions) {
    this.fd = fd;
    this.#cookie = cookie;
    this.#ref = ref;
    this.#onmessage = onmessage;
  }

  /** How many sends the kernel still has memory of. */
  get pending(): number {
    return this.#pinned.size;
  }

  /**
   * `send` with MSG_ZEROCOPY. The memory is the kernel's until `completion` settles: what is written there meanwhile may be
   * sent. Where too much is pinned (ENOBUFS), it waits for completions.
   *
   * @throws {SyscallError} as `send`; ENOBUFS where `data` alone is more than may be pinned (RLIMIT_MEMLOCK, optmem_max)
   */
  send(data: Data, flags: number = 0, options?: WaitOptions): Promise<ZerocopySent> {
    return this.#send(data, flags, undefined, options);
  }

  /**
   * `sendto` with MSG_ZEROCOPY, for datagrams. All else is as for `send`.
   *
   * @throws {SyscallError} as `sendto`
   */
  sendto(
    data: Data,
    flags: number,
    address: AddressInput,
    options?: WaitOptions,
  ): Promise<ZerocopySent> {
    return this.#send(data, flags, address, options);
  }

  #send(
    data: Data,
    flags: number,
    address: AddressInput | undefined,
    options: WaitOptions | undefined,
  ): Promise<ZerocopySent> {
    try {
      if (this.#ended) throw this.#closedError();
      const waiter = new ZerocopySend(this, dataOf('data', data), flags, address);
      return tellingCaller(whenReady(this.fd, waiter, options));
    } catch (error) {
      return Promise.reject(error);
    }
  }

  /**
   * Waits until the kernel needs the memory of none of the sends so far.
   *
   * @throws {SyscallError} ETIMEDOUT; EBADF where the fd was closed before
   */
  completed(options?: WaitOptions): Promise<void> {
    const { promise, resolve, reject } = deferred<void>();
    try {
      const limits = limit(checked(options), reject, () =>
        reject(new SyscallError('recvmsg', ETIMEDOUT, { fd: this.fd })),
      );
      const sends = [...this.#pinned.values()].map(({ completion }) => completion);
      Promise.all(sends)
        .then(() => resolve(undefined), reject)
        .finally(() => release(limits));
      promise.finally(() => release(limits)).catch(() => {});
    } catch (error) {
      reject(error);
    }
    return promise;
  }

  /**
   * Waits as `completed` does, then closes the fd. Where the wait ends otherwise, the fd stays open.
   *
   * @throws {SyscallError} as `completed` and `close`
   */
  async close(options?: WaitOptions): Promise<void> {
    await this.completed(options);
    check(raw.close(this.fd), 'close', this.fd);
  }

  /**
   * Notes a send that the kernel has accepted.
   *
   * @internal
   */
  accepted(memory: ArrayBufferView, bytes: number): ZerocopySent {
    // The kernel gives no number to what has no bytes.
    if (bytes === 0) return { bytes, completion: Promise.resolve({ copied: false }) };
    const { promise: completion, resolve, reject } = deferred<ZerocopyCompletion>();
    // Nobody has to look.
    completion.catch(() => {});
    this.#pinned.set(this.#next, { memory, completion, resolve, reject });
    this.#next = (this.#next + 1) >>> 0;
    this.#read();
    return { bytes, completion };
  }

  #read(): void {
    if (this.#reading || this.#ended || this.#pinned.size === 0) return;
    this.#reading = true;
    const again = (): void => {
      this.#reading = false;
      this.#read();
    };
    try {
      whenReady(this.fd, new Completions(this), { ref: this.#ref }).then(again, (error) =>
        this.#fail(error),
      );
    } catch (error) {
      this.#fail(error);
    }
  }

  /**
   * Takes what is in the error queue. Returns whether there was something.
   *
   * @internal
   */
  take(): boolean {
    const control = new Uint8Array(CONTROL);
    const room = { iov: [], name: new Uint8Array(128), control, raw: false };
    const lengths = new Int32Array(3);
    for (let some = false; ; some = true) {
      lengths[0] = room.name.byteLength;
      lengths[1] = CONTROL;
      const flags = MSG_ERRQUEUE | MSG_DONTWAIT;
      const bytes = raw.recvmsg(this.fd, [], room.name, control, lengths, flags);
      // Other errors are those of the sends, which meet them, too.
      if (bytes < 0) return some;
      const [namelen = 0, controllen = 0, msgFlags = 0] = lengths;
      this.#told(received(room, namelen, controllen, msgFlags, bytes) as IncomingMessage);
    }
  }

  #told(message: IncomingMessage): void {
    let completed = false;
    for (const each of message.control) {
      if (!('error' in each) || each.error.origin !== SO_EE_ORIGIN_ZEROCOPY) continue;
      completed = true;
      const { info: first, data: last, code } = each.error;
      const copied = (code & SO_EE_CODE_ZEROCOPY_COPIED) !== 0;
      // The numbers wrap at 2^32, and a range is never larger than what is pinned.
      const count = Math.min(((last - first) >>> 0) + 1, 0x1_0000_0000);
      for (let i = 0; i < count && this.#pinned.size > 0; i++) {
        const number = (first + i) >>> 0;
        this.#pinned.get(number)?.resolve({ copied });
        this.#pinned.delete(number);
      }
    }
    if (completed || this.#onmessage === undefined) return;
    try {
      this.#onmessage(message);
    } catch (error) {
      report(error);
    }
  }

  /**
   * The fd is being closed.
   *
   * @internal
   */
  end(): void {
    // The number may be another's already.
    if (cookieOf(this.fd) === this.#cookie) this.take();
    this.#fail(this.#closedError());
  }

  #closedError(): SyscallError {
    return new SyscallError('recvmsg', EBADF, { fd: this.fd });
  }

  #fail(error: unknown): void {
    this.#ended = true;
    all.delete(this.#cookie);
    for (const { memory, reject } of this.#pinned.values()) {
      abandoned.add(memory);
      reject(error);
    }
    this.#pinned.clear();
  }
}

function deferred<T>(): {
  promise: Promise<T>;
  resolve: (value: T) => void;
  reject: (error: unknown) => void;
} {
  let resolve: (value: T) => void = () => {};
  let reject: (error: unknown) => void = () => {};
  const promise = new Promise<T>((...both) => {
    [resolve, reject] = both;
  });
  return { promise, resolve, reject };
}

/** The object of a socket: one for each, however often it is asked for. */
export function zerocopyOf(fd: number, options: ZerocopyOptions): Zerocopy {
  if (typeof options !== 'object' || options === null) {
    throw wrongType('options', '{ ref?, onmessage? }', options);
  }
  onlyFields('options', options, ['ref', 'onmessage']);
  const { ref, onmessage } = options;
  if (ref !== undefined && typeof ref !== 'boolean') throw wrongType('ref', 'a boolean', ref);
  if (onmessage !== undefined && typeof onmessage !== 'function') {
    throw wrongType('onmessage', 'a function', onmessage);
  }
  const domain = getsockopt(fd, SOL_SOCKET, SO_DOMAIN);
  // Those of others tell of their sends in other ways.
  if (domain !== AF_INET && domain !== AF_INET6) {
    throw new SyscallError('setsockopt', EOPNOTSUPP, { fd });
  }
  setsockopt(fd, SOL_SOCKET, SO_ZEROCOPY, 1);
  const cookie = cookieOf(fd);
  const known = all.get(cookie);
  if (known !== undefined) return known;
  if (!told) onClose(closed);
  told = true;
  const made = new Zerocopy(fd, cookie, options);
  all.set(cookie, made);
  return made;
}
