import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aSharedJournal, type People } from './people.ts';
import { type Ending, type Started, startProgram } from './program.ts';

/** One copy of a shared journal, at somebody's own computer. */
export interface Copy {
  readonly name: string;
  readonly folder: string;
  readonly home: string;
  /** Starts the built program there, and waits for its end. */
  readonly lea: (argv: readonly string[], more?: Partial<Started>) => Promise<Ending>;
  /** As `lea`, within the tests' own program, which takes less time. */
  readonly quick: (
    argv: readonly string[],
  ) => Promise<Pick<Ending, 'out' | 'err'> & { readonly code: number | null }>;
  /** As `quick`, for a step that has to end well; gives what it answered. */
  readonly does: (...argv: readonly string[]) => Promise<string>;
  readonly git: (...args: readonly string[]) => string;
  readonly reads: (path: string) => string;
  readonly writes: (path: string, text: string) => void;
  /** What the newest save holds, as one name. */
  readonly tree: () => string;
}

/** A shared journal with one entry that everybody edits, and copies of it that have synced. */
export interface Copies {
  readonly people: People;
  /** The path of the entry that everybody edits. */
  readonly hot: string;
  readonly copies: readonly Copy[];
  /** Makes one more. */
  readonly another: (name: string) => Copy;
  readonly hub: (...args: readonly string[]) => string;
}

/** Makes so many copies: one is joined in the ordinary way, the others are it, signed by seats of their own. */
export async function someCopies(count: number): Promise<Copies> {
  const people = await aSharedJournal();
  const first = people.at('ashmere', 'wayside');
  const words = ['-m', 'The plovers asked first.', '--after', 'day to day', '--title', 'Hot', '-q'];
  const id = await people.does('ashmere', 'diary', 'add', ...words);
  await people.does('ashmere', 'share', id, '--with', 'network', '--confirm', 'share');
  const hot = people.git(first, 'ls-files', `*${id}.md`);
  const another = (name: string): Copy => {
    const copy = copyOf(people, first, name);
    copy.git('config', 'user.name', 'Participating officer 1, Ashmere');
    copy.git('config', 'user.email', `officer-1@${name}.invalid`);
    return copy;
  };
  const hub = (...args: readonly string[]): string =>
    people.git(people.root, `--git-dir=${people.hub}`, ...args);
  const copies = Array.from({ length: count }, (_, at) => another(`place-${at + 1}`));
  return { people, hot, copies, another, hub };
}

function copyOf(people: People, from: string, name: string): Copy {
  const [folder, home] = [people.at(name, 'wayside'), people.at(name)];
  mkdirSync(home, { recursive: true });
  cpSync(from, folder, { recursive: true, preserveTimestamps: true });
  const git = (...args: readonly string[]): string => people.git(folder, ...args);
  git('update-index', '-q', '--refresh');
  const lea: Copy['lea'] = (argv, more = {}) => startProgram(argv, { folder, home, ...more });
  let calls = 0;
  const quick: Copy['quick'] = (argv) => {
    calls += 1;
    return people.lea(name, argv, { folder, salt: `${name} ${calls}` });
  };
  const does = async (...argv: readonly string[]): Promise<string> => {
    const { code, out, err } = await quick(argv);
    if (code !== 0) throw new Error(`${name}: lea ${argv.join(' ')}: ${code}\n${out}${err}`);
    return out.trim();
  };
  return {
    name,
    folder,
    home,
    lea,
    quick,
    does,
    git,
    reads: (path) => readFileSync(join(folder, path), 'utf8'),
    writes: (path, text) => writeFileSync(join(folder, path), text),
    tree: () => git('rev-parse', 'main^{tree}'),
  };
}
