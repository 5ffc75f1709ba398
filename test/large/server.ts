// A server of promises that echoes, in a process of its own: says its port, then now and then what it has, and ends with
// the last connection.
import {
  AF_INET,
  bind,
  close,
  getrlimit,
  getsockname,
  listen,
  RLIMIT_NOFILE,
  SOCK_CLOEXEC,
  SOCK_STREAM,
  setrlimit,
  socket,
} from '../../lib/index.ts';
import { accepting, recv, send } from '../../lib/promises/index.ts';

/** What it has. */
export interface Served {
  readonly open: number;
  /** Connections that had an answer. */
  readonly answered: number;
  readonly bytes: number;
  readonly resident: number;
}

let [open, answered, bytes] = [0, 0, 0];

function tell(): void {
  const served: Served = { open, answered, bytes, resident: process.memoryUsage.rss() };
  process.send?.(served);
}

const limit = getrlimit(RLIMIT_NOFILE);
setrlimit(RLIMIT_NOFILE, { ...limit, cur: limit.max });
const listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC);
bind(listener, { family: AF_INET, address: '127.0.0.1', port: 0 });
listen(listener, 4096);
process.send?.(getsockname(listener, AF_INET).port);
const timer = setInterval(tell, 200);

async function echo(fd: number): Promise<void> {
  const buf = new Uint8Array(256);
  let first = true;
  try {
    for (let n = await recv(fd, buf); n > 0; n = await recv(fd, buf)) {
      for (let sent = 0; sent < n; ) sent += await send(fd, buf.subarray(sent, n));
      bytes += n;
      if (first) answered++;
      first = false;
    }
  } finally {
    close(fd);
    open--;
  }
}

const ended: Promise<void>[] = [];
let over = false;
for await (const { fd } of accepting(listener)) {
  open++;
  ended.push(
    echo(fd).then(() => {
      if (open > 0 || over) return;
      over = true;
      close(listener);
    }),
  );
}
await Promise.all(ended);
clearInterval(timer);
tell();
process.disconnect?.();
