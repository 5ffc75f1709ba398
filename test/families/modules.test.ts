// Families that a kernel has or has not: kTLS, SCTP, DCCP, CAN, AF_ALG, AF_XDP. Where they are missing, the titles say so.
import { spawnSync } from 'node:child_process';
import { createCipheriv, createDecipheriv } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import * as s from '../../lib/index.ts';
import { knownOptions } from '../../lib/values/known-options.ts';
import { keep } from '../support/fds.ts';
import { inOwnNamespace, noNamespace } from '../support/own-netns.ts';
import { connection, loopback } from '../support/sockets.ts';

inOwnNamespace();

/** Why something cannot be tried; empty where it can. */
function why(what: string, attempt: () => number): string {
  try {
    s.close(attempt());
    return '';
  } catch (error) {
    if (!(error instanceof s.SyscallError)) throw error;
    return ` (needs ${what} of the kernel: ${error.code})`;
  }
}

const text = (data: Uint8Array): string => new TextDecoder().decode(data);

function received(fd: number, flags = 0): string {
  const buf = new Uint8Array(20_000);
  return text(buf.subarray(0, s.recv(fd, buf, flags)));
}

/** Options of a level: those that can be got are, and set to what they are, and are still that. */
function roundTrips(fd: number, level: number): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const row of knownOptions().values()) {
    if (row.level !== level || !row.get) continue;
    const option: number = row.option;
    let value: unknown;
    try {
      value = s.getsockopt(fd, level, option);
    } catch (error) {
      if (!(error instanceof s.SyscallError)) throw error;
      values[row.name] = error.code;
      continue;
    }
    values[row.name] = value;
    if (!row.set) continue;
    try {
      s.setsockopt(fd, level, option, value as never);
    } catch (error) {
      // As it is now, it may not be set: a state, a permission.
      if (!(error instanceof s.SyscallError)) throw error;
      continue;
    }
    expect(s.getsockopt(fd, level, option), row.name).toEqual(value);
  }
  return values;
}

const noTls = why('TLS', () => {
  const listener = s.socket(s.AF_INET, s.SOCK_STREAM);
  try {
    s.bind(listener, loopback);
    s.listen(listener);
    const client = s.socket(s.AF_INET, s.SOCK_STREAM);
    try {
      s.connect(client, s.getsockname(listener));
      s.setsockopt(client, s.IPPROTO_TCP, s.TCP_ULP, 'tls');
    } catch (error) {
      s.close(client);
      throw error;
    }
    return client;
  } finally {
    s.close(listener);
  }
});

const bytes = (size: number, first: number): Uint8Array =>
  Uint8Array.from({ length: size }, (_, i) => first + i);

