import { enquiry } from '../kinds/enquiry.ts';
import type { Entry } from '../model/entry.ts';
import { choice, type Fields, optional, text } from '../model/field.ts';
import { fault } from '../model/fault.ts';
import { page } from '../render/page.ts';
import type { Clash } from '../store/clashes.ts';
import type { Changes } from '../store/splice.ts';
import { asFlag } from './answers.ts';
import { fieldsOf } from './data.ts';
import { type Desk, openDesk } from './desk.ts';
import { answered } from './for-programs.ts';
import { findNamed, shortId, titleOf } from './naming.ts';
import { nextStep } from './receipts.ts';
import { saveChange, saveTogether } from './saving.ts';
import { askChoice, type Choice, readWritten, twoVersions } from './settling.ts';
import { defineVerb, type Given } from './verb.ts';
import type { World } from './world.ts';

const flags = {
  field: asFlag(text('Which detail, such as "title", or "passage" for words in the text')),
  keep: asFlag(choice('Which version stands', ['this', 'other'])),
  write: asFlag(text('Other words, in place of both versions', { long: true })),
  kind: asFlag(optional(text('Only look among entries of this kind'))),
} satisfies Fields;

/** Puts one question for each place that has two versions, and saves each choice at once (store-and-sync.md, section 8). */
export const settle = defineVerb({
  name: 'settle',
  summary: 'Choose between two versions, where two people changed the same words.',
  args: [{ name: 'id', help: 'Which entry? All that wait, unless one is named', optional: true }],
  flags,
  examples: ['lea settle', 'lea settle e-9m4t', 'lea settle e-9m4t --field title --keep other'],
  writes: true,
  keeps: true,
  takesKind: true,
  run: settleClashes,
});

/** An entry as it is now, and a place of it that waits. */
interface Waiting {
  readonly entry: Entry;
  readonly clash: Clash;
}
type Reader = (entry: Entry) => readonly Waiting[];

async function settleClashes(given: Given<typeof flags>, world: World): Promise<'fine'> {
  const desk = await openDesk(world);
  const { clashesIn } = await import('../store/clashes.ts');
  const { networkAsEntry, networkClashes } = await import('../store/network-clashes.ts');
  const read: Reader = (entry) =>
    (isNetwork(entry) ? networkClashes(entry) : clashesIn(entry, fieldsOf(entry))).map((clash) => ({
      entry,
      clash,
    }));
  const network = networkAsEntry(desk.journal.networkText());
  const open = [
    ...desk.reading.all.all.filter(({ values }) => values['withdrawn'] === undefined),
    ...(network === undefined ? [] : [network]),
  ];
  const waiting = entriesMeant(given, open, desk).flatMap(read);
  const isAnswered = given.flags.keep !== undefined || given.flags.write !== undefined;
  const done =
    waiting.length === 0
      ? []
      : isAnswered || given.flags.field !== undefined
        ? [await settleOne(chooseOne(waiting, given.flags.field, desk), given, desk, world)]
        : await settleAll(waiting, read, desk, world);
  tell(done, leftAfter(done, open.flatMap(read), read), desk, world);
  return 'fine';
}

/** What waits still: in entries that were not touched, and in those that were, as they are now. */
function leftAfter(done: readonly Waiting[], waiting: readonly Waiting[], read: Reader): readonly Waiting[] {
  const now = new Map(done.map(({ entry }) => [entry.id, entry]));
  return [...waiting.filter(({ entry }) => !now.has(entry.id)), ...[...now.values()].flatMap(read)];
}

function entriesMeant(
  { args, flags: { kind } }: Given<typeof flags>,
  open: readonly Entry[],
  desk: Desk,
): readonly Entry[] {
  const network = open.find(isNetwork);
  const isMeant = args['id'] === 'network' || args['id'] === network?.id;
  if (network !== undefined && isMeant) return [network];
  if (args['id'] !== undefined) return [findNamed(args['id'], desk, kind)];
  return open.filter((entry) => kind === undefined || entry.kind === kind);
}

/** The place that flags mean. Several and none named: they are listed, and nothing is done. */
function chooseOne(waiting: readonly Waiting[], name: string | undefined, desk: Desk): Waiting {
  const fits = name === undefined ? waiting : waiting.filter(({ clash }) => clash.name === name);
  const [first, ...others] = fits;
  const names = waiting.map(({ entry, clash }) => `${shortId(entry, desk.reading.all)} ${clash.name}`);
  if (first === undefined)
    throw fault('BAD_ANSWER', {
      flag: '--field',
      why: `"${name}" is not among what waits: ${names.join(', ')}.`,
    });
  const isOneEntry = others.every(({ entry }) => entry.id === first.entry.id);
  if (others.length === 0 || (name !== undefined && isOneEntry)) return first;
  throw fault('MISUSED', {
    why: `Several places have two versions: ${names.join(', ')}. Nothing was changed. ${isOneEntry ? 'Name one with --field.' : 'Name one entry, and one place with --field.'}`,
    hint: 'lea settle --help',
  });
}

