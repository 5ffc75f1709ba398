// The subjects of commits, from the one on that brought this check: at most 72 characters, one purpose each.
import { spawnSync } from 'node:child_process';
import process from 'node:process';

const MOST = 72;

function git(...args) {
  const { status, stdout, stderr } = spawnSync('git', args, { encoding: 'utf8' });
  if (status !== 0) {
    console.error(stderr);
    process.exit(1);
  }
  return stdout.trim();
}

const first = git('log', '--diff-filter=A', '--format=%H', '--', 'scripts/check-commits.mjs')
  .split('\n')
  .at(-1);
const subjects = git(
  'log',
  '--no-merges',
  '--format=%h %s',
  ...(first ? [`${first}..HEAD`] : ['-1']),
)
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]);
for (const [commit, subject] of subjects) {
  if (subject.length > MOST) {
    console.error(
      `${commit}: ${subject.length} characters, of which ${MOST} are allowed: ${subject}`,
    );
    process.exitCode = 1;
  }
}
console.error(`sockfd: ${subjects.length} subjects checked`);
