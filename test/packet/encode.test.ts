// encode by hand, and what it refuses.
import { describe, expect, test } from 'vitest';
import {
  checksum,
  decode,
  encode,
  format,
  type PacketInput,
  tcpFlags,
  verify,
} from '../../lib/packet/index.ts';
import { thrown } from '../support/fds.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const ip = { src: '10.0.0.1', dst: '10.0.0.2' };
const tcp = { sport: 40000, dport: 80, flags: 'S' };

describe('checksum', () => {
  test('is that of the example in RFC 1071, complemented', () => {
    expect(checksum(Uint8Array.of(0x00, 0x01, 0xf2, 0x03, 0xf4, 0xf5, 0xf6, 0xf7))).toBe(
      ~0xddf2 & 0xffff,
    );
    expect(checksum(Uint8Array.of(0xff))).toBe(0x00ff);
    expect(checksum(new Uint8Array(0))).toBe(0xffff);
  });

  test('is 0 over what holds the right one, however long', () => {
    const bytes = Uint8Array.from({ length: 200_000 }, (_, i) => (i * 7) | 0xf0);
    bytes.fill(0, 0, 2);
    const sum = checksum(bytes);
    bytes.set([sum >> 8, sum]);
    expect(checksum(bytes)).toBe(0);
  });
});

describe('encode', () => {
  test('a SYN, byte by byte', () => {
    const bytes = encode([
      { ip: { ...ip, id: 1, df: true } },
      { tcp: { ...tcp, seq: 1, options: [{ mss: 1460 }, 'sackOK', 'nop', { wscale: 7 }] } },
    ]);
    // The checksums are those that tcpdump -v calls correct.
    expect(hex(bytes)).toBe(
      '4500003400014000400626c10a0000010a000002' +
        '9c4000500000000100000000' +
        '8002ffffbf7e0000' +
        '020405b40402010303070000',
    );
    expect(verify(decode(bytes, { link: 'raw' }))).toEqual([]);
  });

  test('takes layers, an object, a packet: all the same', () => {
    const bytes = encode([{ ip }, { tcp }, { payload: 'hello' }]);
    expect(encode({ tcp, payload: 'hello', ip })).toEqual(bytes);
    expect(encode(decode(bytes, { link: 'raw' }))).toEqual(bytes);
  });

  test('a wrong checksum or length goes as it is, and verify finds it', () => {
    const packet = decode(encode({ ip: { ...ip, length: 1000 }, tcp: { ...tcp, checksum: 1 } }), {
      link: 'raw',
    });
    expect(packet.tcp?.checksum).toBe(1);
    const wrong = verify(packet);
    expect(wrong.map(({ path }) => path)).toContain('layers[1].tcp.checksum');
    expect(wrong).toContainEqual({ path: 'layers[0].ip.length', found: 1000, computed: 40 });
  });

  test('recompute mends a packet that was changed', () => {
    const packet = decode(encode({ ip, udp: { sport: 1, dport: 2 }, payload: 'before' }), {
      link: 'raw',
    });
    const layers = packet.layers.map((layer) =>
      'payload' in layer ? { payload: new TextEncoder().encode('afterwards') } : layer,
    );
    expect(verify(decode(encode(layers), { link: 'raw' }))).not.toEqual([]);
    const mended = decode(encode(layers, { recompute: true }), { link: 'raw' });
    expect(verify(mended)).toEqual([]);
    expect(mended.udp?.length).toBe(18);
  });

  test('a UDP checksum of 0 is written as 0xffff; one that is given as 0 stays 0', () => {
    // The sum of this datagram without its payload, put into the payload, makes the checksum 0.
    const udp = { sport: 1, dport: 2 };
    const first = decode(encode({ ip, udp, payload: new Uint8Array(2) }), { link: 'raw' });
    const sum = first.udp?.checksum ?? 0;
    const payload = Uint8Array.of(sum >> 8, sum);
    expect(decode(encode({ ip, udp, payload }), { link: 'raw' }).udp?.checksum).toBe(0xffff);
    const none = decode(encode({ ip, udp: { ...udp, checksum: 0 }, payload }), { link: 'raw' });
    expect(none.udp?.checksum).toBe(0);
    expect(decode(encode(none, { recompute: true }), { link: 'raw' }).udp?.checksum).toBe(0);
  });

  test('padding stays behind, and in no length', () => {
    const bytes = encode({ ethernet: {}, ip, tcp, padding: new Uint8Array(6) });
    expect(bytes.length).toBe(60);
    const packet = decode(bytes);
    expect(packet.ip?.length).toBe(40);
    expect(packet.padding.length).toBe(6);
    expect(encode(packet)).toEqual(bytes);
  });

  test('what follows the end of a datagram inside IP is kept', () => {
    const bytes = encode({
      ip: { ...ip, trailer: Uint8Array.of(1, 2, 3) },
      udp: { sport: 1, dport: 2 },
    });
    const packet = decode(bytes, { link: 'raw' });
    expect(packet.ip).toMatchObject({ length: 31, trailer: Uint8Array.of(1, 2, 3) });
    expect(packet.udp?.length).toBe(8);
    expect(verify(packet)).toEqual([]);
  });

  test('extensions of an ICMP error stand behind 128 bytes of the original packet', () => {
    const bytes = encode({
      ip,
      icmp: { type: 11, original: { ip, tcp }, extensions: Uint8Array.of(0x20, 0, 0, 0) },
    });
    expect(bytes.length).toBe(20 + 8 + 128 + 4);
    const { icmp } = decode(bytes, { link: 'raw' });
    expect(icmp).toMatchObject({ originalLength: 32, extensions: Uint8Array.of(0x20, 0, 0, 0) });
    expect(icmp?.original?.tcp?.dport).toBe(80);
  });

  test('the first eight bytes of a TCP header in an error give ports and sequence number', () => {
    const original = encode({ ip, tcp: { ...tcp, seq: 7 } }).subarray(0, 28);
    const packet = decode(encode({ ip, icmp: { type: 3, code: 1, original } }), { link: 'raw' });
    expect(packet.icmp?.original?.ip).toMatchObject(ip);
    expect(packet.icmp?.original?.malformed?.parsed?.tcp).toEqual({
      sport: 40000,
      dport: 80,
      seq: 7,
    });
  });
});

