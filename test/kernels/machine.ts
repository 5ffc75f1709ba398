// A virtual machine with one of Debian's kernels on this machine's own root file system: read-only underneath, memory
// above, so that nothing that is written there stays, except below the folder that is given. QEMU translates, so that
// neither KVM nor a disk image is needed, and all is some ten times slower than here.
import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { gzipSync } from 'node:zlib';
import { run, unpacked } from '../support/debian.ts';
import { archive } from './archive.ts';

/** Releases of Debian by the kernel that they have. */
export const suites: Readonly<Record<string, string>> = {
  '5.10': 'bullseye',
  '6.1': 'bookworm',
  '6.12': 'trixie',
};

const guest = fileURLToPath(new URL('guest/', import.meta.url));

/** What must be installed, as Debian's packages call it; nothing where all is there. */
export function missing(): string[] {
  const needed = {
    'qemu-system-x86_64': 'qemu-system-x86',
    busybox: 'busybox-static',
    modprobe: 'kmod',
    'dpkg-deb': 'dpkg',
    'apt-get': 'apt',
    xz: 'xz-utils',
  };
  const names = Object.entries(needed).flatMap(([program, name]) =>
    spawnSync('sh', ['-c', `command -v ${program}`]).status === 0 ? [] : [name],
  );
  // In a machine that has nothing yet, a program with libraries does not start: Debian's `busybox` has some.
  if (spawnSync('sh', ['-c', 'ldd $(command -v busybox)']).status === 0) names.push(needed.busybox);
  return fileServer === undefined ? [...names, 'virtiofsd'] : names;
}

/** Serves this file system to a machine, many times faster than QEMU's own 9p does. */
const fileServer = ['/usr/libexec/virtiofsd', '/usr/lib/qemu/virtiofsd'].find((path) =>
  existsSync(path),
);

/** The kernel of a release of Debian, unpacked; downloaded (about 70 MB) where that was not done before. */
export function kernelOf(suite: string): { readonly root: string; readonly release: string } {
  const cache = `${process.env['XDG_CACHE_HOME'] ?? `${homedir()}/.cache`}/kernels/${suite}`;
  const root = unpacked(suite, cache, (show) => {
    // The meta package names the kernel.
    const name = /^Depends: *(linux-image-[^ ,]*)/m.exec(show('linux-image-amd64'))?.[1];
    if (name === undefined) throw new Error(`${suite} names no kernel`);
    return [name];
  });
  // Where /lib is a link, the package has its modules in /usr/lib.
  if (!existsSync(`${root}/lib/modules`)) run('ln', ['-s', 'usr/lib', `${root}/lib`]);
  const release = releaseOf(root);
  if (!existsSync(`${root}/lib/modules/${release}/modules.dep.bin`))
    run('depmod', ['-b', root, release]);
  return { root, release };
}

function releaseOf(root: string): string {
  const image = readdirSync(`${root}/boot`).find((name) => name.startsWith('vmlinuz-'));
  if (image === undefined) throw new Error(`${root} has no kernel`);
  return image.slice('vmlinuz-'.length);
}

/** Modules without which there is no root file system, each after those that it needs, uncompressed. */
function earlyModules(root: string, release: string): [name: string, data: Buffer][] {
  const lines = ['virtio_pci', 'virtiofs', '9pnet_virtio', '9p', 'overlay'].flatMap((name) => {
    const args = ['-d', root, '-S', release, '--show-depends', name];
    return spawnSync('modprobe', args, { encoding: 'utf8' }).stdout.split('\n');
  });
  const files = lines.flatMap((line) => /^insmod (\S+)/.exec(line)?.[1] ?? []);
  return [...new Set(files)].map((file) =>
    file.endsWith('.xz')
      ? [basename(file, '.xz'), run('xz', ['-dc', file])]
      : [basename(file), readFileSync(file)],
  );
}

function initialFiles(root: string, release: string): Buffer {
  const modules = earlyModules(root, release);
  const busybox = String(run('sh', ['-c', 'command -v busybox'])).trim();
  return gzipSync(
    archive([
      ['bin', undefined],
      ['modules', undefined],
      ['bin/busybox', readFileSync(busybox)],
      ['init', readFileSync(`${guest}init`)],
      ['order', Buffer.from(modules.map(([name]) => `${name}\n`).join(''))],
      ...modules.map(([name, data]): [string, Buffer] => [`modules/${name}`, data]),
    ]),
    { level: 1 },
  );
}

