// Text from elsewhere on its way to somebody's terminal: a path may hold any byte, and any character.

/** What does something instead of being seen: controls, those of direction among them, and line separators. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Visible ASCII alone, as nearly all names and paths are: looked at without the expression, which costs ten times more. */
function plain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x20 || code > 0x7e) return false;
  }
  return true;
}

/** Text with what would do something to a terminal, or to the order of what is read, as escapes: `\x1b`, `\u{202e}`. */
export function printable(text: string): string {
  if (plain(text)) return text;
  return text.replaceAll(UNSEEN, (character) => {
    const hex = (character.codePointAt(0) ?? 0).toString(16);
    return hex.length > 2 ? `\\u{${hex}}` : `\\x${hex.padStart(2, '0')}`;
  });
}

/** The same for a text that is JSON already, which stays the same value. */
export function printableJson(json: string): string {
  return json.replaceAll(UNSEEN, (character) =>
    // Between the values only: in strings JSON has none.
    character === '\n'
      ? character
      : Array.from(
          { length: character.length },
          (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`,
        ).join(''),
  );
}
