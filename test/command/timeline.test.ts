// `sockfd timeline` with real scripts: its forms, and what it makes of scripts that end badly.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCapture } from '../../lib/packet/index.ts';
import type { Timeline } from '../../lib/timeline/index.ts';
import { inOwnNamespace, noNamespace } from '../support/own-netns.ts';
import { ended, noSetpriv } from '../support/peer.ts';
import { noKernel, untold, untoldLines } from '../timeline/scripts.ts';
import { main, plainEnvironment, scripts, sockfd } from './command.ts';

inOwnNamespace();

const { folder, write } = scripts();

const script = write(
  'talk.mts',
  `import * as s from 'sockfd';
import { Worker } from 'node:worker_threads';
const how: string | undefined = process.argv[2];
const listener = s.socket(s.AF_INET, s.SOCK_STREAM);
s.bind(listener, { family: s.AF_INET, address: '127.0.0.1', port: 0 });
s.listen(listener, 5);
const client = s.socket(s.AF_INET, s.SOCK_STREAM);
s.connect(client, s.getsockname(listener));
const { fd } = s.accept(listener);
s.send(client, Buffer.from('hello'));
if (how === 'throw') throw new Error('it threw');
if (how === 'exit') process.exit(5);
if (how === 'kill') process.kill(process.pid, 'SIGKILL');
if (how === 'worker') {
  const code = \`require('sockfd').send(\${client}, Buffer.from('from a worker'))\`;
  await new Promise((ended) => new Worker(code, { eval: true }).on('exit', ended));
}
console.log('the script\\'s own output');
for (const each of [client, fd, listener]) s.close(each);`,
);

/** The timeline that the command writes for the script. */
async function timelineOf(how: string): Promise<{ status: number | null; timeline: Timeline }> {
  const file = `${folder}/${how}.json`;
  const { status } = await sockfd('timeline', '-o', file, script, how);
  return { status, timeline: JSON.parse(readFileSync(file, 'utf8')) as Timeline };
}

function syscalls({ events }: Timeline): string[] {
  return events.flatMap((event) => (event.kind === 'call' ? [event.syscall] : []));
}

const whole = [
  ...['socket', 'bind', 'listen', 'socket', 'getsockname', 'connect', 'accept', 'sendto'],
  ...['close', 'close', 'close'],
];

