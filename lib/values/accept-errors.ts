// What accept(2) fails with while nothing is wrong with the listener: its "Error handling".
import {
  ECONNABORTED,
  EHOSTDOWN,
  EHOSTUNREACH,
  EMFILE,
  ENETDOWN,
  ENETUNREACH,
  ENFILE,
  ENOBUFS,
  ENOMEM,
  ENONET,
  EPROTO,
} from './constants.generated.ts';

/** The connection is gone or its network is; the next one may be well. */
export const connectionErrors: ReadonlySet<number> = new Set([
  ECONNABORTED,
  EHOSTDOWN,
  EHOSTUNREACH,
  ENETDOWN,
  ENETUNREACH,
  ENONET,
  EPROTO,
]);

/** There is no room for another fd; the connection stays in the queue. */
export const noRoomErrors: ReadonlySet<number> = new Set([EMFILE, ENFILE, ENOBUFS, ENOMEM]);

/** How long to wait for room, in milliseconds. */
export const ROOM_PAUSE = 50;
