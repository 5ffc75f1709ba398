// Requests of ioctl(2) as strace prints them: those of sockets, and those of every file.
import { native } from '../addon/binding.ts';
import { littleEndian, longSize } from '../values/struct.ts';
import { type After, begun, behind, known, type View } from './calls/call.ts';
import {
  bytes,
  copy,
  cstring,
  flags,
  hex,
  list,
  type Names,
  namesOf,
  POINTER,
  prefixed,
  type Style,
  value,
} from './format.ts';
import { hardware, interfaceIndex, sockaddrText } from './sockaddr.ts';

/** Requests; of several names for one number strace has the first of these. */
const requests: ReadonlyMap<number, string> = new Map(
  [
    ...[...prefixed('SIOC'), ...prefixed('FIO'), ...prefixed('TIOC')],
    ...namesOf(`
      FIONREAD FIONBIO FIOASYNC FIOCLEX FIONCLEX SIOCATMARK TIOCOUTQ SIOCGSTAMP_OLD SIOCGSTAMPNS_OLD SIOCPROTOPRIVATE
    `),
  ].map(([number, name]): [number, string] => [number >>> 0, name]),
);

/** The first of those that each family, or each device, has for itself. */
const own: ReadonlySet<string | undefined> = new Set(['SIOCPROTOPRIVATE', 'SIOCDEVPRIVATE']);

let without: ReadonlySet<number> | undefined;

/** Requests without an argument: the kernel gets none, whatever the caller gives. */
function withoutArgument(): ReadonlySet<number> {
  without ??= new Set(
    native
      .requests()
      .filter(({ how }) => how === 'none')
      .map(({ request }) => request),
  );
  return without;
}

/** Requests with the address of an int that the kernel reads. */
const reads = new Set(['FIONBIO', 'FIOASYNC', 'FIOSETOWN', 'SIOCSPGRP', 'SIOCSIFENCAP']);
/** Those with one of an int that it stores. */
const stores = new Set([
  'FIONREAD',
  'TIOCOUTQ',
  'SIOCATMARK',
  'SIOCOUTQNSD',
  'SIOCGIFENCAP',
  'FIOGETOWN',
  'SIOCGPGRP',
]);

/** The name of an interface, in front of struct ifreq. */
const NAME_SIZE = 16;
/** struct ifreq */
const REQUEST_SIZE = longSize === 8 ? 40 : 32;

type Field = (view: DataView, data: Uint8Array, style: Style) => string;

const int = (name: string): Field => {
  return (view) => `${name}=${view.getInt32(NAME_SIZE, littleEndian)}`;
};

const address = (name: string): Field => {
  return (_view, data, style) =>
    `${name}=${sockaddrText(data.subarray(NAME_SIZE, NAME_SIZE + 16), style)}`;
};

const text = (name: string): Field => {
  return (_view, data) => `${name}=${cstring(data.subarray(NAME_SIZE, 2 * NAME_SIZE))}`;
};

/** How many bytes the address of an interface of that kind has; all that there are for others. */
const addressSizes: ReadonlyMap<number, number> = new Map(
  Object.entries({
    0: 'X25 SLIP CAN PPP RAWHDLC RAWIP IPDDP PIMREG CAIF=822 NETLINK=824 VSOCKMON=826',
    1: 'ARCNET MCTP LOCALTLK PHONET=820 PHONET_PIPE=821',
    2: 'DLCI',
    4: 'TUNNEL SIT IPGRE IRDA',
    5: 'ROSE',
    6: 'ETHER IEEE802 LOOPBACK FDDI HIPPI IEEE80211 IEEE80211_PRISM IEEE80211_RADIOTAP',
    7: 'NETROM AX25',
    8: 'EUI64 IEEE802154 IEEE802154_MONITOR=805 6LOWPAN=825',
  }).flatMap(([size, names]) =>
    namesOf(names.replace(/\S+/g, 'ARPHRD_$&')).map(([kind]): [number, number] => [
      kind,
      Number(size),
    ]),
  ),
);

