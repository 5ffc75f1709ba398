// The colours of pictures, in light and in dark, and what has them.

/** Each with its value on white and on black. */
const COLOURS = {
  ground: ['#ffffff', '#14171b'],
  ink: ['#1d2228', '#e4e7eb'],
  faint: ['#6a737d', '#98a2ad'],
  line: ['#c5ccd3', '#424b55'],
  wrong: ['#c2222f', '#ff7b80'],
  notable: ['#a34a00', '#ffb066'],
  shade: ['#eef2f6', '#20262d'],
  mark: ['#ffe27a', '#6b5400'],
  actor0: ['#0a6c7d', '#55c7da'],
  actor1: ['#9a4b00', '#f2a65a'],
  actor2: ['#6a3fa0', '#bd98ee'],
  actor3: ['#2a7230', '#7fce85'],
  actor4: ['#1d5cae', '#79b0f5'],
  actor5: ['#a02868', '#ee8fc0'],
  none: ['#e3e7eb', '#2f363e'],
  listen: ['#c3cfdb', '#44566a'],
  opening: ['#ffdf8c', '#6f5710'],
  open: ['#a9dfb4', '#235f35'],
  closing: ['#ffc4a0', '#7a3f1c'],
  closed: ['#a9cdf5', '#234f80'],
  waiting: ['#d6c4f0', '#4f3a78'],
} as const;

type Colour = keyof typeof COLOURS;

/** What of a state's band has which colour: opening, open, closing here first, closed by the other first. */
export const STATES: Readonly<Record<string, Colour>> = {
  CLOSE: 'none',
  LISTEN: 'listen',
  SYN_SENT: 'opening',
  SYN_RECV: 'opening',
  NEW_SYN_RECV: 'opening',
  ESTABLISHED: 'open',
  FIN_WAIT1: 'closing',
  FIN_WAIT2: 'closing',
  CLOSING: 'closing',
  CLOSE_WAIT: 'closed',
  LAST_ACK: 'closed',
  TIME_WAIT: 'waiting',
};

/** How many actors have a colour of their own. */
export const ACTORS = 6;

const RULES: readonly (readonly [selector: string, property: string, colour: Colour])[] = [
  ['.ground', 'fill', 'ground'],
  ['text', 'fill', 'ink'],
  ['.label', 'stroke', 'ground'],
  ['.faint', 'fill', 'faint'],
  ['.axis', 'fill', 'faint'],
  ['.life', 'stroke', 'line'],
  ['.tick', 'stroke', 'shade'],
  ['.strip', 'fill', 'shade'],
  ['.q-recv', 'fill', 'actor4'],
  ['.q-recv', 'stroke', 'actor4'],
  ['.q-send', 'fill', 'notable'],
  ['.q-send', 'stroke', 'notable'],
  ['.q-cwnd', 'stroke', 'actor2'],
  ['.group', 'fill', 'shade'],
  ['.group', 'stroke', 'faint'],
  ...Array.from({ length: ACTORS }, (_, i) => i).flatMap((i) => {
    const colour = `actor${i}` as Colour;
    return [
      [`.a${i}.f`, 'fill', colour],
      [`.a${i}.s`, 'stroke', colour],
      [`.a${i}.label`, 'fill', colour],
    ] as const;
  }),
  ['.wrong.f', 'fill', 'wrong'],
  ['.wrong.s', 'stroke', 'wrong'],
  ['.wrong.label', 'fill', 'wrong'],
  ['.notable.f', 'fill', 'notable'],
  ['.notable.label', 'fill', 'notable'],
  ['.name', 'fill', 'ground'],
  ...[...new Set(Object.values(STATES))].map((name) => [`.b-${name}`, 'fill', name] as const),
];

/** What has no colour of its own. */
const FIXED = `text{font:12px ui-monospace,"DejaVu Sans Mono",Menlo,Consolas,monospace;white-space:pre}
.label{paint-order:stroke;stroke-width:4px;stroke-linejoin:round}
.axis,.small{font-size:11px}
.band{font-size:9px}
.title{font-size:17px;font-weight:600}
.name{font-weight:600}
.s{fill:none;stroke-width:1.2}
.s.data{stroke-width:2}
.s.lost{stroke-dasharray:7 5}
.hit{fill:none;stroke:transparent;stroke-width:12}
.group{stroke-dasharray:3 3}
.strip{opacity:.6}
.q-recv,.q-send{fill-opacity:.3}
.q-cwnd{fill:none;stroke-dasharray:4 2;stroke-width:1.5}
`;

function rules(value: (colour: Colour) => string): string {
  return RULES.map(
    ([selector, property, name]) => `${selector}{${property}:${value(name)}}\n`,
  ).join('');
}

/** The rules of a picture that stands alone: with values, which every program that draws SVG knows. */
export function staticStyle(): string {
  const dark = rules((name) => COLOURS[name][1]);
  return `${FIXED}${rules((name) => COLOURS[name][0])}@media (prefers-color-scheme:dark){\n${dark}}\n`;
}

function variables(which: 0 | 1): string {
  return Object.entries(COLOURS)
    .map(([name, values]) => `--${name}:${values[which]};`)
    .join('');
}

/** The rules of a page: with variables, so that whoever reads it may choose. */
export function pageStyle(): string {
  return `:root{color-scheme:light;${variables(0)}}
@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${variables(1)}}}
@media screen{:root[data-theme=dark]{color-scheme:dark;${variables(1)}}}
${FIXED}${rules((name) => `var(--${name})`)}`;
}
