// Random hostile arguments for every exported function. Each call ends with a result, a SyscallError, or a TypeError or
// RangeError that names an argument; never with another exception, a crash, a hang, or a byte changed outside its memory.
// The same seed makes the same calls: SOCKFD_HOSTILE_SEED and SOCKFD_HOSTILE_CALLS choose others. SOCKFD_HOSTILE_PROCESSES make
// them at the same time.
import { type ChildProcess, fork, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CHUNK, type ChunkReport, type Defect } from './messages.ts';
import { isolation } from './network.ts';
import type { SurfaceName } from './surface.ts';

const SEED = Number(process.env['SOCKFD_HOSTILE_SEED'] ?? 20_241);
const CALLS = Number(process.env['SOCKFD_HOSTILE_CALLS'] ?? 210_000);
const PROCESSES = Number(process.env['SOCKFD_HOSTILE_PROCESSES'] ?? 1);
/** The chunks that a process makes before it makes room for a new one. */
const MOST_CHUNKS = 4000;
/** A call that takes so long is taken for one that hangs. */
const HANG_MS = 60_000;
const child = fileURLToPath(new URL('child.ts', import.meta.url));
const tsx = fileURLToPath(import.meta.resolve('tsx'));

const own = isolation();

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sockfd-hostile-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Run {
  readonly defects: Defect[];
  readonly calls: Record<string, number>;
  readonly reached: Record<string, number>;
}

function childArguments(
  surface: SurfaceName,
  first: number,
  chunks: number,
  log: string,
): string[] {
  const isolated = own === undefined ? 'no' : 'yes';
  return [String(SEED), surface, String(first), String(chunks), log, isolated];
}

const nodeOptions = ['--import', `file://${tsx}`];
const command = own === undefined ? [] : [...own, '--', process.execPath];

/** The call of that number as text, from a process that does not make it. */
function describe(surface: SurfaceName, number: number, log: string): string {
  const [file = process.execPath, ...before] = command;
  const result = spawnSync(
    file,
    [...before, ...nodeOptions, child, ...childArguments(surface, 0, 0, log), String(number)],
    { cwd: folder, encoding: 'utf8' },
  );
  return result.stdout || result.stderr;
}

/** Runs chunks in one process until they are done or it ends; returns the first chunk that was not done. */
async function run(surface: SurfaceName, first: number, end: number, all: Run): Promise<number> {
  const log = join(folder, `${surface}-${first}`);
  const [execPath = process.execPath, ...before] = command;
  const worker: ChildProcess = fork(child, childArguments(surface, first, end - first, log), {
    cwd: folder,
    execPath,
    execArgv: [...before, ...nodeOptions],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    serialization: 'advanced',
  });
  let stderr = '';
  worker.stderr?.on('data', (text: Buffer) => {
    stderr = (stderr + text.toString()).slice(-20_000);
  });
  let next = first;
  let hung = false;
  const last = (): number => Number(readFileSync(log).readBigUInt64LE());
  let seen = -1;
  // Looks for progress, not for speed.
  const watchdog = setInterval(() => {
    let now = -1;
    try {
      now = last();
    } catch {
      // No call was made yet.
    }
    if (now === seen) {
      hung = true;
      worker.kill('SIGKILL');
    }
    seen = now;
  }, HANG_MS);
  worker.on('message', (message: ChunkReport) => {
    next = message.index + 1;
    all.defects.push(...message.defects);
    for (const [name, count] of Object.entries(message.calls)) {
      all.calls[name] = (all.calls[name] ?? 0) + count;
    }
    for (const [name, count] of Object.entries(message.reached)) {
      all.reached[name] = (all.reached[name] ?? 0) + count;
    }
  });
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve) => {
    worker.on('close', (...status) => resolve(status));
  });
  clearInterval(watchdog);
  if (code === 0 && next === end) return end;
  let number = -1;
  try {
    number = last();
  } catch {
    // It ended before any call.
  }
  all.defects.push({
    number,
    name: 'crash',
    call: number < 0 ? 'before the first call' : describe(surface, number, log),
    defect: `${hung ? 'hung' : `ended with ${code ?? signal}`}\n${stderr}`,
  });
  return number < 0 ? end : Math.floor(number / CHUNK) + 1;
}

/** Runs all chunks, in as many processes as there shall be at once. */
async function runAll(surface: SurfaceName, chunks: number, all: Run): Promise<void> {
  const share = Math.min(MOST_CHUNKS, Math.ceil(chunks / PROCESSES));
  let begun = 0;
  let crashes = 0;
  async function work(): Promise<void> {
    while (begun < chunks && crashes < 10) {
      let next = begun;
      begun = Math.min(chunks, begun + share);
      for (const end = begun; next < end && crashes < 10; ) {
        next = await run(surface, next, end, all);
        if (next < end) crashes++;
      }
    }
  }
  await Promise.all(Array.from({ length: PROCESSES }, work));
}

/** One text for each kind of defect, with its first call. */
function summary(defects: readonly Defect[]): string[] {
  const kinds = new Map<string, Defect & { times: number }>();
  for (const defect of defects) {
    const where = /lib\/\S+/.exec(defect.defect)?.[0] ?? defect.defect;
    const kind = `${defect.name} ${where}`;
    kinds.set(kind, { ...(kinds.get(kind) ?? defect), times: (kinds.get(kind)?.times ?? 0) + 1 });
  }
  return [...kinds.values()].map(
    ({ number, call, defect, times }) =>
      `${times}x, first as call ${number} of seed ${SEED}: ${call}\n    ${defect}`,
  );
}

const names: readonly SurfaceName[] = ['library', 'raw', 'addon', 'nonblocking'];

test.each(names)(
  '%s: no call of hostile arguments does harm',
  async (surface) => {
    const all: Run = { defects: [], calls: {}, reached: {} };
    const chunks = Math.ceil(CALLS / names.length / CHUNK);
    await runAll(surface, chunks, all);
    const counts = Object.entries(all.calls).map(
      ([name, count]) => `${name} ${all.reached[name] ?? 0}/${count}`,
    );
    console.log(`${surface}: reached the kernel/all calls: ${counts.join(', ')}`);
    expect(summary(all.defects)).toEqual([]);
    expect(Object.values(all.calls).reduce((sum, count) => sum + count, 0)).toBe(chunks * CHUNK);
  },
  0,
);
