// A thread per client: each waits in accept(2) of the same listening socket, serves one client, then the next.
import { once } from 'node:events';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { listener, say, serveOneByOne } from './lines.ts';

async function main(clients: number): Promise<void> {
  const { fd, port } = listener(0);
  const url = new URL(import.meta.url);
  const workers = Array.from({ length: clients }, () => new Worker(url, { workerData: fd }));
  await Promise.all(workers.map((worker) => once(worker, 'message')));
  say(port);
}

if (isMainThread) {
  await main(Number(process.argv[2]));
} else {
  parentPort?.postMessage('serves');
  serveOneByOne(workerData);
}
