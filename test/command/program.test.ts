// `sockfd timeline -- PROGRAM` and --pid: a program of Python, whose calls strace has seen, too.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { ladder, type Timeline } from '../../lib/timeline/index.ts';
import { inOwnNamespace, noNamespace } from '../support/own-netns.ts';
import { ended, hasProgram } from '../support/peer.ts';
import { noKernel } from '../timeline/scripts.ts';
import { scripts, sockfd, sockfdWith } from './command.ts';

inOwnNamespace();

const { folder, write } = scripts();
const noStrace =
  hasProgram('strace') && hasProgram('/usr/bin/python3') ? '' : ' (needs strace and python3)';

/** A shell would start others before it. */
const PYTHON = '/usr/bin/python3';

const talk = write(
  'talk.py',
  `import os, signal, socket, sys, threading
how = sys.argv[1]
if how == 'pid': sys.stdin.readline()
l = socket.socket(); l.bind(('127.0.0.1', 0)); l.listen(1)
if how == 'kill':
    threading.Timer(0.05, lambda: os.kill(os.getpid(), signal.SIGKILL)).start()
    l.accept()
c = socket.socket(); c.connect(l.getsockname())
a, _ = l.accept()
if how == 'fork' and os.fork() == 0:
    c.send(b'one'); os._exit(0)
if how == 'fork': os.wait()
else: c.send(b'one')
c.send(b'a "two" <1>')
a.recv(3); a.recv(100)
c.close(); a.recv(1); a.close(); l.close()
`,
);

async function timelineOf(how: string): Promise<{ status: number | null; timeline: Timeline }> {
  const file = `${folder}/${how}.json`;
  const { status } = await sockfd('timeline', '-o', file, '--', PYTHON, talk, how);
  return { status, timeline: JSON.parse(readFileSync(file, 'utf8')) as Timeline };
}

/** Lines whose ports and spaces are anybody's. */
function comparable(lines: readonly string[]): string[] {
  return lines.map((line) =>
    line.replaceAll(/htons\(\d+\)/g, 'htons(?)').replace(/\) += /, ') = '),
  );
}

function linesOf({ events }: Timeline): string[] {
  return events.flatMap((event) => (event.kind === 'call' ? [event.line] : []));
}

describe.skipIf(noStrace !== '' || noKernel !== '' || noNamespace !== '')(
  `a program${noStrace}${noKernel}${noNamespace}`,
  () => {
    test('has the calls that strace alone sees', async () => {
      const { status, timeline } = await timelineOf('plain');
      expect(status).toBe(0);
      const file = `${folder}/lines`;
      await ended('strace', ['-o', file, '-e', 'trace=%network,close', PYTHON, talk, 'plain']);
      const all = readFileSync(file, 'utf8').split('\n');
      // The fds of sockets alone: those of files are closed before the first socket is made.
      const first = all.findIndex((line) => line.startsWith('socket('));
      const theirs = all.slice(first).filter((line) => /^\w+\(/.test(line));
      expect(comparable(linesOf(timeline))).toEqual(comparable(theirs));
    });

    test('has its packets, which know the writes and reads; calls come before what they lead to', async () => {
      const { timeline } = await timelineOf('plain');
      const { events } = timeline;
      const packets = events.flatMap((event) => (event.kind === 'packet' ? [event] : []));
      const lineOf = (id = -1): string => {
        const event = events[id];
        return event?.kind === 'call' ? event.line : '';
      };
      const data = packets.filter(({ length }) => length > 0);
      expect(data.map(({ writes, reads }) => [lineOf(writes[0]), lineOf(reads[0])])).toEqual([
        [expect.stringMatching(/^sendto.*one/), expect.stringMatching(/^recvfrom.*one/)],
        [expect.stringMatching(/^sendto.*two/), expect.stringMatching(/^recvfrom.*two/)],
      ]);
      for (const { id, writes } of data) expect(writes.every((write) => write < id)).toBe(true);
      expect(timeline.actors.map(({ name }) => name)).toEqual(['client', 'server']);
      expect(timeline.notes.join()).toContain('strace');
      const states = events.flatMap((event) =>
        event.kind === 'state' &&
        timeline.actors[timeline.sockets[event.socket]?.actor ?? -1]?.name === 'client'
          ? [event.to]
          : [],
      );
      expect(states).toEqual(['SYN_SENT', 'ESTABLISHED', 'FIN_WAIT1', 'FIN_WAIT2', 'TIME_WAIT']);
    });

    test('that forks has its child’s calls, on the same sockets', async () => {
      const { timeline } = await timelineOf('fork');
      const sends = timeline.events.flatMap((event) =>
        event.kind === 'call' && event.syscall === 'sendto' ? [event] : [],
      );
      expect(sends.map(({ bytes }) => bytes)).toEqual([3, 11]);
      expect(sends[0]?.pid).not.toBe(sends[1]?.pid);
      expect(sends[0]?.socket).toBe(sends[1]?.socket);
    });

    test('that is killed in a call has the call as one that never returned', async () => {
      const { status, timeline } = await timelineOf('kill');
      expect(status).toBe(128 + 9);
      const last = timeline.events.findLast(
        (event) => event.kind === 'call' && event.syscall === 'accept4',
      );
      expect(last).toMatchObject({ syscall: 'accept4', end: timeline.duration });
      expect(ladder(timeline)).toContain('<unfinished ...>');
    });

    test('that runs already is joined by its number', async () => {
      const child = spawn(PYTHON, [talk, 'pid'], { stdio: ['pipe', 'ignore', 'inherit'] });
      const exited = once(child, 'exit');
      const file = `${folder}/pid.json`;
      const running = sockfd('timeline', '-o', file, '--pid', String(child.pid));
      while (/^TracerPid:\t0$/m.test(readFileSync(`/proc/${child.pid}/status`, 'utf8'))) {
        await setTimeout(5);
      }
      child.stdin.end('go\n');
      await exited;
      expect((await running).status).toBe(0);
      const timeline = JSON.parse(readFileSync(file, 'utf8')) as Timeline;
      const made = timeline.events.flatMap((event) =>
        event.kind === 'call' ? [event.syscall] : [],
      );
      expect(made).toEqual(expect.arrayContaining(['socket', 'connect', 'accept4', 'sendto']));
      expect(timeline.events.some(({ kind }) => kind === 'packet')).toBe(true);
    });
  },
);

test.each([
  [['--', 'no-such-program'], 'no-such-program'],
  [['--pid', 'x'], 'not a process: --pid x'],
  [['--pid', '4194999'], 'no such process: 4194999'],
  [['--pid', '1', 'script.ts'], 'exclude each other'],
  [[], 'a script, a program, or --pid'],
])('%j is one line', async (args, said) => {
  const { status, stderr } = await sockfd('timeline', ...args);
  expect([status, stderr.trimEnd().split('\n').length]).toEqual([1, 1]);
  expect(stderr).toContain(said);
});

test('that there is no strace is one line, before anything runs', async () => {
  const env = { PATH: '/nonexistent' };
  const { status, stderr, stdout } = await sockfdWith(env, 'timeline', '--', '/bin/echo', 'it ran');
  expect([status, stdout, stderr.trimEnd().split('\n').length]).toEqual([1, '', 1]);
  expect(stderr).toContain('needs strace');
});
