// Scene 13 against listen(2), tcp(7) and ss(8).
import { beforeAll, expect, test } from 'vitest';
import { runScene, type Scene } from './scene.ts';

let scene: Scene;

beforeAll(async () => {
  scene = await runScene('13-two-queues.ts');
}, 900_000);

function needs(ctx: { skip(note: string): void }, what: string): void {
  const reason = scene.skipped.find((each) => each.startsWith(what));
  if (reason !== undefined) ctx.skip(reason);
}

test('the scene runs to its end', () => {
  expect(scene).toMatchObject({ status: 0, stderr: '' });
});

test('Recv-Q counts the connections that wait, Send-Q is the limit; one more than it gets in', () => {
  expect(scene.value('Recv-Q with each client')).toEqual([0, 1, 2, 3]);
  expect(scene.value('Recv-Q and Send-Q')).toEqual([3, 2]);
});

test('ss says the same', (ctx) => {
  needs(ctx, 'the same from ss');
  expect(scene.value('Recv-Q and Send-Q, says ss')).toEqual(scene.value('Recv-Q and Send-Q'));
});

test('a full queue: the SYN is dropped, sent again, and gets in after an accept', () => {
  expect(scene.value('one more client')).toEqual(['EINPROGRESS', 'SYN_SENT', 'retransmit']);
  expect(scene.text('its end at the server')).toBe('none');
  expect(scene.value('after an accept, SO_ERROR of that client')).toBe(0);
  expect(scene.value('and its SYN was sent again')).toBe(true);
});

test('net.core.somaxconn caps the backlog', (ctx) => {
  expect(scene.value('a backlog of 1000 more')).toBe(scene.value('net.core.somaxconn'));
  needs(ctx, 'two handshakes');
  expect(scene.value('a backlog of 100 with a somaxconn of 1')).toBe(1);
});

test('two handshakes for one place: a client that believes in a connection that is not there', (ctx) => {
  needs(ctx, 'two handshakes');
  expect(scene.value('Recv-Q and Send-Q after two handshakes for one place')).toEqual([3, 2]);
  const first = scene.value('the first client and its end at the server');
  expect(first).toEqual(['ESTABLISHED', 'ESTABLISHED']);
  const second = scene.value('the second client and its end at the server');
  expect(second).toEqual(['ESTABLISHED', 'SYN_RECV']);
  expect(scene.value('ListenOverflows')).toBeGreaterThanOrEqual(1);
  expect(scene.text('after three accepts the server reads')).toBe('is anybody there?');
});

test('tcp_abort_on_overflow: the client is told', (ctx) => {
  needs(ctx, 'two handshakes');
  expect(scene.text('with tcp_abort_on_overflow the second client')).toBe('ECONNRESET');
});
