// Our lines against those of the machine's tcpdump for the same bytes.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  Conversations,
  decode,
  encode,
  format,
  type LayerInput,
  type LinkName,
} from '../../lib/packet/index.ts';
import { linked } from './packets.ts';
import { captureOf, noTcpdump, tcpdump, withFile } from './tools.ts';

/** The name of the interface with index 1, which tcpdump looks up. */
const ifname = (index: number) => (index === 1 ? 'lo' : undefined);

function lines(packets: readonly Uint8Array[], link: LinkName, state?: Conversations): string[] {
  return packets.map((data) => format(decode(data, { link }), { state, ifname }));
}

describe.skipIf(noTcpdump !== '')(`format as tcpdump prints${noTcpdump}`, () => {
  test.each(Object.entries(linked))('%s: packets of all kinds', async (link, arbitrary) => {
    const name = link as LinkName;
    // A frame that is not long enough for what it holds is cut by nobody here.
    const packets = fc
      .sample<readonly LayerInput[]>(arbitrary, 400)
      .map((layers) => encode(layers));
    await withFile(captureOf(packets, name), async (file) => {
      expect(lines(packets, name)).toEqual(await tcpdump(file, '-S'));
      expect(lines(packets, name, new Conversations())).toEqual(await tcpdump(file));
    });
  });

  test('a conversation with relative sequence numbers, SACK blocks and a port used again', async () => {
    const there = { src: '10.0.0.1', dst: '10.0.0.2' };
    const back = { src: '10.0.0.2', dst: '10.0.0.1' };
    const client = { sport: 40000, dport: 41000, win: 500 };
    const server = { sport: 41000, dport: 40000, win: 600 };
    const conversation = (c: number, s: number): Uint8Array[] =>
      [
        { ip: there, tcp: { ...client, flags: 'S', seq: c } },
        { ip: back, tcp: { ...server, flags: 'S.', seq: s, ack: c + 1 } },
        { ip: there, tcp: { ...client, flags: '.', seq: c + 1, ack: s + 1 } },
        { ip: there, tcp: { ...client, flags: 'P.', seq: c + 1, ack: s + 1 }, payload: 'hello' },
        {
          ip: back,
          tcp: {
            ...server,
            flags: '.',
            seq: s + 1,
            ack: c + 1,
            options: ['nop', 'nop', { sack: [[c + 3, c + 6] as const] }] as const,
          },
        },
        { ip: back, tcp: { ...server, flags: 'F.', seq: s + 1, ack: c + 6 } },
        { ip: there, tcp: { ...client, flags: 'R', seq: c + 6 } },
      ].map((packet) => encode(packet));
    const packets = [...conversation(1000, 0xfffffff0 - 5), ...conversation(77, 88)];
    await withFile(captureOf(packets, 'raw'), async (file) => {
      expect(lines(packets, 'raw', new Conversations())).toEqual(await tcpdump(file));
      expect(lines(packets, 'raw')).toEqual(await tcpdump(file, '-S'));
    });
  });

  test('what is malformed: lengths and offsets that lie', async () => {
    const ip = { src: '10.0.0.1', dst: '10.0.0.2' };
    const tcp = { sport: 40000, dport: 41000, flags: 'S' };
    const option = (...data: number[]) => ({ malformed: '', at: 0, data: Uint8Array.from(data) });
    const packets = [
      encode({ ip: { ...ip, length: 200 }, udp: { sport: 40000, dport: 40001 }, payload: 'x' }),
      encode({ ip, udp: { sport: 40000, dport: 40001, length: 100 }, payload: 'x' }),
      encode({ ip, udp: { sport: 40000, dport: 40001, length: 4 }, payload: 'x' }),
      encode({ ip, tcp: { ...tcp, dataOffset: 3 } }),
      encode({ ip, tcp: { ...tcp, dataOffset: 15 }, payload: 'x' }),
      encode({ ip, tcp: { ...tcp, options: [{ kind: 2, data: new Uint8Array(4) }] } }),
      encode({ ip, tcp: { ...tcp, options: [{ kind: 5, data: new Uint8Array(6) }] } }),
      encode({ ip, tcp: { ...tcp, options: ['nop', option(2, 44, 1)] } }),
      encode({ ip, tcp: { ...tcp, options: [option(8, 1, 0, 0)] } }),
      encode({
        ip,
        tcp: { ...tcp, options: [{ mptcp: { subtype: 0, flags: 1, data: new Uint8Array(5) } }] },
      }),
      encode({
        ip,
        tcp: { ...tcp, options: ['eol', { padding: Uint8Array.of(1, 2, 3, 4, 5, 6, 7) }] },
      }),
      encode({ ip: { ...ip, protocol: 6 }, payload: new Uint8Array(8) }),
      encode({ ip: { ...ip, protocol: 6 }, payload: new Uint8Array(3) }),
      encode({ ip: { ...ip, protocol: 17 }, payload: new Uint8Array(5) }),
      encode({ ip: { ...ip, protocol: 17 }, payload: new Uint8Array(3) }),
      encode({ ip: { ...ip, protocol: 1 }, payload: Uint8Array.of(8, 0, 0, 0, 1) }),
      encode({ ip: { ...ip, protocol: 58 }, payload: new Uint8Array(8) }),
      Uint8Array.of(0x45, 0, 0, 40, 1, 2, 3),
      Uint8Array.of(0x42, ...new Uint8Array(30)),
      Uint8Array.of(0x45, 0, 0, 10, ...new Uint8Array(30)),
      Uint8Array.of(0x60, ...new Uint8Array(20)),
      Uint8Array.of(0x70, ...new Uint8Array(50)),
      encode({
        ip6: { src: 'fe80::1', dst: 'fe80::2', length: 90 },
        udp: { sport: 40000, dport: 40001 },
      }),
      encode({ ip6: { src: 'fe80::1', dst: 'fe80::2', next: 1 }, payload: 'x' }),
      encode({ ip6: { src: 'fe80::1', dst: 'fe80::2' } }),
    ];
    await withFile(captureOf(packets, 'raw'), async (file) => {
      expect(lines(packets, 'raw')).toEqual(await tcpdump(file, '-S'));
    });
  });
});
