// What is loaded when the environment asks for a trace. The published form of this is in scripts/build-lib.ts.
import { createRequire } from 'node:module';

/** Loads the tracer, at once: what `import()` gives would come after the program's first calls. */
export function loadTracer(): typeof import('./environment.ts') {
  return createRequire(import.meta.url)('./environment.ts') as typeof import('./environment.ts');
}
