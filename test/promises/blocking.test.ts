// Calls on threads of their own: they wait without the event loop, end early without a loss, and leave no thread.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import * as s from '../../lib/index.ts';
import * as p from '../../lib/promises/index.ts';
import { keep, keepBoth } from '../support/fds.ts';
import '../support/waiting.ts';
import { listener } from '../support/sockets.ts';

const { blocking } = p;
const promises = new URL('../../dist/promises/index.js', import.meta.url).href;
const index = new URL('../../dist/index.js', import.meta.url).href;

let folder: string;
let path: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sockfd-'));
  path = join(folder, 'file');
  writeFileSync(path, 'what is in the file');
});
afterAll(() => rmSync(folder, { recursive: true }));

const open = (): number => keep(openSync(path, 'r+'));

/** struct flock of a 64-bit processor: all of the file. */
function flock(type: number): Uint8Array {
  const bytes = new Uint8Array(32);
  new Int16Array(bytes.buffer)[0] = type;
  return bytes;
}

/** Who holds a lock as the kernel tells it: F_UNLCK where nobody does. */
function holder(fd: number): number {
  const lock = flock(s.F_WRLCK);
  s.fcntl(fd, s.F_OFD_GETLK, lock);
  return new Int16Array(lock.buffer)[0] ?? -1;
}

const unlock = (fd: number): number => s.fcntl(fd, s.F_OFD_SETLK, flock(s.F_UNLCK));

