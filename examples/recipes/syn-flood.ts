// Recipe: a SYN flood against a small backlog, with SYN cookies and without. The attacker and the honest client are puppets:
// hosts whose stack is this script.
// Manual pages: listen(2), tcp(7) tcp_syncookies tcp_max_syn_backlog
// Run it: npx tsx examples/recipes/syn-flood.ts
import { AF_INET, bind, listen, own, SOCK_STREAM } from 'sockfd';
import { type Host, lab } from 'sockfd/lab';
import { fact, say, skip, title } from '../show.ts';

/** The counters of netstat(8) -s, as a program there sees them. */
async function counters(host: Host): Promise<(name: string) => number> {
  const text = await (await host.exec('cat', ['/proc/net/netstat'])).text();
  const lines = text.split('\n').filter((line) => line.startsWith('TcpExt:'));
  const [names = [], values = []] = lines.map((line) => line.split(' '));
  return (name) => Number(values[names.indexOf(name)]);
}

async function flood(cookies: 0 | 1): Promise<void> {
  title(`tcp_syncookies = ${cookies}, backlog 4`);
  await using net = await lab({
    hosts: { server: { addresses: '10.0.0.2/24', sysctls: { 'ipv4.tcp_syncookies': cookies } } },
  });
  using listener = own(net.server.socket(AF_INET, SOCK_STREAM));
  bind(listener, { family: AF_INET, address: '10.0.0.2', port: 80 });
  listen(listener, 4);
  const attacker = await net.puppet('10.0.0.66');
  for (let sport = 1; sport <= 500; sport++) {
    attacker.send({ ip: { dst: '10.0.0.2' }, tcp: { sport, dport: 80, flags: 'S', seq: sport } });
  }
  const honest = await net.puppet('10.0.0.9');
  const tcp = honest.tcp({ to: '10.0.0.2', dport: 80 });
  const answer = await tcp.connect({ timeout: 500 }).then(
    () => 'connected',
    () => 'no answer',
  );
  for (const line of honest.lines) say(`  ${line}`);
  fact(`cookies ${cookies}, the honest client`, answer);
  fact(`cookies ${cookies}, half open`, net.server.sockets({ state: 'SYN_RECV' }).length);
  const count = await counters(net.server);
  fact(`cookies ${cookies}, SYNs without an answer`, count('TCPReqQFullDrop'));
  fact(`cookies ${cookies}, cookies sent`, count('SyncookiesSent'));
}

const reason = await lab.whyNot();
if (reason === undefined) {
  await flood(0);
  await flood(1);
} else skip('the flood', reason);
