// Calls, packets and states as one timeline: what belongs to what.
import { Conversations, format } from '../packet/index.ts';
import { actorsOf } from './actors.ts';
import type { CallRecord, WaitRecord } from './calls.ts';
import { Connections, type Joined } from './connections.ts';
import { type Drop, dropsOf } from './drops.ts';
import { endText } from './endpoint.ts';
import { Near } from './near.ts';
import { ordered } from './order.ts';
import { type Captured, packetsOf } from './packets.ts';
import { withPromises } from './promises.ts';
import { foundOf, type Probe, samplesOf } from './samples.ts';
import { type Building, Sockets } from './sockets.ts';
import { placed, type Span } from './spans.ts';
import { type Change, changesOf, sampledChanges, type Traced } from './states.ts';
import type { Timeline, TimelineEvent, TimelinePacket, TimelineSocket } from './types.ts';
import type { Frame } from './wire.ts';

/** All that was recorded. Times are nanoseconds since the beginning. */
export interface Material {
  readonly title: string;
  readonly monotonic: bigint;
  readonly realtime: bigint;
  readonly error: number;
  readonly duration: number;
  readonly lost: Timeline['lost'];
  readonly notes: readonly string[];
  readonly marks: readonly { readonly time: number; readonly text: string }[];
  readonly calls: readonly CallRecord[];
  readonly waits: readonly WaitRecord[];
  readonly frames: readonly Frame[];
  readonly time: (real: bigint, seen?: bigint) => number;
  /** What sock_diag has told. */
  readonly probes: readonly Probe[];
  /** Whether samples are a part of it; states come of them in any case. */
  readonly samples: boolean;
  /** Undefined where the kernel's trace could not be had: states are those that looks at sockets have found. */
  readonly traced: readonly Traced[] | undefined;
  /** `local remote` of what is in TIME_WAIT at the end. */
  readonly waiting: ReadonlySet<string>;
  /** The names of sockets, by their cookies. */
  readonly names: ReadonlyMap<string, string>;
  /** The hosts that addresses belong to. */
  readonly hosts: ReadonlyMap<string, string>;
  /** Whether packets are kept that no recorded socket sent or got. */
  readonly all: boolean;
}

/** An entry before it has its place. */
type Draft =
  | { readonly kind: 'span'; readonly time: number; readonly span: Span }
  | { readonly kind: 'joined'; readonly time: number; readonly joined: Joined }
  | { readonly kind: 'change'; readonly time: number; readonly change: Change }
  | {
      readonly kind: 'dropped';
      readonly time: number;
      readonly reason: string;
      readonly socket: Building;
      readonly joined?: Joined;
    }
  | { readonly kind: 'mark'; readonly time: number; readonly text: string };

function isRecorded({ record, listener }: Building): boolean {
  return record !== undefined || listener !== undefined;
}

/** The packets of sockets: of TCP by their connections, of others by the ends of their sockets. */
function joinAll(
  captured: readonly Captured[],
  sockets: Sockets,
  connections: Connections,
  near: Near,
  { error, all }: Material,
): Joined[] {
  const foreign = new Map<string, Building>();
  const other = (local: string, remote: string): Building => {
    const known = foreign.get(local) ?? sockets.foreign(local, remote, undefined);
    foreign.set(local, known);
    return known;
  };
  const own = captured.filter(({ data }) => near.packet(data));
  const joined = own.map((each): Joined => {
    const segment = connections.join(each);
    if (segment !== undefined) return segment;
    const { source, destination, time } = each;
    // An error is about a packet that went the other way.
    const { original } = each.packet.icmp ?? each.packet.icmp6 ?? {};
    const inner = original?.udp ?? original?.tcp;
    const innerIp = original?.ip ?? original?.ip6;
    const about =
      inner === undefined || innerIp === undefined
        ? undefined
        : owner(sockets, innerIp, inner, time + error);
    const from = sockets.datagrams(source, destination, time + error);
    const to = about ?? sockets.datagrams(destination, source, time + error);
    const labels = [
      ...(each.gso ? ['GSO' as const] : []),
      ...(each.gro ? ['GRO' as const] : []),
      ...(each.cut ? ['cut' as const] : []),
    ];
    return {
      captured: each,
      from: from ?? other(source, destination),
      to: to ?? other(destination, source),
      labels,
    };
  });
  return joined.filter(({ from, to }) => all || isRecorded(from) || isRecorded(to));
}