/** Where programs are: Python's own folder first, as a shim that looks for it takes seconds there. */
function programs(): string {
  const code = 'import os, sys; print(os.path.dirname(os.path.realpath(sys.executable)))';
  const { stdout } = spawnSync('python3', ['-c', code], { encoding: 'utf8' });
  return [stdout?.trim(), process.env['PATH']].filter(Boolean).join(':');
}

/** How a machine is started. */
export interface Machine {
  /** The kernel, of `suites`. */
  readonly linux: string;
  /** A command of bash, in the folder of this process; what it writes below $OUT stays. */
  readonly command: string;
  /** What is below $OUT. */
  readonly out: string;
  /** Seconds after which it is switched off. */
  readonly seconds: number;
  /** Of memory: MiB. */
  readonly memory: number;
  /** Words for the kernel's command line. */
  readonly append?: string;
}

/** Boots, runs the command, switches off. Resolves with the command's status, or with why there is none. */
export async function boot(machine: Machine): Promise<number | string> {
  const suite = suites[machine.linux];
  if (suite === undefined) throw new RangeError(`no kernel ${machine.linux}`);
  const { root, release } = kernelOf(suite);
  const work = mkdtempSync(`${tmpdir()}/sockfd-machine-`);
  const out = machine.out;
  mkdirSync(out, { recursive: true });
  try {
    writeFileSync(`${work}/initrd`, initialFiles(root, release));
    cpSync(`${guest}start`, `${out}/.start`);
    const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
    writeFileSync(
      `${out}/.command`,
      `export HOME=/root OUT=/mnt PATH=${quoted(programs())}\ncd ${quoted(process.cwd())}\n${machine.command}\n`,
    );
    rmSync(`${out}/.status`, { force: true });
    const share = (path: string, tag: string, more = '') => [
      '-virtfs',
      `local,path=${path},mount_tag=${tag},security_model=none,multidevs=remap${more}`,
    ];
    const socket = `${work}/files`;
    const files = spawn(
      fileServer ?? '',
      [
        `--socket-path=${socket}`,
        ...['source=/', 'cache=always', 'sandbox=chroot'].flatMap((o) => ['-o', o]),
      ],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    while (!existsSync(socket)) {
      if (files.exitCode !== null) throw new Error(`${fileServer} ended: ${files.stderr.read()}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    files.stderr.resume();
    const child = spawn(
      'qemu-system-x86_64',
      [
        ...['-accel', 'tcg,thread=multi,tb-size=1024', '-cpu', 'max', '-smp', '2'],
        ...['-m', String(machine.memory), '-nographic', '-no-reboot', '-net', 'none'],
        ...['-object', `memory-backend-memfd,id=memory,size=${machine.memory}M,share=on`],
        ...['-numa', 'node,memdev=memory', '-chardev', `socket,id=files,path=${socket}`],
        ...['-device', 'vhost-user-fs-pci,queue-size=1024,chardev=files,tag=host'],
        ...['-kernel', `${root}/boot/vmlinuz-${release}`, '-initrd', `${work}/initrd`],
        '-append',
        `console=ttyS0 quiet panic=-1 mitigations=off ${machine.append ?? ''}`,
        ...share(`${root}/lib/modules`, 'modules', ',readonly=on'),
        ...share(out, 'out'),
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    // The firmware clears a screen that is none here.
    child.stdout.on('data', (data: Buffer) =>
      process.stdout.write(stripVTControlCharacters(data.toString()).replaceAll('\r', '')),
    );
    const timer = setTimeout(() => child.kill(), machine.seconds * 1000);
    await new Promise((resolve, reject) => child.on('close', resolve).on('error', reject));
    clearTimeout(timer);
    // It ends with its only client.
    if (files.exitCode === null) await new Promise((resolve) => files.on('close', resolve));
    if (existsSync(`${out}/.status`)) return Number(readFileSync(`${out}/.status`, 'utf8'));
    return child.killed ? `not at its end after ${machine.seconds} s` : 'the machine went down';
  } finally {
    for (const name of ['.start', '.command', '.status']) rmSync(`${out}/${name}`, { force: true });
    rmSync(work, { recursive: true });
  }
}
