// Answers every connection with all that it reads: the server of docker/compose.yaml. Argument: its port.
import {
  AF_INET,
  bind,
  listen,
  SO_REUSEADDR,
  SOCK_STREAM,
  SOL_SOCKET,
  setsockopt,
  socket,
} from 'sockfd';
import { accepting, close, recv, send } from 'sockfd/promises';

const listener = socket(AF_INET, SOCK_STREAM);
setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, true);
bind(listener, { family: AF_INET, address: '0.0.0.0', port: Number(process.argv[2]) });
listen(listener);

async function echo(fd) {
  const room = new Uint8Array(65536);
  for (let n = await recv(fd, room); n > 0; n = await recv(fd, room)) {
    for (let sent = 0; sent < n; ) sent += await send(fd, room.subarray(sent, n));
  }
  await close(fd);
}

for await (const { fd, address } of accepting(listener)) {
  console.log(`connection from ${address.address}:${address.port}`);
  echo(fd).catch((error) => console.error(error.message));
}
