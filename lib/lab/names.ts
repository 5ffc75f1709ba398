// The names of hosts: a file over /etc/hosts, which only this thread or process and what it starts see.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The lines of /etc/hosts. */
export function hostsText(
  hosts: Iterable<{ readonly name: string; readonly addresses: readonly string[] }>,
): string {
  const lines = ['127.0.0.1 localhost', '::1 localhost'];
  for (const { name, addresses } of hosts) {
    for (const address of addresses) lines.push(`${address} ${name}`);
  }
  return `${lines.join('\n')}\n`;
}

/** Lays a text over /etc/hosts, in a mount namespace that is nobody else's. */
export function layOverHosts(text: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'sockfd-lab-'));
  try {
    const file = join(folder, 'hosts');
    writeFileSync(file, text, { mode: 0o644 });
    execFileSync('mount', ['--bind', file, '/etc/hosts'], { stdio: 'ignore' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
