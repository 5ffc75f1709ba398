// The helper of a lab: a process that is the first of a PID namespace, so that what it starts ends with it. For an ordinary
// user it is also the one that may make network namespaces. It ends when the lab's end of its socket is closed.
import { spawn } from 'node:child_process';
import { writeFileSync, writeSync } from 'node:fs';
import { close } from '../calls/descriptor.ts';
import { getaddrinfo } from '../calls/resolver.ts';
import { socket } from '../calls/socket.ts';
import { sockets } from '../inspect/index.ts';
import { inNamespace } from '../netlink/index.ts';
import { poll } from '../promises/index.ts';
import { MSG_CMSG_CLOEXEC, POLLIN } from '../values/constants.generated.ts';
import { type Answer, type Ended, hear, type Request, room, tell } from './helper-messages.ts';
import { layOverHosts } from './names.ts';
import { ownRealm } from './realm.ts';

/** The sockets to the lab: requests and answers; what happens by itself. */
const CONTROL = 3;
const EVENTS = 4;

function exec(
  request: Extract<Request, { op: 'exec' }>,
  netns: number,
  stdio: readonly number[],
): Promise<number> {
  const { program, args, cwd, env } = request;
  return new Promise((resolve, reject) => {
    const child = inNamespace(netns, () => spawn(program, args, { cwd, env, stdio: [...stdio] }));
    const { pid } = child;
    child.on('error', reject);
    if (pid === undefined) return;
    child.on('exit', (code, signal) => {
      tell(EVENTS, { pid, code, signal } satisfies Ended);
    });
    resolve(pid);
  });
}

/** Does what is asked for; a number, what was found, and an fd that was made. */
async function obey(
  request: Request,
  fds: readonly number[],
): Promise<{ value: number; data?: unknown; made?: number }> {
  const [netns = -1, ...stdio] = fds;
  switch (request.op) {
    case 'namespace':
      return { value: 0, made: ownRealm.namespace() };
    case 'socket': {
      const [domain, type, protocol] = request.args;
      // Not closed by an exec of this process, which makes none before it is passed on and closed.
      return { value: 0, made: inNamespace(netns, () => socket(domain, type, protocol)) };
    }
    case 'write':
      inNamespace(netns, () => writeFileSync(request.path, request.text));
      return { value: 0 };
    case 'hosts':
      layOverHosts(request.text);
      return { value: 0 };
    case 'sockets':
      return { value: 0, data: inNamespace(netns, () => sockets(request.filter)) };
    case 'getaddrinfo': {
      const { node, service } = request;
      const [flags = 0, family = 0, socktype = 0, protocol = 0] = request.hints;
      const hints = { flags, family, socktype, protocol };
      return { value: 0, data: inNamespace(netns, () => getaddrinfo(node, service, hints)) };
    }
    case 'exec':
      return { value: await exec(request, netns, stdio) };
    case 'kill':
      process.kill(request.pid, request.signal as NodeJS.Signals);
      return { value: 0 };
  }
}

function failure(error: unknown): Answer {
  const {
    message = String(error),
    errno = 0,
    syscall = '',
    name = '',
    code,
  } = error as Partial<NodeJS.ErrnoException>;
  return { failed: { message, errno: Math.abs(errno), syscall, name, code } };
}

async function serve(): Promise<void> {
  const buffer = room();
  tell(CONTROL, { value: process.pid } satisfies Answer);
  for (;;) {
    await poll(CONTROL, POLLIN);
    const heard = hear(CONTROL, buffer, MSG_CMSG_CLOEXEC);
    if (heard === undefined) return;
    try {
      const { value, data, made } = await obey(heard.message as Request, heard.fds);
      tell(CONTROL, { value, data } satisfies Answer, made === undefined ? [] : [made]);
      if (made !== undefined) close(made);
    } catch (error) {
      tell(CONTROL, failure(error));
    }
    for (const fd of heard.fds) close(fd);
  }
}

// Not its own to answer: the terminal sends these to all of its processes.
for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => undefined);
serve().then(
  () => process.exit(0),
  (error: unknown) => {
    writeSync(2, `${error instanceof Error ? error.stack : error}\n`);
    process.exit(1);
  },
);
