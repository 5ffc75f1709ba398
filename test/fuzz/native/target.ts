// The process that libFuzzer is in: `target.ts <libFuzzer's arguments>`. SOCKFD_FUZZ_DRIVER is the driver, SOCKFD_ADDON the
// addon, SOCKFD_FUZZ_SELF a program that begins such a process. With SOCKFD_FUZZ_TELL each call is told before it is made.
import { writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import process from 'node:process';
import { rememberOwn } from '../../hostile/pool.ts';
import { Calls } from './calls.ts';

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
const telling = process.env['SOCKFD_FUZZ_TELL'] !== undefined;
const isolated = process.env['SOCKFD_FUZZ_ISOLATED'] !== undefined;
const calls = new Calls(isolated, telling ? (text) => writeSync(2, `${text}\n`) : undefined);

let begun = false;
fuzz(addon, [self, ...process.argv.slice(2)], (bytes) => {
  // All files that libFuzzer keeps are open now.
  if (!begun) rememberOwn();
  begun = true;
  done(calls.run(bytes));
});
