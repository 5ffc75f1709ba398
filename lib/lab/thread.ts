// The thread of the cables: it carries frames between packet sockets, whatever the main thread does meanwhile.
import { writeSync } from 'node:fs';
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import * as raw from '../addon/calls.ts';
import { PcapngWriter } from '../packet/index.ts';
import {
  EAGAIN,
  EINTR,
  MSG_DONTWAIT,
  PACKET_OUTGOING,
  POLLIN,
} from '../values/constants.generated.ts';
import { Line } from './line.ts';
import { randomOf } from './random.ts';
import { type Command, countersOf, type ThreadData, type Told, WIRES_STATE } from './wire.ts';

/** A frame at most: an MTU of 65,535, the header, a tag. */
const FRAME = 65_535 + 18;

/** How many frames are taken from one end before the others have a turn. */
const TURN = 64;

const data = workerData as ThreadData;
const state = new Int32Array(data.state);

/** A capture of a wire: the interfaces of both its ends. */
class Capture {
  readonly fd: number;
  readonly #writer = new PcapngWriter();

  constructor(fd: number, ends: readonly [string, string]) {
    this.fd = fd;
    const blocks = [
      { section: { application: 'sockfd' } },
      ...ends.map((name) => ({ interface: { link: 'ethernet' as const, name } })),
    ];
    for (const block of blocks) this.#put(this.#writer.write(block));
  }

  #put(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; ) at += writeSync(this.fd, bytes, at);
  }

  /** A frame as one end's interface has it. */
  frame(end: number, outgoing: boolean, frame: Uint8Array, comment: string | undefined): void {
    const time = BigInt(Math.round((performance.timeOrigin + performance.now()) * 1e6));
    this.#put(
      this.#writer.write({
        packet: {
          interface: end,
          time,
          data: frame,
          flags: outgoing ? 2 : 1,
          ...(comment === undefined ? {} : { comments: [comment] }),
        },
      }),
    );
  }
}

/** A cable: two packet sockets, a line from each to the other. */
class Wire {
  readonly fds: readonly [number, number];
  readonly lines: readonly [Line, Line];
  readonly ends: readonly [string, string];
  capture: Capture | undefined;

  constructor({ index, fds, ends }: Extract<Command, { readonly add: unknown }>['add']) {
    this.fds = fds;
    this.ends = ends;
    const line = (from: 0 | 1): Line =>
      new Line(
        countersOf(data.counters, index, from),
        randomOf(data.seed, index * 2 + from),
        (error) => this.#failed(`the filter of the cable ${ends.join(' - ')} threw`, error),
      );
    this.lines = [line(0), line(1)];
  }

  #failed(what: string, error: unknown): void {
    const text = error instanceof Error ? error.message : String(error);
    parentPort?.postMessage({ failed: `${what}: ${text}` } satisfies Told);
  }

  beginCapture(fd: number): void {
    try {
      this.capture = new Capture(fd, this.ends);
    } catch (error) {
      raw.close(fd);
      this.#failed(`the capture of the cable ${this.ends.join(' - ')} ended`, error);
    }
  }

  endCapture(): void {
    if (this.capture !== undefined) raw.close(this.capture.fd);
    this.capture = undefined;
  }

  record(end: number, outgoing: boolean, frame: Uint8Array, comment?: string): void {
    try {
      this.capture?.frame(end, outgoing, frame, comment);
    } catch (error) {
      this.endCapture();
      this.#failed(`the capture of the cable ${this.ends.join(' - ')} ended`, error);
    }
  }
}

const wires = new Map<number, Wire>();
const buffer = new Uint8Array(FRAME);
const sender = new Uint8Array(20);
const senderLength = new Int32Array(1);
let running = true;

