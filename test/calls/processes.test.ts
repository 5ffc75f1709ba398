// What takes another process or thread: calls that block, calls that a signal interrupts, limits and permissions.
import { chmodSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  AF_UNIX,
  accept,
  bind,
  connect,
  errnoName,
  getsockname,
  type InetAddress,
  listen,
  recv,
  recvfrom,
  SOCK_STREAM,
  send,
  sendto,
  socket,
  socketpair,
} from '../../lib/index.ts';
import { keep, keepBoth } from '../support/fds.ts';
import { inProcess, inThread, Python, temporaryFolder } from '../support/peer.ts';
import { listener, loopback, tcp, udp } from '../support/sockets.ts';

describe('calls that block their thread until this one acts', () => {
  test('accept(2) until a client connects', async () => {
    const server = listener();
    const thread = await inThread((s, fd) => s.accept(fd), server.fd);
    await thread.blocksOn(server.fd);
    const client = tcp();
    connect(client, server.at);
    const { fd, address } = await thread.result;
    keep(fd);
    expect(address).toEqual(getsockname(client));
  });

  test('recv(2) until data comes', async () => {
    const [a, b] = keepBoth(socketpair(AF_UNIX, SOCK_STREAM));
    const thread = await inThread((s, fd) => {
      const buf = new Uint8Array(16);
      const bytes = s.recv(fd, buf);
      return new TextDecoder().decode(buf.subarray(0, bytes));
    }, b);
    await thread.blocksOn(b);
    send(a, 'wake');
    expect(await thread.result).toBe('wake');
  });

  test('MSG_WAITALL until the buffer is full', async () => {
    const [a, b] = keepBoth(socketpair(AF_UNIX, SOCK_STREAM));
    send(a, 'one ');
    const thread = await inThread((s, fd) => {
      const buf = new Uint8Array(8);
      s.recv(fd, buf, s.MSG_WAITALL);
      return new TextDecoder().decode(buf);
    }, b);
    await thread.blocksOn(b);
    send(a, 'half');
    expect(await thread.result).toBe('one half');
  });

  test('send(2) until the peer has read', async () => {
    const [a, b] = keepBoth(socketpair(AF_UNIX, SOCK_STREAM));
    const size = 1 << 21;
    const thread = await inThread((s, fd, bytes) => s.send(fd, new Uint8Array(bytes)), a, size);
    await thread.blocksOn(a);
    const buf = new Uint8Array(1 << 16);
    let got = 0;
    while (got < size) got += recv(b, buf);
    expect(await thread.result).toBe(size);
  });

  test('connect(2) to a Unix listener until its queue has room', async () => {
    const server = keep(socket(AF_UNIX, SOCK_STREAM));
    bind(server, { family: AF_UNIX, path: '' });
    listen(server, 0);
    const address = getsockname(server) as { path: string };
    connect(keep(socket(AF_UNIX, SOCK_STREAM)), { family: AF_UNIX, path: address.path });
    const fd = keep(socket(AF_UNIX, SOCK_STREAM));
    const thread = await inThread(
      (s, client, path) => s.connect(client, { family: s.AF_UNIX, path }),
      fd,
      address.path,
    );
    await thread.blocksOn(fd);
    keep(accept(server).fd);
    await thread.result;
    keep(accept(server).fd);
  });

  test('a thread gets its own SyscallError', async () => {
    const thread = await inThread((s) => s.recv(-1, new Uint8Array(1)));
    await expect(thread.result).rejects.toMatchObject({ code: 'EBADF', name: 'SyscallError' });
  });
});

