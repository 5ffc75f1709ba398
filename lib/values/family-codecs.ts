// Codecs of the options of families that have options of their own: all of SCTP and TLS, those of CAN, XDP and DCCP.
import { type Codec, structs, view } from './codec.ts';
import type * as values from './family-values.ts';
import { sctpCodecs } from './sctp-codecs.ts';
import { be32, struct, u8, u32, u64 } from './struct.ts';
import { tlsCodecs } from './tls-codecs.ts';

/** Four bytes in network byte order. */
const number32: Codec<number> = {
  size: 4,
  decode: (data) => (data.byteLength < 4 ? 0 : be32.get(view(data), 0)),
  encode: (value, name) => {
    const data = new Uint8Array(4);
    be32.set(view(data), 0, value, name);
    return data;
  },
};

const isotp = struct<values.CanIsotpOptions>(
  {
    flags: u32,
    frame_txtime: u32,
    ext_address: u8,
    txpad_content: u8,
    rxpad_content: u8,
    rx_ext_address: u8,
  },
  // Padding is 0xcc unless it is said.
  {
    flags: 0,
    frame_txtime: 0,
    ext_address: 0,
    txpad_content: 0xcc,
    rxpad_content: 0xcc,
    rx_ext_address: 0,
  },
);

const ringOffset = struct<values.XdpRingOffset>({
  producer: u64,
  consumer: u64,
  desc: u64,
  flags: u64,
});

/** The codecs of these families, by the names of their types. */
export const familyCodecs: Readonly<Record<keyof values.FamilyValues, Codec>> = {
  ...sctpCodecs,
  ...tlsCodecs,
  // CAN_RAW_FILTER_MAX of them.
  'can_filter[]': structs(struct<values.CanFilter>({ can_id: u32, can_mask: u32 }), 8 * 512),
  can_isotp_options: isotp,
  can_isotp_fc_options: struct<values.CanIsotpFcOptions>({ bs: u8, stmin: u8, wftmax: u8 }),
  can_isotp_ll_options: struct<values.CanIsotpLlOptions>({ mtu: u8, tx_dl: u8, tx_flags: u8 }),
  // J1939_FILTER_MAX of them.
  'j1939_filter[]': structs(
    struct<values.J1939Filter>(
      { name: u64, name_mask: u64, pgn: u32, pgn_mask: u32, addr: u8, addr_mask: u8 },
      { name: 0, name_mask: 0, pgn: 0, pgn_mask: 0, addr: 0, addr_mask: 0 },
    ),
    32 * 512,
  ),
  xdp_statistics: struct<values.XdpStatistics>({
    rx_dropped: u64,
    rx_invalid_descs: u64,
    tx_invalid_descs: u64,
    rx_ring_full: u64,
    rx_fill_ring_empty_descs: u64,
    tx_ring_empty_descs: u64,
  }),
  xdp_mmap_offsets: struct<values.XdpMmapOffsets>({
    rx: ringOffset.field,
    tx: ringOffset.field,
    fr: ringOffset.field,
    cr: ringOffset.field,
  }),
  tpacket_rollover_stats: struct<values.TpacketRolloverStats>({
    all: u64,
    huge: u64,
    failed: u64,
  }),
  be32: number32,
};
