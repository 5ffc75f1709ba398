// The standard streams are the program's: importing, tracing and the command leave their flags alone, and what is traced
// through them arrives whole.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import * as s from '../../lib/index.ts';
import * as p from '../../lib/promises/index.ts';
import { writeAll } from '../../lib/trace/output.ts';
import { main, scripts } from '../command/command.ts';
import { keep, keepBoth } from '../support/fds.ts';
import { closed } from '../support/sockets.ts';
import '../support/waiting.ts';

const { folder, write } = scripts();

const entryPoints = Object.keys(
  (
    JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      exports: object;
    }
  ).exports,
)
  .filter((name) => !name.endsWith('.json'))
  .map((name) => name.replace('.', 'sockfd'));

/** What Node.js wrote on its two pipes, and on a third one, which it has as fd 3. */
interface Written {
  readonly status: number | null;
  readonly streams: readonly string[];
}

/** Runs Node.js with pipes, which is what changes when somebody looks at `process.stdout`. */
async function piped(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Written> {
  const ends = [1, 2, 3].map(() => s.pipe2(s.O_CLOEXEC));
  const writers = ends.map(([, writer]) => writer);
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', ...writers],
    env: { ...process.env, ...env },
  });
  for (const writer of writers) s.close(writer);
  const exit = once(child, 'exit');
  const streams = await Promise.all(ends.map(([reader]) => whole(reader)));
  const [status] = (await exit) as [number | null];
  return { status, streams };
}

/** Everything that comes until the other end is closed. */
async function whole(fd: number): Promise<string> {
  const parts: Buffer[] = [];
  for (;;) {
    const part = Buffer.alloc(65_536);
    const bytes = await p.read(fd, part);
    if (bytes === 0) break;
    parts.push(part.subarray(0, bytes));
  }
  s.close(fd);
  return Buffer.concat(parts).toString();
}

const flags = `
import { readFileSync, writeFileSync } from 'node:fs';
const flags = () => [0, 1, 2].map((fd) => /flags:\\s+(\\d+)/.exec(readFileSync('/proc/self/fdinfo/' + fd, 'utf8'))[1]);
const before = flags();`;
const report = `writeFileSync(3, JSON.stringify([before, flags()]));`;

describe('importing leaves their flags alone', () => {
  const program = (body: string): string[] => [
    '--input-type=module',
    '-e',
    `${flags}${body};${report}`,
  ];

  async function expectSame(args: readonly string[], env?: NodeJS.ProcessEnv): Promise<Written> {
    const written = await piped(args, env);
    expect(written.status).toBe(0);
    const [before, after] = JSON.parse(written.streams[2] ?? '') as string[][];
    expect(before?.some((each) => Number.parseInt(each, 8) & s.O_NONBLOCK)).toBe(false);
    expect(after).toEqual(before);
    return written;
  }

  test('the entry points are those of the package', () => {
    expect(entryPoints).toContain('sockfd');
    expect(entryPoints).toContain('sockfd/trace');
  });

  test.each(entryPoints)('%s', async (name) => {
    await expectSame(program(`await import('${name}')`));
  });

  test('this sees a change: node:process does change them', async () => {
    const { streams } = await piped(program(`await import('node:process')`));
    const [before, after] = JSON.parse(streams[2] ?? '') as string[][];
    expect(after).not.toEqual(before);
  });

  test.each(entryPoints)('%s with SOCKFD_TRACE, which writes a line', async (name) => {
    const body = `await import('${name}'); (await import('sockfd/raw')).dup(-1)`;
    const { streams } = await expectSame(program(body), { SOCKFD_TRACE: '1' });
    expect(streams[1]).toMatch(/^dup\(-1\) += -1 EBADF \(Bad file descriptor\)\n$/);
  });

  test('an expectation that holds', async () => {
    await expectSame(
      program(`const { expectTrace } = await import('sockfd/trace');
        const raw = await import('sockfd/raw');
        expectTrace(() => raw.dup(-1)).toMatch('dup(-1) = _ EBADF ...')`),
    );
  });

  test.each([[], ['--json']])('the command: sockfd trace %s', async (...options) => {
    // The script has no fd 3: Node.js passes on the first three.
    const path = `${folder}/flags`;
    const script = write(
      'flags.mjs',
      `${flags} import { dup } from 'sockfd/raw'; dup(-1); writeFileSync('${path}', JSON.stringify([before, flags()]));`,
    );
    const { status, streams } = await piped([main, 'trace', ...options, script]);
    expect(status).toBe(0);
    expect(streams[1]).toMatch(/dup\(-1\)/);
    const [before, after] = JSON.parse(readFileSync(path, 'utf8')) as string[][];
    expect(before?.some((each) => Number.parseInt(each, 8) & s.O_NONBLOCK)).toBe(false);
    expect(after).toEqual(before);
  });
});

