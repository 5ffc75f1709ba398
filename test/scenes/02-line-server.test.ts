// Scene 2: the line server and its client as processes of their own, by hand on terminals (script(1)) and 100 at once.
import {
  type ChildProcessWithoutNullStreams,
  execFileSync,
  spawn,
  spawnSync,
} from 'node:child_process';
import { once } from 'node:events';
import net from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const node = [process.execPath, '--import', 'tsx'];
const running = new Set<Program>();

/** A program that runs, and what it has written so far. */
class Program {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #over: Promise<number | null>;
  output = '';

  constructor(...[command = '', ...args]: string[]) {
    this.#child = spawn(command, args, { cwd: root, env: { ...process.env, NO_COLOR: '1' } });
    this.#child.stdout.setEncoding('utf8').on('data', (text: string) => {
      this.output += text;
    });
    this.#child.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.output += text;
    });
    this.#over = once(this.#child, 'close').then(([status]) => status as number | null);
    running.add(this);
  }

  /** Waits for its output to match. */
  async until(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const match = pattern.exec(this.output);
      if (match !== null) return match;
      const event = await Promise.race([
        once(this.#child.stdout, 'data'),
        this.#over.then(() => undefined),
      ]);
      if (event === undefined && !pattern.test(this.output)) {
        throw new Error(`ended without ${pattern}: ${this.output}`);
      }
    }
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  type(text: string): void {
    this.#child.stdin.write(text);
  }

  /** Ends its standard input. */
  end(): void {
    this.#child.stdin.end();
  }

  /** Its exit status. */
  status(): Promise<number | null> {
    return this.#over;
  }

  async stop(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#over;
  }
}

afterEach(async () => {
  for (const program of running) await program.stop();
  running.clear();
});

async function serving(...command: string[]): Promise<{ server: Program; port: string }> {
  const server = new Program(...command);
  const [, port = ''] = await server.until(/listening on: 127\.0\.0\.1:(\d+)/);
  return { server, port };
}

const startServer = () => serving(...node, 'examples/02-line-server.ts', '0');
const startClient = (port: string) => new Program(...node, 'examples/02-line-client.ts', port);

/** The same on a terminal. */
function onTerminal(script: string, arg: string): string[] {
  const command = [...node, `examples/${script}`, arg].join(' ');
  return ['script', '-qefc', command, '/dev/null'];
}

test('clients talk in turns, each gets its own answers, and Q ends one', async () => {
  const { server, port } = await startServer();
  const clients = [startClient(port), startClient(port), startClient(port)];
  for (const [i, client] of clients.entries()) client.type(`first of ${i}\n`);
  for (const [i, client] of clients.entries())
    await client.until(RegExp(`^server-first of ${i}\n$`));
  for (const [i, client] of clients.entries()) {
    client.type(`second of ${i}\nQ\nnot this\n`);
    expect(await client.status()).toBe(0);
    expect(client.output).toBe(`server-first of ${i}\nserver-second of ${i}\n`);
  }
  await server.until(/(has gone \(end of file\)[\s\S]*){3}/);
});

test('the end of standard input ends a client too, after its last answer', async () => {
  const { port } = await startServer();
  const client = startClient(port);
  client.type('with a newline\nwithout');
  client.end();
  expect(await client.status()).toBe(0);
  expect(client.output).toBe('server-with a newline\nserver-without\n');
});

test('100 clients at once all get their own answers, whatever pieces their lines come in', async () => {
  const { port } = await startServer();
  const sockets = await Promise.all(
    Array.from({ length: 100 }, async () => {
      const socket = net.connect(Number(port), '127.0.0.1').setNoDelay();
      await once(socket, 'connect');
      return socket;
    }),
  );
  const answers = sockets.map(async (socket) => {
    let answer = '';
    for await (const chunk of socket.setEncoding('utf8')) answer += String(chunk);
    return answer;
  });
  // All are connected; then all send a piece, and then all the rest.
  for (const [i, socket] of sockets.entries()) socket.write(`one of ${i}\ntwo `);
  for (const [i, socket] of sockets.entries()) socket.end(`of ${i}\n`);
  expect(await Promise.all(answers)).toEqual(
    sockets.map((_, i) => `server-one of ${i}\nserver-two of ${i}\n`),
  );
});

test('a client that sends much before it reads loses nothing, and holds up nobody', async () => {
  const { port } = await startServer();
  const slow = net.connect(Number(port), '127.0.0.1');
  slow.pause();
  const lines = Array.from({ length: 200_000 }, (_, i) => `line ${i}\n`);
  slow.end(lines.join(''));
  await once(slow, 'connect');
  const quick = startClient(port);
  quick.type('quick\nQ\n');
  expect(await quick.status()).toBe(0);
  expect(quick.output).toBe('server-quick\n');
  let answer = '';
  for await (const chunk of slow.setEncoding('utf8')) answer += String(chunk);
  expect(answer === lines.map((line) => `server-${line}`).join('')).toBe(true);
});

test('a client that is reset ends alone', async () => {
  const { server, port } = await startServer();
  const socket = net.connect(Number(port), '127.0.0.1');
  await once(socket, 'connect');
  await server.until(/has come/);
  socket.resetAndDestroy();
  await server.until(/has gone \(read ECONNRESET/);
  const client = startClient(port);
  client.type('still there?\nQ\n');
  expect(await client.status()).toBe(0);
  expect(client.output).toBe('server-still there?\n');
});

test('without fds for more, clients wait in the queue until others leave (EMFILE, accept(2))', async () => {
  const { server, port } = await startServer();
  // From here on only: loading its modules takes many at once.
  execFileSync('prlimit', ['--pid', `${server.pid}`, '--nofile=40']);
  const sockets = Array.from({ length: 60 }, () => net.connect(Number(port), '127.0.0.1'));
  await Promise.all(sockets.map((socket) => once(socket, 'connect')));
  // None leaves before there is no room for the others.
  await server.until(/no fds left/);
  const answers = sockets.map(async (socket, i) => {
    socket.end(`${i}\n`);
    let answer = '';
    for await (const chunk of socket.setEncoding('utf8')) answer += String(chunk);
    return answer;
  });
  expect(await Promise.all(answers)).toEqual(sockets.map((_, i) => `server-${i}\n`));
});

const noScript = spawnSync('script', ['--version']).error !== undefined;

test.skipIf(noScript)('by hand over two terminals (needs script)', async () => {
  const { server, port } = await serving(...onTerminal('02-line-server.ts', '0'));
  const client = new Program(...onTerminal('02-line-client.ts', port));
  await server.until(/has come/);
  client.type('hello\n');
  await client.until(/server-hello\r\n/);
  client.type('Q\n');
  expect(await client.status()).toBe(0);
  await server.until(/has gone/);
  // Ctrl-C
  server.type('\x03');
  expect(await server.status()).not.toBe(null);
});
