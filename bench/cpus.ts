// A CPU for the server and another for the load generator.
import { readFileSync } from 'node:fs';

/** Numbers of CPUs. */
export interface Cpus {
  readonly server: number;
  readonly generator: number;
}

/** The numbers of a list as the kernel writes it: `0-2,5`. */
export function numbersOf(list: string): number[] {
  return list
    .trim()
    .split(',')
    .flatMap((range) => {
      const [first = 0, last = first] = range.split('-').map(Number);
      return Array.from({ length: last - first + 1 }, (_, i) => first + i);
    });
}

/** The CPUs that are threads of the same core as this one. */
function siblings(cpu: number): number[] {
  const file = `/sys/devices/system/cpu/cpu${cpu}/topology/thread_siblings_list`;
  try {
    return numbersOf(readFileSync(file, 'utf8'));
  } catch {
    return [cpu];
  }
}

/** Two CPUs that this process may use, of different cores where there are two; undefined where there is but one CPU. */
export function twoCpus(): Cpus | undefined {
  const status = readFileSync('/proc/self/status', 'utf8');
  const allowed = numbersOf(/^Cpus_allowed_list:\s*(.*)$/m.exec(status)?.[1] ?? '0');
  const server = allowed.at(-1) ?? 0;
  const others = allowed.filter((cpu) => cpu !== server);
  const generator = others.find((cpu) => !siblings(server).includes(cpu)) ?? others[0];
  return generator === undefined ? undefined : { server, generator };
}

/** What the report says of them. */
export function describeCpus(cpus: Cpus | undefined): string {
  if (cpus === undefined) return 'one CPU: servers and load generator share it';
  const shared = siblings(cpus.server).includes(cpus.generator) ? ', two threads of one core' : '';
  return `servers on CPU ${cpus.server}, load generator on CPU ${cpus.generator}${shared}`;
}
