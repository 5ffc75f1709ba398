// `npx tsx bench/awaits.ts`: what a request of an echo costs in JavaScript's engine alone: an async function that awaits two
// promises, which are resolved from outside, 1,000 of them in turn. No library that answers with promises costs less.
const FUNCTIONS = 1000;
const TURNS = 4000;
const WARM_UP = 400;

const resolvers: ((n: number) => void)[] = [];
let pending: number[] = [];

function wait(i: number): Promise<number> {
  return new Promise((resolve) => {
    resolvers[i] = resolve;
    pending.push(i);
  });
}

async function echo(i: number): Promise<void> {
  for (let n = await wait(i); n > 0; n = await wait(i)) await wait(i);
}

for (let i = 0; i < FUNCTIONS; i++) void echo(i);
let begun = process.cpuUsage();
for (let turn = 0; turn < TURNS; turn++) {
  if (turn === WARM_UP) begun = process.cpuUsage();
  const now = pending;
  pending = [];
  for (const i of now) resolvers[i]?.(64);
  await new Promise(setImmediate);
}
const { user, system } = process.cpuUsage(begun);
const requests = ((TURNS - WARM_UP) * FUNCTIONS) / 2;
console.log(`${((user + system) / requests).toFixed(2)} µs of CPU for a request`);
process.exit();
