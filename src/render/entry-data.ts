import type { Entry } from '../model/entry.ts';
import type { Fields } from '../model/field.ts';
import { actionsOf, decisionsOf, readingsOf } from '../model/meeting-notes.ts';

/** Sections that are read as data, by their short name (domain 2, section 7). */
const READ_AS_DATA: Readonly<Record<string, readonly [key: string, read: (text: string) => unknown]>> = {
  stand: ['readings', readingsOf],
  decisions: ['decisions', decisionsOf],
  actions: ['actions', actionsOf],
};

/**
 * An entry for programs: declared fields in file order under their own names, missing ones `null`, empty lists `[]`;
 * then its sections by short name, its marks, and where it lies.
 */
export function entryData(entry: Entry, fields: Fields): Readonly<Record<string, unknown>> {
  const values = Object.fromEntries(
    Object.entries(fields).map(([key, field]) => [key, entry.values[key] ?? (field.holds === 'one' ? null : [])]),
  );
  const notes = [...entry.sections].flatMap(([key, text]) => {
    const known = entry.kind === 'meeting' ? READ_AS_DATA[key] : undefined;
    return known === undefined ? [] : [[known[0], known[1](text)] as const];
  });
  return {
    ...values,
    sections: Object.fromEntries(entry.sections),
    ...Object.fromEntries(notes),
    marks: entry.marks.map(({ start: _start, end: _end, ...mark }) => mark),
    space: entry.space,
    path: entry.path,
  };
}
