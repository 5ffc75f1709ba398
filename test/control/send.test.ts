// Control messages that are sent: what the kernel and Python make of them, and what is refused by name.
import { readlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as s from '../../lib/index.ts';
import { keep, keepBoth, thrown } from '../support/fds.ts';
import { Python } from '../support/peer.ts';
import { udp } from '../support/sockets.ts';

const pair = () => keepBoth(s.socketpair(s.AF_UNIX, s.SOCK_STREAM));

test('fds to Python and back: the same file under another number', async () => {
  const path = `\0sockfd-${process.pid}-fds`;
  const listener = keep(s.socket(s.AF_UNIX, s.SOCK_STREAM));
  s.bind(listener, { family: s.AF_UNIX, path });
  s.listen(listener);
  const python = new Python(
    [],
    `import os, socket, sys
sock = socket.socket(socket.AF_UNIX)
sock.connect('\\0' + sys.argv[1])
data, fds, flags, _ = socket.recv_fds(sock, 10, 4)
print(data.decode(), [os.readlink(f'/proc/self/fd/{fd}') for fd in fds])
socket.send_fds(sock, [b'back'], fds[:1])`,
    path.slice(1),
  );
  const { fd } = s.accept(listener);
  keep(fd);
  const [r, w] = keepBoth(s.pipe2());
  s.sendmsg(fd, {
    iov: ['two'],
    control: [{ level: s.SOL_SOCKET, type: s.SCM_RIGHTS, fds: [r, w] }],
  });
  const link = readlinkSync(`/proc/self/fd/${r}`);
  expect(await python.line()).toBe(`two ['${link}', '${link}']`);
  const { control } = s.recvmsg(
    fd,
    { iov: [new Uint8Array(9)], controlLength: 64 },
    s.MSG_CMSG_CLOEXEC,
  );
  const [message] = control;
  if (message === undefined || !('fds' in message)) throw new Error('no fds came');
  const [back = -1] = message.fds;
  keep(back);
  expect(back).not.toBe(r);
  expect(readlinkSync(`/proc/self/fd/${back}`)).toBe(link);
  expect(s.fcntl(back, s.F_GETFD)).toBe(s.FD_CLOEXEC);
  await python.end();
});

test('IP_PKTINFO, IP_TTL and IP_TOS choose the source, the TTL and the TOS of one datagram', () => {
  const [a, b] = [udp(), keep(s.socket(s.AF_INET, s.SOCK_DGRAM))];
  s.setsockopt(a.fd, s.IPPROTO_IP, s.IP_RECVTTL, true);
  s.setsockopt(a.fd, s.IPPROTO_IP, s.IP_RECVTOS, true);
  s.sendmsg(b, {
    iov: ['x'],
    address: a.at,
    control: [
      { level: s.SOL_IP, type: s.IP_PKTINFO, ifindex: 0, spec_dst: '127.0.0.9', addr: '0.0.0.0' },
      { level: s.SOL_IP, type: s.IP_TTL, ttl: 9 },
      { level: s.SOL_IP, type: s.IP_TOS, tos: 8 },
    ],
  });
  const { address, control } = s.recvmsg(a.fd, { iov: [new Uint8Array(9)], controlLength: 128 });
  expect(address).toMatchObject({ address: '127.0.0.9' });
  expect(control).toContainEqual({ level: s.SOL_IP, type: s.IP_TTL, ttl: 9 });
  expect(control).toContainEqual({ level: s.SOL_IP, type: s.IP_TOS, tos: 8 });
});

test('SCM_CREDENTIALS: one’s own are taken, a stranger’s are EPERM without the privilege', () => {
  const [a, b] = keepBoth(s.socketpair(s.AF_UNIX, s.SOCK_DGRAM));
  s.setsockopt(b, s.SOL_SOCKET, s.SO_PASSCRED, true);
  const own = { pid: process.pid, uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
  s.sendmsg(a, { iov: ['x'], control: [{ level: s.SOL_SOCKET, type: s.SCM_CREDENTIALS, ...own }] });
  expect(s.recvmsg(b, { iov: [new Uint8Array(9)], controlLength: 64 }).control).toMatchObject([
    own,
  ]);
});

describe('fds that cannot be handed on', () => {
  const fds = (count: number) => [
    { level: s.SOL_SOCKET, type: s.SCM_RIGHTS, fds: Array.from({ length: count }, () => 0) },
  ];

  test('253 at once, and no more: EINVAL', () => {
    const [a, b] = pair();
    s.sendmsg(a, { iov: ['x'], control: fds(253) });
    const { control } = s.recvmsg(b, {
      iov: [new Uint8Array(1)],
      controlLength: s.CMSG_SPACE(4 * 253),
    });
    for (const message of control) if ('fds' in message) for (const fd of message.fds) s.close(fd);
    expect(() => s.sendmsg(a, { iov: ['x'], control: fds(254) })).toThrow('EINVAL');
    expect(() =>
      s.sendmsg(a, {
        iov: ['x'],
        control: [{ level: s.SOL_SOCKET, type: s.SCM_RIGHTS, fds: [-1] }],
      }),
    ).toThrow('EBADF');
  });

  test('what comes in a control buffer that is too small is closed: half a set is nobody’s', () => {
    const [a, b] = pair();
    s.sendmsg(a, { iov: ['x'], control: fds(5) });
    const { control, flags } = s.recvmsg(b, {
      iov: [new Uint8Array(1)],
      controlLength: s.CMSG_SPACE(8),
    });
    expect(flags & s.MSG_CTRUNC).toBe(s.MSG_CTRUNC);
    expect(control).toMatchObject([{ fds: [] }]);
    // Without any room the kernel keeps them; the leak check of this suite proves both.
    s.sendmsg(a, { iov: ['x'], control: fds(5) });
    expect(s.recvmsg(b, { iov: [new Uint8Array(1)] }).control).toEqual([]);
  });
});

test.each<[string, unknown]>([
  ['control[0].level', [{ type: 1, fds: [] }]],
  ['control[0].type', [{ level: 1, type: 1.5, fds: [] }]],
  ['control[0].fds', [{ level: 1, type: 1, fds: 3 }]],
  ['control[0].fds[1]', [{ level: 1, type: 1, fds: [0, '1'] }]],
  ['control[0].pid', [{ level: 1, type: 2, uid: 0, gid: 0 }]],
  [
    'control[1].ttl',
    [
      { level: 0, type: 2, ttl: 1 },
      { level: 0, type: 2, ttl: 'x' },
    ],
  ],
  ['control[0].addr', [{ level: 0, type: 8, ifindex: 0, spec_dst: '127.0.0.1', addr: 'nowhere' }]],
  ['control[0].data', [{ level: 99, type: 99 }]],
  ['control[0].data', [{ level: 99, type: 99, data: 7 }]],
  ['control[0]', [null]],
  ['control', 7],
])('%s is refused by name', (name, control) => {
  const error = thrown(() => s.sendmsg(0, { iov: ['x'], control: control as never }));
  expect(error).toBeInstanceOf(Error);
  expect(String(error)).toContain(`"${name}`);
  expect(['TypeError', 'RangeError']).toContain((error as Error).name);
});
