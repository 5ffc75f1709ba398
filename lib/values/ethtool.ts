// The structs of SIOCETHTOOL, <linux/ethtool.h>: what each command takes and gives.
import { elements, outOfRange, wrongType } from './arguments.ts';
import { view } from './codec.ts';
import {
  ETHTOOL_GCHANNELS,
  ETHTOOL_GCOALESCE,
  ETHTOOL_GDRVINFO,
  ETHTOOL_GEEE,
  ETHTOOL_GET_TS_INFO,
  ETHTOOL_GFEATURES,
  ETHTOOL_GFECPARAM,
  ETHTOOL_GFLAGS,
  ETHTOOL_GGRO,
  ETHTOOL_GGSO,
  ETHTOOL_GLINK,
  ETHTOOL_GLINKSETTINGS,
  ETHTOOL_GMODULEINFO,
  ETHTOOL_GMSGLVL,
  ETHTOOL_GPAUSEPARAM,
  ETHTOOL_GPFLAGS,
  ETHTOOL_GRINGPARAM,
  ETHTOOL_GRXCSUM,
  ETHTOOL_GSG,
  ETHTOOL_GTSO,
  ETHTOOL_GTXCSUM,
  ETHTOOL_GWOL,
  ETHTOOL_SCHANNELS,
  ETHTOOL_SCOALESCE,
  ETHTOOL_SEEE,
  ETHTOOL_SFEATURES,
  ETHTOOL_SFECPARAM,
  ETHTOOL_SFLAGS,
  ETHTOOL_SGRO,
  ETHTOOL_SGSO,
  ETHTOOL_SLINKSETTINGS,
  ETHTOOL_SMSGLVL,
  ETHTOOL_SPAUSEPARAM,
  ETHTOOL_SPFLAGS,
  ETHTOOL_SRINGPARAM,
  ETHTOOL_SRXCSUM,
  ETHTOOL_SSG,
  ETHTOOL_STSO,
  ETHTOOL_STXCSUM,
  ETHTOOL_SWOL,
} from './constants.generated.ts';
import { bytes, type Field, i32, type Struct, struct, u8, u32 } from './struct.ts';
import { stringOf } from './text.ts';

/** struct ethtool_drvinfo: the driver of an interface. */
export interface EthtoolDrvinfo {
  readonly driver: string;
  readonly version: string;
  readonly fw_version: string;
  /** Where the device is: `'0000:00:1f.6'` */
  readonly bus_info: string;
  readonly erom_version: string;
  readonly n_priv_flags: number;
  /** How many counters `ETHTOOL_GSTATS` has. */
  readonly n_stats: number;
  readonly testinfo_len: number;
  /** In bytes. */
  readonly eedump_len: number;
  /** In bytes. */
  readonly regdump_len: number;
}

/** struct ethtool_wolinfo: Wake-on-LAN. */
export interface EthtoolWolinfo {
  /** `WAKE_*` that the device can do; not set. */
  readonly supported?: number;
  /** `WAKE_*` */
  readonly wolopts: number;
  /** The SecureOn password, 6 bytes. */
  readonly sopass?: Uint8Array;
}

/** struct ethtool_coalesce: how many interrupts there are, in microseconds and frames. */
export type EthtoolCoalesce = Readonly<
  Record<
    | 'rx_coalesce_usecs'
    | 'rx_max_coalesced_frames'
    | 'rx_coalesce_usecs_irq'
    | 'rx_max_coalesced_frames_irq'
    | 'tx_coalesce_usecs'
    | 'tx_max_coalesced_frames'
    | 'tx_coalesce_usecs_irq'
    | 'tx_max_coalesced_frames_irq'
    | 'stats_block_coalesce_usecs'
    | 'use_adaptive_rx_coalesce'
    | 'use_adaptive_tx_coalesce'
    | 'pkt_rate_low'
    | 'rx_coalesce_usecs_low'
    | 'rx_max_coalesced_frames_low'
    | 'tx_coalesce_usecs_low'
    | 'tx_max_coalesced_frames_low'
    | 'pkt_rate_high'
    | 'rx_coalesce_usecs_high'
    | 'rx_max_coalesced_frames_high'
    | 'tx_coalesce_usecs_high'
    | 'tx_max_coalesced_frames_high'
    | 'rate_sample_interval',
    number
  >
