import { enquiry } from '../kinds/enquiry.ts';
import { KINDS } from '../kinds/index.ts';
import { sayDayShort } from '../model/day-words.ts';
import { Entries, type Entry, textIn } from '../model/entry.ts';
import type { Fields } from '../model/field.ts';
import { textsOf } from '../model/query.ts';
import { entryData } from '../render/entry-data.ts';
import { isRewordedSince } from '../reports/questions.ts';
import type { Desk } from './desk.ts';
import { shortId } from './naming.ts';

/** The declared fields of an entry's kind. */
export const fieldsOf = (entry: Pick<Entry, 'kind'>): Fields =>
  KINDS.find((k) => k.name === entry.kind)?.fields ?? {};

/** What programs are told of one thing, by name. */
export type Data = Readonly<Record<string, unknown>>;

/** An entry as data for programs. */
export const dataOf = (entry: Entry, desk: Desk): Data =>
  entryData(entry, fieldsOf(entry), desk.journal.featureKeys);

/** Whether the words of a question that stand are others than those that were agreed. */
const isReworded = (entry: Entry): boolean => new Entries([entry]).of(enquiry).some(isRewordedSince);

/** One line of a list in words: ids as short as they may be, days as people write them, authorities by name. */
export function rowOf(entry: Entry, columns: readonly string[], desk: Desk): ReadonlyMap<string, string> {
  const fields = fieldsOf(entry);
  const cells = columns.map((key): readonly [string, string] => {
    const shape = fields[key]?.shape;
    const texts = textsOf(entry.values[key]).map((text) => {
      if (shape === 'date') return sayDayShort(text);
      return shape === 'ref' ? (textIn(desk.reading.all.find(text)?.values ?? {}, 'title') ?? text) : text;
    });
    const before = key === 'question' && isReworded(entry) ? '(reworded after it was agreed) ' : '';
    return [key, `${before}${texts.join(', ')}`];
  });
  const title = cells.at(-1);
  const marked =
    entry.space === 'private' && title !== undefined ? [[title[0], `(private) ${title[1]}`] as const] : [];
  return new Map([['id', shortId(entry, desk.reading.all)], ...cells, ...marked]);
}
