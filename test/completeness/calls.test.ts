// Every native call is whole: a typed form, a line in traces, tests, its rows in the tables; and its signature is what
// its C++ function reads. docs/adding-a-call.md says where each of these is.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { native } from '../../lib/addon/binding.ts';
import { probes } from '../../lib/calls/supports.ts';
import * as library from '../../lib/index.ts';
import * as raw from '../../lib/raw/index.ts';
import { table } from '../../lib/trace/calls/index.ts';
import {
  callsOf,
  type NativeCall,
  nativeCalls,
  nativeSources,
} from '../../scripts/native-calls.ts';
import { exceptions } from './exceptions.ts';
import { readerNames, readsOf } from './reads.ts';

const calls = nativeCalls();
const text = (path: string): string => readFileSync(path, 'utf8');
const sources = [...nativeSources().values(), text('native/call.h')];

/** The name by which a user calls it. */
const offeredAs = ({ name }: NativeCall): string => exceptions[name]?.offered ?? name;

/** The names of the calls that are not what `is` asks, so that a failure lists them all. */
const without = (is: (call: NativeCall) => boolean): string[] =>
  calls.filter((call) => !is(call)).map(({ name }) => name);

/** Whether a program calls this name. */
const invokes = (program: string, name: string): boolean =>
  new RegExp(`\\b${name}\\(`).test(program);

/** The files below a folder whose names end so, each with its text. */
function filesOf(folder: string, ending: string): { name: string; program: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending))
    .map((path) => ({ name: basename(path, ending), program: text(`${folder}/${path}`) }));
}

const typed = [...filesOf('lib/calls', '.ts'), ...filesOf('lib/values', '.ts')];
const tests = filesOf('test', '.test.ts');

/** The tests of a call: those that bear the name of the native file, or of the file that has its typed form. */
function testsOf(call: NativeCall): string {
  const form = new RegExp(`^export (function|class) ${offeredAs(call)}\\b`, 'm');
  const groups = [
    call.group,
    ...typed.flatMap((file) => (form.test(file.program) ? [file.name] : [])),
  ];
  return tests
    .filter(({ name }) => groups.some((group) => name === group || name.startsWith(`${group}-`)))
    .map(({ program }) => program)
    .join('\n');
}