>;

/** struct ethtool_ringparam: how many descriptors its rings have, and at most. */
export type EthtoolRingparam = Readonly<
  Record<
    | 'rx_max_pending'
    | 'rx_mini_max_pending'
    | 'rx_jumbo_max_pending'
    | 'tx_max_pending'
    | 'rx_pending'
    | 'rx_mini_pending'
    | 'rx_jumbo_pending'
    | 'tx_pending',
    number
  >
>;

/** struct ethtool_channels: how many queues it has, and at most. */
export type EthtoolChannels = Readonly<
  Record<
    | 'max_rx'
    | 'max_tx'
    | 'max_other'
    | 'max_combined'
    | 'rx_count'
    | 'tx_count'
    | 'other_count'
    | 'combined_count',
    number
  >
>;

/** struct ethtool_pauseparam: flow control; each 0 or 1. */
export type EthtoolPauseparam = Readonly<Record<'autoneg' | 'rx_pause' | 'tx_pause', number>>;

/** struct ethtool_eee: Energy-Efficient Ethernet; `SUPPORTED_*` and `ADVERTISED_*` bits, and 0 or 1. */
export type EthtoolEee = Readonly<
  Record<
    | 'supported'
    | 'advertised'
    | 'lp_advertised'
    | 'eee_active'
    | 'eee_enabled'
    | 'tx_lpi_enabled'
    | 'tx_lpi_timer',
    number
  >
>;

/** struct ethtool_ts_info: which timestamps it makes. */
export interface EthtoolTsInfo {
  /** `SOF_TIMESTAMPING_*` */
  readonly so_timestamping: number;
  /** The number of its clock, `/dev/ptp0`; -1 where it has none. */
  readonly phc_index: number;
  /** A bit for each of `HWTSTAMP_TX_*` */
  readonly tx_types: number;
  /** A bit for each of `HWTSTAMP_FILTER_*` */
  readonly rx_filters: number;
}

/** struct ethtool_modinfo: the kind of a plug-in module. */
export interface EthtoolModinfo {
  /** `ETH_MODULE_*` */
  readonly type: number;
  /** Of its EEPROM, in bytes. */
  readonly eeprom_len: number;
}

/** struct ethtool_fecparam: forward error correction, `ETHTOOL_FEC_*`. */
export interface EthtoolFecparam {
  /** Not set. */
  readonly active_fec?: number;
  readonly fec: number;
}

/** struct ethtool_get_features_block: 32 features, bit by bit in the order of the strings of `ETH_SS_FEATURES`. */
export interface EthtoolFeatures {
  /** Those that can be changed. */
  readonly available: number;
  /** Those that are wanted. */
  readonly requested: number;
  /** Those that are on. */
  readonly active: number;
  readonly never_changed: number;
}

/** struct ethtool_set_features_block: of 32 features those that are to change, and how. */
export interface EthtoolWantedFeatures {
  readonly valid: number;
  readonly requested: number;
}

