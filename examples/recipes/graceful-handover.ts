// Recipe: a server that is replaced by a new process of itself while clients keep connecting. The old process passes
// its listening fd over a Unix socket (SCM_RIGHTS), waits until the new one accepts, and ends what it has begun. The
// queue of connections belongs to the listening socket, not to a process, so nobody is refused in between.
// Manual pages: unix(7) SCM_RIGHTS, cmsg(3), socketpair(2)
// Run it: npx tsx examples/recipes/graceful-handover.ts
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import {
  AF_INET,
  AF_UNIX,
  bind,
  close,
  getsockname,
  type InetAddress,
  listen,
  MSG_CMSG_CLOEXEC,
  own,
  SCM_RIGHTS,
  SOCK_CLOEXEC,
  SOCK_SEQPACKET,
  SOCK_STREAM,
  SOL_SOCKET,
  socket,
  socketpair,
} from 'sockfd';
import { fdOf, toServer } from 'sockfd/node';
import { recv, recvmsg, send, sendmsg } from 'sockfd/promises';
import { fact, say, title } from '../show.ts';

/** Where the new process finds its end of the pair. */
const PAIR = 3;

/** Starts this script as a server whose fd 3 is one end of a pair. Returns the process and the other end. */
function start() {
  const [mine, its] = socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC);
  const child = spawn(
    process.execPath,
    [...process.execArgv, import.meta.filename, 'serve'],
    // 'close' comes when nobody has its standard output any more: not its successor, either.
    { stdio: ['ignore', 'pipe', 'inherit', its] },
  );
  close(its);
  return { child, pair: own(mine) };
}

/** Starts a server and passes it the listening fd. Resolves once it accepts; the caller still has its own fd. */
async function handOver(listening: number) {
  const { child, pair } = start();
  using _pair = pair;
  await sendmsg(pair, {
    iov: ['listener'],
    control: [{ level: SOL_SOCKET, type: SCM_RIGHTS, fds: [listening] }],
  });
  if ((await recv(pair, new Uint8Array(8))) === 0) throw new Error('the new process has failed');
  return child;
}

/** A server that got its listener from the process before it. SIGHUP hands it on, SIGTERM ends it. */
async function serve(): Promise<void> {
  using pair = own(PAIR);
  const room = { iov: [new Uint8Array(8)], controlLength: 64 };
  const { control } = await recvmsg(pair, room, MSG_CMSG_CLOEXEC);
  const rights = control.find((each) => 'fds' in each);
  if (rights?.fds[0] === undefined) throw new Error('no listener came');
  const server = toServer(rights.fds[0], {}, (connection) => connection.end(`${process.pid}`));
  await once(server, 'listening');
  process.once('SIGTERM', () => server.close());
  process.once('SIGHUP', async () => {
    const next = await handOver(fdOf(server));
    // Not in its way: it lives on when this process has ended.
    next.unref();
    next.stdout?.destroy();
    server.close();
  });
  await send(pair, 'ready');
}

/** Clients that connect one after the other until `enough`, and who answered them. */
async function clients(port: number, answers: string[], enough: () => boolean): Promise<void> {
  while (!enough()) {
    const client: Socket = connect(port, '127.0.0.1');
    answers.push(await text(client).catch((error: NodeJS.ErrnoException) => `${error.code}`));
  }
}

if (process.argv[2] === 'serve') {
  await serve();
} else {
  title('A server, and four clients at a time');
  const listening = own(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC));
  bind(listening, { family: AF_INET, address: '127.0.0.1', port: 0 });
  listen(listening);
  const { port } = getsockname(listening) as InetAddress;
  const old = await handOver(listening.fd);
  // From here on the fd is the servers' alone.
  listening.close();
  const gone = once(old, 'exit');
  const allGone = once(old, 'close');
  old.stdout?.resume();
  const answers: string[] = [];
  let over = false;
  const four = Array.from({ length: 4 }, () => clients(port, answers, () => over));
  const count = (pid: string | undefined) => answers.filter((answer) => answer === pid).length;
  const until = async (condition: () => boolean) => {
    while (!condition()) await new Promise(setImmediate);
  };
  await until(() => answers.length >= 100);

  title('SIGHUP: it hands over and ends');
  old.kill('SIGHUP');
  const [status] = await gone;
  const before = answers.length;
  await until(() => answers.length >= before + 100);
  over = true;
  await Promise.all(four);
  const next = answers.at(-1);
  process.kill(Number(next), 'SIGTERM');
  await allGone;

  title('What was seen');
  say(`${answers.length} connections`);
  fact('servers', new Set(answers).size);
  fact('answered by the old one at least 100', count(`${old.pid}`) >= 100);
  fact('answered by the new one at least 100', count(next) >= 100);
  fact('the old one', old.pid);
  fact('who answered, in the order of their first answer', [...new Set(answers)].map(Number));
  fact(
    'refused, reset or unanswered',
    answers.filter((each) => !/^\d+$/.test(each)),
  );
  fact('exit status of the old one', status);
}
