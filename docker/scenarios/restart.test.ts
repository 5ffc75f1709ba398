// A rolling restart: the old container gives its listening fd to the new one, over a Unix socket on a volume that both
// share. Compared with unix(7) on SCM_RIGHTS: the same open file, so the same queue of connections.
import { expect, test } from 'vitest';
import { holder, type Inside, start } from './support/container.ts';
import { network, volume } from './support/docker.ts';

/** Serves until another process asks for the listening fd; then it finishes what it has begun, and ends. */
async function oldServer({ sockfd, promises, say, listening }: Inside<unknown>) {
  const { AF_UNIX, SOCK_STREAM, SOL_SOCKET, SCM_RIGHTS } = sockfd;
  const listener = listening('0.0.0.0', 7007, 64);
  const handover = sockfd.socket(AF_UNIX, SOCK_STREAM);
  sockfd.bind(handover, { family: AF_UNIX, path: '/shared/handover' });
  sockfd.listen(handover, 1);
  say('listening');
  const stop = new AbortController();
  let served = 0;
  const serve = async () => {
    for (;;) {
      const accepted = await promises.accept(listener, { signal: stop.signal });
      await promises.send(accepted.fd, 'old');
      sockfd.close(accepted.fd);
      served += 1;
    }
  };
  const serving = serve().catch((error: Error) => error.name);
  const { fd } = await promises.accept(handover);
  const control = [{ level: SOL_SOCKET, type: SCM_RIGHTS, fds: [listener] }];
  sockfd.sendmsg(fd, { iov: [new Uint8Array([1])], control });
  // Both accept now, until the new one says that it does.
  await promises.recv(fd, new Uint8Array(1));
  stop.abort();
  say({ ended: await serving, served });
  sockfd.close(listener);
}

/** Asks for the fd and serves from then on, until it has heard enough. */
async function newServer({ sockfd, promises, say, errno, at }: Inside<unknown>, address: string) {
  const { AF_UNIX, SOCK_STREAM, SOL_SOCKET, SCM_RIGHTS } = sockfd;
  const handover = sockfd.socket(AF_UNIX, SOCK_STREAM);
  sockfd.connect(handover, { family: AF_UNIX, path: '/shared/handover' });
  const room = { iov: [new Uint8Array(1)], controlLength: 64 };
  const [message] = sockfd.recvmsg(handover, room).control;
  if (message === undefined || !('fds' in message)) throw new Error('no fd');
  const [listener = -1] = message.fds;
  const own = sockfd.socket(sockfd.AF_INET, SOCK_STREAM);
  say({
    right: message.level === SOL_SOCKET && message.type === SCM_RIGHTS,
    listens: sockfd.getsockopt(listener, SOL_SOCKET, sockfd.SO_ACCEPTCONN),
    own: errno(() => sockfd.connect(own, at(address, 7007))),
  });
  let served = 0;
  const stop = new AbortController();
  process.stdin.once('data', () => stop.abort());
  for (;;) {
    try {
      const accepted = await promises.accept(listener, { signal: stop.signal });
      if (served === 0) sockfd.send(handover, 'x');
      await promises.send(accepted.fd, 'new');
      sockfd.close(accepted.fd);
      served += 1;
    } catch {
      break;
    }
  }
  process.stdin.destroy();
  say(served);
}

/** Connects again and again until the new server has answered 200 times. */
function client({ sockfd, say, errno, at }: Inside<unknown>, address: string) {
  const answers: Record<string, number> = { old: 0, new: 0 };
  const failures: string[] = [];
  const room = new Uint8Array(8);
  for (let told = false; (answers['new'] ?? 0) < 200 && failures.length < 10; ) {
    const fd = sockfd.socket(sockfd.AF_INET, sockfd.SOCK_STREAM);
    let text = '';
    const outcome = errno(() => {
      sockfd.connect(fd, at(address, 7007));
      for (let n = 1; n > 0; ) {
        n = sockfd.recv(fd, room);
        text += new TextDecoder().decode(room.subarray(0, n));
      }
    });
    sockfd.close(fd);
    if (outcome !== 'ok' || !(text in answers)) failures.push(`${outcome} ${text}`);
    else answers[text] = (answers[text] ?? 0) + 1;
    if (!told && (answers['old'] ?? 0) >= 50) {
      told = true;
      say('50 answers');
    }
  }
  say({ answers, failures });
}

test('the listening fd goes to the new container, and no client is refused', async () => {
  const net = await network('restart');
  const shared = ['--volume', `${await volume('shared')}:/shared`];
  // Holds the address; both servers come and go.
  const host = await holder('host', '--network', net);
  const address = await host.address(net);
  const old = start('old', ['--network', `container:${host.name}`, ...shared], oldServer);
  expect(await old.fact()).toBe('listening');
  const clients = ['one', 'two'].map((name) => start(name, ['--network', net], client, address));
  for (const one of clients) expect(await one.fact()).toBe('50 answers');

  // No network of its own: the fd brings the namespace that it was made in.
  const next = start('new', ['--network', 'none', ...shared], newServer, address);
  expect(await next.fact()).toEqual({ right: true, listens: 1, own: 'ENETUNREACH' });
  const { ended, served } = (await old.fact()) as { ended: string; served: number };
  expect(ended).toBe('AbortError');
  expect(await old.ended()).toBe(0);

  const told: { readonly old: number; readonly new: number }[] = [];
  for (const one of clients) {
    const fact = (await one.fact()) as {
      answers: { old: number; new: number };
      failures: string[];
    };
    expect(fact.failures).toEqual([]);
    told.push(fact.answers);
  }
  next.tell('enough');
  const sum = (who: 'old' | 'new') => told.reduce((total, answers) => total + answers[who], 0);
  expect([served, await next.fact()]).toEqual([sum('old'), sum('new')]);
});
