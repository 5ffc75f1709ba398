// The servers as JavaScript: a hundred processes and threads start sooner without a compiler in each.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** Below the package, so that they find sockfd by its name. */
const target = fileURLToPath(new URL('../../build/four-ways', import.meta.url));

/** Compiles the files of this folder; returns where they are then. */
export function compileServers(names: readonly string[]): string {
  mkdirSync(target, { recursive: true });
  for (const name of names) {
    const source = readFileSync(new URL(`${name}.ts`, import.meta.url), 'utf8');
    const { outputText } = ts.transpileModule(source, {
      compilerOptions: {
        target: ts.ScriptTarget.ES2022,
        module: ts.ModuleKind.ESNext,
        rewriteRelativeImportExtensions: true,
        verbatimModuleSyntax: true,
      },
    });
    writeFileSync(`${target}/${name}.js`, outputText);
  }
  return target;
}
