// The inspection in processes that may do less: another user's, and one whose netlink sockets a seccomp(2) filter refuses.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ended, hasProgram } from '../support/peer.ts';

const inspect = new URL('../../dist/inspect/index.js', import.meta.url);

/** The command before a command that shall run as another user. */
export const nobody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] as const;

function why(): string {
  if (process.getuid?.() !== 0) return ' (needs root)';
  if (!hasProgram('setpriv')) return ' (needs setpriv)';
  const [command, ...args] = [...nobody, 'test', '-r', fileURLToPath(inspect)];
  return spawnSync(command, args).status === 0 ? '' : ' (others may not read the checkout)';
}

/** Why nothing can run as another user; empty where it can. */
export const notAsNobody: string = why();

/** The command before a command that shall run as the same user without CAP_SYS_PTRACE. */
export const weaker = ['setpriv', '--bounding-set=-sys_ptrace', '--inh-caps=-sys_ptrace'] as const;

/** Whether this process has CAP_SYS_PTRACE, by its number in <linux/capability.h>. */
function mayTrace(): boolean {
  const status = readFileSync('/proc/self/status', 'latin1');
  const mask = /^CapEff:\t([0-9a-f]+)$/m.exec(status)?.[1] ?? '0';
  return (BigInt(`0x${mask}`) & (1n << 19n)) !== 0n;
}

/** Why nothing can run with less; empty where it can. */
export const notWeaker: string =
  notAsNobody !== '' || mayTrace() ? notAsNobody : ' (needs CAP_SYS_PTRACE)';

/** Refuses socket(AF_NETLINK, ...) with an errno, then runs a program: seccomp(2), <linux/filter.h>. */
const filter = `
import ctypes, os, struct, sys
number = {'x86_64': 41, 'aarch64': 198}[os.uname().machine]
errno = int(sys.argv[1])
program = b''.join(struct.pack('=HBBI', *each) for each in [
    (0x20, 0, 0, 0),                    # A = the call's number
    (0x15, 0, 3, number),               # not socket(2): allowed
    (0x20, 0, 0, 16),                   # A = the low half of its first argument
    (0x15, 0, 1, 16),                   # not AF_NETLINK: allowed
    (0x06, 0, 0, 0x00050000 | errno),   # SECCOMP_RET_ERRNO
    (0x06, 0, 0, 0x7fff0000),           # SECCOMP_RET_ALLOW
])
memory = ctypes.create_string_buffer(program)
class Prog(ctypes.Structure):
    _fields_ = [('len', ctypes.c_ushort), ('filter', ctypes.c_void_p)]
prog = Prog(len(program) // 8, ctypes.addressof(memory))
libc = ctypes.CDLL(None, use_errno=True)
assert libc.prctl(38, 1, 0, 0, 0) == 0, 'PR_SET_NO_NEW_PRIVS'
assert libc.prctl(22, 2, ctypes.byref(prog), 0, 0) == 0, os.strerror(ctypes.get_errno())
os.execvp(sys.argv[2], sys.argv[2:])
`;

/** The command before a command that shall have no netlink sockets. */
export function withoutNetlink(errno: number): string[] {
  return ['python3', '-c', filter, String(errno)];
}

/** Why there can be no such process; empty where there can. */
export const notWithoutNetlink: string = !hasProgram('python3')
  ? ' (needs python3)'
  : ['x64', 'arm64'].includes(process.arch)
    ? ''
    : ' (x64 and arm64 only)';

/**
 * What an expression gives in a process that `prefix` starts, with `i` for sockfd/inspect and `code` for what a call
 * throws; as JSON, bigints as text. (The functions of `inProcess` cannot import.)
 */
export async function inspecting<T>(prefix: readonly string[], expression: string): Promise<T> {
  const text = `
    import * as i from ${JSON.stringify(inspect.href)};
    const code = (call) => {
      try { return call(); } catch ({ code, path, message }) { return { code, path, message }; }
    };
    const big = (key, value) => (typeof value === 'bigint' ? String(value) : value);
    process.stdout.write(JSON.stringify(${expression}, big));`;
  const node = [process.execPath, '--input-type=module', '-e', text];
  const [command = '', ...args] = [...prefix, ...node];
  const { status, stdout, stderr } = await ended(command, args);
  if (status !== 0) throw new Error(`child: status ${status}: ${stderr}`);
  return JSON.parse(stdout) as T;
}
