// Recipe: who is at the other end of a Unix connection of a net.Server: process, user and groups, as the kernel noted
// them at connect(2). A pid may be used again once its process has ended; a pidfd stays with the process.
// Manual pages: unix(7) socket(7) pidfd_open(2)
// Run it: npx tsx examples/recipes/peer-credentials.ts
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import {
  getsockopt,
  own,
  POLLIN,
  poll,
  SO_PEERCRED,
  SO_PEERGROUPS,
  SO_PEERPIDFD,
  SOL_SOCKET,
  SyscallError,
} from 'sockfd';
import { fdOf } from 'sockfd/node';
import { poll as ready } from 'sockfd/promises';
import { fact, showCalls, skip, title } from '../show.ts';

const path = `\0sockfd-${process.pid}-credentials`;
const server = createServer();
server.listen(path);
await once(server, 'listening');

/** A client that connects, says who it is, and stays until it reads the end. */
const program = `
  const socket = require('node:net').connect(${JSON.stringify(path)});
  const { pid } = process;
  socket.write(JSON.stringify({
    pid, uid: process.getuid(), gid: process.getgid(), groups: process.getgroups(),
  }));
  socket.resume();`;

/** An option; undefined where the kernel is too old for it. */
function orUndefined<T>(call: () => T): T | undefined {
  try {
    return call();
  } catch (error) {
    if (error instanceof SyscallError && error.code === 'ENOPROTOOPT') return undefined;
    throw error;
  }
}

/** Runs the client with `prefix` and prints what the server learns of it. */
async function meet(name: string, prefix: readonly string[]): Promise<void> {
  title(name);
  const [command = '', ...args] = [...prefix, process.execPath, '-e', program];
  const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'pipe'] });
  const failed = once(child, 'exit').then(([status]) => `${command}: status ${status}`);
  const arrived = once(server, 'connection').then(([socket]) => socket as Socket);
  const socket = await Promise.race([failed, arrived]);
  if (typeof socket === 'string') {
    skip(name, socket);
    return;
  }
  const [said] = (await once(socket, 'data')) as [Buffer];

  const stop = showCalls();
  const fd = fdOf(socket);
  const cred = getsockopt(fd, SOL_SOCKET, SO_PEERCRED);
  const groups = orUndefined(() => getsockopt(fd, SOL_SOCKET, SO_PEERGROUPS));
  const pidfd = orUndefined(() => getsockopt(fd, SOL_SOCKET, SO_PEERPIDFD));
  stop();

  fact(`${name}, says`, JSON.parse(String(said)));
  fact(`${name}, SO_PEERCRED`, cred);
  if (groups === undefined) skip('SO_PEERGROUPS', 'Linux 4.13');
  else fact(`${name}, SO_PEERGROUPS`, groups);
  if (pidfd === undefined) {
    skip('SO_PEERPIDFD', 'Linux 6.5');
    socket.end();
  } else {
    using client = own(pidfd);
    const pid = /^Pid:\s+(\d+)$/m.exec(readFileSync(`/proc/self/fdinfo/${pidfd}`, 'utf8'))?.[1];
    fact(`${name}, pid of SO_PEERPIDFD`, Number(pid));
    // Readable once the process has ended: pidfd_open(2).
    fact(`${name}, still there`, poll([{ fd: pidfd, events: POLLIN, revents: 0 }], 0) === 0);
    socket.end();
    fact(`${name}, ended`, ((await ready(client, POLLIN)) & POLLIN) !== 0);
  }
  await failed;
}

await meet('this user', []);
if (process.getuid?.() === 0) {
  await meet('nobody', ['setpriv', '--reuid=65534', '--regid=65533', '--groups=11,22']);
} else {
  skip('nobody', 'needs root to be another user');
}
server.close();
