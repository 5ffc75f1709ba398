// Scene 17, the second way to serve many clients: a thread for each. The integer goes to the thread, nothing else: all
// threads of a process have one table of fds.
// Manual pages: pthreads(7) clone(2) accept(2)
// Run it: npx tsx examples/17-thread-per-client.ts
import { once } from 'node:events';
import { readlinkSync } from 'node:fs';
import { AF_INET, bind, getsockname, listen, own, SOCK_CLOEXEC, SOCK_STREAM, socket } from 'sockfd';
import { accepting } from 'sockfd/promises';
import { fact, say, title } from './show.ts';
import type { Served } from './support/17-worker.ts';
import { LineClient, servedBy } from './support/line-protocol.ts';
import { startThread } from './support/thread.ts';

const NAMES = ['ann', 'bob', 'cid'];

/** What an fd refers to, in the table of this process. */
function target(fd: number): string {
  try {
    return readlinkSync(`/proc/self/fd/${fd}`);
  } catch {
    return 'closed';
  }
}

title('A thread for each client');
using listener = own(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC));
bind(listener, { family: AF_INET, address: '127.0.0.1', port: 0 });
listen(listener);
const clients = NAMES.map((name) => ({ name, client: new LineClient(getsockname(listener)) }));
const fds: number[] = [];
const ended: Promise<Served>[] = [];
for await (const { fd } of accepting(listener)) {
  const worker = await startThread(new URL('./support/17-worker.ts', import.meta.url));
  worker.postMessage(fd);
  fds.push(fd);
  ended.push(once(worker, 'message').then(([served]) => served as Served));
  if (fds.length === NAMES.length) break;
}
const open = fds.map(target);
// The calls of the clients block this thread. The others go on.
const answers = clients.map(({ name, client }) => client.ask(`first of ${name}`));
// The last one speaks first: no thread waits for another.
for (const { name, client } of clients.toReversed()) answers.push(client.ask(`second of ${name}`));
for (const answer of answers) say(`  ${answer}`);

title('The thread closes the fd, and this one sees that it is gone');
for (const { client } of clients) client.ask('Q');
const served = await Promise.all(ended);
for (const { threadId, fd } of served)
  say(`  thread ${threadId} has closed fd ${fd}: ${target(fd)}`);

say('');
fact('fds that were accepted', fds);
fact('sockets of the fds', open);
fact('answers', answers);
fact('served by', answers.slice(0, NAMES.length).map(servedBy));
fact(
  'fds that the threads served',
  served.map(({ fd }) => fd),
);
fact(
  'threads',
  served.map(({ threadId }) => `thread ${threadId}`),
);
fact('process and its threads in the kernel', [process.pid, ...served.map(({ tid }) => tid)]);
fact(
  'lines that each answered',
  served.map(({ answered }) => answered),
);
fact('the same fds here, after the threads closed them', fds.map(target));