/** Asks about every place in turn. Each choice is saved at once, so that stopping loses none. */
async function settleAll(
  waiting: readonly Waiting[],
  read: Reader,
  desk: Desk,
  world: World,
): Promise<readonly Waiting[]> {
  if (!world.interactive) return listOnly(waiting, desk, world);
  const done: Waiting[] = [];
  for (const id of new Set(waiting.map(({ entry }) => entry.id))) {
    let open: readonly Waiting[] = waiting.filter(({ entry }) => entry.id === id);
    for (let [next] = open; next !== undefined; [next] = open) {
      const { entry, clash } = await settleOne(next, undefined, desk, world);
      done.push({ entry, clash });
      open = read(entry);
    }
  }
  return done;
}

/** Where nobody can be asked: data is answered, words are shown and the flags named. */
function listOnly(waiting: readonly Waiting[], desk: Desk, world: World): readonly Waiting[] {
  const { json, ndjson, plain, quiet } = world.settings;
  if (json !== false || ndjson || plain !== false || quiet) return [];
  for (const { entry, clash } of waiting) world.err(twoVersions(entry, clash, desk, world));
  const which = waiting.length > 1 ? ['--field'] : [];
  throw fault('ANSWERS_MISSING', { flags: [...which, '--keep or --write'] });
}

async function settleOne(
  { entry, clash }: Waiting,
  given: Given<typeof flags> | undefined,
  desk: Desk,
  world: World,
): Promise<Waiting> {
  // Words typed here are for this place, should they have to be gone on with.
  world.kept?.note?.({ id: entry.id }, { field: clash.name });
  const written = given?.flags.write;
  const words = written === '-' ? await world.input() : written;
  const chosen =
    words !== undefined
      ? { written: readWritten(clash, words, desk) }
      : (given?.flags.keep ?? (await askChoice(entry, clash, desk, world)));
  return { entry: await save(entry, clash, chosen, desk, world), clash };
}

async function save(entry: Entry, clash: Clash, chosen: Choice, desk: Desk, world: World): Promise<Entry> {
  const { settled } = await import('../store/clashes.ts');
  if (chosen === 'other' && clash.other === undefined)
    throw fault('BAD_ANSWER', { flag: '--keep', why: 'only one version is left here; keep this.' });
  const words = chosen === 'this' ? clash.one : chosen === 'other' ? (clash.other ?? '') : chosen.written;
  const value = chosen === 'other' ? readWritten(clash, clash.other ?? '', desk) : words;
  const stands = chosen === 'this' && 'row' in clash.place ? undefined : value;
  if (isNetwork(entry)) return saveNetwork(entry, clash, stands, desk, world);
  const changes = settled(entry, clash, stands);
  return saveChange(
    entry,
    withWording(entry, clash, words, changes, desk),
    `${entry.kind} settle`,
    desk,
    world,
  );
}

const isNetwork = ({ kind }: Entry): boolean => kind === 'network';

async function saveNetwork(
  entry: Entry,
  clash: Clash,
  stands: unknown,
  desk: Desk,
  world: World,
): Promise<Entry> {
  const { networkAsEntry, networkSettled } = await import('../store/network-clashes.ts');
  const network = networkSettled(entry, clash, stands);
  await saveTogether([{ network }], `network settle ${entry.id}`, desk, world);
  return networkAsEntry(desk.journal.networkText()) ?? entry;
}

/** New words of a question join its history, so that the last wording is the one that stands (domain 2, section 5). */
function withWording(entry: Entry, clash: Clash, words: unknown, changes: Changes, desk: Desk): Changes {
  if (entry.kind !== enquiry.name || clash.name !== 'question') return changes;
  const versions: readonly unknown[] = Array.isArray(entry.values['versions'])
    ? entry.values['versions']
    : [];
  const hasWords = versions.some(
    (row) => typeof row === 'object' && row !== null && 'words' in row && row.words === words,
  );
  if (hasWords) return changes;
  const row = { date: desk.today, words, why: 'Settled between two wordings.' };
  return { ...changes, values: { ...changes.values, versions: [...versions, row] } };
}

function tell(done: readonly Waiting[], left: readonly Waiting[], desk: Desk, world: World): void {
  const { program } = world.settings;
  const data = () => {
    const settled = done.map(({ entry, clash }) => ({ id: entry.id, field: clash.name }));
    const waiting = left.map(({ entry, clash: { name, one, other } }) => ({
      id: entry.id,
      field: name,
      this: one,
      other: other ?? null,
    }));
    return { settled, waiting };
  };
  const ids = [...new Set((done.length > 0 ? done : left).map(({ entry }) => entry.id))];
  if (answered({ schema: 'lea.settle/1', data, ids }, desk, world)) return;
  if (world.settings.dryRun && done.length > 0) return;
  if (done.length === 0) world.out(page('Nothing waits here: no words have two versions.'));
  else {
    const lines = done.map(
      ({ entry, clash }) => `Settled: ${shortId(entry, desk.reading.all)}, ${titleOf(entry)}: ${clash.name}.`,
    );
    const rest =
      left.length === 0
        ? 'Nothing else waits here.'
        : `${left.length === 1 ? '1 place has' : `${left.length} places have`} two versions still: ${program} settle`;
    const isShared = done.some(({ entry }) => entry.space === 'shared');
    world.out(page(...lines, rest, ...(isShared && left.length === 0 ? [nextStep(world, 'sync')] : [])));
  }
}
