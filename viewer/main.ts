// A page that shows a timeline: what is chosen, looked for, and how it is shown.
import { curved, scaleOf } from '../lib/timeline/picture/curves.ts';
import { relatedTo } from '../lib/timeline/picture/related.ts';
import type { Timeline } from '../lib/timeline/types.ts';
import { printable } from '../lib/values/printable.ts';
import { actorOf, details, lineOf } from './details.ts';
import { byId, element } from './element.ts';
import { LadderView } from './ladder.ts';
import { Search } from './search.ts';
import { tableOf } from './table.ts';

const timeline = JSON.parse(byId('data').textContent ?? '') as Timeline;
const search = new Search(timeline);

let selected: number | undefined;
let related: ReadonlySet<number> = new Set();
let found: ReadonlySet<number> = new Set();
let hits: readonly number[] = [];
let hit = -1;

/** The classes of an entry, in the ladder and in the table. */
function classes(id: number): string {
  const own = id === selected ? ' selected' : related.has(id) ? ' related' : '';
  const dim = selected !== undefined && !related.has(id) ? ' dim' : '';
  return `${own}${dim}${found.has(id) ? ' found' : ''}`;
}

const ladder = new LadderView(timeline, classes);
const panel = byId('details');
const content = byId('content');
const said = byId('said');
const tableBox = byId('table');
const field = byId('search') as HTMLInputElement;
let table: HTMLTableElement | undefined;

function buttonOf(id: string): HTMLButtonElement {
  return byId(id) as HTMLButtonElement;
}

/** Brings the classes of the table's rows up to date. */
function markRows(): void {
  if (table === undefined) return;
  for (const row of table.querySelectorAll<HTMLElement>('tbody tr')) {
    const id = Number(row.dataset['e']);
    row.className = `${id === selected ? 'selected' : ''} ${found.has(id) ? 'found' : ''}`;
  }
}

function showAll(): void {
  ladder.refresh();
  markRows();
}

/** Chooses an entry, or none. */
function choose(id: number | undefined): void {
  selected = id;
  related = id === undefined ? new Set() : relatedTo(timeline, id);
  const event = id === undefined ? undefined : timeline.events[id];
  panel.hidden = event === undefined;
  if (event === undefined || id === undefined) {
    content.replaceChildren();
    showAll();
    return;
  }
  content.replaceChildren(...details(timeline, event, related, go));
  panel.scrollTop = 0;
  said.textContent = `${event.kind}, ${actorOf(timeline, event)}: ${lineOf(event)}`;
  if (tableBox.hidden) ladder.reveal(id);
  else table?.querySelector(`[data-e="${id}"]`)?.scrollIntoView({ block: 'nearest' });
  showAll();
}

/** Chooses an entry that may be hidden: what hides it is opened. */
function go(id: number): void {
  const row = ladder.layout.rowOf(id);
  if (row === undefined) {
    ladder.change((shown) => {
      shown.all = true;
    });
    buttonOf('all').setAttribute('aria-pressed', 'true');
  }
  const group = ladder.layout.rowOf(id)?.group;
  if (group !== undefined) open(group.first);
  choose(id);
}

function open(first: number): void {
  ladder.change((shown) => shown.expanded.add(first), { event: first });
}

/** The entry of the row before or behind the chosen one. */
function step(by: number): void {
  const rows = ladder.layout.rows.filter(({ kind }) => kind !== 'received' && kind !== 'end');
  if (rows.length === 0) return;
  const row = selected === undefined ? undefined : ladder.layout.rowOf(selected);
  const at = row === undefined ? (by > 0 ? -1 : rows.length) : rows.indexOf(row);
  const next = rows[Math.min(Math.max(at + by, 0), rows.length - 1)];
  if (next !== undefined) choose(next.event.id);
}

function find(): void {
  hits = search.find(field.value);
  found = new Set(hits);
  hit = -1;
  byId('hits').textContent = field.value.trim() === '' ? '' : `${hits.length} found`;
  showAll();
}

function nextHit(by: number): void {
  if (hits.length === 0) return;
  hit = (hit + by + hits.length + (hit === -1 && by < 0 ? 1 : 0)) % hits.length;
  byId('hits').textContent = `${hit + 1} of ${hits.length}`;
  const id = hits[hit];
  if (id !== undefined) go(id);
}

function showTable(shown: boolean): void {
  if (shown && table === undefined) {
    table = tableOf(timeline, choose);
    tableBox.append(table);
  }
  tableBox.hidden = !shown;
  ladder.box.hidden = shown;
  buttonOf('as-table').setAttribute('aria-pressed', String(shown));
  if (selected !== undefined) choose(selected);
  showAll();
}

/** A button that is on or off. */
function toggle(id: string, on: boolean, change: (on: boolean) => void): void {
  const button = buttonOf(id);
  button.setAttribute('aria-pressed', String(on));
  button.addEventListener('click', () => {
    const now = button.getAttribute('aria-pressed') !== 'true';
    button.setAttribute('aria-pressed', String(now));
    change(now);
  });
}

const kept = (): { readonly event: number } | undefined =>
  selected === undefined ? undefined : { event: selected };

