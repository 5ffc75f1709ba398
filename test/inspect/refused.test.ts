// What the kernel refuses: another user's processes (proc(5), ptrace(2) access checks), and netlink sockets by a
// seccomp(2) filter, as containers have it; then /proc/net, compared with what sock_diag(7) says here.
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, describe as group, test } from 'vitest';
import * as s from '../../lib/index.ts';
import { fds, type SocketInfo, sockets } from '../../lib/inspect/index.ts';
import { keep, keepBoth } from '../support/fds.ts';
import { inOwnNamespace } from '../support/own-netns.ts';
import { connection, listener, udp } from '../support/sockets.ts';
import {
  inspecting,
  nobody,
  notAsNobody,
  notWeaker,
  notWithoutNetlink,
  weaker,
  withoutNetlink,
} from './elsewhere.ts';

// Where nothing else comes and goes.
inOwnNamespace();

/** The inode of an fd of this process. */
function inodeOf(fd: number): number {
  return fds().find((entry) => entry.fd === fd)?.inode ?? -1;
}

group.skipIf(notAsNobody !== '')(`as another user${notAsNobody}`, () => {
  test('a process of somebody else: EACCES; its sockets are listed, but not who has them', async () => {
    const { fd } = listener();
    // Not one that the child inherits.
    s.fcntl(fd, s.F_SETFD, s.FD_CLOEXEC);
    const inode = inodeOf(fd);
    const { pid } = process;
    const seen = await inspecting(
      nobody,
      `{
        fds: code(() => i.fds(${pid})),
        sockets: code(() => i.sockets({ pid: ${pid} })),
        peerOf: code(() => i.peerOf(0, ${pid})),
        own: i.fds().map(({ fd }) => fd).slice(0, 3),
        rows: i.sockets({ inode: ${inode} }).map(({ inode, source }) => ({ inode, source })),
        holders: i.holders(new Set([${inode}])).size,
      }`,
    );
    const path = `/proc/${pid}/fd`;
    const denied = { code: 'EACCES', path, message: `opendir EACCES ${path} (Permission denied)` };
    const link = `${path}/0`;
    expect(seen).toEqual({
      fds: denied,
      sockets: denied,
      peerOf: {
        code: 'EACCES',
        path: link,
        message: `readlink EACCES ${link} (Permission denied)`,
      },
      own: [0, 1, 2],
      rows: [{ inode, source: 'sock_diag' }],
      holders: 0,
    });
  });

  test('peerOf says which socket the other end is, but not whose', async () => {
    const server = createServer((socket) => socket.end('x')).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    try {
      const seen = await inspecting(
        nobody,
        `await (async () => {
          const net = await import('node:net');
          const socket = net.connect({ port: ${port}, host: '127.0.0.1', allowHalfOpen: true });
          await new Promise((done) => socket.once('data', done));
          const { socket: row, processes } = i.peerOf(socket._handle.fd);
          const result = [row.local.port, row.inode > 0, processes];
          socket.destroy();
          return result;
        })()`,
      );
      expect(seen).toEqual([port, true, []]);
    } finally {
      server.close();
      await once(server, 'close');
    }
  });
});

test.skipIf(notWeaker !== '')(
  `a process of the same user that may do more: EACCES, not an empty list${notWeaker}`,
  async () => {
    const { pid } = process;
    const seen = await inspecting(weaker, `[code(() => i.fds(${pid})), i.fds().length > 0]`);
    expect(seen).toMatchObject([{ code: 'EACCES' }, true]);
  },
);

/** The rows of some inodes as a process sees them that may not have netlink sockets. */
async function refusedRows(errno: number, inodes: readonly number[]): Promise<SocketInfo[]> {
  const list = JSON.stringify(inodes);
  return inspecting(
    withoutNetlink(errno),
    `i.sockets().filter(({ inode }) => ${list}.includes(inode))`,
  );
}

/** What both ways tell of a connection. */
function facts({ family, type, protocol, state, inode, local, remote, recvQ, uid }: SocketInfo) {
  return { family, type, protocol, state, inode, local, remote, recvQ, uid };
}

