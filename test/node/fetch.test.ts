// fetch hides its sockets; its diagnostics channel has them.
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { Agent, createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { expect, test } from 'vitest';
import * as s from '../../lib/index.ts';
import { fdOf, type NodeHandle } from '../../lib/node/index.ts';
import { thrown } from '../support/fds.ts';

test('the socket of a request comes from undici:client:sendHeaders', async () => {
  const server = createServer((_request, response) =>
    response.setHeader('connection', 'close').end('x'),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const seen: { peer: s.Address; rtt: number }[] = [];
  const look = (message: unknown): void => {
    const fd = fdOf((message as { readonly socket: Socket }).socket);
    seen.push({
      peer: s.getpeername(fd, s.AF_INET),
      rtt: s.getsockopt(fd, s.IPPROTO_TCP, s.TCP_INFO).rtt,
    });
  };
  subscribe('undici:client:sendHeaders', look);
  try {
    const response = await fetch(`http://127.0.0.1:${port}/`);
    expect(await response.text()).toBe('x');
    expect(seen).toEqual([
      { peer: { family: s.AF_INET, address: '127.0.0.1', port }, rtt: expect.any(Number) },
    ]);
    expect((thrown(() => fdOf(response as unknown as NodeHandle)) as Error).message).toContain(
      "subscribe to the channel 'undici:client:sendHeaders'",
    );
  } finally {
    unsubscribe('undici:client:sendHeaders', look);
    server.close();
    await once(server, 'close');
  }
});

test('an agent is told to have several', () => {
  const agent = new Agent();
  expect((thrown(() => fdOf(agent as unknown as NodeHandle)) as Error).message).toContain(
    'the agent’s are in its sockets and freeSockets',
  );
});
