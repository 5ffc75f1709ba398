// SO_ATTACH_BPF and SO_ATTACH_REUSEPORT_EBPF with programs that the kernel has verified: a C program loads them with bpf(2).
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import * as s from '../../lib/index.ts';
import { keep } from '../support/fds.ts';
import { ended, hasProgram, temporaryFolder } from '../support/peer.ts';

const folder = temporaryFolder();
afterAll(() => rmSync(folder, { recursive: true }));

/** Loads socket filters that return each of the numbers it is given, prints their fds, and waits. */
const SOURCE = `#include <linux/bpf.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>
int main(int argc, char **argv) {
  for (int i = 1; i < argc; i++) {
    struct bpf_insn code[] = {{.code = BPF_ALU64 | BPF_MOV | BPF_K, .imm = atoi(argv[i])}, {.code = BPF_JMP | BPF_EXIT}};
    union bpf_attr attr;
    memset(&attr, 0, sizeof attr);
    attr.prog_type = BPF_PROG_TYPE_SOCKET_FILTER;
    attr.insns = (unsigned long)code;
    attr.insn_cnt = 2;
    attr.license = (unsigned long)"GPL";
    int fd = syscall(SYS_bpf, BPF_PROG_LOAD, &attr, sizeof attr);
    if (fd < 0) { perror("bpf"); return 1; }
    printf("%d ", fd);
  }
  puts("");
  fflush(stdout);
  return getchar();
}
`;

async function built(): Promise<string> {
  if (!hasProgram('cc')) return ' (needs cc)';
  writeFileSync(`${folder}/load.c`, SOURCE);
  const { status, stderr } = await ended('cc', ['-o', `${folder}/load`, `${folder}/load.c`]);
  if (status !== 0) return ` (cc: ${stderr.split('\\n')[0]})`;
  const tried = await ended(`${folder}/load`, ['0']);
  if (tried.stderr !== '') return ` (needs CAP_BPF: ${tried.stderr.trim()})`;
  const pidfd = s.pidfd_open(process.pid);
  try {
    // A container's seccomp profile may forbid it.
    s.close(s.pidfd_getfd(pidfd, pidfd));
    return '';
  } catch (error) {
    return ` (${String(error)})`;
  } finally {
    s.close(pidfd);
  }
}

const why = await built();

/** The programs that return these numbers, as fds of this process: taken from the one that loaded them. */
async function loaded(...numbers: readonly number[]): Promise<number[]> {
  const child = spawn(`${folder}/load`, numbers.map(String), {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  try {
    const [line] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
    const pidfd = s.pidfd_open(child.pid ?? -1);
    const fds = line
      .trim()
      .split(' ')
      .map((fd) => keep(s.pidfd_getfd(pidfd, Number(fd))));
    s.close(pidfd);
    return fds;
  } finally {
    child.stdin.end();
    await closed;
  }
}

const loopback = { family: s.AF_INET, address: '127.0.0.1', port: 0 } as const;

/** What a socket has received, as text; undefined where nothing is there. */
function received(fd: number): string | undefined {
  const buf = new Uint8Array(100);
  try {
    return new TextDecoder().decode(buf.subarray(0, s.recv(fd, buf, s.MSG_DONTWAIT)));
  } catch {
    return undefined;
  }
}

describe.skipIf(why !== '')(`eBPF${why}`, () => {
  test('SO_ATTACH_BPF drops and cuts datagrams, SO_DETACH_BPF lets them be', async () => {
    // What a program returns is the length to keep, with the 8 bytes of the UDP header.
    const [none = -1, three = -1] = await loaded(0, 8 + 3);
    const fd = keep(s.socket(s.AF_INET, s.SOCK_DGRAM));
    s.bind(fd, loopback);
    const send = (text: string): number => s.sendto(fd, text, 0, s.getsockname(fd));
    s.setsockopt(fd, s.SOL_SOCKET, s.SO_ATTACH_BPF, none);
    send('dropped');
    expect(received(fd)).toBeUndefined();
    s.setsockopt(fd, s.SOL_SOCKET, s.SO_ATTACH_BPF, three);
    send('shorter');
    expect(received(fd)).toBe('sho');
    s.setsockopt(fd, s.SOL_SOCKET, s.SO_DETACH_BPF, 0);
    send('whole');
    expect(received(fd)).toBe('whole');
    expect(() => s.setsockopt(fd, s.SOL_SOCKET, s.SO_ATTACH_BPF, fd)).toThrow('EINVAL');
  });

  test('SO_ATTACH_REUSEPORT_EBPF chooses the socket of a group', async () => {
    const [first = -1, second = -1] = await loaded(0, 1);
    const group = [0, 1].map(() => keep(s.socket(s.AF_INET, s.SOCK_DGRAM)));
    const [a = -1, b = -1] = group;
    for (const fd of group) {
      s.setsockopt(fd, s.SOL_SOCKET, s.SO_REUSEPORT, true);
      s.bind(fd, fd === a ? loopback : s.getsockname(a));
    }
    const client = keep(s.socket(s.AF_INET, s.SOCK_DGRAM));
    const send = (text: string): number => s.sendto(client, text, 0, s.getsockname(a));
    for (const [program, chosen, other] of [
      [first, a, b],
      [second, b, a],
    ] as const) {
      s.setsockopt(a, s.SOL_SOCKET, s.SO_ATTACH_REUSEPORT_EBPF, program);
      for (const text of ['one', 'two', 'three']) {
        send(text);
        expect([received(chosen), received(other)]).toEqual([text, undefined]);
      }
    }
  });
});
