// Everything that the library exports and that can be called, found by looking at the modules: a new call is among it.

import * as raw from '../../lib/addon/calls.ts';
import { nonblocking } from '../../lib/addon/nonblocking.ts';
import * as library from '../../lib/index.ts';

export interface Callable {
  readonly name: string;
  /** The parameters' names, which say what usually stands there. */
  readonly parameters: readonly string[];
  readonly call: (...args: unknown[]) => unknown;
}

export type SurfaceName = 'library' | 'raw' | 'addon' | 'nonblocking';

/** The names between a function's brackets, without defaults. */
function parametersOf(fn: (...args: never[]) => unknown): string[] {
  const source = Function.prototype.toString.call(fn);
  const start = source.startsWith('class')
    ? source.indexOf('(', source.indexOf('constructor('))
    : source.indexOf('(');
  const names: string[] = [];
  let depth = 0;
  let name = '';
  for (const character of source.slice(start)) {
    if ('([{'.includes(character)) depth++;
    else if (')]}'.includes(character)) depth--;
    if (depth === 0 || (depth === 1 && character === ',')) {
      names.push(name.replace(/^[([{,\s.]+/, '').replace(/\s*=[\s\S]*$/, ''));
      name = '';
      if (depth === 0) break;
      continue;
    }
    name += character;
  }
  return names.filter((text) => text !== '');
}

function callables(exports: object): Callable[] {
  return Object.entries(exports)
    .filter(([, value]) => typeof value === 'function')
    .map(([name, fn]) => ({
      name,
      parameters: parametersOf(fn as () => unknown),
      call: Function.prototype.toString.call(fn).startsWith('class')
        ? (...args: unknown[]) => Reflect.construct(fn as new () => unknown, args) as unknown
        : (...args: unknown[]) => Reflect.apply(fn as () => unknown, undefined, args) as unknown,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

const wrapped = callables(raw);

/** Functions of the addon itself: they get as many arguments as the caller gives. */
function unwrapped(functions: object): Callable[] {
  return callables(functions).map((callable) => ({
    ...callable,
    parameters: wrapped.find(({ name }) => name === callable.name)?.parameters ?? [],
  }));
}

export const surfaces: Readonly<Record<SurfaceName, readonly Callable[]>> = {
  library: callables(library),
  raw: wrapped,
  addon: unwrapped(raw.calls),
  // The variants of calls that never wait.
  nonblocking: unwrapped(nonblocking),
};

/** The library's constants, by name. */
export const constants: ReadonlyMap<string, number> = new Map(
  Object.entries(library).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number',
  ),
);

/** The values of the constants whose names start so. */
export function constantsOf(...prefixes: readonly string[]): number[] {
  return [...constants]
    .filter(([name]) => prefixes.some((prefix) => name.startsWith(prefix)))
    .map(([, value]) => value);
}

export function constant(name: string): number {
  return constants.get(name) ?? -1;
}
