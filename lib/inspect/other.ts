// <linux/unix_diag.h> <linux/packet_diag.h> <linux/netlink_diag.h> <linux/vm_sockets_diag.h> <linux/xdp_diag.h>: the other families.
import {
  AF_NETLINK,
  AF_PACKET,
  AF_UNIX,
  AF_VSOCK,
  AF_XDP,
  SOCK_RAW,
} from '../values/constants.generated.ts';
import type { Address } from '../values/sockaddr.ts';
import { littleEndian } from '../values/struct.ts';
import { memoryOf } from './inet.ts';
import { attributesOf, sockDiag } from './netlink.ts';
import { type SocketInfo, stateName, type XdpInfo, type XdpUmem } from './types.ts';

type Rows = Generator<SocketInfo, void, undefined>;

const utf8 = new TextDecoder('utf-8', { fatal: true });

function u32(view: DataView, offset: number): number {
  return view.getUint32(offset, littleEndian);
}

function bytesOf(view: DataView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength).slice();
}

/** A request of the shape that they share: family, protocol, and 32-bit words after four bytes. */
function request(family: number, protocol: number, words: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(4 + 4 * words.length);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, family);
  view.setUint8(1, protocol);
  for (const [i, word] of words.entries()) view.setUint32(4 + 4 * i, word, littleEndian);
  return bytes;
}

/** Any socket: the cookie of all ones. */
const ANY = [0xffffffff, 0xffffffff] as const;

/** The name of a Unix socket as an address. */
function nameOf(view: DataView | undefined): Address {
  if (view === undefined) return { family: AF_UNIX, path: '' };
  let bytes = bytesOf(view);
  // A path may come with its NUL; in an abstract name every byte counts.
  if (bytes[0] !== 0 && bytes.at(-1) === 0) bytes = bytes.subarray(0, -1);
  try {
    return { family: AF_UNIX, path: utf8.decode(bytes) };
  } catch {
    return { family: AF_UNIX, path: bytes };
  }
}

/** The Unix sockets in the states of a mask. */
export function unixSockets(states: number): Rows {
  // UDIAG_SHOW_NAME, VFS, PEER, ICONS, RQLEN, MEMINFO, UID
  const bytes = request(AF_UNIX, 0, [states, 0, 0x7f, ...ANY]);
  return sockDiag(bytes, (view) => {
    if (view.byteLength < 16) return undefined;
    const attributes = attributesOf(view, 16);
    const [name, vfs, peer, icons, rqlen, memory, shutdown, uid] = [0, 1, 2, 3, 4, 5, 6, 7].map(
      (type) => attributes.get(type),
    );
    return {
      family: AF_UNIX,
      type: view.getUint8(1),
      protocol: 0,
      state: stateName(view.getUint8(2)),
      inode: u32(view, 4),
      local: nameOf(name),
      remote: undefined,
      recvQ: rqlen === undefined ? 0 : u32(rqlen, 0),
      sendQ: rqlen === undefined ? 0 : u32(rqlen, 4),
      cookie: view.getBigUint64(8, littleEndian),
      ...(uid === undefined ? {} : { uid: u32(uid, 0) }),
      ...(shutdown === undefined ? {} : { shutdown: shutdown.getUint8(0) }),
      ...(memory === undefined ? {} : { memory: memoryOf(memory) }),
      ...(peer === undefined ? {} : { peerInode: u32(peer, 0) }),
      ...(vfs === undefined ? {} : { vfs: { inode: u32(vfs, 0), device: u32(vfs, 4) } }),
      ...(icons === undefined
        ? {}
        : {
            pending: Array.from({ length: icons.byteLength / 4 }, (_, i) => u32(icons, 4 * i)),
          }),
      source: 'sock_diag',
    } satisfies SocketInfo;
  });
}

/** The packet sockets. */
export function packetSockets(): Rows {
  // PACKET_SHOW_INFO, FANOUT, MEMINFO
  return sockDiag(request(AF_PACKET, 0, [0, 0x19, ...ANY]), (view) => {
    if (view.byteLength < 16) return undefined;
    const attributes = attributesOf(view, 16);
    const [info, fanout, uid, memory] = [0, 4, 5, 6].map((type) => attributes.get(type));
    const index = info === undefined ? 0 : u32(info, 0);
    const sizes = memory === undefined ? undefined : memoryOf(memory);
    const protocol = view.getUint16(2, littleEndian);
    const local: Address = {
      family: AF_PACKET,
      protocol,
      ifindex: index,
      hatype: 0,
      pkttype: 0,
      address: new Uint8Array(0),
    };
    return {
      family: AF_PACKET,
      type: view.getUint8(1),
      protocol,
      state: 'CLOSE',
      inode: u32(view, 4),
      local,
      remote: undefined,
      recvQ: sizes?.rmem_alloc ?? 0,
      sendQ: sizes?.wmem_alloc ?? 0,
      cookie: view.getBigUint64(8, littleEndian),
      ...(index === 0 ? {} : { interface: index }),
      ...(uid === undefined ? {} : { uid: u32(uid, 0) }),
      ...(fanout === undefined ? {} : { fanout: u32(fanout, 0) }),
      ...(sizes === undefined ? {} : { memory: sizes }),
      source: 'sock_diag',
    } satisfies SocketInfo;
  });
}

