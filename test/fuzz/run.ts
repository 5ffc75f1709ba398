// `npm run fuzz [-- SECONDS [SEED]]`: each decoder in turn for its share of the time (a minute in all unless given).
import { fuzz } from './fuzzing.ts';
import { targets } from './targets.ts';

const [seconds = '60', seed = String(Date.now() & 0x7fffffff)] = process.argv.slice(2);
if (!(Number(seconds) > 0) || !/^\d+$/.test(seed)) {
  console.error('sockfd: npm run fuzz [-- SECONDS [SEED]]');
  process.exit(2);
}
const share = Number(seconds) / Object.keys(targets).length;
console.log(`seed ${seed}`);
for (const [name, target] of Object.entries(targets)) {
  const { runs, failure } = fuzz(target, { seed: Number(seed), seconds: share });
  console.log(
    `${name}: ${runs.toLocaleString('en')} inputs${failure === undefined ? '' : `, one of which fails:\n${failure}`}`,
  );
  if (failure !== undefined) process.exitCode = 1;
}
