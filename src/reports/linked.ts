import { enquiry } from '../kinds/enquiry.ts';
import { type Day, firstOf } from '../model/day.ts';
import { type Entries, type Entry, valueIn } from '../model/entry.ts';
import type { Mark } from '../model/mark.ts';
import { once } from './once.ts';

/** A passage pointed at for a question. */
export interface Linked {
  readonly entry: Entry;
  readonly mark: Mark;
  readonly day: Day;
}

/**
 * The passages linked to each question, oldest first: marks in an entry that names the question, or that its answer
 * rests on (domain 4, section 3).
 */
export const linkedPassages = once((entries: Entries): ReadonlyMap<string, readonly Linked[]> => {
  const found = new Map<string, Map<Mark, Linked>>();
  const add = (question: string, entry: Entry, mark: Mark): void => {
    const all = found.get(question) ?? new Map<Mark, Linked>();
    found.set(question, all.set(mark, { entry, mark, day: String(valueIn(entry, 'date')) }));
  };
  for (const entry of entries.all)
    for (const question of namedQuestions(entry)) for (const mark of entry.marks) add(question, entry, mark);
  for (const { id, values } of entries.of(enquiry))
    for (const reference of values.rests_on) {
      const passage = entries.findMark(reference);
      if (passage !== undefined) add(id, passage.entry, passage.mark);
    }
  return new Map([...found].map(([question, all]) => [question, [...all.values()].toSorted(byDay)]));
});

function byDay(one: Linked, other: Linked): number {
  const [a, b] = [firstOf(one.day), firstOf(other.day)];
  return a < b ? -1 : a > b ? 1 : 0;
}

function namedQuestions(entry: Entry): readonly string[] {
  const named = valueIn(entry, 'enquiries');
  return Array.isArray(named) ? named.filter((id) => typeof id === 'string') : [];
}
