import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { historyOf } from './lock.ts';
import { type Place, readGit } from './plumbing.ts';
import { MAIN, SEEN } from './refs.ts';

const fileOf = (place: Place): string => join(historyOf(place), 'lea', 'brought-in');

/** Notes that this copy was brought up to date at a moment, in milliseconds since 1970. Losing the note loses only that. */
export function noteBroughtIn(place: Place, moment: number): void {
  try {
    mkdirSync(join(historyOf(place), 'lea'), { recursive: true });
    writeFileSync(fileOf(place), `${moment}\n`);
  } catch {
    // All was sent and brought in by now: a full disk must not make that seem to have failed.
  }
}

/** When this copy was last brought up to date; nothing where it never was, or the note is gone. */
export function lastBroughtIn(place: Place): number | undefined {
  try {
    const moment = Number(readFileSync(fileOf(place), 'utf8'));
    return Number.isFinite(moment) && moment > 0 ? moment : undefined;
  } catch {
    // A cache of one line: without it the page leaves the moment out.
    return undefined;
  }
}

/** How many saves wait here to be sent. */
export async function savesWaiting(place: Place): Promise<number> {
  const seen = await readGit(place, ['rev-parse', '--verify', '--quiet', SEEN], { fine: [0, 1] });
  const not = seen === '' ? [] : ['--not', seen];
  return Number(await readGit(place, ['rev-list', '--count', '--no-merges', MAIN, ...not]));
}
