// What a runtime is asked, row by row, and how it answers: prints JSON, name of the row to 'yes', to the code of what
// went wrong, or to '- reason' where this machine cannot be asked.

type Row = () => void | Promise<void>;

const rows = new Map<string, Row>();

/** Adds a row. */
export function row(name: string, ask: Row): void {
  rows.set(name, ask);
}

/** What a row throws that this machine cannot answer. */
export class Unasked extends Error {}

export function expect(right: boolean, what: string): void {
  if (!right) throw new Error(what);
}

/** A row that has not come to an end by then will not: milliseconds. */
const PATIENCE = 5000;

async function answer(ask: Row): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(resolve, PATIENCE, 'no answer');
  });
  const asked = (async () => ask())();
  try {
    return await Promise.race([asked.then(() => 'yes'), late]);
  } catch (error) {
    if (error instanceof Unasked) return `- ${error.message}`;
    return String((error as { code?: unknown }).code ?? (error as Error).message);
  } finally {
    clearTimeout(timer);
  }
}

/** Asks all rows and ends the process. */
export async function report(): Promise<never> {
  // What a row left behind must not end the others.
  process.on('uncaughtException', () => {});
  process.on('unhandledRejection', () => {});
  const answers: Record<string, string> = {};
  for (const [name, ask] of rows) answers[name] = await answer(ask);
  console.log(JSON.stringify(answers));
  // Most rows leave something open.
  process.exit(0);
}
