// npm run docs:options: writes docs/options.md, every option of the table with what came of it on this machine. With
// --check it only says whether the page has every option as the table has it.
import { readFileSync, writeFileSync } from 'node:fs';
import { release } from 'node:os';
import { native } from '../lib/addon/binding.ts';
import { type KnownOption, knownOptions } from '../lib/calls/options.ts';
import { type Probed, probe } from '../test/options/probe.ts';
import { since } from './option-versions.ts';

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

/** What the table says: these columns are the same on every machine. */
function fixed(option: KnownOption): string {
  const { name, level, type, get, set, sideEffect } = option;
  const direction = [get ? 'get' : '', set ? 'set' : ''].filter((each) => each !== '').join(', ');
  return `| \`${name}\` | \`${levelName(level)}\` | \`${type.replace('|', '\\|')}\` | ${direction} | ${sideEffect ? 'yes' : ''} | ${since(name) ?? ''} |`;
}

function tried({ socket, set, get, code }: Probed): string {
  if (socket === undefined) return `not here: ${code ?? 'ENOPROTOOPT'}`;
  return `${[set ? 'set' : '', get ? 'read' : ''].filter((each) => each !== '').join(' and ')} on ${socket}`;
}

if (process.argv.includes('--check')) {
  const text = readFileSync(path, 'utf8');
  for (const option of knownOptions().values()) {
    if (text.includes(fixed(option))) continue;
    console.error(`${path} is out of date (${option.name}): run npm run docs:options`);
    process.exitCode = 1;
  }
} else {
  const rows = probe().map((probed) => `${fixed(probed.option)} ${tried(probed)} |`);
  writeFileSync(
    path,
    `# Socket options

Every option that \`getsockopt\` and \`setsockopt\` know by name: the level it goes with, the type of its value (the struct of
the manual page; \`lib/values/option-values.ts\` has its fields), whether it can be read and set, and whether reading it changes
something, and the Linux that brought it, if that is younger than 4.19. The last column is what \`test/options/every-option.test.ts\` did with it on the machine that wrote this page
(Linux ${release()}): each value that was read is the one that a C program reads from the same fd.

An option that is not here goes as an int or as zeros: [what the kernel would follow](raw.md#what-the-kernel-would-follow).

\`npm run docs:options\` writes this page.

| option | level | type | directions | reading has a side effect | Linux | tried |
|---|---|---|---|---|---|---|
${rows.join('\n')}
`,
  );
}
