// Puts the addon of this machine where the package carries it: prebuilds/linux-<arch>-<libc>/sockfd.node, without debug
// symbols. A release runs it once on each platform, then packs all.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import process from 'node:process';

process.chdir(new URL('..', import.meta.url).pathname);
const { glibcVersionRuntime } = process.report.getReport().header;
const libc = glibcVersionRuntime === undefined ? 'musl' : 'glibc';
const folder = `prebuilds/linux-${process.arch}-${libc}`;
mkdirSync(folder, { recursive: true });
copyFileSync('build/Release/sockfd.node', `${folder}/sockfd.node`);
const { status } = spawnSync('strip', ['--strip-unneeded', `${folder}/sockfd.node`]);
if (status !== 0) console.error('sockfd: strip is missing, so the debug symbols stay in');
