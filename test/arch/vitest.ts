// What of vitest the tests need, with nothing but the runtime: vitest itself does not run on every processor's runtime, nor
// on all of them under qemu. Its `expect` is bundled; the rest is here.
import { spawn } from 'node:child_process';
import { inspect } from 'node:util';
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  customMatchers,
  GLOBAL_EXPECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from '@vitest/expect';
import * as chai from 'chai';

type Body = (...args: never[]) => unknown;
type Hook = () => unknown;

interface Group {
  readonly name: string;
  readonly parent: Group | undefined;
  readonly before: Hook[];
  readonly after: Hook[];
  readonly beforeEach: Hook[];
  readonly afterEach: Hook[];
  readonly items: (Group | Test)[];
  readonly skipped: boolean;
}

interface Test {
  readonly title: string;
  readonly body: Body | undefined;
  readonly args: readonly unknown[];
  /** Whether it gets the context, too. */
  readonly context: boolean;
}

class Skipped extends Error {}

function group(name: string, parent?: Group, skipped = false): Group {
  return { name, parent, before: [], after: [], beforeEach: [], afterEach: [], items: [], skipped };
}

const top = group('');
let current = top;

function titled(title: string, row: unknown, index: number): string {
  const args = Array.isArray(row) ? row : [row];
  let next = 0;
  return title.replace(/%([sdoijf#%])|\$(\w+)/g, (all, kind: string | undefined, key: string) => {
    if (kind === '%') return '%';
    if (kind === '#') return String(index);
    const value = kind === undefined ? (row as Record<string, unknown>)[key] : args[next++];
    return kind !== undefined && next > args.length ? all : String(value);
  });
}

/** `(name, body)`, with options or a timeout at any place. */
function bodyOf(given: readonly unknown[]): Body | undefined {
  return given.find((each): each is Body => typeof each === 'function');
}

function testing(skipped: boolean) {
  const add = (
    title: string,
    given: readonly unknown[],
    args?: readonly unknown[],
    context = args === undefined,
  ) =>
    current.items.push({
      title,
      body: skipped ? undefined : bodyOf(given),
      args: args ?? [],
      context,
    });
  const call = (title: string, ...given: unknown[]) => add(title, given);
  return Object.assign(call, {
    for:
      (rows: readonly unknown[]) =>
      (title: string, ...given: unknown[]) => {
        for (const [index, row] of rows.entries()) {
          add(titled(title, row, index), given, [row], true);
        }
      },
    each:
      (rows: readonly unknown[]) =>
      (title: string, ...given: unknown[]) => {
        for (const [index, row] of rows.entries()) {
          add(titled(title, row, index), given, Array.isArray(row) ? row : [row]);
        }
      },
  });
}

function describing(skipped: boolean) {
  const add = (name: string, given: readonly unknown[], args: readonly unknown[] = []) => {
    const outer = current;
    current = group(name, outer, skipped || outer.skipped);
    outer.items.push(current);
    try {
      (bodyOf(given) as ((...all: unknown[]) => unknown) | undefined)?.(...args);
    } finally {
      current = outer;
    }
  };
  const call = (name: string, ...given: unknown[]) => add(name, given);
  return Object.assign(call, {
    for:
      (rows: readonly unknown[]) =>
      (title: string, ...given: unknown[]) => {
        for (const [index, row] of rows.entries()) add(titled(title, row, index), given, [row]);
      },
    each:
      (rows: readonly unknown[]) =>
      (title: string, ...given: unknown[]) => {
        for (const [index, row] of rows.entries()) {
          add(titled(title, row, index), given, Array.isArray(row) ? row : [row]);
        }
      },
  });
}

function whole<T extends object>(make: (skipped: boolean) => T) {
  const skipIf = (condition: unknown) => make(Boolean(condition));
  const runIf = (condition: unknown) => make(!condition);
  const plain = make(false);
  return Object.assign(plain, {
    skip: make(true),
    skipIf,
    runIf,
    sequential: plain,
    concurrent: plain,
  });
}

export const test = whole(testing);
export const describe = whole(describing);
export const beforeAll = (hook: Hook) => current.before.push(hook);
export const afterAll = (hook: Hook) => current.after.unshift(hook);
export const beforeEach = (hook: Hook) => current.beforeEach.push(hook);
export const afterEach = (hook: Hook) => current.afterEach.unshift(hook);

let finished: Hook[] = [];
export const onTestFinished = (hook: Hook) => finished.unshift(hook);

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);
export const expect = ((value: unknown, message?: string) =>
  chai.expect(value, message)) as typeof chai.expect;
