// The process that makes the calls: `child.ts <short|whole>`, in a network namespace of its own. Its last line is the
// report.
import { writeFileSync, writeSync } from 'node:fs';
import { native } from '../../../lib/addon/binding.ts';
import * as raw from '../../../lib/addon/calls.ts';
import * as s from '../../../lib/index.ts';
import { BATCH } from '../../../lib/raw/index.ts';
import { knownOptions } from '../../../lib/values/known-options.ts';
import { fileKinds, type Kind, possible, socketKinds } from './kinds.ts';
import { contents, damage, mend, trapped, view } from './memory.ts';
import type { Report } from './report.ts';

const whole = process.argv[2] === 'whole';

// The loopback interface is down in a new namespace; its limits are its own.
const request = new Uint8Array(40);
request.set(new TextEncoder().encode('lo'));
request[16] = 1;
const control = s.socket(s.AF_INET, s.SOCK_DGRAM);
s.ioctl(control, s.SIOCSIFFLAGS, request);
s.close(control);
writeFileSync('/proc/sys/net/ipv4/igmp_max_msf', '64');

const lengths = whole
  ? [0, 1, 2, 3, 4, 5, 7, 8, 12, 16, 24, 32, 40, 64, 128, 144, 256, 280, 1024, 4096, 16_384]
  : [0, 1, 4, 8, 16, 144, 1024];

/** The levels that kernels have, whether or not this one. */
const levels = [
  ...new Set([
    ...[...knownOptions().values()].map(({ level }) => level),
    ...(whole ? [2, 18, 33, 40, 46, 132, 142] : [18, 132]),
    ...Array.from({ length: whole ? 34 : 0 }, (_, i) => 256 + i),
  ]),
];

let turn = 0;

/** The numbers that are asked for at a level; in short the known ones, and each time others of the rest. */
function numbers(level: number): number[] {
  const rows = [...knownOptions().values()].filter((row) => row.level === level);
  turn++;
  return [
    ...new Set([
      ...rows.map(({ option }) => option),
      ...Array.from({ length: rows.length > 0 ? 256 : 64 }, (_, i) => i).filter(
        (i) => whole || (i + turn) % 16 === 0,
      ),
      ...(whole ? [256, 1024, 1152, 1153, 1154, 1280, 4096, -1] : []),
    ]),
  ];
}

const report: Report = {
  kinds: [],
  levels: levels.length,
  options: 0,
  lengths,
  requests: native.requests().length,
  commands: 0,
  calls: {},
  refused: 0,
  overruns: [],
  unlike: [],
  wrong: [],
  trapped: 0,
};

/** A call that was refused with an exception. */
const REFUSED = 'refused';

/** One call, with guards looked at afterwards. */
function one(what: string, size: number, text: () => string, call: () => number): number | string {
  report.calls[what] = (report.calls[what] ?? 0) + 1;
  let result: number | string;
  try {
    result = call();
  } catch (error) {
    if (!(error instanceof Error) || !/^\w+: "\w+" must be /.test(error.message)) {
      report.wrong.push(`${text()}: ${String(error)}`);
    }
    report.refused++;
    result = REFUSED;
  }
  const bytes = damage(size);
  if (bytes > 0) report.overruns.push(`${text()}: ${bytes} bytes`);
  return result;
}

/**
 * The same call with addresses of memory that is there, of memory that is not, and of the first again: where the second
 * alone is EFAULT the kernel looked there.
 */
function compared(
  what: string,
  size: number,
  text: () => string,
  call: (bytes: Uint8Array) => number,
): void {
  const results = [contents.mapped, contents.unmapped, contents.mapped].map((fill) => {
    const bytes = fill(view(size));
    return one(what, size, text, () => call(bytes));
  });
  if (results[1] === -s.EFAULT && (results[0] !== -s.EFAULT || results[2] !== -s.EFAULT)) {
    report.unlike.push(`${text()}: ${results.join(', ')}`);
  }
}

const optlen = new Int32Array(1);
const list = new Int32Array(8);

function batched(fd: number, level: number, option: number, bytes: Uint8Array): number {
  list.set([BATCH.getsockopt, fd, level, 0, option, 0, bytes.length, 0]);
  raw.batch(list, 1, bytes);
  return list[7] as number;
}

function get(fd: number, level: number, option: number, bytes: Uint8Array, length: number): number {
  optlen[0] = length;
  return raw.getsockopt(fd, level, option, bytes, optlen);
}

