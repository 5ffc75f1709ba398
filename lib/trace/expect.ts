// A trace as an assertion, in the notation that people know. Works in any test runner: it throws an AssertionError.
import type { AssertionError } from 'node:assert';
import { wrongType } from '../values/arguments.ts';
import { trace } from './tracer.ts';

/** Lines of a trace with wildcards: `_` for one value, `...` for anything. */
export type TracePattern = string | readonly string[];

/** What was traced, to be compared with what was expected. */
export interface TraceExpectation {
  /** The lines that were made. */
  readonly lines: readonly string[];
  /**
   * All lines of the pattern were made in this order; others may lie between.
   *
   * @throws {AssertionError} with a comparison
   */
  toMatch(pattern: TracePattern): void;
  /**
   * Exactly these lines were made.
   *
   * @throws {AssertionError} with a comparison
   */
  toEqual(pattern: TracePattern): void;
  /**
   * No line like this was made.
   *
   * @throws {AssertionError} with the line
   */
  notToMatch(pattern: string): void;
}

/** The lines of a pattern, without the empty ones. */
function linesOf(pattern: TracePattern): string[] {
  const text = typeof pattern === 'string' ? pattern : pattern.join('\n');
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

const WILDCARD = /(?<![A-Za-z0-9_])_(?![A-Za-z0-9_])|\.\.\./g;

/** One line of a pattern. The padding before the result is not looked at. */
function matcher(line: string): RegExp {
  let source = '';
  let at = 0;
  for (const match of line.matchAll(WILDCARD)) {
    source += literal(line.slice(at, match.index));
    source += match[0] === '_' ? '[^,(){}\\[\\] ]+' : '.*';
    at = match.index + match[0].length;
  }
  return new RegExp(`^${source}${literal(line.slice(at))}$`, 's');
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\\\) +=/g, '\\) +=');
}

/** A comparison: each expected line with the one that was found for it, and the others between. */
function comparison(
  expected: readonly string[],
  lines: readonly string[],
  found: number[],
): string {
  const rows = lines.map((line, i) => `  ${found.includes(i) ? '=' : ' '} ${line}`);
  const missing = expected[found.length] ?? '';
  return [
    'Expected this call, after those marked with "=":',
    `  - ${missing}`,
    lines.length === 0 ? 'No calls were made.' : 'The calls that were made:',
    ...rows,
  ].join('\n');
}

function fail(
  message: string,
  actual: unknown,
  expected: unknown,
  caller: (...args: never[]) => unknown,
): never {
  // Loaded by those who fail only: it makes standard error non-blocking where that is a pipe.
  const assert = process.getBuiltinModule('node:assert') as {
    AssertionError: typeof AssertionError;
  };
  throw new assert.AssertionError({
    message,
    actual,
    expected,
    operator: 'trace',
    stackStartFn: caller,
  });
}

class Expectation implements TraceExpectation {
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    this.lines = lines;
  }

  toMatch(pattern: TracePattern): void {
    const expected = linesOf(pattern);
    const found: number[] = [];
    for (const line of expected) {
      const regular = matcher(line);
      const from = (found.at(-1) ?? -1) + 1;
      const index = this.lines.findIndex((each, i) => i >= from && regular.test(each));
      if (index < 0) {
        fail(comparison(expected, this.lines, found), this.lines, expected, this.toMatch);
      }
      found.push(index);
    }
  }

  toEqual(pattern: TracePattern): void {
    const expected = linesOf(pattern);
    const wrong = expected.findIndex((line, i) => !matcher(line).test(this.lines[i] ?? ''));
    if (wrong < 0 && expected.length === this.lines.length) return;
    const rows = Array.from({ length: Math.max(expected.length, this.lines.length) }, (_, i) => {
      const [want, got] = [expected[i], this.lines[i]];
      if (want !== undefined && got !== undefined && matcher(want).test(got)) return `  = ${got}`;
      return [want === undefined ? [] : [`  - ${want}`], got === undefined ? [] : [`  + ${got}`]]
        .flat()
        .join('\n');
    });
    fail(
      ['Expected (-) other calls than were made (+):', ...rows].join('\n'),
      this.lines,
      expected,
      this.toEqual,
    );
  }

  notToMatch(pattern: string): void {
    for (const line of linesOf(pattern)) {
      const found = this.lines.find((each) => matcher(line).test(each));
      if (found !== undefined) {
        fail(
          `Expected no call like\n  - ${line}\nbut there was\n  + ${found}`,
          found,
          line,
          this.notToMatch,
        );
      }
    }
  }
}

/**
 * Runs a function and looks at the system calls that it made. What it throws is thrown again unless `throws` is set.
 *
 * @param body a function, or an async one: then a promise of the expectation is returned
 * @example
 * expectTrace(() => connect(fd, address), { throws: true }).toMatch(
 *   'connect(_, {sa_family=AF_INET, sin_port=htons(_), ...}, 16) = -1 ECONNREFUSED (Connection refused)',
 * );
 */
export function expectTrace(
  body: () => Promise<unknown>,
  options?: ExpectOptions,
): Promise<TraceExpectation>;
export function expectTrace(body: () => unknown, options?: ExpectOptions): TraceExpectation;
export function expectTrace(
  body: () => unknown,
  options: ExpectOptions = {},
): TraceExpectation | Promise<TraceExpectation> {
  if (typeof body !== 'function') throw wrongType('body', 'a function', body);
  const { throws = false, ...rest } = options;
  const lines: string[] = [];
  const stop = trace((line) => lines.push(line), rest);
  let result: unknown;
  try {
    result = body();
  } catch (error) {
    if (!throws) throw error;
  } finally {
    if (!(result instanceof Promise)) stop();
  }
  if (!(result instanceof Promise)) return new Expectation(lines);
  return result
    .catch((error: unknown) => {
      if (!throws) throw error;
    })
    .finally(stop)
    .then(() => new Expectation(lines));
}

/** What of the calls is looked at. */
export interface ExpectOptions {
  /** Only these calls. */
  readonly calls?: readonly string[];
  /** How many bytes of strings are shown; 32 unless given. */
  readonly stringSize?: number;
  /** Whether what the function throws is expected. */
  readonly throws?: boolean;
}
