// What of sockfd/node works on the runtime that runs this: one row for each kind of object and of socket, with live
// traffic. docs/node.md has the table.
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { createServer as createHttpServer, get } from 'node:http';
import { connect as connectHttp2, createServer as createHttp2Server } from 'node:http2';
import { type AddressInfo, connect as connectNet, createServer, Socket } from 'node:net';
import {
  connect as connectTls,
  createServer as createTlsServer,
  type Server as TlsServer,
} from 'node:tls';
import * as s from 'sockfd';
import { fdOf, toDatagram, toDuplex, toServer, toSocket } from 'sockfd/node';
import { expect, report, row, Unasked } from './rows.ts';

const loopback = { family: s.AF_INET, address: '127.0.0.1', port: 0 } as const;
const loopback6: s.Inet6Address = {
  family: s.AF_INET6,
  address: '::1',
  port: 0,
  flowinfo: 0,
  scopeId: 0,
};

function bound(type: number, at: s.Address = loopback): number {
  const fd = s.socket(at.family, type);
  s.bind(fd, at);
  return fd;
}

function listener(at: s.Address = loopback): number {
  const fd = bound(s.SOCK_STREAM, at);
  s.listen(fd);
  return fd;
}

function connection(at: s.Address): [number, number] {
  const server = listener(at);
  const client = s.socket(at.family, s.SOCK_STREAM);
  s.connect(client, s.getsockname(server));
  return [client, s.accept(server).fd];
}

/** Node.js's own server on a port, and the client that connects to it. */
async function ownServer(serve: (socket: Socket) => void = () => {}): Promise<number> {
  const server = createServer(serve).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

/** An fd is right if the kernel says so. */
function expectPort(fd: number, port: number, end: typeof s.getsockname): void {
  expect((end(fd) as s.InetAddress).port === port, 'another port');
}

row('`fdOf(net.Server)`', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  expectPort(fdOf(server), (server.address() as AddressInfo).port, s.getsockname);
});

row('`fdOf(net.Socket)`, client', async () => {
  const port = await ownServer();
  const socket = connectNet(port, '127.0.0.1');
  await once(socket, 'connect');
  expectPort(fdOf(socket), port, s.getpeername);
});

row('`fdOf(net.Socket)`, accepted', async () => {
  const socket = await new Promise<Socket>((resolve) => {
    void ownServer(resolve).then((port) => connectNet(port, '127.0.0.1'));
  });
  expectPort(fdOf(socket), socket.localPort ?? -1, s.getsockname);
});

row('`fdOf(net.Socket)`, Unix', async () => {
  const path = `\0sockfd-${process.pid}-bridge`;
  const server = createServer().listen(path);
  await once(server, 'listening');
  const socket = connectNet(path);
  await once(socket, 'connect');
  expect(s.getsockopt(fdOf(socket), s.SOL_SOCKET, s.SO_DOMAIN) === s.AF_UNIX, 'another family');
});

row('`fdOf(dgram.Socket)`', async () => {
  const socket = createSocket('udp4');
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  expectPort(fdOf(socket), socket.address().port, s.getsockname);
});

row('`fdOf(http.IncomingMessage)`, `ServerResponse`, server', async () => {
  const server = createHttpServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const asked = once(server, 'request');
  get({ port, host: '127.0.0.1', agent: false }).on('error', () => {});
  for (const object of await asked) expectPort(fdOf(object), port, s.getsockname);
});

