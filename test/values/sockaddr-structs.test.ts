// Addresses of CAN, AF_ALG and AF_XDP, and the control messages of AF_ALG: the structs of a C program; and, where the kernel
// has them, in use.
import { createCipheriv, createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import * as s from '../../lib/index.ts';
import { encodeControl } from '../../lib/values/control.ts';
import { keep } from '../support/fds.ts';
import { runC } from '../support/peer.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** What C has in a struct whose fields are set so. */
function struct(header: string, type: string, ...fields: string[]): Promise<string> {
  return runC(`#include <sys/socket.h>
#include <${header}>
#include <stdio.h>
#include <string.h>
int main(void) {
  static struct ${type} a;
  ${fields.map((field) => `${field};`).join('\n  ')}
  for (unsigned i = 0; i < sizeof a; i++) printf("%02x", ((unsigned char *)&a)[i]);
}`);
}

test('sockaddr_can: ISO-TP and J1939', async () => {
  const { AF_CAN } = s;
  const plain = ['a.can_family = AF_CAN', 'a.can_ifindex = 7'];
  const of = (address: s.AddressInput): string => hex(s.sockaddr(address));
  expect(of({ family: AF_CAN, ifindex: 7 })).toBe(
    await struct('linux/can.h', 'sockaddr_can', ...plain),
  );
  const tp = { rxId: 0x98765432, txId: 0x123 };
  expect(of({ family: AF_CAN, ifindex: 7, tp })).toBe(
    await struct(
      'linux/can.h',
      'sockaddr_can',
      ...plain,
      'a.can_addr.tp.rx_id = 0x98765432',
      'a.can_addr.tp.tx_id = 0x123',
    ),
  );
  const j1939 = { name: 0x8877665544332211n, pgn: 0x12345, addr: 0x42 };
  const theirs = await struct(
    'linux/can.h',
    'sockaddr_can',
    ...plain,
    'a.can_addr.j1939.name = 0x8877665544332211ull',
    'a.can_addr.j1939.pgn = 0x12345',
    'a.can_addr.j1939.addr = 0x42',
  );
  expect(of({ family: AF_CAN, ifindex: 7, j1939 })).toBe(theirs);
  const decoded = s.address(Buffer.from(theirs, 'hex'));
  expect(decoded).toMatchObject({ family: AF_CAN, ifindex: 7, j1939 });
  expect(of(decoded)).toBe(theirs);
  expect(s.address(Buffer.from(theirs, 'hex').subarray(0, 16))).not.toHaveProperty('j1939');
  expect(() => s.address(Buffer.from(theirs, 'hex').subarray(0, 7))).toThrow('"bytes" must be');
  expect(s.address(Buffer.from(theirs, 'hex').subarray(0, 8))).toEqual({
    family: AF_CAN,
    ifindex: 7,
  });
});

test('sockaddr_alg and sockaddr_xdp', async () => {
  const alg = { family: s.AF_ALG, type: 'skcipher', name: 'cbc(aes)', feat: 3, mask: 5 };
  const theirs = await struct(
    'linux/if_alg.h',
    'sockaddr_alg',
    'a.salg_family = AF_ALG',
    'strcpy((char *)a.salg_type, "skcipher")',
    'strcpy((char *)a.salg_name, "cbc(aes)")',
    'a.salg_feat = 3',
    'a.salg_mask = 5',
  );
  expect(hex(s.sockaddr(alg))).toBe(theirs);
  expect(s.address(Buffer.from(theirs, 'hex'))).toEqual(alg);
  const xdp = { family: s.AF_XDP, flags: 2, ifindex: 3, queue_id: 4, shared_umem_fd: 5 };
  const other = await struct(
    'linux/if_xdp.h',
    'sockaddr_xdp',
    'a.sxdp_family = AF_XDP',
    ...['flags = 2', 'ifindex = 3', 'queue_id = 4', 'shared_umem_fd = 5'].map((f) => `a.sxdp_${f}`),
  );
  expect(hex(s.sockaddr(xdp))).toBe(other);
  expect(s.address(Buffer.from(other, 'hex'))).toEqual(xdp);
});

test('what is wrong is named', () => {
  const can = (rest: object) => () => s.sockaddr({ family: s.AF_CAN, ...rest } as s.AddressInput);
  expect(can({ rxId: 1 })).toThrow(
    '"address" must be an object with no fields but family, ifindex',
  );
  expect(can({ tp: { rxId: -1, txId: 0 } })).toThrow('"address.tp.rxId" must be an integer');
  expect(can({ ifindex: 'lo' })).toThrow('"address.ifindex" must be an integer');
  const long = { family: s.AF_ALG, type: 'x'.repeat(15), name: '' } as const;
  expect(() => s.sockaddr(long)).toThrow('"address.type" must be at most 14 bytes');
});

test('the control messages of AF_ALG', async () => {
  const theirs = await runC(`#include <sys/socket.h>
#include <linux/if_alg.h>
#include <stdio.h>
#include <string.h>
int main(void) {
  static unsigned char b[CMSG_SPACE(4) * 2 + CMSG_SPACE(4 + 5)];
  struct msghdr m = { .msg_control = b, .msg_controllen = sizeof b };
  struct cmsghdr *c = CMSG_FIRSTHDR(&m);
  c->cmsg_level = SOL_ALG; c->cmsg_type = ALG_SET_OP; c->cmsg_len = CMSG_LEN(4); *(unsigned *)CMSG_DATA(c) = ALG_OP_ENCRYPT;
  c = CMSG_NXTHDR(&m, c);
  c->cmsg_level = SOL_ALG; c->cmsg_type = ALG_SET_IV; c->cmsg_len = CMSG_LEN(4 + 5);
  struct af_alg_iv *iv = (void *)CMSG_DATA(c); iv->ivlen = 5; memcpy(iv->iv, "\\1\\2\\3\\4\\5", 5);
  c = CMSG_NXTHDR(&m, c);
  c->cmsg_level = SOL_ALG; c->cmsg_type = ALG_SET_AEAD_ASSOCLEN; c->cmsg_len = CMSG_LEN(4); *(unsigned *)CMSG_DATA(c) = 9;
  for (unsigned i = 0; i < sizeof b; i++) printf("%02x", b[i]);
}`);
  const level = s.SOL_ALG;
  const ours = encodeControl([
    { level, type: s.ALG_SET_OP, op: s.ALG_OP_ENCRYPT },
    { level, type: s.ALG_SET_IV, iv: Uint8Array.of(1, 2, 3, 4, 5) },
    { level, type: s.ALG_SET_AEAD_ASSOCLEN, assoclen: 9 },
  ]);
  expect(hex(ours)).toBe(theirs);
});

/** The socket of an operation of the kernel's. */
function algorithm(type: string, name: string, key?: Uint8Array): number {
  const fd = keep(s.socket(s.AF_ALG, s.SOCK_SEQPACKET));
  s.bind(fd, { family: s.AF_ALG, type, name });
  if (key !== undefined) s.setsockopt(fd, s.SOL_ALG, s.ALG_SET_KEY, key);
  return keep(s.accept(fd, s.AF_UNSPEC).fd);
}

test.skipIf(!s.supports('AF_ALG'))(
  'the kernel’s AES and SHA-256 are those of OpenSSL (needs AF_ALG)',
  () => {
    const hash = algorithm('hash', 'sha256');
    s.send(hash, 'abc');
    const digest = new Uint8Array(32);
    expect(s.read(hash, digest)).toBe(32);
    expect(hex(digest)).toBe(createHash('sha256').update('abc').digest('hex'));
    const [key, iv] = [new Uint8Array(16).fill(7), new Uint8Array(16).fill(9)];
    const cipher = algorithm('skcipher', 'cbc(aes)', key);
    const level = s.SOL_ALG;
    const text = 'sixteen bytes ...';
    const control = [
      { level, type: s.ALG_SET_OP, op: s.ALG_OP_ENCRYPT },
      { level, type: s.ALG_SET_IV, iv },
    ];
    s.sendmsg(cipher, { iov: [text.slice(0, 16)], control });
    const out = new Uint8Array(16);
    expect(s.read(cipher, out)).toBe(16);
    const theirs = createCipheriv('aes-128-cbc', key, iv).setAutoPadding(false);
    expect(hex(out)).toBe(theirs.update(text.slice(0, 16)).toString('hex'));
  },
);

test.skipIf(!s.supports('AF_CAN'))('a CAN socket is bound to what it says (needs AF_CAN)', () => {
  const fd = keep(s.socket(s.AF_CAN, s.SOCK_RAW, s.CAN_RAW));
  s.bind(fd, { family: s.AF_CAN });
  expect(s.getsockname(fd, s.AF_CAN)).toMatchObject({ family: s.AF_CAN, ifindex: 0 });
});
