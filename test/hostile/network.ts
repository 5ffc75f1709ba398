// A network of its own for what makes calls with any arguments.
import { spawnSync } from 'node:child_process';
import { fcntl, ioctl, own as ownFd, socket } from '../../lib/index.ts';

/** A command that gives a process a network of its own, where nothing it sends can leave; else none. */
export function isolation(): string[] | undefined {
  return [
    ['unshare', '--net'],
    ['unshare', '--user', '--map-root-user', '--net'],
  ].find(([command = '', ...options]) => spawnSync(command, [...options, 'true']).status === 0);
}

/** A network namespace of its own begins with its loopback interface down. */
export function loopbackUp(): void {
  using fd = ownFd(socket(2, 2));
  const request = new Uint8Array(40);
  request.set(new TextEncoder().encode('lo'));
  ioctl(fd, 0x8913, request);
  const view = new DataView(request.buffer);
  const flags = new Int16Array(request.buffer, 16, 1);
  flags[0] = view.getInt16(16, true) | 1;
  ioctl(fd, 0x8914, request);
  fcntl(fd, 1);
}