function owner(
  sockets: Sockets,
  ip: { readonly src: string; readonly dst: string },
  ports: { readonly sport: number; readonly dport: number },
  time: number,
): Building | undefined {
  const local = endText(ip.src, ports.sport);
  const remote = endText(ip.dst, ports.dport);
  return (
    sockets.datagrams(local, remote, time) ??
    sockets.all.findLast((each) => each.local === local && each.remote === remote)
  );
}

/** The calls that moved the bytes of a segment: of one direction, of one socket. */
function movers(
  spans: ReadonlyMap<Building, readonly Span[]>,
  socket: Building,
  direction: 'write' | 'read',
  [from, to]: readonly [number, number],
): readonly Span[] {
  // Where the beginning was not seen, places in the stream are not known.
  if (socket.attempts.length === 0 && socket.listener === undefined) return [];
  return (spans.get(socket) ?? []).filter(
    ({ call, offset, bytes = 0 }) =>
      call.moved?.direction === direction &&
      offset !== undefined &&
      offset < to &&
      offset + bytes > from,
  );
}

/** What must stand before what, where the clocks leave it open. */
class Causes {
  readonly of = new Map<Draft, Draft[]>();

  add(cause: Draft | undefined, effect: Draft | undefined): void {
    if (cause === undefined || effect === undefined || cause === effect) return;
    const others = this.of.get(effect);
    if (others === undefined) this.of.set(effect, [cause]);
    else others.push(cause);
  }
}

/** States that a packet from the other end leads to. */
const BY_PACKET = new Set([
  ...['SYN_SENT ESTABLISHED', 'SYN_RECV ESTABLISHED', 'ESTABLISHED CLOSE_WAIT'],
  ...['FIN_WAIT1 FIN_WAIT2', 'FIN_WAIT2 TIME_WAIT', 'FIN_WAIT2 CLOSE', 'LAST_ACK CLOSE'],
  ...['FIN_WAIT1 CLOSING', 'CLOSING TIME_WAIT', 'CLOSING CLOSE', 'LISTEN SYN_RECV'],
]);
/** States that lead to a packet with this flag. */
const SENDS: Readonly<Record<string, string>> = { SYN_SENT: 'S', FIN_WAIT1: 'F', LAST_ACK: 'F' };