/** struct ethtool_link_settings and the modes behind it, 32 to a word, in the order of the strings of `ETH_SS_LINK_MODES`. */
export interface EthtoolLinkSettings {
  /** In Mbit/s; -1 where it is unknown. */
  readonly speed: number;
  /** `DUPLEX_*` */
  readonly duplex: number;
  /** `PORT_*` */
  readonly port: number;
  readonly phy_address: number;
  /** `AUTONEG_*` */
  readonly autoneg: number;
  readonly mdio_support: number;
  /** `ETH_TP_MDI*` */
  readonly eth_tp_mdix: number;
  readonly eth_tp_mdix_ctrl: number;
  readonly transceiver: number;
  /** `MASTER_SLAVE_CFG_*` */
  readonly master_slave_cfg: number;
  /** `MASTER_SLAVE_STATE_*` */
  readonly master_slave_state: number;
  readonly rate_matching: number;
  readonly supported: readonly number[];
  readonly advertising: readonly number[];
  readonly lp_advertising: readonly number[];
}

/** What the commands that read give. */
export interface EthtoolGets {
  readonly [ETHTOOL_GDRVINFO]: EthtoolDrvinfo;
  readonly [ETHTOOL_GWOL]: Required<EthtoolWolinfo>;
  readonly [ETHTOOL_GMSGLVL]: number;
  readonly [ETHTOOL_GLINK]: number;
  readonly [ETHTOOL_GCOALESCE]: EthtoolCoalesce;
  readonly [ETHTOOL_GRINGPARAM]: EthtoolRingparam;
  readonly [ETHTOOL_GPAUSEPARAM]: EthtoolPauseparam;
  readonly [ETHTOOL_GRXCSUM]: number;
  readonly [ETHTOOL_GTXCSUM]: number;
  readonly [ETHTOOL_GSG]: number;
  readonly [ETHTOOL_GTSO]: number;
  readonly [ETHTOOL_GGSO]: number;
  readonly [ETHTOOL_GFLAGS]: number;
  readonly [ETHTOOL_GPFLAGS]: number;
  readonly [ETHTOOL_GGRO]: number;
  readonly [ETHTOOL_GCHANNELS]: EthtoolChannels;
  readonly [ETHTOOL_GET_TS_INFO]: EthtoolTsInfo;
  readonly [ETHTOOL_GMODULEINFO]: EthtoolModinfo;
  readonly [ETHTOOL_GEEE]: EthtoolEee;
  readonly [ETHTOOL_GFECPARAM]: Required<EthtoolFecparam>;
  readonly [ETHTOOL_GFEATURES]: EthtoolFeatures[];
  readonly [ETHTOOL_GLINKSETTINGS]: EthtoolLinkSettings;
}

/** What the commands that set take. What is left out of a struct is 0. */
export interface EthtoolSets {
  readonly [ETHTOOL_SWOL]: EthtoolWolinfo;
  readonly [ETHTOOL_SMSGLVL]: number;
  readonly [ETHTOOL_SCOALESCE]: Partial<EthtoolCoalesce>;
  readonly [ETHTOOL_SRINGPARAM]: Partial<EthtoolRingparam>;
  readonly [ETHTOOL_SPAUSEPARAM]: Partial<EthtoolPauseparam>;
  readonly [ETHTOOL_SRXCSUM]: number;
  readonly [ETHTOOL_STXCSUM]: number;
  readonly [ETHTOOL_SSG]: number;
  readonly [ETHTOOL_STSO]: number;
  readonly [ETHTOOL_SGSO]: number;
  readonly [ETHTOOL_SFLAGS]: number;
  readonly [ETHTOOL_SPFLAGS]: number;
  readonly [ETHTOOL_SGRO]: number;
  readonly [ETHTOOL_SCHANNELS]: Partial<EthtoolChannels>;
  readonly [ETHTOOL_SEEE]: Partial<EthtoolEee>;
  readonly [ETHTOOL_SFECPARAM]: EthtoolFecparam;
  readonly [ETHTOOL_SFEATURES]: readonly EthtoolWantedFeatures[];
  readonly [ETHTOOL_SLINKSETTINGS]: Partial<EthtoolLinkSettings>;
}