Object.assign(expect, chai.expect, Reflect.get(globalThis, ASYMMETRIC_MATCHERS_OBJECT));
Reflect.set(globalThis, GLOBAL_EXPECT, expect);
setState({ assertionCalls: 0, isExpectingAssertions: false }, expect as never);
(chai.expect as unknown as { extend(on: object, matchers: object): void }).extend(
  expect,
  customMatchers,
);

/** What is asked of vitest, and cannot be here. */
export const vi = new Proxy(
  {},
  {
    get: () => {
      throw new Skipped('vi');
    },
  },
);
export const inject = (): undefined => undefined;

/** SOCKFD_ARCH_UNBEGUN: patterns of the names of tests that are not begun, each with the reason. */
const unbegun = JSON.parse(process.env['SOCKFD_ARCH_UNBEGUN'] ?? '[]') as [string, string][];

/** What has come of the tests: a line each, as JSON. */
function tell(path: string, state: 'passed' | 'failed' | 'skipped' | 'unbegun', reason = ''): void {
  console.log(`@${JSON.stringify([path, state, reason])}`);
}

/** An error, and where two values differ. */
function explained(failure: unknown): string {
  if (!(failure instanceof Error)) return String(failure);
  const { actual, expected } = failure as { actual?: unknown; expected?: unknown };
  const text = (value: unknown) =>
    inspect(value, { depth: 9, maxArrayLength: null, breakLength: 100 });
  const [ours, theirs] = [actual, expected].map((value) => text(value).split('\n'));
  const only = (these: string[] = [], those: string[] = [], sign: string) =>
    these.filter((line) => !those.includes(line)).map((line) => `${sign} ${line}`);
  const lines = [...only(ours, theirs, '+'), ...only(theirs, ours, '-')];
  return [failure.stack ?? String(failure), ...lines.slice(0, 40)].join('\n');
}

async function runTest(
  path: string,
  { body, args, context: given }: Test,
  groups: readonly Group[],
): Promise<void> {
  if (body === undefined || groups.some(({ skipped }) => skipped)) return tell(path, 'skipped');
  const skip = (condition: unknown = true, reason?: string) => {
    if (condition !== false) throw new Skipped(String(reason ?? condition));
  };
  const context = { skip, onTestFinished, expect, task: { name: path, meta: {} } };
  finished = [];
  let failure: unknown;
  try {
    for (const { beforeEach: hooks } of groups) for (const hook of hooks) await hook();
    await (body as (...all: unknown[]) => unknown)(...args, ...(given ? [context] : []));
  } catch (error) {
    failure = error;
  }
  for (const hook of [...finished, ...groups.flatMap((each) => each.afterEach)]) {
    try {
      await hook();
    } catch (error) {
      failure ??= error;
    }
  }
  if (failure === undefined) tell(path, 'passed');
  else if (failure instanceof Skipped) tell(path, 'skipped', failure.message);
  else tell(path, 'failed', explained(failure));
}

async function runGroup(all: Group, above: readonly Group[], path: string): Promise<void> {
  const groups = [...above, all];
  try {
    if (!all.skipped) for (const hook of all.before) await hook();
  } catch (error) {
    if (!(error instanceof Skipped)) return tell(`${path}before all`, 'failed', String(error));
  }
  for (const item of all.items) {
    if ('items' in item) {
      await runGroup(item, groups, `${path}${item.name} > `);
      continue;
    }
    const name = path + item.title;
    const why = unbegun.find(([title]) => new RegExp(title).test(name))?.[1];
    if (why === undefined) await runTest(name, item, groups);
    else tell(name, 'unbegun', why);
  }
  try {
    if (!all.skipped) for (const hook of all.after) await hook();
  } catch (error) {
    tell(`${path}after all`, 'failed', String(error));
  }
}

/** Runs what the files have declared, and ends the process. */
export async function runAll(): Promise<never> {
  // A wait that alone is left does not end the process, and what the runtime opens for its first child is no leak.
  setInterval(() => {}, 1 << 30);
  await new Promise((resolve) =>
    spawn('true', { stdio: ['ignore', 'pipe', 'pipe'] }).on('close', resolve),
  );
  await runGroup(top, [], '');
  console.log('@end');
  process.exit(0);
}
