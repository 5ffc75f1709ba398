// Recipe: a service that systemd starts with its listening sockets (socket activation), and that says when it is ready
// and when it stops. Without systemd, this script plays its part: it opens the sockets and starts itself as the service.
// Manual pages: sd_listen_fds(3) sd_notify(3) unix(7) fcntl(2)
// Run it: npx tsx examples/recipes/systemd-activation.ts
// or:     systemd-socket-activate --fdname=web -l 8080 npx tsx examples/recipes/systemd-activation.ts
import { once } from 'node:events';
import { createServer } from 'node:http';
import { getsockopt, SO_TYPE, SOCK_DGRAM, SOL_SOCKET } from 'sockfd';
import { toDatagram, toServer } from 'sockfd/node';
import { playSystemd } from './play-systemd.ts';
import { type ListenFd, listenFds, notify } from './sd-daemon.ts';

/** Serves one socket: HTTP on a stream socket, an echo on UDP. Returns what stops it. */
async function serve({ fd, name }: ListenFd): Promise<() => unknown> {
  if (getsockopt(fd, SOL_SOCKET, SO_TYPE) === SOCK_DGRAM) {
    const socket = toDatagram(fd);
    socket.on('message', (message, { port, address }) => {
      socket.send(`${name}: ${message}`, port, address);
    });
    return () => socket.close();
  }
  const http = createServer((_request, response) => {
    response.setHeader('connection', 'close').end(`${name}: hello from ${process.pid}`);
  });
  const server = toServer(fd, {}, (connection) => http.emit('connection', connection));
  await once(server, 'listening');
  return () => server.close();
}

if (process.env['LISTEN_FDS'] === undefined) {
  await playSystemd(import.meta.filename);
} else {
  const sockets = listenFds();
  const stops = await Promise.all(sockets.map(serve));
  process.once('SIGTERM', () => {
    notify({ STOPPING: 1 });
    for (const stop of stops) stop();
  });
  const names = sockets.map(({ name }) => name).join(', ');
  notify({ READY: 1, STATUS: `serving ${names}`, MAINPID: process.pid });
}
