// MSG_ZEROCOPY: every send is told of once, as a C program has it told; memory, numbers, limits, ends.
import { describe, expect, test } from 'vitest';
import * as s from '../../lib/index.ts';
import * as p from '../../lib/promises/index.ts';
import { keep, keepBoth } from '../support/fds.ts';
import { ended, hasProgram, runC } from '../support/peer.ts';
import { closed, connection, listener, loopback, udp } from '../support/sockets.ts';
import '../support/waiting.ts';

/** Reads and drops what comes, until so many bytes have. */
async function drain(fd: number, count: number): Promise<void> {
  const buf = new Uint8Array(1 << 16);
  for (let at = 0; at < count; ) {
    const bytes = await p.recv(fd, buf);
    if (bytes === 0) return;
    at += bytes;
  }
}

const source = `
#include <arpa/inet.h>
#include <linux/errqueue.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>
static char data[5][20000], buf[65536];
static void completions(int fd, int wanted) {
  for (int had = 0; had < wanted;) {
    struct pollfd p = {fd, 0, 0};
    poll(&p, 1, 5000);
    char control[512];
    struct msghdr m = {.msg_control = control, .msg_controllen = sizeof control};
    if (recvmsg(fd, &m, MSG_ERRQUEUE | MSG_DONTWAIT) < 0) continue;
    struct sock_extended_err e;
    memcpy(&e, CMSG_DATA(CMSG_FIRSTHDR(&m)), sizeof e);
    if (e.ee_origin != SO_EE_ORIGIN_ZEROCOPY) continue;
    for (unsigned n = e.ee_info; n <= e.ee_data; n++, had++) printf("%u %d\\n", n, !!(e.ee_code & SO_EE_CODE_ZEROCOPY_COPIED));
  }
}
int main(void) {
  int one = 1, l = socket(AF_INET, SOCK_STREAM, 0), c = socket(AF_INET, SOCK_STREAM, 0);
  struct sockaddr_in a = {.sin_family = AF_INET, .sin_addr = {htonl(INADDR_LOOPBACK)}};
  socklen_t n = sizeof a;
  bind(l, (void*)&a, n); listen(l, 1); getsockname(l, (void*)&a, &n); connect(c, (void*)&a, n);
  int served = accept(l, 0, 0);
  setsockopt(c, SOL_SOCKET, SO_ZEROCOPY, &one, sizeof one);
  for (int i = 0; i < 5; i++) printf("sent %zd\\n", send(c, data[i], sizeof data[i], MSG_ZEROCOPY));
  for (size_t got = 0; got < sizeof data;) got += recv(served, buf, sizeof buf, 0);
  completions(c, 5);
  int u = socket(AF_INET, SOCK_DGRAM, 0), v = socket(AF_INET, SOCK_DGRAM, 0);
  struct sockaddr_in b = {.sin_family = AF_INET, .sin_addr = {htonl(INADDR_LOOPBACK)}};
  bind(v, (void*)&b, n); getsockname(v, (void*)&b, &n);
  setsockopt(u, SOL_SOCKET, SO_ZEROCOPY, &one, sizeof one);
  for (int i = 0; i < 3; i++) printf("sent %zd\\n", sendto(u, data[i], 1000, MSG_ZEROCOPY, (void*)&b, n));
  completions(u, 3);
  return 0;
}`;

/** What the same sends are told, here. */
async function here(): Promise<string[]> {
  const lines: string[] = [];
  const [client, served] = connection();
  const out = await p.zerocopy(client);
  const data = Array.from({ length: 5 }, () => new Uint8Array(20_000));
  const sent: p.ZerocopySent[] = [];
  for (const each of data) sent.push(await out.send(each));
  await drain(served, 100_000);
  const [from, to] = [udp(), udp()];
  const datagrams = await p.zerocopy(from.fd);
  const others: p.ZerocopySent[] = [];
  for (const each of data.slice(0, 3)) {
    others.push(await datagrams.sendto(each.subarray(0, 1000), 0, to.at));
  }
  for (const list of [sent, others]) {
    for (const { bytes } of list) lines.push(`sent ${bytes}`);
    for (const [i, { completion }] of list.entries()) {
      lines.push(`${i} ${Number((await completion).copied)}`);
    }
  }
  return lines;
}

