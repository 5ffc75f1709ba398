// Fields against tshark's for the same bytes.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode, encode, type LayerInput, type Packet } from '../../lib/packet/index.ts';
import { frame } from './packets.ts';
import { captureOf, noTshark, tshark, withFile } from './tools.ts';

const first = (values: readonly (string | number | bigint | undefined)[]): string =>
  values.find((value) => value !== undefined)?.toString() ?? '';

/** What of a packet tshark has a field for, by that field. Of packets in packets, only the outermost. */
const FIELDS: Readonly<Record<string, (packet: Packet) => string>> = {
  'eth.src': ({ ethernet }) => first([ethernet?.src]),
  'vlan.id': ({ vlan }) => first([vlan?.id]),
  'ip.src': ({ ip }) => first([ip?.src]),
  'ip.dst': ({ ip }) => first([ip?.dst]),
  'ip.len': ({ ip }) => first([ip?.length]),
  'ip.ttl': ({ ip }) => first([ip?.ttl]),
  'ipv6.src': ({ ip6 }) => first([ip6?.src]),
  'ipv6.plen': ({ ip6 }) => first([ip6?.length]),
  'tcp.srcport': ({ tcp }) => first([tcp?.sport]),
  'tcp.dstport': ({ tcp }) => first([tcp?.dport]),
  'tcp.seq_raw': ({ tcp }) => first([tcp?.seq]),
  'tcp.ack_raw': ({ tcp }) => first([tcp?.ack]),
  'tcp.window_size_value': ({ tcp }) => first([tcp?.win]),
  'tcp.options.mss_val': ({ tcp }) =>
    first(
      tcp?.options.map((each) =>
        typeof each === 'object' && 'mss' in each ? each.mss : undefined,
      ) ?? [],
    ),
  'udp.srcport': ({ udp }) => first([udp?.sport]),
  'udp.length': ({ udp }) => first([udp?.length]),
  'icmp.type': ({ icmp }) => first([icmp?.type]),
  'icmpv6.type': ({ icmp6 }) => first([icmp6?.type]),
  'arp.src.proto_ipv4': ({ arp }) => first([arp?.spa]),
};
/** 1 is good: those that tshark computes itself. */
const CHECKSUMS = ['ip', 'tcp', 'udp', 'icmp', 'icmpv6'].map((name) => `${name}.checksum.status`);

describe.skipIf(noTshark !== '')(`fields as tshark has them${noTshark}`, () => {
  test('500 frames: the same fields, good checksums, no warning', async () => {
    const frames = fc.sample<readonly LayerInput[]>(frame, 500).map((layers) => encode(layers));
    await withFile(captureOf(frames, 'ethernet'), async (file) => {
      const names = Object.keys(FIELDS);
      const { stdout, stderr } = await tshark(
        file,
        ...['-T', 'fields', '-E', 'separator=|', '-E', 'occurrence=f', '-E', 'aggregator=;'],
        ...['-o', 'tcp.check_checksum:TRUE', '-o', 'udp.check_checksum:TRUE'],
        ...['-o', 'ip.check_checksum:TRUE', '-o', 'ip.defragment:FALSE'],
        ...['-o', 'ipv6.defragment:FALSE'],
        ...[...names, ...CHECKSUMS].flatMap((field) => ['-e', field]),
      );
      expect(stderr).toBe('');
      const lines = stdout.split('\n');
      let compared = 0;
      for (const [i, data] of frames.entries()) {
        const packet = decode(data);
        const values = (lines[i] ?? '').split('|');
        for (const [f, name] of names.entries()) {
          const ours = FIELDS[name]?.(packet) ?? '';
          // tshark shows the fields of packets inside ICMP errors and fragments in its own way: where it has none of ours.
          if (ours === '' || values[f] === '') continue;
          expect(`${i} ${name} ${values[f]}`).toBe(`${i} ${name} ${ours}`);
          compared++;
        }
        for (const status of values.slice(names.length)) expect([i, status]).not.toEqual([i, '0']);
      }
      expect(compared).toBeGreaterThan(2000);
    });
  });
});
