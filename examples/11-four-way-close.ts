// Scene 11: the four-way close. The script carries the packets by hand, and looks at both ends while one is on its way:
// first one side closes and the other reads the rest, then both sides close at once.
// Manual pages: close(2) shutdown(2) tcp(7) sock_diag(7)
// Run it: npx tsx examples/11-four-way-close.ts
import {
  AF_INET,
  accept,
  bind,
  close,
  connect,
  getsockname,
  listen,
  own,
  POLLIN,
  poll,
  recv,
  SOCK_NONBLOCK,
  SOCK_STREAM,
  send,
} from 'sockfd';
import type { State } from 'sockfd/inspect';
import { fact, say, skip, title } from './show.ts';
import {
  addresses,
  type Cable,
  type Held,
  type Side,
  segmentText,
  withCable,
} from './support/cable.ts';
import { Calls } from './support/calls.ts';

const buf = new Uint8Array(100);

/** A connection over the cable, with its handshake carried. The listener is gone afterwards. */
function connection(cable: Cable): [client: number, served: number] {
  using listener = own(cable.at('server').socket(AF_INET, SOCK_STREAM));
  bind(listener, { family: AF_INET, address: addresses.server, port: 0 });
  listen(listener);
  const client = cable.at('client').socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK);
  try {
    connect(client, getsockname(listener));
  } catch {
    // EINPROGRESS: its SYN waits to be carried.
  }
  for (const side of ['client', 'server', 'client'] as const) cable.carry(side);
  poll([{ fd: listener.fd, events: POLLIN, revents: 0 }], 10_000);
  return [client, accept(listener).fd];
}

/** The states that each end goes through, and the packets, as they are seen. */
class Story {
  readonly packets: string[] = [];
  readonly states: Readonly<Record<Side, (State | 'none')[]>> = {
    client: ['ESTABLISHED'],
    server: ['ESTABLISHED'],
  };
  readonly #cable: Cable;

  constructor(cable: Cable) {
    this.#cable = cable;
  }

  /** The next segment of an end, which is now on its way. */
  take(from: Side): Held {
    const held = this.#cable.take(from);
    this.packets.push(`${from} ${segmentText(held)}`);
    say(`    on its way from the ${from}: ${segmentText(held)}`);
    return held;
  }

  /** Looks at each of these ends until its state is another. */
  changed(...sides: Side[]): void {
    for (const side of sides) {
      const states = this.states[side];
      states.push(this.#cable.stateAfter(side, states.at(-1) ?? 'none'));
    }
    say(`    client ${this.states.client.at(-1)}, server ${this.states.server.at(-1)}`);
  }
}

function oneAfterTheOther(cable: Cable): void {
  const [client, served] = connection(cable);
  const story = new Story(cable);
  const calls = new Calls();

  title('The client says its last words and closes: they are on their way, and a FIN behind them');
  send(client, 'last words');
  close(client);
  const [words, fin] = calls.quietly(() => {
    const held = [story.take('client'), story.take('client')] as const;
    story.changed('client');
    return held;
  });

  title('Both arrive; the server has read nothing yet');
  const queued = calls.quietly(() => {
    cable.pass(words);
    cable.pass(fin);
    story.changed('server');
    return cable.sockets('server').find(({ state }) => state === 'CLOSE_WAIT')?.recvQ;
  });

  title('The acknowledgement of the FIN arrives');
  calls.quietly(() => {
    // The last words may have been acknowledged on their own.
    for (let held = story.take('server'); ; held = story.take('server')) {
      cable.pass(held);
      if (held.segment.acknowledgement === (fin.segment.sequence + fin.segment.length + 1) >>> 0)
        break;
    }
    story.changed('client');
  });

  title('The server reads the rest, and then the end');
  const first = recv(served, buf);
  const text = new TextDecoder().decode(buf.subarray(0, first));
  const second = recv(served, buf);

  title('The server closes, too');
  close(served);
  const lastFin = calls.quietly(() => {
    const held = story.take('server');
    story.changed('server');
    return held;
  });

  title('Its FIN arrives, and the acknowledgement goes back');
  calls.quietly(() => {
    cable.pass(lastFin);
    const ack = story.take('client');
    story.changed('client');
    cable.pass(ack);
    story.changed('server');
  });
  const timer = calls.quietly(() => cable.sockets('client')[0]?.timer);
  calls[Symbol.dispose]();

  say('');
  fact('packets', story.packets);
  fact('who closes first', story.states.client.join(' -> '));
  fact('who closes second', story.states.server.join(' -> '));
  fact('bytes queued at the server when the FIN had come', queued);
  fact('the server reads', [text, second]);
  fact('the timer of TIME_WAIT', timer?.kind);
}

function atOnce(cable: Cable): void {
  const [client, served] = connection(cable);
  const story = new Story(cable);
  const calls = new Calls();

  title('Both close before either FIN has arrived');
  close(client);
  close(served);
  const [fromClient, fromServer] = calls.quietly(() => {
    const held = [story.take('client'), story.take('server')] as const;
    story.changed('client', 'server');
    return held;
  });

  title('The FINs cross: each end gets one instead of an acknowledgement');
  const acks = calls.quietly(() => {
    cable.pass(fromClient);
    cable.pass(fromServer);
    story.changed('client', 'server');
    return [story.take('server'), story.take('client')];
  });

  title('The acknowledgements arrive');
  calls.quietly(() => {
    for (const ack of acks) cable.pass(ack);
    story.changed('client', 'server');
  });
  calls[Symbol.dispose]();

  say('');
  fact('packets when both close at once', story.packets);
  fact('the client when both close at once', story.states.client.join(' -> '));
  fact('the server when both close at once', story.states.server.join(' -> '));
}

function missing(reason: string): void {
  skip('the close', reason);
}

await withCable(oneAfterTheOther, missing);
await withCable(atOnce, missing);
