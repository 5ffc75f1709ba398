// Bars and lines as SVG, without a library.

const FONT = 'font-family="system-ui, sans-serif"';
const COLOURS = ['#4477aa', '#ee6677', '#228833', '#ccbb44', '#66ccee', '#aa3377', '#777777'];

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export function text(x: number, y: number, content: string, attributes = ''): string {
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" ${attributes}>${escaped(content)}</text>`;
}

export function svg(
  width: number,
  height: number,
  title: string,
  parts: readonly string[],
): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" ${FONT} font-size="11">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="white"/>`,
    text(16, 26, title, 'font-size="16" font-weight="bold"'),
    ...parts,
    '</svg>\n',
  ].join('\n');
}

/** Some bars with a title. */
export interface Panel {
  readonly title: string;
  readonly bars: readonly { readonly name: string; readonly value: number }[];
}

const PANEL = 440;
const NAMES = 150;
const BAR = 16;
const CUT = 3;

function panelHeight({ bars }: Panel): number {
  return 34 + bars.length * BAR;
}

function drawPanel({ title, bars }: Panel, left: number, top: number): string[] {
  const scale = (PANEL - NAMES - 70) / CUT;
  const zero = left + NAMES;
  const parts = [text(left, top + 14, title, 'font-size="12" font-weight="bold"')];
  bars.forEach(({ name, value }, i) => {
    const y = top + 22 + i * BAR;
    const width = Math.min(value, CUT) * scale;
    const own = name.endsWith('(before)') ? '#99bbdd' : COLOURS[0];
    const colour = name.startsWith('sockfd') ? own : '#bbbbbb';
    parts.push(
      text(zero - 6, y + 11, name, 'text-anchor="end"'),
      `<rect x="${zero}" y="${y}" width="${width.toFixed(1)}" height="${BAR - 4}" fill="${colour}"/>`,
      text(zero + width + 4, y + 11, `${value.toFixed(2)}${value > CUT ? ' (cut)' : ''}`),
    );
  });
  const one = (zero + scale).toFixed(1);
  const bottom = top + 22 + bars.length * BAR;
  parts.push(
    `<line x1="${one}" x2="${one}" y1="${top + 18}" y2="${bottom}" stroke="#cc3311" stroke-dasharray="3 2"/>`,
  );
  return parts;
}

/** Bars of ratios, in two columns; a dashed line is at 1. */
export function bars(title: string, panels: readonly Panel[]): string {
  const tops = [44, 44];
  const parts: string[] = [];
  for (const panel of panels) {
    const column = (tops[0] ?? 0) <= (tops[1] ?? 0) ? 0 : 1;
    const top = tops[column] ?? 0;
    parts.push(...drawPanel(panel, 16 + column * PANEL, top));
    tops[column] = top + panelHeight(panel) + 10;
  }
  return svg(2 * PANEL + 16, Math.max(...tops) + 6, title, parts);
}

/** A line through points. */
export interface Line {
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}

function decades(values: readonly number[]): [number, number] {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.ceil(Math.log10(Math.max(...values)));
  return [low, Math.max(high, low + 1)];
}

/** Lines over two logarithmic axes. */
export function logLines(title: string, x: string, y: string, lines: readonly Line[]): string {
  const [width, height, left, top, right, bottom] = [720, 440, 70, 50, 150, 50];
  const points = lines.flatMap((line) => line.points);
  const [x0, x1] = decades(points.map(([value]) => value));
  const [y0, y1] = decades(points.map(([, value]) => value));
  const atX = (value: number) =>
    left + ((Math.log10(value) - x0) / (x1 - x0)) * (width - left - right);
  const atY = (value: number) =>
    height - bottom - ((Math.log10(value) - y0) / (y1 - y0)) * (height - top - bottom);
  const parts: string[] = [];
  for (let power = x0; power <= x1; power++) {
    const at = atX(10 ** power).toFixed(1);
    parts.push(
      `<line x1="${at}" x2="${at}" y1="${top}" y2="${height - bottom}" stroke="#dddddd"/>`,
      text(
        atX(10 ** power),
        height - bottom + 16,
        (10 ** power).toLocaleString('en'),
        'text-anchor="middle"',
      ),
    );
  }
  for (let power = y0; power <= y1; power++) {
    const at = atY(10 ** power).toFixed(1);
    parts.push(
      `<line x1="${left}" x2="${width - right}" y1="${at}" y2="${at}" stroke="#dddddd"/>`,
      text(
        left - 6,
        atY(10 ** power) + 4,
        (10 ** power).toLocaleString('en', { maximumSignificantDigits: 3 }),
        'text-anchor="end"',
      ),
    );
  }
  parts.push(
    text((left + width - right) / 2, height - 12, x, 'text-anchor="middle"'),
    text(-(top + height - bottom) / 2, 16, y, 'text-anchor="middle" transform="rotate(-90)"'),
  );
  lines.forEach((line, i) => {
    const colour = COLOURS[i % COLOURS.length] ?? 'black';
    const path = line.points
      .map(([px, py]) => `${atX(px).toFixed(1)},${atY(py).toFixed(1)}`)
      .join(' ');
    parts.push(`<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"/>`);
    for (const [px, py] of line.points) {
      parts.push(
        `<circle cx="${atX(px).toFixed(1)}" cy="${atY(py).toFixed(1)}" r="3" fill="${colour}"/>`,
      );
    }
    const last = line.points.at(-1);
    if (last !== undefined) {
      parts.push(
        text(width - right + 10, top + 14 + i * 18, line.name, `fill="${colour}" font-size="12"`),
      );
    }
  });
  return svg(width, height, title, parts);
}
