// What this process may do, found out by doing it.
import * as s from '../../lib/index.ts';

/** Whether a socket of that kind can be made, and `use` done with it. */
export function allowed(
  domain: number,
  type: number,
  use: (fd: number) => unknown = () => undefined,
): boolean {
  try {
    using socket = s.own(s.socket(domain, type, type === s.SOCK_RAW ? s.IPPROTO_RAW : 0));
    use(socket.fd);
    return true;
  } catch (error) {
    if (error instanceof s.SyscallError && error.code === 'EPERM') return false;
    throw error;
  }
}
