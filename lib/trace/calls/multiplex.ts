// select(2) poll(2) epoll(7).
import { EPOLL_CTL_DEL } from '../../values/constants.generated.ts';
import { bytes, copy, list, namesOf, POINTER, type Style, value } from '../format.ts';
import { epollEvent, fdSet, pollEvents, sigset, time } from '../structs.ts';
import { begun, few, look, noted, plain, type Table, timedOut, type View } from './call.ts';

const epollOps = namesOf('EPOLL_CTL_ADD EPOLL_CTL_MOD EPOLL_CTL_DEL');
const epollFlags = few('EPOLL_CLOEXEC', 'EPOLL_???');
/** select(2) and pselect(2): the sets before, and what is in them after. */
function selecting(
  nfds: number,
  sets: readonly View[],
  timeout: BigInt64Array | null,
  fraction: 'tv_usec' | 'tv_nsec',
  style: Style,
): { before: string; after: (result: number) => string } {
  const copies = sets.map((set) => (set === null ? null : copy(set)));
  const before = [
    nfds,
    ...copies.map((set) => fdSet(set, nfds, style)),
    time(timeout === null ? null : timeout.slice(), fraction),
  ].join(', ');
  return {
    before,
    after: (result) => {
      if (result === 0) return 'Timeout';
      if (result < 0) return '';
      const found = ['in', 'out', 'except'].flatMap((name, i) => {
        const set = sets[i];
        const text = set === null || set === undefined ? '[]' : fdSet(bytes(set), nfds);
        return text === '[]' ? [] : [`${name} ${text}`];
      });
      if (timeout !== null) found.push(`left ${time(timeout, fraction)}`);
      return found.join(', ');
    },
  };
}

/** The pollfds before, and those with revents after. */
function polling(fds: Int32Array | null, nfds: number, style: Style) {
  const before =
    fds === null
      ? 'NULL'
      : list(
          Array.from({ length: nfds }, (_, i) => {
            const fd = fds[3 * i] ?? 0;
            return fd < 0
              ? `{fd=${fd}}`
              : `{fd=${style.fd(fd)}, events=${pollEvents(fds[3 * i + 1] ?? 0)}}`;
          }),
          style,
        );
  const after = (): string => {
    const found = Array.from({ length: fds === null ? 0 : nfds }, (_, i) => i).flatMap((i) => {
      const revents = fds?.[3 * i + 2] ?? 0;
      return revents === 0 ? [] : [`{fd=${fds?.[3 * i]}, revents=${pollEvents(revents)}}`];
    });
    return found.length === 0 ? '' : list(found, style);
  };
  return { before, after };
}

/** A mask that is looked at when the call has returned: where that failed, strace has its address. */
function behindMask(mask: View, result: number): string {
  if (mask === null) return 'NULL';
  return result < 0 ? POINTER : sigset(bytes(mask));
}

function epollEvents(events: Int32Array | null, count: number, style: Style): string {
  if (events === null || count < 0) return events === null ? 'NULL' : POINTER;
  const shown = Array.from({ length: count }, (_, i) =>
    epollEvent(events[3 * i] ?? 0, events[3 * i + 1] ?? 0, events[3 * i + 2] ?? 0),
  );
  return list(shown, style);
}

/** These calls as strace prints them. */
export const multiplexCalls: Table = {
  select: {
    syscall: 'select',
    look: look((style, nfds: number, r: View, w: View, e: View, timeout: BigInt64Array | null) => {
      const { before, after } = selecting(nfds, [r, w, e], timeout, 'tv_usec', style);
      return begun(before, (result) => noted('', after(result)));
    }),
  },
  pselect: {
    syscall: 'pselect6',
    look: look(
      (
        style,
        nfds: number,
        r: View,
        w: View,
        e: View,
        timeout: BigInt64Array | null,
        mask: View,
      ) => {
        const { before, after } = selecting(nfds, [r, w, e], timeout, 'tv_nsec', style);
        const signals = `{sigmask=${mask === null ? 'NULL' : sigset(bytes(mask))}, sigsetsize=8}`;
        return begun(`${before}, ${signals}`, (result) => noted('', after(result)));
      },
    ),
  },
  poll: {
    syscall: 'poll',
    look: look((style, fds: Int32Array | null, nfds: number, timeout: number) => {
      const { before, after } = polling(fds, nfds, style);
      return begun(`${before}, ${nfds}, ${timeout}`, (result) =>
        noted('', result > 0 ? after() : timedOut(result)),
      );
    }),
  },
  ppoll: {
    syscall: 'ppoll',
    look: look(
      (style, fds: Int32Array | null, nfds: number, timeout: BigInt64Array | null, mask: View) => {
        const { before, after } = polling(fds, nfds, style);
        const signals = mask === null ? 'NULL' : sigset(bytes(mask));
        const first = `${before}, ${nfds}, ${time(timeout === null ? null : timeout.slice(), 'tv_nsec')}, ${signals}, 8`;
        return begun(first, (result) => {
          if (result <= 0) return noted('', timedOut(result));
          const left = timeout === null ? '' : `left ${time(timeout, 'tv_nsec')}`;
          return noted('', [after(), left].filter(Boolean).join(', '));
        });
      },
    ),
  },
  epoll_create1: {
    syscall: 'epoll_create1',
    returnsFd: true,
    look: plain((_style, bits: number) => epollFlags(bits)),
  },
  epoll_ctl: {
    syscall: 'epoll_ctl',
    look: plain((style, epfd: number, op: number, fd: number, event: Int32Array | null) => {
      const first = `${style.fd(epfd)}, ${value(epollOps, op, 'EPOLL_CTL_???')}, ${style.fd(fd)}`;
      if (event === null) return `${first}, NULL`;
      if (op === EPOLL_CTL_DEL) return `${first}, ${POINTER}`;
      return `${first}, ${epollEvent(event[0] ?? 0, event[1] ?? 0, event[2] ?? 0)}`;
    }),
  },
  epoll_wait: {
    syscall: 'epoll_wait',
    look: look((style, epfd: number, events: Int32Array | null, max: number, timeout: number) =>
      begun(
        `${style.fd(epfd)}, `,
        (result) => `${epollEvents(events, result, style)}, ${max}, ${timeout}`,
      ),
    ),
  },
  epoll_pwait: {
    syscall: 'epoll_pwait',
    look: look(
      (style, epfd: number, events: Int32Array | null, max: number, timeout: number, mask: View) =>
        begun(
          `${style.fd(epfd)}, `,
          (result) =>
            `${epollEvents(events, result, style)}, ${max}, ${timeout}, ${behindMask(mask, result)}, 8`,
        ),
    ),
  },
  epoll_pwait2: {
    syscall: 'epoll_pwait2',
    look: look(
      (
        style,
        epfd: number,
        events: Int32Array | null,
        max: number,
        timeout: BigInt64Array | null,
        mask: View,
      ) => {
        const wait = time(timeout, 'tv_nsec');
        return begun(
          `${style.fd(epfd)}, `,
          (result) =>
            `${epollEvents(events, result, style)}, ${max}, ${timeout === null || result >= 0 ? wait : POINTER}, ${behindMask(mask, result)}, 8`,
        );
      },
    ),
  },
};
