import type { Entry } from '../../model/entry.ts';
import type { Raw } from '../../model/field.ts';
import type { Kind } from '../../model/kind.ts';
import type { Mark } from '../../model/mark.ts';
import { isNamed, namedIn } from '../../model/named-key.ts';
import { isFilled } from '../../model/section.ts';
import { type Column, ColumnMaker, type ColumnPlan, openColumn } from './column.ts';
import { MarksMaker, type MarksPlan, MarksTable } from './marks-table.ts';
import type { Numbers, Parts, PartsMaker } from './parts.ts';
import { rawFrom, rawText } from './raw-text.ts';

/** How the entries of one kind lie in an index: a column for each detail, and their ids in order. */
export interface TablePlan {
  readonly kind: string;
  readonly count: number;
  readonly values: Readonly<Record<string, ColumnPlan>>;
  readonly unknown: ColumnPlan;
  readonly bodyLine: ColumnPlan;
  /** Which sections hold words: a bit for each, in declared order. */
  readonly filled: ColumnPlan;
  /** What the body names in square brackets. */
  readonly named: ColumnPlan;
  readonly marks: MarksPlan;
  readonly byId: number;
}

/** Gathers the entries of one kind. */
export class TableMaker {
  readonly #kind: Kind;
  readonly #values: readonly (readonly [key: string, column: ColumnMaker])[];
  readonly #unknown = new ColumnMaker();
  readonly #bodyLine = new ColumnMaker();
  readonly #filled = new ColumnMaker();
  readonly #named = new ColumnMaker();
  readonly #marks = new MarksMaker();
  readonly #ids: string[] = [];

  constructor(kind: Kind) {
    this.#kind = kind;
    this.#values = Object.keys(kind.fields).map((key) => [key, new ColumnMaker()]);
  }

  /** Adds an entry and gives its row in this table. */
  add(entry: Entry): number {
    for (const [key, column] of this.#values) column.add(entry.values[key]);
    this.#unknown.add(rawText(entry.unknown));
    this.#bodyLine.add(entry.bodyLine);
    this.#filled.add(filledIn(entry, this.#kind));
    this.#named.add(namedIn(entry.body));
    this.#marks.add(entry.marks);
    return this.#ids.push(entry.id) - 1;
  }

  finish(parts: PartsMaker): TablePlan {
    const ids = this.#ids;
    const rows = ids.map((_, row) => row).toSorted((a, b) => ((ids[a] ?? '') < (ids[b] ?? '') ? -1 : 1));
    return {
      kind: this.#kind.name,
      count: ids.length,
      values: Object.fromEntries(this.#values.map(([key, column]) => [key, column.finish(parts)])),
      unknown: this.#unknown.finish(parts),
      bodyLine: this.#bodyLine.finish(parts),
      filled: this.#filled.finish(parts),
      named: this.#named.finish(parts),
      marks: this.#marks.finish(parts),
      byId: parts.addNumbers(rows),
    };
  }
}

const filledIn = (entry: Entry, kind: Kind): number =>
  Object.keys(kind.sections).reduce(
    (bits, key, at) => (isFilled(entry.sections.get(key) ?? '') ? bits + 2 ** at : bits),
    0,
  );

/** The entries of one kind in an index, by row: a column is opened when somebody asks for it. */
export class Table {
  readonly kind: string;
  readonly count: number;
  readonly #plan: TablePlan;
  readonly #parts: Parts;
  readonly #sections: readonly string[];
  readonly #opened = new Map<string, Column>();
  readonly #ids: Column;
  readonly #byId: Numbers;
  #marks: MarksTable | undefined;
  #all: readonly (readonly [key: string, column: Column])[] | undefined;

  constructor(plan: TablePlan, parts: Parts, kind: Kind) {
    this.kind = plan.kind;
    this.count = plan.count;
    this.#plan = plan;
    this.#parts = parts;
    this.#sections = Object.keys(kind.sections);
    this.#ids = this.#column('id') ?? missing();
    this.#byId = parts.numbers(plan.byId, plan.count);
  }

  id(row: number): string {
    return String(this.#ids.at(row));
  }

  value(row: number, key: string): unknown {
    return this.#column(key)?.at(row);
  }

  values(row: number): Readonly<Record<string, unknown>> {
    this.#all ??= Object.keys(this.#plan.values).map((key) => [key, this.#column(key) ?? missing()]);
    const values: Record<string, unknown> = {};
    for (const [key, column] of this.#all) values[key] = column.at(row);
    return values;
  }

  marks(row: number): readonly Mark[] {
    this.#marks ??= new MarksTable(this.#plan.marks, this.#parts, this.count);
    return this.#marks.at(row);
  }

  bodyLine(row: number): number {
    return Number(this.#other('bodyLine').at(row));
  }

  unknown(row: number): ReadonlyMap<string, Raw> {
    return rawFrom(String(this.#other('unknown').at(row)));
  }

  /** Whether a section of an entry holds words. */
  isFilled(row: number, section: string): boolean {
    const bits = Number(this.#other('filled').at(row));
    return Math.floor(bits / 2 ** this.#sections.indexOf(section)) % 2 === 1;
  }

  /** Whether the body of an entry names a key in square brackets; nothing where only the body tells. */
  isNamed(row: number, key: string): boolean | undefined {
    return isNamed(key, String(this.#other('named').at(row)));
  }

  /** Whether each row has one of these words; no where that would take a look at each. */
  isAll(key: string, words: readonly string[]): boolean {
    const known = this.#column(key)?.occurring();
    return this.count === 0 || (known ?? [undefined]).every((value) => words.some((word) => word === value));
  }

  /** The row of an id; nothing where it is not here. */
  find(id: string): number | undefined {
    const row = this.#byId[this.#placeOf(id)];
    return row !== undefined && this.id(row) === id ? row : undefined;
  }

  /** The ids that stand beside one, or would, in their own order; and how many rows claim it. */
  besides(id: string): readonly string[] {
    const place = this.#placeOf(id);
    const here = this.#byId[place];
    const after = here !== undefined && this.id(here) === id ? place + 1 : place;
    return [this.#byId[place - 1], this.#byId[after]].flatMap((row) =>
      row === undefined ? [] : [this.id(row)],
    );
  }

  /** The first two ids that begin so. */
  idsLike(beginning: string): readonly string[] {
    const place = this.#placeOf(beginning);
    const ids = [this.#byId[place], this.#byId[place + 1]].flatMap((row) =>
      row === undefined ? [] : [this.id(row)],
    );
    return ids.filter((id) => id.startsWith(beginning));
  }

  #placeOf(id: string): number {
    let [from, to] = [0, this.count];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (this.id(this.#byId[middle] ?? 0) < id) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  #column(key: string): Column | undefined {
    const known = this.#opened.get(key);
    if (known !== undefined) return known;
    const plan = Object.hasOwn(this.#plan.values, key) ? this.#plan.values[key] : undefined;
    return plan === undefined ? undefined : this.#open(key, plan);
  }

  /** A column beside those of the details; no detail's name holds a space. */
  #other(which: 'unknown' | 'bodyLine' | 'filled' | 'named'): Column {
    return this.#opened.get(`its ${which}`) ?? this.#open(`its ${which}`, this.#plan[which]);
  }

  #open(name: string, plan: ColumnPlan): Column {
    const column = openColumn(plan, this.#parts, this.count);
    this.#opened.set(name, column);
    return column;
  }
}

const missing = (): never => {
  throw new Error('an index lacks a column that it was made with');
};
