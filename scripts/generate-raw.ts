// Writes lib/addon/calls.generated.ts from the doc comments of native/*.cc: one function for each call, as the addon has it.
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

/** The calls whose functions lib/addon/close.ts has, because they do more than pass their arguments on. */
const handwritten = new Set(['close', 'close_range', 'dup2', 'dup3']);

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
    `  return calls.${call.name}(${argumentsOf(call.parameters)});`,
    '}',
    '',
  ].join('\n');
}

/** The text of lib/addon/calls.generated.ts. */
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
    ...calls.map((call) => `  ${call.name}: (${call.parameters}) => ${call.result};`),
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
    calls
      .filter((call) => !handwritten.has(call.name))
      .map(functionOf)
      .join('\n'),
  ].join('\n');
}
