// Tables of calls that fail: the errno, why, and the call.
import { expect, test } from 'vitest';
import { errnoName, SyscallError } from '../../lib/index.ts';
import { thrown } from './fds.ts';

/** Each row is a call that throws the SyscallError of `name` with that code. */
export function failures(
  name: string,
  rows: readonly (readonly [code: string, why: string, call: () => unknown])[],
): void {
  test.each(rows)(`${name}(2) fails with %s: %s`, (code, _why, call) => {
    const error = thrown(call);
    expect(error).toBeInstanceOf(SyscallError);
    expect(error).toMatchObject({ code, syscall: name });
  });
}

/** The same for sockfd/raw: each row returns the negative errno. */
export function rawFailures(
  name: string,
  rows: readonly (readonly [code: string, why: string, call: () => number])[],
): void {
  test.each(rows)(`raw ${name}(2) returns -%s: %s`, (code, _why, call) => {
    expect(errnoName(-call())).toBe(code);
  });
}
