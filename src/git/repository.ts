import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { fault } from '../model/fault.ts';
import { type Address, addressIn, readAddress } from './address.ts';
import { writeAttributes } from './attributes.ts';
import { lookAt, readBlobs, readPlainFile } from './blobs.ts';
import { agreeIndex, type Difference, findDifferences, moveFolder, rebuildIndex } from './folder.ts';
import { type Asked, readHistory, type Save } from './history.ts';
import type { Machine } from './machine.ts';
import { type Place, readGit, runGit } from './plumbing.ts';
import { listTree } from './raw-diff.ts';
import { MAIN } from './refs.ts';
import { type Change, type NewSave, writeSaves } from './saves.ts';
import { readSignature, type Signature, writeSignature } from './signature.ts';

/** A save of exactly these paths, as they are in the folder now. */
export interface Commit {
  /** With forward slashes; one that is not there any more is taken out. */
  readonly paths: readonly string[];
  /** `<noun> <verb> <id>`: no word of an entry, because messages outlive withdrawals. */
  readonly message: string;
  readonly trailers?: Readonly<Record<string, string>>;
  readonly author: Signature;
  /** Seconds since 1970, for the example network; git's own clock unless given. */
  readonly when?: number;
}

/** A save whose files come as bytes, for a history that is told again from events. */
export type Event = Omit<NewSave, 'parents' | 'from'>;

/** A folder and its history, from opening to the end of the command. Used for the shared journal and for the private space. */
export class Repository {
  readonly place: Place;

  private constructor(machine: Machine, folder: string) {
    this.place = { machine, folder, gitFolder: join(folder, '.git') };
  }

  /** The absolute folder the files are in. */
  get folder(): string {
    return this.place.folder;
  }

  /** Opens a folder that has a history; none, or one kept elsewhere, is `NOT_A_JOURNAL`. Runs nothing. */
  static open(machine: Machine, folder: string): Repository {
    const { place } = new Repository(machine, folder);
    const isThere = lstatSync(join(folder, '.git'), { throwIfNoEntry: false })?.isDirectory() === true;
    if (!isThere) throw fault('NOT_A_JOURNAL');
    return new Repository(place.machine, place.folder);
  }

  /** Begins a history in a folder that is there and has none. Nothing is saved yet. */
  static async init(machine: Machine, folder: string): Promise<Repository> {
    const { simpleGitIn } = await import('./simple.ts');
    await simpleGitIn({ machine, folder }).init(['--initial-branch=main']);
    const repository = new Repository(machine, folder);
    writeAttributes(repository.place, { driver: false });
    await repository.set('core.autocrlf', 'false');
    return repository;
  }

  /** The hash of the newest save; none before the first. */
  async head(): Promise<string | undefined> {
    const args = ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'];
    const hash = await readGit(this.place, args, { fine: [0, 1] });
    return hash === '' ? undefined : hash;
  }

  /**
   * Saves exactly the named paths on top of what is saved, whatever is staged, and gives the hash. Afterwards git's own
   * index agrees about them. Bytes are read once, from plain files only; where something else stands it is `CANNOT_WRITE`.
   */
  async commit({ paths, ...save }: Commit): Promise<string> {
    const changes = paths.map((path): Change => {
      const bytes = readPlainFile(this.place, path);
      if (bytes !== undefined) return { path, bytes };
      if (lookAt(this.place, path).kind !== 'nothing') throw fault('CANNOT_WRITE', { folder: path });
      return { path, gone: true };
    });
    return this.save({ ...save, changes });
  }

  /** As `commit`, of bytes that may not be in the folder as they are. */
  async save(save: Event): Promise<string> {
    const head = await this.head();
    await agreeIndex(
      this.place,
      save.changes.map(({ path }) => path),
    );
    const parents = head === undefined ? [] : [head];
    const [id = ''] = await writeSaves(this.place, { ref: MAIN }, [{ ...save, parents }]);
    return id;
  }

