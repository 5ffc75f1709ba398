// Codecs of the options of SCTP: sctp(7) and RFC 6458.
import { elements, integer, wrongType } from './arguments.ts';
import { address, type Codec, storage, view } from './codec.ts';
import { AF_INET, AF_UNSPEC } from './constants.generated.ts';
import type * as values from './family-values.ts';
import { bytesOf } from './memory.ts';
import {
  be16,
  type Field,
  type Fields,
  i32,
  type Struct,
  struct,
  u8,
  u16,
  u32,
  u64,
} from './struct.ts';

/** A field of a packed struct: where the one before it ends. */
function packed<T>(field: Field<T>, align = 1): Field<T> {
  return { ...field, align };
}

/** Any address: what an option takes that is for all of them. */
const anywhere = {
  family: AF_UNSPEC,
  get data(): Uint8Array {
    return new Uint8Array(0);
  },
};

/** An association's struct: for the socket itself unless one is named. */
function ofAssociation<T>(fields: Fields, defaults: Readonly<Record<string, unknown>> = {}) {
  return struct<T>({ assoc_id: i32, ...fields }, { assoc_id: 0, ...defaults });
}

/** A struct that can be asked with some of its fields. */
function asked<T>(fields: Struct<T>, zeros: Readonly<Record<string, unknown>>): Codec<T> {
  return {
    ...fields,
    ask: (request, name) => fields.encode({ ...zeros, ...(request as object) }, name),
  };
}

const assocValue = asked(ofAssociation<values.SctpAssocValue>({ assoc_value: u32 }), {
  assoc_value: 0,
});

const paddrinfo = ofAssociation<values.SctpPaddrinfo>({
  address: packed(storage, 4),
  state: i32,
  cwnd: u32,
  srtt: u32,
  rto: u32,
  mtu: u32,
});
const noPaddrinfo = {
  assoc_id: 0,
  address: anywhere,
  state: 0,
  cwnd: 0,
  srtt: 0,
  rto: 0,
  mtu: 0,
};

const paddrparams = ofAssociation<values.SctpPaddrparams>(
  {
    address: packed(storage, 4),
    hbinterval: u32,
    pathmaxrxt: u16,
    pathmtu: packed(u32),
    sackdelay: packed(u32),
    flags: packed(u32),
    ipv6_flowlabel: packed(u32),
    dscp: u8,
  },
  {
    address: anywhere,
    hbinterval: 0,
    pathmaxrxt: 0,
    pathmtu: 0,
    sackdelay: 0,
    flags: 0,
    ipv6_flowlabel: 0,
    dscp: 0,
  },
);

const prim = asked(ofAssociation<values.SctpPrim>({ addr: packed(storage, 4) }), {
  addr: anywhere,
});

const thresholds = ofAssociation<values.SctpPaddrthlds>(
  { address: storage, pathmaxrxt: u16, pathpfthld: u16 },
  { address: anywhere },
);
const thresholds2 = ofAssociation<values.SctpPaddrthlds>(
  { address: storage, pathmaxrxt: u16, pathpfthld: u16, pathcpthld: u16 },
  { address: anywhere, pathcpthld: 0xffff },
);

const status = ofAssociation<values.SctpStatus>({
  state: i32,
  rwnd: u32,
  unackdata: u16,
  penddata: u16,
  instrms: u16,
  outstrms: u16,
  fragmentation_point: u32,
  primary: paddrinfo.field,
});
const noStatus = {
  state: 0,
  rwnd: 0,
  unackdata: 0,
  penddata: 0,
  instrms: 0,
  outstrms: 0,
  fragmentation_point: 0,
  primary: noPaddrinfo,
};

const counters = [
  ...['maxrto', 'isacks', 'osacks', 'opackets', 'ipackets', 'rtxchunks', 'outofseqtsns'],
  ...['idupchunks', 'gapcnt', 'ouodchunks', 'iuodchunks', 'oodchunks', 'iodchunks'],
  ...['octrlchunks', 'ictrlchunks'],
];
const assocStats = ofAssociation<values.SctpAssocStats>({
  obs_rto_ipaddr: storage,
  ...Object.fromEntries(counters.map((name) => [name, u64])),
});

const sndrcvinfo = struct<values.SctpSndrcvinfo>(
  {
    stream: u16,
    ssn: u16,
    flags: u16,
    ppid: u32,
    context: u32,
    timetolive: u32,
    tsn: u32,
    cumtsn: u32,
    assoc_id: i32,
  },
  { ssn: 0, flags: 0, ppid: 0, context: 0, timetolive: 0, tsn: 0, cumtsn: 0, assoc_id: 0 },
);

