import type { Entry } from '../model/entry.ts';
import type { Fields } from '../model/field.ts';
import { actionsOf, decisionsOf, readingsOf } from '../model/meeting-notes.ts';

/** What of a meeting's note is read as data (domain 2, section 7): readings, decisions, actions. */
function notesOf(entry: Entry, features: readonly string[]): Readonly<Record<string, Late>> {
  const under = (section: string): string => entry.sections.get(section) ?? '';
  return {
    readings: () => readingsOf(under('stand'), features).items,
    decisions: () => decisionsOf(under('decisions')).items,
    actions: () => actionsOf(under('actions'), String(entry.values['date'])).items,
  };
}

/** A part that is made where somebody looks at it. */
type Late = () => unknown;

/** Data of which some parts are made, and read from their file, only where somebody looks at them. */
const withLate = (
  data: Readonly<Record<string, unknown>>,
  late: Readonly<Record<string, Late>>,
): Readonly<Record<string, unknown>> =>
  Object.defineProperties(
    data,
    Object.fromEntries(Object.entries(late).map(([key, get]) => [key, { get, enumerable: true }])),
  );

/**
 * An entry for programs: declared fields in file order under their own names, missing ones `null`, empty lists `[]`;
 * then its sections by short name, its marks, and where it lies.
 */
export function entryData(
  entry: Entry,
  fields: Fields,
  features: readonly string[],
): Readonly<Record<string, unknown>> {
  const values = Object.fromEntries(
    Object.entries(fields).map(([key, field]) => [
      key,
      entry.values[key] ?? (field.holds === 'one' ? null : []),
    ]),
  );
  const late: Readonly<Record<string, Late>> = {
    sections: () => Object.fromEntries(entry.sections),
    ...(entry.kind === 'meeting' ? notesOf(entry, features) : {}),
    marks: () => entry.marks.map(({ start: _start, end: _end, ...mark }) => mark),
  };
  const places = { space: () => entry.space, path: () => entry.path };
  return withLate(values, { ...late, ...places });
}
