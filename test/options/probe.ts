// Every option of the table on sockets of every kind: what can be set is set, what can be read is read, and a C program
// that inherits the fd reads the same.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as raw from '../../lib/addon/calls.ts';
import * as s from '../../lib/index.ts';
import { check } from '../../lib/values/errors.ts';
import { type KnownOption, knownOptions } from '../../lib/values/known-options.ts';
import { kinds } from './kinds.ts';
import { code, needs, set } from './samples.ts';

/** What came of an option here. */
export interface Probed {
  readonly option: KnownOption;
  /** The kind of socket on which it was tried with success; undefined where there was none. */
  readonly socket: string | undefined;
  readonly set: boolean;
  readonly get: boolean;
  /** Why not: the errno that says most. */
  readonly code: string | undefined;
  /** Where C read something else. */
  readonly wrong: string | undefined;
}

/** Values that change between two looks: only their length is compared. */
const moving =
  /^(TCP_INFO|TCP_TIMESTAMP|TCP_CC_INFO|SO_MEMINFO|SO_INCOMING_CPU|MPTCP_|PACKET_STATISTICS|TCP_ZEROCOPY|SO_PEERPIDFD|SO_RCVBUF$|TCP_WINDOW_CLAMP|TCP_QUICKACK|SO_TXREHASH|IPV6_2292PKTOPTIONS)/;

const READER = `#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <errno.h>
#include <sys/socket.h>
int main(int argc, char **argv) {
  int level = atoi(argv[1]), option = atoi(argv[2]);
  socklen_t length = atoi(argv[3]);
  unsigned char *value = calloc(1, length + 1);
  for (const char *at = argv[4]; *at; at += 2) sscanf(at, "%2hhx", value + (at - argv[4]) / 2);
  if (argc < 5 || getsockopt(3, level, option, value, &length) != 0) return printf("%s", strerror(errno)), 1;
  for (socklen_t i = 0; i < length && i < (socklen_t)atoi(argv[3]); i++) printf("%02x", value[i]);
  return 0;
}`;

/** The bytes that a C program reads from the same fd. */
function inC(reader: string, fd: number, { level, option, codec }: KnownOption): string {
  const request = Buffer.from(codec.request ?? []).toString('hex');
  const args = [String(level), String(option), String(Math.max(codec.size, 4)), request];
  const { stdout } = spawnSync(reader, args, {
    stdio: ['ignore', 'pipe', 'ignore', fd],
    encoding: 'utf8',
  });
  return stdout;
}

function tryOn(reader: string, fd: number, option: KnownOption): Omit<Probed, 'option' | 'socket'> {
  for (const needed of needs(option)) set(fd, needed);
  const sets = option.set;
  const failed = sets ? set(fd, option) : undefined;
  let wrong: string | undefined;
  let get = false;
  let reason = failed;
  if (option.get) {
    try {
      const bytes = new Uint8Array(Math.max(option.codec.size, 4));
      bytes.set(option.codec.request ?? []);
      const length = Int32Array.of(bytes.length);
      check(raw.getsockopt(fd, option.level, option.option, bytes, length), 'getsockopt', fd);
      const ours = Buffer.from(bytes.subarray(0, length[0])).toString('hex');
      if (option.type === 'fd') s.close(new Int32Array(bytes.slice(0, 4).buffer)[0] ?? -1);
      // Filters count instructions, which the plain form does not know.
      if (option.type !== 'sock_fprog') {
        const theirs = inC(reader, fd, option);
        const alike = moving.test(option.name) ? ours.length === theirs.length : ours === theirs;
        if (!alike) wrong = `${ours} instead of ${theirs}`;
      }
      const value = s.getsockopt(fd, option.level, option.option) as unknown;
      if (option.type === 'fd' && typeof value === 'number') s.close(value);
      get = true;
    } catch (error) {
      reason = code(error);
    }
  }
  return { set: sets && failed === undefined, get, code: reason, wrong };
}

/** Tries every option; the order is the table's. */
export function probe(): Probed[] {
  const folder = mkdtempSync(`${tmpdir()}/sockfd-options-`);
  const reader = `${folder}/reader`;
  try {
    writeFileSync(`${reader}.c`, READER);
    const { status, stderr } = spawnSync('cc', ['-O1', '-o', reader, `${reader}.c`], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`cc: ${stderr}`);
    return [...knownOptions().values()].map((option) => best(reader, option));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The kind of socket on which an option does most. */
function best(reader: string, option: KnownOption): Probed {
  let found: Probed = {
    option,
    socket: undefined,
    set: false,
    get: false,
    code: undefined,
    wrong: undefined,
  };
  const score = ({ set: sets, get }: { set: boolean; get: boolean }): number =>
    Number(sets) + Number(get);
  for (const [socket, make, level] of kinds) {
    // Families of their own: no other socket has their options.
    if (level !== undefined && option.level !== level) continue;
    let fds: number[];
    try {
      fds = make();
    } catch (error) {
      if (level !== undefined) found = { ...found, code: `${code(error)} for the socket` };
      continue;
    }
    try {
      const result = tryOn(reader, fds[0] ?? -1, option);
      if (score(result) > score(found)) found = { option, socket, ...result };
      else if (found.socket === undefined && saysMore(result.code, found.code))
        found = { ...found, code: result.code };
    } finally {
      for (const fd of fds) s.close(fd);
    }
    if (score(found) === Number(option.get) + Number(option.set)) break;
  }
  return found;
}

/** Errnos from what says least: that this kind of socket does not have the option, or that there is no such kind. */
const vague = ['EAFNOSUPPORT', 'ENOTSUP', 'EOPNOTSUPP', 'ENOPROTOOPT', 'EINVAL'];

function saysMore(name: string | undefined, than: string | undefined): boolean {
  if (name === undefined || than === undefined) return name !== undefined;
  const [mine, theirs] = [vague.indexOf(name), vague.indexOf(than)];
  return theirs !== -1 && (mine === -1 || mine > theirs);
}

/** What came of an option, in a few words. */
export function outcome({ socket, set, get, code }: Probed): string {
  if (socket === undefined) return code ?? 'ENOPROTOOPT';
  return `${[set ? 'set' : '', get ? 'read' : ''].filter((each) => each !== '').join(' and ')} on ${socket}`;
}
