// What of the suite is run with each binary, and what cannot be there.
import type { Place } from './places.ts';

/** Where sizes, offsets and the order of bytes count: options, control messages, addresses, times, inspection, trace. */
export const files: readonly string[] = [
  'test/options/layouts.test.ts',
  'test/options/structs.test.ts',
  'test/options/every-option.test.ts',
  'test/options/asked.test.ts',
  'test/values/constants.test.ts',
  'test/values/sockaddr.test.ts',
  'test/values/sockaddr-structs.test.ts',
  'test/values/errors.test.ts',
  'test/control/receive.test.ts',
  'test/control/send.test.ts',
  'test/calls/message.test.ts',
  'test/calls/options.test.ts',
  'test/calls/event.test.ts',
  'test/calls/multiplex.test.ts',
  'test/calls/multiplex-signals.test.ts',
  'test/calls/names.test.ts',
  'test/calls/process.test.ts',
  'test/calls/resolver.test.ts',
  'test/calls/services.test.ts',
  'test/calls/socket.test.ts',
  'test/calls/splice.test.ts',
  'test/calls/transfer.test.ts',
  'test/calls/descriptor.test.ts',
  'test/calls/netdevice.test.ts',
  'test/families/ip.test.ts',
  'test/families/unix.test.ts',
  'test/families/raw.test.ts',
  'test/raw/batch.test.ts',
  'test/raw/prepared.test.ts',
  'test/promises/calls.test.ts',
  'test/promises/blocking.test.ts',
  'test/promises/resolving.test.ts',
  'test/promises/splicing.test.ts',
  'test/inspect/inspect.test.ts',
  'test/inspect/ss.test.ts',
  'test/inspect/ss-info.test.ts',
  'test/netlink/attributes.test.ts',
  'test/netlink/links.test.ts',
  'test/netlink/addresses.test.ts',
  'test/netlink/routes.test.ts',
  'test/packet/encode.test.ts',
  'test/packet/roundtrip.test.ts',
  'test/trace/trace.test.ts',
  'test/trace/batch.test.ts',
  'test/trace/clock.test.ts',
];

/** Why a test cannot pass somewhere: the place, the file, the test's name, the reason. */
type Exception = readonly [place: RegExp, file: RegExp, test: RegExp, reason: string];

const ALL = /^/;
const MUSL = /-musl$/;
const TRANSLATED = /^(arm|s390x|ppc64le)/;
/** Those whose Node.js is 20.11. */
const OLD = /^(armv7l|s390x|ppc64le)/;
const BIG_ENDIAN = /^s390x/;

const exceptions: readonly Exception[] = [
  [ALL, /errors/, /fields of NodeJS\.ErrnoException/, 'a bundle has no names of files'],
  [TRANSLATED, /constants/, /that the table generates/, 'esbuild is there for this machine only'],
  [/^ppc64le/, /constants/, /of Python/, 'Python runs natively: the other numbers'],
  [/^s390x/, /names/, /as Python has it/, 'Python runs natively: the other byte order'],
  [MUSL, /constants/, /constants of C programs/, 'cc is that of glibc: SIGRTMIN'],
  [
    MUSL,
    /resolver|services|values\/errors|values\/sockaddr\.|netlink/,
    ALL,
    'musl has other texts and another resolver',
  ],
  [
    MUSL,
    /calls\/event/,
    /signalfd\(2\) > has the mask|whole file/,
    'a signal goes to a thread of Bun that does not block it',
  ],
  [
    /-musl$|-glibc-2|^(arm|s390x|ppc64le)/,
    /calls\/process/,
    /without CAP_SYS_ADMIN/,
    'the runtime lies where only root may read',
  ],
  [
    MUSL,
    /promises\/blocking/,
    /a worker that alone has the addon/,
    'Bun leaves the files of a worker open that was terminated, and their locks',
  ],
  // What follows is qemu-user 7.2.
  [
    TRANSLATED,
    /control\/(receive|send)/,
    ALL,
    'qemu-user hands on the data of control messages that it does not know as they are, and cuts others',
  ],
  [
    TRANSLATED,
    /calls\/options/,
    /with a length|negative length/,
    'qemu-user looks at the length itself',
  ],
  [
    TRANSLATED,
    /every-option/,
    /works on some socket/,
    'qemu-user answers for options that it does not translate',
  ],
  [
    TRANSLATED,
    /calls\/event/,
    /unknown flags|without memory|pthread_sigmask|signalfd/,
    'qemu-user checks arguments itself, and has other numbers for signals',
  ],
  [
    TRANSLATED,
    /multiplex-signals/,
    ALL,
    'qemu-user has no epoll_pwait2, and strace sees its calls',
  ],
  [
    TRANSLATED,
    /calls\/message/,
    /the first that fails ends it/,
    'qemu-user reads all messages before it sends the first',
  ],
  [
    TRANSLATED,
    /calls\/socket/,
    /flags that do not exist/,
    'qemu-user hands on the flags that it knows, and no others',
  ],
  [
    TRANSLATED,
    /calls\/(socket|descriptor)/,
    /(socketpair|pipe2)\(2\) returns -EFAULT/,
    'qemu-user makes both fds before it looks where to put them',
  ],
  [
    TRANSLATED,
    /calls\/descriptor/,
    /F_SETOWN and F_GETOWN/,
    'the /proc/self/stat of qemu-user has no process group',
  ],
  [
    BIG_ENDIAN,
    /calls\/netdevice/,
    /for one interface|what is set/,
    'qemu-user leaves the length of the queue in the other byte order',
  ],
  [
    TRANSLATED,
    /promises\/calls/,
    /behind its back/,
    'qemu-user has no SO_COOKIE, which tells that the number is another socket',
  ],
  [
    OLD,
    /promises\/resolving/,
    /a resolver that does not answer/,
    'Node.js 20.11 cannot require the library: it has no process.getBuiltinModule',
  ],
  [
    TRANSLATED,
    /inspect\/|trace\/trace/,
    /a listener: its queue|form rich|peerOf/,
    'qemu-user translates neither TCP_INFO nor sock_diag(7)',
  ],
  [
    BIG_ENDIAN,
    /families\/raw/,
    /netlink/,
    'qemu-user leaves messages of rtnetlink(7) in the byte order of this machine',
  ],
  [
    BIG_ENDIAN,
    /inspect\//,
    ALL,
    'the files of /proc/net have addresses in the byte order of this machine',
  ],
  [
    TRANSLATED,
    /netlink\//,
    /before all/,
    'qemu-user leaves attributes of rtnetlink(7) that it does not know as they are',
  ],
];

