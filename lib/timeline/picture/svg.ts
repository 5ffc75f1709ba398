// A timeline as a picture that stands alone.
import { onlyFields, wrongType } from '../../values/arguments.ts';
import { checkTimeline, wrap } from '../text.ts';
import type { Timeline } from '../types.ts';
import { STATES, staticStyle } from './colours.ts';
import { draw, drawHead, escaped, headHeight, n } from './draw.ts';
import { CHARACTER, Layout, LINE } from './layout.ts';

/** How an SVG looks. */
export interface SvgOptions {
  /** Whether data segments that follow each other are one row, with their calls: true unless given. */
  readonly collapse?: boolean | undefined;
  /**
   * Whether calls are shown that only set the stage: those of netlink and packet sockets, and of no socket. They are where
   * there is nothing else; false unless given.
   */
  readonly all?: boolean | undefined;
}

/** What the colours of the bands mean, of those that are there. */
function legend(layout: Layout, y: number): { readonly svg: string; readonly height: number } {
  const named = new Map<string, string[]>();
  const seen = new Set(layout.states.map(({ state }) => state ?? ''));
  for (const [state, colour] of Object.entries(STATES)) {
    if (seen.has(state)) named.set(colour, [...(named.get(colour) ?? []), state]);
  }
  let svg = '';
  let x = 14;
  let row = 0;
  for (const [colour, states] of named) {
    const text = states.join(', ');
    const width = text.length * 6.7 + 40;
    if (x + width > layout.width && x > 14) {
      x = 14;
      row++;
    }
    const top = y + row * 20;
    svg += `<rect class="b-${colour}" x="${n(x)}" y="${n(top)}" width="14" height="12" rx="2"/><text x="${n(x + 20)}" y="${n(top + 10)}" class="small faint">${escaped(text)}</text>`;
    x += width;
  }
  return { svg, height: named.size === 0 ? 0 : (row + 1) * 20 + 6 };
}

/** Lines of text below each other. */
function paragraph(lines: readonly string[], y: number, classes: string, line: number): string {
  return lines
    .map(
      (each, i) => `<text x="14" y="${n(y + i * line)}" class="${classes}">${escaped(each)}</text>`,
    )
    .join('');
}

/**
 * A timeline as an SVG: a lane for each actor with its states as bands and its calls as bars, packets as arrows between them, from
 * where they were sent down to where they were received. Rows are in the order of time, evenly spaced. It is light or dark as
 * its reader has it.
 *
 * @throws {TypeError | RangeError} for a wrong argument
 */
export function svg(timeline: Timeline, options: SvgOptions = {}): string {
  checkTimeline(timeline);
  if (typeof options !== 'object' || options === null) {
    throw wrongType('options', 'an object', options);
  }
  onlyFields('options', options, ['collapse', 'all']);
  const { collapse = true, all = false } = options;
  if (typeof collapse !== 'boolean') throw wrongType('options.collapse', 'a boolean', collapse);
  if (typeof all !== 'boolean') throw wrongType('options.all', 'a boolean', all);
  const { title, notes } = timeline;
  const layout = new Layout(timeline, { collapse, all });
  const width = Math.max(layout.width, 320);
  const columns = Math.floor((width - 28) / CHARACTER);
  const titleLines = title === '' ? [] : wrap(title, Math.floor((width - 28) / 10.4));
  const noteLines = notes.flatMap((note) => wrap(`note: ${note}`, columns));
  const titleHeight = titleLines.length === 0 ? 0 : titleLines.length * 22 + 12;
  const head = headHeight(layout);
  const body = titleHeight + head;
  const { svg: colours, height: legendHeight } = legend(layout, body + layout.height + 14);
  const below = body + layout.height + legendHeight + 14;
  const height = below + noteLines.length * LINE + (noteLines.length === 0 ? 4 : 16);
  const name = escaped(title === '' ? 'A timeline' : title);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${n(height)}" viewBox="0 0 ${width} ${n(height)}" role="img" aria-labelledby="title">
<title id="title">${name}</title>
<style>${staticStyle()}</style>
<rect class="ground" width="${width}" height="${n(height)}"/>
${paragraph(titleLines, 26, 'title', 22)}
<g transform="translate(0 ${titleHeight})">${drawHead(layout)}</g>
<g transform="translate(0 ${body})">
${draw(layout).replaceAll('</g><g', '</g>\n<g')}
</g>
${colours}
${paragraph(noteLines, below + LINE, 'small faint', LINE)}
</svg>
`;
}
