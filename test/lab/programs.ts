// Programs that look at a host of a lab, to compare with.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import type { Host } from '../../lib/lab/index.ts';
import { lab } from '../../lib/lab/index.ts';
import { hasProgram } from '../support/peer.ts';

/** Why there can be no lab whose hosts can be entered, for the title of a test; empty where there can. */
export const noLab: string = await lab
  .whyNot()
  .then((reason) => reason ?? (process.getuid?.() === 0 ? undefined : 'enters hosts: needs root'))
  .then((reason) => (reason === undefined ? '' : ` (${reason})`));

/** The same, and which of the programs is missing. */
export function without(...programs: string[]): string {
  const missing = programs.filter((name) => !hasProgram(name));
  return noLab || (missing.length > 0 ? ` (needs ${missing.join(', ')})` : '');
}

/** What a program writes that runs on a host. */
export function output(host: Host, program: string, ...args: string[]): string {
  return host.enter(() => execFileSync(program, args, { encoding: 'utf8' }));
}

/** What `ip -j` says there. */
export function ip<T>(host: Host, ...args: string[]): T {
  return JSON.parse(output(host, 'ip', '-j', ...args)) as T;
}

/** The shortest time there and back in milliseconds, and the share that was lost in percent, as ping(8) measures them. */
export function ping(
  host: Host,
  address: string,
  ...args: string[]
): { lost: number; rtt: number } {
  const child = host.enter(() => {
    try {
      return execFileSync('ping', ['-n', '-W', '1', ...args, address], { encoding: 'utf8' });
    } catch (error) {
      return (error as { stdout: string }).stdout;
    }
  });
  return {
    lost: Number(/([\d.]+)% packet loss/.exec(child)?.[1]),
    rtt: Number(/= ([\d.]+)\//.exec(child)?.[1]),
  };
}

/** The processes of this machine whose command line has a word. */
export function processesWith(word: string): number[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const words = readFileSync(`/proc/${name}/cmdline`, 'utf8').split('\0');
      return words.includes(word) ? [Number(name)] : [];
    } catch {
      return [];
    }
  });
}