const sndinfo = struct<values.SctpSndinfo>(
  { sid: u16, flags: u16, ppid: u32, context: u32, assoc_id: i32 },
  { flags: 0, ppid: 0, context: 0, assoc_id: 0 },
);

const subscriptions = [
  ...['data_io', 'association', 'address', 'send_failure', 'peer_error', 'shutdown'],
  ...['partial_delivery', 'adaptation_layer', 'authentication', 'sender_dry', 'stream_reset'],
  ...['assoc_reset', 'stream_change', 'send_failure_event'],
];

/** A struct that ends in as many elements as it says. */
function counted<T>(
  head: Struct<{ count: number }>,
  element: Struct<{ value: number }>,
  size: number,
  toObject: (head: { count: number }, items: number[]) => T,
  toParts: (value: T, name: string) => readonly [head: object, items: readonly unknown[]],
): Codec<T> {
  return {
    size,
    decode: (data) => {
      if (data.byteLength < head.size) return toObject(head.decode(new Uint8Array(head.size)), []);
      const first = head.decode(data.subarray(0, head.size));
      const room = Math.floor((data.byteLength - head.size) / element.size);
      const items = Array.from({ length: Math.min(first.count, Math.max(room, 0)) }, (_, i) => {
        const start = head.size + i * element.size;
        return element.decode(data.subarray(start, start + element.size)).value;
      });
      return toObject(first, items);
    },
    encode: (value, name) => {
      const [first, items] = toParts(value as T, name);
      const data = new Uint8Array(head.size + items.length * element.size);
      data.set(head.encode({ ...first, count: items.length }, name));
      for (const [i, item] of items.entries()) {
        data.set(element.encode({ value: item }, `${name}[${i}]`), head.size + i * element.size);
      }
      return data;
    },
  };
}

const hmacalgo = counted<number[]>(
  struct({ count: u32 }),
  struct({ value: u16 }),
  64,
  (_, items) => items,
  (value, name) => [{}, elements(name, 'an array', value)],
);

const assocIds = counted<number[]>(
  struct({ count: u32 }),
  struct({ value: i32 }),
  4096,
  (_, items) => items,
  (value, name) => [{}, elements(name, 'an array', value)],
);

const resetStreams = counted<values.SctpResetStreams>(
  struct({ assoc_id: i32, flags: u16, count: u16 }, { assoc_id: 0 }),
  struct({ value: u16 }),
  1024,
  ({ count: _, ...head }, stream_list) => ({ ...(head as values.SctpResetStreams), stream_list }),
  (value, name) => {
    if (typeof value !== 'object' || value === null) {
      throw wrongType(name, '{ assoc_id, flags, stream_list }', value);
    }
    const { stream_list, ...head } = value;
    return [head, elements(`${name}.stream_list`, 'an array', stream_list)];
  },
);

const authkeyHead = struct<Omit<values.SctpAuthkey, 'key'> & { keylength: number }>(
  { assoc_id: i32, keynumber: u16, keylength: u16 },
  { assoc_id: 0 },
);
const authkey: Codec<values.SctpAuthkey> = {
  size: 1024,
  decode: (data) => {
    const { keylength = 0, ...head } = authkeyHead.decode(data.subarray(0, authkeyHead.size));
    return { ...head, key: data.slice(authkeyHead.size, authkeyHead.size + keylength) };
  },
  encode: (value, name) => {
    if (typeof value !== 'object' || value === null) {
      throw wrongType(name, '{ assoc_id, keynumber, key }', value);
    }
    const { key, ...head } = value as values.SctpAuthkey;
    const secret = bytesOf(`${name}.key`, key);
    const data = new Uint8Array(authkeyHead.size + secret.byteLength);
    data.set(authkeyHead.encode({ ...head, keylength: secret.byteLength }, name));
    data.set(secret, authkeyHead.size);
    return data;
  },
};

/** Addresses one behind the other, each as long as its family is. */
const getaddrs: Codec<values.SctpGetaddrs> = {
  size: 4096,
  whole: true,
  ask: (request, name) => {
    const data = new Uint8Array(4096);
    data.set(ofAssociation({}).encode(request, name));
    return data;
  },
  decode: (data) => {
    if (data.byteLength < 8) return { assoc_id: 0, addrs: [] };
    const numbers = view(data);
    const addrs = [];
    let at = 8;
    for (let i = u32.get(numbers, 4); i > 0 && at + 2 <= data.byteLength; i--) {
      const size = u16.get(numbers, at) === AF_INET ? 16 : 28;
      addrs.push(address.decode(data.subarray(at, at + size)));
      at += size;
    }
    return { assoc_id: i32.get(numbers, 0), addrs };
  },
  encode: (value, name) => bytesOf(name, value as Uint8Array),
};

