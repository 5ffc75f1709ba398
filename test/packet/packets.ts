// Packets of every kind, for properties: layers as encode takes them, with what can be computed left out.
import fc from 'fast-check';
import type { LayerInput, Mptcp, TcpOption } from '../../lib/packet/index.ts';

const u8 = fc.integer({ min: 0, max: 255 });
const u16 = fc.integer({ min: 0, max: 0xffff });
const u32 = fc.integer({ min: 0, max: 0xffffffff });
const u64 = fc.bigInt({ min: 0n, max: 0xffffffffffffffffn });
const bytes = (min: number, max: number) => fc.uint8Array({ minLength: min, maxLength: max });
const hexOf = (data: Uint8Array) => Buffer.from(data).toString('hex');

/** Ports that tcpdump does not take for a protocol's. */
const port = fc.integer({ min: 40000, max: 44000 });
export const mac: fc.Arbitrary<string> = bytes(6, 6).map((data) =>
  Array.from(data, (byte) => byte.toString(16).padStart(2, '0')).join(':'),
);
export const ipv4: fc.Arbitrary<string> = bytes(4, 4).map((data) => data.join('.'));
export const ipv6: fc.Arbitrary<string> = fc
  .tuple(bytes(16, 16), fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 8 }))
  .map(([data, from, count]) => {
    data.fill(0, 2 * from, Math.min(16, 2 * (from + count)));
    return new URL(`http://[${hexOf(data).replace(/.{4}(?!$)/g, '$&:')}]`).hostname.slice(1, -1);
  })
  // A URL has hexadecimal words where inet_ntop(3) has dots.
  .filter((text) => !/^::(ffff:)?[0-9a-f]+:[0-9a-f]+$/.test(text));
const payload = fc.oneof(bytes(0, 40), bytes(0, 1200));

const mptcp: fc.Arbitrary<Mptcp> = fc.oneof(
  fc.record({
    subtype: fc.constant('MP_CAPABLE' as const),
    version: fc.integer({ min: 0, max: 1 }),
    flags: u8,
  }),
  fc.record({
    subtype: fc.constant('MP_CAPABLE' as const),
    version: fc.integer({ min: 0, max: 1 }),
    flags: u8,
    senderKey: u64,
  }),
  fc.record({
    subtype: fc.constant('MP_CAPABLE' as const),
    version: fc.constant(1),
    flags: u8,
    senderKey: u64,
    receiverKey: u64,
    dataLength: u16,
  }),
  fc.record({
    subtype: fc.constant('MP_JOIN' as const),
    backup: fc.boolean(),
    addressId: u8,
    token: u32,
    nonce: u32,
  }),
  fc.record({
    subtype: fc.constant('MP_JOIN' as const),
    backup: fc.boolean(),
    addressId: u8,
    hmac: bytes(8, 8),
    nonce: u32,
  }),
  fc.record({
    subtype: fc.constant('MP_JOIN' as const),
    backup: fc.constant(false),
    addressId: u8,
    hmac: bytes(20, 20),
  }),
  fc.record({
    subtype: fc.constant('DSS' as const),
    fin: fc.boolean(),
    dataAck: fc.oneof(u32, u64),
  }),
  fc.record(
    {
      subtype: fc.constant('DSS' as const),
      fin: fc.boolean(),
      dataAck: fc.oneof(u32, u64),
      dataSeq: fc.oneof(u32, u64),
      subflowSeq: u32,
      dataLength: u16,
      checksum: u16,
    },
    { requiredKeys: ['subtype', 'fin', 'dataSeq', 'subflowSeq', 'dataLength'] },
  ),
  fc.record(
    {
      subtype: fc.constant('ADD_ADDR' as const),
      echo: fc.boolean(),
      addressId: u8,
      address: fc.oneof(ipv4, ipv6),
      port: u16,
      hmac: bytes(8, 8),
    },
    { requiredKeys: ['subtype', 'echo', 'addressId', 'address'] },
  ),
  fc.record({
    subtype: fc.constant('REMOVE_ADDR' as const),
    addressIds: fc.array(u8, { minLength: 1, maxLength: 4 }),
  }),
  fc.record(
    { subtype: fc.constant('MP_PRIO' as const), backup: fc.boolean(), addressId: u8 },
    { requiredKeys: ['subtype', 'backup'] },
  ),
  fc.record({ subtype: fc.constant('MP_FAIL' as const), dataSeq: u64 }),
  fc.record({ subtype: fc.constant('MP_FASTCLOSE' as const), key: u64 }),
  fc.record({
    subtype: fc.constant('MP_TCPRST' as const),
    flags: fc.integer({ min: 0, max: 15 }),
    reason: u8,
  }),
);

