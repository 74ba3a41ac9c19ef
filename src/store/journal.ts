import { join } from 'node:path';
import type { Entry } from '../model/entry.ts';
import { fault } from '../model/fault.ts';
import type { Kind } from '../model/kind.ts';
import type { Network } from '../model/network.ts';
import type { Problem } from '../model/problem.ts';
import { FEATURES } from '../model/vocabulary.ts';
import type { Disk } from './disk.ts';
import { type Draft, listDrafts, removeDraft, saveDraft } from './drafts.ts';
import type { At } from './entry-file.ts';
import type { Hands } from './hands.ts';
import { LONGEST_FILE, putBack, readText } from './guard.ts';
import { NETWORK_FILE, pathFor } from './layout.ts';
import type { NetworkRead } from './network.ts';
import { PRIVATE_FILE, PRIVATE_FOLDER } from './private-modes.ts';
import type { CheckedRows } from './index/checked-rows.ts';
import { type Indexing, openChecked, readThroughIndex } from './index/read-indexed.ts';
import type { Laid, Opening, Space } from './opening.ts';
import type { JournalReading, Spaces } from './reading.ts';
import type { Changes } from './splice.ts';
import { checkTemplates, otherTemplate, type Shelves, templateFor } from './templates.ts';
import { unreadableProblem } from './walk.ts';

const TRIES = 5;
const ORIGINALS = 'originals';

/** One network's journal on this computer: the shared folder and the private space, read as one. */
export class Journal {
  readonly folder: string;
  readonly privateFolder: string;
  readonly kinds: readonly Kind[];
  readonly network: Network;
  /** The keys of the features that marks may name: the network's own, else the five. */
  readonly featureKeys: readonly string[];
  readonly #disk: Disk;
  readonly #given: Hands | undefined;
  readonly #shelves: Shelves;
  readonly #problems: readonly Problem[];
  #reading: JournalReading | undefined;

  private constructor(opening: Opening, network: Network, problems: readonly Problem[]) {
    this.folder = opening.folder;
    this.privateFolder = join(opening.privateRoot, network.id);
    this.kinds = opening.kinds;
    this.network = network;
    const keys = network.features.map(({ key }) => key);
    this.featureKeys = keys.length === 0 ? FEATURES : keys;
    this.#disk = opening.disk;
    this.#given = opening.hands;
    this.#shelves = { disk: opening.disk, journal: opening.folder, own: opening.templates };
    this.#problems = problems;
  }

  /** Opens a journal and writes nothing. No network.yaml: Fault NOT_A_JOURNAL; one that cannot be read: ENTRY_UNREADABLE. */
  static open(opening: Opening): Journal {
    const look = opening.disk.read(join(opening.folder, NETWORK_FILE), LONGEST_FILE);
    if (!look.ok && look.why === 'absent') throw fault('NOT_A_JOURNAL');
    const read: NetworkRead = look.ok
      ? (opening.known ?? needed(opening.hands).readNetworkFile(look.bytes))
      : { problems: [unreadableProblem(look, NETWORK_FILE)] };
    if (look.ok && read.network !== undefined && opening.known === undefined)
      opening.keep?.(look.bytes, read);
    if (read.network !== undefined) return new Journal(opening, read.network, read.problems);
    const wrong = read.problems.find((each) => each.unreadable);
    const line = wrong === undefined ? '' : ` (line ${wrong.line})`;
    throw fault('ENTRY_UNREADABLE', {
      file: NETWORK_FILE,
      why: `${wrong?.message ?? 'It is damaged.'}${line}`,
    });
  }

  /** Reads every entry of both places from their files. Never throws for what is in a file. */
  read(): JournalReading {
    return this.#hands.readFiles(this.#spaces, this.#problems);
  }

  /** The same, through the indexes of both places: only what changed is read from files. */
  async readThrough(indexing: Indexing): Promise<JournalReading> {
    this.#reading = await readThroughIndex(this.#spaces, this.#problems, indexing);
    return this.#reading;
  }

