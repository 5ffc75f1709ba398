// Loaded before the script of `sockfd trace --json`: each call as a line of JSON.
import { openSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { writeAll } from '../trace/output.ts';
import type { TraceOptions } from '../trace/tracer.ts';
import { printableJson } from '../values/printable.ts';

/** What the command leaves in the environment for this module. */
export interface JsonTrace {
  /** The script's own copy of sockfd/trace. */
  readonly module: string;
  /** Where to; standard error unless given. */
  readonly output?: string;
  readonly options: TraceOptions;
}

const {
  module: tracing,
  output,
  options,
} = JSON.parse(process.env['SOCKFD_TRACE_JSON'] ?? '{}') as JsonTrace;
// At once: what `import()` gives would come after the script's first calls.
const { trace } = createRequire(tracing)(
  fileURLToPath(tracing),
) as typeof import('../trace/tracer.ts');
const fd = output === undefined ? 2 : openSync(output, 'a');
trace((_line, { syscall, name, result, code, start, duration, line }) => {
  const times = { start: String(start), duration: String(duration) };
  const json = JSON.stringify({ syscall, name, result, code, ...times, line });
  writeAll(fd, `${printableJson(json)}\n`);
}, options);