function groupFilter(family: number, address: string): Uint8Array {
  const bytes = new Uint8Array(144);
  bytes[0] = 1;
  bytes.set(s.sockaddr({ family, address, port: 0 } as s.Address), 8);
  return bytes;
}

/** Requests whose counts the kernel believes: struct ip_msfilter, struct group_filter, struct tcp_ao_getsockopt. */
const counted: readonly (readonly [option: number, request: Uint8Array])[] = [
  [s.IP_MSFILTER, Uint8Array.of(232, 1, 1, 1, 127, 0, 0, 1)],
  [s.MCAST_MSFILTER, groupFilter(s.AF_INET, '232.1.1.1')],
  [s.MCAST_MSFILTER, groupFilter(s.AF_INET6, 'ff31::1')],
  [s.TCP_AO_GET_KEYS, new Uint8Array(256)],
];

/** Rings of packet(7) and of XDP: what looks like an address is their size, and the kernel has that much. */
const rings: readonly (readonly [level: number, option: number])[] = [
  ...[s.PACKET_RX_RING, s.PACKET_TX_RING].map((option) => [s.SOL_PACKET, option] as const),
  ...[s.XDP_RX_RING, s.XDP_TX_RING, s.XDP_UMEM_FILL_RING, s.XDP_UMEM_COMPLETION_RING].map(
    (option) => [s.SOL_XDP, option] as const,
  ),
];

/** Every option of a socket at a level, with every length. */
function options(kind: string, make: () => number[], level: number): void {
  const fds = make();
  const [fd = -1] = fds;
  const all = numbers(level);
  for (const option of all) {
    report.options++;
    for (const length of lengths) {
      const text = (way: string) => () => `${kind}: ${way}(${level}, ${option}) of ${length}`;
      contents.zeros(view(length));
      one('getsockopt', length, text('getsockopt'), () =>
        get(fd, level, option, view(length), length),
      );
      contents.zeros(view(length));
      one('batched', length, text('batched getsockopt'), () =>
        batched(fd, level, option, view(length)),
      );
      compared('batched', length, text('batched getsockopt'), (bytes) =>
        batched(fd, level, option, bytes),
      );
      // An exception costs more than the call, and the function is the same: not with every length.
      if (length <= 16 || (whole && length % 72 === 0)) {
        compared('getsockopt', length, text('getsockopt'), (bytes) =>
          get(fd, level, option, bytes, length),
        );
      }
      mend(length);
    }
  }
  for (const option of all) {
    const isRing = rings.some(([of, ring]) => of === level && ring === option);
    for (const length of lengths) {
      const text = () => `${kind}: setsockopt(${level}, ${option}) of ${length}`;
      const set = (bytes: Uint8Array): number =>
        raw.setsockopt(fd, level, option, bytes, bytes.length);
      contents.zeros(view(length));
      one('setsockopt', length, text, () => set(view(length)));
      if (!isRing && (length === 8 || length === 16 || (whole && length % 24 === 0))) {
        compared('setsockopt', length, text, set);
      }
      mend(length);
    }
  }
  // A count in the struct is where kernels forget the length.
  const asked =
    whole || [s.IPPROTO_IP, s.IPPROTO_IPV6, s.IPPROTO_TCP].some((each) => each === level);
  for (const length of asked ? lengths : []) {
    if (length < 16) continue;
    for (const [option, request] of counted) {
      for (let at = 0; at + 4 <= Math.min(length, 256); at += 4) {
        const text = () => `${kind}: getsockopt(${level}, ${option}) of ${length}, 60 at ${at}`;
        const bytes = contents.zeros(view(length));
        bytes.set(request.subarray(0, length));
        bytes[at] = 60;
        one('counted', length, text, () => get(fd, level, option, bytes, length));
        one('counted', length, text, () => batched(fd, level, option, bytes));
        mend(length);
      }
    }
  }
  // close(2) would wait.
  raw.setsockopt(fd, s.SOL_SOCKET, s.SO_LINGER, new Uint8Array(8), 8);
  for (const each of fds) raw.close(each);
}

/** Requests that would wait, send signals, or change what is not the sweep's own. */
const requestsLeftOut = new Set(
  [
    ...['TIOCSTI', 'TIOCSCTTY', 'TIOCNOTTY', 'TIOCVHANGUP', 'TIOCCONS', 'TIOCSETD', 'TIOCMIWAIT'],
    ...['TIOCSIG', 'TCSBRK', 'TCSBRKP', 'FIOASYNC', 'FIOSETOWN', 'SIOCSPGRP'],
    ...['FS_IOC_SETFLAGS', 'FS_IOC_SETVERSION', 'FS_IOC_FSSETXATTR', 'FS_IOC_SETFSLABEL'],
  ].map((name) => native.constants[name]),
);

