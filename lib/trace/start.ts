// SOCKFD_TRACE: tracing that is turned on from outside, before the program's first call.
import { environment } from '../addon/environment.ts';
import { loadTracer } from './late.ts';

/** Loads the tracer where the environment asks for it; everybody else does not pay for it. */
export function startTracing(): void {
  const setting = environment('SOCKFD_TRACE');
  if (setting !== undefined && setting !== '') loadTracer().traceFromEnvironment(setting);
}
