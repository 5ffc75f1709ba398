// A worker process of scene 16: it takes connected fds from a Unix socket, serves one client after the other, and ends
// when its parent closes the other end.
import { MSG_CMSG_CLOEXEC, recvmsg, SCM_RIGHTS, SOL_SOCKET } from 'sockfd';
import { serveClient } from './line-protocol.ts';

const pool = Number(process.argv[2]);
let answered = 0;
for (;;) {
  const message = recvmsg(pool, { iov: [Buffer.alloc(1)], controlLength: 64 }, MSG_CMSG_CLOEXEC);
  if (message.bytes === 0) break;
  for (const { level, type, ...rest } of message.control) {
    if (level !== SOL_SOCKET || type !== SCM_RIGHTS || !('fds' in rest)) continue;
    for (const fd of rest.fds) answered += serveClient(fd, `pid ${process.pid} fd ${fd}`);
  }
}
process.exitCode = answered;
