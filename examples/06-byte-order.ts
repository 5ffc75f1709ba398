// Scene 6: byte order. The host keeps a port as it likes; an address and the wire have the high byte first.
// Manual pages: byteorder(3) ip(7) raw(7)
// Run it: npx tsx examples/06-byte-order.ts (the part about the wire needs root)
import { endianness } from 'node:os';
import {
  AF_INET,
  bind,
  htons,
  IPPROTO_UDP,
  ntohs,
  own,
  recv,
  SOCK_DGRAM,
  SOCK_RAW,
  sendto,
  sockaddr,
  socket,
} from 'sockfd';
import { fact, say, showCalls, skip, title } from './show.ts';
import { inNamespace } from './support/namespace.ts';

const PORT = 8080;
const here = { family: AF_INET, address: '127.0.0.1', port: PORT } as const;

/** Bytes as people write them: `1f 90`. */
function dump(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' ');
}

/** The bytes that this host keeps a 16-bit number in, and the number that it sees in two bytes. */
const inMemory = (value: number): Uint8Array => new Uint8Array(Uint16Array.of(value).buffer);
const asNumber = (bytes: Uint8Array): number => new Uint16Array(bytes.slice().buffer)[0] ?? 0;

title('A port is a number: how this host keeps it');
fact('this host is', endianness());
fact('the port', `0x${PORT.toString(16)}`);
fact('the port in memory', dump(inMemory(PORT)));

title('htons gives the number whose bytes in memory are in network order');
const swapped = htons(PORT);
fact('htons(8080)', `0x${swapped.toString(16)}`);
fact('htons(8080) in memory', dump(inMemory(swapped)));
fact('ntohs(htons(8080))', ntohs(swapped));

title('A sockaddr_in: a program gives sockfd the number, and the kernel gets these bytes');
const bytes = sockaddr(here);
fact('sockaddr_in', dump(bytes));
fact('sin_port', dump(bytes.subarray(2, 4)));
fact('sin_port as a number of this host', `0x${asNumber(bytes.subarray(2, 4)).toString(16)}`);

title('The wire: the UDP header of a datagram to this port, as a raw socket gets it');
await inNamespace(
  ['link set lo up'],
  () => {
    const stop = showCalls();
    using wire = own(socket(AF_INET, SOCK_RAW, IPPROTO_UDP));
    using server = own(socket(AF_INET, SOCK_DGRAM));
    bind(server, here);
    using client = own(socket(AF_INET, SOCK_DGRAM));
    sendto(client, 'hello', 0, here);
    const packet = Buffer.alloc(100);
    const length = recv(wire, packet);
    stop();
    const header = ((packet[0] ?? 0) & 15) * 4;
    say(`The packet has ${length} bytes, its IPv4 header ${header} of them.`);
    fact('destination port on the wire', dump(packet.subarray(header + 2, header + 4)));
    fact('what follows the UDP header', packet.toString('utf8', header + 8, length));
  },
  (reason) => skip('the wire', reason),
);
