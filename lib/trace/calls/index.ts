// Each call as the system call that it makes, with its arguments as strace prints them.
import type { Table } from './call.ts';
import { descriptorCalls } from './descriptor.ts';
import { eventCalls } from './event.ts';
import { messageCalls } from './message.ts';
import { multiplexCalls } from './multiplex.ts';
import { optionsCalls } from './options.ts';
import { processCalls } from './process.ts';
import { socketCalls } from './socket.ts';
import { transferCalls } from './transfer.ts';

/** Every call that is a system call, by its name here. */
export const table: Table = {
  ...socketCalls,
  ...transferCalls,
  ...messageCalls,
  ...optionsCalls,
  ...multiplexCalls,
  ...descriptorCalls,
  ...eventCalls,
  ...processCalls,
};
