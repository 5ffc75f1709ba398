// SyscallError: its fields, its message, the names and texts of errno values.
import { describe, expect, test } from 'vitest';
import {
  type AddressInput,
  AF_APPLETALK,
  AF_INET,
  AF_INET6,
  AF_NETLINK,
  AF_PACKET,
  AF_UNIX,
  AF_VSOCK,
  bind,
  connect,
  EBADF,
  ECONNREFUSED,
  errnoName,
  getsockname,
  type InetAddress,
  listen,
  SOCK_STREAM,
  SyscallError,
  socket,
} from '../../lib/index.ts';
import { keep, thrown } from '../support/fds.ts';
import { python } from '../support/peer.ts';

/** The error of a call with this address, made on no fd. */
const about = (address: AddressInput): SyscallError =>
  thrown(() => connect(-1, address)) as SyscallError;

describe('SyscallError', () => {
  test('has the fields of NodeJS.ErrnoException, and errno as C has it', () => {
    const server = keep(socket(AF_INET, SOCK_STREAM));
    bind(server, { family: AF_INET, address: '127.0.0.1', port: 0 });
    const at = getsockname(server) as InetAddress;
    const fd = keep(socket(AF_INET, SOCK_STREAM));
    const error = thrown(() => connect(fd, at));
    expect(error).toBeInstanceOf(Error);
    expect(error).toBeInstanceOf(SyscallError);
    expect({ ...(error as SyscallError) }).toEqual({
      name: 'SyscallError',
      errno: 111,
      code: 'ECONNREFUSED',
      syscall: 'connect',
      fd,
      address: '127.0.0.1',
      port: at.port,
      hint: expect.stringContaining(`port ${at.port}`),
    });
    expect((error as Error).message).toBe(
      `connect ECONNREFUSED 127.0.0.1:${at.port} (Connection refused)`,
    );
    expect(String(error)).toBe(`SyscallError: ${(error as Error).message}`);
    expect((error as Error).stack).toContain('errors.test.ts');
  });

  test('has only what the call has', () => {
    const error = thrown(() => listen(-1)) as SyscallError;
    expect(Object.keys(error).sort()).toEqual(['code', 'errno', 'fd', 'hint', 'name', 'syscall']);
    expect(error).toMatchObject({ fd: -1, message: 'listen EBADF fd -1 (Bad file descriptor)' });
    expect('fd' in (thrown(() => socket(-1, SOCK_STREAM)) as object)).toBe(false);
  });

  test('can be made by hand: the message that the documentation shows', () => {
    const address = { family: AF_INET, address: '127.0.0.1', port: 8080 } as const;
    expect(new SyscallError('connect', ECONNREFUSED, { fd: 3, address })).toMatchObject({
      message: 'connect ECONNREFUSED 127.0.0.1:8080 (Connection refused)',
      errno: ECONNREFUSED,
      fd: 3,
      address: '127.0.0.1',
      port: 8080,
    });
  });

  test.each<[text: string, address: AddressInput, fields: object]>([
    [
      '10.0.0.1:80',
      { family: AF_INET, address: '10.0.0.1', port: 80 },
      { address: '10.0.0.1', port: 80 },
    ],
    ['0.0.0.0:80', { family: AF_INET, address: 0, port: 80 }, { address: '0.0.0.0', port: 80 }],
    ['[::1]:80', { family: AF_INET6, address: '::1', port: 80 }, { address: '::1', port: 80 }],
    [
      '[fe80::1%lo]:80',
      { family: AF_INET6, address: 'fe80::1%lo', port: 80 },
      { address: 'fe80::1%lo', port: 80 },
    ],
    ['/tmp/s', { family: AF_UNIX, path: '/tmp/s' }, { path: '/tmp/s' }],
    ['netlink:7', { family: AF_NETLINK, pid: 7, groups: 0 }, {}],
    ['packet:7', { family: AF_PACKET, ifindex: 7 }, {}],
    ['vsock:2:80', { family: AF_VSOCK, cid: 2, port: 80 }, {}],
    ['family 5', { family: AF_APPLETALK, data: new Uint8Array(1) }, {}],
    ['sockaddr of 3 bytes', new Uint8Array(3), {}],
  ])('shows the address: %s', (text, address, fields) => {
    const error = about(address);
    expect(error.message).toBe(`connect EBADF ${text} (Bad file descriptor)`);
    const rest: object = { ...error };
    expect(rest).toEqual({
      name: 'SyscallError',
      errno: EBADF,
      code: 'EBADF',
      syscall: 'connect',
      fd: -1,
      hint: expect.stringContaining('closed already'),
      ...fields,
    });
  });

  test.each([
    ['@name', '\0name'],
    ['(unnamed)', ''],
  ])('shows Unix addresses that are no paths: %s', (text, path) => {
    expect(about({ family: AF_UNIX, path }).message).toBe(
      `connect EBADF ${text} (Bad file descriptor)`,
    );
  });
});

describe('errno values', () => {
  test("have the names and texts that Python's errno and os.strerror have", async () => {
    const printed = await python(
      `import errno, json, os
print(json.dumps([[getattr(errno, n), n, os.strerror(getattr(errno, n))] for n in dir(errno) if n[0] == 'E']))`,
    );
    const rows = JSON.parse(printed) as [number, string, string][];
    expect(rows.length).toBeGreaterThan(130);
    const aliases = new Map([
      ['EWOULDBLOCK', 'EAGAIN'],
      ['EDEADLOCK', 'EDEADLK'],
      ['ENOTSUP', 'EOPNOTSUPP'],
    ]);
    for (const [errno, name, text] of rows) {
      const code = aliases.get(name) ?? name;
      expect(new SyscallError('call', errno)).toMatchObject({
        code,
        errno,
        message: `call ${code} (${text})`,
      });
    }
  });

  test('that have no name print as numbers', () => {
    expect(errnoName(41)).toBe('ERRNO_41');
    expect(errnoName(512)).toBe('ERRNO_512');
    expect(new SyscallError('call', 512).code).toBe('ERRNO_512');
    expect(new SyscallError('call', 512).message).toMatch(/^call ERRNO_512 \(.+\)$/);
  });

  test('what it was about is an fd and a path', () => {
    for (const path of [Symbol('path'), 1, {}]) {
      expect(() => new SyscallError('open', 2, { path: path as never })).toThrow(
        /^"context\.path" must be a string/,
      );
    }
    expect(() => new SyscallError('read', 9, { fd: '3' as never })).toThrow(
      /^"context\.fd" must be a number/,
    );
  });
});
