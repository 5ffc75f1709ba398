// No skipped test lacks a place where it runs: after the run, what was skipped by what was missing, with where that is. A
// test that says no reason, or one that test/skips/places.ts does not know, fails the run.
import type { Reporter, TestCase, TestModule, Vitest } from 'vitest/node';
import { type Place, placeOf, reasonOf } from './places.ts';

export default class implements Reporter {
  #vitest: Vitest | undefined;

  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    // Somebody has chosen tests by name: the others are skipped for no reason of theirs.
    const chosen = this.#vitest?.config.testNamePattern !== undefined;
    if (chosen || tests.some(({ options }) => options.mode === 'only')) return;
    const known = new Map<Place, number>();
    const unknown: string[] = [];
    for (const test of tests) {
      const result = test.result();
      if (result.state !== 'skipped') continue;
      const reason = reasonOf(test.fullName, result.note);
      const place = placeOf(reason);
      if (place === undefined) unknown.push(line(test, reason));
      else known.set(place, (known.get(place) ?? 0) + 1);
    }
    for (const [{ what, where }, count] of known) {
      console.log(`   skipped ${count}, for want of ${what}: ${where}`);
    }
    if (unknown.length === 0) return;
    console.log(
      `   skipped, and nobody says where they run (test/skips/places.ts):\n${unknown.join('\n')}`,
    );
    process.exitCode = 1;
  }
}

function line(test: TestCase, reason: string): string {
  return `     ${test.module.relativeModuleId} > ${test.fullName}: ${reason === '' ? 'no reason' : reason}`;
}
