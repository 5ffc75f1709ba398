// getservbyname(3) getservbyport(3) getprotobyname(3) getprotobynumber(3), as Python and getent(1) have them.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as s from '../../lib/index.ts';
import { ended, hasProgram, python } from '../support/peer.ts';

/** What Python says of each, in one go; null where it says there is none. */
async function pythons(call: string, args: readonly unknown[][]): Promise<unknown[]> {
  const printed = await python(`import json, socket
def ask(args):
    try: return socket.${call}(*args)
    except (OSError, OverflowError): return None
print(json.dumps([ask(a) for a in json.loads(${JSON.stringify(JSON.stringify(args))})]))`);
  return JSON.parse(printed) as unknown[];
}

const names = ['http', 'https', 'ssh', 'domain', 'ntp', 'www', 'no-such-service', '', '80'];

const noTables = existsSync('/etc/protocols') ? '' : ' (needs /etc/protocols)';

describe.skipIf(noTables !== '')(`services${noTables}`, () => {
  test.each(['tcp', 'udp'])('getservbyname is as Python has it: %s', async (proto) => {
    const theirs = await pythons(
      'getservbyname',
      names.map((name) => [name, proto]),
    );
    expect(names.map((name) => s.getservbyname(name, proto)?.port ?? null)).toEqual(theirs);
    expect(theirs.filter((port) => port !== null).length).toBeGreaterThan(2);
  });

  test('getservbyport is as Python has it', async () => {
    const ports = Array.from({ length: 2000 }, (_, port) => port);
    const theirs = await pythons(
      'getservbyport',
      ports.map((port) => [port, 'tcp']),
    );
    const ours = ports.map((port) => s.getservbyport(port, 'tcp')?.name ?? null);
    expect(ours).toEqual(theirs);
  });

  test.skipIf(!hasProgram('getent'))(
    'the whole entry is that of getent(1) (needs getent)',
    async () => {
      const { stdout } = await ended('getent', ['services', 'http/tcp']);
      const [name, port, ...aliases] = stdout.trim().split(/[\s/]+/);
      expect(s.getservbyname('http', 'tcp')).toEqual({
        name,
        port: Number(port),
        proto: aliases.shift(),
        aliases,
      });
    },
  );

  test('without a protocol it is any', () => {
    expect(s.getservbyname('http')).toMatchObject({ name: 'http', port: 80 });
    expect(s.getservbyport(80)).toMatchObject({ name: 'http', port: 80 });
  });
});

describe.skipIf(noTables !== '')(`protocols${noTables}`, () => {
  /** /etc/protocols: name, number, aliases. */
  const rows = (noTables === '' ? readFileSync('/etc/protocols', 'utf8') : '')
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim().split(/\s+/))
    .filter(([name]) => name !== '');

  test('getprotobyname is as Python has it', async () => {
    const all = [...rows.flatMap(([name = '', , ...aliases]) => [name, ...aliases]), 'none', ''];
    const theirs = await pythons(
      'getprotobyname',
      all.map((name) => [name]),
    );
    expect(all.map((name) => s.getprotobyname(name)?.proto ?? null)).toEqual(theirs);
    expect(s.getprotobyname('tcp')).toEqual({
      name: 'tcp',
      aliases: ['TCP'],
      proto: s.IPPROTO_TCP,
    });
  });

  test('getprotobynumber is what /etc/protocols says', () => {
    const first = new Map(rows.map((row) => [Number(row[1]), row] as const).reverse());
    expect(first.size).toBeGreaterThan(30);
    for (const [proto, [name, , ...aliases]] of first) {
      expect(s.getprotobynumber(proto)).toEqual({ name, aliases, proto });
    }
    expect(s.getprotobynumber(-1)).toBeUndefined();
  });
});

test('an entry with no room is ERANGE, and wrong arguments are named', () => {
  expect(s.getservbyname('x'.repeat(10_000))).toBeUndefined();
  expect(() => s.getservbyport(65_536)).toThrow('"port" must be an integer from 0 to 65535');
  expect(() => s.getservbyname(80 as never)).toThrow('"name" must be');
  expect(() => s.getprotobyname('a\0b')).toThrow('"name" must be');
});
