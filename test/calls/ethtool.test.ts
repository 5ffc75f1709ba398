// SIOCETHTOOL and hardware timestamps, compared with ethtool(8) and with the structs as C's compiler lays them out.
import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import * as s from '../../lib/index.ts';
import * as raw from '../../lib/raw/index.ts';
import { ethtoolGets, ethtoolSets } from '../../lib/values/ethtool.ts';
import { needsLinux } from '../support/linux.ts';
import { inOwnNamespace, noNamespace } from '../support/own-netns.ts';
import { hasProgram, runC } from '../support/peer.ts';
import { udp } from '../support/sockets.ts';

const noEthtool = noNamespace || (hasProgram('ethtool') ? '' : ' (needs ethtool)');

/** What ethtool(8) says, a field a line. */
function shown(...args: string[]): Map<string, string> {
  const text = execFileSync('ethtool', args, { encoding: 'utf8' });
  const lines = text.split('\n').map((line) => /^\s*([^:]+):\s*(.*?)\s*$/.exec(line));
  return new Map(lines.flatMap((line) => (line === null ? [] : [[line[1] ?? '', line[2] ?? '']])));
}

describe(`ethtool${noEthtool}`, () => {
  inOwnNamespace('link add d0 numtxqueues 4 numrxqueues 4 type veth peer name d9');
  const skipped = { skip: noEthtool !== '' };

  test('names the driver, as ethtool -i does', skipped, () => {
    const { driver, version, fw_version, bus_info, n_stats } = s.ethtool(
      udp().fd,
      'd0',
      s.ETHTOOL_GDRVINFO,
    );
    const theirs = shown('-i', 'd0');
    expect({ driver, version, fw_version, bus_info }).toEqual({
      driver: 'veth',
      version: theirs.get('version'),
      fw_version: theirs.get('firmware-version'),
      bus_info: theirs.get('bus-info'),
    });
    expect(n_stats).toBe(s.ethtool(udp().fd, 'd0', s.ETHTOOL_GSTATS).length);
  });

  test('has the features by name, as ethtool -k shows them; sets one', skipped, () => {
    const { fd } = udp();
    const names = s.ethtool(fd, 'd0', s.ETHTOOL_GSTRINGS, s.ETH_SS_FEATURES);
    const active = (): Map<string, boolean> => {
      const blocks = s.ethtool(fd, 'd0', s.ETHTOOL_GFEATURES);
      return new Map(
        names.map((name, i) => [
          name,
          (((blocks[i >> 5] as s.EthtoolFeatures).active >>> (i & 31)) & 1) === 1,
        ]),
      );
    };
    const theirs = shown('-k', 'd0');
    let compared = 0;
    for (const [name, on] of active()) {
      const text = theirs.get(name);
      if (text === undefined) continue;
      compared++;
      expect([name, text.startsWith('on')]).toEqual([name, on]);
    }
    expect(compared).toBeGreaterThan(20);

    const bit = names.indexOf('tx-tcp-segmentation');
    expect(active().get('tx-tcp-segmentation')).toBe(true);
    const wanted = s
      .ethtool(fd, 'd0', s.ETHTOOL_GFEATURES)
      .map((_, i) => ({ valid: i === bit >> 5 ? (1 << (bit & 31)) >>> 0 : 0, requested: 0 }));
    expect(s.ethtool(fd, 'd0', s.ETHTOOL_SFEATURES, wanted)).toBe(0);
    expect(active().get('tx-tcp-segmentation')).toBe(false);
    expect(shown('-k', 'd0').get('tx-tcp-segmentation')).toBe('off');
    s.ethtool(fd, 'd0', s.ETHTOOL_STSO, 0);
    expect(s.ethtool(fd, 'd0', s.ETHTOOL_GTSO)).toBe(0);
  });

  test('has the counters by name, as ethtool -S shows them', skipped, () => {
    const { fd } = udp();
    const names = s.ethtool(fd, 'd0', s.ETHTOOL_GSTRINGS, s.ETH_SS_STATS);
    const values = s.ethtool(fd, 'd0', s.ETHTOOL_GSTATS);
    const theirs = shown('-S', 'd0');
    theirs.delete('NIC statistics');
    expect(Object.fromEntries(names.map((name, i) => [name, `${values[i]}`]))).toEqual(
      Object.fromEntries(theirs),
    );
  });

  const noQueues = needsLinux('5.15');
  test(`has the queues and changes them, as ethtool -l shows them${noQueues}`, {
    skip: noEthtool !== '' || noQueues !== '',
  }, () => {
    const { fd } = udp();
    const channels = s.ethtool(fd, 'd0', s.ETHTOOL_GCHANNELS);
    expect(channels).toMatchObject({ max_rx: 4, max_tx: 4 });
    s.ethtool(fd, 'd0', s.ETHTOOL_SCHANNELS, { ...channels, rx_count: 2, tx_count: 2 });
    // The last RX line is that of what is set.
    expect(shown('-l', 'd0').get('RX')).toBe('2');
    expect(s.ethtool(fd, 'd0', s.ETHTOOL_GCHANNELS)).toMatchObject({ rx_count: 2, tx_count: 2 });
  });

  test('has link, settings, address and timestamps, as ethtool shows them', skipped, () => {
    const { fd } = udp();
    const theirs = shown('d0');
    const settings = s.ethtool(fd, 'd0', s.ETHTOOL_GLINKSETTINGS);
    expect(`${settings.speed}Mb/s`).toBe(theirs.get('Speed'));
    expect(settings.duplex === s.DUPLEX_FULL).toBe(theirs.get('Duplex') === 'Full');
    expect(settings.supported.length).toBeGreaterThan(2);
    expect(settings.advertising).toHaveLength(settings.supported.length);
    expect(s.ethtool(fd, 'd0', s.ETHTOOL_GLINK)).toBe(
      theirs.get('Link detected') === 'yes' ? 1 : 0,
    );

    const stamps = s.ethtool(fd, 'd0', s.ETHTOOL_GET_TS_INFO);
    expect(stamps.phc_index).toBe(-1);
    expect(stamps.so_timestamping & s.SOF_TIMESTAMPING_SOFTWARE).toBe(s.SOF_TIMESTAMPING_SOFTWARE);
    const address = s.ethtool(fd, 'd0', s.ETHTOOL_GPERMADDR);
    expect([...address].map((byte) => byte.toString(16).padStart(2, '0')).join(':')).toBe(
      shown('-P', 'd0').get('Permanent address')?.replace('not set', '00:00:00:00:00:00'),
    );
  });

  test('any other command has its struct as bytes, and never more than its room', skipped, () => {
    const { fd } = udp();
    const info = s.ethtool(fd, 'd0', s.ETHTOOL_GDRVINFO as number, new Uint8Array(196));
    expect(Buffer.from(info.subarray(4, 8)).toString()).toBe('veth');
    // The kernel copies by the count that it has itself: there is no room for that.
    const features = new Uint8Array(Uint32Array.of(0, s.ETH_SS_FEATURES, 0).buffer);
    expect(() => s.ethtool(fd, 'd0', s.ETHTOOL_GSTRINGS as number, features)).toThrow('EFAULT');
    expect(() => s.ethtool(fd, 'd0', s.ETHTOOL_GDRVINFO as number, new Uint8Array(8))).toThrow(
      'EFAULT',
    );
  });

  test('what the device does not have: EOPNOTSUPP', skipped, () => {
    const { fd } = udp();
    for (const command of [s.ETHTOOL_GWOL, s.ETHTOOL_GEEE, s.ETHTOOL_GMODULEINFO] as const) {
      expect(() => s.ethtool(fd, 'd0', command)).toThrow('ioctl EOPNOTSUPP');
    }
    expect(() => s.ethtool(fd, 'nobody', s.ETHTOOL_GLINK)).toThrow('ENODEV');
  });
});