  /** Saves a whole run of events at once and lays their files down: the way the example network is made. */
  async tell(events: readonly Event[]): Promise<string | undefined> {
    const head = await this.head();
    const parents = head === undefined ? [] : [head];
    const saves = events.map((event, index): NewSave => ({ ...event, parents: index === 0 ? parents : [] }));
    if (saves.length === 0) return head;
    const id = (await writeSaves(this.place, { ref: MAIN }, saves)).at(-1) ?? '';
    if (head === undefined) await runGit(this.place, ['read-tree', '-m', '-u', id]);
    else if (!(await moveFolder(this.place, head, id))) await rebuildIndex(this.place, id);
    return id;
  }

  /** The history, newest first. */
  async log(asked: Asked = {}): Promise<readonly Save[]> {
    return (await this.head()) === undefined ? [] : readHistory(this.place, asked);
  }

  /** The bytes a save had at a path; none if it had no file there. The save is named by its whole hash. */
  async show(save: string, path: string): Promise<Buffer | undefined> {
    if (!/^[0-9a-f]{40,64}$/.test(save)) throw new Error(`not the hash of a save: ${save}`);
    const name = `${save}:${path}`;
    return (await readBlobs(this.place, [name])).get(name);
  }

  /** Every path of a save, with the name of its bytes in git's store. */
  async files(save: string): Promise<ReadonlyMap<string, string>> {
    const all = await listTree(this.place, save);
    return new Map(all.map(({ path, is }) => [path, is?.id ?? '']));
  }

  /** The bytes behind names that `files` gave. */
  async read(names: Iterable<string>): Promise<ReadonlyMap<string, Buffer>> {
    return readBlobs(this.place, names);
  }

  /** What in the folder is not as a save or a tree has it, new files included. */
  async changedSince(state: string): Promise<readonly Difference[]> {
    return findDifferences(this.place, state);
  }

  /** Whether plain git would find nothing to save at these paths; at none named, anywhere. */
  async isClean(paths: readonly string[] = []): Promise<boolean> {
    const { simpleGitIn } = await import('./simple.ts');
    const literal = paths.map((path) => `:(literal)${path}`);
    const status = await simpleGitIn(this.place).status(literal.length === 0 ? [] : ['--', ...literal]);
    return status.isClean();
  }

  /** Whether the journal has somewhere to be sent to. */
  async hasRemote(): Promise<boolean> {
    return (await this.get('remote.origin.url')) !== undefined;
  }

  /** Where the shared journal is; none for one on this computer alone. An address lea does not open is a Fault. */
  async address(): Promise<Address | undefined> {
    const url = await this.get('remote.origin.url');
    if (url === undefined) return undefined;
    const address = addressIn(url);
    if (address === undefined) throw fault('BAD_ADDRESS', { address: url });
    return address;
  }

  /** Sets where the shared journal is, or that it is nowhere any more. */
  async setAddress(text: string | undefined): Promise<void> {
    const { simpleGitIn } = await import('./simple.ts');
    const git = simpleGitIn(this.place);
    if (await this.hasRemote()) await git.removeRemote('origin');
    if (text !== undefined) await git.addRemote('origin', readAddress(text).text, ['-t', 'main']);
  }

  /** Who signs here; none before somebody has joined. */
  async signature(): Promise<Signature | undefined> {
    return readSignature(this.place);
  }

  /** Sets who signs here, for this journal alone. */
  async sign(signature: Signature): Promise<void> {
    await writeSignature(this.place, signature);
  }

  /** A setting of this journal alone. */
  async get(key: string): Promise<string | undefined> {
    const args = ['config', '--local', '-z', '--get', key];
    const { code, out } = await runGit(this.place, args, { fine: [0, 1] });
    return code === 0 ? out.toString('utf8').replace(/\0$/, '') : undefined;
  }

  /** Writes a setting of this journal alone. */
  async set(key: string, value: string): Promise<void> {
    const { simpleGitIn } = await import('./simple.ts');
    await simpleGitIn(this.place).addConfig(key, value, false, 'local');
  }
}