  /** The shared entries by their ids alone, each from its own file as it is now; nothing where no index says where. */
  readChecked(indexing: Indexing): CheckedRows | undefined {
    return openChecked(this.#spaces, indexing);
  }

  get #hands(): Hands {
    return needed(this.#given);
  }

  get #spaces(): Spaces {
    const { folder, privateFolder, kinds, featureKeys: features } = this;
    return { disk: this.#disk, folder, privateFolder, kinds, features };
  }

  /** The text of a new entry's file. */
  encode(kind: Kind, values: Readonly<Record<string, unknown>>, body: string): string {
    return this.#hands.encodeEntry(kind, { lea: 1, kind: kind.name, ...values }, body);
  }

  /** A new entry as it would be written. What could not be read back is Fault ENTRY_UNREADABLE. */
  lay(space: Space, kind: Kind, values: Readonly<Record<string, unknown>>, body: string): Laid {
    const path = pathFor(kind, values, (id) => this.#reading?.all.find(id) ?? this.read().all.find(id));
    return this.#readBack(this.encode(kind, values, body), { path, space });
  }

  /** Writes a new entry, whole or not at all. Fault ENTRY_EXISTS where its name is taken. */
  create(space: Space, kind: Kind, values: Readonly<Record<string, unknown>>, body: string): Entry {
    const { entry, text } = this.lay(space, kind, values, body);
    this.#makeFolders(entry);
    const mode = space === 'private' ? { mode: PRIVATE_FILE } : {};
    this.#disk.create(this.fileOf(entry), Buffer.from(text), mode);
    return entry;
  }

  /** An entry as it would be after a change of exactly the characters asked for. */
  layChange(entry: Entry, changes: Changes): Laid {
    const text = this.#hands.changeEntry(this.textOf(entry), this.#kindOf(entry), changes, entry.path);
    return this.#readBack(text, entry);
  }

  /** Changes an entry's file as it is now, even where somebody changed it since it was read. */
  change(entry: Entry, changes: Changes): Entry {
    for (let left = TRIES; left > 0; left -= 1) {
      const before = this.textOf(entry);
      const text = this.#hands.changeEntry(before, this.#kindOf(entry), changes, entry.path);
      const after = this.#readBack(text, entry);
      if (before === after.text || this.#replace(this.fileOf(entry), before, after.text, entry.space))
        return after.entry;
    }
    throw fault('FOLDER_BUSY');
  }

  /** An entry as it would be with this whole text, as somebody left it in an editor. */
  layText(at: At, text: string): Laid {
    return this.#readBack(text, at);
  }

  /** What stands at a place now; null where no file does. */
  textAt(at: At): string | null {
    const file = this.fileOf(at);
    return this.#disk.exists(file) ? this.#textAt(file, at.path) : null;
  }

  /** Puts a text at a place that still holds `now`; false, and nothing changed, where it does not. Null: no file yet. */
  put(at: At, now: string | null, text: string): boolean {
    if (now !== null) return this.#replace(this.fileOf(at), now, text, at.space);
    this.#makeFolders(at);
    this.#disk.create(
      this.fileOf(at),
      Buffer.from(text),
      at.space === 'private' ? { mode: PRIVATE_FILE } : {},
    );
    return true;
  }

  /** The text of network.yaml. */
  networkText(): string {
    return this.#textAt(join(this.folder, NETWORK_FILE), NETWORK_FILE);
  }

  /** Moves a private entry to `originals/`, once its snapshot is shared. Gives its new path within the private space. */
  retire(entry: Entry): string {
    if (entry.space !== 'private') throw new Error('only a private entry is moved to originals/');
    const path = originalPath(entry.path, this.#originalsOf(entry.path).length);
    this.#makeFolders({ space: entry.space, path });
    this.#disk.rename(this.fileOf(entry), join(this.privateFolder, path));
    return path;
  }

  /**
   * Moves a private original back to where it was before its snapshot was shared. Gives the paths, the old one first;
   * none where no original of it was kept.
   */
  bringBack({ path }: Pick<At, 'path'>): readonly string[] {
    const [first = '', ...later] = this.#originalsOf(path);
    const kept = later.at(-1) ?? first;
    if (kept === '' || this.#disk.exists(join(this.privateFolder, path))) return [];
    this.#makeFolders({ space: 'private', path });
    this.#disk.rename(join(this.privateFolder, kept), join(this.privateFolder, path));
    return [kept, path];
  }

  /** The text of an entry's file, as it is now. */
  textOf(entry: Entry): string {
    return this.#textAt(this.fileOf(entry), entry.path);
  }

  /** The whole path of an entry's file on this computer. */
  fileOf({ space, path }: At): string {
    return join(space === 'shared' ? this.folder : this.privateFolder, ...path.split('/'));
  }

  /** Changes network.yaml in exactly the characters asked for; gives its path within the journal. */
  changeNetwork(values: Readonly<Record<string, unknown>>): string {
    const file = join(this.folder, NETWORK_FILE);
    for (let left = TRIES; left > 0; left -= 1) {
      const before = this.#textAt(file, NETWORK_FILE);
      const after = this.#hands.changeNetwork(before, values);
      if (before === after || this.#replace(file, before, after, 'shared')) return NETWORK_FILE;
    }
    throw fault('FOLDER_BUSY');
  }

  /** The template of one body of a kind: the journal's own, else lea's. */
  templateFor(kind: Kind, body: string): string {
    return templateFor(kind, body, this.#shelves);
  }

  /** Another template, such as `pause/trust.md`: the journal's own, else lea's; nothing where neither has it. */
  otherTemplate(name: string): string | undefined {
    return otherTemplate(name, this.#shelves);
  }

  /** What is wrong with the journal's own templates. */
  templateProblems(): readonly Problem[] {
    return checkTemplates(this.kinds, this.#shelves);
  }

  /** Keeps words that are being typed, in the private space. */
  saveDraft(name: string, data: unknown): void {
    saveDraft(this.#disk, this.privateFolder, name, data);
  }

  /** Words kept from stopped commands, by name. */
  listDrafts(): readonly Draft[] {
    return listDrafts(this.#disk, this.privateFolder);
  }

  /** Takes kept words away; none of that name: nothing happens. */
  removeDraft(name: string): void {
    removeDraft(this.#disk, this.privateFolder, name);
  }

  /** Ties the private space to this network's first save; Fault NETWORK_NOT_THE_SAME where it belongs to another. */
  claim(firstCommit: string): void {
    this.#hands.claimSpace(this.#disk, this.privateFolder, this.network, firstCommit);
  }

  /** The originals kept of an entry, the oldest first. */
  #originalsOf(path: string): readonly string[] {
    const kept: string[] = [];
    while (this.#disk.exists(join(this.privateFolder, originalPath(path, kept.length))))
      kept.push(originalPath(path, kept.length));
    return kept;
  }

  #readBack(text: string, { path, space }: At): Laid {
    const among = { kinds: this.kinds, features: this.featureKeys };
    const { entry, problems } = this.#hands.readEntry(Buffer.from(text), { path, space }, among);
    if (entry !== undefined) return { entry, text };
    const why = problems.find((each) => each.unreadable)?.message ?? 'it is damaged.';
    throw fault('ENTRY_UNREADABLE', { file: path, why });
  }

  #kindOf(entry: Entry): Kind {
    const kind = this.kinds.find(({ name }) => name === entry.kind);
    if (kind === undefined) throw new Error(`${entry.kind} is not a kind of this journal`);
    return kind;
  }

  #textAt(file: string, path: string): string {
    const look = this.#disk.read(file, LONGEST_FILE);
    const text = look.ok
      ? readText(look.bytes, path)
      : { ok: false as const, problem: unreadableProblem(look, path) };
    if (!text.ok) throw fault('ENTRY_UNREADABLE', { file: path, why: text.problem.message });
    return putBack(text.value);
  }

  #replace(file: string, before: string, after: string, space: Space): boolean {
    const mode = space === 'private' ? { mode: PRIVATE_FILE } : {};
    return this.#disk.write(file, Buffer.from(after), { ...mode, expected: Buffer.from(before) });
  }

  /** Each folder on the way is made, or is a folder already: a link in its place would lead out of the journal. */
  #makeFolders({ space, path }: At): void {
    const mode = space === 'private' ? PRIVATE_FOLDER : 0o777;
    let folder = space === 'private' ? this.privateFolder : this.folder;
    if (!this.#disk.exists(folder)) this.#disk.makeFolder(folder, mode);
    for (const segment of path.split('/').slice(0, -1)) {
      folder = join(folder, segment);
      const what = this.#disk.whatIs(folder);
      if (what === undefined) this.#disk.makeFolder(folder, mode);
      else if (what !== 'folder') throw fault('CANNOT_WRITE', { folder });
    }
  }
}

/** Where an original is kept: the first as it was called, later ones with a number. */
const originalPath = (path: string, before: number): string =>
  `${ORIGINALS}/${path.replace(/\.md$/, '')}${before === 0 ? '' : `-${before + 1}`}.md`;

function needed(hands: Hands | undefined): Hands {
  if (hands === undefined) throw new Error('this journal was opened only to be read through its index');
  return hands;
}