describe.skipIf(noKernel !== '' || noNamespace !== '')(`as root${noKernel}${noNamespace}`, () => {
  test('a ladder on standard error, and the output of the script as it is', async () => {
    const { status, stdout, stderr } = await sockfd('timeline', '-w', '80', script, 'plain');
    expect([status, stdout]).toEqual([0, "the script's own output\n"]);
    const lines = stderr.split('\n');
    expect(lines[0]).toBe(`${script} plain`.slice(0, lines[0]?.length));
    for (const line of lines) expect([...line].length).toBeLessThanOrEqual(80);
    expect(stderr).toMatch(/● SYN_SENT → ESTABLISHED/);
    expect(stderr).toMatch(/─ P\. 1:6\(5\) ack 1 win \d+ ─+►/);
  });

  test('each form', async () => {
    const of = async (end: string): Promise<Buffer> => {
      const { status, stderr } = await sockfd('timeline', '-o', `${folder}/out${end}`, script);
      expect([status, stderr]).toEqual([0, untoldLines]);
      return readFileSync(`${folder}/out${end}`);
    };
    expect((await of('.txt')).toString()).toContain('● SYN_SENT → ESTABLISHED');
    expect((await of('.mmd')).toString()).toMatch(/^sequenceDiagram\n/);
    const capture = readCapture(await of('.pcapng'));
    expect(capture.packets.length).toBeGreaterThanOrEqual(6);
    expect(capture.packets.some(({ comments }) => comments.join().includes('connect('))).toBe(true);
    const timeline = JSON.parse((await of('.json')).toString()) as Timeline;
    expect([timeline.schema, timeline.notes]).toEqual([1, untold]);
    expect(syscalls(timeline)).toEqual(whole);
  });

  test('calls of its threads are there', async () => {
    const { status, timeline } = await timelineOf('worker');
    expect(status).toBe(0);
    const line = timeline.events.find(
      (event) => event.kind === 'call' && event.line.includes('from a worker'),
    );
    expect(line?.kind === 'call' && line.tid !== line.pid).toBe(true);
  });

  test('a script that records itself has its own timeline, and is recorded', async () => {
    const records = write(
      'records.mts',
      `import * as s from 'sockfd';
import { record } from 'sockfd/timeline';
const timeline = await record(() => {
  const listener = s.socket(s.AF_INET, s.SOCK_STREAM);
  s.bind(listener, { family: s.AF_INET, address: '127.0.0.1', port: 0 });
  s.listen(listener, 5);
  const client = s.socket(s.AF_INET, s.SOCK_STREAM);
  s.connect(client, s.getsockname(listener));
  for (const fd of [client, listener]) s.close(fd);
});
console.log(JSON.stringify(timeline));`,
    );
    const file = `${folder}/records.json`;
    const { status, stdout } = await sockfd('timeline', '-o', file, records);
    expect(status).toBe(0);
    const inner = JSON.parse(stdout) as Timeline;
    const outer = JSON.parse(readFileSync(file, 'utf8')) as Timeline;
    const packets = ({ events }: Timeline): string[] =>
      events.flatMap((event) => (event.kind === 'packet' ? [event.data] : []));
    expect(packets(inner).length).toBeGreaterThanOrEqual(4);
    expect(packets(outer)).toEqual(packets(inner));
    const lines = ({ events }: Timeline): string[] =>
      events.flatMap((event) => (event.kind === 'call' ? [event.line] : []));
    for (const line of lines(inner)) expect(lines(outer)).toContain(line);
  });

  test('watched, the ladder grows while the script runs, and ends when it is interrupted', async () => {
    const waits = write(
      'waits.mts',
      `import * as s from 'sockfd';
const listener = s.socket(s.AF_INET, s.SOCK_STREAM);
s.bind(listener, { family: s.AF_INET, address: '127.0.0.1', port: 0 });
s.listen(listener, 5);
const client = s.socket(s.AF_INET, s.SOCK_STREAM);
s.connect(client, s.getsockname(listener));
setInterval(() => undefined, 1e6);`,
    );
    const child = spawn(process.execPath, [main, 'timeline', '--watch', '-w', '80', waits], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: plainEnvironment(),
    });
    let text = '';
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
    while (!text.includes('SYN_RECV → ESTABLISHED')) await once(child.stderr, 'data');
    expect(child.exitCode).toBeNull();
    child.kill('SIGINT');
    await once(child, 'close');
    expect(child.exitCode).toBe(130);
    const rows = (word: RegExp): number => text.match(word)?.length ?? 0;
    // Again where there are others to have a column.
    expect(rows(/seconds/g)).toBeGreaterThan(0);
    expect(rows(/● CLOSE → SYN_SENT/g)).toBe(1);
    expect(rows(/FIN_WAIT1/g)).toBe(2);
    // Where it was known late, what came within is above it, and it has one row.
    const late = rows(/┴ connect\(.*\) = 0/g);
    expect([rows(/┬ connect\(/g) + late, rows(/┴ connect = 0/g) + late]).toEqual([1, 1]);
    // It is no terminal.
    expect(text).not.toContain('\u001b');
    for (const line of text.split('\n')) expect([...line].length).toBeLessThanOrEqual(80);
  });

  test.each([
    ['--watch', true],
    ['--width=80', true],
    ['--width=80', false],
  ])(
    '%s with nobody who reads standard error: the file (%s), and the status',
    async (option, isFile) => {
      const file = `${folder}/unread.json`;
      const options = isFile ? [option, '-o', file] : [option];
      const child = spawn(process.execPath, [main, 'timeline', ...options, script, 'exit'], {
        stdio: ['ignore', 'ignore', 'pipe'],
        env: plainEnvironment(),
      });
      child.stderr.destroy();
      const [status] = (await once(child, 'close')) as [number | null];
      expect(status).toBe(5);
      if (!isFile) return;
      expect(syscalls(JSON.parse(readFileSync(file, 'utf8')))).toEqual(whole.slice(0, 8));
      rmSync(file);
    },
  );

  test.each([
    ['throw', 1],
    ['exit', 5],
    ['kill', 137],
  ])('a script that ends by %s: what was recorded, and its status', async (how, expected) => {
    const { status, timeline } = await timelineOf(how);
    expect(status).toBe(expected);
    expect(syscalls(timeline)).toEqual(whole.slice(0, 8));
    expect(timeline.events.filter(({ kind }) => kind === 'packet').length).toBeGreaterThan(4);
  });
});

