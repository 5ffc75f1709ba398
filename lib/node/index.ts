// The bridge to the sockets of Node.js: the fd of theirs, an object of theirs for an fd of ours.
import { createSocket, Socket as DatagramSocket, type SocketOptions } from 'node:dgram';
import { Agent, ClientRequest, IncomingMessage, ServerResponse } from 'node:http';
import {
  createServer,
  Server,
  type ServerOpts,
  Socket,
  type SocketConstructorOpts,
} from 'node:net';
import { Duplex, type DuplexOptions } from 'node:stream';
import * as raw from '../addon/calls.ts';
import { closeHook } from '../addon/close.ts';
import type { IncomingMessage as ReceivedMessage } from '../calls/message.ts';
import { getsockopt } from '../calls/options.ts';
import * as promises from '../promises/index.ts';
import { integer, wrongType } from '../values/arguments.ts';
import {
  AF_INET,
  AF_INET6,
  AF_UNIX,
  EBADF,
  EINVAL,
  MSG_CMSG_CLOEXEC,
  SHUT_WR,
  SO_ACCEPTCONN,
  SO_DOMAIN,
  SO_TYPE,
  SOCK_DGRAM,
  SOCK_SEQPACKET,
  SOCK_STREAM,
  SOL_SOCKET,
} from '../values/constants.generated.ts';
import { type ControlInput, dropFds, fdsOf } from '../values/control.ts';
import { check, SyscallError } from '../values/errors.ts';
import { bytesOf, type Data } from '../values/memory.ts';
import { type Fd, fdOf as numberOf, type OwnedFd } from '../values/own.ts';
import type { AddressInput } from '../values/sockaddr.ts';

/** What `fdOf` looks into: the sockets, servers and messages of net, tls, dgram, http and https; files, too. */
export type NodeHandle =
  | Socket
  | Server
  | DatagramSocket
  | IncomingMessage
  | ServerResponse
  | ClientRequest
  | { readonly fd: number };

/** The number in a handle of libuv, below the object that Node.js shows. */
function handleFd(object: unknown): unknown {
  if (object instanceof DatagramSocket) {
    // dgram keeps its handle behind a symbol; `_handle` is deprecated there.
    for (const symbol of Object.getOwnPropertySymbols(object)) {
      const state = (object as unknown as Record<symbol, unknown>)[symbol];
      if (typeof state === 'object' && state !== null && 'handle' in state) {
        return (state.handle as { fd?: unknown } | null)?.fd;
      }
    }
    return undefined;
  }
  return (object as { _handle?: { fd?: unknown } | null })._handle?.fd;
}

/** What an object is that has connections, but does not show them: where they are to be found. */
function elsewhere(object: object): string {
  const kind = Object.prototype.toString.call(object).slice(8, -1);
  if (kind === 'Response' || kind === 'Request') {
    return " (fetch hides its sockets: subscribe to the channel 'undici:client:sendHeaders' of node:diagnostics_channel, whose messages have the socket of each request)";
  }
  return object instanceof Agent ? ' (the agent’s are in its sockets and freeSockets)' : '';
}

/**
 * The fd of an object of Node.js: `net.Socket`, `net.Server`, `tls.TLSSocket`, `dgram.Socket`, `http.Server`,
 * `http.IncomingMessage`, `http.ServerResponse`, `http.ClientRequest`, the sockets of an agent, and whatever has a
 * number `fd`. It is lent: Node.js goes on using and in the end closes it, so read and set options on it, but do not
 * read, write or close it; `dup` makes one to keep. The sockets of `fetch` come from its diagnostics channel
 * (docs/node.md).
 *
 * @throws {TypeError} for anything else
 * @throws {SyscallError} EBADF where the object has no fd: not connected yet, closed, or without a socket below
 */
export function fdOf(object: NodeHandle): number {
  if (typeof object !== 'object' || object === null) {
    throw wrongType('object', 'a socket, a server or a message of Node.js', object);
  }
  let holder: unknown = object;
  if (
    object instanceof IncomingMessage ||
    object instanceof ServerResponse ||
    object instanceof ClientRequest
  ) {
    holder = object.socket;
  }
  let fd: unknown;
  if (
    holder === null ||
    holder instanceof Socket ||
    holder instanceof Server ||
    holder instanceof DatagramSocket
  ) {
    fd = holder === null ? undefined : handleFd(holder);
  } else if ('fd' in (holder as object)) {
    fd = (holder as { fd: unknown }).fd;
  } else {
    const must = `a socket, a server or a message of Node.js${elsewhere(object)}`;
    throw wrongType('object', must, object);
  }
  if (typeof fd === 'number' && fd >= 0) return fd;
  const error = new SyscallError('fdOf', EBADF);
  error.message += `: the ${object.constructor?.name ?? 'object'} has no fd (not open yet, or closed)`;
  throw error;
}

/** What kind of socket an fd is. */
interface Kind {
  readonly domain: number;
  readonly type: number;
  readonly listening: boolean;
}