toggle('true-times', false, (on) => {
  ladder.change((shown) => {
    shown.trueTimes = on;
  }, kept());
});
toggle('collapse', true, (on) => {
  ladder.change((shown) => {
    shown.collapse = on;
    shown.expanded.clear();
  }, kept());
});
toggle('all', false, (on) => {
  ladder.change((shown) => {
    shown.all = on;
  }, kept());
});
const { queue, cwnd } = scaleOf(curved(timeline));
const many = queue.toLocaleString('en');
byId('key').append(
  ...[
    ['q-recv', 'recvQ', `bytes received and not read (right edge: ${many})`],
    ['q-send', 'sendQ', `bytes written and not acknowledged (right edge: ${many})`],
    ['q-cwnd', 'snd_cwnd', `segments (right edge: ${cwnd})`],
  ].map(([name = '', word = '', what = '']) =>
    element('span', { class: `of-${name}` }, [element('b', {}, [word]), ` ${what}`]),
  ),
);
buttonOf('curves').disabled = curved(timeline).length === 0;
toggle('curves', false, (on) => {
  byId('key').hidden = !on;
  ladder.change((shown) => {
    shown.curves = on;
  }, kept());
});
toggle('as-table', false, showTable);
toggle('theme', matchMedia('(prefers-color-scheme: dark)').matches, (on) => {
  document.documentElement.dataset['theme'] = on ? 'dark' : 'light';
});
buttonOf('nearer').addEventListener('click', () => ladder.zoomBy(1.3));
buttonOf('farther').addEventListener('click', () => ladder.zoomBy(1 / 1.3));
buttonOf('whole').addEventListener('click', () => ladder.reset());
buttonOf('close').addEventListener('click', () => {
  choose(undefined);
  ladder.box.focus();
});
buttonOf('next').addEventListener('click', () => nextHit(1));
buttonOf('previous').addEventListener('click', () => nextHit(-1));
field.addEventListener('input', find);
field.addEventListener('keydown', (event) => {
  if (event.key === 'Enter') nextHit(event.shiftKey ? -1 : 1);
});

ladder.box.addEventListener('click', ({ target }) => {
  const entry = target instanceof Element ? target.closest('[data-e]') : null;
  if (entry === null) {
    choose(undefined);
    return;
  }
  const id = Number(entry.getAttribute('data-e'));
  if (entry.getAttribute('data-row') === 'group') open(id);
  choose(id);
});

ladder.box.addEventListener(
  'wheel',
  (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const { top } = ladder.box.getBoundingClientRect();
    ladder.zoomBy(Math.exp(-event.deltaY / 300), event.clientY - top);
  },
  { passive: false },
);

/** Two fingers: how far they are from each other. */
const fingers = new Map<number, PointerEvent>();
let spread = 0;
function spreadOf(): readonly [distance: number, y: number] {
  const [one, other] = [...fingers.values()];
  if (one === undefined || other === undefined) return [0, 0];
  const { top } = ladder.box.getBoundingClientRect();
  return [
    Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY),
    (one.clientY + other.clientY) / 2 - top,
  ];
}
ladder.box.addEventListener('pointerdown', (event) => {
  if (event.pointerType !== 'touch') return;
  fingers.set(event.pointerId, event);
  [spread] = spreadOf();
});
ladder.box.addEventListener('pointermove', (event) => {
  if (!fingers.has(event.pointerId)) return;
  fingers.set(event.pointerId, event);
  const [now, y] = spreadOf();
  if (spread > 0 && now > 0) ladder.zoomBy(now / spread, y);
  spread = now;
});
for (const end of ['pointerup', 'pointercancel'] as const) {
  addEventListener(end, (event) => {
    fingers.delete(event.pointerId);
    spread = 0;
  });
}

const KEYS: Readonly<Record<string, () => void>> = {
  ArrowDown: () => step(1),
  j: () => step(1),
  ArrowUp: () => step(-1),
  k: () => step(-1),
  Home: () => step(Number.NEGATIVE_INFINITY),
  End: () => step(Number.POSITIVE_INFINITY),
  Enter: () => {
    const group = selected === undefined ? undefined : ladder.layout.rowOf(selected)?.group;
    if (group !== undefined) open(group.first);
    else if (selected !== undefined) panel.focus();
  },
  '+': () => ladder.zoomBy(1.3),
  '=': () => ladder.zoomBy(1.3),
  '-': () => ladder.zoomBy(1 / 1.3),
  '0': () => ladder.reset(),
  t: () => buttonOf('true-times').click(),
  c: () => buttonOf('collapse').click(),
  q: () => buttonOf('curves').click(),
};

ladder.box.addEventListener('keydown', (event) => {
  const action = KEYS[event.key];
  if (action === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  action();
});
addEventListener('keydown', (event) => {
  if (event.key === '/' && document.activeElement !== field) {
    event.preventDefault();
    field.focus();
  }
  if (event.key === 'Escape' && selected !== undefined) {
    choose(undefined);
    if (tableBox.hidden) ladder.box.focus();
  }
});

addEventListener('beforeprint', () => {
  byId('print').innerHTML = ladder.pages();
});
addEventListener('afterprint', () => byId('print').replaceChildren());

byId('notes').replaceChildren(
  ...timeline.notes.map((note) => element('li', {}, [printable(note)])),
);
