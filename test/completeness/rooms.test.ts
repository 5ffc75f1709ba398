// The rooms of lib/: none imports one above it, and nothing imports itself by way of others, types included.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

/** The floors, from the ground up: a room imports itself, the floors below, and its neighbours where no loop comes of it. */
const floors: readonly (readonly string[])[] = [
  ['addon'],
  ['values'],
  ['calls'],
  [
    'index',
    'raw',
    'promises',
    'inspect',
    'trace',
    'node',
    'packet',
    'netlink',
    'lab',
    'timeline',
    'inject',
  ],
  ['command'],
];

/** From each of these to each: who imports whom. */
type Imports = ReadonlyMap<string, ReadonlySet<string>>;

/** Every file of lib/ with those that it imports, for a type alone or at run time. */
function importsOfFiles(): Imports {
  const files = readdirSync('lib', { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  );
  return new Map(
    files.map((file) => {
      const text = readFileSync(join('lib', file), 'utf8');
      const named = [...text.matchAll(/(?:\bfrom |\bimport\(|^import )'(\.[^']+)'/gm)];
      return [file, new Set(named.map(([, path = '']) => join(file, '..', path)))];
    }),
  );
}

/** The folder of a file; lib/index.ts is a room of its own. */
function roomOf(file: string): string {
  return file.includes('/') ? file.slice(0, file.indexOf('/')) : file.replace(/\.ts$/, '');
}

function floorOf(room: string): number {
  return floors.findIndex((rooms) => rooms.includes(room));
}

/** The same between rooms. */
function importsOfRooms(files: Imports): Imports {
  const rooms = new Map<string, Set<string>>();
  for (const [file, imported] of files) {
    const room = roomOf(file);
    const others = rooms.get(room) ?? new Set();
    for (const other of imported) if (roomOf(other) !== room) others.add(roomOf(other));
    rooms.set(room, others);
  }
  return rooms;
}

/** The loops: each as the way from a member back to itself. */
function loops(imports: Imports): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  function follow(name: string, way: readonly string[]): void {
    const at = way.indexOf(name);
    if (at >= 0) found.push([...way.slice(at), name].join(' -> '));
    if (at >= 0 || done.has(name)) return;
    for (const next of imports.get(name) ?? []) follow(next, [...way, name]);
    done.add(name);
  }
  for (const name of imports.keys()) follow(name, []);
  return found;
}

const files = importsOfFiles();

describe('lib/', () => {
  test('has no room but those of the floors, and every import is read', () => {
    expect([...files.keys()].filter((file) => floorOf(roomOf(file)) < 0)).toEqual([]);
    const imported = [...files.values()].flatMap((names) => [...names]);
    expect(imported.filter((file) => !files.has(file))).toEqual([]);
    expect(imported.length).toBeGreaterThan(300);
  });

  test('has no import from a room to one above it', () => {
    const upward = [...files].flatMap(([file, imported]) =>
      [...imported]
        .filter((other) => floorOf(roomOf(other)) > floorOf(roomOf(file)))
        .map((other) => `${file} -> ${other}`),
    );
    expect(upward).toEqual([]);
  });

  // Loops of what the types stand for: a packet has ICMP messages, and those of errors have a packet.
  const inNature = new Set(['packet/packet.ts', 'packet/icmp-types.ts', 'packet/types.ts']);

  test('has no files that import each other in a loop', () => {
    const made = loops(files).filter(
      (loop) => !loop.split(' -> ').every((file) => inNature.has(file)),
    );
    expect(made).toEqual([]);
  });

  // Every entry point imports trace/start.ts, which loads the tracer only where the environment asks for it.
  test('has no rooms that import each other in a loop', () => {
    expect(loops(importsOfRooms(files))).toEqual([]);
  });

  test('is left by no way but its entry points: rooms of one floor import index.ts of each other', () => {
    const inside = [...files].flatMap(([file, imported]) =>
      [...imported]
        .filter((other) => {
          const [from, to] = [roomOf(file), roomOf(other)];
          return from !== to && floorOf(from) === floorOf(to) && !other.endsWith('index.ts');
        })
        .map((other) => `${file} -> ${other}`),
    );
    expect(inside.filter((arrow) => !arrow.endsWith('index.ts -> trace/start.ts'))).toEqual([]);
  });

  // The check itself.
  test('would be found with a loop', () => {
    const of = (...pairs: [string, string[]][]): Imports =>
      new Map(pairs.map(([name, names]) => [name, new Set(names)]));
    expect(loops(of(['a', ['b', 'c']], ['b', ['c']], ['c', []]))).toEqual([]);
    expect(loops(of(['a', ['b']], ['b', ['c']], ['c', ['b']]))).toEqual(['b -> c -> b']);
    expect(loops(of(['a', ['a']]))).toEqual(['a -> a']);
  });
});
