// Numbers by their names, for people.
import { if_indextoname } from '../calls/names.ts';
import type { State } from '../inspect/types.ts';
import { namesWith } from '../values/constant-names.ts';
import { AF_INET, AF_INET6, AF_PACKET } from '../values/constants.generated.ts';
import { addressText } from '../values/errors.ts';
import type { Address } from '../values/sockaddr.ts';
import type { Colour } from './output.ts';

function nameWith(prefix: string, except: readonly string[]): (value: number) => string {
  const names = namesWith(prefix, except);
  return (value) => names.get(value) ?? String(value);
}

/** `AF_INET` */
export const familyName: (value: number) => string = nameWith('AF_', [
  'AF_LOCAL',
  'AF_FILE',
  'AF_ROUTE',
  'AF_MAX',
]);

/** `SOCK_STREAM` */
export const typeName: (value: number) => string = nameWith('SOCK_', [
  'SOCK_CLOEXEC',
  'SOCK_NONBLOCK',
  'SOCK_DIAG_BY_FAMILY',
  'SOCK_DESTROY',
]);

/** `IPPROTO_TCP` */
export const protocolName: (value: number) => string = nameWith('IPPROTO_', [
  'IPPROTO_HOPOPTS',
  'IPPROTO_MAX',
]);

/** The name of an interface, or its number where it is not in this network namespace. */
export function interfaceName(index: number): string {
  try {
    return if_indextoname(index);
  } catch {
    return String(index);
  }
}

/** What a state is painted with. */
export function stateColour(state: State | undefined): Colour | undefined {
  if (state === undefined || state === 'CLOSE' || state === 'UNKNOWN') return undefined;
  if (state === 'ESTABLISHED') return 'green';
  return state === 'LISTEN' ? 'cyan' : 'yellow';
}

const ANY: readonly string[] = ['0.0.0.0', '::'];

/** An address as a table shows it: `127.0.0.1:80`, `[fe80::1]%eth0:80`, `/run/x`, `@abstract`. */
export function shortAddress(address: Address | undefined): string {
  if (address === undefined) return '*';
  if ((address.family === AF_INET || address.family === AF_INET6) && 'port' in address) {
    const { address: host, port } = address as { address: string; port: number };
    const scope = address.family === AF_INET6 && 'scopeId' in address ? Number(address.scopeId) : 0;
    const name = ANY.includes(host) ? (address.family === AF_INET ? '0.0.0.0' : '[::]') : host;
    const bracketed = name.includes(':') && !name.startsWith('[') ? `[${name}]` : name;
    const zone = scope === 0 ? '' : `%${interfaceName(scope)}`;
    return `${bracketed}${zone}:${port === 0 ? '*' : port}`;
  }
  if (address.family === AF_PACKET && 'ifindex' in address) {
    const { ifindex } = address as { ifindex: number };
    return ifindex === 0 ? '*' : interfaceName(ifindex);
  }
  const text = addressText(address);
  return text === '(unnamed)' ? '*' : text;
}
