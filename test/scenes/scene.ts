// A scene that ran, and the facts that it printed.
import { runExample, type Shown } from '../support/run-example.ts';

/** What a scene printed, its facts by name. */
export interface Scene extends Shown {
  /** A fact as it was printed. Throws where there is none of that name. */
  text(name: string): string;
  /** A fact as a number, a boolean, a list. */
  value<T = unknown>(name: string): T;
}

/** Runs `examples/<name>` to its end. */
export async function runScene(name: string, args: readonly string[] = []): Promise<Scene> {
  const shown = await runExample(name, args);
  const text = (fact: string): string => {
    const found = shown.facts.get(fact);
    if (found === undefined) {
      throw new Error(
        `no fact '${fact}' in the output of ${name}:\n${shown.stdout}${shown.stderr}`,
      );
    }
    return found;
  };
  return { ...shown, text, value: <T>(fact: string): T => JSON.parse(text(fact)) as T };
}
