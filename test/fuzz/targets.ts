// What reads bytes or text from outside: each decoder, what it may be fed to begin with, and what it may throw.
import * as s from '../../lib/index.ts';
import { decodeDestroyed } from '../../lib/inspect/inet.ts';
import { tables } from '../../lib/netlink/link.ts';
import { messagesOf } from '../../lib/netlink/socket.ts';
import {
  decode,
  encode,
  format,
  parsePattern,
  readCapture,
  writePcapng,
} from '../../lib/packet/index.ts';
import { straceCalls } from '../../lib/timeline/strace.ts';
import { attributes, encode as encodeAttributes } from '../../lib/values/attributes.ts';
import { decodeControl, encodeControl } from '../../lib/values/control.ts';
import { ethtoolGets } from '../../lib/values/ethtool.ts';
import { codecs } from '../../lib/values/option-codecs.ts';
import { decode as decodeAddress, sockaddr } from '../../lib/values/sockaddr.ts';

/** A decoder. */
export interface Target {
  /** What it reads when all is well: what is tried are changes of these. */
  readonly corpus: readonly Uint8Array[];
  /** Reads it. Whatever it is given, it returns; only a RangeError of which `throws` knows the message may be thrown. */
  readonly read: (bytes: Uint8Array) => unknown;
  readonly throws?: RegExp;
}

const utf8 = new TextEncoder();
const text = new TextDecoder();
const zeros = (length: number): Uint8Array => new Uint8Array(length);

const addresses = [
  { family: s.AF_INET, address: '127.0.0.1', port: 80 },
  { family: s.AF_INET6, address: 'fe80::1%1', port: 80, flowinfo: 5 },
  { family: s.AF_UNIX, path: '/run/a' },
  { family: s.AF_UNIX, path: '\0abstract' },
  { family: s.AF_NETLINK, pid: 5, groups: 1 },
  { family: s.AF_PACKET, protocol: 0x800, ifindex: 1, hatype: 1, pkttype: 0, address: zeros(6) },
  { family: s.AF_VSOCK, cid: 2, port: 5 },
] as const;

const messages: readonly Parameters<typeof encodeControl>[0][] = [
  [{ level: s.IPPROTO_IP, type: s.IP_TTL, ttl: 5 }],
  [{ level: s.SOL_UDP, type: s.UDP_SEGMENT, segment: 100 }],
  [{ level: s.SOL_SOCKET, type: s.SCM_CREDENTIALS, pid: 1, uid: 0, gid: 0 }],
  [{ level: s.SOL_SOCKET, type: s.SCM_RIGHTS, fds: [0, 1, 2] }],
];

const ethernet = { dst: '02:00:00:00:00:01', src: '02:00:00:00:00:02' } as const;
const segment = encode([
  { ethernet },
  { ip: { src: '10.0.0.1', dst: '10.0.0.2' } },
  { tcp: { sport: 1, dport: 2, flags: 'S', options: [{ mss: 1460 }, 'sackOK', { wscale: 7 }] } },
]);
const datagram = encode([
  { ethernet },
  { ip6: { src: 'fe80::1', dst: 'ff02::1' } },
  { udp: { sport: 53, dport: 53 } },
  { payload: 'a question' },
]);

const STRACE = `1700000000.000001 socket(AF_INET, SOCK_STREAM, IPPROTO_IP) = 3<TCP:[1]> <0.000010>
1700000000.000100 connect(3<TCP:[1]>, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("127.0.0.1")}, 16) = -1 EINPROGRESS (Operation now in progress) <0.000010>
1700000000.000200 sendto(3<TCP:[127.0.0.1:5->127.0.0.1:80]>, "a\\n\\"b\\"\\0", 7, 0, NULL, 0 <unfinished ...>
1700000000.000300 <... sendto resumed>) = 7 <0.000100>
1700000000.000400 accept4(3<TCP:[1]>, 0x7ffc, [16], SOCK_CLOEXEC) = ? ERESTARTSYS (To be restarted if SA_RESTART is set)
1700000000.000500 --- SIGCHLD {si_signo=SIGCHLD} ---
1700000000.000600 +++ exited with 0 +++
`;

const PATTERNS = [
  'S 0:0(0) win 65535 <mss 1460,sackOK,nop,wscale 7>',
  '. ack 1',
  'F. 1:1(0) ack 1',
  '...',
];

/** What is said of an address that is cut. */
const SHORT = /must be all of the sockaddr of their family/;

/** All of them, by name. */
export const targets: Readonly<Record<string, Target>> = {
  'a sockaddr': {
    corpus: addresses.map((address) => sockaddr(address as Parameters<typeof sockaddr>[0])),
    read: (bytes) => decodeAddress(bytes, bytes.length),
    throws: SHORT,
  },
  'control messages': { corpus: messages.map(encodeControl), read: decodeControl },
  'values of options': {
    corpus: [zeros(4), zeros(16), zeros(248), new Uint8Array(64).fill(0xff)],
    read: (bytes) => {
      for (const codec of Object.values(codecs)) {
        try {
          codec.decode(bytes.slice());
        } catch (error) {
          if (!SHORT.test(String(error))) throw error;
        }
      }
    },
  },
  'structs of ethtool': {
    corpus: [zeros(196), zeros(48), zeros(300)],
    read: (bytes) =>
      [...ethtoolGets.values()].map((codec) => {
        const whole = zeros(Math.max(codec.size, bytes.length));
        whole.set(bytes);
        codec.again?.(whole.slice(0, codec.size));
        return codec.decode(whole);
      }),
  },
  'messages of netlink': {
    corpus: [Uint8Array.of(20, 0, 0, 0, 3, 0, 2, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), zeros(72)],
    read: (bytes) => [...messagesOf(bytes)],
  },
  'attributes of netlink': {
    corpus: [
      encodeAttributes([
        { type: 1, data: 'eth0\0' },
        { type: 2, data: [{ type: 1, data: zeros(4) }] },
      ]),
    ],
    read: (bytes) => [attributes(bytes), [...tables.values()].map((table) => table.decode(bytes))],
  },
  'rows of sock_diag': {
    corpus: [
      Uint8Array.of(s.AF_INET, 1, ...zeros(78)),
      Uint8Array.of(s.AF_INET6, 7, ...zeros(200)),
    ],
    read: (bytes) =>
      decodeDestroyed(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
  },
  packets: {
    corpus: [segment, datagram],
    read: (bytes) =>
      (['ethernet', 'sll', 'sll2', 'raw', 'null', 'loop'] as const).map((link) => {
        const packet = decode(bytes, { link });
        return [format(packet), format(packet, { notation: 'packetdrill' })];
      }),
  },
  'capture files': {
    corpus: [
      writePcapng([{ interface: { link: 'ethernet' } }, { packet: { data: segment, time: 1n } }]),
    ],
    read: readCapture,
    throws: /must be a pcapng or pcap file/,
  },
  'patterns of packets': {
    corpus: PATTERNS.map((pattern) => utf8.encode(pattern)),
    read: (bytes) => parsePattern(text.decode(bytes)),
    throws: /pattern/,
  },
  'lines of strace': {
    corpus: [utf8.encode(STRACE)],
    read: (bytes) => straceCalls(new Map([[1, text.decode(bytes)]]), Number, 1),
  },
};
