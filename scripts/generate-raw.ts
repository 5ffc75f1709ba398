// Writes lib/addon/calls.generated.ts from the doc comments of native/*.cc: one function for each call, as the addon has it.
import { type NativeCall, nativeCalls } from './native-calls.ts';

/** The calls whose functions lib/addon/close.ts has, because they do more than pass their arguments on. */
const handwritten = new Set(['close', 'close_range', 'dup2', 'dup3']);

const typed = (call: NativeCall): string[] =>
  call.parameters.map(({ name, type }) => `${name}: ${type}`);

function functionOf(call: NativeCall): string {
  const parameters = typed(call);
  const line = `export function ${call.name}(${parameters.join(', ')}): ${call.result} {`;
  const lines = `export function ${call.name}(\n${parameters
    .map((parameter) => `  ${parameter},\n`)
    .join('')}): ${call.result} {`;
  return [
    '/**',
    ...call.text.map((text) => ` * ${text}`),
    ' */',
    line.length <= 100 ? line : lines,
    `  return calls.${call.name}(${call.parameters.map(({ name }) => name).join(', ')});`,
    '}',
    '',
  ].join('\n');
}

/** The text of lib/addon/calls.generated.ts. */
export function rawModule(): string {
  const calls = nativeCalls().sort((a, b) => (a.name < b.name ? -1 : 1));
  return [
    '// Generated from the doc comments of native/*.cc by `npm run generate`; do not edit.',
    '//',
    '// The calls as the addon makes them: integers and buffers in, one integer out, -errno where the kernel refuses.',
    "import { addonCalls, type Memory, sharedTable } from './table.ts';",
    '',
    '/**',
    ' * Every call by name.',
    ' *',
    ' * @internal',
    ' */',
    'export type Calls = {',
    ...calls.map((call) => `  ${call.name}: (${typed(call).join(', ')}) => ${call.result};`),
    '};',
    '',
    'const addon: Calls = addonCalls();',
    '',
    '/**',
    ' * What the functions below call.',
    ' *',
    ' * @internal',
    ' */',
    "export const calls: Calls = sharedTable('calls', () => ({",
    ...calls.map((call) => `  ${call.name}: addon.${call.name},`),
    '}));',
    '',
    calls
      .filter((call) => !handwritten.has(call.name))
      .map(functionOf)
      .join('\n'),
  ].join('\n');
}