const COALESCE: readonly (keyof EthtoolCoalesce)[] = [
  'rx_coalesce_usecs',
  'rx_max_coalesced_frames',
  'rx_coalesce_usecs_irq',
  'rx_max_coalesced_frames_irq',
  'tx_coalesce_usecs',
  'tx_max_coalesced_frames',
  'tx_coalesce_usecs_irq',
  'tx_max_coalesced_frames_irq',
  'stats_block_coalesce_usecs',
  'use_adaptive_rx_coalesce',
  'use_adaptive_tx_coalesce',
  'pkt_rate_low',
  'rx_coalesce_usecs_low',
  'rx_max_coalesced_frames_low',
  'tx_coalesce_usecs_low',
  'tx_max_coalesced_frames_low',
  'pkt_rate_high',
  'rx_coalesce_usecs_high',
  'rx_max_coalesced_frames_high',
  'tx_coalesce_usecs_high',
  'tx_max_coalesced_frames_high',
  'rate_sample_interval',
];

const RINGS: readonly (keyof EthtoolRingparam)[] = [
  'rx_max_pending',
  'rx_mini_max_pending',
  'rx_jumbo_max_pending',
  'tx_max_pending',
  'rx_pending',
  'rx_mini_pending',
  'rx_jumbo_pending',
  'tx_pending',
];

const CHANNELS: readonly (keyof EthtoolChannels)[] = [
  'max_rx',
  'max_tx',
  'max_other',
  'max_combined',
  'rx_count',
  'tx_count',
  'other_count',
  'combined_count',
];

const PAUSE: readonly (keyof EthtoolPauseparam)[] = ['autoneg', 'rx_pause', 'tx_pause'];

const EEE: readonly (keyof EthtoolEee)[] = [
  'supported',
  'advertised',
  'lp_advertised',
  'eee_active',
  'eee_enabled',
  'tx_lpi_enabled',
  'tx_lpi_timer',
];

/** Text of exactly `size` bytes. */
function chars(size: number): Field<string> {
  const raw = bytes(size);
  return {
    ...raw,
    get: (data, offset) => stringOf(raw.get(data, offset)),
    set: (data, offset, value, name) => {
      if (typeof value !== 'string') throw wrongType(name, 'a string', value);
      raw.set(data, offset, new TextEncoder().encode(value), name);
    },
  };
}

/** How the struct of a command becomes bytes and back. */
export interface EthtoolCodec {
  /** How many bytes the command needs to give its answer. */
  readonly size: number;
  /** Writes what the kernel wants to find. */
  readonly ask?: (data: Uint8Array) => void;
  /** What to ask with for the whole, where the first answer says how long that is. */
  readonly again?: (answer: Uint8Array) => Uint8Array | undefined;
  decode(data: Uint8Array): unknown;
  encode(value: unknown, name: string): Uint8Array;
}

/** A struct that begins with the command. What is left out is 0. */
function whole<T>(
  fields: { readonly [Name in keyof T]-?: Field<NonNullable<T[Name]>> } & {
    readonly [Name in `_${string}`]: Field<unknown>;
  },
): Struct<T> {
  const zeros = Object.entries(fields).map(([name, { size }]) => [
    name,
    size > 4 ? new Uint8Array(size) : 0,
  ]);
  return struct<T>({ _cmd: u32, ...fields }, Object.fromEntries(zeros) as Record<string, unknown>);
}

/** A struct of numbers of 32 bits, and words behind them that nobody uses. */
function numbers(names: readonly string[], reserved = 0): Struct<Record<string, number>> {
  const fields = Object.fromEntries(names.map((name) => [name, u32]));
  const rest = reserved === 0 ? {} : { _reserved: bytes(4 * reserved) };
  return whole({ ...fields, ...rest } as Readonly<Record<string, Field<number>>>);
}

/** struct ethtool_value */
const number: EthtoolCodec = {
  size: 8,
  decode: (data) => u32.get(view(data), 4),
  encode: (value, name) => {
    const data = new Uint8Array(8);
    u32.set(view(data), 4, value, name);
    return data;
  },
};