function kindOf(fd: number): Kind {
  return {
    domain: getsockopt(fd, SOL_SOCKET, SO_DOMAIN),
    type: getsockopt(fd, SOL_SOCKET, SO_TYPE),
    listening: Boolean(getsockopt(fd, SOL_SOCKET, SO_ACCEPTCONN)),
  };
}

const streams: readonly number[] = [AF_INET, AF_INET6, AF_UNIX];

/** Refuses a kind that the class of Node.js cannot hold, before the fd has changed hands. */
function expectKind(call: string, fd: number, right: (kind: Kind) => boolean, must: string): Kind {
  const kind = kindOf(fd);
  if (right(kind)) return kind;
  const error = new SyscallError(call, EINVAL, { fd });
  const { domain, type, listening } = kind;
  error.message += `: fd ${fd} must be ${must}, got family ${domain}, type ${type}${listening ? ', listening' : ''}`;
  throw error;
}

/** The number of an fd whose owner gives it up, as do those that wait for it. */
function taken(fd: Fd): number {
  const number = typeof fd === 'object' && fd !== null ? (fd as OwnedFd).release() : fd;
  closeHook.notify?.(number, number);
  return number;
}

function isStream(kind: Kind): boolean {
  return kind.type === SOCK_STREAM && streams.includes(kind.domain);
}

/**
 * A `net.Socket` for a connected stream socket of AF_INET, AF_INET6 or AF_UNIX. The fd is Node's from now on, which
 * makes it non-blocking and closes it; `dup` first to keep one.
 *
 * @param options those of `new net.Socket`, but for `fd` and `handle`
 * @throws {SyscallError} EBADF, ENOTSOCK; EINVAL for another kind, which `toDuplex` takes
 */
export function toSocket(
  fd: Fd,
  options: Omit<SocketConstructorOpts, 'fd' | 'handle'> = {},
): Socket {
  const number = numberOf(fd);
  const right = (kind: Kind) => isStream(kind) && !kind.listening;
  expectKind('toSocket', number, right, 'a connected stream socket');
  const socket = new Socket({ readable: true, writable: true, ...options, fd: number });
  taken(fd);
  return socket;
}

/**
 * A `net.Server` for a bound or listening stream socket; it emits 'listening' soon. The fd is Node's from now on. For
 * HTTP and TLS their own servers do the same: `http.createServer(app).listen({ fd })`.
 *
 * @param options those of `net.createServer`, and `backlog` for the listen(2) that Node.js makes; unless given, the
 * backlog that the system's maximum allows
 * @throws {SyscallError} EBADF, ENOTSOCK; EINVAL for another kind
 */
export function toServer(
  fd: Fd,
  options: ServerOpts & { readonly backlog?: number } = {},
  listener?: (socket: Socket) => void,
): Server {
  const number = numberOf(fd);
  expectKind('toServer', number, isStream, 'a stream socket that is bound or listens');
  const { backlog = 0x7fffffff, ...rest } = options;
  const server = createServer(rest, listener);
  server.listen({ fd: number, backlog: integer('backlog', backlog, 0, 0x7fffffff) });
  taken(fd);
  return server;
}

/**
 * A `dgram.Socket` for a UDP socket. The fd is Node's from now on; messages come as soon as somebody listens for them.
 *
 * @param options those of `dgram.createSocket`, but for `type`
 * @throws {SyscallError} EBADF, ENOTSOCK; EINVAL for another kind, which `toDuplex` takes
 */
export function toDatagram(fd: Fd, options: Omit<SocketOptions, 'type'> = {}): DatagramSocket {
  const number = numberOf(fd);
  const right = (kind: Kind) =>
    kind.type === SOCK_DGRAM && (kind.domain === AF_INET || kind.domain === AF_INET6);
  const { domain } = expectKind('toDatagram', number, right, 'a UDP socket');
  const socket = createSocket({ ...options, type: domain === AF_INET ? 'udp4' : 'udp6' });
  socket.bind({ fd: number });
  taken(fd);
  return socket;
}

/** A message that a `Duplex` of `toDuplex` yields. */
export interface MessageIn extends Omit<ReceivedMessage, 'bytes'> {
  readonly data: Uint8Array;
}

/** A message that a `Duplex` of `toDuplex` takes; bytes or a string alone go to the connected peer. */
export type MessageOut =
  | Data
  | {
      readonly data: Data;
      readonly address?: AddressInput;
      readonly control?: readonly ControlInput[];
    };

/** The longest message that a Duplex takes unless told otherwise: the longest datagram of IP. */
const LONGEST = 65_535;

/** How much room its control messages get. */
const CONTROL = 4096;

/** A socket whose messages are the chunks of a stream. */
class MessageStream extends Duplex {
  readonly #fd: number;
  readonly #connected: boolean;
  readonly #size: number;
  readonly #controlLength: number;
  readonly #flags: number;
  /** Messages with fds that nobody has got yet. */
  readonly #undelivered = new Set<MessageIn>();
  readonly #ended = new AbortController();
  #reading = false;

