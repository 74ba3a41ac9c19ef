import type { Entries, Entry } from '../../model/entry.ts';
import type { Kind } from '../../model/kind.ts';
import type { Network } from '../../model/network.ts';
import type { Place, Problem } from '../../model/problem.ts';
import type { Speaks } from '../voices.ts';

/** A journal that is to be checked. */
export interface ToCheck {
  readonly kinds: readonly Kind[];
  readonly network: Network;
  /** Entries of the shared journal, which others have too. */
  readonly shared: Entries;
  /** Those and the private ones on this computer. */
  readonly all: Entries;
  /** The SHA-256 of UTF-8 text, in hexadecimal. */
  readonly digest: (text: string) => string;
  /** What an entry's file is called in messages. */
  readonly file: (entry: Entry) => string;
  /** Where a detail, or a value of it, stands in an entry's file. */
  readonly detail: (entry: Entry, key: string, value?: string) => Place;
}

/** What a check may look at beside the entry itself; some of it worked out once for all. */
export interface Checking extends ToCheck {
  /** Every seat that anybody has or had. */
  readonly seats: ReadonlySet<string>;
  /** The names of the authorities. */
  readonly titles: readonly string[];
  readonly speaks: Speaks;
}

/** Looks at one entry and names what is wrong with it beyond what reading it showed. Pure. */
export type Check = (entry: Entry, checking: Checking) => readonly Problem[];

/** The kind of an entry, by its declaration. */
export const kindOf = (entry: Entry, { kinds }: Checking): Kind | undefined =>
  kinds.find((kind) => kind.name === entry.kind);

/** What an entry may point to: whatever is here for a private one, what others have too for a shared one. */
export const reachOf = (entry: Entry, { all, shared }: Checking): Entries =>
  entry.space === 'private' ? all : shared;

/** Where a line of a body stands in its file; `line` and `column` count from 1 within the body. */
export const bodyPlace = (entry: Entry, { file }: Checking, line: number, column?: number): Place => ({
  file: file(entry),
  line: entry.bodyLine + line - 1,
  ...(column === undefined ? {} : { column }),
});

/**
 * The line and column, both from 1, of a detail in the text of an entry's file: of the value where one is given and
 * stands below its name, else of the name. Line 1 where it is not there at all.
 */
export function findDetail(
  text: string,
  key: string,
  value?: string,
): { readonly line: number; readonly column: number } {
  const lines = text.split(/\r?\n/);
  const end = lines.indexOf('---', 1);
  const top = lines.slice(0, end === -1 ? lines.length : end);
  const start = top.findIndex((line) => line.startsWith(`${key}:`));
  if (start === -1) return { line: 1, column: 1 };
  const after = top.findIndex((line, at) => at > start && /^[a-z]/i.test(line));
  const block = top.slice(start, after === -1 ? undefined : after);
  const at =
    value === undefined ? -1 : block.findIndex((line, index) => columnOf(line, value, index, key) > 0);
  if (at === -1 || value === undefined) return { line: start + 1, column: 1 };
  return { line: start + at + 1, column: columnOf(block[at] ?? '', value, at, key) };
}

const columnOf = (line: string, value: string, index: number, key: string): number =>
  line.indexOf(value, index === 0 ? key.length + 1 : 0) + 1;
