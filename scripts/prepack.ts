// What has to be there before the package is packed: every binary of scripts/binaries.ts for a release (SOCKFD_RELEASE=1),
// that of this processor for a trial, which says what it lacks.
import { copyFileSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { binaries, faultsOf, pathOf } from './binaries.ts';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const BUILD = 'npm run build:prebuilds';

if (process.env['SOCKFD_RELEASE'] === '1') {
  const lines = binaries.flatMap((binary) =>
    faultsOf(binary).map((fault) => `sockfd: ${pathOf(binary)}: ${fault}`),
  );
  if (lines.length > 0) {
    console.error([...lines, `sockfd: no release without them: ${BUILD} -- --twice`].join('\n'));
    process.exit(1);
  }
} else {
  // Whatever it was built for: it serves this machine.
  const own = `prebuilds/linux-${process.arch}/sockfd.node`;
  const local = 'build/Release/sockfd.node';
  const isOld = !existsSync(own) || statSync(own).mtimeMs < statSync(local).mtimeMs;
  if (process.platform === 'linux' && isOld) {
    mkdirSync(dirname(own), { recursive: true });
    copyFileSync(local, own);
    console.error(`sockfd: ${own} is the local build, for this machine alone`);
  }
  const missing = binaries.filter((binary) => !existsSync(pathOf(binary)));
  if (missing.length > 0) {
    const titles = missing.map(({ title }) => title).join(', ');
    console.error(`sockfd: a package without the binaries for ${titles}: ${BUILD}`);
  }
}
