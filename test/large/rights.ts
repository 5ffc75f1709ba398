// fds passed over a Unix socket, again and again.
import * as s from '../../lib/index.ts';
import { fds } from '../../lib/inspect/index.ts';

/** The most that one message takes: SCM_MAX_FD of the kernel. */
const EACH = 253;

const eventfds = (): number => fds().filter(({ kind }) => kind === 'eventfd').length;

/** What came of it. */
export interface Rights {
  readonly passed: number;
  /** Eventfds of the process, which are what is passed, before and after. */
  readonly before: number;
  readonly after: number;
}

/** Passes so many, each of which has to be the file that was sent. */
export function rights(count: number): Rights {
  const [a, b] = s.socketpair(s.AF_UNIX, s.SOCK_SEQPACKET | s.SOCK_CLOEXEC);
  const own = s.eventfd(0, s.EFD_CLOEXEC);
  const room = { iov: [new Uint8Array(1)], controlLength: s.CMSG_SPACE(4 * EACH) };
  const before = eventfds();
  let passed = 0;
  let expected = 0n;
  while (passed < count) {
    const list = new Array<number>(Math.min(EACH, count - passed)).fill(own);
    s.sendmsg(a, {
      iov: [new Uint8Array(1)],
      control: [{ level: s.SOL_SOCKET, type: s.SCM_RIGHTS, fds: list }],
    });
    const [message] = s.recvmsg(b, room, s.MSG_CMSG_CLOEXEC).control;
    if (message === undefined || !('fds' in message)) throw new Error('no SCM_RIGHTS');
    for (const fd of message.fds) {
      // What is added through any of them is in the one that was sent.
      s.eventfd_write(fd, 1n);
      expected++;
      s.close(fd);
    }
    passed += message.fds.length;
  }
  const counted = s.eventfd_read(own);
  if (counted !== expected || passed !== count) throw new Error(`${passed}, of which ${counted}`);
  const after = eventfds();
  for (const fd of [a, b, own]) s.close(fd);
  return { passed, before, after };
}
