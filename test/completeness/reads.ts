// In which order a C++ function reads its arguments, found in its text.

/** What one argument was read as. */
export interface Read {
  readonly name: string;
  readonly kind: 'number' | 'string' | 'memory';
}

/**
 * The readers of native/call.h: how many of their own arguments name one of JavaScript's, what that is, and those whose
 * names they know themselves.
 */
const readers: Readonly<Record<string, { names: number; kind: Read['kind']; more?: Read[] }>> = {
  Int: { names: 1, kind: 'number' },
  Bits: { names: 1, kind: 'number' },
  Unsigned: { names: 1, kind: 'number' },
  Size: { names: 1, kind: 'number' },
  String: { names: 1, kind: 'string' },
  Buffer: { names: 1, kind: 'memory' },
  BufferOrNull: { names: 1, kind: 'memory' },
  Struct: { names: 1, kind: 'memory' },
  Ints: { names: 1, kind: 'memory' },
  IntArray: { names: 1, kind: 'memory' },
  Buffers: { names: 1, kind: 'memory' },
  MessageBuffers: { names: 3, kind: 'memory' },
  Range: {
    names: 1,
    kind: 'memory',
    more: [
      { name: 'offset', kind: 'number' },
      { name: 'length', kind: 'number' },
    ],
  },
};

/** What `Args` has beside its readers: these take no argument of JavaScript's. */
const others: readonly string[] = [
  'Call',
  'Holds',
  'NextIsNull',
  'NextIsNumber',
  'RangeError',
  'Skip',
  'TooLong',
  'TypeError',
  'env',
  'ok',
];

/** The names of the readers, for the page that lists them. */
export const readerNames: readonly string[] = Object.keys(readers);

/** The texts between the bracket at `open` and its partner, separated at the commas between them. */
function argumentsAt(text: string, open: number): string[] {
  const found: string[] = [];
  let depth = 0;
  let start = open + 1;
  for (let i = open; i < text.length; i++) {
    const character = text[i] ?? '';
    if ('([{'.includes(character)) depth++;
    else if (')]}'.includes(character)) depth--;
    if (depth === 0 || (depth === 1 && character === ',')) {
      found.push(text.slice(start, i).trim());
      start = i + 1;
    }
    if (depth === 0) break;
  }
  return found;
}

/** A helper that takes the arguments first: a function or the constructor of a class, with its body. */
function helper(
  name: string,
  sources: readonly string[],
): { parameters: string[]; body: string } | undefined {
  const definition = new RegExp(`\\b${name}(?=\\(\\w+(<[\\w, ]+>)?& args\\b)`, 'g');
  for (const source of sources) {
    for (const { index } of source.matchAll(definition)) {
      const open = index + name.length;
      const rest = source.slice(open + source.slice(open).indexOf(')') + 1);
      // A declaration alone.
      if (rest.startsWith(';')) continue;
      const parameters = argumentsAt(source, open).map((each) => /(\w+)$/.exec(each)?.[1] ?? '');
      // On its one line, or up to the brace that stands where it began.
      const indent = /\n( *)[^\n]*$/.exec(source.slice(0, index))?.[1] ?? '';
      const line = /^[^\n]*}\n/.exec(rest)?.[0];
      return { parameters, body: line ?? rest.slice(0, rest.indexOf(`\n${indent}}`)) };
    }
  }
  return undefined;
}

/**
 * What a function reads, in the order in which it does.
 *
 * @param source its text
 * @param sources where its helpers are
 * @param values what its parameters were given, by their names
 */
export function readsOf(
  source: string,
  sources: readonly string[],
  values: ReadonlyMap<string, string> = new Map(),
): Read[] {
  const text = source.replaceAll(/\/\/.*$/gm, '');
  const named = (argument: string): string => {
    const literal = /^"(.*)"$/.exec(argument);
    const name = literal === null ? values.get(argument) : literal[1];
    if (name === undefined) throw new Error(`${argument} is not the name of an argument`);
    return name;
  };
  const reads: Read[] = [];
  const places =
    /\bargs\.(?:template )?(\w+)(?:<[^<>()]*>)?\(|\b(?!return\b)(\w+)(?:<[^<>()]*>)?(?:\s+\w+)?([({])args(?=[,)}])/g;
  for (const match of text.matchAll(places)) {
    const [whole, method, called = '', bracket] = match;
    const given = argumentsAt(text, match.index + whole.length - 1 - (bracket ? 4 : 0));
    if (method === undefined) {
      const found = helper(called, sources);
      if (found === undefined) continue;
      const inner = found.parameters.map((parameter, i): [string, string] => [
        parameter,
        values.get(given[i] ?? '') ?? /^"(.*)"$/.exec(given[i] ?? '')?.[1] ?? '',
      ]);
      reads.push(...readsOf(found.body, sources, new Map(inner)));
      continue;
    }
    const reader = readers[method];
    if (reader === undefined) {
      if (others.includes(method)) continue;
      throw new Error(
        `args.${method}: test/completeness/reads.ts does not say whether it reads an argument`,
      );
    }
    for (const argument of given.slice(0, reader.names)) {
      reads.push({ name: named(argument), kind: reader.kind });
    }
    reads.push(...(reader.more ?? []));
  }
  return reads;
}
