// <linux/if_tun.h>: TUN and TAP links, whose frames a program reads and writes.
import * as raw from '../addon/calls.ts';
import { ioctl } from '../calls/descriptor.ts';
import { onlyFields, wrongType } from '../values/arguments.ts';
import {
  IFF_MULTI_QUEUE,
  IFF_NO_PI,
  IFF_TAP,
  IFF_TUN,
  IFF_VNET_HDR,
  IFNAMSIZ,
  TUNSETIFF,
  TUNSETPERSIST,
} from '../values/constants.generated.ts';
import { open } from '../values/open.ts';
import { type Fd, type OwnedFd, own } from '../values/own.ts';
import { littleEndian } from '../values/struct.ts';
import { beforeNul } from '../values/text.ts';
import { text } from './kinds.ts';
import { inNamespace } from './netns.ts';

/** A TUN or TAP link to make. */
export interface TunTapOptions {
  /** `'tun'` reads and writes IP packets, `'tap'` Ethernet frames. */
  readonly mode: 'tun' | 'tap';
  /** Its name; the kernel chooses unless given (`tun0`, ...), and for each `%d` in it. */
  readonly ifname?: string | undefined;
  /** The network namespace. Without it, that of the calling thread. */
  readonly netns?: Fd | undefined;
  /** With 4 bytes before each packet: flags and protocol (struct tun_pi). */
  readonly pi?: boolean | undefined;
  /** With a struct virtio_net_hdr before each packet. */
  readonly vnet_hdr?: boolean | undefined;
  /** Another queue of a link that has several. */
  readonly multi_queue?: boolean | undefined;
  /** It stays when the fd is closed. */
  readonly persist?: boolean | undefined;
}

/** A TUN or TAP link. */
export interface TunTap extends OwnedFd {
  /** Its name. */
  readonly ifname: string;
}

/** sizeof(struct ifreq), at most. */
const IFREQ = 40;

function bit(path: string, value: unknown, otherwise: boolean): boolean {
  if (value === undefined) return otherwise;
  if (typeof value !== 'boolean') throw wrongType(path, 'a boolean', value);
  return value;
}

/** The fields of `TunTapOptions`. */
const FIELDS: readonly (keyof TunTapOptions)[] = [
  ...(['mode', 'ifname', 'netns', 'pi', 'vnet_hdr', 'multi_queue', 'persist'] as const),
];

/**
 * Makes a TUN or TAP link, or takes one that persists: `ip tuntap add`, and the fd to it. One read(2) is one packet that
 * the kernel sends over the link, one write(2) one that it receives. The link goes with the fd, unless it persists. It is
 * down: `rt.links.change(tap.ifname, { up: true })`.
 *
 * @throws {SyscallError} EPERM (needs CAP_NET_ADMIN in the namespace), EBUSY, EINVAL
 * @throws {Error} of Node.js where /dev/net/tun cannot be opened: ENOENT, EACCES
 */
export function tuntap(options: TunTapOptions): TunTap {
  if (typeof options !== 'object' || options === null)
    throw wrongType('options', 'an object { mode }', options);
  onlyFields('options', options, FIELDS);
  const { mode, ifname = '', netns } = options;
  if (mode !== 'tun' && mode !== 'tap') throw wrongType('options.mode', "'tun' or 'tap'", mode);
  const name = text.put(ifname, 'options.ifname');
  if (name.byteLength > IFNAMSIZ) throw wrongType('options.ifname', 'at most 15 bytes', ifname);
  const persist = bit('options.persist', options.persist, false);
  const flags =
    (mode === 'tun' ? IFF_TUN : IFF_TAP) |
    (bit('options.pi', options.pi, false) ? 0 : IFF_NO_PI) |
    (bit('options.vnet_hdr', options.vnet_hdr, false) ? IFF_VNET_HDR : 0) |
    (bit('options.multi_queue', options.multi_queue, false) ? IFF_MULTI_QUEUE : 0);
  const request = new Uint8Array(IFREQ);
  request.set(name);
  new DataView(request.buffer).setUint16(IFNAMSIZ, flags, littleEndian);
  // The namespace is that in which the device is opened.
  const tun = (): number => open('/dev/net/tun', 'r+');
  const fd = netns === undefined ? tun() : inNamespace(netns, tun);
  try {
    ioctl(fd, TUNSETIFF, request);
    if (persist) ioctl(fd, TUNSETPERSIST, 1);
  } catch (error) {
    raw.close(fd);
    throw error;
  }
  const given = text.get(beforeNul(request)) ?? ifname;
  return Object.defineProperty(own(fd), 'ifname', { value: given, enumerable: true }) as TunTap;
}
