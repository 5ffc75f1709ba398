// The rich form: what strace leaves as bytes, decoded by the library's own tables, and marked.

import { calls } from '../addon/calls.ts';
import { inet_ntop } from '../calls/names.ts';
import { isUint8Array } from '../values/arguments.ts';
import {
  AF_INET,
  AF_INET6,
  AF_NETLINK,
  SO_DOMAIN,
  SO_PROTOCOL,
  SOL_SOCKET,
} from '../values/constants.generated.ts';
import { decodeControl } from '../values/control.ts';
import { optionTables } from '../values/late-options.ts';
import { littleEndian } from '../values/struct.ts';
import {
  flags,
  hex,
  list,
  memory,
  value as named,
  namesOf,
  prefixed,
  quoted,
  type Style,
} from './format.ts';
import { families } from './sockaddr.ts';

/** What stands behind everything that strace does not have. */
const MARK = ' /* rich */';

/** A decoded value: objects as C's designated initialisers, as strace has them. */
function shown(value: unknown, style: Style): string {
  if (typeof value === 'string') return quoted(new TextEncoder().encode(value));
  if (isUint8Array(value)) return memory(value, style);
  if (Array.isArray(value)) {
    return list(
      value.map((each) => shown(each, style)),
      style,
    );
  }
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).filter(([, each]) => each !== undefined);
    return `{${fields.map(([name, each]) => `${name}=${shown(each, style)}`).join(', ')}}`;
  }
  return String(value);
}

/** The value of an option by the table's own type; undefined for integers and bytes, which need no decoding. */
export function richOption(
  level: number,
  option: number,
  data: Uint8Array,
  style: Style,
): string | undefined {
  const known = optionTables().knownOption(level, option);
  if (known === undefined || ['int', 'uint', 'fd', 'bytes'].includes(known.type)) return undefined;
  if (data.length === 0) return undefined;
  return shown(known.codec.decode(data), style) + MARK;
}

/** One control message that strace has as bytes: its type's name, and its data. */
export function richControl(whole: Uint8Array, style: Style): string | undefined {
  const [message] = decodeControl(whole);
  if (message === undefined || 'data' in message || 'fds' in message) return undefined;
  const { level: _level, type: _type, ...fields } = message;
  return shown(fields, style) + MARK;
}

/** The addon's own: what is traced must not be traced again. */
const { getsockopt } = calls;

function intOption(fd: number, option: number): number {
  const int = new Int32Array(1);
  return getsockopt(fd, SOL_SOCKET, option, int, Int32Array.of(4)) === 0 ? (int[0] ?? -1) : -1;
}

const NETLINK_ROUTE = 0;
const NETLINK_SOCK_DIAG = 4;
const HEADER = 16;

const control = namesOf('NLMSG_NOOP NLMSG_ERROR NLMSG_DONE NLMSG_OVERRUN');
const routes = prefixed('RTM_', ['RTM_BASE', 'RTM_MAX']).filter(([, name]) =>
  /^RTM_(NEW|DEL|GET|SET)/.test(name),
);
const diags = namesOf('SOCK_DIAG_BY_FAMILY SOCK_DESTROY');
const messageFlags = namesOf(
  'NLM_F_REQUEST NLM_F_MULTI NLM_F_ACK NLM_F_ECHO NLM_F_DUMP_INTR NLM_F_DUMP_FILTERED NLM_F_DUMP',
);
const states = namesOf(
  'TCP_ESTABLISHED TCP_SYN_SENT TCP_SYN_RECV TCP_FIN_WAIT1 TCP_FIN_WAIT2 TCP_TIME_WAIT TCP_CLOSE TCP_CLOSE_WAIT TCP_LAST_ACK TCP_LISTEN TCP_CLOSING',
);

/** struct inet_diag_sockid */
function ends(data: Uint8Array, view: DataView, at: number, family: number): string {
  const size = family === AF_INET ? 4 : 16;
  const [source, target] = [at + 4, at + 20].map((from) =>
    inet_ntop(family, data.subarray(from, from + size)),
  );
  return `id={${source} port ${view.getUint16(at)}, ${target} port ${view.getUint16(at + 2)}}`;
}

/** struct inet_diag_req_v2 (56 bytes) of a request, struct inet_diag_msg (72 bytes) of an answer. */
function inetDiag(data: Uint8Array, view: DataView, request: boolean): string | undefined {
  const family = data[0] ?? 0;
  if (family !== AF_INET && family !== AF_INET6) return undefined;
  const name = named(families, family, 'AF_???');
  if (request && data.length >= 56) {
    const bits = view.getUint32(4, littleEndian);
    const which = states.filter(([state]) => (bits & (1 << state)) !== 0);
    const text = which.length === states.length ? 'all' : which.map(([, each]) => each).join('|');
    return `{sdiag_family=${name}, sdiag_protocol=${data[1]}, idiag_ext=${hex(data[2] ?? 0)}, idiag_states=${text}, ${ends(data, view, 8, family)}}`;
  }
  if (request || data.length < 72) return undefined;
  const state = named(states, data[1] ?? 0, 'TCP_???');
  const [rqueue, wqueue, uid, inode] = [56, 60, 64, 68].map((at) =>
    view.getUint32(at, littleEndian),
  );
  return `{idiag_family=${name}, idiag_state=${state}, ${ends(data, view, 4, family)}, idiag_rqueue=${rqueue}, idiag_wqueue=${wqueue}, idiag_uid=${uid}, idiag_inode=${inode}, ...}`;
}

/** The messages of a netlink socket; undefined for data of any other. */
export function richData(fd: number, data: Uint8Array, style: Style): string | undefined {
  if (data.length < HEADER || intOption(fd, SO_DOMAIN) !== AF_NETLINK) return undefined;
  const protocol = intOption(fd, SO_PROTOCOL);
  const types = [
    ...control,
    ...(protocol === NETLINK_ROUTE ? routes : protocol === NETLINK_SOCK_DIAG ? diags : []),
  ];
  const messages: string[] = [];
  for (let at = 0; at + HEADER <= data.length; ) {
    const view = new DataView(data.buffer, data.byteOffset + at, data.length - at);
    const length = view.getUint32(0, littleEndian);
    const [type, bits] = [view.getUint16(4, littleEndian), view.getUint16(6, littleEndian)];
    const header = `{nlmsg_len=${length}, nlmsg_type=${named(types, type, 'NLMSG_???')}, nlmsg_flags=${flags(messageFlags, bits, 'NLM_F_???')}, nlmsg_seq=${view.getUint32(8, littleEndian)}, nlmsg_pid=${view.getUint32(12, littleEndian)}}`;
    if (length < HEADER) return undefined;
    const payload = data.subarray(at + HEADER, Math.min(at + length, data.length));
    const payloadView = new DataView(payload.buffer, payload.byteOffset, payload.length);
    const diag =
      protocol === NETLINK_SOCK_DIAG && type >= HEADER
        ? inetDiag(payload, payloadView, (bits & 1) !== 0)
        : undefined;
    messages.push(`[${header}, ${diag ?? memory(payload, style)}]`);
    at += (length + 3) & ~3;
  }
  return list(messages, style) + MARK;
}
