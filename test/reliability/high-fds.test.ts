// fds with large numbers: the highest that this process may have, and where it may, above 65,536 and above 1,000,000
// (`npm run test:kernels` may).

import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as s from '../../lib/index.ts';
import { fds, sockets } from '../../lib/inspect/index.ts';
import { fdOf, toSocket } from '../../lib/node/index.ts';
import * as p from '../../lib/promises/index.ts';
import * as raw from '../../lib/raw/index.ts';
import { ARGUMENT, BATCH, Batch, Prepared } from '../../lib/raw/index.ts';
import { expectTrace } from '../../lib/trace/index.ts';
import { drop, keep, thrown } from '../support/fds.ts';
import { connection, listener, tcp } from '../support/sockets.ts';
import '../support/waiting.ts';

const NR_OPEN = '/proc/sys/fs/nr_open';
const usual = s.getrlimit(s.RLIMIT_NOFILE);
const possible = Number(readFileSync(NR_OPEN, 'latin1'));

/** Has the limit raised; what is possible. */
function raised(most: number): number {
  if (most > possible) {
    try {
      writeFileSync(NR_OPEN, String(most));
    } catch {
      return raised(possible);
    }
  }
  try {
    s.setrlimit(s.RLIMIT_NOFILE, { cur: most, max: Math.max(most, usual.max) });
    return most;
  } catch {
    s.setrlimit(s.RLIMIT_NOFILE, { ...usual, cur: usual.max });
    return usual.max;
  }
}

const limit = raised(1_000_100);
s.setrlimit(s.RLIMIT_NOFILE, { ...s.getrlimit(s.RLIMIT_NOFILE), cur: usual.cur });

const text = new TextDecoder();

describe.each([limit - 1, 65_537, 1_000_001])('fd %i', (number) => {
  const reason = number < limit ? '' : ` (needs a limit of ${number + 1} fds: it is ${limit})`;
  beforeAll(() => {
    s.setrlimit(s.RLIMIT_NOFILE, { ...s.getrlimit(s.RLIMIT_NOFILE), cur: limit });
  });
  afterAll(() => {
    s.setrlimit(s.RLIMIT_NOFILE, { ...s.getrlimit(s.RLIMIT_NOFILE), cur: usual.cur });
  });

  /** An end of a connection with that number, and the other end. */
  const high = (): [fd: number, other: number] => {
    const [client, served] = connection();
    expect(s.dup3(client, number, s.O_CLOEXEC)).toBe(number);
    drop(client);
    return [keep(number), served];
  };

  test.skipIf(reason !== '')(`typed, raw, in batches, prepared${reason}`, () => {
    const [fd, other] = high();
    const buf = new Uint8Array(64);
    s.write(other, 'typed');
    expect(text.decode(buf.subarray(0, s.read(fd, buf)))).toBe('typed');
    expectTrace(() => s.send(fd, 'x')).toEqual([`sendto(${number}, "x", 1, 0, NULL, 0) = 1`]);
    expect(raw.recv(other, buf, 0, 64, 0)).toBe(1);
    const batch = new Batch(2, buf);
    batch.add(BATCH.send, fd, 0, 3);
    batch.add(BATCH.recv, other, 10, 3);
    batch.run();
    expect([batch.result(0), batch.result(1)]).toEqual([3, 3]);
    const send = new Prepared(BATCH.send, 8);
    send.arguments[ARGUMENT.fd] = fd;
    send.arguments[ARGUMENT.length] = 8;
    expect(send.run()).toBe(8);
    expect(s.poll([{ fd: other, events: s.POLLIN, revents: 0 }], 0)).toBe(1);
    const [epfd, events] = [keep(s.epoll_create1(s.EPOLL_CLOEXEC)), s.EPOLLOUT];
    s.epoll_ctl(epfd, s.EPOLL_CTL_ADD, fd, { events });
    expect(s.epoll_wait(epfd, 4, 0)).toEqual([{ events, data: number }]);
    // FD_SETSIZE: the sets of select(2) end at 1024.
    expect(thrown(() => s.select([fd], [], [], 0))).toMatchObject({ code: 'EINVAL' });
    expect(s.getpeername(fd)).toEqual(s.getsockname(other));
  });

  test.skipIf(reason !== '')(`promises, in the event loop and on a thread${reason}`, async () => {
    const [fd, other] = high();
    const buf = new Uint8Array(64);
    const waiting = p.recv(fd, buf);
    await new Promise(setImmediate);
    s.send(other, 'later');
    expect(await waiting).toBe(5);
    await expect(p.recv(fd, buf, { timeout: 1 })).rejects.toMatchObject({ code: 'ETIMEDOUT', fd });
    const all = p.blocking.recv(fd, buf.subarray(0, 4), s.MSG_WAITALL);
    s.send(other, 'four');
    expect(await all).toBe(4);
    const closed = p.recv(fd, buf).catch((error: unknown) => error);
    drop(fd);
    expect(await closed).toMatchObject({ code: 'EBADF', fd });
  });

  test.skipIf(reason !== '')(`accepted under that number, and passed on${reason}`, async () => {
    const server = listener();
    // The lowest free number is the next one of a process whose lower ones are taken: accept4 has no other way.
    s.connect(tcp(), server.at);
    const { fd } = await p.accept4(server.fd, s.SOCK_CLOEXEC);
    expect(s.dup3(fd, number, s.O_CLOEXEC)).toBe(number);
    s.close(fd);
    keep(number);
    const [a, b] = s.socketpair(s.AF_UNIX, s.SOCK_DGRAM);
    s.sendmsg(a, {
      iov: [new Uint8Array(1)],
      control: [{ level: s.SOL_SOCKET, type: s.SCM_RIGHTS, fds: [number] }],
    });
    const room = { iov: [new Uint8Array(1)], controlLength: s.CMSG_SPACE(4) };
    const [passed] = s.recvmsg(b, room).control;
    const [copy = -1] = passed !== undefined && 'fds' in passed ? passed.fds : [];
    expect(s.getsockname(copy)).toEqual(s.getsockname(number));
    for (const each of [a, b, copy]) s.close(each);
  });

  test.skipIf(reason !== '')(`inspect, and objects of Node.js${reason}`, async () => {
    const [fd, other] = high();
    const { port } = s.getsockname(fd, s.AF_INET);
    const [row] = sockets({ local: { port }, state: 'ESTABLISHED', protocol: s.IPPROTO_TCP });
    expect(fds().find((each) => each.fd === number)).toMatchObject({ inode: row?.inode });
    const socket = toSocket(s.own(fd));
    expect(fdOf(socket)).toBe(number);
    const came = once(socket, 'data');
    s.send(other, 'to Node.js');
    expect(String((await came)[0])).toBe('to Node.js');
    const gone = once(socket, 'close');
    socket.destroy();
    await gone;
    expect(thrown(() => s.getsockname(number))).toMatchObject({ code: 'EBADF' });
  });
});
