// Where a line of ours may differ from strace's, and why. Everything else must be equal.
import { native } from '../../lib/addon/binding.ts';

/** A kind of lines that differ. */
export interface Exception {
  readonly reason: string;
  /** The first version of strace that has it: 613 is 6.13. */
  readonly since?: number;
  /** Whether these two lines, made comparable, differ by this and nothing else. */
  alike(ours: string, theirs: string): boolean;
}

/** Names that no header of this library's build need have. */
const newer: Readonly<Record<string, number>> = {
  ALG_SET_KEY_BY_KEY_SERIAL: 7,
  CAN_RAW_XL_VCID_OPTS: 8,
  IPPROTO_AGGFRAG: 144,
  IPPROTO_SMC: 256,
  RXRPC_MANAGE_RESPONSE: 7,
  SCM_DEVMEM_DMABUF: 79,
  SCM_DEVMEM_LINEAR: 78,
  SCM_INQ: 84,
  TLS_TX_MAX_PAYLOAD_LEN: 5,
  XDP_MAX_TX_SKB_BUDGET: 9,
};

/** Whether the same constant stands in both, which strace has as a number. */
function isNumberOf(name: string, number: string): boolean {
  const value = native.constants[name] ?? newer[name];
  return value !== undefined && value >>> 0 === Number(number.split(' ')[0]) >>> 0;
}

/** A number where a name could be. */
const UNNAMED = /0x[0-9a-f]+ \/\* [A-Z0-9_]+_\?\?\?? \*\/|\b\d+(?=, (?:POINTER|NULL|\[|"))/g;

function newerNames(ours: string, theirs: string): boolean {
  let [mine, other] = [ours, theirs];
  for (const [number] of theirs.matchAll(UNNAMED)) {
    const at = other.indexOf(number);
    const [name = ''] = /^\w+/.exec(mine.slice(at)) ?? [];
    if (mine.slice(0, at) !== other.slice(0, at) || !isNumberOf(name, number)) continue;
    mine = mine.slice(at + name.length);
    other = other.slice(at + number.length);
  }
  return mine !== ours && mine === other;
}

/** The families of sockaddr that strace decodes and that the library has as bytes. */
const FAMILIES = 'AX25|IPX|X25|BLUETOOTH|RXRPC|IEEE802154|NFC|QIPCRTR|MCTP';

/** An exception for lines that are equal but for what matches. */
function but(reason: string, pattern: RegExp, versions: Partial<Exception> = {}): Exception {
  return {
    reason,
    ...versions,
    alike: (ours, theirs) =>
      ours.search(pattern) >= 0 &&
      theirs.search(pattern) >= 0 &&
      ours.replace(pattern, '') === theirs.replace(pattern, ''),
  };
}

/** Options whose values straces after 6.1 decode. */
const DECODED =
  'TCP_AO_\\w+|IP_LOCAL_PORT_RANGE|IP_PROTOCOL|SO_PASSPIDFD|SO_PEERPIDFD|SO_RCVPRIORITY';

export const exceptions: readonly Exception[] = [
  but(
    'options that are decoded since 6.1: here as it has them',
    new RegExp(
      `(?<=^[gs]etsockopt\\(-?\\d+, SOL_\\w+, (?:${DECODED}), ).*(?=, \\[?-?\\d+( => \\d+)?\\]?\\) = )`,
    ),
    { since: 613 },
  ),
  but(
    'data of control messages that 6.1 shows the type of alone, as here',
    /(, cmsg_data="(\\x[0-9a-f]{2})+"(\.\.\.)?)?(?=\})/g,
    { since: 613 },
  ),
  but(
    'control messages that are decoded since 6.1',
    /cmsg_type=(SCM_INQ|SCM_PIDFD|IP_PROTOCOL|SO_DEVMEM_DONTNEED|0x5[04] \/\* SCM_\?\?\? \*\/)(, cmsg_data=.*?)?(?=\}\])/,
    { since: 613 },
  ),
  but('the fd of F_DUPFD_QUERY: decimal since 6.1', /(?<=F_DUPFD_QUERY, )(-?\w+)/, { since: 613 }),
  {
    reason: 'flags that are newer than 6.1: numbers here, as there',
    since: 613,
    alike(ours, theirs) {
      const newest = /MSG_SOCK_DEVMEM|F_SEAL_EXEC|XDP_USE_SG|PIDFD_THREAD/;
      const rest =
        /\|?(MSG_SOCK_DEVMEM|F_SEAL_EXEC|XDP_USE_SG|PIDFD_THREAD|0x[0-9a-f]+( \/\* \w+_\?\?\? \*\/)?)/g;
      return newest.test(theirs) && ours.replace(rest, '') === theirs.replace(rest, '');
    },
  },
  { reason: 'names that are newer than this strace: it has their numbers', alike: newerNames },
  {
    reason: 'addresses of families that the library has none of: bytes',
    alike(ours, theirs) {
      const [, name] = new RegExp(`\\{sa_family=AF_(${FAMILIES}), sa_data="`).exec(ours) ?? [];
      return name !== undefined && theirs.includes(`{sa_family=AF_${name}, `);
    },
  },
  but(
    'F_GETOWN, which libc asks for as F_GETOWN_EX',
    /(?<=^fcntl\(-?\d+, )(F_GETOWN|F_GETOWN_EX, (POINTER|\{type=F_OWNER_\w+, pid=\d+\}))(?=\))/,
  ),
  but(
    'the address in the struct of PACKET_FANOUT_DATA, which strace has as bytes',
    /(?<=PACKET_FANOUT_DATA, )"[^"]*((\\"[^"]*)*)"(?=, 16\))/,
  ),
  but(
    'an empty mr_address: strace shows what it showed before',
    /(?<=mr_alen=0, mr_address=)[0-9a-f:]*/,
  ),
  but(
    "protocols of AF_IRDA, for which strace 6.1 has CAN's names",
    /(?<=^socket\(AF_IRDA, \w+, )(CAN_\w+|IRDAPROTO_\w+|0(x[0-9a-f]+)? \/\* IRDAPROTO_\?\?\? \*\/)(?=\))/,
  ),
];

/** A line without addresses of memory, which differ from run to run. Flags and numbers with a comment are none. */
export function comparable(line: string): string {
  return line
    .replace(/(?<!\|)0x(?!ffffffff\b)[0-9a-f]{7,16}\b(?! \/\*)/g, 'POINTER')
    .replace(/ += /, ' = ');
}

/** Without the calls that libc makes to find an interface for us: a socket, an ioctl, a close. */
export function withoutNames(lines: readonly string[]): string[] {
  const kept: string[] = [];
  for (let i = 0; i < lines.length; i++) {
    const fd = /^socket\(AF_UNIX, SOCK_DGRAM\|SOCK_CLOEXEC, 0\) += (\d+)/.exec(lines[i] ?? '')?.[1];
    const isOne =
      fd !== undefined &&
      new RegExp(`^ioctl\\(${fd}(<[^>]*>)?, SIOCGIF(NAME|INDEX),`).test(lines[i + 1] ?? '') &&
      new RegExp(`^close\\(${fd}[<)]`).test(lines[i + 2] ?? '');
    if (isOne) i += 2;
    else kept.push(lines[i] as string);
  }
  return kept;
}
