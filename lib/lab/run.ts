// The thread of a worker that runs on a host: it goes there, and then it is the worker that was asked for.
import { execFileSync } from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';
import threads, { workerData } from 'node:worker_threads';
import * as raw from '../addon/calls.ts';
import { CLONE_NEWNET, CLONE_NEWNS } from '../values/constants.generated.ts';
import { check } from '../values/errors.ts';
import { layOverHosts } from './names.ts';

/** What it starts with. */
export interface RunData {
  readonly netns: number;
  /** What /etc/hosts is to say. */
  readonly hosts: string;
  /** The URL of the file. */
  readonly file: string;
  /** What the file finds as its own `workerData`. */
  readonly data: unknown;
}

const { netns, hosts, file, data } = workerData as RunData;
check(raw.setns(netns, CLONE_NEWNET), 'setns', netns);
// Of the whole process, this thread alone has other mounts.
if (raw.unshare(CLONE_NEWNS) === 0) {
  try {
    execFileSync('mount', ['--make-rprivate', '/'], { stdio: 'ignore' });
    layOverHosts(hosts);
  } catch {
    // No mount(8), or somebody forbids it: the file may need no names.
  }
}
Object.assign(threads, { workerData: data });
syncBuiltinESMExports();
void import(file);
