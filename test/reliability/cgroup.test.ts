// Too little memory for the whole group of processes (cgroups(7), memory): what the kernel must take back or cannot give makes
// traffic slow, and neither wrong nor endless.
import { mkdirSync, mkdtempSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, onTestFinished, test } from 'vitest';
import { compiled } from '../support/dist.ts';
import { inProcess, type Sockfd } from '../support/peer.ts';

const MIB = 1 << 20;

/** Where groups with a limit can be made: only the first version of cgroups counts the memory of TCP by itself. */
function parent(): string | undefined {
  const mounts = readFileSync('/proc/self/mounts', 'utf8').split('\n');
  const mounted = mounts.find((line) => / cgroup \S*\bmemory\b/.test(line));
  return mounted?.split(' ')[1];
}

/** A group of its own, with these limits. */
function group(limits: Readonly<Record<string, number>>): string {
  const folder = `${parent()}/sockfd-${process.pid}`;
  mkdirSync(folder);
  onTestFinished(() => rmdirSync(folder));
  for (const [file, limit] of Object.entries(limits)) {
    writeFileSync(`${folder}/${file}`, String(limit));
  }
  return folder;
}

function noGroups(): string {
  const folder = parent();
  if (folder === undefined) return ' (needs the memory controller of cgroup v1)';
  try {
    mkdirSync(`${folder}/sockfd-try-${process.pid}`);
    rmdirSync(`${folder}/sockfd-try-${process.pid}`);
    return '';
  } catch {
    return ' (needs root, and cgroups that may be made)';
  }
}

const missing = noGroups();
/** What a sanitizer's malloc keeps cannot be given back. */
const noRoom =
  process.env['ASAN_OPTIONS'] === undefined ? '' : " (needs a malloc that is no sanitizer's)";

function numberIn(folder: string, file: string): number {
  return Number(readFileSync(`${folder}/${file}`, 'utf8'));
}

/**
 * In the group: so many connections, each with so many bytes one way, every one of which is compared; and a large file meanwhile,
 * if it has a name. Returns how many bytes were wrong or missing.
 */
const traffic = async (
  s: Sockfd,
  folder: string,
  dist: string,
  connections: number,
  bytes: number,
  large: string,
): Promise<number> => {
  const { writeFileSync } = process.getBuiltinModule('node:fs');
  const { open } = process.getBuiltinModule('node:fs/promises');
  const require = process.getBuiltinModule('node:module').createRequire(dist);
  const p = require(`${dist}promises/index.js`) as typeof import('../../lib/promises/index.ts');
  writeFileSync(`${folder}/cgroup.procs`, String(process.pid));
  const listener = s.socket(s.AF_INET, s.SOCK_STREAM);
  s.bind(listener, { family: s.AF_INET, address: '127.0.0.1', port: 0 });
  s.listen(listener, connections);
  let taken = 0;
  const fds: number[] = [];
  const sending = async (fd: number, seed: number): Promise<number> => {
    const chunk = new Uint8Array(64 * 1024);
    for (let sent = 0; sent < bytes; ) {
      for (let i = 0; i < chunk.length; i++) chunk[i] = seed + (sent + i) * 7;
      const size = Math.min(chunk.length, bytes - sent);
      const moved = await p.send(fd, chunk.subarray(0, size));
      sent += moved;
      taken += moved;
    }
    s.close(fd);
    return 0;
  };
  const receiving = async (fd: number, seed: number): Promise<number> => {
    const chunk = new Uint8Array(64 * 1024);
    let wrong = 0;
    let got = 0;
    for (let size = await p.recv(fd, chunk); size > 0; size = await p.recv(fd, chunk)) {
      for (let i = 0; i < size; i++) if (chunk[i] !== ((seed + (got + i) * 7) & 255)) wrong++;
      got += size;
    }
    s.close(fd);
    return wrong + Math.abs(bytes - got);
  };
  /** Has more in the kernel's cache of files than there is room for. */
  const caching = async (): Promise<number> => {
    const file = await open(large, 'wx+');
    const chunk = new Uint8Array(1 << 20);
    for (let i = 0; i < 128; i++) await file.write(chunk);
    for (let i = 0; i < 128; i++) await file.read(chunk, 0, chunk.length, i * chunk.length);
    await file.close();
    return 0;
  };
  const all: Promise<number>[] = [];
  for (let i = 0; i < connections; i++) {
    const client = s.socket(s.AF_INET, s.SOCK_STREAM);
    s.connect(client, s.getsockname(listener));
    const { fd } = s.accept(listener);
    all.push(sending(client, i));
    fds.push(fd);
  }
  // Nobody reads until the kernel takes no more.
  for (let before = -1; before !== taken; ) {
    before = taken;
    for (let turns = 0; turns < 100; turns++) await new Promise(setImmediate);
  }
  all.push(...fds.map(receiving));
  if (large !== '') all.push(caching());
  const results = await Promise.all(all);
  s.close(listener);
  return results.reduce((sum, each) => sum + each);
};

const dist = new URL(compiled('')).pathname;

test.skipIf(missing !== '')(`TCP gets no more memory: every byte arrives${missing}`, async () => {
  const folder = group({ 'memory.kmem.tcp.limit_in_bytes': MIB });
  const wrong = await inProcess([], traffic, folder, dist, 20, 4 * MIB, '');
  expect(wrong).toBe(0);
  // What it has in flight is charged all the same, but no more than that.
  const most = numberIn(folder, 'memory.kmem.tcp.max_usage_in_bytes');
  expect(most).toBeGreaterThanOrEqual(MIB);
  expect(most).toBeLessThan(10 * MIB);
});

test.skipIf(missing !== '' || noRoom !== '')(
  `the kernel takes memory back: every byte arrives${missing}${noRoom}`,
  async () => {
    const folder = group({ 'memory.limit_in_bytes': 64 * MIB });
    const files = mkdtempSync(`${tmpdir()}/sockfd-cgroup-`);
    onTestFinished(() => rmSync(files, { recursive: true }));
    const wrong = await inProcess([], traffic, folder, dist, 20, 4 * MIB, `${files}/large`);
    expect(wrong).toBe(0);
    expect(numberIn(folder, 'memory.failcnt')).toBeGreaterThan(0);
  },
);
