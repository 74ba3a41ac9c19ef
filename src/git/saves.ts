import { type Place, runGit } from './plumbing.ts';
import { PLAIN } from './raw-diff.ts';
import type { Signature } from './signature.ts';

/** What becomes of one path: new bytes, bytes git's store already has, or taken out. */
export type Change =
  | { readonly path: string; readonly bytes: Uint8Array }
  | { readonly path: string; readonly id: string }
  | { readonly path: string; readonly gone: true };

/** A save to be written. */
export interface NewSave {
  /** The saves it stands on, by full hash; the first is the one it changes. None begins a history. */
  readonly parents: readonly string[];
  /** A state to begin from instead of the first parent's. */
  readonly from?: string;
  readonly changes: readonly Change[];
  readonly message: string;
  /** Lines `Key: value` under the message, for programs. */
  readonly trailers?: Readonly<Record<string, string>>;
  /** Author and committer. */
  readonly author: Signature;
  /** Seconds since 1970; git's own clock unless given. */
  readonly when?: number | undefined;
}

/** Where saves go. */
export interface Target {
  /** The ref that will name the last of them. */
  readonly ref: string;
  /** Moves the ref even where what it names now would be left behind: for refs of lea's own. */
  readonly anew?: true;
  readonly doing?: string;
}

/**
 * Writes saves, one after the other, and gives their hashes. git builds each from its first parent's state and the
 * named changes alone, never from the files in the folder or from whatever was staged there, in one start of git whose cost
 * follows the changes and not the journal. A save without parents after the first stands on the one before it.
 * A stream that is cut short writes no save and moves no ref.
 */
export async function writeSaves(place: Place, target: Target, saves: readonly NewSave[]): Promise<string[]> {
  const { ref, anew, doing } = target;
  const clock = clockFor(place, saves);
  const force = anew === true ? ['--force'] : [];
  const args = ['fast-import', '--quiet', '--done', `--date-format=${clock.form}`, ...force];
  const parts = saves.flatMap((save) => [...commandsOf(save, ref, clock), 'get-mark :1\n']);
  const input = Buffer.concat(
    [...parts, 'done\n'].map((part) => (typeof part === 'string' ? Buffer.from(part) : part)),
  );
  const { out } = await runGit(place, args, { input, doing: doing ?? 'Saving' });
  return out.toString('latin1').trim().split('\n');
}

/** How dates are told to git: the seconds of each save, or the environment's own dates, or git's clock. */
interface Clock {
  readonly form: 'raw' | 'rfc2822' | 'now';
  readonly author: (save: NewSave) => string;
  readonly committer: (save: NewSave) => string;
}

function clockFor({ machine: { environment } }: Place, saves: readonly NewSave[]): Clock {
  const seconds = ({ when }: NewSave): string => `${when ?? 0} +0000`;
  if (saves.every(({ when }) => when !== undefined))
    return { form: 'raw', author: seconds, committer: seconds };
  if (saves.some(({ when }) => when !== undefined)) throw new Error('some saves are dated and some are not');
  const { GIT_AUTHOR_DATE: author, GIT_COMMITTER_DATE: committer } = environment;
  if (author === undefined || committer === undefined)
    return { form: 'now', author: () => 'now', committer: () => 'now' };
  return { form: 'rfc2822', author: () => author, committer: () => committer };
}

function* commandsOf(save: NewSave, ref: string, clock: Clock): Generator<string | Uint8Array> {
  const who = `${save.author.name} <${save.author.email}>`;
  const [first, ...others] = save.parents;
  yield `commit ${ref}\nmark :1\nauthor ${who} ${clock.author(save)}\ncommitter ${who} ${clock.committer(save)}\n`;
  yield* dataOf(Buffer.from(messageOf(save)));
  if (first !== undefined) yield `from ${first}\n`;
  for (const parent of others) yield `merge ${parent}\n`;
  if (save.from !== undefined) yield `M 040000 ${save.from} ""\n`;
  for (const change of save.changes) yield* commandsOfChange(change);
  yield '\n';
}

function* commandsOfChange(change: Change): Generator<string | Uint8Array> {
  const path = quoted(change.path);
  if ('gone' in change) yield Buffer.from(`D ${path}\n`, 'latin1');
  else if ('id' in change) yield Buffer.from(`M ${PLAIN} ${change.id} ${path}\n`, 'latin1');
  else {
    yield Buffer.from(`M ${PLAIN} inline ${path}\n`, 'latin1');
    yield* dataOf(change.bytes);
  }
}

function* dataOf(bytes: Uint8Array): Generator<string | Uint8Array> {
  yield `data ${bytes.length}\n`;
  yield bytes;
  yield '\n';
}

/** The first line, then a blank one, then what programs read. */
function messageOf({ message, trailers = {} }: NewSave): string {
  const lines = Object.entries(trailers).map(([key, value]) => `${key}: ${value}\n`);
  return lines.length === 0 ? `${message}\n` : `${message}\n\n${lines.join('')}`;
}

/** A path as git's stream reads it, so that none can end its line or its quotes. */
const quoted = (path: string): string =>
  `"${path.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
