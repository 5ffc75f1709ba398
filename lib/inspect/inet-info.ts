// What sock_diag(7) tells of a connection beside its addresses and queues: of its congestion control, and of the
// protocol that lies between the program and TCP (TLS, MPTCP).
import { littleEndian } from '../values/struct.ts';
import { stringOf } from '../values/text.ts';
import { attributesOf } from './netlink.ts';

/** struct tcpvegas_info */
export interface VegasInfo {
  readonly algorithm: 'vegas';
  readonly enabled: number;
  readonly rttcnt: number;
  /** Microseconds. */
  readonly rtt: number;
  /** Microseconds. */
  readonly minrtt: number;
}

/** struct tcp_dctcp_info */
export interface DctcpInfo {
  readonly algorithm: 'dctcp';
  readonly enabled: number;
  readonly ce_state: number;
  readonly alpha: number;
  readonly ab_ecn: number;
  readonly ab_tot: number;
}

/** struct tcp_bbr_info */
export interface BbrInfo {
  readonly algorithm: 'bbr';
  /** The bandwidth that it reckons with, in bytes a second. */
  readonly bw: bigint;
  /** Microseconds. */
  readonly min_rtt: number;
  /** In 256ths. */
  readonly pacing_gain: number;
  /** In 256ths. */
  readonly cwnd_gain: number;
}

/** What a congestion control tells of itself; most tell nothing. */
export type CongestionInfo = VegasInfo | DctcpInfo | BbrInfo;

/** Kernel TLS on a connection. What the kernel does not tell is absent, as before its keys are set. */
export interface TlsUlp {
  /** The version on the wire: 0x0303, 0x0304. */
  readonly version?: number;
  /** `TLS_CIPHER_*` */
  readonly cipher?: number;
  /** Who encrypts what is sent: 1 nobody, 2 the kernel, 3 the device, 4 the device with a TCP of its own. */
  readonly txconf?: number;
  /** Who decrypts what comes, likewise. */
  readonly rxconf?: number;
}

/** A connection that is a subflow of Multipath TCP: `MPTCP_SUBFLOW_ATTR_*`. */
export interface MptcpUlp {
  /** `MPTCP_SUBFLOW_FLAG_*` */
  readonly flags?: number;
  /** The token of the connection at the other end. */
  readonly token_rem?: number;
  /** The token at this end: that of the MPTCP socket's own row. */
  readonly token_loc?: number;
  readonly relwrite_seq?: number;
  readonly map_seq?: bigint;
  readonly map_sfseq?: number;
  readonly ssn_offset?: number;
  readonly map_datalen?: number;
  readonly id_rem?: number;
  readonly id_loc?: number;
}

/** The protocol between the program and TCP. */
export interface UlpInfo {
  /** `tls`, `mptcp`, ... */
  readonly name: string;
  readonly tls?: TlsUlp;
  readonly mptcp?: MptcpUlp;
}

/** A number of any size, as an attribute has it. */
function number(view: DataView): number | bigint {
  switch (view.byteLength) {
    case 1:
      return view.getUint8(0);
    case 2:
      return view.getUint16(0, littleEndian);
    case 8:
      return view.getBigUint64(0, littleEndian);
    default:
      return view.byteLength < 4 ? 0 : view.getUint32(0, littleEndian);
  }
}

/** The names of attributes, from 1. */
const TLS = ['version', 'cipher', 'txconf', 'rxconf'];
const MPTCP = [
  'token_rem',
  'token_loc',
  'relwrite_seq',
  'map_seq',
  'map_sfseq',
  'ssn_offset',
  'map_datalen',
  'flags',
  'id_rem',
  'id_loc',
];

function named(view: DataView, names: readonly string[]): object {
  const attributes = attributesOf(view, 0);
  return Object.fromEntries(
    names.flatMap((name, i) => {
      const value = attributes.get(i + 1);
      return value === undefined ? [] : [[name, number(value)]];
    }),
  );
}

function bytesOf(view: DataView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}

/** INET_DIAG_ULP_INFO */
export function ulpOf(view: DataView): UlpInfo | undefined {
  const attributes = attributesOf(view, 0);
  const [name, tls, mptcp] = [1, 2, 3].map((type) => attributes.get(type));
  if (name === undefined) return undefined;
  return {
    name: stringOf(bytesOf(name)),
    ...(tls === undefined ? {} : { tls: named(tls, TLS) }),
    ...(mptcp === undefined ? {} : { mptcp: named(mptcp, MPTCP) }),
  };
}

/** Each congestion control by the number of its attribute: INET_DIAG_VEGASINFO, DCTCPINFO, BBRINFO. */
const controls: ReadonlyMap<number, (view: DataView) => CongestionInfo> = new Map<
  number,
  (view: DataView) => CongestionInfo
>([
  [
    3,
    (view) => ({
      algorithm: 'vegas',
      enabled: view.getUint32(0, littleEndian),
      rttcnt: view.getUint32(4, littleEndian),
      rtt: view.getUint32(8, littleEndian),
      minrtt: view.getUint32(12, littleEndian),
    }),
  ],
  [
    9,
    (view) => ({
      algorithm: 'dctcp',
      enabled: view.getUint16(0, littleEndian),
      ce_state: view.getUint16(2, littleEndian),
      alpha: view.getUint32(4, littleEndian),
      ab_ecn: view.getUint32(8, littleEndian),
      ab_tot: view.getUint32(12, littleEndian),
    }),
  ],
  [
    16,
    (view) => ({
      algorithm: 'bbr',
      bw:
        BigInt(view.getUint32(0, littleEndian)) | (BigInt(view.getUint32(4, littleEndian)) << 32n),
      min_rtt: view.getUint32(8, littleEndian),
      pacing_gain: view.getUint32(12, littleEndian),
      cwnd_gain: view.getUint32(16, littleEndian),
    }),
  ],
]);

/** The least that each of them has. */
const CONTROL_SIZE = 16;

/** What a congestion control tells; undefined for any other attribute. */
export function congestionOf(type: number, view: DataView): CongestionInfo | undefined {
  const decode = controls.get(type);
  const size = type === 16 ? 20 : CONTROL_SIZE;
  return decode === undefined || view.byteLength < size ? undefined : decode(view);
}
