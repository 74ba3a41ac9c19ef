import { isDay } from './day.ts';
import type { Field, Reading, Shape } from './shape.ts';
import { isId } from './id.ts';
import { nearest } from './near.ts';

type Declared = Pick<Field, 'words' | 'or' | 'to' | 'from' | 'long' | 'typed'>;
type Read = (text: string, field: Declared) => Reading<string | number | boolean>;

const good = <T>(value: T): Reading<T> => ({ ok: true, value });
const bad = (why: string): Reading<never> => ({ ok: false, why });

/** The rule for each shape of one value (domain 2, "Tables"). Text is trimmed and never empty when it comes here. */
const READ: Readonly<Record<Exclude<Shape, 'rows'>, Read>> = {
  text: (text, field) => {
    if (field.long === true) return good(text);
    if (/[\n\r]/.test(text)) return bad('this is one line, not several');
    return text.length > 2000 ? bad('this is too long for one line') : good(text);
  },
  date: (text, field) =>
    field.or?.includes(text) || isDay(text)
      ? good(text)
      : bad(`"${text}" is not a day such as 2025-02-06, nor a month such as 2025-02`),
  choice: readChoice,
  ref: readRef,
  seat: (text) => (isSeat(text) ? good(text) : bad(`"${text}" is not a seat such as ashmere/officer-1`)),
  number: (text) => (/^\d{1,9}$/.test(text) ? good(Number(text)) : bad(`"${text}" is not a whole number`)),
  yes: (text) =>
    /^(yes|true)$/i.test(text)
      ? good(true)
      : /^(no|false)$/i.test(text)
        ? good(false)
        : bad(`"${text}" is neither yes nor no`),
};

/** Judges one trimmed value by its shape. The seven scalar shapes share this one door. */
export function readScalar(
  field: Declared & { readonly shape: Shape },
  text: string,
): Reading<string | number | boolean> {
  return field.shape === 'rows' ? bad('rows are not one value') : READ[field.shape](text, field);
}

function readChoice(text: string, field: Declared): Reading<string> {
  const words = field.words ?? [];
  if (words.includes(text)) return good(text);
  // A hyphen may stand for a space when typed: `written-up` (domain 2, "Tables").
  const plain = (word: string): string => word.toLowerCase().replaceAll('-', ' ');
  const word = words.find((w) => plain(w) === plain(text));
  if (word !== undefined) return good(word);
  if (field.from !== undefined && /^[A-Za-z][A-Za-z0-9_-]{0,40}$/.test(text)) return good(text);
  const near = nearest(text, words);
  return bad(
    near === undefined
      ? `"${text}" is not one of: ${words.join(', ')}`
      : `"${text}" is not one of its words. Did you mean ${near}?`,
  );
}

function readRef(text: string, field: Declared): Reading<string> {
  const word = field.or?.find((w) => w === text.toLowerCase().replaceAll('-', ' '));
  if (word !== undefined) return good(word);
  if (field.typed === true) return good(text);
  if (field.to === 'authority')
    return isSlug(text) ? good(text) : bad(`"${text}" is not the short name of an authority`);
  if (field.to === 'mark')
    return /^[a-z]-[0-9a-z]{10}#[0-9a-z]{3}$/.test(text)
      ? good(text)
      : bad(`"${text}" does not name a marked passage such as d-7k2q9xw4ab#7kd`);
  return isId(text) || (field.to === 'any' && isSlug(text))
    ? good(text)
    : bad(`"${text}" is not the id of an entry`);
}

const isSlug = (text: string): boolean => /^[a-z0-9][a-z0-9-]{0,63}$/.test(text);

/** Whether a text has the form of a seat: a place, a word for the role, a number (domain 2, section 15). */
export const isSeat = (text: string): boolean =>
  /^[a-z0-9][a-z0-9-]{0,63}\/(chief|officer|facilitator|broker|support|friend|partner|policy)-[1-9]\d{0,3}$/.test(
    text,
  );
