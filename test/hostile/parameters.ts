// What usually stands at a parameter, by its name; a name that is not here gets hostile values only.
import { native } from '../../lib/addon/binding.ts';
import { AF_INET, AF_INET6, AF_UNIX } from '../../lib/index.ts';
import { addr, addressBytes, addressInput, addrRoom, port } from './addresses.ts';
import { batchList } from './batches.ts';
import { count, lengthRef, part, text, view, viewOrNull } from './buffers.ts';
import { type Call, flagsOf, type Generator, listOf, oneOf, spoiled } from './call.ts';
import { control, controls, dataIov, iov, iovs, lengths, message, names, room } from './control.ts';
import { eventTriples, fd, fdSet, interest, isFd, newFd, pollFd, pollTriples } from './fds.ts';
import { scramble } from './memory.ts';
import { fcntlArg, ioctlArg, level, option, optionValue } from './options.ts';
import { constant, constantsOf, type SurfaceName } from './surface.ts';
import { hostile } from './values.ts';

const commands = constantsOf('F_');
const requests = [
  ...constantsOf('FIO', 'SIOC'),
  ...native.requests().map(({ request }) => request),
];
const families = constantsOf('AF_');
const usual = [AF_INET, AF_INET6, AF_UNIX];
const types = constantsOf('SOCK_');
const protocols = constantsOf('IPPROTO_');
const clocks = constantsOf('CLOCK_');
const messageFlags = constantsOf('MSG_').filter((flag) => flag > 0);

/** Next to nothing, in microseconds or nanoseconds. */
function zeroTime({ guards, random }: Call): unknown {
  return guards.longs([0n, BigInt(random.below(500))]);
}

function timerValue({ guards, random }: Call): unknown {
  return random.chance(0.1) ? null : guards.longs([0n, 0n, BigInt(random.below(2)), 1000n]);
}

function signalSet(call: Call): unknown {
  return call.random.chance(0.1) ? null : view(call, [8, 8, 8, 7, 128]);
}

/** Where the resolver begins to look, without a question to any server. */
function hints({ guards, random, surface }: Call): unknown {
  const [family, socktype, protocol] = [
    random.pick([0, AF_INET, AF_INET6, 99]),
    random.below(4),
    random.pick([0, 6, 17]),
  ];
  const flags = random.pick([0, 1, 2, 4, 0x400]);
  if (surface === 'library') return { flags, family, socktype, protocol };
  return guards.ints(4, [flags, family, socktype, protocol]);
}

/** Where in a file a call begins. */
function fileOffset({ guards, random }: Call): unknown {
  return random.chance(0.7) ? null : guards.longs([BigInt(random.below(16))]);
}

