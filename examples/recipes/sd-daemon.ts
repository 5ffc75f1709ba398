// What a service says to systemd and gets from it, in the manner of sd-daemon(3): sd_listen_fds_with_names, sd_notify.
import {
  AF_UNIX,
  F_SETFD,
  FD_CLOEXEC,
  fcntl,
  own,
  SOCK_CLOEXEC,
  SOCK_DGRAM,
  sendto,
  socket,
} from 'sockfd';

/** An fd that the service manager opened. */
export interface ListenFd {
  readonly fd: number;
  /** `FileDescriptorName=` of the socket unit; `unknown` where it has none. */
  readonly name: string;
}

/** The first fd that is passed: SD_LISTEN_FDS_START of sd_listen_fds(3). */
const START = 3;

/**
 * The fds that this process was started with, in the order of the socket units; none where it was started without.
 * `LISTEN_PID` tells whether they are meant for this process or for one that it descends from. The variables are taken
 * out of the environment, so that no child takes them for its own, and the fds are closed on exec.
 */
export function listenFds(): ListenFd[] {
  const { LISTEN_PID, LISTEN_FDS, LISTEN_FDNAMES } = process.env;
  for (const name of ['LISTEN_PID', 'LISTEN_FDS', 'LISTEN_FDNAMES']) delete process.env[name];
  if (Number(LISTEN_PID) !== process.pid) return [];
  const names = LISTEN_FDNAMES?.split(':') ?? [];
  return Array.from({ length: Number(LISTEN_FDS ?? 0) }, (_, i) => {
    const fd = START + i;
    fcntl(fd, F_SETFD, FD_CLOEXEC);
    return { fd, name: names[i] || 'unknown' };
  });
}

/**
 * Tells the service manager about this process: `notify({ READY: 1, STATUS: 'serving' })`. Returns whether there is one
 * that wants to know.
 */
export function notify(state: Readonly<Record<string, string | number>>): boolean {
  const { NOTIFY_SOCKET } = process.env;
  if (NOTIFY_SOCKET === undefined) return false;
  // The environment has no NUL byte, so an abstract name begins with '@' there.
  const path = NOTIFY_SOCKET.replace(/^@/, '\0');
  const message = Object.entries(state).map(([name, value]) => `${name}=${value}`);
  using fd = own(socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC));
  sendto(fd, message.join('\n'), 0, { family: AF_UNIX, path });
  return true;
}
