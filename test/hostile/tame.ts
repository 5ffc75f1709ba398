// Keeps calls from waiting for ever, from sending signals, and from touching the fds of the process itself.
import { types } from 'node:util';
import * as raw from '../../lib/addon/calls.ts';
import { tameBatch } from './batches.ts';
import { isFd } from './fds.ts';
import { FLOOR, own, type Pool } from './pool.ts';
import type { Random } from './random.ts';
import { type Callable, constant, constants, constantsOf, type SurfaceName } from './surface.ts';
import { labelOf } from './values.ts';

/** Commands that wait, or that make the kernel send signals. */
const fcntlLeftOut = new Set(
  ['F_SETLKW', 'F_OFD_SETLKW', 'F_SETOWN', 'F_SETOWN_EX', 'F_SETSIG', 'F_NOTIFY', 'F_SETLEASE'].map(
    constant,
  ),
);
const ioctlLeftOut = new Set(['FIOASYNC', 'FIOSETOWN', 'SIOCSPGRP'].map(constant));
/** Requests that change no interface. */
const reading = new Set([
  ...constantsOf('FIO'),
  ...[...constants].filter(([name]) => /^SIOC(G|OUTQ|ATMARK|INQ)/.test(name)).map(([, v]) => v),
]);

/** Parameters where a small number is no fd. Only at others is it kept away from the process's own. */
const harmless =
  /^(addrlen|af|arg|backlog|cid|clockid|cmd|count|domain|err|flags|flowinfo|groups|hatype|host|how|ifindex|initval|len|level|maxevents|net|nfds|nstype|number|offset|op|opt|pid|pkttype|port|proto|request|resource|scopeId|size|timeout|type|value)/;

function isInt(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= -(2 ** 31) && (value as number) < 2 ** 31;
}

/** A fresh number is a call's own: it may be closed. */
export function awayFromOwn(value: unknown, pool: Pool, random: Random): unknown {
  if (!isInt(value) || value < 0 || value >= FLOOR || pool.fresh.includes(value)) return value;
  return random.pick(pool.fds).fd;
}

/** Calls whose milliseconds are an int of C's; the others take fractions and more. */
const intTimeout = /^(poll|epoll_wait|epoll_pwait)$/;

/** A timeout without a wait; what the call will refuse stays as it is. */
function shortTimeout(surface: SurfaceName, name: string, value: unknown): unknown {
  if (typeof value === 'number') {
    if (surface !== 'library' || intTimeout.test(name)) {
      return isInt(value) && (value < 0 || value > 1) ? value & 1 : value;
    }
    return value === -1 ? 0 : value > 1 && value <= Number.MAX_SAFE_INTEGER ? 1 : value;
  }
  if (surface === 'library') return value ?? 0;
  if (value === null) return new BigInt64Array(2);
  // A struct timeval or timespec: where it would be taken it says 0.
  const kept = types.isBigInt64Array(value) && value.length > 0 && value[0] === 0n;
  if (!kept) realBytes(value).fill(0);
  return value;
}

const typedArray = Object.getPrototypeOf(Uint8Array.prototype) as object;

/** The bytes of a view or buffer as they are, not as a subclass says they are; none where there are none. */
function realBytes(value: unknown): Uint8Array {
  try {
    if (types.isAnyArrayBuffer(value)) return new Uint8Array(value);
    if (!ArrayBuffer.isView(value)) return new Uint8Array(0);
    const prototype = types.isDataView(value) ? DataView.prototype : typedArray;
    const field = (name: string): unknown =>
      Object.getOwnPropertyDescriptor(prototype, name)?.get?.call(value);
    return new Uint8Array(
      field('buffer') as ArrayBuffer,
      field('byteOffset') as number,
      field('byteLength') as number,
    );
  } catch {
    // Detached, or outside its buffer.
    return new Uint8Array(0);
  }
}

