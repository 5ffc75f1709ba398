// Who started this command: the shell or program that a user means who names no process.
import { readFileSync } from 'node:fs';

/** A package manager that runs commands: its program, or its script for an interpreter. */
const MANAGER = /^(?:\S+ )?(?:\S*\/)?(?:npm|npx|pnpm|pnpx|yarn|bunx?)(?:-cli)?(?:\.c?js)?(?: |$)/;

/** A process that started another. */
export interface Parent {
  readonly pid: number;
  /** Its name: `bash`. */
  readonly name: string;
}

function read(pid: number, file: string): string {
  return readFileSync(`/proc/${pid}/${file}`, 'utf8');
}

/** A process's command line, and who started it. */
function look(pid: number): { readonly words: string; readonly above: number } {
  const words = read(pid, 'cmdline').replaceAll('\0', ' ');
  return { words, above: Number(/^PPid:\s+(\d+)$/m.exec(read(pid, 'status'))?.[1]) };
}

/** The nearest ancestor that did not merely pass the command on, as a package manager does, and the shell that it uses. */
export function parent(pid: number = process.ppid): Parent {
  let name = '?';
  try {
    name = read(pid, 'comm').trimEnd();
    const { words, above } = look(pid);
    if (MANAGER.test(words)) return parent(above);
    const manager = / -c /.test(words) ? look(above) : undefined;
    if (manager !== undefined && MANAGER.test(manager.words)) return parent(manager.above);
  } catch {
    // What cannot be seen is told by its number.
  }
  return { pid, name };
}
