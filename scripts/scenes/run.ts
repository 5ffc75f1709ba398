// A scene as it is recorded: by the command `sockfd timeline`, in a network namespace where there is no other traffic.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { CLONE_NEWNET, own, setns, unshare } from '../../lib/index.ts';
import { rtnetlink } from '../../lib/netlink/index.ts';
import type { Timeline } from '../../lib/timeline/index.ts';
import { type Noted, withParts } from './parts.ts';
import { SCENES, type Scene } from './texts.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A scene that ran. */
export interface Ran {
  /** With a mark where each part begins, and without what only looked on. */
  readonly timeline: Timeline;
  /** What it found out: names and values, as it printed them. */
  readonly facts: readonly (readonly [name: string, value: string])[];
  /** What could not be, and why. */
  readonly skipped: readonly string[];
}

/** Scenes that make as many connections as they have fds for: more than a picture has room for. */
const FDS: Readonly<Record<number, number>> = { 15: 400, 19: 400 };

/** The scene of this number. */
export function sceneOf(number: number): Scene {
  const scene = SCENES.find((each) => each.number === number);
  if (scene === undefined) throw new Error(`there is no scene ${number}`);
  return scene;
}

/** Runs `body` with this thread in a network namespace of its own. */
function alone<T>(body: () => T): T {
  using home = own(openSync('/proc/thread-self/ns/net', 'r'));
  unshare(CLONE_NEWNET);
  try {
    {
      using netlink = rtnetlink();
      netlink.links.change('lo', { up: true });
    }
    writeFileSync('/proc/sys/net/ipv4/ping_group_range', '0 2147483647');
    return body();
  } finally {
    setns(home, CLONE_NEWNET);
  }
}

/** Runs a scene, and records it. Needs root, and the compiled library. */
export function recordScene({ number, title, script }: Scene): Ran {
  const folder = mkdtempSync(`${tmpdir()}/scene-`);
  try {
    const notes = `${folder}/notes`;
    const output = `${folder}/timeline.json`;
    const command = [
      ...[process.execPath, `${root}dist/command/main.js`, 'timeline', '-o', output],
      `examples/${script}`,
    ];
    const limit = FDS[number] === undefined ? '' : `ulimit -n ${FDS[number]};`;
    const { NODE_OPTIONS: _, ...env } = process.env;
    const { status, stdout, stderr } = alone(() =>
      spawnSync('sh', ['-c', `${limit} exec "$@"`, 'sh', ...command], {
        cwd: root,
        encoding: 'utf8',
        env: { ...env, NO_COLOR: '1', SCENE_NOTES: notes },
      }),
    );
    if (status !== 0 || !existsSync(output)) {
      throw new Error(`${script} ended with ${status}:\n${stdout}${stderr}`);
    }
    const lines = existsSync(notes) ? readFileSync(notes, 'utf8').trimEnd().split('\n') : [];
    const noted = lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Noted);
    const timeline = JSON.parse(readFileSync(output, 'utf8')) as Timeline;
    const printed = stdout.split('\n');
    return {
      timeline: withParts({ ...timeline, title: `Scene ${number}: ${title}` }, noted),
      facts: printed.flatMap((line) => {
        const [, name, value] = /^(?:\w+: )?\* (.+?): (.*)$/.exec(line) ?? [];
        return name === undefined || value === undefined ? [] : [[name, value] as const];
      }),
      skipped: printed.flatMap((line) => /^- skipped: (.*)$/.exec(line)?.[1] ?? []),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
