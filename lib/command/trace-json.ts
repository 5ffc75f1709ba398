// Loaded before the script of `sockfd trace --json`: each call as a line of JSON.
import { openSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { fcntl } from '../calls/descriptor.ts';
import { writeAll } from '../trace/output.ts';
import type { TraceOptions } from '../trace/tracer.ts';
import { F_SETFD, FD_CLOEXEC } from '../values/constants.generated.ts';
import { printableJson } from '../values/printable.ts';

/** What the command leaves in the environment for this module. */
export interface JsonTrace {
  /** The script's own copy of sockfd/trace. */
  readonly module: string;
  /** Where to; standard error unless given. */
  readonly output?: string;
  /** Or an fd that is open, which the script's children do not get. */
  readonly fd?: number;
  readonly options: TraceOptions;
}

const {
  module: tracing,
  output,
  fd: given,
  options,
} = JSON.parse(process.env['SOCKFD_TRACE_JSON'] ?? '{}') as JsonTrace;
// At once: what `import()` gives would come after the script's first calls.
const { trace } = createRequire(tracing)(
  fileURLToPath(tracing),
) as typeof import('../trace/tracer.ts');
const fd = given ?? (output === undefined ? 2 : openSync(output, 'a'));
if (given !== undefined) fcntl(given, F_SETFD, FD_CLOEXEC);
trace((_line, { syscall, name, result, code, start, duration, line }) => {
  const times = { start: String(start), duration: String(duration) };
  const json = JSON.stringify({ syscall, name, result, code, ...times, line });
  writeAll(fd, `${printableJson(json)}\n`);
}, options);
