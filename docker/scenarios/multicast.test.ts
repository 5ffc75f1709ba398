// Multicast between the containers of a network. Compared with ip(7) and ipv6(7): who joined gets it, nobody else does.
import { expect, test } from 'vitest';
import { type Inside, start } from './support/container.ts';
import { network, uniqueLocal } from './support/docker.ts';

/** Joins the group or not, and tells each datagram that it gets; leaves the group when it is told to. */
function listener({ sockfd, say, at }: Inside<unknown>, group: string, joins: boolean) {
  const { SOCK_DGRAM, IPPROTO_IP, IPPROTO_IPV6, IP_PKTINFO, IP_TTL } = sockfd;
  const six = group.includes(':');
  const any = at(six ? '::' : '0.0.0.0', 7007);
  const fd = sockfd.socket(any.family, SOCK_DGRAM);
  sockfd.bind(fd, any);
  const membership = {
    multiaddr: group,
    ifindex: sockfd.if_nameindex().find(({ name }) => name !== 'lo')?.index ?? 0,
  };
  const { IP_ADD_MEMBERSHIP, IP_DROP_MEMBERSHIP } = sockfd;
  const { IPV6_ADD_MEMBERSHIP, IPV6_DROP_MEMBERSHIP } = sockfd;
  if (six) {
    sockfd.setsockopt(fd, IPPROTO_IPV6, sockfd.IPV6_RECVPKTINFO, true);
    sockfd.setsockopt(fd, IPPROTO_IPV6, sockfd.IPV6_RECVHOPLIMIT, true);
    if (joins) sockfd.setsockopt(fd, IPPROTO_IPV6, IPV6_ADD_MEMBERSHIP, membership);
  } else {
    sockfd.setsockopt(fd, IPPROTO_IP, IP_PKTINFO, true);
    sockfd.setsockopt(fd, IPPROTO_IP, sockfd.IP_RECVTTL, true);
    if (joins) sockfd.setsockopt(fd, IPPROTO_IP, IP_ADD_MEMBERSHIP, membership);
  }
  say('ready');
  const bytes = new Uint8Array(64);
  for (let text = ''; text !== 'end'; ) {
    const message = sockfd.recvmsg(fd, { iov: [bytes], controlLength: 256 });
    text = new TextDecoder().decode(bytes.subarray(0, message.bytes));
    if (text === 'leave') {
      if (six) sockfd.setsockopt(fd, IPPROTO_IPV6, IPV6_DROP_MEMBERSHIP, membership);
      else sockfd.setsockopt(fd, IPPROTO_IP, IP_DROP_MEMBERSHIP, membership);
    }
    let ttl = 0;
    let to = '';
    for (const part of message.control) {
      if ('hoplimit' in part) ttl = part.hoplimit;
      else if ('ttl' in part && part.type === IP_TTL) ttl = part.ttl;
      else if ('addr' in part) to = part.addr;
    }
    say(to === group ? `${text}, by multicast, ttl ${ttl}` : text);
  }
}

/** Sends what it is told, `address text`, in order. */
function sender({ sockfd, say, hear, at }: Inside<unknown>, group: string) {
  const { IPPROTO_IP, IPPROTO_IPV6 } = sockfd;
  const six = group.includes(':');
  const fd = sockfd.socket(at(group, 0).family, sockfd.SOCK_DGRAM);
  const ifindex = sockfd.if_nameindex().find(({ name }) => name !== 'lo')?.index ?? 0;
  if (six) sockfd.setsockopt(fd, IPPROTO_IPV6, sockfd.IPV6_MULTICAST_IF, ifindex);
  else sockfd.setsockopt(fd, IPPROTO_IP, sockfd.IP_MULTICAST_IF, { multiaddr: '0.0.0.0', ifindex });
  for (let line = hear(); line !== ''; line = hear()) {
    const [address = '', text = ''] = line.split(' ');
    say(sockfd.sendto(fd, text, 0, at(address, 7007)) === text.length);
  }
}

test.each([
  ['239.255.7.7', 'IPAddress'],
  ['ff05::7:7', 'GlobalIPv6Address'],
])('group %s: those that joined get it, until they leave', async (group, field) => {
  const net = await network('group', '--ipv6', '--subnet', uniqueLocal());
  const all = [true, true, false].map((joins) =>
    start(joins ? 'member' : 'stranger', ['--network', net], listener, group, joins),
  );
  for (const one of all) expect(await one.fact()).toBe('ready');
  const addresses = await Promise.all(all.map((one) => one.address(net, field)));
  const source = start('sender', ['--network', net], sender, group);
  const send = async (to: string, text: string) => {
    source.tell(`${to} ${text}`);
    expect(await source.fact()).toBe(true);
  };
  const next = () => Promise.all(all.map((one) => one.fact()));

  await send(group, 'one');
  // What comes first at a stranger is what was sent to it alone, later.
  for (const address of addresses) await send(address, 'direct');
  const [first, second, stranger] = all;
  if (first === undefined || second === undefined || stranger === undefined) throw new Error();
  for (const member of [first, second]) {
    expect(await member.fact()).toBe('one, by multicast, ttl 1');
  }
  expect(await next()).toEqual(['direct', 'direct', 'direct']);

  await send(addresses[0] ?? '', 'leave');
  expect(await first.fact()).toBe('leave');
  await send(group, 'two');
  for (const address of addresses) await send(address, 'end');
  expect(await second.fact()).toBe('two, by multicast, ttl 1');
  expect(await next()).toEqual(['end', 'end', 'end']);
});