describe.skipIf(noTls !== '')(`kTLS${noTls}`, () => {
  const info = {
    version: s.TLS_1_2_VERSION,
    cipher_type: s.TLS_CIPHER_AES_GCM_128,
    iv: bytes(8, 1),
    key: bytes(16, 20),
    salt: bytes(4, 50),
    rec_seq: bytes(8, 0),
  };

  function tlsPair(): [number, number] {
    const [a, b] = connection();
    for (const fd of [a, b]) s.setsockopt(fd, s.IPPROTO_TCP, s.TCP_ULP, 'tls');
    return [a, b];
  }

  test.each([
    ['AES-GCM-128', s.TLS_CIPHER_AES_GCM_128, 8, 16, 4],
    ['AES-GCM-256', s.TLS_CIPHER_AES_GCM_256, 8, 32, 4],
    ['AES-CCM-128', s.TLS_CIPHER_AES_CCM_128, 8, 16, 4],
    ['ChaCha20-Poly1305', s.TLS_CIPHER_CHACHA20_POLY1305, 12, 32, 0],
  ])('%s: what one end writes the other reads, both ways', (_, cipher_type, iv, key, salt) => {
    const keys = (first: number) => ({
      ...info,
      cipher_type,
      iv: bytes(iv, first),
      key: bytes(key, first + 1),
      salt: bytes(salt, first + 2),
    });
    const [a, b] = tlsPair();
    for (const [from, to, value] of [
      [a, b, keys(1)],
      [b, a, keys(100)],
    ] as const) {
      s.setsockopt(from, s.SOL_TLS, s.TLS_TX, value);
      s.setsockopt(to, s.SOL_TLS, s.TLS_RX, value);
      s.write(from, 'through the kernel');
      expect(received(to)).toBe('through the kernel');
      const now = s.getsockopt(from, s.SOL_TLS, s.TLS_TX);
      expect({ ...now, rec_seq: value.rec_seq, iv: value.iv }).toEqual(value);
      // One record later.
      expect(now.rec_seq[7]).toBe((value.rec_seq[7] ?? 0) + 1);
    }
  });

  test('what is on the wire is what node:crypto decrypts, and the other way round', () => {
    const [a, b] = tlsPair();
    s.setsockopt(a, s.SOL_TLS, s.TLS_TX, info);
    s.write(a, 'attack at dawn');
    const record = new Uint8Array(1000);
    const size = s.recv(b, record);
    // The header, the explicit part of the nonce, what is encrypted, the tag of 16 bytes.
    const [header, explicit] = [record.subarray(0, 5), record.subarray(5, 13)];
    expect([...header]).toEqual([23, 3, 3, 0, size - 5]);
    const additional = (length: number, kind: number): Uint8Array =>
      Uint8Array.of(...info.rec_seq, kind, 3, 3, 0, length);
    const nonce = Uint8Array.of(...info.salt, ...explicit);
    const decipher = createDecipheriv('aes-128-gcm', info.key, nonce);
    decipher.setAAD(additional(size - 5 - 8 - 16, 23));
    decipher.setAuthTag(record.subarray(size - 16, size));
    const plain = decipher.update(record.subarray(13, size - 16));
    expect(plain.toString() + decipher.final().toString()).toBe('attack at dawn');

    s.setsockopt(a, s.SOL_TLS, s.TLS_RX, info);
    const cipher = createCipheriv('aes-128-gcm', info.key, nonce);
    cipher.setAAD(additional(5, 23));
    const secret = Buffer.concat([cipher.update('hello'), cipher.final()]);
    const sent = [23, 3, 3, 0, 8 + 5 + 16, ...explicit, ...secret, ...cipher.getAuthTag()];
    s.write(b, Uint8Array.from(sent));
    expect(received(a)).toBe('hello');
  });

  test('the type of a record is a control message, both ways', () => {
    const [a, b] = tlsPair();
    s.setsockopt(a, s.SOL_TLS, s.TLS_TX, info);
    s.setsockopt(b, s.SOL_TLS, s.TLS_RX, info);
    const control = [{ level: s.SOL_TLS, type: s.TLS_SET_RECORD_TYPE, record_type: 21 }] as const;
    s.sendmsg(a, { iov: [Uint8Array.of(1, 0)], control });
    const buf = new Uint8Array(100);
    const message = s.recvmsg(b, { iov: [buf], controlLength: 64 });
    expect(message).toMatchObject({
      bytes: 2,
      control: [{ level: s.SOL_TLS, type: s.TLS_GET_RECORD_TYPE, record_type: 21 }],
    });
  });

  test('a key of another length is a RangeError, another cipher EINVAL', () => {
    const [a] = tlsPair();
    expect(() => s.setsockopt(a, s.SOL_TLS, s.TLS_TX, { ...info, key: bytes(32, 0) })).toThrow(
      /"value.key" .*16 bytes/,
    );
    expect(() => s.setsockopt(a, s.SOL_TLS, s.TLS_TX, { ...info, version: 0 })).toThrow();
  });
});

const noSctp = why('SCTP', () => s.socket(s.AF_INET, s.SOCK_STREAM, s.IPPROTO_SCTP));

