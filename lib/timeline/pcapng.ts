// A timeline as a capture file: the packets, with calls and states as their comments.
import { type BlockInput, writePcapng } from '../packet/index.ts';
import { checkTimeline, stateText } from './text.ts';
import type { Timeline, TimelineEvent } from './types.ts';

/** What is said of an entry that is no packet. */
function entryText({ sockets, actors }: Timeline, event: TimelineEvent): string {
  if (event.kind === 'mark' || event.kind === 'packet') return event.text;
  const socket = event.kind === 'call' ? (event.socket ?? event.made) : event.socket;
  const actor = socket === undefined ? undefined : actors[sockets[socket]?.actor ?? -1]?.name;
  const text =
    event.kind === 'call'
      ? event.line.replace(/\) +=/, ') =')
      : stateText(event).replace('→', '->');
  return actor === undefined ? text : `${actor}: ${text}`;
}

/** A moment by the system's clock, in nanoseconds since 1970. */
function time(timeline: Timeline, at: number): bigint {
  return BigInt(timeline.clock.realtime) + BigInt(Math.round(at));
}

/**
 * The packets of a timeline as a pcapng file, which Wireshark opens: each has the calls and states since the one before it as
 * comments; what comes behind the last packet is with that. Times are those of the system's clock.
 *
 * @throws {TypeError | RangeError} for what is no timeline
 */
export function pcapng(timeline: Timeline): Uint8Array {
  checkTimeline(timeline);
  const { title, notes, events } = timeline;
  const blocks: BlockInput[] = [
    {
      section: {
        application: 'sockfd',
        comments: [...(title === '' ? [] : [title]), ...notes],
      },
    },
    { interface: { link: 'raw', name: 'sockfd' } },
  ];
  let last: { data: Uint8Array; time: bigint; comments: string[]; length: number } | undefined;
  let comments: string[] = [];
  const flush = (): void => {
    if (last !== undefined) blocks.push({ packet: last });
  };
  for (const event of events) {
    if (event.kind !== 'packet') {
      comments.push(entryText(timeline, event));
      continue;
    }
    flush();
    const data = Uint8Array.from(Buffer.from(event.data, 'hex'));
    if (event.labels.length > 0) comments.push(event.labels.join(', '));
    if (event.reason !== undefined) comments.push(`reset: ${event.reason}`);
    last = { data, time: time(timeline, event.time), comments, length: data.length };
    comments = [];
  }
  last?.comments.push(...comments);
  flush();
  return writePcapng(blocks);
}
