// What a laboratory costs, and how exact its cables are: `npx tsx bench/lab.ts [--rounds N]`, as root. The same network by
// iproute2 is measured beside it.
import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import {
  AF_INET,
  accept,
  bind,
  close,
  connect,
  listen,
  read,
  recv,
  SOCK_DGRAM,
  SOCK_STREAM,
  send,
} from 'sockfd';
import { type CableOptions, type Lab, lab } from 'sockfd/lab';

type Two = Lab<'client' | 'server'>;

const hosts = { client: '10.0.0.1/24', server: ['10.0.0.2/24', 'fd00::2/64'] } as const;

/** Both hosts, with a cable between them. */
const make = (cable: CableOptions<keyof typeof hosts> | undefined): Promise<Two> =>
  lab({ hosts, cable });

function show(name: string, values: readonly number[], unit: string): void {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): string =>
    (sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN).toFixed(2);
  console.log(`${name.padEnd(44)} ${at(0.5)} ${unit} (quartiles ${at(0.25)}, ${at(0.75)})`);
}

async function measure(
  rounds: number,
  cable: CableOptions | undefined,
  puppets: readonly string[] = [],
): Promise<[number[], number[]]> {
  const up: number[] = [];
  const down: number[] = [];
  for (let i = 0; i <= rounds; i++) {
    const begin = performance.now();
    const net = await make(cable);
    for (const address of puppets) await net.puppet(address);
    const middle = performance.now();
    await net.close();
    const end = performance.now();
    // The first loads what is loaded when it is needed.
    if (i > 0) {
      up.push(middle - begin);
      down.push(end - middle);
    }
  }
  return [up, down];
}

/** A hundred at once: from the first to the last. */
async function many(rounds: number): Promise<[number[], number[]]> {
  const up: number[] = [];
  const down: number[] = [];
  for (let i = 0; i < rounds; i++) {
    const begin = performance.now();
    const labs = await Promise.all(Array.from({ length: 100 }, () => make(undefined)));
    const middle = performance.now();
    await Promise.all(labs.map((net) => net.close()));
    up.push(middle - begin);
    down.push(performance.now() - middle);
  }
  return [up, down];
}

/** The same two hosts by ip(8). */
function byPrograms(rounds: number): [number[], number[]] {
  const up: number[] = [];
  const down: number[] = [];
  const ip = (command: string): void => void execFileSync('ip', command.split(' '));
  for (let i = 0; i < rounds; i++) {
    const [a, b] = [`bench-a-${process.pid}`, `bench-b-${process.pid}`];
    const begin = performance.now();
    for (const name of [a, b]) ip(`netns add ${name}`);
    ip(`link add eth0 netns ${a} type veth peer name eth0 netns ${b}`);
    for (const [name, address] of [
      [a, '10.0.0.1/24'],
      [b, '10.0.0.2/24'],
    ] as const) {
      ip(`-n ${name} link set lo up`);
      ip(`-n ${name} link set eth0 up`);
      ip(`-n ${name} addr add ${address} dev eth0`);
    }
    ip(`-n ${b} addr add fd00::2/64 dev eth0 nodad`);
    const middle = performance.now();
    for (const name of [a, b]) ip(`netns delete ${name}`);
    up.push(middle - begin);
    down.push(performance.now() - middle);
  }
  return [up, down];
}

function connected(net: Two): [client: number, server: number] {
  const listener = net.server.socket(AF_INET, SOCK_STREAM);
  bind(listener, { family: AF_INET, address: '10.0.0.2', port: 80 });
  listen(listener);
  const client = net.client.socket(AF_INET, SOCK_STREAM);
  connect(client, { family: AF_INET, address: '10.0.0.2', port: 80 });
  const { fd } = accept(listener);
  close(listener);
  return [client, fd];
}

/** A datagram there and back, many times: by how much that takes longer than the cable was asked for, in milliseconds. */
async function lateness(delay: number, rounds: number): Promise<number[]> {
  await using net = await make({ delay });
  const [a, b] = [net.client, net.server].map((host) => host.socket(AF_INET, SOCK_DGRAM));
  if (a === undefined || b === undefined) return [];
  bind(a, { family: AF_INET, address: '10.0.0.1', port: 7 });
  bind(b, { family: AF_INET, address: '10.0.0.2', port: 7 });
  connect(a, { family: AF_INET, address: '10.0.0.2', port: 7 });
  const buf = new Uint8Array(1);
  const late: number[] = [];
  for (let i = 0; i <= rounds; i++) {
    const begin = performance.now();
    send(a, buf);
    recv(b, buf);
    // The first one asks for the address.
    if (i > 0) late.push(performance.now() - begin - delay);
  }
  close(a);
  close(b);
  return late;
}

/** The thread that writes. */
const WRITER = `
  const { parentPort, workerData: { fd, size } } = require('node:worker_threads');
  const { write } = require('sockfd');
  parentPort.once('message', () => {
    const data = new Uint8Array(1 << 18);
    for (let sent = 0; sent < size; ) sent += write(fd, data.subarray(0, Math.min(data.length, size - sent)));
  });
  parentPort.postMessage('ready');`;

/** Megabytes a second over one connection, from a thread to this one. */
async function throughput(
  cable: CableOptions<keyof typeof hosts> | undefined,
  size: number,
): Promise<number> {
  await using net = await make(cable);
  const [client, server] = connected(net);
  const worker = new Worker(WRITER, { eval: true, workerData: { fd: client, size } });
  await new Promise((resolve) => worker.once('message', resolve));
  const buf = new Uint8Array(1 << 18);
  const begin = performance.now();
  worker.postMessage('go');
  for (let got = 0; got < size; ) got += read(server, buf);
  const took = performance.now() - begin;
  await worker.terminate();
  close(client);
  close(server);
  return size / took / 1000;
}

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '50' } } });
const rounds = Number(values.rounds);
const [up, down] = await measure(rounds, undefined);
show('two hosts: up', up, 'ms');
show('two hosts: gone', down, 'ms');
const [cableUp, cableDown] = await measure(Math.ceil(rounds / 2), { delay: 1 });
show('two hosts, a cable with a delay: up', cableUp, 'ms');
show('two hosts, a cable with a delay: gone', cableDown, 'ms');
const [puppetUp, puppetDown] = await measure(Math.ceil(rounds / 2), undefined, ['10.0.0.9']);
show('two hosts and a puppet: up', puppetUp, 'ms');
show('two hosts and a puppet: gone', puppetDown, 'ms');
const [manyUp, manyDown] = await many(5);
show('a hundred labs of two hosts at once: up', manyUp, 'ms');
show('a hundred labs of two hosts at once: gone', manyDown, 'ms');
const [ipUp, ipDown] = byPrograms(Math.ceil(rounds / 5));
show('the same by nine runs of ip: up', ipUp, 'ms');
show('the same by two runs of ip: gone', ipDown, 'ms');
for (const delay of [0, 1, 10]) {
  show(`a datagram over ${delay} ms: later by`, await lateness(delay, 200), 'ms');
}
const MB = 1_000_000;
const plain: number[] = [];
const carried: number[] = [];
for (let i = 0; i < 5; i++) {
  plain.push(await throughput(undefined, 200 * MB));
  carried.push(await throughput({ delay: 0.01 }, 50 * MB));
}
show('TCP without impairments', plain, 'MB/s');
show("TCP over the cables' thread", carried, 'MB/s');
