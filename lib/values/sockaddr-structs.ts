// Addresses of families whose struct has numbers and bytes alone: those of CAN, AF_ALG and AF_XDP.
import { onlyFields, outOfRange } from './arguments.ts';
import { AF_ALG, AF_CAN, AF_XDP } from './constants.generated.ts';
import { bytes, type Fields, i32, struct, u8, u16, u32, u64 } from './struct.ts';
import { stringOf } from './text.ts';

/** The two identifiers of an ISO-TP channel. */
export interface CanTp {
  readonly rxId: number;
  readonly txId: number;
}

/** One end of J1939. */
export interface CanJ1939 {
  /** 64 bits; `J1939_NO_NAME` where the address is static. */
  readonly name: bigint | number;
  readonly pgn: number;
  readonly addr: number;
}

/** A CAN address: can(7). The kernel has `tp` and `j1939` in one place; which of them counts, the protocol says. */
export interface CanAddress {
  readonly family: typeof AF_CAN;
  /** The index of the interface, 0 for any. */
  readonly ifindex: number;
  /** These are not there where the kernel gave a shorter struct, as CAN_RAW and CAN_BCM do. */
  readonly tp?: CanTp;
  readonly j1939?: CanJ1939;
}

/** A CAN address for a call: with neither for CAN_RAW and CAN_BCM. */
export interface CanAddressInput {
  readonly family: typeof AF_CAN;
  readonly ifindex?: number;
  readonly tp?: CanTp;
  /** Counts where both are given, as in an address that a call gave. */
  readonly j1939?: CanJ1939;
}

/** An algorithm of the kernel: `struct sockaddr_alg`. */
export interface AlgAddress {
  readonly family: typeof AF_ALG;
  /** `'hash'`, `'skcipher'`, `'aead'`, `'rng'`; at most 14 bytes. */
  readonly type: string;
  /** `'sha256'`, `'cbc(aes)'`; at most 64 bytes. */
  readonly name: string;
  readonly feat?: number;
  readonly mask?: number;
}

/** A queue of an interface: `struct sockaddr_xdp`. */
export interface XdpAddress {
  readonly family: typeof AF_XDP;
  /** `XDP_SHARED_UMEM`, `XDP_COPY`, `XDP_ZEROCOPY`, `XDP_USE_NEED_WAKEUP` */
  readonly flags: number;
  readonly ifindex: number;
  readonly queue_id: number;
  readonly shared_umem_fd: number;
}

const head: Fields = { family: u16, ifindex: i32 };
const canTp = struct<{ rxId: number; txId: number }>({ rxId: u32, txId: u32 }).field;
const canJ1939 = struct<CanJ1939>({ name: u64, pgn: u32, addr: u8 }).field;
const interfaceOnly = struct<CanAddress>(head);
const can = struct<CanAddress>({ ...head, tp: canTp });
const j1939 = struct<CanAddress>({ ...head, j1939: canJ1939 });
const alg = struct<{ type: Uint8Array; name: Uint8Array }>(
  { family: u16, type: bytes(14), feat: u32, mask: u32, name: bytes(64) },
  { feat: 0, mask: 0 },
);
const xdp = struct<XdpAddress>(
  { family: u16, flags: u16, ifindex: u32, queue_id: u32, shared_umem_fd: u32 },
  { flags: 0, shared_umem_fd: 0 },
);

/** The bytes of such an address; undefined for other families. */
export function encodeStruct(given: { readonly family?: unknown }): Uint8Array | undefined {
  switch (given.family) {
    case AF_CAN: {
      onlyFields('address', given, ['family', 'ifindex', 'tp', 'j1939']);
      const { family, ifindex = 0, tp, j1939: name } = given as CanAddressInput;
      if (name !== undefined) return j1939.encode({ family, ifindex, j1939: name }, 'address');
      const encoded = can.encode({ family, ifindex, tp: tp ?? { rxId: 0, txId: 0 } }, 'address');
      // The kernel of J1939 takes no shorter one; all others take a longer one.
      const whole = new Uint8Array(j1939.size);
      whole.set(encoded);
      return whole;
    }
    case AF_ALG:
      return alg.encode(given, 'address');
    case AF_XDP:
      return xdp.encode(given, 'address');
    default:
      return undefined;
  }
}

/** What a call stored of such an address. */
export function decodeStruct(
  family: typeof AF_CAN | typeof AF_ALG | typeof AF_XDP,
  data: Uint8Array,
): CanAddress | AlgAddress | XdpAddress {
  const sizes = { [AF_CAN]: interfaceOnly.size, [AF_ALG]: alg.size, [AF_XDP]: xdp.size };
  if (data.byteLength < sizes[family]) {
    throw outOfRange('bytes', 'all of the sockaddr of their family', data.byteLength);
  }
  if (family === AF_XDP) return { ...xdp.decode(data.subarray(0, xdp.size)), family };
  if (family === AF_ALG) {
    const { type, name, ...rest } = alg.decode(data.subarray(0, alg.size));
    return { ...rest, family, type: stringOf(type), name: stringOf(name) };
  }
  const { ifindex } = interfaceOnly.decode(data.subarray(0, interfaceOnly.size));
  if (data.byteLength < can.size) return { family, ifindex };
  const { tp = { rxId: 0, txId: 0 } } = can.decode(data.subarray(0, can.size));
  if (data.byteLength < j1939.size) return { family, ifindex, tp };
  const { j1939: name } = j1939.decode(data.subarray(0, j1939.size));
  return name === undefined ? { family, ifindex, tp } : { family, ifindex, tp, j1939: name };
}
