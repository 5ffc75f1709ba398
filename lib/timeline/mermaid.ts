// A timeline as a sequence diagram of Mermaid, which GitHub shows in Markdown.
import { printable } from '../values/printable.ts';
import { callText, checkTimeline, packetText, stateText } from './text.ts';
import type { Timeline } from './types.ts';

/** Text in which nothing is Mermaid's: `;` ends a statement, `#` begins an entity, `%%` a comment. */
function escaped(text: string): string {
  return printable(text).replaceAll(/[#;%<>{}[\]"\\]/g, (sign) => `#${sign.charCodeAt(0)};`);
}

/**
 * A timeline as a sequence diagram in the language of Mermaid: calls and states are notes, packets are arrows.
 *
 * @throws {TypeError | RangeError} for what is no timeline
 */
export function mermaid(timeline: Timeline): string {
  checkTimeline(timeline);
  const { title, actors, sockets, events } = timeline;
  const lines = ['sequenceDiagram'];
  if (title !== '') lines.push(`  title ${escaped(title)}`);
  for (const { id, name } of actors) lines.push(`  participant a${id} as ${escaped(name)}`);
  const actor = (socket: number | undefined): number => sockets[socket ?? -1]?.actor ?? 0;
  const [first] = actors;
  for (const event of events) {
    if (event.kind === 'packet') {
      const arrow = event.flags?.includes('R') === true ? '-x' : '->>';
      const [from, to] = [actor(event.from), actor(event.to)];
      lines.push(`  a${from}${arrow}a${to}: ${escaped(packetText(event))}`);
      continue;
    }
    if (first === undefined) continue;
    const over =
      event.kind === 'mark'
        ? `over a${first.id}`
        : `over a${actor(event.kind === 'call' ? (event.socket ?? event.made) : event.socket)}`;
    const text =
      event.kind === 'mark'
        ? event.text
        : event.kind === 'call'
          ? callText(event.line)
          : stateText(event);
    lines.push(`  Note ${over}: ${escaped(text)}`);
  }
  return `${lines.join('\n')}\n`;
}
