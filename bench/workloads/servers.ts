// Servers in child processes, all driven by one load generator in C.
import type { EchoResult, SendResult } from '../servers/load.ts';

/** Who serves: C with a second thread and without one, the layers of sockfd, what Node.js and Python have, packages. */
export const serverNames = [
  'c',
  'c-alone',
  'typed',
  'raw',
  'batch',
  'promises',
  'net',
  'python',
  'koffi',
  'posix-socket',
] as const;

/** One of them. */
export type ServerName = (typeof serverNames)[number];

/** Something that a run of the load generator gives. */
export interface Metric {
  readonly title: string;
  /** How many digits after the point. */
  readonly digits: number;
  /** True where more is better; the targets are then the lowest ratios to C that are good enough. */
  readonly higher: boolean;
  readonly of: (result: EchoResult & SendResult) => number;
  readonly targets: Partial<Record<ServerName, number>>;
}

/** One workload. */
export interface ServerRow {
  readonly workload: string;
  readonly title: string;
  /** The arguments of the servers. */
  readonly serve: readonly string[];
  /** Those of the load generator, the time apart. */
  readonly load: readonly string[];
  /** Seconds of a round, and of the warm-up in it. */
  readonly seconds: number;
  readonly warmup: number;
  readonly without: readonly ServerName[];
  readonly metrics: readonly Metric[];
}

const cpuPerRequest: Metric = {
  title: 'server CPU, µs/request',
  digits: 2,
  higher: false,
  of: ({ serverCpu, requests }) => serverCpu / requests / 1000,
  targets: {},
};

function roundTrip(
  title: string,
  of: Metric['of'],
  targets: Partial<Record<ServerName, number>>,
): Metric {
  return { title, digits: 1, higher: false, of: (result) => of(result) / 1000, targets };
}

function oneWay(workload: string, title: string, size: number): ServerRow {
  return {
    workload,
    title: `TCP one way, ${title} reads`,
    serve: ['sink', `${size}`],
    load: ['--send', `${size}`],
    seconds: 1,
    warmup: 0,
    without: ['batch'],
    metrics: [
      {
        title: 'MB/s',
        digits: 0,
        higher: true,
        of: ({ megabytes }) => megabytes,
        targets: { typed: 0.97, raw: 0.98 },
      },
      {
        title: 'server CPU, ns/KiB',
        digits: 0,
        higher: false,
        of: ({ serverCpu, bytes }) => serverCpu / (bytes / 1024),
        targets: {},
      },
    ],
  };
}

function manyConnections(count: number): ServerRow {
  return {
    workload: `echo-${count}`,
    title: `TCP echo 64 B, ${count.toLocaleString('en')} connections`,
    serve: ['epoll'],
    load: ['--connections', `${count}`],
    seconds: 1,
    warmup: 0.3,
    // Its calls throw where there is nothing to read or to accept: not for this.
    without: ['typed'],
    metrics: [
      {
        title: 'requests/s',
        digits: 0,
        higher: true,
        of: ({ rate }) => rate,
        targets: { raw: 0.97, batch: 1, promises: 0.85 },
      },
      cpuPerRequest,
    ],
  };
}

/** All of them, in the report's order. */
export const serverRows: readonly ServerRow[] = [
  {
    workload: 'echo-1',
    title: 'TCP echo 64 B, one connection',
    serve: ['blocking'],
    load: [],
    seconds: 0.7,
    warmup: 0.2,
    without: ['batch'],
    metrics: [
      roundTrip('p50, µs', ({ p50 }) => p50, { typed: 1.1, raw: 1.05 }),
      roundTrip('p99, µs', ({ p99 }) => p99, { typed: 1.2, raw: 1.1 }),
      cpuPerRequest,
    ],
  },
  oneWay('send-64k', '64 KiB', 65_536),
  oneWay('send-1m', '1 MiB', 1_048_576),
  manyConnections(1000),
  manyConnections(8000),
];
