// Capture files, against tshark and tcpdump.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type BlockInput,
  type CapturedPacket,
  decode,
  encode,
  format,
  PcapngWriter,
  readCapture,
  writePcapng,
} from '../../lib/packet/index.ts';
import { ended } from '../support/peer.ts';
import { captureOf, noTcpdump, noTshark, tcpdump, tshark, withFile } from './tools.ts';

const syn = encode({
  ethernet: {},
  ip: { src: '10.0.0.1', dst: '10.0.0.2' },
  tcp: { sport: 40000, dport: 41000, flags: 'S' },
});
const TIME = 1_700_000_000_123_456_789n;

const blocks = (order: 'little' | 'big'): BlockInput[] => [
  { section: { order, application: 'sockfd', comments: ['a file'], os: 'Linux' } },
  { interface: { link: 'ethernet', name: 'veth0', description: 'one end', snaplen: 1000 } },
  { interface: { link: 'raw', resolution: 6, name: 'tun0' } },
  { packet: { time: TIME, data: syn, comments: ['the SYN', 'größer'], flags: 2 } },
  { packet: { interface: 1, time: TIME, data: syn.subarray(14), length: 100 } },
  { block: { type: 0x0bad, data: Uint8Array.of(1, 2, 3, 4) } },
  { packet: { data: syn.subarray(0, 51) } },
];

describe('pcapng', () => {
  test.each(['little', 'big'] as const)('%s endian: what is written is read', (order) => {
    const bytes = writePcapng(blocks(order));
    const capture = readCapture(bytes);
    expect(capture.format).toBe('pcapng');
    expect(capture.blocks.map((block) => Object.keys(block)[0])).toEqual(
      blocks(order).map((block) => Object.keys(block)[0]),
    );
    expect(capture.blocks[0]).toMatchObject({
      section: { order, application: 'sockfd', comments: ['a file'], os: 'Linux' },
    });
    expect(capture.blocks[5]).toEqual({ block: { type: 0x0bad, data: Uint8Array.of(1, 2, 3, 4) } });
    expect(capture.packets).toMatchObject([
      { time: TIME, data: syn, link: 'ethernet', comments: ['the SYN', 'größer'], flags: 2 },
      { time: TIME - 789n, length: 100, link: 'raw', linkType: 101 },
      { time: undefined, length: 51, link: 'ethernet' },
    ]);
    expect(
      writePcapng(capture.blocks.flatMap((block) => ('malformed' in block ? [] : [block]))),
    ).toEqual(bytes);
  });

  test('any packets and comments, block by block', () => {
    const packet = fc.record({
      time: fc.bigInt({ min: 0n, max: 0xffffffffffffffffn }),
      data: fc.uint8Array({ maxLength: 50 }),
      comments: fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 2 }),
    });
    fc.assert(
      fc.property(
        fc.array(packet),
        fc.constantFrom('little' as const, 'big' as const),
        (all, order) => {
          const writer = new PcapngWriter();
          const pieces = [
            writer.write({ section: { order } }),
            ...all.map((each) => writer.write({ packet: each })),
          ];
          const { packets } = readCapture(Buffer.concat(pieces));
          expect(
            packets.map(({ time, data, comments }) => ({
              time,
              data: Uint8Array.from(data),
              comments,
            })),
          ).toEqual(all);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('a file that was cut anywhere gives what is whole, and the rest', () => {
    const bytes = writePcapng(blocks('little'));
    for (let size = 12; size < bytes.length; size++) {
      const { blocks: found } = readCapture(bytes.subarray(0, size));
      const last = found.at(-1);
      if (last !== undefined && 'malformed' in last) expect(last.at + last.data.length).toBe(size);
    }
  });

  test('any bytes behind a beginning never throw', () => {
    const bytes = writePcapng(blocks('big'));
    const change = fc.tuple(fc.integer({ min: 4, max: bytes.length - 1 }), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
        const changed = Uint8Array.from(bytes);
        for (const [at, value] of changes) changed[at] = value;
        expect(readCapture(changed).blocks.length).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });

  test('what is no capture, and what cannot be written', () => {
    expect(() => readCapture(new TextEncoder().encode('GET / HTTP/1.1'))).toThrow(RangeError);
    expect(() => readCapture('x' as unknown as Uint8Array)).toThrow(TypeError);
    const write = (packet: object) => () =>
      writePcapng([{ packet: { data: syn, ...packet } as CapturedPacket }]);
    expect(write({ time: 1 })).toThrow('"block.packet.time" must be a bigint, got 1');
    expect(write({ time: -1n })).toThrow(RangeError);
    expect(write({ interface: 1 })).toThrow('"block.packet.interface"');
    expect(write({ comment: 'x' })).toThrow('"block.packet.comment" is not a field');
    expect(() => writePcapng([{ interface: { link: 'token' as 'raw' } }])).toThrow(RangeError);
  });

  test.skipIf(noTshark !== '')(
    `tshark reads both byte orders without a warning: times, names, comments${noTshark}`,
    async () => {
      for (const order of ['little', 'big'] as const) {
        await withFile(writePcapng(blocks(order)), async (file) => {
          const fields = ['frame.time_epoch', 'frame.len', 'frame.interface_name', 'frame.comment'];
          const { stdout, stderr } = await tshark(
            file,
            ...['-T', 'fields', '-E', 'separator=|'],
            ...fields.flatMap((field) => ['-e', field]),
          );
          expect(stderr).toBe('');
          expect(stdout.trimEnd().split('\n').slice(0, 2)).toEqual([
            '1700000000.123456789|54|veth0|the SYN,größer',
            '1700000000.123456000|100|tun0|',
          ]);
        });
      }
    },
  );

  test.skipIf(noTcpdump !== '')(`classic pcap, as tcpdump writes it${noTcpdump}`, async () => {
    await withFile(captureOf([syn, syn], 'ethernet'), async (file) => {
      for (const precision of ['micro', 'nano']) {
        const { status } = await ended('tcpdump', [
          ...['-r', file, '-w', `${file}.pcap`, `--time-stamp-precision=${precision}`],
        ]);
        expect(status).toBe(0);
        const { readFileSync } = await import('node:fs');
        const capture = readCapture(readFileSync(`${file}.pcap`));
        expect(capture.format).toBe('pcap');
        expect(capture.packets.map(({ time }) => time)).toEqual([0n, 1_000_000n]);
        const lines = capture.packets.map(({ data, link }) => format(decode(data, { link })));
        expect(lines).toEqual(await tcpdump(`${file}.pcap`, '-S'));
      }
    });
  });
});
