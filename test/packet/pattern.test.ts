// packetdrill's notation, and patterns in it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  Conversations,
  decode,
  encode,
  format,
  matches,
  type Packet,
  type PacketInput,
  parsePattern,
  type TcpOption,
} from '../../lib/packet/index.ts';
import { tcpOption } from './packets.ts';

const ip = { src: '10.0.0.1', dst: '10.0.0.2' };
const options: readonly TcpOption[] = [
  { mss: 1460 },
  'sackOK',
  { timestamp: { val: 1, ecr: 0 } },
  'nop',
  { wscale: 7 },
];
const packet = (input: PacketInput): Packet => decode(encode(input), { link: 'raw' });
const syn = packet({ ip, tcp: { sport: 1, dport: 2, flags: 'S', options } });
const data = packet({
  ip,
  tcp: { sport: 1, dport: 2, flags: 'P.', seq: 1, ack: 1, win: 100 },
  payload: 'hello',
});

describe("format in packetdrill's notation", () => {
  const drill = (input: PacketInput) => format(input, { notation: 'packetdrill' });

  test('segments, datagrams, ICMP', () => {
    expect(format(syn, { notation: 'packetdrill' })).toBe(
      'S 0:0(0) win 65535 <mss 1460,sackOK,TS val 1 ecr 0,nop,wscale 7>',
    );
    expect(format(data, { notation: 'packetdrill' })).toBe('P. 1:6(5) ack 1 win 100');
    const tcp = { sport: 1, dport: 2, win: 9 };
    expect(drill({ ip, tcp: { ...tcp, flags: 'SEWe' } })).toBe('SEWA 0:0(0) win 9');
    expect(drill({ ip, tcp: { ...tcp, flags: '' } })).toBe('- 0:0(0) win 9');
    expect(drill({ ip, tcp: { ...tcp, flags: '.U', urg: 3 } })).toBe('.U 0:0(0) ack 0 win 9 urg 3');
    expect(drill({ ip, udp: { sport: 1, dport: 2 }, payload: 'abc' })).toBe('udp (3)');
    expect(drill({ ip, icmp: { type: 3, code: 4, mtu: 1400 } })).toBe(
      'icmp unreachable frag_needed mtu 1400',
    );
  });

  test('relative sequence numbers of both ends', () => {
    const state = new Conversations();
    const back = { src: ip.dst, dst: ip.src };
    const client = { sport: 40000, dport: 80, win: 1 };
    const server = { sport: 80, dport: 40000, win: 2 };
    const lines = [
      packet({ ip, tcp: { ...client, flags: 'S', seq: 0xffffffff } }),
      packet({ ip: back, tcp: { ...server, flags: 'S.', seq: 500, ack: 0 } }),
      packet({ ip, tcp: { ...client, flags: 'P.', seq: 0, ack: 501 }, payload: 'hello' }),
      packet({
        ip: back,
        tcp: { ...server, flags: '.', seq: 501, ack: 0, options: [{ sack: [[2, 5]] }] },
      }),
    ].map((each) => format(each, { notation: 'packetdrill', state }));
    expect(lines).toEqual([
      'S 0:0(0) win 1',
      'S. 0:0(0) ack 1 win 2',
      'P. 1:6(5) ack 1 win 1',
      '. 1:1(0) ack 1 win 2 <sack 3:6,eol>',
    ]);
  });
});

describe('patterns', () => {
  test.each([
    'S',
    'S 0:0(0)',
    '... 0:0(0)',
    'S ...',
    'S 0:0(...)',
    'S win 65535',
    'S 0:0(0) win ... <mss 1460,sackOK,TS val 1 ecr 0,nop,wscale 7>',
    'S 0:0(0) <mss 1460,...>',
    'S <...>',
    'S <mss ...,...,wscale 7>',
    'S <..., TS val ... ecr 0, ...>',
    '...',
  ])('a SYN matches %s', (pattern) => {
    expect(matches(syn, pattern)).toBe(true);
    expect(matches(syn, parsePattern(pattern))).toBe(true);
  });

  test.each([
    'S.',
    '.',
    '-',
    'S 0:1(1)',
    'S 0:0(0) ack 1',
    'S win 1',
    'S <>',
    'S <mss 1460>',
    'S <sackOK,...>',
    'S <mss 1,...>',
    'udp (0)',
  ])('and does not match %s', (pattern) => {
    expect(matches(syn, pattern)).toBe(false);
  });

  test('flags in any spelling, UDP and ICMP, layers', () => {
    expect(matches(data, 'PA 1:6(5) ack 1')).toBe(true);
    expect(matches(data, '.P')).toBe(true);
    expect(matches(packet({ ip, udp: { sport: 1, dport: 2 } }), 'udp (...)')).toBe(true);
    expect(matches(packet({ ip, icmp: { type: 3, code: 3 } }), 'icmp unreachable ...')).toBe(true);
    expect(matches(data, { tcp: { flags: 'PA', dport: 2 }, payload: 'hello' })).toBe(true);
    expect(matches(data, { tcp: { flags: 'PA', dport: 3 } })).toBe(false);
    expect(matches(data, { ip: { src: '10.0.0.1' }, udp: {} })).toBe(false);
    expect(matches(syn, { tcp: { options } })).toBe(true);
    expect(matches(syn, { tcp: { options: ['nop'] } })).toBe(false);
  });

  test('every segment matches its own line', () => {
    fc.assert(
      fc.property(tcpOption, fc.subarray([...'FSRP.UEWe']), (option, letters) => {
        const flags = letters.join('');
        const each = packet({ ip, tcp: { sport: 1, dport: 2, flags, options: [option] } });
        expect(matches(each, format(each, { notation: 'packetdrill' }))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test.each(['', 'Q', 'S 0:0', 'S 0:0(0) <mss', 'S x', 'S 0:0(0) win -1'])(
    'a RangeError for %j',
    (text) => {
      expect(() => parsePattern(text)).toThrow(RangeError);
    },
  );

  test('a TypeError for what is no pattern', () => {
    expect(() => parsePattern(7 as unknown as string)).toThrow(TypeError);
    expect(() => matches(syn, undefined as unknown as string)).toThrow(TypeError);
    expect(() => matches(syn, { tpc: {} } as object)).toThrow('"pattern.tpc" is not a layer');
  });
});
