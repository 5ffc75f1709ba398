// Commands of fcntl(2) as strace prints them.
import {
  F_ADD_SEALS,
  F_DUPFD,
  F_DUPFD_CLOEXEC,
  F_GET_SEALS,
  F_GETFD,
  F_GETFL,
  F_GETLEASE,
  F_GETLK,
  F_GETOWN,
  F_GETOWN_EX,
  F_GETPIPE_SZ,
  F_GETSIG,
  F_NOTIFY,
  F_OFD_GETLK,
  F_OFD_SETLK,
  F_OFD_SETLKW,
  F_SETFD,
  F_SETFL,
  F_SETLEASE,
  F_SETLK,
  F_SETLKW,
  F_SETOWN,
  F_SETOWN_EX,
  F_SETPIPE_SZ,
  F_SETSIG,
} from '../values/constants.generated.ts';
import { littleEndian, longSize } from '../values/struct.ts';
import type { Shown } from './calls/call.ts';
import {
  bytes,
  flags,
  hex,
  type Names,
  namesOf,
  POINTER,
  type Style,
  value,
  wideFlags,
  wideHex,
  wideValue,
} from './format.ts';
import { openModes } from './open.ts';
import { signalText } from './structs.ts';

const commands: Names = [
  ...namesOf(`
    F_DUPFD F_GETFD F_SETFD F_GETFL F_SETFL F_GETLK F_SETLK F_SETLKW F_SETOWN F_GETOWN F_SETSIG F_GETSIG F_SETOWN_EX
    F_GETOWN_EX F_GETOWNER_UIDS=17 F_OFD_GETLK F_OFD_SETLK F_OFD_SETLKW F_SETLEASE F_GETLEASE F_NOTIFY
    F_DUPFD_QUERY F_CREATED_QUERY=1028 F_CANCELLK=1029 F_DUPFD_CLOEXEC F_SETPIPE_SZ F_GETPIPE_SZ F_ADD_SEALS F_GET_SEALS
    F_GET_RW_HINT F_SET_RW_HINT F_GET_FILE_RW_HINT F_SET_FILE_RW_HINT F_GETDELEG=1039 F_SETDELEG=1040
  `),
  // Of processors with 32 bits; libc has other numbers for these names.
  [12, 'F_GETLK64'],
  [13, 'F_SETLK64'],
  [14, 'F_SETLKW64'],
];
const fdFlags = namesOf('FD_CLOEXEC');
const notifyFlags = namesOf(
  'DN_ACCESS=1 DN_MODIFY=2 DN_CREATE=4 DN_DELETE=8 DN_RENAME=16 DN_ATTRIB=32 DN_MULTISHOT=0x80000000',
);
const seals = namesOf('F_SEAL_SEAL F_SEAL_SHRINK F_SEAL_GROW F_SEAL_WRITE F_SEAL_FUTURE_WRITE');
const locks = namesOf('F_RDLCK F_WRLCK F_UNLCK F_EXLCK=4 F_SHLCK=8');
const whences = namesOf('SEEK_SET=0 SEEK_CUR=1 SEEK_END=2 SEEK_DATA=3 SEEK_HOLE=4');
const owners = namesOf('F_OWNER_TID F_OWNER_PID F_OWNER_PGRP');

/** struct flock, of processors with 64 bits; with the process that has the lock where that is asked for. */
function lock(data: Uint8Array, asks: boolean): string {
  if (data.length < 32 || longSize !== 8) return POINTER;
  const view = new DataView(data.buffer, data.byteOffset);
  const [type, whence] = [view.getUint16(0, littleEndian), view.getUint16(2, littleEndian)];
  const [start, length] = [view.getBigInt64(8, littleEndian), view.getBigInt64(16, littleEndian)];
  const pid = asks ? `, l_pid=${view.getInt32(24, littleEndian)}` : '';
  return `{l_type=${value(locks, type, 'F_???')}, l_whence=${value(whences, whence, 'SEEK_???')}, l_start=${start}, l_len=${length}${pid}}`;
}

