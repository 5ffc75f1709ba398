// Scene 15: how many connections. What ends first: the fds of the process, its memory, or the ports that make one
// connection different from another.
// Manual pages: getrlimit(2) accept(2), "EMFILE"; tcp(7) ip(7) IP_LOCAL_PORT_RANGE, socket(7) SO_MEMINFO, slabinfo(5)
// Run it: npx tsx examples/15-how-many-connections.ts (as root: the sizes of the kernel's objects, and the ports)
import { readdirSync, readFileSync } from 'node:fs';
import {
  type Address,
  AF_INET,
  accept,
  bind,
  close,
  connect,
  F_GETFD,
  fcntl,
  getpeername,
  getrlimit,
  getsockname,
  getsockopt,
  type InetAddress,
  IP_LOCAL_PORT_RANGE,
  IPPROTO_IP,
  listen,
  type OwnedFd,
  own,
  POLLIN,
  poll,
  RLIMIT_NOFILE,
  recv,
  SO_LINGER,
  SO_MEMINFO,
  SO_REUSEADDR,
  SOCK_STREAM,
  SOL_SOCKET,
  send,
  setrlimit,
  setsockopt,
  socket,
  supports,
} from 'sockfd';
import { fact, say, skip, title } from './show.ts';
import { Calls } from './support/calls.ts';
import { inNamespace } from './support/namespace.ts';
import { outcome } from './support/outcome.ts';

say(
  'To see: at EMFILE who is connected is served and who waits goes on waiting; then what makes two connections different.',
);
const calls = new Calls([
  'socket',
  'close',
  'bind',
  'listen',
  'getsockname',
  'setsockopt',
  'send',
  'recv',
]);
const buf = new Uint8Array(100);
const tcp = (): OwnedFd => own(socket(AF_INET, SOCK_STREAM));
const heard = (fd: number): string => Buffer.from(buf.subarray(0, recv(fd, buf))).toString();

function listening(address = '127.0.0.1', port = 0): OwnedFd {
  const fd = tcp();
  bind(fd, { family: AF_INET, address, port });
  listen(fd);
  return fd;
}

function connected(to: Address): OwnedFd {
  const client = tcp();
  connect(client, to);
  return client;
}

/** Closes a connection without a TIME_WAIT that would outlive the script. */
function reset(fd: OwnedFd): void {
  setsockopt(fd, SOL_SOCKET, SO_LINGER, { onoff: true, linger: 0 });
  fd.close();
}

/** The soft limit with which just so many more fds can be opened. */
function limitFor(more: number): number {
  // The listing's own fd is in the list, and open no more.
  const listed = readdirSync('/proc/self/fd').map(Number);
  const open = new Set(listed.filter((fd) => outcome(() => fcntl(fd, F_GETFD)) === 'ok'));
  let limit = 0;
  for (let free = 0; free < more; limit++) if (!open.has(limit)) free++;
  return limit;
}

function files(): void {
  title('Room for two fds, and three clients');
  using server = listening();
  const clients = [0, 1, 2].map(() => connected(getsockname(server)));
  const usual = getrlimit(RLIMIT_NOFILE);
  // Loads what comes with the first failure, and needs fds.
  calls.quietly(() => outcome(() => close(-1)));
  setrlimit(RLIMIT_NOFILE, { ...usual, cur: calls.quietly(() => limitFor(2)) });
  const served: number[] = [];
  const tries = clients.map(() => outcome(() => served.push(accept(server).fd)));
  const waits = poll([{ fd: server, events: POLLIN }], 0);

  title('At the limit: who is connected is served, who waits goes on waiting');
  for (const [i, fd] of served.entries()) {
    send(clients[i]?.fd ?? -1, `question ${i}`);
    send(fd, `answer to ${heard(fd)}`);
  }
  const answers = served.map((_, i) => heard(clients[i]?.fd ?? -1));

  title('One leaves, and there is room for the third');
  close(served.shift() ?? -1);
  const last = accept(server);
  const third = getsockname(clients[2]?.fd ?? -1);
  send(last.fd, 'welcome');
  const welcome = heard(clients[2]?.fd ?? -1);
  setrlimit(RLIMIT_NOFILE, usual);
  for (const fd of [...served, last.fd]) close(fd);
  for (const client of clients) client.close();

  fact('RLIMIT_NOFILE', usual);
  fact('three accepts', tries);
  fact('at the limit poll finds the listener ready', waits === 1);
  fact('answers at the limit', answers);
  fact('accepted after a close', last.address);
  fact('the third client', third);
  fact('and it hears', welcome);
}

/** Sizes of the kernel's objects, from slabinfo(5). */
function slabs(names: readonly string[]): Record<string, number> | undefined {
  let table: string;
  try {
    table = readFileSync('/proc/slabinfo', 'latin1');
  } catch {
    return undefined;
  }
  const sizes: Record<string, number> = {};
  for (const line of table.split('\n')) {
    const [name = '', , , size] = line.split(/\s+/);
    if (names.includes(name)) sizes[name] = Number(size);
  }
  return sizes;
}