export const tcpOption: fc.Arbitrary<TcpOption> = fc.oneof(
  fc.constantFrom('nop' as const, 'sackOK' as const),
  fc.record({ mss: u16 }),
  fc.record({ wscale: u8 }),
  fc.record({ sack: fc.array(fc.tuple(u32, u32), { minLength: 1, maxLength: 3 }) }),
  fc.record({ timestamp: fc.record({ val: u32, ecr: u32 }) }),
  fc.record({ md5: bytes(16, 16) }),
  fc.record({ ao: fc.record({ keyId: u8, nextKeyId: u8, mac: bytes(0, 16) }) }),
  fc.record({
    userTimeout: fc.record({
      value: fc.integer({ min: 0, max: 0x7fff }),
      unit: fc.constantFrom('seconds' as const, 'minutes' as const),
    }),
  }),
  fc.record({ fastOpen: bytes(0, 16) }),
  fc.record({
    experiment: fc.record({
      kind: fc.constantFrom(253 as const, 254 as const),
      id: fc.oneof(u16, fc.constant(0xf989)),
      data: bytes(0, 8),
    }),
  }),
  fc.record({
    accEcn: fc.oneof(
      fc.record({ order: fc.constant(0 as const), e0b: u16, ceb: u16, e1b: u16 }),
      fc.record({ order: fc.constant(1 as const), e1b: u16, ceb: u16 }),
      fc.record({ order: fc.constant(1 as const) }),
    ),
  }),
  fc.record({ mptcp }),
  fc.record({ kind: fc.constantFrom(70, 200), data: bytes(0, 8) }),
);

/** Options that fit into a header. */
const tcpOptions = fc.array(tcpOption, { maxLength: 5 }).map((options) => {
  const sizes = (option: TcpOption): number => {
    if (typeof option === 'string') return 2;
    const [value] = Object.values(option);
    if ('sack' in option) return 2 + 8 * option.sack.length;
    if ('mptcp' in option) return 30;
    if ('ao' in option) return 4 + option.ao.mac.length;
    if ('data' in option) return 2 + option.data.length;
    if ('md5' in option) return 18;
    return value instanceof Uint8Array ? 2 + value.length : 12;
  };
  let left = 40;
  return options.filter((option) => {
    const size = sizes(option);
    if (size > left) return false;
    left -= size;
    return true;
  });
});

const flags = fc
  .subarray([...'FSRP.UEW'])
  .map((letters) => letters.join(''))
  .filter((text) => text !== '');

const tcp = fc.record({
  sport: port,
  dport: port,
  seq: u32,
  ack: u32,
  flags,
  win: u16,
  urg: u16,
  options: tcpOptions,
});
const udp = fc.record({ sport: port, dport: port });

type Layers = readonly LayerInput[];
const withPayload = (head: LayerInput, data: Uint8Array): Layers =>
  data.length === 0 ? [head] : [head, { payload: data }];

const transport: fc.Arbitrary<Layers> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(tcp, payload).map(([each, data]) => withPayload({ tcp: each }, data)),
  },
  fc.tuple(udp, payload).map(([each, data]) => withPayload({ udp: each }, data)),
);

