// Before all scenarios: two containers of a network reach each other. Else each of them would wait for nothing.
import type { TestProject } from 'vitest/node';

const server = `
  import * as s from 'sockfd';
  const listener = s.socket(s.AF_INET, s.SOCK_STREAM);
  s.bind(listener, { family: s.AF_INET, address: '0.0.0.0', port: 7007 });
  s.listen(listener, 1);
  console.log('listening');
  s.accept(listener);
`;

// Waits for the server too: it is refused until that listens.
const client = `
  import * as s from 'sockfd';
  const address = { family: s.AF_INET, address: process.argv[1], port: 7007 };
  for (let error = 'ECONNREFUSED', end = Date.now() + 15000; error !== undefined; ) {
    const fd = s.socket(s.AF_INET, s.SOCK_STREAM);
    s.setsockopt(fd, s.IPPROTO_TCP, s.TCP_USER_TIMEOUT, 5000);
    try { s.connect(fd, address); error = undefined; } catch (e) {
      if (e.code !== 'ECONNREFUSED' || Date.now() > end) { console.log(e.message); break; }
    }
    s.close(fd);
  }
`;

export default async function reach(project: TestProject): Promise<void> {
  // Other tests with the same configuration need no network.
  if (!project.config.dir.endsWith('scenarios')) return;
  const { absent, docker, images, label, uniqueName } = await import('./docker.ts');
  const [net, one, two] = ['reach', 'one', 'two'].map(uniqueName) as [string, string, string];
  const node = [images.runtime, 'node', '--input-type=module', '--eval'];
  const options = (name: string) => ['--name', name, '--label', label, '--network', net];
  let failure = '';
  try {
    await docker('network', 'create', '--label', label, net);
    await docker('run', '--detach', ...options(one), ...node, server);
    const format = `{{(index .NetworkSettings.Networks "${net}").IPAddress}}`;
    const address = await docker('inspect', '--format', format, one);
    failure = await docker('run', ...options(two), ...node, client, address);
  } finally {
    await docker('rm', '--force', '--volumes', one, two).catch(absent);
    await docker('network', 'rm', net).catch(absent);
  }
  if (failure === '') return;
  throw new Error(
    `two containers of one network do not reach each other (${failure}): a firewall of the machine drops what its bridges forward; see iptables -S FORWARD and net.bridge.bridge-nf-call-iptables`,
  );
}
