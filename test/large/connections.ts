// Connections open at once, each answering: as many server processes as their limit of fds asks for, each with a load
// program (bench/c/load.c) that keeps a request in flight on every connection and compares each answer.
import { fork } from 'node:child_process';
import { rmSync } from 'node:fs';
import { load } from '../../bench/servers/load.ts';
import { compile } from '../../bench/servers/programs.ts';
import { getrlimit, RLIMIT_NOFILE } from '../../lib/index.ts';
import { temporaryFolder } from '../support/peer.ts';
import type { Served } from './server.ts';

/** Fds of a process that are no connections. */
const OTHERS = 200;
const SIZE = 64;

/** What came of it. */
export interface Connections {
  readonly processes: number;
  /** Connections that were open at the same moment, by what the servers said. */
  readonly most: number;
  /** Of these, how many got an answer at least. */
  readonly answered: number;
  /** Requests whose answers were compared, byte by byte. */
  readonly requests: number;
  /** Resident bytes of the server processes, all together, with all connections open. */
  readonly resident: number;
}

/**
 * Opens them and has each answer.
 *
 * @param count how many, in all
 * @param seconds how long, from when each server's own are all there
 */
export async function connections(count: number, seconds: number): Promise<Connections> {
  const room = Math.min(count, getrlimit(RLIMIT_NOFILE).max - OTHERS);
  const processes = Math.ceil(count / room);
  const folder = temporaryFolder();
  try {
    const program = compile(folder, 'load');
    const latest: Served[] = [];
    let [most, resident] = [0, 0];
    const sum = (of: (each: Served) => number): number =>
      latest.reduce((total, each) => total + of(each), 0);
    const runs = Array.from({ length: processes }, async (_, i) => {
      const own = Math.floor((count * (i + 1)) / processes) - Math.floor((count * i) / processes);
      const child = fork(new URL('server.ts', import.meta.url), { execArgv: process.execArgv });
      const gone = new Promise<void>((resolve, reject) => {
        child.once('exit', (status) =>
          status === 0 ? resolve() : reject(new Error(`server: status ${status}`)),
        );
      });
      const port = await new Promise<number>((resolve) => {
        child.on('message', (message: number | Served) => {
          if (typeof message === 'number') {
            resolve(message);
            return;
          }
          latest[i] = message;
          const open = sum((each) => each.open);
          if (open > most) most = open;
          if (open === most) resident = sum((each) => each.resident);
        });
      });
      const args = ['--connections', `${own}`, '--seconds', `${seconds}`, '--size', `${SIZE}`];
      await load(program, [`${port}`, ...args]);
      await gone;
    });
    await Promise.all(runs);
    const answered = sum((each) => each.answered);
    return { processes, most, answered, requests: sum((each) => each.bytes / SIZE), resident };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
