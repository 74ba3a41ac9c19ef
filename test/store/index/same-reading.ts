import { shortest } from '../../../src/model/id.ts';
import { type Entries, type Entry, holdsWords, namesKey } from '../../../src/model/entry.ts';
import type { JournalReading } from '../../../src/store/reading.ts';

/** What bodies of these tests name in square brackets, what they do not, and what no index knows. */
const KEYS = ['p1', 'p2', '^e1', '^e1]:'];

/** All that an entry is, with nothing left to be read late; what is known without reading it is asked first. */
const whole = (entry: Entry): unknown => ({
  names: KEYS.map((key) => namesKey(entry, key)),
  holds: ['hard', 'line', 'reply'].map((section) => holdsWords(entry, section)),
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