const ipHeader = fc.record({
  src: ipv4,
  dst: ipv4,
  tos: u8,
  id: u16,
  df: fc.boolean(),
  ttl: u8,
  options: fc.array(
    fc.oneof(
      fc.constant('nop' as const),
      fc.record({ routerAlert: u16 }),
      fc.record({
        recordRoute: fc.record({
          pointer: fc.constant(4),
          addresses: fc.array(ipv4, { minLength: 1, maxLength: 2 }),
        }),
      }),
    ),
    { maxLength: 3 },
  ),
});
const ip6Header = fc.record({
  src: ipv6,
  dst: ipv6,
  trafficClass: u8,
  flowLabel: fc.integer({ min: 0, max: 0xfffff }),
  hopLimit: u8,
});

/** A packet inside an error, whole or cut to the eight bytes behind its header. */
const original4 = fc
  .tuple(ipHeader, transport)
  .map(([ip, inner]): Layers => [{ ip: { ...ip, options: [] } }, ...inner]);
const original6 = fc.tuple(ip6Header, transport).map(([ip6, inner]): Layers => [{ ip6 }, ...inner]);

const icmp: fc.Arbitrary<Layers> = fc.oneof(
  fc
    .tuple(fc.record({ type: fc.constantFrom(0, 8), id: u16, seq: u16 }), payload)
    .map(([each, data]) => withPayload({ icmp: each }, data)),
  fc
    .record({
      type: fc.constant(3),
      code: fc.integer({ min: 0, max: 16 }),
      mtu: u16,
      original: original4,
    })
    .map((each) => [{ icmp: each }]),
  fc
    .record({
      type: fc.constant(5),
      code: fc.integer({ min: 0, max: 4 }),
      gateway: ipv4,
      original: original4,
    })
    .map((each) => [{ icmp: each }]),
  fc
    .record({
      type: fc.constantFrom(4, 11, 12),
      code: fc.integer({ min: 0, max: 2 }),
      original: original4,
    })
    .map((each) => [{ icmp: each }]),
  fc
    .record({
      type: fc.constantFrom(13, 14),
      id: u16,
      seq: u16,
      originate: u32,
      receive: u32,
      transmit: u32,
    })
    .map((each) => [{ icmp: each }]),
  fc
    .record({ type: fc.constantFrom(17, 18), id: u16, seq: u16, mask: ipv4 })
    .map((each) => [{ icmp: each }]),
  fc
    .record({
      type: fc.constant(9),
      lifetime: u16,
      routers: fc.array(fc.record({ address: ipv4, preference: u32 }), { maxLength: 3 }),
    })
    .map((each) => [{ icmp: each }]),
);

const ndOptions = fc.array(
  fc.oneof(
    fc.record({ sourceLinkAddress: mac }),
    fc.record({ targetLinkAddress: mac }),
    fc.record({ mtu: u32 }),
    fc.record({
      prefix: fc.record({
        prefix: ipv6,
        length: fc.integer({ min: 0, max: 128 }),
        onLink: fc.boolean(),
        autonomous: fc.boolean(),
        valid: u32,
        preferred: u32,
      }),
    }),
    fc.record({
      rdnss: fc.record({
        lifetime: u32,
        addresses: fc.array(ipv6, { minLength: 1, maxLength: 2 }),
      }),
    }),
    fc.record({
      dnssl: fc.record({
        lifetime: u32,
        domains: fc.constantFrom(['example.org'], ['a.example', 'b.example']),
      }),
    }),
    fc.record({ nonce: bytes(6, 6) }),
  ),
  { maxLength: 3 },
);

