// getaddrinfo and getnameinfo as promises: the answers of the calls, and a resolver that takes its time.
import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import * as s from '../../lib/index.ts';
import * as p from '../../lib/promises/index.ts';
import '../support/waiting.ts';
import { slowness } from '../support/linux.ts';

/** What a call comes to, its error included. */
async function outcome(call: () => unknown): Promise<unknown> {
  try {
    return await call();
  } catch (error) {
    const { name, message, code } = error as s.GaiError;
    return { name, message, code };
  }
}

describe('the same as the calls', () => {
  test.each<Parameters<typeof s.getaddrinfo>>([
    ['127.0.0.1', 80],
    ['::1', 'http'],
    ['localhost', null],
    [null, 53, { flags: s.AI_PASSIVE, socktype: s.SOCK_DGRAM }],
    ['localhost', 80, { flags: s.AI_CANONNAME, family: s.AF_INET, socktype: s.SOCK_STREAM }],
    ['no.such.host.invalid', 1, { flags: s.AI_NUMERICHOST }],
    ['127.0.0.1', 'no-such-service'],
    ['127.0.0.1', 80, { family: s.AF_UNIX }],
    ['127.0.0.1', 80, { flags: 0x40000000 }],
    [null, null],
    ['', ''],
  ])('getaddrinfo(%o, %o, %o)', async (node, service, hints) => {
    expect(await outcome(() => p.getaddrinfo(node, service, hints))).toEqual(
      await outcome(() => s.getaddrinfo(node, service, hints)),
    );
  });

  test.each([
    [{ family: s.AF_INET, address: '127.0.0.1', port: 80 }, 0],
    [{ family: s.AF_INET6, address: '::1', port: 9 }, s.NI_NUMERICHOST | s.NI_NUMERICSERV],
    [{ family: s.AF_INET, address: '127.0.0.1', port: 53 }, s.NI_NUMERICHOST | s.NI_DGRAM],
    [{ family: s.AF_UNIX, path: '/tmp/x' }, 0],
    [new Uint8Array(1), 0],
    [{ family: s.AF_INET, address: '127.0.0.1', port: 80 }, 0x40000000],
  ])('getnameinfo(%o, %i)', async (address, flags) => {
    expect(await outcome(() => p.getnameinfo(address, flags))).toEqual(
      await outcome(() => s.getnameinfo(address, flags)),
    );
  });

  test('wrong arguments are refused by name, and nothing is asked', async () => {
    await expect(p.getaddrinfo(5 as never)).rejects.toThrow('"node"');
    await expect(p.getaddrinfo('a\0b')).rejects.toThrow('"node"');
    await expect(p.getaddrinfo('a', 'b\0')).rejects.toThrow('"service"');
    await expect(p.getaddrinfo('a', 65_536)).rejects.toThrow('"service"');
    await expect(p.getaddrinfo('a', 1, { family: 1.5 })).rejects.toThrow('"hints.family"');
    await expect(p.getnameinfo('x' as never)).rejects.toThrow(/address/);
    await expect(p.getnameinfo(new Uint8Array(16), 1.5)).rejects.toThrow('"flags"');
    await expect(p.getaddrinfo('::1', 1, {}, { timeout: -2 })).rejects.toThrow('"timeout"');
  });

  test('500 at once', async () => {
    const all = Array.from({ length: 500 }, (_, i) => p.getaddrinfo('127.0.0.1', i));
    const ports = (await Promise.all(all)).map(([first]) => first?.address);
    expect(ports).toEqual(
      all.map((_, port) => ({ family: s.AF_INET, address: '127.0.0.1', port })),
    );
  });

  test('a signal that is aborted already', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(p.getaddrinfo('::1', 1, {}, { signal })).rejects.toThrow('enough');
  });
});

