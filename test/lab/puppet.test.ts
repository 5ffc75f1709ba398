// Puppets: the kernel's stack on the other side is who they are compared with.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  AF_INET,
  AF_INET6,
  accept,
  bind,
  getsockopt,
  IP_ADD_MEMBERSHIP,
  IP_MULTICAST_IF,
  IPPROTO_IP,
  IPPROTO_TCP,
  listen,
  MSG_WAITALL,
  recvfrom,
  recv as recvNow,
  SHUT_WR,
  SO_BROADCAST,
  SOCK_DGRAM,
  SOCK_STREAM,
  SOL_SOCKET,
  sendto,
  setsockopt,
  shutdown,
  TCP_FASTOPEN,
  TCP_INFO,
  TCP_USER_TIMEOUT,
  write,
} from '../../lib/index.ts';
import { type Host, lab } from '../../lib/lab/index.ts';
import { connect, recv } from '../../lib/promises/index.ts';
import { keep } from '../support/fds.ts';
import '../support/waiting.ts';
import { ip, noLab, without } from './programs.ts';

const one = { server: ['10.0.0.2/24', 'fd00::2/64'] } as const;

function listener(host: Host, backlog = 8): number {
  const fd = keep(host.socket(AF_INET, SOCK_STREAM));
  bind(fd, { family: AF_INET, address: '10.0.0.2', port: 80 });
  listen(fd, backlog);
  return fd;
}

/** A counter of /proc/net/netstat. */
function netstat(host: Host, name: string): number {
  const text = host.enter(() => readFileSync('/proc/thread-self/net/netstat', 'utf8'));
  const [names, values] = text
    .split('\n')
    .filter((line) => line.startsWith('TcpExt:'))
    .map((line) => line.split(' '));
  return Number(values?.[names?.indexOf(name) ?? -1]);
}