/** What of a connection leads to what: calls to segments, segments to states, states to segments. */
function causesOf(
  drafts: readonly Draft[],
  spans: ReadonlyMap<Building, readonly Span[]>,
  error: number,
): Causes {
  const causes = new Causes();
  const calls = new Map<Span, Draft>();
  const got = new Map<Building, (Draft & { readonly kind: 'joined' })[]>();
  const sent = new Map<Building, (Draft & { readonly kind: 'joined' })[]>();
  const keep = <K>(
    map: Map<K, (Draft & { readonly kind: 'joined' })[]>,
    key: K,
    draft: Draft & { readonly kind: 'joined' },
  ): void => {
    const others = map.get(key);
    if (others === undefined) map.set(key, [draft]);
    else others.push(draft);
  };
  for (const draft of drafts) {
    if (draft.kind === 'span') calls.set(draft.span, draft);
    if (draft.kind !== 'joined') continue;
    keep(got, draft.joined.to, draft);
    keep(sent, draft.joined.from, draft);
  }
  const packets = new Map(
    drafts.flatMap((each) => (each.kind === 'joined' ? [[each.joined, each]] : [])),
  );
  for (const draft of drafts) {
    if (draft.kind === 'dropped' && draft.joined !== undefined) {
      causes.add(packets.get(draft.joined), draft);
    }
    if (draft.kind === 'joined') {
      const { from, stream, flags = '' } = draft.joined;
      const of = spans.get(from) ?? [];
      if (stream !== undefined) {
        for (const span of movers(spans, from, 'write', stream)) causes.add(calls.get(span), draft);
      }
      if (flags === 'S' || /[FR]/.test(flags)) {
        const names = flags === 'S' ? ['connect', 'sendto'] : ['close', 'shutdown'];
        const near = of.find(
          ({ call, start }) =>
            names.includes(call.name) && start >= draft.time && start - draft.time <= error,
        );
        causes.add(near === undefined ? undefined : calls.get(near), draft);
      }
    }
    if (draft.kind !== 'change' || draft.change.kind !== 'state') continue;
    const { socket, from = '', to = '' } = draft.change;
    const late = (time: number): boolean => time > draft.time && time - draft.time <= error;
    if (BY_PACKET.has(`${from} ${to}`)) {
      causes.add(
        got.get(socket)?.find(({ time }) => late(time)),
        draft,
      );
    }
    const flag = SENDS[to];
    if (flag === undefined) continue;
    const packet = sent
      .get(socket)
      ?.findLast(
        ({ time, joined }) =>
          joined.flags?.includes(flag) === true && draft.time - time <= error && time <= draft.time,
      );
    causes.add(draft, packet);
  }
  return causes;
}

/** What was dropped, of the sockets that are recorded. */
function dropDrafts(drops: readonly Drop[], joined: readonly Joined[], sockets: Sockets): Draft[] {
  const of = new Map(joined.map((each) => [each.captured, each]));
  return drops.flatMap(({ time, reason, captured, call }): Draft[] => {
    const packet = captured === undefined ? undefined : of.get(captured);
    if (packet !== undefined) {
      return [{ kind: 'dropped', time, reason, socket: packet.to, joined: packet }];
    }
    if (call?.socket === undefined) return [];
    return [{ kind: 'dropped', time, reason, socket: sockets.of(call.socket, call.start) }];
  });
}

/** The spans of each socket. */
function bySocket(spans: readonly Span[], sockets: Sockets): Map<Building, Span[]> {
  const map = new Map<Building, Span[]>();
  for (const span of spans) {
    const { socket } = span.call;
    if (socket === undefined) continue;
    const key = sockets.of(socket, span.start);
    const others = map.get(key);
    if (others === undefined) map.set(key, [span]);
    else others.push(span);
  }
  return map;
}

const PROTOCOLS = ['tcp', 'udp', 'icmp', 'icmp6'] as const;

/** A timeline of what was recorded. */
export function join(material: Material): Timeline {
  const { error, calls } = material;
  const sockets = new Sockets();
  for (const call of calls) sockets.learn(call);
  const connections = new Connections(sockets, error);
  const captured = packetsOf(material.frames, material.time);
  const near = new Near(sockets.all, material.all);
  const joined = joinAll(captured, sockets, connections, near, material);
  const spans = placed(calls);
  const bySockets = bySocket(spans, sockets);
  const known = { sockets: sockets.all, connections: connections.all, calls, error, near };
  const probes = material.probes.filter(({ local, remote }) => near.socket(local, remote));
  const found = foundOf(probes, sockets, connections.all, error);
  const changes =
    material.traced === undefined
      ? sampledChanges(calls, found, sockets, material.waiting)
      : changesOf(material.traced, known, material.waiting);
  const drops = dropsOf(material.traced ?? [], captured, calls, error);
  const kept = new Set(joined.flatMap(({ from, to }) => [from, to]));
  for (const socket of sockets.all) if (isRecorded(socket)) kept.add(socket);
  const drafts: Draft[] = [
    ...spans.map((span): Draft => ({ kind: 'span', time: span.start, span })),
    ...joined.map((each): Draft => ({ kind: 'joined', time: each.captured.time, joined: each })),
    ...changes
      .filter(({ socket }) => kept.has(socket))
      .map((change): Draft => ({ kind: 'change', time: change.time, change })),
    ...dropDrafts(drops, joined, sockets),
    ...material.marks.map(({ time, text }): Draft => ({ kind: 'mark', time, text })),
  ];
  const order = ordered(drafts, causesOf(drafts, bySockets, error).of, error);
  const shown = sockets.all.filter((socket) => kept.has(socket));
  const { actors, of } = actorsOf(shown, material.names, material.hosts);
  const ids = new Map(shown.map((socket, id) => [socket, id]));
  return {
    schema: 1,
    title: material.title,
    clock: {
      monotonic: String(material.monotonic),
      realtime: String(material.realtime),
      error,
    },
    duration: material.duration,
    lost: material.lost,
    notes: material.notes,
    actors,
    sockets: shown.map((socket, id) => socketOf(socket, id, of.get(socket) ?? 0, ids)),
    samples: material.samples ? samplesOf(found, spansOf(order), sockets, ids) : [],
    ...withPromises(eventsOf(order, sockets, bySockets, ids), spansOf(order), material.waits),
  };
}

