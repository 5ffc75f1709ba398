// The public signatures of each entry point, as api/*.api.md has them: `npm run api` fails where they have changed and
// says how; `npm run api -- --accept` writes what they are now.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor';

const root = process.cwd();
const folder = join(root, 'api');
const quiet = { default: { logLevel: 'none' as ExtractorLogLevel } };

/** The declaration file of an entry point, of the two forms of the first the one for CommonJS: they say the same. */
function typesOf(entry: unknown): string | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined;
  const { types, require } = entry as { types?: string; require?: unknown };
  return types ?? typesOf(require);
}

/** Writes the report of one entry point into a folder. */
function report(name: string, types: string, into: string): void {
  const config = ExtractorConfig.prepare({
    configObject: {
      projectFolder: root,
      newlineKind: 'lf',
      mainEntryPointFilePath: join(root, types),
      apiReport: {
        enabled: true,
        reportFileName: name,
        reportFolder: into,
        reportTempFolder: into,
        includeForgottenExports: false,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      compiler: {
        overrideTsconfig: {
          compilerOptions: {
            module: 'nodenext',
            moduleResolution: 'nodenext',
            target: 'es2023',
            lib: ['es2023', 'esnext.disposable', 'dom'],
            types: ['node'],
            skipLibCheck: true,
          },
          files: [join(root, types)],
        },
      },
      messages: {
        extractorMessageReporting: quiet,
        tsdocMessageReporting: quiet,
        compilerMessageReporting: quiet,
      },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: join(root, 'package.json'),
  });
  const { succeeded } = Extractor.invoke(config, {
    localBuild: true,
    messageCallback: (message) => {
      if (message.logLevel !== ExtractorLogLevel.Error) message.handled = true;
    },
  });
  if (!succeeded)
    throw new Error(`API Extractor failed with ${types}: is it built? (npm run build:lib)`);
}

/** The declarations of a report. */
function declarations(text: string): string[] {
  const code = /```ts\n([\s\S]*)```/.exec(text)?.[1] ?? '';
  return code
    .split(/\n\n(?=\/\/ @|export |import |\/\/\/)/)
    .map((each) => each.replace(/^\/\/ .*\n/gm, '').trim())
    .filter((each) => each !== '' && !each.startsWith('///'));
}

/** What a declaration declares. */
function nameOf(declaration: string): string {
  return (
    /(?:const|function|class|interface|type|enum|namespace) (\w+)/.exec(declaration)?.[1] ??
    declaration
  );
}

/** How the declarations differ: a line for each, and whether somebody's code may have to change. */
function differences(before: string, after: string): { lines: string[]; breaking: boolean } {
  const [old, now] = [declarations(before), declarations(after)];
  const gone = old.filter((each) => !now.includes(each));
  const come = now.filter((each) => !old.includes(each));
  const names = new Set(gone.map(nameOf));
  return {
    lines: [
      ...gone.map((each) => {
        const same = come.filter((other) => nameOf(other) === nameOf(each));
        const name = nameOf(each);
        return same.length === 0
          ? `  removed  ${name} (breaking)`
          : `  changed  ${name} (may be breaking)\n${each.replace(/^/gm, '    - ')}\n${same.join('\n').replace(/^/gm, '    + ')}`;
      }),
      ...come
        .filter((each) => !names.has(nameOf(each)))
        .map((each) => `  added    ${nameOf(each)}`),
    ],
    breaking: gone.length > 0,
  };
}

const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: object };
const accept = process.argv.includes('--accept');
const fresh = mkdtempSync(join(tmpdir(), 'sockfd-api-'));
let [changed, breaking] = [false, false];
try {
  for (const [key, entry] of Object.entries(exports)) {
    const types = typesOf(entry);
    if (types !== undefined)
      report(key === '.' ? 'sockfd' : `sockfd.${key.slice(2)}`, types, fresh);
  }
  const files = readdirSync(fresh);
  for (const file of new Set([...files, ...readdirSync(folder)])) {
    if (!file.endsWith('.api.md')) continue;
    const read = (path: string): string => {
      try {
        return readFileSync(join(path, file), 'utf8');
      } catch {
        return '';
      }
    };
    const [before, after] = [read(folder), read(fresh)];
    const found = differences(before, after);
    if (found.lines.length > 0) {
      console.log(`${file}\n${found.lines.join('\n')}`);
      changed = true;
      breaking ||= found.breaking;
    }
    if (!accept) continue;
    if (after === '') rmSync(join(folder, file));
    else writeFileSync(join(folder, file), after);
  }
} finally {
  rmSync(fresh, { recursive: true });
}
if (changed) {
  const kind = breaking ? 'may break code that uses them' : 'only adds';
  const then = accept ? 'Accepted.' : 'Accept it with `npm run api -- --accept`.';
  console.log(`The public signatures have changed; that ${kind}. ${then}`);
  if (!accept) process.exitCode = 1;
}
