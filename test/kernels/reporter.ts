// Writes what came of each test file into a file of its own, as soon as it is known: a machine may go down.
import { writeFileSync } from 'node:fs';
import { release } from 'node:os';
import type { Reporter, TestCase, TestModule } from 'vitest/node';
import { reasonOf } from '../skips/places.ts';
import { fileOf, type Outcome } from './records.ts';

function outcome(test: TestCase): Outcome {
  const { state, errors = [] } = test.result();
  const title = test.fullName;
  if (state === 'passed') return { title, state };
  if (state === 'failed') {
    return { title, state, why: errors.map(({ message }) => message).join('\n') };
  }
  const result = test.result();
  const note = 'note' in result ? result.note : undefined;
  return { title, state: 'skipped', why: reasonOf(title, note) };
}

export default class implements Reporter {
  onTestModuleEnd(module: TestModule): void {
    const folder = process.env['SOCKFD_RECORDS'];
    if (folder === undefined) throw new Error('SOCKFD_RECORDS names no folder');
    const file = module.relativeModuleId;
    const tests = [...module.children.allTests()];
    const record = {
      file,
      release: release(),
      errors: module.errors().map(({ message }) => message),
      tests: tests.map(outcome),
      options: tests.map((test) => test.meta().options).find((options) => options !== undefined),
    };
    writeFileSync(`${folder}/${fileOf(file)}`, JSON.stringify(record));
  }
}
