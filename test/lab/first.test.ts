// The first test of docs/testing.md.
import { expect, test } from 'vitest';
import {
  AF_INET,
  bind,
  getsockopt,
  IPPROTO_TCP,
  listen,
  own,
  SOCK_STREAM,
  TCP_INFO,
} from '../../lib/index.ts';
import { lab } from '../../lib/lab/index.ts';
import { accept, connect, recv, send } from '../../lib/promises/index.ts';
import '../support/waiting.ts';

const reason = await lab.whyNot();

test.skipIf(reason)(
  `a request gets through, although its first segment is lost${reason === undefined ? '' : ` (${reason})`}`,
  async () => {
    await using net = await lab({
      hosts: { client: '10.0.0.1/24', server: '10.0.0.2/24' },
      cable: { delay: 20 },
    });
    using listener = own(net.server.socket(AF_INET, SOCK_STREAM));
    bind(listener, { family: AF_INET, address: '10.0.0.2', port: 80 });
    listen(listener);
    using client = own(net.client.socket(AF_INET, SOCK_STREAM));
    await connect(client, { family: AF_INET, address: '10.0.0.2', port: 80 });
    using served = own((await accept(listener)).fd);

    net.cable.from('client').cut();
    await send(client, 'GET /\n');
    net.cable.mend();

    const buf = new Uint8Array(100);
    expect(await recv(served, buf, 0, { timeout: 2000 })).toBe(6);
    expect(getsockopt(client, IPPROTO_TCP, TCP_INFO).total_retrans).toBeGreaterThan(0);
  },
);