describe('every native call', () => {
  test('is described: the addon has those of the signatures, and no others', () => {
    expect(calls.map(({ name }) => name).sort()).toEqual(Object.keys(native.calls).sort());
  });

  test('is offered by sockfd or sockfd/raw with types of its own', () => {
    const offered: object = { ...library, Batch: raw.Batch };
    expect(without((call) => offeredAs(call) in offered)).toEqual([]);
  });

  test('is shown by a trace, or makes no system call', () => {
    expect(
      without(({ name }) => name in table || exceptions[name]?.untraced !== undefined),
    ).toEqual([]);
  });

  test('is among the lines that are compared with those of strace', () => {
    const scenario = text('test/trace/scenario.ts');
    const compared = (call: NativeCall): boolean =>
      !(call.name in table) ||
      exceptions[call.name]?.uncompared !== undefined ||
      invokes(scenario, call.name) ||
      invokes(scenario, offeredAs(call));
    expect(without(compared)).toEqual([]);
  });

  test('is made by a test of its group', () => {
    const tested = (call: NativeCall): boolean =>
      invokes(testsOf(call), call.name) || invokes(testsOf(call), offeredAs(call));
    expect(without(tested)).toEqual([]);
  });

  test('has a row in docs/features.md', () => {
    // Not those of options, whose texts have the words "read" and "set".
    const rows = text('docs/features.md').replace(/^## Options$[\s\S]*?(?=^## )/m, '');
    const whats = [...rows.matchAll(/^\| ([^|]*) \|/gm)].map(([, what = '']) => what).join('\n');
    expect(without((call) => new RegExp(`\\b${offeredAs(call)}\\b`).test(whats))).toEqual([]);
  });

  test('has a row in the table of what works with which capabilities, or needs none', () => {
    const rows = text('docker/capabilities/calls.ts');
    const has = (call: NativeCall): boolean =>
      invokes(rows, `s\\.${offeredAs(call)}`) || exceptions[call.name]?.unlimited !== undefined;
    expect(without(has)).toEqual([]);
  });

  test('has no reason for an exception that it is not', () => {
    const names = calls.map(({ name }) => name);
    expect(Object.keys(exceptions).filter((name) => !names.includes(name))).toEqual([]);
    expect(
      without(({ name }) => !(name in table && exceptions[name]?.untraced !== undefined)),
    ).toEqual([]);
  });
});

/** The numbers of the system calls since Linux 5.1, when all architectures began to have the same ones. */
const SINCE_5_1 = 424;
/** The last one of Linux 5.10, the oldest that the tests boot. */
const LAST_OF_5_10 = 440;

describe('a system call', () => {
  const numbers = new Map(
    [...text('native/kernel.h').matchAll(/^#define SYS_(\w+) (\d+)$/gm)].map(
      ([, name = '', number]): [string, number] => [name, Number(number)],
    ),
  );
  const made = ({ source }: NativeCall): string[] =>
    [...source.matchAll(/\bSYS_(\w+)/g)].map(([, name = '']) => name);

  test('that is newer than Linux 5.10 can be asked for with supports()', () => {
    const recent = (call: NativeCall): boolean =>
      made(call).some((name) => (numbers.get(name) ?? 0) > LAST_OF_5_10);
    expect(without((call) => !recent(call) || call.name in probes)).toEqual([]);
    expect(without((call) => !recent(call))).toContain('epoll_pwait2');
  });

  const header = '/usr/include/asm-generic/unistd.h';
  test.skipIf(!existsSync(header))(
    `that is newer than the oldest headers has its number in native/kernel.h${existsSync(header) ? '' : ` (needs ${header})`}`,
    () => {
      const known = new Map(
        [...text(header).matchAll(/^#define __NR_(\w+) (\d+)$/gm)].map(
          ([, name = '', number]): [string, number] => [name, Number(number)],
        ),
      );
      const isNew = (name: string): boolean => (known.get(name) ?? 0) >= SINCE_5_1;
      expect(
        without((call) => made(call).every((name) => !isNew(name) || numbers.has(name))),
      ).toEqual([]);
    },
  );
});

describe('the signature', () => {
  /** What a function reads; where it chooses by the type of one argument, that one once. */
  const readBy = ({ source }: NativeCall, all: readonly string[] = sources): string[] =>
    readsOf(source, all)
      .map(({ name }) => name)
      .filter((name, i, names) => name !== names[i - 1]);

  test.each(calls.map((call) => [call.name, call] as const))(
    'of %s is the order in which its arguments are read',
    (_name, call) => {
      expect(readBy(call)).toEqual(call.parameters.map(({ name }) => name));
    },
  );

  test.each(calls.map((call) => [call.name, call] as const))(
    'of %s has the types that they are read as',
    (_name, call) => {
      for (const { name, kind } of readsOf(call.source, sources)) {
        const type = call.parameters.find((parameter) => parameter.name === name)?.type ?? '';
        if (kind === 'memory') expect(type, name).toMatch(/Memory|Array/);
        else expect(type.split(' | '), name).toContain(kind);
      }
    },
  );

  // The check itself, on functions that it must not take for good ones.
  test('that is in another order is found', () => {
    const cc = (first: string, second: string): string => `
class Waiting {
 public:
  explicit Waiting(Args& args)
      : timeout_(args.Struct("timeout", 16)), sigmask_(args.Struct("sigmask", 8)) {
  }
};

/// trial(fd: number, buf: Memory | null, offset: number, length: number, timeout: Memory | null, sigmask: Memory | null, flags: number): number
/// A trial.
template <typename A>
long Trial(A& args) {
  ${first}
  const Memory buf = args.template Range("buf");
  Waiting waiting(args);
  ${second}
  return args.Call(SYS_trial, fd, buf.data, waiting.time(), flags);
}
`;
    const [fd, flags] = ['const int fd = args.Int("fd");', 'const int flags = args.Bits("flags");'];
    const read = (source: string): string[] =>
      callsOf('trial', source).flatMap((call) => readBy(call, [source]));
    const order = ['fd', 'buf', 'offset', 'length', 'timeout', 'sigmask', 'flags'];
    expect(read(cc(fd, flags))).toEqual(order);
    expect(read(cc(flags, fd))).toEqual(['flags', ...order.slice(1, -1), 'fd']);
    expect(read(cc(fd, ''))).toEqual(order.slice(0, -1));
    expect(() => read(cc(fd, 'args.Another("flags");'))).toThrow('args.Another');
  });
});

describe('docs/adding-a-call.md', () => {
  test('lists every reader of arguments', () => {
    const page = text('docs/adding-a-call.md');
    expect(readerNames.filter((name) => !page.includes(`\`${name}(`))).toEqual([]);
  });
});
