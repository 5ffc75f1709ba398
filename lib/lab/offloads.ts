// ethtool-netlink: a link's offloads, without which frames are on a cable as on a real one: complete, and no longer than
// the MTU.
import { type AttributeInput, attributes, NetlinkSocket } from '../netlink/index.ts';
import { littleEndian } from '../values/struct.ts';

const CTRL = 16;
const CTRL_CMD_GETFAMILY = 3;
const CTRL_ATTR_FAMILY_ID = 1;
const CTRL_ATTR_FAMILY_NAME = 2;
const FEATURES_SET = 12;
const HEADER = 1;
const DEV_NAME = 2;
const WANTED = 3;
const BITS = 3;
const BIT = 1;
const BIT_NAME = 2;

/** Those that change what is on the cable: checksums, segments, what is put together again. */
const OFFLOADS: readonly string[] = [
  ...['tx-checksum-ip-generic', 'tx-checksum-sctp', 'tx-scatter-gather', 'tx-tcp-segmentation'],
  ...['tx-tcp-ecn-segmentation', 'tx-tcp-mangleid-segmentation', 'tx-tcp6-segmentation'],
  ...['tx-udp-segmentation', 'tx-sctp-segmentation', 'tx-generic-segmentation', 'rx-gro'],
];

/** struct genlmsghdr */
function genlmsghdr(command: number): Uint8Array {
  return Uint8Array.of(command, 1, 0, 0);
}

/** The number that the kernel has given to a family of generic netlink; undefined where it has no such family. */
function familyOf(socket: NetlinkSocket, name: string): number | undefined {
  const [answer] = socket.request({
    type: CTRL,
    header: genlmsghdr(CTRL_CMD_GETFAMILY),
    attributes: [{ type: CTRL_ATTR_FAMILY_NAME, data: `${name}\0` }],
    name: 'CTRL_CMD_GETFAMILY',
    about: name,
  });
  for (const attribute of attributes(answer?.data.subarray(4) ?? new Uint8Array(0))) {
    if ('malformed' in attribute || attribute.type !== CTRL_ATTR_FAMILY_ID) continue;
    const { buffer, byteOffset } = attribute.data;
    return new DataView(buffer, byteOffset).getUint16(0, littleEndian);
  }
  return undefined;
}

/** Takes the offloads from links, over a socket of generic netlink in their namespace. */
export function withoutOffloads(fd: number, links: readonly string[]): void {
  const socket = new NetlinkSocket(16, { fd });
  const family = familyOf(socket, 'ethtool');
  if (family === undefined) return;
  const bits: AttributeInput[] = OFFLOADS.map((name) => ({
    type: BIT,
    data: [{ type: BIT_NAME, data: `${name}\0` }],
  }));
  for (const link of links) {
    socket.request({
      type: family,
      header: genlmsghdr(FEATURES_SET),
      attributes: [
        { type: HEADER, data: [{ type: DEV_NAME, data: `${link}\0` }] },
        { type: WANTED, data: [{ type: BITS, data: bits }] },
      ],
      name: 'ETHTOOL_MSG_FEATURES_SET',
      about: link,
    });
  }
}
