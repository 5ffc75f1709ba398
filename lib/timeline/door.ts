// Packet sockets that come to a recording while it runs, also from other processes: of namespaces that a script makes.
import { close } from '../calls/descriptor.ts';
import { recvmsg, sendmsg } from '../calls/message.ts';
import { bind, connect, socket } from '../calls/socket.ts';
import {
  AF_UNIX,
  MSG_CMSG_CLOEXEC,
  SCM_RIGHTS,
  SOCK_CLOEXEC,
  SOCK_DGRAM,
  SOCK_NONBLOCK,
  SOL_SOCKET,
} from '../values/constants.generated.ts';
import { SyscallError } from '../values/errors.ts';

/** The socket where they come in, by its path. */
export function openDoor(path: string): number {
  const fd = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK);
  try {
    bind(fd, { family: AF_UNIX, path });
    return fd;
  } catch (error) {
    close(fd);
    throw error;
  }
}

/** Hands a packet socket to the recording at this door, and closes it here. */
export function handOver(path: string, tap: number): void {
  const fd = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC);
  try {
    connect(fd, { family: AF_UNIX, path });
    const control = [{ level: SOL_SOCKET, type: SCM_RIGHTS, fds: [tap] }];
    sendmsg(fd, { iov: [Uint8Array.of(1)], control });
  } finally {
    close(fd);
    close(tap);
  }
}

/** The packet sockets that have come. */
export function takenIn(door: number): number[] {
  const taps: number[] = [];
  for (;;) {
    try {
      const room = { iov: [new Uint8Array(1)], controlLength: 64 };
      const { control } = recvmsg(door, room, MSG_CMSG_CLOEXEC);
      taps.push(...control.flatMap((each) => ('fds' in each ? each.fds : [])));
    } catch (error) {
      if (error instanceof SyscallError && error.code === 'EINTR') continue;
      if (error instanceof SyscallError && error.code === 'EAGAIN') return taps;
      throw error;
    }
  }
}
