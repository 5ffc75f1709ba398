// SIOCETHTOOL and the requests of hardware timestamps: what a network interface's device is, can do and is set to.
import * as raw from '../addon/calls.ts';
import { integer, isUint8Array, outOfRange, wrongType } from '../values/arguments.ts';
import { view } from '../values/codec.ts';
import {
  ETHTOOL_GPERMADDR,
  ETHTOOL_GSSET_INFO,
  ETHTOOL_GSTATS,
  ETHTOOL_GSTRINGS,
  SIOCETHTOOL,
  SIOCGHWTSTAMP,
  SIOCSHWTSTAMP,
} from '../values/constants.generated.ts';
import { SyscallError } from '../values/errors.ts';
import type { EthtoolCodec, EthtoolGets, EthtoolSets } from '../values/ethtool.ts';
import { ethtoolStructs } from '../values/late-ethtool.ts';
import { bytesOf } from '../values/memory.ts';
import { type Fd, fdOf } from '../values/own.ts';
import { i32, struct, u32, u64 } from '../values/struct.ts';
import { stringOf } from '../values/text.ts';
import { ifnameBytes } from './ifreq.ts';

export type {
  EthtoolChannels,
  EthtoolCoalesce,
  EthtoolDrvinfo,
  EthtoolEee,
  EthtoolFeatures,
  EthtoolFecparam,
  EthtoolGets,
  EthtoolLinkSettings,
  EthtoolModinfo,
  EthtoolPauseparam,
  EthtoolRingparam,
  EthtoolSets,
  EthtoolTsInfo,
  EthtoolWantedFeatures,
  EthtoolWolinfo,
} from '../values/ethtool.ts';

/** An interface, through a socket. */
interface Interface {
  readonly fd: number;
  readonly ifname: string;
  readonly bytes: Uint8Array;
}

function interfaceOf(fd: Fd, ifname: string): Interface {
  return { fd: fdOf(fd), ifname, bytes: ifnameBytes('ifname', ifname) };
}

/** Makes the request with a struct that the kernel reads and stores. */
function request({ fd, ifname, bytes }: Interface, number: number, data: Uint8Array): number {
  const result = raw.ifdata(fd, number, bytes, data);
  if (result < 0) throw new SyscallError('ioctl', -result, { fd, path: ifname });
  return result;
}

/** The same of SIOCETHTOOL, whose struct begins with the command. */
function command(where: Interface, number: number, data: Uint8Array): number {
  u32.set(view(data), 0, number, 'command');
  return request(where, SIOCETHTOOL, data);
}

function get(where: Interface, number: number, codec: EthtoolCodec): unknown {
  const first = new Uint8Array(codec.size);
  codec.ask?.(first);
  command(where, number, first);
  const whole = codec.again?.(first);
  if (whole !== undefined) command(where, number, whole);
  return codec.decode(whole ?? first);
}

/** How many strings a set has (struct ethtool_sset_info). */
function count(where: Interface, set: number): number {
  const data = new Uint8Array(20);
  u64.set(view(data), 8, 1n << BigInt(set), 'set');
  command(where, ETHTOOL_GSSET_INFO, data);
  // The mask has what the device has of the sets that were asked for.
  return u64.get(view(data), 8) === 0n ? 0 : u32.get(view(data), 16);
}

const STRING = 32;
const STATS = 1;

/** How often a driver is asked that says one number and gives another. */
const TRIES = 10;

/**
 * The struct of a command that gives as many elements as a set has strings. A driver may have more of them by now than
 * it said: the kernel tells then that it has given none, or finds no room.
 */
function counted(
  where: Interface,
  number: number,
  { set, size, head, at }: { set: number; size: number; head: number; at: number },
): Uint8Array[] {
  for (let tries = 1; ; tries++) {
    const length = count(where, set);
    const data = new Uint8Array(head + length * size);
    u32.set(view(data), 4, set, 'value');
    u32.set(view(data), at, length, 'length');
    command(where, number, data);
    const given = Math.min(u32.get(view(data), at), length);
    if (given !== length && tries < TRIES) continue;
    return Array.from({ length: given }, (_, i) =>
      data.subarray(head + i * size, head + (i + 1) * size),
    );
  }
}

/** struct ethtool_gstrings */
function strings(where: Interface, set: number): string[] {
  const layout = { set: integer('value', set, 0, 63), size: STRING, head: 12, at: 8 };
  return counted(where, ETHTOOL_GSTRINGS, layout).map(stringOf);
}

/** struct ethtool_stats */
function stats(where: Interface): bigint[] {
  const layout = { set: STATS, size: 8, head: 8, at: 4 };
  return counted(where, ETHTOOL_GSTATS, layout).map((each) => u64.get(view(each), 0));
}

/** struct ethtool_perm_addr; no address is longer. */
const LONGEST = 32;

function permanentAddress(where: Interface): Uint8Array {
  const data = new Uint8Array(8 + LONGEST);
  u32.set(view(data), 4, LONGEST, 'size');
  command(where, ETHTOOL_GPERMADDR, data);
  return data.slice(8, 8 + u32.get(view(data), 4));
}