/** Tests that are not begun: they would not end, or end the runtime, and with it the rest of their file. */
const unbegun: readonly Exception[] = [
  [
    TRANSLATED,
    /calls\/socket/,
    /accept4\(2\) fails with EINVAL/,
    'qemu-user leaves out the flags that it does not know, and the call waits',
  ],
  [
    TRANSLATED,
    /calls\/message/,
    /recvm+sg\(2\) fails|several messages|1025|longer than its buffer|empty datagram/,
    'qemu-user answers a message without buffers itself, and ends itself after that',
  ],
  [
    TRANSLATED,
    /families\/ip/,
    /does not read closes/,
    'qemu-user does not translate TCP_INFO, for whose window the test waits',
  ],
  [
    OLD,
    /raw\/batch/,
    /^serve/,
    'a thread of Node.js 20.11 cannot require the library: it has no process.getBuiltinModule',
  ],
  [
    TRANSLATED,
    /promises\/blocking/,
    /^(a lock > (?!that a program)|close that lingers|recv with|files|the end of)/,
    'a thread of qemu-user that waits in a call is not interrupted by a signal',
  ],
  [
    TRANSLATED,
    /trace\/batch/,
    /lists at random/,
    'qemu-user writes the whole value of SO_LINGER and SO_RCVTIMEO, whatever room there is',
  ],
  [TRANSLATED, /promises\/calls/, /more buffers than/, 'qemu-user ends itself for 1025 buffers'],
  [
    TRANSLATED,
    /promises\/calls/,
    /(read|write)v? on a directory/,
    'qemu-user has no preadv2(2), without which a read waits for an fd that is never ready',
  ],
];

/** What is not begun of a file at a place: each test's name has one of these, which is why. */
export function unbegunOf({ name, command }: Place, file: string): [test: string, why: string][] {
  return unbegun
    .filter(
      ([place, path]) =>
        place.test(name) && path.test(file) && (place !== TRANSLATED || isTranslated(command)),
    )
    .map(([, , test, why]) => [test.source, why]);
}

/** What qemu-user answers for a call or an option that it does not know how to translate. */
const UNTRANSLATED =
  /(?:SyscallError|NetlinkError): (\w+ (?:ENOPROTOOPT|EOPNOTSUPP|ENOSYS)|socket EPROTONOSUPPORT)\b/;

/** Why a test had to fail at a place; undefined where it is the addon's or the library's doing. */
export function reasonFor(
  { name, command, runtime }: Place,
  file: string,
  test: string,
  failure: string,
): string | undefined {
  const known = exceptions.find(
    (each) => each[0].test(name) && each[1].test(file) && each[2].test(test),
  );
  // Natively and on musl alike: only what is translated has the exceptions of the translator.
  if (known !== undefined && (known[0] !== TRANSLATED || isTranslated(command))) return known[3];
  if (runtime.startsWith('Bun') && failure.startsWith('Error: fds left open')) {
    return 'Bun has sockets of its own for the children that it runs';
  }
  if (failure.includes('process.getBuiltinModule is not a function')) {
    return 'Node.js 20.11 cannot require the library: it has no process.getBuiltinModule';
  }
  const [, answer] = UNTRANSLATED.exec(failure) ?? [];
  if (answer === undefined || !isTranslated(command)) return undefined;
  return `qemu-user does not translate it: ${answer}`;
}

function isTranslated(command: readonly string[]): boolean {
  return command[0]?.includes('qemu') === true;
}
