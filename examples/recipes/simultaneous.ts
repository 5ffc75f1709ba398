// Recipe: TCP's simultaneous open and close. Two sockets connect to each other, their SYNs cross, and one connection comes of
// it, without any listener. Then both close at once, their FINs cross, and both ends wait in TIME_WAIT.
// Manual pages: connect(2), tcp(7); RFC 9293, figures 8 and 13
// Run it: npx tsx examples/recipes/simultaneous.ts
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AF_INET, bind, close, SOCK_STREAM } from 'sockfd';
import { type Host, lab } from 'sockfd/lab';
import { Conversations, decode, format, readCapture } from 'sockfd/packet';
import { connect } from 'sockfd/promises';
import { fact, say, skip, title } from '../show.ts';

/** The states of the one socket of a host, as they follow each other, until one of them. */
async function states(host: Host, last: string): Promise<string[]> {
  const seen: string[] = [];
  for (const until = performance.now() + 5000; performance.now() < until; ) {
    const [state = 'none'] = host.sockets({ family: AF_INET }).map((each) => each.state);
    if (seen.at(-1) !== state) seen.push(state);
    if (state === last) break;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  return seen;
}

async function cross(file: string): Promise<void> {
  await using net = await lab({
    hosts: { left: '10.0.0.1/24', right: '10.0.0.2/24' },
    // Each state lasts that long, and has to be seen by a loop that other programs may hold up.
    cable: { delay: 200 },
  });
  // Who has which address is known: ARP does not come before the SYNs.
  for (const [host, dst, lladdr] of [
    [net.left, '10.0.0.2', '02:00:00:00:00:01'],
    [net.right, '10.0.0.1', '02:00:00:00:00:00'],
  ] as const) {
    host.netlink.neighbours.replace({ dev: 'eth0', dst, lladdr, state: 'PERMANENT' });
  }
  const capture = net.left.cable.capture(file);
  const [left, right] = [net.left, net.right].map((host) => {
    const fd = host.socket(AF_INET, SOCK_STREAM);
    bind(fd, { family: AF_INET, address: host.addresses[0] ?? '', port: 7 });
    return fd;
  }) as [number, number];

  title('Both connect, before either hears of the other');
  const opening = [states(net.left, 'ESTABLISHED'), states(net.right, 'ESTABLISHED')];
  await Promise.all([
    connect(left, { family: AF_INET, address: '10.0.0.2', port: 7 }),
    connect(right, { family: AF_INET, address: '10.0.0.1', port: 7 }),
  ]);
  for (const [i, name] of ['left', 'right'].entries()) fact(`${name} opens`, await opening[i]);

  title('Both close');
  const closing = [states(net.left, 'TIME_WAIT'), states(net.right, 'TIME_WAIT')];
  close(left);
  close(right);
  for (const [i, name] of ['left', 'right'].entries()) fact(`${name} closes`, await closing[i]);

  capture.stop();
  title('At the left end of the cable, in the notation of packetdrill');
  const state = new Conversations();
  const flags: string[] = [];
  // The first interface of the file is the first end of the cable.
  const frames = readCapture(readFileSync(file)).packets.filter((each) => each.interface === 0);
  for (const { data } of frames) {
    const packet = decode(data, { link: 'ethernet' });
    if (packet.tcp === undefined) continue;
    const direction = packet.ip?.src === '10.0.0.1' ? '>' : '<';
    say(`  ${direction} ${format(packet, { notation: 'packetdrill', state })}`);
    flags.push(packet.tcp.flags);
  }
  fact('flags', flags.join(', '));
}

const reason = await lab.whyNot();
if (reason === undefined) {
  const folder = mkdtempSync(join(tmpdir(), 'simultaneous-'));
  try {
    await cross(join(folder, 'cable.pcapng'));
  } finally {
    rmSync(folder, { recursive: true });
  }
} else skip('the connection', reason);
