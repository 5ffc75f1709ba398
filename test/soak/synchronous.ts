// Traffic of the calls that return at once: typed, raw, batches, prepared calls; traced, and with faults injected. Both ends
// are in this thread, so each message fits into the buffers of the kernel.
import { mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as s from '../../lib/index.ts';
import { inject } from '../../lib/inject/index.ts';
import * as raw from '../../lib/raw/index.ts';
import { ARGUMENT, BATCH, Batch, Prepared } from '../../lib/raw/index.ts';
import { trace } from '../../lib/trace/index.ts';
import { equal, payload, same, someSize, type Traffic } from './traffic.ts';

const loopback = { family: s.AF_INET, address: '127.0.0.1', port: 0 } as const;

/** A bound socket of UDP. */
function udp(): { fd: number; at: s.InetAddress } {
  const fd = s.socket(s.AF_INET, s.SOCK_DGRAM | s.SOCK_CLOEXEC);
  s.bind(fd, loopback);
  return { fd, at: s.getsockname(fd, s.AF_INET) };
}

/** A connection of TCP, which leaves no TIME_WAIT behind where the client is closed last. */
function connected(listener: number): [client: number, served: number] {
  const client = s.socket(s.AF_INET, s.SOCK_STREAM | s.SOCK_CLOEXEC);
  s.setsockopt(client, s.SOL_SOCKET, s.SO_LINGER, { onoff: true, linger: 0 });
  s.connect(client, s.getsockname(listener));
  return [client, s.accept4(listener, s.SOCK_CLOEXEC).fd];
}

function listening(): number {
  const fd = s.socket(s.AF_INET, s.SOCK_STREAM | s.SOCK_CLOEXEC);
  s.bind(fd, loopback);
  s.listen(fd, 16);
  return fd;
}

/** TCP: a connection for each round, options set and got, readiness asked in three ways. */
export function typedTcp(): Traffic {
  const listener = listening();
  const buf = new Uint8Array(32_768);
  return {
    round() {
      const [client, served] = connected(listener);
      s.setsockopt(client, s.IPPROTO_TCP, s.TCP_NODELAY, true);
      equal('TCP_NODELAY', s.getsockopt(client, s.IPPROTO_TCP, s.TCP_NODELAY), 1);
      const sent = payload(someSize(buf.length));
      equal('write', s.write(client, sent), sent.length);
      equal('poll', s.poll([{ fd: served, events: s.POLLIN, revents: 0 }], 1000), 1);
      const all = buf.subarray(0, sent.length);
      equal('recv', s.recv(served, all, s.MSG_WAITALL), sent.length);
      let bytes = same('typed TCP', all, sent);
      using epoll = s.own(s.epoll_create1(s.EPOLL_CLOEXEC));
      s.epoll_ctl(epoll, s.EPOLL_CTL_ADD, client, { events: s.EPOLLIN });
      const answer = [payload(100), payload(300), payload(7)];
      equal('writev', s.writev(served, answer), 407);
      equal('epoll_wait', s.epoll_wait(epoll, 4, 1000).length, 1);
      const parts = [new Uint8Array(200), new Uint8Array(207)];
      equal('readv', s.readv(client, parts), 407);
      bytes += same('readv', Buffer.concat(parts), Buffer.concat(answer));
      s.close(served);
      equal('the end', s.read(client, buf), 0);
      s.close(client);
      return bytes;
    },
    end: () => s.close(listener),
  };
}

/** UDP: recvmsg with packet info, and many messages in a call. */
export function typedUdp(): Traffic {
  const [a, b] = [udp(), udp()];
  s.setsockopt(b.fd, s.IPPROTO_IP, s.IP_PKTINFO, true);
  const rooms = Array.from({ length: 8 }, () => ({
    iov: [new Uint8Array(2048)],
    controlLength: 64,
  }));
  return {
    round() {
      const messages = rooms.map(() => ({ iov: [payload(someSize(2048))], address: b.at }));
      equal('sendmmsg', s.sendmmsg(a.fd, messages).count, 8);
      const { messages: got } = s.recvmmsg(b.fd, rooms);
      equal('recvmmsg', got.length, 8);
      let bytes = 0;
      got.forEach((each, i) => {
        const data = rooms[i]?.iov[0]?.subarray(0, each.bytes) ?? new Uint8Array(0);
        bytes += same('typed UDP', data, messages[i]?.iov[0] ?? new Uint8Array(0));
        equal('sender', JSON.stringify(each.address), JSON.stringify(a.at));
        const [info] = each.control;
        if (info === undefined || !('addr' in info)) throw new Error('no IP_PKTINFO');
        equal('IP_PKTINFO', info.addr, '127.0.0.1');
      });
      return bytes;
    },
    end() {
      s.close(a.fd);
      s.close(b.fd);
    },
  };
}

/** fds over a Unix socket: what goes into one end of a passed pipe comes out of the other. */
export function rights(): Traffic {
  const [a, b] = s.socketpair(s.AF_UNIX, s.SOCK_SEQPACKET | s.SOCK_CLOEXEC);
  const room = { iov: [new Uint8Array(1)], controlLength: s.CMSG_SPACE(4 * 16) };
  const buf = new Uint8Array(512);
  return {
    round() {
      const pipes = Array.from({ length: 1 + Math.floor(Math.random() * 8) }, () =>
        s.pipe2(s.O_CLOEXEC),
      );
      const fds = pipes.flat();
      s.sendmsg(a, {
        iov: [payload(1)],
        control: [{ level: s.SOL_SOCKET, type: s.SCM_RIGHTS, fds }],
      });
      for (const fd of fds) s.close(fd);
      const [passed] = s.recvmsg(b, room, s.MSG_CMSG_CLOEXEC).control;
      if (passed === undefined || !('fds' in passed)) throw new Error('no SCM_RIGHTS');
      equal('fds', passed.fds.length, fds.length);
      let bytes = 0;
      for (let i = 0; i < passed.fds.length; i += 2) {
        const [from = -1, to = -1] = passed.fds.slice(i, i + 2);
        const sent = payload(someSize(512));
        s.write(to, sent);
        bytes += same('a passed pipe', buf.subarray(0, s.read(from, buf)), sent);
        s.close(from);
        s.close(to);
      }
      return bytes;
    },
    end() {
      s.close(a);
      s.close(b);
    },
  };
}

/** Datagrams of netlink between two processes' worth of sockets. */
export function netlinkPeers(): Traffic {
  const open = (): { fd: number; at: s.NetlinkAddress } => {
    const fd = s.socket(s.AF_NETLINK, s.SOCK_RAW | s.SOCK_CLOEXEC, s.NETLINK_USERSOCK);
    s.bind(fd, { family: s.AF_NETLINK, pid: 0, groups: 0 });
    return { fd, at: s.getsockname(fd, s.AF_NETLINK) };
  };
  const [a, b] = [open(), open()];
  const buf = new Uint8Array(4096);
  return {
    round() {
      const sent = payload(someSize(4096));
      s.sendto(a.fd, sent, 0, b.at);
      const { bytes, address } = s.recvfrom(b.fd, buf);
      equal('sender', JSON.stringify(address), JSON.stringify(a.at));
      return same('netlink', buf.subarray(0, bytes), sent);
    },
    end() {
      s.close(a.fd);
      s.close(b.fd);
    },
  };
}

/** A file that goes to a socket without passing through here. */
export function files(): Traffic {
  const folder = mkdtempSync(`${tmpdir()}/sockfd-soak-`);
  const content = payload(100_000).slice();
  writeFileSync(`${folder}/file`, content);
  const file = openSync(`${folder}/file`, 'r');
  rmSync(folder, { recursive: true });
  const [a, b] = s.socketpair(s.AF_UNIX, s.SOCK_STREAM | s.SOCK_CLOEXEC);
  const buf = new Uint8Array(32_768);
  return {
    round() {
      const length = someSize(buf.length);
      const offset = Math.floor(Math.random() * (content.length - length));
      const sent = s.sendfile(a, file, offset, length);
      let got = 0;
      while (got < sent) got += s.recv(b, buf.subarray(got));
      return same('sendfile', buf.subarray(0, got), content.subarray(offset, offset + sent));
    },
    end() {
      for (const fd of [a, b, file]) s.close(fd);
    },
  };
}

/** Raw calls: what an address, a message and a failure come to. */
export function rawCalls(): Traffic {
  const [a, b] = [udp(), udp()];
  const to = s.sockaddr(b.at);
  const from = s.sockaddr(a.at);
  const name = new Uint8Array(128);
  const namelen = new Int32Array(1);
  const buf = new Uint8Array(8192);
  return {
    round() {
      const sent = payload(someSize(8192));
      equal('sendto', raw.sendto(a.fd, sent, 0, sent.length, 0, to, to.length), sent.length);
      namelen[0] = name.length;
      const got = raw.recvfrom(b.fd, buf, 0, buf.length, 0, name, namelen);
      equal('EAGAIN', raw.recv(b.fd, buf, 0, 1, s.MSG_DONTWAIT), -s.EAGAIN);
      return (
        same('raw', buf.subarray(0, got), sent) + same('name', name.subarray(0, namelen[0]), from)
      );
    },
    end() {
      raw.close(a.fd);
      raw.close(b.fd);
    },
  };
}

/** A batch of sends and receives, and the same by prepared calls. */
export function batches(): Traffic {
  const [a, b] = s.socketpair(s.AF_UNIX, s.SOCK_STREAM | s.SOCK_CLOEXEC);
  const [size, count] = [512, 16];
  const batch = new Batch(2 * count, new Uint8Array(2 * count * size));
  const send = new Prepared(BATCH.send, size);
  const receive = new Prepared(BATCH.recv, size);
  send.arguments[ARGUMENT.fd] = a;
  receive.arguments[ARGUMENT.fd] = b;
  receive.arguments[ARGUMENT.length] = size;
  return {
    round() {
      const sent = payload(count * size);
      batch.arena.set(sent);
      for (let i = 0; i < count; i++) batch.add(BATCH.send, a, i * size, size);
      for (let i = count; i < 2 * count; i++) batch.add(BATCH.recv, b, i * size, size);
      equal('batch', batch.run(), 2 * count);
      for (let i = 0; i < 2 * count; i++) equal('a call', batch.result(i), size);
      const bytes = same('batch', batch.arena.subarray(count * size), sent);
      const one = payload(someSize(size));
      send.memory.set(one);
      send.arguments[ARGUMENT.length] = one.length;
      equal('prepared', send.run(), one.length);
      return bytes + same('prepared', receive.memory.subarray(0, receive.run()), one);
    },
    end() {
      s.close(a);
      s.close(b);
    },
  };
}

/** A trace that is turned on and off: its lines are what was called. */
export function traced(): Traffic {
  const [a, b] = s.socketpair(s.AF_UNIX, s.SOCK_DGRAM | s.SOCK_CLOEXEC);
  const buf = new Uint8Array(64);
  return {
    round() {
      const lines: string[] = [];
      const stop = trace((line) => lines.push(line), { calls: ['sendto', 'recvfrom'] });
      const word = Math.random().toString(36).slice(2);
      s.send(a, word);
      const got = s.recv(b, buf);
      stop();
      s.send(a, word);
      s.recv(b, buf);
      const text = new TextDecoder().decode(buf.subarray(0, got));
      equal('traced', text, word);
      const expected = [
        `sendto(${a}, "${word}", ${word.length}, 0, NULL, 0) = ${word.length}`,
        `recvfrom(${b}, "${word}", 64, 0, NULL, NULL) = ${word.length}`,
      ];
      equal('trace', lines.join('\n').replaceAll(/ +=/g, ' ='), expected.join('\n'));
      return 2 * word.length;
    },
    end() {
      s.close(a);
      s.close(b);
    },
  };
}

/** Calls that fail and that are cut short, and are then made as they should be. */
export function injected(): Traffic {
  const [a, b] = s.socketpair(s.AF_UNIX, s.SOCK_STREAM | s.SOCK_CLOEXEC);
  const buf = new Uint8Array(1024);
  return {
    round() {
      const sent = payload(1024);
      {
        using fault = inject('sendto', { count: 100, when: 1, fd: a });
        equal('a short count', s.send(a, sent), 100);
        equal('the rest', s.send(a, sent.subarray(100)), 924);
        equal('hits', fault.hits, 1);
      }
      const code = inject('recvfrom', { errno: s.EINTR, when: 1, fd: b }, () => {
        try {
          s.recv(b, buf);
        } catch (error) {
          return (error as s.SyscallError).code;
        }
        return 'none';
      });
      equal('injected', code, 'EINTR');
      return same('injected', buf.subarray(0, s.recv(b, buf)), sent);
    },
    end() {
      s.close(a);
      s.close(b);
    },
  };
}
