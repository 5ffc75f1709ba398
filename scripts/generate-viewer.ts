// The script and the style of the page that shows a timeline, as a module of lib/: `sockfd/timeline` has no files beside it.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

/** The file's text; viewer/ is what it is made of. */
export function viewerModule(): string {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const { outputFiles } = buildSync({
    absWorkingDir: root,
    entryPoints: ['viewer/main.ts'],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    minify: true,
    legalComments: 'none',
    // In lines that a diff can show.
    lineLimit: 120,
    tsconfigRaw: {},
    write: false,
  });
  // Nothing ends the element that it stands in.
  const script = (outputFiles[0]?.text ?? '').replaceAll('</script', '<\\/script').trim();
  const style = readFileSync(`${root}viewer/style.css`, 'utf8');
  const literal = (text: string): string => `\`${text.replaceAll(/[\\`]|\$\{/g, '\\$&')}\``;
  return `// Generated from viewer/ by \`npm run generate\`; not to be edited.

/** What the page runs. */
export const script: string = ${literal(script)};

/** How the page looks, but for colours. */
export const style: string = ${literal(style)};
`;
}
