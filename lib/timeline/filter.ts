// The program that a capture's packet sockets have in the kernel: BPF of the classic kind.
import { inet_pton } from '../calls/names.ts';
import { AF_INET, AF_INET6 } from '../values/constants.generated.ts';
import type { BpfInstruction } from '../values/option-values.ts';

const [LOAD_BYTE, LOAD_HALF, LOAD_WORD, IF_EQUAL, IF_SET] = [0x30, 0x28, 0x20, 0x15, 0x45];
const [JUMP, RETURN, KEEP, LOAD_KEPT, SET_X] = [0x05, 0x06, 0x02, 0x60, 0x01];
/** The length of a header of IPv4 into X; what is so far behind it. */
const [LOAD_LENGTH, LOAD_BYTE_X, LOAD_WORD_X] = [0xb1, 0x50, 0x40];
/** A place that is none in the packet: its protocol. All others are from its IP header on. */
const PROTOCOL = 0xfffff000;
const FRAGMENT = 0x1fff;
const TCP = 6;
const SYN = 2;
/** The most instructions that a program has. */
const MOST = 4096;
/** What it has beside those that refuse a connection, and more. */
const BESIDE = 64;

const ACCEPT: BpfInstruction = { code: RETURN, jt: 0, jf: 0, k: 0xffffffff };
const REFUSE: BpfInstruction = { code: RETURN, jt: 0, jf: 0, k: 0 };

/** ICMP, TCP and UDP of IPv4, and all of IPv6, whose protocol is behind headers of any number. */
const FILTER: readonly BpfInstruction[] = [
  { code: LOAD_HALF, jt: 0, jf: 0, k: PROTOCOL },
  { code: IF_EQUAL, jt: 1, jf: 0, k: 0x0800 },
  { code: IF_EQUAL, jt: 4, jf: 5, k: 0x86dd },
  { code: LOAD_BYTE, jt: 0, jf: 0, k: 9 },
  { code: IF_EQUAL, jt: 2, jf: 0, k: TCP },
  { code: IF_EQUAL, jt: 1, jf: 0, k: 17 },
  { code: IF_EQUAL, jt: 0, jf: 1, k: 1 },
  ACCEPT,
  REFUSE,
];

/** Loads something, and goes on where it is this; else over the next `skip`. */
function expected(load: BpfInstruction, k: number, skip: number): BpfInstruction[] {
  return [load, { code: IF_EQUAL, jt: 0, jf: skip, k }];
}

function word(bytes: Uint8Array, at: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(at, false);
}

/** Refuses what goes from one end of a connection to the other. */
function refusing({ family, source, destination, ports }: Way): BpfInstruction[] {
  const addresses = [source, destination];
  const first = family === AF_INET ? 12 : 8;
  const checks: (readonly [BpfInstruction, number])[] = [
    [{ code: LOAD_KEPT, jt: 0, jf: 0, k: 0 }, ports],
  ];
  let at = first;
  for (const address of addresses) {
    for (let i = 0; i < address.length; i += 4, at += 4) {
      checks.push([{ code: LOAD_WORD, jt: 0, jf: 0, k: at }, word(address, i)]);
    }
  }
  return [
    ...checks.flatMap(([load, k], i) => expected(load, k, 2 * (checks.length - 1 - i) + 1)),
    REFUSE,
  ];
}

/** One direction of a connection. */
interface Way {
  readonly family: number;
  readonly source: Uint8Array;
  readonly destination: Uint8Array;
  readonly ports: number;
}

function waysOf({ local, remote }: Connection): Way[] {
  const [one, other] = [local, remote].map(({ address }) =>
    address.replace(/^::ffff:(?=.*\.)/, ''),
  );
  const family = one?.includes(':') === true ? AF_INET6 : AF_INET;
  const here = inet_pton(family, one ?? '');
  const there = inet_pton(family, other ?? '');
  if (here === null || there === null) return [];
  const way = (source: Uint8Array, destination: Uint8Array, from: number, to: number): Way => ({
    family,
    source,
    destination,
    ports: ((from << 16) | to) >>> 0,
  });
  return [way(here, there, local.port, remote.port), way(there, here, remote.port, local.port)];
}

/** A connection of others, of which no packet is recorded. */
export interface Connection {
  /** The kernel's cookie of one of its sockets. */
  readonly cookie: bigint;
  readonly local: { readonly address: string; readonly port: number };
  readonly remote: { readonly address: string; readonly port: number };
}

/** Of one family: what looks at the ports of segments of TCP that are neither SYN nor a later fragment. */
function familyFilter(family: number, ways: readonly Way[]): BpfInstruction[] {
  const all = ways.filter((each) => each.family === family).flatMap(refusing);
  if (all.length === 0) return [];
  const to = (over: number): BpfInstruction => ({ code: JUMP, jt: 0, jf: 0, k: over });
  const looks: BpfInstruction[] =
    family === AF_INET
      ? [
          { code: LOAD_HALF, jt: 0, jf: 0, k: 6 },
          { code: IF_SET, jt: 0, jf: 1, k: FRAGMENT },
          to(0),
          { code: LOAD_BYTE, jt: 0, jf: 0, k: 9 },
          { code: IF_EQUAL, jt: 1, jf: 0, k: TCP },
          to(0),
          { code: LOAD_LENGTH, jt: 0, jf: 0, k: 0 },
        ]
      : [
          { code: LOAD_BYTE, jt: 0, jf: 0, k: 6 },
          { code: IF_EQUAL, jt: 1, jf: 0, k: TCP },
          to(0),
          { code: SET_X, jt: 0, jf: 0, k: 40 },
        ];
  const flags: BpfInstruction[] = [
    { code: LOAD_BYTE_X, jt: 0, jf: 0, k: 13 },
    { code: IF_SET, jt: 0, jf: 1, k: SYN },
    to(0),
    { code: LOAD_WORD_X, jt: 0, jf: 0, k: 0 },
    { code: KEEP, jt: 0, jf: 0, k: 0 },
  ];
  const body = [...looks, ...flags, ...all];
  const whole = body.map((each, i) => (each.code === JUMP ? to(body.length - 1 - i) : each));
  const protocol = family === AF_INET ? 0x0800 : 0x86dd;
  return [
    { code: LOAD_HALF, jt: 0, jf: 0, k: PROTOCOL },
    { code: IF_EQUAL, jt: 1, jf: 0, k: protocol },
    to(whole.length),
    ...whole,
  ];
}

/**
 * The program of a capture: all of IP but the segments of these connections, of which a SYN begins another. What has no room in a
 * program is captured.
 */
export function filterOf(others: readonly Connection[]): BpfInstruction[] {
  let room = MOST - BESIDE;
  const ways: Way[] = [];
  for (const each of others) {
    const both = waysOf(each);
    room -= both.reduce((sum, way) => sum + refusing(way).length, 0);
    if (room < 0) break;
    ways.push(...both);
  }
  return [AF_INET, AF_INET6].flatMap((family) => familyFilter(family, ways)).concat(FILTER);
}
