// getaddrinfo(3) and getnameinfo(3) on threads.
import {
  type AddrInfo,
  addrInfos,
  FIRST_ROOM,
  type Lookup,
  type NameInfo,
  nameInfo,
  roomFor,
} from '../calls/resolver.ts';
import { wrongType } from '../values/arguments.ts';
import { NI_MAXHOST, NI_MAXSERV } from '../values/constants.generated.ts';
import { countdown } from './limits.ts';
import { checked, type WaitOptions } from './options.ts';
import { GETADDRINFO, GETNAMEINFO, onThread } from './threads.ts';

const encoder = new TextEncoder();

/** Where the errno of EAI_SYSTEM is, in what native/threads.cc stores. */
const ERRNO = 4;

/** Text that C ends with a NUL; null is none. */
function terminated(name: string, text: string | null): Uint8Array {
  if (text?.includes('\0')) {
    throw wrongType(name, 'a string without NUL characters', text);
  }
  return encoder.encode(`${text ?? ''}\0`);
}

/** Four integers, the host, the service. */
function bytesOf({ node, service, hints }: Lookup): Uint8Array {
  const parts = [
    new Uint8Array(Int32Array.from(hints).buffer),
    terminated('node', node),
    terminated('service', service),
  ];
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

const errnoOf = (stored: Uint8Array): number => new Int32Array(stored.buffer, 0, 1)[0] ?? 0;

/** Asks again with more room where there is not enough for all. */
export async function lookUp(
  lookup: Lookup,
  options: WaitOptions | undefined,
): Promise<AddrInfo[]> {
  const bytes = bytesOf(lookup);
  const { signal, ref, timeout } = checked(options);
  const left = countdown(timeout);
  const names = ERRNO + NI_MAXHOST;
  for (let room = FIRST_ROOM; ; ) {
    const stored = new Uint8Array(names + roomFor(room));
    const count = await onThread(
      {
        call: GETADDRINFO,
        syscall: 'getaddrinfo',
        path: lookup.node ?? undefined,
        numbers: [Number(lookup.node !== null), Number(lookup.service !== null)],
        bytes,
        room: stored.length,
        into: () => stored,
        finish: (result) => result,
      },
      options && { signal, ref, timeout: left() },
    );
    if (count <= room) {
      const [canonname, results] = [stored.subarray(ERRNO, names), stored.subarray(names)];
      return addrInfos(lookup, count, errnoOf(stored), results, canonname);
    }
    room = count;
  }
}

/** The names of an address. */
export function lookUpName(
  address: Uint8Array,
  flags: number,
  options: WaitOptions | undefined,
): Promise<NameInfo> {
  const stored = new Uint8Array(ERRNO + NI_MAXHOST + NI_MAXSERV);
  return onThread(
    {
      call: GETNAMEINFO,
      syscall: 'getnameinfo',
      numbers: [flags],
      bytes: address,
      room: stored.length,
      into: () => stored,
      finish: (result) =>
        nameInfo(
          result,
          errnoOf(stored),
          stored.subarray(ERRNO, ERRNO + NI_MAXHOST),
          stored.subarray(ERRNO + NI_MAXHOST),
        ),
    },
    options,
  );
}
