// Measures the single calls: starts who does them, and gives each row to all of them in turn.
import { fileURLToPath } from 'node:url';
import { Contestant } from './contestant.ts';
import { measure } from './measure.ts';
import { type Peer, peersEnvironment } from './peers.ts';
import type { Measured } from './report.ts';
import { compile, type Place } from './servers/programs.ts';
import type { Row } from './workloads/row.ts';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Those that take part, none of them started. */
function contestants(place: Place, peers: readonly Peer[]): (() => Contestant)[] {
  const reference = compile(place.folder, 'reference', 'single-calls');
  const node = (name: Contestant['name'], build: string, file: string) => () =>
    new Contestant(name, process.execPath, [`${build}/${file}.js`], peersEnvironment);
  const { now, before } = place;
  return [
    () => new Contestant('c', reference, ['thread']),
    () => new Contestant('c-alone', reference, []),
    node('raw', now, 'raw'),
    ...(before === undefined ? [] : [node('raw-before', before, 'raw')]),
    node('batch', now, 'batch'),
    node('prepared', now, 'prepared'),
    node('typed', now, 'typed'),
    ...(before === undefined ? [] : [node('typed-before', before, 'typed')]),
    // -B: leaves no __pycache__ in the source tree.
    () => new Contestant('python', 'python3', ['-B', `${here}python/reference.py`]),
    ...(peers.includes('koffi') ? [node('koffi', now, 'npm/koffi-calls')] : []),
  ];
}

/**
 * Measures the rows.
 *
 * @param running has those that have been started and not yet ended
 * @param share the part of each row's iterations to do, from 0 to 1
 * @param progress is told of each row before it is measured
 */
export async function singleCalls(
  rows: readonly Row[],
  place: Place,
  peers: readonly Peer[],
  running: Set<{ kill(): void }>,
  rounds: number,
  share: number,
  progress: (title: string) => void,
): Promise<Measured[]> {
  const all = contestants(place, peers).map((start) => start());
  for (const contestant of all) running.add(contestant);
  const measured: Measured[] = [];
  for (const row of rows) {
    progress(row.title);
    measured.push({ row, ...(await measure(row, all, rounds, share)) });
  }
  for (const contestant of all) {
    await contestant.end();
    running.delete(contestant);
  }
  return measured;
}
