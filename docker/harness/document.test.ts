// The files to copy of docs/docker.md: they are what they say they are, and the compose file runs. Its images are the run's
// own, as the package is installed in them.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, expect, test } from 'vitest';

const text = readFileSync(new URL('../../docs/docker.md', import.meta.url), 'utf8');
const work = mkdtempSync(`${tmpdir()}/sockfd-document-`);

afterAll(() => rmSync(work, { recursive: true }));

/** The block of code after the line that ends with the file's name. */
function file(name: string): string {
  const [, code] =
    new RegExp(`\`${name.replaceAll('.', '\\.')}\`[^\`]*\`\`\`\\w+\\n(.*?)\`\`\``, 's').exec(
      text,
    ) ?? [];
  if (code === undefined) throw new Error(`docs/docker.md has no ${name}`);
  return code;
}

function compose(): string[] | undefined {
  for (const command of [['docker', 'compose'], ['docker-compose']]) {
    const [program = '', ...args] = command;
    try {
      execFileSync(program, [...args, 'version'], { stdio: 'ignore' });
      return command;
    } catch {
      // The other one, then.
    }
  }
  return undefined;
}

test('the dev container is JSON', () => {
  expect(() => JSON.parse(file('.devcontainer/devcontainer.json'))).not.toThrow();
});

test('the workflow is YAML, as PyYAML reads it', (ctx) => {
  const python = ['python3', '/usr/bin/python3'].find(
    (each) => spawnSync(each, ['-c', 'import yaml']).status === 0,
  );
  if (python === undefined) return ctx.skip('needs python3-yaml');
  const load = 'import json, sys, yaml; print(json.dumps(yaml.safe_load(sys.stdin)))';
  const input = file('.github/workflows/sockets.yml');
  const parsed = JSON.parse(execFileSync(python, ['-c', load], { input, encoding: 'utf8' }));
  expect(parsed.jobs.test.steps).toHaveLength(3);
});

test('docker compose run test', { timeout: 120_000 }, (ctx) => {
  const command = compose();
  if (command === undefined) return ctx.skip('needs docker compose');
  const names = ['server.mjs', 'server.test.mjs', 'compose.yaml'];
  for (const name of names) writeFileSync(`${work}/${name}`, file(name));
  const project = `sockfd-${process.env['SOCKFD_RUN']}-document`.toLowerCase();
  const labels = { 'sockfd.run': process.env['SOCKFD_RUN'] };
  // The package of this checkout in place of npm's, and the labels of this run.
  const image = `${project}:latest`;
  const dockerfile = `FROM ${process.env['SOCKFD_RUNTIME_IMAGE']}\nCOPY *.mjs ./\nCMD ["node", "server.mjs"]\n`;
  writeFileSync(`${work}/Dockerfile`, dockerfile);
  const service = { image, labels };
  writeFileSync(
    `${work}/override.json`,
    JSON.stringify({
      version: '3.8',
      services: { server: service, test: service },
      networks: { default: { labels } },
    }),
  );
  const run = (...args: string[]): string => {
    const [program = '', ...first] = command;
    const files = ['-f', 'compose.yaml', '-f', 'override.json', '-p', project];
    return execFileSync(program, [...first, ...files, ...args], {
      cwd: work,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  };
  try {
    run('build');
    const out = run('run', '--rm', 'test');
    expect(out).toMatch(/^# pass 2\b/m);
    expect(out).toMatch(/^# fail 0\b/m);
  } finally {
    run('down');
    execFileSync('docker', ['rmi', '-f', image]);
  }
});