describe.skipIf(noLab)(`a puppet${noLab}`, () => {
  const noIp = without('ip');
  test.skipIf(noIp)(
    `answers ARP and neighbour discovery: ip shows it as reachable${noIp}`,
    async () => {
      await using net = await lab({ hosts: one });
      for (const [family, address] of [
        [AF_INET, '10.0.0.9'],
        [AF_INET6, 'fd00::9'],
      ] as const) {
        const peer = await net.puppet(address);
        const fd = keep(net.server.socket(family, SOCK_DGRAM));
        sendto(
          fd,
          'hello',
          0,
          family === AF_INET
            ? { family: AF_INET, address, port: 7 }
            : { family: AF_INET6, address, port: 7 },
        );
        const packet = await peer.receive({ udp: { dport: 7 } });
        expect(new TextDecoder().decode(packet.payload)).toBe('hello');
        const rows = ip<{ dst: string; lladdr?: string; state: string[] }[]>(net.server, 'neigh');
        expect(rows.find(({ dst }) => dst === address)).toMatchObject({
          lladdr: peer.mac,
          state: ['REACHABLE'],
        });
      }
    },
  );

  test('sends what a socket receives, over both families', async () => {
    await using net = await lab({ hosts: one });
    const peer = await net.puppet('10.0.0.9');
    const fd = keep(net.server.socket(AF_INET, SOCK_DGRAM));
    bind(fd, { family: AF_INET, address: '10.0.0.2', port: 7 });
    peer.send({ ip: { dst: '10.0.0.2' }, udp: { sport: 9, dport: 7 }, payload: 'hi' });
    const buf = new Uint8Array(10);
    expect(await recv(fd, buf, 0, { timeout: 5000 })).toBe(2);
    peer.send({
      ip: { dst: '10.0.0.2' },
      udp: { sport: 9, dport: 7, checksum: 1 },
      payload: 'bad',
    });
    peer.send({ ip: { dst: '10.0.0.2' }, udp: { sport: 9, dport: 7 }, payload: 'good' });
    const { bytes, address } = recvfrom(fd, buf);
    expect(new TextDecoder().decode(buf.subarray(0, bytes))).toBe('good');
    expect(address).toEqual({ family: AF_INET, address: '10.0.0.9', port: 9 });
    const six = await net.puppet('fd00::9');
    const fd6 = keep(net.server.socket(AF_INET6, SOCK_DGRAM));
    bind(fd6, { family: AF_INET6, address: 'fd00::2', port: 7 });
    six.send({ ip6: { dst: 'fd00::2' }, udp: { sport: 9, dport: 7 }, payload: 'six' });
    expect(await recv(fd6, buf, 0, { timeout: 5000 })).toBe(3);
  });

  test('speaks to everybody and to groups, and hears what is for them if it is asked to', async () => {
    await using net = await lab({ hosts: one });
    const server = net.server;
    const fd = keep(server.socket(AF_INET, SOCK_DGRAM));
    bind(fd, { family: AF_INET, address: '0.0.0.0', port: 7 });
    setsockopt(fd, SOL_SOCKET, SO_BROADCAST, true);
    const multiaddr = '224.0.0.251';
    setsockopt(fd, IPPROTO_IP, IP_ADD_MEMBERSHIP, { multiaddr, address: '10.0.0.2' });
    setsockopt(fd, IPPROTO_IP, IP_MULTICAST_IF, '10.0.0.2');
    const deaf = await net.puppet('10.0.0.8');
    const peer = await net.puppet('10.0.0.9', { broadcast: true });
    const buf = new Uint8Array(10);
    for (const dst of ['255.255.255.255', multiaddr]) {
      peer.send({ ip: { dst }, udp: { sport: 9, dport: 7 }, payload: dst.slice(0, 3) });
      const length = await recv(fd, buf, 0, { timeout: 5000 });
      expect(new TextDecoder().decode(buf.subarray(0, length))).toBe(dst.slice(0, 3));
    }
    for (const address of ['10.0.0.255', '10.0.0.9', multiaddr]) {
      sendto(fd, 'x', 0, { family: AF_INET, address, port: 9 });
      const { ip: heard } = await peer.receive({ udp: { dport: 9 } });
      expect(heard?.dst).toBe(address);
    }
    expect(deaf.waiting).toEqual([]);
    const wrong = net.puppet.bind(net) as (address: string, options: unknown) => Promise<unknown>;
    await expect(wrong('10.0.0.7', 5)).rejects.toThrow('"options" must be { broadcast? }');
    await expect(wrong('10.0.0.7', { broadcast: 1 })).rejects.toThrow('"options.broadcast" must');
    await expect(wrong('10.0.0.7', { brodcast: true })).rejects.toThrow('brodcast');
  });

  test('opens a connection, and talks with relative sequence numbers', async () => {
    await using net = await lab({ hosts: one });
    const peer = await net.puppet('10.0.0.9');
    const server = listener(net.server);
    const tcp = peer.tcp({ to: '10.0.0.2', dport: 80 });
    tcp.send('S 0:0(0) win 1000 <mss 1000,nop,nop,sackOK,nop,wscale 2>');
    await tcp.expect('S. 0:0(0) ack 1 <mss 1460,nop,nop,sackOK,nop,wscale ...>');
    tcp.send('. ack 1 win 250');
    const { fd, address } = accept(server);
    keep(fd);
    expect(address).toEqual({ family: AF_INET, address: '10.0.0.9', port: 40_000 });
    tcp.send('P.', { data: 'hello' });
    await tcp.expect('. 1:1(0) ack 6');
    expect(recvNow(fd, new Uint8Array(10))).toBe(5);
    write(fd, 'you, too');
    const packet = await tcp.expect('P. 1:9(8) ack 6');
    expect(new TextDecoder().decode(packet.payload)).toBe('you, too');
    tcp.send('F. 6:6(0) ack 9');
    await tcp.expect('. 9:9(0) ack 7');
    const info = getsockopt(fd, IPPROTO_TCP, TCP_INFO);
    expect(info).toMatchObject({ snd_mss: 1000, snd_wscale: 2 });
    expect(net.server.sockets({ state: 'CLOSE_WAIT' })).toHaveLength(1);
    expect(peer.lines[0]).toBe('> S 0:0(0) win 1000 <mss 1000,nop,nop,sackOK,nop,wscale 2>');
    expect([tcp.next, tcp.expected]).toEqual([7, 9]);
  });

  test('is connected to, and answers as it likes', async () => {
    await using net = await lab({ hosts: { client: '10.0.0.1/24' } });
    const peer = await net.puppet('10.0.0.9');
    const fd = keep(net.client.socket(AF_INET, SOCK_STREAM));
    const open = connect(fd, { family: AF_INET, address: '10.0.0.9', port: 80 });
    const tcp = await peer.accept(80);
    // Data in the SYN+ACK is not for anybody; the window is zero for ever.
    tcp.send('S. 0:0(0) ack 1 win 0 <mss 536>');
    await tcp.expect('. 1:1(0) ack 1');
    await open;
    write(fd, 'never');
    // The kernel asks for a window, with nothing in its probe.
    await tcp.receive('. 0:0(0) ack 1');
    expect(getsockopt(fd, IPPROTO_TCP, TCP_INFO).probes).toBeGreaterThan(0);
    tcp.send('R. 1:1(0) ack 1');
    await expect(recv(fd, new Uint8Array(1), 0, { timeout: 5000 })).rejects.toThrow('ECONNRESET');
  });

  test('misbehaves: overlapping segments with other bytes, wrong checksums, resets beside the window', async () => {
    await using net = await lab({ hosts: one });
    const peer = await net.puppet('10.0.0.9');
    const server = listener(net.server);
    const tcp = peer.tcp({ to: '10.0.0.2', dport: 80 });
    await tcp.connect();
    const { fd } = accept(server);
    keep(fd);
    tcp.send('P. 3:5(2) ack 1', { data: 'cd' });
    await tcp.expect('. 1:1(0) ack 1');
    tcp.send('P. 1:5(4) ack 1', { data: 'abXX' });
    await tcp.expect('. 1:1(0) ack 5');
    const buf = new Uint8Array(10);
    expect(new TextDecoder().decode(buf.subarray(0, recvNow(fd, buf)))).toMatch(/^ab(cd|XX)$/);
    const before = net.server.enter(() => readFileSync('/proc/thread-self/net/snmp', 'utf8'));
    tcp.send('P. 5:6(1) ack 1', { data: 'e', checksum: 0xbad });
    // A reset that is not exactly next is challenged (RFC 5961).
    tcp.send('R 100:100(0)');
    await tcp.expect('. 1:1(0) ack 5');
    expect(netstat(net.server, 'TCPChallengeACK')).toBe(1);
    const errors = (text: string): number =>
      Number(
        text
          .split('\n')
          .findLast((line) => line.startsWith('Tcp:'))
          ?.split(' ')
          .at(-1),
      );
    expect(
      errors(net.server.enter(() => readFileSync('/proc/thread-self/net/snmp', 'utf8'))) -
        errors(before),
    ).toBe(1);
    tcp.send('R 5:5(0)');
    await expect(recv(fd, buf, 0, { timeout: 5000 })).rejects.toThrow('ECONNRESET');
  });

  test('sends data in the SYN: for a listener that takes it, and for one that does not', async () => {
    // The server takes it without a cookie: TFO_SERVER_ENABLE, TFO_SERVER_COOKIE_NOT_REQD.
    const sysctls = { 'ipv4.tcp_fastopen': 0x202 };
    await using net = await lab({ hosts: { server: { addresses: '10.0.0.2/24', sysctls } } });
    const peer = await net.puppet('10.0.0.9');
    const server = listener(net.server);
    const early = { data: 'early' };
    const plain = peer.tcp({ to: '10.0.0.2', dport: 80, sport: 1001 });
    plain.send('S 0:5(5) win 1000 <mss 1000>', early);
    await plain.expect('S. 0:0(0) ack 1');
    setsockopt(server, IPPROTO_TCP, TCP_FASTOPEN, 4);
    const fast = peer.tcp({ to: '10.0.0.2', dport: 80, sport: 1002 });
    fast.send('S 0:5(5) win 1000 <mss 1000>', early);
    await fast.expect('S. 0:0(0) ack 6');
    // It is there before the handshake ends.
    const { fd, address } = accept(server);
    keep(fd);
    expect(address).toMatchObject({ port: 1002 });
    const buf = new Uint8Array(10);
    expect(new TextDecoder().decode(buf.subarray(0, recvNow(fd, buf)))).toBe('early');
  });

  test('sends one byte at a time: as many segments as bytes', async () => {
    await using net = await lab({ hosts: one });
    const peer = await net.puppet('10.0.0.9');
    const server = listener(net.server);
    const tcp = peer.tcp({ to: '10.0.0.2', dport: 80 });
    await tcp.connect();
    const fd = keep(accept(server).fd);
    for (const data of 'slowly') tcp.send('P.', { data });
    const buf = new Uint8Array(6);
    expect(recvNow(fd, buf, MSG_WAITALL)).toBe(6);
    expect(new TextDecoder().decode(buf)).toBe('slowly');
    expect(getsockopt(fd, IPPROTO_TCP, TCP_INFO).data_segs_in).toBe(6);
  });

  test('is half open: it has forgotten the connection, and says so when it is spoken to', async () => {
    await using net = await lab({ hosts: one });
    const peer = await net.puppet('10.0.0.9');
    const server = listener(net.server);
    const tcp = peer.tcp({ to: '10.0.0.2', dport: 80 });
    await tcp.connect();
    const fd = keep(accept(server).fd);
    expect(net.server.sockets({ state: 'ESTABLISHED' })).toHaveLength(1);
    write(fd, 'still there?');
    const asked = await tcp.expect('P. 1:13(12) ack 1');
    // As a host that has started anew answers: with the number that was acknowledged, and nothing else.
    peer.send({
      ip: { dst: '10.0.0.2' },
      tcp: { sport: 40_000, dport: 80, flags: 'R', seq: asked.tcp?.ack ?? 0, win: 0 },
    });
    await expect(recv(fd, new Uint8Array(1), 0, { timeout: 5000 })).rejects.toThrow('ECONNRESET');
    expect(net.server.sockets({ state: 'ESTABLISHED' })).toHaveLength(0);
  });

  test.each([
    [0, 'SYN cookies off'],
    [1, 'SYN cookies on'],
  ])('floods with SYN: tcp_syncookies %i', async (cookies) => {
    await using net = await lab({
      hosts: {
        server: {
          addresses: '10.0.0.2/24',
          sysctls: { 'ipv4.tcp_syncookies': cookies, 'ipv4.tcp_max_syn_backlog': 8 },
        },
      },
    });
    const server = listener(net.server, 4);
    const flood = await net.puppet('10.0.0.66');
    for (let sport = 1; sport <= 200; sport++) {
      flood.send({
        ip: { dst: '10.0.0.2' },
        tcp: { sport, dport: 80, flags: 'S', seq: 1, win: 1000 },
      });
    }
    const honest = await net.puppet('10.0.0.9');
    const tcp = honest.tcp({ to: '10.0.0.2', dport: 80 });
    if (cookies === 1) {
      await tcp.connect();
      keep(accept(server).fd);
      expect(netstat(net.server, 'SyncookiesSent')).toBeGreaterThan(0);
      expect(netstat(net.server, 'SyncookiesRecv')).toBe(1);
    } else {
      tcp.send('S');
      await expect(tcp.expect('S.', { timeout: 300 })).rejects.toThrow('found:    nothing');
      expect(netstat(net.server, 'TCPReqQFullDrop')).toBeGreaterThan(0);
    }
    expect(net.server.sockets({ state: 'SYN_RECV' }).length).toBeLessThan(20);
  });

  test('opens at the same time: both send a SYN, and one connection comes of it', async () => {
    await using net = await lab({ hosts: { client: '10.0.0.1/24' } });
    const peer = await net.puppet('10.0.0.9');
    const fd = keep(net.client.socket(AF_INET, SOCK_STREAM));
    const open = connect(fd, { family: AF_INET, address: '10.0.0.9', port: 80 });
    const tcp = await peer.accept(80);
    tcp.send('S 0:0(0) win 1000 <mss 1000>');
    await tcp.expect('S. 0:0(0) ack 1 <mss 1460,...>');
    tcp.send('S. 0:0(0) ack 1 win 1000 <mss 1000>');
    // What kernels before 6.12 want, which refuse a second SYN (RFC 5961).
    tcp.send('. 1:1(0) ack 1 win 1000');
    await open;
    expect(net.client.sockets({ state: 'ESTABLISHED' })).toHaveLength(1);
    // And closes at the same time.
    shutdown(fd, SHUT_WR);
    await tcp.receive('F. 1:1(0) ack 1');
    tcp.send('F. 1:1(0) ack 1');
    await tcp.receive('. 2:2(0) ack 2');
    expect(net.client.sockets({ state: 'CLOSING' })).toHaveLength(1);
    tcp.send('. 2:2(0) ack 2');
    await recv(fd, new Uint8Array(1));
    expect(net.client.sockets({ state: 'CLOSING' })).toHaveLength(0);
  });

  test('that says nothing: connect gives up when its user timeout ends', async () => {
    await using net = await lab({ hosts: { client: '10.0.0.1/24' } });
    const peer = await net.puppet('10.0.0.9');
    const fd = keep(net.client.socket(AF_INET, SOCK_STREAM));
    setsockopt(fd, IPPROTO_TCP, TCP_USER_TIMEOUT, 1500);
    await expect(connect(fd, { family: AF_INET, address: '10.0.0.9', port: 80 })).rejects.toThrow(
      'ETIMEDOUT',
    );
    // The SYN, and again after a second; no socket is behind it.
    expect(peer.waiting.map(({ tcp }) => tcp?.flags)).toEqual(['S', 'S']);
    expect(peer.lines.map((line) => line.replace(/ win.*/, ''))).toEqual([
      '< S 0:0(0)',
      '< S 0:0(0)',
    ]);
  });

  test('lies about the path MTU, and the kernel believes it', async () => {
    await using net = await lab({ hosts: one });
    const peer = await net.puppet('10.0.0.9');
    const server = listener(net.server);
    const tcp = peer.tcp({ to: '10.0.0.2', dport: 80 });
    await tcp.connect();
    const { fd } = accept(server);
    keep(fd);
    write(fd, new Uint8Array(1400));
    const original = await tcp.receive();
    expect(original.payload).toHaveLength(1400);
    peer.send({ ip: { dst: '10.0.0.2' }, icmp: { type: 3, code: 4, mtu: 800, original } });
    // 800 bytes, less those of the headers; the whole may have come again meanwhile.
    await tcp.receive('... 1:761(760) ack 1');
    expect(getsockopt(fd, IPPROTO_TCP, TCP_INFO).pmtu).toBe(800);
  });
});