describe('completions', () => {
  test.skipIf(!hasProgram('cc'))('are those of a C program (needs cc)', async () => {
    const lines = (await runC(source)).trimEnd().split('\n');
    expect(lines.length).toBe(16);
    expect(await here()).toEqual(lines);
  });

  test('come for each of many sends, whose memory arrives; ranges are taken at once', async () => {
    const [client, served] = connection();
    const out = await p.zerocopy(client);
    const got = Buffer.alloc(500 * 4000);
    const reading = (async () => {
      for (let at = 0; at < got.length; ) at += await p.recv(served, got.subarray(at));
    })();
    const expected: Uint8Array[] = [];
    const completions: Promise<p.ZerocopyCompletion>[] = [];
    for (let i = 0; i < 500; i++) {
      const data = new Uint8Array(4000).fill(i);
      expected.push(data);
      for (let at = 0; at < data.length; ) {
        const { bytes, completion } = await out.send(data.subarray(at));
        at += bytes;
        completions.push(completion);
      }
    }
    await reading;
    await out.completed();
    expect(out.pending).toBe(0);
    expect((await Promise.all(completions)).every(({ copied }) => copied)).toBe(true);
    expect(Buffer.compare(got, Buffer.concat(expected))).toBe(0);
  });

  test('say that nothing was copied where nothing was sent: a reset while TCP_CORK holds it', async () => {
    const [client, served] = connection();
    const out = await p.zerocopy(client);
    s.setsockopt(client, s.IPPROTO_TCP, s.TCP_CORK, 1);
    const sent = [await out.send('held'), await out.send('back')];
    expect(out.pending).toBe(2);
    // Dissolves the connection, which is a reset for the peer.
    s.connect(served, { family: s.AF_UNSPEC, data: new Uint8Array(14) });
    const all = await Promise.all(sent.map(({ completion }) => completion));
    expect(all).toEqual([{ copied: false }, { copied: false }]);
    await expect(out.send('x')).rejects.toThrow(/ECONNRESET|EPIPE/);
  });

  test('no bytes have none, and what failed has none', async () => {
    const [client, served] = connection();
    const out = await p.zerocopy(client);
    const { bytes, completion } = await out.send('');
    expect([bytes, await completion, out.pending]).toEqual([0, { copied: false }, 0]);
    await expect(out.send('x', 2 ** 40)).rejects.toThrow('"flags"');
    const { completion: next } = await out.send('abc');
    await drain(served, 3);
    expect(await next).toEqual({ copied: true });
  });

  test('errors of ICMP beside them go to onmessage', async () => {
    const [from, to] = [udp(), udp()];
    s.setsockopt(from.fd, s.IPPROTO_IP, s.IP_RECVERR, 1);
    const codes: number[] = [];
    const out = await p.zerocopy(from.fd, {
      onmessage: ({ control }) => {
        for (const each of control) if ('error' in each) codes.push(each.error.errno);
      },
    });
    const nobody = s.getsockname(keep(s.socket(s.AF_INET, s.SOCK_DGRAM)), s.AF_INET);
    expect(nobody.port).toBe(0);
    const gone = udp();
    s.close(gone.fd);
    const first = await out.sendto('to nobody', 0, gone.at);
    await first.completion;
    // The error is the next send's, too, which tells it once.
    await out.sendto('x', 0, to.at).catch(() => {});
    const { completion } = await out.sendto('to somebody', 0, to.at);
    await completion;
    expect(codes).toEqual([s.ECONNREFUSED]);
  });
});

describe('limits', () => {
  // Whoever may lock memory has no limit: root gives that up.
  const root = process.getuid?.() === 0;
  const can = !root || hasProgram('setpriv');
  test.skipIf(!can)(
    `ENOBUFS waits for completions: RLIMIT_MEMLOCK${can ? '' : ' (needs setpriv)'}`,
    async () => {
      const [index, promises] = ['', 'promises/'].map(
        (room) => new URL(`../../dist/${room}index.js`, import.meta.url).href,
      );
      const program = `(async () => {
        const s = await import(${JSON.stringify(index)});
        const p = await import(${JSON.stringify(promises)});
        const server = s.socket(s.AF_INET, s.SOCK_STREAM);
        s.bind(server, { family: s.AF_INET, address: '127.0.0.1', port: 0 });
        s.listen(server);
        const client = s.socket(s.AF_INET, s.SOCK_STREAM);
        s.connect(client, s.getsockname(server));
        const served = s.accept(server).fd;
        // Holds what is less than a segment.
        s.setsockopt(client, s.IPPROTO_TCP, s.TCP_CORK, 1);
        const out = await p.zerocopy(client);
        const said = [];
        const data = new Uint8Array(8000);
        let sent = 0;
        for (let error; error === undefined; ) {
          await out.send(data, 0, { timeout: 0 }).then(({ bytes }) => (sent += bytes), (e) => (error = e));
          if (error !== undefined) said.push(error.code);
        }
        try { s.send(client, data, s.MSG_ZEROCOPY | s.MSG_DONTWAIT); } catch (e) { said.push(e.code); }
        said.push(out.pending > 1);
        const waiting = out.send(data);
        s.setsockopt(client, s.IPPROTO_TCP, s.TCP_CORK, 0);
        const buf = new Uint8Array(1 << 16);
        let at = 0;
        while (at < sent) at += await p.recv(served, buf);
        const last = await waiting;
        while (at < sent + last.bytes) at += await p.recv(served, buf);
        await out.completed();
        said.push(out.pending);
        said.push(await p.zerocopy(client).then((o) => o.send(new Uint8Array(1 << 20))).catch((e) => e.code));
        console.log(JSON.stringify(said));
        process.exit();
      })();`;
      const limited = ['sh', '-c', 'ulimit -l 256 && exec "$0" -e "$1"', process.execPath, program];
      const command = root ? ['setpriv', '--bounding-set=-ipc_lock', ...limited] : limited;
      const { stdout, stderr } = await ended(command[0] ?? '', command.slice(1), {});
      expect(stderr).toBe('');
      expect(JSON.parse(stdout)).toEqual(['ETIMEDOUT', 'ENOBUFS', true, 0, 'ENOBUFS']);
    },
  );

  test('a timeout and a signal end the wait for completions, which still come', async () => {
    const [client, served] = connection();
    const out = await p.zerocopy(client);
    s.setsockopt(client, s.IPPROTO_TCP, s.TCP_CORK, 1);
    const { bytes, completion } = await out.send(new Uint8Array(20_000));
    await expect(out.completed({ timeout: 5 })).rejects.toMatchObject({ code: 'ETIMEDOUT' });
    await expect(out.close({ signal: AbortSignal.timeout(5) })).rejects.toThrow(/timeout/);
    s.setsockopt(client, s.IPPROTO_TCP, s.TCP_CORK, 0);
    await drain(served, bytes);
    await out.completed();
    expect(await completion).toEqual({ copied: true });
  });
});

