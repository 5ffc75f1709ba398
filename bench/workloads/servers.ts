// Servers in child processes, all driven by one load generator in C.
import type { EchoResult, SendResult } from '../servers/load.ts';
import type { Comparison } from './row.ts';

/**
 * Who serves: C with a second thread and without one, the layers of sockfd, those of another build of it (their names end
 * with `-before`), what other runtimes and languages have, packages. In the order of the report.
 */
export const serverTitles = {
  c: 'C',
  'c-alone': 'C, one thread',
  typed: 'sockfd',
  'typed-before': 'sockfd (before)',
  raw: 'sockfd/raw',
  'raw-before': 'sockfd/raw (before)',
  serve: 'sockfd/raw serve',
  'serve-before': 'sockfd/raw serve (before)',
  'serve-128': 'sockfd/raw serve, 128 B',
  promises: 'sockfd/promises',
  'promises-before': 'sockfd/promises (before)',
  net: 'node:net',
  bun: 'Bun.listen',
  deno: 'Deno.listen',
  python: 'Python',
  koffi: 'koffi',
  'posix-socket': 'posix-socket',
} as const;

/** One of them. */
export type ServerName = keyof typeof serverTitles;

/** All of them. */
export const serverNames = Object.keys(serverTitles) as ServerName[];

/** Those of sockfd, to their other build. */
export const toBefore: readonly Comparison<ServerName>[] = [
  { of: 'typed', to: 'typed-before' },
  { of: 'raw', to: 'raw-before' },
  { of: 'serve', to: 'serve-before' },
  { of: 'promises', to: 'promises-before' },
];

/** Something that a run of the load generator gives. */
export interface Metric {
  readonly title: string;
  /** How many digits after the point. */
  readonly digits: number;
  /** True where more is better; the targets are then the lowest ratios to C that are good enough. */
  readonly higher: boolean;
  readonly of: (result: EchoResult & SendResult) => number;
  readonly targets: Partial<Record<ServerName, number>>;
  /** What is compared beside each to C, and each to its other build. */
  readonly comparisons: readonly Comparison<ServerName>[];
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
  /** The requests of the first round, which only warms up, however long they take; as long as the others unless given. */
  readonly first?: number;
  readonly without: readonly ServerName[];
  readonly metrics: readonly Metric[];
}

function cpuPerRequest(
  targets: Metric['targets'] = {},
  comparisons: Metric['comparisons'] = [],
): Metric {
  return {
    title: 'server CPU, µs/request',
    digits: 2,
    higher: false,
    of: ({ serverCpu, requests }) => serverCpu / requests / 1000,
    targets,
    comparisons,
  };
}

function requestsPerSecond(targets: Metric['targets']): Metric {
  return {
    title: 'requests/s',
    digits: 0,
    higher: true,
    of: ({ rate }) => rate,
    targets,
    comparisons: [],
  };
}

function roundTrip(title: string, of: Metric['of'], targets: Metric['targets']): Metric {
  return {
    title,
    digits: 1,
    higher: false,
    of: (result) => of(result) / 1000,
    targets,
    comparisons: [{ of: 'promises', to: 'net', target: 1 }],
  };
}

function oneWay(workload: string, title: string, size: number, cpu: Metric['targets']): ServerRow {
  return {
    workload,
    title: `TCP one way, ${title} reads`,
    serve: ['sink', `${size}`],
    load: ['--send', `${size}`],
    seconds: 1,
    warmup: 0,
    without: ['serve', 'serve-before', 'serve-128'],
    metrics: [
      {
        title: 'MB/s',
        digits: 0,
        higher: true,
        of: ({ megabytes }) => megabytes,
        targets: { typed: 0.97, raw: 0.98 },
        comparisons: [],
      },
      {
        title: 'server CPU, ns/KiB',
        digits: 0,
        higher: false,
        of: ({ serverCpu, bytes }) => serverCpu / (bytes / 1024),
        targets: cpu,
        comparisons: [],
      },
    ],
  };
}

/** So many that the optimizing compilers are through, on a busy machine too. */
const FIRST = 100_000;

/** Calls that throw where there is nothing to read or to accept: not for many connections. */
const throwing: readonly ServerName[] = ['typed', 'typed-before'];

/**
 * @param promises the highest CPU time of the promises to that of C
 * @param net the same to that of node:net
 */
function manyConnections(count: number, promises: number, net: number): ServerRow {
  return {
    workload: `echo-${count}`,
    title: `TCP echo 64 B, ${count.toLocaleString('en')} connections`,
    serve: ['epoll'],
    load: ['--connections', `${count}`],
    seconds: 1,
    warmup: 0.3,
    first: FIRST,
    without: throwing,
    metrics: [
      requestsPerSecond({ raw: 0.97, serve: 1, promises: 0.85 }),
      cpuPerRequest({ promises }, [
        { of: 'promises', to: 'net', target: net },
        // As fast, noise apart.
        { of: 'serve', to: 'serve-128', target: 1.05 },
      ]),
    ],
  };
}

/** A handler that works, so that a gain is none of echoing alone, and that answers something else than it got. */
const lookUp: ServerRow = {
  workload: 'lookup',
  title: 'TCP line, look-up, 1 KiB answer, 1,000 connections',
  serve: ['lookup'],
  load: ['--connections', '1000', '--lookup', '--pieces'],
  seconds: 1,
  warmup: 0.3,
  first: FIRST,
  // Reads of 128 bytes leave no room for the answer.
  without: [...throwing, 'serve-128', 'python', 'koffi', 'posix-socket'],
  metrics: [
    requestsPerSecond({}),
    cpuPerRequest({ promises: 1.1 }, [{ of: 'promises', to: 'net', target: 1 / 1.5 }]),
  ],
};

/** All of them, in the report's order. */
export const serverRows: readonly ServerRow[] = [
  {
    workload: 'echo-1',
    title: 'TCP echo 64 B, one connection',
    serve: ['blocking'],
    load: [],
    seconds: 0.7,
    warmup: 0.2,
    without: ['serve', 'serve-before', 'serve-128'],
    metrics: [
      roundTrip('p50, µs', ({ p50 }) => p50, { typed: 1.1, raw: 1.05 }),
      roundTrip('p99, µs', ({ p99 }) => p99, { typed: 1.2, raw: 1.1 }),
      cpuPerRequest(),
    ],
  },
  oneWay('send-64k', '64 KiB', 65_536, { promises: 1.1 }),
  oneWay('send-1m', '1 MiB', 1_048_576, {}),
  manyConnections(1000, 1.1, 1 / 1.5),
  manyConnections(8000, 1, 1 / 1.3),
  lookUp,
];
