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

test('a family that is named narrows the address', () => {
  compiled(() => {
    expectTypeOf(s.getsockname(fd, s.AF_INET)).toEqualTypeOf<s.InetAddress>();
    expectTypeOf(s.getpeername(fd, s.AF_INET6).scopeId).toEqualTypeOf<number>();
    expectTypeOf(s.accept(fd, s.AF_INET).address.port).toEqualTypeOf<number>();
    expectTypeOf(s.accept4(fd, 0, s.AF_UNIX).address).toEqualTypeOf<s.UnixAddress>();
    expectTypeOf(s.getsockname(fd, s.AF_CAN)).toEqualTypeOf<s.CanAddress>();
    expectTypeOf(s.getsockname(fd, s.AF_X25)).toEqualTypeOf<s.OpaqueAddress>();
    expectTypeOf(s.getsockname(fd)).toEqualTypeOf<s.Address>();
    expectTypeOf(s.accept(fd)).toEqualTypeOf<s.Accepted>();
    // @ts-expect-error which family it is, nobody has said
    s.getsockname(fd).port;
    // @ts-expect-error a type is no family
    s.getsockname(fd, s.SOCK_STREAM);
  });
});

test('a family and a type that are swapped do not compile', () => {
  compiled(() => {
    s.socket(s.AF_INET, s.SOCK_STREAM | s.SOCK_NONBLOCK, s.IPPROTO_TCP);
    s.socket(77, 5);
    // @ts-expect-error the type comes second
    s.socket(s.SOCK_STREAM, s.AF_INET);
    // @ts-expect-error the type comes second
    s.socketpair(s.SOCK_DGRAM, s.AF_UNIX);
  });
});

test('the error is that of the wrong argument', () => {
  compiled(() => {
    s.setsockopt(
      fd,
      s.SOL_SOCKET,
      s.SO_RCVTIMEO,
      // @ts-expect-error the value: milliseconds are no timeval
      1000,
    );
    s.setsockopt(
      fd,
      // @ts-expect-error the level: that of TCP is another
      s.SOL_SOCKET,
      s.TCP_NODELAY,
      true,
    );
    s.setsockopt(
      fd,
      s.SOL_SOCKET,
      // @ts-expect-error the option: it can only be got
      s.SO_ERROR,
      1,
    );
    s.getsockopt(
      fd,
      s.SOL_SOCKET,
      // @ts-expect-error the option: it can only be set
      s.SO_ATTACH_FILTER,
    );
    s.setsockopt(
      fd,
      s.SOL_SOCKET,
      s.SO_REUSEADDR,
      // @ts-expect-error the value: a string is no int
      'yes',
    );
    s.setsockopt(fd, 1, 2, 3);
    s.setsockopt(fd, s.SOL_SOCKET, s.SO_ERROR as number, 1);
    expectTypeOf(s.getsockopt(fd, s.SOL_SOCKET, s.SO_ERROR)).toEqualTypeOf<number>();
  });
});

test('level and type tell received control messages apart', () => {
  compiled(() => {
    for (const c of s.recvmsg(fd, { iov: [] }).control) {
      if (c.level === s.SOL_SOCKET && c.type === s.SCM_RIGHTS) {
        expectTypeOf(c.fds).toEqualTypeOf<readonly number[]>();
      } else if (c.level === s.SOL_SOCKET && c.type === s.SCM_CREDENTIALS) {
        expectTypeOf(c.pid).toEqualTypeOf<number>();
      } else if (c.level === s.IPPROTO_IP && c.type === s.IP_PKTINFO) {
        expectTypeOf(c.spec_dst).toEqualTypeOf<string>();
        // @ts-expect-error what packet info does not have
        c.ttl;
      } else if (c.level === s.SOL_IP && c.type === s.IP_TTL) {
        expectTypeOf(c.ttl).toEqualTypeOf<number>();
      } else if (c.level === s.SOL_IP && c.type === s.IP_TOS) {
        expectTypeOf(c.tos).toEqualTypeOf<number>();
      } else if (c.type === s.SCM_TIMESTAMP) {
        expectTypeOf(c.usec).toEqualTypeOf<number>();
      } else if (c.type === s.IPV6_RECVERR) {
        expectTypeOf(c.error.errno).toEqualTypeOf<number>();
      } else if ('data' in c) {
        expectTypeOf(c.data).toEqualTypeOf<Uint8Array>();
      }
      // @ts-expect-error of which kind it is, nobody has asked
      c.fds;
    }
    // What came can go on.
    s.sendmsg(fd, { iov: ['x'], control: s.recvmsg(fd, { iov: [] }).control });
  });
});

test('a field that nothing reads does not compile', () => {
  compiled(() => {
    // @ts-expect-error it is `address`
    s.connect(fd, { family: s.AF_INET, host: '127.0.0.1', port: 1 });
    // @ts-expect-error no such field
    s.connect(fd, { family: s.AF_INET, address: '127.0.0.1', port: 1, scopeid: 1 });
    // @ts-expect-error it is `ifindex`
    s.setsockopt(fd, s.IPPROTO_IP, s.IP_ADD_MEMBERSHIP, { multiaddr: '', interface: '' });
    // @ts-expect-error it is `control`
    s.sendmsg(fd, { iov: [], controls: [] });
    // @ts-expect-error it is `events`
    s.epoll_ctl(fd, s.EPOLL_CTL_ADD, fd, { event: 1 });
  });
});

test('the code of an error is one of the names', () => {
  compiled(() => {
    const { code } = new s.SyscallError('x', 1);
    expectTypeOf<'ECONNREFUSED'>().toExtend<typeof code>();
    expectTypeOf<'ERRNO_4711'>().toExtend<typeof code>();
    // @ts-expect-error a slip of the pen
    if (code === 'ECONNREFUSE') return;
    expectTypeOf(code).toExtend<string>();
  });
});
