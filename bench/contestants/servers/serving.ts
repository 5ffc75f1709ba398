// The server `serve` of sockfd/raw: many calls in one crossing.
import { SOCK_NONBLOCK } from 'sockfd';
import { type ServeOptions, serve } from 'sockfd/raw';
import { answer, Lines } from './lines.ts';
import { listener } from './listener.ts';
import { count } from './mode.ts';

/** Answers with what came, which is there already. */
export function echo(options?: ServeOptions): void {
  serve(
    listener(SOCK_NONBLOCK),
    { data: (_fd, _arena, _offset, bytes) => bytes, open: count },
    options,
  );
}

/** Answers with something else. */
export function lookUp(options?: ServeOptions): void {
  const connections: (Lines | undefined)[] = [];
  let view: Buffer = Buffer.alloc(0);
  const data = (
    fd: number,
    arena: Uint8Array,
    offset: number,
    bytes: number,
    room: number,
  ): number => {
    if (view.buffer !== arena.buffer) {
      view = Buffer.from(arena.buffer, arena.byteOffset, arena.byteLength);
    }
    let written = 0;
    for (const line of connections[fd]?.add(view.toString('latin1', offset, offset + bytes)) ??
      []) {
      const value = answer(line);
      if (written + value.length > room) return -1;
      arena.set(value, offset + written);
      written += value.length;
    }
    return written;
  };
  const open = (fd: number): void => {
    connections[fd] = new Lines();
  };
  serve(listener(SOCK_NONBLOCK), { data, open }, options);
}