const hardwareAddress: Field = (view, data) => {
  const kind = view.getUint16(NAME_SIZE, littleEndian);
  const size = Math.min(addressSizes.get(kind) ?? 14, 14);
  const shown = [...data.subarray(NAME_SIZE + 2, NAME_SIZE + 2 + size)];
  const mac = shown.map((byte) => byte.toString(16).padStart(2, '0')).join(':');
  return `ifr_hwaddr={sa_family=${value(hardware, kind, 'ARPHRD_???')}, sa_data=${mac}}`;
};

const interfaceFlags = namesOf(`
  IFF_UP IFF_BROADCAST IFF_DEBUG IFF_LOOPBACK IFF_POINTOPOINT IFF_NOTRAILERS IFF_RUNNING IFF_NOARP IFF_PROMISC
  IFF_ALLMULTI IFF_MASTER IFF_SLAVE IFF_MULTICAST IFF_PORTSEL IFF_AUTOMEDIA IFF_DYNAMIC
`);

const map: Field = (view) => {
  const long = (at: number): string =>
    longSize === 8
      ? `0x${view.getBigUint64(at, littleEndian).toString(16)}`
      : hex(view.getUint32(at, littleEndian));
  const at = NAME_SIZE + 2 * longSize;
  const fields = [
    `mem_start=${long(NAME_SIZE)}`,
    `mem_end=${long(NAME_SIZE + longSize)}`,
    `base_addr=${hex(view.getUint16(at, littleEndian))}`,
    `irq=${hex(view.getUint8(at + 2))}`,
    `dma=${hex(view.getUint8(at + 3))}`,
    `port=${hex(view.getUint8(at + 4))}`,
  ];
  return `ifr_map={${fields.join(', ').replaceAll('=0x0,', '=0,')}}`;
};

/** What follows the name in struct ifreq, by what the request is about. */
const fields: Readonly<Record<string, Field>> = {
  IFADDR: address('ifr_addr'),
  IFDSTADDR: address('ifr_dstaddr'),
  IFBRDADDR: address('ifr_broadaddr'),
  IFNETMASK: address('ifr_netmask'),
  IFHWADDR: hardwareAddress,
  IFFLAGS: (view) =>
    `ifr_flags=${flags(interfaceFlags, view.getUint16(NAME_SIZE, littleEndian), 'IFF_???')}`,
  IFINDEX: int('ifr_ifindex'),
  IFMETRIC: int('ifr_metric'),
  IFMTU: int('ifr_mtu'),
  IFSLAVE: text('ifr_slave'),
  IFTXQLEN: int('ifr_qlen'),
  IFMAP: map,
};

/** Requests that set something of an interface. */
const setters: Readonly<Record<string, Field>> = {
  ...Object.fromEntries(
    Object.entries(fields)
      .filter(([about]) => about !== 'IFINDEX')
      .map(([about, field]) => [`SIOCS${about}`, field]),
  ),
  SIOCSIFNAME: text('ifr_newname'),
  SIOCADDMULTI: hardwareAddress,
  SIOCDELMULTI: hardwareAddress,
  SIOCSIFHWBROADCAST: hardwareAddress,
};

/** Requests that get something of one. */
const getters: Readonly<Record<string, Field>> = Object.fromEntries(
  Object.entries(fields).map(([about, field]) => [`SIOCG${about}`, field]),
);

function view(data: Uint8Array): DataView {
  return new DataView(data.buffer, data.byteOffset, data.length);
}

function oneInt(memory: unknown): string {
  const data = bytes(memory);
  return data.length < 4 ? POINTER : `[${view(data).getInt32(0, littleEndian)}]`;
}

