// The process that libFuzzer is in: `target.ts calls|waits <libFuzzer's arguments>`. SOCKFD_FUZZ_DRIVER is the driver,
// SOCKFD_ADDON the addon, SOCKFD_FUZZ_SELF a program that begins such a process. With SOCKFD_FUZZ_TELL each call is told
// before it is made.
import { writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import process from 'node:process';
import { rememberOwn } from '../../hostile/pool.ts';
import { Calls } from './calls.ts';
import { Waits } from './waits.ts';

interface Driver {
  /** Begins; ends the process when it is over. */
  fuzz(addon: string, args: readonly string[], target: (bytes: Uint8Array) => void): void;
  /** Says that an input's calls were made, and what was wrong with them. */
  done(failure?: string): void;
}

const {
  SOCKFD_FUZZ_DRIVER: driver = '',
  SOCKFD_FUZZ_SELF: self = '',
  SOCKFD_ADDON: addon = '',
} = process.env;
const { fuzz, done } = createRequire(import.meta.url)(driver) as Driver;
const tell =
  process.env['SOCKFD_FUZZ_TELL'] === undefined
    ? undefined
    : (text: string): void => void writeSync(2, `${text}\n`);
const [name, ...args] = process.argv.slice(2);
const target = name === 'waits' ? new Waits(tell) : new Calls(tell);

let begun = false;
fuzz(addon, [self, ...args], async (bytes) => {
  // All files that libFuzzer keeps are open now.
  if (!begun) rememberOwn();
  begun = true;
  try {
    done(await target.run(bytes));
  } catch (error) {
    done(`the target itself failed: ${error instanceof Error ? error.stack : String(error)}`);
  }
});
