// The table of what works with which capabilities: made of what the containers found, written, read back, compared.

/** What a container found, by the names of the calls and of the options and kinds of sockets. */
export interface Outcomes {
  readonly calls: Readonly<Record<string, string>>;
  readonly options: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** What each column says of one call or option: `works` or the errno. */
export type Rows = ReadonlyMap<string, readonly string[]>;

/** Errnos that say that a kernel has no such thing, whoever asks. */
const lacking = new Set([
  'ENOPROTOOPT',
  'EAFNOSUPPORT',
  'EPROTONOSUPPORT',
  'ESOCKTNOSUPPORT',
  'EOPNOTSUPP',
  'ENOENT',
  'ENODEV',
  'ENOSYS',
]);

function lacks(cell: string): boolean {
  return lacking.has(cell.replace(' (socket)', ''));
}

/** Options that say what some rule of the host's firewall did. */
const ofTheFirewall = /SO_ORIGINAL_DST/;

/** Calls that settings and other programs of the host decide about. */
const ofTheHost = /^bind to port 80$|^socket\(AF_INET, SOCK_DGRAM, IPPROTO_ICMP\)$/;

/** In place of what depends on the host's settings and on what else runs there. */
const HOSTS = 'the host’s';

/**
 * The rows of what each column's container found. An option's row is that of the kind of socket on which most works.
 * `host` is the column of the host's network.
 */
export function rowsOf(columns: readonly Outcomes[], host: number): Rows {
  const rows = new Map<string, readonly string[]>();
  for (const name of Object.keys(columns[0]?.calls ?? {})) {
    rows.set(
      name,
      columns.map(({ calls }, i) =>
        i === host && ofTheHost.test(name) ? HOSTS : (calls[name] ?? 'missing'),
      ),
    );
  }
  for (const name of Object.keys(columns[0]?.options ?? {})) {
    if (ofTheFirewall.test(name)) continue;
    let best: readonly string[] = [];
    const works = (row: readonly string[]) => row.filter((cell) => cell === 'works').length;
    // What a kernel says that does not have the option on that kind says least.
    const told = (row: readonly string[]) =>
      row.filter((cell) => !lacks(cell) && !cell.endsWith('(socket)')).length;
    for (const kind of Object.keys(columns[0]?.options[name] ?? {})) {
      const row = columns.flatMap(({ options }) => options[name]?.[kind] ?? []);
      // Where it works on another kind, this one may not have been tried.
      if (row.length < columns.length) continue;
      const more = works(row) - works(best) || (works(row) === 0 ? told(row) - told(best) : 0);
      if (best.length === 0 || more > 0) best = row;
    }
    rows.set(name.replace(/ \d+$/, ''), best);
  }
  return rows;
}

/** Whether the sockets could not be made for a reason that is the host's, as that it has no IPv6. */
function notHere(cell: string): boolean {
  return /^E(ADDRNOTAVAIL|AFNOSUPPORT|PROTONOSUPPORT) \(socket\)$/.test(cell);
}

function same(row: readonly string[]): boolean {
  return row.every((cell) => cell === row[0]);
}

/** Whether nobody can, for reasons that are not the capabilities. */
function elsewhere(row: readonly string[]): boolean {
  return !row.some((cell) => cell === 'works' || cell === 'EPERM' || cell === 'EACCES');
}

const WORKS = 'Work with every one of them: ';

/** The part of the document that the run writes. */
export function markdown(titles: readonly string[], rows: Rows): string {
  const different = [...rows].filter(([, row]) => !same(row) && !elsewhere(row));
  const everywhere = [...rows].filter(([, row]) => same(row) && row[0] === 'works');
  const refused = [...rows].filter(([, row]) => same(row) && /^(EPERM|EACCES)/.test(row[0] ?? ''));
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(['', ...titles]),
    line(['---', ...titles.map(() => '---')]),
    ...[...different, ...refused].map(([name, row]) =>
      line([`\`${name}\``, ...row.map((cell) => (cell === 'works' ? '✓' : cell))]),
    ),
    '',
    `${WORKS}${everywhere.map(([name]) => `\`${name}\``).join(', ')}.`,
    '',
  ].join('\n');
}

/** The rows of a document that `markdown` made. */
export function parse(text: string): Rows {
  const rows = new Map<string, readonly string[]>();
  let columns = 0;
  for (const line of text.split('\n')) {
    const [, name, cells] = /^\| `(.+?)` \| (.*) \|$/.exec(line) ?? [];
    if (name !== undefined && cells !== undefined) {
      const row = cells.split(' | ').map((cell) => (cell === '✓' ? 'works' : cell));
      columns = row.length;
      rows.set(name, row);
    }
  }
  const list = text.split('\n').find((line) => line.startsWith(WORKS)) ?? '';
  for (const [, name = ''] of list.matchAll(/`(.+?)`/g)) {
    rows.set(
      name,
      Array.from({ length: columns }, () => 'works'),
    );
  }
  return rows;
}

/** The cells that are not what was noted, as a person reads them. What the kernel here or there lacks is not compared. */
export function changes(titles: readonly string[], noted: Rows, found: Rows): string[] {
  return [...found].flatMap(([name, row]) => {
    const before = noted.get(name);
    if (before === undefined) {
      return elsewhere(row) ? [] : [`${name}: is new: ${row.join(', ')}`];
    }
    if (row.every(lacks) || before.every(lacks)) return [];
    return row.flatMap((cell, i) =>
      cell === before[i] || cell === HOSTS || notHere(cell) || notHere(before[i] ?? '')
        ? []
        : [`${name}, ${titles[i]}: ${cell}, and was ${before[i]}`],
    );
  });
}