/** What a request may return besides: an fd. */
const opening =
  /^(TIOCGPTPEER|SIOCGSKNS|SIOCUNIXFILE|TUNGETDEVNETNS|NS_GET_(USERNS|PARENT)|PIDFD_)/;

function ioctls(kind: string, fd: number): void {
  for (const { name, request, size } of native.requests()) {
    if (requestsLeftOut.has(request)) continue;
    const sizes = whole ? [size, size + 1, 4, 8, 64, 1024] : [size, 64];
    for (const length of new Set(sizes)) {
      const text = () => `${kind}: ioctl(${name}) of ${length}`;
      const call = (bytes: Uint8Array): number => {
        const result = raw.ioctl(fd, request, bytes);
        if (result > 2 && opening.test(name)) raw.close(result);
        return result;
      };
      contents.zeros(view(length));
      one('ioctl', length, text, () => call(view(length)));
      compared('ioctl', length, text, call);
      mend(length);
    }
    for (const value of whole ? [0, 1, 8] : [0, 1]) {
      one(
        'ioctl',
        0,
        () => `${kind}: ioctl(${name}, ${value})`,
        () => {
          const result = raw.ioctl(fd, request, value);
          if (result > 2 && opening.test(name)) raw.close(result);
          return result;
        },
      );
    }
  }
  // The types that sockets, terminals, files and namespaces have, and numbers of no meaning; always the same ones.
  let random = 1;
  for (let i = 0; i < (whole ? 4000 : 100); i++) {
    random = (Math.imul(random, 1103515245) + 12345) >>> 0;
    const type = [0x89, 0x54, 0xb7, 0x8a, 0x66, 0x94, 0x58, random >>> 24][i % 8] as number;
    const number = ((random >>> 8) & 0xc0ff_0000) | (type << 8) | ((random >>> 16) & 0xff);
    if (requestsLeftOut.has(number >>> 0)) continue;
    compared(
      'ioctl',
      64,
      () => `${kind}: ioctl(0x${(number >>> 0).toString(16)})`,
      (bytes) => raw.ioctl(fd, number >>> 0, bytes),
    );
  }
  mend(64);
}

const commandsLeftOut = new Set(
  [
    ...[
      'F_SETLKW',
      'F_OFD_SETLKW',
      'F_SETOWN',
      'F_SETOWN_EX',
      'F_SETSIG',
      'F_NOTIFY',
      'F_SETLEASE',
    ],
    ...['F_SETPIPE_SZ'],
  ].map((name) => native.constants[name]),
);

function fcntls(kind: string, fd: number): void {
  const commands = [
    ...Array.from({ length: 64 }, (_, i) => i),
    ...Array.from({ length: 64 }, (_, i) => 1024 + i),
    ...(whole ? Array.from({ length: 2000 }, (_, i) => 64 + 7 * i) : []),
  ].filter((command) => !commandsLeftOut.has(command));
  report.commands = commands.length;
  for (const command of commands) {
    const text = () => `${kind}: fcntl(${command})`;
    const dup = command === s.F_DUPFD || command === s.F_DUPFD_CLOEXEC;
    for (const length of [8, 32, 64]) {
      compared('fcntl', length, text, (bytes) => raw.fcntl(fd, command, bytes));
      mend(length);
    }
    for (const value of [null, 0, 1]) {
      one('fcntl', 0, text, () => {
        const result = raw.fcntl(fd, command, value);
        if (dup && result > 2) raw.close(result);
        return result;
      });
    }
  }
}

function files(list: readonly Kind[]): void {
  for (const { name, make } of list) {
    const fds = make();
    const [fd = -1] = fds;
    ioctls(name, fd);
    fcntls(name, fd);
    for (const each of fds) raw.close(each);
  }
}

const sockets = possible(socketKinds);
const others = possible(fileKinds);
report.kinds = [...sockets, ...others].map(({ name }) => name);
for (const { name, make } of sockets) for (const level of levels) options(name, make, level);
files([...sockets, ...others]);
report.trapped = trapped();
report.overruns.splice(50);
report.unlike.splice(50);
writeSync(1, `\n${JSON.stringify(report)}\n`);
