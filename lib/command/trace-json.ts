// Loaded before the script of `sockfd trace --json`: each call as a line of JSON.
import { openSync, writeSync } from 'node:fs';
import process from 'node:process';
import type { TraceOptions } from '../trace/tracer.ts';
import { json, remark } from './output.ts';

/** What the command leaves in the environment for this module. */
export interface JsonTrace {
  /** The script's own copy of sockfd/trace. */
  readonly module: string;
  /** Where to; standard error unless given. */
  readonly output?: string;
  readonly options: TraceOptions;
}

const { module, output, options } = JSON.parse(
  process.env['SOCKFD_TRACE_JSON'] ?? '{}',
) as JsonTrace;
const { trace } = (await import(module)) as typeof import('../trace/tracer.ts');
const fd = output === undefined ? 2 : openSync(output, 'a');
const stop = trace((_line, { syscall, name, result, code, start, duration, line }) => {
  try {
    writeSync(fd, `${json({ syscall, name, result, code, start, duration, line }, true)}\n`);
  } catch (error) {
    // A full disk or a reader that has gone: the script does not notice.
    stop();
    remark(`tracing stopped: ${(error as Error).message}`);
  }
}, options);
