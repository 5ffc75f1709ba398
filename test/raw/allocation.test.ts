// The hot calls of sockfd/raw allocate nothing: not on V8's heap, as V8 counts it, and not with malloc(3), as a
// counter between the process and the C library sees it.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ended, hasProgram, inProcess, type Sockfd, temporaryFolder } from '../support/peer.ts';

/** The smallest object of V8 has 16 bytes: one per call would make the heap grow by 1.6 MB. */
const calls = 100_000;

const names = ['socket', 'send and recv', 'sendto and recvfrom'] as const;

/** What is measured: one of these, or, as a proof of the method, what makes an object or a C++ vector. */
type Loop = (typeof names)[number] | 'an object' | 'writev and readv';

/** Bytes that V8's heap grew by and collections that ran, in the calmest of five loops. */
interface Growth {
  readonly bytes: number;
  readonly collections: number;
}

/**
 * Runs in another process, where nobody else allocates and the library is the compiled one. With `rounds` 0 it makes the
 * calls once and measures nothing.
 */
async function measure(
  { raw, ...sockfd }: Sockfd,
  loop: Loop,
  calls: number,
  rounds: number,
): Promise<Growth> {
  const v8 = process.getBuiltinModule('node:v8');
  const vm = process.getBuiltinModule('node:vm');
  const { PerformanceObserver } = process.getBuiltinModule('node:perf_hooks');
  v8.setFlagsFromString('--expose-gc');
  const gc = vm.runInNewContext('gc') as () => void;

  const { AF_INET, AF_UNIX, SOCK_DGRAM, SOCK_STREAM } = sockfd;
  const buf = new Uint8Array(64);
  const iov = [buf];
  const fds = new Int32Array(2);
  raw.socketpair(AF_UNIX, SOCK_STREAM, 0, fds);
  const [a = -1, b = -1] = fds;
  const server = raw.socket(AF_INET, SOCK_DGRAM, 0);
  const client = raw.socket(AF_INET, SOCK_DGRAM, 0);
  const at = sockfd.sockaddr({ family: AF_INET, address: '127.0.0.1', port: 0 });
  raw.bind(server, at, at.length);
  raw.getsockname(server, at, Int32Array.of(at.length));
  const from = new Uint8Array(16);
  const addrlen = new Int32Array(1);

  let kept: unknown;
  let failures = 0;
  const loops: Record<Loop, (n: number) => void> = {
    socket(n) {
      for (let i = 0; i < n; i++) {
        const fd = raw.socket(AF_INET, SOCK_DGRAM, 0);
        if (raw.close(fd) !== 0) failures++;
      }
    },
    'send and recv'(n) {
      for (let i = 0; i < n; i++) {
        if (raw.send(a, buf, 0, 64, 0) !== 64) failures++;
        if (raw.recv(b, buf, 0, 64, 0) !== 64) failures++;
      }
    },
    'sendto and recvfrom'(n) {
      for (let i = 0; i < n; i++) {
        if (raw.sendto(client, buf, 0, 64, 0, at, 16) !== 64) failures++;
        addrlen[0] = 16;
        if (raw.recvfrom(server, buf, 0, 64, 0, from, addrlen) !== 64) failures++;
      }
    },
    'an object'(n) {
      for (let i = 0; i < n; i++) kept = { i };
    },
    'writev and readv'(n) {
      for (let i = 0; i < n; i++) {
        if (raw.writev(a, iov) !== 64) failures++;
        if (raw.readv(b, iov) !== 64) failures++;
      }
    },
  };
  const run = loops[loop];

  let collections = 0;
  const observer = new PerformanceObserver((list) => {
    collections += list.getEntries().length;
  });
  observer.observe({ entryTypes: ['gc'] });
  // The entries of a collection arrive from the event loop.
  const arrived = async () => {
    for (let i = 0; i < 5; i++) await new Promise(setImmediate);
  };

  if (rounds === 0) run(calls);
  else for (let i = 0; i < 5; i++) run(calls / 5); // until the compiler has no more to do
  let calmest: Growth = { bytes: Number.POSITIVE_INFINITY, collections: 0 };
  for (let round = 0; round < rounds; round++) {
    gc();
    await arrived();
    collections = 0;
    const before = process.memoryUsage().heapUsed;
    run(calls);
    const bytes = process.memoryUsage().heapUsed - before;
    await arrived();
    if (bytes < calmest.bytes) calmest = { bytes, collections };
  }
  observer.disconnect();
  for (const fd of [a, b, server, client]) raw.close(fd);
  if (failures > 0) throw new Error(`${failures} calls failed`);
  if (loop === 'an object' && kept === undefined) throw new Error('nothing was made');
  return calmest;
}

