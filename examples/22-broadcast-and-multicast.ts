// Scene 22: one datagram for many. Broadcast, which has to be asked for; and multicast, which only members receive.
// Manual pages: ip(7) socket(7) SO_BROADCAST
// Run it: npx tsx examples/22-broadcast-and-multicast.ts (as root: it makes a network of its own)
import { readFileSync } from 'node:fs';
import {
  AF_INET,
  bind,
  getsockname,
  type InetAddress,
  IP_ADD_MEMBERSHIP,
  IP_DROP_MEMBERSHIP,
  IP_MULTICAST_LOOP,
  IP_MULTICAST_TTL,
  IPPROTO_IP,
  MSG_DONTWAIT,
  own,
  recv,
  SO_BROADCAST,
  SO_REUSEADDR,
  SOCK_DGRAM,
  SOL_SOCKET,
  sendto,
  setsockopt,
  socket,
} from 'sockfd';
import { fact, showCalls, skip, title } from './show.ts';
import { inNamespace } from './support/namespace.ts';
import { outcome } from './support/outcome.ts';

const buf = Buffer.alloc(100);
const GROUP = '239.1.2.3';

/** A socket on a port that others share. */
function receiver(port: number): number {
  const fd = socket(AF_INET, SOCK_DGRAM);
  setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, true);
  bind(fd, { family: AF_INET, address: '0.0.0.0', port });
  return fd;
}

/** What a socket has received: the text, or the errno. */
function heard(fd: number): string {
  let text = '';
  const result = outcome(() => {
    text = buf.toString('utf8', 0, recv(fd, buf, MSG_DONTWAIT));
  });
  return result === 'ok' ? text : result;
}

/** Whether the kernel lists a membership of the group: its bytes as a number of this host. */
function listed(): boolean {
  const [a, b, c, d] = GROUP.split('.').map((part) => Number(part).toString(16).padStart(2, '0'));
  const text = readFileSync('/proc/thread-self/net/igmp', 'latin1').toLowerCase();
  return text.includes(`${d}${c}${b}${a}`) || text.includes(`${a}${b}${c}${d}`);
}

function scene(): void {
  const receivers = [receiver(0)];
  const { port } = getsockname(receivers[0] ?? -1) as InetAddress;
  receivers.push(receiver(port));
  using sender = own(socket(AF_INET, SOCK_DGRAM));
  const stop = showCalls();

  title('Broadcast: EACCES until SO_BROADCAST says that it is meant');
  const everybody = { family: AF_INET, address: '192.0.2.255', port } as const;
  const denied = outcome(() => sendto(sender, 'hello, all', 0, everybody));
  setsockopt(sender, SOL_SOCKET, SO_BROADCAST, true);
  sendto(sender, 'hello, all', 0, everybody);
  const broadcast = receivers.map(heard);

  title('Multicast: a socket that joins the group, and two that do not');
  const [member = -1, other = -1] = receivers;
  // Bound to the group: a socket on the wildcard gets what any member of the host gets.
  const strict = own(socket(AF_INET, SOCK_DGRAM));
  setsockopt(strict, SOL_SOCKET, SO_REUSEADDR, true);
  bind(strict, { family: AF_INET, address: GROUP, port: 0 });
  const group = getsockname(strict);
  const before = listed();
  sendto(sender, 'nobody yet', 0, group);
  const early = heard(strict.fd);
  const membership = { multiaddr: GROUP, address: '192.0.2.1' };
  setsockopt(strict, IPPROTO_IP, IP_ADD_MEMBERSHIP, membership);
  const during = listed();
  sendto(sender, 'members', 0, group);
  const joined = heard(strict.fd);
  const others = [member, other].map(heard);

  title('IP_MULTICAST_LOOP off: this host does not hear itself. TTL 0: nobody else does');
  setsockopt(sender, IPPROTO_IP, IP_MULTICAST_TTL, 0);
  setsockopt(sender, IPPROTO_IP, IP_MULTICAST_LOOP, false);
  sendto(sender, 'silence', 0, group);
  const looped = heard(strict.fd);
  setsockopt(strict, IPPROTO_IP, IP_DROP_MEMBERSHIP, membership);
  const after = listed();
  stop();

  fact('a broadcast without SO_BROADCAST', denied);
  fact('who heard the broadcast', broadcast);
  fact('the group in /proc/net/igmp before, during and after', [before, during, after]);
  fact('the socket heard before it joined', early);
  fact('and as a member', joined);
  fact('others heard', others);
  fact('without the loop', looped);
  strict.close();
  for (const fd of receivers) own(fd).close();
}

await inNamespace(
  [
    'link set lo up',
    'link add m0 type veth peer name m1',
    'addr add 192.0.2.1/24 broadcast 192.0.2.255 dev m0',
    'link set m0 up',
    'link set m1 up',
    'route add 224.0.0.0/4 dev m0',
  ],
  scene,
  (reason) => skip('broadcast and multicast', reason),
);
