// The thread that records packets and the kernel's trace, whatever the main thread does meanwhile.
import { parentPort, workerData } from 'node:worker_threads';
import * as raw from '../addon/calls.ts';
import {
  EINTR,
  MSG_DONTWAIT,
  MSG_TRUNC,
  PACKET_AUXDATA,
  PACKET_STATISTICS,
  POLLIN,
  SO_TIMESTAMPNS,
  SOL_PACKET,
  SOL_SOCKET,
} from '../values/constants.generated.ts';
import { littleEndian } from '../values/struct.ts';
import { Clocks, HEADER, timespecAt, WIDE } from './clock.ts';
import { takenIn } from './door.ts';
import { Pages, type TracePage } from './pages.ts';
import { COOKIE, Prober } from './prober.ts';
import { attachFilter } from './tap.ts';
import {
  type ClockSample,
  END,
  type Frame,
  type Look,
  type Recorded,
  type ThreadData,
  type ThreadMessage,
} from './wire.ts';

const data = workerData as ThreadData;

/** A frame at most: one of IPv4 or IPv6 with 64 KiB behind its header. */
const FRAME = 65_536 + 256;
/** How many frames are taken at once. */
const BATCH = 16;
const LOOKED = 8;
/** The name and the control messages of one. */
const NAME = 20;
const CONTROL = 128;
/** How often the trace is read, which does not say when there is something, in milliseconds; and the clocks. */
const TURN = 10;
const CLOCK_TURN = 1_000_000_000n;
/** tp_status of a segment that the kernel splits later. */
const TP_STATUS_GSO_TCP = 1 << 8;

const buffers = Array.from({ length: BATCH }, () => new Uint8Array(FRAME));
const iovs = buffers.map((buffer) => [buffer]);
const names = Array.from({ length: BATCH }, () => new Uint8Array(NAME));
const controls = Array.from({ length: BATCH }, () => new Uint8Array(CONTROL));
const lengths = new Int32Array(BATCH * 4);
const page = new Uint8Array(data.page);

let frames: Frame[] = [];
let pages: TracePage[] = [];
let looks: Look[] = [];
let clocks: ClockSample[] = [];
const failures: string[] = [];
let kept = 0;
let cut = 0;
let cutAt: Recorded['cutAt'];
/** The packet sockets, and from where on they came while it ran. */
const taps = data.taps.map(({ fd }) => fd);
const own = taps.length;
const lost = taps.map(() => 0);
/** Beside its bytes, what is kept of something. */
const BESIDE = 64;

/** What the program of the first capture refuses, by the cookies of its sockets; and whether some of it is over since it was made. */
const others = new Map(data.others.map((each) => [each.cookie, each]));
let fewer = false;

function look(each: Look): void {
  const { row, destroyed } = each;
  if (destroyed && data.diags[each.diag]?.host === '') {
    const view = new DataView(row.buffer, row.byteOffset);
    fewer = others.delete(view.getBigUint64(COOKIE, littleEndian)) || fewer;
  }
  if (!data.looks) return;
  if (kept + row.length > data.limit) {
    cut++;
    return;
  }
  kept += row.length + BESIDE;
  looks.push(each);
}

const probers = data.diags.map((diag, place) => new Prober(diag, place, look));

/** Makes the program anew without what is over: its ends may be another's now. */
function renew(): void {
  const tap = data.taps.find(({ host }) => host === '');
  if (tap !== undefined) attachFilter(tap.fd, [...others.values()]);
  fewer = false;
}

/** Of each of our own taps, where sockets are looked at. */
const proberOf = data.taps.map(({ host }) =>
  data.looks ? probers.find((_, place) => data.diags[place]?.host === host) : undefined,
);

/** The kernel's time, and whether the segment is to be split, of one message. */
function meta(control: Uint8Array, length: number): { time: bigint; gso: boolean } {
  const view = new DataView(control.buffer, control.byteOffset, length);
  let time = 0n;
  let gso = false;
  for (let at = 0; at + HEADER <= length; ) {
    const size = Number(
      WIDE ? view.getBigUint64(at, littleEndian) : view.getUint32(at, littleEndian),
    );
    const level = view.getInt32(at + HEADER - 8, littleEndian);
    const type = view.getInt32(at + HEADER - 4, littleEndian);
    const from = at + HEADER;
    if (level === SOL_SOCKET && type === SO_TIMESTAMPNS) {
      time = timespecAt(view, from);
    } else if (level === SOL_PACKET && type === PACKET_AUXDATA) {
      gso = (view.getUint32(from, littleEndian) & TP_STATUS_GSO_TCP) !== 0;
    }
    if (size < HEADER) break;
    at += raw.CMSG_SPACE(size - HEADER);
  }
  return { time, gso };
}

