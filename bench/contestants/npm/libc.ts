// The functions of libc through koffi.
import { peers } from './peers.ts';

type Call = (...args: (number | ArrayBufferView | null)[]) => number;
interface Koffi {
  load(library: string): { func(prototype: string): Call };
  errno(): number;
}

const koffi = peers('koffi') as Koffi;
const libc = koffi.load('libc.so.6');

export const AF_UNIX = 1;
export const AF_INET = 2;
export const SOCK_STREAM = 1;
export const SOCK_DGRAM = 2;
export const SOCK_NONBLOCK = 0o4000;
export const SOL_SOCKET = 1;
export const SO_RCVBUF = 8;
export const EAGAIN = 11;
export const EPOLL_CTL_ADD = 1;
export const EPOLLIN = 1;
export const MSG_NOSIGNAL = 0x4000;

/** A struct epoll_event in integers, and where it has the fd: it is packed on x64 only. */
export const EVENT = process.arch === 'x64' ? 3 : 4;
export const EVENT_FD = process.arch === 'x64' ? 1 : 2;

export const errno = (): number => koffi.errno();
export const socket = libc.func('int socket(int, int, int)');
export const socketpair = libc.func('int socketpair(int, int, int, void *)');
export const bind = libc.func('int bind(int, void *, unsigned int)');
export const listen = libc.func('int listen(int, int)');
export const getsockname = libc.func('int getsockname(int, void *, void *)');
export const getsockopt = libc.func('int getsockopt(int, int, int, void *, void *)');
export const accept4 = libc.func('int accept4(int, void *, void *, int)');
export const read = libc.func('long read(int, void *, size_t)');
export const write = libc.func('long write(int, void *, size_t)');
export const recv = libc.func('long recv(int, void *, size_t, int)');
export const send = libc.func('long send(int, void *, size_t, int)');
export const recvfrom = libc.func('long recvfrom(int, void *, size_t, int, void *, void *)');
export const sendto = libc.func('long sendto(int, void *, size_t, int, void *, unsigned int)');
export const close = libc.func('int close(int)');
export const eventfd = libc.func('int eventfd(unsigned int, int)');
export const epollCreate = libc.func('int epoll_create1(int)');
export const epollCtl = libc.func('int epoll_ctl(int, int, int, void *)');
export const epollWait = libc.func('int epoll_wait(int, void *, int, int)');

/** A socket that is bound to a port of 127.0.0.1 that the kernel chooses, and its address. */
export function bound(type: number): [fd: number, address: Uint8Array] {
  const at = Uint8Array.of(AF_INET, 0, 0, 0, 127, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0);
  const fd = socket(AF_INET, type, 0);
  if (bind(fd, at, at.length) !== 0) throw new Error('cannot bind');
  getsockname(fd, at, Int32Array.of(at.length));
  return [fd, at];
}

/** Adds an fd to an epoll instance. */
export function watch(epfd: number, fd: number): void {
  const event = new Int32Array(EVENT);
  event[0] = EPOLLIN;
  event[EVENT_FD] = fd;
  if (epollCtl(epfd, EPOLL_CTL_ADD, fd, event) !== 0) throw new Error('cannot watch');
}
