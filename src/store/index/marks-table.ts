import type { Mark } from '../../model/mark.ts';
import { type Column, ColumnMaker, type ColumnPlan, openColumn } from './column.ts';
import type { Numbers, Parts, PartsMaker } from './parts.ts';

/** What of a mark lies in a column of its own; the rest of it, which many marks share, is its `note`. */
const APART = ['id', 'label', 'words', 'line', 'noteLine', 'start', 'end'] as const;
type Apart = (typeof APART)[number];

/** How the marks of one kind of entry lie in an index: a row each, and where those of each entry end. */
export interface MarksPlan {
  readonly count: number;
  readonly ends: number;
  readonly note: ColumnPlan;
  readonly apart: Readonly<Record<Apart, ColumnPlan>>;
}

const columnsFor = <T>(make: (key: Apart) => T): Readonly<Record<Apart, T>> => ({
  id: make('id'),
  label: make('label'),
  words: make('words'),
  line: make('line'),
  noteLine: make('noteLine'),
  start: make('start'),
  end: make('end'),
});

/** Gathers marks, entry by entry. */
export class MarksMaker {
  readonly #ends: number[] = [];
  readonly #note = new ColumnMaker();
  readonly #apart = columnsFor(() => new ColumnMaker());
  #count = 0;

  add(marks: readonly Mark[]): void {
    for (const mark of marks) {
      const { id, label, words, line, noteLine, start, end, ...note } = mark;
      this.#note.add(note);
      const apart = { id: id ?? '', label, words, line, noteLine, start, end };
      for (const key of APART) this.#apart[key].add(apart[key]);
      this.#count += 1;
    }
    this.#ends.push(this.#count);
  }

  finish(parts: PartsMaker): MarksPlan {
    return {
      count: this.#count,
      ends: parts.addNumbers(this.#ends),
      note: this.#note.finish(parts),
      apart: columnsFor((key) => this.#apart[key].finish(parts)),
    };
  }
}

type Note = Omit<Mark, Apart>;

/** The marks of one kind of entry in an index. */
export class MarksTable {
  readonly #ends: Numbers;
  readonly #note: Column;
  readonly #apart: Readonly<Record<Apart, Column>>;

  constructor(plan: MarksPlan, parts: Parts, rows: number) {
    this.#ends = parts.numbers(plan.ends, rows);
    this.#note = openColumn(plan.note, parts, plan.count);
    this.#apart = columnsFor((key) => openColumn(plan.apart[key], parts, plan.count));
  }

  /** The marks of the entry in a row. */
  at(row: number): readonly Mark[] {
    const end = this.#ends[row] ?? 0;
    let at = row === 0 ? 0 : (this.#ends[row - 1] ?? 0);
    if (at === end) return NONE;
    const marks: Mark[] = [];
    for (; at < end; at += 1) marks.push(this.#mark(at));
    return marks;
  }

  #mark(at: number): Mark {
    const { id, label, words, line, noteLine, start, end } = this.#apart;
    // The note was taken from a mark when the index was made, and nobody else can make an index that is believed.
    const note = this.#note.at(at) as Note;
    const name = String(id.at(at));
    return {
      ...note,
      ...(name === '' ? {} : { id: name }),
      label: String(label.at(at)),
      words: String(words.at(at)),
      line: Number(line.at(at)),
      noteLine: Number(noteLine.at(at)),
      start: Number(start.at(at)),
      end: Number(end.at(at)),
    };
  }
}

const NONE: readonly Mark[] = [];
