// What the compiler says: `tsc -p tsconfig.json` fails where one of these lines compiles that should not, or does not that
// should. At run time nothing of it is called.
import { expectTypeOf, test } from 'vitest';
import * as s from '../lib/index.ts';
import * as p from '../lib/promises/index.ts';

declare const fd: number;

/** Compiled, never run. */
function compiled(_body: () => void): void {}

test('the option’s constant decides the type of its value', () => {
  compiled(() => {
    expectTypeOf(s.getsockopt(fd, s.SOL_SOCKET, s.SO_RCVBUF)).toEqualTypeOf<number>();
    expectTypeOf(s.getsockopt(fd, s.IPPROTO_TCP, s.TCP_INFO).rtt).toEqualTypeOf<number>();
    expectTypeOf(s.getsockopt(fd, s.SOL_SOCKET, s.SO_PEERCRED).pid).toEqualTypeOf<number>();
    expectTypeOf(s.getsockopt(fd, s.IPPROTO_TCP, s.TCP_CONGESTION)).toEqualTypeOf<string>();
    expectTypeOf(s.getsockopt(fd, s.SOL_SOCKET, s.SO_COOKIE)).toEqualTypeOf<bigint>();
    expectTypeOf(s.getsockopt(fd, s.SOL_SOCKET, s.SO_RCVTIMEO).sec).toEqualTypeOf<number>();
    expectTypeOf(s.getsockopt(fd, s.SOL_SOCKET, s.SO_LINGER, 8)).toEqualTypeOf<Uint8Array>();
    expectTypeOf(s.getsockopt(fd, 1, 2)).toEqualTypeOf<number>();
  });
});

test('a wrong level or a wrong value does not compile', () => {
  compiled(() => {
    // @ts-expect-error TCP_INFO is no option of SOL_SOCKET
    s.getsockopt(fd, s.SOL_SOCKET, s.TCP_INFO);
    // @ts-expect-error SO_LINGER is none of TCP
    s.getsockopt(fd, s.IPPROTO_TCP, s.SO_LINGER);
    // @ts-expect-error a struct, not an integer
    s.setsockopt(fd, s.SOL_SOCKET, s.SO_LINGER, 1);
    // @ts-expect-error an integer, not a struct
    s.setsockopt(fd, s.SOL_SOCKET, s.SO_RCVBUF, { onoff: true, linger: 0 });
    // @ts-expect-error a string
    s.setsockopt(fd, s.IPPROTO_TCP, s.TCP_CONGESTION, 7);
    // @ts-expect-error no such field
    s.setsockopt(fd, s.SOL_SOCKET, s.SO_LINGER, { on: true, linger: 0 });
    // @ts-expect-error a field is missing
    s.setsockopt(fd, s.SOL_SOCKET, s.SO_RCVTIMEO, { sec: 1 });
    s.setsockopt(fd, s.SOL_SOCKET, s.SO_LINGER, { onoff: true, linger: 0 });
    s.setsockopt(fd, s.SOL_SOCKET, s.SO_LINGER, new Uint8Array(8));
    s.setsockopt(fd, s.SOL_SOCKET, s.SO_KEEPALIVE, true);
    s.setsockopt(fd, s.IPPROTO_TCP, s.TCP_CONGESTION, 'reno');
  });
});

test('an error has the shape of Node.js’s own', () => {
  expectTypeOf<s.SyscallError>().toExtend<NodeJS.ErrnoException>();
});

test('addresses are told apart by their families', () => {
  compiled(() => {
    s.bind(fd, { family: s.AF_INET, address: '127.0.0.1', port: 0 });
    s.bind(fd, { family: s.AF_UNIX, path: '' });
    s.bind(fd, new Uint8Array(16));
    s.bind(fd, { family: 77, data: new Uint8Array(2) });
    // @ts-expect-error no port
    s.bind(fd, { family: s.AF_INET, address: '127.0.0.1' });
    // @ts-expect-error a path is none of AF_INET
    s.bind(fd, { family: s.AF_INET, path: '/x' });
    // @ts-expect-error no address at all
    s.connect(fd);
  });
});

test('calls take fds, owned or not, and return what they return', () => {
  compiled(() => {
    using owned = s.own(fd);
    s.listen(owned);
    expectTypeOf(s.accept(owned).fd).toEqualTypeOf<number>();
    expectTypeOf(s.read(owned, new Uint8Array(1))).toEqualTypeOf<number>();
    expectTypeOf(s.close(fd)).toEqualTypeOf<void>();
    expectTypeOf(p.recv(owned, new Uint8Array(1), { timeout: 1 })).toEqualTypeOf<Promise<number>>();
    expectTypeOf(p.accept(fd)).resolves.toEqualTypeOf<s.Accepted>();
    // @ts-expect-error strings are no fds
    s.close('3');
    // @ts-expect-error a buffer is needed
    s.read(fd);
  });
});

test('control messages are told apart by level and type', () => {
  compiled(() => {
    s.sendmsg(fd, { iov: ['x'], control: [{ level: s.SOL_SOCKET, type: s.SCM_RIGHTS, fds: [1] }] });
    s.sendmsg(fd, { iov: ['x'], control: [{ level: 9, type: 9, data: new Uint8Array(1) }] });
    s.sendmsg(fd, { iov: ['x'], control: new Uint8Array(16) });
    // @ts-expect-error nothing to send
    s.sendmsg(fd, {});
    expectTypeOf(s.recvmsg(fd, { iov: [], raw: true }).control).toEqualTypeOf<Uint8Array>();
  });
});
