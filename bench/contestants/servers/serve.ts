// The server `serve` of sockfd/raw: many calls in one crossing.
import { SOCK_NONBLOCK } from 'sockfd';
import { serve } from 'sockfd/raw';
import { listener } from './listener.ts';
import { count, start } from './mode.ts';

/** A turn's bytes fit the processor's first cache: 256 of these. */
const SIZE = 128;

function many(): void {
  serve(
    listener(SOCK_NONBLOCK),
    { data: (_fd, _arena, _offset, bytes) => bytes, open: count },
    { size: SIZE },
  );
}

start({ many });
