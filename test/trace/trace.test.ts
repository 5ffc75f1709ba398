// trace(): its sinks, options and events, and that it never changes what it traces.
import { readFileSync, readlinkSync, rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as raw from '../../lib/addon/calls.ts';
import * as s from '../../lib/index.ts';
import { sockets } from '../../lib/inspect/index.ts';
import * as p from '../../lib/promises/index.ts';
import { expectTrace, type TraceEvent, trace } from '../../lib/trace/index.ts';
import { keep, keepBoth } from '../support/fds.ts';
import { ended, temporaryFolder } from '../support/peer.ts';
import '../support/waiting.ts';
import { closed, loopback, tcp } from '../support/sockets.ts';

/** The lines of what `body` does. */
function lines(body: () => unknown, options?: Parameters<typeof trace>[1]): string[] {
  const list: string[] = [];
  const stop = trace((line) => list.push(line), options);
  try {
    body();
  } finally {
    stop();
  }
  return list;
}

describe('sinks', () => {
  test('a function gets lines and events', () => {
    const events: TraceEvent[] = [];
    const stop = trace((_line, event) => events.push(event));
    const before = process.hrtime.bigint();
    raw.close(-1);
    stop();
    raw.close(-1);
    expect(events).toHaveLength(1);
    const [event] = events;
    expect(event).toMatchObject({
      syscall: 'close',
      name: 'close',
      args: [-1],
      result: -s.EBADF,
      code: 'EBADF',
      line: 'close(-1)                               = -1 EBADF (Bad file descriptor)',
    });
    expect(event?.start).toBeGreaterThanOrEqual(before);
    expect(event?.duration).toBeGreaterThan(0n);
  });

  test('an object with write gets lines with their ends', () => {
    let text = '';
    const stop = trace({
      write(line: string) {
        text += line;
      },
    });
    raw.dup(-1);
    stop();
    expect(text).toBe('dup(-1)                                 = -1 EBADF (Bad file descriptor)\n');
  });

  test('several at once, each until its own end, in any order', () => {
    const [one, two]: [string[], string[]] = [[], []];
    const stopOne = trace((line) => one.push(line));
    raw.dup(-1);
    const stopTwo = trace((line) => two.push(line));
    raw.dup(-2);
    stopOne();
    raw.dup(-3);
    stopTwo();
    raw.dup(-4);
    stopTwo();
    expect([one.length, two.length]).toEqual([2, 2]);
  });

  test('one that throws ends, and the traced call does not notice', () => {
    // Standard error is a pipe for a while.
    const [read, write] = s.pipe2(0);
    const stderr = s.dup(2);
    s.dup2(write, 2);
    const stop = trace(() => {
      throw new Error('full');
    });
    try {
      expect(raw.dup(-1)).toBe(-s.EBADF);
      expect(raw.dup(-1)).toBe(-s.EBADF);
    } finally {
      s.dup2(stderr, 2);
      stop();
      s.close(stderr);
      s.close(write);
    }
    const written = new Uint8Array(256);
    const length = s.read(read, written);
    s.close(read);
    expect(new TextDecoder().decode(written.subarray(0, length))).toBe(
      'sockfd: tracing stopped, its sink failed: Error: full\n',
    );
  });

  test('what is none is refused', () => {
    expect(() => trace(() => {}, { form: 'pretty' as never })).toThrow('options.form');
    for (const sink of [null, undefined, 3, {}, 'x']) {
      expect(() => trace(sink as never)).toThrow('"sink" must be');
    }
    expect(() => trace(() => {}, { stringSize: -1 })).toThrow(RangeError);
    expect(() => trace(() => {}, { time: 'x' as never })).toThrow('"options.time"');
    expect(() => trace(() => {}, { calls: 'close' as never })).toThrow('"options.calls"');
    expect(() => trace(() => {}, { calls: ['close', 'nope'] })).toThrow('"options.calls[1]"');
    expect(() => trace(() => {}, { calls: ['/('] })).toThrow('"options.calls[0]"');
    expect(() => trace(() => {}, { calls: [1 as never] })).toThrow('"options.calls[0]"');
    expect(() => trace(() => {}, { status: 'x' as never })).toThrow('"options.status"');
    expect(() => trace(() => {}, { fdPaths: 'x' as never })).toThrow('"options.fdPaths"');
  });
});

describe('options', () => {
  test('stringSize, column, duration', () => {
    const [a] = keepBoth(s.socketpair(s.AF_UNIX, s.SOCK_STREAM));
    const write = () => s.write(a, 'abcdefgh');
    expect(lines(write, { stringSize: 3 })).toEqual([
      `${`write(${a}, "abc"..., 8)`.padEnd(40)}= 8`,
    ]);
    expect(lines(write, { column: 0 })).toEqual([`write(${a}, "abcdefgh", 8) = 8`]);
    expect(lines(write, { duration: true, column: 0 })[0]).toMatch(/ = 8 <\d+\.\d{6}>$/);
  });

  test('fdPaths: what each fd is, as its link in /proc/self/fd says', () => {
    const fd = tcp();
    const link = readlinkSync(`/proc/self/fd/${fd}`);
    const [line] = lines(() => raw.listen(fd, 5), { fdPaths: true });
    expect(line).toBe(`${`listen(${fd}<${link}>, 5)`.padEnd(40)}= 0`);
    expect(lines(() => raw.dup(-1), { fdPaths: true })).toEqual(lines(() => raw.dup(-1)));
  });

  test('form rich: what strace has as bytes is decoded, and marked', () => {
    const fd = tcp();
    const rich = (body: () => unknown): string => lines(body, { form: 'rich' })[0] ?? '';
    expect(
      rich(() => s.setsockopt(fd, s.SOL_SOCKET, s.SO_SNDTIMEO, { sec: 1, usec: 5 })),
    ).toContain('SO_SNDTIMEO_OLD, {sec=1, usec=5} /* rich */, 16) = 0');
    expect(rich(() => s.getsockopt(fd, s.IPPROTO_TCP, s.TCP_INFO))).toMatch(
      /TCP_INFO, \{state=7, .*, rto=\d+, .*\} \/\* rich \*\/, \[512 => \d+\]\) = 0$/,
    );
    const congestion = s.getsockopt(fd, s.IPPROTO_TCP, s.TCP_CONGESTION);
    expect(rich(() => s.getsockopt(fd, s.IPPROTO_TCP, s.TCP_CONGESTION))).toContain(
      `TCP_CONGESTION, "${congestion}" /* rich */`,
    );
    // What strace decodes is as strace has it.
    expect(rich(() => s.getsockopt(fd, s.SOL_SOCKET, s.SO_LINGER))).toContain(
      'SO_LINGER, {l_onoff=0, l_linger=0}, [8]) = 0',
    );
  });

  test('form rich: control messages of IPv6 and UDP', () => {
    const fd = keep(s.socket(s.AF_INET6, s.SOCK_DGRAM));
    s.bind(fd, { family: s.AF_INET6, address: '::1', port: 0 });
    s.setsockopt(fd, s.IPPROTO_IPV6, s.IPV6_RECVHOPLIMIT, 1);
    s.sendto(fd, 'x', 0, s.getsockname(fd));
    const room = { iov: [new Uint8Array(1)], controlLength: 64 };
    expect(lines(() => s.recvmsg(fd, room), { form: 'rich' })[0]).toMatch(
      /cmsg_type=IPV6_HOPLIMIT, cmsg_data=\{hoplimit=\d+\} \/\* rich \*\/\}/,
    );
  });

  test('form rich: the messages of netlink, with those of sock_diag', () => {
    const list = lines(() => sockets({ protocol: s.IPPROTO_TCP, family: s.AF_INET }), {
      form: 'rich',
      stringSize: 1000,
    });
    expect(list.find((line) => line.startsWith('sendto('))).toMatch(
      /nlmsg_type=SOCK_DIAG_BY_FAMILY, nlmsg_flags=NLM_F_REQUEST\|NLM_F_DUMP, .*sdiag_family=AF_INET, .*idiag_states=all/,
    );
    expect(list.some((line) => line.includes('nlmsg_type=NLMSG_DONE'))).toBe(true);
  });

  test('time: seconds since the epoch, or since the line before', () => {
    const [absolute = ''] = lines(() => raw.dup(-1), { time: 'absolute' });
    expect(Math.abs(Number.parseFloat(absolute) - Date.now() / 1000)).toBeLessThan(10);
    const relative = lines(() => [raw.dup(-1), raw.dup(-1)], { time: 'relative' });
    expect(relative[0]).toMatch(/^ {5}0\.000000 dup/);
    expect(relative[1]).toMatch(/^ +\d+\.\d{6} dup/);
  });

  test('calls by the kernel’s name or the library’s', () => {
    const calls = () => [raw.recv(-1, new Uint8Array(1), 0, 1, 0), raw.dup(-1), raw.close(-1)];
    expect(lines(calls, { calls: ['recvfrom'] })).toHaveLength(1);
    expect(lines(calls, { calls: ['recv', 'close'] })).toHaveLength(2);
    expect(lines(calls, { calls: [] })).toEqual([]);
  });

  test('calls that make no system call are not shown; arguments that are refused neither', () => {
    expect(lines(() => s.htons(80))).toEqual([]);
    expect(lines(() => expect(() => raw.dup('x' as never)).toThrow(TypeError))).toEqual([]);
  });

  test('promises show each try as it was made', async () => {
    const [a, b] = keepBoth(s.socketpair(s.AF_UNIX, s.SOCK_STREAM));
    await expect(p.recv(a, new Uint8Array(1), { timeout: 1 })).rejects.toThrow('ETIMEDOUT');
    const seen = await expectTrace(async () => {
      const waiting = p.recv(a, new Uint8Array(1));
      s.write(b, 'x');
      await waiting;
    });
    seen.toMatch(`
      recvfrom(${a}, _, 1, MSG_DONTWAIT, NULL, NULL) = -1 EAGAIN (Resource temporarily unavailable)
      write(${b}, "x", 1) = 1
      recvfrom(${a}, "x", 1, MSG_DONTWAIT, NULL, NULL) = 1`);
  });
});

