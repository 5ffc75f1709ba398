// What a sink does within a call that it is told of: nothing of it reaches the program.
import { execFileSync } from 'node:child_process';
import { afterEach, describe, expect, test } from 'vitest';
import { calls } from '../../lib/addon/calls.generated.ts';
import * as raw from '../../lib/addon/calls.ts';
import { shared } from '../../lib/addon/shared.ts';
import * as s from '../../lib/index.ts';
import { type TraceOptions, trace } from '../../lib/trace/index.ts';
import { keep, keepBoth } from '../support/fds.ts';
import { listener, tcp } from '../support/sockets.ts';
import '../support/waiting.ts';
import { more, type Own, open, outcome, shut, typed } from './everything.ts';

let stops: (() => void)[] = [];

/** Traces until the test ends; a sink that fails is an error of the test. */
function tracing(sink: (line: string) => void, options?: TraceOptions): string[] {
  const failures: string[] = [];
  stops.push(
    trace((line) => {
      try {
        sink(line);
      } catch (error) {
        failures.push(String(error));
      }
    }, options),
  );
  return failures;
}

afterEach(() => {
  for (const stop of stops) stop();
  stops = [];
});

test('the list is of every function that is typed', () => {
  const none = ['CMSG_LEN', 'CMSG_SPACE', 'FD_CLR', 'FD_ISSET', 'FD_SET', 'FD_ZERO'];
  const text = ['htonl', 'htons', 'ntohl', 'ntohs', 'errnoName', 'signalfd_siginfo'];
  const classes = ['GaiError', 'SyscallError'];
  const functions = Object.entries(s).flatMap(([name, value]) =>
    typeof value === 'function' ? [name] : [],
  );
  expect(Object.keys(typed).sort()).toEqual(
    functions.filter((name) => ![...none, ...text, ...classes].includes(name)).sort(),
  );
});

/** What every call gives, one after the other. */
async function results(own: Own): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const [name, doing] of Object.entries(typed)) found[name] = outcome(doing, own);
  for (const [name, doing] of Object.entries(more)) {
    try {
      found[name] = await doing(own);
    } catch (error) {
      found[name] = String(error);
    }
  }
  return found;
}

/** What all results are without and with a sink. */
async function both(sink: (own: Own) => void, options?: TraceOptions): Promise<number> {
  const others = open();
  const plain = open();
  const expected = await results(plain);
  shut(plain);
  const own = open();
  let told = 0;
  const failures = tracing(() => {
    told++;
    sink(others);
  }, options);
  const found = await results(own);
  for (const stop of stops) stop();
  shut(own);
  shut(others);
  expect(failures).toEqual([]);
  expect(found).toEqual(expected);
  return told;
}

describe('every call gives the same', () => {
  test('with a sink that makes every call', { timeout: 900_000 }, async () => {
    const told = await both((others) => {
      for (const doing of Object.values(typed)) outcome(doing, others);
    });
    expect(told).toBeGreaterThan(200);
  });

  test.each(['exact', 'rich'] as const)(
    'with a sink that writes over all shared memory: %s',
    async (form) => {
      const pools = shared('scratch', (): WeakRef<{ memory: Uint8Array }[]>[] => []);
      const parts = pools.flatMap((each) => each.deref() ?? []);
      expect(parts.length).toBeGreaterThan(0);
      await both(
        () => {
          for (const { memory } of parts) memory.fill(0xa5);
        },
        { form, fdPaths: true },
      );
    },
  );

  test('with a sink that begins and ends other traces', async () => {
    await both(() => {
      const stop = trace(() => undefined, { form: 'rich' });
      raw.dup(-1);
      stop();
    });
  });
});

describe('single cases', () => {
  test('accept reports its own peer', () => {
    const server = listener();
    const other = listener();
    const client = tcp();
    s.connect(client, server.at);
    tracing(() => s.getsockname(other.fd));
    const { fd, address } = s.accept(server.fd);
    keep(fd);
    expect(address).toEqual(s.getsockname(client));
  });

  test('an option has its own value', () => {
    const fd = tcp();
    tracing(() => s.getsockopt(fd, s.SOL_SOCKET, s.SO_RCVBUF));
    expect(s.getsockopt(fd, s.SOL_SOCKET, s.SO_TYPE)).toBe(s.SOCK_STREAM);
  });

  test('the calls of a sink are not traced, by nobody', () => {
    const [one, two]: string[][] = [[], []];
    const failures = tracing((line) => {
      one?.push(line);
      raw.dup(-2);
      s.htons(1);
    });
    tracing((line) => two?.push(line));
    raw.dup(-1);
    expect(failures).toEqual([]);
    expect(one).toEqual(two);
    expect(one).toHaveLength(1);
  });

  test('lists are asked for their elements once, as without a trace', () => {
    const [a] = keepBoth(s.socketpair(s.AF_UNIX, s.SOCK_STREAM));
    const asked = (): number => {
      let count = 0;
      class Counting extends Uint8Array {
        override get byteLength(): number {
          count++;
          return super.byteLength;
        }
        override get buffer(): ArrayBuffer {
          count++;
          return new ArrayBuffer(0);
        }
      }
      const list = Object.defineProperty<Uint8Array[]>([], 0, {
        get: () => {
          count++;
          return new Counting(1);
        },
      });
      expect(raw.writev(a, list)).toBe(1);
      const proxy = new Proxy(list, {
        get: (target, name) => {
          count++;
          return Reflect.get(target, name) as unknown;
        },
      });
      expect(() => raw.writev(a, proxy)).toThrow('"iov"');
      return count;
    };
    const untraced = asked();
    tracing(() => undefined);
    expect(asked()).toBe(untraced);
  });

  test('one that ends another one, which is then not told', () => {
    const seen: string[] = [];
    const ends: (() => void)[] = [];
    tracing(() => {
      for (const end of ends) end();
    });
    ends.push(trace((line) => seen.push(line)));
    raw.dup(-1);
    raw.dup(-1);
    expect(seen).toEqual([]);
  });

  test('what a sink throws or rejects with is told once', () => {
    const program = `
      import { trace } from 'sockfd/trace';
      import * as raw from 'sockfd/raw';
      process.on('uncaughtException', (error) => { console.log('uncaught', error); });
      trace(() => { throw new Error('thrown'); });
      trace(async () => { await null; throw new Error('rejected'); });
      trace(() => { throw { toString() { throw 1; } }; });
      for (let i = 0; i < 3; i++) if (raw.dup(-1) !== -9) console.log('wrong');
      setImmediate(() => raw.dup(-1));`;
    const output = execFileSync(
      'sh',
      ['-c', '"$0" --input-type=module -e "$1" 2>&1', process.execPath, program],
      { encoding: 'utf8' },
    );
    expect(output.trimEnd().split('\n').sort()).toEqual([
      'sockfd: tracing stopped, its sink failed: Error: rejected',
      'sockfd: tracing stopped, its sink failed: Error: thrown',
      'sockfd: tracing stopped, its sink failed: an error without a text',
    ]);
  });

  test('the table is as it was when the last one has gone', () => {
    const before = { ...calls };
    tracing(() => undefined);
    tracing(() => undefined);
    expect(calls).not.toEqual(before);
    for (const stop of stops) stop();
    expect(calls).toEqual(before);
  });
});
