// The calls of the addon as native/*.cc describes them: a doc comment whose first line is the TypeScript signature.
import { readdirSync, readFileSync } from 'node:fs';

/** One argument, as the signature has it. */
export interface Parameter {
  readonly name: string;
  readonly type: string;
}

/** One call. */
export interface NativeCall {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly result: string;
  /** The lines of the comment below the signature. */
  readonly text: readonly string[];
  /** The group: the file's name without its ending. */
  readonly group: string;
  /** The C++ function, whole. */
  readonly source: string;
}

const signature = /^\/\/\/ (\w+)\((.*)\): (.+)$/;

function parametersOf(list: string): Parameter[] {
  if (list === '') return [];
  return list.split(/, (?=\w+: )/).map((parameter) => {
    const colon = parameter.indexOf(': ');
    return { name: parameter.slice(0, colon), type: parameter.slice(colon + 2) };
  });
}

/** The calls of one source file, in their order. */
export function callsOf(group: string, source: string): NativeCall[] {
  const lines = source.split('\n');
  const calls: NativeCall[] = [];
  for (let i = 0; i < lines.length; i++) {
    const match = signature.exec(lines[i] ?? '');
    if (match === null) continue;
    const text: string[] = [];
    while (lines[i + 1]?.startsWith('///')) text.push((lines[++i] ?? '').slice(4));
    const [, name = '', parameters = '', result = ''] = match;
    // A function ends with the first line that a brace begins, or on the line on which it began.
    const start = i + 1;
    let end = start;
    while (end < lines.length && !/^(}|\S.*\).*}$)/.test(lines[end] ?? '')) end++;
    const body = lines.slice(start, end + 1).join('\n');
    calls.push({ name, parameters: parametersOf(parameters), result, text, group, source: body });
  }
  return calls;
}

/** Every source file of the addon by its group. */
export function nativeSources(): Map<string, string> {
  return new Map(
    readdirSync('native')
      .filter((file) => file.endsWith('.cc'))
      .sort()
      .map((file) => [file.slice(0, -3), readFileSync(`native/${file}`, 'utf8')]),
  );
}

/** Every call of the addon. */
export function nativeCalls(): NativeCall[] {
  return [...nativeSources()].flatMap(([group, source]) => callsOf(group, source));
}
