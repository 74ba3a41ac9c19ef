import { KINDS } from '../kinds/index.ts';
import { Entries, textIn } from '../model/entry.ts';
import { fault } from '../model/fault.ts';
import { readSeat, type Seat, saySeat } from '../model/seat.ts';
import { NETWORK_PLACE } from '../model/vocabulary.ts';
import type { Repository } from '../git/repository.ts';
import type { Journal } from '../store/journal.ts';
import type { Opening as JournalOpening } from '../store/opening.ts';
import type { JournalReading } from '../store/reading.ts';
import { notedSettings, noteSettings, refuseUntrusted } from './folder-trust.ts';
import { knownNetwork, noteNetwork, notesOf } from './noted.ts';
import { readAlone, readJournal } from './read-journal.ts';
import type { World } from './world.ts';

/** Whoever is writing: a seat, and the authority it belongs to. */
export interface Me extends Seat {
  /** An authority's short name, or `network` for those who belong to none. */
  readonly authority: string;
  /** "Participating officer 2, Ashmere". */
  readonly signed: string;
}

/** The journal a command works at, with all it needs to know before it begins. */
export interface Desk {
  readonly journal: Journal;
  readonly reading: JournalReading;
  readonly repository: Repository;
  readonly me: Me | undefined;
  /** Today; the example network keeps its own. */
  readonly today: string;
  /** The id of the entry this person saved last: what `@last` stands for. */
  readonly last: string | undefined;
}

/** The folder of the journal meant: `--journal`, else from here upwards, else the one joined last. */
export async function journalFolder(world: World): Promise<string> {
  const { findJournal } = await import('../store/find-journal.ts');
  const { journal } = world.settings;
  const remembered = world.person.read()['journal'];
  const found =
    journal === undefined
      ? (findJournal(world.disk, world.folder) ??
        (typeof remembered === 'string' ? findJournal(world.disk, remembered) : undefined))
      : findJournal(world.disk, journal);
  if (found === undefined) throw fault('NOT_A_JOURNAL');
  return found;
}

/** The journal in a folder, and its private space on this computer. */
export async function openJournal(
  folder: string,
  { disk, templates, settings }: World,
  more: Partial<Pick<JournalOpening, 'known' | 'keep'>> = {},
): Promise<Journal> {
  const { Journal } = await import('../store/journal.ts');
  const opening = { disk, folder, privateRoot: settings.privateRoot, kinds: KINDS, templates, ...more };
  if (more.known !== undefined) return Journal.open(opening);
  const { HANDS } = await import('../store/hands.ts');
  return Journal.open({ ...opening, hands: HANDS });
}

/** How a journal is opened, where not as usual. */
export interface Opening {
  readonly folder?: string;
  /** Only to look at settings that came with the folder, and to name them. */
  readonly anySettings?: true;
  /** Nothing will be written: what reads and writes entries by hand need not be loaded. */
  readonly onlyReads?: true;
  /** Only single entries are asked for, by their ids; whatever else is asked throws `Unsure`. */
  readonly alone?: true;
}

/** Opens the journal: finds it, reads it, and sees who is writing. Exits 3 where there is none. */
export async function openDesk(world: World, options: Opening = {}): Promise<Desk> {
  const folder = options.folder ?? (await journalFolder(world));
  const { Repository } = await import('../git/repository.ts');
  const { seatOf } = await import('../git/signature.ts');
  const repository = Repository.open(world.machine, folder);
  const notes = await notesOf(folder, world);
  const noted = await notedSettings(folder, notes, world);
  if (noted === undefined && options.anySettings !== true) await refuseUntrusted(folder, world);
  const known = options.onlyReads === true ? knownNetwork(folder, notes, world) : undefined;
  const journal = await openJournal(folder, world, {
    known,
    keep: (bytes, read) => noteNetwork(notes, bytes, read),
  });
  const reading =
    options.alone === true
      ? readAlone(journal, repository.place, world)
      : asBegan(await readJournal(journal, repository.place, world), journal, world);
  const email = noted === undefined ? (await repository.signature())?.email : noted.email;
  if (noted === undefined && notes.areKept) await noteSettings(folder, notes, world);
  const seat = readSeat(seatOf(email ?? '') ?? '');
  const last = textIn(world.person.read(), 'last');
  world.kept?.opened?.(journal, reading.all, last);
  const example = journal.network.demo === true ? journal.network.as_at : undefined;
  return {
    journal,
    reading,
    repository,
    me: seat === undefined ? undefined : meAt(seat, reading, journal),
    today: world.settings.asAt ?? example ?? world.today(),
    last,
  };
}

/** Where kept words are gone on with, their entry as they found it: what others did since is brought in when it is saved. */
function asBegan(reading: JournalReading, journal: Journal, { kept }: World): JournalReading {
  const began = kept?.began;
  const now = began === undefined ? undefined : reading.all.find(began.id);
  if (began === undefined || now === undefined) return reading;
  const { entry } = journal.layText(now, began.text);
  const put = ({ all }: Entries): Entries => new Entries(all.map((each) => (each === now ? entry : each)));
  return { ...reading, all: put(reading.all), shared: put(reading.shared), mine: put(reading.mine) };
}

function meAt(seat: Seat, reading: JournalReading, journal: Journal): Me {
  const authority = reading.shared.find(seat.place)?.kind === 'authority' ? seat.place : NETWORK_PLACE;
  return { ...seat, authority, signed: saySeat(seat, placeName(seat.place, reading, journal)) };
}

/** What a place is called on screen: an authority's title, an organisation's label, or its short name. */
export function placeName(place: string, reading: JournalReading, journal: Journal): string {
  const title = reading.shared.find(place)?.values['title'];
  if (typeof title === 'string') return title;
  const { brokers, support, friends } = journal.network;
  return [...brokers, ...support, ...friends].find((row) => row.key === place)?.label ?? place;
}
