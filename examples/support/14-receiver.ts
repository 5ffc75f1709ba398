// The other process of scene 14: it takes an fd from a Unix socket, reads from it, and tells what it is here.
import { readlinkSync } from 'node:fs';
import { close, MSG_CMSG_CLOEXEC, recv, recvmsg, SCM_RIGHTS, SOL_SOCKET, send } from 'sockfd';

const parent = Number(process.argv[2]);
const byte = new Uint8Array(1);
const { control } = recvmsg(parent, { iov: [byte], controlLength: 64 }, MSG_CMSG_CLOEXEC);
for (const { level, type, ...rest } of control) {
  if (level !== SOL_SOCKET || type !== SCM_RIGHTS || !('fds' in rest)) continue;
  for (const fd of rest.fds) {
    const link = readlinkSync(`/proc/self/fd/${fd}`);
    const buf = new Uint8Array(5);
    const text = new TextDecoder().decode(buf.subarray(0, recv(fd, buf)));
    send(parent, JSON.stringify({ pid: process.pid, fd, link, text }));
    // Until the other process has looked at it here.
    recv(parent, byte);
    close(fd);
  }
}
