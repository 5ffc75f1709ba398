// Addresses that calls give and take.
import { bytes, POINTER, type Style } from '../format.ts';
import { sockaddrText } from '../sockaddr.ts';
import { begun, type Call, known, type Look, look, type Ref, type View } from './call.ts';

/** An address that goes to the kernel. */
export function given(addr: View, addrlen: number, style: Style): string {
  if (addr === null) return `NULL, ${addrlen}`;
  const size = Math.max(0, Math.min(addrlen, 128));
  return `${sockaddrText(bytes(addr, 0, size), style)}, ${addrlen}`;
}

/** An address that comes from it, and its length before and after. */
export function taken(addr: View, addrlen: Ref, style: Style): (result: number) => string {
  const before = addrlen?.[0] ?? 0;
  return (result) => {
    if (addr === null || addrlen === null) {
      return `${addr === null ? 'NULL' : POINTER}, ${addrlen === null ? 'NULL' : `[${before}]`}`;
    }
    const after = addrlen[0] ?? 0;
    const length = before === after ? `[${after}]` : `[${before} => ${after}]`;
    if (result < 0) return `${POINTER}, ${length}`;
    const size = Math.max(0, Math.min(before, after));
    return `${sockaddrText(bytes(addr, 0, size), style)}, ${length}`;
  };
}

export const named = (syscall: string): Call => ({
  syscall,
  look: look((style, fd: number, addr: View, addrlen: Ref) => {
    const after = taken(addr, addrlen, style);
    // Without a length nothing comes from the kernel.
    return addrlen === null
      ? known(`${style.fd(fd)}, ${after(-1)}`)
      : begun(`${style.fd(fd)}, `, after);
  }),
});

export function giving(): Look {
  return look((style, fd: number, addr: View, addrlen: number) => {
    return known(`${style.fd(fd)}, ${given(addr, addrlen, style)}`);
  });
}
