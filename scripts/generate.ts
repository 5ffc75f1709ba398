// npm run generate: writes every generated file. With --check it only says which are not what they should be.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { constantFiles } from './generate-constants.ts';
import { rawModule } from './generate-raw.ts';
import { viewerModule } from './generate-viewer.ts';

const files = constantFiles()
  .set('lib/addon/calls.generated.ts', rawModule())
  .set('lib/timeline/picture/viewer.generated.ts', viewerModule());
for (const [path, text] of files) {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
  if (process.argv.includes('--check')) {
    console.error(`${path} is out of date: run npm run generate`);
    process.exitCode = 1;
  } else {
    writeFileSync(path, text);
  }
}
