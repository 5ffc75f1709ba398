// The recipe against sd_listen_fds(3) and sd_notify(3): with the test as systemd, and with systemd's own programs.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { get } from 'node:http';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listenFds, notify } from '../../examples/recipes/sd-daemon.ts';
import * as s from '../../lib/index.ts';
import { recv } from '../../lib/promises/index.ts';
import { runScene } from '../scenes/scene.ts';
import { keep } from '../support/fds.ts';
import { ended, hasProgram, temporaryFolder } from '../support/peer.ts';
import '../support/waiting.ts';

const script = fileURLToPath(
  new URL('../../examples/recipes/systemd-activation.ts', import.meta.url),
);
const service = [process.execPath, '--import', 'tsx', script];

let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** A socket that hears notifications: its fd, and what NOTIFY_SOCKET says of it. */
function manager(path: string): { fd: number; name: string; next: () => Promise<string> } {
  const fd = keep(s.socket(s.AF_UNIX, s.SOCK_DGRAM));
  s.bind(fd, { family: s.AF_UNIX, path });
  const buf = Buffer.alloc(4096);
  return {
    fd,
    name: path.replace('\0', '@'),
    next: async () => buf.toString('utf8', 0, await recv(fd, buf)),
  };
}

test('three sockets, their names, READY, STOPPING, with the test as systemd', async () => {
  const scene = await runScene('recipes/systemd-activation.ts');
  expect(scene).toMatchObject({ status: 0, stderr: '', skipped: [] });
  const pid = scene.value<number>('pid of the service');
  const hello = (name: string) => `${name}: hello from ${pid}`;
  expect(scene.text('the client who came before it')).toBe(hello('web'));
  expect(scene.text('over TCP')).toBe(hello('web'));
  expect(scene.text('over Unix')).toBe(hello('local'));
  expect(scene.text('over UDP')).toBe('echo: anybody?');
  expect(scene.value('first it said')).toEqual([
    'READY=1',
    'STATUS=serving web, local, echo',
    `MAINPID=${pid}`,
  ]);
  expect(scene.text('then it said')).toBe('STOPPING=1');
  expect(scene.value('pid that the kernel says said so')).toEqual([pid, pid]);
  expect(scene.value('exit status')).toBe(0);
});

describe('sd-daemon.ts in this process', () => {
  const names = ['LISTEN_PID', 'LISTEN_FDS', 'LISTEN_FDNAMES', 'NOTIFY_SOCKET'];
  afterEach(() => {
    for (const name of names) delete process.env[name];
  });

  test('fds of another process are not ours, and the variables are gone', () => {
    Object.assign(process.env, { LISTEN_PID: `${process.pid + 1}`, LISTEN_FDS: '2' });
    expect(listenFds()).toEqual([]);
    expect(process.env['LISTEN_FDS']).toBeUndefined();
  });

  test('without a manager nothing is sent', () => {
    expect(notify({ READY: 1 })).toBe(false);
  });

  test.each([
    ['a path', () => `${folder}/notify`],
    ['an abstract name', () => `\0sockfd-${process.pid}-notify`],
  ])('systemd-notify sends the same to %s', async (_name, path) => {
    const { name, next } = manager(path());
    process.env['NOTIFY_SOCKET'] = name;
    expect(notify({ READY: 1, STATUS: 'a b' })).toBe(true);
    const ours = await next();
    expect(ours).toBe('READY=1\nSTATUS=a b');
    if (!hasProgram('systemd-notify')) return;
    await ended('systemd-notify', ['--ready', '--status=a b', '--no-block']);
    // It sends its MAINPID, too, from version 254 on.
    const theirs = (await next()).split('\n').filter((line) => !line.startsWith('MAINPID='));
    expect(theirs.join('\n')).toBe(ours);
  });
});

const missing = hasProgram('systemd-socket-activate') ? '' : ' (needs systemd-socket-activate)';

test.skipIf(missing !== '')(`started by systemd-socket-activate${missing}`, async () => {
  const { name, next } = manager(`\0sockfd-${process.pid}-activate`);
  const path = `${folder}/web`;
  // The service gets no other variables, but a sanitizer asks for its own.
  const kept = process.env['ASAN_OPTIONS'] === undefined ? [] : ['--setenv=ASAN_OPTIONS'];
  const passed = [`--setenv=NOTIFY_SOCKET=${name}`, ...kept];
  const args = ['--fdname=front', ...passed, '-l', path, ...service];
  const child: ChildProcess = spawn('systemd-socket-activate', args, {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const gone = once(child, 'close');
  if (child.stderr === null) throw new Error('no standard error');
  const lines = createInterface({ input: child.stderr })[Symbol.asyncIterator]();
  while (!/Listening on/.test((await lines.next()).value ?? 'Listening on')) {
    // Other lines of it.
  }
  const request = get({ socketPath: path, agent: false });
  const [response] = await once(request, 'response');
  // It becomes the service by exec, so the pid is the same.
  expect(await text(response)).toBe(`front: hello from ${child.pid}`);
  expect(await next()).toBe(`READY=1\nSTATUS=serving front\nMAINPID=${child.pid}`);
  child.kill('SIGTERM');
  expect(await next()).toBe('STOPPING=1');
  expect((await gone)[0]).toBe(0);
});
