// A process per client: each has inherited the listening socket, waits in accept(2), serves one client, then the next.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { listener, say, serveOneByOne } from './lines.ts';

/** The fd that a child finds the listening socket at. */
const INHERITED = 3;

/** Starts a process that says when it is about to serve. */
function start(listening: number): ChildProcess {
  const args = [...process.execArgv, fileURLToPath(import.meta.url), 'child'];
  return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit', listening] });
}

async function parent(clients: number): Promise<void> {
  const { fd, port } = listener(0);
  const children: ChildProcess[] = [];
  process.once('SIGTERM', () => {
    for (const child of children) child.kill('SIGKILL');
    process.kill(process.pid, 'SIGTERM');
  });
  while (children.length < clients) children.push(start(fd));
  await Promise.all(children.map(({ stdout }) => stdout && once(stdout, 'data')));
  say(port);
}

const [argument] = process.argv.slice(2);
if (argument === 'child') {
  console.log('serves');
  serveOneByOne(INHERITED);
} else {
  await parent(Number(argument));
}