/** Takes what an end has sent; whether that was all. */
function take(wire: Wire, from: 0 | 1): boolean {
  for (let turn = 0; turn < TURN; turn++) {
    senderLength[0] = sender.length;
    const fd = wire.fds[from];
    const length = raw.recvfrom(fd, buffer, 0, FRAME, MSG_DONTWAIT, sender, senderLength);
    if (length === -EINTR) continue;
    if (length < 0) return true;
    // What this thread has sent there itself.
    if (sender[10] === PACKET_OUTGOING) continue;
    const frame = buffer.slice(0, length);
    const fate = wire.lines[from].send(frame, performance.now());
    if (wire.capture !== undefined) wire.record(from, true, frame, fate);
  }
  return false;
}

/** Gives the ends what has arrived. */
function deliver(wire: Wire, from: 0 | 1): void {
  const to = from === 0 ? 1 : 0;
  for (;;) {
    const frame = wire.lines[from].arrived(performance.now());
    if (frame === undefined) return;
    let sent: number;
    do sent = raw.send(wire.fds[to], frame, 0, frame.length, MSG_DONTWAIT);
    while (
      sent === -EINTR ||
      (sent === -EAGAIN && raw.poll(Int32Array.of(wire.fds[to], 4, 0), 1, 1) >= 0)
    );
    if (wire.capture !== undefined) wire.record(to, false, frame);
  }
}

/** More turns than a full socket has frames for. */
const TURNS = 200;

/** What was sent before a command meets what was asked for then, and so does what has arrived by now. */
function settle(wire: Wire): void {
  for (const from of [0, 1] as const) {
    for (let turn = 0; turn < TURNS && !take(wire, from); turn++);
    deliver(wire, from);
  }
}

function obey(command: Command): void {
  if ('add' in command) {
    wires.set(command.add.index, new Wire(command.add));
    return;
  }
  if ('stop' in command) {
    running = false;
    return;
  }
  const wire = wires.get(command.wire);
  if (wire === undefined) return;
  settle(wire);
  if ('capture' in command) {
    wire.endCapture();
    if (command.capture !== null) wire.beginCapture(command.capture);
    return;
  }
  const line = wire.lines[command.from];
  if (command.set !== undefined) line.set(command.set);
  if (command.cut !== undefined) line.cut = command.cut;
}

/** Does what the main thread has asked for, and says so: it waits for that. */
function listen(): void {
  raw.read(data.wake, new Uint8Array(8), 0, 8);
  for (;;) {
    const received = receiveMessageOnPort(data.port);
    if (received === undefined) return;
    try {
      obey(received.message as Command);
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      parentPort?.postMessage({ failed: text } satisfies Told);
    }
    Atomics.add(state, WIRES_STATE, 1);
    Atomics.notify(state, WIRES_STATE);
  }
}

/** A process that ends without its lab having been disposed of waits for its threads. */
const LONGEST = 250;

function timeoutUntil(next: number): BigInt64Array {
  const left = Math.min(LONGEST, Math.max(0, next - performance.now()));
  const seconds = Math.floor(left / 1000);
  return BigInt64Array.of(BigInt(seconds), BigInt(Math.floor((left - seconds * 1000) * 1e6)));
}

listen();
while (running) {
  const all = [...wires.values()];
  const fds = new Int32Array(3 * (1 + 2 * all.length));
  fds.set([data.wake, POLLIN, 0]);
  for (const [i, { fds: ends }] of all.entries())
    fds.set([ends[0], POLLIN, 0, ends[1], POLLIN, 0], 3 + 6 * i);
  // The set of fds changes with a command only.
  for (let changed = false; !changed; ) {
    let next = Number.POSITIVE_INFINITY;
    for (const { lines } of all) next = Math.min(next, lines[0].next, lines[1].next);
    raw.ppoll(fds, fds.length / 3, timeoutUntil(next), null);
    for (const [i, wire] of all.entries()) {
      if (fds[3 + 6 * i + 2] !== 0) take(wire, 0);
      if (fds[3 + 6 * i + 5] !== 0) take(wire, 1);
      deliver(wire, 0);
      deliver(wire, 1);
    }
    if (fds[2] !== 0) {
      listen();
      changed = true;
    }
  }
}
for (const wire of wires.values()) wire.endCapture();
parentPort?.postMessage({ stopped: true } satisfies Told);
data.port.close();
