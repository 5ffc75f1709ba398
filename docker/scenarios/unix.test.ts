// Unix sockets between containers that share a volume: who the peer is, and what separates them. Compared with unix(7)
// and pid_namespaces(7).
import { expect, test } from 'vitest';
import { holder, type Inside, start } from './support/container.ts';
import { network, volume } from './support/docker.ts';

/** Listens at a path for everyone, and tells who each client is, by option and by message. */
function server({ sockfd, say, hear }: Inside<unknown>, clients: number) {
  const { AF_UNIX, SOCK_STREAM, SOL_SOCKET, SO_PEERCRED, SO_PASSCRED } = sockfd;
  const listener = sockfd.socket(AF_UNIX, SOCK_STREAM);
  process.umask(0);
  sockfd.bind(listener, { family: AF_UNIX, path: '/shared/socket' });
  sockfd.setsockopt(listener, SOL_SOCKET, SO_PASSCRED, true);
  sockfd.listen(listener, 8);
  say({ pid: process.pid, uid: process.getuid?.(), gid: process.getgid?.() });
  for (let i = 0; i < clients; i += 1) {
    const { fd } = sockfd.accept(listener);
    sockfd.setsockopt(fd, SOL_SOCKET, SO_PASSCRED, true);
    const option = sockfd.getsockopt(fd, SOL_SOCKET, SO_PEERCRED);
    const room = { iov: [new Uint8Array(8)], controlLength: 64 };
    const [message] = sockfd.recvmsg(fd, room).control;
    if (message === undefined || !('uid' in message)) throw new Error('no credentials');
    const { pid, uid, gid } = message;
    say({ option, message: { pid, uid, gid } });
  }
  // Its end is that of its pid namespace: the kernel kills whoever else is in there.
  hear();
}

/** Connects to a path, tells who it is and whom it sees, and tries to be root. */
function client({ sockfd, say, errno }: Inside<unknown>) {
  const { AF_UNIX, SOCK_STREAM, SOL_SOCKET, SCM_CREDENTIALS, SO_PEERCRED } = sockfd;
  const fd = sockfd.socket(AF_UNIX, SOCK_STREAM);
  sockfd.connect(fd, { family: AF_UNIX, path: '/shared/socket' });
  const [uid, gid] = [process.getuid?.() ?? -1, process.getgid?.() ?? -1];
  const send = (as: { pid: number; uid: number; gid: number }) =>
    errno(() => {
      const control = [{ level: SOL_SOCKET, type: SCM_CREDENTIALS, ...as }];
      sockfd.sendmsg(fd, { iov: [new Uint8Array(1)], control });
    });
  const lie = send({ pid: process.pid, uid: uid === 0 ? 0 : uid - 1, gid });
  const truth = send({ pid: process.pid, uid, gid });
  say({
    me: { pid: process.pid, uid, gid },
    peer: sockfd.getsockopt(fd, SOL_SOCKET, SO_PEERCRED),
    lie,
    truth,
  });
}

interface Told {
  readonly me: { readonly pid: number; readonly uid: number; readonly gid: number };
}

test('peer credentials: the ids as they are, the pid 0 from another pid namespace', async () => {
  const shared = ['--network', 'none', '--volume', `${await volume('shared')}:/shared`];
  const listener = start('server', [...shared, '--user', '1000:1000'], server, 2);
  const me = await listener.fact();
  expect(me).toEqual({ pid: 1, uid: 1000, gid: 1000 });

  const stranger = start('stranger', [...shared, '--user', '4321:8765'], client);
  expect(await stranger.fact()).toEqual({
    me: { pid: 1, uid: 4321, gid: 8765 },
    peer: { pid: 0, uid: 1000, gid: 1000 },
    lie: 'EPERM',
    truth: 'ok',
  });
  const other = { pid: 0, uid: 4321, gid: 8765 };
  expect(await listener.fact()).toEqual({ option: other, message: other });

  // In one pid namespace each sees the other's.
  const pid = ['--pid', `container:${listener.name}`];
  const neighbour = start('neighbour', [...shared, ...pid, '--user', '4321:8765'], client);
  const told = (await neighbour.fact()) as Told;
  expect(told).toMatchObject({ peer: me, lie: 'EPERM', truth: 'ok' });
  expect(told.me.pid).toBeGreaterThan(1);
  expect(await listener.fact()).toEqual({ option: told.me, message: told.me });
});

test('a path belongs to the volume, an abstract name to the network namespace', async () => {
  const net = await network('names');
  const files = ['--volume', `${await volume('shared')}:/shared`];
  const host = await holder('host', '--network', net, ...files);
  const inside = ['--network', `container:${host.name}`];
  const listener = start(
    'server',
    [...inside, ...files],
    ({ sockfd, say, hear }: Inside<unknown>) => {
      for (const path of ['/shared/socket', '\0sockfd']) {
        const fd = sockfd.socket(sockfd.AF_UNIX, sockfd.SOCK_STREAM);
        sockfd.bind(fd, { family: sockfd.AF_UNIX, path });
        sockfd.listen(fd, 8);
      }
      say('listening');
      hear();
    },
  );
  await listener.fact();
  const connect = async (...options: string[]) => {
    const made = start('client', options, ({ sockfd, say, errno }: Inside<unknown>) => {
      const outcomes = ['/shared/socket', '\0sockfd'].map((path) => {
        const fd = sockfd.socket(sockfd.AF_UNIX, sockfd.SOCK_STREAM);
        return errno(() => sockfd.connect(fd, { family: sockfd.AF_UNIX, path }));
      });
      say(outcomes);
    });
    return await made.fact();
  };
  expect(await connect(...inside, ...files)).toEqual(['ok', 'ok']);
  expect(await connect(...inside)).toEqual(['ENOENT', 'ok']);
  expect(await connect('--network', net, ...files)).toEqual(['ok', 'ECONNREFUSED']);
  await listener.remove();
  // The file outlives its socket.
  expect(await connect('--network', net, ...files)).toEqual(['ECONNREFUSED', 'ECONNREFUSED']);
});
