// TCP_INFO and congestion control of sockets() against `ss -i`, field by field, for a zoo in all states.
import { describe, expect, test } from 'vitest';
import * as s from '../../lib/index.ts';
import type { SocketInfo } from '../../lib/inspect/index.ts';
import { noNamespace } from '../support/own-netns.ts';
import { hasProgram } from '../support/peer.ts';
import { compared } from './ss.ts';
import { withZoo } from './zoo.ts';

const why = noNamespace !== '' ? noNamespace : hasProgram('ss') ? '' : ' (needs ss)';

withZoo();

/** A number as C's %g has it. */
function g(value: number): string {
  return String(Number(value.toPrecision(6)));
}

/** Microseconds as ss has them: milliseconds. */
function ms(value: number): string {
  return g(value / 1000);
}

/** Bytes a second as bits. */
function bits(value: bigint): string {
  return value === 2n ** 64n - 1n ? '' : String(value * 8n);
}

type Info = NonNullable<SocketInfo['info']>;

/** What ss calls each field, how it writes it, and the value that it leaves out. */
const fields: Readonly<Record<string, readonly [text: (info: Info) => string, without?: string]>> =
  {
    wscale: [
      ({ options, snd_wscale, rcv_wscale }) =>
        (options & s.TCPI_OPT_WSCALE) === 0 ? '' : `${snd_wscale},${rcv_wscale}`,
      '',
    ],
    rto: [({ rto }) => ms(rto)],
    rtt: [({ rtt, rttvar }) => (rtt === 0 ? '' : `${ms(rtt)}/${ms(rttvar)}`), ''],
    ato: [({ ato }) => ms(ato)],
    mss: [({ snd_mss }) => String(snd_mss)],
    pmtu: [({ pmtu }) => String(pmtu)],
    rcvmss: [({ rcv_mss }) => String(rcv_mss)],
    advmss: [({ advmss }) => String(advmss)],
    cwnd: [({ snd_cwnd }) => String(snd_cwnd)],
    bytes_sent: [({ bytes_sent }) => String(bytes_sent)],
    bytes_retrans: [({ bytes_retrans }) => String(bytes_retrans)],
    bytes_acked: [({ bytes_acked }) => String(bytes_acked)],
    bytes_received: [({ bytes_received }) => String(bytes_received)],
    segs_out: [({ segs_out }) => String(segs_out)],
    segs_in: [({ segs_in }) => String(segs_in)],
    data_segs_out: [({ data_segs_out }) => String(data_segs_out)],
    data_segs_in: [({ data_segs_in }) => String(data_segs_in)],
    pacing_rate: [({ pacing_rate }) => bits(pacing_rate)],
    delivery_rate: [({ delivery_rate }) => bits(delivery_rate)],
    delivered: [({ delivered }) => String(delivered)],
    unacked: [({ unacked }) => String(unacked)],
    lost: [({ lost }) => String(lost)],
    sacked: [({ state, sacked }) => (state === s.TCP_LISTEN ? '0' : String(sacked))],
    rcv_rtt: [({ rcv_rtt }) => ms(rcv_rtt)],
    rcv_space: [({ rcv_space }) => String(rcv_space)],
    rcv_ssthresh: [({ rcv_ssthresh }) => String(rcv_ssthresh)],
    notsent: [({ notsent_bytes }) => String(notsent_bytes)],
    minrtt: [({ min_rtt }) => (min_rtt === 0xffffffff ? '0' : ms(min_rtt))],
    snd_wnd: [({ snd_wnd = 0 }) => String(snd_wnd)],
  };

/** The milliseconds since something, which begin again when it happens again. */
const since: Readonly<Record<string, (info: Info) => number>> = {
  lastsnd: ({ last_data_sent }) => last_data_sent,
  lastrcv: ({ last_data_recv }) => last_data_recv,
  lastack: ({ last_ack_recv }) => last_ack_recv,
};

/** The kernel's clock of them ticks at least so often, in milliseconds. */
const TICK = 10;

/** Whether a value is one of two, or between them: it changes while it is looked at. */
function between(value: string, first: string, second: string): boolean {
  if (value === first || value === second) return true;
  const [number, from, to] = [value, first, second].map(Number) as [number, number, number];
  return number >= Math.min(from, to) && number <= Math.max(from, to);
}

describe.skipIf(why !== '')(`sockets() and ss -i${why}`, () => {
  test('TCP_INFO: every field that ss shows, and none that it leaves out', () => {
    const seen = new Set<string>();
    for (const { line, first, second, elapsed } of compared('-t', { protocol: s.IPPROTO_TCP })) {
      const [a, b] = [first.info, second.info];
      if (a === undefined || b === undefined) {
        expect(['TIME_WAIT', 'SYN_RECV']).toContain(line.state);
        continue;
      }
      for (const [name, [text, without = '0']] of Object.entries(fields)) {
        const shown = line.info.get(name);
        if (shown !== undefined) seen.add(name);
        const value = (shown ?? without).replace(/ms$/, '');
        expect(between(value, text(a), text(b)), `${name}: ${value} of ${text(a)}`).toBe(true);
      }
      for (const [name, value] of Object.entries(since)) {
        const most = value(a) + elapsed + TICK;
        expect(Number(line.info.get(name) ?? 0), name).toBeLessThanOrEqual(most);
        if (b.segs_in !== a.segs_in || b.segs_out !== a.segs_out) continue;
        expect(Number(line.info.get(name) ?? 0), name).toBeGreaterThanOrEqual(value(a));
      }
    }
    // On most of them there is something to see.
    const rare = ['lost', 'sacked', 'rcv_rtt', 'bytes_retrans'];
    expect([...seen].filter((name) => !rare.includes(name)).sort()).toEqual(
      Object.keys(fields)
        .filter((name) => !rare.includes(name))
        .sort(),
    );
  });

  test('the options of a connection, its congestion control and what limits it, by their words', () => {
    const seen = new Set<string>();
    for (const { line, first } of compared('-t', { protocol: s.IPPROTO_TCP })) {
      const { info, congestion } = first;
      if (info === undefined) continue;
      const flags = {
        ts: (info.options & s.TCPI_OPT_TIMESTAMPS) !== 0,
        sack: (info.options & s.TCPI_OPT_SACK) !== 0,
        ecn: (info.options & s.TCPI_OPT_ECN) !== 0,
        app_limited: info.delivery_rate_app_limited === 1,
      };
      for (const [word, is] of Object.entries(flags)) {
        expect([word, line.words.has(word)]).toEqual([word, is]);
      }
      expect(line.words).toContain(congestion);
      seen.add(congestion ?? '');
    }
    expect(seen).toContain('reno');
  });
});
