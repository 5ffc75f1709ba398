// Asserts what it gets: the client of docker/compose.yaml. Arguments: the server's name and port. Status 0 is success.
import { deepEqual, equal, throws } from 'node:assert/strict';
import {
  AF_INET,
  connect,
  getaddrinfo,
  getpeername,
  recv,
  SHUT_WR,
  SOCK_STREAM,
  send,
  shutdown,
  socket,
} from 'sockfd';

const [, , name, port] = process.argv;
const [found] = getaddrinfo(name, port, { family: AF_INET, socktype: SOCK_STREAM });
const fd = socket(AF_INET, SOCK_STREAM);
connect(fd, found.address);
deepEqual(getpeername(fd), found.address);
send(fd, 'bytes');
shutdown(fd, SHUT_WR);
let text = '';
const room = Buffer.alloc(64);
for (let n = recv(fd, room); n > 0; n = recv(fd, room)) text += room.toString('latin1', 0, n);
equal(text, 'bytes');

const other = { ...found.address, port: found.address.port + 1 };
throws(() => connect(socket(AF_INET, SOCK_STREAM), other), { code: 'ECONNREFUSED' });
console.log(`${name} echoes at ${found.address.address}, and refuses port ${other.port}`);
