// Memory that calls share is made in one place, so that a trace can put it back: none is made on the side.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { keepingScratch, scratch } from '../../lib/values/scratch.ts';

const lib = fileURLToPath(new URL('../../lib/', import.meta.url));

/** What looks shared and is not scratch, and why. */
const known: Readonly<Record<string, string>> = {
  'promises/engine.ts: shared': 'state: what the event loop and JavaScript tell each other',
  'promises/serving.ts: receives':
    'state: a turn, in which nothing is traced, takes its results from there',
  'promises/serving.ts: masks': 'state: the events of a turn',
  'promises/serving.ts: slots': 'state: which of the receives is whose',
  'promises/sends.ts: arena': 'state: the bytes of sends that were put off',
  'promises/sends.ts: list': 'state: the sends that were put off',
  'lab/thread.ts: buffer': 'a thread of its own, which nobody traces',
  'lab/thread.ts: fds': 'the same',
  'lab/thread.ts: sender': 'the same',
  'lab/thread.ts: senderLength': 'the same',
  'lab/thread.ts: state': 'the same: state that the other threads see',
  'timeline/calls.ts: pool': 'what looks have found: each has a part of its own',
  'timeline/thread.ts: count': 'a thread of its own, which nobody traces',
  'timeline/thread.ts: lengths': 'the same',
  'timeline/thread.ts: page': 'the same',
  'promises/threads.ts: NONE': 'empty',
  'packet/bytes.ts: NO_BYTES': 'empty',
  'packet/nd.ts: RESERVED': 'constant',
  'values/sockaddr.ts: noBytes': 'empty',
  'values/struct.ts: littleEndian': 'constant: what is left of two bytes is a boolean',
};

const memory = /^(.*Array|ArrayBuffer|SharedArrayBuffer|DataView|Buffer)$/;

/** Whether an expression makes memory when it is evaluated, not when a function in it is called. */
function makesMemory(node: ts.Node): boolean {
  if (ts.isFunctionLike(node)) return false;
  const called =
    ts.isNewExpression(node) || ts.isCallExpression(node) ? node.expression : undefined;
  const maker =
    called !== undefined && ts.isPropertyAccessExpression(called) ? called.expression : called;
  if (
    maker !== undefined &&
    ts.isIdentifier(maker) &&
    memory.test(maker.text) &&
    maker.text !== 'Array'
  ) {
    return true;
  }
  return ts.forEachChild(node, (child) => makesMemory(child) || undefined) ?? false;
}

/** The variables of a module that hold memory, from its beginning or from a later assignment. */
function sharedMemory(path: string): string[] {
  const text = readFileSync(`${lib}${path}`, 'utf8');
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const names = new Set<string>();
  const found = new Set<string>();
  const isOutside = (node: ts.Node): boolean => {
    for (let up = node.parent; up !== undefined; up = up.parent) {
      if (ts.isFunctionLike(up)) return false;
    }
    return true;
  };
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && isOutside(node) && ts.isIdentifier(node.name)) {
      names.add(node.name.text);
      if (node.initializer !== undefined && makesMemory(node.initializer))
        found.add(node.name.text);
    }
    if (ts.isPropertyDeclaration(node) && isStatic(node) && node.initializer !== undefined) {
      if (makesMemory(node.initializer)) found.add(node.name.getText());
    }
    ts.forEachChild(node, visit);
  };
  const assigned = (node: ts.Node): void => {
    if (
      ts.isBinaryExpression(node) &&
      node.operatorToken.kind >= ts.SyntaxKind.FirstAssignment &&
      node.operatorToken.kind <= ts.SyntaxKind.LastAssignment &&
      ts.isIdentifier(node.left) &&
      names.has(node.left.text) &&
      makesMemory(node.right)
    ) {
      found.add(node.left.text);
    }
    ts.forEachChild(node, assigned);
  };
  visit(source);
  assigned(source);
  return [...found].map((name) => `${path}: ${name}`);
}

function isStatic(node: ts.PropertyDeclaration): boolean {
  return node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) ?? false;
}

test('every module takes it from scratch()', () => {
  const files = readdirSync(lib, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  expect(files.length).toBeGreaterThan(80);
  const found = files
    .filter((name) => name !== 'values/scratch.ts')
    .flatMap(sharedMemory)
    // A view of memory that scratch() made shares it.
    .filter((name) => name !== 'calls/options.ts: wordBytes');
  expect(found.sort()).toEqual(Object.keys(known).sort());
});

test('what is done in between is undone, also where it throws', () => {
  const one = scratch(Int32Array, 3);
  const other = scratch(BigUint64Array, 1);
  one.set([1, 2, 3]);
  other[0] = 4n;
  const late = keepingScratch(() => {
    one.fill(9);
    const made = scratch(Uint8Array, 1);
    made[0] = 5;
    return made;
  });
  expect([...one]).toEqual([1, 2, 3]);
  expect(late).toHaveLength(1);
  expect(() =>
    keepingScratch(() => {
      other[0] = 9n;
      throw new Error('on purpose');
    }),
  ).toThrow('on purpose');
  expect(other[0]).toBe(4n);
});
