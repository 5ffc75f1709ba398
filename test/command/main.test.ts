// The command line of `sockfd`: help, version, and what it says of mistakes. Exit statuses as in bash(1): 2 for a wrong
// command line, 1 for what could not be done.
import { expect, test } from 'vitest';
import { main, sockfd, version } from './command.ts';

test('--version, -V', async () => {
  for (const option of ['--version', '-V']) {
    expect(await sockfd(option)).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' });
  }
});

test('--help, -h, help', async () => {
  const { stdout, status } = await sockfd('--help');
  expect(status).toBe(0);
  for (const option of ['-h', 'help']) expect((await sockfd(option)).stdout).toBe(stdout);
  for (const command of ['trace', 'fds', 'ss', 'describe']) expect(stdout).toContain(command);
});

test.each(['trace', 'fds', 'ss', 'describe'])('%s --help, wherever it stands', async (command) => {
  const help = await sockfd(command, '--help');
  expect([help.status, help.stderr]).toEqual([0, '']);
  expect(help.stdout).toMatch(new RegExp(`^sockfd ${command} `));
  const other = command === 'trace' ? '-T' : '--json';
  for (const args of [
    ['help', command],
    [command, '-h'],
    [command, other, '--help'],
  ]) {
    expect((await sockfd(...args)).stdout).toBe(help.stdout);
  }
});

test('its help names every option that it takes', async () => {
  const { stdout } = await sockfd('ss', '--help');
  for (const option of ['--tcp', '--mptcp', '--state', '--local', '--pid', '--json', '--watch']) {
    expect(stdout).toContain(option);
  }
});

const usage: [string[], string][] = [
  [[], 'a command is missing'],
  [
    ['nope'],
    'no such command: nope, expected trace, fds, ss, describe, repl, timeline (sockfd --help says how)',
  ],
  [['toString'], 'no such command: toString'],
  [['help', 'nope'], 'no such command: nope'],
  [['--nope'], "Unknown option '--nope'"],
  [['ss', '--nope'], "Unknown option '--nope' (sockfd ss --help says how)"],
  [['ss', '-Z'], "Unknown option '-Z'"],
  [
    ['ss', 'extra'],
    "Unexpected argument 'extra': expected state STATE, sport = :PORT, dport = :PORT, src ADDRESS[:PORT] or dst",
  ],
  [['ss', 'state'], 'what follows state is missing'],
  [['ss', 'state', 'open'], 'no such state: open'],
  [['ss', 'sport', '=', ':x'], 'not an [ADDRESS][:PORT]: :x'],
  [['ss', '--local', '70000'], 'not an [ADDRESS][:PORT]: 70000'],
  [['ss', '--state'], "Option '--state <value>' argument missing"],
  [['ss', '--state', 'open'], 'no such state: open'],
  [['ss', '--local', 'x:y:z'], 'not an [ADDRESS][:PORT]: x:y:z'],
  [['ss', '--local', ':70000'], 'not an [ADDRESS][:PORT]: :70000'],
  [['ss', '--remote', '1.2.3'], 'not an [ADDRESS][:PORT]: 1.2.3'],
  [['ss', '--remote', ''], 'not an [ADDRESS][:PORT]: '],
  [['ss', '--pid', 'x'], 'not a process number: x'],
  [['fds', 'abc'], 'not a process number: abc'],
  [['fds', '0'], 'not a process number: 0'],
  [['fds', '0x10'], 'not a process number: 0x10'],
  [['fds', '2147483648'], 'not a process number: 2147483648'],
  [['fds', '1', '2'], 'fds takes one PID'],
  [['fds', '--watch=x'], 'not a number of seconds: x'],
  [['fds', '--watch=-1'], 'not a number of seconds: -1'],
  [['describe', '1'], 'describe takes a PID and an FD'],
  [['describe', '1', 'x'], 'describe takes a PID and an FD'],
  [['trace'], 'trace takes a script'],
  [['trace', '-s', 'x', 'missing.ts'], 'not a size: -s x'],
  [['trace', '-e', 'nope', 'missing.ts'], "invalid system call 'nope'"],
  [['trace', '-e', 'trace=close,%nope', 'missing.ts'], "invalid system call '%nope'"],
  [['trace', '-e', 'inject=all', 'missing.ts'], '-e inject=all: only trace= is there'],
  [['trace', '-zZ', 'missing.ts'], '-z and -Z exclude each other'],
  [['trace', '-c', '--json', 'missing.ts'], '-c and --json exclude each other'],
  [['trace', '-p', '1'], 'strace -p 1'],
  [['trace', '--nope', 'missing.ts'], "Unknown option '--nope'"],
];

const failures: [string[], string][] = [
  [['fds', '2147483647'], 'no such process: 2147483647'],
  [['ss', '--pid', '2147483647'], 'no such process: 2147483647'],
  [['describe', '2147483647', '0'], 'no such process: 2147483647'],
  [['describe', String(process.pid), '99999'], `process ${process.pid} has no fd 99999`],
  [['trace', 'missing.ts'], 'no such script: missing.ts'],
  [['trace', '/tmp'], 'no such script: /tmp'],
  [['trace', '-o', '/nonexistent/file', main], '-o /nonexistent/file: ENOENT'],
];

test.each([...usage, ...failures])('sockfd %j: one line, status 1', async (args, message) => {
  const { status, stdout, stderr } = await sockfd(...args);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^sockfd: [^\n]*\n$/);
  expect(stderr).toContain(message);
});
