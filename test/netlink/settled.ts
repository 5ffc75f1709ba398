// Links that are up: the kernel says so some time after they were set up.

import type { Fd } from '../../lib/index.ts';
import {
  type Monitor,
  type MonitorEvent,
  monitor,
  type RtNetlink,
} from '../../lib/netlink/index.ts';

/** Reads events up to the first that `wanted` takes; returns all of them. */
export async function until(
  events: Monitor,
  wanted: (event: MonitorEvent) => boolean,
): Promise<MonitorEvent[]> {
  const seen: MonitorEvent[] = [];
  for (;;) {
    const { value, done } = await events.next();
    if (done === true) throw new Error(`ended after ${JSON.stringify(seen)}`);
    seen.push(value);
    if (wanted(value)) return seen;
  }
}

/** Waits until the links of a namespace work. `netns` is that of `rt`, where it is not this thread's. */
export async function working(rt: RtNetlink, names: readonly string[], netns?: Fd): Promise<void> {
  using events = monitor({ netns, groups: ['link'], timeout: 20_000 });
  for (const name of names) {
    if (rt.links.get(name).operstate === 'UP') continue;
    await until(
      events,
      (e) => e.object === 'link' && e.link.ifname === name && e.link.operstate === 'UP',
    );
  }
}