const byInode = (a: SocketInfo, b: SocketInfo): number => a.inode - b.inode;

group.skipIf(notWithoutNetlink !== '')(`netlink is refused${notWithoutNetlink}`, () => {
  test.each([
    ['EPERM', s.EPERM],
    ['EACCES', s.EACCES],
    ['EAFNOSUPPORT', s.EAFNOSUPPORT],
  ])('with %s: /proc/net has the same IP sockets as sock_diag', async (_name, errno) => {
    const [client] = connection();
    s.send(client, 'queued');
    const { at, fd } = udp();
    s.sendto(fd, 'waiting', 0, at);
    const six = keep(s.socket(s.AF_INET6, s.SOCK_STREAM));
    s.bind(six, { family: s.AF_INET6, address: '::1', port: 0 });
    s.listen(six, 7);
    const ours = sockets({ pid: 'self', family: [s.AF_INET, s.AF_INET6] }).sort(byInode);
    expect(ours.every(({ source }) => source === 'sock_diag')).toBe(true);
    const inodes = ours.map(({ inode }) => inode);
    const theirs = (await refusedRows(errno, inodes)).sort(byInode);
    expect(theirs.map(facts)).toEqual(ours.map(facts));
    const files = new Set(theirs.map(({ source }) => source));
    expect([...files].sort()).toEqual(['/proc/net/tcp', '/proc/net/tcp6', '/proc/net/udp']);
    // What /proc does not tell: the length of a listener's queue among it.
    for (const row of theirs) {
      for (const name of ['cookie', 'memory', 'info', 'congestion']) {
        expect(row).not.toHaveProperty(name);
      }
      if (row.state === 'LISTEN') expect(row.sendQ).toBe(0);
    }
  });

  test('Unix sockets, without queues and peers', async () => {
    const pair = keepBoth(s.socketpair(s.AF_UNIX, s.SOCK_STREAM));
    s.send(pair[0], 'unread');
    const server = keep(s.socket(s.AF_UNIX, s.SOCK_SEQPACKET));
    s.bind(server, { family: s.AF_UNIX, path: `\0sockfd-${process.pid}-refused` });
    s.listen(server, 3);
    const inodes = [...pair, server].map(inodeOf);
    const ours = sockets({ family: s.AF_UNIX })
      .filter(({ inode }) => inodes.includes(inode))
      .sort(byInode);
    expect(ours.map(({ state }) => state)).toEqual(['ESTABLISHED', 'ESTABLISHED', 'LISTEN']);
    const theirs = (await refusedRows(s.EPERM, inodes)).sort(byInode);
    const shown = ({ family, type, state, inode, local }: SocketInfo) => ({
      family,
      type,
      state,
      inode,
      local,
    });
    expect(theirs.map(shown)).toEqual(ours.map(shown));
    for (const { source, recvQ, peerInode } of theirs) {
      expect([source, recvQ, peerInode]).toEqual(['/proc/net/unix', 0, undefined]);
    }
  });

  test('a filter selects the same, and describe has the row that there is', async () => {
    const { at } = listener();
    const seen = await inspecting(
      withoutNetlink(s.EPERM),
      `[
        i.sockets({ local: { address: '127.0.0.1', port: ${at.port} }, state: 'LISTEN' }),
        i.sockets({ local: { address: '192.0.2.77', port: ${at.port} } }),
        await (async () => {
          const server = (await import('node:net')).createServer().listen(0, '127.0.0.1');
          await new Promise((done) => server.once('listening', done));
          const { socket, options } = i.describe(server._handle.fd);
          server.close();
          return [socket.state, socket.source, options.SO_ACCEPTCONN];
        })(),
      ]`,
    );
    expect(seen).toMatchObject([
      [{ local: at, state: 'LISTEN', source: '/proc/net/tcp' }],
      [],
      ['LISTEN', '/proc/net/tcp', 1],
    ]);
  });
});
