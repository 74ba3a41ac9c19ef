import { KINDS } from '../kinds/index.ts';
import type { Entry } from '../model/entry.ts';
import { fault } from '../model/fault.ts';
import { makeMarkId } from '../model/id.ts';
import { changeNote } from '../model/mark-edit.ts';
import type { Problem } from '../model/problem.ts';
import { line, page, span } from '../render/page.ts';
import { mendDetails } from '../store/codec.ts';
import type { Desk } from './desk.ts';
import { agrees } from './interview.ts';
import { holding, saveTogether, type Writing } from './saving.ts';
import type { World } from './world.ts';

/** What would mend one file, and the lines it changes. */
interface Mending {
  readonly entry: Entry;
  readonly lines: readonly (readonly [before: string, after: string])[];
  readonly writing:
    | Extract<Writing, { readonly text: string }>
    | Extract<Writing, { readonly change: Entry }>;
}

/** Whether `--fix` mends a problem: a value that only lacks its quotes. */
export const canMend = ({ code, unreadable }: Problem): boolean =>
  code === 'FRONT_MATTER_UNREADABLE' && !unreadable;

/**
 * Mends what is safe to mend: values that lack their quotes, and marks of one's own authority that have no lasting name.
 * Each change is shown and agreed to first. Gives how many files were mended. A file that was never saved is mended and
 * not saved: nobody shared it yet.
 */
export async function mendSafely(problems: readonly Problem[], desk: Desk, world: World): Promise<number> {
  const broken = new Set(problems.filter(canMend).map(({ file }) => file));
  const isBroken = (entry: Entry): boolean =>
    broken.has(entry.path) || broken.has(desk.journal.fileOf(entry));
  const mendings = desk.reading.all.all.flatMap((entry) =>
    isBroken(entry) ? quoteValues(entry, desk) : nameMarks(entry, desk, world),
  );
  if (mendings.length === 0) return 0;
  for (const { entry, lines } of mendings) {
    const changes = lines.flatMap(([before, after]) => [
      line(span(`  was  ${before}`, 'quiet')),
      line(`  now  ${after}`),
    ]);
    world.err(page(line(span(entry.path, 'path')), ...changes));
  }
  if (world.settings.dryRun) return 0;
  if (!world.interactive && !world.settings.yes) throw fault('ANSWERS_MISSING', { flags: ['--yes'] });
  if (!(await agrees('Write these changes?', 'yes', world))) throw fault('STOPPED', { kept: false });
  for (const mending of mendings) await write(mending, desk, world);
  return mendings.length;
}

/** The lines of the details that YAML refuses, put in quotes; every other byte stays. */
function quoteValues(entry: Entry, { journal }: Desk): readonly Mending[] {
  const before = journal.textOf(entry);
  const parts = before.split(/(\r?\n)/);
  const lines = parts.filter((_, at) => at % 2 === 0);
  const end = lines.indexOf('---', 1);
  const mended = mendDetails(`${lines.slice(1, end).join('\n')}\n`, KINDS)?.split('\n');
  if (mended === undefined) return [];
  const now = lines.map((one, at) => (at > 0 && at < end ? (mended[at - 1] ?? one) : one));
  const text = parts.map((part, at) => (at % 2 === 0 ? (now[at / 2] ?? part) : part)).join('');
  const changed = lines.flatMap((one, at) => (one === now[at] ? [] : [[one, now[at] ?? ''] as const]));
  return [{ entry, lines: changed, writing: { text, before, of: entry } }];
}

/** Marks without a lasting name get one. Nobody touches the marks of another authority. */
function nameMarks(entry: Entry, { me }: Desk, world: World): readonly Mending[] {
  const isOwn = entry.space === 'private' || (me !== undefined && entry.values['authority'] === me.place);
  const nameless = isOwn ? entry.marks.filter(({ id }) => id === undefined) : [];
  const taken = new Set(entry.marks.map(({ id }) => id));
  let body = entry.body;
  for (const { label } of nameless) {
    let id = makeMarkId(world.chance(2));
    while (taken.has(id)) id = makeMarkId(world.chance(2));
    taken.add(id);
    body = changeNote(body, label, 'id', id) ?? body;
  }
  if (body === entry.body) return [];
  const [was, now] = [entry.body.split('\n'), body.split('\n')];
  const lines = was.flatMap((one, at) => (one === now[at] ? [] : [[one, now[at] ?? ''] as const]));
  return [{ entry, lines, writing: { change: entry, body } }];
}

async function write({ entry, writing }: Mending, desk: Desk, world: World): Promise<void> {
  const head = entry.space === 'shared' ? await desk.repository.head() : undefined;
  const isSaved =
    entry.space === 'private' ||
    (head !== undefined && (await desk.repository.show(head, entry.path)) !== undefined);
  if (isSaved) {
    await saveTogether([writing], `check fix ${entry.id}`, desk, world);
    return;
  }
  await holding(desk, world, () => {
    if (!('text' in writing)) desk.journal.change(entry, writing);
    else if (!desk.journal.put(entry, writing.before, writing.text)) throw fault('FOLDER_BUSY');
    return Promise.resolve();
  });
}