/** One byte. */
const authchunk: Codec<number> = {
  size: 1,
  decode: (data) => data[0] ?? 0,
  encode: (value, name) => Uint8Array.of(integer(name, value, 0, 0xff)),
};

type SctpName = Extract<keyof values.FamilyValues, `sctp_${string}`>;

/** The codecs, by the names of their types. */
export const sctpCodecs: Readonly<Record<SctpName, Codec>> = {
  sctp_rtoinfo: asked(ofAssociation<values.SctpRtoinfo>({ initial: u32, max: u32, min: u32 }), {
    initial: 0,
    max: 0,
    min: 0,
  }),
  sctp_assocparams: asked(
    ofAssociation<values.SctpAssocparams>(
      {
        asocmaxrxt: u16,
        number_peer_destinations: u16,
        peer_rwnd: u32,
        local_rwnd: u32,
        cookie_life: u32,
      },
      { number_peer_destinations: 0, peer_rwnd: 0, local_rwnd: 0 },
    ),
    { asocmaxrxt: 0, cookie_life: 0 },
  ),
  sctp_initmsg: struct<values.SctpInitmsg>(
    { num_ostreams: u16, max_instreams: u16, max_attempts: u16, max_init_timeo: u16 },
    { max_attempts: 0, max_init_timeo: 0 },
  ),
  sctp_prim: prim,
  sctp_setpeerprim: prim,
  sctp_paddrparams: asked(paddrparams, {}),
  sctp_sndrcvinfo: asked(sndrcvinfo, { stream: 0 }),
  sctp_event_subscribe: struct<values.SctpEventSubscribe>(
    Object.fromEntries(subscriptions.map((name) => [name, u8])),
    Object.fromEntries(subscriptions.map((name) => [name, 0])),
  ),
  sctp_paddrinfo: asked(paddrinfo, noPaddrinfo),
  sctp_status: asked(status, noStatus),
  sctp_assoc_value: assocValue,
  sctp_sack_info: asked(ofAssociation<values.SctpSackInfo>({ delay: u32, freq: u32 }), {
    delay: 0,
    freq: 0,
  }),
  sctp_authchunk: authchunk,
  sctp_hmacalgo: hmacalgo,
  sctp_authkey: authkey,
  sctp_authkeyid: asked(ofAssociation<values.SctpAuthkeyid>({ keynumber: u16 }), { keynumber: 0 }),
  sctp_assoc_ids: assocIds,
  sctp_paddrthlds: asked(thresholds, { pathmaxrxt: 0, pathpfthld: 0 }),
  sctp_paddrthlds_v2: asked(thresholds2, { pathmaxrxt: 0, pathpfthld: 0 }),
  sctp_sndinfo: asked(sndinfo, { sid: 0 }),
  sctp_assoc_stats: asked(assocStats, {
    obs_rto_ipaddr: anywhere,
    ...Object.fromEntries(counters.map((name) => [name, 0])),
  }),
  sctp_default_prinfo: asked(ofAssociation<values.SctpDefaultPrinfo>({ value: u32, policy: u16 }), {
    value: 0,
    policy: 0,
  }),
  sctp_prstatus: asked(
    ofAssociation<values.SctpPrstatus>({
      sid: u16,
      policy: u16,
      abandoned_unsent: u64,
      abandoned_sent: u64,
    }),
    { sid: 0, policy: 0, abandoned_unsent: 0, abandoned_sent: 0 },
  ),
  sctp_reset_streams: resetStreams,
  sctp_add_streams: ofAssociation<values.SctpAddStreams>({ instrms: u16, outstrms: u16 }),
  sctp_stream_value: asked(
    ofAssociation<values.SctpStreamValue>({ stream_id: u16, stream_value: u16 }),
    { stream_value: 0 },
  ),
  sctp_event: asked(ofAssociation<values.SctpEvent>({ type: u16, on: u8 }), { on: 0 }),
  sctp_udpencaps: asked(
    ofAssociation<values.SctpUdpencaps>({ address: storage, port: be16 }, { address: anywhere }),
    { port: 0 },
  ),
  sctp_probeinterval: asked(
    ofAssociation<values.SctpProbeinterval>(
      { address: storage, interval: u32 },
      { address: anywhere },
    ),
    { interval: 0 },
  ),
  sctp_getaddrs: getaddrs,
};
