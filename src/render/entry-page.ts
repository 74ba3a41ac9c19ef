import { sayDay } from '../model/day-words.ts';
import { type Entry, textIn } from '../model/entry.ts';
import type { Field, Fields } from '../model/field.ts';
import type { Mark } from '../model/mark.ts';
import { DIRECTIONS, SHOWS_LABELS } from '../model/vocabulary.ts';
import { type Line, line, type Page, page, span } from './page.ts';
import { headingOf } from './list-page.ts';
import { wrap } from './wrap.ts';

/** Details that stand in the heading, or that only programs need. */
const NOT_LISTED = new Set([
  'lea',
  'kind',
  'id',
  'title',
  'date',
  'visibility',
  'state',
  'by',
  'versions',
  'demo',
]);

/** What a page of an entry is told beside the entry: how references, seats and the reader's window are. */
export interface Showing {
  readonly fields: Fields;
  readonly width: number;
  /** The name of what a reference points to. */
  readonly nameOf: (reference: string) => string;
  /** What the network calls a key feature. */
  readonly featureName: (key: string) => string;
  /** How the writer is signed. */
  readonly signed: string | undefined;
  /** "Private: nobody else can see it", or who can. */
  readonly readers: string;
  readonly shortId: string;
  /** Every word that is in the file: notes at the foot, signs of marking, earlier wordings too. */
  readonly asItStands: boolean;
}

/** An entry as its readers see it: heading, details that are filled in, its words, and what was marked in them. */
export function entryPage(entry: Entry, showing: Showing): Page {
  const state = entry.values['state'];
  const head = [
    line(span(textIn(entry.values, 'title') ?? entry.id, 'title')),
    line(
      span(
        [
          `${headingOf(entry.kind)}${typeof state === 'string' ? `, ${state}` : ''}`,
          sayDay(String(entry.values['date'])),
          showing.signed,
        ]
          .filter((part) => part !== undefined)
          .join('. '),
        'quiet',
      ),
    ),
    line(span(`${showing.shortId}. ${showing.readers}`, 'quiet')),
  ];
  const details = Object.entries(showing.fields).flatMap(([key, field]) =>
    detailLines(key, field, entry, showing),
  );
  const words = linesOf(showing.asItStands ? entry.body : wordsAsRead(entry.body), showing.width);
  const marks = entry.marks.flatMap((mark) => markLines(mark, showing));
  return page(
    ...head,
    ...part(details),
    ...part(words),
    ...part(marks.length === 0 ? [] : [line(span('Marked', 'heading')), ...marks]),
  );
}

const part = (lines: readonly Line[]): readonly Line[] => (lines.length === 0 ? [] : [line(), ...lines]);

function detailLines(key: string, field: Field, entry: Entry, showing: Showing): readonly Line[] {
  const value = entry.values[key];
  const isListed = !NOT_LISTED.has(key) || (showing.asItStands && field.shape === 'rows');
  if (!isListed || value === undefined || (Array.isArray(value) && value.length === 0)) return [];
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  const texts = values.map((one) => sayValue(field, one, showing));
  const lines = field.shape === 'rows' ? texts : [texts.join(', ')];
  return lines.flatMap((text, index) =>
    wrap(`${index === 0 ? headingOf(key) : ''}: ${text}`.replace(/^: /, '  '), showing.width).map((each) =>
      line(each),
    ),
  );
}

function sayValue(field: Field, value: unknown, showing: Showing): string {
  if (value === true) return 'yes';
  if (value === false) return 'no';
  if (value !== null && typeof value === 'object')
    return Object.entries(field.columns ?? {})
      .flatMap(([key, column]) => {
        const cell: unknown = Reflect.get(value, key);
        return cell === undefined ? [] : [sayCell(key, column, cell, showing)];
      })
      .join(', ');
  const text = String(value);
  if (field.shape === 'date') return sayDay(text);
  return field.shape === 'ref' ? showing.nameOf(text) : text;
}

const sayCell = (key: string, column: Field, cell: unknown, showing: Showing): string =>
  column.shape === 'number' ? `${key} ${String(cell)}` : sayValue(column, cell, showing);

/** The body as people read it: signs of marking and notes at the foot are not shown. */
const wordsAsRead = (body: string): string =>
  body
    .replaceAll(/^\[\^[^\]]+\]:.*(?:\n {2,}.*)*$/gm, '')
    .replaceAll(/\[\^[A-Za-z0-9-]{1,24}\]/g, '')
    .replaceAll(/==(?=\S)|(?<=\S)==/g, '');

/** A body as lines, in which headings stand out. */
function linesOf(body: string, width: number): readonly Line[] {
  const words = body.trim();
  if (words === '') return [];
  return words.split('\n').flatMap((text) => {
    const heading = /^#{1,6}\s+(.*)$/.exec(text);
    if (heading !== null) return [line(span(heading[1] ?? '', 'heading'))];
    return wrap(text, width).map((each) => line(each));
  });
}

function markLines(mark: Mark, showing: Showing): readonly Line[] {
  const says = [
    ...mark.features.map(showing.featureName),
    ...(mark.shows === undefined ? [] : [SHOWS_LABELS[mark.shows].shown]),
    ...DIRECTIONS.filter((direction) => direction === mark.direction),
  ];
  const reference = mark.id === undefined ? '' : `  ${showing.shortId}#${mark.id}`;
  return [
    ...wrap(`"${mark.words.replaceAll(/\s+/g, ' ')}"`, showing.width - 2).map((each) => line(`  ${each}`)),
    line(span(`  ${says.join(', ')}${reference}`, 'quiet')),
  ];
}