describe.skipIf(noSctp !== '')(`SCTP${noSctp}`, () => {
  function pair(): [number, number] {
    const listener = keep(s.socket(s.AF_INET, s.SOCK_STREAM, s.IPPROTO_SCTP));
    s.setsockopt(listener, s.IPPROTO_SCTP, s.SCTP_INITMSG, { num_ostreams: 7, max_instreams: 5 });
    s.bind(listener, loopback);
    s.listen(listener);
    const client = keep(s.socket(s.AF_INET, s.SOCK_STREAM, s.IPPROTO_SCTP));
    s.setsockopt(client, s.IPPROTO_SCTP, s.SCTP_INITMSG, { num_ostreams: 9, max_instreams: 6 });
    s.connect(client, s.getsockname(listener));
    return [client, keep(s.accept(listener).fd)];
  }

  test('every option that can be got, before and after a connection: set to what it is, it stays that', () => {
    const alone = roundTrips(
      keep(s.socket(s.AF_INET, s.SOCK_STREAM, s.IPPROTO_SCTP)),
      s.IPPROTO_SCTP,
    );
    expect(alone).toMatchObject({
      SCTP_RTOINFO: { assoc_id: 0, initial: 3000, max: 60_000, min: 1000 },
      SCTP_INITMSG: { num_ostreams: 10 },
      SCTP_NODELAY: 0,
      SCTP_DELAYED_SACK: { delay: 200, freq: 2 },
      SCTP_DEFAULT_SNDINFO: { sid: 0, flags: 0, ppid: 0, context: 0, assoc_id: 0 },
    });
    const [client] = pair();
    const connected = roundTrips(client, s.IPPROTO_SCTP);
    const failed = Object.entries(connected).filter(([, value]) => typeof value === 'string');
    expect(Object.keys(connected).length - failed.length).toBeGreaterThan(30);
  });

  test('an association: its state, streams, addresses, counters', () => {
    const [client, served] = pair();
    const status = s.getsockopt(client, s.IPPROTO_SCTP, s.SCTP_STATUS);
    expect(status).toMatchObject({ state: s.SCTP_ESTABLISHED, outstrms: 5, instrms: 6 });
    const peer = s.getpeername(client, s.AF_INET);
    expect(status.primary).toMatchObject({ address: peer, state: s.SCTP_ACTIVE });
    const { assoc_id } = status;
    expect(s.getsockopt(client, s.IPPROTO_SCTP, s.SCTP_STATUS, { assoc_id })).toEqual(status);
    const peers = s.getsockopt(client, s.IPPROTO_SCTP, s.SCTP_GET_PEER_ADDRS, { assoc_id });
    expect(peers.addrs).toContainEqual(peer);
    const locals = s.getsockopt(client, s.IPPROTO_SCTP, s.SCTP_GET_LOCAL_ADDRS, { assoc_id });
    expect(locals.addrs).toContainEqual(s.getsockname(client));
    const information = s.getsockopt(client, s.IPPROTO_SCTP, s.SCTP_GET_PEER_ADDR_INFO, {
      assoc_id,
      address: peer,
    });
    expect(information).toMatchObject({ address: peer, mtu: status.primary.mtu });
    s.write(client, 'a message');
    expect(received(served)).toBe('a message');
    const stats = s.getsockopt(client, s.IPPROTO_SCTP, s.SCTP_GET_ASSOC_STATS, { assoc_id });
    expect(stats.oodchunks).toBe(1n);
  });

  test('set: parameters, subscriptions, a key, schedulers', () => {
    const fd = keep(s.socket(s.AF_INET, s.SOCK_SEQPACKET, s.IPPROTO_SCTP));
    const level = s.IPPROTO_SCTP;
    s.setsockopt(fd, level, s.SCTP_RTOINFO, { initial: 500, max: 2000, min: 200 });
    expect(s.getsockopt(fd, level, s.SCTP_RTOINFO)).toEqual({
      assoc_id: 0,
      initial: 500,
      max: 2000,
      min: 200,
    });
    s.setsockopt(fd, level, s.SCTP_ASSOCINFO, { asocmaxrxt: 4, cookie_life: 1000 });
    expect(s.getsockopt(fd, level, s.SCTP_ASSOCINFO)).toMatchObject({ asocmaxrxt: 4 });
    s.setsockopt(fd, level, s.SCTP_NODELAY, true);
    expect(s.getsockopt(fd, level, s.SCTP_NODELAY)).toBe(1);
    s.setsockopt(fd, level, s.SCTP_EVENTS, { data_io: true, association: true });
    expect(s.getsockopt(fd, level, s.SCTP_EVENTS)).toMatchObject({
      data_io: 1,
      association: 1,
      shutdown: 0,
    });
    s.setsockopt(fd, level, s.SCTP_EVENT, { type: s.SCTP_SHUTDOWN_EVENT, on: true });
    expect(s.getsockopt(fd, level, s.SCTP_EVENT, { type: s.SCTP_SHUTDOWN_EVENT })).toMatchObject({
      on: 1,
    });
    s.setsockopt(fd, level, s.SCTP_DEFAULT_SNDINFO, { sid: 3, ppid: 0x01020304 });
    expect(s.getsockopt(fd, level, s.SCTP_DEFAULT_SNDINFO)).toMatchObject({
      sid: 3,
      ppid: 0x01020304,
    });
    s.setsockopt(fd, level, s.SCTP_PEER_ADDR_PARAMS, { hbinterval: 1234, flags: 1 });
    expect(s.getsockopt(fd, level, s.SCTP_PEER_ADDR_PARAMS)).toMatchObject({ hbinterval: 1234 });
    s.setsockopt(fd, level, s.SCTP_MAXSEG, { assoc_value: 1000 });
    expect(s.getsockopt(fd, level, s.SCTP_MAXSEG)).toMatchObject({ assoc_value: 1000 });
  });
});

