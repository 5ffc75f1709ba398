// What every call's table entry is made of.
import { flags, list, namesOf, type Style } from '../format.ts';

/** What is shown once the call has returned. */
export interface Shown {
  /** Its arguments, behind what was known before the call. */
  readonly text: string;
  /** What strace adds to the result: `(flags O_RDWR)`, `(Timeout)`, `([{fd=3, revents=POLLIN}])`. */
  readonly note?: string;
  /** The result, where it is not a decimal number. */
  readonly result?: string;
}

/** A call's arguments: what is known of them before it, what strace has printed while it waits; and what follows that. */
export interface After {
  readonly entering: string;
  rest(result: number): Shown;
}

/** Looks at the arguments before the call. They have been taken by the caller's own types; what is refused is never shown. */
export type Look = (args: readonly never[], style: Style) => After;

/** What is known before the call, and what follows it once the call has returned. */
export function begun(entering: string, rest: (result: number) => Shown | string): After {
  return {
    entering,
    rest: (result) => {
      const shown = rest(result);
      return typeof shown === 'string' ? { text: shown } : shown;
    },
  };
}

/** The same behind other text. */
export function behind(text: string, { entering, rest }: After): After {
  return { entering: `${text}${entering}`, rest };
}

/** What is known before the call, all of it. */
export function known(text: string): After {
  return begun(text, () => '');
}

/** A call: the name of the system call, and how its arguments look. */
export interface Call {
  readonly syscall: string;
  /** The result is a number of the fd table. */
  readonly returnsFd?: true;
  readonly look: Look;
}

export type View = ArrayBufferView | null;

export type Ref = Int32Array | null;

/** A group of calls, by their names here. */
export type Table = Readonly<Record<string, Call>>;

/** `look` for a call whose arguments are shown as they are before it. */
export function plain<A extends readonly unknown[]>(
  text: (style: Style, ...args: A) => string,
): Look {
  return (args, style) => {
    return known(text(style, ...(args as unknown as A)));
  };
}

/** `look` for any other. */
export function look<A extends readonly unknown[]>(
  before: (style: Style, ...args: A) => After,
): Look {
  return (args, style) => before(style, ...(args as unknown as A));
}

export const noted = (text: string, note: string): Shown =>
  note === '' ? { text } : { text, note };

/** Names of flags from a list, where a call has few. */
export function few(list: string, unknown: string): (bits: number) => string {
  const names = namesOf(list);
  return (bits) => flags(names, bits, unknown);
}

const messageFlags = namesOf(
  `
  MSG_OOB MSG_PEEK MSG_DONTROUTE MSG_CTRUNC MSG_PROBE=0x10 MSG_TRUNC MSG_DONTWAIT MSG_EOR MSG_WAITALL MSG_FIN=0x200
  MSG_SYN=0x400 MSG_CONFIRM MSG_RST=0x1000 MSG_ERRQUEUE MSG_NOSIGNAL MSG_MORE MSG_WAITFORONE
  MSG_SENDPAGE_NOTLAST=0x20000 MSG_BATCH=0x40000 MSG_NO_SHARED_FRAGS=0x80000 MSG_ZEROCOPY
  MSG_FASTOPEN MSG_CMSG_CLOEXEC MSG_CMSG_COMPAT=0x80000000
`,
);

export function message(bits: number): string {
  return flags(messageFlags, bits, 'MSG_???');
}

export const timedOut = (result: number): string => (result === 0 ? 'Timeout' : '');

export function two(fds: Int32Array, style: Style): string {
  return list(
    [...fds.subarray(0, 2)].map((fd) => style.fd(fd)),
    style,
  );
}
