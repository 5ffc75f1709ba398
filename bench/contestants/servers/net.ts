// The servers in Node.js's own node:net, with callbacks.
import { createServer, type Socket } from 'node:net';
import { answer, Lines } from './lines.ts';
import { BACKLOG, count, listening, start } from './mode.ts';

function serve(serveOne: (socket: Socket) => void, allowHalfOpen = false): void {
  const server = createServer({ allowHalfOpen }, serveOne);
  server.listen({ host: '127.0.0.1', port: 0, backlog: BACKLOG }, () => {
    const address = server.address();
    if (address !== null && typeof address === 'object') listening(address.port);
  });
}

function echo(socket: Socket): void {
  socket.on('data', (data) => socket.write(data));
  socket.on('error', () => socket.destroy());
  count();
}

function lookUp(socket: Socket): void {
  const lines = new Lines();
  socket.on('data', (data) => {
    for (const line of lines.add(data.toString('latin1'))) socket.write(answer(line));
  });
  socket.on('error', () => socket.destroy());
}

// Node.js chooses how much it reads at a time: 64 KiB.
function countAll(socket: Socket): void {
  let total = 0;
  socket.on('data', (data) => {
    total += data.length;
  });
  socket.on('end', () => socket.end(`${total}\n`));
}

start({
  blocking: () => serve(echo),
  many: () => serve(echo),
  lookup: () => serve(lookUp),
  sink: () => serve(countAll, true),
});
