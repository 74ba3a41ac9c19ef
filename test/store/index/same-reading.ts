import { shortest } from '../../../src/model/id.ts';
import type { Entries, Entry } from '../../../src/model/entry.ts';
import type { JournalReading } from '../../../src/store/reading.ts';

/** All that an entry is, with nothing left to be read late. */
const whole = (entry: Entry): unknown => ({
  kind: entry.kind,
  id: entry.id,
  path: entry.path,
  space: entry.space,
  values: entry.values,
  body: entry.body,
  bodyLine: entry.bodyLine,
  sections: [...entry.sections],
  marks: entry.marks,
  unknown: entry.unknown,
});

const wholeSet = (entries: Entries): unknown => ({
  all: entries.all.map(whole),
  found: entries.all.map(({ id }) => entries.find(id) === entries.all.find((each) => each.id === id)),
  short: entries.all.map(({ id }) => shortest(id, entries.besides(id))),
  none: entries.find('d-zzzzzzzzzz'),
});

/** A reading as plain values, to be held against another. */
export const plainly = (reading: JournalReading): unknown => ({
  shared: wholeSet(reading.shared),
  mine: wholeSet(reading.mine),
  all: wholeSet(reading.all),
  problems: reading.problems,
  unreadable: reading.unreadable,
  halfShared: reading.halfShared.map(whole),
});