  constructor(
    fd: number,
    kind: Kind,
    { size, controlLength, flags }: { size: number; controlLength: number; flags: number },
    options: DuplexOptions,
  ) {
    super({ ...options, objectMode: true });
    this.#fd = fd;
    // Only these have an end of file; elsewhere no bytes are a message without bytes.
    this.#connected = kind.type === SOCK_STREAM || kind.type === SOCK_SEQPACKET;
    this.#size = size;
    this.#controlLength = controlLength;
    this.#flags = flags;
  }

  override read(size?: number): unknown {
    const message = super.read(size);
    this.#undelivered.delete(message);
    return message;
  }

  // A flowing stream hands a message on without a read.
  override emit(event: string | symbol, ...args: unknown[]): boolean {
    if (event === 'data') this.#undelivered.delete(args[0] as MessageIn);
    return super.emit(event, ...args);
  }

  override _read(): void {
    if (this.#reading) return;
    this.#reading = true;
    void this.#receive();
  }

  async #receive(): Promise<void> {
    const { signal } = this.#ended;
    try {
      for (let wants = true; wants; ) {
        const buf = new Uint8Array(this.#size);
        const room = { iov: [buf], controlLength: this.#controlLength };
        const flags = this.#flags;
        const { bytes, ...rest } = await promises.recvmsg(this.#fd, room, flags, { signal });
        // A copy of its own length: a short message does not hold the whole buffer.
        const message: MessageIn = { ...rest, data: buf.slice(0, bytes) };
        if (this.destroyed) {
          dropFds(message.control);
          return;
        }
        const brings = fdsOf(message.control).length > 0;
        // An end brings no fds; a message may have nothing else.
        if (bytes === 0 && this.#connected && !brings) {
          this.push(null);
          return;
        }
        if (brings) this.#undelivered.add(message);
        wants = this.push(message);
      }
    } catch (error) {
      if (!signal.aborted) this.destroy(error as Error);
      return;
    } finally {
      this.#reading = false;
    }
  }

  override _write(
    message: MessageOut,
    _encoding: BufferEncoding,
    callback: (error?: Error | null) => void,
  ): void {
    this.#send(message).then(() => callback(), callback);
  }

  async #send(message: MessageOut): Promise<void> {
    const { signal } = this.#ended;
    const whole =
      typeof message === 'object' && message !== null && 'data' in message
        ? message
        : { data: message as Data };
    let bytes = bytesOf('data', whole.data);
    const { address, control } = whole;
    const to = address === undefined ? {} : { address };
    const first = control === undefined ? {} : { control };
    let sent = await promises.sendmsg(this.#fd, { iov: [bytes], ...to, ...first }, { signal });
    // A stream may take a part; its control messages went with the first.
    while (sent < bytes.byteLength) {
      bytes = bytes.subarray(sent);
      sent = await promises.sendmsg(this.#fd, { iov: [bytes], ...to }, { signal });
    }
  }

  override _final(callback: (error?: Error | null) => void): void {
    try {
      if (this.#connected) check(raw.shutdown(this.#fd, SHUT_WR), 'shutdown', this.#fd);
      callback();
    } catch (error) {
      callback(error as Error);
    }
  }

  override _destroy(error: Error | null, callback: (error?: Error | null) => void): void {
    this.#ended.abort();
    for (const { control } of this.#undelivered) dropFds(control);
    this.#undelivered.clear();
    const result = raw.close(this.#fd);
    callback(error ?? (result < 0 ? new SyscallError('close', -result, { fd: this.#fd }) : null));
  }
}

/**
 * A `Duplex` in object mode for any socket, for the kinds that Node.js has no class for: Unix datagram and seqpacket,
 * raw, packet, netlink, vsock. It yields `MessageIn` and takes `MessageOut`. The fd is the stream's from now on, which
 * closes it; it stays blocking or not as it was.
 *
 * @param options those of a Duplex; `size` is the longest message (65535 unless given; longer ones are cut, with
 * MSG_TRUNC in their flags), `controlLength` the room for control messages (4096), `flags` those of recvmsg(2)
 * (MSG_CMSG_CLOEXEC on Unix sockets, which alone bring fds, else 0)
 * @throws {SyscallError} EBADF, ENOTSOCK; EINVAL for one that listens, which has no messages
 */
export function toDuplex(
  fd: Fd,
  options: DuplexOptions & {
    readonly size?: number;
    readonly controlLength?: number;
    readonly flags?: number;
  } = {},
): Duplex {
  const number = numberOf(fd);
  const { size = LONGEST, controlLength = CONTROL, flags, ...rest } = options;
  integer('size', size, 1, 0x7fffffff);
  integer('controlLength', controlLength, 0, 0x1000000);
  if (flags !== undefined) integer('flags', flags, -0x80000000, 0xffffffff);
  const right = (each: Kind) => !each.listening;
  const kind = expectKind('toDuplex', number, right, 'a socket that does not listen');
  taken(fd);
  // Only these bring fds, and some others (packet sockets) refuse the flag.
  const usual = kind.domain === AF_UNIX ? MSG_CMSG_CLOEXEC : 0;
  return new MessageStream(number, kind, { size, controlLength, flags: flags ?? usual }, rest);
}
