// Recipe: an HTTP server that throws a connection away with an RST, and what tells that from one that just closes it.
// Manual pages: socket(7) SO_LINGER, tcp(7)
// Run it: npx tsx examples/recipes/reset-on-purpose.ts (as root to see the packets)
import { once } from 'node:events';
import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SO_LINGER, SOL_SOCKET, setsockopt } from 'sockfd';
import { fdOf } from 'sockfd/node';
import { fact, showCalls, skip, title } from '../show.ts';
import { capture } from '../support/packets.ts';

const server = createServer((request) => {
  if (request.url === '/reset') {
    // close(2), which comes with destroy, sends no FIN: what is unsent is thrown away, and an RST says so.
    setsockopt(fdOf(request), SOL_SOCKET, SO_LINGER, { onoff: true, linger: 0 });
  }
  request.socket.destroy();
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address() as AddressInfo;
const seen = capture('lo');
if (typeof seen === 'string') skip('the packets', seen);

/** What the client is told, and which of the server's segments ended the connection. */
async function visit(path: string) {
  const stop = showCalls();
  const request = get({ port, host: '127.0.0.1', path, agent: false });
  const [error] = (await once(request, 'error')) as [NodeJS.ErrnoException];
  stop();
  const { code, syscall = 'none', message } = error;
  const segments = typeof seen === 'string' ? undefined : seen.segments(port);
  const last = segments
    ?.filter(({ from, flags }) => from === port && (flags.includes('RST') || flags.includes('FIN')))
    .map(({ flags }) => flags.join(' '));
  return { code, syscall, message, last };
}

title('GET /reset: SO_LINGER {1, 0}, then destroy');
const reset = await visit('/reset');
title('GET /close: destroy alone');
const closed = await visit('/close');
server.close();
if (typeof seen !== 'string') seen[Symbol.dispose]();

title('What was seen');
// node:http gives both the code ECONNRESET; only the first is an errno of the kernel.
fact('reset, code', reset.code);
fact('reset, syscall', reset.syscall);
fact('reset, message', reset.message);
fact('close, code', closed.code);
fact('close, syscall', closed.syscall);
fact('close, message', closed.message);
if (reset.last !== undefined) fact('reset, on the wire', reset.last);
if (closed.last !== undefined) fact('close, on the wire', closed.last);