/** The threads of this process that make such calls. */
function threads(): number {
  return readdirSync('/proc/self/task').filter((id) => {
    try {
      return readFileSync(`/proc/self/task/${id}/comm`, 'utf8') === 'sockfd-call\n';
    } catch {
      return false;
    }
  }).length;
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Until it is so: what the kernel does within its own time. */
async function until(is: () => boolean): Promise<void> {
  while (!is()) await turn();
}

/** Until as many threads are within their calls as the kernel tells. */
async function inside(count: number): Promise<void> {
  await until(
    () =>
      readdirSync('/proc/self/task').filter((id) => {
        try {
          const task = `/proc/self/task/${id}`;
          return (
            readFileSync(`${task}/comm`, 'utf8') === 'sockfd-call\n' &&
            / S /.test(readFileSync(`${task}/stat`, 'utf8'))
          );
        } catch {
          return false;
        }
      }).length >= count,
  );
}

afterEach(() => until(() => threads() === 0));

describe('a lock', () => {
  test('that is free is had at once, without a thread', async () => {
    const fd = open();
    await blocking.fcntl(fd, s.F_OFD_SETLKW, flock(s.F_WRLCK));
    expect(holder(open())).toBe(s.F_WRLCK);
  });

  test('that another one has is waited for', async () => {
    const [first, second] = [open(), open()];
    await blocking.fcntl(first, s.F_OFD_SETLKW, flock(s.F_WRLCK));
    let had = false;
    const waiting = blocking.fcntl(second, s.F_OFD_SETLKW, flock(s.F_WRLCK)).then(() => {
      had = true;
    });
    await inside(1);
    expect([threads(), had]).toEqual([1, false]);
    unlock(first);
    await waiting;
    expect(holder(first)).toBe(s.F_WRLCK);
  });

  let python: ChildProcess | undefined;
  afterEach(() => {
    python?.kill('SIGKILL');
  });
  test('that a program in Python holds is had when it ends: F_SETLKW', async () => {
    const code = `import fcntl, sys; f = open(${JSON.stringify(path)}, 'r+'); fcntl.lockf(f, fcntl.LOCK_EX); print('locked', flush=True); sys.stdin.read()`;
    const child = spawn('python3', ['-c', code], { stdio: ['pipe', 'pipe', 'inherit'] });
    python = child;
    await new Promise((resolve) => child.stdout.once('data', resolve));
    const fd = open();
    await expect(
      blocking.fcntl(fd, s.F_SETLKW, flock(s.F_WRLCK), { timeout: 20 }),
    ).rejects.toMatchObject({ code: 'ETIMEDOUT', syscall: 'fcntl', fd });
    const waiting = blocking.fcntl(fd, s.F_SETLKW, flock(s.F_WRLCK));
    await inside(1);
    const closed = once(child, 'close');
    child.stdin.end();
    await waiting;
    await closed;
    const lock = flock(s.F_WRLCK);
    s.fcntl(open(), s.F_OFD_GETLK, lock);
    expect(new Int32Array(lock.buffer)[6]).toBe(process.pid);
  });

  test.each(['signal', 'timeout', 'close'])(
    'a %s ends the call, too: nobody gets it',
    async (by) => {
      const [first, second] = [open(), openSync(path, 'r+')];
      await blocking.fcntl(first, s.F_OFD_SETLKW, flock(s.F_WRLCK));
      const controller = new AbortController();
      const options = by === 'timeout' ? { timeout: 5 } : { signal: controller.signal };
      const waiting = blocking.fcntl(second, s.F_OFD_SETLKW, flock(s.F_WRLCK), options);
      if (by !== 'timeout') await inside(1);
      if (by === 'signal') controller.abort(new Error('enough'));
      if (by === 'close') s.close(second);
      await expect(waiting).rejects.toThrow(
        { signal: /enough/, timeout: /ETIMEDOUT/, close: /fcntl EBADF/ }[by],
      );
      await until(() => threads() === 0);
      unlock(first);
      expect(holder(first)).toBe(s.F_UNLCK);
      if (by !== 'close') s.close(second);
    },
  );

  test('at the moment at which it is had, an abort comes too late, or nobody has it', async () => {
    for (let i = 0; i < 100; i++) {
      const [first, second] = [openSync(path, 'r+'), openSync(path, 'r+')];
      await blocking.fcntl(first, s.F_OFD_SETLKW, flock(s.F_WRLCK));
      const controller = new AbortController();
      const waiting = blocking.fcntl(second, s.F_OFD_SETLKW, flock(s.F_WRLCK), {
        signal: controller.signal,
      });
      const had = waiting.then(
        () => true,
        () => false,
      );
      for (let k = i % 4; k > 0; k--) await turn();
      unlock(first);
      controller.abort();
      expect(holder(first) === s.F_WRLCK).toBe(await had);
      s.close(first);
      s.close(second);
    }
  });

  test('other commands, and what is no lock, are refused by name', async () => {
    const fd = open();
    await expect(blocking.fcntl(fd, s.F_GETFL, flock(0))).rejects.toThrow('"cmd"');
    await expect(blocking.fcntl(fd, s.F_SETLKW, new Uint8Array(4))).rejects.toThrow('"arg"');
    await expect(blocking.fcntl(fd, s.F_SETLKW, null as never)).rejects.toThrow('"arg"');
    await expect(blocking.fcntl(2 ** 31, s.F_SETLKW, flock(0))).rejects.toThrow('"fd"');
    await expect(blocking.fcntl(2 ** 31 - 1, s.F_SETLKW, flock(0))).rejects.toThrow('EBADF');
  });

  test('200 wait at once, and each gets it in its turn', async () => {
    const first = open();
    await blocking.fcntl(first, s.F_OFD_SETLKW, flock(s.F_WRLCK));
    let had = 0;
    const waits = Array.from({ length: 200 }, async () => {
      const fd = openSync(path, 'r+');
      await blocking.fcntl(fd, s.F_OFD_SETLKW, flock(s.F_WRLCK));
      had++;
      s.close(fd);
    });
    unlock(first);
    await Promise.all(waits);
    expect(had).toBe(200);
  });
});

describe('close that lingers', () => {
  /** A connection whose peer reads nothing, with bytes on the way, and seconds to linger. */
  function full(): [fd: number, peer: number] {
    const server = listener();
    const client = s.socket(s.AF_INET, s.SOCK_STREAM);
    s.connect(client, server.at);
    const peer = s.accept(server.fd).fd;
    s.setsockopt(client, s.SOL_SOCKET, s.SO_LINGER, { onoff: true, linger: 60 });
    const data = new Uint8Array(1 << 16);
    try {
      for (;;) s.send(client, data, s.MSG_DONTWAIT);
    } catch (error) {
      if ((error as s.SyscallError).code !== 'EAGAIN') throw error;
    }
    return [client, peer];
  }

  test.each(['the peer reads', 'a timeout', 'a signal'])(
    'does not stop the event loop; %s ends it, and the number is free',
    async (by) => {
      const [fd, peer] = full();
      const controller = new AbortController();
      let over = false;
      const timeout = by === 'a timeout' ? 20 : -1;
      const closing = blocking.close(fd, { timeout, signal: controller.signal }).then(() => {
        over = true;
      });
      // A timeout may be over before anybody has looked.
      if (by !== 'a timeout') {
        await inside(1);
        expect(over).toBe(false);
      }
      if (by === 'a signal') controller.abort();
      if (by === 'the peer reads') {
        const buf = new Uint8Array(1 << 20);
        while ((await p.recv(peer, buf)) > 0);
      }
      await closing;
      expect(() => s.fcntl(fd, s.F_GETFD)).toThrow('EBADF');
      s.close(peer);
    },
  );

  test('ends with the wait of others', async () => {
    const [a, b] = keepBoth(s.socketpair(s.AF_UNIX, s.SOCK_STREAM));
    const other = s.dup(b);
    const waiting = expect(p.recv(other, new Uint8Array(1))).rejects.toThrow('recv EBADF');
    await blocking.close(other);
    await waiting;
    expect(a).toBeGreaterThan(0);
    await expect(blocking.close(2 ** 31 - 1)).rejects.toThrow('close EBADF');
  });
});

describe('recv with MSG_WAITALL', () => {
  test('waits for all, and what is there when the wait ends is a result', async () => {
    const [a, b] = keepBoth(s.socketpair(s.AF_UNIX, s.SOCK_STREAM));
    const buf = new Uint8Array(8).fill(33);
    const waiting = blocking.recv(a, buf, s.MSG_WAITALL);
    s.send(b, 'four');
    await inside(1);
    s.send(b, 'more');
    expect(await waiting).toBe(8);
    expect(new TextDecoder().decode(buf)).toBe('fourmore');
    buf.fill(33);
    const controller = new AbortController();
    const part = blocking.recv(a, buf, s.MSG_WAITALL, { signal: controller.signal });
    await inside(1);
    s.send(b, 'part');
    await until(() => s.ioctl(a, s.FIONREAD) === 0);
    controller.abort();
    expect(await part).toBe(4);
    expect(new TextDecoder().decode(buf)).toBe('part!!!!');
  });

  test('memory that is gone when the bytes come is a TypeError, and nobody’s memory is written', async () => {
    const [a, b] = keepBoth(s.socketpair(s.AF_UNIX, s.SOCK_STREAM));
    const buf = new Uint8Array(4);
    const waiting = blocking.recv(a, buf, s.MSG_WAITALL);
    await inside(1);
    structuredClone(buf.buffer, { transfer: [buf.buffer] });
    s.send(b, 'four');
    expect(await waiting.catch((error: unknown) => error)).toBeInstanceOf(TypeError);
  });
});

describe('files', () => {
  test('read, write, sendfile and splice are what the calls are', async () => {
    const fd = open();
    const buf = new Uint8Array(4);
    expect(await blocking.read(fd, buf)).toBe(4);
    expect(new TextDecoder().decode(buf)).toBe('what');
    const [a, b] = keepBoth(s.socketpair(s.AF_UNIX, s.SOCK_STREAM));
    expect(await blocking.sendfile(a, fd, 0, 100)).toBe(19);
    expect(await blocking.sendfile(a, fd, null, 100)).toBe(15);
    const all = new Uint8Array(64);
    expect(new TextDecoder().decode(all.subarray(0, s.recv(b, all)))).toBe(
      'what is in the file is in the file',
    );
    const [r, w] = keepBoth(s.pipe2(0));
    expect(await blocking.splice(fd, 8, w, null, 2)).toBe(2);
    expect(new TextDecoder().decode(all.subarray(0, s.read(r, all)))).toBe('in');
    expect(await blocking.write(w, 'text')).toBe(4);
    await expect(blocking.write(r, 'text')).rejects.toMatchObject({ code: 'EBADF', fd: r });
    await expect(blocking.splice(a, null, b, null, 1)).rejects.toThrow('splice EINVAL');
  });
});

describe('the end of the process, of a worker', () => {
  const run = promisify(execFile);
  const prelude = `
    const { openSync } = require('node:fs');
    const flock = (type) => { const b = new Uint8Array(32); new Int16Array(b.buffer)[0] = type; return b; };
    const file = process.env.LOCKED;
    async function wait(options) {
      const s = await import(${JSON.stringify(index)});
      const { blocking } = await import(${JSON.stringify(promises)});
      const [a, b] = [openSync(file, 'r+'), openSync(file, 'r+')];
      await blocking.fcntl(a, s.F_OFD_SETLKW, flock(s.F_WRLCK));
      const waiting = blocking.fcntl(b, s.F_OFD_SETLKW, flock(s.F_WRLCK), options);
      return { s, a, b, waiting };
    }`;
  const node = (code: string) =>
    run(process.execPath, ['-e', prelude + code], {
      env: { ...process.env, LOCKED: path },
      timeout: 20_000,
    });

  test('a wait keeps the process alive, one with ref: false does not', async () => {
    const held = await node(`wait().then(({ s, a, waiting }) => {
      setTimeout(() => s.fcntl(a, s.F_OFD_SETLK, flock(s.F_UNLCK)), 20).unref();
      setInterval(() => {}, 5).unref();
      const held = setTimeout(() => {}, 40);
      waiting.then(() => { clearTimeout(held); console.log('had'); });
    });`);
    expect(held.stdout).toBe('had\n');
    const free = await node(`wait({ ref: false }).then(() => console.log('ends'));`);
    expect(free.stdout).toBe('ends\n');
  });

  test('process.exit ends it in the middle of a call', async () => {
    const { stdout, stderr } = await node(`wait().then(() => setTimeout(() => {
      console.log('exit'); process.exit();
    }, 20));`);
    expect([stdout, stderr]).toEqual(['exit\n', '']);
  });

  test('a worker that alone has the addon is terminated in the middle of a call, and again', async () => {
    const { stdout, stderr } = await node(`
      const { Worker } = require('node:worker_threads');
      const { readdirSync } = require('node:fs');
      const code = ${JSON.stringify(prelude)} + "wait().then(() => require('node:worker_threads').parentPort.postMessage(0));";
      (async () => {
        const threads = () => readdirSync('/proc/self/task').length;
        let first = Infinity;
        for (let i = 0; i < 5; i++) {
          const worker = new Worker(code, { eval: true });
          await new Promise((resolve) => worker.once('message', resolve));
          await worker.terminate();
          if (i === 1) first = threads();
        }
        // A thread that was waited for is listed for a moment more.
        while (threads() > first) await new Promise(setImmediate);
        console.log('no more');
      })();`);
    expect([stdout, stderr]).toEqual(['no more\n', '']);
  });

  test('a worker beside this thread leaves no thread behind', async () => {
    const code = `${prelude.replace('process.env.LOCKED', JSON.stringify(path))}
      wait().then(() => require('node:worker_threads').parentPort.postMessage(0));`;
    const worker = new Worker(code, { eval: true });
    await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
    await worker.terminate();
    // Its fds are the process's.
    for (const name of readdirSync('/proc/self/fd')) {
      const fd = Number(name);
      if (targetOf(fd) === path) s.close(fd);
    }
    await until(() => threads() === 0);
  });
});

function targetOf(fd: number): string {
  try {
    return readlinkSync(`/proc/self/fd/${fd}`);
  } catch {
    return '';
  }
}