describe("with Python's socket module on the other side", () => {
  test('a TCP client of ours and a server of theirs', async () => {
    const peer = new Python(
      [],
      `
import socket
s = socket.create_server(('127.0.0.1', 0))
print(s.getsockname()[1])
c, a = s.accept()
print(a[1])
c.sendall(c.recv(100).upper())
c.close()`,
    );
    const client = tcp();
    connect(client, { ...loopback, port: Number(await peer.line()) });
    expect(Number(await peer.line())).toBe((getsockname(client) as InetAddress).port);
    send(client, 'héllo');
    const buf = new Uint8Array(16);
    expect(Buffer.from(buf.subarray(0, recv(client, buf))).toString()).toBe('HéLLO');
    expect(recv(client, buf)).toBe(0);
    await peer.end();
  });

  test('a UDP socket of each', async () => {
    const own = udp();
    const peer = new Python(
      [],
      `
import socket, sys
s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.bind(('127.0.0.1', 0))
s.sendto(b'hello', ('127.0.0.1', int(sys.argv[1])))
print(s.getsockname()[1])
data, address = s.recvfrom(100)
print(data.decode(), address[0], address[1])`,
      own.at.port,
    );
    const buf = new Uint8Array(16);
    const { bytes, address } = recvfrom(own.fd, buf);
    expect(bytes).toBe(5);
    expect(address).toEqual({ ...loopback, port: Number(await peer.line()) });
    sendto(own.fd, 'back', 0, address as InetAddress);
    expect(await peer.line()).toBe(`back 127.0.0.1 ${own.at.port}`);
    await peer.end();
  });
});

describe('EINTR is reported, not retried: signal(7), with a timeout set on the socket', () => {
  test.each(['recv', 'accept', 'connect', 'send'] as const)('%s(2)', async (name) => {
    const error = await inProcess(
      [],
      async (s, call) => {
        const { spawn } = process.getBuiltinModule('node:child_process');
        process.on('SIGUSR2', () => undefined);
        const tv = new BigInt64Array([60n, 0n]);
        const [a] = s.socketpair(s.AF_UNIX, s.SOCK_STREAM);
        const server = s.socket(s.AF_UNIX, s.SOCK_STREAM);
        s.bind(server, { family: s.AF_UNIX, path: '' });
        s.listen(server, 0);
        const address = s.getsockname(server);
        const client = s.socket(s.AF_UNIX, s.SOCK_STREAM);
        for (const fd of [a, server, client]) {
          s.raw.setsockopt(fd, s.SOL_SOCKET, s.SO_RCVTIMEO as number, tv, 16);
          s.raw.setsockopt(fd, s.SOL_SOCKET, s.SO_SNDTIMEO as number, tv, 16);
        }
        if (call === 'connect') s.connect(s.socket(s.AF_UNIX, s.SOCK_STREAM), address);
        const fd = { recv: a, send: a, accept: server, connect: client }[call];
        // Sends the signal once this process sleeps in the call.
        const waiter = `
          while read -r number first rest < /proc/${process.pid}/syscall; do
            if [ "$number" != running ] && [ "$first" = 0x${fd.toString(16)} ]; then break; fi
          done
          kill -USR2 ${process.pid}`;
        const signaller = spawn('sh', ['-c', waiter], { stdio: 'inherit' });
        const over = new Promise((resolve) => signaller.on('exit', resolve));
        try {
          if (call === 'recv') s.recv(a, new Uint8Array(1));
          if (call === 'accept') s.accept(server);
          if (call === 'connect') s.connect(client, address);
          // Nothing of it may get through: a part sent is a result, not an error.
          if (call === 'send') {
            for (;;) if (s.send(a, new Uint8Array(1024)) < 1024) throw new Error('short');
          }
        } catch (error) {
          await over;
          throw error;
        }
      },
      name,
    ).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'EINTR', syscall: name });
  });
});

test('EMFILE: every call that makes an fd, under ulimit -n', async () => {
  const codes = await inProcess(['sh', '-c', 'ulimit -n 256; exec "$@"', 'sh'], (s) => {
    const server = s.socket(s.AF_UNIX, s.SOCK_STREAM);
    s.bind(server, { family: s.AF_UNIX, path: '' });
    s.listen(server);
    s.connect(s.socket(s.AF_UNIX, s.SOCK_STREAM), s.getsockname(server));
    const code = (call: () => unknown) => {
      try {
        call();
        return undefined;
      } catch (error) {
        return (error as { code: string }).code;
      }
    };
    const made: number[] = [];
    const fill = code(() => {
      for (;;) made.push(s.dup(server));
    });
    const codes = {
      dup: fill,
      socket: code(() => s.socket(s.AF_INET, s.SOCK_STREAM)),
      socketpair: code(() => s.socketpair(s.AF_UNIX, s.SOCK_STREAM)),
      accept: code(() => s.accept(server)),
      accept4: code(() => s.accept4(server, s.SOCK_CLOEXEC)),
      pipe2: code(() => s.pipe2(0)),
      epoll_create1: code(() => s.epoll_create1()),
    };
    // The process needs some to end.
    for (const fd of made) s.close(fd);
    return codes;
  });
  const calls = ['dup', 'socket', 'socketpair', 'accept', 'accept4', 'pipe2', 'epoll_create1'];
  expect(codes).toEqual(Object.fromEntries(calls.map((name) => [name, 'EMFILE'])));
});

