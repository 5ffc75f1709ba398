// Calls without a flag for "do not wait", made on one blocking fd by many threads at once: none may be left inside.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { afterEach, expect, test } from 'vitest';
import * as s from '../../lib/index.ts';
import * as p from '../../lib/promises/index.ts';
import { keep, keepBoth } from '../support/fds.ts';
import { listener } from '../support/sockets.ts';
import '../support/waiting.ts';
import { slowness } from '../support/linux.ts';

/** 50 with `SOCKFD_WINDOW_RUNS=50`. */
const runs = Number(process.env['SOCKFD_WINDOW_RUNS'] ?? 1);
const WORKERS = 8;
const CONNECTIONS = 3000;

const promises = new URL('../../dist/promises/index.js', import.meta.url).href;
const index = new URL('../../dist/index.js', import.meta.url).href;

const burners: ChildProcess[] = [];
afterEach(async () => {
  for (const burner of burners.splice(0)) {
    const gone = new Promise((resolve) => burner.once('exit', resolve));
    burner.kill('SIGKILL');
    await gone;
  }
});

/** Workers that run this with each value that they get, until they are told to end; then they say how often. */
async function workers(body: string): Promise<Worker[]> {
  const code = `
    const { parentPort } = require('node:worker_threads');
    (async () => {
      const s = await import(${JSON.stringify(index)});
      const p = await import(${JSON.stringify(promises)});
      let ended;
      async function run(value, { signal }) {
        let count = 0;
        try {
          for (;; count++) {
            ${body}
          }
        } catch (error) {
          if (!signal.aborted) throw error;
        }
        parentPort.postMessage(count);
      }
      parentPort.on('message', (value) => {
        if (value === 'end') return ended.abort();
        ended = new AbortController();
        run(value, ended);
      });
      parentPort.postMessage('ready');
    })();`;
  const all = Array.from({ length: WORKERS }, () => new Worker(code, { eval: true }));
  await Promise.all(all.map(answer));
  return all;
}

/** Its next message. */
async function answer(worker: Worker): Promise<unknown> {
  const [message] = await once(worker, 'message');
  return message;
}

/** Has all of them end what they run, and adds up how often they did it. None of them may be in a call that waits. */
async function total(all: readonly Worker[]): Promise<number> {
  const answers = Promise.all(all.map(answer));
  for (const worker of all) worker.postMessage('end');
  return ((await answers) as number[]).reduce((a, b) => a + b, 0);
}

function burn(): void {
  for (let i = 0; i < 2; i++) {
    burners.push(spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' }));
  }
}

/** How many connections are still in the queue. */
async function rest(listening: number): Promise<number> {
  for (let count = 0; ; count++) {
    const { fd } = await p.accept(listening, { timeout: 0 }).catch(() => ({ fd: -1 }));
    if (fd < 0) return count;
    s.close(fd);
  }
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

test(
  `accept by ${WORKERS} threads on one blocking listener, with busy CPUs`,
  async () => {
    const all = await workers('s.close((await p.accept(value, { signal })).fd);');
    burn();
    for (let run = 0; run < runs; run++) {
      const server = listener(4096);
      for (const worker of all) worker.postMessage(server.fd);
      for (let i = 0; i < CONNECTIONS; i++) {
        const client = s.socket(s.AF_INET, s.SOCK_STREAM);
        s.connect(client, server.at);
        // Leaves no port in TIME_WAIT.
        s.setsockopt(client, s.SOL_SOCKET, s.SO_LINGER, { onoff: true, linger: 0 });
        s.close(client);
        if (i % 16 === 0) await turn();
      }
      const accepted = await total(all);
      expect(s.fcntl(server.fd, s.F_GETFL) & s.O_NONBLOCK).toBe(0);
      expect(accepted + (await rest(server.fd))).toBe(CONNECTIONS);
    }
    await Promise.all(all.map((worker) => worker.terminate()));
  },
  (60_000 + 20_000 * runs) * slowness,
);

test('read by many threads on one pipe, and on a duplicate of it', async () => {
  const [r, w] = keepBoth(s.pipe2(0));
  const copy = keep(s.dup(r));
  const all = await workers('await p.read(value[count % 2], new Uint8Array(1), { signal });');
  for (const worker of all) worker.postMessage([r, copy]);
  for (let i = 0; i < 2000; i++) {
    s.write(w, 'x');
    if (i % 16 === 0) await turn();
  }
  while (s.ioctl(r, s.FIONREAD) !== 0) await turn();
  expect(await total(all)).toBe(2000);
  expect(s.fcntl(r, s.F_GETFL) & s.O_NONBLOCK).toBe(0);
  await Promise.all(all.map((worker) => worker.terminate()));
}, 900_000);
