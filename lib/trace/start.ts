// SOCKFD_TRACE: tracing that is turned on from outside, before the program's first call.
import { createRequire } from 'node:module';

/** Loads the tracer where the environment asks for it; everybody else does not pay for it. */
export function startTracing(): void {
  const setting = process.env['SOCKFD_TRACE'];
  if (setting === undefined || setting === '') return;
  const require = createRequire(import.meta.url);
  // Not `import()`, which would come after the program's first calls.
  const suffix = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const { traceFromEnvironment } = require(
    `./environment.${suffix}`,
  ) as typeof import('./environment.ts');
  traceFromEnvironment(setting);
}