describe('from outside', () => {
  const program = `import * as s from 'sockfd'; s.close(s.socket(s.AF_INET, s.SOCK_STREAM));`;
  const args = ['--input-type=module', '-e', program];
  const run = (setting: string) =>
    ended(process.execPath, args, { env: { ...process.env, SOCKFD_TRACE: setting } });

  test('SOCKFD_TRACE=1 writes to standard error', async () => {
    const { stderr, status } = await run('1');
    expect(status).toBe(0);
    expect(stderr).toMatch(
      /^socket\(AF_INET, SOCK_STREAM, IPPROTO_IP\) = \d+\nclose\(\d+\) +=\s0\n$/,
    );
  });

  test('SOCKFD_TRACE=path adds to a file; one that cannot be opened is told, and the program runs', async () => {
    const folder = temporaryFolder();
    try {
      await run(`${folder}/trace`);
      await run(`${folder}/trace`);
      expect(readFileSync(`${folder}/trace`, 'utf8').split('\n')).toHaveLength(5);
      const { stderr, status } = await run(`${folder}/none/trace`);
      expect([status, stderr]).toEqual([0, expect.stringContaining('ENOENT')]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('a full disk ends the trace, not the program', async () => {
    const { stderr, status } = await run('/dev/full');
    expect(status).toBe(0);
    expect(stderr).toContain('tracing stopped, its sink failed: SyscallError: write ENOSPC');
  });
});

describe('expectTrace', () => {
  const refused = () => s.connect(tcp(), { ...loopback, port: 1 });

  test('wildcards for values and for the rest', () => {
    expectTrace(refused, { throws: true }).toMatch(
      'connect(_, {sa_family=AF_INET, sin_port=htons(_), ...}, 16) = -1 ECONNREFUSED (Connection refused)',
    );
    expectTrace(() => raw.dup(-1)).toEqual('dup(_) = -1 EBADF (Bad file descriptor)');
    expectTrace(() => raw.dup(-1)).notToMatch('close(...) = _');
  });

  test('in order, with others between', () => {
    const seen = expectTrace(() => {
      s.close(s.dup(0));
      raw.close(closed());
    });
    seen.toMatch(['dup(0) = _', 'close(_) = -1 EBADF (Bad file descriptor)']);
    expect(() => seen.toMatch(['close(_) = -1 EBADF ...', 'dup(0) = _'])).toThrow(
      /Expected this call, after those marked with "=":\n {2}- dup\(0\) = _\nThe calls that were made:\n {4}dup/,
    );
    expect(() => seen.toEqual('dup(0) = _')).toThrow('Expected (-) other calls than were made (+)');
    expect(() => seen.notToMatch('dup(0) = _')).toThrow('Expected no call like');
  });

  test('what the function throws is thrown again', () => {
    expect(() => expectTrace(refused)).toThrow('ECONNREFUSED');
    expect(lines(() => raw.dup(-1))).toHaveLength(1);
  });
});
