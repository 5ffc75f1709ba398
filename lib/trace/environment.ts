// Tracing as the environment turns it on.
import { openSync } from 'node:fs';
import { note } from './output.ts';
import { checkOptions, type TraceOptions, trace } from './tracer.ts';

/** Once, though every entry point asks. */
let asked = false;

/**
 * Turns tracing on as the environment says: `SOCKFD_TRACE=1` to standard error, any other value to the file of that
 * name. `SOCKFD_TRACE_OPTIONS` may hold the options as JSON.
 *
 * @internal
 */
export function traceFromEnvironment(setting: string): void {
  if (asked) return;
  asked = true;
  let options: TraceOptions = {};
  try {
    options = JSON.parse(process.env['SOCKFD_TRACE_OPTIONS'] ?? '{}') as TraceOptions;
    checkOptions(options);
  } catch (error) {
    note(`SOCKFD_TRACE_OPTIONS: ${(error as Error).message}`);
    return;
  }
  let fd = 2;
  if (setting !== '1') {
    try {
      fd = openSync(setting, 'a');
    } catch (error) {
      note(`SOCKFD_TRACE=${setting}: ${(error as Error).message}`);
      return;
    }
  }
  trace({ fd }, options);
}
