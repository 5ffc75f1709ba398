// <linux/netlink.h> NLMSGERR_ATTR_*: what the kernel says of a request that it refuses.

import { eachAttribute } from '../values/attributes.ts';
import { SyscallError } from '../values/errors.ts';
import type { Inner } from './kinds.ts';
import { text, u32 } from './kinds.ts';

/** The extended acknowledgement of a request, as far as the kernel sent one. */
export interface ExtendedAck {
  /** Its own text: `Device does not allow enslaving to a bridge.` */
  readonly message?: string;
  /** The attribute that it points to, from the outermost on: `IFLA_LINKINFO.IFLA_INFO_DATA.IFLA_VLAN_ID`. */
  readonly attribute?: string;
  /** Where that attribute begins, in bytes from the start of the message. */
  readonly offset?: number;
  /** The attribute that it missed, with those around it. */
  readonly missing?: string;
}

/** A request: its name, and what it was about. */
export interface RefusedRequest {
  /** `RTM_NEWLINK` */
  readonly name: string;
  /** A few words on its object: `veth0`, `10.0.0.1/24`. */
  readonly about?: string | undefined;
}

/**
 * A request that the kernel refused: `RTM_NEWADDR EINVAL 10.0.0.1 (Invalid argument): Invalid prefix length`. Its
 * `syscall` is the type of the message.
 */
export class NetlinkError extends SyscallError {
  override readonly name: string = 'NetlinkError';
  /** What the kernel said beyond the errno; empty where it said nothing. */
  readonly ack: ExtendedAck;

  constructor(request: RefusedRequest, errno: number, ack: ExtendedAck = {}, note?: string) {
    super(request.name, errno, { path: request.about });
    this.ack = ack;
    const said = [
      ack.message,
      ack.attribute === undefined ? undefined : `at ${ack.attribute}`,
      ack.missing === undefined ? undefined : `${ack.missing} is missing`,
      note,
    ].filter((part) => part !== undefined);
    if (said.length > 0) this.message += `: ${said.join(', ')}`;
  }
}

/** The attributes around an offset of a message. */
interface Place {
  /** Their names, from the outermost on; empty where none is there. */
  readonly names: readonly string[];
  /** What the innermost one holds. */
  readonly inner: Inner | undefined;
}

/** Finds the attribute at `offset` among those of a message from `from` on. */
function place(message: Uint8Array, from: number, offset: number, space: Inner): Place {
  let found: Place = { names: [], inner: space };
  const view = new DataView(message.buffer, message.byteOffset, message.byteLength);
  eachAttribute(view, from, (type, at, length) => {
    if (offset < at - 4 || offset >= at + Math.max(length, 1)) return;
    const inner = space.inner(type);
    const below =
      inner === undefined || offset < at + inner.header
        ? { names: [], inner }
        : place(message.subarray(0, at + length), at + inner.header, offset, inner);
    found = { names: [space.name(type), ...below.names], inner: below.inner };
  });
  return found;
}

const MSG = 1;
const OFFS = 2;
const MISS_TYPE = 5;
const MISS_NEST = 6;

/**
 * Decodes the attributes of an acknowledgement.
 *
 * @param request the whole request, with its header
 * @param from where its attributes begin
 */
export function extendedAck(
  attributes: Uint8Array,
  request: Uint8Array,
  from: number,
  inner: Inner | undefined,
): ExtendedAck {
  const ack: { -readonly [Key in keyof ExtendedAck]: ExtendedAck[Key] } = {};
  let type: number | undefined;
  let nest: number | undefined;
  const view = new DataView(attributes.buffer, attributes.byteOffset, attributes.byteLength);
  eachAttribute(view, 0, (number, at, length) => {
    const data = attributes.subarray(at, at + length);
    if (number === MSG) {
      const message = text.get(data);
      if (message !== undefined) ack.message = message;
    } else if (number === OFFS) {
      const offset = u32.get(data);
      if (offset !== undefined) ack.offset = offset;
    } else if (number === MISS_TYPE) type = u32.get(data);
    else if (number === MISS_NEST) nest = u32.get(data);
  });
  if (inner === undefined) return ack;
  if (ack.offset !== undefined) {
    const { names } = place(request, from, ack.offset, inner);
    if (names.length > 0) ack.attribute = names.join('.');
  }
  if (type !== undefined) {
    const around = nest === undefined ? { names: [], inner } : place(request, from, nest, inner);
    ack.missing = [...around.names, around.inner?.name(type) ?? String(type)].join('.');
  }
  return ack;
}