describe('what is wrong', () => {
  test('is named', () => {
    const { fd } = udp();
    const wrong = s.ethtool as (...args: unknown[]) => unknown;
    expect(() => wrong(fd, 'lo', s.ETHTOOL_TEST)).toThrow('"struct" must be');
    expect(() => wrong(fd, 'lo', s.ETHTOOL_GLINK, 5)).toThrow('"value" must be');
    expect(() => wrong(fd, 'lo', s.ETHTOOL_SCHANNELS)).toThrow('"value" must be');
    expect(() => wrong(fd, 'lo', s.ETHTOOL_SCHANNELS, { rx: 5 })).toThrow('no fields but max_rx');
    expect(() => wrong(fd, 'lo', s.ETHTOOL_SLINKSETTINGS, { advertising: 5 })).toThrow(
      '"value.advertising" must be an array',
    );
    expect(() => wrong(fd, 'lo', s.ETHTOOL_GSTRINGS, 64)).toThrow('"value" must be');
    expect(() => wrong(fd, 'x'.repeat(16), s.ETHTOOL_GLINK)).toThrow('"ifname" must be');
    expect(() => wrong(fd, 'lo', s.ETHTOOL_TEST, new Uint8Array(3))).toThrow('at least 4 bytes');
    expect(() => raw.ifdata(fd, s.SIOCGIFMTU, new Uint8Array(2), null)).toThrow(
      '"request" must be SIOCETHTOOL, SIOCGHWTSTAMP or SIOCSHWTSTAMP',
    );
    expect(raw.ifdata(fd, s.SIOCETHTOOL, new TextEncoder().encode('lo'), null)).toBe(-s.EFAULT);
  });

  test('timestamps where the device has no clock: EOPNOTSUPP', () => {
    const { fd } = udp();
    const config = { tx_type: s.HWTSTAMP_TX_ON, rx_filter: s.HWTSTAMP_FILTER_ALL };
    expect(() => s.gethwtstamp(fd, 'lo')).toThrow('ioctl EOPNOTSUPP');
    expect(() => s.sethwtstamp(fd, 'lo', config)).toThrow(/ioctl (EOPNOTSUPP|EPERM)/);
    expect(() => s.sethwtstamp(fd, 'lo', { ...config, filter: 1 } as s.HwtstampConfig)).toThrow(
      'no fields but flags, tx_type, rx_filter',
    );
  });
});