const icmp6: fc.Arbitrary<Layers> = fc.oneof(
  fc
    .tuple(fc.record({ type: fc.constantFrom(128, 129), id: u16, seq: u16 }), payload)
    .map(([each, data]) => withPayload({ icmp6: each }, data)),
  fc
    .record({
      type: fc.constant(1),
      code: fc.integer({ min: 0, max: 4 }),
      original: original6,
    })
    .map((each) => [{ icmp6: each }]),
  fc
    .record({ type: fc.constant(2), mtu: u32, original: original6 })
    .map((each) => [{ icmp6: each }]),
  fc
    .record({ type: fc.constant(3), code: fc.integer({ min: 0, max: 1 }), original: original6 })
    .map((each) => [{ icmp6: each }]),
  fc
    .record({
      type: fc.constant(4),
      code: fc.integer({ min: 0, max: 3 }),
      pointer: u32,
      original: original6,
    })
    .map((each) => [{ icmp6: each }]),
  fc.record({ type: fc.constant(133), options: ndOptions }).map((each) => [{ icmp6: each }]),
  fc
    .record({
      type: fc.constant(134),
      hopLimit: u8,
      managed: fc.boolean(),
      other: fc.boolean(),
      lifetime: u16,
      reachable: u32,
      retransmit: u32,
      options: ndOptions,
    })
    .map((each) => [{ icmp6: each }]),
  fc
    .record({ type: fc.constant(135), target: ipv6, options: ndOptions })
    .map((each) => [{ icmp6: each }]),
  fc
    .record({
      type: fc.constant(136),
      router: fc.boolean(),
      solicited: fc.boolean(),
      override: fc.boolean(),
      target: ipv6,
      options: ndOptions,
    })
    .map((each) => [{ icmp6: each }]),
  fc
    .record({ type: fc.constant(137), target: ipv6, destination: ipv6, options: ndOptions })
    .map((each) => [{ icmp6: each }]),
  fc
    .record({ type: fc.constantFrom(130, 131, 132), maxResponse: u16, group: ipv6 })
    .map((each) => [{ icmp6: each }]),
  fc
    .record({
      type: fc.constant(130),
      maxResponse: u16,
      group: ipv6,
      robustness: fc.integer({ min: 0, max: 15 }),
      interval: u8,
      sources: fc.array(ipv6, { maxLength: 3 }),
    })
    .map((each) => [{ icmp6: each }]),
  fc
    .record({
      type: fc.constant(143),
      records: fc.array(
        fc.record({
          type: fc.integer({ min: 1, max: 6 }),
          group: ipv6,
          sources: fc.array(ipv6, { maxLength: 2 }),
        }),
        { maxLength: 3 },
      ),
    })
    .map((each) => [{ icmp6: each }]),
);

const unknown: fc.Arbitrary<Uint8Array> = bytes(1, 60);

const packet4: fc.Arbitrary<Layers> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(ipHeader, transport).map(([ip, inner]): Layers => [{ ip }, ...inner]),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(ipHeader, icmp).map(([ip, inner]): Layers => [{ ip }, ...inner]),
  },
  fc
    .tuple(ipHeader, unknown)
    .map(([ip, data]): Layers => [{ ip: { ...ip, protocol: 253 } }, { payload: data }]),
  // Fragments: the first has the header, the others do not.
  fc
    .tuple(ipHeader, transport)
    .map(([ip, inner]): Layers => [{ ip: { ...ip, df: false, mf: true } }, ...inner]),
  fc
    .tuple(ipHeader, u8, unknown)
    .map(
      ([ip, offset, data]): Layers => [
        { ip: { ...ip, df: false, offset: 8 * (offset + 1), protocol: 17 } },
        { payload: data },
      ],
    ),
  // IP in IP.
  fc
    .tuple(ipHeader, ipHeader, transport)
    .map(([outer, ip, inner]): Layers => [{ ip: outer }, { ip }, ...inner]),
);