test.skipIf(noSetpriv !== '')(
  `without capabilities: calls, states as they left them, and what is missing${noSetpriv}`,
  async () => {
    const file = `${folder}/poor.json`;
    const poor = ['setpriv', '--bounding-set=-all', '--inh-caps=-all', process.execPath];
    // Where tracefs is mounted, perhaps by way of debugfs, root may read it without capabilities, too.
    const mounted = / (tracefs|debugfs) /.test(readFileSync('/proc/mounts', 'latin1'));
    const umount = 'umount -l -a -t tracefs,debugfs; exec "$0" "$@"';
    const hide = mounted ? ['unshare', '--mount', 'sh', '-c', umount] : [];
    const [program = '', ...args] = [...hide, ...poor];
    const { status, stderr } = await ended(
      program,
      [...args, main, 'timeline', '-o', file, script],
      { env: plainEnvironment() },
    );
    expect(status).toBe(0);
    const { notes, events } = JSON.parse(readFileSync(file, 'utf8')) as Timeline;
    expect(stderr).toBe(notes.map((note) => `sockfd: ${note}\n`).join(''));
    expect(notes[0]).toBe('no packets: socket EPERM: needs CAP_NET_RAW');
    expect(notes[1]).toMatch(/^states are sampled: /);
    const states = events.flatMap((event) => (event.kind === 'state' ? [event] : []));
    expect(states.map(({ to }) => to)).toContain('ESTABLISHED');
    expect(states.every(({ sampled }) => sampled === true)).toBe(true);
  },
);

test('a script that makes no calls', async () => {
  const nothing = write('nothing.mjs', 'console.log(1);');
  const { status, stdout, stderr } = await sockfd('timeline', nothing);
  expect([status, stdout]).toEqual([0, '1\n']);
  expect(stderr).toContain(
    'sockfd: nothing was recorded: the script made no calls through sockfd\n',
  );
});

test.each([
  [['timeline'], 'timeline takes a script, a program, or --pid (sockfd timeline --help says how)'],
  [
    ['timeline', '-o', 'x.gif', script],
    'not a form: -o x.gif, expected a name that ends with .txt, .json, .html, .svg, .mmd, .pcapng (sockfd timeline --help says how)',
  ],
  [
    ['timeline', '-w', '59', script],
    'not a width from 60 to 1000: -w 59 (sockfd timeline --help says how)',
  ],
  [['timeline', `${folder}/none.ts`], `no such script: ${folder}/none.ts`],
])('%j is refused in one line', async (args, expected) => {
  expect(await sockfd(...args)).toMatchObject({
    status: 1,
    stdout: '',
    stderr: `sockfd: ${expected}\n`,
  });
});

test('an output that cannot be written is said before anything runs', async () => {
  const { status, stdout, stderr } = await sockfd('timeline', '-o', `${folder}/none/x.txt`, script);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^sockfd: -o .*ENOENT.*\n$/);
});
