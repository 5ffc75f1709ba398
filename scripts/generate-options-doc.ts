// npm run docs:options: writes docs/options.md, every option of the table with what came of it on each kernel that
// npm run test:kernels booted. With --check it only says whether the page is up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { native } from '../lib/addon/binding.ts';
import { type KnownOption, knownOptions } from '../lib/values/known-options.ts';
import { seen } from '../test/kernels/summary.ts';
import { OLDEST, since } from './option-versions.ts';

const path = 'docs/options.md';

/** The level's name: the one that its options' manual page has. */
function levelName(level: number): string {
  const names = [
    'SOL_SOCKET',
    'IPPROTO_TCP',
    'IPPROTO_IP',
    'IPPROTO_IPV6',
    'IPPROTO_UDP',
    'IPPROTO_UDPLITE',
    'SOL_RAW',
    'SOL_PACKET',
    'SOL_NETLINK',
    'SOL_MPTCP',
    'SOL_TLS',
    'SOL_XDP',
    'SOL_ALG',
    'IPPROTO_SCTP',
    'SOL_DCCP',
    'SOL_CAN_RAW',
    'SOL_CAN_ISOTP',
    'SOL_CAN_J1939',
    'AF_VSOCK',
    'IPPROTO_ICMPV6',
  ];
  return names.find((name) => native.constants[name] === level) ?? String(level);
}

/** From the newest kernel on which it worked; else why it did not on the newest. */
function tried(outcomes: Readonly<Record<string, string>>): string {
  const kernels = Object.keys(outcomes);
  const worked = kernels.filter((linux) => /^(set|read)/.test(outcomes[linux] ?? ''));
  const newest = outcomes[worked.at(-1) ?? kernels.at(-1) ?? ''] ?? 'not tried';
  return `${worked.join(', ')} | ${newest}`;
}

const { kernels, options } = seen();

function line({ name, level, type, get, set, sideEffect }: KnownOption): string {
  const direction = [get ? 'get' : '', set ? 'set' : ''].filter((each) => each !== '').join(', ');
  return `| \`${name}\` | \`${levelName(level)}\` | \`${type.replace('|', '\\|')}\` | ${direction} | ${sideEffect ? 'yes' : ''} | ${since(name) ?? ''} | ${tried(options[`${level} ${name}`] ?? {})} |`;
}

const releases = Object.values(kernels).map(({ release }) => release);
const text = `# Socket options

Every option that \`getsockopt\` and \`setsockopt\` know by name: the level it goes with, the type of its value (the struct of
the manual page; \`lib/values/option-values.ts\` has its fields), whether it can be read and set, whether reading it changes
something, and the Linux that brought it, if that is younger than ${OLDEST}, the oldest that the library supports. The last two
columns are what \`test/options/every-option.test.ts\` did with it on Linux ${releases.join(', ')}: on which
it worked, and on which kind of socket, or the errno where it worked on none; each value that was read is the one that a C
program reads from the same fd. A kernel may lack what it was built without: Debian's 5.10 has neither kTLS, MPTCP nor ISO-TP;
and it may have what a newer one brought, as \`IP_PROTOCOL\`, from the maintainers of its series.

An option that is not here goes as an int or as zeros: [what the kernel would follow](raw.md#what-the-kernel-would-follow).

\`npm run docs:options\` writes this page from what \`npm run test:kernels\` saw.

| option | level | type | directions | reading has a side effect | since Linux | seen on | tried |
|---|---|---|---|---|---|---|---|
${[...knownOptions().values()].map(line).join('\n')}
`;

if (!process.argv.includes('--check')) writeFileSync(path, text);
else if (readFileSync(path, 'utf8') !== text) {
  console.error(`${path} is out of date: run npm run docs:options`);
  process.exitCode = 1;
}
