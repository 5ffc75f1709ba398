// Memory that is no longer what it was when its view was made, and lists longer than the kernel takes.
import { describe, expect, test } from 'vitest';
import * as raw from '../../lib/addon/calls.ts';
import * as s from '../../lib/index.ts';
import * as promises from '../../lib/promises/index.ts';
import { allowed } from '../support/allowed.ts';
import { keepBoth } from '../support/fds.ts';
import { udp } from '../support/sockets.ts';

interface Resizable {
  readonly buffer: ArrayBuffer & { resize(size: number): void };
}

/** A buffer of 64 bytes that can be resized. */
function resizable(): Resizable['buffer'] {
  const options = { maxByteLength: 128 };
  const Buffer = ArrayBuffer as unknown as new (
    size: number,
    options: { maxByteLength: number },
  ) => Resizable['buffer'];
  return new Buffer(64, options);
}

const shrunk = 'must be a view inside its buffer';

describe('a view whose resizable buffer shrank', () => {
  function datagrams(): [number, number] {
    const [a, b] = keepBoth(s.socketpair(s.AF_UNIX, s.SOCK_DGRAM));
    s.send(a, 'datagram');
    return [a, b];
  }

  test.each([
    ['Uint8Array', (buffer: ArrayBuffer) => new Uint8Array(buffer, 0, 32)],
    ['Uint8Array at an offset', (buffer: ArrayBuffer) => new Uint8Array(buffer, 16, 16)],
    ['Int32Array', (buffer: ArrayBuffer) => new Int32Array(buffer, 8, 4)],
    ['DataView', (buffer: ArrayBuffer) => new DataView(buffer, 0, 32)],
  ])('%s is refused, and nothing is taken from the socket', async (_, make) => {
    const [, b] = datagrams();
    const buffer = resizable();
    const view = make(buffer);
    buffer.resize(4);
    expect(() => s.recv(b, view)).toThrow(/"buf" must be/);
    expect(() => s.read(b, view)).toThrow(/"buf" must be/);
    expect(() => s.readv(b, [view])).toThrow(/" must be/);
    expect(() => s.recvmsg(b, { iov: [view] })).toThrow(/must be/);
    expect(() => s.recvfrom(b, view)).toThrow(/"buf" must be/);
    await expect(async () => promises.recv(b, view)).rejects.toThrow(/"buf" must be/);
    expect(() => s.send(b, view)).toThrow(/" must be/);
    expect(() =>
      raw.getsockopt(b, s.SOL_SOCKET, s.SO_TYPE, view as Uint8Array, new Int32Array(1)),
    ).toThrow(/getsockopt: "optval" must be/);
    expect(s.recv(b, new Uint8Array(16))).toBe(8);
  });

  test('as the array of integers of a call', () => {
    const [a] = datagrams();
    const buffer = resizable();
    const list = new Int32Array(buffer, 0, 12);
    buffer.resize(4);
    expect(() => raw.poll(list, 0, 0)).toThrow(`poll: "fds" ${shrunk}`);
    expect(() => raw.batch(list, 0, new Uint8Array(1))).toThrow(`batch: "list" ${shrunk}`);
    expect(() => raw.getsockname(a, null, list)).toThrow(`getsockname: "addrlen" ${shrunk}`);
    expect(() => raw.pipe2(list, 0)).toThrow(`pipe2: "pipefd" ${shrunk}`);
  });

  test('one that follows its buffer is what is there', () => {
    const [a, b] = datagrams();
    s.send(a, 'another');
    const buffer = resizable();
    const view = new Uint8Array(buffer);
    const rest = new Uint8Array(buffer, 4);
    buffer.resize(4);
    expect(s.recv(b, view)).toBe(4);
    // Empty, not outside: it begins where its buffer ends.
    expect(rest.length).toBe(0);
    expect(s.recv(b, rest)).toBe(0);
    expect(() => s.recv(b, view, s.MSG_DONTWAIT)).toThrow('EAGAIN');
    buffer.resize(64);
    s.send(a, 'more');
    expect(s.recv(b, rest)).toBe(4);
    expect(s.send(a, new Uint8Array(0))).toBe(0);
  });

  test('what the language says of them cannot be changed under the library', () => {
    const [, b] = datagrams();
    const buffer = resizable();
    const view = new Uint8Array(buffer, 0, 32);
    buffer.resize(4);
    const typedArray = Object.getPrototypeOf(Uint8Array.prototype) as { indexOf: unknown };
    const { indexOf } = typedArray;
    try {
      typedArray.indexOf = () => -1;
      expect(() => raw.recv(b, view, 0, 0, 0)).toThrow(`recv: "buf" ${shrunk}`);
    } finally {
      typedArray.indexOf = indexOf;
    }
  });
});

const forced = allowed(s.AF_INET, s.SOCK_DGRAM, (fd) =>
  s.setsockopt(fd, s.SOL_SOCKET, s.SO_RCVBUFFORCE, 1 << 24),
);
const needed = ' (needs CAP_NET_ADMIN)';

describe('more messages than the kernel takes at once', () => {
  test('sendmmsg sends 1,024 of them, recvmmsg receives as many', () => {
    const [a, b] = keepBoth(s.socketpair(s.AF_UNIX, s.SOCK_DGRAM));
    const messages = Array.from({ length: 1500 }, () => ({ iov: ['x'] }));
    // The queue of a Unix datagram socket holds few; the call says how many went.
    const { count } = s.sendmmsg(a, messages, s.MSG_DONTWAIT);
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThanOrEqual(1024);
    const rooms = Array.from({ length: 1500 }, () => ({ iov: [new Uint8Array(4)] }));
    expect(s.recvmmsg(b, rooms, s.MSG_DONTWAIT).count).toBe(count);
  });

  test.skipIf(!forced)(`of UDP, all that the kernel takes${forced ? '' : needed}`, () => {
    const [x, y] = [udp(), udp()];
    s.setsockopt(y.fd, s.SOL_SOCKET, s.SO_RCVBUFFORCE, 1 << 24);
    const messages = Array.from({ length: 1500 }, () => ({ iov: ['x'], address: y.at }));
    expect(s.sendmmsg(x.fd, messages).count).toBe(1024);
    const rooms = Array.from({ length: 1500 }, () => ({ iov: [new Uint8Array(4)] }));
    const got = s.recvmmsg(y.fd, rooms, s.MSG_DONTWAIT, 1000);
    expect(got.count).toBe(1024);
    expect(got.left).toBeGreaterThan(0);
  });
});

describe('control data', () => {
  test('of a level that is not known holds no addresses', () => {
    const [a, b] = keepBoth(s.socketpair(s.AF_UNIX, s.SOCK_STREAM));
    const SOL_RDS = 276;
    const control = (level: number, data: Uint8Array) => [{ level, type: 1, data }];
    const message = (level: number, data: Uint8Array): s.OutgoingMessage => ({
      iov: ['x'],
      control: control(level, data),
    });
    const address = new Uint8Array(48).fill(0x7f);
    expect(() => s.sendmsg(a, message(SOL_RDS, address))).toThrow('sendmsg: "control" must be');
    expect(() => s.sendmmsg(a, [message(SOL_RDS, address)])).toThrow('sendmmsg: "controls" must');
    // The kernel's to judge: a Unix socket ignores other levels.
    expect(s.sendmsg(a, message(SOL_RDS, new Uint8Array(48)))).toBe(1);
    expect(s.sendmsg(a, message(4711, Uint8Array.of(1, 2, 3, 4)))).toBe(1);
    expect(s.sendmsg(a, message(s.IPPROTO_IP, address))).toBe(1);
    expect(s.recv(b, new Uint8Array(16))).toBe(3);
  });
});
