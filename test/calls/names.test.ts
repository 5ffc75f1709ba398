// htons(3) inet_pton(3) inet_ntop(3) inet_aton(3) if_nametoindex(3), compared with Python's socket module.
import { describe, expect, test } from 'vitest';
import * as raw from '../../lib/addon/calls.ts';
import * as s from '../../lib/index.ts';
import { failures } from '../support/failures.ts';
import { Netns, noNetns } from '../support/netns.ts';
import { python } from '../support/peer.ts';

const why = noNetns();

/** What a Python expression gives for each of a list, null where it raises. */
async function each(expression: string, list: readonly unknown[]): Promise<unknown[]> {
  const program = `import socket, json
def f(x):
    try: return ${expression}
    except Exception: return None
print(json.dumps([f(x) for x in json.loads(${JSON.stringify(JSON.stringify(list))})]))`;
  return JSON.parse(await python(program)) as unknown[];
}

const hex = (bytes: Uint8Array | null): string | null =>
  bytes === null ? null : Buffer.from(bytes).toString('hex');

describe('byte order', () => {
  test('as Python has it', async () => {
    const shorts = [0, 1, 80, 8080, 0x1234, 0xffff];
    const longs = [0, 1, 0x01020304, 0xfffffffe, 0x80000000];
    expect(shorts.map((x) => s.htons(x))).toEqual(await each('socket.htons(x)', shorts));
    expect(shorts.map((x) => s.ntohs(x))).toEqual(await each('socket.ntohs(x)', shorts));
    expect(longs.map((x) => s.htonl(x))).toEqual(await each('socket.htonl(x)', longs));
    expect(longs.map((x) => s.ntohl(x))).toEqual(await each('socket.ntohl(x)', longs));
  });

  test('what has no place in the integer is refused', () => {
    for (const value of [-1, 0x10000, 1.5, Number.NaN])
      expect(() => s.htons(value)).toThrow(RangeError);
    for (const value of [-1, 2 ** 32]) expect(() => s.htonl(value)).toThrow(RangeError);
    expect(() => s.htons('80' as never)).toThrow('htons: "hostshort"');
  });
});

describe('addresses', () => {
  const four = [
    '127.0.0.1',
    '0.0.0.0',
    '255.255.255.255',
    '1.2.3',
    '1.2.3.4.5',
    '256.1.1.1',
    '01.2.3.4',
    '',
    ' 1.2.3.4',
    '0x7f.1',
  ];
  const six = [
    '::',
    '::1',
    '2001:db8::1',
    '::ffff:1.2.3.4',
    'fe80::1%lo',
    '1::2::3',
    '12345::',
    ':',
    '1:2:3:4:5:6:7:8',
  ];

  test('inet_pton and inet_ntop', async () => {
    expect(four.map((x) => hex(s.inet_pton(s.AF_INET, x)))).toEqual(
      await each('socket.inet_pton(socket.AF_INET, x).hex()', four),
    );
    expect(six.map((x) => hex(s.inet_pton(s.AF_INET6, x)))).toEqual(
      await each('socket.inet_pton(socket.AF_INET6, x).hex()', six),
    );
    const bytes = [
      '00000000000000000000000000000001',
      '20010db8000000000000000000000001',
      '00000000000000000000ffff01020304',
      '20010db8000000010000000000000001',
    ];
    expect(bytes.map((x) => s.inet_ntop(s.AF_INET6, Buffer.from(x, 'hex')))).toEqual(
      await each('socket.inet_ntop(socket.AF_INET6, bytes.fromhex(x))', bytes),
    );
  });

  test('inet_aton takes the classic forms', async () => {
    const forms = [...four, '127.1', '0x7f000001', '0177.0.0.1', '2130706433', '1.2.65535'];
    expect(forms.map((x) => hex(s.inet_aton(x)))).toEqual(
      await each('socket.inet_aton(x).hex()', forms),
    );
  });

  failures('inet_pton', [['EAFNOSUPPORT', 'another family', () => s.inet_pton(s.AF_UNIX, 'x')]]);
  failures('inet_ntop', [
    ['EAFNOSUPPORT', 'another family', () => s.inet_ntop(s.AF_UNIX, new Uint8Array(16))],
  ]);

  test('too few bytes, and no text', () => {
    expect(() => s.inet_ntop(s.AF_INET, new Uint8Array(3))).toThrow('"src"');
    expect(() => s.inet_pton(s.AF_INET, 7 as never)).toThrow('"src"');
    expect(() => s.inet_pton(s.AF_INET, '1.2.3.4\0')).toThrow('NUL');
    expect(() => raw.inet_pton(s.AF_INET6, '::1', new Uint8Array(15))).toThrow('"dst"');
  });
});

describe('interfaces', () => {
  test('names and indexes, as Python lists them', async () => {
    const list = JSON.parse(
      await python('import socket, json; print(json.dumps(socket.if_nameindex()))'),
    ) as [number, string][];
    expect(s.if_nameindex().map(({ index, name }) => [index, name])).toEqual(list);
    for (const [index, name] of list) {
      expect(s.if_nametoindex(name)).toBe(index);
      expect(s.if_indextoname(index)).toBe(name);
    }
  });

  failures('if_nametoindex', [['ENODEV', 'no such name', () => s.if_nametoindex('no-such-if')]]);
  failures('if_indextoname', [['ENXIO', 'no such index', () => s.if_indextoname(0x7ffffff)]]);

  test.skipIf(why !== undefined)(
    `a name beyond ASCII is the same text in every call${why === undefined ? '' : ` (${why})`}`,
    async () => {
      using netns = new Netns();
      netns.ip('link', 'add', 'réseau', 'type', 'veth', 'peer', 'name', 'autre');
      const found = await netns.run((s) => {
        const index = s.if_nametoindex('réseau');
        const fd = s.socket(s.AF_INET, s.SOCK_DGRAM);
        const listed = s.if_nameindex().find((each) => each.index === index)?.name;
        return [s.if_indextoname(index), listed, s.getifname(fd, index)];
      });
      expect(found).toEqual(['réseau', 'réseau', 'réseau']);
    },
  );

  test('a name that is too long is ENODEV or refused, never cut', () => {
    expect(() => s.if_nametoindex('x'.repeat(16))).toThrow();
    expect(() => s.if_nametoindex('a\0b')).toThrow('NUL');
  });
});
