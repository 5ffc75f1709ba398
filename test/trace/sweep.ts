// Every constant that a trace has a name for, given to the kernel in every way: for strace and for our own trace at once,
// between two marks, on the main thread. Prints its own lines as JSON.
import { mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { native } from '../../lib/addon/binding.ts';
import * as raw from '../../lib/addon/calls.ts';
import * as s from '../../lib/index.ts';
import { trace } from '../../lib/trace/tracer.ts';
import { knownOptions } from '../../lib/values/known-options.ts';
import { kinds } from '../options/kinds.ts';

/** A close that no program makes. */
const MARK = -12345;

/** Makes a call that may fail, or be refused before it is one. */
function attempt(call: () => unknown): unknown {
  try {
    return call();
  } catch {
    return undefined;
  }
}

/** Closes what a call made. */
function shut(fd: unknown): void {
  if (typeof fd === 'number' && fd >= 0) s.close(fd);
}

/** The constants with a name like that, without what counts them. */
function constants(pattern: RegExp): number[] {
  return [
    ...new Set(
      Object.entries(native.constants)
        .filter(([name]) => pattern.test(name) && !/_MAX$|_LAST$/.test(name))
        .map(([, value]) => value),
    ),
  ];
}

/** Each flag alone, every bit that is none, all of them, and all there could be. */
function flags(pattern: RegExp): number[] {
  const named = constants(pattern);
  const bits = Array.from({ length: 32 }, (_, i) => 1 << i);
  return [...new Set([0, ...named, ...bits, named.reduce((all, each) => all | each, 0), -1])];
}

const families = Array.from({ length: 48 }, (_, i) => i);

function sockets(): void {
  for (const family of [...families, 99, -1]) shut(raw.socket(family, s.SOCK_STREAM, 0));
  for (const type of Array.from({ length: 16 }, (_, i) => i)) {
    for (const more of [0, s.SOCK_CLOEXEC, s.SOCK_NONBLOCK, -16, 0x40, 0x100000]) {
      shut(raw.socket(s.AF_UNIX, type | more, 0));
      shut(raw.socket(s.AF_INET, type | more, 0));
    }
  }
  for (const protocol of [...Array.from({ length: 264 }, (_, i) => i), -1]) {
    shut(raw.socket(s.AF_INET, s.SOCK_RAW, protocol));
    shut(raw.socket(s.AF_INET6, 0x4d, protocol));
  }
  for (const family of families) {
    for (let protocol = 0; protocol < 24; protocol++) shut(raw.socket(family, 0, protocol));
    shut(raw.socket(family, 0, -1));
  }
  for (const protocol of constants(/^ETH_P_/)) {
    shut(raw.socket(s.AF_PACKET, 0, s.htons(protocol & 0xffff)));
  }
}

/** Addresses of every family in every length that has something of its own. */
function addresses(): void {
  const sizes = [0, 1, 2, 3, 4, 8, 12, 14, 15, 16, 20, 24, 26, 28, 36, 60, 88, 110, 128];
  const fillings = [
    () => 0,
    (i: number) => i & 0xff,
    (i: number) => 0xff - i,
    (i: number) => 0x41 + (i % 26),
  ];
  for (const family of [...families, 99, 0xffff]) {
    for (const fill of fillings) {
      const bytes = Uint8Array.from({ length: 128 }, (_, i) => fill(i));
      new Uint16Array(bytes.buffer)[0] = family;
      for (const size of sizes) raw.connect(-1, bytes, size);
    }
  }
  const packet = s.sockaddr({ family: s.AF_PACKET, protocol: 3, ifindex: 1 });
  const view = new DataView(packet.buffer, packet.byteOffset, packet.length);
  for (const type of constants(/^ARPHRD_/)) {
    view.setUint16(8, type, true);
    raw.connect(-1, packet, packet.length);
  }
  for (const protocol of constants(/^ETH_P_/)) {
    view.setUint16(2, protocol & 0xffff);
    raw.connect(-1, packet, packet.length);
  }
  for (let type = 0; type < 10; type++) {
    view.setUint8(10, type);
    for (let length = 0; length < 10; length++) {
      view.setUint8(11, length);
      raw.connect(-1, packet, packet.length);
    }
  }
}

/** What a socket of that kind says to an option. */
function option(fd: number, level: number, name: number, sizes: readonly number[]): void {
  for (const size of sizes) {
    attempt(() => raw.getsockopt(fd, level, name, new Uint8Array(size), Int32Array.of(size)));
  }
}

function setOption(fd: number, level: number, name: number): void {
  attempt(() => raw.setsockopt(fd, level, name, Uint8Array.of(1, 0, 0, 0), 4));
  attempt(() => raw.setsockopt(fd, level, name, new Uint8Array(16), 16));
}

/** Without those that wait, or that change what the calls after them are. */
function options(): void {
  const levels = [...new Set([...constants(/^SOL_/), ...constants(/^IPPROTO_/), s.AF_VSOCK])];
  const known = [...knownOptions().values()];
  for (const [, make] of kinds) {
    let fds: number[];
    try {
      fds = make();
    } catch {
      continue;
    }
    const fd = fds[0] as number;
    for (const each of known) option(fd, each.level, each.option, [4, 64]);
    for (const each of known) setOption(fd, each.level, each.option);
    for (const each of fds) s.close(each);
  }
  const fd = s.socket(s.AF_UNIX, s.SOCK_DGRAM);
  for (const level of [...levels, -1, 0x1234]) {
    for (let name = 0; name < 140; name++) {
      option(fd, level, name, [4]);
      setOption(fd, level, name);
    }
  }
  s.close(fd);
  for (const each of known) {
    const sizes = [0, 1, 3, 4, 5, 7, 8, 9, 11, 12, 15, 17, 20, 24, 28, 128, 136, 144, 200, 264];
    for (const size of sizes) {
      attempt(() => raw.setsockopt(-1, each.level, each.option, new Uint8Array(size), size));
    }
    attempt(() => raw.setsockopt(-1, each.level, each.option, null, 0));
    attempt(() => raw.setsockopt(-1, each.level, each.option, null, 4));
    attempt(() => raw.setsockopt(-1, each.level, each.option, new Uint8Array(4), -1));
    attempt(() => raw.getsockopt(-1, each.level, each.option, null, null));
    attempt(() => raw.getsockopt(-1, each.level, each.option, new Uint8Array(4), null));
    attempt(() => raw.getsockopt(-1, each.level, each.option, null, Int32Array.of(4)));
  }
}

/** struct ifreq of an interface with so many bytes of `filling` behind its name. */
function interfaceRequest(name: string, size: number, filling: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(Math.max(size, 40));
  bytes.set(new TextEncoder().encode(name));
  bytes.set(filling, 16);
  return bytes.subarray(0, Math.max(size, 16));
}

/** Requests that change something get an interface that nobody has. */
function ioctls(): void {
  const requests = native
    .requests()
    .filter(({ name }) => /^(SIOC|FIO|TIOCOUTQ|TIOCINQ)/.test(name));
  const fds = [
    s.socket(s.AF_INET, s.SOCK_DGRAM),
    s.socket(s.AF_INET, s.SOCK_STREAM),
    ...s.socketpair(s.AF_UNIX, s.SOCK_STREAM),
    ...s.pipe2(0),
    openSync('/dev/null', 'r'),
  ];
  for (const { name, request, how, size } of requests) {
    const mine = name === 'FIOCLEX' || name === 'FIONCLEX' ? fds.slice(0, 1) : fds;
    for (const fd of [...mine, -1]) {
      attempt(() => shut(name === 'SIOCGSKNS' ? raw.ioctl(fd, request, null) : -1));
      attempt(() => raw.ioctl(-1, request, 0));
      attempt(() => raw.ioctl(-1, request, 1));
      if (how === 'none' || how === 'value' || how === 'refused' || how === 'program') continue;
      const changes = how === 'reads';
      const index = [1, 0, 0, 0];
      const address = [2, 0, 0, 80, 127, 0, 0, 1];
      for (const filling of [[], index, address, [0xff, 0xff, 0xff, 0xff], [0xff, 0x10]]) {
        for (const device of changes ? ['nobody0', ''] : ['lo', 'nobody0', '']) {
          const argument = interfaceRequest(device, size, filling);
          attempt(() => raw.ioctl(fd, request, argument));
        }
      }
    }
    for (const argument of [null, 0, 1]) attempt(() => raw.ioctl(-1, request, argument));
  }
  const [udp = -1] = fds;
  for (const size of [0, 39, 40, 41, 80, 400]) {
    attempt(() => raw.ifconf(udp, new Uint8Array(size)));
    attempt(() => raw.ifconf(-1, new Uint8Array(size)));
  }
  raw.ifconf(udp, null);
  for (const request of [s.SIOCETHTOOL, s.SIOCGHWTSTAMP, s.SIOCSHWTSTAMP]) {
    for (const data of [new Uint8Array(256), new Uint8Array(4), null]) {
      for (const fd of [udp, -1])
        attempt(() => raw.ifdata(fd, request, new TextEncoder().encode('lo'), data));
    }
  }
  raw.ifconf(-1, null);
  for (const request of [0, 0x9999, 0x89f5, 0x4004_0a01, 0xc010_0a02, 0xffff_ffff, 0x1234_5678]) {
    attempt(() => raw.ioctl(-1, request, null));
  }
  for (const fd of fds) s.close(fd);
}

function fcntls(): void {
  const commands = [...new Set([...Array.from({ length: 40 }, (_, i) => i), ...constants(/^F_/)])];
  const file = openSync(`${folder}/file`, 'w+');
  const fds = [file, s.socket(s.AF_INET, s.SOCK_STREAM), ...s.pipe2(0)];
  // Locks of others are not waited for: there are none.
  for (const command of commands) {
    for (const fd of [...fds, -1]) {
      for (const argument of [null, 0, 1, 2, 3, 8, 0x400, 0x10000, -1, 0x7fffffff]) {
        // A signal would end this process; more fds than it has, too.
        if (command === s.F_SETOWN && argument !== 0 && fd >= 0) continue;
        const result = attempt(() => raw.fcntl(fd, command, argument));
        if (command === s.F_DUPFD || command === s.F_DUPFD_CLOEXEC) shut(result);
      }
      for (const bytes of [[], [1, 0], [0, 0, 1], [2, 0, 2], [4], [9, 9, 9, 9, 9]]) {
        const struct = new Uint8Array(32);
        struct.set(bytes);
        attempt(() => raw.fcntl(fd, command, struct));
      }
    }
  }
  for (const flag of flags(/^O_/)) {
    raw.fcntl(-1, s.F_SETFL, flag);
    raw.dup3(-1, -1, flag);
    raw.pipe2(null, flag);
  }
  for (const flag of flags(/^O_(APPEND|NONBLOCK|DIRECT|NOATIME)$/)) {
    const mine = flag & (s.O_APPEND | s.O_NONBLOCK | s.O_DIRECT);
    raw.fcntl(file, s.F_SETFL, mine);
    raw.fcntl(file, s.F_GETFL, null);
  }
  for (const flag of flags(/^(FD_|DN_|F_SEAL_)/)) {
    raw.fcntl(-1, s.F_SETFD, flag);
    raw.fcntl(-1, s.F_NOTIFY, flag);
    raw.fcntl(-1, s.F_ADD_SEALS, flag);
  }
  for (let signal = 0; signal < 70; signal++) raw.fcntl(-1, s.F_SETSIG, signal);
  for (const signal of [s.SIGUSR1, s.SIGURG, 34, 64, 0]) {
    raw.fcntl(file, s.F_SETSIG, signal);
    raw.fcntl(file, s.F_GETSIG, null);
  }
  for (const fd of fds) s.close(fd);
}

/** Control messages of every level and type, of every length that one may have, right and wrong ones. */
function messages(): void {
  const send = (control: Uint8Array): unknown =>
    attempt(() => raw.sendmsg(-1, [new Uint8Array(1)], null, control, 0));
  const levels = [...new Set([...constants(/^SOL_/), s.AF_VSOCK, -1, 99])];
  for (const level of levels) {
    const types = level <= 1 ? 90 : 12;
    for (let type = 0; type < types; type++) {
      for (const size of [0, 1, 3, 4, 7, 8, 9, 12, 13, 16, 20, 24, 32, 48, 64]) {
        const control = new Uint8Array(s.CMSG_SPACE(size)).fill(1);
        const view = new DataView(control.buffer);
        view.setBigUint64(0, BigInt(s.CMSG_LEN(size)), true);
        view.setInt32(8, level, true);
        view.setInt32(12, type, true);
        send(control);
      }
    }
  }
  // Several, cut ones, and lengths that lie.
  for (const [length, size] of [
    [0, 16],
    [15, 16],
    [17, 17],
    [20, 24],
    [100, 24],
    [0xffff_ffff, 24],
    [20, 19],
    [20, 40],
    [24, 60],
  ] as const) {
    const control = new Uint8Array(size);
    const view = new DataView(control.buffer);
    for (let at = 0; at + 16 <= size; at += 24) {
      view.setBigUint64(at, BigInt(length), true);
      view.setInt32(at + 8, s.SOL_SOCKET, true);
      view.setInt32(at + 12, s.SCM_RIGHTS, true);
    }
    send(control);
  }
}

/** Where the fd is none, nothing happens. */
function flagged(): void {
  const bytes = new Uint8Array(4);
  for (const flag of flags(/^MSG_/)) {
    raw.send(-1, bytes, 0, 4, flag);
    raw.recv(-1, bytes, 0, 4, flag);
    raw.sendmsg(-1, [bytes], null, null, flag);
  }
  for (const flag of flags(/^SOCK_/)) raw.accept4(-1, null, null, flag);
  for (const flag of flags(/^SPLICE_/)) {
    raw.splice(-1, null, -1, null, 1, flag);
    raw.tee(-1, -1, 1, flag);
  }
  for (const flag of flags(/^CLOSE_RANGE_/)) raw.close_range(2, 1, flag);
  for (const flag of flags(/^EFD_/)) shut(raw.eventfd(0, flag));
  for (const flag of flags(/^TFD_/)) {
    shut(raw.timerfd_create(s.CLOCK_MONOTONIC, flag));
    raw.timerfd_settime(-1, flag, new BigInt64Array(4), null);
  }
  for (const flag of flags(/^SFD_/)) shut(raw.signalfd(-1, new Uint8Array(8), flag));
  for (const flag of flags(/^PIDFD_(NONBLOCK|THREAD)/)) shut(raw.pidfd_open(-1, flag));
  for (const flag of flags(/^EPOLL_CLOEXEC/)) shut(raw.epoll_create1(flag));
  for (const flag of flags(/^EPOLL/)) {
    raw.epoll_ctl(-1, s.EPOLL_CTL_ADD, -1, Int32Array.of(flag, 1, 2));
  }
  for (const flag of flags(/^POLL/)) raw.poll(Int32Array.of(987654, flag & 0x7fff, 0), 1, 0);
  for (const flag of flags(/^CLONE_/)) raw.setns(-1, flag);
  for (let operation = -1; operation < 6; operation++) {
    raw.epoll_ctl(-1, operation, -1, Int32Array.of(1, 1, 2));
    raw.shutdown(-1, operation);
    raw.sigprocmask(operation, new Uint8Array(8), null);
  }
  for (let clock = -1; clock < 14; clock++) shut(raw.timerfd_create(clock, 0));
  for (let resource = 0; resource < 20; resource++) {
    raw.getrlimit(resource, new BigUint64Array(2));
  }
  for (let signal = 0; signal < 64; signal++) {
    const set = new BigUint64Array([1n << BigInt(signal)]);
    raw.signalfd(-2, set, 0);
    raw.signalfd(-2, new BigUint64Array([~(set[0] as bigint)]), 0);
  }
}

/** A network of its own, where bridges may be made; who may not has none to spoil. */
function inOwnNetwork(): void {
  if (raw.unshare(s.CLONE_NEWNET) < 0) return;
  const fd = s.socket(s.AF_INET, s.SOCK_DGRAM);
  raw.ioctl(fd, s.SIOCSIFFLAGS, interfaceRequest('lo', 40, [s.IFF_UP]));
  s.close(fd);
}

const folder = mkdtempSync(`${tmpdir()}/sockfd-sweep-`);
inOwnNetwork();
const lines: string[] = [];
const stop = trace((line) => lines.push(line));
raw.close(MARK);
for (const part of [sockets, addresses, options, ioctls, fcntls, messages, flagged]) part();
raw.close(MARK);
stop();
rmSync(folder, { recursive: true });
process.stdout.write(JSON.stringify(lines));
