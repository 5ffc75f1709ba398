// Scene 12: half close. A client says that it has sent everything, and still gets its answer.
// Manual pages: shutdown(2) tcp(7)
// Run it: npx tsx examples/12-half-close.ts
import {
  AF_INET,
  accept,
  bind,
  close,
  connect,
  getsockname,
  listen,
  own,
  read,
  SHUT_WR,
  SOCK_STREAM,
  shutdown,
  socket,
  write,
} from 'sockfd';
import { fact, say, showCalls, title } from './show.ts';
import { outcome } from './support/outcome.ts';

const buf = Buffer.alloc(100);
using server = own(socket(AF_INET, SOCK_STREAM));
bind(server, { family: AF_INET, address: '127.0.0.1', port: 0 });
listen(server);
using client = own(socket(AF_INET, SOCK_STREAM));
connect(client, getsockname(server));
const { fd } = accept(server);
const stop = showCalls();

title('The client sends a question and the end of its sending');
write(client, 'how many letters has this?');
shutdown(client, SHUT_WR);
const afterwards = outcome(() => write(client, 'more'));

title('The server reads up to the end of file, and can still answer');
let question = '';
let ends = 0;
for (let bytes = -1; bytes !== 0; question += buf.toString('utf8', 0, bytes)) {
  bytes = read(fd, buf);
  if (bytes === 0) ends++;
}
write(fd, `${question.replaceAll(/[^a-z]/g, '').length}`);
close(fd);

title('The client reads the answer, and then the server’s end');
const answer = buf.toString('utf8', 0, read(client, buf));
const end = read(client, buf);
stop();

say('');
fact('a write after the shutdown', afterwards);
fact('the question', question);
fact('ends of file that the server read', ends);
fact('the answer', answer);
fact('the client’s last read', end);