row('`fdOf(http.ClientRequest)`, `IncomingMessage`, client', async () => {
  const server = createHttpServer((_, response) => response.end()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const request = get({ port, host: '127.0.0.1' });
  const [response] = await once(request, 'response');
  expectPort(fdOf(request), port, s.getpeername);
  expectPort(fdOf(response), port, s.getpeername);
});

row('`fdOf(tls.TLSSocket)`, both ends', async () => {
  // Anonymous, so that no certificate is needed.
  const options = {
    ciphers: 'aNULL@SECLEVEL=0',
    minVersion: 'TLSv1.2',
    maxVersion: 'TLSv1.2',
  } as const;
  let server: TlsServer;
  try {
    server = createTlsServer(options).listen(0, '127.0.0.1');
  } catch (error) {
    throw new Unasked((error as { code: string }).code);
  }
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const served = once(server, 'secureConnection');
  const to = { port, host: '127.0.0.1', rejectUnauthorized: false };
  const client = connectTls({ ...options, ...to, checkServerIdentity: () => undefined });
  await once(client, 'secureConnect');
  expectPort(fdOf(client), port, s.getpeername);
  expectPort(fdOf((await served)[0]), port, s.getsockname);
});

row('`fdOf(http2 session.socket)`', async () => {
  const server = createHttp2Server().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const session = connectHttp2(`http://127.0.0.1:${port}`);
  await once(session, 'connect');
  expectPort(fdOf(session.socket), port, s.getpeername);
});

row('`fdOf(FileHandle)`', async () => {
  const file = await open('/dev/null');
  expect(fdOf(file) === file.fd, 'another fd');
});

/** Some bytes each way between an fd of ours and a stream of theirs. */
async function talk(fd: number, socket: Socket): Promise<void> {
  const data = once(socket, 'data');
  s.send(fd, 'ping');
  expect(String((await data)[0]) === 'ping', 'other bytes');
  const buf = new Uint8Array(8);
  socket.write('pong');
  await new Promise((resolve) => socket.write('!', resolve));
  let got = 0;
  while (got < 5) got += s.recv(fd, buf.subarray(got));
  expect(new TextDecoder().decode(buf.subarray(0, 5)) === 'pong!', 'other bytes back');
}

const pairs: [string, () => [number, number]][] = [
  ['TCP', () => connection(loopback)],
  ['TCP over IPv6', () => connection(loopback6)],
  ['Unix stream', () => s.socketpair(s.AF_UNIX, s.SOCK_STREAM)],
];
for (const [kind, make] of pairs) {
  row(`\`toSocket\`, ${kind}`, async () => {
    const [ours, theirs] = make();
    const socket = toSocket(theirs);
    await talk(ours, socket);
    const closed = once(socket, 'close');
    socket.destroy();
    await closed;
    expect(s.recv(ours, new Uint8Array(1)) === 0, 'the fd is open after destroy()');
  });
}

const listeners: [string, s.Address][] = [
  ['TCP', loopback],
  ['TCP over IPv6', loopback6],
  ['Unix stream', { family: s.AF_UNIX, path: `\0sockfd-${process.pid}-listens` }],
];
for (const [kind, at] of listeners) {
  row(`\`toServer\`, ${kind}`, async () => {
    const fd = listener(at);
    const to = s.getsockname(fd);
    const server = toServer(fd);
    const accepted = once(server, 'connection');
    const client = s.socket(at.family, s.SOCK_STREAM);
    s.connect(client, to);
    await talk(client, (await accepted)[0]);
  });
}

row('`toServer`, bound but not listening', async () => {
  const fd = bound(s.SOCK_STREAM);
  const to = s.getsockname(fd);
  const server = toServer(fd);
  const accepted = once(server, 'connection');
  if (!server.listening) await once(server, 'listening');
  const client = s.socket(s.AF_INET, s.SOCK_STREAM);
  s.connect(client, to);
  await accepted;
});

row('`http.createServer().listen({ fd })`', async () => {
  const fd = listener();
  const { port } = s.getsockname(fd) as s.InetAddress;
  const server = createHttpServer((_, response) => response.end('ok')).listen({ fd });
  await once(server, 'listening');
  const [response] = await once(get({ port, host: '127.0.0.1', agent: false }), 'response');
  expect(response.statusCode === 200, 'another status');
});

for (const [kind, at] of [
  ['UDP', loopback],
  ['UDP over IPv6', loopback6],
] as const) {
  row(`\`toDatagram\`, ${kind}`, async () => {
    const fd = bound(s.SOCK_DGRAM, at);
    const to = s.getsockname(fd);
    const ours = bound(s.SOCK_DGRAM, at);
    const socket = toDatagram(fd);
    const message = once(socket, 'message');
    s.sendto(ours, 'ping', 0, to);
    const [data, { port }] = await message;
    expect(String(data) === 'ping', 'other bytes');
    await new Promise((resolve) => socket.send('pong', port, at.address, resolve));
    expect(s.recv(ours, new Uint8Array(8)) === 4, 'another length');
  });
}

for (const [kind, type] of [
  ['Unix datagram', s.SOCK_DGRAM],
  ['Unix seqpacket', s.SOCK_SEQPACKET],
] as const) {
  row(`\`new net.Socket({ fd })\` without this library, ${kind}`, () => {
    const [ours, theirs] = s.socketpair(s.AF_UNIX, type);
    return talk(ours, new Socket({ fd: theirs }));
  });
}

/** Bytes each way between an fd and a Duplex over its peer. */
async function exchange(ours: number, theirs: number): Promise<void> {
  const duplex = toDuplex(theirs);
  const data = once(duplex, 'data');
  s.send(ours, 'ping');
  expect((await data)[0].data.length === 4, 'another length');
  await new Promise((resolve) => duplex.write('pong', resolve));
  expect(s.recv(ours, new Uint8Array(8)) === 4, 'another length back');
  duplex.destroy();
}

/** A socket of a kind that needs a capability or a kernel module. */
function privileged(domain: number, type: number, protocol: number): number {
  try {
    return s.socket(domain, type, protocol);
  } catch (error) {
    throw new Unasked((error as s.SyscallError).code);
  }
}

for (const [kind, type] of [
  ['Unix datagram', s.SOCK_DGRAM],
  ['Unix seqpacket', s.SOCK_SEQPACKET],
] as const) {
  row(`\`toDuplex\`, ${kind}`, () => exchange(...s.socketpair(s.AF_UNIX, type)));
}

row('`toDuplex`, raw ICMP', async () => {
  const duplex = toDuplex(privileged(s.AF_INET, s.SOCK_RAW, s.IPPROTO_ICMP));
  const data = once(duplex, 'data');
  // An echo request, whose checksum is its complement (RFC 792).
  duplex.write({ data: Uint8Array.of(8, 0, 0xf7, 0xff, 0, 0, 0, 0), address: loopback });
  expect((await data)[0].address.address === '127.0.0.1', 'another sender');
  duplex.destroy();
});

row('`toDuplex`, packet', async () => {
  const ETH_P_ALL = 3;
  const fd = privileged(s.AF_PACKET, s.SOCK_DGRAM, s.htons(ETH_P_ALL));
  const duplex = toDuplex(fd);
  const data = once(duplex, 'data');
  const udp = bound(s.SOCK_DGRAM);
  s.sendto(udp, 'ping', 0, s.getsockname(udp));
  expect((await data)[0].address.family === s.AF_PACKET, 'another family');
  duplex.destroy();
});

row('`toDuplex`, netlink', async () => {
  const duplex = toDuplex(s.socket(s.AF_NETLINK, s.SOCK_RAW, s.NETLINK_ROUTE));
  const data = once(duplex, 'data');
  // struct nlmsghdr and struct rtgenmsg: RTM_GETLINK, NLM_F_REQUEST | NLM_F_DUMP, in the machine's byte order.
  const request = new Uint32Array([20, 18 | (0x301 << 16), 1, 0, 0]);
  duplex.write({ data: request, address: { family: s.AF_NETLINK, pid: 0, groups: 0 } });
  expect((await data)[0].data.length > 16, 'a short answer');
  duplex.destroy();
});

row('`toDuplex`, vsock', async () => {
  const VMADDR_CID_LOCAL = 1;
  const server = privileged(s.AF_VSOCK, s.SOCK_STREAM, 0);
  s.bind(server, { family: s.AF_VSOCK, cid: 0xffffffff, port: 0xffffffff });
  s.listen(server);
  const { port } = s.getsockname(server) as s.VsockAddress;
  const client = s.socket(s.AF_VSOCK, s.SOCK_STREAM);
  try {
    s.connect(client, { family: s.AF_VSOCK, cid: VMADDR_CID_LOCAL, port });
  } catch (error) {
    throw new Unasked((error as s.SyscallError).code);
  }
  await exchange(client, s.accept(server).fd);
});

await report();
