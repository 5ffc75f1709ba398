// Traffic with the objects of Node.js, and looks at it: inspect, netlink, packets.
import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { createServer } from 'node:net';
import * as s from '../../lib/index.ts';
import { describe, fds, peerOf, sockets } from '../../lib/inspect/index.ts';
import { getifaddrs, rtnetlink } from '../../lib/netlink/index.ts';
import { fdOf, toDatagram, toDuplex, toServer, toSocket } from '../../lib/node/index.ts';
import { decode, encode, verify } from '../../lib/packet/index.ts';
import * as p from '../../lib/promises/index.ts';
import { equal, payload, same, someSize, type Traffic } from './traffic.ts';

const loopback = { family: s.AF_INET, address: '127.0.0.1', port: 0 } as const;

/** Reads as many bytes of a stream. */
async function bytesOf(stream: Socket, length: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let got = 0;
  while (got < length) {
    const chunk = stream.read() as Buffer | null;
    if (chunk === null) {
      await once(stream, 'readable');
      continue;
    }
    chunks.push(chunk);
    got += chunk.length;
  }
  return Buffer.concat(chunks);
}

/** Streams: an fd of ours as a socket of Node.js, and the fd of one of theirs. */
export async function bridgedStreams(): Promise<Traffic> {
  const server = createServer((socket) => socket.on('error', () => undefined).pipe(socket));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    async round() {
      const fd = s.socket(s.AF_INET, s.SOCK_STREAM | s.SOCK_CLOEXEC);
      await p.connect(fd, { ...loopback, port });
      s.setsockopt(fd, s.SOL_SOCKET, s.SO_LINGER, { onoff: true, linger: 0 });
      const socket = toSocket(fd);
      const sent = payload(someSize(50_000));
      socket.write(sent);
      const bytes = same('toSocket', await bytesOf(socket, sent.length), sent);
      const { bytes_received } = s.getsockopt(fdOf(socket), s.IPPROTO_TCP, s.TCP_INFO);
      equal('TCP_INFO', bytes_received, sent.length);
      socket.destroy();
      await once(socket, 'close');
      return bytes;
    },
    async end() {
      server.close();
      await once(server, 'close');
    },
  };
}

/** A server of Node.js on an fd of ours, made anew in each round. */
export function bridgedServers(): Traffic {
  return {
    async round() {
      const listener = s.socket(s.AF_UNIX, s.SOCK_STREAM | s.SOCK_CLOEXEC);
      s.bind(listener, { family: s.AF_UNIX, path: `\0sockfd-soak-${process.pid}` });
      const at = s.getsockname(listener);
      const server = toServer(listener, {}, (socket) => socket.pipe(socket));
      await once(server, 'listening');
      const fd = s.socket(s.AF_UNIX, s.SOCK_STREAM | s.SOCK_CLOEXEC);
      await p.connect(fd, at);
      const sent = payload(someSize(4096));
      await p.send(fd, sent);
      const got = new Uint8Array(sent.length);
      for (let n = 0; n < got.length; ) n += await p.recv(fd, got.subarray(n));
      await p.close(fd);
      server.close();
      await once(server, 'close');
      return same('toServer', got, sent);
    },
  };
}

/** Messages: UDP as Node.js has it, and a kind that it has no class for. */
export function bridgedMessages(): Traffic {
  return {
    async round() {
      const fd = s.socket(s.AF_INET, s.SOCK_DGRAM | s.SOCK_CLOEXEC);
      s.bind(fd, loopback);
      const at = s.getsockname(fd);
      const datagrams = toDatagram(fd);
      const from = s.socket(s.AF_INET, s.SOCK_DGRAM | s.SOCK_CLOEXEC);
      const sent = payload(someSize(4096));
      const came = once(datagrams, 'message');
      s.sendto(from, sent, 0, at);
      const [message] = (await came) as [Buffer];
      let bytes = same('toDatagram', message, sent);
      datagrams.close();
      await once(datagrams, 'close');
      s.close(from);
      const [a, b] = s.socketpair(s.AF_UNIX, s.SOCK_SEQPACKET | s.SOCK_CLOEXEC);
      const [x, y] = [toDuplex(a), toDuplex(b)];
      const read = once(y, 'data');
      x.write(sent);
      const [{ data }] = (await read) as [{ data: Uint8Array }];
      bytes += same('toDuplex', data, sent);
      x.destroy();
      y.destroy();
      await Promise.all([once(x, 'close'), once(y, 'close')]);
      return bytes;
    },
  };
}

