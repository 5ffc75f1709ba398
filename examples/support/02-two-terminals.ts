// Scene 2 without hands: the server and two clients, as three processes, and what would be typed at the clients.
// Run it: npx tsx examples/support/02-two-terminals.ts
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

function start(name: string, ...args: string[]): ChildProcess {
  const script = fileURLToPath(new URL(`../02-line-${name}.ts`, import.meta.url));
  return spawn(process.execPath, ['--import', 'tsx', script, ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
}

/** Prints what a program says until it has said something that matches; what matched. */
function said(program: ChildProcess, name: string, pattern: RegExp): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    const read = (chunk: Buffer): void => {
      text += chunk.toString();
      const [found] = pattern.exec(text) ?? [];
      if (found === undefined) return;
      program.stdout?.off('data', read);
      for (const line of text.trimEnd().split('\n')) console.log(`${name}: ${line}`);
      resolve(found);
    };
    program.stdout?.on('data', read);
  });
}

const server = start('server', '0');
const port = (await said(server, 'server', /(?<=:)\d+/)).trim();
const clients = [start('client', port), start('client', port)];
for (const [i, client] of clients.entries()) {
  const answer = said(client, `client ${i + 1}`, /server-.*\n/);
  client.stdin?.write(`hello from client ${i + 1}\n`);
  await answer;
}
for (const client of clients) {
  const over = once(client, 'exit');
  client.stdin?.write('Q\n');
  await over;
}
const over = once(server, 'exit');
server.kill('SIGINT');
await over;