const drvinfo = whole<EthtoolDrvinfo>({
  driver: chars(32),
  version: chars(32),
  fw_version: chars(32),
  bus_info: chars(32),
  erom_version: chars(32),
  _reserved2: bytes(12),
  n_priv_flags: u32,
  n_stats: u32,
  testinfo_len: u32,
  eedump_len: u32,
  regdump_len: u32,
});

const wolinfo = whole<EthtoolWolinfo>({ supported: u32, wolopts: u32, sopass: bytes(6) });

const tsInfo = whole<EthtoolTsInfo>({
  so_timestamping: u32,
  phc_index: i32,
  tx_types: u32,
  _tx_reserved: bytes(12),
  rx_filters: u32,
  _rx_reserved: bytes(12),
});

const modinfo = whole<EthtoolModinfo>({ type: u32, eeprom_len: u32, _reserved: bytes(32) });

const fecparam = whole<EthtoolFecparam>({ active_fec: u32, fec: u32, _reserved: u32 });

/** struct ethtool_gfeatures: the command, how many blocks there are, the blocks. */
const BLOCKS = 8;
/** More blocks than any kernel has. */
const ROOM = 16;

const block = struct<EthtoolFeatures>({
  available: u32,
  requested: u32,
  active: u32,
  never_changed: u32,
});

const wanted = struct<EthtoolWantedFeatures>({ valid: u32, requested: u32 });

const features: EthtoolCodec = {
  size: BLOCKS + ROOM * block.size,
  ask: (data) => u32.set(view(data), 4, ROOM, 'size'),
  decode: (data) =>
    Array.from({ length: Math.min(u32.get(view(data), 4), ROOM) }, (_, i) => {
      const at = BLOCKS + i * block.size;
      return block.decode(data.subarray(at, at + block.size));
    }),
  encode: (value, name) => {
    const blocks = elements(name, 'an array of { valid, requested }', value as readonly unknown[]);
    const data = new Uint8Array(BLOCKS + blocks.length * wanted.size);
    u32.set(view(data), 4, blocks.length, name);
    for (const [i, each] of blocks.entries()) {
      data.set(wanted.encode(each, `${name}[${i}]`), BLOCKS + i * wanted.size);
    }
    return data;
  },
};

/** What struct ethtool_link_settings has before the modes. */
type LinkHead = Omit<EthtoolLinkSettings, (typeof MODES)[number]>;

const MODES = ['supported', 'advertising', 'lp_advertising'] as const;

const linkHead = whole<LinkHead>({
  speed: i32,
  duplex: u8,
  port: u8,
  phy_address: u8,
  autoneg: u8,
  mdio_support: u8,
  eth_tp_mdix: u8,
  eth_tp_mdix_ctrl: u8,
  _link_mode_masks_nwords: u8,
  transceiver: u8,
  master_slave_cfg: u8,
  master_slave_state: u8,
  rate_matching: u8,
  _reserved: bytes(28),
});

/** Where link_mode_masks_nwords is. */
const NWORDS = 15;

