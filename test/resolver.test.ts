// getaddrinfo(3) getnameinfo(3), compared with Python's socket module, which asks the same C library.
import { describe, expect, test } from 'vitest';
import * as s from '../lib/index.ts';
import { thrown } from './support/fds.ts';
import { python } from './support/peer.ts';

/** What Python finds: [family, type, protocol, canonical name, [address, port, ...]] of each. */
async function theirs(...args: (string | number | null)[]): Promise<unknown[]> {
  const program = `import socket, sys, json
args = json.loads(sys.argv[1])
print(json.dumps([[int(f), int(t), p, c, list(a)] for f, t, p, c, a in socket.getaddrinfo(*args)]))`;
  return JSON.parse(await python(program, JSON.stringify(args))) as unknown[];
}

function ours(list: s.AddrInfo[]): unknown[] {
  return list.map(({ family, socktype, protocol, canonname = '', address }) => {
    const { address: host, port } = address as s.InetAddress;
    const rest = family === s.AF_INET6 ? [0, 0] : [];
    return [family, socktype, protocol, canonname, [host, port, ...rest]];
  });
}

describe('getaddrinfo', () => {
  test.each([
    ['127.0.0.1', 80, 0, 0, 0, 0],
    ['::1', 'http', 0, 0, 0, 0],
    ['localhost', 'https', s.AF_INET, s.SOCK_STREAM, 0, 0],
    ['127.0.0.1', null, s.AF_INET, s.SOCK_DGRAM, 0, s.AI_NUMERICHOST],
    [null, 8080, 0, s.SOCK_STREAM, 0, s.AI_PASSIVE],
    [null, 8080, 0, s.SOCK_STREAM, 0, 0],
    ['localhost', 22, s.AF_INET, s.SOCK_STREAM, s.IPPROTO_TCP, s.AI_CANONNAME],
    ['10.0.0.1', 7, s.AF_INET6, s.SOCK_STREAM, 0, s.AI_V4MAPPED],
    ['127.0.0.1', '53', 0, s.SOCK_DGRAM, 0, s.AI_NUMERICSERV],
  ])('%s %s %i %i %i %i', async (node, service, family, socktype, protocol, flags) => {
    const list = s.getaddrinfo(node, service, { family, socktype, protocol, flags });
    expect(ours(list)).toEqual(await theirs(node, service, family, socktype, protocol, flags));
    expect(list.length).toBeGreaterThan(0);
  });

  test.each([
    [
      'EAI_NONAME',
      'no such host',
      () => s.getaddrinfo('256.256.256.256', null, { flags: s.AI_NUMERICHOST }),
    ],
    ['EAI_NONAME', 'nothing at all', () => s.getaddrinfo(null, null)],
    [
      'EAI_SERVICE',
      'no such service',
      () => s.getaddrinfo('127.0.0.1', 'no-such-service', { socktype: s.SOCK_STREAM }),
    ],
    ['EAI_FAMILY', 'no such family', () => s.getaddrinfo('127.0.0.1', null, { family: 99 })],
    ['EAI_SOCKTYPE', 'no such type', () => s.getaddrinfo('127.0.0.1', null, { socktype: 99 })],
    [
      'EAI_BADFLAGS',
      'no such flags',
      () => s.getaddrinfo('127.0.0.1', null, { flags: 0x40000000 }),
    ],
  ])('fails with %s: %s', (code, _why, call) => {
    const error = thrown(call);
    expect(error).toBeInstanceOf(s.GaiError);
    expect(error).not.toBeInstanceOf(s.SyscallError);
    expect(error).toMatchObject({ code, syscall: 'getaddrinfo' });
    expect((error as s.GaiError).errno).toBeLessThan(0);
  });

  test('the message names the call, the code, the host and the text', () => {
    expect(() => s.getaddrinfo('1.2.3.4.5', 'http', { flags: s.AI_NUMERICHOST })).toThrow(
      /^getaddrinfo EAI_NONAME 1\.2\.3\.4\.5 http \(.+\)$/,
    );
  });

  test('what is no name is refused by name', () => {
    expect(() => s.getaddrinfo('a\0b')).toThrow('"node"');
    expect(() => s.getaddrinfo('x', {} as never)).toThrow('"service"');
    expect(() => s.getaddrinfo('x', 70_000)).toThrow('"service"');
    expect(() => s.getaddrinfo('x', null, { family: 1.5 })).toThrow('"hints.family"');
    expect(() => s.getaddrinfo('x', null, null as never)).toThrow('"hints"');
  });
});

describe('getnameinfo', () => {
  test('names and numbers, as Python has them', async () => {
    const program = `import socket, json
flags = socket.NI_NUMERICHOST | socket.NI_NUMERICSERV
print(json.dumps([socket.getnameinfo(('127.0.0.1', 80), 0), socket.getnameinfo(('127.0.0.1', 80), flags),
  socket.getnameinfo(('::1', 53), flags), socket.getnameinfo(('127.0.0.1', 53), socket.NI_DGRAM | socket.NI_NUMERICHOST)]))`;
    const four = { family: s.AF_INET, address: '127.0.0.1', port: 80 } as const;
    const numeric = s.NI_NUMERICHOST | s.NI_NUMERICSERV;
    const names = [
      s.getnameinfo(four),
      s.getnameinfo(four, numeric),
      s.getnameinfo({ family: s.AF_INET6, address: '::1', port: 53 }, numeric),
      s.getnameinfo({ ...four, port: 53 }, s.NI_DGRAM | s.NI_NUMERICHOST),
    ];
    expect(names.map(({ host, service }) => [host, service])).toEqual(
      JSON.parse(await python(program)),
    );
  });

  test.each([
    ['EAI_FAMILY', 'no such family', () => s.getnameinfo({ family: 99, data: new Uint8Array(14) })],
    ['EAI_FAMILY', 'too short', () => s.getnameinfo(new Uint8Array(1))],
    [
      'EAI_BADFLAGS',
      'no such flags',
      () => s.getnameinfo({ family: s.AF_INET, address: '127.0.0.1', port: 1 }, 0x4000),
    ],
  ])('fails with %s: %s', (code, _why, call) => {
    expect(thrown(call)).toMatchObject({ name: 'GaiError', code, syscall: 'getnameinfo' });
  });
});
