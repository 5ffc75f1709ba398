// Arguments of getsockopt, setsockopt, fcntl and ioctl.
import { AF_INET, getsockopt } from '../../lib/index.ts';
import { view } from './buffers.ts';
import { type Call, type Generator, spoiled } from './call.ts';
import { fdNumber } from './fds.ts';
import { FLOOR } from './pool.ts';
import { constant, constantsOf } from './surface.ts';

const byLevel: readonly (readonly [level: number, options: readonly number[]])[] = [
  [constant('SOL_SOCKET'), constantsOf('SO_')],
  [constant('IPPROTO_TCP'), constantsOf('TCP_')],
  [constant('IPPROTO_UDP'), constantsOf('UDP_')],
  [constant('IPPROTO_IP'), constantsOf('IP_')],
  [constant('IPPROTO_IPV6'), constantsOf('IPV6_')],
  [constant('SOL_PACKET'), constantsOf('PACKET_')],
  [constant('SOL_NETLINK'), constantsOf('NETLINK_')],
  [constant('IPPROTO_RAW'), constantsOf('ICMP_', 'ICMP6_')],
];
const levels = byLevel.map(([level]) => level);
const optionsAt: ReadonlyMap<number, readonly number[]> = new Map(byLevel);
export function level(call: Call): number {
  const fitting = (
    { [AF_INET]: ['SOL_SOCKET', 'IPPROTO_IP', 'IPPROTO_TCP', 'IPPROTO_UDP'] } as Record<
      number,
      string[]
    >
  )[call.family];
  call.level =
    fitting !== undefined && call.random.chance(0.7)
      ? constant(call.random.pick(fitting))
      : call.random.pick(levels);
  return call.level;
}

export function option(call: Call): number {
  call.option = call.random.pick(optionsAt.get(call.level) ?? [1]);
  return call.option;
}

/** What the library gives for the option, which is what it takes, now and then with one field wrong. */
function typedValue(call: Call): unknown {
  try {
    const value: unknown = getsockopt(fdNumber(call), call.level, call.option);
    return typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)
      ? spoiled(call, { ...value })
      : value;
  } catch {
    return 1;
  }
}

export function optionValue(call: Call): unknown {
  const { random } = call;
  if (call.surface === 'library' && random.chance(0.3)) return typedValue(call);
  if (call.surface === 'library' && random.chance(0.5)) {
    return random.pick([0, 1, 2, -1, 64, 65536, true, false]);
  }
  if (call.surface !== 'library' && random.chance(0.05)) {
    call.size = 0;
    return null;
  }
  return view(call, [0, 1, 4, 4, 4, 8, 12, 16, 20, 40, 136, 264]);
}

export function fcntlArg(call: Call): unknown {
  const { random } = call;
  const none = call.surface === 'library' ? undefined : null;
  return random.pick<Generator>([
    () => none,
    () => random.pick([0, 1, FLOOR, FLOOR + 500, 4096, constant('O_NONBLOCK')]),
    (from) => view(from, [0, 4, 8, 32, 64, 5000]),
  ])(call);
}

export function ioctlArg(call: Call): unknown {
  const { random } = call;
  const none = call.surface === 'library' ? undefined : null;
  return random.pick<Generator>([
    () => none,
    () => random.pick([0, 1, -1]),
    (from) => view(from, [0, 4, 16, 32, 40, 64, 20_000]),
  ])(call);
}
