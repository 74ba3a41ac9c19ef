import { authority } from '../../kinds/authority.ts';
import type { Entries, Entry } from '../../model/entry.ts';
import type { Field, Fields } from '../../model/field.ts';
import { blankHidden } from '../../model/hidden.ts';
import { lineNumbers } from '../../model/line-numbers.ts';
import { type Problem, problem } from '../../model/problem.ts';
import { textsOf } from '../../model/query.ts';
import { bodyPlace, type Check, type Checking, kindOf, reachOf, type ToCheck } from './checking.ts';

/** A value that names something elsewhere, with the detail that holds it. */
interface Named {
  readonly key: string;
  readonly field: Field;
  readonly value: string;
}

/** Links in the details and in the text that lead nowhere: a warning, never a failure to read (domain 2, section 13). */
export const checkLinks: Check = (entry, checking) => {
  const kind = kindOf(entry, checking);
  const reach = reachOf(entry, checking);
  const broken = [...valuesIn(kind?.fields ?? {}, entry.values)]
    .filter(({ field, value }) => field.shape === 'ref' && !leadsSomewhere(field, value, reach))
    .map(({ key, value }) => problem('LINK_BROKEN', checking.detail(entry, key, value), { key, id: value }));
  return [...broken, ...brokenInText(entry, reach, checking)];
};

/** Seats in the details of an entry that nobody has taken. */
export const checkSeats: Check = (entry, checking) => {
  const kind = kindOf(entry, checking);
  return [...valuesIn(kind?.fields ?? {}, entry.values)]
    .filter(({ field, value }) => field.shape === 'seat' && !checking.seats.has(value))
    .map(({ key, value }) =>
      problem('SEAT_UNKNOWN', checking.detail(entry, key, value), { key, seat: value }),
    );
};

/** Every seat that anybody has or had, at an authority or in network.yaml. */
export function seatsTaken({ shared, network }: Pick<ToCheck, 'shared' | 'network'>): ReadonlySet<string> {
  const seats = [...shared.of(authority).flatMap(({ values }) => values.seats), ...network.seats];
  return new Set(seats.map(({ seat }) => seat));
}

const isRow = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every text among the values of some fields, rows included, under the name of the detail it stands in. */
function* valuesIn(fields: Fields, values: Readonly<Record<string, unknown>>): Generator<Named> {
  for (const [key, field] of Object.entries(fields)) {
    for (const value of textsOf(values[key])) yield { key, field, value };
    const rows: readonly unknown[] =
      field.columns !== undefined && Array.isArray(values[key]) ? values[key] : [];
    for (const row of rows) {
      if (!isRow(row)) continue;
      for (const named of valuesIn(field.columns ?? {}, row)) yield { ...named, key };
    }
  }
}

function leadsSomewhere(field: Field, value: string, reach: Entries): boolean {
  if (field.or?.includes(value) === true) return true;
  if (field.to === 'mark') return reach.findMark(value) !== undefined;
  const found = reach.find(value);
  return found !== undefined && (field.to === 'any' || found.kind === field.to);
}

/** `[e-9m4tq2xw7c]` in a text is a link too; in code and comments it is not. */
function brokenInText(entry: Entry, reach: Entries, checking: Checking): readonly Problem[] {
  const seen = blankHidden(entry.body);
  const lineOf = lineNumbers(entry.body);
  return [...seen.matchAll(/\[([a-z]-[0-9a-hjkmnp-tv-z]{10})(?:#([0-9a-z]{3}))?\](?!\()/g)].flatMap(
    (found) => {
      const [, id = '', mark] = found;
      const isThere =
        mark === undefined ? reach.find(id) !== undefined : reach.findMark(`${id}#${mark}`) !== undefined;
      if (isThere) return [];
      const column = found.index - entry.body.lastIndexOf('\n', found.index);
      return [
        problem('LINK_BROKEN', bodyPlace(entry, checking, lineOf(found.index), column), {
          key: 'The text',
          id,
        }),
      ];
    },
  );
}
