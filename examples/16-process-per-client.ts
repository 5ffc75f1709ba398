// Scene 16, the first way to serve many clients: a process for each. Twice: processes that inherit the listening fd, and
// a pool of workers that are given connected fds.
// Manual pages: fork(2) execve(2) accept(2) unix(7) cmsg(3) wait(2)
// Run it: npx tsx examples/16-process-per-client.ts
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, readlinkSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  AF_INET,
  AF_UNIX,
  accept4,
  bind,
  close,
  getsockname,
  listen,
  own,
  POLLIN,
  pidfd_open,
  poll,
  SCM_RIGHTS,
  SOCK_CLOEXEC,
  SOCK_SEQPACKET,
  SOCK_STREAM,
  SOL_SOCKET,
  sendmsg,
  socket,
  socketpair,
} from 'sockfd';
import { fact, say, showCalls, title } from './show.ts';
import { LineClient, servedBy } from './support/line-protocol.ts';
import { outcome } from './support/outcome.ts';

/** The number that a child has the fd under that it was started with, after its three standard ones. */
const INHERITED = 3;

/** Starts a program of support/ with `fd` as the fd 3 of the new process. */
function start(program: string, fd: number): ChildProcess {
  const script = fileURLToPath(new URL(`./support/${program}`, import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, String(INHERITED)], {
    stdio: ['ignore', 'inherit', 'inherit', fd],
  });
  // Where the scene fails, nobody would come whom the process could serve.
  process.on('exit', () => child.kill());
  return child;
}

/** Waits until processes have ended: pidfd_open(2). Nobody is told yet how they ended, as nobody has asked. */
function untilEnded(children: readonly ChildProcess[]): void {
  for (const { pid } of children) {
    using pidfd = own(pidfd_open(pid ?? -1));
    // The end of a child is a signal, too, for which poll(2) does not go on.
    while (outcome(() => poll([{ fd: pidfd, events: POLLIN }])) === 'EINTR');
  }
}

/** Lets Node.js call waitpid(2), which it does in its event loop. Returns how the processes ended. */
async function reap(children: readonly ChildProcess[]): Promise<unknown[]> {
  return Promise.all(children.map(async (child) => (await once(child, 'exit'))[0]));
}

/** The state of each process in proc_pid_stat(5): `S` sleeps, `R` runs, `Z` has ended and is not reaped. */
function states(children: readonly ChildProcess[]): string[] {
  return children.map(({ pid }) => {
    if (!existsSync(`/proc/${pid}`)) return 'gone';
    return /\) (\w)/.exec(readFileSync(`/proc/${pid}/stat`, 'latin1'))?.[1] ?? '?';
  });
}

title('One listening socket, inherited by three processes: whoever is first accepts');
const stop = showCalls();
using listener = own(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC));
bind(listener, { family: AF_INET, address: '127.0.0.1', port: 0 });
listen(listener);
const address = getsockname(listener);
stop();
const servers = [1, 2, 3].map(() => start('16-inheriting.ts', listener.fd));
const socketHere = readlinkSync(`/proc/self/fd/${listener.fd}`);
const socketThere = servers.map(({ pid }) => readlinkSync(`/proc/${pid}/fd/${INHERITED}`));
const inherited = ['ann', 'bob', 'cid'].map((name) => ({ name, client: new LineClient(address) }));
// All three are connected at the same time, and each has a process to itself.
const first = inherited.map(({ name, client }) => client.ask(`first of ${name}`));
const second = inherited.map(({ name, client }) => client.ask(`second of ${name}`));
for (const answer of [...first, ...second]) say(`  ${answer}`);
for (const { client } of inherited) client.ask('Q');
untilEnded(servers);
const zombies = states(servers);
const statuses = await reap(servers);

title('A pool of two workers: the parent accepts, and passes on what it accepted');
const pool = [1, 2].map(() => {
  const [ours, theirs] = socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC);
  const child = start('16-worker.ts', theirs);
  close(theirs);
  return { child, ours: own(ours) };
});
const passed: { answer: string | undefined; fd: number; worker: string }[] = [];
const showPool = showCalls();
for (let i = 0; i < 6; i++) {
  const { child, ours } = pool[i % 2] ?? never();
  using client = new LineClient(address);
  const { fd } = accept4(listener, SOCK_CLOEXEC);
  const rights = { level: SOL_SOCKET, type: SCM_RIGHTS, fds: [fd] } as const;
  sendmsg(ours, { iov: ['x'], control: [rights] });
  // The worker has the connection open, too: it lives on.
  close(fd);
  passed.push({ answer: client.ask(`hello ${i}`), fd, worker: `pid ${child.pid}` });
  client.ask('Q');
}
for (const { ours } of pool) ours.close();
showPool();
for (const { answer } of passed) say(`  ${answer}`);
const workers = pool.map(({ child }) => child);
const work = await reap(workers);

say('');
fact('parent', `pid ${process.pid}`);
fact(
  'processes that inherited',
  servers.map(({ pid }) => `pid ${pid}`),
);
fact('listening socket of the parent', socketHere);
fact('listening socket of the processes', socketThere);
fact('first answers', first);
fact('second answers', second);
fact('served by', first.map(servedBy));
fact('states of those that have ended', zombies);
fact('answered by each, as its exit status', statuses);
fact('states after they were reaped', states(servers));
fact(
  'workers',
  workers.map(({ pid }) => `pid ${pid}`),
);
fact(
  'answers of the pool',
  passed.map(({ answer }) => answer),
);
fact(
  'passed to',
  passed.map(({ worker }) => worker),
);
fact(
  'fd in the parent',
  passed.map(({ fd }) => fd),
);
fact('answered by each worker', work);
fact('states of the workers at the end', states(workers));

function never(): never {
  throw new Error('no such worker');
}
