// What a scenario says when a container does not do what it should, and that nothing of it is left.
import { expect, test } from 'vitest';
import { Container, type Inside, start } from './support/container.ts';
import { docker, network } from './support/docker.ts';

async function removed(container: Container<unknown>): Promise<void> {
  await container.remove();
  expect(await docker('ps', '-aq', '--filter', `name=${container.name}`)).toBe('');
}

test('a container that ends before it is ready: its status and what it wrote', async () => {
  const failing = start('failing', ['--network', 'none'], ({ sockfd }: Inside<unknown>) => {
    sockfd.bind(-1, { family: sockfd.AF_UNIX, path: '' });
  });
  const error = (await failing.fact().catch((e: Error) => e)) as Error;
  expect(error.message).toContain(`container ${failing.name} ended with status 1; its output:\n`);
  expect(error.message).toContain('SyscallError: bind EBADF');
  await removed(failing);
});

test('a container that never gets ready: its name, how long it was waited for, what it wrote', async () => {
  const silent = start('silent', ['--network', 'none'], ({ say, hear }: Inside<unknown>) => {
    say('not what it should say');
    hear();
  });
  await silent.fact();
  const error = (await silent.fact(100).catch((e: Error) => e)) as Error;
  expect(error.message).toBe(
    `container ${silent.name} said nothing for 0.1 s; its output:\n"not what it should say"\n`,
  );
  await removed(silent);
});

test('an image that is not there: what the engine says', async () => {
  const none = new Container<unknown>('none', ['--pull', 'never'], 'sockfd-no-such-image', []);
  const error = (await none.line().catch((e: Error) => e)) as Error;
  expect(error.message).toMatch(/ended with status 125; its output:\n.*sockfd-no-such-image/s);
  await removed(none);
});

test('a container that is removed while it starts, and a network whose name is taken', async () => {
  const starting = start('starting', ['--network', 'none'], ({ hear }: Inside<unknown>) => hear());
  await removed(starting);
  const taken = await network('taken');
  await expect(docker('network', 'create', taken)).rejects.toThrow(
    /^docker network create sockfd-.*: .*already exists/,
  );
});