/** Changes what must not happen. */
export function tame(
  surface: SurfaceName,
  { name, parameters }: Callable,
  args: unknown[],
  pool: Pool,
  random: Random,
  isolated: boolean,
): void {
  const at = parameters.indexOf('timeout');
  if (surface === 'library' && at >= 0) while (args.length <= at) args.push(undefined);
  for (const [i, parameter] of parameters.entries()) {
    if (i >= args.length) break;
    const waits = surface === 'nonblocking' && pool.waiting.some(({ fd }) => fd === args[i]);
    if (!waits && (isFd(parameter) || !harmless.test(parameter))) {
      args[i] = awayFromOwn(args[i], pool, random);
    }
    if (parameter === 'timeout') args[i] = shortTimeout(surface, name, args[i]);
  }
  // What comes from the kernel has the lowest numbers, between the process's own.
  if (name === 'close_range' && isInt(args[0]) && args[0] < FLOOR) args[0] = FLOOR;
  if (name === 'batch' && types.isInt32Array(args[0])) {
    tameBatch(args[0], (fd) => awayFromOwn(fd, pool, random) as number);
  }
  if (name === 'fcntl' && fcntlLeftOut.has(args[1] as number)) args[1] = constant('F_GETFL');
  // No fd of another process may come here.
  if (name === 'pidfd_open' && isInt(args[0])) args[0] = process.pid;
  // The others would end the process, or starve it.
  if (name === 'setrlimit' && isInt(args[0])) args[0] = constant('RLIMIT_CORE');
  // The loopback is needed, under its name.
  const onDevice = name.startsWith('setif') || (!isolated && /^(ethtool|sethwtstamp)$/.test(name));
  if (onDevice && args.length > 1) args[1] = 'nobody';
  if (name === 'ioctl') {
    const request = args[1] as number;
    if (ioctlLeftOut.has(request) || (!isolated && isInt(request) && !reading.has(request >>> 0))) {
      args[1] = constant('FIONREAD');
    }
  }
}

const SIG_SETMASK = 2;
const zeros = new Uint8Array(16);

/** Undoes what would make a later call on the same fds wait; keeps what the call opened. */
export function mend(
  { name, parameters }: Callable,
  args: readonly unknown[],
  result: unknown,
  pool: Pool,
): void {
  const fds = parameters
    .map((parameter, i) => (isFd(parameter) ? args[i] : undefined))
    .map((value) => fdNumber(value))
    .filter((fd) => fd !== undefined && fd >= 0 && !own.has(fd)) as number[];
  if (name === 'fcntl' || name === 'ioctl') {
    for (const fd of fds) raw.fcntl(fd, constant('F_SETFL'), constant('O_NONBLOCK'));
  }
  if (name === 'setsockopt') {
    // close(2) waits for SO_LINGER's time even where the fd does not.
    for (const fd of fds) raw.setsockopt(fd, 1, constant('SO_LINGER'), zeros, 8);
  }
  if (name === 'sigprocmask') raw.sigprocmask(SIG_SETMASK, zeros, null);
  if (!/^(socket|accept|dup|epoll_create|pipe|eventfd|timerfd|signalfd|pidfd|fcntl)/.test(name))
    return;
  if (name === 'fcntl') {
    if (args[1] === constant('F_DUPFD') || args[1] === constant('F_DUPFD_CLOEXEC')) {
      pool.adopt(result);
    }
    return;
  }
  if (name.startsWith('socket') || name.startsWith('pipe')) {
    for (const value of Array.isArray(result) ? [result] : args.filter(types.isInt32Array)) {
      for (const fd of [value[0], value[1]] as unknown[]) pool.adopt(fd);
    }
  }
  pool.adopt(typeof result === 'object' && result !== null && 'fd' in result ? result.fd : result);
}

/** The number of an fd, also of an owner. */
function fdNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return isInt(value) ? value : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  const number = labelOf(value)?.match(/^an owner of (\d+)$/)?.[1];
  return number === undefined ? undefined : Number(number);
}