describe("V8's heap", () => {
  test.each(names)('%s: grows by less than a byte per call, nothing to collect', async (name) => {
    const { bytes, collections } = await inProcess([], measure, name, calls, 5);
    expect(collections).toBe(0);
    expect(bytes / calls).toBeLessThan(1);
  });

  test('the same measurement sees one small object per call', async () => {
    const { bytes, collections } = await inProcess([], measure, 'an object', calls, 5);
    expect(bytes / calls > 8 || collections > 0).toBe(true);
  });
});

/** Counts what the main thread asks malloc and its like for, and writes it to a file at exit. */
const counter = `
  #include <stdio.h>
  #include <stdlib.h>
  #include <unistd.h>
  #include <sys/syscall.h>
  extern void *__libc_malloc(size_t), *__libc_calloc(size_t, size_t), *__libc_realloc(void *, size_t);
  extern void *__libc_memalign(size_t, size_t);
  static long count;
  static void asked(void) { if (syscall(SYS_gettid) == getpid()) count++; }
  void *malloc(size_t size) { asked(); return __libc_malloc(size); }
  void *calloc(size_t n, size_t size) { asked(); return __libc_calloc(n, size); }
  void *realloc(void *old, size_t size) { asked(); return __libc_realloc(old, size); }
  void *aligned_alloc(size_t unit, size_t size) { asked(); return __libc_memalign(unit, size); }
  __attribute__((destructor)) static void tell(void) {
    FILE *file = fopen(getenv("MALLOCS"), "w");
    fprintf(file, "%ld", count);
    fclose(file);
  }
`;

/** Why this machine cannot count: a sanitizer brings its own malloc, and other C libraries have other names inside. */
function whyNot(): string | undefined {
  if (process.env['ASAN_OPTIONS'] !== undefined) return "needs a malloc that is no sanitizer's";
  if (!hasProgram('cc')) return 'needs cc';
  const { header } = process.report.getReport() as { header: { glibcVersionRuntime?: string } };
  return header.glibcVersionRuntime === undefined ? 'needs glibc' : undefined;
}

const reason = whyNot();

describe.skipIf(reason !== undefined)(`malloc${reason === undefined ? '' : ` (${reason})`}`, () => {
  let folder: string;

  beforeAll(async () => {
    folder = temporaryFolder();
    writeFileSync(`${folder}/counter.c`, counter);
    const args = ['-O2', '-shared', '-fPIC', '-o', `${folder}/counter.so`, `${folder}/counter.c`];
    const { status, stderr } = await ended('cc', args);
    if (status !== 0) throw new Error(`cc: ${stderr}`);
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  /** How often a process that makes `n` calls of a loop asks for memory. */
  async function mallocs(loop: Loop, n: number): Promise<number> {
    const settings = [`LD_PRELOAD=${folder}/counter.so`, `MALLOCS=${folder}/mallocs`];
    await inProcess(['env', ...settings], measure, loop, n, 0);
    return Number(readFileSync(`${folder}/mallocs`, 'latin1'));
  }

  /** More calls, more memory? Per call, without what starting, compiling and ending take. */
  async function perCall(loop: Loop): Promise<number> {
    const few = calls / 10;
    return ((await mallocs(loop, calls)) - (await mallocs(loop, few))) / (calls - few);
  }

  test.each(names)('%s: a hundred thousand calls ask for no memory', async (name) => {
    expect(await perCall(name)).toBeLessThan(0.1);
  });

  test('the same measurement sees the vectors of writev and readv', async () => {
    expect(await perCall('writev and readv')).toBeGreaterThan(1.9);
  });
});
