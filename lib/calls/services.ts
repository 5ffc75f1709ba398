// getservbyname(3) getservbyport(3) getprotobyname(3) getprotobynumber(3): /etc/services and /etc/protocols
import * as raw from '../addon/calls.ts';
import { ENOENT, ERANGE } from '../values/constants.generated.ts';
import { check } from '../values/errors.ts';

/** A service: struct servent. */
export interface Servent {
  /** `'http'` */
  readonly name: string;
  readonly aliases: string[];
  /** In host byte order. */
  readonly port: number;
  /** `'tcp'` */
  readonly proto: string;
}

/** A protocol: struct protoent. */
export interface Protoent {
  /** `'tcp'` */
  readonly name: string;
  readonly aliases: string[];
  /** As in the header of IP: `IPPROTO_TCP`. */
  readonly proto: number;
}

const text = new TextDecoder();

/** What `ask` found, and the texts of its entry; undefined where there is none. */
function found(
  call: string,
  ask: (entry: Uint8Array) => number,
): { readonly number: number; readonly texts: string[] } | undefined {
  for (let size = 1024; ; size *= 4) {
    const entry = new Uint8Array(size);
    const number = ask(entry);
    if (number === -ENOENT) return undefined;
    if (number === -ERANGE && size < 0x100000) continue;
    check(number, call);
    const all = text.decode(entry).split('\0');
    return { number, texts: all.slice(0, all.indexOf('')) };
  }
}

function service(call: string, ask: (entry: Uint8Array) => number): Servent | undefined {
  const entry = found(call, ask);
  if (entry === undefined) return undefined;
  const [name = '', proto = '', ...aliases] = entry.texts;
  return { name, aliases, port: entry.number, proto };
}

function protocol(call: string, ask: (entry: Uint8Array) => number): Protoent | undefined {
  const entry = found(call, ask);
  if (entry === undefined) return undefined;
  const [name = '', ...aliases] = entry.texts;
  return { name, aliases, proto: entry.number };
}

/**
 * `getservbyname(name, proto)`: the service of a name or alias, as the system's database has it (`/etc/services`).
 *
 * @param proto `'tcp'`, `'udp'`; null for any
 * @returns undefined where there is none
 * @see {@link https://man7.org/linux/man-pages/man3/getservbyname.3.html | getservbyname(3)}
 */
export function getservbyname(name: string, proto: string | null = null): Servent | undefined {
  return service('getservbyname', (entry) => raw.getservbyname(name, proto, entry));
}

/**
 * `getservbyport(port, proto)`: the service of a port.
 *
 * @param port in host byte order, where C has it in network byte order
 * @param proto `'tcp'`, `'udp'`; null for any
 * @returns undefined where there is none
 * @see {@link https://man7.org/linux/man-pages/man3/getservbyname.3.html | getservbyport(3)}
 */
export function getservbyport(port: number, proto: string | null = null): Servent | undefined {
  return service('getservbyport', (entry) => raw.getservbyport(port, proto, entry));
}

/**
 * `getprotobyname(name)`: the protocol of a name or alias, as the system's database has it (`/etc/protocols`).
 *
 * @returns undefined where there is none
 * @see {@link https://man7.org/linux/man-pages/man3/getprotoent.3.html | getprotobyname(3)}
 */
export function getprotobyname(name: string): Protoent | undefined {
  return protocol('getprotobyname', (entry) => raw.getprotobyname(name, entry));
}

/**
 * `getprotobynumber(proto)`: the protocol with a number.
 *
 * @returns undefined where there is none
 * @see {@link https://man7.org/linux/man-pages/man3/getprotoent.3.html | getprotobynumber(3)}
 */
export function getprotobynumber(proto: number): Protoent | undefined {
  return protocol('getprotobynumber', (entry) => raw.getprotobynumber(proto, entry));
}
