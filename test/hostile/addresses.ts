// Arguments that are addresses: objects, bytes, and room for them.
import {
  AF_INET,
  AF_INET6,
  AF_NETLINK,
  AF_PACKET,
  AF_UNIX,
  AF_UNSPEC,
  AF_VSOCK,
  sockaddr,
} from '../../lib/index.ts';
import { view } from './buffers.ts';
import { type Call, spoiled } from './call.ts';
import { scramble } from './memory.ts';

/** A port of the dynamic range, or none. */
export function port({ random }: Call): number {
  return random.chance(0.5) ? 0 : random.pick([1024, 40000, 65535]);
}

/** The path of a socket, in the current folder. */
function path(call: Call): string | Uint8Array {
  const { guards, random } = call;
  return random.pick<() => string | Uint8Array>([
    () => `s${random.below(4)}`,
    () => `\0hostile ${process.pid} ${random.below(4)}`,
    () => '',
    () => 'p'.repeat(random.pick([106, 107, 108, 109])),
    () => scramble(random, guards.bytes(random.pick([1, 8, 108, 109]))),
  ])();
}

export function addressObject(call: Call): Record<string, unknown> {
  const { random } = call;
  const fitting = random.chance(0.7) && call.family > 0;
  const family = fitting
    ? call.family
    : random.pick([AF_INET, AF_INET6, AF_UNIX, AF_NETLINK, AF_PACKET, AF_VSOCK, AF_UNSPEC, 99]);
  switch (family) {
    case AF_INET:
      return { family, address: '127.0.0.1', port: port(call) };
    case AF_INET6:
      return { family, address: '::1', port: port(call), flowinfo: 0, scopeId: random.below(2) };
    case AF_UNIX:
      return { family, path: path(call) };
    case AF_NETLINK:
      return { family, pid: random.below(2), groups: random.below(2) };
    case AF_PACKET:
      return { family, protocol: 0x88b5, ifindex: 1, address: new Uint8Array(random.below(9)) };
    case AF_VSOCK:
      return { family, cid: random.pick([1, -1]), port: random.bits() };
    case AF_UNSPEC:
      return { family };
    default:
      return { family, data: scramble(random, call.guards.bytes(random.below(127))) };
  }
}

/** An address with one field that is hostile, or missing, or too many. */
function wrongAddress(call: Call): unknown {
  const extra = call.random.pick(['data', 'path', 'family', 'port']);
  const object = spoiled(call, { [extra]: undefined, ...addressObject(call) }, 1);
  // No path may leave the folder of the test.
  const { path: name } = object;
  if (typeof name === 'string') object['path'] = name.replaceAll('/', '_');
  return object;
}

export function addressInput(call: Call): unknown {
  const { random } = call;
  if (random.chance(0.6)) return addressObject(call);
  if (random.chance(0.5)) return wrongAddress(call);
  return addressBytes(call);
}

/** A sockaddr, right or cut or of random bytes. */
export function addressBytes(call: Call): Uint8Array {
  const { guards, random } = call;
  if (random.chance(0.2)) return scramble(random, guards.bytes(random.below(140)));
  let bytes: Uint8Array;
  try {
    bytes = sockaddr(addressObject(call) as never);
  } catch {
    bytes = new Uint8Array(16);
  }
  const length = random.chance(0.7) ? bytes.length : random.below(bytes.length + 8);
  const copy = guards.bytes(length, random.chance(0.1));
  copy.set(bytes.subarray(0, length));
  return copy;
}

export function addr(call: Call): unknown {
  const { random } = call;
  if (random.chance(0.05)) {
    call.size = 0;
    return null;
  }
  const bytes = addressBytes(call);
  call.size = bytes.length;
  return bytes;
}

/** Where an address goes. */
export function addrRoom(call: Call): unknown {
  call.size = 0;
  return call.random.chance(0.1) ? null : view(call, [0, 2, 16, 28, 110, 128, 200]);
}
