// sockfd/node: the fd of every kind of Node.js object, and Node.js objects for fds of ours, with live traffic.
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { readdirSync, readlinkSync } from 'node:fs';
import { Agent, createServer as createHttpServer, get } from 'node:http';
import { type AddressInfo, connect as connectNet, createServer } from 'node:net';
import { text } from 'node:stream/consumers';
import { connect as connectTls, createServer as createTlsServer } from 'node:tls';
import { afterEach, describe, expect, test } from 'vitest';
import * as s from '../../lib/index.ts';
import {
  fdOf,
  type MessageIn,
  toDatagram,
  toDuplex,
  toServer,
  toSocket,
} from '../../lib/node/index.ts';
import * as p from '../../lib/promises/index.ts';
import { trace } from '../../lib/trace/index.ts';
import { drop, keep } from '../support/fds.ts';
import '../support/waiting.ts';
import { bound, closed, loopback, udp } from '../support/sockets.ts';

const utf8 = new TextDecoder();

/** Ends what a test opened in Node.js, and waits until its fds are gone. */
const open: { destroy?: () => unknown; close?: (done: () => void) => unknown }[] = [];

function later<T extends object>(object: T): T {
  open.push(object);
  return object;
}

afterEach(async () => {
  for (const object of open.splice(0).reverse()) {
    if ('destroy' in object && object.destroy !== undefined) {
      if ((object as { closed?: boolean }).closed !== true) {
        const gone = once(object as never, 'close');
        object.destroy();
        await gone;
      }
    } else {
      await new Promise<void>((resolve) => object.close?.(resolve));
    }
  }
});

describe('fdOf', () => {
  test('net.Server and both net.Sockets: getsockname agrees with address()', async () => {
    const server = later(createServer());
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    expect(s.getsockname(fdOf(server))).toEqual({ ...loopback, port });
    const connected = once(server, 'connection');
    const client = later(connectNet(port, '127.0.0.1'));
    const [served] = await connected;
    later(served);
    expect(s.getpeername(fdOf(client))).toEqual({ ...loopback, port });
    expect(s.getpeername(fdOf(served))).toEqual(s.getsockname(fdOf(client)));
    // What net has no call for.
    s.setsockopt(fdOf(client), s.IPPROTO_TCP, s.TCP_USER_TIMEOUT, 5000);
    expect(s.getsockopt(fdOf(client), s.IPPROTO_TCP, s.TCP_USER_TIMEOUT)).toBe(5000);
    expect(s.getsockopt(fdOf(client), s.IPPROTO_TCP, s.TCP_INFO).state).toBe(1);
  });

  test('dgram.Socket', async () => {
    const socket = later(createSocket('udp6'));
    socket.bind(0, '::1');
    await once(socket, 'listening');
    expect(s.getsockname(fdOf(socket))).toMatchObject({
      family: s.AF_INET6,
      address: '::1',
      port: socket.address().port,
    });
  });

  test('http.Server, IncomingMessage, ServerResponse, ClientRequest and the agent’s socket', async () => {
    const agent = later(new Agent({ keepAlive: true }));
    open.pop();
    const fds: number[] = [];
    const server = later(
      createHttpServer((request, response) => {
        fds.push(fdOf(request), fdOf(response));
        response.end('ok');
      }),
    );
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const request = get({ port, host: '127.0.0.1', agent });
    const [response] = await once(request, 'response');
    expect(s.getpeername(fdOf(request))).toEqual({ ...loopback, port });
    expect(fdOf(response)).toBe(fdOf(request));
    expect(fds[0]).toBe(fds[1]);
    expect(s.getpeername(fds[0] ?? -1)).toEqual(s.getsockname(fdOf(request)));
    expect(s.getsockname(fdOf(server))).toMatchObject({ port });
    expect(await text(response)).toBe('ok');
    const [idle] = Object.values(agent.freeSockets).flat();
    if (idle !== undefined) expect(fdOf(idle)).toBeGreaterThan(2);
    const gone = idle === undefined ? undefined : once(idle, 'close');
    agent.destroy();
    await gone;
  });

  test('tls.TLSSocket and tls.Server (anonymous, so that no certificate is needed)', async () => {
    const options = {
      ciphers: 'aNULL@SECLEVEL=0',
      minVersion: 'TLSv1.2',
      maxVersion: 'TLSv1.2',
    } as const;
    const server = later(createTlsServer(options));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const connected = once(server, 'secureConnection');
    const client = later(
      connectTls({
        ...options,
        port,
        host: '127.0.0.1',
        checkServerIdentity: () => undefined,
        rejectUnauthorized: false,
      }),
    );
    await once(client, 'secureConnect');
    const [served] = await connected;
    later(served);
    expect(s.getpeername(fdOf(client))).toEqual({ ...loopback, port });
    expect(s.getpeername(fdOf(served))).toEqual(s.getsockname(fdOf(client)));
  });

  test('what has no fd: EBADF; what is none of them: TypeError', () => {
    expect(() => fdOf(createServer())).toThrow(/fdOf EBADF .*no fd/);
    expect(() => fdOf(connectNet({ port: 9, lookup: () => {} } as never).destroy())).toThrow(
      'EBADF',
    );
    for (const wrong of [undefined, null, 3, 'x', {}, []]) {
      expect(() => fdOf(wrong as never)).toThrow(TypeError);
    }
  });
});