describe.skipIf(process.getuid?.() !== 0)('permissions, without capabilities (needs root)', () => {
  const powerless = ['setpriv', '--bounding-set=-all', '--inh-caps=-all'];
  const first = Number(readFileSync('/proc/sys/net/ipv4/ip_unprivileged_port_start', 'latin1'));
  let folder = '';

  beforeAll(() => {
    folder = temporaryFolder();
    mkdirSync(`${folder}/locked`);
    chmodSync(`${folder}/locked`, 0o555);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test.skipIf(first < 2)('bind(2) fails with EACCES: a privileged port (needs one)', async () => {
    const error = await inProcess(
      powerless,
      (s, port) =>
        s.bind(s.socket(s.AF_INET, s.SOCK_STREAM), {
          family: s.AF_INET,
          address: '127.0.0.1',
          port,
        }),
      first - 1,
    ).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: 'EACCES',
      syscall: 'bind',
      message: `bind EACCES 127.0.0.1:${first - 1} (Permission denied)`,
    });
  });

  test('socket(2) fails with EPERM: raw and packet sockets', async () => {
    const codes = await inProcess(powerless, (s) =>
      [
        [s.AF_INET, s.SOCK_RAW, s.IPPROTO_ICMP],
        [s.AF_PACKET, s.SOCK_RAW, 0],
      ].map(([domain = 0, type = 0, protocol = 0]) => s.raw.socket(domain, type, protocol)),
    );
    expect(codes.map((result) => errnoName(-result))).toEqual(['EPERM', 'EPERM']);
  });

  test('bind(2) fails with EACCES: a folder that cannot be written', async () => {
    const error = await inProcess(
      powerless,
      (s, path) => s.bind(s.socket(s.AF_UNIX, s.SOCK_STREAM), { family: s.AF_UNIX, path }),
      `${folder}/locked/s`,
    ).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'EACCES', path: `${folder}/locked/s` });
  });

  test('connect(2) fails with EACCES: a socket file that cannot be written', async () => {
    const server = keep(socket(AF_UNIX, SOCK_STREAM));
    const path = `${folder}/unwritable`;
    bind(server, { family: AF_UNIX, path });
    listen(server);
    chmodSync(path, 0o444);
    const error = await inProcess(
      powerless,
      (s, to) => s.connect(s.socket(s.AF_UNIX, s.SOCK_STREAM), { family: s.AF_UNIX, path: to }),
      path,
    ).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'EACCES', syscall: 'connect' });
  });

  test('bind(2) fails with EROFS: a read-only file system', async () => {
    const mount = 'mount -t tmpfs -o ro none "$0" && exec "$@"';
    const error = await inProcess(
      ['unshare', '--mount', 'sh', '-c', mount, folder],
      (s, path) => s.bind(s.socket(s.AF_UNIX, s.SOCK_STREAM), { family: s.AF_UNIX, path }),
      `${folder}/s`,
    ).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'EROFS', syscall: 'bind' });
  });
});

describe('SIGPIPE', () => {
  test('a process that writes to a closed peer gets EPIPE from every call and lives', async () => {
    const codes = await inProcess([], (s) => {
      const [a, b] = s.socketpair(s.AF_UNIX, s.SOCK_STREAM);
      const [r, w] = s.pipe2(0);
      s.close(b);
      s.close(r);
      const one = new Uint8Array(1);
      return [
        s.raw.write(a, one, 0, 1),
        s.raw.write(w, one, 0, 1),
        s.raw.writev(a, [one]),
        s.raw.send(a, one, 0, 1, 0),
        s.raw.send(a, one, 0, 1, s.MSG_NOSIGNAL),
        s.raw.sendto(a, one, 0, 1, 0, null, 0),
      ];
    });
    expect(codes.map((result) => errnoName(-result))).toEqual(Array(6).fill('EPIPE'));
  });
});
