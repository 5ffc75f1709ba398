// The part of systemd in socket activation: it opens the sockets, starts the service with them as fds 3, 4, ..., and
// listens to what the service says.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { get, type IncomingMessage, type RequestOptions } from 'node:http';
import { text } from 'node:stream/consumers';
import {
  AF_INET,
  AF_UNIX,
  bind,
  getsockname,
  type InetAddress,
  listen,
  own,
  SO_PASSCRED,
  SOCK_CLOEXEC,
  SOCK_DGRAM,
  SOCK_STREAM,
  SOL_SOCKET,
  setsockopt,
  socket,
} from 'sockfd';
import { toSocket } from 'sockfd/node';
import { connect, recv, recvmsg, sendto } from 'sockfd/promises';
import { fact, showCalls, title } from '../show.ts';

const loopback = { family: AF_INET, address: '127.0.0.1', port: 0 } as const;

async function ask(where: RequestOptions): Promise<string> {
  const request = get(where);
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  return text(response);
}

/** Opens three sockets, starts `script` with them, uses each, and stops it. */
export async function playSystemd(script: string): Promise<void> {
  const abstract = `\0sockfd-${process.pid}`;

  title('The sockets, before there is a service');
  const stop = showCalls();
  using web = own(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC));
  bind(web, loopback);
  listen(web);
  using local = own(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC));
  bind(local, { family: AF_UNIX, path: `${abstract}-web` });
  listen(local);
  using echo = own(socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC));
  bind(echo, loopback);
  using notifications = own(socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC));
  bind(notifications, { family: AF_UNIX, path: `${abstract}-notify` });
  // Each message comes with its sender's pid, so that nobody else speaks for the service.
  setsockopt(notifications, SOL_SOCKET, SO_PASSCRED, true);
  stop();

  /** The next message, and the pid that it is from. */
  async function notified() {
    const buf = Buffer.alloc(4096);
    const { bytes, control } = await recvmsg(notifications, { iov: [buf], controlLength: 256 });
    const cred = control.find((each) => 'pid' in each);
    return { text: buf.toString('utf8', 0, bytes), pid: cred?.pid };
  }

  title('A client comes before the service runs: the kernel keeps it in the queue');
  const { port } = getsockname(web) as InetAddress;
  const early = ask({ host: '127.0.0.1', port, agent: false });

  title('The service starts');
  // LISTEN_PID is known only in the process that becomes the service.
  const program = [process.execPath, ...process.execArgv, script];
  const child = spawn('sh', ['-c', 'export LISTEN_PID=$$; exec "$@"', 'sh', ...program], {
    stdio: ['ignore', 'inherit', 'inherit', web.fd, local.fd, echo.fd],
    env: {
      ...process.env,
      LISTEN_FDS: '3',
      LISTEN_FDNAMES: 'web:local:echo',
      NOTIFY_SOCKET: `@${abstract.slice(1)}-notify`,
    },
  });
  const ended = once(child, 'exit');
  const ready = await notified();

  title('Each socket answers');
  using client = own(socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC));
  await sendto(client, 'anybody?', 0, getsockname(echo));
  const buf = Buffer.alloc(100);
  const bytes = await recv(client, buf);
  fact('pid of the service', child.pid);
  fact('the client who came before it', await early);
  fact('over TCP', await ask({ host: '127.0.0.1', port, agent: false }));
  // Not socketPath: Node.js 20 takes an abstract name for one of 107 bytes, most of them NUL.
  const unix = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC);
  await connect(unix, getsockname(local));
  fact('over Unix', await ask({ createConnection: () => toSocket(unix) }));
  fact('over UDP', buf.toString('utf8', 0, bytes));

  title('It is told to stop');
  child.kill('SIGTERM');
  const stopping = await notified();
  const [status] = await ended;
  fact('first it said', ready.text.split('\n'));
  fact('then it said', stopping.text);
  fact('pid that the kernel says said so', [ready.pid, stopping.pid]);
  fact('exit status', status);
}
