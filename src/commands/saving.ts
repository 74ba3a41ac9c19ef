import { join } from 'node:path';
import type { Signature } from '../git/signature.ts';
import type { Entry } from '../model/entry.ts';
import { Fault, fault } from '../model/fault.ts';
import { makeId } from '../model/id.ts';
import type { Kind } from '../model/kind.ts';
import { pointingHome } from '../model/outgoing.ts';
import { saySeat } from '../model/seat.ts';
import { slugOf } from '../model/slug.ts';
import { RESERVED_SLUGS, ROLES } from '../model/vocabulary.ts';
import { page } from '../render/page.ts';
import type { Laid } from '../store/opening.ts';
import type { Step } from '../store/steps.ts';
import { type Desk, placeName } from './desk.ts';
import { beginDraft, draftName, keepingWords } from './draft.ts';
import type { Draft } from './keeping.ts';
import type { World } from './world.ts';

/** One thing to write. Several make one save. */
export type Writing =
  | { readonly add: Kind; readonly values: Readonly<Record<string, unknown>>; readonly body: string }
  | { readonly change: Entry; readonly values?: Readonly<Record<string, unknown>>; readonly body?: string }
  /** The whole text as somebody left it in an editor, already read through the gate. */
  | { readonly text: string; readonly before: string; readonly of: Entry }
  | { readonly network: Readonly<Record<string, unknown>> };

/** Begins an entry: gives it its id, unless it has one from the moment it was begun; writes the file, saves it. */
export async function addEntry(
  kind: Kind,
  values: Readonly<Record<string, unknown>>,
  body: string,
  desk: Desk,
  world: World,
): Promise<Entry> {
  const begun = values['id'];
  const id = typeof begun === 'string' ? begun : newId(kind, values, desk, world);
  const whole = { ...values, lea: 1, kind: kind.name, id };
  const [entry] = await saveTogether(
    [{ add: kind, values: whole, body }],
    `${kind.name} ${kind.verb} ${id}`,
    desk,
    world,
  );
  if (entry === undefined) throw new Error('an entry was added and not given back');
  return entry;
}

/** The id of a new entry: of chance, or the slug of its title where its kind says so. */
export function newId(
  kind: Kind,
  values: Readonly<Record<string, unknown>>,
  desk: Desk,
  world: World,
): string {
  if (!kind.slugged) return makeId(kind.letter, world.chance(7));
  const slug = slugOf(String(values['title']), 40);
  if (RESERVED_SLUGS.some((word) => word === slug))
    throw fault('BAD_ANSWER', { flag: 'Its name', why: `"${slug}" is a word lea uses itself.` });
  if (desk.reading.all.find(slug) !== undefined) throw fault('ENTRY_EXISTS', { file: slug });
  return slug;
}

/** Changes one entry, and saves it as "<noun> <verb> <id>". Only what differs is written. */
export async function saveChange(
  entry: Entry,
  changes: { values?: Readonly<Record<string, unknown>>; body?: string },
  operation: string,
  desk: Desk,
  world: World,
): Promise<Entry> {
  const [saved] = await saveTogether(
    [{ change: entry, ...changes }],
    `${operation} ${entry.id}`,
    desk,
    world,
  );
  return saved ?? entry;
}

/** Puts the whole text somebody left in an editor in an entry's place, and saves it. */
export async function saveText(
  entry: Entry,
  texts: { readonly before: string; readonly text: string },
  operation: string,
  desk: Desk,
  world: World,
): Promise<Entry> {
  const [saved] = await saveTogether([{ ...texts, of: entry }], `${operation} ${entry.id}`, desk, world);
  return saved ?? entry;
}

/**
 * Keeps what is to be written, then writes it and saves it: one save for each of the two places, with exactly the files it
 * wrote, signed by the seat (store-and-sync.md, section 5). A dry run shows what would be written and writes nothing.
 */
export async function saveTogether(
  writings: readonly Writing[],
  subject: string,
  desk: Desk,
  world: World,
): Promise<readonly Entry[]> {
  for (const writing of writings) refusePointingHome(writing, desk);
  if (world.settings.dryRun) {
    await signature(desk);
    return preview(writings, desk, world);
  }
  const { carryOutAll } = await import('./carrying.ts');
  const steps = await stepsFor(writings, desk);
  const draft = world.kept?.draft ?? planOnly(subject, desk, world);
  draft.intend(subject, steps);
  world.crash?.('draft');
  const save = async (): Promise<readonly Entry[]> => {
    const author = await signature(desk);
    return holding(desk, world, async () => {
      const entries = await carryOutAll({ subject, steps, author }, desk, world);
      world.crash?.('commit');
      draft.done();
      const [first] = entries;
      if (first !== undefined) noteLast(first, world);
      return entries;
    });
  };
  return world.kept === undefined ? keepingWords(() => true, draft, world, save) : save();
}

