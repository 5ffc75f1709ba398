// The scenario, with a line of another thread behind the beginning of every call: ours, because each call hands over to
// that thread before it returns; strace's, because another one makes calls all the time, and it delays what returns.
// Prints the scenario's own lines as JSON; its arguments are those of the scenario.
import { closeSync, openSync, readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { native } from '../../lib/addon/binding.ts';
import { callOf } from '../../lib/trace/calls/index.ts';
import { tracing } from '../../lib/trace/listeners.ts';

const [, , options = '{}', file = ''] = process.argv;
const fd = openSync(file, 'a+');
const turns = new Int32Array(new SharedArrayBuffer(4));
const READY = 1;

/** The other thread: makes a call whenever it is asked to. */
const overtaking = `
  const { parentPort, workerData } = require('node:worker_threads');
  const raw = require('sockfd/raw');
  const { fd, turns, options } = workerData;
  require('sockfd/trace').trace({ fd }, { ...options, threads: true });
  parentPort.postMessage('ready');
  for (;;) {
    Atomics.wait(turns, 0, 0);
    raw.write(-12346, new Uint8Array(1), 0, 1);
    Atomics.store(turns, 0, 0);
    Atomics.notify(turns, 0);
  }`;

const ready = new Promise((done) => {
  const other = new Worker(overtaking, {
    eval: true,
    workerData: { fd, turns, options: JSON.parse(options) },
  });
  other.once('message', done);
});
new Worker('for (;;) process.ppid;', { eval: true });
await ready;

/** Has the other thread make a call, and waits for its line. */
function handOver(): void {
  Atomics.store(turns, 0, READY);
  Atomics.notify(turns, 0);
  Atomics.wait(turns, 0, READY);
}

const calls = native.calls as Record<string, (...args: never[]) => unknown>;
for (const [name, call] of Object.entries(calls)) {
  if (callOf(name) === undefined && name !== 'batch') continue;
  calls[name] = (...args) => {
    const result = call(...args);
    // What the tracer does itself is nobody's call.
    if (!tracing.aside) handOver();
    return result;
  };
}
process.argv[2] = JSON.stringify({ ...JSON.parse(options), threads: true });
process.argv[3] = String(fd);
await import('./scenario.ts');
const lines = readFileSync(file, 'latin1').split('\n');
closeSync(fd);
// Not before it is written: what is in a pipe's way would be lost.
process.stdout.write(JSON.stringify(lines), () => process.exit(0));
