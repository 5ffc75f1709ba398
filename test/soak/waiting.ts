// Traffic of the calls that wait: promises, calls that block on threads, and programs of other threads, which block.
import { mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as s from '../../lib/index.ts';
import * as p from '../../lib/promises/index.ts';
import { equal, payload, same, someSize, type Traffic } from './traffic.ts';

const loopback = { family: s.AF_INET, address: '127.0.0.1', port: 0 } as const;

/** Sends all, in as many parts as it takes. */
export async function sendAll(fd: number, bytes: Uint8Array): Promise<void> {
  for (let sent = 0; sent < bytes.length; ) sent += await p.send(fd, bytes.subarray(sent));
}

/** Receives as much as there is room for. */
export async function fill(fd: number, room: Uint8Array): Promise<Uint8Array> {
  for (let got = 0; got < room.length; ) {
    const bytes = await p.recv(fd, room.subarray(got));
    if (bytes === 0) throw new Error(`the end after ${got} of ${room.length} bytes`);
    got += bytes;
  }
  return room;
}

/** What a promise is rejected with. */
async function codeOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return (error as { code?: unknown }).code;
  }
  return 'nothing';
}

/** An echo server of promises with connections that stay, and one that comes and goes in each round. */
export async function promises(): Promise<Traffic> {
  const listener = s.socket(s.AF_INET, s.SOCK_STREAM | s.SOCK_CLOEXEC);
  s.bind(listener, loopback);
  s.listen(listener, 64);
  const at = s.getsockname(listener);
  const echo = async (fd: number): Promise<void> => {
    const buf = new Uint8Array(16_384);
    for (let n = await p.recv(fd, buf); n > 0; n = await p.recv(fd, buf)) {
      await sendAll(fd, buf.subarray(0, n));
    }
    await p.close(fd);
  };
  const served = (async () => {
    const all: Promise<void>[] = [];
    for await (const { fd } of p.accepting(listener)) {
      const one = echo(fd).finally(() => all.splice(all.indexOf(one), 1));
      all.push(one);
    }
    await Promise.all(all);
  })();
  const client = async (): Promise<number> => {
    const fd = s.socket(s.AF_INET, s.SOCK_STREAM | s.SOCK_CLOEXEC | s.SOCK_NONBLOCK);
    // A reset at the end: a TIME_WAIT for each would use up the ports.
    s.setsockopt(fd, s.SOL_SOCKET, s.SO_LINGER, { onoff: true, linger: 0 });
    await p.connect(fd, at);
    return fd;
  };
  const exchange = async (fd: number): Promise<number> => {
    const sent = payload(someSize(100_000));
    const [, got] = await Promise.all([sendAll(fd, sent), fill(fd, new Uint8Array(sent.length))]);
    return same('promises', got, sent);
  };
  const lasting = await Promise.all(Array.from({ length: 20 }, client));
  return {
    async round() {
      const fd = await client();
      const bytes = await Promise.all([...lasting, fd].map(exchange));
      s.shutdown(fd, s.SHUT_WR);
      equal('the end', await p.recv(fd, new Uint8Array(1)), 0);
      await p.close(fd);
      return bytes.reduce((sum, each) => sum + each);
    },
    async end() {
      for (const fd of lasting) s.shutdown(fd, s.SHUT_WR);
      for (const fd of lasting) equal('the end', await p.recv(fd, new Uint8Array(1)), 0);
      await p.close(listener);
      await served;
      for (const fd of lasting) await p.close(fd);
    },
  };
}

