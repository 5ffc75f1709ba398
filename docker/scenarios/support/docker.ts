// The docker command, and what a run makes with it: named after the run, labelled with it, removed at the test's end.
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { onTestFinished } from 'vitest';

const exec = promisify(execFile);

function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: use docker/run --only scenarios`);
  return value;
}

export const images = {
  /** The packed tarball alone, an ordinary user. */
  runtime: setting('SOCKFD_RUNTIME_IMAGE'),
  /** With ip, nft, tcpdump and ss. */
  test: setting('SOCKFD_TEST_IMAGE'),
};

const run = setting('SOCKFD_RUN');
export const label = `sockfd.run=${run}`;

/** A name that no other test and no other run has. */
export function uniqueName(what: string): string {
  return `sockfd-${run}-${randomBytes(3).toString('hex')}-${what}`;
}

/** Runs a docker command to its end. Returns what it printed. */
export async function docker(...args: string[]): Promise<string> {
  try {
    const { stdout } = await exec('docker', args, { timeout: 50_000 });
    return stdout.trim();
  } catch (error) {
    const { stderr = '', message } = error as Error & { stderr?: string };
    throw new Error(`docker ${args.slice(0, 3).join(' ')}: ${stderr.trim() || message}`);
  }
}

/** Lets pass that what is to be removed is not there. */
export function absent(error: Error): void {
  if (!/No such|not found|already in progress/.test(error.message)) throw error;
}

/** A bridge network of this test. The engine chooses the subnet of IPv4. */
export async function network(what: string, ...options: string[]): Promise<string> {
  const name = uniqueName(what);
  onTestFinished(async () => {
    await docker('network', 'rm', name).catch(absent);
  });
  await docker('network', 'create', '--label', label, ...options, name);
  return name;
}

/** A volume of this test, on a memory file system that every user may write to. */
export async function volume(what: string): Promise<string> {
  const name = uniqueName(what);
  onTestFinished(async () => {
    await docker('volume', 'rm', '--force', name);
  });
  const memory = ['type=tmpfs', 'device=tmpfs', 'o=mode=1777'].flatMap((o) => ['--opt', o]);
  await docker('volume', 'create', '--label', label, '--driver', 'local', ...memory, name);
  return name;
}

/** A unique local prefix, random as RFC 4193 asks for, so that two runs do not meet. */
export function uniqueLocal(): string {
  const [, a, b, c] = /(.{4})(.{4})(.{4})/.exec(randomBytes(6).toString('hex')) ?? [];
  return `fd${a?.slice(2)}:${b}:${c}:1::/64`;
}
