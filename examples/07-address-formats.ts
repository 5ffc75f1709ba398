// Scene 7: address formats. For bind, the address of any family is some bytes, and addrlen says how many of them count.
// Manual pages: bind(2) getsockname(2) ip(7) ipv6(7) unix(7)
// Run it: npx tsx examples/07-address-formats.ts
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Address,
  AF_INET,
  AF_INET6,
  AF_UNIX,
  address,
  bind,
  own,
  SOCK_STREAM,
  sockaddr,
  socket,
} from 'sockfd';
import * as raw from 'sockfd/raw';
import { fact, say, showCalls, skip, title } from './show.ts';
import { outcome } from './support/outcome.ts';

/** What getsockname stores for an fd: an address, and its addrlen. */
function nameOf(fd: number): { addrlen: number; name: Address } {
  const storage = new Uint8Array(128);
  const length = Int32Array.of(storage.length);
  raw.getsockname(fd, storage, length);
  const [addrlen = 0] = length;
  return { addrlen, name: address(storage.subarray(0, addrlen)) };
}

/** Binds a new socket to the first `addrlen` bytes. Returns the address that it has then, or the errno. */
function bound(family: number, bytes: Uint8Array, addrlen = bytes.length): unknown {
  using fd = own(socket(family, SOCK_STREAM));
  const result = outcome(() => bind(fd, bytes.subarray(0, addrlen)));
  return result === 'ok' ? nameOf(fd.fd) : result;
}

/** The smallest addrlen that bind takes. */
function least(family: number, bytes: Uint8Array): number {
  let addrlen = 0;
  while (typeof bound(family, bytes, addrlen) === 'string') addrlen++;
  return addrlen;
}

function inet(): void {
  title('IPv4: struct sockaddr_in, 16 bytes');
  const stop = showCalls();
  const bytes = sockaddr({ family: AF_INET, address: '127.0.0.1', port: 0 });
  fact('AF_INET', bound(AF_INET, bytes));
  fact('AF_INET, one byte too short', bound(AF_INET, bytes, bytes.length - 1));
  stop();
  fact('AF_INET, the least addrlen', least(AF_INET, bytes));
}

function inet6(): void {
  title('IPv6: struct sockaddr_in6, 28 bytes');
  const stop = showCalls();
  const bytes = sockaddr({ family: AF_INET6, address: '::1', port: 0 });
  const whole = bound(AF_INET6, bytes);
  if (whole === 'EADDRNOTAVAIL') {
    stop();
    skip('IPv6', 'this machine has no ::1');
    return;
  }
  fact('AF_INET6', whole);
  say(
    'The first sockaddr_in6 (RFC 2133) had no sin6_scope_id: without those 4 bytes it is still good.',
  );
  fact('AF_INET6, without sin6_scope_id', bound(AF_INET6, bytes, bytes.length - 4));
  fact('AF_INET6, one byte too short', bound(AF_INET6, bytes, bytes.length - 5));
  stop();
  fact('AF_INET6, the least addrlen', least(AF_INET6, bytes));
}

function path(directory: string): void {
  title('Local, a path: struct sockaddr_un, 2 bytes and the path');
  const stop = showCalls();
  const bytes = sockaddr({ family: AF_UNIX, path: join(directory, 'sock') });
  fact('a path', bound(AF_UNIX, bytes));
  say('The zero byte at the end need not be there: without it, this is the same path again.');
  fact('a path, without its zero byte', bound(AF_UNIX, bytes, bytes.length - 1));
  say('One byte less is not too short. It is another path.');
  fact('a path, one byte less', bound(AF_UNIX, bytes, bytes.length - 2));
  stop();
  fact('the files', readdirSync(directory).sort());
}

function abstract(): void {
  title('Local, abstract: a zero byte, and every byte after it counts');
  const stop = showCalls();
  const bytes = sockaddr({ family: AF_UNIX, path: `\0sockfd-${process.pid}\0xy` });
  fact('an abstract name', bound(AF_UNIX, bytes));
  fact('an abstract name, one byte less', bound(AF_UNIX, bytes, bytes.length - 1));
  stop();
}

function unnamed(): void {
  title('Local, unnamed: the family alone');
  const stop = showCalls();
  using fd = own(socket(AF_UNIX, SOCK_STREAM));
  fact('never bound', nameOf(fd.fd));
  say('Bound to 2 bytes, a socket gets an abstract name of the kernel’s choice.');
  const bytes = sockaddr({ family: AF_UNIX, path: '' });
  fact('the family alone', bound(AF_UNIX, bytes));
  fact('the family alone, one byte too short', bound(AF_UNIX, bytes, bytes.length - 1));
  const tooLong = new Uint8Array(111).fill('x'.charCodeAt(0));
  tooLong.set(bytes);
  fact('one byte more than a sockaddr_un', bound(AF_UNIX, tooLong));
  stop();
}

inet();
if (outcome(() => own(socket(AF_INET6, SOCK_STREAM)).close()) === 'ok') inet6();
else skip('IPv6', 'this kernel has none');
const directory = mkdtempSync(join(tmpdir(), 'sockfd-'));
try {
  path(directory);
} finally {
  rmSync(directory, { recursive: true });
}
abstract();
unnamed();