/** Whether a process may have mounts of its own. */
function mountsItsOwn(): boolean {
  try {
    execFileSync('unshare', ['-Urm', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const can = mountsItsOwn();

describe.skipIf(!can)(
  `a resolver that does not answer: /etc/hosts is a FIFO${can ? '' : ' (needs unshare -Urm)'}`,
  () => {
    const [index, promises] = ['', 'promises/'].map(
      (room) => new URL(`../../dist/${room}index.js`, import.meta.url).href,
    );

    /** Runs a program whose lookups of names wait until somebody writes the file. */
    async function program(code: string): Promise<{ stdout: string; stderr: string }> {
      const folder = mkdtempSync(join(tmpdir(), 'sockfd-'));
      const fifo = join(folder, 'hosts');
      const conf = join(folder, 'nsswitch.conf');
      try {
        execFileSync('mkfifo', [fifo]);
        execFileSync('sh', ['-c', `echo 'hosts: files' > ${conf}`]);
        const script = `mount --bind ${fifo} /etc/hosts && { mount --bind ${conf} /etc/nsswitch.conf || true; } && exec "$0" -e "$1"`;
        const whole = `
          const hosts = ${JSON.stringify(fifo)};
          (async () => {
            const s = await import(${JSON.stringify(index)});
            const p = await import(${JSON.stringify(promises)});
            ${code}
          })();`;
        return await promisify(execFile)(
          'unshare',
          ['-Urm', 'sh', '-c', script, process.execPath, whole],
          { timeout: 30_000 * slowness },
        );
      } finally {
        rmSync(folder, { recursive: true });
      }
    }

    test('does not stop the event loop; timeout and signal end the wait, and the process ends', async () => {
      const { stdout, stderr } = await program(`
        let turns = 0;
        const ticking = setInterval(() => turns++, 1);
        const said = [];
        const options = { timeout: 50 };
        said.push((await p.getaddrinfo('some.host', 80, {}, options).catch((e) => e)).message);
        said.push((await p.getnameinfo({ family: s.AF_INET, address: '10.9.8.7', port: 1 }, 0, options).catch((e) => e)).message);
        const controller = new AbortController();
        const asked = p.getaddrinfo('some.host', 80, {}, { signal: controller.signal });
        setTimeout(() => controller.abort(new Error('enough')), 10);
        said.push((await asked.catch((e) => e)).message);
        clearInterval(ticking);
        console.log(JSON.stringify([said, turns > 5]));`);
      expect(stderr).toBe('');
      // The C library's text.
      const [late] = /\(.*\)/.exec(new s.SyscallError('connect', s.ETIMEDOUT).message) ?? [];
      expect(JSON.parse(stdout)).toEqual([
        [`getaddrinfo ETIMEDOUT some.host ${late}`, `getnameinfo ETIMEDOUT ${late}`, 'enough'],
        true,
      ]);
    });

    test('answers in the end; no more than 16 threads ask at once; a worker may end before', async () => {
      const { stdout, stderr } = await program(`
        const { readdirSync, readFileSync } = require('node:fs');
        const { execFile } = require('node:child_process');
        // Whoever reads the file reads to the end of what is written now; others find nothing in it.
        const write = () => new Promise((resolve) => execFile('timeout', ['0.5', 'sh', '-c', 'echo 10.1.2.3 some.host > ' + hosts], resolve));
        const { Worker } = require('node:worker_threads');
        const threads = () => readdirSync('/proc/self/task').filter((id) => {
          try { return readFileSync('/proc/self/task/' + id + '/comm', 'utf8') === 'sockfd-call\\n'; } catch { return false; }
        }).length;
        // What a thread of a worker that has ended did not begin, it leaves: it has to be opening the file (open, openat).
        const there = \`
          const { readdirSync, readFileSync } = require('node:fs');
          const opening = (id) => {
            const read = (name) => readFileSync('/proc/self/task/' + id + '/' + name, 'utf8');
            try { return read('comm') === 'sockfd-call\\\\n' && /^(257|2|56|322|5|288|286) /.test(read('syscall')); } catch { return false; }
          };
          import(${JSON.stringify(promises)}).then(async (p) => {
            p.getaddrinfo('some.host');
            while (!readdirSync('/proc/self/task').some(opening)) await new Promise((resolve) => setImmediate(resolve));
            require('node:worker_threads').parentPort.postMessage(0);
          });\`;
        const worker = new Worker(there, { eval: true });
        await new Promise((resolve) => worker.once('message', resolve));
        await worker.terminate();
        const left = threads();
        const all = Array.from({ length: 40 }, () => p.getaddrinfo('some.host'));
        // A thread has its name when it begins.
        let most = 0;
        for (let turns = 0; turns < 100; turns += most < 17 ? 0 : 1) {
          most = Math.max(most, threads());
          await new Promise((resolve) => setImmediate(resolve));
        }
        let answered = 0;
        for (const each of all) each.catch(() => {}).then(() => answered++);
        while (answered < 40) await write();
        console.log(JSON.stringify([left, most]));`);
      expect(stderr).toBe('');
      expect(JSON.parse(stdout)).toEqual([1, 17]);
    }, 900_000);

    test('process.exit does not wait for it', async () => {
      const { stdout, stderr } = await program(`
        p.getaddrinfo('some.host');
        setTimeout(() => { console.log('exit'); process.exit(); }, 20);`);
      expect([stdout, stderr]).toEqual(['exit\n', '']);
    });

    test('ref: false lets the process end', async () => {
      const { stdout } = await program(`
        p.getaddrinfo('some.host', 80, {}, { ref: false });
        console.log('ends');`);
      expect(stdout).toBe('ends\n');
    });
  },
);
