// Scene 24: nobody said that UDP answers. A datagram to a port without a socket comes back as an ICMP error, which the
// next call on a connected socket tells; IP_RECVERR tells also who sent it.
// Manual pages: udp(7) ip(7) icmp(7)
// Run it: npx tsx examples/24-udp-nobody-answers.ts
import {
  AF_INET,
  bind,
  close,
  connect,
  errnoName,
  getsockname,
  type InetAddress,
  IP_RECVERR,
  IPPROTO_IP,
  MSG_DONTWAIT,
  MSG_ERRQUEUE,
  own,
  recvmsg,
  SO_EE_ORIGIN_ICMP,
  SOCK_DGRAM,
  send,
  sendto,
  setsockopt,
  socket,
} from 'sockfd';
import { fact, say, showCalls, title } from './show.ts';
import { outcome } from './support/outcome.ts';

const stop = showCalls();

title('A port that was just freed: nobody is there');
const gone = socket(AF_INET, SOCK_DGRAM);
bind(gone, { family: AF_INET, address: '127.0.0.1', port: 0 });
const at = getsockname(gone) as InetAddress;
close(gone);

title('Connected: the first send succeeds, the next call fails');
using connected = own(socket(AF_INET, SOCK_DGRAM));
connect(connected, at);
const first = outcome(() => send(connected, 'anybody there?'));
const second = outcome(() => send(connected, 'hello?'));
const third = outcome(() => send(connected, 'hello again'));

title('Not connected: nobody is told');
using free = own(socket(AF_INET, SOCK_DGRAM));
const sends = [1, 2, 3].map(() => outcome(() => sendto(free, 'x', 0, at)));

title('IP_RECVERR: the error waits in a queue, with the datagram that it is about');
using careful = own(socket(AF_INET, SOCK_DGRAM));
setsockopt(careful, IPPROTO_IP, IP_RECVERR, true);
sendto(careful, 'a question', 0, at);
const buf = Buffer.alloc(100);
const room = { iov: [buf], controlLength: 512 };
const { bytes, address, control } = recvmsg(careful, room, MSG_ERRQUEUE | MSG_DONTWAIT);
stop();
const [message] = control;
if (message === undefined || !('error' in message)) throw new Error('no extended error came');
const { error, offender } = message;

say('');
fact('the first send', first);
fact('the second send', second);
fact('the third send', third);
fact('sends that are not connected', sends);
fact('the datagram that came back', buf.toString('utf8', 0, bytes));
fact('where it was sent to', address);
fact('our destination', at);
fact('the error', errnoName(error.errno));
fact('it came from ICMP', error.origin === SO_EE_ORIGIN_ICMP);
fact('ICMP type and code', [error.type, error.code]);
fact('who sent it', (offender as InetAddress | undefined)?.address ?? 'nobody');