/** What is resident of this process, in bytes: proc_pid_statm(5). */
function resident(): number {
  return Number(readFileSync('/proc/self/statm', 'latin1').split(' ')[1]) * 4096;
}

function memory(): void {
  title('Many connections, none of which says anything');
  const usual = getrlimit(RLIMIT_NOFILE);
  const most = Math.floor((usual.max - 200) / 2);
  const many = Math.min(2000, most);
  setrlimit(RLIMIT_NOFILE, { ...usual, cur: usual.max });
  using server = listening();
  const at = getsockname(server);
  const ends: OwnedFd[] = [];
  const before = resident();
  calls.quietly(() => {
    for (let i = 0; i < many; i++) {
      ends.push(connected(at));
      ends.push(own(accept(server).fd));
    }
  });
  const grown = resident() - before;
  const [client, one] = ends as [OwnedFd, OwnedFd];
  const [idle = -1] = getsockopt(one, SOL_SOCKET, SO_MEMINFO);
  send(client, new Uint8Array(10_000));
  poll([{ fd: one, events: POLLIN }]);
  const [unread = -1] = getsockopt(one, SOL_SOCKET, SO_MEMINFO);
  fact('connections', many);
  fact('fds of them', ends.length);
  fact('memory of this process for each end', Math.round(grown / ends.length));
  fact('rmem_alloc of an idle end', idle);
  fact('rmem_alloc with 10000 bytes unread', unread);
  const sizes = slabs(['TCP', 'sock_inode_cache', 'filp', 'dentry']);
  if (sizes === undefined) {
    skip('the sizes of the kernel’s objects for an end', 'only root reads /proc/slabinfo');
  } else {
    fact('the kernel’s objects for an end', sizes);
  }
  calls.quietly(() => {
    for (const fd of ends) reset(fd);
  });
  setrlimit(RLIMIT_NOFILE, usual);
}

function tuples(): void {
  title('Five connections, and what is different in each');
  const from = { family: AF_INET, address: '127.0.0.1', port: 0 } as const;
  // One listener for all local addresses, and one at another port.
  using everywhere = listening('0.0.0.0');
  using elsewhere = listening();
  const { port } = getsockname(everywhere) as InetAddress;
  const clients: OwnedFd[] = [];
  const client = (local: InetAddress, to: InetAddress): OwnedFd => {
    const fd = tcp();
    clients.push(fd);
    setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, true);
    bind(fd, local);
    connect(fd, to);
    return fd;
  };
  const first = client(from, { ...from, port });
  const local = getsockname(first) as InetAddress;
  client(from, { ...from, port });
  client({ ...local, address: '127.0.0.2' }, { ...from, port });
  client(local, { ...from, address: '127.0.0.3', port });
  client(local, getsockname(elsewhere) as InetAddress);
  const served = clients.map((_, i) => own(accept(i === 4 ? elsewhere : everywhere).fd));
  for (const [i, fd] of clients.entries()) send(fd, `client ${i}`);
  const rows = served.map((fd) => {
    const { address: there, port: theirs } = getpeername(fd) as InetAddress;
    const { address: here, port: ours } = getsockname(fd) as InetAddress;
    return { tuple: [there, theirs, here, ours], says: heard(fd.fd) };
  });

  title('The same four once more');
  const again = outcome(() => client(local, { ...from, port }));
  for (const { tuple, says } of rows) say(`  ${tuple.join(' ')}: ${says}`);
  fact(
    'four-tuples',
    rows.map(({ tuple }) => tuple),
  );
  fact(
    'what was said',
    rows.map(({ says }) => says),
  );
  fact('the same four-tuple again', again);
  calls.quietly(() => {
    for (const fd of [...clients, ...served]) reset(fd);
  });
}

function ports(): void {
  title('Three ports for clients, and four connections to one server');
  using server = listening();
  using other = listening();
  const clients: OwnedFd[] = [];
  const attempt = (to: OwnedFd): string => {
    const client = tcp();
    clients.push(client);
    setsockopt(client, IPPROTO_IP, IP_LOCAL_PORT_RANGE, { low: 50_001, high: 50_003 });
    return outcome(() => connect(client, getsockname(to)));
  };
  const four = [1, 2, 3, 4].map(() => attempt(server));
  title('To another port of the same server each of them may be used again');
  const more = [1, 2, 3].map(() => attempt(other));
  fact('four connects with three ports', four);
  fact('three more to another port', more);
  calls.quietly(() => {
    for (const client of clients) reset(client);
  });
}

files();
memory();
tuples();
if (calls.quietly(() => supports('IP_LOCAL_PORT_RANGE'))) {
  await inNamespace(['link set lo up'], ports, (reason) => skip('the ports of clients', reason));
} else {
  skip('the ports of clients', 'IP_LOCAL_PORT_RANGE needs Linux 6.3');
}
calls[Symbol.dispose]();