describe('toSocket', () => {
  test.each([
    ['TCP', () => connection(s.AF_INET)],
    ['TCP over IPv6', () => connection(s.AF_INET6)],
    ['Unix stream', () => s.socketpair(s.AF_UNIX, s.SOCK_STREAM)],
  ])('%s: Node.js reads, writes, and closes the fd', async (_name, make) => {
    const [fd, peer] = make();
    keep(peer);
    const link = readlinkSync(`/proc/self/fd/${fd}`);
    const owned = s.own(fd);
    const socket = toSocket(owned);
    expect(() => owned.fd).toThrow('EBADF');
    socket.setEncoding('utf8');
    s.send(peer, 'ping');
    expect((await once(socket, 'data'))[0]).toBe('ping');
    socket.end('pong');
    const buf = new Uint8Array(10);
    expect(await p.recv(peer, buf)).toBe(4);
    expect(utf8.decode(buf.subarray(0, 4))).toBe('pong');
    expect(await p.recv(peer, buf)).toBe(0);
    s.shutdown(peer, s.SHUT_WR);
    await once(socket, 'close');
    // The number is free again, or somebody else's.
    expect(() => expect(readlinkSync(`/proc/self/fd/${fd}`)).toBe(link)).toThrow();
  });

  test.each([
    ['a closed fd', 'EBADF', () => closed()],
    ['a pipe', 'ENOTSOCK', () => keep(keepPipe()[0])],
    ['a UDP socket', 'EINVAL', () => udp().fd],
    ['a Unix datagram socket', 'EINVAL', () => keep(s.socket(s.AF_UNIX, s.SOCK_DGRAM))],
  ])('%s is refused with %s and stays the caller’s', (_name, code, make) => {
    expect(() => toSocket(make())).toThrow(code);
  });
});

function keepPipe(): [number, number] {
  const [r, w] = s.pipe2(0);
  keep(w);
  return [r, w];
}

/** Both ends of a TCP connection, for the caller to close. */
function connection(family: number): [number, number] {
  const address = family === s.AF_INET ? '127.0.0.1' : '::1';
  const listener = s.socket(family, s.SOCK_STREAM);
  s.bind(listener, { family, address, port: 0 } as s.AddressInput);
  s.listen(listener);
  const client = s.socket(family, s.SOCK_STREAM);
  s.connect(client, s.getsockname(listener));
  const { fd } = s.accept(listener);
  s.close(listener);
  return [fd, client];
}

test('who waits for an fd that becomes Node’s is rejected: it is not for two to read', async () => {
  const [fd, peer] = connection(s.AF_INET);
  keep(peer);
  const waits = p.recv(fd, new Uint8Array(1));
  const socket = later(toSocket(fd));
  await expect(waits).rejects.toMatchObject({ code: 'EBADF', syscall: 'recv' });
  s.send(peer, 'x');
  expect((await once(socket, 'data'))[0].toString()).toBe('x');
});

