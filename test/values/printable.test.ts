// What is not seen but does something is shown as an escape; JSON stays the same value.
import { expect, test } from 'vitest';
import * as s from '../../lib/index.ts';
import { printable, printableJson } from '../../lib/values/printable.ts';

/** Every character that controls, formats or separates, but those that the terminal's own tables do not know. */
const unseen = Array.from({ length: 0x11_0000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code))
  .filter((character) => /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Bidi_Control}]/u.test(character));

test('every control and bidirectional character', () => {
  expect(unseen.length).toBeGreaterThan(200);
  for (const known of [
    '\0',
    '\x1b',
    '\n',
    '\x7f',
    '\u0085',
    '\u009b',
    '\u061c',
    '\u2028',
    '\u202e',
  ]) {
    expect(unseen).toContain(known);
  }
  for (const character of unseen) {
    expect(printable(character)).toMatch(/^[ -~]+$/);
    const json = printableJson(JSON.stringify({ path: character }));
    expect(json).toMatch(/^[ -~]+$/);
    expect(JSON.parse(json)).toEqual({ path: character });
  }
});

test('what is seen stays as it is, and so does the form of JSON', () => {
  const text = 'Zürich, 東京, 🚀, العربية';
  expect(printable(text)).toBe(text);
  const json = JSON.stringify({ text }, null, 2);
  expect(printableJson(json)).toBe(json);
});

test('the message of a SyscallError; its fields are exact', () => {
  const path = `/tmp/\x1b[2J\u009b\u202e\u2028\n${unseen.join('')}`;
  const error = new s.SyscallError('connect', s.ENOENT, { address: { family: s.AF_UNIX, path } });
  expect(error.message).toMatch(/^[ -~]+$/);
  expect(error.message).toContain('connect ENOENT /tmp/\\x1b[2J\\x9b\\u{202e}\\u{2028}\\x0a');
  expect(error.path).toBe(path);
  expect(new s.SyscallError('open', s.ENOENT, { path: '\x1b' }).message).toContain(
    'open ENOENT \\x1b (',
  );
});
