// Scene 14: a socket is a file. Its fd, its inode and its queues as /proc and the kernel's tables have them; a second fd
// for it, and an fd for it in another process.
// Manual pages: proc(5) fstat(2) sock_diag(7) tcp(7) SIOCINQ SIOCOUTQ, dup(2) unix(7) SCM_RIGHTS
// Run it: npx tsx examples/14-a-socket-is-a-file.ts
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fstatSync, readFileSync, readlinkSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  AF_INET,
  AF_UNIX,
  accept,
  bind,
  close,
  connect,
  dup,
  F_DUPFD_CLOEXEC,
  F_GETFL,
  F_SETFL,
  fcntl,
  getsockname,
  ioctl,
  listen,
  O_NONBLOCK,
  own,
  recv,
  SCM_RIGHTS,
  SIOCINQ,
  SIOCOUTQ,
  SOCK_CLOEXEC,
  SOCK_SEQPACKET,
  SOCK_STREAM,
  SOL_SOCKET,
  send,
  sendmsg,
  socket,
  socketpair,
} from 'sockfd';
import { fds, holders, type SocketInfo, sockets } from 'sockfd/inspect';
import { fact, say, title } from './show.ts';
import { Calls } from './support/calls.ts';
import { outcome } from './support/outcome.ts';

const link = (fd: number): string => readlinkSync(`/proc/self/fd/${fd}`);
const rowOf = (inode: number): SocketInfo | undefined => sockets({ family: AF_INET, inode })[0];
const holdersOf = (inode: number) => holders(new Set([inode])).get(inode) ?? [];

/** After so many looks, 20 ms apart, that saw the same, the queues do not change any more. */
const STILL = 15;

/** The line of /proc/net/tcp that has the inode: its state and its queues, as they are there. */
function line(inode: number): { state: string; sendQ: number; recvQ: number } | undefined {
  for (const text of readFileSync('/proc/thread-self/net/tcp', 'latin1').split('\n')) {
    const [, , , state = '', queues = '', , , , , number] = text.trim().split(/\s+/);
    if (number !== String(inode)) continue;
    const [sendQ, recvQ] = queues.split(':').map((hex) => Number.parseInt(hex, 16));
    return { state, sendQ: sendQ ?? -1, recvQ: recvQ ?? -1 };
  }
  return undefined;
}

const calls = new Calls();
title('A connection, and its two ends among the files of this process');
using listener = own(socket(AF_INET, SOCK_STREAM));
bind(listener, { family: AF_INET, address: '127.0.0.1', port: 0 });
listen(listener);
using client = own(socket(AF_INET, SOCK_STREAM));
connect(client, getsockname(listener));
const served = accept(listener).fd;
const inode = fstatSync(served).ino;
const entry = calls.quietly(() => fds().find(({ fd }) => fd === served));
say(`    /proc/self/fd/${served} -> ${link(served)}`);
const fdinfo = readFileSync(`/proc/self/fdinfo/${served}`, 'latin1');
for (const each of fdinfo.trim().split('\n')) say(`    fdinfo ${each.replace(/\s+/, ' ')}`);

title(
  'Bytes that nobody reads: they fill the receive queue of one end, then the send queue of the other',
);
fcntl(client, F_SETFL, fcntl(client, F_GETFL) | O_NONBLOCK);
const filled = calls.quietly(() => {
  const block = Buffer.alloc(65_536, 'x');
  let total = send(client, 'hello');
  while (outcome(() => (total += send(client, block))) === 'ok');
  return total;
});
const [received, sent] = calls.quietly(() => {
  const end = Date.now() + 10_000;
  for (let before = -1, same = 0; ; same++) {
    const [near, far] = [rowOf(fstatSync(client.fd).ino), rowOf(inode)];
    const [sendQ = -1, recvQ = -1] = [near?.sendQ, far?.recvQ];
    // What arrived but is not acknowledged yet is for a moment in both; then the window may let some more through.
    if (sendQ + recvQ !== filled || recvQ !== before) same = 0;
    if (same === STILL || Date.now() > end) return [recvQ, sendQ];
    before = recvQ;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
  }
});
const inTable = line(inode);
const [inq, outq] = [ioctl(served, SIOCINQ), ioctl(client, SIOCOUTQ)];

title('dup: a second fd for the same socket');
const second = dup(served);
const third = fcntl(served, F_DUPFD_CLOEXEC, 100);
const links = [served, second, third].map(link);
fcntl(second, F_SETFL, O_NONBLOCK);
const shared = (fcntl(served, F_GETFL) & O_NONBLOCK) !== 0;
fcntl(second, F_SETFL, 0);
const numbers = calls.quietly(() => holdersOf(inode).map(({ fd }) => fd));
close(served);
close(second);
const state = calls.quietly(() => rowOf(inode)?.state ?? 'none');

title('SCM_RIGHTS: the fd goes to another process');
const [ours, theirs] = socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC);
using end = own(ours);
const rights = { level: SOL_SOCKET, type: SCM_RIGHTS, fds: [third] } as const;
sendmsg(end, { iov: ['x'], control: [rights] });
close(third);
const onItsWay = calls.quietly(() => [holdersOf(inode).length, rowOf(inode)?.state ?? 'none']);
const script = fileURLToPath(new URL('./support/14-receiver.ts', import.meta.url));
const child = spawn(process.execPath, ['--import', 'tsx', script, '3'], {
  stdio: ['ignore', 'inherit', 'inherit', theirs],
});
close(theirs);
const buf = new Uint8Array(500);
const answer = new TextDecoder().decode(buf.subarray(0, recv(end, buf)));
const there = JSON.parse(answer) as { pid: number; fd: number; link: string; text: string };
const holder = calls.quietly(() => holdersOf(inode));
send(end, 'x');
await once(child, 'exit');

title('The last fd is closed');
const gone = calls.quietly(() => rowOf(inode)?.state ?? 'none');
calls[Symbol.dispose]();

say('');
fact('fd', served);
fact('its link', links[0]);
fact('its inode', inode);
fact('what inspect says of it', [entry?.kind, entry?.inode]);
fact(
  'fdinfo',
  fdinfo
    .trim()
    .split(/\s*\n\s*/)
    .map((each) => each.replace(/:\s*/, ' ')),
);
fact('bytes that were sent', filled);
fact('receive queue and send queue', [received, sent]);
fact('SIOCINQ and SIOCOUTQ', [inq, outq]);
fact('the line of /proc/net/tcp', inTable);
fact('fds after dup', numbers);
fact('their links', links);
fact('O_NONBLOCK set through one is seen through another', shared);
fact('after two of three are closed', state);
fact('processes that have it on its way, and its state', onItsWay);
fact('the passed fd here', third);
fact('there', { fd: there.fd, link: there.link });
fact('who has it', holder);
fact('process', there.pid);
fact('what the other process read', there.text);
fact('after the last close', gone);