const extension: fc.Arbitrary<LayerInput> = fc.oneof(
  fc.record({
    dstopts: fc.record({
      options: fc.array(
        fc.oneof(
          fc.constant('pad1' as const),
          fc.record({ type: fc.constant(0x1e), data: bytes(0, 20) }),
        ),
        { maxLength: 3 },
      ),
    }),
  }),
  fc.record({
    routing: fc.record({
      type: fc.constantFrom(0, 2, 4),
      segmentsLeft: fc.constant(0),
      addresses: fc.array(ipv6, { minLength: 1, maxLength: 3 }),
    }),
  }),
  fc.record({ fragment: fc.record({ id: u32, more: fc.constant(false) }) }),
);
const hopopts: fc.Arbitrary<LayerInput> = fc.record({
  hopopts: fc.record({
    options: fc.array(fc.oneof(fc.constant('pad1' as const), fc.record({ routerAlert: u16 })), {
      maxLength: 2,
    }),
  }),
});

const packet6: fc.Arbitrary<Layers> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(ip6Header, transport).map(([ip6, inner]): Layers => [{ ip6 }, ...inner]),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(ip6Header, icmp6).map(([ip6, inner]): Layers => [{ ip6 }, ...inner]),
  },
  fc
    .tuple(ip6Header, fc.option(hopopts), fc.array(extension, { maxLength: 2 }), transport)
    .map(
      ([ip6, first, more, inner]): Layers => [
        { ip6 },
        ...(first === null ? [] : [first]),
        ...more,
        ...inner,
      ],
    ),
  fc
    .tuple(ip6Header, unknown)
    .map(([ip6, data]): Layers => [{ ip6: { ...ip6, next: 253 } }, { payload: data }]),
  fc.tuple(ip6Header, packet4).map(([ip6, inner]): Layers => [{ ip6 }, ...inner]),
);

/** A packet of IP. */
export const ipPacket: fc.Arbitrary<Layers> = fc.oneof(packet4, packet6);

const arp: fc.Arbitrary<LayerInput> = fc.record({
  arp: fc.record({
    operation: fc.constantFrom(1, 2, 3, 4, 8, 9),
    sha: mac,
    spa: ipv4,
    tha: fc.oneof(mac, fc.constant('00:00:00:00:00:00')),
    tpa: ipv4,
  }),
});

const vlan: fc.Arbitrary<LayerInput> = fc.record({
  vlan: fc.record({
    priority: fc.integer({ min: 0, max: 7 }),
    dei: fc.boolean(),
    id: fc.integer({ min: 0, max: 4095 }),
  }),
});

/** An Ethernet frame, with padding where it is short. */
export const frame: fc.Arbitrary<Layers> = fc
  .tuple(
    fc.record({ dst: mac, src: mac }),
    fc.oneof({ weight: 5, arbitrary: fc.constant([]) }, fc.array(vlan, { maxLength: 2 })),
    fc.oneof(
      { weight: 8, arbitrary: ipPacket },
      arp.map((each): Layers => [each]),
    ),
    fc.boolean(),
  )
  .map(([ethernet, tags, inner, padded]): Layers => {
    const layers: Layers = [{ ethernet }, ...tags, ...inner];
    return padded ? [...layers, { padding: new Uint8Array(6) }] : layers;
  });

const cooked = {
  packetType: fc.constantFrom(0, 1, 2, 3, 4),
  hardwareType: fc.constantFrom(1, 772),
  address: fc.oneof(mac, fc.constant('')),
};

/** A packet of every kind of link, with the link's name. */
export const linked = {
  ethernet: frame,
  sll: fc.tuple(fc.record(cooked), ipPacket).map(([sll, inner]): Layers => [{ sll }, ...inner]),
  sll2: fc
    .tuple(fc.record({ ...cooked, ifindex: fc.constant(1) }), ipPacket)
    .map(([sll2, inner]): Layers => [{ sll2 }, ...inner]),
  null: fc
    .tuple(fc.record({ order: fc.constantFrom('little' as const, 'big' as const) }), ipPacket)
    .map(([loopback, inner]): Layers => [{ loopback }, ...inner]),
  loop: ipPacket.map((inner): Layers => [{ loopback: { order: 'big' } }, ...inner]),
  raw: ipPacket,
};
