// The packet sockets that a recording reads, with a filter that the kernel runs.
import { close } from '../calls/descriptor.ts';
import { setsockopt } from '../calls/options.ts';
import { bind, socket } from '../calls/socket.ts';
import {
  AF_PACKET,
  ETH_P_ALL,
  PACKET_AUXDATA,
  SO_ATTACH_FILTER,
  SO_RCVBUF,
  SO_RCVBUFFORCE,
  SO_TIMESTAMPNS,
  SOCK_CLOEXEC,
  SOCK_DGRAM,
  SOL_PACKET,
  SOL_SOCKET,
} from '../values/constants.generated.ts';
import type { BpfInstruction } from '../values/option-values.ts';

/** What the kernel keeps until the thread has read it: half a second of 20,000 full segments a second. */
const ROOM = 32 * 1024 * 1024;

const [LOAD_BYTE, LOAD_HALF, IF_EQUAL, RETURN] = [0x30, 0x28, 0x15, 0x06];
/** Places that are none in the packet: its protocol, and its network header. */
const PROTOCOL = 0xfffff000;
const NETWORK = 0xfff00000;

/** ICMP, TCP and UDP of IPv4, and all of IPv6, whose protocol is behind headers of any number. */
const FILTER: readonly BpfInstruction[] = [
  { code: LOAD_HALF, jt: 0, jf: 0, k: PROTOCOL },
  { code: IF_EQUAL, jt: 1, jf: 0, k: 0x0800 },
  { code: IF_EQUAL, jt: 4, jf: 5, k: 0x86dd },
  { code: LOAD_BYTE, jt: 0, jf: 0, k: NETWORK + 9 },
  { code: IF_EQUAL, jt: 2, jf: 0, k: 6 },
  { code: IF_EQUAL, jt: 1, jf: 0, k: 17 },
  { code: IF_EQUAL, jt: 0, jf: 1, k: 1 },
  { code: RETURN, jt: 0, jf: 0, k: 0xffffffff },
  { code: RETURN, jt: 0, jf: 0, k: 0 },
];

/**
 * A packet socket of the network namespace that this thread is in, or that `make` makes sockets in, with all packets of IP
 * from now on.
 *
 * @throws {SyscallError} EPERM without CAP_NET_RAW
 */
export function openTap(
  make: (domain: number, type: number, protocol: number) => number = socket,
): number {
  // Of no protocol: nothing comes before the filter is there.
  const fd = make(AF_PACKET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
  try {
    setsockopt(fd, SOL_SOCKET, SO_ATTACH_FILTER, [...FILTER]);
    setsockopt(fd, SOL_SOCKET, SO_TIMESTAMPNS, 1);
    setsockopt(fd, SOL_PACKET, PACKET_AUXDATA, 1);
    try {
      setsockopt(fd, SOL_SOCKET, SO_RCVBUFFORCE, ROOM);
    } catch {
      setsockopt(fd, SOL_SOCKET, SO_RCVBUF, ROOM);
    }
    bind(fd, { family: AF_PACKET, protocol: ETH_P_ALL, ifindex: 0 });
    return fd;
  } catch (error) {
    close(fd);
    throw error;
  }
}