// Distributions do not load it by themselves.
if (process.getuid?.() === 0) spawnSync('modprobe', ['-q', 'dccp_ipv4']);
const noDccp = why('DCCP', () => s.socket(s.AF_INET, s.SOCK_DCCP, s.IPPROTO_DCCP));

describe.skipIf(noDccp !== '')(`DCCP${noDccp}`, () => {
  test('a service by its number in network byte order, and the options of a connection', () => {
    const listener = keep(s.socket(s.AF_INET, s.SOCK_DCCP, s.IPPROTO_DCCP));
    const client = keep(s.socket(s.AF_INET, s.SOCK_DCCP, s.IPPROTO_DCCP));
    for (const fd of [listener, client]) {
      s.setsockopt(fd, s.SOL_DCCP, s.DCCP_SOCKOPT_SERVICE, 0x44495343);
      const raw = s.getsockopt(fd, s.SOL_DCCP, s.DCCP_SOCKOPT_SERVICE, 4);
      expect(text(raw)).toBe('DISC');
      expect(s.getsockopt(fd, s.SOL_DCCP, s.DCCP_SOCKOPT_SERVICE)).toBe(0x44495343);
    }
    s.bind(listener, loopback);
    s.listen(listener);
    s.connect(client, s.getsockname(listener));
    const served = keep(s.accept(listener).fd);
    s.send(client, 'a datagram');
    expect(received(served)).toBe('a datagram');
    expect(s.getsockopt(client, s.SOL_DCCP, s.DCCP_SOCKOPT_TX_CCID)).toBe(2);
    expect(s.getsockopt(client, s.SOL_DCCP, s.DCCP_SOCKOPT_GET_CUR_MPS)).toBeGreaterThan(100);
    const values = roundTrips(client, s.SOL_DCCP);
    expect(values).toMatchObject({ DCCP_SOCKOPT_SEND_CSCOV: 0, DCCP_SOCKOPT_QPOLICY_ID: 0 });
  });
});

const noCan =
  noNamespace !== ''
    ? noNamespace
    : why('CAN', () => s.socket(s.AF_CAN, s.SOCK_RAW, s.CAN_RAW)) ||
      (spawnSync('modprobe', ['-q', 'vcan']).status === 0 ? '' : ' (needs vcan of the kernel)');

