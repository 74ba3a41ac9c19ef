import { isAbsolute, relative, sep } from 'node:path';
import { KINDS } from '../kinds/index.ts';
import type { Entry } from '../model/entry.ts';
import { fault } from '../model/fault.ts';
import { makeMarkId } from '../model/id.ts';
import { changeNote } from '../model/mark-edit.ts';
import type { Problem, ProblemCode } from '../model/problem.ts';
import { line, page, span } from '../render/page.ts';
import type { At } from '../store/entry-file.ts';
import { LONGEST_FILE } from '../store/guard.ts';
import { keepCopies } from './aside.ts';
import { trailersOf } from './carrying.ts';
import type { Desk } from './desk.ts';
import { agrees } from './interview.ts';
import { privateRepository } from './private-repository.ts';
import { holding, saveTogether, signature } from './saving.ts';
import type { World } from './world.ts';

/** What would mend one file: the bytes it has, the text it would have, and what is done to it. */
interface Mending extends At {
  readonly id: string;
  readonly old: Uint8Array;
  readonly text: string;
  readonly done: readonly string[];
  readonly clashes: number;
}

/** What may be wrong in a file that can be mended; whether it can is seen in the file itself. */
const MENDABLE: readonly ProblemCode[] = [
  'FRONT_MATTER_UNREADABLE',
  'NOT_UTF8',
  'NO_FRONT_MATTER',
  'FRONT_MATTER_OPEN',
  'CONFLICT_MARKERS',
];

/** Whether `--fix` mends a problem. */
export type CanMend = (problem: Problem) => boolean;

/** Looks into files of whose problems some can be mended, each once. */
export async function mender(
  desk: Desk,
  world: World,
): Promise<{ readonly canMend: CanMend; readonly mendingFor: (file: string) => Mending | undefined }> {
  const { mendFile } = await import('../store/mend-file.ts');
  const known = new Map<string, Mending | undefined>();
  const mendingFor = (file: string): Mending | undefined => {
    if (known.has(file)) return known.get(file);
    const at = atOf(file, desk);
    const look = world.disk.read(desk.journal.fileOf(at), LONGEST_FILE);
    const among = { kinds: KINDS, features: desk.journal.featureKeys };
    const mended = look.ok ? mendFile(look.bytes, at, among) : undefined;
    const mending = mended === undefined || !look.ok ? undefined : { ...at, ...mended, old: look.bytes };
    known.set(file, mending);
    return mending;
  };
  return {
    mendingFor,
    canMend: ({ code, file }) => MENDABLE.includes(code) && mendingFor(file) !== undefined,
  };
}

/** Problems name files of the journal from its folder, private ones by their whole path. */
function atOf(file: string, { journal }: Desk): At {
  if (!isAbsolute(file)) return { space: 'shared', path: file };
  return { space: 'private', path: relative(journal.privateFolder, file).split(sep).join('/') };
}

/**
 * Mends what is safe to mend, and gives marks of one's own authority that have none their lasting name. Each change is
 * shown and agreed to first; the old bytes of a mended file are kept for `lea rescue`. Gives how many files were mended. A
 * file that was never saved is mended and not saved: nobody shared it yet.
 */
export async function mendSafely(problems: readonly Problem[], desk: Desk, world: World): Promise<number> {
  const { canMend, mendingFor } = await mender(desk, world);
  const files = new Set(problems.filter(canMend).map(({ file }) => file));
  const mendings = [...files].flatMap((file) => mendingFor(file) ?? []);
  const mended = new Set(mendings.map(({ id }) => id));
  const named = desk.reading.all.all
    .filter((entry) => !mended.has(entry.id))
    .flatMap((entry) => nameMarks(entry, desk, world));
  if (mendings.length === 0 && named.length === 0) return 0;
  for (const { path, old, text, done } of mendings)
    show(path, changedLines(Buffer.from(old).toString('utf8'), text), world, done);
  for (const { entry, body } of named) show(entry.path, changedLines(entry.body, body), world);
  if (world.settings.dryRun) return 0;
  if (!world.interactive && !world.settings.yes) throw fault('ANSWERS_MISSING', { flags: ['--yes'] });
  if (!(await agrees('Write these changes?', 'yes', world))) throw fault('STOPPED', { kept: false });
  for (const mending of mendings) await write(mending, desk, world);
  for (const { entry, body } of named) await saveNamed(entry, body, desk, world);
  tellClashes(mendings, world);
  return mendings.length + named.length;
}

