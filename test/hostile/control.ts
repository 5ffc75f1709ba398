// Arguments of sendmsg, recvmsg and their like.
import { addr, addressObject } from './addresses.ts';
import { text, view } from './buffers.ts';
import { type Call, listOf, spoiled } from './call.ts';
import { fdNumber } from './fds.ts';
import { scramble } from './memory.ts';
import { constant, constantsOf } from './surface.ts';

const kinds: readonly (readonly [level: number, types: readonly number[]])[] = [
  [constant('SOL_SOCKET'), constantsOf('SCM_')],
  [constant('SOL_SOCKET'), [constant('SO_MARK'), constant('SO_PRIORITY')]],
  [constant('IPPROTO_IP'), ['IP_TTL', 'IP_TOS', 'IP_PKTINFO'].map(constant)],
  [constant('IPPROTO_IPV6'), ['IPV6_HOPLIMIT', 'IPV6_TCLASS', 'IPV6_PKTINFO'].map(constant)],
  [constant('IPPROTO_UDP'), [constant('UDP_SEGMENT')]],
];

/** One object with the fields of every kind of control message: each kind looks at its own. */
function controlMessage(call: Call): unknown {
  const { random } = call;
  const [level, types] = random.pick(kinds);
  return spoiled(call, {
    level,
    type: random.pick(types),
    ...(random.chance(0.2) ? { data: view(call) } : {}),
    fds: Array.from({ length: random.below(4) }, () => fdNumber(call)),
    pid: process.pid,
    uid: 0,
    gid: 0,
    mark: 1,
    priority: 1,
    txtime: 1n,
    ttl: 1,
    tos: 0,
    ifindex: 1,
    spec_dst: '127.0.0.1',
    addr: level === constant('IPPROTO_IPV6') ? '::1' : '127.0.0.1',
    hoplimit: 1,
    tclass: 0,
    segment: 100,
  });
}

/** A control buffer: headers with lengths that fit, or do not, and bytes behind them. */
export function control(call: Call): Uint8Array | null {
  const { guards, random } = call;
  if (random.chance(0.3)) return null;
  const bytes = guards.bytes(random.pick([0, 15, 16, 17, 20, 24, 32, 64, 256]));
  if (random.chance(0.2)) return scramble(random, bytes);
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 16 <= bytes.byteLength; ) {
    const [level, types] = random.pick(kinds);
    const length = random.chance(0.8)
      ? random.pick([16, 20, 24, 28])
      : random.pick([0, 1, 15, 2 ** 31, 2 ** 32, 2 ** 53 - 1]);
    words.setBigUint64(at, BigInt(length), true);
    words.setInt32(at + 8, level, true);
    words.setInt32(at + 12, random.pick(types), true);
    // No fd but the pool's goes over a socket.
    for (let i = at + 16; i + 4 <= bytes.byteLength; i += 4)
      words.setInt32(i, fdNumber(call), true);
    at += 16 + random.pick([0, 8, 16]);
  }
  return bytes;
}

export const iov = listOf(view, 0.03);
export const dataIov = listOf((call) => (call.random.chance(0.1) ? text(call) : view(call)), 0.03);

export function message(call: Call): unknown {
  const { random } = call;
  return spoiled(call, {
    iov: dataIov(call),
    ...(random.chance(0.3) ? { address: addressObject(call) } : {}),
    ...(random.chance(0.5)
      ? { control: random.chance(0.3) ? control(call) : listOf(controlMessage, 0.03)(call) }
      : {}),
  });
}

export function room(call: Call): unknown {
  const { random } = call;
  return spoiled(call, {
    iov: iov(call),
    ...(random.chance(0.7) ? { controlLength: random.pick([0, 1, 16, 24, 64, 1000]) } : {}),
    ...(random.chance(0.3) ? { raw: true } : {}),
  });
}

/** Several messages' lists: as many as `call.count` says, mostly. */
export function batchOf(generate: (call: Call) => unknown): (call: Call) => unknown {
  return (call) => {
    const { random } = call;
    const length = random.chance(0.9) ? call.count : random.below(5);
    return Array.from({ length }, () => generate(call));
  };
}

/** The lists of data of several messages, whose number the other lists follow. */
export function iovs(call: Call): unknown {
  call.count = call.random.below(5);
  return batchOf(iov)(call);
}

export const names = batchOf((call) => (call.random.chance(0.5) ? null : addr(call)));
export const controls = batchOf(control);

/** recvmsg's and recvmmsg's lengths: of the name, of the control data, the flags and the bytes. */
export function lengths(call: Call): unknown {
  const { guards, random, name } = call;
  if (random.chance(0.05)) return null;
  const size = random.chance(0.7) ? 0 : random.pick([1, 2, 16, 128, 129, -1, 2 ** 31 - 1]);
  const elements = name === 'recvmsg' ? 3 : 4 * Math.max(1, call.count);
  return guards.ints(elements + random.below(2), [size, size]);
}
