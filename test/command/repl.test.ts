// `sockfd repl` from a pipe, and on a terminal. That is a pseudo terminal of Python: Node.js has none, and script(1) of util-linux
// passes Control-C on as a character only when its own input is a terminal.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { noLab } from '../lab/programs.ts';
import { slowness } from '../support/linux.ts';
import { inOwnNamespace, noNamespace } from '../support/own-netns.ts';
import { hasProgram } from '../support/peer.ts';
import { noKernel } from '../timeline/scripts.ts';
import { main, plainEnvironment, scripts } from './command.ts';

inOwnNamespace();

const { folder } = scripts();

/** What the prompt says to these lines, and its status. */
function piped(...lines: string[]): { readonly status: number | null; readonly output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'repl'], {
    input: `${lines.join('\n')}\n`,
    encoding: 'utf8',
    env: plainEnvironment(),
    timeout: 60_000 * slowness,
  });
  expect(stderr).toBe('');
  return { status, output: stdout };
}

const SERVER = [
  'const l = socket(AF_INET, SOCK_STREAM)',
  "bind(l, { family: AF_INET, address: '127.0.0.1', port: 0 })",
  'listen(l, 5)',
];

describe('from a pipe', () => {
  test('each call is answered by its line, a value by itself, and nothing else is said', () => {
    const { status, output } = piped(
      ...SERVER,
      'const c = socket(AF_INET, SOCK_STREAM)',
      'connect(c, getsockname(l))',
      'const { fd } = accept(l)',
      "send(c, 'hello')",
      'const buf = Buffer.alloc(10)',
      'await promises.recv(fd, buf)',
      'function twice(n) {',
      '  return 2 * n',
      '}',
      'twice(21)',
    );
    expect(status).toBe(0);
    expect(output).not.toContain('\u001b');
    expect(
      output
        .trimEnd()
        .split('\n')
        .map((line) => /^\w+(?=\()|^\d+$/.exec(line)?.[0]),
    ).toEqual([
      ...['socket', 'bind', 'listen', 'socket', 'getsockname', 'connect', 'accept'],
      ...['sendto', '5', 'recvfrom', '5', '42'],
    ]);
    expect(output).toMatch(/^listen\(\d+, 5\) += 0$/m);
    expect(output).toMatch(/^recvfrom\(\d+, "hello", 10, MSG_DONTWAIT, NULL, NULL\) = 5$/m);
  }, 900_000);

  test('an error says its hint and leaves the prompt usable; the status tells of it', () => {
    const { status, output } = piped(
      "socket('x')",
      "send(socket(AF_INET, SOCK_STREAM), 'x')",
      '6 * 7',
    );
    expect(status).toBe(1);
    expect(output).toContain('TypeError: socket: "domain" must be an integer');
    expect(output).toMatch(/SyscallError: \w+ (EPIPE|ENOTCONN)/);
    expect(output).toMatch(/\nhint: .+\n42\n$/);
    expect(piped('1 +').status).toBe(1);
    expect(piped('.describe x').status).toBe(1);
    expect(piped('').status).toBe(0);
  }, 900_000);

  test('.fds, .ss and .describe', () => {
    const { status, output } = piped(...SERVER, '.fds', '.ss -tl', '.describe 999', '.exit', '1');
    expect(output).toMatch(/^ *\d+ +socket .*AF_INET LISTEN 127\.0\.0\.1:\d+/m);
    expect(output.match(/^ *\d+ +(socket|pipe|epoll|file)\b/gm)?.length).toBe(1);
    expect(output).toMatch(/^tcp +LISTEN +0 +5 /m);
    expect(output).toMatch(/has no fd 999/);
    expect([status, output.endsWith('1\n')]).toEqual([1, false]);
  }, 900_000);

  test.skipIf(noLab !== '' || noKernel !== '' || noNamespace !== '')(
    `hosts of a lab, and the ladder so far, twice${noLab}${noKernel}${noNamespace}`,
    () => {
      const { status, output } = piped(
        "const net = await lab({ hosts: { alice: '10.0.0.1/24', bob: '10.0.0.2/24' } })",
        'const l = net.bob.socket(AF_INET, SOCK_STREAM)',
        "bind(l, { family: AF_INET, address: '10.0.0.2', port: 80 })",
        'listen(l, 1)',
        '.timeline',
        'const c = net.alice.socket(AF_INET, SOCK_STREAM)',
        "connect(c, { family: AF_INET, address: '10.0.0.2', port: 80 })",
        `.timeline ${folder}/out.json`,
        'close(c)',
        '.timeline',
        'await net.close()',
      );
      expect(status).toBe(0);
      expect(output).not.toContain('setns(');
      expect(output).toMatch(/seconds +bob\n.*socket\(AF_INET/);
      expect(output).toMatch(/seconds +alice +bob\n/);
      const ladder = output.slice(output.lastIndexOf('seconds'));
      expect(ladder).toMatch(/─ S 0:0\(0\).*─►[\s\S]*◄─.* S\. [\s\S]*─ F\. 1:1\(0\).*─►/);
      // Nothing twice, though the recording has begun anew between them.
      expect(ladder.match(/SYN_SENT → ESTABLISHED/g)?.length).toBe(1);
      expect(ladder.match(/─ S 0:0/g)?.length).toBe(1);
      expect(JSON.parse(readFileSync(`${folder}/out.json`, 'utf8'))).toMatchObject({ schema: 1 });
    },
    60_000 * slowness,
  );
});

/**
 * Types at a terminal: each step is what is typed and a pattern that is waited for; `fd N` waits until the program is in a call on
 * the fd that the last pattern with a group has seen, `waiting` until it waits for events.
 */
const PYTHON = String.raw`
import json, os, pty, re, select, sys
plain = lambda text: re.sub(r'\x1b\[[0-9;]*[A-Za-z]', '', text)
steps = json.loads(sys.argv[1])
pid, terminal = pty.fork()
if pid == 0: os.execvp(sys.argv[2], sys.argv[2:])
seen, said, fd = '', '', None
for text, pattern in steps:
    os.write(terminal, text.encode())
    if pattern == 'blocked':
        while True:
            fields = open('/proc/%d/syscall' % pid).read().split()
            if len(fields) > 1 and fields[1] == hex(int(fd)): break
        continue
    if pattern == 'waiting':
        # In the loop of events: epoll_wait(2) or epoll_pwait(2), by their numbers on x64 and arm64.
        while not re.match('(232|281|22) ', open('/proc/%d/syscall' % pid).read()): pass
        continue
    while True:
        found = re.search(pattern, seen)
        if found: break
        ready = select.select([terminal], [], [], 30 * float(os.environ['SLOWNESS']))[0]
        if not ready: sys.exit('no %r in %r' % (pattern, seen))
        try: data = os.read(terminal, 65536).decode('utf8', 'replace')
        except OSError: sys.exit('it ended: %r' % (said + seen))
        seen, said = plain(seen + data), said + data
    if found.groups(): fd = found.group(1)
    seen = seen[found.end():]
while True:
    try: data = os.read(terminal, 65536).decode('utf8', 'replace')
    except OSError: break
    if not data: break
    said += data
print(json.dumps([plain(said), os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])]))
`;

const noPython = hasProgram('python3') ? '' : ' (needs python3)';
const PROMPT = 'sockfd> $';
const history = `${folder}/state/history`;

function typed(
  ...steps: [text: string, pattern: string][]
): readonly [said: string, status: number] {
  const all = [['', PROMPT], ...steps, ['.exit\r', '']];
  const command = [process.execPath, main, 'repl'];
  const { stdout, stderr } = spawnSync('python3', ['-c', PYTHON, JSON.stringify(all), ...command], {
    encoding: 'utf8',
    env: {
      ...plainEnvironment(),
      TERM: 'xterm',
      SOCKFD_REPL_HISTORY: history,
      SLOWNESS: String(slowness),
    },
    timeout: 90_000 * slowness,
  });
  expect(stderr).toBe('');
  return JSON.parse(stdout) as [string, number];
}

describe.skipIf(noPython !== '')(`on a terminal${noPython}`, () => {
  test('Control-C ends a call that blocks and a wait that is awaited, and the prompt goes on', () => {
    const [said, status] = typed(
      ['const l = socket(AF_INET, SOCK_STREAM)\r', String.raw`= (\d+)\r\n[\s\S]*sockfd> $`],
      ['listen(l)\r', PROMPT],
      ['accept(l)\r', 'blocked'],
      ['\u0003', String.raw`(?:interrupted|EINTR)[\s\S]*sockfd> $`],
      ['await promises.accept(l)\r', 'epoll_ctl'],
      ['', 'waiting'],
      ['\u0003', String.raw`(?:interrupted|EINTR)[\s\S]*sockfd> $`],
      // Nobody takes the connection that comes now from who asks for it.
      ['const c = socket(AF_INET, SOCK_STREAM)\r', PROMPT],
      ["connect(c, { ...getsockname(l), address: '127.0.0.1' })\r", PROMPT],
      ['accept(l).fd > c\r', String.raw`true[\s\S]*sockfd> $`],
    );
    expect([said.slice(-900), status]).toEqual([expect.any(String), 0]);
    expect(said).toMatch(/accept\(\d+, \{sa_family=AF_INET.* = \d+\r/);
  }, 900_000);

  test('Control-C ends a loop, and says at an empty prompt how to leave', () => {
    const [said, status] = typed(
      // Its line says that it runs.
      ['var spins = 0; socket(AF_UNIX, SOCK_STREAM); for (;;) spins++\r', String.raw`0\) += \d+\r`],
      ['\u0003', String.raw`interrupted[\s\S]*sockfd> $`],
      ['\u0003', 'To exit'],
      ['spins >= 0\r', String.raw`true[\s\S]*sockfd> $`],
    );
    expect([said.slice(-900), status]).toEqual([expect.any(String), 0]);
  }, 900_000);

  test('Tab offers the constants of an argument; what was typed is kept', () => {
    const [, status] = typed(
      ['socket(AF_INET, SOCK_ST', 'SOCK_ST'],
      ['\t', 'SOCK_STREAM|REAM'],
      [')\r', String.raw`AF_INET, SOCK_STREAM, IPPROTO_IP\) = (\d+)\r\n[\s\S]*sockfd> $`],
      ['setsockopt(0, SOL_SOCKET, SO_REUSEA', 'SO_REUSEA'],
      ['\t', 'SO_REUSEADDR|DDR'],
      [', 1)\r', String.raw`SO_REUSEADDR[\s\S]*sockfd> $`],
    );
    expect(status).toBe(0);
    expect(readFileSync(history, 'utf8')).toContain('socket(AF_INET, SOCK_STREAM)');
  }, 900_000);
});