const noC = hasProgram('gcc') ? '' : ' (needs gcc)';

test.skipIf(noC)(`each struct keeps its fields where C has them${noC}`, async () => {
  const structs: readonly (readonly [command: number, struct: string])[] = [
    [s.ETHTOOL_GDRVINFO, 'ethtool_drvinfo'],
    [s.ETHTOOL_GWOL, 'ethtool_wolinfo'],
    [s.ETHTOOL_GCOALESCE, 'ethtool_coalesce'],
    [s.ETHTOOL_GRINGPARAM, 'ethtool_ringparam'],
    [s.ETHTOOL_GPAUSEPARAM, 'ethtool_pauseparam'],
    [s.ETHTOOL_GCHANNELS, 'ethtool_channels'],
    [s.ETHTOOL_GET_TS_INFO, 'ethtool_ts_info'],
    [s.ETHTOOL_GMODULEINFO, 'ethtool_modinfo'],
    [s.ETHTOOL_GEEE, 'ethtool_eee'],
    [s.ETHTOOL_GFECPARAM, 'ethtool_fecparam'],
    [s.ETHTOOL_GLINKSETTINGS, 'ethtool_link_settings'],
    [s.ETHTOOL_GLINK, 'ethtool_value'],
  ];
  const kinds = new Set(structs.map(([command]) => ethtoolGets.get(command)));
  kinds.add(ethtoolGets.get(s.ETHTOOL_GFEATURES));
  expect(new Set([...ethtoolGets.values(), ...ethtoolSets.values()])).toEqual(kinds);

  const fields = structs.map(([command]) => {
    const codec = ethtoolGets.get(command);
    const value = codec?.decode(new Uint8Array(codec.size));
    const names = typeof value === 'object' ? Object.keys(value as object) : ['data'];
    return names.filter(
      (name) =>
        !['supported', 'advertising', 'lp_advertising'].includes(name) ||
        command !== s.ETHTOOL_GLINKSETTINGS,
    );
  });
  const lines = structs.flatMap(([, struct], i) => [
    `printf("%zu\\n", sizeof(struct ${struct}));`,
    ...(fields[i] ?? []).map((name) => `printf("%zu\\n", offsetof(struct ${struct}, ${name}));`),
  ]);
  const output = await runC(`#include <stddef.h>
#include <stdio.h>
#include <linux/ethtool.h>
int main(void) { ${lines.join('\n')} return 0; }`);
  const numbers = output.trim().split('\n').map(Number);
  for (const [i, [command, struct]] of structs.entries()) {
    const codec = ethtoolGets.get(command);
    expect([struct, codec?.size]).toEqual([struct, numbers.shift()]);
    for (const name of fields[i] ?? []) {
      const offset = numbers.shift() ?? -1;
      const data = new Uint8Array(codec?.size ?? 0);
      data[offset] = 1;
      if (new Uint8Array(Uint16Array.of(1).buffer)[0] === 0) data.fill(1, offset, offset + 4);
      const value = codec?.decode(data);
      const field = typeof value === 'object' ? (value as Record<string, unknown>)[name] : value;
      expect([struct, name, field]).not.toEqual([struct, name, typeof field === 'string' ? '' : 0]);
    }
  }
});
