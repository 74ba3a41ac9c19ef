import { join } from 'node:path';
import type { Repository } from '../git/repository.ts';
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
import type { Laid } from '../store/journal.ts';
import { type Desk, placeName } from './desk.ts';
import type { World } from './world.ts';

/** One thing to write. Several make one save. */
export type Writing =
  | { readonly add: Kind; readonly values: Readonly<Record<string, unknown>>; readonly body: string }
  | { readonly change: Entry; readonly values?: Readonly<Record<string, unknown>>; readonly body?: string }
  /** The whole text as somebody left it in an editor, already read through the gate. */
  | { readonly text: string; readonly before: string; readonly of: Entry }
  | { readonly network: Readonly<Record<string, unknown>> };

/** Begins an entry: gives it its id, writes the file, saves it. */
export async function addEntry(
  kind: Kind,
  values: Readonly<Record<string, unknown>>,
  body: string,
  desk: Desk,
  world: World,
): Promise<Entry> {
  const id = newId(kind, values, desk, world);
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
 * Writes everything asked for and saves it: one save for each of the two places, with exactly the files it wrote, signed
 * by the seat (store-and-sync.md, section 5). A dry run shows what would be written and writes nothing.
 */
export async function saveTogether(
  writings: readonly Writing[],
  subject: string,
  desk: Desk,
  world: World,
): Promise<readonly Entry[]> {
  for (const writing of writings) refusePointingHome(writing, desk);
  const author = await signature(desk);
  if (world.settings.dryRun) return preview(writings, desk, world);
  return holding(desk, world, async () => {
    const done = writings.map((writing) => write(writing, desk));
    if (world.settings.commit)
      for (const space of ['private', 'shared'] as const)
        await commit(space, done, { subject, author }, desk, world);
    world.crash?.('commit');
    const [first] = done.flatMap((w) => w.entry ?? []);
    if (first !== undefined) noteLast(first, world);
    return done.flatMap((w) => w.entry ?? []);
  });
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

/** The entry stands by now: settings that cannot be written to must not make it seem lost. */
function noteLast({ id }: Entry, world: World): void {
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
    return work();
  });
}

/**
 * The private space's own history, begun where there is none, and anew where a lea that was cut short had only begun to
 * begin it. It has no address, and no code sends it.
 */
export async function privateRepository(desk: Desk, world: World): Promise<Repository> {
  const { Repository } = await import('../git/repository.ts');
  const folder = desk.journal.privateFolder;
  const head = join(folder, '.git', 'HEAD');
  const look = world.disk.read(head, 4096);
  const isWhole = ['refs', 'objects'].every((part) => world.disk.exists(join(folder, '.git', part)));
  if (look.ok && look.bytes.length > 0 && isWhole) return Repository.open(world.machine, folder);
  if (look.ok && look.bytes.length === 0) world.disk.remove(head);
  return Repository.init(world.machine, folder);
}

interface Written {
  readonly space: 'shared' | 'private';
  readonly path: string;
  readonly entry?: Entry;
}

function write(writing: Writing, desk: Desk): Written {
  const { journal } = desk;
  if ('network' in writing) return { space: 'shared', path: journal.changeNetwork(writing.network) };
  if ('text' in writing) return written(journal.rewrite(writing.of, writing.before, writing.text));
  const entry =
    'add' in writing
      ? journal.create(spaceOf(writing.values), writing.add, writing.values, writing.body)
      : journal.change(writing.change, writing);
  return written(entry);
}

const written = (entry: Entry): Written => ({ space: entry.space, path: entry.path, entry });

/** Private entries live in the private space; all others in the shared journal. */
const spaceOf = (values: Readonly<Record<string, unknown>>): 'shared' | 'private' =>
  values['visibility'] === 'network' || values['visibility'] === 'public' ? 'shared' : 'private';

async function commit(
  space: 'shared' | 'private',
  done: readonly Written[],
  save: { readonly subject: string; readonly author: Signature },
  desk: Desk,
  world: World,
): Promise<void> {
  const paths = done.filter((w) => w.space === space).map((w) => w.path);
  if (paths.length === 0) return;
  const repository = space === 'shared' ? desk.repository : await privateRepository(desk, world);
  await repository.commit({
    paths,
    message: save.subject,
    trailers: trailersOf(save.subject),
    author: save.author,
  });
}

/** What programs read of a save: its command, and the entry it was about. */
export const trailersOf = (subject: string): Readonly<Record<string, string>> => {
  const words = subject.split(' ');
  return { 'Lea-Op': words.slice(0, -1).join(' '), 'Lea-Entry': words.at(-1) ?? '' };
};

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
