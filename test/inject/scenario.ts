// The same calls for strace and for sockfd/inject: each several times, through several entry points, between two marks.
// Its arguments: as JSON which fault and who injects it, and the file for what JavaScript saw and the lines of the trace.
import { openSync, writeFileSync } from 'node:fs';
import * as raw from '../../lib/addon/calls.ts';
import * as s from '../../lib/index.ts';
import { inject } from '../../lib/inject/index.ts';
import { BATCH, Batch } from '../../lib/raw/batch.ts';
import { trace } from '../../lib/trace/tracer.ts';
import { CALLS, type Form } from './forms.ts';

const MARK = -12345;
const TIMES = 6;

const lines: string[] = [];
const seen: Record<string, unknown[]> = {};

/** A result as JSON has it, or what was thrown. */
function outcome(call: () => unknown): unknown {
  try {
    return call() ?? 'done';
  } catch (error) {
    if (error instanceof s.SyscallError) return error.message;
    throw error;
  }
}

function scenario(): void {
  const buf = new Uint8Array(64);
  const words = new Int32Array(16);
  const length = new Int32Array([buf.length]);
  const file = openSync('/etc/hostname', 'r');
  const [a, b] = s.socketpair(s.AF_UNIX, s.SOCK_DGRAM);
  const [c] = s.socketpair(s.AF_UNIX, s.SOCK_STREAM);
  const [from, to] = s.pipe2(0);
  const [, sink] = s.pipe2(0);
  const listener = s.socket(s.AF_UNIX, s.SOCK_STREAM | s.SOCK_NONBLOCK);
  const fresh = (): number => raw.socket(s.AF_UNIX, s.SOCK_STREAM, 0);
  const unix = s.sockaddr({ family: s.AF_UNIX, path: '\0sockfd-nobody' });
  const timer = s.timerfd_create(s.CLOCK_MONOTONIC, 0);
  const epoll = s.epoll_create1(0);
  const batch = new Batch(1, buf);
  const batched = (...call: Parameters<Batch['add']>): number => {
    batch.add(...call);
    batch.run();
    return batch.result(0);
  };
  for (let i = 0; i < 40; i++) s.write(b, `message ${i}`);
  s.write(to, 'abcdefgh'.repeat(40));
  const calls: Record<(typeof CALLS)[number], (i: number) => unknown> = {
    accept4: (i) => raw.accept4(listener, null, null, i),
    bind: () => s.bind(fresh(), { family: s.AF_UNIX, path: '' }),
    connect: (i) => (i % 2 === 0 ? raw.connect(fresh(), unix, unix.length) : s.connect(c, unix)),
    dup3: () => s.dup3(c, 200, 0),
    epoll_pwait2: () => s.epoll_pwait2(epoll, 4, 0),
    getpeername: () => raw.getpeername(c, buf, length),
    getsockname: () => s.getsockname(c),
    getsockopt: (i) =>
      i % 2 === 0
        ? raw.getsockopt(c, s.SOL_SOCKET, s.SO_TYPE, words, length)
        : batched(BATCH.getsockopt, c, s.SOL_SOCKET, 0, s.SO_TYPE, 0, 4),
    listen: () => s.listen(c, 4),
    poll: () => s.poll([{ fd: a, events: s.POLLIN }], 0),
    ppoll: () => s.ppoll([{ fd: a, events: s.POLLIN }], 0),
    recvfrom: (i) => (i % 2 === 0 ? raw.recv(a, buf, 0, 64, 0) : batched(BATCH.recv, a, 0, 64)),
    recvmmsg: () => s.recvmmsg(a, [{ iov: [buf] }, { iov: [buf.subarray(9)] }], s.MSG_DONTWAIT),
    recvmsg: () => s.recvmsg(a, { iov: [buf] }, s.MSG_DONTWAIT),
    sendfile: () => s.sendfile(to, file, 0, 4),
    sendmmsg: () => s.sendmmsg(c, [{ iov: [buf] }, { iov: [buf.subarray(60)] }], s.MSG_DONTWAIT),
    sendmsg: () => s.sendmsg(c, { iov: ['hello'] }),
    sendto: (i) => (i % 2 === 0 ? raw.send(c, buf, 0, 7, 0) : batched(BATCH.send, c, 0, 9)),
    setsockopt: () => s.setsockopt(c, s.SOL_SOCKET, s.SO_REUSEADDR, 1),
    shutdown: () => s.shutdown(b, s.SHUT_RD),
    signalfd4: () => s.signalfd(-1, [s.SIGUSR2], 0),
    splice: () => s.splice(from, null, sink, null, 3, 0),
    tee: () => s.tee(from, sink, 3, 0),
    timerfd_gettime: () => s.timerfd_gettime(timer),
    timerfd_settime: () => s.timerfd_settime(timer, 0, { value: 0, interval: 0 }),
  };
  for (const name of CALLS) {
    seen[name] = [];
    for (let i = 0; i < TIMES; i++) seen[name].push(outcome(() => calls[name](i)));
  }
}

const { form, injects } = JSON.parse(process.argv[2] ?? '{}') as { form: Form; injects: boolean };
const injections = injects ? [inject(CALLS, form.ours)] : [];
const stop = trace((line) => lines.push(line));
raw.close(MARK);
try {
  scenario();
} finally {
  raw.close(MARK);
  stop();
  for (const each of injections) each.end();
}
// Not by a stream, which would make calls of its own.
const said = { seen, lines, hits: injections.map(({ hits }) => hits) };
writeFileSync(process.argv[3] ?? '', JSON.stringify(said));