/** Waits that end otherwise than by what they wait for, and lose nothing. */
export function endings(): Traffic {
  return {
    async round() {
      const [a, b] = s.socketpair(s.AF_UNIX, s.SOCK_DGRAM | s.SOCK_CLOEXEC);
      const buf = new Uint8Array(4096);
      equal('timeout', await codeOf(p.recv(a, buf, 0, { timeout: 1 })), 'ETIMEDOUT');
      const controller = new AbortController();
      const aborted = codeOf(p.recv(a, buf, { signal: controller.signal }));
      controller.abort();
      equal('signal', await aborted, 20);
      const sent = payload(someSize(4096));
      const waiting = p.recvmsg(a, { iov: [buf] });
      equal('sendmsg', await p.sendmsg(b, { iov: [sent] }), sent.length);
      equal('recvmsg', (await waiting).bytes, sent.length);
      const closed = codeOf(p.recv(a, buf));
      s.close(a);
      equal('close', await closed, 'EBADF');
      s.close(b);
      return same('endings', buf.subarray(0, sent.length), sent);
    },
  };
}

/** Datagrams by iteration, and sends without a copy. */
export async function datagrams(): Promise<Traffic> {
  const open = (): number => {
    const fd = s.socket(s.AF_INET, s.SOCK_DGRAM | s.SOCK_CLOEXEC);
    s.bind(fd, loopback);
    return fd;
  };
  const [from, to] = [open(), open()];
  s.connect(from, s.getsockname(to));
  const out = await p.zerocopy(from);
  const iteration = p.datagrams(to);
  return {
    async round() {
      const sent = payload(someSize(10_000));
      const next = iteration.next();
      const { bytes, completion } = await out.send(sent);
      equal('send', bytes, sent.length);
      const { value } = await next;
      await completion;
      return same('datagrams', value?.data ?? new Uint8Array(0), sent);
    },
    async end() {
      await out.close();
      const last = iteration.next();
      await p.close(to);
      equal('done', (await last).done, true);
    },
  };
}

/** A pipe and a file that are spliced into sockets. */
export function spliced(): Traffic {
  const [a, b] = s.socketpair(s.AF_UNIX, s.SOCK_STREAM | s.SOCK_CLOEXEC);
  const [out, into] = s.pipe2(s.O_CLOEXEC);
  return {
    async round() {
      const sent = payload(someSize(50_000));
      const got = new Uint8Array(sent.length);
      const through = async (): Promise<void> => {
        for (let at = 0; at < sent.length; ) {
          at += await p.splice(out, null, a, null, sent.length - at);
        }
      };
      const write = async (): Promise<void> => {
        for (let at = 0; at < sent.length; ) at += await p.write(into, sent.subarray(at));
      };
      await Promise.all([write(), through(), fill(b, got)]);
      return same('splice', got, sent);
    },
    end() {
      for (const fd of [a, b, out, into]) s.close(fd);
    },
  };
}

/** Calls that block, each on a thread of its own. */
export function blocking(): Traffic {
  const [a, b] = s.socketpair(s.AF_UNIX, s.SOCK_STREAM | s.SOCK_CLOEXEC);
  const folder = mkdtempSync(`${tmpdir()}/sockfd-soak-`);
  const content = payload(4096).slice();
  writeFileSync(`${folder}/file`, content);
  const name = `${folder}/file`;
  return {
    async round() {
      const sent = payload(2000);
      const buf = new Uint8Array(2000);
      const waiting = p.blocking.recv(a, buf, s.MSG_WAITALL);
      await p.send(b, sent.subarray(0, 700));
      await p.send(b, sent.subarray(700));
      equal('MSG_WAITALL', await waiting, 2000);
      const ended = p.blocking.recv(a, buf, s.MSG_WAITALL, { timeout: 1 });
      equal('timeout', await codeOf(ended), 'ETIMEDOUT');
      const file = openSync(name, 'r');
      const read = new Uint8Array(4096);
      equal('read', await p.blocking.read(file, read), 4096);
      await p.blocking.close(file);
      const [found] = await p.getaddrinfo('127.0.0.1', '80');
      equal(
        'getaddrinfo',
        JSON.stringify(found?.address),
        '{"family":2,"address":"127.0.0.1","port":80}',
      );
      return same('blocking.recv', buf, sent) + same('blocking.read', read, content);
    },
    end() {
      s.close(a);
      s.close(b);
      rmSync(folder, { recursive: true });
    },
  };
}
