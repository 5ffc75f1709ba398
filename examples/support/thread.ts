// A worker thread that runs a TypeScript file, also on a Node.js that does not run TypeScript by itself.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** Starts a thread, and waits for its first message: it is ready. */
export async function startThread(file: URL): Promise<Worker> {
  // tsx is loaded for the main thread only: the thread has to do it again.
  const tsx = import.meta.resolve('tsx/esm/api');
  const code = `import(${JSON.stringify(tsx)}).then(({ register }) => {
    register();
    return import(${JSON.stringify(file.href)});
  });`;
  const worker = new Worker(code, { eval: true });
  await once(worker, 'message');
  return worker;
}
