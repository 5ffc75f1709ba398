// Checksums and lengths against what they should be.
import { isUint8Array } from '../values/arguments.ts';
import { decode } from './decode.ts';
import { encode } from './encode.ts';
import type { Packet } from './packet.ts';

/** A field of a packet that is not what encode would compute. */
export interface Wrong {
  /** The path of the field: `layers[1].tcp.checksum`. */
  readonly path: string;
  readonly found: number;
  readonly computed: number;
}

const COMPUTED = ['length', 'checksum'];

/**
 * The checksums and lengths that are wrong: none in a packet as it should be. Those of a fragment, of a capture that was
 * cut, and of a packet whose checksum the device was to fill in, are wrong, too. The packet in an ICMP error is not looked
 * at.
 *
 * @throws {TypeError} for what is no packet
 */
export function verify(packet: Packet): Wrong[] {
  const again = decode(encode(packet, { recompute: true }), { link: packet.link });
  const wrong: Wrong[] = [];
  packet.layers.forEach((layer, i) => {
    const [name, fields] = Object.entries(layer)[0] ?? ['', undefined];
    const computed: unknown = Object.values(again.layers[i] ?? {})[0];
    for (const field of COMPUTED) {
      const before = numberOf(fields, field);
      const after = numberOf(computed, field);
      if (before !== undefined && after !== undefined && before !== after) {
        wrong.push({ path: `layers[${i}].${name}.${field}`, found: before, computed: after });
      }
    }
  });
  return wrong;
}

function numberOf(fields: unknown, name: string): number | undefined {
  if (typeof fields !== 'object' || fields === null || isUint8Array(fields)) return undefined;
  const value: unknown = Object.entries(fields).find(([key]) => key === name)?.[1];
  return typeof value === 'number' ? value : undefined;
}
