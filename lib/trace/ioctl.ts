// Requests of ioctl(2) as strace prints them.
import { native } from '../addon/binding.ts';
import { littleEndian } from '../values/struct.ts';
import { bytes, copy, hex, POINTER, prefixed, quoted, type Style } from './format.ts';

/** Requests of sockets and files; of several names for one number strace has these. */
const requests = new Map<number, string>(
  [...prefixed('SIOC'), ...prefixed('FIO')]
    .map(([number, name]): [number, string] => [number, name])
    .reverse(),
);
for (const name of ['FIONREAD', 'FIONBIO', 'FIOASYNC', 'FIOCLEX', 'FIONCLEX', 'SIOCATMARK']) {
  const number = native.constants[name];
  if (number !== undefined) requests.set(number, name);
}

/** Requests whose int the kernel reads. */
const reads = new Set(['FIONBIO', 'FIOASYNC', 'FIOSETOWN', 'SIOCSPGRP']);
/** Requests whose int it stores. */
const stores = new Set([
  'FIONREAD',
  'SIOCOUTQ',
  'TIOCOUTQ',
  'SIOCATMARK',
  'FIOGETOWN',
  'SIOCGPGRP',
]);

function int(memory: unknown): string {
  const data = bytes(memory);
  if (data.length < 4) return POINTER;
  return `[${new DataView(data.buffer, data.byteOffset).getInt32(0, littleEndian)}]`;
}

/** The request and its argument, before and after the call. */
export function requestText(
  request: number,
  arg: unknown,
  _style: Style,
): (result: number) => string {
  const name = requests.get(request >>> 0) ?? requests.get(request | 0);
  const shown = name ?? hex(request);
  if (arg === null) return () => `${shown}, 0`;
  if (typeof arg === 'number') {
    const behind = name !== undefined && (reads.has(name) || stores.has(name));
    return () => `${shown}, ${behind ? `[${arg}]` : hex(arg)}`;
  }
  if (name !== undefined && reads.has(name)) {
    const text = int(arg);
    return () => `${shown}, ${text}`;
  }
  if (name !== undefined && stores.has(name)) {
    return (result) => `${shown}, ${result < 0 ? POINTER : int(arg)}`;
  }
  const before = copy(arg);
  if (name?.startsWith('SIOCGIF') === true && before.length >= 40) {
    return (result) => `${shown}, ${interfaceRequest(name, before, bytes(arg), result)}`;
  }
  return () => `${shown}, ${POINTER}`;
}

/** struct ifreq of the requests that get something by an interface's name. */
function interfaceRequest(
  name: string,
  before: Uint8Array,
  after: Uint8Array,
  result: number,
): string {
  const end = before.subarray(0, 16).indexOf(0);
  const ifname = `ifr_name=${quoted(before.subarray(0, end < 0 ? 16 : end))}`;
  if (result < 0) return `{${ifname}}`;
  const view = new DataView(after.buffer, after.byteOffset);
  const integers: Readonly<Record<string, string>> = {
    SIOCGIFINDEX: 'ifr_ifindex',
    SIOCGIFMETRIC: 'ifr_metric',
    SIOCGIFMTU: 'ifr_mtu',
    SIOCGIFTXQLEN: 'ifr_qlen',
  };
  const field = integers[name];
  return field === undefined
    ? `{${ifname}, ...}`
    : `{${ifname}, ${field}=${view.getInt32(16, littleEndian)}}`;
}
