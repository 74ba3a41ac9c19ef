import { fault } from '../model/fault.ts';
import type { Field, Fields, Raw } from '../model/field.ts';
import type { Kind } from '../model/kind.ts';
import { isSameRaw } from '../model/raw.ts';
import { readDetails, splitTop, tidyBody } from './codec.ts';
import { applyEdits, type Edit, lineEdit, type Planning } from './edit.ts';
import { isNothing } from './field-text.ts';
import { findTop, putBack, takeOff, type Text, type Topped } from './guard.ts';
import { readItems } from './judge.ts';
import { planMap, planWhole } from './plan.ts';
import { isSameValue, type Named, pairOf, rawOf } from './tree.ts';

/** What is to be different. A key with `undefined` goes; a body replaces all below the details. */
export interface Changes {
  readonly values?: Readonly<Record<string, unknown>>;
  readonly body?: string;
}

/**
 * Changes an entry's file in exactly the characters asked for: comments, spacing, order, unknown details, the byte-order
 * mark and each line's end stay. What comes out is read again; where it does not say what was wanted and nothing else,
 * the details concerned are written whole, and where that fails too, Fault EDIT_NOT_EXACT. `file` is for its words.
 */
export function changeEntry(text: string, kind: Kind, changes: Changes, file = kind.name): string {
  const before = openEntry(text);
  if (before === undefined)
    throw fault('EDIT_NOT_EXACT', { file, key: Object.keys(changes.values ?? {})[0] ?? 'body' });
  const { topped, map } = before;
  const body = bodyEdit(topped, changes.body);
  const planning = { lf: topped.lf, base: topped.start, end: topped.end };
  const verify = (after: Text): boolean => {
    const now = openEntry(putBack(after));
    if (now === undefined || !isAsWanted(map, now.map, kind.fields, changes.values ?? {})) return false;
    return (
      below(now.topped) === (changes.body === undefined ? below(topped) : bodyWanted(topped, changes.body))
    );
  };
  return spliceDetails(topped, map, planning, kind.fields, changes.values ?? {}, body, verify, file);
}

/** The same for a file that is nothing but details, such as network.yaml. */
export function changeDetails(
  text: string,
  fields: Fields,
  values: Readonly<Record<string, unknown>>,
  file: string,
): string {
  const before = openDetails(text, file);
  if (before === undefined) throw fault('EDIT_NOT_EXACT', { file, key: Object.keys(values)[0] ?? '' });
  const planning = { lf: before.text.lf, base: 0, end: before.text.lf.length };
  const verify = (after: Text): boolean => {
    const now = openDetails(putBack(after), file);
    return now !== undefined && isAsWanted(before.map, now.map, fields, values);
  };
  return spliceDetails(before.text, before.map, planning, fields, values, [], verify, file);
}

function spliceDetails(
  text: Text,
  map: Named,
  planning: Planning,
  fields: Fields,
  values: Readonly<Record<string, unknown>>,
  more: readonly Edit[],
  verify: (after: Text) => boolean,
  file: string,
): string {
  const changed = Object.fromEntries(
    Object.entries(values).filter(([key, value]) => {
      const field = fields[key];
      if (field === undefined) throw new Error(`${key} is not a declared detail`);
      return !isSameValue(valueNow(map, key, field), isNothing(value) ? undefined : value);
    }),
  );
  for (const plan of [planMap, planWhole]) {
    const edits = plan(map, fields, changed, planning);
    if (edits === undefined) continue;
    const after = applyEdits(text, [...edits, ...more]);
    if (verify(after)) return putBack(after);
  }
  throw fault('EDIT_NOT_EXACT', { file, key: Object.keys(changed)[0] ?? 'body' });
}

/** What a detail reads as now, nothing where it is empty; what cannot be read counts as nothing. */
function valueNow(map: Named, key: string, field: Field): unknown {
  const pair = pairOf(map, key);
  if (pair === undefined) return undefined;
  if (field.holds !== 'one') {
    const values = readItems(field, pair.value).flatMap(({ reading }) => (reading.ok ? [reading.value] : []));
    return values.length === 0 ? undefined : values;
  }
  const reading = field.read(rawOf(pair.value));
  return reading.ok ? reading.value : undefined;
}

function isAsWanted(
  before: Named,
  after: Named,
  fields: Fields,
  values: Readonly<Record<string, unknown>>,
): boolean {
  const keys = new Set([...before.pairs, ...after.pairs].map(({ key }) => key));
  const raw = (map: Named, key: string): Raw | undefined => {
    const pair = pairOf(map, key);
    return pair === undefined ? undefined : rawOf(pair.value);
  };
  return [...keys, ...Object.keys(values)].every((key) => {
    const field = fields[key];
    if (field !== undefined && Object.hasOwn(values, key))
      return isSameValue(valueNow(after, key, field), isNothing(values[key]) ? undefined : values[key]);
    const [one, other] = [raw(before, key), raw(after, key)];
    return one === undefined || other === undefined ? one === other : isSameRaw(one, other);
  });
}

/** An entry's text taken apart; nothing where its details cannot be read. */
export function openEntry(text: string): { topped: Topped; map: Named } | undefined {
  const taken = takeOff(text, { file: '' });
  const topped = taken.ok ? findTop(taken.value, '') : taken;
  if (!topped.ok) return undefined;
  const details = splitTop(topped.value);
  return details.ok ? { topped: topped.value, map: details.map } : undefined;
}

/** A file of nothing but details, taken apart; nothing where they cannot be read. */
export function openDetails(text: string, file: string): { text: Text; map: Named } | undefined {
  const taken = takeOff(text, { file });
  const details = taken.ok ? readDetails(taken.value.lf) : undefined;
  return taken.ok && details?.ok === true ? { text: taken.value, map: details.map } : undefined;
}

/** Everything below the details, as it stands. */
export const below = (text: Topped): string => text.lf.slice(text.after);

/** What stands below the details once the body is the one given: the blank line before it stays as it is. */
function bodyWanted(text: Topped, body: string): string {
  const words = tidyBody(body);
  const now = below(text);
  if (words === tidyBody(now)) return now;
  const blank = /^(?:[ \t]*\n)*/.exec(now)?.[0] ?? '';
  return words === '' ? '' : (blank === '' ? '\n' : blank) + words;
}

/** The edits that give an entry another body; none where it has it already. */
export function bodyEdit(text: Topped, body: string | undefined): readonly Edit[] {
  if (body === undefined) return [];
  const wanted = bodyWanted(text, body);
  if (wanted === below(text)) return [];
  // An entry may end with the hyphens themselves, without a line end.
  if (!text.lf.slice(0, text.after).endsWith('\n'))
    return [{ start: text.after, end: text.after, text: `\n${wanted}` }];
  const edit = lineEdit(text.lf, text.after, text.lf.length, wanted);
  return edit === undefined ? [] : [edit];
}