/** How the memory of a request looks, before and after the call. */
function argument(name: string, arg: Uint8Array, style: Style): After | undefined {
  if (stores.has(name)) return begun('', (result) => `, ${result < 0 ? POINTER : oneInt(arg)}`);
  let before: string | undefined;
  if (reads.has(name)) before = oneInt(arg);
  else if (name === 'SIOCBRADDBR' || name === 'SIOCBRDELBR') {
    before = cstring(arg.subarray(0, NAME_SIZE));
  } else if (arg.length >= REQUEST_SIZE) {
    const ifname = `ifr_name=${cstring(arg.subarray(0, NAME_SIZE))}`;
    const index = view(arg).getInt32(NAME_SIZE, littleEndian);
    const setter = setters[name];
    const getter = getters[name];
    if (setter !== undefined) before = `{${ifname}, ${setter(view(arg), arg, style)}}`;
    else if (name === 'SIOCBRADDIF' || name === 'SIOCBRDELIF') {
      before = `{ifr_ifindex=${interfaceIndex(index)}}`;
    } else if (name === 'SIOCGIFNAME') {
      return begun(`, {ifr_ifindex=${index}`, (result) =>
        result < 0 ? '}' : `, ifr_name=${cstring(arg.subarray(0, NAME_SIZE))}}`,
      );
    } else if (getter !== undefined) {
      return begun(`, {${ifname}`, (result) =>
        result < 0 ? '}' : `, ${getter(view(arg), arg, style)}}`,
      );
    }
  }
  return before === undefined ? undefined : known(`, ${before}`);
}

const directions: Names = [
  [0, '_IOC_NONE'],
  [2, '_IOC_READ'],
  [1, '_IOC_WRITE'],
];

/** A request without a name, by its parts. */
function parts(request: number): string {
  const type = hex((request >>> 8) & 0xff);
  const direction = flags(directions, request >>> 30, '_IOC_???');
  return `_IOC(${direction}, ${type}, ${hex(request & 0xff)}, ${hex((request >>> 16) & 0x3fff)})`;
}

/** A request by its name, or by its parts. */
export function requestName(request: number): string {
  return requests.get(request >>> 0) ?? parts(request);
}

/** The request and its argument, before and after the call. */
export function requestText(request: number, arg: unknown, style: Style): After {
  const name = requests.get(request >>> 0);
  const shown = requestName(request);
  if (name === 'FIOCLEX' || name === 'FIONCLEX') return known(shown);
  if (arg === null && name !== undefined && stores.has(name)) return begun(shown, () => ', NULL');
  // Without memory the kernel gets 0.
  const isOne = name?.startsWith('SIOC') === true && !own.has(name);
  const isNone = arg === null || (typeof arg === 'number' && withoutArgument().has(request >>> 0));
  if (isNone) return known(`${shown}, ${isOne || isPointer(name) ? 'NULL' : '0'}`);
  if (typeof arg === 'number') {
    if (name !== undefined && stores.has(name)) {
      return begun(shown, (result) => `, ${result < 0 ? POINTER : `[${arg | 0}]`}`);
    }
    const behind = name !== undefined && reads.has(name);
    return known(`${shown}, ${behind ? `[${arg | 0}]` : hex(arg)}`);
  }
  const memory = bytes(arg);
  const after = name === undefined ? undefined : argument(name, memory, style);
  return after === undefined ? known(`${shown}, ${POINTER}`) : behind(shown, after);
}

function isPointer(name: string | undefined): boolean {
  return name !== undefined && (reads.has(name) || stores.has(name));
}

/** A length in structs, where it is that of some. */
function lengthText(size: number): string {
  const count = size / REQUEST_SIZE;
  const note = size > 0 && Number.isInteger(count);
  return note ? `${size} /* ${count} * sizeof(struct ifreq) */` : String(size);
}

/** struct ifconf of SIOCGIFCONF, whose memory is `buf`. */
export function interfacesText(buf: View, style: Style): After {
  if (buf === null) {
    return begun('{ifc_len=', (result) => `${lengthText(Math.max(result, 0))}, ifc_buf=NULL}`);
  }
  const size = bytes(buf).length;
  return begun(`{ifc_len=${lengthText(size)}`, (result) => {
    if (result < 0) return `, ifc_buf=${POINTER}}`;
    const length = size === result ? '' : ` => ${lengthText(result)}`;
    const data = copy(buf);
    const found = Array.from({ length: Math.floor(result / REQUEST_SIZE) }, (_, i) => {
      const each = data.subarray(i * REQUEST_SIZE, (i + 1) * REQUEST_SIZE);
      const at = sockaddrText(each.subarray(NAME_SIZE, NAME_SIZE + 16), style);
      return `{ifr_name=${cstring(each.subarray(0, NAME_SIZE))}, ifr_addr=${at}}`;
    });
    return `${length}, ifc_buf=${list(found, style)}}`;
  });
}
