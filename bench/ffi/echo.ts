// The epoll echo of contestants/servers/raw.ts by the runtime's own FFI, into libc: run by Bun or by Deno.

/** What of libc the echo calls: integers as they are, and the address of what a view has. */
const calls = {
  socket: 'iii',
  bind: 'ipi',
  listen: 'ii',
  getsockname: 'ipp',
  accept4: 'ippi',
  recv: 'ipzi',
  send: 'ipzi',
  close: 'i',
  epoll_create1: 'i',
  epoll_ctl: 'iiip',
  epoll_wait: 'ipii',
} as const;

type Kind = 'i' | 'p' | 'z';
type Libc = Record<
  keyof typeof calls,
  (...args: (number | Uint8Array | Int32Array | null)[]) => number
>;

declare const Deno: {
  dlopen(library: string, symbols: object): { readonly symbols: Libc };
};

async function libc(): Promise<Libc> {
  const entries = Object.entries(calls).map(([name, args]) => [name, [...args] as Kind[]] as const);
  if ('Deno' in globalThis) {
    const types = { i: 'i32', p: 'buffer', z: 'usize' };
    const symbols = entries.map(([name, args]) => [
      name,
      { parameters: args.map((kind) => types[kind]), result: 'i32' },
    ]);
    return Deno.dlopen('libc.so.6', Object.fromEntries(symbols)).symbols;
  }
  const name = 'bun:ffi';
  const { dlopen } = (await import(name)) as typeof Deno;
  const types = { i: 'i32', p: 'ptr', z: 'u32' };
  const symbols = entries.map(([name, args]) => [
    name,
    { args: args.map((kind) => types[kind]), returns: 'i32' },
  ]);
  return dlopen('libc.so.6', Object.fromEntries(symbols)).symbols;
}

const AF_INET = 2;
const SOCK_STREAM = 1;
const SOCK_NONBLOCK = 0o4000;
const MSG_NOSIGNAL = 0x4000;
const EPOLL_CTL_ADD = 1;
const EPOLLIN = 1;
const SIZE = 4096;
const EVENTS = 256;
/** A struct epoll_event in integers, and where it has the fd: it is packed on x64 only. */
const [EVENT, EVENT_FD] = process.arch === 'x64' ? [3, 1] : [4, 2];

const c = await libc();
const listener = c.socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
const at = Uint8Array.of(AF_INET, 0, 0, 0, 127, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0);
if (c.bind(listener, at, at.length) !== 0 || c.listen(listener, SIZE) !== 0)
  throw new Error('bind');
c.getsockname(listener, at, Int32Array.of(at.length));

const epfd = c.epoll_create1(0);
function watch(fd: number): void {
  const event = new Int32Array(EVENT);
  event[0] = EPOLLIN;
  event[EVENT_FD] = fd;
  if (c.epoll_ctl(epfd, EPOLL_CTL_ADD, fd, event) !== 0) throw new Error('epoll_ctl');
}

watch(listener);
console.log(`port ${((at[2] ?? 0) << 8) | (at[3] ?? 0)}`);
const buf = new Uint8Array(SIZE);
const events = new Int32Array(EVENT * EVENTS);
while (true) {
  const some = c.epoll_wait(epfd, events, EVENTS, -1);
  for (let i = 0; i < some; i++) {
    const fd = events[EVENT * i + EVENT_FD] as number;
    if (fd !== listener) {
      const n = c.recv(fd, buf, SIZE, 0);
      if (n <= 0 || c.send(fd, buf, n, MSG_NOSIGNAL) !== n) c.close(fd);
      continue;
    }
    for (let client = 0; client >= 0; ) {
      client = c.accept4(listener, null, null, SOCK_NONBLOCK);
      if (client >= 0) watch(client);
    }
  }
}
