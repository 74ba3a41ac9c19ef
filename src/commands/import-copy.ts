import { KINDS } from '../kinds/index.ts';
import { printsOf } from '../model/consent.ts';
import { bodyFromCopy, type Changed, type Copied } from '../model/copied-body.ts';
import { type Entry, textIn } from '../model/entry.ts';
import { fault } from '../model/fault.ts';
import { footnotesIn } from '../model/footnote.ts';
import { isId } from '../model/id.ts';
import type { Kind } from '../model/kind.ts';
import type { Mark } from '../model/mark.ts';
import { line, page, span } from '../render/page.ts';
import { copiedPrint, copiedWords, copyPrint, workingCopy } from '../render/working-copy.ts';
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
 * preview shows every change, and what becomes of marks and permission; nothing is written before a yes. Where the entry
 * has changed since the copy was made, both changes are kept, or nothing is changed.
 */
export async function bringBack(id: string, word: WordRead, desk: Desk, world: World): Promise<'fine'> {
  const entry = desk.reading.all.find(id);
  const kind = KINDS.find(({ name }) => name === entry?.kind);
  if (entry === undefined || kind === undefined) throw fault('NO_SUCH_ENTRY', { what: id });
  refuseWithdrawn(entry);
  refuseNotOwn(entry, 'change the words', desk);
  const copied = await bodyCopied(entry, word, desk, world);
  const sent = await sentCopy(entry, copied, desk);
  const { body: edited, changed } = bodyFromCopy(copied, sent, wordsOf(word), desk.journal.featureKeys);
  const body = changed.length === 0 ? entry.body : await withBoth(copied, entry.body, edited);
  if (body === entry.body) {
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
  if (copied !== entry.body && !world.settings.quiet)
    world.err(page('The entry has changed since this copy was made. Those changes stay.'));
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

const refused = (why: string) =>
  fault('FILE_REFUSED', {
    file: 'This copy',
    why: `${why} Make a new one with lea export docx, and put your changes there.`,
  });

/** The body that a copy was made of: the entry's own, or one that it had in some save. A copy of any other is refused. */
async function bodyCopied(entry: Entry, word: WordRead, desk: Desk, world: World): Promise<string> {
  const print = copiedPrint(word.title ?? word.body);
  if (print === undefined) throw refused('its first line does not say which words it was made of.');
  const isCopied = (body: string): boolean => copyPrint(body, (words) => world.digest(words)) === print;
  const found = isCopied(entry.body)
    ? entry.body
    : (await bodiesBefore(entry, desk, world)).find((body) => isCopied(body));
  if (found === undefined)
    throw refused('the entry has changed since it was made, and no save has the words it was made of.');
  return found;
}

/** Every body that an entry had in a save, in both places. */
async function bodiesBefore(entry: Entry, desk: Desk, world: World): Promise<readonly string[]> {
  const { readPast } = await import('./past.ts');
  const { readEntry } = await import('../store/codec.ts');
  const { id, path, space } = entry;
  const past = await readPast(desk, world, isId(id) ? { entry: id } : { path });
  const among = { kinds: KINDS, features: desk.journal.featureKeys };
  const bodies: string[] = [];
  for (const repository of new Set(past.map((each) => each.repository))) {
    const changes = past.flatMap((each) => (each.repository === repository ? each.save.changes : []));
    const names = changes.flatMap(({ was, is }) => [was?.id ?? [], is?.id ?? []].flat());
    for (const bytes of (await repository.read(new Set(names))).values())
      bodies.push(readEntry(bytes, { path, space }, among).entry?.body ?? '');
  }
  return bodies;
}

/** The entry's words as they are now with what was changed in the copy; refused where both changed the same passage. */
async function withBoth(copied: string, now: string, edited: string): Promise<string> {
  if (now === copied) return edited;
  const { mergeLines } = await import('../store/merge-body.ts');
  const { tidyBody } = await import('../store/codec.ts');
  const linesOf = (body: string): readonly string[] => body.replace(/\n$/, '').split('\n');
  const { lines, clashes } = mergeLines(linesOf(copied), linesOf(now), linesOf(edited));
  const body = tidyBody(`${lines.join('\n')}\n`);
  const labels = footnotesIn(body).map(({ label }) => label);
  if (clashes > 0 || new Set(labels).size < labels.length)
    throw refused('the entry has changed since it was made, in the same passage or by a new note.');
  return body;
}

/** A body as its copy was written, read as any Word file is: what differs from it was changed by hand. */
async function sentCopy(entry: Entry, body: string, desk: Desk): Promise<Copied> {
  const { writeDocx } = await import('../render/docx.ts');
  const { id } = entry;
  const title = textIn(entry.values, 'title') ?? id;
  const copy = workingCopy({ id, title, body, print: '', by: desk.journal.network.name, day: desk.today });
  const read = readWord(writeDocx(copy));
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
