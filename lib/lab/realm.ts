// Where the network namespaces of a lab are: made and entered by this process, or by a helper of it.
import { writeFileSync } from 'node:fs';
import { close } from '../calls/descriptor.ts';
import { setns, unshare } from '../calls/process.ts';
import { socket } from '../calls/socket.ts';
import { type SocketFilter, type SocketInfo, sockets } from '../inspect/index.ts';
import { inNamespace } from '../netlink/index.ts';
import { CLONE_NEWNET } from '../values/constants.generated.ts';
import { labs } from '../values/labs.ts';
import { open } from '../values/open.ts';

/** Makes network namespaces, and does in them what only their own may do. */
export interface Realm {
  /** Makes a network namespace with nothing in it; an fd of it. */
  namespace(): number;
  /** socket(2) in a namespace. */
  socket(netns: number, domain: number, type: number, protocol: number): number;
  /** Writes a file of /proc/sys/net as it is in a namespace. */
  write(netns: number, path: string, text: string): void;
  /** The sockets of a namespace. */
  sockets(netns: number, filter: SocketFilter): SocketInfo[];
  /** Runs a function with this thread in a namespace. */
  enter<T>(netns: number, fn: () => T): T;
}

/** A network namespace, an fd of which is open; this thread is where it was. */
function namespace(): number {
  const home = open('/proc/thread-self/ns/net', 'r');
  try {
    labs.making = true;
    try {
      unshare(CLONE_NEWNET);
    } finally {
      labs.making = false;
    }
    try {
      return open('/proc/thread-self/ns/net', 'r');
    } finally {
      setns(home, CLONE_NEWNET);
    }
  } finally {
    close(home);
  }
}

/** This thread itself, which needs CAP_SYS_ADMIN. */
export const ownRealm: Realm = {
  namespace,
  socket: (netns, domain, type, protocol) =>
    inNamespace(netns, () => socket(domain, type, protocol)),
  write: (netns, path, text) => inNamespace(netns, () => writeFileSync(path, text)),
  sockets: (netns, filter) => inNamespace(netns, () => sockets(filter)),
  enter: inNamespace,
};
