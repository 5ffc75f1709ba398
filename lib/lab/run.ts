// The thread of a worker that runs on a host: it goes there, and then it is the worker that was asked for.
import { syncBuiltinESMExports } from 'node:module';
import threads, { workerData } from 'node:worker_threads';
import * as raw from '../addon/calls.ts';
import { CLONE_NEWNET } from '../values/constants.generated.ts';
import { check } from '../values/errors.ts';

/** What it starts with. */
export interface RunData {
  readonly netns: number;
  /** The URL of the file. */
  readonly file: string;
  /** What the file finds as its own `workerData`. */
  readonly data: unknown;
}

const { netns, file, data } = workerData as RunData;
check(raw.setns(netns, CLONE_NEWNET), 'setns', netns);
Object.assign(threads, { workerData: data });
syncBuiltinESMExports();
void import(file);
