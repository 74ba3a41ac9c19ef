import type { Raw } from './field.ts';
import type { Mark } from './mark.ts';
import { isFilled } from './section.ts';

/** The values of an entry's declared fields, by key. Absent ones are `undefined`, absent lists empty. */
export type Values = Readonly<Record<string, unknown>>;

/** The text of a field's value; nothing where it has none, or is no text. */
export function textIn(values: Values, key: string): string | undefined {
  const value = values[key];
  return typeof value === 'string' ? value : undefined;
}

/**
 * One saved record: one Markdown file, read. Its heavy parts may be read when they are first touched, so it is a class to
 * the type checker: spreading one would leave those parts out, and does not compile. `altered` makes another of it.
 */
export abstract class Entry<V = Values> {
  abstract readonly kind: string;
  abstract readonly id: string;
  /** From the journal's folder, with `/`. */
  abstract readonly path: string;
  /** The shared journal, or the private space on this computer. */
  abstract readonly space: 'shared' | 'private';
  abstract get values(): V;
  /** Everything below the details, with LF line ends. */
  abstract get body(): string;
  /** The line of the file on which the body begins, from 1. */
  abstract get bodyLine(): number;
  /** The words under each declared heading, by the section's key; headings not declared are left in the body. */
  abstract get sections(): ReadonlyMap<string, string>;
  abstract get marks(): readonly Mark[];
  /** Details that no field declares, kept as they were read. */
  abstract get unknown(): ReadonlyMap<string, Raw>;
  /** One of the values, where that can be had without the others. */
  peek?(key: string): unknown;
  /** Whether a section holds words, where that is known without reading them. */
  holds?(section: string): boolean;
  /** Whether the body names a key in square brackets, where that is known without reading it. */
  names?(key: string): boolean | undefined;
}

/** One value of an entry, for those who look at one value of very many. */
export const valueIn = (entry: Entry, key: string): unknown =>
  entry.peek === undefined ? entry.values[key] : entry.peek(key);

/** Whether a section of an entry holds words (domain 4, section 3). */
export const holdsWords = (entry: Entry<unknown>, section: string): boolean =>
  entry.holds === undefined ? isFilled(entry.sections.get(section) ?? '') : entry.holds(section);

/** Whether the body of an entry names something, such as a principle, by its key in square brackets. */
export const namesKey = (entry: Entry, key: string): boolean =>
  entry.names?.(key) ?? entry.body.includes(`[${key}]`);