/** What is kept of a command that typed no words: only what it was about to write. */
const planOnly = (subject: string, { journal }: Desk, world: World): Draft => {
  const command = subject.split(' ').slice(0, -1).join(' ');
  return beginDraft({ journal }, world, command, draftName(command, subject, world));
};

async function stepsFor(writings: readonly Writing[], { journal }: Desk): Promise<readonly Step[]> {
  const { stepOfChange, stepOfNetwork, stepOfNew, stepOfText } = await import('../store/steps.ts');
  return writings.map((writing) => {
    if ('network' in writing) return stepOfNetwork(journal.networkText(), writing.network);
    if ('text' in writing) return stepOfText(writing.before, journal.layText(writing.of, writing.text));
    if ('add' in writing)
      return stepOfNew(journal.lay(spaceOf(writing.values), writing.add, writing.values, writing.body));
    return stepOfChange(journal, kindOf(writing.change, journal), writing.change, writing);
  });
}

function kindOf({ kind }: Entry, { kinds }: Desk['journal']): Kind {
  const found = kinds.find(({ name }) => name === kind);
  if (found === undefined) throw new Error(`${kind} is not a kind of this journal`);
  return found;
}

/** What is shared points to nothing private: others would meet an id of words they were never shown. */
function refusePointingHome(writing: Writing, desk: Desk): void {
  if (!('values' in writing) || writing.values === undefined) return;
  const isShared =
    'add' in writing ? spaceOf(writing.values) === 'shared' : writing.change.space === 'shared';
  const kind =
    'add' in writing ? writing.add : desk.journal.kinds.find((k) => k.name === writing.change.kind);
  if (!isShared || kind === undefined) return;
  const isPrivate = (id: string): boolean => desk.reading.all.find(id)?.space === 'private';
  const [key] = pointingHome(kind.fields, writing.values, isPrivate);
  if (key !== undefined) throw fault('POINTS_HOME', { key });
}

/** Remembers what `@last` stands for. The entry stands by now: settings that cannot be written to must not make it seem lost. */
export function noteLast({ id }: Entry, world: World): void {
  try {
    world.person.write({ last: id });
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    world.err(page('Your own settings cannot be written to: @last still stands for the entry before.'));
  }
}

/**
 * Does some work while this journal is held: no other lea writes in it, or in its private space, meanwhile. What a lea that
 * was cut short left locked there is taken away first, as it is in the journal.
 */
export async function holding<T>(desk: Desk, world: World, work: () => Promise<T>): Promise<T> {
  const { holdJournal } = await import('../git/lock.ts');
  const { sweepLeftovers } = await import('../git/leftovers.ts');
  const patience = { now: () => world.now(), wait: (milliseconds: number) => world.wait(milliseconds) };
  return holdJournal(desk.repository.place, patience, async (lock) => {
    await sweepLeftovers(join(desk.journal.privateFolder, '.git'), lock, patience.wait);
    const { mendHalfSaved } = await import('./half-saved.ts');
    await mendHalfSaved(desk, world, () => signature(desk));
    return work();
  });
}

/** Private entries live in the private space; all others in the shared journal. */
const spaceOf = (values: Readonly<Record<string, unknown>>): 'shared' | 'private' =>
  values['visibility'] === 'network' || values['visibility'] === 'public' ? 'shared' : 'private';

/** How this person's saves are signed: by seat, never by name. Nobody known: nothing is saved. */
export async function signature(desk: Desk): Promise<Signature> {
  const { me } = desk;
  if (me === undefined) throw fault('NO_ROLE');
  const { signatureOf } = await import('../git/signature.ts');
  const place = placeName(me.place, desk.reading, desk.journal);
  return signatureOf({ seat: me.seat, label: `${ROLES[me.role].label} ${me.number}`, place });
}

function preview(writings: readonly Writing[], desk: Desk, world: World): readonly Entry[] {
  const entries: Entry[] = [];
  for (const writing of writings) {
    if ('network' in writing) {
      world.err(page('Nothing was written. This would change network.yaml.'));
      continue;
    }
    const laid = layDown(writing, desk);
    world.err(page(`Nothing was written. This would be ${laid.entry.path}:`, '', laid.text));
    entries.push(laid.entry);
  }
  return entries;
}

function layDown(writing: Exclude<Writing, { readonly network: unknown }>, { journal }: Desk): Laid {
  if ('text' in writing) return journal.layText(writing.of, writing.text);
  return 'add' in writing
    ? journal.lay(spaceOf(writing.values), writing.add, writing.values, writing.body)
    : journal.layChange(writing.change, writing);
}

/** "Participating officer 1, Ashmere", for a seat anywhere in the network. */
export const signedAs = (seat: Parameters<typeof saySeat>[0], desk: Desk): string =>
  saySeat(seat, placeName(seat.place, desk.reading, desk.journal));
