// TCP_NLA_*: what TCP knows of a connection, as the attributes of SCM_TIMESTAMPING_OPT_STATS.
import { u16, u32, u64 } from './struct.ts';

/** The names of the attributes, by their numbers; the field of TCP_INFO where there is one. */
const NAMES = [
  ...['', 'busy_time', 'rwnd_limited', 'sndbuf_limited', 'data_segs_out', 'total_retrans'],
  ...['pacing_rate', 'delivery_rate', 'snd_cwnd', 'reordering', 'min_rtt', 'recur_retrans'],
  ...['delivery_rate_app_limited', 'sndq_size', 'ca_state', 'snd_ssthresh', 'delivered'],
  ...['delivered_ce', 'bytes_sent', 'bytes_retrans', 'dsack_dups', 'reord_seen', 'srtt'],
  ...['timeout_rehash', 'bytes_notsent', 'edt', 'ttl', 'rehash'],
] as const;

/** What of it the kernel has: 64 bits as bigints, times in microseconds, `edt` in nanoseconds. */
export type TcpStats = Readonly<Record<string, number | bigint>>;

const HEADER = 4;

/** Attributes that are newer than this table have their number for a name. */
export function tcpStats(data: Uint8Array): TcpStats {
  const found: Record<string, number | bigint> = {};
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  for (let at = 0; at + HEADER <= data.byteLength; ) {
    const length = u16.get(view, at);
    const type = u16.get(view, at + 2);
    const size = length - HEADER;
    if (size < 0 || at + length > data.byteLength) break;
    const name = NAMES[type] ?? String(type);
    // TCP_NLA_PAD
    if (type !== 0 && size === 8) found[name] = u64.get(view, at + HEADER);
    else if (type !== 0 && size === 4) found[name] = u32.get(view, at + HEADER);
    else if (type !== 0 && size === 2) found[name] = u16.get(view, at + HEADER);
    else if (type !== 0 && size === 1) found[name] = view.getUint8(at + HEADER);
    at += Math.ceil(length / 4) * 4;
  }
  return found;
}