describe('through a pipe whose reader is slow', () => {
  const COUNT = 3000;
  const calls = `import { dup, fcntl } from 'sockfd/raw';
for (let i = 0; i < ${COUNT}; i++) dup(-1 - i);`;
  const programs = {
    'blocking, as it was given': calls,
    'made non-blocking by the program': calls.replace(
      'for',
      `fcntl(2, ${s.F_SETFL}, ${s.O_NONBLOCK}); for`,
    ),
    'used by Node.js itself': `process.stderr; ${calls}`,
  };

  test.each(
    Object.entries(programs).flatMap(([name, text]) => [
      [name, '', text],
      [name, '--json', text],
    ]),
  )('every line arrives: %s %s', async (name, option, text) => {
    const script = write(`${name.replaceAll(/\W/g, '-')}${option}.mjs`, text);
    const [reader, writer] = s.pipe2(s.O_CLOEXEC);
    const args = ['trace', ...(option === '' ? [] : [option]), script];
    const child = spawn(process.execPath, [main, ...args], {
      stdio: ['ignore', 'ignore', writer],
    });
    s.close(writer);
    const exit = once(child, 'exit');
    // Nothing is read before the pipe is full.
    const size = s.fcntl(reader, s.F_GETPIPE_SZ);
    await vi.waitFor(() => expect(s.ioctl(reader, s.FIONREAD)).toBeGreaterThan((3 * size) / 4), {
      timeout: 20_000,
    });
    const lines = (await whole(reader)).trimEnd().split('\n');
    const [status] = (await exit) as [number];
    expect(status).toBe(0);
    const numbers = lines
      .map((line) => (option === '' ? line : (JSON.parse(line) as { line: string }).line))
      .filter((line) => line.startsWith('dup('))
      .map((line) => Number(/^dup\((-\d+)\)/.exec(line)?.[1]));
    expect(numbers).toEqual(Array.from({ length: COUNT }, (_, i) => -1 - i));
  });
});

describe('writeAll', () => {
  test('a text that is longer than there is room, into a non-blocking socket', async () => {
    const [a, b] = keepBoth(s.socketpair(s.AF_UNIX, s.SOCK_STREAM | s.SOCK_NONBLOCK));
    const text = Array.from({ length: 200_000 }, (_, i) => i).join('\n');
    const child = spawn(
      process.execPath,
      [
        ...['--import', 'tsx', '--input-type=module', '-e'],
        `const { writeAll } = await import('${new URL('../../lib/trace/output.ts', import.meta.url).href}');
const text = Array.from({ length: 200_000 }, (_, i) => i).join('\\n');
writeAll(1, text, 10);`,
      ],
      { stdio: ['ignore', a, 'inherit'] },
    );
    s.shutdown(b, s.SHUT_WR);
    const exit = once(child, 'exit');
    const parts: Buffer[] = [];
    for (let left = text.length; left > 0; ) {
      const part = Buffer.alloc(1000);
      const bytes = await p.recv(b, part);
      parts.push(part.subarray(0, bytes));
      left -= bytes;
    }
    expect(Buffer.concat(parts).toString()).toBe(text);
    expect((await exit)[0]).toBe(0);
  });

  test('a reader that is gone', () => {
    const [reader, writer] = s.pipe2();
    keep(writer);
    s.close(reader);
    expect(() => writeAll(writer, 'x')).toThrow('write EPIPE');
    expect(() => writeAll(closed(), 'x')).toThrow('write EBADF');
  });

  test('this thread is the reader: an end is found, with all that there was room for', () => {
    const [reader, writer] = keepBoth(s.pipe2());
    const size = s.fcntl(writer, s.F_GETPIPE_SZ);
    expect(() => writeAll(writer, 'x'.repeat(size + 1), 10)).toThrow('write EDEADLK');
    expect(s.ioctl(reader, s.FIONREAD)).toBe(size);
    const [a] = keepBoth(s.socketpair(s.AF_UNIX, s.SOCK_STREAM));
    expect(() => writeAll(a, 'x'.repeat(10_000_000), 10)).toThrow('write EDEADLK');
  });
});
