// Labels of a security module, and sending by time: what needs a module of the kernel that few have at hand.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as s from '../../lib/index.ts';
import { keepBoth } from '../support/fds.ts';
import { inOwnNamespace, noNamespace } from '../support/own-netns.ts';
import { udp } from '../support/sockets.ts';
import { compared } from './peek.ts';

inOwnNamespace();

/** The label of this process; empty where nobody gives labels. */
function ownLabel(): string {
  try {
    return readFileSync('/proc/self/attr/current', 'latin1').replace(/[\0\n]*$/, '');
  } catch {
    return '';
  }
}

/** Why sockets have no label; empty where they have. */
function noLabels(): string {
  const [a, b] = s.socketpair(s.AF_UNIX, s.SOCK_STREAM);
  try {
    s.getsockopt(a, s.SOL_SOCKET, s.SO_PEERSEC);
    return '';
  } catch (error) {
    if (!(error instanceof s.SyscallError)) throw error;
    return ` (needs a security module that labels sockets: ${error.code})`;
  } finally {
    s.close(a);
    s.close(b);
  }
}

const unlabelled = noLabels();

describe.skipIf(unlabelled !== '')(`labels${unlabelled}`, () => {
  test('SO_PEERSEC: the label of the peer’s process, as /proc and Python have it', () => {
    const [a] = keepBoth(s.socketpair(s.AF_UNIX, s.SOCK_STREAM));
    const label = s.getsockopt(a, s.SOL_SOCKET, s.SO_PEERSEC);
    expect(label).toBe(ownLabel());
    const code = 'import socket; print(socket.socket(fileno=3).getsockopt(1, 31, 200).hex())';
    const python = execFileSync('python3', ['-c', code], { stdio: ['ignore', 'pipe', 'pipe', a] });
    const bytes = Buffer.from(String(python).trim(), 'hex');
    expect(bytes.toString('latin1').replace(/\0$/, '')).toBe(label);
  });

  test.each([
    ['datagram', s.SOCK_DGRAM],
    ['stream', s.SOCK_STREAM],
  ])('SCM_SECURITY: the label of who sent a %s, beside each message', (_, type) => {
    const [a, b] = keepBoth(s.socketpair(s.AF_UNIX, type));
    s.setsockopt(a, s.SOL_SOCKET, s.SO_PASSSEC, true);
    // The kernel asks who sent a stream's bytes only where somebody wants the credentials, too.
    if (type === s.SOCK_STREAM) s.setsockopt(a, s.SOL_SOCKET, s.SO_PASSCRED, true);
    s.send(b, 'x');
    const { control } = s.recvmsg(a, { iov: [new Uint8Array(9)], controlLength: 256 });
    expect(control.filter((each) => each.type !== s.SCM_CREDENTIALS)).toEqual([
      { level: s.SOL_SOCKET, type: s.SCM_SECURITY, label: ownLabel() },
    ]);
  });
});

/** Why packets cannot be sent by time with this queueing discipline; empty where they can. */
function noQueue(...discipline: string[]): string {
  if (noNamespace !== '') return noNamespace;
  const tried = `ip link set lo up && tc qdisc add dev lo root ${discipline.join(' ')}`;
  const { status, stderr } = spawnSync('unshare', ['-n', 'sh', '-c', tried], { encoding: 'utf8' });
  return status === 0 ? '' : ` (needs tc and ${discipline[0]} of the kernel: ${stderr.trim()})`;
}

/** Sends at a time of the socket's clock, in nanoseconds. */
function sendAt(fd: number, to: s.Address, txtime: bigint): void {
  const control = [{ level: s.SOL_SOCKET, type: s.SCM_TXTIME, txtime }] as const;
  expect(s.sendmsg(fd, { address: to, iov: ['timed'], control })).toBe(5);
}

const noFq = noQueue('fq');

test.skipIf(noFq !== '')(`SCM_TXTIME: fq sends no sooner than at that time${noFq}`, () => {
  execFileSync('tc', ['qdisc', 'add', 'dev', 'lo', 'root', 'fq']);
  try {
    const [from, to] = [udp(), udp()];
    const option = { clockid: s.CLOCK_MONOTONIC, flags: 0 };
    s.setsockopt(from.fd, s.SOL_SOCKET, s.SO_TXTIME, option);
    expect(s.getsockopt(from.fd, s.SOL_SOCKET, s.SO_TXTIME)).toEqual(option);
    // The clock of process.hrtime() is CLOCK_MONOTONIC.
    const time = process.hrtime.bigint() + 300_000_000n;
    sendAt(from.fd, to.at, time);
    expect(s.recv(to.fd, new Uint8Array(9))).toBe(5);
    expect(process.hrtime.bigint()).toBeGreaterThanOrEqual(time);
  } finally {
    execFileSync('tc', ['qdisc', 'del', 'dev', 'lo', 'root']);
  }
});

const etf = ['etf', 'clockid', 'CLOCK_TAI', 'delta', '100000'];
const noEtf = noQueue(...etf);

test.skipIf(noEtf !== '')(`SCM_TXTIME: etf tells what is too late${noEtf}`, () => {
  execFileSync('tc', ['qdisc', 'add', 'dev', 'lo', 'root', ...etf]);
  try {
    const [from, to] = [udp(), udp()];
    s.setsockopt(from.fd, s.SOL_SOCKET, s.SO_TXTIME, {
      clockid: s.CLOCK_TAI,
      flags: s.SOF_TXTIME_REPORT_ERRORS,
    });
    // Python takes the first, this the second: what waits in an error queue cannot be looked at.
    for (let i = 0; i < 2; i++) {
      sendAt(from.fd, to.at, 1_000_000_123n);
      expect(s.poll([{ fd: from.fd, events: 0 }], 5000)).toBe(1);
    }
    // The time that was missed: the high half is the data.
    expect(compared(from.fd, s.MSG_ERRQUEUE)).toMatchObject([
      {
        level: s.SOL_IP,
        type: s.IP_RECVERR,
        error: {
          errno: s.EINVAL,
          origin: s.SO_EE_ORIGIN_TXTIME,
          code: s.SO_EE_CODE_TXTIME_INVALID_PARAM,
          info: 1_000_000_123,
          data: 0,
        },
      },
    ]);
    expect(s.poll([{ fd: to.fd, events: s.POLLIN }], 0)).toBe(0);
  } finally {
    execFileSync('tc', ['qdisc', 'del', 'dev', 'lo', 'root']);
  }
});
