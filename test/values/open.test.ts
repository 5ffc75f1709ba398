// Fds of files that close(2) closes: Node.js has none of them on its list, and closes no number of somebody else at the end
// of a thread.
import { spawnSync } from 'node:child_process';
import { fstatSync } from 'node:fs';
import { expect, test } from 'vitest';
import { close, F_GETFD, FD_CLOEXEC, fcntl } from '../../lib/index.ts';
import { open } from '../../lib/values/open.ts';

test('opens a file, close-on-exec', () => {
  const fd = open('/proc/self/stat', 'r');
  expect(fcntl(fd, F_GETFD)).toBe(FD_CLOEXEC);
  expect(fstatSync(fd).isFile()).toBe(true);
  close(fd);
  expect(() => open('/no/such/file', 'r')).toThrow('ENOENT');
});

test('namespaces that a thread has opened and closed are not closed again at its end', () => {
  const code = `
    const { Worker } = require('worker_threads');
    const run = () => {
      const { openNetns } = require('sockfd/netlink');
      for (let i = 0; i < 3; i++) openNetns().close();
      openNetns().release();
    };
    new Worker('(' + run + ')()', { eval: true }).on('exit', () => {
      console.log(require('fs').readdirSync('/proc/self/fd').filter((fd) => {
        try { return require('fs').readlinkSync('/proc/self/fd/' + fd).startsWith('net:'); } catch { return false; }
      }).length);
    });`;
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', code], { encoding: 'utf8' });
  // What was given up stays open, and nobody has complained about numbers that came again.
  expect([stdout, stderr]).toEqual(['1\n', '']);
});