/**
 * `ioctl(fd, SIOCETHTOOL)`: what a command reads.
 *
 * @param fd any socket
 * @param command `ETHTOOL_GDRVINFO`, `ETHTOOL_GCHANNELS`, `ETHTOOL_GLINKSETTINGS`, ...
 * @throws {SyscallError} EOPNOTSUPP where the driver does not have it, EBADF, ENODEV, EPERM
 * @see {@link https://man7.org/linux/man-pages/man7/netdevice.7.html | netdevice(7)}, `<linux/ethtool.h>`
 */
export function ethtool<Command extends keyof EthtoolGets>(
  fd: Fd,
  ifname: string,
  command: Command,
): EthtoolGets[Command];
/**
 * The counters of the driver, in the order of the strings of `ETH_SS_STATS`.
 *
 * @throws {SyscallError} EOPNOTSUPP, EBADF, ENODEV, EPERM
 */
export function ethtool(fd: Fd, ifname: string, command: typeof ETHTOOL_GSTATS): bigint[];
/**
 * The permanent hardware address.
 *
 * @throws {SyscallError} EBADF, ENODEV
 */
export function ethtool(fd: Fd, ifname: string, command: typeof ETHTOOL_GPERMADDR): Uint8Array;
/**
 * The names of a set: of the bits of `ETHTOOL_GFEATURES`, of the counters of `ETHTOOL_GSTATS`, ...
 *
 * @param set `ETH_SS_FEATURES`, `ETH_SS_STATS`, ...
 * @throws {SyscallError} EOPNOTSUPP, EBADF, ENODEV
 */
export function ethtool(
  fd: Fd,
  ifname: string,
  command: typeof ETHTOOL_GSTRINGS,
  set: number,
): string[];
/**
 * Sets what a command sets, with CAP_NET_ADMIN. `ETHTOOL_SFEATURES` gives `ETHTOOL_F_*` where something is not as wanted.
 *
 * @param value what the command that reads gives, with what is to change; what is left out is 0
 * @returns what the request returns
 * @throws {SyscallError} EPERM, EOPNOTSUPP, EINVAL, EBADF, ENODEV
 */
export function ethtool<Command extends keyof EthtoolSets>(
  fd: Fd,
  ifname: string,
  command: Command,
  value: EthtoolSets[Command],
): number;
/**
 * Any command, with its struct as bytes. The first four become the command.
 *
 * @returns the struct as the kernel left it
 * @throws {SyscallError} EFAULT where the kernel had more to store than there is room for, and what the command gives
 */
export function ethtool(fd: Fd, ifname: string, command: number, struct: Uint8Array): Uint8Array;
export function ethtool(fd: Fd, ifname: string, number: number, value?: unknown): unknown {
  const where = interfaceOf(fd, ifname);
  integer('command', number, 0, 0xffffffff);
  if (isUint8Array(value)) {
    const data = bytesOf('struct', value).slice();
    if (data.byteLength < 4) throw outOfRange('struct', 'at least 4 bytes', data.byteLength);
    command(where, number, data);
    return data;
  }
  if (number === ETHTOOL_GSTRINGS) return strings(where, value as number);
  const codec = ethtoolStructs().sets.get(number);
  if (codec !== undefined) return command(where, number, codec.encode(value, 'value'));
  if (value !== undefined) throw wrongType('value', 'the struct of the command as bytes', value);
  if (number === ETHTOOL_GSTATS) return stats(where);
  if (number === ETHTOOL_GPERMADDR) return permanentAddress(where);
  const known = ethtoolStructs().gets.get(number);
  if (known === undefined) throw wrongType('struct', 'that of the command as bytes', value);
  return get(where, number, known);
}

/** struct hwtstamp_config: which packets the device gives a timestamp of its clock. */
export interface HwtstampConfig {
  /** `HWTSTAMP_FLAG_*` */
  readonly flags?: number;
  /** `HWTSTAMP_TX_*` */
  readonly tx_type: number;
  /** `HWTSTAMP_FILTER_*` */
  readonly rx_filter: number;
}

const hwtstampConfig = struct<Required<HwtstampConfig>>(
  { flags: i32, tx_type: i32, rx_filter: i32 },
  { flags: 0 },
);

/**
 * `ioctl(fd, SIOCGHWTSTAMP)`: which packets a device timestamps.
 *
 * @param fd any socket
 * @throws {SyscallError} EOPNOTSUPP where it has no such clock, EBADF, ENODEV
 * @see {@link https://docs.kernel.org/networking/timestamping.html | timestamping}
 */
export function gethwtstamp(fd: Fd, ifname: string): Required<HwtstampConfig> {
  const data = new Uint8Array(hwtstampConfig.size);
  request(interfaceOf(fd, ifname), SIOCGHWTSTAMP, data);
  return hwtstampConfig.decode(data);
}

/**
 * `ioctl(fd, SIOCSHWTSTAMP)`: has a device timestamp packets, with CAP_NET_ADMIN. They come with `SO_TIMESTAMPING`.
 *
 * @returns what the device does now: at least what was asked for
 * @throws {SyscallError} EPERM, EOPNOTSUPP, ERANGE where it cannot, EINVAL, EBADF, ENODEV
 * @see {@link https://docs.kernel.org/networking/timestamping.html | timestamping}
 */
export function sethwtstamp(
  fd: Fd,
  ifname: string,
  config: HwtstampConfig,
): Required<HwtstampConfig> {
  const data = hwtstampConfig.encode(config, 'config');
  request(interfaceOf(fd, ifname), SIOCSHWTSTAMP, data);
  return hwtstampConfig.decode(data);
}
