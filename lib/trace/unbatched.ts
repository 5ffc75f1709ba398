// A batch while it is traced: its calls one by one.
import { calls } from '../addon/calls.ts';

/** The calls of a batch by their codes, as functions of the table above. */
export function unbatched(calls_: Int32Array, count: number, arena: Uint8Array): number {
  const length = new Int32Array(1);
  for (let i = 0; i < count; i++) {
    const [call = 0, fd = 0, offset = 0, size = 0, flags = 0, address = 0, addrlen = 0] =
      calls_.subarray(8 * i, 8 * i + 8);
    length[0] = addrlen;
    const at = arena.subarray(address, address + addrlen);
    const each: Readonly<Record<number, () => number>> = {
      0: () => calls.read(fd, arena, offset, size),
      1: () => calls.write(fd, arena, offset, size),
      2: () => calls.recv(fd, arena, offset, size, flags),
      3: () => calls.send(fd, arena, offset, size, flags),
      4: () => calls.recvfrom(fd, arena, offset, size, flags, at, length),
      5: () => calls.sendto(fd, arena, offset, size, flags, at, addrlen),
      6: () => calls.accept4(fd, at, length, flags),
      7: () => calls.close(fd),
      8: () => calls.getsockopt(fd, offset, flags, at, length),
    };
    calls_[8 * i + 7] = each[call]?.() ?? 0;
    calls_[8 * i + 6] = length[0];
  }
  return count;
}
