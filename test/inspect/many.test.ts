// 50,000 sockets in a network namespace, counted by state against what was made and against ss(8). Most have no fd here:
// who connects and who waits in a listener's queue are two sockets for one fd, and after a close none.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as s from '../../lib/index.ts';
import { eachSocket, type SocketFilter, sockets } from '../../lib/inspect/index.ts';
import { inOwnNamespace, noNamespace } from '../support/own-netns.ts';
import { hasProgram } from '../support/peer.ts';

/** Each connection is two sockets. */
const CONNECTIONS = 25_000;
const LISTENERS = 5;

const made: number[] = [];
let open = 0;

inOwnNamespace();

beforeAll(() => {
  if (noNamespace !== '') return;
  writeFileSync('/proc/sys/net/core/somaxconn', '65535');
  const limit = s.getrlimit(s.RLIMIT_NOFILE);
  s.setrlimit(s.RLIMIT_NOFILE, { ...limit, cur: limit.max });
  // As many stay open as the hard limit has room for; the others are half closed. Those last, as FIN_WAIT2 ends.
  open = Math.min(17_000, Number(limit.max) - 1000);
  const servers = Array.from({ length: LISTENERS }, (_, i) => {
    const fd = s.socket(s.AF_INET, s.SOCK_STREAM);
    // Several, as each address has only so many ports to connect from.
    s.bind(fd, { family: s.AF_INET, address: `127.0.0.${i + 1}`, port: 0 });
    s.listen(fd, 65_535);
    made.push(fd);
    return s.getsockname(fd);
  });
  for (let i = 0; i < CONNECTIONS; i++) {
    const fd = s.socket(s.AF_INET, s.SOCK_STREAM);
    s.connect(fd, servers[i % LISTENERS] as s.Address);
    if (i < open) made.push(fd);
    else s.close(fd);
  }
}, 120_000);

afterAll(() => {
  for (const fd of made) s.close(fd);
});

function count(filter: SocketFilter): Record<string, number> {
  const states: Record<string, number> = {};
  for (const { state } of eachSocket(filter)) states[state] = (states[state] ?? 0) + 1;
  return states;
}

describe.skipIf(noNamespace !== '')(`50,000 sockets${noNamespace}`, () => {
  test('all of them, each in its state', () => {
    const half = CONNECTIONS - open;
    expect(count({ family: s.AF_INET })).toEqual({
      LISTEN: LISTENERS,
      ESTABLISHED: 2 * open,
      ...(half > 0 ? { FIN_WAIT2: half, CLOSE_WAIT: half } : {}),
    });
    const rows = sockets({ family: s.AF_INET });
    expect(rows).toHaveLength(2 * CONNECTIONS + LISTENERS);
    expect(new Set(rows.map(({ cookie }) => cookie)).size).toBe(rows.length);
    expect(rows.every(({ source }) => source === 'sock_diag')).toBe(true);
  });

  test('selected by the kernel, and by inode', () => {
    expect(count({ state: 'LISTEN', protocol: s.IPPROTO_TCP })).toEqual({ LISTEN: LISTENERS });
    const [first] = eachSocket({ state: 'ESTABLISHED', protocol: s.IPPROTO_TCP });
    expect(sockets({ inode: first?.inode ?? -1, protocol: s.IPPROTO_TCP })).toMatchObject(
      first?.inode === 0 ? {} : [{ cookie: first?.cookie }],
    );
    const [listening] = sockets({ local: { address: '127.0.0.1' }, state: 'LISTEN' });
    expect(listening?.recvQ).toBe(CONNECTIONS / LISTENERS);
  });

  test('a loop that is left early closes its fd: the leak check after this test', () => {
    let seen = 0;
    for (const { family } of eachSocket()) {
      expect(family).toBe(s.AF_INET);
      seen++;
      if (seen === 10) break;
    }
    expect(seen).toBe(10);
  });

  test.skipIf(!hasProgram('ss'))(
    `ss counts the same${hasProgram('ss') ? '' : ' (needs ss)'}`,
    () => {
      const text = execFileSync('ss', ['-H', '-t', '-a', '-n'], {
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
      });
      expect(text.trimEnd().split('\n')).toHaveLength(2 * CONNECTIONS + LISTENERS);
    },
  );
});
