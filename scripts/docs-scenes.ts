// npm run docs:scenes [-- NUMBER...]: runs the scenes of examples/, records them, and writes docs/scenes/: for each a page, its
// pictures, and beside it the interactive page, which git does not keep. Needs root, and a machine that is otherwise quiet.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { html, ladder, svg, type Timeline } from '../lib/timeline/index.ts';
import { only, type Part, partsOf } from './scenes/parts.ts';
import { type Ran, recordScene, sceneOf } from './scenes/run.ts';
import { SCENES, type Scene } from './scenes/texts.ts';

const folder = fileURLToPath(new URL('../docs/scenes/', import.meta.url));

/** More entries than these are too many for one picture; and for one page to look around in. */
const PICTURE = 90;
const PAGE = 600;
/** More rows than these are too many to be read as text. */
const ROWS = 130;

function firstOf(timeline: Timeline, count: number): Timeline {
  return only(timeline, (_, place) => place < count);
}

/** The pictures of a scene: one, or one for each part. */
function picturesOf({ timeline }: Ran): readonly Part[] {
  if (timeline.events.length <= PICTURE) return [{ heading: '', timeline }];
  return partsOf(timeline);
}

/** A line of a page, not longer than others. */
function factText([name, value]: readonly [string, string]): string {
  const text = value.length > 300 ? `${value.slice(0, 300)}...` : value;
  return `- ${name}: \`${text}\``;
}

/** The page of a scene. Writes its pictures. */
function pageOf(scene: Scene, ran: Ran): string {
  const { number, title, page, script, what, see } = scene;
  const lines = [
    `# ${number}. ${title}`,
    '',
    `${what} The script: [examples/${script}](../../examples/${script}).`,
    '',
    '## What to see',
    '',
    ...see.map((each) => `- ${each}`),
    '',
  ];
  for (const [i, { heading, timeline }] of picturesOf(ran).entries()) {
    const file = i === 0 ? `${page}.svg` : `${page}-${i + 1}.svg`;
    const count = timeline.events.length;
    const cut = count > PICTURE;
    writeFileSync(`${folder}${file}`, svg(cut ? firstOf(timeline, PICTURE) : timeline));
    if (heading !== '') lines.push(`### ${heading}`, '');
    lines.push(`![${heading === '' ? title : heading}](${file})`, '');
    if (cut) lines.push(`The first ${PICTURE} of ${count} calls, packets and states.`, '');
  }
  lines.push('## What the script found out', '', ...ran.facts.map(factText), '');
  const text = ladder({ ...ran.timeline, title: '' }, { width: 100 });
  if (text.split('\n').length <= ROWS) {
    lines.push('## The same as text', '', '```', text, '```', '');
  }
  return lines.join('\n');
}

function write(scene: Scene): void {
  const ran = recordScene(scene);
  for (const name of readdirSync(folder)) {
    if (name.startsWith(scene.page)) rmSync(`${folder}${name}`);
  }
  writeFileSync(`${folder}${scene.page}.md`, pageOf(scene, ran));
  writeFileSync(`${folder}${scene.page}.html`, html(firstOf(ran.timeline, PAGE)));
  const { timeline, skipped } = ran;
  for (const each of [...timeline.notes, ...skipped.map((what) => `skipped: ${what}`)]) {
    console.log(`${scene.page}: ${each}`);
  }
}

function index(): string {
  return [
    '# The scenes, recorded',
    '',
    'What the scripts of [examples/](../../examples/README.md) did, as `sockfd timeline` has recorded it: calls, packets and states on',
    'one clock. All of it is made by `npm run docs:scenes` from runs of the scripts, each in a network namespace of its own.',
    '',
    'Beside each page, that writes one to look around in (`10-three-way-handshake.html`): 3 MB, which git does not keep.',
    '',
    ...SCENES.map(({ number, page, title, what }) => `${number}. [${title}](${page}.md): ${what}`),
    '',
  ].join('\n');
}

mkdirSync(folder, { recursive: true });
const asked = process.argv.slice(2).map((number) => sceneOf(Number(number)));
writeFileSync(`${folder}README.md`, index());
for (const scene of asked.length > 0 ? asked : SCENES) write(scene);
