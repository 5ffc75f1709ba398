// Recipe: TCP_USER_TIMEOUT and TCP_INFO on the sockets of a live HTTP request, for which node:http has no calls.
// Manual pages: tcp(7) getsockopt(2)
// Run it: npx tsx examples/recipes/tcp-user-timeout-and-info.ts
import { once } from 'node:events';
import { createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { getsockopt, IPPROTO_TCP, setsockopt, TCP_INFO, TCP_USER_TIMEOUT } from 'sockfd';
import { fdOf } from 'sockfd/node';
import { fact, showCalls, title } from '../show.ts';

/** Milliseconds that sent data may stay unacknowledged. */
const PATIENCE = 5000;
const body = 'x'.repeat(10_000);

const server = createServer(async (incoming, response) => {
  await text(incoming);
  // The socket is there from the first byte of the request to the last of the answer.
  const fd = fdOf(incoming);
  setsockopt(fd, IPPROTO_TCP, TCP_USER_TIMEOUT, PATIENCE);
  const { state, bytes_received, rtt } = getsockopt(fd, IPPROTO_TCP, TCP_INFO);
  const user_timeout = getsockopt(fd, IPPROTO_TCP, TCP_USER_TIMEOUT);
  response.end(JSON.stringify({ state, bytes_received, rtt, user_timeout }));
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');

title('The server sets and reads options of the socket that carries the request');
const stop = showCalls();
const { port } = server.address() as AddressInfo;
// One connection that ends with its answer.
const outgoing = request({ port, host: '127.0.0.1', method: 'POST', agent: false });
outgoing.end(body);
const [response] = (await once(outgoing, 'response')) as [IncomingMessage];

title('So does the client: the answer has begun, so the socket is still there');
const setting = getsockopt(fdOf(response), IPPROTO_TCP, TCP_USER_TIMEOUT);
const info = getsockopt(fdOf(response), IPPROTO_TCP, TCP_INFO);
const written = response.socket.bytesWritten;
stop();
const served = JSON.parse(await text(response));
server.close();

title('What was seen');
fact('TCP_USER_TIMEOUT at the server, milliseconds', served.user_timeout);
fact('TCP_USER_TIMEOUT at the client, where nobody set it', setting);
fact('state at the server', served.state);
fact('round trip time at the server, microseconds', served.rtt);
fact('bytes that the server received', served.bytes_received);
fact('bytes that the client wrote', written);
// The SYN counts as one.
fact('bytes that the server acknowledged', (info.bytes_acked ?? 0) - 1);
