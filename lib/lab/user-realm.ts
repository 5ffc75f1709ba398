// The network namespaces of an ordinary user: in a user namespace, made by a helper that passes what it makes.
import { fcntl } from '../calls/descriptor.ts';
import { socket } from '../calls/socket.ts';
import { eachSocket, fds } from '../inspect/index.ts';
import { F_SETFD, FD_CLOEXEC, SOCK_CLOEXEC } from '../values/constants.generated.ts';
import { LabError } from './errors.ts';
import type { Helper } from './helping.ts';
import type { Realm } from './realm.ts';

/** That of a helper in a user namespace. */
export function userRealm(helper: Helper): Realm {
  return {
    namespace: () => helper.ask({ op: 'namespace' }),
    socket(netns, domain, type, protocol) {
      // What is no number cannot be told to another process; the call itself refuses it.
      if (![domain, type, protocol].every(Number.isInteger)) return socket(domain, type, protocol);
      const fd = helper.ask({ op: 'socket', args: [domain, type, protocol] }, [netns]);
      fcntl(fd, F_SETFD, (type & SOCK_CLOEXEC) === 0 ? 0 : FD_CLOEXEC);
      return fd;
    },
    write: (netns, path, text) => void helper.ask({ op: 'write', path, text }, [netns]),
    sockets(netns, filter) {
      // What is no filter is refused here; nothing is asked before the first row is.
      eachSocket(filter);
      // The helper has process ids of its own.
      const { pid, ...rest } = filter;
      const rows = helper.sockets(netns, rest);
      if (pid === undefined) return rows;
      const inodes = new Set(fds(pid).map(({ inode }) => inode));
      return rows.filter(({ inode }) => inodes.has(inode));
    },
    enter() {
      throw new LabError(
        'an ordinary user cannot enter a host: that needs CAP_SYS_ADMIN (run as root); socket() and exec() do without',
      );
    },
  };
}