describe.skipIf(noCan !== '')(`CAN${noCan}`, () => {
  let name = 0;

  /** A virtual bus, by its index. */
  function bus(): number {
    const link = `vcan${name++}`;
    for (const command of [`link add ${link} type vcan`, `link set ${link} up`]) {
      const { status, stderr } = spawnSync('ip', command.split(' '), { encoding: 'utf8' });
      if (status !== 0) throw new Error(stderr);
    }
    return s.if_nametoindex(link);
  }

  function socketOn(ifindex: number, type: number, protocol: number, more = {}): number {
    const fd = keep(s.socket(s.AF_CAN, type, protocol));
    if (type === s.SOCK_RAW) s.bind(fd, { family: s.AF_CAN, ifindex, ...more });
    return fd;
  }

  /** struct can_frame */
  function frame(id: number, data: readonly number[]): Uint8Array {
    const bytes = new Uint8Array(16);
    new DataView(bytes.buffer).setUint32(0, id, new Uint8Array(Uint16Array.of(1).buffer)[0] === 1);
    bytes[4] = data.length;
    bytes.set(data, 8);
    return bytes;
  }

  test('filters let frames through by their id, inverted ones all others', () => {
    const ifindex = bus();
    const sender = socketOn(ifindex, s.SOCK_RAW, s.CAN_RAW);
    const receiver = socketOn(ifindex, s.SOCK_RAW, s.CAN_RAW);
    const filters = [{ can_id: 0x123, can_mask: s.CAN_SFF_MASK }];
    s.setsockopt(receiver, s.SOL_CAN_RAW, s.CAN_RAW_FILTER, filters);
    expect(s.getsockopt(receiver, s.SOL_CAN_RAW, s.CAN_RAW_FILTER)).toEqual(filters);
    const buf = new Uint8Array(16);
    for (const id of [0x124, 0x123]) s.write(sender, frame(id, [1, 2]));
    expect(s.read(receiver, buf)).toBe(16);
    expect(buf).toEqual(frame(0x123, [1, 2]));
    const inverted = [{ can_id: (0x123 | s.CAN_INV_FILTER) >>> 0, can_mask: s.CAN_SFF_MASK }];
    s.setsockopt(receiver, s.SOL_CAN_RAW, s.CAN_RAW_FILTER, inverted);
    for (const id of [0x123, 0x124]) s.write(sender, frame(id, [3]));
    s.read(receiver, buf);
    expect(buf).toEqual(frame(0x124, [3]));
    s.setsockopt(receiver, s.SOL_CAN_RAW, s.CAN_RAW_FILTER, []);
    expect(s.getsockopt(receiver, s.SOL_CAN_RAW, s.CAN_RAW_FILTER)).toEqual([]);
  });

  test('loopback, own frames, errors', () => {
    const ifindex = bus();
    const fd = socketOn(ifindex, s.SOCK_RAW, s.CAN_RAW);
    const values = roundTrips(fd, s.SOL_CAN_RAW);
    expect(values).toMatchObject({ CAN_RAW_LOOPBACK: 1, CAN_RAW_RECV_OWN_MSGS: 0 });
    s.setsockopt(fd, s.SOL_CAN_RAW, s.CAN_RAW_ERR_FILTER, s.CAN_ERR_MASK);
    expect(s.getsockopt(fd, s.SOL_CAN_RAW, s.CAN_RAW_ERR_FILTER)).toBe(s.CAN_ERR_MASK);
    s.setsockopt(fd, s.SOL_CAN_RAW, s.CAN_RAW_RECV_OWN_MSGS, true);
    s.write(fd, frame(7, [9]));
    const buf = new Uint8Array(16);
    s.read(fd, buf);
    expect(buf).toEqual(frame(7, [9]));
  });

  const noIsotp = why('ISO-TP', () => s.socket(s.AF_CAN, s.SOCK_DGRAM, s.CAN_ISOTP));

  test.skipIf(noIsotp !== '')(`ISO-TP: options, and a message of many frames${noIsotp}`, () => {
    const ifindex = bus();
    const ends = [
      { rxId: 0x701, txId: 0x700 },
      { rxId: 0x700, txId: 0x701 },
    ].map((tp) => {
      const fd = socketOn(ifindex, s.SOCK_DGRAM, s.CAN_ISOTP);
      const options = { flags: s.CAN_ISOTP_TX_PADDING, txpad_content: 0xaa };
      s.setsockopt(fd, s.SOL_CAN_ISOTP, s.CAN_ISOTP_OPTS, options);
      expect(s.getsockopt(fd, s.SOL_CAN_ISOTP, s.CAN_ISOTP_OPTS)).toMatchObject(options);
      const flow = { bs: 4, stmin: 0, wftmax: 1 };
      s.setsockopt(fd, s.SOL_CAN_ISOTP, s.CAN_ISOTP_RECV_FC, flow);
      expect(s.getsockopt(fd, s.SOL_CAN_ISOTP, s.CAN_ISOTP_RECV_FC)).toEqual(flow);
      expect(roundTrips(fd, s.SOL_CAN_ISOTP)).toMatchObject({
        CAN_ISOTP_LL_OPTS: { mtu: s.CAN_MTU, tx_dl: 8 },
      });
      s.bind(fd, { family: s.AF_CAN, ifindex, tp });
      return fd;
    });
    const [a = -1, b = -1] = ends;
    const long = 'a message that takes more than one frame of eight bytes'.repeat(4);
    s.write(a, long);
    expect(received(b)).toBe(long);
  });

  const noJ1939 = why('J1939', () => s.socket(s.AF_CAN, s.SOCK_DGRAM, s.CAN_J1939));

  test.skipIf(noJ1939 !== '')(`J1939: options and filters${noJ1939}`, () => {
    const ifindex = bus();
    const [a, b] = [0x20, 0x21].map((addr) => {
      const fd = keep(s.socket(s.AF_CAN, s.SOCK_DGRAM, s.CAN_J1939));
      s.bind(fd, {
        family: s.AF_CAN,
        ifindex,
        j1939: { name: 0n, pgn: s.J1939_NO_PGN, addr },
      });
      return fd;
    }) as [number, number];
    expect(roundTrips(a, s.SOL_CAN_J1939)).toMatchObject({
      SO_J1939_PROMISC: 0,
      SO_J1939_SEND_PRIO: 6,
    });
    s.setsockopt(a, s.SOL_CAN_J1939, s.SO_J1939_SEND_PRIO, 3);
    expect(s.getsockopt(a, s.SOL_CAN_J1939, s.SO_J1939_SEND_PRIO)).toBe(3);
    s.setsockopt(b, s.SOL_CAN_J1939, s.SO_J1939_FILTER, [{ pgn: 0x12300, pgn_mask: 0x3ff00 }]);
    for (const pgn of [0x12400, 0x12300]) {
      const to = { family: s.AF_CAN, ifindex, j1939: { name: 0n, pgn, addr: 0x21 } } as const;
      s.sendto(a, `pgn ${pgn}`, 0, to);
    }
    expect(received(b)).toBe(`pgn ${0x12300}`);
  });
});