type Lines = readonly (readonly [sign: 'was' | 'now', words: string])[];

function show(path: string, lines: Lines, world: World, done: readonly string[] = []): void {
  const shown = lines.map(([sign, words]) =>
    sign === 'was' ? line(span(`  was  ${words}`, 'quiet')) : line(`  now  ${words}`),
  );
  // Quotes show for themselves.
  const said = done.filter((each) => !each.includes('quotes')).map((each) => `  ${each}`);
  world.err(page(line(span(path, 'path')), ...said, ...shown));
}

/** Lines that one text has and the other has not: side by side where as many came as went. */
function changedLines(before: string, after: string): Lines {
  const [old = [], now = []] = [before, after].map((text) => text.split(/\r?\n/));
  const gone = without(old, now).map((each) => ['was', each] as const);
  const come = without(now, old).map((each) => ['now', each] as const);
  if (gone.length !== come.length) return [...gone, ...come];
  return gone.flatMap((each, at) => [each, ...come.slice(at, at + 1)]);
}

/** The lines that the others do not have as often. */
function without(lines: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const each of others) left.set(each, (left.get(each) ?? 0) + 1);
  return lines.filter((each) => {
    const count = left.get(each) ?? 0;
    left.set(each, count - 1);
    return count <= 0;
  });
}

/** Marks without a lasting name get one. Nobody touches the marks of another authority. */
function nameMarks(
  entry: Entry,
  { me }: Desk,
  world: World,
): readonly { readonly entry: Entry; readonly body: string }[] {
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
  return body === entry.body ? [] : [{ entry, body }];
}

async function write(mending: Mending, desk: Desk, world: World): Promise<void> {
  const { id, path, space, old, text } = mending;
  const author = await signature(desk);
  const isToSave = world.settings.commit && (await isSaved(mending, desk));
  await holding(desk, world, async () => {
    await keepCopies([{ path, bytes: old }], 'before check --fix mended it', desk, world);
    const mode = space === 'private' ? { mode: 0o600 } : {};
    const file = desk.journal.fileOf(mending);
    if (!world.disk.write(file, Buffer.from(text), { ...mode, expected: old })) throw fault('FOLDER_BUSY');
    const repository = space === 'shared' ? desk.repository : await privateRepository(desk, world);
    const subject = `check fix ${id}`;
    if (isToSave)
      await repository.commit({ paths: [path], message: subject, trailers: trailersOf(subject), author });
  });
}

/** Whether a file is in the history already: one that never was is nobody's to share. */
async function isSaved({ space, path }: At, { repository }: Desk): Promise<boolean> {
  if (space === 'private') return true;
  const head = await repository.head();
  return head !== undefined && (await repository.show(head, path)) !== undefined;
}

async function saveNamed(entry: Entry, body: string, desk: Desk, world: World): Promise<void> {
  if (await isSaved(entry, desk)) {
    await saveTogether([{ change: entry, body }], `check fix ${entry.id}`, desk, world);
    return;
  }
  await holding(desk, world, () => Promise.resolve(desk.journal.change(entry, { body })));
}

function tellClashes(mendings: readonly Mending[], world: World): void {
  const count = mendings.reduce((sum, { clashes }) => sum + clashes, 0);
  if (count > 0)
    world.err(
      page(
        `${count === 1 ? '1 place stands' : `${count} places stand`} in two versions now. Choose with: ${world.settings.program} settle`,
      ),
    );
}
