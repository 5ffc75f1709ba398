// What fingers type that know ss(8): the same arguments select the same sockets here and there; and `fds` alone.
import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import * as s from '../../lib/index.ts';
import { inOwnNamespace, noNamespace } from '../support/own-netns.ts';
import { hasProgram } from '../support/peer.ts';
import { connection, listener, udp } from '../support/sockets.ts';
import { bash, main, scripts, sockfd } from './command.ts';

inOwnNamespace();
const { write } = scripts();

/** TCP_FIN_WAIT2 of the kernel. */
const FIN_WAIT2 = 5;

/** Each row's state and both ends, as far as both programs write them alike. */
function rows(text: string): string[] {
  const lines = text.trimEnd().split('\n').slice(1);
  return lines
    .map((line) => {
      const words = line.trim().split(/\s+/);
      const [state = ''] = words.filter((word) => /^[A-Z][A-Z0-9_-]+$/.test(word));
      const ends = words.filter((word) => /:(\d+|\*)$/.test(word)).slice(0, 2);
      const name = state
        .replaceAll('_', '-')
        .replace('ESTABLISHED', 'ESTAB')
        .replace(/^CLOSE$/, 'UNCONN');
      return [name.replace(/^FIN-WAIT(\d)$/, 'FIN-WAIT-$1'), ...ends].join(' ');
    })
    .sort();
}

describe.skipIf(noNamespace !== '' || !hasProgram('ss'))(
  `as ss(8) selects${noNamespace} (needs ss)`,
  () => {
    test.each([
      '-tanp',
      '-tn',
      '-tln',
      '-tna state listening',
      '-tn state established',
      '-tan state connected',
      '-tn state time-wait state fin-wait-2',
      '-tan sport = :7777',
      '-tan sport :7777',
      '-tan dport = :7777',
      '-tan dport == :7777 and src 127.0.0.1',
      '-tan src 127.0.0.1:7777',
      '-uan dst 127.0.0.1:7777',
      '-tane',
    ])('%s', async (args) => {
      const server = s.own(s.socket(s.AF_INET, s.SOCK_STREAM));
      using _closed = server;
      s.setsockopt(server, s.SOL_SOCKET, s.SO_REUSEADDR, true);
      s.bind(server, { family: s.AF_INET, address: '127.0.0.1', port: 7777 });
      s.listen(server);
      using client = s.own(s.socket(s.AF_INET, s.SOCK_STREAM));
      s.connect(client, s.getsockname(server));
      const [ended, half] = connection();
      s.shutdown(ended, s.SHUT_WR);
      s.shutdown(half, s.SHUT_RD);
      await vi.waitFor(() => {
        expect(s.getsockopt(ended, s.IPPROTO_TCP, s.TCP_INFO).state).toBe(FIN_WAIT2);
      });
      listener();
      s.connect(udp().fd, s.getsockname(server));
      const words = args.split(' ');
      const theirs = spawnSync('ss', words, { encoding: 'utf8' });
      expect(theirs.status).toBe(0);
      const ours = await sockfd('ss', ...words);
      expect(ours.status).toBe(0);
      // Without several kinds ss(8) has no column of states where only one is asked for.
      const ends = (row: string): string => row.replace(/^\S* /, '');
      const same = /state/.test(args) ? ends : (row: string) => row;
      // What has ended and is waited for, ss(8) shows only where all are asked for, or that state.
      const shown = rows(ours.stdout).filter((row) => args !== '-tn' || !/^TIME-WAIT/.test(row));
      expect(shown.map(same)).toEqual(rows(theirs.stdout).map(same));
      expect(shown.length).toBeGreaterThan(0);
    });

    test('--local with a number alone is a port', async () => {
      const { fd } = listener();
      const { port: own } = s.getsockname(fd, s.AF_INET);
      const { stdout } = await sockfd('ss', '-a', '--local', String(own));
      expect(stdout).toContain(`127.0.0.1:${own} `);
      expect(stdout.trimEnd().split('\n')).toHaveLength(2);
    });
  },
);

test('more columns than there are: where they are told', async () => {
  const { status, stderr } = await sockfd('ss', '-tie');
  expect(status).toBe(0);
  expect(stderr).toBe(
    'sockfd: -e: uid, inode and cookie are in --json and in sockfd describe PID FD\n' +
      'sockfd: -i: TCP_INFO is in --json and in sockfd describe PID FD\n',
  );
});

test('fds alone is of the shell that started it, also through npm', async () => {
  const plain = await bash('exec 43</dev/null; echo "$$"; sockfd fds; true');
  const [pid = ''] = plain.stdout.split('\n');
  expect(plain.stderr).toBe(
    `sockfd: of bash[${pid}], which started this; sockfd fds PID for another\n`,
  );
  expect(plain.stdout).toMatch(/^ *43 +\S+ +O_RDONLY +\/dev\/null$/m);
  const npx = write('npx', `#!/bin/bash\nsh -c '"$@"; true' sh "$@"; true\n`);
  chmodSync(npx, 0o755);
  const passed = await bash(
    `exec 43</dev/null; echo "$$"; ${npx} ${process.execPath} ${main} fds; true`,
  );
  const [outer = ''] = passed.stdout.split('\n');
  expect(passed.stderr).toContain(`of bash[${outer}], which`);
  expect(passed.stdout).toMatch(/^ *43 /m);
  const own = await bash('sockfd fds self');
  expect(own.stderr).toBe('');
});
