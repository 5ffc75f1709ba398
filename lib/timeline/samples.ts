// What looks at sockets have found: behind calls, and by the recording's own thread.

import { eachAttribute } from '../values/attributes.ts';
import { AF_INET } from '../values/constants.generated.ts';
import { littleEndian } from '../values/struct.ts';
import { type TcpInfo, tcp_info } from '../values/tcp-info.ts';
import type { CallLook, CallRecord } from './calls.ts';
import type { Connection } from './connections.ts';
import { endpointText } from './endpoint.ts';
import type { Building, Sockets } from './sockets.ts';
import { stateName } from './tracepoints.ts';
import type { TimelineSample } from './types.ts';
import type { Look } from './wire.ts';

/** A row of sock_diag. Its time is nanoseconds since the beginning. */
export interface Probe {
  readonly time: number;
  readonly cookie: string;
  readonly local: string;
  readonly remote: string;
  readonly state: string;
  readonly recvQ: number;
  readonly sendQ: number;
  /** What only a whole socket has: none of one that is not yet accepted by the kernel, or that waits. */
  readonly info: TcpInfo | undefined;
  readonly destroyed: boolean;
}

/** A probe whose socket is known. */
export interface Found {
  readonly probe: Probe;
  readonly socket: Building;
}

/** sizeof(struct inet_diag_msg) */
const MESSAGE = 72;
const INFO = 2;

/** What a row says. */
export function probeOf({ row, time, destroyed }: Look, base: bigint): Probe {
  const view = new DataView(row.buffer, row.byteOffset, row.byteLength);
  const size = row[0] === AF_INET ? 4 : 16;
  const end = (at: number, port: number): string =>
    endpointText(row.subarray(at, at + size), view.getUint16(port, false));
  let info: TcpInfo | undefined;
  eachAttribute(view, MESSAGE, (type, at, length) => {
    if (type === INFO && length > 0) info = tcp_info.decode(row.subarray(at, at + length));
  });
  return {
    time: Number(time - base),
    cookie: view.getBigUint64(44, littleEndian).toString(16),
    local: end(8, 4),
    remote: end(24, 6),
    state: destroyed ? 'CLOSE' : stateName(view.getUint8(1)),
    recvQ: view.getUint32(56, littleEndian),
    sendQ: view.getUint32(60, littleEndian),
    info,
    destroyed,
  };
}

/**
 * Probes with their sockets: by the kernel's cookie, where a call has told it; else by their ends, where only one socket of the
 * kernel has these at that time.
 */
export function foundOf(
  probes: readonly Probe[],
  sockets: Sockets,
  connections: readonly Connection[],
  error: number,
): Found[] {
  const ends = new Map<string, { readonly since: number; readonly socket: Building }[]>();
  for (const { client, server } of connections) {
    const since = client.segments[0]?.captured.time ?? server.segments[0]?.captured.time ?? 0;
    for (const [here, there] of [
      [client, server],
      [server, client],
    ] as const) {
      const key = `${here.end} ${there.end}`;
      ends.set(key, [...(ends.get(key) ?? []), { since, socket: here.socket }]);
    }
  }
  const named = (local: string, remote: string): Building | undefined =>
    sockets.all.findLast((each) => each.local === local && each.remote === remote);
  const claims = new Map<Building, Set<string>>();
  const found = probes.flatMap((probe): Found[] => {
    const { cookie, local, remote, time } = probe;
    const known = sockets.byCookie(cookie);
    if (known !== undefined) return [{ probe, socket: known }];
    const near = ends.get(`${local} ${remote}`);
    const socket =
      near === undefined
        ? named(local, remote)
        : near.findLast(({ since }) => since <= time + error)?.socket;
    if (socket === undefined) return [];
    claims.set(socket, (claims.get(socket) ?? new Set()).add(cookie));
    return [{ probe, socket }];
  });
  // One that calls are known of has its cookie from them; strace's has none.
  const own = (socket: Building): boolean =>
    socket.record !== undefined && !socket.record.cookie.startsWith('strace');
  return found.filter(
    ({ probe, socket }) =>
      sockets.byCookie(probe.cookie) === socket ||
      // In TIME_WAIT it is another one to the kernel.
      ((!own(socket) || probe.state === 'TIME_WAIT') && (claims.get(socket)?.size ?? 0) <= 1),
  );
}

/** Numbers of TCP_INFO that a timeline has. */
const NUMBERS = [
  ...(['notsent_bytes', 'unacked', 'sacked', 'lost', 'retrans', 'total_retrans'] as const),
  ...(['snd_cwnd', 'snd_ssthresh', 'snd_mss', 'rcv_mss', 'snd_wnd', 'rcv_wnd'] as const),
  ...(['rtt', 'rttvar', 'min_rtt', 'rto', 'rcv_space', 'bytes_acked', 'bytes_received'] as const),
  ...(['ca_state', 'backoff'] as const),
];

type Numbers = Pick<TimelineSample, (typeof NUMBERS)[number]>;

function numbersOf(info: TcpInfo | undefined): Numbers {
  const numbers: { -readonly [Name in keyof Numbers]: Numbers[Name] } = {};
  for (const name of NUMBERS) {
    const value = info?.[name];
    if (value !== undefined) numbers[name] = value;
  }
  return numbers;
}

function queuesOf(
  state: string,
  recvQ: number | undefined,
  sendQ: number | undefined,
): Pick<TimelineSample, 'recvQ' | 'sendQ'> {
  if (recvQ === undefined || sendQ === undefined || state === 'LISTEN') return {};
  return { recvQ, sendQ };
}

function ofLook(look: CallLook, socket: number, call: number): TimelineSample {
  const info = tcp_info.decode(look.info);
  const state = stateName(info.state);
  return {
    time: look.time,
    socket,
    call,
    state,
    ...queuesOf(state, look.recvQ, look.sendQ),
    ...numbersOf(info),
  };
}

/** The samples of a timeline: the calls by their places in its events. */
export function samplesOf(
  found: readonly Found[],
  calls: ReadonlyMap<number, CallRecord>,
  sockets: Sockets,
  ids: ReadonlyMap<Building, number>,
): TimelineSample[] {
  const samples = found.flatMap(({ probe, socket }): TimelineSample[] => {
    const id = ids.get(socket);
    const { time, state, recvQ, sendQ, info, destroyed } = probe;
    if (id === undefined || destroyed || info === undefined) return [];
    return [{ time, socket: id, state, ...queuesOf(state, recvQ, sendQ), ...numbersOf(info) }];
  });
  for (const [id, call] of calls) {
    for (const [look, record] of [
      [call.look, call.socket],
      [call.madeLook, call.made],
    ] as const) {
      const socket = record === undefined ? undefined : ids.get(sockets.of(record, call.start));
      if (look !== undefined && socket !== undefined) samples.push(ofLook(look, socket, id));
    }
  }
  return samples.sort((a, b) => a.time - b.time);
}