/** The spans of entries, by their places. */
function spansOf(order: readonly Draft[]): ReadonlyMap<number, CallRecord> {
  return new Map(
    order.flatMap((draft, id) => (draft.kind === 'span' ? [[id, draft.span.call] as const] : [])),
  );
}

function socketOf(
  socket: Building,
  id: number,
  actor: number,
  ids: ReadonlyMap<Building, number>,
): TimelineSocket {
  const { record, local, remote, listener } = socket;
  const above = listener === undefined ? undefined : ids.get(listener);
  return {
    id,
    actor,
    fds: [...socket.fds],
    ...(record === undefined
      ? {}
      : { family: record.family, type: record.type, protocol: record.protocol }),
    ...(local === undefined ? {} : { local }),
    ...(remote === undefined ? {} : { remote }),
    ...(above === undefined ? {} : { listener: above }),
  };
}

/** The entries with their numbers, and by these what belongs to what. */
function eventsOf(
  order: readonly Draft[],
  sockets: Sockets,
  spans: ReadonlyMap<Building, readonly Span[]>,
  ids: ReadonlyMap<Building, number>,
): TimelineEvent[] {
  const callIds = new Map<Span, number>();
  const packetIds = new Map<Joined, number>();
  for (const [id, draft] of order.entries()) {
    if (draft.kind === 'span') callIds.set(draft.span, id);
    if (draft.kind === 'joined') packetIds.set(draft.joined, id);
  }
  const numbers = (all: readonly Span[]): number[] =>
    all.map((span) => callIds.get(span) ?? -1).sort((a, b) => a - b);
  const carried = new Map<number, number[]>();
  const conversations = new Conversations();
  const texts = new Map<Joined, string>();
  // Relative numbers come of the order in which segments were sent.
  for (const each of [...packetIds.keys()].sort((a, b) => a.captured.time - b.captured.time)) {
    texts.set(
      each,
      format(each.captured.packet, { notation: 'packetdrill', state: conversations }),
    );
  }
  const dropped = new Map(
    order.flatMap((draft) =>
      draft.kind === 'dropped' && draft.joined !== undefined
        ? [[draft.joined, draft.reason] as const]
        : [],
    ),
  );
  const packet = (id: number, each: Joined): TimelinePacket => {
    const { captured, from, to, flags, seq, ack, stream } = each;
    const { packet: decoded } = captured;
    const carries = stream !== undefined && stream[1] > stream[0] ? stream : undefined;
    const writes = carries === undefined ? [] : numbers(movers(spans, from, 'write', carries));
    const reads = carries === undefined ? [] : numbers(movers(spans, to, 'read', carries));
    for (const call of [...writes, ...reads]) {
      carried.set(call, [...(carried.get(call) ?? []), id]);
    }
    return {
      kind: 'packet',
      id,
      time: captured.time,
      ...(captured.received === undefined ? {} : { received: captured.received }),
      from: ids.get(from) ?? -1,
      to: ids.get(to) ?? -1,
      source: captured.source,
      destination: captured.destination,
      protocol: PROTOCOLS.find((name) => decoded[name] !== undefined) ?? 'other',
      text: texts.get(each) ?? '',
      ...(flags === undefined ? {} : { flags }),
      ...(seq === undefined ? {} : { seq }),
      ...(ack === undefined ? {} : { ack }),
      ...(decoded.tcp === undefined ? {} : { win: decoded.tcp.win }),
      length: decoded.payload.length,
      labels: each.labels,
      ...(dropped.has(each) ? { dropped: dropped.get(each) ?? '' } : {}),
      ...(each.original === undefined ? {} : { original: packetIds.get(each.original) ?? -1 }),
      writes,
      reads,
      data: Buffer.from(captured.data).toString('hex'),
    };
  };
  /** Why the kernel has sent a reset: what it said last about that socket, or its peer's where it has none. */
  let reasons: { readonly socket: number; readonly reason: string }[] = [];
  const events = order.map((draft, id): TimelineEvent => {
    if (draft.kind === 'joined') {
      const event = packet(id, draft.joined);
      if (!event.labels.includes('RST')) return event;
      const why = reasons.find(({ socket }) => socket === event.from);
      reasons = reasons.filter((each) => each !== why);
      return why === undefined ? event : { ...event, reason: why.reason };
    }
    if (draft.kind === 'dropped') {
      const { time, reason, joined } = draft;
      const of = joined === undefined ? {} : { packet: packetIds.get(joined) ?? -1 };
      return { kind: 'dropped', id, time, socket: ids.get(draft.socket) ?? -1, reason, ...of };
    }
    if (draft.kind === 'mark') return { kind: 'mark', id, time: draft.time, text: draft.text };
    if (draft.kind === 'span') return callOf(id, draft.span, sockets, ids);
    const { change } = draft;
    const socket = ids.get(change.socket) ?? -1;
    const { time, from, to = '', sampled, tracepoint, ambiguous, reason } = change;
    if (change.kind !== 'state') {
      if (change.kind === 'reset sent' && reason !== undefined) reasons.push({ socket, reason });
      return { kind: change.kind, id, time, socket, ...(reason === undefined ? {} : { reason }) };
    }
    return {
      kind: 'state',
      id,
      time,
      socket,
      ...(from === undefined ? {} : { from }),
      to,
      ...(sampled === undefined ? {} : { sampled }),
      ...(tracepoint === undefined ? {} : { tracepoint }),
      ...(ambiguous === undefined ? {} : { ambiguous }),
    };
  });
  return events.map((event) => {
    const packets = event.kind === 'call' ? carried.get(event.id) : undefined;
    return packets === undefined ? event : { ...event, packets };
  });
}

function callOf(
  id: number,
  { call, start, offset, bytes }: Span,
  sockets: Sockets,
  ids: ReadonlyMap<Building, number>,
): TimelineEvent {
  const numberOf = (record: CallRecord['socket']): number | undefined =>
    record === undefined ? undefined : ids.get(sockets.of(record, start));
  const socket = numberOf(call.socket);
  const made = numberOf(call.made);
  return {
    kind: 'call',
    id,
    time: start,
    end: call.end,
    syscall: call.syscall,
    line: call.line,
    result: call.result,
    ...(call.code === undefined ? {} : { code: call.code }),
    pid: call.pid,
    tid: call.tid,
    ...(call.fd === undefined ? {} : { fd: call.fd }),
    ...(socket === undefined ? {} : { socket }),
    ...(made === undefined ? {} : { made }),
    ...(offset === undefined ? {} : { offset }),
    ...(bytes === undefined ? {} : { bytes }),
  };
}
