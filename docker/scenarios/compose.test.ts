// docker/compose.yaml as a person starts it.
import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { docker, images, label, uniqueName } from './support/docker.ts';

// The plugin of Docker, or the program that Debian has.
const compose = [['docker', 'compose'], ['docker-compose']].find(
  ([command = '', ...rest]) => spawnSync(command, [...rest, 'version']).status === 0,
);
const file = fileURLToPath(new URL('../compose.yaml', import.meta.url));

test.skipIf(compose === undefined)(
  'compose file: the client finds its server by name, once it is ready (needs docker compose)',
  async () => {
    const project = uniqueName('compose');
    const run = (...args: string[]) => {
      const [command = '', ...rest] = compose ?? [];
      return execFileSync(command, [...rest, '-p', project, '-f', file, ...args], {
        encoding: 'utf8',
        env: { ...process.env, SOCKFD_RUNTIME_IMAGE: images.runtime },
        stdio: 'pipe',
        timeout: 50_000,
      });
    };
    onTestFinished(() => {
      run('down', '--volumes', '--timeout', '0');
    });
    expect(run('up', '--no-build', '--timeout', '0', '--exit-code-from', 'client')).toContain(
      'server echoes at',
    );
    const of = `label=com.docker.compose.project=${project}`;
    const made = await docker('ps', '-aq', '--filter', of);
    expect(made.split('\n')).toHaveLength(2);
    // What docker/run removes after an interrupt.
    expect(await docker('ps', '-aq', '--filter', of, '--filter', `label=${label}`)).toBe(made);
    expect(
      await docker('network', 'ls', '-q', '--filter', of, '--filter', `label=${label}`),
    ).not.toBe('');
  },
);