describe.skipIf(noLab)(`what a puppet expects${noLab}`, () => {
  test('fails with what came beside it', async () => {
    await using net = await lab({ hosts: one });
    const peer = await net.puppet('10.0.0.9');
    const tcp = peer.tcp({ to: '10.0.0.2', dport: 81 });
    tcp.send('S');
    await expect(tcp.expect('S. 0:0(0) ack 1')).rejects.toThrow(
      'expected: S. 0:0(0) ack 1\nfound:    R. 1:1(0) ack 1 win 0\nso far:\n  > S 0:0(0) win 65535\n  < R. 1:1(0) ack 1 win 0',
    );
    await expect(tcp.receive('S.', { timeout: 0 })).rejects.toThrow(
      'nothing like S. came to 10.0.0.9, nothing else either',
    );
  });

  test('ends by its signal, its timeout, the puppet, the lab', async () => {
    const net = await lab({ hosts: one });
    const peer = await net.puppet('10.0.0.9');
    const controller = new AbortController();
    const reason = new Error('enough');
    const aborted = peer.receive(undefined, { signal: controller.signal });
    controller.abort(reason);
    await expect(aborted).rejects.toBe(reason);
    await expect(peer.receive(undefined, { signal: controller.signal })).rejects.toBe(reason);
    await expect(peer.receive(undefined, { timeout: 1 })).rejects.toThrow(
      'nothing came to 10.0.0.9',
    );
    const waiting = peer.receive();
    peer.close();
    await expect(waiting).rejects.toThrow('the puppet is no more');
    const again = await net.puppet('10.0.0.9');
    const more = again.receive();
    const end = net.close();
    await expect(more).rejects.toThrow('the puppet is no more');
    await end;
    await expect(net.puppet('10.0.0.10')).rejects.toThrow('the lab is no more');
  });

  test('wrong input', async () => {
    await using net = await lab({
      hosts: { a: { left: '10.0.0.1/24' }, b: { right: '10.0.1.1/24' } },
    });
    await expect(net.puppet('10.0.0.1')).rejects.toThrow(
      '"address" must be an address that nobody in the lab has',
    );
    await expect(net.puppet('10.0.2.1')).rejects.toThrow(
      '"address" must be in one of the networks',
    );
    await expect(net.puppet('10.0.0.9/24')).rejects.toThrow(RangeError);
    const peer = await net.puppet('10.0.0.9');
    await expect(net.puppet('10.0.0.9')).rejects.toThrow(RangeError);
    expect(() => peer.send({ ip: { dst: '10.0.1.1' }, udp: { sport: 1, dport: 1 } })).toThrow(
      'for an address of the lab',
    );
    expect(() => peer.send({ udp: { sport: 1, dport: 1 } })).toThrow('given an ip.dst');
    expect(() => peer.send(5 as never)).toThrow(TypeError);
    const tcp = peer.tcp({ to: '10.0.0.1', dport: 80 });
    expect(() => tcp.send('X')).toThrow(/"line" must be like/);
    expect(() => tcp.send('P. 1:5(3)')).toThrow(/a length that is that of its sequence numbers/);
    expect(() => tcp.send('S <mss>')).toThrow(/options of packetdrill/);
    expect(() => peer.tcp({ to: '10.0.0.1', dport: 70_000 })).toThrow('options.dport');
    await expect(peer.expect('nonsense')).rejects.toThrow(RangeError);
    await expect(peer.receive('S', { timeout: -1 })).rejects.toThrow(RangeError);
  });
});
