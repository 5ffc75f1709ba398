// A thread of scene 17: it serves the client whose fd it is given, blocking in its calls, and then says how it ended.
import { once } from 'node:events';
import { readlinkSync } from 'node:fs';
import { parentPort, threadId } from 'node:worker_threads';
import { serveClient } from './line-protocol.ts';

/** What a thread reports. */
export interface Served {
  readonly threadId: number;
  /** Its thread in the kernel: gettid(2). */
  readonly tid: number;
  readonly fd: number;
  readonly answered: number;
}

if (parentPort === null) throw new Error('this is a worker thread of scene 17');
parentPort.postMessage('ready');
const [fd] = (await once(parentPort, 'message')) as [number];
const tid = Number(readlinkSync('/proc/thread-self').split('/').pop());
const answered = serveClient(fd, `thread ${threadId}`);
parentPort.postMessage({ threadId, tid, fd, answered } satisfies Served);
