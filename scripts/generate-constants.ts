// Writes native/constants.inc, native/errno.inc, native/options.inc, native/ioctl.inc, lib/values/constants.generated.ts and lib/values/option-table.generated.ts from native/*.def.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';

interface Row {
  readonly kind: 'X' | 'E' | 'TYPED' | 'FIXED' | 'FAMILY' | 'LEVEL' | 'OPTION' | 'ALIAS';
  readonly name: string;
  /** The other columns: the space, the type, the directions; for an alias the name it stands for. */
  readonly columns: string[];
  /** An enumerator: no macro that the preprocessor could ask for. */
  readonly enumerator: boolean;
  /** The comment line above its group. */
  readonly group: string;
}

function rowsOf(file: string): Row[] {
  const rows: Row[] = [];
  let group = '';
  let blank = true;
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const row =
      /^(X|E|TYPED|FIXED|FAMILY|LEVEL|OPTION|ALIAS)\((\w+)(?:, ([^)]*))?\)( \/\/ enum)?$/.exec(
        line,
      );
    if (row === null) {
      if (line.startsWith('// <')) group = line.slice(3);
      else if (line !== '' && !line.startsWith('//'))
        throw new Error(`${file}: not a row: ${line}`);
      blank = line === '';
      continue;
    }
    if (blank && group === '') throw new Error(`${file}: ${line} stands in no group`);
    const [, kind = 'X', name = '', columns = '', enumerator] = row;
    rows.push({
      kind: kind as Row['kind'],
      name,
      columns: columns === '' ? [] : columns.split(', '),
      enumerator: kind === 'E' || enumerator !== undefined,
      group,
    });
  }
  const names = rows.map((row) => row.name);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) throw new Error(`${file}: ${twice} has two rows`);
  return rows;
}

const notice = (from: string): string =>
  `// Generated from ${from} by \`npm run generate\`; do not edit.`;

/** A request of ioctl(2): how its argument goes, and the type of what that is the address of. */
interface Request {
  readonly how: string;
  readonly name: string;
  readonly type: string | undefined;
  readonly group: string;
}

function requestsOf(file: string): Request[] {
  const requests: Request[] = [];
  let group = '';
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.startsWith('// <')) group = line.slice(3);
    if (line === '' || line.startsWith('//')) continue;
    const row =
      /^(?:(NONE|VALUE|PROGRAM|REFUSED)\((\w+)|(READS|STORES|BOTH|MORE)\((\w+), ([^()]+))\)$/.exec(
        line,
      );
    if (row === null || group === '') throw new Error(`${file}: not a row: ${line}`);
    const [, alone, name = '', how = alone, addressed = name, type] = row;
    requests.push({ how: how ?? '', name: addressed, type, group });
  }
  return requests;
}

/** The rows of the table of ioctl(2). */
export const requestRows: readonly Request[] = requestsOf('native/ioctl.def');

/** The rows of the main table, and the requests of ioctl(2) that it lacks. */
export const constantRows: readonly Row[] = (() => {
  const rows = rowsOf('native/constants.def');
  const names = new Set(rows.map(({ name }) => name));
  const more = requestRows.filter(({ name }) => !names.has(name));
  return [
    ...rows,
    ...more.map(
      ({ name, group }): Row => ({ kind: 'X', name, columns: [], enumerator: false, group }),
    ),
  ];
})();

/** The rows of the errno table. */
export const errnoRows: readonly Row[] = rowsOf('native/errno.def');

const module = 'lib/values/constants.generated.ts';