/** By `call.parameter`, or `surface.parameter`, or `parameter`. */
const byParameter: Readonly<Record<string, Generator>> = {
  addr,
  'accept.addr': addrRoom,
  'accept4.addr': addrRoom,
  'getsockname.addr': addrRoom,
  'getpeername.addr': addrRoom,
  'recvfrom.addr': addrRoom,
  'accept.addrlen': lengthRef,
  'accept4.addrlen': lengthRef,
  'getsockname.addrlen': lengthRef,
  'getpeername.addrlen': lengthRef,
  'recvfrom.addrlen': lengthRef,
  addrlen: part,
  address: addressInput,
  'sockaddr_in.address': text,
  'sockaddr_in6.address': text,
  'sockaddr_ll.address': (call) => view(call, [0, 6, 8, 20, 32, 33]),
  af: oneOf(usual),
  'fcntl.arg': fcntlArg,
  'ioctl.arg': ioctlArg,
  backlog: ({ random }) => random.pick([0, 1, 128, -1]),
  buf: viewOrNull,
  bufs: iov,
  canonname: (call) => view(call, [0, 1, 16, 256]),
  'writev.bufs': dataIov,
  arena: (call) => view(call, [0, 1, 24, 64, 256]),
  'batch.count': (call) => (call.random.chance(0.8) ? call.count : count(call)),
  'batch.list': batchList,
  bytes: addressBytes,
  cid: ({ random }) => random.bits(),
  cmd: oneOf(commands),
  cp: text,
  data: (call) => (call.random.chance(0.2) ? text(call) : view(call)),
  domain: oneOf([...families, ...usual, ...usual, ...usual]),
  dst: (call) => view(call, [4, 16, 46]),
  entry: (call) => view(call, [0, 1, 16, 64, 256]),
  errcode: ({ random }) => -random.below(16),
  error: ({ guards }) => guards.ints(1),
  errnum: ({ random }) => random.below(140),
  errno: ({ random }) => random.below(140),
  event: interest,
  events: eventTriples,
  except: listOf(fd, 0.02),
  fds: pollTriples,
  'library.fds': listOf(pollFd, 0.02),
  fields: ({ guards }) => guards.ints(8),
  flags: flagsOf(messageFlags),
  'accept4.flags': flagsOf(types, [0x800, 0x80000]),
  'dup3.flags': oneOf([0, constant('O_CLOEXEC')]),
  'epoll_create1.flags': oneOf([0, constant('EPOLL_CLOEXEC')]),
  'pipe2.flags': flagsOf(constantsOf('O_')),
  flowinfo: ({ random }) => random.bits(),
  groups: ({ random }) => random.below(8),
  hatype: ({ random }) => random.below(65536),
  hints,
  host: viewOrNull,
  serv: viewOrNull,
  hostlong: ({ random }) => random.bits(),
  hostshort: ({ random }) => random.below(65536),
  how: oneOf([0, 1, 2, 3]),
  ifindex: oneOf([0, 1, 2, 99]),
  ifname: text,
  'raw.ifname': (call) => (call.name === 'if_indextoname' ? view(call, [15, 16, 32]) : text(call)),
  inp: (call) => (call.surface === 'library' ? text(call) : view(call, [4, 8])),
  iov,
  len: oneOf([0, 1, 100, 70_000]),
  length: part,
  level,
  maxevents: count,
  mtu: ({ random }) => random.below(70_000),
  netlong: ({ random }) => random.bits(),
  netshort: ({ random }) => random.below(65536),
  newfd: newFd,
  newname: text,
  node: oneOf([null, '127.0.0.1', '::1', 'fe80::1%lo', 'localhost', '']),
  'ethtool.number': oneOf(constantsOf('ETHTOOL_')),
  nstype: oneOf([0, 0x40000000, 0x10000000]),
  nfds: ({ random, count: most, name }) =>
    name.endsWith('select') ? random.pick([0, 64, 800, 1000, 1024]) : random.below(most + 2),
  off_in: fileOffset,
  off_out: fileOffset,
  offset: part,
  'sendfile.offset': fileOffset,
  'sendfile.count': oneOf([0, 1, 100, 70_000]),
  op: oneOf([1, 2, 3, 4]),
  option,
  optlen: part,
  'getsockopt.optlen': lengthRef,
  optname: option,
  optval: optionValue,
  out: (call) => view(call, [128, 128, 128, 110, 200]),
  path: (call) => scramble(call.random, call.guards.bytes(call.random.pick([0, 1, 20, 108, 109]))),
  pid: ({ random }) => random.bits(),
  pipefd: ({ guards }) => guards.ints(2),
  pkttype: oneOf([0, 1, 4]),
  port,
  qlen: ({ random }) => random.below(70_000),
  proto: oneOf([null, 'tcp', 'udp', 'nothing']),
  'getprotobynumber.proto': ({ random }) => random.below(140),
  'getprotobyname.name': oneOf(['tcp', 'icmp', 'nothing']),
  'getservbyname.name': oneOf(['http', 'domain', 'ssh', 'nothing']),
  protocol: ({ random }) => (random.chance(0.7) ? 0 : random.pick(protocols)),
  read: listOf(fd, 0.02),
  readfds: fdSet,
  writefds: fdSet,
  exceptfds: fdSet,
  request: oneOf(requests),
  resource: ({ random }) => random.below(17),
  results: (call) => view(call, [0, 147, 148, 1000]),
  rlim: ({ guards, random }) => guards.longs([BigInt(random.below(9)), BigInt(random.below(9))]),
  scopeId: oneOf([0, 1, 2]),
  service: oneOf([null, '80', 'http', 'domain', '99999', '']),
  set: ({ guards }) => guards.bytes(128),
  'select.write': listOf(fd, 0.02),
  src: (call) => (call.name === 'inet_pton' ? text(call) : view(call, [4, 16, 3])),
  sv: ({ guards }) => guards.ints(2),
  'library.timeout': ({ random }) => random.pick([0, 1, 0.5]),
  'recvmmsg.timeout': ({ guards, random }) =>
    random.chance(0.5) ? null : guards.longs([0n, BigInt(random.below(500))]),
  sigmask: signalSet,
  'library.sigmask': listOf(({ random }) => 1 + random.below(64), 0.1),
  'epoll_pwait2.timeout': zeroTime,
  'ppoll.timeout': zeroTime,
  'pselect.timeout': zeroTime,
  'select.timeout': zeroTime,
  timeout: oneOf([0, 1]),
  type: ({ random }) => random.pick(types) | random.pick([0, 0x800, 0x80000]),
  value: optionValue,
  'getsockopt.size': ({ random }) => random.pick([undefined, undefined, 0, 1, 4, 16, 300]),
  'library.maxevents': oneOf([1, 8, 64, 1000]),
  syscall: text,
  clockid: oneOf(clocks),
  control,
  controls,
  curr_value: timerValue,
  initval: oneOf([0, 1, 2 ** 32 - 1]),
  iovs,
  lengths,
  'sendmmsg.lengths': ({ guards, count: messages }) => guards.ints(messages + 1),
  mask: signalSet,
  message,
  messages: listOf(message, 0.05),
  name: addr,
  names,
  new_value: timerValue,
  'library.new_value': (call) => spoiled(call, { interval: 1, value: call.random.pick([0, 1.5]) }),
  old_value: timerValue,
  oldset: signalSet,
  room,
  rooms: listOf(room, 0.05),
  'sigprocmask.set': signalSet,
  'signalfd.flags': oneOf([0, 0x800, 0x80000]),
  'timerfd_create.flags': oneOf([0, 0x800, 0x80000]),
  'timerfd_settime.flags': oneOf([0, 1, 2, 3]),
  'eventfd.flags': oneOf([0, 1, 0x800, 0x80000]),
  'pidfd_open.flags': oneOf([0, 0x800]),
  'pidfd_getfd.flags': oneOf([0, 0, 0, 1]),
  'eventfd_write.value': oneOf([0, 1, 1n, 2n ** 64n - 1n, 2n ** 64n - 2n]),
  signals: listOf(({ random }) => 1 + random.below(64), 0.1),
  context: ({ random }) => random.pick([{}, { fd: 1 }, undefined]),
};

export function generatorFor(surface: SurfaceName, name: string, parameter: string): Generator {
  // Library calls may want `select`'s timeout and others as their surface has them, not as the raw call of that name.
  const found =
    (surface === 'library' ? byParameter[`library.${parameter}`] : undefined) ??
    byParameter[`${name}.${parameter}`] ??
    (surface === 'library' ? undefined : byParameter[`raw.${parameter}`]) ??
    byParameter[parameter];
  if (found !== undefined) return found;
  if (isFd(parameter)) return fd;
  return ({ guards, random }) => hostile(random, guards);
}