/** struct f_owner_ex */
function owner(data: Uint8Array): string {
  if (data.length < 8) return POINTER;
  const view = new DataView(data.buffer, data.byteOffset);
  const type = value(owners, view.getInt32(0, littleEndian), 'F_OWNER_???');
  return `{type=${type}, pid=${view.getInt32(4, littleEndian)}}`;
}

const none: ReadonlySet<number> = new Set([
  F_GETFD,
  F_GETFL,
  F_GETOWN,
  F_GETPIPE_SZ,
  F_GETLEASE,
  F_GET_SEALS,
  F_GETSIG,
]);

const numbers: ReadonlyMap<number, (number: number) => string> = new Map([
  [F_SETFD, (number: number) => flags(fdFlags, number, 'FD_???')],
  [F_SETFL, openModes],
  [F_SETOWN, String],
  [F_SETPIPE_SZ, String],
  [F_DUPFD, String],
  [F_DUPFD_CLOEXEC, String],
  [F_NOTIFY, (number) => wideFlags(notifyFlags, number, 'DN_???')],
  [F_SETLEASE, (number) => wideValue(locks, number, 'F_???')],
  [F_ADD_SEALS, (number) => wideFlags(seals, number, 'F_SEAL_???')],
  [F_SETSIG, signalText],
]);

const structs: ReadonlyMap<number, (data: Uint8Array) => string> = new Map([
  [F_SETLK, (data: Uint8Array) => lock(data, false)],
  [F_SETLKW, (data) => lock(data, false)],
  [F_OFD_SETLK, (data) => lock(data, false)],
  [F_OFD_SETLKW, (data) => lock(data, false)],
  [F_SETOWN_EX, owner],
]);

/** Those that the kernel fills. */
const filled: ReadonlyMap<number, (data: Uint8Array) => string> = new Map([
  [F_GETLK, (data: Uint8Array) => lock(data, true)],
  [F_OFD_GETLK, (data) => lock(data, true)],
  [F_GETOWN_EX, owner],
]);

/** The command and its argument: what is known before the call, and what follows it. */
interface Command {
  readonly entering: string;
  readonly rest: (result: number) => string;
}

const known = (entering: string): Command => ({ entering, rest: () => '' });

/** The command and its argument, before and after the call. */
export function commandText(cmd: number, arg: unknown): Command {
  const name = value(commands, cmd, 'F_???');
  if (none.has(cmd)) return known(name);
  const fill = filled.get(cmd);
  if (fill !== undefined) {
    const rest = (result: number): string => `, ${result < 0 ? POINTER : fill(bytes(arg))}`;
    return { entering: name, rest: arg === null ? () => ', NULL' : rest };
  }
  const struct = structs.get(cmd);
  let text: string;
  if (struct !== undefined) text = arg === null ? 'NULL' : struct(bytes(arg));
  else if (arg !== null && typeof arg === 'object') text = POINTER;
  else text = (numbers.get(cmd) ?? wideHex)(Number(arg));
  return known(`${name}, ${text}`);
}

/** What the result says. */
export function resultOf(cmd: number, result: number, style: Style): Partial<Shown> {
  if (result < 0) return {};
  if (cmd === F_DUPFD || cmd === F_DUPFD_CLOEXEC) return { result: style.fd(result) };
  if (cmd === F_GETFL) return { result: hex(result), note: `flags ${openModes(result)}` };
  if (cmd === F_GETLEASE) {
    const note = locks.find(([each]) => each === result)?.[1];
    return { result: hex(result), ...(note === undefined ? {} : { note }) };
  }
  if (result === 0) return {};
  if (cmd === F_GETFD) {
    return { result: hex(result), note: `flags ${flags(fdFlags, result, 'FD_???')}` };
  }
  if (cmd === F_GET_SEALS) {
    return { result: hex(result), note: `seals ${flags(seals, result, 'F_SEAL_???')}` };
  }
  return cmd === F_GETSIG ? { note: signalText(result) } : {};
}