/** The values that the generated module has already. */
function written(): Map<string, number> {
  const text = readFileSync(module, 'utf8');
  const rows = text.matchAll(/here\(\s*'(\w+)',\s*(-?\d+)/g);
  return new Map([...rows].map(([, name = '', value]): [string, number] => [name, Number(value)]));
}

/** The values that the kernel headers of this machine have, of the names that they have. */
function compiled(): Map<string, number> {
  const prints = [...constantRows, ...errnoRows].map(({ name, enumerator }) => {
    const print = `  P(${name})`;
    return enumerator ? print : `#ifdef ${name}\n${print}\n#endif`;
  });
  const text = `#include <cerrno>
#include <cstdio>
#include "${process.cwd()}/native/headers.h"
#define P(name) std::printf("%s %lld\\n", #name, static_cast<long long>(name));
int main() {
${prints.join('\n')}
}
`;
  const folder = mkdtempSync(`${tmpdir()}/sockfd-constants-`);
  try {
    writeFileSync(`${folder}/program.cc`, text);
    const compiler = process.env['CXX'] ?? 'c++';
    const args = ['-D_GNU_SOURCE', '-D_FILE_OFFSET_BITS=64', '-o', 'program', 'program.cc'];
    const built = spawnSync(compiler, args, { cwd: folder, encoding: 'utf8' });
    if (built.status !== 0) throw new Error(`${compiler}: ${built.stderr ?? built.error?.message}`);
    const { stdout } = spawnSync(`${folder}/program`, { encoding: 'utf8' });
    const rows = stdout.trim().split('\n');
    return new Map(
      rows.map((row): [string, number] => {
        const [name = '', value] = row.split(' ');
        return [name, Number(value)];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

let known: Map<string, number> | undefined;

/** The value that a name has on x64: as its headers have it, on another machine as they had it on the last x64 one. */
function x64(name: string): number {
  known ??= new Map([
    ...written(),
    ...(process.arch === 'x64' && process.platform === 'linux' ? compiled() : []),
  ]);
  const value = known.get(name);
  if (value === undefined) throw new Error(`${name}: generate on x64, with headers that have it`);
  return value;
}

/** Every constant and errno with its value on x64, in the order of the tables. */
export function x64Values(): (readonly [name: string, value: number])[] {
  return [...constantRows, ...errnoRows].map(({ name }) => [name, x64(name)]);
}

function constantsInc(): string {
  const lines = [notice('native/constants.def')];
  for (const { name, enumerator } of constantRows) {
    const row = `CONSTANT(${name}, ${x64(name)})`;
    const absent = `ABSENT(${name}, ${x64(name)})`;
    lines.push(...(enumerator ? [row] : [`#ifdef ${name}`, row, '#else', absent, '#endif']));
  }
  return `${lines.join('\n')}\n`;
}

function ioctlInc(): string {
  const lines = [notice('native/ioctl.def')];
  for (const { how, name, type } of requestRows) {
    lines.push(
      `#ifdef ${name}`,
      `${how}(${name}${type === undefined ? '' : `, ${type}`})`,
      '#endif',
    );
  }
  return `${lines.join('\n')}\n`;
}

function errnoInc(): string {
  const lines = [notice('native/errno.def')];
  for (const { kind, name } of errnoRows) {
    const row = `(${name}, ${x64(name)})`;
    const macro = kind === 'ALIAS' ? 'ALIAS' : 'ERRNO';
    lines.push(`#ifdef ${name}`, `${macro}${row}`, '#else', `ABSENT${row}`, '#endif');
  }
  return `${lines.join('\n')}\n`;
}

/** Types whose size the kernel takes from the given length in every option that has them. */
const plain: ReadonlySet<string> = new Set([
  ...['int', 'uint', 'fd', 'u64', 'linger', 'timeval', 'so_timestamping', 'sock_txtime', 'ucred'],
  'tcp_info',
]);

/** The options once for each level that they go with, for each direction: what native/option-table.cc has no addresses in. */
function optionsInc(): string {
  const lines = [notice('native/constants.def')];
  const levels = constantRows.flatMap(({ kind, name, columns }) => {
    const space = kind === 'LEVEL' ? columns[0] : kind === 'FAMILY' ? columns[1] : undefined;
    return space === undefined ? [] : [{ name, space }];
  });
  for (const { kind, name, columns, enumerator } of constantRows) {
    if (kind !== 'OPTION') continue;
    const [spaces = '', type = '', directions = ''] = columns;
    for (const level of levels.filter(({ space }) => spaces.split('|').includes(space))) {
      const names = enumerator ? [level.name] : [level.name, name];
      lines.push(`#if ${names.map((each) => `defined ${each}`).join(' && ')}`);
      const prefix = plain.has(type) ? 'PLAIN_' : '';
      if (directions.includes('g')) lines.push(`${prefix}GET(${level.name}, ${name})`);
      if (directions.includes('s')) lines.push(`${prefix}SET(${level.name}, ${name})`);
      lines.push('#endif');
    }
  }
  return `${lines.join('\n')}\n`;
}

/** `'A' | 'B'` for `A|B`. */
function union(space: string): string {
  return space
    .split('|')
    .map((name) => `'${name}'`)
    .join(' | ');
}

function typeOf(row: Row): string {
  if (row.kind === 'LEVEL') return `${x64(row.name)} & Level<'${row.columns[0]}'>`;
  if (row.kind === 'FIXED') return row.columns[0] ?? '';
  // The literal, because it discriminates the union of addresses.
  if (row.kind === 'FAMILY') {
    const [value = '', space] = row.columns;
    return space === undefined ? value : `${value} & Level<'${space}'>`;
  }
  // The values tell control messages apart, as do those of their levels. Others' would only be in the way.
  if (row.kind === 'OPTION') {
    const [spaces = '', type, directions = ''] = row.columns;
    const use = directions.replace(/[!c]/g, '');
    const value = directions.includes('c') ? `${x64(row.name)} & ` : '';
    return `${value}Option<${union(spaces)}, '${type}', '${use}'>`;
  }
  if (row.kind === 'TYPED') return row.columns[0] ?? '';
  return 'number';
}

function statement(name: string, type: string, comment: string): string {
  const value = `here('${name}', ${x64(name)})`;
  const cast = type === 'number' ? '' : ` as ${type}`;
  const line = `export const ${name}: ${type} = /* @__PURE__ */ ${value}${cast};`;
  const head = `/** ${comment} */`;
  return line.length <= 100
    ? `${head}\n${line}`
    : `${head}\nexport const ${name}: ${type} =\n  /* @__PURE__ */ ${value}${cast};`;
}

function constantsModule(): string {
  const lines = [
    `${notice('native/constants.def and native/errno.def')}`,
    '//',
    '// The numbers are those of x64. The addon has what the kernel headers that it was built with have otherwise.',
    "import { native } from '../addon/binding.ts';",
    "import type { Level, Option, SocketType } from './option-types.ts';",
    '',
    'const { differing } = native;',
    '',
    '/** The value on this processor. */',
    'function here(name: string, x64: number): number {',
    '  return differing[name] ?? x64;',
    '}',
    '',
  ];
  for (const row of constantRows) {
    const comment = `\`${row.group.replace(/ .*/, '')}\``;
    lines.push(statement(row.name, typeOf(row), comment));
  }
  for (const row of errnoRows) {
    const [other] = row.columns;
    const comment = other === undefined ? '`<errno.h>`' : `\`<errno.h>\` the same as ${other}`;
    lines.push(statement(row.name, 'number', comment));
  }
  const names = errnoRows.filter(({ kind }) => kind !== 'ALIAS').map(({ name }) => `  | '${name}'`);
  lines.push('', '/** The names of the errno values. */', 'export type ErrnoName =', ...names);
  lines[lines.length - 1] += ';';
  return `${lines.join('\n')}\n`;
}

function optionTable(): string {
  const rows = constantRows.filter((row) => row.kind === 'OPTION');
  return [
    notice('native/constants.def'),
    '',
    "import { type OptionRow, row } from './option-row.ts';",
    '',
    '/** The levels of getsockopt(2), and the space of options that each selects. */',
    'export const levelTable: readonly (readonly [name: string, space: string])[] = [',
    ...constantRows.flatMap(({ kind, name, columns }) => {
      const space = kind === 'LEVEL' ? columns[0] : kind === 'FAMILY' ? columns[1] : undefined;
      return space === undefined ? [] : [`  ['${name}', '${space}'],`];
    }),
    '];',
    '',
    '/** Every option of the library. */',
    'export const optionTable: readonly OptionRow[] = [',
    ...rows.map(
      ({ name, columns }) => `  row('${name}', ${columns.map((c) => `'${c}'`).join(', ')}),`,
    ),
    '];',
    '',
  ].join('\n');
}

/** Every generated file by its path. */
export function constantFiles(): Map<string, string> {
  return new Map([
    ['native/constants.inc', constantsInc()],
    ['native/errno.inc', errnoInc()],
    ['native/ioctl.inc', ioctlInc()],
    ['native/options.inc', optionsInc()],
    [module, constantsModule()],
    ['lib/values/option-table.generated.ts', optionTable()],
  ]);
}
