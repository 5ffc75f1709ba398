// fds() and sockets() and what lsof(8) says of this process: `lsof -i -U`, and all of its fds.
import { spawnSync } from 'node:child_process';
import { openSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as s from '../../lib/index.ts';
import * as i from '../../lib/inspect/index.ts';
import { keep, keepBoth } from '../support/fds.ts';
import { noNamespace } from '../support/own-netns.ts';
import { withZoo, zoo } from './zoo.ts';

const lsof = spawnSync('lsof', ['-v'], { stdio: 'ignore' }).error === undefined;
const why = noNamespace !== '' ? noNamespace : lsof ? '' : ' (needs lsof)';

withZoo();

/** What lsof says of one fd: its fields by their letters, and those of -T by theirs (`TST`, `TQR`, `TQS`). */
type Fields = ReadonlyMap<string, string>;

/** `lsof -F`: a field a line, each fd begins with `f`. */
function ask(...options: string[]): Map<number, Fields> {
  const args = ['-n', '-P', '-a', '-p', String(process.pid), ...options, '-F', 'fatPTdion'];
  // Its status is 1 also where it only had to warn.
  const { stdout } = spawnSync('lsof', args, { encoding: 'utf8' });
  const found = new Map<number, Map<string, string>>();
  let fields = new Map<string, string>();
  for (const line of stdout.split('\n')) {
    if (line.startsWith('f')) {
      fields = new Map();
      // Not `cwd`, `txt` and the like.
      if (/^f\d+$/.test(line)) found.set(Number(line.slice(1)), fields);
    } else if (line.startsWith('T')) fields.set(line.slice(0, 3), line.slice(4));
    else fields.set(line.slice(0, 1), line.slice(1));
  }
  return found;
}

/** The rows of the zoo by their fds. */
function rows(): Map<number, i.SocketInfo> {
  const byInode = new Map(i.sockets({ pid: 'self' }).map((row) => [row.inode, row]));
  return new Map(
    i.fds().flatMap(({ fd, inode }): [number, i.SocketInfo][] => {
      const row = byInode.get(inode ?? -1);
      return row !== undefined && zoo.includes(fd) ? [[fd, row]] : [];
    }),
  );
}

/** An end as lsof writes it: mapped IPv4 addresses as IPv4. */
function end(address: s.Address | undefined): string {
  const { address: host, port } = address as s.InetAddress;
  const plain = host.replace(/^::ffff:/, '');
  const name = plain === '0.0.0.0' || plain === '::' ? '*' : plain;
  return `${name.includes(':') ? `[${name}]` : name}:${port}`;
}

/** A row of TCP or UDP as lsof's fields. */
function asLsof(row: i.SocketInfo) {
  const tcp = row.protocol === s.IPPROTO_TCP;
  const connected = (row.remote as s.InetAddress).port !== 0;
  return {
    t: row.family === s.AF_INET ? 'IPv4' : 'IPv6',
    P: tcp ? 'TCP' : 'UDP',
    n: `${end(row.local)}${connected ? `->${end(row.remote)}` : ''}`,
    d: String(row.inode),
    TST: tcp ? row.state : undefined,
    TQR: String(row.recvQ),
    // /proc/net/tcp, which lsof reads, has no length of a listener's queue.
    TQS: row.state === 'LISTEN' ? '0' : String(row.sendQ),
  };
}

describe.skipIf(why !== '')(`fds() and sockets() and lsof${why}`, () => {
  test('lsof -i: families, protocols, ends, states, queues, inodes', () => {
    const ours = rows();
    let compared = 0;
    const inet = ask('-i', '-T', 'qs');
    const after = rows();
    for (const [fd, fields] of inet) {
      const looks = [ours.get(fd), after.get(fd)].flatMap((row) => row ?? []);
      // lsof knows MPTCP as TCP or not at all, by its version.
      if (looks.length === 0 || looks[0]?.protocol === s.IPPROTO_MPTCP) continue;
      const tcp = looks[0]?.protocol === s.IPPROTO_TCP;
      const theirs = Object.fromEntries(
        ['t', 'P', 'n', 'd', 'TST', 'TQR', 'TQS'].map((letter) => [letter, fields.get(letter)]),
      );
      if (!tcp) theirs['TST'] = undefined;
      expect(looks.map(asLsof)).toContainEqual(theirs);
      compared++;
    }
    const all = [...ours.values()].filter(
      ({ family, type, protocol }) =>
        (family === s.AF_INET || family === s.AF_INET6) &&
        type !== s.SOCK_RAW &&
        protocol !== s.IPPROTO_MPTCP,
    );
    expect(compared).toBe(all.length);
    expect(compared).toBeGreaterThan(30);
  });

  test('lsof -U: names, types, states, inodes', () => {
    const ours = rows();
    const types: Readonly<Record<number, string>> = { 1: 'STREAM', 2: 'DGRAM', 5: 'SEQPACKET' };
    const states: Readonly<Record<string, string>> = {
      ESTABLISHED: 'CONNECTED',
      CLOSE: 'UNCONNECTED',
      LISTEN: 'LISTEN',
    };
    let compared = 0;
    for (const [fd, fields] of ask('-U', '-T', 's')) {
      const row = ours.get(fd);
      if (row === undefined) continue;
      const path = String((row.local as s.UnixAddress).path).replace('\0', '@');
      expect([fields.get('n'), fields.get('i'), fields.get('TST') ?? states[row.state]]).toEqual([
        `${path === '' ? '' : `${path} `}type=${types[row.type]}`,
        String(row.inode),
        states[row.state],
      ]);
      compared++;
    }
    expect(compared).toBe([...ours.values()].filter(({ family }) => family === s.AF_UNIX).length);
    expect(compared).toBeGreaterThanOrEqual(9);
  });

  test('all fds: numbers, kinds, access modes, inodes, offsets', () => {
    const file = keep(openSync('/etc/passwd', 'r'));
    s.read(file, new Uint8Array(5));
    const made = [
      file,
      keep(openSync('/', 'r')),
      keep(openSync('/dev/null', 'r+')),
      keep(s.eventfd(0)),
      keep(s.timerfd_create(s.CLOCK_MONOTONIC)),
      keep(s.signalfd(-1, [s.SIGUSR1])),
      keep(s.epoll_create1()),
      ...keepBoth(s.pipe2()),
    ];
    const theirs = ask('-o', '-d', '0-100000');
    const kinds: Readonly<Record<string, readonly string[]>> = {
      file: ['REG'],
      directory: ['DIR'],
      character: ['CHR'],
      pipe: ['FIFO'],
      eventfd: ['a_inode'],
      timerfd: ['a_inode'],
      signalfd: ['a_inode'],
      epoll: ['a_inode'],
      socket: ['IPv4', 'IPv6', 'unix', 'raw', 'raw6', 'pack', 'netlink', 'sock'],
    };
    const modes = ['r', 'w', 'u'];
    for (const { fd, kind, flags, inode, position } of i.fds()) {
      if (!made.includes(fd) && !zoo.includes(fd)) continue;
      const fields = theirs.get(fd);
      expect(kinds[kind], `fd ${fd}`).toContain(fields?.get('t'));
      expect(fields?.get('a'), `fd ${fd}`).toBe(modes[flags & 3]);
      if (kind === 'pipe' || kind === 'file' || kind === 'directory') {
        expect(fields?.get('i')).toBe(String(inode));
      }
      if (kind === 'file') expect(fields?.get('o')).toBe(`0t${position}`);
    }
    expect(made.every((fd) => theirs.has(fd))).toBe(true);
    expect(i.fds().find(({ fd }) => fd === file)?.position).toBe(5);
  });
});
