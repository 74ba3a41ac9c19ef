import { KINDS } from '../kinds/index.ts';
import { sayDayShort } from '../model/day-words.ts';
import type { Entry } from '../model/entry.ts';
import { type Fields, number, optional, text } from '../model/field.ts';
import { fault } from '../model/fault.ts';
import { isId } from '../model/id.ts';
import { flow } from '../render/flow.ts';
import { page } from '../render/page.ts';
import { table } from '../render/table.ts';
import { seatOf } from '../git/signature.ts';
import { asFlag } from './answers.ts';
import { type Desk, openDesk } from './desk.ts';
import { answered } from './for-programs.ts';
import { dayAt } from './moments.ts';
import { findNamed, shortId, titleOf } from './naming.ts';
import { entryOf, isOneCommand, operationOf, type Past, readPast, sayDone, sayWho } from './past.ts';
import { defineVerb, type Given } from './verb.ts';
import type { World } from './world.ts';

const flags = {
  kind: asFlag(optional(text('Only look among entries of this kind'))),
  words: asFlag(number('Show the entry as it was then, by its number in the list')),
} satisfies Fields;

const RECENT = 20;

/** Tells an entry's life in plain words, through every file it had; or what happened last (store-and-sync.md, section 10). */
export const history = defineVerb({
  name: 'history',
  aliases: ['log'],
  summary: 'What happened to an entry, or in the journal, in sentences.',
  args: [{ name: 'id', help: 'Which entry? The whole journal, unless one is named', optional: true }],
  flags,
  examples: ['lea history e-9m4t', 'lea history e-9m4t --words 2', 'lea history'],
  writes: false,
  takesKind: true,
  run: tellHistory,
});

/** One thing that happened, and the number it is called by. */
interface Happened extends Past {
  readonly number: number;
}

async function tellHistory(given: Given<typeof flags>, world: World): Promise<'fine'> {
  const desk = await openDesk(world);
  const id = given.args['id'] === undefined ? undefined : idNamed(given, desk);
  const past = id === undefined ? await recent(given.flags.kind, desk, world) : await lifeOf(id, desk, world);
  const happened = past.toReversed().map((each, at): Happened => ({ ...each, number: at + 1 }));
  if (given.flags.words !== undefined) {
    await showWords(id, happened, given.flags.words, desk, world);
    return 'fine';
  }
  const answer = {
    schema: 'lea.history/1',
    data: () => happened.map((each) => dataOf(each, desk)),
    ids: [...new Set(happened.flatMap((each) => entryOf(each) ?? []))],
  };
  if (!answered(answer, desk, world)) tell(happened, id, desk, world);
  return 'fine';
}

/** The id that is meant; a whole one may be of an entry that is not there any more. */
function idNamed({ args, flags: { kind } }: Given<typeof flags>, desk: Desk): string {
  const typed = args['id'] ?? '';
  return isId(typed) ? typed : findNamed(typed, desk, kind).id;
}

/** Everything that touched an entry, in both places, newest first; a share is told once. */
async function lifeOf(id: string, desk: Desk, world: World): Promise<readonly Past[]> {
  const entry = desk.reading.all.find(id);
  const asked = isId(id) ? { entry: id } : entry === undefined ? undefined : { path: entry.path };
  if (asked === undefined) return [];
  return toldOnce(await readPast(desk, world, asked));
}

const toldOnce = (past: readonly Past[]): readonly Past[] =>
  past.filter((each) => each.space === 'shared' || !past.some((other) => isOneCommand(other, each)));

/** The newest saves; with a kind, those of its entries. What only brought saves in is left out. */
async function recent(kind: string | undefined, desk: Desk, world: World): Promise<readonly Past[]> {
  const limit = kind === undefined ? RECENT * 3 : RECENT * 50;
  const letter = KINDS.find(({ name }) => name === kind);
  const isMeant = (each: Past): boolean => {
    if (each.save.parents.length > 1) return false;
    if (letter === undefined) return true;
    const id = entryOf(each);
    return id !== undefined && (desk.reading.all.find(id)?.kind ?? operationOf(each)?.split(' ')[0]) === kind;
  };
  return toldOnce(await readPast(desk, world, { limit }))
    .filter(isMeant)
    .slice(0, RECENT);
}

