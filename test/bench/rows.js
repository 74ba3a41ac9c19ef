import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { forgetIndex, git, lea, putBack, surroundings } from './journals.js';

/**
 * One line of the table: a command, what it is measured against, and the ratio to reach where there is one. `prepare` runs
 * once before and gives what puts things back; `before` runs before every single run and is not counted.
 *
 * @typedef {{ readonly name: string, readonly against: string, readonly goal?: number, readonly one: import('./measure.js').Work,
 *   readonly other: import('./measure.js').Work, readonly before?: (which: 'one' | 'other') => void, readonly prepare?: () => (() => void) }} Row
 */

const NODE = [process.execPath, '-e', '0'];
const READ_ALL = join(import.meta.dirname, 'read-all.js');
const DIFF = [
  'git',
  '-c',
  'core.trustctime=true',
  '-c',
  'core.checkStat=default',
  '--no-optional-locks',
  'diff-index',
  '--raw',
  'HEAD',
];
const EDITS = 10;

/** Every line for one journal. */
export function rowsFor(folder) {
  const env = surroundings();
  const work = (...run) => ({ run, cwd: folder, env, fine: [0] });
  const search = (...run) => ({ ...work(run), fine: [0, 1] });
  const bare = work(NODE);
  const unchanged = work(DIFF, NODE);
  const entries = git(folder, 'ls-files', 'diary').split('\n');
  const paths = Array.from({ length: EDITS }, (_, at) => entries[Math.floor((at * entries.length) / EDITS)]);
  const [id] = /[a-z]-[0-9a-z]{10}(?=\.md$)/.exec(entries[Math.floor(entries.length / 3)]) ?? [];
  const [rare, common] = wordsOf(folder);

  const clean = (goal, ...words) => ({
    name: `lea ${words.join(' ')}`,
    against: 'git diff-index + bare Node',
    goal,
    one: work(lea(...words)),
    other: unchanged,
  });
  const started = (goal, ...words) => ({
    name: `lea ${words.join(' ')}`,
    against: 'bare Node',
    goal,
    one: work(lea(...words)),
    other: bare,
  });
  const edited = (...words) => ({
    name: `lea ${words.join(' ')}, ${EDITS} files edited`,
    against: 'the same, nothing edited',
    goal: 1.2,
    one: work(lea(...words)),
    other: work(lea(...words)),
    before: (which) => (which === 'one' ? editFiles : mendFiles)(folder, paths),
    prepare: () => () => mendFiles(folder, paths),
  });
  const found = (word, goal, what) => [
    {
      name: `lea find, a ${what} word`,
      against: 'ripgrep, the same word',
      goal,
      one: work(lea('find', word)),
      other: search('rg', '-c', '-i', '-F', word, '.'),
    },
    {
      name: `lea find, a ${what} word`,
      against: 'git grep, the same word',
      one: work(lea('find', word)),
      other: search('git', 'grep', '-c', '-i', '-F', word),
    },
  ];
  return [
    started(1.3, '--version'),
    started(1.3, '--help'),
    started(1.6, 'show', id),
    clean(1.5, 'diary', 'list', '--limit', '20'),
    clean(1.5, 'enquiry', 'list'),
    clean(1.8, 'report'),
    clean(1.8, 'feature', 'trust'),
    clean(undefined, 'timeline'),
    clean(undefined, 'visits'),
    {
      ...clean(undefined, 'diary', 'list', '--limit', '20'),
      against: 'git status',
      other: work(['git', 'status', '--porcelain']),
    },
    edited('diary', 'list', '--limit', '20'),
    edited('report'),
    edited('feature', 'trust'),
    {
      name: 'first build of the index (lea diary list --limit 1)',
      against: 'reading all files once from Node',
      goal: 2.5,
      one: work(lea('diary', 'list', '--limit', '1')),
      other: work([process.execPath, READ_ALL, folder]),
      before: () => forgetIndex(folder),
    },
    ...found(rare, 1, 'rare'),
    ...found(common, 1.3, 'common'),
    ...writing(folder, env),
  ];
}

/** A word that few entries hold, and one that very many do. */
function wordsOf(folder) {
  const count = (word) => git(folder, 'grep', '-l', '-i', '-w', '-F', '-e', word).split('\n').length;
  const words = [
    'swimming',
    'inspection',
    'nursery',
    'meeting',
    'because',
    'again',
    'question',
    'what',
    'which',
  ];
  const counted = words.map((word) => ({ word, count: count(word) })).toSorted((a, b) => a.count - b.count);
  return [counted[0].word, counted.at(-1).word];
}

/** Adds a line to some files. */
function editFiles(folder, paths) {
  for (const path of paths) appendFileSync(join(folder, path), '\nOne line more.\n');
}

/** Takes it away again. */
const mendFiles = (folder, paths) => git(folder, 'checkout', '-q', '--', ...paths);

/** Writing one entry, saved: privately as a diary is, and in the journal as a project is. */
function writing(folder, env) {
  const path = 'bench.txt';
  const saved = {
    run: [['git', 'add', path], ['git', 'commit', '-q', '-m', 'bench'], NODE],
    cwd: folder,
    env,
  };
  const write = (goal, name, ...words) => ({
    name,
    against: 'git add && git commit + bare Node',
    goal,
    one: { run: [lea(...words)], cwd: folder, env },
    other: saved,
    before: (which) => {
      if (which === 'other') appendFileSync(join(folder, path), 'One line more.\n');
    },
    prepare: () => () => putBack(folder),
  });
  return [
    write(
      1.3,
      'lea diary add -m, saved privately',
      'diary',
      'add',
      '-m',
      'The heads asked us first.',
      '--yes',
    ),
    write(1.3, 'lea project new, saved in the journal', 'project', 'new', 'A shared offer', '--yes'),
  ];
}
