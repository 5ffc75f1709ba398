// Each call as the system call that it makes, with its arguments as strace prints them.
import { hex, list, POINTER, quoted, type Style } from '../format.ts';
import { type Call, known, type Table } from './call.ts';
import { descriptorCalls } from './descriptor.ts';
import { eventCalls } from './event.ts';
import { messageCalls } from './message.ts';
import { multiplexCalls } from './multiplex.ts';
import { optionsCalls } from './options.ts';
import { processCalls } from './process.ts';
import { socketCalls } from './socket.ts';
import { transferCalls } from './transfer.ts';

/** Every call whose arguments are shown in the notation of strace, by its name here. */
export const table: Table = {
  ...socketCalls,
  ...transferCalls,
  ...messageCalls,
  ...optionsCalls,
  ...multiplexCalls,
  ...descriptorCalls,
  ...eventCalls,
  ...processCalls,
};

/** Functions that make no system call. */
export const pure: readonly string[] = [
  'CMSG_LEN',
  'CMSG_SPACE',
  'gai_strerror',
  'htonl',
  'htons',
  'inet_aton',
  'inet_ntop',
  'inet_pton',
  'ntohl',
  'ntohs',
  'sockaddr_decode',
  'sockaddr_in',
  'sockaddr_ll',
  'sockaddr_nl',
  'sockaddr_un',
  'sockaddr_vm',
  'strerror',
];

/** Functions that are none of the kernel's: the C library makes as many system calls for them as it likes. */
export const libc: readonly string[] = [
  'getaddrinfo',
  'getnameinfo',
  'getprotobyname',
  'getprotobynumber',
  'getservbyname',
  'getservbyport',
  'if_indextoname',
  'if_nameindex',
  'if_nametoindex',
  // The zone of an address may be the name of an interface.
  'sockaddr_in6',
];

/** An argument of a call that strace does not know: numbers in hexadecimal, and where the memory would be. */
function raw(value: unknown, style: Style): string {
  if (typeof value === 'number') return hex(value);
  if (typeof value === 'string') return quoted(new TextEncoder().encode(value));
  if (value === null || value === undefined) return 'NULL';
  if (!Array.isArray(value)) return POINTER;
  return list(
    value.map((each) => raw(each, style)),
    style,
  );
}

/** How a call is shown; undefined for functions that are no system call. A call without an entry has raw arguments. */
export function callOf(name: string): Call | undefined {
  if (pure.includes(name) || libc.includes(name)) return undefined;
  return (
    (Object.hasOwn(table, name) ? table[name] : undefined) ?? {
      syscall: name,
      look: (args, style) => {
        return known(args.map((each) => raw(each, style)).join(', '));
      },
    }
  );
}
