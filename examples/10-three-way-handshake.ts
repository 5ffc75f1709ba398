// Scene 10: the three-way handshake. The script carries the packets by hand, and looks at both ends while one is on its
// way.
// Manual pages: connect(2) listen(2) accept(2) tcp(7) sock_diag(7)
// Run it: npx tsx examples/10-three-way-handshake.ts
import {
  AF_INET,
  accept,
  bind,
  connect,
  getsockname,
  getsockopt,
  IPPROTO_TCP,
  listen,
  own,
  POLLIN,
  poll,
  SO_ERROR,
  SOCK_NONBLOCK,
  SOCK_STREAM,
  SOL_SOCKET,
  TCP_INFO,
} from 'sockfd';
import { fact, say, skip, title } from './show.ts';
import { addresses, type Cable, type Held, segmentText, withCable } from './support/cable.ts';
import { Calls } from './support/calls.ts';
import { outcome } from './support/outcome.ts';

function scene(cable: Cable): void {
  const clientStates: string[] = [];
  const serverStates: string[] = [];

  /** What each end thinks now. */
  function look(client: string, server: string): void {
    if (clientStates.at(-1) !== client) clientStates.push(client);
    if (serverStates.at(-1) !== server) serverStates.push(server);
    say(`    client ${client}, server ${server}`);
  }
  function onItsWay(held: Held): Held {
    say(`    on its way from the ${held.from}: ${segmentText(held)}`);
    return held;
  }

  using client = own(cable.at('client').socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK));
  using listener = own(cable.at('server').socket(AF_INET, SOCK_STREAM));
  const CLOSE = 7;
  // A socket without a port is in none of the kernel's tables; it knows its own state.
  const start = getsockopt(client, IPPROTO_TCP, TCP_INFO).state;

  const calls = new Calls();
  title('The server listens');
  bind(listener, { family: AF_INET, address: addresses.server, port: 0 });
  listen(listener, 5);
  const at = getsockname(listener);
  const listens = calls.quietly(() => cable.sockets('server')[0]?.state ?? 'none');
  look(start === CLOSE ? 'CLOSE' : String(start), listens);

  title('connect sends a SYN');
  const connecting = outcome(() => connect(client, at));
  const syn = calls.quietly(() => {
    const held = onItsWay(cable.take('client'));
    look(cable.state('client'), cable.sockets('server')[0]?.state ?? 'none');
    return held;
  });

  title('The SYN arrives: the kernel of the server answers, not its program');
  const synAck = calls.quietly(() => {
    cable.pass(syn);
    const held = onItsWay(cable.take('server'));
    look(cable.state('client'), cable.state('server'));
    return held;
  });

  title('The SYN+ACK arrives: for the client the connection is there');
  const ack = calls.quietly(() => {
    cable.pass(synAck);
    const held = onItsWay(cable.take('client'));
    look(cable.state('client'), cable.state('server'));
    return held;
  });
  const error = getsockopt(client, SOL_SOCKET, SO_ERROR);

  title('The ACK arrives: the connection waits for accept');
  calls.quietly(() => cable.pass(ack));
  poll([{ fd: listener.fd, events: POLLIN, revents: 0 }], 10_000);
  const rows = calls.quietly(() => {
    look(cable.state('client'), cable.state('server'));
    return cable.sockets('server');
  });
  const queue = rows.find(({ state }) => state === 'LISTEN');
  const waiting = rows.find(({ state }) => state !== 'LISTEN');

  title('accept takes it from the queue and gives it an fd');
  using served = own(accept(listener).fd);
  const accepted = calls.quietly(() =>
    cable.sockets('server').find(({ cookie }) => cookie === waiting?.cookie),
  );
  calls[Symbol.dispose]();

  say('');
  fact('connect without waiting', connecting);
  fact('packets', [syn, synAck, ack].map(segmentText));
  fact('the client', clientStates.join(' -> '));
  fact('the server', serverStates.join(' -> '));
  fact('SO_ERROR of the client while its ACK is on its way', error);
  fact('each SYN takes one sequence number', [
    synAck.segment.acknowledgement - syn.segment.sequence,
    ack.segment.acknowledgement - synAck.segment.sequence,
  ]);
  fact('before accept, the state of the server end', waiting?.state);
  fact('before accept, connections in the queue', queue?.recvQ);
  fact('before accept, its inode', waiting?.inode);
  fact('after accept, the same socket has an inode', (accepted?.inode ?? 0) !== 0);
  fact('after accept, its fd', served.fd);
}

await withCable(scene, (reason) => skip('the handshake', reason));