describe('flags', () => {
  test.each([
    ['SA', 'S.'],
    ['.S', 'S.'],
    ['PA', 'P.'],
    ['FPA', 'FP.'],
    ['R', 'R'],
    ['', ''],
    ['SEC', 'SEW'],
    ['SEWA', 'SEWe'],
    ['S.A', 'S.e'],
    ['FSRPAUECN', 'FSRP.UEWe'],
  ])('%s is %s', (text, canonical) => {
    expect(tcpFlags(text)).toBe(canonical);
    expect(decode(encode({ ip, tcp: { ...tcp, flags: text } }), { link: 'raw' }).tcp?.flags).toBe(
      canonical,
    );
  });

  test('a letter that is none', () => {
    expect(() => tcpFlags('SX')).toThrow(RangeError);
  });
});

describe('what encode refuses', () => {
  // Wrong values on purpose: what JavaScript can pass.
  const wrong = (packet: unknown) => thrown(() => encode(packet as PacketInput));
  const at = (packet: unknown): readonly [string, string] => {
    const error = wrong(packet);
    if (!(error instanceof Error)) throw new Error('no error');
    return [error.name, /^"([^"]*)"/.exec(error.message)?.[1] ?? error.message];
  };

  test.each<readonly [string, string, unknown]>([
    ['TypeError', 'packet', undefined],
    ['TypeError', 'packet', 7],
    ['TypeError', 'layers', { layers: 7 }],
    ['TypeError', 'layers[0]', [null]],
    ['TypeError', 'layers[0]', [{}]],
    ['TypeError', 'layers[0]', [{ tcpp: {} }]],
    ['TypeError', 'layers[0]', [{ ip, tcp }]],
    ['TypeError', 'tcpp', { ip, tcpp: tcp }],
    ['TypeError', 'layers[0].ip', [{ ip: 'x' }]],
    ['TypeError', 'layers[0].ip.srcc', [{ ip: { ...ip, srcc: 1 } }]],
    ['TypeError', 'layers[0].ip.src', [{ ip: { dst: '10.0.0.1' } }, { tcp }]],
    ['RangeError', 'layers[0].ip.src', [{ ip: { ...ip, src: '10.0.0.256' } }, { tcp }]],
    ['RangeError', 'layers[0].ip.ttl', [{ ip: { ...ip, ttl: 256 } }, { tcp }]],
    ['RangeError', 'layers[0].ip.offset', [{ ip: { ...ip, offset: 4 } }, { tcp }]],
    ['TypeError', 'layers[0].ip.df', [{ ip: { ...ip, df: 1 } }, { tcp }]],
    ['TypeError', 'layers[0].ip.protocol', [{ ip }, { payload: 'x' }]],
    [
      'RangeError',
      'layers[0].ip.options[0].type',
      [{ ip: { ...ip, options: [{ type: 1, data: new Uint8Array(0) }] } }],
    ],
    ['RangeError', 'layers[0].ip6.dst', [{ ip6: { src: '::1', dst: '1::2::3' } }]],
    ['RangeError', 'layers[0].ethernet.dst', [{ ethernet: { dst: '02:00' } }]],
    ['RangeError', 'layers[1].vlan.id', [{ ethernet: {} }, { vlan: { id: 4096 } }]],
    ['RangeError', 'layers[0].arp.tha', [{ arp: { spa: '1.2.3.4', tpa: '1.2.3.5', tha: '01' } }]],
    ['RangeError', 'layers[1].tcp.sport', [{ ip }, { tcp: { ...tcp, sport: 65536 } }]],
    ['RangeError', 'layers[1].tcp.seq', [{ ip }, { tcp: { ...tcp, seq: -1 } }]],
    ['RangeError', 'layers[1].tcp.seq', [{ ip }, { tcp: { ...tcp, seq: 1.5 } }]],
    ['RangeError', 'layers[1].tcp.seq', [{ ip }, { tcp: { ...tcp, seq: Number.NaN } }]],
    ['TypeError', 'layers[1].tcp.seq', [{ ip }, { tcp: { ...tcp, seq: 1n } }]],
    ['TypeError', 'layers[1].tcp.flags', [{ ip }, { tcp: { sport: 1, dport: 2 } }]],
    ['RangeError', 'layers[1].tcp.flags', [{ ip }, { tcp: { ...tcp, flags: 'Q' } }]],
    [
      'RangeError',
      'layers[1].tcp.options[0].mss',
      [{ ip }, { tcp: { ...tcp, options: [{ mss: 70000 }] } }],
    ],
    [
      'TypeError',
      'layers[1].tcp.options[1]',
      [{ ip }, { tcp: { ...tcp, options: ['nop', 'noop'] } }],
    ],
    [
      'TypeError',
      'layers[1].tcp.options[0].sack[0]',
      [{ ip }, { tcp: { ...tcp, options: [{ sack: [1] }] } }],
    ],
    [
      'RangeError',
      'layers[1].tcp.options[0].sack[0].1',
      [{ ip }, { tcp: { ...tcp, options: [{ sack: [[1, -1]] }] } }],
    ],
    [
      'TypeError',
      'layers[1].tcp.options[0].timestamp.ecr',
      [{ ip }, { tcp: { ...tcp, options: [{ timestamp: { val: 1 } }] } }],
    ],
    [
      'RangeError',
      'layers[1].tcp.options[0].md5.length',
      [{ ip }, { tcp: { ...tcp, options: [{ md5: new Uint8Array(3) }] } }],
    ],
    [
      'RangeError',
      'layers[1].tcp.options',
      [{ ip }, { tcp: { ...tcp, options: Array(41).fill('nop') } }],
    ],
    [
      'TypeError',
      'layers[1].tcp.options[0].mptcp.subtype',
      [{ ip }, { tcp: { ...tcp, options: [{ mptcp: { subtype: 'MP' } }] } }],
    ],
    [
      'TypeError',
      'layers[1].tcp.options[0].mptcp.key',
      [{ ip }, { tcp: { ...tcp, options: [{ mptcp: { subtype: 'MP_FASTCLOSE', key: 1 } }] } }],
    ],
    ['RangeError', 'layers[0].tcp.checksum', [{ tcp }]],
    [
      'RangeError',
      'layers[1].udp.length',
      [{ ip }, { udp: { sport: 1, dport: 2, length: 70000 } }],
    ],
    ['TypeError', 'layers[1].icmp.type', [{ ip }, { icmp: {} }]],
    ['TypeError', 'layers[1].icmp.gateway', [{ ip }, { icmp: { type: 5 } }]],
    [
      'RangeError',
      'layers[1].icmp.original.layers[0].ip.src',
      [{ ip }, { icmp: { type: 3, original: { layers: [{ ip: { src: 'x', dst: 'y' } }] } } }],
    ],
    [
      'RangeError',
      'layers[1].icmp6.options[0].mtu',
      [{ ip6: { src: '::1', dst: '::2' } }, { icmp6: { type: 133, options: [{ mtu: -1 }] } }],
    ],
    ['TypeError', 'layers[1].payload', [{ ip: { ...ip, protocol: 1 } }, { payload: 7 }]],
    ['RangeError', 'layers[0].padding', [{ padding: new Uint8Array(1) }, { payload: 'x' }]],
    [
      'RangeError',
      'layers[0].ip',
      [{ ip: { ...ip, protocol: 253 } }, { payload: new Uint8Array(65536) }],
    ],
  ])('%s of %s', (name, path, packet) => {
    expect(at(packet)).toEqual([name, path]);
  });

  test('decode: what is no bytes, a link that is none, a length that is too short', () => {
    expect(() => decode('x' as unknown as Uint8Array)).toThrow(TypeError);
    expect(() => decode(new Uint8Array(1), { link: 'token' as 'raw' })).toThrow(RangeError);
    expect(() => decode(new Uint8Array(2), { length: 1 })).toThrow(RangeError);
    expect(() => format({ ip, tcp }, { notation: 'snoop' as 'tcpdump' })).toThrow(RangeError);
  });
});
