// supports(): what the running kernel has, compared with what calls that need it do.
import { expect, test } from 'vitest';
import * as s from '../lib/index.ts';

test.each([
  'AF_INET',
  'AF_UNIX',
  'AF_NETLINK',
  'AF_PACKET',
  'IPPROTO_TCP',
  'IPPROTO_UDP',
  'SO_RCVBUF',
  'TCP_INFO',
  'TCP_FASTOPEN',
  'IP_ADD_MEMBERSHIP',
  'IPV6_V6ONLY',
  'accept4',
  'recv',
  'splice',
])('%s is there', (name) => {
  expect(s.supports(name)).toBe(true);
});

test.each([
  'AF_MAX',
  'IPPROTO_MAX',
  'SO_NOPE',
  'TCP_',
  '',
  'toString',
  '__proto__',
  'constructor',
  'FIONREAD',
])('%s is not', (name) => {
  expect(s.supports(name)).toBe(false);
});

test.each([
  ['IPPROTO_MPTCP', s.AF_INET, s.SOCK_STREAM, s.IPPROTO_MPTCP],
  ['IPPROTO_SCTP', s.AF_INET, s.SOCK_STREAM, s.IPPROTO_SCTP],
  ['AF_VSOCK', s.AF_VSOCK, s.SOCK_STREAM, 0],
  ['AF_X25', s.AF_X25, s.SOCK_SEQPACKET, 0],
])('%s is as socket(2) says', (name, domain, type, protocol) => {
  let made = true;
  try {
    s.close(s.socket(domain, type, protocol));
  } catch {
    made = false;
  }
  expect(s.supports(name)).toBe(made);
});

test('what is no name is refused', () => {
  for (const wrong of [undefined, null, 1, {}])
    expect(() => s.supports(wrong as never)).toThrow('"name"');
});
