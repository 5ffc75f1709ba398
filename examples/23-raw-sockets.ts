// Scene 23: raw sockets. Ping over a raw ICMP socket and over an ICMP datagram socket, which needs no privilege; and a
// packet socket that sees the frames of both.
// Manual pages: raw(7) icmp(7) packet(7) capabilities(7)
// Run it: npx tsx examples/23-raw-sockets.ts (as root; without, it shows EPERM)
import {
  AF_INET,
  AF_PACKET,
  bind,
  ETH_P_IP,
  getsockname,
  htons,
  type InetAddress,
  IPPROTO_ICMP,
  if_nametoindex,
  MSG_DONTWAIT,
  own,
  POLLIN,
  poll,
  recvfrom,
  SOCK_DGRAM,
  SOCK_RAW,
  sendto,
  socket,
} from 'sockfd';
import { fact, instrument, say, showCalls, skip, title } from './show.ts';
import { outcome } from './support/outcome.ts';
import { checksum } from './support/packets.ts';

const loopback = { family: AF_INET, address: '127.0.0.1', port: 0 } as const;
const ECHO_REPLY = 0;
const ECHO = 8;
const buf = new Uint8Array(2048);

/** An ICMP echo request: RFC 792. */
function echo(id: number, sequence: number): Uint8Array {
  const message = new Uint8Array(16);
  const view = new DataView(message.buffer);
  view.setUint8(0, ECHO);
  view.setUint16(4, id);
  view.setUint16(6, sequence);
  message.set(new TextEncoder().encode('sockfd'), 8);
  view.setUint16(2, checksum(message));
  return message;
}

/** Sends an echo request and waits for its reply: type, id and sequence. */
function ping(fd: number, id: number, sequence: number, header: boolean): number[] {
  sendto(fd, echo(id, sequence), 0, loopback);
  // A raw socket sees the request, too: it is on this host.
  for (;;) {
    if (poll([{ fd, events: POLLIN }], 1000) === 0) return [];
    const { bytes } = recvfrom(fd, buf);
    const from = header ? ((buf[0] ?? 0) & 15) * 4 : 0;
    const view = new DataView(buf.buffer, from, bytes - from);
    if (view.getUint8(0) === ECHO_REPLY) {
      return [view.getUint8(0), view.getUint16(4), view.getUint16(6)];
    }
  }
}

say(
  'To see: an echo request that we made byte by byte, and the reply; then the same without privileges.',
);
const stop = showCalls();
title('A packet socket sees every frame of an interface');
let frames = 0;
const packets = outcome(() => {
  using probe = own(socket(AF_PACKET, SOCK_DGRAM, htons(ETH_P_IP)));
  instrument(probe.fd);
  bind(probe, { family: AF_PACKET, protocol: ETH_P_IP, ifindex: if_nametoindex('lo') });
  using raw = own(socket(AF_INET, SOCK_RAW, IPPROTO_ICMP));

  title('A raw socket: we choose the id');
  fact('the reply to a raw socket', ping(raw.fd, 0x5f, 7, true));
  for (;;) {
    if (outcome(() => recvfrom(probe, buf, MSG_DONTWAIT)) !== 'ok') break;
    const ICMP = 1;
    if (buf[9] === ICMP) frames++;
  }
});
if (packets === 'ok') fact('ICMP frames that the packet socket saw', frames);
else skip('raw and packet sockets', `${packets}, needs CAP_NET_RAW`);
fact('raw and packet sockets', packets);

title('An ICMP datagram socket: the kernel chooses the id, and shows us replies to it alone');
const datagram = outcome(() => {
  using fd = own(socket(AF_INET, SOCK_DGRAM, IPPROTO_ICMP));
  const [type, id, sequence] = ping(fd.fd, 0, 9, false);
  fact('the reply to a datagram socket', [type, sequence]);
  fact('its id is the socket’s port', (getsockname(fd) as InetAddress).port === id);
});
if (datagram !== 'ok') {
  skip(
    'ICMP datagram sockets',
    `${datagram}: net.ipv4.ping_group_range does not have our group (sysctl -w net.ipv4.ping_group_range='0 2147483647' lets everybody)`,
  );
}
stop();
say('');
