// What each contestant written in TypeScript does: reads lines "workload iterations", prints nanoseconds.
import { createInterface } from 'node:readline';

/** Runs a workload `n` times and returns the nanoseconds of CPU time that its loop took. */
export type Workload = (n: number) => number;

/** Those of one file, by name. */
export type Workloads = Readonly<Record<string, Workload>>;

/** The nanoseconds of CPU time, of all threads of this process, that `loop` takes. */
export function timed(loop: () => void): number {
  const start = process.cpuUsage();
  loop();
  const { user, system } = process.cpuUsage(start);
  return (user + system) * 1000;
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
