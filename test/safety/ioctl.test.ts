// How the arguments of ioctl(2) and fcntl(2) go: by value, behind a pointer, or not at all; compared with what Python and a
// C compiler make of the same requests.
import { closeSync, openSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { native } from '../../lib/addon/binding.ts';
import * as raw from '../../lib/addon/calls.ts';
import * as s from '../../lib/index.ts';
import { drop, keep } from '../support/fds.ts';
import { inOwnNamespace, noNamespace } from '../support/own-netns.ts';
import { hasProgram, python, runC } from '../support/peer.ts';
import { closed, listener } from '../support/sockets.ts';

const requests = native.requests();

/** Why there are no TUN interfaces here; empty where there are. */
const noTun = (() => {
  try {
    closeSync(openSync('/dev/net/tun', 'r+'));
    return noNamespace;
  } catch {
    return ' (needs /dev/net/tun)';
  }
})();

/** struct ifreq with a name and flags. */
function ifreq(name: string, flags = 0): Uint8Array {
  const request = new Uint8Array(40);
  request.set(new TextEncoder().encode(name));
  new DataView(request.buffer).setInt16(16, flags, true);
  return request;
}

describe(`TUN interfaces${noTun}`, () => {
  inOwnNamespace();
  const IFF_TUN = 1;
  const IFF_NO_PI = 0x1000;

  function tun(): number {
    const fd = keep(openSync('/dev/net/tun', 'r+'));
    s.ioctl(fd, s.TUNSETIFF, ifreq('safe0', IFF_TUN | IFF_NO_PI));
    return fd;
  }

  test.skipIf(noTun !== '')('TUNSETPERSIST takes its integer by value', () => {
    const fd = tun();
    s.ioctl(fd, s.TUNSETPERSIST, 0);
    drop(fd);
    expect(() => s.if_nametoindex('safe0')).toThrow('ENODEV');
    const again = tun();
    s.ioctl(again, s.TUNSETPERSIST, 1);
    drop(again);
    expect(s.if_nametoindex('safe0')).toBeGreaterThan(0);
    const last = tun();
    s.ioctl(last, s.TUNSETPERSIST, false);
    drop(last);
    expect(() => s.if_nametoindex('safe0')).toThrow('ENODEV');
  });

  test.skipIf(noTun !== '')('the other requests, each as the driver has it', () => {
    const fd = tun();
    const TUN_F_CSUM = 1;
    s.ioctl(fd, s.TUNSETOFFLOAD, TUN_F_CSUM);
    expect(() => s.ioctl(fd, s.TUNSETOFFLOAD, 0x4000_0000)).toThrow('EINVAL');
    s.ioctl(fd, s.TUNSETOWNER, 12);
    s.ioctl(fd, s.TUNSETGROUP, 34);
    expect(() => s.ioctl(fd, s.TUNSETOWNER, new Uint8Array(4))).toThrow(
      'ioctl: "arg" must be an integer',
    );
    s.ioctl(fd, s.TUNSETVNETHDRSZ, 12);
    expect(s.ioctl(fd, s.TUNGETVNETHDRSZ)).toBe(12);
    const found = new Uint8Array(40);
    s.ioctl(fd, s.TUNGETIFF, found);
    expect(new TextDecoder().decode(found.subarray(0, 5))).toBe('safe0');
    expect(s.ioctl(fd, s.TUNGETFEATURES) & IFF_TUN).toBe(IFF_TUN);
    // A program's instructions: BPF_RET | BPF_K, of 0. A TUN has none, a TAP has.
    const ret = Uint8Array.of(6, 0, 0, 0, 0, 0, 0, 0);
    expect(() => s.ioctl(fd, s.TUNATTACHFILTER, ret)).toThrow('EINVAL');
    expect(() => s.ioctl(fd, s.TUNGETFILTER, new Uint8Array(16))).toThrow('ioctl: "request"');
    const tap = keep(openSync('/dev/net/tun', 'r+'));
    s.ioctl(tap, s.TUNSETIFF, ifreq('safe1', 2 | IFF_NO_PI));
    s.ioctl(tap, s.TUNATTACHFILTER, ret);
    s.ioctl(tap, s.TUNDETACHFILTER);
  });
});

describe('terminals', () => {
  test('TIOCGPTPEER opens the other end with the flags that it was given', () => {
    const fd = keep(openSync('/dev/ptmx', 'r+'));
    s.ioctl(fd, s.TIOCSPTLCK, 0);
    const peer = keep(s.ioctl(fd, s.TIOCGPTPEER, 0o2 | 0o400 | 0o2000000));
    expect(raw.fcntl(peer, s.F_GETFD, null)).toBe(s.FD_CLOEXEC);
    expect(raw.fcntl(peer, s.F_GETFL, null) & 0o3).toBe(2);
    const size = new Uint16Array([24, 80, 0, 0]);
    s.ioctl(fd, s.TIOCSWINSZ, size);
    const read = new Uint16Array(4);
    s.ioctl(peer, s.TIOCGWINSZ, read);
    expect([...read]).toEqual([24, 80, 0, 0]);
    expect(s.ioctl(fd, s.TIOCGPTN)).toBe(
      Number(readFileSync(`/proc/self/fdinfo/${fd}`, 'utf8').match(/tty-index:\s*(\d+)/)?.[1]),
    );
  });
});

describe('namespaces', () => {
  test('NS_GET_OWNER_UID stores, the others return', () => {
    const fd = keep(openSync('/proc/self/ns/net', 'r'));
    expect(s.ioctl(fd, s.NS_GET_NSTYPE)).toBe(s.CLONE_NEWNET);
    const user = keep(s.ioctl(fd, s.NS_GET_USERNS));
    expect(s.ioctl(user, s.NS_GET_OWNER_UID)).toBe(0);
  });

  test.skipIf(!hasProgram('python3'))('NS_GET_PID_FROM_PIDNS is what Python has', async () => {
    const fd = keep(openSync('/proc/self/ns/pid', 'r'));
    const ours = raw.ioctl(fd, s.NS_GET_PID_IN_PIDNS, process.pid);
    const theirs = await python(`import fcntl
with open('/proc/self/ns/pid') as ns:
    try: print(fcntl.ioctl(ns, ${s.NS_GET_PID_IN_PIDNS}, ${process.pid}))
    except OSError as error: print(-error.errno)`);
    expect(ours).toBe(Number(theirs));
    expect([process.pid, -s.ENOTTY]).toContain(ours);
  });
});

describe('what is not in the table', () => {
  test('an unknown request takes no argument but null', () => {
    const { fd } = listener();
    for (const request of [0x89f5, 0x8b01, 0xc0ffee, 0x5499, 0x894000]) {
      expect(() => s.ioctl(fd, request, new Uint8Array(64))).toThrow(
        /ioctl: "request".*ioctl\.def/,
      );
      expect(() => s.ioctl(fd, request, 1)).toThrow(/ioctl: "request".*ioctl\.def/);
      expect(raw.ioctl(fd, request, null)).toBeLessThan(0);
    }
    for (const request of [s.SIOCETHTOOL, s.SIOCGIFCONF, s.SIOCADDRT, s.SIOCGHWTSTAMP]) {
      expect(() => s.ioctl(fd, request, new Uint8Array(128))).toThrow(
        /ioctl: "request".*addresses/,
      );
    }
  });

  test('an unknown command of fcntl takes none either', () => {
    const { fd } = listener();
    expect(() => s.fcntl(fd, 4711, 5)).toThrow('fcntl: "cmd" must be');
    expect(() => s.fcntl(fd, 4711, new Uint8Array(64))).toThrow('fcntl: "cmd" must be');
    expect(() => s.fcntl(fd, s.F_GETLK, 5)).toThrow('fcntl: "arg" must be');
    expect(() => s.fcntl(fd, s.F_SETFD, new Uint8Array(4))).toThrow('fcntl: "arg" must be');
    expect(() => s.fcntl(closed(), 4711)).toThrow('EBADF');
    expect(() => s.fcntl(fd, 4711)).toThrow('EINVAL');
  });

  test('memory that is too small for its struct is refused', () => {
    const { fd } = listener();
    for (const { name, request, how, size } of requests) {
      if (size < 2 || how === 'refused') continue;
      expect(() => raw.ioctl(fd, request, new Uint8Array(size - 1)), name).toThrow('ioctl: "arg"');
      if (size !== 4) expect(() => raw.ioctl(fd, request, 1), name).toThrow('ioctl: "arg"');
    }
    expect(() => raw.fcntl(fd, s.F_GETLK, new Uint8Array(31))).toThrow('fcntl: "arg"');
  });
});

describe('the table', () => {
  /** Rows that the number describes wrongly: what the kernel's source does with the argument instead. */
  const odd: Readonly<Record<string, string>> = {
    TIOCSIG: 'by value',
    TUNSETIFF: 'a struct ifreq',
    TUNGETIFF: 'a struct ifreq',
    TUNSETQUEUE: 'a struct ifreq',
    TUNSETNOCSUM: 'by value',
    TUNSETDEBUG: 'by value',
    TUNSETPERSIST: 'by value',
    TUNSETOWNER: 'by value',
    TUNSETGROUP: 'by value',
    TUNSETLINK: 'by value',
    TUNSETOFFLOAD: 'by value',
    TUNDETACHFILTER: 'ignored',
    NS_GET_PID_FROM_PIDNS: 'by value',
    NS_GET_TGID_FROM_PIDNS: 'by value',
    NS_GET_PID_IN_PIDNS: 'by value',
    NS_GET_TGID_IN_PIDNS: 'by value',
    INOTIFY_IOC_SETNEXTWD: 'by value',
    FICLONE: 'by value',
    FS_IOC_GETFLAGS: 'an int',
    FS_IOC_SETFLAGS: 'an int',
    FS_IOC_GETVERSION: 'an int',
    FS_IOC_SETVERSION: 'an int',
    TUNSETTXFILTER: 'a struct tun_filter',
    TUNSETSTEERINGEBPF: 'read, not stored',
    TUNSETFILTEREBPF: 'read, not stored',
  };

  test('says of each encoded request what its number says, but where that is known to be wrong', async () => {
    // The fields of the numbers by the macros of the headers, not by ours.
    const source = `#include <stdio.h>
#include <linux/ioctl.h>
int main(void) {
  unsigned numbers[] = {${requests.map(({ request }) => `${request}u`).join(', ')}};
  for (unsigned i = 0; i < sizeof numbers / sizeof *numbers; i++)
    printf("%u %u %u\\n", _IOC_DIR(numbers[i]) & _IOC_WRITE ? 1 : 0, _IOC_DIR(numbers[i]) & _IOC_READ ? 1 : 0,
           _IOC_SIZE(numbers[i]));
}`;
    const rows = (await runC(source))
      .trim()
      .split('\n')
      .map((line) => line.split(' ').map(Number));
    const wrong: string[] = [];
    for (const [i, { name, how, size }] of requests.entries()) {
      const [reads, stores, bytes] = rows[i] as [number, number, number];
      if (reads + stores === 0 || how === 'refused' || how === 'program' || name in odd) continue;
      const directions =
        { reads: '10', stores: '01', both: '11', more: '11' }[how as 'reads'] ?? '00';
      if (size !== bytes || directions !== `${reads}${stores}`) {
        wrong.push(`${name}: ${how} of ${size}, but the number says ${reads}${stores} of ${bytes}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('every constant of a request is there', () => {
    for (const { name, request } of requests) expect(native.constants[name], name).toBe(request);
    expect(requests.length).toBeGreaterThan(200);
  });
});
