// What ss(8) says, read from its text: one socket a line with -O, options as in `ss -tuxwanpeoim`.
import { execFileSync } from 'node:child_process';
import { type SocketFilter, type SocketInfo, sockets } from '../../lib/inspect/index.ts';

/** What ss says of one socket. */
export interface Line {
  /** All of it. */
  readonly text: string;
  readonly netid: string;
  readonly state: string;
  readonly recvQ: number;
  readonly sendQ: number;
  readonly local: string;
  readonly peer: string;
  /** -p: pid and fd of each who has it. */
  readonly users: readonly string[];
  /** -e */
  readonly uid: number;
  readonly inode: number | undefined;
  readonly cookie: bigint | undefined;
  readonly mark: number | undefined;
  readonly v6only: boolean;
  /** `<->`; without the arrow where it was shut down. */
  readonly arrows: string | undefined;
  /** -o */
  readonly timer: { kind: string; milliseconds: number; retrans: number } | undefined;
  /** -m */
  readonly memory: readonly number[];
  /** -i: `cwnd:10` and `pacing_rate 5bps` by their names; and the words alone. */
  readonly info: ReadonlyMap<string, string>;
  readonly words: ReadonlySet<string>;
}

const states: Readonly<Record<string, string>> = {
  ESTAB: 'ESTABLISHED',
  UNCONN: 'CLOSE',
  'FIN-WAIT-1': 'FIN_WAIT1',
  'FIN-WAIT-2': 'FIN_WAIT2',
};

const units: Readonly<Record<string, number>> = { ms: 1, sec: 1000, min: 60_000 };

/** `119min`, `1min23sec`, `12sec`, `036ms`; `1.288ms` is 1288 of them. */
function duration(text: string): number {
  return [...text.matchAll(/([\d.]+)(ms|sec|min)/g)].reduce(
    (sum, [, number = '', unit = '']) => sum + Number(number.replace('.', '')) * (units[unit] ?? 0),
    0,
  );
}

function timerOf(text: string): Line['timer'] {
  const [, kind, expires = '', retrans] = / timer:\((\w+),([^,]*),(\d+)\)/.exec(text) ?? [];
  return kind === undefined
    ? undefined
    : { kind, milliseconds: duration(expires), retrans: Number(retrans) };
}

function infoOf(text: string): ReadonlyMap<string, string> {
  const pairs = [...text.matchAll(/ (\w+):([^\s(]+)/g), ...text.matchAll(/ (\w+_rate) (\d+)bps/g)];
  return new Map(pairs.map(([, name = '', value = '']) => [name, value]));
}

const MEMORY = /skmem:\(r(\d+),rb(\d+),t(\d+),tb(\d+),f(\d+),w(\d+),o(\d+),bl(\d+),d(\d+)\)/;

function line(text: string): Line {
  const words = text.trim().split(/\s+/);
  // One kind alone may come without the first column.
  if (!/^[a-z]/.test(text)) words.unshift('');
  const unix = text.startsWith('u_');
  const [netid = '', state = '', recvQ, sendQ, ...rest] = words;
  // Of Unix sockets name and inode are two words.
  const [local = '', second = '', third = '', fourth = ''] = rest;
  const inode = unix ? second : / ino:(\d+)/.exec(text)?.[1];
  const cookie = / sk:([0-9a-f]+)/.exec(text)?.[1];
  const mark = / fwmark:0x([0-9a-f]+)/.exec(text)?.[1];
  return {
    text: `${text} `,
    netid,
    state: states[state] ?? state.replaceAll('-', '_'),
    recvQ: Number(recvQ),
    sendQ: Number(sendQ),
    local,
    peer: unix ? (third === '*' ? fourth : third) : second,
    users: [...text.matchAll(/pid=(\d+),fd=(\d+)/g)].map(([, pid, fd]) => `${pid} ${fd}`).sort(),
    uid: Number(/ uid:(\d+)/.exec(text)?.[1] ?? 0),
    inode: inode === undefined ? undefined : Number(inode),
    cookie: cookie === undefined ? undefined : BigInt(`0x${cookie}`),
    mark: mark === undefined ? undefined : Number.parseInt(mark, 16),
    v6only: text.includes(' v6only:1'),
    arrows: / ([<-]-[>-])(?: |$)/.exec(text)?.[1],
    timer: timerOf(text),
    memory: (MEMORY.exec(text) ?? []).slice(1).map(Number),
    info: infoOf(text),
    words: new Set(words),
  };
}

/** All sockets of a kind: `-t`, `-u`, `-x`, ... */
export function ss(kind: string, filter: readonly string[] = []): Line[] {
  const args = ['-H', '-O', '-n', '-a', '-p', '-e', '-o', '-i', '-m', kind, ...filter];
  const text = execFileSync('ss', args, { encoding: 'utf8' });
  return text
    .split('\n')
    .filter((each) => each.trim() !== '')
    .map(line);
}

/** A socket as ss has it, and as we have it before and after. */
export interface Compared {
  readonly line: Line;
  readonly first: SocketInfo;
  readonly second: SocketInfo;
  /** Milliseconds between the two, at most. */
  readonly elapsed: number;
}

/** The sockets as ss has them, between two looks of ours: what changes by itself is as in one of them, or between. */
export function compared(kind: string, filter: SocketFilter): Compared[] {
  const look = () => new Map(sockets(filter).map((row) => [row.cookie, row]));
  const start = performance.now();
  const before = look();
  const lines = ss(kind);
  const after = look();
  const elapsed = performance.now() - start;
  return lines.map((line) => {
    const first = before.get(line.cookie);
    const second = after.get(line.cookie);
    if (first === undefined || second === undefined) throw new Error(`no row for ${line.cookie}`);
    return { line, first, second, elapsed };
  });
}

/** What was shut down, as ss draws it. */
export function arrows(shutdown: number | undefined): string | undefined {
  if (shutdown === undefined) return undefined;
  return `${(shutdown & 1) === 0 ? '<' : '-'}-${(shutdown & 2) === 0 ? '>' : '-'}`;
}
