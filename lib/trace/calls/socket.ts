// socket(2) bind(2) listen(2) connect(2) accept(2) and their like.
import { flags, namesOf, POINTER, value } from '../format.ts';
import { familyText, protocolText, socketFlags, typeText } from '../protocols.ts';
import { giving, named, taken } from './address.ts';
import { begun, known, look, plain, type Ref, type Table, two, type View } from './call.ts';

const hows = namesOf('SHUT_RD SHUT_WR SHUT_RDWR');

/** These calls as strace prints them. */
export const socketCalls: Table = {
  socket: {
    syscall: 'socket',
    returnsFd: true,
    look: plain(
      (_style, domain: number, type: number, number: number) =>
        `${familyText(domain)}, ${typeText(type)}, ${protocolText(domain, number)}`,
    ),
  },
  socketpair: {
    syscall: 'socketpair',
    look: look((style, domain: number, type: number, number: number, sv: Int32Array | null) => {
      const first = `${familyText(domain)}, ${typeText(type)}, ${number}, `;
      return begun(first, (result) =>
        sv === null ? 'NULL' : result < 0 ? POINTER : two(sv, style),
      );
    }),
  },
  bind: { syscall: 'bind', look: giving() },
  connect: { syscall: 'connect', look: giving() },
  listen: {
    syscall: 'listen',
    look: plain((style, fd: number, backlog: number) => `${style.fd(fd)}, ${backlog}`),
  },
  accept: { ...named('accept'), returnsFd: true },
  accept4: {
    syscall: 'accept4',
    returnsFd: true,
    look: look((style, fd: number, addr: View, addrlen: Ref, bits: number) => {
      const after = taken(addr, addrlen, style);
      const last = flags(socketFlags, bits, 'SOCK_???');
      if (addrlen === null) return known(`${style.fd(fd)}, ${after(-1)}, ${last}`);
      return begun(`${style.fd(fd)}, `, (result) => `${after(result)}, ${last}`);
    }),
  },
  getsockname: named('getsockname'),
  getpeername: named('getpeername'),
  shutdown: {
    syscall: 'shutdown',
    look: plain(
      (style, fd: number, how: number) => `${style.fd(fd)}, ${value(hows, how, 'SHUT_???')}`,
    ),
  },
};
