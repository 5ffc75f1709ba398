// 10,000 connections held open and served in one process. The load is a C program, bench/c/load.c, with one request in
// flight on each: each request has bytes of its own, and a wrong byte in an answer ends the program with status 3.
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { load } from '../../bench/servers/load.ts';
import { compile } from '../../bench/servers/programs.ts';
import { close, getrlimit, RLIMIT_NOFILE, SOCK_NONBLOCK } from '../../lib/index.ts';
import { accepting, recv, send } from '../../lib/promises/index.ts';
import { serve } from '../../lib/raw/index.ts';
import { drop } from '../support/fds.ts';
import { hasProgram, temporaryFolder } from '../support/peer.ts';
import { listener } from '../support/sockets.ts';
import '../support/waiting.ts';
import { raiseFiles, report, soakSeconds } from './size.ts';

const CONNECTIONS = 10_000;
/** Bytes of a request. */
const SIZE = 512;

/** What the server counted. */
interface Counts {
  opened: number;
  open: number;
  most: number;
  bytes: number;
  /** Bytes that were resident when all were there for the first time. */
  resident: number;
}

const newCounts = (): Counts => ({ opened: 0, open: 0, most: 0, bytes: 0, resident: 0 });

function opened(counts: Counts): void {
  counts.opened++;
  counts.open++;
  counts.most = Math.max(counts.most, counts.open);
  if (counts.opened === CONNECTIONS) counts.resident = process.memoryUsage.rss();
}

async function echo(fd: number, counts: Counts): Promise<void> {
  const buf = new Uint8Array(SIZE);
  try {
    for (let n = await recv(fd, buf); n > 0; n = await recv(fd, buf)) {
      counts.bytes += n;
      for (let sent = 0; sent < n; sent += await send(fd, buf.subarray(sent, n)));
    }
  } finally {
    close(fd);
    counts.open--;
  }
}

async function withPromises(server: number, counts: Counts, signal: AbortSignal): Promise<void> {
  const served: Promise<void>[] = [];
  for await (const { fd } of accepting(server, { signal })) {
    opened(counts);
    served.push(echo(fd, counts));
    if (counts.opened === CONNECTIONS) break;
  }
  await Promise.all(served);
}

/** In one blocking loop: nothing else runs in this thread until the last connection is closed. */
async function withEpoll(server: number, counts: Counts): Promise<void> {
  const handler = {
    open: () => opened(counts),
    data: (_fd: number, _arena: Uint8Array, _offset: number, bytes: number) => {
      counts.bytes += bytes;
      return bytes;
    },
    close: () => {
      counts.open--;
    },
  };
  const until = (): boolean => counts.opened > 0 && counts.open === 0;
  serve(server, handler, { until, size: SIZE });
}

const noCompiler = !hasProgram('cc') && 'needs cc';
const limit = getrlimit(RLIMIT_NOFILE).max;
const fewFds = limit < CONNECTIONS + 200 && `needs a hard limit of ${CONNECTIONS + 200} fds`;
const missing = noCompiler || fewFds;

describe.skipIf(missing !== false)(
  `${CONNECTIONS} connections under load for ${soakSeconds} s${missing === false ? '' : ` (${missing})`}`,
  () => {
    let folder: string;
    let program: string;
    let restore: () => void;

    beforeAll(() => {
      folder = temporaryFolder();
      program = compile(folder, 'load');
      restore = raiseFiles();
    });
    afterAll(() => {
      restore();
      rmSync(folder, { recursive: true });
    });

    test.each([
      ['promises', withPromises, 0],
      ['epoll: serve', withEpoll, SOCK_NONBLOCK],
    ] as const)(
      'not one wrong byte: %s',
      async (name, run, flags) => {
        const server = listener(undefined, flags);
        const counts = newCounts();
        const args = ['--connections', `${CONNECTIONS}`, '--seconds', `${soakSeconds}`];
        const loading = load(program, [`${server.at.port}`, ...args, '--size', `${SIZE}`]);
        // Without it nobody else would come.
        const gone = new AbortController();
        loading.catch(() => gone.abort());
        const [loaded, served] = await Promise.allSettled([
          loading,
          run(server.fd, counts, gone.signal),
        ]);
        if (loaded.status === 'rejected') throw loaded.reason;
        if (served.status === 'rejected') throw served.reason;
        const { requests } = loaded.value;
        const resident = process.memoryUsage.rss();
        drop(server.fd);
        expect(counts).toMatchObject({ opened: CONNECTIONS, open: 0, most: CONNECTIONS });
        // Whole requests, and those at the end that came too late to be counted.
        expect(counts.bytes % SIZE).toBe(0);
        expect(counts.bytes).toBeGreaterThanOrEqual(requests * SIZE);
        report(name, {
          connections: counts.most,
          requests: counts.bytes / SIZE,
          'bytes checked': counts.bytes,
          'RSS with all open': counts.resident,
          'RSS at the end': resident,
        });
      },
      (soakSeconds + 120) * 1000,
    );
  },
);
