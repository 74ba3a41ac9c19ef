import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fault } from '../../model/fault.ts';
import { findDifferences } from '../folder.ts';
import { historyOf } from '../lock.ts';
import { type Place, readGit, runGit } from '../plumbing.ts';
import { MAIN, moveRefs, readRefs, type Refs } from '../refs.ts';
import { captureOnto } from './capture.ts';
import { keptFiles, layDown } from './checkout.ts';
import { combineWith } from './combine.ts';
import { settleCutShort } from './cut-short.ts';
import type { State, Work } from './work.ts';

/** What another program began here and left half done, by the file it leaves; the first that fits is undone first. */
const HALF_DONE: readonly (readonly [file: string, program: string])[] = [
  ['rebase-merge', 'rebase'],
  ['rebase-apply/applying', 'am'],
  ['rebase-apply', 'rebase'],
  ['MERGE_HEAD', 'merge'],
  ['CHERRY_PICK_HEAD', 'cherry-pick'],
  ['REVERT_HEAD', 'revert'],
];
const DETACHED = 'refs/lea/detached';

/** Makes sure that the folder is on the shared journal's own line, with nothing half done. */
export async function preflight(work: Work): Promise<State> {
  const { place, course } = work;
  if (await undoHalfDone(work)) return 'preflight';
  const refs = await readRefs(place);
  course.main = refs.main ?? (await mendMain(place, refs));
  course.start = course.main;
  course.seen = refs.seen;
  if (!refs.isOnMain) await comeHome(work);
  else if (refs.next !== undefined) await settleCutShort(work, refs.next);
  return 'capture';
}

/** Keeps what another program had begun outside the journal, then lets git put things back as they were before. */
async function undoHalfDone({ place, needs, course }: Work): Promise<boolean> {
  const found = HALF_DONE.find(([file]) => existsSync(join(historyOf(place), file)));
  if (found === undefined) return false;
  const differences = await findDifferences(place, 'HEAD');
  const paths = differences.map(({ path }) => path).filter((path) => needs.accepts(path));
  const why = 'begun with another program';
  if (paths.length > 0) await needs.putAside(keptFiles(place, paths), why);
  await runGit(place, [found[1], '--abort'], { doing: 'Putting back what another program had begun' });
  course.setAside.push(...paths);
  needs.note({ what: 'put aside', why, paths });
  return true;
}

/** A power cut can leave the name of the newest save empty: its diary, or what the shared journal was seen to hold, still has it. */
export async function mendMain(place: Place, refs: Refs): Promise<string> {
  const diary = join(historyOf(place), 'logs', MAIN);
  const lines = existsSync(diary) ? readFileSync(diary, 'latin1').split('\n') : [];
  const told = lines.flatMap((line) => /^[0-9a-f]+ ([0-9a-f]+) /.exec(line)?.[1] ?? []).toReversed();
  for (const save of [...told, refs.seen, refs.tracking]) {
    if (save === undefined || !(await isThere(place, save))) continue;
    const file = join(historyOf(place), MAIN);
    if (statSync(file, { throwIfNoEntry: false })?.size === 0) rmSync(file);
    await moveRefs(place, [{ ref: MAIN, now: save }]);
    return save;
  }
  throw fault('DAMAGED');
}

async function isThere(place: Place, save: string): Promise<boolean> {
  const { code } = await runGit(place, ['cat-file', '-e', `${save}^{tree}`], { fine: [0, 1, 128] });
  return code === 0;
}

/** A folder on no line at all: what was saved there is brought together with the journal, and the folder put back on it. */
async function comeHome(work: Work): Promise<void> {
  const { place, course } = work;
  const line = await readGit(place, ['symbolic-ref', '--quiet', 'HEAD'], { fine: [0, 1] });
  if (line !== '' && line !== MAIN) throw fault('WRONG_BRANCH', { name: line.replace('refs/heads/', '') });
  if (line === MAIN) return;
  const away = await readGit(place, ['rev-parse', '--verify', 'HEAD^{commit}']);
  const saved = await captureOnto(work, away, DETACHED);
  const home = saved === course.main ? saved : await combineWith(work, course.main, saved);
  if (home !== saved && !(await layDown(work, saved, home))) throw fault('FOLDER_BUSY');
  await moveRefs(place, [{ ref: MAIN, now: home, old: course.main }]);
  await runGit(place, ['symbolic-ref', '-m', 'lea', 'HEAD', MAIN]);
  course.main = home;
}
