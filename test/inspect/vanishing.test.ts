// Looks at what goes away meanwhile: fds that another thread opens and closes, processes that come and end. proc(5)
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as s from '../../lib/index.ts';
import { fds, holders, sockets } from '../../lib/inspect/index.ts';
import { keepBoth } from '../support/fds.ts';
import { hasProgram, inThread, Python } from '../support/peer.ts';

test('fds that are closed while they are read are left out, and the others are whole', async () => {
  const pair = keepBoth(s.socketpair(s.AF_UNIX, s.SOCK_STREAM));
  const thread = await inThread((sockfd, end: number) => {
    let made = 0;
    // Until the other end is closed.
    while (sockfd.raw.recv(end, new Uint8Array(1), 0, 1, sockfd.MSG_DONTWAIT) !== 0) {
      const [a, b] = sockfd.socketpair(sockfd.AF_UNIX, sockfd.SOCK_DGRAM);
      const c = sockfd.eventfd(0);
      for (const fd of [a, b, c]) sockfd.close(fd);
      made++;
    }
    return made;
  }, pair[1]);
  try {
    for (let i = 0; i < 300; i++) {
      const list = fds();
      for (const { fd, kind, inode, target } of list) {
        expect(target).not.toBe('');
        if (kind === 'socket') expect(target).toBe(`socket:[${inode}]`);
        expect(fd).toBeGreaterThanOrEqual(0);
      }
      // What stays open is always there.
      const numbers = list.map(({ fd }) => fd);
      expect(numbers).toEqual(expect.arrayContaining(pair));
      expect(new Set(numbers).size).toBe(numbers.length);
    }
  } finally {
    s.shutdown(pair[0], s.SHUT_WR);
  }
  expect(await thread.result).toBeGreaterThan(0);
});

test('processes that end while they are looked through', async () => {
  const [a, b] = keepBoth(s.socketpair(s.AF_UNIX, s.SOCK_STREAM));
  const inodes = new Map(fds().map(({ fd, inode }) => [fd, inode ?? 0]));
  const wanted = new Set([inodes.get(a) ?? 0, inodes.get(b) ?? 0]);
  // One short process after the other, as fast as the shell makes them.
  const shell = spawn('sh', ['-c', 'while :; do (:); (:) & wait; done'], { stdio: 'ignore' });
  await once(shell, 'spawn');
  try {
    for (let i = 0; i < 50; i++) {
      const found = holders(wanted);
      const ours = [...found.values()].flat().filter(({ pid }) => pid === process.pid);
      expect(ours.map(({ fd }) => fd).sort((x, y) => x - y)).toEqual([a, b].sort((x, y) => x - y));
    }
  } finally {
    shell.kill('SIGKILL');
    await once(shell, 'close');
  }
});

test.skipIf(!hasProgram('python3'))(
  'a process that has ended but was not waited for has no fds (needs python3)',
  async () => {
    const parent = new Python(
      [],
      `import os, sys
pid = os.fork()
if pid == 0: os._exit(0)
os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT)
print(pid)
sys.stdin.readline()`,
    );
    const pid = Number(await parent.line());
    try {
      expect(readFileSync(`/proc/${pid}/stat`, 'latin1')).toMatch(/\) Z /);
      // Nobody owns what is left of it but root, says the kernel: proc(5).
      if (process.getuid?.() === 0) {
        expect(fds(pid)).toEqual([]);
        expect(sockets({ pid })).toEqual([]);
      } else {
        expect(() => fds(pid)).toThrow('EACCES');
        expect(() => sockets({ pid })).toThrow('EACCES');
      }
    } finally {
      await parent.end();
    }
  },
);
