import { type Entry, textIn } from '../model/entry.ts';
import type { Field } from '../model/field.ts';
import { footnotesIn } from '../model/footnote.ts';
import { stripComments } from '../model/hidden.ts';
import type { Kind } from '../model/kind.ts';
import { normalWords } from '../model/normal-words.ts';
import { sayRaw } from '../model/raw.ts';
import { isSameHeading } from '../model/section.ts';

/** What of an entry is searched: everything somebody wrote, and nothing that only the form says. */
export interface Worded {
  readonly title: string;
  readonly marked: readonly string[];
  /** Each paragraph of the body on one line, then the details that hold words. */
  readonly lines: readonly string[];
}

/** The words of an entry. The form's own headings, comments, labels and the notes of marks are not among them. */
export function wordedOf(entry: Entry, kind: Kind): Worded {
  const details = Object.entries(kind.fields).flatMap(([key, field]) =>
    NOT_SAID.includes(key) ? [] : wordsIn(field, entry.values[key]),
  );
  const noted = entry.marks.flatMap(({ note }) => (note === undefined ? [] : [note]));
  return {
    title: normalWords(textIn(entry.values, 'title') ?? ''),
    marked: entry.marks.map(({ words }) => normalWords(words)),
    lines: [
      ...paragraphsOf(entry.body, Object.values(kind.sections)),
      ...[...details, ...noted, ...[...entry.unknown.values()].map(sayRaw)].map(normalWords),
    ],
  };
}

/** Texts that nobody wrote, and the title, which stands alone. */
const NOT_SAID = ['title', 'id', 'kind'];

function wordsIn(field: Field, value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((each: unknown) => wordsIn(field, each));
  if (field.shape === 'text') return typeof value === 'string' ? [value] : [];
  if (field.shape !== 'rows' || typeof value !== 'object' || value === null) return [];
  const cells = new Map<string, unknown>(Object.entries(value));
  return Object.entries(field.columns ?? {}).flatMap(([key, column]) => wordsIn(column, cells.get(key)));
}

const PARAGRAPHS = /\n[ \t]*\n|\n(?=[ \t]*(?:#{1,6}|[-*+>]|\d{1,9}[.)])[ \t])|(?<=(?:^|\n)#[^\n]*)\n/;

function paragraphsOf(body: string, headings: readonly string[]): readonly string[] {
  let said = stripComments(body);
  for (const { start, textStart, end } of footnotesIn(said).toReversed())
    if (/^(?:evidence|message)\b/i.test(said.slice(textStart, end)))
      said = said.slice(0, start) + said.slice(end);
  const paragraphs = said.replaceAll(/\[\^[A-Za-z0-9-]{1,24}\]:?|==/g, '').split(PARAGRAPHS);
  const isForm = (text: string): boolean =>
    text.startsWith('#') &&
    headings.some((each) => isSameHeading(text.replace(/^#+\s*|\s*#*\s*$/g, ''), each));
  return paragraphs
    .map((each) => each.trim())
    .filter((each) => each !== '' && !isForm(each))
    .map(normalWords);
}