describe('toServer', () => {
  test('a listener with options that net does not have serves connections', async () => {
    const fd = s.socket(s.AF_INET, s.SOCK_STREAM);
    s.setsockopt(fd, s.SOL_SOCKET, s.SO_REUSEPORT, true);
    s.bind(fd, loopback);
    s.listen(fd, 7);
    const at = s.getsockname(fd);
    const server = later(
      toServer(fd, {}, (socket) => {
        socket.end('hello');
      }),
    );
    await once(server, 'listening');
    expect(fdOf(server)).toBe(fd);
    expect(s.getsockopt(fdOf(server), s.SOL_SOCKET, s.SO_REUSEPORT)).toBe(1);
    const client = keep(s.socket(s.AF_INET, s.SOCK_STREAM));
    await p.connect(client, at);
    const buf = new Uint8Array(10);
    expect(await p.recv(client, buf)).toBe(5);
    expect(await p.recv(client, buf)).toBe(0);
    drop(client);
  });
});

describe('toDatagram', () => {
  test('receives and answers', async () => {
    const fd = s.socket(s.AF_INET, s.SOCK_DGRAM);
    const { at } = bound(fd);
    const socket = later(toDatagram(fd));
    const peer = udp();
    s.sendto(peer.fd, 'question', 0, at);
    const [message, info] = await once(socket, 'message');
    expect(String(message)).toBe('question');
    expect(info.port).toBe(peer.at.port);
    socket.send('answer', info.port, info.address);
    const buf = new Uint8Array(20);
    expect(await p.recvfrom(peer.fd, buf)).toEqual({ bytes: 6, address: at });
  });

  test('a TCP socket is refused', () => {
    expect(() => toDatagram(keep(s.socket(s.AF_INET, s.SOCK_STREAM)))).toThrow(
      'must be a UDP socket',
    );
  });
});

