// The standard streams of programs: pipes, on any runtime.
import { Readable, Writable } from 'node:stream';
import { close } from '../calls/descriptor.ts';
import { read, write } from '../promises/index.ts';

/** As much as a pipe holds. */
const ROOM = 65_536;

/** What comes from a pipe. The end closes it, and so does `destroy`. */
export function readable(fd: number): Readable {
  return new Readable({
    read() {
      const buf = new Uint8Array(ROOM);
      read(fd, buf).then(
        (bytes) => this.push(bytes === 0 ? null : buf.subarray(0, bytes)),
        // A wait that `destroy` has ended changes nothing.
        (error: Error) => this.destroy(error),
      );
    },
    destroy(error, done) {
      close(fd);
      done(error);
    },
  });
}

async function writeAll(fd: number, data: Uint8Array): Promise<void> {
  for (let sent = 0; sent < data.length; ) sent += await write(fd, data.subarray(sent));
}

/** What goes into a pipe. `end` closes it, and so does `destroy`. */
export function writable(fd: number): Writable {
  return new Writable({
    write(data: Uint8Array, _, done) {
      writeAll(fd, data).then(() => done(), done);
    },
    destroy(error, done) {
      close(fd);
      done(error);
    },
  });
}
