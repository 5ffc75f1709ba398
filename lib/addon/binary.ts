// Why a file is not the addon of this machine, by the header that executables and libraries of Linux begin with: elf(5).
// The dynamic linker says less of it, and a library that was cut short ends the process (SIGBUS).
import { headOf } from './place.ts';

/** How `process.arch` calls the machines of elf(5). */
const MACHINES: Readonly<Record<number, string>> = {
  3: 'ia32',
  8: 'mips',
  21: 'ppc64',
  22: 's390x',
  40: 'arm',
  62: 'x64',
  183: 'arm64',
  243: 'riscv64',
  258: 'loong64',
};

const HEADER = 64;

/** 1: the low byte first, 2: the high one. */
function byteOrder(): number {
  return new Uint8Array(Uint16Array.of(1).buffer)[0] === 1 ? 1 : 2;
}

/** What keeps a file from being loaded, as far as its header shows; undefined where nothing does. */
export function unloadable(path: string): string | undefined {
  const { head, size } = headOf(path, HEADER);
  if (size < HEADER) return `cut short: it has ${size} bytes`;
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  if (view.getUint32(0) !== 0x7f454c46) return 'no addon: it is no library of Linux';
  const wide = view.getUint8(4) === 2;
  const little = view.getUint8(5) === 1;
  const machine = MACHINES[view.getUint16(18, little)];
  const known = Object.values(MACHINES).includes(process.arch);
  if (known && (machine !== process.arch || view.getUint8(5) !== byteOrder())) {
    const order = little ? 'low byte first' : 'high byte first';
    const whose = machine === process.arch ? `${machine} with the ${order}` : machine;
    return `for ${whose ?? 'another processor'}, and this is ${process.arch}`;
  }
  if (view.getUint16(16, little) !== 3) return 'no addon: it is no shared library';
  // The table of sections is the last part of the file.
  const start = wide ? Number(view.getBigUint64(40, little)) : view.getUint32(32, little);
  const [each, count] = wide ? [58, 60] : [46, 48];
  const end = start + view.getUint16(each, little) * view.getUint16(count, little);
  return end > size ? `cut short: it has ${size} of ${end} bytes` : undefined;
}