/** What the kernel tells of a connection, from all sides. */
export function inspected(): Traffic {
  const listener = s.socket(s.AF_INET, s.SOCK_STREAM | s.SOCK_CLOEXEC);
  s.bind(listener, loopback);
  s.listen(listener);
  const { port } = s.getsockname(listener, s.AF_INET);
  let turn = 0;
  return {
    round() {
      const client = s.socket(s.AF_INET, s.SOCK_STREAM | s.SOCK_CLOEXEC);
      s.setsockopt(client, s.SOL_SOCKET, s.SO_LINGER, { onoff: true, linger: 0 });
      s.connect(client, s.getsockname(listener));
      const served = s.accept4(listener, s.SOCK_CLOEXEC).fd;
      const sent = payload(someSize(4096));
      s.send(client, sent);
      const [row] = sockets({ local: { port }, state: 'ESTABLISHED', protocol: s.IPPROTO_TCP });
      equal('recvQ', row?.recvQ, sent.length);
      equal('describe', describe(served).socket?.inode, row?.inode);
      equal(
        'fds',
        fds().some(({ fd, inode }) => fd === served && inode === row?.inode),
        true,
      );
      // It looks at all processes.
      if (turn++ % 50 === 0) {
        const holders = peerOf(client)?.processes ?? [];
        equal(
          'peerOf',
          holders.some(({ pid, fd }) => pid === process.pid && fd === served),
          true,
        );
      }
      const buf = new Uint8Array(sent.length);
      const bytes = same('inspect', buf.subarray(0, s.recv(served, buf, s.MSG_WAITALL)), sent);
      s.close(served);
      s.close(client);
      return bytes;
    },
    end: () => s.close(listener),
  };
}

/** Links and addresses, of which the loopback interface is always the same. */
export function routed(): Traffic {
  return {
    round() {
      using rt = rtnetlink();
      const { ifindex, mtu, ifname } = rt.links.get('lo');
      const [local] = rt.addresses.list({ dev: 'lo' });
      equal('addresses', local?.local, '127.0.0.1');
      const lo = getifaddrs().filter(({ name }) => name === 'lo');
      equal('getifaddrs', lo.length > 0, true);
      equal('lookup', rt.routes.lookup('127.0.0.1').dev, 'lo');
      equal('if_nametoindex', s.if_nametoindex(ifname), ifindex);
      using any = s.own(s.socket(s.AF_INET, s.SOCK_DGRAM | s.SOCK_CLOEXEC));
      equal('mtu', s.getifmtu(any, ifname), mtu);
      return 0;
    },
  };
}

/** A packet that is put together, goes through a socket, and is taken apart. */
export function packets(): Traffic {
  const [a, b] = s.socketpair(s.AF_UNIX, s.SOCK_DGRAM | s.SOCK_CLOEXEC);
  const buf = new Uint8Array(4096);
  return {
    round() {
      const data = payload(someSize(1000));
      const ip = { src: '10.0.0.1', dst: '10.0.0.2' };
      const packet = encode([{ ip }, { udp: { sport: 1024, dport: 53 } }, { payload: data }]);
      s.send(a, packet);
      const decoded = decode(buf.subarray(0, s.recv(b, buf)), { link: 'raw' });
      equal('verify', verify(decoded).length, 0);
      const bytes = same('a packet again', encode(decoded), packet);
      return bytes + same('its payload', decoded.payload ?? new Uint8Array(0), data);
    },
    end() {
      s.close(a);
      s.close(b);
    },
  };
}