const noAlg = why('AF_ALG', () => s.socket(s.AF_ALG, s.SOCK_SEQPACKET));

describe.skipIf(noAlg !== '')(`AF_ALG${noAlg}`, () => {
  test('cbc(aes) with a key, an operation and an initialization vector is what node:crypto makes', () => {
    const fd = keep(s.socket(s.AF_ALG, s.SOCK_SEQPACKET));
    s.bind(fd, { family: s.AF_ALG, type: 'skcipher', name: 'cbc(aes)' });
    const [key, iv] = [bytes(16, 1), bytes(16, 100)];
    s.setsockopt(fd, s.SOL_ALG, s.ALG_SET_KEY, key);
    const operation = keep(s.accept(fd, s.AF_UNSPEC).fd);
    const plain = bytes(32, 65);
    const level = s.SOL_ALG;
    s.sendmsg(operation, {
      iov: [plain],
      control: [
        { level, type: s.ALG_SET_OP, op: s.ALG_OP_ENCRYPT },
        { level, type: s.ALG_SET_IV, iv },
      ],
    });
    const out = new Uint8Array(32);
    expect(s.read(operation, out)).toBe(32);
    const cipher = createCipheriv('aes-128-cbc', key, iv).setAutoPadding(false);
    expect(out).toEqual(Uint8Array.from(cipher.update(plain)));
  });
});

const noXdp = why('AF_XDP', () => s.socket(s.AF_XDP, s.SOCK_RAW));

describe.skipIf(noXdp !== '')(`AF_XDP${noXdp}`, () => {
  test('counters, where rings are mapped, options; memory for packets is refused', () => {
    const fd = keep(s.socket(s.AF_XDP, s.SOCK_RAW));
    const values = roundTrips(fd, s.SOL_XDP);
    expect(values).toMatchObject({
      XDP_STATISTICS: { rx_dropped: 0n, rx_invalid_descs: 0n, tx_ring_empty_descs: 0n },
      XDP_OPTIONS: 0,
    });
    const { rx, fr } = s.getsockopt(fd, s.SOL_XDP, s.XDP_MMAP_OFFSETS);
    expect(rx.desc).toBeGreaterThan(rx.consumer);
    expect(fr.producer).toBe(rx.producer);
    const registration = new Uint8Array(32).fill(1);
    expect(() => s.setsockopt(fd, s.SOL_XDP, s.XDP_UMEM_REG, registration)).toThrow(RangeError);
  });
});
