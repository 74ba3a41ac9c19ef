import { Entry, type Values } from '../../model/entry.ts';
import { fault } from '../../model/fault.ts';
import type { Raw } from '../../model/field.ts';
import type { Mark } from '../../model/mark.ts';
import type { Words } from '../entry-file.ts';
import type { Table } from './table.ts';

/** Reads the words of an entry's file, which no index holds; nothing where it is no entry any more. */
export type ReadAgain = (path: string, kind: string) => Words | undefined;

/** What of an entry has been touched so far. */
interface Touched {
  path?: string;
  values?: Values;
  marks?: readonly Mark[];
  words?: Words;
}

/** Where an entry lies in an index. Very many are made, so each holds next to nothing. */
export interface Shelf {
  readonly space: 'shared' | 'private';
  readonly readAgain: ReadAgain;
  tableAt(row: number): Table;
  /** The row in its own table. */
  withinAt(row: number): number;
  pathAt(row: number): string;
}

/** An entry in an index: each part of it is made when it is first touched, and its words are read from its file. */
export class IndexedEntry extends Entry {
  readonly #shelf: Shelf;
  readonly #row: number;
  #touched: Touched | undefined;

  constructor(shelf: Shelf, row: number) {
    super();
    this.#shelf = shelf;
    this.#row = row;
  }

  get space(): 'shared' | 'private' {
    return this.#shelf.space;
  }
  get kind(): string {
    return this.#table.kind;
  }
  get id(): string {
    return this.#table.id(this.#within);
  }
  get path(): string {
    return (this.#late.path ??= this.#shelf.pathAt(this.#row));
  }
  get values(): Values {
    return (this.#late.values ??= this.#table.values(this.#within));
  }
  get marks(): readonly Mark[] {
    return (this.#late.marks ??= this.#table.marks(this.#within));
  }
  get bodyLine(): number {
    return this.#table.bodyLine(this.#within);
  }
  get unknown(): ReadonlyMap<string, Raw> {
    return this.#table.unknown(this.#within);
  }
  get body(): string {
    return this.#read().body;
  }
  get sections(): ReadonlyMap<string, string> {
    return this.#read().sections;
  }
  override peek(key: string): unknown {
    const values = this.#touched?.values;
    return values === undefined ? this.#table.value(this.#within, key) : values[key];
  }
  override holds(section: string): boolean {
    return this.#table.isFilled(this.#within, section);
  }

  get #table(): Table {
    return this.#shelf.tableAt(this.#row);
  }
  get #within(): number {
    return this.#shelf.withinAt(this.#row);
  }
  get #late(): Touched {
    return (this.#touched ??= {});
  }

  /**
   * The words as the file has them now. Somebody may have changed it within this very moment: then words and marks would be
   * of two different versions, and the command stops rather than mix them.
   */
  #read(): Words {
    const known = this.#late.words;
    if (known !== undefined) return known;
    const words = this.#shelf.readAgain(this.path, this.kind);
    if (words === undefined || JSON.stringify(words.marks) !== JSON.stringify(this.marks))
      throw fault('ENTRY_UNREADABLE', { file: this.path, why: 'it was changed while it was being read.' });
    this.#late.words = words;
    return words;
  }
}
