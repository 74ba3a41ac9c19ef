import { KINDS } from '../kinds/index.ts';
import { printsOf } from '../model/consent.ts';
import { bodyFromCopy, type Changed, type Copied } from '../model/copied-body.ts';
import { type Entry, textIn } from '../model/entry.ts';
import { fault } from '../model/fault.ts';
import type { Kind } from '../model/kind.ts';
import type { Mark } from '../model/mark.ts';
import { line, page, span } from '../render/page.ts';
import { copiedWords, workingCopy } from '../render/working-copy.ts';
import { readWord, type WordRead } from '../store/coming-in/word.ts';
import type { Desk } from './desk.ts';
import { answeredEntry } from './for-programs.ts';
import { saveEdited } from './edit.ts';
import { refuseNotOwn, refuseWithdrawn } from './gates.ts';
import { agrees } from './interview.ts';
import { shortId, titleOf } from './naming.ts';
import { tellChanged } from './receipts.ts';
import type { World } from './world.ts';

/**
 * Brings a working copy back into its entry: headings are its sections, marks are matched by the id inside their notes. A
 * preview shows every change, and what becomes of marks and permission; nothing is written before a yes.
 */
export async function bringBack(id: string, word: WordRead, desk: Desk, world: World): Promise<'fine'> {
  const entry = desk.reading.all.find(id);
  const kind = KINDS.find(({ name }) => name === entry?.kind);
  if (entry === undefined || kind === undefined) throw fault('NO_SUCH_ENTRY', { what: id });
  refuseWithdrawn(entry);
  refuseNotOwn(entry, 'change the words', desk);
  const { body, changed } = bodyFromCopy(
    entry.body,
    await sentCopy(entry, desk),
    wordsOf(word),
    desk.journal.featureKeys,
  );
  if (changed.length === 0) {
    if (!answeredEntry(entry, desk, world))
      world.out(
        page(
          `Nothing in it differs from ${titleOf(entry)} (${shortId(entry, desk.reading.all)}). Nothing was changed.`,
        ),
      );
    return 'fine';
  }
  const before = desk.journal.textOf(entry);
  const { entry: now, text } = desk.journal.layChange(entry, { body });
  if (!world.settings.quiet) world.err(preview(entry, now, changed, kind, world));
  if (!world.settings.dryRun) await askToSave(world);
  const saved = await saveEdited(entry, { before, text }, desk, world);
  tellChanged(saved, desk, world);
  return 'fine';
}

async function askToSave(world: World): Promise<void> {
  if (!world.interactive && !world.settings.yes) throw fault('ANSWERS_MISSING', { flags: ['--yes'] });
  if (!(await agrees('Save these changes?', 'yes', world))) throw fault('STOPPED', { kept: false });
}

const wordsOf = ({ body, notes }: WordRead): Copied => ({ body: copiedWords(body), notes });

/** The copy as it would be written now, read as any Word file is: what differs from it was changed by hand. */
async function sentCopy(entry: Entry, desk: Desk): Promise<Copied> {
  const { writeDocx } = await import('../render/docx.ts');
  const { id, body } = entry;
  const title = textIn(entry.values, 'title') ?? id;
  const read = readWord(
    writeDocx(workingCopy({ id, title, body, by: desk.journal.network.name, day: desk.today })),
  );
  if (!read.ok) throw new Error(`lea cannot read its own working copy: ${read.why}`);
  return wordsOf(read.value);
}

function preview(entry: Entry, now: Entry, changed: readonly Changed[], kind: Kind, world: World) {
  const marks = kind.marked ? sayMarks(entry.marks, now.marks, world) : [];
  return page(
    `Changes to ${titleOf(entry)}:`,
    ...changed.flatMap(({ heading, before, now: after }) => [
      line(`  ${heading ?? 'Before the first heading'}`),
      ...(before === '' ? [] : [line(span(`    was  ${before.replaceAll(/\s+/g, ' ')}`, 'quiet'))]),
      line(after === '' ? '    is not there any more' : `    now  ${after.replaceAll(/\s+/g, ' ')}`),
    ]),
    ...marks,
  );
}

/** What becomes of marks: gone, new, other words; and of a permission whose words moved, which lapses (domain 3, section 7). */
function sayMarks(before: readonly Mark[], now: readonly Mark[], world: World): readonly string[] {
  const print = (mark: Mark): string => printsOf(mark, (text) => world.digest(text)).words;
  const named = before.flatMap((mark) => {
    const same = now.find(({ id, label }) => (mark.id === undefined ? label === mark.label : id === mark.id));
    const name = mark.id ?? mark.label;
    if (same === undefined) return [`The mark ${name} is not there any more.`];
    if (print(same) === print(mark)) return [];
    return [
      `The mark ${name} now stands on: "${same.words.replaceAll(/\s+/g, ' ')}"`,
      ...(mark.consent.state === 'given' || mark.consent.state === 'asked'
        ? [
            `Permission to quote ${name} no longer holds: its words have changed. Ask again, or put the old words back.`,
          ]
        : []),
    ];
  });
  const added = now.filter(
    (mark) =>
      !before.some(({ id, label }) => (mark.id === undefined ? label === mark.label : id === mark.id)),
  );
  return [...named, ...(added.length === 0 ? [] : [`Marks that are new: ${added.length}.`])];
}
