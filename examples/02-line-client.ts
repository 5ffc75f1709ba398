// Scene 2: a client of the line server. It sends the lines of standard input and prints the answers; `Q` ends it.
// Manual pages: poll(2) connect(2) shutdown(2)
// Run it: npx tsx examples/02-line-client.ts 8080
import {
  AF_INET,
  connect,
  EINTR,
  MSG_DONTWAIT,
  own,
  POLLIN,
  POLLOUT,
  poll,
  read,
  SHUT_WR,
  SOCK_CLOEXEC,
  SOCK_STREAM,
  SyscallError,
  send,
  shutdown,
  socket,
} from 'sockfd';

const STDIN = 0;
const NEWLINE = 10;
const QUIT = Buffer.from('Q\n');

using server = own(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC));
connect(server, { family: AF_INET, address: '127.0.0.1', port: Number(process.argv[2]) });

const buf = Buffer.alloc(65536);
/** What was typed of a line that is not complete. */
let typed = Buffer.alloc(0);
/** Lines that the kernel had no room for yet. */
let lines = Buffer.alloc(0);
let typing = true;
let finished = false;

while (true) {
  // poll(2) passes over negative numbers: nothing is read while lines wait to be sent, nor after the last one.
  const terminal = { fd: typing && lines.length === 0 ? STDIN : -1, events: POLLIN, revents: 0 };
  const events = lines.length > 0 ? POLLIN | POLLOUT : POLLIN;
  const connection = { fd: server, events, revents: 0 };
  try {
    poll([terminal, connection]);
  } catch (error) {
    // Ctrl-C: a signal has come, whose handler runs when this program is out of the call.
    if (error instanceof SyscallError && error.errno === EINTR) break;
    throw error;
  }
  if (terminal.revents !== 0) take(read(STDIN, buf));
  if (connection.revents & POLLOUT) lines = lines.subarray(send(server, lines, MSG_DONTWAIT));
  if (connection.revents & ~POLLOUT) {
    const bytes = read(server, buf);
    // The server has closed: after the last answer, if it got all lines.
    if (bytes === 0) break;
    process.stdout.write(buf.subarray(0, bytes));
  }
  if (!typing && lines.length === 0 && !finished) {
    // The server reads the end of the file, and can still send what it has to answer.
    shutdown(server, SHUT_WR);
    finished = true;
  }
}

/** Moves what was typed, up to the last complete line or `Q`, to what is to be sent. */
function take(bytes: number): void {
  typed = Buffer.concat([typed, buf.subarray(0, bytes)]);
  // Standard input has ended: so has its last line.
  if (bytes === 0 && typed.length > 0) typed = Buffer.concat([typed, Buffer.of(NEWLINE)]);
  typing = bytes > 0;
  for (let end = typed.indexOf(NEWLINE); end !== -1; end = typed.indexOf(NEWLINE)) {
    const line = typed.subarray(0, end + 1);
    typed = typed.subarray(end + 1);
    if (line.equals(QUIT)) {
      typing = false;
      return;
    }
    lines = Buffer.concat([lines, line]);
  }
}