describe('the end', () => {
  test('close waits for what is missing', async () => {
    const server = listener();
    const client = s.socket(s.AF_INET, s.SOCK_STREAM);
    s.connect(client, server.at);
    const served = keep(s.accept(server.fd).fd);
    const out = await p.zerocopy(client);
    const { bytes, completion } = await out.send(new Uint8Array(100_000));
    const reading = drain(served, bytes);
    await out.close();
    expect(await completion).toEqual({ copied: true });
    await reading;
    expect(() => s.fcntl(client, s.F_GETFD)).toThrow('EBADF');
    await expect(out.send('x')).rejects.toThrow('EBADF');
  });

  test.each([
    ['close', (fd: number) => s.close(fd)],
    ['close_range', (fd: number) => s.close_range(fd, fd)],
    [
      'dup2',
      (fd: number) => {
        s.dup2(keep(s.eventfd(0)), fd);
        s.close(fd);
      },
    ],
  ])('%s before it: what was told by then is told, the rest is EBADF', async (name, end) => {
    const server = listener();
    s.setsockopt(server.fd, s.SOL_SOCKET, s.SO_RCVBUF, 4096);
    const client = s.socket(s.AF_INET, s.SOCK_STREAM);
    s.connect(client, server.at);
    const served = keep(s.accept(server.fd).fd);
    const out = await p.zerocopy(client);
    const early = await out.send('x', s.MSG_EOR);
    await p.recv(served, new Uint8Array(8));
    const late = await out.send(new Uint8Array(400_000));
    end(client);
    const outcome = (wait: Promise<unknown>) => wait.catch(({ code }: s.SyscallError) => code);
    expect(await outcome(late.completion)).toBe('EBADF');
    if (name === 'close') expect(await early.completion).toEqual({ copied: true });
    expect(out.pending).toBe(0);
  });
});

test('one object for each socket; others are refused', async () => {
  const [client] = connection();
  expect(await p.zerocopy(client)).toBe(await p.zerocopy(s.own(keep(s.dup(client)))));
  const [unix] = keepBoth(s.socketpair(s.AF_UNIX, s.SOCK_STREAM));
  await expect(p.zerocopy(unix)).rejects.toThrow('setsockopt EOPNOTSUPP');
  await expect(p.zerocopy(closed())).rejects.toThrow('EBADF');
  await expect(p.zerocopy(client, 5 as never)).rejects.toThrow('"options"');
  await expect(p.zerocopy(client, { ref: 1 as never })).rejects.toThrow('"ref"');
  await expect(p.zerocopy(client, { onmessage: 1 as never })).rejects.toThrow('"onmessage"');
  const unconnected = await p.zerocopy(keep(s.socket(s.AF_INET, s.SOCK_DGRAM)));
  await expect(unconnected.send('x')).rejects.toThrow('send EDESTADDRREQ');
  await expect(unconnected.sendto('x', 0, { ...loopback, port: -1 })).rejects.toThrow('port');
  await expect(unconnected.send(5 as never)).rejects.toThrow('"data"');
});
