// The subjects of commits: at most 72 characters, one purpose each. Of all from the one on that brought this check, or of the
// message in the file that is given, as .githooks/commit-msg does.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
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

/** Subjects of what is there, each behind the commit's name. */
function committed() {
  const first = git('log', '--diff-filter=A', '--format=%H', '--', 'scripts/check-commits.mjs')
    .split('\n')
    .at(-1);
  const range = first ? `${first}..HEAD` : '-1';
  return git('log', '--no-merges', '--format=%h %s', range)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]);
}

/** That of a message which git is about to take; what `git rebase --autosquash` takes away is none. */
function proposed(file) {
  const [subject = ''] = readFileSync(file, 'utf8').split('\n');
  return /^(fixup|squash|amend)! |^Merge /.test(subject) ? [] : [['the message', subject]];
}

const [message] = process.argv.slice(2);
const subjects = message === undefined ? committed() : proposed(message);
for (const [commit, subject] of subjects) {
  if (subject.length > MOST) {
    console.error(
      `${commit}: ${subject.length} characters, of which ${MOST} are allowed: ${subject}`,
    );
    process.exitCode = 1;
  }
}
if (message === undefined) console.error(`sockfd: ${subjects.length} subjects checked`);
