// unix(7): datagram and seqpacket sockets, credentials, pathnames.
import { existsSync, rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as s from '../../lib/index.ts';
import { keep, keepBoth } from '../support/fds.ts';
import { temporaryFolder } from '../support/peer.ts';

const text = new TextDecoder();
const abstract = (name: string) =>
  ({ family: s.AF_UNIX, path: `\0sockfd-${process.pid}-${name}` }) as const;

function socket(type: number): number {
  return keep(s.socket(s.AF_UNIX, type));
}

describe('datagrams', () => {
  test('keep boundaries and tell their sender; an unnamed one has no address', () => {
    const [a, b, unnamed] = [socket(s.SOCK_DGRAM), socket(s.SOCK_DGRAM), socket(s.SOCK_DGRAM)];
    s.bind(a, abstract('a'));
    s.bind(b, abstract('b'));
    const buf = new Uint8Array(10);
    for (const [from, data] of [
      [b, 'one'],
      [b, ''],
      [unnamed, 'two'],
    ] as const)
      s.sendto(from, data, 0, abstract('a'));
    expect(s.recvfrom(a, buf)).toEqual({ bytes: 3, address: abstract('b') });
    expect(s.recvfrom(a, buf)).toEqual({ bytes: 0, address: abstract('b') });
    expect(s.recvfrom(a, buf)).toEqual({ bytes: 3, address: undefined });
  });

  test('a connected one takes from its peer alone: EPERM for others', () => {
    const [a, b, c] = [socket(s.SOCK_DGRAM), socket(s.SOCK_DGRAM), socket(s.SOCK_DGRAM)];
    s.bind(a, abstract('a'));
    s.bind(b, abstract('b'));
    s.connect(a, abstract('b'));
    expect(() => s.sendto(c, 'x', 0, abstract('a'))).toThrow('EPERM');
    s.sendto(b, 'y', 0, abstract('a'));
    expect(s.recv(a, new Uint8Array(4))).toBe(1);
    // Dissolved, it takes from everybody again.
    s.connect(a, { family: s.AF_UNSPEC, data: new Uint8Array(14) });
    s.sendto(c, 'x', 0, abstract('a'));
    expect(s.recv(a, new Uint8Array(4))).toBe(1);
  });

  test('do not go to nobody: ECONNREFUSED; a full queue is EAGAIN; too long is EMSGSIZE', () => {
    const a = socket(s.SOCK_DGRAM | s.SOCK_NONBLOCK);
    expect(() => s.sendto(a, 'x', 0, abstract('nobody'))).toThrow('ECONNREFUSED');
    const [b, c] = keepBoth(s.socketpair(s.AF_UNIX, s.SOCK_DGRAM | s.SOCK_NONBLOCK));
    expect(() => {
      for (let i = 0; i < 10_000; i++) s.send(b, 'x');
    }).toThrow('EAGAIN');
    expect(() => s.send(c, new Uint8Array(1 << 24))).toThrow('EMSGSIZE');
  });
});

describe('seqpacket', () => {
  test('a connection with boundaries: listen, accept, MSG_EOR, MSG_TRUNC, end of file', () => {
    const server = socket(s.SOCK_SEQPACKET);
    s.bind(server, abstract('seq'));
    s.listen(server);
    const client = socket(s.SOCK_SEQPACKET);
    s.connect(client, abstract('seq'));
    const { fd } = s.accept(server);
    s.send(client, 'first', s.MSG_EOR);
    s.send(client, 'second');
    const buf = new Uint8Array(4);
    const cut = s.recvmsg(fd, { iov: [buf] });
    expect([cut.bytes, (cut.flags & s.MSG_TRUNC) !== 0, text.decode(buf)]).toEqual([
      4,
      true,
      'firs',
    ]);
    expect(s.recv(fd, buf, s.MSG_TRUNC)).toBe(6);
    s.shutdown(client, s.SHUT_WR);
    expect(s.recv(fd, buf)).toBe(0);
    s.close(fd);
  });
});

test('pathnames: the file is there until it is unlinked, also after close: EADDRINUSE', () => {
  const folder = temporaryFolder();
  try {
    const at = { family: s.AF_UNIX, path: `${folder}/socket` } as const;
    const a = s.socket(s.AF_UNIX, s.SOCK_STREAM);
    s.bind(a, at);
    s.listen(a);
    expect(s.getsockname(a)).toEqual(at);
    s.close(a);
    expect(existsSync(at.path)).toBe(true);
    expect(() => s.bind(socket(s.SOCK_STREAM), at)).toThrow('EADDRINUSE');
    expect(() => s.connect(socket(s.SOCK_STREAM), at)).toThrow('ECONNREFUSED');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('SO_PEERCRED is who made the pair; SO_PEERGROUPS its groups', () => {
  const [a] = keepBoth(s.socketpair(s.AF_UNIX, s.SOCK_STREAM));
  const { pid, uid, gid } = s.getsockopt(a, s.SOL_SOCKET, s.SO_PEERCRED);
  expect([pid, uid, gid]).toEqual([process.pid, process.getuid?.(), process.getgid?.()]);
});
