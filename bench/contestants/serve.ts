// What each contestant written in TypeScript does: reads lines "workload iterations", prints nanoseconds.
import { createInterface } from 'node:readline';

/** Runs a workload `n` times and returns the nanoseconds that its loop took. */
export type Workload = (n: number) => number;

/** Those of one file, by name. */
export type Workloads = Readonly<Record<string, Workload>>;

/** The nanoseconds that `loop` takes. */
export function timed(loop: () => void): number {
  const start = process.hrtime.bigint();
  loop();
  return Number(process.hrtime.bigint() - start);
}

/** Answers until standard input ends; -1 for a workload that this contestant does not have. */
export function serve(workloads: Workloads): void {
  const lines = createInterface({ input: process.stdin });
  lines.on('line', (line) => {
    const [name = '', n = '0'] = line.split(' ');
    const workload = workloads[name];
    console.log(workload === undefined ? -1 : workload(Number(n)));
  });
}
