// What comes to a socket, one after the other: connections, datagrams.
import type { Accepted } from '../calls/socket.ts';
import type { Received } from '../calls/transfer.ts';
import { connectionErrors, noRoomErrors, ROOM_PAUSE } from '../values/accept-errors.ts';
import { integer } from '../values/arguments.ts';
import { SOCK_CLOEXEC } from '../values/constants.generated.ts';
import { SyscallError } from '../values/errors.ts';
import { type Fd, fdOf } from '../values/own.ts';
import type { Address } from '../values/sockaddr.ts';
import { Accept } from './attempts.ts';
import { isEnd } from './ending.ts';
import { generationOf } from './interest.ts';
import type { WaitOptions } from './options.ts';
import { pauseFor } from './pauses.ts';
import { promised } from './promised.ts';
import { whenReady } from './readiness.ts';
import { Recvfrom } from './receiving.ts';

/** Gives others time to close something. False where the listener was closed meanwhile. */
async function roomPause(fd: number, options: WaitOptions): Promise<boolean> {
  try {
    await pauseFor(fd, 'accept4', ROOM_PAUSE, options);
    return true;
  } catch (error) {
    if (isEnd(error)) return false;
    throw error;
  }
}

/**
 * The connections of a listener, one after the other: `for await (const { fd, address } of accepting(listener))`. Goes
 * on past connections that ended in the queue, waits where the process has no room for another fd, and ends when this
 * process closes the listener.
 *
 * @param options as for `accept4`; `flags` are `SOCK_CLOEXEC` unless given
 */
export async function* accepting(
  sockfd: Fd,
  options: WaitOptions & { readonly flags?: number } = {},
): AsyncGenerator<Accepted, void, undefined> {
  const fd = fdOf(sockfd);
  const { flags = SOCK_CLOEXEC, ...wait } = options;
  const { signal, ref = true } = wait;
  const generation = generationOf(fd);
  while (generation.isCurrent()) {
    let connection: Accepted | undefined;
    try {
      connection = await promised(() => whenReady(fd, new Accept(flags), wait));
    } catch (error) {
      if (isEnd(error)) return;
      const errno = error instanceof SyscallError ? error.errno : 0;
      if (noRoomErrors.has(errno)) {
        if (!(await roomPause(fd, { signal, ref }))) return;
      } else if (!connectionErrors.has(errno)) {
        throw error;
      }
    }
    if (connection !== undefined) yield connection;
  }
}

/** A datagram and who sent it. */
export interface Datagram {
  /** Its bytes, the caller's to keep. */
  readonly data: Uint8Array;
  readonly address: Address | undefined;
}

/**
 * The datagrams of a socket, one after the other: `for await (const { data, address } of datagrams(fd))`. Ends when
 * this process closes the fd.
 *
 * @param options as for `recvfrom`; longer datagrams are cut at `size`, 65535 bytes unless given
 */
export async function* datagrams(
  sockfd: Fd,
  options: WaitOptions & { readonly flags?: number; readonly size?: number } = {},
): AsyncGenerator<Datagram, void, undefined> {
  const fd = fdOf(sockfd);
  const { flags = 0, size = 65_535, ...wait } = options;
  const buf = new Uint8Array(integer('size', size, 0, 0x7fffffff));
  const generation = generationOf(fd);
  while (generation.isCurrent()) {
    let message: Received;
    try {
      message = await promised(() => whenReady(fd, new Recvfrom(buf, flags), wait));
    } catch (error) {
      if (isEnd(error)) return;
      throw error;
    }
    yield { data: buf.slice(0, message.bytes), address: message.address };
  }
}
