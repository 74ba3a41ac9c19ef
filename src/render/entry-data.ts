import type { Entry } from '../model/entry.ts';
import type { Fields } from '../model/field.ts';
import { actionsOf, decisionsOf, readingsOf } from '../model/meeting-notes.ts';

/** What of a meeting's note is read as data (domain 2, section 7): readings, decisions, actions. */
function notesOf(entry: Entry, features: readonly string[]): Readonly<Record<string, unknown>> {
  if (entry.kind !== 'meeting') return {};
  const under = (section: string): string => entry.sections.get(section) ?? '';
  return {
    readings: readingsOf(under('stand'), features).items,
    decisions: decisionsOf(under('decisions')).items,
    actions: actionsOf(under('actions'), String(entry.values['date'])).items,
  };
}

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
  return {
    ...values,
    sections: Object.fromEntries(entry.sections),
    ...notesOf(entry, features),
    marks: entry.marks.map(({ start: _start, end: _end, ...mark }) => mark),
    space: entry.space,
    path: entry.path,
  };
}