function dataOf(each: Happened, desk: Desk): Readonly<Record<string, unknown>> {
  const { save, space } = each;
  return {
    number: each.number,
    date: dayAt(save.when, desk.journal.network.timezone),
    by: seatOf(save.author.email) ?? null,
    operation: operationOf(each) ?? null,
    did: sayDone(each),
    id: entryOf(each) ?? null,
    space,
  };
}

function tell(happened: readonly Happened[], id: string | undefined, desk: Desk, world: World): void {
  const { columns, accessible, program } = world.settings;
  const dayOf = ({ save }: Past): string => sayDayShort(dayAt(save.when, desk.journal.network.timezone));
  if (happened.length === 0) world.out(page('Nothing was saved yet.'));
  else if (id === undefined) {
    const sentences = happened.flatMap((each) =>
      flow(`${sayWho(each, desk)}, ${sayDone(each)}${whatOf(each, desk)}.`, {
        label: `${dayOf(each).padEnd(DAY_WIDTH)}  `,
        width: columns,
      }),
    );
    world.out(page(...sentences));
  } else {
    const entry = desk.reading.all.find(id);
    const rows = happened.map((each) => [
      String(each.number),
      dayOf(each),
      sayWho(each, desk),
      sayDone(each),
    ]);
    const short = entry === undefined ? id : shortId(entry, desk.reading.all);
    world.out(
      page(
        entry === undefined ? `${id}, which is not there any more` : named(entry, desk),
        ...table(COLUMNS, rows, { width: columns, accessible }).lines,
        `An old text: ${program} history ${short} --words 1`,
      ),
    );
  }
}

const DAY_WIDTH = 11;
const COLUMNS = [
  { label: 'Number', right: true },
  { label: 'Day' },
  { label: 'Signed' },
  { label: 'What was done' },
] as const;

/** "Letting go (e-fngc)"; an authority's short name is not said beside its name. */
function named(entry: Entry, desk: Desk): string {
  const isSlug = !isId(entry.id);
  return isSlug ? titleOf(entry) : `${titleOf(entry)} (${shortId(entry, desk.reading.all)})`;
}

function whatOf(each: Happened, desk: Desk): string {
  const id = entryOf(each);
  const entry = id === undefined ? undefined : desk.reading.all.find(id);
  if (entry !== undefined) return `: ${named(entry, desk)}`;
  return id === undefined || id === desk.journal.network.id ? '' : `: ${id}`;
}

/** The text of an entry as a save left it. All of it passes the one way out to a terminal. */
async function showWords(
  id: string | undefined,
  happened: readonly Happened[],
  wanted: number,
  desk: Desk,
  world: World,
): Promise<void> {
  if (id === undefined) throw fault('ANSWERS_MISSING', { flags: ['the id of an entry'] });
  const each = happened.find((one) => one.number === wanted);
  if (each === undefined)
    throw fault('BAD_ANSWER', { flag: '--words', why: `there is no ${wanted} (1 to ${happened.length}).` });
  const words = await textAfter(each, id, desk);
  const data = () => ({ ...dataOf(each, desk), text: words ?? null });
  if (answered({ schema: 'lea.history-words/1', data, ids: [id] }, desk, world)) return;
  const day = sayDayShort(dayAt(each.save.when, desk.journal.network.timezone));
  world.err(page(`As it was on ${day}, when ${sayWho(each, desk)} ${sayDone(each)}:`, ''));
  world.out(page(words ?? 'It was taken out then: there are no words.'));
}

async function textAfter(
  { save, repository }: Happened,
  id: string,
  desk: Desk,
): Promise<string | undefined> {
  const path = desk.reading.all.find(id)?.path;
  const isIts = (name: string): boolean => name === path || name.endsWith(`--${id}.md`);
  const inChange = save.changes.find((change) => isIts(change.path) && change.is !== undefined)?.path;
  const all = inChange ?? [...(await repository.files(save.id)).keys()].find(isIts);
  if (all === undefined) return undefined;
  return (await repository.show(save.id, all))?.toString('utf8').replace(/\n$/, '');
}
