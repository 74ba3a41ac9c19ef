import { consentStands, type Quoting, type Standing } from '../model/consent.ts';
import type { Entry } from '../model/entry.ts';
import type { Mark } from '../model/mark.ts';
import { passagesIn } from '../model/passage.ts';
import { proseOf } from '../model/prose.ts';
import { checkPublished } from '../model/published.ts';

/** Whether words may be quoted; a wording to print that is reworded is covered by no permission. */
export type Permitted = Standing | { readonly ok: false; readonly kind: 'reworded'; readonly why: string };

/**
 * Whether permission covers an output, and the wording to print is the passage shortened and nothing else (domain 3,
 * section 7, "Published wording": the same check at `give`, in `check` and in `publish`).
 */
export function permissionStands(mark: Mark, quoting: Quoting): Permitted {
  const standing = consentStands(mark, quoting);
  return standing.ok ? wordingStands(mark) : standing;
}

/**
 * The same where the whole text is printed: the line beneath the words signs them there, so without `as` in the note it is
 * that line which permission has to cover.
 */
export function permissionInside(mark: Mark, { body }: Pick<Entry, 'body'>, quoting: Quoting): Permitted {
  const as = mark.as ?? lineBeneath(mark, body)?.words;
  return permissionStands(as === undefined ? mark : { ...mark, as }, quoting);
}

/** The line beneath quoted words that says whose they are, and where it stands; nothing where there is none. */
export function lineBeneath(
  { start, end }: Pick<Mark, 'start' | 'end'>,
  body: string,
): { readonly words: string; readonly start: number; readonly end: number } | undefined {
  const prose = proseOf(body);
  const passage = passagesIn(prose).find((each) => each.start === start && each.end === end);
  const words = passage?.attribution;
  if (passage === undefined || words === undefined) return undefined;
  const at = prose.text.lastIndexOf(words, passage.labelsEnd);
  return { words, start: at, end: at + words.length };
}

/** Whether the wording to print, where there is one, is the passage shortened and nothing else. */
export function wordingStands({ words, published }: Pick<Mark, 'words' | 'published'>): Permitted {
  const checked = published === undefined ? undefined : checkPublished(words, published);
  return checked?.ok === false ? { ok: false, kind: 'reworded', why: checked.why } : { ok: true };
}

/** The marks on the same words as one, itself among them: several people may have read one passage. */
export const marksBeside = (mark: Mark, marks: readonly Mark[]): readonly Mark[] =>
  marks.filter(({ start, end }) => start < mark.end && end > mark.start);

/**
 * Whether the words of a mark are in any output: not where a speaker refused, or took the permission back, by any mark on
 * this passage. One that may not leave silences all (domain 3, section 3).
 */
export const mayLeave = (mark: Mark, marks: readonly Mark[]): boolean =>
  [mark, ...marksBeside(mark, marks)].every(
    ({ kind, consent }) =>
      kind !== 'message' || (consent.state !== 'refused' && consent.state !== 'withdrawn'),
  );
