// Recipe: a DHCP exchange. A host without an address asks everybody, gets an offer, takes it, and puts the address on its link.
// Then a real client, udhcpc, does the same with this server.
// Manual pages: udp(7), socket(7) SO_BROADCAST SO_BINDTODEVICE; RFC 2131
// Run it: npx tsx examples/recipes/dhcp.ts
import {
  AF_INET,
  bind,
  own,
  SO_BINDTODEVICE,
  SO_BROADCAST,
  SOCK_DGRAM,
  SOL_SOCKET,
  sendto,
  setsockopt,
} from 'sockfd';
import { type Host, lab } from 'sockfd/lab';
import { recv } from 'sockfd/promises';
import { fact, say, skip, title } from '../show.ts';
import { type DhcpMessage, decodeDhcp, encodeDhcp } from './dhcp-message.ts';

const SERVER = '10.0.0.1';
const EVERYBODY = '255.255.255.255';

/** A UDP socket that sends to everybody on its one cable, with no address of its own. */
function broadcaster(host: Host, port: number): number {
  const fd = host.socket(AF_INET, SOCK_DGRAM);
  setsockopt(fd, SOL_SOCKET, SO_BROADCAST, true);
  setsockopt(fd, SOL_SOCKET, SO_BINDTODEVICE, 'eth0');
  bind(fd, { family: AF_INET, address: '0.0.0.0', port });
  return fd;
}

function shown(from: string, { type, yiaddr, requested }: DhcpMessage): void {
  const about = requested ?? (yiaddr === '0.0.0.0' ? undefined : yiaddr);
  say(`  ${from}: ${type}${about === undefined ? '' : ` ${about}`}`);
}

/** Gives each hardware address an address, until the signal comes. */
async function serve(fd: number, signal: AbortSignal): Promise<void> {
  const leases = new Map<string, string>();
  const buf = new Uint8Array(1500);
  for (;;) {
    const bytes = await recv(fd, buf, 0, { signal }).catch(() => -1);
    if (bytes < 0) return;
    const asked = decodeDhcp(buf.subarray(0, bytes));
    if (asked === undefined || (asked.type !== 'DISCOVER' && asked.type !== 'REQUEST')) continue;
    const { chaddr, xid } = asked;
    shown('client', asked);
    const yiaddr = leases.get(`${chaddr}`) ?? `10.0.0.${100 + leases.size}`;
    leases.set(`${chaddr}`, yiaddr);
    const type = asked.type === 'DISCOVER' ? 'OFFER' : 'ACK';
    const answer = {
      type,
      xid,
      chaddr,
      yiaddr,
      server: SERVER,
      prefixlen: 24,
      lease: 3600,
    } as const;
    shown('server', answer);
    sendto(fd, encodeDhcp(answer), 0, { family: AF_INET, address: EVERYBODY, port: 68 });
  }
}

/** Says something to everybody, and waits for the answer to it. */
async function ask(fd: number, message: DhcpMessage): Promise<DhcpMessage> {
  sendto(fd, encodeDhcp(message), 0, { family: AF_INET, address: EVERYBODY, port: 67 });
  const buf = new Uint8Array(1500);
  for (;;) {
    const bytes = await recv(fd, buf, 0, { timeout: 2000 });
    const answer = decodeDhcp(buf.subarray(0, bytes));
    if (answer?.xid === message.xid) return answer;
  }
}

async function exchange(): Promise<void> {
  await using net = await lab({ hosts: { server: `${SERVER}/24`, client: [], other: [] } });
  const ended = new AbortController();
  using listener = own(broadcaster(net.server, 67));
  const serving = serve(listener.fd, ended.signal);

  title('Four messages, all to everybody');
  using fd = own(broadcaster(net.client, 68));
  const { address: mac } = net.client.netlink.links.get('eth0');
  const chaddr = Uint8Array.from((mac ?? '').split(':'), (byte) => Number.parseInt(byte, 16));
  const offer = await ask(fd.fd, { type: 'DISCOVER', xid: 1, chaddr });
  const { yiaddr: requested, server } = offer;
  const lease = await ask(fd.fd, { type: 'REQUEST', xid: 2, chaddr, requested, server });
  fact('the answer', lease.type);
  net.client.netlink.addresses.add({
    dev: 'eth0',
    local: `${lease.yiaddr}/${lease.prefixlen}`,
    valid_lft: lease.lease,
  });
  const [own4] = net.client.netlink.addresses.list({ dev: 'eth0', family: AF_INET });
  fact('the address of the client', `${own4?.local}/${own4?.prefixlen}`);

  title('udhcpc and the same server');
  const busybox = [
    'udhcpc',
    '-i',
    'eth0',
    '-f',
    '-n',
    '-q',
    '-t',
    '2',
    '-T',
    '1',
    '-s',
    '/bin/true',
  ];
  try {
    const client = await net.other.exec('busybox', busybox);
    let told = '';
    client.stderr.setEncoding('utf8').on('data', (text: string) => {
      told += text;
    });
    client.stdout.resume();
    await client.exited;
    for (const line of told.trim().split('\n')) say(`  ${line}`);
    fact('udhcpc got', /lease of (\S+) obtained/.exec(told)?.[1] ?? 'nothing');
  } catch (error) {
    skip('udhcpc', error instanceof Error ? error.message : String(error));
  }
  ended.abort();
  await serving;
}

const reason = await lab.whyNot();
if (reason === undefined) await exchange();
else skip('the exchange', reason);