/** Takes all frames that are there. Where these are many, the first of them alone say which sockets to look at. */
function takeFrames(tap: number, fd: number): void {
  for (let batch = 0; ; batch++) {
    for (let i = 0; i < BATCH; i++) lengths.set([NAME, CONTROL, 0, 0], 4 * i);
    const count = raw.recvmmsg(fd, iovs, names, controls, lengths, MSG_DONTWAIT | MSG_TRUNC, null);
    if (count === -EINTR) continue;
    if (count <= 0) return;
    const seen = process.hrtime.bigint();
    for (let i = 0; i < count; i++) {
      const length = lengths[4 * i + 3] ?? 0;
      const { time, gso } = meta(controls[i] as Uint8Array, lengths[4 * i + 1] ?? 0);
      const size = Math.min(length, FRAME);
      if (kept + size > data.limit) {
        cut++;
        cutAt ??= { time, seen };
        continue;
      }
      kept += size + BESIDE;
      if (batch < LOOKED) {
        proberOf[tap]?.seen((buffers[i] as Uint8Array).subarray(0, Math.min(size, 128)));
      }
      const name = names[i] as Uint8Array;
      const view = new DataView(name.buffer, name.byteOffset, NAME);
      frames.push({
        tap,
        time,
        seen,
        pkttype: name[10] ?? 0,
        ifindex: view.getInt32(4, littleEndian),
        data: (buffers[i] as Uint8Array).slice(0, size),
        length,
        gso,
      });
    }
    if (count < BATCH) return;
  }
}

const traced =
  data.layout === undefined
    ? undefined
    : new Pages(data.layout, data.received, data.dropped, (each) => {
        if (kept + each.page.length > data.limit) {
          cut++;
          return;
        }
        kept += each.page.length;
        pages.push(each);
      });

/** Takes the pages of the trace that have something in them. */
function takePages(): void {
  const now = process.hrtime.bigint();
  for (const [cpu, fd] of data.pipes.entries()) {
    for (;;) {
      const size = raw.read(fd, page, 0, page.length);
      if (size === -EINTR) continue;
      if (size <= 0) break;
      // What is behind the last event is nothing.
      const end = 16 + (new DataView(page.buffer).getUint32(8, littleEndian) & 0xfffff);
      const used = littleEndian ? Math.min(end, size) : size;
      traced?.take({ cpu, page: page.slice(0, used) }, now);
    }
  }
  traced?.forget(now);
}

/** Reading the kernel's count of losses sets it to zero. */
function countLosses(): void {
  const statistics = new Uint32Array(2);
  for (const [i, fd] of taps.entries()) {
    const result = raw.getsockopt(fd, SOL_PACKET, PACKET_STATISTICS, statistics, Int32Array.of(8));
    if (result === 0) lost[i] = (lost[i] ?? 0) + (statistics[1] ?? 0);
  }
}

function say(message: ThreadMessage): void {
  parentPort?.postMessage(message);
}

/** By how many milliseconds CLOCK_REALTIME may lie otherwise than before, until it is looked at closely: it has no finer digits here. */
const STEP = 3;

/** How it lies to CLOCK_MONOTONIC, in milliseconds. */
function wall(now: bigint): number {
  return Date.now() - Number(now) / 1e6;
}

const count = new BigUint64Array(1);

/** What there is since it was last taken; counts are of all. */
function taken(): Recorded {
  const sum = lost.reduce((all, each) => all + each, 0);
  const part = { frames, pages, looks, clocks, cut, cutAt, lost: sum, failures };
  frames = [];
  pages = [];
  looks = [];
  clocks = [];
  return part;
}

/** What is waited for: the end, more packet sockets (an fd below 0 is none), and packets. */
function watched(): Int32Array {
  const ends = data.diags.map((diag) => diag.ends);
  const all = [data.wake, data.door ?? -1, ...taps, ...ends];
  return Int32Array.from(all.flatMap((fd) => [fd, POLLIN, 0]));
}

function record(): void {
  const clock = new Clocks();
  try {
    let fds = watched();
    const turn = data.pipes.length > 0 || data.diags.length > 0 ? TURN : 250;
    if (data.looks) for (const prober of probers) prober.list();
    clocks.push(clock.sample());
    let looked = process.hrtime.bigint();
    let distance = wall(looked);
    say({ ready: true });
    for (let ends = false; !ends; ) {
      const waits = probers.some((prober) => prober.waits);
      raw.poll(fds, fds.length / 3, waits ? 1 : turn);
      const asked = fds[2] !== 0 && raw.read(data.wake, count, 0, 8) > 0;
      ends = asked && (count[0] ?? 0n) >= END;
      if (data.door !== undefined && fds[5] !== 0) {
        taps.push(...takenIn(data.door));
        fds = watched();
      }
      for (const [i, fd] of taps.entries()) takeFrames(i, fd);
      for (const prober of probers) {
        prober.ended();
        prober.turn(ends);
        // Without packets, nothing says which are worth a look.
        if (data.looks && data.taps.length === 0) prober.list();
      }
      if (fewer) renew();
      takePages();
      const now = process.hrtime.bigint();
      const moved = Math.abs(wall(now) - distance);
      if (asked || now - looked > CLOCK_TURN || moved > STEP) {
        clocks.push(clock.sample());
        looked = process.hrtime.bigint();
        distance = wall(looked);
        countLosses();
      }
      if (asked && !ends) say({ part: taken() });
    }
  } catch (error) {
    failures.push(error instanceof Error ? error.message : String(error));
  } finally {
    clock.close();
    for (const fd of taps.slice(own)) raw.close(fd);
  }
  say({ recorded: taken() });
}

record();