/** The bits of a netlink socket's group attribute, as group numbers. */
function groupsOf(view: DataView): number[] {
  const groups: number[] = [];
  for (let i = 0; i < view.byteLength * 8; i++) {
    // An array of longs: in the host's order within each.
    const byte = view.getUint8(littleEndian ? i >> 3 : ((i >> 6) << 3) + (7 - ((i >> 3) & 7)));
    if ((byte & (1 << (i & 7))) !== 0) groups.push(i + 1);
  }
  return groups;
}

/** The netlink sockets. */
export function netlinkSockets(): Rows {
  // All protocols; NDIAG_SHOW_MEMINFO, GROUPS
  return sockDiag(request(AF_NETLINK, 255, [0, 0x3, ...ANY]), (view) => {
    if (view.byteLength < 28) return undefined;
    const attributes = attributesOf(view, 28);
    const [memory, groups] = [0, 1].map((type) => attributes.get(type));
    const sizes = memory === undefined ? undefined : memoryOf(memory);
    const members = groups === undefined ? [] : groupsOf(groups);
    const mask = members.reduce(
      (bits, group) => (group > 32 ? bits : bits | (1 << (group - 1))),
      0,
    );
    return {
      family: AF_NETLINK,
      type: view.getUint8(1),
      protocol: view.getUint8(2),
      // NETLINK_CONNECTED is 1, as TCP_ESTABLISHED.
      state: view.getUint8(3) === 1 ? 'ESTABLISHED' : 'CLOSE',
      inode: u32(view, 16),
      local: { family: AF_NETLINK, pid: u32(view, 4), groups: mask >>> 0 },
      remote: { family: AF_NETLINK, pid: u32(view, 8), groups: u32(view, 12) },
      recvQ: sizes?.rmem_alloc ?? 0,
      sendQ: sizes?.wmem_alloc ?? 0,
      cookie: view.getBigUint64(20, littleEndian),
      groups: members,
      ...(sizes === undefined ? {} : { memory: sizes }),
      source: 'sock_diag',
    } satisfies SocketInfo;
  });
}

/** The vsock sockets in the states of a mask. */
export function vsockSockets(states: number): Rows {
  return sockDiag(request(AF_VSOCK, 0, [states, 0, 0, ...ANY]), (view) => {
    if (view.byteLength < 32) return undefined;
    return {
      family: AF_VSOCK,
      type: view.getUint8(1),
      protocol: 0,
      state: stateName(view.getUint8(2)),
      shutdown: view.getUint8(3),
      inode: u32(view, 20),
      local: { family: AF_VSOCK, cid: u32(view, 4), port: u32(view, 8) },
      remote: { family: AF_VSOCK, cid: u32(view, 12), port: u32(view, 16) },
      recvQ: 0,
      sendQ: 0,
      cookie: view.getBigUint64(24, littleEndian),
      source: 'sock_diag',
    } satisfies SocketInfo;
  });
}

/** struct xdp_diag_umem */
function umemOf(view: DataView): XdpUmem {
  return {
    size: view.getBigUint64(0, littleEndian),
    id: u32(view, 8),
    num_pages: u32(view, 12),
    chunk_size: u32(view, 16),
    headroom: u32(view, 20),
    ifindex: u32(view, 24),
    queue_id: u32(view, 28),
    flags: u32(view, 32),
    refs: u32(view, 36),
  };
}

/** The numbers of entries of the rings that there are. */
const RINGS = [
  [3, 'rx_ring'],
  [4, 'tx_ring'],
  [6, 'fill_ring'],
  [7, 'completion_ring'],
] as const;

function xdpOf(attributes: ReadonlyMap<number, DataView>): XdpInfo {
  const info = attributes.get(1);
  const umem = attributes.get(5);
  const rings = RINGS.flatMap(([type, name]) => {
    const ring = attributes.get(type);
    return ring === undefined ? [] : [[name, u32(ring, 0)]];
  });
  return {
    ifindex: info === undefined ? 0 : u32(info, 0),
    queue_id: info === undefined ? 0 : u32(info, 4),
    ...Object.fromEntries(rings),
    ...(umem === undefined || umem.byteLength < 40 ? {} : { umem: umemOf(umem) }),
  };
}

/** The sockets of AF_XDP. */
export function xdpSockets(): Rows {
  // XDP_SHOW_INFO, RING_CFG, UMEM, MEMINFO
  return sockDiag(request(AF_XDP, 0, [0, 0xf, ...ANY]), (view) => {
    if (view.byteLength < 16) return undefined;
    const attributes = attributesOf(view, 16);
    const [uid, memory] = [2, 8].map((type) => attributes.get(type));
    const xdp = xdpOf(attributes);
    const sizes = memory === undefined ? undefined : memoryOf(memory);
    return {
      family: AF_XDP,
      type: SOCK_RAW,
      protocol: 0,
      state: 'CLOSE',
      inode: u32(view, 4),
      local: undefined,
      remote: undefined,
      recvQ: sizes?.rmem_alloc ?? 0,
      sendQ: sizes?.wmem_alloc ?? 0,
      cookie: view.getBigUint64(8, littleEndian),
      ...(xdp.ifindex === 0 ? {} : { interface: xdp.ifindex }),
      ...(uid === undefined ? {} : { uid: u32(uid, 0) }),
      ...(sizes === undefined ? {} : { memory: sizes }),
      xdp,
      source: 'sock_diag',
    } satisfies SocketInfo;
  });
}
