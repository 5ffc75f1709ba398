// The same message, looked at by Python's recvmsg (which leaves it where it is) and then taken by ours. What waits in an
// error queue cannot be looked at: there each takes one of two that are alike.
import { spawnSync } from 'node:child_process';
import { expect } from 'vitest';
import * as s from '../../lib/index.ts';

/** Decodes what Python's struct module can, by level and type; each as a list of values. */
const PYTHON = `
import json, socket, struct, sys
sock = socket.socket(fileno=3)
flags = int(sys.argv[1])
data, control, _, _ = sock.recvmsg(65536, 4096, flags)
four = lambda b: socket.inet_ntop(socket.AF_INET, b)
six = lambda b: socket.inet_ntop(socket.AF_INET6, b)
def name(b):
    family, port = struct.unpack('=H', b[:2])[0], struct.unpack('!H', b[2:4])[0]
    if family == socket.AF_INET: return [family, four(b[4:8]), port]
    if family == socket.AF_INET6: return [family, six(b[8:24]), port]
    return None
def error(b):
    errno, origin, type, code, _, info, data = struct.unpack('=IBBBBII', b[:16])
    return [[errno, origin, type, code, info, data], name(b[16:])]
u = lambda f: (lambda b: list(struct.unpack('=' + f, b[:struct.calcsize('=' + f)])))
decoders = {
  (1, 2): u('iII'), (1, 29): u('qq'), (1, 35): u('qq'), (1, 37): u('qqqqqq'), (1, 40): u('I'), (1, 36): u('I'),
  (1, 63): u('qq'), (1, 64): u('qq'), (1, 65): u('qqqqqq'),
  (0, 8): lambda b: [struct.unpack('=i', b[:4])[0], four(b[4:8]), four(b[8:12])],
  (0, 2): u('i'), (0, 1): u('B'), (0, 11): error, (0, 20): lambda b: [name(b)], (0, 25): u('i'),
  (41, 50): lambda b: [six(b[:16]), struct.unpack('=I', b[16:20])[0]],
  (41, 52): u('i'), (41, 67): u('i'), (41, 25): error, (41, 74): lambda b: [name(b)],
  (17, 104): u('i'), (6, 36): u('i'), (263, 8): u('IIIHHHH'), (1, 61): u('I'),
}
print(json.dumps([[l, t, decoders[(l, t)](d) if (l, t) in decoders else d.hex()] for l, t, d in control]))
`;

/** A value as a list of what it is made of, as Python has it. */
function flat(value: unknown): unknown {
  if (value === undefined) return null;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex');
  const { family, address, port } = value as {
    family?: unknown;
    address?: unknown;
    port?: unknown;
  };
  if (typeof family === 'number') return [family, address, port];
  return Object.values(value).map(flat);
}

/** Lists within lists become one, where Python has them so: the three times of SO_TIMESTAMPING. */
function values(message: s.ControlMessage): unknown[] {
  const { level, type, ...rest } = message as unknown as Record<string, unknown>;
  const list = Object.values(rest).map(flat);
  return level === s.SOL_SOCKET && (type === 37 || type === 65) ? list.flat() : list;
}

/** Compares, and returns our control messages. */
export function compared(fd: number, flags = 0): s.ControlMessage[] {
  const { stdout, stderr, status } = spawnSync(
    'python3',
    ['-c', PYTHON, String((flags & s.MSG_ERRQUEUE) === 0 ? flags | s.MSG_PEEK : flags)],
    {
      stdio: ['ignore', 'pipe', 'pipe', fd],
      encoding: 'utf8',
    },
  );
  expect([status, stderr]).toEqual([0, '']);
  const { control } = s.recvmsg(fd, { iov: [new Uint8Array(65_536)], controlLength: 4096 }, flags);
  expect(control.map((message) => [message.level, message.type, values(message)])).toEqual(
    (JSON.parse(stdout) as [number, number, unknown][]).map(([level, type, value]) => [
      level,
      type,
      typeof value === 'string' ? [value] : value,
    ]),
  );
  expect(control.length).toBeGreaterThan(0);
  return control;
}
