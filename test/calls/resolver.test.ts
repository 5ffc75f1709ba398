// getaddrinfo(3) getnameinfo(3), compared with Python's socket module, which asks the same C library.
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as raw from '../../lib/addon/calls.ts';
import * as s from '../../lib/index.ts';
import { thrown } from '../support/fds.ts';
import { python, runC } from '../support/peer.ts';

/** What Python finds: [family, type, protocol, canonical name, [address, port, ...]] of each. */
async function theirs(...args: (string | number | null)[]): Promise<unknown[]> {
  const program = `import socket, sys, json
args = json.loads(sys.argv[1])
print(json.dumps([[int(f), int(t), p, c, list(a)] for f, t, p, c, a in socket.getaddrinfo(*args)]))`;
  return JSON.parse(await python(program, JSON.stringify(args))) as unknown[];
}

function ours(list: s.AddrInfo[]): unknown[] {
  return list.map(({ family, socktype, protocol, canonname = '', address }) => {
    if (address.family === s.AF_INET)
      return [family, socktype, protocol, canonname, [address.address, address.port]];
    const { address: host, port, flowinfo, scopeId } = address as s.Inet6Address;
    return [family, socktype, protocol, canonname, [host, port, flowinfo, scopeId]];
  });
}

describe('getaddrinfo', () => {
  test.for([
    ['127.0.0.1', 80, 0, 0, 0, 0],
    ['::1', 'http', 0, 0, 0, 0],
    ['localhost', 'https', s.AF_INET, s.SOCK_STREAM, 0, 0],
    ['127.0.0.1', null, s.AF_INET, s.SOCK_DGRAM, 0, s.AI_NUMERICHOST],
    [null, 8080, 0, s.SOCK_STREAM, 0, s.AI_PASSIVE],
    [null, 8080, 0, s.SOCK_STREAM, 0, 0],
    ['localhost', 22, s.AF_INET, s.SOCK_STREAM, s.IPPROTO_TCP, s.AI_CANONNAME],
    ['10.0.0.1', 7, s.AF_INET6, s.SOCK_STREAM, 0, s.AI_V4MAPPED],
    ['127.0.0.1', '53', 0, s.SOCK_DGRAM, 0, s.AI_NUMERICSERV],
    ['10.0.0.1', 7, s.AF_INET6, s.SOCK_STREAM, 0, s.AI_V4MAPPED | s.AI_ALL],
    ['2001:db8::1', 7, s.AF_INET6, s.SOCK_DGRAM, s.IPPROTO_UDP, s.AI_NUMERICHOST],
    ['127.0.0.1', 'domain', s.AF_UNSPEC, 0, s.IPPROTO_UDP, 0],
    ['0x7f.1', null, 0, s.SOCK_RAW, 0, s.AI_NUMERICHOST],
  ] as const)(
    '%s %s %i %i %i %i',
    async ([node, service, family, socktype, protocol, flags], ctx) => {
      if (/^[a-z]/.test(String(service)) && !existsSync('/etc/services')) {
        ctx.skip('needs /etc/services');
      }
      const list = s.getaddrinfo(node, service, { family, socktype, protocol, flags });
      expect(ours(list)).toEqual(await theirs(node, service, family, socktype, protocol, flags));
      expect(list.length).toBeGreaterThan(0);
    },
  );

  test('a zone becomes the scope, which Python shows in the address, too', async () => {
    const list = s.getaddrinfo('fe80::1%lo', 9, { socktype: s.SOCK_STREAM });
    const scopeId = s.if_nametoindex('lo');
    expect(list.map(({ address }) => address)).toEqual([
      { family: s.AF_INET6, address: 'fe80::1', port: 9, flowinfo: 0, scopeId },
    ]);
    expect(await theirs('fe80::1%lo', 9, 0, s.SOCK_STREAM)).toEqual([
      [s.AF_INET6, s.SOCK_STREAM, s.IPPROTO_TCP, '', [expect.any(String), 9, 0, scopeId]],
    ]);
  });

  test('raw tells how many there are, and fills the room there is', () => {
    const hints = () => Int32Array.of(s.AI_NUMERICHOST, 0, 0, 0);
    const none = new Uint8Array(0);
    const all = raw.getaddrinfo('127.0.0.1', null, hints(), none, none);
    expect(all).toBe(s.getaddrinfo('127.0.0.1').length);
    const results = new Uint8Array(2 * 148).fill(0xaa);
    expect(raw.getaddrinfo('127.0.0.1', null, hints(), results.subarray(0, 295), none)).toBe(all);
    expect(results.slice(20, 36)).toEqual(
      new Uint8Array(s.sockaddr({ family: s.AF_INET, address: '127.0.0.1', port: 0 })),
    );
    expect(results.subarray(148).every((byte) => byte === 0xaa)).toBe(true);
  });

  test.each([
    [
      'EAI_NONAME',
      'a name that shall be a number',
      () => s.getaddrinfo('127.0.0.1', 'http', { flags: s.AI_NUMERICSERV }),
    ],
    [
      'EAI_ADDRFAMILY',
      'an address of another family',
      () => s.getaddrinfo('127.0.0.1', null, { family: s.AF_INET6 }),
    ],
    [
      'EAI_BADFLAGS',
      'the own name of no host',
      () => s.getaddrinfo(null, 80, { flags: s.AI_CANONNAME }),
    ],
    [
      'EAI_NONAME',
      'a name longer than any',
      () => s.getaddrinfo('x'.repeat(1e6), null, { flags: s.AI_NUMERICHOST }),
    ],
    [
      'EAI_SERVICE',
      'a service longer than any',
      () => s.getaddrinfo('127.0.0.1', 'x'.repeat(1e6), { socktype: s.SOCK_STREAM }),
    ],
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
    expect(() => s.getaddrinfo('1.2.3.4.5', '80', { flags: s.AI_NUMERICHOST })).toThrow(
      /^getaddrinfo EAI_NONAME 1\.2\.3\.4\.5 80 \(.+\)$/,
    );
  });

  test('what is no name is refused by name', () => {
    expect(() => s.getaddrinfo('a\0b')).toThrow('"node"');
    expect(() => s.getaddrinfo('x', 'a\0b')).toThrow('"service"');
    for (const node of [undefined, 7, {}])
      expect(() => s.getaddrinfo(node as never)).toThrow('"node" must be a string or null');
    expect(() => s.getaddrinfo('x', {} as never)).toThrow('"service" must be a string, a port');
    expect(() => s.getaddrinfo('x', 1.5)).toThrow('"service"');
    expect(() => s.getaddrinfo('x', null, { flags: 2 ** 31 })).toThrow('"hints.flags"');
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

  test('a Unix path that has no NUL ends with the address', () => {
    const address = new Uint8Array(200).fill(0x61);
    new Uint16Array(address.buffer)[0] = s.AF_UNIX;
    const serv = new Uint8Array(300).fill(0xaa);
    for (const size of [110, 128, 200]) {
      const flags = s.NI_NUMERICHOST;
      expect(raw.getnameinfo(address, size, null, serv, flags, new Int32Array(1))).toBe(0);
      // As much as a struct sockaddr_storage has behind the family.
      expect(serv.indexOf(0)).toBe(Math.min(size, 128) - 2);
    }
  });

  test('raw: no room, too short, no address, and more than there is', () => {
    const address = s.sockaddr({ family: s.AF_INET, address: '127.0.0.1', port: 80 });
    const ask = (addr: Uint8Array | null, length: number) =>
      raw.getnameinfo(addr, length, new Uint8Array(4), null, s.NI_NUMERICHOST, new Int32Array(1));
    expect(ask(address, 16)).toBe(s.EAI_OVERFLOW);
    expect(ask(address, 15)).toBe(s.EAI_FAMILY);
    expect(ask(address, -1)).toBe(s.EAI_FAMILY);
    expect(ask(null, 16)).toBe(s.EAI_FAMILY);
    expect(() => ask(address, address.byteLength + 1)).toThrow('"addrlen"');
  });

  test.each([
    [
      'EAI_NONAME',
      'a name is required and none may be asked for',
      () =>
        s.getnameinfo(
          { family: s.AF_INET, address: '127.0.0.1', port: 1 },
          s.NI_NAMEREQD | s.NI_NUMERICHOST,
        ),
    ],
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

describe('GaiError', () => {
  test('every EAI_* has its name, and the text of gai_strerror(3)', async () => {
    const names = Object.keys(s).filter((name) => name.startsWith('EAI_'));
    const numbers = s as unknown as Record<string, number>;
    const text = await runC(
      `#include <netdb.h>
#include <stdio.h>
#include <stdlib.h>
int main(int argc, char **argv) {
  for (int i = 1; i < argc; i++) puts(gai_strerror(atoi(argv[i])));
}`,
      ...names.map((name) => String(numbers[name])),
    );
    const texts = text.split('\n');
    expect(names.length).toBeGreaterThan(8);
    for (const [i, name] of names.entries()) {
      const error = new s.GaiError('getaddrinfo', numbers[name] ?? 0, { hostname: 'h' });
      expect(error).toMatchObject({ name: 'GaiError', code: name, errno: numbers[name] });
      expect(error.message).toBe(`getaddrinfo ${name} h (${texts[i]})`);
    }
  });
});
