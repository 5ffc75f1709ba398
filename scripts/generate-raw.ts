// Writes lib/raw.ts from the doc comments of native/*.cc: one function for each call, as the addon has it.
import { readdirSync, readFileSync } from 'node:fs';

interface Call {
  readonly name: string;
  readonly parameters: string;
  readonly result: string;
  readonly text: string[];
  readonly file: string;
}

const header = /^\/\/\/ ([A-Za-z_0-9]+)\((.*)\): (.+)$/;

function callsOf(file: string): Call[] {
  const lines = readFileSync(`native/${file}`, 'utf8').split('\n');
  const calls: Call[] = [];
  for (let i = 0; i < lines.length; i++) {
    const match = header.exec(lines[i] ?? '');
    if (match === null) continue;
    const text: string[] = [];
    while (lines[i + 1]?.startsWith('///')) text.push((lines[++i] ?? '').slice(4));
    const [, name = '', parameters = '', result = ''] = match;
    calls.push({ name, parameters, result, text, file });
  }
  return calls;
}

/** The names alone, for passing the parameters on. */
function argumentsOf(parameters: string): string {
  return [...parameters.matchAll(/(\w+): /g)].map((match) => match[1]).join(', ');
}

/** The calls after which a number stands for nothing, or for something else: whoever waits for it is told. */
const closes: Readonly<Record<string, string[]>> = {
  close: ['if (closing.told !== undefined) closing.told(fd, fd);', 'return calls.close(fd);'],
  close_range: [
    'const result = calls.close_range(first, last, flags);',
    'if (result === 0 && closing.told !== undefined) closing.told(first, last);',
    'return result;',
  ],
  dup2: [
    'const result = calls.dup2(oldfd, newfd);',
    'if (result === newfd && oldfd !== newfd && closing.told !== undefined) closing.told(newfd, newfd);',
    'return result;',
  ],
  dup3: [
    'const result = calls.dup3(oldfd, newfd, flags);',
    'if (result === newfd && closing.told !== undefined) closing.told(newfd, newfd);',
    'return result;',
  ],
};

function functionOf(call: Call): string {
  const signature = `export function ${call.name}(${call.parameters}): ${call.result} {`;
  const multiline = `export function ${call.name}(\n${call.parameters
    .split(/, (?=\w+: )/)
    .map((parameter) => `  ${parameter},\n`)
    .join('')}): ${call.result} {`;
  return [
    '/**',
    ...call.text.map((line) => ` * ${line}`),
    ' */',
    signature.length <= 100 ? signature : multiline,
    ...(closes[call.name] ?? [`return calls.${call.name}(${argumentsOf(call.parameters)});`]).map(
      (line) => `  ${line}`,
    ),
    '}',
    '',
  ].join('\n');
}

/** The text of lib/raw.ts. */
export function rawModule(): string {
  const calls = readdirSync('native')
    .filter((file) => file.endsWith('.cc'))
    .sort()
    .flatMap(callsOf)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return [
    '// Generated from the doc comments of native/*.cc by `npm run generate`; do not edit.',
    '//',
    '// The calls as the addon makes them: integers and buffers in, one integer out, -errno where the kernel refuses.',
    "import { native } from './binding.ts';",
    "import { closing } from './closing.ts';",
    '',
    '/** Memory for the kernel: a view of a buffer, or an ArrayBuffer. */',
    'export type Bytes = ArrayBufferView | ArrayBuffer;',
    '',
    '/**',
    ' * Every call by name.',
    ' *',
    ' * @internal',
    ' */',
    'export type Calls = {',
    ...calls.map((call) => `  ${call.name}: typeof ${call.name};`),
    '};',
    '',
    'const addon = native.calls as unknown as Calls;',
    '',
    '/**',
    ' * What the functions below call. A tracer puts its own functions here while it is on; while it is off, the compiler',
    " * sees the addon's. It hangs on the addon, of which there is one, where a loader made two modules of this one.",
    ' *',
    ' * @internal',
    ' */',
    'export const calls: Calls = ((native as { table?: Calls }).table ??= {',
    ...calls.map((call) => `  ${call.name}: addon.${call.name},`),
    '});',
    '',
    calls.map(functionOf).join('\n'),
  ].join('\n');
}
