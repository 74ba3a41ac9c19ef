import { Entry, type Values } from '../../model/entry.ts';
import { fault } from '../../model/fault.ts';
import type { Raw } from '../../model/field.ts';
import type { Mark } from '../../model/mark.ts';
import type { Words } from '../entry-file.ts';
import type { Table } from './table.ts';

/** Reads the words of an entry's file, which no index holds; nothing where it is no entry any more. */
export type ReadAgain = (path: string, kind: string) => Words | undefined;

/** An entry in an index: each part of it is made when it is first touched, and its words are read from its file. */
export class IndexedEntry extends Entry {
  readonly space: 'shared' | 'private';
  readonly #table: Table;
  readonly #row: number;
  readonly #pathOf: () => string;
  readonly #readAgain: ReadAgain;
  #path: string | undefined;
  #values: Values | undefined;
  #marks: readonly Mark[] | undefined;
  #words: Words | undefined;

  constructor(
    space: 'shared' | 'private',
    { table, row }: { readonly table: Table; readonly row: number },
    pathOf: () => string,
    readAgain: ReadAgain,
  ) {
    super();
    this.space = space;
    this.#table = table;
    this.#row = row;
    this.#pathOf = pathOf;
    this.#readAgain = readAgain;
  }

  get kind(): string {
    return this.#table.kind;
  }
  get id(): string {
    return this.#table.id(this.#row);
  }
  get path(): string {
    return (this.#path ??= this.#pathOf());
  }
  get values(): Values {
    return (this.#values ??= this.#table.values(this.#row));
  }
  get marks(): readonly Mark[] {
    return (this.#marks ??= this.#table.marks(this.#row));
  }
  get bodyLine(): number {
    return this.#table.bodyLine(this.#row);
  }
  get unknown(): ReadonlyMap<string, Raw> {
    return this.#table.unknown(this.#row);
  }
  get body(): string {
    return this.#read().body;
  }
  get sections(): ReadonlyMap<string, string> {
    return this.#read().sections;
  }
  override peek(key: string): unknown {
    return this.#values === undefined ? this.#table.value(this.#row, key) : this.#values[key];
  }
  override holds(section: string): boolean {
    return this.#table.isFilled(this.#row, section);
  }
  override names(key: string): boolean | undefined {
    return this.#table.isNamed(this.#row, key);
  }

  /**
   * The words as the file has them now. Somebody may have changed it within this very moment: then words and marks would be
   * of two different versions, and the command stops rather than mix them.
   */
  #read(): Words {
    if (this.#words !== undefined) return this.#words;
    const words = this.#readAgain(this.path, this.kind);
    if (words === undefined || JSON.stringify(words.marks) !== JSON.stringify(this.marks))
      throw fault('ENTRY_UNREADABLE', { file: this.path, why: 'it was changed while it was being read.' });
    this.#words = words;
    return words;
  }
}
