// What may be of the recorded sockets at all, told by ports alone: the rest of what a busy machine does is not looked at closely.
import { IPPROTO_TCP, IPPROTO_UDP } from '../values/constants.generated.ts';
import { partsOf } from './endpoint.ts';
import type { Building } from './sockets.ts';

/** The version of IP in the first four bits of a packet. */
const V4 = 4;
const V6_HEADER = 40;

/** Where the ports of a packet of IP are; undefined of one that has none there: ICMP, a later fragment, extension headers. */
function portsAt(data: Uint8Array): number | undefined {
  const [first = 0] = data;
  const isV4 = first >> 4 === V4;
  const protocol = data[isV4 ? 9 : 6];
  if (protocol !== IPPROTO_TCP && protocol !== IPPROTO_UDP) return undefined;
  if (!isV4) return V6_HEADER;
  const isLater = (((data[6] ?? 0) & 0x1f) | (data[7] ?? 0)) !== 0;
  return isLater ? undefined : (first & 15) * 4;
}

/** Tells what lies near recorded sockets: a port of theirs is a port of it. */
export class Near {
  /** Undefined where all is recorded. */
  readonly #ports: ReadonlySet<number> | undefined;

  constructor(sockets: readonly Building[], all: boolean) {
    const ends = sockets.flatMap(({ local = '', attempts }) => [
      local,
      ...attempts.map(({ target }) => target),
    ]);
    // A port 0 is none.
    const ports = ends.map((end) => partsOf(end).port).filter((port) => port !== 0);
    this.#ports = all ? undefined : new Set(ports);
  }

  #has(one: number, other: number): boolean {
    return this.#ports === undefined || this.#ports.has(one) || this.#ports.has(other);
  }

  packet(data: Uint8Array): boolean {
    const at = portsAt(data);
    if (at === undefined || data.length < at + 4) return true;
    const view = new DataView(data.buffer, data.byteOffset + at, 4);
    return this.#has(view.getUint16(0, false), view.getUint16(2, false));
  }

  /** Of a socket with these ends, `127.0.0.1:80`. */
  socket(local: string, remote: string): boolean {
    return this.#has(partsOf(local).port, partsOf(remote).port);
  }
}