describe('fds that arrive in a Duplex', () => {
  /** Sends messages that bring an fd each. */
  function bring(to: number, count: number): void {
    const file = s.eventfd(0);
    const control = [{ level: s.SOL_SOCKET, type: s.SCM_RIGHTS, fds: [file] }] as const;
    for (let i = 0; i < count; i++) s.sendmsg(to, { iov: ['x'], control });
    s.close(file);
  }
  const arrived = ({ control }: MessageIn): number[] =>
    control.flatMap((message) => ('fds' in message ? [...message.fds] : []));
  const ends = () => s.socketpair(s.AF_UNIX, s.SOCK_SEQPACKET);
  const eventfds = () => readdirSync('/proc/self/fd').filter(isEventfd).length;
  const isEventfd = (fd: string): boolean => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`).includes('eventfd');
    } catch {
      return false;
    }
  };

  test('those of messages that nobody read are closed with it', async () => {
    const before = eventfds();
    const [fd, peer] = ends();
    const stream = toDuplex(fd);
    bring(peer, 5);
    await once(stream, 'readable');
    const first = stream.read() as MessageIn;
    while (stream.readableLength < 4) await new Promise((resolve) => setImmediate(resolve));
    stream.destroy();
    await once(stream, 'close');
    // The first is its reader's.
    expect(eventfds()).toBe(before + 1);
    for (const number of [...arrived(first), peer]) s.close(number);
  });

  test('one that destroys it while a message is told keeps that one’s', async () => {
    const before = eventfds();
    const [fd, peer] = ends();
    const stream = toDuplex(fd);
    bring(peer, 5);
    const message = await new Promise<MessageIn>((resolve) => {
      stream.once('data', (first: MessageIn) => {
        stream.destroy();
        resolve(first);
      });
    });
    await once(stream, 'close');
    expect(eventfds()).toBe(before + 1);
    for (const number of [...arrived(message), peer]) s.close(number);
  });

  test('one that was received when it is destroyed is closed', async () => {
    const before = eventfds();
    const [fd, peer] = ends();
    const stream = toDuplex(fd);
    stream.read();
    bring(peer, 1);
    // Between the receipt and the message's way into the stream.
    const stop = trace(() => stream.destroy(), { calls: ['recvmsg'] });
    await once(stream, 'close');
    stop();
    expect(eventfds()).toBe(before);
    s.close(peer);
  });

  test('are close-on-exec unless the flags say otherwise', async () => {
    for (const [options, flag] of [
      [{}, s.FD_CLOEXEC],
      [{ flags: 0 }, 0],
    ] as const) {
      const [fd, peer] = ends();
      const stream = toDuplex(fd, options);
      bring(peer, 1);
      const [message] = (await once(stream, 'data')) as [MessageIn];
      for (const number of arrived(message)) {
        expect(s.fcntl(number, s.F_GETFD)).toBe(flag);
        s.close(number);
      }
      stream.destroy();
      await once(stream, 'close');
      s.close(peer);
    }
    const fd = closed();
    expect(() => toDuplex(fd, { flags: 'x' as unknown as number })).toThrow('"flags"');
  });
});

describe('toDuplex', () => {
  test('Unix seqpacket: boundaries, fds both ways, and the end', async () => {
    const [fd, peer] = s.socketpair(s.AF_UNIX, s.SOCK_SEQPACKET);
    keep(peer);
    const stream = toDuplex(fd);
    s.send(peer, 'one');
    s.sendmsg(peer, {
      iov: ['two'],
      control: [{ level: s.SOL_SOCKET, type: s.SCM_RIGHTS, fds: [peer] }],
    });
    const got: MessageIn[] = [];
    stream.on('data', (message: MessageIn) => got.push(message));
    stream.write('three');
    stream.end({ data: 'four' });
    const buf = new Uint8Array(10);
    expect(await p.recv(peer, buf)).toBe(5);
    expect(await p.recv(peer, buf)).toBe(4);
    expect(await p.recv(peer, buf)).toBe(0);
    s.shutdown(peer, s.SHUT_WR);
    await once(stream, 'end');
    expect(got.map(({ data }) => utf8.decode(data))).toEqual(['one', 'two']);
    const rights = got[1]?.control[0];
    if (rights === undefined || !('fds' in rights)) throw new Error('no fds arrived');
    keep(rights.fds[0] ?? -1);
    if (!stream.closed) await once(stream, 'close');
  });

  test('Unix datagrams with addresses; an empty one is no end', async () => {
    const name = (end: string) =>
      ({ family: s.AF_UNIX, path: `\0sockfd-${process.pid}-${end}` }) as const;
    const fd = s.socket(s.AF_UNIX, s.SOCK_DGRAM);
    s.bind(fd, name('a'));
    const peer = keep(s.socket(s.AF_UNIX, s.SOCK_DGRAM));
    s.bind(peer, name('b'));
    const stream = later(toDuplex(fd));
    s.sendto(peer, '', 0, name('a'));
    s.sendto(peer, 'x', 0, name('a'));
    const got: MessageIn[] = [];
    for await (const message of stream.iterator({ destroyOnReturn: false })) {
      got.push(message as MessageIn);
      if (got.length === 2) break;
    }
    expect(got.map(({ data, address }) => [data.length, address])).toEqual([
      [0, name('b')],
      [1, name('b')],
    ]);
    stream.write({ data: 'back', address: name('b') });
    expect(await p.recv(peer, new Uint8Array(9))).toBe(4);
  });

  test('netlink: a request and its answer (rtnetlink(7) RTM_GETLINK of lo)', async () => {
    const stream = later(toDuplex(s.socket(s.AF_NETLINK, s.SOCK_RAW, s.NETLINK_ROUTE)));
    const request = new DataView(new ArrayBuffer(32));
    request.setUint32(0, 32, true);
    request.setUint16(4, 18, true); // RTM_GETLINK
    request.setUint16(6, 1, true); // NLM_F_REQUEST
    request.setInt32(20, 1, true); // ifi_index of lo
    stream.write(request);
    const [message] = (await once(stream, 'data')) as [MessageIn];
    const answer = new DataView(message.data.buffer, message.data.byteOffset);
    expect(answer.getUint16(4, true)).toBe(16); // RTM_NEWLINK
    expect(answer.getInt32(20, true)).toBe(1);
    expect(message.address).toMatchObject({ family: s.AF_NETLINK, pid: 0 });
  });

  test('an error ends it: ECONNREFUSED of a connected UDP socket', async () => {
    const nobody = s.socket(s.AF_INET, s.SOCK_DGRAM);
    const { at } = bound(nobody);
    s.close(nobody);
    const fd = s.socket(s.AF_INET, s.SOCK_DGRAM);
    s.connect(fd, at);
    const stream = toDuplex(fd);
    stream.resume();
    stream.write('x');
    const [error] = await once(stream, 'error');
    expect(error).toMatchObject({ code: 'ECONNREFUSED' });
    if (!stream.closed) await once(stream, 'close');
  });

  test('a listener is refused', () => {
    const fd = keep(s.socket(s.AF_UNIX, s.SOCK_SEQPACKET));
    s.bind(fd, { family: s.AF_UNIX, path: `\0sockfd-${process.pid}-listener` });
    s.listen(fd);
    expect(() => toDuplex(fd)).toThrow('must be a socket that does not listen');
  });
});
