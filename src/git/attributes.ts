import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { historyOf } from './lock.ts';
import type { Place } from './plumbing.ts';

/** The `.gitattributes` that a new journal begins with: no program of git's changes a byte of an entry. */
export const JOURNAL_ATTRIBUTES =
  '# Entries are kept byte for byte. Other rules written here are not taken in by lea.\n* -text\n';

/** Stands above every rule a pulled file can make: nothing in the journal names a program that reads or writes its files. */
const GUARD = '* -filter -text -ident -working-tree-encoding -export-subst !diff !merge';
/** Last, so that it holds: entries that plain git finds changed on both sides are brought together by lea. */
const DRIVER = '*.md merge=lea';

/** Writes `.git/info/attributes`: before the first file is laid down, and again when the merge driver is added. */
export function writeAttributes(place: Place, { driver }: { readonly driver: boolean }): void {
  const folder = join(historyOf(place), 'info');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'attributes'), `${driver ? `${GUARD}\n${DRIVER}` : GUARD}\n`);
}
