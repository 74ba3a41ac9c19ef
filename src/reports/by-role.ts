import { KINDS } from '../kinds/index.ts';
import type { Entry, Values } from '../model/entry.ts';
import type { Field, Fields } from '../model/field.ts';
import { type PlainBody, plainBody } from '../model/plain-body.ts';
import { readSeat } from '../model/seat.ts';
import { ROLES } from '../model/vocabulary.ts';
import { type PlaceName } from './labels.ts';
import { mayLeave } from './permission.ts';

/** What stands where the words of a message were taken back or refused: they are in no output (domain 3, section 3). */
export const TAKEN_BACK = '[words that may not be quoted]';

const SEAT =
  /\b[a-z0-9][a-z0-9-]{0,63}\/(?:chief|officer|facilitator|broker|support|friend|partner|policy)-\d{1,4}\b/g;
const MAILBOX = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/gu;

/** Text as it leaves the journal: everybody by role, no seat and no mailbox (domain 6, section 2). */
export const byRole = (text: string, name: PlaceName): string =>
  text
    .replaceAll(SEAT, (words) => {
      const seat = readSeat(words);
      return seat === undefined ? words : `${ROLES[seat.role].label}, ${name(seat.place)}`;
    })
    .replaceAll(MAILBOX, '[an e-mail address]');

/** The role of a seat, such as `chief-officer`; nothing where it is no seat. */
export const roleOfSeat = (seat: unknown): string | undefined =>
  typeof seat === 'string' ? readSeat(seat)?.role : undefined;

/** An entry's text as it leaves, with the place of every passage. `sign` is what the text goes through after that. */
export const bodyLeaving = (
  entry: Pick<Entry, 'body' | 'marks'>,
  name: PlaceName,
  sign: (text: string) => string = (text) => text,
): PlainBody =>
  plainBody(entry.body, entry.marks, {
    say: (words) => sign(byRole(words, name)),
    may: (marks) => marks.every((mark) => mayLeave(mark, entry.marks)),
    instead: TAKEN_BACK,
  });

/** Details that stay, whatever the file is for: about people, or for one's own head of service. */
const STAY = ['seats', 'mailbox', 'line'];

/** The details of an entry as they leave, under their own names, in file order; seats as roles, lists never missing. */
export function valuesByRole(entry: Pick<Entry, 'kind' | 'values'>, name: PlaceName): Values {
  const fields = KINDS.find((kind) => kind.name === entry.kind)?.fields ?? {};
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, field]) =>
      STAY.includes(key) ? [] : [[key, leaving(field, entry.values[key], name)] as const],
    ),
  );
}

function leaving(field: Field, value: unknown, name: PlaceName): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => leaving(field, one, name));
  if (value === undefined || value === null) return field.holds === 'one' ? null : [];
  if (field.shape === 'rows' && typeof value === 'object')
    return rowLeaving(field.columns ?? {}, value, name);
  if (field.shape === 'seat') return roleOfSeat(value) ?? null;
  return typeof value === 'string' ? byRole(value, name) : value;
}

function rowLeaving(columns: Fields, row: object, name: PlaceName): unknown {
  const cells = new Map<string, unknown>(Object.entries(row));
  return Object.fromEntries(
    Object.entries(columns).map(([key, column]) => [key, leaving(column, cells.get(key), name)]),
  );
}
