// `npm run fuzz [-- SECONDS [SEED]]`: each decoder of lib/ in turn for its share of half of the time (a minute in all unless
// given), then libFuzzer on the addon for the other half.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { fuzz } from './fuzzing.ts';
import { targets } from './targets.ts';

const [seconds = '60', seed = String(Date.now() & 0x7fffffff)] = process.argv.slice(2);
if (!(Number(seconds) > 0) || !/^\d+$/.test(seed)) {
  console.error('sockfd: npm run fuzz [-- SECONDS [SEED]]');
  process.exit(2);
}
const half = Number(seconds) / 2;
const share = half / Object.keys(targets).length;
console.log(`seed ${seed}`);
for (const [name, target] of Object.entries(targets)) {
  const { runs, failure } = fuzz(target, { seed: Number(seed), seconds: share });
  console.log(
    `${name}: ${runs.toLocaleString('en')} inputs${failure === undefined ? '' : `, one of which fails:\n${failure}`}`,
  );
  if (failure !== undefined) process.exitCode = 1;
}

const script = fileURLToPath(new URL('../../scripts/fuzz-native.mjs', import.meta.url));
const native = spawnSync(process.execPath, [script, String(half), seed], { stdio: 'inherit' });
if (native.status !== 0) process.exitCode = 1;