const linkSettings: EthtoolCodec = {
  size: linkHead.size,
  // Asked for no words of modes, the kernel says with a minus how many it has.
  again: (answer) => {
    const words = -new DataView(answer.buffer, answer.byteOffset).getInt8(NWORDS);
    if (words <= 0) return undefined;
    const data = new Uint8Array(linkHead.size + MODES.length * words * 4);
    data[NWORDS] = words;
    return data;
  },
  decode: (data) => {
    const room = Math.floor((data.byteLength - linkHead.size) / (4 * MODES.length));
    const words = Math.min(data[NWORDS] ?? 0, room);
    const modes = MODES.map((name, which): [string, number[]] => [
      name,
      Array.from({ length: words }, (_, i) =>
        u32.get(view(data), linkHead.size + 4 * (which * words + i)),
      ),
    ]);
    return { ...linkHead.decode(data.subarray(0, linkHead.size)), ...Object.fromEntries(modes) };
  },
  encode: (value, name) => {
    const { supported = [], advertising = [], lp_advertising = [], ...head } = object(value, name);
    const modes = Object.entries({ supported, advertising, lp_advertising }).map(
      ([mode, words]) =>
        [`${name}.${mode}`, elements(`${name}.${mode}`, 'an array', words as unknown[])] as const,
    );
    const words = Math.max(...modes.map(([, each]) => each.length));
    if (words > 127) throw outOfRange(name, 'at most 127 words of modes', words);
    const data = new Uint8Array(linkHead.size + MODES.length * words * 4);
    data.set(linkHead.encode(head, name));
    data[NWORDS] = words;
    for (const [which, [mode, each]] of modes.entries()) {
      for (const [i, word] of each.entries()) {
        u32.set(view(data), linkHead.size + 4 * (which * words + i), word, `${mode}[${i}]`);
      }
    }
    return data;
  },
};

function object(value: unknown, name: string): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  throw wrongType(name, 'an object of the fields of struct ethtool_link_settings', value);
}

const coalesce = numbers(COALESCE);
const rings = numbers(RINGS);
const channels = numbers(CHANNELS);
const pause = numbers(PAUSE);
const eee = numbers(EEE, 2);

/** The commands whose struct is known: the one that reads, the one that sets. */
const commands: readonly (readonly [get: number, set: number | undefined, codec: EthtoolCodec])[] =
  [
    [ETHTOOL_GDRVINFO, undefined, drvinfo],
    [ETHTOOL_GWOL, ETHTOOL_SWOL, wolinfo],
    [ETHTOOL_GMSGLVL, ETHTOOL_SMSGLVL, number],
    [ETHTOOL_GLINK, undefined, number],
    [ETHTOOL_GCOALESCE, ETHTOOL_SCOALESCE, coalesce],
    [ETHTOOL_GRINGPARAM, ETHTOOL_SRINGPARAM, rings],
    [ETHTOOL_GPAUSEPARAM, ETHTOOL_SPAUSEPARAM, pause],
    [ETHTOOL_GRXCSUM, ETHTOOL_SRXCSUM, number],
    [ETHTOOL_GTXCSUM, ETHTOOL_STXCSUM, number],
    [ETHTOOL_GSG, ETHTOOL_SSG, number],
    [ETHTOOL_GTSO, ETHTOOL_STSO, number],
    [ETHTOOL_GGSO, ETHTOOL_SGSO, number],
    [ETHTOOL_GFLAGS, ETHTOOL_SFLAGS, number],
    [ETHTOOL_GPFLAGS, ETHTOOL_SPFLAGS, number],
    [ETHTOOL_GGRO, ETHTOOL_SGRO, number],
    [ETHTOOL_GCHANNELS, ETHTOOL_SCHANNELS, channels],
    [ETHTOOL_GET_TS_INFO, undefined, tsInfo],
    [ETHTOOL_GMODULEINFO, undefined, modinfo],
    [ETHTOOL_GEEE, ETHTOOL_SEEE, eee],
    [ETHTOOL_GFECPARAM, ETHTOOL_SFECPARAM, fecparam],
    [ETHTOOL_GFEATURES, ETHTOOL_SFEATURES, features],
    [ETHTOOL_GLINKSETTINGS, ETHTOOL_SLINKSETTINGS, linkSettings],
  ];

/** The structs that commands give. */
export const ethtoolGets: ReadonlyMap<number, EthtoolCodec> = new Map(
  commands.map(([get, , codec]) => [get, codec]),
);

/** The structs that commands take. */
export const ethtoolSets: ReadonlyMap<number, EthtoolCodec> = new Map(
  commands.flatMap(([, set, codec]) => (set === undefined ? [] : [[set, codec]])),
);
